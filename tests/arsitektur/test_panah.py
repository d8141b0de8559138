"""Arrows point down, and a machine holds them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

from arsitektur.pohon import AKAR, INTI, SUMBER, daftar_impor, daftar_python, nama_relatif

LAPISAN = (
    "situs portal api cli evaluasi pemeriksaan pelaporan survei desa trantib layanan persuratan spj "
    "kinerja penunjang organisasi inti pertukaran dokumen aturan"
)
"""The packages of the design's drawing, top to bottom."""

PYPROJECT: dict[str, Any] = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))
KONTRAK: dict[str, dict[str, Any]] = {isi["id"]: isi for isi in PYPROJECT["tool"]["importlinter"]["contracts"]}


def lint_imports(akar: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=akar,
        env={**os.environ, "PYTHONPATH": str(akar / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def salinan(tmp_path: Path) -> Path:
    """Return a copy of the package with its contracts, in which a test may plant a fault."""
    shutil.copytree(SUMBER, tmp_path / "src" / "tolok", ignore=shutil.ignore_patterns("__pycache__", "*.ttf"))
    shutil.copy(AKAR / "pyproject.toml", tmp_path)
    return tmp_path


def test_arrows_point_down() -> None:
    """No package imports one above it, none imports a sibling in a circle, and the core knows no Django."""
    hasil = lint_imports(AKAR)

    assert hasil.returncode == 0, hasil.stdout


@pytest.mark.parametrize(
    ("berkas", "impor"),
    [
        ("aturan/satuan.py", "import tolok.dokumen.naskah"),
        ("dokumen/naskah.py", "import tolok.cli"),
        ("dokumen/naskah.py", "import django"),
        ("gudang/__init__.py", ""),
    ],
    ids=["aturan memakai dokumen", "dokumen memakai cli", "dokumen memakai django", "paket tanpa lapisan"],
)
def test_contracts_bite(salinan: Path, berkas: str, impor: str) -> None:
    """An upward import, an import of Django and an unplaced package are each caught."""
    tujuan = salinan / "src" / "tolok" / berkas
    tujuan.parent.mkdir(exist_ok=True)
    with tujuan.open("a", encoding="utf-8") as isi:
        isi.write(f"\n{impor}\n")

    hasil = lint_imports(salinan)

    assert hasil.returncode == 1, hasil.stdout


def test_contract_names_every_layer_of_the_design() -> None:
    """The layers contract is the drawing of the design, in its order, and exhaustive."""
    baris = " ".join(KONTRAK["lapisan"]["layers"])

    assert LAPISAN.split() == baris.translate(str.maketrans("|()", "   ")).split()
    assert KONTRAK["lapisan"]["exhaustive"] is True


def test_every_core_package_is_kept_from_django() -> None:
    """A core package that comes into being is also named in the contract against Django."""
    ada = {f"tolok.{nama}" for nama in (*INTI, "pertukaran") if (SUMBER / nama).is_dir()}

    assert ada == set(KONTRAK["tanpa-django"]["source_modules"])


def test_aturan_imports_only_the_standard_library() -> None:
    """A rule needs nothing but Python itself."""
    asing = {
        f"{nama_relatif(berkas)}: {nama}"
        for berkas in daftar_python(SUMBER / "aturan")
        for nama in daftar_impor(berkas)
        if nama.split(".")[0] not in sys.stdlib_module_names and nama != "tolok" and not nama.startswith("tolok.aturan")
    }

    assert asing == set()


def test_every_imported_library_is_declared() -> None:
    """What the package imports is named in pyproject.toml, not merely present by luck."""
    distribusi = packages_distributions()
    nama_impor = {nama.split(".")[0] for berkas in daftar_python(SUMBER) for nama in daftar_impor(berkas)}
    dipakai = {
        distribusi[nama][0].lower().replace("_", "-") for nama in nama_impor - set(sys.stdlib_module_names) - {"tolok"}
    }
    dinyatakan = {kebutuhan.split(">")[0] for kebutuhan in PYPROJECT["project"]["dependencies"]}

    assert dipakai == dinyatakan
