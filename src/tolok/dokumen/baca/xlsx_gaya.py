"""The styles of a workbook: number format, type, alignment and border of a cell by the number of its style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from lxml import etree

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.ooxml_baca import read_bulat
from tolok.dokumen.baca.xlsx_pola import BAWAAN, UMUM, Pola, read_pola
from tolok.dokumen.naskah import Rata

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RATA = {
    "left": Rata.KIRI,
    "justify": Rata.KIRI,
    "center": Rata.TENGAH,
    "centerContinuous": Rata.TENGAH,
    "right": Rata.KANAN,
}
LEKUK = 50
MATI = {"0", "false"}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class GayaSel:
    pola: Pola
    tebal: bool = False
    miring: bool = False
    ukuran: float = 0.0
    rata: Rata | None = None
    lekuk: int = 0
    garis: bool = False


@dataclass
class DaftarGayaSel:
    """Styles in the order of the file; each format is read once."""

    gaya: list[GayaSel]
    baku: GayaSel = field(default_factory=lambda: GayaSel(read_pola(UMUM)))

    def get(self, nomor: int) -> GayaSel:
        return self.gaya[nomor] if 0 <= nomor < len(self.gaya) else self.baku


def read_gaya_sel(akar: etree._Element | None) -> DaftarGayaSel:
    """Read styles.xml; without it every number is shown as it is."""
    if akar is None:
        return DaftarGayaSel([])
    sendiri = akar.iterfind(f"{S}numFmts/{S}numFmt")
    kode = BAWAAN | {read_bulat(satu.get("numFmtId")): satu.get("formatCode", UMUM) for satu in sendiri}
    huruf = [_read_huruf(satu) for satu in akar.iterfind(f"{S}fonts/{S}font")]
    garis = [_has_garis(satu) for satu in akar.iterfind(f"{S}borders/{S}border")]
    pola: dict[str, Pola] = {}
    return DaftarGayaSel(list(_walk(akar, kode, huruf, garis, pola)))


def _walk(
    akar: etree._Element,
    kode: dict[int, str],
    huruf: list[tuple[bool, bool, float]],
    garis: list[bool],
    pola: dict[str, Pola],
) -> Iterator[GayaSel]:
    for nomor, satu in enumerate(akar.iterfind(f"{S}cellXfs/{S}xf")):
        if nomor >= batas.GAYA:
            return
        bentuk = kode.get(read_bulat(satu.get("numFmtId")), UMUM)
        if bentuk not in pola:
            pola[bentuk] = read_pola(bentuk)
        tebal, miring, ukuran = _pick(huruf, satu.get("fontId"), (False, False, 0.0))
        letak = satu.find(f"{S}alignment")
        rata = None if letak is None else RATA.get(letak.get("horizontal", ""))
        # At the right an indent only keeps a number off the border.
        lekuk = 0 if letak is None or rata is Rata.KANAN else min(max(0, read_bulat(letak.get("indent"))), LEKUK)
        yield GayaSel(
            pola[bentuk],
            tebal,
            miring,
            ukuran,
            rata,
            lekuk,
            _pick(garis, satu.get("borderId"), False),  # noqa: FBT003 - the value of an unknown border
        )


def _pick(daftar: list[T], nomor: str | None, baku: T) -> T:
    urutan = read_bulat(nomor)
    return daftar[urutan] if 0 <= urutan < len(daftar) else baku


def _read_huruf(unsur: etree._Element) -> tuple[bool, bool, float]:
    ukuran = unsur.find(f"{S}sz")
    try:
        besar = 0.0 if ukuran is None else float(ukuran.get("val", "0"))
    except ValueError:
        besar = 0.0
    return _is_on(unsur.find(f"{S}b")), _is_on(unsur.find(f"{S}i")), besar


def _is_on(unsur: etree._Element | None) -> bool:
    return unsur is not None and unsur.get("val", "1") not in MATI


def _has_garis(unsur: etree._Element) -> bool:
    return any(satu.get("style", "none") != "none" for satu in unsur)
