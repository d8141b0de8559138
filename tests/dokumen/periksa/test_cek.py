"""The catalogue of checks: each finds its own mistake, and no check finds one where there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.naskah import Lokasi, Paragraf, Teks
from tolok.dokumen.periksa.cek.halaman import read_nomor_halaman
from tolok.dokumen.periksa.cek.lapor import shorten, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import Cek, daftar_cek, entri_cek
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.periksa.temuan import Temuan, Tingkat

KATALOG = daftar_cek()


def kaji(entri: Cek, teks: str) -> Kajian:
    """A text with the second document and the attached data that a check asks for."""
    teman = (Kajian(read_fragmen(entri.teman)),) if entri.teman else ()
    bacaan = replace(read_fragmen(teks), data=entri.data)
    return Kajian(bacaan, pembanding=teman) if entri.sebagai == "pembanding" else Kajian(bacaan, paket=teman)


def find(kode: str, teks: str) -> list[Temuan]:
    """What one check of the catalogue finds in a text."""
    return [satu for satu in KATALOG[kode].fungsi(kaji(KATALOG[kode], teks)) if satu.kode == kode]


@pytest.mark.parametrize("kode", KATALOG)
def test_each_check_finds_the_mistake_of_its_bad_fragment(kode: str) -> None:
    """The bad fragment gives a finding of that code, no worse than the catalogue says, that says what and why."""
    entri = KATALOG[kode]

    temuan = find(kode, entri.salah)

    assert temuan
    urutan = list(Tingkat)
    for satu in temuan:
        assert urutan.index(satu.tingkat) >= urutan.index(entri.tingkat)
        assert satu.judul
        assert satu.ditemukan
        assert satu.dasar
        assert len(satu.penjelasan.split()) > 6


@pytest.mark.parametrize("kode", KATALOG)
def test_no_check_finds_anything_in_its_good_fragment(kode: str) -> None:
    """The good fragment, which differs by the mistake alone, gives nothing of that code."""
    assert find(kode, KATALOG[kode].benar) == []


@pytest.mark.parametrize("kode", KATALOG)
def test_a_good_fragment_has_no_provable_mistake_of_any_kind(kode: str) -> None:
    """All checks together find nothing SALAH in a fragment that is right."""
    temuan = examine(kaji(KATALOG[kode], KATALOG[kode].benar))

    assert [(satu.kode, satu.kutipan) for satu in temuan if satu.tingkat is Tingkat.SALAH] == []


def test_the_catalogue_holds_at_least_fifty_checks() -> None:
    """What section 3 of the auditor promises: many small checks, each with title, basis and explanation."""
    assert len(KATALOG) >= 50
    assert all(entri.judul and entri.dasar and entri.penjelasan for entri in KATALOG.values())


def test_a_check_that_is_not_there_is_named() -> None:
    """Asking for an unknown code fails at once."""
    with pytest.raises(KeyError, match=r"tidak\.ada"):
        entri_cek("tidak.ada")


def test_an_empty_text_has_no_findings() -> None:
    """A document without a word is no document with mistakes."""
    assert examine(Kajian(read_fragmen(""))) == ()


def test_one_table_number_used_twice_is_told_once() -> None:
    """The gap and the order that follow from a doubled number are no findings of their own."""
    teks = (
        "BAB II\n\nPERENCANAAN\n\nTabel 2.1 Sasaran\n\nNo\tSasaran\n1\tTertib arsip\n2\tTertib aset\n\n"
        "Tabel 2.1 Program\n\nNo\tProgram\n1\tArsip\n2\tAset\n\nTabel 2.3 Pagu\n\nNo\tPagu\n1\t100\n2\t200\n"
    )

    kode = [satu.kode for satu in examine(Kajian(read_fragmen(teks))) if satu.kode.startswith("nomor.")]

    assert kode.count("nomor.tabel-ganda") == 1


def test_the_same_finding_at_the_same_place_stands_once() -> None:
    """Ids of the findings of one document are unique, so that a file of ignored ones means one thing."""
    teks = "".join(entri.salah for entri in KATALOG.values())

    daftar = examine(Kajian(read_fragmen(teks)))

    assert len({satu.id for satu in daftar}) == len(daftar)
    tingkat = [list(Tingkat).index(satu.tingkat) for satu in daftar]
    assert tingkat == sorted(tingkat)


def _tepi(halaman: int, teks: str) -> Paragraf:
    return Paragraf((Teks(teks),), lokasi=Lokasi(halaman=halaman))


def test_printed_page_numbers_are_read_where_neighbours_agree() -> None:
    """A number at the end of a running foot counts pages only when other pages count on from it."""
    kaki = [
        _tepi(3, "i"),
        _tepi(4, "ii"),
        _tepi(5, "Hal. 1"),
        _tepi(6, "Hal. 2"),
        _tepi(7, "LKIP 2023"),
        _tepi(8, "Hal. 9"),
    ]
    bacaan = replace(read_fragmen("BAB I\n\nPENDAHULUAN\n"), tepi=tuple(kaki))

    assert read_nomor_halaman(Kajian(bacaan)) == {3: "i", 4: "ii", 5: "1", 6: "2"}


def test_a_quotation_is_short_and_cut_between_words() -> None:
    """What a finding quotes fits one line and holds the place that is meant."""
    teks = "kata " * 100 + "di sini salah " + "kata " * 100

    sekitar = shorten_sekitar(teks, 500, 513)

    assert "di sini salah" in sekitar
    assert sekitar.startswith("… kata")
    assert sekitar.endswith("kata …")
    assert len(sekitar) < 180
    assert len(shorten(teks)) <= 162
    assert shorten("pendek saja") == "pendek saja"
