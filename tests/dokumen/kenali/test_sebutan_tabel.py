"""Every value of every thing in a table: whose it is, of which year and version, and how sure that is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dokumen.kenali.sebutan_bahan import TABEL_IKM, TABEL_SUB, kaji, of
from tolok.dokumen.kenali.bentuk import Besaran, JenisHal, Sebutan

RENSTRA = """Tabel 2.1
Tujuan, Sasaran dan Indikator Tahun 2021-2026

Tujuan\tSasaran\tIndikator Kinerja\t2022\t2023\t2024
Terwujudnya pelayanan prima\tMeningkatnya mutu pelayanan\tIndeks Kepuasan Masyarakat (IKM)\t83\t83,5\t84
\tMeningkatnya ketertiban\tPersentase gangguan yang ditangani\t100%\t100%\t100%
"""
PK = """Tabel 2.3
Perjanjian Kinerja Tahun 2024

No\tSasaran Strategis\tIndikator Kinerja\tTarget
1\tMeningkatnya mutu pelayanan\tIndeks Kepuasan Masyarakat (IKM)\t84,5
"""


def table_mentions(teks: str, besaran: Besaran) -> list[Sebutan]:
    """Mentions in tables of one kind of value."""
    return [s for s in kaji(teks).sebutan if s.besaran is besaran and s.sel is not None]


def test_each_level_of_a_budget_table_is_its_own_kind_of_thing() -> None:
    """Programme, kegiatan and sub kegiatan are told apart, and the total is the office's."""
    assert [(s.hal.jenis, s.angka.teks) for s in table_mentions(TABEL_SUB, Besaran.PAGU)] == [
        (JenisHal.PROGRAM, "90.500.000"),
        (JenisHal.KEGIATAN, "70.250.000"),
        (JenisHal.SUB_KEGIATAN, "70.250.000"),
        (JenisHal.KEGIATAN, "20.250.000"),
        (JenisHal.SUB_KEGIATAN, "20.250.000"),
        (JenisHal.INSTANSI, "90.500.000"),
    ]


def test_a_table_of_performance_speaks_of_its_indicators() -> None:
    """Target, realisasi and capaian of a row are the indicator's, not the sasaran's."""
    kajian = kaji(TABEL_IKM)

    for besaran, teks in ((Besaran.TARGET, "84"), (Besaran.REALISASI, "86,1"), (Besaran.CAPAIAN, "102,50")):
        assert of(kajian, besaran, kalimat=False) == [
            (JenisHal.INDIKATOR, "Indeks Kepuasan Masyarakat (IKM)", teks),
        ]


def test_targets_of_several_years_are_those_of_the_renstra() -> None:
    """Each column has its year, and the plan its version."""
    target = [s for s in table_mentions(RENSTRA, Besaran.TARGET) if s.hal.kunci == "indeks kepuasan masyarakat"]

    assert [(s.lingkup.tahun, s.angka.nilai, s.lingkup.versi) for s in target] == [
        (2022, Decimal("83"), "renstra"),
        (2023, Decimal("83.5"), "renstra"),
        (2024, Decimal("84"), "renstra"),
    ]


def test_the_promised_target_has_another_version() -> None:
    """The same indicator in the Renstra and in the PK is one thing with two versions."""
    target = table_mentions(RENSTRA + "\n" + PK, Besaran.TARGET)
    ikm = [s for s in target if s.hal.kunci == "indeks kepuasan masyarakat" and s.lingkup.tahun == 2024]

    assert [(s.angka.teks, s.lingkup.versi) for s in ikm] == [("84", "renstra"), ("84,5", "pk")]


def test_the_same_sub_kegiatan_in_two_tables_is_one_thing() -> None:
    """Case, a spelling and a typing error do not make another thing."""
    lain = TABEL_SUB.replace("Tabel 3.1", "Tabel 3.2").replace(
        "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD", "PENYELENGGARAAN RAPAT KORDINASI & KONSULTASI SKPD"
    )
    pagu = [s for s in table_mentions(TABEL_SUB + "\n" + lain, Besaran.PAGU) if s.angka.teks == "20.250.000"]

    assert len({s.hal.kunci for s in pagu if s.hal.jenis is JenisHal.SUB_KEGIATAN}) == 1


