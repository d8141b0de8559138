"""The exit code is the verdict, and no person meets a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tolok import VERSI
from tolok.aturan.galat import GalatPengguna
from tolok.cli import Perintah, tolok


def run(galat: BaseException) -> Result:
    """Run the top group with one command that fails."""

    class Satu(Perintah):
        DAFTAR = {"gagal": ""}  # noqa: RUF012 - the type is the parent's

        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
            return click.Command(cmd_name, callback=_raise)

    def _raise() -> None:
        raise galat

    return CliRunner().invoke(Satu("tolok"), ["gagal"])


def test_versi_prints_the_version() -> None:
    """`tolok --versi` is one line."""
    assert CliRunner().invoke(tolok, ["--versi"]).stdout == f"tolok {VERSI}\n"


def test_a_mistake_of_a_person_is_told_as_it_is() -> None:
    """The message alone on standard error; exit code 2."""
    hasil = run(GalatPengguna("NIP tidak sah. Cocokkan dengan SK."))

    assert (hasil.exit_code, hasil.stdout, hasil.stderr) == (2, "", "NIP tidak sah. Cocokkan dengan SK.\n")


@pytest.mark.parametrize("galat", [KeyboardInterrupt(), click.Abort()])
def test_stopping_is_not_a_finding(galat: BaseException) -> None:
    """Ctrl-C ends with 2: nothing was written, and 1 would mean a finding."""
    hasil = run(galat)

    assert hasil.exit_code == 2
    assert "Dibatalkan." in hasil.stderr


def test_a_file_that_click_cannot_open_is_unreadable_input() -> None:
    """Click alone would end with 1, which means a finding here."""
    hasil = run(click.FileError("x.toml", "tidak ada"))

    assert (hasil.exit_code, hasil.stderr) == (2, "Galat: Berkas 'x.toml' tidak dapat dibuka: tidak ada\n")


def test_a_refusal_of_the_system_names_the_file() -> None:
    """A full disk or a missing permission is a message, not a traceback."""
    hasil = run(PermissionError(13, "Permission denied", "out/lkip.pdf"))

    assert hasil.exit_code == 2
    assert "Berkas “out/lkip.pdf” tidak dapat dibaca atau ditulis" in hasil.stderr


def test_a_refusal_of_the_system_without_a_file_is_told_too() -> None:
    """The system does not always say which file."""
    assert run(OSError("penuh")).stderr.startswith("Berkas tidak dapat dibaca atau ditulis: sistem menolak (penuh)")


def test_an_error_of_our_own_is_short_and_says_how_to_report_it() -> None:
    """One line with the kind of error; exit code 2."""
    hasil = run(ZeroDivisionError("bagi nol"))

    assert hasil.exit_code == 2
    assert "kesalahannya sendiri (ZeroDivisionError: bagi nol)" in hasil.stderr
    assert "TOLOK_LACAK=1" in hasil.stderr


def test_a_developer_can_see_where_it_came_from(monkeypatch: pytest.MonkeyPatch) -> None:
    """With TOLOK_LACAK the error itself comes out."""
    monkeypatch.setenv("TOLOK_LACAK", "1")

    assert isinstance(run(ZeroDivisionError("bagi nol")).exception, ZeroDivisionError)


def test_a_command_keeps_its_own_verdict() -> None:
    """An exit code that a command chose is not touched."""
    assert run(SystemExit(1)).exit_code == 1
    assert run(click.exceptions.Exit(1)).exit_code == 1


def test_a_reader_that_stops_early_is_no_error() -> None:
    """`tolok fakta skema | head -1` ends quietly."""
    perintah = f"{sys.executable} -c 'from tolok.cli import tolok; tolok()' fakta skema | head -n 1"

    hasil = subprocess.run(["sh", "-c", perintah], capture_output=True, text=True, check=True)

    assert (hasil.stdout, hasil.stderr) == ("{\n", "")


def test_a_broken_pipe_is_left_to_click() -> None:
    """Whoever closed the pipe knows; there is nobody to read a message."""
    assert run(BrokenPipeError(32, "Broken pipe")).stderr == ""


def test_an_unknown_command_is_none() -> None:
    """The table of commands is all there is."""
    assert tolok.get_command(click.Context(tolok), "hapus") is None


@pytest.mark.parametrize("argumen", [["--versi"], ["fakta", "skema"], ["aturan", "daftar"]])
def test_what_does_not_print_does_not_load_the_printers(argumen: list[str]) -> None:
    """Typst and python-docx cost a second; only lkip and pk pay it."""
    program = (
        "import sys; from tolok.cli import tolok; tolok(sys.argv[1:], standalone_mode=False);"
        "print([nama for nama in ('typst', 'docx') if nama in sys.modules], file=sys.stderr)"
    )

    hasil = subprocess.run([sys.executable, "-c", program, *argumen], capture_output=True, text=True, check=True)

    assert hasil.stderr.splitlines()[-1] == "[]"


def test_the_command_is_installed() -> None:
    """The console script answers."""
    hasil = subprocess.run(
        [Path(sys.executable).with_name("tolok"), "--versi"], capture_output=True, text=True, check=True
    )

    assert hasil.stdout.startswith("tolok ")
