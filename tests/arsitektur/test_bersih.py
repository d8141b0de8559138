"""Nothing unfinished, nothing of one machine, nothing nameless."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from arsitektur.pohon import AKAR, SUMBER, daftar_fungsi, daftar_python, nama_relatif

UJI = AKAR / "tests"
AKHIRAN_TEKS = {".py", ".md", ".toml", ".txt", ".typ"}
JALUR_MESIN = re.compile(r"(?<![\w.~)}\]-])/(?:work|tmp|opt|root|home|mnt)/")
BELUM_SELESAI = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")


def daftar_teks() -> list[Path]:
    folder = [AKAR / nama for nama in ("src", "tests", "docs", "contoh", "bench")]
    berkas = [*AKAR.glob("*"), *(satu for akar in folder for satu in akar.rglob("*"))]
    tanpa_akhiran = [AKAR / nama for nama in ("Makefile", ".gitignore", ".ci/run")]
    saya = Path(__file__)
    return [*tanpa_akhiran, *(satu for satu in berkas if satu.suffix in AKHIRAN_TEKS and satu != saya)]


def find_pola(pola: re.Pattern[str]) -> list[str]:
    return [nama_relatif(berkas) for berkas in daftar_teks() if pola.search(berkas.read_text(encoding="utf-8"))]


def test_no_path_of_a_machine_is_written_down() -> None:
    """The tree works wherever it's put."""
    assert find_pola(JALUR_MESIN) == []


def test_nothing_is_left_for_later() -> None:
    """What isn't done is an issue, not a remark in a file."""
    assert find_pola(BELUM_SELESAI) == []


def test_no_module_is_a_drawer() -> None:
    """A module is named for what it holds."""
    laci = {"util", "utils", "helpers", "common", "misc"}

    assert [nama_relatif(berkas) for berkas in daftar_python(SUMBER, UJI) if berkas.stem in laci] == []


def test_every_test_makes_a_promise() -> None:
    """Each test says in one sentence what it holds; none is skipped without naming what it lacks."""
    tanpa_janji = [
        f"{nama_relatif(berkas)}: {fungsi.name}"
        for berkas in daftar_python(UJI)
        for fungsi in daftar_fungsi(berkas)
        if fungsi.name.startswith("test_") and not (ast.get_docstring(fungsi) or "").strip().endswith(".")
    ]

    assert tanpa_janji == []


def test_the_package_prints_nothing_but_through_the_command_line() -> None:
    """Below the command line nobody writes to the terminal."""
    pencetak = [
        nama_relatif(berkas)
        for berkas in daftar_python(SUMBER / "aturan", SUMBER / "dokumen")
        if re.search(r"^\s*(?:print\(|import click|from click|import rich|from rich)", berkas.read_text(), re.MULTILINE)
    ]

    assert pencetak == []
