"""Automatic numbering of a DOCX: what Word would write before each paragraph, counted in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from tolok.dokumen.baca.docx_gaya import SifatParagraf, read_lekuk
from tolok.dokumen.baca.docx_lambang import read_lambang
from tolok.dokumen.baca.ooxml_baca import W, is_on, read_bulat
from tolok.dokumen.penomoran import format_romawi

LAPIS = 9
TEMPAT_NOMOR = re.compile(r"%([1-9])")
ROMAWI_TERBESAR = 3999
HURUF_TERPANJANG = 10
"""Times that a letter is repeated: after z comes aa, and nobody counts to the tenth round."""


@dataclass(frozen=True, slots=True)
class Lapis:
    """One level of a list."""

    mulai: int = 1
    bentuk: str = "decimal"
    teks: str = ""
    huruf: str = ""
    ulang: int | None = None
    """Level (from 1) whose number starts this one anew; 0 never, None every higher one."""
    gaya: str = ""
    """Paragraph style that is numbered by this level."""
    desimal: bool = False
    """Numbers of higher levels are written in figures here."""
    kiri: int | None = None
    gantung: int | None = None


@dataclass(frozen=True, slots=True)
class Nomor:
    """One numbering: its list and where it differs from it."""

    abstrak: str
    lapis: Mapping[int, Lapis]
    mulai: Mapping[int, int]


@dataclass
class Penghitung:
    """Counts the paragraphs of every list; each call of `count` is one more paragraph."""

    nomor: Mapping[str, Nomor]
    hitungan: dict[str, list[int | None]] = field(default_factory=dict)
    dimulai: set[tuple[str, int]] = field(default_factory=set)

    def find_lapis(self, sifat: SifatParagraf, gaya: str) -> tuple[Nomor, int] | None:
        """The numbering of a paragraph and its level; None where it has none."""
        nomor = self.nomor.get(sifat.nomor or "0")
        if nomor is None:
            return None
        if sifat.lapis is not None:
            return nomor, sifat.lapis
        return nomor, next((urutan for urutan, satu in nomor.lapis.items() if gaya and satu.gaya == gaya), 0)

    def count(self, sifat: SifatParagraf, gaya: str) -> str:
        """Label of the next paragraph ("BAB I", "3.1", "a)", "•"); empty where it has none."""
        letak = self.find_lapis(sifat, gaya)
        if letak is None:
            return ""
        nomor, urutan = letak
        lapis = nomor.lapis.get(urutan)
        if lapis is None:
            return ""
        angka = self.hitungan.setdefault(nomor.abstrak, [None] * LAPIS)
        self._advance(sifat.nomor or "", nomor, urutan, angka)
        if lapis.bentuk == "bullet":
            return read_lambang(lapis.teks, lapis.huruf).strip()
        return _write_label(nomor, lapis, angka)

    def _advance(self, kode: str, nomor: Nomor, urutan: int, angka: list[int | None]) -> None:
        lapis = nomor.lapis[urutan]
        lama = angka[urutan]
        if urutan in nomor.mulai and (kode, urutan) not in self.dimulai:
            lama = None
        self.dimulai.add((kode, urutan))
        angka[urutan] = nomor.mulai.get(urutan, lapis.mulai) if lama is None else lama + 1
        for lebih_tinggi in range(urutan):
            if angka[lebih_tinggi] is None:
                angka[lebih_tinggi] = nomor.lapis.get(lebih_tinggi, Lapis()).mulai
        for dalam in range(urutan + 1, LAPIS):
            ulang = nomor.lapis.get(dalam, Lapis()).ulang
            if ulang is None or 0 < urutan + 1 <= ulang:
                angka[dalam] = None


def _write_label(nomor: Nomor, lapis: Lapis, angka: list[int | None]) -> str:
    def ganti(cocok: re.Match[str]) -> str:
        tingkat = int(cocok[1]) - 1
        milik = nomor.lapis.get(tingkat, Lapis())
        nilai = angka[tingkat]
        return write_nomor(milik.mulai if nilai is None else nilai, "decimal" if lapis.desimal else milik.bentuk)

    return TEMPAT_NOMOR.sub(ganti, lapis.teks).strip()


def write_nomor(nilai: int, bentuk: str) -> str:
    """A number as Word writes it in this format; unknown formats are written in figures."""
    if bentuk == "none":
        return ""
    if bentuk == "decimalZero":
        return f"{nilai:02d}"
    if bentuk in {"lowerLetter", "upperLetter"} and nilai > 0:
        putaran, sisa = divmod(nilai - 1, 26)
        huruf = chr(ord("a") + sisa) * min(putaran + 1, HURUF_TERPANJANG)
        return huruf.upper() if bentuk == "upperLetter" else huruf
    if bentuk in {"lowerRoman", "upperRoman"} and 0 < nilai <= ROMAWI_TERBESAR:
        return format_romawi(nilai) if bentuk == "upperRoman" else format_romawi(nilai).lower()
    return str(nilai)


def read_penomoran(akar: etree._Element | None) -> Penghitung:
    """Read numbering.xml; without it nothing is numbered."""
    if akar is None:
        return Penghitung({})
    mentah = {satu.get(f"{W}abstractNumId", ""): satu for satu in akar.iterfind(f"{W}abstractNum")}
    milik_gaya = {
        simpul.get(f"{W}val", ""): satu
        for satu in mentah.values()
        if (simpul := satu.find(f"{W}styleLink")) is not None
    }
    abstrak = {kode: _read_lapis(_follow(satu, milik_gaya)) for kode, satu in mentah.items()}
    nomor: dict[str, Nomor] = {}
    for satu in akar.iterfind(f"{W}num"):
        simpul = satu.find(f"{W}abstractNumId")
        kode = "" if simpul is None else simpul.get(f"{W}val", "")
        nomor[satu.get(f"{W}numId", "")] = _read_nomor(satu, kode, abstrak.get(kode, {}))
    nomor.pop("0", None)
    return Penghitung(nomor)


def _follow(abstrak: etree._Element, milik_gaya: Mapping[str, etree._Element]) -> etree._Element:
    """The list that holds the levels, where this one only names a style that has them."""
    simpul = abstrak.find(f"{W}numStyleLink")
    return abstrak if simpul is None else milik_gaya.get(simpul.get(f"{W}val", ""), abstrak)


def _read_lapis(abstrak: etree._Element) -> dict[int, Lapis]:
    return {_urutan(satu): _read_satu(satu) for satu in abstrak.iterfind(f"{W}lvl")}


def _urutan(unsur: etree._Element) -> int:
    return min(max(read_bulat(unsur.get(f"{W}ilvl")), 0), LAPIS - 1)


def _read_satu(unsur: etree._Element) -> Lapis:
    nilai = {satu.tag.removeprefix(W): satu for satu in unsur}

    def val(nama: str, baku: str = "") -> str:
        return nilai[nama].get(f"{W}val", baku) if nama in nilai else baku

    huruf = unsur.find(f"{W}rPr/{W}rFonts")
    kiri, gantung = read_lekuk(unsur.find(f"{W}pPr/{W}ind"))
    return Lapis(
        mulai=read_bulat(val("start", "0")),
        bentuk=val("numFmt", "decimal"),
        teks=val("lvlText"),
        huruf="" if huruf is None else huruf.get(f"{W}ascii", ""),
        ulang=read_bulat(val("lvlRestart")) if "lvlRestart" in nilai else None,
        gaya=val("pStyle"),
        desimal=is_on(nilai.get("isLgl")),
        kiri=kiri,
        gantung=gantung,
    )


def _read_nomor(unsur: etree._Element, kode: str, lapis: Mapping[int, Lapis]) -> Nomor:
    semua, mulai = dict(lapis), {}
    for ganti in unsur.iterfind(f"{W}lvlOverride"):
        urutan = _urutan(ganti)
        baru, awal = ganti.find(f"{W}lvl"), ganti.find(f"{W}startOverride")
        if baru is not None:
            semua[urutan] = _read_satu(baru)
        if awal is not None:
            mulai[urutan] = read_bulat(awal.get(f"{W}val"))
            if urutan in semua:
                semua[urutan] = replace(semua[urutan], mulai=mulai[urutan])
    return Nomor(kode, semua, mulai)
