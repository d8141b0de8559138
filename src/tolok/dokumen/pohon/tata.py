"""Tata: how large a forest becomes in one arrangement, and where its boxes and lines then go. All lengths in points.

Above a chosen level children stand in a row under their parent. From that level on a box and all its descendants
make a column, each box below the one before it, indented by its depth and hung on a line at the left. Where a row is
wider than the page it continues in further rows, and so it does where another kind of box begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from typing import NamedTuple

from tolok.dokumen.pohon.hutan import Hutan
from tolok.dokumen.pohon.label import BarisTercetak, Label

SELA_TEGAK = 16.0
"""Between a parent and the row of its children."""
SELA_DERET = 18.0
"""Between the rows of one parent."""
LEKUK = 10.0
TINGGI_BARIS = 1.2
"""Of a line of text, in type sizes."""
LEBAR_CABANG = 220.0
"""A box with a row below it may be this wide before its text wraps."""
LEBAR_TERSEMPIT = 24.0
SESERPIH = 0.01
"""So that rounding wraps nothing."""


class Kerapatan(NamedTuple):
    """Padding of a box, and gaps between boxes side by side and below each other."""

    bantalan: float
    mendatar: float
    tegak: float


class Pilihan(NamedTuple):
    """One way of arranging: type size, density, and least width of a column."""

    huruf: float
    kerapatan: Kerapatan
    lebar_kolom: float

    def lebar_isi(self, seperseribu: int) -> float:
        """Width of a box around text of that width."""
        return seperseribu * self.huruf / 1000 + 2 * self.kerapatan.bantalan + SESERPIH

    def ruang_isi(self, lebar: float) -> int:
        """Room for text in a box of that width."""
        return int((lebar - 2 * self.kerapatan.bantalan) * 1000 / self.huruf)

    def tinggi_isi(self, baris: int) -> float:
        """Height of a box around so many lines."""
        return baris * TINGGI_BARIS * self.huruf + 2 * self.kerapatan.bantalan


@dataclass(frozen=True, slots=True)
class Kolom:
    """A box with all its descendants below each other."""

    isi: tuple[tuple[Label, int], ...]
    """Labels with their depth in the column."""
    kata: tuple[int, ...]
    """Widest word by depth."""
    utuh: tuple[int, ...]
    """Widest line by depth."""

    @property
    def dalam(self) -> int:
        return len(self.kata) - 1

    def perlu(self, pilihan: Pilihan) -> float:
        """Least width that breaks no word."""
        return max([pilihan.lebar_isi(satu) + dalam * LEKUK for dalam, satu in enumerate(self.kata)])

    def lapang(self, pilihan: Pilihan) -> float:
        """Width beyond which nothing is gained."""
        return max([pilihan.lebar_isi(satu) + dalam * LEKUK for dalam, satu in enumerate(self.utuh)])


@dataclass(frozen=True, slots=True)
class Kerangka:
    """A forest of which the boxes at level `tegak` - 1 and the leaves above it head a column."""

    hutan: Hutan
    tegak: int
    kolom: dict[int, Kolom] = field(default_factory=dict)
    """By the place of its first box."""
    cabang: list[int] = field(default_factory=list)
    """Boxes with a row of children, in order."""
    pisah: set[int] = field(default_factory=set)
    """Boxes of another kind than the brother before them, which begin a row of their own."""


def build_kerangka(hutan: Hutan, tegak: int) -> Kerangka:
    kerangka = Kerangka(hutan, tegak)
    for n, tingkat in enumerate(hutan.tingkat):
        if tingkat == tegak - 1 or (tingkat < tegak and not hutan.anak[n]):
            kerangka.kolom[n] = _build_kolom(hutan, n)
        elif tingkat < tegak:
            kerangka.cabang.append(n)
            putus = [(m, hutan.kotak[m].putus) for m in hutan.anak[n]]
            kerangka.pisah.update([m for (_, lalu), (m, ini) in pairwise(putus) if ini != lalu])
    return kerangka


def _build_kolom(hutan: Hutan, n: int) -> Kolom:
    isi = tuple([(hutan.label[m], hutan.tingkat[m] - hutan.tingkat[n]) for m in range(n, hutan.ujung[n])])
    banyak = max([dalam for _, dalam in isi]) + 1
    kata, utuh = [0] * banyak, [0] * banyak
    for label, dalam in isi:
        kata[dalam], utuh[dalam] = max(kata[dalam], label.kata), max(utuh[dalam], label.utuh)
    return Kolom(isi, tuple(kata), tuple(utuh))


class Letak(NamedTuple):
    """Where a child goes, from the left of its parent's part and from the top of the row; `kepala` = box height."""

    n: int
    x: float
    y: float
    kepala: float


