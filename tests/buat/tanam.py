"""Planting: one printed file changed in one place, as a person would who retypes a number or copies a line.

The file is changed, not the facts: DOCX, HTML and XLSX in their own markup, a PDF by printing a changed
naskah. What the file carries beside its pages (attached facts, data attributes, recorded workings) is
taken away first, so that a reader has nothing to go by but what is printed.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from io import BytesIO
from typing import Any, TypeVar, cast

import pikepdf
from lxml import etree, html

from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.cetak.xlsx import print_xlsx
from tolok.dokumen.naskah import Naskah, Penanda, Tabel, Teks
from tolok.dokumen.penomoran import number_naskah

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Simpul = TypeVar("Simpul")


@dataclass(frozen=True, slots=True)
class Cacat:
    """Replace `lama` by `baru`: in the row of the table captioned `tabel` that has the text `baris`.

    Without `tabel` in the first paragraph, heading or caption that has the text `baris`. `kali`: how many
    places of that row or paragraph are changed. `tukar`: the two texts change places.
    """

    baris: str
    lama: str
    baru: str
    tabel: str = ""
    kali: int = 1
    tukar: bool = False


class TidakTertanamError(AssertionError):
    """The place to plant at is not in the file, so that a test of it would prove nothing."""


def print_polos(naskah: Naskah, format_: str) -> bytes:
    """Print a naskah and take away everything that is not on its pages."""
    return PELUCUT[format_](PENCETAK[format_](naskah))


def plant(isi: bytes, format_: str, cacat: Cacat) -> bytes:
    """Return a printed DOCX, HTML or XLSX with one planted error.

    Raises: TidakTertanamError (no such place).
    """
    return _PENANAM[format_](isi, cacat)


def plant_pdf(naskah: Naskah, cacat: Cacat) -> bytes:
    """Print a naskah with one planted error, which a PDF cannot be changed to have.

    Raises: TidakTertanamError (no such place).
    """
    return print_polos(_change_naskah(number_naskah(naskah), cacat), "pdf")


def strip_pdf(isi: bytes) -> bytes:
    """Without embedded files, metadata and associated files."""
    with pikepdf.open(BytesIO(isi)) as pdf:
        for nama in list(pdf.attachments):
            del pdf.attachments[nama]
        for kunci in ("/AF", "/Metadata"):
            if kunci in pdf.Root:
                del pdf.Root[kunci]
        keluar = BytesIO()
        pdf.save(keluar)
    return keluar.getvalue()


def strip_html(isi: bytes) -> bytes:
    """Without data attributes, data blocks and the workings behind the numbers."""
    akar = html.document_fromstring(isi.decode())
    for unsur in list(akar.iter(etree.Element)):
        for nama in [satu for satu in unsur.attrib if str(satu).startswith("data-")]:
            del unsur.attrib[nama]
        if unsur.tag == "script" or unsur.get("popover") is not None:
            cast("html.HtmlElement", unsur).drop_tree()
    return _write_html(akar)


def _write_html(akar: html.HtmlElement) -> bytes:
    return b"<!doctype html>" + bytes(html.tostring(akar, encoding="utf-8"))


def strip_ooxml(isi: bytes) -> bytes:
    """Without custom parts and custom properties."""
    return _rewrite(isi, {}, buang=re.compile(r"customXml/|docProps/custom\.xml"))


PENCETAK: Mapping[str, Callable[[Naskah], bytes]] = {
    "pdf": print_pdf,
    "docx": print_docx,
    "html": print_html,
    "xlsx": print_xlsx,
}
PELUCUT: Mapping[str, Callable[[bytes], bytes]] = {
    "pdf": strip_pdf,
    "docx": strip_ooxml,
    "html": strip_html,
    "xlsx": strip_ooxml,
}


def _rewrite(isi: bytes, ganti: Mapping[str, bytes], buang: re.Pattern[str] | None = None) -> bytes:
    """The same archive with some parts replaced or left out."""
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for info in lama.infolist():
            if buang is None or not buang.match(info.filename):
                baru.writestr(info.filename, ganti.get(info.filename, lama.read(info)))
    return keluar.getvalue()


def _find(tempat: Iterator[tuple[str, str, Any]], cacat: Cacat) -> Any:
    """The first row of the table, or paragraph, that the error is planted in."""
    for tabel, teks, unsur in tempat:
        if cacat.baris in teks and cacat.lama in teks and (_same_tabel(tabel, cacat.tabel)):
            return unsur
    raise TidakTertanamError(f"{cacat} tidak ada dalam berkas")


def _same_tabel(tercetak: str, dicari: str) -> bool:
    return not tercetak if not dicari else re.match(rf"{re.escape(dicari)}(?![\d.])", tercetak) is not None


def _swap(teks: str, cacat: Cacat) -> str:
    if not cacat.tukar:
        return teks.replace(cacat.lama, cacat.baru)
    return teks.replace(cacat.lama, "\0").replace(cacat.baru, cacat.lama).replace("\0", cacat.baru)


def _change(potongan: list[tuple[str, Callable[[str], None]]], cacat: Cacat) -> None:
    """Change the pieces of text that hold the words; a text spread over several is joined in its first."""
    sisa = 2 if cacat.tukar else cacat.kali
    for teks, tulis in potongan:
        if sisa and (baru := _swap(teks, cacat)) != teks:
            tulis(baru)
            sisa -= 1
    if sisa == (2 if cacat.tukar else cacat.kali):
        utuh = "".join(teks for teks, _ in potongan)
        for nomor, (_, tulis) in enumerate(potongan):
            tulis("" if nomor else _swap(utuh, cacat))


def _plant_html(isi: bytes, cacat: Cacat) -> bytes:
    akar = html.document_fromstring(isi.decode())
    _change(_pieces_html(_find(_walk_html(akar), cacat)), cacat)
    return _write_html(akar)


def _walk_html(akar: html.HtmlElement) -> Iterator[tuple[str, str, html.HtmlElement]]:
    for unsur in akar.iter("p", "li", "h1", "h2", "h3", "h4", "h5", "caption", "figcaption", "dd", "tr", "div", "a"):
        if next(unsur.iterancestors("nav"), None) is not None:
            continue
        if unsur.tag == "tr":
            tabel = next(unsur.iterancestors("table"))
            keterangan = tabel.find("caption")
            yield "tanpa judul" if keterangan is None else keterangan.text_content(), unsur.text_content(), unsur
        elif unsur.tag != "div" or not len(unsur):
            yield "", unsur.text_content(), unsur


def _pieces_html(unsur: html.HtmlElement) -> list[tuple[str, Callable[[str], None]]]:
    hasil: list[tuple[str, Callable[[str], None]]] = []
    for satu in unsur.iter(etree.Element):
        if satu.text:
            hasil.append((satu.text, _writer(satu, "text")))
        if satu is not unsur and satu.tail:
            hasil.append((satu.tail, _writer(satu, "tail")))
    return hasil


def _writer(unsur: object, sifat: str) -> Callable[[str], None]:
    return lambda teks: setattr(unsur, sifat, teks)


def _plant_docx(isi: bytes, cacat: Cacat) -> bytes:
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        akar = etree.fromstring(arsip.read("word/document.xml"))
    unsur = _find(_walk_docx(akar), cacat)
    _change([(satu.text, _writer(satu, "text")) for satu in unsur.iter(f"{W}t") if satu.text], cacat)
    return _rewrite(isi, {"word/document.xml": etree.tostring(akar, xml_declaration=True, encoding="UTF-8")})


def _walk_docx(akar: etree._Element) -> Iterator[tuple[str, str, etree._Element]]:
    keterangan = ""
    for unsur in akar[0]:
        teks = _text_docx(unsur)
        if unsur.tag == f"{W}tbl":
            yield from ((keterangan, _text_docx(baris), baris) for baris in unsur.iter(f"{W}tr"))
        else:
            keterangan = teks if teks.startswith("Tabel ") else keterangan
            yield "", teks, unsur


def _text_docx(unsur: etree._Element) -> str:
    return "".join(satu.text or "" for satu in unsur.iter(f"{W}t"))


def _plant_xlsx(isi: bytes, cacat: Cacat) -> bytes:
    """Numbers stand in a workbook as values: 700000000, 0.7778; texts in a list of their own."""
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        bersama = [_text_xlsx(satu) for satu in etree.fromstring(arsip.read("xl/sharedStrings.xml")).iter(f"{S}si")]
        for nama in sorted(satu for satu in arsip.namelist() if satu.startswith("xl/worksheets/sheet")):
            akar = etree.fromstring(arsip.read(nama))
            baris = [(_row_xlsx(satu, bersama), satu) for satu in akar.iter(f"{S}row")]
            judul = next((teks for teks, _ in baris if teks.startswith("Tabel ")), "")
            for teks, satu in baris:
                if _same_tabel(judul, cacat.tabel) and cacat.baris in teks and f"|{cacat.lama}|" in teks:
                    _write_xlsx(satu, bersama, cacat)
                    return _rewrite(isi, {nama: etree.tostring(akar, xml_declaration=True, encoding="UTF-8")})
    raise TidakTertanamError(f"{cacat} tidak ada dalam berkas")


def _text_xlsx(unsur: etree._Element) -> str:
    return "".join(satu.text or "" for satu in unsur.iter(f"{S}t"))


def _cell_xlsx(sel: etree._Element, bersama: list[str]) -> str:
    nilai = sel.findtext(f"{S}v") or _text_xlsx(sel)
    return bersama[int(nilai)] if sel.get("t") == "s" else nilai


def _row_xlsx(baris: etree._Element, bersama: list[str]) -> str:
    isi = [_cell_xlsx(sel, bersama) for sel in baris.iter(f"{S}c")]
    return isi[0] if sum(bool(satu) for satu in isi) == 1 else f"|{'|'.join(isi)}|"


def _write_xlsx(baris: etree._Element, bersama: list[str], cacat: Cacat) -> None:
    for sel in baris.iter(f"{S}c"):
        lama = _cell_xlsx(sel, bersama)
        baru = {cacat.lama: cacat.baru, cacat.baru if cacat.tukar else cacat.lama: cacat.lama}.get(lama)
        baru = cacat.baru if lama == cacat.lama else baru
        if baru is not None:
            _fill_xlsx(sel, baru)
            if not cacat.tukar:
                return


def _fill_xlsx(sel: etree._Element, teks: str) -> None:
    for anak in list(sel):
        sel.remove(anak)
    if re.fullmatch(r"-?\d+(?:\.\d+)?", teks):
        if "t" in sel.attrib:
            del sel.attrib["t"]
        etree.SubElement(sel, f"{S}v").text = teks
    else:
        sel.set("t", "inlineStr")
        etree.SubElement(etree.SubElement(sel, f"{S}is"), f"{S}t").text = teks


_PENANAM: Mapping[str, Callable[[bytes, Cacat], bytes]] = {
    "docx": _plant_docx,
    "html": _plant_html,
    "xlsx": _plant_xlsx,
}


def _change_naskah(naskah: Naskah, cacat: Cacat) -> Naskah:
    """The first row or run of texts that has the words, with one Teks of it changed and its working forgotten."""
    keadaan = [0]
    baru = _walk_naskah(naskah.bagian, cacat, keadaan, "")
    if not keadaan[0]:
        raise TidakTertanamError(f"{cacat} tidak ada dalam naskah")
    return replace(naskah, bagian=baru)


def _walk_naskah(simpul: Simpul, cacat: Cacat, keadaan: list[int], tabel: str) -> Simpul:
    """The same tree with the change made once; `keadaan[0]` counts what was changed."""
    if keadaan[0] or isinstance(simpul, str | int) or simpul is None:
        return simpul
    if isinstance(simpul, tuple):
        satuan = simpul and all(isinstance(satu, Teks) for satu in simpul)
        sebaris = bool(tabel) and simpul and all(type(satu).__name__ == "Sel" for satu in simpul)
        if (sebaris or (satuan and not tabel)) and _same_tabel(tabel, cacat.tabel):
            return cast("Simpul", _change_run(simpul, cacat, keadaan))
        return cast("Simpul", tuple(_walk_naskah(satu, cacat, keadaan, tabel) for satu in simpul))
    if isinstance(simpul, Penanda) and not cacat.tabel and cacat.lama in f"NIP {simpul.nip}":
        keadaan[0] += 1
        return cast("Simpul", replace(simpul, nip=_swap(f"NIP {simpul.nip}", cacat).removeprefix("NIP ")))
    if not is_dataclass(simpul) or isinstance(simpul, type):
        return simpul
    di_dalam = (f"Tabel {simpul.nomor}" if simpul.nomor else "tanpa judul") if isinstance(simpul, Tabel) else tabel
    return cast(
        "Simpul",
        replace(
            cast("Any", simpul),
            **{
                isian.name: _walk_naskah(getattr(simpul, isian.name), cacat, keadaan, di_dalam)
                for isian in fields(simpul)
                if isinstance(getattr(simpul, isian.name), tuple) or is_dataclass(getattr(simpul, isian.name))
            },
        ),
    )


def _list_teks(simpul: object) -> Iterator[Teks]:
    if isinstance(simpul, Teks):
        yield simpul
    elif isinstance(simpul, tuple):
        for satu in simpul:
            yield from _list_teks(satu)
    elif is_dataclass(simpul):
        for isian in fields(simpul):
            yield from _list_teks(getattr(simpul, isian.name))


def _change_run(simpul: tuple[object, ...], cacat: Cacat, keadaan: list[int]) -> tuple[object, ...]:
    utuh = "".join(satu.isi for satu in _list_teks(simpul))
    if cacat.baris not in utuh or cacat.lama not in utuh:
        return simpul
    sisa = [2 if cacat.tukar else cacat.kali]

    def ubah(satu: object) -> object:
        if isinstance(satu, Teks):
            baru = _swap(satu.isi, cacat)
            if not sisa[0] or baru == satu.isi:
                return satu
            sisa[0] -= 1
            keadaan[0] += 1
            return replace(satu, isi=baru, hitungan="", rujukan="", bilangan=None)
        if isinstance(satu, tuple):
            return tuple(ubah(anak) for anak in satu)
        return replace(cast("Any", satu), teks=ubah(cast("Any", satu).teks))

    return tuple(ubah(satu) for satu in simpul)
