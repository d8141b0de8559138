"""A table of a DOCX as rows of cells: merges resolved, slivers of columns that nobody sees taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from lxml import etree

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.docx_gaya import DaftarGaya, has_garis
from tolok.dokumen.baca.docx_lukisan import MC, choose
from tolok.dokumen.baca.mentah import TabelMentah
from tolok.dokumen.baca.ooxml_baca import W, is_on, read_bulat
from tolok.dokumen.naskah import Baris, Lokasi, Rata, Sebaris, Sel

PEMBUNGKUS = frozenset(W + nama for nama in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
SERPIHAN = 113
"""Twips, 2 mm: a column that is narrower and holds no cell of its own is a slip of the mouse."""
LEBAR_BAKU = 1000
SELISIH_LEKUK = 60
"""Twips: indents that differ less are equal."""


@dataclass(frozen=True, slots=True)
class IsiSel:
    """What the reader of paragraphs found in one cell."""

    teks: Sebaris = ()
    rata: Rata | None = None
    lekuk: int = 0
    """Left indent of its first paragraph in twips."""
    paragraf: int | None = None


@dataclass(slots=True)
class SelKisi:
    """One cell at its place in the grid of the file."""

    kolom: int
    lebar: int
    isi: IsiSel
    tinggi: int = 1
    lekuk: int = 0


@dataclass
class PembacaTabel:
    """Reads the rows of one table; `baca_sel` is called for every cell that is seen, in order."""

    baca_sel: Callable[[etree._Element], IsiSel]
    baris: list[list[SelKisi]] = field(default_factory=list)
    kepala: int = 0
    bergaris: bool = False
    terbuka: dict[int, SelKisi] = field(default_factory=dict)
    """Cells of the row before by column, which a cell of this row may continue."""

    def add_baris(self, unsur: etree._Element) -> None:
        kolom = 0
        sifat = unsur.find(f"{W}trPr")
        if sifat is not None:
            if sifat.find(f"{W}del") is not None or is_on(sifat.find(f"{W}hidden")):
                return
            kolom = _read_banyak(sifat.find(f"{W}gridBefore"), 0)
            if is_on(sifat.find(f"{W}tblHeader")) and self.kepala == len(self.baris):
                self.kepala += 1
        self.baris.append([])
        lama, self.terbuka = self.terbuka, {}
        for tc in walk_isi(unsur, f"{W}tc"):
            if kolom >= batas.KOLOM:
                break
            kolom += self._add_sel(tc, kolom, lama)

    def _add_sel(self, tc: etree._Element, kolom: int, lama: Mapping[int, SelKisi]) -> int:
        """Read one cell; return how many columns of the grid it takes."""
        sifat = tc.find(f"{W}tcPr")
        lebar = 1 if sifat is None else max(1, _read_banyak(sifat.find(f"{W}gridSpan"), 1))
        if sifat is not None:
            garis = sifat.find(f"{W}tcBorders")
            self.bergaris = self.bergaris or (garis is not None and has_garis(garis))
            if _is_lanjutan(sifat.find(f"{W}hMerge")) and self.baris[-1]:
                self.baris[-1][-1].lebar += lebar
                return lebar
            atas = lama.get(kolom)
            if _is_lanjutan(sifat.find(f"{W}vMerge")) and atas is not None and atas.lebar == lebar:
                atas.tinggi += 1
                self.terbuka[kolom] = atas
                return lebar
        sel = SelKisi(kolom, lebar, self.baca_sel(tc))
        self.baris[-1].append(sel)
        self.terbuka[kolom] = sel
        return lebar

    def drop_baris_kosong(self) -> None:
        """Take away rows in which no cell begins, which merged cells only pass through."""
        baru = list(accumulate((bool(satu) for satu in self.baris), initial=0))
        for urutan, satu in enumerate(self.baris):
            for sel in satu:
                sel.tinggi = baru[min(urutan + sel.tinggi, len(self.baris))] - baru[urutan]
        self.kepala = baru[self.kepala]
        self.baris = [satu for satu in self.baris if satu]


def walk_isi(unsur: etree._Element, *tag: str) -> Iterator[etree._Element]:
    """Children with one of these names, also within content controls and insertions."""
    for anak in unsur:
        if anak.tag in tag:
            yield anak
        elif anak.tag in PEMBUNGKUS:
            yield from walk_isi(anak, *tag)
        elif anak.tag == f"{MC}AlternateContent" and (pilihan := choose(anak)) is not None:
            yield from walk_isi(pilihan, *tag)


def read_tabel(
    unsur: etree._Element,
    *,
    baca_sel: Callable[[etree._Element], IsiSel],
    gaya: DaftarGaya,
    lokasi: Lokasi,
    cukup: Callable[[], bool],
) -> TabelMentah | None:
    """Read a w:tbl, until it is said to be enough; None where it has no cell."""
    pembaca = PembacaTabel(baca_sel)
    for baris in walk_isi(unsur, f"{W}tr"):
        if cukup():
            break
        pembaca.add_baris(baris)
    pembaca.drop_baris_kosong()
    if not pembaca.baris:
        return None
    tepi, lebar = _find_tepi(unsur, pembaca.baris)
    _rank_lekuk(pembaca.baris)
    return TabelMentah(
        baris=_lay_baris(pembaca.baris, tepi, len(lebar)),
        kolom=lebar,
        lokasi=lokasi,
        kepala=pembaca.kepala if pembaca.kepala < len(pembaca.baris) else 0,
        garis=pembaca.bergaris or _has_garis(unsur, gaya),
    )


def _read_banyak(unsur: etree._Element | None, baku: int) -> int:
    return baku if unsur is None else min(max(read_bulat(unsur.get(f"{W}val"), baku), 0), batas.KOLOM)


def _is_lanjutan(unsur: etree._Element | None) -> bool:
    return unsur is not None and unsur.get(f"{W}val", "continue") == "continue"


def _has_garis(unsur: etree._Element, gaya: DaftarGaya) -> bool:
    """Whether the table draws lines by itself or by its style."""
    garis = unsur.find(f"{W}tblPr/{W}tblBorders")
    if garis is not None:
        return has_garis(garis)
    kode = unsur.find(f"{W}tblPr/{W}tblStyle")
    return kode is not None and bool(gaya.get(kode.get(f"{W}val")).bergaris)


def _find_tepi(unsur: etree._Element, baris: Sequence[Sequence[SelKisi]]) -> tuple[dict[int, int], tuple[int, ...]]:
    """Column of the table by edge of the file's grid, and the widths of the columns.

    Edges at which no cell ends are none, and edges beside each other are one unless a cell stands between them.
    """
    semua = [sel for satu in baris for sel in satu]
    batas_sel = {0} | {sel.kolom for sel in semua} | {sel.kolom + sel.lebar for sel in semua}
    lebar = [read_bulat(satu.get(f"{W}w")) for satu in unsur.iterfind(f"{W}tblGrid/{W}gridCol")][: max(batas_sel)]
    lebar += [LEBAR_BAKU] * (max(batas_sel) - len(lebar))
    letak = list(accumulate(lebar, initial=0))
    sempit = {(sel.kolom, sel.kolom + sel.lebar) for sel in semua}
    sempit = {(awal, akhir) for awal, akhir in sempit if letak[akhir] - letak[awal] <= SERPIHAN}
    tepi: dict[int, int] = {0: 0}
    tetap = [0]
    for satu in sorted(batas_sel - {0}):
        menyatu = letak[satu] - letak[tetap[-1]] <= SERPIHAN
        if not menyatu or any(akhir == satu and awal >= tetap[-1] for awal, akhir in sempit):
            tetap.append(satu)
        tepi[satu] = len(tetap) - 1
    return tepi, tuple(max(1, letak[kanan] - letak[kiri]) for kiri, kanan in pairwise(tetap))


def _lay_baris(baris: Sequence[Sequence[SelKisi]], tepi: Mapping[int, int], banyak: int) -> tuple[Baris, ...]:
    """The rows with every place of the grid taken: an empty cell stands where the file has none."""
    hasil: list[Baris] = []
    turun = [0] * banyak
    for satu in baris:
        isi = {tepi[sel.kolom]: sel for sel in satu}
        susun: list[Sel] = []
        kolom = 0
        while kolom < banyak:
            sel = isi.get(kolom)
            if sel is not None:
                lebar = tepi[sel.kolom + sel.lebar] - kolom
                susun.append(_make_sel(sel, lebar))
                turun[kolom : kolom + lebar] = [sel.tinggi] * lebar
            elif turun[kolom]:
                lebar = 1
            else:
                lebar = _sela(kolom, isi, turun)
                susun.append(Sel((), kolom=lebar))
            kolom += lebar
        turun = [max(0, sisa - 1) for sisa in turun]
        hasil.append(tuple(susun))
    return tuple(hasil)


def _sela(kolom: int, isi: Mapping[int, SelKisi], turun: Sequence[int]) -> int:
    """How many places from here on belong to no cell."""
    akhir = kolom + 1
    while akhir < len(turun) and akhir not in isi and not turun[akhir]:
        akhir += 1
    return akhir - kolom


def _make_sel(sel: SelKisi, lebar: int) -> Sel:
    berisi = [satu for satu in sel.isi.teks if satu.isi.strip()]
    return Sel(
        sel.isi.teks,
        kolom=lebar,
        baris=sel.tinggi,
        rata=sel.isi.rata,
        tebal=bool(berisi) and all(satu.tebal for satu in berisi),
        lekuk=sel.lekuk,
        lokasi=Lokasi(paragraf=sel.isi.paragraf),
    )


def _rank_lekuk(baris: Sequence[Sequence[SelKisi]]) -> None:
    """Give the cells of each column the rank of their indent, the smallest of the column being 0."""
    kolom: dict[int, list[SelKisi]] = {}
    for satu in baris:
        for sel in satu:
            if sel.isi.teks and sel.isi.rata in {None, Rata.KIRI}:
                kolom.setdefault(sel.kolom, []).append(sel)
    for semua in kolom.values():
        tingkat, lalu = 0, min(sel.isi.lekuk for sel in semua)
        for sel in sorted(semua, key=lambda satu: satu.isi.lekuk):
            if sel.isi.lekuk - lalu > SELISIH_LEKUK:
                tingkat, lalu = tingkat + 1, sel.isi.lekuk
            sel.lekuk = tingkat
