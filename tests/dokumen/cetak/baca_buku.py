"""Read a printed workbook back and hold it against its naskah, cell by cell."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import openpyxl
from openpyxl.cell import Cell, MergedCell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tolok.dokumen.cetak.tata import lay_naskah
from tolok.dokumen.cetak.xlsx import print_xlsx
from tolok.dokumen.cetak.xlsx_lembar import plan_lembar
from tolok.dokumen.naskah import Naskah, Sel, Tabel
from tolok.dokumen.penomoran import number_naskah

BARIS_AWAL = 4
"""Above it stand the way back, the title and the chapter."""


def buka(naskah: Naskah) -> Workbook:
    return openpyxl.load_workbook(BytesIO(print_xlsx(naskah)), rich_text=True)


def list_tabel(naskah: Naskah) -> dict[str, Tabel]:
    """Return the tables by the name of their sheet."""
    rencana = plan_lembar(lay_naskah(number_naskah(naskah)))
    return {satu.nama: satu.isi for satu in rencana if isinstance(satu.isi, Tabel)}


def find_beda(naskah: Naskah, buku: Workbook) -> list[tuple[str, str, object]]:
    """Return the cells that hold neither the number of the tree nor its text."""
    return [
        (nama, sel.coordinate, sel.value)
        for nama, tabel in list_tabel(naskah).items()
        for sel, asal in _pasangkan(buku[nama], tabel)
        if not _is_sama(sel.value, asal)
    ]


def _pasangkan(lembar: Worksheet, tabel: Tabel) -> list[tuple[Cell, Sel]]:
    """Pair the cells of a sheet with those of the tree; cells merged by openpyxl's reading must be merged there."""
    pasangan: list[tuple[Cell, Sel]] = []
    for urutan, baris in enumerate((*tabel.kepala, *tabel.badan)):
        letak = [sel for sel in lembar[BARIS_AWAL + urutan] if not isinstance(sel, MergedCell)]
        pasangan += list(zip(letak, baris, strict=True))
    return pasangan


def _is_sama(nilai: object, sel: Sel) -> bool:
    isi = "".join(teks.isi for teks in sel.teks)
    if isinstance(nilai, int | float):
        (teks,) = sel.teks
        return teks.bilangan == Decimal(str(nilai)) * (100 if isi.endswith("%") else 1)
    return str("" if nilai is None else nilai) == isi
