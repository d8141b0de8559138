"""Number formats: what a stored number looks like in its cell, and what it is worth."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.dokumen.baca.xlsx_pola import BAWAAN, HARI_PERTAMA_1904, read_nilai, read_pola, write_umum
from tolok.dokumen.cetak.xlsx_gaya import nilai_sel, pola_bilangan
from tolok.dokumen.naskah import Teks

AKUNTANSI = '_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"??_);_(@_)'


@pytest.mark.parametrize(
    ("pola", "nilai", "isi", "bilangan"),
    [
        ("0.00%", "0.957612", "95,76%", "95.7612"),
        ("#,##0", "5714687973", "5.714.687.973", "5714687973"),
        (AKUNTANSI, "1500000", "Rp 1.500.000", "1500000"),
        (AKUNTANSI, "-1500000", "Rp (1.500.000)", "-1500000"),
        (AKUNTANSI, "0", "Rp -", "0"),
        ("[$Rp-421]#,##0.00", "12345.675", "Rp12.345,68", "12345.675"),
        ("#,##0.00;[Red]-#,##0.00", "-1234.5", "-1.234,50", "-1234.5"),
        ('0 "orang"', "12", "12 orang", "12"),
        ("#,##0,", "1234567", "1.235", "1234.567"),
        ('00"."00"."00', "10203", "01.02.03", "10203"),
        ("[>=1000]#,##0;0.00", "999.5", "999,50", "999.5"),
        ("[>=1000]#,##0;[<0]-0.0;0.00", "1500", "1.500", "1500"),
        ("[>=1000]#,##0;[<>0]0.0", "0", "0", "0"),
        ("0.##", "88.5", "88,5", "88.5"),
        ("0.##", "88", "88", "88"),
        ("#", "0", "", "0"),
        ("0.0 %", "1.0025", "100,3 %", "100.25"),
        ('#,##0.00"%"', "88.22", "88,22%", "88.22"),
        ("General", "33.333333333333336", "33,333333333", "33.3333333333333"),
        ("General", "100.25000000000001", "100,25", "100.25"),
        ("General", "-0", "0", "-0"),
        ("0.00E+00", "12345.678", "12345,678", "12345.678"),
        ("# ?/?", "0.5", "0,5", "0.5"),
        ("@", "2023", "2023", "2023"),
        ("0;-0;;@", "0", "", "0"),
        ("0", "1E+40", "1E+40", "1E+40"),
    ],
)
def test_numbers_are_shown_as_in_their_cell(pola: str, nilai: str, isi: str, bilangan: str) -> None:
    """Separators are Indonesian, digits those that the format shows, and the worth is exact."""
    angka = read_nilai(nilai)
    assert angka is not None

    tampilan = read_pola(pola).show(angka)

    assert (tampilan.isi, tampilan.bilangan) == (isi, Decimal(bilangan))


@pytest.mark.parametrize(
    ("pola", "nilai", "isi"),
    [
        ("d mmmm yyyy", "45291", "31 Desember 2023"),
        ("dddd, dd-mmm-yy", "45291", "Minggu, 31-Des-23"),
        ("dd/mm/yyyy h:mm", "45291.5625", "31/12/2023 13:30"),
        ("h:mm:ss AM/PM", "0.5625", "1:30:00 PM"),
        ("h:mm AM/PM", "0.25", "6:00 AM"),
        ("mm:ss", "0.001", "01:26"),
        ("[h]:mm", "1.5", "36:00"),
        ("[mm]:ss", "0.0625", "90:00"),
        ("yyyy", "-1", "-1"),
        ("yyyy", "9999999", "9999999"),
    ],
)
def test_days_are_no_numbers(pola: str, nilai: str, isi: str) -> None:
    """A day and time has the words of Indonesia; what is no day stays the number that it is."""
    angka = read_nilai(nilai)
    assert angka is not None

    tampilan = read_pola(pola).show(angka)

    assert tampilan.isi == isi
    assert tampilan.bilangan == (None if isi != nilai else angka)


def test_the_calendar_of_macintosh_begins_later() -> None:
    """A workbook that counts from 1904 has other days for the same numbers."""
    assert read_pola("d mmmm yyyy").show(Decimal(0), awal=HARI_PERTAMA_1904).isi == "1 Januari 1904"


@pytest.mark.parametrize("teks", ["", "NaN", "INF", "1E+999999999", "dua"])
def test_what_is_no_number_is_none(teks: str) -> None:
    """Text, infinity and absurd powers are not numbers of a cell."""
    assert read_nilai(teks) is None


def test_every_built_in_format_shows_something() -> None:
    """The formats that a file only names by number all show a plain number with its digits or its day."""
    hasil = {kode: read_pola(pola).show(Decimal("45291.25")).isi for kode, pola in BAWAAN.items()}

    assert {3: "45.291", 10: "4529125,00%", 14: "31/12/2023", 44: "Rp 45.291,25"}.items() <= hasil.items()
    assert all(hasil.values())


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_a_number_without_a_format_keeps_its_digits(nilai: Decimal) -> None:
    """What is shown without a format reads as the very same number."""
    tersimpan = read_nilai(str(nilai))
    assert tersimpan is not None

    assert Decimal(write_umum(tersimpan).replace(",", ".")) == round(nilai, 11 - max(1, nilai.adjusted() + 1))


@given(
    angka=st.integers(min_value=-(10**12), max_value=10**12),
    desimal=st.integers(min_value=0, max_value=3),
    akhir=st.sampled_from(["", "%", " orang", " dokumen"]),
)
def test_what_our_workbook_shows_is_read_again(angka: int, desimal: int, akhir: str) -> None:
    """The formats that our own printer writes show the very text that they were made for."""
    nilai = Decimal(angka).scaleb(-desimal)
    teks = f"{nilai:,.{desimal}f}".translate(str.maketrans(",.", ".,")) + akhir
    pola = pola_bilangan(Teks(teks, bilangan=nilai))
    tersimpan = read_nilai(repr(nilai_sel(nilai, pola)))
    assert tersimpan is not None

    tampilan = read_pola(pola).show(tersimpan)

    assert (tampilan.isi, tampilan.bilangan) == (teks.removeprefix("-") if nilai == 0 else teks, nilai)
