"""The example against its source: every figure stands in the part of the report that `sumber` names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import pytest

from contoh.batumandi import AKAR, list_sub_kegiatan, load_batumandi, walk
from tolok.aturan.angka import format_angka, format_bilangan
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import Belanja, IndikatorRenja, Kegiatan, KelompokLama, Program, Renja, SubKegiatan
from tolok.dokumen.fakta.dasar import Tercatat
from tolok.dokumen.fakta.instansi import JumlahPegawai
from tolok.dokumen.fakta.pengukuran import Realisasi
from tolok.dokumen.fakta.rencana import BarisPerjanjian, TargetTahun

SUMBER = AKAR.parent / "shared" / "dokumen-sumber" / "lkip-kecamatan-batumandi-2023.txt"
BAGIAN = re.compile(r"Tabel \d\.\d|Bab III\.B")
JUDUL_TABEL = re.compile(r"(Tabel \d\.\d)(\*\*|$)")
JUDUL_BAB = {"B. Realisasi Anggaran": "Bab III.B", "C. Kinerja Lainnya": "", "BAB IV": ""}
RINCIAN = re.compile(
    r"^Dana yang dialokasikan .*?(?:sebesar|senilai) Rp\.?\s*([\d.]+).*?"
    r"realisasi sampai dengan triwulan 4 tahun \d{4} sebesar Rp\.?\s*([\d.]+)",
    re.DOTALL,
)
UANG = (Renja, Program, Kegiatan, SubKegiatan, Belanja, KelompokLama)
ANGKA = (IndikatorRenja, TargetTahun, BarisPerjanjian, Realisasi, JumlahPegawai)
KUNCI_ANGKA = ("nilai", "target", "jumlah")
KUNCI_UANG = ("pagu", "realisasi", "murni")
BERBEDA = {
    "7.01.01.2.02.0003": ("429.190.500", "403.242.120"),
    "7.01.02.2.04.0003": ("20.919.700", "15.601.900"),
    "7.01.03.2.06.0012": ("84.100.000", "83.515.000"),
}
"""Pagu and realisasi as Bab III.B prints them where a decision takes another reading."""


@pytest.fixture(scope="module")
def bagian() -> dict[str, str]:
    """Return the text of each table with its explanation, and of Bab III.B, by the name that `sumber` uses."""
    if not SUMBER.exists():
        pytest.skip("laporan sumber tidak ada di komputer ini; angka tidak dibandingkan dengan naskahnya")
    isi: dict[str, list[str]] = {}
    kini = ""
    for baris in SUMBER.read_text(encoding="utf-8").split("\n"):
        if cocok := JUDUL_TABEL.match(baris):
            kini = cocok[1]
        kini = JUDUL_BAB.get(baris, kini)
        isi.setdefault(kini, []).append(baris)
    return {nama: "\n".join(teks) for nama, teks in isi.items() if nama}


def cited_text(sumber: str, bagian: dict[str, str]) -> str:
    return "\n".join(bagian[nama] for nama in BAGIAN.findall(sumber))


@cache
def list_figures() -> tuple[tuple[Tercatat, str], ...]:
    """Return each table of facts with each of its figures, written as the source writes it."""
    return tuple(_figures(load_batumandi()))


def _figures(fakta: Fakta) -> Iterator[tuple[Tercatat, str]]:
    # A sub kegiatan of one kind of spending repeats its own figures there; those are compared once.
    ulangan = {id(sub.belanja[0]) for sub in list_sub_kegiatan(fakta) if len(sub.belanja) == 1}
    for isi in walk(fakta):
        if isinstance(isi, UANG) and id(isi) not in ulangan:
            for kunci in KUNCI_UANG:
                if isinstance(uang := getattr(isi, kunci, None), int):
                    yield isi, format_bilangan(uang)
        elif isinstance(isi, ANGKA):
            for kunci in KUNCI_ANGKA:
                if isinstance(angka := getattr(isi, kunci, None), int | Decimal):
                    yield isi, format_angka(angka)


def is_printed(angka: str, teks: str) -> bool:
    """Find a figure that isn't part of a longer one; the source writes one of its decimals with a point."""
    teks = teks.replace("Rp.", "Rp")
    bacaan = {angka, angka.replace(",", ".")}
    return any(re.search(rf"(?<![\d.,]){re.escape(satu)}(?![\d]|[.,]\d{{3}})", teks) for satu in bacaan)


