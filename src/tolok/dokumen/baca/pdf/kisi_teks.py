"""Kisi teks: what the words say about a grid whose rules do not say it all.

Rules only between rows: the columns are where no line of text passes. Rules only between columns:
a row begins where the numbers of the number columns stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.tabel_pdf import build_lines, join_baris_sel

SELA = 0.55
"""Words closer than this part of their type size are one run of text."""
LORONG = 3.0
"""Narrowest room between two columns; points."""
NILAI = re.compile(r"(?:Rp\.?|\()?-?\d[\d.,]*(?:%|\))?|[-–]|%")
BARIS_TERBANYAK = 4
"""A figure with more rows than this has rules for its rows."""

Rentang = tuple[float, float]


def list_rentang(larik: Sequence[Kata]) -> list[Rentang]:
    """From and to of each run of text in one line."""
    hasil: list[Rentang] = []
    for kata in larik:
        if hasil and kata.x0 - hasil[-1][1] < SELA * kata.ukuran:
            hasil[-1] = (hasil[-1][0], max(hasil[-1][1], kata.x1))
        else:
            hasil.append((kata.x0, kata.x1))
    return hasil


def infer_kolom(badan: Sequence[Sequence[Rentang]], kepala: Sequence[Sequence[Rentang]]) -> list[float]:
    """Edges between columns: in each room that no line of the body passes, where heads leave most of it free."""
    ruang = list(_list_ruang([satu for larik in badan for satu in larik], LORONG))
    judul = sorted(satu for larik in kepala for satu in larik)
    hasil = []
    for awal, akhir in ruang:
        bebas = max(_list_celah(judul, awal, akhir), key=lambda satu: satu[1] - satu[0], default=(awal, akhir))
        hasil.append((bebas[0] + bebas[1]) / 2)
    return hasil


def _list_ruang(rentang: Sequence[Rentang], sempit: float) -> Iterator[Rentang]:
    """Rooms at least so wide between stretches that do not touch."""
    batas: float | None = None
    for awal, akhir in sorted(rentang):
        if batas is not None and awal - batas >= sempit:
            yield batas, awal
        batas = akhir if batas is None else max(batas, akhir)


def split_pita(sel: Sequence[tuple[Sequence[Kata], Rentang]]) -> list[float]:
    """Edges between the rows that one band holds, [] where it holds one; `sel` = words, left and right of each cell."""
    kolom = [[_place(larik) for larik in build_lines(kata)] for kata, _ in sel if kata]
    nilai = [_list_nilai(kata, batas) for kata, batas in sel]
    jangkar = max(nilai, key=len, default=[])
    if len(jangkar) < 2 or sum(len(satu) == len(jangkar) for satu in nilai) + len(jangkar) < 4:
        return []
    tinggi = jangkar[0][1] - jangkar[0][0]
    if any(not _matches(satu, jangkar, tinggi) for satu in nilai if satu):
        return []
    return list(_cut(jangkar, kolom))


def _place(larik: Sequence[Kata]) -> Rentang:
    """Top and bottom of a line of text, without the room above and below its letters."""
    atas, bawah = min(satu.y0 for satu in larik), max(satu.y1 for satu in larik)
    sisih = 0.2 * (bawah - atas)
    return atas + sisih, bawah - sisih


def _list_nilai(kata: Sequence[Kata], batas: Rentang) -> list[Rentang]:
    """Lines of a cell that holds nothing but numbers, one in a line; [] for any other cell."""
    larik = build_lines(kata)
    if not all(NILAI.fullmatch("".join(satu.teks for satu in baris)) for baris in larik):
        return []
    # A number that goes on in the next line makes no row of its own.
    utuh = all(len(join_baris_sel(pasang, batas=batas).split()) > 1 for pasang in pairwise(larik))
    return [_place(baris) for baris in larik] if utuh else []


def _matches(nilai: Sequence[Rentang], jangkar: Sequence[Rentang], tinggi: float) -> bool:
    """Whether every number stands beside one of the anchors."""
    return all(any(abs(satu[0] - lain[0]) < tinggi for lain in jangkar) for satu in nilai)


def _cut(jangkar: Sequence[Rentang], kolom: Sequence[Sequence[Rentang]]) -> Iterator[float]:
    """Between two anchors, the widest strip that no line of any cell touches, or the place their alignment tells."""
    semua = sorted(satu for baris in kolom for satu in baris)
    atas = all(baris[0][0] > jangkar[0][0] - 2 for baris in kolom)
    bawah = all(baris[-1][1] < jangkar[-1][1] + 2 for baris in kolom)
    for satu, lain in pairwise(jangkar):
        tengah = (satu[1] + lain[0]) / 2
        celah = list(_list_celah(semua, satu[1], lain[0]))
        terlebar = max((b - a for a, b in celah), default=0.0) - 1.0
        pilihan = [(a + b) / 2 for a, b in celah if b - a > terlebar] or [satu[1] + 1, tengah, lain[0] - 1]
        if atas or bawah:
            yield pilihan[-1] if atas else pilihan[0]
        else:
            yield min((abs(y - tengah), y) for y in pilihan)[1]


def _list_celah(semua: Sequence[Rentang], dari: float, sampai: float) -> Iterator[Rentang]:
    """Strips between `dari` and `sampai` that none of these lines touches."""
    batas = dari
    for awal, akhir in semua:
        if awal >= sampai:
            break
        if awal > batas:
            yield batas, awal
        batas = max(batas, akhir)
    if sampai > batas:
        yield batas, sampai
