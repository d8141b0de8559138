"""Files that are no document that Tolok reads: pictures, programs, archives, old and locked formats, plain junk."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from buat.ganas_bagian import Ganas, make_zip

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def make_acak(panjang: int) -> bytes:
    """Bytes without any order, the same in every run."""
    return b"".join(sha256(str(satu).encode()).digest() for satu in range(panjang // 32))


def make_ole(aliran: str) -> bytes:
    return OLE2 + aliran.encode("utf-16-le") + b"\0" * 512


def list_umum() -> Iterator[Ganas]:
    yield Ganas("kosong.pdf", b"", "kosong")
    yield Ganas("nul.docx", b"\0" * 100_000, "bukan dokumen")
    yield Ganas("acak.pdf", make_acak(64_000), "bukan dokumen")
    yield Ganas("gambar.pdf", PNG + b"\0\0\xc3\x50\0\0\xc3\x50\x08\x06\0\0\0", "gambar PNG")
    yield Ganas("foto.docx", b"\xff\xd8\xff\xe0\0\x10JFIF\0" + make_acak(3200), "gambar JPEG")
    yield Ganas("polyglot.php.pdf", b"GIF89a<?php system($_GET[0]); ?>", "gambar GIF")
    yield Ganas("pindai.tif", b"II*\0\x08\0\0\0" + b"\0" * 100, "gambar TIFF")
    yield Ganas("gambar.webp", b"RIFF\x24\0\0\0WEBPVP8 " + b"\0" * 40, "gambar WebP")
    yield Ganas("foto.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "foto HEIF")
    yield Ganas("gambar.bmp", b"BM\x36\0\x0c\0\0\0\0\0" + b"\0" * 400, "gambar BMP")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
    yield Ganas("gambar.svg", svg.encode(), "gambar SVG")
    yield Ganas("laporan.pdf.exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff" + b"\0" * 200, "program")
    yield Ganas("laporan", b"\x7fELF\x02\x01\x01" + b"\0" * 200, "program")
    yield Ganas("laporan.lnk", b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0" + b"\0" * 60, "pintasan")
    yield Ganas("laporan.gz", b"\x1f\x8b\x08\0" + b"\0" * 60, "arsip GZIP")
    yield Ganas("laporan.rar", b"Rar!\x1a\x07\x01\0" + b"\0" * 60, "arsip RAR")
    yield Ganas("laporan.7z", b"7z\xbc\xaf\x27\x1c\0\x04" + b"\0" * 60, "arsip 7-Zip")
    yield Ganas("laporan.rtf", rb"{\rtf1\ansi Laporan Kinerja}", "dokumen RTF")
    yield Ganas("laporan.ps", b"%!PS-Adobe-3.0\n", "PostScript")
    yield Ganas("laporan.doc", make_ole("WordDocument"), r"\(.doc\)")
    yield Ganas("paparan.ppt", make_ole("PowerPoint Document"), r"\(.ppt\)")
    yield Ganas("terkunci.docx", make_ole("EncryptedPackage"), "kata sandi")
    yield Ganas("tak-dikenal.ole", make_ole("Entah Apa"), "bukan dokumen")
    yield Ganas("rusak.xls", make_ole("Workbook\0"), "rusak")
    yield Ganas("halaman.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n", "MHT")
    word = b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'
    yield Ganas("laporan.xml", word, "dalam bentuk XML")
    yield Ganas("lembar.xml", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "Excel")
    yield from _list_zip()


def _list_zip() -> Iterator[Ganas]:
    yield Ganas("kumpulan.zip", make_zip({"laporan.pdf": "%PDF-"}), "arsip ZIP")
    yield Ganas("kosong.zip", b"PK\x05\x06" + b"\0" * 18, "ZIP kosong")
    yield Ganas("paparan.pptx", make_zip({"ppt/presentation.xml": "<p/>"}), "PowerPoint")
    yield Ganas("buku.xlsb", make_zip({"xl/workbook.bin": "x"}), "XLSB")
    odf = {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<manifest/>"}
    yield Ganas("laporan.odt", make_zip(odf), "ODT")
    yield Ganas("paparan.odp", make_zip({**odf, "mimetype": "application/vnd.oasis.opendocument.presentation"}), "PDF")
    kunci = {"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"}
    yield Ganas("terkunci.ods", make_zip({**odf, **kunci}), "kata sandi")
    lembar = {**odf, "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}
    yield Ganas("tanpa-isi.ods", make_zip(lembar), "lembar kerja")
