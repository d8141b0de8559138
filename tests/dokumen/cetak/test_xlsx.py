"""The printed workbook, read back by openpyxl: what is a number is a number, and every sheet is fit for work."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dokumen.cetak.baca_buku import buka, find_beda
from dokumen.cetak.naskah_angka import naskah_angka
from dokumen.cetak.naskah_contoh import GAMBAR, TABEL_KOSONG, naskah_kecil
from tolok.dokumen.cetak.xlsx import print_xlsx
from tolok.dokumen.naskah import Kertas, Kolom, Sel, Tabel, Teks

LEMBAR = [
    "Daftar Isi",
    "Tabel 1.1",
    "Tabel 1.2",
    "Gambar 1.2",
    "Tabel 1.3",
    "Tabel 1.4",
    "PK sasaran",
    "Indikator, Nilai",
    "Cara Hitung",
]


@pytest.fixture(scope="module")
def buku() -> Workbook:
    return buka(naskah_angka(draf=True))


def isi_baris(lembar: Worksheet, baris: int) -> list[object]:
    return [sel.value for sel in lembar[baris]]


def ujung_halaman(lembar: Worksheet) -> tuple[str, str]:
    """Return the line at the foot and the line at the head of a printed page, in the code of spreadsheets."""
    return str(lembar.HeaderFooter.oddFooter), str(lembar.HeaderFooter.oddHeader)


def test_every_table_has_its_sheet_in_the_order_of_the_report(buku: Workbook) -> None:
    """Contents first, then tables and drawings by number, those without one by head or letter, workings last."""
    assert buku.sheetnames == LEMBAR
    assert buku.active is buku["Daftar Isi"]


def test_the_first_sheet_says_what_this_is_and_leads_to_every_other(buku: Workbook) -> None:
    """Title, office, year and draft stand on top; each sheet is named with its full title and linked."""
    daftar = buku["Daftar Isi"]

    assert [daftar.cell(baris, 1).value for baris in range(1, 5)] == [
        "Laporan Kinerja Kecamatan Rimba Jaya Tahun 2023",
        "Kecamatan Rimba Jaya",
        "Tahun 2023",
        "Status: DRAF, belum ditandatangani",
    ]
    tautan = {sel.value: sel.hyperlink for baris in daftar.iter_rows() for sel in baris if sel.hyperlink}
    assert list(tautan) == LEMBAR[1:]
    assert [satu.location for satu in tautan.values() if satu] == [f"'{nama}'!A1" for nama in LEMBAR[1:]]
    assert all(satu and not satu.target for satu in tautan.values())
    judul = {sel[0].value: sel[1].value for sel in daftar.iter_rows() if sel[0].hyperlink}
    assert judul["Tabel 1.1"] == "Tabel 1.1 Pagu dan serapan menurut program\nGambar 1.1 Serapan"
    assert judul["PK sasaran"] == "LAMPIRAN PERJANJIAN KINERJA TAHUN 2023: Indikator, Nilai"


def test_money_and_percentages_are_real_numbers(buku: Workbook) -> None:
    """Money and shares can be added and sorted, and look as they are printed; a sum is a value, not a formula."""
    lembar = buku["Tabel 1.1"]

    assert isi_baris(lembar, 6) == [1, "7.01.01 Penunjang", 3_000_000, 0.8333, "nihil"]
    assert isi_baris(lembar, 8) == ["Jumlah", None, 2_717_687_973, 0.9107, None]
    bentuk = ["[$-421]#,##0", "@", "[$-421]#,##0", "[$-421]0.00%"]
    assert [lembar.cell(6, kolom).number_format for kolom in range(1, 5)] == bentuk
    assert lembar["C8"].value == lembar["C6"].value + lembar["C7"].value


@pytest.mark.parametrize(
    ("baris", "nilai", "pola"),
    [
        ("Desa", 12, '[$-421]0" desa"'),
        ("Indeks", 88.2, "[$-421]#,##0.00"),
        ("Turun", -12.345, "[$-421]#,##0.00%"),
        ("Uang", -5000, '[$-421]"Rp"#,##0'),
        ("Tahun", 2024, "[$-421]0"),
        ("Nol", 0, "[$-421]#,##0"),
        ("Bagian", 3.5, '[$-421]0.0" per 1.000 "\\""jiwa"\\"""'),
        ("Terlalu panjang", "1.234.567.890.123.456", "@"),
        ("Satuan panjang", "7 kelompok masyarakat penerima manfaat", "@"),
        ("Dua angka", "5 dari 6", "@"),
        ("Tidak cocok", "lima", "@"),
    ],
)
def test_a_number_keeps_its_value_and_its_unit(buku: Workbook, baris: str, nilai: object, pola: str) -> None:
    """Units are part of the look; what a cell could not hold to the last digit, or show, stays text."""
    nilai_sel = {str(sel[0].value): sel[1] for sel in buku["Tabel 1.2"].iter_rows(min_row=5)}

    assert (nilai_sel[baris].value, nilai_sel[baris].number_format) == (nilai, pola)


