"""Laporan teks: findings for a terminal, worst first, wrapped to its width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from tolok.dokumen.periksa.hasil import GagalPeriksa, HasilPeriksa
from tolok.dokumen.periksa.laporan.kalimat import (
    NAMA_SEBAB,
    describe_banyak,
    describe_dokumen,
    describe_tempat,
    describe_terbaca,
    list_tak_terbaca,
)
from tolok.dokumen.periksa.temuan import Temuan

LEBAR_BAKU = 100
LEKUK = "   "
AKIBAT_TERTULIS = 6


def write_teks(hasil: HasilPeriksa | GagalPeriksa, *, lebar: int = LEBAR_BAKU) -> str:
    """The report of one file as lines of text."""
    return "\n".join(_lines(hasil, max(lebar, 40))) + "\n"


def _lines(hasil: HasilPeriksa | GagalPeriksa, lebar: int) -> Iterator[str]:
    yield hasil.berkas
    yield "═" * min(len(hasil.berkas), lebar)
    if isinstance(hasil, GagalPeriksa):
        yield from _wrap(f"Tidak dapat diperiksa. {hasil.pesan}", lebar)
        return
    yield from _wrap(describe_dokumen(hasil), lebar)
    yield from _wrap(describe_terbaca(hasil.terbaca), lebar)
    for satu in list_tak_terbaca(hasil.terbaca):
        yield from _wrap(f"Tidak terbaca: {satu}", lebar)
    if hasil.pembanding:
        yield from _wrap(f"Dibandingkan dengan: {', '.join(hasil.pembanding)}", lebar)
    if hasil.paket:
        yield from _wrap(f"Sepaket dengan: {', '.join(hasil.paket)}", lebar)
    for gagal in hasil.tak_terbanding:
        yield from _wrap(f"Tidak dapat dibandingkan: {gagal.berkas}. {gagal.pesan}", lebar)
    yield describe_banyak(hasil)
    for nomor, temuan in enumerate(hasil.temuan, start=1):
        yield ""
        yield from _write_temuan(temuan, nomor, lebar)
    yield from _write_abaian(hasil, lebar)


def _write_temuan(temuan: Temuan, nomor: int, lebar: int) -> Iterator[str]:
    yield from _wrap(f"{nomor}. {temuan.tingkat}  {temuan.judul}", lebar)
    isian = (
        ("Tempat", describe_tempat(temuan.tempat)),
        ("Kutipan", f"“{temuan.kutipan}”" if temuan.kutipan else ""),
        ("Tertulis", temuan.ditemukan),
        ("Seharusnya", temuan.seharusnya),
        ("Penjelasan", temuan.penjelasan),
        ("Sebab", NAMA_SEBAB.get(temuan.sebab, temuan.sebab)),
        ("Dasar", temuan.dasar),
    )
    for label, teks in isian:
        if teks:
            yield from _wrap(f"{label:<10}  {teks}", lebar, lekuk=LEKUK, lanjut=LEKUK + " " * 12)
    for langkah in temuan.langkah:
        yield from _wrap(f"= {langkah.teks}", lebar, lekuk=LEKUK * 2, lanjut=LEKUK * 2 + "  ")
    if temuan.akibat:
        yield f"{LEKUK}Akibat      {len(temuan.akibat)} tempat ikut salah atau terkait:"
        for akibat in temuan.akibat[:AKIBAT_TERTULIS]:
            teks = f"- {describe_tempat(akibat.tempat)}: {akibat.penjelasan or akibat.kutipan}"
            yield from _wrap(teks, lebar, lekuk=LEKUK * 2, lanjut=LEKUK * 2 + "  ")
        if len(temuan.akibat) > AKIBAT_TERTULIS:
            yield f"{LEKUK * 2}- dan {len(temuan.akibat) - AKIBAT_TERTULIS} tempat lain (lihat --format json atau html)"
    yield f"{LEKUK}{temuan.id}  ·  yakin {temuan.yakin}%"


def _write_abaian(hasil: HasilPeriksa, lebar: int) -> Iterator[str]:
    if not hasil.diabaikan and not hasil.abaian_usang:
        return
    yield ""
    for satu in hasil.diabaikan:
        yield from _wrap(f"Diabaikan: {satu.temuan.id}, {satu.temuan.judul}. Alasan: {satu.alasan}", lebar)
    for id_ in hasil.abaian_usang:
        yield from _wrap(f"Abaian tidak terpakai: {id_} tidak ditemukan lagi. Hapus dari berkasnya.", lebar)


def _wrap(teks: str, lebar: int, *, lekuk: str = "", lanjut: str = "") -> list[str]:
    return textwrap.wrap(
        teks, lebar, initial_indent=lekuk, subsequent_indent=lanjut, break_long_words=False, break_on_hyphens=False
    )
