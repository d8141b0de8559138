"""A package of five made-up rules, as small as the runner allows, with tests that leave one of them half untested."""

from __future__ import annotations

from pathlib import Path

RUMUS = """\
from __future__ import annotations

from sampel.katalog import aturan


@aturan(kode="sampel.kuat")
def kuat(nilai: int | None) -> bool:
    return nilai == 1


@aturan(kode="sampel.lemah")
def lemah(nilai: int) -> bool:
    return nilai > 10


@aturan(kode="sampel.tanpa_mutan")
def tanpa_mutan(nilai: int) -> int:
    return nilai


@aturan(kode="sampel.menyerahkan")
def menyerahkan(nilai: int) -> bool:
    return _pembantu(nilai)


@aturan(kode="sampel.berputar")
def berputar(nilai: int) -> int:
    while nilai:
        nilai = 0
    return nilai


def _pembantu(nilai: int) -> bool:
    return not nilai
"""
KATALOG = """\
KATALOG = {}


def aturan(*, kode):
    def enter(fungsi):
        KATALOG[kode] = fungsi
        return fungsi

    return enter
"""
KASUS = """\
from types import SimpleNamespace

from sampel import rumus
from sampel.katalog import KATALOG

DAFTAR = {
    "sampel.kuat": {0: False, 1: True, 2: False},
    "sampel.lemah": {0: False, 100: True},
    "sampel.tanpa_mutan": {5: 5},
    "sampel.menyerahkan": {0: True, 1: False},
    "sampel.berputar": {1: 0, 0: 0},
}


def run_kasus(kode):
    daftar = [kode] if kode else list(DAFTAR)
    return [SimpleNamespace(lulus=KATALOG[k](m) == h) for k in daftar for m, h in DAFTAR[k].items()]
"""
UJI = """\
from hypothesis import given
from hypothesis import strategies as st

from sampel import katalog, rumus


@given(st.integers(max_value=0))
def test_lemah_is_false_below_one(nilai):
    assert not rumus.lemah(nilai)


def test_all_are_registered():
    assert len(katalog.KATALOG) == 5
    assert rumus.kuat(None) is False
"""


def write_sampel(akar: Path) -> None:
    """Write the package and its tests below `akar`."""
    isi = {
        "src/sampel/__init__.py": "",
        "src/sampel/rumus.py": RUMUS,
        "src/sampel/katalog.py": KATALOG,
        "src/sampel/kasus.py": KASUS,
        "tests/test_sampel.py": UJI,
        "setara.toml": "",
    }
    for nama, teks in isi.items():
        berkas = akar / nama
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.write_text(teks, encoding="utf-8")
