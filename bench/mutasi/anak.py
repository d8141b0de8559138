"""Anak: what happens to one mutant, in a process of its own that ends with the verdict.

The parent has pytest and hypothesis ready and never imports the package under test; the child puts the changed
module in its place and asks the most telling first: the cases of the rules it belongs to, the tests that execute
what was changed, those that name its module, then all others.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from multiprocessing.connection import Connection
from pathlib import Path
from time import process_time
from types import CodeType, ModuleType

import hypothesis
import pytest
from bench.mutasi.jangkauan import Perekam, nama_uji
from bench.mutasi.mutan import Modul

MEMORI = 2 * 1024**3
"""Bytes of address space; a mutant that wants more is caught by a MemoryError."""


class Nasib(IntEnum):
    """Exit code of a child; any other code is a death by signal or memory, and counts as caught."""

    LOLOS = 0
    KASUS = 10
    UJI = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Sasaran:
    """What is measured, and by which tests."""

    akar: Path
    paket: str
    """Dotted name of the package of the rules; it has a module `kasus` with `run_kasus`."""
    uji: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Soal:
    """What one child is asked: a module's name and text, and what may notice it."""

    nama: str
    kode: str
    aturan: tuple[str, ...] = ()
    """Codes of the rules whose cases come first; all cases where there are none."""
    uji: frozenset[str] | None = None
    """Names of the tests to be run; None means all."""
    dahulu: frozenset[str] = frozenset()
    """Names of the tests that execute what was changed."""
    cpu: int
    """Seconds of processor time for each step: all cases, the collection of the tests, one test."""


class Penukar(MetaPathFinder):
    """Import hook that gives one module another text."""

    def __init__(self, nama: str, kode: str) -> None:
        self.nama, self.kode = nama, kode

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer for the one module only, with the place it has on disk."""
        spec = PathFinder.find_spec(fullname, path, target) if fullname == self.nama else None
        if spec and spec.origin:
            spec.loader = _PemuatTeks(fullname, spec.origin, self.kode)
        return spec


class _PemuatTeks(SourceFileLoader):
    def __init__(self, nama: str, jalur: str, kode: str) -> None:
        super().__init__(nama, jalur)
        self.kode = kode

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.kode, self.get_filename(fullname), "exec", dont_inherit=True)


class _Susunan:
    """pytest plugin: neither shrinking nor a database; chosen tests only, the most telling and the quickest first."""

    def __init__(self, soal: Soal) -> None:
        self.soal = soal

    def pytest_configure(self) -> None:
        fase = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
        hypothesis.settings.register_profile("mutasi", derandomize=True, deadline=None, database=None, phases=fase)
        hypothesis.settings.load_profile("mutasi")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        uji, dahulu, nama = self.soal.uji, self.soal.dahulu, self.soal.nama
        menyebut = {satu: nama in satu.read_text(encoding="utf-8") for satu in {item.path for item in items}}
        items[:] = [item for item in items if uji is None or nama_uji(item) in uji]
        items.sort(key=lambda item: (nama_uji(item) not in dahulu, _is_acak(item), not menyebut[item.path]))

    def pytest_runtest_logstart(self) -> None:
        _limit_cpu(self.soal.cpu)


def _is_acak(item: pytest.Item) -> bool:
    """Tell whether a test tries a hundred examples, and so takes as long as many others."""
    return hasattr(getattr(item, "obj", None), "is_hypothesis_test")


def run_anak(sasaran: Sasaran, soal: Soal) -> None:
    """Judge one module; never returns: the exit code is a Nasib."""
    _prepare(sasaran)
    sys.meta_path.insert(0, Penukar(soal.nama, soal.kode))
    os._exit(_judge(sasaran, soal))


def run_perekam(sasaran: Sasaran, daftar_modul: Sequence[Modul], pipa: Connection) -> None:
    """Run all tests unchanged, and send back which tests execute which function; the exit code is a Nasib."""
    _prepare(sasaran)
    perekam = Perekam(daftar_modul, sasaran.akar)
    perekam.start()
    gagal = _run_uji(sasaran, perekam)
    pipa.send(perekam.stop())
    os._exit(Nasib.UJI if gagal else Nasib.LOLOS)


def _prepare(sasaran: Sasaran) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    bisu = os.open(os.devnull, os.O_WRONLY)
    os.dup2(bisu, 1)
    os.dup2(bisu, 2)
    os.chdir(sasaran.akar)
    sys.path.insert(0, str(sasaran.akar / "src"))


def _judge(sasaran: Sasaran, soal: Soal) -> Nasib:
    _limit_cpu(soal.cpu)
    if not _run_kasus(sasaran.paket, soal.aturan):
        return Nasib.KASUS
    _limit_cpu(soal.cpu)
    return Nasib.UJI if _run_uji(sasaran, _Susunan(soal)) else Nasib.LOLOS


def _limit_cpu(detik: int) -> None:
    """Let the next step take this long; only the soft limit, so that the step after it may have as much again."""
    _, keras = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(process_time()) + detik + 1, keras))


def _run_uji(sasaran: Sasaran, pengaya: object) -> bool:
    """Run the tests to the first failure; tell whether there was one."""
    kode = pytest.main(["-x", "-q", "--tb=no", "-p", "no:cacheprovider", str(sasaran.uji)], plugins=[pengaya])
    return kode not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}


def _run_kasus(paket: str, aturan: Sequence[str]) -> bool:
    try:
        run_kasus = import_module(f"{paket}.kasus").run_kasus
        return all(hasil.lulus for kode in aturan or (None,) for hasil in run_kasus(kode))
    except Exception:  # noqa: BLE001 - whatever a mutant raises, it has been noticed
        return False
