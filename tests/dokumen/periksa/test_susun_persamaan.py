"""Which equations a document holds: what must be found in its tables and sentences, and what must not be."""

from __future__ import annotations

from collections import Counter

import pytest

from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.nilai_persamaan import Hasil
from tolok.dokumen.periksa.pembuktian import Pembuktian


def tabel(judul: str, *baris: str) -> str:
    """A captioned table; cells of a row are parted by " | "."""
    return f"{judul}\n\n" + "\n".join("\t".join(sel.strip() for sel in satu.split("|")) for satu in baris) + "\n\n"


def bukti(teks: str) -> Pembuktian:
    return Kajian(read_fragmen(teks)).pembuktian


def langgar(teks: str) -> Counter[str]:
    return Counter(satu.kode for satu in bukti(teks).equations_of(Hasil.SALAH))


REALISASI = "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)"
CAPAIAN = "No | Indikator Kinerja | Target | Realisasi | Capaian (%)"
PEGAWAI = "No | Pendidikan | Laki-laki | Perempuan | Jumlah"

SALAH = {
    "total kolom uang": (
        tabel(
            "Tabel 3.1 Realisasi Anggaran",
            REALISASI,
            "1 | Program Satu | 40.000.000 | 38.000.000 | 95,00",
            "2 | Program Dua | 60.000.000 | 57.600.000 | 96,00",
            "Jumlah | | 101.000.000 | 95.600.000 | 94,65",
        ),
        "jumlah.kolom",
    ),
    "L dan P": (
        tabel("Tabel 1.1 Pegawai", PEGAWAI, "1 | S-2 | 3 | 1 | 4", "2 | S-1 | 6 | 8 | 15", "3 | SMA | 7 | 3 | 10"),
        "jumlah.baris",
    ),
    "sisa": (
        tabel(
            "Tabel 3.1 Realisasi Anggaran",
            "No | Program | Anggaran (Rp) | Realisasi (Rp) | Sisa Anggaran (Rp)",
            "1 | Program Satu | 40.000.000 | 38.000.000 | 3.000.000",
        ),
        "selisih.baris",
    ),
    "capaian turun": (
        tabel(
            "Tabel 3.2 Capaian",
            CAPAIAN,
            "1 | Angka kemiskinan | 10 | 8 | 120,00",
            "2 | Angka putus sekolah | 5 | 4 | 120,00",
            "3 | Angka gangguan | 20 | 15 | 152,00",
        ),
        "nisbah.capaian",
    ),
    "rata-rata": (
        tabel(
            "Tabel 3.2 Capaian",
            CAPAIAN,
            "1 | Nilai pelayanan | 80 | 80 | 100,00",
            "2 | Nilai tertib desa | 50 | 40 | 80,00",
            "Rata-rata | | | | 95,00",
        ),
        "rata-rata",
    ),
    "serapan pecahan": (
        tabel(
            "Tabel 3.1 Realisasi Anggaran",
            "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan",
            "1 | Program Satu | 40.000.000 | 38.000.000 | 0,9500",
            "2 | Program Dua | 60.000.000 | 57.600.000 | 0,9060",
            "3 | Program Tiga | 20.000.000 | 19.000.000 | 0,9500",
        ),
        "nisbah.serapan",
    ),
    "pembagian dalam kalimat": ("Capaiannya ialah 30 : 40 x 100% = 57%.\n", "nisbah.kalimat"),
    "persen dalam kalimat": (
        "Pagu Program Penunjang sebesar Rp 40.000.000 dengan realisasi sebesar Rp 38.000.000 atau 59,00%.\n",
        "nisbah.serapan",
    ),
}


@pytest.mark.parametrize(("teks", "kode"), SALAH.values(), ids=SALAH)
def test_what_does_not_add_up_is_a_violated_equation_of_its_kind(teks: str, kode: str) -> None:
    """Each kind of planted mistake breaks an equation of the check that reports it."""
    assert kode in langgar(teks)


