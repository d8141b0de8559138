"""When two printed names are one: never where a word of meaning differs, always where only the writing does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.dokumen.kenali.bentuk import JenisHal
from tolok.dokumen.kenali.nama import PANJANG_TERBESAR, SAMA, is_singkatan, match_nama, normalize_nama, read_kata
from tolok.dokumen.kenali.nomenklatur import daftar_baku, find_baku, find_nomenklatur, level_kode, tidy_kode


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("Pembina Tk. I", "PEMBINA  TINGKAT 1"),
        ("Indeks Kepuasan Masyarakat (IKM)", "indeks kepuasan masyarakat"),
        ("Nilai Indeks Kepuasan Masyarakat (IKM)", "Indek Kepuasan Masyarakat"),
        ("Penyediaan Barang Cetak & Penggandaan", "Penyediaan Barang Cetakan dan Penggandaan"),
        ("Koordinasi Ketentraman dan Ketertiban Umum", "Koordinasi Ketenteraman dan Ketertiban Umum"),
        ("Peningkatan Efektifitas Kegiatan", "peningkatan efektivitas kegiatan"),
        ("2) Pemeliharaan Peralatan dan Mesin", "**Pemeliharaan Peralatan dan Mesin**"),
        ("Pengelolaan Keuangan Desa dan Pendayagunaan Aset", "Pengelolaan Keuangan Desa dan Pendayagunaan Aset Desa"),
        ("Perencanaan Pembangunan Parsipatif Desa", "Perencanaan Pembangunan Partisipatif Desa"),
        ("Penyusunan RKA-SKPD", "Penyusunan RKA SKPD"),
        ("Tata Kelola Pemerintah Kecamatan yang Baik", "Tata Kelola Pemerintahan Kecamatan Baik"),
        ("Administrasi Kepegawaian", "AdministrasiKepegawaian"),
        ("Survey Kepuasan Semester II", "Survei Kepuasan Semester 2"),
    ],
)
def test_writing_alone_makes_no_other_name(satu: str, lain: str) -> None:
    """Case, spacing, abbreviations, spelling, a typing error and a cut end leave two names one, both ways round."""
    assert match_nama(satu, lain) >= SAMA
    assert match_nama(lain, satu) == match_nama(satu, lain)


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("Persentase Desa yang Tertib Administrasi Pemerintahan", "Persentase Desa yang Tertib Administrasi Keuangan"),
        ("Jumlah desa maju", "Persentase desa maju"),
        ("Penyusunan DPA-SKPD", "Penyusunan RKA-SKPD"),
        ("Penyusunan Perubahan DPA-SKPD", "Penyusunan DPA-SKPD"),
        ("Monitoring Bidang Fisik", "Monitoring Bidang Ekonomi"),
        ("Penyediaan Rapat Koordinasi SKPD", "Penyelenggaraan Rapat Koordinasi SKPD"),
        ("Indeks Kepuasan Masyarakat (IKM)", "Indeks Kepuasan Masyarakat Seksi Pelayanan"),
        ("Laporan Triwulan I", "Laporan Triwulan II"),
        ("Cakupan layanan kelas 1", "Cakupan layanan kelas 2"),
        ("Sarana dan Prasarana Gedung Kantor", "Sarana dan Prasarana Pendukung Gedung Kantor"),
        ("", "Penyusunan Laporan"),
        ("dan", "yang"),
    ],
)
def test_a_word_of_meaning_makes_another_name(satu: str, lain: str) -> None:
    """Two names between which a word or a number differs are never taken for one."""
    assert match_nama(satu, lain) < SAMA


@given(st.text(max_size=80))
def test_normalising_twice_changes_nothing(teks: str) -> None:
    """A name in its one spelling stays as it is."""
    sekali = normalize_nama(teks)

    assert normalize_nama(sekali) == sekali


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_a_percentage_and_the_same_both_ways(satu: str, lain: str) -> None:
    """Likeness lies in 0 to 100, does not depend on the order, and is full only for equal words."""
    nilai = match_nama(satu, lain)

    assert nilai == match_nama(lain, satu)
    assert 0 <= nilai <= 100
    assert nilai < 100 or normalize_nama(satu) == normalize_nama(lain)


def test_a_text_of_any_length_is_compared_in_bounded_time() -> None:
    """Only the beginning of an endless name counts."""
    panjang = "kegiatan pembinaan " * 100_000

    assert len(normalize_nama(panjang)) <= PANJANG_TERBESAR


def test_words_keep_their_place() -> None:
    """Each word tells where it stands in the text, an abbreviation in brackets being left out."""
    teks = "Nilai (IKM) Tk. II"

    assert read_kata(teks) == [("nilai", 0), ("tingkat", 12), ("2", 16)]


@pytest.mark.parametrize(
    ("teks", "benar"), [("IKM", True), ("LKjIP", True), ("Persen", False), ("IV/b", False), ("A B", False)]
)
def test_an_abbreviation_is_one_word_with_capitals(teks: str, *, benar: bool) -> None:
    """A rank or a unit in brackets is no abbreviation."""
    assert is_singkatan(teks) is benar


def test_a_code_leads_to_its_official_entry_whatever_its_length() -> None:
    """Two and four digits at the end, and the code of any office for the supporting programme, mean the same."""
    assert tidy_kode("7.01.01.2.2.1") == "7.01.01.2.02.0001"
    resmi = find_baku("7.01.01.2.02.01")
    assert resmi is not None
    assert resmi.nama == "Penyediaan Gaji dan Tunjangan ASN"
    assert find_baku("4.01.01.2.02.0001") == resmi
    assert find_baku("9.99.99") is None


@pytest.mark.parametrize(
    ("kode", "jenis"),
    [
        ("7.01.06", JenisHal.PROGRAM),
        ("7.01.06.2.01", JenisHal.KEGIATAN),
        ("X.XX.01.2.01.0001", JenisHal.SUB_KEGIATAN),
        ("7.01", None),
        ("5.1.02.01", None),
        ("3.2.1 Bab", None),
    ],
)
def test_the_parts_of_a_code_tell_its_kind(kode: str, jenis: JenisHal | None) -> None:
    """Three parts are a programme, five a kegiatan, six a sub kegiatan, anything else no code."""
    assert level_kode(kode) is jenis


def test_a_drifted_name_finds_its_official_entry() -> None:
    """A typing error leads to the entry, a name of one's own to none."""
    padanan = find_nomenklatur("FASILITASI ADMINSTRASI TATA PEMERINTAHAN DESA ")
    assert padanan is not None
    assert padanan.baku.jenis is JenisHal.SUB_KEGIATAN
    assert padanan.baku.nama == "Fasilitasi Administrasi Tata Pemerintahan Desa"
    assert padanan.yakin >= SAMA
    assert find_nomenklatur("Lomba perahu naga antardermaga") is None


def test_a_code_that_contradicts_its_name_is_not_believed() -> None:
    """The name decides where a code is that of something quite else."""
    padanan = find_nomenklatur("Penyediaan Gaji dan Tunjangan ASN", kode="7.01.06.2.01.0001")

    assert padanan is not None
    assert padanan.baku.nama == "Penyediaan Gaji dan Tunjangan ASN"


def test_every_official_entry_finds_itself() -> None:
    """Name and code of each entry of the list lead back to an entry of that name."""
    for satu in daftar_baku():
        padanan = find_nomenklatur(satu.nama, kode=satu.kode)

        assert padanan is not None
        assert normalize_nama(padanan.baku.nama) == normalize_nama(satu.nama)
