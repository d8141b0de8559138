"""A small made-up report as text, with every part that extraction reads and a few mistakes."""

from __future__ import annotations

from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.periksa.kajian import Kajian

KEPALA = """PEMERINTAH KABUPATEN TIRTA

LAPORAN KINERJA INSTANSI PEMERINTAH (LKIP)
KECAMATAN SUKAMAJU TAHUN 2024

KATA PENGANTAR

Laporan Kinerja Kecamatan Sukamaju Tahun 2024 disusun menurut Renstra Kecamatan Sukamaju Tahun 2021-2026.

Sukamaju, Januari 2025

Camat Sukamaju,

AYU LESTARI, S.Sos

Pembina Tk. I (IV/b)

NIP. 19710909 199609 1 999

BAB I

PENDAHULUAN

A. Landasan Hukum

1. Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara.
2. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.

B. Tugas

Berdasarkan Peraturan Bupati Nomor 9 Tahun 2022, kecamatan mempunyai tugas melaksanakan sebagian urusan otonomi daerah.

Tabel 1.1
Pegawai Kecamatan Sukamaju, Desember 2024

No\tJabatan\tJumlah
1\tCamat\t1
2\tPelaksana\t14
3\tTenaga honorer\t5
Jumlah\t\t20

"""
RENCANA = """BAB II

PERENCANAAN KINERJA

Tabel 2.1
Tujuan dan Sasaran, Indikator dan Target Tahun 2021-2026

Tujuan\tIndikator Tujuan\tSasaran Strategis\tIndikator Sasaran\tTarget 2023\tTarget 2024\tTarget 2025
Terwujudnya pelayanan prima\tIndeks Kepuasan Masyarakat (IKM)\t\t\t83,5\t84\t84,5
\t\tMeningkatnya ketertiban wilayah\tPersentase gangguan yang ditangani\t100%\t100%\t100%

Tabel 2.2
Perjanjian Kinerja Tahun 2024

No\tSasaran Strategis\tIndikator Kinerja\tTarget
1\tTerwujudnya pelayanan prima\tIndeks Kepuasan Masyarakat (IKM)\t84
2\tMeningkatnya ketertiban wilayah\tPersentase gangguan yang ditangani\t100%

"""
CAPAIAN = """BAB III

AKUNTABILITAS KINERJA

Tabel 3.1
Capaian Indikator Kinerja Tahun 2024

No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
1\tTerwujudnya pelayanan prima\tIndeks Kepuasan Masyarakat (IKM)\t84\t86,10\t102,50%
2\tMeningkatnya ketertiban wilayah\tPersentase gangguan yang ditangani\t100%\t98%\t98,00%

"""
ANGGARAN = """Tabel 3.2
Realisasi Anggaran Tahun 2024

No\tProgram / Kegiatan / Sub Kegiatan\tPagu (Rp)\tRealisasi (Rp)\t%
1\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\t90.525.000\t80.500.000\t88,93
\tAdministrasi Keuangan Perangkat Daerah\t70.250.000\t61.250.000\t87,19
1\tPenyediaan Gaji dan Tunjangan ASN\t70.250.000\t61.250.000\t87,19
\tAdministrasi Umum Perangkat Daerah\t20.275.000\t19.250.000\t94,94
2\tPenyelenggaraan Rapat Koordinasi dan Konsultasi SKPD\t20.275.000\t19.250.000\t94,94
2\tPROGRAM LAYANAN PESISIR\t10.125.000\t10.100.000\t99,75
\tPatroli Pantai Warga\t10.125.000\t10.100.000\t99,75
3\tRonda Dermaga Malam\t10.125.000\t10.100.000\t99,75
JUMLAH\t\t100.650.000\t90.600.000\t90,01

Dana untuk sub kegiatan Penyediaan Gaji dan Tunjangan ASN adalah senilai Rp. 71.250.000,- tahun 2024.
"""
LENGKAP = KEPALA + RENCANA + CAPAIAN + ANGGARAN


def kaji(teks: str = LENGKAP) -> Kajian:
    """The report, or another text, as it is read."""
    return Kajian(read_fragmen(teks))
