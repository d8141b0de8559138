"""What the tests of mentions share: a fragment of text read as a document, and its mentions in short."""

from __future__ import annotations

from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.kenali.bentuk import Besaran, JenisHal, Sebutan
from tolok.dokumen.periksa.kajian import Kajian

TABEL_SUB = """Tabel 3.1
Realisasi Anggaran Kecamatan Sukamaju Tahun 2024

No\tProgram / Kegiatan / Sub Kegiatan\tPagu (Rp)\tRealisasi (Rp)\t%
1\tPROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA\t90.500.000\t80.500.000\t88,95
\tAdministrasi Keuangan Perangkat Daerah\t70.250.000\t61.250.000\t87,19
1\tPenyediaan Gaji dan Tunjangan ASN\t70.250.000\t61.250.000\t87,19
\tAdministrasi Umum Perangkat Daerah\t20.250.000\t19.250.000\t95,06
2\tPenyelenggaraan Rapat Koordinasi dan Konsultasi SKPD\t20.250.000\t19.250.000\t95,06
JUMLAH\t\t90.500.000\t80.500.000\t88,95
"""
TABEL_IKM = """Tabel 3.2
Capaian Indikator Kinerja Utama Tahun 2024

No\tSasaran\tIndikator Kinerja\tTarget\tRealisasi\tCapaian (%)
1\tMeningkatnya mutu pelayanan\tIndeks Kepuasan Masyarakat (IKM)\t84\t86,1\t102,50
"""
KEPALA = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2024\n\nKecamatan Sukamaju berada di Kabupaten Tirta.\n\n"


def kaji(teks: str, *, kepala: str = KEPALA) -> Kajian:
    """A fragment as a document of the made-up Kecamatan Sukamaju, 2024."""
    return Kajian(read_fragmen(f"{kepala}{teks}"))


def of(kajian: Kajian, besaran: Besaran, *, kalimat: bool = True) -> list[tuple[JenisHal, str, str]]:
    """Kind, name and printed number of each mention of one kind of value, of sentences or of tables."""
    return [
        (satu.hal.jenis, satu.hal.nama, satu.angka.teks)
        for satu in kajian.sebutan
        if satu.besaran is besaran and (satu.sel is None) is kalimat
    ]


def only(kajian: Kajian, besaran: Besaran, teks: str) -> Sebutan:
    """The only mention in a sentence of a printed number as this kind of value."""
    (satu,) = [s for s in kajian.sebutan if s.besaran is besaran and s.angka.teks == teks and s.sel is None]
    return satu
