"""Reading an HTML back with html5lib, which refuses what the standard calls an error."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

import html5lib

from dokumen.susun.isi_naskah import baca
from tolok.dokumen.naskah import Tabel

Isi = list[list[str]]
SelTerbaca = tuple[str, int, int]
"""Text of a cell, and how many columns and rows it covers."""


def read_html(berkas: bytes) -> Element:
    """The document as a tree, without namespaces; any error of the markup fails the test."""
    pengurai = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    dokumen: Element = pengurai.parse(berkas, transport_encoding="utf-8")
    for unsur in dokumen.iter():
        if isinstance(unsur.tag, str):
            unsur.tag = unsur.tag.rpartition("}")[2]
    return dokumen


def read_teks(unsur: Element) -> str:
    """All text in an element, with a line break for each br."""
    bagian = [unsur.text or ""]
    for anak in unsur:
        bagian += ["\n" if anak.tag == "br" else read_teks(anak), anak.tail or ""]
    return "".join(bagian)


def list_kelas(dokumen: Element, kelas: str) -> list[Element]:
    return [unsur for unsur in dokumen.iter() if kelas in (unsur.get("class") or "").split()]


def list_id(dokumen: Element) -> list[str]:
    return [nama for unsur in dokumen.iter() if (nama := unsur.get("id")) is not None]


def find_id(dokumen: Element, nama: str) -> Element:
    return next(unsur for unsur in dokumen.iter() if unsur.get("id") == nama)


def read_tabel(tabel: Element) -> Isi:
    """Rows of a table, head first, each merged cell repeated in every place that it covers."""
    return [baris for kelompok in ("thead", "tbody") for baris in _read_kelompok(tabel.find(kelompok))]


def _read_kelompok(kelompok: Element | None) -> Isi:
    if kelompok is None:
        return []
    return expand(
        [(read_teks(sel).strip(), int(sel.get("colspan", "1")), int(sel.get("rowspan", "1"))) for sel in baris]
        for baris in kelompok
    )


def expand_tabel(tabel: Tabel) -> Isi:
    """Rows of a table of the tree in the same form."""
    return [
        baris
        for bagian in (tabel.kepala, tabel.badan)
        for baris in expand([(baca(sel.teks).strip(), sel.kolom, sel.baris) for sel in satu] for satu in bagian)
    ]


def expand(daftar_baris: Iterable[list[SelTerbaca]]) -> Isi:
    """Rows in which each cell fills the first place left free, and all places that it covers."""
    letak: dict[tuple[int, int], str] = {}
    for nomor, baris in enumerate(daftar_baris):
        for isi, banyak_kolom, banyak_baris in baris:
            kolom = next(satu for satu in range(1000) if (nomor, satu) not in letak)
            tempat = [(nomor + turun, kolom + kanan) for turun in range(banyak_baris) for kanan in range(banyak_kolom)]
            assert not letak.keys() & set(tempat)
            letak |= dict.fromkeys(tempat, isi)
    if not letak:
        return []
    tinggi, lebar = (max(satu) + 1 for satu in zip(*letak, strict=True))
    return [[letak[baris, kolom] for kolom in range(lebar)] for baris in range(tinggi)]
