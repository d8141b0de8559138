"""Workbooks: sheets as a person sees them, with the formulas behind them."""

from __future__ import annotations

import subprocess
from datetime import date, datetime
from functools import cache
from io import BytesIO

import openpyxl
import pytest

from buat import make_fakta
from buat.ganas_bagian import make_rels, make_xlsx, make_zip, read_zip
from dokumen.baca.bandingkan import isi, kisi, kisi_cetak, list_mentah, list_teks
from dokumen.cetak.naskah_contoh import naskah_lengkap
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca
from tolok.dokumen.baca.mentah import GambarMentah, HasilBaca, ParagrafMentah, TabelMentah
from tolok.dokumen.baca.ods import read_ods
from tolok.dokumen.baca.xls import read_xls, show_nilai
from tolok.dokumen.baca.xlsx import read_xlsx
from tolok.dokumen.baca.xlsx_rumus import move_rumus, read_alamat
from tolok.dokumen.cetak.tata import lay_naskah
from tolok.dokumen.cetak.xlsx import print_xlsx
from tolok.dokumen.cetak.xlsx_lembar import plan_lembar
from tolok.dokumen.naskah import Naskah, Tabel
from tolok.dokumen.penomoran import number_naskah
from tolok.dokumen.susun.lkip import compose_lkip

GARIS = '<borders><border/><border><left style="thin"/></border></borders>'
HURUF = "<fonts><font/><font><b/><i/><sz val='14'/></font></fonts>"
GAYA = (
    f"{HURUF}{GARIS}<cellXfs><xf/><xf borderId='1'/><xf fontId='1'><alignment horizontal='center' indent='2'/></xf>"
    "<xf numFmtId='10' borderId='1'/></cellXfs>"
)


def teks_sel(sel: str, isi_sel: str, gaya: int = 0) -> str:
    return f'<c r="{sel}" s="{gaya}" t="inlineStr"><is><t>{isi_sel}</t></is></c>'


def angka(sel: str, nilai: str, gaya: int = 0, rumus: str = "") -> str:
    return f'<c r="{sel}" s="{gaya}">{f"<f>{rumus}</f>" if rumus else ""}<v>{nilai}</v></c>'


def lembar(*baris: str, lain: str = "") -> str:
    return "<sheetData>" + "".join(f"<row>{satu}</row>" for satu in baris) + f"</sheetData>{lain}"


def baca(*baris: str, lain: str = "") -> HasilBaca:
    return read_xlsx(make_xlsx({"Data": lembar(*baris, lain=lain)}, gaya=GAYA))


@cache
def naskah(nama: str) -> Naskah:
    return naskah_lengkap() if nama == "lengkap" else compose_lkip(make_fakta())


@cache
def cetak(nama: str) -> bytes:
    return print_xlsx(naskah(nama))


@pytest.mark.parametrize("nama", ["lengkap", "dinas"])
def test_our_workbook_is_read_back_cell_by_cell(nama: str) -> None:
    """Each table stands on its sheet with the text of every cell, its merges, and its head rows."""
    rencana = plan_lembar(lay_naskah(number_naskah(naskah(nama))))
    asal = {satu.nama: satu.isi for satu in rencana if isinstance(satu.isi, Tabel) and satu.isi.badan}
    tabel = {satu.lokasi.lembar: satu for satu in list_mentah(read_xlsx(cetak(nama)).blok)}

    assert {satu: kisi(tabel[satu].baris) for satu in asal} == {satu: kisi_cetak(milik) for satu, milik in asal.items()}
    assert all(tabel[satu].kepala == len(milik.kepala) for satu, milik in asal.items())


def test_our_numbers_keep_their_worth() -> None:
    """A cell that shows a number carries exactly that number, percentages as they are seen."""
    rencana = plan_lembar(lay_naskah(number_naskah(naskah("dinas"))))
    asal = {satu.nama: satu.isi for satu in rencana if isinstance(satu.isi, Tabel)}
    beda = []
    banyak = 0
    for satu in list_mentah(read_xlsx(cetak("dinas")).blok):
        milik = asal.get(satu.lokasi.lembar)
        for dibaca, dicetak in zip(satu.baris, (*milik.kepala, *milik.badan) if milik else (), strict=False):
            for sel, semula in zip(dibaca, dicetak, strict=True):
                if sel.teks and sel.teks[0].bilangan is not None:
                    banyak += 1
                    beda += [] if sel.teks[0].bilangan in [t.bilangan for t in semula.teks] else [sel]

    assert banyak > 100
    assert beda == []


