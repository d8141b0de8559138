"""Ruled and half-ruled tables of a page, cell by cell, and what looks like a table and is none."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dokumen.baca.pdf.lukis_pdf import TINGGI, Kertas
from tolok.dokumen.baca.pdf.kisi import TabelPdf, find_tabel_bergaris

KOLOM = (50, 80, 250, 330, 410)
BARIS = (100, 120, 140, 160, 180)
ISI = (
    ("No", "Sasaran", "Target", "Realisasi"),
    ("1", "Kualitas pelayanan", "88,00", "88,22"),
    ("2", "Akuntabilitas", "71,50", "70,10"),
    ("3", "Kemandirian desa", "45,00", "60,00"),
)


def baca(kertas: Kertas) -> list[list[list[str]]]:
    """Rows of each table, "" for covered places."""
    return [as_baris(satu) for satu in find_tabel_bergaris(kertas.baca())]


def as_baris(tabel: TabelPdf) -> list[list[str]]:
    baris = [[""] * (len(tabel.kolom) - 1) for _ in tabel.baris[1:]]
    for sel in tabel.sel:
        baris[sel.baris][sel.kolom] = sel.teks
    return baris


def as_daftar(isi: tuple[tuple[str, ...], ...]) -> list[list[str]]:
    return [list(satu) for satu in isi]


def penuh() -> Kertas:
    return Kertas().kisi(KOLOM, BARIS)


def celah() -> Kertas:
    """Rules that miss each other by three points."""
    kertas = Kertas()
    for y in BARIS:
        kertas.garis(KOLOM[0] + 2.5, y, KOLOM[-1] - 2.5, y)
    for x in KOLOM:
        kertas.garis(x, BARIS[0] + 2.5, x, BARIS[-1] - 2.5)
    return kertas


def ganda() -> Kertas:
    """Double rules two points apart."""
    kertas = penuh()
    return kertas.kisi([x + 2 for x in KOLOM], [y + 2 for y in BARIS])


def per_sel() -> Kertas:
    """A box of its own around each cell, with two points between the boxes."""
    kertas = Kertas()
    for atas, bawah in pairwise(BARIS):
        for kiri, kanan in pairwise(KOLOM):
            kertas.bingkai(kiri + 1, atas + 1, kanan - 1, bawah - 1)
    return kertas


def tanpa_sisi() -> Kertas:
    """No rule at the left and right side."""
    kertas = Kertas()
    for y in BARIS:
        kertas.garis(KOLOM[0], y, KOLOM[-1], y)
    for x in KOLOM[1:-1]:
        kertas.garis(x, BARIS[0], x, BARIS[-1])
    return kertas


def tanpa_tutup() -> Kertas:
    """No rule at the top and the bottom."""
    kertas = Kertas()
    for y in BARIS[1:-1]:
        kertas.garis(KOLOM[0], y, KOLOM[-1], y)
    for x in KOLOM:
        kertas.garis(x, BARIS[0], x, BARIS[-1])
    return kertas


def serong() -> Kertas:
    """Upright rules drawn by hand row by row, never quite above each other."""
    kertas = Kertas()
    for y in BARIS:
        kertas.garis(KOLOM[0], y, KOLOM[-1] + 4, y)
    for ke, (atas, bawah) in enumerate(pairwise(BARIS)):
        for x in KOLOM:
            kertas.garis(x + ke % 2 * 4, atas, x + ke % 2 * 4, bawah)
    return kertas


def mendatar() -> Kertas:
    """Rules between the rows only."""
    kertas = Kertas()
    for y in BARIS:
        kertas.garis(KOLOM[0], y, KOLOM[-1], y)
    return kertas


def tegak() -> Kertas:
    """A frame, a rule below the head, rules between the columns, none between the rows of the body."""
    return Kertas().kisi(KOLOM, (BARIS[0], BARIS[1], BARIS[-1]))


def warna_sel() -> Kertas:
    """Cells told by their ground alone, white between them."""
    kertas = Kertas()
    for atas, bawah in pairwise(BARIS):
        for kiri, kanan in pairwise(KOLOM):
            kertas.isi_kotak(kiri + 0.5, atas + 0.5, kanan - 0.5, bawah - 0.5, abu=0.85)
    return kertas.operator("0 g")


def warna_baris() -> Kertas:
    """Every second row coloured, no rules."""
    return Kertas().isi_kotak(50, 100, 410, 120, abu=0.7).isi_kotak(50, 140, 410, 160, abu=0.85).operator("0 g")


def kepala_berwarna() -> Kertas:
    """A head told by its colour above ruled rows."""
    kertas = Kertas().kisi(KOLOM, BARIS[1:])
    for kiri, kanan in pairwise(KOLOM):
        kertas.isi_kotak(kiri, BARIS[0], kanan, BARIS[1], abu=0.6)
    return kertas.operator("0 g")


def baris_berlatar() -> Kertas:
    """Ruled cells in which each line of text has a ground of its own, narrower than the cell."""
    kertas = Kertas()
    for atas in BARIS[:-1]:
        for kiri, kanan in pairwise(KOLOM):
            kertas.isi_kotak(kiri + 3, atas + 4, kanan - 3, atas + 15, abu=0.9)
    return kertas.operator("0 g").kisi(KOLOM, BARIS)


def berbingkai_luar() -> Kertas:
    """A frame around the table that does not touch it."""
    return penuh().bingkai(30, 60, 450, 300)


RUPA = [
    penuh,
    celah,
    ganda,
    per_sel,
    tanpa_sisi,
    tanpa_tutup,
    serong,
    mendatar,
    tegak,
    warna_sel,
    warna_baris,
    kepala_berwarna,
    baris_berlatar,
    berbingkai_luar,
]


@pytest.mark.parametrize("rupa", RUPA, ids=lambda satu: satu.__name__)
def test_same_table_however_it_is_ruled(rupa: object) -> None:
    """The same sixteen cells come out of every way in which offices draw a table."""
    assert callable(rupa)
    kertas = rupa().sel(KOLOM, BARIS, ISI).tulis(50, 60, "Tabel 3.1 Capaian Kinerja").tulis(50, 340, "Penutup.")

    assert baca(kertas) == [as_daftar(ISI)]


@pytest.mark.parametrize(
    ("putar", "matriks"), [(90, "0 1 -1 0 800 0"), (180, "-1 0 0 -1 600 800"), (270, "0 -1 1 0 -200 800")]
)
def test_table_on_a_turned_page_keeps_rows_and_columns(putar: int, matriks: str) -> None:
    """A landscape page is stored upright and turned by the reader: its table is read as a person sees it."""
    kertas = Kertas(putar=putar).operator(f"{matriks} cm").kisi(KOLOM, BARIS).sel(KOLOM, BARIS, ISI)

    assert baca(kertas) == [as_daftar(ISI)]


def test_merged_cells_span_their_rows_and_columns() -> None:
    """A stacked head and a cell beside two rows keep their spans; a rule with a gap joins the cells beside the gap."""
    kertas = (
        Kertas()
        .bingkai(50, 100, 410, 180)
        .garis(80, 100, 80, 180)
        .garis(250, 100, 250, 180)
        .garis(330, 120, 330, 180)
        .garis(250, 120, 410, 120)
        .garis(50, 140, 410, 140)
        .garis(80, 160, 250, 160)
        .garis(330, 160, 410, 160)
        .sel((50, 80, 250), (110, 145), (("No", "Sasaran", "Tahun 2024"), ("1", "A", "9")))
        .sel((250, 330), (122,), (("Target", "Realisasi"),))
        .sel((80, 330), (162,), (("B", "8"),))
    )
    (tabel,) = find_tabel_bergaris(kertas.baca())

    assert {
        sel.teks: (sel.baris, sel.kolom, sel.rentang_baris, sel.rentang_kolom) for sel in tabel.sel if sel.teks
    } == {
        "No": (0, 0, 2, 1),
        "Sasaran": (0, 1, 2, 1),
        "Tahun 2024": (0, 2, 1, 2),
        "Target": (1, 2, 1, 1),
        "Realisasi": (1, 3, 1, 1),
        "1": (2, 0, 2, 1),
        "A": (2, 1, 1, 1),
        "9": (2, 2, 2, 1),
        "B": (3, 1, 1, 1),
        "8": (3, 3, 1, 1),
    }


def test_word_that_runs_over_the_rule_belongs_where_its_middle_is() -> None:
    """A number wider than its cell by a few points stays one word in that cell."""
    kertas = Kertas().kisi((50, 100, 200), (100, 120)).tulis(52, 113, "12.345.678.901").tulis(125, 113, "100%")
    (tabel,) = find_tabel_bergaris(kertas.baca())

    assert as_baris(tabel) == [["12.345.678.901", "100%"]]


def test_words_are_the_very_words_of_the_page() -> None:
    """A cell holds the words of the page themselves, so that what is left of the page can be told."""
    lembar = penuh().sel(KOLOM, BARIS, ISI).baca()
    (tabel,) = find_tabel_bergaris(lembar)

    assert {id(kata) for sel in tabel.sel for larik in sel.lines for kata in larik} == {id(k) for k in lembar.kata}


def test_upright_heads_are_read_from_bottom_to_top() -> None:
    """A narrow head that runs upwards reads as its words do, line by line from the left."""
    kertas = (
        Kertas()
        .kisi((50, 90, 200), (100, 200, 220))
        .tulis_matriks(f"0 1 -1 0 65 {TINGGI - 195}", "Nomor urut")
        .tulis_matriks(f"0 1 -1 0 80 {TINGGI - 195}", "kegiatan")
        .sel((50, 90), (200,), (("1", "A"),))
        .tulis(110, 150, "Uraian")
    )
    (tabel,) = find_tabel_bergaris(kertas.baca())

    assert as_baris(tabel) == [["Nomor urut kegiatan", "Uraian"], ["1", "A"]]


@pytest.mark.parametrize("letak", ["atas", "bawah", "tengah"])
def test_rows_between_upright_rules_follow_the_numbers(letak: str) -> None:
    """Where only columns are ruled, wrapped names go with their numbers, whichever way the cells are aligned."""
    kertas = Kertas().kisi((50, 250, 350), (100, 120, 230)).sel((50, 250), (100,), (("Sasaran", "Target"),))
    nama = (("Kualitas layanan", "di kecamatan", "yang baik"), ("Tertib", "administrasi"), ("Aman", "dan tenteram"))
    y, angka = 134, iter(("88,00", "71,50", "45,00"))
    for larik in nama:
        for ke, satu in enumerate(larik):
            kertas.tulis(54, y + 12 * ke, satu)
        geser = {"atas": 0, "bawah": 12 * (len(larik) - 1), "tengah": 6 * (len(larik) - 1)}[letak]
        kertas.tulis(300, y + geser, next(angka))
        y += 12 * len(larik) + 5

    assert baca(kertas) == [
        [
            ["Sasaran", "Target"],
            ["Kualitas layanan di kecamatan yang baik", "88,00"],
            ["Tertib administrasi", "71,50"],
            ["Aman dan tenteram", "45,00"],
        ]
    ]


def test_lines_set_solid_between_upright_rules_follow_the_first_line() -> None:
    """Without any room between the rows a row begins where its number stands."""
    kertas = Kertas().kisi((50, 250, 350, 450), (100, 120, 230))
    for ke, satu in enumerate(("Kualitas", "layanan", "Tertib", "administrasi", "Aman")):
        kertas.tulis(54, 134 + 8 * ke, satu)
    for ke, (satu, lain) in {0: ("88,00", "1"), 2: ("71,50", "2"), 4: ("45,00", "3")}.items():
        kertas.tulis(300, 134 + 8 * ke, satu).tulis(400, 134 + 8 * ke, lain)

    (tabel,) = baca(kertas)
    assert tabel[1:] == [
        ["Kualitas layanan", "88,00", "1"],
        ["Tertib administrasi", "71,50", "2"],
        ["Aman", "45,00", "3"],
    ]


def solid(angka: dict[int, str], nama: tuple[str, ...], lain: tuple[int, ...]) -> list[list[str]]:
    """Rows of the body where lines of names stand eight points apart, as do those of a second column in between."""
    kertas = Kertas().kisi((50, 250, 350, 450), (100, 120, 230))
    for ke, satu in enumerate(nama):
        kertas.tulis(54, 134 + 8 * ke, satu)
    for ke, satu in angka.items():
        kertas.tulis(300, 134 + 4 * ke, satu)
    for ke in lain:
        kertas.tulis(400, 134 + 4 * ke, "ya")
    (tabel,) = baca(kertas)
    return [[satu[0], satu[1]] for satu in tabel[1:]]


def test_lines_without_any_room_follow_the_alignment() -> None:
    """Where no strip is free between two rows they part at the number above, below or half way between."""
    nama = ("satu", "dua", "tiga", "empat", "lima", "enam")
    atas = solid({0: "1,00", 4: "2,00", 8: "3,00"}, nama, tuple(range(1, 11, 2)))
    bawah = solid({2: "1,00", 6: "2,00", 10: "3,00"}, nama, tuple(range(1, 10, 2)))
    tengah = solid({1: "1,00", 5: "2,00", 9: "3,00"}, nama, tuple(range(0, 12, 1)))

    assert atas == bawah == [["satu dua", "1,00"], ["tiga empat", "2,00"], ["lima enam", "3,00"]]
    assert [angka for _, angka in tengah] == ["1,00", "2,00", "3,00"]


def test_numbers_that_do_not_stand_side_by_side_make_no_rows() -> None:
    """Number columns whose lines do not answer each other hold several numbers in one row."""
    kertas = Kertas().kisi((50, 250, 350, 450), (100, 120, 230)).sel((50,), (100,), (("Uraian",),))
    kertas.tulis(54, 134, "satu").tulis(54, 150, "dua").tulis(54, 166, "tiga")
    for y in (134, 150, 166):
        kertas.tulis(300, y, "88,00")
    for y in (134, 158, 190):
        kertas.tulis(400, y, "90,00")

    (tabel,) = baca(kertas)
    assert len(tabel) == 2


def test_number_wrapped_in_its_cell_makes_no_second_row() -> None:
    """A budget cut over two lines by a narrow column is one number in one row."""
    kertas = (
        Kertas()
        .kisi((50, 150, 215, 280), (100, 120, 160))
        .sel((50, 150, 215), (100,), (("Program", "Pagu", "Realisasi"),))
    )
    kertas.tulis(54, 132, "Pelayanan").tulis(54, 145, "umum")
    kertas.tulis(154, 132, "1.506.190.00").tulis(205, 145, "0").tulis(219, 132, "1.258.896.42").tulis(270, 145, "4")

    (tabel,) = baca(kertas)
    assert tabel[1:] == [["Pelayanan umum", "1.506.190.000", "1.258.896.424"]]


def test_two_numbers_of_one_row_stay_in_it() -> None:
    """Two lines in one number column alone do not make rows: the names beside them are one cell."""
    kertas = Kertas().kisi((50, 250, 350), (100, 120, 160)).sel((50, 250), (100,), (("Sasaran", "Target"),))
    kertas.tulis(54, 132, "Kualitas layanan").tulis(54, 145, "di kecamatan").tulis(300, 132, "88,00").tulis(
        300, 145, "90,00"
    )

    (tabel,) = baca(kertas)
    assert len(tabel) == 2


def test_group_titles_and_wide_heads_do_not_hide_columns() -> None:
    """Between level rules, a title across the table and heads above several columns leave the columns as they are."""
    y = (100, 120, 140, 160, 180, 200)
    kertas = Kertas()
    for satu in y:
        kertas.garis(50, satu, 410, satu)
    kertas.sel((50, 90, 300), (100,), (("No", "Sasaran", "Target dan realisasi"),))
    kertas.tulis(54, 132, "Misi pertama: pelayanan yang makin dekat dengan warga desa")
    kertas.sel((50, 90, 300, 370), (140, 160, 180), ISI[1:])

    (tabel,) = baca(kertas)
    assert tabel[2:] == as_daftar(ISI[1:])
    assert tabel[1] == ["Misi pertama: pelayanan yang makin dekat dengan warga desa", "", "", ""]
    assert tabel[0][:3] == ["No", "Sasaran", "Target dan realisasi"]


def test_row_below_the_last_stripe_belongs_to_the_table() -> None:
    """The last row of a striped table may be plain; the paragraph after the table is not one of its rows."""
    kertas = (
        warna_baris()
        .sel(KOLOM, BARIS, ISI)
        .tulis(50, 200, "Capaian itu tumbuh karena layanan makin dekat dengan warga.")
    )

    assert baca(kertas) == [as_daftar(ISI)]
    tanpa = (
        warna_baris().sel(KOLOM, BARIS[:3], ISI[:3]).tulis(50, 175, "Capaian itu tumbuh karena layanan makin dekat.")
    )
    assert baca(tanpa) == [as_daftar(ISI[:3])]


def test_stripes_painted_piece_by_piece_are_stripes() -> None:
    """A word processor paints a cell in pieces: the lines of its text, the room around them."""
    kertas = Kertas().garis(50, 80, 410, 80).garis(50, 100, 410, 100)
    kertas.sel(KOLOM, (80,), ISI[:1])
    for atas in (100, 140):
        for kiri, kanan in pairwise(KOLOM):
            kertas.isi_kotak(kiri, atas, kiri + 3, atas + 20, abu=0.8).isi_kotak(
                kanan - 3, atas, kanan, atas + 20, abu=0.8
            )
            kertas.isi_kotak(kiri + 3, atas, kanan - 3, atas + 20, abu=0.8)
    kertas.operator("0 g").sel(KOLOM, (100, 120, 140), ISI[1:])

    assert baca(kertas) == [as_daftar(ISI)]
