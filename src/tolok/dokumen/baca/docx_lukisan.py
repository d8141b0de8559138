"""Drawings of a DOCX: their text boxes, and what their pictures say to those who cannot see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tolok.dokumen.baca.ooxml_baca import R, W

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
PENUNJUK = {
    f"{A}blip": ("embed", "link"),
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": ("id",),
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": ("dm",),
    f"{V}imagedata": ("id",),
}
"""Elements that name the part of a picture, chart or diagram, with the attribute that does."""
ALT = {f"{WP}docPr": "descr", f"{V}textpath": "string", f"{V}shape": "alt"}
"""Elements that say a drawing in words, with the attribute that does."""
EMU_CM = 360_000


@dataclass(frozen=True, slots=True)
class Lukisan:
    """A picture, chart or diagram; `rid` names its part, `luas` is its area in square centimetres."""

    alt: str = ""
    rid: str = ""
    luas: float = 0.0


@dataclass(frozen=True, slots=True)
class IsiLukisan:
    """A drawing: the contents of its text boxes, and its picture unless it's only boxes."""

    kotak: tuple[etree._Element, ...]
    lukisan: Lukisan | None


def choose(unsur: etree._Element) -> etree._Element | None:
    """The one form of an mc:AlternateContent that is read: the first choice, or else what stands in for it."""
    pilihan = unsur.find(f"{MC}Choice")
    return unsur.find(f"{MC}Fallback") if pilihan is None else pilihan


def read_lukisan(unsur: etree._Element) -> IsiLukisan:
    """Read a w:drawing or w:pict."""
    alt, rid = "", ""
    kotak = []
    for satu in walk_lukisan(unsur):
        if satu.tag == f"{W}txbxContent":
            kotak.append(satu)
        elif satu.tag in ALT:
            alt = satu.get(ALT[satu.tag], "") or alt
        elif satu.tag in PENUNJUK:
            rid = next((satu.get(R + nama, "") for nama in PENUNJUK[satu.tag] if satu.get(R + nama)), rid)
    berarti = bool(rid) or (bool(alt) and not kotak)
    return IsiLukisan(tuple(kotak), Lukisan(" ".join(alt.split()), rid, _luas(unsur)) if berarti else None)


def walk_lukisan(unsur: etree._Element) -> Iterator[etree._Element]:
    """Every element of a drawing without the contents of its text boxes and without what only stands in."""
    tumpukan = [unsur]
    while tumpukan:
        satu = tumpukan.pop()
        if satu.tag == f"{MC}AlternateContent":
            pilihan = choose(satu)
            tumpukan += [] if pilihan is None else [pilihan]
            continue
        yield satu
        if satu.tag != f"{W}txbxContent":
            tumpukan += reversed(satu)


def _luas(unsur: etree._Element) -> float:
    ukuran = next(unsur.iter(f"{WP}extent"), None)
    if ukuran is None:
        return 0.0
    try:
        return int(ukuran.get("cx", "0")) / EMU_CM * int(ukuran.get("cy", "0")) / EMU_CM
    except ValueError:
        return 0.0