def test_titles_notes_pictures_and_links_are_told_apart() -> None:
    """The name of a sheet is a heading, its title and notes are lines, its way back is none of the text."""
    hasil = read_xlsx(cetak("lengkap"))
    judul = [isi(satu.teks) for satu in hasil.blok if isinstance(satu, ParagrafMentah) and satu.judul]

    assert "Tabel 2.1" in judul
    assert "Tabel 2.1 Pagu dan realisasi anggaran per program dan kegiatan Tahun 2023" in list_teks(hasil.blok)
    assert "Sumber: Laporan Realisasi Anggaran, diolah" in list_teks(hasil.blok)
    assert "Diagram batang dua capaian" in [satu.alt for satu in hasil.blok if isinstance(satu, GambarMentah)]
    assert "← Daftar Isi" not in list_teks(hasil.blok)
    assert "← Daftar Isi" in [isi(satu.teks) for satu in hasil.tepi]


def test_empty_rows_and_columns_part_tables() -> None:
    """Two tables beside each other and one below are three, in reading order, each cell with its address."""
    hasil = baca(
        angka("A1", "1") + angka("B1", "2") + angka("D1", "3") + angka("E1", "4"),
        angka("A2", "5") + angka("B2", "6") + angka("D2", "7") + angka("E2", "8"),
        "",
        angka("A4", "9") + angka("B4", "10"),
        angka("A5", "11") + angka("B5", "12"),
    )

    tabel = list_mentah(hasil.blok)

    assert [[isi(sel.teks) for baris in satu.baris for sel in baris] for satu in tabel] == [
        ["1", "2", "5", "6"], ["3", "4", "7", "8"], ["9", "10", "11", "12"],
    ]  # fmt: skip
    assert [satu.lokasi.sel for satu in tabel] == ["A1", "D1", "A4"]


def test_lines_around_a_table_are_no_rows() -> None:
    """Titles above the borders and notes below are paragraphs; a bordered empty row keeps a table together."""
    hasil = baca(
        teks_sel("A1", "REALISASI ANGGARAN", 2),
        teks_sel("A2", "No", 1) + teks_sel("B2", "Program", 1),
        '<c r="A3" s="1"/><c r="B3" s="1"/>',
        angka("A4", "1", 1) + teks_sel("B4", "Pelayanan", 1),
        '<c r="A5" s="1"/>',
        teks_sel("A6", "Sumber: LRA"),
    )

    (tabel,) = list_mentah(hasil.blok)

    assert list_teks(hasil.blok) == ["Data", "REALISASI ANGGARAN", "Sumber: LRA"]
    assert [isi(sel.teks) for sel in tabel.baris[0]] == ["No", "Program"]
    assert [isi(sel.teks) for sel in tabel.baris[2]] == ["1", "Pelayanan"]
    assert tabel.garis


def test_labels_with_what_they_say_are_lines() -> None:
    """Pairs such as "OPD : Kecamatan" are read as lines of text."""
    hasil = baca(
        teks_sel("A1", "OPD") + teks_sel("B1", ": Kecamatan Rimba Jaya"),
        teks_sel("A2", "Tahun:") + angka("B2", "2023"),
    )

    assert list_teks(hasil.blok) == ["Data", "OPD : Kecamatan Rimba Jaya", "Tahun: 2023"]


def test_merged_cells_and_looks() -> None:
    """Merged ranges are cells over rows and columns; bold, alignment, indent and size come from the style."""
    hasil = baca(
        teks_sel("A1", "No", 1) + teks_sel("B1", "Kinerja", 2) + '<c r="C1" s="1"/>',
        '<c r="A2" s="1"/>' + teks_sel("B2", "Target", 1) + teks_sel("C2", "Realisasi", 1),
        angka("A3", "1", 1) + angka("B3", "2", 1) + angka("C3", "0.9576", 3),
        lain='<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="?"/></mergeCells>',
    )

    (tabel,) = list_mentah(hasil.blok)

    assert kisi(tabel.baris) == [
        [("No", 1, 2), ("Kinerja", 2, 1)],
        [("Target", 1, 1), ("Realisasi", 1, 1)],
        [("1", 1, 1), ("2", 1, 1), ("95,76%", 1, 1)],
    ]
    kinerja = tabel.baris[0][1]
    assert (kinerja.tebal, kinerja.rata, kinerja.lekuk, kinerja.teks[0].miring) == (True, "tengah", 2, True)


