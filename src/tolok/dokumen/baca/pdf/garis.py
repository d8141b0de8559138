"""Garis: the drawings of one PDF page → rules and filled areas.

A rule is a stroked line, a side of a stroked or filled box, or a filled box too thin to hold anything.
Curves and slanted lines are no rules. Forms inside the page are walked with their own matrices.
"""

from __future__ import annotations

from collections.abc import Sequence
from ctypes import addressof, c_float, c_int, c_uint
from dataclasses import dataclass, field
from itertools import repeat
from struct import iter_unpack

from tolok.dokumen.baca.pdf import pdfium
from tolok.dokumen.baca.pdf.gaya_huruf import read_terang
from tolok.dokumen.baca.pdf.jalur import CELAH, TIPIS, AnakJalur, Ruas, intersect, is_bingkai, join_garis, list_sisi
from tolok.dokumen.baca.pdf.lembar import Bidang, Garis
from tolok.dokumen.baca.pdf.peta import SATUAN, Kotak, Matriks, Peta, multiply, place_kotak

JALUR, GAMBAR, ARSIR, FORMULIR = 2, 3, 4, 5
TARIK, LENGKUNG, MULAI = 0, 1, 2
"""Kinds of path segments: line to, curve to, move to."""
PUTIH = 0.985
PUTIH_TERBANYAK = 1_500
"""White rules looked at on one page."""
CONTOH = 40
"""Pieces of a long path that are looked at to see whether it is a drawing."""
SEGMEN_TERBANYAK = 40_000
"""Path segments looked at on one page; a map or a drawing with more has no further rules."""
PANTAS_JEPIT = 0.1
"""Share of the page from which an area is asked for its clip."""
DALAM = 12
"""Forms within forms that are followed."""


@dataclass(slots=True)
class Goresan:
    """What was drawn on the page so far; coordinates as a person sees them, rules as (place, from, to)."""

    datar: list[Ruas] = field(default_factory=list)
    tegak: list[Ruas] = field(default_factory=list)
    putih: list[Kotak] = field(default_factory=list)
    """White rules."""
    bidang: list[Bidang] = field(default_factory=list)


def read_goresan(halaman: pdfium.Alamat, peta: Peta) -> tuple[tuple[Garis, ...], tuple[Bidang, ...]]:
    """Rules (joined where they continue each other) and filled areas of one open page."""
    pembaca = PembacaGoresan(peta)
    pembaca.walk(halaman, formulir=False, matriks=peta.matriks, dalam=0)
    hasil = pembaca.hasil
    garis = join_garis(hasil.datar, hasil.tegak)
    if hasil.putih and _keep_putih(hasil, garis):
        garis = join_garis(hasil.datar, hasil.tegak)
    return garis, tuple(hasil.bidang)


def _keep_putih(hasil: Goresan, garis: Sequence[Garis]) -> bool:
    """White rules count where a filled area shows them, and where they part cells between rules that are seen."""
    datar = [(satu.y0, satu.x0, satu.x1) for satu in garis if satu.y0 == satu.y1]
    tegak = [(satu.x0, satu.y0, satu.y1) for satu in garis if satu.y0 != satu.y1]
    tampak = [
        kotak for kotak in hasil.putih[:PUTIH_TERBANYAK] if _meets(kotak, datar, tegak) or _is_over(kotak, hasil.bidang)
    ]
    for kotak in tampak:
        add_ruas(hasil, kotak)
    return bool(tampak)


def _is_over(kotak: Kotak, bidang: Sequence[Bidang]) -> bool:
    x, y = (kotak[0] + kotak[2]) / 2, (kotak[1] + kotak[3]) / 2
    return any(b.x0 - 1 <= x <= b.x1 + 1 and b.y0 - 1 <= y <= b.y1 + 1 for b in bidang)


