"""Tata pohon: where every box and line of a tree diagram goes, in points.

Children stand in one row under their parent, or hang on a line at its left, one below the other.
Only where neither fits does a row continue in further rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from tolok.dokumen.cetak.huruf import SANS, lebar_teks, wrap_teks

SELA_TEGAK = 16.0
LEKUK = 10.0
LEBAR_AKAR = 220.0
"""A root has a row to itself, so it may be this wide before its text wraps."""
RANGKA = 9
"""A mere outline counts as so many further rows, for it shows no level."""
TEBAL, BIASA = f"{SANS}-Bold", f"{SANS}-Regular"


@dataclass(frozen=True, slots=True)
class Kotak:
    """Satu kotak; `induk` kosong untuk akar. Baris pertama isinya dicetak tebal."""

    kode: str
    induk: str
    baris: tuple[str, ...]
    putus: bool = False
    """Garis tepi putus-putus, mis. program yang langsung mendukung tujuan."""


@dataclass(frozen=True, slots=True)
class Kerapatan:
    """Padding of a box, and gaps between boxes side by side and below each other."""

    bantalan: float
    mendatar: float
    tegak: float


@dataclass(frozen=True, slots=True)
class KotakTerletak:
    x: float
    y: float
    lebar: float
    tinggi: float
    baris: tuple[tuple[str, bool], ...]
    """Lines of text with their weight."""
    akar: bool
    putus: bool


@dataclass(frozen=True, slots=True)
class Garis:
    dari_x: float
    dari_y: float
    ke_x: float
    ke_y: float


@dataclass(frozen=True, slots=True)
class Tata:
    """An arrangement with its top left at (0, 0); `sumbu` = x of the middle of its topmost box."""

    lebar: float
    tinggi: float
    sumbu: float
    tengah: float
    """y of the middle of the topmost box."""
    huruf: float
    kotak: tuple[KotakTerletak, ...] = ()
    garis: tuple[Garis, ...] = ()
    baris_tambahan: int = 0
    """Rows of children beyond the first."""
    kata_terpotong: int = 0
    daun_tersebar: bool = False
    """Leaves of a tree of three levels or more stand side by side, where a stack would show whose they are."""

    def shift(self, x: float, y: float) -> Iterator[KotakTerletak]:
        for satu in self.kotak:
            yield KotakTerletak(satu.x + x, satu.y + y, satu.lebar, satu.tinggi, satu.baris, satu.akar, satu.putus)

    def shift_garis(self, x: float, y: float) -> Iterator[Garis]:
        for satu in self.garis:
            yield Garis(satu.dari_x + x, satu.dari_y + y, satu.ke_x + x, satu.ke_y + y)

    def rank(self, *, lebar: float, tinggi: float) -> tuple[float, ...]:
        """Smaller is better: that it fits, then whole words, few rows, stacked leaves, large letters, little height."""
        lewat = max(self.lebar / lebar, self.tinggi / tinggi, 1.0)
        bentuk = (round(lewat, 3), self.kata_terpotong, self.baris_tambahan, self.daun_tersebar)
        return (*bentuk, -self.huruf, self.tinggi, self.lebar)

    def is_ideal(self, *, lebar: float, tinggi: float) -> bool:
        """Whether another arrangement could only be larger or smaller, not better built."""
        return self.rank(lebar=lebar, tinggi=tinggi)[:4] == (1.0, 0, 0, False)


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One way of arranging: type size, least width of a box, density, and the depth from which children are stacked."""

    huruf: float
    lebar_kotak: float
    kerapatan: Kerapatan
    tegak: int


def lay_pohon(anak: Mapping[str, tuple[Kotak, ...]], *, lebar: float, dalam: int, pilihan: Pilihan) -> Tata:
    """The forest whose roots are the children of "", no wider than `lebar` where that is possible."""
    tata = _Penata(anak, lebar, pilihan).lay_hutan()
    return replace(tata, daun_tersebar=pilihan.tegak > dalam > 1)


