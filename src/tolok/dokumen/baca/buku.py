"""Buku: a workbook of any format as sheets of cells that stand where a person sees them."""

from __future__ import annotations

from dataclasses import dataclass, field

from tolok.dokumen.naskah import Rata, Sebaris

LEBAR_BAKU = 8.43


@dataclass(frozen=True, slots=True)
class SelBuku:
    """One cell; a number among its texts carries its exact value."""

    teks: Sebaris
    rumus: str = ""
    rata: Rata | None = None
    lekuk: int = 0
    garis: bool = False
    """Whether it has a border."""
    ukuran: float = 0.0
    """Type size in points, 0 unknown."""

    @property
    def isi(self) -> str:
        return "".join(satu.isi for satu in self.teks).strip()


@dataclass(frozen=True, slots=True)
class Petak:
    """A cell or a merged range; rows and columns from 0, ends included."""

    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int


@dataclass(frozen=True, slots=True)
class LukisanBuku:
    baris: int
    alt: str
    sel: str


@dataclass
class LembarBuku:
    """One sheet."""

    nama: str
    sel: dict[tuple[int, int], SelBuku] = field(default_factory=dict)
    """Cells with text or border, by row and column from 0."""
    gabung: list[Petak] = field(default_factory=list)
    lebar: dict[int, float] = field(default_factory=dict)
    """Widths of the columns that have one of their own, in any unit."""
    kepala: tuple[int, int] | None = None
    """First and last row that are repeated on every printed page."""
    lukisan: list[LukisanBuku] = field(default_factory=list)
    tautan: set[tuple[int, int]] = field(default_factory=set)
    """Cells that only lead to another place of the workbook."""
    tepi: list[str] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)
    """What of it was not read, or is hidden from those who look at it."""


def nama_kolom(kolom: int) -> str:
    """Letters of a column from 0: 27 is "AB"."""
    hasil = ""
    kolom += 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        hasil = chr(ord("A") + sisa) + hasil
    return hasil


def nama_sel(baris: int, kolom: int) -> str:
    """Address of a cell: (11, 2) is "C12"."""
    return f"{nama_kolom(kolom)}{baris + 1}"
