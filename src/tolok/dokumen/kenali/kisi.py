"""Kisi: the full grid of a table that was read, a merged cell in every place it covers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from tolok.dokumen.naskah import Baris, Sel, Tabel

KisiSel: TypeAlias = tuple[tuple[Sel | None, ...], ...]

LEBAR_TERBESAR = 200
"""Columns of the widest grid; a file that claims wider spans is not believed."""


def build_kisi(tabel: Tabel) -> KisiSel:
    """Rows of the head, then of the body, each as wide as the widest; None where a row has no cell.

    The same Sel object stands in each place that a merged cell covers.
    """
    kepala = _place(tabel.kepala)
    badan = _place(tabel.badan)
    lebar = max((len(baris) for baris in (*kepala, *badan)), default=0)
    return tuple((*baris, *[None] * (lebar - len(baris))) for baris in (*kepala, *badan))


def _place(baris: Sequence[Baris]) -> list[list[Sel | None]]:
    kisi: list[list[Sel | None]] = [[] for _ in baris]
    for nomor, isi in enumerate(baris):
        kolom = 0
        for sel in isi:
            while kolom < len(kisi[nomor]) and kisi[nomor][kolom] is not None:
                kolom += 1
            if kolom >= LEBAR_TERBESAR:
                break
            lebar = max(1, min(sel.kolom, LEBAR_TERBESAR - kolom))
            for bawah in kisi[nomor : nomor + max(1, sel.baris)]:
                bawah.extend([None] * (kolom + lebar - len(bawah)))
                bawah[kolom : kolom + lebar] = [sel] * lebar
            kolom += lebar
    return kisi


def teks_sel(sel: Sel | None) -> str:
    """The text of a cell with its white space made single; "" where there is none."""
    return " ".join("".join(satu.isi for satu in sel.teks).split()) if sel else ""
