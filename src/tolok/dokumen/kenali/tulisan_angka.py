"""Tulisan angka: the value of digits with separators, however they were written.

Unlike `aturan.baca_angka`, which reads what a user enters and refuses what is unclear, this reads what
somebody printed: every form gets its likeliest value, its way of writing, and the other reading it allows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from tolok.dokumen.kenali.bentuk import Tulisan

_BAGIAN = re.compile(r"[.,]")


@dataclass(frozen=True, slots=True)
class NilaiTertulis:
    """Value without sign and unit, its decimals, and the other value that the same signs may mean."""

    nilai: Decimal
    desimal: int
    tulisan: Tulisan
    lain: Decimal | None = None


_Bagian: TypeAlias = list[str]


def read_tulisan(teks: str) -> NilaiTertulis:
    """Read digits with dots and commas between them: `5.714.687.973`, `88,22`, `1,011.080.000`.

    `teks` begins and ends with a digit and holds nothing but digits and single dots and commas.
    """
    bagian = _BAGIAN.split(teks)
    tanda = [huruf for huruf in teks if huruf in ".,"]
    if not tanda:
        return NilaiTertulis(Decimal(teks), 0, Tulisan.POLOS)
    if len(tanda) == 1:
        return _satu_tanda(bagian, tanda[0])
    if len(set(tanda)) == 1:
        return _tanda_sama(bagian, tanda[0])
    return _dua_tanda(bagian, tanda)


def _satu_tanda(bagian: _Bagian, tanda: str) -> NilaiTertulis:
    gaya = Tulisan.INDONESIA if tanda == "," else Tulisan.INGGRIS
    if not _is_ribuan(bagian):
        return _pecahan(bagian, gaya)
    if tanda == ".":
        return NilaiTertulis(_bulat(bagian), 0, Tulisan.INDONESIA, _pecahan(bagian, gaya).nilai)
    return NilaiTertulis(_pecahan(bagian, gaya).nilai, 3, Tulisan.INDONESIA, _bulat(bagian))


def _tanda_sama(bagian: _Bagian, tanda: str) -> NilaiTertulis:
    if _is_ribuan(bagian):
        return NilaiTertulis(_bulat(bagian), 0, Tulisan.INDONESIA if tanda == "." else Tulisan.INGGRIS)
    if len(bagian[-1]) <= 2 and _is_ribuan(bagian[:-1]):
        # 2.586.750.00: sen behind a third dot, or a digit of the last thousand lost.
        return NilaiTertulis(_pecahan(bagian, Tulisan.CAMPUR).nilai, len(bagian[-1]), Tulisan.CAMPUR, _bulat(bagian))
    return NilaiTertulis(_bulat(bagian), 0, Tulisan.CAMPUR)


def _dua_tanda(bagian: _Bagian, tanda: list[str]) -> NilaiTertulis:
    depan = set(tanda[:-1])
    if len(depan) == 1 and tanda[-1] not in depan and _is_ribuan(bagian[:-1]):
        if tanda[-1] == ",":
            lain = _bulat(bagian) if len(bagian[-1]) == 3 else None
            return NilaiTertulis(_pecahan(bagian, Tulisan.INDONESIA).nilai, len(bagian[-1]), Tulisan.INDONESIA, lain)
        if len(bagian[-1]) != 3:
            return _pecahan(bagian, Tulisan.INGGRIS)
    if len(bagian[-1]) == 3:
        lain = _pecahan(bagian, Tulisan.CAMPUR).nilai if len(tanda) == 2 else None
        return NilaiTertulis(_bulat(bagian), 0, Tulisan.CAMPUR, lain)
    return NilaiTertulis(_pecahan(bagian, Tulisan.CAMPUR).nilai, len(bagian[-1]), Tulisan.CAMPUR, _bulat(bagian))


def _is_ribuan(bagian: _Bagian) -> bool:
    """Groups of three behind one to three digits that do not begin with 0."""
    kepala, *ekor = bagian
    return 1 <= len(kepala) <= 3 and not kepala.startswith("0") and all(len(satu) == 3 for satu in ekor)


def _bulat(bagian: _Bagian) -> Decimal:
    return Decimal("".join(bagian))


def _pecahan(bagian: _Bagian, tulisan: Tulisan) -> NilaiTertulis:
    return NilaiTertulis(Decimal(f"{''.join(bagian[:-1])}.{bagian[-1]}"), len(bagian[-1]), tulisan)