def test_formulas_stand_behind_their_numbers() -> None:
    """A formula is kept with its result, one shared by many cells as it stands in each, an error is its sign."""
    berbagi = '<c r="{}"><f t="shared" si="0">{}</f><v>1</v></c>'
    hasil = baca(
        angka("A1", "1") + angka("B1", "2", rumus="SUM(A1:A9)"),
        berbagi.format("A2", "A1*$B$1+Lain!C3") + '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        berbagi.format("A3", "") + '<c r="B3"><f>A3</f></c>',
        '<c r="A4" t="b"><v>1</v></c><c r="B4" t="str"><f>"a"</f><v>teks</v></c>',
    )

    (tabel,) = list_mentah(hasil.blok)

    assert [[(isi(sel.teks), sel.rumus) for sel in baris] for baris in tabel.baris] == [
        [("1", ""), ("2", "=SUM(A1:A9)")],
        [("1", "=A1*$B$1+Lain!C3"), ("#DIV/0!", "=1/0")],
        [("1", "=A2*$B$1+Lain!C4"), ("", "=A3")],
        [("TRUE", ""), ("teks", '="a"')],
    ]
    assert [satu.alasan.split(";")[0] for satu in hasil.tak_terbaca] == ["1 sel berumus tidak menyimpan hasilnya"]


def test_formulas_move_like_in_a_sheet() -> None:
    """Relative places move, fixed ones, texts, names of sheets and of functions stay."""
    rumus = "=SUM(A1:B$2)+$C1&\"A1\"&'A1'!D4+LOG10(E5)"

    assert move_rumus(rumus, asal=(0, 0), tujuan=(2, 1)) == "=SUM(B3:C$2)+$C3&\"A1\"&'A1'!E6+LOG10(F7)"
    assert [read_alamat(satu) for satu in ("A1", "$AB$12", "A", "")] == [(0, 0), (11, 27), None, None]


def test_what_is_hidden_is_read_and_said() -> None:
    """Hidden rows, columns and sheets are read, and the reader is told."""
    data = (
        '<cols><col min="2" max="2" hidden="1" width="9"/></cols><sheetData><row r="1" hidden="1">'
        + angka("A1", "1")
        + angka("B1", "2")
        + '</row><row r="9" hidden="1"/></sheetData>'
    )
    hasil = read_xlsx(
        make_xlsx({"Data": data, "Rahasia": lembar(angka("A1", "3"))}, sifat={"Rahasia": 'state="hidden"'})
    )

    assert [(satu.lokasi.lembar, satu.alasan) for satu in hasil.tak_terbaca] == [
        ("Data", "1 baris dan 1 kolom tersembunyi; isinya tetap dibaca"),
        ("Rahasia", "lembar ini tersembunyi; isinya tetap dibaca"),
    ]
    assert list_teks(hasil.blok) == ["Data", "Rahasia", "3"]


def test_texts_of_a_workbook_have_their_runs() -> None:
    """Shared texts keep the look of each run; heads and feet of a sheet stand at its edge."""
    si = "<si><r><rPr><b/></rPr><t>Capaian </t></r><r><t>kinerja\N{NO-BREAK SPACE}</t></r><rPh><t>x</t></rPh></si>"
    isi_lembar = '<sheetData><row><c t="s"><v>0</v></c></row><row><c t="s"><v>9</v></c></row></sheetData>'
    kepala = '<oddHeader>&amp;C&amp;"Arial,Bold"LKIP 2023</oddHeader>'
    tepi = f"<headerFooter>{kepala}<oddFooter>&amp;P</oddFooter></headerFooter>"

    hasil = read_xlsx(make_xlsx({"A": isi_lembar + tepi}, teks=si))

    paragraf = hasil.blok[1]
    assert isinstance(paragraf, ParagrafMentah)
    assert [(satu.isi, satu.tebal) for satu in paragraf.teks] == [("Capaian ", True), ("kinerja", False)]
    assert [isi(satu.teks) for satu in hasil.tepi] == ["LKIP 2023"]


