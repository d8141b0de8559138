"""Texts of a workbook: those that its cells share, and those that stand in a cell, with their runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.docx_teks import strip_teks
from tolok.dokumen.baca.ooxml_baca import Arsip
from tolok.dokumen.baca.xlsx_gaya import MATI, S
from tolok.dokumen.naskah import Teks

TAK_TAMPAK: Mapping[int, str | None] = {
    **dict.fromkeys(map(ord, "\N{NO-BREAK SPACE}\t"), " "),
    **dict.fromkeys(map(ord, "\r\u00ad\u200b\u2060\ufeff"), None),
}


@dataclass(frozen=True, slots=True)
class Potongan:
    """A run; None = as its cell."""

    isi: str
    tebal: bool | None = None
    miring: bool | None = None


def read_teks_bersama(arsip: Arsip, nama: str) -> list[tuple[Potongan, ...]]:
    """Read the shared texts in their order; those beyond the bounds are left out.

    Galat:
        BerkasTakTerbaca: rusak atau melampaui batas.
    """
    hasil: list[tuple[Potongan, ...]] = []
    if not arsip.has(nama):
        return hasil
    for unsur in arsip.stream(nama, tag=(f"{S}si",)):
        hasil.append(read_potongan(unsur))
        unsur.clear()
        induk = unsur.getparent()
        while induk is not None and unsur.getprevious() is not None:
            del induk[0]
        if len(hasil) >= batas.TEKS_BERSAMA:
            break
    return hasil


def read_potongan(unsur: etree._Element) -> tuple[Potongan, ...]:
    """Runs of an si or is element, without the reading aids of other scripts."""
    hasil = []
    for anak in unsur:
        if anak.tag == f"{S}t":
            hasil.append(Potongan(clean(anak.text or "")))
        elif anak.tag == f"{S}r":
            sifat = anak.find(f"{S}rPr")
            isi = clean("".join(satu.text or "" for satu in anak.iterfind(f"{S}t")))
            hasil.append(Potongan(isi, _is_on(sifat, "b"), _is_on(sifat, "i")))
    return tuple(satu for satu in hasil if satu.isi)


def clean(teks: str) -> str:
    """The text with plain spaces, no longer than a cell may be."""
    return teks[: batas.HURUF_SEL].translate(TAK_TAMPAK)


def _is_on(sifat: etree._Element | None, nama: str) -> bool:
    simpul = None if sifat is None else sifat.find(S + nama)
    return simpul is not None and simpul.get("val", "1") not in MATI


def make_teks(potongan: Iterable[Potongan], *, tebal: bool, miring: bool) -> tuple[Teks, ...]:
    """Runs in the look of their cell where they have none of their own, without space at the ends."""
    hasil = [
        Teks(
            satu.isi,
            tebal=tebal if satu.tebal is None else satu.tebal,
            miring=miring if satu.miring is None else satu.miring,
        )
        for satu in potongan
    ]
    return strip_teks(tuple(hasil))
