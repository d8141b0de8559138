"""Kolom teks: lines that stand side by side, such as two signatures, parted into left and right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tolok.dokumen.baca.pdf.larik import Larik, build_larik
from tolok.dokumen.baca.pdf.sungai import Sungai, spans

LEBAR = 1.6
"""Two columns of text stand at least this many type sizes apart."""
RUANG = 9.0
"""Room for a signature, in type sizes: two lines of one column are not further apart."""


@dataclass(frozen=True, slots=True)
class Berdampingan:
    """Lines `awal` to `akhir` (not included) are a left and a right column."""

    awal: int
    akhir: int
    kiri: tuple[Larik, ...]
    kanan: tuple[Larik, ...]


def find_berdampingan(larik: Sequence[Larik]) -> Iterator[Berdampingan]:
    """Groups of lines with one gap that runs down through at least two of them."""
    letak = 0
    while letak < len(larik):
        hasil = _grow(larik, letak)
        if hasil is None:
            letak += 1
        else:
            yield hasil
            letak = hasil.akhir


def _gap(larik: Larik) -> Sungai | None:
    """The gap of a line of two runs, if it is neither that of a label nor that before a colon."""
    if len(larik.ruas) != 2:
        return None
    kiri, kanan = larik.ruas
    celah = kanan.x0 - kiri.x1
    if celah < LEBAR * larik.ukuran or kiri.teks == larik.label or kanan.kata[0].teks[:1] in ":=":
        return None
    return Sungai(kiri.x1, kanan.x0)


def _grow(larik: Sequence[Larik], awal: int) -> Berdampingan | None:
    celah = _gap(larik[awal])
    if celah is None:
        return None
    akhir, dua = awal + 1, 1
    batas = akhir
    for letak in range(awal + 1, len(larik)):
        satu, atas = larik[letak], larik[letak - 1]
        if satu.alas - atas.alas > RUANG * satu.ukuran:
            break
        sempit = _narrow(celah, satu)
        if sempit is None:
            break
        celah = sempit
        if satu.x0 < celah.x0 and satu.x1 > celah.x1:
            dua, batas = dua + 1, letak + 1
        elif satu.alas - atas.alas < 1.8 * satu.ukuran and batas == letak:
            batas = letak + 1
    return _part(larik, awal, batas, celah) if dua >= 2 else None


def _narrow(celah: Sungai, larik: Larik) -> Sungai | None:
    """What is left of the gap beside this line; None where the line runs over it."""
    if spans(larik, celah) and not _has_gap(larik, celah):
        return None
    x0 = max([celah.x0, *(s.x1 for s in larik.ruas if s.x1 <= celah.tengah)])
    x1 = min([celah.x1, *(s.x0 for s in larik.ruas if s.x0 >= celah.tengah)])
    tengah = any(satu.x0 < celah.tengah < satu.x1 for satu in larik.ruas)
    return None if tengah or x1 - x0 < LEBAR * larik.ukuran else Sungai(x0, x1)


def _has_gap(larik: Larik, celah: Sungai) -> bool:
    return not any(satu.x0 < celah.tengah < satu.x1 for satu in larik.ruas)


def _part(larik: Sequence[Larik], awal: int, akhir: int, celah: Sungai) -> Berdampingan:
    kata = [satu for baris in larik[awal:akhir] for satu in baris.kata]
    kiri = build_larik(satu for satu in kata if satu.x0 < celah.tengah)
    kanan = build_larik(satu for satu in kata if satu.x0 >= celah.tengah)
    return Berdampingan(awal, akhir, tuple(kiri), tuple(kanan))
