"""Kisi baris: tables with rules, or coloured stripes, between their rows only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tolok.dokumen.baca.pdf.jalur import Ruas
from tolok.dokumen.baca.pdf.kisi_sel import Kisi, build_kisi
from tolok.dokumen.baca.pdf.kisi_teks import Rentang, infer_kolom, list_rentang
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.tabel_pdf import build_lines

SAMA = 4.0
"""Rules whose ends differ by no more than this bound the same table; points."""
RANGKAP = 2.6
PITA_TERTINGGI = 220.0
"""Rules further apart than this do not bound a row; points."""
PITA_TERSEDIKIT = 3
"""With fewer rows the rules may be those of a heading or a signature."""
BERISI = 0.7
"""Share of the rows that must have text in two columns."""


def find_kisi_baris(datar: Sequence[Ruas], kata: Sequence[Kata]) -> list[Kisi]:
    """Grids of rules that lie one below the other and are equally long, with the columns that the words tell."""
    hasil: list[Kisi] = []
    for tumpuk in _list_tumpuk(_join_setinggi(datar)) if len(datar) > PITA_TERSEDIKIT else ():
        for deret in _list_deret(tumpuk):
            if len(deret) <= PITA_TERSEDIKIT:
                continue
            kisi = build_pita([satu[0] for satu in deret], deret[0][1:], kata)
            if kisi is not None:
                hasil.append(kisi)
    return hasil


def _join_setinggi(datar: Sequence[Ruas]) -> list[Ruas]:
    """Rules at one height → one rule from the leftmost to the rightmost end."""
    hasil: list[Ruas] = []
    for y, x0, x1 in sorted(datar):
        if hasil and y - hasil[-1][0] <= RANGKAP:
            hasil[-1] = (hasil[-1][0], min(x0, hasil[-1][1]), max(x1, hasil[-1][2]))
        else:
            hasil.append((y, x0, x1))
    return hasil


def _list_tumpuk(datar: Sequence[Ruas]) -> list[list[Ruas]]:
    """Rules with the same ends, from top to bottom."""
    tumpuk: list[list[Ruas]] = []
    for satu in datar:
        for lain in tumpuk:
            if abs(lain[0][1] - satu[1]) <= SAMA and abs(lain[0][2] - satu[2]) <= SAMA:
                lain.append(satu)
                break
        else:
            tumpuk.append([satu])
    return [satu for satu in tumpuk if len(satu) > PITA_TERSEDIKIT]


def _list_deret(tumpuk: Sequence[Ruas]) -> Iterator[list[Ruas]]:
    """Split where two rules are too far apart to bound one row."""
    deret: list[Ruas] = []
    for satu in tumpuk:
        if deret and satu[0] - deret[-1][0] > PITA_TERTINGGI:
            yield deret
            deret = []
        deret.append(satu)
    yield deret


def build_pita(y: Sequence[float], x: Rentang, kata: Sequence[Kata], sekat: Sequence[float] = ()) -> Kisi | None:
    """The grid of the bands between these heights, with the columns of `sekat` or of the words; None: no table."""
    x0, x1 = x
    kata = [satu for satu in kata if x0 <= (satu.x0 + satu.x1) / 2 < x1 and not satu.pudar]
    pita = [_list_larik(kata, atas, bawah) for atas, bawah in pairwise(y)]
    # An edge that the words of most rows pass over is the edge of their own ground, not of a column.
    kolom = [letak for letak in sekat if 2 * sum(_crosses(isi, letak) for isi in pita) < len(pita)]
    kolom = kolom or _infer(pita, (x1 - x0) / 3)
    if not kolom or not _is_berkolom(pita, kolom):
        return None
    tegak = [(x, y[ke], y[ke + 1]) for ke, isi in enumerate(pita) for x in kolom if not _crosses(isi, x)]
    tegak += [(satu, y[0], y[-1]) for satu in (x0, x1)]
    return build_kisi([x0, *kolom, x1], y, [(satu, x0, x1) for satu in y], tegak)


def _infer(pita: Sequence[list[list[Rentang]]], lebar: float) -> list[float]:
    biasa = [isi for isi in pita if not _is_melintang(isi, lebar)]
    return infer_kolom([larik for isi in biasa[1:] for larik in isi], biasa[0]) if biasa else []


def _list_larik(kata: Sequence[Kata], atas: float, bawah: float) -> list[list[Rentang]]:
    """Runs of text of each line in a band."""
    isi = [satu for satu in kata if atas <= (satu.y0 + satu.y1) / 2 < bawah]
    return [list_rentang(larik) for larik in build_lines(isi)]


def _is_melintang(isi: Sequence[Sequence[Rentang]], lebar: float) -> bool:
    """Whether a band holds one run of text in each line, at least so wide: the title of a group of rows."""
    return all(len(larik) == 1 for larik in isi) and any(
        akhir - awal >= lebar for larik in isi for awal, akhir in larik
    )


def _crosses(isi: Sequence[Sequence[Rentang]], x: float) -> bool:
    return any(awal - 0.5 < x < akhir + 0.5 for larik in isi for awal, akhir in larik)


def _is_berkolom(pita: Sequence[Sequence[Sequence[Rentang]]], kolom: Sequence[float]) -> bool:
    """Whether most bands have text in at least two columns, and every band has some."""
    berisi = 0
    for isi in pita:
        letak = {sum(x < (a + b) / 2 for x in kolom) for larik in isi for a, b in larik}
        if not letak:
            return False
        berisi += len(letak) > 1
    return berisi >= BERISI * len(pita)
