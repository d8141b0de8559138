"""Label: the text of one box, measured once and wrapped to any width in whole words.

Widths are whole thousandths of the type size, so that one measure serves every size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from tolok.dokumen.cetak.huruf import SANS, lebar_teks

TEBAL, BIASA = f"{SANS}-Bold", f"{SANS}-Regular"
Kata: TypeAlias = tuple[str, int]
"""A word with its width."""
BarisTercetak: TypeAlias = tuple[str, bool]
"""One printed line with its weight: True is bold."""
TAK_TERBATAS = 1 << 60


def _measure(teks: str, *, tebal: bool) -> int:
    return int(lebar_teks(teks, ukuran=1000, huruf=TEBAL if tebal else BIASA))


SPASI = _measure(" ", tebal=True)
"""Both weights space words alike."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """A label wrapped; every width from `dari` to below `sampai` wraps it in these same lines."""

    dari: int
    sampai: int
    baris: tuple[BarisTercetak, ...]
    kata_terpotong: int


@dataclass(frozen=True, slots=True)
class Label:
    """The first line is bold; `lanjutan` is one more line that is never broken, e.g. "→ 2/3"."""

    baris: tuple[tuple[bool, tuple[Kata, ...]], ...]
    kata: int
    """Width of the widest word."""
    utuh: int
    """Width of the widest line before wrapping."""
    panjang: int
    """Width of all lines, one after the other."""
    potongan: list[Potongan] = field(default_factory=list, compare=False)
    """What has been asked for so far."""

    def wrap(self, ruang: int) -> Potongan:
        """The lines that fit into `ruang`; a word wider than that is broken in the longest parts that fit."""
        for satu in self.potongan:
            if satu.dari <= ruang < satu.sampai:
                return satu
        baru = self._wrap(ruang)
        self.potongan.append(baru)
        return baru

    def _wrap(self, ruang: int) -> Potongan:
        if self.utuh <= ruang:
            baris = [(" ".join([isi for isi, _ in kata]), tebal) for tebal, kata in self.baris if kata]
            return Potongan(self.utuh, TAK_TERBATAS, tuple(baris), 0)
        hasil: list[BarisTercetak] = []
        dari, sampai, terpotong = 0, TAK_TERBATAS, 0
        for tebal, utuh in self.baris:
            kata = utuh
            if self.kata > ruang:
                terpotong += sum([lebar > ruang for _, lebar in utuh])
                kata = tuple([bagian for satu in utuh for bagian in _break(satu, ruang=ruang, tebal=tebal)])
            for awal, akhir, lebar, berikut in _fill(kata, ruang):
                hasil.append((" ".join([isi for isi, _ in kata[awal:akhir]]), tebal))
                dari, sampai = max(dari, lebar), min(sampai, berikut)
        if terpotong:
            dari, sampai = ruang, ruang + 1
        return Potongan(dari, sampai, tuple(hasil), terpotong)


def measure_label(baris: Sequence[str], *, lanjutan: str = "") -> Label:
    isi = [
        (urutan == 0, tuple([(kata, _measure(kata, tebal=urutan == 0)) for kata in satu.split()]))
        for urutan, satu in enumerate(baris)
    ]
    if lanjutan:
        isi.append((False, ((lanjutan, _measure(lanjutan, tebal=False)),)))
    lebar = [sum([lebar + SPASI for _, lebar in kata]) - SPASI for _, kata in isi if kata]
    return Label(
        baris=tuple(isi),
        kata=max([satu for _, kata in isi for _, satu in kata], default=0),
        utuh=max(lebar, default=0),
        panjang=sum(lebar),
    )


def _fill(kata: Sequence[Kata], ruang: int) -> Iterator[tuple[int, int, int, int]]:
    """First and last word of every line, its width, and the width at which it would have taken one word more."""
    awal, panjang = 0, -SPASI
    for urutan, (_, lebar) in enumerate(kata):
        bersama = panjang + SPASI + lebar
        if bersama > ruang and urutan > awal:
            yield awal, urutan, panjang, bersama
            awal, panjang = urutan, lebar
        else:
            panjang = bersama
    if kata:
        yield awal, len(kata), panjang, TAK_TERBATAS


def _break(kata: Kata, *, ruang: int, tebal: bool) -> Iterator[Kata]:
    """The word itself where it fits, otherwise its parts; a single character is never broken."""
    isi, lebar = kata
    if lebar <= ruang:
        yield kata
        return
    awal, panjang = 0, 0
    for urutan, satu in enumerate(isi):
        tambahan = _measure(satu, tebal=tebal)
        if panjang + tambahan > ruang and urutan > awal:
            yield isi[awal:urutan], panjang
            awal, panjang = urutan, 0
        panjang += tambahan
    yield isi[awal:], panjang
