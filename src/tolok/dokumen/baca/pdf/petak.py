"""Petak: the lines of a table without rules, cut at its rivers into pieces of cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tolok.dokumen.baca.pdf.larik import Larik, Ruas
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.sungai import Sungai, covers

NILAI = re.compile(r"[(\-–+]?\s?(?:Rp\s?\.?\s?)?[(\-–+]?[\d.,]*\d[\d.,]*(?:,-)?\s?%?\)?(?:\s?%)?|[-–—]|(?i:nihil|n/a)")
"""A whole cell that is one number, a percentage, an amount or a dash."""
LABEL_SEL = re.compile(r"\(?(?:[0-9]{1,3}|[A-Za-z]|[IVXivx]{1,5})[.)]?|[A-Z0-9]{1,4}(?:\.[A-Z0-9]{1,6}){1,9}\.?|[-•*]")
"""A row number, a letter, or an account or activity code."""
TAHUN = re.compile(r"(?:19|20)\d\d\*?\)?")
NOMOR_KOLOM = re.compile(r"\(?\d{1,2}\)?(?:\s?=\s?[\d()+\-:/x×÷*%\s]+)?")


@dataclass(frozen=True, slots=True)
class Petak:
    """The words of one line in one cell: columns `kolom` to `akhir`, both included."""

    kolom: int
    akhir: int
    kata: tuple[Kata, ...]

    @property
    def x0(self) -> float:
        return self.kata[0].x0

    @property
    def x1(self) -> float:
        return max(satu.x1 for satu in self.kata)

    @property
    def alas(self) -> float:
        return self.kata[0].y1

    @property
    def ukuran(self) -> float:
        return self.kata[0].ukuran

    @property
    def teks(self) -> str:
        return " ".join(satu.teks for satu in self.kata)

    @property
    def tebal(self) -> bool:
        return all(satu.tebal for satu in self.kata)


@dataclass(frozen=True, slots=True)
class LarikPetak:
    """One printed line of the table."""

    alas: float
    ukuran: float
    petak: tuple[Petak, ...]

    def at(self, kolom: int) -> Petak | None:
        """The piece that stands in this one column."""
        return next((satu for satu in self.petak if satu.kolom == satu.akhir == kolom), None)


def split_petak(larik: Iterable[Larik], sungai: Sequence[Sungai]) -> list[LarikPetak]:
    """Each line cut at the rivers; a run of words that reaches over a river stays whole and spans."""
    hasil: list[LarikPetak] = []
    for satu in larik:
        baru = LarikPetak(satu.alas, satu.ukuran, tuple(_cut(satu, sungai)))
        if hasil and _same_line(hasil[-1], baru):
            lama = hasil.pop()
            petak = sorted((*lama.petak, *baru.petak), key=lambda petak: petak.kolom)
            baru = LarikPetak(lama.alas, lama.ukuran, tuple(petak))
        hasil.append(baru)
    return hasil


def _same_line(atas: LarikPetak, bawah: LarikPetak) -> bool:
    """Whether two lines are one that was set a little askew: other columns, and less apart than lines ever are."""
    if bawah.alas - atas.alas > 0.45 * bawah.ukuran:
        return False
    return not any(p.kolom <= q.akhir and q.kolom <= p.akhir for p in atas.petak for q in bawah.petak)


def _cut(larik: Larik, sungai: Sequence[Sungai]) -> Iterable[Petak]:
    hasil: list[Petak] = []
    for ruas in larik.rapat:
        for petak in _cut_ruas(ruas, sungai):
            # Two runs in one cell belong together: a wide space in a justified cell is no border.
            if hasil and hasil[-1].akhir >= petak.kolom:
                lama = hasil.pop()
                hasil.append(Petak(lama.kolom, max(lama.akhir, petak.akhir), lama.kata + petak.kata))
            else:
                hasil.append(petak)
    return hasil


def _cut_ruas(ruas: Ruas, sungai: Sequence[Sungai]) -> Iterator[Petak]:
    """One piece where the run covers a river, for a centred heading is one; else its words by column.

    A run that only begins or ends over a river is a wide cell beside it.
    """
    awal = sum(1 for satu in sungai if satu.x0 <= ruas.x0)
    lewat = [satu for satu in sungai if ruas.x0 < satu.x0 and satu.x1 < ruas.x1]
    if any(covers(ruas, satu) for satu in lewat):
        yield Petak(awal, awal + len(lewat), ruas.kata)
        return
    tengah = [satu.tengah for satu in lewat]
    for kolom, kata in groupby(ruas.kata, key=lambda satu: bisect_right(tengah, (satu.x0 + satu.x1) / 2)):
        yield Petak(awal + kolom, awal + kolom, tuple(kata))


def is_nilai(teks: str) -> bool:
    return len(teks) < 40 and NILAI.fullmatch(teks) is not None


def is_label(teks: str) -> bool:
    return len(teks) < 40 and LABEL_SEL.fullmatch(teks) is not None