def test_every_number_of_the_tree_is_the_number_of_its_cell(buku: Workbook) -> None:
    """Cell by cell the workbook holds the printed number, or its text where it has none."""
    assert find_beda(naskah_angka(), buku) == []


def test_merged_cells_are_those_of_the_tree(buku: Workbook) -> None:
    """Heads over two rows or columns, a cell over two rows and a sum over two columns are merged, and no others."""
    gabung = {nama: {str(satu) for satu in buku[nama].merged_cells.ranges} for nama in ("Tabel 1.1", "Tabel 1.4")}

    judul = {"A1:E1", "A2:E2", "A3:E3", "A10:E10", "A11:E11", "A13:E13", "A14:E14"}
    assert gabung["Tabel 1.1"] - judul == {"A4:A5", "B4:B5", "C4:D4", "E4:E5", "A8:B8"}
    assert gabung["Tabel 1.4"] - {"A1:C1", "A2:C2", "A3:C3"} == {"A5:A6", "A7:B7"}


def test_a_sheet_is_ready_for_work(buku: Workbook) -> None:
    """Heads stay in sight, rows can be filtered without the sum, and where cells are merged there is no filter."""
    assert [buku[nama].freeze_panes for nama in ("Tabel 1.1", "Tabel 1.2", "Tabel 1.3")] == ["A6", "A5", "C5"]
    assert buku["Tabel 1.1"].auto_filter.ref == "A5:E7"
    assert buku["Tabel 1.2"].auto_filter.ref == "A4:B16"
    assert buku["Tabel 1.4"].auto_filter.ref is None
    assert buku["Tabel 1.1"].column_dimensions["B"].width > 25
    assert buku["Tabel 1.1"]["B7"].alignment.indent == 2
    assert (buku["Tabel 1.1"]["A4"].fill.fgColor.rgb, buku["Tabel 1.1"]["A4"].font.b) == ("FFE8E8E8", True)
    assert buku["Tabel 1.1"]["B6"].border.left.style == "thin"
    assert buku["Indikator, Nilai"]["A5"].border.left.style is None


def test_a_sheet_is_ready_for_paper(buku: Workbook) -> None:
    """One page wide, heads repeated, pages numbered, drafts marked; wide tables lie on their side."""
    lembar = buku["Tabel 1.1"]

    assert lembar.print_title_rows == "$4:$5"
    assert (lembar.page_setup.fitToWidth, lembar.page_setup.fitToHeight) == (None, 0)
    assert lembar.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert ujung_halaman(lembar) == ("&LLaporan Kinerja && Anggaran 2023&R&P/&N", "&RDRAF")
    assert [buku[nama].page_setup.orientation for nama in ("Tabel 1.1", "Tabel 1.3")] == ["portrait", "landscape"]
    assert {satu.page_setup.paperSize for satu in buku} == {9}


def test_folio_paper_and_a_signed_report() -> None:
    """F4 is printed on folio, the nearest that spreadsheets know; a final report carries no mark of a draft."""
    buku = buka(replace(naskah_angka(), kertas=Kertas.F4))

    assert {lembar.page_setup.paperSize for lembar in buku} == {14}
    assert {ujung_halaman(lembar)[1] for lembar in buku} == {""}
    assert buku["Daftar Isi"]["A4"].value == "Status: final"


