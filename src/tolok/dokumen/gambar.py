"""Gambar: tree diagrams (bagan organisasi, pohon kinerja) as SVG, drawn at print size.

One unit of the drawing is one point on paper. Labels are wrapped, never cut, and measured with
the font that prints them. Of many arrangements (children in one row, stacked under their parent,
or in several rows) the first that fits the page with readable letters wins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import product

from tolok.aturan.galat import GalatTolok
from tolok.dokumen.tata_pohon import Kerapatan, Kotak, KotakTerletak, Pilihan, Tata, lay_pohon

__all__ = ["Kotak", "Lukisan", "PohonTidakUtuh", "draw_pohon"]

TITIK_PER_MM = 72 / 25.4
UKURAN_HURUF = (9.0, 8.6, 8.2, 7.9, 7.6)
"""Type sizes tried. The last stays above 7,5 points even where the page takes one percent off."""
LEBAR_KOTAK = (150, 125, 112, 104, 98, 92, 86, 80, 74, 68, 62, 56, 50, 44)
KERAPATAN = (Kerapatan(4.0, 8.0, 8.0), Kerapatan(2.5, 4.0, 4.0))
"""Comfortable, and close for a large tree."""
TINGKAT_TEGAK = 4
"""Stacking begins at one of the first levels, or nowhere."""
TEPI = 1.0
PUTUS = ' stroke-dasharray="4 2.5"'


class PohonTidakUtuh(GalatTolok):
    """Kotak-kotak pohon berkode ganda, berinduk tidak dikenal, atau membentuk lingkaran."""


@dataclass(frozen=True, slots=True)
class Lukisan:
    """Gambar SVG dengan ukuran cetaknya; pada ukuran itu hurufnya terbaca."""

    svg: str
    lebar_mm: float
    tinggi_mm: float


def draw_pohon(kotak: Sequence[Kotak], *, judul: str, lebar_mm: float = 155, maks_tinggi_mm: float = 200) -> Lukisan:
    """Diagram pohon dari atas ke bawah, selebar-lebarnya `lebar_mm`, huruf sekurang-kurangnya 7,5 titik.

    Bila tidak ada susunan yang muat, susunan yang paling sedikit melampaui `maks_tinggi_mm` dikembalikan apa adanya.

    Galat:
        PohonTidakUtuh: tidak ada kotak, kode ganda, induk tidak dikenal, atau hubungan melingkar.
    """
    anak = _children(kotak)
    lebar, tinggi = lebar_mm * TITIK_PER_MM - 2 * TEPI, maks_tinggi_mm * TITIK_PER_MM - 2 * TEPI
    terbaik = _arrange(anak, lebar=lebar, tinggi=tinggi)
    return Lukisan(
        svg=_write_svg(terbaik, judul=judul, keterangan="; ".join(_outline(anak))),
        lebar_mm=(terbaik.lebar + 2 * TEPI) / TITIK_PER_MM,
        tinggi_mm=(terbaik.tinggi + 2 * TEPI) / TITIK_PER_MM,
    )


def _arrange(anak: dict[str, tuple[Kotak, ...]], *, lebar: float, tinggi: float) -> Tata:
    """The best arrangement; smaller letters are tried only while the larger ones give no good one."""
    dalam = max(tingkat for tingkat, _ in _walk(anak, "", 0))
    tegak = [dalam + 1, *range(min(dalam, TINGKAT_TEGAK), 0, -1)]
    calon: list[Tata] = []
    for huruf in UKURAN_HURUF:
        calon += [
            lay_pohon(anak, lebar=lebar, dalam=dalam, pilihan=Pilihan(huruf, *pilihan))
            for pilihan in product(LEBAR_KOTAK, KERAPATAN, tegak)
        ]
        if any(satu.is_ideal(lebar=lebar, tinggi=tinggi) for satu in calon):
            break
    return min(calon, key=lambda tata: tata.rank(lebar=lebar, tinggi=tinggi))


def _children(kotak: Sequence[Kotak]) -> dict[str, tuple[Kotak, ...]]:
    """Children by parent code, the roots under ""."""
    kode = [satu.kode for satu in kotak]
    if not kode or len(set(kode)) < len(kode) or "" in kode:
        raise PohonTidakUtuh("Pohon memerlukan kotak dengan kode yang terisi dan tidak berulang.")
    if asing := sorted({satu.induk for satu in kotak} - {*kode, ""}):
        raise PohonTidakUtuh(f"Induk {', '.join(asing)} tidak ada di antara kotak pohon. Periksa kode induknya.")
    anak = {induk: tuple(satu for satu in kotak if satu.induk == induk) for induk in {satu.induk for satu in kotak}}
    if len(list(_walk(anak, "", 0))) < len(kode):
        raise PohonTidakUtuh("Sebagian kotak pohon saling menjadi induk sehingga tidak terhubung ke akar.")
    return anak


def _walk(anak: dict[str, tuple[Kotak, ...]], kode: str, tingkat: int) -> Iterator[tuple[int, Kotak]]:
    for satu in anak.get(kode, ()):
        yield tingkat, satu
        yield from _walk(anak, satu.kode, tingkat + 1)


def _outline(anak: dict[str, tuple[Kotak, ...]]) -> Iterator[str]:
    """The tree in words, for whoever cannot see it."""
    for tingkat, satu in _walk(anak, "", 0):
        yield f"tingkat {tingkat + 1}: {' '.join(satu.baris)}"


def _write_svg(tata: Tata, *, judul: str, keterangan: str) -> str:
    kotak_pandang = f"0 0 {_n(tata.lebar + 2 * TEPI)} {_n(tata.tinggi + 2 * TEPI)}"
    bagian = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{kotak_pandang}">',
        f"<title>{escape(judul)}</title><desc>{escape(keterangan)}</desc>",
        f'<g transform="translate({_n(TEPI)} {_n(TEPI)})" stroke="#333" stroke-width="0.8" fill="none">',
        *(f'<path d="M{_n(g.dari_x)} {_n(g.dari_y)}L{_n(g.ke_x)} {_n(g.ke_y)}"/>' for g in tata.garis),
        *(
            f'<rect x="{_n(k.x)}" y="{_n(k.y)}" width="{_n(k.lebar)}" height="{_n(k.tinggi)}" '
            f'fill="{"#dfe5ec" if k.akar else "#fff"}"{PUTUS if k.putus else ""}/>'
            for k in tata.kotak
        ),
        "</g>",
        f'<g transform="translate({_n(TEPI)} {_n(TEPI)})" font-family="Liberation Sans, Arial, sans-serif" '
        f'font-size="{_n(tata.huruf)}" text-anchor="middle">',
        *(teks for k in tata.kotak for teks in _write_teks(k, tata.huruf)),
        "</g></svg>",
    ]
    return "\n".join(bagian)


def _write_teks(kotak: KotakTerletak, huruf: float) -> Iterator[str]:
    y = kotak.y + (kotak.tinggi - len(kotak.baris) * huruf * 1.2) / 2 + huruf * 0.95
    for isi, tebal in kotak.baris:
        gaya = ' font-weight="bold"' if tebal else ""
        yield f'<text x="{_n(kotak.x + kotak.lebar / 2)}" y="{_n(y)}"{gaya}>{escape(isi)}</text>'
        y += huruf * 1.2


def _n(angka: float) -> str:
    return f"{angka:.2f}".rstrip("0").rstrip(".")
