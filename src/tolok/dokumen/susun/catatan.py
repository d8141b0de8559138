"""Catatan: every number of a report computed once, kept with its working under one key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

import tolok.aturan.rumus  # noqa: F401 importing it enters the rules into the catalogue
from tolok.aturan import katalog
from tolok.aturan.katalog import Hitungan
from tolok.aturan.nilai import Kosong, NilaiTepat


@dataclass(frozen=True, slots=True)
class Terhitung:
    """Satu angka laporan: kunci dalam catatan dan cara hitungnya."""

    kunci: str
    hitungan: Hitungan

    @property
    def nilai(self) -> NilaiTepat:
        """The exact result as a number, or why there is none."""
        hasil = self.hitungan.hasil
        if isinstance(hasil, Kosong | Fraction):
            return hasil
        if isinstance(hasil, int):
            return Fraction(hasil)
        raise TypeError(f"{self.kunci}: {hasil!r} is not a number")


@dataclass(frozen=True, slots=True)
class Catatan:
    """Tempat semua hitungan satu laporan; kunci tidak boleh dipakai dua kali."""

    _isi: dict[str, Hitungan] = field(default_factory=dict)

    def simpan(self, kunci: str, hitungan: Hitungan) -> Terhitung:
        if kunci in self._isi:
            raise ValueError(f"{kunci} is already computed")
        self._isi[kunci] = hitungan
        return Terhitung(kunci, hitungan)

    def hitung(self, kunci: str, kode: str, /, **masukan: object) -> Terhitung:
        return self.simpan(kunci, katalog.hitung(kode, **masukan))

    def semua(self) -> Mapping[str, Hitungan]:
        return MappingProxyType(self._isi)
