"""Kolom berdampingan: what the columns of one table say about each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from tolok.dokumen.kenali.bentuk import JenisKolom, MaknaKolom
from tolok.dokumen.kenali.judul_kolom import KINERJA, find_jenis_angka
from tolok.dokumen.naskah import Sel

KINERJA_KOLOM = frozenset({JenisKolom.TARGET, JenisKolom.REALISASI, JenisKolom.CAPAIAN})
_BASELINE = re.compile(r"base ?line|kondisi awal|(?:th|tahun)\.? ?(?:dsr|dasar)", re.IGNORECASE)

_DISERAP = re.compile(r"serap|realisasi|penggunaan|capaian|rasio", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class IsiKolom:
    """What stands in the body of one column, counted."""

    terisi: int = 0
    angka: int = 0
    uang: int = 0
    persen: int = 0
    pecahan: int = 0
    bernomor: int = 0
    berkode: int = 0
    berurut: int = 0
    """Numbers that follow the one above by 1."""
    terakhir: Decimal | None = None
    panjang: int = 0
    """Letters of the cells that are no number."""

    @property
    def is_angka(self) -> bool:
        return self.angka > 0 and self.angka * 2 >= self.terisi


def settle_kolom(
    makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom], kepala: Sequence[Sequence[Sel | None]]
) -> tuple[MaknaKolom, ...]:
    """Settle what a column alone leaves open: label, year, small money, percent, group. `kepala`: rows of the head."""
    hasil = _settle_bagian(_settle_persen(_settle_uang(_settle_uraian(_settle_tahun(makna), isi), isi), isi))
    kelompok = _read_ulangan(hasil) or _read_pasangan(hasil, isi) or _read_gabungan(kepala, len(hasil))
    return tuple(
        _settle_kosong([replace(satu, kelompok=nomor) for satu, nomor in zip(hasil, kelompok, strict=True)], isi)
    )


def _settle_uraian(makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]) -> list[MaknaKolom]:
    """The widest column of words is the label where no head says which is."""
    label = {JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR}
    hasil = list(makna)
    if any(satu.jenis in label for satu in makna):
        return hasil
    calon = [nomor for nomor, satu in enumerate(isi) if satu.terisi and not satu.is_angka]
    nomor_pertama = next((nomor for nomor, satu in enumerate(hasil) if satu.jenis is JenisKolom.NOMOR), -1)
    calon = [
        nomor
        for nomor in calon
        if hasil[nomor].jenis in {JenisKolom.LAIN, JenisKolom.ORANG}
        or (hasil[nomor].jenis is JenisKolom.NOMOR and nomor > nomor_pertama)
    ]
    if calon:
        terlebar = max(calon, key=lambda nomor: isi[nomor].panjang)
        hasil[terlebar] = replace(hasil[terlebar], jenis=JenisKolom.URAIAN)
    return hasil


def _settle_tahun(makna: Sequence[MaknaKolom]) -> list[MaknaKolom]:
    """Beside an indikator numbers under a bare year are no counts but its targets or results.

    They are targets right of a baseline and where nothing else is measured, results left of a target.
    """
    if not any(satu.jenis is JenisKolom.INDIKATOR for satu in makna):
        return list(makna)
    terbuka = {
        nomor
        for nomor, satu in enumerate(makna)
        if satu.jenis in {JenisKolom.CACAH, JenisKolom.LAIN} and not find_jenis_angka(satu.judul)
    }
    bertahun = [nomor for nomor in terbuka if makna[nomor].tahun]
    jenis = _jenis_tahun(makna, bertahun)
    return [
        replace(satu, jenis=jenis if nomor in bertahun else JenisKolom.LAIN)
        if nomor in bertahun or (nomor in terbuka and satu.jenis is JenisKolom.CACAH)
        else satu
        for nomor, satu in enumerate(makna)
    ]


def _jenis_tahun(makna: Sequence[MaknaKolom], bertahun: Sequence[int]) -> JenisKolom:
    ukuran = [nomor for nomor, satu in enumerate(makna) if satu.jenis in KINERJA_KOLOM and nomor not in bertahun]
    if any(_BASELINE.search(" ".join(makna[nomor].judul)) for nomor in ukuran):
        return JenisKolom.TARGET
    if any(makna[nomor].jenis is JenisKolom.TARGET for nomor in ukuran):
        return JenisKolom.REALISASI
    return JenisKolom.TARGET if not ukuran and len(bertahun) > 1 else JenisKolom.LAIN


def _settle_kosong(makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]) -> list[MaknaKolom]:
    """An empty column is what its counterpart in another group of as many columns is: K and Rp of each quarter."""
    letak: dict[int, list[int]] = {}
    for nomor, satu in enumerate(makna):
        letak.setdefault(satu.kelompok, []).append(nomor)
    letak.pop(0, None)
    hasil = list(makna)
    for anggota in letak.values():
        teladan = next((lain for lain in letak.values() if len(lain) == len(anggota) and isi[lain[-1]].terisi), anggota)
        for nomor, contoh in zip(anggota, teladan, strict=True):
            if not isi[nomor].terisi and isi[contoh].angka:
                hasil[nomor] = replace(hasil[nomor], jenis=makna[contoh].jenis, satuan=makna[contoh].satuan)
    return hasil


def _settle_uang(makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]) -> list[MaknaKolom]:
    """Small money, in thousands or of a small office, is told by the pagu beside it, where nothing is a target."""
    pagu = next((satu for nomor, satu in enumerate(makna) if satu.jenis is JenisKolom.PAGU and isi[nomor].angka), None)
    if pagu is None or any(satu.jenis is JenisKolom.TARGET for satu in makna):
        return list(makna)
    hasil = []
    for nomor, satu in enumerate(makna):
        polos = isi[nomor].angka > 0 and satu.satuan != "%" and not isi[nomor].pecahan
        if polos and satu.jenis is JenisKolom.REALISASI and not KINERJA.search(" ".join(satu.judul[-1:])):
            hasil.append(replace(satu, jenis=JenisKolom.REALISASI_ANGGARAN, satuan="Rp", kali=pagu.kali))
        elif polos and satu.jenis in {JenisKolom.SISA, JenisKolom.SELISIH}:
            hasil.append(replace(satu, satuan="Rp", kali=pagu.kali))
        else:
            hasil.append(satu)
    return hasil


def _settle_persen(makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]) -> list[MaknaKolom]:
    """A percent column that its head leaves open is told by the two before it."""
    hasil = list(makna)
    for nomor, satu in enumerate(hasil):
        kiri = hasil[nomor - 1] if nomor else None
        if kiri and kiri.satuan == "Rp" and kiri.judul == satu.judul and isi[nomor].angka and not isi[nomor].uang:
            # One title over an amount and its percent.
            hasil[nomor] = replace(satu, jenis=JenisKolom.SERAPAN, satuan="%", kali=1)
            continue
        if satu.satuan != "%" or not isi[nomor].angka:
            continue
        dekat = {lain.jenis for lain in hasil[max(0, nomor - 2) : nomor]}
        uang = JenisKolom.REALISASI_ANGGARAN in dekat
        terbuka = satu.jenis in {JenisKolom.LAIN, JenisKolom.REALISASI, JenisKolom.CAPAIAN}
        if terbuka and uang and not KINERJA.search(" ".join(satu.judul)):
            hasil[nomor] = replace(satu, jenis=JenisKolom.SERAPAN)
        elif satu.jenis is JenisKolom.LAIN and {JenisKolom.TARGET, JenisKolom.REALISASI} <= dekat:
            hasil[nomor] = replace(satu, jenis=JenisKolom.CAPAIAN)
    return hasil


def _settle_bagian(makna: Sequence[MaknaKolom]) -> list[MaknaKolom]:
    """A percent of money where nothing was spent is a share of the whole: "% Anggaran" beside "Anggaran"."""
    if any(satu.jenis is JenisKolom.REALISASI_ANGGARAN for satu in makna):
        return list(makna)
    return [
        replace(satu, jenis=JenisKolom.LAIN)
        if satu.jenis is JenisKolom.SERAPAN and not _DISERAP.search(" ".join(satu.judul))
        else satu
        for satu in makna
    ]


def _renumber(kelompok: Sequence[int]) -> list[int]:
    """Number the groups from the left."""
    urutan: dict[int, int] = {0: 0}
    return [urutan.setdefault(satu, len(urutan)) for satu in kelompok]


def _read_ulangan(makna: Sequence[MaknaKolom]) -> list[int]:
    """Groups of a table whose whole row of titles comes twice or more, side by side."""
    judul = [satu.judul for satu in makna]
    for lebar in range(2, len(judul) // 2 + 1):
        banyak, sisa = divmod(len(judul), lebar)
        if not sisa and all(judul) and judul == judul[:lebar] * banyak:
            return [1 + nomor // lebar for nomor in range(len(judul))]
    return []


def _read_pasangan(makna: Sequence[MaknaKolom], isi: Sequence[IsiKolom]) -> list[int]:
    """Groups of label and count side by side: pendidikan, jumlah, golongan, jumlah, and so on."""
    rupa = [
        "a" if satu.is_angka and makna[nomor].jenis is not JenisKolom.NOMOR else "k" for nomor, satu in enumerate(isi)
    ]
    rentang = ["".join(isi_rentang) for _, isi_rentang in groupby(rupa)]
    if len(rentang) < 4 or len(rentang) % 2 or rupa[0] == "a":
        return []
    judul = {makna[nomor].judul[-1:] for nomor, satu in enumerate(rupa) if satu == "a"}
    if len(judul) * 2 > len(rentang) // 2 + 1:
        return []
    hasil: list[int] = []
    for nomor, satu in enumerate(rentang):
        hasil += [nomor // 2 + 1] * len(satu)
    return hasil


def _read_gabungan(kepala: Sequence[Sequence[Sel | None]], lebar: int) -> list[int]:
    """Groups under one merged title, the lowest such title first."""
    hasil = [0] * lebar
    nomor = 0
    for baris in reversed(kepala):
        for _, rombongan in groupby(range(lebar), key=[id(sel) for sel in baris].__getitem__):
            kolom = list(rombongan)
            if 1 < len(kolom) < lebar and baris[kolom[0]] is not None and not any(hasil[satu] for satu in kolom):
                nomor += 1
                for satu in kolom:
                    hasil[satu] = nomor
    return _renumber(hasil)
