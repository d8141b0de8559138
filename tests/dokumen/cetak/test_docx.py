"""The printed DOCX, read back by python-docx and by LibreOffice."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from dokumen.cetak.baca_ulang import convert_docx, read_halaman, read_semua
from dokumen.cetak.naskah_contoh import KALIMAT, TABEL_ANGGARAN, TABEL_GABUNG, naskah_kecil, paragraf
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.ooxml import KarakterTerlarang
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.cetak.tata import Tempat
from tolok.dokumen.naskah import Bab, Bagian, Daftar, DaftarIsi, GayaParagraf, JenisDaftarIsi, Naskah, Sel, Tabel, Teks


@pytest.fixture(scope="module")
def dokumen(berkas_docx: bytes) -> Document:
    return docx.Document(BytesIO(berkas_docx))


@pytest.fixture(scope="module")
def hasil_libreoffice(berkas_docx: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return convert_docx(berkas_docx, tmp_path_factory.mktemp("libreoffice"))


def kisi_tabel(tabel: Tabel) -> list[list[str]]:
    """The text of every grid place, a merged cell in each place that it covers."""
    hasil: list[list[str]] = []
    for bagian in (tabel.kepala, tabel.badan):
        kisi = [[""] * len(tabel.kolom) for _ in bagian]
        terisi: set[tuple[int, int]] = set()
        for baris, sel_baris in enumerate(bagian):
            kolom = 0
            for satu in sel_baris:
                while (baris, kolom) in terisi:
                    kolom += 1
                for tempat in [(baris + b, kolom + k) for b in range(satu.baris) for k in range(satu.kolom)]:
                    terisi.add(tempat)
                    kisi[tempat[0]][tempat[1]] = "".join(teks.isi for teks in satu.teks)
        hasil += kisi
    return hasil


def fields(dokumen: Document) -> list[str]:
    return [(satu.text or "").strip() for satu in dokumen.element.body.iter(qn("w:instrText"))]


@pytest.mark.parametrize(("urutan", "tabel"), [(0, TABEL_ANGGARAN), (2, TABEL_GABUNG)])
def test_a_table_is_read_back_cell_by_cell(dokumen: Document, urutan: int, tabel: Tabel) -> None:
    """python-docx finds the same text in every place of the grid, merged cells included."""
    hasil = [[sel.text for sel in baris.cells] for baris in dokumen.tables[urutan].rows]

    assert hasil == kisi_tabel(tabel)


def test_heads_are_repeated_and_rows_are_whole(dokumen: Document) -> None:
    """Both head rows are marked as head, and every row as not to be split."""
    tabel = dokumen.tables[0]._tbl

    assert len(list(tabel.iter(qn("w:tblHeader")))) == 2
    assert len(list(tabel.iter(qn("w:cantSplit")))) == 43


def test_the_ends_of_a_table_cling_together(dokumen: Document) -> None:
    """The caption, the head, the first row and the last two cling to what follows, and the last to its notes."""
    tabel = dokumen.tables[0]

    lekat = [bool(baris.cells[0].paragraphs[0].paragraph_format.keep_with_next) for baris in tabel.rows]

    assert lekat == [True] * 3 + [False] * 37 + [True] * 3
    assert {p.text for p in dokumen.paragraphs if p.paragraph_format.keep_with_next} >= {
        "Tabel 2.1 Pagu dan realisasi anggaran per program dan kegiatan Tahun 2023",
        "Sumber: Laporan Realisasi Anggaran, diolah",
    }


def test_labels_without_lines_have_a_style_without_lines() -> None:
    """A table without lines has its own style, the size of the text, and no shaded head."""
    kepala = ((Sel((Teks("Nama"),)), Sel((Teks("Isi"),)), Sel((Teks("Nilai"),))),)
    naskah = naskah_kecil(replace(TABEL_GABUNG, bernomor=False, judul="", garis=False, kepala=kepala))

    (tabel,) = docx.Document(BytesIO(print_docx(naskah, halaman={}))).tables

    assert tabel.style is not None
    assert tabel.style.name == "Tabel Tanpa Garis"
    assert [p.style.name for p in tabel.rows[1].cells[0].paragraphs if p.style] == ["Isi Tabel Pasangan"]
    assert not list(tabel._tbl.iter(qn("w:shd")))


def test_a_lead_in_clings_to_its_list() -> None:
    """A paragraph ending in a colon has no indent and keeps with the list, whose last item has space below."""
    butir = Daftar(((paragraf("pertama"),), (paragraf("terakhir"),)))
    naskah = naskah_kecil(paragraf("Hambatannya:"), butir, paragraf("Keterangan:", GayaParagraf.KECIL), butir)

    semua = {p.text: p.paragraph_format for p in docx.Document(BytesIO(print_docx(naskah, halaman={}))).paragraphs}

    assert (semua["Hambatannya:"].keep_with_next, semua["Hambatannya:"].first_line_indent) == (True, 0)
    assert semua["Keterangan:"].keep_with_next
    assert semua["pertama"].space_after is None
    assert semua["terakhir"].space_after


def test_a_short_lampiran_shares_a_page() -> None:
    """A lampiran goes on below the one before it where the PDF has room for it, and only there."""
    pendek = Bab("Lampiran 1 Pendek", (paragraf("Isi pendek."),), bernomor=False)
    panjang = Bab("Lampiran 2 Panjang", tuple(paragraf(KALIMAT) for _ in range(7)), bernomor=False)
    akhir = Bab("Lampiran 3 Akhir", (paragraf("Isi akhir."),), bernomor=False)
    naskah = replace(naskah_kecil(), bagian=(Bagian((Bab("Uji", (pendek.isi[0],)), pendek, panjang, akhir)),))

    judul = [p for p in docx.Document(BytesIO(print_docx(naskah))).paragraphs if "LAMPIRAN" in p.text]

    assert [p.paragraph_format.page_break_before for p in judul] == [None, False, None]


def test_headings_are_real_headings(dokumen: Document) -> None:
    """Chapters carry the styles of Word's own headings, so that its navigation shows them."""
    judul = [
        (p.style.name, p.text) for p in dokumen.paragraphs if p.style and (p.style.name or "").startswith("Heading")
    ]

    assert ("Heading 1", "BAB I\nPENDAHULUAN") in judul
    assert ("Heading 2", "A.\tLatar belakang") in judul
    assert ("Heading 3", "1.\tTugas") in judul
    assert ("Heading 4", "a.\tHuruf") in judul


