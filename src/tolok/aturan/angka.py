"""Angka: Indonesian numbers in and out, and the two points where a number is rounded.

Point 1 is `sign_nilai` (a person signs a value, to the decimals of its indicator); point 2
is `format_*` (a value is shown). Nothing else in Tolok rounds. Reading lives in `baca_angka`
and is offered here too, because the two must stay each other's inverse.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from tolok.aturan.baca_angka import parse_angka, parse_persen, parse_rupiah
from tolok.aturan.galat import GalatAngka

Bilangan: TypeAlias = Fraction | Decimal | int

PANGKAT_TERBESAR = 40
"""Angka di luar ±10^40, atau lebih halus dari 10^-40, bukan angka laporan kinerja."""


class GayaRupiah(StrEnum):
    """Cara menulis uang; semuanya dapat dibaca kembali oleh `parse_rupiah`."""

    EYD = "eyd"
    """Rp5.714.687.973"""
    LAMA = "lama"
    """Rp. 15.601.600,-"""
    SEN = "sen"
    """Rp1.234.567,00"""


_TULISAN_RUPIAH = {GayaRupiah.EYD: ("Rp", ""), GayaRupiah.LAMA: ("Rp. ", ",-"), GayaRupiah.SEN: ("Rp", ",00")}


def tepat(nilai: Bilangan) -> Fraction:
    """Return the exact fraction of a number.

    Raises: GalatAngka (NaN, infinite, or so large or fine that it must be a mistake).
    """
    if isinstance(nilai, Decimal):
        if not nilai.is_finite():
            raise GalatAngka(f"{nilai} bukan angka yang dapat dihitung. Isi angka biasa, mis. 88,22.")
        _, angka, eksponen = nilai.as_tuple()
        if nilai and (int(eksponen) < -PANGKAT_TERBESAR or int(eksponen) + len(angka) > PANGKAT_TERBESAR):
            raise _di_luar_jangkauan()
        nilai = nilai if nilai else 0
    pecahan = Fraction(nilai)
    if abs(pecahan) >= 10**PANGKAT_TERBESAR:
        raise _di_luar_jangkauan()
    return pecahan


def round_half_up(nilai: Bilangan, *, desimal: int) -> Decimal:
    """Round to `desimal` places, half away from zero, keeping trailing zeros.

    Raises: GalatAngka (number out of range, or `desimal` not within 0 to 40).
    """
    if not 0 <= desimal <= PANGKAT_TERBESAR:
        raise GalatAngka(f"Banyaknya desimal {desimal} tidak mungkin. Isi 0 sampai {PANGKAT_TERBESAR}.")
    pecahan = tepat(nilai)
    bulat = int(abs(pecahan) * 10**desimal + Fraction(1, 2))
    return _desimal(bulat, negatif=pecahan < 0, eksponen=-desimal)


def sign_nilai(nilai: Bilangan, *, desimal: int) -> Decimal:
    """Rounding point 1: the value that a person signs, to the decimals of its indicator."""
    return round_half_up(nilai, desimal=desimal)


def desimal_tepat(nilai: Bilangan) -> Decimal | None:
    """Return the number as an exact decimal, or None where decimals cannot write it (1/3)."""
    pecahan = nilai if isinstance(nilai, Fraction) else tepat(nilai)
    dua, lima = _pangkat(pecahan.denominator, 2), _pangkat(pecahan.denominator, 5)
    if pecahan.denominator != 2**dua * 5**lima:
        return None
    desimal = max(dua, lima)
    return _desimal(abs(int(pecahan * 10**desimal)), negatif=pecahan < 0, eksponen=-desimal)


def format_angka(nilai: Bilangan, *, desimal: int | None = None) -> str:
    """Rounding point 2: show a number; without `desimal` exactly as it stands ("88,20" stays "88,20").

    Raises: GalatAngka (a fraction that decimals cannot write, without `desimal`).
    """
    if desimal is not None:
        return _tulis(round_half_up(nilai, desimal=desimal))
    if isinstance(nilai, Decimal):
        tepat(nilai)
        return _tulis(nilai)
    apa_adanya = desimal_tepat(nilai)
    if apa_adanya is None:
        raise GalatAngka(f"{nilai} tidak dapat ditulis tepat dengan desimal. Sebutkan banyaknya desimal.")
    return _tulis(apa_adanya)


def format_bilangan(nilai: int) -> str:
    """Show a whole number: 5.714.687.973."""
    return format_angka(nilai, desimal=0)


def format_persen(nilai: Bilangan, *, desimal: int = 2) -> str:
    """Show a percentage that is already in percent: 100,25%."""
    return f"{format_angka(nilai, desimal=desimal)}%"


def format_rupiah(nilai: int, *, gaya: GayaRupiah = GayaRupiah.EYD) -> str:
    """Show money; a negative amount carries its sign before the Rp."""
    angka = format_bilangan(abs(nilai))
    awalan, akhiran = _TULISAN_RUPIAH[gaya]
    return f"{'-' if nilai < 0 else ''}{awalan}{angka}{akhiran}"


def _di_luar_jangkauan() -> GalatAngka:
    return GalatAngka("Angka di luar jangkauan laporan kinerja (lebih dari 40 angka). Periksa penulisannya.")


def _pangkat(bilangan: int, dasar: int) -> int:
    pangkat = 0
    while bilangan % dasar == 0:
        bilangan //= dasar
        pangkat += 1
    return pangkat


def _desimal(nilai: int, *, negatif: bool, eksponen: int) -> Decimal:
    # Built from its digits: arithmetic on Decimal would round to the precision of the context.
    angka = tuple(int(huruf) for huruf in str(nilai))
    return Decimal((1 if negatif and nilai else 0, angka, eksponen))


def _tulis(nilai: Decimal) -> str:
    # copy_abs, because abs() would round to the precision of the context.
    bulat, _, pecahan = f"{nilai.copy_abs():,f}".partition(".")
    tanda = "-" if nilai < 0 else ""
    return f"{tanda}{bulat.replace(',', '.')}{',' if pecahan else ''}{pecahan}"


__all__ = [
    "PANGKAT_TERBESAR",
    "Bilangan",
    "GayaRupiah",
    "desimal_tepat",
    "format_angka",
    "format_bilangan",
    "format_persen",
    "format_rupiah",
    "parse_angka",
    "parse_persen",
    "parse_rupiah",
    "round_half_up",
    "sign_nilai",
    "tepat",
]
