"""HTML: what a reader of the page sees, with headings, lists, tables and pictures; nothing else."""

from __future__ import annotations

import pytest

from dokumen.baca.baca_fragmen import (
    baris,
    gambar_daftar,
    isi,
    list_bab,
    list_daftar,
    list_entri,
    list_paragraf,
    list_tabel,
)
from dokumen.susun.isi_naskah import list_blok
from tolok.dokumen.baca.html import read_html
from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.struktur import build_naskah
from tolok.dokumen.naskah import Gambar, Naskah, Rata


def baca(html: str) -> Naskah:
    return build_naskah(read_html(f"<!DOCTYPE html><title>Uji</title>{html}".encode()).blok)


def list_mentah(html: str) -> list[ParagrafMentah]:
    return [satu for satu in read_html(html.encode()).blok if isinstance(satu, ParagrafMentah)]


def test_what_the_page_does_not_show_is_not_read() -> None:
    """Scripts, templates, dialogs, popovers, hidden and navigation elements are no text."""
    naskah = baca("""
        <a href="#isi">Lewati</a><nav>Menu</nav><script>x</script><style>p{}</style><noscript>y</noscript>
        <p>Terbaca.</p><p hidden>a</p><div popover>b</div><dialog>c</dialog><template>d</template>
        <p style="display: none">e</p><button>Tutup</button><select><option>f</select>
        <p>Nilai <button popovertarget=x>88,22</button> persen.</p>
    """)

    assert list_paragraf(naskah) == ["Terbaca.", "Nilai 88,22 persen."]


def test_a_section_that_only_opens_on_demand_goes_with_the_words_that_lead_to_it() -> None:
    """Its heading is no chapter of the document, and the pointer to it no sentence."""
    naskah = baca("""
        <p>Angka dapat dibuka. <a href="#cara">Cara menghitung</a></p><h2>BAB I PENDAHULUAN</h2><p>Isi.</p>
        <section id=cara><h2>Cara menghitung</h2><div popover>rinci</div></section>
    """)

    assert (list_bab(naskah), list_paragraf(naskah)) == (["1 I PENDAHULUAN"], ["Isi."])


def test_runs_keep_weight_and_lose_doubled_spaces() -> None:
    """Bold, slanted, line breaks and the space between them are as a browser shows them."""
    teks = list_mentah("<p>  Satu <b> dua </b>\n <i>tiga</i><br>empat&nbsp;lima\u00ad. </p>")[0].teks

    assert "".join(satu.isi for satu in teks) == "Satu dua tiga\nempat lima."
    assert [(satu.isi.strip(), satu.tebal, satu.miring) for satu in teks if satu.tebal or satu.miring] == [
        ("dua", True, False),
        ("tiga", False, True),
    ]


def test_alignment_page_breaks_and_preformatted_text_are_kept() -> None:
    """Centre by element, attribute or style; a rule or a style begins a page; <pre> keeps its lines."""
    blok = list_mentah(
        "<center>a</center><p align=center>b</p><p style='text-align:right'>c</p><hr><p>d</p><pre>e  f\n g</pre>"
    )

    assert [(isi(b.teks), b.rata, b.halaman_baru) for b in blok] == [
        ("a", Rata.TENGAH, False),
        ("b", Rata.TENGAH, False),
        ("c", Rata.KANAN, False),
        ("d", None, True),
        ("e  f\n g", None, False),
    ]