def test_a_chart_stands_with_its_numbers(buku: Workbook) -> None:
    """A chart is on the sheet of the table it draws, a drawing without table on its own; both say what they show."""
    gambar = {lembar.title: len(lembar._images) for lembar in buku if lembar._images}  # type: ignore[attr-defined]

    assert gambar == {"Tabel 1.1": 1, "Gambar 1.2": 1}
    assert buku["Tabel 1.1"]["A13"].value == "Gambar 1.1 Serapan"
    assert buku["Tabel 1.1"]["A14"].value == "Sumber: LRA 2023"


@pytest.mark.parametrize(("banyak", "putus"), [(5, [40, 85, 130]), (35, [40, 85, 130, 175])])
def test_a_chart_is_not_cut_by_the_end_of_a_page(banyak: int, putus: list[int]) -> None:
    """Charts follow the table as long as they fit; each one that does not begins a page with its title."""
    grafik = [replace(GAMBAR, kode=f"g{nomor}", data=Teks("", rujukan="t")) for nomor in range(10)]
    tabel = Tabel("t", "Judul", (Kolom(1),), (), ((_teks("isi"),),) * banyak)

    lembar = buka(naskah_kecil(tabel, *grafik))["Tabel 1.1"]

    # A break stands after the row that it names.
    assert [satu.id for satu in lembar.row_breaks.brk] == putus
    assert all(str(lembar.cell(baris + 1, 1).value).startswith("Gambar 1.") for baris in putus)


def test_notes_stand_below_the_table(buku: Workbook) -> None:
    """Source and notes follow the last row, and the chapter stands under the title."""
    lembar = buku["Tabel 1.1"]

    assert [lembar.cell(baris, 1).value for baris in (2, 3, 10, 11)] == [
        "Tabel 1.1 Pagu dan serapan menurut program",
        "BAB I AKUNTABILITAS",
        "Sumber: LRA 2023",
        "Pagu setelah perubahan.",
    ]


def test_words_keep_their_look(buku: Workbook) -> None:
    """Bold words within a cell stay bold, and a cell in italics is in italics."""
    kaya, miring = buku["Tabel 1.2"]["A16"], buku["Tabel 1.2"]["B16"]

    assert [getattr(satu, "text", satu) for satu in kaya.value] == ["Makna: ", "mutu layanan"]
    assert [bool(satu.font.b) for satu in kaya.value] == [True, False]
    assert (miring.value, miring.font.i, miring.font.name) == ("belum ada", True, "Arial")


def test_the_same_naskah_gives_the_same_bytes() -> None:
    """Nothing of the clock gets in; title, office and the end of the report year are its properties."""
    pertama, kedua = print_xlsx(naskah_angka()), print_xlsx(naskah_angka())

    assert pertama == kedua
    sifat = openpyxl.load_workbook(BytesIO(pertama)).properties
    assert (sifat.title, sifat.creator) == ("Laporan Kinerja Kecamatan Rimba Jaya Tahun 2023", "Kecamatan Rimba Jaya")
    assert sifat.created == sifat.modified == datetime(2023, 12, 31)  # noqa: DTZ001


def test_a_report_without_tables_is_still_a_workbook() -> None:
    """There remain the contents and the workings, which say that there is nothing; so does an empty table."""
    kosong, berisi = buka(naskah_kecil()), buka(naskah_kecil(TABEL_KOSONG))

    assert kosong.sheetnames == ["Daftar Isi", "Cara Hitung"]
    assert kosong["Cara Hitung"]["A5"].value == "tidak ada data"
    assert berisi["Tabel 1.1"]["A5"].value == "tidak ada data"


def test_workings_can_be_traced_both_ways(buku: Workbook) -> None:
    """Each number has its meaning, rule, inputs, printed and exact result, and a link to the cell where it stands."""
    lembar = buku["Cara Hitung"]
    baris = {sel[0].value: sel for sel in lembar.iter_rows(min_row=5) if sel[1].value}

    # The order of the report: first what tables print, then what only a sentence says.
    assert list(baris) == [
        "Pagu: Penunjang (7.01.01)", "Serapan anggaran (serapan:1)", "Jumlah anggaran (pagu:2)",
        "Serapan anggaran (serapan:2)", "Jumlah anggaran (pagu:3)", "Serapan anggaran (serapan:3)",
        "Sisa anggaran (sisa)",
    ]  # fmt: skip
    serapan = baris["Serapan anggaran (serapan:1)"]
    assert [sel.value for sel in serapan[1:6]] == [
        0.8333, "persen", "anggaran.serapan: realisasi ÷ pagu × 100", "realisasi 2.500.000; pagu 3.000.000",
        "250/3 ≈ 83,333333",
    ]  # fmt: skip
    assert (serapan[1].number_format, serapan[8].value) == ("[$-421]0.00%", "Tabel 1.1 D6")
    assert serapan[8].hyperlink is not None
    assert serapan[8].hyperlink.location == "'Tabel 1.1'!D6"
    sisa = baris["Sisa anggaran (sisa)"]
    assert (sisa[1].value, sisa[5].value, sisa[8].value) == (-500, -500, "hanya dalam kalimat")


