"""The parts of reading a table without rules: rivers, rows of every setting, heads of every shape."""

from __future__ import annotations

import pytest

from dokumen.baca.pdf.lukis_pdf import Kertas
from dokumen.baca.pdf.tulis_kata import baca, isi, kisi, larik, list_tabel, list_teks, sel_typst, tulis
from tolok.dokumen.baca.mentah import TabelMentah
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.rangkai import read_pdf
from tolok.dokumen.baca.pdf.sungai import find_sungai
from tolok.dokumen.baca.pdf.tabel_halaman import Polos, build_polos
from tolok.dokumen.baca.pdf.tanpa_garis import find_tabel_polos


def bangun(*baris: list[Kata]) -> TabelMentah:
    """The one table among these lines."""
    semua = larik(*baris)
    (tabel,) = find_tabel_polos(semua)
    assert (tabel.awal, tabel.akhir) == (0, len(semua))
    return build_polos(Polos(tuple(semua), 1, ()), tabel.sungai).tabel


def kepala(tabel: TabelMentah) -> list[list[tuple[str, int, int]]]:
    return [[(isi(sel.teks), sel.kolom, sel.baris) for sel in satu] for satu in tabel.baris[: tabel.kepala]]


def rows(awal: float, banyak: int, jarak: float = 20) -> list[list[Kata]]:
    return [
        tulis(
            awal + jarak * n,
            (50, str(n + 1)),
            (80, f"Program nomor {n + 1}"),
            (300, f"{n + 1}.500.000"),
            (400, f"{n + 1}5,00%"),
        )
        for n in range(banyak)
    ]


def test_a_long_cell_that_touches_its_neighbour_still_ends_at_the_river() -> None:
    """One name as wide as its column leaves hardly any white before the amount."""
    panjang = tulis(
        160, (50, "4"), (80, "Program Penyelenggaraan Pemerintahan Umum"), (283, "9.500.000.000"), (400, "45,00%")
    )

    tabel = bangun(*rows(100, 3), panjang, *rows(180, 3))

    assert kisi(tabel)[3] == ["4", "Program Penyelenggaraan Pemerintahan Umum", "9.500.000.000", "45,00%"]


def test_a_total_over_two_columns_spans_them() -> None:
    """A label that reaches over a river is one cell of two columns."""
    tabel = bangun(*rows(100, 4), tulis(180, (50, "JUMLAH SELURUH BELANJA"), (300, "9.500.000"), (400, "45,00%")))

    assert [(isi(sel.teks), sel.kolom) for sel in tabel.baris[-1]] == [
        ("JUMLAH SELURUH BELANJA", 2),
        ("9.500.000", 1),
        ("45,00%", 1),
    ]


def test_a_centred_total_makes_no_column_of_its_own() -> None:
    """A word that stands where no other line has any belongs to the column beside it."""
    baris = [tulis(100 + 20 * n, (50, f"Nama {n}"), (400, f"{n}5")) for n in range(1, 5)]

    tabel = bangun(*baris, tulis(200, (220, "Jumlah"), (400, "110")))

    assert [len(satu) for satu in tabel.baris] == [2] * 5


def test_lines_of_one_pitch_part_into_rows_at_their_values() -> None:
    """Wrapped names without any room between the rows go on until the next amount."""
    tabel = bangun(
        tulis(100, (50, "1"), (80, "Program Pelayanan"), (300, "5.500.000"), (400, "15,00%")),
        tulis(112, (80, "Publik")),
        tulis(124, (50, "2"), (80, "Program Umum"), (300, "6.500.000"), (400, "25,00%")),
        tulis(136, (50, "3"), (80, "Program Pembinaan"), (300, "7.500.000"), (400, "35,00%")),
        tulis(148, (80, "Desa")),
    )

    assert [satu[1] for satu in kisi(tabel)] == ["Program Pelayanan Publik", "Program Umum", "Program Pembinaan Desa"]


def test_centred_cells_of_one_pitch_belong_to_the_nearest_value() -> None:
    """Values halfway between two lines of the name take both; the head stays above."""
    baris = [tulis(76, (50, "No"), (80, "Program"), (300, "Pagu"), (400, "Serapan"), tebal=True)]
    for n in range(3):
        baris += [
            tulis(100 + 24 * n, (80, f"Program bagian {n}")),
            tulis(106 + 24 * n, (50, str(n + 1)), (300, f"{n + 1}.500.000"), (400, f"{n}5,00%")),
            tulis(112 + 24 * n, (80, "baris kedua")),
        ]

    tabel = bangun(*baris)

    assert [satu[1] for satu in kisi(tabel)] == ["Program", *(f"Program bagian {n} baris kedua" for n in range(3))]
    assert tabel.kepala == 1


def test_a_group_line_of_another_weight_is_a_row() -> None:
    """A bold name without amounts does not go on the row above, though nothing parts them."""
    tabel = bangun(*rows(100, 3, 12), tulis(136, (80, "Urusan Wajib"), tebal=True), *rows(148, 3, 12))

    assert [satu[1] for satu in kisi(tabel)][3] == "Urusan Wajib"


