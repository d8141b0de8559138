"""Jangkauan: which tests execute which function, so that a mutant is shown to those that can notice it and no other.

A change in the body of a function can be noticed only by what executes the function. All tests are asked where that
isn't certain: for a change outside of a body, and for a function that was executed while no test ran (on import, or
in a fixture that several tests share) or under a cache, which keeps its result for the tests that follow.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from types import CodeType, FrameType
from typing import Any

import pytest
from bench.mutasi.mutan import Modul, Mutan

DI_LUAR_UJI = ""
PENYIMPAN = {"cache", "lru_cache", "cached_property"}


@dataclass(frozen=True, slots=True)
class Jangkauan:
    """What was seen of one run of all tests."""

    per_fungsi: Mapping[tuple[str, str], frozenset[str]]
    """Names of the tests that execute a function, by its file and name; DI_LUAR_UJI among them where there is more."""
    selalu: frozenset[str]
    """Names of the tests that couldn't be watched to their end, and may execute anything."""
    terlama: float
    """Processor seconds of the slowest test while it was watched, some three times what it takes alone."""


class Perekam:
    """pytest plugin that writes down every call of a function below one folder, and the test during which it came."""

    def __init__(self, daftar_modul: Sequence[Modul], akar: Path) -> None:
        self.berkas = {str(akar / modul.berkas) for modul in daftar_modul}
        self.penyimpan = {(str(akar / modul.berkas), nama) for modul in daftar_modul for nama in _list_cache(modul)}
        self.kini = DI_LUAR_UJI
        self.kedalaman = 0
        self.hasil: dict[tuple[str, str], set[str]] = {}
        self.selalu: set[str] = set()
        self.terlama = 0.0

    def start(self) -> None:
        """Begin; to be called before anything of the package is imported."""
        sys.setprofile(self._catat)

    def stop(self) -> Jangkauan:
        """End, and return what was seen."""
        sys.setprofile(None)
        per_fungsi = {tempat: frozenset(uji) for tempat, uji in self.hasil.items()}
        return Jangkauan(per_fungsi, frozenset(self.selalu), self.terlama)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.kini = nama_uji(item)
        mulai = process_time()
        yield
        self.terlama = max(self.terlama, process_time() - mulai)
        # Python takes a watcher away that fails itself, as in a test that exhausts the stack.
        if sys.getprofile() != self._catat:
            self.selalu.add(self.kini)
            self.kedalaman = 0
            self.start()
        self.kini = DI_LUAR_UJI

    @pytest.hookimpl(hookwrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
        uji = self.kini
        self.kini = uji if fixturedef.scope == "function" else DI_LUAR_UJI
        yield
        self.kini = uji

    def _catat(self, bingkai: FrameType, peristiwa: str, _: object) -> None:
        tempat = _tempat(bingkai.f_code)
        if tempat[0] not in self.berkas or peristiwa not in {"call", "return"}:
            return
        # A nested function or comprehension enters and leaves under the name of the one around it.
        if tempat in self.penyimpan:
            self.kedalaman += 1 if peristiwa == "call" else -1
        if peristiwa == "call":
            self.hasil.setdefault(tempat, set()).add(DI_LUAR_UJI if self.kedalaman else self.kini)


def list_pelaksana(mutan: Mutan, jangkauan: Jangkauan, akar: Path) -> frozenset[str]:
    """Return the names of the tests that execute the function that a mutant changes."""
    return jangkauan.per_fungsi.get((str(akar / mutan.modul.berkas), mutan.fungsi), frozenset())


def choose_uji(mutan: Mutan, jangkauan: Jangkauan, akar: Path) -> frozenset[str] | None:
    """Return the names of the tests that can notice a mutant; None means all."""
    uji = list_pelaksana(mutan, jangkauan, akar)
    if not uji or DI_LUAR_UJI in uji or mutan.baris not in _list_baris_badan(mutan):
        return None
    return uji | jangkauan.selalu


def nama_uji(item: pytest.Item) -> str:
    """Return the name of a test without its parameters, which a mutant may change."""
    return item.nodeid.partition("[")[0]


def _tempat(kode: CodeType) -> tuple[str, str]:
    return kode.co_filename, kode.co_qualname.partition(".<locals>")[0]


def _list_fungsi(modul: Modul) -> Iterator[tuple[str, ast.FunctionDef]]:
    for simpul in ast.parse(modul.teks).body:
        for satu in [simpul, *(simpul.body if isinstance(simpul, ast.ClassDef) else [])]:
            if isinstance(satu, ast.FunctionDef):
                yield (satu.name if satu is simpul else f"{getattr(simpul, 'name', '')}.{satu.name}"), satu


def _list_cache(modul: Modul) -> Iterator[str]:
    for nama, fungsi in _list_fungsi(modul):
        if PENYIMPAN & {ast.unparse(satu).partition("(")[0].rpartition(".")[2] for satu in fungsi.decorator_list}:
            yield nama


def _list_baris_badan(mutan: Mutan) -> range:
    badan = [fungsi.body for nama, fungsi in _list_fungsi(mutan.modul) if nama == mutan.fungsi]
    return range(badan[0][0].lineno, (badan[0][-1].end_lineno or 0) + 1) if badan else range(0)
