"""Sungai: the white rivers that run down between the columns of a table without rules.

A place belongs to a river where hardly any word stands over it and where most lines that pass
it have a wide gap there, so the spaces that happen to stand above each other in prose are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tolok.dokumen.baca.pdf.larik import Larik, Ruas, is_wide

LEBAR_MIN = 3.0
"""A river narrower than this, in points, is a space between words."""
ANGKA = re.compile(r"[(\-–]?\s?(?:Rp\s?\.?\s?)?[\d.,]*\d[\d.,]*\s?%?(?:,-)?\)?\s?%?|[-–]|[Nn]ihil|NIHIL|∞")
"""A whole cell that is one number, a percentage, an amount or a dash."""


@dataclass(frozen=True, slots=True)
class Sungai:
    x0: float
    x1: float

    @property
    def tengah(self) -> float:
        return (self.x0 + self.x1) / 2


def find_sungai(larik: Sequence[Larik]) -> tuple[Sungai, ...]:
    """The rivers of these lines from left to right; lines that span several columns do not hide them."""
    longgar = _sungai(larik, int(0.15 * len(larik)))
    utuh = [satu for satu in larik if not any(spans(satu, sungai) for sungai in longgar)]
    if len(utuh) == len(larik) or len(utuh) < 2:
        return _sungai(utuh, 0) if len(utuh) == len(larik) else longgar
    return _sungai(utuh, 0)


def spans(larik: Larik, sungai: Sungai) -> bool:
    """Whether words of the line reach over the river (a run wholly inside it is a rarely filled column)."""
    return any(_over(ruas, sungai) for ruas in larik.ruas)


def _over(ruas: Ruas, sungai: Sungai) -> bool:
    if ruas.x1 <= sungai.x0 or ruas.x0 >= sungai.x1:
        return False
    if ruas.x0 > sungai.x0 and ruas.x1 < sungai.x1:
        return False
    return any(satu.x0 < sungai.x1 - 0.5 and satu.x1 > sungai.x0 + 0.5 for satu in ruas.kata)


def _sungai(larik: Sequence[Larik], batas: int) -> tuple[Sungai, ...]:
    """Sweep from left to right over where words, narrow gaps and wide gaps begin and end."""
    peristiwa = sorted(_peristiwa(larik))
    hasil: list[Sungai] = []
    hitung = [0, 0, 0]
    mulai: float | None = None
    letak = 0
    while letak < len(peristiwa):
        x = peristiwa[letak][0]
        while letak < len(peristiwa) and peristiwa[letak][0] == x:
            hitung[peristiwa[letak][1]] += peristiwa[letak][2]
            letak += 1
        terbuka = _is_open(hitung, batas)
        if terbuka and mulai is None:
            mulai = x
        elif not terbuka and mulai is not None:
            if x - mulai >= LEBAR_MIN:
                hasil.append(Sungai(mulai, x))
            mulai = None
    return tuple(hasil)


def _is_open(hitung: Sequence[int], batas: int) -> bool:
    tertutup, sempit, lebar = hitung
    return tertutup <= batas and lebar >= 2 and lebar >= sempit + tertutup


def _peristiwa(larik: Iterable[Larik]) -> Iterable[tuple[float, int, int]]:
    """(x, kind, ±1): kind 0 a word, 1 a narrow gap, 2 a wide gap."""
    for satu in larik:
        sebelum = satu.kata[0]
        kanan = sebelum.x0
        for kata in satu.kata:
            if kata.x0 > kanan:
                jenis = 2 if is_wide(sebelum, kata) else 1
                yield kanan, jenis, 1
                yield kata.x0, jenis, -1
            if kata.x1 > kanan:
                yield max(kanan, kata.x0), 0, 1
                yield kata.x1, 0, -1
                kanan, sebelum = kata.x1, kata
