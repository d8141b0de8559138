"""Places of merged cells, and what cannot be laid out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dokumen.cetak.naskah_contoh import (
    TABEL_ANGGARAN,
    TABEL_GABUNG,
    TABEL_KOSONG,
    TABEL_LEBAR,
    naskah_kecil,
    paragraf,
    sel,
)
from tolok.dokumen.cetak.bidang import GambarTidakTerbaca, Ruang, skala_terkecil, ukuran_gambar
from tolok.dokumen.cetak.huruf import SERIF, count_baris, lebar_teks
from tolok.dokumen.cetak.kisi import Kisi, place_sel
from tolok.dokumen.cetak.lebar_kolom import Kebutuhan, share_lebar
from tolok.dokumen.cetak.muatan import pack_teks
from tolok.dokumen.cetak.tata import Judul, SusunanNaskah, isi_butir, lay_naskah
from tolok.dokumen.naskah import Bab, Baris, Gambar, HalamanBaru, Kolom, Lanskap, Tabel, Teks

TEGAK = Ruang(439, 580)
MELINTANG = Ruang(700, 333, melintang=True)


def test_a_cell_stands_after_the_cells_that_reach_down() -> None:
    """In the second row of a merged cell the first written cell stands in the second column."""
    letak = place_sel(TABEL_GABUNG.badan, banyak_kolom=3)

    assert [[satu.kolom for satu in baris] for baris in letak] == [[0, 1, 2], [1, 2], [0, 2]]


@pytest.mark.parametrize(
    ("baris", "pesan"),
    [
        (((sel("a"),),), "Baris 1 .* 2 kolom"),
        (((sel("a"), sel("b"), sel("c")),), "Baris 1 .* 2 kolom"),
        (((sel("a", kolom=3),),), "Baris 1 .* 2 kolom"),
        (((sel("a", baris=2), sel("b")), (sel("c"), sel("d"))), "Baris 2 .* 2 kolom"),
        (((sel("a", baris=3), sel("b")),), "melewati baris terakhir"),
    ],
)
def test_cells_that_do_not_fit_are_refused(baris: tuple[Baris, ...], pesan: str) -> None:
    """Too few cells, too many, and a merge beyond the last row are told by row."""
    with pytest.raises(SusunanNaskah, match=pesan):
        place_sel(baris, banyak_kolom=2)


def test_only_a_small_table_is_kept_on_one_page() -> None:
    """Three rows stay together, forty may break."""
    assert Kisi(TABEL_GABUNG, TEGAK).utuh
    assert not Kisi(TABEL_ANGGARAN, TEGAK).utuh


def test_letters_are_small_only_where_columns_are_many() -> None:
    """A dense table is small with seven columns or on a wide page, and all others have one size."""
    sempit = replace(TABEL_GABUNG, kecil=True)

    ukuran = [
        Kisi(TABEL_GABUNG, TEGAK).ukuran,
        Kisi(sempit, TEGAK).ukuran,
        Kisi(sempit, MELINTANG).ukuran,
        Kisi(TABEL_LEBAR, TEGAK).ukuran,
        Kisi(replace(sempit, garis=False), TEGAK).ukuran,
    ]

    assert ukuran == [9, 9, 8, 8, 11.5]


def test_a_column_widens_for_its_words() -> None:
    """A narrow column takes from the wide one what its longest ordinary word needs; the table stays as wide."""
    tabel = Tabel("t", "", (Kolom(1), Kolom(9)), ((sel("Penyelenggaraan"), sel("Isi")),), ((sel("a"), sel("b")),))

    kisi = Kisi(tabel, TEGAK)

    lebar_kata = lebar_teks("Penyelenggaraan", ukuran=kisi.ukuran, huruf=f"{SERIF}-Bold")
    assert kisi.lebar_sel(kisi.kepala[0][0]) > lebar_kata > 43.9
    assert round(sum(kisi.lebar), 6) == 439


def test_a_merged_head_widens_its_columns() -> None:
    """A word over two narrow columns has room in both together."""
    kepala = ((sel("Pertanggungjawaban", kolom=2), sel("Isi")),)
    tabel = Tabel("t", "", (Kolom(1), Kolom(1), Kolom(18)), kepala, ((sel("a"), sel("b"), sel("c")),))

    kisi = Kisi(tabel, TEGAK)

    assert kisi.lebar_sel(kisi.kepala[0][0]) > lebar_teks("Pertanggungjawaban", ukuran=9, huruf=f"{SERIF}-Bold")


@given(
    nisbah=st.lists(st.integers(1, 20), min_size=1, max_size=12),
    perlu=st.lists(st.tuples(st.integers(0, 11), st.integers(1, 3), st.integers(0, 400)), max_size=12),
)
def test_widths_always_fill_the_table(nisbah: list[int], perlu: list[tuple[int, int, int]]) -> None:
    """Whatever the words need, the columns fill the table exactly, and each need is met while all fit together."""
    kebutuhan = [Kebutuhan(k, n, lebar) for k, n, lebar in perlu if k + n <= len(nisbah)]

    lebar = share_lebar(nisbah, jumlah=439, kebutuhan=kebutuhan)

    assert abs(sum(lebar) - 439) < 0.1
    assert min(lebar) > -0.01
    if sum(satu.lebar for satu in kebutuhan) <= 439:
        assert all(sum(lebar[satu.kolom : satu.kolom + satu.banyak]) > satu.lebar - 0.1 for satu in kebutuhan)


def test_a_word_is_broken_after_its_hyphen_or_slash_first() -> None:
    """An overlong word is parted where a reader would part it; its parts are whole."""
    ((_, _, _, *potongan),) = pack_teks((Teks("Pemberdayaan/Pembinaan"),), lebar=70, ukuran=9)

    assert potongan == ["", "Pemberdayaan/", "Pembinaan"]


def test_the_last_rows_are_kept_where_no_merged_cell_is_cut() -> None:
    """Three rows are kept at the end; more where a merged cell reaches over; fewer where they are too tall."""
    baris = tuple((sel(str(n)), sel("isi")) for n in range(8))
    gabung = (*baris[:4], (sel("a", baris=4), sel("b")), *(((sel("c"),),) * 3))
    tinggi = (*baris[:5], *(((sel("x"), sel("kata " * 300)),) * 3))
    kolom = (Kolom(1), Kolom(5))

    penutup = [Kisi(Tabel("t", "", kolom, (), badan), TEGAK).baris_penutup for badan in (baris, gabung, tinggi)]

    assert penutup == [3, 4, 1]


def test_one_tall_row_is_company_enough_for_a_head() -> None:
    """Two rows follow the head on its page, but only one where two would leave a hole before the table."""
    pendek, tinggi = (sel("x"), sel("isi")), (sel("x"), sel("kata " * 200))

    pembuka = [
        Kisi(Tabel("t", "", (Kolom(1), Kolom(5)), (), badan), TEGAK).baris_pembuka
        for badan in ((pendek,) * 4, (tinggi,) * 4, (pendek,))
    ]

    assert pembuka == [2, 1, 1]


def test_lines_are_counted_as_they_wrap() -> None:
    """Words fill a line as far as they fit, an overlong word goes on, and no text is one line."""
    huruf = f"{SERIF}-Regular"
    satu = lebar_teks("kata kata", ukuran=10, huruf=huruf)

    banyak = [
        count_baris(teks, lebar=satu + 0.01, ukuran=10, huruf=huruf)
        for teks in ("", "kata", "kata kata", "kata kata kata", "k" * 20)
    ]

    assert banyak == [1, 1, 1, 2, 3]


def test_an_empty_table_says_so() -> None:
    """A table without rows has one row over all columns: tidak ada data."""
    ((satu,),) = Kisi(TABEL_KOSONG, TEGAK).badan

    assert (satu.sel.teks[0].isi, satu.sel.kolom) == ("tidak ada data", 2)


def test_a_heading_moves_to_the_wide_page_that_it_heads() -> None:
    """A chapter whose content begins landscape has its heading there, so no heading is alone on a page."""
    naskah = naskah_kecil(Bab("Luas", (Lanskap((TABEL_GABUNG,)), paragraf("tegak")), 2))

    melintang, tegak = lay_naskah(naskah)

    assert [isi.judul for isi in melintang.isi if isinstance(isi, Judul)] == ["UJI", "Luas"]
    assert (melintang.lanskap, melintang.mulai, tegak.lanskap, tegak.mulai) == (True, True, False, False)


def test_a_heading_may_not_skip_a_level() -> None:
    """A heading of level 3 right under a chapter is refused by its title."""
    with pytest.raises(SusunanNaskah, match="“Jauh” bertingkat 3, tetapi judul sebelumnya bertingkat 1"):
        lay_naskah(naskah_kecil(Bab("Jauh", (), 3)))


def test_a_list_item_refuses_what_needs_a_page() -> None:
    """A chapter or a page break inside a list item is refused by name."""
    with pytest.raises(SusunanNaskah, match="HalamanBaru"):
        isi_butir((paragraf("a"), HalamanBaru()))


def test_a_picture_never_leaves_its_room() -> None:
    """A tall picture is made narrower, a request over 100 percent is cut."""
    tinggi = Gambar("g", "Judul", '<svg viewBox="0 0 100 1000"></svg>', "alt")
    lebar = Gambar("g", "Judul", '<svg viewBox="0 0 100 50"></svg>', "alt", lebar=200)

    assert ukuran_gambar(tinggi, TEGAK) == (58, 580)
    assert ukuran_gambar(lebar, Ruang(400, 580)) == (400, 200)


@pytest.mark.parametrize(
    ("huruf", "skala"),
    [("", 0.8), ('<text font-size="20"/>', 0.8), ('<text font-size="8"/>', 0.9375), ('<text font-size="7"/>', 1)],
)
def test_a_picture_shrinks_only_as_far_as_its_letters_are_read(huruf: str, skala: float) -> None:
    """A fifth at most, and never below 7,5 points for the smallest letters."""
    gambar = Gambar("g", "Judul", f'<svg viewBox="0 0 400 100">{huruf}</svg>', "alt")

    assert skala_terkecil(gambar, lebar=400) == skala


@pytest.mark.parametrize("svg", ["<svg></svg>", '<svg viewBox="0 0 0 5"></svg>', "bukan svg"])
def test_a_picture_without_size_is_refused(svg: str) -> None:
    """An SVG that does not say its proportions is named by its title."""
    with pytest.raises(GambarTidakTerbaca, match="“Judul”"):
        ukuran_gambar(Gambar("g", "Judul", svg, "alt"), TEGAK)