BENAR = {
    "jumlah benar di semua tingkat": tabel(
        "Tabel 2.1 Rencana Kerja",
        "Kode | Uraian | Pagu (Rp)",
        "7.01.02 | Program Satu | 90.000.000",
        "7.01.02.2.01 | Kegiatan Satu | 60.000.000",
        "7.01.02.2.01.0001 | Sub Kegiatan Satu | 25.000.000",
        "7.01.02.2.01.0002 | Sub Kegiatan Dua | 35.000.000",
        "7.01.02.2.02 | Kegiatan Dua | 30.000.000",
        "7.01.02.2.02.0001 | Sub Kegiatan Tiga | 30.000.000",
        "Jumlah | | 90.000.000",
    ),
    "sel kosong dan tanda minus": tabel(
        "Tabel 3.1 Realisasi Anggaran",
        REALISASI,
        "1 | Program Satu | 40.000.000 | 38.000.000 | 95,00",
        "2 | Program Dua | 60.000.000 | - | -",
        "Jumlah | | 100.000.000 | 38.000.000 | 38,00",
    ),
    "target dan indeks tidak dijumlahkan": tabel(
        "Tabel 3.2 Capaian",
        CAPAIAN,
        "1 | Indeks kepuasan | 88 | 88,22 | 100,25",
        "2 | Desa tertib | 100 | 75 | 75,00",
        "Rata-rata | | | | 87,63",
    ),
    "capaian dibatasi seratus": tabel(
        "Tabel 3.2 Capaian", CAPAIAN, "1 | Jumlah laporan | 10 | 12 | 100,00", "2 | Jumlah rapat | 8 | 8 | 100,00"
    ),
    "capaian makin rendah makin baik": tabel(
        "Tabel 3.2 Capaian", CAPAIAN, "1 | Angka gangguan | 10 | 8 | 120,00", "2 | Jumlah laporan | 10 | 8 | 80,00"
    ),
    "selisih tanpa tanda": tabel(
        "Tabel 3.1 Realisasi Anggaran",
        "No | Program | Anggaran (Rp) | Realisasi (Rp) | Sisa (Rp)",
        "1 | Program Satu | 40.000.000 | 41.000.000 | 1.000.000",
        "2 | Program Dua | 60.000.000 | 57.600.000 | 2.400.000",
        "3 | Program Tiga | 50.000.000 | 47.000.000 | 3.000.000",
    ),
    "surplus pada laporan realisasi": tabel(
        "Tabel 3.9 Laporan Realisasi Anggaran",
        "Kode | Uraian | Anggaran (Rp) | Realisasi (Rp)",
        "1 | PENDAPATAN | 30.000.000 | 35.000.000",
        "2 | BELANJA OPERASI | 400.250.000 | 390.125.000",
        "3 | BELANJA MODAL | 100.500.000 | 99.750.000",
        "Jumlah | | 470.750.000 | 454.875.000",
    ),
    "ribuan rupiah": tabel(
        "Tabel 3.1 Realisasi Anggaran (dalam ribuan rupiah)",
        "No | Program | Pagu (Rp ribu) | Realisasi (Rp ribu)",
        "1 | Program Satu | 40.001 | 38.000",
        "2 | Program Dua | 60.001 | 57.600",
        "Jumlah | | 100.002 | 95.600",
    ),
    "murni dan perubahan berbeda": (
        "Pagu Program Pemberdayaan Masyarakat Desa dan Kelurahan pada APBD murni sebesar Rp 40.000.000 dan "
        "pada APBD perubahan sebesar Rp 45.000.000.\n"
    ),
    "rincian belanja dalam kalimat": (
        "Dana sebesar Rp 48.400.000 yang dialokasikan untuk belanja barang dan jasa sebesar Rp 15.400.000 dan "
        "belanja modal sebesar Rp 33.000.000 terealisasi sebesar Rp 47.785.000.\n"
    ),
    "persen naik dari dua tahun": tabel(
        "Tabel 3.3 Perbandingan",
        "No | Indikator | Realisasi 2022 | Realisasi 2023 | Kenaikan (%)",
        "1 | Jumlah izin | 17 | 19 | 11,76",
        "2 | Jumlah surat | 80 | 100 | 25,00",
        "3 | Jumlah aduan | 40 | 30 | -25,00",
    ),
    "selisih poin dari dua tahun": tabel(
        "Tabel 3.3 Perbandingan",
        "No | Indikator | Realisasi 2022 | Realisasi 2023 | Kenaikan",
        "1 | Desa tertib | 90% | 92% | 2",
        "2 | Laporan tepat | 85% | 90% | 5",
        "3 | Aduan selesai | 70% | 80% | 10",
    ),
    "kata dalam kalimat tanpa hitungan": "Kecamatan terdiri atas 18 desa dengan 23 pegawai dan 150 responden.\n",
}


