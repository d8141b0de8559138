"""The parts of the facts one by one, on fragments that lack, double or contradict something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dokumen.ekstrak.laporan_contoh import ANGGARAN, KEPALA, LENGKAP, RENCANA, kaji
from tolok.dokumen.ekstrak.catatan import Keadaan
from tolok.dokumen.ekstrak.tulis import write_laporan
from tolok.dokumen.ekstrak.usulan import Usulan, extract_fakta
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat

IKU = """Tabel 2.3
Indikator Kinerja Utama (IKU) Tahun 2024

No\tSasaran Strategis\tIndikator Kinerja Utama\tPenjelasan\tPenanggung Jawab\tSumber Data
1\tTerwujudnya pelayanan prima\tIndeks Kepuasan Masyarakat (IKM)\t<p>Makna Indikator : mutu layanan</p> \
<p>Formulasi Perhitungan : rata-rata nilai seksi</p>\tCamat\tSemua seksi
2\tMeningkatnya ketertiban wilayah\tPersentase gangguan yang ditangani\tDitangani dibagi kejadian\tCamat\tSeksi Trantib

"""
PEGAWAI = """Tabel 1.2
Pegawai menurut Pendidikan dan Golongan

Pendidikan\tJumlah\tGolongan\tJumlah
S2\t3\tIV/b\t1
S1\t10\tIII/d\t7
SLTA\t-\tHonorer\t4

"""
UNIT = """Tabel 1.3
Susunan Organisasi Kecamatan

No\tPerangkat Daerah
1\tCamat
2\tSekretariat
3\tSeksi Pelayanan

