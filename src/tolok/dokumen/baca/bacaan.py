"""Bacaan: what one file said, and what of it could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tolok.aturan.galat import GalatPengguna
from tolok.dokumen.naskah import Lokasi, Naskah, Paragraf


class BerkasTakTerbaca(GalatPengguna):
    """Berkas bukan dokumen yang dapat dibaca, rusak, terkunci, atau terlalu besar."""


class Format(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    HTML = "html"
    TEKS = "teks"


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page of a PDF; lebar and tinggi in points, as a person sees it (rotation applied)."""

    lebar: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class TakTerbaca:
    """A place that Tolok could not read, and why, for the line that says what was read."""

    lokasi: Lokasi
    alasan: str


@dataclass(frozen=True, slots=True)
class Bacaan:
    """One file as read. `naskah` says nothing of who wrote it: instansi "" and tahun 0 until `kenali` finds them."""

    berkas: str
    """Name of the file without its folder."""
    format: Format
    naskah: Naskah
    halaman: tuple[Halaman, ...] = ()
    tepi: tuple[Paragraf, ...] = ()
    """Running heads, feet and watermarks, which are not part of the text."""
    data: str = ""
    """The JSON that Tolok attaches to its own files; never used to read what the page says."""
    tak_terbaca: tuple[TakTerbaca, ...] = ()
