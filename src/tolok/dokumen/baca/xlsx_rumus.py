"""Formulas that a workbook stores once for many cells: the formula as it stands in each of them."""

from __future__ import annotations

import re

from tolok.dokumen.baca.buku import nama_kolom

ALAMAT = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
ACUAN = re.compile(r"""("[^"]*"|'[^']*')|(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?![A-Za-z0-9_.(!])""")


def read_alamat(teks: str) -> tuple[int, int] | None:
    """Row and column from 0 of an address such as "C12"; None for what is none."""
    cocok = ALAMAT.fullmatch(teks)
    return None if cocok is None else (max(0, int(cocok[2]) - 1), read_kolom(cocok[1]))


def read_kolom(huruf: str) -> int:
    """Column from 0 by its letters."""
    kolom = 0
    for satu in huruf.upper():
        kolom = kolom * 26 + ord(satu) - ord("A") + 1
    return kolom - 1


def move_rumus(rumus: str, *, asal: tuple[int, int], tujuan: tuple[int, int]) -> str:
    """A formula of one cell in another: "=C5/B5" one row down is "=C6/B6"; texts and fixed places stay."""
    turun, kanan = tujuan[0] - asal[0], tujuan[1] - asal[1]

    def geser(cocok: re.Match[str]) -> str:
        teks, kolom_tetap, kolom, baris_tetap, baris = cocok.groups()
        if teks:
            return teks
        kolom = kolom if kolom_tetap else nama_kolom(max(0, read_kolom(kolom) + kanan))
        baris = baris if baris_tetap else str(max(1, int(baris) + turun))
        return f"{kolom_tetap}{kolom}{baris_tetap}{baris}"

    return ACUAN.sub(geser, rumus)
