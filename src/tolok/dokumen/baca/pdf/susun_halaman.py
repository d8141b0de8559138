"""Susun halaman: one page → its tables, pictures and paragraphs in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.pdf.alinea import KETERANGAN, Bingkai, build_paragraf, measure_bingkai, split_alinea
from tolok.dokumen.baca.pdf.isi_daftar import JUDUL, build_entri, is_daftar, read_entri
from tolok.dokumen.baca.pdf.kisi import SelPdf, TabelPdf, find_tabel_bergaris
from tolok.dokumen.baca.pdf.kolom_teks import find_berdampingan
from tolok.dokumen.baca.pdf.lampiran import letters
from tolok.dokumen.baca.pdf.larik import Larik, build_larik
from tolok.dokumen.baca.pdf.lembar import Bidang, Garis, Kata, Lembar
from tolok.dokumen.baca.pdf.lukisan import Lukisan, find_lukisan, gather_label, merge_panel
from tolok.dokumen.baca.pdf.sambung import AlineaHalaman, Satuan
from tolok.dokumen.baca.pdf.sebaris import build_sebaris, place
from tolok.dokumen.baca.pdf.tabel_halaman import Polos, build_bergaris, build_polos
from tolok.dokumen.baca.pdf.tanpa_garis import KOSONG, Konteks, find_tabel_polos, is_benih
from tolok.dokumen.baca.pdf.tepi import Muka
from tolok.dokumen.naskah import Paragraf

SEDIKIT = 6
"""Fewer lines than this do not show where the text of a page begins and ends."""


@dataclass(frozen=True, slots=True)
class Rupa:
    """One page with its words sorted: in tables, in drawings, in lines, upright, faint."""

    lembar: Lembar
    tabel: tuple[TabelPdf, ...]
    lukisan: tuple[Lukisan, ...]
    larik: tuple[Larik, ...]
    tegak: tuple[Kata, ...]
    pudar: tuple[Kata, ...]

    def to_muka(self) -> Muka:
        return Muka(
            self.lembar.nomor,
            self.lembar.halaman.tinggi,
            self.larik,
            tuple((satu.kotak[1], satu.kotak[3]) for satu in self.tabel),
        )


def sort_kata(lembar: Lembar) -> Rupa:
    """Say of each word of the page where it belongs."""
    tabel = tuple(s for s in find_tabel_bergaris(lembar) if not is_polos(s, lembar) and not is_bagan(s))
    terpakai = {id(kata) for satu in tabel for sel in satu.sel for line in sel.lines for kata in line}
    sisa = [kata for kata in lembar.kata if id(kata) not in terpakai]
    pudar = tuple(kata for kata in sisa if kata.pudar)
    tegak = tuple(kata for kata in sisa if kata.tegak and not kata.pudar)
    biasa = [kata for kata in sisa if not kata.tegak and not kata.pudar]
    lukisan = find_lukisan(lembar, biasa, [satu.kotak for satu in tabel])
    dilukis = {id(kata) for satu in lukisan for kata in satu.kata}
    larik = build_larik(kata for kata in biasa if id(kata) not in dilukis)
    for _ in range(2):
        # Panels of one figure leave some labels to their neighbour: once more when they are one.
        lukisan, larik = _gather_semua(lukisan, larik)
        lukisan = merge_panel(lukisan)
    return Rupa(lembar, tabel, tuple(lukisan), tuple(larik), tegak, pudar)


def _gather_semua(lukisan: Sequence[Lukisan], larik: list[Larik]) -> tuple[list[Lukisan], list[Larik]]:
    """Drawings with their labels, and the lines without them."""
    hasil: list[Lukisan] = []
    for satu in lukisan:
        hasil.append(gather_label(satu, larik))
        if len(hasil[-1].kata) > len(satu.kata):
            diambil = {id(kata) for kata in hasil[-1].kata}
            larik = build_larik(kata for baris in larik for kata in baris.kata if id(kata) not in diambil)
    return hasil, larik


def is_bagan(tabel: TabelPdf) -> bool:
    """Whether the grid is that of a chart: most cells are empty, also in its first row and its first column."""
    kepala = [sel for sel in tabel.sel if sel.baris == 0]
    if len(kepala) > 3 and sum(1 for sel in kepala if sel.lines) < 2:
        return _is_kosong(tabel.sel)
    return all(map(_is_kosong, (tabel.sel, kepala, [sel for sel in tabel.sel if sel.kolom == 0])))


def _is_kosong(sel: Sequence[SelPdf]) -> bool:
    """Fewer than half of these cells hold words."""
    return 2.2 * sum(1 for satu in sel if satu.lines) < len(sel)


def is_polos(tabel: TabelPdf, lembar: Lembar) -> bool:
    """Whether rules and fills part only the rows of this table, so that white space has to part its columns."""
    x0, y0, x1, y1 = tabel.kotak
    dalam = [g for g in lembar.garis if x0 - 3 <= g.x0 and g.x1 <= x1 + 3 and y0 - 3 <= g.y0 and g.y1 <= y1 + 3]
    if any(garis.x0 == garis.x1 for garis in dalam):
        return False
    if dalam:
        return True
    # Fills alone: bands that leave rows between them uncoloured part the rows, a ground of every cell is a grid.
    pita = sorted((b.y0, b.y1) for b in lembar.bidang if b.siku and x0 - 3 <= b.x0 and b.x1 <= x1 + 3)
    tertutup, batas = 0.0, y0
    for atas, bawah in pita:
        tertutup += max(0.0, min(bawah, y1) - max(atas, batas))
        batas = max(batas, min(bawah, y1))
    return len(tabel.baris) == 2 or tertutup < 0.95 * (y1 - y0) or _goes_on(tabel, lembar)


def _goes_on(tabel: TabelPdf, lembar: Lembar) -> bool:
    """Whether lines with gaps stand right above or below: the coloured part of a longer table."""
    x0, y0, x1, y1 = tabel.kotak
    dekat = [k for k in lembar.kata if k.x0 >= x0 - 8 and k.x1 <= x1 + 8 and not k.tegak and not k.pudar]
    atas = [k for k in dekat if -0.5 * k.ukuran <= y0 - k.y1 < 1.2 * k.ukuran]
    bawah = [k for k in dekat if -0.5 * k.ukuran <= k.y0 - y1 < 1.2 * k.ukuran]
    return any(is_benih(larik) for larik in (*build_larik(atas), *build_larik(bawah)))


@dataclass(slots=True)
class PenyusunHalaman:
    """Builds page after page; remembers whether the last one ended in a table of contents."""

    penanda: Mapping[tuple[int, str], int]
    _daftar: bool = field(default=False)
    _konteks: Konteks = field(default=KOSONG)
    _bingkai: tuple[float, Bingkai] = field(default=(0.0, Bingkai(0.0, 0.0, 0.0)))

    def build(self, rupa: Rupa, tepi: Sequence[Larik]) -> list[Satuan]:
        """The blocks of one page without its running lines."""
        luar = {id(satu) for satu in tepi}
        larik = [satu for satu in rupa.larik if id(satu) not in luar]
        self._daftar = self._daftar and is_daftar(larik)
        bingkai = self._measure(larik, rupa)
        nomor = rupa.lembar.nomor
        isi: list[Satuan] = []
        letak = 0
        for atas, blok in _obstacles(rupa):
            akhir = next((ke for ke in range(letak, len(larik)) if _middle(larik[ke]) > atas), len(larik))
            isi.extend(self._build_teks(larik[letak:akhir], bingkai, rupa))
            letak, self._konteks = akhir, KOSONG
            isi.append(blok)
        isi.extend(self._build_teks(larik[letak:], bingkai, rupa))
        isi.extend(_build_tegak(rupa.tegak, nomor))
        return [self._mark(satu, nomor) for satu in isi]

    def _measure(self, larik: Sequence[Larik], rupa: Rupa) -> Bingkai:
        """The frame of the text; a page with a few lines has that of the page before it."""
        bingkai = measure_bingkai([satu for satu in larik if len(satu.kata) > 1] or larik)
        lebar, lama = self._bingkai
        if len(larik) < SEDIKIT and lama.lebar and lebar == rupa.lembar.halaman.lebar:
            return Bingkai(min(bingkai.x0, lama.x0), max(bingkai.x1, lama.x1), bingkai.jarak or lama.jarak)
        self._bingkai = rupa.lembar.halaman.lebar, bingkai
        return bingkai

    def _build_teks(self, larik: Sequence[Larik], bingkai: Bingkai, rupa: Rupa) -> Iterator[Satuan]:
        """Lines between two tables or pictures → contents, tables without rules, paragraphs."""
        awal = 0
        while awal < len(larik):
            akhir = self._contents_until(larik, awal)
            if akhir > awal:
                entri = [e for satu in larik[awal:akhir] if (e := read_entri(satu, dalam_daftar=True))]
                yield from build_entri(entri, rupa.lembar.nomor, bingkai.x0)
                awal = akhir
                continue
            akhir = self._text_until(larik, awal)
            yield from self._build_bebas(larik[awal:akhir], bingkai, rupa)
            awal = akhir

    def _build_bebas(self, larik: Sequence[Larik], bingkai: Bingkai, rupa: Rupa) -> Iterator[Satuan]:
        """Lines without contents → tables without rules and what stands between them."""
        awal, nomor = 0, rupa.lembar.nomor
        for tabel in find_tabel_polos(larik, self._konteks):
            yield from _build_alinea(larik[awal : tabel.awal], bingkai, nomor)
            isi = tuple(larik[tabel.awal : tabel.akhir])
            yield build_polos(Polos(isi, nomor, find_pisah(isi, rupa.lembar)), tabel.sungai)
            kepala = self._konteks.kepala if tabel.awal == 0 and self._konteks.sungai else isi[0].teks
            self._konteks, awal = Konteks(kepala=kepala, sungai=tabel.sungai), tabel.akhir
        if awal < len(larik):
            berjudul = any(KETERANGAN.match(satu.teks) for satu in larik[max(awal, len(larik) - 3) :])
            self._konteks = Konteks(berjudul=berjudul)
        yield from _build_alinea(larik[awal:], bingkai, nomor)

    def _text_until(self, larik: Sequence[Larik], awal: int) -> int:
        for letak in range(awal, len(larik)):
            if JUDUL.fullmatch(larik[letak].teks):
                self._daftar = self._begins_daftar(larik[letak + 1 :])
                if self._daftar:
                    return letak + 1
            if letak > awal and read_entri(larik[letak], dalam_daftar=False):
                return letak
        return len(larik)

    def _begins_daftar(self, larik: Sequence[Larik]) -> bool:
        return any((e := read_entri(satu, dalam_daftar=True)) and e.halaman for satu in larik[:6])

    def _contents_until(self, larik: Sequence[Larik], awal: int) -> int:
        """End of the lines of contents that begin here; `awal` where none do."""
        akhir = letak = awal
        while letak < len(larik):
            satu = larik[letak]
            entri = read_entri(satu, dalam_daftar=self._daftar)
            judul = JUDUL.fullmatch(satu.teks) is not None
            if entri is None or judul or (not entri.halaman and letak - akhir > 3):
                break
            letak += 1
            if entri.halaman:
                akhir = letak
        if self._daftar and akhir == awal and letak > awal:
            self._daftar = False
        return akhir

    def _mark(self, satu: Satuan, nomor: int) -> Satuan:
        """Give a paragraph the heading level of the bookmark that names it."""
        if not self.penanda or not isinstance(satu, AlineaHalaman):
            return satu
        teks = letters("".join(bagian.isi for bagian in satu.paragraf.teks))
        tingkat = self.penanda.get((nomor, teks), 0)
        return replace(satu, paragraf=replace(satu.paragraf, judul=tingkat)) if tingkat else satu


def _middle(larik: Larik) -> float:
    return (larik.y0 + larik.y1) / 2


def _obstacles(rupa: Rupa) -> list[tuple[float, Satuan]]:
    """Ruled tables and pictures with the height at which they begin, from top to bottom."""
    nomor = rupa.lembar.nomor
    hasil: list[tuple[float, float, Satuan]] = [
        (satu.kotak[1], satu.kotak[0], build_bergaris(satu, nomor)) for satu in rupa.tabel
    ]
    hasil += [(satu.y0, satu.x0, satu.to_gambar(nomor)) for satu in rupa.lukisan]
    hasil.sort(key=lambda satu: satu[:2])
    return [(atas, blok) for atas, _, blok in hasil]


def find_pisah(larik: Sequence[Larik], lembar: Lembar) -> tuple[float, ...]:
    """Heights at which rules or fills as wide as the table part its rows; none where they part only some of them."""
    kiri, kanan = min(satu.x0 for satu in larik), max(satu.x1 for satu in larik)
    atas, bawah = larik[0].y0, larik[-1].y1
    batas: list[Garis | Bidang] = [*lembar.garis, *(bidang for bidang in lembar.bidang if bidang.siku)]
    tinggi = [
        y
        for satu in batas
        if satu.x1 - satu.x0 > 0.7 * (kanan - kiri) and satu.x0 < kiri + 20 and satu.y1 - satu.y0 < 0.6 * (bawah - atas)
        for y in {satu.y0, satu.y1}
        if atas + 2 < y < bawah - 2
    ]
    tepi = sorted(tinggi)
    hasil = tuple(y for ke, y in enumerate(tepi) if ke == 0 or y - tepi[ke - 1] > 3)
    terpisah = sum(1 for a, b in pairwise(larik) if any(a.alas - 3 < y < b.alas - 3 for y in hasil))
    return hasil if len(hasil) >= 2 and terpisah >= 0.3 * (len(larik) - 1) else ()


def _build_alinea(larik: Sequence[Larik], bingkai: Bingkai, nomor: int) -> Iterator[Satuan]:
    awal = 0
    for satu in find_berdampingan(larik):
        yield from _build_kolom(larik[awal : satu.awal], bingkai, nomor)
        # The left column ends before the right one, which ends with the page, however short their lines are.
        batas = min(larik.x0 for larik in satu.kanan) - satu.kanan[0].ukuran
        for sisi, x1 in ((satu.kiri, batas), (satu.kanan, bingkai.x1)):
            sempit = measure_bingkai(sisi)
            yield from _build_kolom(sisi, Bingkai(sempit.x0, max(sempit.x1, x1), sempit.jarak), nomor)
        awal = satu.akhir
    yield from _build_kolom(larik[awal:], bingkai, nomor)


def _build_kolom(larik: Sequence[Larik], bingkai: Bingkai, nomor: int) -> Iterator[Satuan]:
    for satu in split_alinea(larik, bingkai):
        yield AlineaHalaman(build_paragraf(satu, nomor, bingkai), satu[0], satu[-1], bingkai)


def _build_tegak(kata: Sequence[Kata], nomor: int) -> Iterator[ParagrafMentah]:
    """Text that runs upwards, column by column, each from its foot to its top."""
    kolom: list[list[Kata]] = []
    for satu in sorted(kata, key=lambda satu: satu.x0):
        if kolom and satu.x0 - kolom[-1][0].x0 < 0.5 * satu.ukuran:
            kolom[-1].append(satu)
        else:
            kolom.append([satu])
    for isi in kolom:
        isi.sort(key=lambda satu: -satu.y1)
        yield ParagrafMentah(build_sebaris([isi]), place(nomor, isi), ukuran=isi[0].ukuran)


def build_tepi(rupa: Rupa, tepi: Sequence[Larik]) -> Iterator[Paragraf]:
    """Running lines and faint text of one page."""
    for satu in tepi:
        yield Paragraf(build_sebaris([satu.kata]), lokasi=place(rupa.lembar.nomor, [satu]))
    if rupa.pudar:
        larik = build_larik(rupa.pudar)
        yield Paragraf(build_sebaris([s.kata for s in larik]), lokasi=place(rupa.lembar.nomor, rupa.pudar))
