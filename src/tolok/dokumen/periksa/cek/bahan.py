"""Bahan: what several checks ask of a document: its plain text, its numbered things, its rows and columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tolok.dokumen.kenali.bentuk import AsalKalimat, JenisBaris, JenisKolom, Kalimat, TabelTerbaca
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Bab, Gambar, Sebaris, Sel, Tabel
from tolok.dokumen.periksa.kajian import Kajian

_BUKAN_KATA = re.compile(r"[^0-9a-z]+")
_ROMAWI = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_POLA_ROMAWI = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
BARIS_KEPALA = frozenset({JenisBaris.KEPALA, JenisBaris.NOMOR_KOLOM})
BARIS_ISI = frozenset({JenisBaris.DATA, JenisBaris.SUBJUMLAH})


def join_teks(sebaris: Sebaris) -> str:
    """The words of a line without their styles."""
    return "".join(satu.isi for satu in sebaris)


def isi_sel(sel: Sel | None) -> str:
    return " ".join(join_teks(sel.teks).split()) if sel else ""


@lru_cache(maxsize=16384)
def samakan(teks: str) -> str:
    """Letters and digits in lower case with single spaces, to tell whether two texts say the same."""
    return _BUKAN_KATA.sub(" ", teks.casefold()).strip()


def read_romawi(teks: str) -> int | None:
    """Value of a roman number up to 89, None for anything else."""
    kecil = teks.casefold()
    if not kecil or not _POLA_ROMAWI.fullmatch(kecil):
        return None
    nilai = [_ROMAWI[huruf] for huruf in kecil]
    berikut = [*nilai[1:], 0]
    return sum(-satu if satu < lanjut else satu for satu, lanjut in zip(nilai, berikut, strict=True))


def read_urutan(teks: str) -> int | None:
    """Value of one part of a printed number: "3", "III", "C"; None for anything else."""
    bersih = teks.strip(" .)(")
    if bersih.isascii() and bersih.isdigit():
        return int(bersih) if len(bersih) < 5 else None
    return read_romawi(bersih) or (ord(bersih.casefold()) - 96 if len(bersih) == 1 and bersih.isalpha() else None)


def nomor_bab(bab: str) -> int | None:
    """The number of the chapter a Tempat names: 3 for "BAB III AKUNTABILITAS KINERJA"."""
    kata = bab.split()
    return read_urutan(kata[1]) if len(kata) > 1 and kata[0].casefold() == "bab" else None


def list_bab(kajian: Kajian) -> list[tuple[Bab, Tempat]]:
    return [(blok, tempat) for blok, tempat in kajian.blok if isinstance(blok, Bab)]


def list_bernomor(kajian: Kajian, jenis: type[Tabel] | type[Gambar]) -> list[tuple[Tabel | Gambar, Tempat]]:
    """Numbered tables or figures in the order of the document."""
    return [
        (blok, tempat)
        for blok, tempat in kajian.blok
        if isinstance(blok, (Tabel, Gambar)) and isinstance(blok, jenis) and blok.nomor
    ]


def list_isi(kajian: Kajian) -> list[Kalimat]:
    """Sentences of the running text and of lists, without headings, cells and notes."""
    return [satu for satu in kajian.kalimat if satu.asal in (AsalKalimat.ISI, AsalKalimat.BUTIR)]


def find_kolom(tabel: TabelTerbaca, *jenis: JenisKolom) -> list[int]:
    return [nomor for nomor, kolom in enumerate(tabel.kolom) if kolom.jenis in jenis]


def judul_kolom(tabel: TabelTerbaca, kolom: int) -> str:
    return " ".join(tabel.kolom[kolom].judul)


def list_baris(tabel: TabelTerbaca, jenis: frozenset[JenisBaris] = BARIS_ISI) -> list[int]:
    return [nomor for nomor, baris in enumerate(tabel.baris) if baris.jenis in jenis]


def list_kepala(tabel: TabelTerbaca) -> list[int]:
    """Rows of the head at the top, however it was found."""
    badan = list_badan(tabel)
    return [nomor for nomor in range(badan[0] if badan else len(tabel.kisi)) if not _is_nomor_kolom(tabel, nomor)]


def list_badan(tabel: TabelTerbaca) -> list[int]:
    """Rows below the head, without repeated heads and rows of column numbers."""
    return [nomor for nomor, baris in enumerate(tabel.baris) if baris.jenis not in BARIS_KEPALA]


def _is_nomor_kolom(tabel: TabelTerbaca, baris: int) -> bool:
    return tabel.baris[baris].jenis is JenisBaris.NOMOR_KOLOM


def walk_kolom(tabel: TabelTerbaca, kolom: int) -> Iterator[tuple[int, Sel, str]]:
    """Filled cells of one column below the head, a merged cell once: row, cell, text."""
    lama: Sel | None = None
    for baris in list_badan(tabel):
        sel = tabel.kisi[baris][kolom]
        if sel is not None and sel is not lama:
            teks = isi_sel(sel)
            if teks:
                yield baris, sel, teks
        lama = sel


def sebut_tempat(tempat: Tempat) -> str:
    """Where it is, in as few words as a reader needs."""
    lokasi = tempat.lokasi
    bagian = [
        tempat.tabel or tempat.subbab or tempat.bab,
        f"halaman {lokasi.halaman}" if lokasi.halaman else "",
        f"baris {lokasi.baris}" if lokasi.baris and not lokasi.halaman else "",
    ]
    return ", ".join(satu for satu in bagian if satu)


def gabung(daftar: list[str], *, paling_banyak: int = 8) -> str:
    """Join words as Indonesian does: "a, b, dan c"; the rest of a long list is counted."""
    if len(daftar) > paling_banyak:
        return f"{', '.join(daftar[:paling_banyak])}, dan {len(daftar) - paling_banyak} lagi"
    if len(daftar) < 3:
        return " dan ".join(daftar)
    return f"{', '.join(daftar[:-1])}, dan {daftar[-1]}"
