"""Prints many documents at once: one WeasyPrint a process, one browser, one LibreOffice for all files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.tanam.bentuk import DaftarEntri, Dok, Ganti, Judul, TabelIsi, fill
from bench.tanam.cetak_docx import TATA_DOCX, write_docx
from bench.tanam.cetak_html import TATA, Tata, write_html
from bench.tanam.cetak_sendiri import build_naskah, write_teks
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.cetak.xlsx import print_xlsx

LANTANG = frozenset({"weasyprint", "chromium", "libreoffice"})
"""Printers of PDF that are not ours."""
TATA_MENURUT_NAMA: Mapping[str, Tata] = {satu.nama: satu for satu in TATA}
SENDIRI: Mapping[str, tuple[str, Callable[[Dok, Ganti], bytes]]] = {
    "tolok-pdf": ("pdf", lambda dok, ganti: print_pdf(build_naskah(dok, ganti))),
    "tolok-docx": ("docx", lambda dok, ganti: print_docx(build_naskah(dok, ganti))),
    "tolok-html": ("html", lambda dok, ganti: print_html(build_naskah(dok, ganti))),
    "tolok-xlsx": ("xlsx", lambda dok, ganti: print_xlsx(build_naskah(dok, ganti))),
    "teks": ("txt", lambda dok, ganti: write_teks(dok, ganti).encode()),
}
PENCETAK = (*sorted(LANTANG), "docx", "html", *SENDIRI)


@dataclass(frozen=True, slots=True)
class Tugas:
    """One file to print."""

    dok: Dok
    ganti: Ganti
    pencetak: str
    tata: str
    keluaran: Path
    halaman: Mapping[str, str]


def suffix_of(pencetak: str) -> str:
    if pencetak in LANTANG:
        return "pdf"
    return pencetak if pencetak in {"docx", "html"} else SENDIRI[pencetak][0]


def list_tata(pencetak: str) -> tuple[str, ...]:
    """Layouts that this printer can make."""
    if pencetak in {"weasyprint", "chromium", "html"}:
        return tuple(TATA_MENURUT_NAMA)
    return TATA_DOCX if pencetak in {"libreoffice", "docx"} else ("sendiri",)


def is_bergaris(tata: str) -> bool:
    return TATA_MENURUT_NAMA[tata].bergaris if tata in TATA_MENURUT_NAMA else tata not in {"mendatar", "polos"}


def print_semua(tugas: Sequence[Tugas], *, pekerja: int = 2) -> None:
    """Print every file that is not there yet."""
    baru = [satu for satu in tugas if not satu.keluaran.exists()]
    menurut: dict[str, list[Tugas]] = {}
    for satu in baru:
        menurut.setdefault(satu.pencetak, []).append(satu)
    _print_chromium(menurut.pop("chromium", []))
    _print_libreoffice(menurut.pop("libreoffice", []))
    lain = [satu for daftar in menurut.values() for satu in daftar]
    bahan = [_bytes_of_source(satu) for satu in lain]
    with ProcessPoolExecutor(pekerja) as kolam:
        for satu, isi in zip(lain, kolam.map(_print_satu, bahan, chunksize=4), strict=True):
            satu.keluaran.write_bytes(isi)


def _bytes_of_source(satu: Tugas) -> tuple[str, Dok, Ganti, str, Mapping[str, str]]:
    return satu.pencetak, satu.dok, satu.ganti, satu.tata, satu.halaman


def _print_satu(bahan: tuple[str, Dok, Ganti, str, Mapping[str, str]]) -> bytes:
    pencetak, dok, ganti, tata, halaman = bahan
    if pencetak in SENDIRI:
        return SENDIRI[pencetak][1](dok, ganti)
    if pencetak == "docx":
        return write_docx(dok, ganti, tata, halaman)
    html = write_html(dok, ganti, TATA_MENURUT_NAMA[tata], halaman)
    if pencetak == "html":
        return html.encode()
    from weasyprint import HTML  # noqa: PLC0415 - only this print needs it

    hasil: bytes = HTML(string=html).write_pdf()
    return hasil


def _print_chromium(tugas: Sequence[Tugas]) -> None:
    if not tugas:
        return
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only this print needs a browser

    with sync_playwright() as main:
        # Chromium's own sandbox refuses to run as root, which is who a container is.
        pilihan = ["--no-sandbox"] if os.geteuid() == 0 else []
        peramban = main.chromium.launch(executable_path=shutil.which("chromium"), args=pilihan)
        lembar = peramban.new_page()
        for satu in tugas:
            lembar.set_content(write_html(satu.dok, satu.ganti, TATA_MENURUT_NAMA[satu.tata], satu.halaman))
            lembar.pdf(path=str(satu.keluaran), prefer_css_page_size=True, print_background=True)
        peramban.close()


def _print_libreoffice(tugas: Sequence[Tugas]) -> None:
    if not tugas:
        return
    folder = tugas[0].keluaran.parent / "asal"
    folder.mkdir(exist_ok=True)
    asal = []
    for satu in tugas:
        berkas = folder / f"{satu.keluaran.stem}.docx"
        berkas.write_bytes(write_docx(satu.dok, satu.ganti, satu.tata, satu.halaman))
        asal.append(berkas)
    perintah = ["soffice", f"-env:UserInstallation={folder.absolute().as_uri()}/profil", "--headless", "--norestore"]
    for awal in range(0, len(asal), 60):
        kirim = [*perintah, "--convert-to", "pdf", "--outdir", str(tugas[0].keluaran.parent)]
        subprocess.run([*kirim, *map(str, asal[awal : awal + 60])], check=True, capture_output=True)  # noqa: S603


def find_halaman(dok: Dok, berkas: Path) -> dict[str, str]:
    """The printed page of each heading and table of a PDF, counted from its first page."""
    dokumen = PdfDocument(berkas)
    isi = [re.sub(r"\s+", "", dokumen[n].get_textpage().get_text_range()) for n in range(len(dokumen))]
    dokumen.close()
    hasil: dict[str, str] = {}
    dari = 0
    for satu in dok.potongan:
        if isinstance(satu, DaftarEntri):
            continue
        if isinstance(satu, Judul):
            jangkar, cari = satu.jangkar, f"{satu.nomor}{satu.teks}"
        elif isinstance(satu, TabelIsi):
            jangkar, cari = f"t-{satu.kode}", fill(dok, satu.keterangan, {})
        else:
            continue
        cari = re.sub(r"\s+", "", cari)
        # The contents come first, so that the last page that bears a heading is its own.
        tempat = [n for n in range(dari, len(isi)) if cari in isi[n]]
        if tempat:
            dari = tempat[-1]
            hasil[jangkar] = str(dari + 1)
    return hasil
