"""The flow of a page: its elements in order as paragraphs, tables and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from tolok.dokumen.baca.html_kisi import read_kisi, sel_sendiri
from tolok.dokumen.baca.mentah import BlokMentah, GambarMentah, ParagrafMentah, TabelMentah
from tolok.dokumen.baca.struktur_unsur import trim_ujung
from tolok.dokumen.naskah import GayaParagraf, Lokasi, Paragraf, Rata, Sebaris, Sel, Teks
from tolok.dokumen.penomoran import format_huruf, format_romawi

DILEWATI = frozenset(
    {
        "script",
        "style",
        "template",
        "dialog",
        "noscript",
        "title",
        "object",
        "iframe",
        "audio",
        "video",
        "canvas",
    }
    | {"select", "textarea", "input", "datalist", "map", "area", "link", "meta", "colgroup", "caption", "option"}
)
BLOK = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "address",
        "blockquote",
        "pre",
        "ul",
        "ol",
        "li",
        "dl",
    }
    | {
        "dt",
        "dd",
        "table",
        "figure",
        "figcaption",
        "hr",
        "body",
        "form",
        "fieldset",
        "details",
        "summary",
        "center",
        "tr",
    }
    | {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "aside",
        "nav",
        "legend",
        "menu",
        "dir",
    }
)
TEBAL = frozenset({"b", "strong"})
MIRING = frozenset({"i", "em", "cite"})
JUDUL = re.compile(r"^h([1-6])$")
LEKUK = 18.0
"""Indent of one level of a list, in points."""
LEKUK_LANJUTAN = 9.0
SPASI = re.compile(r"[ \t\r\n\f\xa0]+")
TAK_TAMPAK = re.compile("[\u200b\u200c\u200d\u2060\ufeff\xad]")
DISEMBUNYIKAN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
RATA = {"center": Rata.TENGAH, "right": Rata.KANAN, "left": Rata.KIRI}
POLA_RATA = re.compile(r"text-align\s*:\s*(center|right|left)", re.IGNORECASE)
POLA_TEBAL = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
HALAMAN_BARU = re.compile(r"(?:page-break-before|break-before)\s*:\s*(?:always|page)", re.IGNORECASE)
TANPA_LABEL = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)


def is_tersembunyi(unsur: etree._Element) -> bool:
    """Tell an element that the page does not show until something opens it, or never."""
    atribut = unsur.attrib
    if unsur.tag in {"dialog", "template"} or "popover" in atribut or "hidden" in atribut:
        return True
    return bool(DISEMBUNYIKAN.search(unsur.get("style", "")))


@dataclass(frozen=True, slots=True)
class _Gaya:
    """What an element hands down to those inside it."""

    tebal: bool = False
    miring: bool = False
    rata: Rata | None = None
    judul: int = 0
    label: str = ""
    lekuk: float = 0.0
    daftar_isi: bool = False
    baku: bool = False
    """White space as written (<pre>)."""


@dataclass
class PembacaHtml:
    """Walks elements and gathers `blok`; `urut` numbers the paragraphs of the whole page."""

    urut: Iterator[int]
    lewati: frozenset[etree._Element]
    blok: list[BlokMentah] = field(default_factory=list)
    _sebaris: list[Teks] = field(default_factory=list)
    _halaman_baru: bool = False
    _label_terpakai: set[int] = field(default_factory=set)

    def read(self, unsur: etree._Element) -> None:
        """Append the blocks of what stands in `unsur`."""
        self._isi(unsur, _Gaya())
        self._flush(_Gaya())

    def read_paragraf(self, unsur: etree._Element) -> tuple[Paragraf, ...]:
        """What stands in `unsur`, as small paragraphs of the edge of a page."""
        self.read(unsur)
        return tuple(
            Paragraf(satu.teks, GayaParagraf.KECIL, satu.lokasi)
            for satu in self.blok
            if isinstance(satu, ParagrafMentah)
        )

    def _isi(self, unsur: etree._Element, gaya: _Gaya) -> None:
        self._teks(unsur.text, gaya)
        for anak in unsur:
            if isinstance(anak.tag, str) and anak not in self.lewati and not is_tersembunyi(anak):
                self._unsur(anak, gaya)
            self._teks(anak.tail, gaya)

    def _unsur(self, unsur: etree._Element, gaya: _Gaya) -> None:
        nama = str(unsur.tag)
        if nama in DILEWATI or (nama == "button" and unsur.get("popovertarget") is None):
            return
        if nama == "br":
            self._sebaris.append(Teks("\n", gaya.tebal, gaya.miring))
        elif nama in {"svg", "img"}:
            self._gambar(unsur, gaya)
        elif nama in BLOK:
            self._flush(gaya)
            self._blok(unsur, nama, gaya)
        else:
            dalam = replace(gaya, tebal=gaya.tebal or _is_tebal(unsur, nama), miring=gaya.miring or nama in MIRING)
            self._isi(unsur, dalam)

    def _blok(self, unsur: etree._Element, nama: str, gaya: _Gaya) -> None:
        if nama == "hr":
            self._halaman_baru = True
            return
        gaya_unsur = unsur.get("style", "")
        self._halaman_baru = self._halaman_baru or bool(HALAMAN_BARU.search(gaya_unsur))
        judul = JUDUL.match(nama)
        dalam = replace(
            gaya,
            rata=_rata(unsur) or gaya.rata,
            tebal=gaya.tebal or nama == "th" or bool(POLA_TEBAL.search(gaya_unsur)),
            judul=int(judul[1]) if judul else gaya.judul,
            baku=gaya.baku or nama == "pre",
        )
        if nama == "table":
            self._tabel(unsur, dalam)
        elif nama in {"ul", "ol", "menu", "dir"}:
            self._daftar(unsur, nama, dalam)
        else:
            self._isi(unsur, dalam)
            self._flush(dalam)

    def _teks(self, teks: str | None, gaya: _Gaya) -> None:
        if teks:
            bersih = TAK_TAMPAK.sub("", teks)
            isi = bersih if gaya.baku else SPASI.sub(" ", bersih)
            self._sebaris.append(Teks(isi, gaya.tebal, gaya.miring))

    def _flush(self, gaya: _Gaya) -> None:
        """End the paragraph; the first one of an item bears its label, the others stand below its text."""
        teks = trim_sebaris(self._sebaris, baku=gaya.baku)
        self._sebaris.clear()
        if not teks:
            return
        label, lekuk = gaya.label, gaya.lekuk
        if label and self.blok and id(gaya.label) in self._label_terpakai:
            label, lekuk = "", lekuk + LEKUK_LANJUTAN
        elif label:
            self._label_terpakai.add(id(gaya.label))
        self.blok.append(
            ParagrafMentah(
                teks,
                Lokasi(paragraf=next(self.urut)),
                rata=gaya.rata,
                lekuk=lekuk,
                label=label,
                judul=gaya.judul,
                daftar_isi=gaya.daftar_isi,
                halaman_baru=self._halaman_baru,
            )
        )
        self._halaman_baru = False

    def _gambar(self, unsur: etree._Element, gaya: _Gaya) -> None:
        """A picture ends the paragraph that it stands in, unless it is mere decoration."""
        judul = next((satu.text for satu in unsur if str(satu.tag).endswith("title")), None)
        alt = unsur.get("aria-label") or unsur.get("alt") or judul or ""
        hiasan = unsur.get("role") == "presentation" or unsur.get("aria-hidden") == "true"
        dalam_gambar = any(induk.tag == "figure" for induk in unsur.iterancestors())
        if hiasan or not (alt or dalam_gambar):
            return
        self._flush(gaya)
        self.blok.append(GambarMentah(Lokasi(paragraf=next(self.urut)), alt=" ".join(alt.split())))

    # ---- lists

    def _daftar(self, unsur: etree._Element, nama: str, gaya: _Gaya) -> None:
        butir = [satu for satu in unsur if satu.tag == "li"]
        isi = bool(butir) and all(map(_is_entri, butir))
        urutan = _nomor_awal(unsur, len(butir))
        langkah = -1 if unsur.get("reversed") is not None else 1
        tanpa = isi or bool(TANPA_LABEL.search(unsur.get("style", "")))
        dalam = replace(gaya, lekuk=gaya.lekuk + LEKUK, daftar_isi=gaya.daftar_isi or isi)
        for satu in unsur:
            if not isinstance(satu.tag, str) or satu in self.lewati or is_tersembunyi(satu):
                continue
            if satu.tag != "li":
                self._unsur(satu, replace(dalam, label=""))
                continue
            urutan = _angka(satu.get("value"), urutan)
            # Each item has a string of its own, so that its first paragraph is known by it.
            label = "" if tanpa else str(bytearray(_label(unsur, satu, nama, urutan), "utf-8"), "utf-8")
            lama, self._label_terpakai = self._label_terpakai, set()
            self._isi(satu, replace(dalam, label=label, rata=_rata(satu) or gaya.rata))
            self._flush(replace(dalam, label=label))
            self._label_terpakai = lama
            urutan += langkah

    # ---- tables

    def _tabel(self, unsur: etree._Element, gaya: _Gaya) -> None:
        judul = unsur.find("caption")
        if judul is not None and judul not in self.lewati:
            dalam = replace(gaya, rata=Rata.TENGAH, label="")
            self._isi(judul, dalam)
            self._flush(dalam)
        if _is_tata_letak(unsur):
            for sel in sel_sendiri(unsur):
                self._isi(sel, gaya)
                self._flush(gaya)
            return
        kisi = read_kisi(unsur)
        if not kisi.baris:
            return
        baris = tuple(
            tuple(
                self._sel(satu.unsur, satu.kolom, satu.baris)
                if satu.unsur is not None
                else Sel((), satu.kolom, satu.baris)
                for satu in isi
            )
            for isi in kisi.baris
        )
        lokasi = next((sel.lokasi for satu in baris for sel in satu if sel.lokasi), None) or Lokasi(
            paragraf=next(self.urut)
        )
        garis = unsur.get("role") != "presentation"
        self.blok.append(TabelMentah(baris, (1,) * kisi.lebar, lokasi, kepala=kisi.kepala if garis else 0, garis=garis))

    def _sel(self, unsur: etree._Element, kolom: int, baris: int) -> Sel:
        dalam = PembacaHtml(self.urut, self.lewati)
        dalam.read(unsur)
        teks: list[Teks] = []
        for satu in dalam.blok:
            isi = _teks_blok(satu)
            if isi:
                teks.extend((Teks("\n"), *isi) if teks else isi)
        lokasi = dalam.blok[0].lokasi if dalam.blok else None
        return Sel(tuple(teks), kolom, baris, _rata(unsur), tebal=unsur.tag == "th", lokasi=lokasi)


def _teks_blok(blok: BlokMentah) -> Sebaris:
    match blok:
        case ParagrafMentah():
            return (Teks(f"{blok.label} "), *blok.teks) if blok.label else blok.teks
        case GambarMentah():
            return (Teks(blok.alt),) if blok.alt else ()
        case TabelMentah():
            baris = (" ".join("".join(teks.isi for teks in sel.teks) for sel in satu) for satu in blok.baris)
            return (Teks("\n".join(baris)),)


def trim_sebaris(teks: list[Teks], *, baku: bool = False) -> Sebaris:
    """Runs of one paragraph without doubled spaces, spaces at line ends and empty runs; `baku` keeps spaces."""
    hasil: list[Teks] = []
    for satu in teks:
        rapat = not baku and (not hasil or hasil[-1].isi[-1] in {" ", "\n"})
        isi = satu.isi.lstrip(" ") if rapat else satu.isi
        if not isi:
            continue
        if isi == "\n" and hasil:
            hasil[-1] = replace(hasil[-1], isi=hasil[-1].isi.rstrip(" ") or "\n")
        if hasil and (hasil[-1].tebal, hasil[-1].miring) == (satu.tebal, satu.miring):
            hasil[-1] = replace(satu, isi=hasil[-1].isi + isi)
        else:
            hasil.append(replace(satu, isi=isi))
    return trim_ujung(hasil)


def _is_tebal(unsur: etree._Element, nama: str) -> bool:
    return nama in TEBAL or bool(POLA_TEBAL.search(unsur.get("style", "")))


def _rata(unsur: etree._Element) -> Rata | None:
    if unsur.tag == "center":
        return Rata.TENGAH
    cocok = POLA_RATA.search(unsur.get("style", ""))
    return RATA.get((cocok[1] if cocok else unsur.get("align", "")).lower())


def _semua_teks(unsur: etree._Element) -> str:
    return "".join(map(str, unsur.itertext()))


def _is_entri(butir: etree._Element) -> bool:
    """An item that is nothing but a link to a place on the page: an entry of contents."""
    tautan = [satu for satu in butir.iter("a") if satu.get("href", "").startswith("#")]
    if not tautan:
        return False
    isi = " ".join(map(_semua_teks, tautan))
    return len(isi.split()) >= len(_semua_teks(butir).split()) - 1


def _is_tata_letak(tabel: etree._Element) -> bool:
    """A table that only sets things out: one cell, or less text than the tables that stand in it."""
    sel = sel_sendiri(tabel)
    if len(sel) <= 1:
        return True
    bersarang = [satu for isi in sel for satu in isi.iterfind(".//table")]
    return sum(len(_semua_teks(satu)) for satu in bersarang) * 2 > sum(len(_semua_teks(satu)) for satu in sel)


def _angka(teks: str | None, baku: int) -> int:
    return int(teks) if teks and re.fullmatch(r"-?\d{1,6}", teks.strip()) else baku


def _nomor_awal(unsur: etree._Element, banyak: int) -> int:
    return _angka(unsur.get("start"), banyak if unsur.get("reversed") is not None else 1)


def _label(daftar: etree._Element, butir: etree._Element, nama: str, urutan: int) -> str:
    """What a browser shows before an item: "1.", "a.", "iv.", "•"."""
    if nama != "ol":
        return "•"
    match butir.get("type") or daftar.get("type"):
        case "a":
            return f"{format_huruf(urutan).lower()}."
        case "A":
            return f"{format_huruf(urutan)}."
        case "i":
            return f"{format_romawi(urutan).lower()}."
        case "I":
            return f"{format_romawi(urutan)}."
        case _:
            return f"{urutan}."