def test_every_figure_stands_in_the_part_it_cites(bagian: dict[str, str]) -> None:
    """A figure is printed in the table that `sumber` names, or `keputusan` names it and says why it was put there."""
    tidak_ketemu = [
        (angka, isi.sumber)
        for isi, angka in list_figures()
        if not is_printed(angka, cited_text(isi.sumber, bagian) + isi.keputusan)
    ]

    assert tidak_ketemu == []


def test_every_figure_stands_on_a_line_it_cites(bagian: dict[str, str]) -> None:
    """The line numbers in brackets lead a reader to the figure itself, or `keputusan` names the figure."""
    baris = SUMBER.read_text(encoding="utf-8").split("\n") if bagian else []

    tidak_ketemu = [
        (angka, isi.sumber)
        for isi, angka in list_figures()
        if not is_printed(angka, cited_lines(isi.sumber, baris) + isi.keputusan)
    ]

    assert tidak_ketemu == []


def cited_lines(sumber: str, baris: list[str]) -> str:
    """Return the lines that the brackets name; each is read with its neighbours, for a row may be wrapped."""
    tempat = re.search(r"\[(baris [^\]]*)\]$", sumber)
    rentang = re.findall(r"(\d+)(?:-(\d+))?", tempat[1]) if tempat else []
    return "\n".join(satu for awal, akhir in rentang for satu in baris[int(awal) - 2 : int(akhir or awal) + 1])


def test_every_row_of_the_renja_table_is_the_same_row_of_the_facts(bagian: dict[str, str]) -> None:
    """Row by row, Tabel 2.2 and the tree of the facts have the same 46 targets and pagu in the same order."""
    tercetak = [
        (sel[3].replace("60.48", "60,48").replace("%", " persen").lower(), sel[4])
        for baris in bagian["Tabel 2.2"].split("\n")
        if len(sel := baris.split("\t")) == 5 and sel[3] and sel[4][:1].isdigit()
    ]

    tercatat = [
        (f"{format_angka(indikator.target)} {indikator.satuan}", format_bilangan(butir.pagu))
        for butir in walk(load_batumandi().renja.program)
        if isinstance(butir, Program | Kegiatan | SubKegiatan) and isinstance(butir.pagu, int)
        for indikator in butir.indikator
        if isinstance(indikator.target, Decimal | int)
    ]

    assert len(tercetak) == 46
    assert tercatat == tercetak


def test_every_paragraph_of_the_budget_is_one_sub_kegiatan(bagian: dict[str, str]) -> None:
    """Paragraph by paragraph, Bab III.B prints the money of the facts, save for the three readings decided on."""
    potongan = re.split(r"(?=Dana yang dialokasikan untuk sub kegiatan)", bagian["Bab III.B"])[1:]
    rincian = [RINCIAN.search(satu) for satu in potongan]
    daftar = list_sub_kegiatan(load_batumandi())

    tercetak = {sub.kode: satu.groups() for sub, satu in zip(daftar, rincian, strict=True) if satu is not None}
    tercatat = {
        sub.kode: (format_bilangan(sub.pagu), format_bilangan(sub.realisasi))
        for sub in daftar
        if isinstance(sub.realisasi, int)
    }

    assert len(tercetak) == 28
    assert {kode: uang for kode, uang in tercetak.items() if uang != tercatat[kode]} == BERBEDA
    assert tercatat.keys() == tercetak.keys()


def test_all_figures_are_compared() -> None:
    """The walk meets the money of the whole tree, the targets and the realisasi, not a part of them."""
    banyaknya: dict[str, int] = {}
    for isi, _angka in list_figures():
        banyaknya[type(isi).__name__] = banyaknya.get(type(isi).__name__, 0) + 1

    assert banyaknya == {
        "JumlahPegawai": 24,
        "TargetTahun": 36,
        "BarisPerjanjian": 5,
        "Renja": 2,
        "Program": 12,
        "IndikatorRenja": 46,
        "Kegiatan": 12,
        "SubKegiatan": 56,
        "Belanja": 4,
        "KelompokLama": 6,
        "Realisasi": 5,
    }
