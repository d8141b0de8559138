"""What Word can put into a document, read as a person sees it."""

from __future__ import annotations

import re

import pytest

from buat.ganas_bagian import W, make_zip, par
from dokumen.baca.bandingkan import isi, kisi, list_mentah, list_teks
from dokumen.baca.potongan_docx import (
    RUANG,
    baca,
    butir,
    gaya,
    lapis,
    nomor,
    par_pertama,
    run,
    sel,
    tabel,
    teks,
)
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca
from tolok.dokumen.baca.docx import read_docx
from tolok.dokumen.baca.mentah import GambarMentah, ParagrafMentah
from tolok.dokumen.naskah import Rata


def test_deleted_and_hidden_text_is_not_there() -> None:
    """Struck out by revision or hidden it's gone; inserted, moved here, linked or in a control it stays."""
    badan = (
        "<w:p><w:del><w:r><w:delText>hapus</w:delText></w:r></w:del><w:moveFrom>"
        + run("pindah-asal")
        + "</w:moveFrom><w:ins>"
        + run("sisip ")
        + "</w:ins><w:moveTo>"
        + run("pindah ")
        + "</w:moveTo>"
        + run("rahasia", "<w:vanish/>")
        + run("web ", "<w:webHidden/>")
        + f"<w:hyperlink>{run('tautan ')}</w:hyperlink><w:sdt><w:sdtContent>{run('kendali')}</w:sdtContent>"
        + "</w:sdt></w:p>"
    )

    assert teks(badan) == ["sisip pindah web tautan kendali"]


def test_looks_come_from_style_and_run() -> None:
    """Bold by a style, switched off by a run; italic by a character style; size of the longest run."""
    isi_gaya = (
        '<w:style w:type="paragraph" w:styleId="Tebal"><w:name w:val="Tebal"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>'
        "</w:style>"
        '<w:style w:type="character" w:styleId="Miring"><w:name w:val="M"/><w:rPr><w:i/></w:rPr></w:style>'
    )
    badan = (
        '<w:p><w:pPr><w:pStyle w:val="Tebal"/><w:jc w:val="center"/></w:pPr>'
        + run("tebal ")
        + run("biasa", '<w:b w:val="0"/>')
        + run(" miring", '<w:rStyle w:val="Miring"/>')
        + "</w:p>"
    )

    paragraf = par_pertama(baca(badan, r1=gaya(isi_gaya)))

    assert [(satu.isi, satu.tebal, satu.miring) for satu in paragraf.teks] == [
        ("tebal ", True, False),
        ("biasa", False, False),
        (" miring", True, True),
    ]
    assert (paragraf.ukuran, paragraf.rata) == (14.0, Rata.TENGAH)


