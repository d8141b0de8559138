"""Words of a page: where they end, how they look, and which of them a person does not see."""

from __future__ import annotations

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Dictionary, Name

from dokumen.baca.pdf.lukis_pdf import LEBAR, TINGGI, Kertas, baca_lembar, kata, ubah
from tolok.dokumen.baca.pdf.huruf_baku import normalise


def _add_pindaian(pdf: pikepdf.Pdf) -> None:
    halaman = pdf.pages[0]
    gambar = pdf.make_stream(b"\x80", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
    gambar.ColorSpace, gambar.BitsPerComponent = Name.DeviceGray, 8
    halaman.Resources.XObject = Dictionary(Im=gambar)
    halaman.contents_add(f"q {LEBAR} 0 0 {TINGGI} 0 0 cm /Im Do Q".encode(), prepend=True)


def _add_huruf_gelap(pdf: pikepdf.Pdf) -> None:
    """Four letters of a font by their place in it only."""
    keturunan = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Gelap,
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
    )
    pdf.pages[0].Resources.Font.F9 = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Gelap,
        Encoding=Name("/Identity-H"),
        DescendantFonts=[keturunan],
    )
    pdf.pages[0].contents_add(b"BT /F9 12 Tf 100 600 Td <0041004200430044> Tj ET")


def _add_lambang(pdf: pikepdf.Pdf) -> None:
    """A font whose letter A stands for a picture letter, and a word after it."""
    peta = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
    peta += b"1 beginbfchar <41> <D83DDE00> endbfchar endcmap"
    pdf.pages[0].Resources.Font.F8 = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, ToUnicode=pdf.make_stream(peta)
    )
    pdf.pages[0].contents_add(b"BT /F8 10 Tf 200 600 Td (A) Tj /F1 10 Tf 30 0 Td (naik) Tj ET")


def test_numbers_printed_close_in_two_columns_stay_two() -> None:
    """Two numbers whose columns nearly touch are two words, even where the file puts no space between them."""
    lembar = Kertas().operator("BT /F1 10 Tf 100 700 Td [(1.234.567)-350(88,22)] TJ ET").baca()

    assert kata(lembar) == ["1.234.567", "88,22"]


def test_letters_set_apart_are_one_word() -> None:
    """A title printed with room between all its letters is one word, and so is a year printed so."""
    lembar = (
        Kertas().operator("BT /F1 10 Tf 4 Tc 100 700 Td (LAPORAN) Tj ET BT /F1 10 Tf 100 650 Td (2024) Tj ET").baca()
    )

    assert kata(lembar) == ["LAPORAN", "2024"]


def test_kerned_pieces_of_a_word_are_one_word() -> None:
    """Pieces of a word that the file places one by one, each touching the last, are one word."""
    lembar = Kertas().operator("BT /F1 10 Tf 100 700 Td [(Pe)20(la)-30(yanan)] TJ ET").baca()

    assert kata(lembar) == ["Pelayanan"]


def test_numbers_two_points_apart_are_two() -> None:
    """Pdfium takes numbers two points apart for one; their letters stand apart, so they are two."""
    lembar = Kertas().tulis(100, 100, "1.234").tulis(127, 100, "88,22").tulis(154, 100, "100%").baca()

    assert kata(lembar) == ["1.234", "88,22", "100%"]
    assert [round(satu.x0) for satu in lembar.kata] == [100, 127, 154]


def test_upright_numbers_two_points_apart_are_two() -> None:
    """The same holds for numbers that run upwards and for those that stand on their head."""
    tegak = Kertas().tulis_matriks("0 1 -1 0 50 300", "1.234").tulis_matriks("0 1 -1 0 50 327", "88,22").baca()
    balik = Kertas().tulis_matriks("-1 0 0 -1 400 300", "1.234").tulis_matriks("-1 0 0 -1 373 300", "88,22").baca()

    assert sorted(kata(tegak)) == sorted(kata(balik)) == ["1.234", "88,22"]


