"""Cross-checks between facts; each check is one small function that yields mistakes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.kesalahan import Kesalahan
from tolok.dokumen.fakta.periksa import anggaran, instansi, laporan, pejabat, pengukuran, perjanjian, renstra, satuan

Pemeriksaan: TypeAlias = Callable[[Fakta], Iterator[Kesalahan]]

IDENTITAS: tuple[Pemeriksaan, ...] = (
    instansi.check_kode_instansi,
    renstra.check_kode_renstra,
    renstra.check_masa_renstra,
    anggaran.check_kode_renja,
    anggaran.check_tahun_renja,
)
"""What every other check leans on: a code names one thing, and the files speak of the same year."""

HUBUNGAN: tuple[Pemeriksaan, ...] = (
    instansi.check_unit,
    instansi.check_luas_dan_penduduk,
    instansi.check_desa,
    instansi.check_kepegawaian,
    instansi.check_isu,
    renstra.check_indikator,
    satuan.check_satuan_renstra,
    renstra.check_target_renstra,
    renstra.check_pohon,
    perjanjian.check_versi,
    perjanjian.check_tanggal_perjanjian,
    perjanjian.check_baris_perjanjian,
    perjanjian.check_pemilik_indikator,
    perjanjian.check_anggaran_perjanjian,
    pejabat.check_pejabat,
    anggaran.check_awalan_kode,
    anggaran.check_mendukung,
    satuan.check_satuan_renja,
    anggaran.check_belanja,
    anggaran.check_jumlah,
    anggaran.check_kelompok_lama,
    pengukuran.check_indikator_terukur,
    pengukuran.check_tahun_realisasi,
    pengukuran.check_nilai_realisasi,
    pengukuran.check_pembanding,
    pengukuran.check_upaya,
    pengukuran.check_rencana_aksi,
    pengukuran.check_sumber_daya,
    laporan.check_status_laporan,
    laporan.check_waktu_pengesahan,
    laporan.check_tindak_lanjut,
    laporan.check_inovasi,
    laporan.check_keputusan_triwulan,
    laporan.check_kinerja_lain,
    laporan.check_langkah,
    laporan.check_narasi,
    laporan.check_pedoman,
)
"""Every other check that refuses a folder, in the order of the files."""

PERINGATAN: tuple[Pemeriksaan, ...] = (
    anggaran.warn_realisasi_melebihi_pagu,
    pengukuran.warn_tanpa_pengukuran,
)
"""What is unusual and still possible; it never refuses a folder."""


def check_fakta(fakta: Fakta) -> tuple[Kesalahan, ...]:
    """Return every mistake between facts; while codes or years are in doubt only those: the rest would echo them."""
    return _run(IDENTITAS, fakta) or _run(HUBUNGAN, fakta)


def list_peringatan(fakta: Fakta) -> tuple[Kesalahan, ...]:
    """Return what a person should look at once more."""
    return _run(PERINGATAN, fakta)


def _run(daftar: tuple[Pemeriksaan, ...], fakta: Fakta) -> tuple[Kesalahan, ...]:
    return tuple(kesalahan for pemeriksaan in daftar for kesalahan in pemeriksaan(fakta))
