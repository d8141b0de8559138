"""Kisi warna: tables whose rows are told by coloured stripes with plain rows between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.baca.pdf.kisi_baris import RANGKAP, SAMA, build_pita
from tolok.dokumen.baca.pdf.kisi_sel import Kisi
from tolok.dokumen.baca.pdf.kisi_teks import list_rentang
from tolok.dokumen.baca.pdf.lembar import Bidang, Kata
from tolok.dokumen.baca.pdf.tabel_pdf import build_lines

POLOS_TERENDAH, POLOS_TERTINGGI = 6.0, 90.0
"""How high a plain row between two stripes may be; points."""


@dataclass(slots=True)
class Lajur:
    """One stripe: filled rectangles side by side, and the edges between them."""

    x0: float
    x1: float
    y0: float
    y1: float
    sekat: list[float]
    bidang: list[Bidang]


def find_kisi_warna(bidang: Sequence[Bidang], kata: Sequence[Kata]) -> tuple[list[Kisi], set[int]]:
    """Grids of striped tables, and the id of each rectangle that belongs to one."""
    hasil: list[Kisi] = []
    terpakai: set[int] = set()
    for tumpuk in _list_tumpuk(list_lajur(bidang)):
        kisi = _build(tumpuk, kata)
        if kisi is not None:
            hasil.append(kisi)
            terpakai.update(id(satu) for lajur in tumpuk for satu in lajur.bidang)
    return hasil, terpakai


def list_lajur(bidang: Sequence[Bidang]) -> list[Lajur]:
    """Rectangles of one height that touch side by side → stripes from top to bottom."""
    hasil: list[Lajur] = []
    for satu in sorted(bidang, key=lambda satu: (round(satu.y0), satu.x0)):
        lajur = hasil[-1] if hasil else None
        if (
            lajur is not None
            and max(abs(lajur.y0 - satu.y0), abs(lajur.y1 - satu.y1), abs(satu.x0 - lajur.x1)) <= RANGKAP
        ):
            lajur.sekat.append((lajur.x1 + satu.x0) / 2)
            lajur.x1 = satu.x1
            lajur.bidang.append(satu)
        else:
            hasil.append(Lajur(satu.x0, satu.x1, satu.y0, satu.y1, [], [satu]))
    return hasil


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


def _build(tumpuk: Sequence[Lajur], kata: Sequence[Kata]) -> Kisi | None:
    x0, x1 = tumpuk[0].x0, tumpuk[0].x1
    y: list[float] = []
    for satu in tumpuk:
        if not y or satu.y0 - y[-1] > RANGKAP:
            y.append(satu.y0)
        y.append(satu.y1)
    sekat = max((satu.sekat for satu in tumpuk), key=len)
    akhir = _find_akhir(x0, x1, y[-1], kata)
    dengan_akhir = build_pita([*y, akhir], (x0, x1), kata, sekat) if akhir else None
    return dengan_akhir or build_pita(y, (x0, x1), kata, sekat)


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
