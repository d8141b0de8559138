"""What Tolok prints as HTML, `baca` reads back: same headings, tables, captions, items and lists of contents."""

from __future__ import annotations

from functools import cache

import pytest

from buat import make_fakta
from buat.kantor import make_kantor
from dokumen.cetak.naskah_contoh import naskah_lengkap
from dokumen.susun.isi_naskah import list_bab, list_blok
from tolok.dokumen.baca.html import read_html
from tolok.dokumen.baca.struktur import build_naskah
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.cetak.kisi import badan_tabel
from tolok.dokumen.cetak.tata import lay_naskah, list_entri
from tolok.dokumen.naskah import Baris, Daftar, DaftarIsi, Gambar, JenisDaftarIsi, Naskah, Paragraf, Sebaris, Tabel
from tolok.dokumen.penomoran import number_naskah
from tolok.dokumen.susun.lkip import compose_lkip

NASKAH = ("contoh", "dinas", *(f"kantor {benih}" for benih in range(1, 9)))


@cache
def load_naskah(nama: str) -> Naskah:
    if nama == "contoh":
        return number_naskah(naskah_lengkap())
    fakta = make_fakta() if nama == "dinas" else make_kantor(int(nama.removeprefix("kantor ")))
    return number_naskah(compose_lkip(fakta))


@cache
def baca_ulang(nama: str) -> Naskah:
    return build_naskah(read_html(print_html(load_naskah(nama))).blok)


def teks(isi: Sebaris) -> str:
    return " ".join("".join(satu.isi for satu in isi).split())


def kisi(baris: tuple[Baris, ...]) -> list[list[tuple[str, int, int]]]:
    return [[(teks(sel.teks), sel.kolom, sel.baris) for sel in satu] for satu in baris]


def list_tabel(naskah: Naskah) -> list[Tabel]:
    """Tables with lines; label and content pairs only set things out."""
    return [satu for satu in list_blok(naskah) if isinstance(satu, Tabel) and satu.garis]


@pytest.mark.parametrize("nama", NASKAH)
def test_every_heading_comes_back_with_number_and_level(nama: str) -> None:
    """Headings have the same number, title and level, in the same order."""
    asal = [
        (bab.nomor.removeprefix("BAB ").rstrip("."), bab.judul.casefold(), bab.tingkat)
        for bab in list_bab(load_naskah(nama))
    ]

    dibaca = [(bab.nomor, bab.judul.casefold(), bab.tingkat) for bab in list_bab(baca_ulang(nama))]

    assert dibaca == asal


@pytest.mark.parametrize("nama", NASKAH)
def test_every_table_comes_back_cell_by_cell(nama: str) -> None:
    """Number, title, head rows and body rows of every table are the same, merged cells included."""
    asal = [
        (satu.nomor, satu.judul if satu.bernomor else "", kisi(satu.kepala), kisi(badan_tabel(satu)))
        for satu in list_tabel(load_naskah(nama))
    ]

    dibaca = [
        (satu.nomor, satu.judul if satu.bernomor else "", kisi(satu.kepala), kisi(satu.badan))
        for satu in list_tabel(baca_ulang(nama))
    ]

    assert dibaca == asal


@pytest.mark.parametrize("nama", NASKAH)
def test_figures_come_back_with_caption_and_alternative_text(nama: str) -> None:
    """A picture has its number, its title and what its alternative text says."""
    asal = [
        (satu.nomor, satu.judul, " ".join(satu.alt.split()))
        for satu in list_blok(load_naskah(nama))
        if isinstance(satu, Gambar)
    ]

    dibaca = [(satu.nomor, satu.judul, satu.alt) for satu in list_blok(baca_ulang(nama)) if isinstance(satu, Gambar)]

    assert dibaca == asal


@pytest.mark.parametrize("nama", NASKAH)
def test_lists_come_back_item_by_item(nama: str) -> None:
    """Every list has the same items, each with the same first paragraph and kind of label."""

    def butir(naskah: Naskah) -> list[tuple[str, list[str]]]:
        return [
            (satu.penomoran.value, [teks(isi[0].teks) if isinstance(isi[0], Paragraf) else "" for isi in satu.butir])
            for satu in list_blok(naskah)
            if isinstance(satu, Daftar)
        ]

    assert butir(baca_ulang(nama)) == butir(load_naskah(nama))


@pytest.mark.parametrize("nama", NASKAH)
@pytest.mark.parametrize("jenis", JenisDaftarIsi)
def test_contents_come_back_entry_by_entry(nama: str, jenis: JenisDaftarIsi) -> None:
    """Contents, list of tables and list of figures hold the same entries."""
    asal = [satu.teks.casefold() for satu in list_entri(lay_naskah(load_naskah(nama)), jenis)]
    awalan = {JenisDaftarIsi.ISI: "", JenisDaftarIsi.TABEL: "tabel ", JenisDaftarIsi.GAMBAR: "gambar "}[jenis]

    dibaca = [
        f"{awalan}{satu.nomor} {satu.judul}".strip().casefold()
        for blok in list_blok(baca_ulang(nama))
        if isinstance(blok, DaftarIsi) and blok.jenis is jenis
        for satu in blok.entri
    ]

    assert dibaca == asal
