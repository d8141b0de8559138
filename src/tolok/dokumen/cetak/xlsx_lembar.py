"""Which worksheets a naskah becomes: one for each table and for each picture without one, named for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from tolok.dokumen.cetak.tata import Isi, Judul, Lembar, isi_butir, sebutan
from tolok.dokumen.cetak.xlsx_gaya import clean_teks
from tolok.dokumen.naskah import Daftar, Gambar, GayaParagraf, Paragraf, Sel, Tabel

DAFTAR = "Daftar Isi"
HITUNGAN = "Cara Hitung"
PANJANG_NAMA = 31
"""UTF-16 units in the name of a worksheet."""
TERLARANG = re.compile(r"[\[\]:*?/\\#\s]+")
TERPAKAI_EXCEL = "history"
"""A name that Excel keeps for itself."""
LABEL_NOMOR = "No."
SEBUTAN_KODE = {"pk-sasaran-": "PK sasaran", "pk-program-": "PK anggaran"}
"""Names of the tables of a Perjanjian Kinerja, which have no number, by the beginning of their code."""
VERSI_PERTAMA = "murni"


Tempat: TypeAlias = tuple[str, str]
"""Name of a worksheet and address of a cell in it."""


@dataclass(frozen=True, slots=True)
class LembarKerja:
    """One worksheet: a table with the pictures drawn from it, or a picture alone."""

    nama: str
    judul: str
    bab: str
    isi: Tabel | Gambar
    lanskap: bool
    gambar: tuple[Gambar, ...] = ()
    terlipat: int = 0
    """Last rows that are folded at first, and not printed."""


def plan_lembar(daftar: Iterable[Lembar]) -> tuple[LembarKerja, ...]:
    """Lembar kerja menurut urutan naskah; grafik berdiri di lembar tabel yang memuat angkanya."""
    semua = list(_list_lembar(daftar))
    tabel = {satu.isi.kode for satu in semua if isinstance(satu.isi, Tabel) and satu.isi.kode}
    milik: dict[str, tuple[Gambar, ...]] = {}
    sendiri = []
    for satu in semua:
        kode = satu.isi.data.rujukan if isinstance(satu.isi, Gambar) and satu.isi.data else ""
        if isinstance(satu.isi, Gambar) and kode in tabel:
            milik[kode] = (*milik.get(kode, ()), satu.isi)
        else:
            sendiri.append(satu)
    terpakai = {DAFTAR.casefold(), HITUNGAN.casefold(), TERPAKAI_EXCEL}
    return tuple(
        replace(satu, nama=name_lembar(satu.nama, terpakai), gambar=milik.get(satu.isi.kode, ())) for satu in sendiri
    )


def name_lembar(usul: str, terpakai: set[str]) -> str:
    """A legal name that no other worksheet has; it is added to `terpakai`."""
    polos = TERLARANG.sub(" ", clean_teks(usul)).strip(" '") or "Tabel"
    nama, urutan = _cut(polos, PANJANG_NAMA), 1
    while nama.casefold() in terpakai:
        urutan += 1
        akhiran = f" ({urutan})"
        nama = _cut(polos, PANJANG_NAMA - len(akhiran)) + akhiran
    terpakai.add(nama.casefold())
    return nama


def _cut(teks: str, panjang: int) -> str:
    """The beginning of a text, counted as Excel counts; of a long one only whole words."""
    awal = teks.encode("utf-16-le")[: 2 * panjang].decode("utf-16-le", errors="ignore")
    utuh = awal.rpartition(" ")[0] if awal != teks else awal
    return (utuh if len(utuh) > panjang // 2 else awal).strip(" ',")


def link_sel(tempat: Tempat) -> str:
    """A link to a cell of the same workbook."""
    nama = tempat[0].replace("'", "''")
    return f"internal:'{nama}'!{tempat[1]}"


def _list_lembar(daftar: Iterable[Lembar]) -> Iterator[LembarKerja]:
    """Every table and picture with its title and the chapter or letter that it stands in."""
    bab, judul, beruntun = "", "", False
    for lembar in daftar:
        for isi in walk_isi(lembar.isi):
            match isi:
                case Judul():
                    bab, judul = (isi.lengkap, "") if isi.tingkat == 1 else (bab, judul)
                case Paragraf(gaya=GayaParagraf.JUDUL):
                    teks = "".join(satu.isi for satu in isi.teks)
                    judul = f"{judul} {teks}" if beruntun else teks
                case Tabel() | Gambar() if not _is_tata_letak(isi):
                    yield _make_lembar(isi, bab=bab, judul=judul, lanskap=lembar.lanskap)
            beruntun = isinstance(isi, Paragraf) and isi.gaya is GayaParagraf.JUDUL


def _is_tata_letak(isi: Tabel | Gambar) -> bool:
    """Whether it only sets a letter in columns: pairs of label and text without lines, among them no number."""
    if isinstance(isi, Gambar) or isi.garis:
        return False
    semua = (teks for baris in (*isi.kepala, *isi.badan) for sel in baris for teks in sel.teks)
    return not any(teks.hitungan or teks.bilangan is not None for teks in semua)


def _make_lembar(isi: Tabel | Gambar, *, bab: str, judul: str, lanskap: bool) -> LembarKerja:
    """A numbered one is named by its number; another by its document, its title, its head, or what it stands under."""
    nomor = sebutan(isi)
    if nomor or isi.judul:
        di_bawah = " · ".join(filter(None, (bab, judul)))
        return LembarKerja(nomor or isi.judul, f"{nomor} {isi.judul}".strip(), di_bawah, isi, lanskap)
    kepala = _kepala(isi.kepala) if isinstance(isi, Tabel) else ""
    nama = _sebutan_kode(isi.kode) or kepala or judul or bab or type(isi).__name__
    # Without a title of its own it says whose table it is.
    return LembarKerja(nama, ": ".join(filter(None, (judul, kepala))) or nama, bab, isi, lanskap)


def _sebutan_kode(kode: str) -> str:
    """E.g. "PK sasaran perubahan 1"; empty for other codes."""
    for awalan, nama in SEBUTAN_KODE.items():
        if kode.startswith(awalan):
            versi = kode.removeprefix(awalan)
            return nama if versi == VERSI_PERTAMA else f"{nama} {versi.replace('-', ' ')}"
    return ""


def _kepala(kepala: tuple[tuple[Sel, ...], ...]) -> str:
    isi = ["".join(satu.isi for satu in sel.teks) for baris in kepala[:1] for sel in baris]
    return ", ".join(satu for satu in isi if satu and satu != LABEL_NOMOR)


def walk_isi(isi: Iterable[Isi]) -> Iterator[Isi]:
    """Every block, also those in the items of lists."""
    for satu in isi:
        yield satu
        if isinstance(satu, Daftar):
            for butir in satu.butir:
                yield from walk_isi(isi_butir(butir))
