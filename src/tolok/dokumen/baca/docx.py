"""Baca DOCX: what a person sees in a Word document, paragraph by paragraph and cell by cell.

Read from the XML itself, as a stream: python-docx knows neither automatic numbers nor text boxes,
and takes seven times as long.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca, TakTerbaca
from tolok.dokumen.baca.docx_bagian import MAKRO, Bagian, read_bagian
from tolok.dokumen.baca.docx_gaya import TINGKAT_ISI, TWIP, DaftarGaya, Gaya, SifatParagraf, read_gaya
from tolok.dokumen.baca.docx_gaya import read_sifat_paragraf as read_sifat
from tolok.dokumen.baca.docx_lukisan import MC, Lukisan
from tolok.dokumen.baca.docx_nomor import Penghitung, read_penomoran
from tolok.dokumen.baca.docx_tabel import PEMBUNGKUS, IsiSel, read_tabel, walk_isi
from tolok.dokumen.baca.docx_tanda_tangan import is_tanda_tangan, split_tanda_tangan
from tolok.dokumen.baca.docx_teks import Isi, PembacaTeks, join_teks
from tolok.dokumen.baca.mentah import BlokMentah, GambarMentah, HasilBaca, ParagrafMentah
from tolok.dokumen.baca.ooxml_baca import RUSAK, Arsip, W, is_on, open_arsip
from tolok.dokumen.naskah import Lokasi, Paragraf, Rata, Teks

LUAS_BERARTI = 100.0
"""Square centimetres from which a picture without words may hide a page or a table."""
P, TBL = f"{W}p", f"{W}tbl"
AKAR = (P, TBL, *PEMBUNGKUS, f"{W}altChunk", f"{W}sectPr", f"{MC}AlternateContent")
HALAMAN_AKHIR = re.compile(r"\s[-–]?\s?(?:[0-9]{1,4}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8})\s?[-–]?$")


def read_docx(isi: bytes) -> HasilBaca:
    """Baca berkas DOCX atau DOCM; makronya tidak dijalankan.

    Galat:
        BerkasTakTerbaca: rusak, terkunci, bukan dokumen Word, atau melampaui batas.
    """
    return read_arsip_docx(open_arsip(isi))


def read_arsip_docx(arsip: Arsip) -> HasilBaca:
    """Read a Word document whose archive is already open.

    Galat:
        BerkasTakTerbaca: rusak, bukan dokumen Word, atau melampaui batas.
    """
    bagian = read_bagian(arsip)
    gaya = read_gaya(bagian.parse_jenis("styles"))
    pembaca = PembacaDocx(bagian, gaya, read_penomoran(bagian.parse_jenis("numbering")), PembacaTeks(gaya))
    if bagian.has_jenis(MAKRO):
        pembaca.miss("makro di dalam berkas ini tidak dijalankan dan tidak dibaca")
    _read_badan(pembaca)
    return HasilBaca(tuple(pembaca.blok), tepi=tuple(pembaca.tepi), tak_terbaca=tuple(pembaca.tak_terbaca))


def _read_badan(pembaca: PembacaDocx) -> None:
    ada = False
    for unsur in pembaca.bagian.arsip.stream(pembaca.bagian.nama, tag=AKAR, terbanyak=batas.XML):
        badan = unsur.getparent()
        if badan is None or badan.tag != f"{W}body":
            continue
        ada = True
        pembaca.read_blok(unsur)
        unsur.clear()
        while unsur.getprevious() is not None:
            del badan[0]
    if not ada:
        raise BerkasTakTerbaca(RUSAK.format(sebab="tidak ada isi dokumen Word di dalamnya"))


@dataclass
class PembacaDocx:
    """Reads blocks in their order, and keeps what it has counted so far."""

    bagian: Bagian
    gaya: DaftarGaya
    nomor: Penghitung
    teks: PembacaTeks
    blok: list[BlokMentah] = field(default_factory=list)
    """What has been read; within a table what follows it."""
    tepi: list[Paragraf] = field(default_factory=list)
    tak_terbaca: list[TakTerbaca] = field(default_factory=list)
    paragraf: int = 0
    """Paragraphs so far, those in cells and text boxes included."""
    halaman_baru: bool = False
    """The next paragraph begins a page."""
    dalam: int = 0
    """Tables and text boxes that stand within each other here."""

    def miss(self, alasan: str, paragraf: int | None = None) -> None:
        """Say that something was not read."""
        self.tak_terbaca.append(TakTerbaca(Lokasi(paragraf=paragraf), alasan))

    def read_blok(self, unsur: etree._Element) -> None:
        """Read a paragraph, a table, or what wraps them."""
        if unsur.tag == P:
            self._read_paragraf(unsur)
        elif unsur.tag == TBL:
            self._read_tabel(unsur)
        elif unsur.tag == f"{W}sectPr":
            self._read_tepi(unsur)
        elif unsur.tag == f"{W}altChunk":
            self.miss("bagian yang disisipkan dari berkas lain (altChunk) tidak dibaca")
        elif unsur.tag in PEMBUNGKUS or unsur.tag == f"{MC}AlternateContent":
            for anak in walk_isi(unsur, P, TBL, f"{W}altChunk"):
                self.read_blok(anak)

    def _read_paragraf(self, unsur: etree._Element) -> None:
        if self._count_penuh():
            return
        nomor = self.paragraf
        isi, sifat, gaya = self._read_isi(unsur)
        label = "" if isi.daftar_isi else self.nomor.count(sifat, gaya.kode)
        teks = isi.sebaris
        # One that is hidden is counted by Word, and not shown.
        label = "" if not teks and is_on(unsur.find(f"{W}pPr/{W}rPr/{W}vanish")) else label
        halaman_baru = self.halaman_baru or isi.halaman_baru or bool(sifat.halaman_baru)
        self.halaman_baru = isi.halaman_sesudah
        if teks or label:
            polos = "".join(satu.isi for satu in teks)
            daftar_isi = gaya.daftar_isi or (isi.daftar_isi and HALAMAN_AKHIR.search(polos[-20:]) is not None)
            self.blok.append(
                ParagrafMentah(
                    teks,
                    Lokasi(paragraf=nomor),
                    ukuran=isi.ukuran or gaya.huruf.ukuran or 0.0,
                    rata=sifat.rata,
                    lekuk=((sifat.kiri or 0) + (sifat.gantung or 0)) / TWIP,
                    label=label,
                    judul=0 if daftar_isi or not teks else _judul(sifat, gaya),
                    daftar_isi=daftar_isi,
                    halaman_baru=halaman_baru,
                )
            )
        else:
            self.halaman_baru = halaman_baru or isi.halaman_sesudah
        self._read_gantungan(isi, nomor)
        akhir = unsur.find(f"{W}pPr/{W}sectPr")
        if akhir is not None:
            self.halaman_baru = True
            self._read_tepi(akhir)

    def is_penuh(self) -> bool:
        return self.paragraf > batas.PARAGRAF

    def _count_penuh(self) -> bool:
        """Count one more paragraph; say it once when there are too many."""
        self.paragraf += 1
        if self.paragraf == batas.PARAGRAF + 1:
            self.miss(f"setelah {batas.PARAGRAF} paragraf, sisa dokumen tidak dibaca", self.paragraf)
        return self.is_penuh()

    def _read_isi(self, unsur: etree._Element) -> tuple[Isi, SifatParagraf, Gaya]:
        """Text of a paragraph and its look: that of its style, of its number and its own."""
        simpul = unsur.find(f"{W}pPr")
        gaya = self.gaya.get(_kode_gaya(simpul))
        sendiri = read_sifat(simpul)
        sifat = sendiri.over(gaya.paragraf)
        letak = self.nomor.find_lapis(sifat, gaya.kode)
        lapis = letak[0].lapis.get(letak[1]) if letak else None
        if lapis is not None:
            nomor = SifatParagraf(kiri=lapis.kiri, gantung=lapis.gantung)
            # A number that the paragraph has itself moves it; one of its style moves it less than the style does.
            sifat = sendiri.over(nomor.over(gaya.paragraf) if sendiri.nomor else gaya.paragraf.over(nomor))
        return self.teks.read(unsur, gaya.huruf), sifat, gaya

    def _read_gantungan(self, isi: Isi, paragraf: int) -> None:
        """Pictures, text boxes and notes of a paragraph, which follow it."""
        for lukisan in isi.lukisan:
            self._read_lukisan(lukisan, paragraf)
        if isi.sisipan:
            self.miss("objek yang disisipkan dari aplikasi lain (mis. lembar Excel) tidak dibaca", paragraf)
        for kotak in isi.kotak:
            self._read_dalam(kotak)
        for jenis, kode in isi.catatan:
            catatan = self.bagian.take_catatan(jenis, kode)
            if catatan is not None:
                self._read_dalam(catatan)

    def _read_lukisan(self, lukisan: Lukisan, paragraf: int) -> None:
        bagan = self.bagian.describe(lukisan.rid)
        alt = " — ".join(filter(None, (lukisan.alt, bagan)))
        self.blok.append(GambarMentah(Lokasi(paragraf=paragraf), alt=alt))
        if not alt and lukisan.luas >= LUAS_BERARTI:
            self.miss("gambar besar tanpa teks pengganti tidak dibaca; isinya bisa tabel atau pindaian", paragraf)

    def _read_dalam(self, unsur: etree._Element) -> None:
        """Read the blocks of a text box, a note or a cell that is only a box."""
        if self.dalam >= batas.TABEL_DALAM:
            self._read_terlalu_dalam(unsur)
            return
        self.dalam += 1
        for anak in walk_isi(unsur, P, TBL):
            self.read_blok(anak)
        self.dalam -= 1

    def _read_terlalu_dalam(self, unsur: etree._Element) -> None:
        teks = " ".join(satu.text or "" for satu in unsur.iter(f"{W}t")).strip()
        if teks:
            self.blok.append(ParagrafMentah((Teks(teks),), Lokasi(paragraf=self.paragraf)))
        self.miss(f"susunan tabel lebih dalam dari {batas.TABEL_DALAM} tingkat dibaca sebagai teks", self.paragraf)

    def _read_tabel(self, unsur: etree._Element) -> None:
        if self.dalam >= batas.TABEL_DALAM:
            self._read_terlalu_dalam(unsur)
            return
        if is_bingkai(unsur):
            for tc in unsur.iterfind(f"{W}tr/{W}tc"):
                self._read_dalam(tc)
            return
        luar, self.blok = self.blok, []
        self.dalam += 1
        awal = self.paragraf + 1
        tabel = read_tabel(
            unsur, baca_sel=self._read_sel, gaya=self.gaya, lokasi=Lokasi(paragraf=awal), cukup=self.is_penuh
        )
        self.dalam -= 1
        self.halaman_baru = False
        ikut, self.blok = self.blok, luar
        if tabel is not None:
            self.blok += split_tanda_tangan(tabel) if is_tanda_tangan(tabel) else [tabel]
        self.blok += ikut

    def _read_sel(self, tc: etree._Element) -> IsiSel:
        """Text of a cell, its paragraphs as lines; whatever else it holds follows the table."""
        awal = self.paragraf + 1
        baris: list[Teks] = []
        rata: Rata | None = None
        lekuk = 0
        for anak in walk_isi(tc, P, TBL):
            if anak.tag == TBL and not is_sederhana(anak):
                self._read_tabel(anak)
                continue
            for unsur in [anak] if anak.tag == P else _list_paragraf(anak):
                teks, sifat = self._read_baris(unsur)
                if teks and not baris:
                    rata, lekuk = sifat.rata, (sifat.kiri or 0) + (sifat.gantung or 0)
                baris += [Teks("\n"), *teks] if teks and baris else teks
        return IsiSel(join_teks(baris), rata, lekuk, awal)

    def _read_baris(self, unsur: etree._Element) -> tuple[Sequence[Teks], SifatParagraf]:
        if self._count_penuh():
            return (), SifatParagraf()
        nomor = self.paragraf
        isi, sifat, gaya = self._read_isi(unsur)
        label = self.nomor.count(sifat, gaya.kode)
        teks = isi.sebaris
        if label:
            awal = replace(teks[0], isi=f"{label} ") if teks else Teks(label)
            teks = (awal, *teks)
        self._read_gantungan(isi, nomor)
        return teks, sifat

    def _read_tepi(self, bagian: etree._Element) -> None:
        """Heads and feet that this section is the first to show."""
        for akar in self.bagian.list_tepi(bagian):
            for unsur in _list_paragraf(akar):
                gaya = self.gaya.get(_kode_gaya(unsur.find(f"{W}pPr")))
                isi = PembacaTeks(self.gaya).read(unsur, gaya.huruf)
                gambar = tuple(Teks(lukisan.alt) for lukisan in isi.lukisan if lukisan.alt and not lukisan.rid)
                self.tepi += [Paragraf(teks, lokasi=Lokasi()) for teks in (isi.sebaris, gambar) if teks]


def _kode_gaya(sifat: etree._Element | None) -> str:
    simpul = None if sifat is None else sifat.find(f"{W}pStyle")
    return "" if simpul is None else simpul.get(f"{W}val", "")


def _judul(sifat: SifatParagraf, gaya: Gaya) -> int:
    if gaya.judul and (sifat.tingkat is None or sifat.tingkat == gaya.paragraf.tingkat):
        return gaya.judul
    return sifat.tingkat + 1 if sifat.tingkat is not None and sifat.tingkat < TINGKAT_ISI else 0


def _list_paragraf(unsur: etree._Element) -> list[etree._Element]:
    """Every paragraph, also those of tables; those of text boxes hang on theirs."""
    hasil = []
    for anak in walk_isi(unsur, P, TBL, f"{W}tr", f"{W}tc"):
        hasil += [anak] if anak.tag == P else _list_paragraf(anak)
    return hasil


def _ukur(unsur: etree._Element) -> tuple[int, int]:
    """Rows of a table, and cells of its longest row."""
    baris = list(walk_isi(unsur, f"{W}tr"))
    return len(baris), max((sum(1 for _ in walk_isi(satu, f"{W}tc")) for satu in baris), default=0)


def is_bingkai(unsur: etree._Element) -> bool:
    """Whether a table is only a frame around text: one cell, or one column around other tables."""
    baris, kolom = _ukur(unsur)
    return kolom == 1 and (baris == 1 or unsur.find(f"{W}tr/{W}tc/{TBL}") is not None)


def is_sederhana(unsur: etree._Element) -> bool:
    """Whether a table within a cell is no more than lines of text."""
    return min(_ukur(unsur)) < 2
