"""Sentences of a document: where they end, what they say, where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.dokumen.kenali.bentuk import AsalKalimat, Kalimat
from tolok.dokumen.kenali.kalimat import read_kalimat, split_kalimat
from tolok.dokumen.kenali.tempat import walk_blok
from tolok.dokumen.naskah import (
    Bab,
    Bagian,
    Blok,
    Daftar,
    Gambar,
    HalamanBaru,
    KopSurat,
    Lokasi,
    Naskah,
    Paragraf,
    Sampul,
    Sel,
    Tabel,
    Teks,
)

from .tabel_contoh import make_tabel


def baca(*blok: Blok) -> tuple[Kalimat, ...]:
    naskah = Naskah("", "", 0, "", (Bagian(blok),))
    return read_kalimat(tuple(walk_blok(naskah)))


def par(teks: str, baris: int | None = None) -> Paragraf:
    return Paragraf((Teks(teks),), lokasi=Lokasi(baris=baris))


@pytest.mark.parametrize(
    "teks",
    [
        "Dana Rp. 10.000.000,- dan Rp. 20.000.000,- telah diserap.",
        "Camat Suka Maju, Ahmad, S. Pd. memimpin rapat.",
        "Pembina Tk. I (IV/b)",
        "Peraturan No. 3 Tahun 2003 s.d. tahun 2005 di Kab. Suka Maju berlaku.",
        "1. Perumusan kebijakan di bidang otonomi;",
        "a. Bahan evaluasi",
        "Jl. Merdeka No. 10 RT. 04",
        "Belanja T.A. 2023 a.n. Camat dsb. dan lainnya",
        "Nilainya naik, dll. tetapi turun.",
        "BAB III. AKUNTABILITAS",
    ],
)
def test_an_abbreviation_ends_no_sentence(teks: str) -> None:
    """Amounts, titles, labels and abbreviations stay inside their sentence."""
    assert [teks[awal:akhir] for awal, akhir in split_kalimat(teks)] == [teks]


@pytest.mark.parametrize(
    ("teks", "banyak"),
    [
        ("Target tercapai. Realisasi 95,5%.", 2),
        ("Sebesar Rp. 10.000.000,-. Sedangkan sisanya nol.", 2),
        ("Apakah tercapai? Ya! “Tercapai.” Selesai.", 4),
        ("Jumlahnya 10. 20 desa ikut.", 2),
        ("Satu … dua. ", 1),
        ("   ", 0),
        ("", 0),
        (". . .", 3),
    ],
)
def test_a_sentence_ends_where_a_new_one_begins(teks: str, banyak: int) -> None:
    """A full stop before a capital or a digit ends a sentence."""
    assert len(list(split_kalimat(teks))) <= banyak
    assert "".join(teks[awal:akhir] for awal, akhir in split_kalimat(teks)).replace(" ", "") == teks.replace(" ", "")


@given(st.text(alphabet="Aab1 .,!?\n“”()", max_size=120))
def test_no_letter_is_lost_between_sentences(teks: str) -> None:
    """All that is no white space belongs to exactly one sentence."""
    potong = [teks[awal:akhir] for awal, akhir in split_kalimat(teks)]

    assert "".join("".join(potong).split()) == "".join(teks.split())


def test_a_sentence_knows_its_line_its_numbers_and_its_paragraph() -> None:
    """Sentences of one paragraph share its number, and each says on which line it begins."""
    satu, dua, tiga = baca(par("Pagu Rp 5.000.000.\nRealisasi 90%.", baris=7), par("Selesai.", baris=9))

    assert [satu.tempat.lokasi.baris, dua.tempat.lokasi.baris, tiga.tempat.lokasi.baris] == [7, 8, 9]
    assert satu.paragraf == dua.paragraf != tiga.paragraf
    assert [angka.teks for angka in (*satu.angka, *dua.angka)] == ["5.000.000", "90"]


def test_every_kind_of_block_gives_its_words_and_says_what_it_is() -> None:
    """Headings, list items, cells, captions and notes are told from running text."""
    tabel = make_tabel("No | Uraian | Pagu\n1 | Program Penunjang Urusan Pemerintahan | 5.000.000", judul="Pagu 2023")
    kalimat = baca(
        Sampul("Kabupaten Suka", "Kecamatan Maju", ("LKIP",), "2023"),
        KopSurat(("PEMERINTAH KABUPATEN SUKA",), ("Jl. Merdeka",)),
        Bab("PENDAHULUAN", (Daftar(((par("Butir pertama"),),)), par("Isi bab."), tabel), nomor="I"),
        Gambar("", "Grafik capaian", "", "", sumber="Olahan"),
        HalamanBaru(),
    )
    asal = {satu.teks: satu.asal for satu in kalimat}

    assert asal["PENDAHULUAN"] is asal["Pagu 2023"] is asal["Kecamatan Maju"] is AsalKalimat.JUDUL
    assert asal["Butir pertama"] is AsalKalimat.BUTIR
    assert asal["Isi bab."] is AsalKalimat.ISI
    assert asal["Program Penunjang Urusan Pemerintahan"] is AsalKalimat.SEL
    assert asal["Olahan"] is AsalKalimat.CATATAN
    assert "5.000.000" not in asal


def test_a_wordy_cell_is_found_in_its_table_and_a_merged_one_only_once() -> None:
    """A cell says its table, row and column; one that covers two rows is read once."""
    tabel = Tabel(
        "", "", (), kepala=((Sel((Teks("Kinerja Utama Kantor"),), kolom=2),),),
        badan=(
            (Sel((Teks("Meningkatnya tata kelola desa"),), baris=2), Sel((Teks("Persentase desa yang tertib"),))),
            (Sel((Teks("Jumlah desa yang maju"),)),),
        ),
        nomor="2.1",
    )  # fmt: skip
    tempat = {satu.teks: satu.tempat for satu in baca(tabel)}

    assert len(tempat) == 4
    assert (tempat["Jumlah desa yang maju"].baris, tempat["Jumlah desa yang maju"].kolom) == (2, 2)
    assert tempat["Kinerja Utama Kantor"].baris == 0
    assert {satu.tabel for satu in tempat.values()} == {"Tabel 2.1"}
