"""Kasus: worked cases of every rule, one TOML file a rule, and how they are run.

A case gives `hasil` or `galat`. A number is compared exactly; `desimal = 2` says that `hasil` is
the signed value; "p/q" writes what decimals cannot. Of a table only the keys given are compared.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial
from importlib import resources

import tolok.aturan.rumus  # noqa: F401 - enters every rule into the catalogue
from tolok.aturan.angka import round_half_up
from tolok.aturan.galat import GalatData, GalatPengguna
from tolok.aturan.katalog import KATALOG, cari_aturan, hitung, ke_data
from tolok.aturan.masukan import read_masukan


@dataclass(frozen=True, slots=True, kw_only=True)
class Kasus:
    """Satu contoh terhitung suatu aturan."""

    judul: str
    masukan: Mapping[str, object]
    hasil: object = None
    galat: str = ""
    desimal: int | None = None
    sumber: str = ""
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class HasilKasus:
    """Hasil menjalankan satu kasus; `keterangan` menyebut bedanya bila tidak lulus."""

    kode: str
    judul: str
    lulus: bool
    keterangan: str = ""


def daftar_kasus(kode: str) -> tuple[Kasus, ...]:
    """Return the cases of one rule, as they stand in its file.

    Raises: TidakDikenal (no such rule), GalatData (its file is missing or malformed).
    """
    cari_aturan(kode)
    berkas = resources.files("tolok.aturan") / "kasus" / f"{kode}.toml"
    if not berkas.is_file():
        raise GalatData(f"Aturan {kode} belum mempunyai kasus/{kode}.toml.")
    return baca_kasus(kode, berkas.read_text(encoding="utf-8"))


def baca_kasus(kode: str, teks: str) -> tuple[Kasus, ...]:
    """Read a case file.

    Raises: GalatData (unknown key, or not exactly one of hasil and galat).
    """
    daftar = tomllib.loads(teks, parse_float=Decimal)["kasus"]
    for nomor, satu in enumerate(daftar, 1):
        asing = satu.keys() - set(Kasus.__dataclass_fields__)
        if asing or ("hasil" in satu) == ("galat" in satu):
            raise GalatData(f"kasus/{kode}.toml nomor {nomor}: isi tepat satu dari hasil dan galat; asing: {asing}.")
    return tuple(Kasus(**satu) for satu in daftar)


def run_kasus(kode: str | None = None) -> list[HasilKasus]:
    """Run the cases of one rule, or of all.

    Raises: TidakDikenal, GalatData.
    """
    daftar_kode = [kode] if kode else sorted(KATALOG)
    return [jalankan(satu, kasus) for satu in daftar_kode for kasus in daftar_kasus(satu)]


def jalankan(kode: str, kasus: Kasus) -> HasilKasus:
    """Run one case of one rule."""
    try:
        hasil = hitung(kode, **read_masukan(kode, kasus.masukan)).hasil
    except GalatPengguna as galat:
        nama = type(galat).__name__
        cocok = nama == kasus.galat
        return HasilKasus(kode, kasus.judul, cocok, "" if cocok else f"galat {nama}: {galat}")
    if not kasus.galat and _sama(hasil, kasus.hasil, kasus.desimal):
        return HasilKasus(kode, kasus.judul, lulus=True)
    harapan = f"galat {kasus.galat}" if kasus.galat else f"{ke_data(kasus.hasil)}"
    return HasilKasus(kode, kasus.judul, lulus=False, keterangan=f"seharusnya {harapan}, didapat {ke_data(hasil)}")


def _sama(hasil: object, harapan: object, desimal: int | None) -> bool:
    if isinstance(hasil, bool) or isinstance(harapan, bool):
        return hasil is harapan
    if isinstance(hasil, Fraction | Decimal | int):
        dibulatkan = hasil if desimal is None else round_half_up(hasil, desimal=desimal)
        return Fraction(dibulatkan) == _baca_angka(harapan)
    if isinstance(harapan, Mapping):
        return all(_sama(getattr(hasil, kunci, None), isi, desimal) for kunci, isi in harapan.items())
    if isinstance(hasil, tuple) and isinstance(harapan, Sequence):
        return len(hasil) == len(harapan) and all(map(partial(_sama, desimal=desimal), hasil, harapan))
    return hasil == harapan


def _baca_angka(harapan: object) -> Fraction | None:
    if isinstance(harapan, int | Decimal | str):
        return Fraction(harapan)
    return None
