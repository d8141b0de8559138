"""Peta: coordinates of a PDF page → points from the top left of the page as a person sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Kotak: TypeAlias = tuple[float, float, float, float]
"""x0, y0, x1, y1 with x0 ≤ x1 and y0 ≤ y1."""
Matriks: TypeAlias = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f of PDF: x' = a·x + c·y + e, y' = b·x + d·y + f."""

SATUAN: Matriks = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Peta:
    """How one page lies: its visible box and its turn are in `matriks`; lebar and tinggi in points as seen."""

    matriks: Matriks
    lebar: float
    tinggi: float


def build_peta(kotak: Sequence[float], putar: int) -> Peta:
    """Map of a page turned clockwise `putar` × 90°; `kotak` = left, top, right, bottom of what it shows, as stored."""
    kiri, atas, kanan, bawah = kotak
    lebar, tinggi = kanan - kiri, atas - bawah
    if putar == 1:
        return Peta((0.0, 1.0, 1.0, 0.0, -bawah, -kiri), tinggi, lebar)
    if putar == 2:
        return Peta((-1.0, 0.0, 0.0, 1.0, kanan, -bawah), lebar, tinggi)
    if putar == 3:
        return Peta((0.0, -1.0, -1.0, 0.0, atas, kanan), tinggi, lebar)
    return Peta((1.0, 0.0, 0.0, -1.0, -kiri, atas), lebar, tinggi)


def multiply(dalam: Matriks, luar: Matriks) -> Matriks:
    """The matrix that applies `dalam` first and `luar` then."""
    a, b, c, d, e, f = dalam
    p, q, r, s, t, u = luar
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def place_kotak(matriks: Matriks, x0: float, y0: float, x1: float, y1: float) -> Kotak:
    """The upright box around this box after `matriks`."""
    a, b, c, d, e, f = matriks
    if b == 0.0 and c == 0.0:
        xa, xb, ya, yb = a * x0 + e, a * x1 + e, d * y0 + f, d * y1 + f
        if xa > xb:
            xa, xb = xb, xa
        return (xa, yb, xb, ya) if ya > yb else (xa, ya, xb, yb)
    titik = [(a * x + c * y + e, b * x + d * y + f) for x in (x0, x1) for y in (y0, y1)]
    xs, ys = zip(*titik, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))
