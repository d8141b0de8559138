"""Short ways to build Naskah blocks, so that the chapters read like the report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from tolok.aturan.rumus.nip import format_nip
from tolok.dokumen.fakta.instansi import Pejabat
from tolok.dokumen.naskah import (
    Bab,
    Baris,
    Blok,
    Daftar,
    GayaParagraf,
    Paragraf,
    Penanda,
    Penomoran,
    Rata,
    Sebaris,
    Sel,
    Teks,
)

Isi: TypeAlias = str | Teks | Sebaris


def sebaris(*bagian: Isi) -> Sebaris:
    """Join strings and runs to one line of runs; empty strings vanish."""
    teks: list[Teks] = []
    for satu in bagian:
        if isinstance(satu, str):
            teks += [Teks(satu)] if satu else []
        elif isinstance(satu, Teks):
            teks.append(satu)
        else:
            teks.extend(satu)
    return tuple(teks)


def paragraf(*bagian: Isi, gaya: GayaParagraf = GayaParagraf.ISI) -> Paragraf:
    return Paragraf(sebaris(*bagian), gaya)


def kecil(*bagian: Isi) -> Paragraf:
    return paragraf(*bagian, gaya=GayaParagraf.KECIL)


def pesan(*bagian: Isi) -> Paragraf:
    return paragraf(*bagian, gaya=GayaParagraf.PESAN)


def daftar(butir: Iterable[Isi], penomoran: Penomoran = Penomoran.ANGKA) -> Daftar:
    """Return a list; a plain item becomes a sentence with a capital and a full stop."""
    return Daftar(tuple((paragraf(_kalimat(satu) if isinstance(satu, str) else satu),) for satu in butir), penomoran)


def _kalimat(butir: str) -> str:
    bersih = butir.strip()
    return f"{bersih[:1].upper()}{bersih[1:]}{'' if bersih.endswith(('.', '?', '!', ':')) else '.'}"


def bab(judul: str, *isi: Blok, tingkat: int = 2, bernomor: bool = True) -> Bab:
    return Bab(judul=judul, isi=isi, tingkat=tingkat, bernomor=bernomor)


def sel(
    *isi: Isi, kolom: int = 1, baris: int = 1, rata: Rata | None = None, tebal: bool = False, lekuk: int = 0
) -> Sel:
    return Sel(sebaris(*isi), kolom=kolom, baris=baris, rata=rata, tebal=tebal, lekuk=lekuk)


def tengah(*isi: Isi, kolom: int = 1, baris: int = 1) -> Sel:
    return sel(*isi, kolom=kolom, baris=baris, rata=Rata.TENGAH)


def baris(*isi: Isi | Sel) -> Baris:
    return tuple(satu if isinstance(satu, Sel) else sel(satu) for satu in isi)


def kepala(*judul: str | Sel) -> Baris:
    """Return one header row; plain strings become centred bold cells."""
    return tuple(satu if isinstance(satu, Sel) else sel(satu, rata=Rata.TENGAH, tebal=True) for satu in judul)


def judul_sel(judul: str, *, kolom: int = 1, tinggi: int = 1) -> Sel:
    return sel(judul, kolom=kolom, baris=tinggi, rata=Rata.TENGAH, tebal=True)


def tebal(isi: str | Teks) -> Teks:
    teks = Teks(isi) if isinstance(isi, str) else isi
    return replace(teks, tebal=True)


def rujuk(kode: str) -> Teks:
    """Refer to a table or figure; numbering fills in "Tabel 3.2"."""
    return Teks("", rujukan=kode)


def butir(bagian: Iterable[str]) -> str:
    """Join plain words as Indonesian prose."""
    return "".join(teks.isi for teks in rangkai(list(bagian)))


KATA_TUGAS = frozenset({"DAN", "ATAU", "DI", "KE", "DARI", "YANG", "UNTUK", "PADA", "DALAM", "OLEH", "SERTA"})
SINGKATAN = frozenset({"APBD", "ASN", "BMD", "BPD", "BUMD", "DPRD", "LKD", "PAUD", "PKK", "PNS", "SKPD", "TNI", "UMKM"})
KATA = re.compile(r"[^\W\d_][^\s/()\-]*")


def huruf_judul(nama: str) -> str:
    """The nomenclature prints programmes in capitals; prose wants title case, and abbreviations as they are."""
    if not nama.isupper():
        return nama
    judul = KATA.sub(lambda cocok: _kata_judul(cocok[0]), nama)
    return judul[:1].upper() + judul[1:]


def _kata_judul(kata: str) -> str:
    if kata in SINGKATAN:
        return kata
    return kata.lower() if kata in KATA_TUGAS else kata.capitalize()


def penanda(pejabat: Pejabat, *, jabatan: tuple[str, ...] = (), tempat_tanggal: str = "") -> Penanda:
    """Return one signing party; the NIP is spaced 8-6-1-3 however the facts write it."""
    return Penanda(
        jabatan=(*jabatan, pejabat.jabatan),
        nama=pejabat.nama,
        pangkat=f"{pejabat.pangkat} ({pejabat.golongan})" if pejabat.golongan else pejabat.pangkat,
        nip=format_nip(pejabat.nip) if pejabat.nip else "",
        tempat_tanggal=tempat_tanggal,
    )


def rangkai(bagian: Sequence[Isi], *, kata: str = "dan") -> Sebaris:
    """Join a list as Indonesian prose: a; a dan b; a, b, dan c."""
    if len(bagian) <= 1:
        return sebaris(*bagian)
    if len(bagian) == 2:
        return sebaris(bagian[0], f" {kata} ", bagian[1])
    teks: list[Isi] = []
    for satu in bagian[:-1]:
        teks += [satu, ", "]
    return sebaris(*teks, f"{kata} ", bagian[-1])