class Deret(NamedTuple):
    """Children in rows."""

    letak: list[Letak]
    lebar: float
    tinggi: float
    banyak: int
    """Number of rows."""
    tengah: float
    """x of the middle, under which the parent stands."""


class Bagian(NamedTuple):
    """A box with all its descendants; `sumbu` = x of the middle of the box itself."""

    lebar: float
    tinggi: float
    sumbu: float
    lebar_kotak: float
    tinggi_kotak: float
    deret: Deret | None = None


class Ukuran(NamedTuple):
    """What one arrangement comes to."""

    pilihan: Pilihan
    lebar: float
    tinggi: float
    baris_tambahan: int
    """Rows of children beyond the first of each kind."""
    kata_terpotong: int
    bagian: dict[int, Bagian]
    akar: Deret


def measure_tata(kerangka: Kerangka, pilihan: Pilihan, *, lebar: float, maks_tinggi: float = inf) -> Ukuran | None:
    """The arrangement on a page of that width, without placing anything; None where it must become higher."""
    hutan, bagian = kerangka.hutan, dict[int, Bagian]()
    _, mendatar, tegak = pilihan.kerapatan
    sisa = (lebar + mendatar) * (maks_tinggi + tegak)
    terpotong = tambahan = 0
    for n, kolom in kerangka.kolom.items():
        bagian[n], pecah = _measure_kolom(kolom, pilihan, tersedia=lebar - LEKUK * hutan.tingkat[n])
        terpotong += pecah
        sisa -= (bagian[n].lebar + mendatar) * (bagian[n].tinggi + tegak)
        if sisa < 0:
            return None
    for n in reversed(kerangka.cabang):
        tersedia = lebar - LEKUK * hutan.tingkat[n]
        daftar = [(m, bagian[m]) for m in hutan.anak[n]]
        deret = _pack(daftar, pilihan, lebar=tersedia, lekuk=LEKUK, pisah=kerangka.pisah)
        batas = tersedia if hutan.akar == (n,) else deret.lebar
        bagian[n], pecah = _measure_cabang(hutan.label[n], deret, pilihan, batas=batas, tersedia=tersedia)
        terpotong += pecah
        tambahan += deret.banyak - 1 - sum([m in kerangka.pisah for m in hutan.anak[n]])
    akar = _pack([(n, bagian[n]) for n in hutan.akar], pilihan, lebar=lebar, lekuk=0, pisah=frozenset())
    return Ukuran(pilihan, akar.lebar, akar.tinggi, tambahan + akar.banyak - 1, terpotong, bagian, akar)


def _measure_kolom(kolom: Kolom, pilihan: Pilihan, *, tersedia: float) -> tuple[Bagian, int]:
    """Also how many words had to be broken."""
    lebar = min(max(pilihan.lebar_kolom, kolom.perlu(pilihan)), tersedia)
    lebar = max(lebar, kolom.dalam * LEKUK + LEBAR_TERSEMPIT)
    ruang = [pilihan.ruang_isi(lebar - dalam * LEKUK) for dalam in range(kolom.dalam + 1)]
    baris = terpotong = 0
    for label, dalam in kolom.isi:
        potongan = label.wrap(ruang[dalam])
        baris += len(potongan.baris)
        terpotong += potongan.kata_terpotong
    sela = 2 * pilihan.kerapatan.bantalan + pilihan.kerapatan.tegak
    tinggi = pilihan.tinggi_isi(baris) + (len(kolom.isi) - 1) * sela
    kepala = pilihan.tinggi_isi(len(kolom.isi[0][0].wrap(ruang[0]).baris))
    return Bagian(lebar, tinggi, lebar / 2, lebar, kepala), terpotong


