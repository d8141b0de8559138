"""The printed PDF, read back by other tools than the one that wrote it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from dokumen.cetak.baca_ulang import read_halaman, read_semua
from dokumen.cetak.naskah_contoh import naskah_kecil
from tolok.dokumen.cetak.pdf import GagalCetak, load_fonts, print_pdf, query_tempat
from tolok.dokumen.naskah import Gambar, Naskah


def walk_struktur(unsur: pikepdf.Object) -> Iterator[str]:
    """Names of all structure elements."""
    if isinstance(unsur, pikepdf.Array):
        for satu in unsur:
            yield from walk_struktur(satu)
    elif isinstance(unsur, pikepdf.Dictionary):
        if "/S" in unsur:
            yield str(unsur.S)
        if "/K" in unsur:
            yield from walk_struktur(unsur.K)


def test_pages_are_a4_upright_and_on_their_side(berkas_pdf: bytes) -> None:
    """Every page is A4; only the sheet of the wide table lies on its side."""
    dokumen = pypdfium2.PdfDocument(berkas_pdf)

    ukuran = [tuple(map(round, halaman.get_size())) for halaman in dokumen]

    assert set(ukuran) == {(595, 842), (842, 595)}
    assert ukuran.count((842, 595)) == 1


def test_page_numbers_are_roman_then_arabic_and_the_cover_has_none(berkas_pdf: bytes) -> None:
    """The cover has no footer, the front matter i to iv, the body 1 onwards, and each part begins anew."""
    kaki = [halaman.rstrip().rsplit(maxsplit=1)[-1] for halaman in read_halaman(berkas_pdf)]

    assert kaki[0] == "Jaya"
    assert kaki[1:5] == ["i", "ii", "iii", "iv"]
    assert kaki[5:] == ["1", "2", "3", "4", "5", "6", "1", "2"]


def test_the_file_declares_pdf_a_3a_and_pdf_ua_1(berkas_pdf: bytes) -> None:
    """XMP names part 3 conformance A and UA part 1; the catalogue is marked, Indonesian and titled."""
    with pikepdf.open(BytesIO(berkas_pdf)) as pdf, pdf.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("3", "A", "1")
        assert xmp["dc:title"] == "Laporan Kinerja Kecamatan Rimba Jaya Tahun 2023"
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "id-ID"
        assert str(pdf.docinfo["/Author"]) == "Kecamatan Rimba Jaya"


def test_every_part_has_its_tag(berkas_pdf: bytes) -> None:
    """Tables, head cells, figures, headings, lists and contents are in the structure tree."""
    with pikepdf.open(BytesIO(berkas_pdf)) as pdf:
        struktur = list(walk_struktur(pdf.Root.StructTreeRoot.K))

    assert struktur.count("/Table") == 6
    assert struktur.count("/Figure") == 1
    for nama in ("/H1", "/H2", "/H3", "/H4", "/TH", "/THead", "/TD", "/L", "/TOC", "/TOCI", "/Caption", "/Link"):
        assert nama in struktur


def test_the_facts_are_attached(berkas_pdf: bytes, naskah: Naskah) -> None:
    """data.json comes out as it went in, related to the document as its data; without data there is none."""
    with pikepdf.open(BytesIO(berkas_pdf)) as pdf:
        lampiran = pdf.attachments["data.json"]
        assert lampiran.get_file().read_bytes() == naskah.data.encode()
        assert str(lampiran.relationship) == "/Data"
    with pikepdf.open(BytesIO(print_pdf(replace(naskah, data="")))) as tanpa:
        assert list(tanpa.attachments) == []


def test_bookmarks_follow_the_headings(berkas_pdf: bytes) -> None:
    """The outline holds every chapter with its number, and the sections below it."""
    with pikepdf.open(BytesIO(berkas_pdf)) as pdf, pdf.open_outline() as kerangka:
        judul = [satu.title for satu in kerangka.root]
        anak = [satu.title for satu in kerangka.root[4].children]

    assert judul[:5] == ["KATA PENGANTAR", "DAFTAR ISI", "DAFTAR TABEL", "DAFTAR GAMBAR", "BAB I PENDAHULUAN"]
    assert anak == ["A. Latar belakang", "B. Tugas dan fungsi"]


def test_every_font_is_a_shipped_one_and_embedded(berkas_pdf: bytes) -> None:
    """Pdffonts finds only Liberation, embedded, as a subset, with its Unicode map."""
    jalan = subprocess.run(["pdffonts", "-"], input=berkas_pdf, capture_output=True, check=True)
    baris = jalan.stdout.decode().splitlines()[2:]

    assert baris
    assert all("+Liberation" in satu and satu.split()[-5:-2] == ["yes", "yes", "yes"] for satu in baris)


def test_contents_name_the_page_that_the_part_stands_on(berkas_pdf: bytes) -> None:
    """Each line of the three lists ends in the number printed at the foot of its page."""
    halaman = read_halaman(berkas_pdf)

    assert any(baris.startswith("BAB II AKUNTABILITAS KINERJA") and baris.endswith("2") for baris in trim(halaman[2]))
    assert any(baris.startswith("Tabel 2.4 Rencana aksi") and baris.endswith("5") for baris in trim(halaman[3]))
    assert any(baris.startswith("Gambar 2.1 Capaian sasaran") and baris.endswith("3") for baris in trim(halaman[4]))


def trim(halaman: str) -> list[str]:
    return [baris.strip() for baris in halaman.splitlines()]


def test_the_head_of_a_table_is_repeated_and_no_row_is_cut(berkas_pdf: bytes) -> None:
    """A table of forty rows has its head on each of its pages and every row on one page."""
    halaman = [satu for satu in read_halaman(berkas_pdf) if "1.200.000" in satu or "40.200.000" in satu]

    assert len(halaman) == 2
    assert all("Program dan kegiatan" in satu and "Realisasi" in satu for satu in halaman)


def test_captions_references_sources_and_empty_tables_are_printed(berkas_pdf: bytes) -> None:
    """A reference reads like the caption it points to; source, note and "tidak ada data" stand in their place."""
    teks = read_semua(berkas_pdf)

    assert "Rinciannya ada pada Tabel 2.1 dan Gambar 2.1." in teks
    assert "Tabel 2.1 Pagu dan realisasi anggaran per program" in teks
    assert "Sumber: Laporan Realisasi Anggaran, diolah Pagu adalah pagu setelah perubahan." in teks
    assert "Tabel 2.2 Penghargaan yang diterima No Penghargaan tidak ada data" in teks


def test_draf_stands_on_every_page_until_signed(naskah: Naskah, berkas_pdf: bytes) -> None:
    """A draft says so on all its pages, in letters and as a mark behind the text; a final report nowhere."""
    draf = print_pdf(replace(naskah, draf=True))

    assert all("DRAF" in halaman for halaman in read_halaman(draf))
    assert not any("DRAF" in halaman for halaman in read_halaman(berkas_pdf))
    tanpa, dengan = (
        pypdfium2.PdfDocument(satu)[4].render(scale=0.3).to_pil().histogram() for satu in (berkas_pdf, draf)
    )
    assert sum(dengan[225:245]) > 5 * sum(tanpa[225:245])


def test_the_same_naskah_gives_the_same_bytes(naskah: Naskah, berkas_pdf: bytes) -> None:
    """Printing again gives the very same file."""
    assert print_pdf(naskah) == berkas_pdf


def test_page_numbers_can_be_asked_for(naskah: Naskah) -> None:
    """The page of every heading, table and figure is known by its anchor, as printed."""
    tempat = query_tempat(naskah)

    semua = ("Judul 1", "Tabel 2.1", "Tabel 2.4", "Tabel L.1")
    assert [tempat[satu].halaman for satu in semua] == ["i", "2", "5", "2"]


def test_a_drawing_that_cannot_be_read_is_told() -> None:
    """A broken SVG fails with the title of the document and the reason, not with a half file."""
    rusak = Gambar("g", "Rusak", '<svg viewBox="0 0 1 1"><tidak ditutup', "alt")

    with pytest.raises(GagalCetak, match=r"“Laporan uji” tidak dapat dicetak: .*SVG"):
        print_pdf(naskah_kecil(rusak))


def test_missing_fonts_are_told(tmp_path: Path) -> None:
    """An installation without its fonts says so instead of printing blank pages."""
    with pytest.raises(GagalCetak, match="Huruf Liberation Sans, Liberation Serif, Noto Emoji tidak ada"):
        load_fonts(tmp_path)
