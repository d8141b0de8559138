"""Isi polos: the pieces of a table without rules → its rows and cells, wrapped cells whole again.

Where rows stand further apart than the lines of one cell, the pieces that share a height are a row,
whether cells are set to the top, the middle or the foot. Where they do not, a row begins at each
line that has a number or a row label.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tolok.dokumen.baca.pdf.petak import LarikPetak, Petak, is_label, is_nilai

INF = float("inf")
SELISIH = 1.0
"""Points by which rows must stand further apart than lines of a cell to be told from them."""


@dataclass(slots=True)
class Tumpuk:
    """Pieces of one cell so far: lines under each other in the same columns."""

    kolom: int
    akhir: int
    petak: list[Petak] = field(default_factory=list)

    @property
    def atas(self) -> float:
        return min(satu.alas - satu.ukuran for satu in self.petak)

    @property
    def bawah(self) -> float:
        return max(satu.alas for satu in self.petak)


def build_baris(
    larik: Sequence[LarikPetak], jangkar: frozenset[int], pisah: Sequence[float] = ()
) -> list[list[Tumpuk]]:
    """Rows, each with its cells from left to right. `pisah` = heights of fills or rules that part rows."""
    if not larik:
        return []
    if pisah:
        return [_stack_all(satu) for satu in _split_pisah(larik, pisah)]
    dalam, antar = measure_jarak(larik, jangkar)
    if dalam < antar < INF:
        baris = _rows_by_height(larik, (dalam + antar) / 2)
        pusat = _list_pusat(larik, jangkar)
        if not jangkar or (is_wajar(baris, pusat) and not any(_is_ganda(s, jangkar) for isi in baris for s in isi)):
            return baris
    susun = _rows_by_dekat if is_tengah(larik, jangkar) else _rows_by_jangkar
    return [_stack_all(satu) for satu in susun(larik, jangkar)]


def _is_ganda(tumpuk: Tumpuk, jangkar: frozenset[int]) -> bool:
    """Whether one cell holds two whole values, of which each begins a row; the rest of a cut number is none."""
    nilai = [petak.teks for petak in tumpuk.petak if petak.kolom > 0 and is_kunci(petak, jangkar)]
    return sum(1 for teks in nilai if len(teks) > 3) > 1


def _list_pusat(larik: Sequence[LarikPetak], jangkar: frozenset[int]) -> list[float]:
    """Feet of the lines that begin rows; two that stand closer than lines of a cell do are of one row."""
    pusat: list[float] = []
    for satu in larik:
        if _is_jangkar(satu, jangkar) and (not pusat or satu.alas - pusat[-1] > 0.8 * satu.ukuran):
            pusat.append(satu.alas)
    return pusat


def is_wajar(baris: Iterable[Sequence[Tumpuk]], pusat: Sequence[float]) -> bool:
    """Whether hardly a cell stands beside two lines that each begin a row; `pusat` = feet of those lines."""
    tumpuk = [satu for isi in baris for satu in isi]
    banyak = []
    for satu in tumpuk:
        alas = [petak.alas for petak in satu.petak]
        banyak.append(bisect_right(pusat, max(alas) + 1.0) - bisect_left(pusat, min(alas) - 1.0))
    return max(banyak) <= 2 and sum(1 for satu in banyak if satu > 1) <= 0.1 * len(tumpuk)


def find_jangkar(larik: Sequence[LarikPetak], banyak: int) -> frozenset[int]:
    """Columns of which every filled line begins a row: numbers, and row numbers or codes in the first."""
    hasil: set[int] = set()
    for kolom in range(banyak):
        isi = [petak.teks for satu in larik if (petak := satu.at(kolom))]
        cocok = is_label if kolom == 0 else is_nilai
        if isi and sum(1 for teks in isi if cocok(teks)) >= 0.6 * len(isi):
            hasil.add(kolom)
    return frozenset(hasil)


def is_tengah(larik: Sequence[LarikPetak], jangkar: frozenset[int]) -> bool:
    """Whether cells are centred: values stand between the lines of the text beside them."""
    for sebelum, satu, sesudah in zip(larik, larik[1:], larik[2:], strict=False):
        atas, bawah = satu.alas - sebelum.alas, sesudah.alas - satu.alas
        separuh = max(atas, bawah) < 0.9 * satu.ukuran and abs(atas - bawah) < 0.25 * satu.ukuran
        if separuh and _is_jangkar(satu, jangkar) and not _is_jangkar(sebelum, jangkar):
            return True
    return False


def measure_jarak(larik: Sequence[LarikPetak], jangkar: frozenset[int]) -> tuple[float, float]:
    """(distance of lines within a cell, smallest distance of rows), in points; inf where it cannot be seen."""
    dalam, lain = [INF], [INF]
    tengah = is_tengah(larik, jangkar)
    for kolom in range(max((satu.petak[-1].akhir for satu in larik), default=0) + 1):
        isi = [(ke, petak, _is_jangkar(satu, jangkar)) for ke, satu in enumerate(larik) if (petak := satu.at(kolom))]
        for (di, atas, _), (ke, bawah, di_bawah) in pairwise(isi):
            turun = bawah.alas - atas.alas
            if turun < 0.8 * bawah.ukuran:
                continue
            if tengah or ke == di + 1:
                lain.append(turun)
            if not di_bawah:
                dalam.append(turun)
    baris = min(dalam)
    return baris, min(turun for turun in lain if turun > baris + SELISIH or turun == INF)


def _is_jangkar(larik: LarikPetak, jangkar: frozenset[int]) -> bool:
    return any(is_kunci(satu, jangkar) for satu in larik.petak)


def is_kunci(petak: Petak, jangkar: frozenset[int]) -> bool:
    """Whether this piece is a value or a row label, so that a row begins with it."""
    if petak.kolom not in jangkar or petak.kolom != petak.akhir:
        return False
    return is_label(petak.teks) if petak.kolom == 0 else is_nilai(petak.teks)


def _rows_by_height(larik: Sequence[LarikPetak], batas: float) -> list[list[Tumpuk]]:
    """Stack lines of a column closer than `batas`, then put stacks that share a height into one row."""
    tumpuk: list[Tumpuk] = []
    terbuka: dict[int, Tumpuk] = {}
    for satu in larik:
        for petak in satu.petak:
            lama = terbuka.get(petak.kolom)
            if lama is not None and lama.akhir == petak.akhir and petak.alas - lama.bawah <= batas:
                lama.petak.append(petak)
                continue
            baru = Tumpuk(petak.kolom, petak.akhir, [petak])
            tumpuk.append(baru)
            for kolom in range(petak.kolom, petak.akhir + 1):
                terbuka[kolom] = baru
    return _join_sejajar(tumpuk)


def _join_sejajar(tumpuk: Iterable[Tumpuk]) -> list[list[Tumpuk]]:
    baris: list[list[Tumpuk]] = []
    bawah = float("-inf")
    for satu in sorted(tumpuk, key=lambda satu: satu.atas):
        # A stack that begins above the foot of the row so far stands beside it.
        if baris and satu.atas < bawah - 0.35 * satu.petak[0].ukuran and not _taken(baris[-1], satu):
            baris[-1].append(satu)
            bawah = max(bawah, satu.bawah)
        else:
            baris.append([satu])
            bawah = satu.bawah
    return [sorted(satu, key=lambda tumpuk: tumpuk.kolom) for satu in baris]


def _taken(baris: Iterable[Tumpuk], baru: Tumpuk) -> bool:
    return any(satu.kolom <= baru.akhir and satu.akhir >= baru.kolom for satu in baris)


def _rows_by_jangkar(larik: Sequence[LarikPetak], jangkar: frozenset[int]) -> list[list[LarikPetak]]:
    """Lines of one pitch: a row begins at an anchor, and where a line does not go on the one above."""
    baris: list[list[LarikPetak]] = []
    kanan = _right_edges(larik)
    for satu in larik:
        if not baris or _is_jangkar(satu, jangkar) or not _goes_on(baris[-1], satu, kanan):
            baris.append([])
        baris[-1].append(satu)
    return baris


def _rows_by_dekat(larik: Sequence[LarikPetak], jangkar: frozenset[int]) -> list[list[LarikPetak]]:
    """Lines of one pitch with centred cells: each belongs to the line with a value that stands nearest."""
    pusat = [satu.alas for satu in larik if _is_jangkar(satu, jangkar)]
    baris: dict[float, list[LarikPetak]] = {}
    for satu in larik:
        dekat = min(pusat, key=lambda alas: (abs(alas - satu.alas), alas))
        # What stands well above the first value is the head.
        kepala = dekat == pusat[0] and dekat - satu.alas > 1.6 * satu.ukuran and not baris.get(dekat)
        baris.setdefault(satu.alas if kepala else dekat, []).append(satu)
    return [baris[alas] for alas in sorted(baris)]


def _right_edges(larik: Iterable[LarikPetak]) -> dict[int, float]:
    kanan: dict[int, float] = {}
    for satu in larik:
        for petak in satu.petak:
            kanan[petak.akhir] = max(kanan.get(petak.akhir, 0.0), petak.x1)
    return kanan


def _goes_on(baris: Sequence[LarikPetak], baru: LarikPetak, kanan: dict[int, float]) -> bool:
    """Whether every piece of `baru` is the rest of the cell above it: that one was full, and of one type."""
    for petak in baru.petak:
        atas = next((s for lama in reversed(baris) for s in lama.petak if s.kolom == petak.kolom), None)
        if atas is None or atas.akhir != petak.akhir or atas.tebal != petak.tebal:
            return False
        if petak.alas - atas.alas > 1.75 * petak.ukuran:
            return False
        kata = petak.kata[0]
        if atas.x1 + kata.x1 - kata.x0 + 0.3 * petak.ukuran < kanan[petak.akhir] - 1.0:
            return False
    return True


def _split_pisah(larik: Iterable[LarikPetak], pisah: Sequence[float]) -> list[list[LarikPetak]]:
    """Lines between the same two heights."""
    baris: list[list[LarikPetak]] = []
    batas = float("-inf")
    for satu in larik:
        tengah = satu.alas - 0.4 * satu.ukuran
        if not baris or tengah > batas:
            baris.append([])
            batas = next((tinggi for tinggi in pisah if tinggi > tengah), float("inf"))
        baris[-1].append(satu)
    return baris


def _stack_all(larik: Iterable[LarikPetak]) -> list[Tumpuk]:
    """All pieces of one row, those of the same columns in one cell."""
    hasil: list[Tumpuk] = []
    for satu in larik:
        for petak in satu.petak:
            lama = next((s for s in hasil if s.kolom <= petak.akhir and s.akhir >= petak.kolom), None)
            if lama is None:
                hasil.append(Tumpuk(petak.kolom, petak.akhir, [petak]))
            else:
                lama.petak.append(petak)
                lama.kolom, lama.akhir = min(lama.kolom, petak.kolom), max(lama.akhir, petak.akhir)
    return sorted(_disjoin(hasil), key=lambda satu: satu.kolom)


def _disjoin(tumpuk: Sequence[Tumpuk]) -> list[Tumpuk]:
    """Cells that came to overlap when one of them grew are one cell."""
    hasil: list[Tumpuk] = []
    for satu in sorted(tumpuk, key=lambda satu: satu.kolom):
        if hasil and hasil[-1].akhir >= satu.kolom:
            hasil[-1].petak.extend(satu.petak)
            hasil[-1].akhir = max(hasil[-1].akhir, satu.akhir)
        else:
            hasil.append(satu)
    return hasil
