"""Drawings of the report, at their own size on the page."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.dokumen.gambar import Kotak, draw_pohon
from tolok.dokumen.naskah import Gambar

LEBAR_BIDANG_MM = 155
"""Width of the text on a portrait page (A4 less 30 mm left and 25 mm right)."""


def gambar_pohon(kode: str, kotak: Sequence[Kotak], *, judul: str, alt: str, sumber: str) -> Gambar:
    lukisan = draw_pohon(kotak, judul=judul, lebar_mm=LEBAR_BIDANG_MM)
    lebar = min(100, int(lukisan.lebar_mm * 100 / LEBAR_BIDANG_MM))
    return Gambar(kode=kode, judul=judul, svg=lukisan.svg, alt=alt, lebar=lebar, sumber=sumber)
