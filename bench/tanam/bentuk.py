"""A document to be printed by others: blocks of text whose every number and name is a token that can be replaced.

A text is a template: "sebesar {ang.jml.pagu@1}". The token is looked up in `Dok.nilai` (numbers) or `Dok.kata`
(words); a planted error is another content for one token or two, so that the rest of the print stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

TOKEN = re.compile(r"\{([a-z0-9.@-]{1,60})\}")


class Rupa(StrEnum):
    RUPIAH = "rupiah"
    PERSEN = "persen"
    BULAT = "bulat"
    DESIMAL = "desimal"


@dataclass(frozen=True, slots=True)
class Nilai:
    angka: Decimal
    rupa: Rupa
    desimal: int = 0


@dataclass(frozen=True, slots=True)
class GayaAngka:
    """How a document writes its numbers."""

    akhiran: str = ""
    """After an amount: ",00", ",-", or nothing."""
    titik: bool = False
    """Percents and other fractions with a point: 95.65%."""
    rp_sel: bool = False
    """Amounts in cells bear "Rp"."""
    persen_sel: bool = True
    """Percents in cells bear "%"."""


@dataclass(frozen=True, slots=True)
class Isi:
    """One cell."""

    teks: str
    kolom: int = 1
    baris: int = 1
    lekuk: int = 0
    kanan: bool = False
    tebal: bool = False


@dataclass(frozen=True, slots=True)
class TabelIsi:
    kode: str
    judul: str
    kepala: tuple[tuple[Isi, ...], ...]
    badan: tuple[tuple[Isi, ...], ...]
    lebar: tuple[int, ...]

    @property
    def keterangan(self) -> str:
        return f"Tabel {{tab.{self.kode}}} {self.judul}"


@dataclass(frozen=True, slots=True)
class Judul:
    tingkat: int
    nomor: str
    """"BAB I", "A."; "" for a preface."""
    teks: str
    jangkar: str


@dataclass(frozen=True, slots=True)
class Par:
    teks: str


@dataclass(frozen=True, slots=True)
class Butir:
    isi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entri:
    teks: str
    jangkar: str
    lekuk: int = 0


@dataclass(frozen=True, slots=True)
class DaftarEntri:
    entri: tuple[Entri, ...]


@dataclass(frozen=True, slots=True)
class Tanda:
    """Lines of a signature."""

    baris: tuple[str, ...]


Potongan = TabelIsi | Judul | Par | Butir | DaftarEntri | Tanda


class Hubungan(StrEnum):
    JUMLAH = "jumlah"
    BARIS = "jumlah-baris"
    PERSEN = "persen"
    RATA = "rata-rata"
    SAMA = "sama"
    LAIN = "lain"
    """Any other function of its terms: growth, capaian of a falling indicator, index of dimensions."""


@dataclass(frozen=True, slots=True)
class Rumus:
    jenis: Hubungan
    hasil: str
    suku: tuple[str, ...]


@dataclass(slots=True)
class Dok:
    judul: str
    nama: str
    tahun: int
    gaya: GayaAngka
    potongan: list[Potongan] = field(default_factory=list)
    nilai: dict[str, Nilai] = field(default_factory=dict)
    kata: dict[str, str] = field(default_factory=dict)
    rumus: list[Rumus] = field(default_factory=list)
    pasangan: list[tuple[str, str]] = field(default_factory=list)
    """Pagu and realisasi of one row."""


Ganti = Mapping[str, Decimal | str]


def round_nilai(angka: Decimal, desimal: int) -> Decimal:
    return angka.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)


def group_ribuan(angka: Decimal, desimal: int, *, titik: bool = False) -> str:
    """1234567.5 as 1.234.567,50; with `titik` as 1,234,567.50."""
    teks = f"{round_nilai(angka, desimal):,f}"
    return teks if titik else teks.translate(str.maketrans(",.", ".,"))


def write_nilai(nilai: Nilai, gaya: GayaAngka, *, sel: bool = False) -> str:
    if nilai.rupa is Rupa.RUPIAH:
        awalan = "" if sel and not gaya.rp_sel else "Rp"
        return f"{awalan}{group_ribuan(nilai.angka, 0)}{gaya.akhiran}"
    if nilai.rupa is Rupa.BULAT:
        return group_ribuan(nilai.angka, 0)
    teks = group_ribuan(nilai.angka, nilai.desimal, titik=gaya.titik)
    return f"{teks}%" if nilai.rupa is Rupa.PERSEN and (gaya.persen_sel or not sel) else teks


def write_token(dok: Dok, kunci: str, ganti: Ganti, *, sel: bool = False) -> str:
    baru = ganti.get(kunci)
    if isinstance(baru, str):
        return baru
    if kunci in dok.kata:
        return dok.kata[kunci]
    nilai = dok.nilai[kunci]
    return write_nilai(Nilai(nilai.angka if baru is None else baru, nilai.rupa, nilai.desimal), dok.gaya, sel=sel)


def fill(dok: Dok, teks: str, ganti: Ganti, *, sel: bool = False) -> str:
    """The text as printed."""
    return TOKEN.sub(lambda cocok: write_token(dok, cocok[1], ganti, sel=sel), teks)


def walk_teks(dok: Dok) -> Iterator[tuple[str, str, int, str]]:
    """Every template with its place: kode of the table or "", template of the row or text, row of the body from 1."""
    for satu in dok.potongan:
        if isinstance(satu, TabelIsi):
            yield "", satu.keterangan, 0, satu.keterangan
            for n, baris in enumerate((*satu.kepala, *satu.badan), start=1 - len(satu.kepala)):
                utuh = " ".join(isi.teks for isi in baris)
                yield from ((satu.kode, isi.teks, n, utuh) for isi in baris)
        else:
            yield from (("", teks, 0, teks) for teks in _teks_potongan(satu))


def _teks_potongan(satu: Potongan) -> tuple[str, ...]:
    match satu:
        case Judul() | Par():
            return (satu.teks,)
        case Butir():
            return satu.isi
        case DaftarEntri():
            return tuple(entri.teks for entri in satu.entri)
        case Tanda():
            return satu.baris
        case _:
            return ()


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a token is printed: kode of its table or "", row of the body, the row or text around it."""

    tabel: str
    baris: int
    teks: str


def find_letak(dok: Dok) -> dict[str, Letak]:
    return {
        cocok[1]: Letak(tabel, baris, utuh)
        for tabel, teks, baris, utuh in walk_teks(dok)
        for cocok in TOKEN.finditer(teks)
    }
