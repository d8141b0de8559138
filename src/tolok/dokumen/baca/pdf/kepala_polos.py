"""Kepala polos: the head of a table without rules, stacked and merged as its white space shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tolok.dokumen.baca.pdf.isi_polos import Tumpuk
from tolok.dokumen.baca.pdf.petak import NOMOR_KOLOM, TAHUN, LarikPetak, Petak, is_label, is_nilai


@dataclass(frozen=True, slots=True)
class SelKepala:
    kolom: int
    akhir: int
    baris: int
    tinggi: int
    petak: tuple[Petak, ...]


def count_kepala(larik: Sequence[LarikPetak], jangkar: frozenset[int]) -> int:
    """How many of the first lines are head: those before the first that has a value or a row label."""
    for letak, satu in enumerate(larik[:14]):
        if _is_badan(satu, jangkar):
            return letak
    return 0


def _is_badan(larik: LarikPetak, jangkar: frozenset[int]) -> bool:
    if is_nomor_kolom(larik):
        return False
    isi = [petak for petak in larik.petak if petak.kolom in jangkar and petak.kolom == petak.akhir]
    nilai = [p.teks for p in isi if p.kolom > 0 and is_nilai(p.teks) and not TAHUN.fullmatch(p.teks)]
    label = [p.teks for p in isi if p.kolom == 0 and is_label(p.teks) and len(p.teks) > 0]
    return bool(nilai) or bool(label) and any(satu.isdigit() or "." in satu for label_satu in label for satu in label_satu)


def is_nomor_kolom(larik: LarikPetak) -> bool:
    """A line "(1) (2) (3)" that numbers the columns."""
    teks = [petak.teks for petak in larik.petak]
    if len(teks) < 3 or not all(NOMOR_KOLOM.fullmatch(satu) for satu in teks):
        return False
    angka = [int("".join(huruf for huruf in satu.split("=")[0] if huruf.isdigit())) for satu in teks]
    return angka == list(range(angka[0], angka[0] + len(angka))) and angka[0] <= 2


def build_kepala(larik: Sequence[LarikPetak], banyak: int) -> list[list[SelKepala]]:
    """Rows of the head from its lines; one row where no cell spans others, two or more where some do."""
    nomor = [satu for satu in larik if is_nomor_kolom(satu)]
    judul = [satu for satu in larik if not is_nomor_kolom(satu)]
    baris = _stack_judul(judul, banyak) if judul else []
    dasar = len(baris)
    for letak, satu in enumerate(nomor):
        baris.append([SelKepala(p.kolom, p.akhir, dasar + letak, 1, (p,)) for p in satu.petak])
    return baris


def _stack_judul(larik: Sequence[LarikPetak], banyak: int) -> list[list[SelKepala]]:
    melintang = [petak for satu in larik for petak in _widen(satu, larik, banyak)]
    if not melintang:
        return [_row_of(range(banyak), larik, 0, 1)]
    # Lines down to the last one of a spanning piece are the upper row over the columns it covers.
    tertutup = {kolom for satu in melintang for kolom in range(satu.kolom, satu.akhir + 1)}
    atas: list[SelKepala] = []
    for satu in _merge_melintang(melintang):
        atas.append(SelKepala(satu.kolom, satu.akhir, 0, 1, tuple(satu.petak)))
    for sel in _row_of([kolom for kolom in range(banyak) if kolom not in tertutup], larik, 0, 2):
        atas.append(sel)
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
    """Pieces of this line that head several columns: wider than one, or centred over them."""
    bawah = [lain for lain in larik if lain.alas > satu.alas + 0.5 * satu.ukuran]
    terisi = {kolom for lain in bawah for petak in lain.petak for kolom in range(petak.kolom, petak.akhir + 1)}
    sendiri = {petak.kolom for petak in satu.petak}
    hasil: list[Petak] = []
    for petak in satu.petak:
        if petak.kolom < petak.akhir:
            hasil.append(petak)
            continue
        kiri, kanan = _reach(petak, bawah, terisi, sendiri, larik, banyak)
        if kiri < kanan:
            hasil.append(Petak(kiri, kanan, petak.kata))
    return hasil


def _reach(
    petak: Petak,
    bawah: Sequence[LarikPetak],
    terisi: set[int],
    sendiri: set[int],
    larik: Sequence[LarikPetak],
    banyak: int,
) -> tuple[int, int]:
    """The columns that this piece is centred over: neighbours headed below and by nothing beside it."""
    tengah = (petak.x0 + petak.x1) / 2
    letak = {k: _letak(bawah, k) for k in range(banyak)}
    bebas = {k for k in terisi - sendiri if not _above(larik, petak, k)}
    if petak.kolom not in terisi:
        return petak.kolom, petak.kolom
    terbaik, jarak = (petak.kolom, petak.kolom), _off(tengah, letak, petak.kolom, petak.kolom)
    for kiri in range(petak.kolom, -1, -1):
        if kiri != petak.kolom and kiri not in bebas:
            break
        for kanan in range(petak.kolom, banyak):
            if kanan != petak.kolom and kanan not in bebas:
                break
            selisih = _off(tengah, letak, kiri, kanan)
            if selisih < jarak - 2.0:
                terbaik, jarak = (kiri, kanan), selisih
    return terbaik


def _letak(larik: Sequence[LarikPetak], kolom: int) -> tuple[float, float] | None:
    isi = [petak for satu in larik if (petak := satu.at(kolom))]
    return (min(p.x0 for p in isi), max(p.x1 for p in isi)) if isi else None


def _off(tengah: float, letak: dict[int, tuple[float, float] | None], kiri: int, kanan: int) -> float:
    awal, akhir = letak[kiri], letak[kanan]
    if awal is None or akhir is None:
        return float("inf")
    return abs(tengah - (awal[0] + akhir[1]) / 2)


def _above(larik: Sequence[LarikPetak], petak: Petak, kolom: int) -> bool:
    """Whether the column has head text of its own at or above the height of the piece."""
    return any(satu.alas <= petak.alas + 1 and satu.at(kolom) for satu in larik)


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