def test_workings_that_are_not_printed_are_folded_away() -> None:
    """What the report does not print stands last, hidden until its level is opened; what it prints is in sight."""
    naskah = naskah_angka()
    lembar = buka(replace(naskah, hitungan={"lain": naskah.hitungan["sisa"], **naskah.hitungan}))["Cara Hitung"]

    assert [lembar.cell(baris, 9).value for baris in (11, 12)] == ["hanya dalam kalimat", "tidak dicetak"]
    lipatan = [(satu.outlineLevel, satu.hidden) for satu in map(lembar.row_dimensions.__getitem__, range(5, 13))]
    assert lipatan == [*[(0, False)] * 7, (1, True)]
    assert str(lembar["A15"].value).startswith("Hitungan yang tidak dicetak laporan")


def test_a_long_table_of_high_rows_becomes_wide() -> None:
    """Where more width saves a third of the pages the table gets it; a short one keeps its size."""
    sel = (*(_teks("12345678901") for _ in range(7)), _teks("kata pendek " * 12))
    pendek, panjang = (
        buka(naskah_kecil(Tabel("t", "Judul", (Kolom(1),) * 8, (), (sel,) * kali)))["Tabel 1.1"] for kali in (3, 60)
    )

    lebar = [satu.column_dimensions["A"].width for satu in (pendek, panjang)]
    assert lebar[1] == pytest.approx(1.5 * lebar[0], rel=0.1)


def test_every_sheet_leads_back_to_the_contents(buku: Workbook) -> None:
    """Above the title of each sheet stands a link within the workbook to the list of sheets."""
    kembali = {nama: buku[nama]["A1"] for nama in LEMBAR[1:]}

    assert {sel.value for sel in kembali.values()} == {"← Daftar Isi"}
    assert {(sel.hyperlink.location, sel.hyperlink.target) for sel in kembali.values() if sel.hyperlink} == {
        ("'Daftar Isi'!A1", None)
    }


def test_indented_rows_can_be_folded() -> None:
    """Rows below a program fold to its level, also the second row of a merged one; the sum stays in sight."""
    badan = (
        (_sel("Program", baris=2), _teks("satu")),
        (_teks("dua"),),
        (_sel("Kegiatan", lekuk=1), _teks("tiga")),
        (_sel("Sub kegiatan", lekuk=2, baris=2), _teks("empat")),
        (_teks("lima"),),
        (_sel("Sangat dalam", lekuk=9), _teks("enam")),
        (_sel("Jumlah"), _teks("tujuh")),
    )
    lembar = buka(naskah_kecil(Tabel("t", "Judul", (Kolom(1), Kolom(1)), (), badan)))["Tabel 1.1"]

    assert [lembar.row_dimensions[baris].outlineLevel for baris in range(4, 11)] == [0, 0, 1, 2, 2, 7, 0]
    garis = lembar.sheet_properties.outlinePr
    assert garis is not None
    assert not garis.summaryBelow
    assert not any(lembar.row_dimensions[baris].hidden for baris in range(4, 11))


@pytest.mark.parametrize(("kepala", "saringan"), [("No. Desa No. Desa", None), ("No. Desa Kode Camat", "A4:D6")])
def test_two_lists_side_by_side_have_no_filter(kepala: str, saringan: str | None) -> None:
    """A filter would hide half of a row that belongs to the other list; columns of different names have one."""
    baris = tuple(map(_teks, ("1", "Riwa", "2", "Guha")))
    tabel = Tabel("t", "Judul", (Kolom(1),) * 4, (tuple(map(_teks, kepala.split())),), (baris, baris))

    assert buka(naskah_kecil(tabel))["Tabel 1.1"].auto_filter.ref == saringan


