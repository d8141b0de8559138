"""Checks of instansi.toml."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.instansi import Desa
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.periksa.indikator import indikator_by_kode
from tolok.dokumen.fakta.periksa.rujukan import (
    check_semua_ada,
    check_silsilah,
    check_tidak_negatif,
    check_unik,
    numbered,
)

INSTANSI = Tempat("instansi.toml")


def check_kode_instansi(fakta: Fakta) -> Iterator[Kesalahan]:
    unit = numbered(fakta.instansi.unit, tempat=INSTANSI, kunci="unit")
    yield from check_unik(((satu.kode, tempat.at_key("kode")) for satu, tempat in unit), sebutan="kode unit")
    yield from check_unik(
        ((desa.kode, tempat.at_key("kode")) for desa, tempat in _list_desa(fakta)), sebutan="kode desa"
    )


def _list_desa(fakta: Fakta) -> Iterator[tuple[Desa, Tempat]]:
    wilayah = fakta.instansi.wilayah
    return numbered(wilayah.desa if wilayah else (), tempat=INSTANSI.at_key("wilayah"), kunci="desa")


def check_unit(fakta: Fakta) -> Iterator[Kesalahan]:
    daftar = list(numbered(fakta.instansi.unit, tempat=INSTANSI, kunci="unit"))
    yield from check_silsilah(
        {unit.kode: unit.induk for unit, _ in daftar},
        tempat={unit.kode: tempat.at_key("induk") for unit, tempat in daftar},
        sebutan="unit",
    )


def check_desa(fakta: Fakta) -> Iterator[Kesalahan]:
    awalan = fakta.instansi.kode_wilayah
    for desa, tempat in _list_desa(fakta):
        if not desa.kode.startswith(awalan):
            yield Kesalahan(
                tempat.at_key("kode"),
                f"kode desa {quote(desa.kode)} di luar wilayah kerja",
                f"kode wilayah instansi {quote(awalan)}",
                "Perbaiki kode desa, atau hapus desa itu",
            )


def check_luas_dan_penduduk(fakta: Fakta) -> Iterator[Kesalahan]:
    wilayah = fakta.instansi.wilayah
    if wilayah is None:
        return
    tempat = INSTANSI.at_key("wilayah")
    yield from check_tidak_negatif(wilayah.luas_km2, tempat=tempat.at_key("luas_km2"), sebutan="luas")
    yield from check_tidak_negatif(wilayah.penduduk, tempat=tempat.at_key("penduduk"), sebutan="jumlah penduduk")


def check_kepegawaian(fakta: Fakta) -> Iterator[Kesalahan]:
    kepegawaian = fakta.instansi.kepegawaian
    if kepegawaian is None:
        return
    tempat = INSTANSI.at_key("kepegawaian")
    for kunci in ("jabatan", "pendidikan", "golongan"):
        for baris, tempat_baris in numbered(getattr(kepegawaian, kunci), tempat=tempat, kunci=kunci):
            yield from check_tidak_negatif(
                baris.jumlah, tempat=tempat_baris.at_key("jumlah"), sebutan="banyaknya pegawai"
            )


def check_isu(fakta: Fakta) -> Iterator[Kesalahan]:
    dikenal = indikator_by_kode(fakta.renstra)
    for isu, tempat in numbered(fakta.instansi.isu, tempat=INSTANSI, kunci="isu"):
        yield from check_semua_ada(
            isu.indikator, tempat=tempat.at_key("indikator"), dikenal=dikenal, sebutan="indikator"
        )