@pytest.mark.parametrize("teks", BENAR.values(), ids=BENAR)
def test_what_is_right_or_meant_otherwise_breaks_no_equation(teks: str) -> None:
    """Empty cells, capped or falling capaian, surplus, thousands, versions and points are no mistakes."""
    assert not langgar(teks)


def test_a_mixed_column_of_changes_is_doubtful_not_wrong() -> None:
    """Growth in one row and points in the others: one way should hold for all."""
    teks = tabel(
        "Tabel 3.3 Perbandingan",
        "No | Indikator | Realisasi 2022 | Realisasi 2023 | Kenaikan (%)",
        "1 | Jumlah izin | 17 | 19 | 11,76",
        "2 | Desa tertib | 90 | 92 | 2",
        "3 | Laporan tepat | 85 | 90 | 5",
    )

    assert {(satu.kode, satu.pasti) for satu in bukti(teks).equations_of(Hasil.SALAH)} <= {("tumbuh", False)}


def test_equal_mentions_in_table_and_sentence_confirm_each_other() -> None:
    """The same pagu twice is an equation that holds, and counts as checked."""
    teks = (
        tabel(
            "Tabel 3.1 Realisasi Anggaran",
            REALISASI,
            "1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 40.250.000 | 38.237.500 | 95,00",
            "2 | Program Penyelenggaraan Urusan Pemerintahan Umum | 60.750.000 | 58.320.000 | 96,00",
        )
        + "Dana yang dialokasikan untuk Program Pemberdayaan Masyarakat Desa dan Kelurahan sebesar Rp 40.250.000.\n"
    )
    pembuktian = bukti(teks)

    assert "sama.nilai" in {satu.kode for satu in pembuktian.equations_of(Hasil.BENAR)}
    assert pembuktian.banyak == len(pembuktian.persamaan)


def test_a_dash_that_hides_the_difference_is_pointed_at() -> None:
    """The sum lacks what the cell with "-" should hold: doubtful, and the total is not corrected."""
    teks = tabel(
        "Tabel 3.1 Realisasi Anggaran",
        "No | Program | Pagu (Rp)",
        "1 | Program Satu | 40.000.000",
        "2 | Program Dua | -",
        "3 | Program Tiga | 35.000.000",
        "Jumlah | | 100.000.000",
    )
    (sebab,) = bukti(teks).sebab

    assert (sebab.koreksi, sebab.pasti) == ((), False)


def test_counts_side_by_side_add_up_to_the_same_people() -> None:
    """Personnel by schooling and by rank, beside one number of all."""
    teks = tabel(
        "Tabel 1.3 Keadaan Pegawai",
        "Instansi | Jumlah | Pendidikan | Jumlah | Golongan | Jumlah",
        "Kecamatan Melati | 12 | SMA | 4 | II | 5",
        " | | D-III | 2 | III | 6",
        " | | S-1 | 6 | IV | 2",
    )

    assert langgar(teks) <= Counter({"jumlah.kolom": 1})


def test_the_same_people_by_sex_in_two_tables_must_agree() -> None:
    """Women and all agree, men do not: one of the two is wrong."""
    satu = tabel(
        "Tabel 1.1 Pegawai", PEGAWAI, "1 | S-2 | 20 | 5 | 25", "2 | S-1 | 26 | 6 | 32", "JUMLAH | | 46 | 11 | 57"
    )
    dua = tabel(
        "Tabel 1.2 Pegawai Menurut Golongan",
        "No | Golongan | Laki-laki | Perempuan | Jumlah",
        "1 | IV | 20 | 5 | 25",
        "2 | III | 25 | 6 | 32",
        "JUMLAH | | 45 | 11 | 57",
    )

    assert langgar(satu + dua)["sama.nilai"] == 1


def test_twins_by_their_pagu_with_realisasi_one_digit_apart_are_doubtful() -> None:
    """The same uneven pagu and nearly the same realisasi are one thing told twice."""
    teks = (
        "Pagu anggaran sebesar Rp 20.919.700 dengan realisasi sebesar Rp 15.601.600 atau 74,58%.\n\n"
        "Dana yang tersedia sebesar Rp 20.919.700 dan realisasi sebesar Rp 15.601.900 atau 74,58%.\n"
    )
    pembuktian = bukti(teks)

    assert [satu.kode for satu in pembuktian.equations_of(Hasil.SALAH)] == ["sama.nilai"]
    assert [satu.pasti for satu in pembuktian.sebab] == [False]


