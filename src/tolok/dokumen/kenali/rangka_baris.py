"""Rangka baris: the trees that the rows of a table may be, by codes, numbers, words and looks.

Each candidate gives every row its parent among the rows before it. None is believed yet: `pohon_baris`
takes the one whose sums hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from tolok.dokumen.kenali.baris import RupaBaris
from tolok.dokumen.kenali.bentuk import JenisBaris

Induk: TypeAlias = dict[int, int | None]
"""Parent of each row of data, None at the top."""


class Rangka(NamedTuple):
    """A candidate; `bobot` = how many sums it may get wrong before a plainer one is believed instead."""

    nama: str
    induk: Induk
    bobot: float = 0.0


_TANDA_DEPAN = re.compile(r"(\(?(?:[0-9]{1,2}|[A-Za-z]|[IVXivx]{1,5})[.)]|[-–•·])\s")
_ROMAWI = re.compile(r"[IVX]{1,5}")
_KATA = ((re.compile(r"program\b", re.IGNORECASE), 1), (re.compile(r"sub ?-?kegiatan\b|sub ?keg\b", re.IGNORECASE), 3),
         (re.compile(r"kegiatan\b", re.IGNORECASE), 2))  # fmt: skip


def list_rangka(rupa: Mapping[int, RupaBaris]) -> Iterator[Rangka]:
    """Every candidate for these rows (by their index, in order), the best founded first."""
    baris = list(rupa)
    kode = {nomor: _split_kode(satu.kode) for nomor, satu in rupa.items()}
    if len({len(satu) for satu in kode.values() if satu}) > 1:
        yield Rangka("kode", _menurut_awalan(baris, kode), 3.0)
    titik = {nomor: _split_kode(satu.nomor) for nomor, satu in rupa.items()}
    if any(len(satu) > 1 for satu in titik.values()):
        yield Rangka("bertitik", _menurut_awalan(baris, titik), 2.0)
    for nama, tanda, bobot in _tanda_tangga(rupa):
        if len({tanda(nomor) for nomor in baris}) > 1:
            yield Rangka(nama, _menurut_tangga(baris, tanda), bobot)
    for nama, tingkat, bobot in _tingkat_tangga(rupa):
        if len({tingkat(nomor) for nomor in baris}) > 1:
            yield Rangka(nama, _menurut_tingkat(baris, tingkat), bobot)
    yield Rangka("datar", dict.fromkeys(baris), 0.25)


def is_seragam(rupa: Mapping[int, RupaBaris]) -> bool:
    """Whether all rows look alike, so that nothing says that one is a part of another."""
    gaya = _gaya_nomor(rupa)
    return len({(gaya[nomor], _is_kapital(satu.uraian), satu.label, satu.lekuk) for nomor, satu in rupa.items()}) <= 1


def _tanda_tangga(rupa: Mapping[int, RupaBaris]) -> tuple[tuple[str, Callable[[int], Hashable], float], ...]:
    gaya = _gaya_nomor(rupa)
    kapital = {nomor: _is_kapital(satu.uraian) for nomor, satu in rupa.items()}
    kata = {nomor: _kata(satu.uraian) for nomor, satu in rupa.items()}
    bobot_kata = 2.0 if len({satu for satu in kata.values() if satu}) > 1 else 0.0
    # Without sums only what a writer does on purpose shows a tree: capitals, two ways of numbering, an indent.
    sengaja = 0.4 if len({*kapital.values()}) > 1 or len({*gaya.values()} - {""}) > 1 else 0.0
    return (
        ("kata", lambda nomor: kata[nomor], bobot_kata),
        ("gaya", lambda nomor: (gaya[nomor], kapital[nomor]), sengaja),
        ("rupa", lambda nomor: (gaya[nomor], kapital[nomor], rupa[nomor].label, rupa[nomor].lekuk), sengaja / 2),
        ("lengkap", lambda nomor: (gaya[nomor], kapital[nomor], rupa[nomor].label, rupa[nomor].lekuk,
                                   rupa[nomor].tebal, rupa[nomor].jenis), 0.0),
        ("nomor", lambda nomor: gaya[nomor], sengaja / 2),
    )  # fmt: skip


def _tingkat_tangga(rupa: Mapping[int, RupaBaris]) -> tuple[tuple[str, Callable[[int], int], float], ...]:
    """Looks that say by themselves which row is above: capitals, bold, less indent, a column further left."""
    return (
        ("judul", lambda nomor: 0 if rupa[nomor].jenis is JenisBaris.JUDUL else 1, 0.35),
        ("kapital", lambda nomor: 0 if _is_kapital(rupa[nomor].uraian) else 1, 0.3),
        ("lekuk", lambda nomor: rupa[nomor].lekuk, 0.3),
        ("tebal", lambda nomor: 0 if rupa[nomor].tebal else 1, 0.2),
        ("posisi", lambda nomor: rupa[nomor].label, 0.0),
        ("kapital tebal", lambda nomor: (0 if _is_kapital(rupa[nomor].uraian) else 2) - rupa[nomor].tebal, 0.1),
    )


def _menurut_tingkat(baris: Sequence[int], tingkat: Callable[[int], int]) -> Induk:
    """The parent is the last row above of a smaller level."""
    hasil: Induk = {}
    tumpukan: list[int] = []
    for nomor in baris:
        while tumpukan and tingkat(tumpukan[-1]) >= tingkat(nomor):
            tumpukan.pop()
        hasil[nomor] = tumpukan[-1] if tumpukan else None
        tumpukan.append(nomor)
    return hasil


def _menurut_awalan(baris: Sequence[int], ruas: Mapping[int, tuple[str, ...]]) -> Induk:
    """The parent's code begins the child's; a row without a code is part of the coded row above it."""
    hasil: Induk = {}
    tumpukan: list[int] = []
    for nomor in baris:
        kode = ruas[nomor]
        if not kode:
            hasil[nomor] = tumpukan[-1] if tumpukan else None
            continue
        while tumpukan and not _begins(ruas[tumpukan[-1]], kode):
            tumpukan.pop()
        hasil[nomor] = tumpukan[-1] if tumpukan else None
        tumpukan.append(nomor)
    return hasil


def _begins(awal: tuple[str, ...], kode: tuple[str, ...]) -> bool:
    return len(awal) < len(kode) and kode[: len(awal)] == awal


def _menurut_tangga(baris: Sequence[int], tanda: Callable[[int], Hashable]) -> Induk:
    """A look not seen on the way down goes one level deeper; one that was seen returns to its level."""
    hasil: Induk = {}
    tumpukan: list[tuple[Hashable, int]] = []
    for nomor in baris:
        rupa = tanda(nomor)
        letak = next((urutan for urutan, (lain, _) in enumerate(tumpukan) if lain == rupa), len(tumpukan))
        del tumpukan[letak:]
        hasil[nomor] = tumpukan[-1][1] if tumpukan else None
        tumpukan.append((rupa, nomor))
    return hasil


def _split_kode(kode: str) -> tuple[str, ...]:
    ruas = re.split(r"[.\-\s]+", kode.strip(" .()"))
    return tuple(satu.lstrip("0") or "0" for satu in ruas) if any(any(h.isdecimal() for h in s) for s in ruas) else ()


def _gaya_nomor(rupa: Mapping[int, RupaBaris]) -> dict[int, str]:
    """How each row is numbered: "1", "A", "a", "I", "-", "" for not at all."""
    hasil: dict[int, str] = {}
    huruf_terakhir = ""
    for nomor, satu in rupa.items():
        tanda = satu.nomor
        if not tanda and (cocok := _TANDA_DEPAN.match(satu.uraian)):
            tanda = cocok[1]
        inti = tanda.strip("(). ")
        hasil[nomor] = _gaya(inti, huruf_terakhir) + tanda[len(tanda.rstrip(").")) :].strip(".")
        huruf_terakhir = inti or huruf_terakhir
    return hasil


def _gaya(inti: str, sebelum: str) -> str:
    if not inti:
        return ""
    if inti[0].isdecimal():
        return f"1{inti.count('.')}"
    lanjut = len(inti) == len(sebelum) == 1 and ord(inti) - ord(sebelum) == 1
    if _ROMAWI.fullmatch(inti) and not (lanjut and inti not in {"I"}) and not (inti == "I" and sebelum == "H"):
        return "I"
    if len(inti) == 1:
        return "A" if inti.isupper() else ("a" if inti.isalpha() else "-")
    return "i" if _ROMAWI.fullmatch(inti.upper()) else "?"


def _is_kapital(teks: str) -> bool:
    huruf = [satu for satu in teks if satu.isalpha()]
    return len(huruf) >= 4 and sum(1 for satu in huruf if satu.isupper()) * 10 >= len(huruf) * 8


def _kata(teks: str) -> int:
    inti = teks.lstrip("0123456789.()-– ")
    return next((tingkat for pola, tingkat in _KATA if pola.match(inti)), 0)
