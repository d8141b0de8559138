"""Drawings of the HTML: an SVG taken apart and written again, with nothing in it but shapes and letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from math import ceil
from xml.etree import ElementTree as ET

from tolok.dokumen.cetak.bidang import GambarTidakTerbaca
from tolok.dokumen.naskah import Gambar

SVG = "{http://www.w3.org/2000/svg}"
LUKISAN = frozenset(
    {"svg", "g", "defs", "path", "rect", "line", "circle", "ellipse", "polyline", "polygon", "text", "tspan"}
    | {"pattern", "marker", "clipPath", "linearGradient", "stop", "use"}
)
KETERANGAN = frozenset({"title", "desc", "metadata"})
"""Said by the alternative text instead."""
ATRIBUT = frozenset(
    {"viewBox", "id", "href", "x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "cx", "cy", "r", "rx", "ry", "d", "points"}
    | {"width", "height", "transform", "opacity", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width"}
    | {"stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "text-anchor", "dominant-baseline"}
    | {"font-family", "font-size", "font-style", "font-weight", "letter-spacing", "textLength", "lengthAdjust"}
    | {"patternUnits", "patternTransform", "patternContentUnits", "clip-path", "clipPathUnits"}
    | {"marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight", "markerUnits", "refX", "refY"}
    | {"orient", "gradientUnits", "offset", "stop-color"}
)
ACUAN = re.compile(r"url\(\s*['\"]?#([^)'\"]+)['\"]?\s*\)")
HURUF_TERBACA = 11
"""Smallest letters on a screen, in pixels; a drawing that is wider then scrolls …"""
HURUF_PAS = 9
"""… but down to this they may shrink, where the whole drawing then fits a telephone."""
LEBAR_PONSEL = 328
"""What a telephone of 360 pixels shows between its margins."""
UKURAN = re.compile(r"[\d.]+")


@dataclass(frozen=True, slots=True)
class GambarHtml:
    """Unsur svg, dan lebar terkecil dalam piksel agar hurufnya terbaca."""

    svg: str
    lebar_terkecil: int


def write_gambar(gambar: Gambar, awalan: str) -> GambarHtml:
    """Unsur svg yang aman di dalam halaman: hanya bentuk dan huruf, id berawalan `awalan`, nama dari `gambar.alt`.

    Galat:
        GambarTidakTerbaca: bukan SVG, tanpa viewBox, mengacu keluar, atau memuat unsur selain bentuk dan huruf.
    """
    akar = _parse(gambar)
    bagian = "".join(_write_isi(akar, gambar, awalan))
    terkecil = _lebar_terkecil(akar, gambar)
    nama, kotak = escape(gambar.alt), escape(akar.get("viewBox", ""))
    ukuran = f"min-width:{terkecil}px;width:{min(gambar.lebar, 100)}%"
    svg = f'<svg role="img" aria-label="{nama}" viewBox="{kotak}" style="{ukuran}">{bagian}</svg>'
    return GambarHtml(svg, terkecil)


def _parse(gambar: Gambar) -> ET.Element:
    if "<!DOCTYPE" in gambar.svg:
        raise _tolak(gambar, "memuat deklarasi dokumen")
    try:
        akar = ET.fromstring(gambar.svg)  # noqa: S314 - without a DOCTYPE there are no entities to expand
    except ET.ParseError as galat:
        raise _tolak(gambar, f"bukan XML ({galat})") from None
    if akar.tag != f"{SVG}svg":
        raise _tolak(gambar, "tidak berakar pada unsur svg")
    return akar


def _write_isi(induk: ET.Element, gambar: Gambar, awalan: str) -> Iterator[str]:
    berhuruf = induk.tag in {f"{SVG}text", f"{SVG}tspan"}
    if berhuruf and induk.text:
        yield escape(induk.text)
    for unsur in induk:
        yield from _write_unsur(unsur, gambar, awalan)
        if berhuruf and unsur.tail:
            yield escape(unsur.tail)


def _write_unsur(unsur: ET.Element, gambar: Gambar, awalan: str) -> Iterator[str]:
    nama = unsur.tag.removeprefix(SVG) if isinstance(unsur.tag, str) else ""
    if not nama or nama in KETERANGAN:
        return
    if nama not in LUKISAN:
        raise _tolak(gambar, f"memuat unsur {nama}")
    atribut = "".join(
        f' {kunci}="{escape(_write_nilai(kunci, isi, gambar, awalan))}"'
        for kunci, isi in ((lengkap.rpartition("}")[2], isi) for lengkap, isi in unsur.attrib.items())
        if kunci in ATRIBUT
    )
    isi = "".join(_write_isi(unsur, gambar, awalan))
    yield f"<{nama}{atribut}>{isi}</{nama}>" if isi else f"<{nama}{atribut}/>"


def _write_nilai(kunci: str, nilai: str, gambar: Gambar, awalan: str) -> str:
    if kunci == "id":
        return awalan + nilai
    if kunci == "href":
        if not nilai.startswith("#"):
            raise _tolak(gambar, "mengacu ke luar berkas")
        return f"#{awalan}{nilai[1:]}"
    hasil = ACUAN.sub(lambda cocok: f"url(#{awalan}{cocok[1]})", nilai)
    if hasil.count("url(") != len(ACUAN.findall(nilai)):
        raise _tolak(gambar, "mengacu ke luar berkas")
    return hasil


def _lebar_terkecil(akar: ET.Element, gambar: Gambar) -> int:
    """Pixels below which its smallest letters would be too small to read."""
    kotak = [float(satu) for satu in re.findall(r"-?[\d.]+", akar.get("viewBox", ""))]
    if len(kotak) != 4 or kotak[2] <= 0 or kotak[3] <= 0:
        raise _tolak(gambar, "tanpa viewBox yang sah")
    huruf = [float(cocok[0]) for satu in akar.iter() if (cocok := UKURAN.match(satu.get("font-size", "")))]
    if not huruf:
        return 0
    pas = ceil(kotak[2] * HURUF_PAS / min(huruf))
    return pas if pas <= LEBAR_PONSEL else ceil(kotak[2] * HURUF_TERBACA / min(huruf))


def _tolak(gambar: Gambar, sebab: str) -> GambarTidakTerbaca:
    return GambarTidakTerbaca(
        f"Gambar “{gambar.judul[:60]}” tidak dapat dipasang di halaman HTML: {sebab}. "
        'Buat SVG dari bentuk dan huruf saja, dengan viewBox="0 0 lebar tinggi".'
    )
