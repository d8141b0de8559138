"""Whom and which year a document is about, from fragments of made-up offices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dokumen.kenali.sebutan_bahan import kaji
from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.kenali.bentuk import JenisDokumen, JenisInstansi
from tolok.dokumen.kenali.instansi import choose_nama, find_daerah, find_instansi, tidy_nama
from tolok.dokumen.kenali.profil import recognise_profil
from tolok.dokumen.naskah import Paragraf, Teks
from tolok.dokumen.periksa.kajian import Kajian

LKIP = """PEMERINTAH KABUPATEN TIRTA

LAPORAN KINERJA INSTANSI PEMERINTAH (LKIP)
KECAMATAN SUKAMAJU TAHUN 2024

KATA PENGANTAR

Laporan Kinerja Kecamatan Sukamaju Tahun 2024 disusun sesuai Renstra Kecamatan Sukamaju Tahun 2021-2026.
Kecamatan Sukamaju bekerja sama dengan Dinas Kependudukan dan Pencatatan Sipil Kabupaten Tirta.
Tahun 2023 Kecamatan Harapan menjadi pembanding.
"""


def test_the_name_on_the_cover_and_most_mentions_wins() -> None:
    """A neighbour, a partner office and last year do not become the office and the year."""
    profil = kaji(LKIP, kepala="").profil

    assert profil.instansi == "Kecamatan Sukamaju"
    assert profil.jenis_instansi is JenisInstansi.KECAMATAN
    assert profil.nama_diri == "Sukamaju"
    assert profil.pemda == "Kabupaten Tirta"
    assert profil.tahun == 2024
    assert profil.jenis is JenisDokumen.LKIP
    assert profil.periode_renstra == (2021, 2026)


@pytest.mark.parametrize(
    ("teks", "instansi", "jenis"),
    [
        ("LKIP DINAS PERIKANAN DAN KELAUTAN TAHUN 2024", "Dinas Perikanan dan Kelautan", JenisInstansi.DINAS),
        ("Laporan Kinerja Biro Humas, Protokol dan Umum Tahun 2024", "Biro Humas, Protokol dan Umum", "biro"),
        ("LKIP Badan Perencanaan Pembangunan Daerah Kota Biru 2024", "Badan Perencanaan Pembangunan Daerah", "badan"),
        ("LAPORAN KINERJA KELURAHAN MELATI TAHUN 2024", "Kelurahan Melati", JenisInstansi.KELURAHAN),
        ("Perjanjian Kinerja 2024\n\nCamat Sukamaju\n\nCamat Sukamaju berjanji", "Kecamatan Sukamaju", "kecamatan"),
        ("Rencana induk tanpa nama kantor", "", JenisInstansi.LAIN),
    ],
)
def test_every_kind_of_office_is_recognised(teks: str, instansi: str, jenis: str) -> None:
    """Dinas, biro, badan, kelurahan and the title of a head name the office; nothing names none."""
    profil = kaji(f"{teks}\n", kepala="").profil

    assert (profil.instansi, profil.jenis_instansi) == (instansi, jenis)


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("LAPORAN AKUNTABILITAS KINERJA INSTANSI PEMERINTAH 2024", JenisDokumen.LKIP),
        ("LKjIP TAHUN 2024", JenisDokumen.LKIP),
        ("PERJANJIAN KINERJA TAHUN 2024", JenisDokumen.PK),
        ("INDIKATOR KINERJA UTAMA", JenisDokumen.IKU),
        ("RENCANA STRATEGIS (RENSTRA) 2021-2026", JenisDokumen.RENSTRA),
        ("RENCANA KERJA (RENJA) TAHUN 2025", JenisDokumen.RENJA),
        ("LAPORAN REALISASI ANGGARAN", JenisDokumen.LRA),
        ("Realisasi Triwulan II", JenisDokumen.TRIWULAN),
        ("Catatan rapat", JenisDokumen.LAIN),
    ],
)
def test_the_first_title_tells_the_kind(teks: str, jenis: JenisDokumen) -> None:
    """The first short line that names a kind of document is its kind."""
    assert kaji(f"{teks}\n\nIsi dokumen ini panjang dan lengkap.\n", kepala="").profil.jenis is jenis


def test_a_part_of_a_report_is_known_by_its_chapter() -> None:
    """A file that holds only the third chapter is a report still."""
    teks = "Uraian umum.\n\nBAB III\n\nAKUNTABILITAS KINERJA\n\nUraian tahun 2024.\n"

    assert kaji(teks, kepala="").profil.jenis is JenisDokumen.LKIP


def test_a_renstra_has_a_period_and_no_year() -> None:
    """A plan of five years is not about one of them."""
    profil = kaji("RENCANA STRATEGIS TAHUN 2025-2029\n\nKECAMATAN SUKAMAJU\n", kepala="").profil

    assert profil.tahun is None
    assert profil.periode_renstra == (2025, 2029)


def test_a_law_and_a_plan_give_no_year() -> None:
    """Years of regulations, and of a span, are not the year of the report."""
    teks = (
        "Berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri Nomor 53 Tahun 2014.\n\n"
        "Renstra 2021-2026 dan RPJMD 2021-2026. Kegiatan tahun 2024 berjalan.\n"
    )

    assert kaji(teks, kepala="").profil.tahun == 2024


def test_a_province_is_the_government_of_its_office() -> None:
    """Where the province is named and hardly a kabupaten, the office is the province's."""
    teks = "LKIP Dinas Sosial Provinsi Karang Timur 2024\n\nPemerintah Provinsi Karang Timur. Provinsi Karang Timur.\n"
    profil = kaji(teks, kepala="").profil

    assert (profil.pemda, profil.provinsi) == ("Provinsi Karang Timur", "Karang Timur")


