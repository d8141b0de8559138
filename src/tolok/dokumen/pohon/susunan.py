"""Susunan: of the many ways to arrange a forest on a page, the best.

First of all it must fit; then words stay whole, rows are few, leaves stand in columns under their parent, letters are
large, and the drawing is low. A row that fits at one type size fits at every smaller one, so that the size is found
by halving, and the width of the columns in one row follows from the width of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple, TypeAlias

from tolok.dokumen.pohon.hutan import Hutan
from tolok.dokumen.pohon.tata import (
    LEKUK,
    Kerangka,
    Kerapatan,
    Kolom,
    Pilihan,
    Ukuran,
    build_kerangka,
    measure_tata,
)

UKURAN_HURUF = (9.0, 8.6, 8.2, 7.9, 7.6)
"""Type sizes tried. The last stays above 7,5 points even where the page takes one percent off."""
LEGA, RAPAT = Kerapatan(4.0, 8.0, 8.0), Kerapatan(2.5, 4.0, 4.0)
"""Comfortable, and close for a large tree."""
LEBAR_LEGA = 150.0
"""A box beside others need not be wider."""
LEBAR_SEMPIT = 44.0
"""Nor is it worth trying columns narrower than this."""
TINGKAT_TEGAK = 4
"""Columns begin at one of the first levels, or nowhere."""
RANGKA = 9
"""A mere outline counts as so many further rows, for it shows no level."""

Mutu: TypeAlias = tuple[int, int, bool]
"""Words broken, further rows, leaves spread; smaller is better."""
IDEAL: Mutu = (0, 0, False)


class Calon(NamedTuple):
    """An arrangement to be tried; it cannot be better than `batas`."""

    kerangka: Kerangka
    pilihan: Pilihan
    batas: Mutu


@dataclass(frozen=True, slots=True)
class Susunan:
    """An arrangement found, and how good it is."""

    ukuran: Ukuran
    lewat: float
    """How many times as large as the page; 1 where it fits."""
    mutu: Mutu

    @property
    def rank(self) -> tuple[float, ...]:
        return (self.lewat, *self.mutu, self.ukuran.tinggi, self.ukuran.lebar)


@dataclass(frozen=True, slots=True)
class Pencari:
    """Looks for the best arrangement of a forest on one page; room in points."""

    hutan: Hutan
    lebar: float
    tinggi: float
    kerangka: dict[int, Kerangka] = field(default_factory=dict)
    """By the level at which columns begin, as far as needed."""

    def find_ideal(self) -> Susunan | None:
        """Whole words in columns in one row, if that fits."""
        # Most trees are small, and done at once.
        mudah = self._best(self._sebaris, UKURAN_HURUF[0], LEGA, IDEAL)
        return mudah or self._find(self._sebaris, IDEAL)

    def find_berderet(self) -> Susunan | None:
        """Whatever fits, with as many rows as needed."""
        return self._find(self._berderet, None)

    def _find(self, cara: _Cara, batas: Mutu | None) -> Susunan | None:
        terbaik = self._best(cara, UKURAN_HURUF[-1], RAPAT, batas)
        return self._enlarge(cara, terbaik) if terbaik else None

    def force(self) -> Susunan:
        """The arrangement that exceeds the page least, in the smallest letters."""
        semua = self._berderet(UKURAN_HURUF[-1], RAPAT)
        ukuran = [(satu.kerangka, measure_tata(satu.kerangka, satu.pilihan, lebar=self.lebar)) for satu in semua]
        return min([self._judge(kerangka, satu) for kerangka, satu in ukuran if satu], key=lambda satu: satu.rank)

    def _enlarge(self, cara: _Cara, terbaik: Susunan) -> Susunan:
        """The same quality in the largest letters, and comfortable where they leave the room."""
        bawah, atas = 0, len(UKURAN_HURUF) - 1
        while bawah < atas:
            tengah = (bawah + atas) // 2
            calon = self._best(cara, UKURAN_HURUF[tengah], RAPAT, terbaik.mutu)
            if calon:
                atas, terbaik = tengah, calon
            else:
                bawah = tengah + 1
        return self._best(cara, UKURAN_HURUF[atas], LEGA, terbaik.mutu) or terbaik

    def _best(self, cara: _Cara, huruf: float, kerapatan: Kerapatan, batas: Mutu | None) -> Susunan | None:
        """The best that fits and is not worse than `batas`."""
        terbaik: Susunan | None = None
        for calon in cara(huruf, kerapatan):
            if batas is None or calon.batas <= batas:
                ukuran = measure_tata(calon.kerangka, calon.pilihan, lebar=self.lebar, maks_tinggi=self.tinggi)
                susunan = self._judge(calon.kerangka, ukuran) if ukuran else None
                if susunan and susunan.lewat <= 1 and (batas is None or susunan.mutu <= batas):
                    terbaik = min(terbaik or susunan, susunan, key=lambda satu: satu.rank)
                    batas = terbaik.mutu
        return terbaik

    def _judge(self, kerangka: Kerangka, ukuran: Ukuran) -> Susunan:
        lewat = max(ukuran.lebar / self.lebar, ukuran.tinggi / self.tinggi, 1.0)
        mutu = (ukuran.kata_terpotong, *self._bentuk(kerangka, ukuran.baris_tambahan))
        return Susunan(ukuran, round(lewat, 4), mutu)

    def _bentuk(self, kerangka: Kerangka, baris_tambahan: int) -> tuple[int, bool]:
        puncak, dalam = self._puncak, self.hutan.dalam
        return RANGKA if kerangka.tegak == puncak and dalam else baris_tambahan, kerangka.tegak > dalam > puncak

    @property
    def _puncak(self) -> int:
        """How many levels have a single box: columns below several roots show their levels, one column does not."""
        return int(len(self.hutan.akar) == 1)

    def _sebaris(self, huruf: float, kerapatan: Kerapatan) -> Iterator[Calon]:
        """Columns in one row, as wide as the page lets them be."""
        puncak, dalam = self._puncak, self.hutan.dalam
        for tegak in range(puncak + 1, min(dalam, TINGKAT_TEGAK) + 1) if dalam > puncak else (dalam + 1,):
            kerangka = self._build(tegak)
            # Columns of another kind have a row of their own.
            kolom = [satu for n, satu in kerangka.kolom.items() if not (kerangka.pisah and self.hutan.kotak[n].putus)]
            pilihan = Pilihan(huruf, kerapatan, 0)
            ruang = self.lebar - (LEKUK if kerangka.pisah else 0) - (len(kolom) - 1) * kerapatan.mendatar
            lebar = _even_width([satu.perlu(pilihan) for satu in kolom], ruang)
            if lebar:
                lebar = min(lebar, _enough_width(kolom, pilihan, LEBAR_LEGA))
                yield Calon(kerangka, pilihan._replace(lebar_kolom=lebar), IDEAL)

    def _berderet(self, huruf: float, kerapatan: Kerapatan) -> Iterator[Calon]:
        """Columns in one or more rows, so many of equal width side by side."""
        dalam, sela = self.hutan.dalam, kerapatan.mendatar
        for tegak in (*range(min(dalam, TINGKAT_TEGAK), 0, -1), dalam + 1):
            kerangka = self._build(tegak)
            kolom = list(kerangka.kolom.values())
            pilihan = Pilihan(huruf, kerapatan, 0)
            cukup = _enough_width(kolom, pilihan, self.lebar)
            tersempit = max(LEBAR_SEMPIT, min([satu.perlu(pilihan) for satu in kolom]))
            ruang = self.lebar - (LEKUK if tegak > 1 else 0) + sela
            for banyak in range(max(1, min(len(kolom), int(ruang / (tersempit + sela)))), 0, -1):
                lebar = min(ruang / banyak - sela, cukup)
                batas = self._bentuk(kerangka, ceil(len(kolom) / banyak) - 1)
                yield Calon(kerangka, pilihan._replace(lebar_kolom=lebar), (0, *batas))

    def _build(self, tegak: int) -> Kerangka:
        if tegak not in self.kerangka:
            self.kerangka[tegak] = build_kerangka(self.hutan, tegak)
        return self.kerangka[tegak]


_Cara: TypeAlias = Callable[[float, Kerapatan], Iterator[Calon]]


def _even_width(perlu: Sequence[float], ruang: float) -> float:
    """The width of equal columns that fill the room, those that need more having it; 0 where they have no room."""
    for urutan, satu in enumerate(sorted(perlu, reverse=True)):
        rata = ruang / (len(perlu) - urutan)
        if satu <= rata:
            return rata
        ruang -= satu
    return 0.0


def _enough_width(kolom: Sequence[Kolom], pilihan: Pilihan, terlebar: float) -> float:
    """The width beyond which no column gains; a box needs no more than `terlebar`."""
    return max([min(satu.lapang(pilihan), terlebar + satu.dalam * LEKUK) for satu in kolom])
