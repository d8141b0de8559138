"""Whose value a number in a sentence is, and which: what is linked is right, what is doubtful says so."""

from __future__ import annotations

import pytest

from dokumen.kenali.sebutan_bahan import TABEL_IKM, TABEL_SUB, kaji, of, only
from tolok.dokumen.kenali.bentuk import Besaran, JenisHal

GAJI = "Penyediaan Gaji dan Tunjangan ASN"
RAPAT = "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD"
IKM = "Indeks Kepuasan Masyarakat (IKM)"
SUB = JenisHal.SUB_KEGIATAN


def test_a_sentence_that_names_a_sub_kegiatan_gives_its_money() -> None:
    """Pagu, realisasi and serapan of the next sentence belong to the sub kegiatan named before."""
    kajian = kaji(
        f"{TABEL_SUB}\nDana yang dialokasikan untuk sub kegiatan {GAJI} adalah senilai Rp. 70.250.000,- yang semuanya "
        "dialokasikan untuk belanja pegawai. Dan realisasi sampai dengan triwulan 4 tahun 2024 sebesar "
        "Rp. 61.250.000,- dengan capaian kinerja keuangan sebesar 87,19%.\n"
    )

    assert of(kajian, Besaran.PAGU) == [(SUB, GAJI, "70.250.000")]
    assert of(kajian, Besaran.REALISASI_ANGGARAN) == [(SUB, GAJI, "61.250.000")]
    assert of(kajian, Besaran.SERAPAN) == [(SUB, GAJI, "87,19")]
    assert only(kajian, Besaran.REALISASI_ANGGARAN, "61.250.000").lingkup.triwulan is None


def test_words_of_a_name_are_no_cue() -> None:
    """A name that holds the word "realisasi" does not make its pagu a realisasi."""
    nama = "Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD"
    kajian = kaji(f"Dana untuk sub kegiatan {nama} adalah senilai Rp. 7.654.300,- tahun 2024.\n")

    assert of(kajian, Besaran.PAGU) == [(SUB, nama, "7.654.300")]
    assert of(kajian, Besaran.REALISASI_ANGGARAN) == []


def test_a_drifted_name_with_the_same_money_is_linked_with_doubt() -> None:
    """One word differs, the pagu is that of the table: the link says that it is a guess."""
    kajian = kaji(
        f"{TABEL_SUB}\nDana untuk sub kegiatan Penyediaan Rapat Koordinasi dan Konsultasi SKPD adalah senilai "
        "Rp. 20.250.000,- saja.\n"
    )
    sebutan = only(kajian, Besaran.PAGU, "20.250.000")

    assert sebutan.hal.nama == RAPAT
    assert sebutan.yakin < 90


def test_a_drifted_name_with_other_money_stays_another_thing() -> None:
    """Without the money as a witness one differing word keeps two things apart."""
    kajian = kaji(
        f"{TABEL_SUB}\nDana untuk sub kegiatan Penyediaan Rapat Koordinasi dan Konsultasi SKPD adalah senilai "
        "Rp. 33.000.000,- saja.\n"
    )

    assert only(kajian, Besaran.PAGU, "33.000.000").hal.nama != RAPAT


def test_the_heading_above_tells_whose_the_values_are() -> None:
    """A list item that is only the name speaks for the sentences below it."""
    kajian = kaji(f"{TABEL_SUB}\n1) {RAPAT}\n\nTelah terealisasi sebesar Rp. 19.250.000,- atau sebesar 95,06%.\n")

    assert of(kajian, Besaran.REALISASI_ANGGARAN) == [(SUB, RAPAT, "19.250.000")]
    assert of(kajian, Besaran.SERAPAN) == [(SUB, RAPAT, "95,06")]


def test_the_office_speaks_of_its_whole_budget() -> None:
    """Alokasi anggaran of the office, its kinds of spending and what was realised are three different things."""
    kajian = kaji(
        "Alokasi anggaran Kecamatan Sukamaju pada tahun 2024 berjumlah Rp. 9.300.000.000,- yang meliputi Belanja Tidak "
        "Langsung berjumlah Rp. 5.200.000.000,- dan Belanja Langsung berjumlah Rp. 4.100.000.000,-.\n\n"
        "Anggaran yang berhasil direalisasikan sebesar Rp. 9.000.000.000,- atau sekitar 96,77%.\n"
    )

    assert of(kajian, Besaran.PAGU) == [
        (JenisHal.INSTANSI, "instansi", "9.300.000.000"),
        (JenisHal.BELANJA, "Belanja Tidak Langsung", "5.200.000.000"),
        (JenisHal.BELANJA, "Belanja Langsung", "4.100.000.000"),
    ]
    assert of(kajian, Besaran.REALISASI_ANGGARAN) == [(JenisHal.INSTANSI, "instansi", "9.000.000.000")]
    assert of(kajian, Besaran.SERAPAN) == [(JenisHal.INSTANSI, "instansi", "96,77")]


