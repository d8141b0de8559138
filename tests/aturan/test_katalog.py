"""The catalogue of rules and the working of a result."""

from __future__ import annotations

import inspect
import json
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib import metadata

import pytest

import tolok.aturan.rumus
from tolok.aturan.galat import GalatData, GalatMasukan, TidakDikenal
from tolok.aturan.katalog import KATALOG, Aturan, aturan, cari_aturan, hitung, hitungan_ke_data, ke_data
from tolok.aturan.nilai import Predikat, Rentang, belum_ada
from tolok.aturan.pedoman import Arah
from tolok.aturan.regulasi import cari_regulasi
from tolok.aturan.satuan import Satuan

SEMUA = [pytest.param(entri, id=kode) for kode, entri in sorted(KATALOG.items())]


@pytest.mark.parametrize("entri", SEMUA)
def test_every_rule_says_what_it_does(entri: Aturan) -> None:
    """A rule has an Indonesian docstring, a formula, a basis in the register, and the place its code says."""
    modul, nama = entri.kode.split(".")

    assert len(inspect.getdoc(entri.fungsi) or "") > 40
    assert entri.nama
    assert entri.rumus
    assert entri.dasar
    assert all(cari_regulasi(rujukan.regulasi) and rujukan.bagian for rujukan in entri.dasar)
    assert entri.fungsi.__module__ == f"tolok.aturan.rumus.{modul}"
    assert nama in entri.fungsi.__name__


@pytest.mark.parametrize("entri", SEMUA)
def test_every_rule_names_each_error_it_raises(entri: Aturan) -> None:
    """A raise in the body of a rule has its line under Galat in the docstring."""
    sumber = inspect.getsource(entri.fungsi)

    dilempar = {baris.split("raise ")[1].split("(")[0].strip() for baris in sumber.splitlines() if "raise " in baris}

    assert all(f"{nama}:" in (inspect.getdoc(entri.fungsi) or "") for nama in dilempar)


def test_every_module_of_formulas_is_registered() -> None:
    """Importing tolok.aturan.rumus is enough to know every rule."""
    modul = {kode.split(".")[0] for kode in KATALOG}

    assert modul == set(tolok.aturan.rumus.__all__)


def test_a_code_is_given_once() -> None:
    """Two rules cannot carry the same code."""
    masuk = aturan(kode="umum.jumlah", nama="lain", rumus="lain", satuan=Satuan.ANGKA, dasar=())

    with pytest.raises(GalatData, match=r"umum\.jumlah terdaftar dua kali"):
        masuk(lambda: 0)


def test_an_unknown_code_brings_the_nearest_ones() -> None:
    """A mistyped code is answered with the code that was meant."""
    with pytest.raises(TidakDikenal, match=r"Maksud Anda capaian\.naik") as galat:
        cari_aturan("capaian.naek")

    assert "capaian.naik" in galat.value.saran


def test_a_strange_code_is_answered_with_all_known_ones() -> None:
    """Where nothing looks like it, the message lists what there is."""
    with pytest.raises(TidakDikenal, match=r"Yang dikenal: agregasi\.akhir"):
        cari_aturan("?" * 100_000)


def test_a_result_keeps_its_working() -> None:
    """Hitungan holds code, formula, inputs, exact result, unit, basis and version."""
    hasil = hitung("capaian.naik", realisasi=Decimal("88.22"), target=Decimal(88))

    assert hasil.kode == "capaian.naik"
    assert hasil.rumus == "realisasi ÷ target × 100"
    assert hasil.masukan == {"realisasi": Decimal("88.22"), "target": Decimal(88)}
    assert hasil.hasil == Fraction(401, 4)
    assert hasil.satuan is Satuan.PERSEN
    assert hasil.dasar[0].regulasi == "permenpanrb-53-2014"
    assert hasil.versi == metadata.version("tolok")


def test_a_result_is_recomputed_from_its_working() -> None:
    """The inputs that are kept give the same result again."""
    pertama = hitung("umum.rata_rata", nilai=[Decimal(1), Decimal(2), Decimal(2)])

    kedua = hitung(pertama.kode, **pertama.masukan)

    assert kedua == pertama


@pytest.mark.parametrize("masukan", [{}, {"realisasi": Decimal(1)}, {"realisasi": 1, "target": 1, "lain": 1}])
def test_wrong_inputs_are_named(masukan: dict[str, object]) -> None:
    """A missing or extra input is refused with the names that the rule takes."""
    diberi = ", ".join(masukan) or "tidak satu pun"

    with pytest.raises(GalatMasukan, match=f"diberi {diberi}; aturan ini memakai realisasi, target"):
        hitung("capaian.naik", **masukan)


@pytest.mark.parametrize(
    ("nilai", "data"),
    [
        (Fraction(1, 3), "1/3"),
        (Fraction(401, 4), "100.25"),
        (Decimal("88.20"), "88.20"),
        (Decimal("1E+3"), "1000"),
        (5714687973, 5714687973),
        (True, True),
        (None, None),
        ("B", "B"),
        (Arah.NAIK, "naik"),
        (date(2023, 12, 31), "2023-12-31"),
        (belum_ada("belum diukur"), {"keadaan": "belum-ada", "alasan": "belum diukur"}),
        (Predikat("BB"), {"predikat": "BB"}),
        (Rentang(Decimal(1), Decimal("2.5")), {"bawah": "1", "atas": "2.5"}),
        ((1, Decimal("0.5")), [1, "0.5"]),
        ({"U1": [Fraction(1, 2)]}, {"U1": ["0.5"]}),
    ],
)
def test_values_become_plain_data(nilai: object, data: object) -> None:
    """Only whole numbers stay numbers; no decimal passes through binary floating point."""
    hasil = ke_data(nilai)

    assert hasil == data


def test_a_working_survives_json_and_processes() -> None:
    """A Hitungan can be attached as JSON and sent to another process."""
    asli = hitung("capaian.naik", realisasi=Decimal(1), target=Decimal(3))

    data = json.loads(json.dumps(hitungan_ke_data(asli)))

    assert data["hasil"] == "100/3"
    assert data["dasar"][0]["regulasi"] == "permenpanrb-53-2014"
    assert pickle.loads(pickle.dumps(asli)) == asli  # noqa: S301 - our own bytes
