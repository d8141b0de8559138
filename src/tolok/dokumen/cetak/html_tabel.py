"""Tables of the HTML: which cells are headings, how wide the columns are, and when a table scrolls.

Lengths are in em, the type size of the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from tolok.dokumen.cetak.html_halaman import write_string
from tolok.dokumen.cetak.huruf import SERIF, lebar_teks
from tolok.dokumen.cetak.kisi import Letak, SelTerletak, badan_tabel, place_sel
from tolok.dokumen.cetak.lebar_kolom import Kebutuhan, kata_terlebar, share_lebar
from tolok.dokumen.naskah import Rata, Sebaris, Tabel

LEBAR_TEGAK = 48
"""The width of a table on an upright page …"""
LEBAR_MELINTANG = 80
"""… and on a wide one."""
LEBAR_PONSEL = 20
"""What the smallest telephone shows without scrolling: 320 pixels less the margins."""
LEBAR_KALIMAT = 9.0
"""Narrower than this a column of text is tiring to read."""
BANTALAN = 1.2
LONGGAR = 1.15
"""The letters of a screen are wider than those of the paper that we measure with."""
KATA_PATAH = 30
"""Longest word that a table keeps whole."""
LEKUK_TERDALAM = 4
"""Deepest indent that the style sheet knows."""
TERSUSUN_TERLEBAR = 48
"""A table of few columns up to this width stands row below row on a telephone, and never scrolls."""
TERSUSUN_KOLOM = 6
NAMA_TERLEBAR = 13
"""A wider column of names leaves no room beside it, so it scrolls away with the others."""
NOMOR_URUT = re.compile(r"[\d.,–-]*")


@dataclass(frozen=True, slots=True)
class SelHtml:
    """Satu sel: unsur th atau td, cakupan th, kelas gaya, kolom tempatnya mulai, dan isinya."""

    letak: int
    unsur: str
    cakupan: str
    kelas: str
    kolom: int
    baris: int
    teks: Sebaris


@dataclass(frozen=True)
class TabelHtml:
    """Satu tabel sebagaimana dipasang di halaman; tabel tanpa garis hanya menata letak, maka tak berkepala."""

    tabel: Tabel
    lanskap: bool

    @cached_property
    def kepala(self) -> tuple[tuple[SelHtml, ...], ...]:
        cakupan = "col" if self.tabel.garis else ""
        return tuple(
            tuple(self._sel(satu, cakupan=cakupan, baku=Rata.TENGAH) for satu in baris) for baris in self._letak_kepala
        )

    @cached_property
    def badan(self) -> tuple[tuple[SelHtml, ...], ...]:
        return tuple(tuple(self._sel(satu, cakupan=self._cakupan(satu)) for satu in baris) for baris in self._letak)

    @cached_property
    def persen_kolom(self) -> tuple[str, ...]:
        """Lebar setiap kolom dalam persen lebar tabel."""
        lebar = self._lebar
        return tuple(_n(100 * satu / sum(lebar)) for satu in lebar)

    @property
    def lebar_terkecil(self) -> str:
        """Lebar dalam em yang masih nyaman dibaca; kosong bila layar terkecil pun cukup."""
        return _n(self._lebar_nyaman) if self._lebar_nyaman else ""

    @cached_property
    def label(self) -> str:
        """Judul kolom sebagai nilai CSS, bagi tabel yang di ponsel disusun baris demi baris; selain itu kosong."""
        semua = [*self.tabel.kepala, *self.tabel.badan]
        bergabung = any(sel.baris > 1 for satu in semua for sel in satu)
        banyak = len(self.tabel.kolom)
        if bergabung or [len(satu) for satu in self.tabel.kepala] != [banyak] or not self.tabel.badan:
            return ""
        if banyak > TERSUSUN_KOLOM or not 0 < self._lebar_nyaman <= TERSUSUN_TERLEBAR:
            return ""
        return ";".join(f"--k{satu.kolom}:{write_string(_isi(satu))}" for satu in self._letak_kepala[0])

    @cached_property
    def beku(self) -> bool:
        """Apakah kolom nama tetap terlihat selagi kolom lain digeser."""
        lebar = self._lebar
        return self._lebar_nyaman * lebar[self._kolom_nama] / sum(lebar) <= NAMA_TERLEBAR

    @cached_property
    def _lebar_nyaman(self) -> float:
        if not self.tabel.garis:
            return 0
        perlu = [0.0] * len(self.tabel.kolom)
        for satu in self._kebutuhan:
            if satu.banyak == 1:
                perlu[satu.kolom] = max(perlu[satu.kolom], satu.lebar)
        lebar = sum(perlu) * LONGGAR
        return lebar if lebar > LEBAR_PONSEL else 0

    @cached_property
    def berkata_panjang(self) -> bool:
        """Apakah ada kata yang tidak mungkin utuh dalam kolom mana pun, sehingga kata harus dipatahkan."""
        semua = (satu for letak in (self._letak_kepala, self._letak) for baris in letak for satu in baris)
        return any(len(kata) > KATA_PATAH for satu in semua for kata in _isi(satu).split())

    @cached_property
    def _letak_kepala(self) -> Letak:
        return place_sel(self.tabel.kepala, banyak_kolom=len(self.tabel.kolom))

    @cached_property
    def _letak(self) -> Letak:
        return place_sel(badan_tabel(self.tabel), banyak_kolom=len(self.tabel.kolom))

    @property
    def _terlebar(self) -> int:
        return LEBAR_MELINTANG if self.lanskap else LEBAR_TEGAK

    @cached_property
    def _lebar(self) -> tuple[float, ...]:
        nisbah = [kolom.lebar for kolom in self.tabel.kolom]
        return share_lebar(nisbah, jumlah=self._terlebar, kebutuhan=self._kebutuhan)

    @cached_property
    def _kebutuhan(self) -> list[Kebutuhan]:
        return [
            Kebutuhan(satu.kolom, satu.sel.kolom, _perlu(satu, tebal=letak is self._letak_kepala))
            for letak in (self._letak_kepala, self._letak)
            for baris in letak
            for satu in baris
        ]

    @cached_property
    def _kolom_nama(self) -> int:
        """The column that names its row: the first, or the second where the first only counts."""
        pertama = [baris[0] for baris in self._letak if baris[0].kolom == 0]
        hanya_nomor = all(NOMOR_URUT.fullmatch(_isi(satu)) for satu in pertama if satu.sel.kolom == 1)
        return 1 if hanya_nomor else 0

    def _cakupan(self, terletak: SelTerletak) -> str:
        """A row is named by its cell over the naming column, unless that is all there is of the row."""
        awal, akhir = terletak.kolom, terletak.kolom + terletak.sel.kolom
        penuh = terletak.sel.kolom == len(self.tabel.kolom)
        return "row" if self.tabel.garis and not penuh and awal <= self._kolom_nama < akhir else ""

    def _sel(self, terletak: SelTerletak, *, cakupan: str, baku: Rata | None = None) -> SelHtml:
        sel = terletak.sel
        kepala = bool(cakupan) and bool(_isi(terletak))
        if cakupan == "col" and sel.kolom > 1:
            cakupan = "colgroup"
        rata = sel.rata or baku or self.tabel.kolom[terletak.kolom].rata
        gaya = {
            "n": cakupan == "col" and terletak.kolom <= self._kolom_nama < terletak.kolom + sel.kolom,
            "k": rata is Rata.KANAN,
            "t": rata is Rata.TENGAH,
            "b": sel.tebal,
            f"l{min(sel.lekuk, LEKUK_TERDALAM)}": sel.lekuk > 0,
        }
        return SelHtml(
            unsur="th" if kepala else "td",
            cakupan=cakupan if kepala else "",
            letak=terletak.kolom,
            kelas=" ".join(nama for nama, dipakai in gaya.items() if dipakai),
            kolom=sel.kolom,
            baris=sel.baris,
            teks=sel.teks,
        )


def _perlu(terletak: SelTerletak, *, tebal: bool) -> float:
    """Width that keeps ordinary words whole, and sentences at a readable width."""
    sel = terletak.sel
    kata = kata_terlebar(sel, ukuran=1, tebal=tebal)
    kalimat = min(LEBAR_KALIMAT, lebar_teks(_isi(terletak), ukuran=1, huruf=f"{SERIF}-Regular"))
    return max(kata, kalimat) + BANTALAN + sel.lekuk


def _isi(terletak: SelTerletak) -> str:
    return "".join(satu.isi for satu in terletak.sel.teks).strip()


def _n(angka: float) -> str:
    return f"{angka:.1f}".rstrip("0").rstrip(".")
