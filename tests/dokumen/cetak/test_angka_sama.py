"""One number, one value: whatever a report prints is the same in every format, read back by other tools."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from buat import make_fakta
from buat.kantor import make_kantor
from dokumen.cetak.baca_buku import buka, find_beda
from dokumen.cetak.baca_html import read_html, read_teks
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.fakta.periksa import check_fakta
from tolok.dokumen.naskah import Gambar, Naskah, Teks
from tolok.dokumen.penomoran import number_naskah
from tolok.dokumen.susun.lkip import compose_lkip

ANGKA = re.compile(r"(?<![\d.,])[-−]?(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)%?(?!\w|[.,]\d)")
"""A number as a report writes it, known by its thousands or its decimals; codes and years are none."""
TEKS_GAMBAR = re.compile(r"<text\b[^>]*>(.*?)</text>", re.DOTALL)
SEBARIS_HTML = {"a", "b", "br", "button", "em", "i", "span", "strong", "tspan"}
BUKAN_ISI = {"nav", "script", "style", "title"}
KANTOR = st.integers(0, 10**6)


def count_angka(teks: Iterator[str]) -> Counter[str]:
    return Counter(angka for satu in teks for angka in ANGKA.findall(satu))


@cache
def naskah_kantor(benih: int) -> Naskah:
    """Return the numbered report of one made-up office; -1 is the dinas that all other tests use."""
    return number_naskah(compose_lkip(make_fakta() if benih < 0 else make_kantor(benih)))


def list_teks(simpul: object, *, gambar: bool) -> Iterator[str]:
    """Yield every text of the tree: lines of runs as one, plain fields as they are; texts of drawings on request."""
    match simpul:
        case tuple() if simpul and all(isinstance(satu, Teks) for satu in simpul):
            yield "".join(satu.isi for satu in simpul)
        case tuple():
            for satu in simpul:
                yield from list_teks(satu, gambar=gambar)
        case str():
            yield simpul
        case Gambar():
            yield from (simpul.judul, simpul.sumber)
            yield from TEKS_GAMBAR.findall(simpul.svg) if gambar else ()
        case _ if is_dataclass(simpul):
            for isian in fields(simpul):
                yield from list_teks(getattr(simpul, isian.name), gambar=gambar)


def list_teks_html(unsur: Element) -> Iterator[str]:
    """Yield what a reader of the page sees, without its contents and the workings; blocks stand apart."""
    if unsur.tag in BUKAN_ISI or unsur.get("popover") is not None:
        return
    sela = "" if unsur.tag in SEBARIS_HTML else "\n"
    yield sela + (unsur.text or "")
    for anak in unsur:
        yield from list_teks_html(anak)
        yield anak.tail or ""
    yield sela


def count_naskah(naskah: Naskah, *, gambar: bool) -> Counter[str]:
    return count_angka(list_teks(naskah.bagian, gambar=gambar))


@given(KANTOR)
@settings(max_examples=100)
def test_every_made_up_office_is_consistent(benih: int) -> None:
    """The offices that these tests draw by lot break none of the checks, so what they print is a fair trial."""
    assert list(check_fakta(make_kantor(benih))) == []


@pytest.mark.parametrize("benih", [-1, 1])
def test_there_are_many_numbers_to_compare(benih: int) -> None:
    """A comparison of nothing would always agree: each report has a hundred numbers and more."""
    assert count_naskah(naskah_kantor(benih), gambar=False).total() > 100


@given(KANTOR)
@settings(max_examples=10)
def test_the_pdf_prints_the_numbers_of_the_tree(benih: int) -> None:
    """Read by pdftotext, the PDF has exactly these numbers, each as many times."""
    naskah = naskah_kantor(benih)
    jalan = subprocess.run(["pdftotext", "-layout", "-", "-"], input=print_pdf(naskah), capture_output=True, check=True)

    assert count_angka(iter([jalan.stdout.decode()])) == count_naskah(naskah, gambar=True)


@given(KANTOR)
@settings(max_examples=10)
def test_the_docx_prints_the_numbers_of_the_tree(benih: int) -> None:
    """Read by python-docx, the DOCX has exactly these numbers, each as many times; its drawings are pictures."""
    naskah = naskah_kantor(benih)
    badan = Document(BytesIO(print_docx(naskah, halaman={}))).element.body
    paragraf = ("".join(satu.text or "" for satu in p.iter(qn("w:t"))) for p in badan.iter(qn("w:p")))

    assert count_angka(paragraf) == count_naskah(naskah, gambar=False)


@given(KANTOR)
@settings(max_examples=10)
def test_the_html_prints_the_numbers_of_the_tree(benih: int) -> None:
    """Read by html5lib, the page has exactly these numbers outside the workings, each as many times."""
    naskah = naskah_kantor(benih)

    assert count_angka(iter(["".join(list_teks_html(read_html(print_html(naskah))))])) == count_naskah(
        naskah, gambar=True
    )


@given(KANTOR)
@settings(max_examples=10)
def test_the_workbook_holds_the_numbers_of_the_tree(benih: int) -> None:
    """Read by openpyxl, each cell of each table is the number of the tree, or its text."""
    naskah = naskah_kantor(benih)

    assert find_beda(naskah, buka(naskah)) == []


@given(KANTOR)
@settings(max_examples=10)
def test_a_working_ends_in_the_number_that_opened_it(benih: int) -> None:
    """What a popover of the page gives as the rounded result is the number on its button, digit by digit."""
    dokumen = read_html(print_html(naskah_kantor(benih)))
    hasil = {unsur.get("id"): read_hasil(unsur) for unsur in dokumen.iter() if unsur.get("popover") is not None}
    tombol = [unsur for unsur in dokumen.iter("button") if unsur.get("popovertargetaction") is None]
    berbeda = [
        (isi, hasil[unsur.get("popovertarget")])
        for unsur in tombol
        if (isi := baca_bilangan(read_teks(unsur))) and isi not in (hasil[unsur.get("popovertarget")] or isi)
    ]

    assert berbeda == []


def read_hasil(cara_hitung: Element) -> str:
    """Return the rounded result of a working, empty where it is given in words or needs no rounding."""
    baris = list(cara_hitung.iter())
    return next((read_teks(isi) for judul, isi in pairwise(baris) if read_teks(judul) == "Dibulatkan"), "")


def baca_bilangan(teks: str) -> str:
    """Return the number that stands in a text, without its sign."""
    cocok = re.search(r"\d[\d.]*(?:,\d+)?", teks)
    return cocok[0] if cocok else ""
