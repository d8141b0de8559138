"""Tree diagrams: every label whole, inside its box, inside the page, and no two boxes on each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dokumen.baca_pohon import MELINTANG, TEGAK, Petak, assert_drawn_well, read_lukisan
from tolok.dokumen.gambar import Bidang, Kotak, Lukisan, PohonTidakUtuh, draw_pohon

BIDANG = (TEGAK, MELINTANG)
ORGANISASI = (
    Kotak("camat", "", ("CAMAT", "Pembina (IV/a)")),
    Kotak("sekretaris", "camat", ("Sekretaris Kecamatan",)),
    Kotak("umum", "sekretaris", ("Subbagian Umum dan Kepegawaian",)),
    Kotak("keuangan", "sekretaris", ("Subbagian Perencanaan dan Keuangan",)),
    *(Kotak(f"seksi {n}", "camat", (f"Seksi Ketenteraman dan Ketertiban {n}",)) for n in range(5)),
)
NAMA = (
    "Terwujudnya tata kelola pemerintahan yang baik",
    "Meningkatnya penyelenggaraan pelayanan publik di kecamatan",
    "Persentase desa tertib administrasi",
    "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
    "Koordinasi ketenteraman dan ketertiban umum",
    "Jumlah laporan",
)
BENTUK: dict[str, Callable[[int, int], int]] = {
    "rantai": lambda n, _: n - 1,
    "dalam": lambda n, angka: max(0, n - 1 - angka % 3),
    "lebar": lambda n, angka: angka % min(n, 4),
    "berdahan": lambda n, _: (n - 1) // 7,
    "acak": lambda n, angka: angka % n,
    "hutan": lambda n, angka: angka % (n + 1) - 1 if n % 9 == 0 else n - 1 - angka % min(n, 5),
}
"""The parent of the n-th box, given a number without pattern; -1 is none."""


def make_pohon(banyak: int, bentuk: str, *, benih: int = 1, nama: Sequence[str] = NAMA) -> list[Kotak]:
    """Boxes 0, 1, … of which each hangs below an earlier one; their labels take turns."""
    induk = [-1, *(BENTUK[bentuk](n, crc32(f"{benih} {n}".encode())) for n in range(1, banyak))]
    isi = zip(induk, islice(cycle(nama), banyak), strict=True)
    return [
        Kotak(str(n), str(satu) if satu >= 0 else "", (f"{teks} {n}".strip(),)) for n, (satu, teks) in enumerate(isi)
    ]


def pohon_lebar(cabang: int, daun: int) -> list[Kotak]:
    kotak = [Kotak("r", "", ("Tujuan",))]
    for a in range(cabang):
        kotak.append(Kotak(f"{a}", "r", (f"Sasaran {a}",)))
        kotak += [Kotak(f"{a}.{b}", f"{a}", (f"Kegiatan {a}.{b}",)) for b in range(daun)]
    return kotak


def draw_satu(kotak: Sequence[Kotak], *, judul: str = "Pohon") -> Lukisan:
    (lukisan,) = draw_pohon(kotak, judul=judul, bidang=BIDANG)
    return lukisan


def petak_menurut_kode(lukisan: Lukisan) -> dict[str, Petak]:
    terbaca = read_lukisan(lukisan)
    return {kotak.kode: petak for kotak, petak in zip(lukisan.kotak, terbaca.petak, strict=True)}


def assert_all_drawn(kotak: Sequence[Kotak], daftar: Sequence[Lukisan]) -> None:
    """Every box stands below its parent exactly once; what goes on elsewhere says where, and begins there."""
    di_bawah: Counter[str] = Counter()
    puncak: Counter[str] = Counter()
    for lukisan in daftar:
        ada = {satu.kode for satu in lukisan.kotak}
        di_bawah.update(satu.kode for satu in lukisan.kotak if satu.induk in ada)
        puncak.update(satu.kode for satu in lukisan.kotak if satu.induk not in ada)
        for satu, teks in zip(lukisan.kotak, read_lukisan(lukisan).teks, strict=True):
            if teks and (tanda := re.fullmatch(r"→ (\d+)/(\d+)", teks[-1])):
                tujuan = daftar[int(tanda[1]) - 1]
                assert int(tanda[2]) == len(daftar)
                assert satu in tujuan.kotak
                assert any(anak.induk == satu.kode for anak in tujuan.kotak)
                assert f"({tanda[1]}/{tanda[2]})" in tujuan.judul
    assert di_bawah == Counter(satu.kode for satu in kotak if satu.induk)
    assert {satu.kode for satu in kotak if not satu.induk} <= set(puncak)


@settings(max_examples=60, deadline=None)
@given(
    banyak=st.integers(1, 300),
    bentuk=st.sampled_from(sorted(BENTUK)),
    benih=st.integers(0, 9),
    nama=st.lists(st.one_of(st.sampled_from(NAMA), st.text("Aaimn MW", max_size=40)), min_size=1, max_size=8),
)
def test_a_tree_of_any_shape_is_drawn_whole(banyak: int, bentuk: str, benih: int, nama: list[str]) -> None:
    """Chains, stars, forests and thickets: every label once, whole, inside its box and the page, joined by lines."""
    kotak = make_pohon(banyak, bentuk, benih=benih, nama=nama)

    daftar = draw_pohon(kotak, judul="Pohon", bidang=BIDANG)

    for lukisan in daftar:
        assert_drawn_well(lukisan)
    assert_all_drawn(kotak, daftar)
    assert daftar == draw_pohon(kotak, judul="Pohon", bidang=BIDANG)


@pytest.mark.parametrize("bentuk", sorted(BENTUK))
def test_five_hundred_boxes_stay_readable(bentuk: str) -> None:
    """The largest tree of an office is divided; every figure keeps its letters and says what it shows."""
    kotak = make_pohon(500, bentuk)

    daftar = draw_pohon(kotak, judul="Pohon", bidang=BIDANG)

    assert len(daftar) > 3
    for nomor, lukisan in enumerate(daftar, start=1):
        assert_drawn_well(lukisan)
        assert lukisan.judul.startswith(f"Pohon ({nomor}/{len(daftar)}): ")
        assert f"<title>{lukisan.judul}</title>" in lukisan.svg
    assert_all_drawn(kotak, daftar)


@pytest.mark.parametrize(("cabang", "daun"), [(1, 1), (3, 4), (7, 2), (4, 12), (9, 12), (40, 2), (1, 40), (24, 4)])
def test_a_tree_of_120_boxes_fits_one_page(cabang: int, daun: int) -> None:
    """Trees of an ordinary office, and forty sasaran, keep 7,5 points on one page."""
    kotak = pohon_lebar(cabang, daun)

    lukisan = draw_satu(kotak)

    assert_drawn_well(lukisan)
    assert_all_drawn(kotak, [lukisan])
    assert lukisan.judul == "Pohon"


def test_a_wide_tree_takes_a_page_on_its_side() -> None:
    """Nine columns of twelve stand in one row across the page, not in two rows down it."""
    lukisan = draw_satu(pohon_lebar(9, 12))

    petak = petak_menurut_kode(lukisan)
    assert lukisan.melintang
    assert len({petak[str(n)][1] for n in range(9)}) == 1


def test_a_low_tree_stays_between_the_text() -> None:
    """Nine units in two rows need no page of their own."""
    kotak = [Kotak("r", "", ("Kepala Dinas",)), *(Kotak(str(n), "r", (NAMA[3],)) for n in range(9))]

    lukisan = draw_satu(kotak)

    assert not lukisan.melintang
    assert len({petak[1] for petak in petak_menurut_kode(lukisan).values()}) == 3


def test_branches_follow_the_overview() -> None:
    """First the root with its branches, each saying where it goes on; then the branches, named in the titles."""
    kotak = [Kotak("r", "", ("Tujuan",))]
    for a in range(4):
        kotak.append(Kotak(f"{a}", "r", (f"6.01.0{a}", "Program")))
        kotak += [Kotak(f"{a}.{b}", f"{a}", (f"{NAMA[b % 6]} {b}",)) for b in range(40 if a < 2 else 15)]

    daftar = draw_pohon(kotak, judul="Pohon", bidang=BIDANG)

    assert [satu.judul for satu in daftar] == [
        "Pohon (1/4): tingkat teratas",
        "Pohon (2/4): bagian 6.01.00 Program",
        "Pohon (3/4): bagian 6.01.01 Program",
        "Pohon (4/4): bagian 6.01.02 Program dan 6.01.03 Program",
    ]
    assert [satu[-1] for satu in read_lukisan(daftar[0]).teks[1:]] == ["→ 2/4", "→ 3/4", "→ 4/4", "→ 4/4"]


def test_one_row_too_many_is_divided_under_the_same_parent() -> None:
    """Three hundred children of one box stand in several figures, each below that box."""
    kotak = make_pohon(301, "lebar", nama=[NAMA[1]])
    bintang = [satu if not satu.induk else Kotak(satu.kode, "0", satu.baris) for satu in kotak]

    daftar = draw_pohon(bintang, judul="Pohon", bidang=BIDANG)

    assert all(lukisan.kotak[0].kode == "0" for lukisan in daftar)
    assert daftar[0].judul == f"Pohon (1/{len(daftar)}): bagian {NAMA[1]} 1 sampai dengan {NAMA[1]} " + str(
        len(daftar[0].kotak) - 1
    )


def test_two_large_trees_are_drawn_one_after_the_other() -> None:
    """Two tujuan too large for one page have a figure each, and no overview of two boxes before them."""
    kotak = [Kotak(f"t{t}", "", (f"Tujuan {t}",)) for t in range(2)]
    kotak += [Kotak(f"t{t}.{n}", f"t{t}", (f"{NAMA[1]} {n}",)) for t in range(2) for n in range(40)]

    daftar = draw_pohon(kotak, judul="Pohon", bidang=BIDANG)

    assert [satu.judul for satu in daftar] == ["Pohon (1/2): bagian Tujuan 0", "Pohon (2/2): bagian Tujuan 1"]
    assert_all_drawn(kotak, daftar)


@pytest.mark.parametrize("anak", [0, 1, 3])
def test_a_box_larger_than_a_page_is_still_drawn_whole(anak: int) -> None:
    """What fits no page exceeds it in readable letters, for nothing is left out."""
    kotak = [Kotak("r", "", ("kata " * 3000,)), *(Kotak(str(n), "r", (NAMA[0],)) for n in range(anak))]

    daftar = draw_pohon(kotak, judul="Pohon", bidang=BIDANG)

    assert daftar[0].tinggi_mm > TEGAK.tinggi_mm
    for lukisan in daftar:
        assert_drawn_well(lukisan, bidang=Bidang(lebar_mm=155, tinggi_mm=9999))
    assert_all_drawn(kotak, daftar)


def test_a_word_wider_than_the_page_is_broken() -> None:
    """A word that no page could hold goes on in the next line, and does not divide the tree."""
    lukisan = draw_satu([Kotak("r", "", ("A" * 200, "biasa")), Kotak("a", "r", ("B",))])

    assert_drawn_well(lukisan)
    assert len(read_lukisan(lukisan).teks[0]) > 2


def test_an_empty_line_takes_no_room() -> None:
    """A box without a heading has only its second line, and one without any text is still drawn."""
    lukisan = draw_satu([Kotak("r", "", ("", "akar")), Kotak("a", "r", ("",))])

    assert_drawn_well(lukisan)
    assert read_lukisan(lukisan).teks == [["akar"], []]


def test_a_row_of_offices_stands_in_one_line_under_its_head() -> None:
    """Six offices stand in one row, equally high, and the two below the secretary are stacked under him."""
    petak = petak_menurut_kode(draw_satu(ORGANISASI))

    baris = [petak["sekretaris"], *(petak[f"seksi {n}"] for n in range(5))]
    assert len({(atas, bawah) for _, atas, _, bawah in baris}) == 1
    assert petak["camat"][1] < baris[0][1] < petak["umum"][1] < petak["keuangan"][1]
    assert petak["sekretaris"][0] < petak["umum"][0] == petak["keuangan"][0]
    assert petak["umum"][2] == pytest.approx(petak["sekretaris"][2])


def test_a_small_tree_is_set_wide_in_large_letters() -> None:
    """Where there is room for it, letters are of nine points and boxes keep their distance."""
    kotak = [Kotak("r", "", ("Kepala",)), *(Kotak(str(n), "r", (f"Seksi {n}",)) for n in range(3))]

    lukisan = draw_satu(kotak)

    kiri, kanan = (petak_menurut_kode(lukisan)[satu] for satu in ("0", "1"))
    assert read_lukisan(lukisan).huruf == 9
    assert kanan[0] - kiri[2] == pytest.approx(8, abs=0.01)


def test_programmes_hang_below_their_sasaran() -> None:
    """Four sasaran stand in one row and the programmes of each in a stack below it."""
    kotak = [
        Kotak("t", "", ("Tujuan: Terwujudnya tata kelola pemerintahan yang baik",)),
        *(Kotak(f"s{n}", "t", (f"Sasaran {n}: Meningkatnya penyelenggaraan pelayanan",)) for n in range(4)),
        *(Kotak(f"p{n}{m}", f"s{n}", (f"7.01.{n}{m}", "Program pemberdayaan")) for n in range(4) for m in range(2)),
    ]

    petak = petak_menurut_kode(draw_satu(kotak))

    assert len({petak[f"s{n}"][1] for n in range(4)}) == 1
    for n in range(4):
        atas, bawah, sasaran = petak[f"p{n}0"], petak[f"p{n}1"], petak[f"s{n}"]
        assert sasaran[0] < atas[0] == bawah[0] < sasaran[2]
        assert sasaran[3] < atas[1] < atas[3] < bawah[1]


def test_a_drawing_is_told_in_words() -> None:
    """The title and every box with its level are in the file, for whoever cannot see it."""
    lukisan = draw_satu(ORGANISASI, judul="Bagan <organisasi>")

    assert "<title>Bagan &lt;organisasi&gt;</title>" in lukisan.svg
    assert "tingkat 2: Sekretaris Kecamatan; tingkat 3: Subbagian Umum dan Kepegawaian" in lukisan.svg


def test_each_kind_of_box_looks_different_without_colour() -> None:
    """The root has a thick border and a fill, a programme a broken border on grey, all others neither."""
    lukisan = draw_satu([Kotak("a", "", ("A",)), Kotak("b", "a", ("B",)), Kotak("c", "a", ("C",), putus=True)])

    puncak, biasa, putus = (satu for satu in lukisan.svg.splitlines() if satu.startswith("<rect"))
    assert ["dasharray" in satu for satu in (puncak, biasa, putus)] == [False, False, True]
    assert ["stroke-width" in satu for satu in (puncak, biasa, putus)] == [True, False, False]
    assert len({re.findall(r'fill="(#\w+)"', satu)[0] for satu in (puncak, biasa, putus)}) == 3


@pytest.mark.parametrize("langsung", [1, 3])
def test_programmes_of_the_tujuan_have_a_row_of_their_own(langsung: int) -> None:
    """A programme directly below the tujuan does not stand among the sasaran, where it would be read as one more."""
    kotak = [
        Kotak("t", "", ("Tujuan: Terwujudnya tata kelola yang baik",)),
        *(Kotak(f"s{n}", "t", (f"Sasaran {n}: Meningkatnya pelayanan",)) for n in range(4)),
        *(Kotak(f"p{n}", f"s{n}", (f"Program {n}", "Pemberdayaan"), putus=True) for n in range(1, 4)),
        *(Kotak(f"l{n}", "t", (f"Program l{n}", "Penunjang"), putus=True) for n in range(langsung)),
    ]

    lukisan = draw_satu(kotak)

    assert_drawn_well(lukisan)
    petak = petak_menurut_kode(lukisan)
    assert len({petak[f"s{n}"][1] for n in range(4)}) == 1
    (atas,) = {petak[f"l{n}"][1] for n in range(langsung)}
    assert all(bawah < atas for kode, (_, _, _, bawah) in petak.items() if not kode.startswith("l"))


def test_several_roots_stand_side_by_side() -> None:
    """A forest is drawn as well."""
    lukisan = draw_satu([Kotak("a", "", ("A",)), Kotak("b", "", ("B",))])

    assert [atas for _, atas, _, _ in read_lukisan(lukisan).petak] == [0, 0]


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
        draw_pohon(kotak, judul="Pohon", bidang=BIDANG)