def test_indicators_of_one_name_at_two_levels_are_two_things() -> None:
    """An output of a kegiatan and one of its sub kegiatan may share their words, never their target."""
    teks = (
        "Tabel 2.2\nRencana Kerja (Renja) Tahun 2024\n\n"
        "No\tProgram / Kegiatan / Sub Kegiatan\tIndikator Kinerja\tTarget\tPagu (Rp)\n"
        "1\tPROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA\tPersentase desa tertib\t100%\t48.400.000\n"
        "\tFasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa\tPersentase desa tertib\t"
        "90%\t48.400.000\n"
    )
    target = table_mentions(teks, Besaran.TARGET)

    assert [s.angka.teks for s in target] == ["100", "90"]
    assert len({s.hal.kunci for s in target}) == 2


def test_a_thing_named_in_several_rows_is_of_several_places() -> None:
    """Grants of one name to many villages are no contradiction: each is less sure."""
    teks = (
        "Tabel 2.5\nDaftar Kegiatan Tahun 2024\n\nNo\tKegiatan\tLokasi\tPagu (Rp)\n"
        "1\tPembangunan jalan lingkungan\tDesa Satu\t100.000.000\n"
        "2\tPembangunan jalan lingkungan\tDesa Dua\t150.000.000\n"
    )

    assert {s.yakin < 90 for s in table_mentions(teks, Besaran.PAGU)} == {True}


def test_wishes_are_no_budget() -> None:
    """The total of what was proposed is never the office's pagu."""
    teks = (
        "Tabel 2.6\nUsulan Program Masyarakat Tahun 2024\n\nNo\tProgram\tPagu (Rp)\n"
        "1\tProgram Taman Baca\t100.000.000\n2\tProgram Taman Kota\t150.000.000\nJumlah\t\t250.000.000\n"
    )

    assert {s.lingkup.bagian for s in table_mentions(teks, Besaran.PAGU)} == {"usulan"}


def test_rows_below_an_office_belong_to_it() -> None:
    """One table for several kecamatan keeps them apart; the document's own has no mark."""
    teks = (
        "Realisasi Triwulan Tahun 2024\n\nUraian\tPagu (Rp)\tRealisasi (Rp)\n"
        "KECAMATAN SUKAMAJU\t90.500.000\t80.500.000\n"
        "PROGRAM PENYELENGGARAAN URUSAN PEMERINTAHAN UMUM\t90.500.000\t80.500.000\n"
        "KECAMATAN HARAPAN\t70.500.000\t60.500.000\n"
        "PROGRAM PENYELENGGARAAN URUSAN PEMERINTAHAN UMUM\t70.500.000\t60.500.000\n"
    )
    pagu = table_mentions(teks, Besaran.PAGU)

    assert [(s.hal.jenis, s.lingkup.bagian) for s in pagu] == [
        (JenisHal.INSTANSI, ""),
        (JenisHal.PROGRAM, ""),
        (JenisHal.INSTANSI, "kecamatan harapan"),
        (JenisHal.PROGRAM, "kecamatan harapan"),
    ]


def test_thousands_are_multiplied_by_the_mention() -> None:
    """A head that counts in thousands tells it to every value under it."""
    teks = (
        "Tabel 3.9\nRealisasi Belanja Tahun 2024 (dalam ribuan rupiah)\n\n"
        "Uraian\tAnggaran (ribuan Rp)\tRealisasi (ribuan Rp)\n"
        "Belanja Pegawai\t5.250.500\t5.150.250\nBelanja Barang dan Jasa\t2.126.940\t2.003.092\n"
    )
    pagu = table_mentions(teks, Besaran.PAGU)

    assert [s.angka.nilai * s.angka.kali for s in pagu] == [Decimal(5_250_500_000), Decimal(2_126_940_000)]


@pytest.mark.parametrize("kolom", ["Capaian terhadap target akhir Renstra", "Realisasi Provinsi", "Rata-rata nasional"])
def test_a_column_about_somebody_else_is_left_out(kolom: str) -> None:
    """A comparison with the nation, the province or the end of the plan is no value of the indicator."""
    teks = (
        f"Tabel 3.4\nPerbandingan Tahun 2024\n\nNo\tIndikator Kinerja\tTarget\tRealisasi\t{kolom}\n"
        "1\tIndeks Kepuasan Masyarakat (IKM)\t84\t86,1\t91,7\n"
    )
    kajian = kaji(teks)

    assert [s.angka.teks for s in kajian.sebutan if s.sel is not None] == ["84", "86,1"]


