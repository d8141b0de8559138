"""A small made-up office as TOML texts: two indicators, one PK, one program, all sums agreeing."""

from __future__ import annotations

from pathlib import Path

INSTANSI = """\
nama = "Kecamatan Telaga Biru"
jenis = "kecamatan"
pemda = "Kabupaten Rimba Raya"
sebutan_kepala = "Camat Telaga Biru"
sebutan_kepala_daerah = "Bupati Rimba Raya"
tempat = "Telaga Biru"
kode_wilayah = "99.01.02"

[kop]
baris = ["PEMERINTAH KABUPATEN RIMBA RAYA", "KECAMATAN TELAGA BIRU"]
alamat = ["Jalan Merdeka Nomor 1 Telaga Biru"]

[tugas]
dasar = "Peraturan Bupati Rimba Raya Nomor 7 Tahun 2021"
ringkas = "menyelenggarakan urusan pemerintahan umum di kecamatan"
fungsi = ["koordinasi pemerintahan umum", "pembinaan desa"]

[[dasar_hukum]]
nama = "Peraturan Presiden Nomor 29 Tahun 2014"
tentang = "Sistem Akuntabilitas Kinerja Instansi Pemerintah"

[[unit]]
kode = "camat"
nama = "Camat"

[[unit]]
kode = "sekretariat"
nama = "Sekretariat"
induk = "camat"

[wilayah]
luas_km2 = 120.5
penduduk = 10250

[[wilayah.desa]]
kode = "99.01.02.2001"
nama = "Telaga Hulu"

[[wilayah.desa]]
kode = "99.01.02.2002"
nama = "Telaga Hilir"

[kepegawaian]
per = "Desember 2023"
jabatan = [{ uraian = "Camat", jumlah = 1, jenis = "struktural" }]
golongan = [{ uraian = "IV/a", jumlah = 1 }]

[[isu]]
judul = "Waktu layanan"
uraian = "Layanan surat keterangan melewati dua hari kerja di Telaga Hulu."
indikator = ["IKU-1"]
"""

RENSTRA = """\
nama = "Renstra Kecamatan Telaga Biru 2021-2026"
tahun_awal = 2021
tahun_akhir = 2026

[[tujuan]]
kode = "T1"
nama = "Meningkatnya kualitas pelayanan publik"

[[tujuan.indikator]]
kode = "IKU-1"
nama = "Indeks Kepuasan Masyarakat"
jenis = "IKU"
satuan = "indeks"
target = [
    { tahun = 2022, nilai = 87 },
    { tahun = 2023, nilai = 88 },
    { tahun = 2026, nilai = "89,5" },
]

[[tujuan.sasaran]]
kode = "S1"
nama = "Meningkatnya ketertiban administrasi desa"

[[tujuan.sasaran.indikator]]
kode = "IKU-2"
nama = "Persentase desa yang tertib melapor"
jenis = "IKU"
satuan = "persen"
target = [{ tahun = 2023, nilai = 50 }]

[[tujuan.sasaran.indikator]]
kode = "IK-3"
nama = "Nilai evaluasi AKIP"
jenis = "IK"
satuan = "nilai"
arah = "predikat"
skala = ["C", "CC", "B", "BB", "A"]
target = [{ tahun = 2023, nilai = { predikat = "BB" } }]

[[pohon]]
kode = "P1"
kondisi = "Pelayanan publik berkualitas"
indikator = ["IKU-1"]

[[pohon]]
kode = "P2"
kondisi = "Administrasi desa tertib"
induk = "P1"
indikator = ["IKU-2"]
"""

PERJANJIAN = """\
[[perjanjian]]
versi = "murni"
tanggal = 2023-01-05

[perjanjian.pihak_pertama]
jabatan = "Camat Telaga Biru"
pangkat = "Pembina"
golongan = "IV/a"
nip = "19800101 200501 1 001"

[perjanjian.pihak_kedua]
jabatan = "Bupati Rimba Raya"

[[perjanjian.baris]]
kinerja = "T1"
indikator = "IKU-1"
target = 88

[[perjanjian.baris]]
kinerja = "S1"
indikator = "IKU-2"
target = 50

[[perjanjian.anggaran]]
program = "7.01.01"
jumlah = "Rp300.000.000"
"""

