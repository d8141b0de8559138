"""No binary floating point where money and measures are counted."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from arsitektur.pohon import SUMBER, daftar_python, parse_modul

TEPAT = ("aturan", "dokumen/fakta", "dokumen/susun", "cli")
"""Places of numbers. Printing may have lengths in points; they are not measures."""

MATEMATIKA_BULAT = {"ceil", "comb", "floor", "gcd", "isqrt", "lcm", "prod"}


def find_pecahan_biner(berkas: Path) -> list[str]:
    temuan = [simpul for simpul in ast.walk(parse_modul(berkas)) if _is_pecahan_biner(simpul)]
    return [f"{berkas.name}:{getattr(simpul, 'lineno', 0)}" for simpul in temuan]


def _is_pecahan_biner(simpul: ast.AST) -> bool:
    match simpul:
        case ast.Constant(value=float() | complex()):
            return True
        case ast.Call(func=ast.Name(id="float")):
            return True
        case ast.Attribute(value=ast.Name(id="math"), attr=nama):
            return nama not in MATEMATIKA_BULAT
        case ast.ImportFrom(module="math", names=daftar):
            return any(alias.name not in MATEMATIKA_BULAT for alias in daftar)
        case _:
            return False


@pytest.mark.parametrize("bagian", TEPAT)
def test_numbers_are_exact(bagian: str) -> None:
    """No float literal, no float() and no floating mathematics where numbers are made."""
    temuan = [tempat for berkas in daftar_python(SUMBER / bagian) for tempat in find_pecahan_biner(berkas)]

    assert temuan == []


def test_the_search_finds_a_float(tmp_path: Path) -> None:
    """The search above is awake: planted floats are found, whole numbers are not."""
    berkas = tmp_path / "rumus.py"
    baris = [
        "import math",
        "satu = 1",
        "dua = 0.1",
        "tiga = float('3')",
        "empat = math.sqrt(4)",
        "lima = math.gcd(5)",
    ]
    berkas.write_text("\n".join(baris))

    temuan = find_pecahan_biner(berkas)

    assert sorted(temuan) == ["rumus.py:3", "rumus.py:4", "rumus.py:5"]