def _meets(kotak: Kotak, datar: Sequence[Ruas], tegak: Sequence[Ruas]) -> bool:
    """Whether rules across this one touch both of its ends."""
    x0, y0, x1, y1 = kotak
    if x1 - x0 >= y1 - y0:
        letak, dari, sampai, lintang = (y0 + y1) / 2, x0, x1, tegak
    else:
        letak, dari, sampai, lintang = (x0 + x1) / 2, y0, y1, datar
    dekat = [satu[0] for satu in lintang if satu[1] - CELAH <= letak <= satu[2] + CELAH]
    return all(any(abs(satu - ujung) <= CELAH for satu in dekat) for ujung in (dari, sampai))


def add_ruas(hasil: Goresan, kotak: Kotak) -> None:
    """Add a thin box as a rule along its middle."""
    x0, y0, x1, y1 = kotak
    if x1 - x0 >= y1 - y0:
        hasil.datar.append(((y0 + y1) / 2, x0, x1))
    else:
        hasil.tegak.append(((x0 + x1) / 2, y0, y1))


class PembacaGoresan:
    """Walks the objects of one page; what all of them need is asked of pdfium in one sweep."""

    def __init__(self, peta: Peta) -> None:
        self.hasil = Goresan()
        self._peta = peta
        self._luas = peta.lebar * peta.tinggi
        self._sisa = SEGMEN_TERBANYAK
        self._pecahan = (c_float * 8)()
        self._alamat = addressof(self._pecahan)

    def walk(self, wadah: pdfium.Alamat, *, formulir: bool, matriks: Matriks, dalam: int) -> None:
        """Read every object of a page or form; `matriks` leads from its coordinates to the page as seen."""
        hitung, ambil = (
            (pdfium.count_form_object, pdfium.get_form_object) if formulir else (pdfium.count_object, pdfium.get_object)
        )
        benda = list(map(ambil, repeat(wadah), range(max(0, hitung(wadah)))))
        jenis = list(map(pdfium.get_type, benda))
        self._read_semua_jalur([satu for satu, macam in zip(benda, jenis, strict=True) if macam == JALUR], matriks)
        for satu, macam in zip(benda, jenis, strict=True):
            if macam == FORMULIR and dalam < DALAM:
                self.walk(satu, formulir=True, matriks=multiply(self._read_matriks(satu), matriks), dalam=dalam + 1)
            elif macam in (GAMBAR, ARSIR):
                self._add_bidang(self._read_kotak(satu, matriks), gambar=macam == GAMBAR, siku=False)

    def _read_semua_jalur(self, jalur: Sequence[pdfium.Alamat], matriks: Matriks) -> None:
        banyak = len(jalur)
        kotak, cara, warna = (c_float * (4 * banyak))(), (c_int * (2 * banyak))(), (c_uint * (4 * banyak))()
        _sweep(pdfium.get_bounds, jalur, addressof(kotak), 4)
        _sweep(pdfium.get_draw_mode, jalur, addressof(cara), 2)
        _sweep(pdfium.get_fill, jalur, addressof(warna), 4)
        lebar, tinggi = self._peta.lebar + 2, self._peta.tinggi + 2
        for benda, sudut, isi, tepi, cat in zip(
            jalur, iter_unpack("4f", bytes(kotak)), cara[0::2], cara[1::2], iter_unpack("4I", bytes(warna)), strict=True
        ):
            if not isi and not tepi:
                continue
            x0, y0, x1, y1 = letak = place_kotak(matriks, *sudut)
            if x1 < -2 or y1 < -2 or x0 > lebar or y0 > tinggi:
                continue
            if x1 - x0 <= TIPIS or y1 - y0 <= TIPIS:
                self._add_tipis(*(_shrink(letak), self._read_tepi(benda)) if tepi else (letak, read_terang(cat)))
            else:
                self._read_lebar(benda, matriks, letak, read_terang(cat) if isi else None, tepi=bool(tepi))

    def _read_matriks(self, benda: pdfium.Alamat) -> Matriks:
        if not pdfium.get_matrix(benda, self._alamat):
            return SATUAN
        a, b, c, d, e, f, _, _ = self._pecahan
        return (a, b, c, d, e, f)

    def _read_kotak(self, benda: pdfium.Alamat, matriks: Matriks) -> Kotak:
        alamat = self._alamat
        if not pdfium.get_bounds(benda, alamat, alamat + 4, alamat + 8, alamat + 12):
            return (0.0, 0.0, 0.0, 0.0)
        return place_kotak(matriks, *self._pecahan[:4])

    def _read_tepi(self, benda: pdfium.Alamat) -> float:
        warna = (c_uint * 4)()
        alamat = addressof(warna)
        pdfium.get_stroke(benda, alamat, alamat + 4, alamat + 8, alamat + 12)
        return read_terang(tuple(warna))

    def _add_tipis(self, kotak: Kotak, terang: float) -> None:
        """A box so thin that it is a rule, whatever path drew it."""
        if terang > PUTIH:
            self.hasil.putih.append(kotak)
        else:
            add_ruas(self.hasil, kotak)

    def _add_bidang(self, kotak: Kotak, *, gambar: bool, siku: bool, terang: float = 0.0) -> None:
        x0, y0, x1, y1 = kotak
        lebar, tinggi = self._peta.lebar, self._peta.tinggi
        x0, y0, x1, y1 = max(0.0, x0), max(0.0, y0), min(lebar, x1), min(tinggi, y1)
        if x1 <= x0 or y1 <= y0:
            return
        latar = x1 - x0 > 0.97 * lebar and y1 - y0 > 0.9 * tinggi
        self.hasil.bidang.append(Bidang(x0, y0, x1, y1, gambar, siku and not latar, terang))

    def _read_lebar(
        self, benda: pdfium.Alamat, matriks: Matriks, kotak: Kotak, isi: float | None, *, tepi: bool
    ) -> None:
        """A path that is no rule itself: its sides where it is stroked, its areas where it is filled."""
        banyak = min(pdfium.count_segment(benda), self._sisa)
        self._sisa -= banyak
        if not tepi and banyak in (4, 5) and self._is_siku(benda):
            self._add_siku(self._clip(benda, matriks, kotak), isi or 0.0)
        elif banyak > CONTOH and self._is_lukisan(benda):
            if isi is not None and isi <= PUTIH:
                self._add_bidang(kotak, gambar=False, siku=False)
        else:
            anak = self._walk_segmen(benda, banyak, multiply(self._read_matriks(benda), matriks))
            if tepi:
                self._add_tepi(anak, self._read_tepi(benda))
            if isi is not None:
                self._add_isi(anak, self._clip(benda, matriks, kotak), isi)

    def _add_tepi(self, anak: Sequence[AnakJalur], terang: float) -> None:
        for satu in anak:
            for ruas in satu.ruas:
                self._add_tipis(ruas, terang)

    def _is_siku(self, benda: pdfium.Alamat) -> bool:
        """Whether the first four corners of a path are those of an upright rectangle."""
        _, b, c, _, _, _ = self._read_matriks(benda)
        if b or c:
            return False
        alamat = self._alamat
        segmen = map(pdfium.get_segment, repeat(benda), range(4))
        for _ in map(pdfium.get_point, segmen, range(alamat, alamat + 32, 8), range(alamat + 4, alamat + 36, 8)):
            pass
        xa, ya, xb, yb, xc, yc, xd, yd = self._pecahan
        return (xa == xb and yb == yc and xc == xd and yd == ya) or (ya == yb and xb == xc and yc == yd and xd == xa)

    def _is_lukisan(self, benda: pdfium.Alamat) -> bool:
        """Whether a long path has a curve among its first pieces: letters as outlines, a map, an emblem."""
        segmen = map(pdfium.get_segment, repeat(benda), range(CONTOH))
        return LENGKUNG in map(pdfium.get_segment_type, segmen)

    def _walk_segmen(self, benda: pdfium.Alamat, banyak: int, matriks: Matriks) -> list[AnakJalur]:
        a, b, c, d, e, f = matriks
        anak: list[AnakJalur] = []
        kini = AnakJalur((0.0, 0.0))
        segmen = list(map(pdfium.get_segment, repeat(benda), range(banyak)))
        titik = (c_float * (2 * banyak))()
        _sweep(pdfium.get_point, segmen, addressof(titik), 2)
        for x, y, jenis, tutup in zip(
            titik[0::2], titik[1::2], map(pdfium.get_segment_type, segmen), map(pdfium.is_closed, segmen), strict=True
        ):
            ke = (a * x + c * y + e, b * x + d * y + f)
            if jenis == MULAI or not anak:
                kini = AnakJalur(ke)
                anak.append(kini)
                continue
            kini.draw(ke, lurus=jenis == TARIK)
            if tutup:
                kini.draw(kini.titik[0], lurus=True)
        return anak

    def _add_isi(self, anak: Sequence[AnakJalur], batas: Kotak, terang: float) -> None:
        """Each rectangle of a filled path is an area or a rule of its own; other shapes are one area."""
        siku = [satu.kotak for satu in anak if satu.siku]
        if len(siku) == len(anak) == 2 and is_bingkai(*siku):
            for sisi in list_sisi(*siku):
                self._add_tipis(sisi, terang)
            return
        for satu in siku:
            self._add_siku(intersect(satu, batas), terang)
        if len(siku) < len(anak) and terang <= PUTIH:
            self._add_bidang(batas, gambar=False, siku=False)

    def _add_siku(self, kotak: Kotak, terang: float) -> None:
        x0, y0, x1, y1 = kotak
        if x1 < x0 or y1 < y0:
            return
        if x1 - x0 <= TIPIS or y1 - y0 <= TIPIS:
            self._add_tipis(kotak, terang)
        elif terang <= PUTIH:
            self._add_bidang(kotak, gambar=False, siku=True, terang=terang)

    def _clip(self, benda: pdfium.Alamat, matriks: Matriks, kotak: Kotak) -> Kotak:
        """What the clip of an object leaves of it; small ones are not worth the question."""
        x0, y0, x1, y1 = kotak
        jepit = pdfium.get_clip(benda) if (x1 - x0) * (y1 - y0) > PANTAS_JEPIT * self._luas else None
        for jalur in range(min(max(0, pdfium.count_clip(jepit)), 8) if jepit else 0):
            banyak = min(max(0, pdfium.count_clip_segment(jepit or 0, jalur)), self._sisa, 400)
            self._sisa -= banyak
            titik = (c_float * (2 * banyak))()
            segmen = [pdfium.get_clip_segment(jepit or 0, jalur, ke) for ke in range(banyak)]
            _sweep(pdfium.get_point, segmen, addressof(titik), 2)
            if banyak:
                xs, ys = titik[0::2], titik[1::2]
                kotak = intersect(kotak, place_kotak(matriks, min(xs), min(ys), max(xs), max(ys)))
        return kotak


def _shrink(kotak: Kotak) -> Kotak:
    """The box of a stroke without what pdfium adds at its ends: as much as on either side of it."""
    x0, y0, x1, y1 = kotak
    if x1 - x0 >= y1 - y0:
        sisih = (y1 - y0) / 2
        return (x0 + sisih, y0, x1 - sisih, y1)
    sisih = (x1 - x0) / 2
    return (x0, y0 + sisih, x1, y1 - sisih)


def _sweep(fungsi: pdfium.Fungsi, benda: Sequence[pdfium.Alamat], alamat: int, banyak: int) -> None:
    """Call fungsi(object, address, …) for every object; each takes `banyak` numbers of four bytes of the buffer."""
    langkah = 4 * banyak
    akhir = alamat + langkah * len(benda)
    for _ in map(fungsi, benda, *(range(alamat + 4 * ke, akhir + 4 * ke, langkah) for ke in range(banyak))):
        pass