def test_lists_of_contents_are_filled_fields(dokumen: Document) -> None:
    """Three fields, each with its lines and the page numbers of the PDF already in place."""
    medan = fields(dokumen)
    baris = [p.text for p in dokumen.paragraphs if p.style and p.style.style_id in {"TOC1", "TOC2", "TableofFigures"}]

    assert [satu for satu in medan if satu.startswith("TOC")] == [
        'TOC \\o "1-3" \\h \\z \\u',
        'TOC \\h \\z \\c "Tabel"',
        'TOC \\h \\z \\c "Gambar"',
    ]
    assert "BAB II AKUNTABILITAS KINERJA\t2" in baris
    assert "Tabel 2.4 Rencana aksi menurut triwulan\t5" in baris
    assert "KATA PENGANTAR\ti" in baris


def test_captions_count_themselves_and_references_point_at_them(dokumen: Document) -> None:
    """SEQ begins anew in each chapter; REF names a bookmark that exists."""
    medan = fields(dokumen)
    penanda = {satu.get(qn("w:name")) for satu in dokumen.element.body.iter(qn("w:bookmarkStart"))}

    assert medan.count("SEQ Tabel \\* ARABIC \\r 1") == 2
    assert medan.count("SEQ Tabel \\* ARABIC") == 3
    assert {satu.split()[1] for satu in medan if satu.startswith(("REF", "PAGEREF"))} <= penanda
    assert "REF _Tabel_2_1 \\h" in medan
    assert "Tabel 2.3 Sasaran dengan sel gabungan" in [p.text for p in dokumen.paragraphs]


def test_sections_turn_the_page_without_counting_anew(dokumen: Document) -> None:
    """The wide sheet lies on its side and goes on counting; roman and arabic numbers begin where they should."""
    bagian = list(dokumen.sections)
    nomor = [satu._sectPr.find(qn("w:pgNumType")) for satu in bagian]
    romawi = nomor[1]

    assert [satu.orientation for satu in bagian].count(WD_ORIENT.LANDSCAPE) == 1
    assert [None if satu is None else satu.get(qn("w:start")) for satu in nomor] == ["1", "1", "1", None, None, "1"]
    assert romawi is not None
    assert romawi.get(qn("w:fmt")) == "lowerRoman"


def test_a_figure_has_words_for_those_who_cannot_see_it(berkas_docx: bytes, dokumen: Document) -> None:
    """The picture carries its alternative text, a PNG, and the drawing itself."""
    (gambar,) = dokumen.inline_shapes
    with zipfile.ZipFile(BytesIO(berkas_docx)) as arsip:
        media = {nama.rsplit(".", 1)[1] for nama in arsip.namelist() if nama.startswith("word/media/")}

    assert gambar._inline.docPr.get("descr") == "Diagram batang dua capaian"
    assert media == {"png", "svg"}


