"""Rounding and showing numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.angka import (
    GayaRupiah,
    desimal_tepat,
    format_angka,
    format_bilangan,
    format_persen,
    format_rupiah,
    round_half_up,
    sign_nilai,
    tepat,
)
from tolok.aturan.galat import GalatAngka


@pytest.mark.parametrize(
    ("nilai", "desimal", "bulat"),
    [
        (Decimal("88.225"), 2, "88.23"),
        (Decimal("-88.225"), 2, "-88.23"),
        (Decimal("88.2249999"), 2, "88.22"),
        (Fraction(1, 3), 4, "0.3333"),
        (Decimal("0.5"), 0, "1"),
        (Decimal("1.5"), 0, "2"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("-0.001"), 2, "0.00"),
        (7, 2, "7.00"),
    ],
)
def test_half_is_rounded_away_from_zero(nilai: Fraction | Decimal | int, desimal: int, bulat: str) -> None:
    """A half goes away from zero, on both sides, and the decimals asked for are kept."""
    hasil = round_half_up(nilai, desimal=desimal)

    assert str(hasil) == bulat


def test_rounding_is_exact_beyond_the_decimal_context() -> None:
    """Thirty-five digits are rounded without losing one to the precision of the context."""
    hasil = round_half_up(Decimal("12345678901234567890123456789012345.005"), desimal=2)

    assert str(hasil) == "12345678901234567890123456789012345.01"


def test_signing_keeps_the_decimals_of_the_indicator() -> None:
    """A signed value carries exactly the decimals of its indicator."""
    hasil = sign_nilai(Fraction(401, 4), desimal=1)

    assert str(hasil) == "100.3"


@pytest.mark.parametrize("desimal", [-1, 41])
def test_impossible_decimals_are_refused(desimal: int) -> None:
    """Nobody signs with minus one or forty-one decimals."""
    with pytest.raises(GalatAngka, match="desimal"):
        round_half_up(1, desimal=desimal)


@pytest.mark.parametrize(
    "nilai",
    [
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("1E+999999999"),
        Decimal("1E-41"),
        10**40,
        -(10**40),
        10**40 + 1,
        Decimal("12E+39"),
    ],
)
def test_what_cannot_be_a_measure_is_refused(nilai: Decimal | int) -> None:
    """NaN, infinity and monstrous numbers are refused at once."""
    with pytest.raises(GalatAngka):
        tepat(nilai)


@pytest.mark.parametrize(
    "nilai",
    [
        10**40 - 1,
        1 - 10**40,
        Decimal("1E+39"),
        Decimal("123E+20"),
        Decimal("9" * 40),
        Decimal("1E-40"),
        Decimal("-1E-40"),
    ],
)
def test_the_widest_measure_is_kept(nilai: Decimal | int) -> None:
    """Forty digits before the comma and forty after it are still a number, to the last one."""
    assert tepat(nilai) == Fraction(nilai)


def test_the_range_is_said_in_the_refusal() -> None:
    """A number out of range is refused with the range, and an impossible count of decimals with what is possible."""
    with pytest.raises(GalatAngka, match="lebih dari 40 angka"):
        tepat(Decimal(10) ** 40)
    with pytest.raises(GalatAngka, match=r"desimal 41 tidak mungkin\. Isi 0 sampai 40"):
        round_half_up(1, desimal=41)


def test_the_finest_rounding_is_forty_decimals() -> None:
    """Forty decimals are the most that can be asked for, and all of them come."""
    assert str(round_half_up(Fraction(1, 3), desimal=40)) == f"0.{'3' * 40}"


def test_zero_is_zero_whatever_its_exponent() -> None:
    """A zero with a monstrous exponent is still zero."""
    hasil = tepat(Decimal("0E+999999999"))

    assert hasil == 0


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (Decimal("88.20"), "88,20"),
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("-0.00"), "0,00"),
        (Fraction(401, 4), "100,25"),
        (Fraction(-1, 8), "-0,125"),
        (1234, "1.234"),
        (0, "0"),
        (Decimal("12345678901234567890123456789012.345"), "12.345.678.901.234.567.890.123.456.789.012,345"),
    ],
)
def test_a_number_is_shown_as_it_stands(nilai: Fraction | Decimal | int, teks: str) -> None:
    """Without decimals asked for, nothing is rounded and no trailing zero is lost."""
    hasil = format_angka(nilai)

    assert hasil == teks


def test_a_third_cannot_be_shown_as_it_stands() -> None:
    """A fraction that decimals cannot write asks for its decimals."""
    with pytest.raises(GalatAngka, match="Sebutkan banyaknya desimal"):
        format_angka(Fraction(1, 3))


@pytest.mark.parametrize(
    ("gaya", "teks"),
    [
        (GayaRupiah.EYD, "Rp5.714.687.973"),
        (GayaRupiah.LAMA, "Rp. 5.714.687.973,-"),
        (GayaRupiah.SEN, "Rp5.714.687.973,00"),
    ],
)
def test_money_is_shown_in_the_chosen_style(gaya: GayaRupiah, teks: str) -> None:
    """The three official styles of money."""
    hasil = format_rupiah(5714687973, gaya=gaya)

    assert hasil == teks


@pytest.mark.parametrize(("nilai", "teks"), [(-1000, "-Rp1.000"), (-1, "-Rp1"), (0, "Rp0"), (1, "Rp1")])
def test_only_negative_money_carries_a_sign(nilai: int, teks: str) -> None:
    """A minus stands before the Rp, and never before a zero."""
    hasil = format_rupiah(nilai)

    assert hasil == teks


def test_the_exact_decimal_of_any_number_is_found() -> None:
    """A decimal, a whole number and a fraction of any size have their exact decimal."""
    assert str(desimal_tepat(Decimal("0.50"))) == "0.5"
    assert str(desimal_tepat(12)) == "12"
    assert desimal_tepat(Fraction(10**50)) == Decimal(10**50)


def test_whole_numbers_and_percentages_are_shown_the_indonesian_way() -> None:
    """Titik groups thousands, koma begins decimals, the sign follows without a space."""
    hasil = (format_bilangan(5714687973), format_persen(Fraction(401, 4)), format_persen(Decimal("98.5"), desimal=1))

    assert hasil == ("5.714.687.973", "100,25%", "98,5%")


@given(st.fractions(min_value=-(10**6), max_value=10**6), st.integers(min_value=0, max_value=6))
def test_rounding_moves_at_most_half_a_unit(nilai: Fraction, desimal: int) -> None:
    """The rounded value is within half of the last place, and never closer to zero at a tie."""
    bulat = Fraction(round_half_up(nilai, desimal=desimal))

    beda = abs(bulat - nilai) * 10**desimal
    assert beda < Fraction(1, 2) or (beda == Fraction(1, 2) and abs(bulat) > abs(nilai))


@given(st.fractions(max_denominator=1000))
def test_a_decimal_is_exact_or_there_is_none(nilai: Fraction) -> None:
    """The decimal form of a fraction is the fraction; where there is none, nothing is invented."""
    hasil = desimal_tepat(nilai)

    sisa = nilai.denominator
    for prima in (2, 5):
        while sisa % prima == 0:
            sisa //= prima
    assert (hasil is None) == (sisa != 1)
    assert hasil is None or Fraction(hasil) == nilai
