"""Folders whose every value is right alone, and wrong beside another: money, measurements, report."""

from __future__ import annotations

from dokumen.fakta.kerusakan import LAPORAN, PEDOMAN, PENGUKURAN, RENJA, RENSTRA, Kerusakan, ganti, tambah

KEGIATAN = "renja.toml › program[1].kegiatan[1]"
REALISASI = "pengukuran.toml › pengukuran[1].realisasi"
REALISASI_PERSEN = "pengukuran.toml › pengukuran[2].realisasi[1]"
LIMA_TAHUN = ", ".join(f"{{ tahun = {tahun}, nilai = 80 }}" for tahun in range(2018, 2023))

RENJA_RUSAK = (
    Kerusakan("Renja tahun lain", ganti(RENJA, "tahun = 2023", "tahun = 2022"), "renja.toml › tahun:", "tahun 2023"),
    Kerusakan(
        "tahap anggaran", ganti(RENJA, '"perubahan"', '"prubahan"'), "renja.toml › tahap:", "Maksud Anda “perubahan”?"
    ),
    Kerusakan(
        "kode sub kegiatan ganda",
        ganti(RENJA, '"7.01.01.2.01.0006"', '"7.01.01.2.01.0001"'),
        f"{KEGIATAN}.sub_kegiatan[2] › kode:",
        "“7.01.01.2.01.0001” ganda",
    ),
    Kerusakan(
        "kode kegiatan program lain",
        ganti(RENJA, '"7.01.01.2.01.0006"', '"7.01.02.2.01.0006"'),
        f"{KEGIATAN}.sub_kegiatan[2] › kode:",
        "bukan bagian kegiatan “7.01.01.2.01”",
    ),
    Kerusakan(
        "mendukung indikator yang tidak ada",
        ganti(RENJA, 'mendukung = ["IKU-2"]', 'mendukung = ["IKU-7"]'),
        "renja.toml › program[1] › mendukung[1]:",
        "indikator “IKU-7” tidak ada",
    ),
    Kerusakan(
        "pagu kegiatan bukan jumlahnya",
        ganti(RENJA, 'Kinerja"\npagu = 300000000', 'Kinerja"\npagu = 300000001'),
        f"{KEGIATAN} › pagu:",
        "tidak sama dengan jumlah sub kegiatan Rp300.000.000; selisih Rp1",
    ),
    Kerusakan(
        "realisasi Renja bukan jumlahnya",
        ganti(RENJA, 'tahap = "perubahan"\npagu = 300000000\nrealisasi = 280000000', "pagu = 300000000\nrealisasi = 5"),
        "renja.toml › realisasi:",
        "Rp5 tidak sama dengan jumlah program Rp280.000.000",
    ),
    Kerusakan(
        "rincian belanja bukan pagunya",
        ganti(RENJA, "pagu = 40000000", "pagu = 40000001"),
        f"{KEGIATAN}.sub_kegiatan[1] › pagu:",
        "jumlah rincian belanja Rp100.000.001",
    ),
    Kerusakan(
        "jenis belanja",
        ganti(RENJA, 'jenis = "modal"', 'jenis = "bangunan"'),
        f"{KEGIATAN}.sub_kegiatan[1].belanja[2] › jenis:",
        "pegawai, barang-jasa, modal",
    ),
    Kerusakan(
        "kelompok lama bukan jumlahnya",
        ganti(RENJA, 'nama = "Belanja Langsung"\npagu = 200000000', 'nama = "Belanja Langsung"\npagu = 1'),
        "renja.toml › kelompok_lama[2] › pagu:",
        "jumlah sub kegiatan Rp200.000.000",
    ),
    Kerusakan(
        "anggota kelompok lama tidak ada",
        ganti(RENJA, 'sub_kegiatan = ["7.01.01.2.01.0001"]', 'sub_kegiatan = ["7.01.01.2.01.0009"]'),
        "renja.toml › kelompok_lama[1] › sub_kegiatan[1]:",
        "sub kegiatan “7.01.01.2.01.0009” tidak ada",
    ),
    Kerusakan(
        "dua kelompok sisa",
        ganti(RENJA, 'sub_kegiatan = ["7.01.01.2.01.0001"]\n', ""),
        "renja.toml › kelompok_lama[2] › sub_kegiatan:",
        "kelompok tanpa anggota “sisanya” ganda",
    ),
)

