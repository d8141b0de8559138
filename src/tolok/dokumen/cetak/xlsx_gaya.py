"""How a cell of a workbook looks, and how a text becomes a cell: as a real number, or as text that stays text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, TypeAlias

from tolok.dokumen.cetak.ooxml import ensure_legal
from tolok.dokumen.naskah import Rata, Sebaris, Teks

HURUF = "Arial"
UKURAN = 10
WARNA_KEPALA = "#E8E8E8"
WARNA_GARIS = "#808080"
RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
ANGKA_TERBANYAK = 15
"""Digits that a spreadsheet keeps of a number; one with more stays text, so that none is lost."""
PANJANG_ANGKA = 32
"""A number never wraps: with a unit that makes it longer than this it stays text."""
POLA_TERBANYAK = 150
"""Number formats of its own that a workbook may have; Excel refuses somewhat above 200."""
PANJANG_TEKS_POLOS = 255
"""Older versions of Excel show a longer text in a cell formatted as text as ####."""
POLA_TEKS = "@"
"""Formatted as text a code such as 7.01.01 stays a code, and =1+1 a text, also when somebody edits it."""
POLA_UMUM = "General"
BAHASA = "[$-421]"
"""Indonesian in a number format: LibreOffice then writes 5.714.687.973 and 88,22 on every computer.

Excel takes the separators from the settings of the computer whatever the format says.
"""
AWAL_RUMUS = ("=", "+", "-", "@", "\t", "\n")
BERSATUAN = re.compile(r"[-−]?(Rp)?([0-9][0-9.]*(?:,([0-9]+))?)(%|(?:[^0-9].*)?)")

Pena: TypeAlias = Any
"""A worksheet, workbook or format of XlsxWriter, which has no type hints."""


@dataclass(frozen=True, slots=True)
class Gaya:
    """Everything that tells one look of a cell from another."""

    tebal: bool = False
    miring: bool = False
    ukuran: int = UKURAN
    warna: str = ""
    rata: Rata = Rata.KIRI
    lekuk: int = 0
    kepala: bool = False
    garis: bool = False
    tautan: bool = False
    pola: str = POLA_TEKS
    terkunci: bool = False
    """What begins like a formula would become one as soon as somebody edits the cell; locked it stays text."""


@dataclass(frozen=True, slots=True)
class Lemari:
    """The formats of one workbook, each made once."""

    buku: Pena
    isi: dict[Gaya, Pena] = field(default_factory=dict)
    pola: dict[str, None] = field(default_factory=dict)

    def get(self, gaya: Gaya) -> Pena:
        if gaya not in self.isi:
            self.isi[gaya] = self.buku.add_format(_sifat(gaya))
        return self.isi[gaya]

    def find_pola(self, teks: Teks) -> str:
        """Number format that shows the number as it is printed; empty for what must stay text."""
        pola = pola_bilangan(teks)
        if not pola or (pola not in self.pola and len(self.pola) >= POLA_TERBANYAK):
            return ""
        self.pola[pola] = None
        return pola


def _sifat(gaya: Gaya) -> dict[str, Any]:
    warna = "#0563C1" if gaya.tautan else gaya.warna
    return {
        "font_name": HURUF,
        "font_scheme": False,
        "font_size": gaya.ukuran,
        "bold": gaya.tebal or gaya.kepala,
        "italic": gaya.miring,
        "underline": 1 if gaya.tautan else 0,
        "align": RATA[gaya.rata],
        "valign": "vcenter" if gaya.kepala else "top",
        # A number at the right stands a little off the border.
        "indent": 1 if gaya.rata is Rata.KANAN else gaya.lekuk,
        "text_wrap": gaya.pola in {POLA_TEKS, POLA_UMUM},
        "num_format": gaya.pola,
        "quote_prefix": gaya.terkunci,
        **({"font_color": warna} if warna else {}),
        **({"bg_color": WARNA_KEPALA} if gaya.kepala else {}),
        **({"border": 1, "border_color": WARNA_GARIS} if gaya.garis else {}),
    }


