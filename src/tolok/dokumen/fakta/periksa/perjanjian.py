"""Checks of perjanjian.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.periksa.indikator import check_target, indikator_by_kode, list_pemilik
from tolok.dokumen.fakta.periksa.rujukan import check_ada, check_sampai_tahun_laporan, check_unik, numbered
from tolok.dokumen.fakta.rencana import PerjanjianKinerja

PERJANJIAN = Tempat("perjanjian.toml")
VERSI = re.compile(r"murni|perubahan-[1-9]\d?")


def list_perjanjian(fakta: Fakta) -> Iterator[tuple[PerjanjianKinerja, Tempat]]:
    return numbered(fakta.perjanjian, tempat=PERJANJIAN, kunci="perjanjian")


def check_versi(fakta: Fakta) -> Iterator[Kesalahan]:
    daftar = list(list_perjanjian(fakta))
    yield from check_unik(
        ((perjanjian.versi, tempat.at_key("versi")) for perjanjian, tempat in daftar), sebutan="versi PK"
    )
    for perjanjian, tempat in daftar:
        if not VERSI.fullmatch(perjanjian.versi):
            yield Kesalahan(
                tempat.at_key("versi"),
                f"versi PK {quote(perjanjian.versi)}",
                "versi PK adalah murni, perubahan-1, perubahan-2, dan seterusnya",
                "Tulis salah satu sebutan itu",
            )


def check_tanggal_perjanjian(fakta: Fakta) -> Iterator[Kesalahan]:
    for perjanjian, tempat in list_perjanjian(fakta):
        if perjanjian.tanggal is not None:
            yield from check_sampai_tahun_laporan(
                perjanjian.tanggal.year,
                tempat=tempat.at_key("tanggal"),
                tahun_laporan=fakta.laporan.tahun,
                sebutan="PK bertanggal",
            )


def check_baris_perjanjian(fakta: Fakta) -> Iterator[Kesalahan]:
    daftar_indikator = indikator_by_kode(fakta.renstra)
    kinerja = {induk.kode for induk, _ in list_pemilik(fakta.renstra)}
    for perjanjian, tempat_perjanjian in list_perjanjian(fakta):
        daftar = list(numbered(perjanjian.baris, tempat=tempat_perjanjian, kunci="baris"))
        yield from check_unik(
            ((baris.indikator, tempat.at_key("indikator")) for baris, tempat in daftar), sebutan="indikator"
        )
        for baris, tempat in daftar:
            yield from check_ada(
                baris.kinerja, tempat=tempat.at_key("kinerja"), dikenal=kinerja, sebutan="tujuan atau sasaran"
            )
            yield from check_ada(
                baris.indikator, tempat=tempat.at_key("indikator"), dikenal=daftar_indikator, sebutan="indikator"
            )
            indikator = daftar_indikator.get(baris.indikator)
            if indikator is not None:
                yield from check_target(baris.target, indikator=indikator, tempat=tempat.at_key("target"))


def check_pemilik_indikator(fakta: Fakta) -> Iterator[Kesalahan]:
    """Yield a mistake for each line whose tujuan or sasaran exists, but does not own its indicator."""
    pemilik = {indikator.kode: induk.kode for induk, _ in list_pemilik(fakta.renstra) for indikator in induk.indikator}
    dikenal = {induk.kode for induk, _ in list_pemilik(fakta.renstra)}
    for perjanjian, tempat_perjanjian in list_perjanjian(fakta):
        for baris, tempat in numbered(perjanjian.baris, tempat=tempat_perjanjian, kunci="baris"):
            seharusnya = pemilik.get(baris.indikator, baris.kinerja)
            if baris.kinerja in dikenal and baris.kinerja != seharusnya:
                yield Kesalahan(
                    tempat.at_key("kinerja"),
                    f"indikator {quote(baris.indikator)} bukan milik {quote(baris.kinerja)}",
                    f"dalam Renstra indikator itu milik {quote(seharusnya)}",
                    f"Tulis {quote(seharusnya)}, atau perbaiki kode indikatornya",
                )


def list_diperjanjikan(fakta: Fakta) -> tuple[str, ...]:
    """Return the indicators that the last PK promises; while a version has no order, those of every PK."""
    dibaca = fakta.perjanjian
    if dibaca and all(VERSI.fullmatch(perjanjian.versi) for perjanjian in dibaca):
        dibaca = (max(dibaca, key=lambda satu: satu.urutan),)
    return tuple(baris.indikator for perjanjian in dibaca for baris in perjanjian.baris)


def check_anggaran_perjanjian(fakta: Fakta) -> Iterator[Kesalahan]:
    dikenal = {program.kode for program in fakta.renja.program}
    for perjanjian, tempat_perjanjian in list_perjanjian(fakta):
        daftar = list(numbered(perjanjian.anggaran, tempat=tempat_perjanjian, kunci="anggaran"))
        yield from check_unik(
            ((anggaran.program, tempat.at_key("program")) for anggaran, tempat in daftar), sebutan="anggaran program"
        )
        for anggaran, tempat in daftar:
            yield from check_ada(anggaran.program, tempat=tempat.at_key("program"), dikenal=dikenal, sebutan="program")
