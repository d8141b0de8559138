"""Running heads, feet and page numbers."""

from __future__ import annotations

from dokumen.baca.pdf.tulis_kata import larik, tulis
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.tepi import Muka, look_ahead

BADAN = [
    kata for nomor in range(20) for kata in tulis(200 + 20 * nomor, (50, f"Kalimat isi halaman nomor {nomor} ini"))
]


def tepi(*halaman: list[Kata], jendela: int = 40) -> list[list[str]]:
    """Running lines of each page; every page has a body as well."""
    muka = (Muka(nomor, 800, tuple(larik(satu, BADAN))) for nomor, satu in enumerate(halaman, 1))
    return [[satu.teks for satu in luar] for _, luar in look_ahead(muka, jendela)]


def test_heads_and_feet_with_their_page_numbers_leave_the_text() -> None:
    """What stands on three pages at one height is no text, whatever its number says."""
    halaman = [
        tulis(40, (50, "LAPORAN KINERJA 2024")) + tulis(780, (300, f"Laporan | Hal. {nomor}")) for nomor in range(1, 5)
    ]

    assert tepi(*halaman) == [["LAPORAN KINERJA 2024", f"Laporan | Hal. {nomor}"] for nomor in range(1, 5)]


def test_page_numbers_are_known_by_counting_up_wherever_they_stand() -> None:
    """On a page on its side the number stands elsewhere; it still is the next one."""
    halaman = [tulis(700 + 11 * nomor, (300, str(nomor))) for nomor in range(1, 6)]

    assert tepi(*halaman) == [[str(nomor)] for nomor in range(1, 6)]


def test_roman_numbers_count_as_well() -> None:
    """i, ii, iii, iv at changing heights are page numbers."""
    halaman = [tulis(690 + 13 * nomor, (300, teks)) for nomor, teks in enumerate(("i", "ii", "iii", "iv"))]

    assert tepi(*halaman) == [["i"], ["ii"], ["iii"], ["iv"]]


def test_a_number_in_the_margin_of_a_single_page_is_its_number() -> None:
    """One page is enough for "- 12 -" at the very edge."""
    assert tepi(tulis(785, (290, "- 12 -"))) == [["- 12 -"]]


def test_chapter_heads_captions_and_heads_of_tables_stay_in_the_text() -> None:
    """BAB I, BAB II, BAB III on top of three pages differ by number only, and yet are headings; so are captions."""
    bab = [tulis(60, (280, f"BAB {angka}")) for angka in ("I", "II", "III", "IV")]
    gambar = [tulis(60, (200, f"Gambar {nomor}")) for nomor in range(1, 5)]
    kepala = [tulis(60, (50, "No."), (100, "Uraian"), (250, "Pagu"), (350, "Realisasi")) for _ in range(4)]

    assert tepi(*bab) == tepi(*gambar) == tepi(*kepala) == [[], [], [], []]


def test_a_line_inside_the_text_is_not_running_because_it_repeats() -> None:
    """Nothing that has text outside of it runs along the edge."""
    halaman = [
        tulis(40, (50, f"Judul yang berbeda {chr(64 + n)}")) + tulis(60, (50, "Uraian berikut ini"))
        for n in range(1, 5)
    ]

    assert tepi(*halaman) == [[], [], [], []]


def test_pages_are_judged_with_a_window_of_those_to_come() -> None:
    """With room for two pages the head of the first is still known from the next two."""
    halaman = [tulis(40, (50, "Rencana Strategis"))] * 6

    assert tepi(*halaman, jendela=2) == [["Rencana Strategis"]] * 6


def test_an_empty_page_has_no_running_lines() -> None:
    """No line, no number."""
    assert [luar for _, luar in look_ahead([Muka(1, 800, ())], 3)] == [[]]


def test_a_number_in_a_table_is_no_page_number() -> None:
    """The last row of a ruled table at the foot of a page hides nothing that stands in its height."""
    muka = Muka(1, 800, tuple(larik(tulis(785, (290, "12")))), ((700.0, 790.0),))

    assert [luar for _, luar in look_ahead([muka], 3)] == [[]]
