"""Larik: the words of a page → printed lines, and the runs of words in them that wide gaps part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from tolok.dokumen.baca.pdf.lembar import Kata

LABEL = re.compile(
    r"(?:[0-9]{1,3}[.)]|\(?[0-9]{1,3}\)|[A-Za-z][.)]|\(?[A-Za-z]\)|[IVXivx]{1,5}[.)]|\(?[ivx]{1,5}\)|[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\.?"
    r"|[-–—•●○◦▪■□➢➤✓√*])"
)
"""The first word of a list item or of a numbered heading."""
BILANGAN = re.compile(r"[(\-–]?[\d.,]*\d%?\)?")
JUMLAH = re.compile(r"[(\-–]?\d{1,3}(?:[.,]\d+){1,6}%?\)?|\d{1,3}%")
"""An amount or a percentage, which stands apart from the words of the cell before it."""
TEREGANG = 3.5
"""Justified spaces are narrower than this many type sizes."""
RAPAT, SEMPIT = 0.5, 0.3
"""A gap narrower than `RAPAT` type sizes is a space, in a table as well; before numbers `SEMPIT` is the limit."""
CELAH = 1.1
"""A gap wider than this many type sizes parts two runs; ordinary and justified spaces are narrower."""


@dataclass(frozen=True, slots=True)
class Ruas:
    """Words of one line without a wide gap between them."""

    kata: tuple[Kata, ...]

    @property
    def x0(self) -> float:
        return self.kata[0].x0

    @property
    def x1(self) -> float:
        return max(satu.x1 for satu in self.kata)

    @property
    def teks(self) -> str:
        return join_kata(self.kata)


@dataclass(frozen=True)
class Larik:
    """One printed line, its words from left to right; `alas` is the foot of its letters."""

    kata: tuple[Kata, ...]

    @cached_property
    def x0(self) -> float:
        return self.kata[0].x0

    @cached_property
    def x1(self) -> float:
        return max(satu.x1 for satu in self.kata)

    @cached_property
    def y0(self) -> float:
        return min(satu.y0 for satu in self.kata)

    @cached_property
    def y1(self) -> float:
        return max(satu.y1 for satu in self.kata)

    @cached_property
    def alas(self) -> float:
        return median(satu.y1 for satu in self.kata)

    @cached_property
    def ukuran(self) -> float:
        """The size of most of its letters, in points."""
        banyak: dict[float, int] = {}
        for satu in self.kata:
            banyak[satu.ukuran] = banyak.get(satu.ukuran, 0) + len(satu.teks)
        return max(banyak.items(), key=lambda pasangan: pasangan[1])[0]

    @cached_property
    def tebal(self) -> bool:
        return all(satu.tebal for satu in self.kata if satu.teks[-1].isalnum()) and any(s.tebal for s in self.kata)

    @cached_property
    def ruas(self) -> tuple[Ruas, ...]:
        return split_ruas(self.kata)

    @cached_property
    def rapat(self) -> tuple[Ruas, ...]:
        """Its runs as cells of a table would part them."""
        return split_rapat(self.kata)

    @cached_property
    def teks(self) -> str:
        return join_kata(self.kata)

    @cached_property
    def label(self) -> str:
        """The list label or section number it starts with, or ""."""
        awal = self.kata[0].teks
        return awal if len(self.kata) > 1 and len(awal) < 16 and LABEL.fullmatch(awal) else ""

    @property
    def isi_x0(self) -> float:
        """Where its text starts, after a label."""
        return self.kata[1].x0 if self.label else self.x0


def join_kata(kata: Iterable[Kata]) -> str:
    """Their text with one space between two words."""
    return " ".join(satu.teks for satu in kata)


def is_wide(kiri: Kata, kanan: Kata, spasi: float = CELAH) -> bool:
    """Whether the gap between two neighbours is wider than a space.

    `spasi` = narrowest gap of their line in type sizes: in a justified line all spaces are alike, so one
    that is twice as wide parts two cells. Two numbers never share a space.
    """
    celah, ukuran = kanan.x0 - kiri.x1, max(kiri.ukuran, kanan.ukuran, 4.0)
    if celah > CELAH * ukuran:
        return True
    if celah <= SEMPIT * ukuran:
        return False
    if BILANGAN.fullmatch(kanan.teks) and (
        BILANGAN.fullmatch(kiri.teks) or (spasi == 0 and JUMLAH.fullmatch(kanan.teks))
    ):
        return True
    return celah > max(RAPAT, 1.9 * spasi) * ukuran


def split_ruas(kata: Sequence[Kata]) -> tuple[Ruas, ...]:
    """Runs of `kata` (left to right) that wide gaps part."""
    return _split_rata(kata) or _split(kata, _narrowest(kata))


def split_rapat(kata: Sequence[Kata]) -> tuple[Ruas, ...]:
    """Runs parted by every gap that may be one between columns, for lines known to be of a table."""
    return _split_rata(kata) or _split(kata, 0.0)


def _split_rata(kata: Sequence[Kata]) -> tuple[Ruas, ...]:
    """A line of prose stretched to both margins is one run, after its label; empty where the line is none.

    Its gaps are all alike, however wide they are; those between cells differ.
    """
    isi = kata[1:] if len(kata) > 1 and LABEL.fullmatch(kata[0].teks) else kata
    if len(isi) < 3 or all(satu.tebal for satu in isi):
        return ()
    celah = [kanan.x0 - kiri.x1 for kiri, kanan in pairwise(isi)]
    if max(celah) - min(celah) > 0.12 * max(celah) + 0.4 or not 0 < min(celah) < TEREGANG * isi[0].ukuran:
        return ()
    if 2 * sum(1 for satu in isi if BILANGAN.fullmatch(satu.teks) or satu.teks in "–-:=") > len(isi):
        return ()
    if len(isi) == len(kata) or kata[1].x0 - kata[0].x1 < 1.3 * max(celah):
        return (Ruas(tuple(kata)),)
    return (Ruas((kata[0],)), Ruas(tuple(isi)))


def _split(kata: Sequence[Kata], spasi: float) -> tuple[Ruas, ...]:
    hasil: list[Ruas] = []
    awal, kiri = 0, kata[0]
    for letak, satu in enumerate(kata[1:], 1):
        if is_wide(kiri, satu, spasi):
            hasil.append(Ruas(tuple(kata[awal:letak])))
            awal = letak
        kiri = satu if satu.x1 >= kiri.x1 else kiri
    hasil.append(Ruas(tuple(kata[awal:])))
    return tuple(hasil)


def _narrowest(kata: Sequence[Kata]) -> float:
    """The narrowest gap between words of the line in type sizes; one that says nothing where it has but few."""
    celah = [
        (kanan.x0 - kiri.x1) / max(kanan.ukuran, 4.0)
        for kiri, kanan in pairwise(kata)
        if kanan.x0 - kiri.x1 > 0.1 * kanan.ukuran
    ]
    return max(0.2, min(celah)) if len(celah) > 1 else CELAH


def build_larik(kata: Iterable[Kata]) -> list[Larik]:
    """Words → lines from top to bottom; a raised or lowered figure stays in the line it belongs to."""
    kelompok: list[list[Kata]] = []
    alas = 0.0
    for satu in sorted(kata, key=lambda satu: (satu.y1, satu.x0)):
        if kelompok and satu.y1 - alas <= 0.3 * max(satu.ukuran, 4.0) and _same_size(kelompok[-1][0], satu):
            kelompok[-1].append(satu)
            # The foot of the line follows its words a little, for scans and slanted lines.
            alas += (satu.y1 - alas) / len(kelompok[-1])
        else:
            kelompok.append([satu])
            alas = satu.y1
    return [Larik(tuple(sorted(satu, key=lambda kata: kata.x0))) for satu in _merge_kecil(kelompok)]


def _same_size(satu: Kata, lain: Kata) -> bool:
    return min(satu.ukuran, lain.ukuran) >= 0.45 * max(satu.ukuran, lain.ukuran)


def _merge_kecil(kelompok: list[list[Kata]]) -> list[list[Kata]]:
    """Superscripts and subscripts, which stand a little above or below, go to the line they touch."""
    hasil: list[list[Kata]] = []
    for satu in kelompok:
        if hasil and (_touches(satu, hasil[-1]) or _touches(hasil[-1], satu)):
            hasil[-1].extend(satu)
        else:
            hasil.append(satu)
    return hasil


def _touches(kecil: Sequence[Kata], besar: Sequence[Kata]) -> bool:
    """Whether the few small words of `kecil` stand raised or lowered right beside words of `besar`."""
    if len(kecil) > 3:
        return False
    return all(any(_beside(satu, lain) for lain in besar) for satu in kecil)


def _beside(satu: Kata, lain: Kata) -> bool:
    if satu.ukuran > 0.8 * lain.ukuran:
        return False
    tumpang = min(satu.y1, lain.y1) - max(satu.y0, lain.y0)
    if tumpang < 0.35 * (satu.y1 - satu.y0):
        return False
    return -0.2 * lain.ukuran <= satu.x0 - lain.x1 <= 0.4 * lain.ukuran
