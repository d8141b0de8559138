"""Folders whose every value is right alone, and wrong beside another: office, Renstra, PK."""

from __future__ import annotations

from dokumen.fakta.kerusakan import INSTANSI, PERJANJIAN, RENSTRA, Kerusakan, ganti

INDIKATOR_PERTAMA = "renstra.toml › tujuan[1].indikator[1]"
PREDIKAT = "renstra.toml › tujuan[1].sasaran[1].indikator[2]"

INSTANSI_RUSAK = (
    Kerusakan(
        "unit ganda",
        ganti(INSTANSI, 'kode = "sekretariat"', 'kode = "camat"'),
        "instansi.toml › unit[2] › kode:",
        "kode unit “camat” ganda; sudah dipakai di instansi.toml › unit[1] › kode",
    ),
    Kerusakan(
        "unit atasan tidak ada",
        ganti(INSTANSI, 'induk = "camat"', 'induk = "camut"'),
        "instansi.toml › unit[2] › induk:",
        "Maksud Anda “camat”?",
    ),
    Kerusakan(
        "unit berputar",
        ganti(INSTANSI, 'nama = "Camat"\n', 'nama = "Camat"\ninduk = "sekretariat"\n'),
        "instansi.toml › unit[1] › induk:",
        "camat → sekretariat → camat",
    ),
    Kerusakan(
        "desa ganda",
        ganti(INSTANSI, "99.01.02.2002", "99.01.02.2001"),
        "instansi.toml › wilayah.desa[2] › kode:",
        "kode desa “99.01.02.2001” ganda",
    ),
    Kerusakan(
        "desa kecamatan lain",
        ganti(INSTANSI, "99.01.02.2002", "99.01.03.2002"),
        "instansi.toml › wilayah.desa[2] › kode:",
        "di luar wilayah kerja",
    ),
    Kerusakan(
        "penduduk negatif",
        ganti(INSTANSI, "penduduk = 10250", "penduduk = -10250"),
        "instansi.toml › wilayah › penduduk:",
        "tidak mungkin negatif",
    ),
    Kerusakan(
        "pegawai negatif",
        ganti(INSTANSI, 'uraian = "IV/a", jumlah = 1', 'uraian = "IV/a", jumlah = -1'),
        "instansi.toml › kepegawaian.golongan[1] › jumlah:",
        "tidak mungkin negatif",
    ),
    Kerusakan(
        "isu atas indikator yang tidak ada",
        ganti(INSTANSI, 'indikator = ["IKU-1"]', 'indikator = ["IKU-9"]'),
        "instansi.toml › isu[1] › indikator[1]:",
        "indikator “IKU-9” tidak ada",
    ),
)

RENSTRA_RUSAK = (
    Kerusakan(
        "Renstra terbalik",
        ganti(RENSTRA, "tahun_awal = 2021", "tahun_awal = 2027"),
        "renstra.toml › tahun_akhir:",
        "mendahului tahun awal",
    ),
    Kerusakan(
        "kode sasaran ganda",
        ganti(RENSTRA, 'kode = "S1"', 'kode = "T1"'),
        "renstra.toml › tujuan[1].sasaran[1] › kode:",
        "“T1” ganda",
    ),
    Kerusakan(
        "kode indikator ganda",
        ganti(RENSTRA, 'kode = "IK-3"\nnama', 'kode = "IKU-1"\nnama'),
        f"{PREDIKAT} › kode:",
        "“IKU-1” ganda",
    ),
    Kerusakan(
        "jenis indikator",
        ganti(RENSTRA, 'jenis = "IK"\n', 'jenis = "IKK"\n'),
        f"{PREDIKAT} › jenis:",
        "pilihannya IKU, IK",
    ),
    Kerusakan(
        "desimal indikator di luar batas",
        ganti(RENSTRA, 'satuan = "indeks"', 'satuan = "indeks"\ndesimal = 7'),
        f"{INDIKATOR_PERTAMA} › desimal:",
        "0 sampai 6",
    ),
    Kerusakan(
        "predikat tanpa skala",
        ganti(RENSTRA, 'skala = ["C", "CC", "B", "BB", "A"]\n', ""),
        f"{PREDIKAT} › skala:",
        "skala predikat belum ditulis",
    ),
    Kerusakan(
        "skala ganda", ganti(RENSTRA, '"CC", "B"', '"CC", "C", "B"'), f"{PREDIKAT} › skala[3]:", "predikat “C” ganda"
    ),
    Kerusakan(
        "target dua kali setahun",
        ganti(RENSTRA, "{ tahun = 2022, nilai = 87 }", "{ tahun = 2023, nilai = 87 }"),
        f"{INDIKATOR_PERTAMA}.target[2] › tahun:",
        "target tahun “2023” ganda",
    ),
    Kerusakan(
        "target di luar Renstra",
        ganti(RENSTRA, "{ tahun = 2022, nilai = 87 }", "{ tahun = 2020, nilai = 87 }"),
        f"{INDIKATOR_PERTAMA}.target[1] › tahun:",
        "Renstra berlaku 2021 sampai 2026",
    ),
    Kerusakan(
        "predikat di luar skala",
        ganti(RENSTRA, 'predikat = "BB"', 'predikat = "Z"'),
        f"{PREDIKAT}.target[1] › nilai:",
        "predikat “Z” tidak ada dalam skala",
    ),
    Kerusakan(
        "rentang bagi arah naik",
        ganti(RENSTRA, "{ tahun = 2022, nilai = 87 }", "{ tahun = 2022, nilai = { bawah = 1, atas = 2 } }"),
        f"{INDIKATOR_PERTAMA}.target[1] › nilai:",
        "nilainya angka",
    ),
    Kerusakan(
        "simpul ganda",
        ganti(RENSTRA, 'kode = "P2"', 'kode = "P1"\npemilik = "Camat"'),
        "renstra.toml › pohon[2]",
        "ganda",
    ),
    Kerusakan(
        "simpul di bawah dirinya",
        ganti(RENSTRA, 'induk = "P1"', 'induk = "P2"'),
        "renstra.toml › pohon[2] › induk:",
        "P2 → P2",
    ),
    Kerusakan(
        "simpul atas indikator yang tidak ada",
        ganti(RENSTRA, 'induk = "P1"\nindikator = ["IKU-2"]', 'induk = "P1"\nindikator = ["IKK-2"]'),
        "renstra.toml › pohon[2] › indikator[1]:",
        "Maksud Anda “IKU-2”?",
    ),
)

