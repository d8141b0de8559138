"""Halaman: each page of an open PDF → Lembar."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import addressof, c_float, c_void_p, cast

from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tolok.dokumen.baca.bacaan import Halaman
from tolok.dokumen.baca.pdf import pdfium
from tolok.dokumen.baca.pdf.garis import read_goresan
from tolok.dokumen.baca.pdf.huruf import HasilHuruf, read_kata
from tolok.dokumen.baca.pdf.lembar import Bidang, Kata, Lembar
from tolok.dokumen.baca.pdf.peta import Peta, build_peta

PINDAIAN = 0.5
"""Share of the page that a picture must cover for its unpainted text to be the text of a scan."""
BIDANG_TERBANYAK = 2_000
"""Areas that are asked whether they lie under white words."""


def read_lembar(pdf: PdfDocument) -> Iterator[Lembar]:
    """Pages of an open PDF, one at a time; a page that pdfium cannot open comes empty, with size 0."""
    dokumen = cast(pdf.raw, c_void_p).value or 0
    for nomor in range(1, len(pdf) + 1):
        yield read_satu_lembar(dokumen, nomor)


def read_satu_lembar(dokumen: pdfium.Alamat, nomor: int) -> Lembar:
    """Page `nomor`, from 1, of the document at this address."""
    with _open_halaman(dokumen, nomor - 1) as halaman:
        if not halaman:
            return Lembar(nomor, Halaman(0.0, 0.0), (), (), ())
        peta = _read_peta(halaman)
        garis, bidang = read_goresan(halaman, peta)
        huruf = _read_huruf(halaman, peta)
    kata, pindaian = _choose_kata(huruf, bidang, peta)
    return Lembar(nomor, Halaman(peta.lebar, peta.tinggi), kata, garis, bidang, huruf.tanpa_makna, pindaian)


@contextmanager
def _open_halaman(dokumen: pdfium.Alamat, indeks: int) -> Iterator[pdfium.Alamat]:
    halaman = pdfium.load_page(dokumen, indeks) or 0
    try:
        yield halaman
    finally:
        if halaman:
            pdfium.close_page(halaman)


def _read_peta(halaman: pdfium.Alamat) -> Peta:
    kotak = (c_float * 4)()
    pdfium.get_page_box(halaman, addressof(kotak))
    return build_peta(tuple(kotak), pdfium.get_rotation(halaman) % 4)


def _read_huruf(halaman: pdfium.Alamat, peta: Peta) -> HasilHuruf:
    teks = pdfium.load_text(halaman)
    if not teks:
        return HasilHuruf((), (), (), 0)
    try:
        return read_kata(teks, peta)
    finally:
        pdfium.close_text(teks)


def _choose_kata(huruf: HasilHuruf, bidang: tuple[Bidang, ...], peta: Peta) -> tuple[tuple[Kata, ...], bool]:
    """The words that a person sees: white ones only on a filled area, unpainted ones only as the text of a scan."""
    kata = huruf.kata
    if huruf.putih:
        kata += tuple(satu for satu in huruf.putih if any(_holds(area, satu) for area in bidang[:BIDANG_TERBANYAK]))
    if huruf.tersembunyi and not kata and _is_pindaian(bidang, peta):
        return huruf.tersembunyi, True
    return kata, False


def _holds(area: Bidang, kata: Kata) -> bool:
    x, y = (kata.x0 + kata.x1) / 2, (kata.y0 + kata.y1) / 2
    return area.x0 <= x <= area.x1 and area.y0 <= y <= area.y1


def _is_pindaian(bidang: tuple[Bidang, ...], peta: Peta) -> bool:
    luas = sum((area.x1 - area.x0) * (area.y1 - area.y0) for area in bidang if area.gambar)
    return luas > PINDAIAN * peta.lebar * peta.tinggi
