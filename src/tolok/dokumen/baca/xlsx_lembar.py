"""One worksheet of an XLSX, cell by cell as a stream."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.buku import LembarBuku, Petak, SelBuku
from tolok.dokumen.baca.ooxml_baca import Arsip, read_bulat
from tolok.dokumen.baca.xlsx_gaya import DaftarGayaSel, GayaSel, S
from tolok.dokumen.baca.xlsx_pola import read_nilai
from tolok.dokumen.baca.xlsx_rumus import move_rumus, read_alamat
from tolok.dokumen.baca.xlsx_teks import Potongan, clean, make_teks, read_potongan
from tolok.dokumen.naskah import Rata, Sebaris, Teks

BARIS_TERBANYAK, KOLOM_TERBANYAK = 1_048_576, 16_384
PANJANG_RUMUS = 8192
RUMUS_BERSAMA = 20_000
"""Formulas that are worked out from that of another cell; further ones are left out."""
LEBAR_TERBESAR = 1000
BENAR = {"1", "true"}
LOGIKA = {"1": "TRUE", "0": "FALSE"}
TAG = tuple(S + nama for nama in ("c", "row", "mergeCell", "col", "oddHeader", "oddFooter", "hyperlink"))
KODE_TEPI = re.compile(r'&(?:"[^"]{0,100}"|[0-9]{1,3}|K[0-9A-Fa-f]{6}|[A-Za-z])')


@dataclass
class Buku:
    """What all sheets share, and how many characters they have used."""

    teks: list[tuple[Potongan, ...]]
    gaya: DaftarGayaSel
    awal: date
    sel: int = 0
    huruf: int = 0

    def is_penuh(self) -> bool:
        return self.sel >= batas.SEL or self.huruf >= batas.HURUF_BUKU


@dataclass
class PembacaLembar:
    """Reads one sheet; rows and columns that say no number follow the ones before."""

    lembar: LembarBuku
    buku: Buku
    baris: int = -1
    """Row that ended last, from 0."""
    kolom: int = -1
    """Column of the cell before in this row."""
    berisi: bool = False
    """Whether this row holds something."""
    tanpa_nilai: int = 0
    baris_tersembunyi: int = 0
    kolom_tersembunyi: list[tuple[int, int]] = field(default_factory=list)
    bersama: dict[str, tuple[str, tuple[int, int]]] = field(default_factory=dict)
    """Shared formulas by their number: the formula and its cell."""
    turunan: int = 0

    def read(self, arsip: Arsip, nama: str) -> None:
        """Read the cells; what is beyond the bounds is said in the notes of the sheet.

        Galat:
            BerkasTakTerbaca: bukan XML yang sah, atau melampaui batas.
        """
        for unsur in arsip.stream(nama, tag=TAG):
            if unsur.tag == f"{S}c" and self.buku.is_penuh():
                self.lembar.catatan.append(
                    f"buku kerja ini terlalu besar; lembar ini hanya dibaca sampai baris {self.baris + 2}"
                )
                break
            self._read(unsur)
            unsur.clear()
            induk = unsur.getparent()
            while induk is not None and unsur.getprevious() is not None:
                del induk[0]
        self._tell()

    def _tell(self) -> None:
        if self.tanpa_nilai:
            self.lembar.catatan.append(
                f"{self.tanpa_nilai} sel berumus tidak menyimpan hasilnya; buka dengan Excel atau LibreOffice, lalu "
                "simpan ulang"
            )
        terpakai = {kolom for _, kolom in self.lembar.sel} if self.kolom_tersembunyi else set()
        kolom = sum(any(awal <= satu <= akhir for awal, akhir in self.kolom_tersembunyi) for satu in terpakai)
        jenis = ((self.baris_tersembunyi, "baris"), (kolom, "kolom"))
        tersembunyi = " dan ".join(f"{banyak} {nama}" for banyak, nama in jenis if banyak)
        if tersembunyi:
            self.lembar.catatan.append(f"{tersembunyi} tersembunyi; isinya tetap dibaca")

    def _read(self, unsur: etree._Element) -> None:
        match unsur.tag.removeprefix(S):
            case "c":
                self._read_sel(unsur)
            case "row":
                self._end_baris(unsur)
            case "mergeCell" if len(self.lembar.gabung) < batas.GABUNGAN:
                awal, _, akhir = unsur.get("ref", "").partition(":")
                ujung = read_alamat(awal), read_alamat(akhir)
                if ujung[0] and ujung[1]:
                    self.lembar.gabung.append(Petak(*ujung[0], *ujung[1]))
            case "col":
                self._read_kolom(unsur)
            case "hyperlink" if unsur.get("location"):
                tempat = read_alamat(unsur.get("ref", "").partition(":")[0])
                self.lembar.tautan |= {tempat} if tempat else set()
            case "oddHeader" | "oddFooter":
                teks = " ".join(KODE_TEPI.sub(" ", (unsur.text or "")[:2000]).split())
                self.lembar.tepi += [teks] if teks else []

    def _end_baris(self, unsur: etree._Element) -> None:
        self.baris = read_bulat(unsur.get("r"), self.baris + 2) - 1
        self.kolom = -1
        self.baris_tersembunyi += self.berisi and unsur.get("hidden") in BENAR
        self.berisi = False

    def _read_kolom(self, unsur: etree._Element) -> None:
        awal, akhir = read_bulat(unsur.get("min")) - 1, min(read_bulat(unsur.get("max")), KOLOM_TERBANYAK) - 1
        if unsur.get("hidden") in BENAR and len(self.kolom_tersembunyi) < batas.KOLOM:
            self.kolom_tersembunyi.append((awal, akhir))
        lebar = read_nilai(unsur.get("width", ""))
        if lebar is not None and 0 < lebar < LEBAR_TERBESAR:
            # A width for all columns to the end of the sheet is that of those which hold something.
            self.lembar.lebar |= dict.fromkeys(range(max(0, awal), min(akhir, awal + batas.KOLOM) + 1), float(lebar))

    def _read_sel(self, unsur: etree._Element) -> None:
        tempat = self._find_tempat(unsur)
        self.kolom = tempat[1]
        if tempat[0] >= BARIS_TERBANYAK or tempat[1] >= KOLOM_TERBANYAK:
            return
        gaya = self.buku.gaya.get(read_bulat(unsur.get("s")))
        simpul = unsur.find(f"{S}f")
        rumus = "" if simpul is None else self._read_rumus(simpul, tempat)
        teks = self._read_isi(unsur, gaya)
        self.tanpa_nilai += simpul is not None and unsur.find(f"{S}v") is None
        if not teks and not rumus and not gaya.garis:
            return
        self.berisi = self.berisi or bool(teks)
        self.buku.sel += 1
        self.buku.huruf += sum(len(satu.isi) for satu in teks)
        rata = gaya.rata or (Rata.KANAN if any(satu.bilangan is not None for satu in teks) else None)
        self.lembar.sel[tempat] = SelBuku(teks, rumus, rata, gaya.lekuk, gaya.garis, gaya.ukuran)

    def _find_tempat(self, unsur: etree._Element) -> tuple[int, int]:
        tempat = read_alamat(unsur.get("r", ""))
        if tempat:
            return tempat
        induk = unsur.getparent()
        nomor = None if induk is None else induk.get("r")
        return read_bulat(nomor, self.baris + 2) - 1, self.kolom + 1

    def _read_isi(self, unsur: etree._Element, gaya: GayaSel) -> Sebaris:
        """What the cell shows, by the kind of its value."""
        nilai = unsur.findtext(f"{S}v") or ""
        potongan: tuple[Potongan, ...]
        match unsur.get("t", "n"):
            case "n":
                return _show_angka(nilai, gaya, self.buku)
            case "s":
                urutan = read_bulat(nilai, -1)
                potongan = self.buku.teks[urutan] if 0 <= urutan < len(self.buku.teks) else ()
            case "inlineStr":
                simpul = unsur.find(f"{S}is")
                potongan = () if simpul is None else read_potongan(simpul)
            case "b":
                potongan = (Potongan(LOGIKA.get(nilai.strip(), nilai)),)
            case _:
                potongan = (Potongan(clean(nilai)),)
        return make_teks(potongan, tebal=gaya.tebal, miring=gaya.miring)

    def _read_rumus(self, unsur: etree._Element, sel: tuple[int, int]) -> str:
        """The formula of a cell as it would be written there; empty for one that is too long to be one."""
        teks, nomor = (unsur.text or "").strip(), unsur.get("si", "")
        if len(teks) > PANJANG_RUMUS:
            return ""
        if unsur.get("t") != "shared":
            return f"={teks}" if teks else ""
        if teks:
            self.bersama.setdefault(nomor, (f"={teks}", sel))
            return f"={teks}"
        asal = self.bersama.get(nomor)
        self.turunan += 1
        if asal is None or self.turunan > RUMUS_BERSAMA:
            return ""
        return move_rumus(asal[0], asal=asal[1], tujuan=sel)


def _show_angka(nilai: str, gaya: GayaSel, buku: Buku) -> Sebaris:
    angka = read_nilai(nilai)
    if angka is None:
        return make_teks((Potongan(clean(nilai)),), tebal=gaya.tebal, miring=gaya.miring)
    tampilan = gaya.pola.show(angka, awal=buku.awal)
    if not tampilan.isi:
        return ()
    return (Teks(tampilan.isi, tebal=gaya.tebal, miring=gaya.miring, bilangan=tampilan.bilangan),)
