"""Size of a sample: between the rows of the table, and against another way of computing."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.galat import GalatMasukan
from tolok.aturan.kasus import daftar_kasus
from tolok.aturan.nilai import Keadaan, Kosong, belum_ada
from tolok.aturan.rumus import sampel
from tolok.aturan.rumus.sampel import Kecukupan

PADA = date(2023, 12, 31)
POPULASI = st.integers(1, 10**12)
RUJUKAN = Path(__file__).parents[4] / "shared" / "rujukan" / "data" / "krejcie_morgan.csv"


def minimum(populasi: int) -> int:
    hasil = sampel.minimum(populasi=populasi, pada=PADA)
    assert isinstance(hasil, int)
    return hasil


def test_all_ninety_rows_of_the_table_are_cases() -> None:
    """The published table, from 10 to 1.000.000, is part of the product."""
    tabel = [satu for satu in daftar_kasus("sampel.minimum") if satu.judul.startswith("Tabel: ")]

    populasi = [int(str(satu.masukan["populasi"])) for satu in tabel]

    assert len(tabel) == 90
    assert populasi == sorted(set(populasi))
    assert (populasi[0], populasi[-1]) == (10, 1_000_000)


@pytest.mark.skipif(not RUJUKAN.is_file(), reason="tabel rujukan Krejcie dan Morgan tidak ada di sini")
def test_the_cases_are_the_rows_of_the_reference() -> None:
    """No row was left out or changed on the way into the cases."""
    with RUJUKAN.open(encoding="utf-8") as berkas:
        rujukan = [(int(baris["populasi_N"]), int(baris["sampel_S_tabel"])) for baris in csv.DictReader(berkas)]

    kasus = [satu for satu in daftar_kasus("sampel.minimum") if satu.judul.startswith("Tabel: ")]

    assert [(satu.masukan["populasi"], satu.hasil) for satu in kasus] == rujukan


@given(POPULASI)
def test_the_formula_agrees_with_the_share_of_an_endless_population(populasi: int) -> None:
    """1/S = 1/∞ sample × (1 − 1/N) + 1/N: the same law, written as shares."""
    tanpa_batas = Fraction(3841, 1000) / 4 / Fraction(1, 400)

    hasil = sampel.rumus(populasi=populasi, pada=PADA)

    assert isinstance(hasil, Fraction)
    assert 1 / hasil == (1 - Fraction(1, populasi)) / tanpa_batas + Fraction(1, populasi)


@given(POPULASI)
def test_a_sample_is_never_more_than_there_are(populasi: int) -> None:
    """At least one, at most everybody, never above 384, and one of the two whole numbers beside the formula."""
    hasil = minimum(populasi)
    rumus = sampel.rumus(populasi=populasi, pada=PADA)

    assert isinstance(rumus, Fraction)
    assert 1 <= hasil <= min(populasi, 384)
    assert abs(hasil - rumus) <= Fraction(1, 2)
    assert ceil(rumus) - hasil in {0, 1}


@given(POPULASI, st.integers(1, 10**6))
def test_more_people_never_need_fewer_answers(populasi: int, tambah: int) -> None:
    """The sample grows with the population."""
    assert minimum(populasi + tambah) >= minimum(populasi)


@pytest.mark.parametrize(("populasi", "hasil"), [(1, 1), (2, 2), (12, 12), (13, 13), (14, 14), (15, 14), (16, 15)])
def test_a_tiny_office_asks_everybody(populasi: int, hasil: int) -> None:
    """Up to 14 users all are asked; from 15 on one less is enough."""
    assert minimum(populasi) == hasil


def test_a_half_is_rounded_up() -> None:
    """Where the formula gives exactly a half the sample is the larger one."""
    tepat_setengah = sampel.rumus(
        populasi=101, pada=PADA, lambda_kuadrat=Decimal(4), batas_kesalahan=Decimal("0.1"), proporsi=Decimal("0.5")
    )

    assert tepat_setengah == Fraction(101, 2)


@given(POPULASI, st.integers(0, 10**12))
def test_enough_and_short_say_the_same(populasi: int, responden: int) -> None:
    """What is short and what was answered together reach the minimum, and only then it's enough."""
    if responden > populasi:
        with pytest.raises(GalatMasukan, match="antara 0 dan populasi"):
            sampel.cukup(responden=responden, populasi=populasi, pada=PADA)
        return

    hasil = sampel.cukup(responden=responden, populasi=populasi, pada=PADA)

    assert isinstance(hasil, Kecukupan)
    assert hasil.minimum == minimum(populasi)
    assert hasil.responden == responden
    assert hasil.cukup is (hasil.kurang == 0)
    assert hasil.kurang == max(hasil.minimum - responden, 0)


