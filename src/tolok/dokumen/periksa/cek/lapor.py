"""Lapor: a finding of one check, which takes from the catalogue what it does not say itself."""

from __future__ import annotations

from typing import TypedDict, Unpack

from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.katalog import entri_cek
from tolok.dokumen.periksa.temuan import Akibat, Langkah, Temuan, Tingkat

PANJANG_KUTIPAN = 160


class IsiTemuan(TypedDict, total=False):
    ditemukan: str
    seharusnya: str
    penjelasan: str
    judul: str
    tingkat: Tingkat
    dasar: str
    sebab: str
    akibat: tuple[Akibat, ...]
    langkah: tuple[Langkah, ...]
    yakin: int


def lapor(kode: str, tempat: Tempat, kutipan: str, **isi: Unpack[IsiTemuan]) -> Temuan:
    """A finding of the check `kode`; title, level, basis and explanation are the check's own unless given.

    Raises: KeyError (no such check).
    """
    entri = entri_cek(kode)
    return Temuan(
        kode=kode,
        tingkat=isi.get("tingkat", entri.tingkat),
        judul=isi.get("judul", entri.judul),
        tempat=tempat,
        kutipan=shorten(kutipan),
        ditemukan=shorten(isi.get("ditemukan", kutipan)),
        seharusnya=shorten(isi.get("seharusnya", "")),
        penjelasan=isi.get("penjelasan", entri.penjelasan),
        dasar=isi.get("dasar", entri.dasar),
        sebab=isi.get("sebab", ""),
        akibat=isi.get("akibat", ()),
        langkah=isi.get("langkah", ()),
        yakin=isi.get("yakin", 100),
    )


def shorten(teks: str, batas: int = PANJANG_KUTIPAN) -> str:
    """One line of at most `batas` letters, cut between words."""
    rapat = " ".join(teks.split())
    if len(rapat) <= batas:
        return rapat
    potong = rapat[: batas - 1].rsplit(" ", 1)[0]
    return f"{potong} …"


def shorten_sekitar(teks: str, mulai: int, akhir: int, batas: int = PANJANG_KUTIPAN) -> str:
    """The part of `teks` around teks[mulai:akhir], at most about `batas` letters."""
    ruang = max(batas - (akhir - mulai), 0) // 2
    kiri, kanan = max(mulai - ruang, 0), min(akhir + ruang, len(teks))
    while 0 < kiri < mulai and not teks[kiri - 1].isspace():
        kiri += 1
    while akhir < kanan < len(teks) and not teks[kanan].isspace():
        kanan -= 1
    awal, ekor = ("… " if kiri else ""), (" …" if kanan < len(teks) else "")
    return f"{awal}{' '.join(teks[kiri:kanan].split())}{ekor}"
