"""Regulasi: the register of regulations that rules and parameters cite."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources
from types import MappingProxyType

from tolok.aturan.galat import TidakDikenal


@dataclass(frozen=True, slots=True)
class Rujukan:
    """Satu bagian satu regulasi; `regulasi` = kode dalam regulasi.toml."""

    regulasi: str
    bagian: str


class StatusSumber(StrEnum):
    """Seberapa dekat pengetahuan kami dengan naskah resmi."""

    DIBACA = "dibaca"
    """Dibaca pada naskah, laporan terbit, atau data publik."""
    DIKUTIP = "dikutip"
    """Dibaca dalam peraturan atau halaman lain yang mengutipnya."""
    LAPORAN_SUMBER = "laporan sumber"
    """Dibaca dalam laporan instansi yang menjadi contoh."""
    BELUM_DIPERIKSA = "belum diperiksa"
    """Diketahui, belum dicocokkan dengan naskahnya."""
    BERTENTANGAN = "sumber bertentangan"
    """Sumber-sumber tidak sama; keterangan memuat keduanya."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulasi:
    """Satu peraturan dalam daftar."""

    kode: str
    nama: str
    tentang: str
    tanggal: date | None
    """Tanggal ditetapkan atau mulai berlaku, sejauh diketahui."""
    status: StatusSumber
    diperiksa: date | None
    keterangan: str


@cache
def daftar_regulasi() -> Mapping[str, Regulasi]:
    """Return the register, by code."""
    teks = (resources.files("tolok.aturan") / "regulasi.toml").read_text(encoding="utf-8")
    daftar = [
        Regulasi(
            kode=entri["kode"],
            nama=entri["nama"],
            tentang=entri["tentang"],
            tanggal=entri.get("tanggal"),
            status=StatusSumber(entri["status"]),
            diperiksa=baca_tanggal_diperiksa(entri["diperiksa"]),
            keterangan=entri.get("keterangan", ""),
        )
        for entri in tomllib.loads(teks)["regulasi"]
    ]
    return MappingProxyType({regulasi.kode: regulasi for regulasi in daftar})


def cari_regulasi(kode: str) -> Regulasi:
    """Return the regulation with this code.

    Raises: TidakDikenal.
    """
    try:
        return daftar_regulasi()[kode]
    except KeyError:
        raise TidakDikenal("Regulasi", kode, dikenal=daftar_regulasi()) from None


def baca_tanggal_diperiksa(isi: object) -> date | None:
    """Read `diperiksa`: a date, or `false` for "belum diperiksa"."""
    return isi if isinstance(isi, date) else None
