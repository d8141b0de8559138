"""Printed lines: what stands on one line, and which gaps part it."""

from __future__ import annotations

from dokumen.baca.pdf.tulis_kata import larik, tulis
from tolok.dokumen.baca.pdf.sebaris import build_sebaris, drops_hyphen


def test_a_raised_figure_stays_in_its_line() -> None:
    """A footnote mark above the line belongs right after its word, and the next line stays apart."""
    baris = larik(
        tulis(100, (50, "Luas wilayah 12 km")), tulis(95, (133, "2"), ukuran=6), tulis(114, (50, "terdiri atas"))
    )

    assert [satu.teks for satu in baris] == ["Luas wilayah 12 km 2", "terdiri atas"]


def test_words_of_cells_set_to_the_middle_are_lines_of_their_own() -> None:
    """A number halfway between two lines of the text beside it is on neither of them."""
    baris = larik(tulis(100, (50, "Program Pelayanan")), tulis(106, (200, "5.000")), tulis(112, (50, "Publik")))

    assert [satu.teks for satu in baris] == ["Program Pelayanan", "5.000", "Publik"]


def test_a_justified_line_has_no_wide_gap_however_far_it_is_stretched() -> None:
    """All gaps of a stretched line are alike, so it is one run after its label."""
    kata = tulis(100, (50, "9."), (80, "Mengoordinasikan"), (175, "penanggulangan"), (260, "dini"), (295, "penyakit"))
    (satu,) = larik(kata)

    assert [ruas.teks for ruas in satu.ruas] == ["9.", "Mengoordinasikan penanggulangan dini penyakit"]
    assert satu.label == "9."


def test_a_gap_twice_the_space_of_its_line_parts_two_cells() -> None:
    """A cell border narrower than a letter shows where the spaces of the line are narrower still."""
    (satu,) = larik(tulis(100, (50, "Belanja Barang dan Jasa"), (172, "Kecamatan"), (223, "88,22")))

    assert [ruas.teks for ruas in satu.ruas] == ["Belanja Barang dan Jasa", "Kecamatan", "88,22"]


def test_two_numbers_never_share_a_space() -> None:
    """Amounts of two narrow columns are two runs."""
    (satu,) = larik(tulis(100, (50, "1.250.000"), (98.5, "1.100.000")))

    assert [ruas.teks for ruas in satu.ruas] == ["1.250.000", "1.100.000"]


def test_words_cut_at_the_end_of_a_line_are_whole_again() -> None:
    """A hyphen that only cut a word goes; that of a doubled word, a range or a compound stays."""
    assert drops_hyphen("pelak-", "sanaan")
    assert drops_hyphen("akuntabili\u00ad", "tas")
    assert not drops_hyphen("undang-", "undang")
    assert not drops_hyphen("kebijakan-", "kebijakannya")
    assert not drops_hyphen("2021-", "2026")
    assert not drops_hyphen("non-", "pemerintah")
    assert not drops_hyphen("terus-", "menerus")
    assert not drops_hyphen("sayur-", "mayur")
    assert drops_hyphen("pelayan-", "an")

    teks = build_sebaris(
        [tulis(100, (50, "untuk pelak-")), tulis(112, (50, "sanaan undang-")), tulis(124, (50, "undang itu"))]
    )

    assert [satu.isi for satu in teks] == ["untuk pelaksanaan undang-undang itu"]


def test_runs_keep_their_weight() -> None:
    """Bold words in a sentence are a run of their own, spaces included once."""
    teks = build_sebaris(
        [tulis(100, (50, "Anggaran")) + tulis(100, (95, "tidak"), tebal=True) + tulis(100, (125, "cukup"))]
    )

    assert [(satu.isi, satu.tebal) for satu in teks] == [("Anggaran", False), (" tidak", True), (" cukup", False)]
