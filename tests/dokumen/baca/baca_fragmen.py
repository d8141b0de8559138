"""Fragments of text for the tests of `struktur`, and what was read from them in a form that a test can show."""

from __future__ import annotations

from textwrap import dedent

from dokumen.susun.isi_naskah import list_blok
from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.naskah import (
    Bab,
    Baris,
    Blok,
    Daftar,
    DaftarIsi,
    Lokasi,
    Naskah,
    Paragraf,
    Rata,
    Sebaris,
    Tabel,
    Teks,
)


def baca(teks: str) -> Naskah:
    """Read an indented fragment; "→" stands for a tab."""
    return read_fragmen(dedent(teks).strip("\n").replace("→", "\t")).naskah


def isi(teks: Sebaris) -> str:
    return "".join(satu.isi for satu in teks)


def baris(semua: tuple[Baris, ...]) -> list[list[str]]:
    """Rows as text; a merged cell shows its span as "Target <6×1>"."""
    return [
        [isi(sel.teks) + (f" <{sel.kolom}×{sel.baris}>" if sel.kolom * sel.baris > 1 else "") for sel in satu]
        for satu in semua
    ]


def list_bab(naskah: Naskah) -> list[str]:
    """Headings as "2 A. Latar Belakang": level, number, title."""
    return [
        f"{bab.tingkat} {bab.nomor} {bab.judul}".replace("  ", " ") for bab in list_blok(naskah) if isinstance(bab, Bab)
    ]


def list_tabel(naskah: Naskah) -> list[Tabel]:
    return [satu for satu in list_blok(naskah) if isinstance(satu, Tabel)]


def list_paragraf(naskah: Naskah) -> list[str]:
    return [isi(satu.teks) for satu in list_blok(naskah) if isinstance(satu, Paragraf)]


def list_daftar(naskah: Naskah) -> list[Daftar]:
    return [satu for satu in list_blok(naskah) if isinstance(satu, Daftar)]


def list_entri(naskah: Naskah) -> list[tuple[str, str, str]]:
    """Entries of every list of contents: number, title, page."""
    return [
        (satu.nomor, satu.judul, satu.halaman)
        for blok in list_blok(naskah)
        if isinstance(blok, DaftarIsi)
        for satu in blok.entri
    ]


def gambar_daftar(daftar: Daftar, lekuk: str = "") -> list[str]:
    """A list as lines: label and first text of each item, what else stands in it indented below."""
    hasil = []
    for label, butir in zip(daftar.label, daftar.butir, strict=True):
        for urutan, satu in enumerate(butir):
            hasil += _gambar(satu, f"{lekuk}{label} " if urutan == 0 else f"{lekuk}  ")
    return hasil


def _gambar(blok: Blok, awalan: str) -> list[str]:
    if isinstance(blok, Daftar):
        return gambar_daftar(blok, f"{awalan}")
    return [f"{awalan}{isi(blok.teks)}" if isinstance(blok, Paragraf) else f"{awalan}<{type(blok).__name__}>"]


def paragraf(
    teks: str,
    *,
    judul: int = 0,
    tebal: bool = False,
    tengah: bool = False,
    label: str = "",
    ukuran: float = 0.0,
    lekuk: float = 0.0,
    halaman: int | None = None,
    daftar_isi: bool = False,
) -> ParagrafMentah:
    """A paragraph as a format with styles gives it."""
    return ParagrafMentah(
        (Teks(teks, tebal=tebal),),
        Lokasi(halaman=halaman),
        ukuran=ukuran,
        rata=Rata.TENGAH if tengah else None,
        lekuk=lekuk,
        label=label,
        judul=judul,
        daftar_isi=daftar_isi,
    )
