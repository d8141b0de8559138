"""What we print we can read: every table of our own PDF cell by cell, every paragraph, every page number."""

from __future__ import annotations

from collections import Counter

import pytest

from buat.kantor import make_kantor
from contoh.batumandi import load_batumandi
from dokumen.baca.bandingkan import isi, kisi, kisi_cetak, list_mentah, list_tabel
from dokumen.baca.pdf.tulis_kata import list_gambar
from dokumen.cetak.baca_ulang import read_halaman
from tolok.dokumen.baca.mentah import BlokMentah, HasilBaca, ParagrafMentah, TabelMentah
from tolok.dokumen.baca.pdf.rangkai import read_pdf
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.susun.lkip import compose_lkip

KANTOR = ["batumandi", *range(6)]


def rapat(teks: str) -> str:
    return "".join(teks.split())


def kisi_rapat(kisi_asal: list[list[tuple[str, int, int]]]) -> list[list[tuple[str, int, int]]]:
    return [[(rapat(teks), kolom, baris) for teks, kolom, baris in satu] for satu in kisi_asal]


@pytest.fixture(scope="module", params=KANTOR, ids=str)
def cetakan(request: pytest.FixtureRequest) -> tuple[Naskah, bytes, HasilBaca]:
    fakta: Fakta = load_batumandi() if request.param == "batumandi" else make_kantor(request.param)
    naskah = compose_lkip(fakta)
    pdf = print_pdf(naskah)
    return naskah, pdf, read_pdf(pdf)


def test_every_ruled_table_comes_back_cell_by_cell(cetakan: tuple[Naskah, bytes, HasilBaca]) -> None:
    """Merged heads, wrapped cells and tables over pages included; pairs of label and value are no tables."""
    naskah, _, hasil = cetakan
    terbaca = [kisi_rapat(kisi(satu.baris)) for satu in list_mentah(hasil.blok)]
    tercetak = [kisi_rapat(kisi_cetak(satu)) for satu in list_tabel(naskah) if satu.garis]

    assert [satu for satu in tercetak if satu not in terbaca] == []


def words(satu: BlokMentah) -> str:
    if isinstance(satu, ParagrafMentah):
        return isi(satu.teks)
    if isinstance(satu, TabelMentah):
        return "".join(isi(sel.teks) for baris in satu.baris for sel in baris)
    return satu.alt


def test_no_letter_is_lost_and_none_comes_twice(cetakan: tuple[Naskah, bytes, HasilBaca]) -> None:
    """Blocks and running lines hold the letters of the file; only the repeated heads of tables are left out."""
    _, pdf, hasil = cetakan
    teks = [*map(words, hasil.blok), *(isi(satu.teks) for satu in hasil.tepi)]
    terbaca = Counter(filter(str.isalnum, "".join(teks)))
    tercetak = Counter(filter(str.isalnum, "".join(read_halaman(pdf))))

    assert terbaca - tercetak == Counter()
    assert (tercetak - terbaca).total() < 0.02 * tercetak.total()


def test_charts_and_trees_are_pictures_with_their_words(cetakan: tuple[Naskah, bytes, HasilBaca]) -> None:
    """At least the organisation chart and one graph come as pictures that say something."""
    gambar = list_gambar(cetakan[2].blok)

    assert len([satu for satu in gambar if len(satu.alt) > 20]) >= 2


def test_the_number_of_every_page_is_kept_beside_the_text(cetakan: tuple[Naskah, bytes, HasilBaca]) -> None:
    """The foot of each numbered page stands among the running lines of that page, and in no paragraph."""
    naskah, _, hasil = cetakan
    kaki = [satu for satu in hasil.tepi if rapat(naskah.kaki) in rapat(isi(satu.teks))]

    assert len(kaki) >= len(hasil.halaman) - 8
    assert all(satu.lokasi and satu.lokasi.halaman for satu in kaki)
    assert not [satu for satu in map(words, hasil.blok) if rapat(satu).startswith(rapat(naskah.kaki) + "1")]


def test_the_attached_facts_come_along(cetakan: tuple[Naskah, bytes, HasilBaca]) -> None:
    """The JSON is that of the naskah, and no word of the text comes from it."""
    naskah, _, hasil = cetakan

    assert hasil.data == naskah.data
    assert hasil.tak_terbaca == ()
