"""Tafsir: the numbered readings of docs/tafsir, as reports and the command line quote them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tolok.aturan.galat import GalatData

TERPASANG = Path(__file__).parent / "berkas_tafsir"
"""In an installed package the readings lie beside this module …"""
SUMBER = Path(__file__).parents[3] / "docs" / "tafsir"
"""… and in a working copy in the documentation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tafsir:
    """Satu tafsir: judulnya dan bacaan yang kami pilih."""

    kode: str
    judul: str
    pilihan: str


@cache
def cari_tafsir(kode: str) -> Tafsir:
    """Return a tafsir by its number.

    Raises: GalatData (no such file, or one without a title or a choice).
    """
    berkas = (TERPASANG if TERPASANG.is_dir() else SUMBER) / f"{kode}.md"
    if not berkas.is_file():
        raise GalatData(f"Tafsir {kode} disebut oleh aturan, tetapi {berkas.name} tidak ada.")
    return parse_tafsir(kode, berkas.read_text(encoding="utf-8"))


def parse_tafsir(kode: str, teks: str) -> Tafsir:
    """Read title and choice from the text of a tafsir.

    Raises: GalatData.
    """
    judul = re.match(rf"# {kode} · (.+)", teks)
    pilihan = re.search(r"^## Pilihan[^\n]*\n+(.+?)(?=\n## |\Z)", teks, flags=re.DOTALL | re.MULTILINE)
    if judul is None or pilihan is None:
        raise GalatData(f"Tafsir {kode} tanpa baris “# {kode} · judul” atau tanpa bagian “## Pilihan”.")
    return Tafsir(kode=kode, judul=judul[1].strip().rstrip("."), pilihan=" ".join(pilihan[1].split()))
