"""Reading a chart back: its bars, marks, lines and texts with the place that they take, in points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from lxml import etree

from tolok.dokumen.cetak.huruf import SANS, lebar_teks
from tolok.dokumen.grafik import Grafik

SVG = "{http://www.w3.org/2000/svg}"
NAIK, TURUN = 0.73, 0.21
"""Above and below the baseline, in parts of the size of Liberation Sans."""
KISI = "#d0d0d0"
SESERPIH = 1e-6
TITIK = re.compile(r"([-\d.]+) ([-\d.]+)")


@dataclass(frozen=True)
class Kotak:
    x: float
    y: float
    lebar: float
    tinggi: float

    def meets(self, lain: Kotak) -> bool:
        """Tell whether two boxes share more than an edge."""
        mendatar = min(self.x + self.lebar, lain.x + lain.lebar) - max(self.x, lain.x)
        tegak = min(self.y + self.tinggi, lain.y + lain.tinggi) - max(self.y, lain.y)
        return mendatar > 0.01 and tegak > 0.01

    def is_crossed(self, dari: tuple[float, float], ke: tuple[float, float]) -> bool:
        """Tell whether a segment runs through the box."""
        awal, akhir = 0.0, 1.0
        for bawah, panjang, a, b in (
            (self.x, self.lebar, dari[0], ke[0]),
            (self.y, self.tinggi, dari[1], ke[1]),
        ):
            if a == b:
                if not bawah < a < bawah + panjang:
                    return False
                continue
            masuk, keluar = sorted(((bawah - a) / (b - a), (bawah + panjang - a) / (b - a)))
            awal, akhir = max(awal, masuk), min(akhir, keluar)
        return akhir - awal > SESERPIH


@dataclass(frozen=True)
class GrafikTerbaca:
    """One drawing, parsed."""

    akar: etree._Element

    @property
    def ukuran(self) -> tuple[float, float]:
        _, _, lebar, tinggi = map(float, str(self.akar.attrib["viewBox"]).split())
        return lebar, tinggi

    @property
    def huruf(self) -> float:
        (gambar,) = self.akar.findall(f"{SVG}g")
        return float(str(gambar.attrib["font-size"]))

    def list_teks(self, *kelas: str) -> list[str]:
        """Return texts of these classes, each as one string however many lines it takes."""
        return [_baca(unsur) for unsur in self.akar.iter(f"{SVG}g") if unsur.get("class") in kelas]

    def list_batang(self, kelas: str = "batang") -> list[Kotak]:
        return [_kotak(unsur) for unsur in self.akar.iter(f"{SVG}rect") if unsur.get("class") == kelas]

    def list_bulatan(self, kelas: str = "titik") -> list[tuple[float, float]]:
        semua = (unsur for unsur in self.akar.iter(f"{SVG}circle") if unsur.get("class") == kelas)
        return [(float(str(unsur.attrib["cx"])), float(str(unsur.attrib["cy"]))) for unsur in semua]

    def list_garis(self, tebal: str) -> list[list[tuple[float, float]]]:
        """Return the points of every line of this width."""
        jalur = (str(unsur.attrib["d"]) for unsur in self.akar.iter(f"{SVG}path") if unsur.get("stroke-width") == tebal)
        return [[(float(x), float(y)) for x, y in TITIK.findall(satu)] for satu in jalur]

    def list_kotak_teks(self) -> list[tuple[str, Kotak]]:
        """Return every line of text with its box, measured with the font that prints it."""
        return [satu for unsur in self.akar.iter(f"{SVG}g") for satu in self._baris(unsur)]

    def _baris(self, kelompok: etree._Element) -> Iterator[tuple[str, Kotak]]:
        gaya = "Bold" if kelompok.get("font-weight") else "Italic" if kelompok.get("font-style") else "Regular"
        geser = {"middle": 0.5, "end": 1.0}.get(str(kelompok.get("text-anchor")), 0.0)
        for unsur in kelompok.findall(f"{SVG}text"):
            isi = unsur.text or ""
            lebar = lebar_teks(isi, ukuran=self.huruf, huruf=f"{SANS}-{gaya}")
            x, y = float(str(unsur.attrib["x"])) - geser * lebar, float(str(unsur.attrib["y"]))
            yield isi, Kotak(x, y - NAIK * self.huruf, lebar, (NAIK + TURUN) * self.huruf)


def read_grafik(grafik: Grafik | str) -> GrafikTerbaca:
    return GrafikTerbaca(etree.fromstring(grafik if isinstance(grafik, str) else grafik.svg))


def find_bertumpuk(grafik: GrafikTerbaca) -> list[tuple[str, str]]:
    """Return the pairs of texts that cover each other."""
    semua = grafik.list_kotak_teks()
    return [(satu, lain) for (satu, a), (lain, b) in combinations(semua, 2) if a.meets(b)]


def find_terpotong(grafik: GrafikTerbaca) -> list[str]:
    """Return the texts that a line crosses, save those of the grid, which end at the white behind a text."""
    ruas = [
        satu
        for unsur in grafik.akar.iter(f"{SVG}path")
        if unsur.get("stroke") != KISI
        for jalur in str(unsur.attrib["d"]).split("M")
        for satu in pairwise([(float(x), float(y)) for x, y in TITIK.findall(jalur)])
    ]
    return [isi for isi, kotak in grafik.list_kotak_teks() if any(kotak.is_crossed(*satu) for satu in ruas)]


def find_di_luar(grafik: GrafikTerbaca) -> list[str]:
    """Return the texts that reach beyond the drawing, whose margin is one point."""
    lebar, tinggi = grafik.ukuran
    return [
        isi
        for isi, kotak in grafik.list_kotak_teks()
        if kotak.x < -1
        or kotak.y < -1
        or kotak.x + kotak.lebar > lebar - 1 + 0.01
        or kotak.y + kotak.tinggi > tinggi - 1 + 0.01
    ]


def _baca(kelompok: etree._Element) -> str:
    return " ".join(unsur.text or "" for unsur in kelompok.findall(f"{SVG}text"))


def _kotak(unsur: etree._Element) -> Kotak:
    return Kotak(*(float(str(unsur.attrib[nama])) for nama in ("x", "y", "width", "height")))
