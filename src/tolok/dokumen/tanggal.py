"""How dates are written in everything that we print."""

from __future__ import annotations

from datetime import date

from tolok.aturan.tanggal import BULAN


def tanggal(hari: date) -> str:
    """Tanggal dengan nama bulan: "5 Januari 2024"."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"
