"""Garis: the drawings of one PDF page → rules and filled areas.

A rule is a stroked line, a side of a stroked or filled box, or a filled box too thin to hold anything.
Curves and slanted lines are no rules. Forms inside the page are walked with their own matrices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import addressof, c_float, c_int, c_uint
from dataclasses import dataclass, field
from itertools import repeat
from math import inf

from tolok.dokumen.baca.pdf import pdfium
from tolok.dokumen.baca.pdf.lembar import Bidang, Garis
from tolok.dokumen.baca.pdf.peta import SATUAN, Kotak, Matriks, Peta, multiply, place_kotak

TEKS, JALUR, GAMBAR, ARSIR, FORMULIR = 1, 2, 3, 4, 5
TARIK, LENGKUNG, MULAI = 0, 1, 2
"""Kinds of path segments: line to, curve to, move to."""
TIPIS = 2.5
"""A filled box thinner than this is a rule; points."""
PENDEK = 1.5
"""A rule shorter than this is a dot of a dotted line or an ornament; points."""
LURUS = 0.6
"""How far a line may lean and still be a rule; points."""
PUTIH = 0.985
SEGMEN_TERBANYAK = 60_000
"""Path segments looked at on one page; a map or a drawing with more has no further rules."""
SEGARIS = 0.7
"""Parallel rules closer than this are one; points."""
CELAH = 3.0
"""A gap in a rule, between dashes for example, that does not end it; points."""
DERET_TITIK = 12.0
"""Length from which a row of dots is a rule; points."""
DALAM = 12
"""Forms within forms that are followed."""


@dataclass(slots=True)
class Goresan:
    """What was drawn on the page so far; coordinates as a person sees them."""

    garis: list[Garis] = field(default_factory=list)
    titik: list[Garis] = field(default_factory=list)
    """Pieces too short to be rules by themselves."""
    putih: list[Garis] = field(default_factory=list)
    """White rules, seen only where they cross a filled area."""
    bidang: list[Bidang] = field(default_factory=list)


def read_goresan(halaman: pdfium.Alamat, peta: Peta) -> tuple[tuple[Garis, ...], tuple[Bidang, ...]]:
    """Rules (joined where they continue each other) and filled areas of one open page."""
    pembaca = PembacaGoresan(peta)
    pembaca.walk(halaman, formulir=False, matriks=peta.matriks, dalam=0)
    hasil = pembaca.hasil
    garis = [*hasil.garis, *_select_terlihat(hasil.putih, hasil.bidang)]
    return join_garis(garis, hasil.titik), tuple(hasil.bidang)


def _select_terlihat(putih: Sequence[Garis], bidang: Sequence[Bidang]) -> Iterator[Garis]:
    for satu in putih:
        x, y = (satu.x0 + satu.x1) / 2, (satu.y0 + satu.y1) / 2
        if any(b.x0 - 1 <= x <= b.x1 + 1 and b.y0 - 1 <= y <= b.y1 + 1 for b in bidang):
            yield satu


class PembacaGoresan:
    """Walks the objects of one page."""

    def __init__(self, peta: Peta) -> None:
        self.hasil = Goresan()
        self._peta = peta
        self._sisa = SEGMEN_TERBANYAK
        self._pecahan = (c_float * 6)()
        self._alamat = addressof(self._pecahan)
        self._bulat = (c_int * 2)()
        self._warna = (c_uint * 4)()

    def walk(self, wadah: pdfium.Alamat, *, formulir: bool, matriks: Matriks, dalam: int) -> None:
        hitung, ambil = (
            (pdfium.count_form_object, pdfium.get_form_object) if formulir else (pdfium.count_object, pdfium.get_object)
        )
        benda = list(map(ambil, repeat(wadah), range(max(0, hitung(wadah)))))
        for satu, jenis in zip(benda, map(pdfium.get_type, benda), strict=True):
            if jenis == JALUR:
                self._read_jalur(satu, matriks)
            elif jenis == FORMULIR and dalam < DALAM:
                self.walk(satu, formulir=True, matriks=multiply(self._read_matriks(satu), matriks), dalam=dalam + 1)
            elif jenis in (GAMBAR, ARSIR):
                self._add_bidang(self._read_kotak(satu, matriks), gambar=jenis == GAMBAR, siku=False)

    def _read_matriks(self, benda: pdfium.Alamat) -> Matriks:
        if not pdfium.get_matrix(benda, self._alamat):
            return SATUAN
        a, b, c, d, e, f = self._pecahan
        return (a, b, c, d, e, f)

    def _read_kotak(self, benda: pdfium.Alamat, matriks: Matriks) -> Kotak:
        alamat = self._alamat
        if not pdfium.get_bounds(benda, alamat, alamat + 4, alamat + 8, alamat + 12):
            return (0.0, 0.0, 0.0, 0.0)
        return place_kotak(matriks, *self._pecahan[:4])

    def _read_jalur(self, benda: pdfium.Alamat, matriks: Matriks) -> None:
        alamat = addressof(self._bulat)
        pdfium.get_draw_mode(benda, alamat, alamat + 4)
        isi, tepi = self._bulat
        if not isi and not tepi:
            return
        kotak = self._read_kotak(benda, matriks)
        if not self._is_on_page(kotak):
            return
        terang = self._read_terang(benda, garis=bool(tepi))
        x0, y0, x1, y1 = kotak
        if x1 - x0 <= TIPIS or y1 - y0 <= TIPIS:
            self._add_tipis(kotak, terang)
        else:
            self._read_segmen(benda, matriks, kotak, terang=terang, isi=bool(isi), tepi=bool(tepi))

    def _is_on_page(self, kotak: Kotak) -> bool:
        x0, y0, x1, y1 = kotak
        return x1 > -2 and y1 > -2 and x0 < self._peta.lebar + 2 and y0 < self._peta.tinggi + 2

    def _read_terang(self, benda: pdfium.Alamat, *, garis: bool) -> float:
        alamat = addressof(self._warna)
        baca = pdfium.get_stroke if garis else pdfium.get_fill
        if not baca(benda, alamat, alamat + 4, alamat + 8, alamat + 12):
            return 0.0
        merah, hijau, biru, pekat = self._warna
        return 1 - (1 - (0.3 * merah + 0.59 * hijau + 0.11 * biru) / 255) * pekat / 255

    def _add_tipis(self, kotak: Kotak, terang: float) -> None:
        """A box so thin that it is a rule, whatever path drew it."""
        x0, y0, x1, y1 = kotak
        if x1 - x0 >= y1 - y0:
            y0 = y1 = (y0 + y1) / 2
        else:
            x0 = x1 = (x0 + x1) / 2
        self._add_garis(x0, y0, x1, y1, terang)

    def _add_garis(self, x0: float, y0: float, x1: float, y1: float, terang: float) -> None:
        garis = Garis(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if terang > PUTIH:
            self.hasil.putih.append(garis)
        elif garis.x1 - garis.x0 + garis.y1 - garis.y0 < PENDEK:
            self.hasil.titik.append(garis)
        else:
            self.hasil.garis.append(garis)

    def _add_bidang(self, kotak: Kotak, *, gambar: bool, siku: bool) -> None:
        x0, y0, x1, y1 = kotak
        lebar, tinggi = self._peta.lebar, self._peta.tinggi
        x0, y0, x1, y1 = max(0.0, x0), max(0.0, y0), min(lebar, x1), min(tinggi, y1)
        if x1 <= x0 or y1 <= y0:
            return
        latar = x1 - x0 > 0.97 * lebar and y1 - y0 > 0.9 * tinggi
        self.hasil.bidang.append(Bidang(x0, y0, x1, y1, gambar, siku and not latar))

    def _read_segmen(
        self, benda: pdfium.Alamat, matriks: Matriks, kotak: Kotak, *, terang: float, isi: bool, tepi: bool
    ) -> None:
        banyak = min(pdfium.count_segment(benda), self._sisa)
        self._sisa -= banyak
        anak = self._walk_segmen(benda, banyak, multiply(self._read_matriks(benda), matriks))
        if tepi:
            for satu in anak:
                for ruas in satu.ruas:
                    self._add_garis(*ruas, terang)
        if isi:
            terang = self._read_terang(benda, garis=False) if tepi else terang
            self._add_isi(anak, _intersect(kotak, self._read_batas(benda, matriks)), terang)

    def _walk_segmen(self, benda: pdfium.Alamat, banyak: int, matriks: Matriks) -> list[AnakJalur]:
        a, b, c, d, e, f = matriks
        alamat, titik = self._alamat, self._pecahan
        anak: list[AnakJalur] = []
        kini = AnakJalur((0.0, 0.0))
        segmen = list(map(pdfium.get_segment, repeat(benda), range(banyak)))
        for satu, jenis in zip(segmen, map(pdfium.get_segment_type, segmen), strict=True):
            pdfium.get_point(satu, alamat, alamat + 4)
            x, y = titik[0], titik[1]
            ke = (a * x + c * y + e, b * x + d * y + f)
            if jenis == MULAI or not anak:
                kini = AnakJalur(ke)
                anak.append(kini)
                continue
            kini.draw(ke, lurus=jenis == TARIK)
            if pdfium.is_closed(satu):
                kini.draw(kini.titik[0], lurus=True)
        return anak

    def _add_isi(self, anak: Sequence[AnakJalur], batas: Kotak, terang: float) -> None:
        """Each rectangle of a filled path is an area or a rule of its own; other shapes are one area."""
        lain = False
        for satu in anak:
            if not satu.siku:
                lain = True
            else:
                self._add_siku(_intersect(satu.kotak, batas), terang)
        if lain and terang <= PUTIH:
            self._add_bidang(batas, gambar=False, siku=False)

    def _add_siku(self, kotak: Kotak, terang: float) -> None:
        x0, y0, x1, y1 = kotak
        if x1 < x0 or y1 < y0:
            return
        if x1 - x0 <= TIPIS or y1 - y0 <= TIPIS:
            self._add_tipis(kotak, terang)
        elif terang <= PUTIH:
            self._add_bidang(kotak, gambar=False, siku=True)

    def _read_batas(self, benda: pdfium.Alamat, matriks: Matriks) -> Kotak:
        """What the clip of this object leaves of the page."""
        jepit = pdfium.get_clip(benda)
        batas: Kotak = (-inf, -inf, inf, inf)
        for jalur in range(min(max(0, pdfium.count_clip(jepit)), 8) if jepit else 0):
            banyak = min(pdfium.count_clip_segment(jepit, jalur), self._sisa, 400)
            self._sisa -= max(0, banyak)
            titik = [self._read_titik(pdfium.get_clip_segment(jepit, jalur, ke)) for ke in range(banyak)]
            if titik:
                xs, ys = zip(*titik, strict=True)
                batas = _intersect(batas, place_kotak(matriks, min(xs), min(ys), max(xs), max(ys)))
        return batas

    def _read_titik(self, segmen: pdfium.Alamat) -> tuple[float, float]:
        pdfium.get_point(segmen, self._alamat, self._alamat + 4)
        return self._pecahan[0], self._pecahan[1]


@dataclass(slots=True)
class AnakJalur:
    """One unbroken piece of a path: its corners, its upright sides, whether it is nothing but those."""

    awal: tuple[float, float]
    titik: list[tuple[float, float]] = field(default_factory=list)
    ruas: list[Kotak] = field(default_factory=list)
    siku: bool = True

    def __post_init__(self) -> None:
        self.titik.append(self.awal)

    def draw(self, ke: tuple[float, float], *, lurus: bool) -> None:
        xa, ya = self.titik[-1]
        xb, yb = ke
        self.titik.append(ke)
        datar, tegak = abs(ya - yb) <= LURUS, abs(xa - xb) <= LURUS
        if not lurus or not (datar or tegak):
            self.siku = False
        elif datar and tegak:
            return
        elif datar:
            self.ruas.append((xa, (ya + yb) / 2, xb, (ya + yb) / 2))
        else:
            self.ruas.append(((xa + xb) / 2, ya, (xa + xb) / 2, yb))

    @property
    def kotak(self) -> Kotak:
        xs, ys = zip(*self.titik, strict=True)
        return (min(xs), min(ys), max(xs), max(ys))


def _intersect(kotak: Kotak, batas: Kotak) -> Kotak:
    return (max(kotak[0], batas[0]), max(kotak[1], batas[1]), min(kotak[2], batas[2]), min(kotak[3], batas[3]))


def join_garis(garis: Sequence[Garis], titik: Sequence[Garis] = ()) -> tuple[Garis, ...]:
    """Rules that lie on one line and touch, or nearly, become one; dots in a row become a rule."""
    datar = [(s.y0, s.x0, s.x1) for s in garis if s.y0 == s.y1]
    tegak = [(s.x0, s.y0, s.y1) for s in garis if s.y0 != s.y1]
    hasil = [Garis(x0, y, x1, y) for y, x0, x1 in _join_sejajar(datar)]
    hasil += [Garis(x, y0, x, y1) for x, y0, y1 in _join_sejajar(tegak)]
    if titik:
        hasil += _join_titik(titik)
    return tuple(hasil)


def _join_titik(titik: Sequence[Garis]) -> list[Garis]:
    datar = _join_sejajar([((s.y0 + s.y1) / 2, s.x0, s.x1) for s in titik])
    tegak = _join_sejajar([((s.x0 + s.x1) / 2, s.y0, s.y1) for s in titik])
    return [Garis(a, letak, b, letak) for letak, a, b in datar if b - a > DERET_TITIK] + [
        Garis(letak, a, letak, b) for letak, a, b in tegak if b - a > DERET_TITIK
    ]


def _join_sejajar(ruas: list[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """(place, from, to) of parallel pieces → the same, joined; places closer than SEGARIS are one."""
    ruas.sort()
    awal = 0
    for ke in range(1, len(ruas) + 1):
        if ke < len(ruas) and ruas[ke][0] - ruas[ke - 1][0] <= SEGARIS and ruas[ke][0] - ruas[awal][0] <= 2 * SEGARIS:
            continue
        letak = ruas[(awal + ke - 1) // 2][0]
        yield from ((letak, a, b) for a, b in _join_sambung(ruas[awal:ke]))
        awal = ke


def _join_sambung(segaris: Sequence[tuple[float, float, float]]) -> Iterator[tuple[float, float]]:
    mulai = selesai = -inf
    for a, b in sorted((satu[1], satu[2]) for satu in segaris):
        if a > selesai + CELAH:
            if selesai > mulai:
                yield mulai, selesai
            mulai, selesai = a, b
        elif b > selesai:
            selesai = b
    if selesai > mulai:
        yield mulai, selesai
