"""Lampiran Cara Hitung: the formulas used, and the working of each promised indicator."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import format_angka, format_bilangan, format_persen
from tolok.aturan.katalog import Hitungan, cari_aturan
from tolok.aturan.nilai import Kosong, Predikat, Rentang
from tolok.aturan.regulasi import cari_regulasi
from tolok.aturan.rumus.efisiensi import Efisiensi
from tolok.aturan.satuan import Satuan
from tolok.aturan.tafsir import cari_tafsir
from tolok.dokumen.naskah import Baris, Blok, Penomoran, Tabel
from tolok.dokumen.susun.angka import tanggal, tulis_putusan
from tolok.dokumen.susun.blok import baris, daftar, kepala, paragraf, sel
from tolok.dokumen.susun.catatan import Terhitung
from tolok.dokumen.susun.lkip.konteks import Konteks
from tolok.dokumen.susun.perhitungan import Kinerja
from tolok.dokumen.susun.tabel import TENGAH, kolom

TETAP = frozenset({"pada", "skala", "bacaan", "arah"})
"""Inputs that are the same for the whole report, or stand with the indicator: not repeated in every row."""


def cara_hitung(konteks: Konteks) -> tuple[Blok, ...]:
    return (
        paragraf(
            f"Semua angka laporan {konteks.nama} dihitung tepat dengan rumus berikut dan baru dibulatkan (setengah ke "
            "atas) ketika dicetak. Masukan, rumus, hasil, dan dasar hukum setiap angka ada dalam berkas data.json yang "
            "melekat pada PDF laporan ini."
        ),
        _tabel_rumus(konteks),
        _tabel_hitungan(konteks),
        *_tafsir(konteks),
    )


def _tafsir(konteks: Konteks) -> tuple[Blok, ...]:
    """Say in a line each what the numbered readings are that the report leans on."""
    dipakai = sorted({kode for hitungan in konteks.angka.hitungan.values() for kode in hitungan.tafsir})
    if not dipakai:
        return ()
    return (
        paragraf(f"Di tempat peraturan diam, laporan {konteks.nama} memakai tafsir bernomor berikut:"),
        daftar([f"{kode}: {cari_tafsir(kode).judul}" for kode in dipakai], Penomoran.BULAT),
    )


def _tabel_rumus(konteks: Konteks) -> Tabel:
    dipakai: dict[str, list[Hitungan]] = {}
    for hitungan in konteks.angka.hitungan.values():
        dipakai.setdefault(hitungan.kode, []).append(hitungan)
    return Tabel(
        kode="rumus",
        judul="Rumus yang Dipakai",
        kolom=kolom(24, 30, 36, (10, TENGAH)),
        kepala=(kepala("Kode dan nama", "Rumus", "Dasar", "Tafsir"),),
        badan=tuple(_baris_rumus(kode, daftar) for kode, daftar in sorted(dipakai.items())),
        kecil=True,
    )


def _baris_rumus(kode: str, daftar: Sequence[Hitungan]) -> Baris:
    entri = cari_aturan(kode)
    dasar = "; ".join(f"{cari_regulasi(satu.regulasi).nama}, {satu.bagian}" for satu in entri.dasar)
    tafsir = sorted({kode for hitungan in daftar for kode in hitungan.tafsir})
    return baris(f"{kode}: {entri.nama}", entri.rumus, dasar, ", ".join(tafsir) or "–")


def _tabel_hitungan(konteks: Konteks) -> Tabel:
    badan = [baris_hitungan for kinerja in konteks.angka.kinerja for baris_hitungan in _baris_kinerja(kinerja)]
    total = konteks.angka.total
    badan.append((sel("Anggaran"), *_baris_hitungan("Serapan seluruh program", total.serapan)))
    return Tabel(
        kode="hitungan",
        judul="Hitungan Setiap Indikator",
        kolom=kolom(30, 20, 34, (16, TENGAH)),
        kepala=(kepala("Indikator", "Yang dihitung", "Masukan", "Hasil"),),
        badan=tuple(badan),
        kecil=True,
    )


def _baris_kinerja(kinerja: Kinerja) -> list[Baris]:
    nama = kinerja.indikator.nama
    isi: list[tuple[str, Terhitung | None]] = [
        ("Capaian", kinerja.capaian),
        ("Kemajuan akhir Renstra", kinerja.akhir),
        ("Kategori", kinerja.kategori),
        ("Mutu", kinerja.mutu),
        ("Serapan program", kinerja.dukungan.serapan if kinerja.dukungan else None),
        ("Efisiensi", kinerja.dukungan.efisiensi if kinerja.dukungan else None),
    ]
    ada = [_baris_hitungan(sebutan, satu) for sebutan, satu in isi if satu is not None]
    return [(sel(nama, baris=len(ada)), *ada[0]), *ada[1:]]


def _baris_hitungan(sebutan: str, terhitung: Terhitung) -> Baris:
    hitungan = terhitung.hitungan
    masukan = "; ".join(
        f"{kunci.replace('_', ' ')} {tulis_masukan(nilai)}"
        for kunci, nilai in hitungan.masukan.items()
        if kunci not in TETAP
    )
    return baris(sebutan, masukan, tulis_hasil(hitungan))


def tulis_masukan(nilai: object) -> str:
    """Return one input of a working in Indonesian writing."""
    match nilai:
        case Decimal() | Fraction():
            teks = format_angka(nilai)
        case int():
            teks = format_bilangan(nilai)
        case Rentang():
            teks = f"{format_angka(nilai.bawah)} sampai {format_angka(nilai.atas)}"
        case Predikat():
            teks = nilai.predikat
        case tuple():
            teks = " + ".join(tulis_masukan(satu) for satu in nilai)
        case date():
            teks = tanggal(nilai)
        case _:
            teks = str(nilai)
    return teks


def tulis_hasil(hitungan: Hitungan) -> str:
    """Return the result of a working as it is printed in the report."""
    hasil = hitungan.hasil
    if isinstance(hasil, Efisiensi):
        return f"{format_angka(hasil.selisih, desimal=2)} poin persen"
    if isinstance(hasil, Fraction) and hitungan.satuan is Satuan.PERSEN:
        return format_persen(hasil)
    if isinstance(hasil, Kosong | int | Decimal | Fraction):
        return tulis_masukan(hasil)
    return tulis_putusan(hasil)
