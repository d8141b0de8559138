"""Files and functions fit in the head."""

from __future__ import annotations

import ast
from statistics import median

from arsitektur.pohon import AKAR, SUMBER, FungsiAst, daftar_fungsi, daftar_python, nama_relatif

BATAS_BERKAS = 500
BATAS_MEDIAN = 150
BATAS_FUNGSI = 40


def hitung_baris(fungsi: FungsiAst) -> int:
    """Count the lines of a function's statements; signature and docstring are free."""
    badan = fungsi.body[1:] if ast.get_docstring(fungsi) else fungsi.body
    akhir = badan[-1].end_lineno if badan else None
    return akhir - badan[0].lineno + 1 if akhir else 0


def test_no_file_is_longer_than_five_hundred_lines() -> None:
    """No module, template or test has grown past what a reader can hold."""
    berkas_teks = [*daftar_python(SUMBER, AKAR / "tests", AKAR / "bench"), *SUMBER.rglob("*.typ")]

    panjang = {nama_relatif(berkas): len(berkas.read_text(encoding="utf-8").splitlines()) for berkas in berkas_teks}

    assert {nama: baris for nama, baris in panjang.items() if baris > BATAS_BERKAS} == {}


def test_most_files_are_short() -> None:
    """Half of the modules stay within a few screens."""
    panjang = [len(berkas.read_text(encoding="utf-8").splitlines()) for berkas in daftar_python(SUMBER)]

    assert median(baris for baris in panjang if baris) <= BATAS_MEDIAN


def test_no_function_is_longer_than_forty_lines() -> None:
    """A function does one thing, so it's short; this holds for tests too."""
    panjang = {
        f"{nama_relatif(berkas)}:{fungsi.lineno} {fungsi.name}": hitung_baris(fungsi)
        for berkas in daftar_python(SUMBER, AKAR / "tests", AKAR / "bench")
        for fungsi in daftar_fungsi(berkas)
    }

    assert {nama: baris for nama, baris in panjang.items() if baris > BATAS_FUNGSI} == {}