def test_lists_count_as_a_browser_does() -> None:
    """Start, value, type, reversed order, nesting, several paragraphs, and lists without marks."""
    naskah = baca("""
        <p>Meliputi :</p>
        <ol start=3><li>tiga<li value=7>tujuh<ol type=a><li>huruf<li>lagi</ol><li><p>delapan</p><p>lanjutan</p></ol>
        <p>Lainnya :</p>
        <ol type=I><li>satu;<li>dua.</ol><ol type=i><li>kecil;</ol><ol type=A><li>besar;</ol>
        <p>Bulat :</p><ul><li>butir</ul>
        <p>Polos :</p><ul style="list-style:none"><li>tanpa tanda</ul>
    """)

    semua = list_daftar(naskah)
    assert gambar_daftar(semua[0]) == ["3. tiga", "7. tujuh", "  a. huruf", "  b. lagi", "8. delapan", "  lanjutan"]
    assert [satu.label for satu in semua[2:]] == [("I.", "II."), ("i.",), ("A.",), ("•",)]
    assert list_paragraf(naskah)[-1] == "tanpa tanda"
    assert [b.label for b in list_mentah("<ol reversed><li>a<li>b</ol>")] == ["2.", "1."]


def test_items_of_links_to_the_page_are_contents() -> None:
    """A list of which every item is a link to a place on the page lists the contents."""
    naskah = baca('<h2>Daftar Isi</h2><ul><li><a href="#a">BAB I PENDAHULUAN</a><li><a href="#b">A. Umum 1</a></ul>')

    assert list_entri(naskah) == [("BAB I", "PENDAHULUAN", ""), ("A.", "Umum 1", "")]


def test_merged_cells_are_placed_and_cut_to_what_is_free() -> None:
    """Spans may reach beyond the table, be zero or nonsense; short rows end in empty cells."""
    naskah = baca("""
        <table><caption>Tabel 1.1 Pagu</caption>
        <thead><tr><th rowspan=2>No<th colspan=2>Anggaran<tr><th>Pagu<th>Realisasi</thead>
        <tbody><tr><td rowspan=99>1<td>100<td colspan=x>90<tr><td rowspan=0>50<tr><td>7</tbody></table>
    """)

    satu = list_tabel(naskah)[0]
    assert (satu.nomor, satu.judul) == ("1.1", "Pagu")
    assert baris(satu.kepala) == [["No <1×2>", "Anggaran <2×1>"], ["Pagu", "Realisasi"]]
    assert baris(satu.badan) == [["1 <1×3>", "100", "90"], ["50 <1×2>", ""], ["7"]]


def test_cells_keep_lists_paragraphs_pictures_and_inner_tables_as_text() -> None:
    """All words of a cell are in it, line by line."""
    naskah = baca("""
        <table><tr><th>No<th>Uraian<tr><td>1<td><p>Satu</p><ol><li>dua<li>tiga</ol><img alt=empat>
        <table><tr><td>lima<td>enam</table></table>
    """)

    assert baris(list_tabel(naskah)[0].badan) == [["1", "Satu\n1. dua\n2. tiga\nempat\nlima enam"]]


def test_tables_that_set_out_the_page_are_walked_through() -> None:
    """A frame of one cell, or one around other tables, is no table; pairs without lines have no head."""
    naskah = baca("""
        <table><tr><td><p>Kotak</p></table>
        <table><tr><td>x<td><table><tr><td>No<td>Desa<tr><td>1<td>Sukamaju</table></table>
        <table role=presentation><tr><td>Nama<td>: Fulan<tr><td>NIP<td>: 1970</table>
    """)

    assert [(satu.garis, len(satu.kepala), len(satu.badan)) for satu in list_tabel(naskah)] == [
        (True, 1, 1),
        (False, 0, 2),
    ]
    assert list_paragraf(naskah) == ["Kotak", "x"]


def test_the_foot_of_a_table_is_its_last_rows() -> None:
    """<tfoot> is shown below, wherever it is written."""
    naskah = baca(
        "<table><thead><tr><th>Desa<th>Luas</thead><tfoot><tr><td>Jumlah<td>3</tfoot><tbody><tr><td>Suka<td>3</table>"
    )

    assert baris(list_tabel(naskah)[0].badan) == [["Suka", "3"], ["Jumlah", "3"]]


