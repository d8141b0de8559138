"""Mutants: every small change that cosmic-ray's operators make of one module, less those that change nothing.

A mutant is left out only for a reason of its kind, decided on its syntax tree: see TAK_SAH and SETARA. Operators
that need arguments are not used: they draw their replacements at random.
"""

from __future__ import annotations

import ast
import difflib
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from bench.mutasi.pemilik import find_wilayah, rentang_pernyataan

TAK_SAH = "tidak dapat dikompilasi, atau dikompilasi dengan peringatan"
TAK_TERTULIS = "operator cosmic-ray tidak mengenal bentuk kalimat ini"
TINGKAT_MODUL = "modul"

Kunci: TypeAlias = tuple[str, str, str, str]
"""What names a mutant in the list of equals: module, definition, lines before, lines after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Modul:
    """One module to be mutated: its dotted name, its file and the file's text."""

    nama: str
    berkas: Path
    teks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutan:
    """One changed module."""

    modul: Modul
    fungsi: str
    """The definition that changed: `fungsi`, `Kelas.metode`, `KONSTANTA`, or TINGKAT_MODUL."""
    baris: int
    asal: str
    """The lines that were taken away, without their indentation."""
    jadi: str
    """The lines that came instead."""
    kode: str
    """The whole text of the changed module."""

    @property
    def kunci(self) -> Kunci:
        """The name of this change; the same change twice within a definition has the same name."""
        return (self.modul.nama, self.fungsi, self.asal, self.jadi)


class _TanpaPetunjukTipe(ast.NodeTransformer):
    """Empty every type hint and alias: the rules are handed values, not types."""

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.returns = None
        self.generic_visit(node)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AnnAssign:
        if isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias":
            node.value = None
        node.annotation = ast.Constant(value=None)
        self.generic_visit(node)
        return node


class _EnumDenganSama(ast.NodeTransformer):
    """Read `is` beside a member of an enum as `==`: for members the two agree."""

    def visit_Compare(self, node: ast.Compare) -> ast.Compare:
        self.generic_visit(node)
        sisi = [node.left, *node.comparators]
        for nomor, operator in enumerate(node.ops):
            if any(map(_is_anggota_enum, sisi[nomor : nomor + 2])):
                node.ops[nomor] = _SEPADAN.get(type(operator), type(operator))()
        return node


class _TanpaCache(ast.NodeTransformer):
    """Drop `@cache`: it saves time and changes no result of a pure function."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.decorator_list = [satu for satu in node.decorator_list if ast.unparse(satu) != "cache"]
        self.generic_visit(node)
        return node


_SEPADAN: dict[type[ast.cmpop], type[ast.cmpop]] = {ast.Is: ast.Eq, ast.IsNot: ast.NotEq}

SETARA: dict[str, type[ast.NodeTransformer]] = {
    "petunjuk tipe atau alias tipe": _TanpaPetunjukTipe,
    "is menjadi == di samping anggota enum, atau sebaliknya": _EnumDenganSama,
    "pencabutan @cache": _TanpaCache,
}
"""Kinds of change that change no result, each with what makes both trees the same."""


def list_mutan(modul: Modul) -> tuple[list[Mutan], Counter[str]]:
    """Return every mutant of a module in a fixed order, and how many were left out for which reason."""
    wilayah = find_wilayah(modul.teks)
    daftar: list[Mutan] = []
    dilewati: Counter[str] = Counter()
    for sebelum, potongan, sesudah in split_pernyataan(modul.teks):
        for nomor, kode in _mutate(potongan):
            jenis = find_jenis_setara(potongan, kode)
            if jenis:
                dilewati[jenis] += 1
                continue
            asal, jadi = diff_baris(potongan, kode)
            baris = sebelum.count("\n") + nomor
            fungsi = wilayah.get(baris, TINGKAT_MODUL)
            utuh = sebelum + kode + sesudah
            daftar.append(Mutan(modul=modul, fungsi=fungsi, baris=baris, asal=asal, jadi=jadi, kode=utuh))
    return sorted(daftar, key=lambda mutan: mutan.baris), dilewati


def split_pernyataan(teks: str) -> Iterator[tuple[str, str, str]]:
    """Cut a module into its top-level statements, each with all that stands before and after it.

    Changing one statement alone takes a tenth of the time of changing the whole text.
    """
    baris = teks.splitlines(keepends=True)
    awal = sorted({rentang_pernyataan(satu).start - 1 for satu in ast.parse(teks).body})
    for mulai, selesai in pairwise([*awal, len(baris)]):
        yield "".join(baris[:mulai]), "".join(baris[mulai:selesai]), "".join(baris[selesai:])


def find_jenis_setara(asal: str, mutan: str) -> str | None:
    """Return the reason why a changed text is no mutant at all, or None where it is one."""
    if mutan == TAK_TERTULIS:
        return TAK_TERTULIS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compile(mutan, "mutan", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return TAK_SAH
    sebelum, sesudah = _dump(asal), ast.parse(mutan)
    for jenis, penyama in SETARA.items():
        sesudah = penyama().visit(sesudah)
        if sebelum[jenis] == ast.dump(sesudah):
            return jenis
    return None


def diff_baris(asal: str, mutan: str) -> tuple[str, str]:
    """Return the lines that were taken away and those that came."""
    beda = list(difflib.unified_diff(asal.splitlines(), mutan.splitlines(), n=0, lineterm=""))[2:]
    sisi = ("\n".join(satu[1:].strip() for satu in beda if satu.startswith(tanda)) for tanda in "-+")
    return next(sisi), next(sisi)


@cache
def _dump(teks: str) -> dict[str, str]:
    """Write the tree after each kind of sameness and all before it: one change is of one kind only."""
    pohon = ast.parse(teks)
    hasil = {}
    for jenis, penyama in SETARA.items():
        pohon = penyama().visit(pohon)
        hasil[jenis] = ast.dump(pohon)
    return hasil


def _is_anggota_enum(simpul: ast.expr) -> bool:
    match simpul:
        case ast.Attribute(value=ast.Name(id=kelas), attr=anggota):
            return kelas[0].isupper() and anggota.isupper()
        case _:
            return False


def _mutate(teks: str) -> Iterator[tuple[int, str]]:
    pohon: Any = import_module("cosmic_ray.ast")
    mutating: Any = import_module("cosmic_ray.mutating")
    simpul = list(pohon.ast_nodes(pohon.get_ast(teks)))
    for operator in _list_operator():
        tempat = [awal for satu in simpul for awal, _ in operator.mutation_positions(satu)]
        for nomor, (baris, _) in enumerate(tempat):
            try:
                yield baris, mutating.mutate_code(teks, operator, nomor)
            except AttributeError:  # an operator met a form it doesn't know, such as `except (a.B, C)`
                yield baris, TAK_TERTULIS


def _list_operator() -> Iterator[Any]:
    plugins: Any = import_module("cosmic_ray.plugins")
    for nama in sorted(plugins.operator_names()):
        kelas = plugins.get_operator(nama)
        if not kelas.arguments():
            yield kelas()
