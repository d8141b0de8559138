"""Kanvas: the few shapes that a chart is made of, as SVG in points.

Only plain rectangles, paths and texts: every reader draws them alike, and without colour a filled, a hatched
and a light bar still differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape

from tolok.dokumen.cetak.huruf import SANS, lebar_teks, wrap_teks

TITIK_PER_MM = 72 / 25.4
HURUF = 8.0
HURUF_GAYA = {(False, False): f"{SANS}-Regular", (False, True): f"{SANS}-Italic", (True, False): f"{SANS}-Bold"}
"""By whether it is bold and italic."""
TINGGI_BARIS = 9.6
NAIK = 5.9
"""From the baseline to the top of a digit or capital."""
TURUN = 1.8
"""From the baseline to the foot of a letter such as g."""
JARAK_ARSIR = 3.5
TEBAL_TEPI = 0.8
TINTA = "#1f3a5f"
TINTA_TARGET = "#8a4a00"
TINTA_TEKS = "#1a1a1a"
KELABU = "#555"
KELABU_MUDA = "#d0d0d0"
PUTUS = ' stroke-dasharray="3 2"'


class Rupa(StrEnum):
    """Isi satu batang, yang berbeda juga tanpa warna."""

    PENUH = "penuh"
    ARSIR = "arsir"
    TERANG = "terang"
    BINGKAI = "bingkai"
    """Garis tepi putus-putus tanpa isi: mencapai acuan tanpa angka."""


@dataclass(frozen=True, slots=True)
class Petak:
    x: float
    y: float
    lebar: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class GayaTulisan:
    """How a text is set; `kelas` tells what it is, `alas` puts white behind it."""

    kelas: str
    rata: str = "start"
    tebal: bool = False
    miring: bool = False
    warna: str = TINTA_TEKS
    alas: bool = False

    def measure(self, teks: str) -> float:
        """Width in points on one line."""
        return lebar_teks(teks, ukuran=HURUF, huruf=HURUF_GAYA[self.tebal, self.miring])

    def wrap(self, teks: str, lebar: float) -> list[str]:
        """The lines of a text no wider than `lebar`."""
        return wrap_teks(teks, lebar=lebar, ukuran=HURUF, huruf=HURUF_GAYA[self.tebal, self.miring])[0]

    def is_muat(self, teks: str, lebar: float) -> bool:
        """Whether no word of the text is wider than `lebar`."""
        return all(self.measure(kata) <= lebar for kata in teks.split())


@dataclass
class Kanvas:
    """Shapes in the order in which they are drawn."""

    unsur: list[str] = field(default_factory=list)

    def draw_garis(self, titik: Sequence[tuple[float, float]], *, warna: str, tebal: float, gaya: str = "") -> None:
        """A line through the points."""
        jalur = "L".join(f"{format_titik(x)} {format_titik(y)}" for x, y in titik)
        self.unsur.append(
            f'<path d="M{jalur}" fill="none" stroke="{warna}" stroke-width="{format_titik(tebal)}"{gaya}/>'
        )

    def draw_batang(self, petak: Petak, rupa: Rupa, *, kelas: str = "batang", warna: str = TINTA) -> None:
        """A bar whose outline lies within it; one without length is a line, for zero must be seen."""
        if petak.lebar <= 0:
            atas, bawah = (petak.x, petak.y), (petak.x, petak.y + petak.tinggi)
            self.draw_garis([atas, bawah], warna=warna, tebal=2)
        # A sliver is nothing but its outline.
        rupa = Rupa.PENUH if petak.lebar < 2 * TEBAL_TEPI else rupa
        isi = {Rupa.PENUH: warna, Rupa.TERANG: "#d5dee8"}.get(rupa, "#fff")
        self.unsur.append(f'<rect class="{kelas}" {_write_petak(petak)} fill="{isi}"/>')
        if rupa is Rupa.ARSIR:
            self._draw_arsir(petak, warna)
        if rupa is not Rupa.PENUH:
            x, y = petak.x + TEBAL_TEPI / 2, petak.y + TEBAL_TEPI / 2
            dalam = _write_petak(Petak(x, y, petak.lebar - TEBAL_TEPI, petak.tinggi - TEBAL_TEPI))
            putus = PUTUS if rupa is Rupa.BINGKAI else ""
            self.unsur.append(f'<rect {dalam} fill="none" stroke="{warna}" stroke-width="{TEBAL_TEPI}"{putus}/>')

    def _draw_arsir(self, petak: Petak, warna: str) -> None:
        """Diagonals, each cut where it leaves the bar."""
        jalur = []
        for langkah in range(1, int((petak.lebar + petak.tinggi) / JARAK_ARSIR) + 1):
            geser = langkah * JARAK_ARSIR
            awal, akhir = max(0.0, geser - petak.tinggi), min(petak.lebar, geser)
            titik = [(petak.x + satu, petak.y + geser - satu) for satu in (awal, akhir)]
            jalur.append("L".join(f"{format_titik(x)} {format_titik(y)}" for x, y in titik))
        self.unsur.append(f'<path d="M{"M".join(jalur)}" fill="none" stroke="{warna}" stroke-width="0.9"/>')

    def draw_bulatan(self, x: float, y: float, *, kelas: str = "titik") -> None:
        """The mark of one measured value."""
        self.unsur.append(f'<circle class="{kelas}" {_write_pusat(x, y)} r="2" fill="{TINTA}"/>')

    def draw_cincin(self, x: float, y: float, *, kelas: str = "cincin") -> None:
        """The mark of one promised value: hollow, and wide enough to be seen around a measured one."""
        self.unsur.append(
            f'<circle class="{kelas}" {_write_pusat(x, y)} r="3.2" fill="#fff" stroke="{TINTA_TARGET}" '
            'stroke-width="1.2"/>'
        )

    def draw_teks(self, x: float, y: float, baris: Sequence[str], gaya: GayaTulisan) -> None:
        """Lines of text below each other, the top of the first at `y`."""
        if gaya.alas:
            lebar = max(map(gaya.measure, baris))
            kiri = x - lebar / 2 if gaya.rata == "middle" else x
            petak = Petak(kiri - 1, y, lebar + 2, len(baris) * TINGGI_BARIS - TINGGI_BARIS + NAIK + TURUN)
            self.unsur.append(f'<rect class="alas" {_write_petak(petak)} fill="#fff"/>')
        sifat = f' fill="{gaya.warna}"' if gaya.warna != TINTA_TEKS else ""
        sifat += f' text-anchor="{gaya.rata}"' if gaya.rata != "start" else ""
        sifat += ' font-weight="bold"' if gaya.tebal else ""
        sifat += ' font-style="italic"' if gaya.miring else ""
        teks = "".join(
            f'<text x="{format_titik(x)}" y="{format_titik(y + NAIK + urutan * TINGGI_BARIS)}">{escape(satu)}</text>'
            for urutan, satu in enumerate(baris)
        )
        self.unsur.append(f'<g class="{gaya.kelas}"{sifat}>{teks}</g>')


def format_titik(panjang: float) -> str:
    """A length in points, to a thousandth."""
    return f"{panjang:.3f}".rstrip("0").rstrip(".")


def _write_pusat(x: float, y: float) -> str:
    return f'cx="{format_titik(x)}" cy="{format_titik(y)}"'


def _write_petak(petak: Petak) -> str:
    x, y = format_titik(petak.x), format_titik(petak.y)
    return f'x="{x}" y="{y}" width="{format_titik(petak.lebar)}" height="{format_titik(petak.tinggi)}"'
