"""Checks of averages, shares, growth, survey and village indices, and of equal things with two numbers."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Temuan, Tingkat
from tolok.dokumen.periksa.temuan_hitung import build_temuan


@cek(
    kode="rata-rata",
    judul="Rata-rata tidak sesuai nilai-nilainya",
    tingkat=Tingkat.SALAH,
    dasar="Rata-rata hitung (aturan umum.rata_rata)",
    penjelasan="Baris rata-rata dihitung kembali dari baris yang dirata-ratakan.",
    salah=tabel(
        "Tabel 3.2 Capaian Kinerja",
        "No | Indikator | Target | Realisasi | Capaian (%)",
        "1 | Indeks Kepuasan Masyarakat | 80 | 84 | 105,00",
        "2 | Desa tertib administrasi | 16 | 12 | 75,00",
        "3 | Laporan patroli | 12 | 12 | 100,00",
        "Rata-rata | | | | 96,67",
    ),
    benar=tabel(
        "Tabel 3.2 Capaian Kinerja",
        "No | Indikator | Target | Realisasi | Capaian (%)",
        "1 | Indeks Kepuasan Masyarakat | 80 | 84 | 105,00",
        "2 | Desa tertib administrasi | 16 | 12 | 75,00",
        "3 | Laporan patroli | 12 | 12 | 100,00",
        "Rata-rata | | | | 93,33",
    ),
)
def check_rata_rata(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "rata-rata", "Rata-rata tidak sesuai nilai-nilainya")


@cek(
    kode="komposisi",
    judul="Bagian dari jumlah tidak sesuai",
    tingkat=Tingkat.SALAH,
    dasar="Persentase (aturan umum.persentase)",
    penjelasan="Persentase bagian dihitung kembali dari banyaknya dan jumlah seluruhnya.",
    salah=tabel(
        "Tabel 1.4 Pegawai Menurut Golongan",
        "No | Golongan | Jumlah | Persentase (%)",
        "1 | IV | 4 | 20,00",
        "2 | III | 10 | 55,00",
        "3 | II | 6 | 30,00",
        "Jumlah | | 20 | 100,00",
    ),
    benar=tabel(
        "Tabel 1.4 Pegawai Menurut Golongan",
        "No | Golongan | Jumlah | Persentase (%)",
        "1 | IV | 4 | 20,00",
        "2 | III | 10 | 50,00",
        "3 | II | 6 | 30,00",
        "Jumlah | | 20 | 100,00",
    ),
)
def check_komposisi(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "komposisi", "Bagian dari jumlah tidak sesuai")


@cek(
    kode="tumbuh",
    judul="Kenaikan atau penurunan tidak sesuai kedua nilainya",
    tingkat=Tingkat.SALAH,
    dasar="Pertumbuhan: (nilai akhir − nilai awal) ÷ nilai awal × 100, atau selisihnya",
    penjelasan="Kolom kenaikan dihitung kembali; kolom yang mencampur persen dan selisih poin diragukan.",
    salah=tabel(
        "Tabel 3.3 Perbandingan Realisasi",
        "No | Indikator | Realisasi 2022 | Realisasi 2023 | Peningkatan (%)",
        "1 | Jumlah surat | 200 | 250 | 25,00",
        "2 | Jumlah izin | 80 | 100 | 52,00",
        "3 | Jumlah laporan | 40 | 50 | 25,00",
        "4 | Jumlah aduan | 10 | 12 | 20,00",
    ),
    benar=tabel(
        "Tabel 3.3 Perbandingan Realisasi",
        "No | Indikator | Realisasi 2022 | Realisasi 2023 | Peningkatan (%)",
        "1 | Jumlah surat | 200 | 250 | 25,00",
        "2 | Jumlah izin | 80 | 100 | 25,00",
        "3 | Jumlah laporan | 40 | 50 | 25,00",
        "4 | Jumlah aduan | 10 | 12 | 20,00",
    ),
)
def check_tumbuh(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "tumbuh", "Kenaikan atau penurunan tidak sesuai kedua nilainya")


@cek(
    kode="ikm.hitung",
    judul="Hitungan survei kepuasan masyarakat keliru",
    tingkat=Tingkat.SALAH,
    dasar="PermenPANRB 14/2017, pengolahan data survei",
    penjelasan="Nilai rata-rata unsur dikali bobotnya memberi nilai rata-rata tertimbang.",
    salah=tabel(
        "Tabel 3.4 Nilai Unsur Pelayanan",
        "No | Unsur | NRR | Bobot | NRR Tertimbang",
        "1 | Persyaratan | 3,500 | 0,111 | 0,389",
        "2 | Prosedur | 3,400 | 0,111 | 0,477",
        "3 | Waktu | 3,300 | 0,111 | 0,366",
    ),
    benar=tabel(
        "Tabel 3.4 Nilai Unsur Pelayanan",
        "No | Unsur | NRR | Bobot | NRR Tertimbang",
        "1 | Persyaratan | 3,500 | 0,111 | 0,389",
        "2 | Prosedur | 3,400 | 0,111 | 0,377",
        "3 | Waktu | 3,300 | 0,111 | 0,366",
    ),
)
def check_ikm_hitung(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "ikm.hitung", "Hitungan survei kepuasan masyarakat keliru")


@cek(
    kode="idm.hitung",
    judul="Indeks Desa Membangun tidak sesuai ketiga dimensinya",
    tingkat=Tingkat.SALAH,
    dasar="Permendesa 2/2016, pengukuran dan perhitungan indeks (aturan idm.skor)",
    penjelasan="IDM sama dengan rata-rata indeks ketahanan sosial, ekonomi, dan lingkungan.",
    salah=tabel(
        "Tabel 3.5 Indeks Desa Membangun",
        "No | Desa | IKS | IKE | IKL | IDM",
        "1 | Desa Melati | 0,8000 | 0,7000 | 0,6000 | 0,7000",
        "2 | Desa Kenanga | 0,8400 | 0,6600 | 0,7500 | 0,7050",
    ),
    benar=tabel(
        "Tabel 3.5 Indeks Desa Membangun",
        "No | Desa | IKS | IKE | IKL | IDM",
        "1 | Desa Melati | 0,8000 | 0,7000 | 0,6000 | 0,7000",
        "2 | Desa Kenanga | 0,8400 | 0,6600 | 0,7500 | 0,7500",
    ),
)
def check_idm_hitung(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "idm.hitung", "Indeks Desa Membangun tidak sesuai ketiga dimensinya")


@cek(
    kode="sama.nilai",
    judul="Hal yang sama disebut dengan angka berbeda",
    tingkat=Tingkat.SALAH,
    dasar="Kesesuaian angka dalam satu dokumen",
    penjelasan="Angka untuk hal, tahun, versi, dan cakupan yang sama harus sama di mana pun disebut.",
    salah=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program Penyelenggaraan Urusan Pemerintahan Umum | 30.000.000 | 27.500.000 | 91,67",
    )
    + "Dana yang dialokasikan untuk Program Pemberdayaan Masyarakat Desa dan Kelurahan adalah sebesar Rp 51.000.000.\n",
    benar=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program Penyelenggaraan Urusan Pemerintahan Umum | 30.000.000 | 27.500.000 | 91,67",
    )
    + "Dana yang dialokasikan untuk Program Pemberdayaan Masyarakat Desa dan Kelurahan adalah sebesar Rp 50.000.000.\n",
)
def check_sama_nilai(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "sama.nilai", "Hal yang sama disebut dengan angka berbeda")
