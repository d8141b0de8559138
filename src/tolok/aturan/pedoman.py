"""Pedoman: what a pemda or office chose where the regulation leaves the choice open.

Every choice names the tafsir that describes it (docs/tafsir/) and is dated, so an old
report is recomputed under the choices of its own year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated


class Arah(StrEnum):
    """Bagaimana realisasi dibandingkan dengan target (rumus `capaian.*`)."""

    NAIK = "naik"
    TURUN_2T = "turun_2t"
    TURUN_RASIO = "turun_rasio"
    STABIL = "stabil"
    RENTANG = "rentang"
    PREDIKAT = "predikat"


class TargetNol(StrEnum):
    """Apa yang terjadi bila target 0 (regulasi diam; tafsir T-002)."""

    TIDAK_DIHITUNG = "tidak-dihitung"
    """Capaian tidak dapat dihitung; tidak ikut rata-rata; dicetak dengan alasannya."""
    NOL_TERCAPAI = "nol-tercapai"
    """Hanya untuk arah turun: realisasi 0 berarti 100, realisasi lebih dari 0 berarti 0."""


class BacaanKategori(StrEnum):
    """Bagaimana celah skala lima kelas (90-91, 75-76, ...) dibaca (tafsir T-003)."""

    KONTINU = "kontinu"
    BULAT = "bulat"


class PenyebutNihil(StrEnum):
    """Nilai persentase bila yang dihitung tidak terjadi sama sekali (tafsir T-006)."""

    NIHIL = "nihil"
    SERATUS = "seratus"


class RentangAtas(StrEnum):
    """Bagaimana realisasi di atas batas atas target rentang dibandingkan (tafsir T-015)."""

    KEBALIKAN = "kebalikan"
    """Batas atas ÷ realisasi × 100: melewati rentang menurunkan capaian."""
    SKP = "skp"
    """Realisasi ÷ batas atas × 100, seperti penilaian SKP: melewati rentang memberi lebih dari 100."""


@dataclass(frozen=True, kw_only=True)
class Pedoman:
    """pedoman.toml [[pedoman]]: pilihan metode yang berlaku sejak satu tanggal."""

    sejak: Annotated[date, "Berlaku sejak tanggal ini"]
    dasar: Annotated[str, "Keputusan atau kebiasaan yang menjadi dasar pilihan"]
    batas_atas: Annotated[Decimal | None, "Capaian paling tinggi, persen; kosong berarti tanpa batas (T-001)"] = None
    batas_bawah: Annotated[Decimal | None, "Capaian paling rendah, persen; kosong berarti tanpa batas (T-001)"] = (
        Decimal(0)
    )
    target_nol: Annotated[TargetNol, "Bila target 0: tidak-dihitung atau nol-tercapai (T-002)"] = (
        TargetNol.TIDAK_DIHITUNG
    )
    skala: Annotated[str, "Kode skala kategori capaian"] = "permendagri-86-2017"
    bacaan: Annotated[BacaanKategori, "Celah skala dibaca kontinu atau bulat (T-003)"] = BacaanKategori.KONTINU
    penyebut_nihil: Annotated[PenyebutNihil, "Bila tidak ada kejadian: nihil atau seratus (T-006)"] = (
        PenyebutNihil.NIHIL
    )
    rentang_atas: Annotated[RentangAtas, "Bila realisasi di atas target rentang: kebalikan atau skp (T-015)"] = (
        RentangAtas.KEBALIKAN
    )


PEDOMAN_BAKU = Pedoman(sejak=date(2014, 12, 1), dasar="Pilihan baku Tolok: tanpa batas atas, batas bawah 0")


def pedoman_pada(daftar: Sequence[Pedoman], pada: date) -> Pedoman:
    """Return the choice in force on `pada`: the latest `sejak` not after it, else PEDOMAN_BAKU."""
    berlaku = [pedoman for pedoman in daftar if pedoman.sejak <= pada]
    return max(berlaku, key=lambda pedoman: pedoman.sejak, default=PEDOMAN_BAKU)
