"""The example office as the tests of this folder see it: loaded once, walked generically."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import Kegiatan, Program, SubKegiatan
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.fakta.pengukuran import Pengukuran, Realisasi
from tolok.dokumen.fakta.rencana import Indikator

AKAR = Path(__file__).parents[2]
FOLDER = AKAR / "contoh" / "batumandi-2023"
RUJUKAN = AKAR.parent / "shared" / "rujukan" / "data"


@cache
def load_batumandi() -> Fakta:
    return load_fakta(FOLDER)


def list_kegiatan(fakta: Fakta) -> list[Kegiatan]:
    return [kegiatan for program in fakta.renja.program for kegiatan in program.kegiatan]


def list_sub_kegiatan(fakta: Fakta) -> list[SubKegiatan]:
    return [sub for kegiatan in list_kegiatan(fakta) for sub in kegiatan.sub_kegiatan]


def list_renja(fakta: Fakta) -> list[Program | Kegiatan | SubKegiatan]:
    return [*fakta.renja.program, *list_kegiatan(fakta), *list_sub_kegiatan(fakta)]


def find_sub_kegiatan(fakta: Fakta, kode: str) -> SubKegiatan:
    return next(sub for sub in list_sub_kegiatan(fakta) if sub.kode == kode)


def find_indikator(fakta: Fakta, kode: str) -> Indikator:
    return next(isi for isi in walk(fakta.renstra) if isinstance(isi, Indikator) and isi.kode == kode)


def find_pengukuran(fakta: Fakta, kode: str) -> Pengukuran:
    return next(pengukuran for pengukuran in fakta.pengukuran if pengukuran.indikator == kode)


def find_realisasi(fakta: Fakta, kode: str) -> Realisasi:
    (realisasi,) = find_pengukuran(fakta, kode).realisasi
    return realisasi


def sum_realisasi(daftar: list[SubKegiatan]) -> int:
    """Sum realisasi; a missing one would make the sum meaningless, so it is an error here."""
    jumlah = 0
    for sub in daftar:
        assert isinstance(sub.realisasi, int), f"{sub.kode} tanpa realisasi"
        jumlah += sub.realisasi
    return jumlah


def walk(isi: object) -> Iterator[object]:
    """Yield a value and all that is inside it."""
    yield isi
    if is_dataclass(isi):
        for field in fields(isi):
            yield from walk(getattr(isi, field.name))
    elif isinstance(isi, tuple):
        for butir in isi:
            yield from walk(butir)
