"""tolok ekstrak: a folder that loads, a summary that hides nothing, a message for what cannot be read."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from dokumen.ekstrak.laporan_contoh import LENGKAP
from tolok.cli import tolok


def run(*argumen: str | Path) -> tuple[int, str]:
    hasil = CliRunner().invoke(tolok, [str(satu) for satu in argumen])
    return hasil.exit_code, hasil.output


def write_sumber(folder: Path) -> Path:
    sumber = folder / "lkip-sukamaju-2024.txt"
    sumber.write_text(LENGKAP, encoding="utf-8")
    return sumber


def test_facts_are_written_and_counted(tmp_path: Path) -> None:
    """The folder passes `tolok fakta periksa`, and the last line says where to read on."""
    kode, keluaran = run("ekstrak", write_sumber(tmp_path), "-o", tmp_path / "fakta")

    assert (kode, "nilai ditemukan" in keluaran, "ekstrak.txt" in keluaran) == (0, True, True)
    assert run("fakta", "periksa", tmp_path / "fakta")[0] == 0


def test_each_accepted_suggestion_is_printed(tmp_path: Path) -> None:
    """With --terima-saran the corrected number, the printed one and the reason are on the screen."""
    kode, keluaran = run("ekstrak", write_sumber(tmp_path), "-o", tmp_path / "fakta", "--terima-saran")

    assert kode == 0
    assert "Saran diterima: renja.toml › Penyediaan Gaji dan Tunjangan ASN › pagu: 70.250.000" in keluaran


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A wrong name ends in a message and code 2, and nothing is written."""
    kode, keluaran = run("ekstrak", tmp_path / "tidak-ada.pdf", "-o", tmp_path / "fakta")

    assert kode == 2
    assert "tidak dapat dibuka" in keluaran
    assert not (tmp_path / "fakta").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    """Nobody's facts are overwritten."""
    sumber = write_sumber(tmp_path)

    assert run("ekstrak", sumber, "-o", tmp_path)[0] == 2
    assert sorted(satu.name for satu in tmp_path.iterdir()) == [sumber.name]
