"""The grid of an HTML table: cells in their places, merged ones cut to what is free."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

KOLOM_TERBANYAK = 1000
GABUNG_TERBANYAK = 65_000


@dataclass(frozen=True, slots=True)
class SelKisi:
    """One cell, without an element where the row ends early; `kolom` and `baris` as in Sel."""

    unsur: etree._Element | None
    kolom: int
    baris: int


@dataclass(frozen=True, slots=True)
class KisiHtml:
    """Rows of cells, `lebar` columns, of which `kepala` rows are stated to be the head."""

    baris: tuple[tuple[SelKisi, ...], ...]
    lebar: int
    kepala: int


def list_baris(tabel: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Rows of the table itself in the order shown, each with the part ("thead", "tbody", "tfoot") it stands in."""
    kaki: list[etree._Element] = []
    for anak in tabel:
        if anak.tag == "tr":
            yield "tbody", anak
        elif anak.tag in {"thead", "tbody"}:
            yield from ((str(anak.tag), satu) for satu in anak if satu.tag == "tr")
        elif anak.tag == "tfoot":
            kaki.append(anak)
    yield from (("tfoot", satu) for bagian in kaki for satu in bagian if satu.tag == "tr")


def sel_sendiri(tabel: etree._Element) -> list[etree._Element]:
    """Cells of the table itself, not of tables inside it."""
    return [sel for _, baris in list_baris(tabel) for sel in baris if sel.tag in {"td", "th"}]


def read_kisi(tabel: etree._Element) -> KisiHtml:
    """The grid; rows without cells are left out, short rows end in an empty cell."""
    semua = [(bagian, isi) for bagian, satu in list_baris(tabel) if (isi := [x for x in satu if x.tag in {"td", "th"}])]
    sisa: dict[int, int] = {}
    letak: list[list[tuple[int, SelKisi]]] = []
    for urutan, (_, isi) in enumerate(semua):
        letak.append(_letakkan(isi, sisa, len(semua) - urutan))
    lebar = max((kolom + sel.kolom for satu in letak for kolom, sel in satu), default=0)
    return KisiHtml(tuple(_isi_kosong(letak, lebar)), lebar, _kepala(semua))


def _letakkan(isi: list[etree._Element], sisa: dict[int, int], tinggi: int) -> list[tuple[int, SelKisi]]:
    """Place the cells of one row around those that reach down into it; `sisa` = rows left of these, by column."""
    tertutup = {kolom for kolom, satu in sisa.items() if satu}
    for kolom in tertutup:
        sisa[kolom] -= 1
    hasil: list[tuple[int, SelKisi]] = []
    kolom = 0
    for unsur in isi:
        while kolom in tertutup:
            kolom += 1
        if kolom >= KOLOM_TERBANYAK:
            break
        minta = min(_banyak(unsur, "colspan", 1), KOLOM_TERBANYAK - kolom)
        lebar = next((n for n in range(1, minta) if kolom + n in tertutup), max(minta, 1))
        rendah = min(_banyak(unsur, "rowspan", tinggi), tinggi)
        if rendah > 1:
            sisa |= dict.fromkeys(range(kolom, kolom + lebar), rendah - 1)
        hasil.append((kolom, SelKisi(unsur, lebar, rendah)))
        kolom += lebar
    return hasil


def _isi_kosong(letak: list[list[tuple[int, SelKisi]]], lebar: int) -> Iterator[tuple[SelKisi, ...]]:
    """Rows with an empty cell in each place that no cell covers."""
    sisa = [0] * lebar
    for satu in letak:
        menurut_kolom = dict(satu)
        baris = []
        kolom = 0
        while kolom < lebar:
            if sisa[kolom]:
                sisa[kolom] -= 1
                kolom += 1
                continue
            sel = menurut_kolom.get(kolom) or SelKisi(None, 1, 1)
            sisa[kolom : kolom + sel.kolom] = [sel.baris - 1] * sel.kolom
            baris.append(sel)
            kolom += sel.kolom
        yield tuple(baris)


def _banyak(unsur: etree._Element, nama: str, nol: int) -> int:
    """A span as written; 0 means as far as the table goes, anything else that is no number means 1."""
    teks = (unsur.get(nama) or "1").strip()
    banyak = int(teks) if re.fullmatch(r"\d{1,6}", teks) else 1
    return min(banyak, GABUNG_TERBANYAK) or nol


def _kepala(semua: list[tuple[str, list[etree._Element]]]) -> int:
    """Rows of <thead>, or the first rows where every cell is a <th>."""
    kepala = sum(bagian == "thead" for bagian, _ in semua)
    if kepala:
        return kepala if kepala < len(semua) or len(semua) == kepala else 0
    banyak = 0
    while banyak < len(semua) and all(sel.tag == "th" for sel in semua[banyak][1]):
        banyak += 1
    return banyak if banyak < len(semua) else 0
