"""Kisi: rules of one page → ruled tables with their merged cells.

Rules that touch form a figure. Its places across and down are the edges of a grid; a box of the grid
and its neighbour are one cell where no rule stands between them. A figure is a table when its cells
hold text side by side; boxes of a chart, a framed paragraph and the axes of a graph are none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tolok.dokumen.baca.pdf.kisi_sel import Kisi, Petak, Ruas, build_kisi, count_sisi, list_petak
from tolok.dokumen.baca.pdf.lembar import Bidang, Kata, Lembar
from tolok.dokumen.baca.pdf.peta import Kotak
from tolok.dokumen.baca.pdf.tabel_pdf import SelPdf, TabelPdf, build_lines, join_baris_sel

__all__ = ["SelPdf", "TabelPdf", "find_tabel_bergaris", "join_baris_sel"]

DEKAT = 3.0
"""Rules that miss each other by no more than this touch; points."""
RANGKAP = 2.6
"""Parallel rules no further apart than this are one double line; points."""
GESER = 7.0
"""Column edges no further apart than this that are never side by side are one edge drawn askew; points."""
TERTUTUP = 0.6
"""Share of the figure that walled cells must fill; boxes of a chart fill less."""


@dataclass(slots=True)
class Rangka:
    """Rules that touch each other: (place, from, to) across and down."""

    datar: list[Ruas] = field(default_factory=list)
    tegak: list[Ruas] = field(default_factory=list)

    @property
    def kotak(self) -> Kotak:
        """The box of its crossing rules."""
        return (
            min(satu[0] for satu in self.tegak),
            min(satu[0] for satu in self.datar),
            max(satu[0] for satu in self.tegak),
            max(satu[0] for satu in self.datar),
        )


def find_tabel_bergaris(lembar: Lembar) -> tuple[TabelPdf, ...]:
    """Ruled tables of a page from top to bottom; words keep their identity, so that a caller can take them out."""
    hasil = [tabel for rangka in list_rangka(lembar) if (tabel := _build_tabel(rangka, lembar)) is not None]
    hasil.sort(key=lambda satu: (satu.kotak[1], satu.kotak[0]))
    return tuple(hasil)


def list_rangka(lembar: Lembar) -> list[Rangka]:
    """Figures of the rules, with the sides of filled rectangles where no figure of rules says what the cells are.

    A filled rectangle inside such a figure only colours a cell, or a line of text in it.
    """
    semua = Rangka(
        [(satu.y0, satu.x0, satu.x1) for satu in lembar.garis if satu.y0 == satu.y1],
        [(satu.x0, satu.y0, satu.y1) for satu in lembar.garis if satu.y0 != satu.y1],
    )
    hasil = find_rangka(semua)
    isi = [satu for satu in lembar.bidang if satu.siku]
    if isi:
        kotak = [satu.kotak for satu in hasil if len(satu.datar) > 1 and len(satu.tegak) > 1]
        luar = [satu for satu in isi if not any(_holds(satu, lain) for lain in kotak)]
        if luar:
            semua.datar += [(y, satu.x0, satu.x1) for satu in luar for y in (satu.y0, satu.y1)]
            semua.tegak += [(x, satu.y0, satu.y1) for satu in luar for x in (satu.x0, satu.x1)]
            hasil = find_rangka(semua)
    return hasil


def _holds(bidang: Bidang, kotak: Kotak) -> bool:
    x, y = (bidang.x0 + bidang.x1) / 2, (bidang.y0 + bidang.y1) / 2
    return kotak[0] <= x <= kotak[2] and kotak[1] <= y <= kotak[3]


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


def find_tepi(ruas: Sequence[Ruas], batas: Sequence[float]) -> list[float]:
    """Edges of the grid from the places of parallel rules and the outer `batas`; double and askew rules are one edge."""
    kelompok: list[list[Ruas]] = []
    for satu in sorted(ruas):
        if (
            kelompok
            and satu[0] - kelompok[-1][0][0] <= RANGKAP
            or (kelompok and satu[0] - kelompok[-1][-1][0] <= GESER and not _beside(kelompok[-1], satu))
        ):
            kelompok[-1].append(satu)
        else:
            kelompok.append([satu])
    tepi = [_place(isi) for isi in kelompok]
    for luar in batas:
        if all(abs(luar - satu) > GESER for satu in tepi):
            tepi.append(luar)
    return sorted(tepi)


def _beside(kelompok: Sequence[Ruas], baru: Ruas) -> bool:
    """Whether the new rule runs beside one of these for a while, so that both are edges."""
    return any(min(satu[2], baru[2]) - max(satu[1], baru[1]) > DEKAT for satu in kelompok)


def _place(kelompok: Sequence[Ruas]) -> float:
    """Where most of the length of these rules lies."""
    panjang = sum(satu[2] - satu[1] for satu in kelompok)
    return sum(satu[0] * (satu[2] - satu[1]) for satu in kelompok) / panjang if panjang else kelompok[0][0]


def _build_tabel(rangka: Rangka, lembar: Lembar) -> TabelPdf | None:
    kisi = build_rangka(rangka)
    if kisi is None:
        return None
    petak = list_petak(kisi)
    if len(petak) < 2 or not _is_closed(kisi, petak):
        return None
    isi = place_kata(kisi, petak, lembar.kata)
    sel = tuple(_build_sel(kisi, satu, isi.get(satu, ())) for satu in petak)
    if not _is_tabel(sel):
        return None
    kotak = (kisi.kolom[0], kisi.baris[0], kisi.kolom[-1], kisi.baris[-1])
    return TabelPdf(kotak, kisi.kolom, kisi.baris, sel)


def build_rangka(rangka: Rangka) -> Kisi | None:
    """The grid of one figure; a side that its rules leave open is closed where several of them end together."""
    luar_x, luar_y = _find_luar(rangka.datar), _find_luar(rangka.tegak)
    kolom, baris = find_tepi(rangka.tegak, luar_x), find_tepi(rangka.datar, luar_y)
    if len(kolom) < 2 or len(baris) < 2:
        return None
    tegak = rangka.tegak + [(satu, baris[0], baris[-1]) for satu in luar_x]
    datar = rangka.datar + [(satu, kolom[0], kolom[-1]) for satu in luar_y]
    return build_kisi(kolom, baris, datar, tegak)


def _find_luar(ruas: Sequence[Ruas]) -> list[float]:
    """Where at least two of these rules, the farthest ones, begin and where they end."""
    awal, akhir = sorted(satu[1] for satu in ruas), sorted((satu[2] for satu in ruas), reverse=True)
    hasil = []
    for ujung in (awal, akhir):
        if len(ujung) > 1 and abs(ujung[1] - ujung[0]) <= DEKAT:
            hasil.append(ujung[0])
    return hasil


def _is_closed(kisi: Kisi, petak: Sequence[Petak]) -> bool:
    x, y = kisi.kolom, kisi.baris
    luas = sum(
        (y[r + rb] - y[r]) * (x[c + kb] - x[c]) for r, c, rb, kb in petak if count_sisi(kisi, (r, c, rb, kb)) > 2
    )
    return luas >= TERTUTUP * (x[-1] - x[0]) * (y[-1] - y[0])


def place_kata(kisi: Kisi, petak: Sequence[Petak], kata: Sequence[Kata]) -> dict[Petak, list[Kata]]:
    """Give each word to the cell that holds its middle."""
    x, y = kisi.kolom, kisi.baris
    pemilik = {(r + i, c + j): (r, c, rb, kb) for r, c, rb, kb in petak for i in range(rb) for j in range(kb)}
    isi: dict[Petak, list[Kata]] = defaultdict(list)
    for satu in kata:
        tx, ty = (satu.x0 + satu.x1) / 2, (satu.y0 + satu.y1) / 2
        if x[0] <= tx < x[-1] and y[0] <= ty < y[-1] and not satu.pudar:
            isi[pemilik[bisect_right(y, ty) - 1, bisect_right(x, tx) - 1]].append(satu)
    return isi


def _build_sel(kisi: Kisi, petak: Petak, kata: Sequence[Kata]) -> SelPdf:
    r, c, rb, kb = petak
    kotak = (kisi.kolom[c], kisi.baris[r], kisi.kolom[c + kb], kisi.baris[r + rb])
    return SelPdf(r, c, rb, kb, kotak, build_lines(kata))


def _is_tabel(sel: Sequence[SelPdf]) -> bool:
    """Cells with text side by side, or at least three of them one below the other."""
    berisi = [satu for satu in sel if satu.lines]
    if len(berisi) < 2:
        return False
    bersebelahan = len({satu.kolom for satu in sel}) > 1
    return bersebelahan or len(berisi) > 2