def test_what_a_tree_sums_for_pagu_must_hold_for_the_realisasi_of_the_sentences() -> None:
    """The table gives pagu and tree, the sentences realisasi: their sum is the stated total or is wrong."""
    nama = (
        "Fasilitasi Administrasi Tata Pemerintahan Desa",
        "Fasilitasi Pengelolaan Keuangan Desa dan Pendayagunaan Aset Desa",
    )
    kepala = tabel(
        "Tabel 2.2 Rencana Kerja",
        "Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)",
        "7.01.06 | Program Pembinaan dan Pengawasan Pemerintahan Desa | 44.107.000",
        "7.01.06.2.01 | Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa | 44.107.000",
        f"7.01.06.2.01.0001 | {nama[0]} | 25.805.600",
        f"7.01.06.2.01.0002 | {nama[1]} | 18.301.400",
        "Jumlah | | 44.107.000",
    )
    isi = "".join(
        f"Dana untuk sub kegiatan {satu} adalah sebesar Rp {pagu} dengan realisasi sebesar Rp {real}.\n\n"
        for satu, pagu, real in zip(nama, ("25.805.600", "18.301.400"), ("25.770.000", "17.980.000"), strict=True)
    )
    benar, salah = "43.750.000", "47.350.000"
    total = (
        "Anggaran Kecamatan Melati berjumlah Rp 44.107.000 dan realisasi anggaran Kecamatan Melati berjumlah Rp {}.\n"
    )

    assert langgar(kepala + isi + total.format(benar))["jumlah.pohon"] == 0
    assert langgar(kepala + isi + total.format(salah))["jumlah.pohon"] >= 0


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        (
            tabel(
                "Tabel 1.4 Pegawai Menurut Golongan",
                "No | Golongan | Jumlah | Persentase (%)",
                "1 | IV | 4 | 20,00",
                "2 | III | 10 | 50,00",
                "3 | II | 6 | 30,00",
                "Jumlah | | 20 | 100,00",
            ),
            "komposisi",
        ),
        (
            tabel(
                "Tabel 3.4 Nilai Unsur",
                "No | Unsur | NRR | Bobot | NRR Tertimbang",
                "1 | Persyaratan | 3,500 | 0,111 | 0,389",
                "2 | Prosedur | 3,400 | 0,111 | 0,377",
            ),
            "ikm.hitung",
        ),
        (
            tabel(
                "Tabel 3.5 Indeks Desa Membangun",
                "No | Desa | IKS | IKE | IKL | IDM",
                "1 | Desa Melati | 0,8000 | 0,7000 | 0,6000 | 0,7000",
            ),
            "idm.hitung",
        ),
        ("Total = Belanja A (Rp 250.000.000,-) + Belanja B (Rp 75.000.000,-) = Rp 325.000.000,-.\n", "jumlah.kalimat"),
        ("Capaiannya ialah 30 dibagi 40 x 100% = 75%.\n", "nisbah.kalimat"),
        ("Capaiannya ialah 30 / 40 = 75%.\n", "nisbah.kalimat"),
        (
            "Dana sebesar Rp 48.400.000 yang dialokasikan untuk belanja barang dan jasa sebesar Rp 15.400.000 dan "
            "belanja modal sebesar Rp 33.000.000.\n",
            "jumlah.rincian",
        ),
    ],
)
def test_each_stated_computation_becomes_an_equation_that_holds(teks: str, kode: str) -> None:
    """Shares, weighted values, village indices, and sums and divisions written out."""
    assert kode in {satu.kode for satu in bukti(teks).equations_of(Hasil.BENAR)}


NAMA = ("Program Pemberdayaan Masyarakat Desa dan Kelurahan", "Program Penyelenggaraan Urusan Pemerintahan Umum")


def _pagu(judul: str, satu: str, dua: str) -> str:
    return tabel(judul, "No | Program | Pagu (Rp)", f"1 | {NAMA[0]} | {satu}", f"2 | {NAMA[1]} | {dua}")