def _measure_cabang(
    label: Label, deret: Deret, pilihan: Pilihan, *, batas: float, tersedia: float
) -> tuple[Bagian, int]:
    """A box over its rows, as wide as its text asks but no wider than `batas`; also how many words were broken."""
    diminta = max(pilihan.lebar_kolom, min(LEBAR_CABANG, pilihan.lebar_isi(label.utuh)))
    lebar = min(max(pilihan.lebar_isi(label.kata), min(batas, diminta)), tersedia)
    potongan = label.wrap(pilihan.ruang_isi(lebar))
    kepala = pilihan.tinggi_isi(len(potongan.baris))
    sumbu = max(deret.tengah, lebar / 2)
    lebar_semua = max(sumbu + lebar / 2, deret.lebar + sumbu - deret.tengah)
    tinggi = kepala + SELA_TEGAK + deret.tinggi
    return Bagian(lebar_semua, tinggi, sumbu, lebar, kepala, deret), potongan.kata_terpotong


def _pack(
    daftar: Sequence[tuple[int, Bagian]], pilihan: Pilihan, *, lebar: float, lekuk: float, pisah: Set[int]
) -> Deret:
    """Side by side, beginning a new row where the width ends; several rows leave room for a trunk at the left.

    A box in `pisah` begins a row too.
    """
    sela = pilihan.kerapatan.mendatar
    baris = _fill_rows(daftar, sela, lebar=lebar, kiri=0, pisah=pisah)
    if len(baris) > 1 and lekuk:
        baris = _fill_rows(daftar, sela, lebar=lebar, kiri=lekuk, pisah=pisah)
    letak: list[Letak] = []
    y = 0.0
    for satu in baris:
        # Boxes of one row are equally high.
        kepala = max([bagian.tinggi_kotak for _, bagian, _ in satu])
        letak += [Letak(n, x, y, kepala) for n, _, x in satu]
        y += max([bagian.tinggi + kepala - bagian.tinggi_kotak for _, bagian, _ in satu]) + SELA_DERET
    terlebar = max([satu[-1][2] + satu[-1][1].lebar for satu in baris])
    awal, akhir = ((bagian.sumbu + x) for _, bagian, x in (baris[0][0], baris[0][-1]))
    tengah = (awal + akhir) / 2 if len(baris) == 1 else terlebar / 2
    return Deret(letak, terlebar, y - SELA_DERET, len(baris), tengah)


def _fill_rows(
    daftar: Sequence[tuple[int, Bagian]], sela: float, *, lebar: float, kiri: float, pisah: Set[int]
) -> list[list[tuple[int, Bagian, float]]]:
    baris: list[list[tuple[int, Bagian, float]]] = [[]]
    x = kiri
    for n, bagian in daftar:
        if x > kiri and (x + bagian.lebar > lebar + SESERPIH or n in pisah):
            baris.append([])
            x = kiri
        baris[-1].append((n, bagian, x))
        x += bagian.lebar + sela
    return baris


@dataclass(frozen=True, slots=True)
class KotakTerletak:
    x: float
    y: float
    lebar: float
    tinggi: float
    baris: tuple[BarisTercetak, ...]
    akar: bool
    putus: bool


class Garis(NamedTuple):
    dari_x: float
    dari_y: float
    ke_x: float
    ke_y: float


@dataclass(frozen=True, slots=True)
class Tata:
    """A forest laid out with its top left at (0, 0); boxes in the order of the forest."""

    lebar: float
    tinggi: float
    huruf: float
    kotak: tuple[KotakTerletak, ...]
    garis: tuple[tuple[Garis, ...], ...]
    """From each box that has children to all of them, in order."""


def place_tata(hutan: Hutan, ukuran: Ukuran) -> Tata:
    """Every box and line of a measured arrangement."""
    penata = _Penata(hutan, ukuran)
    tumpukan = [(letak, 0.0, 0.0) for letak in ukuran.akar.letak]
    while tumpukan:
        letak, kiri, atas = tumpukan.pop()
        x, y = kiri + letak.x, atas + letak.y
        deret = ukuran.bagian[letak.n].deret
        if deret:
            geser, bawah = penata.place_cabang(letak, deret, x, y)
            tumpukan += [(satu, geser, bawah) for satu in deret.letak]
        else:
            penata.place_kolom(letak, x, y)
    kotak = tuple([penata.kotak[n] for n in range(len(penata.kotak))])
    garis = tuple([tuple(satu) for _, satu in sorted(penata.garis.items())])
    return Tata(ukuran.lebar, ukuran.tinggi, ukuran.pilihan.huruf, kotak, garis)