def test_pictures_speak_through_their_alternative_text() -> None:
    """Drawings are named by label or title, decoration is passed over, the caption gives the number."""
    naskah = baca("""
        <figure><svg aria-label="Diagram serapan"><text>74</text></svg>
        <figcaption>Grafik 3.1 Serapan</figcaption></figure>
        <img src=x alt=""><img role=presentation alt=hiasan><p>Teks <svg><title>Lambang</title></svg> lanjut.</p>
    """)

    gambar = [(satu.kode, satu.judul, satu.alt) for satu in list_blok(naskah) if isinstance(satu, Gambar)]
    assert gambar == [("Grafik 3.1", "Serapan", "Diagram serapan"), ("", "", "Lambang")]
    assert list_paragraf(naskah) == ["Teks", "lanjut."]


def test_title_foot_and_attached_data_stand_apart() -> None:
    """The title of the page, its foot without links, and the data of our own files."""
    hasil = read_html(
        b"<title> Laporan\n Kinerja </title><p>Isi</p><footer><p>Kaki<p><a href='#a'>Kembali</a></footer>"
        b"<script type='application/json' id=data>{\"a\": 1}</script>"
    )

    assert (hasil.judul, hasil.data, [isi(satu.teks) for satu in hasil.tepi]) == (
        "Laporan Kinerja",
        '{"a": 1}',
        ["Kaki"],
    )


@pytest.mark.parametrize(
    ("html", "teks"),
    [
        ("<meta charset=windows-1252><p>a – b".encode("cp1252"), "a – b"),
        ("<p>a – b".encode("cp1252"), "a – b"),
        ("<p>a – b".encode(), "a – b"),
        ("\ufeff<p>a – b".encode("utf-16-le"), "a – b"),
        (b"<meta charset=tidak-ada><p>a\x00b", "ab"),
        (b"<?xml version='1.0' encoding='utf-8'?><html><body><p>a &#8211; b</p></body></html>", "a – b"),
        (b"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>a &x; b</p>", "a &x; b"),
    ],
)
def test_letters_are_read_as_the_page_says(html: bytes, teks: str) -> None:
    """By mark, by <meta>, else UTF-8 or Windows-1252; an entity of its own is never fetched."""
    dibaca = [isi(satu.teks) for satu in read_html(html).blok if isinstance(satu, ParagrafMentah)]

    assert dibaca[-1:] == [teks]


@pytest.mark.parametrize("html", [b"", b"  ", b"<!-- -->", b"<html></html>", b"<frameset><frame></frameset>"])
def test_a_page_without_text_has_no_blocks(html: bytes) -> None:
    """Nothing is read from nothing."""
    assert read_html(html).blok == ()


@pytest.mark.parametrize(
    "html",
    [
        b"<div>" * 10_000 + b"x",
        b"<ul><li>x" * 5_000,
        b"<table><tr><td>x<td>y" * 5_000,
        b"<b>" * 10_000 + b"x",
    ],
    ids=["div", "li", "table", "b"],
)
def test_nesting_without_end_is_cut_and_said_so(html: bytes) -> None:
    """What stands deeper than any document needs is named as not read."""
    hasil = read_html(html)

    build_naskah(hasil.blok)
    assert [satu.alasan for satu in hasil.tak_terbaca] == [
        "unsur HTML bersarang terlalu dalam; sebagian isi halaman ini tidak dibaca"
    ]


@pytest.mark.parametrize(
    "html",
    [
        b"<table>" + b"<tr><td colspan=1000 rowspan=65000>x" * 200,
        b"<table>" + b"<tr>" + b"<td>x" * 20_000,
        b"<div>x</div>" * 20_000,
        b"<p>" + b"<b>a</b> " * 20_000,
        b"<p>" + b"kata " * 200_000,
    ],
    ids=["gabungan", "kolom", "div", "b", "kata"],
)
def test_large_pages_are_read_within_bounded_time(html: bytes) -> None:
    """Spans of thousands of cells and paragraphs without end are read or cut, never multiplied."""
    assert read_html(html).blok