def test_columns_of_the_same_name_under_different_years_have_a_filter() -> None:
    """Heads are told apart by all of their rows."""
    tahun = (Sel((Teks("2022"),), kolom=2), Sel((Teks("2023"),), kolom=2))
    kepala = (tahun, tuple(map(_teks, ("Target", "Realisasi") * 2)))
    baris = tuple(map(_teks, "1234"))

    lembar = buka(naskah_kecil(Tabel("t", "Judul", (Kolom(1),) * 4, kepala, (baris, baris))))["Tabel 1.1"]

    assert lembar.auto_filter.ref == "A5:D7"


@pytest.mark.parametrize(
    ("kode", "nama"),
    [
        ("pk-sasaran-murni", "PK sasaran"),
        ("pk-program-murni", "PK anggaran"),
        ("pk-program-perubahan-1", "PK anggaran perubahan 1"),
        ("lain", "Indikator, Nilai"),
    ],
)
def test_a_table_without_number_is_named_for_its_document(kode: str, nama: str) -> None:
    """The tables of a Perjanjian Kinerja and of each of its changes say whose they are; others have their heads."""
    kepala = (tuple(map(_teks, ("No.", "Indikator", "Nilai"))),)
    tabel = Tabel(kode, "", (Kolom(1),) * 3, kepala, (), bernomor=False)

    assert buka(naskah_kecil(tabel)).sheetnames[1] == nama


@pytest.mark.parametrize(("teks", "banyak"), [(Teks("Ani"), 2), (Teks("5", bilangan=Decimal(5)), 3)])
def test_pairs_that_only_set_a_letter_are_no_table(teks: Teks, banyak: int) -> None:
    """Name and position in a letter have no sheet; pairs among which there is a number have one."""
    tabel = Tabel("", "", (Kolom(1),) * 2, (), ((_teks("Nama"), Sel((teks,))),), bernomor=False, garis=False)

    assert len(buka(naskah_kecil(tabel)).sheetnames) == banyak


def test_rows_are_high_enough_for_their_text() -> None:
    """A long text makes its row higher and, where that is not enough, its table wider."""
    kolom, kata = (Kolom(1), Kolom(1)), "kata yang cukup panjang "
    tabel = Tabel("t", "Judul", kolom, (), tuple((_teks(kata * kali), _teks("x")) for kali in (1, 20, 120)))

    lembar = buka(naskah_kecil(tabel))["Tabel 1.1"]

    tinggi = [lembar.row_dimensions[baris].height for baris in (4, 5, 6)]
    assert tinggi[0] < tinggi[1] < tinggi[2] <= 409
    assert lembar.page_setup.orientation == "landscape"


def test_a_head_as_high_as_the_screen_scrolls_away() -> None:
    """A head that would leave no room for rows is repeated on paper, but not kept on the screen."""
    tinggi = Tabel("t", "Judul", (Kolom(1),), ((_teks("kata " * 400),),), ((_teks("isi"),),))

    lembar = buka(naskah_kecil(tinggi))["Tabel 1.1"]

    assert (lembar.freeze_panes, lembar.print_title_rows) == (None, "$4:$4")


def test_many_units_never_break_the_workbook() -> None:
    """Beyond 150 number formats a number is written with its unit as text, because Excel would refuse the file."""
    isi = tuple((Sel((Teks(f"{nomor} s{nomor}", bilangan=Decimal(nomor)),)),) for nomor in range(1, 200))

    lembar = buka(naskah_kecil(Tabel("t", "Judul", (Kolom(1),), (), isi)))["Tabel 1.1"]

    nilai = [lembar.cell(baris, 1).value for baris in range(4, 203)]
    assert nilai[:150] == list(range(1, 151))
    assert nilai[150:] == [f"{nomor} s{nomor}" for nomor in range(151, 200)]


def _teks(isi: str) -> Sel:
    return Sel((Teks(isi),))


def _sel(isi: str, *, lekuk: int = 0, baris: int = 1) -> Sel:
    return Sel((Teks(isi),), lekuk=lekuk, baris=baris)
