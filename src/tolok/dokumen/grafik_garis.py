"""Values by year: a line through what was reached, a broken one or bands for what was promised.

The numbers stand in rows below the years, where no line can cross them; the head of each row bears its mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import chain, groupby

from tolok.aturan.nilai import Rentang
from tolok.dokumen.grafik_batang import NilaiCetak
from tolok.dokumen.kanvas import (
    KELABU,
    KELABU_MUDA,
    NAIK,
    PUTUS,
    TEBAL_TEPI,
    TINGGI_BARIS,
    TINTA,
    TINTA_TARGET,
    GayaTulisan,
    Kanvas,
    Petak,
    Rupa,
)
from tolok.dokumen.sumbu import Sumbu, make_sumbu

TINGGI_DATA = 58.0
RUANG_TITIK = 5.0
"""Above and below the values, for the marks of the outermost."""
SELANG = 4
SELA_PANEL = 12.0
SELA_TEKS = 3.0
LEBAR_CONTOH = 18.0
"""Of the mark before the head of a row."""
LEBAR_RENTANG = 0.5
"""The part of a year's place that the band of its target takes,"""
TERLEBAR_RENTANG = 20.0
"""and how wide it is at most."""
KEPALA_BARIS = ("realisasi", "target")

JUDUL = GayaTulisan("judul", tebal=True)
CATATAN = GayaTulisan("catatan", warna=KELABU)
TAHUN = GayaTulisan("tahun", rata="middle")
KEADAAN = GayaTulisan("keadaan", rata="middle", miring=True, warna=KELABU)
REALISASI = GayaTulisan("nilai", rata="middle", tebal=True)
TARGET = GayaTulisan("target", rata="middle")
KEPALA = GayaTulisan("kepala")
TANDA = GayaTulisan("tanda", rata="end", warna=KELABU)


@dataclass(frozen=True, slots=True)
class TitikTahun:
    """Realisasi dan target satu tahun."""

    tahun: str
    realisasi: NilaiCetak
    target: NilaiCetak


@dataclass(frozen=True, slots=True)
class Panel:
    """Satu ukuran dari tahun ke tahun; `satuan` "persen" atau "rupiah" memberi tanda pada sumbunya.

    Satuan lain disebut sekali di bawah judul, dan angkanya dicetak tanpa satuan itu.
    """

    judul: str
    titik: tuple[TitikTahun, ...]
    satuan: str = ""
    catatan: str = ""
    """Mis. "makin rendah makin baik"."""


