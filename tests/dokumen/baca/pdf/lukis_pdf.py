"""Lukis PDF: small PDF pages drawn by hand, operator by operator, so that a test knows where everything stands."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
from pikepdf import Array, Dictionary, Name

from tolok.dokumen.baca.pdf.halaman import read_lembar
from tolok.dokumen.baca.pdf.lembar import Lembar

LEBAR, TINGGI = 600, 800
HURUF = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Times-Italic"}


@dataclass
class Kertas:
    """One page; x and y in points from its top left, as a person sees it when it is not turned."""

    isi: list[str] = field(default_factory=list)
    putar: int = 0
    kotak: tuple[float, float, float, float] = (0, 0, LEBAR, TINGGI)
    jepit: tuple[float, float, float, float] | None = None

    def operator(self, teks: str) -> Kertas:
        self.isi.append(teks)
        return self

    def tulis(self, x: float, y: float, teks: str, *, ukuran: float = 10, huruf: str = "F1") -> Kertas:
        """Text whose base line is at y."""
        return self.operator(f"BT /{huruf} {ukuran} Tf {x} {TINGGI - y} Td ({teks}) Tj ET")

    def tulis_matriks(self, matriks: str, teks: str, *, ukuran: float = 10) -> Kertas:
        return self.operator(f"BT /F1 {ukuran} Tf {matriks} Tm ({teks}) Tj ET")

    def garis(self, x0: float, y0: float, x1: float, y1: float, *, tebal: float = 0.5) -> Kertas:
        return self.operator(f"{tebal} w {x0} {TINGGI - y0} m {x1} {TINGGI - y1} l S")

    def isi_kotak(self, x0: float, y0: float, x1: float, y1: float, *, abu: float = 0) -> Kertas:
        return self.operator(f"q {abu} g {x0} {TINGGI - y1} {x1 - x0} {y1 - y0} re f Q")

    def bingkai(self, x0: float, y0: float, x1: float, y1: float) -> Kertas:
        return self.operator(f"0.5 w {x0} {TINGGI - y1} {x1 - x0} {y1 - y0} re S")

    def kisi(self, kolom: Sequence[float], baris: Sequence[float]) -> Kertas:
        """A rule on every edge, from end to end."""
        for y in baris:
            self.garis(kolom[0], y, kolom[-1], y)
        for x in kolom:
            self.garis(x, baris[0], x, baris[-1])
        return self

    def sel(self, kolom: Sequence[float], baris: Sequence[float], isi: Sequence[Sequence[str]]) -> Kertas:
        """The text of each cell, one line, near its upper left corner."""
        for y, teks in zip(baris, isi, strict=False):
            for x, satu in zip(kolom, teks, strict=False):
                if satu:
                    self.tulis(x + 4, y + 12, satu)
        return self

    def cetak(self) -> bytes:
        pdf = pikepdf.new()
        halaman = pdf.add_blank_page(page_size=(LEBAR, TINGGI))
        font = {
            f"/{kunci}": Dictionary(
                Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{nama}"), Encoding=Name.WinAnsiEncoding
            )
            for kunci, nama in HURUF.items()
        }
        halaman.Resources = Dictionary(Font=Dictionary(font))
        halaman.Contents = pdf.make_stream("\n".join(self.isi).encode("latin-1"))
        halaman.MediaBox = Array(list(self.kotak))
        if self.jepit:
            halaman.CropBox = Array(list(self.jepit))
        if self.putar:
            halaman.Rotate = self.putar
        keluaran = io.BytesIO()
        pdf.save(keluaran)
        return keluaran.getvalue()

    def baca(self) -> Lembar:
        return baca_lembar(self.cetak())


def baca_lembar(pdf: bytes) -> Lembar:
    """The first page as read."""
    dokumen = pypdfium2.PdfDocument(pdf)
    try:
        return next(iter(read_lembar(dokumen)))
    finally:
        dokumen.close()


def ubah(pdf: bytes, perubahan: Callable[[pikepdf.Pdf], object]) -> bytes:
    """The same file after `perubahan` of its objects."""
    with pikepdf.open(io.BytesIO(pdf)) as dokumen:
        perubahan(dokumen)
        keluaran = io.BytesIO()
        dokumen.save(keluaran)
    return keluaran.getvalue()


def kata(lembar: Lembar) -> list[str]:
    return [satu.teks for satu in lembar.kata]