def test_days_count_from_the_day_of_the_workbook() -> None:
    """The workbook says whether it counts from 1900 or 1904."""
    gaya = "<cellXfs><xf numFmtId='14'/></cellXfs>"
    polos = read_xlsx(make_xlsx({"A": lembar(angka("A1", "1"))}, gaya=gaya, nama='<workbookPr date1904="1"/>'))

    assert list_teks(polos.blok) == ["A", "02/01/1904"]


def test_a_spreadsheet_without_cell_addresses() -> None:
    """Cells and rows that say no place follow the one before; bad places and unknown styles do no harm."""
    hasil = baca(
        "<c><v>1</v></c><c><v>2</v></c>",
        '<c r="A2" s="99"><v>3</v></c><c r="ZZZ9999999"><v>4</v></c><c r="B2" t="n"><v>x</v></c>',
        lain='<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A1:A2"/><mergeCell ref="D9:E9"/></mergeCells>',
    )

    assert list_teks(hasil.blok) == ["Data", "1"]
    assert list_isi(list_mentah(hasil.blok)[0]) == [["3", "x"]]


def test_a_chart_on_a_sheet_says_its_values() -> None:
    """A drawing of a sheet brings the words of its picture, the values of its chart, the text of its box."""
    xdr = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    c = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    awal = "<xdr:from><xdr:row>3</xdr:row><xdr:col>1</xdr:col></xdr:from>"
    lukisan = (
        f"<xdr:wsDr {xdr} {a} {c} {r}><xdr:x>{awal}<xdr:cNvPr descr='Logo'/></xdr:x>"
        f"<xdr:x>{awal}<c:chart r:id='r1'/></xdr:x>"
        f"<xdr:x>{awal}<c:chart r:id='r9'/></xdr:x><xdr:x>{awal}<a:t>isi</a:t></xdr:x></xdr:wsDr>"
    )
    bagan = f"<c:chart {c}><c:ser><c:val><c:pt idx='0'><c:v>5</c:v></c:pt></c:val></c:ser></c:chart>"
    berkas = make_zip(
        {
            **read_zip(make_xlsx({"A": lembar(angka("A1", "1"))})),
            "xl/worksheets/_rels/sheet1.xml.rels": make_rels({"r1": ("drawing", "../drawings/d.xml")}),
            "xl/drawings/d.xml": lukisan,
            "xl/drawings/_rels/d.xml.rels": make_rels({"r1": ("chart", "/xl/c.xml")}),
            "xl/c.xml": bagan,
        }
    )

    gambar = [satu for satu in read_xlsx(berkas).blok if isinstance(satu, GambarMentah)]

    assert [(satu.alt, satu.lokasi.sel) for satu in gambar] == [
        ("Logo", "B4"),
        ("0 = 5", "B4"),
        ("", "B4"),
        ("isi", "B4"),
    ]


def test_title_rows_of_the_print_are_the_head() -> None:
    """Rows repeated on every printed page are the head of the table, columns alone are not."""

    def sebut(nama: str, urutan: int) -> str:
        return f'<definedName name="_xlnm.Print_Titles" localSheetId="{urutan}">{nama}</definedName>'

    isi_lembar = lembar(*(angka(f"A{n}", "1") + angka(f"B{n}", "2") for n in range(1, 5)))
    lain = "<definedName name='x'>1</definedName>"
    nama = f"<definedNames>{sebut('A!$A:$B,A!$1:$2', 0)}{sebut('B!$A:$B', 1)}{lain}</definedNames>"

    hasil = read_xlsx(make_xlsx({"A": isi_lembar, "B": isi_lembar}, nama=nama))

    assert [satu.kepala for satu in list_mentah(hasil.blok)] == [2, 0]


def test_an_ods_keeps_spaces_groups_and_repeats() -> None:
    """Repeated cells stand as often as they are seen, rows in groups are rows, and a note is no text of its cell."""
    ruang = " ".join(
        f'xmlns:{awalan}="urn:oasis:names:tc:opendocument:xmlns:{awalan}:1.0"' for awalan in ("office", "table", "text")
    )
    sel_ods = (
        '<table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b<text:line-break/>'
        "<text:span>c</text:span><office:annotation><text:p>x</text:p></office:annotation>d</text:p></table:table-cell>"
    )
    baris = f'<table:table-row table:number-rows-repeated="2">{sel_ods}</table:table-row>'
    kosong = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    isi_ods = (
        f"<office:document-content {ruang}><office:body><office:spreadsheet><table:table table:name='A'>"
        f"<table:table-row-group>{baris}</table:table-row-group>{kosong}</table:table></office:spreadsheet></office:body></office:document-content>"
    )

    (tabel,) = list_mentah(read_ods(make_zip({"content.xml": isi_ods})).blok)

    assert list_isi(tabel) == [["a  b\ncd"] * 2] * 2


