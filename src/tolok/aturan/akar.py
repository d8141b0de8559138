"""Akar: weighted geometric means, rounded once, with every digit proved.

A root is seldom a fraction, so a rule that needs one cannot stay exact. It says to how many
decimals its result holds, and this module makes every one of them the right digit: logarithms
enclose the result, and where they cannot tell on which side of a half it lies, whole numbers do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from fractions import Fraction
from math import floor, gcd

from tolok.aturan.angka import round_half_up
from tolok.aturan.galat import GalatAngka

KETELITIAN = 50
"""Digits that the logarithms carry at first; doubled until they decide."""
LOGARITMA_TERBESAR = Decimal(200)
"""Beyond every number of a report (10^40) with 40 decimals; how far beyond doesn't matter."""


def round_rata_ukur(faktor: Sequence[tuple[Fraction, Fraction]], *, desimal: int) -> Decimal:
    """Return the product of `nilai ** bobot`, half up to `desimal` places (0 to 40).

    `faktor` holds pairs (nilai, bobot) with bobot above 0; no pair at all gives 1. The time
    depends on how many numbers there are and on their length, never on the weights.

    Raises: GalatAngka (a negative value, or a result out of range).
    """
    if any(nilai < 0 for nilai, _ in faktor):
        raise GalatAngka("Rata-rata ukur tidak terdefinisi untuk nilai negatif. Periksa angkanya.")
    if any(nilai == 0 for nilai, _ in faktor):
        return round_half_up(0, desimal=desimal)
    # Twice the wanted scale: the last bit of the floor then tells on which side of a half it lies.
    dua_kali = _floor_hasil_kali(_gather([*faktor, (Fraction(2 * 10**desimal), Fraction(1))]))
    return round_half_up(Fraction((dua_kali + 1) // 2, 10**desimal), desimal=desimal)


def _gather(faktor: Iterable[tuple[Fraction, Fraction]]) -> dict[int, Fraction]:
    """Return the exponent of each whole number in the product."""
    pangkat: dict[int, Fraction] = defaultdict(Fraction)
    for nilai, bobot in faktor:
        pangkat[nilai.numerator] += bobot
        pangkat[nilai.denominator] -= bobot
    return pangkat


def _floor_hasil_kali(pangkat: Mapping[int, Fraction]) -> int:
    ketelitian = KETELITIAN
    while True:
        bawah, atas = _enclose(pangkat, ketelitian)
        if floor(bawah) == floor(atas):
            return floor(atas)
        # More digits never decide a product that is a whole number; only an exact test does.
        if atas - bawah < 1 and _is_sama(pangkat, floor(atas)):
            return floor(atas)
        ketelitian *= 2


def _enclose(pangkat: Mapping[int, Fraction], ketelitian: int) -> tuple[Decimal, Decimal]:
    """Return two numbers that enclose the product.

    `ln` and `exp` are correctly rounded. Each term carries at most four roundings and each sum
    one, all relative to the sum of sizes; `galat` is ten times that and more.
    """
    konteks = Context(prec=ketelitian, Emax=MAX_EMAX, Emin=MIN_EMIN)
    logaritma = ukuran = Decimal(0)
    for bilangan, eksponen in pangkat.items():
        suku = konteks.multiply(konteks.ln(Decimal(bilangan)), Decimal(eksponen.numerator))
        suku = konteks.divide(suku, Decimal(eksponen.denominator))
        logaritma, ukuran = konteks.add(logaritma, suku), konteks.add(ukuran, suku.copy_abs())
    galat = konteks.multiply(ukuran, Decimal(10 * (len(pangkat) + 10)).scaleb(1 - ketelitian, konteks))
    bawah = konteks.exp(min(konteks.subtract(logaritma, galat), LOGARITMA_TERBESAR))
    atas = konteks.exp(min(konteks.add(logaritma, galat), LOGARITMA_TERBESAR))
    return konteks.next_minus(bawah), konteks.next_plus(atas)


def _is_sama(pangkat: Mapping[int, Fraction], hasil: int) -> bool:
    """Tell whether the product is exactly `hasil`.

    Numbers without a common factor are independent: their product is 1 only if every exponent is 0.
    """
    sisa: dict[int, Fraction] = defaultdict(Fraction)
    dasar = _split_coprime([*pangkat, hasil])
    for bilangan, eksponen in [*pangkat.items(), (hasil, Fraction(-1))]:
        for satu in dasar:
            while bilangan % satu == 0:
                bilangan //= satu  # noqa: PLW2901 - it is divided up, factor by factor
                sisa[satu] += eksponen
    return not any(sisa.values())


def _split_coprime(bilangan: Iterable[int]) -> list[int]:
    """Return numbers above 1 without common factors, of which all the given ones are products."""
    dasar: list[int] = []
    antre = list(bilangan)
    while antre:
        satu = antre.pop()
        bertemu = next((lain for lain in dasar if gcd(lain, satu) > 1), None)
        if bertemu is not None:
            bersama = gcd(bertemu, satu)
            dasar.remove(bertemu)
            antre += [bersama, bertemu // bersama, satu // bersama]
        elif satu > 1:
            dasar.append(satu)
    return dasar
