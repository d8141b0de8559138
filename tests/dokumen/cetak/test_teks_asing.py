"""Text that looks like markup, formulas or scripts is printed as it is and executes nothing."""

from __future__ import annotations

from io import BytesIO

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dokumen.cetak.baca_ulang import read_semua
from dokumen.cetak.naskah_contoh import naskah_kecil
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.huruf import karakter_tersedia
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.naskah import (
    Bab,
    Blok,
    Daftar,
    Gambar,
    GayaParagraf,
    Kolom,
    KopSurat,
    Naskah,
    Paragraf,
    Penanda,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)

TEKS_ASING = (
    "<>&\"'#$@*_\\`",
    "#typst",
    '#eval("1+1")',
    "$x^2$",
    "=1+1",
    "= Judul palsu",
    "- butir palsu",
    "<script>alert(1)</script>",
    "]]></w:t>",
    "{{ 7*7 }}",
    "// bukan komentar",
    "https://contoh.invalid/a",
    "😀👍",
)
KATA_PANJANG = "".join(chr(ord("a") + nomor % 26) for nomor in range(20_000))


def make_naskah(isi: str) -> Naskah:
    """The text in every kind of place: heading, paragraph, list, cell, caption, note, alternative text."""
    teks = (Teks(isi),)
    tabel = Tabel(
        "t", isi, (Kolom(1), Kolom(1)), ((Sel(teks), Sel(teks)),), ((Sel(teks), Sel((Teks("b"),))),), isi, (isi,)
    )
    gambar = Gambar("g", isi, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"></svg>', isi)
    return naskah_kecil(Bab(isi, (Paragraf(teks), Daftar(((Paragraf(teks),),)), tabel, gambar), 2))


def squeeze(teks: str) -> str:
    return "".join(teks.split())


@pytest.mark.parametrize("isi", TEKS_ASING)
def test_strange_text_comes_through_the_pdf(isi: str) -> None:
    """In all eight places the text is read back as it was written."""
    teks = squeeze(read_semua(print_pdf(make_naskah(isi))))

    assert teks.count(squeeze(isi)) >= 8


@pytest.mark.parametrize("isi", [*TEKS_ASING, "שלום עולם"])
def test_strange_text_comes_through_the_docx(isi: str) -> None:
    """python-docx reads the very text in paragraph, cells, heading and alternative text."""
    dokumen = docx.Document(BytesIO(print_docx(make_naskah(isi), halaman={})))

    paragraf = [satu.text for satu in dokumen.paragraphs]
    assert paragraf.count(isi) == 3
    assert f"A.\t{isi}" in paragraf
    assert [sel.text for sel in dokumen.tables[0].row_cells(0)] == [isi, isi]
    assert dokumen.inline_shapes[0]._inline.docPr.get("descr") == isi


def test_hebrew_comes_through_the_pdf() -> None:
    """Right-to-left letters are read back in the order of reading."""
    teks = read_semua(print_pdf(naskah_kecil(Paragraf((Teks("awal שלום עולם akhir"),)))))

    # pdftotext marks where the direction turns.
    assert "awal שלום עולם akhir" in " ".join(teks.replace("\u202b", " ").replace("\u202c", " ").split())


def make_tempat(kata: str) -> dict[str, Blok]:
    """A block for each kind of place, with the word in it."""
    teks = (Teks(kata),)
    panjang, pendek = Sel(teks), Sel((Teks("a"),))
    kolom = (Kolom(1), Kolom(4))
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"></svg>'
    return {
        **{gaya.value: Paragraf(teks, gaya) for gaya in GayaParagraf},
        "daftar": Daftar(((Paragraf(teks),),)),
        "judul bab": Bab(kata, (), 2),
        "sel": Tabel("t", "Judul", kolom, ((pendek, pendek),), ((panjang, pendek), (pendek, pendek)), "sumber"),
        "sel gabungan": Tabel("t", "Judul", kolom, (), ((Sel(teks, baris=2), pendek), (pendek,))),
        "kepala tabel": Tabel("t", "Judul", kolom, ((panjang, pendek),), ((pendek, pendek),)),
        "judul tabel": Tabel("t", kata, kolom, (), ((pendek, pendek),)),
        "catatan tabel": Tabel("t", "Judul", kolom, (), ((pendek, pendek),), kata, (kata,)),
        "judul gambar": Gambar("g", kata, svg, "alt"),
        "kop": KopSurat((kata,), (kata,)),
        "tanda tangan": TandaTangan((Penanda((kata,), kata, kata, kata, kata),)),
        "sampul": Sampul(kata, kata, (kata,), kata, (kata,)),
    }


@pytest.mark.parametrize("tempat", make_tempat(""))
def test_a_word_of_twenty_thousand_letters_stays_on_the_page(tempat: str) -> None:
    """Wherever it stands, it wraps within the margins, goes on over the pages, and no letter is lost."""
    berkas = print_pdf(naskah_kecil(make_tempat(KATA_PANJANG)[tempat]))

    teks = [halaman.get_textpage() for halaman in pypdfium2.PdfDocument(berkas)]
    kotak = [satu.get_charbox(nomor) for satu in teks for nomor in range(satu.count_chars())]
    assert max(kanan for _, _, kanan, _ in kotak) <= 526
    assert min(bawah for kiri, bawah, kanan, _ in kotak if kanan > kiri) >= 30
    semua = "".join(satu.get_text_range() for satu in teks).lower()
    assert all(semua.count(huruf) >= KATA_PANJANG.count(huruf) for huruf in "bcdefghijklmnopqrstuvwxyz")


def test_a_long_word_is_copied_without_gaps() -> None:
    """Where an overlong word breaks nothing is added to the text."""
    naskah = naskah_kecil(Paragraf((Teks(f"awal {KATA_PANJANG[:300]} akhir"),)))

    assert f"awal{KATA_PANJANG[:300]}akhir" in squeeze(read_semua(print_pdf(naskah)))


ABJAD = sorted(karakter_tersedia() - set("\u200b\u200c\u200d\u200e\u200f\u00ad\u2028\u2029"))
MENDATAR = "".join(chr(kode) for kode in range(0x21, 0x17F) if chr(kode) in karakter_tersedia() and kode != 0xAD)


@settings(max_examples=25)
@given(st.text(ABJAD, min_size=1, max_size=80).filter(lambda teks: "\r" not in teks))
def test_any_printable_text_is_read_back_from_the_docx(isi: str) -> None:
    """Whatever the fonts have, python-docx reads back letter by letter."""
    dokumen = docx.Document(BytesIO(print_docx(naskah_kecil(Paragraf((Teks(isi),))), halaman={})))

    assert dokumen.paragraphs[1].text == isi


@settings(max_examples=25)
@given(st.lists(st.text(MENDATAR, min_size=1, max_size=20), min_size=1, max_size=12))
def test_any_latin_text_is_read_back_from_the_pdf(kata: list[str]) -> None:
    """Letters, figures and signs of the Latin range are read back in order, but for the gaps between words."""
    isi = " ".join(kata)

    dokumen = pypdfium2.PdfDocument(print_pdf(naskah_kecil(Paragraf((Teks(isi),)))))

    assert squeeze(isi) in squeeze(dokumen[0].get_textpage().get_text_range())
