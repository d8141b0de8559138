"""Kisi: rules of one page → ruled tables with their merged cells.

Rules that touch form a figure. Its places across and down are the edges of a grid; a box of the grid
and its neighbour are one cell where no rule stands between them. A figure is a table when its cells
hold text side by side; boxes of a chart, a framed paragraph and the axes of a graph are none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tolok.dokumen.baca.pdf.jalur import Ruas
from tolok.dokumen.baca.pdf.kisi_baris import find_kisi_baris
from tolok.dokumen.baca.pdf.kisi_sel import Kisi, Petak, build_kisi, count_sisi, list_petak
from tolok.dokumen.baca.pdf.kisi_teks import BARIS_TERBANYAK, split_pita
from tolok.dokumen.baca.pdf.kisi_warna import find_kisi_warna
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

GARIS_TERBANYAK = 3_000
"""A page with more rules, or more filled rectangles, is a drawing."""
PETAK_TERBANYAK = 50_000
"""A figure with more boxes is graph paper."""


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
    semua = Rangka(
        [(satu.y0, satu.x0, satu.x1) for satu in lembar.garis if satu.y0 == satu.y1],
        [(satu.x0, satu.y0, satu.y1) for satu in lembar.garis if satu.y0 != satu.y1],
    )
    if len(lembar.garis) > GARIS_TERBANYAK:
        return ()
    rangka = find_rangka(semua)
    lajur: list[Kisi] = []
    if warna := _list_warna(lembar, rangka):
        lajur, terpakai = find_kisi_warna(warna, semua.datar, lembar.kata)
        if len(terpakai) < len(warna):
            rangka = find_rangka(_add_sisi(semua, [satu for satu in warna if id(satu) not in terpakai]))
    hasil, sisa = _build_semua(rangka, lembar.kata)
    hasil += _build_baris([*lajur, *find_kisi_baris(sisa, lembar.kata)], lembar.kata)
    return tuple(sorted(_drop_tindih(hasil), key=lambda satu: (satu.kotak[1], satu.kotak[0])))


def _build_semua(rangka: Sequence[Rangka], kata: Sequence[Kata]) -> tuple[list[TabelPdf], list[Ruas]]:
    """Tables of these figures, and the level rules of the others that lie in no table."""
    hasil: list[TabelPdf] = []
    sisa: list[Ruas] = []
    for satu in rangka:
        kisi = build_rangka(satu)
        tabel = _build_tabel(kisi, kata) if kisi is not None else None
        if tabel is None:
            sisa += satu.datar
        else:
            hasil.append(tabel)
    return hasil, [satu for satu in sisa if not any(_lies_in(satu, tabel) for tabel in hasil)]


def _build_baris(kisi: Sequence[Kisi], kata: Sequence[Kata]) -> list[TabelPdf]:
    return [tabel for satu in kisi if (tabel := _build_tabel(satu, kata)) is not None]


def _lies_in(datar: Ruas, tabel: TabelPdf) -> bool:
    y, x = datar[0], (datar[1] + datar[2]) / 2
    return tabel.kotak[1] <= y <= tabel.kotak[3] and tabel.kotak[0] <= x <= tabel.kotak[2]


def _drop_tindih(tabel: Sequence[TabelPdf]) -> list[TabelPdf]:
    """Of tables that lie over each other the one that parts the words into most cells; no word is read twice."""
    hasil: list[TabelPdf] = []
    for satu in sorted(tabel, key=lambda satu: -sum(bool(sel.lines) for sel in satu.sel)):
        if not any(_overlaps(satu.kotak, lain.kotak) for lain in hasil):
            hasil.append(satu)
    return hasil


def _overlaps(satu: Kotak, lain: Kotak) -> bool:
    return (
        min(satu[2], lain[2]) - max(satu[0], lain[0]) > DEKAT and min(satu[3], lain[3]) - max(satu[1], lain[1]) > DEKAT
    )


def _list_warna(lembar: Lembar, rangka: Sequence[Rangka]) -> list[Bidang]:
    """Filled rectangles that may be cells: inside a figure of rules they only colour a cell or a line of its text."""
    isi = [satu for satu in lembar.bidang if satu.siku]
    if not isi or len(isi) > GARIS_TERBANYAK:
        return []
    kotak = [satu.kotak for satu in rangka if len(satu.datar) > 1 and len(satu.tegak) > 1]
    return [satu for satu in isi if not any(_holds(satu, lain) for lain in kotak)]


def _add_sisi(semua: Rangka, warna: Sequence[Bidang]) -> Rangka:
    """These rules and the sides of these rectangles."""
    return Rangka(
        semua.datar + [(y, satu.x0, satu.x1) for satu in warna for y in (satu.y0, satu.y1)],
        semua.tegak + [(x, satu.y0, satu.y1) for satu in warna for x in (satu.x0, satu.x1)],
    )


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
    """Edges of the grid: places of parallel rules, and the outer `batas`; double and askew rules are one edge."""
    kelompok: list[list[Ruas]] = []
    for satu in sorted(ruas):
        if kelompok and (
            satu[0] - kelompok[-1][0][0] <= RANGKAP
            or (satu[0] - kelompok[-1][-1][0] <= GESER and not _beside(kelompok[-1], satu))
        ):
            kelompok[-1].append(satu)
        else:
            kelompok.append([satu])
    tepi = [_place(isi) for isi in kelompok]
    return sorted([*tepi, *batas])


def _beside(kelompok: Sequence[Ruas], baru: Ruas) -> bool:
    """Whether the new rule runs beside one of these for a while, so that both are edges."""
    return any(min(satu[2], baru[2]) - max(satu[1], baru[1]) > DEKAT for satu in kelompok)


def _place(kelompok: Sequence[Ruas]) -> float:
    """Where most of the length of these rules lies."""
    panjang = sum(satu[2] - satu[1] for satu in kelompok)
    return sum(satu[0] * (satu[2] - satu[1]) for satu in kelompok) / panjang if panjang else kelompok[0][0]


def _build_tabel(kisi: Kisi, kata: Sequence[Kata]) -> TabelPdf | None:
    petak = list_petak(kisi)
    if len(petak) < 2 or not _is_closed(kisi, petak):
        return None
    isi = place_kata(kisi, petak, kata)
    if kisi.ukuran[0] <= BARIS_TERBANYAK and (belah := _split_baris(kisi, petak, isi)) is not None:
        kisi = belah
        petak = list_petak(kisi)
        isi = place_kata(kisi, petak, kata)
    sel = tuple(_build_sel(kisi, satu, isi.get(satu, ())) for satu in petak)
    if not _is_tabel(sel):
        return None
    kotak = (kisi.kolom[0], kisi.baris[0], kisi.kolom[-1], kisi.baris[-1])
    return TabelPdf(kotak, kisi.kolom, kisi.baris, sel)


def _split_baris(kisi: Kisi, petak: Sequence[Petak], isi: Mapping[Petak, Sequence[Kata]]) -> Kisi | None:
    """The grid with the rows that the words tell in bands that hold several; None where there are none."""
    pita: dict[int, list[tuple[Sequence[Kata], tuple[float, float]]]] = defaultdict(list)
    for satu in petak:
        batas = kisi.kolom[satu[1]], kisi.kolom[satu[1] + satu[3]]
        pita[satu[0]].append((isi.get(satu, ()) if satu[2] == 1 else (), batas))
    tambahan = sorted(y for sel in pita.values() if len(sel) > 1 for y in split_pita(sel))
    if not tambahan:
        return None
    baris = sorted([*kisi.baris, *tambahan])
    lama = [bisect_right(kisi.baris, (a + b) / 2) - 1 for a, b in pairwise(baris)]
    tepi = {y: ke for ke, y in enumerate(kisi.baris)}
    penuh = [True] * kisi.ukuran[1]
    datar = [kisi.datar[tepi[y]] if y in tepi else penuh for y in baris]
    return Kisi(kisi.kolom, tuple(baris), datar, [kisi.tegak[ke] for ke in lama])


def build_rangka(rangka: Rangka) -> Kisi | None:
    """The grid of one figure; a side that its rules leave open is closed where several of them end together."""
    luar_x, luar_y = _find_luar(rangka.datar, rangka.tegak), _find_luar(rangka.tegak, rangka.datar)
    kolom, baris = find_tepi(rangka.tegak, luar_x), find_tepi(rangka.datar, luar_y)
    if len(kolom) < 2 or len(baris) < 2 or len(kolom) * len(baris) > PETAK_TERBANYAK:
        return None
    tegak = rangka.tegak + [(satu, baris[0], baris[-1]) for satu in luar_x]
    datar = rangka.datar + [(satu, kolom[0], kolom[-1]) for satu in luar_y]
    return build_kisi(kolom, baris, datar, tegak)


def _find_luar(ruas: Sequence[Ruas], lintang: Sequence[Ruas]) -> list[float]:
    """Where at least two of these rules, the farthest ones, begin and end without a rule across them."""
    awal, akhir = sorted(satu[1] for satu in ruas), sorted((satu[2] for satu in ruas), reverse=True)
    ujung = [satu[0] for satu in (awal, akhir) if len(satu) > 1 and abs(satu[1] - satu[0]) <= DEKAT]
    return [satu for satu in ujung if all(abs(satu - lain[0]) > GESER for lain in lintang)]


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
    kiri, atas, kanan, bawah = x[0], y[0], x[-1], y[-1]
    for satu in kata:
        ty = (satu.y0 + satu.y1) / 2
        if atas <= ty < bawah and kiri <= (tx := (satu.x0 + satu.x1) / 2) < kanan and not satu.pudar:
            isi[pemilik[bisect_right(y, ty) - 1, bisect_right(x, tx) - 1]].append(satu)
    return isi


def _build_sel(kisi: Kisi, petak: Petak, kata: Sequence[Kata]) -> SelPdf:
    r, c, rb, kb = petak
    kotak = (kisi.kolom[c], kisi.baris[r], kisi.kolom[c + kb], kisi.baris[r + rb])
    return SelPdf(r, c, rb, kb, kotak, build_lines(kata))


def _is_tabel(sel: Sequence[SelPdf]) -> bool:
    """Cells with text side by side, or at least three of them one below the other."""
    berisi = [satu for satu in sel if satu.lines]
    if len({satu.kolom for satu in sel}) == 1:
        return len(berisi) > 2
    return max(Counter(r for satu in berisi for r in _list_indeks(satu)).values(), default=0) > 1


def _list_indeks(sel: SelPdf) -> range:
    return range(sel.baris, sel.baris + sel.rentang_baris)
