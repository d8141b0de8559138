"""Nilai: a number, or one of three kinds of nothing, each with its reason.

Zero, empty and not applicable are three different things (desain D7): a zero is a
`Decimal`; everything else that is not a number is a `Kosong` that says which and why.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, TypeAlias


class Keadaan(StrEnum):
    """Mengapa suatu nilai tidak berupa angka."""

    BELUM_ADA = "belum-ada"
    """Seharusnya ada, tetapi datanya tidak (belum) tersedia."""
    NIHIL = "nihil"
    """Peristiwa yang dihitung tidak terjadi sama sekali, sehingga tidak ada yang dibagi."""
    TIDAK_BERLAKU = "tidak-berlaku"
    """Ukuran ini memang tidak berlaku bagi objek atau periode tersebut."""


SEBUTAN = {
    Keadaan.BELUM_ADA: "tidak ada data",
    Keadaan.NIHIL: "nihil",
    Keadaan.TIDAK_BERLAKU: "tidak berlaku",
}
"""Kata yang dicetak di tempat angka; alasannya menyertai sebagai catatan."""


@dataclass(frozen=True, slots=True)
class Kosong:
    """Bukan angka: keadaan dan alasannya (kalimat pendek, tidak boleh kosong)."""

    keadaan: Keadaan
    alasan: str

    def __str__(self) -> str:
        return SEBUTAN[self.keadaan]


def belum_ada(alasan: str) -> Kosong:
    return Kosong(Keadaan.BELUM_ADA, alasan)


def nihil(alasan: str) -> Kosong:
    return Kosong(Keadaan.NIHIL, alasan)


def tidak_berlaku(alasan: str) -> Kosong:
    return Kosong(Keadaan.TIDAK_BERLAKU, alasan)


@dataclass(frozen=True)
class Rentang:
    """Target berupa rentang; kedua batas termasuk; bawah <= atas."""

    bawah: Annotated[Decimal, "Batas bawah rentang"]
    atas: Annotated[Decimal, "Batas atas rentang"]


@dataclass(frozen=True)
class Predikat:
    """Target atau realisasi berupa predikat dalam suatu skala, mis. BB atau WTP."""

    predikat: Annotated[str, "Predikat dalam skala indikator, mis. BB"]


Nilai: TypeAlias = Decimal | Kosong
"""Nilai yang dicatat atau ditandatangani orang."""

Target: TypeAlias = Decimal | Rentang | Predikat | Kosong
"""Yang ditargetkan."""

Terukur: TypeAlias = Decimal | Predikat | Kosong
"""Yang diukur."""

NilaiTepat: TypeAlias = Fraction | Kosong
"""Hasil rumus: tepat, belum dibulatkan."""
