"""Widths and heights of a table on a worksheet, in points: all of it is readable, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tolok.dokumen.cetak.bidang import TITIK, UKURAN_KERTAS
from tolok.dokumen.cetak.huruf import SANS, count_baris, lebar_teks
from tolok.dokumen.cetak.kisi import Letak, SelTerletak, badan_tabel, place_sel
from tolok.dokumen.cetak.lebar_kolom import PENUH, Kebutuhan, kata_terlebar, share_lebar
from tolok.dokumen.cetak.xlsx_gaya import UKURAN, bilangan_tunggal
from tolok.dokumen.naskah import Kertas, Sebaris, Tabel

TEPI = 45
"""Margin at the left and right, in points."""
KOLOM_MELINTANG = 7
"""A table with so many columns lies on its side."""
KELIPATAN = (1.25, 1.5, 2)
"""A table that does not fit on its side becomes so much wider, and is printed that much smaller."""
BANTALAN = 7
"""Space at the left and right of a cell together."""
LEKUK = 9
TINGGI_BARIS = 12.9
RUANG_BARIS = 5
TINGGI_TERBESAR = 409
"""No row of a spreadsheet can be higher."""
LEBAR_TERBESAR = 1300
LUAS_PANJANG = 5
"""Height of a long table in widths of its paper: about eight pages that lie on their side."""
LEBAR_PANJANG = 1.5
"""No table becomes wider than this, in widths of its paper, only to be shorter: its letters become too small."""
LEBAR_TERSEMPIT = 12


@dataclass(frozen=True)
class KisiLembar:
    """One table of the given width."""

    tabel: Tabel
    jumlah: float

    @cached_property
    def kepala(self) -> Letak:
        return place_sel(self.tabel.kepala, banyak_kolom=len(self.tabel.kolom))

    @cached_property
    def badan(self) -> Letak:
        return place_sel(badan_tabel(self.tabel), banyak_kolom=len(self.tabel.kolom))

    @cached_property
    def judul_kolom(self) -> tuple[tuple[str, ...], ...]:
        """The heads above each column, from the top."""
        judul: list[tuple[str, ...]] = [()] * len(self.tabel.kolom)
        for baris in self.kepala:
            for satu in baris:
                for kolom in range(satu.kolom, satu.kolom + satu.sel.kolom):
                    judul[kolom] = (*judul[kolom], "".join(teks.isi for teks in satu.sel.teks))
        return tuple(judul)

    @cached_property
    def kebutuhan(self) -> tuple[Kebutuhan, ...]:
        """Numbers need their whole width, because they never wrap; texts that of their ordinary words."""
        return tuple(Kebutuhan(satu.kolom, satu.sel.kolom, _perlu(satu, tebal=tebal)) for satu, tebal in self._semua())

    def _semua(self) -> Iterator[tuple[SelTerletak, bool]]:
        for letak in (self.kepala, self.badan):
            for baris in letak:
                for satu in baris:
                    yield satu, letak is self.kepala or satu.sel.tebal

    @cached_property
    def lebar(self) -> tuple[float, ...]:
        """Width of each column."""
        nisbah = [kolom.lebar for kolom in self.tabel.kolom]
        lebar = share_lebar(nisbah, jumlah=self.jumlah, kebutuhan=self.kebutuhan)
        return tuple(min(satu, LEBAR_TERBESAR) for satu in lebar)

    @property
    def muat(self) -> bool:
        """Whether every column is as wide as it must be, and every row no higher than it can be."""
        cukup = all(
            sum(self.lebar[satu.kolom : satu.kolom + satu.banyak]) >= satu.lebar - 0.1 for satu in self.kebutuhan
        )
        return cukup and max((*self.tinggi_kepala, *self.tinggi_badan)) < TINGGI_TERBESAR

    @cached_property
    def luas(self) -> float:
        """Height of the body in widths of the paper, which grows with its pages."""
        return sum(self.tinggi_badan) / self.jumlah

    @cached_property
    def tinggi_kepala(self) -> tuple[float, ...]:
        return self._tinggi(self.kepala)

    @cached_property
    def tinggi_badan(self) -> tuple[float, ...]:
        return self._tinggi(self.badan)

    def _tinggi(self, letak: Letak) -> tuple[float, ...]:
        """Height of each row; a merged cell fills its rows equally."""
        tinggi = [TINGGI_BARIS + RUANG_BARIS] * len(letak)
        for urutan, baris in enumerate(letak):
            for satu in baris:
                lebar = sum(self.lebar[satu.kolom : satu.kolom + satu.sel.kolom]) - LEKUK * satu.sel.lekuk
                perlu = tinggi_teks(satu.sel.teks, lebar=lebar, tebal=letak is self.kepala or satu.sel.tebal)
                for tertutup in range(urutan, urutan + satu.sel.baris):
                    tinggi[tertutup] = max(tinggi[tertutup], perlu / satu.sel.baris)
        return tuple(min(satu, TINGGI_TERBESAR) for satu in tinggi)


def lebar_ruang(kertas: Kertas, *, lanskap: bool) -> float:
    """Room between the margins, in points."""
    return int(UKURAN_KERTAS[kertas][lanskap] * TITIK) - 2 * TEPI


def fit_kisi(tabel: Tabel, *, kertas: Kertas, lanskap: bool) -> tuple[KisiLembar, bool]:
    """The narrowest width in which all of the table is readable, and whether its paper lies on its side.

    A long table whose rows are so high that more width would save a third of its pages gets that width.
    """
    tegak, melintang = lebar_ruang(kertas, lanskap=False), lebar_ruang(kertas, lanskap=True)
    calon: list[tuple[float, bool]] = [(melintang, True), *((melintang * kali, True) for kali in KELIPATAN)]
    if not lanskap and len(tabel.kolom) < KOLOM_MELINTANG:
        calon.insert(0, (tegak, False))
    semua = [(KisiLembar(tabel, jumlah), arah) for jumlah, arah in calon]
    pertama = next((satu for satu in semua if satu[0].muat), semua[-1])
    if pertama[0].luas <= LUAS_PANJANG:
        return pertama
    lebih = [satu for satu in semua if satu[0].jumlah <= LEBAR_PANJANG * melintang and satu[0].muat]
    terpendek = min((pertama, *lebih), key=lambda satu: satu[0].luas)
    return terpendek if 3 * terpendek[0].luas <= 2 * pertama[0].luas else pertama


def tinggi_teks(teks: Sebaris, *, lebar: float, tebal: bool, ukuran: float = UKURAN) -> float:
    """Height that shows all lines of the text in a cell of that width."""
    huruf = f"{SANS}-{'Bold' if tebal or any(satu.tebal for satu in teks) else 'Regular'}"
    ruang = max((lebar - BANTALAN) * PENUH, LEBAR_TERSEMPIT)
    isi = "".join(satu.isi for satu in teks)
    banyak = sum(count_baris(satu, lebar=ruang, ukuran=ukuran, huruf=huruf) for satu in isi.splitlines() or [""])
    return banyak * TINGGI_BARIS * ukuran / UKURAN + RUANG_BARIS


def _perlu(terletak: SelTerletak, *, tebal: bool) -> float:
    sel = terletak.sel
    angka = bilangan_tunggal(sel.teks)
    if angka is None:
        isi = kata_terlebar(sel, ukuran=UKURAN, tebal=tebal, keluarga=SANS)
    else:
        huruf = f"{SANS}-{'Bold' if tebal or angka.tebal else 'Regular'}"
        isi = lebar_teks(angka.isi, ukuran=UKURAN, huruf=huruf) / PENUH
    return isi + BANTALAN + LEKUK * max(sel.lekuk, 1)
