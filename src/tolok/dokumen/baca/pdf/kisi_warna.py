"""Kisi warna: tables whose rows are told by coloured stripes with plain rows between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.baca.pdf.jalur import Ruas
from tolok.dokumen.baca.pdf.kisi_baris import RANGKAP, SAMA, build_pita
from tolok.dokumen.baca.pdf.kisi_sel import Kisi
from tolok.dokumen.baca.pdf.kisi_teks import list_rentang
from tolok.dokumen.baca.pdf.lembar import Bidang, Kata
from tolok.dokumen.baca.pdf.tabel_pdf import build_lines

POLOS_TERENDAH, POLOS_TERTINGGI = 6.0, 90.0
"""How high a plain row between two stripes may be; points."""


BIDANG_TERBANYAK = 400
"""A page with more loose rectangles is a drawing."""
DEMPET = 1.5
"""Rectangles of one colour no further apart than this are one stripe; points."""
RUANG_SEL = 6.0
"""Edges closer than this bound the room around a text, not a column; points."""
UTUH = 0.85
"""Share of its box that the rectangles of a stripe must fill."""


@dataclass(slots=True)
class Lajur:
    """One stripe: filled rectangles of one colour that touch, and the edges between columns that they show."""

    x0: float
    x1: float
    y0: float
    y1: float
    sekat: list[float]
    bidang: list[Bidang]


def find_kisi_warna(
    bidang: Sequence[Bidang], datar: Sequence[Ruas], kata: Sequence[Kata]
) -> tuple[list[Kisi], set[int]]:
    """Grids of striped tables, whose other rows level rules may bound, and the id of each rectangle of them."""
    hasil: list[Kisi] = []
    terpakai: set[int] = set()
    for tumpuk in _list_tumpuk(list_lajur(bidang)):
        kisi = _build(tumpuk, datar, kata)
        if kisi is not None:
            hasil.append(kisi)
            terpakai.update(id(satu) for lajur in tumpuk for satu in lajur.bidang)
    return hasil, terpakai


def list_lajur(bidang: Sequence[Bidang]) -> list[Lajur]:
    """Rectangles of one colour that touch → stripes from top to bottom.

    Word colours a cell piece by piece: the lines of its text, the room around them.
    """
    if len(bidang) > BIDANG_TERBANYAK:
        return []
    urut = sorted(bidang, key=lambda satu: satu.y0)
    kelompok: list[list[Bidang]] = []
    for satu in urut:
        dekat = [isi for isi in kelompok if any(_touches(satu, lain) for lain in isi)]
        kelompok = [isi for isi in kelompok if isi not in dekat]
        kelompok.append([satu, *(lain for isi in dekat for lain in isi)])
    hasil = [lajur for isi in kelompok if (lajur := _build_lajur(isi)) is not None]
    return sorted(hasil, key=lambda satu: satu.y0)


def _touches(satu: Bidang, lain: Bidang) -> bool:
    return (
        abs(satu.terang - lain.terang) < 0.01
        and satu.x0 - DEMPET <= lain.x1
        and lain.x0 - DEMPET <= satu.x1
        and satu.y0 - DEMPET <= lain.y1
        and lain.y0 - DEMPET <= satu.y1
    )


def _build_lajur(bidang: list[Bidang]) -> Lajur | None:
    x0, x1 = min(satu.x0 for satu in bidang), max(satu.x1 for satu in bidang)
    y0, y1 = min(satu.y0 for satu in bidang), max(satu.y1 for satu in bidang)
    luas = sum((satu.x1 - satu.x0) * (satu.y1 - satu.y0) for satu in bidang)
    if luas < UTUH * (x1 - x0) * (y1 - y0):
        return None
    return Lajur(x0, x1, y0, y1, _find_sekat(bidang, (x0, x1), y1 - y0), bidang)


def _find_sekat(bidang: Sequence[Bidang], x: tuple[float, float], tinggi: float) -> list[float]:
    """Where rectangles end from the top of the stripe to its bottom, except at its own ends."""
    panjang: dict[int, float] = {}
    for satu in bidang:
        panjang[round(satu.x0)] = panjang.get(round(satu.x0), 0.0) + satu.y1 - satu.y0
    sekat = [float(letak) for letak, jumlah in sorted(panjang.items()) if jumlah > UTUH * tinggi]
    return [satu for satu in sekat if x[0] + SAMA < satu < x[1] - SAMA]


def _list_tumpuk(lajur: Sequence[Lajur]) -> Iterator[list[Lajur]]:
    """Stripes of one width below each other, with a plain row between at least two of them."""
    tumpuk: list[list[Lajur]] = []
    for satu in lajur:
        for lain in tumpuk:
            atas = lain[-1]
            if max(abs(atas.x0 - satu.x0), abs(atas.x1 - satu.x1)) <= SAMA and satu.y0 - atas.y1 <= POLOS_TERTINGGI:
                lain.append(satu)
                break
        else:
            tumpuk.append([satu])
    for isi in tumpuk:
        if any(bawah.y0 - atas.y1 >= POLOS_TERENDAH for atas, bawah in pairwise(isi)):
            yield isi


def _build(tumpuk: Sequence[Lajur], datar: Sequence[Ruas], kata: Sequence[Kata]) -> Kisi | None:
    x0, x1 = tumpuk[0].x0, tumpuk[0].x1
    tepi = [tepi for satu in tumpuk for tepi in (satu.y0, satu.y1)]
    tepi += [
        satu[0]
        for satu in datar
        if abs(satu[1] - x0) <= SAMA
        and abs(satu[2] - x1) <= SAMA
        and tepi[0] - POLOS_TERTINGGI <= satu[0] <= tepi[-1] + POLOS_TERTINGGI
    ]
    y: list[float] = []
    for satu in sorted(tepi):
        if not y or satu - y[-1] > RANGKAP:
            y.append(satu)
    sekat = _find_bersama(tumpuk)
    akhir = _find_akhir(x0, x1, y[-1], kata)
    dengan_akhir = build_pita([*y, akhir], (x0, x1), kata, sekat) if akhir else None
    return dengan_akhir or build_pita(y, (x0, x1), kata, sekat)


def _find_bersama(tumpuk: Sequence[Lajur]) -> list[float]:
    """Edges that every stripe shows; the room around the text of a cell shows in some stripes only, or is narrow."""
    kelompok: list[list[float]] = []
    for letak in min((satu.sekat for satu in tumpuk), key=len):
        if not all(any(abs(lain - letak) <= DEMPET for lain in satu.sekat) for satu in tumpuk):
            continue
        if kelompok and letak - kelompok[-1][-1] <= RUANG_SEL:
            kelompok[-1].append(letak)
        else:
            kelompok.append([letak])
    return [(isi[0] + isi[-1]) / 2 for isi in kelompok]


def _find_akhir(x0: float, x1: float, y: float, kata: Sequence[Kata]) -> float | None:
    """Bottom of the plain row under the last stripe; None where what follows is no row with several columns."""
    bawah = [satu for satu in kata if x0 <= (satu.x0 + satu.x1) / 2 < x1 and y < (satu.y0 + satu.y1) / 2]
    batas, berkolom = y, False
    for larik in build_lines([satu for satu in bawah if satu.y0 < y + POLOS_TERTINGGI]):
        atas, kaki = min(satu.y0 for satu in larik), max(satu.y1 for satu in larik)
        if atas - batas > 0.7 * (kaki - atas):
            break
        batas = max(batas, kaki)
        berkolom = berkolom or len(list_rentang(larik)) > 1
    return batas + 1 if berkolom else None
