"""Masukan: plain data (TOML, or text from a command line) into what a rule takes.

A text goes through the Indonesian parser; a text that begins with `{` or `[` is read as TOML.
The wanted kinds are the rule's own type hints, so a rule is described in one place only.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from tolok.aturan.angka import parse_angka, parse_rupiah
from tolok.aturan.galat import GalatMasukan, GalatPengguna, TidakDikenal, quote
from tolok.aturan.katalog import cari_aturan
from tolok.aturan.pedoman import PEDOMAN_BAKU, Pedoman
from tolok.aturan.tanggal import CARA_MENULIS, read_tanggal


def read_masukan(kode: str, data: Mapping[str, object]) -> dict[str, object]:
    """Convert the inputs of one rule; a pedoman that is not given is PEDOMAN_BAKU.

    Raises: TidakDikenal (rule or input), GalatMasukan, GalatAngka.
    """
    fungsi = cari_aturan(kode).fungsi
    jenis = {nama: isi for nama, isi in get_type_hints(fungsi).items() if nama != "return"}
    hasil: dict[str, object] = {nama: PEDOMAN_BAKU for nama, isi in jenis.items() if isi is Pedoman}
    for nama, nilai in data.items():
        if nama not in jenis:
            raise TidakDikenal(f"Masukan {kode}", nama, dikenal=jenis)
        hasil[nama] = _locate(nama, nilai, jenis[nama])
    return hasil


def read_nilai(nilai: object, jenis: Any) -> object:
    """Convert one value to the wanted kind.

    Raises: GalatMasukan, GalatAngka, TidakDikenal.
    """
    if get_origin(jenis) in {UnionType, Union}:
        return _read_pilihan(nilai, get_args(jenis))
    # A truth value is also an int, and a moment is also a date; neither is what a rule means by it.
    if isinstance(jenis, type) and isinstance(nilai, jenis) and not isinstance(nilai, bool | datetime):
        return nilai
    if isinstance(jenis, type) and jenis in _PEMBACA:
        return _PEMBACA[jenis](nilai)
    if isinstance(jenis, type) and issubclass(jenis, StrEnum):
        return _read_enum(nilai, jenis)
    if isinstance(jenis, type) and is_dataclass(jenis):
        return _read_tabel(nilai, jenis)
    return _read_majemuk(nilai, jenis)


def _locate(nama: str, nilai: object, jenis: Any) -> object:
    try:
        return read_nilai(nilai, jenis)
    except GalatPengguna as keliru:
        raise GalatMasukan(f"Masukan {nama}: {keliru}") from None


def _read_pilihan(nilai: object, pilihan: Sequence[Any]) -> object:
    if NoneType in pilihan and nilai == "":
        return None
    keliru: GalatPengguna = GalatMasukan(f"{_sebut(nilai)} tidak dapat dipakai.")
    for satu in (jenis for jenis in pilihan if jenis is not NoneType):
        try:
            return read_nilai(nilai, satu)
        except GalatPengguna as galat:
            # The first kind is the ordinary one; its message helps most.
            keliru = galat if satu is pilihan[0] else keliru
    raise keliru


def _read_desimal(nilai: object) -> Decimal:
    if isinstance(nilai, int) and not isinstance(nilai, bool):
        return Decimal(nilai)
    if isinstance(nilai, str):
        return parse_angka(nilai)
    raise GalatMasukan(f"{_sebut(nilai)} bukan angka. Tulis mis. 88,22.")


def _read_pecahan(nilai: object) -> Fraction:
    if isinstance(nilai, str) and "/" in nilai:
        atas, _, bawah = nilai.partition("/")
        return Fraction(parse_rupiah(atas), parse_rupiah(bawah) or _refuse_nol())
    return Fraction(nilai if isinstance(nilai, Decimal) and nilai.is_finite() else _read_desimal(nilai))


def _refuse_nol() -> int:
    raise GalatMasukan("Penyebut pecahan tidak boleh 0.")


def _read_bulat(nilai: object) -> int:
    if isinstance(nilai, str):
        return parse_rupiah(nilai)
    raise GalatMasukan(f"{_sebut(nilai)} bukan bilangan bulat. Tulis mis. 18.")


def _read_teks(nilai: object) -> str:
    raise GalatMasukan(f"{_sebut(nilai)} bukan teks. Tulis teks di antara tanda kutip.")


def _read_tanggal(nilai: object) -> date:
    if isinstance(nilai, str):
        return read_tanggal(nilai)
    raise GalatMasukan(f"{_sebut(nilai)} bukan tanggal. {CARA_MENULIS}")


_PEMBACA: dict[type, Callable[[object], object]] = {
    Decimal: _read_desimal,
    Fraction: _read_pecahan,
    int: _read_bulat,
    str: _read_teks,
    date: _read_tanggal,
}


def _read_enum(nilai: object, jenis: type[StrEnum]) -> StrEnum:
    if isinstance(nilai, str) and nilai in set(jenis):
        return jenis(str(nilai))
    raise TidakDikenal("Pilihan", nilai if isinstance(nilai, str) else _sebut(nilai), dikenal=list(jenis))


def _read_tabel(nilai: object, jenis: type[Any]) -> object:
    tabel = _read_toml(nilai)
    dikenal = {isian.name for isian in fields(jenis)}
    if not isinstance(tabel, Mapping) or not tabel.keys() <= dikenal:
        raise GalatMasukan(f"{_sebut(tabel)} bukan tabel dengan isian {', '.join(sorted(dikenal))}.")
    hints = get_type_hints(jenis)
    isian = {nama: _locate(nama, isi, hints[nama]) for nama, isi in tabel.items()}
    if jenis is Pedoman:
        return replace(PEDOMAN_BAKU, **cast("dict[str, Any]", isian))
    kurang = {satu.name for satu in fields(jenis) if satu.default is MISSING} - isian.keys()
    if kurang:
        raise GalatMasukan(f"Isian {', '.join(sorted(kurang))} belum diberi.")
    return jenis(**isian)


def _read_majemuk(nilai: object, jenis: Any) -> object:
    isi = _read_toml(nilai)
    if get_origin(jenis) is Mapping:
        if not isinstance(isi, Mapping):
            raise GalatMasukan(f"{_sebut(isi)} bukan tabel. Tulis mis. {{U1 = [0, 1, 2, 3], …}}.")
        return {kunci: _locate(kunci, satu, get_args(jenis)[1]) for kunci, satu in isi.items()}
    if isinstance(isi, str):
        isi = [potongan.strip() for potongan in isi.split(";") if potongan.strip()]
    if not isinstance(isi, Sequence):
        raise GalatMasukan(f"{_sebut(isi)} bukan daftar. Tulis mis. 88,22; 87,5.")
    return [read_nilai(satu, get_args(jenis)[0]) for satu in isi]


def _read_toml(nilai: object) -> object:
    if not isinstance(nilai, str) or not nilai.startswith(("{", "[")):
        return nilai
    try:
        return tomllib.loads(f"nilai = {nilai}", parse_float=Decimal)["nilai"]
    except (tomllib.TOMLDecodeError, RecursionError):
        raise GalatMasukan(f"{quote(nilai)} bukan nilai TOML. Periksa kurung dan tanda kutipnya.") from None


def _sebut(nilai: object) -> str:
    """Name a value in the words of a table file, short and without a word of Python."""
    if isinstance(nilai, str):
        return quote(nilai)
    if isinstance(nilai, bool):
        return "true" if nilai else "false"
    if isinstance(nilai, Mapping):
        return f"Tabel dengan isian {quote(', '.join(map(str, nilai)))}"
    return f"Daftar {len(nilai)} nilai" if isinstance(nilai, Sequence) else str(nilai)
