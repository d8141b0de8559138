"""Kepala tabel: which rows of a table are its head, its column numbers, or a repetition of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tolok.dokumen.kenali.angka import read_angka_sel
from tolok.dokumen.kenali.bentuk import JenisBaris, Peran
from tolok.dokumen.kenali.kisi import KisiSel, teks_sel
from tolok.dokumen.naskah import Sel

_J = JenisBaris
_NOMOR_KOLOM = re.compile(r"\(?\s?(?:kol\.?\s?)?([0-9]{1,2})\s?\)?(?:\s?=.{1,30}|\s?[(:].{1,30})?")
_UNIT_KEPALA = re.compile(
    r"\(?(?:k|rp\.?|%|keu(?:angan)?|fisik|kinerja|target|realisasi|capaian|anggaran|n|l|p|(?:19|20)[0-9]{2})\)?",
    re.IGNORECASE,
)


def find_kepala(kisi: KisiSel, banyak: int) -> dict[int, JenisBaris]:
    """Every row that is head or column numbers, in order, also those that a new page repeats.

    `banyak` = rows that the reader of the file took for the head; 0 makes the rows before the first data the head.
    """
    batas = max(_cut_judul(kisi, banyak) or _guess_kepala(kisi), _find_nomor_kolom(kisi))
    jenis: dict[int, JenisBaris] = {}
    for nomor in range(len(kisi)):
        if is_nomor_kolom(kisi[nomor]) and (nomor <= batas or jenis.get(nomor - 1) is _J.KEPALA):
            jenis[nomor] = _J.NOMOR_KOLOM
        elif nomor < batas or _repeats(kisi, nomor, batas) or (nomor - 1 in jenis and _continues_kepala(kisi, nomor)):
            jenis[nomor] = _J.KEPALA
    return jenis


def _continues_kepala(kisi: KisiSel, nomor: int) -> bool:
    """Whether a row below the head only names units under it: K and Rp, Target and Realisasi."""
    sendiri = [sel for kolom, sel in enumerate(kisi[nomor]) if sel is not None and sel is not kisi[nomor - 1][kolom]]
    isi = [teks_sel(sel) for sel in sendiri if teks_sel(sel)]
    return len(isi) >= 2 and all(_UNIT_KEPALA.fullmatch(satu) for satu in isi)


def _cut_judul(kisi: KisiSel, banyak: int) -> int:
    """Rows of the head without the titles of the first group below it, which stand over the whole width."""
    while banyak > 1 and len({id(sel) for sel in kisi[banyak - 1]}) == 1 and len({id(sel) for sel in kisi[0]}) > 1:
        banyak -= 1
    return banyak


def _find_nomor_kolom(kisi: KisiSel) -> int:
    """The row that numbers the columns ends the head, however few rows the reader of the file gave to it."""
    for nomor, baris in enumerate(kisi[:6]):
        if is_nomor_kolom(baris):
            return nomor
        if any(_is_data(sel) for sel in baris):
            return 0
    return 0


def _is_data(sel: Sel | None) -> bool:
    """Whether a cell is a number that is no year."""
    angka = read_angka_sel(teks_sel(sel))
    return angka is not None and angka.peran is not Peran.TAHUN


def _guess_kepala(kisi: KisiSel) -> int:
    """Rows before the first that holds a number; 0 where nothing above numbers looks like a head."""
    for nomor, baris in enumerate(kisi[:6]):
        if is_nomor_kolom(baris):
            return nomor + 1
        if any(_is_data(sel) for sel in baris):
            isi = [teks_sel(sel) for atas in kisi[:nomor] for sel in atas if sel]
            if ":" in isi:
                return 0
            return nomor if nomor and len({*isi} - {""}) > 1 else 0
    return 0


def is_nomor_kolom(baris: Sequence[Sel | None]) -> bool:
    """Whether a row numbers the columns: 1 2 3, (1) (2) (3), 1 2 3 4=3/2, also with gaps and sub columns."""
    teks = [teks_sel(sel) for kolom, sel in enumerate(baris) if kolom == 0 or sel is not baris[kolom - 1]]
    terisi = [satu for satu in teks if satu]
    if len(terisi) < 3:
        return False
    cocok = [_NOMOR_KOLOM.fullmatch(satu) for satu in terisi]
    nomor = [int(satu[1]) for satu in cocok if satu]
    naik = all(kiri < kanan or kanan == nomor[0] for kiri, kanan in pairwise(nomor))
    return len(nomor) >= 3 and len(nomor) == len(terisi) and naik and max(nomor) <= 3 * len(nomor) + 8


def _repeats(kisi: KisiSel, nomor: int, batas: int) -> bool:
    isi = [teks_sel(sel).casefold() for sel in kisi[nomor]]
    if sum(1 for satu in isi if satu and not satu[0].isdecimal()) < 2:
        return False
    return any(isi == [teks_sel(sel).casefold() for sel in kisi[atas]] for atas in range(batas))
