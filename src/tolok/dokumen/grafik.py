"""Grafik: bar and line charts as SVG, drawn at print size from exact numbers.

One unit of the drawing is one point on paper. Each value is printed beside or below its mark as in the table that
it comes from. What is missing is a gap with words, never a zero. Nothing is told by colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from tolok.dokumen.grafik_batang import BarisBatang, NilaiCetak, TataBatang
from tolok.dokumen.grafik_garis import JUDUL, SELA_PANEL, Panel, TataGaris, TitikTahun
from tolok.dokumen.kanvas import (
    HURUF,
    NAIK,
    TINGGI_BARIS,
    TINTA_TARGET,
    TINTA_TEKS,
    TITIK_PER_MM,
    GayaTulisan,
    Kanvas,
    Petak,
    Rupa,
    format_titik,
)

__all__ = ["BarisBatang", "Grafik", "NilaiCetak", "Panel", "Rupa", "TitikTahun", "draw_batang", "draw_garis"]

TEPI = 1.0
LEBAR = 155 * TITIK_PER_MM - 2 * TEPI
"""Of every chart: the text of a portrait page, less the margin of the drawing."""
SETENGAH = (LEBAR - 16) / 2
SELA_LEGENDA = 5.0
LEBAR_CONTOH = 16.0
JARAK_LEGENDA = 14.0
KETERANGAN = GayaTulisan("legenda")

Contoh = Callable[[Kanvas, float, float], None]
"""Draws the sample of a legend at x, y."""


@dataclass(frozen=True, slots=True)
class Grafik:
    """Gambar SVG dengan ukuran cetaknya; pada ukuran itu hurufnya terbaca."""

    svg: str
    lebar_mm: float
    tinggi_mm: float


@dataclass(frozen=True, slots=True)
class _Potong:
    """A part of a drawing that is never divided: its height, its painter, its words."""

    tinggi: float
    draw: Callable[[Kanvas, float], None]
    berbaris: bool = True
    """Says in the heads of its rows what its marks mean."""


def draw_batang(
    baris: Sequence[BarisBatang],
    *,
    judul: str,
    legenda: Mapping[Rupa, str],
    satuan: str = "",
    acuan: NilaiCetak | None = None,
    maks_tinggi_mm: float = 120,
) -> tuple[Grafik, ...]:
    """Diagram batang mendatar selebar 155 mm: satu gambar, atau beberapa bila barisnya melampaui `maks_tinggi_mm`.

    `satuan` "persen" atau "rupiah" memberi tanda pada sumbu; `acuan` garis tegak, mis. target 100%.
    Semua gambarnya memakai satu skala. Panjang batang sebanding dengan nilainya, mulai dari nol.
    """
    tata = TataBatang(tuple(baris), LEBAR, satuan, acuan)
    contoh = {teks: _contoh_batang(rupa) for rupa, teks in legenda.items()}
    keterangan = _Legenda(contoh)
    ruang = maks_tinggi_mm * TITIK_PER_MM - tata.tinggi_tetap - keterangan.tinggi - 2 * TEPI
    hasil = []
    for bagian in _bagi(tata.tinggi, ruang):
        kanvas = Kanvas()
        bawah = keterangan.draw(kanvas, tata.draw(kanvas, bagian, 0))
        uraian = (_tulis_batang(baris[urutan], legenda) for urutan in bagian)
        hasil.append(_wrap(kanvas, bawah, judul=judul, uraian=uraian))
    return tuple(hasil)


def draw_garis(panel: Sequence[Panel], *, judul: str, maks_tinggi_mm: float = 200) -> tuple[Grafik, ...]:
    """Realisasi dan target dari tahun ke tahun, satu bidang kecil satu ukuran; setiap panel memuat angka.

    Angkanya dalam baris di bawah tahunnya, sehingga tidak terpotong garis; kepala baris itu sekaligus legendanya.
    Dua bidang berdampingan bila teksnya muat, selebar halaman bila tidak, dan bila tetap tidak muat
    menjadi batang mendatar per tahun. Melampaui `maks_tinggi_mm`, gambarnya dibagi.
    """
    baris = _susun(panel)
    berbatang = any(not potong.berbaris for isi in baris for potong, _ in isi)
    keterangan = _Legenda(CONTOH_TAHUNAN if berbatang else {})
    ruang = maks_tinggi_mm * TITIK_PER_MM - keterangan.tinggi - 2 * TEPI
    hasil = []
    for bagian in _bagi([max(satu.tinggi for satu, _ in isi) + SELA_PANEL for isi in baris], ruang):
        kanvas, y = Kanvas(), 0.0
        for urutan in bagian:
            for potong, _ in baris[urutan]:
                potong.draw(kanvas, y)
            y += max(potong.tinggi for potong, _ in baris[urutan]) + SELA_PANEL
        uraian = [_tulis_panel(satu) for urutan in bagian for _, satu in baris[urutan]]
        hasil.append(_wrap(kanvas, keterangan.draw(kanvas, y - SELA_PANEL), judul=judul, uraian=uraian))
    return tuple(hasil)


def _susun(panel: Sequence[Panel]) -> list[list[tuple[_Potong, Panel]]]:
    """Rows of the drawing: two narrow panels that follow each other, or one wide."""
    baris: list[list[tuple[_Potong, Panel]]] = []
    antre: list[Panel] = []
    for satu in panel:
        if not TataGaris(satu, SETENGAH).is_muat():
            baris += [[(_potong_lebar(lebih), lebih)] for lebih in (*antre, satu)]
            antre = []
        elif antre:
            kiri, kanan = TataGaris(antre[0], SETENGAH), TataGaris(satu, SETENGAH, LEBAR - SETENGAH)
            baris.append([(_Potong(kiri.tinggi, kiri.draw), antre[0]), (_Potong(kanan.tinggi, kanan.draw), satu)])
            antre = []
        else:
            antre = [satu]
    return baris + [[(_potong_lebar(lebih), lebih)] for lebih in antre]


def _potong_lebar(panel: Panel) -> _Potong:
    """A panel as wide as the drawing; where even so its texts do not fit, one bar a year."""
    tata = TataGaris(panel, LEBAR)
    if tata.is_muat():
        return _Potong(tata.tinggi, tata.draw)
    judul = JUDUL.wrap("; ".join(filter(None, (panel.judul, panel.catatan))), LEBAR)
    batang = TataBatang(
        tuple(
            BarisBatang(t.tahun, ((t.realisasi, Rupa.PENUH),), target=t.target if t.target.teks else None)
            for t in panel.titik
        ),
        LEBAR,
        panel.satuan,
    )
    kepala = len(judul) * TINGGI_BARIS + 2
    tinggi = kepala + batang.tinggi_tetap + sum(batang.tinggi)

    def draw(kanvas: Kanvas, y: float) -> None:
        kanvas.draw_teks(0, y, judul, JUDUL)
        batang.draw(kanvas, range(len(batang.baris)), y + kepala)

    return _Potong(tinggi, draw, berbaris=False)


def _bagi(tinggi: Sequence[float], ruang: float) -> list[list[int]]:
    """Consecutive parts no taller than `ruang`, as few and as even as possible; one that is too tall stands alone."""
    for banyak in range(max(1, math.ceil(sum(tinggi) / ruang)), len(tinggi)):
        bagian = _bagi_rata(tinggi, banyak)
        if all(sum(tinggi[urutan] for urutan in satu) <= ruang for satu in bagian):
            return bagian
    return [[urutan] for urutan in range(len(tinggi))]


def _bagi_rata(tinggi: Sequence[float], banyak: int) -> list[list[int]]:
    bagian: list[list[int]] = [[] for _ in range(banyak)]
    seluruh, terpakai = sum(tinggi), 0.0
    for urutan, satu in enumerate(tinggi):
        bagian[int(banyak * (terpakai + satu / 2) / seluruh)].append(urutan)
        terpakai += satu
    return [satu for satu in bagian if satu]


@dataclass(frozen=True)
class _Legenda:
    """What the marks mean, in lines below the drawing."""

    contoh: Mapping[str, Contoh]

    def _letak(self) -> list[tuple[float, float, str]]:
        letak, x, y = [], 0.0, 0.0
        for teks in self.contoh:
            lebar = LEBAR_CONTOH + 4 + KETERANGAN.measure(teks)
            if x and x + lebar > LEBAR:
                x, y = 0.0, y + TINGGI_BARIS + 2
            letak.append((x, y, teks))
            x += lebar + JARAK_LEGENDA
        return letak

    @property
    def tinggi(self) -> float:
        return SELA_LEGENDA + self._letak()[-1][1] + TINGGI_BARIS if self.contoh else 0.0

    def draw(self, kanvas: Kanvas, y: float) -> float:
        for x, geser, teks in self._letak():
            atas = y + SELA_LEGENDA + geser
            self.contoh[teks](kanvas, x, atas)
            kanvas.draw_teks(x + LEBAR_CONTOH + 4, atas, [teks], KETERANGAN)
        return y + self.tinggi


def _contoh_batang(rupa: Rupa) -> Contoh:
    return lambda kanvas, x, y: kanvas.draw_batang(Petak(x, y, LEBAR_CONTOH, NAIK + 1), rupa, kelas="contoh")


def _draw_contoh_target(kanvas: Kanvas, x: float, y: float) -> None:
    tengah = x + LEBAR_CONTOH / 2
    kanvas.draw_garis([(tengah, y - 1), (tengah, y + NAIK + 2)], warna=TINTA_TARGET, tebal=2)


CONTOH_TAHUNAN: Mapping[str, Contoh] = {"realisasi": _contoh_batang(Rupa.PENUH), "target": _draw_contoh_target}
"""Where years are bars."""


def _tulis_batang(baris: BarisBatang, legenda: Mapping[Rupa, str]) -> str:
    isi = (f"{legenda[rupa]} {angka.teks}" if angka.batas else angka.teks for angka, rupa in baris.batang)
    return f"{baris.nama}: {', '.join(isi)}"


def _tulis_panel(panel: Panel) -> str:
    isi = (f"tahun {satu.tahun} realisasi {satu.realisasi.teks}, target {satu.target.teks}" for satu in panel.titik)
    return f"{panel.judul}: {'; '.join(isi)}"


def _wrap(kanvas: Kanvas, tinggi: float, *, judul: str, uraian: Iterable[str]) -> Grafik:
    lebar, tinggi = LEBAR + 2 * TEPI, tinggi + 2 * TEPI
    svg = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {format_titik(lebar)} {format_titik(tinggi)}">',
        f"<title>{escape(judul)}</title><desc>{escape('. '.join(uraian))}.</desc>",
        f'<g transform="translate({format_titik(TEPI)} {format_titik(TEPI)})" '
        f'font-family="Liberation Sans, Arial, sans-serif" font-size="{format_titik(HURUF)}" fill="{TINTA_TEKS}">',
        *kanvas.unsur,
        "</g></svg>",
    ]
    return Grafik(svg="\n".join(svg), lebar_mm=lebar / TITIK_PER_MM, tinggi_mm=tinggi / TITIK_PER_MM)
