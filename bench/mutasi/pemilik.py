"""Pemilik: which definition a line stands in, and which rules reach that definition.

A rule is a function under `@aturan(kode=…)`. To a rule belong its own lines and those of every function and
constant it reaches by name, in its own module or imported from a sibling; so a rule that only hands over to a
helper is measured by the helper, and is not made to look better by what all rules share from outside its package.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

Tempat: TypeAlias = tuple[str, str]
"""A definition: the dotted name of its module, and its own name."""

HIASAN_ATURAN = "@aturan("


def find_wilayah(teks: str) -> dict[int, str]:
    """Return the definition in which each line of a module stands; a method is `Kelas.metode`."""
    hasil: dict[int, str] = {}
    for simpul in ast.parse(teks).body:
        for nama in _nama_definisi(simpul):
            hasil |= dict.fromkeys(rentang_pernyataan(simpul), nama)
        if isinstance(simpul, ast.ClassDef):
            for metode in simpul.body:
                if isinstance(metode, ast.FunctionDef):
                    hasil |= dict.fromkeys(rentang_pernyataan(metode), f"{simpul.name}.{metode.name}")
    return hasil


def find_aturan(teks: str) -> dict[str, str]:
    """Return the code of every rule of a module, by its function."""
    return {
        simpul.name: kode
        for simpul in ast.parse(teks).body
        if isinstance(simpul, ast.FunctionDef)
        for kode in map(_read_kode, simpul.decorator_list)
        if kode
    }


def find_pemilik(sumber: Mapping[str, str]) -> dict[Tempat, frozenset[str]]:
    """Return the codes of the rules that reach each definition; `sumber` = text of each module to be followed."""
    jangkauan = {
        (modul, nama): tetangga
        for modul, teks in sumber.items()
        for nama, tetangga in _list_tetangga(modul, teks, sumber).items()
    }
    pemilik: dict[Tempat, set[str]] = {}
    for modul, teks in sumber.items():
        for fungsi, kode in find_aturan(teks).items():
            for tempat in _telusuri((modul, fungsi), jangkauan):
                pemilik.setdefault(tempat, set()).add(kode)
    return {tempat: frozenset(kode) for tempat, kode in pemilik.items()}


def rentang_pernyataan(simpul: ast.stmt) -> range:
    """Return the lines of a statement, its decorators included."""
    hiasan = simpul.decorator_list if isinstance(simpul, ast.FunctionDef | ast.ClassDef) else []
    awal = min([simpul.lineno, *(satu.lineno for satu in hiasan)])
    return range(awal, (simpul.end_lineno or simpul.lineno) + 1)


def _telusuri(awal: Tempat, jangkauan: Mapping[Tempat, set[Tempat]]) -> set[Tempat]:
    tercapai, antre = {awal}, [awal]
    while antre:
        baru = jangkauan.get(antre.pop(), set()) - tercapai
        tercapai |= baru
        antre.extend(baru)
    return tercapai


def _list_tetangga(modul: str, teks: str, dikenal: Collection[str]) -> dict[str, set[Tempat]]:
    """Return the functions and constants that each of a module's own names."""
    badan = ast.parse(teks).body
    definisi = {nama: satu for satu in badan if not isinstance(satu, ast.ClassDef) for nama in _nama_definisi(satu)}
    asal: dict[str, Tempat] = {nama: (modul, nama) for nama in definisi}
    for satu in badan:
        if isinstance(satu, ast.ImportFrom) and satu.module in dikenal and _is_saudara(modul, satu.module or ""):
            sumber = satu.module or ""
            asal |= {alias.asname or alias.name: (sumber, alias.name) for alias in satu.names}
    return {
        nama: {asal[satu.id] for satu in ast.walk(simpul) if isinstance(satu, ast.Name) and satu.id in asal}
        for nama, simpul in definisi.items()
    }


def _is_saudara(modul: str, lain: str) -> bool:
    return modul.rpartition(".")[0] == lain.rpartition(".")[0]


def _nama_definisi(simpul: ast.stmt) -> Iterator[str]:
    match simpul:
        case ast.FunctionDef(name=nama) | ast.ClassDef(name=nama):
            yield nama
        case ast.Assign(targets=[ast.Name(id=nama)]) | ast.AnnAssign(target=ast.Name(id=nama)):
            yield nama


def _read_kode(hiasan: ast.expr) -> str | None:
    match hiasan:
        case ast.Call(func=ast.Name(id="aturan"), keywords=daftar):
            nilai = {satu.arg: satu.value for satu in daftar}.get("kode")
            return str(nilai.value) if isinstance(nilai, ast.Constant) else None
        case _:
            return None
