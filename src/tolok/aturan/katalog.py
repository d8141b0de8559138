"""Katalog: every rule by its code, with formula, unit and basis; and the working of one result."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import TypeVar

from tolok import VERSI
from tolok.aturan.angka import desimal_tepat
from tolok.aturan.galat import GalatData, GalatMasukan, TidakDikenal
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.satuan import Satuan

Fungsi = TypeVar("Fungsi", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Satu angka dengan cara memperolehnya, cukup untuk menghitungnya kembali."""

    kode: str
    rumus: str
    masukan: Mapping[str, object]
    hasil: object
    """Fraction, Kosong, atau nilai lain yang dikembalikan aturan; belum dibulatkan."""
    satuan: Satuan
    dasar: tuple[Rujukan, ...]
    tafsir: tuple[str, ...]
    versi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aturan:
    """Satu entri katalog: fungsi dan segala yang perlu diketahui pembacanya."""

    kode: str
    nama: str
    rumus: str
    satuan: Satuan
    dasar: tuple[Rujukan, ...]
    tafsir: tuple[str, ...]
    parameter: tuple[str, ...]
    """Nama parameter bertanggal yang dibaca aturan ini."""
    fungsi: Callable[..., object]

    @property
    def masukan(self) -> tuple[str, ...]:
        """Nama masukan, menurut urutan fungsinya."""
        return tuple(inspect.signature(self.fungsi).parameters)


_TERDAFTAR: dict[str, Aturan] = {}

KATALOG: Mapping[str, Aturan] = MappingProxyType(_TERDAFTAR)
"""Semua aturan menurut kodenya; lengkap setelah `tolok.aturan.rumus` diimpor."""


def aturan(  # noqa: PLR0913 - a catalogue entry has these columns; a wrapper object would only hide them
    *,
    kode: str,
    nama: str,
    rumus: str,
    satuan: Satuan,
    dasar: tuple[Rujukan, ...],
    tafsir: tuple[str, ...] = (),
    parameter: tuple[str, ...] = (),
) -> Callable[[Fungsi], Fungsi]:
    """Enter a function into the catalogue; the function itself stays as it is."""

    def enter(fungsi: Fungsi) -> Fungsi:
        if kode in _TERDAFTAR:
            raise GalatData(f"Kode aturan {kode} terdaftar dua kali.")
        _TERDAFTAR[kode] = Aturan(
            kode=kode,
            nama=nama,
            rumus=rumus,
            satuan=satuan,
            dasar=dasar,
            tafsir=tafsir,
            parameter=parameter,
            fungsi=fungsi,
        )
        return fungsi

    return enter


def cari_aturan(kode: str) -> Aturan:
    """Return the rule with this code.

    Raises: TidakDikenal (with the codes that look like it).
    """
    try:
        return KATALOG[kode]
    except KeyError:
        raise TidakDikenal("Aturan", kode, dikenal=KATALOG) from None


def hitung(kode: str, /, **masukan: object) -> Hitungan:
    """Run one rule and keep its working.

    Raises: TidakDikenal, GalatMasukan (an input missing or too many), and what the rule raises.
    """
    entri = cari_aturan(kode)
    try:
        inspect.signature(entri.fungsi).bind(**masukan)
    except TypeError:
        raise GalatMasukan(
            f"Masukan {kode} tidak cocok: diberi {', '.join(masukan) or 'tidak satu pun'}; "
            f"aturan ini memakai {', '.join(entri.masukan)}."
        ) from None
    return record(entri, masukan=masukan, hasil=entri.fungsi(**masukan))


def record(entri: Aturan, *, masukan: Mapping[str, object], hasil: object, tafsir: Sequence[str] = ()) -> Hitungan:
    """Keep the working of a result; `tafsir` = readings used beyond those of the rule itself."""
    return Hitungan(
        kode=entri.kode,
        rumus=entri.rumus,
        masukan=dict(masukan),
        hasil=hasil,
        satuan=entri.satuan,
        dasar=entri.dasar,
        tafsir=tuple(sorted({*entri.tafsir, *tafsir})),
        versi=VERSI,
    )


def hitungan_ke_data(hitungan: Hitungan) -> dict[str, object]:
    """Write a Hitungan as plain data for JSON; only whole numbers stay numbers."""
    return {nama: ke_data(getattr(hitungan, nama)) for nama in _nama_isian(hitungan)}


def ke_data(nilai: object) -> object:
    """Write one value as plain data: `Fraction(1, 3)` is "1/3", `Decimal("88.20")` is "88.20"."""
    if isinstance(nilai, Enum):
        return nilai.value
    if isinstance(nilai, Fraction):
        desimal = desimal_tepat(nilai)
        return str(nilai) if desimal is None else f"{desimal:f}"
    if isinstance(nilai, Decimal):
        return f"{nilai:f}"
    if isinstance(nilai, date):
        return nilai.isoformat()
    return _ke_data_majemuk(nilai)


def _ke_data_majemuk(nilai: object) -> object:
    if is_dataclass(nilai) and not isinstance(nilai, type):
        return {nama: ke_data(getattr(nilai, nama)) for nama in _nama_isian(nilai)}
    if isinstance(nilai, Mapping):
        return {str(kunci): ke_data(isi) for kunci, isi in nilai.items()}
    if isinstance(nilai, Sequence) and not isinstance(nilai, str):
        return [ke_data(isi) for isi in nilai]
    return nilai


def _nama_isian(objek: object) -> list[str]:
    return [isian.name for isian in fields(objek)]  # type: ignore[arg-type]