def pola_bilangan(teks: Teks) -> str:
    """Number format that shows `teks.bilangan` as `teks.isi` has it; empty where a cell cannot hold it exactly."""
    cocok = BERSATUAN.fullmatch(teks.isi)
    if teks.bilangan is None or cocok is None or len(teks.isi) > PANJANG_ANGKA:
        return ""
    digit = "".join(map(str, teks.bilangan.as_tuple().digits)).strip("0")
    if len(digit) > ANGKA_TERBANYAK:
        return ""
    rupiah, angka, desimal, akhir = cocok.groups()
    # Small bare numbers stand in columns of large ones, and take the separators once they grow.
    berkelompok = "." in angka or (not akhir and abs(teks.bilangan) < 1000)
    bulat = "#,##0" if berkelompok else "0"
    pecahan = f".{'0' * len(desimal)}" if desimal else ""
    return f"{BAHASA}{_harfiah(rupiah or '')}{bulat}{pecahan}{akhir if akhir == '%' else _harfiah(akhir)}"


def nilai_sel(bilangan: Decimal, pola: str) -> float:
    """The number as a cell of that format holds it: a percentage as its hundredth part, and no zero below zero."""
    return float(bilangan.scaleb(-2) if pola.endswith("%") else bilangan) or 0


def _harfiah(teks: str) -> str:
    """Text within a number format."""
    return '"{}"'.format(teks.replace('"', '"\\""')) if teks else ""


def bilangan_tunggal(teks: Sebaris) -> Teks | None:
    """The only text of a cell, if it is a number."""
    berisi = [satu for satu in teks if satu.isi]
    return berisi[0] if len(berisi) == 1 and berisi[0].bilangan is not None else None


@dataclass(frozen=True, slots=True)
class Penulis:
    """Writes into one worksheet; what it is given can become neither a formula nor a link."""

    lembar: Pena
    lemari: Lemari

    def write_sel(self, baris: int, kolom: int, teks: Sebaris, gaya: Gaya) -> None:
        """Write one cell, as a number where it shows exactly one.

        Galat:
            KarakterTerlarang: teks memuat karakter kendali.
        """
        angka = bilangan_tunggal(teks)
        pola = self.lemari.find_pola(angka) if angka else ""
        if angka and angka.bilangan is not None and pola:
            bentuk = self.lemari.get(replace(gaya, pola=pola))
            self.lembar.write_number(baris, kolom, nilai_sel(angka.bilangan, pola), bentuk)
        else:
            self.write_teks(baris, kolom, teks, gaya)

    def write_teks(self, baris: int, kolom: int, teks: Sebaris, gaya: Gaya) -> None:
        """Write runs as text: plain where all look alike, otherwise each run in its own look."""
        bersih = [replace(satu, isi=clean_teks(satu.isi)) for satu in teks if satu.isi]
        isi = "".join(satu.isi for satu in bersih)
        bentuk = self.lemari.get(gaya if len(isi) <= PANJANG_TEKS_POLOS else _lock(gaya, isi))
        if not isi:
            self.lembar.write_blank(baris, kolom, None, bentuk)
            return
        rupa = {(satu.tebal, satu.miring) for satu in bersih}
        if len(rupa) <= 1 and not isi.startswith("<r>"):
            self.lembar.write_string(baris, kolom, isi, bentuk)
            return
        # XlsxWriter takes a plain text within <r> for its own markup; two runs are always escaped.
        bagian = bersih if len(bersih) > 1 else [replace(bersih[0], isi=isi[:1]), replace(bersih[0], isi=isi[1:])]
        rinci = [
            sisip
            for satu in bagian
            for sisip in (
                self.lemari.get(Gaya(tebal=satu.tebal or gaya.tebal, miring=satu.miring or gaya.miring)),
                satu.isi,
            )
        ]
        self.lembar.write_rich_string(baris, kolom, *rinci, bentuk)


def clean_teks(teks: str) -> str:
    """The text with one kind of line end.

    Galat:
        KarakterTerlarang: teks memuat karakter kendali.
    """
    return ensure_legal(teks).replace("\r\n", "\n").replace("\r", "\n")


def _lock(gaya: Gaya, isi: str) -> Gaya:
    """The look of a text that is too long for the format of texts."""
    return replace(gaya, pola=POLA_UMUM, terkunci=isi.lstrip(" '\"").startswith(AWAL_RUMUS))
