"""HTML: a page → blocks. Nothing is fetched, nothing is run; what a reader of the page does not see is not text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import count

from lxml import etree, html

from tolok.dokumen.baca.bacaan import TakTerbaca
from tolok.dokumen.baca.html_alir import PembacaHtml, is_tersembunyi
from tolok.dokumen.baca.mentah import HasilBaca
from tolok.dokumen.naskah import Lokasi, Paragraf

SANDI = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
BOM = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
JUDUL_UNSUR = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
TERLALU_DALAM = "unsur HTML bersarang terlalu dalam; sebagian isi halaman ini tidak dibaca"


def read_html(isi: bytes) -> HasilBaca:
    """Blocks of a page; `judul` from <title>, `tepi` from its footer, `data` the JSON that Tolok attaches to its own.

    A page without text gives no blocks. Beyond 256 levels of nesting nothing is read, and said so in `tak_terbaca`.
    """
    pengurai = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        akar = html.document_fromstring(_decode(isi).encode("utf-8", errors="replace"), parser=pengurai)
    except etree.ParserError:
        return HasilBaca(())
    dalam = any(satu.type_name == "ERR_RESOURCE_LIMIT" for satu in pengurai.error_log)
    urut = count(1)
    # Before the first element that it knows as one of the body, the parser leaves those of HTML 5 in the head.
    pembaca = PembacaHtml(urut, frozenset(_tak_dibaca(akar)))
    pembaca.read(akar)
    return HasilBaca(
        blok=tuple(pembaca.blok),
        judul=" ".join((akar.findtext(".//title") or "").split()),
        tepi=tuple(_read_tepi(akar, urut)),
        data=_read_data(akar),
        tak_terbaca=(TakTerbaca(Lokasi(), TERLALU_DALAM),) if dalam else (),
    )


def _decode(isi: bytes) -> str:
    """Letters by byte order mark, by what the page says, else UTF-8 or Windows-1252."""
    for tanda, sandi in BOM:
        if isi.startswith(tanda):
            return isi[len(tanda) :].decode(sandi, errors="replace").replace("\x00", "")
    nama = ["utf-8"]
    if cocok := SANDI.search(isi[:4096]):
        nama.insert(0, cocok[1].decode("ascii", errors="replace"))
    for sandi in nama:
        try:
            return isi.decode(sandi).replace("\x00", "")
        except (UnicodeDecodeError, LookupError):
            continue
    return isi.decode("cp1252", errors="replace").replace("\x00", "")


def _tak_dibaca(akar: etree._Element) -> Iterator[etree._Element]:
    """What is on the page for those who use it: navigation, its foot, jumps, and sections that only open on demand."""
    lipatan = {satu: satu.get("id", "") for satu in akar.iter("section", "div") if _is_lipatan(satu)}
    yield from lipatan
    yield from _kaki(akar)
    yield from akar.iter("nav")
    yield from (satu for satu in _teratas(akar, "a") if satu.get("href", "").startswith("#"))
    tujuan = {f"#{nama}" for nama in lipatan.values() if nama}
    for tautan in akar.iter("a"):
        if tautan.get("href") in tujuan and (induk := tautan.getparent()) is not None and induk.tag == "p":
            yield induk


def _is_lipatan(unsur: etree._Element) -> bool:
    """Tell a section of which only the heading is shown until something is opened."""
    anak = [satu for satu in unsur if isinstance(satu.tag, str)]
    tampak = [satu for satu in anak if not is_tersembunyi(satu)]
    return len(tampak) < len(anak) and all(satu.tag in JUDUL_UNSUR for satu in tampak)


def _teratas(akar: etree._Element, nama: str) -> Iterator[etree._Element]:
    """Elements right below the page itself."""
    for induk in akar.iterchildren("head", "body"):
        yield from induk.iterchildren(nama)


def _kaki(akar: etree._Element) -> Iterator[etree._Element]:
    return _teratas(akar, "footer")


def _read_tepi(akar: etree._Element, urut: Iterator[int]) -> Iterator[Paragraf]:
    for kaki in _kaki(akar):
        for satu in kaki.iter("p"):
            isi = " ".join("".join(map(str, satu.itertext())).split())
            if isi and satu.find(".//a") is None:
                pembaca = PembacaHtml(urut, frozenset())
                yield from pembaca.read_paragraf(satu)


def _read_data(akar: etree._Element) -> str:
    for satu in akar.iter("script"):
        if satu.get("id") == "data" and satu.get("type") == "application/json":
            return satu.text or ""
    return ""
