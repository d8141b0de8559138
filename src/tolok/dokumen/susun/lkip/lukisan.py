"""Drawings of the report, at their own size on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tolok.dokumen.gambar import Bidang, Kotak, Lukisan, draw_pohon
from tolok.dokumen.naskah import Gambar, Lanskap, Sebaris
from tolok.dokumen.susun.blok import rujuk, sebaris

TEGAK = Bidang(lebar_mm=155, tinggi_mm=204)
"""The text on a portrait page (A4 less 30 mm left and 25 mm right) less the caption."""
MELINTANG = Bidang(lebar_mm=246, tinggi_mm=116, melintang=True)


def gambar_pohon(kode: str, kotak: Sequence[Kotak], *, judul: str, sumber: str) -> tuple[Gambar | Lanskap, ...]:
    """Return one figure of a tree, or several of its branches; the first has `kode`, the n-th `kode`-n."""
    return tuple(_gambar(satu, kode=satu_kode, sumber=sumber) for satu, satu_kode in _berkode(kode, kotak, judul))


def rujuk_pohon(kode: str, gambar: Sequence[Gambar | Lanskap]) -> Sebaris:
    """Refer to all figures of a tree: "Gambar 2.1 sampai dengan Gambar 2.4"."""
    if len(gambar) == 1:
        return sebaris(rujuk(kode))
    return sebaris(rujuk(kode), " dan " if len(gambar) == 2 else " sampai dengan ", rujuk(f"{kode}-{len(gambar)}"))


def _berkode(kode: str, kotak: Sequence[Kotak], judul: str) -> Iterator[tuple[Lukisan, str]]:
    for nomor, lukisan in enumerate(draw_pohon(kotak, judul=judul, bidang=(TEGAK, MELINTANG)), start=1):
        yield lukisan, kode if nomor == 1 else f"{kode}-{nomor}"


def _gambar(lukisan: Lukisan, *, kode: str, sumber: str) -> Gambar | Lanskap:
    bidang = MELINTANG if lukisan.melintang else TEGAK
    gambar = Gambar(
        kode=kode,
        judul=lukisan.judul,
        svg=lukisan.svg,
        alt=f"{lukisan.judul}: {'; '.join(_uraian(lukisan.kotak))}.",
        lebar=min(100, int(lukisan.lebar_mm * 100 / bidang.lebar_mm)),
        sumber=sumber,
    )
    return Lanskap((gambar,)) if lukisan.melintang else gambar


def _uraian(kotak: Sequence[Kotak]) -> Iterator[str]:
    """Every box in words, and below which other one it stands."""
    nama = {satu.kode: satu.baris[0] for satu in kotak}
    for satu in kotak:
        isi = " ".join(satu.baris)
        yield f"{isi} di bawah {nama[satu.induk]}" if satu.induk in nama else isi
