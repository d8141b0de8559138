"""Numbers in words, and the words back into the number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words

from tolok.aturan.galat import GalatAngka, TidakDikenal
from tolok.dokumen.terbilang import (
    BATAS_NAMA,
    BATAS_TABEL,
    read_terbilang,
    read_terbilang_rupiah,
    terbilang,
    terbilang_desimal,
    terbilang_rupiah,
)

SEPANJANG_TABEL = st.integers(0, 14).flatmap(lambda pangkat: st.integers(0, 10 ** (pangkat + 1) - 1))
BERTANDA = st.integers(-BATAS_TABEL + 1, BATAS_TABEL - 1) | SEPANJANG_TABEL
TERPANJANG = (
    "tujuh ratus tujuh puluh tujuh triliun tujuh ratus tujuh puluh tujuh miliar tujuh ratus tujuh puluh tujuh juta "
    "tujuh ratus tujuh puluh tujuh ribu tujuh ratus tujuh puluh tujuh"
)


@pytest.mark.parametrize(
    ("bilangan", "kata"),
    [
        (0, "nol"),
        (1, "satu"),
        (9, "sembilan"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (28, "dua puluh delapan"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (101, "seratus satu"),
        (110, "seratus sepuluh"),
        (111, "seratus sebelas"),
        (199, "seratus sembilan puluh sembilan"),
        (200, "dua ratus"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (1100, "seribu seratus"),
        (1999, "seribu sembilan ratus sembilan puluh sembilan"),
        (2000, "dua ribu"),
        (10_000, "sepuluh ribu"),
        (11_000, "sebelas ribu"),
        (21_000, "dua puluh satu ribu"),
        (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (999_999, "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"),
        (10**6, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (10**9, "satu miliar"),
        (10**9 - 1, "sembilan ratus sembilan puluh sembilan juta " + terbilang(999_999)),
        (10**12, "satu triliun"),
        (777_777_777_777_777, TERPANJANG),
        (10**15, "satu kuadriliun"),
        (10**15 + 1_000, "satu kuadriliun seribu"),
        (10**18, "satu kuantiliun"),
        (-1, "minus satu"),
        (-5, "minus lima"),
        (-(10**15), "minus satu kuadriliun"),
        (
            5_714_687_973,
            "lima miliar tujuh ratus empat belas juta enam ratus delapan puluh tujuh ribu "
            "sembilan ratus tujuh puluh tiga",
        ),
    ],
)
def test_a_number_is_written_the_standard_way(bilangan: int, kata: str) -> None:
    """The se- forms, the joints of every scale, the budget of the sample report, and what lies beyond the table."""
    assert terbilang(bilangan) == kata


@given(SEPANJANG_TABEL)
@example(1_001_000)
@example(1_000_001_999)
@example(21_001_000)
@example(999_999_999_999_999)
def test_our_table_says_what_num2words_says(bilangan: int) -> None:
    """Over 0 … 10^15 we differ in one thing only: num2words forgets "seribu" behind a larger scale."""
    kata = terbilang(bilangan)
    if bilangan >= 10**6 and bilangan // 1000 % 1000 == 1:
        kata = " satu ribu".join(kata.rsplit(" seribu", 1))

    assert kata == num2words(bilangan, lang="id")


@given(BERTANDA)
def test_words_read_back_are_the_number(bilangan: int) -> None:
    """What is written can be read, also with a capital letter and spaces around it."""
    kata = terbilang(bilangan)

    assert read_terbilang(kata) == bilangan
    assert read_terbilang(f" {kata.capitalize()} ") == bilangan
    assert read_terbilang_rupiah(terbilang_rupiah(bilangan)) == bilangan
    assert read_terbilang_rupiah(f"{kata.title()} Rupiah ") == bilangan


def test_every_number_of_a_group_is_read_back() -> None:
    """All numbers of the first two scales, which the larger scales repeat, have words of their own."""
    assert [read_terbilang(terbilang(bilangan)) for bilangan in range(2200)] == list(range(2200))


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        ("88.22", "delapan puluh delapan koma dua dua"),
        ("88.20", "delapan puluh delapan koma dua nol"),
        ("88", "delapan puluh delapan"),
        ("0.05", "nol koma nol lima"),
        ("-0.5", "minus nol koma lima"),
        ("-1234567.8", "minus satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh koma delapan"),
        ("1E+3", "seribu"),
        ("-0", "nol"),
    ],
)
def test_a_decimal_is_read_digit_by_digit_behind_the_comma(nilai: str, kata: str) -> None:
    """Zeros at the end are said, because they are printed."""
    assert terbilang_desimal(Decimal(nilai)) == kata


@pytest.mark.parametrize("nilai", ["NaN", "Infinity", "1E+50"])
def test_what_is_no_number_has_no_words(nilai: str) -> None:
    """A value that can't be printed can't be said either."""
    with pytest.raises(GalatAngka):
        terbilang_desimal(Decimal(nilai))


def test_numbers_end_where_their_names_end() -> None:
    """The last number with a name is written; the next one is refused in our words."""
    assert terbilang(BATAS_NAMA - 1).startswith("sembilan ratus sembilan puluh sembilan desiliun ")
    for bilangan in (BATAS_NAMA, -BATAS_NAMA):
        with pytest.raises(GalatAngka, match=r"10\^36 atau lebih"):
            terbilang(bilangan)


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [(0, "nol rupiah"), (1000, "seribu rupiah"), (-15_000, "minus lima belas ribu rupiah")],
)
def test_money_carries_its_unit(nilai: int, kata: str) -> None:
    """An amount ends with the word rupiah, once."""
    assert terbilang_rupiah(nilai) == kata


@pytest.mark.parametrize(
    ("teks", "baku"),
    [
        ("satu ratus", "seratus"),
        ("satu ratus satu puluh", "seratus sepuluh"),
        ("satu belas", "sebelas"),
        ("satu ribu satu", "seribu satu"),
        ("satu juta satu ribu", "satu juta seribu"),
        ("sejuta", "satu juta"),
        ("semiliar", "satu miliar"),
        ("setriliun sejuta", "satu triliun satu juta"),
        ("minus satu ribu", "minus seribu"),
        ("dua  puluh", "dua puluh"),
    ],
)
def test_a_near_miss_is_answered_with_the_standard_form(teks: str, baku: str) -> None:
    """What people write instead of the se- forms is refused, and the right words are given."""
    with pytest.raises(GalatAngka, match=f"bukan bilangan baku dalam kata. Bentuk bakunya “{baku}”"):
        read_terbilang(teks)


@pytest.mark.parametrize(
    "teks",
    [
        "",
        " ",
        "5",
        "lima dua",
        "puluh",
        "ribu",
        "belas",
        "seribu juta",
        "seribu seribu",
        "lima juta dua miliar",
        "lima triliun triliun",
        "seribu seribu triliun",
        "seratus triliun ratus triliun ribu triliun",
        "satu nol",
        "minus",
        "minus nol",
        "minus minus lima",
        "lima minus",
        "dua puluh satu ribu satu ratus",
        "dua puluh\nsatu",
        "lima rupiah",
    ],
)
def test_words_that_are_no_number_are_refused(teks: str) -> None:
    """Words out of order are never added up into a number that nobody wrote."""
    with pytest.raises((GalatAngka, TidakDikenal)):
        read_terbilang(teks)


def test_a_misspelt_word_is_answered_with_the_right_one() -> None:
    """The old spelling of miliar is common in reports; the first strange word is named."""
    with pytest.raises(TidakDikenal, match=r"Kata bilangan “milyar” tidak dikenal\. Maksud Anda miliar"):
        read_terbilang("dua milyar lima juto")


def test_the_longest_number_is_read_and_a_longer_text_is_not() -> None:
    """The time to refuse doesn't grow with the input."""
    assert len(f"minus {TERPANJANG}") <= 300
    with pytest.raises(GalatAngka, match="terlalu panjang untuk satu bilangan"):
        read_terbilang("satu " * 60 + " ")
    with pytest.raises(GalatAngka, match="Tulis mis"):
        read_terbilang("satu " * 60)


@pytest.mark.parametrize("teks", ["", "rupiah", "seribu", "seribu rupia", "rupiah seribu"])
def test_money_without_its_unit_is_refused(teks: str) -> None:
    """An amount in words that doesn't end in rupiah, or is only rupiah, isn't an amount."""
    with pytest.raises(GalatAngka):
        read_terbilang_rupiah(teks)
