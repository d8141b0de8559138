"""Traps: what looks wrong in a report and is right."""

from __future__ import annotations

import pytest

from dokumen.periksa.test_cek import find
from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.periksa import examine

KEPALA = "LAPORAN KINERJA KECAMATAN SUKAMAJU KABUPATEN BANYUBIRU TAHUN 2023\n\nKecamatan Sukamaju melayani warga.\n\n"

BENAR = {
    "hukum.nomor-beda": [
        "Peraturan Bupati Nomor 3 Tahun 2013 tentang Petunjuk Pelaksanaan Peraturan Daerah Nomor 8 Tahun 2011 tentang "
        "Penyelenggaraan Kearsipan.\n\nPeraturan Bupati Nomor 9 Tahun 2013 tentang Petunjuk Pelaksanaan Peraturan "
        "Daerah Nomor 7 Tahun 2011 tentang Penyelenggaraan Pertamanan.",
    ],
    "tahun.deret-kalimat": [
        "Tersedianya Buku Profil Tahun 2022 sebanyak 140 buku, Tersusunnya Peta Desa Tahun 2022 sebanyak 2 dokumen.",
    ],
    "tahun.basi": [
        "Realisasi sampai dengan triwulan 4 tahun 2023 sebesar 90. Realisasi sampai dengan triwulan 4 tahun "
        "2023 sebesar 80. "
        "Dibandingkan realisasi sampai dengan triwulan 4 tahun 2022 ada kenaikan.",
    ],
    "tahun.banding-sama": [
        "Realisasi tahun 2023 dibandingkan dengan target tahun 2023 menunjukkan hasil baik.",
        "Capaian kinerja tahun 2023 lebih tinggi dari capaian kinerja tahun 2022.",
        "Capaian tahun 2023 dibandingkan dengan capaian rata-rata kabupaten tahun 2023 lebih tinggi.",
    ],
    "tahun.langkah-lampau": ["BAB IV\n\nPENUTUP\n\nLangkah untuk meningkatkan kinerja tahun 2024 adalah pelatihan."],
    "tahun.periode": ["Renstra 2021-2026 menjadi acuan. Renstra 2021-2026 dijabarkan. Renstra sebelumnya, "
                      "2016-2021, sudah selesai."],
    "instansi.lain": [
        "Kecamatan Sukamaju berkoordinasi dengan Kecamatan Mekarsari dalam pengamanan wilayah.",
        "Wilayah Kecamatan Sukamaju berbatasan dengan Kecamatan Mekarsari di sebelah utara.",
        "Capaian kinerja Kecamatan Sukamaju lebih baik dibandingkan kinerja Kecamatan Mekarsari.",
        "Laporan Kinerja Kecamatan SUKA MAJU disusun setiap tahun.",
    ],
    "instansi.dasar-hukum": [
        "Dasar: Peraturan Bupati Nomor 3 Tahun 2021 tentang Tugas dan Fungsi Sekretariat Daerah, Dinas "
        "Pertanian, Badan Keuangan, dan Kecamatan.",
        "Dasar: Peraturan Bupati Nomor 3 Tahun 2021 tentang Tugas dan Fungsi Kecamatan Sukamaju.",
    ],
    "hukum.bertentangan": [
        "Perpres Nomor 29 Tahun 2014 tentang SAKIP. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem "
        "Akuntabilitas "
        "Kinerja Instansi Pemerintah.",
        "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah.\n\nPeraturan Daerah Nomor 18 Tahun "
        "2016 tentang "
        "Pajak Daerah.",
    ],
    "hukum.perubahan-jenis": [
        "Peraturan Bupati Nomor 5 Tahun 2023 tentang Perubahan atas Peraturan Bupati Nomor 7 Tahun 2021 berlaku.",
    ],
    "hukum.periode-rencana": [
        "Peraturan Daerah Nomor 4 Tahun 2016 tentang Perubahan Rencana Pembangunan Jangka Menengah Daerah Tahun "
        "2013-2018.",
    ],
    "orang.pangkat-golongan": [
        "Kepala seksi berpangkat Pembina Tk. I (IV/b).",
        "Pangkat/Gol. : Pembina Tk. I / IV B",
        "PEMBINA TINGKAT I - IV/b",
        "Penata Muda Tk.I (III/b)",
    ],
    "bilangan.angka-kata": ["Renja memuat 28 (Dua Puluh Delapan) sub kegiatan.", "Dana 1.000 (seribu rupiah) "
                                                                                 "tersedia."],
    "bilangan.daftar": [
        "Dari pelaksanaan 10 (sepuluh) kegiatan ditemukan kendala sebagai berikut:\n\n1. Tenaga;\n2. Dana;\n3. "
        "Waktu.\n",
        "Kecamatan menetapkan 3 (tiga) program dan 10 (sepuluh) kegiatan sebagai berikut:\n\n1. Program A;\n2. "
        "Program B;\n3. Program C.\n",
        "Dari 5 (lima) program, di antaranya sebagai berikut:\n\n1. Program A;\n2. Program B.\n",
    ],
    "tulisan.kata-ganda": ["Pegawai masing masing seksi bekerja sama sama baik.", "Rata rata capaian tinggi."],
    "tulisan.salah-ketik": ["Penyerapan anggaran dan penerapan aturan berjalan. Penataan arsip selesai."],
    "angka.campur": [
        "Anggaran Rp 1.011.080.000,00 dan 95,76% dengan kode 7.01.02.2.01.0001 tanggal 12.05.2023.",
        "Pagu 1,011,080,000.00 ditulis menurut kaidah asing.",
    ],
    "angka.kelompok": ["Anggaran Rp 2.586.750.000,- terserap."],
    "nomor.butir": [
        "Langkahnya:\n\n1. Satu;\n2. Dua;\n3. Tiga.\n",
        "Tahapnya:\n\na. Satu;\nb. Dua;\nc. Tiga.\n",
        "Tahapnya:\n\ni. Satu;\nii. Dua;\niii. Tiga;\niv. Empat.\n",
    ],
    "nomor.baris": [
        "Tabel 1.1 Program\n\nNo\tUraian\tPagu\n1\tProgram A\t300\n1\tKegiatan A1\t100\n2\tKegiatan "
        "A2\t200\n2\tProgram B\t50\n3\tKegiatan B1\t50\n",
        "Tabel 1.1 Pegawai\n\nNo\tUraian\tJumlah\n1\tGuru\t3\n2\tDokter\t2\n1\tPerawat\t4\n2\tBidan\t5\n",
    ],
    "acuan.tabel-tak-ada": [
        "BAB I\n\nPENDAHULUAN\n\nLihat Tabel 3.9 dalam Renstra Kecamatan.\n\nTabel 1.1 Desa\n\nNo\tDesa\n1\tA\n2\tB\n",
    ],
    "kategori.tak-sesuai": [
        "Tabel 3.1 Skala\n\nRentang Capaian\tKategori\n≥ 91\tSangat Tinggi\n76 - 90\tTinggi\n66 - 75\tSedang\n≤ "
        "65\tRendah\n\n"
        "Capaian 104,5% termasuk kategori sangat tinggi. Capaian dinyatakan sangat tinggi jika melebihi 91%.",
    ],
    "kinerja.satuan": [
        "Tabel 2.1 Target\n\nNo\tIndikator Kinerja\tSatuan\tTarget\n1\tPersentase desa tertib\tPersen\t100\n"
        "2\tJumlah waktu pembayaran gaji\tBulan\t12\n3\tIndeks Kepuasan Masyarakat\tIndeks\t88\n",
    ],
    "pernyataan.hampir-tercapai": [
        "Tabel 3.1 Capaian\n\nNo\tIndikator Kinerja\tTarget\tRealisasi\tCapaian\n1\tIndeks Kepuasan "
        "Masyarakat\t88\t88,2\t100,2%\n"
        "2\tJumlah lembaga aktif\t90\t90\t100%\n\nTarget akhir Renstra belum tercapai untuk Indeks Kepuasan "
        "Masyarakat.",
    ],
    "pernyataan.seluruh-tercapai": [
        "Tabel 3.1 Capaian\n\nNo\tIndikator Kinerja\tTarget\tRealisasi\tCapaian\n1\tJumlah arsip tertata\t20\t18\t90%\n"
        "2\tJumlah aset terdata\t10\t10\t100%\n\nBelum seluruh target tercapai pada tahun ini.",
    ],
    "rumus.penyebut": [
        "Tabel 2.3 IKU\n\nNo\tIndikator Kinerja Utama\tFormulasi Perhitungan\n"
        "1\tPersentase Desa Tertib\tJumlah laporan seluruh desa dibagi jumlah yang wajib (2 laporan per desa) "
        "dikali 100%\n"
        "2\tNilai Arsip\tNilai lembaga\n",
    ],
    "nama.bergeser": [
        "Tabel 1.1 A\n\nNo\tIndikator Kinerja\tTarget\n1\tJumlah monitoring kegiatan bidang fisik\t2\n2\tJumlah "
        "monitoring kegiatan bidang ekonomi\t3\n\n"
        "Tabel 1.2 B\n\nNo\tIndikator Kinerja\tTarget\n1\tJUMLAH MONITORING KEGIATAN BIDANG FISIK (laporan)\t2\n",
    ],
    "nomor.judul-lompat": [
        "BAB I\n\nPENDAHULUAN\n\nI. Rincian Tugas\n\nUraian pertama yang panjang.\n\nII. Rincian "
        "Fungsi\n\nUraian kedua yang panjang.\n\n"
        "III. Rincian Wewenang\n\nUraian ketiga.\n",
    ],
    "orang.nip-dua": [
        "CAMAT SUKAMAJU\n\nBUDI SANTOSO, S.Sos\n\nNIP. 19700817 199803 1 004\n\nUraian.\n\nCAMAT "
        "SUKAMAJU\n\nBudi Santoso, S. Sos., M.Si\n\n"
        "NIP. 197008171998031004\n",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kode", "teks"), [(kode, teks) for kode, daftar in BENAR.items() for teks in daftar], ids=lambda nilai: nilai[:40]
)
def test_what_looks_wrong_and_is_right_is_left_alone(kode: str, teks: str) -> None:
    """A law's year, a neighbour's name, an inner series or a scope of its own gives no finding."""
    assert find(kode, KEPALA + teks) == []


SALAH = {
    "bilangan.cacah-beda": ["Renstra memuat 5 (lima) sasaran. Kecamatan menetapkan 6 (enam) sasaran. Ada 5 "
                            "(lima) sasaran strategis."],
    "bilangan.cacah-tabel": [
        "Renja memuat 3 (tiga) program seperti dalam tabel berikut.\n\nTabel 2.2 "
        "Renja\n\nNo\tUraian\tAnggaran\n1\tProgram Arsip\t100.000\n"
        "2\tProgram Aset\t200.000\n",
    ],
    "kategori.mutu-ikm": ["Hasil survei kepuasan masyarakat 76,00 dengan mutu pelayanan B."],
    "nomor.butir": ["Cara:\n\na. Satu;\nc. Dua;\nd. Tiga.\n", "Cara:\n\n1) Satu;\n2) Dua;\n4) Tiga;\n5) Empat.\n"],
    "angka.campur": ["Realisasi 1403.419.201 rupiah.", "Realisasi Rp 1.23.456.789 saja."],
    "bilangan.angka-kata": ["Sebanyak 12 (sebelas) desa hadir.", "Ada 4 (empat puluh) orang."],
    "hukum.perubahan-jenis": ["Peraturan Bupati Nomor 5 Tahun 2023 tentang Perubahan atas Peraturan Daerah "
                              "Nomor 7 Tahun 2021 berlaku."],
    "orang.nip-mustahil": ["CAMAT SUKAMAJU\n\nBUDI SANTOSO, S.Sos\n\nNIP. 19700817 199803 1 00\n"],
    "tahun.deret": ["Tabel 1 Target\n\nIndikator\t2021\t2022\t2022\t2024\nIndeks\t1\t2\t3\t4\n"],
    "acuan.tabel-tak-ada": ["BAB I\n\nUMUM\n\nLihat Gambar 1.7.\n\nTabel 1.1 Desa\n\nNo\tDesa\n1\tA\n2\tB\n"],
    "kategori.skala-lubang": [
        "Tabel 3.1 Skala\n\nRentang Nilai\tKategori\n80 - 100\tBaik\n60 - 80\tCukup\n40 - 60\tKurang\n",
        "Tabel 3.1 Skala\n\nRentang Nilai\tKategori\n80 - 100\tBaik\n60 - 85\tCukup\n0 - 59\tKurang\n",
        "Tabel 3.1 Skala\n\nRentang Nilai\tKategori\n90 - 100\tBaik\n60 - 80\tCukup\n0 - 59\tKurang\n",
    ],
    "kategori.tak-sesuai": [
        "Serapan anggaran 93,80% ini termasuk kategori Tinggi.",
        "Serapan anggaran mencapai 93,80%. Kinerja anggaran ini termasuk kategori Tinggi.",
        "Tabel 3.1 Skala\n\nInterval Nilai\tPredikat\n90 ke atas\tMemuaskan\n70 - 89\tMemadai\ndi bawah 70\tKurang\n\n"
        "Capaian sebesar 75% dinyatakan Memuaskan.",
    ],
    "pernyataan.hampir-tercapai": [
        "Tabel 3.1 Capaian\n\nNo\tIndikator Kinerja\tTarget\tRealisasi\tCapaian\n1\tJumlah kebijakan pimpinan "
        "bidang umum\t19\t19\t100%\n"
        "2\tJumlah lembaga aktif\t90\t90\t100%\n\nKinerja terlihat dari hampir tercapainya target jumlah "
        "kebijakan pimpinan tentang aset.",
    ],
    "kinerja.satuan": [
        "Tabel 2.1 Target\n\nNo\tIndikator Kinerja\tTarget\n1\tJumlah kendaraan dinas terpelihara\t12 "
        "bulan\n2\tIndeks Kepuasan Masyarakat\t12 bulan\n",
        "Tabel 2.1 Target\n\nNo\tIndikator Kinerja\tSatuan\tTarget\n1\tJumlah desa\t%\t18\n2\tNilai arsip\tNilai\t9\n",
    ],
    "nama.nomenklatur": ["Tabel 2.1 Renja\n\nNo\tSub Kegiatan\tAnggaran\n1\tFasilitasi Administasi Tata "
                         "Pemerintahan Desa\t100\n"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kode", "teks"), [(kode, teks) for kode, daftar in SALAH.items() for teks in daftar], ids=lambda nilai: nilai[:40]
)
def test_other_forms_of_a_mistake_are_found_too(kode: str, teks: str) -> None:
    """A check knows the kind of mistake, not the one fragment of the catalogue."""
    assert find(kode, KEPALA + teks) != []


def test_years_of_laws_and_signatures_are_not_stale() -> None:
    """A law of 2014, an archive of 2015 and a signature of the next year belong in a report of 2023."""
    teks = (
        KEPALA
        + "BAB III\n\nAKUNTABILITAS KINERJA\n\nA. Capaian Kinerja Tahun 2023\n\nPeraturan Presiden Nomor 29 Tahun 2014 "
        "menjadi dasar. Buku aset tahun 2015 tersimpan.\n\nSukamaju, Januari 2024\n\nCAMAT SUKAMAJU\n"
    )

    assert [satu.kode for satu in examine(Kajian(read_fragmen(teks))) if satu.kode.startswith("tahun.")] == []