def test_word_cut_at_the_end_of_a_line_is_two_pieces() -> None:
    """A hyphen ends the word of its line; the rest of the word stands in the next line, where it is printed."""
    lembar = Kertas().tulis(100, 100, "pelak-").tulis(100, 114, "sanaan").baca()

    assert kata(lembar) == ["pelak-", "sanaan"]
    assert lembar.kata[0].y1 < lembar.kata[1].y1


def test_letters_beyond_the_first_plane_keep_their_words() -> None:
    """A picture letter takes two places in the text of pdfium; the words after it stay where they are."""
    lembar = baca_lembar(ubah(Kertas().tulis(100, 100, "Capaian").cetak(), _add_lambang))

    assert kata(lembar) == ["Capaian", "😀", "naik"]


def test_fake_bold_and_shadow_are_read_once() -> None:
    """Letters printed twice to look bold, or again a little aside as a shadow, are one word."""
    lembar = (
        Kertas()
        .tulis(100, 100, "Laporan")
        .tulis(100.4, 100, "Laporan")
        .tulis(100, 200, "LKIP", ukuran=28)
        .tulis(300, 400, "Bab")
        .tulis(102, 202, "LKIP", ukuran=28)
        .baca()
    )

    assert sorted(kata(lembar)) == ["Bab", "LKIP", "Laporan"]


def test_hidden_text_is_not_read() -> None:
    """Text that is not painted, painted white on white paper, or outside the page is not part of the document."""
    lembar = (
        Kertas()
        .tulis(100, 100, "tampak")
        .operator("BT 3 Tr /F1 10 Tf 100 600 Td (gaib) Tj 0 Tr ET")
        .operator("q 1 g BT /F1 10 Tf 100 580 Td (putih) Tj ET Q")
        .tulis(LEBAR + 30, 100, "luar")
        .baca()
    )

    assert kata(lembar) == ["tampak"]


def test_white_text_on_a_coloured_cell_is_read() -> None:
    """White letters of a table head stand on a dark ground and are seen."""
    lembar = (
        Kertas().isi_kotak(90, 90, 200, 120, abu=0.2).operator("q 1 g BT /F1 10 Tf 100 695 Td (Sasaran) Tj ET Q").baca()
    )

    assert kata(lembar) == ["Sasaran"]


def test_text_layer_of_a_scan_is_read_and_said_to_be_one() -> None:
    """Unpainted text under a picture of the page is what a scanner read: it is taken, and marked."""
    kertas = Kertas().operator("BT 3 Tr /F1 10 Tf 100 600 Td (Perjanjian Kinerja) Tj ET")

    lembar = baca_lembar(ubah(kertas.cetak(), _add_pindaian))

    assert kata(lembar) == ["Perjanjian", "Kinerja"]
    assert lembar.pindaian
    assert lembar.bidang[0].gambar


def test_weight_slant_and_size_are_told() -> None:
    """Bold and slanted fonts, and letters that the matrix makes slanted or larger, are told apart."""
    lembar = (
        Kertas()
        .tulis(100, 100, "tebal", huruf="F2")
        .tulis(100, 130, "miring", huruf="F3")
        .tulis_matriks("2 0 0 2 100 600", "besar", ukuran=7)
        .tulis_matriks("1 0 0.3 1 100 500", "rebah")
        .operator("BT 2 Tr /F1 10 Tf 100 400 Td (bergaris) Tj ET")
        .operator("BT 1 Tr /F1 10 Tf 100 300 Td (rangka) Tj ET")
        .baca()
    )

    sifat = {satu.teks: (satu.tebal, satu.miring, round(satu.ukuran)) for satu in lembar.kata}
    assert sifat == {
        "tebal": (True, False, 10),
        "miring": (False, True, 10),
        "besar": (False, False, 14),
        "rebah": (False, True, 10),
        "bergaris": (True, False, 10),
        "rangka": (False, False, 10),
    }


