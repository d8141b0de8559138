"""Sebutan: any value of a rule in plain Indonesian words, as one would read it aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from tolok.aturan.angka import desimal_tepat, format_angka
from tolok.aturan.nilai import Kosong, Predikat, Rentang
from tolok.aturan.pedoman import PEDOMAN_BAKU, Pedoman
from tolok.aturan.regulasi import Rujukan, StatusSumber, cari_regulasi
from tolok.aturan.satuan import Satuan
from tolok.dokumen.susun.angka import tanggal

BELUM_DIPERIKSA = "belum diperiksa"


def sebut(nilai: object) -> str:
    """Say a value exactly; a fraction that decimals cannot write stays a fraction."""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, Decimal | int | Fraction):
        return sebut_bilangan(nilai)
    if isinstance(nilai, Enum):
        return str(nilai.value)
    if isinstance(nilai, date):
        return tanggal(nilai)
    return _sebut_majemuk(nilai)


def sebut_dalam(nilai: object) -> str:
    """Say a value inside another one: what has parts of its own stands in brackets."""
    majemuk = isinstance(nilai, Mapping | Sequence) and not isinstance(nilai, str)
    return f"({sebut(nilai)})" if majemuk else sebut(nilai)


def sebut_bilangan(nilai: Decimal | int | Fraction) -> str:
    """Say a number exactly: 88,22 or 25/3."""
    if isinstance(nilai, Fraction) and desimal_tepat(nilai) is None:
        return f"{format_angka(nilai.numerator)}/{format_angka(nilai.denominator)}"
    return format_angka(nilai)


def sebut_bulat(nilai: Decimal | int | Fraction, *, satuan: Satuan, desimal: int) -> str:
    """Say a number as it is shown: rounded once, with its unit."""
    return bersatuan(format_angka(nilai, desimal=desimal), satuan)


def bersatuan(angka: str, satuan: Satuan) -> str:
    """Add the unit to a number, where the unit is one."""
    return f"{angka} {satuan}" if satuan in {Satuan.PERSEN, Satuan.POIN_PERSEN, Satuan.RUPIAH} else angka


def sebut_rujukan(rujukan: Rujukan) -> str:
    """Say a legal basis in full: name, subject, part, and how far it was checked."""
    regulasi = cari_regulasi(rujukan.regulasi)
    tentang = f" tentang {regulasi.tentang}" if regulasi.tentang else ""
    status = f"Status naskah: {regulasi.status}"
    if regulasi.status is not StatusSumber.BELUM_DIPERIKSA or regulasi.diperiksa:
        status += f"; {sebut_diperiksa(regulasi.diperiksa)}"
    return f"{regulasi.nama}{tentang}; {rujukan.bagian}. {status}."


def sebut_diperiksa(diperiksa: date | None) -> str:
    """Say when a person last compared a value with the text of the law."""
    return f"diperiksa {tanggal(diperiksa)}" if diperiksa else BELUM_DIPERIKSA


def _sebut_majemuk(nilai: object) -> str:
    for jenis, penyebut in _PENYEBUT.items():
        if isinstance(nilai, jenis):
            return penyebut(nilai)
    return sebut(_isian(nilai)) if is_dataclass(nilai) else str(nilai)


def sebut_nama(nama: object) -> str:
    """Say the name of a key or input."""
    return str(nama).replace("_", " ")


def _isian(objek: Any) -> dict[str, object]:
    return {isian.name: getattr(objek, isian.name) for isian in fields(objek)}


def _sebut_pedoman(pedoman: Pedoman) -> str:
    baku = _isian(PEDOMAN_BAKU)
    beda = {nama: isi for nama, isi in _isian(pedoman).items() if isi != baku[nama]}
    return sebut(beda) if beda else "baku"


_PENYEBUT: dict[type, Callable[[Any], str]] = {
    Kosong: lambda kosong: f"{kosong} ({kosong.alasan})",
    Rentang: lambda rentang: f"{sebut(rentang.bawah)} s.d. {sebut(rentang.atas)}",
    Predikat: lambda predikat: str(predikat.predikat),
    Pedoman: _sebut_pedoman,
    Mapping: lambda peta: "; ".join(f"{sebut_nama(kunci)} {sebut_dalam(isi)}" for kunci, isi in peta.items()),
    str: str,
    Sequence: lambda deret: "; ".join(map(sebut_dalam, deret)),
}
"""How each kind is said; a text is also a sequence, so it stands before it."""
