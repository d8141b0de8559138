"""BAB IV Penutup: what the year showed, and what happens next."""

from __future__ import annotations

from tolok.aturan.nilai import Kosong
from tolok.dokumen.fakta.pengukuran import RencanaAksi
from tolok.dokumen.naskah import Bab, Baris, Blok, Penomoran, Tabel
from tolok.dokumen.susun.angka import banyaknya, polos, teks_uang
from tolok.dokumen.susun.blok import bab, baris, butir, daftar, kepala, paragraf, rujuk
from tolok.dokumen.susun.kalimat import kalimat_mutu
from tolok.dokumen.susun.lkip.awal import pesan_utama
from tolok.dokumen.susun.lkip.ketersediaan_data import daftar_kekurangan
from tolok.dokumen.susun.lkip.konteks import Konteks
from tolok.dokumen.susun.perhitungan import mencapai, semua_indikator
from tolok.dokumen.susun.tabel import KANAN, TENGAH, kolom

KEPALA_RINCI = ("Penanggung jawab", "Waktu", "Anggaran (Rp)")


def bab_empat(konteks: Konteks) -> Bab:
    return bab("Penutup", *konteks.narasi("bab4"), _simpulan(konteks), _langkah(konteks), tingkat=1)


def _simpulan(konteks: Konteks) -> Bab:
    laporan = konteks.fakta.laporan
    isi: list[Blok] = [paragraf(pesan_utama(konteks)), *_menuju_akhir(konteks)]
    isi += [paragraf(kalimat_mutu(satu)) for satu in konteks.angka.kinerja if satu.mutu]
    for judul, daftar_butir in (
        (f"Hambatan umum {konteks.nama} tahun {konteks.tahun}:", laporan.hambatan),
        ("Solusi:", laporan.solusi),
    ):
        if daftar_butir:
            isi += [paragraf(judul), daftar(daftar_butir, Penomoran.BULAT)]
    kekurangan = len(daftar_kekurangan(konteks))
    if kekurangan:
        isi.append(
            paragraf(
                f"Simpulan {konteks.nama} dibatasi oleh {banyaknya(kekurangan)} jenis data yang belum tersedia "
                "(Bab III, Data yang Belum Tersedia)."
            )
        )
    return bab("Simpulan", *isi)


def _menuju_akhir(konteks: Konteks) -> list[Blok]:
    """Say which indicators already stand at the target of the last Renstra year."""
    akhir = konteks.fakta.renstra.tahun_akhir
    terukur = [satu for satu in konteks.angka.kinerja if not isinstance(satu.akhir.nilai, Kosong)]
    sudah = [satu.indikator.nama for satu in terukur if mencapai(satu.akhir.nilai, satu.target_akhir)]
    belum = [satu.indikator.nama for satu in terukur if not mencapai(satu.akhir.nilai, satu.target_akhir)]
    isi: list[Blok] = []
    if sudah:
        isi.append(paragraf(f"Target akhir Renstra ({akhir}) sudah tercapai untuk {butir(sudah)}."))
    if belum:
        isi.append(paragraf(f"Target akhir Renstra ({akhir}) belum tercapai untuk {butir(belum)}."))
    return isi


def _langkah(konteks: Konteks) -> Bab:
    langkah = konteks.semua_langkah()
    judul = "Langkah Tahun Berikutnya"
    if not langkah:
        return bab(judul, paragraf(f"Langkah perbaikan {konteks.nama} untuk tahun berikutnya belum ditetapkan."))
    rinci = any(satu.penanggung_jawab or satu.waktu or satu.anggaran is not None for satu in langkah)
    ekor = "" if rinci else " Penanggung jawab, waktu, dan anggarannya belum ditetapkan."
    return bab(
        judul,
        paragraf(f"{konteks.nama} menetapkan {banyaknya(len(langkah))} langkah pada ", rujuk("langkah"), f".{ekor}"),
        Tabel(
            kode="langkah",
            judul=f"Langkah Perbaikan {konteks.nama}",
            kolom=kolom((7, TENGAH), 40, 20, (15, TENGAH), (18, KANAN)) if rinci else kolom((7, TENGAH), 53, 40),
            kepala=(kepala("No.", "Langkah", *(KEPALA_RINCI if rinci else ("Indikator yang dituju",))),),
            badan=tuple(_baris_langkah(konteks, nomor, satu, rinci=rinci) for nomor, satu in enumerate(langkah, 1)),
            kecil=True,
        ),
    )


def _baris_langkah(konteks: Konteks, nomor: int, langkah: RencanaAksi, *, rinci: bool) -> Baris:
    nama = butir(semua_indikator(konteks.fakta)[kode][0].nama for kode in langkah.indikator)
    if not rinci:
        return baris(polos(nomor), langkah.uraian, nama or "umum")
    return baris(
        polos(nomor),
        f"{langkah.uraian} (untuk {nama})" if nama else langkah.uraian,
        langkah.penanggung_jawab or "belum ditetapkan",
        langkah.waktu or "belum ditetapkan",
        teks_uang(langkah.anggaran),
    )
