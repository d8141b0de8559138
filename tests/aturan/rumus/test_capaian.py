"""Capaian: properties of the formulas, and the choices of the pedoman with their working."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.katalog import hitungan_ke_data
from tolok.aturan.nilai import Keadaan, Kosong, Predikat, Rentang, Target, Terukur, belum_ada, nihil
from tolok.aturan.pedoman import PEDOMAN_BAKU, Arah, PenyebutNihil, RentangAtas, TargetNol
from tolok.aturan.rumus.capaian import (
    hitung_akhir_renstra,
    hitung_capaian,
    naik,
    predikat,
    stabil,
    turun_2t,
    turun_rasio,
)

POSITIF = st.decimals(min_value="0.01", max_value=10**9, places=2)
SKALA = ("D", "C", "CC", "B", "BB", "A", "AA")
BEBAS = replace(PEDOMAN_BAKU, batas_bawah=None)
SEMBARANG_ANGKA = st.decimals() | st.decimals(min_value=-10, max_value=10, places=1)
SEMBARANG: st.SearchStrategy[Decimal | Kosong | Predikat] = st.one_of(
    SEMBARANG_ANGKA,
    st.builds(Kosong, st.sampled_from(Keadaan), st.text(min_size=1)),
    st.builds(Predikat, st.sampled_from([*SKALA, "Z", ""])),
)
PEDOMAN = st.builds(
    replace,
    st.just(PEDOMAN_BAKU),
    batas_atas=st.none() | SEMBARANG_ANGKA,
    batas_bawah=st.none() | SEMBARANG_ANGKA,
    target_nol=st.sampled_from(TargetNol),
    penyebut_nihil=st.sampled_from(PenyebutNihil),
    rentang_atas=st.sampled_from(RentangAtas),
)


@pytest.mark.parametrize("arah", Arah)
@given(nilai=POSITIF, nama=st.sampled_from(SKALA))
def test_a_target_met_exactly_is_a_hundred(arah: Arah, nilai: Decimal, nama: str) -> None:
    """Whatever the direction, a target met exactly gives 100."""
    realisasi: Terukur = Predikat(nama) if arah is Arah.PREDIKAT else nilai
    target: Target = Rentang(nilai, nilai) if arah is Arah.RENTANG else realisasi

    hasil = hitung_capaian(arah=arah, realisasi=realisasi, target=target, pedoman=BEBAS, skala=SKALA).hasil

    assert hasil == 100


@given(POSITIF, POSITIF, POSITIF)
def test_more_is_better_when_the_direction_is_up(satu: Decimal, dua: Decimal, target: Decimal) -> None:
    """A higher realisasi never lowers an upward capaian."""
    rendah, tinggi = sorted([satu, dua])

    assert naik(realisasi=rendah, target=target) <= naik(realisasi=tinggi, target=target)


@pytest.mark.parametrize("rumus", [turun_2t, turun_rasio])
@given(satu=POSITIF, dua=POSITIF, target=POSITIF)
def test_less_is_better_when_the_direction_is_down(rumus: object, satu: Decimal, dua: Decimal, target: Decimal) -> None:
    """A lower realisasi never lowers a downward capaian, by either formula."""
    rendah, tinggi = sorted([satu, dua])

    assert callable(rumus)
    assert rumus(realisasi=rendah, target=target) >= rumus(realisasi=tinggi, target=target)


@given(POSITIF, POSITIF)
def test_a_stable_indicator_never_passes_a_hundred(realisasi: Decimal, target: Decimal) -> None:
    """Staying at the target is the best a stable indicator can do."""
    hasil = stabil(realisasi=realisasi, target=target)

    assert hasil <= 100


@given(
    arah=st.sampled_from(Arah),
    realisasi=SEMBARANG,
    target=SEMBARANG | st.builds(Rentang, SEMBARANG_ANGKA, SEMBARANG_ANGKA),
    pedoman=PEDOMAN,
    skala=st.sampled_from([(), SKALA, ("A", "A")]),
)
def test_no_input_makes_capaian_fail(
    arah: Arah, realisasi: Terukur, target: Target, pedoman: object, skala: tuple[str, ...]
) -> None:
    """Any input of its types gives a number or a state with its reason, and both can be written as data."""
    assert isinstance(pedoman, type(PEDOMAN_BAKU))
    hitungan = hitung_capaian(arah=arah, realisasi=realisasi, target=target, pedoman=pedoman, skala=skala)

    assert isinstance(hitungan.hasil, Fraction | Kosong)
    assert not isinstance(hitungan.hasil, Kosong) or hitungan.hasil.alasan
    assert hitungan_ke_data(hitungan)["kode"] == f"capaian.{arah}"


@pytest.mark.parametrize("arah", Arah)
def test_only_what_shaped_the_result_is_recorded(arah: Arah) -> None:
    """An ordinary result keeps realisasi and target; a scale only where one is used."""
    hitungan = hitung_capaian(
        arah=arah, realisasi=Decimal(1), target=Decimal(2), pedoman=PEDOMAN_BAKU, skala=("C", "B")
    )

    wajib = {"realisasi", "target"}
    assert set(hitungan.masukan) == (wajib | {"skala"} if arah is Arah.PREDIKAT else wajib)


@pytest.mark.parametrize(
    ("realisasi", "target", "pilihan", "hasil", "tafsir"),
    [
        (Decimal("88.22"), Decimal(88), {}, Fraction(401, 4), ("T-001",)),
        (Decimal(88), Decimal(88), {}, 100, ()),
        (Decimal(44), Decimal(88), {}, 50, ()),
        (Decimal(99), Decimal(88), {"batas_atas": Decimal(110)}, 110, ("T-001",)),
        (Decimal(-1), Decimal(88), {"batas_bawah": Decimal(0)}, 0, ("T-001",)),
        (nihil("sepi"), Decimal(100), {"penyebut_nihil": PenyebutNihil.SERATUS}, 100, ("T-006",)),
    ],
)
def test_a_choice_is_recorded_with_its_tafsir(
    realisasi: Terukur, target: Target, pilihan: dict[str, Any], hasil: Fraction, tafsir: tuple[str, ...]
) -> None:
    """A choice that made the result what it is stands among the inputs, and its tafsir with it."""
    pedoman = replace(BEBAS, **pilihan)

    hitungan = hitung_capaian(arah=Arah.NAIK, realisasi=realisasi, target=target, pedoman=pedoman)

    assert hitungan.hasil == hasil
    assert hitungan.tafsir == tafsir
    assert hitungan.masukan == {"realisasi": realisasi, "target": target, **pilihan}


@pytest.mark.parametrize(
    ("realisasi", "pilihan"), [(Decimal(88), {"batas_atas": Decimal(100)}), (Decimal(0), {"batas_bawah": Decimal(0)})]
)
def test_a_limit_that_is_only_touched_is_not_recorded(realisasi: Decimal, pilihan: dict[str, Any]) -> None:
    """A limit that the capaian reaches by itself didn't make it what it is."""
    target = Decimal(88)

    hitungan = hitung_capaian(arah=Arah.NAIK, realisasi=realisasi, target=target, pedoman=replace(BEBAS, **pilihan))

    assert hitungan.hasil == next(iter(pilihan.values()))
    assert hitungan.tafsir == ()
    assert hitungan.masukan == {"realisasi": realisasi, "target": target}


