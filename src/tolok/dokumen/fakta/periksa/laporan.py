"""Checks of laporan.toml and pedoman.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from tolok.aturan.rumus.kategori import kode_skala
from tolok.aturan.tanggal import BULAN
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.periksa.indikator import indikator_by_kode
from tolok.dokumen.fakta.periksa.perjanjian import list_diperjanjikan
from tolok.dokumen.fakta.periksa.rujukan import (
    check_pilihan,
    check_sampai_tahun_laporan,
    check_semua_ada,
    check_tahun_berikut,
    check_triwulan,
    check_unik,
    numbered,
)

LAPORAN = Tempat("laporan.toml")
STATUS = ("draf", "ditandatangani")
STATUS_DIKERJAKAN = ("selesai", "sebagian")
STATUS_TINDAK_LANJUT = (*STATUS_DIKERJAKAN, "belum")
TAHAP_INOVASI = ("inisiatif", "uji coba", "penerapan")
TEMPAT_NARASI = ("pengantar", "ringkasan", "bab1", "bab2", "bab3", "bab4")
BULAN_TAHUN = re.compile(rf"({'|'.join(BULAN)}) (\d{{4}})")


def check_status_laporan(fakta: Fakta) -> Iterator[Kesalahan]:
    laporan = fakta.laporan
    yield from check_pilihan(laporan.status, tempat=LAPORAN.at_key("status"), pilihan=STATUS)
    if laporan.status == "ditandatangani" and laporan.tanggal is None:
        yield Kesalahan(
            LAPORAN.at_key("tanggal"),
            "laporan ditandatangani tanpa tanggal",
            "tanda tangan sah pada satu tanggal",
            "Isi tanggal, atau ubah status menjadi draf",
        )


def check_waktu_pengesahan(fakta: Fakta) -> Iterator[Kesalahan]:
    laporan = fakta.laporan
    if laporan.tanggal is not None and laporan.tanggal.year < laporan.tahun:
        yield from _terlalu_dini(laporan.tanggal.year, kunci="tanggal", tahun_laporan=laporan.tahun)
    if not laporan.bulan:
        return
    cocok = BULAN_TAHUN.fullmatch(laporan.bulan)
    if cocok is None:
        yield Kesalahan(
            LAPORAN.at_key("bulan"),
            f"bulan {quote(laporan.bulan)}",
            "yang diharapkan nama bulan Indonesia dan tahun",
            "Tulis misalnya Januari 2024",
        )
    elif int(cocok[2]) < laporan.tahun:
        yield from _terlalu_dini(int(cocok[2]), kunci="bulan", tahun_laporan=laporan.tahun)
    elif laporan.tanggal is not None and laporan.bulan != _bulan_tahun(laporan.tanggal):
        yield Kesalahan(
            LAPORAN.at_key("bulan"),
            f"bulan {quote(laporan.bulan)} berbeda dari tanggal",
            f"tanggal penandatanganan jatuh pada {_bulan_tahun(laporan.tanggal)}",
            "Kosongkan bulan; tanggal sudah cukup",
        )


def _bulan_tahun(tanggal: date) -> str:
    return f"{BULAN[tanggal.month - 1]} {tanggal.year}"


def _terlalu_dini(tahun: int, *, kunci: str, tahun_laporan: int) -> Iterator[Kesalahan]:
    yield Kesalahan(
        LAPORAN.at_key(kunci),
        f"laporan disahkan tahun {tahun}",
        f"laporan {tahun_laporan} tidak dapat disahkan sebelum tahunnya berjalan",
        "Perbaiki tahunnya",
    )


def check_tindak_lanjut(fakta: Fakta) -> Iterator[Kesalahan]:
    for butir, tempat in numbered(fakta.laporan.tindak_lanjut, tempat=LAPORAN, kunci="tindak_lanjut"):
        yield from check_pilihan(butir.status, tempat=tempat.at_key("status"), pilihan=STATUS_TINDAK_LANJUT)
        if butir.status in STATUS_DIKERJAKAN and not butir.tindak_lanjut.strip():
            yield Kesalahan(
                tempat.at_key("tindak_lanjut"),
                f"tindak lanjut kosong, tetapi berstatus {butir.status}",
                "status itu berarti ada yang sudah dikerjakan",
                "Tulis yang dikerjakan, atau ubah status menjadi belum",
            )


def check_inovasi(fakta: Fakta) -> Iterator[Kesalahan]:
    for inovasi, tempat in numbered(fakta.laporan.inovasi, tempat=LAPORAN, kunci="inovasi"):
        yield from check_pilihan(inovasi.tahap, tempat=tempat.at_key("tahap"), pilihan=TAHAP_INOVASI)


def check_keputusan_triwulan(fakta: Fakta) -> Iterator[Kesalahan]:
    daftar = numbered(fakta.laporan.keputusan_triwulan, tempat=LAPORAN, kunci="keputusan_triwulan")
    yield from check_triwulan((butir.triwulan, tempat.at_key("triwulan")) for butir, tempat in daftar)


def check_kinerja_lain(fakta: Fakta) -> Iterator[Kesalahan]:
    for kinerja, tempat_kinerja in numbered(fakta.laporan.kinerja_lain, tempat=LAPORAN, kunci="kinerja_lain"):
        tahun = [
            (butir, tempat_kinerja.at_key("tahun").at_item(urutan))
            for urutan, butir in enumerate(kinerja.tahun, start=1)
        ]
        yield from check_unik(tahun, sebutan="tahun")
        yield from _check_urut(tahun)
        for butir, tempat in tahun:
            yield from check_sampai_tahun_laporan(
                butir, tempat=tempat, tahun_laporan=fakta.laporan.tahun, sebutan="kinerja lain"
            )
        for baris, tempat in numbered(kinerja.baris, tempat=tempat_kinerja, kunci="baris"):
            if len(baris.nilai) != len(kinerja.tahun):
                yield Kesalahan(
                    tempat.at_key("nilai"),
                    f"memuat {len(baris.nilai)} nilai",
                    f"tabelnya memuat {len(kinerja.tahun)} tahun",
                    "Tulis satu nilai untuk setiap tahun",
                )


def _check_urut(tahun: list[tuple[int, Tempat]]) -> Iterator[Kesalahan]:
    for (sebelum, _), (sesudah, tempat) in pairwise(tahun):
        if sesudah < sebelum:
            yield Kesalahan(
                tempat,
                f"tahun {sesudah} ditulis setelah {sebelum}",
                "kolom tabel berurutan dari tahun terlama",
                "Urutkan tahun beserta nilai setiap barisnya",
            )


def check_langkah(fakta: Fakta) -> Iterator[Kesalahan]:
    dikenal = indikator_by_kode(fakta.renstra)
    for langkah, tempat in numbered(fakta.laporan.langkah, tempat=LAPORAN, kunci="langkah"):
        yield from check_tahun_berikut(langkah.waktu, tempat=tempat.at_key("waktu"), tahun_laporan=fakta.laporan.tahun)
        yield from check_semua_ada(
            langkah.indikator, tempat=tempat.at_key("indikator"), dikenal=dikenal, sebutan="indikator"
        )


def check_narasi(fakta: Fakta) -> Iterator[Kesalahan]:
    dikenal = indikator_by_kode(fakta.renstra)
    tercetak = (*TEMPAT_NARASI, *list_diperjanjikan(fakta))
    for narasi, tempat in numbered(fakta.laporan.narasi, tempat=LAPORAN, kunci="narasi"):
        if narasi.tempat in dikenal and narasi.tempat not in tercetak:
            yield Kesalahan(
                tempat.at_key("tempat"),
                f"indikator {quote(narasi.tempat)} tidak ada dalam PK terakhir",
                "laporan hanya membahas indikator yang diperjanjikan, sehingga narasi itu tidak akan tercetak",
                "Pindahkan narasi ke bab3, atau tambahkan indikator itu ke PK",
            )
        else:
            yield from check_pilihan(narasi.tempat, tempat=tempat.at_key("tempat"), pilihan=tercetak)


def check_pedoman(fakta: Fakta) -> Iterator[Kesalahan]:
    daftar = list(numbered(fakta.pedoman, tempat=Tempat("pedoman.toml"), kunci="pedoman"))
    yield from check_unik(
        ((pedoman.sejak, tempat.at_key("sejak")) for pedoman, tempat in daftar), sebutan="pedoman sejak"
    )
    for pedoman, tempat in daftar:
        yield from check_pilihan(pedoman.skala, tempat=tempat.at_key("skala"), pilihan=kode_skala())
        bawah, atas = pedoman.batas_bawah, pedoman.batas_atas
        if bawah is not None and atas is not None and bawah > atas:
            yield Kesalahan(
                tempat.at_key("batas_atas"),
                f"batas atas {quote(atas)} di bawah batas bawah {quote(bawah)}",
                "tidak ada capaian yang dapat memenuhi keduanya",
                "Perbaiki salah satunya",
            )