def test_values_of_old_workbooks_are_shown() -> None:
    """Numbers, days, times and switches of an XLS as text."""
    nilai = (
        True,
        3,
        0.5,
        float("inf"),
        datetime(2023, 12, 31),  # noqa: DTZ001 - a cell has no zone
        datetime(2023, 12, 31, 8, 5),  # noqa: DTZ001
        date(2024, 1, 2),
        " a ",
        "",
    )

    assert [isi(show_nilai(satu)) for satu in nilai] == [
        "TRUE", "3", "0,5", "", "31/12/2023", "31/12/2023 08:05", "02/01/2024", "a", "",
    ]  # fmt: skip


def test_a_workbook_without_sheets_is_refused() -> None:
    """An archive without the list of sheets is no workbook."""
    with pytest.raises(BerkasTakTerbaca, match="daftar lembar kerja"):
        read_xlsx(make_xlsx({"A": ""}).replace(b"xl/workbook.xml", b"xl/workbooX.xml"))


@pytest.fixture(scope="module")
def buku_lain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A small workbook as LibreOffice saves it in its own format and in that of old Excel."""
    folder = tmp_path_factory.mktemp("buku")
    buku = openpyxl.Workbook()
    data = buku.active
    assert data is not None
    data.title = "Realisasi"
    for baris in (("Program", "Pagu", "Serapan"), ("Pelayanan", 1500000, 0.9576), ("Jumlah", "=B2", None)):
        data.append(baris)
    data["B2"].number_format, data["C2"].number_format = "#,##0", "0.00%"
    data["E5"], data["E6"] = "catatan", True
    data.merge_cells("B3:C3")
    buku.create_sheet("Rahasia").sheet_state = "hidden"
    buku["Rahasia"]["A1"] = "isi"
    buku.save(folder / "buku.xlsx")
    for jenis in ("ods", "xls"):
        perintah = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            "--headless",
            "--convert-to",
            jenis,
        ]
        subprocess.run(
            [*perintah, "--outdir", str(folder), str(folder / "buku.xlsx")],
            capture_output=True,
            check=True,
            timeout=120,
        )
    return {jenis: (folder / f"buku.{jenis}").read_bytes() for jenis in ("ods", "xls")}


def list_isi(tabel: TabelMentah) -> list[list[str]]:
    return [[isi(sel.teks) for sel in baris] for baris in tabel.baris]


def test_a_libreoffice_workbook_shows_what_it_shows(buku_lain: dict[str, bytes]) -> None:
    """Cells of an ODS come with the text and number that are seen, and with their formula."""
    hasil = read_ods(buku_lain["ods"])

    tabel = list_mentah(hasil.blok)[0]
    pagu, serapan = tabel.baris[1][1].teks[0], tabel.baris[1][2].teks[0]
    assert [satu.replace(",", ".") for satu in (pagu.isi, serapan.isi)] == ["1.500.000", "95.76%"]
    assert [str(pagu.bilangan), str(serapan.bilangan)] == ["1500000", "95.76"]
    assert (tabel.baris[2][1].rumus, tabel.baris[2][1].kolom) == ("=[.B2]", 2)
    assert "catatan" in list_teks(hasil.blok)


def test_an_old_workbook_says_what_it_lacks(buku_lain: dict[str, bytes]) -> None:
    """Cells of an XLS come without their formats, which is said; its hidden sheet too."""
    hasil = read_xls(buku_lain["xls"])

    assert list_isi(list_mentah(hasil.blok)[0])[1] == ["Pelayanan", "1500000", "0,9576"]
    alasan = [satu.alasan for satu in hasil.tak_terbaca]
    assert "tanpa bentuk angkanya" in alasan[0]
    assert any("tersembunyi" in satu for satu in alasan)


def test_a_broken_old_workbook_is_refused() -> None:
    """Bytes that are no workbook of old Excel are refused."""
    with pytest.raises(BerkasTakTerbaca, match="rusak"):
        read_xls(BytesIO(b"\xd0\xcf\x11\xe0" * 200).getvalue())
