"""Temuan: one thing that is wrong, doubtful or better done otherwise, where it is and what it should be."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tolok.dokumen.kenali.tempat import Tempat


class Tingkat(StrEnum):
    SALAH = "SALAH"
    """Provable from the document itself."""
    RAGU = "RAGU"
    """Likely wrong, or provable only with knowledge that the document does not hold."""
    SARAN = "SARAN"
    """Not wrong; the report would be better."""


@dataclass(frozen=True, slots=True)
class Akibat:
    """One consequence of the same cause, which needs no correction of its own kind."""

    tempat: Tempat
    kutipan: str
    penjelasan: str


@dataclass(frozen=True, slots=True)
class Langkah:
    """One line of the recomputation that proves the finding: "98,37% × 48.400.000 …"."""

    teks: str
    tempat: Tempat | None = None


@dataclass(frozen=True, slots=True)
class Temuan:
    kode: str
    """Of the check, e.g. "jumlah.kolom"."""
    tingkat: Tingkat
    judul: str
    tempat: Tempat
    kutipan: str
    """What stands there, shortened around the place."""
    ditemukan: str
    seharusnya: str
    """"" where the document does not tell; never a guess."""
    penjelasan: str
    dasar: str = ""
    """Regulation and article, or the rule of arithmetic."""
    sebab: str = ""
    """Code of the cause: digit-tertukar, digit-hilang, kolom-tertukar, ...; "" unknown."""
    akibat: tuple[Akibat, ...] = ()
    langkah: tuple[Langkah, ...] = ()
    yakin: int = 100
    """Percent."""

    @property
    def id(self) -> str:
        """Short name that stays the same while the finding does, for a file of ignored findings."""
        bahan = "\x1f".join((self.kode, self.tempat.bab, self.tempat.tabel, self.kutipan, self.ditemukan))
        return f"{self.kode}-{hashlib.sha256(bahan.encode()).hexdigest()[:8]}"


def sort_temuan(daftar: Sequence[Temuan]) -> tuple[Temuan, ...]:
    """Worst level first, then in the order of the document."""
    urutan = list(Tingkat)

    def kunci(satu: Temuan) -> tuple[int, int, int, int, str]:
        lokasi = satu.tempat.lokasi
        atas = lokasi.kotak[1] if lokasi.kotak else 0
        return (
            urutan.index(satu.tingkat),
            lokasi.halaman or 0,
            lokasi.paragraf or lokasi.baris or 0,
            atas,
            satu.kode,
        )

    return tuple(sorted(daftar, key=kunci))
