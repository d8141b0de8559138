"""Small pieces of WordprocessingML as strings; python-docx's own objects are too slow for long tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from tolok.aturan.galat import GalatTolok
from tolok.dokumen.cetak.bidang import TITIK, Halaman
from tolok.dokumen.naskah import NomorHalaman, Sebaris, Teks

RUANG_NAMA = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DEKLARASI = " ".join(f'xmlns:{awalan}="{alamat}"' for awalan, alamat in RUANG_NAMA.items())
TERLARANG = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PEMISAH_BARIS = re.compile("([\n\t])")
ANTARA = {"\n": "<w:br/>", "\t": "<w:tab/>"}
TWIP = 20
"""Twips in a point."""
NAIK = 1.762
"""Millimetres by which the first line of a page stands lower below its margin in Word than in the PDF."""


class KarakterTerlarang(GalatTolok):
    """Teks memuat karakter kendali yang tidak dapat disimpan dalam berkas DOCX atau XLSX."""


def ensure_legal(teks: str) -> str:
    """The same text, refused where XML has no way to write it.

    Galat:
        KarakterTerlarang: teks memuat karakter kendali.
    """
    if cocok := TERLARANG.search(teks):
        raise KarakterTerlarang(
            f"Teks “{teks[: cocok.start()][-40:]}…” diikuti karakter kendali U+{ord(cocok[0]):04X}, yang tidak dapat "
            "disimpan dalam DOCX dan XLSX. Hapus karakter itu dari sumbernya."
        )
    return teks


def write_teks(teks: str, *, sifat: str = "") -> str:
    """One run; a line break and a tab become their own elements."""
    isi = "".join(
        ANTARA.get(potongan) or f'<w:t xml:space="preserve">{escape(potongan)}</w:t>'
        for potongan in PEMISAH_BARIS.split(ensure_legal(teks).replace("\r", "\n"))
        if potongan
    )
    return f"<w:r>{f'<w:rPr>{sifat}</w:rPr>' if sifat else ''}{isi}</w:r>"


def write_sebaris(sebaris: Sebaris, *, tebal: bool = False) -> str:
    return "".join(_write_satu(satu, tebal=tebal) for satu in sebaris)


def _write_satu(teks: Teks, *, tebal: bool) -> str:
    sifat = ("<w:b/><w:bCs/>" if tebal or teks.tebal else "") + ("<w:i/><w:iCs/>" if teks.miring else "")
    if teks.rujukan:
        return write_medan(f"REF {penanda_buku(teks.isi)} \\h", teks.isi, sifat=sifat)
    return write_teks(teks.isi, sifat=sifat)


def write_medan(perintah: str, isi: str, *, sifat: str = "") -> str:
    """A field with its result already filled in."""
    return open_medan(perintah) + write_teks(isi, sifat=sifat) + CLOSE_MEDAN


def open_medan(perintah: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(perintah)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


CLOSE_MEDAN = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def penanda_buku(jangkar: str) -> str:
    """Bookmark name of an anchor: "Tabel 3.2" becomes "_Tabel_3_2"."""
    return "_" + re.sub(r"[^A-Za-z0-9]", "_", jangkar)


def write_penanda(jangkar: str, isi: str, *, nomor: int) -> str:
    nama = penanda_buku(jangkar)
    return f'<w:bookmarkStart w:id="{nomor}" w:name="{nama}"/>{isi}<w:bookmarkEnd w:id="{nomor}"/>'


def write_paragraf(gaya: str, isi: str, *, lanjut: bool = False, sifat: str = "") -> str:
    """`lanjut` keeps the paragraph on the page of what follows; `sifat` = further properties after that one."""
    tetap = "<w:keepNext/>" if lanjut else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{tetap}{sifat}</w:pPr>{isi}</w:p>'


def write_bagian(*, halaman: Halaman, nomor: NomorHalaman, mulai: bool, acuan: Iterable[tuple[str, str]]) -> str:
    """Section properties; numbering restarts only where `mulai` says so."""
    arah = ' w:orient="landscape"' if halaman.melintang else ""
    jarak = (("top", halaman.atas - NAIK), ("right", halaman.kanan), ("bottom", halaman.bawah), ("left", halaman.kiri))
    tepi = " ".join(f'w:{sisi}="{_twip(milimeter)}"' for sisi, milimeter in jarak)
    bentuk = ' w:fmt="lowerRoman"' if nomor is NomorHalaman.ROMAWI else ""
    awal = ' w:start="1"' if mulai else ""
    return (
        "<w:sectPr>"
        + "".join(f'<w:{jenis}Reference w:type="default" r:id="{rid}"/>' for jenis, rid in acuan)
        + f'<w:type w:val="nextPage"/><w:pgSz w:w="{_twip(halaman.lebar)}" w:h="{_twip(halaman.tinggi)}"{arah}/>'
        + f'<w:pgMar {tepi} w:header="680" w:footer="680"/>'
        + (f"<w:pgNumType{bentuk}{awal}/>" if bentuk or awal else "")
        + "</w:sectPr>"
    )


def _twip(milimeter: float) -> int:
    return round(milimeter * TITIK * TWIP)


def write_gambar(*, rid: str, rid_svg: str, nomor: int, ukuran: tuple[int, int], alt: str) -> str:
    """A PNG for every reader with its SVG for those that draw it; size in EMU."""
    lebar, tinggi = ukuran
    nama = f"Gambar {nomor}"
    keterangan = quoteattr(ensure_legal(alt))
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{lebar}" cy="{tinggi}"/>'
        f'<wp:docPr id="{nomor}" name="{nama}" descr={keterangan}/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{nomor}" name="{nama}" descr={keterangan}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{rid}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
        f'<asvg:svgBlip r:embed="{rid_svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{lebar}" cy="{tinggi}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
