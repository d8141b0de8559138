"""The gate of a PDF: what cannot be opened is told apart, and what is too long is refused before it is read."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as mentah  # type: ignore[import-untyped]

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca
from tolok.dokumen.baca.mentah import HasilBaca
from tolok.dokumen.baca.ooxml_baca import RUSAK
from tolok.dokumen.baca.pdf.rangkai import read_pdf

TERKUNCI = "PDF ini terkunci dengan kata sandi. Buka dengan kata sandinya, lalu simpan ulang sebagai PDF tanpa kunci."
LINDUNGAN_LAIN = "PDF ini dilindungi dengan cara yang tidak dikenal. Minta berkas tanpa perlindungan dari pembuatnya."
SEBAB = {mentah.FPDF_ERR_PASSWORD: TERKUNCI, mentah.FPDF_ERR_SECURITY: LINDUNGAN_LAIN}


def read_pdf_terjaga(isi: bytes) -> HasilBaca:
    """Baca PDF yang dapat dibuka dan tidak terlalu panjang.

    Galat:
        BerkasTakTerbaca: terkunci, rusak, tanpa halaman, atau melampaui batas.
    """
    check_pdf(isi)
    try:
        return read_pdf(isi)
    except pypdfium2.PdfiumError as galat:
        raise BerkasTakTerbaca(RUSAK.format(sebab="isi halamannya tidak dapat dibaca")) from galat


def check_pdf(isi: bytes) -> None:
    """Open a PDF and count its pages.

    Galat:
        BerkasTakTerbaca: terkunci, rusak, tanpa halaman, atau melampaui batas.
    """
    try:
        with pypdfium2.PdfDocument(isi) as pdf:
            banyak = len(pdf)
    except pypdfium2.PdfiumError as galat:
        pesan = SEBAB.get(getattr(galat, "err_code", None), RUSAK.format(sebab="susunan PDF di dalamnya tidak lengkap"))
        raise BerkasTakTerbaca(pesan) from galat
    if banyak == 0:
        raise BerkasTakTerbaca("PDF ini tidak mempunyai halaman. Cetak atau simpan ulang dari dokumen asalnya.")
    if banyak > batas.HALAMAN:
        raise BerkasTakTerbaca(
            f"PDF ini {banyak} halaman, melampaui batas {batas.HALAMAN} halaman. Bagi menjadi beberapa berkas, atau "
            "ambil bagian laporannya saja."
        )
