"""Gambar: tree diagrams (bagan organisasi, pohon kinerja) as SVG, drawn at print size.

One unit of the drawing is one point on paper. Labels are wrapped, never cut, and measured with the font that prints
them. A tree that does not fit on one page is drawn branch by branch on several.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from tolok.dokumen.kanvas import TITIK_PER_MM
from tolok.dokumen.pohon.cabang import TEPI, Bidang, Penggal, split_hutan
from tolok.dokumen.pohon.hutan import Kotak, PohonTidakUtuh, grow_hutan
from tolok.dokumen.pohon.tata import TINGGI_BARIS, KotakTerletak, Tata

__all__ = ["Bidang", "Kotak", "Lukisan", "PohonTidakUtuh", "draw_pohon"]

PUNCAK, BIASA = 'fill="#dfe5ec" stroke-width="1.6"', 'fill="#fff"'
PUTUS = 'fill="#f4f4f4" stroke-dasharray="4 2.5"'
NAIK = 0.95
"""From the top of a line of text to its baseline, in type sizes."""


@dataclass(frozen=True, slots=True)
class Lukisan:
    """Gambar SVG dengan ukuran cetaknya; pada ukuran itu hurufnya terbaca."""

    svg: str
    lebar_mm: float
    tinggi_mm: float
    judul: str
    kotak: tuple[Kotak, ...]
    """Kotak yang tergambar, setiap induk sebelum anaknya."""
    melintang: bool
    """Dicetak di halaman melintang."""


def draw_pohon(kotak: Sequence[Kotak], *, judul: str, bidang: Sequence[Bidang]) -> tuple[Lukisan, ...]:
    """Diagram pohon dari atas ke bawah, huruf sekurang-kurangnya 7,5 titik, dalam satu gambar atau lebih.

    `bidang` = halaman yang boleh dipakai; halaman pertama diutamakan selama susunannya sama baik. Pohon yang tidak
    muat dibagi menurut cabang: kotak yang cabangnya digambar tersendiri bertanda, mis. "→ 2/3", dan menjadi puncak
    gambar itu; judul setiap gambar menyebut urutan dan isinya. Hanya kotak yang sendirian lebih besar daripada
    halaman yang melampaui halamannya.

    Galat:
        PohonTidakUtuh: tidak ada kotak, kode ganda, induk tidak dikenal, atau hubungan melingkar.
    """
    daftar = split_hutan(grow_hutan(kotak), bidang)
    return tuple([_draw(satu, _write_judul(satu, judul, n, len(daftar))) for n, satu in enumerate(daftar, start=1)])


def _draw(penggal: Penggal, judul: str) -> Lukisan:
    tata, hutan = penggal.tata, penggal.hutan
    uraian = "; ".join(
        f"tingkat {tingkat + 1}: {' '.join(kotak.baris)}"
        for tingkat, kotak in zip(hutan.tingkat, hutan.kotak, strict=True)
    )
    return Lukisan(
        svg=_write_svg(tata, judul=judul, keterangan=uraian),
        lebar_mm=(tata.lebar + 2 * TEPI) / TITIK_PER_MM,
        tinggi_mm=(tata.tinggi + 2 * TEPI) / TITIK_PER_MM,
        judul=judul,
        kotak=hutan.kotak,
        melintang=penggal.bidang.melintang,
    )


def _write_judul(penggal: Penggal, judul: str, nomor: int, banyak: int) -> str:
    """The title alone for a whole tree; otherwise with its place among the drawings and what it shows."""
    if banyak == 1:
        return judul
    nama = [_write_nama(satu) for satu in penggal.cabang]
    bagian = " dan ".join(nama) if len(nama) < 3 else f"{nama[0]} sampai dengan {nama[-1]}"
    return f"{judul} ({nomor}/{banyak}): {f'bagian {bagian}' if nama else 'tingkat teratas'}"


def _write_nama(kotak: Kotak) -> str:
    """Its first line, and the second where the first is a mere code."""
    pertama = kotak.baris[0]
    return pertama if any(map(str.isalpha, pertama)) else " ".join(kotak.baris[:2])


def _write_svg(tata: Tata, *, judul: str, keterangan: str) -> str:
    geser = f'<g transform="translate({TEPI:g} {TEPI:g})"'
    bagian = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {tata.lebar + 2 * TEPI:.6g} '
        f'{tata.tinggi + 2 * TEPI:.6g}">',
        f"<title>{escape(judul)}</title><desc>{escape(keterangan)}</desc>",
        f'{geser} stroke="#333" stroke-width="0.8" stroke-linecap="square" fill="none">',
        *[
            f'<path d="{"".join([f"M{g[0]:.6g} {g[1]:.6g}L{g[2]:.6g} {g[3]:.6g}" for g in keluarga])}"/>'
            for keluarga in tata.garis
        ],
        *[
            f'<rect x="{k.x:.6g}" y="{k.y:.6g}" width="{k.lebar:.6g}" height="{k.tinggi:.6g}" '
            f"{PUTUS if k.putus else PUNCAK if k.akar else BIASA}/>"
            for k in tata.kotak
        ],
        "</g>",
        f'{geser} font-family="Liberation Sans, Arial, sans-serif" font-size="{tata.huruf:g}" text-anchor="middle">',
        *[teks for k in tata.kotak for teks in _write_teks(k, tata.huruf)],
        "</g></svg>",
    ]
    return "\n".join(bagian)


def _write_teks(kotak: KotakTerletak, huruf: float) -> Iterator[str]:
    tinggi = huruf * TINGGI_BARIS
    tengah = f"{kotak.x + kotak.lebar / 2:.6g}"
    y = kotak.y + (kotak.tinggi - len(kotak.baris) * tinggi) / 2 + huruf * NAIK
    for isi, tebal in kotak.baris:
        gaya = ' font-weight="bold"' if tebal else ""
        yield f'<text x="{tengah}" y="{y:.6g}"{gaya}>{escape(isi)}</text>'
        y += tinggi
