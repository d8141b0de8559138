"""Butir: lists and their items, nested by the kind of their labels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.struktur_deret import LEKUK_SAMA, Anggota, Deret
from tolok.dokumen.baca.struktur_label import JenisLabel
from tolok.dokumen.baca.struktur_unsur import Unsur
from tolok.dokumen.naskah import Blok, Daftar, Lokasi, Paragraf, Penomoran, Sebaris, Teks

SISIPAN = 6
"""Most blocks between two items that belong to the first of them."""
TERDALAM = 6
HURUF = frozenset({JenisLabel.HURUF_BESAR, JenisLabel.HURUF, JenisLabel.HURUF_KURUNG, JenisLabel.HURUF_DALAM_KURUNG})

Penyusun = Callable[[Unsur], Blok]


@dataclass
class _Terbuka:
    """A list that may go on."""

    deret: Deret
    lokasi: Lokasi
    lekuk: float
    butir: list[list[Blok]] = field(default_factory=list)
    label: list[str] = field(default_factory=list)

    def build(self) -> Daftar:
        jenis = self.deret.jenis
        penomoran = (
            Penomoran.BULAT if jenis is JenisLabel.BULAT else Penomoran.HURUF if jenis in HURUF else Penomoran.ANGKA
        )
        return Daftar(tuple(map(tuple, self.butir)), penomoran, tuple(self.label), self.lokasi)


@dataclass
class PenyusunButir:
    """Builds the blocks of one stretch between headings; `milik` = row and member of each labelled paragraph."""

    milik: Mapping[int, tuple[Deret, Anggota, int]]
    susun: Penyusun
    hasil: list[Blok] = field(default_factory=list)
    terbuka: list[_Terbuka] = field(default_factory=list)

    def build(self, unsur: Sequence[tuple[int, Unsur]]) -> tuple[Blok, ...]:
        """Blocks in order; each list as one Daftar with what stands in its items."""
        akhir = unsur[-1][0] if unsur else -1
        for urutan, satu in unsur:
            milik = self.milik.get(urutan)
            if milik is not None and isinstance(satu, ParagrafMentah):
                self._butir(satu, *milik)
            else:
                self._lain(satu, urutan, akhir)
        self._close(0)
        return tuple(self.hasil)

    def _butir(self, blok: ParagrafMentah, deret: Deret, anggota: Anggota, ke: int) -> None:
        tempat = next((i for i, satu in enumerate(self.terbuka) if satu.deret is deret), None)
        if tempat is None:
            self._open(blok, deret, ke)
        else:
            self._close(tempat + 1)
        daftar = self.terbuka[-1]
        daftar.label.append(anggota.label.tulis)
        daftar.butir.append([Paragraf(_potong(blok.teks, anggota.mulai), lokasi=blok.lokasi)])

    def _open(self, blok: ParagrafMentah, deret: Deret, ke: int) -> None:
        self._close(self._induk(blok, deret, ke))
        self.terbuka.append(_Terbuka(deret, blok.lokasi, blok.lekuk))

    def _induk(self, blok: ParagrafMentah, deret: Deret, ke: int) -> int:
        """How many of the open lists stay open above a new one."""
        for banyak in range(min(len(self.terbuka), TERDALAM), 0, -1):
            atas = self.terbuka[banyak - 1]
            if _is_dalam(atas, blok, deret.anggota[ke].urutan, deret):
                return banyak
        return 0

    def _lain(self, satu: Unsur, urutan: int, akhir: int) -> None:
        blok = self.susun(satu)
        for banyak in range(len(self.terbuka), 0, -1):
            if self._is_milik(self.terbuka[banyak - 1], satu, urutan, akhir):
                self._close(banyak)
                self.terbuka[-1].butir[-1].append(blok)
                return
        self._close(0)
        self.hasil.append(blok)

    def _is_milik(self, daftar: _Terbuka, satu: Unsur, urutan: int, akhir: int) -> bool:
        """The block stands between two items, or is indented as the text of the last one."""
        lekuk = satu.lekuk - daftar.lekuk if isinstance(satu, ParagrafMentah) and daftar.lekuk else None
        if lekuk is not None and abs(lekuk) > LEKUK_SAMA:
            return lekuk > 0
        if daftar.deret.jenis is JenisLabel.BULAT:
            return False
        semua = daftar.deret.anggota
        nanti = bisect_right(semua, urutan, key=lambda anggota: anggota.urutan)
        return nanti < len(semua) and semua[nanti].urutan <= min(akhir, urutan + SISIPAN)

    def _close(self, sisa: int) -> None:
        while len(self.terbuka) > sisa:
            daftar = self.terbuka.pop().build()
            (self.terbuka[-1].butir[-1] if self.terbuka else self.hasil).append(daftar)


def _is_dalam(atas: _Terbuka, blok: ParagrafMentah, urutan: int, deret: Deret) -> bool:
    """A row inside an item of another one: indented, before the other goes on, announced, or of a deeper kind."""
    if blok.lekuk and atas.lekuk and abs(blok.lekuk - atas.lekuk) > LEKUK_SAMA:
        return blok.lekuk > atas.lekuk
    if atas.deret.akhir > urutan:
        return True
    if atas.deret.jenis is deret.jenis:
        return False
    isi = atas.butir[-1][-1]
    diumumkan = isinstance(isi, Paragraf) and "".join(satu.isi for satu in isi.teks).rstrip().endswith(":")
    return diumumkan or deret.jenis > atas.deret.jenis


def _potong(teks: Sebaris, mulai: int) -> Sebaris:
    """The text after its first `mulai` letters, which are its label."""
    hasil: list[Teks] = []
    for satu in teks:
        if mulai >= len(satu.isi):
            mulai -= len(satu.isi)
            continue
        hasil.append(Teks(satu.isi[mulai:], satu.tebal, satu.miring, bilangan=satu.bilangan) if mulai else satu)
        mulai = 0
    return tuple(hasil)


def potong_label(teks: Sebaris, mulai: int) -> str:
    """The letters after the label, in one line."""
    return " ".join("".join(satu.isi for satu in _potong(teks, mulai)).split())
