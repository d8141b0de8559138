"""Every hostile file that the door of Tolok must meet, each with what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator

from buat.ganas_bagian import Ganas
from buat.ganas_ooxml import list_arsip, list_docx, list_xlsx, list_xml
from buat.ganas_pdf import list_pdf
from buat.ganas_teks import list_teks
from buat.ganas_umum import list_umum

DAFTAR = (list_umum, list_arsip, list_xml, list_docx, list_xlsx, list_pdf, list_teks)


def list_ganas() -> Iterator[Ganas]:
    """Make the files one after the other; together they need hundreds of megabytes."""
    for daftar in DAFTAR:
        yield from daftar()
