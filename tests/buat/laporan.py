"""Its signed report: follow-up, a decision after a quarter, an innovation, next year's steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from buat.instansi import KEPALA_DINAS
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.laporan import (
    Inovasi,
    KeputusanTriwulan,
    KinerjaLain,
    Laporan,
    Narasi,
    NilaiLain,
    TindakLanjut,
)
from tolok.dokumen.fakta.pengukuran import RencanaAksi

LAPORAN = Laporan(
    tahun=2024,
    status="ditandatangani",
    tanggal=date(2025, 2, 14),
    penandatangan=KEPALA_DINAS,
    tindak_lanjut=(
        TindakLanjut(
            rekomendasi="Menyusun pohon kinerja sampai tingkat bidang",
            tindak_lanjut="Pohon kinerja empat simpul ditetapkan pada April 2024",
            status="selesai",
        ),
        TindakLanjut(
            rekomendasi="Mengukur semua indikator setiap triwulan",
            tindak_lanjut="Tiga indikator diukur setiap triwulan",
            status="sebagian",
        ),
        TindakLanjut(rekomendasi="Memublikasikan hasil pengukuran"),
    ),
    keputusan_triwulan=(
        KeputusanTriwulan(
            triwulan=2,
            temuan="Pengaduan naik menjadi 4,6 per seribu penerima",
            keputusan_rapat="Dua pendamping pengganti ditugaskan ke wilayah timur",
        ),
    ),
    inovasi=(Inovasi(nama="LOKET JALAN", uraian="Loket keliling di wilayah timur", tahap="penerapan"),),
    kinerja_lain=(
        KinerjaLain(
            judul="Sebaran loket layanan",
            satuan="loket",
            tahun=(2023, 2024),
            baris=(
                NilaiLain(uraian="Loket tetap", nilai=(3, 3)),
                NilaiLain(uraian="Loket keliling", nilai=(0, 2)),
            ),
        ),
    ),
    hambatan=("Dua pendamping pindah tugas pada Mei 2024.",),
    solusi=("Pendamping cadangan dilatih di setiap wilayah.",),
    langkah=(
        RencanaAksi(
            uraian="Menjadikan semua jenis layanan dapat diajukan secara daring",
            penanggung_jawab="Kepala Bidang Layanan Sosial",
            waktu="triwulan III 2025",
            anggaran=Rupiah(120_000_000),
            indikator=("IK-1.3",),
        ),
    ),
    narasi=(Narasi(tempat="pengantar", paragraf=("Terima kasih kepada semua petugas loket.",)),),
)


def make_laporan(**ganti: Any) -> Laporan:
    """Return the signed report of the made-up dinas with the given fields replaced."""
    return replace(LAPORAN, **ganti)
