"""Cetak PDF: a naskah through one Typst template, as PDF/A-3a + PDF/UA-1 with its facts attached.

Every text goes into the template as data (JSON), never as markup, so nothing in it is executed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import cast

import typst

from tolok.aturan.galat import GalatTolok
from tolok.dokumen.cetak.huruf import FOLDER_HURUF, KELUARGA
from tolok.dokumen.cetak.muatan import build_muatan
from tolok.dokumen.cetak.tata import Tempat
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.penomoran import number_naskah

TEMPLAT = Path(__file__).with_name("lkip.typ")
STANDAR: list[typst.PDFStandard] = ["a-3a", "ua-1"]


class GagalCetak(GalatTolok):
    """Mesin cetak menolak naskah; pesannya dari mesin itu."""


def print_pdf(naskah: Naskah) -> bytes:
    """Naskah sebagai berkas PDF; naskah yang sama selalu memberi byte yang sama.

    Galat:
        RujukanTidakDikenal, SusunanNaskah: naskahnya sendiri tidak utuh.
        GagalCetak: mesin cetak tidak dapat membuat PDF/A-3a + PDF/UA-1 darinya.
    """
    try:
        hasil = _compiler(naskah).compile(format="pdf", pdf_standards=STANDAR, timestamp=_timestamp(naskah))
    except typst.TypstError as galat:
        raise GagalCetak(f"PDF “{naskah.judul[:60]}” tidak dapat dicetak: {galat.message}.") from galat
    # A PDF is always one file; the list of pages in the type is for pictures.
    return cast("bytes", hasil)


def query_tempat(naskah: Naskah) -> Mapping[str, Tempat]:
    """Tempat tercetak menurut jangkar judul, tabel, dan gambar; dipakai DOCX agar halamannya sama."""
    # Typst remembers the layout of a PDF printed before in this process, so this costs little.
    jawaban = _compiler(naskah).query("<jangkar>", field="value")
    return {satu.pop("jangkar"): Tempat(**satu) for satu in json.loads(jawaban)}


def _compiler(naskah: Naskah) -> typst.Compiler:
    muatan = build_muatan(number_naskah(naskah))
    return typst.Compiler(
        TEMPLAT,
        root=TEMPLAT.parent,
        font_paths=load_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"naskah": json.dumps(muatan, ensure_ascii=False), "data": naskah.data},
    )


@lru_cache(maxsize=2)
def load_fonts(folder: Path = FOLDER_HURUF) -> typst.Fonts:
    """Huruf yang dibawa, dan hanya itu.

    Galat:
        GagalCetak: ada huruf yang hilang; tanpa huruf, mesin cetak memberi halaman kosong.
    """
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    if hilang := set(KELUARGA) - set(fonts.families()):
        raise GagalCetak(f"Huruf {', '.join(sorted(hilang))} tidak ada di pemasangan ini. Pasang ulang Tolok.")
    return fonts


def _timestamp(naskah: Naskah) -> datetime:
    """A date of the naskah instead of the clock's, so that the same facts give the same bytes."""
    return datetime(naskah.tahun, 12, 31, tzinfo=UTC)
