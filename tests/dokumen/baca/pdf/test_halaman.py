"""Pages of a PDF, one by one, also those that cannot be opened."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from dokumen.baca.pdf.lukis_pdf import LEBAR, TINGGI, Kertas
from tolok.dokumen.baca.pdf import pdfium
from tolok.dokumen.baca.pdf.halaman import read_lembar
from tolok.dokumen.baca.pdf.peta import build_peta, multiply, place_kotak


def baca_semua(*kertas: Kertas) -> list[tuple[int, list[str], float]]:
    """Number, words and width of each page of one file."""
    with pikepdf.new() as pdf:
        for satu in kertas:
            with pikepdf.open(io.BytesIO(satu.cetak())) as asal:
                pdf.pages.extend(asal.pages)
        keluaran = io.BytesIO()
        pdf.save(keluaran)
    dokumen = pypdfium2.PdfDocument(keluaran.getvalue())
    try:
        return [(satu.nomor, [k.teks for k in satu.kata], satu.halaman.lebar) for satu in read_lembar(dokumen)]
    finally:
        dokumen.close()


def test_pages_come_in_order_with_their_size() -> None:
    """Upright and landscape pages come one after the other, an empty one too."""
    hasil = baca_semua(Kertas().tulis(100, 100, "satu"), Kertas(putar=90), Kertas().tulis(100, 100, "tiga"))

    assert hasil == [(1, ["satu"], LEBAR), (2, [], TINGGI), (3, ["tiga"], LEBAR)]


@pytest.mark.parametrize(("bagian", "lebar"), [("load_page", 0.0), ("load_text", LEBAR)])
def test_page_that_does_not_open_is_empty(monkeypatch: pytest.MonkeyPatch, bagian: str, lebar: float) -> None:
    """A broken page, or one whose text cannot be had, comes empty and the next one as it is."""
    asli = getattr(pdfium, bagian)
    sisa = iter([True])
    monkeypatch.setattr(pdfium, bagian, lambda *isi: None if next(sisa, False) else asli(*isi))

    assert baca_semua(Kertas().tulis(100, 100, "satu"), Kertas().tulis(100, 100, "dua")) == [
        (1, [], lebar),
        (2, ["dua"], LEBAR),
    ]


@pytest.mark.parametrize("putar", [0, 1, 2, 3])
def test_corner_of_the_page_comes_to_the_top_left(putar: int) -> None:
    """Whichever way the page is turned, what a person sees runs from (0, 0) to its width and height."""
    peta = build_peta((10.0, 420.0, 210.0, 20.0), putar)

    assert place_kotak(peta.matriks, 10.0, 20.0, 210.0, 420.0) == (0.0, 0.0, peta.lebar, peta.tinggi)


def test_matrices_are_applied_from_the_inside_out() -> None:
    """First the scale of the form, then the shift of the page."""
    assert multiply((2, 0, 0, 3, 0, 0), (1, 0, 0, 1, 5, 7)) == (2, 0, 0, 3, 5, 7)
    assert place_kotak((0, 1, -1, 0, 0, 0), 1, 2, 3, 4) == (-4, 1, -2, 3)
