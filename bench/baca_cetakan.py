"""Prints of one Naskah whose tables are known: our own, LibreOffice's, WeasyPrint's and Chromium's."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.cetak import print_libreoffice, print_tolok_pdf, print_weasyprint

from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.kenali.tempat import walk_blok
from tolok.dokumen.naskah import Naskah, Sel, Tabel
from tolok.dokumen.penomoran import number_naskah

Baris = dict[int, str]
"""Column, from 0, to the text of the cell that begins there, without spaces."""


def print_chromium(naskah: Naskah, keluaran: Path) -> None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only this print needs a browser

    asal = keluaran.with_suffix(".html")
    asal.write_bytes(print_html(naskah, terbuka=False))
    with sync_playwright() as main:
        # Chromium's own sandbox refuses to run as root, which is who a container is.
        pilihan = ["--no-sandbox"] if os.geteuid() == 0 else []
        peramban = main.chromium.launch(executable_path=shutil.which("chromium"), args=pilihan)
        lembar = peramban.new_page()
        lembar.goto(asal.as_uri())
        lembar.pdf(path=str(keluaran), prefer_css_page_size=True, print_background=True)
        peramban.close()


PENCETAK = {
    "tolok": print_tolok_pdf,
    "libreoffice": print_libreoffice,
    "weasyprint": print_weasyprint,
    "chromium": print_chromium,
}
PERANGKAT = {"libreoffice": "soffice", "chromium": "chromium"}
"""Programs that are not Python packages and may be missing."""


def print_semua(naskah: Naskah, folder: Path) -> Iterator[tuple[str, Path]]:
    """Name and file of each print that this machine can make."""
    for nama, cetak in PENCETAK.items():
        if nama in PERANGKAT and not shutil.which(PERANGKAT[nama]):
            print(f"{PERANGKAT[nama]} tidak ada: cetakannya dilewati.")
            continue
        with tempfile.TemporaryDirectory() as sementara:
            keluaran = Path(sementara) / f"{nama}.pdf"
            cetak(naskah, keluaran)
            yield nama, Path(shutil.copy(keluaran, folder))


def list_baris_benar(naskah: Naskah) -> list[Baris]:
    """Rows of all ruled tables of a Naskah, head and body, as a reader of the print must find them."""
    hasil: list[Baris] = []
    for blok, _ in walk_blok(number_naskah(naskah)):
        if isinstance(blok, Tabel) and blok.garis:
            hasil += _spread([*blok.kepala, *blok.badan])
    return hasil


def _spread(baris: list[tuple[Sel, ...]]) -> list[Baris]:
    """Give each cell the column at which it begins, past those that cells from above still cover."""
    tertutup: set[tuple[int, int]] = set()
    hasil: list[Baris] = []
    for r, isi in enumerate(baris):
        c, satu_baris = 0, Baris()
        for sel in isi:
            while (r, c) in tertutup:
                c += 1
            satu_baris[c] = squeeze("".join(teks.isi for teks in sel.teks))
            tertutup.update((r + i, c + j) for i in range(sel.baris) for j in range(sel.kolom))
            c += sel.kolom
        hasil.append(satu_baris)
    return hasil


def squeeze(teks: str | None) -> str:
    """Text without spaces and without what a printer may put for a hyphen."""
    return "".join((teks or "").replace("\u00ad", "").replace("\x02", "-").replace("\u2011", "-").split())


def score_baris(benar: list[Baris], terbaca: list[Baris]) -> tuple[int, int]:
    """Cells of the true rows that the row most like each one holds in the same column, and all true cells."""
    menurut_isi: dict[tuple[int, str], set[int]] = {}
    for ke, baris in enumerate(terbaca):
        for kolom, isi in baris.items():
            menurut_isi.setdefault((kolom, isi), set()).add(ke)
    kena = semua = 0
    for baris in benar:
        suara: dict[int, int] = {}
        for ke in (ke for sel in baris.items() for ke in menurut_isi.get(sel, ())):
            suara[ke] = suara.get(ke, 0) + 1
        kena += max(suara.values(), default=0)
        semua += len(baris)
    return kena, semua
