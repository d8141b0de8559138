"""Tata: what every printer has to know about a naskah before it prints it.

The tree is flattened into sheets (runs of pages of one direction and one way of numbering);
headings, tables and figures get an anchor, and the entries of the three lists are gathered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from tolok.aturan.galat import GalatTolok
from tolok.dokumen.naskah import (
    Bab,
    Blok,
    Daftar,
    DaftarIsi,
    Gambar,
    HalamanBaru,
    JenisDaftarIsi,
    KopSurat,
    Lanskap,
    Naskah,
    NomorHalaman,
    Paragraf,
    Sampul,
    Sebaris,
    Tabel,
    TandaTangan,
    Teks,
)
from tolok.dokumen.penomoran import is_lampiran

TINGKAT_DAFTAR_ISI = 3
"""Deepest level of headings that the table of contents shows."""
SEBELUM = "Sebelum "
"""Begins the anchor of the place where the block before a heading ends."""
GARIS_NAMA = "." * 36


class SusunanNaskah(GalatTolok):
    """Pohon naskah tidak dapat dicetak: blok berada di tempat yang tidak semestinya."""


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading taken out of its Bab; `jangkar` is what links and bookmarks point at."""

    nomor: str
    judul: str
    tingkat: int
    jangkar: str
    halaman_baru: bool
    """A chapter begins a page; a lampiran after another one only where too little of the page is left."""

    @property
    def lengkap(self) -> str:
        return f"{self.nomor} {self.judul}".strip()


Isi: TypeAlias = Judul | Paragraf | Daftar | Tabel | Gambar | KopSurat | TandaTangan | Sampul | DaftarIsi | HalamanBaru


@dataclass(frozen=True, slots=True)
class Lembar:
    """Consecutive pages of one direction; `mulai` = page numbers start from 1 here."""

    isi: tuple[Isi, ...]
    nomor_halaman: NomorHalaman
    lanskap: bool
    mulai: bool


