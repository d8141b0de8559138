"""Seragam angka: a number that may be read in two ways is read as its neighbours in the table are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tolok.dokumen.kenali.bentuk import Angka, JenisKolom, MaknaKolom, Peran, Tulisan


def settle_tulisan(angka: Mapping[tuple[int, int], Angka]) -> dict[tuple[int, int], Angka]:
    """Read 1,500 as 1500 among 15,601,600 and 88.225 as a decimal among 88.20.

    The column decides; where it shows nothing, commas are read as the table has them. Its dots say nothing for
    another column: they may be those of codes.
    """
    per_kolom: dict[int, list[Angka]] = {}
    for (_, kolom), satu in angka.items():
        per_kolom.setdefault(kolom, []).append(satu)
    tabel = _count_cara(angka.values())
    cara = {kolom: _count_cara(isi) for kolom, isi in per_kolom.items()}
    return {
        tempat: _settle(satu, cara[tempat[1]] or (tabel if satu.desimal else cara[tempat[1]]))
        for tempat, satu in angka.items()
    }


def settle_menurut_kolom(angka: Angka, makna: MaknaKolom) -> Angka:
    """A share has decimals, no thousands; and four digits among counts are no year."""
    if angka.peran is Peran.TAHUN and makna.jenis not in {JenisKolom.URAIAN, JenisKolom.LAIN, JenisKolom.NOMOR}:
        return replace(angka, peran=Peran.NILAI, satuan="")
    persen = makna.satuan == "%" or angka.satuan == "%"
    return _swap(angka) if persen and angka.lain is not None and not angka.desimal else angka


def _count_cara(angka: Iterable[Angka]) -> Counter[str]:
    """What the numbers that have one reading show: which sign groups thousands, and which begins decimals."""
    cara: Counter[str] = Counter()
    for satu in angka:
        if satu.lain is None and satu.tulisan in {Tulisan.INDONESIA, Tulisan.INGGRIS}:
            cara[f"{satu.tulisan.value} {'ribuan' if abs(satu.nilai) >= 1000 else 'desimal'}"] += 1
    return cara


def _settle(angka: Angka, cara: Counter[str]) -> Angka:
    if angka.lain is None or angka.tulisan is not Tulisan.INDONESIA:
        return angka
    if angka.desimal:
        lain = cara["inggris ribuan"] > cara["indonesia ribuan"] and not cara["indonesia desimal"]
    else:
        lain = cara["inggris desimal"] > cara["indonesia desimal"] and not cara["indonesia ribuan"]
    return _swap(angka) if lain else angka


def _swap(angka: Angka) -> Angka:
    """The same number in its other reading."""
    if angka.lain is None:
        return angka
    return replace(
        angka, nilai=angka.lain, lain=angka.nilai, desimal=0 if angka.desimal else 3, tulisan=Tulisan.INGGRIS
    )
