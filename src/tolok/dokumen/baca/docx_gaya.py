"""The styles of a DOCX: what a paragraph and a run look like once everything they inherit is counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import etree

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.ooxml_baca import W, is_on, read_bulat
from tolok.dokumen.naskah import Rata

RATA = {
    "left": Rata.KIRI,
    "start": Rata.KIRI,
    "both": Rata.KIRI,
    "distribute": Rata.KIRI,
    "center": Rata.TENGAH,
    "right": Rata.KANAN,
    "end": Rata.KANAN,
}
NAMA_JUDUL = re.compile(r"(?:heading|judul) ?([1-9])", re.IGNORECASE)
NAMA_DAFTAR_ISI = re.compile(
    r"(?:toc|contents|daftar isi) ?[1-9]|table of figures|(?:figure|table|illustration) index ?[1-9]", re.IGNORECASE
)
TWIP = 20
SETENGAH_TITIK = 2
TINGKAT_ISI = 9
"""Outline level of body text."""
WARISAN_TERDALAM = 30


@dataclass(frozen=True, slots=True)
class SifatHuruf:
    """Look of a run; None = not said here."""

    tebal: bool | None = None
    miring: bool | None = None
    sembunyi: bool | None = None
    ukuran: float | None = None
    huruf: str = ""

    def over(self, dasar: SifatHuruf) -> SifatHuruf:
        """Return this look, and that of `dasar` where this one says nothing."""
        return SifatHuruf(
            dasar.tebal if self.tebal is None else self.tebal,
            dasar.miring if self.miring is None else self.miring,
            dasar.sembunyi if self.sembunyi is None else self.sembunyi,
            dasar.ukuran if self.ukuran is None else self.ukuran,
            self.huruf or dasar.huruf,
        )


POLOS = SifatHuruf()


@dataclass(frozen=True, slots=True)
class SifatParagraf:
    """Look of a paragraph; None = not said here. Lengths in twips."""

    rata: Rata | None = None
    kiri: int | None = None
    gantung: int | None = None
    """First line against the left edge: positive to the right, negative to the left."""
    tingkat: int | None = None
    """Outline level from 0; 9 is body text."""
    nomor: str | None = None
    """numId; "0" switches numbering off."""
    lapis: int | None = None
    """ilvl"""
    halaman_baru: bool | None = None

    def over(self, dasar: SifatParagraf) -> SifatParagraf:
        return SifatParagraf(
            dasar.rata if self.rata is None else self.rata,
            dasar.kiri if self.kiri is None else self.kiri,
            dasar.gantung if self.gantung is None else self.gantung,
            dasar.tingkat if self.tingkat is None else self.tingkat,
            dasar.nomor if self.nomor is None else self.nomor,
            dasar.lapis if self.lapis is None else self.lapis,
            dasar.halaman_baru if self.halaman_baru is None else self.halaman_baru,
        )


KOSONG = SifatParagraf()


@dataclass(frozen=True, slots=True)
class Gaya:
    kode: str = ""
    """Its id; empty for that of a paragraph without a style that is known."""
    nama: str = ""
    paragraf: SifatParagraf = KOSONG
    huruf: SifatHuruf = POLOS
    judul: int = 0
    """Heading level from 1, 0 for none."""
    daftar_isi: bool = False
    bergaris: bool | None = None
    """Of a table style: whether it draws lines."""


@dataclass(frozen=True, slots=True)
class DaftarGaya:
    """Styles by id, each with all that it inherits."""

    gaya: Mapping[str, Gaya]
    paragraf_baku: Gaya
    """Look of a paragraph without a style."""

    def get(self, kode: str | None) -> Gaya:
        return self.gaya.get(kode or "", self.paragraf_baku)

    def get_huruf(self, kode: str | None) -> SifatHuruf:
        """Look of a character style; nothing for an unknown one."""
        return self.gaya[kode].huruf if kode is not None and kode in self.gaya else POLOS


def read_gaya(akar: etree._Element | None) -> DaftarGaya:
    """Read styles.xml; without it every text is plain."""
    if akar is None:
        return DaftarGaya({}, Gaya())
    dasar = _read_baku(akar)
    semua: dict[str, etree._Element] = {}
    baku = ""
    for satu in akar.iterfind(f"{W}style"):
        kode = satu.get(f"{W}styleId", "")
        semua.setdefault(kode, satu)
        if satu.get(f"{W}type") == "paragraph" and satu.get(f"{W}default") in {"1", "true", "on"}:
            baku = kode
        if len(semua) >= batas.GAYA:
            break
    hasil: dict[str, Gaya] = {}
    for kode in semua:
        _resolve(kode, semua, hasil, dasar)
    return DaftarGaya(hasil, hasil.get(baku, dasar))


def _read_baku(akar: etree._Element) -> Gaya:
    huruf = akar.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    paragraf = akar.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    return Gaya(paragraf=read_sifat_paragraf(paragraf), huruf=read_sifat_huruf(huruf))


def _resolve(kode: str, semua: Mapping[str, etree._Element], hasil: dict[str, Gaya], dasar: Gaya) -> None:
    """Put a style and those that it is based on into `hasil`; a circle ends where it closes."""
    rantai: list[str] = []
    while kode in semua and kode not in hasil and kode not in rantai and len(rantai) < WARISAN_TERDALAM:
        rantai.append(kode)
        induk = semua[kode].find(f"{W}basedOn")
        kode = "" if induk is None else induk.get(f"{W}val", "")
    for satu in reversed(rantai):
        hasil[satu] = _read_satu(semua[satu], hasil.get(kode))
        if semua[satu].get(f"{W}type") == "paragraph" and kode not in hasil:
            hasil[satu] = replace(
                hasil[satu],
                paragraf=hasil[satu].paragraf.over(dasar.paragraf),
                huruf=hasil[satu].huruf.over(dasar.huruf),
            )
        kode = satu


def _read_satu(unsur: etree._Element, induk: Gaya | None) -> Gaya:
    induk = induk or Gaya()
    simpul = unsur.find(f"{W}name")
    nama = "" if simpul is None else simpul.get(f"{W}val", "").strip()
    sendiri = read_sifat_paragraf(unsur.find(f"{W}pPr"))
    paragraf = sendiri.over(induk.paragraf)
    garis = unsur.find(f"{W}tblPr/{W}tblBorders")
    return Gaya(
        kode=unsur.get(f"{W}styleId", ""),
        nama=nama,
        paragraf=paragraf,
        huruf=read_sifat_huruf(unsur.find(f"{W}rPr")).over(induk.huruf),
        judul=_tingkat_judul(nama, paragraf.tingkat),
        daftar_isi=NAMA_DAFTAR_ISI.fullmatch(nama) is not None or induk.daftar_isi,
        bergaris=induk.bergaris if garis is None else has_garis(garis),
    )


def _tingkat_judul(nama: str, tingkat: int | None) -> int:
    """Heading level of a style: by its outline level, or by its name, which Word keeps in English in every language."""
    if tingkat is not None:
        return tingkat + 1 if tingkat < TINGKAT_ISI else 0
    cocok = NAMA_JUDUL.fullmatch(nama)
    return int(cocok[1]) if cocok else 0


def read_sifat_huruf(unsur: etree._Element | None) -> SifatHuruf:
    """Look that a w:rPr states."""
    if unsur is None:
        return POLOS
    nilai: dict[str, etree._Element] = {satu.tag: satu for satu in unsur}
    ukuran, huruf = nilai.get(f"{W}sz"), nilai.get(f"{W}rFonts")
    return SifatHuruf(
        tebal=_switch(nilai, "b"),
        miring=_switch(nilai, "i"),
        sembunyi=_switch(nilai, "vanish"),
        ukuran=None if ukuran is None else read_bulat(ukuran.get(f"{W}val")) / SETENGAH_TITIK,
        huruf="" if huruf is None else huruf.get(f"{W}ascii", "") or huruf.get(f"{W}hAnsi", ""),
    )


def _switch(nilai: Mapping[str, etree._Element], nama: str) -> bool | None:
    unsur = nilai.get(W + nama)
    return None if unsur is None else is_on(unsur)


def read_sifat_paragraf(unsur: etree._Element | None) -> SifatParagraf:
    """Look that a w:pPr states."""
    if unsur is None:
        return KOSONG
    nilai: dict[str, etree._Element] = {satu.tag: satu for satu in unsur}
    rata, tingkat = nilai.get(f"{W}jc"), nilai.get(f"{W}outlineLvl")
    nomor = nilai.get(f"{W}numPr")
    kiri, gantung = read_lekuk(nilai.get(f"{W}ind"))
    return SifatParagraf(
        rata=None if rata is None else RATA.get(rata.get(f"{W}val", "")),
        kiri=kiri,
        gantung=gantung,
        tingkat=None if tingkat is None else read_bulat(tingkat.get(f"{W}val"), TINGKAT_ISI),
        nomor=_read_val(nomor, "numId"),
        lapis=_lapis(_read_val(nomor, "ilvl")),
        halaman_baru=_switch(nilai, "pageBreakBefore"),
    )


def read_lekuk(unsur: etree._Element | None) -> tuple[int | None, int | None]:
    """Left edge and first line against it, in twips, of a w:ind; None where it does not say."""
    if unsur is None:
        return None, None
    kiri = unsur.get(f"{W}left", unsur.get(f"{W}start"))
    menjorok, gantung = unsur.get(f"{W}firstLine"), unsur.get(f"{W}hanging")
    pertama = None
    if gantung is not None:
        pertama = -read_bulat(gantung)
    elif menjorok is not None:
        pertama = read_bulat(menjorok)
    return (None if kiri is None else read_bulat(kiri)), pertama


def _read_val(unsur: etree._Element | None, nama: str) -> str | None:
    simpul = None if unsur is None else unsur.find(W + nama)
    return None if simpul is None else simpul.get(f"{W}val", "")


def _lapis(teks: str | None) -> int | None:
    return None if teks is None else min(max(read_bulat(teks), 0), 8)


def has_garis(unsur: etree._Element) -> bool:
    """Whether one of the borders is drawn."""
    return any(satu.get(f"{W}val", "nil") not in {"nil", "none"} for satu in unsur)
