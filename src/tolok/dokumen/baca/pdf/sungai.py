"""Sungai: the white rivers that run down between the columns of a table without rules.

A place belongs to a river where hardly any word stands over it and where most lines that pass
it have a wide gap there, so the spaces that happen to stand above each other in prose are none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from tolok.dokumen.baca.pdf.larik import BILANGAN, Larik, Ruas, is_wide

LEBAR_MIN = 3.0
"""A river narrower than this, in points, is a space between words."""


SPASI = 0.35
"""No ordinary space is wider than this many type sizes."""


@dataclass(frozen=True, slots=True)
class Sungai:
    x0: float
    x1: float

    @property
    def tengah(self) -> float:
        return (self.x0 + self.x1) / 2


def find_sungai(larik: Sequence[Larik]) -> tuple[Sungai, ...]:
    """The rivers of these lines from left to right; lines that span several columns do not hide them."""
    longgar = _sungai(larik, max(1 if len(larik) > 2 else 0, int(0.15 * len(larik))))
    utuh = [satu for satu in larik if not any(spans(satu, sungai) for sungai in longgar)]
    hasil = _sungai(utuh, 0) if len(utuh) > 1 else longgar
    tertutup = [lama for lama in longgar if not any(baru.x0 < lama.x1 and baru.x1 > lama.x0 for baru in hasil)]
    semua = sorted((*hasil, *(_narrow(lama, utuh) for lama in tertutup)), key=lambda satu: satu.x0)
    while (semu := _find_semu(larik, semua)) is not None:
        semua.remove(semu)
    return tuple(semua)


def _narrow(sungai: Sungai, larik: Sequence[Larik]) -> Sungai:
    """The part of a river that the fewest words stand over: one long cell narrows it to less than a space."""
    for batas in range(4):
        bagian = [
            Sungai(max(satu.x0, sungai.x0), min(satu.x1, sungai.x1))
            for satu in _sungai(larik, batas, 0.2)
            if satu.x0 < sungai.x1 and satu.x1 > sungai.x0
        ]
        if bagian:
            return max(bagian, key=lambda satu: satu.x1 - satu.x0)
    return sungai


def _find_semu(larik: Sequence[Larik], sungai: Sequence[Sungai]) -> Sungai | None:
    """The narrowest river beside a column that no line fills together with its neighbour: a centred "Jumlah"."""
    tengah = [satu.tengah for satu in sungai]
    terisi = [{bisect_right(tengah, (r.x0 + r.x1) / 2) for r in satu.rapat} for satu in larik]
    banyak = Counter(kolom for satu in terisi for kolom in satu)
    semu = [
        satu
        for kiri, satu in enumerate(sungai)
        if min(banyak[kiri], banyak[kiri + 1]) <= max(2, 0.25 * len(larik))
        and not any(kiri in baris and kiri + 1 in baris for baris in terisi)
    ]
    return min(semu, key=lambda satu: satu.x1 - satu.x0, default=None)


def spans(larik: Larik, sungai: Sungai) -> bool:
    """Whether words of the line reach from one side of the river to the other."""
    return any(covers(ruas, sungai) for ruas in larik.rapat)


def covers(ruas: Ruas, sungai: Sungai) -> bool:
    """Whether the run goes over the river: from left of it to right of it, and not just past a gap that it parts."""
    if ruas.x0 >= sungai.x0 or ruas.x1 <= sungai.x1:
        return False
    pasangan = list(pairwise(ruas.kata))
    di_sini = [(a, b) for a, b in pasangan if a.x1 > sungai.x0 - LEBAR_MIN and b.x0 < sungai.x1 + LEBAR_MIN]
    if any(BILANGAN.fullmatch(kiri.teks) and BILANGAN.fullmatch(kanan.teks) for kiri, kanan in di_sini):
        return False
    lain = [kanan.x0 - kiri.x1 for kiri, kanan in pasangan if (kiri, kanan) not in di_sini]
    biasa = median_low(lain) if lain else 0.0
    celah = max((kanan.x0 - kiri.x1 for kiri, kanan in di_sini), default=0.0)
    return celah <= max(1.25 * biasa, SPASI * ruas.kata[0].ukuran)


def _sungai(larik: Sequence[Larik], batas: int, lebar: float = LEBAR_MIN) -> tuple[Sungai, ...]:
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
            if x - mulai >= lebar:
                hasil.append(Sungai(mulai, x))
            mulai = None
    return tuple(hasil)


def _is_open(hitung: Sequence[int], batas: int) -> bool:
    tertutup, sempit, lebar = hitung
    return tertutup <= batas and lebar >= 2 and lebar >= sempit + tertutup and lebar > tertutup


def _peristiwa(larik: Iterable[Larik]) -> Iterable[tuple[float, int, int]]:
    """(x, kind, ±1): kind 0 a word, 1 a narrow gap, 2 a wide gap."""
    for satu in larik:
        sebelum = satu.kata[0]
        kanan = sebelum.x0
        for kata in satu.kata:
            if kata.x0 > kanan:
                jenis = 2 if is_wide(sebelum, kata, 0.0) else 1
                yield kanan, jenis, 1
                yield kata.x0, jenis, -1
            if kata.x1 > kanan:
                yield max(kanan, kata.x0), 0, 1
                yield kata.x1, 0, -1
                kanan, sebelum = kata.x1, kata
