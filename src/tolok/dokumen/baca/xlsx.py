"""Baca XLSX: every sheet as a person sees it, numbers in their formats, and the formulas behind them.

Read from the XML itself: libraries give either the values or the formulas, and none the text that
stands in the cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from tolok.dokumen.baca.bacaan import BerkasTakTerbaca, TakTerbaca
from tolok.dokumen.baca.buku import LembarBuku
from tolok.dokumen.baca.buku_tabel import read_lembar
from tolok.dokumen.baca.mentah import BlokMentah, HasilBaca
from tolok.dokumen.baca.ooxml_baca import RUSAK, Arsip, R, open_arsip
from tolok.dokumen.baca.xlsx_gaya import S, read_gaya_sel
from tolok.dokumen.baca.xlsx_lembar import Buku, PembacaLembar
from tolok.dokumen.baca.xlsx_lukisan import read_lukisan
from tolok.dokumen.baca.xlsx_pola import HARI_PERTAMA, HARI_PERTAMA_1904
from tolok.dokumen.baca.xlsx_teks import read_teks_bersama
from tolok.dokumen.naskah import Lokasi, Paragraf, Teks

DOKUMEN, MAKRO = "officeDocument", "vbaProject"
KEPALA_CETAK = "_xlnm.Print_Titles"
TERSEMBUNYI = {"hidden", "veryHidden"}


@dataclass(frozen=True, slots=True)
class RencanaLembar:
    """A sheet as the workbook lists it."""

    nama: str
    bagian: str
    jenis: str
    tersembunyi: bool
    kepala: tuple[int, int] | None


def read_xlsx(isi: bytes) -> HasilBaca:
    """Baca buku kerja XLSX atau XLSM; makronya tidak dijalankan.

    Galat:
        BerkasTakTerbaca: rusak, terkunci, bukan buku kerja, atau melampaui batas.
    """
    arsip = open_arsip(isi)
    utama = next((tujuan for kode, tujuan in arsip.relations("").values() if kode == DOKUMEN), "xl/workbook.xml")
    akar = arsip.parse(utama)
    if akar is None:
        raise BerkasTakTerbaca(RUSAK.format(sebab="tidak ada daftar lembar kerja di dalamnya"))
    hubungan = arsip.relations(utama)
    bagian = dict(hubungan.values())
    buku = Buku(
        teks=read_teks_bersama(arsip, bagian.get("sharedStrings", "")),
        gaya=read_gaya_sel(arsip.parse(bagian["styles"]) if "styles" in bagian else None),
        awal=_read_awal(akar),
    )
    hasil = _Hasil()
    if MAKRO in bagian:
        hasil.tak_terbaca.append(TakTerbaca(Lokasi(), "makro di dalam berkas ini tidak dijalankan dan tidak dibaca"))
    for rencana in _list_lembar(akar, hubungan):
        hasil.add(rencana, _read_satu(arsip, buku, rencana))
    return HasilBaca(tuple(hasil.blok), tepi=tuple(hasil.tepi), tak_terbaca=tuple(hasil.tak_terbaca))


@dataclass
class _Hasil:
    blok: list[BlokMentah] = field(default_factory=list)
    tepi: list[Paragraf] = field(default_factory=list)
    tak_terbaca: list[TakTerbaca] = field(default_factory=list)

    def add(self, rencana: RencanaLembar, lembar: LembarBuku) -> None:
        tempat = Lokasi(lembar=rencana.nama)
        if rencana.tersembunyi:
            lembar.catatan.insert(0, "lembar ini tersembunyi; isinya tetap dibaca")
        if lembar.sel or lembar.lukisan:
            self.blok += read_lembar(lembar)
        self.tepi += [Paragraf((Teks(satu),), lokasi=tempat) for satu in lembar.tepi]
        self.tak_terbaca += [TakTerbaca(tempat, satu) for satu in lembar.catatan]


def _read_awal(akar: etree._Element) -> date:
    sifat = akar.find(f"{S}workbookPr")
    return HARI_PERTAMA_1904 if sifat is not None and sifat.get("date1904") in {"1", "true"} else HARI_PERTAMA


def _list_lembar(akar: etree._Element, hubungan: dict[str, tuple[str, str]]) -> list[RencanaLembar]:
    kepala: dict[int, tuple[int, int]] = {}
    for nama in akar.iterfind(f"{S}definedNames/{S}definedName"):
        if nama.get("name") == KEPALA_CETAK and nama.get("localSheetId", "").isdecimal():
            baris = _read_kepala(nama.text or "")
            if baris:
                kepala[int(nama.get("localSheetId", "0"))] = baris
    hasil = []
    for urutan, satu in enumerate(akar.iterfind(f"{S}sheets/{S}sheet")):
        jenis, bagian = hubungan.get(satu.get(f"{R}id", ""), ("", ""))
        tersembunyi = satu.get("state") in TERSEMBUNYI
        hasil.append(RencanaLembar(satu.get("name", ""), bagian, jenis, tersembunyi, kepala.get(urutan)))
    return hasil


def _read_kepala(teks: str) -> tuple[int, int] | None:
    """Rows of e.g. "'Tabel 3.2'!$A:$B,'Tabel 3.2'!$4:$5", from 0."""
    for satu in teks[:1000].split(","):
        awal, _, akhir = satu.rpartition("!")[2].replace("$", "").partition(":")
        if awal.isdecimal() and akhir.isdecimal():
            return int(awal) - 1, int(akhir) - 1
    return None


def _read_satu(arsip: Arsip, buku: Buku, rencana: RencanaLembar) -> LembarBuku:
    lembar = LembarBuku(rencana.nama, kepala=rencana.kepala)
    if not arsip.has(rencana.bagian):
        lembar.catatan.append("isi lembar ini tidak ada di dalam berkas")
        return lembar
    hubungan = arsip.relations(rencana.bagian)
    if rencana.jenis == "worksheet":
        PembacaLembar(lembar, buku).read(arsip, rencana.bagian)
    for jenis, tujuan in hubungan.values():
        if jenis == "drawing":
            lembar.lukisan += read_lukisan(arsip, tujuan)
    return lembar