@dataclass(frozen=True)
class TataGaris:
    """One panel in a place `lebar` points wide, its left edge at `x`."""

    panel: Panel
    lebar: float
    x: float = 0.0

    @cached_property
    def sumbu(self) -> Sumbu:
        """An upright axis; it leaves out zero only where the values lie far from it and close to each other."""
        semua = [satu for titik in self.panel.titik for satu in (*titik.realisasi.batas, *titik.target.batas)]
        bawah, atas = min(semua), max(semua)
        if min(abs(bawah), abs(atas)) * 2 <= max(abs(bawah), abs(atas)) or bawah == atas:
            semua.append(Fraction(0))
        return make_sumbu(semua, selang=SELANG, penuh=True)

    @cached_property
    def kiri(self) -> float:
        """Where the years begin, right of the numbers of the axis and of the heads of the rows."""
        kepala = LEBAR_CONTOH + SELA_TEKS + max(map(KEPALA.measure, KEPALA_BARIS))
        return self.x + max(kepala, *map(TANDA.measure, self.sumbu.write_tanda(self.panel.satuan))) + SELA_TEKS

    @property
    def langkah(self) -> float:
        """The place of one year."""
        return (self.x + self.lebar - self.kiri) / len(self.panel.titik)

    def is_muat(self) -> bool:
        """Whether every text of a year fits into its place."""
        tempat = self.langkah - 3
        semua = [(titik.tahun, TAHUN) for titik in self.panel.titik]
        semua += [(self._tulis(satu), gaya) for satu, gaya in chain.from_iterable(self._baris) if satu.batas]
        keadaan = [satu.teks for satu, _ in chain.from_iterable(self._baris) if not satu.batas]
        return all(gaya.measure(teks) <= tempat for teks, gaya in semua) and all(
            KEADAAN.is_muat(teks, tempat) for teks in keadaan
        )

    @cached_property
    def _baris(self) -> tuple[list[tuple[NilaiCetak, GayaTulisan]], ...]:
        """The values of all years, in a row for each kind, each with how it is set where it is a number."""
        return (
            [(titik.realisasi, REALISASI) for titik in self.panel.titik],
            [(titik.target, TARGET) for titik in self.panel.titik],
        )

    def _tulis(self, angka: NilaiCetak) -> str:
        """A number without the unit, which stands below the title."""
        return angka.teks.removesuffix(f" {self.panel.satuan}")

    @cached_property
    def _baris_teks(self) -> list[list[tuple[list[str], GayaTulisan]]]:
        """The rows below the years in lines of text."""
        return [
            [
                ([self._tulis(satu)], gaya) if satu.batas else (KEADAAN.wrap(satu.teks, self.langkah - 3), KEADAAN)
                for satu, gaya in baris
            ]
            for baris in self._baris
        ]

    @cached_property
    def _judul(self) -> list[str]:
        return JUDUL.wrap(self.panel.judul, self.lebar)

    @cached_property
    def _catatan(self) -> list[str]:
        isi = (self._tulis_satuan(), self.panel.catatan, self._tulis_awal())
        return CATATAN.wrap("; ".join(filter(None, isi)), self.lebar)

    def _tulis_satuan(self) -> str:
        """The unit, where it was taken off a number."""
        semua = (satu for satu, _ in chain.from_iterable(self._baris) if satu.batas)
        return f"dalam {self.panel.satuan}" if any(self._tulis(satu) != satu.teks for satu in semua) else ""

    def _tulis_awal(self) -> str:
        """Warn the reader of an axis that does not begin at zero."""
        if self.sumbu.bawah <= 0 <= self.sumbu.atas:
            return ""
        return f"sumbu mulai dari {self.sumbu.write_tanda(self.panel.satuan)[0]}"

    @property
    def tinggi_judul(self) -> float:
        return (len(self._judul) + len(self._catatan)) * TINGGI_BARIS + 2

    @cached_property
    def _tinggi_baris(self) -> list[float]:
        return [max(1, *(len(isi) for isi, _ in baris)) * TINGGI_BARIS + 1 for baris in self._baris_teks]

    @property
    def tinggi(self) -> float:
        """Height of the whole panel."""
        return self.tinggi_judul + TINGGI_DATA + 2 * RUANG_TITIK + 3 + TINGGI_BARIS + 1 + sum(self._tinggi_baris)

    def draw(self, kanvas: Kanvas, y: float) -> None:
        """Draw the panel from `y` down."""
        kanvas.draw_teks(self.x, y, self._judul, JUDUL)
        if self._catatan:
            kanvas.draw_teks(self.x, y + len(self._judul) * TINGGI_BARIS, self._catatan, CATATAN)
        atas = y + self.tinggi_judul + RUANG_TITIK
        self._draw_sumbu(kanvas, atas)
        self._draw_rentang(kanvas, atas)
        self._draw_nilai(kanvas, atas)
        y = atas + TINGGI_DATA + RUANG_TITIK + 3
        for urutan, titik in enumerate(self.panel.titik):
            kanvas.draw_teks(self._tengah(urutan), y, [titik.tahun], TAHUN)
        y += TINGGI_BARIS + 1
        for urutan, (kepala, baris) in enumerate(zip(KEPALA_BARIS, self._baris_teks, strict=True)):
            self._draw_contoh(kanvas, y + NAIK / 2, urutan)
            kanvas.draw_teks(self.x + LEBAR_CONTOH + SELA_TEKS, y, [kepala], KEPALA)
            for kolom, (isi, gaya) in enumerate(baris):
                if isi:
                    kanvas.draw_teks(self._tengah(kolom), y, isi, gaya)
            y += self._tinggi_baris[urutan]

    def _tengah(self, urutan: int) -> float:
        return self.kiri + (urutan + 0.5) * self.langkah

    def _y(self, nilai: Fraction, atas: float) -> float:
        return atas + (1 - self.sumbu.locate(nilai)) * TINGGI_DATA

    def _draw_sumbu(self, kanvas: Kanvas, atas: float) -> None:
        kanan = self.x + self.lebar
        for tanda, teks in zip(self.sumbu.tanda, self.sumbu.write_tanda(self.panel.satuan), strict=True):
            y = self._y(tanda, atas)
            kanvas.draw_garis([(self.kiri, y), (kanan, y)], warna=KELABU_MUDA, tebal=0.5)
            kanvas.draw_teks(self.kiri - SELA_TEKS, y - NAIK / 2, [teks], TANDA)
        bawah = atas + TINGGI_DATA + RUANG_TITIK
        kanvas.draw_garis([(self.kiri, bawah), (kanan, bawah)], warna=KELABU, tebal=0.8)

    def _draw_rentang(self, kanvas: Kanvas, atas: float) -> None:
        """A band where a range was promised; one without height is an outline."""
        setengah = min(self.langkah * LEBAR_RENTANG, TERLEBAR_RENTANG) / 2
        for urutan, titik in enumerate(self.panel.titik):
            if isinstance(titik.target.nilai, Rentang):
                bawah, puncak = (self._y(satu, atas) for satu in titik.target.batas)
                tinggi = max(bawah - puncak, 2 * TEBAL_TEPI)
                petak = Petak(self._tengah(urutan) - setengah, (bawah + puncak - tinggi) / 2, 2 * setengah, tinggi)
                kanvas.draw_batang(petak, Rupa.ARSIR, kelas="rentang", warna=TINTA_TARGET)

    def _draw_nilai(self, kanvas: Kanvas, atas: float) -> None:
        """Lines first and measured values last, so that a hollow mark is seen around a full one."""
        target = [() if isinstance(t.target.nilai, Rentang) else t.target.batas for t in self.panel.titik]
        ruas_target = list(self._ruas(target, atas))
        ruas = list(self._ruas([titik.realisasi.batas for titik in self.panel.titik], atas))
        for titik in ruas_target:
            if len(titik) > 1:
                kanvas.draw_garis(titik, warna=TINTA_TARGET, tebal=1.2, gaya=PUTUS)
        for x, y in chain.from_iterable(ruas_target):
            kanvas.draw_cincin(x, y)
        for titik in ruas:
            if len(titik) > 1:
                kanvas.draw_garis(titik, warna=TINTA, tebal=1.5)
        for x, y in chain.from_iterable(ruas):
            kanvas.draw_bulatan(x, y)

    def _ruas(self, semua: Sequence[tuple[Fraction, ...]], atas: float) -> Iterator[list[tuple[float, float]]]:
        """Points of years that follow each other; where one is missing the line is broken."""
        for ada, ruas in groupby(enumerate(semua), key=lambda satu: bool(satu[1])):
            if ada:
                yield [(self._tengah(urutan), self._y(batas[0], atas)) for urutan, batas in ruas]

    def _draw_contoh(self, kanvas: Kanvas, y: float, urutan: int) -> None:
        """The mark of a row before its head."""
        x = self.x + LEBAR_CONTOH / 2
        ujung = [(self.x, y), (self.x + LEBAR_CONTOH, y)]
        if urutan == 0:
            kanvas.draw_garis(ujung, warna=TINTA, tebal=1.5)
            kanvas.draw_bulatan(x, y, kelas="contoh")
        elif all(isinstance(titik.target.nilai, Rentang) or not titik.target.batas for titik in self.panel.titik):
            petak = Petak(self.x, y - NAIK / 2, LEBAR_CONTOH, NAIK)
            kanvas.draw_batang(petak, Rupa.ARSIR, kelas="contoh", warna=TINTA_TARGET)
        else:
            kanvas.draw_garis(ujung, warna=TINTA_TARGET, tebal=1.2, gaya=PUTUS)
            kanvas.draw_cincin(x, y, kelas="contoh")
