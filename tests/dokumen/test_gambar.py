"""Tree diagrams: every label whole, inside its box, inside the page, and no two boxes on each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tolok.dokumen.cetak.huruf import SANS, lebar_teks
from tolok.dokumen.gambar import Kotak, Lukisan, PohonTidakUtuh, draw_pohon

SVG = "{http://www.w3.org/2000/svg}"
ORGANISASI = (
    Kotak("camat", "", ("CAMAT", "Pembina (IV/a)")),
    Kotak("sekretaris", "camat", ("Sekretaris Kecamatan",)),
    Kotak("umum", "sekretaris", ("Subbagian Umum dan Kepegawaian",)),
    Kotak("keuangan", "sekretaris", ("Subbagian Perencanaan dan Keuangan",)),
    *(Kotak(f"seksi {n}", "camat", (f"Seksi Ketenteraman dan Ketertiban {n}",)) for n in range(5)),
)


def numbers(unsur: etree._Element, *nama: str) -> list[float]:
    return [float(str(unsur.attrib[satu])) for satu in nama]


def boxes(lukisan: Lukisan) -> list[list[float]]:
    """x, y, width and height of every box."""
    akar = etree.fromstring(lukisan.svg)
    return [numbers(satu, "x", "y", "width", "height") for satu in akar.iter(f"{SVG}rect")]


def words(lukisan: Lukisan) -> str:
    akar = etree.fromstring(lukisan.svg)
    return "".join((satu.text or "") for satu in akar.iter(f"{SVG}text"))


def pohon_lebar(cabang: int, daun: int) -> list[Kotak]:
    kotak = [Kotak("r", "", ("Tujuan",))]
    for a in range(cabang):
        kotak.append(Kotak(f"{a}", "r", (f"Sasaran {a}",)))
        kotak += [Kotak(f"{a}.{b}", f"{a}", (f"Kegiatan {a}.{b}",)) for b in range(daun)]
    return kotak


def test_every_label_is_drawn_whole() -> None:
    """All words of all boxes are in the drawing, and so are its title and description."""
    lukisan = draw_pohon(ORGANISASI, judul="Bagan <organisasi>")

    assert sorted(words(lukisan).replace(" ", "")) == sorted(
        "".join("".join(k.baris) for k in ORGANISASI).replace(" ", "")
    )
    assert "<title>Bagan &lt;organisasi&gt;</title>" in lukisan.svg
    assert "tingkat 2: Sekretaris Kecamatan" in lukisan.svg


@pytest.mark.parametrize(("cabang", "daun"), [(1, 1), (3, 4), (7, 2), (4, 12)])
def test_a_tree_fits_the_page_in_readable_letters(cabang: int, daun: int) -> None:
    """Trees of an ordinary office keep 7,5 points within 155 by 200 mm."""
    lukisan = draw_pohon(pohon_lebar(cabang, daun), judul="Pohon")
    huruf = float(re.findall(r'font-size="([\d.]+)"', lukisan.svg)[0])

    assert lukisan.lebar_mm <= 155
    assert lukisan.tinggi_mm <= 200
    assert huruf >= 7.5


def test_a_tree_of_120_boxes_keeps_its_letters_and_its_width() -> None:
    """A large tree is packed closer, or grows downwards, instead of shrinking its letters."""
    lukisan = draw_pohon(pohon_lebar(9, 12), judul="Pohon")
    terlalu_besar = draw_pohon(pohon_lebar(20, 12), judul="Pohon")

    assert lukisan.lebar_mm <= 155
    assert lukisan.tinggi_mm <= 200
    assert len(boxes(lukisan)) == 118
    assert terlalu_besar.lebar_mm <= 155
    assert 'font-size="7.6"' in terlalu_besar.svg


def test_a_row_of_offices_stands_in_one_line_under_its_head() -> None:
    """Six offices stand in one row, equally high, and the two below the secretary are stacked under him."""
    lukisan = draw_pohon(ORGANISASI, judul="Bagan")

    camat, sekretaris, umum, keuangan, *seksi = sorted_boxes(lukisan, ORGANISASI)
    baris = [sekretaris, *seksi]
    assert len({(y, tinggi) for _, y, _, tinggi in baris}) == 1
    assert camat[1] < sekretaris[1] < umum[1] < keuangan[1]
    assert umum[0] == keuangan[0] > sekretaris[0]
    assert float(re.findall(r'font-size="([\d.]+)"', lukisan.svg)[0]) >= 7.5


def sorted_boxes(lukisan: Lukisan, kotak: Sequence[Kotak]) -> list[list[float]]:
    """Boxes in the order of `kotak`, found by their text."""
    letak = [
        (float(str(satu.get("x"))), float(str(satu.get("y"))), satu.text or "")
        for satu in etree.fromstring(lukisan.svg).iter(f"{SVG}text")
    ]
    isi = {tuple(satu): text_inside(satu, letak) for satu in boxes(lukisan)}
    return [list(next(kunci for kunci, teks in isi.items() if teks == " ".join(satu.baris))) for satu in kotak]


def text_inside(kotak: list[float], letak: Sequence[tuple[float, float, str]]) -> str:
    kiri, atas, lebar, tinggi = kotak
    return " ".join(teks for x, y, teks in letak if kiri < x < kiri + lebar and atas < y < atas + tinggi)


def test_programmes_hang_below_their_sasaran() -> None:
    """Four sasaran stand in one row and the programmes of each in a stack below it, in whole words."""
    kotak = [
        Kotak("t", "", ("Tujuan: Terwujudnya tata kelola pemerintahan yang baik",)),
        *(Kotak(f"s{n}", "t", (f"Sasaran {n}: Meningkatnya penyelenggaraan pelayanan",)) for n in range(4)),
        *(Kotak(f"p{n}{m}", f"s{n}", (f"7.01.{n}{m}", "Program pemberdayaan")) for n in range(4) for m in range(2)),
    ]

    _, *anak = sorted_boxes(draw_pohon(kotak, judul="Pohon"), kotak)
    sasaran, program = anak[:4], anak[4:]

    assert len({y for _, y, _, _ in sasaran}) == 1
    assert all(
        atas[0] == bawah[0] and atas[1] < bawah[1] for atas, bawah in zip(program[::2], program[1::2], strict=True)
    )
    assert all(x < satu[0] < x + w for (x, _, w, _), satu in zip(sasaran, program[::2], strict=True))


def test_a_broken_line_marks_what_stands_apart() -> None:
    """Only a box that asks for it has a dashed border."""
    lukisan = draw_pohon([Kotak("a", "", ("A",)), Kotak("b", "a", ("B",), putus=True)], judul="Pohon")

    (biasa,), (putus,) = (
        [satu for satu in lukisan.svg.splitlines() if satu.startswith("<rect") and ("dasharray" in satu) is ya]
        for ya in (False, True)
    )
    assert (' y="0"' in biasa, ' y="0"' in putus) == (True, False)


@given(induk=st.lists(st.integers(0, 30), min_size=1, max_size=30), isi=st.text("Aaimn MW", max_size=40))
def test_no_box_covers_another_and_no_label_leaves_its_box(induk: list[int], isi: str) -> None:
    """Whatever the shape of the tree, boxes stay apart and inside the drawing, and text inside its box."""
    kotak = [Kotak("0", "", (isi, "akar"))]
    kotak += [Kotak(str(n), str(satu % n), (f"{isi} {n}",)) for n, satu in enumerate(induk, start=1)]

    lukisan = draw_pohon(kotak, judul="Pohon")

    semua = boxes(lukisan)
    lebar, tinggi = re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', lukisan.svg)[0]
    assert all(x >= 0 and y >= 0 and x + w <= float(lebar) and y + h <= float(tinggi) for x, y, w, h in semua)
    for (ax, ay, aw, ah), (bx, by, bw, bh) in combinations(semua, 2):
        assert ax + aw <= bx or bx + bw <= ax or ay + ah <= by or by + bh <= ay
    huruf = float(re.findall(r'font-size="([\d.]+)"', lukisan.svg)[0])
    for teks in etree.fromstring(lukisan.svg).iter(f"{SVG}text"):
        nama = f"{SANS}-{'Bold' if 'font-weight' in teks.attrib else 'Regular'}"
        separuh = lebar_teks(teks.text or "", ukuran=huruf, huruf=nama) / 2
        tengah, dasar = numbers(teks, "x", "y")
        assert any(
            x - 0.01 <= tengah - separuh and tengah + separuh <= x + w + 0.01 and y <= dasar <= y + h
            for x, y, w, h in semua
        )


def test_the_same_tree_gives_the_same_drawing() -> None:
    """Drawing is deterministic."""
    assert draw_pohon(ORGANISASI, judul="Bagan") == draw_pohon(ORGANISASI, judul="Bagan")


def test_several_roots_stand_side_by_side() -> None:
    """A forest is drawn as well."""
    lukisan = draw_pohon([Kotak("a", "", ("A",)), Kotak("b", "", ("B",))], judul="Hutan")

    assert [y for _, y, _, _ in boxes(lukisan)] == [0, 0]


@pytest.mark.parametrize(
    ("kotak", "pesan"),
    [
        ([], "kode yang terisi"),
        ([Kotak("a", "", ("A",)), Kotak("a", "", ("A",))], "tidak berulang"),
        ([Kotak("a", "x", ("A",))], "Induk x tidak ada"),
        ([Kotak("a", "b", ("A",)), Kotak("b", "a", ("B",)), Kotak("c", "", ("C",))], "tidak terhubung ke akar"),
    ],
)
def test_a_broken_tree_is_refused(kotak: list[Kotak], pesan: str) -> None:
    """No boxes, a code twice, an unknown parent and a circle each have their own message."""
    with pytest.raises(PohonTidakUtuh, match=pesan):
        draw_pohon(kotak, judul="Pohon")
