"""Kajian: one document with everything recognised in it, which every check reads and none changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tolok.dokumen.baca.bacaan import Bacaan
from tolok.dokumen.kenali.bentuk import Kalimat, Profil, Sebutan, TabelTerbaca
from tolok.dokumen.kenali.kalimat import read_kalimat
from tolok.dokumen.kenali.profil import recognise_profil
from tolok.dokumen.kenali.sebutan import link_sebutan
from tolok.dokumen.kenali.tabel import read_semua_tabel
from tolok.dokumen.kenali.tempat import Tempat, walk_blok
from tolok.dokumen.naskah import Blok, Naskah
from tolok.dokumen.periksa.sebab import Pembuktian, prove
from tolok.dokumen.periksa.susun_persamaan import build_persamaan


@dataclass(frozen=True)
class Kajian:
    """`pembanding`: documents of other years or offices; `paket`: documents of the same office and year."""

    bacaan: Bacaan
    pembanding: tuple[Kajian, ...] = ()
    paket: tuple[Kajian, ...] = ()

    @property
    def naskah(self) -> Naskah:
        return self.bacaan.naskah

    @cached_property
    def blok(self) -> tuple[tuple[Blok, Tempat], ...]:
        return tuple(walk_blok(self.naskah))

    @cached_property
    def kalimat(self) -> tuple[Kalimat, ...]:
        return read_kalimat(self.blok)

    @cached_property
    def tabel(self) -> tuple[TabelTerbaca, ...]:
        return read_semua_tabel(self.blok)

    @cached_property
    def profil(self) -> Profil:
        return recognise_profil(self.bacaan, self.kalimat, self.tabel)

    @cached_property
    def sebutan(self) -> tuple[Sebutan, ...]:
        return link_sebutan(self.profil, self.kalimat, self.tabel)

    @cached_property
    def pembuktian(self) -> Pembuktian:
        """Every equation of the document, which hold, which do not, and the causes."""
        return prove(*build_persamaan(self.tabel, self.sebutan, self.kalimat))
