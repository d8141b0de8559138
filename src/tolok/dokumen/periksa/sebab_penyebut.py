"""A percent that does not follow from its own two numbers but follows from others of the document."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.dokumen.periksa.nilai_persamaan import slack, value_of
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.sebab_usul import Medan

TERKECIL = 10_000
"""Below this so many pairs give any percent that one of them proves nothing."""
DESIMAL_TERSEDIKIT = 2


def find_petunjuk(medan: Medan, nomor: int) -> tuple[int, int] | None:
    """Return the one pair, with one of the two numbers kept, whose ratio is what is printed; None for none or many."""
    persamaan = medan.persamaan[nomor]
    hasil = medan.titik[persamaan.hasil]
    if persamaan.jenis is not JenisPersamaan.PERSEN or hasil.angka.desimal < DESIMAL_TERSEDIKIT:
        return None
    calon = {(medan.nilai[atas], medan.nilai[bawah]): (atas, bawah) for atas, bawah in _pairs(medan, persamaan)}
    return next(iter(calon.values())) if len(calon) == 1 else None


def _pairs(medan: Medan, persamaan: Persamaan) -> Iterator[tuple[int, int]]:
    atas, bawah = persamaan.suku
    persen = medan.rentang(persamaan.hasil)
    if min(medan.nilai[atas], medan.nilai[bawah]) < TERKECIL or medan.nilai[persamaan.hasil] == persamaan.skala:
        return
    for lain in medan.titik:
        if slack(lain) or value_of(lain) < TERKECIL or value_of(lain) in (medan.nilai[atas], medan.nilai[bawah]):
            continue
        for satu, dua in ((atas, lain.nomor), (lain.nomor, bawah), (bawah, lain.nomor)):
            nisbah = medan.nilai[satu] / medan.nilai[dua] * persamaan.skala
            if persen.bawah <= nisbah <= persen.atas:
                yield satu, dua
