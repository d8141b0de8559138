"""Bentuk: what each key of a table of facts may hold, read from the dataclasses themselves.

The loader, the JSON Schema and the skeleton all ask this module, so they cannot disagree.
"""

from __future__ import annotations

import dataclasses
import types
from dataclasses import MISSING, dataclass
from functools import cache
from typing import Annotated, Any, NewType, Union, get_args, get_origin, get_type_hints

Hint = Any
"""A type hint as `get_type_hints` returns it: a class, a NewType, a union or a tuple alias."""


Tahun = NewType("Tahun", int)
"""A year of the calendar: an int whose key begins with `tahun`; TAHUN_PERTAMA to TAHUN_TERAKHIR."""
TAHUN_PERTAMA, TAHUN_TERAKHIR = 1945, 2100


@dataclass(frozen=True)
class Isian:
    """One key of a table."""

    nama: str
    hint: Hint
    keterangan: str
    wajib: bool
    baku: object

    @property
    def opsional(self) -> bool:
        return type(None) in union_members(self.hint)


@cache
def isian_tabel(kelas: type) -> tuple[Isian, ...]:
    """Return the keys of a table, its own first and the source notes last."""
    hints = get_type_hints(kelas, include_extras=True)
    daftar = [_isian(bidang, hints[bidang.name]) for bidang in dataclasses.fields(kelas)]
    return tuple(sorted(daftar, key=lambda isian: isian.nama in {"sumber", "keputusan"}))


def _isian(bidang: dataclasses.Field[Any], hint: Hint) -> Isian:
    keterangan = ""
    if _origin(hint) is Annotated:
        hint, keterangan = get_args(hint)[:2]
    if bidang.name.startswith("tahun"):
        hint = {int: Tahun, tuple[int, ...]: tuple[Tahun, ...]}.get(hint, hint)
    wajib = bidang.default is MISSING and bidang.default_factory is MISSING
    return Isian(bidang.name, hint, keterangan, wajib, None if wajib else bidang.default)


def union_members(hint: Hint) -> tuple[Hint, ...]:
    """Return the members of a union, or the hint alone."""
    return get_args(hint) if _origin(hint) in {Union, types.UnionType} else (hint,)


def value_members(hint: Hint) -> tuple[Hint, ...]:
    """Return the members that can be written in TOML: TOML has no null, an absent key says it."""
    return tuple(anggota for anggota in union_members(hint) if anggota is not type(None))


def is_table(hint: Hint) -> bool:
    return isinstance(hint, type) and dataclasses.is_dataclass(hint)


def item_hint(hint: Hint) -> Hint | None:
    """Return what a tuple[X, ...] holds, or None when the hint is no tuple."""
    return get_args(hint)[0] if _origin(hint) is tuple else None


def _origin(hint: Hint) -> Any:
    """`get_origin` is typed too narrowly to be compared with Annotated, Union or tuple."""
    return get_origin(hint)
