"""Folders broken in their files, keys or values."""

from __future__ import annotations

from dokumen.fakta.kerusakan import (
    INSTANSI,
    LAPORAN,
    PEDOMAN,
    PENGUKURAN,
    PERJANJIAN,
    RENJA,
    RENSTRA,
    Kerusakan,
    ganti,
    hapus,
    namai,
    tambah,
    tautkan,
    tulis,
)

SUB_KEGIATAN = "program[1].kegiatan[1].sub_kegiatan"
TARGET_PERTAMA = "{ tahun = 2022, nilai = 87 }"

BERKAS_RUSAK = (
    Kerusakan("berkas wajib tidak ada", hapus(RENJA), "renja.toml", "berkas tidak ada"),
    Kerusakan(
        "nama berkas salah eja",
        namai(PENGUKURAN, "pengukran.toml"),
        "pengukran.toml",
        "Maksud Anda “pengukuran.toml”",
    ),
    Kerusakan("berkas asing", tulis("anggaran.toml", b"a = 1"), "anggaran.toml", "berkas tidak dikenal"),
    Kerusakan(
        "bukan UTF-8",
        tulis(LAPORAN, b'tahun = 2023\nbulan = "\xff"\n'),
        "laporan.toml: baris 2",
        "bukan UTF-8",
    ),
    Kerusakan(
        "bukan TOML",
        ganti(LAPORAN, "tahun = 2023\n", "tahun : 2023\n"),
        "laporan.toml: baris 1 kolom",
        "tanda sama dengan",
    ),
    Kerusakan("teks tanpa kutip", ganti(RENJA, '"perubahan"', "perubahan"), "renja.toml: baris 3", "tanda kutip"),
    Kerusakan(
        "kunci ganda",
        ganti(LAPORAN, "tahun = 2023\n", "tahun = 2023\ntahun = 2024\n"),
        "laporan.toml",
        "dua kali",
    ),
    Kerusakan("tabel bersarang", tulis(PEDOMAN, b"a = " + b"[" * 9000), "pedoman.toml", "terlalu dalam"),
    Kerusakan("angka raksasa", tulis(PEDOMAN, b"a = " + b"9" * 5000), "pedoman.toml", "terlalu panjang"),
    Kerusakan("pangkat raksasa", tulis(PEDOMAN, b"a = 1e" + b"9" * 30), "pedoman.toml", "terlalu besar"),
    Kerusakan("berkas terlalu besar", tulis(PEDOMAN, b"#" * (8 * 1024**2 + 1)), "pedoman.toml", "8 MB"),
    Kerusakan("tautan", tautkan(RENSTRA), "renstra.toml", "bukan berkas biasa"),
)