def test_a_line_set_a_little_askew_is_still_one_row() -> None:
    """An amount two points lower than its name is on the same line."""
    miring = [tulis(160, (50, "4"), (80, "Program nomor 4")), tulis(162.5, (300, "4.500.000"), (400, "45,00%"))]

    tabel = bangun(*rows(100, 3), *miring, *rows(180, 2))

    assert kisi(tabel)[3] == ["4", "Program nomor 4", "4.500.000", "45,00%"]


def test_a_line_that_numbers_the_columns_belongs_to_the_head() -> None:
    """(1) (2) (3) (4) = (3 : 2) are no values."""
    nomor = tulis(86, (50, "(1)"), (110, "(2)"), (310, "(3)"), (400, "(4)"))
    judul = tulis(72, (45, "No."), (100, "Program"), (305, "Pagu"), (395, "Serapan"), tebal=True)

    tabel = bangun(judul, nomor, *rows(106, 4))

    assert [[teks for teks, _, _ in satu] for satu in kepala(tabel)] == [
        ["No.", "Program", "Pagu", "Serapan"],
        ["(1)", "(2)", "(3)", "(4)"],
    ]


def test_a_head_set_to_the_left_stands_over_the_columns_below_it() -> None:
    """Where other heads stand on the first line, those on the second have one above."""
    tabel = bangun(
        tulis(72, (50, "No"), (80, "Program"), (300, "Anggaran (Rp)"), tebal=True),
        tulis(84, (300, "Pagu"), (400, "Serapan"), tebal=True),
        *rows(106, 4),
    )

    assert kepala(tabel) == [
        [("No", 1, 2), ("Program", 1, 2), ("Anggaran (Rp)", 2, 1)],
        [("Pagu", 1, 1), ("Serapan", 1, 1)],
    ]


def test_heads_at_the_foot_leave_a_wrapped_head_alone() -> None:
    """A head of two lines beside heads on its second line spans nothing, unless those below are sub-heads."""
    lipat = bangun(
        tulis(72, (300, "Anggaran"), tebal=True),
        tulis(84, (50, "No"), (80, "Program"), (300, "daerah"), (400, "Serapan"), tebal=True),
        *rows(106, 4),
    )
    cabang = bangun(
        tulis(72, (300, "Anggaran"), tebal=True),
        tulis(84, (50, "No"), (80, "Program"), (300, "Pagu"), (400, "Serapan"), tebal=True),
        *rows(106, 4),
    )

    assert kepala(lipat) == [[("No", 1, 1), ("Program", 1, 1), ("Anggaran daerah", 1, 1), ("Serapan", 1, 1)]]
    assert ("Anggaran", 2, 1) in kepala(cabang)[0]


def test_years_in_the_head_are_no_values() -> None:
    """A head of years stays a head under the head that covers it."""
    tahun = ["2021", "2022", "2023"]
    baris = [
        tulis(90 + 20 * n, (50, f"Indikator {n}"), (250, f"{n}1,5"), (310, f"{n}2,5"), (370, f"{n}3,5"))
        for n in range(1, 5)
    ]
    tabel = bangun(
        tulis(76, (50, "Indikator"), (305, "Target"), tebal=True),
        tulis(90, *((250 + 60 * n, satu) for n, satu in enumerate(tahun)), tebal=True),
        *baris,
    )

    assert kepala(tabel) == [[("Indikator", 1, 2), ("Target", 3, 1)], [(satu, 1, 1) for satu in tahun]]


def test_a_head_wider_than_its_column_hides_no_river() -> None:
    """A head that ends four points before the next column leaves it a column."""
    judul = tulis(80, (50, "No"), (80, "Program"), (301, "RealisasiBelanjaLal"), (400, "Serapan"), tebal=True)

    tabel = bangun(judul, *rows(100, 5))

    assert [teks for teks, _, _ in kepala(tabel)[0]] == ["No", "Program", "RealisasiBelanjaLal", "Serapan"]
    assert [len(satu) for satu in tabel.baris] == [4] * 6


def test_a_cell_at_the_end_is_whole_though_it_is_in_the_first_column() -> None:
    """The last name goes on below its row as close as lines of a cell; a source note further down does not."""
    baris = [tulis(100 + 30 * n, (50, "Program Pelayanan"), (300, f"{n}.500.000"), (400, "5,00%")) for n in range(1, 4)]
    lanjut = [tulis(112 + 30 * n, (50, "Publik Desa")) for n in range(1, 4)]
    semua = larik(*baris, *lanjut, tulis(222, (50, "Sumber: Data")))

    (tabel,) = find_tabel_polos(semua)

    assert (tabel.awal, tabel.akhir) == (0, 6)


