"""Huruf: the letters of one PDF page → words, with type size, weight and direction.

Pdfium gives the letters in reading order with spaces that it partly guesses, and no space after a
hyphen that ends a line. A word ends at a space and, where digits, capitals, a hyphen or a long run make one
doubt, where the letters stand apart. Of other words only the first and last letter are measured: that is dear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from ctypes import addressof, c_float, create_string_buffer
from dataclasses import dataclass
from itertools import repeat
from math import inf
from operator import attrgetter, sub
from typing import TypeAlias

from tolok.dokumen.baca.pdf import pdfium
from tolok.dokumen.baca.pdf.gaya_huruf import Benda, Gaya, PembacaGaya
from tolok.dokumen.baca.pdf.huruf_baku import normalise
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.peta import Peta, place_kotak

DERET = re.compile(r"[^\s\0]+")
RAGU = re.compile(r"[\d\x02\ufffe]|[^A-Z][A-Z]|.{17}")
"""Runs of letters that may be two words, side by side or parted by the end of a line."""
ARAH = attrgetter("arah")
POLOS = re.compile(r"[0-9A-Za-z]")
RENGGANG = 0.18
"""Letters further apart than this part of the type size belong to two words."""
BAYANGAN = 8
"""A shadow is looked for among so many of the last large words that are the same."""
JUDUL = 13.5
"""Type size from which words are looked through for a shadow; points."""

Ruas: TypeAlias = tuple[int, int]
"""First letter and end of a run."""
KotakHuruf: TypeAlias = Sequence[float]
"""Left, top, right, bottom as stored: upwards is more."""


@dataclass(frozen=True, slots=True)
class HasilHuruf:
    """Words in the order of the file, those that are printed white, those that are not painted at all."""

    kata: tuple[Kata, ...]
    putih: tuple[Kata, ...] = ()
    tersembunyi: tuple[Kata, ...] = ()
    tanpa_makna: int = 0


Deret: TypeAlias = tuple[int, int, float, float, float, float, Gaya]
"""A run of letters without a space: its first letter and end, its left, bottom, right and top as stored, its style.

