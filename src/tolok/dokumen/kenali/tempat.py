"""Tempat: where something stands, for a person who looks for it with the document in hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tolok.dokumen.naskah import Bab, Blok, Daftar, Gambar, Lanskap, Lokasi, Naskah, Tabel


@dataclass(frozen=True, slots=True)
class Tempat:
    """`bab` and `tabel` as printed ("BAB III", "Tabel 3.2"); `baris` and `kolom` in the table's body, from 1."""

    lokasi: Lokasi = field(default_factory=Lokasi)
    bab: str = ""
    subbab: str = ""
    tabel: str = ""
    baris: int | None = None
    kolom: int | None = None


def walk_blok(naskah: Naskah) -> Iterator[tuple[Blok, Tempat]]:
    """Every block in document order with its place; a Bab before what it contains, items of a list after the list."""
    for bagian in naskah.bagian:
        for blok in bagian.blok:
            yield from _walk(blok, Tempat())


def _walk(blok: Blok, tempat: Tempat) -> Iterator[tuple[Blok, Tempat]]:
    if isinstance(blok, Bab):
        tempat = _enter_bab(blok, tempat)
    elif isinstance(blok, (Tabel, Gambar)):
        tempat = replace(tempat, tabel=name_blok(blok))
    yield blok, replace(tempat, lokasi=getattr(blok, "lokasi", None) or tempat.lokasi)
    for anak in _isi(blok):
        yield from _walk(anak, tempat)


def _enter_bab(bab: Bab, tempat: Tempat) -> Tempat:
    nama = name_bab(bab)
    lokasi = bab.lokasi or tempat.lokasi
    return Tempat(lokasi, bab=nama) if bab.tingkat == 1 else replace(tempat, lokasi=lokasi, subbab=nama)


def _isi(blok: Blok) -> tuple[Blok, ...]:
    match blok:
        case Bab():
            return blok.isi
        case Lanskap():
            return blok.blok
        case Daftar():
            return tuple(satu for butir in blok.butir for satu in butir)
        case _:
            return ()


def name_bab(bab: Bab) -> str:
    """Return e.g. "BAB III AKUNTABILITAS KINERJA" or "B. Realisasi Anggaran"."""
    if not bab.nomor:
        return bab.judul
    return f"BAB {bab.nomor} {bab.judul}" if bab.tingkat == 1 else f"{bab.nomor.rstrip('.')}. {bab.judul}"


def name_blok(blok: Tabel | Gambar) -> str:
    """Return e.g. "Tabel 3.2", or the title where there is no number."""
    jenis = "Tabel" if isinstance(blok, Tabel) else "Gambar"
    return f"{jenis} {blok.nomor}" if blok.nomor else blok.judul
