"""Huruf: the letters of one PDF page → words, with type size, weight and direction.

Pdfium gives the letters in reading order with spaces that it partly guesses. A word ends at a space
and wherever the letters stand apart; a guessed space inside an unbroken run of letters is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from ctypes import addressof, c_char, c_float, c_uint, create_string_buffer
from dataclasses import dataclass, replace
from itertools import repeat
from math import hypot
from operator import sub

from tolok.dokumen.baca.pdf import pdfium
from tolok.dokumen.baca.pdf.huruf_baku import normalise
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.peta import Matriks, Peta, place_kotak

DERET = re.compile(r"[^\s\0]+")
TEBAL = re.compile(r"bold|black|heavy|demi(?!light)", re.IGNORECASE)
MIRING = re.compile(r"italic|oblique", re.IGNORECASE)
TEBAL_PAKSA, MIRING_FONT = 1 << 18, 1 << 6
RENGGANG = 0.3
"""Letters further apart than this part of the type size belong to two words."""
RAPAT = 0.1
"""A guessed space narrower than this part of the type size is none."""
TAK_TERLIHAT = (3, 7)
"""Render modes that paint nothing."""
TERANG, PUTIH = 0.55, 0.97


@dataclass(frozen=True, slots=True)
class Gaya:
    """What all letters of one text object share; arah = 0 to the right, 1 up, 2 left, 3 down on the page as stored."""

    ukuran: float
    arah: int
    tebal: bool
    miring: bool
    tegak: bool
    condong: bool
    terlihat: bool
    terang: float


@dataclass(frozen=True, slots=True)
class HasilHuruf:
    """Words in the order of the file, those that are printed white, those that are not painted at all."""

    kata: tuple[Kata, ...]
    putih: tuple[Kata, ...]
    tersembunyi: tuple[Kata, ...]
    tanpa_makna: int


@dataclass(slots=True)
class Huruf:
    """All letters of one page: text and boxes side by side, index by index."""

    teks: str
    kiri: Sequence[float]
    atas: Sequence[float]
    kanan: Sequence[float]
    bawah: Sequence[float]
    celah: Sequence[float]
    """Room between a letter and the next for text that runs to the right."""


def read_kata(teks: pdfium.Alamat, peta: Peta) -> HasilHuruf:
    """Words of one page. `teks` is the address of an open FPDF_TEXTPAGE."""
    huruf = _load_huruf(teks)
    pembaca = PembacaGaya(teks, peta)
    hasil: tuple[list[Kata], list[Kata], list[Kata]] = ([], [], [])
    tanpa_makna = 0
    for awal, akhir in _join_rapat(teks, huruf, pembaca):
        if pdfium.has_map_error(teks, awal) and not huruf.teks[awal:akhir].isascii():
            tanpa_makna += akhir - awal
            continue
        gaya = pembaca.read(awal)
        kata = _build_kata(huruf, awal, akhir, gaya, peta)
        if kata is not None:
            hasil[_classify(gaya)].append(kata)
    tampak, putih, tersembunyi = hasil
    return HasilHuruf(_merge_ganda(tampak), tuple(putih), tuple(tersembunyi), tanpa_makna)


def _classify(gaya: Gaya) -> int:
    if not gaya.terlihat:
        return 2
    return 1 if gaya.terang > PUTIH else 0


def _load_huruf(teks: pdfium.Alamat) -> Huruf:
    banyak = pdfium.count_char(teks)
    if banyak <= 0:
        return Huruf("", (), (), (), (), ())
    penyangga = create_string_buffer(2 * banyak + 2)
    pdfium.get_text(teks, 0, banyak, addressof(penyangga))
    isi = penyangga.raw.decode("utf-16-le", "surrogatepass")
    if len(isi) != banyak + 1:
        isi = ""
    if not isi or isi.endswith("\0\0"):
        isi = "".join(map(chr, map(pdfium.get_unicode, repeat(teks), range(banyak))))
    kotak = (c_float * (4 * banyak))()
    alamat = addressof(kotak)
    for _ in map(pdfium.get_loose_box, repeat(teks), range(banyak), range(alamat, alamat + 16 * banyak, 16)):
        pass
    nilai = list(kotak)
    kiri, kanan = nilai[0::4], nilai[2::4]
    return Huruf(isi[:banyak], kiri, nilai[1::4], kanan, nilai[3::4], list(map(sub, kiri[1:], kanan)))


class PembacaGaya:
    """Looks up each text object and each font of one page once."""

    def __init__(self, teks: pdfium.Alamat, peta: Peta) -> None:
        self._teks, self._peta = teks, peta
        self._gaya: dict[int | None, Gaya] = {}
        self._font: dict[int | None, tuple[bool, bool]] = {}
        self._pecahan = (c_float * 6)()
        self._warna = (c_uint * 4)()
        self._nama = (c_char * 128)()

    def read(self, huruf: int) -> Gaya:
        benda = pdfium.get_text_object(self._teks, huruf)
        gaya = self._gaya.get(benda)
        if gaya is None:
            gaya = self._gaya[benda] = self._read_baru(huruf, benda)
        return gaya

    def _read_baru(self, huruf: int, benda: int | None) -> Gaya:
        matriks = self._read_matriks(huruf)
        a, b, c, d = matriks[:4]
        x, y = self._turn(a, b)
        tebal, miring = self._read_font(benda)
        cara = pdfium.get_render_mode(benda) if benda else 0
        return Gaya(
            ukuran=self._read_ukuran(benda) * (hypot(c, d) or 1.0),
            arah=_read_arah(a, b),
            tebal=tebal or cara == 2,
            miring=miring or _is_skewed(a, b, c, d),
            tegak=abs(y) > abs(x),
            condong=min(abs(a), abs(b)) > 0.09 * max(abs(a), abs(b)),
            terlihat=cara not in TAK_TERLIHAT,
            terang=self._read_terang(benda, garis=cara == 1),
        )

    def _turn(self, a: float, b: float) -> tuple[float, float]:
        """The direction of the text as a person sees it."""
        p, q, r, s = self._peta.matriks[:4]
        return a * p + b * r, a * q + b * s

    def _read_matriks(self, huruf: int) -> Matriks:
        if not pdfium.get_matrix_char(self._teks, huruf, addressof(self._pecahan)):
            return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        a, b, c, d, e, f = self._pecahan
        return (a, b, c, d, e, f)

    def _read_ukuran(self, benda: int | None) -> float:
        if not benda or not pdfium.get_font_size(benda, addressof(self._pecahan)):
            return 10.0
        return float(self._pecahan[0])

    def _read_font(self, benda: int | None) -> tuple[bool, bool]:
        font = pdfium.get_font(benda) if benda else None
        if font not in self._font:
            self._font[font] = self._read_nama_font(font) if font else (False, False)
        return self._font[font]

    def _read_nama_font(self, font: int) -> tuple[bool, bool]:
        pdfium.get_font_name(font, addressof(self._nama), len(self._nama))
        nama = self._nama.value.decode("utf-8", "replace")
        tanda = max(pdfium.get_font_flags(font), 0)
        return bool(TEBAL.search(nama) or tanda & TEBAL_PAKSA), bool(MIRING.search(nama) or tanda & MIRING_FONT)

    def _read_terang(self, benda: int | None, *, garis: bool) -> float:
        """0 black to 1 white (or wholly transparent)."""
        alamat = addressof(self._warna)
        baca = pdfium.get_stroke if garis else pdfium.get_fill
        if not benda or not baca(benda, alamat, alamat + 4, alamat + 8, alamat + 12):
            return 0.0
        merah, hijau, biru, pekat = self._warna
        terang = (0.3 * merah + 0.59 * hijau + 0.11 * biru) / 255
        return 1 - (1 - terang) * pekat / 255


def _read_arah(a: float, b: float) -> int:
    if abs(a) >= abs(b):
        return 0 if a >= 0 else 2
    return 1 if b > 0 else 3


def _is_skewed(a: float, b: float, c: float, d: float) -> bool:
    """Letters made slanted by the matrix: their two axes do not stand upright on each other."""
    return abs(a * c + b * d) > 0.1 * hypot(a, b) * hypot(c, d)


def _join_rapat(teks: pdfium.Alamat, huruf: Huruf, pembaca: PembacaGaya) -> Iterator[tuple[int, int]]:
    """First letter and end of each word."""
    awal, akhir = -1, -1
    for mulai, selesai in _split_renggang(huruf, pembaca):
        if mulai == akhir + 1 and awal >= 0 and _touches(teks, huruf, akhir):
            akhir = selesai
            continue
        if awal >= 0:
            yield awal, akhir
        awal, akhir = mulai, selesai
    if awal >= 0:
        yield awal, akhir


def _touches(teks: pdfium.Alamat, huruf: Huruf, sela: int) -> bool:
    """Whether the space at `sela` is a guess of pdfium between two letters that touch."""
    tinggi = huruf.atas[sela - 1] - huruf.bawah[sela - 1]
    celah = huruf.kiri[sela + 1] - huruf.kanan[sela - 1]
    if not -0.5 * tinggi < celah < RAPAT * tinggi or abs(huruf.bawah[sela + 1] - huruf.bawah[sela - 1]) > 0.2 * tinggi:
        return False
    return bool(pdfium.is_generated(teks, sela))


def _split_renggang(huruf: Huruf, pembaca: PembacaGaya) -> Iterator[tuple[int, int]]:
    celah, atas, bawah = huruf.celah, huruf.atas, huruf.bawah
    for cocok in DERET.finditer(huruf.teks):
        awal, akhir = cocok.span()
        if akhir - awal > 1:
            tinggi = atas[awal] - bawah[awal]
            ruang = celah[awal : akhir - 1]
            if max(ruang) > RENGGANG * tinggi or min(ruang) < -1.5 * tinggi:
                yield from _split_deret(huruf, awal, akhir, pembaca.read(awal))
                continue
        yield awal, akhir


def _split_deret(huruf: Huruf, awal: int, akhir: int, gaya: Gaya) -> Iterator[tuple[int, int]]:
    """Split one run of letters where they stand apart, unless they all do (letter spacing)."""
    ruang = _measure_celah(huruf, awal, akhir, gaya.arah)
    batas = RENGGANG * gaya.ukuran + 1.5 * max(0.0, min(ruang))
    for ke, satu in enumerate(ruang, awal + 1):
        if satu > batas or satu < -1.5 * gaya.ukuran:
            yield awal, ke
            awal = ke
    yield awal, akhir


def _measure_celah(huruf: Huruf, awal: int, akhir: int, arah: int) -> list[float]:
    """Room between each letter and the next along the direction of the text."""
    depan, belakang = (
        (huruf.kiri, huruf.kanan),
        (huruf.bawah, huruf.atas),
        (huruf.kanan, huruf.kiri),
        (huruf.atas, huruf.bawah),
    )[arah]
    jarak = map(sub, depan[awal + 1 : akhir], belakang[awal : akhir - 1])
    return list(jarak) if arah < 2 else [-satu for satu in jarak]


def _build_kata(huruf: Huruf, awal: int, akhir: int, gaya: Gaya, peta: Peta) -> Kata | None:
    isi = normalise("".join(huruf.teks[awal:akhir].split()))
    if not isi:
        return None
    kotak = _frame(huruf, awal, akhir, gaya.arah)
    x0, y0, x1, y1 = place_kotak(peta.matriks, *kotak)
    if not (0 <= x0 + x1 <= 2 * peta.lebar and 0 <= y0 + y1 <= 2 * peta.tinggi):
        return None
    pudar = gaya.condong or (gaya.ukuran >= 30 and TERANG < gaya.terang <= PUTIH)
    return Kata(isi, x0, y0, x1, y1, gaya.ukuran, gaya.tebal, gaya.miring, gaya.tegak, pudar)


def _frame(huruf: Huruf, awal: int, akhir: int, arah: int) -> tuple[float, float, float, float]:
    if arah == 0 and huruf.kiri[awal] <= huruf.kanan[akhir - 1]:
        return huruf.kiri[awal], huruf.bawah[awal], huruf.kanan[akhir - 1], huruf.atas[awal]
    irisan = slice(awal, akhir)
    return min(huruf.kiri[irisan]), min(huruf.bawah[irisan]), max(huruf.kanan[irisan]), max(huruf.atas[irisan])


def _merge_ganda(kata: Sequence[Kata]) -> tuple[Kata, ...]:
    """A word printed twice on nearly the same spot is one bold word."""
    hasil: list[Kata] = []
    letak: dict[str, list[int]] = {}
    for satu in kata:
        sama = letak.setdefault(satu.teks, [])
        for ke in sama:
            lain = hasil[ke]
            if abs(lain.x0 - satu.x0) < 0.12 * satu.ukuran and abs(lain.y0 - satu.y0) < 0.12 * satu.ukuran:
                hasil[ke] = replace(lain, tebal=True)
                break
        else:
            sama.append(len(hasil))
            hasil.append(satu)
    return tuple(hasil)