"""


def terbuka(usulan: Usulan) -> dict[str, str]:
    return {satu.kunci: satu.alasan for satu in usulan.catatan if satu.keadaan is Keadaan.TERBUKA}


def test_what_a_table_of_iku_explains_goes_to_its_indicator() -> None:
    """Meaning, formula, owner and source of data are split at their labels, and the indicator is an IKU."""
    (tujuan,) = extract_fakta(kaji(KEPALA + RENCANA + IKU)).fakta.renstra.tujuan
    ikm = tujuan.indikator[0]

    assert (ikm.kode, ikm.jenis) == ("IKU-1", "IKU")
    assert (ikm.makna, ikm.formulasi) == ("mutu layanan", "rata-rata nilai seksi")
    assert (ikm.penanggung_jawab, ikm.sumber_data) == ("Camat", "Semua seksi")
    assert tujuan.sasaran[0].indikator[0].jenis == "IK"


def test_rows_labelled_tujuan_and_sasaran_are_a_plan() -> None:
    """A column that only says Tujuan or Sasaran tells what stands beside it."""
    teks = (
        "Tabel 2.1\nTujuan, Sasaran, Indikator, dan Target Tahun 2021-2026\n\n"
        "Tingkat\tRumusan\tIndikator\tTarget 2023\tTarget 2024\tTarget 2025\n"
        "Tujuan T1\tTerwujudnya pelayanan prima\tIndeks Kepuasan Masyarakat\t83\t84\t85\n"
        "Sasaran S1\tMeningkatnya ketertiban wilayah\tPersentase gangguan yang ditangani\t90%\t95%\t100%\n"
    )
    (tujuan,) = extract_fakta(kaji(KEPALA + teks)).fakta.renstra.tujuan

    assert (tujuan.nama, tujuan.sasaran[0].nama) == ("Terwujudnya pelayanan prima", "Meningkatnya ketertiban wilayah")


def test_labels_beside_counts_are_schooling_and_rank() -> None:
    """Pairs of columns are read apart; a dash is none, and what is no golongan is left out."""
    kepegawaian = extract_fakta(kaji(KEPALA + PEGAWAI)).fakta.instansi.kepegawaian

    assert kepegawaian is not None
    assert [(satu.uraian, satu.jumlah) for satu in kepegawaian.pendidikan] == [("S2", 3), ("S1", 10), ("SLTA", 0)]
    assert [(satu.uraian, satu.jumlah) for satu in kepegawaian.golongan] == [("IV/b", 1), ("III/d", 7)]


def test_parts_of_the_office_hang_under_its_head() -> None:
    """A table that lists only names of parts is the structure of the office."""
    unit = extract_fakta(kaji(KEPALA + UNIT)).fakta.instansi.unit

    assert [(satu.nama, satu.induk) for satu in unit] == [
        ("Camat", ""),
        ("Sekretariat", "u1"),
        ("Seksi Pelayanan", "u1"),
    ]


def test_a_report_without_its_parts_says_each() -> None:
    """Task, staff, laws, names and the plan are all named as missing."""
    kosong = extract_fakta(kaji("LAPORAN KINERJA TAHUN 2024\n\nUraian tahun 2024.\n"))

    assert {
        "instansi.toml › nama",
        "instansi.toml › pemda",
        "instansi.toml › dasar_hukum",
        "instansi.toml › kepegawaian",
        "instansi.toml › tugas",
        "laporan.toml › penandatangan",
        "renja.toml › program",
        "renstra.toml › tahun_awal",
    } <= terbuka(kosong).keys()


def test_an_impossible_nip_is_left_out_and_told() -> None:
    """A number that no civil servant can have does not reach the facts."""
    usulan = extract_fakta(kaji(LENGKAP.replace("19710909 199609 1 999", "19711309 199609 1 999")))

    assert usulan.fakta.laporan.penandatangan.nip == ""
    assert "tidak sah" in terbuka(usulan)["laporan.toml › penandatangan › nip"]
    assert usulan.kesalahan == ()


@pytest.mark.parametrize(
    ("pangkat", "hasil"), [("Pembina Tk. I", ("Pembina Tk. I", "")), ("Pembina Tk. I (IV/e)", ("", ""))]
)
def test_a_rank_alone_is_kept_and_a_wrong_pair_is_not(pangkat: str, hasil: tuple[str, str]) -> None:
    """Without a golongan nothing can contradict the rank."""
    penanda = extract_fakta(kaji(LENGKAP.replace("Pembina Tk. I (IV/b)", pangkat))).fakta.laporan.penandatangan

    assert (penanda.pangkat, penanda.golongan) == hasil


def test_a_task_without_its_law_stays_half_open() -> None:
    """The sentence of the task is taken, its missing basis is said."""
    teks = LENGKAP.replace("Berdasarkan Peraturan Bupati Nomor 9 Tahun 2022, kecamatan", "Kecamatan")

    assert "instansi.toml › tugas › dasar" in terbuka(extract_fakta(kaji(teks)))


def test_programmes_in_prose_make_a_tree_too() -> None:
    """Headings and sentences are enough where no table lists the money."""
    teks = (
        "A. PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\n\n"
        "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota dengan anggaran Rp. 70.250.000,-.\n\n"
        "Kegiatan Administrasi Keuangan Perangkat Daerah dengan anggaran Rp. 70.250.000,-.\n\n"
        "Sub Kegiatan Penyediaan Gaji dan Tunjangan ASN dengan anggaran Rp. 70.250.000,- yang dialokasikan untuk "
        "belanja pegawai sebesar Rp. 60.250.000,- dan belanja modal sebesar Rp. 10.000.000,-.\n"
    )
    (program,) = extract_fakta(kaji(KEPALA + teks)).fakta.renja.program
    (sub,) = program.kegiatan[0].sub_kegiatan

    assert (program.kode, sub.kode, sub.pagu) == ("7.01.01", "7.01.01.2.02.0001", 70_250_000)
    assert [(satu.jenis, satu.pagu) for satu in sub.belanja] == [("pegawai", 60_250_000), ("modal", 10_000_000)]


def test_parts_that_do_not_add_up_are_left_open() -> None:
    """Kinds of spending that are not the whole pagu are no breakdown of it."""
    teks = ANGGARAN + (
        "\nDana untuk sub kegiatan Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD adalah senilai "
        "Rp. 20.275.000,- untuk belanja barang dan jasa "
        "sebesar Rp. 15.000.000,- dan belanja modal sebesar Rp. 5.000.000,-.\n"
    )
    kunci = "renja.toml › Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD › belanja"

    assert kunci in terbuka(extract_fakta(kaji(KEPALA + teks)))


def test_one_code_for_two_sub_kegiatan_is_told() -> None:
    """The second one gets a code of its own, so that the folder stays readable."""
    teks = (
        "Tabel 3.2\nRealisasi Anggaran Tahun 2024\n\n"
        "Kode\tProgram / Kegiatan / Sub Kegiatan\tPagu (Rp)\tRealisasi (Rp)\n"
        "7.01.06\tPROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA\t30.250.000\t30.000.000\n"
        "7.01.06.2.01\tFasilitasi Pembinaan Desa\t30.250.000\t30.000.000\n"
        "7.01.06.2.01.0001\tLomba Perahu Naga Antarkampung\t10.125.000\t10.000.000\n"
        "7.01.06.2.01.0001\tPelatihan Juru Tulis Nagari\t20.125.000\t20.000.000\n"
    )
    usulan = extract_fakta(kaji(KEPALA + teks))
    sub = usulan.fakta.renja.program[0].kegiatan[0].sub_kegiatan

    assert [satu.kode for satu in sub] == ["7.01.06.2.01.0001", "7.01.06.2.01.9002"]
    assert usulan.kesalahan == ()


def test_a_promise_tells_the_budget_of_its_programmes() -> None:
    """A Perjanjian Kinerja that stands alone gives its rows and its money."""
    teks = (
        "PERJANJIAN KINERJA TAHUN 2024\n\nKECAMATAN SUKAMAJU\n\n"
        "No\tSasaran Strategis\tIndikator Kinerja\tTarget\n"
        "1\tMeningkatnya mutu pelayanan\tIndeks Kepuasan Masyarakat (IKM)\t84\n\n"
        "No\tProgram\tAnggaran (Rp)\n1\tProgram Pembinaan dan Pengawasan Pemerintahan Desa\t118.049.200\n"
    )
    (pk,) = extract_fakta(kaji(teks)).fakta.perjanjian

    assert [satu.target for satu in pk.baris] == [84]
    assert [(satu.program, satu.jumlah) for satu in pk.anggaran] == [("7.01.06", 118_049_200)]


def test_a_value_of_another_year_is_better_than_none() -> None:
    """Where every mention bears another year, a certain one is taken, its year being the writer's slip."""
    teks = ANGGARAN.replace("Tahun 2024", "Tahun 2023")
    sub = extract_fakta(kaji(KEPALA + teks)).fakta.renja.program[0].kegiatan[0].sub_kegiatan[0]

    assert sub.realisasi == 61_250_000


