"""A chart names the table of its numbers, and the reader gets there with one touch, in every format."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from docx import Document

from dokumen.cetak.baca_ulang import read_semua
from dokumen.cetak.naskah_contoh import GAMBAR_SVG, TABEL_GABUNG, naskah_kecil
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.naskah import Gambar, Teks

GAMBAR = Gambar(
    "grafik", "Perbandingan Capaian", GAMBAR_SVG, "Diagram batang", data=Teks("", rujukan=TABEL_GABUNG.kode)
)


@pytest.mark.parametrize(
    ("sumber", "tercetak"),
    [("", "Data: Tabel 1.1"), ("Laporan dinas.", "Sumber: Laporan dinas. Data: Tabel 1.1")],
)
def test_the_source_line_names_the_table(sumber: str, tercetak: str) -> None:
    """Below the caption stands the table's number, after the source where there is one."""
    naskah = naskah_kecil(TABEL_GABUNG, replace(GAMBAR, sumber=sumber))

    assert f"Gambar 1.1 Perbandingan Capaian {tercetak}" in read_semua(print_pdf(naskah))
    paragraf = [satu.text for satu in Document(BytesIO(print_docx(naskah))).paragraphs]
    assert paragraf[paragraf.index("Gambar 1.1 Perbandingan Capaian") + 1] == tercetak


def test_the_table_is_one_touch_away() -> None:
    """The PDF links to the table's place; the DOCX has a reference that Word follows and renews."""
    naskah = naskah_kecil(TABEL_GABUNG, GAMBAR)
    tanpa = naskah_kecil(TABEL_GABUNG, replace(GAMBAR, data=None))

    assert len(list_tautan(print_pdf(naskah))) == len(list_tautan(print_pdf(tanpa))) + 1
    xml = [satu._p.xml for satu in Document(BytesIO(print_docx(naskah))).paragraphs if satu.text.startswith("Data: ")]
    assert [re.findall(r" REF (\w+) ", satu) for satu in xml] == [["_Tabel_1_1"]]


def list_tautan(berkas: bytes) -> list[pikepdf.Object]:
    with pikepdf.open(BytesIO(berkas)) as dokumen:
        semua = [anot for halaman in dokumen.pages for anot in halaman.get("/Annots", [])]
        return [anot for anot in semua if anot.Subtype == "/Link"]