def test_properties_name_the_document(dokumen: Document, naskah: Naskah) -> None:
    """Title, author and language are those of the naskah."""
    sifat = dokumen.core_properties

    assert (sifat.title, sifat.author, sifat.language) == (naskah.judul, naskah.instansi, "id-ID")
    assert sifat.created is not None
    assert sifat.created.year == 2023


def test_draf_stands_in_the_head_until_signed(naskah: Naskah, berkas_docx: bytes) -> None:
    """A draft has its mark in a header, a final report has no header at all."""
    draf = print_docx(replace(naskah, draf=True))

    assert b'string="DRAF"' in part(draf, "word/header1.xml")
    with zipfile.ZipFile(BytesIO(berkas_docx)) as arsip:
        assert not any("header" in nama for nama in arsip.namelist())


def part(berkas: bytes, nama: str) -> bytes:
    with zipfile.ZipFile(BytesIO(berkas)) as arsip:
        return arsip.read(nama)


def test_the_same_naskah_gives_the_same_bytes(naskah: Naskah, berkas_docx: bytes) -> None:
    """Printing again gives the very same file."""
    assert print_docx(naskah) == berkas_docx


def test_page_numbers_can_be_given(naskah: Naskah) -> None:
    """A caller who knows the pages already is believed."""
    dokumen = docx.Document(BytesIO(print_docx(naskah, halaman={"Judul 1": Tempat("xii")})))

    assert "KATA PENGANTAR\txii" in [p.text for p in dokumen.paragraphs]


def test_rare_blocks_are_printed_alike() -> None:
    """An item that begins with a list, a titled table without number and an empty list of figures read the same."""
    dalam = Daftar(((paragraf("butir dalam"),),))
    tabel = replace(TABEL_GABUNG, bernomor=False, judul="Tanpa nomor")
    naskah = naskah_kecil(Daftar(((dalam,),)), tabel, DaftarIsi(JenisDaftarIsi.GAMBAR))

    teks = [p.text for p in docx.Document(BytesIO(print_docx(naskah))).paragraphs]

    assert {"butir dalam", "Tanpa nomor", "Dokumen ini tidak memuat gambar bernomor."} <= set(teks)
    assert all(satu in read_semua(print_pdf(naskah)) for satu in teks if satu.strip() and "\n" not in satu)


def test_a_control_character_is_refused_by_its_code() -> None:
    """What XML cannot hold is told with its place instead of spoiling the file."""
    with pytest.raises(KarakterTerlarang, match=r"“sebelum…” diikuti karakter kendali U\+0007"):
        print_docx(naskah_kecil(paragraf("sebelum\x07sesudah")), halaman={})


def test_libreoffice_prints_what_typst_prints(hasil_libreoffice: bytes, berkas_pdf: bytes) -> None:
    """LibreOffice opens the file and has the same words, sheets and page numbers in it."""
    libreoffice, typst = read_halaman(hasil_libreoffice), read_halaman(berkas_pdf)
    ukuran = [tuple(map(round, halaman.get_size())) for halaman in pypdfium2.PdfDocument(hasil_libreoffice)]

    assert len(libreoffice) == len(typst)
    assert ukuran.count((842, 595)) == 1
    assert [satu.rstrip().rsplit(maxsplit=1)[-1] for satu in libreoffice] == [
        satu.rstrip().rsplit(maxsplit=1)[-1] for satu in typst
    ]
    # The words of the drawing are a picture in LibreOffice.
    assert bag_of_words(libreoffice) == bag_of_words(typst) - {"100,25%", "74,58%"}


def bag_of_words(halaman: list[str]) -> set[str]:
    """All words that hold a letter or figure; dots of a leader are nobody's words."""
    kata = {satu.strip(".\u2060") for isi in halaman for satu in isi.replace("...", " ").split()}
    return {satu for satu in kata if any(huruf.isalnum() for huruf in satu)}


def test_libreoffice_saves_the_same_tables(berkas_docx: bytes, tmp_path: Path) -> None:
    """What LibreOffice writes again from the file has the same tables, cell by cell."""
    ulang = convert_ulang(berkas_docx, tmp_path)

    sebelum = [[[sel.text for sel in b.cells] for b in t.rows] for t in docx.Document(BytesIO(berkas_docx)).tables]
    sesudah = [[[sel.text for sel in b.cells] for b in t.rows] for t in ulang.tables]
    assert sesudah == sebelum


def convert_ulang(berkas: bytes, folder: Path) -> Document:
    """The file as LibreOffice itself saves it."""
    return docx.Document(BytesIO(convert_docx(berkas, folder, jenis="docx")))
