"""Rows that a page cut in two are read as one row, and only those."""

from __future__ import annotations

from tolok.dokumen.kenali.bentuk import JenisBaris
from tolok.dokumen.kenali.kisi import teks_sel
from tolok.dokumen.kenali.tabel import read_tabel
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Baris, Kolom, Lokasi, Sel, Tabel, Teks

KEPALA = ("No", "Sasaran Strategis", "Indikator Kinerja", "Target")


def make_baris(halaman: int, *isi: str, tinggi: tuple[int, int] = (1, 1)) -> Baris:
    """A row on a page; `tinggi`: column and rows of a cell that goes on below."""
    return tuple(
        Sel((Teks(teks),) if teks else (), baris=tinggi[1] if kolom == tinggi[0] else 1, lokasi=Lokasi(halaman=halaman))
        for kolom, teks in enumerate(isi)
    )


def make_tabel(*badan: Baris) -> Tabel:
    return Tabel("", "Target", (Kolom(1),) * 4, (make_baris(1, *KEPALA),), badan)


def test_a_row_cut_by_a_page_is_one_row() -> None:
    """The names on both pages are joined, for the rows below that stand under the same cell too."""
    lanjut = make_baris(2, "", "Kantor Wilayah", "Masyarakat", "", tinggi=(1, 2))
    bawah = tuple(sel for kolom, sel in enumerate(make_baris(2, "", "", "Jumlah aduan", "7")) if kolom != 1)
    tabel = make_tabel(make_baris(1, "1", "Meningkatnya mutu layanan di", "Indeks Kepuasan", "88"), lanjut, bawah)

    terbaca = read_tabel(tabel, Tempat())

    assert [satu.jenis for satu in terbaca.baris[1:]] == [JenisBaris.DATA, JenisBaris.SAMBUNGAN, JenisBaris.DATA]
    assert {teks_sel(terbaca.kisi[baris][1]) for baris in (1, 2, 3)} == {"Meningkatnya mutu layanan di Kantor Wilayah"}
    assert teks_sel(terbaca.kisi[1][2]) == "Indeks Kepuasan Masyarakat"
    assert terbaca.label_sel(3, 3) == "Jumlah aduan"


def test_a_row_with_values_of_its_own_on_the_next_page_is_another_row() -> None:
    """A new page alone joins nothing."""
    tabel = make_tabel(
        make_baris(1, "1", "Meningkatnya mutu layanan", "Indeks Kepuasan", "88"),
        make_baris(2, "2", "Meningkatnya ketertiban", "Jumlah patroli", "12"),
    )

    terbaca = read_tabel(tabel, Tempat())

    assert [teks_sel(terbaca.kisi[baris][1]) for baris in (1, 2)] == [
        "Meningkatnya mutu layanan",
        "Meningkatnya ketertiban",
    ]