@pytest.mark.parametrize(
    ("nama", "sifat", "tingkat"),
    [
        ("heading 2", "", 2),
        ("Judul 3", "", 3),
        ("Gaya Kantor", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', 1),
        ("heading 1", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 0),
        ("Normal", "", 0),
    ],
)
def test_a_heading_is_known_by_level_or_name(nama: str, sifat: str, tingkat: int) -> None:
    """A style is a heading by its outline level, or by its name whatever its id is called."""
    isi_gaya = f'<w:style w:type="paragraph" w:styleId="x1"><w:name w:val="{nama}"/>{sifat}</w:style>'

    assert par_pertama(baca(par("Judul", '<w:pStyle w:val="x1"/>'), r1=gaya(isi_gaya))).judul == tingkat


def test_a_paragraph_may_be_a_heading_by_itself() -> None:
    """An outline level that a paragraph states makes it a heading, or takes that away from its style."""
    isi_gaya = '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>'
    badan = par("a", '<w:outlineLvl w:val="1"/>') + par("b", '<w:pStyle w:val="h"/><w:outlineLvl w:val="9"/>')

    assert [satu.judul for satu in baca(badan, r1=gaya(isi_gaya)).blok if isinstance(satu, ParagrafMentah)] == [2, 0]


def test_numbers_are_counted_as_word_counts() -> None:
    """Levels start anew below a higher one, and write the numbers of those above in their own formats."""
    daftar = nomor(
        lapis(0, "upperRoman", "BAB %1") + lapis(1, "decimal", "%1.%2", "<w:isLgl/>") + lapis(2, "lowerLetter", "%3)")
    )
    badan = "".join(par("x", butir(satu)) for satu in (0, 1, 1, 2, 2, 1, 2, 0, 1))

    assert teks(badan, r1=daftar) == [
        "BAB I x", "1.1 x", "1.2 x", "a) x", "b) x", "1.3 x", "a) x", "BAB II x", "2.1 x",
    ]  # fmt: skip


def test_a_list_may_start_anew_or_go_on() -> None:
    """A second numbering of the same list goes on counting; one with its own start begins there, once."""
    num = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        "</w:lvlOverride></w:num>"
        '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{lapis(0, 'bullet', chr(0xF0B7))}</w:lvlOverride></w:num>"
    )
    badan = "".join(par("x", butir(0, kode)) for kode in (1, 1, 2, 3, 3, 4, 0))

    assert teks(badan, r1=nomor(lapis(0, "decimal", "%1."), num=num)) == [
        "1. x", "2. x", "3. x", "5. x", "6. x", "• x", "x",
    ]  # fmt: skip


def test_a_hidden_item_counts_unseen() -> None:
    """A hidden empty paragraph takes a number that nobody sees; an open one shows it."""
    sembunyi = f"<w:p><w:pPr>{butir(0)}<w:rPr><w:vanish/></w:rPr></w:pPr></w:p>"
    kosong = f"<w:p><w:pPr>{butir(0)}</w:pPr></w:p>"

    assert teks(sembunyi + kosong + par("x", butir(0)), r1=nomor(lapis(0, "decimal", "%1."))) == ["2.", "3. x"]


