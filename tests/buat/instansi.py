"""The made-up office itself: a dinas without villages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tolok.dokumen.fakta.instansi import (
    DasarHukum,
    Instansi,
    Isu,
    JumlahPegawai,
    Kepegawaian,
    Kop,
    Pejabat,
    Tugas,
    Unit,
)

KEPALA_DINAS = Pejabat(
    jabatan="Kepala Dinas Contoh Sejahtera",
    pangkat="Pembina Utama Muda",
    golongan="IV/c",
    nip="19720315 199803 2 999",
)
BUPATI = Pejabat(jabatan="Bupati Contoh")

KEPEGAWAIAN = Kepegawaian(
    per="Desember 2024",
    jabatan=(
        JumlahPegawai(uraian="Kepala Dinas", jumlah=1, jenis="struktural"),
        JumlahPegawai(uraian="Sekretaris", jumlah=1, jenis="struktural"),
        JumlahPegawai(uraian="Kepala Bidang", jumlah=2, jenis="struktural"),
        JumlahPegawai(uraian="Pekerja sosial", jumlah=4, jenis="fungsional"),
        JumlahPegawai(uraian="Pelaksana", jumlah=12, jenis="pelaksana"),
        JumlahPegawai(uraian="Honorer", jumlah=6, jenis="honorer"),
    ),
    pendidikan=(
        JumlahPegawai(uraian="SLTA", jumlah=4),
        JumlahPegawai(uraian="D3", jumlah=3),
        JumlahPegawai(uraian="S1", jumlah=10),
        JumlahPegawai(uraian="S2", jumlah=3),
    ),
    golongan=(
        JumlahPegawai(uraian="II/c", jumlah=4),
        JumlahPegawai(uraian="III/a", jumlah=6),
        JumlahPegawai(uraian="III/c", jumlah=6),
        JumlahPegawai(uraian="IV/a", jumlah=3),
        JumlahPegawai(uraian="IV/c", jumlah=1),
    ),
)

INSTANSI = Instansi(
    nama="Dinas Contoh Sejahtera",
    jenis="dinas",
    pemda="Kabupaten Contoh",
    sebutan_kepala="Kepala Dinas Contoh Sejahtera",
    sebutan_kepala_daerah="Bupati Contoh",
    tempat="Kota Contoh",
    kop=Kop(
        baris=("PEMERINTAH KABUPATEN CONTOH", "DINAS CONTOH SEJAHTERA"),
        alamat=("Jalan Contoh Nomor 1 Kota Contoh", "Kode Pos 99999"),
    ),
    tugas=Tugas(
        dasar="Peraturan Bupati Contoh Nomor 9 Tahun 2020",
        ringkas="membantu Bupati melaksanakan urusan pemerintahan di bidang kesejahteraan penduduk rentan",
        fungsi=("perumusan kebijakan kesejahteraan", "pelaksanaan layanan sosial", "evaluasi dan pelaporan"),
        kewenangan=("menyelenggarakan layanan sosial tingkat kabupaten",),
    ),
    dasar_hukum=(
        DasarHukum(
            nama="Peraturan Presiden Nomor 29 Tahun 2014",
            tentang="Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        ),
        DasarHukum(nama="Peraturan Bupati Contoh Nomor 9 Tahun 2020", tentang="Tugas dan Fungsi Dinas"),
    ),
    unit=(
        Unit(kode="kepala", nama="Kepala Dinas"),
        Unit(kode="sekretariat", nama="Sekretariat", induk="kepala"),
        Unit(kode="layanan", nama="Bidang Layanan Sosial", induk="kepala"),
        Unit(kode="keluarga", nama="Bidang Pendampingan Keluarga", induk="kepala"),
        Unit(kode="subbag-umum", nama="Subbagian Umum", induk="sekretariat"),
    ),
    kepegawaian=KEPEGAWAIAN,
    isu=(
        Isu(
            judul="Pengaduan keluarga dampingan meningkat",
            uraian="Pengaduan naik dari 4,4 menjadi 5 per seribu penerima, terbanyak di wilayah timur.",
            indikator=("IK-2.1",),
        ),
        Isu(
            judul="Permohonan masih diajukan di atas kertas",
            uraian="Tiga dari 15 jenis layanan belum dapat diajukan secara daring.",
            indikator=("IK-1.1", "IK-1.3"),
        ),
    ),
    sumber="Peraturan Bupati Contoh Nomor 9 Tahun 2020",
)


def make_instansi(**ganti: Any) -> Instansi:
    """Return the made-up dinas with the given fields replaced."""
    return replace(INSTANSI, **ganti)