def test_murni_and_perubahan_are_two_versions() -> None:
    """The same spending before and after the change is not one value twice."""
    kajian = kaji(
        "1. Belanja Langsung\n\nAPBD Murni Rp. 1.740.000.000,-\n\nAPBD Perubahan Rp. 2.380.000.000,-\n\n"
        "Telah terealisasi sebesar Rp. 2.290.000.000,- atau sebesar 96,22% dari Total Belanja Langsung.\n"
    )

    assert only(kajian, Besaran.PAGU, "1.740.000.000").lingkup.versi == "murni"
    assert only(kajian, Besaran.PAGU, "2.380.000.000").lingkup.versi == "perubahan"
    assert only(kajian, Besaran.REALISASI_ANGGARAN, "2.290.000.000").hal.jenis is JenisHal.BELANJA


def test_a_pagu_told_after_its_realisasi_is_still_the_pagu() -> None:
    """The words "dari pagu" turn the order round."""
    kajian = kaji(f"{TABEL_SUB}\nSub kegiatan {RAPAT} terealisasi Rp19.250.000 dari pagu Rp20.250.000 (95,06%).\n")

    assert of(kajian, Besaran.REALISASI_ANGGARAN) == [(SUB, RAPAT, "19.250.000")]
    assert of(kajian, Besaran.PAGU) == [(SUB, RAPAT, "20.250.000")]


def test_parts_of_a_pagu_are_parts() -> None:
    """Belanja barang and belanja modal of one sub kegiatan are no second pagu of it."""
    kajian = kaji(
        f"{TABEL_SUB}\nDana untuk sub kegiatan {RAPAT} adalah senilai Rp. 20.250.000,- yang dialokasikan untuk belanja "
        "barang dan jasa sebesar Rp. 15.250.000,- dan Belanja Modal sebesar Rp. 5.000.000,-.\n"
    )

    assert only(kajian, Besaran.PAGU, "15.250.000").lingkup.bagian == "belanja barang dan jasa"
    assert only(kajian, Besaran.PAGU, "5.000.000").lingkup.bagian == "belanja modal"
    assert only(kajian, Besaran.PAGU, "20.250.000").lingkup.bagian == ""


def test_what_was_not_spent_is_no_realisasi() -> None:
    """A rest and money that was not used are sisa."""
    kajian = kaji(
        f"{TABEL_SUB}\nPada sub kegiatan {RAPAT} tersisa Rp1.000.000.\n\n"
        f"Pada sub kegiatan {GAJI} anggaran yang tidak terserap sebesar Rp9.000.000.\n"
    )

    assert of(kajian, Besaran.SISA) == [(SUB, RAPAT, "1.000.000"), (SUB, GAJI, "9.000.000")]


def test_an_indicator_is_told_with_target_realisasi_and_capaian() -> None:
    """All three of one sentence belong to the indicator it names."""
    kajian = kaji(f"{TABEL_IKM}\nRealisasi {IKM} sebesar 86,1 dari target 84, dengan capaian kinerja 102,50%.\n")

    assert of(kajian, Besaran.REALISASI) == [(JenisHal.INDIKATOR, IKM, "86,1")]
    assert of(kajian, Besaran.TARGET) == [(JenisHal.INDIKATOR, IKM, "84")]
    assert of(kajian, Besaran.CAPAIAN) == [(JenisHal.INDIKATOR, IKM, "102,50")]


def test_an_abbreviation_that_a_table_declares_names_the_indicator() -> None:
    """IKM is the indicator whose name ends in (IKM)."""
    kajian = kaji(f"{TABEL_IKM}\nTarget IKM sebesar 84 pada tahun 2024.\n")

    assert of(kajian, Besaran.TARGET) == [(JenisHal.INDIKATOR, IKM, "84")]


