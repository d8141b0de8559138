"""Checks of renstra.toml."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.aturan.pedoman import Arah
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.periksa.indikator import (
    DESIMAL_TERBANYAK,
    RENSTRA,
    check_target,
    indikator_by_kode,
    is_desimal_sah,
    list_indikator,
)
from tolok.dokumen.fakta.periksa.rujukan import check_pilihan, check_semua_ada, check_silsilah, check_unik, numbered
from tolok.dokumen.fakta.rencana import Indikator

JENIS_INDIKATOR = ("IKU", "IK")


def check_masa_renstra(fakta: Fakta) -> Iterator[Kesalahan]:
    awal, akhir, tahun = fakta.renstra.tahun_awal, fakta.renstra.tahun_akhir, fakta.laporan.tahun
    if awal > akhir:
        yield Kesalahan(
            RENSTRA.at_key("tahun_akhir"),
            f"tahun akhir {akhir} mendahului tahun awal {awal}",
            "masa Renstra berjalan maju",
            "Perbaiki salah satunya",
        )
    elif not awal <= tahun <= akhir:
        yield Kesalahan(
            Tempat("laporan.toml", "", "tahun"),
            f"tahun laporan {tahun} di luar Renstra",
            f"Renstra berlaku {awal} sampai {akhir}",
            "Perbaiki tahun laporan, atau pakai Renstra yang berlaku pada tahun itu",
        )


def check_kode_renstra(fakta: Fakta) -> Iterator[Kesalahan]:
    kode: list[tuple[object, Tempat]] = []
    for tujuan, tempat_tujuan in numbered(fakta.renstra.tujuan, tempat=RENSTRA, kunci="tujuan"):
        kode.append((tujuan.kode, tempat_tujuan.at_key("kode")))
        kode += (
            (sasaran.kode, tempat.at_key("kode"))
            for sasaran, tempat in numbered(tujuan.sasaran, tempat=tempat_tujuan, kunci="sasaran")
        )
    yield from check_unik(kode, sebutan="kode tujuan atau sasaran")
    yield from check_unik(
        ((indikator.kode, tempat.at_key("kode")) for indikator, tempat in list_indikator(fakta.renstra)),
        sebutan="kode indikator",
    )
    simpul = numbered(fakta.renstra.pohon, tempat=RENSTRA, kunci="pohon")
    yield from check_unik(((satu.kode, tempat.at_key("kode")) for satu, tempat in simpul), sebutan="kode simpul")


def check_indikator(fakta: Fakta) -> Iterator[Kesalahan]:
    for indikator, tempat in list_indikator(fakta.renstra):
        yield from check_pilihan(indikator.jenis, tempat=tempat.at_key("jenis"), pilihan=JENIS_INDIKATOR)
        if not is_desimal_sah(indikator):
            yield Kesalahan(
                tempat.at_key("desimal"),
                f"desimal {quote(indikator.desimal)}",
                f"nilai ditandatangani dengan 0 sampai {DESIMAL_TERBANYAK} desimal",
                "Tulis bilangan dalam batas itu",
            )
        yield from _check_skala(indikator, tempat=tempat.at_key("skala"))


def _check_skala(indikator: Indikator, *, tempat: Tempat) -> Iterator[Kesalahan]:
    if indikator.arah is Arah.PREDIKAT and not indikator.skala:
        yield Kesalahan(
            tempat,
            "skala predikat belum ditulis",
            f"indikator {quote(indikator.kode)} berarah predikat",
            'Tulis semua predikat dari yang terendah, misalnya ["C", "CC", "B", "BB", "A", "AA"]',
        )
    yield from check_unik(
        ((predikat, tempat.at_item(urutan)) for urutan, predikat in enumerate(indikator.skala, start=1)),
        sebutan="predikat",
    )


def check_target_renstra(fakta: Fakta) -> Iterator[Kesalahan]:
    awal, akhir = fakta.renstra.tahun_awal, fakta.renstra.tahun_akhir
    for indikator, tempat_indikator in list_indikator(fakta.renstra):
        daftar = list(numbered(indikator.target, tempat=tempat_indikator, kunci="target"))
        yield from check_unik(
            ((target.tahun, tempat.at_key("tahun")) for target, tempat in daftar), sebutan="target tahun"
        )
        for target, tempat in daftar:
            if awal <= akhir and not awal <= target.tahun <= akhir:
                yield Kesalahan(
                    tempat.at_key("tahun"),
                    f"target tahun {target.tahun} di luar Renstra",
                    f"Renstra berlaku {awal} sampai {akhir}",
                    "Perbaiki tahunnya, atau hapus target itu",
                )
            yield from check_target(target.nilai, indikator=indikator, tempat=tempat.at_key("nilai"))


def check_pohon(fakta: Fakta) -> Iterator[Kesalahan]:
    daftar = list(numbered(fakta.renstra.pohon, tempat=RENSTRA, kunci="pohon"))
    yield from check_silsilah(
        {simpul.kode: simpul.induk for simpul, _ in daftar},
        tempat={simpul.kode: tempat.at_key("induk") for simpul, tempat in daftar},
        sebutan="simpul",
    )
    dikenal = indikator_by_kode(fakta.renstra)
    for simpul, tempat in daftar:
        yield from check_semua_ada(
            simpul.indikator, tempat=tempat.at_key("indikator"), dikenal=dikenal, sebutan="indikator"
        )
