"""How the lines of a cell become its text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.tabel_pdf import SelPdf, TabelPdf, build_lines, join_baris_sel

LEBAR_HURUF = 5.0


def larik(teks: str, *, x0: float = 4.0, y0: float = 0.0) -> tuple[Kata, ...]:
    """Words of one line, five points a letter."""
    hasil = []
    for satu in teks.split():
        hasil.append(Kata(satu, x0, y0, x0 + LEBAR_HURUF * len(satu), y0 + 10, 10))
        x0 += LEBAR_HURUF * (len(satu) + 1)
    return tuple(hasil)


def gabung(*teks: str, lebar: float | None = None) -> str:
    """Text of a cell as wide as `lebar`, of these lines; None where nothing tells how wide it is."""
    lines = [larik(satu, y0=12.0 * ke) for ke, satu in enumerate(teks)]
    return join_baris_sel(lines, batas=None if lebar is None else (0.0, lebar))


@pytest.mark.parametrize(
    ("lines", "utuh"),
    [
        (("Rp 1.506.190.00", "0"), "Rp 1.506.190.000"),
        (("23.284.140.0", "00"), "23.284.140.000"),
        (("1.506.190.", "000"), "1.506.190.000"),
        (("1.506.190", ".000,00"), "1.506.190.000,00"),
        (("1.506.190.000,", "00"), "1.506.190.000,00"),
        (("(1.250.0", "00)"), "(1.250.000)"),
        (("1.25", "0"), "1.250"),
        (("pelak-", "sanaan"), "pelaksanaan"),
        (("undang-", "undang"), "undang-undang"),
        (("sebaik-", "baiknya"), "sebaik-baiknya"),
        (("sayur-", "mayur"), "sayur-mayur"),
        (("non-", "ASN"), "non-ASN"),
        (("2019-", "2024"), "2019-2024"),
    ],
)
def test_number_or_word_cut_at_the_end_of_a_line_goes_on(lines: tuple[str, ...], utuh: str) -> None:
    """A number that lacks digits, a word cut by a hyphen and a word that has one are put together."""
    assert gabung(*lines) == utuh


@pytest.mark.parametrize(
    ("lines", "terpisah"),
    [
        (("88,00", "90,00"), "88,00 90,00"),
        (("1.234.567", "890.123"), "1.234.567 890.123"),
        (("12,5", "3"), "12,5 3"),
        (("100%", "95%"), "100% 95%"),
        (("2023", "2024"), "2023 2024"),
        (("Target 2023", "-"), "Target 2023 -"),
        (("Jumlah -", "3"), "Jumlah - 3"),
        (("7.", "Desa"), "7. Desa"),
        (("12", "."), "12 ."),
        (("A.", "1"), "A. 1"),
        ((".", "5"), ". 5"),
        (("100", "orang"), "100 orang"),
        (("kode 7.01.01", "2.02"), "kode 7.01.01 2.02"),
    ],
)
def test_two_things_on_two_lines_stay_two(lines: tuple[str, ...], terpisah: str) -> None:
    """Two numbers, two years, a number and a word are two, in a wide cell and where nothing tells the width."""
    assert gabung(*lines) == terpisah
    assert gabung(*lines, lebar=400.0) == terpisah


@pytest.mark.parametrize(
    ("lines", "lebar", "hasil"),
    [
        (("19700101199503", "1001"), 78.0, "197001011995031001"),
        (("19700101199503", "1001"), 200.0, "19700101199503 1001"),
        (("1.234.567", "890"), 53.0, "1.234.567890"),
        (("2023", "2024"), 28.0, "2023 2024"),
        (("CAPAIA", "N (%)"), 38.0, "CAPAIAN (%)"),
        (("CAPAIA", "N (%)"), 90.0, "CAPAIA N (%)"),
        (("No", "Urut"), 14.0, "No Urut"),
    ],
)
def test_full_line_of_a_narrow_cell_goes_on(lines: tuple[str, ...], lebar: float, hasil: str) -> None:
    """Digits that fill a narrow cell to its edge go on in the next line; years and words do not."""
    assert gabung(*lines, lebar=lebar) == hasil


def test_lines_are_told_by_height_and_read_from_left_to_right() -> None:
    """Words come in any order; a raised mark belongs to the line it stands in."""
    m, pangkat = Kata("m", 4, 12, 10, 22, 10), Kata("2", 10, 9, 13, 15, 6)
    kata = [*larik("luas wilayah", y0=0)[::-1], pangkat, m]

    assert [[k.teks for k in baris] for baris in build_lines(kata)] == [["luas", "wilayah"], ["m", "2"]]
    assert build_lines([]) == ()
    assert join_baris_sel([]) == ""


def test_cell_gives_its_text_by_its_own_width() -> None:
    """The text of a cell is joined with the edges of that cell."""
    sel = SelPdf(0, 0, 1, 1, (0, 0, 78, 30), (larik("19700101199503"), larik("1001", y0=12)))

    assert sel.teks == "197001011995031001"
    assert TabelPdf((0, 0, 78, 30), (0, 78), (0, 30), (sel,)).sel[0] is sel


@given(st.integers(min_value=1_000, max_value=10**13), st.data())
def test_grouped_number_cut_anywhere_is_the_number_again(nilai: int, data: st.DataObject) -> None:
    """A number with groups of three, cut within or right after a group that is not whole, is one number."""
    utuh = f"{nilai:,}".replace(",", ".")
    potong = data.draw(st.sampled_from([ke for ke in range(1, len(utuh)) if utuh[ke - 1] == "." or utuh[ke] == "."]))

    assert gabung(utuh[:potong], utuh[potong:]) == utuh


@given(st.lists(st.text(alphabet="0123456789.,-%()abcRp", min_size=1, max_size=8), min_size=1, max_size=4))
def test_no_letter_is_lost_but_a_hyphen(teks: list[str]) -> None:
    """Joining lines drops at most the hyphen that cut a word."""
    asal = "".join(teks)

    assert gabung(*teks).replace(" ", "").replace("-", "") == asal.replace("-", "")