def test_the_table_above_tells_what_di_atas_means() -> None:
    """Money that supports "the indicator above" belongs to the only indicator of the table above."""
    kajian = kaji(
        f"{TABEL_IKM}\nSerapan Anggaran untuk mendukung pencapaian indikator di atas adalah sebesar 74,58%, yang "
        "diperoleh dari Realisasi Anggaran sebesar Rp. 15.601.600,- dengan Pagu Anggaran Rp. 20.919.700,-.\n"
    )

    assert of(kajian, Besaran.SERAPAN) == [(JenisHal.INDIKATOR, IKM, "74,58")]
    assert of(kajian, Besaran.REALISASI_ANGGARAN) == [(JenisHal.INDIKATOR, IKM, "15.601.600")]
    assert of(kajian, Besaran.PAGU) == [(JenisHal.INDIKATOR, IKM, "20.919.700")]


def test_the_year_nearest_before_a_number_is_its_year() -> None:
    """A comparison of two years keeps them apart and says that it is less sure."""
    kajian = kaji(f"{TABEL_IKM}\nRealisasi {IKM} tahun 2023 sebesar 85,2 dan realisasi tahun 2024 sebesar 86,1.\n")
    lalu, kini = only(kajian, Besaran.REALISASI, "85,2"), only(kajian, Besaran.REALISASI, "86,1")

    assert (lalu.lingkup.tahun, kini.lingkup.tahun) == (2023, 2024)
    assert max(lalu.yakin, kini.yakin) < 90


def test_a_target_of_the_end_is_not_reached_in_its_year() -> None:
    """The realisasi that is held against the target of a later year is of the report's year."""
    kajian = kaji(f"{TABEL_IKM}\nRealisasi {IKM} mencapai 86,1 terhadap target tahun 2026 sebesar 88.\n")

    assert only(kajian, Besaran.REALISASI, "86,1").lingkup.tahun == 2024
    assert only(kajian, Besaran.TARGET, "88").lingkup.tahun == 2026


def test_a_quarter_and_a_semester_are_their_own_scope() -> None:
    """A value of a quarter is not one of the year; all four quarters are."""
    kajian = kaji(
        f"{TABEL_SUB}\nRealisasi sub kegiatan {RAPAT} pada triwulan II sebesar Rp8.000.000.\n\n"
        f"Realisasi sub kegiatan {GAJI} semester I sebesar Rp30.000.000.\n"
    )

    assert only(kajian, Besaran.REALISASI_ANGGARAN, "8.000.000").lingkup.triwulan == 2
    assert only(kajian, Besaran.REALISASI_ANGGARAN, "30.000.000").lingkup.semester == 1


@pytest.mark.parametrize(
    "kalimat",
    [
        f"Kenaikan realisasi {IKM} sebesar 3,5 dari tahun lalu.",
        f"Capaian {IKM} melebihi 100%.",
        "Survei dilakukan kepada 150 responden.",
        f"Realisasi anggaran tertinggi adalah sebesar 99,43% pada sasaran {IKM}.",
        "Peraturan Bupati Nomor 83 Tahun 2023 tentang target sebesar 88.",
        r"$$\frac{\text{Realisasi IKM}}{\text{Target IKM}} \times 100\%$$",
        "Bobot indikator IKM sebesar 25%.",
        "Kecamatan ini terdiri atas 18 desa.",
        f"Rata-rata realisasi {IKM} sebesar 81,2.",
    ],
)
def test_a_number_that_is_no_value_is_not_linked(kalimat: str) -> None:
    """A change, a limit, a sample, a law, a formula, a weight and an average are no value of the indicator."""
    kajian = kaji(f"{TABEL_IKM}\n{kalimat}\n")

    assert [s for s in kajian.sebutan if s.sel is None and s.besaran is not Besaran.CACAH] == []


def test_counts_of_all_three_levels_are_the_office_s() -> None:
    """Programmes, kegiatan and sub kegiatan together are sure, a count alone may be a part."""
    kajian = kaji(
        "Renja terdiri dari 6 (enam) Program, 12 (dua belas) Kegiatan dan 28 (dua puluh delapan) Sub Kegiatan.\n\n"
        "Sasaran ini didukung 2 program.\n"
    )
    sebutan = [s for s in kajian.sebutan if s.besaran is Besaran.CACAH]

    assert [(s.angka.teks, s.yakin >= 90) for s in sebutan] == [
        ("6", True),
        ("12", True),
        ("28", True),
        ("2", False),
    ]


