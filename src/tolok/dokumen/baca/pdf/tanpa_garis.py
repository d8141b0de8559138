"""Tanpa garis: tables that only white space parts into columns, among the lines of a page.

Precision first: prose, lists, pairs of label and value, contents and signatures have gaps as well.
A table has rivers that run through at least three lines, and numbers under each other or a row
number before every row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.baca.pdf.alinea import KETERANGAN, is_pasangan
from tolok.dokumen.baca.pdf.larik import Larik
from tolok.dokumen.baca.pdf.petak import TAHUN, LarikPetak, is_label, is_nilai, split_petak
from tolok.dokumen.baca.pdf.sungai import Sungai, find_sungai, spans

TANDA_TANGAN = re.compile(r"\bNIP\b|\bN\.?I\.?P\.?\s*[:.]?\s*\d{6}|PIHAK (?:PERTAMA|KEDUA)|Pihak (?:Pertama|Kedua)")
JEDA = 14
"""At most this many lines without a wide gap stand between two lines of one table."""
RENGGANG = 4.2
"""Lines of one table are not further apart than this many type sizes."""


@dataclass(frozen=True, slots=True)
class TabelPolos:
    """Lines `awal` to `akhir` (not included) of the page are one table with these rivers."""

    awal: int
    akhir: int
    sungai: tuple[Sungai, ...]


@dataclass(frozen=True, slots=True)
class Konteks:
    """What the lines before say: a caption ends them, or a table with this first line and these rivers."""

    berjudul: bool = False
    kepala: str = ""
    sungai: tuple[Sungai, ...] = ()


KOSONG = Konteks()


def find_tabel_polos(larik: Sequence[Larik], konteks: Konteks = KOSONG) -> Iterator[TabelPolos]:
    """Tables without rules among lines that follow each other, from top to bottom."""
    hasil = _merge(larik, [satu for kelompok in _group_benih(larik) for satu in _settle(larik, kelompok, konteks)])
    batas = 0
    if konteks.sungai and (not hasil or hasil[0].awal > 0):
        batas = _count_lanjutan(larik, konteks.sungai)
        if batas:
            yield TabelPolos(0, batas, konteks.sungai)
    for satu in hasil:
        if satu.awal >= batas:
            batas = satu.akhir
            yield satu


def _merge(larik: Sequence[Larik], tabel: Sequence[TabelPolos]) -> list[TabelPolos]:
    """Tables that follow each other without a line between are one where the same rivers run through both."""
    hasil: list[TabelPolos] = []
    for satu in tabel:
        if hasil and hasil[-1].akhir >= satu.awal:
            lama = hasil[-1]
            isi = larik[lama.awal : satu.akhir]
            sungai = refine_sungai(isi, find_sungai([baris for baris in isi if is_benih(baris)]))
            if len(sungai) >= max(len(lama.sungai), len(satu.sungai)):
                hasil[-1] = TabelPolos(lama.awal, satu.akhir, sungai)
                continue
        hasil.append(satu)
    return hasil


def _count_lanjutan(larik: Sequence[Larik], sungai: Sequence[Sungai]) -> int:
    """How many first lines of a page go on with the columns of the table that ended the page before."""
    akhir = 0
    for letak, satu in enumerate(larik):
        jauh = letak > 0 and satu.alas - larik[letak - 1].alas > RENGGANG * satu.ukuran
        if jauh or KETERANGAN.match(satu.teks) or any(spans(satu, lain) for lain in sungai):
            break
        if is_benih(satu):
            akhir = letak + 1
        elif letak - akhir > JEDA:
            break
    if akhir:
        _, akhir = _extend(larik, range(akhir), sungai)
    isi = split_petak(larik[:akhir], sungai)
    return akhir if _count_nilai(isi, len(sungai) + 1) >= (1 if len(sungai) > 1 else 2) else 0


def is_benih(larik: Larik) -> bool:
    """A line with a wide gap that no list label and no colon explains."""
    ruas = larik.ruas
    if len(ruas) < 2 or is_pasangan(larik):
        return False
    if len(ruas) == 2 and ((larik.label and ruas[0].teks == larik.label) or ruas[0].teks.endswith(":")):
        return is_nilai(ruas[1].teks)
    return True


def _group_benih(larik: Sequence[Larik]) -> Iterator[list[int]]:
    kelompok: list[int] = []
    for letak, satu in enumerate(larik):
        if kelompok and _parts(larik, kelompok[-1], letak):
            yield kelompok
            kelompok = []
        if is_benih(satu) and (not kelompok or kelompok[-1] < letak):
            kelompok.append(letak)
    if kelompok:
        yield kelompok


def _parts(larik: Sequence[Larik], benih: int, letak: int) -> bool:
    if letak - benih > JEDA or _is_keterangan(larik[letak], larik[benih]):
        return True
    return larik[letak].alas - larik[letak - 1].alas > RENGGANG * larik[letak].ukuran


def _is_keterangan(satu: Larik, benih: Larik) -> bool:
    """A caption between two tables, not the line of a cell that begins with the name of a table."""
    if not KETERANGAN.match(satu.teks):
        return False
    tengah = abs(satu.x0 + satu.x1 - benih.x0 - benih.x1) / 2 < satu.ukuran
    return satu.tebal or tengah or len(benih.ruas) < 2 or satu.x0 < benih.ruas[1].x0 - 1


def _settle(larik: Sequence[Larik], benih: Sequence[int], konteks: Konteks, sisa: int = 6) -> Iterator[TabelPolos]:
    """Cut the lines where prose runs over the rivers, until what is left is a table or nothing."""
    if len(benih) < 2 or sisa == 0:
        return
    sungai = find_sungai([larik[letak] for letak in benih])
    if not sungai:
        yield from _halves(larik, benih, konteks, sisa)
        return
    potong = _cut_prosa(larik, benih, sungai)
    if len(potong) > 1:
        for bagian in potong:
            yield from _settle(larik, bagian, konteks, sisa - 1)
        return
    awal, akhir = _extend(larik, benih, sungai)
    sungai = refine_sungai(larik[awal:akhir], sungai)
    berjudul = any(KETERANGAN.match(satu.teks) for satu in larik[max(0, awal - 3) : awal])
    berjudul = berjudul or (konteks.berjudul and awal < 2) or konteks.kepala == larik[awal].teks
    if is_tabel(larik[awal:akhir], sungai, berjudul=berjudul):
        yield TabelPolos(awal, akhir, sungai)
    else:
        yield from _halves(larik, benih, konteks, sisa)


def refine_sungai(larik: Sequence[Larik], sungai: tuple[Sungai, ...]) -> tuple[Sungai, ...]:
    """The rivers again from all lines of the table: wrapped lines of one cell bound them as well."""
    utuh = [satu for satu in larik if not any(spans(satu, lain) for lain in sungai)]
    baru = find_sungai(utuh) if len(utuh) > 2 else ()
    return baru if len(baru) >= len(sungai) else sungai


def _halves(larik: Sequence[Larik], benih: Sequence[int], konteks: Konteks, sisa: int) -> Iterator[TabelPolos]:
    """Try the parts left and right of the widest step down: two things of different columns stand together."""
    if len(benih) < 4:
        return
    turun = [(larik[kedua].alas - larik[satu].alas, nomor) for nomor, (satu, kedua) in _pairs(benih)]
    _, di = max(turun)
    yield from _settle(larik, benih[: di + 1], konteks, sisa - 1)
    yield from _settle(larik, benih[di + 1 :], konteks, sisa - 1)


def _pairs(benih: Sequence[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    return enumerate(pairwise(benih))


def _cut_prosa(larik: Sequence[Larik], benih: Sequence[int], sungai: Sequence[Sungai]) -> list[list[int]]:
    """Seeds parted where two lines in a row, or one that fills the whole width, run over the rivers."""
    kiri = min(larik[letak].x0 for letak in benih)
    kanan = max(larik[letak].x1 for letak in benih)
    bagian: list[list[int]] = [[benih[0]]]
    for sebelum, letak in pairwise(benih):
        antara = larik[sebelum + 1 : letak]
        lintang = [satu for satu in antara if any(spans(satu, sungai_satu) for sungai_satu in sungai)]
        penuh = [satu for satu in lintang if satu.x1 - satu.x0 > 0.8 * (kanan - kiri)]
        kalimat = [satu for satu in lintang if satu.teks.endswith(".") and len(satu.kata) > 3]
        # A line over the rivers before a bold one: another table begins with its head.
        kepala = bool(lintang) and larik[letak].tebal and not larik[sebelum].tebal
        if penuh or kalimat or kepala or len(lintang) > 2:
            bagian.append([])
        bagian[-1].append(letak)
    return bagian


def _extend(larik: Sequence[Larik], benih: Sequence[int], sungai: Sequence[Sungai]) -> tuple[int, int]:
    """First line and end of the table: with the wrapped lines of its last row and of its head."""
    awal, akhir = benih[0], benih[-1] + 1
    kiri = min(larik[letak].x0 for letak in benih)
    kanan = max(larik[letak].x1 for letak in benih)
    jarak = _pitch(larik[awal:akhir])
    while akhir < len(larik) and _continues(larik[akhir], larik[akhir - 1], sungai, (kiri, kanan), jarak):
        akhir += 1
    while awal > 0 and _heads(larik[awal - 1], larik[awal], sungai, (kiri, kanan), jarak):
        awal -= 1
    return awal, akhir


def _pitch(larik: Sequence[Larik]) -> float:
    """The smallest usual distance of two lines: that of a wrapped cell, or of rows of one line."""
    turun = sorted(b.alas - a.alas for a, b in pairwise(larik) if b.alas - a.alas > 0.8 * b.ukuran)
    return turun[len(turun) // 8] if turun else 1.3 * larik[0].ukuran


def _continues(satu: Larik, atas: Larik, sungai: Sequence[Sungai], tepi: tuple[float, float], jarak: float) -> bool:
    """A line just below that stays inside one column which is not the first: the rest of a wrapped cell."""
    if satu.alas - atas.alas > 1.15 * jarak or any(spans(satu, lain) for lain in sungai) or KETERANGAN.match(satu.teks):
        return False
    if abs(satu.ukuran - atas.ukuran) > 0.1 * atas.ukuran or satu.x1 > tepi[1] + 2:
        return False
    if satu.x0 > sungai[0].x0:
        return True
    # In the first column it may as well be the text below the table: only lines as close as those of a cell go on.
    return satu.x0 >= tepi[0] - 2 and satu.x1 <= sungai[0].x1 and satu.alas - atas.alas < 1.03 * jarak


def _heads(satu: Larik, bawah: Larik, sungai: Sequence[Sungai], tepi: tuple[float, float], jarak: float) -> bool:
    """A line just above that belongs to the head: in one column, or over some that the next line fills."""
    turun = bawah.alas - satu.alas
    luar = satu.x0 < tepi[0] - 8 or satu.x1 > tepi[1] + 8 or abs(satu.ukuran - bawah.ukuran) > 0.1 * bawah.ukuran
    if luar or turun > 1.3 * max(jarak, satu.ukuran) or KETERANGAN.match(satu.teks):
        return False
    (petak,), (lanjut,) = split_petak([satu], sungai), split_petak([bawah], sungai)
    penuh = len(petak.petak) > max(1, len(sungai) // 2) and all(lain.kolom == lain.akhir for lain in petak.petak)
    if penuh or turun < 0.85 * satu.ukuran:
        return True
    sendiri = len(petak.petak) == 1 and petak.petak[0].kolom == 0 and len(sungai) > 1
    # A caption stands over the middle of the table; a head stands over a column, as near as the lines of a cell.
    pinggir = abs(satu.x0 + satu.x1 - tepi[0] - tepi[1]) > 4 * satu.ukuran and turun < 1.35 * satu.ukuran
    bertumpuk = lanjut.petak[0].kolom > 0 or len(petak.petak) > 1 or pinggir
    return satu.tebal == bawah.tebal and not sendiri and bertumpuk


def is_tabel(larik: Sequence[Larik], sungai: Sequence[Sungai], *, berjudul: bool = False) -> bool:
    """Whether these lines with these rivers say what only a table says; `berjudul` = a caption stands over them."""
    baris = split_petak(larik, sungai)
    banyak = len(sungai) + 1
    bernomor = sum(1 for satu in baris if (petak := satu.at(0)) and is_label(petak.teks)) > 1
    tanda = any(TANDA_TANGAN.search(satu.teks) for satu in larik) and not berjudul and not bernomor
    if tanda and _count_nilai(baris, banyak) < 4:
        return False
    if any(_is_titik_dua(baris, kolom) for kolom in range(1, banyak)):
        return False
    if any(_is_kolom_angka(baris, kolom) for kolom in range(1, banyak)):
        return True
    if berjudul and (banyak >= 3 or _has_kepala(baris, 2)):
        return True
    return banyak >= 3 and (_is_tabel_teks(baris, sungai) or _has_kepala(baris, 3))


def _is_titik_dua(baris: Sequence[LarikPetak], kolom: int) -> bool:
    """A column of colons: pairs of label and value."""
    isi = [petak.teks for satu in baris if (petak := satu.at(kolom))]
    return len(isi) > 1 and 2 * sum(1 for teks in isi if teks[0] in ":=") > len(isi)


def _has_kepala(baris: Sequence[LarikPetak], cukup: int) -> bool:
    """A bold line that heads every column, over lines that are not bold."""
    awal, *badan = baris
    penuh = sum(1 for satu in badan if len(satu.petak) > 1)
    tebal = all(petak.tebal for petak in awal.petak) and not any(p.tebal for satu in badan[1:] for p in satu.petak)
    return tebal and len(awal.petak) >= cukup and penuh >= 3


def _count_nilai(baris: Sequence[LarikPetak], banyak: int) -> int:
    return sum(1 for satu in baris for kolom in range(1, banyak) if (petak := satu.at(kolom)) and is_nilai(petak.teks))


def _is_kolom_angka(baris: Sequence[LarikPetak], kolom: int) -> bool:
    isi = [petak for satu in baris if (petak := satu.at(kolom))]
    nilai = [petak for petak in isi if is_nilai(petak.teks)]
    if len(nilai) < 2 or (all(TAHUN.fullmatch(petak.teks) for petak in nilai) and len(nilai) < 4):
        return False
    teman = sum(1 for satu in baris if (petak := satu.at(kolom)) and is_nilai(petak.teks) and len(satu.petak) > 1)
    return teman >= 2 and len(nilai) >= 0.5 * len(isi) and len(baris) >= 3 and _lines_up(nilai)


def _lines_up(nilai: Sequence[object]) -> bool:
    return len(nilai) > 0


def _is_tabel_teks(baris: Sequence[LarikPetak], sungai: Sequence[Sungai]) -> bool:
    """Words alone: a table when its first column numbers the rows and the others stand under each other."""
    nomor = [petak.teks for satu in baris if (petak := satu.at(0)) and is_label(petak.teks)]
    lain = [petak for satu in baris if (petak := satu.at(0)) and not is_label(petak.teks)]
    penuh = sum(1 for satu in baris if len(satu.petak) >= 3)
    return len(nomor) >= 3 and len(lain) <= 2 and penuh >= 3 and min(s.x1 - s.x0 for s in sungai) >= 5