@dataclass(frozen=True, slots=True)
class _Penata:
    """Boxes and lines as far as they are placed, by the place of the box in the forest."""

    hutan: Hutan
    ukuran: Ukuran
    kotak: dict[int, KotakTerletak] = field(default_factory=dict)
    garis: dict[int, list[Garis]] = field(default_factory=dict)

    def place_cabang(self, letak: Letak, deret: Deret, x: float, y: float) -> tuple[float, float]:
        """Place a box over its rows; return where their left and top are."""
        bagian = self.ukuran.bagian[letak.n]
        self._place(letak.n, x + bagian.sumbu - bagian.lebar_kotak / 2, y, bagian.lebar_kotak, letak.kepala)
        geser, bawah = x + bagian.sumbu - deret.tengah, y + letak.kepala
        self.garis[letak.n] = list(self._connect(deret, x + bagian.sumbu, geser, bawah))
        return geser, bawah + SELA_TEGAK

    def place_kolom(self, letak: Letak, x: float, y: float) -> None:
        """Place a box and its descendants below each other, and the lines at their left."""
        pilihan, lebar = self.ukuran.pilihan, self.ukuran.bagian[letak.n].lebar
        for n in range(letak.n, self.hutan.ujung[letak.n]):
            lekuk = (self.hutan.tingkat[n] - self.hutan.tingkat[letak.n]) * LEKUK
            baris = self.hutan.label[n].wrap(pilihan.ruang_isi(lebar - lekuk)).baris
            tinggi = letak.kepala if n == letak.n else pilihan.tinggi_isi(len(baris))
            self._place(n, x + lekuk, y, lebar - lekuk, tinggi)
            y += tinggi + pilihan.kerapatan.tegak
        for n in range(letak.n, self.hutan.ujung[letak.n]):
            if self.hutan.anak[n]:
                self.garis[n] = list(self._hang(n))

    def _place(self, n: int, x: float, y: float, lebar: float, tinggi: float) -> None:
        pilihan, kotak = self.ukuran.pilihan, self.hutan.kotak[n]
        baris = self.hutan.label[n].wrap(pilihan.ruang_isi(lebar)).baris
        self.kotak[n] = KotakTerletak(x, y, lebar, tinggi, baris, self.hutan.induk[n] < 0, kotak.putus)

    def _hang(self, n: int) -> Iterator[Garis]:
        """A line down from the left of a box, with a short one to each of its children."""
        induk = self.kotak[n]
        tiang = induk.x + LEKUK / 2
        tengah = [self.kotak[m].y + self.kotak[m].tinggi / 2 for m in self.hutan.anak[n]]
        yield Garis(tiang, induk.y + induk.tinggi, tiang, tengah[-1])
        yield from (Garis(tiang, y, induk.x + LEKUK, y) for y in tengah)

    def _connect(self, deret: Deret, sumbu: float, kiri: float, bawah: float) -> Iterator[Garis]:
        """A bus over every row, and a trunk at the left between the rows."""
        bus_atas = bawah + SELA_TEGAK / 2
        yield Garis(sumbu, bawah, sumbu, bus_atas)
        tiang = kiri + LEKUK / 2
        for atas in dict.fromkeys(satu.y for satu in deret.letak):
            titik = [kiri + satu.x + self.ukuran.bagian[satu.n].sumbu for satu in deret.letak if satu.y == atas]
            ujung = [*titik, sumbu] if atas == 0 else titik
            bus = bus_atas + atas
            yield Garis(min(ujung) if deret.banyak == 1 else tiang, bus, max(ujung), bus)
            yield from (Garis(x, bus, x, bus + SELA_TEGAK / 2) for x in titik)
        if deret.banyak > 1:
            yield Garis(tiang, bus_atas, tiang, bus_atas + deret.letak[-1].y)