def test_words_of_one_line_have_one_height() -> None:
    """A word with a tail and one without stand equally high, so that a line can be told by its words."""
    lembar = Kertas().tulis(100, 100, "guna saran AG").baca()

    assert len({(satu.y0, satu.y1) for satu in lembar.kata}) == 1


def test_upright_text_is_marked() -> None:
    """Text that runs upwards, downwards or upside down keeps its words; only the first two are marked upright."""
    lembar = (
        Kertas()
        .tulis_matriks("0 1 -1 0 50 300", "Naik 12")
        .tulis_matriks("0 -1 1 0 150 600", "Turun 34")
        .tulis_matriks("-1 0 0 -1 400 300", "Balik 56")
        .baca()
    )

    assert {satu.teks: satu.tegak for satu in lembar.kata} == {
        "Naik": True,
        "12": True,
        "Turun": True,
        "34": True,
        "Balik": False,
        "56": False,
    }


def test_watermark_is_faint() -> None:
    """Slanted text, and large light text, lie behind the page; large black text does not."""
    lembar = (
        Kertas()
        .tulis_matriks("0.7 0.7 -0.7 0.7 200 300", "SALINAN", ukuran=60)
        .operator("q 0.8 g BT /F1 60 Tf 100 200 Td (DRAF) Tj ET Q")
        .tulis(100, 100, "LKIP", ukuran=40)
        .baca()
    )

    assert {satu.teks: satu.pudar for satu in lembar.kata} == {"SALINAN": True, "DRAF": True, "LKIP": False}


@pytest.mark.parametrize("putar", [0, 90, 180, 270])
def test_turned_page_is_read_as_a_person_sees_it(putar: int) -> None:
    """However the page is turned and cropped, a word stands where a person sees it."""
    lembar = Kertas(putar=putar, jepit=(50, 60, 450, 760)).tulis(100, 100, "Tabel").baca()

    tabel = lembar.kata[0]
    # Baseline at x 100, y 700 of the sheet; the crop leaves 400 by 700 points from (50, 60).
    jangkar = {0: (50, 60), 90: (640, 50), 180: (350, 640), 270: (60, 350)}[putar]
    assert tabel.x0 - 1 <= jangkar[0] <= tabel.x1 + 1
    assert tabel.y0 - 1 <= jangkar[1] <= tabel.y1 + 1
    assert (lembar.halaman.lebar, lembar.halaman.tinggi) == ((400, 700) if putar % 180 == 0 else (700, 400))
    assert tabel.tegak is (putar in (90, 270))


def test_letters_without_meaning_are_counted_and_left_out() -> None:
    """Letters of a font that does not say which letters it draws are in no word; their number is told."""
    lembar = baca_lembar(ubah(Kertas().tulis(100, 100, "Nyata").cetak(), _add_huruf_gelap))

    assert kata(lembar) == ["Nyata"]
    assert lembar.tanpa_makna == 4


@pytest.mark.parametrize(
    ("cetak", "baku"),
    [
        ("e\ufb01sien", "efisien"),
        ("pelak\x02", "pelak-"),
        ("undang\u2011undang", "undang-undang"),
        ("ki\xadnerja", "kinerja"),
        ("ki\xad", "ki-"),
        ("\uf0b7", "•"),
        ("\uf0fc", "✓"),
        ("\uf0ff", "•"),
        ("\uf054\uf061\uf062", "Tab"),
        ("a\u200bb", "ab"),
        ("\ud83d\ude00", "😀"),
        ("\x01", ""),
        ("Rp1.234,00", "Rp1.234,00"),
    ],
)
def test_printed_letters_become_typed_ones(cetak: str, baku: str) -> None:
    """Ligatures, hyphens, bullets of symbol fonts and letters without width become what one would type."""
    assert normalise(cetak) == baku


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20))
def test_normalised_words_stay_as_they_are(teks: str) -> None:
    """What has been brought to typed letters once is not changed again."""
    sekali = normalise(teks) if teks else ""

    assert (normalise(sekali) if sekali else "") == sekali