@dataclass(frozen=True, slots=True)
class Entri:
    """One line of the table of contents, list of tables or list of figures."""

    jenis: JenisDaftarIsi
    tingkat: int
    teks: str
    jangkar: str


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where the PDF has an anchor: the printed number of its page, and of a picture how it stands there."""

    halaman: str
    skala: float = 1
    """Part of its size in which a picture is printed."""
    mendahului: int = 0
    """Paragraphs after a picture that are printed before it."""


def lay_naskah(naskah: Naskah) -> tuple[Lembar, ...]:
    """The numbered naskah as sheets in print order."""
    pengurai = _Pengurai()
    return tuple(
        Lembar(
            isi=_begin_pages([isi for _, isi in kelompok]),
            nomor_halaman=bagian.nomor_halaman,
            lanskap=lanskap,
            mulai=urutan == 0,
        )
        for bagian in naskah.bagian
        for urutan, (lanskap, kelompok) in enumerate(
            groupby(pengurai.flatten(bagian.blok, lanskap=False), key=lambda pasangan: pasangan[0])
        )
    )


def _begin_pages(semua: list[Isi]) -> tuple[Isi, ...]:
    """A letter begins a page with its kop; and what stands first on a sheet is at the top of its page anyway."""
    hasil: list[Isi] = []
    for isi in semua:
        if isinstance(isi, KopSurat) and hasil and not isinstance(hasil[-1], Judul | HalamanBaru | Sampul):
            hasil.append(HalamanBaru())
        hasil.append(isi)
    awal = hasil[0]
    return (replace(awal, halaman_baru=awal.tingkat == 1), *hasil[1:]) if isinstance(awal, Judul) else tuple(hasil)


class _Pengurai:
    """Flattens Bab and Lanskap; counts headings to give each its anchor."""

    def __init__(self) -> None:
        self.banyak_judul = 0
        self.tingkat = 0
        self.dalam_lampiran = False

    def flatten(self, blok: Iterable[Blok], *, lanskap: bool) -> Iterator[tuple[bool, Isi]]:
        for satu in blok:
            match satu:
                case Lanskap():
                    yield from self.flatten(satu.blok, lanskap=True)
                case Bab():
                    yield from self._bab(satu, lanskap=lanskap)
                case _:
                    yield lanskap, satu

    def _bab(self, bab: Bab, *, lanskap: bool) -> Iterator[tuple[bool, Isi]]:
        self.banyak_judul += 1
        if bab.tingkat > self.tingkat + 1:
            raise SusunanNaskah(
                f"Judul “{bab.judul[:60]}” bertingkat {bab.tingkat}, tetapi judul sebelumnya "
                f"bertingkat {self.tingkat}. Tingkat judul tidak boleh melompat."
            )
        self.tingkat = bab.tingkat
        judul = Judul(
            nomor=bab.nomor,
            judul=bab.judul.upper() if bab.tingkat == 1 else bab.judul,
            tingkat=bab.tingkat,
            jangkar=f"Judul {self.banyak_judul}",
            halaman_baru=bab.tingkat == 1 and not (self.dalam_lampiran and is_lampiran(bab)),
        )
        if bab.tingkat == 1:
            self.dalam_lampiran = is_lampiran(bab)
        isi = list(self.flatten(bab.isi, lanskap=lanskap))
        # A heading goes to the page of what it heads, never alone on an upright page before a wide one.
        yield (isi[0][0] if isi else lanskap), judul
        yield from isi


def list_gambar(lembar: Iterable[Lembar]) -> tuple[Gambar, ...]:
    """Semua gambar menurut urutan dalam naskah."""
    return tuple(isi for satu in lembar for isi in _walk(satu.isi) if isinstance(isi, Gambar))


def list_entri(lembar: Iterable[Lembar], jenis: JenisDaftarIsi) -> tuple[Entri, ...]:
    """Baris-baris satu daftar (isi, tabel, atau gambar) menurut urutan dalam naskah."""
    return tuple(
        entri
        for satu in lembar
        for isi in _walk(satu.isi)
        if (entri := _entri(isi)) is not None and entri.jenis is jenis
    )


def _entri(isi: Isi) -> Entri | None:
    match isi:
        case Judul() if isi.tingkat <= TINGKAT_DAFTAR_ISI:
            return Entri(JenisDaftarIsi.ISI, isi.tingkat, isi.lengkap, isi.jangkar)
        case Tabel() if isi.nomor:
            return Entri(JenisDaftarIsi.TABEL, 1, f"{sebutan(isi)} {isi.judul}".strip(), sebutan(isi))
        case Gambar() if isi.nomor:
            return Entri(JenisDaftarIsi.GAMBAR, 1, f"{sebutan(isi)} {isi.judul}", sebutan(isi))
        case _:
            return None


def _walk(isi: Iterable[Isi]) -> Iterator[Isi]:
    for satu in isi:
        yield satu
        if isinstance(satu, Daftar):
            for butir in satu.butir:
                yield from _walk(isi_butir(butir))


def isi_butir(butir: tuple[Blok, ...]) -> tuple[Isi, ...]:
    """Isi satu butir Daftar; judul dan pergantian halaman tidak mempunyai arti di dalamnya.

    Galat:
        SusunanNaskah: butir berisi Bab, Lanskap, HalamanBaru, Sampul, atau DaftarIsi.
    """
    isi: list[Isi] = []
    for blok in butir:
        if isinstance(blok, Bab | Lanskap | HalamanBaru | Sampul | DaftarIsi):
            raise SusunanNaskah(
                f"Butir Daftar berisi {type(blok).__name__}, yang hanya boleh berdiri di luar daftar. "
                "Keluarkan blok itu dari butirnya."
            )
        isi.append(blok)
    return tuple(isi)


def sebutan(blok: Tabel | Gambar) -> str:
    """Nama yang dipakai judul, rujukan, dan jangkar: "Tabel 3.2"; kosong bila tak bernomor."""
    return f"{type(blok).__name__} {blok.nomor}" if blok.nomor else ""


def is_pengantar(isi: Isi) -> bool:
    """Whether the block is a lead-in: a paragraph that ends in a colon and belongs to what follows."""
    return isinstance(isi, Paragraf) and "".join(satu.isi for satu in isi.teks).rstrip().endswith(":")


def teks_kosong(jenis: JenisDaftarIsi) -> str:
    """What stands in place of a list without entries."""
    return f"Dokumen ini tidak memuat {'judul' if jenis is JenisDaftarIsi.ISI else jenis.value} bernomor."


def teks_sumber(sumber: str) -> str:
    return sumber if not sumber or sumber.startswith("Sumber") else f"Sumber: {sumber}"


def sumber_gambar(gambar: Gambar) -> Sebaris:
    """What stands below a figure: its source, and the table that holds its numbers as a reference."""
    sumber = teks_sumber(gambar.sumber)
    if gambar.data is None:
        return (Teks(sumber),) if sumber else ()
    return (Teks(f"{sumber.rstrip('.')}. Data: " if sumber else "Data: "), gambar.data)


def teks_nip(nip: str) -> str:
    return nip if not nip or nip.startswith("NIP") else f"NIP {nip}"


def teks_tahun(tahun: str) -> str:
    return f"Tahun {tahun}" if tahun.isdigit() else tahun
