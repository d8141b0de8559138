"""Lukisan: pictures, charts and organisation charts of a page, with the words that stand in them.

Their labels are no text of the page; they are kept together as what the picture says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tolok.dokumen.baca.mentah import GambarMentah
from tolok.dokumen.baca.pdf.alinea import KETERANGAN
from tolok.dokumen.baca.pdf.larik import Larik, Ruas, build_larik
from tolok.dokumen.baca.pdf.lembar import Bidang, Garis, Kata, Lembar
from tolok.dokumen.baca.pdf.sebaris import place

UBIN = 12.0
"""Strokes that meet in one tile of this size, in points, belong to one drawing."""
GORESAN = 7
"""A drawing has at least this many strokes and areas; underlines and a letterhead have fewer."""
PANJANG = 70
"""A drawing has at least this width and this height, in points."""
TERBANYAK = 6000
JAUH = 60
"""A label stands no further from its drawing, in points."""

JUDUL_BAB = re.compile(r"(?:BAB|Bab)\s+(?:[IVXLC]{1,5}|\d{1,2})\b")

Kotak = tuple[float, float, float, float]
Ubin = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lukisan:
    x0: float
    y0: float
    x1: float
    y1: float
    kata: tuple[Kata, ...] = ()
    gambar: bool = False

    def to_gambar(self, nomor: int) -> GambarMentah:
        """With its labels from top to bottom, joined by " · "."""
        label = [ruas.teks for larik in build_larik(self.kata) for ruas in larik.ruas]
        return GambarMentah(place(nomor, [self]), alt=" · ".join(label))


def find_lukisan(lembar: Lembar, kata: Sequence[Kata], tabel: Sequence[Kotak]) -> list[Lukisan]:
    """Drawings and pictures outside `tabel`; `kata` = words that no table holds."""
    lukisan: list[Lukisan] = []
    for kotak in _drawings(lembar, tabel):
        satu = _fill(kotak, kata)
        if not _is_prose(satu) and not _is_judul(satu):
            lukisan.append(satu)
            dipakai = {id(isi) for isi in satu.kata}
            kata = [lain for lain in kata if id(lain) not in dipakai]
    luas = lembar.halaman.lebar * lembar.halaman.tinggi
    for bidang in lembar.bidang:
        besar = (bidang.x1 - bidang.x0) * (bidang.y1 - bidang.y0)
        if not bidang.gambar or not 0.015 * luas < besar < 0.8 * luas or _is_hiasan(bidang, lembar):
            continue
        if not _within(bidang, [*tabel, *map(_kotak, lukisan)]):
            lukisan.append(Lukisan(bidang.x0, bidang.y0, bidang.x1, bidang.y1, gambar=True))
    return lukisan


def _is_hiasan(bidang: Bidang, lembar: Lembar) -> bool:
    """A picture with words over it is a ground; a band along the edge of the page decorates it."""
    tinggi = lembar.halaman.tinggi
    if bidang.y1 < 0.12 * tinggi or bidang.y0 > 0.9 * tinggi:
        return True
    return any(
        bidang.x0 <= (kata.x0 + kata.x1) / 2 <= bidang.x1 and bidang.y0 <= (kata.y0 + kata.y1) / 2 <= bidang.y1
        for kata in lembar.kata
    )


def _kotak(lukisan: Lukisan) -> Kotak:
    return lukisan.x0, lukisan.y0, lukisan.x1, lukisan.y1


def _within(goresan: Garis | Bidang, kotak: Iterable[Kotak]) -> bool:
    x, y = (goresan.x0 + goresan.x1) / 2, (goresan.y0 + goresan.y1) / 2
    return any(x0 - 2 <= x <= x1 + 2 and y0 - 2 <= y <= y1 + 2 for x0, y0, x1, y1 in kotak)


def _drawings(lembar: Lembar, tabel: Sequence[Kotak]) -> Iterator[Kotak]:
    luas = lembar.halaman.lebar * lembar.halaman.tinggi
    semua: list[Garis | Bidang] = [*lembar.garis, *lembar.bidang]
    goresan = [satu for satu in semua if not _within(satu, tabel) and not _is_latar(satu, luas)]
    if not 3 <= len(goresan) <= TERBANYAK:
        return
    kisi = list(_grids(goresan, lembar.kata))
    for kelompok in _cluster([*goresan, *kisi]):
        kotak = (
            min(satu.x0 for satu in kelompok),
            min(satu.y0 for satu in kelompok),
            max(satu.x1 for satu in kelompok),
            max(satu.y1 for satu in kelompok),
        )
        besar = kotak[2] - kotak[0] > PANJANG and kotak[3] - kotak[1] > PANJANG
        rapat = len(kelompok) >= GORESAN and any(satu.y1 - satu.y0 > 6 for satu in kelompok)
        if (besar and rapat) or any(satu in kisi for satu in kelompok):
            yield kotak


def _grids(goresan: Iterable[Garis | Bidang], kata: Sequence[Kata]) -> Iterator[Bidang]:
    """Areas with at least three parallel rules of one length and hardly a word between: the ground of a graph."""
    sejajar: dict[tuple[bool, int, int], list[Garis]] = defaultdict(list)
    for satu in goresan:
        if isinstance(satu, Garis):
            datar = satu.y0 == satu.y1
            ujung = (satu.x0, satu.x1) if datar else (satu.y0, satu.y1)
            sejajar[datar, round(ujung[0] / 3), round(ujung[1] / 3)].append(satu)
    for garis in sejajar.values():
        bidang = Bidang(
            min(g.x0 for g in garis), min(g.y0 for g in garis), max(g.x1 for g in garis), max(g.y1 for g in garis)
        )
        luas = min(bidang.x1 - bidang.x0, bidang.y1 - bidang.y0) > 0.5 * PANJANG
        if (
            len(garis) >= 3
            and luas
            and len(_fill((bidang.x0, bidang.y0, bidang.x1, bidang.y1), kata).kata) <= len(garis)
        ):
            yield bidang


def _is_latar(goresan: Garis | Bidang, luas: float) -> bool:
    """A ground or a watermark, which would tie together what stands on it."""
    return (goresan.x1 - goresan.x0) * (goresan.y1 - goresan.y0) > 0.1 * luas


def _cluster(goresan: Sequence[Garis | Bidang]) -> list[list[Garis | Bidang]]:
    """Strokes that lie in the same tiles, or in tiles of one that does."""
    ubin: dict[Ubin, list[int]] = defaultdict(list)
    for nomor, satu in enumerate(goresan):
        for letak in _tiles(satu):
            ubin[letak].append(nomor)
    induk = list(range(len(goresan)))

    def root(nomor: int) -> int:
        while induk[nomor] != nomor:
            induk[nomor] = induk[induk[nomor]]
            nomor = induk[nomor]
        return nomor

    for isi in ubin.values():
        for nomor in isi[1:]:
            induk[root(nomor)] = root(isi[0])
    kelompok: dict[int, list[Garis | Bidang]] = defaultdict(list)
    for nomor, satu in enumerate(goresan):
        kelompok[root(nomor)].append(satu)
    return list(kelompok.values())


def _tiles(satu: Garis | Bidang) -> Iterator[Ubin]:
    """Tiles along the border of its box."""
    kiri, kanan = int(satu.x0 // UBIN), int(satu.x1 // UBIN)
    atas, bawah = int(satu.y0 // UBIN), int(satu.y1 // UBIN)
    for x in range(kiri, kanan + 1):
        yield x, atas
        yield x, bawah
    for y in range(atas + 1, bawah):
        yield kiri, y
        yield kanan, y


def _fill(kotak: Kotak, kata: Sequence[Kata]) -> Lukisan:
    x0, y0, x1, y1 = kotak
    isi = [s for s in kata if x0 - 1 <= (s.x0 + s.x1) / 2 <= x1 + 1 and y0 - 1 <= (s.y0 + s.y1) / 2 <= y1 + 1]
    return Lukisan(x0, y0, x1, y1, tuple(isi))


def _is_judul(lukisan: Lukisan) -> bool:
    """A banner with the name of a chapter, or a drawing that swallowed a numbered heading or a caption."""
    larik = build_larik(lukisan.kata)
    return any(JUDUL_BAB.match(satu.teks) or KETERANGAN.match(satu.teks) for satu in larik)


def _is_prose(lukisan: Lukisan) -> bool:
    """Framed paragraphs: several lines of words that fill the frame from side to side."""
    lebar = lukisan.x1 - lukisan.x0
    larik = build_larik(lukisan.kata)
    penuh = [satu for satu in larik if satu.x1 - satu.x0 > 0.7 * lebar and len(satu.ruas) == 1 and len(satu.kata) > 4]
    return len(penuh) >= max(2, 0.34 * len(larik))


def merge_panel(lukisan: Sequence[Lukisan]) -> list[Lukisan]:
    """Drawings that stand side by side are panels of one figure; photographs stay apart."""
    hasil: list[Lukisan] = []
    for satu in sorted(lukisan, key=lambda satu: satu.y0):
        if hasil and not satu.gambar and not hasil[-1].gambar and satu.y0 < hasil[-1].y1:
            lama = hasil.pop()
            satu = Lukisan(  # noqa: PLW2901 - it grows by the panel beside it
                min(lama.x0, satu.x0),
                lama.y0,
                max(lama.x1, satu.x1),
                max(lama.y1, satu.y1),
                (*lama.kata, *satu.kata),
            )
        hasil.append(satu)
    return hasil


def gather_label(lukisan: Lukisan, larik: Sequence[Larik]) -> Lukisan:
    """The drawing with its labels that stand just outside: those of its axes beside and below it, its legend."""
    if lukisan.gambar:
        return lukisan
    biasa = median(satu.ukuran for satu in larik) if larik else 0.0
    sisa = [(satu, ruas) for satu in larik for ruas in satu.ruas]
    for _ in range(3):
        # One label brings the next within reach: short ones begin where long ones do.
        lain = []
        for satu, ruas in sisa:
            if _labels(lukisan, satu, ruas, biasa):
                lukisan = _grow(lukisan, ruas.kata)
            else:
                lain.append((satu, ruas))
        if len(lain) == len(sisa):
            break
        sisa = lain
    return lukisan


def _grow(lukisan: Lukisan, kata: Sequence[Kata]) -> Lukisan:
    return Lukisan(
        min(lukisan.x0, *(satu.x0 for satu in kata)),
        min(lukisan.y0, *(satu.y0 for satu in kata)),
        max(lukisan.x1, *(satu.x1 for satu in kata)),
        max(lukisan.y1, *(satu.y1 for satu in kata)),
        (*lukisan.kata, *kata),
    )


def _labels(lukisan: Lukisan, larik: Larik, ruas: Ruas, biasa: float) -> bool:
    """Whether this run of words stands beside or right below the drawing as a label does."""
    if KETERANGAN.match(larik.teks) or len(ruas.teks) > 80:
        return False
    tengah = (larik.y0 + larik.y1) / 2
    if lukisan.y0 - 4 <= tengah <= lukisan.y1 + 4:
        kiri, kanan = lukisan.x0 - ruas.x1, ruas.x0 - lukisan.x1
        return -3 <= kiri < JAUH or -3 <= kanan < JAUH or (ruas.x0 >= lukisan.x0 and ruas.x1 <= lukisan.x1)
    bawah = -2 <= larik.y0 - lukisan.y1 < max(12.0, 1.3 * larik.ukuran)
    dekat = bawah and ruas.x0 > lukisan.x0 - 60 and ruas.x1 < lukisan.x1 + 30
    return dekat and (len(larik.ruas) > 2 or larik.ukuran < biasa - 0.5)
