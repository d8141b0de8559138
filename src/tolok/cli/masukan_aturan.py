"""Masukan: the words `nama=nilai` of the command line, in the forms that people write.

A percentage, a date, a range, a state of emptiness or a list is turned into its value here;
`tolok.aturan.masukan` reads the rest, and checks all of it against the rule's own types.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from tolok.aturan.angka import parse_angka, parse_persen
from tolok.aturan.galat import GalatMasukan, GalatPengguna, quote
from tolok.aturan.katalog import Aturan
from tolok.aturan.masukan import read_masukan
from tolok.aturan.nilai import Keadaan, Kosong, Predikat, Rentang
from tolok.aturan.pedoman import Pedoman
from tolok.aturan.tanggal import read_tanggal

PEMISAH = ";"
KURUNG = ("{", "[")
"""How a table or list in TOML begins; it's passed on as it stands."""

_RENTANG = re.compile(r"(?P<bawah>.+?) s\.d\. (?P<atas>.+)")


def read_kata(entri: Aturan, kata: Sequence[str], *, hari_ini: date) -> dict[str, object]:
    """Read all inputs of a rule; a `pada` that is not given is `hari_ini`.

    Raises: GalatPengguna (an input that is unknown, missing, given twice or unreadable).
    """
    tipe = type_masukan(entri)
    data: dict[str, object] = {"pada": hari_ini} if "pada" in tipe else {}
    data |= {nama: _locate(nama, isian, tipe[nama]) for nama, isian in _group(entri, kata).items()}
    kurang = [nama for nama in tipe if nama not in data and not _is_berbaku(entri, nama)]
    if kurang:
        raise GalatMasukan(
            f"Masukan {entri.kode} belum lengkap: tidak ada {', '.join(kurang)}. "
            f"Tambahkan {' '.join(f'{nama}=…' for nama in kurang)}."
        )
    terbaca = read_masukan(entri.kode, data)
    return {nama: terbaca[nama] for nama in tipe if nama in terbaca}


def type_masukan(entri: Aturan) -> dict[str, Any]:
    """Return the type of each input, in the order of the rule."""
    petunjuk = get_type_hints(entri.fungsi)
    return {nama: petunjuk[nama] for nama in entri.masukan}


def describe_tipe(tipe: Any) -> str:
    """Say in plain words what may be written for an input of this type."""
    if get_origin(tipe) is Sequence:
        return f"daftar: {describe_tipe(get_args(tipe)[0])}"
    if get_origin(tipe) is Mapping:
        return f"tabel; isinya {describe_tipe(get_args(tipe)[1])}"
    if get_origin(tipe) in (Union, UnionType):
        return " atau ".join(describe_tipe(pilihan) for pilihan in get_args(tipe))
    if issubclass(tipe, StrEnum):
        return f"salah satu dari {', '.join(tipe)}"
    if is_dataclass(tipe) and tipe not in _SEBUTAN_TIPE:
        return f"tabel {{{', '.join(isian.name for isian in fields(tipe))}}}"
    return _SEBUTAN_TIPE[tipe]


def _is_berbaku(entri: Aturan, nama: str) -> bool:
    masukan = inspect.signature(entri.fungsi).parameters[nama]
    return masukan.default is not inspect.Parameter.empty or type_masukan(entri)[nama] is Pedoman


def _group(entri: Aturan, kata: Sequence[str]) -> dict[str, list[str]]:
    isian: dict[str, list[str]] = {}
    for satu in kata:
        nama, tanda, nilai = satu.partition("=")
        if not tanda:
            raise GalatMasukan(f"{quote(satu)} bukan masukan. Tulis nama=nilai, mis. {entri.masukan[0]}=88,22.")
        if nama not in entri.masukan:
            dikenal = ", ".join(entri.masukan)
            raise GalatMasukan(f"{entri.kode} tidak mempunyai masukan {quote(nama)}. Masukannya: {dikenal}.")
        isian.setdefault(nama, []).append(nilai)
    return isian


def _locate(nama: str, isian: Sequence[str], tipe: Any) -> object:
    daftar = _find_daftar(tipe)
    if len(isian) > 1 and daftar is None:
        raise GalatMasukan(f"Masukan {nama} ditulis {len(isian)} kali, padahal hanya satu nilai. Hapus yang keliru.")
    try:
        if daftar is None or (Kosong in get_args(tipe) and len(isian) == 1 and _is_kosong(isian[0])):
            return _read_satu(isian[0], tipe)
        return _read_daftar(isian, get_args(daftar)[0])
    except GalatPengguna as galat:
        raise GalatMasukan(f"Masukan {nama}: {galat}") from galat


def _read_daftar(isian: Sequence[str], tipe: Any) -> object:
    if isian == [""]:
        return []
    if len(isian) == 1 and isian[0].startswith("["):
        return isian[0]
    potongan = [satu for isi in isian for satu in ([isi] if isi.startswith(KURUNG) else isi.split(PEMISAH))]
    return [_read_satu(satu.strip(), tipe) for satu in potongan]


def _read_satu(teks: str, tipe: Any) -> object:
    """Turn one word into its value where its form says so; else leave the text to the rule's types."""
    jenis = set(get_args(tipe)) or {tipe}
    if teks.startswith(KURUNG):
        return teks
    if date in jenis:
        return read_tanggal(teks)
    if Kosong in jenis and _is_kosong(teks):
        return _read_kosong(teks)
    if Rentang in jenis and (cocok := _RENTANG.fullmatch(teks)):
        return Rentang(_read_angka(cocok["bawah"]), _read_angka(cocok["atas"]))
    if Predikat in jenis and not any(huruf.isdigit() for huruf in teks):
        return Predikat(teks)
    return parse_persen(teks) if Decimal in jenis and teks.endswith("%") else teks


def _read_angka(teks: str) -> Decimal:
    return parse_persen(teks) if teks.endswith("%") else parse_angka(teks)


def _read_kosong(teks: str) -> Kosong:
    keadaan, _, alasan = teks.partition(":")
    return Kosong(Keadaan(keadaan), alasan.strip() or "menurut masukan")


def _is_kosong(teks: str) -> bool:
    return teks.partition(":")[0] in set(Keadaan)


def _find_daftar(tipe: Any) -> Any:
    """Return the list that may be written here, also where an empty state may stand in its place."""
    pilihan = get_args(tipe) if get_origin(tipe) in (Union, UnionType) else (tipe,)
    return next((satu for satu in pilihan if get_origin(satu) is Sequence), None)


_SEBUTAN_TIPE: dict[Any, str] = {
    Decimal: "angka",
    Fraction: "pecahan",
    int: "bilangan bulat atau rupiah",
    str: "teks",
    date: "tanggal",
    Kosong: f"keadaan ({', '.join(Keadaan)})",
    Rentang: "rentang",
    Predikat: "predikat",
    Pedoman: "pedoman",
    NoneType: "kosong (memakai nilai baku)",
}