A plain tuple: there are hundreds on a page, and `zip` makes them at no cost.
"""


def read_kata(teks: pdfium.Alamat, peta: Peta) -> HasilHuruf:
    """Words of one page. `teks` is the address of an open FPDF_TEXTPAGE."""
    isi = _load_teks(teks)
    ruas = [satu.span() for satu in DERET.finditer(isi)]
    awal = [satu[0] for satu in ruas]
    benda: list[Benda] = list(map(pdfium.get_text_object, repeat(teks), awal))
    gaya = PembacaGaya(teks, peta).read(benda, awal)
    deret = _load_deret(teks, ruas, [gaya[satu] for satu in benda])
    tanpa_makna = isi.count("\0")
    if gelap := _find_gelap(teks, isi, ruas, benda):
        tanpa_makna += sum(satu[1] - satu[0] for satu, asal in zip(deret, benda, strict=True) if asal in gelap)
        deret = [satu for satu, asal in zip(deret, benda, strict=True) if asal not in gelap]
    return _sort_kata(isi, _split_renggang(teks, isi, deret), peta, tanpa_makna)


def _load_deret(teks: pdfium.Alamat, ruas: Sequence[Ruas], gaya: Sequence[Gaya]) -> list[Deret]:
    """Runs with their boxes, from the boxes of their first and last letters."""
    awal, akhir = [satu[0] for satu in ruas], [satu[1] for satu in ruas]
    depan, belakang = _load_kotak(teks, awal), _load_kotak(teks, [satu - 1 for satu in akhir])
    deret = list(zip(awal, akhir, depan[0::4], depan[3::4], belakang[2::4], depan[1::4], gaya, strict=True))
    if not any(map(ARAH, gaya)):
        return deret
    return [
        _frame(satu[0], satu[1], depan[4 * ke : 4 * ke + 4], belakang[4 * ke : 4 * ke + 4], satu[6])
        for ke, satu in enumerate(deret)
    ]


def _frame(awal: int, akhir: int, depan: KotakHuruf, belakang: KotakHuruf, gaya: Gaya) -> Deret:
    """A run from the boxes of its first and last letter; a raised last letter does not heighten level text."""
    if not gaya.arah:
        return awal, akhir, depan[0], depan[3], belakang[2], depan[1], gaya
    kiri, atas, kanan, bawah = zip(depan, belakang, strict=True)
    return awal, akhir, min(kiri), min(bawah), max(kanan), max(atas), gaya


def _load_teks(teks: pdfium.Alamat) -> str:
    """The letters of the page, index by index as pdfium counts them."""
    banyak = max(0, pdfium.count_char(teks))
    penyangga = create_string_buffer(2 * banyak + 2)
    pdfium.get_text(teks, 0, banyak, addressof(penyangga))
    isi = penyangga.raw.decode("utf-16-le", "surrogatepass")
    if len(isi) != banyak + 1 or isi.endswith("\0\0"):
        return "".join(map(chr, map(pdfium.get_unicode, repeat(teks), range(banyak))))
    return isi[:banyak]


def _load_kotak(teks: pdfium.Alamat, huruf: Sequence[int]) -> list[float]:
    """Left, top, right and bottom of each of these letters, as high as its type and as wide as its step."""
    banyak = len(huruf)
    kotak = (c_float * (4 * banyak))()
    alamat = addressof(kotak)
    for _ in map(pdfium.get_loose_box, repeat(teks), huruf, range(alamat, alamat + 16 * banyak, 16)):
        pass
    return list(kotak)


def _find_gelap(teks: pdfium.Alamat, isi: str, ruas: Sequence[Ruas], benda: Sequence[Benda]) -> set[Benda]:
    """Text objects whose letters have no meaning: not even a plain letter of them is mapped."""
    contoh: dict[Benda, int] = {}
    for (awal, akhir), asal in zip(ruas, benda, strict=True):
        if asal not in contoh:
            huruf = POLOS.search(isi, awal, akhir)
            if huruf:
                contoh[asal] = huruf.start()
    salah = map(pdfium.has_map_error, repeat(teks), contoh.values())
    return {asal for asal, gelap in zip(contoh, salah, strict=True) if gelap}


def _split_renggang(teks: pdfium.Alamat, isi: str, deret: list[Deret]) -> list[Deret]:
    """Runs whose letters stand apart somewhere, though not all of them do (letter spacing), are several words."""
    ragu = [satu for satu in deret if satu[1] - satu[0] > 1 and RAGU.search(isi, satu[0], satu[1])]
    kotak = _load_kotak(teks, [ke for satu in ragu for ke in range(satu[0], satu[1])])
    celah = list(map(sub, kotak[4::4], kotak[2::4]))
    pecahan: dict[int, list[Deret]] = {}
    mulai = 0
    for satu in ragu:
        selesai, gaya = mulai + satu[1] - satu[0], satu[6]
        ruang = celah[mulai : selesai - 1]
        if gaya.arah:
            ruang = _measure_celah(kotak[4 * mulai : 4 * selesai], gaya.arah)
        if max(ruang) > RENGGANG * gaya.ukuran or min(ruang) < -1.5 * gaya.ukuran:
            pecahan[satu[0]] = _split_deret(satu, kotak[4 * mulai : 4 * selesai], ruang)
        mulai = selesai
    if not pecahan:
        return deret
    return [bagian for satu in deret for bagian in pecahan.get(satu[0], (satu,))]


def _measure_celah(kotak: Sequence[float], arah: int) -> list[float]:
    """Room between each letter and the next for text that runs up, to the left or down."""
    depan, belakang = ((0, 2), (3, 1), (2, 0), (1, 3))[arah]
    celah = map(sub, kotak[4 + depan :: 4], kotak[belakang::4])
    return list(celah) if arah == 1 else [-satu for satu in celah]


def _split_deret(deret: Deret, kotak: Sequence[float], celah: Sequence[float]) -> list[Deret]:
    awal, gaya = deret[0], deret[6]
    batas = RENGGANG * gaya.ukuran + 1.5 * max(0.0, min(celah))
    hasil: list[Deret] = []
    mulai = 0
    for ke, satu in enumerate([*celah, inf], 1):
        if satu > batas or satu < -1.5 * gaya.ukuran:
            depan, belakang = kotak[4 * mulai : 4 * mulai + 4], kotak[4 * ke - 4 : 4 * ke]
            hasil.append(_frame(awal + mulai, awal + ke, depan, belakang, gaya))
            mulai = ke
    return hasil


def _sort_kata(isi: str, deret: Sequence[Deret], peta: Peta, tanpa_makna: int) -> HasilHuruf:
    """Words on the page from runs of letters, by how they are painted."""
    lebar, tinggi, matriks = 2 * peta.lebar, 2 * peta.tinggi, peta.matriks
    biasa, geser_x, geser_y = matriks[:4] == (1.0, 0.0, 0.0, -1.0), matriks[4], matriks[5]
    tampak: list[Kata] = []
    putih: list[Kata] = []
    tersembunyi: list[Kata] = []
    for awal, akhir, kiri, bawah, kanan, atas, gaya in deret:
        ukuran, _, tebal, miring, tegak, pudar, terlihat, is_putih = gaya
        kata = isi[awal:akhir]
        if not (kata.isascii() and kata.isprintable()):
            kata = normalise(kata)
        if biasa:
            x0, y0, x1, y1 = kiri + geser_x, geser_y - atas, kanan + geser_x, geser_y - bawah
        else:
            x0, y0, x1, y1 = place_kotak(matriks, kiri, bawah, kanan, atas)
        if kata and 0 <= x0 + x1 <= lebar and 0 <= y0 + y1 <= tinggi:
            tujuan = tersembunyi if not terlihat else putih if is_putih else tampak
            tujuan.append(Kata(kata, x0, y0, x1, y1, ukuran, tebal, miring, tegak, pudar))
    return HasilHuruf(_drop_bayangan(tampak), tuple(putih), tuple(tersembunyi), tanpa_makna)


def _drop_bayangan(kata: list[Kata]) -> tuple[Kata, ...]:
    """Words without the shadow of large ones: the same word again, a little aside."""
    besar: dict[str, list[Kata]] = {}
    bayangan: set[int] = set()
    for satu in kata:
        if satu.ukuran >= JUDUL:
            sama = besar.setdefault(satu.teks, [])
            jauh = 0.15 * satu.ukuran
            if any(abs(lain.x0 - satu.x0) < jauh and abs(lain.y0 - satu.y0) < jauh for lain in sama[-BAYANGAN:]):
                bayangan.add(id(satu))
            sama.append(satu)
    return tuple([satu for satu in kata if id(satu) not in bayangan] if bayangan else kata)
