"""The working of a number in words: exact where it is exact, rounded where it is printed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tolok.aturan.katalog import Hitungan
from tolok.aturan.nilai import Predikat, Rentang, belum_ada
from tolok.aturan.rumus.efisiensi import Efisiensi, SebutanEfisiensi
from tolok.aturan.rumus.ikm import Mutu
from tolok.aturan.rumus.kategori import Kategori
from tolok.aturan.satuan import Satuan
from tolok.dokumen.naskah import Teks
from tolok.dokumen.tulis_hitungan import teks_hasil, tulis_masukan, tulis_putusan, tulis_semua_masukan, tulis_tepat


def make_hitungan(hasil: object, satuan: Satuan = Satuan.ANGKA, **masukan: object) -> Hitungan:
    return Hitungan("uji", "rumus", masukan, hasil, satuan, (), (), "0")


@pytest.mark.parametrize(
    ("nilai", "tertulis"),
    [
        (Decimal("88.20"), "88,20"),
        (Fraction(1, 3), "1/3"),
        ((3_000_000, belum_ada("tidak dicatat")), "3.000.000 + tidak ada data"),
        (Rentang(Decimal(3), Decimal("5.5")), "3 sampai 5,5"),
        (Predikat("BB"), "BB"),
        (date(2023, 12, 31), "31 Desember 2023"),
    ],
)
def test_inputs_are_said_exactly(nilai: object, tertulis: str) -> None:
    """A fraction stays a fraction, parts of a sum are all named, and nothing is rounded."""
    assert tulis_masukan(nilai) == tertulis


def test_inputs_are_named_but_for_those_left_out() -> None:
    """Names read as words; what is the same for the whole report need not be repeated."""
    hitungan = make_hitungan(0, target_akhir=Decimal(90), pada=date(2023, 12, 31))

    assert tulis_semua_masukan(hitungan) == "target akhir 90; tanggal berlaku 31 Desember 2023"
    assert tulis_semua_masukan(hitungan, kecuali=frozenset({"pada"})) == "target akhir 90"


@pytest.mark.parametrize(
    ("hasil", "satuan", "tepat", "tercetak"),
    [
        (Fraction(250, 3), Satuan.PERSEN, "250/3", Teks("83,33%", bilangan=Decimal("83.33"))),
        (Fraction(7, 3), Satuan.ANGKA, "7/3", Teks("2,33", bilangan=Decimal("2.33"))),
        (Fraction(7, 4), Satuan.ANGKA, "1,75", Teks("1,75", bilangan=Decimal("1.75"))),
        (-500, Satuan.RUPIAH, "-500", Teks("-500", bilangan=Decimal(-500))),
        (Kategori("I", "Sangat Tinggi"), Satuan.KATEGORI, "Sangat Tinggi", Teks("Sangat Tinggi")),
        (Mutu("B", "Baik"), Satuan.KATEGORI, "B (Baik)", Teks("B (Baik)")),
        (belum_ada("tidak dicatat"), Satuan.PERSEN, "tidak ada data (tidak dicatat)", Teks("tidak ada data")),
    ],
)
def test_a_result_is_exact_and_as_printed(hasil: object, satuan: Satuan, tepat: str, tercetak: Teks) -> None:
    """Only a result that is one number is marked as one; nothing is a number of nothing."""
    hitungan = make_hitungan(hasil, satuan)

    assert tulis_tepat(hitungan) == tepat
    assert teks_hasil(hitungan) == tercetak


def test_efficiency_is_words_and_its_difference_a_number() -> None:
    """The verdict is said with its difference, and the difference alone can be computed with."""
    efisiensi = Efisiensi(selisih=Decimal("25.665"), sebutan=next(iter(SebutanEfisiensi)))

    assert tulis_tepat(make_hitungan(efisiensi)).startswith("selisih 25,67 poin persen; ")
    assert teks_hasil(make_hitungan(efisiensi)) == Teks("25,67 poin persen", bilangan=Decimal("25.67"))


def test_a_result_without_words_is_an_error_of_ours() -> None:
    """A kind of result that nobody taught to speak is not printed as code."""
    with pytest.raises(TypeError, match="has no words of its own"):
        tulis_putusan(object())
