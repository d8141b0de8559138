"""The lock: every library by version and hash, no host, and what is installed is what is locked."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version

import pytest

from arsitektur.pohon import AKAR

KUNCI = ("requirements-bangun.txt", "requirements.txt", "requirements-uji.txt", "requirements-mutasi.txt")


def read_kunci(nama: str) -> dict[str, str]:
    """Return the locked entries by name: the version, then its hashes."""
    teks = (AKAR / nama).read_text(encoding="utf-8").replace("\\\n", " ")
    return dict(baris.split("==", maxsplit=1) for baris in teks.splitlines())


@pytest.mark.parametrize("nama", KUNCI)
def test_every_entry_has_a_version_and_a_hash(nama: str) -> None:
    """A library that was changed after we looked at it can't be installed."""
    pola = re.compile(r"[\w.]+( ; [\w' =!.<>]+?)?(\s+--hash=sha256:[0-9a-f]{64})+")

    salah = [paket for paket, isi in read_kunci(nama).items() if not pola.fullmatch(isi.strip())]

    assert salah == []


@pytest.mark.parametrize("nama", [*KUNCI, "pyproject.toml", "Makefile", ".ci/run"])
def test_no_host_stands_in_a_lock_or_a_setting(nama: str) -> None:
    """Where the libraries come from is each user's own choice."""
    teks = (AKAR / nama).read_text(encoding="utf-8")

    assert re.findall(r"\w+://\S+|(?<!--no-emit-)(?:index-url|find-links)", teks) == []


def test_locks_agree() -> None:
    """One library has one version in all locks."""
    versi: dict[str, set[str]] = {}
    for nama in KUNCI:
        for paket, isi in read_kunci(nama).items():
            versi.setdefault(paket, set()).add(isi.split()[0])

    assert {paket: daftar for paket, daftar in versi.items() if len(daftar) > 1} == {}


def test_every_declared_library_is_locked() -> None:
    """The runtime lock is enough to run Tolok; the other locks hold their groups."""
    pyproject = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))
    dinyatakan = {
        "requirements.txt": pyproject["project"]["dependencies"],
        "requirements-bangun.txt": pyproject["dependency-groups"]["bangun"] + pyproject["build-system"]["requires"],
        "requirements-uji.txt": pyproject["dependency-groups"]["uji"] + pyproject["project"]["dependencies"],
        "requirements-mutasi.txt": pyproject["dependency-groups"]["mutasi"],
    }

    hilang = {
        (nama, kebutuhan)
        for nama, daftar in dinyatakan.items()
        for kebutuhan in daftar
        if re.split("[>=<]", kebutuhan)[0] not in read_kunci(nama)
    }

    assert hilang == set()


def test_what_runs_is_what_is_locked() -> None:
    """The libraries under test have the locked versions."""
    terkunci = {
        paket: isi.split()[0] for paket, isi in read_kunci("requirements.txt").items() if " ; sys_platform" not in isi
    }

    terpasang = {paket: version(paket) for paket in terkunci}

    assert terkunci == terpasang
