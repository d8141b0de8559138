"""Kisi: rules of one page → ruled tables with their merged cells.

Rules that touch form a figure. Its places across and down are the edges of a grid; a box of the grid
and its neighbour are one cell where no rule stands between them. A figure is a table when its cells
hold text side by side; boxes of a chart, a framed paragraph and the axes of a graph are none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tolok.dokumen.baca.pdf.lembar import Garis, Kata, Lembar
from tolok.dokumen.baca.pdf.peta import Kotak
from tolok.dokumen.baca.pdf.tabel_pdf import SelPdf, TabelPdf, build_lines

DEKAT = 3.0
"""Rules that miss each other by no more than this touch; points."""
RANGKAP = 2.6
"""Parallel rules no further apart than this are one double line; points."""
GESER = 7.0
"""Column edges no further apart than this that are never side by side are one edge drawn askew; points."""


@dataclass(slots=True)
class Rangka:
    """Rules that touch each other: (place, from, to) across and down."""

    datar: list[tuple[float, float, float]] = field(default_factory=list)
    tegak: list[tuple[float, float, float]] = field(default_factory=list)


def find_tabel_bergaris(lembar: Lembar) -> tuple[TabelPdf, ...]:
    """Ruled tables of a page from top to bottom; words keep their identity, so that a caller can take them out."""
    hasil = [tabel for rangka in find_rangka(list_ruas(lembar)) if (tabel := _build_tabel(rangka, lembar)) is not None]
    hasil.sort(key=lambda satu: (satu.kotak[1], satu.kotak[0]))
    return tuple(hasil)


def list_ruas(lembar: Lembar) -> Rangka:
    """All rules of the page, and the sides of filled rectangles, which bound a cell as well."""
    semua = Rangka()
    for satu in lembar.garis:
        if satu.y0 == satu.y1:
            semua.datar.append((satu.y0, satu.x0, satu.x1))
        else:
            semua.tegak.append((satu.x0, satu.y0, satu.y1))
    for bidang in lembar.bidang:
        if bidang.siku:
            semua.datar += [(bidang.y0, bidang.x0, bidang.x1), (bidang.y1, bidang.x0, bidang.x1)]
            semua.tegak += [(bidang.x0, bidang.y0, bidang.y1), (bidang.x1, bidang.y0, bidang.y1)]
    return semua


def find_rangka(semua: Rangka) -> list[Rangka]:
    """Split rules into figures whose rules touch."""
    tegak = sorted(semua.tegak)
    letak = [satu[0] for satu in tegak]
    induk = list(range(len(semua.datar) + len(tegak)))
    for ke, (y, x0, x1) in enumerate(semua.datar, len(tegak)):
        for lain in range(bisect_left(letak, x0 - DEKAT), bisect_right(letak, x1 + DEKAT)):
            _, y0, y1 = tegak[lain]
            if y0 - DEKAT <= y <= y1 + DEKAT:
                _unite(induk, ke, lain)
    hasil: dict[int, Rangka] = {}
    for ke, satu in enumerate(tegak):
        hasil.setdefault(_root(induk, ke), Rangka()).tegak.append(satu)
    for ke, satu in enumerate(semua.datar, len(tegak)):
        hasil.setdefault(_root(induk, ke), Rangka()).datar.append(satu)
    return list(hasil.values())


def _root(induk: list[int], ke: int) -> int:
    while induk[ke] != ke:
        induk[ke] = induk[induk[ke]]
        ke = induk[ke]
    return ke


def _unite(induk: list[int], ke: int, lain: int) -> None:
    a, b = _root(induk, ke), _root(induk, lain)
    if a != b:
        induk[b] = a


def find_tepi(ruas: Sequence[tuple[float, float, float]], batas: Sequence[float]) -> list[float]:
    """Edges of the grid from the places of parallel rules and the outer `batas`; double and askew rules are one edge."""
    kelompok: list[list[tuple[float, float, float]]] = []
    for satu in sorted(ruas):
        if kelompok and satu[0] - kelompok[-1][0][0] <= RANGKAP or (
            kelompok and satu[0] - kelompok[-1][-1][0] <= GESER and not _beside(kelompok[-1], satu)
        ):
            kelompok[-1].append(satu)
        else:
            kelompok.append([satu])
    tepi = [_place(isi) for isi in kelompok]
    for luar in batas:
        if all(abs(luar - satu) > GESER for satu in tepi):
            tepi.append(luar)
    return sorted(tepi)


def _beside(kelompok: Sequence[tuple[float, float, float]], baru: tuple[float, float, float]) -> bool:
    """Whether the new rule runs beside one of these for a while, so that both are edges."""
    return any(min(satu[2], baru[2]) - max(satu[1], baru[1]) > DEKAT for satu in kelompok)


def _place(kelompok: Sequence[tuple[float, float, float]]) -> float:
    """Where most of the length of these rules lies."""
    panjang = sum(satu[2] - satu[1] for satu in kelompok)
    return sum(satu[0] * (satu[2] - satu[1]) for satu in kelompok) / panjang if panjang else kelompok[0][0]
