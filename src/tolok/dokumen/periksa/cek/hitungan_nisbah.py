"""Checks of ratios: serapan, capaian, swapped columns, realisasi above pagu."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Temuan, Tingkat
from tolok.dokumen.periksa.temuan_hitung import build_temuan
from tolok.dokumen.periksa.temuan_nisbah import build_melebihi, build_terpotong


@cek(
    kode="nisbah.serapan",
    judul="Persentase serapan tidak sesuai pagu dan realisasinya",
    tingkat=Tingkat.SALAH,
    dasar="Serapan anggaran (aturan anggaran.serapan)",
    penjelasan="Serapan sama dengan realisasi dibagi pagu dikali 100; toleransinya hanya desimal yang tercetak.",
    salah=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program A | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program B | 30.000.000 | 27.500.000 | 91,76",
        "3 | Program C | 20.000.000 | 19.000.000 | 95,00",
    ),
    benar=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program A | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program B | 30.000.000 | 27.500.000 | 91,67",
        "3 | Program C | 20.000.000 | 19.000.000 | 95,00",
    ),
)
def check_nisbah_serapan(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(
        kajian.pembuktian, "nisbah.serapan", "Persentase serapan tidak sesuai pagu dan realisasinya"
    )


@cek(
    kode="nisbah.capaian",
    judul="Persentase capaian tidak sesuai target dan realisasinya",
    tingkat=Tingkat.SALAH,
    dasar="Capaian kinerja (aturan capaian.naik, capaian.turun_2t, capaian.turun_rasio)",
    penjelasan="Capaian dihitung kembali dari target dan realisasi, ke arah mana pun indikatornya membaik.",
    salah=tabel(
        "Tabel 3.2 Capaian Kinerja",
        "No | Indikator | Target | Realisasi | Capaian",
        "1 | Indeks Kepuasan Masyarakat | 88 | 88,22 | 102,25%",
        "2 | Desa tertib administrasi | 16 | 12 | 75,00%",
    ),
    benar=tabel(
        "Tabel 3.2 Capaian Kinerja",
        "No | Indikator | Target | Realisasi | Capaian",
        "1 | Indeks Kepuasan Masyarakat | 88 | 88,22 | 100,25%",
        "2 | Desa tertib administrasi | 16 | 12 | 75,00%",
    ),
)
def check_nisbah_capaian(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(
        kajian.pembuktian, "nisbah.capaian", "Persentase capaian tidak sesuai target dan realisasinya"
    )


@cek(
    kode="nisbah.kalimat",
    judul="Pembagian dalam kalimat keliru",
    tingkat=Tingkat.SALAH,
    dasar="Persentase (aturan umum.persentase)",
    penjelasan="Pembagian yang ditulis dengan tanda bagi, dikali 100%, dan sama dengan dihitung kembali.",
    salah="Capaian indikator ini dihitung sebagai berikut: 45 : 60 x 100% = 57%.\n",
    benar="Capaian indikator ini dihitung sebagai berikut: 45 : 60 x 100% = 75%.\n",
)
def check_nisbah_kalimat(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "nisbah.kalimat", "Pembagian dalam kalimat keliru")


@cek(
    kode="nisbah.terpotong",
    judul="Persentase dipotong, tidak dibulatkan",
    tingkat=Tingkat.RAGU,
    dasar="Pembulatan desimal terakhir, setengah ke atas",
    penjelasan="Persentase yang desimal terakhirnya dipotong dikumpulkan dalam satu temuan.",
    salah=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program A | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program B | 30.000.000 | 27.500.000 | 91,66",
        "3 | Program C | 20.000.000 | 19.000.000 | 95,00",
    ),
    benar=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program A | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program B | 30.000.000 | 27.500.000 | 91,67",
        "3 | Program C | 20.000.000 | 19.000.000 | 95,00",
    ),
)
def check_nisbah_terpotong(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_terpotong(kajian.pembuktian, "nisbah.terpotong", "Persentase dipotong, tidak dibulatkan")


@cek(
    kode="kolom.tertukar",
    judul="Angka dua kolom tertukar",
    tingkat=Tingkat.SALAH,
    dasar="Serapan anggaran (aturan anggaran.serapan)",
    penjelasan="Dua angka satu baris disebut tertukar hanya bila persentase atau jumlah kolomnya membuktikannya.",
    salah=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program A | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program B | 27.500.000 | 30.000.000 | 91,67",
        "3 | Program C | 20.000.000 | 19.000.000 | 95,00",
        "Jumlah | | 100.000.000 | 94.500.000 | 94,50",
    ),
    benar=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program A | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program B | 30.000.000 | 27.500.000 | 91,67",
        "3 | Program C | 20.000.000 | 19.000.000 | 95,00",
        "Jumlah | | 100.000.000 | 94.500.000 | 94,50",
    ),
)
def check_kolom_tertukar(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_temuan(kajian.pembuktian, "kolom.tertukar", "Angka dua kolom tertukar")


@cek(
    kode="realisasi.melebihi-pagu",
    judul="Realisasi melampaui pagu",
    tingkat=Tingkat.RAGU,
    dasar="PP 12/2019 tentang Pengelolaan Keuangan Daerah",
    penjelasan="Realisasi belanja di atas pagunya diragukan: salah satunya keliru atau pagunya bukan yang terakhir.",
    salah=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program A | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program B | 30.000.000 | 33.000.000 | 110,00",
        "3 | Program C | 20.000.000 | 19.000.000 | 95,00",
    ),
    benar=tabel(
        "Tabel 3.1 Realisasi Anggaran Menurut Program",
        "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)",
        "1 | Program A | 50.000.000 | 48.000.000 | 96,00",
        "2 | Program B | 30.000.000 | 27.000.000 | 90,00",
        "3 | Program C | 20.000.000 | 19.000.000 | 95,00",
    ),
)
def check_realisasi_melebihi_pagu(kajian: Kajian) -> Iterator[Temuan]:
    yield from build_melebihi(kajian, "realisasi.melebihi-pagu", "Realisasi melampaui pagu")
