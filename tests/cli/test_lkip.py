"""tolok lkip and tolok pk as a planner uses them."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from buat import make_fakta, make_laporan, tulis_folder
from tolok.cli import keluaran as modul_keluaran
from tolok.cli import tolok
from tolok.dokumen.fakta.laporan import Narasi

TEKS_MUSUH = (
    """<b>&"tebal"</b> 'kutip' #typst $x^2$ @rujuk *b* _m_ \\n [/] = judul""",
    """#eval("1+1") #include "/etc/passwd" #{panic()}""",
    "=1+1 +2 -3 @SUM(A1)",
    "<script>alert(1)</script> {{ 7*7 }} ${7*7} %s {0}",
    "שלום עולם",
    "a" * 20_000,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tulis_folder(make_fakta(), tmp_path_factory.mktemp("fakta") / "dinas")


def jalankan(*argumen: str | Path) -> Result:
    return CliRunner().invoke(tolok, [str(satu) for satu in argumen])


@pytest.mark.parametrize(("perintah", "awalan"), [("lkip", "lkip"), ("pk", "pk-perubahan-1")])
def test_four_formats_are_written_and_named(perintah: str, awalan: str, folder: Path, tmp_path: Path) -> None:
    """Without --format all four appear, named after document, version, office and year, and nothing else."""
    hasil = jalankan(perintah, folder, "-o", tmp_path / "out")

    assert hasil.exit_code == 0
    nama = f"{awalan}-dinas-contoh-sejahtera-2024"
    assert sorted(berkas.name for berkas in (tmp_path / "out").iterdir()) == [
        f"{nama}.{akhiran}" for akhiran in ("docx", "html", "pdf", "xlsx")
    ]
    assert f"{nama}.pdf" in hasil.output


def test_one_format_can_be_chosen(folder: Path, tmp_path: Path) -> None:
    """--format pdf writes just the PDF."""
    jalankan("pk", folder, "-o", tmp_path, "--format", "pdf")

    assert [berkas.suffix for berkas in tmp_path.iterdir()] == [".pdf"]


@pytest.mark.parametrize(
    ("kertas", "titik"), [("a4", "595.276 x 841.89"), ("F4", "609.449 x 935.433"), (" Folio", "609.449 x 935.433")]
)
def test_the_paper_can_be_chosen(kertas: str, titik: str, folder: Path, tmp_path: Path) -> None:
    """--kertas rules every page of the PK; F4 may be called folio, in any case."""
    jalankan("pk", folder, "-o", tmp_path, "--format", "pdf", "--kertas", kertas)

    (berkas,) = tmp_path.iterdir()
    jalan = subprocess.run(["pdfinfo", "-l", "99", str(berkas)], capture_output=True, text=True, check=True)
    ukuran = [
        baris.split("size:")[1].strip() for baris in jalan.stdout.splitlines() if re.match(r"Page +\d+ size", baris)
    ]
    assert len(ukuran) == 2
    assert {satu.removesuffix(" pts").removesuffix(" pts (A4)") for satu in ukuran} == {titik}


@pytest.mark.parametrize("perintah", ["lkip", "pk"])
@pytest.mark.parametrize("kertas", ["legal", "a 4", ""])
def test_an_unknown_paper_is_refused_before_anything_is_read(perintah: str, kertas: str, tmp_path: Path) -> None:
    """The message names both papers with their measures; nothing is written; exit code 2."""
    hasil = jalankan(perintah, tmp_path / "tidak-ada", "-o", tmp_path / "out", "--kertas", kertas)

    assert hasil.exit_code == 2
    assert f"Kertas “{kertas}” tidak dikenal" in hasil.output
    assert "--kertas f4 (215 × 330 mm, disebut juga folio)" in hasil.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("daftar", ["html2", "pdf;docx", ""])
def test_an_unknown_format_is_refused_before_anything_is_read(daftar: str, tmp_path: Path) -> None:
    """The message names the formats there are; nothing is written; exit code 2."""
    hasil = jalankan("lkip", tmp_path / "tidak-ada", "-o", tmp_path / "out", "--format", daftar)

    assert hasil.exit_code == 2
    assert "Pilih dari: pdf, docx, html, xlsx" in hasil.output
    assert not (tmp_path / "out").exists()