RENJA = """\
tahun = 2023
nomenklatur = "Kepmendagri 900.1.15.5-1317 Tahun 2023"
tahap = "perubahan"
pagu = 300000000
realisasi = 280000000

[[program]]
kode = "7.01.01"
nama = "Program Penunjang Urusan Pemerintahan Daerah"
mendukung = ["IKU-2"]
pagu = 300000000
realisasi = 280000000

[[program.kegiatan]]
kode = "7.01.01.2.01"
nama = "Perencanaan dan Evaluasi Kinerja"
pagu = 300000000
realisasi = 280000000

[[program.kegiatan.sub_kegiatan]]
kode = "7.01.01.2.01.0001"
nama = "Penyusunan Dokumen Perencanaan"
pagu = 100000000
realisasi = 90000000
indikator = [{ nama = "Dokumen", satuan = "dokumen", target = 5, realisasi = 5 }]
belanja = [
    { jenis = "barang-jasa", pagu = 60000000, realisasi = 55000000 },
    { jenis = "modal", pagu = 40000000, realisasi = 35000000 },
]

[[program.kegiatan.sub_kegiatan]]
kode = "7.01.01.2.01.0006"
nama = "Koordinasi Penyusunan Laporan"
pagu = 200000000
realisasi = 190000000

[[kelompok_lama]]
nama = "Belanja Tidak Langsung"
sub_kegiatan = ["7.01.01.2.01.0001"]
pagu = 100000000
realisasi = 90000000

[[kelompok_lama]]
nama = "Belanja Langsung"
pagu = 200000000
realisasi = 190000000
"""

PENGUKURAN = """\
[[pengukuran]]
indikator = "IKU-1"
penyebab = ["Loket baru dibuka pada Semester II 2023."]
realisasi = [
    { tahun = 2022, nilai = 87.1 },
    { tahun = 2023, nilai = 88.22, triwulan = [{ triwulan = 4, nilai = 88.22 }] },
]
upaya = [{ uraian = "Membuka loket kedua", waktu = "Semester II 2023" }]
rencana = [{ uraian = "Melatih petugas loket", waktu = "Triwulan I 2024", anggaran = 15000000 }]
pembanding = [{ jenis = "kecamatan-lain", nama = "Kecamatan Telaga Hitam", tahun = 2023, nilai = 86.5 }]

[[pengukuran]]
indikator = "IKU-2"

[[pengukuran.realisasi]]
tahun = 2023
nilai = 50
pembilang = { nilai = 1, uraian = "desa yang tertib melapor" }
penyebut = { nilai = 2, uraian = "desa" }

[[pengukuran]]
indikator = "IK-3"
realisasi = [{ tahun = 2023, nilai = { predikat = "B" } }]
"""

LAPORAN = """\
tahun = 2023
bulan = "Januari 2024"
hambatan = ["Jaringan internet Telaga Hulu sering putus."]
solusi = ["Laporan desa diterima juga di luar jaringan."]

[penandatangan]
jabatan = "Camat Telaga Biru"
pangkat = "Pembina"
golongan = "IV/a"
nip = "198001012005011001"

[[tindak_lanjut]]
rekomendasi = "Memublikasikan Renstra"
tindak_lanjut = "Renstra dimuat di laman kecamatan"
status = "selesai"

[[keputusan_triwulan]]
triwulan = 2
temuan = "Capaian IKM di bawah target"
keputusan_rapat = "Membuka loket kedua"

[[langkah]]
uraian = "Menambah satu petugas loket"
waktu = "Triwulan II 2024"
indikator = ["IKU-1"]

[[narasi]]
tempat = "IKU-1"
paragraf = ["Survei dilakukan terhadap 120 orang."]
"""

PEDOMAN = """\
[[pedoman]]
sejak = 2023-01-01
dasar = "Keputusan Bupati Rimba Raya Nomor 10 Tahun 2023"
batas_atas = 120
"""

BERKAS_KECIL = {
    "instansi.toml": INSTANSI,
    "renstra.toml": RENSTRA,
    "perjanjian.toml": PERJANJIAN,
    "renja.toml": RENJA,
    "pengukuran.toml": PENGUKURAN,
    "laporan.toml": LAPORAN,
    "pedoman.toml": PEDOMAN,
}


def write_kecil(folder: Path) -> Path:
    """Write the valid small office into a folder and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for nama, isi in BERKAS_KECIL.items():
        (folder / nama).write_text(isi, encoding="utf-8")
    return folder
