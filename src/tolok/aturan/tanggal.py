"""Tanggal: dates as people write them, read in one place for the command line and for tables."""

from __future__ import annotations

import re
from datetime import date

from tolok.aturan.galat import GalatMasukan, quote

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip

CARA_MENULIS = "Tulis 2023-12-31, 31-12-2023, atau 31 Desember 2023."

_KATA = re.compile(r"([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})")
_ANGKA = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")


def read_tanggal(teks: str) -> date:
    """Read a date: 2023-12-31, 31-12-2023 or 31 Desember 2023.

    Raises: GalatMasukan.
    """
    try:
        if cocok := _ANGKA.fullmatch(teks):
            return date(int(cocok[3]), int(cocok[2]), int(cocok[1]))
        if cocok := _KATA.fullmatch(teks):
            return date(int(cocok[3]), BULAN.index(cocok[2]) + 1, int(cocok[1]))
        return date.fromisoformat(teks)
    except ValueError:
        raise GalatMasukan(f"{quote(teks)} bukan tanggal. {CARA_MENULIS}") from None
