"""Tabel: every table of a document as a full grid, with the meaning of its columns and rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tolok.dokumen.kenali.angka import read_angka_persen, read_angka_sel
from tolok.dokumen.kenali.baris import PembacaBaris
from tolok.dokumen.kenali.bentuk import Angka, TabelTerbaca
from tolok.dokumen.kenali.kepala_tabel import find_kepala
from tolok.dokumen.kenali.kisi import KisiSel, build_kisi
from tolok.dokumen.kenali.kolom import read_kolom
from tolok.dokumen.kenali.pohon_baris import build_pohon
from tolok.dokumen.kenali.seragam_angka import settle_menurut_kolom, settle_tulisan
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Blok, Tabel


def read_semua_tabel(blok: Sequence[tuple[Blok, Tempat]]) -> tuple[TabelTerbaca, ...]:
    """Every table among the blocks of `walk_blok`, in document order."""
    return tuple(read_tabel(satu, tempat) for satu, tempat in blok if isinstance(satu, Tabel))


def read_tabel(tabel: Tabel, tempat: Tempat) -> TabelTerbaca:
    """One table with its numbers, the meaning of its columns, the kind of its rows and what they sum up."""
    kisi = build_kisi(tabel)
    tetap = find_kepala(kisi, len(tabel.kepala))
    badan = [nomor for nomor in range(len(kisi)) if nomor not in tetap]
    ditemukan = list(_find_angka(kisi, badan))
    angka = settle_tulisan({tempat: satu for tempat, satu, _ in ditemukan})
    kolom = read_kolom(kisi, tetap, angka, tabel.judul)
    angka = {tempat: settle_menurut_kolom(satu, kolom[tempat[1]]) for tempat, satu in angka.items()}
    persen = {tempat: satu for tempat, _, satu in ditemukan if satu is not None}
    pohon = build_pohon(PembacaBaris(kisi, kolom, angka, tetap).read(), kolom, angka)
    return TabelTerbaca(tabel, tempat, kisi, kolom, pohon.baris, angka, persen, pohon.yakin)


def _find_angka(kisi: KisiSel, badan: Sequence[int]) -> Iterator[tuple[tuple[int, int], Angka, Angka | None]]:
    """Place, number, and the percent that stands in the same cell."""
    sudah: set[int] = set()
    for baris in badan:
        for kolom, sel in enumerate(kisi[baris]):
            if sel is None or id(sel) in sudah:
                continue
            sudah.add(id(sel))
            teks = "".join(potong.isi for potong in sel.teks)
            satu, persen = read_angka_sel(teks), None
            if satu is None and (pasangan := read_angka_persen(teks)):
                satu, persen = pasangan
            if satu is not None:
                yield (baris, kolom), satu, persen
