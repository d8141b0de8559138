"""TabelPdf: one table as it lies on a page, cell by cell, and how the lines of a cell become its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.peta import Kotak
from tolok.dokumen.baca.pdf.sebaris import drops_hyphen

ANGKA_UTUH = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:,\d{1,4}|\.\d{1,2})?")
ANGKA_TERPOTONG = re.compile(r"\d{1,3}(?:[.,]\d{3})*[.,]\d{1,2}")
"""A grouped number whose last group may go on in the next line."""
POTONGAN = re.compile(r"[\d.,]*\d[.,]?")
SEJAJAR = 0.45
"""Words of which the lower one lies beside this part of the other stand in one line."""
TAHUN = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class SelPdf:
    """One cell; baris and kolom from 0, rentang = rows and columns it spans, `lines` its words line by line."""

    baris: int
    kolom: int
    rentang_baris: int
    rentang_kolom: int
    kotak: Kotak
    lines: tuple[tuple[Kata, ...], ...] = ()

    @property
    def teks(self) -> str:
        return join_baris_sel(self.lines, batas=(self.kotak[0], self.kotak[2]))


@dataclass(frozen=True, slots=True)
class TabelPdf:
    """One table of one page: `kolom` and `baris` are its n + 1 column and row edges, in points."""

    kotak: Kotak
    kolom: tuple[float, ...]
    baris: tuple[float, ...]
    sel: tuple[SelPdf, ...]
    """Row by row; covered cells are not repeated."""


def build_lines(kata: Sequence[Kata]) -> tuple[tuple[Kata, ...], ...]:
    """Words of one cell → its lines in reading order; text that runs upwards reads from left to right column."""
    if len(kata) <= 1:
        return (tuple(kata),) if kata else ()
    if 2 * sum([satu.tegak for satu in kata]) > len(kata):
        return _group([(satu.x0, satu.x1, 0.0, satu) for satu in kata])
    return _group([(satu.y0, satu.y1, satu.x0, satu) for satu in kata])


def _group(kata: list[tuple[float, float, float, Kata]]) -> tuple[tuple[Kata, ...], ...]:
    """(from and to across the lines, place along the line, word) → lines; words that lie side by side share one."""
    kata.sort(key=lambda satu: satu[0] + satu[1])
    larik: list[list[tuple[float, Kata]]] = []
    atas = bawah = 0.0
    for awal, akhir, urut, satu in kata:
        tinggi = akhir - awal
        if larik and min(akhir, bawah) - max(awal, atas) > SEJAJAR * min(tinggi, bawah - atas):
            larik[-1].append((urut, satu))
            if tinggi > bawah - atas:
                atas, bawah = awal, akhir
        else:
            larik.append([(urut, satu)])
            atas, bawah = awal, akhir
    return tuple(tuple(satu for _, satu in sorted(isi, key=lambda pasang: pasang[0])) for isi in larik)


def join_baris_sel(lines: Sequence[Sequence[Kata]], *, batas: tuple[float, float] | None = None) -> str:
    """Text of a cell from its lines.

    A number or a word that is cut at the end of a line goes on without a space. `batas` = left and
    right edge of the cell in points, None where there is none: it tells whether a line was full.
    """
    if not lines:
        return ""
    teks = " ".join([satu.teks for satu in lines[0]])
    for atas, bawah in pairwise(lines):
        sambung, potong = _decide(atas, bawah, batas)
        teks = (teks[:-1] if potong else teks) + ("" if sambung else " ") + " ".join([satu.teks for satu in bawah])
    return teks


def _decide(atas: Sequence[Kata], bawah: Sequence[Kata], batas: tuple[float, float] | None) -> tuple[bool, bool]:
    """Whether the next line goes on without a space, and whether the hyphen before it only cut a word."""
    akhir, awal = atas[-1].teks, bawah[0].teks
    if akhir.endswith("-") and len(akhir) > 1:
        return _is_hyphenated(akhir[:-1], awal)
    if len(awal) == 1 and awal.isalpha() and akhir[-1].isalpha():
        # No word has one letter: CAPAIA/N was too wide for its cell.
        return _is_full(atas[-1], bawah[0], batas), False
    if not (akhir[-1:].isdigit() or akhir[-1:] in ".,") or not (awal[:1].isdigit() or awal[:1] in ".,"):
        return False, False
    if not POTONGAN.fullmatch(akhir[-24:].lstrip("Rp(-")) or not POTONGAN.match(awal):
        return False, False
    return _is_one_number(atas, bawah, batas), False


def _is_hyphenated(akhir: str, awal: str) -> tuple[bool, bool]:
    if akhir[-1].isalpha() and awal[0].islower():
        return True, drops_hyphen(f"{akhir}-", awal)
    return akhir[-1].isalnum() and awal[0].isalnum(), False


def _is_one_number(atas: Sequence[Kata], bawah: Sequence[Kata], batas: tuple[float, float] | None) -> bool:
    akhir, awal = atas[-1].teks.lstrip("Rp(-"), bawah[0].teks
    if akhir[-1] in ".,":
        return awal[0].isdigit() and len(akhir) > 1
    if awal[0] in ".,":
        return len(awal) > 1 and awal[1].isdigit()
    if ANGKA_TERPOTONG.fullmatch(akhir) and ANGKA_UTUH.fullmatch(akhir + awal.rstrip(")%;")):
        return not ANGKA_UTUH.fullmatch(awal) and _lacks_digits(akhir, awal)
    if TAHUN.fullmatch(akhir) and TAHUN.match(awal):
        return False
    return awal.isdigit() and len(akhir) > 1 and _is_full(atas[-1], bawah[0], batas)


def _lacks_digits(akhir: str, awal: str) -> bool:
    """1.506.190.00 / 0 lacks a digit; 12,5 / 3 does not, for a percentage may end there."""
    kelompok = re.split(r"[.,]", akhir)
    return len(kelompok) > 2 or len(awal) == 3 - len(kelompok[-1]) or akhir[-1 - len(kelompok[-1])] == "."


def _is_full(akhir: Kata, awal: Kata, batas: tuple[float, float] | None) -> bool:
    """Whether the line had no room for one more digit: its right margin is no wider than a letter and the left one."""
    if batas is None:
        return False
    huruf = (awal.x1 - awal.x0) / len(awal.teks)
    kiri, kanan = akhir.x0 - batas[0], batas[1] - akhir.x1
    return kiri < 8.0 and kanan < max(0.0, min(kiri, 6.0)) + huruf
