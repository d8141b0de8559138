"""Tabel: every table of a document as a full grid, with the meaning of its columns and rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tolok.dokumen.kenali.angka import read_angka_sel
from tolok.dokumen.kenali.baris import find_kepala, read_rupa
from tolok.dokumen.kenali.bentuk import Angka, JenisKolom, MaknaKolom, Peran, TabelTerbaca, Tulisan
from tolok.dokumen.kenali.kisi import KisiSel, build_kisi
from tolok.dokumen.kenali.kolom import read_kolom
from tolok.dokumen.kenali.pohon_baris import build_pohon
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Blok, Tabel

AngkaSel = dict[tuple[int, int], Angka]
"""By row and column of the grid."""


def read_semua_tabel(blok: Sequence[tuple[Blok, Tempat]]) -> tuple[TabelTerbaca, ...]:
    """Every table among the blocks of `walk_blok`, in document order."""
    return tuple(read_tabel(satu, tempat) for satu, tempat in blok if isinstance(satu, Tabel))


def read_tabel(tabel: Tabel, tempat: Tempat) -> TabelTerbaca:
    """One table with its numbers, the meaning of its columns, the kind of its rows and what they sum up."""
    kisi = build_kisi(tabel)
    kepala, tetap = find_kepala(kisi, len(tabel.kepala))
    badan = [nomor for nomor in range(len(kisi)) if nomor not in tetap]
    angka = dict(_find_angka(kisi, badan))
    kolom = read_kolom(kisi, kepala, badan, angka, tabel.judul)
    angka = _settle_tulisan(angka, kolom)
    pohon = build_pohon(read_rupa(kisi, kolom, angka, tetap), kolom, angka)
    return TabelTerbaca(tabel, tempat, kisi, kolom, pohon.baris, angka, pohon.yakin)


def _find_angka(kisi: KisiSel, badan: Sequence[int]) -> Iterator[tuple[tuple[int, int], Angka]]:
    sudah: set[int] = set()
    for baris in badan:
        for kolom, sel in enumerate(kisi[baris]):
            if sel is None or id(sel) in sudah:
                continue
            sudah.add(id(sel))
            satu = read_angka_sel("".join(potong.isi for potong in sel.teks))
            if satu is not None:
                yield (baris, kolom), satu


def _settle_tulisan(angka: Mapping[tuple[int, int], Angka], kolom: Sequence[MaknaKolom]) -> AngkaSel:
    """Read each number as its column does: 1,500 is 1500 among 15,601,600, and 2023 is no year among counts."""
    hasil: AngkaSel = {}
    for nomor, makna in enumerate(kolom):
        sekolom = {tempat: satu for tempat, satu in angka.items() if tempat[1] == nomor}
        cara = Counter(_cara(satu) for satu in sekolom.values())
        for tempat, satu in sekolom.items():
            hasil[tempat] = _settle_satu(satu, makna, cara)
    return dict(sorted(hasil.items()))


def _cara(angka: Angka) -> str:
    """What a number that has one reading shows of its column: which sign groups thousands, and decimals."""
    if angka.lain is not None or angka.tulisan in {Tulisan.POLOS, Tulisan.CAMPUR}:
        return ""
    ribuan = abs(angka.nilai) >= 1000
    return f"{angka.tulisan.value} {'ribuan' if ribuan else 'desimal'}"


def _settle_satu(angka: Angka, makna: MaknaKolom, cara: Counter[str]) -> Angka:
    if angka.peran is Peran.TAHUN and makna.jenis not in {JenisKolom.URAIAN, JenisKolom.LAIN, JenisKolom.NOMOR}:
        angka = replace(angka, peran=Peran.NILAI, satuan="")
    if angka.lain is None or angka.tulisan is not Tulisan.INDONESIA or not _other_fits(angka, makna, cara):
        return angka
    desimal = 0 if angka.desimal else 3
    return replace(angka, nilai=angka.lain, lain=angka.nilai, desimal=desimal, tulisan=Tulisan.INGGRIS)


def _other_fits(angka: Angka, makna: MaknaKolom, cara: Counter[str]) -> bool:
    """Whether the column writes the English way, so that its dots are decimals and its commas thousands."""
    if angka.desimal:
        return cara["inggris ribuan"] > cara["indonesia ribuan"] and not cara["indonesia desimal"]
    if makna.satuan == "%" or angka.satuan == "%":
        return True
    return cara["inggris desimal"] > cara["indonesia desimal"] and not cara["indonesia ribuan"]
