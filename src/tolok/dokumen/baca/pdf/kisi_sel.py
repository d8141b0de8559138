"""Kisi sel: a grid with walls → cells, each as wide and high as no wall stands in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from tolok.dokumen.baca.pdf.jalur import Ruas

Petak: TypeAlias = tuple[int, int, int, int]
"""A cell: row, column, rows, columns."""


@dataclass(frozen=True, slots=True)
class Kisi:
    """Edges of a grid and the walls on them.

    `datar[r][c]`: a wall on edge r above box (r, c); `tegak[r][c]`: one on edge c left of box (r, c).
    """

    kolom: tuple[float, ...]
    baris: tuple[float, ...]
    datar: list[list[bool]]
    tegak: list[list[bool]]

    @property
    def ukuran(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self.baris) - 1, len(self.kolom) - 1


def build_kisi(kolom: Sequence[float], baris: Sequence[float], datar: Sequence[Ruas], tegak: Sequence[Ruas]) -> Kisi:
    """Put rules on the grid of these edges; a side is a wall where a rule covers its middle."""
    tinggi, lebar = len(baris) - 1, len(kolom) - 1
    kisi = Kisi(
        tuple(kolom),
        tuple(baris),
        [[False] * lebar for _ in range(tinggi + 1)],
        [[False] * (lebar + 1) for _ in range(tinggi)],
    )
    tengah_kolom = [(a + b) / 2 for a, b in pairwise(kolom)]
    tengah_baris = [(a + b) / 2 for a, b in pairwise(baris)]
    for letak, awal, akhir in datar:
        r = _nearest(baris, letak)
        for c in range(bisect_left(tengah_kolom, awal), bisect_right(tengah_kolom, akhir)):
            kisi.datar[r][c] = True
    for letak, awal, akhir in tegak:
        c = _nearest(kolom, letak)
        for r in range(bisect_left(tengah_baris, awal), bisect_right(tengah_baris, akhir)):
            kisi.tegak[r][c] = True
    return kisi


def _nearest(tepi: Sequence[float], letak: float) -> int:
    ke = bisect_left(tepi, letak)
    if ke == len(tepi) or (ke > 0 and letak - tepi[ke - 1] < tepi[ke] - letak):
        return ke - 1
    return ke


def list_petak(kisi: Kisi) -> tuple[Petak, ...]:
    """Cells row by row; a box that no wall parts from its right or lower neighbours is one cell with them."""
    tinggi, lebar = kisi.ukuran
    terpakai = [[False] * lebar for _ in range(tinggi)]
    hasil: list[Petak] = []
    for r in range(tinggi):
        for c in range(lebar):
            if terpakai[r][c]:
                continue
            kanan = c + 1
            while kanan < lebar and not kisi.tegak[r][kanan] and not terpakai[r][kanan]:
                kanan += 1
            bawah = r + 1
            while bawah < tinggi and _extends(kisi, bawah, c, kanan):
                bawah += 1
            for ke in range(r, bawah):
                terpakai[ke][c:kanan] = [True] * (kanan - c)
            hasil.append((r, c, bawah - r, kanan - c))
    return tuple(hasil)


def _extends(kisi: Kisi, baris: int, kiri: int, kanan: int) -> bool:
    """Whether the boxes of this row go on from the row above and from nothing beside them."""
    if any(kisi.datar[baris][kiri:kanan]) or any(kisi.tegak[baris][kiri + 1 : kanan]):
        return False
    lebar = kisi.ukuran[1]
    # Beside the cell the row above had walls; a row that opens to a side is another cell.
    return (kiri == 0 or kisi.tegak[baris][kiri] or not kisi.tegak[baris - 1][kiri]) and (
        kanan == lebar or kisi.tegak[baris][kanan] or not kisi.tegak[baris - 1][kanan]
    )


def count_sisi(kisi: Kisi, petak: Petak) -> int:
    """How many of the four sides of a cell are walled from end to end."""
    r, c, rb, kb = petak
    return (
        all(kisi.datar[r][c : c + kb])
        + all(kisi.datar[r + rb][c : c + kb])
        + all(kisi.tegak[ke][c] for ke in range(r, r + rb))
        + all(kisi.tegak[ke][c + kb] for ke in range(r, r + rb))
    )
