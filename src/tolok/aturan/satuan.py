"""Units of what a rule returns."""

from __future__ import annotations

from enum import StrEnum


class Satuan(StrEnum):
    """Satuan hasil suatu aturan."""

    PERSEN = "persen"
    POIN_PERSEN = "poin persen"
    INDEKS = "indeks"
    RUPIAH = "rupiah"
    CACAH = "banyaknya"
    ANGKA = "menurut masukan"
    LEMBAGA = "lembaga"
    KATEGORI = "kategori"
    IDENTITAS = "identitas"
