"""Laporan HTML: findings as one file for a browser, off line and without a script, with pictures of the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from tolok import VERSI
from tolok.aturan.angka import format_bilangan
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.hasil import GagalPeriksa, HasilPeriksa
from tolok.dokumen.periksa.laporan.kalimat import (
    NAMA_SEBAB,
    describe_banyak,
    describe_dokumen,
    describe_tempat,
    describe_terbaca,
    list_tak_terbaca,
)
from tolok.dokumen.periksa.temuan import Temuan, Tingkat

FOLDER = Path(__file__).parent
LEBAR_POTONGAN = 330.0
"""Points shown of a page around a place at least: readable on a phone of that many dots."""
SELA_MENDATAR = 70.0
SELA_TEGAK = 55.0
TINGGI_POTONGAN = 300.0
SELA_SOROT = 2.0
TAK_TERTULIS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
KELOMPOK = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Kotak:
    """A rectangle of a page in points."""

    x: float
    y: float
    lebar: float
    tinggi: float

    @property
    def viewbox(self) -> str:
        return f"{self.x:.1f} {self.y:.1f} {self.lebar:.1f} {self.tinggi:.1f}"


@dataclass(frozen=True, slots=True)
class Sorotan:
    """A marked place on a page, with the finding it belongs to."""

    kotak: Kotak
    temuan: Temuan
    nomor: int


def write_html(daftar: Sequence[HasilPeriksa | GagalPeriksa]) -> str:
    """The report of one or several files as one HTML5 file; the same results always give the same text."""
    hasil = [satu for satu in daftar if isinstance(satu, HasilPeriksa)]
    isi = _templat().render(
        daftar=daftar,
        tingkat=list(Tingkat),
        kelompok=sorted({kelompok(satu) for berkas in hasil for satu in berkas.temuan}),
        judul=f"Hasil pemeriksaan: {daftar[0].berkas}" if len(daftar) == 1 else "Hasil pemeriksaan",
        versi=VERSI,
    )
    return TAK_TERTULIS.sub("\ufffd", isi)


def kelompok(temuan: Temuan) -> str:
    """The family of a finding: what stands before the dot of its code."""
    cocok = KELOMPOK.match(temuan.kode)
    return cocok.group() if cocok else "lain"


def cut_halaman(hasil: HasilPeriksa, tempat: Tempat) -> tuple[Kotak, Kotak] | None:
    """The part of the page picture to show for a place, and the place to mark in it; None without picture or box."""
    gambar = hasil.gambar.get(tempat.lokasi.halaman or 0)
    sorot = _sorot(tempat)
    if gambar is None or sorot is None:
        return None
    lebar = min(gambar.lebar, max(LEBAR_POTONGAN, sorot.lebar + 2 * SELA_MENDATAR))
    tinggi = min(gambar.tinggi, TINGGI_POTONGAN, sorot.tinggi + 2 * SELA_TEGAK)
    x = min(max(0.0, sorot.x + sorot.lebar / 2 - lebar / 2), gambar.lebar - lebar)
    y = min(max(0.0, sorot.y - SELA_TEGAK), gambar.tinggi - tinggi)
    return Kotak(x, y, lebar, tinggi), sorot


def list_sorotan(hasil: HasilPeriksa, halaman: int) -> Iterator[Sorotan]:
    """Every marked place of one page."""
    for nomor, temuan in enumerate(hasil.temuan, start=1):
        for tempat in (temuan.tempat, *(akibat.tempat for akibat in temuan.akibat)):
            sorot = _sorot(tempat)
            if tempat.lokasi.halaman == halaman and sorot is not None:
                yield Sorotan(sorot, temuan, nomor)


def _sorot(tempat: Tempat) -> Kotak | None:
    if tempat.lokasi.kotak is None:
        return None
    x0, y0, x1, y1 = tempat.lokasi.kotak
    return Kotak(x0 - SELA_SOROT, y0 - SELA_SOROT, x1 - x0 + 2 * SELA_SOROT, y1 - y0 + 2 * SELA_SOROT)


@lru_cache(maxsize=1)
def _templat() -> Template:
    lingkungan = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    lingkungan.filters.update(
        bilangan=format_bilangan,
        tempat=describe_tempat,
        terbaca=describe_terbaca,
        tak_terbaca=list_tak_terbaca,
        banyak=describe_banyak,
        dokumen=describe_dokumen,
        kelompok=kelompok,
        sebab=lambda kode: NAMA_SEBAB.get(kode, kode),
    )
    lingkungan.globals.update(
        potong=cut_halaman, sorotan=list_sorotan, gaya=(FOLDER / "laporan.css").read_text("utf-8")
    )
    return lingkungan.get_template("laporan.html.j2")