@pytest.mark.parametrize(("responden", "cukup", "kurang"), [(79, False, 1), (80, True, 0), (81, True, 0)])
def test_the_minimum_itself_is_enough(responden: int, kurang: int, *, cukup: bool) -> None:
    """Eighty of a hundred are enough, seventy-nine are one short."""
    hasil = sampel.cukup(responden=responden, populasi=100, pada=PADA)

    assert hasil == Kecukupan(minimum=80, responden=responden, kurang=kurang, cukup=cukup)


def test_nobody_to_ask_is_nihil() -> None:
    """A population of 0 has no sample, which isn't a sample of 0."""
    for hasil in (sampel.rumus(populasi=0, pada=PADA), sampel.cukup(responden=0, populasi=0, pada=PADA)):
        assert isinstance(hasil, Kosong)
        assert hasil.keadaan is Keadaan.NIHIL


def test_users_or_answers_that_nobody_counted_stay_unknown() -> None:
    """An unknown number of users is no population of 0, and an unknown number of answers is no shortage."""
    belum = belum_ada("pengguna layanan belum dicatat")

    assert sampel.rumus(populasi=belum, pada=PADA) == belum
    assert sampel.minimum(populasi=belum, pada=PADA) == belum
    assert sampel.cukup(responden=10, populasi=belum, pada=PADA) == belum
    assert sampel.cukup(responden=belum, populasi=100, pada=PADA) == belum
    assert sampel.cukup(responden=belum, populasi=0, pada=PADA) == belum


@pytest.mark.parametrize(
    ("masukan", "pesan"),
    [
        ({"lambda_kuadrat": Decimal(0)}, "λ² harus lebih dari 0"),
        ({"lambda_kuadrat": Decimal(-1)}, "λ² harus lebih dari 0"),
        ({"proporsi": Decimal(0)}, "antara 0 dan 1"),
        ({"proporsi": Decimal(1)}, "antara 0 dan 1"),
        ({"batas_kesalahan": Decimal(0)}, "Tulis 0,05 untuk 5 persen"),
        ({"batas_kesalahan": Decimal(1)}, "Tulis 0,05 untuk 5 persen"),
    ],
)
def test_impossible_settings_are_refused(masukan: dict[str, Decimal], pesan: str) -> None:
    """Each limit itself is refused, also where there's nobody to ask."""
    for populasi in (0, 100):
        with pytest.raises(GalatMasukan, match=pesan):
            sampel.rumus(populasi=populasi, pada=PADA, **masukan)


@given(
    st.decimals(min_value="0.001", max_value="0.999", places=3), st.decimals(min_value="0.001", max_value=10, places=3)
)
def test_a_half_is_the_most_cautious_proportion(proporsi: Decimal, lambda_kuadrat: Decimal) -> None:
    """No other proportion asks for more answers, and p and 1 − p ask for the same."""
    hasil, lawan, setengah = (
        sampel.rumus(populasi=1000, pada=PADA, lambda_kuadrat=lambda_kuadrat, proporsi=satu)
        for satu in (proporsi, 1 - proporsi, Decimal("0.5"))
    )

    assert isinstance(hasil, Fraction)
    assert isinstance(setengah, Fraction)
    assert hasil == lawan
    assert hasil <= setengah
