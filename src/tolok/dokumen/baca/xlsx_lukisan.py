"""Pictures and charts of a worksheet: what they say in words, and the cell that they begin in."""

from __future__ import annotations

from lxml import etree

from tolok.dokumen.baca.bagan_baca import read_bagan
from tolok.dokumen.baca.buku import LukisanBuku, nama_sel
from tolok.dokumen.baca.ooxml_baca import Arsip, R, read_bulat

XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LUKISAN_TERBANYAK = 1000
BARIS_TERBANYAK = 1_048_576


def read_lukisan(arsip: Arsip, bagian: str) -> list[LukisanBuku]:
    """Read the drawing part of a worksheet.

    Galat:
        BerkasTakTerbaca: bukan XML yang sah, atau memuat DOCTYPE.
    """
    akar = arsip.parse(bagian)
    hubungan = arsip.relations(bagian)
    hasil = []
    for satu in [] if akar is None else list(akar)[:LUKISAN_TERBANYAK]:
        baris = min(max(0, read_bulat(satu.findtext(f"{XDR}from/{XDR}row"))), BARIS_TERBANYAK)
        kolom = min(max(0, read_bulat(satu.findtext(f"{XDR}from/{XDR}col"))), BARIS_TERBANYAK)
        alt = " — ".join(filter(None, (_read_alt(satu), _read_isi(satu, arsip, hubungan))))
        hasil.append(LukisanBuku(baris, alt, nama_sel(baris, kolom)))
    return hasil


def _read_alt(unsur: etree._Element) -> str:
    return next((" ".join(satu.get("descr", "").split()) for satu in unsur.iter(f"{XDR}cNvPr")), "")


def _read_isi(unsur: etree._Element, arsip: Arsip, hubungan: dict[str, tuple[str, str]]) -> str:
    """Values of a chart, or the text of a box."""
    for bagan in unsur.iter(f"{C}chart"):
        akar = arsip.parse(hubungan.get(bagan.get(f"{R}id", ""), ("", ""))[1])
        return "" if akar is None else read_bagan(akar)
    return " ".join("".join(satu.text or "" for satu in unsur.iter(f"{A}t")).split())
