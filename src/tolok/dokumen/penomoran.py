"""Penomoran: numbers every chapter, table and figure, and resolves the references to them.

BAB I > A. > 1. > a.; tables and figures "3.2" by chapter, "L.1" in a lampiran, and "R.1" in
another chapter without number, such as a ringkasan. Numbering a numbered naskah changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tolok.aturan.galat import GalatTolok
from tolok.dokumen.naskah import Bab, Baris, Blok, Daftar, Gambar, Lanskap, Naskah, Paragraf, Sebaris, Tabel

AWALAN_LAMPIRAN = "lampiran"
ROMAWI = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class RujukanTidakDikenal(GalatTolok):
    """Teks merujuk Tabel atau Gambar yang tidak ada, tidak bernomor, atau berkode ganda."""


def number_naskah(naskah: Naskah) -> Naskah:
    """Naskah yang sama dengan nomor Bab, Tabel, Gambar, dan rujukan yang terisi.

    Galat:
        RujukanTidakDikenal: kode yang dirujuk tidak ada atau tidak bernomor, atau satu kode dipakai dua kali.
    """
    penomor = _Penomor()
    bernomor = [replace(bagian, blok=penomor.number_all(bagian.blok)) for bagian in naskah.bagian]
    perujuk = _Perujuk(penomor.sebutan)
    return replace(naskah, bagian=tuple(replace(b, blok=perujuk.resolve_all(b.blok)) for b in bernomor))


def is_lampiran(bab: Bab) -> bool:
    """Apakah Bab itu lampiran menurut judulnya."""
    return bab.judul.casefold().startswith(AWALAN_LAMPIRAN)


def format_romawi(angka: int) -> str:
    """Angka Romawi untuk nomor bab: 4 menjadi "IV"."""
    hasil = ""
    for nilai, lambang in ROMAWI:
        hasil += lambang * (angka // nilai)
        angka %= nilai
    return hasil


def format_huruf(angka: int) -> str:
    """Nomor berupa huruf besar: 1 menjadi "A", 27 menjadi "AA"."""
    hasil = ""
    while angka > 0:
        angka, sisa = divmod(angka - 1, 26)
        hasil = chr(ord("A") + sisa) + hasil
    return hasil


def map_isi(blok: Blok, fungsi: Callable[[Blok], Blok]) -> Blok:
    """Blok yang sama dengan `fungsi` diterapkan pada blok-blok langsung di dalamnya."""
    match blok:
        case Bab():
            return replace(blok, isi=tuple(map(fungsi, blok.isi)))
        case Lanskap():
            return replace(blok, blok=tuple(map(fungsi, blok.blok)))
        case Daftar():
            return replace(blok, butir=tuple(tuple(map(fungsi, butir)) for butir in blok.butir))
        case _:
            return blok


@dataclass
class _Penomor:
    """Counters of one walk in document order."""

    sebutan: dict[str, str] = field(default_factory=dict)
    tingkat: Counter[int] = field(default_factory=Counter)
    urutan: Counter[tuple[str, str]] = field(default_factory=Counter)
    awalan: str = ""

    def number_all(self, blok: tuple[Blok, ...]) -> tuple[Blok, ...]:
        return tuple(map(self._number, blok))

    def _number(self, blok: Blok) -> Blok:
        match blok:
            case Bab():
                return map_isi(self._number_bab(blok), self._number)
            case Tabel() if blok.bernomor:
                return replace(blok, nomor=self._next("Tabel", blok.kode))
            case Gambar() if blok.judul:
                return replace(blok, nomor=self._next("Gambar", blok.kode))
            case _:
                return map_isi(blok, self._number)

    def _number_bab(self, bab: Bab) -> Bab:
        if is_lampiran(bab):
            self.awalan = "L."
        elif bab.tingkat == 1:
            self.awalan = f"{self.tingkat[1] + 1}." if bab.bernomor else "R."
        if not bab.bernomor:
            self._reset_below(bab.tingkat)
            return bab
        self.tingkat[bab.tingkat] += 1
        self._reset_below(bab.tingkat)
        return replace(bab, nomor=_nomor_bab(bab.tingkat, self.tingkat[bab.tingkat]))

    def _reset_below(self, tingkat: int) -> None:
        for lebih_dalam in [satu for satu in self.tingkat if satu > tingkat]:
            del self.tingkat[lebih_dalam]

    def _next(self, jenis: str, kode: str) -> str:
        self.urutan[jenis, self.awalan] += 1
        nomor = f"{self.awalan}{self.urutan[jenis, self.awalan]}"
        if kode in self.sebutan:
            raise RujukanTidakDikenal(
                f"Kode “{kode}” dipakai oleh {self.sebutan[kode]} dan {jenis} {nomor}. Beri kode yang berbeda."
            )
        if kode:
            self.sebutan[kode] = f"{jenis} {nomor}"
        return nomor


def _nomor_bab(tingkat: int, urutan: int) -> str:
    match tingkat:
        case 1:
            return f"BAB {format_romawi(urutan)}"
        case 2:
            return f"{format_huruf(urutan)}."
        case 3:
            return f"{urutan}."
        case _:
            return f"{format_huruf(urutan).lower()}."


@dataclass(frozen=True)
class _Perujuk:
    """Writes the number of a table or figure wherever a text refers to it."""

    sebutan: dict[str, str]

    def resolve_all(self, blok: tuple[Blok, ...]) -> tuple[Blok, ...]:
        return tuple(map(self._resolve, blok))

    def _resolve(self, blok: Blok) -> Blok:
        match blok:
            case Paragraf():
                return replace(blok, teks=self._teks(blok.teks))
            case Tabel():
                return replace(blok, kepala=self._baris(blok.kepala), badan=self._baris(blok.badan))
            case Gambar() if blok.data:
                return replace(blok, data=self._teks((blok.data,))[0])
            case _:
                return map_isi(blok, self._resolve)

    def _baris(self, baris: tuple[Baris, ...]) -> tuple[Baris, ...]:
        return tuple(tuple(replace(sel, teks=self._teks(sel.teks)) for sel in satu) for satu in baris)

    def _teks(self, teks: Sebaris) -> Sebaris:
        if not any(satu.rujukan for satu in teks):
            return teks
        return tuple(replace(satu, isi=self._sebutan(satu.rujukan)) if satu.rujukan else satu for satu in teks)

    def _sebutan(self, kode: str) -> str:
        if kode not in self.sebutan:
            dikenal = ", ".join(sorted(self.sebutan)) or "tidak ada"
            raise RujukanTidakDikenal(
                f"Teks merujuk “{kode}”, tetapi tidak ada tabel atau gambar bernomor dengan kode itu. "
                f"Kode yang ada: {dikenal}."
            )
        return self.sebutan[kode]
