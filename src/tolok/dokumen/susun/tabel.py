"""Tables that stand in more than one chapter or document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from tolok.aturan.nilai import Kosong, Target, Terukur
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.rencana import BarisPerjanjian, Indikator, PerjanjianKinerja
from tolok.dokumen.naskah import Baris, Kolom, Rata, Tabel, Teks
from tolok.dokumen.susun.angka import persen, polos, sebutan, teks_nilai, teks_target
from tolok.dokumen.susun.blok import baris, kepala, sel, tengah
from tolok.dokumen.susun.catatan import Terhitung
from tolok.dokumen.susun.kalimat import TURUN, alasan_tanpa_capaian
from tolok.dokumen.susun.perhitungan import Kinerja, Tahunan, semua_indikator, semua_pemilik

TENGAH = Rata.TENGAH
KANAN = Rata.KANAN


def kolom(*lebar: int | tuple[int, Rata]) -> tuple[Kolom, ...]:
    """Return columns from widths; a pair gives the alignment too."""
    return tuple(Kolom(satu) if isinstance(satu, int) else Kolom(*satu) for satu in lebar)


def tabel_capaian(kode: str, judul: str, kinerja: Sequence[Kinerja], sumber: str = "") -> Tabel:
    """Return target, realisasi, capaian and kategori of several indicators."""
    return Tabel(
        kode=kode,
        judul=judul,
        kolom=kolom((7, TENGAH), 42, (13, TENGAH), (13, TENGAH), (12, TENGAH), (17, TENGAH)),
        kepala=(kepala("No.", "Indikator Kinerja", "Target", "Realisasi", "Capaian", "Kategori"),),
        badan=tuple(_baris_capaian(nomor, satu) for nomor, satu in enumerate(kinerja, 1)),
        sumber=sumber,
        catatan=alasan_kosong(kinerja),
    )


def alasan_kosong(kinerja: Iterable[Kinerja]) -> tuple[str, ...]:
    """Return one note for each capaian that is not a number, saying why."""
    return tuple(
        f"{satu.indikator.nama}: capaian tidak dapat dihitung karena {alasan}."
        for satu in kinerja
        if (alasan := alasan_tanpa_capaian(satu))
    )


def tulis_capaian(kinerja: Kinerja) -> Teks:
    """Return capaian, or in words how a value stands that has no percentage."""
    return _capaian(kinerja.indikator, kinerja.target, kinerja.nilai, kinerja.capaian)


def tulis_capaian_tahun(kinerja: Kinerja, lampau: Tahunan) -> Teks:
    """Return the capaian of an earlier year in the same way."""
    return _capaian(kinerja.indikator, lampau.target, lampau.realisasi, lampau.capaian)


def _capaian(indikator: Indikator, target: Target, nilai: Terukur, capaian: Terhitung) -> Teks:
    berangka = isinstance(nilai, Decimal) and isinstance(target, Decimal)
    if not isinstance(capaian.nilai, Kosong) or not berangka:
        return persen(capaian)
    if target == 0 and indikator.arah in TURUN:
        return Teks("terpenuhi" if nilai == 0 else "tidak terpenuhi")
    return Teks("tidak dapat dihitung")


def kategori(kinerja: Kinerja) -> Teks:
    if kinerja.kategori is None:
        return Teks("tidak dinilai")
    return sebutan(kinerja.kategori)


def _baris_capaian(nomor: int, kinerja: Kinerja) -> Baris:
    return baris(
        polos(nomor),
        kinerja.indikator.nama,
        teks_target(kinerja.target, kinerja.indikator.satuan),
        teks_nilai(kinerja.nilai, kinerja.indikator),
        tulis_capaian(kinerja),
        kategori(kinerja),
    )


def tabel_sasaran(fakta: Fakta, perjanjian: PerjanjianKinerja, *, kode: str = "", judul: str = "") -> Tabel:
    """Return sasaran, indikator and target of one PK; the rows of one sasaran share its cell.

    Without a title it is the annex of the PK itself, which names no source but itself.
    """
    indikator = semua_indikator(fakta)
    badan: list[Baris] = []
    # Rows of one sasaran stand together, wherever the PK lists them.
    nama = {milik.kode: milik.nama for milik in semua_pemilik(fakta)}
    kelompok: dict[str, list[BarisPerjanjian]] = {}
    for satu in perjanjian.baris:
        kelompok.setdefault(satu.rumusan or nama[satu.kinerja], []).append(satu)
    for nomor, (rumusan, anggota) in enumerate(kelompok.items(), 1):
        for urutan, satu in enumerate(anggota):
            awal = (tengah(polos(nomor), baris=len(anggota)), sel(rumusan, baris=len(anggota))) if urutan == 0 else ()
            ukuran = indikator[satu.indikator][0]
            badan.append((*awal, sel(ukuran.nama), sel(teks_target(satu.target, ukuran.satuan))))
    return Tabel(
        kode=kode or f"pk-sasaran-{perjanjian.versi}",
        judul=judul,
        kolom=kolom((7, TENGAH), 39, 38, (16, TENGAH)),
        kepala=(kepala("No.", "Tujuan/Sasaran Strategis", "Indikator Kinerja", "Target"),),
        badan=tuple(badan),
        sumber=perjanjian.sumber_cetak if judul else "",
        bernomor=bool(judul),
    )
