"""Rules and filled areas of a page, whatever operators drew them."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from dokumen.baca.pdf.lukis_pdf import LEBAR, TINGGI, Kertas, baca_lembar, ubah
from tolok.dokumen.baca.pdf import garis as goresan
from tolok.dokumen.baca.pdf.lembar import Lembar


def bulat(lembar: Lembar) -> set[tuple[int, int, int, int]]:
    return {(round(g.x0), round(g.y0), round(g.x1), round(g.y1)) for g in lembar.garis}


@pytest.mark.parametrize(
    "operator",
    [
        "1 w 100 600 m 300 600 l S",
        "100 599.5 200 1 re f",
        "q 200 0 0 1 100 599.5 cm 0 0 1 1 re f Q",
        "100 599.5 m 300 599.5 l 300 600.5 l 100 600.5 l h f",
        "[3 2] 0 d 1 w 100 600 m 300 600 l S",
        "1 w " + " ".join(f"{x} 600 m {x + 3} 600 l S" for x in range(100, 300, 5)),
        "1 w " + " ".join(f"{x} 599.5 1 1 re f" for x in range(100, 300, 2)),
        "1 w 100 600 m 200 600 l S 200.4 600.3 m 300 600.3 l S",
    ],
    ids=["goresan", "kotak-tipis", "matriks", "jalur-tertutup", "putus-putus", "potongan", "titik", "sambungan"],
)
def test_level_rule_is_one_rule_however_it_is_drawn(operator: str) -> None:
    """A stroke, a thin filled box, dashes, pieces or dots in a row make one rule from end to end."""
    (satu,) = Kertas().operator(operator).baca().garis

    assert satu.y0 == satu.y1 == pytest.approx(200, abs=0.6)
    assert satu.x0 == pytest.approx(100, abs=1.5)
    assert satu.x1 == pytest.approx(300, abs=2.5)


def test_frame_gives_its_four_sides() -> None:
    """A stroked rectangle and a ring filled between two rectangles are four rules each, not an area."""
    sisi = {(100, 100, 200, 100), (100, 150, 200, 150), (100, 100, 100, 150), (200, 100, 200, 150)}

    coretan = Kertas().bingkai(100, 100, 200, 150).baca()
    cincin = Kertas().operator("99.5 649.5 101 51 re 100.5 650.5 99 49 re f*").baca()

    assert bulat(coretan) == bulat(cincin) == sisi
    assert coretan.bidang == cincin.bidang == ()


def test_many_boxes_in_one_path_are_rules_each() -> None:
    """A producer may put all rules of a table into one path, boxes and strokes alike."""
    isi = Kertas().operator("100 600 200 1 re 100 550 200 1 re 100 550 1 51 re f").baca()
    tepi = Kertas().operator("1 w 100 600 m 300 600 l 300 550 l 100 550 l S").baca()

    assert bulat(isi) == {(100, 200, 300, 200), (100, 250, 300, 250), (100, 199, 100, 250)}
    assert bulat(tepi) == {(100, 200, 300, 200), (100, 250, 300, 250), (300, 200, 300, 250)}


def test_slanted_and_curved_strokes_are_no_rules() -> None:
    """Diagonals, circles and what stands outside the page or is not painted give no rule."""
    lembar = (
        Kertas()
        .garis(100, 100, 300, 200)
        .operator("100 500 m 150 600 250 600 300 500 c S")
        .operator(f"{LEBAR + 50} 100 m {LEBAR + 50} 400 l S")
        .operator("100 400 200 50 re n")
        .baca()
    )

    assert lembar.garis == ()


def test_areas_keep_their_colour_and_shape() -> None:
    """A coloured cell is an upright area, a disc is another area, white paper is none, a background is no cell."""
    lembar = (
        Kertas()
        .isi_kotak(0, 0, LEBAR, TINGGI, abu=0.9)
        .isi_kotak(100, 100, 200, 130, abu=0.5)
        .isi_kotak(100, 300, 200, 330, abu=1)
        .operator("100 500 m 150 600 250 600 300 500 c f")
        .operator("q 0.7 0.7 -0.7 0.7 300 100 cm 0 0 40 40 re f Q")
        .operator("1 0 0 rg 0 0 1 RG 2 w 400 300 100 50 re B")
        .operator("400 400 m 450 450 l 500 400 l h f")
        .baca()
    )

    siku = [(round(b.x0), round(b.y0), round(b.terang, 1)) for b in lembar.bidang if b.siku]
    assert siku == [(100, 100, 0.5), (400, 450, 0.3)]
    assert len(lembar.bidang) == 6


def test_clip_cuts_a_filled_area() -> None:
    """A large area of which only a strip is let through is a rule where that strip is."""
    lembar = Kertas().operator("q 100 400 400 1 re W n 0 0 600 800 re f Q").baca()

    assert bulat(lembar) == {(100, 400, 500, 400)}
    assert Kertas().operator("q 900 900 1 1 re W n 0 0 600 800 re f Q").baca().bidang == ()


def test_white_rules_count_only_where_they_are_seen_or_part_cells() -> None:
    """A white rule parts cells over a coloured area and between two drawn rules; alone it is nothing."""
    putih = "1 G 1 w 100 600 m 300 600 l S 0 G"
    tegak = "1 G 1 w 200 550 m 200 650 l S 0 G"

    assert Kertas().operator(putih).baca().garis == ()
    assert bulat(Kertas().isi_kotak(100, 150, 300, 250).operator(putih).baca()) == {(100, 200, 300, 200)}
    diapit = Kertas().garis(100, 150, 100, 250).garis(300, 150, 300, 250).operator(putih).baca()
    assert (100, 200, 300, 200) in bulat(diapit)
    diapit = Kertas().garis(100, 150, 300, 150).garis(100, 250, 300, 250).operator(tegak).baca()
    assert (200, 150, 200, 250) in bulat(diapit)


def test_forms_are_walked_with_their_matrices() -> None:
    """A rule in a form inside a form stands where both matrices put it; a form that holds itself ends."""

    def tambah(pdf: pikepdf.Pdf) -> None:
        dalam = pdf.make_stream(
            b"0 0 100 1 re f",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, 500, 500]),
            Matrix=Array([2, 0, 0, 1, 0, 0]),
        )
        luar = pdf.make_stream(
            b"q 1 0 0 1 50 0 cm /Fm Do Q", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 600, 800])
        )
        luar.Resources = Dictionary(XObject=Dictionary(Fm=dalam))
        pdf.pages[0].Resources.XObject = Dictionary(Fm=luar)

    lembar = baca_lembar(ubah(Kertas().operator("q 1 0 0 1 50 600 cm /Fm Do Q").cetak(), tambah))

    assert bulat(lembar) == {(100, 200, 300, 200)}


@pytest.mark.parametrize("putar", [90, 180, 270])
def test_rules_turn_with_the_page(putar: int) -> None:
    """On a page that is turned a quarter, level rules are upright ones as a person sees them."""
    (satu,) = Kertas(putar=putar).garis(100, 200, 300, 200).baca().garis

    assert (satu.y0 == satu.y1) is (putar == 180)
    assert satu.x1 - satu.x0 + satu.y1 - satu.y0 == pytest.approx(200, abs=2)


def test_drawing_with_very_many_pieces_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters drawn as outlines give no rules, and a page stops to give any after so many pieces."""
    lengkung = "100 500 m " + "110 510 120 510 130 500 c 130 400 l " * 30
    lembar = Kertas().operator(f"{lengkung} f").operator(f"1 1 1 rg {lengkung} f").baca()
    assert lembar.garis == ()
    assert len(lembar.bidang) == 1

    monkeypatch.setattr(goresan, "SEGMEN_TERBANYAK", 4)
    lembar = Kertas().bingkai(100, 100, 200, 150).bingkai(300, 100, 400, 150).baca()
    assert len(lembar.garis) < 8


def test_short_ornaments_are_no_rules() -> None:
    """A tick of two points is left out, a dash of eight is not."""
    assert len(Kertas().garis(100, 100, 108, 100).baca().garis) == 1
    assert Kertas().garis(100, 100, 102, 100).baca().garis == ()
