"""Lampiran: what a PDF carries beside its pages: attached data, and bookmarks that name its headings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]

NAMA = "data.json"
"""The name under which our own printer attaches its facts."""
TERBESAR = 20_000_000
BUTIR, DALAM = 5_000, 6


def read_data(pdf: PdfDocument) -> str:
    """The attached JSON of our own files, "" where there is none or it is no text of sensible size."""
    try:
        for nomor in range(min(pdf.count_attachments(), 50)):
            lampiran = pdf.get_attachment(nomor)
            if lampiran.get_name() == NAMA:
                isi = bytes(lampiran.get_data())
                return isi.decode("utf-8") if len(isi) <= TERBESAR else ""
    except (PdfiumError, UnicodeDecodeError):
        return ""
    return ""


def read_penanda(pdf: PdfDocument) -> Mapping[tuple[int, str], int]:
    """Bookmarks as (page, letters of the title) → level from 1; empty where they cannot be read."""
    hasil: dict[tuple[int, str], int] = {}
    try:
        for penanda in pdf.get_toc(max_depth=DALAM):
            tujuan = penanda.get_dest()
            halaman = tujuan.get_index() if tujuan else None
            if halaman is not None and len(hasil) < BUTIR:
                hasil[halaman + 1, letters(penanda.get_title())] = penanda.level + 1
    except PdfiumError:
        return hasil
    return hasil


def letters(teks: str) -> str:
    """Text reduced to what makes two titles the same."""
    return re.sub(r"[\W_]+", "", teks).casefold()