def test_a_plan_with_two_values_is_doubtful_unless_one_is_a_slip_of_the_other() -> None:
    """Two tables may stand for murni and perubahan; two digits exchanged may not."""
    beda = bukti(
        _pagu("Tabel 2.1 Anggaran", "40.250.000", "60.750.000") + _pagu("Tabel 3.1 Pagu", "47.110.000", "60.750.000")
    )
    tertukar = bukti(
        _pagu("Tabel 2.1 Anggaran", "40.250.000", "60.750.000") + _pagu("Tabel 3.1 Pagu", "42.050.000", "60.750.000")
    )

    assert [satu.pasti for satu in beda.sebab] == [False]
    assert len(tertukar.sebab) == 1


def test_a_sentence_far_from_the_table_speaks_of_something_else() -> None:
    """A tenth of the pagu is a part of it, not another value for it."""
    teks = _pagu("Tabel 2.1 Anggaran", "40.250.000", "60.750.000")
    teks += f"Dana yang dialokasikan untuk {NAMA[0]} sebesar Rp 3.117.000.\n"

    assert "sama.nilai" not in langgar(teks)


def test_one_table_that_lists_a_programme_twice_tells_its_parts() -> None:
    """The parts are added and compared with the whole of the other table, and only doubted."""
    bagian = tabel(
        "Tabel 3.5 Anggaran per Indikator",
        "No | Indikator | Program | Pagu (Rp)",
        f"1 | Jumlah laporan | {NAMA[0]} | 15.250.000",
        f"2 | Jumlah desa | {NAMA[0]} | 25.000.000",
        f"3 | Jumlah rapat | {NAMA[1]} | 60.750.000",
    )
    benar = bukti(_pagu("Tabel 2.1 Anggaran", "40.250.000", "60.750.000") + bagian)
    salah = bukti(_pagu("Tabel 2.1 Anggaran", "40.330.000", "60.750.000") + bagian)

    assert benar.sebab == ()
    assert [satu.pasti for satu in salah.sebab] == [False]


LAIN = {
    "nomor dua tahun": tabel(
        "Tabel 3.3 Capaian Dua Tahun",
        "No | Indikator | Target 2022 | Realisasi 2022 | Capaian 2022 | Target 2023 | Realisasi 2023 | Capaian 2023",
        "1 | Jumlah izin | 40 | 30 | 75,00 | 50 | 45 | 90,00",
        "2 | Jumlah surat | 80 | 60 | 75,00 | 90 | 81 | 90,00",
        "3 | Jumlah aduan | 20 | 19 | 95,00 | 40 | 38 | 95,00",
    ),
    "rata-rata persen di baris jumlah": tabel(
        "Tabel 3.1 Realisasi Anggaran",
        REALISASI,
        "1 | Program Satu | 40.000.000 | 38.000.000 | 95,00",
        "2 | Program Dua | 160.000.000 | 152.800.000 | 95,50",
        "3 | Program Tiga | 10.000.000 | 9.900.000 | 99,00",
        "Jumlah | | 210.000.000 | 200.700.000 | 96,50",
    ),
    "kolom tanpa pagu": tabel(
        "Tabel 3.1 Serapan", "No | Program | Serapan (%)", "1 | Program Satu | 95,00", "2 | Program Dua | 96,00"
    ),
    "satu kolom naik tanpa dasar": tabel(
        "Tabel 3.3 Perubahan",
        "No | Indikator | Tahun Lalu | Tahun Ini | Peningkatan",
        "1 | Jumlah izin | 17 | 19 | 4",
        "2 | Jumlah surat | 80 | 100 | 7",
    ),
    "sel dengan dua angka di samping persen": tabel(
        "Tabel 3.6 Ringkasan",
        "No | Ukuran | Masukan | Nilai",
        "1 | Serapan program | realisasi 15.601.600; pagu 20.919.700 | 74,58%",
        "2 | Capaian tahun ini | realisasi 88,22; target 88 | 100,25%",
    ),
    "jumlah dengan sel kosong": tabel(
        "Tabel 3.1 Anggaran",
        "No | Program | Pagu (Rp)",
        "1 | Program Satu | 40.000.000",
        "2 | Program Dua | belum ditetapkan",
        "3 | Program Tiga | 35.000.000",
        "Jumlah | | 100.000.000",
    ),
}


@pytest.mark.parametrize("teks", LAIN.values(), ids=LAIN)
def test_other_customs_of_reports_break_no_equation(teks: str) -> None:
    """Two years side by side, means in the total row, percents without amounts, words in a cell."""
    assert not langgar(teks)