def test_a_scale_may_be_as_long_as_it_likes() -> None:
    """Three hundred steps are a scale like any other."""
    skala = [f"tingkat {nomor}" for nomor in range(300)]

    assert predikat(realisasi=Predikat(skala[149]), target=Predikat(skala[299]), skala=skala) == 50


@given(nilai=st.lists(POSITIF, min_size=3, max_size=3).map(sorted))
def test_a_miss_above_the_range_never_passes_a_hundred(nilai: list[Decimal]) -> None:
    """Unless the office chose otherwise, leaving the range at the top is a miss like any other."""
    bawah, atas, realisasi = nilai

    hasil = hitung_capaian(
        arah=Arah.RENTANG, realisasi=realisasi, target=Rentang(bawah, atas), pedoman=PEDOMAN_BAKU
    ).hasil

    assert isinstance(hasil, Fraction)
    assert hasil == 100 if realisasi == atas else hasil < 100


@pytest.mark.parametrize(
    ("pilihan", "realisasi", "hasil", "dicatat"),
    [
        (RentangAtas.KEBALIKAN, Decimal(120), Fraction(75), True),
        (RentangAtas.SKP, Decimal(99), Fraction(110), True),
        (RentangAtas.KEBALIKAN, Decimal(90), Fraction(100), False),
        (RentangAtas.SKP, Decimal(60), Fraction(75), False),
    ],
)
def test_the_choice_above_a_range_is_recorded_only_there(
    *, pilihan: RentangAtas, realisasi: Decimal, hasil: Fraction, dicatat: bool
) -> None:
    """Above the upper bound the choice and its tafsir stand in the working; elsewhere they don't."""
    pedoman = replace(PEDOMAN_BAKU, rentang_atas=pilihan)
    target = Rentang(Decimal(80), Decimal(90))

    hitungan = hitung_capaian(arah=Arah.RENTANG, realisasi=realisasi, target=target, pedoman=pedoman)

    assert hitungan.hasil == hasil
    assert hitungan.masukan.get("rentang_atas") == (pilihan if dicatat else None)
    assert ("T-015" in hitungan.tafsir) is dicatat