PERJANJIAN_RUSAK = (
    Kerusakan(
        "versi PK",
        ganti(PERJANJIAN, 'versi = "murni"', 'versi = "revisi"'),
        "perjanjian.toml › perjanjian[1] › versi:",
        "murni, perubahan-1",
    ),
    Kerusakan(
        "PK tahun berikutnya",
        ganti(PERJANJIAN, "2023-01-05", "2024-01-05"),
        "perjanjian.toml › perjanjian[1] › tanggal:",
        "laporan 2023 tidak memuat",
    ),
    Kerusakan(
        "NIP mustahil",
        ganti(PERJANJIAN, "19800101 200501 1 001", "19801301 200501 1 001"),
        "perjanjian.toml › perjanjian[1].pihak_pertama › nip:",
        "bukan tanggal yang ada",
    ),
    Kerusakan(
        "pangkat bukan milik golongan",
        ganti(PERJANJIAN, 'pangkat = "Pembina"', 'pangkat = "Penata"'),
        "perjanjian.toml › perjanjian[1].pihak_pertama › pangkat:",
        "golongan IV/a berpangkat Pembina",
    ),
    Kerusakan(
        "golongan tidak ada",
        ganti(PERJANJIAN, 'golongan = "IV/a"', 'golongan = "IV/z"'),
        "perjanjian.toml › perjanjian[1].pihak_pertama › golongan:",
        "golongan “IV/z” tidak ada",
    ),
    Kerusakan(
        "PPPK berpangkat",
        ganti(
            PERJANJIAN,
            'jabatan = "Bupati Rimba Raya"',
            'jabatan = "Sekretaris"\npangkat = "Pembina"\ngolongan = "IX"',
        ),
        "perjanjian.toml › perjanjian[1].pihak_kedua › pangkat:",
        "tidak berpangkat",
    ),
    Kerusakan(
        "PK atas indikator yang tidak ada",
        ganti(PERJANJIAN, 'indikator = "IKU-2"', 'indikator = "IKU-02"'),
        "perjanjian.toml › perjanjian[1].baris[2] › indikator:",
        "indikator “IKU-02” tidak ada",
    ),
    Kerusakan(
        "PK atas sasaran yang tidak ada",
        ganti(PERJANJIAN, 'kinerja = "S1"', 'kinerja = "S2"'),
        "perjanjian.toml › perjanjian[1].baris[2] › kinerja:",
        "tujuan atau sasaran “S2” tidak ada",
    ),
    Kerusakan(
        "target PK tidak cocok",
        ganti(PERJANJIAN, "target = 50", 'target = { predikat = "A" }'),
        "perjanjian.toml › perjanjian[1].baris[2] › target:",
        "berarah naik",
    ),
    Kerusakan(
        "anggaran program yang tidak ada",
        ganti(PERJANJIAN, '"7.01.01"', '"7.01.09"'),
        "perjanjian.toml › perjanjian[1].anggaran[1] › program:",
        "Maksud Anda “7.01.01”?",
    ),
)

RENCANA_RUSAK = (*INSTANSI_RUSAK, *RENSTRA_RUSAK, *PERJANJIAN_RUSAK)
