"""Yang dipakai bersama oleh kedua PMK evaluasi kinerja anggaran: rasio, rata-rata ukur, dan nilai efisiensi.

Kedua PMK mengikat kementerian dan lembaga; perangkat daerah boleh memakainya sebagai metode (T-016).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import cast

from tolok.aturan.akar import round_rata_ukur
from tolok.aturan.angka import tepat
from tolok.aturan.galat import GalatMasukan, TargetNegatif, TargetNol
from tolok.aturan.nilai import Kosong, Nilai, NilaiTepat, belum_ada
from tolok.aturan.rumus.umum import kosong_bersama

DESIMAL_CAPAIAN = 10
"""Rata-rata ukur jarang berupa pecahan; hasilnya tepat sampai desimal ini."""
BATAS_EFISIENSI = 20
NILAI_TENGAH = 50


@dataclass(frozen=True, slots=True)
class IndikatorKeluaran:
    """Target dan realisasi satu indikator keluaran, dalam satuan yang sama."""

    target: Decimal
    realisasi: Nilai


def find_kosong(nilai: Sequence[object], *, apa: str) -> Kosong | None:
    """Return why a result cannot be counted: nothing was given, or some of it has no data."""
    kosong = [satu for satu in nilai if isinstance(satu, Kosong)]
    if not nilai:
        return belum_ada(f"tidak ada {apa}")
    if kosong:
        return kosong_bersama(kosong, alasan=f"{len(kosong)} dari {len(nilai)} {apa} kosong ({kosong[0].alasan})")
    return None


def rasio(target: Decimal, realisasi: Nilai) -> Fraction:
    """Return realisasi ÷ target; a Kosong must have been found before.

    Raises: TargetNol, TargetNegatif, GalatMasukan (realisasi below 0).
    """
    batas, tercapai = tepat(target), tepat(cast("Decimal", realisasi))
    if batas == 0:
        raise TargetNol(f"Target 0 dengan realisasi {realisasi}: rasionya tidak terdefinisi. Isi targetnya.")
    if batas < 0:
        raise TargetNegatif(f"Target {target} di bawah 0. Rumuskan ulang indikatornya.")
    if tercapai < 0:
        raise GalatMasukan(f"Realisasi keluaran {realisasi} di bawah 0. Periksa angkanya dalam sumber.")
    return tercapai / batas


def rata_ukur_persen(faktor: Sequence[tuple[Fraction, Fraction]]) -> Decimal:
    """Return the weighted geometric mean of ratios in percent, to DESIMAL_CAPAIAN decimals."""
    return round_rata_ukur([(Fraction(100), Fraction(1)), *faktor], desimal=DESIMAL_CAPAIAN)


def nilai_dari_efisiensi(efisiensi: Fraction | Decimal | Kosong) -> NilaiTepat:
    """Return the scale 0 to 100 of an efficiency in percent; beyond ±20 it stays at its end."""
    if isinstance(efisiensi, Kosong):
        return efisiensi
    terbatas = min(max(tepat(efisiensi), Fraction(-BATAS_EFISIENSI)), Fraction(BATAS_EFISIENSI))
    return NILAI_TENGAH + terbatas / BATAS_EFISIENSI * NILAI_TENGAH


def refuse_uang_negatif(uang: Sequence[object]) -> None:
    """Refuse money below 0.

    Raises: GalatMasukan.
    """
    negatif = [satu for satu in uang if isinstance(satu, int) and satu < 0]
    if negatif:
        raise GalatMasukan(f"Uang tidak boleh negatif: {negatif[0]}. Periksa pagu dan realisasinya dalam sumber.")
