"""Plain data and typed words into what a rule takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tolok.aturan.rumus  # noqa: F401 - enters every rule into the catalogue
from tolok.aturan.galat import GalatMasukan, GalatPengguna, TidakDikenal
from tolok.aturan.masukan import read_masukan, read_nilai
from tolok.aturan.nilai import Nilai, Predikat, Rentang, Target, nihil
from tolok.aturan.pedoman import PEDOMAN_BAKU, Arah, Pedoman
from tolok.aturan.rumus.tertib_administrasi import LaporanDesa


@pytest.mark.parametrize(
    ("nilai", "jenis", "hasil"),
    [
        (88, Decimal, Decimal(88)),
        ("88,22", Decimal, Decimal("88.22")),
        ("10/3", Fraction, Fraction(10, 3)),
        (3, Fraction, Fraction(3)),
        ("0,5", Fraction, Fraction(1, 2)),
        (Decimal("0.5"), Fraction, Fraction(1, 2)),
        ("Rp5.714.687.973", int, 5714687973),
        ("I/a", str, "I/a"),
        ("2023-12-31", date, date(2023, 12, 31)),
        ("31-12-2023", date, date(2023, 12, 31)),
        ("31 Desember 2023", date, date(2023, 12, 31)),
        ("", Sequence[LaporanDesa], []),
        ("naik", Arah, Arah.NAIK),
        ("", Decimal | None, None),
        ("5", Decimal | None, Decimal(5)),
        ("88,22; 87", Sequence[Decimal], [Decimal("88.22"), Decimal(87)]),
        ("[1, 2]", Sequence[int], [1, 2]),
        ("{U1 = [1, 2]}", Mapping[str, Sequence[int]], {"U1": [1, 2]}),
        ("{predikat = 'BB'}", Target, Predikat("BB")),
        ({"bawah": 1, "atas": Decimal("2.5")}, Target, Rentang(Decimal(1), Decimal("2.5"))),
        ("{keadaan = 'nihil', alasan = 'tidak ada'}", Nilai, nihil("tidak ada")),
        ({"desa": "Riwa", "jenis": "lppd", "tahun": 2023}, LaporanDesa, LaporanDesa("Riwa", "lppd", 2023)),
    ],
)
def test_data_becomes_what_the_rule_takes(nilai: object, jenis: Any, hasil: object) -> None:
    """A TOML value or an Indonesian text becomes the kind that is wanted."""
    terbaca = read_nilai(nilai, jenis)

    assert terbaca == hasil
    assert type(terbaca) is type(hasil)


@pytest.mark.parametrize(
    ("nilai", "jenis", "pesan"),
    [
        (True, Decimal, "bukan angka"),
        ("88.22", Decimal | None, "dua cara"),
        ("1/0", Fraction, "Penyebut pecahan"),
        (Decimal("NaN"), Fraction, "bukan angka"),
        (Decimal("0.5"), int, "bukan bilangan bulat"),
        (True, int, "bukan bilangan bulat"),
        (5, str, "bukan teks"),
        ("31 Desembar 2023", date, "“31 Desembar 2023” bukan tanggal. Tulis 2023-12-31, 31-12-2023"),
        (5, date, "5 bukan tanggal. Tulis 2023-12-31"),
        (datetime(2023, 12, 31, 8, tzinfo=UTC), date, "bukan tanggal"),
        ({"desa": "Riwa", "tahun": 2023}, LaporanDesa, "Isian jenis belum diberi"),
        ("naek", Arah, "Maksud Anda naik"),
        ("{predikat = 'BB', lain = 1}", Predikat, "bukan tabel dengan isian predikat"),
        ("BB", Predikat, "bukan tabel dengan isian predikat"),
        ("{bawah = 1}", Rentang, "Isian atas belum diberi"),
        ("{bawah = 'satu', atas = 2}", Rentang, "Masukan bawah: “satu” bukan angka"),
        ("{", Predikat, "bukan nilai TOML"),
        ("[" * 5000, Sequence[int], "bukan nilai TOML"),
        ("U1", Mapping[str, int], "bukan tabel"),
        (5, Sequence[int], "bukan daftar"),
    ],
)
def test_wrong_data_is_refused_with_what_to_write(nilai: object, jenis: Any, pesan: str) -> None:
    """What cannot be read is refused in plain words."""
    with pytest.raises(GalatPengguna, match=pesan):
        read_nilai(nilai, jenis)


@pytest.mark.parametrize(
    ("nilai", "jenis", "sebutan"),
    [
        (True, int, "true bukan bilangan bulat"),
        (False, Decimal, "false bukan angka"),
        ("BB", Predikat, "“BB” bukan tabel"),
        ({"desa": "Riwa", "ketua": None}, LaporanDesa, "Tabel dengan isian “desa, ketua” bukan tabel dengan isian"),
        ([Decimal("0.5"), "a"], int, "Daftar 2 nilai bukan bilangan bulat"),
        (datetime(2023, 12, 31, tzinfo=UTC), date, "2023-12-31 00:00:00"),
        (5, Arah, "Pilihan “5” tidak dikenal"),
        ("[1]", Mapping[str, int], "Daftar 1 nilai bukan tabel"),
        ({"a": 1}, Sequence[int], "Tabel dengan isian “a” bukan daftar"),
    ],
)
def test_a_refused_value_is_named_in_the_words_of_a_table_file(nilai: object, jenis: Any, sebutan: str) -> None:
    """No reader has to know how Python writes a value."""
    with pytest.raises(GalatPengguna) as galat:
        read_nilai(nilai, jenis)

    assert sebutan in str(galat.value)
    assert not any(kata in str(galat.value) for kata in ("True", "False", "None", "Decimal", "datetime", "'"))


def test_a_pedoman_starts_from_the_default_one() -> None:
    """A pedoman names only what it changes; without one the default is used."""
    data = {"arah": "naik", "realisasi": 1, "target": 1}

    baku = read_masukan("capaian.menurut_pedoman", data)
    diubah = read_masukan("capaian.menurut_pedoman", {**data, "pedoman": {"batas_atas": 120, "batas_bawah": ""}})

    assert baku["pedoman"] == PEDOMAN_BAKU
    assert isinstance(diubah["pedoman"], Pedoman)
    assert (diubah["pedoman"].batas_atas, diubah["pedoman"].batas_bawah) == (Decimal(120), None)


def test_an_unknown_input_brings_the_right_name() -> None:
    """A mistyped input is answered with the input that was meant."""
    with pytest.raises(TidakDikenal, match="Maksud Anda realisasi"):
        read_masukan("capaian.naik", {"realisasy": 1})


def test_the_message_names_the_input() -> None:
    """A wrong value is refused with the name of its input."""
    with pytest.raises(GalatMasukan, match=r"Masukan target: .*dua cara"):
        read_masukan("capaian.naik", {"realisasi": 1, "target": "88.22"})


@given(st.text(max_size=30), st.sampled_from([Decimal, Fraction, int, date, Arah, Target, Sequence[Decimal]]))
def test_any_text_is_read_or_refused(teks: str, jenis: Any) -> None:
    """Whatever is typed, nothing but a kind refusal comes out."""
    try:
        hasil = read_nilai(teks, jenis)
    except GalatPengguna as galat:
        hasil = str(galat)

    assert hasil is not None
