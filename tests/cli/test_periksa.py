"""tolok periksa as an inspector uses it: files in, findings out, the exit code is the verdict."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner, Result

from buat import make_fakta
from tolok.cli import tolok
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.susun.lkip import compose_lkip

CACAT = Path(__file__).parents[2] / "contoh" / "lkip-bercacat" / "lkip-kecamatan-tirta-kencana-2024.txt"
BERSIH = "LAPORAN KINERJA\n\nBAB I\nPENDAHULUAN\n\nKecamatan Contoh menyusun laporan kinerja tahun 2024.\n"


def jalankan(*argumen: str | Path) -> Result:
    return CliRunner().invoke(tolok, ["periksa", *(str(satu) for satu in argumen)])


@pytest.fixture
def bersih(tmp_path: Path) -> Path:
    berkas = tmp_path / "bersih.txt"
    berkas.write_text(BERSIH, "utf-8")
    return berkas


def test_a_report_with_mistakes_exits_one_and_names_them() -> None:
    """The report to the terminal says what was read, then each finding; the exit code is 1."""
    hasil = jalankan(CACAT)

    assert hasil.exit_code == 1, hasil.output
    assert "Dibaca" in hasil.stdout
    assert "Angka dua kolom tertukar" in hasil.stdout
    assert "Kecamatan Bukit Indah" in hasil.stdout


def test_our_own_report_has_nothing_wrong(tmp_path: Path) -> None:
    """A report that Tolok printed is examined like any other file and exits 0."""
    berkas = tmp_path / "lkip.docx"
    berkas.write_bytes(print_docx(compose_lkip(make_fakta())))

    hasil = jalankan(berkas, "--tingkat", "salah")

    assert hasil.exit_code == 0, hasil.stdout
    assert "SALAH 0" in hasil.stdout


def test_an_unreadable_file_exits_two_and_the_others_go_on(bersih: Path, tmp_path: Path) -> None:
    """One broken file has its message; the rest is examined all the same."""
    rusak = tmp_path / "rusak.pdf"
    rusak.write_bytes(b"%PDF-1.7\nterpotong")

    hasil = jalankan(rusak, bersih, tmp_path / "tidak-ada.pdf", "--format", "json")

    data = json.loads(hasil.stdout)
    assert hasil.exit_code == 2
    assert [("galat" in satu) for satu in data["berkas"]] == [True, False, True]


def test_several_formats_need_a_folder(tmp_path: Path) -> None:
    """Two formats cannot share the screen; with a folder all are written whole."""
    ditolak = jalankan(CACAT, "--format", "json,html")
    ditulis = jalankan(CACAT, "--format", "teks,json,html", "-o", tmp_path)

    assert ditolak.exit_code == 2
    assert "-o" in ditolak.stderr
    assert ditulis.exit_code == 1
    assert sorted(satu.suffix for satu in tmp_path.iterdir()) == [".html", ".json", ".txt"]


def test_ignored_findings_are_counted_not_hidden(tmp_path: Path) -> None:
    """An ignored finding leaves the list, stays in the count with its reason, and one that is gone is named."""
    semua = json.loads(jalankan(CACAT, "--format", "json").stdout)["temuan"]
    abaian = tmp_path / "abaian.txt"
    abaian.write_text(f"{semua[0]['id']} sudah dijelaskan\nhilang-12345678 lama\n", "utf-8")

    sisa = json.loads(jalankan(CACAT, "--format", "json", "--abaikan", abaian).stdout)

    assert len(sisa["temuan"]) == len(semua) - 1
    assert sisa["diabaikan"] == [{"id": semua[0]["id"], "alasan": "sudah dijelaskan"}]
    assert sisa["abaian_usang"] == ["hilang-12345678"]


def test_the_level_hides_what_is_below_it() -> None:
    """--tingkat SALAH shows nothing of RAGU and SARAN."""
    data = json.loads(jalankan(CACAT, "--format", "json", "--tingkat", "SALAH").stdout)

    assert {satu["tingkat"] for satu in data["temuan"]} == {"SALAH"}


def test_json_follows_the_schema_that_the_command_prints() -> None:
    """--skema prints the schema, and real findings follow it."""
    skema = json.loads(jalankan("--skema").stdout)

    jsonschema.validate(json.loads(jalankan(CACAT, "--format", "json").stdout), skema)


def test_a_package_with_an_unreadable_file_is_still_compared(bersih: Path, tmp_path: Path) -> None:
    """What of the package cannot be read is said in every format; hidden files and pictures are not meant."""
    folder = tmp_path / "paket"
    folder.mkdir()
    (folder / "pk.txt").write_text("PERJANJIAN KINERJA TAHUN 2024\n\nKECAMATAN CONTOH\n", "utf-8")
    (folder / "lra.pdf").write_bytes(b"%PDF-1.7\nterpotong")
    (folder / ".catatan.txt").write_text("rahasia", "utf-8")
    (folder / "kop.png").write_bytes(b"\x89PNG")
    argumen = (bersih, "--paket", folder, "--pembanding", tmp_path / "hilang.pdf", "--tingkat", "salah")

    data = json.loads(jalankan(*argumen, "--format", "json").stdout)
    layar = jalankan(*argumen)

    assert layar.exit_code == 0
    assert data["paket"] == ["pk.txt"]
    assert [satu["nama"] for satu in data["tak_terbanding"]] == ["hilang.pdf", "lra.pdf"]
    assert "Tidak dapat dibandingkan: lra.pdf" in layar.stdout
    assert "Tidak dapat dibandingkan:" in jalankan(*argumen, "--format", "html").stdout
    jsonschema.validate(data, json.loads(jalankan("--skema").stdout))


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        ([], "Tidak ada berkas"),
        (["x.pdf", "--format", "xml"], "Format “xml” tidak dikenal"),
        (["x.pdf", "--paket", "tidak-ada"], "bukan folder"),
    ],
)
def test_wrong_use_says_what_to_do(argumen: list[str], pesan: str) -> None:
    """Wrong use exits 2 with a message and writes nothing."""
    hasil = jalankan(*argumen)

    assert hasil.exit_code == 2
    assert pesan in hasil.stderr
