"""Hold what a reader found in one of our own prints against the naskah that was printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tolok.dokumen.baca.mentah import BlokMentah, ParagrafMentah, TabelMentah
from tolok.dokumen.cetak.tata import isi_butir, lay_naskah
from tolok.dokumen.naskah import Baris, Daftar, Naskah, Sebaris, Tabel
from tolok.dokumen.penomoran import number_naskah

TAK_TAMPAK = str.maketrans({"\u2060": "", "\u00a0": " "})


def isi(teks: Sebaris) -> str:
    """Text of runs as a person sees it."""
    return "".join(satu.isi for satu in teks).translate(TAK_TAMPAK).strip()


def kisi(baris: Iterable[Baris]) -> list[list[tuple[str, int, int]]]:
    """Text, width and height of every cell."""
    return [[(isi(sel.teks), sel.kolom, sel.baris) for sel in satu] for satu in baris]


def kisi_cetak(tabel: Tabel) -> list[list[tuple[str, int, int]]]:
    """The cells of a table as it is printed: one without rows says so."""
    kosong = [] if tabel.badan else [[("tidak ada data", len(tabel.kolom), 1)]]
    return kisi((*tabel.kepala, *tabel.badan)) + kosong


def list_tabel(naskah: Naskah) -> list[Tabel]:
    """Every table in the order of the print, those of list items included."""

    def jalan(blok: Iterable[object]) -> Iterator[Tabel]:
        for satu in blok:
            if isinstance(satu, Tabel):
                yield satu
            elif isinstance(satu, Daftar):
                for butir in satu.butir:
                    yield from jalan(isi_butir(butir))

    return [tabel for lembar in lay_naskah(number_naskah(naskah)) for tabel in jalan(lembar.isi)]


def list_mentah(blok: Iterable[BlokMentah]) -> list[TabelMentah]:
    return [satu for satu in blok if isinstance(satu, TabelMentah)]


def list_teks(blok: Iterable[BlokMentah]) -> list[str]:
    """Paragraphs with their labels."""
    return [f"{satu.label} {isi(satu.teks)}".strip() for satu in blok if isinstance(satu, ParagrafMentah)]
