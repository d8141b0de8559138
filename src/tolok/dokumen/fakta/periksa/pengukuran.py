"""Checks of pengukuran.toml."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tolok.aturan.nilai import Keadaan, Kosong
from tolok.aturan.pedoman import pedoman_pada
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.pengukuran import Pengukuran, Realisasi
from tolok.dokumen.fakta.periksa.indikator import check_desimal, check_terukur, indikator_by_kode
from tolok.dokumen.fakta.periksa.perbandingan import check_perbandingan
from tolok.dokumen.fakta.periksa.rujukan import (
    TAHUN_DALAM_TEKS,
    check_ada,
    check_pilihan,
    check_sampai_tahun_laporan,
    check_semua_ada,
    check_tahun_berikut,
    check_tidak_negatif,
    check_triwulan,
    check_unik,
    numbered,
)
from tolok.dokumen.fakta.periksa.setahun import check_setahun
from tolok.dokumen.fakta.rencana import Indikator

PENGUKURAN = Tempat("pengukuran.toml")
TAHUN_TERBANYAK = 5
JENIS_SUMBER_DAYA = ("orang", "waktu")


def _list_pengukuran(fakta: Fakta) -> Iterator[tuple[Pengukuran, Tempat]]:
    return numbered(fakta.pengukuran, tempat=PENGUKURAN, kunci="pengukuran")


def _list_dikenal(fakta: Fakta) -> Iterator[tuple[Pengukuran, Indikator, Tempat]]:
    """Yield the measurements whose indicator exists; the others are told once, by check_indikator_terukur."""
    dikenal = indikator_by_kode(fakta.renstra)
    for pengukuran, tempat in _list_pengukuran(fakta):
        indikator = dikenal.get(pengukuran.indikator)
        if indikator is not None:
            yield pengukuran, indikator, tempat


def check_indikator_terukur(fakta: Fakta) -> Iterator[Kesalahan]:
    daftar = [(pengukuran.indikator, tempat.at_key("indikator")) for pengukuran, tempat in _list_pengukuran(fakta)]
    dikenal = indikator_by_kode(fakta.renstra)
    yield from check_unik(daftar, sebutan="indikator")
    for kode, tempat in daftar:
        yield from check_ada(kode, tempat=tempat, dikenal=dikenal, sebutan="indikator")


def check_tahun_realisasi(fakta: Fakta) -> Iterator[Kesalahan]:
    for pengukuran, tempat_pengukuran in _list_pengukuran(fakta):
        daftar = list(numbered(pengukuran.realisasi, tempat=tempat_pengukuran, kunci="realisasi"))
        yield from check_unik(
            ((realisasi.tahun, tempat.at_key("tahun")) for realisasi, tempat in daftar), sebutan="realisasi tahun"
        )
        if len(daftar) > TAHUN_TERBANYAK:
            yield Kesalahan(
                tempat_pengukuran.at_key("realisasi"),
                f"memuat {len(daftar)} tahun",
                f"laporan memuat paling banyak {TAHUN_TERBANYAK} tahun",
                "Hapus tahun yang paling lama",
            )
        for realisasi, tempat in daftar:
            yield from check_sampai_tahun_laporan(
                realisasi.tahun,
                tempat=tempat.at_key("tahun"),
                tahun_laporan=fakta.laporan.tahun,
                sebutan="realisasi",
            )


def check_nilai_realisasi(fakta: Fakta) -> Iterator[Kesalahan]:
    for pengukuran, indikator, tempat_pengukuran in _list_dikenal(fakta):
        for realisasi, tempat in numbered(pengukuran.realisasi, tempat=tempat_pengukuran, kunci="realisasi"):
            yield from check_terukur(realisasi.nilai, indikator=indikator, tempat=tempat.at_key("nilai"))
            yield from _check_kehalusan(realisasi, indikator=indikator, tempat=tempat)
            yield from _check_nilai_triwulan(realisasi, indikator=indikator, tempat=tempat)
            pedoman = pedoman_pada(fakta.pedoman, date(realisasi.tahun, 12, 31))
            yield from check_perbandingan(realisasi, indikator=indikator, pedoman=pedoman, tempat=tempat)


def _check_nilai_triwulan(realisasi: Realisasi, *, indikator: Indikator, tempat: Tempat) -> Iterator[Kesalahan]:
    daftar = list(numbered(realisasi.triwulan, tempat=tempat, kunci="triwulan"))
    triwulan = [(butir.triwulan, tempat_butir.at_key("triwulan")) for butir, tempat_butir in daftar]
    yield from check_triwulan(triwulan)
    yield from check_unik(triwulan, sebutan="triwulan")
    for butir, tempat_butir in daftar:
        yield from check_terukur(butir.nilai, indikator=indikator, tempat=tempat_butir.at_key("nilai"))


def _check_kehalusan(realisasi: Realisasi, *, indikator: Indikator, tempat: Tempat) -> Iterator[Kesalahan]:
    """Compare the year with its quarters only where each is as fine as it is signed: else rounding is told twice."""
    salah = list(check_desimal(realisasi.nilai, indikator=indikator, tempat=tempat.at_key("nilai")))
    for butir, tempat_butir in numbered(realisasi.triwulan, tempat=tempat, kunci="triwulan"):
        salah += check_desimal(butir.nilai, indikator=indikator, tempat=tempat_butir.at_key("nilai"))
    yield from salah or check_setahun(realisasi, indikator=indikator, tempat=tempat.at_key("nilai"))


def check_pembanding(fakta: Fakta) -> Iterator[Kesalahan]:
    for pengukuran, indikator, tempat_pengukuran in _list_dikenal(fakta):
        for pembanding, tempat in numbered(pengukuran.pembanding, tempat=tempat_pengukuran, kunci="pembanding"):
            yield from check_sampai_tahun_laporan(
                pembanding.tahun,
                tempat=tempat.at_key("tahun"),
                tahun_laporan=fakta.laporan.tahun,
                sebutan="pembanding",
            )
            yield from check_terukur(pembanding.nilai, indikator=indikator, tempat=tempat.at_key("nilai"))


def check_upaya(fakta: Fakta) -> Iterator[Kesalahan]:
    for pengukuran, tempat_pengukuran in _list_pengukuran(fakta):
        for upaya, tempat in numbered(pengukuran.upaya, tempat=tempat_pengukuran, kunci="upaya"):
            for tahun in TAHUN_DALAM_TEKS.findall(upaya.waktu):
                yield from check_sampai_tahun_laporan(
                    int(tahun), tempat=tempat.at_key("waktu"), tahun_laporan=fakta.laporan.tahun, sebutan="upaya"
                )


def check_rencana_aksi(fakta: Fakta) -> Iterator[Kesalahan]:
    dikenal = indikator_by_kode(fakta.renstra)
    for pengukuran, tempat_pengukuran in _list_pengukuran(fakta):
        for rencana, tempat in numbered(pengukuran.rencana, tempat=tempat_pengukuran, kunci="rencana"):
            yield from check_tahun_berikut(
                rencana.waktu, tempat=tempat.at_key("waktu"), tahun_laporan=fakta.laporan.tahun
            )
            yield from check_semua_ada(
                rencana.indikator, tempat=tempat.at_key("indikator"), dikenal=dikenal, sebutan="indikator"
            )


def check_sumber_daya(fakta: Fakta) -> Iterator[Kesalahan]:
    for pengukuran, tempat_pengukuran in _list_pengukuran(fakta):
        for sumber_daya, tempat in numbered(pengukuran.sumber_daya, tempat=tempat_pengukuran, kunci="sumber_daya"):
            yield from check_pilihan(sumber_daya.jenis, tempat=tempat.at_key("jenis"), pilihan=JENIS_SUMBER_DAYA)
            for kunci in ("rencana", "dipakai"):
                yield from check_tidak_negatif(
                    getattr(sumber_daya, kunci), tempat=tempat.at_key(kunci), sebutan="sumber daya"
                )


def warn_tanpa_pengukuran(fakta: Fakta) -> Iterator[Kesalahan]:
    """Yield a warning for each indicator of Renstra that nobody measured in the report year."""
    terukur = {
        pengukuran.indikator
        for pengukuran in fakta.pengukuran
        for realisasi in pengukuran.realisasi
        if realisasi.tahun == fakta.laporan.tahun and not _belum_ada(realisasi)
    }
    for kode in indikator_by_kode(fakta.renstra):
        if kode not in terukur:
            yield Kesalahan(
                PENGUKURAN,
                f"indikator {quote(kode)} belum punya realisasi {fakta.laporan.tahun}",
                "laporan mencetak “tidak ada data” untuknya",
                "Tambahkan realisasinya bila ada",
            )


def _belum_ada(realisasi: Realisasi) -> bool:
    return isinstance(realisasi.nilai, Kosong) and realisasi.nilai.keadaan is Keadaan.BELUM_ADA
