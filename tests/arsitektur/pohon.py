"""The tree as the architecture tests read it: paths, parsed modules, tables of Markdown."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

AKAR = Path(__file__).parents[2]
SUMBER = AKAR / "src" / "tolok"
INTI = ("aturan", "dokumen", "cli")
"""Packages that exist and must never know Django."""

FungsiAst = ast.FunctionDef | ast.AsyncFunctionDef


def daftar_python(*akar: Path) -> list[Path]:
    return sorted(berkas for folder in akar for berkas in folder.rglob("*.py"))


def daftar_markdown() -> list[Path]:
    return sorted([*AKAR.glob("*.md"), *(AKAR / "docs").rglob("*.md")])


def nama_relatif(berkas: Path) -> str:
    return berkas.relative_to(AKAR).as_posix()


@cache
def parse_modul(berkas: Path) -> ast.Module:
    return ast.parse(berkas.read_text(encoding="utf-8"), filename=str(berkas))


def daftar_fungsi(berkas: Path) -> Iterator[FungsiAst]:
    for simpul in ast.walk(parse_modul(berkas)):
        if isinstance(simpul, FungsiAst):
            yield simpul


def daftar_impor(berkas: Path) -> set[str]:
    """Return the absolute names that a module imports, wherever the import stands."""
    nama: set[str] = set()
    for simpul in ast.walk(parse_modul(berkas)):
        if isinstance(simpul, ast.Import):
            nama.update(alias.name for alias in simpul.names)
        elif isinstance(simpul, ast.ImportFrom):
            assert simpul.level == 0, f"{nama_relatif(berkas)}: impor relatif; tulis nama lengkapnya"
            nama.add(simpul.module or "")
    return nama


def kolom_pertama(berkas: Path) -> list[str]:
    """Return the first cell of every body row of the tables of a Markdown file."""
    baris = [isi for isi in berkas.read_text(encoding="utf-8").splitlines() if isi.startswith("|")]
    sel = [isi.split("|")[1].strip() for isi in baris]
    return [isi for nomor, isi in enumerate(sel) if not re.fullmatch(r":?-+:?", isi) and not _is_kepala(sel, nomor)]


def _is_kepala(sel: list[str], nomor: int) -> bool:
    return nomor + 1 < len(sel) and re.fullmatch(r":?-+:?", sel[nomor + 1]) is not None
