"""Jalur: one path of a PDF page as its upright sides, and the rules of a page joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import TypeAlias

from tolok.dokumen.baca.pdf.lembar import Garis
from tolok.dokumen.baca.pdf.peta import Kotak

Ruas: TypeAlias = tuple[float, float, float]
"""A level or upright rule: its place, from, to."""

TIPIS = 2.5
"""A filled box thinner than this is a rule; points."""
PENDEK = 3.0
"""A rule shorter than this is an ornament; points."""
LURUS = 0.6
"""How far a line may lean and still be a rule; points."""
SEGARIS = 0.7
"""Parallel rules closer than this are one; points."""
CELAH = 3.0
"""A gap in a rule, between dashes for example, that does not end it; points."""


@dataclass(slots=True)
class AnakJalur:
    """One unbroken piece of a path: its corners, its upright sides, whether it is nothing but those."""

    awal: tuple[float, float]
    titik: list[tuple[float, float]] = field(default_factory=list)
    ruas: list[Kotak] = field(default_factory=list)
    siku: bool = True

    def __post_init__(self) -> None:
        self.titik.append(self.awal)

    def draw(self, ke: tuple[float, float], *, lurus: bool) -> None:
        xa, ya = self.titik[-1]
        xb, yb = ke
        self.titik.append(ke)
        datar, tegak = abs(ya - yb) <= LURUS, abs(xa - xb) <= LURUS
        if not lurus or not (datar or tegak):
            self.siku = False
        elif datar and tegak:
            return
        elif datar:
            self.ruas.append((min(xa, xb), (ya + yb) / 2, max(xa, xb), (ya + yb) / 2))
        else:
            self.ruas.append(((xa + xb) / 2, min(ya, yb), (xa + xb) / 2, max(ya, yb)))

    @property
    def kotak(self) -> Kotak:
        xs, ys = zip(*self.titik, strict=True)
        return (min(xs), min(ys), max(xs), max(ys))


def is_bingkai(luar: Kotak, dalam: Kotak) -> bool:
    """Whether two rectangles filled together are a frame: one in the other, with thin sides."""
    return max(abs(a - b) for a, b in zip(luar, dalam, strict=True)) <= TIPIS


def list_sisi(luar: Kotak, dalam: Kotak) -> tuple[Kotak, Kotak, Kotak, Kotak]:
    x0, y0, x1, y1 = ((a + b) / 2 for a, b in zip(luar, dalam, strict=True))
    return (x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)


def intersect(kotak: Kotak, batas: Kotak) -> Kotak:
    return (max(kotak[0], batas[0]), max(kotak[1], batas[1]), min(kotak[2], batas[2]), min(kotak[3], batas[3]))


def join_garis(datar: list[Ruas], tegak: list[Ruas]) -> tuple[Garis, ...]:
    """Rules that lie on one line and touch, or nearly, become one, so do dots in a row; single dots go."""
    hasil = [Garis(x0, y, x1, y) for y, x0, x1 in _join_sejajar(datar) if x1 - x0 >= PENDEK]
    hasil += [Garis(x, y0, x, y1) for x, y0, y1 in _join_sejajar(tegak) if y1 - y0 >= PENDEK]
    return tuple(hasil)


def _join_sejajar(ruas: list[Ruas]) -> Iterator[Ruas]:
    """(place, from, to) of parallel pieces → the same, joined; places closer than SEGARIS are one."""
    ruas.sort()
    awal = 0
    for ke in range(1, len(ruas) + 1):
        if ke < len(ruas) and ruas[ke][0] - ruas[ke - 1][0] <= SEGARIS and ruas[ke][0] - ruas[awal][0] <= 2 * SEGARIS:
            continue
        letak = ruas[(awal + ke - 1) // 2][0]
        yield from ((letak, a, b) for a, b in _join_sambung(ruas[awal:ke]))
        awal = ke


def _join_sambung(segaris: Sequence[Ruas]) -> Iterator[tuple[float, float]]:
    mulai = selesai = -inf
    for a, b in sorted((satu[1], satu[2]) for satu in segaris):
        if a > selesai + CELAH:
            if selesai > mulai:
                yield mulai, selesai
            mulai, selesai = a, b
        elif b > selesai:
            selesai = b
    if selesai > mulai:
        yield mulai, selesai
