"""Cabang: a forest too large for one page, divided into several drawings.

The first goes down to the level below which every branch has a page; a box whose descendants are drawn elsewhere says
where, and begins that drawing. Only where a single row of children is too much are they divided among several
drawings, each under the same parent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby, pairwise
from math import ceil, sqrt

from tolok.dokumen.kanvas import TITIK_PER_MM
from tolok.dokumen.pohon.hutan import Hutan, Kotak
from tolok.dokumen.pohon.label import Label
from tolok.dokumen.pohon.susunan import RAPAT, UKURAN_HURUF, Pencari, Susunan
from tolok.dokumen.pohon.tata import TINGGI_BARIS, Tata, place_tata

TEPI = 1.0
"""Around the drawing, for the outer half of its lines."""
ISI_BERSAMA = 40
"""Branches of one parent share a drawing while they have no more boxes than this."""
TERISI = 0.8
"""Part of a page that boxes never fill beyond, whatever the arrangement."""
KEPENUHAN = 0.6
"""Part of a page that boxes can be expected to fill."""


@dataclass(frozen=True, slots=True)
class Bidang:
    """Tempat satu gambar di halaman tegak atau melintang, dalam milimeter."""

    lebar_mm: float
    tinggi_mm: float
    melintang: bool = False

    @property
    def lebar(self) -> float:
        """Points between the edges of the drawing."""
        return self.lebar_mm * TITIK_PER_MM - 2 * TEPI

    @property
    def tinggi(self) -> float:
        return self.tinggi_mm * TITIK_PER_MM - 2 * TEPI


@dataclass(frozen=True, slots=True)
class Penggal:
    """One drawing of several, laid out."""

    hutan: Hutan
    tata: Tata
    bidang: Bidang
    cabang: tuple[Kotak, ...]
    """The branches it shows; none where it shows all of the tree or its top."""


def split_hutan(hutan: Hutan, bidang: Sequence[Bidang]) -> list[Penggal]:
    """Drawings that each fit one of the pages, in the order in which they are to be read.

    The first page on which a drawing is arranged ideally is taken, else the first of all, in rows. What does not fit
    there and cannot be divided exceeds it.
    """
    pembagi = _Pembagi(hutan, tuple(bidang), _sum_luas(hutan))
    if not pembagi.add(range(len(hutan.kotak)), cabang=()):
        pembagi.split(hutan.akar)
    return list(pembagi.finish())


@dataclass(frozen=True, slots=True)
class _Calon:
    """A drawing arranged with marks as wide as the widest, for the numbers in them are known only at the end."""

    hutan: Hutan
    susunan: Susunan
    bidang: Bidang
    cabang: tuple[int, ...]
    dipilih: Sequence[int]
    lanjut: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Pembagi:
    hutan: Hutan
    bidang: tuple[Bidang, ...]
    luas: tuple[float, ...]
    """Least area of all boxes before the n-th."""
    calon: list[_Calon] = field(default_factory=list)
    tempat: dict[int, int] = field(default_factory=dict)
    """Which drawing a box begins."""

    def finish(self) -> Iterator[Penggal]:
        for satu in self.calon:
            tanda = {n: _write_tanda(str(self.tempat[n] + 1), str(len(self.calon))) for n in satu.lanjut}
            hutan = self.hutan.pick(satu.dipilih, lanjutan=tanda) if tanda else satu.hutan
            cabang = tuple([self.hutan.kotak[n] for n in satu.cabang])
            yield Penggal(hutan, place_tata(hutan, satu.susunan.ukuran), satu.bidang, cabang)

    def add(self, dipilih: Sequence[int], *, cabang: tuple[int, ...], lanjut: tuple[int, ...] = ()) -> bool:
        """Add a drawing of some boxes if it fits a page; `lanjut` = those that go on in another one."""
        calon = self._make(dipilih, cabang=cabang, lanjut=lanjut)
        if calon:
            self._append(calon)
        return calon is not None

    def _append(self, calon: _Calon) -> None:
        for akar in calon.hutan.akar:
            self.tempat.setdefault(calon.dipilih[akar], len(self.calon))
        self.calon.append(calon)

    def _make(
        self, dipilih: Sequence[int], *, cabang: tuple[int, ...], lanjut: tuple[int, ...], paksa: bool = False
    ) -> _Calon | None:
        """The drawing if it fits a page, or must."""
        angka = "8" * len(str(len(self.hutan.kotak)))
        hutan = self.hutan.pick(dipilih, lanjutan=dict.fromkeys(lanjut, _write_tanda(angka, angka)))
        susunan = self._arrange(hutan)
        if paksa and not susunan:
            satu = self.bidang[0]
            susunan = Pencari(hutan, satu.lebar, satu.tinggi).force(), satu
        return _Calon(hutan, *susunan, cabang, dipilih, lanjut) if susunan else None

    def _arrange(self, hutan: Hutan) -> tuple[Susunan, Bidang] | None:
        luas = _sum_luas(hutan)[-1]
        pencari = [(Pencari(hutan, b.lebar, b.tinggi), b) for b in self.bidang if luas <= TERISI * _luas_bidang(b)]
        for satu, bidang in pencari:
            susunan = satu.find_ideal()
            if susunan and _is_layak(susunan, bidang):
                return susunan, bidang
        for satu, bidang in pencari[:1]:
            susunan = satu.find_berderet()
            if susunan and _is_utuh(susunan, hutan, bidang):
                return susunan, bidang
        return None

    def split(self, akar: Sequence[int]) -> None:
        """Draw a forest that fits no page."""
        if len(akar) == 1:
            self._split(akar[0])
        else:
            self._split_saudara(akar)

    def _split_saudara(self, saudara: Sequence[int]) -> None:
        """Draw the branches of brothers, small ones together."""
        for kelompok in self._group(saudara):
            if len(kelompok) > 1 and self._add_cabang(kelompok):
                continue
            for n in kelompok:
                if not self._add_cabang([n]):
                    self._split(n)

    def _group(self, saudara: Sequence[int]) -> list[list[int]]:
        hasil: list[list[int]] = []
        banyak = ISI_BERSAMA
        for n in saudara:
            isi = self.hutan.ujung[n] - n
            if banyak + isi > ISI_BERSAMA:
                hasil.append([])
                banyak = 0
            hasil[-1].append(n)
            banyak += isi
        return hasil

    def _add_cabang(self, kepala: Sequence[int]) -> bool:
        return self.add([m for n in kepala for m in range(n, self.hutan.ujung[n])], cabang=tuple(kepala))

    def _split(self, n: int) -> None:
        """A branch too large for a page: its upper levels, then what is below them."""
        calon = self._make_atas(n)
        if calon:
            self._append(calon)
        lanjut = calon.lanjut if calon else self._split_anak(n)
        for _, saudara in groupby(lanjut, key=lambda m: self.hutan.induk[m]):
            self._split_saudara(list(saudara))

    def _make_atas(self, n: int) -> _Calon | None:
        """The upper levels of a branch, as many as are wanted or else as fit the page."""
        terbaik: _Calon | None = None
        dangkal, terdalam = 1, self._last_level(n)
        tingkat = terdalam
        while dangkal <= terdalam:
            batas = self.hutan.tingkat[n] + tingkat
            isi = [m for m in range(n, self.hutan.ujung[n]) if self.hutan.tingkat[m] <= batas]
            lanjut = self._lanjut([m for m in isi if self.hutan.tingkat[m] == batas])
            calon = self._make(isi, cabang=() if self.hutan.akar == (n,) else (n,), lanjut=lanjut)
            if calon:
                terbaik, dangkal = calon, tingkat + 1
            else:
                terdalam = tingkat - 1
            tingkat = (dangkal + terdalam + 1) // 2
        return terbaik

    def _last_level(self, n: int) -> int:
        """Depth to which the first drawing of a branch should go; 0 where the branch has a single level of children.

        That is the first below which every branch can be expected to fit a page, otherwise as many as fit this one.
        """
        dasar = self.hutan.tingkat[n]
        terdalam = max(self.hutan.tingkat[n : self.hutan.ujung[n]]) - dasar
        isi, cabang = [0.0] * (terdalam + 1), [0.0] * (terdalam + 1)
        for m in range(n, self.hutan.ujung[n]):
            dalam = self.hutan.tingkat[m] - dasar
            isi[dalam] += self.luas[m + 1] - self.luas[m]
            if self.hutan.anak[m]:
                cabang[dalam] = max(cabang[dalam], self.luas[self.hutan.ujung[m]] - self.luas[m])
        # It did not fit as a whole, so that its own area tells how little of this shape does.
        halaman = KEPENUHAN * min(_luas_bidang(self.bidang[0]), sum(isi))
        terisi = list(accumulate(isi))
        muat = [dalam for dalam in range(1, terdalam) if terisi[dalam] <= halaman]
        return next((dalam for dalam in muat if cabang[dalam] <= halaman), muat[-1] if muat else terdalam - 1)

    def _split_anak(self, n: int) -> tuple[int, ...]:
        """Divide the children of a box evenly among the fewest drawings, each below that box; return who goes on."""
        anak = self.hutan.anak[n]
        terkecil = ceil(sum([self.luas[m + 1] - self.luas[m] for m in anak]) / _luas_bidang(self.bidang[0]))
        for banyak in range(max(terkecil, 2), len(anak)):
            batas = [len(anak) * urutan // banyak for urutan in range(banyak + 1)]
            calon = self._make_anak(n, [anak[dari:sampai] for dari, sampai in pairwise(batas)])
            if None not in calon:
                break
        else:
            calon = self._make_anak(n, [(m,) for m in anak] or [()], paksa=True)
        for satu in filter(None, calon):
            self._append(satu)
        return self._lanjut(anak)

    def _make_anak(self, n: int, bagian: Sequence[tuple[int, ...]], *, paksa: bool = False) -> list[_Calon | None]:
        """A drawing of the box over each part of its children, up to the first that fits no page."""
        hasil: list[_Calon | None] = []
        for satu in bagian:
            hasil.append(self._make((n, *satu), cabang=satu, lanjut=self._lanjut(satu), paksa=paksa))
            if hasil[-1] is None:
                break
        return hasil

    def _lanjut(self, kotak: Sequence[int]) -> tuple[int, ...]:
        return tuple([m for m in kotak if self.hutan.anak[m]])


def _is_layak(susunan: Susunan, bidang: Bidang) -> bool:
    """Whether the drawing is worth a page on its side: a low one stands better in two rows between the text."""
    return not bidang.melintang or susunan.ukuran.tinggi >= bidang.tinggi / 2


def _is_utuh(susunan: Susunan, hutan: Hutan, bidang: Bidang) -> bool:
    """Whether no word is broken that a whole page would not break."""
    ukuran = susunan.ukuran
    terlebar = ukuran.pilihan.lebar_isi(max([satu.kata for satu in hutan.label]))
    return not ukuran.kata_terpotong or terlebar > bidang.lebar


def _write_tanda(nomor: str, banyak: str) -> str:
    return f"→ {nomor}/{banyak}"


def _luas_bidang(bidang: Bidang) -> float:
    """With the gap that the last box at the right and at the bottom does not need."""
    return (bidang.lebar + RAPAT.mendatar) * (bidang.tinggi + RAPAT.tegak)


def _sum_luas(hutan: Hutan) -> tuple[float, ...]:
    return tuple(accumulate([_least_luas(satu) for satu in hutan.label], initial=0.0))


def _least_luas(label: Label) -> float:
    """Area of the smallest box of any shape around a text, with its gaps: that of a square one."""
    huruf = UKURAN_HURUF[-1]
    sisi = sqrt(label.panjang * huruf / 1000 * huruf * TINGGI_BARIS)
    return (sisi + 2 * RAPAT.bantalan + min(RAPAT.mendatar, RAPAT.tegak)) ** 2
