"""Rumus agregasi: nilai setahun dari nilai triwulan, dengan "belum ada", "nihil" dan "tidak berlaku" terpisah."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import tepat
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import Keadaan, Kosong, Nilai, NilaiTepat, belum_ada
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.umum import kosong_bersama
from tolok.aturan.satuan import Satuan

PENGUKURAN_BERKALA = Rujukan("permenpanrb-53-2014", "Lampiran II, pengukuran kinerja secara berkala")


@aturan(
    kode="agregasi.akhir",
    nama="Nilai akhir",
    rumus="nilai periode terakhir",
    satuan=Satuan.ANGKA,
    dasar=(PENGUKURAN_BERKALA,),
    tafsir=("T-012",),
)
def akhir(*, nilai: Sequence[Nilai]) -> NilaiTepat:
    """Nilai setahun = nilai periode terakhir yang berlaku; masukan berurutan menurut periode.

    Periode terakhir yang belum ada datanya membuat hasilnya belum ada: nilai periode
    sebelumnya tidak menggantikannya.
    """
    berlaku = [satu for satu in nilai if not _dalam_keadaan(satu, Keadaan.TIDAK_BERLAKU)]
    if berlaku:
        return _tepat(berlaku[-1])
    return _tanpa_angka(nilai)


@aturan(
    kode="agregasi.jumlah",
    nama="Jumlah periode",
    rumus="nilai periode 1 + nilai periode 2 + …",
    satuan=Satuan.ANGKA,
    dasar=(PENGUKURAN_BERKALA,),
    tafsir=("T-012",),
)
def jumlah(*, nilai: Sequence[Nilai]) -> NilaiTepat:
    """Nilai setahun = jumlah nilai periode; masukan berurutan menurut periode.

    Satu periode yang belum ada datanya membuat hasilnya belum ada. Periode nihil atau
    tidak berlaku tidak menambah apa pun.
    """
    angka = _read_angka(nilai)
    return angka if isinstance(angka, Kosong) else sum(angka, Fraction(0))


@aturan(
    kode="agregasi.rata_rata",
    nama="Rata-rata periode",
    rumus="jumlah nilai periode ÷ banyaknya periode yang bernilai",
    satuan=Satuan.ANGKA,
    dasar=(PENGUKURAN_BERKALA,),
    tafsir=("T-012",),
)
def rata_rata(*, nilai: Sequence[Nilai]) -> NilaiTepat:
    """Nilai setahun = rata-rata nilai periode; masukan berurutan menurut periode.

    Satu periode yang belum ada datanya membuat hasilnya belum ada. Periode nihil atau
    tidak berlaku tidak ikut dibagi.
    """
    angka = _read_angka(nilai)
    return angka if isinstance(angka, Kosong) else sum(angka, Fraction(0)) / len(angka)


def _read_angka(nilai: Sequence[Nilai]) -> list[Fraction] | Kosong:
    belum = [nomor for nomor, satu in enumerate(nilai, 1) if _dalam_keadaan(satu, Keadaan.BELUM_ADA)]
    if belum:
        return belum_ada(f"data periode ke-{', '.join(map(str, belum))} belum ada")
    return [tepat(satu) for satu in nilai if isinstance(satu, Decimal)] or _tanpa_angka(nilai)


def _tanpa_angka(nilai: Sequence[Nilai]) -> Kosong:
    kosong = [satu for satu in nilai if isinstance(satu, Kosong)]
    if not kosong:
        return belum_ada("belum ada satu periode pun")
    if any(satu.keadaan is Keadaan.NIHIL for satu in kosong):
        kosong = [satu for satu in kosong if satu.keadaan is Keadaan.NIHIL]
    return kosong_bersama(kosong, alasan=f"semua periode tanpa angka ({kosong[0].alasan})")


def _dalam_keadaan(nilai: Nilai, keadaan: Keadaan) -> bool:
    return isinstance(nilai, Kosong) and nilai.keadaan is keadaan


def _tepat(nilai: Nilai) -> NilaiTepat:
    return nilai if isinstance(nilai, Kosong) else tepat(nilai)