def test_running_heads_name_the_office() -> None:
    """What stands on every page weighs more than a mention in the text."""
    bacaan = read_fragmen("Uraian. Dinas Sosial membantu.\n")
    bacaan = replace(bacaan, tepi=(Paragraf((Teks("LKIP Kecamatan Sukamaju 2024"),)),))
    kajian = Kajian(bacaan)

    assert recognise_profil(bacaan, kajian.kalimat, kajian.tabel).instansi == "Kecamatan Sukamaju"


@pytest.mark.parametrize(
    "teks",
    [
        "Sub Bagian Perencanaan dan Keuangan",
        "kecamatan lain di kabupaten ini",
        "Kendaraan Dinas Jabatan",
        "Badan Permusyawaratan Desa",
        "Kantor Desa",
        "Satuan Kerja Perangkat Daerah",
    ],
)
def test_words_like_an_office_are_none(teks: str) -> None:
    """A part of an office, a common noun and an official car are no office."""
    ditemukan = [satu.nama for satu in find_instansi(teks)]

    assert not [nama for nama in ditemukan if nama != "Kantor Desa"]


def test_an_office_is_found_with_its_place() -> None:
    """The place in the text covers kind and name, and a name in capitals is written as a name."""
    teks = "Surat CAMAT SUKAMAJU dan Dinas Pemberdayaan Masyarakat dan Desa, lalu"
    camat, dinas = find_instansi(teks)

    assert (camat.nama, teks[camat.mulai : camat.akhir]) == ("Kecamatan Sukamaju", "CAMAT SUKAMAJU")
    assert dinas.nama_diri == "Pemberdayaan Masyarakat dan Desa"


def test_regions_are_found_and_their_kinds_spelt_out() -> None:
    """Kab. and Prov. are Kabupaten and Provinsi; "Kabupaten/Kota" is no region."""
    teks = "Kab. Tirta, Prov. Karang Timur, Kota Biru; urusan Kabupaten/Kota"

    assert list(find_daerah(teks)) == [
        ("Kabupaten", "Tirta"),
        ("Provinsi", "Karang Timur"),
        ("Kota", "Biru"),
    ]


def test_a_name_is_as_long_as_most_mentions_make_it() -> None:
    """A word that only a few mentions add is left out, and "dan" never ends a name."""
    sebutan = [
        (("Dinas", "Sosial", "dan", "Pangan"), 3.0),
        (("DINAS", "SOSIAL", "DAN", "PANGAN"), 1.0),
        (("Dinas", "Sosial", "dan", "Pangan", "Beserta"), 1.0),
    ]

    assert choose_nama(sebutan) == "Dinas Sosial dan Pangan"
    assert choose_nama([]) == ""


def test_numerals_in_a_name_stay_capitals() -> None:
    """A region number is not written as a word."""
    assert tidy_nama("BADAN KOORDINASI WILAYAH II") == "Badan Koordinasi Wilayah II"
    assert tidy_nama("Dinas PUPR") == "Dinas PUPR"
