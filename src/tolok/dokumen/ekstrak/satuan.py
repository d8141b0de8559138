"""Satuan: the unit of an indicator, as printed beside its value or as its name tells."""

from __future__ import annotations

import re

_MENURUT_NAMA = (
    (re.compile(r"^(?:persentase|prosentase|persentasi)", re.IGNORECASE), "persen"),
    (re.compile(r"\bindeks\b", re.IGNORECASE), "indeks"),
    (re.compile(r"^(?:nilai|skor)", re.IGNORECASE), "nilai"),
)
_JUMLAH = re.compile(r"^jumlah\s+([a-z][\w-]{2,20})", re.IGNORECASE)


def read_satuan(satuan: str, nama: str = "") -> str:
    """Return the unit in small letters, "persen" for %; from the name of the indicator where none is printed."""
    bersih = satuan.strip().casefold()
    if bersih in {"%", "persen"}:
        return "persen"
    if bersih:
        return bersih
    for pola, baku in _MENURUT_NAMA:
        if pola.search(nama):
            return baku
    jumlah = _JUMLAH.match(nama)
    return jumlah.group(1).casefold() if jumlah else "angka"