@dataclass(frozen=True, slots=True)
class _Letak:
    """Where a child arrangement goes inside its parent's."""

    tata: Tata
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class _Ukuran:
    """Least width and height of a box, by which siblings are alike."""

    lebar: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class _Penata:
    anak: Mapping[str, tuple[Kotak, ...]]
    lebar: float
    pilihan: Pilihan

    def lay_hutan(self) -> Tata:
        kosong = _Ukuran(0, 0)
        akar = [self._lay(satu, tingkat=0, lebar=self.lebar, ukuran=kosong) for satu in self.anak[""]]
        letak, lebar, tinggi, baris = self._pack_rows(akar, lebar=self.lebar, kiri=0, atas=0)
        tambahan = RANGKA if self.pilihan.tegak == 1 else baris - 1
        return _combine(letak, lebar=lebar, tinggi=tinggi, baris_tambahan=tambahan)

    def _lay(self, kotak: Kotak, *, tingkat: int, lebar: float, ukuran: _Ukuran) -> Tata:
        sendiri = self._kotak(kotak, lebar=lebar, ukuran=ukuran, akar=tingkat == 0)
        keturunan = self.anak.get(kotak.kode, ())
        if not keturunan:
            return sendiri
        # What is shifted to the right by the line has so much less room.
        dalam = lebar - LEKUK
        polos = [self._kotak(satu, lebar=dalam, ukuran=_Ukuran(0, 0), akar=False) for satu in keturunan]
        if tingkat + 1 >= self.pilihan.tegak:
            serupa = _Ukuran(max(satu.lebar for satu in polos), 0)
            return self._stack(
                sendiri, [self._lay(s, tingkat=tingkat + 1, lebar=dalam, ukuran=serupa) for s in keturunan]
            )
        serupa = _Ukuran(0, max(satu.tinggi for satu in polos))
        return self._spread(
            sendiri, [self._lay(s, tingkat=tingkat + 1, lebar=dalam, ukuran=serupa) for s in keturunan], lebar
        )

    def _kotak(self, kotak: Kotak, *, lebar: float, ukuran: _Ukuran, akar: bool) -> Tata:
        huruf, bantalan = self.pilihan.huruf, self.pilihan.kerapatan.bantalan
        # A box is as wide as its longest word asks, so no word is broken while the page is wide enough.
        minta = [self.pilihan.lebar_kotak, ukuran.lebar, _terlebar(kotak.baris, huruf, utuh=False) + 2 * bantalan]
        if akar:
            minta.append(min(LEBAR_AKAR, _terlebar(kotak.baris, huruf, utuh=True) + 2 * bantalan))
        lebar_kotak = min(max(minta), max(lebar, self.pilihan.lebar_kotak))
        baris, terpotong = _wrap_all(kotak.baris, huruf=huruf, lebar=lebar_kotak - 2 * bantalan)
        tinggi = max(len(baris) * huruf * 1.2 + 2 * bantalan, ukuran.tinggi)
        return Tata(
            lebar=lebar_kotak,
            tinggi=tinggi,
            sumbu=lebar_kotak / 2,
            tengah=tinggi / 2,
            huruf=huruf,
            kotak=(KotakTerletak(0, 0, lebar_kotak, tinggi, baris, akar, kotak.putus),),
            kata_terpotong=terpotong,
        )

    def _stack(self, sendiri: Tata, daftar: list[Tata]) -> Tata:
        """Children under each other, indented, hung on a line at the left."""
        y = sendiri.tinggi
        letak, garis = [_Letak(sendiri, 0, 0)], []
        for tata in daftar:
            y += self.pilihan.kerapatan.tegak
            letak.append(_Letak(tata, LEKUK, y))
            garis.append(Garis(LEKUK / 2, y + tata.tengah, LEKUK, y + tata.tengah))
            y += tata.tinggi
        garis.append(Garis(LEKUK / 2, sendiri.tinggi, LEKUK / 2, garis[-1].dari_y))
        lebar = max(sendiri.lebar, *(LEKUK + tata.lebar for tata in daftar))
        return _combine(letak, lebar=lebar, tinggi=y, garis=tuple(garis), kepala=sendiri)

    def _spread(self, sendiri: Tata, daftar: list[Tata], lebar: float) -> Tata:
        """Children side by side below a bus line; where one row is too wide, in rows along a trunk at the left."""
        atas = sendiri.tinggi + SELA_TEGAK
        letak, lebar_anak, tinggi, banyak = self._pack_rows(daftar, lebar=lebar, kiri=0, atas=atas)
        if banyak > 1:
            letak, lebar_anak, tinggi, banyak = self._pack_rows(daftar, lebar=lebar, kiri=LEKUK, atas=atas)
        sumbu = [satu.x + satu.tata.sumbu for satu in letak]
        tengah = (sumbu[0] + sumbu[-1]) / 2 if banyak == 1 else lebar_anak / 2
        geser = max(0.0, sendiri.lebar / 2 - tengah)
        letak = [_Letak(satu.tata, satu.x + geser, satu.y) for satu in letak]
        tengah += geser
        garis = _rel(letak, tengah=tengah, kepala=sendiri.tinggi, banyak=banyak)
        letak.append(_Letak(sendiri, tengah - sendiri.lebar / 2, 0))
        lebar_semua = max(tengah + sendiri.lebar / 2, *(satu.x + satu.tata.lebar for satu in letak))
        return _combine(letak, lebar=lebar_semua, tinggi=tinggi, garis=garis, kepala=sendiri, baris_tambahan=banyak - 1)

    def _pack_rows(
        self, daftar: list[Tata], *, lebar: float, kiri: float, atas: float
    ) -> tuple[list[_Letak], float, float, int]:
        """Place side by side, beginning a new row where the width ends; also the width, height and number of rows."""
        sela = self.pilihan.kerapatan.mendatar
        letak: list[_Letak] = []
        x, y, tinggi_baris, banyak, terlebar = kiri, atas, 0.0, 1, 0.0
        for tata in daftar:
            if x > kiri and x + tata.lebar > lebar:
                x, y = kiri, y + tinggi_baris + 1.5 * SELA_TEGAK
                tinggi_baris, banyak = 0.0, banyak + 1
            letak.append(_Letak(tata, x, y))
            x += tata.lebar + sela
            terlebar = max(terlebar, x - sela)
            tinggi_baris = max(tinggi_baris, tata.tinggi)
        return letak, terlebar, y + tinggi_baris, banyak