NILAI_RUSAK = (
    Kerusakan(
        "kunci tidak dikenal",
        ganti(RENJA, "mendukung =", "mendukun ="),
        "renja.toml › program[1] › mendukun:",
        "Maksud Anda “mendukung”?",
    ),
    Kerusakan(
        "kunci wajib salah eja",
        ganti(INSTANSI, "tempat = ", "tempt = "),
        "instansi.toml › tempt:",
        "Maksud Anda “tempat”?",
    ),
    Kerusakan(
        "kunci tanpa kemiripan",
        ganti(INSTANSI, "tempat = ", "zzz = 1\ntempat = "),
        "instansi.toml › zzz:",
        "Hapus, atau",
    ),
    Kerusakan(
        "kunci wajib tidak ada",
        ganti(INSTANSI, 'ringkas = "menyelenggarakan urusan pemerintahan umum di kecamatan"\n', ""),
        "instansi.toml › tugas › ringkas:",
        "kunci wajib tidak ada",
    ),
    Kerusakan(
        "kunci teratas salah eja",
        ganti(PEDOMAN, "[[pedoman]]", "[[pedomn]]"),
        "pedoman.toml › pedomn:",
        "Maksud Anda “pedoman”?",
    ),
    Kerusakan(
        "angka berkutip cara Inggris",
        ganti(PENGUKURAN, "nilai = 88.22, triwulan", 'nilai = "88.22", triwulan'),
        "pengukuran.toml › pengukuran[1].realisasi[2] › nilai:",
        "88,22 bila titik berarti koma, 8822 bila titik berarti ribuan",
    ),
    Kerusakan(
        "angka berkutip bukan angka",
        ganti(PENGUKURAN, "nilai = 86.5", 'nilai = "baik"'),
        "pengukuran.toml › pengukuran[1].pembanding[1] › nilai:",
        "bukan angka",
    ),
    Kerusakan(
        "pagu negatif",
        ganti(RENJA, "pagu = 100000000\nrealisasi = 90000000\nindikator", "pagu = -1\nrealisasi = 90000000\nindikator"),
        f"renja.toml › {SUB_KEGIATAN}[1] › pagu:",
        "uang tidak boleh negatif",
    ),
    Kerusakan(
        "rupiah berkutip keliru",
        ganti(PERJANJIAN, '"Rp300.000.000"', '"Rp300.00"'),
        "perjanjian.toml › perjanjian[1].anggaran[1] › jumlah:",
        "tidak terbaca",
    ),
    Kerusakan(
        "rupiah pecahan",
        ganti(PERJANJIAN, '"Rp300.000.000"', "300000000.5"),
        "perjanjian.toml › perjanjian[1].anggaran[1] › jumlah:",
        "yang diharapkan rupiah bulat",
    ),
    Kerusakan(
        "rupiah terlalu besar",
        ganti(PERJANJIAN, '"Rp300.000.000"', "1" + "0" * 15),
        "perjanjian.toml › perjanjian[1].anggaran[1] › jumlah:",
        "paling banyak 15 digit",
    ),
    Kerusakan(
        "bilangan raksasa",
        ganti(INSTANSI, "penduduk = 10250", f"penduduk = 0x{'f' * 9000}"),
        "instansi.toml › wilayah › penduduk:",
        "bernilai sangat besar",
    ),
    Kerusakan(
        "angka terlalu besar", ganti(INSTANSI, "120.5", "1e99"), "instansi.toml › wilayah › luas_km2:", "15 digit"
    ),
    Kerusakan(
        "desimal terlalu banyak",
        ganti(INSTANSI, "120.5", "0.1234567890123"),
        "instansi.toml › wilayah › luas_km2:",
        "paling banyak 12",
    ),
    Kerusakan(
        "bukan angka (NaN)",
        ganti(INSTANSI, "120.5", "nan"),
        "instansi.toml › wilayah › luas_km2:",
        "terhingga",
    ),
    Kerusakan("tak hingga", ganti(INSTANSI, "120.5", "-inf"), "instansi.toml › wilayah › luas_km2:", "terhingga"),
    Kerusakan(
        "angka berisi benar/salah",
        ganti(INSTANSI, "120.5", "true"),
        "instansi.toml › wilayah › luas_km2:",
        "benar/salah “true”",
    ),
    Kerusakan(
        "teks berisi angka",
        ganti(INSTANSI, 'jenis = "kecamatan"', "jenis = 7"),
        "instansi.toml › jenis:",
        "harapkan teks",
    ),
    Kerusakan(
        "teks berisi tabel",
        ganti(INSTANSI, 'jenis = "kecamatan"', "jenis = { a = 1 }"),
        "instansi.toml › jenis:",
        "berisi tabel { … }",
    ),
    Kerusakan(
        "teks berisi daftar",
        ganti(INSTANSI, 'jenis = "kecamatan"', 'jenis = ["kecamatan"]'),
        "instansi.toml › jenis:",
        "berisi daftar [ … ]",
    ),
    Kerusakan(
        "teks berisi bilangan raksasa",
        ganti(INSTANSI, 'jenis = "kecamatan"', f"jenis = 0x{'f' * 9000}"),
        "instansi.toml › jenis:",
        "berisi bilangan yang sangat besar",
    ),
    Kerusakan(
        "bilangan berisi teks",
        ganti(RENJA, "tahun = 2023", 'tahun = "2023"'),
        "renja.toml › tahun:",
        "bilangan bulat",
    ),
    Kerusakan(
        "tahun mustahil",
        ganti(RENJA, "tahun = 2023", "tahun = 23"),
        "renja.toml › tahun:",
        "1945 sampai 2100",
    ),
    Kerusakan(
        "tanggal berkutip",
        ganti(PERJANJIAN, "2023-01-05", '"2023-01-05"'),
        "perjanjian.toml › perjanjian[1] › tanggal:",
        "yang diharapkan tanggal",
    ),
    Kerusakan(
        "tanggal dengan jam",
        ganti(PERJANJIAN, "2023-01-05", "2023-01-05T08:00:00"),
        "perjanjian.toml › perjanjian[1] › tanggal:",
        "yang diharapkan tanggal",
    ),
    Kerusakan(
        "tanggal yang tidak ada",
        ganti(PERJANJIAN, "2023-01-05", "2023-02-30"),
        "perjanjian.toml: baris 3",
        "tanggal tidak ada dalam kalender",
    ),
    Kerusakan(
        "tabel berisi angka",
        ganti(PENGUKURAN, 'pembilang = { nilai = 1, uraian = "desa yang tertib melapor" }', "pembilang = 1"),
        "pengukuran.toml › pengukuran[2].realisasi[1] › pembilang:",
        "yang diharapkan tabel",
    ),
    Kerusakan(
        "daftar berisi teks",
        ganti(RENJA, 'mendukung = ["IKU-2"]', 'mendukung = "IKU-2"'),
        "renja.toml › program[1] › mendukung:",
        "yang diharapkan daftar",
    ),
    Kerusakan(
        "daftar tabel berisi tabel",
        ganti(RENJA, "target = 5, realisasi = 5 }]", "target = 5, realisasi = 5 }]\nketerangan = { a = 1 }"),
        f"renja.toml › {SUB_KEGIATAN}[1] › keterangan:",
        "kunci tidak dikenal",
    ),
    Kerusakan(
        "pilihan tidak dikenal",
        ganti(RENSTRA, 'arah = "predikat"', 'arah = "predikt"'),
        "renstra.toml › tujuan[1].sasaran[1].indikator[2] › arah:",
        "Maksud Anda “predikat”?",
    ),
    Kerusakan(
        "keadaan tidak dikenal",
        ganti(RENSTRA, TARGET_PERTAMA, '{ tahun = 2022, nilai = { keadaan = "kosong", alasan = "belum" } }'),
        "renstra.toml › tujuan[1].indikator[1].target[1].nilai › keadaan:",
        "belum-ada, nihil, tidak-berlaku",
    ),
    Kerusakan(
        "keadaan tanpa alasan",
        ganti(RENSTRA, TARGET_PERTAMA, '{ tahun = 2022, nilai = { keadaan = "nihil" } }'),
        "renstra.toml › tujuan[1].indikator[1].target[1].nilai › alasan:",
        "kunci wajib tidak ada",
    ),
    Kerusakan(
        "bentuk nilai tidak dikenal",
        ganti(RENSTRA, TARGET_PERTAMA, "{ tahun = 2022, nilai = { angka = 87 } }"),
        "renstra.toml › tujuan[1].indikator[1].target[1] › nilai:",
        "tidak dikenal di sini",
    ),
    Kerusakan(
        "rentang untuk realisasi",
        ganti(PENGUKURAN, "nilai = 87.1", "nilai = { bawah = 1, atas = 2 }"),
        "pengukuran.toml › pengukuran[1].realisasi[1] › nilai:",
        "tidak dikenal di sini",
    ),
    Kerusakan(
        "teks wajib kosong",
        ganti(INSTANSI, '"Telaga Biru"', '"  "'),
        "instansi.toml › tempat:",
        "masih kosong",
    ),
    Kerusakan(
        "butir daftar kosong",
        ganti(INSTANSI, '"pembinaan desa"]', '""]'),
        "instansi.toml › tugas › fungsi[2]:",
        "butir daftar tidak boleh kosong",
    ),
    Kerusakan(
        "program tanpa kegiatan",
        tambah(RENJA, '[[program]]\nkode = "7.01.02"\nnama = "Program Kosong"\nkegiatan = []'),
        "renja.toml › program[2] › kegiatan:",
        "masih kosong",
    ),
    Kerusakan(
        "kegiatan tanpa sub kegiatan",
        tambah(
            RENJA,
            '[[program]]\nkode = "7.01.02"\nnama = "Program"\n'
            '[[program.kegiatan]]\nkode = "7.01.02.2.01"\nnama = "Kegiatan Kosong"',
        ),
        "renja.toml › program[2].kegiatan[1] › sub_kegiatan:",
        "kunci wajib tidak ada",
    ),
    Kerusakan(
        "judul terlalu panjang",
        ganti(INSTANSI, '"Waktu layanan"', f'"{"w" * 1001}"'),
        "instansi.toml › isu[1] › judul",
        "panjangnya 1001 huruf",
    ),
    Kerusakan(
        "karakter kendali",
        ganti(INSTANSI, '"Waktu layanan"', '"Waktu\\u0007layanan"'),
        "instansi.toml › isu[1] › judul:",
        "karakter ke-6 (U+0007) ditolak; karakter kendali",
    ),
    Kerusakan(
        "tab dalam teks",
        ganti(INSTANSI, '"Waktu layanan"', '"Waktu\\tlayanan"'),
        "instansi.toml › isu[1] › judul:",
        "karakter kendali",
    ),
    Kerusakan(
        "karakter wilayah pribadi",
        ganti(INSTANSI, '"Waktu layanan"', '"Waktu \ue000"'),
        "instansi.toml › isu[1] › judul:",
        "wilayah pribadi",
    ),
    Kerusakan(
        "bukan karakter",
        ganti(INSTANSI, '"Waktu layanan"', '"Waktu \\uFFFF"'),
        "instansi.toml › isu[1] › judul:",
        "bukan karakter Unicode",
    ),
    Kerusakan(
        "karakter tanpa huruf cetak",
        ganti(INSTANSI, '"Waktu layanan"', '"Waktu \U00013000"'),
        "instansi.toml › isu[1] › judul:",
        "tidak ada dalam huruf cetak",
    ),
    Kerusakan(
        "karakter kendali mentah",
        ganti(INSTANSI, '"Waktu layanan"', '"Waktu\x07layanan"'),
        "instansi.toml: baris",
        "karakter yang tidak boleh",
    ),
)
