"""Lebar kolom: the proportions that a table asks for, bent so that no ordinary word is broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tolok.dokumen.cetak.huruf import SERIF, lebar_teks
from tolok.dokumen.naskah import Sel

KATA_TERPANJANG = 18
"""Longest word that a column makes room for: "pertanggungjawaban"; what is longer may be broken."""
PENUH = 0.97
"""A line is not filled to its very end: printers round widths each in their own way."""
KATA_UTUH = 14
"""Up to this length a word with a hyphen or slash inside is kept whole as well."""
SELA_KATA = re.compile(r"(?<=[-/–])(?=[^-/–])")
"""After a hyphen, slash or dash inside a word."""


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """The width that one cell over `banyak` columns must have."""

    kolom: int
    banyak: int
    lebar: float


def kata_terlebar(sel: Sel, *, ukuran: float, tebal: bool, keluarga: str = SERIF) -> float:
    """Width of the widest ordinary word in the cell."""
    isi = "".join(satu.isi for satu in sel.teks)
    huruf = f"{keluarga}-{'Bold' if tebal or sel.tebal or any(satu.tebal for satu in sel.teks) else 'Regular'}"
    kata = {bagian for satu in isi.split() for bagian in ([satu] if len(satu) <= KATA_UTUH else SELA_KATA.split(satu))}
    wajar = (satu for satu in kata if len(satu) <= KATA_TERPANJANG)
    return max((lebar_teks(satu, ukuran=ukuran, huruf=huruf) for satu in wajar), default=0.0) / PENUH


def share_lebar(nisbah: Sequence[int], *, jumlah: float, kebutuhan: Sequence[Kebutuhan]) -> tuple[float, ...]:
    """Width of each column: in the proportions asked for, but none below what its words need.

    Where the needs together exceed the table the largest of them give way, so the longest words are broken first.
    """
    minimum = _limit(_minimum(nisbah, kebutuhan), jumlah=jumlah)
    tetap: dict[int, float] = {}
    while True:
        sisa = jumlah - sum(tetap.values())
        bebas = sum(satu for urutan, satu in enumerate(nisbah) if urutan not in tetap)
        lebar = [tetap.get(urutan, sisa * satu / max(bebas, 1)) for urutan, satu in enumerate(nisbah)]
        kurang = {urutan: minimum[urutan] for urutan, satu in enumerate(lebar) if satu < minimum[urutan] - 0.01}
        if not kurang:
            return tuple(lebar)
        tetap |= kurang


def _minimum(nisbah: Sequence[int], kebutuhan: Sequence[Kebutuhan]) -> list[float]:
    minimum = [0.0] * len(nisbah)
    for satu in sorted(kebutuhan, key=lambda satu: satu.banyak):
        tertutup = range(satu.kolom, satu.kolom + satu.banyak)
        # A merged cell asks its widest column for what is missing.
        terlebar = max(tertutup, key=lambda urutan: nisbah[urutan])
        minimum[terlebar] += max(0.0, satu.lebar - sum(minimum[urutan] for urutan in tertutup))
    return minimum


def _limit(minimum: list[float], *, jumlah: float) -> list[float]:
    """The same needs, the largest of them cut to one height so that all fit."""
    terurut = sorted(minimum)
    sisa = jumlah
    for urutan, satu in enumerate(terurut):
        batas = sisa / (len(terurut) - urutan)
        if satu > batas:
            return [min(perlu, batas) for perlu in minimum]
        sisa -= satu
    return minimum
