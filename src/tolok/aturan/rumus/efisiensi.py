"""Rumus efisiensi: capaian dibandingkan dengan serapan, dengan pengaman bila target atau keluaran belum tercapai."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import cast

from tolok.aturan.angka import desimal_tepat, tepat
from tolok.aturan.katalog import aturan
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.satuan import Satuan


class Keluaran(StrEnum):
    """Keadaan indikator keluaran program yang mendukung sasaran (tafsir T-008)."""

    TERCAPAI = "tercapai"
    BELUM_TERCAPAI = "belum-tercapai"
    TIDAK_DIKETAHUI = "tidak-diketahui"


class SebutanEfisiensi(StrEnum):
    """Apa arti selisih capaian dan serapan; nilainya ialah frasa yang dicetak."""

    EFISIEN = "efisien"
    SEIMBANG = "seimbang"
    TIDAK_EFISIEN = "tidak efisien"
    SISA_ANGGARAN = "sisa anggaran, bukan efisiensi"
    BELUM_TERCAPAI = "seimbang, tetapi target belum tercapai"
    SISA_KELUARAN_BELUM = "sisa anggaran: keluaran program belum tercapai"
    SEIMBANG_KELUARAN_BELUM = "seimbang, tetapi keluaran program belum tercapai"
    KELUARAN_TIDAK_DIKETAHUI = "belum dapat disebut efisien: realisasi keluaran program tidak diketahui"
    SEIMBANG_KELUARAN_TIDAK_DIKETAHUI = "seimbang, tetapi realisasi keluaran program tidak diketahui"


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """Selisih dalam poin persen dan sebutannya."""

    selisih: Decimal
    sebutan: SebutanEfisiensi


@aturan(
    kode="efisiensi.selisih",
    nama="Efisiensi penggunaan anggaran",
    rumus="capaian − serapan",
    satuan=Satuan.POIN_PERSEN,
    dasar=(Rujukan("permenpanrb-53-2014", "Lampiran II, Bab III, analisis efisiensi penggunaan sumber daya"),),
    tafsir=("T-008",),
)
def selisih(*, capaian: Decimal, serapan: Decimal, keluaran: Keluaran) -> Efisiensi:
    """Selisih capaian kinerja dan serapan anggaran yang ditandatangani; poin persen.

    Selisih positif hanya disebut efisien bila capaian sedikitnya 100 persen dan keluaran
    program pendukungnya tercapai. Bila salah satunya belum tercapai, uang yang tidak dipakai
    ialah sisa anggaran. Bila keluarannya tidak diketahui, efisien atau tidak belum dapat dikatakan.

    Galat:
        GalatAngka: capaian atau serapan bukan angka biasa.
    """
    beda = tepat(capaian) - tepat(serapan)
    nilai = cast("Decimal", desimal_tepat(beda))
    if beda < 0:
        return Efisiensi(nilai, SebutanEfisiensi.TIDAK_EFISIEN)
    bersisa, seimbang = _BELUM_TERCAPAI if capaian < 100 else _SEBUTAN[keluaran]
    return Efisiensi(nilai, bersisa if beda else seimbang)


# Each pair: what a positive difference is called, and what no difference at all is called.
_BELUM_TERCAPAI = (SebutanEfisiensi.SISA_ANGGARAN, SebutanEfisiensi.BELUM_TERCAPAI)
_SEBUTAN: dict[Keluaran, tuple[SebutanEfisiensi, SebutanEfisiensi]] = {
    Keluaran.TERCAPAI: (SebutanEfisiensi.EFISIEN, SebutanEfisiensi.SEIMBANG),
    Keluaran.BELUM_TERCAPAI: (
        SebutanEfisiensi.SISA_KELUARAN_BELUM,
        SebutanEfisiensi.SEIMBANG_KELUARAN_BELUM,
    ),
    Keluaran.TIDAK_DIKETAHUI: (
        SebutanEfisiensi.KELUARAN_TIDAK_DIKETAHUI,
        SebutanEfisiensi.SEIMBANG_KELUARAN_TIDAK_DIKETAHUI,
    ),
}
