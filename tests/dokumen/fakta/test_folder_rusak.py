"""A broken fact folder tells its one mistake, where it is, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from dokumen.fakta.folder_rusak import SEMUA_KERUSAKAN, Kerusakan, write_rusak
from dokumen.fakta.kecil import write_kecil
from tolok.cli import tolok
from tolok.dokumen.fakta.muat import load_fakta

TIAP_KERUSAKAN = pytest.mark.parametrize("kerusakan", SEMUA_KERUSAKAN, ids=lambda kerusakan: kerusakan.nama)


def test_the_small_office_is_whole(tmp_path: Path) -> None:
    """Every broken folder starts from facts that load without a word."""
    fakta = load_fakta(write_kecil(tmp_path / "fakta"))

    assert fakta.instansi.nama == "Kecamatan Telaga Biru"


def test_every_broken_folder_has_its_own_name() -> None:
    """No two rows of the table are the same promise."""
    nama = [kerusakan.nama for kerusakan in SEMUA_KERUSAKAN]

    assert len(set(nama)) == len(nama)


@TIAP_KERUSAKAN
def test_a_broken_folder_gives_one_located_message_and_exit_code_2(kerusakan: Kerusakan, tmp_path: Path) -> None:
    """One line: file, table, key, what, why, what next; then how many; nothing on standard output."""
    folder = write_rusak(kerusakan, tmp_path / "fakta")

    hasil = CliRunner().invoke(tolok, ["fakta", "periksa", str(folder)])

    assert hasil.exit_code == 2
    assert hasil.stdout == ""
    pesan, penutup = hasil.stderr.splitlines()
    assert pesan.startswith(kerusakan.tempat)
    assert kerusakan.pesan in pesan
    assert pesan.endswith((".", "?"))
    assert penutup.endswith("belum dapat dipakai: 1 kesalahan.")


@TIAP_KERUSAKAN
@pytest.mark.parametrize("perintah", ["lkip", "pk"])
def test_no_document_comes_out_of_a_broken_folder(perintah: str, kerusakan: Kerusakan, tmp_path: Path) -> None:
    """The same message and exit code, and not even an empty folder of output."""
    folder = write_rusak(kerusakan, tmp_path / "fakta")

    hasil = CliRunner().invoke(tolok, [perintah, str(folder), "-o", str(tmp_path / "out")])

    assert hasil.exit_code == 2
    assert hasil.stderr.startswith(kerusakan.tempat)
    assert not (tmp_path / "out").exists()
