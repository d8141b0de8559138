"""Cuplikan: what stands around a finding, as a picture of the page or as the rows and words around it."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from tolok.dokumen.baca.bacaan import Bacaan, Format
from tolok.dokumen.kenali.bentuk import TabelTerbaca
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Lokasi, Sel
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.temuan import Temuan

TITIK_PER_INCI = 72
KERAPATAN = 110
"""Of page pictures, in dots an inch: small letters stay readable, a page about 30 kB."""
HALAMAN_TERBANYAK = 150
"""Pages that are pictured at most; a finding beyond has its words only."""
SISI_TERPANJANG = 2200
"""Of a picture, in dots: a poster page is shown smaller."""
MUTU = 55
BARIS_SEKITAR = 2
KATA_TERBANYAK = 700


@dataclass(frozen=True, slots=True)
class GambarHalaman:
    """A page as a WebP picture in base64, with its size in points."""

    base64: str
    lebar: float
    tinggi: float


@dataclass(frozen=True, slots=True)
class SelCuplikan:
    teks: str
    kolom: int = 1
    kepala: bool = False
    sorot: bool = False


@dataclass(frozen=True, slots=True)
class Cuplikan:
    """Either rows of a table, or the words before, at and after the place."""

    baris: tuple[tuple[SelCuplikan, ...], ...] = ()
    sebelum: str = ""
    sorot: str = ""
    sesudah: str = ""


def list_cuplikan(kajian: Kajian, daftar: Iterable[Temuan]) -> Mapping[str, Cuplikan]:
    """What stands around each finding whose place has words, by its id."""
    sel = {
        satu.lokasi: (tabel, baris)
        for tabel in kajian.tabel
        for baris, isi in enumerate(tabel.kisi)
        for satu in isi
        if satu is not None and satu.lokasi is not None
    }
    teks: dict[Lokasi, list[str]] = {}
    for satu in kajian.kalimat:
        teks.setdefault(satu.tempat.lokasi, []).append(satu.teks)
    hasil = {}
    for temuan in daftar:
        lokasi = temuan.tempat.lokasi
        if lokasi in sel and temuan.tempat.tabel:
            hasil[temuan.id] = _cut_tabel(*sel[lokasi], temuan.tempat)
        elif lokasi in teks:
            hasil[temuan.id] = _cut_teks(" ".join(teks[lokasi]), temuan)
    return hasil


def _cut_tabel(tabel: TabelTerbaca, baris: int, tempat: Tempat) -> Cuplikan:
    kepala = len(tabel.tabel.kepala)
    dari = max(kepala, baris - BARIS_SEKITAR)
    urutan = [*range(kepala), *range(dari, min(baris + BARIS_SEKITAR + 1, len(tabel.kisi)))]
    kolom = (tempat.kolom or 0) - 1
    return Cuplikan(
        baris=tuple(
            _cut_baris(tabel.kisi[satu], kepala=satu < kepala, sorot=kolom if satu == baris else -1) for satu in urutan
        )
    )


def _cut_baris(isi: tuple[Sel | None, ...], *, kepala: bool, sorot: int) -> tuple[SelCuplikan, ...]:
    """One row; a merged cell stands once, over as many columns as it covers."""
    hasil: list[SelCuplikan] = []
    sebelumnya: Sel | None = None
    for urutan, sel in enumerate(isi):
        kena = urutan == sorot
        if sel is not None and sel is sebelumnya:
            akhir = hasil[-1]
            hasil[-1] = SelCuplikan(akhir.teks, akhir.kolom + 1, kepala, akhir.sorot or kena)
        else:
            hasil.append(SelCuplikan("".join(satu.isi for satu in sel.teks) if sel else "", 1, kepala, kena))
        sebelumnya = sel
    return tuple(hasil)


def _cut_teks(teks: str, temuan: Temuan) -> Cuplikan:
    """The words around what was found, or the whole piece where it cannot be pointed at."""
    for dicari in (temuan.ditemukan, temuan.kutipan):
        mulai = teks.find(dicari) if dicari else -1
        if mulai >= 0:
            akhir = mulai + len(dicari)
            return Cuplikan(
                sebelum=_shorten_awal(teks[:mulai]), sorot=teks[mulai:akhir], sesudah=_shorten_akhir(teks[akhir:])
            )
    return Cuplikan(sebelum=_shorten_akhir(teks))


def _shorten_awal(teks: str) -> str:
    return teks if len(teks) <= KATA_TERBANYAK else "… " + teks[-KATA_TERBANYAK:]


def _shorten_akhir(teks: str) -> str:
    return teks if len(teks) <= KATA_TERBANYAK else teks[:KATA_TERBANYAK] + " …"


def render_halaman(isi: bytes, bacaan: Bacaan, daftar: Iterable[Temuan]) -> Mapping[int, GambarHalaman]:
    """Pictures of the pages that findings and their consequences point to; none for other formats than PDF."""
    if bacaan.format is not Format.PDF:
        return {}
    tempat = [t for satu in daftar for t in (satu.tempat, *(a.tempat for a in satu.akibat))]
    nomor = sorted({t.lokasi.halaman for t in tempat if t.lokasi.halaman})[:HALAMAN_TERBANYAK]
    pdf = pypdfium2.PdfDocument(isi)
    try:
        return {satu: _render(pdf[satu - 1]) for satu in nomor if satu <= len(pdf)}
    finally:
        pdf.close()


def _render(halaman: pypdfium2.PdfPage) -> GambarHalaman:
    lebar, tinggi = halaman.get_size()
    skala = min(KERAPATAN / TITIK_PER_INCI, SISI_TERPANJANG / max(lebar, tinggi))
    gambar: Image.Image = halaman.render(scale=skala, grayscale=True, may_draw_forms=False).to_pil()
    tulis = io.BytesIO()
    gambar.save(tulis, "WEBP", quality=MUTU, method=2)
    return GambarHalaman(base64.b64encode(tulis.getvalue()).decode("ascii"), lebar, tinggi)
