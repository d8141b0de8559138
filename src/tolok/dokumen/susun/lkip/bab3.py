"""BAB III Akuntabilitas Kinerja: how it was measured, every sasaran, money, efficiency, use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from tolok.aturan.angka import format_angka
from tolok.aturan.parameter import Parameter, parameter
from tolok.aturan.pedoman import BacaanKategori
from tolok.aturan.regulasi import cari_regulasi
from tolok.aturan.rumus.kategori import AWALAN
from tolok.dokumen.naskah import Bab, Blok, Tabel
from tolok.dokumen.susun.angka import banyaknya
from tolok.dokumen.susun.blok import bab, baris, kepala, paragraf, rujuk
from tolok.dokumen.susun.lkip.analisis import analisis
from tolok.dokumen.susun.lkip.awal import pesan_utama
from tolok.dokumen.susun.lkip.efisiensi import efisiensi
from tolok.dokumen.susun.lkip.grafik_kinerja import grafik_capaian, rujuk_gambar
from tolok.dokumen.susun.lkip.ketersediaan_data import kekurangan_data
from tolok.dokumen.susun.lkip.kinerja_lain import kinerja_lain, pemanfaatan
from tolok.dokumen.susun.lkip.konteks import CARA_HITUNG, PEMBULATAN, Konteks
from tolok.dokumen.susun.lkip.realisasi_anggaran import realisasi_anggaran
from tolok.dokumen.susun.tabel import TENGAH, kolom, tabel_capaian

BACAAN = {
    BacaanKategori.KONTINU: "Celah antarkelas dibaca bersambung: di atas batas suatu kelas berarti kelas berikutnya",
    BacaanKategori.BULAT: "Capaian dibulatkan ke bilangan bulat terdekat sebelum dicari kelasnya",
}


BATAS_BAWAH = {"lebih_dari": "lebih dari", "sekurangnya": "sekurang-kurangnya"}


def bab_tiga(konteks: Konteks) -> Bab:
    lain = kinerja_lain(konteks)
    return bab(
        "Akuntabilitas Kinerja",
        *konteks.narasi("bab3"),
        bab(
            "Capaian Kinerja Organisasi",
            _cara_mengukur(konteks),
            _ringkasan(konteks),
            *(analisis(konteks, milik) for milik in konteks.pemilik()),
            *((lain,) if lain else ()),
        ),
        realisasi_anggaran(konteks),
        efisiensi(konteks),
        pemanfaatan(konteks),
        kekurangan_data(konteks),
        tingkat=1,
    )


def _cara_mengukur(konteks: Konteks) -> Bab:
    pedoman = konteks.angka.pedoman
    batas = (
        "Capaian tidak dibatasi ke atas"
        if pedoman.batas_atas is None
        else f"Capaian dibatasi {format_angka(pedoman.batas_atas)}%"
    )
    return bab(
        "Cara Mengukur",
        paragraf(
            f"Capaian {banyaknya(len(konteks.angka.kinerja))} indikator {konteks.nama} dihitung dengan membandingkan "
            f"realisasi tahun {konteks.tahun} dengan target Perjanjian Kinerja menurut rumus tiap indikator "
            f"({CARA_HITUNG}). Hasilnya ditandatangani dengan dua desimal, dan nilai itulah yang digolongkan menurut ",
            rujuk("kategori"),
            f". {PEMBULATAN} {batas} (tafsir T-001).",
        ),
        _tabel_kategori(konteks),
        tingkat=3,
    )


def _tabel_kategori(konteks: Konteks) -> Tabel:
    pedoman = konteks.angka.pedoman
    skala = parameter(f"{AWALAN}{pedoman.skala}", date(konteks.tahun, 12, 31))
    dasar = "; ".join(f"{cari_regulasi(satu.regulasi).nama}, {satu.bagian}" for satu in skala.dasar)
    catatan = [f"{BACAAN[pedoman.bacaan]} (tafsir T-003)."]
    if skala.diperiksa is None:
        catatan.append("Skala ini belum diperiksa pada naskah regulasinya.")
    return Tabel(
        kode="kategori",
        judul="Kategori Capaian Kinerja",
        kolom=kolom((15, TENGAH), (40, TENGAH), (45, TENGAH)),
        kepala=(kepala("Urutan", "Rentang capaian", "Kategori"),),
        badan=tuple(baris(*satu) for satu in _kelas(skala)),
        sumber=dasar,
        catatan=tuple(catatan),
        kecil=True,
    )


def _kelas(skala: Parameter) -> list[tuple[str, str, str]]:
    """Return urutan, range in words and name of each class, from the highest down."""
    hasil, atas = [], ""
    for kelas in cast("Sequence[Mapping[str, object]]", skala.nilai["kelas"]):
        bawah = next((f"{kata} {kelas[kunci]}%" for kunci, kata in BATAS_BAWAH.items() if kunci in kelas), "")
        rentang = " dan ".join(satu for satu in (bawah, atas) if satu)
        hasil.append((str(kelas["urutan"]), rentang, str(kelas["nama"])))
        atas = (
            f"paling tinggi {kelas['lebih_dari']}%"
            if "lebih_dari" in kelas
            else f"kurang dari {kelas.get('sekurangnya')}%"
        )
    return hasil


def _ringkasan(konteks: Konteks) -> Bab:
    grafik = grafik_capaian(konteks)
    rujukan = rujuk_gambar(" Capaian tiap indikator disandingkan", grafik)
    isi: tuple[Blok, ...] = (
        paragraf(pesan_utama(konteks), rujukan),
        tabel_capaian("capaian", f"Capaian Indikator Kinerja Tahun {konteks.tahun}", konteks.angka.kinerja),
        *grafik,
    )
    return bab("Ringkasan Capaian", *isi, tingkat=3)
