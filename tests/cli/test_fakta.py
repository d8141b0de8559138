"""tolok fakta as a planner uses it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from dokumen.fakta.kecil import write_kecil
from tolok.cli import tolok


def run(*argumen: str | Path) -> Result:
    return CliRunner().invoke(tolok, ["fakta", *map(str, argumen)])


def test_baru_writes_a_skeleton_and_says_what_to_do_next(tmp_path: Path) -> None:
    """Seven files, and the command that checks them."""
    hasil = run("baru", tmp_path / "fakta")

    assert hasil.exit_code == 0
    assert len(list((tmp_path / "fakta").iterdir())) == 7
    assert f"tolok fakta periksa {tmp_path / 'fakta'}" in hasil.stdout


def test_baru_refuses_a_folder_with_work_in_it(tmp_path: Path) -> None:
    """Nothing is overwritten; exit code 2."""
    folder = write_kecil(tmp_path / "fakta")

    hasil = run("baru", folder)

    assert hasil.exit_code == 2
    assert "sudah berisi" in hasil.stderr


def test_skema_prints_json_schema() -> None:
    """The output is one JSON document that names its draft."""
    assert json.loads(run("skema").stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_periksa_confirms_a_good_folder(tmp_path: Path) -> None:
    """Exit code 0 and one line that names the office and the year."""
    hasil = run("periksa", write_kecil(tmp_path / "fakta"))

    assert hasil.exit_code == 0
    assert hasil.stdout.count("\n") == 1
    assert "(Kecamatan Telaga Biru, 2023) dapat dipakai: 0 kesalahan, 0 peringatan." in hasil.stdout


def test_periksa_shows_warnings_and_still_passes(tmp_path: Path) -> None:
    """Realisasi above pagu happens: it's shown with its place, and the folder stays usable."""
    folder = write_kecil(tmp_path / "fakta")
    renja = (folder / "renja.toml").read_text(encoding="utf-8")
    (folder / "renja.toml").write_text(
        renja.replace("280000000", "390000000").replace("190000000", "300000000"), encoding="utf-8"
    )

    hasil = run("periksa", folder)

    assert hasil.exit_code == 0
    assert "Peringatan: renja.toml › program[1].kegiatan[1].sub_kegiatan[2] › realisasi: realisasi" in hasil.stdout
    assert "0 kesalahan, 1 peringatan." in hasil.stdout


def test_periksa_tells_every_mistake_one_a_line(tmp_path: Path) -> None:
    """Mistakes of several files come together, then how many there are."""
    folder = write_kecil(tmp_path / "fakta")
    (folder / "renja.toml").unlink()
    (folder / "laporan.toml").write_text("tahun = 'x'\n", encoding="utf-8")

    hasil = run("periksa", folder)

    assert hasil.exit_code == 2
    assert [baris.split(":")[0] for baris in hasil.stderr.splitlines()[:-1]] == [
        "laporan.toml › penandatangan",
        "laporan.toml › tahun",
        "renja.toml",
    ]
    assert "3 kesalahan" in hasil.stderr.splitlines()[-1]


def test_periksa_says_when_there_is_no_folder(tmp_path: Path) -> None:
    """A wrong folder name is one message with what to do."""
    hasil = run("periksa", tmp_path / "tidak-ada")

    assert hasil.exit_code == 2
    assert "folder fakta tidak ada" in hasil.stderr
