"""Which format a file has, told by its content; a file that is no document is refused with what it is."""

from __future__ import annotations

import re
from enum import StrEnum

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca
from tolok.dokumen.baca.ooxml_baca import Arsip, open_arsip


class Jenis(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    TEKS = "teks"


DITERIMA = "PDF, DOCX, XLSX, HTML, atau teks"
AWAL_PDF = 1024
"""Bytes within which the mark of a PDF stands; some programs put something before it."""
GAMBAR = (
    "Berkas ini {nama}, bukan teks: Tolok tidak membaca huruf dari gambar. Pindai dengan pengenalan teks (OCR) menjadi "
    "PDF yang teksnya dapat disalin, atau pakai berkas asalnya."
)
ARSIP = "Berkas ini arsip {nama}. Keluarkan dokumen di dalamnya, lalu periksa satu per satu."
PROGRAM = f"Berkas ini program atau pustaka komputer, bukan dokumen. Pilih berkas {DITERIMA}."
SIMPAN = "Berkas ini {nama}. Buka dengan aplikasinya, lalu pilih Simpan Sebagai {jadi}."
TANDA: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", GAMBAR.format(nama="gambar PNG")),
    (b"\xff\xd8\xff", GAMBAR.format(nama="gambar JPEG")),
    (b"GIF8", GAMBAR.format(nama="gambar GIF")),
    (b"BM", GAMBAR.format(nama="gambar BMP")),
    (b"II*\0", GAMBAR.format(nama="gambar TIFF")),
    (b"MM\0*", GAMBAR.format(nama="gambar TIFF")),
    (b"\x1f\x8b", ARSIP.format(nama="GZIP")),
    (b"7z\xbc\xaf\x27\x1c", ARSIP.format(nama="7-Zip")),
    (b"Rar!\x1a\x07", ARSIP.format(nama="RAR")),
    (b"{\\rtf", SIMPAN.format(nama="dokumen RTF", jadi="DOCX")),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"L\0\0\0\x01\x14\x02\0", "Berkas ini pintasan (LNK), bukan dokumennya. Pilih dokumen yang ditunjuknya."),
    (b"%!PS", SIMPAN.format(nama="berkas PostScript", jadi="PDF")),
)
"""First bytes of what is no document that Tolok reads, and what to say of it."""
AWAL_PENDEK = {b"BM", b"MZ"}
"""Marks so short that a text may begin with them; such a file is refused only when it isn't text."""
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OLE_DALAM: tuple[tuple[str, str], ...] = (
    (
        "EncryptedPackage",
        "Berkas ini terkunci dengan kata sandi. Buka dengan Word atau Excel, hapus kata sandinya (Info › Lindungi "
        "Dokumen › Enkripsi dengan Kata Sandi), lalu simpan.",
    ),
    ("WordDocument", SIMPAN.format(nama="dokumen Word lama (.doc)", jadi="DOCX")),
    ("PowerPoint Document", SIMPAN.format(nama="presentasi PowerPoint lama (.ppt)", jadi="PDF")),
)
"""Streams that tell what an OLE2 file is; an old workbook is read."""
BUKU_LAMA = ("Workbook", "Book")
HTML = re.compile(
    rb"<(?:!doctype\s{1,9}html|html|head|body|table|title|meta|div|p|h[1-6]|style|span|center|font)[\s>/]",
    re.IGNORECASE,
)
SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
WORD_XML = SIMPAN.format(nama="dokumen Word dalam bentuk XML", jadi="DOCX")
EXCEL_XML = SIMPAN.format(nama="lembar kerja Excel dalam bentuk XML", jadi="XLSX")
XML_LAIN: tuple[tuple[bytes, str], ...] = (
    (b"Word.Document", WORD_XML),
    (b"http://schemas.microsoft.com/office/2006/xmlPackage", WORD_XML),
    (b"Excel.Sheet", EXCEL_XML),
    (b"urn:schemas-microsoft-com:office:spreadsheet", EXCEL_XML),
)
MHT = SIMPAN.format(nama="halaman web tersimpan (MHT)", jadi="HTML atau PDF")
AWAL_TEKS = 4096
KENDALI = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
BUKAN_HURUF = re.compile("[\x00-\x08\x0e-\x1f\ufffd]")
KENDALI_TERBANYAK = 1 / 200
"""Share of control characters above which bytes are no text."""
BUKAN_DOKUMEN = (
    "Isi berkas ini bukan dokumen yang dikenal Tolok: bukan teks, dan bukan PDF, Word, Excel, atau HTML yang utuh. "
    f"Pilih berkas {DITERIMA}, dan pastikan berkas itu dapat dibuka dengan aplikasi pembuatnya."
)