PENGUKURAN_RUSAK = (
    Kerusakan(
        "mengukur indikator yang tidak ada",
        ganti(PENGUKURAN, 'indikator = "IK-3"', 'indikator = "IK-33"'),
        "pengukuran.toml › pengukuran[3] › indikator:",
        "Maksud Anda “IK-3”?",
    ),
    Kerusakan(
        "realisasi dua kali setahun",
        ganti(PENGUKURAN, "{ tahun = 2022, nilai = 87.1 }", "{ tahun = 2023, nilai = 87.1 }"),
        f"{REALISASI}[2] › tahun:",
        "realisasi tahun “2023” ganda",
    ),
    Kerusakan(
        "realisasi tahun sesudahnya",
        ganti(PENGUKURAN, "{ tahun = 2022, nilai = 87.1 }", "{ tahun = 2024, nilai = 87.1 }"),
        f"{REALISASI}[1] › tahun:",
        "laporan 2023 tidak memuat keadaan tahun sesudahnya",
    ),
    Kerusakan(
        "enam tahun",
        ganti(PENGUKURAN, "    { tahun = 2022, nilai = 87.1 },\n", f"    {LIMA_TAHUN},\n"),
        "pengukuran.toml › pengukuran[1] › realisasi:",
        "memuat 6 tahun; laporan memuat paling banyak 5 tahun",
    ),
    Kerusakan(
        "predikat bagi indeks",
        ganti(PENGUKURAN, "nilai = 87.1", 'nilai = { predikat = "B" }'),
        f"{REALISASI}[1] › nilai:",
        "nilainya angka",
    ),
    Kerusakan(
        "triwulan kelima",
        ganti(PENGUKURAN, "triwulan = 4", "triwulan = 5"),
        f"{REALISASI}[2].triwulan[1] › triwulan:",
        "triwulan 1 sampai 4",
    ),
    Kerusakan(
        "triwulan dua kali",
        ganti(
            PENGUKURAN,
            "[{ triwulan = 4, nilai = 88.22 }]",
            "[{ triwulan = 4, nilai = 1 }, { triwulan = 4, nilai = 2 }]",
        ),
        f"{REALISASI}[2].triwulan[2] › triwulan:",
        "triwulan “4” ganda",
    ),
    Kerusakan(
        "pembilang tanpa penyebut",
        ganti(PENGUKURAN, 'penyebut = { nilai = 2, uraian = "desa" }\n', ""),
        f"{REALISASI_PERSEN} › penyebut:",
        "berpasangan",
    ),
    Kerusakan(
        "penyebut negatif",
        ganti(PENGUKURAN, "penyebut = { nilai = 2", "penyebut = { nilai = -2"),
        f"{REALISASI_PERSEN}.penyebut › nilai:",
        "tidak mungkin negatif",
    ),
    Kerusakan(
        "pembilang dari yang tidak ada",
        ganti(PENGUKURAN, "penyebut = { nilai = 2", "penyebut = { nilai = 0"),
        f"{REALISASI_PERSEN}.penyebut › nilai:",
        "penyebut 0, tetapi pembilang 1",
    ),
    Kerusakan(
        "persentase bukan hasil baginya",
        ganti(PENGUKURAN, "penyebut = { nilai = 2", "penyebut = { nilai = 3"),
        f"{REALISASI_PERSEN} › nilai:",
        "1 ÷ 3 × 100 dengan 2 desimal adalah 33,33",
    ),
    Kerusakan(
        "nol dibagi nol bukan nihil",
        ganti(
            PENGUKURAN,
            'pembilang = { nilai = 1, uraian = "desa yang tertib melapor" }\npenyebut = { nilai = 2',
            'pembilang = { nilai = 0, uraian = "desa" }\npenyebut = { nilai = 0',
        ),
        f"{REALISASI_PERSEN} › nilai:",
        "penyebut 0, tetapi nilainya “50”",
    ),
    Kerusakan(
        "nihil padahal ada",
        ganti(PENGUKURAN, "nilai = 50\n", 'nilai = { keadaan = "nihil", alasan = "tidak ada laporan" }\n'),
        f"{REALISASI_PERSEN} › nilai:",
        "nihil, tetapi penyebut 2",
    ),
    Kerusakan(
        "pembanding tahun sesudahnya",
        ganti(PENGUKURAN, "tahun = 2023, nilai = 86.5", "tahun = 2025, nilai = 86.5"),
        "pengukuran.toml › pengukuran[1].pembanding[1] › tahun:",
        "pembanding tahun 2025",
    ),
    Kerusakan(
        "upaya tahun sesudahnya",
        ganti(PENGUKURAN, 'loket kedua", waktu = "Semester II 2023"', 'loket kedua", waktu = "Maret 2024"'),
        "pengukuran.toml › pengukuran[1].upaya[1] › waktu:",
        "upaya tahun 2024",
    ),
    Kerusakan(
        "rencana tahun laporan",
        ganti(PENGUKURAN, "Triwulan I 2024", "Triwulan I 2023"),
        "pengukuran.toml › pengukuran[1].rencana[1] › waktu:",
        "setelah tahun laporan 2023",
    ),
    Kerusakan(
        "rencana atas indikator yang tidak ada",
        ganti(PENGUKURAN, "anggaran = 15000000", 'anggaran = 15000000, indikator = ["X"]'),
        "pengukuran.toml › pengukuran[1].rencana[1] › indikator[1]:",
        "indikator “X” tidak ada",
    ),
    Kerusakan(
        "sumber daya negatif",
        tambah(PENGUKURAN, 'sumber_daya = [{ jenis = "orang", satuan = "orang", rencana = -1, dipakai = 1 }]'),
        "pengukuran.toml › pengukuran[3].sumber_daya[1] › rencana:",
        "tidak mungkin negatif",
    ),
    Kerusakan(
        "jenis sumber daya",
        tambah(PENGUKURAN, 'sumber_daya = [{ jenis = "uang", satuan = "orang", rencana = 1, dipakai = 1 }]'),
        "pengukuran.toml › pengukuran[3].sumber_daya[1] › jenis:",
        "orang, waktu",
    ),
)

