"""What looks like a ruled table and is none, and tables that stand among other things."""

from __future__ import annotations

import pytest

from dokumen.baca.pdf.lukis_pdf import TINGGI, Kertas
from dokumen.baca.pdf.test_kisi import BARIS, ISI, KOLOM, as_daftar, baca, penuh, warna_sel
from tolok.dokumen.baca.pdf import kisi
from tolok.dokumen.baca.pdf.kisi import find_tabel_bergaris


def bagan() -> Kertas:
    """Boxes of an organisation chart joined by lines."""
    kertas = (
        Kertas()
        .bingkai(250, 100, 350, 130)
        .tulis(260, 118, "CAMAT")
        .garis(300, 130, 300, 160)
        .garis(100, 160, 500, 160)
    )
    for x in (50, 250, 450):
        kertas.garis(x + 50, 160, x + 50, 180).bingkai(x, 180, x + 100, 210).tulis(x + 10, 198, "SEKSI")
        kertas.garis(x + 50, 210, x + 50, 230).bingkai(x, 230, x + 100, 260).tulis(x + 10, 248, "STAF")
    return kertas


def grafik() -> Kertas:
    """Axes, grid lines and bars with the values beside the axis."""
    kertas = Kertas().garis(100, 100, 100, 300).garis(100, 300, 400, 300)
    for ke, y in enumerate(range(100, 300, 40)):
        kertas.garis(100, y, 400, y).tulis(75, y + 3, str(100 - 20 * ke))
    for ke in range(5):
        kertas.isi_kotak(120 + 50 * ke, 150 + 20 * ke, 145 + 50 * ke, 300, abu=0.5).operator("0 g")
        kertas.tulis(120 + 50 * ke, 315, f"TW {ke}")
    return kertas


def paragraf() -> Kertas:
    """A framed paragraph below a bar of colour."""
    kertas = Kertas().bingkai(50, 100, 500, 180).isi_kotak(50, 80, 500, 100, abu=0.3)
    return kertas.tulis(60, 120, "Pesan kunci: capaian kinerja tumbuh").tulis(60, 135, "karena layanan makin dekat.")


def garis_kop() -> Kertas:
    """The letterhead's double rule, a rule above the foot, and lines to sign on."""
    kertas = Kertas().garis(50, 90, 550, 90, tebal=2).garis(50, 93, 550, 93).garis(50, 760, 550, 760)
    kertas.tulis(200, 80, "PEMERINTAH KABUPATEN").tulis(60, 400, "Isi surat ini satu paragraf saja.")
    return kertas.garis(350, 600, 500, 600).tulis(360, 612, "NIP")


def kotak_judul() -> Kertas:
    """A box with a title and a paragraph."""
    kertas = Kertas().bingkai(50, 100, 500, 180).garis(50, 120, 500, 120).tulis(60, 115, "Ringkasan")
    return kertas.tulis(60, 140, "Capaian kinerja tumbuh karena layanan makin dekat.")


@pytest.mark.parametrize(
    "rupa", [bagan, grafik, paragraf, garis_kop, kotak_judul, Kertas], ids=lambda satu: satu.__name__
)
def test_what_is_no_table(rupa: object) -> None:
    """A chart, a graph, a framed paragraph, the rules of a letter and an empty page hold no table."""
    assert callable(rupa)
    assert baca(rupa()) == []


def test_list_in_boxes_is_a_table_of_one_column() -> None:
    """Three boxes below each other are a table; cells stay cells."""
    kertas = (
        Kertas().kisi((50, 400), (100, 120, 140, 160)).sel((50,), (100, 120, 140), (("Visi",), ("Misi",), ("Tujuan",)))
    )

    assert baca(kertas) == [[["Visi"], ["Misi"], ["Tujuan"]]]


def test_table_inside_a_cell_is_read_once() -> None:
    """A table that stands in a cell of another does not take the same words twice."""
    kertas = penuh().sel(KOLOM, BARIS, ISI).kisi((90, 120, 150, 180), (126, 134)).tulis(93, 133, "x", ukuran=5)
    lembar = kertas.baca()
    dibaca = [id(k) for tabel in find_tabel_bergaris(lembar) for sel in tabel.sel for larik in sel.lines for k in larik]

    assert len(dibaca) == len(set(dibaca))


def test_two_tables_side_by_side_and_below_are_apart() -> None:
    """Tables come from top to bottom, then from left to right."""
    kertas = Kertas()
    for x, y, nama in ((50, 300, "c"), (300, 100, "b"), (50, 100, "a")):
        kertas.kisi((x, x + 60, x + 200), (y, y + 20, y + 40)).sel((x, x + 60), (y, y + 20), ((nama, "1"), ("-", "2")))

    assert [tabel[0][0] for tabel in baca(kertas)] == ["a", "b", "c"]


def test_faint_letters_behind_a_table_are_in_no_cell() -> None:
    """A watermark that crosses a table leaves the cells as they are."""
    kertas = penuh().sel(KOLOM, BARIS, ISI).tulis_matriks(f"0.7 0.7 -0.7 0.7 200 {TINGGI - 170}", "SALINAN", ukuran=40)

    assert baca(kertas) == [as_daftar(ISI)]


def test_page_full_of_loose_rectangles_ends_soon() -> None:
    """A mosaic of hundreds of small rectangles is a drawing."""
    kertas = Kertas()
    for ke in range(450):
        kertas.isi_kotak(50 + ke % 25 * 20, 50 + ke // 25 * 30, 60 + ke % 25 * 20, 65 + ke // 25 * 30, abu=0.5)

    assert baca(kertas) == []


def test_level_rules_far_apart_bound_no_row() -> None:
    """Rules of one length a page apart, or with text in one column between them, are no rows."""
    jauh = Kertas()
    for y in (100, 380, 400, 680):
        jauh.garis(50, y, 410, y).tulis(60, y + 12, "kiri").tulis(300, y + 12, "kanan")
    kolom = Kertas()
    for y in (100, 120, 140, 160):
        kolom.garis(50, y, 410, y).tulis(60, y + 12, "satu paragraf saja")

    assert baca(jauh) == baca(kolom) == []


def test_drawing_with_very_many_rules_is_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """Maps and mosaics have more rules, or rectangles, than any table."""
    monkeypatch.setattr(kisi, "GARIS_TERBANYAK", 5)

    assert baca(penuh().sel(KOLOM, BARIS, ISI)) == []
    assert baca(warna_sel().sel(KOLOM, BARIS, ISI)) == []
