"""Susunan: the numbers and equations of one document while they are put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from tolok.dokumen.kenali.bentuk import (
    Angka,
    JenisBaris,
    JenisKolom,
    MaknaBaris,
    MaknaKolom,
    Peran,
    TabelTerbaca,
    Tulisan,
)
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.nilai_persamaan import Hasil, expected, holds, result_of, value_of
from tolok.dokumen.periksa.persamaan import Persamaan, Titik

PERSEN = frozenset({JenisKolom.SERAPAN, JenisKolom.CAPAIAN})
UANG = frozenset({JenisKolom.PAGU, JenisKolom.REALISASI_ANGGARAN, JenisKolom.SISA})
PANJANG_NAMA = 60
TERJAUH = Fraction(10**18)
KATA = re.compile(r"[^\W\d_]{3}")


@dataclass
class Susunan:
    """Numbers get their `Titik` when an equation first needs them; the same cell is always the same titik."""

    tabel: Sequence[TabelTerbaca]
    titik: list[Titik] = field(default_factory=list)
    nilai: list[Fraction] = field(default_factory=list)
    persamaan: list[Persamaan] = field(default_factory=list)
    _sel: dict[tuple[int, int, int], int] = field(default_factory=dict)
    _teks: dict[tuple[Tempat, str, int], int] = field(default_factory=dict)
    _kunci: set[tuple[object, ...]] = field(default_factory=set)

    def sel(self, tabel: int, baris: int, kolom: int) -> int | None:
        """The titik of one cell, None where it is not one number."""
        kunci = (tabel, baris, kolom)
        terbaca = self.tabel[tabel]
        angka = terbaca.angka.get((baris, kolom))
        if angka is None or angka.peran is not Peran.NILAI:
            return None
        if kunci not in self._sel:
            makna = terbaca.kolom[kolom]
            if makna.kali > 1 and angka.kali == 1:
                angka = replace(angka, kali=makna.kali)
            self._sel[kunci] = self._enter(
                Titik(
                    nomor=len(self.titik),
                    angka=angka,
                    tempat=terbaca.tempat_sel(baris, kolom),
                    sebutan=name_sel(terbaca, baris, kolom),
                    kutipan=quote_baris(terbaca, baris),
                    bulat=_is_bulat(angka, makna, terbaca.baris[baris]),
                    sel=kunci,
                )
            )
        return self._sel[kunci]

    def persen_sel(self, tabel: int, baris: int, kolom: int) -> int | None:
        """The titik of the percent that a cell prints beside its amount: "198.871.147 (91,65%)"."""
        terbaca = self.tabel[tabel]
        angka = terbaca.persen.get((baris, kolom))
        if angka is None:
            return None
        nama = f"persentase, {name_sel(terbaca, baris, kolom)}"
        return self.teks(angka, terbaca.tempat_sel(baris, kolom), nama, quote_baris(terbaca, baris))

    def teks(self, angka: Angka, tempat: Tempat, sebutan: str, kutipan: str) -> int:
        """The titik of a number in a sentence."""
        kunci = (tempat, angka.teks, angka.mulai)
        if kunci not in self._teks:
            self._teks[kunci] = self._enter(
                Titik(
                    nomor=len(self.titik),
                    angka=angka,
                    tempat=tempat,
                    sebutan=sebutan,
                    kutipan=kutipan,
                    bulat=angka.satuan == "%" or (angka.desimal > 0 and angka.satuan != "Rp"),
                )
            )
        return self._teks[kunci]

    def _enter(self, titik: Titik) -> int:
        self.titik.append(titik)
        self.nilai.append(value_of(titik))
        return titik.nomor

    def judge(self, persamaan: Persamaan) -> Hasil:
        """How an equation would stand, without entering it."""
        return holds(persamaan, self.titik, self.nilai)

    def fits(self, persamaan: Persamaan) -> bool:
        """Whether it holds, cut off digits included."""
        return self.judge(persamaan) in {Hasil.BENAR, Hasil.TERPOTONG}

    def distance(self, persamaan: Persamaan) -> Fraction:
        """How far the printed result is from the computed one; of several ways the nearest was likely meant."""
        dihitung = expected(persamaan, self.nilai)
        return TERJAUH if dihitung is None else abs(dihitung - self.nilai[persamaan.hasil])

    def fits_longgar(self, persamaan: Persamaan) -> bool:
        """Whether it holds, or would with terms that were rounded when printed."""
        return self.fits(persamaan) or self._is_longgar(persamaan)

    def loosen(self, persamaan: Persamaan) -> Persamaan:
        """A violated equation that a realisasi not yet rounded could explain is only doubtful."""
        return replace(persamaan, pasti=False, longgar=True) if self._is_longgar(persamaan) else persamaan

    def _is_longgar(self, persamaan: Persamaan) -> bool:
        titik = list(self.titik)
        for nomor in persamaan.suku:
            angka = titik[nomor].angka
            titik[nomor] = replace(
                titik[nomor], bulat=angka.satuan == "%" or (angka.desimal > 0 and angka.satuan != "Rp")
            )
        return holds(persamaan, titik, self.nilai) in {Hasil.BENAR, Hasil.TERPOTONG}

    def add(self, persamaan: Persamaan) -> None:
        """Enter an equation once, whoever finds it first; a number never depends on itself."""
        kunci = (persamaan.jenis, persamaan.hasil, persamaan.suku, persamaan.koefisien)
        if kunci in self._kunci or persamaan.hasil in persamaan.suku:
            return
        self._kunci.add(kunci)
        self.titik[persamaan.hasil] = result_of(persamaan, self.titik)
        self.persamaan.append(persamaan)

    def finish(self) -> tuple[Persamaan, ...]:
        """All equations, once every number has had the chance to be confirmed by one."""
        return tuple(self._doubt(satu) for satu in self.persamaan)

    def _doubt(self, persamaan: Persamaan) -> Persamaan:
        """A number written in no one way proves nothing unless something else confirms how it is read."""
        anggota = (persamaan.hasil, *persamaan.suku)
        campur = [nomor for nomor in anggota if self.titik[nomor].angka.tulisan is Tulisan.CAMPUR]
        if not campur or self.fits(persamaan) or all(self._confirmed(nomor) for nomor in campur):
            return persamaan
        return replace(persamaan, pasti=False)

    def _confirmed(self, nomor: int) -> bool:
        return any(nomor in (satu.hasil, *satu.suku) and self.fits(satu) for satu in self.persamaan)


def _is_bulat(angka: Angka, makna: MaknaKolom, baris: MaknaBaris) -> bool:
    """Percents, averages and indices are printed rounded; money, counts, targets and signed results are exact."""
    if makna.jenis in UANG | {JenisKolom.TARGET, JenisKolom.REALISASI} or angka.satuan == "Rp":
        return baris.jenis is JenisBaris.RATA_RATA
    if makna.jenis in PERSEN or "%" in (angka.satuan, makna.satuan) or baris.jenis is JenisBaris.RATA_RATA:
        return True
    return angka.desimal > 0


def name_sel(tabel: TabelTerbaca, baris: int, kolom: int) -> str:
    """What a person would call the number: "Realisasi, Program Penunjang"."""
    judul = next((satu for satu in reversed(tabel.kolom[kolom].judul) if satu.strip()), "")
    uraian = tabel.baris[baris].uraian
    return ", ".join(shorten(satu) for satu in (judul, uraian) if satu.strip()) or "angka"


def quote_baris(tabel: TabelTerbaca, baris: int) -> str:
    """The row as one line, its cells apart."""
    dilihat: set[int] = set()
    isi = []
    for sel in tabel.kisi[baris]:
        if sel is None or id(sel) in dilihat:
            continue
        dilihat.add(id(sel))
        teks = " ".join("".join(satu.isi for satu in sel.teks).split())
        if teks:
            isi.append(shorten(teks))
    return " | ".join(isi)


def read_sel(tabel: TabelTerbaca, baris: int, kolom: int) -> str:
    """The text of a cell, on one line."""
    sel = tabel.kisi[baris][kolom]
    return "" if sel is None else " ".join("".join(satu.isi for satu in sel.teks).split())


def has_words(tabel: TabelTerbaca, baris: int) -> bool:
    """Whether a row says of what its numbers are; the marks of an axis do not."""
    return any(KATA.search(read_sel(tabel, baris, kolom)) for kolom in range(len(tabel.kolom)))


def shorten(teks: str) -> str:
    """At most a line of words, cut at a blank."""
    bersih = " ".join(teks.split())
    return bersih if len(bersih) <= PANJANG_NAMA else bersih[:PANJANG_NAMA].rsplit(" ", 1)[0] + " …"
