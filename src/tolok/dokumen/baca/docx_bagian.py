"""The other parts of a DOCX that its text refers to: notes, running heads and feet, charts and diagrams."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from tolok.dokumen.baca.bagan_baca import read_bagan
from tolok.dokumen.baca.ooxml_baca import Arsip, R, W, is_on

DOKUMEN = "officeDocument"
MAKRO = "vbaProject"
CATATAN_BIASA = {"normal", None}
"""Other notes are the lines between text and notes."""


@dataclass
class Bagian:
    """Finds parts by what the document calls them."""

    arsip: Arsip
    nama: str
    """Name of the part with the text."""
    hubungan: Mapping[str, tuple[str, str]]
    _catatan: dict[str, dict[str, etree._Element]] = field(default_factory=dict)
    _terpakai: set[str] = field(default_factory=set)

    def parse_jenis(self, jenis: str) -> etree._Element | None:
        """Root of the only part of this kind ("styles", "numbering"); None where there is none."""
        nama = next((tujuan for kode, tujuan in self.hubungan.values() if kode == jenis), "")
        return self.arsip.parse(nama) if nama else None

    def has_jenis(self, jenis: str) -> bool:
        return any(kode == jenis for kode, _ in self.hubungan.values())

    def take_catatan(self, jenis: str, kode: str) -> etree._Element | None:
        """The footnote or endnote with this id, the first time that it is asked for."""
        if jenis not in self._catatan:
            akar = self.parse_jenis(f"{jenis}s")
            self._catatan[jenis] = {
                satu.get(f"{W}id", ""): satu
                for satu in ([] if akar is None else akar.iterfind(f"{W}{jenis}"))
                if satu.get(f"{W}type") in CATATAN_BIASA
            }
        return self._catatan[jenis].pop(kode, None)

    def describe(self, rid: str) -> str:
        """What a chart or diagram says, as text; empty for a picture."""
        jenis, nama = self.hubungan.get(rid, ("", ""))
        if jenis not in {"chart", "chartEx", "diagramData"}:
            return ""
        akar = self.arsip.parse(nama)
        return "" if akar is None else read_bagan(akar)

    def list_tepi(self, bagian: etree._Element) -> list[etree._Element]:
        """Heads and feet that a w:sectPr shows and that no section before it has shown."""
        berbeda = is_on(bagian.find(f"{W}titlePg"))
        hasil = []
        for satu in bagian:
            if satu.tag not in {f"{W}headerReference", f"{W}footerReference"}:
                continue
            jenis = satu.get(f"{W}type", "default")
            if jenis == "default" or (jenis == "first" and berbeda) or (jenis == "even" and self._is_ganjil_genap()):
                hasil += self._parse_sekali(satu.get(f"{R}id", ""))
        return hasil

    def _is_ganjil_genap(self) -> bool:
        setelan = self.parse_jenis("settings")
        return setelan is not None and is_on(setelan.find(f"{W}evenAndOddHeaders"))

    def _parse_sekali(self, rid: str) -> list[etree._Element]:
        _, nama = self.hubungan.get(rid, ("", ""))
        if not nama or nama in self._terpakai:
            return []
        self._terpakai.add(nama)
        akar = self.arsip.parse(nama)
        return [] if akar is None else [akar]


def read_bagian(arsip: Arsip) -> Bagian:
    """Find the part with the text of a Word document."""
    utama = next((tujuan for kode, tujuan in arsip.relations("").values() if kode == DOKUMEN), "word/document.xml")
    return Bagian(arsip, utama, arsip.relations(utama))
