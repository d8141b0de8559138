"""Tables written as text: cells between bars; "<" goes on with the cell at its left, "^" with the one above."""

from __future__ import annotations

from tolok.dokumen.kenali.bentuk import TabelTerbaca
from tolok.dokumen.kenali.tabel import read_tabel
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Baris, Kolom, Sel, Tabel, Teks


def make_tabel(teks: str, *, kepala: int = 1, judul: str = "") -> Tabel:
    """One line a row; `**` around a text makes it bold, `>` before it indents it one level each."""
    baris = [[sel.strip() for sel in satu.split("|")] for satu in teks.strip("\n").splitlines() if satu.strip()]
    isi = [_make_baris(baris, nomor) for nomor in range(len(baris))]
    lebar = max(len(satu) for satu in baris)
    return Tabel(
        kode="", judul=judul, kolom=(Kolom(1),) * lebar, kepala=tuple(isi[:kepala]), badan=tuple(isi[kepala:])
    )  # fmt: skip


def baca_tabel(teks: str, *, kepala: int = 1, judul: str = "") -> TabelTerbaca:
    """The same table as `kenali` reads it."""
    return read_tabel(make_tabel(teks, kepala=kepala, judul=judul), Tempat())


def _make_baris(baris: list[list[str]], nomor: int) -> Baris:
    hasil = []
    for kolom, teks in enumerate(baris[nomor]):
        if teks in {"<", "^"}:
            continue
        lebar = 1 + _count(baris[nomor][kolom + 1 :], "<")
        tinggi = 1 + _count([satu[kolom] for satu in baris[nomor + 1 :] if kolom < len(satu)], "^")
        hasil.append(_make_sel(teks, lebar, tinggi))
    return tuple(hasil)


def _make_sel(teks: str, lebar: int, tinggi: int) -> Sel:
    lekuk = len(teks) - len(teks.lstrip(">"))
    isi = teks.lstrip(">").strip()
    tebal = isi.startswith("**")
    isi = isi.strip("*")
    return Sel((Teks(isi, tebal=tebal),) if isi else (), kolom=lebar, baris=tinggi, lekuk=lekuk)


def _count(teks: list[str], tanda: str) -> int:
    banyak = 0
    while banyak < len(teks) and teks[banyak] == tanda:
        banyak += 1
    return banyak
