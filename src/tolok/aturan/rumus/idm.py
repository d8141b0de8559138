"""Rumus Indeks Desa Membangun (IDM): dari skor indikator ke status, pembandingan, dan rekap desa."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import cast

from tolok.aturan.angka import desimal_tepat, sign_nilai, tepat
from tolok.aturan.galat import GalatAngka, GalatMasukan
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import Kosong, Nilai, NilaiTepat, tidak_berlaku
from tolok.aturan.parameter import Parameter, parameter
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.daftar_desa import TANPA_DESA
from tolok.aturan.satuan import Satuan

DESIMAL_IDM = 4
TOLERANSI = Decimal("0.0001")
"""Selisih satu angka terakhir: sebesar itulah akibat dimensi yang diterbitkan sudah dibulatkan (T-018)."""

PENGUKURAN = Rujukan("permendesa-2-2016", "pengukuran dan perhitungan indeks")
PENETAPAN = Rujukan("permendesa-2-2016", "klasifikasi status desa")
INDEKS_DESA = Rujukan("permendesa-pdt-9-2024", "Indeks Desa, pengganti IDM")


class DimensiIdm(StrEnum):
    """Ketahanan sosial (IKS), ekonomi (IKE), dan lingkungan (IKL)."""

    IKS = "IKS"
    IKE = "IKE"
    IKL = "IKL"


class StatusIdm(StrEnum):
    """Status kemajuan desa, dari yang tertinggi."""

    MANDIRI = "Mandiri"
    MAJU = "Maju"
    BERKEMBANG = "Berkembang"
    TERTINGGAL = "Tertinggal"
    SANGAT_TERTINGGAL = "Sangat Tertinggal"


@dataclass(frozen=True, slots=True)
class BandingIdm:
    """IDM yang diterbitkan di samping hitungan ulangnya; yang diterbitkan tidak pernah diganti."""

    terbit: Decimal
    hitung_ulang: Decimal
    selisih: Decimal
    """Terbit − hitung ulang."""
    sesuai: bool
    """Selisihnya paling besar 0,0001 ke kedua arah."""


@dataclass(frozen=True, slots=True)
class RekapIdm:
    """Banyaknya desa menurut status."""

    mandiri: int
    maju: int
    berkembang: int
    tertinggal: int
    sangat_tertinggal: int
    tanpa_status: int
    jumlah: int


@aturan(
    kode="idm.indeks",
    nama="Indeks satu dimensi IDM",
    rumus="jumlah skor ÷ (5 × banyaknya indikator)",
    satuan=Satuan.INDEKS,
    dasar=(PENGUKURAN,),
    parameter=("idm_indikator",),
)
def indeks(*, dimensi: DimensiIdm, skor: Sequence[int], tahun: int) -> Fraction:
    """Indeks IKS, IKE, atau IKL dari skor semua indikatornya; 0 sampai 1, belum dibulatkan.

    Galat:
        GalatMasukan: banyaknya skor tidak sama dengan banyaknya indikator, atau ada skor di luar 0 sampai 5.
        ParameterTidakBerlaku: IDM tidak disusun pada tahun itu.
    """
    susunan = cast("Mapping[str, int]", parameter("idm_indikator", _akhir(tahun)).nilai)
    banyak, tertinggi = susunan[dimensi], susunan["skor_tertinggi"]
    if len(skor) != banyak:
        raise GalatMasukan(f"{dimensi} mempunyai {banyak} indikator, tetapi diberi {len(skor)} skor. Lengkapi skornya.")
    if min(skor) < 0 or max(skor) > tertinggi:
        raise GalatMasukan(f"Skor indikator harus 0 sampai {tertinggi}. Periksa lembar skor desa.")
    return Fraction(sum(skor), tertinggi * banyak)


@aturan(
    kode="idm.skor",
    nama="Indeks Desa Membangun",
    rumus="(iks + ike + ikl) ÷ 3",
    satuan=Satuan.INDEKS,
    dasar=(PENGUKURAN,),
)
def skor(*, iks: Fraction | Decimal, ike: Fraction | Decimal, ikl: Fraction | Decimal) -> Fraction:
    """IDM satu desa dari ketiga indeks dimensinya; 0 sampai 1, belum dibulatkan.

    Galat:
        GalatMasukan: salah satu indeks di luar 0 sampai 1.
    """
    dimensi = [tepat(satu) for satu in (iks, ike, ikl)]
    if min(dimensi) < 0 or max(dimensi) > 1:
        raise GalatMasukan("IKS, IKE, dan IKL harus antara 0 dan 1. Tulis 0,8057, bukan 80,57.")
    return sum(dimensi, Fraction(0)) / 3


@aturan(
    kode="idm.status",
    nama="Status desa menurut IDM",
    rumus="status tertinggi yang ambang empat desimalnya dilampaui IDM",
    satuan=Satuan.KATEGORI,
    dasar=(PENETAPAN,),
    tafsir=("T-018",),
    parameter=("idm_status",),
)
def status(*, idm: Decimal, tahun: int) -> StatusIdm:
    """Status desa dari IDM empat desimal sebagaimana diterbitkan; tepat pada ambang termasuk yang di bawahnya.

    Galat:
        GalatAngka: IDM belum dibulatkan ke empat desimal.
        GalatMasukan: IDM di luar 0 sampai 1.
        ParameterTidakBerlaku: status IDM tidak ditetapkan pada tahun itu.
    """
    return _find_status("idm_status", _check_empat_desimal(idm), tahun)


@aturan(
    kode="idm.status_tiga_desimal",
    nama="Status desa menurut ambang tiga desimal",
    rumus="status tertinggi yang ambang tiga desimalnya dilampaui IDM",
    satuan=Satuan.KATEGORI,
    dasar=(PENETAPAN,),
    tafsir=("T-018",),
    parameter=("idm_status_tiga_desimal",),
)
def status_tiga_desimal(*, idm: Decimal, tahun: int) -> StatusIdm:
    """Bacaan pembanding: status desa dengan ambang yang ditulis tiga desimal.

    Galat:
        GalatAngka: IDM belum dibulatkan ke empat desimal.
        GalatMasukan: IDM di luar 0 sampai 1.
        ParameterTidakBerlaku: status IDM tidak ditetapkan pada tahun itu.
    """
    return _find_status("idm_status_tiga_desimal", _check_empat_desimal(idm), tahun)


@aturan(
    kode="idm.banding",
    nama="IDM terbit dan hitungan ulangnya",
    rumus="selisih = terbit − (iks + ike + ikl) ÷ 3 yang dibulatkan ke empat desimal; sesuai bila paling besar 0,0001",
    satuan=Satuan.INDEKS,
    dasar=(PENGUKURAN,),
    tafsir=("T-018",),
)
def banding(
    *, terbit: Decimal, iks: Fraction | Decimal, ike: Fraction | Decimal, ikl: Fraction | Decimal
) -> BandingIdm:
    """IDM terbit dibandingkan dengan hitungan dari ketiga dimensinya; yang terbit tetap dipakai.

    Galat:
        GalatAngka: IDM terbit belum dibulatkan ke empat desimal.
        GalatMasukan: IDM atau salah satu dimensi di luar 0 sampai 1.
    """
    resmi = _check_empat_desimal(terbit)
    hitung_ulang = sign_nilai(skor(iks=iks, ike=ike, ikl=ikl), desimal=DESIMAL_IDM)
    selisih = cast("Decimal", desimal_tepat(resmi - tepat(hitung_ulang)))
    return BandingIdm(terbit, hitung_ulang, selisih, sesuai=abs(selisih) <= TOLERANSI)


@aturan(
    kode="idm.perubahan",
    nama="Perubahan indeks desa antara dua tahun",
    rumus="nilai akhir − nilai awal, hanya bila kedua tahun memakai indeks yang sama",
    satuan=Satuan.INDEKS,
    dasar=(PENGUKURAN, INDEKS_DESA),
    tafsir=("T-019",),
    parameter=("indeks_desa",),
)
def perubahan(*, nilai_awal: Nilai, tahun_awal: int, nilai_akhir: Nilai, tahun_akhir: int) -> NilaiTepat:
    """Kenaikan atau penurunan nilai indeks satu desa; tepat.

    Sejak 2025 Indeks Desa menggantikan IDM. Nilai keduanya tidak dapat dikurangkan atau
    dikonversi, maka perubahan yang melintasi pergantian itu tidak berlaku.

    Galat:
        GalatMasukan: tahun akhir tidak sesudah tahun awal, atau nilai di luar skala indeksnya.
        ParameterTidakBerlaku: belum ada indeks pada tahun itu.
    """
    if tahun_akhir <= tahun_awal:
        raise GalatMasukan(f"Tahun akhir {tahun_akhir} harus sesudah tahun awal {tahun_awal}. Tukar keduanya.")
    awal, akhir = (parameter("indeks_desa", _akhir(tahun)) for tahun in (tahun_awal, tahun_akhir))
    sebelum, sesudah = _check_skala(nilai_awal, awal), _check_skala(nilai_akhir, akhir)
    if awal.nilai["nama"] != akhir.nilai["nama"]:
        return tidak_berlaku(
            f"{awal.nilai['nama']} {tahun_awal} dan {akhir.nilai['nama']} {tahun_akhir} tidak dapat dibandingkan"
        )
    if isinstance(sebelum, Kosong):
        return sebelum
    return sesudah if isinstance(sesudah, Kosong) else sesudah - sebelum


@aturan(
    kode="idm.rekap",
    nama="Rekap status desa",
    rumus="banyaknya desa per status",
    satuan=Satuan.CACAH,
    dasar=(PENETAPAN,),
)
def rekap(*, status: Sequence[StatusIdm | Kosong]) -> RekapIdm | Kosong:
    """Banyaknya desa menurut status; desa yang belum berstatus dihitung tersendiri.

    Tanpa desa hasilnya tidak berlaku.
    """
    if not status:
        return TANPA_DESA
    return RekapIdm(
        mandiri=status.count(StatusIdm.MANDIRI),
        maju=status.count(StatusIdm.MAJU),
        berkembang=status.count(StatusIdm.BERKEMBANG),
        tertinggal=status.count(StatusIdm.TERTINGGAL),
        sangat_tertinggal=status.count(StatusIdm.SANGAT_TERTINGGAL),
        tanpa_status=sum(isinstance(satu, Kosong) for satu in status),
        jumlah=len(status),
    )


def _akhir(tahun: int) -> date:
    if not date.min.year <= tahun <= date.max.year:
        raise GalatMasukan(f"Tahun {tahun} tidak mungkin. Tulis empat angka, mis. 2024.")
    return date(tahun, 12, 31)


def _check_empat_desimal(idm: Decimal) -> Fraction:
    if sign_nilai(idm, desimal=DESIMAL_IDM) != idm:
        raise GalatAngka(f"IDM {idm} belum dibulatkan: pakai empat desimal sebagaimana diterbitkan, mis. 0,8155.")
    if not 0 <= idm <= 1:
        raise GalatMasukan(f"IDM {idm} harus antara 0 dan 1. Periksa koma desimalnya.")
    return tepat(idm)


def _check_skala(nilai: Nilai, indeks: Parameter) -> NilaiTepat:
    if isinstance(nilai, Kosong):
        return nilai
    pecahan, tertinggi = tepat(nilai), cast("int | None", indeks.nilai.get("tertinggi"))
    if pecahan < 0 or (tertinggi is not None and pecahan > tertinggi):
        raise GalatMasukan(f"Nilai {nilai} di luar skala {indeks.nilai['nama']}. Periksa angkanya dalam sumber.")
    return pecahan


def _find_status(nama: str, idm: Fraction, tahun: int) -> StatusIdm:
    ambang = cast("Mapping[str, Decimal]", parameter(nama, _akhir(tahun)).nilai["lebih_dari"])
    terlampaui = (StatusIdm(satu) for satu, batas in ambang.items() if idm > tepat(batas))
    return next(terlampaui, StatusIdm.SANGAT_TERTINGGAL)
