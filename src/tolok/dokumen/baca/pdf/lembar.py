"""Lembar: one PDF page as words, rules and filled areas, in points from its top left as a person sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tolok.dokumen.baca.bacaan import Halaman


class Kata(NamedTuple):
    """One word, or the piece of it between two spaces; text that runs upwards has `tegak`."""

    teks: str
    x0: float
    y0: float
    x1: float
    y1: float
    ukuran: float
    tebal: bool = False
    miring: bool = False
    tegak: bool = False
    pudar: bool = False
    """Light or slanted text behind the page, such as a watermark."""


@dataclass(frozen=True, slots=True)
class Garis:
    """One horizontal (y0 == y1) or vertical (x0 == x1) rule, drawn as a line or as a thin filled area."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Bidang:
    """One filled area or picture that is no rule."""

    x0: float
    y0: float
    x1: float
    y1: float
    gambar: bool = False
    siku: bool = False
    """A plain rectangle, such as the ground of a table cell; not a curve, a picture or a page background."""
    terang: float = 0.0
    """0 black to 1 white."""


@dataclass(frozen=True, slots=True)
class Lembar:
    nomor: int
    """From 1."""
    halaman: Halaman
    kata: tuple[Kata, ...]
    """In the order of the file."""
    garis: tuple[Garis, ...]
    bidang: tuple[Bidang, ...]
    tanpa_makna: int = 0
    """Letters that the file draws without saying which letters they are; they are in no word."""
    pindaian: bool = False
    """The words are the unpainted text that a scanner laid under its picture: read by a machine, not written."""
