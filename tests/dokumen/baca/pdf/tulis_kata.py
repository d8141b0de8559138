"""Words put on a page by hand, every letter five points wide at size ten, and pages set by the printer's own engine."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

import typst

from tolok.dokumen.baca.mentah import BlokMentah, GambarMentah, HasilBaca, ParagrafMentah, TabelMentah
from tolok.dokumen.baca.pdf.larik import Larik, build_larik
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.rangkai import read_pdf
from tolok.dokumen.cetak.pdf import load_fonts
from tolok.dokumen.naskah import Sebaris


def tulis(y: float, *potong: tuple[float, str], ukuran: float = 10.0, tebal: bool = False) -> list[Kata]:
    """Words of one line with its foot at y; each piece begins at its x, its words a space apart."""
    hasil: list[Kata] = []
    for x, teks in potong:
        kiri = x
        for kata in teks.split(" "):
            kanan = kiri + len(kata) * ukuran / 2
            hasil.append(Kata(kata, kiri, y - ukuran, kanan, y, ukuran, tebal=tebal))
            kiri = kanan + ukuran / 4
    return hasil


def larik(*baris: list[Kata]) -> list[Larik]:
    return build_larik(kata for satu in baris for kata in satu)


def isi(teks: Sebaris) -> str:
    return "".join(satu.isi for satu in teks)


def kisi(tabel: TabelMentah) -> list[list[str]]:
    """Text of every cell, row by row."""
    return [[isi(sel.teks) for sel in baris] for baris in tabel.baris]


def cetak(sumber: str) -> bytes:
    """A PDF of this Typst source in Liberation Serif 11 points on A4."""
    awal = '#set page(paper: "a4", margin: 2cm)\n#set text(font: "Liberation Serif", size: 11pt, hyphenate: false)\n'
    # Lines as high as a word processor sets them, so that rows are never closer than the lines of a cell.
    awal += (
        '#set text(top-edge: "ascender", bottom-edge: "descender")\n#set par(leading: 1pt)\n#set table(stroke: none)\n'
    )
    mesin = typst.Compiler((awal + sumber).encode(), font_paths=load_fonts(), ignore_system_fonts=True)
    return cast("bytes", mesin.compile(format="pdf"))


def baca(sumber: str) -> HasilBaca:
    return read_pdf(cetak(sumber))


def list_tabel(blok: Iterable[BlokMentah]) -> list[TabelMentah]:
    return [satu for satu in blok if isinstance(satu, TabelMentah)]


def list_teks(blok: Iterable[BlokMentah]) -> list[str]:
    return [isi(satu.teks) for satu in blok if isinstance(satu, ParagrafMentah)]


def list_gambar(blok: Iterable[BlokMentah]) -> list[GambarMentah]:
    return [satu for satu in blok if isinstance(satu, GambarMentah)]


def sel_typst(baris: Iterable[Iterable[str]]) -> str:
    """Cells of a Typst table."""
    return "".join(f"[{sel}]," for satu in baris for sel in satu)
