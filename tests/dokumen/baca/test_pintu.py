"""The door: the format by content, the way to its reader, and what is said where nothing could be read."""

from __future__ import annotations

import subprocess
import sys

import pytest

from buat.ganas_bagian import make_docx, make_xlsx, par
from buat.ganas_pdf import TEKS, make_halaman
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca, Format
from tolok.dokumen.baca.kenal_format import find_jenis
from tolok.dokumen.baca.pintu import read_berkas

LAPORAN = "BAB I\nPENDAHULUAN\nKecamatan Rimba Jaya mempunyai 12 desa.\n"


@pytest.mark.parametrize(
    ("isi", "format_berkas"),
    [
        (make_halaman(TEKS), Format.PDF),
        (b"\n\n  " + make_halaman(TEKS), Format.PDF),
        (make_docx(par("Laporan")), Format.DOCX),
        (make_xlsx({"A": "<sheetData><row><c><v>1</v></c></row></sheetData>"}), Format.XLSX),
        (b"\xef\xbb\xbf<!DOCTYPE html><html><body><p>Laporan", Format.HTML),
        (b"<TABLE><tr><td>1", Format.HTML),
        ("<html><p>Laporan</p></html>".encode("utf-16"), Format.HTML),
        (LAPORAN.encode(), Format.TEKS),
        (LAPORAN.encode("utf-16"), Format.TEKS),
        (LAPORAN.encode("utf-16-le"), Format.TEKS),
        (b"BMKG memperkirakan hujan.\nMZ bukan program.", Format.TEKS),
        (b"<catatan> bukan markah", Format.TEKS),
    ],
)
def test_the_content_tells_the_format(isi: bytes, format_berkas: Format) -> None:
    """Whatever its name says, a file is read as what it is, and its text is there."""
    bacaan = read_berkas("laporan.exe", isi)

    assert bacaan.format is format_berkas
    assert bacaan.naskah.bagian[0].blok


def test_the_name_is_shown_without_its_folder() -> None:
    """Folders, turned letters and line ends of a name are not shown."""
    assert read_berkas("..\\C:\\x/lkip\u202e\n2023.txt", LAPORAN.encode()).berkas == "lkip2023.txt"


def test_a_text_without_text_says_so() -> None:
    """A file that holds nothing to read is no error, and is not silent."""
    (satu,) = read_berkas("a.txt", b" \n\n ").tak_terbaca

    assert "tidak ada teks maupun tabel" in satu.alasan


def test_a_file_beyond_the_bound_is_refused() -> None:
    """More than a hundred megabytes are not looked at."""
    with pytest.raises(BerkasTakTerbaca, match="101 MB, melampaui batas 100 MB"):
        read_berkas("a.pdf", b"%PDF-" + bytes(101 * 1024 * 1024))


def test_short_marks_need_more_than_two_letters() -> None:
    """A program is known although its mark is short, a text that begins alike is not taken for one."""
    with pytest.raises(BerkasTakTerbaca, match="program"):
        find_jenis(b"MZ\x90\0\x03\0\0\0")


def test_readers_come_when_they_are_needed() -> None:
    """Importing the door loads no reader of PDF and no library of spreadsheets."""
    perintah = "import sys, tolok.dokumen.baca.terpisah; print(*sys.modules)"
    jalan = subprocess.run([sys.executable, "-c", perintah], capture_output=True, check=True, text=True)

    assert {"pypdfium2", "python_calamine", "openpyxl"}.isdisjoint(jalan.stdout.split())
