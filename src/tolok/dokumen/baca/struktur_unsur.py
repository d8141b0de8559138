"""Unsur: what the steps of `struktur` hand to each other."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from tolok.dokumen.baca.mentah import BlokMentah, ParagrafMentah
from tolok.dokumen.naskah import DaftarIsi, Gambar, Lokasi, Rata, Sebaris, Tabel, Teks


@dataclass(frozen=True, slots=True)
class JudulMentah:
    """A heading that was recognised; `nomor` as in Bab, `tingkat` from 1."""

    nomor: str
    judul: str
    tingkat: int
    lokasi: Lokasi


Unsur: TypeAlias = ParagrafMentah | DaftarIsi | Tabel | Gambar
"""What the document consists of before its headings and lists are found."""
UnsurMentah: TypeAlias = BlokMentah | Unsur
"""The same while some tables and pictures are still raw."""

KATA_JUDUL = 24
"""Longest heading in words; official names of sub kegiatan are long."""
HURUF_JUDUL = 260


def teks_polos(teks: Sebaris) -> str:
    """The letters of a paragraph or cell, spaces at the ends removed."""
    return "".join(satu.isi for satu in teks).strip()


def isi_paragraf(blok: ParagrafMentah) -> str:
    return teks_polos(blok.teks)


def is_tebal(blok: ParagrafMentah) -> bool:
    """Tell whether every letter of it is bold."""
    return bool(blok.teks) and all(satu.tebal for satu in blok.teks if satu.isi.strip())


def is_kapital(teks: str) -> bool:
    """Tell a line in capitals: several letters, hardly one of them small."""
    huruf = [satu for satu in teks if satu.isalpha()]
    angka = sum(satu.isdigit() for satu in teks)
    return len(huruf) >= max(3, angka) and sum(satu.isupper() for satu in huruf) >= 0.9 * len(huruf)


def is_tengah(blok: ParagrafMentah) -> bool:
    return blok.rata is Rata.TENGAH


def is_pendek(teks: str) -> bool:
    """Tell a line short enough to be a heading or title, that does not end as a sentence or an item does."""
    polos = teks.rstrip()
    return len(polos) <= HURUF_JUDUL and len(polos.split()) <= KATA_JUDUL and not polos.endswith((".", ";", ":", ","))


def trim_ujung(teks: Iterable[Teks]) -> Sebaris:
    """The same runs without space at the beginning and the end; the tab that ends an entry of contents stays."""
    isi = deque(satu for satu in teks if satu.isi)
    while isi and not isi[0].isi.strip():
        isi.popleft()
    while isi and not isi[-1].isi.strip(" \n"):
        isi.pop()
    if not isi:
        return ()
    isi[0] = replace(isi[0], isi=isi[0].isi.lstrip())
    isi[-1] = replace(isi[-1], isi=isi[-1].isi.rstrip(" \n"))
    return tuple(isi)