def test_men_and_women_are_counted_once() -> None:
    """Beside two partial counts the column of the sum is taken; words instead of a count are left out."""
    teks = (
        "Tabel 1.2\nPegawai\n\nJabatan\tLaki-laki\tPerempuan\tJumlah\nCamat\t1\t0\t1\nPelaksana\t8\t6\t14\n"
        "Juru bayar\t0\t0\tkosong\n\n"
    )
    kepegawaian = extract_fakta(kaji(KEPALA.split("Tabel 1.1")[0] + teks)).fakta.instansi.kepegawaian

    assert kepegawaian is not None
    assert [(satu.uraian, satu.jumlah) for satu in kepegawaian.jabatan] == [("Camat", 1), ("Pelaksana", 14)]
    assert kepegawaian.per == "Tahun 2024"


def test_rows_without_a_kinerja_or_an_indicator_are_no_plan() -> None:
    """A row before any sasaran, a label beside nothing, and an empty indicator give no line of the plan."""
    teks = (
        "Tabel 2.1\nTarget Renstra Tahun 2021-2026\n\n"
        "Tingkat\tRumusan\tIndikator\tTarget 2023\tTarget 2024\tTarget 2025\n"
        "Lainnya\tCatatan awal\tPersentase awal yang dicatat\t1%\t2%\t3%\n"
        "Sasaran\t\tPersentase tanpa rumusan\t1%\t2%\t3%\n"
        "Sasaran\tMeningkatnya ketertiban wilayah\tPersentase gangguan yang ditangani\t90%\t95%\t100%\n"
        "Sasaran\tMeningkatnya mutu pelayanan\t\t\t\t\n"
    )
    (tujuan,) = extract_fakta(kaji(KEPALA + teks)).fakta.renstra.tujuan

    assert [satu.nama for satu in tujuan.sasaran] == ["Meningkatnya ketertiban wilayah"]


def test_what_still_refuses_the_folder_is_in_the_report() -> None:
    """A mistake between facts is told beside what was found."""
    kesalahan = Kesalahan(Tempat("renja.toml"), "kode “x”", "alasan", "Perbaiki")
    usulan = replace(extract_fakta(kaji()), kesalahan=(kesalahan,))

    assert str(kesalahan) in write_laporan(usulan)