def _rel(letak: list[_Letak], *, tengah: float, kepala: float, banyak: int) -> tuple[Garis, ...]:
    """Lines from a parent to its children: a bus over every row, and a trunk at the left between the rows."""
    atas = kepala + SELA_TEGAK
    garis = [Garis(tengah, kepala, tengah, kepala + SELA_TEGAK / 2)]
    for y in sorted({satu.y for satu in letak}):
        titik = [satu.x + satu.tata.sumbu for satu in letak if satu.y == y]
        bus = y - SELA_TEGAK / 2
        ujung = [*titik, tengah] if y == atas else titik
        kiri = min(ujung) if banyak == 1 else LEKUK / 2
        garis += [Garis(kiri, bus, max(ujung), bus), *(Garis(x, bus, x, y) for x in titik)]
    if banyak > 1:
        garis.append(Garis(LEKUK / 2, atas - SELA_TEGAK / 2, LEKUK / 2, letak[-1].y - SELA_TEGAK / 2))
    return tuple(garis)


def _combine(
    letak: list[_Letak],
    *,
    lebar: float,
    tinggi: float,
    garis: tuple[Garis, ...] = (),
    kepala: Tata | None = None,
    baris_tambahan: int = 0,
) -> Tata:
    letak_kepala = next((satu.x for satu in letak if satu.tata is kepala), 0.0)
    return Tata(
        lebar=lebar,
        tinggi=tinggi,
        sumbu=letak_kepala + (kepala.sumbu if kepala else 0),
        tengah=kepala.tengah if kepala else 0,
        huruf=letak[0].tata.huruf,
        kotak=tuple(satu for s in letak for satu in s.tata.shift(s.x, s.y)),
        garis=(*(satu for s in letak for satu in s.tata.shift_garis(s.x, s.y)), *garis),
        baris_tambahan=baris_tambahan + sum(s.tata.baris_tambahan for s in letak),
        kata_terpotong=sum(s.tata.kata_terpotong for s in letak),
    )


@lru_cache(maxsize=2048)
def _terlebar(baris: tuple[str, ...], huruf: float, *, utuh: bool) -> float:
    """Width of the widest line, or of the widest word; a hair more, so that rounding wraps nothing."""
    lebar = (
        lebar_teks(bagian, ukuran=huruf, huruf=BIASA if urutan else TEBAL)
        for urutan, satu in enumerate(baris)
        for bagian in ([satu] if utuh else satu.split())
    )
    return max(lebar, default=0.0) + 0.01


@lru_cache(maxsize=8192)
def _wrap_all(baris: tuple[str, ...], *, huruf: float, lebar: float) -> tuple[tuple[tuple[str, bool], ...], int]:
    """Every line wrapped to the width, with its weight, and how many words had to be broken."""
    hasil: list[tuple[str, bool]] = []
    terpotong = 0
    for urutan, satu in enumerate(baris):
        tebal = urutan == 0
        potongan, pecah = wrap_teks(satu, lebar=lebar, ukuran=huruf, huruf=TEBAL if tebal else BIASA)
        hasil += [(isi, tebal) for isi in potongan]
        terpotong += pecah
    return tuple(hasil), terpotong
