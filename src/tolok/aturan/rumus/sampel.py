"""Rumus sampel: berapa responden survei kepuasan yang cukup bagi sebanyak ini pengguna layanan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from tolok.aturan.angka import round_half_up, tepat
from tolok.aturan.galat import GalatMasukan
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import Kosong, NilaiTepat, nihil
from tolok.aturan.parameter import parameter
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.satuan import Satuan

PARAMETER = "sampel_krejcie_morgan"
BESAR_SAMPEL = Rujukan("permenpanrb-14-2017", "Lampiran, tabel sampel Krejcie dan Morgan")
TABEL = Rujukan("krejcie-morgan-1970", "rumus dan tabel besar sampel")


@dataclass(frozen=True, slots=True)
class Kecukupan:
    """Responden dibandingkan dengan sampel minimum; `kurang` 0 bila cukup."""

    minimum: int
    responden: int
    kurang: int
    cukup: bool


@aturan(
    kode="sampel.rumus",
    nama="Besar sampel Krejcie dan Morgan",
    rumus="λ² × N × P × (1 − P) ÷ (d² × (N − 1) + λ² × P × (1 − P))",
    satuan=Satuan.CACAH,
    dasar=(BESAR_SAMPEL, TABEL),
    tafsir=("T-020",),
    parameter=(PARAMETER,),
)
def rumus(
    *,
    populasi: int | Kosong,
    pada: date,
    lambda_kuadrat: Decimal | None = None,
    proporsi: Decimal | None = None,
    batas_kesalahan: Decimal | None = None,
) -> NilaiTepat:
    """Banyaknya responden menurut rumusnya, belum dibulatkan; N = populasi pengguna layanan.

    λ² (lambda kuadrat), P (proporsi), dan d (batas kesalahan) yang tidak diberi memakai nilai baku
    pada tanggal itu. Populasi 0: nihil. Populasi yang belum dicatat tetap kosong dengan alasannya.

    Galat:
        GalatMasukan: populasi negatif, λ² tidak lebih dari 0, atau P atau d tidak antara 0 dan 1.
        ParameterTidakBerlaku: tidak ada nilai baku pada tanggal itu.
    """
    baku = cast("dict[str, Decimal]", parameter(PARAMETER, pada).nilai)
    lambda2 = tepat(baku["lambda_kuadrat"] if lambda_kuadrat is None else lambda_kuadrat)
    p = tepat(baku["proporsi"] if proporsi is None else proporsi)
    d = tepat(baku["batas_kesalahan"] if batas_kesalahan is None else batas_kesalahan)
    if lambda2 <= 0:
        raise GalatMasukan("λ² harus lebih dari 0. Periksa angkanya.")
    if not 0 < p < 1 or not 0 < d < 1:
        raise GalatMasukan("Proporsi dan batas kesalahan harus antara 0 dan 1. Tulis 0,05 untuk 5 persen.")
    if isinstance(populasi, Kosong):
        return populasi
    if populasi < 0:
        raise GalatMasukan(f"Populasi {populasi} tidak boleh negatif. Periksa angkanya.")
    if populasi == 0:
        return nihil("tidak ada pengguna layanan: populasi 0")
    ragam = lambda2 * p * (1 - p)
    return ragam * populasi / (d**2 * (populasi - 1) + ragam)


@aturan(
    kode="sampel.minimum",
    nama="Sampel minimum",
    rumus="besar sampel Krejcie dan Morgan, dibulatkan ke bilangan bulat terdekat",
    satuan=Satuan.CACAH,
    dasar=(BESAR_SAMPEL, TABEL),
    tafsir=("T-020",),
    parameter=(PARAMETER,),
)
def minimum(*, populasi: int | Kosong, pada: date) -> int | Kosong:
    """Banyaknya responden paling sedikit, sama dengan tabel Krejcie dan Morgan; tidak melebihi populasi.

    Populasi 0 nihil; populasi yang belum dicatat tetap kosong dengan alasannya.

    Galat:
        GalatMasukan: populasi negatif.
        ParameterTidakBerlaku: tidak ada nilai baku pada tanggal itu.
    """
    hasil = rumus(populasi=populasi, pada=pada)
    return hasil if isinstance(hasil, Kosong) else int(round_half_up(hasil, desimal=0))


@aturan(
    kode="sampel.cukup",
    nama="Kecukupan responden",
    rumus="responden dibandingkan dengan sampel minimum; kurang = sampel minimum − responden, paling sedikit 0",
    satuan=Satuan.CACAH,
    dasar=(BESAR_SAMPEL, TABEL),
    tafsir=("T-020",),
    parameter=(PARAMETER,),
)
def cukup(*, responden: int | Kosong, populasi: int | Kosong, pada: date) -> Kecukupan | Kosong:
    """Cukup tidaknya responden suatu survei, dan berapa orang kurangnya.

    Populasi 0 nihil; populasi atau responden yang belum dicatat tetap kosong dengan alasannya.

    Galat:
        GalatMasukan: responden negatif atau melebihi populasi, atau populasi negatif.
        ParameterTidakBerlaku: tidak ada nilai baku pada tanggal itu.
    """
    paling_sedikit = minimum(populasi=populasi, pada=pada)
    if isinstance(populasi, Kosong):
        return populasi
    if isinstance(responden, Kosong):
        return responden
    if not 0 <= responden <= populasi:
        raise GalatMasukan(f"Responden {responden} harus antara 0 dan populasi {populasi}. Periksa keduanya.")
    if isinstance(paling_sedikit, Kosong):
        return paling_sedikit
    kurang = max(paling_sedikit - responden, 0)
    return Kecukupan(minimum=paling_sedikit, responden=responden, kurang=kurang, cukup=kurang == 0)
