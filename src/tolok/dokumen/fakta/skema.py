"""JSON Schema 2020-12 of a folder of facts, from the same type hints that the loader reads."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.bentuk import (
    TAHUN_PERTAMA,
    TAHUN_TERAKHIR,
    Hint,
    Isian,
    Tahun,
    is_table,
    isian_tabel,
    item_hint,
    value_members,
)
from tolok.dokumen.fakta.dasar import Rupiah

TEKS_ANGKA = {"type": "string", "minLength": 1, "description": "Angka dengan tata tulis Indonesia, mis. 88,22"}
BENTUK_SKALAR: dict[Hint, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    Tahun: {"type": "integer", "minimum": TAHUN_PERTAMA, "maximum": TAHUN_TERAKHIR},
    Rupiah: {"anyOf": [{"type": "integer", "minimum": 0}, TEKS_ANGKA]},
    Decimal: {"anyOf": [{"type": "number"}, TEKS_ANGKA]},
    date: {"type": "string", "format": "date"},
}


def build_skema() -> dict[str, Any]:
    """Return the schema of a folder: one property per file, `$defs` with one entry per kind of table."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Folder fakta Tolok",
        "description": "Setiap isian paling atas adalah satu berkas TOML dengan nama itu.",
        **_tabel(Fakta),
        "$defs": {kelas.__name__: _tabel(kelas) for kelas in sorted(_list_kelas(Fakta), key=lambda k: k.__name__)},
    }


def _tabel(kelas: type) -> dict[str, Any]:
    daftar = isian_tabel(kelas)
    skema: dict[str, Any] = {
        "type": "object",
        "properties": {isian.nama: _isian(isian, wajib_berisi=kelas is not Fakta) for isian in daftar},
        "required": [isian.nama for isian in daftar if isian.wajib],
        "additionalProperties": False,
    }
    return skema if kelas is Fakta else {"description": (kelas.__doc__ or "").strip(), **skema}


def _isian(isian: Isian, *, wajib_berisi: bool) -> dict[str, Any]:
    bentuk = _bentuk(isian.hint)
    if isian.wajib and wajib_berisi:
        bentuk |= {"minLength": 1} if bentuk.get("type") == "string" else {}
        bentuk |= {"minItems": 1} if bentuk.get("type") == "array" else {}
    if isian.opsional and isian.baku is not None:
        bentuk = {"anyOf": [bentuk, {"const": ""}]}
    keterangan = {"description": isian.keterangan} if isian.keterangan else {}
    return keterangan | bentuk | _baku(isian)


def _baku(isian: Isian) -> dict[str, Any]:
    if isian.wajib or isian.baku is None or isian.baku == ():
        return {}
    if isinstance(isian.baku, Decimal):
        return {"default": int(isian.baku) if isian.baku == int(isian.baku) else str(isian.baku)}
    if dataclasses.is_dataclass(isian.baku) and not isinstance(isian.baku, type):
        return {"default": dataclasses.asdict(isian.baku)}
    return {"default": isian.baku}


def _bentuk(hint: Hint) -> dict[str, Any]:
    anggota = value_members(hint)
    if len(anggota) > 1:
        return {"anyOf": [_bentuk(satu) for satu in anggota]}
    hint = anggota[0]
    isi = item_hint(hint)
    if isi is not None:
        return {"type": "array", "items": _bentuk(isi)}
    if is_table(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [pilihan.value for pilihan in hint]}
    return dict(BENTUK_SKALAR[hint])


def _list_kelas(kelas: type, sudah: set[type] | None = None) -> Iterator[type]:
    """Yield each kind of table below a table, once."""
    sudah = set() if sudah is None else sudah
    for isian in isian_tabel(kelas):
        for anggota in value_members(isian.hint):
            hint = item_hint(anggota) or anggota
            if is_table(hint) and hint not in sudah:
                sudah.add(hint)
                yield hint
                yield from _list_kelas(hint, sudah)