@pytest.mark.parametrize(
    ("arah", "realisasi", "target", "tafsir"),
    [
        (Arah.TURUN_2T, Decimal(0), Decimal(0), ("T-002", "T-007")),
        (Arah.TURUN_RASIO, Decimal(0), Decimal(5), ("T-007",)),
        (Arah.NAIK, Decimal(5), Decimal(-5), ("T-014",)),
    ],
)
def test_what_cannot_be_computed_says_why_and_by_which_reading(
    arah: Arah, realisasi: Decimal, target: Decimal, tafsir: tuple[str, ...]
) -> None:
    """A capaian that does not exist is not applicable, with its reason and its tafsir."""
    hitungan = hitung_capaian(arah=arah, realisasi=realisasi, target=target, pedoman=PEDOMAN_BAKU)

    assert isinstance(hitungan.hasil, Kosong)
    assert hitungan.hasil.keadaan is Keadaan.TIDAK_BERLAKU
    assert hitungan.tafsir == tafsir


def test_a_state_of_the_realisasi_is_kept() -> None:
    """Missing data stays missing data; it never becomes zero."""
    hitungan = hitung_capaian(
        arah=Arah.NAIK, realisasi=belum_ada("belum diukur"), target=Decimal(88), pedoman=PEDOMAN_BAKU
    )

    assert hitungan.hasil == belum_ada("realisasi: belum diukur")
    assert str(hitungan.hasil) == "tidak ada data"


def test_capaian_against_the_end_of_the_renstra_keeps_its_own_working() -> None:
    """The end of the Renstra is its own rule, with direction and last target among the inputs."""
    hitungan = hitung_akhir_renstra(
        arah=Arah.NAIK, realisasi=Decimal("88.22"), target_akhir=Decimal("89.5"), pedoman=PEDOMAN_BAKU
    )

    assert hitungan.kode == "capaian.akhir_renstra"
    assert hitungan.hasil == Fraction(8822, 8950) * 100
    assert hitungan.masukan == {
        "arah": Arah.NAIK,
        "realisasi": Decimal("88.22"),
        "target_akhir": Decimal("89.5"),
    }