def test_money_of_another_budget_is_kept_apart() -> None:
    """A programme paid from the state budget is not compared with the office's own."""
    kajian = kaji(
        "Program Pengembangan Usaha Garam yang bersumber dari APBN Dekonsentrasi terdiri dari 6 kegiatan dengan jumlah "
        "anggaran Rp 1.517.224.000,00 yang terealisasi sebesar Rp 1.514.976.230,00.\n"
    )

    assert only(kajian, Besaran.PAGU, "1.517.224.000,00").lingkup.bagian == "apbn dekonsentrasi"
    assert only(kajian, Besaran.REALISASI_ANGGARAN, "1.514.976.230,00").hal.nama == "Pengembangan Usaha Garam"


def test_a_code_names_its_thing() -> None:
    """A sentence may call a sub kegiatan by its code alone."""
    kajian = kaji(
        "Tabel 3.1\nRealisasi Tahun 2024\n\nKode\tUraian\tPagu\tRealisasi\n"
        "7.01.01.2.06.0009\tRapat Koordinasi Warga Pesisir\t20.250.000\t19.250.000\n\n"
        "7.01.01.2.06.0009: realisasi anggaran sebesar Rp19.250.000.\n"
    )

    assert only(kajian, Besaran.REALISASI_ANGGARAN, "19.250.000").hal.kode == "7.01.01.2.06.0009"


def test_the_pagu_lends_the_money_of_an_indicator_to_its_programme() -> None:
    """Where an indicator's pagu is that of one programme to the rupiah, the values are also the programme's."""
    teks = (
        f"{TABEL_SUB}\n{TABEL_IKM}\nRealisasi Anggaran untuk indikator di atas sebesar Rp. 80.400.000,- dengan Pagu "
        "Anggaran Rp. 90.500.000,-.\n"
    )
    kajian = kaji(teks.replace("90.500.000", "90.512.300"))
    sebutan = [s.hal.jenis for s in kajian.sebutan if s.angka.teks == "80.400.000"]

    assert sebutan == [JenisHal.INDIKATOR, JenisHal.PROGRAM]


def test_a_heading_with_the_money_of_the_table_keeps_the_thing() -> None:
    """Where a sentence calls the thing of its heading by another name, the money of the table decides, with doubt."""
    kajian = kaji(
        f"{TABEL_SUB}\n1) {RAPAT}\n\nDana untuk sub kegiatan Penyediaan Jasa Pelayanan Umum Kantor adalah senilai "
        "Rp. 20.250.000,- saja.\n"
    )
    sebutan = only(kajian, Besaran.PAGU, "20.250.000")

    assert (sebutan.hal.nama, sebutan.yakin < 90) == (RAPAT, True)


def test_an_official_name_alone_is_a_heading() -> None:
    """A line that is a name of the nomenklatur speaks for what follows, though no table holds it."""
    kajian = kaji("1) Fasilitasi Administrasi Tata Pemerintahan Desa\n\nTelah terealisasi sebesar Rp. 25.770.000,-.\n")

    assert of(kajian, Besaran.REALISASI_ANGGARAN) == [
        (SUB, "Fasilitasi Administrasi Tata Pemerintahan Desa", "25.770.000"),
    ]


def test_a_paragraph_broken_in_the_middle_goes_on() -> None:
    """A line that a converter cut off still speaks of the thing before it."""
    kajian = kaji(
        f"{TABEL_SUB}\nDana untuk sub kegiatan {RAPAT} adalah senilai Rp. 20.250.000,- yang semuanya untuk\n\n"
        "belanja barang dan jasa. Dan realisasi sampai dengan triwulan 4 sebesar Rp. 19.250.000,-.\n"
    )

    assert of(kajian, Besaran.REALISASI_ANGGARAN) == [(SUB, RAPAT, "19.250.000")]


def test_words_after_program_that_are_no_name_make_no_thing() -> None:
    """Words such as "program strategis ini" name nothing."""
    kajian = kaji("Program Strategis ini dengan anggaran Rp. 20.250.000,- berjalan lancar.\n")

    assert [s for s in kajian.sebutan if s.hal.jenis is JenisHal.PROGRAM] == []


def test_a_count_has_no_percentage() -> None:
    """A percentage told of an indicator that counts things is its capaian, with doubt."""
    kajian = kaji(
        "Tabel 3.2\nCapaian Tahun 2024\n\nNo\tIndikator Kinerja\tTarget\tRealisasi\n1\tJumlah inovasi layanan\t4\t5\n\n"
        "Jumlah inovasi layanan terealisasi 125%.\n"
    )
    sebutan = only(kajian, Besaran.CAPAIAN, "125")

    assert sebutan.yakin < 90


