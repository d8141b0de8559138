"""Numbers of the tree are numbers: what a reader sees is what `Teks.bilangan` holds, in every report."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import pytest

from buat import make_fakta, make_indikator
from buat.kantor import make_kantor
from contoh.batumandi import load_batumandi, walk
from dokumen.susun.isi_naskah import baca, list_tabel, list_teks
from tolok.aturan.angka import parse_angka
from tolok.aturan.galat import GalatAngka
from tolok.aturan.nilai import Predikat, Rentang, belum_ada
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import IndikatorRenja
from tolok.dokumen.fakta.rencana import Indikator
from tolok.dokumen.naskah import Naskah, Sel, Teks
from tolok.dokumen.susun.angka import cacah, polos, teks_nilai, teks_target, teks_uang
from tolok.dokumen.susun.blok import tebal
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk

KANTOR = ("batumandi", "dinas", *(f"kantor {benih}" for benih in range(1, 7)))
KATA_ORANG = {("langkah", 3)}
"""Table and column of what people write in their own words: the time of a step may be "2025" or "triwulan II"."""
BERSATUAN = re.compile(r"(-?)(?:Rp)?([0-9][0-9.,]*)(?:%| .+)?")


@cache
def load_kantor(nama: str) -> Fakta:
    if nama == "batumandi":
        return load_batumandi()
    return make_fakta() if nama == "dinas" else make_kantor(int(nama.removeprefix("kantor ")))


@cache
def susun(nama: str) -> tuple[Naskah, Naskah]:
    return compose_lkip(load_kantor(nama)), compose_pk(load_kantor(nama))


def baca_angka(isi: str) -> Decimal | None:
    """Read the number of a text strictly, whatever its unit; None where it is not one number."""
    cocok = BERSATUAN.fullmatch(isi)
    if cocok is None:
        return None
    try:
        angka = parse_angka(cocok[2], desimal=None if "," in cocok[2] else 0)
    except GalatAngka:
        return None
    return -angka if cocok[1] else angka


def list_satuan(fakta: Fakta) -> set[str]:
    return {isi.satuan for isi in walk(fakta) if isinstance(isi, Indikator | IndikatorRenja)} | {"poin persen"}


def is_angka_saja(isi: str, satuan: set[str]) -> bool:
    """Tell whether a cell shows one number, bare or with a unit that this office uses."""
    _, _, akhir = isi.partition(" ")
    return baca_angka(isi) is not None and (not akhir or akhir in satuan)


@pytest.mark.parametrize("kantor", KANTOR)
def test_a_marked_number_is_the_number_that_is_printed(kantor: str) -> None:
    """Read strictly, without its unit, every marked text gives its number, to the last printed zero."""
    terbaca = [
        (teks.isi, teks.bilangan, baca_angka(teks.isi))
        for naskah in susun(kantor)
        for teks in list_teks(naskah)
        if teks.bilangan is not None
    ]

    assert len(terbaca) > 100
    assert [satu for satu in terbaca if str(satu[1]) != str(satu[2])] == []


@pytest.mark.parametrize("kantor", KANTOR)
def test_every_cell_that_shows_a_number_is_marked(kantor: str) -> None:
    """In no table of LKIP or PK does a number hide in a text, but for what people wrote in their own words."""
    satuan = list_satuan(load_kantor(kantor))
    tersembunyi = [
        (tabel.kode, baca(sel.teks))
        for naskah in susun(kantor)
        for tabel in list_tabel(naskah)
        for baris in tabel.badan
        for kolom, sel in enumerate(baris)
        if (tabel.kode, kolom) not in KATA_ORANG and is_angka_saja(baca(sel.teks), satuan) and not _is_bertanda(sel)
    ]

    assert tersembunyi == []


@pytest.mark.parametrize("kantor", KANTOR)
def test_a_state_is_never_a_number(kantor: str) -> None:
    """Nihil, no data, not applicable, dashes, ranges and grades carry no number, so none of them counts as zero."""
    kata = [teks for naskah in susun(kantor) for teks in list_teks(naskah) if not any(map(str.isdigit, teks.isi))]

    assert kata
    assert [teks for teks in kata if teks.bilangan is not None] == []


def test_helpers_mark_what_is_one_number() -> None:
    """Values, money, counts and row numbers carry their number as printed; a range, a grade and nothing do not."""
    rasio = make_indikator(satuan="indeks", desimal=2)

    tertanda = [
        teks_nilai(Decimal("88.225"), rasio),
        teks_nilai(Decimal("94.00"), rasio),
        teks_target(Decimal("-1234.50"), "persen"),
        teks_target(Decimal(1200), "desa"),
        teks_uang(0),
        cacah(5_714_687_973),
        polos(2024),
    ]

    assert [(teks.isi, str(teks.bilangan)) for teks in tertanda] == [
        ("88,23", "88.23"),
        ("94", "94"),
        ("-1.234,50%", "-1234.50"),
        ("1.200 desa", "1200"),
        ("0", "0"),
        ("5.714.687.973", "5714687973"),
        ("2024", "2024"),
    ]
    kata = (Rentang(Decimal(3), Decimal(5)), Predikat("4"), belum_ada("belum dihitung"))
    assert [teks_target(satu, "persen").bilangan for satu in kata] == [None] * 3
    assert teks_uang(None).bilangan is None


def test_bold_changes_nothing_but_the_look() -> None:
    """Number, working and reference of a text survive being made bold."""
    asal = Teks("95,76%", miring=True, hitungan="serapan:total", bilangan=Decimal("95.76"))

    tegas = tebal(asal)

    assert tegas == Teks("95,76%", tebal=True, miring=True, hitungan="serapan:total", bilangan=Decimal("95.76"))


def _is_bertanda(sel: Sel) -> bool:
    return len(sel.teks) == 1 and sel.teks[0].bilangan is not None