def test_a_level_may_keep_counting() -> None:
    """A level told so never starts anew; one told a level only below that."""
    daftar = nomor(
        lapis(0, "decimal", "%1.")
        + lapis(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
        + lapis(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>')
    )
    badan = "".join(par("x", butir(satu)) for satu in (0, 1, 2, 1, 2, 0, 1, 2))

    assert teks(badan, r1=daftar) == ["1. x", "1) x", "(1) x", "2) x", "(2) x", "2. x", "3) x", "(1) x"]


def test_a_style_may_carry_the_number() -> None:
    """A heading style that a level names is numbered by that level."""
    isi_gaya = (
        '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    daftar = nomor(lapis(0, "decimal", "%1.") + lapis(1, "upperLetter", "%2.", '<w:pStyle w:val="h2"/>'))
    badan = par("Tugas", '<w:pStyle w:val="h2"/>') * 2

    assert teks(badan, r1=gaya(isi_gaya), r2=daftar) == ["A. Tugas", "B. Tugas"]


@pytest.mark.parametrize(
    ("bentuk", "label"),
    [("decimalZero", "03."), ("lowerRoman", "iii."), ("none", "."), ("ordinalText", "3."), ("lowerLetter", "c.")],
)
def test_numbers_have_their_format(bentuk: str, label: str) -> None:
    """Each format of a number is written as Word writes it, an unknown one in figures."""
    assert teks(par("x", butir(0)) * 3, r1=nomor(lapis(0, bentuk, "%1.")))[-1] == f"{label} x"


def test_letters_go_on_after_z() -> None:
    """The twenty-seventh letter is aa."""
    assert teks(par("x", butir(0)) * 27, r1=nomor(lapis(0, "lowerLetter", "%1.")))[-1] == "aa. x"


def test_fields_show_their_results() -> None:
    """Commands are not text; a caption's number and a reference are; a field without result hides nothing after it."""

    def medan(perintah: str, hasil: str) -> str:
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>' + perintah + "</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run(hasil)
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    badan = (
        f"<w:p>{run('Tabel 3.')}{medan('SEQ Tabel', '2')}{run(' Capaian')}</w:p>"
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>'
        + medan("MERGEFIELD x", "tak tampak")
        + "</w:p>"
        + par("sesudah")
        + f'<w:p><w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple></w:p>'
    )

    assert teks(badan) == ["Tabel 3.2 Capaian", "sesudah", "7"]


def test_a_table_of_contents_is_known_by_its_field_or_style() -> None:
    """Lines within the field that end in a page are contents, those with a style of contents too, others not."""
    awal = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    baris = "<w:r><w:t>BAB I</w:t><w:tab/><w:t>1</w:t></w:r>"
    isi_gaya = '<w:style w:type="paragraph" w:styleId="D1"><w:name w:val="toc 1"/></w:style>'
    badan = (
        f"<w:p>{awal}{baris}</w:p><w:p>{baris}<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
        + par("BAB II", '<w:pStyle w:val="D1"/>')
        + par("Isi bab")
    )

    blok = [satu for satu in baca(badan, r1=gaya(isi_gaya)).blok if isinstance(satu, ParagrafMentah)]

    assert [(isi(satu.teks), satu.daftar_isi) for satu in blok] == [
        ("BAB I\t1", True), ("BAB I\t1", True), ("BAB II", True), ("Isi bab", False),
    ]  # fmt: skip


def test_a_text_box_is_read_once() -> None:
    """Of the two forms that Word stores one is read, right after the paragraph that holds it."""
    kotak = f"<w:txbxContent>{par('isi kotak')}</w:txbxContent>"
    badan = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>{kotak}</w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:textbox>{kotak}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{run('jangkar')}</w:p>"
        f"<w:p><w:r><w:pict><v:textbox>{kotak}</v:textbox></w:pict></w:r></w:p>"
    )

    assert teks(badan) == ["jangkar", "isi kotak", "isi kotak"]


def test_notes_follow_where_they_are_called() -> None:
    """A footnote comes after its paragraph, and one of a table after the table; its mark is no digit of the text."""
    isi_catatan = "".join(
        f'<w:footnote w:id="{kode}">{par(kata)}</w:footnote>' for kode, kata in ((2, "pertama"), (3, "kedua"))
    )
    catatan = f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"/>{isi_catatan}</w:footnotes>'
    acuan = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    badan = f"<w:p>{run('95,76%')}{acuan.format(2)}</w:p>" + tabel(
        sel(f"<w:p>{run('5')}{acuan.format(3)}</w:p>") + sel("b")
    )

    hasil = baca(badan, r1=("footnotes", "footnotes.xml", catatan))

    assert list_teks(hasil.blok) == ["95,76%", "pertama", "kedua"]
    assert kisi(list_mentah(hasil.blok)[0].baris)[0][0] == ("5", 1, 1)


def test_formulas_are_one_line() -> None:
    """Fractions, roots, powers, sums and brackets of the equation editor read from left to right."""

    def m(nama: str, *isi_m: str) -> str:
        return f"<m:{nama}>{''.join(isi_m)}</m:{nama}>"

    def t(kata: str) -> str:
        return m("r", m("t", kata))

    rumus = "".join(
        (
            t("Capaian = "),
            m("f", m("num", t("R − T")), m("den", t("T"))),
            t("× 100% + "),
            m("sSup", m("e", t("x")), m("sup", t("2"))),
            m("rad", m("e", t("y"))),
            m("nary", m("e", t("z"))),
            m("d", m("e", t("a")), m("e", t("b"))),
            m("eqArr", m("e", t("p")), m("e", t("q"))),
        )
    )

    assert teks(f"<w:p><m:oMathPara><m:oMath>{rumus}</m:oMath></m:oMathPara></w:p>") == [
        "Capaian = (R − T) / T × 100% + x^2√(y)∫z(a; b)p\nq"
    ]


def test_signs_of_symbol_fonts_are_what_they_look_like() -> None:
    """A check mark, a relation and an unknown sign; plain letters in such a font stay."""
    badan = (
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/>'
        '<w:sym w:font="Webdings" w:char="0021"/><w:sym w:char="zz"/><w:noBreakHyphen/><w:softHyphen/><w:cr/><w:ptab/>'
        "</w:r>" + run("\uf028a", '<w:rFonts w:ascii="Symbol"/>') + "</w:p>"
    )

    assert teks(badan) == ["✓≥•-\n\t(a"]


def test_pages_that_begin_are_known() -> None:
    """A break before the text, a break after it, a section and a property each begin a page."""
    putus = '<w:r><w:br w:type="page"/></w:r>'
    badan = (
        par("a")
        + f"<w:p>{putus}</w:p>"
        + par("b")
        + f"<w:p>{putus}{run('c')}</w:p>"
        + f"<w:p>{run('d')}{putus}</w:p>"
        + par("e")
        + par("f", "<w:pageBreakBefore/>")
        + par("g", "<w:sectPr/>")
        + par("h")
        + par("i")
    )

    baru = [satu.halaman_baru for satu in baca(badan).blok if isinstance(satu, ParagrafMentah)]

    assert baru == [False, True, True, False, True, True, False, True, False]


def test_pictures_charts_and_objects_are_told() -> None:
    """Words of a picture, values of a chart; a large picture without words and an embedded sheet are not read."""

    def lukisan(alt: str, isi_lukisan: str, ukuran: int = 100) -> str:
        return (
            f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{ukuran * 360000}" cy="360000"/><wp:docPr descr="{alt}"/>'
            f"{isi_lukisan}</wp:inline></w:drawing></w:r></w:p>"
        )

    def titik(*nilai: str) -> str:
        return "".join(f'<c:pt idx="{urutan}"><c:v>{satu}</c:v></c:pt>' for urutan, satu in enumerate(nilai))

    bagan = (
        f"<c:chartSpace {RUANG}><c:chart><c:title><a:t>Capaian</a:t></c:title><c:ser><c:tx>{titik('Target')}</c:tx>"
        f"<c:cat>{titik('2022', '2023')}</c:cat><c:val>{titik('80', '85.5')}</c:val></c:ser></c:chart></c:chartSpace>"
    )
    badan = (
        lukisan("Logo daerah", '<a:blip r:embed="x"/>')
        + lukisan("", '<c:chart r:id="r1"/>')
        + lukisan("", '<a:blip r:embed="x"/>', 200)
        + "<w:p><w:r><w:object/></w:r></w:p><w:altChunk/>"
    )

    hasil = baca(badan, r1=("chart", "charts/chart1.xml", bagan))

    assert [satu.alt for satu in hasil.blok if isinstance(satu, GambarMentah)] == [
        "Logo daerah", "Capaian: Target 2022 = 80, 2023 = 85,5", "",
    ]  # fmt: skip
    assert [re.split(r"[ (]", satu.alasan)[0] for satu in hasil.tak_terbaca] == ["gambar", "objek", "bagian"]


def test_a_diagram_is_its_labels() -> None:
    """Labels of a diagram are one line; a value of a chart that is no number stays as it is stored."""
    kotak = "".join(f"<a:t>{satu}</a:t>" for satu in ("Camat", "Sekretaris  Camat", ""))
    seri = "".join(f'<c:pt idx="{n}"><c:v>{satu}</c:v></c:pt>' for n, satu in enumerate(("n/a", "1E+50", "7.50")))
    badan = "".join(
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="x" cy="1"/><wp:docPr descr="Bagan"/>{satu}</wp:inline>'
        "</w:drawing></w:r></w:p>"
        for satu in (
            '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="r1"/>',
            "<c:chart r:id='r2'/>",
        )
    )

    hasil = baca(
        badan,
        r1=("diagramData", "d.xml", f"<x {RUANG}>{kotak}</x>"),
        r2=("chart", "c.xml", f"<x {RUANG}><c:ser><c:val>{seri}</c:val></c:ser></x>"),
    )

    assert [satu.alt for satu in hasil.blok if isinstance(satu, GambarMentah)] == [
        "Bagan — Camat · Sekretaris Camat", "Bagan — 0 = n/a, 1 = 1E+50, 2 = 7,5",
    ]  # fmt: skip


def test_only_one_form_of_a_choice_is_read() -> None:
    """Around blocks, runs and in runs the first choice is read, or what stands in where there is none."""

    def pilih(isi_pilih: str, lain: str) -> str:
        pilihan = f"<mc:Choice>{isi_pilih}</mc:Choice>" if isi_pilih else ""
        return f"<mc:AlternateContent>{pilihan}<mc:Fallback>{lain}</mc:Fallback></mc:AlternateContent>"

    lukisan = f"<w:drawing>{pilih('', '<wp:docPr descr=' + chr(34) + 'Logo' + chr(34) + '/>')}</w:drawing>"
    badan = (
        pilih(par("a"), par("b"))
        + f"<w:p>{pilih('', run('c'))}{pilih(run('d'), run('e'))}<mc:AlternateContent/></w:p>"
        + tabel(pilih(sel("f"), sel("g")) + sel("h"))
        + f"<w:p><w:r>{pilih(lukisan, '')}</w:r></w:p>"
    )

    hasil = baca(badan)

    assert list_teks(hasil.blok) == ["a", "cd"]
    assert [isi(satu.teks) for satu in list_mentah(hasil.blok)[0].baris[0]] == ["f", "h"]
    assert [satu.alt for satu in hasil.blok if isinstance(satu, GambarMentah)] == ["Logo"]


def test_heads_and_feet_are_shown_ones() -> None:
    """A head of the first page counts only where the section has one; a watermark is its words."""

    def tepi(nama: str, isi_tepi: str) -> tuple[str, str, str]:
        return "header", nama, f"<w:hdr {W} {RUANG}>{isi_tepi}</w:hdr>"

    air = '<w:p><w:r><w:pict><v:shape><v:textpath string="DRAF"/></v:shape></w:pict></w:r></w:p>'
    acuan = "".join(
        f'<w:headerReference w:type="{jenis}" r:id="{kode}"/>'
        for jenis, kode in (("default", "r1"), ("first", "r2"), ("even", "r3"))
    )
    bagian = {
        "r1": tepi("h1.xml", par("Kepala") + air),
        "r2": tepi("h2.xml", par("Pertama")),
        "r3": tepi("h3.xml", par("Genap")),
    }
    genap = ("settings", "settings.xml", f"<w:settings {W}><w:evenAndOddHeaders/></w:settings>")

    polos = baca(par("a") + f"<w:p><w:pPr><w:sectPr>{acuan}</w:sectPr></w:pPr></w:p>", **bagian)
    semua = baca(f"<w:p><w:pPr><w:sectPr>{acuan}<w:titlePg/></w:sectPr></w:pPr></w:p>" * 2, **bagian, r4=genap)

    assert [isi(satu.teks) for satu in polos.tepi] == ["Kepala", "DRAF"]
    assert [isi(satu.teks) for satu in semua.tepi] == ["Kepala", "DRAF", "Pertama", "Genap"]


def test_strict_documents_are_read_alike() -> None:
    """The strict form of the format, with its other names, says the same."""
    ketat = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    xml = f"<w:document {ketat}><w:body>{par('Laporan')}</w:body></w:document>"

    assert list_teks(read_docx(make_zip({"word/document.xml": xml})).blok) == ["Laporan"]


def test_no_document_in_the_archive_is_said() -> None:
    """An archive without text of Word is refused."""
    with pytest.raises(BerkasTakTerbaca, match="tidak ada isi dokumen Word"):
        read_docx(make_zip({"word/lain.xml": "<x/>"}))