def test_the_target_at_the_end_of_the_plan_is_of_its_last_year() -> None:
    """The end of the Renstra is a year as well."""
    kajian = kaji(f"{TABEL_IKM}\nRenstra Tahun 2021-2026. Target {IKM} pada akhir Renstra sebesar 88.\n")
    sebutan = only(kajian, Besaran.TARGET, "88")

    assert (sebutan.lingkup.tahun, sebutan.lingkup.versi) == (2026, "renstra")


def test_a_part_of_the_total_is_the_office_s() -> None:
    """What is said to be of the total belongs to the office, with doubt which total is meant."""
    kajian = kaji("Telah terealisasi sebesar Rp. 5.472.000.000,- dari total belanja daerah.\n")
    sebutan = only(kajian, Besaran.REALISASI_ANGGARAN, "5.472.000.000")

    assert (sebutan.hal.jenis, sebutan.yakin < 90) == (JenisHal.INSTANSI, True)


@pytest.mark.parametrize(
    ("kalimat", "besaran"),
    [
        (f"Pencapaian kinerja {IKM} diperoleh 102,50%.", Besaran.CAPAIAN),
        (f"Realisasi {IKM} 86,1 atau 102,50%.", Besaran.CAPAIAN),
        (f"{IKM} memiliki target capaian kinerja sebesar 102,50%.", Besaran.TARGET),
        (f"Pada {IKM} serapan anggaran sebesar 102,50%.", Besaran.SERAPAN),
    ],
)
def test_words_before_a_percentage_tell_which_it_is(kalimat: str, besaran: Besaran) -> None:
    """Reached, aimed at or spent: the nearest word decides, not the first."""
    assert only(kaji(f"{TABEL_IKM}\n{kalimat}\n"), besaran, "102,50").hal.nama == IKM


def test_limits_and_spans_are_no_values_and_realisasi_target_is_a_result() -> None:
    """A percent beyond a limit and one end of a span are no value; "realisasi target" tells what was reached."""
    kajian = kaji(
        f"{TABEL_IKM}\n{IKM} dengan target capaian 80 dan realisasi target capaian yaitu 84 dengan capaian sebesar "
        f">100%.\n\n{IKM} dengan target capaian 5-6 pada tahun ini.\n"
    )

    kalimat = [satu for satu in kajian.sebutan if satu.sel is None]
    assert [(s.besaran, s.angka.teks) for s in kalimat if s.besaran is not Besaran.CACAH] == [
        (Besaran.TARGET, "80"),
        (Besaran.REALISASI, "84"),
    ]


def test_the_other_half_of_the_spending_is_its_own_owner() -> None:
    """After "sedangkan Belanja Langsung" the money is no longer that of the Belanja Tidak Langsung."""
    kajian = kaji(
        "Belanja dialokasikan untuk Belanja Tidak Langsung Rp 2.100.000.000,00 dan dapat direalisasikan sebesar "
        "Rp 2.000.000.000,00, sedangkan Belanja Langsung dialokasikan sebesar Rp 7.350.000.000,00 dan dapat "
        "direalisasikan sebesar Rp 7.000.000.000,00.\n"
    )

    pemilik = {s.angka.teks: s.hal.kunci for s in kajian.sebutan if s.besaran is not Besaran.CACAH}
    assert pemilik == {
        "2.100.000.000,00": "belanja tidak langsung",
        "2.000.000.000,00": "belanja tidak langsung",
        "7.350.000.000,00": "belanja langsung",
        "7.000.000.000,00": "belanja langsung",
    }


def test_money_of_two_funds_is_never_the_same_total() -> None:
    """Totals of two tables whose titles name two funds are of two budgets."""
    kop = "No\tProgram\tAnggaran (Rp)\tRealisasi (Rp)\n"
    kajian = kaji(
        "Tabel 3.1 Realisasi Dana Dekonsentrasi Tahun 2024\n\n" + kop + "1\tProgram Air\t410.000.000\t400.000.000\n"
        "2\tProgram Api\t90.000.000\t80.000.000\nJumlah\t\t500.000.000\t480.000.000\n\n"
        "Tabel 3.2 Realisasi Dana Tugas Pembantuan Tahun 2024\n\n" + kop + "1\tProgram Bumi\t70.000.000\t70.000.000\n"
        "2\tProgram Angin\t30.000.000\t20.000.000\nJumlah\t\t100.000.000\t90.000.000\n\n"
    )

    bagian = {
        s.lingkup.bagian for s in kajian.sebutan if s.hal.jenis is JenisHal.INSTANSI and s.besaran is Besaran.PAGU
    }
    assert bagian == {"apbn dekonsentrasi", "apbn tugas pembantuan"}