def test_contents_of_two_columns_are_no_table_without_a_reason() -> None:
    """Words side by side without numbers, bold head or caption stay text; a signature stays one with its numbers."""
    kata = larik(*(tulis(100 + 20 * n, (50, f"Kiri {chr(65 + n)}"), (300, f"Kanan {chr(65 + n)}")) for n in range(4)))
    tanda = larik(
        tulis(100, (50, "Mengetahui,"), (300, "Camat")),
        tulis(160, (50, "Budi Contoh"), (300, "Siti Rimba")),
        tulis(175, (50, "NIP 19700101 199001 1 001"), (300, "NIP 19710909 199609 1 999")),
    )

    assert list(find_tabel_polos(kata)) == []
    assert list(find_tabel_polos(tanda)) == []


def test_a_bold_head_over_words_makes_a_table() -> None:
    """Three columns of words under a bold line are one, and row letters number rows as well as figures do."""
    judul = tulis(80, (50, "Hambatan"), (200, "Langkah"), (350, "Pelaksana"), tebal=True)
    isi_tabel = [tulis(100 + 20 * n, (50, "Sarana kurang"), (200, "Pengadaan"), (350, "Sekretariat")) for n in range(3)]

    assert kisi(bangun(judul, *isi_tabel)) == [
        ["Hambatan", "Langkah", "Pelaksana"],
        *[["Sarana kurang", "Pengadaan", "Sekretariat"]] * 3,
    ]


def test_rivers_need_more_than_one_line() -> None:
    """One wide gap is no river; without lines there is none."""
    assert find_sungai(larik(tulis(100, (50, "Nama"), (200, "5.000")))) == ()
    assert find_sungai([]) == ()


def test_captions_prose_and_other_columns_part_tables() -> None:
    """Two tables with a caption between them are two, and so are two with a sentence between."""
    prosa = tulis(
        200, (50, "Kalimat panjang di antara dua tabel yang membentang dari tepi kiri sampai ke tepi kanan halaman")
    )
    judul = tulis(200, (200, "Tabel 3.2 Capaian"))
    lain = [tulis(260 + 20 * n, (50, f"Desa {n}"), (200, f"{n}2"), (240, f"{n}3"), (280, f"{n}4")) for n in range(1, 5)]

    for tengah in (prosa, judul):
        semua = larik(*rows(100, 4), tengah, *lain)
        assert [(satu.awal, satu.akhir) for satu in find_tabel_polos(semua)] == [(0, 4), (5, 9)]


@pytest.mark.parametrize("banyak", [36, 37, 43])
def test_a_table_goes_on_without_its_head(banyak: int) -> None:
    """Rows on the next page belong to the table, many of them or one, when nothing stands between."""
    baris = [[str(n), f"Kegiatan {n}", f"{n}.250.000", f"{n},50%"] for n in range(1, banyak + 1)]
    hasil = baca(
        "#table(columns: (40pt, 220pt, 90pt, 90pt), align: (left, left, right, right),\n"
        + sel_typst([["*No*", "*Kegiatan*", "*Pagu*", "*Serapan*"], *baris])
        + ")\n\nUraian sesudah tabel ini."
    )

    assert len(hasil.halaman) == 2
    (tabel,) = list_tabel(hasil.blok)
    assert kisi(tabel)[1:] == baris
    assert list_teks(hasil.blok) == ["Uraian sesudah tabel ini."]


def test_a_caption_at_the_foot_of_a_page_names_the_table_on_the_next() -> None:
    """Two rows of words under a head are a table when a caption stands right before them."""
    kertas = Kertas()
    for n in range(40):
        kertas.tulis(60, 100 + 15 * n, f"Kalimat ke-{n} dari uraian yang mengisi halaman ini sampai ke bawah.")
    hasil = baca(
        "#v(1fr)\n#align(center)[Tabel 3.3 Hambatan]\n#pagebreak()\n#table(columns: (120pt, 120pt, 120pt), "
        + sel_typst([["Hambatan", "Langkah", "Pelaksana"], ["Sarana kurang", "Pengadaan", "Sekretariat"]])
        + ")"
    )

    assert list_tabel(read_pdf(kertas.cetak()).blok) == []
    assert kisi(list_tabel(hasil.blok)[0]) == [
        ["Hambatan", "Langkah", "Pelaksana"],
        ["Sarana kurang", "Pengadaan", "Sekretariat"],
    ]


def test_indents_of_a_column_are_its_levels() -> None:
    """Program, kegiatan and sub kegiatan set deeper and deeper keep their level; centred cells have none."""
    hasil = baca(
        "#set table(stroke: 0.5pt)\n#table(columns: (200pt, 90pt), align: (left, center),\n"
        "[Program A], [100], pad(left: 10pt)[Kegiatan A], [7], pad(left: 20pt)[Sub A], [3],\n"
        "[Program B], [90], pad(left: 10pt)[Kegiatan B], [8], pad(left: 20pt)[Sub B], [4])"
    )

    (tabel,) = list_tabel(hasil.blok)
    assert [[sel.lekuk for sel in satu] for satu in tabel.baris] == [[n % 3, 0] for n in range(6)]
