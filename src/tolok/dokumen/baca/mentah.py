"""Blok mentah: what the reader of one format hands to `struktur`, which recognises the document in it.

A format says what it knows (a heading style, an automatic number, merged cells) and leaves the
rest open; `struktur` finds headings, captions, lists, contents and continued tables for all alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from tolok.dokumen.baca.bacaan import Halaman, TakTerbaca
from tolok.dokumen.naskah import Baris, Lokasi, Paragraf, Rata, Sebaris


@dataclass(frozen=True, slots=True)
class ParagrafMentah:
    """One paragraph; a line break that the writer wanted is "\\n" in `teks`."""

    teks: Sebaris
    lokasi: Lokasi
    ukuran: float = 0.0
    """Type size in points, 0 where the format does not say."""
    rata: Rata | None = None
    lekuk: float = 0.0
    """Distance of its first line from the left edge of the text, in points."""
    label: str = ""
    """Automatic number or bullet as shown ("1.", "a)", "•") where it is not part of `teks`."""
    judul: int = 0
    """Heading level that the format states (Heading 1, <h2>), 0 for none."""
    daftar_isi: bool = False
    """Stated to be a line of a table of contents, of tables or of figures."""
    halaman_baru: bool = False


@dataclass(frozen=True, slots=True)
class TabelMentah:
    """One table, or the part of it on one page; merged cells as in Naskah."""

    baris: tuple[Baris, ...]
    kolom: tuple[int, ...]
    """Relative width of each column."""
    lokasi: Lokasi
    kepala: int = 0
    """Rows stated to be the head; 0 where the format does not say."""
    garis: bool = True
    sambungan: bool | None = None
    """True or False where the geometry shows that it continues the table before it, None unknown."""


@dataclass(frozen=True, slots=True)
class GambarMentah:
    lokasi: Lokasi
    alt: str = ""
    svg: str = ""


BlokMentah: TypeAlias = ParagrafMentah | TabelMentah | GambarMentah


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """What the reader of one format hands over; `blok` in reading order, the rest as in Bacaan."""

    blok: tuple[BlokMentah, ...]
    judul: str = ""
    halaman: tuple[Halaman, ...] = ()
    tepi: tuple[Paragraf, ...] = ()
    data: str = ""
    tak_terbaca: tuple[TakTerbaca, ...] = ()
