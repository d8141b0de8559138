"""What each column of a table holds, for the kinds of tables that reports and plans have."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tolok.dokumen.kenali.bentuk import JenisBaris, MaknaKolom, TabelTerbaca

from .tabel_contoh import baca_tabel

KOLOM_TABEL: Mapping[str, tuple[int, str, str]] = {
    "anggaran": (
        1,
        """
        No | Program | Pagu (Rp) | Realisasi (Rp) | Sisa | %
        1 | Program A | 100.000.000 | 90.000.000 | 10.000.000 | 90,00
        2 | Program B | 200.000.000 | 150.000.000 | 50.000.000 | 75,00
        """,
        "nomor uraian pagu realisasi-anggaran sisa serapan",
    ),
    "ribuan": (
        1,
        """
        Kode | Uraian | Anggaran | Realisasi | % | Bertambah/(Berkurang)
        5 | BELANJA | 1.000 | 900 | 90,00 | (100)
        5.1 | Belanja Operasi | 800 | 750 | 93,75 | (50)
        5.1.02 | Belanja Barang | 300 | 270 | 90,00 | (30)
        """,
        "kode uraian pagu realisasi-anggaran serapan selisih",
    ),
    "satu judul di atas uang dan persen": (
        1,
        """
        No | Program | Pagu | Realisasi Keuangan | < | Realisasi Fisik
        1 | Program A | 1.000.000 | 900.000 | 90,00 | 100
        """,
        "nomor uraian pagu realisasi-anggaran serapan realisasi",
    ),
    "judul terpotong dua baris": (
        3,
        """
        No. | Sasaran | Program | Anggaran (Rp) | Realisasi | <
        ^ | ^ | ^ | ^ | Anggaran | <
        ^ | ^ | ^ | ^ | Rp | %
        1 | Sasaran A | Program A | 350.000.000 | 331.985.000 | 94,85
        """,
        "nomor sasaran uraian pagu realisasi-anggaran serapan",
    ),
    "capaian": (
        1,
        """
        No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Kategori
        1 | Indeks Kepuasan | Indeks | 88 | 88,22 | 100,25 | Sangat Tinggi
        2 | Jumlah lembaga | lembaga | 90 | 90 | 100,00 | Sangat Tinggi
        """,
        "nomor indikator satuan target realisasi capaian kategori",
    ),
    "perjanjian kinerja": (
        1,
        """
        NO | KINERJA UTAMA (SASARAN STRATEGIS) | INDIKATOR KINERJA | TARGET
        01 | Terwujudnya tata kelola yang baik | Indeks Kepuasan Masyarakat | 88
        02 | Meningkatnya ketertiban umum | Persentase gangguan yang ditangani | 100%
        """,
        "nomor sasaran indikator target",
    ),
    "target renstra per tahun": (
        2,
        """
        No | Sasaran | Indikator | Target | <
        ^ | ^ | ^ | 2024 | 2025
        1 | Meningkatnya pelayanan | Indeks Kepuasan | 87,5 | 88
        """,
        "nomor sasaran indikator target target",
    ),
    "kepala tidak digabung": (
        2,
        """
        No | Sasaran | Indikator | Target | |
        | | | 2021 | 2022 | 2023
        1 | Meningkatnya pelayanan | Indeks Kepuasan | 87 | 87,5 | 88
        """,
        "nomor sasaran indikator target target target",
    ),
    "target capaian": (
        1,
        """
        Kode | Program/Kegiatan | Indikator | Target Capaian Kinerja Renstra Tahun 2026 | Tingkat Capaian Realisasi (%)
        1.01 | Program A | Jumlah desa | 18 desa | 100
        """,
        "kode uraian indikator target capaian",
    ),
    "pegawai": (
        2,
        """
        No | Pendidikan | Jenis Kelamin | < | Jumlah
        ^ | ^ | L | P | ^
        1 | S1 | 8 | 4 | 12
        2 | SLTA | 10 | 3 | 13
        """,
        "nomor uraian cacah cacah jumlah",
    ),
    "indikator kinerja utama": (
        1,
        """
        No | Sasaran | Indikator | Formulasi Perhitungan | Penanggung Jawab | Sumber Data
        1 | Meningkatnya pelayanan | Indeks Kepuasan | Nilai rata-rata seluruh seksi | Camat | Seksi
        """,
        "nomor sasaran indikator rumus orang keterangan",
    ),
    "kategori": (
        1,
        """
        Urutan | Rentang Capaian Kinerja | Kategori Capaian Kinerja
        I | 91 % ≤ 100 % | Sangat Tinggi
        II | 76 % ≤ 90 % | Tinggi
        """,
        "nomor capaian kategori",
    ),
    "bagian dari seluruhnya": (
        1,
        """
        Pendidikan | Jumlah | Persentase (%)
        S1 | 10 | 43,48
        SLTA | 13 | 56,52
        """,
        "uraian jumlah lain",
    ),
    "murni dan perubahan": (
        1,
        """
        Uraian | APBD Murni | APBD Perubahan | Bertambah/ Berkurang
        Belanja Langsung | 1.740.000.000 | 2.382.000.000 | 642.000.000
        """,
        "uraian pagu pagu selisih",
    ),
    "pagu lebih dahulu": (
        1,
        """
        Jenis Belanja | Pagu pembanding realisasi (Rp) | Realisasi (Rp)
        Belanja Pegawai | 3.332.000.000 | 3.182.000.000
        """,
        "uraian pagu realisasi-anggaran",
    ),
    "tanpa judul": (0, "Penduduk desa Suka Maju | 120\nPenduduk desa Suka Makmur | 90", "uraian cacah"),
    "hanya uang bertahun": (
        1,
        """
        Program | 2022 | 2023
        Program A | 5.000.000 | 6.000.000
        """,
        "uraian pagu pagu",
    ),
    "kosong": (1, "No | Uraian | Keterangan", "nomor uraian keterangan"),
    "langkah": (
        1,
        """
        No | Langkah | Waktu
        1 | Menyusun jadwal pembinaan desa | awal tahun
        """,
        "nomor uraian lain",
    ),
    "sasaran strategis yang berkode": (
        1,
        """
        Rekening | Nama Kegiatan | Alokasi
        5.1.02.01 | Belanja barang | 5.000.000
        """,
        "kode uraian pagu",
    ),
    "nomor tanpa judul": (
        1,
        """
        | Jabatan | Banyaknya
        1. | Camat | 1
        2. | Pelaksana | 14
        """,
        "nomor uraian cacah",
    ),
    "persentase keuangan": (
        1,
        """
        Program | Pagu Anggaran | Realisasi Anggaran | Persentase Realisasi Anggaran | Capaian Kinerja (%)
        Program A | 5.000.000 | 4.000.000 | 80% | 100
        """,
        "uraian pagu realisasi-anggaran serapan capaian",
    ),
    "rencana yang panjang": (
        1,
        """
        Indikator | Target
        Indeks Kepuasan | seluruh seksi menyelesaikan survei kepuasan sebelum akhir tahun
        """,
        "indikator keterangan",
    ),
    "uang di bawah nomor, bagian anggaran, dan jumlah orang": (
        1,
        """
        Uraian | No | Anggaran (%) | Laki-laki (Rp)
        Gaji pegawai | 5.000.000 | 40 | 3.000.000
        """,
        "uraian pagu lain jumlah",
    ),
    "anggaran yang bukan uang": (
        1,
        """
        Uraian | Anggaran
        Rasio belanja | 0,53
        """,
        "uraian lain",
    ),
    "kondisi awal dan tahun-tahun sesudahnya": (
        1,
        """
        Indikator | Kondisi Awal 2023 | 2024 | 2025
        Indeks Kepuasan | 80 | 82 | 84
        """,
        "indikator realisasi target target",
    ),
    "tahun-tahun sebelum target": (
        2,
        """
        Indikator | Tahun | < | Target 2026
        ^ | 2022 | 2023 | ^
        Indeks Kepuasan | 80 | 82 | 84
        """,
        "indikator realisasi realisasi target",
    ),
    "tahun di samping capaian": (
        1,
        """
        Indikator | 2023 | Capaian
        Indeks Kepuasan | 80 | 100%
        """,
        "indikator lain capaian",
    ),
    "persen di samping target dan realisasi": (
        1,
        """
        Indikator | Target | Realisasi | %
        Indeks Kepuasan | 88 | 88,22 | 100,25
        """,
        "indikator target realisasi capaian",
    ),
    "triwulan yang belum diisi": (
        2,
        """
        Program | Triwulan I | < | Triwulan II | <
        ^ | K | Realisasi (Rp) | K | Realisasi (Rp)
        Program A | 10 | 5.000.000 | |
        """,
        "uraian cacah realisasi-anggaran cacah realisasi-anggaran",
    ),
    "teks sebagai target": (
        1,
        """
        Indikator | Target | Realisasi | Keterangan
        Predikat akuntabilitas | BB | B | belum tercapai karena dokumen belum lengkap
        """,
        "indikator target realisasi keterangan",
    ),
}


@pytest.mark.parametrize("nama", KOLOM_TABEL)
def test_the_kinds_of_columns_are_told_by_head_and_content(nama: str) -> None:
    """Money, performance, shares, counts and words are told apart, whatever the table is called."""
    kepala, teks, jenis = KOLOM_TABEL[nama]

    assert [kolom.jenis.value for kolom in baca_tabel(teks, kepala=kepala).kolom] == jenis.split()


def triwulan() -> TabelTerbaca:
    return baca_tabel(
        """
        Program | Indikator | Realisasi Kinerja Pada Triwulan I - II Tahun 2024 | < | < | < | s.d. Triwulan II (Rp)
        ^ | ^ | I | < | II | < | ^
        2 | 3 | 7 | < | 8 | < | 14
        ^ | ^ | K | Rp | K | Rp | ^
        PROGRAM A | Nilai | 10 | 500.000 | 12 | 700.000 | 1.200.000
        Kegiatan B | Jumlah | 10 | 500.000 | 12 | 700.000 | 1.200.000
        """,
        kepala=2,
    )


def test_quarters_with_performance_and_money_stand_in_groups() -> None:
    """Under each quarter K is performance and Rp is money; the row of column numbers is not part of a title."""
    _, _, k1, rp1, k2, rp2, sd = triwulan().kolom

    assert [kolom.jenis.value for kolom in (k1, rp1, k2, rp2)] == ["realisasi", "realisasi-anggaran"] * 2
    assert [kolom.triwulan for kolom in (k1, rp1, k2, rp2)] == [1, 1, 2, 2]
    assert [kolom.kelompok for kolom in (k1, rp1, k2, rp2, sd)] == [1, 1, 2, 2, 0]
    assert {kolom.tahun for kolom in (k1, rp1, k2, rp2)} == {2024}
    assert (sd.triwulan, sd.kumulatif, k1.kumulatif) == (2, True, False)
    assert "7" not in k1.judul
    assert [baris.jenis for baris in triwulan().baris[:4]] == [
        JenisBaris.KEPALA,
        JenisBaris.KEPALA,
        JenisBaris.NOMOR_KOLOM,
        JenisBaris.KEPALA,
    ]


def makna(judul: str, isi: str = "5.000.000", *, tabel: str = "") -> MaknaKolom:
    return baca_tabel(f"Uraian | {judul}\nHal pertama | {isi}", judul=tabel).kolom[1]


@pytest.mark.parametrize(
    ("judul", "bidang", "nilai"),
    [
        ("Realisasi 2023", "tahun", 2023),
        ("Renstra 2021-2026", "tahun", None),
        ("Target TW III", "triwulan", 3),
        ("Realisasi Triwulan ke-2", "triwulan", 2),
        ("Realisasi Semester II", "semester", 2),
        ("Pagu Murni", "versi", "murni"),
        ("Anggaran setelah Pergeseran", "versi", "pergeseran"),
        ("APBD Perubahan", "versi", "perubahan"),
        ("DPPA", "versi", "perubahan"),
        ("Target Akhir Renstra", "versi", "renstra"),
        ("Target RPJMD", "versi", "rpjmd"),
        ("Target Rencana Kerja", "versi", "renja"),
        ("Target Perjanjian Kinerja", "versi", "pk"),
        ("Pagu DPA", "versi", "dpa"),
        ("Pagu (dalam ribuan rupiah)", "kali", 1000),
        ("Pagu (Rp juta)", "kali", 10**6),
        ("Pagu dalam miliar rupiah", "kali", 10**9),
        ("Pagu", "kali", 1),
        ("Jumlah (orang)", "satuan", "orang"),
        ("Pagu", "satuan", "Rp"),
        ("Serapan (%)", "satuan", "%"),
        ("Realisasi sampai dengan bulan ini", "kumulatif", True),
    ],
)
def test_a_head_says_the_period_the_version_and_the_unit(judul: str, bidang: str, nilai: object) -> None:
    """Year, quarter, version, scale and unit come from the words of the head."""
    isi = {"Jumlah (orang)": "12", "Serapan (%)": "95,5"}.get(judul, "5.000.000")

    assert getattr(makna(judul, isi), bidang) == nilai


def test_the_caption_says_what_years_and_scales_of_its_columns_are() -> None:
    """A caption with "realisasi" and "ribuan" speaks for columns that only name a year."""
    kolom = makna("2023", "5.000.000", tabel="Realisasi Anggaran (dalam ribuan rupiah)")

    assert (kolom.jenis.value, kolom.kali, kolom.tahun) == ("realisasi-anggaran", 1000, 2023)


def test_labels_and_counts_side_by_side_are_pairs() -> None:
    """Pendidikan with its count beside golongan with its count: each pair is a group of its own."""
    tabel = baca_tabel(
        """
        SKPD | JLH (ORG) | PENDIDIKAN | JLH (ORG) | GOL. | JLH (ORG)
        KECAMATAN | 23 | SD | 1 | I | 1
        | | S1 | 22 | III | 22
        """
    )

    assert [kolom.kelompok for kolom in tabel.kolom] == [1, 1, 2, 2, 3, 3]


def test_a_table_printed_twice_side_by_side_is_two_groups() -> None:
    """The same titles again at the right begin a second group."""
    tabel = baca_tabel("No | Desa | No | Desa\n1 | Suka Maju | 3 | Suka Makmur\n2 | Suka Jaya | 4 | Suka Damai")

    assert [kolom.kelompok for kolom in tabel.kolom] == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("kolom", "nilai"),
    [
        ("15,601,600 | 1,500 | 2,000,000", [15601600, 1500, 2000000]),
        ("15.601.600 | 1.500 | 2.000.000", [15601600, 1500, 2000000]),
    ],
)
def test_a_number_with_two_readings_is_read_as_its_neighbours(kolom: str, nilai: list[int]) -> None:
    """1,500 is fifteen hundred where the column groups thousands with commas."""
    baris = "\n".join(f"Program {nomor} | {satu}" for nomor, satu in enumerate(kolom.split(" | ")))
    tabel = baca_tabel(f"Program | Anggaran\n{baris}")

    assert [tabel.angka[nomor, 1].nilai for nomor in (1, 2, 3)] == nilai


def test_a_share_with_three_decimals_is_no_thousand() -> None:
    """In a column of percentages 88.225 is eighty-eight, and 2.024 people are no year."""
    persen = baca_tabel("Program | Capaian (%)\nA | 88.225\nB | 90.10")
    orang = baca_tabel("Desa | Jumlah Penduduk\nSuka Maju | 2024\nSuka Jaya | 1990")

    assert float(persen.angka[1, 1].nilai) == 88.225
    assert orang.angka[1, 1].peran.value == "nilai"


def test_an_amount_with_its_percent_in_one_cell_gives_both() -> None:
    """The amount counts in sums, the percent stays beside it."""
    tabel = baca_tabel(
        "Program | Anggaran | Realisasi (%)\nA | 5.000.000 | 4.000.000 (80%)\nB | 2.000.000 | 1.000.000 (50%)"
    )

    assert tabel.kolom[2].jenis.value == "realisasi-anggaran"
    assert (int(tabel.angka[1, 2].nilai), int(tabel.persen[1, 2].nilai)) == (4_000_000, 80)


def test_a_value_knows_what_it_is_about() -> None:
    """A target belongs to its indikator, money to its program, also under merged cells."""
    tabel = baca_tabel(
        """
        Sasaran | Indikator | Target | Program | Anggaran (Rp)
        Meningkatnya A | Indeks satu | 88 | Program X | 1.000.000
        ^ | Indeks dua | 90 | ^ | ^
        Jumlah | < | | | 1.000.000
        """
    )

    tanpa = baca_tabel("Keterangan | Pagu (Rp)\nBelanja seluruhnya | 5.000.000")

    assert tanpa.label_sel(1, 1) == "Belanja seluruhnya"
    assert (tabel.label_sel(1, 2), tabel.label_sel(2, 2)) == ("Indeks satu", "Indeks dua")
    assert tabel.label_sel(1, 4) == "Program X"
    assert tabel.label_sel(3, 4) == "Jumlah"
    assert tabel.tempat_sel(2, 1).baris == 2
