"""Reading numbers the Indonesian way."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.angka import (
    GayaRupiah,
    format_angka,
    format_persen,
    format_rupiah,
    parse_angka,
    parse_persen,
    parse_rupiah,
)
from tolok.aturan.galat import GalatAngka

DESIMAL = st.decimals(min_value=-(10**12), max_value=10**12, places=4)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("88,22", "88.22"),
        ("0", "0"),
        ("0,5", "0.5"),
        ("-0", "0"),
        ("-5,25", "-5.25"),
        ("−5", "-5"),
        ("1234567", "1234567"),
        ("5.714.687.973", "5714687973"),
        ("1.234,5", "1234.5"),
        ("1,234", "1.234"),
        (" 7 ", "7"),
        ("1.234.567.890.123.456.789.012.345,123", "1234567890123456789012345.123"),
    ],
)
def test_indonesian_numbers_are_read(teks: str, nilai: str) -> None:
    """A number written with titik for thousands and koma for decimals is read exactly."""
    terbaca = parse_angka(teks)

    assert str(terbaca) == nilai


@pytest.mark.parametrize("teks", ["88.22", "1.234", "0.5", "-3.1"])
def test_one_titik_is_refused_with_both_readings(teks: str) -> None:
    """A titik that may be koma or thousands is never guessed; the message gives both readings."""
    bulat, pecahan = teks.split(".")

    with pytest.raises(GalatAngka) as galat:
        parse_angka(teks)

    assert f"{bulat},{pecahan} bila titik berarti koma" in str(galat.value)
    assert f"{bulat}{pecahan} bila titik berarti ribuan" in str(galat.value)


def test_english_grouping_is_refused_with_its_reading() -> None:
    """1,234.5 mixes titik and koma; the message says what it means in English."""
    with pytest.raises(GalatAngka, match="1234,5 menurut cara Inggris"):
        parse_angka("1,234.5")


def test_whole_numbers_may_be_grouped() -> None:
    """In a field without decimals 1.234 has only one reading."""
    nilai = parse_angka("1.234", desimal=0)

    assert nilai == Decimal(1234)


@pytest.mark.parametrize(
    ("teks", "desimal", "pesan"),
    [
        ("88,2255", 2, "paling banyak 2 desimal. Bulatkan"),
        ("1,234", 2, "Bila koma dimaksudkan sebagai ribuan, tulis 1234"),
        ("88,5", 0, "bilangan bulat"),
        ("88.22", 0, "dua cara"),
    ],
)
def test_a_field_limits_its_decimals(teks: str, desimal: int, pesan: str) -> None:
    """More decimals than the field takes are refused, not cut off."""
    with pytest.raises(GalatAngka, match=pesan):
        parse_angka(teks, desimal=desimal)


@pytest.mark.parametrize("teks", ["", " ", "abc", "٣", "1\x002", "NaN", "1e5", "+5", "--5", "007", ",5", "5,"])
@pytest.mark.parametrize("sekitar", ["{}", " {}", "{} "])
def test_what_is_no_number_is_refused(teks: str, sekitar: str) -> None:
    """Foreign digits, control characters and half numbers are refused with what to write."""
    with pytest.raises(GalatAngka, match=r"bukan angka\. Tulis"):
        parse_angka(sekitar.format(teks))


@pytest.mark.parametrize("teks", ["1 234", "1. 234", "1.23.456", "1..234", "1,2,3", "12.3456.789", "1,234,5"])
def test_broken_grouping_is_refused(teks: str) -> None:
    """Inner spaces and groups that are not three digits are refused with what to write."""
    with pytest.raises(GalatAngka, match=r"bukan angka\. Tulis"):
        parse_angka(teks)


def test_control_characters_are_shown_in_the_message() -> None:
    """A message makes a control character visible instead of passing it on."""
    with pytest.raises(GalatAngka, match=r"1\\u00002"):
        parse_angka("1\x002")


def test_huge_input_is_refused_without_reading_it() -> None:
    """A million digits are refused with a short message."""
    with pytest.raises(GalatAngka, match="terlalu panjang") as galat:
        parse_angka("1" * 1_000_000)

    assert len(str(galat.value)) < 200


def test_forty_characters_are_read_and_not_one_more() -> None:
    """The length that is read at most holds to the character, spaces included."""
    assert parse_angka("1" * 40) == int("1" * 40)
    with pytest.raises(GalatAngka, match=r"terlalu panjang untuk satu angka \(41 huruf\)"):
        parse_angka(" " + "1" * 40)


def test_the_most_decimals_of_a_field_are_taken() -> None:
    """A number with as many decimals as the field has, or with fewer, is read as it stands."""
    assert [str(parse_angka(teks, desimal=2)) for teks in ("88,22", "88,2", "88")] == ["88.22", "88.2", "88"]


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("Rp5.714.687.973", 5714687973),
        ("Rp. 15.601.600,-", 15601600),
        ("Rp1.234.567,00", 1234567),
        ("5714687973", 5714687973),
        ("rp 1.000", 1000),
        ("-Rp1.000", -1000),
        ("Rp0", 0),
    ],
)
def test_money_is_read_in_every_official_style(teks: str, nilai: int) -> None:
    """Rupiah are read as whole numbers whatever the style."""
    rupiah = parse_rupiah(teks)

    assert rupiah == nilai


@pytest.mark.parametrize("teks", ["Rp1.234,50", "1,234,567", "Rp", "USD 5", "Rp88.22", "Rp1..000", "٣", "5,--"])
def test_doubtful_money_is_refused(teks: str) -> None:
    """Sen, English grouping and other currencies are refused."""
    with pytest.raises(GalatAngka):
        parse_rupiah(teks)


@pytest.mark.parametrize("teks", ["100,25%", "100,25", " 100,25%"])
def test_a_percentage_is_read_with_or_without_its_sign(teks: str) -> None:
    """100,25% is the number 100.25."""
    persen = parse_persen(teks)

    assert persen == Decimal("100.25")


@given(DESIMAL, st.integers(min_value=4, max_value=8))
def test_what_is_shown_is_read_back(nilai: Decimal, desimal: int) -> None:
    """Reading a shown number gives the number, whatever its decimals."""
    kembali = parse_angka(format_angka(nilai, desimal=desimal), desimal=desimal)

    assert kembali == nilai


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_whole_numbers_are_read_back(nilai: int) -> None:
    """A whole number shown with its thousands is read back in a whole-number field."""
    kembali = parse_angka(format_angka(nilai), desimal=0)

    assert kembali == nilai


@given(st.integers(min_value=-(10**15), max_value=10**15), st.sampled_from(GayaRupiah))
def test_money_is_read_back(nilai: int, gaya: GayaRupiah) -> None:
    """Money is read back from every style it's shown in."""
    kembali = parse_rupiah(format_rupiah(nilai, gaya=gaya))

    assert kembali == nilai


@given(DESIMAL)
def test_percentages_are_read_back(nilai: Decimal) -> None:
    """A percentage is read back with its sign."""
    kembali = parse_persen(format_persen(nilai, desimal=4))

    assert kembali == nilai


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(teks: str) -> None:
    """Whatever is typed, the answer is a finite number or a kind refusal."""
    try:
        hasil: Decimal | GalatAngka = parse_angka(teks)
    except GalatAngka as galat:
        hasil = galat

    if isinstance(hasil, GalatAngka):
        assert str(hasil)
    else:
        assert hasil.is_finite()
