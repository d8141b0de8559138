"""Periksa: run every check of the catalogue over one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tolok.dokumen.periksa.akar_nomor import gather_nomor
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import daftar_cek
from tolok.dokumen.periksa.temuan import Temuan, Tingkat, sort_temuan

MENUTUPI = {
    "tahun.basi": ("tahun.kalimat",),
    "nomor.tabel-ganda": ("nomor.tabel-lompat", "nomor.tabel-urut", "nomor.tabel-bab"),
    "nomor.judul-ganda": ("nomor.judul-lompat",),
    "daftar.entri-tanpa-judul": ("daftar.judul-beda",),
    "hukum.perubahan-jenis": ("hukum.bertentangan",),
    "orang.nip-dua": ("orang.nip-mustahil",),
    "angka.campur": ("angka.kelompok",),
    "pk.ukuran-lain": ("lengkap.sasaran-tanpa-capaian",),
    "pembanding.kosong": ("kinerja.tahun-lalu-kosong",),
}
"""A finding of the first code at a place tells all that one of the others would tell there."""


def examine(kajian: Kajian) -> tuple[Temuan, ...]:
    """All findings of one document, worst first, then in its order; one root cause is told once."""
    semua = [temuan for entri in daftar_cek().values() for temuan in entri.fungsi(kajian)]
    return sort_temuan(gather_nomor(list(_drop_tertutup(_drop_kembar(semua)))))


def _drop_kembar(daftar: Iterable[Temuan]) -> list[Temuan]:
    """Two findings with one id are one finding; the surer stays."""
    menurut_id: dict[str, Temuan] = {}
    for satu in daftar:
        ada = menurut_id.get(satu.id)
        if ada is None or _berat(satu) < _berat(ada):
            menurut_id[satu.id] = satu
    return list(menurut_id.values())


def _berat(temuan: Temuan) -> tuple[int, int]:
    return list(Tingkat).index(temuan.tingkat), -temuan.yakin


def _drop_tertutup(daftar: list[Temuan]) -> Iterator[Temuan]:
    tertutup = {
        (kode, satu.tempat.lokasi, satu.tempat.tabel) for satu in daftar for kode in MENUTUPI.get(satu.kode, ())
    }
    for satu in daftar:
        if (satu.kode, satu.tempat.lokasi, satu.tempat.tabel) not in tertutup:
            yield satu
