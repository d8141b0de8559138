"""Gaya huruf: what all letters of one text object share (type size, weight, direction, colour)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from ctypes import addressof, c_char, c_float, c_uint
from itertools import repeat
from math import hypot
from typing import NamedTuple, TypeAlias

from tolok.dokumen.baca.pdf import pdfium
from tolok.dokumen.baca.pdf.peta import Peta

TEBAL = re.compile(r"bold|black|heavy|demi(?!light)", re.IGNORECASE)
MIRING = re.compile(r"italic|oblique", re.IGNORECASE)
TEBAL_PAKSA, MIRING_FONT = 1 << 18, 1 << 6
ISI, GARIS, ISI_GARIS = 0, 1, 2
"""Render modes that paint the inside, the outline, both."""
TAK_TERLIHAT = (3, 7)
"""Render modes that paint nothing."""
BESAR = 30.0
"""Type size from which light text is a watermark; points."""
TERANG, PUTIH = 0.55, 0.97
CONDONG = 0.09

Benda: TypeAlias = int | None
Kunci: TypeAlias = tuple[int | None, float, int, tuple[float, ...], tuple[int, ...]]


class Gaya(NamedTuple):
    """`arah` = 0 to the right, 1 up, 2 left, 3 down on the page as stored; `tegak` as a person sees it."""

    ukuran: float
    arah: int = 0
    tebal: bool = False
    miring: bool = False
    tegak: bool = False
    pudar: bool = False
    terlihat: bool = True
    putih: bool = False


GAYA_BIASA = Gaya(10.0)


class PembacaGaya:
    """Looks up each text object and each font of one page once."""

    def __init__(self, teks: pdfium.Alamat, peta: Peta) -> None:
        self._teks, self._peta = teks, peta
        self._font: dict[int, tuple[bool, bool]] = {}
        self._nama = (c_char * 128)()
        self._gaya: dict[Kunci, Gaya] = {}

    def read(self, benda: Sequence[Benda], huruf: Sequence[int]) -> dict[Benda, Gaya]:
        """The style of each text object; huruf[i] is a letter of benda[i]."""
        contoh = dict(zip(reversed(benda), reversed(huruf), strict=True))
        contoh.pop(None, None)
        nyata = [satu for satu in contoh if satu is not None]
        banyak = len(nyata)
        ukuran, matriks, warna = (c_float * banyak)(), (c_float * (6 * banyak))(), (c_uint * (4 * banyak))()
        _sweep(pdfium.get_font_size, nyata, range(addressof(ukuran), addressof(ukuran) + 4 * banyak, 4))
        awal = addressof(matriks)
        for _ in map(pdfium.get_matrix_char, repeat(self._teks), contoh.values(), range(awal, awal + 24 * banyak, 24)):
            pass
        awal = addressof(warna)
        alamat = [range(awal + geser, awal + geser + 16 * banyak, 16) for geser in (0, 4, 8, 12)]
        _sweep(pdfium.get_fill, nyata, *alamat)
        kunci = zip(
            map(pdfium.get_font, nyata),
            ukuran,
            map(pdfium.get_render_mode, nyata),
            zip(*(matriks[ke::6] for ke in range(4)), strict=True),
            zip(*(warna[ke::4] for ke in range(4)), strict=True),
            strict=True,
        )
        hasil: dict[Benda, Gaya] = {None: GAYA_BIASA}
        for satu, sifat in zip(nyata, kunci, strict=True):
            gaya = self._gaya.get(sifat)
            if gaya is None:
                gaya = self._gaya[sifat] = self._build(satu, *sifat)
            hasil[satu] = gaya
        return hasil

    def _build(
        self, benda: int, font: int | None, ukuran: float, cara: int, matriks: Sequence[float], *warna: Sequence[int]
    ) -> Gaya:
        a, b, c, d = matriks
        if not (a or b or c or d):
            a = d = 1.0
        p, q, r, s = self._peta.matriks[:4]
        tebal, miring = self._read_font(font)
        terang = read_terang(_read_garis(benda) if cara == GARIS else warna[0])
        besar = ukuran * hypot(c, d)
        condong = min(abs(a), abs(b)) > CONDONG * max(abs(a), abs(b))
        return Gaya(
            ukuran=besar,
            arah=_read_arah(a, b),
            tebal=tebal or cara == ISI_GARIS,
            miring=miring or abs(a * c + b * d) > 0.1 * hypot(a, b) * hypot(c, d),
            tegak=abs(a * q + b * s) > abs(a * p + b * r),
            pudar=condong or (besar >= BESAR and TERANG < terang <= PUTIH),
            terlihat=cara not in TAK_TERLIHAT,
            putih=terang > PUTIH,
        )

    def _read_font(self, font: int | None) -> tuple[bool, bool]:
        if not font:
            return False, False
        if font not in self._font:
            pdfium.get_font_name(font, addressof(self._nama), len(self._nama))
            nama = self._nama.value.decode("utf-8", "replace")
            tanda = max(pdfium.get_font_flags(font), 0)
            self._font[font] = (
                bool(TEBAL.search(nama) or tanda & TEBAL_PAKSA),
                bool(MIRING.search(nama) or tanda & MIRING_FONT),
            )
        return self._font[font]


def _sweep(fungsi: pdfium.Fungsi, benda: Sequence[int], *alamat: Sequence[int]) -> None:
    for _ in map(fungsi, benda, *alamat):
        pass


def _read_arah(a: float, b: float) -> int:
    if abs(a) >= abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _read_garis(benda: int) -> Sequence[int]:
    warna = (c_uint * 4)()
    alamat = addressof(warna)
    pdfium.get_stroke(benda, alamat, alamat + 4, alamat + 8, alamat + 12)
    return tuple(warna)


def read_terang(warna: Sequence[int]) -> float:
    """0 black to 1 white (or wholly transparent)."""
    merah, hijau, biru, pekat = warna
    return 1 - (1 - (0.3 * merah + 0.59 * hijau + 0.11 * biru) / 255) * pekat / 255
