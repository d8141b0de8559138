"""Every noun of the law that names a class has its line in the glossary."""

from __future__ import annotations

import ast
import re

from arsitektur.pohon import AKAR, SUMBER, daftar_python, kolom_pertama, parse_modul

GLOSARIUM = AKAR / "docs" / "glosarium.md"
PERKAKAS = {"aturan/galat.py", "dokumen/fakta/bentuk.py", "dokumen/fakta/kesalahan.py", "dokumen/fakta/simpan.py"}
"""Modules whose classes are errors and machinery, not nouns of the law."""


def daftar_istilah() -> list[str]:
    return [istilah.casefold() for istilah in kolom_pertama(GLOSARIUM)]


def nama_benda() -> dict[str, str]:
    """Return each public class of the rules and the facts, spelled as words, with its module."""
    nama: dict[str, str] = {}
    for berkas in daftar_python(SUMBER / "aturan", SUMBER / "dokumen" / "fakta"):
        tempat = berkas.relative_to(SUMBER).as_posix()
        if tempat in PERKAKAS:
            continue
        for simpul in parse_modul(berkas).body:
            if isinstance(simpul, ast.ClassDef) and not simpul.name.startswith("_"):
                nama[" ".join(re.findall("[A-Z][a-z]+|[A-Z]+(?![a-z])", simpul.name)).casefold()] = tempat
    return nama


def test_every_noun_is_explained() -> None:
    """Whoever meets a class of the rules or the facts can look its name up."""
    dikenal = set(daftar_istilah())

    assert {nama: tempat for nama, tempat in nama_benda().items() if nama not in dikenal} == {}


def test_glossary_is_alphabetical_and_names_each_term_once() -> None:
    """A term is found where one looks for it, and means one thing."""
    istilah = daftar_istilah()

    assert istilah == sorted(set(istilah))


def test_glossary_points_to_places_that_exist() -> None:
    """The last column of each line names a module or package of Tolok."""
    baris = [isi for isi in GLOSARIUM.read_text(encoding="utf-8").splitlines() if isi.startswith("|")][2:]

    tempat = [re.search(r"`([\w/]+(?:\.py|/))` \|$", isi) for isi in baris]

    assert [isi for isi, jalur in zip(baris, tempat, strict=True) if not jalur] == []
    assert [jalur[1] for jalur in tempat if jalur and not (SUMBER / jalur[1]).exists()] == []
