"""Kesalahan: what is wrong in a folder of facts, at which place, and what to do about it.

GalatPengguna
└── FaktaSalah   all mistakes of one folder, never only the first
"""

from __future__ import annotations

from dataclasses import dataclass

from tolok.aturan import galat
from tolok.aturan.galat import GalatPengguna

BARIS_TERBANYAK = 200
"""A person mends the first hundreds; a hostile file could hold a million."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """Satu kunci dalam satu tabel dalam satu berkas; nomor urut dalam kurung siku mulai dari 1."""

    berkas: str
    tabel: str = ""
    kunci: str = ""

    def __str__(self) -> str:
        return " › ".join(bagian for bagian in (self.berkas, self.tabel, self.kunci) if bagian)

    @property
    def jalur(self) -> str:
        """The path of the key as a table of its own."""
        return ".".join(bagian for bagian in (self.tabel, self.kunci) if bagian)

    def at_key(self, kunci: str) -> Tempat:
        """Return the place of a key inside the table that stands at this key."""
        return Tempat(self.berkas, self.jalur, kunci)

    def at_item(self, urutan: int) -> Tempat:
        return Tempat(self.berkas, self.tabel, f"{self.kunci}[{urutan}]")


@dataclass(frozen=True, slots=True)
class Kesalahan:
    """Satu kesalahan dalam satu baris: di mana, apa, mengapa, dan langkah berikutnya."""

    tempat: Tempat
    apa: str
    mengapa: str
    saran: str

    def __str__(self) -> str:
        akhir = "" if self.saran.endswith("?") else "."
        return f"{self.tempat}: {self.apa}; {self.mengapa}. {self.saran}{akhir}"


class FaktaSalah(GalatPengguna):
    """Folder fakta tidak dapat dipakai; `daftar` memuat semua kesalahannya."""

    def __init__(self, *, folder: str, daftar: tuple[Kesalahan, ...]) -> None:
        self.folder = folder
        self.daftar = daftar
        baris = [str(satu) for satu in daftar[:BARIS_TERBANYAK]]
        if len(daftar) > BARIS_TERBANYAK:
            baris.append(f"… dan {len(daftar) - BARIS_TERBANYAK} kesalahan lain; perbaiki yang di atas lebih dahulu.")
        baris.append(f"Folder fakta “{folder}” belum dapat dipakai: {len(daftar)} kesalahan.")
        super().__init__("\n".join(baris))


def quote(nilai: object) -> str:
    """Quote any value on one line, short, with invisible characters written as their codes."""
    return galat.quote(str(nilai))
