"""Geometric means: the right digit at the last place, proved by whole numbers and by another way of computing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from math import lcm, prod

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tolok.aturan.akar import round_rata_ukur
from tolok.aturan.angka import round_half_up
from tolok.aturan.galat import GalatAngka

RASIO = st.fractions(min_value=Fraction(1, 1000), max_value=1000, max_denominator=1000)


KECIL = st.fractions(min_value=0, max_value=60, max_denominator=60)
BOBOT = st.fractions(min_value=Fraction(1, 6), max_value=3, max_denominator=6)


def round_akar(nilai: Fraction, *, pangkat: int, desimal: int) -> Decimal:
    return round_rata_ukur([(nilai, Fraction(1, pangkat))], desimal=desimal)


def floor_akar(nilai: int, *, pangkat: int) -> int:
    """Return the largest whole number whose power does not exceed `nilai`, by halving."""
    rendah, tinggi = 0, 1 << (nilai.bit_length() // pangkat + 1)
    while tinggi - rendah > 1:
        tengah = (rendah + tinggi) // 2
        rendah, tinggi = (tengah, tinggi) if tengah**pangkat <= nilai else (rendah, tengah)
    return rendah


def round_by_whole_numbers(faktor: Sequence[tuple[Fraction, Fraction]], *, desimal: int) -> Decimal:
    """Return the mean by one root of one whole number: exact, and far too slow for large weights."""
    pangkat = lcm(*(bobot.denominator for _, bobot in faktor))
    radikan = prod((nilai ** int(bobot * pangkat) for nilai, bobot in faktor), start=Fraction(1))
    dua_kali = floor_akar(int(radikan * (2 * 10**desimal) ** pangkat), pangkat=pangkat)
    return round_half_up(Fraction((dua_kali + 1) // 2, 10**desimal), desimal=desimal)


@given(st.lists(st.tuples(KECIL, BOBOT), max_size=4), st.integers(0, 6))
@example([(Fraction(9, 4), Fraction(1, 2))], 0)
@example([(Fraction(27, 8), Fraction(1, 3)), (Fraction(25, 4), Fraction(1, 2))], 1)
@example([(Fraction(6), Fraction(1, 2)), (Fraction(10), Fraction(1, 2)), (Fraction(15), Fraction(1, 2))], 2)
@example([(Fraction(1, 4), Fraction(1, 2)), (Fraction(1, 20), Fraction(1))], 1)
def test_the_mean_is_the_one_that_whole_numbers_give(faktor: list[tuple[Fraction, Fraction]], desimal: int) -> None:
    """Digit for digit the same as a root of whole numbers, halves and whole results included."""
    assert str(round_rata_ukur(faktor, desimal=desimal)) == str(round_by_whole_numbers(faktor, desimal=desimal))


def test_many_groups_of_different_size_take_no_time() -> None:
    """Groups of 5, 7, 9, 11, 13 once took minutes and gigabytes; one root of these would never end."""
    faktor = [
        (Fraction(100 * banyak + nomor, 977), Fraction(1, 8 * banyak))
        for banyak in (5, 7, 9, 11, 13, 17, 19, 23)
        for nomor in range(banyak)
    ]

    hasil = round_rata_ukur(faktor, desimal=10)

    with localcontext() as konteks:
        konteks.prec = 80
        logaritma = sum(
            ((Decimal(satu.numerator) / satu.denominator).ln() * bobot.numerator / bobot.denominator)
            for satu, bobot in faktor
        )
        assert abs(hasil - Decimal(logaritma).exp()) <= Decimal("0.5E-10")


@pytest.mark.parametrize("bobot", [Fraction(1, 9973), Fraction(1, 10**9)])
@pytest.mark.parametrize(("geser", "hasil"), [(0, "2"), (-1, "1"), (1, "2")])
def test_a_half_is_recognized_under_any_weight(bobot: Fraction, geser: int, hasil: str) -> None:
    """Exactly one and a half goes up and a hair (10^-38) less goes down, beside factors that cancel out."""
    sehelai = Fraction(3, 2) + geser * Fraction(1, 10**38)
    saling_hapus = [(Fraction(6, 35), bobot), (Fraction(21, 2), bobot), (Fraction(5, 9), bobot)]

    assert str(round_rata_ukur([(sehelai, Fraction(1)), *saling_hapus], desimal=0)) == hasil


def test_a_result_of_forty_digits_and_forty_decimals_is_whole() -> None:
    """The largest number of a report keeps all its digits; the next is refused, and at once."""
    terbesar = Fraction(10**40 - 1)

    assert round_rata_ukur([(terbesar**2, Fraction(1, 2))], desimal=40) == terbesar
    for nilai, bobot in ((10**40, 1), (3, 10**9)):
        with pytest.raises(GalatAngka, match="di luar jangkauan"):
            round_rata_ukur([(Fraction(nilai), Fraction(bobot))], desimal=40)
    assert str(round_rata_ukur([(Fraction(1, 3), Fraction(10**9))], desimal=2)) == "0.00"


@pytest.mark.parametrize(
    ("nilai", "desimal", "akar"),
    [
        (Fraction(2), 4, "1.4142"),
        (Fraction(3), 2, "1.73"),
        (Fraction(3), 0, "2"),
        (Fraction(2), 0, "1"),
        (Fraction(9, 4), 0, "2"),
        (Fraction(1, 4), 0, "1"),
        (Fraction(81, 10000), 1, "0.1"),
        (Fraction(25, 10000), 1, "0.1"),
        (Fraction(24, 10000), 1, "0.0"),
        (Fraction(0), 3, "0.000"),
        (Fraction(4), 3, "2.000"),
    ],
)
def test_a_square_root_is_rounded_half_up(nilai: Fraction, desimal: int, akar: str) -> None:
    """A half goes up, a hair less goes down, and the wanted decimals stay."""
    assert str(round_akar(nilai, pangkat=2, desimal=desimal)) == akar


@given(RASIO, st.integers(1, 12), st.integers(0, 12))
def test_a_root_lies_within_half_of_its_last_digit(nilai: Fraction, pangkat: int, desimal: int) -> None:
    """The proof needs no other root: the powers of both ends enclose the number."""
    akar = Fraction(round_akar(nilai, pangkat=pangkat, desimal=desimal))
    setengah = Fraction(1, 2 * 10**desimal)

    assert max(akar - setengah, Fraction(0)) ** pangkat <= nilai < (akar + setengah) ** pangkat


@given(st.lists(RASIO, min_size=1, max_size=6))
def test_a_geometric_mean_agrees_with_logarithms(nilai: list[Fraction]) -> None:
    """Sixty digits of logarithms give the same ten decimals."""
    with localcontext() as konteks:
        konteks.prec = 60
        logaritma = sum(((Decimal(satu.numerator) / satu.denominator).ln() for satu in nilai), Decimal(0))
        lain = (logaritma / len(nilai)).exp()

        hasil = round_rata_ukur([(satu, Fraction(1, len(nilai))) for satu in nilai], desimal=10)

        assert abs(hasil - lain) <= Decimal("0.5E-10") + Decimal("1E-50")


def test_weights_are_respected() -> None:
    """A factor with weight one counts whole beside two that share a root."""
    hasil = round_rata_ukur(
        [(Fraction(100), Fraction(1)), (Fraction(4), Fraction(1, 2)), (Fraction(27), Fraction(1, 3))], desimal=2
    )

    assert str(hasil) == "600.00"


def test_no_factor_gives_one() -> None:
    """The product of nothing is one."""
    assert round_rata_ukur([], desimal=1) == 1


def test_nothing_among_the_factors_gives_nothing() -> None:
    """One zero makes the mean zero, whatever the others are."""
    assert round_rata_ukur([(Fraction(0), Fraction(1, 2)), (Fraction(9), Fraction(1, 2))], desimal=2) == 0


@pytest.mark.parametrize("nilai", [0, 2])
def test_impossible_decimals_are_refused(nilai: int) -> None:
    """Forty decimals are the most, also of a result that is nothing."""
    with pytest.raises(GalatAngka, match="desimal 41 tidak mungkin"):
        round_rata_ukur([(Fraction(nilai), Fraction(1))], desimal=41)


def test_a_negative_factor_is_refused() -> None:
    """No mean of ratios is made from a negative number, even where the root exists."""
    with pytest.raises(GalatAngka, match="nilai negatif"):
        round_rata_ukur([(Fraction(-8), Fraction(1, 3))], desimal=2)
