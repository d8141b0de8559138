"""Baca ODS: the sheets of a LibreOffice workbook, whose cells store the text that they show."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca, TakTerbaca
from tolok.dokumen.baca.buku import LembarBuku, Petak, SelBuku
from tolok.dokumen.baca.buku_tabel import read_lembar
from tolok.dokumen.baca.mentah import BlokMentah, HasilBaca
from tolok.dokumen.baca.ooxml_baca import RUSAK, open_arsip, read_bulat
from tolok.dokumen.baca.xlsx_pola import read_nilai
from tolok.dokumen.baca.xlsx_teks import clean
from tolok.dokumen.naskah import Lokasi, Rata, Sebaris, Teks

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SEL = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
KELOMPOK = frozenset(TABLE + nama for nama in ("table-row-group", "table-header-rows", "table-rows"))
ANGKA = {"float", "percentage", "currency"}
ULANG_TERBANYAK = 1000
"""Times that a filled cell or row is repeated; beyond that it is a fill to the end of the sheet."""


@dataclass
class PembacaOds:
    blok: list[BlokMentah] = field(default_factory=list)
    tak_terbaca: list[TakTerbaca] = field(default_factory=list)
    sel: int = 0

    def read_lembar(self, unsur: etree._Element) -> None:
        lembar = LembarBuku(unsur.get(f"{TABLE}name", ""))
        baris = 0
        for satu in _walk_baris(unsur):
            if self.sel >= batas.SEL:
                lembar.catatan.append(f"buku kerja ini terlalu besar; lembar ini hanya dibaca sampai baris {baris}")
                break
            baris = self._read_baris(satu, baris, lembar)
        self.blok += read_lembar(lembar) if lembar.sel else []
        self.tak_terbaca += [TakTerbaca(Lokasi(lembar=lembar.nama), alasan) for alasan in lembar.catatan]

    def _read_baris(self, unsur: etree._Element, baris: int, lembar: LembarBuku) -> int:
        """Read a row; return the number of the next one."""
        ulang = max(1, read_bulat(unsur.get(f"{TABLE}number-rows-repeated"), 1))
        isi: list[tuple[int, etree._Element, SelBuku]] = []
        kolom = 0
        for satu in unsur.iterchildren(*SEL):
            banyak = max(1, read_bulat(satu.get(f"{TABLE}number-columns-repeated"), 1))
            sel = _read_sel(satu)
            if sel is not None and satu.tag == SEL[0]:
                isi += [(kolom + urutan, satu, sel) for urutan in range(min(banyak, ULANG_TERBANYAK))]
            kolom += banyak
        for turun in range(min(ulang, ULANG_TERBANYAK) if isi else 0):
            for kolom, satu, sel in isi:
                self.sel += 1
                lembar.sel[baris + turun, kolom] = sel
                _add_gabung(satu, baris + turun, kolom, lembar)
        return baris + ulang


def read_ods(isi: bytes) -> HasilBaca:
    """Baca buku kerja ODS.

    Galat:
        BerkasTakTerbaca: rusak, terkunci, atau melampaui batas.
    """
    akar = open_arsip(isi).parse("content.xml")
    buku = None if akar is None else akar.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    if buku is None:
        raise BerkasTakTerbaca(RUSAK.format(sebab="tidak ada lembar kerja di dalamnya"))
    pembaca = PembacaOds()
    for satu in buku.iterchildren(f"{TABLE}table"):
        pembaca.read_lembar(satu)
    return HasilBaca(tuple(pembaca.blok), tak_terbaca=tuple(pembaca.tak_terbaca))


def _walk_baris(unsur: etree._Element) -> list[etree._Element]:
    """Rows in their order, also those in groups."""
    hasil: list[etree._Element] = []
    tumpukan = [unsur]
    while tumpukan:
        satu = tumpukan.pop()
        if satu.tag == f"{TABLE}table-row":
            hasil.append(satu)
        elif satu is unsur or satu.tag in KELOMPOK:
            tumpukan += reversed(satu)
    return hasil


def _read_sel(unsur: etree._Element) -> SelBuku | None:
    """The cell as it is seen; None for an empty one."""
    teks = "\n".join(_read_paragraf(satu) for satu in unsur.iterchildren(f"{TEXT}p"))
    isi = clean(teks).strip()
    rumus = unsur.get(f"{TABLE}formula", "").partition(":")[2]
    if not isi and not rumus:
        return None
    jenis = unsur.get(f"{OFFICE}value-type", "")
    nilai = read_nilai(unsur.get(f"{OFFICE}value", "")) if jenis in ANGKA else None
    if nilai is not None and jenis == "percentage":
        nilai = nilai.scaleb(2)
    sebaris: Sebaris = (Teks(isi, bilangan=nilai),) if isi else ()
    return SelBuku(sebaris, rumus=rumus, rata=Rata.KANAN if nilai is not None else None)


def _read_paragraf(unsur: etree._Element) -> str:
    hasil = [unsur.text or ""]
    for anak in unsur:
        if anak.tag == f"{TEXT}s":
            hasil.append(" " * min(max(1, read_bulat(anak.get(f"{TEXT}c"), 1)), 100))
        elif anak.tag == f"{TEXT}line-break":
            hasil.append("\n")
        elif not str(anak.tag).startswith(OFFICE):
            hasil.append("".join(map(str, anak.itertext())))
        hasil.append(anak.tail or "")
    return "".join(hasil)


def _add_gabung(unsur: etree._Element, baris: int, kolom: int, lembar: LembarBuku) -> None:
    tinggi = max(1, read_bulat(unsur.get(f"{TABLE}number-rows-spanned"), 1))
    lebar = max(1, read_bulat(unsur.get(f"{TABLE}number-columns-spanned"), 1))
    if (tinggi, lebar) != (1, 1) and len(lembar.gabung) < batas.GABUNGAN:
        lembar.gabung.append(Petak(baris, kolom, baris + tinggi - 1, kolom + lebar - 1))
