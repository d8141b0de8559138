"""Signatures that a table without lines sets side by side: read signer by signer, as paragraphs."""

from __future__ import annotations

import re

from tolok.dokumen.baca.mentah import BlokMentah, ParagrafMentah, TabelMentah
from tolok.dokumen.naskah import Sebaris, Sel, Teks

PIHAK_TERBANYAK = 3
TANDA = re.compile(r"(?:^|\n)\s{0,9}(?:NIP\b|PIHAK\s{1,3}(?:KEDUA|PERTAMA|KESATU)\b|Mengetahui\b)", re.IGNORECASE)


def is_tanda_tangan(tabel: TabelMentah) -> bool:
    """Whether a table only sets signers side by side; pairs such as "Nama : ..." are no signatures."""
    if tabel.garis or len(tabel.kolom) > PIHAK_TERBANYAK:
        return False
    isi = [_isi(sel) for baris in tabel.baris for sel in baris]
    return any(TANDA.search(satu) for satu in isi) and not any(satu.startswith(":") for satu in isi)


def split_tanda_tangan(tabel: TabelMentah) -> list[BlokMentah]:
    """Lines of the cells, column by column; a cell over all columns, such as place and day, comes where it stands."""
    hasil: list[BlokMentah] = []
    kolom: dict[int, list[BlokMentah]] = {}
    for baris in tabel.baris:
        letak = 0
        for sel in baris:
            if sel.kolom == len(tabel.kolom):
                hasil += [blok for satu in kolom.values() for blok in satu]
                kolom = {}
            kolom.setdefault(letak, []).extend(_split(sel))
            letak += sel.kolom
    return [*hasil, *(blok for nomor in sorted(kolom) for blok in kolom[nomor])]


def _isi(sel: Sel) -> str:
    return "".join(satu.isi for satu in sel.teks)


def _split(sel: Sel) -> list[BlokMentah]:
    """A paragraph for each line of a cell."""
    baris: list[list[Teks]] = [[]]
    for satu in sel.teks:
        awal, *lain = satu.isi.split("\n")
        baris[-1].append(Teks(awal, tebal=satu.tebal, miring=satu.miring))
        baris += [[Teks(isi, tebal=satu.tebal, miring=satu.miring)] for isi in lain]
    bersih: list[Sebaris] = [tuple(teks for teks in satu if teks.isi) for satu in baris]
    lokasi = sel.lokasi
    return [ParagrafMentah(satu, lokasi, rata=sel.rata) for satu in bersih if satu and lokasi is not None]
