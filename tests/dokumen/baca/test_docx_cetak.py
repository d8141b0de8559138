"""What we print as DOCX we read again: from our own file and from what LibreOffice makes of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from buat import make_fakta
from buat.kantor import make_kantor
from dokumen.baca.bandingkan import isi, kisi, kisi_cetak, list_mentah, list_tabel, list_teks
from dokumen.cetak.baca_ulang import convert_docx
from dokumen.cetak.naskah_contoh import naskah_lengkap
from tolok.dokumen.baca.docx import read_docx
from tolok.dokumen.baca.mentah import GambarMentah, HasilBaca, ParagrafMentah
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.susun.lkip import compose_lkip

NASKAH = ("lengkap", "dinas", "kantor 1", "kantor 2")


@cache
def naskah(nama: str) -> Naskah:
    if nama == "lengkap":
        return naskah_lengkap()
    return compose_lkip(make_fakta() if nama == "dinas" else make_kantor(int(nama.removeprefix("kantor "))))


@cache
def berkas(nama: str) -> bytes:
    return print_docx(naskah(nama), halaman={})


@cache
def hasil(nama: str) -> HasilBaca:
    return read_docx(berkas(nama))


@pytest.mark.parametrize("nama", NASKAH)
def test_every_table_is_read_back_cell_by_cell(nama: str) -> None:
    """Text, merges, head rows and lines of each table are those of the naskah, in its order."""
    asal = [satu for satu in list_tabel(naskah(nama)) if len(satu.kolom) > 1 or len(satu.badan) > 1 or satu.kepala]
    tabel = list_mentah(hasil(nama).blok)

    assert [kisi(satu.baris) for satu in tabel] == [kisi_cetak(satu) for satu in asal]
    assert [satu.garis for satu in tabel] == [satu.garis for satu in asal]
    assert all(satu.kepala in {0, len(milik.kepala)} for satu, milik in zip(tabel, asal, strict=True))


def test_a_tree_in_a_table_keeps_its_levels() -> None:
    """Cells that are indented come back with the rank of their indent."""
    asal = [satu for satu in list_tabel(naskah("dinas")) if any(sel.lekuk for baris in satu.badan for sel in baris)]
    tabel = {kisi(satu.baris)[0][0]: satu for satu in list_mentah(hasil("dinas").blok)}

    assert asal
    for satu in asal:
        milik = tabel[kisi((*satu.kepala, *satu.badan))[0][0]]
        rangking = sorted({sel.lekuk for baris in satu.badan for sel in baris})
        assert {sel.lekuk for baris in milik.baris for sel in baris} == set(range(len(rangking)))


def test_headings_captions_and_contents_are_told_apart() -> None:
    """Chapters have their level, lines of contents are marked, and a caption has its counted number."""
    blok = [satu for satu in hasil("lengkap").blok if isinstance(satu, ParagrafMentah)]
    judul = {(satu.judul, isi(satu.teks)) for satu in blok if satu.judul}
    daftar = [isi(satu.teks) for satu in blok if satu.daftar_isi]

    assert {(1, "BAB I\nPENDAHULUAN"), (2, "A.\tLatar belakang"), (3, "1.\tTugas"), (4, "a.\tHuruf")} <= judul
    assert any(
        satu.startswith("BAB II AKUNTABILITAS KINERJA\t") or satu == "BAB II AKUNTABILITAS KINERJA" for satu in daftar
    )
    assert "Tabel 2.3 Sasaran dengan sel gabungan" in list_teks(blok)


def test_lists_have_their_labels() -> None:
    """Numbers, letters and bullets that Word computes are there."""
    label = [satu.label for satu in hasil("lengkap").blok if isinstance(satu, ParagrafMentah)]

    assert {"1.", "2.", "a.", "•"} <= set(label)


def test_pictures_bring_their_words() -> None:
    """A drawing comes with its alternative text, in its place."""
    assert "Diagram batang dua capaian" in [s.alt for s in hasil("lengkap").blok if isinstance(s, GambarMentah)]


def test_every_place_counts_upwards() -> None:
    """The cells of all tables are numbered in the order of the document, each paragraph once."""
    tempat = [
        sel.lokasi.paragraf
        for satu in list_mentah(hasil("dinas").blok)
        for baris in satu.baris
        for sel in baris
        if sel.lokasi is not None and sel.lokasi.paragraf is not None
    ]

    assert len(tempat) > 500
    assert tempat == sorted(set(tempat))


def test_the_running_foot_is_no_text() -> None:
    """What stands at the foot of every page is kept apart."""
    kaki = [isi(satu.teks) for satu in hasil("lengkap").tepi]

    assert any(satu.startswith("Laporan Kinerja 2023 – Kecamatan Rimba Jaya") for satu in kaki)
    assert not any("– Kecamatan Rimba Jaya" in satu for satu in list_teks(hasil("lengkap").blok))


def test_what_libreoffice_saves_says_the_same(tmp_path: Path) -> None:
    """Saved again by LibreOffice the document has the same tables, labels, headings and paragraphs."""
    ulang = read_docx(convert_docx(berkas("lengkap"), tmp_path, jenis="docx"))
    semula = hasil("lengkap")

    assert [kisi(satu.baris) for satu in list_mentah(ulang.blok)] == [kisi(s.baris) for s in list_mentah(semula.blok)]
    assert list_teks(ulang.blok) == list_teks(semula.blok)
    assert [s.judul for s in ulang.blok if isinstance(s, ParagrafMentah)] == [
        s.judul for s in semula.blok if isinstance(s, ParagrafMentah)
    ]
