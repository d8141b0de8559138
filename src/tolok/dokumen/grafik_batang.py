"""Horizontal bars: one row a name, its bars from zero, the printed value at the end of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import groupby
from typing import TypeAlias

from tolok.aturan.angka import Bilangan, tepat
from tolok.aturan.nilai import Kosong, Rentang
from tolok.dokumen.kanvas import (
    KELABU,
    KELABU_MUDA,
    NAIK,
    PUTUS,
    TINGGI_BARIS,
    TINTA_TARGET,
    TINTA_TEKS,
    GayaTulisan,
    Kanvas,
    Petak,
    Rupa,
)
from tolok.dokumen.sumbu import Sumbu, make_sumbu

TEBAL_BATANG = 10.0
SELA_BATANG = 1.5
SELA_BARIS = 6.0
SELA_TEKS = 4.0
SELA_NAMA = 12.0
"""Between the names and the axis; the first number below the axis reaches into it."""
LEBAR_NAMA = 0.4
"""The share of the width that the names of the rows may take,"""
LEBAR_NILAI = 0.55
"""and the share of the rest that the values beside the bars may take before they wrap."""
SELANG_TERBANYAK = 6
KAKI_SUMBU = 4.0 + TINGGI_BARIS
KEPALA_ACUAN = TINGGI_BARIS + 3.0

Tertulis: TypeAlias = tuple[str, GayaTulisan]
"""One line of text and how it is set."""

NAMA = GayaTulisan("nama")
CATATAN = GayaTulisan("catatan", warna=KELABU)
NILAI = GayaTulisan("nilai", tebal=True, alas=True)
TERPENUHI = GayaTulisan("nilai", tebal=True)
KEADAAN = GayaTulisan("nilai", miring=True, alas=True)
TARGET = GayaTulisan("target", alas=True, warna=TINTA_TARGET)
TANDA = GayaTulisan("tanda", rata="middle", warna=KELABU)
ACUAN = GayaTulisan("acuan")


@dataclass(frozen=True)
class NilaiCetak:
    """Satu angka tepat, rentang, atau keadaannya, beserta teks cetaknya: teks itu juga yang ada dalam tabel."""

    nilai: Bilangan | Rentang | Kosong
    teks: str

    @cached_property
    def batas(self) -> tuple[Fraction, ...]:
        """The number, the two ends of the range, or nothing."""
        match self.nilai:
            case Kosong():
                return ()
            case Rentang(bawah=bawah, atas=atas):
                return (tepat(bawah), tepat(atas))
            case nilai:
                return (tepat(nilai),)

    @cached_property
    def letak(self) -> tuple[float, ...]:
        """The same to the precision of a drawing."""
        return tuple(map(float, self.batas))


@dataclass(frozen=True, slots=True)
class BarisBatang:
    """Satu nama dengan satu batang atau lebih; `target` digambar sebagai garis pada batang pertama."""

    nama: str
    batang: tuple[tuple[NilaiCetak, Rupa], ...]
    target: NilaiCetak | None = None
    catatan: str = ""
    """Dicetak di bawah namanya, baris demi baris, mis. "pagu 20.919.700"."""


@dataclass(frozen=True)
class _Susunan:
    """One row with its texts in lines: the name, and what stands beside every bar."""

    baris: BarisBatang
    nama: tuple[Tertulis, ...]
    nilai: tuple[tuple[Tertulis, ...], ...]

    @cached_property
    def tinggi_batang(self) -> list[float]:
        return [max(TEBAL_BATANG, len(isi) * TINGGI_BARIS) + SELA_BATANG for isi in self.nilai]

    @property
    def tinggi_nama(self) -> float:
        return len(self.nama) * TINGGI_BARIS

    @cached_property
    def tinggi(self) -> float:
        return max(self.tinggi_nama, sum(self.tinggi_batang))


@dataclass(frozen=True)
class TataBatang:
    """Rows of bars on one axis, in a drawing `lebar` points wide; `acuan` is a line through all of them."""

    baris: tuple[BarisBatang, ...]
    lebar: float
    satuan: str
    acuan: NilaiCetak | None = None

    @cached_property
    def kiri(self) -> float:
        """Where the axis begins, right of the names."""
        terlebar = max(gaya.measure(teks) for satu in self.baris for teks, gaya in _nama_utuh(satu))
        return min(self.lebar * LEBAR_NAMA, terlebar + 0.01) + SELA_NAMA

    @cached_property
    def kanan(self) -> float:
        """Where the axis ends: as far right as leaves every value its place after its bar."""
        batas = [self.lebar - 16.0]
        for satu in self._susunan:
            for (angka, _), isi in zip(satu.baris.batang, satu.nilai, strict=True):
                # What would stand on the line of reference goes beyond it.
                ujung = max((_ujung(angka, satu.baris.target), *(self.acuan.letak if self.acuan else ())))
                bagian = (ujung - self._bawah) / self._rentang if self._rentang else 0.0
                if bagian > 0:
                    batas.append(self.kiri + (self.lebar - 1 - SELA_TEKS - _terlebar(isi) - self.kiri) / bagian)
        return min(batas)

    @cached_property
    def _rentangan(self) -> tuple[Fraction, Fraction]:
        """The least and the greatest value, with zero among them."""
        semua = [Fraction(0), *(self.acuan.batas if self.acuan else ())]
        for satu in self.baris:
            for angka in (*(angka for angka, _ in satu.batang), *((satu.target,) if satu.target else ())):
                semua += angka.batas
        return min(semua, key=float), max(semua, key=float)

    @cached_property
    def _bawah(self) -> float:
        return float(self._rentangan[0])

    @cached_property
    def _rentang(self) -> float:
        return float(self._rentangan[1]) - self._bawah

    @cached_property
    def sumbu(self) -> Sumbu:
        """The axis with as many numbers as fit below it."""
        for selang in range(SELANG_TERBANYAK, 0, -1):
            sumbu = make_sumbu(self._rentangan, selang=selang, penuh=False)
            if self._is_renggang(sumbu):
                return sumbu
        return Sumbu(sumbu.bawah, sumbu.atas, (Fraction(0),))

    def _is_renggang(self, sumbu: Sumbu) -> bool:
        letak = [self._x(float(satu)) for satu in sumbu.tanda]
        lebar = [TANDA.measure(satu) / 2 for satu in sumbu.write_tanda(self.satuan)]
        tepi = all(x + setengah <= self.lebar and x >= setengah for x, setengah in zip(letak, lebar, strict=True))
        dekat = zip(letak, letak[1:], lebar, lebar[1:], strict=False)
        return tepi and all(b - a >= separuh_a + separuh_b + 6 for a, b, separuh_a, separuh_b in dekat)

    @cached_property
    def _skala(self) -> float:
        """Points for one."""
        return (self.kanan - self.kiri) / (self._rentang or 1.0)

    def _x(self, nilai: float) -> float:
        return self.kiri + (nilai - self._bawah) * self._skala

    @cached_property
    def _susunan(self) -> tuple[_Susunan, ...]:
        """Every row with its texts wrapped."""
        return tuple(
            _Susunan(satu, tuple(self._wrap_nama(satu)), tuple(map(tuple, self._wrap_nilai(satu))))
            for satu in self.baris
        )

    def _wrap_nama(self, baris: BarisBatang) -> list[Tertulis]:
        lebar = self.kiri - SELA_NAMA
        return [(satu, gaya) for teks, gaya in _nama_utuh(baris) for satu in gaya.wrap(teks, lebar)]

    def _wrap_nilai(self, baris: BarisBatang) -> list[list[Tertulis]]:
        """The lines of text beside every bar."""
        lebar = (self.lebar - self.kiri) * LEBAR_NILAI
        hasil = []
        for urutan, (angka, rupa) in enumerate(baris.batang):
            gaya = NILAI if angka.batas else TERPENUHI if rupa is Rupa.BINGKAI else KEADAAN
            isi = [(satu, gaya) for satu in gaya.wrap(angka.teks, lebar)]
            if baris.target and urutan == 0:
                isi += [(satu, TARGET) for satu in TARGET.wrap(f"target {baris.target.teks}", lebar)]
            hasil.append(isi)
        return hasil

    @property
    def tinggi(self) -> list[float]:
        """Height of every row with the gap below it."""
        return [satu.tinggi + SELA_BARIS for satu in self._susunan]

    @property
    def tinggi_tetap(self) -> float:
        """Height of what every drawing has around its rows."""
        return KAKI_SUMBU + (KEPALA_ACUAN if self.acuan else 0)

    def draw(self, kanvas: Kanvas, urutan: Sequence[int], y: float) -> float:
        """Draw these rows, given by their place among all, from `y` down with their axis; returns where they end."""
        atas = y + (KEPALA_ACUAN if self.acuan else 0)
        isi = [self._susunan[satu] for satu in urutan]
        bawah = atas + sum(satu.tinggi + SELA_BARIS for satu in isi)
        self._draw_sumbu(kanvas, atas, bawah)
        awal = atas
        for satu in isi:
            self._draw_baris(kanvas, satu, awal)
            awal += satu.tinggi + SELA_BARIS
        nol = self._x(0.0)
        kanvas.draw_garis([(nol, atas - 2), (nol, bawah)], warna=KELABU, tebal=0.8)
        return bawah + KAKI_SUMBU

    def _draw_sumbu(self, kanvas: Kanvas, atas: float, bawah: float) -> None:
        for tanda, teks in zip(self.sumbu.tanda, self.sumbu.write_tanda(self.satuan), strict=True):
            x = self._x(float(tanda))
            kanvas.draw_garis([(x, atas - 2), (x, bawah)], warna=KELABU_MUDA, tebal=0.5)
            kanvas.draw_teks(x, bawah + 3, [teks], TANDA)
        if self.acuan:
            x = self._x(self.acuan.letak[0])
            kanvas.draw_garis([(x, atas - 2), (x, bawah)], warna=TINTA_TEKS, tebal=1, gaya=PUTUS)
            setengah = ACUAN.measure(self.acuan.teks) / 2
            kiri = min(max(x - setengah, 0), self.lebar - 2 * setengah)
            kanvas.draw_teks(kiri, atas - KEPALA_ACUAN, [self.acuan.teks], ACUAN)

    def _draw_baris(self, kanvas: Kanvas, susunan: _Susunan, y: float) -> None:
        # Names and bars stand on one middle line.
        _draw_baris_teks(kanvas, susunan.nama, 0, y + (susunan.tinggi - susunan.tinggi_nama) / 2 + 1)
        y += (susunan.tinggi - sum(susunan.tinggi_batang)) / 2
        target = susunan.baris.target
        for (angka, rupa), isi, tinggi in zip(susunan.baris.batang, susunan.nilai, susunan.tinggi_batang, strict=True):
            tempat = tinggi - SELA_BATANG
            self._draw_batang(kanvas, angka, rupa, y + (tempat - TEBAL_BATANG) / 2)
            if target:
                self._draw_target(kanvas, target.letak, y + (tempat - TEBAL_BATANG) / 2)
            x = self._x_teks(_ujung(angka, target), isi)
            _draw_baris_teks(kanvas, isi, x, y + (tempat - len(isi) * TINGGI_BARIS) / 2 + (TINGGI_BARIS - NAIK) / 2)
            target = None
            y += tinggi

    def _x_teks(self, ujung: float, isi: Sequence[Tertulis]) -> float:
        """Where the text beside a bar begins: at its end, or beyond the line of reference that would cut it."""
        x = self._x(ujung) + SELA_TEKS
        if self.acuan:
            garis = self._x(self.acuan.letak[0])
            x = garis + SELA_TEKS if x - SELA_TEKS <= garis < x + _terlebar(isi) + SELA_TEKS else x
        return x

    def _draw_batang(self, kanvas: Kanvas, angka: NilaiCetak, rupa: Rupa, y: float) -> None:
        """A bar from zero; an empty frame up to the line of reference for what has reached it without a number."""
        bingkai = rupa is Rupa.BINGKAI and not angka.batas
        for nilai in (self.acuan.letak if bingkai and self.acuan else angka.letak)[:1]:
            nol, x = self._x(0.0), self._x(nilai)
            petak = Petak(min(nol, x), y, abs(x - nol), TEBAL_BATANG)
            kanvas.draw_batang(petak, rupa, kelas="bingkai" if bingkai else "batang")

    def _draw_target(self, kanvas: Kanvas, nilai: tuple[float, ...], y: float) -> None:
        letak = [self._x(satu) for satu in nilai]
        for x in letak:
            ujung = [(x, y - 2), (x, y + TEBAL_BATANG + 2)]
            kanvas.draw_garis(ujung, warna="#fff", tebal=4)
            kanvas.draw_garis(ujung, warna=TINTA_TARGET, tebal=2)
        if len(letak) > 1:
            kanvas.draw_garis([(x, y + TEBAL_BATANG + 2) for x in letak], warna=TINTA_TARGET, tebal=1)


def _nama_utuh(baris: BarisBatang) -> Iterator[Tertulis]:
    """The name and the notes below it, before they wrap."""
    yield baris.nama, NAMA
    yield from ((satu, CATATAN) for satu in baris.catatan.splitlines())


def _terlebar(isi: Sequence[Tertulis]) -> float:
    return max(gaya.measure(teks) for teks, gaya in isi)


def _ujung(angka: NilaiCetak, target: NilaiCetak | None) -> float:
    """The rightmost value that the text beside a bar must not cover; a bar to the left has its text at zero."""
    return max((0.0, *angka.letak, *(target.letak if target else ())))


def _draw_baris_teks(kanvas: Kanvas, isi: Sequence[Tertulis], x: float, y: float) -> None:
    """Lines below each other; those that are set alike are one text."""
    for gaya, kelompok in groupby(isi, key=lambda satu: satu[1]):
        baris = [teks for teks, _ in kelompok]
        kanvas.draw_teks(x, y, baris, gaya)
        y += len(baris) * TINGGI_BARIS