LAPORAN_RUSAK = (
    Kerusakan(
        "laporan di luar Renstra",
        ganti(RENSTRA, "tahun_awal = 2021\ntahun_akhir = 2026", "tahun_awal = 2024\ntahun_akhir = 2026"),
        "laporan.toml › tahun:",
        "tahun laporan 2023 di luar Renstra",
    ),
    Kerusakan(
        "status laporan", ganti(LAPORAN, 'bulan = "', 'status = "final"\nbulan = "'), "laporan.toml › status:", "draf"
    ),
    Kerusakan(
        "ditandatangani tanpa tanggal",
        ganti(LAPORAN, 'bulan = "', 'status = "ditandatangani"\nbulan = "'),
        "laporan.toml › tanggal:",
        "tanpa tanggal",
    ),
    Kerusakan(
        "bulan salah eja",
        ganti(LAPORAN, "Januari 2024", "January 2024"),
        "laporan.toml › bulan:",
        "nama bulan Indonesia",
    ),
    Kerusakan(
        "bulan terlalu dini",
        ganti(LAPORAN, "Januari 2024", "Januari 2022"),
        "laporan.toml › bulan:",
        "disahkan tahun 2022",
    ),
    Kerusakan(
        "tanggal terlalu dini",
        ganti(LAPORAN, 'bulan = "Januari 2024"', "tanggal = 2022-12-31"),
        "laporan.toml › tanggal:",
        "disahkan tahun 2022",
    ),
    Kerusakan(
        "bulan berbeda dari tanggal",
        ganti(LAPORAN, 'bulan = "Januari 2024"', 'bulan = "Januari 2024"\ntanggal = 2024-02-01'),
        "laporan.toml › bulan:",
        "jatuh pada Februari 2024",
    ),
    Kerusakan(
        "status tindak lanjut",
        ganti(LAPORAN, 'status = "selesai"', 'status = "selsai"'),
        "laporan.toml › tindak_lanjut[1] › status:",
        "Maksud Anda “selesai”?",
    ),
    Kerusakan(
        "triwulan nol",
        ganti(LAPORAN, "triwulan = 2", "triwulan = 0"),
        "laporan.toml › keputusan_triwulan[1] › triwulan:",
        "triwulan 1 sampai 4",
    ),
    Kerusakan(
        "tahap inovasi",
        tambah(LAPORAN, '[[inovasi]]\nnama = "LOKET"\nuraian = "Loket bergilir."\ntahap = "juara"'),
        "laporan.toml › inovasi[1] › tahap:",
        "inisiatif, uji coba, penerapan",
    ),
    Kerusakan(
        "kinerja lain tahun sesudahnya",
        tambah(
            LAPORAN,
            '[[kinerja_lain]]\njudul = "IDM"\nsatuan = "desa"\ntahun = [2024]\n'
            'baris = [{ uraian = "Maju", nilai = [1] }]',
        ),
        "laporan.toml › kinerja_lain[1] › tahun[1]:",
        "tahun 2024",
    ),
    Kerusakan(
        "kinerja lain kurang nilai",
        tambah(
            LAPORAN,
            '[[kinerja_lain]]\njudul = "IDM"\nsatuan = "desa"\ntahun = [2022, 2023]\n'
            'baris = [{ uraian = "Maju", nilai = [1] }]',
        ),
        "laporan.toml › kinerja_lain[1].baris[1] › nilai:",
        "memuat 1 nilai; tabelnya memuat 2 tahun",
    ),
    Kerusakan(
        "langkah tahun laporan",
        ganti(LAPORAN, "Triwulan II 2024", "Triwulan II 2023"),
        "laporan.toml › langkah[1] › waktu:",
        "menyebut 2023",
    ),
    Kerusakan(
        "langkah atas indikator yang tidak ada",
        ganti(LAPORAN, 'indikator = ["IKU-1"]', 'indikator = ["IKU-1", "Z"]'),
        "laporan.toml › langkah[1] › indikator[2]:",
        "indikator “Z” tidak ada",
    ),
    Kerusakan(
        "tempat narasi",
        ganti(LAPORAN, 'tempat = "IKU-1"', 'tempat = "bab9"'),
        "laporan.toml › narasi[1] › tempat:",
        "Maksud Anda",
    ),
    Kerusakan(
        "pedoman ganda",
        tambah(PEDOMAN, '[[pedoman]]\nsejak = 2023-01-01\ndasar = "Lain"'),
        "pedoman.toml › pedoman[2] › sejak:",
        "“2023-01-01” ganda",
    ),
    Kerusakan(
        "skala tidak dikenal",
        tambah(PEDOMAN, 'skala = "permendagri-86-2018"'),
        "pedoman.toml › pedoman[1] › skala:",
        "Maksud Anda “permendagri-86-2017”?",
    ),
    Kerusakan(
        "batas terbalik",
        tambah(PEDOMAN, "batas_bawah = 130"),
        "pedoman.toml › pedoman[1] › batas_atas:",
        "di bawah batas bawah",
    ),
)

HASIL_RUSAK = (*RENJA_RUSAK, *PENGUKURAN_RUSAK, *LAPORAN_RUSAK)