def test_wrong_facts_leave_no_file_and_no_folder(folder: Path, tmp_path: Path) -> None:
    """A mistake in the facts is told with its place; the output folder is not even made."""
    rusak = tmp_path / "rusak"
    rusak.mkdir()
    for berkas in folder.iterdir():
        (rusak / berkas.name).write_text(berkas.read_text().replace("tahun = 2024", "tahun = 1999"))

    hasil = jalankan("lkip", rusak, "-o", tmp_path / "out")

    assert hasil.exit_code == 2
    assert "laporan.toml" in hasil.output
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_way_is_refused(folder: Path, tmp_path: Path) -> None:
    """When -o names a file, it stays as it was and the message says what to do."""
    berkas = tmp_path / "laporan.pdf"
    berkas.write_text("milik orang")

    hasil = jalankan("lkip", folder, "-o", berkas)

    assert hasil.exit_code == 2
    assert "bukan folder" in hasil.output
    assert berkas.read_text() == "milik orang"


@pytest.mark.parametrize("rusak", ["pdf", "docx", "html", "xlsx"])
def test_when_one_format_fails_no_format_is_written(
    rusak: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of the four printers fails, the older files stay as they were."""
    jalankan("pk", folder, "-o", tmp_path)
    lama = {berkas.name: berkas.read_bytes() for berkas in tmp_path.iterdir()}

    def gagal(_naskah: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(modul_keluaran, "PENCETAK", {**modul_keluaran.PENCETAK, rusak: gagal})
    hasil = jalankan("pk", folder, "-o", tmp_path, "--kertas", "f4")

    assert hasil.exit_code == 2
    assert len(lama) == 4
    assert {berkas.name: berkas.read_bytes() for berkas in tmp_path.iterdir()} == lama


def test_versions_of_the_pk_do_not_overwrite_each_other(folder: Path, tmp_path: Path) -> None:
    """The first PK and its revision are two documents with two names."""
    for versi in ("murni", "perubahan-1"):
        jalankan("pk", folder, "-o", tmp_path, "--format", "pdf", "--versi-pk", versi)

    assert sorted(berkas.name for berkas in tmp_path.iterdir()) == [
        "pk-dinas-contoh-sejahtera-2024.pdf",
        "pk-perubahan-1-dinas-contoh-sejahtera-2024.pdf",
    ]


def test_a_folder_in_the_place_of_one_file_stops_all(folder: Path, tmp_path: Path) -> None:
    """When one of the files cannot take its place, none is written."""
    (tmp_path / "lkip-dinas-contoh-sejahtera-2024.docx").mkdir()

    hasil = jalankan("lkip", folder, "-o", tmp_path)

    assert hasil.exit_code == 2
    assert "adalah folder" in hasil.output
    assert [berkas.suffix for berkas in tmp_path.iterdir()] == [".docx"]


def test_a_very_long_office_name_is_printed(tmp_path: Path) -> None:
    """A name longer than a document property may be stops no printer."""
    fakta = make_fakta()
    panjang = replace(fakta, instansi=replace(fakta.instansi, nama="Dinas " + "Sejahtera " * 60))

    hasil = jalankan("lkip", tulis_folder(panjang, tmp_path / "panjang"), "-o", tmp_path / "out")

    assert hasil.exit_code == 0, hasil.output


def test_the_same_facts_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """Two runs over one folder write identical files in every format."""
    for nama in ("satu", "dua"):
        jalankan("lkip", folder, "-o", tmp_path / nama)

    satu, dua = (
        {berkas.name: berkas.read_bytes() for berkas in (tmp_path / nama).iterdir()} for nama in ("satu", "dua")
    )
    assert satu == dua


def test_hostile_text_comes_through_unharmed(tmp_path: Path) -> None:
    """Markup, formulas, templates, right-to-left and endless words are printed as they were typed."""
    narasi = tuple(Narasi(tempat="bab1", paragraf=(teks,)) for teks in TEKS_MUSUH)
    fakta = make_fakta(laporan=make_laporan(narasi=narasi))
    fakta = replace(
        fakta,
        instansi=replace(fakta.instansi, isu=tuple(replace(satu, uraian=TEKS_MUSUH[0]) for satu in fakta.instansi.isu)),
    )
    folder = tulis_folder(fakta, tmp_path / "musuh")

    hasil = jalankan("lkip", folder, "-o", tmp_path / "out")

    assert hasil.exit_code == 0, hasil.output
    paragraf = [satu.text for satu in Document(str(next((tmp_path / "out").glob("*.docx")))).paragraphs]
    assert [teks for teks in TEKS_MUSUH if teks not in paragraf] == []
    pdf = _tanpa_spasi(next((tmp_path / "out").glob("*.pdf")))
    assert [teks[:60] for teks in TEKS_MUSUH[:4] if "".join(teks.split()) not in pdf] == []
    assert "a" * 20_000 in pdf.replace("LaporanKinerjaDinasContohSejahteraTahun2024", "") or pdf.count("a") >= 20_000


def _tanpa_spasi(berkas: Path) -> str:
    hasil = subprocess.run(["pdftotext", "-raw", str(berkas), "-"], capture_output=True, text=True, check=True)
    return "".join(hasil.stdout.split())
