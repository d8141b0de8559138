"""Checks of sums: totals, trees, rows of a table, and sums that sentences state."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Temuan, Tingkat
from tolok.dokumen.periksa.temuan_hitung import build_temuan

_BELANJA = (
    "BAB III AKUNTABILITAS KINERJA\n\nB. Realisasi Anggaran\n\n"
    "Alokasi anggaran Kecamatan Melati pada tahun 2023 berjumlah Rp. 950.000.000,- yang meliputi Belanja Tidak "
    "Langsung berjumlah Rp. 600.000.000,- dan Belanja Langsung berjumlah Rp. {},-.\n"
)
_RINCIAN = (
    "Dana untuk sub kegiatan Pemeliharaan Gedung adalah sebesar Rp. 48.400.000,- yang dialokasikan untuk "
    "belanja barang dan jasa sebesar Rp. 15.400.000,- dan belanja modal sebesar Rp. {},-.\n"
)


@cek(
    kode="jumlah.kolom",
    judul="Jumlah kolom tidak sama dengan rinciannya",
    tingkat=Tingkat.SALAH,
    dasar="Penjumlahan (aturan umum.jumlah, anggaran.jumlah)",
    penjelasan="Baris jumlah, subjumlah, atau total harus sama dengan jumlah baris yang dirincinya.",
    salah=tabel(
        "Tabel 1.2 Keadaan Pegawai",
        "No | Jabatan | Jumlah",
        "1 | Camat | 1",
        "2 | Sekretaris | 1",
        "3 | Pelaksana | 14",
        "Jumlah Pegawai | | 17",
    ),
    benar=tabel(
        "Tabel 1.2 Keadaan Pegawai",
        "No | Jabatan | Jumlah",
        "1 | Camat | 1",
        "2 | Sekretaris | 1",
        "3 | Pelaksana | 14",
        "Jumlah Pegawai | | 16",
    ),
)
def check_jumlah_kolom(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "jumlah.kolom", "Jumlah kolom tidak sama dengan rinciannya")


@cek(
    kode="jumlah.pohon",
    judul="Angka induk tidak sama dengan jumlah rinciannya",
    tingkat=Tingkat.SALAH,
    dasar="Penjumlahan bertingkat (aturan anggaran.jumlah)",
    penjelasan="Anggaran program sama dengan jumlah kegiatannya, anggaran kegiatan dengan jumlah sub kegiatannya.",
    salah=tabel(
        "Tabel 2.2 Rencana Kerja",
        "Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)",
        "7.01.02 | Program Penyelenggaraan Pemerintahan dan Pelayanan Publik | 90.000.000",
        "7.01.02.2.01 | Koordinasi Penyelenggaraan Kegiatan Pemerintahan | 60.000.000",
        "7.01.02.2.01.0001 | Koordinasi Perencanaan | 25.000.000",
        "7.01.02.2.01.0002 | Peningkatan Efektivitas | 53.000.000",
        "7.01.02.2.02 | Penyelenggaraan Urusan yang Dilimpahkan | 30.000.000",
        "7.01.02.2.02.0001 | Pelayanan Perizinan | 30.000.000",
        "Jumlah | | 90.000.000",
    ),
    benar=tabel(
        "Tabel 2.2 Rencana Kerja",
        "Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)",
        "7.01.02 | Program Penyelenggaraan Pemerintahan dan Pelayanan Publik | 90.000.000",
        "7.01.02.2.01 | Koordinasi Penyelenggaraan Kegiatan Pemerintahan | 60.000.000",
        "7.01.02.2.01.0001 | Koordinasi Perencanaan | 25.000.000",
        "7.01.02.2.01.0002 | Peningkatan Efektivitas | 35.000.000",
        "7.01.02.2.02 | Penyelenggaraan Urusan yang Dilimpahkan | 30.000.000",
        "7.01.02.2.02.0001 | Pelayanan Perizinan | 30.000.000",
        "Jumlah | | 90.000.000",
    ),
)
def check_jumlah_pohon(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "jumlah.pohon", "Angka induk tidak sama dengan jumlah rinciannya")


@cek(
    kode="jumlah.baris",
    judul="Jumlah baris tidak sama dengan kolom-kolomnya",
    tingkat=Tingkat.SALAH,
    dasar="Penjumlahan (aturan umum.jumlah)",
    penjelasan="Kolom jumlah harus sama dengan jumlah kolom yang dirincinya, mis. laki-laki dan perempuan.",
    salah=tabel(
        "Tabel 1.3 Pegawai Menurut Pendidikan",
        "No | Pendidikan | Laki-laki | Perempuan | Jumlah",
        "1 | S-2 | 3 | 1 | 4",
        "2 | S-1 | 12 | 8 | 20",
        "3 | SMA | 12 | 3 | 16",
    ),
    benar=tabel(
        "Tabel 1.3 Pegawai Menurut Pendidikan",
        "No | Pendidikan | Laki-laki | Perempuan | Jumlah",
        "1 | S-2 | 3 | 1 | 4",
        "2 | S-1 | 12 | 8 | 20",
        "3 | SMA | 12 | 3 | 15",
    ),
)
def check_jumlah_baris(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "jumlah.baris", "Jumlah baris tidak sama dengan kolom-kolomnya")


@cek(
    kode="selisih.baris",
    judul="Selisih atau sisa tidak sama dengan hasil pengurangannya",
    tingkat=Tingkat.SALAH,
    dasar="Pengurangan (aturan anggaran.sisa)",
    penjelasan="Sisa anggaran sama dengan pagu dikurangi realisasi; kolom selisih sama dengan beda kedua kolomnya.",
    salah=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp)",
        "1 | Program A | 50.000.000 | 48.000.000 | 2.000.000",
        "2 | Program B | 30.000.000 | 27.500.000 | 5.200.000",
        "3 | Program C | 20.000.000 | 19.000.000 | 1.000.000",
    ),
    benar=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp)",
        "1 | Program A | 50.000.000 | 48.000.000 | 2.000.000",
        "2 | Program B | 30.000.000 | 27.500.000 | 2.500.000",
        "3 | Program C | 20.000.000 | 19.000.000 | 1.000.000",
    ),
)
def check_selisih_baris(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(
        kajian.pembuktian, "selisih.baris", "Selisih atau sisa tidak sama dengan hasil pengurangannya"
    )


@cek(
    kode="jumlah.belanja",
    judul="Belanja langsung dan tidak langsung tidak menjumlah ke seluruh belanja",
    tingkat=Tingkat.SALAH,
    dasar="Penjumlahan (aturan anggaran.jumlah)",
    penjelasan="Seluruh anggaran sama dengan belanja langsung ditambah belanja tidak langsung.",
    salah=_BELANJA.format("340.000.000"),
    benar=_BELANJA.format("350.000.000"),
)
def check_jumlah_belanja(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(
        kajian.pembuktian, "jumlah.belanja", "Belanja langsung dan tidak langsung tidak menjumlah ke seluruh belanja"
    )


@cek(
    kode="jumlah.kalimat",
    judul="Penjumlahan dalam kalimat keliru",
    tingkat=Tingkat.SALAH,
    dasar="Penjumlahan (aturan umum.jumlah)",
    penjelasan="Penjumlahan yang ditulis dengan tanda + dan = dihitung kembali.",
    salah="Total = Belanja Operasi (Rp 250.000.000,-) + Belanja Modal (Rp 75.000.000,-) = Rp 352.000.000,-.\n",
    benar="Total = Belanja Operasi (Rp 250.000.000,-) + Belanja Modal (Rp 75.000.000,-) = Rp 325.000.000,-.\n",
)
def check_jumlah_kalimat(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "jumlah.kalimat", "Penjumlahan dalam kalimat keliru")


@cek(
    kode="jumlah.rincian",
    judul="Jumlah yang disebut tidak sama dengan rinciannya dalam kalimat",
    tingkat=Tingkat.SALAH,
    dasar="Penjumlahan (aturan anggaran.jumlah)",
    penjelasan="Dana yang disebut harus sama dengan jumlah belanja yang merincinya dalam kalimat yang sama.",
    salah=_RINCIAN.format("32.000.000"),
    benar=_RINCIAN.format("33.000.000"),
)
def check_jumlah_rincian(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(
        kajian.pembuktian, "jumlah.rincian", "Jumlah yang disebut tidak sama dengan rinciannya dalam kalimat"
    )
