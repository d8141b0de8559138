"""Bidang: the room that a block is printed in, the same for every printer. All lengths in points."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tolok.aturan.galat import GalatTolok
from tolok.dokumen.cetak.tata import Lembar
from tolok.dokumen.naskah import Gambar

LEBAR_TEGAK = 439
"""A4 less 30 mm at the left, for binding, and 25 mm at the right."""
LEBAR_MELINTANG = 700
"""A4 on its side less 25 mm on both sides."""
TINGGI_GAMBAR_TEGAK = 580
TINGGI_GAMBAR_MELINTANG = 330
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
class Ruang:
    """Width for text, height for a picture, indent from the left margin, and depth in nested lists."""

    lebar: float
    tinggi: float
    lekuk: float = 0
    tingkat: int = 0

    def indent(self) -> Ruang:
        """The room inside a list item."""
        return replace(self, lebar=self.lebar - LEKUK_BUTIR, lekuk=self.lekuk + LEKUK_BUTIR, tingkat=self.tingkat + 1)


def ruang_lembar(lembar: Lembar) -> Ruang:
    if lembar.lanskap:
        return Ruang(LEBAR_MELINTANG, TINGGI_GAMBAR_MELINTANG)
    return Ruang(LEBAR_TEGAK, TINGGI_GAMBAR_TEGAK)


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
