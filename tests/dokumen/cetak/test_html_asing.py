"""Text that looks like markup, templates or scripts is shown as it is, and drawings are only drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dokumen.cetak.baca_html import find_id, list_kelas, read_html, read_teks
from dokumen.cetak.naskah_contoh import naskah_kecil
from dokumen.cetak.test_teks_asing import KATA_PANJANG, TEKS_ASING, make_naskah, make_tempat
from tolok.dokumen.cetak.bidang import GambarTidakTerbaca
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.naskah import Gambar, Kolom, Paragraf, Tabel, Teks

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100">{}</svg>'
ASING_HTML = (
    "</script><script>alert(1)</script>",
    "<!-- komentar",
    "--><b onclick=alert(1)>",
    "{% raw %}{{ naskah }}",
    "&amp;&#60;",
    "\"><img src=x onerror='alert(1)'>",
    "</style><style>*{display:none}",
    "שלום עולם",
    "baris satu\nbaris dua",
)


def gambar(isi: str) -> Gambar:
    return Gambar("", "Judul", SVG.format(isi), 'alt "kutip" <b>')


@pytest.mark.parametrize("isi", [*TEKS_ASING, *ASING_HTML])
def test_strange_text_stays_text(isi: str) -> None:
    """Heading, paragraph, list, cells, caption, source, note and alternative text are read back as written."""
    dokumen = read_html(print_html(make_naskah(isi)))
    utama = find_id(dokumen, "isi")

    assert read_teks(utama).count(isi) >= 8
    assert [unsur.get("aria-label") for unsur in utama.iter("svg")] == [isi]
    assert not [unsur for unsur in dokumen.iter() if unsur.tag in {"script", "img"} or unsur.get("onclick")]


@pytest.mark.parametrize("isi", ['</title><script>"', "a & b\nc"])
def test_strange_names_stay_text(isi: str) -> None:
    """Title, office and foot of the page can hold anything."""
    naskah = replace(naskah_kecil(), judul=isi, instansi=isi, kaki=isi)

    dokumen = read_html(print_html(naskah))

    assert [read_teks(unsur) for unsur in dokumen.iter("title")] == [isi]
    assert [unsur.get("content") for unsur in dokumen.iter("meta") if unsur.get("name") == "author"] == [isi]
    assert [read_teks(unsur) for unsur in dokumen.iter("h1")] == [isi]
    assert isi in read_teks(next(dokumen.iter("footer")))


@pytest.mark.parametrize("tempat", make_tempat(""))
def test_a_word_of_twenty_thousand_letters_is_whole(tempat: str) -> None:
    """Wherever it stands no letter is lost."""
    dokumen = read_html(print_html(naskah_kecil(make_tempat(KATA_PANJANG)[tempat])))

    assert KATA_PANJANG.lower() in read_teks(find_id(dokumen, "isi")).lower() + read_teks(next(dokumen.iter("header")))


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_any_text_at_all_makes_a_sound_file(isi: str) -> None:
    """Controls, half characters and codes without a character are shown as such; all else is read back."""
    (paragraf,) = list_kelas(read_html(print_html(naskah_kecil(Paragraf((Teks("x", tebal=True), Teks(isi)))))), "s1")

    teks = read_teks(next(paragraf.iter("p"))).removeprefix("x")

    tertulis = isi.replace("\r\n", "\n").replace("\r", "\n")
    assert len(teks) == len(tertulis)
    assert all(satu in {asli, "\ufffd"} for satu, asli in zip(teks, tertulis, strict=True))
    assert all(satu == asli for satu, asli in zip(teks, tertulis, strict=True) if asli.isprintable() or asli == "\n")


def test_a_drawing_keeps_its_shapes_and_letters() -> None:
    """Shapes, texts and references inside the drawing come through; classes, titles and handlers do not."""
    isi = (
        '<title>t</title><defs><pattern id="p"><path d="M0 0L1 1"/></pattern></defs><!-- x -->'
        '<rect class="batang" width="9" height="4" fill="url(#p)" onclick="alert(1)"/><use href="#p"/>'
        '<text x="1" font-size="8">a &lt; <tspan>b</tspan> c</text>'
    )

    dokumen = read_html(print_html(naskah_kecil(gambar(isi), gambar(isi))))
    satu, dua = dokumen.iter("svg")

    assert [unsur.tag for unsur in satu] == ["defs", "rect", "use", "text"]
    assert [unsur.get("id") for unsur in (*satu.iter("pattern"), *dua.iter("pattern"))] == ["g1-p", "g2-p"]
    assert satu[1].attrib == {"width": "9", "height": "4", "fill": "url(#g1-p)"}
    assert satu[2].attrib == {"href": "#g1-p"}
    assert read_teks(satu[3]) == "a < b c"
    assert (satu.get("role"), satu.get("aria-label")) == ("img", 'alt "kutip" <b>')


def test_letters_of_a_drawing_stay_readable() -> None:
    """A drawing whose letters would become too small on a telephone is wider, and scrolls; others do not."""
    besar = '<text font-size="16">a</text>'

    dokumen = read_html(print_html(naskah_kecil(gambar('<text font-size="8">a</text>'), gambar(besar), gambar(""))))

    assert [unsur.get("style") for unsur in dokumen.iter("svg")] == [
        "min-width:550px;width:100%",
        "min-width:225px;width:100%",
        "min-width:0px;width:100%",
    ]
    assert [unsur.get("aria-label") for unsur in list_kelas(dokumen, "gulir")] == ["Gambar 1.1, dapat digeser"]


def test_a_drawing_names_its_source_and_its_numbers() -> None:
    """Below the caption stand the source and a link to the table of the numbers, each also alone."""
    tabel = Tabel("t", "Angka", (Kolom(1),), (), ())
    data = Teks("", rujukan="t")
    lukisan = [replace(gambar(""), data=data, sumber=isi) for isi in ("", "LRA")]

    dokumen = read_html(print_html(naskah_kecil(tabel, *lukisan)))

    sumber = [next(unsur.iter("p")) for unsur in dokumen.iter("figure")]
    assert [read_teks(satu) for satu in sumber] == ["Data: Tabel 1.1", "Sumber: LRA; data: Tabel 1.1"]
    assert [tautan.get("href") for satu in sumber for tautan in satu.iter("a")] == ["#tabel-1-1"] * 2


@pytest.mark.parametrize(
    ("svg", "sebab"),
    [
        ("bukan gambar", "bukan XML"),
        ("<svg viewBox='0 0 4 1'/>", "tidak berakar pada unsur svg"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>' + SVG.format("&a;"), "memuat deklarasi dokumen"),
        (SVG.format("<script>alert(1)</script>"), "memuat unsur script"),
        (SVG.format("<foreignObject/>"), "memuat unsur foreignObject"),
        (SVG.format('<use href="https://contoh.invalid/a"/>'), "mengacu ke luar berkas"),
        (SVG.format('<rect fill="url(https://contoh.invalid/a)"/>'), "mengacu ke luar berkas"),
        (SVG.replace("0 0 400 100", "0 0 0 100").format(""), "tanpa viewBox yang sah"),
        (SVG.replace("viewBox", "kotak").format(""), "tanpa viewBox yang sah"),
    ],
)
def test_a_drawing_that_is_more_than_a_drawing_is_refused(svg: str, sebab: str) -> None:
    """The message names the drawing, what is wrong with it, and what a drawing may be."""
    with pytest.raises(GambarTidakTerbaca, match=f"Gambar “Judul” .+{sebab}.+Buat SVG dari bentuk dan huruf saja"):
        print_html(naskah_kecil(Gambar("g", "Judul", svg, "alt")))
