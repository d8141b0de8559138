"""Sebaris: words of some lines → runs of text, and the place they stand at."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.naskah import Lokasi, Sebaris, Teks

TERPENGGAL = re.compile(r"\w[-‐\u00ad]$")
HURUF = re.compile(r"[a-z]+")
AWALAN = frozenset({"non", "e", "pasca", "pra", "antar", "multi", "anti", "sub", "semi", "eks", "pro", "maha"})
"""What stands before a hyphen that belongs to the word."""


class Berkotak(Protocol):
    """Anything that fills a box on the page."""

    @property
    def x0(self) -> float: ...
    @property
    def y0(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def y1(self) -> float: ...


def place(nomor: int, isi: Iterable[Berkotak]) -> Lokasi:
    """The box around all of them, in whole points; the page alone where there are none."""
    daftar = tuple(isi)
    if not daftar:
        return Lokasi(halaman=nomor)
    return Lokasi(
        halaman=nomor,
        kotak=(
            math.floor(min(satu.x0 for satu in daftar)),
            math.floor(min(satu.y0 for satu in daftar)),
            math.ceil(max(satu.x1 for satu in daftar)),
            math.ceil(max(satu.y1 for satu in daftar)),
        ),
    )


def build_sebaris(larik: Iterable[Sequence[Kata]]) -> Sebaris:
    """Words line by line → runs of one style; words cut at the end of a line are whole again."""
    hasil: list[Teks] = []
    for teks, kata in _pieces(larik):
        if hasil and (hasil[-1].tebal, hasil[-1].miring) == (kata.tebal, kata.miring):
            hasil[-1] = Teks(hasil[-1].isi + teks, tebal=kata.tebal, miring=kata.miring)
        else:
            hasil.append(Teks(teks, tebal=kata.tebal, miring=kata.miring))
    return tuple(hasil)


def _pieces(larik: Iterable[Sequence[Kata]]) -> Iterator[tuple[str, Kata]]:
    """Each word with what parts it from the word before; one word late, for a hyphen may have to go."""
    tunda: tuple[str, Kata] | None = None
    for baris in larik:
        for letak, kata in enumerate(baris):
            if tunda is None:
                tunda = kata.teks, kata
                continue
            teks, sebelum = tunda
            if letak == 0 and TERPENGGAL.search(teks):
                yield (teks[:-1] if drops_hyphen(teks, kata.teks) else teks), sebelum
                tunda = kata.teks, kata
            else:
                yield teks, sebelum
                tunda = f" {kata.teks}", kata
    if tunda is not None:
        yield tunda


def drops_hyphen(kiri: str, kanan: str) -> bool:
    """Whether the hyphen that ends `kiri` only cut a word; that of "undang-undang" or "non-ASN" belongs to it."""
    if kiri.endswith("\u00ad"):
        return True
    badan, sambungan = kiri.strip()[:-1].lower(), HURUF.match(kanan)
    awal = HURUF.search(badan[::-1])
    if sambungan is None or awal is None or badan in AWALAN:
        return False
    pangkal, ujung = awal.group()[::-1], sambungan.group()
    # Doubled words keep a part of their sound: undang-undang, terus-menerus, sayur-mayur.
    ulang = pangkal in ujung or ujung[:4] in pangkal or pangkal[-2:] == ujung[-2:]
    return len(ujung) < 3 or not ulang
