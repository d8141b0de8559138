"""The shape of what rules take and give: nothing changes after the fact, and what could be confused is named."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields, is_dataclass
from importlib import import_module
from typing import Any

import pytest

import tolok.aturan
from tolok.aturan.angka import format_angka, format_persen, format_rupiah, round_half_up, sign_nilai
from tolok.aturan.baca_angka import parse_angka
from tolok.aturan.galat import NipKeliru, TidakDikenal
from tolok.aturan.kasus import Kasus
from tolok.aturan.katalog import Aturan, record
from tolok.aturan.parameter import Parameter
from tolok.aturan.pedoman import Pedoman
from tolok.aturan.regulasi import Regulasi
from tolok.aturan.rumus.capaian_pedoman import Perkara, Putusan
from tolok.aturan.rumus.nip import parse_nip
from tolok.aturan.rumus.umum import kosong_bersama
from tolok.aturan.tafsir import Tafsir

TERBUKA = {"Pedoman", "Predikat", "Rentang"}
"""Parts of the facts of an office, declared like all facts: without slots."""


def list_kelas() -> list[type[Any]]:
    """Return every dataclass that tolok.aturan defines."""
    modul = [satu.name for satu in pkgutil.walk_packages(tolok.aturan.__path__, "tolok.aturan.")]
    anggota = {kelas for nama in modul for _, kelas in inspect.getmembers(import_module(nama), inspect.isclass)}
    milik = [kelas for kelas in anggota if is_dataclass(kelas) and kelas.__module__.startswith("tolok.aturan.")]
    return sorted(milik, key=lambda kelas: (kelas.__module__, kelas.__name__))


SEMUA = [pytest.param(kelas, id=kelas.__qualname__) for kelas in list_kelas()]


@pytest.mark.parametrize("kelas", SEMUA)
def test_a_value_cannot_be_changed(kelas: type[Any]) -> None:
    """What a rule has taken or given stays as it was: no field can be set again."""
    benda = object.__new__(kelas)

    with pytest.raises(FrozenInstanceError):
        setattr(benda, fields(kelas)[0].name, None)


@pytest.mark.parametrize("kelas", SEMUA)
def test_a_value_carries_nothing_undeclared(kelas: type[Any]) -> None:
    """Beside its declared fields a value holds nothing, unless it's read from the facts of an office."""
    assert hasattr(object.__new__(kelas), "__dict__") is (kelas.__name__ in TERBUKA)


@pytest.mark.parametrize("kelas", [Aturan, Kasus, Parameter, Pedoman, Perkara, Putusan, Regulasi, Tafsir])
def test_a_long_entry_names_its_fields(kelas: type[Any]) -> None:
    """An entry of many fields of one kind can't be filled by position, where two could be swapped unseen."""
    assert all(isian.kw_only for isian in fields(kelas))


@pytest.mark.parametrize(
    "fungsi",
    [
        format_angka,
        format_persen,
        format_rupiah,
        kosong_bersama,
        parse_angka,
        parse_nip,
        record,
        round_half_up,
        sign_nilai,
    ],
)
def test_how_a_thing_is_done_is_named(fungsi: Callable[..., object]) -> None:
    """What comes first is the thing itself; how many decimals, which style or which reason is given by name."""
    pertama, *lain = inspect.signature(fungsi).parameters.values()

    assert pertama.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert {satu.kind for satu in lain} == {inspect.Parameter.KEYWORD_ONLY}


def test_errors_name_what_they_carry() -> None:
    """The reasons of a NIP and the known names of a suggestion are given by name."""
    with pytest.raises(TypeError):
        NipKeliru("pesan", ["alasan"])  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        TidakDikenal("Jenis", "nama", ["dikenal"])  # type: ignore[call-arg]
