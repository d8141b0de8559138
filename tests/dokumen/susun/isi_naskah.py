"""Walking a Naskah in tests: its blocks, its paragraphs, its tables, as a reader meets them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tolok.dokumen.naskah import Bab, Blok, Daftar, Lanskap, Naskah, Paragraf, Sebaris, Tabel, Teks


def list_blok(naskah: Naskah) -> list[Blok]:
    return [blok for bagian in naskah.bagian for blok in _walk(bagian.blok)]


def list_bab(naskah: Naskah) -> list[Bab]:
    return [blok for blok in list_blok(naskah) if isinstance(blok, Bab)]


def list_tabel(naskah: Naskah) -> list[Tabel]:
    return [blok for blok in list_blok(naskah) if isinstance(blok, Tabel)]


def list_paragraf(naskah: Naskah) -> list[str]:
    return [baca(blok.teks) for blok in list_blok(naskah) if isinstance(blok, Paragraf)]


def list_teks(naskah: Naskah) -> list[Teks]:
    """Return every run of text, in paragraphs and in cells."""
    runs: list[Teks] = []
    for blok in list_blok(naskah):
        if isinstance(blok, Paragraf):
            runs += blok.teks
        if isinstance(blok, Tabel):
            runs += [teks for baris in (*blok.kepala, *blok.badan) for sel in baris for teks in sel.teks]
    return runs


def find_bab(naskah: Naskah, judul: str) -> Bab:
    return next(bab for bab in list_bab(naskah) if bab.judul == judul)


def find_tabel(naskah: Naskah, kode: str) -> Tabel:
    return next(tabel for tabel in list_tabel(naskah) if tabel.kode == kode)


def baca(teks: Sebaris) -> str:
    return "".join(satu.isi for satu in teks)


def baca_baris(tabel: Tabel) -> list[list[str]]:
    """Return the body of a table as text, merged cells once."""
    return [[baca(sel.teks) for sel in baris] for baris in tabel.badan]


def baca_bab(bab: Bab) -> str:
    """Return all text of a section and what is below it."""
    bagian: list[str] = []
    for blok in _walk((bab,)):
        if isinstance(blok, Bab):
            bagian.append(blok.judul)
        if isinstance(blok, Paragraf):
            bagian.append(baca(blok.teks))
        if isinstance(blok, Tabel):
            bagian += [" | ".join(baris) for baris in baca_baris(blok)] + list(blok.catatan)
    return "\n".join(bagian)


def _walk(daftar: Iterable[Blok]) -> Iterator[Blok]:
    for blok in daftar:
        yield blok
        if isinstance(blok, Bab):
            yield from _walk(blok.isi)
        if isinstance(blok, Lanskap):
            yield from _walk(blok.blok)
        if isinstance(blok, Daftar):
            for butir in blok.butir:
                yield from _walk(butir)
