"""Kisi: the grid of a table, with merged cells in their places and rows that are kept together.

Both printers read it, so a table breaks at the same kind of place on paper and in Word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from tolok.aturan.nilai import SEBUTAN, Keadaan
from tolok.dokumen.cetak.bidang import Ruang
from tolok.dokumen.cetak.huruf import SERIF, count_baris
from tolok.dokumen.cetak.lebar_kolom import Kebutuhan, kata_terlebar, share_lebar
from tolok.dokumen.cetak.tata import SusunanNaskah
from tolok.dokumen.naskah import Baris, Sel, Tabel, Teks

UKURAN_TABEL = 9
UKURAN_TABEL_KECIL = 8
UKURAN_PASANGAN = 11.5
"""Labels and contents without lines read as text, so they have its size."""
KOLOM_PADAT = 7
"""A dense table has its small letters from so many columns on, or on a wide page; elsewhere all look alike."""
BANTALAN_SEL = 9
"""Space at the left and right of a cell together."""
SELA_BARIS = 3.5
"""Height of a row beyond that of its lines: the printers leave less above and below letters than beside them."""
LEKUK_SEL = 9
TINGGI_HURUF = 1.16
"""Height of a line in type sizes."""
RUANG_TERSEMPIT = 8.0
TINGGI_BARIS_UTUH = 260
"""A row up to this height is kept on one page, and so is a head, which is repeated."""
TINGGI_GABUNGAN_UTUH = 180
"""Rows under one merged cell are kept together up to this height."""
TINGGI_UJUNG = 180
"""The first rows of a table, and its last, are kept together up to this height; a tall row stands well alone."""
TINGGI_TABEL_UTUH = 175
"""A table up to this height, a quarter of a page, is kept on one page."""
BARIS_PEMBUKA = 2
"""Rows that follow the head on its page."""
BARIS_PENUTUP = 3
"""Rows that go together to the last page of a table, with its notes."""
BADAN_KOSONG = SEBUTAN[Keadaan.BELUM_ADA]


@dataclass(frozen=True, slots=True)
class SelTerletak:
    """A cell with the grid column where it begins."""

    sel: Sel
    kolom: int


Letak: TypeAlias = tuple[tuple[SelTerletak, ...], ...]


@dataclass(frozen=True)
class Kisi:
    """One table in the room where it is printed."""

    tabel: Tabel
    ruang: Ruang

    @property
    def ukuran(self) -> float:
        if not self.tabel.garis:
            return UKURAN_PASANGAN
        sempit = len(self.tabel.kolom) >= KOLOM_PADAT or self.ruang.melintang
        return UKURAN_TABEL_KECIL if self.tabel.kecil and sempit else UKURAN_TABEL

    @cached_property
    def lebar(self) -> tuple[float, ...]:
        """Width of each column in points."""
        kebutuhan = [
            Kebutuhan(satu.kolom, satu.sel.kolom, self._perlu(satu.sel, tebal=letak is self.kepala))
            for letak in (self.kepala, self.badan)
            for baris in letak
            for satu in baris
        ]
        nisbah = [kolom.lebar for kolom in self.tabel.kolom]
        return share_lebar(nisbah, jumlah=self.ruang.lebar, kebutuhan=kebutuhan)

    def _perlu(self, sel: Sel, *, tebal: bool) -> float:
        """Width that keeps the ordinary words of the cell whole."""
        return kata_terlebar(sel, ukuran=self.ukuran, tebal=tebal) + BANTALAN_SEL + LEKUK_SEL * sel.lekuk

    @cached_property
    def kepala(self) -> Letak:
        return place_sel(self.tabel.kepala, banyak_kolom=len(self.tabel.kolom))

    @cached_property
    def badan(self) -> Letak:
        return place_sel(badan_tabel(self.tabel), banyak_kolom=len(self.tabel.kolom))

    @cached_property
    def utuh(self) -> bool:
        """Whether the table is small enough to keep on one page."""
        return sum((*self.tinggi_kepala, *self.tinggi_badan)) <= TINGGI_TABEL_UTUH

    @cached_property
    def baris_pembuka(self) -> int:
        """Rows kept on the page of the head."""
        tinggi = sum(self.tinggi_kepala) + sum(self.tinggi_badan[:BARIS_PEMBUKA])
        return min(BARIS_PEMBUKA, len(self.badan)) if tinggi <= TINGGI_UJUNG else 1

    @property
    def tinggi_pembuka(self) -> float:
        """Height of the head with the rows kept on its page, as far as a page can give it."""
        return min(sum(self.tinggi_kepala) + sum(self.tinggi_badan[: self.baris_pembuka]), TINGGI_BARIS_UTUH)

    @cached_property
    def baris_penutup(self) -> int:
        """Rows kept together at the end, so that none stands alone on the last page.

        They begin where no merged cell is cut; where that makes them too tall, fewer rows or none are kept.
        """
        sambungan = {
            urutan + lebih
            for urutan, baris in enumerate(self.badan)
            for satu in baris
            for lebih in range(1, satu.sel.baris)
        }
        # The first row stays outside, so a table is never one piece that no page can hold.
        calon = [n for n in range(1, len(self.badan)) if len(self.badan) - n not in sambungan]
        muat = [n for n in calon if sum(self.tinggi_badan[-n:]) <= TINGGI_UJUNG]
        cukup = [n for n in muat if n >= BARIS_PENUTUP]
        return min(cukup) if cukup else max(muat, default=0)

    def lebar_sel(self, terletak: SelTerletak) -> float:
        """Room for text inside the cell."""
        sel = terletak.sel
        kotak = sum(self.lebar[terletak.kolom : terletak.kolom + sel.kolom])
        return max(kotak - BANTALAN_SEL - LEKUK_SEL * sel.lekuk, RUANG_TERSEMPIT)

    def boleh_terpotong(self, terletak: SelTerletak, *, baris: int, kepala: bool) -> bool:
        """Whether the cell, beginning in that row, must be allowed to go over a page end.

        One whole cell keeps its row whole, so all cells of a tall row have to give way.
        """
        tinggi = (self.tinggi_kepala if kepala else self.tinggi_badan)[baris : baris + terletak.sel.baris]
        return max(tinggi) > TINGGI_BARIS_UTUH or sum(tinggi) > TINGGI_GABUNGAN_UTUH

    @cached_property
    def tinggi_kepala(self) -> tuple[float, ...]:
        return self._tinggi(self.kepala)

    @cached_property
    def tinggi_badan(self) -> tuple[float, ...]:
        return self._tinggi(self.badan)

    @property
    def kepala_berulang(self) -> bool:
        """Whether the head leaves room for rows below it on every page."""
        return sum(self.tinggi_kepala) <= TINGGI_BARIS_UTUH

    def _banyak_baris(self, terletak: SelTerletak, *, tebal: bool) -> int:
        """Lines of text in the cell; merged pieces of text count as bold where one of them is."""
        teks = terletak.sel.teks
        huruf = f"{SERIF}-{'Bold' if tebal or any(satu.tebal for satu in teks) else 'Regular'}"
        isi = "".join(satu.isi for satu in teks)
        lebar = self.lebar_sel(terletak)
        return sum(count_baris(satu, lebar=lebar, ukuran=self.ukuran, huruf=huruf) for satu in isi.split("\n"))

    def _tinggi(self, letak: Letak) -> tuple[float, ...]:
        """Height of each row, estimated.

        A merged cell fills its rows equally; one that is too tall for a page makes them all tall,
        because the printer may put what remains of it into any of them.
        """
        tinggi = [0.0] * len(letak)
        for urutan, baris in enumerate(letak):
            for satu in baris:
                tebal = letak is self.kepala or satu.sel.tebal
                sendiri = self._banyak_baris(satu, tebal=tebal) * self.ukuran * TINGGI_HURUF + SELA_BARIS
                bagian = sendiri if sendiri > TINGGI_BARIS_UTUH else sendiri / satu.sel.baris
                for tertutup in range(urutan, urutan + satu.sel.baris):
                    tinggi[tertutup] = max(tinggi[tertutup], bagian)
        return tuple(tinggi)


def badan_tabel(tabel: Tabel) -> tuple[Baris, ...]:
    """Baris badan; tabel tanpa baris mengatakan sendiri bahwa datanya tidak ada."""
    if tabel.badan:
        return tabel.badan
    return ((Sel(teks=(Teks(BADAN_KOSONG, miring=True),), kolom=len(tabel.kolom)),),)


def place_sel(daftar_baris: tuple[Baris, ...], *, banyak_kolom: int) -> tuple[tuple[SelTerletak, ...], ...]:
    """Every cell with its grid column, skipping the places that cells above reach into.

    Galat:
        SusunanNaskah: sel suatu baris tidak tepat mengisi kolom tabel, atau gabungan melewati baris terakhir.
    """
    tertutup = [0] * banyak_kolom
    hasil = []
    for nomor, baris in enumerate(daftar_baris, start=1):
        letak = _place_baris(baris, tertutup)
        if letak is None:
            raise SusunanNaskah(
                f"Baris {nomor} tabel tidak mengisi tepat {banyak_kolom} kolom. Periksa sel gabungan di baris itu."
            )
        tertutup = [max(sisa - 1, 0) for sisa in tertutup]
        for satu in letak:
            tertutup[satu.kolom : satu.kolom + satu.sel.kolom] = [satu.sel.baris - 1] * satu.sel.kolom
        hasil.append(letak)
    if any(tertutup):
        raise SusunanNaskah("Sel gabungan tabel melewati baris terakhirnya. Kurangi banyaknya baris yang digabung.")
    return tuple(hasil)


def _place_baris(baris: Baris, tertutup: list[int]) -> tuple[SelTerletak, ...] | None:
    """One row, or None when its cells do not fit exactly into the columns left open."""
    terbuka = [kolom for kolom, sisa in enumerate(tertutup) if not sisa]
    letak = []
    for sel in baris:
        tempat = terbuka[: sel.kolom]
        if tempat != list(range(tempat[0], tempat[0] + sel.kolom)) if tempat else True:
            return None
        del terbuka[: sel.kolom]
        letak.append(SelTerletak(sel, tempat[0]))
    return None if terbuka else tuple(letak)
