"""Tabel halaman: a table as it lies on one page, ruled or not → TabelMentah with its column edges kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.baca.mentah import TabelMentah
from tolok.dokumen.baca.pdf.isi_polos import Tumpuk, build_baris, find_jangkar
from tolok.dokumen.baca.pdf.kepala_polos import SelKepala, build_kepala, count_kepala
from tolok.dokumen.baca.pdf.kisi import SelPdf, TabelPdf, join_baris_sel
from tolok.dokumen.baca.pdf.larik import Larik
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.petak import Petak, split_petak
from tolok.dokumen.baca.pdf.sebaris import place
from tolok.dokumen.baca.pdf.sungai import Sungai
from tolok.dokumen.naskah import Baris, Lokasi, Sel, Teks

LEKUK = 4.0
"""Points by which a cell must be indented to stand a level deeper."""


@dataclass(frozen=True, slots=True)
class TabelHalaman:
    """`tepi` = column edges in points, for the table may go on on the next page."""

    tabel: TabelMentah
    tepi: tuple[float, ...]
    polos: tuple[Polos, ...] = ()
    """The lines of each page of a table without rules, for its columns show best on all pages together."""


@dataclass(frozen=True, slots=True)
class Polos:
    """Lines of one page of a table without rules; `pisah` = heights of rules and fills that part its rows."""

    larik: tuple[Larik, ...]
    nomor: int
    pisah: tuple[float, ...]


def build_bergaris(tabel: TabelPdf, nomor: int) -> TabelHalaman:
    """A ruled table of the page `nomor`."""
    lekuk = _read_lekuk([(satu.kolom, satu.lines) for satu in tabel.sel if satu.rentang_kolom == 1])
    baris: list[list[Sel]] = [[] for _ in tabel.baris[1:]]
    for satu in tabel.sel:
        x0, y0, x1, y1 = satu.kotak
        sel = Sel(
            teks=_teks(satu.teks, satu.lines),
            kolom=satu.rentang_kolom,
            baris=satu.rentang_baris,
            tebal=_tebal(satu.lines),
            lekuk=lekuk.get(_key(satu), 0),
            lokasi=Lokasi(halaman=nomor, kotak=(round(x0), round(y0), round(x1), round(y1))),
        )
        baris[satu.baris].append(sel)
    kotak = tuple(round(nilai) for nilai in tabel.kotak)
    return TabelHalaman(
        TabelMentah(
            baris=tuple(map(tuple, baris)),
            kolom=_widths(tabel.kolom),
            lokasi=Lokasi(halaman=nomor, kotak=(kotak[0], kotak[1], kotak[2], kotak[3])),
        ),
        tabel.kolom,
    )


def _widths(tepi: Sequence[float]) -> tuple[int, ...]:
    return tuple(max(1, round(kanan - kiri)) for kiri, kanan in pairwise(tepi))


def _teks(isi: str, lines: Sequence[Sequence[Kata]]) -> tuple[Teks, ...]:
    if not isi:
        return ()
    return (Teks(isi, tebal=_tebal(lines), miring=all(kata.miring for satu in lines for kata in satu)),)


def _tebal(lines: Sequence[Sequence[Kata]]) -> bool:
    return bool(lines) and all(kata.tebal for satu in lines for kata in satu)


KunciSel = tuple[int, float, float]


def _key(sel: SelPdf) -> KunciSel:
    awal = sel.lines[0][0] if sel.lines else None
    return (sel.kolom, awal.x0, awal.y0) if awal else (sel.kolom, 0.0, 0.0)


def _read_lekuk(sel: Sequence[tuple[int, Sequence[Sequence[Kata]]]]) -> dict[KunciSel, int]:
    """Levels of indent of the cells of each column; none where the column is centred or set to the right."""
    kolom: dict[int, list[Kata]] = {}
    for nomor, lines in sel:
        if lines and any(huruf.isalpha() for huruf in lines[0][0].teks + lines[0][-1].teks):
            kolom.setdefault(nomor, []).append(lines[0][0])
    hasil: dict[KunciSel, int] = {}
    for nomor, awal in kolom.items():
        letak = _levels([kata.x0 for kata in awal])
        for kata in awal:
            tingkat = next((ke for ke, x in enumerate(letak) if abs(kata.x0 - x) <= LEKUK / 2), 0)
            if tingkat:
                hasil[nomor, kata.x0, kata.y0] = tingkat
    return hasil


def _levels(x: Sequence[float]) -> list[float]:
    """The few places where cells begin; empty where they begin at many."""
    letak: list[float] = []
    for satu in sorted(x):
        if not letak or satu - letak[-1] > LEKUK / 2:
            letak.append(satu)
    banyak = (
        Counter(min(letak, key=lambda tepi: abs(tepi - satu)) for satu in x) if len(letak) <= 6 else Counter[float]()
    )
    rapat = [satu for satu in letak if banyak[satu] >= 2 or satu == letak[0]]
    cukup = len(letak) == len(rapat) and all(b - a >= LEKUK for a, b in pairwise(letak))
    return letak if cukup and len(letak) > 1 else []


def build_polos(polos: Polos, sungai: Sequence[Sungai], *, lanjutan: bool = False) -> TabelHalaman:
    """A table without rules from its lines on one page; a `lanjutan` goes on without a head of its own."""
    larik, nomor = polos.larik, polos.nomor
    banyak = len(sungai) + 1
    petak = split_petak(larik, sungai)
    jangkar = find_jangkar(petak, banyak)
    baris = build_baris(petak, jangkar, polos.pisah)
    batas = 0 if lanjutan else count_kepala(baris, jangkar, banyak)
    kepala, badan = build_kepala(baris[:batas], banyak), baris[batas:]
    lekuk = _read_lekuk([(s.kolom, _lines(s.petak)) for baris in badan for s in baris if s.kolom == s.akhir])
    isi = [tuple(_sel_kepala(sel, nomor) for sel in baris) for baris in kepala]
    isi += [_row(baris, banyak, nomor, lekuk) for baris in badan]
    tepi = (min(satu.x0 for satu in larik), *(satu.tengah for satu in sungai), max(satu.x1 for satu in larik))
    tabel = TabelMentah(
        baris=tuple(isi), kolom=_widths(tepi), lokasi=place(nomor, larik), kepala=len(kepala), garis=False
    )
    return TabelHalaman(tabel, tepi, (polos,))


def _lines(petak: Sequence[Petak]) -> tuple[tuple[Kata, ...], ...]:
    return tuple(satu.kata for satu in sorted(petak, key=lambda satu: (satu.alas, satu.x0)))


def _sel_kepala(sel: SelKepala, nomor: int) -> Sel:
    return _sel(sel.petak, (sel.akhir - sel.kolom + 1, sel.tinggi), nomor, 0)


def _sel(petak: Sequence[Petak], gabung: tuple[int, int], nomor: int, lekuk: int) -> Sel:
    lines = _lines(petak)
    return Sel(
        teks=_teks(join_baris_sel(lines), lines),
        kolom=gabung[0],
        baris=gabung[1],
        tebal=_tebal(lines),
        lekuk=lekuk,
        lokasi=place(nomor, [kata for satu in lines for kata in satu]),
    )


def _row(baris: Sequence[Tumpuk], banyak: int, nomor: int, lekuk: dict[KunciSel, int]) -> Baris:
    """Cells of one row, with empty ones where it has no words."""
    hasil: list[Sel] = []
    kolom = 0
    for satu in baris:
        hasil.extend(Sel((), lokasi=Lokasi(halaman=nomor)) for _ in range(kolom, satu.kolom))
        awal = _lines(satu.petak)[0][0]
        dalam = lekuk.get((satu.kolom, awal.x0, awal.y0), 0)
        hasil.append(_sel(satu.petak, (satu.akhir - satu.kolom + 1, 1), nomor, dalam))
        kolom = satu.akhir + 1
    hasil.extend(Sel((), lokasi=Lokasi(halaman=nomor)) for _ in range(kolom, banyak))
    return tuple(hasil)
