"""The printed example: the figures of the source report, found again by other tools."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from docx.table import Table

from contoh.batumandi import FOLDER
from dokumen.cetak.baca_ulang import convert_docx
from tolok.cli import tolok

ANGKA_LAPORAN = (
    "5.714.687.973",
    "5.472.611.561",
    "95,76%",
    "88,22",
    "100,25%",
    "98,57%",
    "2.290.071.075",
    "3.182.540.486",
)
SERAPAN_PROGRAM = {
    "7.01.01": "95,57%",
    "7.01.02": "74,58%",
    "7.01.03": "98,72%",
    "7.01.04": "100,00%",
    "7.01.05": "98,73%",
    "7.01.06": "96,18%",
}
KODE_SUB_KEGIATAN = re.compile(r"7\.01\.0\d\.2\.\d\d\.\d{4}")


@pytest.fixture(scope="module")
def keluaran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that `tolok lkip` and `tolok pk` wrote the example to."""
    folder = tmp_path_factory.mktemp("keluaran")
    for perintah in ("lkip", "pk"):
        hasil = CliRunner().invoke(tolok, [perintah, str(FOLDER), "-o", str(folder)])
        assert hasil.exit_code == 0, hasil.output
    return folder


@pytest.fixture(scope="module")
def teks_pdf(keluaran: Path) -> str:
    return _pdftotext(keluaran / "lkip-kecamatan-batumandi-2023.pdf")


@pytest.fixture(scope="module")
def tabel_docx(keluaran: Path) -> list[list[list[str]]]:
    dokumen = Document(str(keluaran / "lkip-kecamatan-batumandi-2023.docx"))
    return [_baca_tabel(tabel) for tabel in dokumen.tables]


@pytest.fixture(scope="module")
def teks_docx(keluaran: Path, tabel_docx: list[list[list[str]]]) -> str:
    dokumen = Document(str(keluaran / "lkip-kecamatan-batumandi-2023.docx"))
    sel = (isi for tabel in tabel_docx for baris in tabel for isi in baris)
    return "\n".join([*(paragraf.text for paragraf in dokumen.paragraphs), *sel])


@pytest.mark.parametrize("angka", ANGKA_LAPORAN)
def test_the_figures_of_the_report_stand_in_both_formats(angka: str, teks_pdf: str, teks_docx: str) -> None:
    """Pagu, realisasi, serapan, IKM and its capaian are read back by pdftotext and python-docx."""
    assert angka in teks_pdf
    assert angka in teks_docx


def test_the_ikm_is_of_quality_b_in_both_formats(teks_pdf: str, teks_docx: str) -> None:
    """88,22 lies below 88,31: mutu B (Baik), although the source calls it very good."""
    assert "mutu pelayanan B (Baik)" in _mengalir(teks_pdf)
    assert "mutu pelayanan B (Baik)" in teks_docx


@pytest.mark.parametrize(("kode", "serapan"), SERAPAN_PROGRAM.items())
def test_each_programme_has_its_serapan(
    kode: str, serapan: str, teks_pdf: str, tabel_docx: list[list[list[str]]]
) -> None:
    """The budget table of the body gives each programme its exact percentage."""
    tabel = next(tabel for tabel in tabel_docx if tabel[0][:2] == ["Kode", "Program/Kegiatan"])
    baris_pdf = [baris for baris in teks_pdf.splitlines() if re.match(rf"\s*{re.escape(kode)}\s", baris)]

    assert next(baris for baris in tabel if baris[0] == kode)[-1] == serapan
    assert any(baris.rstrip().endswith(serapan) for baris in baris_pdf)


def test_all_coded_sub_kegiatan_are_listed(teks_pdf: str, teks_docx: str) -> None:
    """The 28 sub kegiatan stand with their codes in both formats."""
    assert len(set(KODE_SUB_KEGIATAN.findall(teks_pdf))) == 28
    assert len(set(KODE_SUB_KEGIATAN.findall(teks_docx))) == 28


def test_nothing_of_the_next_year_is_reported(teks_pdf: str) -> None:
    """2024 stands only as a column of Renstra targets and as the month of signature."""
    baris = [baris.strip() for baris in teks_pdf.splitlines() if "2024" in baris]

    assert all("Januari 2024" in satu or re.search(r"2023\s+2024\s+2025", satu) for satu in baris), baris


def test_the_body_is_not_padded(teks_pdf: str) -> None:
    """From BAB I to BAB IV the report has at most 35 pages and no page is nearly empty."""
    halaman = teks_pdf.split("\f")
    awal = next(nomor for nomor, isi in enumerate(halaman) if re.search(r"^\s*BAB I\s*$", isi, re.M))
    akhir = next(nomor for nomor, isi in enumerate(halaman) if nomor > awal and "LAMPIRAN 1 " in isi)

    assert akhir - awal <= 35
    assert all(len(isi.split()) > 40 for isi in halaman[awal:akhir])


def test_the_pk_promises_five_targets_and_the_money(keluaran: Path) -> None:
    """The PK prints five targets and the six programmes with their sum, in both formats."""
    pdf = _pdftotext(keluaran / "pk-kecamatan-batumandi-2023.pdf")
    tabel = [_baca_tabel(satu) for satu in Document(str(keluaran / "pk-kecamatan-batumandi-2023.docx")).tables]

    assert "5.714.687.973" in pdf
    sasaran = next(satu for satu in tabel if satu[0][-1] == "Target")
    assert [baris[-1] for baris in sasaran[1:]] == ["88", "90 lembaga", "100%", "100%", "100%"]


def test_libreoffice_opens_the_docx_with_the_same_tables(
    keluaran: Path, tabel_docx: list[list[list[str]]], tmp_path: Path
) -> None:
    """LibreOffice reads the LKIP, saves it again, and every table is still there cell by cell."""
    asal = (keluaran / "lkip-kecamatan-batumandi-2023.docx").read_bytes()

    disimpan = tmp_path / "disimpan.docx"
    disimpan.write_bytes(convert_docx(asal, tmp_path, jenis="docx"))

    assert [_baca_tabel(tabel) for tabel in Document(str(disimpan)).tables] == tabel_docx


def _pdftotext(berkas: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(berkas), "-"], capture_output=True, text=True, check=True).stdout


def _mengalir(teks_pdf: str) -> str:
    """Return the running text without what stands on every page."""
    tetap = re.compile(r"^\s*(DRAF|Laporan Kinerja Kecamatan Batumandi Tahun 2023\s+\S+)$")
    return " ".join(" ".join(baris for baris in teks_pdf.splitlines() if not tetap.match(baris)).split())


def _baca_tabel(tabel: Table) -> list[list[str]]:
    """Read rows cell by cell; merged cells repeat, as python-docx gives them."""
    return [[sel.text for sel in baris.cells] for baris in tabel.rows]