def test_general_words_name_nothing() -> None:
    """A row "Anggaran" in a table of indicators does not become an indicator of that name."""
    kajian = kaji(f"{TABEL_IKM}2\tAnggaran\tAnggaran\t90.500.000\t80.500.000\t88,95\n")

    assert {s.hal.kunci for s in kajian.sebutan} == {"indeks kepuasan masyarakat"}


def test_a_mention_quotes_its_row_and_knows_its_cell() -> None:
    """The quotation is the row, the cell is the one of the number."""
    kajian = kaji(TABEL_IKM)
    (target,) = [s for s in kajian.sebutan if s.besaran is Besaran.TARGET]

    assert target.sel is not None
    tabel, baris, kolom = target.sel
    assert kajian.tabel[tabel].angka[baris, kolom].teks == "84"
    assert "Indeks Kepuasan Masyarakat" in target.kutipan
    assert target.tempat.tabel == "Tabel 3.2"


@pytest.mark.parametrize(
    ("judul", "besaran"),
    [
        ("Target Renstra", Besaran.TARGET),
        ("Perkembangan indikator", Besaran.REALISASI),
        ("Perbandingan target", None),
        ("Indikator daerah", Besaran.TARGET),
    ],
)
def test_columns_that_bear_only_a_year_are_what_the_title_says(judul: str, besaran: Besaran | None) -> None:
    """A title of both plan and result leaves open which; one that is silent is read as a plan, with doubt."""
    teks = f"Tabel 3.8\n{judul}\n\nNo\tIndikator Kinerja\t2022\t2023\t2024\n1\tIndeks Kepuasan Masyarakat\t83\t84\t86\n"
    ditemukan = {(s.besaran, s.yakin < 90) for s in kaji(teks).sebutan if s.sel is not None}

    assert ditemukan == ({(besaran, judul == "Indikator daerah")} if besaran else set())


def test_the_target_at_the_end_is_a_value_of_its_own() -> None:
    """A column headed "Target Akhir Renstra" is the plan's, in its last year."""
    teks = (
        "Renstra Kecamatan Sukamaju Tahun 2021-2026.\n\nTabel 3.4\nCapaian Tahun 2024\n\n"
        "No\tIndikator Kinerja\tTarget\tRealisasi\tTarget Akhir Renstra\n1\tIndeks Kepuasan Masyarakat\t84\t86,1\t88\n"
    )
    (akhir,) = [s for s in kaji(teks).sebutan if s.angka.teks == "88"]

    assert (akhir.besaran, akhir.lingkup.tahun, akhir.lingkup.versi) == (Besaran.TARGET, 2026, "renstra")


def test_a_programme_column_of_its_own_owns_the_money() -> None:
    """Beside sasaran and indicator the money belongs to the programme that a column names."""
    teks = (
        "Tabel 3.5\nAnggaran per Sasaran Tahun 2024\n\n"
        "No\tSasaran Strategis\tIndikator Kinerja\tTarget\tProgram\tPagu (Rp)\n"
        "1\tMeningkatnya mutu pelayanan\tIndeks Kepuasan Masyarakat\t84\tProgram Layanan Prima Pesisir\t1.506.190.000\n"
    )
    (pagu,) = table_mentions(teks, Besaran.PAGU)

    assert (pagu.hal.jenis, pagu.hal.nama) == (JenisHal.PROGRAM, "Program Layanan Prima Pesisir")


def test_the_total_of_one_kind_of_spending_is_that_kind_s() -> None:
    """A title that speaks of Belanja Langsung alone makes its total no total of the office."""
    teks = (
        "Tabel 3.6\nRealisasi Belanja Langsung Tahun 2024\n\nNo\tProgram\tPagu (Rp)\n"
        "1\tProgram Taman Baca\t100.000.000\n2\tProgram Taman Kota\t150.000.000\nJumlah\t\t250.000.000\n"
    )

    assert [s.hal.nama for s in table_mentions(teks, Besaran.PAGU)][-1] == "Belanja Langsung"
