"""What an inspector gets: the same findings in the terminal, as data, and on a page."""

from __future__ import annotations

import json

import html5lib
import jsonschema  # type: ignore[import-untyped]
import pytest

from dokumen.periksa.hasil_contoh import DIABAIKAN, RAGU, TEMUAN, make_hasil
from tolok.dokumen.periksa.abaikan import AbaianKeliru, read_abaian
from tolok.dokumen.periksa.hasil import GagalPeriksa
from tolok.dokumen.periksa.laporan.data import read_skema, write_json
from tolok.dokumen.periksa.laporan.halaman import write_html
from tolok.dokumen.periksa.laporan.teks import write_teks
from tolok.dokumen.periksa.temuan import Tingkat

GAGAL = GagalPeriksa("rusak.pdf", "Berkas terpotong. Minta salinan yang utuh.")


def test_terminal_says_where_what_why_and_how_sure() -> None:
    """One finding carries its place, both values, the reason, the working and its consequences."""
    teks = write_teks(make_hasil(TEMUAN))

    assert "SALAH  Jumlah kolom tidak sama dengan isinya" in teks
    assert "halaman 2, BAB III, Tabel 3.4, baris 11, kolom 5" in teks
    for bagian in ("6.604.358.991", "6.604.403.991", "umum.jumlah", "satu angka salah tulis", "yakin 99%", TEMUAN.id):
        assert bagian in teks
    assert "halaman 3, BAB IV: Mengulang angka itu." in teks


def test_terminal_says_what_was_read_before_any_finding() -> None:
    """Silence is never mistaken for health: what was read, computed and not readable stands first."""
    teks = write_teks(make_hasil())
    satu_baris = " ".join(teks.split())

    assert "36 halaman, 900 kalimat, 14 tabel, 1.204 sel, 812 angka" in satu_baris
    assert "512 persamaan: 508 benar, 4 tidak" in satu_baris
    assert "halaman 12; halaman 13: halaman ini hanya gambar" in satu_baris
    assert "SALAH 0 · RAGU 0 · SARAN 0" in teks


@pytest.mark.parametrize("lebar", [40, 80, 120])
def test_terminal_lines_fit(lebar: int) -> None:
    """No line is wider than the terminal, down to a very narrow one."""
    baris = write_teks(make_hasil(TEMUAN, RAGU, diabaikan=(DIABAIKAN,)), lebar=lebar).splitlines()

    assert max(map(len, baris)) <= max(lebar, 50)


@pytest.mark.parametrize(
    "daftar",
    [
        [make_hasil(TEMUAN, RAGU, diabaikan=(DIABAIKAN,), abaian_usang=("x-1",))],
        [make_hasil()],
        [GAGAL],
        [make_hasil(TEMUAN), GAGAL],
    ],
    ids=["penuh", "bersih", "gagal", "beberapa"],
)
def test_json_follows_the_published_schema(daftar: list[object]) -> None:
    """Full, clean, unreadable, and several files: each is what the schema says."""
    skema = read_skema()
    jsonschema.Draft202012Validator.check_schema(skema)

    jsonschema.validate(json.loads(write_json(daftar)), skema)  # type: ignore[arg-type]


def test_json_of_one_file_has_its_findings_at_the_top() -> None:
    """Another program finds temuan[] for one file, berkas[].temuan[] for several."""
    satu = json.loads(write_json([make_hasil(TEMUAN)]))
    beberapa = json.loads(write_json([make_hasil(TEMUAN), make_hasil()]))

    assert satu["temuan"][0]["seharusnya"] == "6.604.403.991"
    assert satu["temuan"][0]["lokasi"]["kotak"] == [300, 400, 380, 412]
    assert [len(berkas["temuan"]) for berkas in beberapa["berkas"]] == [1, 0]


def test_page_escapes_what_the_document_says() -> None:
    """Markup inside a document stays text in the report about it."""
    isi = write_html([make_hasil(RAGU)])
    pohon = html5lib.parse(isi, namespaceHTMLElements=False)

    assert list(pohon.iter("script")) == []
    assert "<script>alert(1)</script> tahun 2014" in "".join(pohon.itertext())


def test_page_of_an_unreadable_file_says_why() -> None:
    """A file that could not be read has its reason on the page, beside the others' findings."""
    teks = "".join(html5lib.parse(write_html([make_hasil(TEMUAN), GAGAL]), namespaceHTMLElements=False).itertext())

    assert "Berkas terpotong. Minta salinan yang utuh." in teks
    assert TEMUAN.judul in teks


def test_an_id_stays_while_other_findings_come_and_go() -> None:
    """The id depends on the finding alone, so a file of ignored findings holds."""
    assert TEMUAN.id == make_hasil(RAGU, TEMUAN).temuan[1].id
    assert TEMUAN.id != RAGU.id
    assert make_hasil(TEMUAN, RAGU).banyak[Tingkat.SALAH] == 1


def test_ignored_findings_need_a_reason() -> None:
    """A line is an id and why; a bare id or one given twice is refused with its line."""
    abaian = read_abaian("# catatan\n\njumlah.kolom-1a2b3c4d  sudah diralat\nx-2; lihat surat\n", berkas="a.txt")

    assert abaian.alasan == {"jumlah.kolom-1a2b3c4d": "sudah diralat", "x-2": "lihat surat"}
    with pytest.raises(AbaianKeliru, match=r"baris 1.*tidak beralasan"):
        read_abaian("x-2\n", berkas="a.txt")
    with pytest.raises(AbaianKeliru, match=r"baris 2.*sudah ditulis"):
        read_abaian("x-2 a\nx-2 b\n", berkas="a.txt")
