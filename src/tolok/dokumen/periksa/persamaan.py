"""Persamaan: what must be true between the printed numbers of a document.

A `Titik` is one printed number; a `Persamaan` says how one follows from others. Whether it holds is
decided with the tolerance that the printed digits allow and nothing more.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from tolok.dokumen.kenali.bentuk import Angka
from tolok.dokumen.kenali.tempat import Tempat


@dataclass(frozen=True, slots=True)
class Titik:
    nomor: int
    """Its index in Kajian.titik."""
    angka: Angka
    tempat: Tempat
    sebutan: str
    """As a person would call it: "Realisasi Program Penunjang (Tabel 3.6 baris 2)"."""
    kutipan: str = ""
    bulat: bool = False
    """Rounded to its printed decimals: stands for [v − ½ulp, v + ½ulp]. Money, counts and targets are exact."""
    sel: tuple[int, int, int] | None = None
    """Index of the table in Kajian.tabel, row and column of its grid; None in a sentence."""


class JenisPersamaan(StrEnum):
    JUMLAH = "jumlah"
    """hasil = Σ koefisien × suku"""
    PERSEN = "persen"
    """hasil = suku[0] ÷ suku[1] × skala"""
    RATA_RATA = "rata-rata"
    """hasil = Σ suku ÷ n"""
    SAMA = "sama"
    """hasil = suku[0]: the same thing printed twice"""
    CACAH = "cacah"
    """hasil = tetapan: a count of rows or items"""
    KALI = "kali"
    """hasil = Π suku × skala"""
    PERSEN_TURUN = "persen-turun"
    """hasil = (2 × suku[1] − suku[0]) ÷ suku[1] × 100: capaian of an indicator that is better when lower"""
    TUMBUH = "tumbuh"
    """hasil = (suku[0] − suku[1]) ÷ suku[1] × 100"""


@dataclass(frozen=True, slots=True)
class Persamaan:
    kode: str
    """Of the check that reports it: jumlah.kolom, nisbah.serapan, sama.tabel, ..."""
    jenis: JenisPersamaan
    hasil: int
    """nomor of a Titik"""
    suku: tuple[int, ...]
    dasar: str
    """Why it must hold, in words: "baris Jumlah = jumlah baris 1–10, kolom Realisasi"."""
    koefisien: tuple[int, ...] = ()
    """For JUMLAH, one for each suku; empty means all 1."""
    tetapan: Fraction = Fraction(0)
    skala: int = 1
    """100 where a ratio is printed as a percent, 1 where as a fraction; 25 for NRR → IKM."""
    aturan: str = ""
    """Code of the rule of `aturan` that it recomputes by, e.g. anggaran.serapan."""
    pasti: bool = True
    """False where the structure is guessed, so that a violation is RAGU."""
    rentan: bool = False
    """Two values of a plan that may belong to two versions of it: murni and perubahan, Renstra and PK."""
    longgar: bool = False
    """Violated as printed, but terms that were rounded when printed could explain it."""
    kosong: tuple[Tempat, ...] = ()
    """Cells of the sum that hold "-" or nothing; they were taken as 0."""
