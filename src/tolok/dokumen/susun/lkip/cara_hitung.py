"""Lampiran Cara Hitung: the formulas used, and the working of each promised indicator."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.aturan.katalog import Hitungan, cari_aturan
from tolok.aturan.pedoman import PEDOMAN_BAKU
from tolok.aturan.regulasi import cari_regulasi
from tolok.dokumen.naskah import Baris, Blok, Penomoran, Tabel
from tolok.dokumen.sebutan import sebut, sebut_masukan, sebut_tafsir
from tolok.dokumen.susun.blok import baris, butir, daftar, kepala, paragraf, rujuk, sel
from tolok.dokumen.susun.catatan import Terhitung
from tolok.dokumen.susun.lkip.konteks import PEMBULATAN, Konteks
from tolok.dokumen.susun.perhitungan import Kinerja
from tolok.dokumen.susun.tabel import TENGAH, kolom
from tolok.dokumen.tulis_hitungan import teks_hasil, tulis_semua_masukan

TETAP = frozenset({"pada", "skala", "bacaan", "arah"})
"""Inputs that are the same for the whole report, or stand with the indicator: not repeated in every row."""

PILIHAN_PEDOMAN = {
    "T-001": ("batas_atas", "batas_bawah"),
    "T-002": ("target_nol",),
    "T-003": ("bacaan",),
    "T-006": ("penyebut_nihil",),
    "T-015": ("rentang_atas",),
}
"""Fields of the pedoman in which an office may choose another reading."""


def cara_hitung(konteks: Konteks) -> tuple[Blok, ...]:
    return (
        paragraf(
            f"Semua angka laporan {konteks.nama} diperoleh dengan rumus pada ",
            rujuk("rumus"),
            f". {PEMBULATAN} Masukan, rumus, hasil, dan dasar hukum setiap angka ada dalam data yang disertakan dalam "
            "berkas PDF dan HTML laporan ini.",
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
        daftar([_butir_tafsir(konteks, kode) for kode in dipakai], Penomoran.BULAT),
    )


def _butir_tafsir(konteks: Konteks, kode: str) -> str:
    """Say what a reading is about and what it decides, and where the office's own pedoman decides otherwise."""
    pedoman = konteks.angka.pedoman
    lain = [
        f"{sebut_masukan(isian)}: {'tidak ada' if (pilihan := getattr(pedoman, isian)) is None else sebut(pilihan)}"
        for isian in PILIHAN_PEDOMAN.get(kode, ())
        if getattr(pedoman, isian) != getattr(PEDOMAN_BAKU, isian)
    ]
    beda = f" {konteks.nama} memilih lain ({butir(lain)})." if lain else ""
    return f"{sebut_tafsir(kode)}{beda}"


def _tabel_rumus(konteks: Konteks) -> Tabel:
    dipakai: dict[str, list[Hitungan]] = {}
    for hitungan in konteks.angka.hitungan.values():
        dipakai.setdefault(hitungan.kode, []).append(hitungan)
    return Tabel(
        kode="rumus",
        judul="Rumus yang Dipakai",
        kolom=kolom(24, 30, 36, (10, TENGAH)),
        kepala=(kepala("Yang dihitung", "Rumus", "Dasar", "Tafsir"),),
        badan=tuple(_baris_rumus(kode, daftar) for kode, daftar in sorted(dipakai.items())),
        kecil=True,
    )


def _baris_rumus(kode: str, daftar: Sequence[Hitungan]) -> Baris:
    entri = cari_aturan(kode)
    dasar = "; ".join(f"{cari_regulasi(satu.regulasi).nama}, {satu.bagian}" for satu in entri.dasar)
    tafsir = sorted({kode for hitungan in daftar for kode in hitungan.tafsir})
    return baris(entri.nama, entri.rumus, dasar, ", ".join(tafsir) or "–")


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
        (cari_aturan(f"capaian.{kinerja.indikator.arah}").nama, kinerja.capaian),
        (cari_aturan("capaian.akhir_renstra").nama, kinerja.akhir),
        ("Kategori", kinerja.kategori),
        ("Mutu", kinerja.mutu),
        ("Serapan program", kinerja.dukungan.serapan if kinerja.dukungan else None),
        ("Efisiensi", kinerja.dukungan.efisiensi if kinerja.dukungan else None),
    ]
    ada = [_baris_hitungan(sebutan, satu) for sebutan, satu in isi if satu is not None]
    return [(sel(nama, baris=len(ada)), *ada[0]), *ada[1:]]


def _baris_hitungan(sebutan: str, terhitung: Terhitung) -> Baris:
    hitungan = terhitung.hitungan
    return baris(sebutan, tulis_semua_masukan(hitungan, kecuali=TETAP), teks_hasil(hitungan))
