"""Sumbu: an exact axis with round values on it, written the Indonesian way."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from tolok.aturan.angka import format_angka

SEBUTAN = ((12, " triliun"), (9, " miliar"), (6, " juta"))
LANGKAH = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))


@dataclass(frozen=True, slots=True)
class Sumbu:
    """An axis from `bawah` to `atas`, both exact; `tanda` are the round values between them."""

    bawah: Fraction
    atas: Fraction
    tanda: tuple[Fraction, ...]

    def locate(self, nilai: Fraction) -> float:
        """Where a value lies: 0 at the lower end, 1 at the upper."""
        return float((nilai - self.bawah) / (self.atas - self.bawah))

    def write_tanda(self, satuan: str) -> tuple[str, ...]:
        """The round values in words: "80%", "Rp1,5 miliar", "12"."""
        terbesar = max((abs(satu) for satu in self.tanda), default=Fraction(0))
        pangkat, sebutan = next(((p, s) for p, s in SEBUTAN if terbesar >= 10**p), (0, ""))
        return tuple(_write(satu, pangkat, sebutan, satuan) for satu in self.tanda)


def make_sumbu(nilai: Iterable[Fraction], *, selang: int, penuh: bool) -> Sumbu:
    """The axis for values, with at most `selang` steps between its least and its greatest value.

    `penuh` lets the axis end at a round value; without it the axis ends at the greatest and least value.
    """
    semua = tuple(nilai)
    bawah, atas = min(semua), max(semua)
    if bawah == atas:
        return Sumbu(bawah, bawah + 1, (bawah,))
    langkah = _langkah((atas - bawah) / selang, utuh=all(satu.denominator == 1 for satu in semua))
    awal, akhir = math.ceil(bawah / langkah), math.floor(atas / langkah)
    if penuh:
        awal, akhir = math.floor(bawah / langkah), math.ceil(atas / langkah)
        bawah, atas = awal * langkah, akhir * langkah
    return Sumbu(bawah, atas, tuple(urutan * langkah for urutan in range(awal, akhir + 1)))


def _langkah(paling_kecil: Fraction, *, utuh: bool) -> Fraction:
    """The smallest round step that is not smaller than this; whole where the values count something whole."""
    terkecil = max(paling_kecil, Fraction(1)) if utuh else paling_kecil
    # The logarithm may be off by a hair, so the power below it is tried too.
    pangkat = Fraction(10) ** (math.floor(math.log10(terkecil)) - 1)
    calon = (satu * faktor for faktor in (pangkat, pangkat * 10, pangkat * 100) for satu in LANGKAH)
    return next(satu for satu in calon if satu >= terkecil and (not utuh or satu.denominator == 1))


def _write(nilai: Fraction, pangkat: int, sebutan: str, satuan: str) -> str:
    if nilai == 0:
        return "0%" if satuan == "persen" else "0"
    angka = format_angka(abs(nilai) / 10**pangkat) + sebutan
    tanda = "-" if nilai < 0 else ""
    return f"{tanda}{'Rp' if satuan == 'rupiah' else ''}{angka}{'%' if satuan == 'persen' else ''}"
