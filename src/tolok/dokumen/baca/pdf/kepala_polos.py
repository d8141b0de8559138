"""Kepala polos: the head of a table without rules, stacked and merged as its white space shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tolok.dokumen.baca.pdf.isi_polos import Tumpuk, is_kunci
from tolok.dokumen.baca.pdf.petak import NOMOR_KOLOM, TAHUN, LarikPetak, Petak

SUB_KEPALA = re.compile(
    r"(?i:(?:pagu|anggaran|realisasi|target|capaian|serapan|kinerja|keuangan|fisik|indikator|satuan|murni|perubahan"
    r"|awal|akhir|sisa|bobot|nilai|persen(?:tase)?|jumlah|rp|k|%|tw|triwulan)(?: ?\((?:rp\.?|%)\))?)"
    r"|(?:19|20)\d\d|(?:TW |Triwulan )?I[IV]{0,2}"
)
"""What stands under a head of several columns."""


@dataclass(frozen=True, slots=True)
class SelKepala:
    kolom: int
    akhir: int
    baris: int
    tinggi: int
    petak: tuple[Petak, ...]


def count_kepala(baris: Sequence[Sequence[Tumpuk]], jangkar: frozenset[int], banyak: int) -> int:
    """How many of the first rows are head: those before the first that has a value or a row label.

    Rows of another weight under a full head are the rest of a row that began on the page before.
    """
    for letak, satu in enumerate(baris[:10]):
        if _is_badan(satu, jangkar):
            return letak
        terisi = {kolom for lama in baris[:letak] for sel in lama for kolom in range(sel.kolom, sel.akhir + 1)}
        if len(terisi) >= banyak and not is_nomor_kolom(satu) and _tebal(baris[0]) and not _tebal(satu):
            return letak
    return 0


def _tebal(baris: Sequence[Tumpuk]) -> bool:
    return all(petak.tebal for sel in baris for petak in sel.petak)


def _is_badan(baris: Sequence[Tumpuk], jangkar: frozenset[int]) -> bool:
    if is_nomor_kolom(baris):
        return False
    kunci = [petak for sel in baris for petak in sel.petak if is_kunci(petak, jangkar)]
    if any(petak.kolom > 0 and not TAHUN.fullmatch(petak.teks) for petak in kunci):
        return True
    return any(petak.kolom == 0 and (petak.teks[0].isdigit() or len(petak.teks) > 1) for petak in kunci)


def is_nomor_kolom(baris: Sequence[Tumpuk]) -> bool:
    """A row "(1) (2) (3)" that numbers the columns."""
    teks = [petak.teks for sel in baris for petak in sel.petak]
    if len(teks) < 3 or not all(NOMOR_KOLOM.fullmatch(satu) for satu in teks):
        return False
    angka = [int("".join(huruf for huruf in satu.split("=")[0] if huruf.isdigit())) for satu in teks]
    return angka == list(range(angka[0], angka[0] + len(angka))) and angka[0] <= 2


def build_kepala(baris: Sequence[Sequence[Tumpuk]], banyak: int) -> list[list[SelKepala]]:
    """Rows of the head; one row where no cell spans others, two where some do, and one that numbers the columns."""
    nomor = [satu for satu in baris if is_nomor_kolom(satu)]
    petak = [p for satu in baris if not is_nomor_kolom(satu) for sel in satu for p in sel.petak]
    hasil = _stack_judul(_lines(petak), banyak) if petak else []
    dasar = len(hasil)
    for letak, satu in enumerate(nomor):
        hasil.append([SelKepala(sel.kolom, sel.akhir, dasar + letak, 1, tuple(sel.petak)) for sel in satu])
    return hasil


def _lines(petak: Sequence[Petak]) -> list[LarikPetak]:
    """Pieces of the head on the lines they stand on."""
    larik: list[LarikPetak] = []
    for alas, isi in groupby(sorted(petak, key=lambda p: (p.alas, p.kolom)), key=lambda p: p.alas):
        daftar = tuple(isi)
        if larik and alas - larik[-1].alas < 0.3 * daftar[0].ukuran:
            larik[-1] = LarikPetak(larik[-1].alas, larik[-1].ukuran, (*larik[-1].petak, *daftar))
        else:
            larik.append(LarikPetak(alas, daftar[0].ukuran, daftar))
    return larik


def _stack_judul(larik: Sequence[LarikPetak], banyak: int) -> list[list[SelKepala]]:
    melintang = [petak for satu in larik for petak in _widen(satu, larik, banyak)]
    if not melintang:
        return [_row_of(range(banyak), larik, 0, 1)]
    # Lines down to the last one of a spanning piece are the upper row over the columns it covers.
    tertutup = {kolom for satu in melintang for kolom in range(satu.kolom, satu.akhir + 1)}
    atas = [SelKepala(s.kolom, s.akhir, 0, 1, tuple(s.petak)) for s in _merge_melintang(melintang)]
    atas += _row_of([kolom for kolom in range(banyak) if kolom not in tertutup], larik, 0, 2)
    dipakai = {id(kata) for satu in melintang for kata in satu.kata}
    sisa = [
        LarikPetak(satu.alas, satu.ukuran, tuple(p for p in satu.petak if id(p.kata[0]) not in dipakai))
        for satu in larik
    ]
    bawah = _row_of(sorted(tertutup), sisa, 1, 1)
    return [sorted(atas, key=lambda sel: sel.kolom), bawah]


def _row_of(kolom: Sequence[int] | range, larik: Sequence[LarikPetak], baris: int, tinggi: int) -> list[SelKepala]:
    """One cell for each of these columns, with all its lines."""
    return [
        SelKepala(satu, satu, baris, tinggi, tuple(p for lama in larik for p in lama.petak if p.kolom == satu))
        for satu in kolom
    ]


def _widen(satu: LarikPetak, larik: Sequence[LarikPetak], banyak: int) -> list[Petak]:
    """Pieces of this line that head several columns: wider than one, or over neighbours headed only below them."""
    bawah = [lain for lain in larik if lain.alas > satu.alas + 0.5 * satu.ukuran]
    terisi = {petak.kolom for lain in bawah for petak in lain.petak if petak.kolom == petak.akhir}
    hasil: list[Petak] = []
    atas = [petak for petak in satu.petak if petak.kolom < petak.akhir or petak.kolom in terisi]
    acuan = _second_row(bawah, atas)
    bebas = {kolom for kolom in range(banyak) if _only_below(larik, satu, kolom, acuan)}
    kiri = 0
    for letak, petak in enumerate(atas):
        batas = atas[letak + 1].kolom if letak + 1 < len(atas) else banyak
        awal, akhir = _reach(petak, (kiri, batas), bebas, bawah, kaki=_at_foot(larik, bebas))
        kiri = akhir + 1
        if awal < akhir:
            hasil.append(Petak(awal, akhir, petak.kata))
    return hasil


def _only_below(larik: Sequence[LarikPetak], satu: LarikPetak, kolom: int, acuan: float) -> bool:
    """Whether all head text of this column stands as low as the second row of heads, so that something may head it."""
    isi = [petak for lain in larik for petak in lain.petak if petak.kolom <= kolom <= petak.akhir]
    if not isi or any(p.alas <= satu.alas + 1 for p in isi):
        return False
    return (isi[0].alas + isi[-1].alas) / 2 > acuan - 0.35 * isi[0].ukuran


def _second_row(bawah: Sequence[LarikPetak], atas: Sequence[Petak]) -> float:
    """The height of the heads below these pieces, in their own columns."""
    tengah: list[float] = []
    for petak in atas:
        isi = [p.alas for satu in bawah for p in satu.petak if petak.kolom <= p.kolom and p.akhir <= petak.akhir]
        if isi:
            tengah.append((isi[0] + isi[-1]) / 2)
    return min(tengah, default=float("inf"))


def _at_foot(larik: Sequence[LarikPetak], bebas: set[int]) -> bool:
    """Whether heads of one line stand at the foot of the head: then nothing needs to stand over them."""
    kolom = {petak.kolom for satu in larik[:-1] for petak in satu.petak}
    sendiri = {satu for satu in kolom if all(lain.at(satu) is None for lain in larik[-1:])}
    return not sendiri - bebas


def _reach(
    petak: Petak, batas: tuple[int, int], bebas: set[int], bawah: Sequence[LarikPetak], *, kaki: bool
) -> tuple[int, int]:
    """Columns that this piece heads, of those within `batas` that nothing else does."""
    paling_kiri, paling_kanan = petak.kolom, petak.akhir
    while paling_kiri - 1 >= batas[0] and paling_kiri - 1 in bebas:
        paling_kiri -= 1
    while paling_kanan + 1 < batas[1] and paling_kanan + 1 in bebas:
        paling_kanan += 1
    if _starts_at(petak, bawah) and (not kaki or _are_sub(bawah, range(petak.kolom, paling_kanan + 1))):
        return petak.kolom, paling_kanan
    tengah = (petak.x0 + petak.x1) / 2
    calon = [(a, z) for a in range(paling_kiri, petak.kolom + 1) for z in range(petak.akhir, paling_kanan + 1)]
    jarak = {satu: _off(tengah, bawah, *satu) for satu in calon}
    if kaki and jarak[petak.kolom, petak.akhir] < 3.0:
        return petak.kolom, petak.akhir
    return min(calon, key=lambda satu: (min(jarak[satu], 1e6) // 3, satu[0] - satu[1]))


def _are_sub(bawah: Sequence[LarikPetak], kolom: range) -> bool:
    """Whether the heads below are such as stand under another one: Pagu, Realisasi, years, quarters."""
    isi = [" ".join(p.teks for satu in bawah if (p := satu.at(nomor))) for nomor in kolom]
    return len(isi) > 1 and all(SUB_KEPALA.fullmatch(teks) for teks in isi)


def _starts_at(petak: Petak, bawah: Sequence[LarikPetak]) -> bool:
    """Whether the piece begins where the head below it does, as text set to the left."""
    kiri = [lain.x0 for satu in bawah if (lain := satu.at(petak.kolom))]
    return bool(kiri) and abs(min(kiri) - petak.x0) < 1.5


def _off(tengah: float, bawah: Sequence[LarikPetak], kiri: int, kanan: int) -> float:
    """How far `tengah` is from the middle of the heads of these columns, in points."""
    isi = [p for satu in bawah for kolom in (kiri, kanan) if (p := satu.at(kolom))]
    if not isi:
        return float("inf")
    awal, akhir = min(p.x0 for p in isi), max(p.x1 for p in isi)
    return abs(tengah - (awal + akhir) / 2)


def _merge_melintang(petak: Sequence[Petak]) -> list[Tumpuk]:
    """Spanning pieces of the same columns on several lines are one cell."""
    hasil: list[Tumpuk] = []
    for satu in sorted(petak, key=lambda satu: (satu.alas, satu.kolom)):
        lama = next((s for s in hasil if s.kolom <= satu.akhir and s.akhir >= satu.kolom), None)
        if lama is None:
            hasil.append(Tumpuk(satu.kolom, satu.akhir, [satu]))
        else:
            lama.petak.append(satu)
            lama.kolom, lama.akhir = min(lama.kolom, satu.kolom), max(lama.akhir, satu.akhir)
    return hasil
