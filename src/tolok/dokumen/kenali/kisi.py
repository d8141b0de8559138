"""Kisi: the full grid of a table that was read, a merged cell in every place it covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from tolok.dokumen.naskah import Baris, Sel, Tabel, Teks

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


def join_baris(kisi: KisiSel, nomor: Sequence[int]) -> KisiSel:
    """The grid with each of these rows joined to the row above: both show the words of the two cells together."""
    baris = [list(satu) for satu in kisi]
    for satu in nomor:
        for kolom, sel in enumerate(baris[satu]):
            atas = baris[satu - 1][kolom]
            if sel is None or atas is None or sel is atas or not (teks_sel(sel) and teks_sel(atas)):
                continue
            utuh = replace(atas, teks=(*atas.teks, Teks(" "), *sel.teks))
            baris = [[utuh if lain is sel or lain is atas else lain for lain in isi] for isi in baris]
    return tuple(tuple(satu) for satu in baris)


def teks_sel(sel: Sel | None) -> str:
    """The text of a cell with its white space made single; "" where there is none."""
    return " ".join("".join(satu.isi for satu in sel.teks).split()) if sel else ""
