"""The core works where Django is not installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from arsitektur.pohon import AKAR

JALANKAN = """
import sys

class Penghalang:
    def find_spec(self, nama, jalur=None, sasaran=None):
        if nama.split(".")[0] == "django":
            raise ModuleNotFoundError(f"No module named {nama!r}", name=nama)

sys.meta_path.insert(0, Penghalang())
from tolok.cli import tolok
tolok(prog_name="tolok")
"""


def run_tanpa_django(*kata: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a Python in which Django can't be found."""
    return subprocess.run(
        [sys.executable, "-c", JALANKAN, *kata], cwd=AKAR, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "kata",
    ["--help", "aturan daftar", "aturan uji", "fakta skema", "fakta periksa contoh/batumandi-2023"],
)
def test_commands_work_without_django(kata: str) -> None:
    """Each core command ends well where Django is hidden."""
    hasil = run_tanpa_django(*kata.split())

    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout


@pytest.mark.parametrize("perintah", ["lkip", "pk"])
def test_documents_are_printed_without_django(perintah: str, tmp_path: Path) -> None:
    """The main job needs no web: each document comes out in every format where Django is hidden."""
    hasil = run_tanpa_django(perintah, "contoh/batumandi-2023", "-o", str(tmp_path))

    assert hasil.returncode == 0, hasil.stderr
    assert sorted(berkas.suffix for berkas in tmp_path.iterdir()) == [".docx", ".html", ".pdf", ".xlsx"]
    assert all(perintah in berkas.name for berkas in tmp_path.iterdir())