def find_jenis(isi: bytes) -> Jenis:
    """Tell the format of a file that is not empty.

    Galat:
        BerkasTakTerbaca: bukan dokumen yang dibaca Tolok, terkunci, atau rusak.
    """
    if b"%PDF-" in isi[:AWAL_PDF]:
        return Jenis.PDF
    if isi.startswith(ZIP):
        return _find_zip(open_arsip(isi))
    if isi.startswith(OLE2):
        return _find_ole(isi)
    for awal, pesan in TANDA:
        if isi.startswith(awal) and (awal not in AWAL_PENDEK or not is_teks(isi)):
            raise BerkasTakTerbaca(pesan)
    if isi.startswith(b"RIFF") and isi[8:12] == b"WEBP":
        raise BerkasTakTerbaca(GAMBAR.format(nama="gambar WebP"))
    if isi[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"}:
        raise BerkasTakTerbaca(GAMBAR.format(nama="foto HEIF"))
    return _find_teks(isi)


def _find_zip(arsip: Arsip) -> Jenis:
    if arsip.has("META-INF/manifest.xml") and arsip.has("mimetype"):
        return _find_odf(arsip)
    jenis = {tujuan.split("/")[0] for kode, tujuan in arsip.relations("").values() if kode == "officeDocument"}
    if "word" in jenis or arsip.has("word/document.xml"):
        return Jenis.DOCX
    if arsip.has("xl/workbook.xml"):
        return Jenis.XLSX
    if arsip.has("xl/workbook.bin"):
        raise BerkasTakTerbaca(SIMPAN.format(nama="buku kerja Excel biner (XLSB)", jadi="XLSX"))
    if "ppt" in jenis or arsip.has("ppt/presentation.xml"):
        raise BerkasTakTerbaca(SIMPAN.format(nama="presentasi PowerPoint", jadi="PDF"))
    if not arsip.nama:
        raise BerkasTakTerbaca(ARSIP.format(nama="ZIP kosong"))
    raise BerkasTakTerbaca(ARSIP.format(nama="ZIP"))


def _find_odf(arsip: Arsip) -> Jenis:
    mime = arsip.read("mimetype", terbanyak=batas.MB)[:100].decode("ascii", errors="replace").strip()
    if b"encryption-data" in arsip.read("META-INF/manifest.xml"):
        raise BerkasTakTerbaca(
            "Berkas ini terkunci dengan kata sandi. Buka dengan LibreOffice, lalu simpan tanpa kata sandi."
        )
    if "spreadsheet" in mime:
        return Jenis.ODS
    if "opendocument.text" in mime:
        raise BerkasTakTerbaca(SIMPAN.format(nama="dokumen OpenDocument (ODT)", jadi="DOCX"))
    raise BerkasTakTerbaca(SIMPAN.format(nama="berkas OpenDocument", jadi="PDF"))


def _find_ole(isi: bytes) -> Jenis:
    for aliran, pesan in OLE_DALAM:
        if aliran.encode("utf-16-le") in isi:
            raise BerkasTakTerbaca(pesan)
    if any(f"{aliran}\0".encode("utf-16-le") in isi for aliran in BUKU_LAMA):
        return Jenis.XLS
    raise BerkasTakTerbaca(BUKAN_DOKUMEN)


def _find_teks(isi: bytes) -> Jenis:
    if not is_teks(isi):
        raise BerkasTakTerbaca(BUKAN_DOKUMEN)
    if len(isi) > batas.TEKS:
        raise BerkasTakTerbaca(
            f"Berkas teks ini {len(isi) // batas.MB} MB, melampaui batas {batas.TEKS // batas.MB} MB. Bagi menjadi "
            "beberapa berkas."
        )
    awal = isi[:AWAL_TEKS].replace(b"\0", b"")
    bersih = awal.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if bersih.startswith(b"<"):
        return _find_markah(awal)
    if bersih[:13].lower() == b"mime-version:" and b"multipart/related" in awal.lower():
        raise BerkasTakTerbaca(MHT)
    return Jenis.TEKS


def _find_markah(awal: bytes) -> Jenis:
    """Tell what begins with an angle bracket; what is no HTML may still be a text that somebody wrote."""
    for tanda, pesan in XML_LAIN:
        if tanda in awal:
            raise BerkasTakTerbaca(pesan)
    if HTML.search(awal):
        return Jenis.HTML
    if SVG.search(awal):
        raise BerkasTakTerbaca(GAMBAR.format(nama="gambar SVG"))
    return Jenis.TEKS


def is_teks(isi: bytes) -> bool:
    """Whether bytes are characters: UTF-16 that can be read, or hardly any control characters."""
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")) or is_utf16_polos(isi[:AWAL_TEKS]):
        return _is_utf16(isi)
    kendali = sum(1 for _ in KENDALI.finditer(isi[: batas.MB]))
    return kendali <= len(isi[: batas.MB]) * KENDALI_TERBANYAK and b"\0\0" not in isi[: batas.MB]


def is_utf16_polos(awal: bytes) -> bool:
    """Whether every second byte is NUL, as in UTF-16 of plain letters without a mark at its beginning."""
    genap, ganjil = awal[0::2], awal[1::2]
    banyak = len(ganjil)
    return banyak > 8 and (
        (ganjil.count(0) > 0.8 * banyak and genap.count(0) < 0.05 * banyak)
        or (genap.count(0) > 0.8 * banyak and ganjil.count(0) < 0.05 * banyak)
    )


def _is_utf16(isi: bytes) -> bool:
    besar = isi.startswith(b"\xfe\xff") or isi[:1] == b"\0"
    teks = isi[: batas.MB // 2 * 2].decode("utf-16-be" if besar else "utf-16-le", errors="replace")
    buruk = sum(1 for _ in BUKAN_HURUF.finditer(teks))
    return buruk <= len(teks) * KENDALI_TERBANYAK
