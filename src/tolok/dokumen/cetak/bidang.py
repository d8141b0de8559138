"""Bidang: the page of each paper, and the room that a block is printed in, the same for every printer.

Paper and margins are in millimetres, as people buy and set them; everything else is in points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tolok.aturan.galat import GalatTolok
from tolok.dokumen.naskah import Gambar, Kertas

TITIK = 72 / 25.4
"""Points in a millimetre."""
UKURAN_KERTAS: Mapping[Kertas, tuple[int, int]] = {Kertas.A4: (210, 297), Kertas.F4: (215, 330)}
"""Width and height of the upright paper."""
SELA_GAMBAR = 120
"""Height of a page that its pictures leave to a heading above them, and to their caption and source."""
LEKUK_BUTIR = 22
SKALA_TERKECIL = 0.8
"""A picture may shrink so far to fit on the page that it is mentioned on,"""
HURUF_TERKECIL = 7.5
"""but never so that its letters, in points, become smaller than this."""
UKURAN_HURUF = re.compile(r"""\bfont-size\s*[=:]\s*["']?\s*([\d.]+)""")
KOTAK_PANDANG = re.compile(r"""<svg\b[^>]*?\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)""")


class GambarTidakTerbaca(GalatTolok):
    """SVG tanpa viewBox, sehingga perbandingan lebar dan tingginya tidak diketahui."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page as it lies before its reader, with its margins; in millimetres."""

    lebar: int
    tinggi: int
    kiri: int
    kanan: int
    atas: int
    bawah: int

    @property
    def melintang(self) -> bool:
        return self.lebar > self.tinggi

    @property
    def lebar_isi(self) -> int:
        """Whole points between the margins at the left and right."""
        return int((self.lebar - self.kiri - self.kanan) * TITIK)

    @property
    def tinggi_isi(self) -> int:
        """Whole points between the margins above and below."""
        return int((self.tinggi - self.atas - self.bawah) * TITIK)


def lay_halaman(kertas: Kertas, *, lanskap: bool) -> Halaman:
    """The page of that paper: upright with a wide margin for binding, or on its side."""
    lebar, tinggi = UKURAN_KERTAS[kertas]
    if lanskap:
        return Halaman(tinggi, lebar, kiri=25, kanan=25, atas=28, bawah=22)
    return Halaman(lebar, tinggi, kiri=30, kanan=25, atas=25, bawah=25)


@dataclass(frozen=True, slots=True)
class Ruang:
    """Width for text, height for a picture, indent from the left margin, and depth in nested lists."""

    lebar: float
    tinggi: float
    lekuk: float = 0
    tingkat: int = 0
    melintang: bool = False
    """On a page that lies on its side."""

    def indent(self) -> Ruang:
        """The room inside a list item."""
        return replace(self, lebar=self.lebar - LEKUK_BUTIR, lekuk=self.lekuk + LEKUK_BUTIR, tingkat=self.tingkat + 1)


def ruang_halaman(halaman: Halaman) -> Ruang:
    """The room between the margins."""
    return Ruang(halaman.lebar_isi, halaman.tinggi_isi - SELA_GAMBAR, melintang=halaman.melintang)


def ukuran_gambar(gambar: Gambar, ruang: Ruang) -> tuple[float, float]:
    """Lebar dan tinggi cetak: selebar yang diminta, tetapi tidak lebih besar dari ruangnya.

    Galat:
        GambarTidakTerbaca: unsur svg tidak memuat viewBox dengan lebar dan tinggi di atas nol.
    """
    cocok = KOTAK_PANDANG.search(gambar.svg)
    lebar_asli, tinggi_asli = (float(cocok[1]), float(cocok[2])) if cocok else (0.0, 0.0)
    if lebar_asli <= 0 or tinggi_asli <= 0:
        raise GambarTidakTerbaca(
            f"Gambar “{gambar.judul}” tidak memuat viewBox yang sah. "
            'Beri unsur svg-nya viewBox="0 0 lebar tinggi" dengan angka di atas nol.'
        )
    lebar = min(ruang.lebar * min(gambar.lebar, 100) / 100, ruang.tinggi * lebar_asli / tinggi_asli)
    return lebar, lebar * tinggi_asli / lebar_asli


def skala_terkecil(gambar: Gambar, *, lebar: float) -> float:
    """Bagian terkecil dari `lebar` cetaknya pada mana huruf gambar masih terbaca."""
    cocok = KOTAK_PANDANG.search(gambar.svg)
    huruf = [float(satu) for satu in UKURAN_HURUF.findall(gambar.svg)]
    if not cocok or not huruf:
        return SKALA_TERKECIL
    tercetak = min(huruf) * lebar / float(cocok[1])
    return max(SKALA_TERKECIL, min(1.0, HURUF_TERKECIL / tercetak))
