"""Huruf: the letters of one PDF page → words, with type size, weight and direction.

Pdfium gives the letters in reading order with spaces that it partly guesses. A word ends at a space
and, where digits or long runs make one doubt, where the letters stand apart; a guessed space between
letters that touch is none. Only the first and last letter of other words are measured: it is the dear part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from ctypes import addressof, c_float, create_string_buffer
from dataclasses import dataclass
from itertools import repeat
from operator import sub
from struct import iter_unpack
from typing import TypeAlias

from tolok.dokumen.baca.pdf import pdfium
from tolok.dokumen.baca.pdf.gaya_huruf import Benda, Gaya, PembacaGaya
from tolok.dokumen.baca.pdf.huruf_baku import normalise
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.peta import Kotak, Peta, place_kotak

DERET = re.compile(r"[^\s\0]+")
RAGU = re.compile(r"\d.|.\d|[a-z][A-Z]|.{17}")
"""Runs of letters that may be two words printed side by side."""
RENGGANG = 0.3
"""Letters further apart than this part of the type size belong to two words."""
RAPAT = 0.1
"""A guessed space narrower than this part of the type size is none."""
JUDUL = 13.5
"""Type size from which words are looked through for a shadow; points."""

Ruas: TypeAlias = tuple[int, int]
"""First letter and end of a run."""
KotakHuruf: TypeAlias = tuple[float, ...]
"""Left, top, right, bottom as stored: upwards is more."""


@dataclass(frozen=True, slots=True)
class HasilHuruf:
    """Words in the order of the file, those that are printed white, those that are not painted at all."""

    kata: tuple[Kata, ...]
    putih: tuple[Kata, ...] = ()
    tersembunyi: tuple[Kata, ...] = ()
    tanpa_makna: int = 0


def read_kata(teks: pdfium.Alamat, peta: Peta) -> HasilHuruf:
    """Words of one page. `teks` is the address of an open FPDF_TEXTPAGE."""
    isi = _load_teks(teks)
    ruas = [satu.span() for satu in DERET.finditer(isi)]
    if not ruas:
        return HasilHuruf((), tanpa_makna=isi.count("\0"))
    awal = [satu[0] for satu in ruas]
    benda: list[Benda] = list(map(pdfium.get_text_object, repeat(teks), awal))
    gaya = PembacaGaya(teks, peta).read(benda, awal)
    gelap = _find_gelap(teks, isi, ruas, benda)
    perakit = Perakit(teks, isi, peta)
    for satu, depan, belakang, asal in zip(
        ruas, _load_kotak(teks, awal), _load_kotak(teks, [satu[1] - 1 for satu in ruas]), benda, strict=True
    ):
        if asal in gelap:
            gelap[asal] += satu[1] - satu[0]
        else:
            perakit.add(satu, depan, belakang, gaya[asal])
    return perakit.finish(sum(gelap.values()) + isi.count("\0"))


def _load_teks(teks: pdfium.Alamat) -> str:
    """The letters of the page, index by index as pdfium counts them."""
    banyak = max(0, pdfium.count_char(teks))
    penyangga = create_string_buffer(2 * banyak + 2)
    pdfium.get_text(teks, 0, banyak, addressof(penyangga))
    isi = penyangga.raw.decode("utf-16-le", "surrogatepass")
    if len(isi) != banyak + 1 or isi.endswith("\0\0"):
        return "".join(map(chr, map(pdfium.get_unicode, repeat(teks), range(banyak))))
    return isi[:banyak]


def _load_kotak(teks: pdfium.Alamat, huruf: Sequence[int]) -> Iterator[KotakHuruf]:
    """The box of each of these letters, as high as its type and as wide as its step."""
    banyak = len(huruf)
    kotak = (c_float * (4 * banyak))()
    alamat = addressof(kotak)
    for _ in map(pdfium.get_loose_box, repeat(teks), huruf, range(alamat, alamat + 16 * banyak, 16)):
        pass
    return iter_unpack("4f", bytes(kotak))


def _find_gelap(teks: pdfium.Alamat, isi: str, ruas: Sequence[Ruas], benda: Sequence[Benda]) -> dict[Benda, int]:
    """Text objects whose letters have no meaning: not even a plain letter of them is mapped."""
    gelap: dict[Benda, int] = {}
    dikenal: set[Benda] = set()
    for (awal, akhir), asal in zip(ruas, benda, strict=True):
        if asal in dikenal:
            continue
        huruf = next((ke for ke in range(awal, akhir) if isi[ke].isascii() and isi[ke].isalnum()), None)
        if huruf is not None:
            dikenal.add(asal)
            if pdfium.has_map_error(teks, huruf):
                gelap[asal] = 0
    return gelap


class Perakit:
    """Puts words together run by run."""

    def __init__(self, teks: pdfium.Alamat, isi: str, peta: Peta) -> None:
        self._teks, self._isi, self._peta = teks, isi, peta
        self._kata: list[Kata] = []
        self._putih: list[Kata] = []
        self._tersembunyi: list[Kata] = []
        self._lalu: tuple[Ruas, KotakHuruf, KotakHuruf, Gaya] | None = None

    def add(self, ruas: Ruas, depan: KotakHuruf, belakang: KotakHuruf, gaya: Gaya) -> None:
        """Add the run of letters `ruas`, whose first and last letter lie at `depan` and `belakang`."""
        lalu = self._lalu
        if lalu is not None and ruas[0] == lalu[0][1] + 1 and self._touches(lalu[2], depan, lalu[0][1]):
            self._lalu = ((lalu[0][0], ruas[1]), lalu[1], belakang, lalu[3])
            return
        if lalu is not None:
            self._split(*lalu)
        self._lalu = (ruas, depan, belakang, gaya)

    def finish(self, tanpa_makna: int) -> HasilHuruf:
        """All words added so far."""
        if self._lalu is not None:
            self._split(*self._lalu)
        return HasilHuruf(_drop_bayangan(self._kata), tuple(self._putih), tuple(self._tersembunyi), tanpa_makna)

    def _touches(self, kiri: KotakHuruf, kanan: KotakHuruf, sela: int) -> bool:
        """Whether the space at `sela` is a guess of pdfium between two letters that touch."""
        tinggi = kiri[1] - kiri[3]
        if not -0.5 * tinggi < kanan[0] - kiri[2] < RAPAT * tinggi or abs(kanan[3] - kiri[3]) > 0.2 * tinggi:
            return False
        return bool(pdfium.is_generated(self._teks, sela))

    def _split(self, ruas: Ruas, depan: KotakHuruf, belakang: KotakHuruf, gaya: Gaya) -> None:
        """Split one run of letters where they stand apart, unless they all do (letter spacing)."""
        awal, akhir = ruas
        if not RAGU.search(self._isi, awal, akhir):
            self._build(ruas, depan, belakang, gaya)
            return
        huruf = [ke for ke in range(awal, akhir) if not self._isi[ke].isspace()]
        kotak = list(_load_kotak(self._teks, huruf))
        celah = _measure_celah(kotak, gaya.arah)
        batas = RENGGANG * gaya.ukuran + 1.5 * max(0.0, min(celah))
        mulai = 0
        for ke, satu in enumerate(celah, 1):
            if satu > batas or satu < -1.5 * gaya.ukuran:
                self._build((huruf[mulai], huruf[ke]), kotak[mulai], kotak[ke - 1], gaya)
                mulai = ke
        self._build((huruf[mulai], akhir), kotak[mulai], kotak[-1], gaya)

    def _build(self, ruas: Ruas, depan: KotakHuruf, belakang: KotakHuruf, gaya: Gaya) -> None:
        isi = self._isi[ruas[0] : ruas[1]]
        if not (isi.isascii() and isi.isprintable() and " " not in isi):
            isi = normalise("".join(isi.split()))
        x0, y0, x1, y1 = place_kotak(self._peta.matriks, *_frame(depan, belakang, gaya.arah))
        lebar, tinggi = self._peta.lebar, self._peta.tinggi
        if isi and 0 <= x0 + x1 <= 2 * lebar and 0 <= y0 + y1 <= 2 * tinggi:
            ukuran, _, tebal, miring, tegak, pudar, terlihat, putih = gaya
            tujuan = (self._putih if putih else self._kata) if terlihat else self._tersembunyi
            tujuan.append(Kata(isi, x0, y0, x1, y1, ukuran, tebal, miring, tegak, pudar))


def _measure_celah(kotak: Sequence[KotakHuruf], arah: int) -> list[float]:
    """Room between each letter and the next along the direction of the text."""
    depan, belakang = ((0, 2), (3, 1), (2, 0), (1, 3))[arah]
    jarak = map(sub, [satu[depan] for satu in kotak[1:]], [satu[belakang] for satu in kotak])
    return list(jarak) if arah < 2 else [-satu for satu in jarak]


def _frame(depan: KotakHuruf, belakang: KotakHuruf, arah: int) -> Kotak:
    """The box of a word from those of its first and last letter; a raised last letter does not heighten it."""
    if arah == 0 and depan[0] <= belakang[2]:
        return depan[0], depan[3], belakang[2], depan[1]
    return (
        min(depan[0], belakang[0]),
        min(depan[3], belakang[3]),
        max(depan[2], belakang[2]),
        max(depan[1], belakang[1]),
    )


def _drop_bayangan(kata: list[Kata]) -> tuple[Kata, ...]:
    """Words without the shadow of large ones: the same word again, a little aside."""
    besar: dict[str, list[Kata]] = {}
    bayangan: set[int] = set()
    for satu in kata:
        if satu.ukuran >= JUDUL:
            sama = besar.setdefault(satu.teks, [])
            jauh = 0.15 * satu.ukuran
            if any(abs(lain.x0 - satu.x0) < jauh and abs(lain.y0 - satu.y0) < jauh for lain in sama):
                bayangan.add(id(satu))
            sama.append(satu)
    return tuple([satu for satu in kata if id(satu) not in bayangan] if bayangan else kata)
