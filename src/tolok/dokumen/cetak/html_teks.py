"""Texts of the HTML: numbers that open their working, and the signs that stay on the line with them.

A browser sets a button as one box: it never breaks across lines, and a line may end beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tolok.dokumen.naskah import Sebaris, Teks

TERPENDEK = 24
"""A button longer than this is cut where its text has a part that need not be one."""
PISAH = "; "
SEBELUM = re.compile(r"[(“\[]+$")
SESUDAH = re.compile(r"^[.,;:!?)”\]%]+")


@dataclass(frozen=True, slots=True)
class TeksHtml:
    """Satu potong teks; `awal` dan `akhir` = tanda baca yang tidak boleh berpisah baris darinya."""

    teks: Teks
    awal: str = ""
    akhir: str = ""


def bind_teks(sebaris: Sebaris) -> tuple[TeksHtml, ...]:
    """Potongan-potongan teks sebaris; isinya berturut-turut tetap sama."""
    hasil = [TeksHtml(potong) for satu in sebaris for potong in _cut(satu)]
    for nomor, satu in enumerate(hasil):
        if satu.teks.hitungan:
            awal = _take(hasil, nomor - 1, SEBELUM)
            hasil[nomor] = replace(satu, awal=awal, akhir=_take(hasil, nomor + 1, SESUDAH))
    return tuple(satu for satu in hasil if satu.teks.isi)


def _cut(teks: Teks) -> Iterator[Teks]:
    awal, pisah, sisa = teks.isi.partition(PISAH)
    if not teks.hitungan or not pisah or len(teks.isi) <= TERPENDEK:
        yield teks
        return
    yield replace(teks, isi=awal)
    yield replace(teks, isi=pisah + sisa, hitungan="", bilangan=None)


def _take(hasil: list[TeksHtml], nomor: int, tanda: re.Pattern[str]) -> str:
    """Take the signs off the plain text beside a number."""
    if not 0 <= nomor < len(hasil):
        return ""
    teks = hasil[nomor].teks
    cocok = tanda.search(teks.isi)
    if not cocok or teks.hitungan or teks.rujukan or teks.tebal or teks.miring:
        return ""
    hasil[nomor] = replace(hasil[nomor], teks=replace(teks, isi=tanda.sub("", teks.isi)))
    return cocok[0]
