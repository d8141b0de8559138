"""The command line speaks Indonesian, also where click does the talking."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tolok.cli import tolok
from tolok.cli.bahasa import MODUL, PESAN, Katalog

BUKAN_UNTUK_ORANG = {
    # Mistakes of a programmer who declares a command; a test would meet them first.
    "Name '{name}' defined twice",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
    "Did you mean to pass '--{name}'?",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Could not determine name for option with declarations {decls!r}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "Choice({choices})",
    # Shell completion, which tolok does not offer.
    "Couldn't detect Bash version, shell completion is not supported.",
    "Shell completion is not supported for Bash versions older than 4.4.",
}
DESIMAL_TIDAK_SAH = "Galat: Nilai '--desimal' tidak sah"
INGGRIS = ("Usage", "Options", "Commands", "Error", "Show", "Try ", "Missing", "No such", "Did you", "Invalid", "TEXT")


def list_pesan_click() -> Iterator[str]:
    """Yield every message that click's source hands to gettext."""
    for modul in MODUL:
        for simpul in ast.walk(ast.parse(Path(str(modul.__file__)).read_text(encoding="utf-8"))):
            match simpul:
                case ast.Call(func=ast.Name(id="_" | "ngettext"), args=isian):
                    for isi in isian:
                        if isinstance(isi, ast.Constant) and isinstance(isi.value, str):
                            yield isi.value


def list_perintah(perintah: click.Command, jalan: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the path of every command."""
    yield jalan
    if isinstance(perintah, click.Group):
        konteks = click.Context(perintah)
        for nama in perintah.list_commands(konteks):
            anak = perintah.get_command(konteks, nama)
            assert anak is not None
            yield from list_perintah(anak, (*jalan, nama))


def _isian(teks: str) -> set[str]:
    return {nama.split("!")[0] for _, nama, _, _ in string.Formatter().parse(teks) if nama}


def test_every_message_of_click_is_translated() -> None:
    """A click that brings a new message fails here, before a person reads English."""
    pesan = set(list_pesan_click())

    assert pesan - BUKAN_UNTUK_ORANG - set(PESAN) == set()
    assert len(pesan) > 50


def test_translations_name_only_what_click_fills_in() -> None:
    """No translation asks for a word in braces that the original has not."""
    asing = {pesan: _isian(kami) - _isian(pesan) for pesan, kami in PESAN.items()}

    assert {pesan: nama for pesan, nama in asing.items() if nama} == {}


def test_a_message_that_is_not_in_the_catalogue_stays() -> None:
    """An unknown message is shown as it is, never lost."""
    assert Katalog().gettext("tidak dikenal") == "tidak dikenal"
    assert Katalog().ngettext("Did you mean {possibility}?", "x", 1) == "Maksud Anda {possibility}?"


@pytest.mark.parametrize("jalan", list(list_perintah(tolok)), ids=" ".join)
def test_help_pages_are_indonesian(jalan: tuple[str, ...]) -> None:
    """The help page of every command has Indonesian headings, usage line and help option."""
    hasil = CliRunner().invoke(tolok, [*jalan, "--bantuan"])

    assert hasil.exit_code == 0
    assert hasil.stdout.startswith("Pemakaian: ")
    assert "Tampilkan bantuan ini lalu selesai." in hasil.stdout
    assert [kata for kata in INGGRIS if kata in hasil.stdout] == []


@pytest.mark.parametrize(
    ("argumen", "pesan"),
    [
        (["fakta", "periksa"], "Galat: Argumen belum diisi: 'FOLDER'."),
        (["fakta", "periks"], "Galat: Perintah 'periks' tidak ada. Maksud Anda 'periksa'?"),
        (["fakta", "periksa", "--xyz", "a"], "Galat: Opsi '--xyz' tidak ada."),
        (["fakta", "periksa", "a", "b"], "Galat: Argumen berlebih (b)"),
        (["--vers"], "Galat: Opsi '--vers' tidak ada. Maksud Anda '--versi'?"),
        (["lkip", "a"], "Galat: Opsi belum diisi: '-o' / '--keluaran'."),
        (["lkip", "a", "-o"], "Galat: Opsi '-o' memerlukan satu nilai."),
        (
            ["aturan", "hitung", "x", "--desimal", "99"],
            "Galat: Nilai '--desimal' tidak sah: 99 di luar batas 0<=x<=10.",
        ),
        (
            ["aturan", "hitung", "x", "--desimal", "dua"],
            "Galat: Nilai '--desimal' tidak sah: 'dua' bukan angka yang sah.",
        ),
    ],
)
def test_wrong_use_is_told_in_indonesian(argumen: list[str], pesan: str) -> None:
    """What is wrong and a suggestion where there is one; exit code 2, nothing on standard output."""
    hasil = CliRunner().invoke(tolok, argumen)

    assert hasil.exit_code == 2
    assert hasil.stdout == ""
    assert hasil.stderr.startswith(("Pemakaian: ", "Galat: "))
    assert hasil.stderr.splitlines()[-1] == pesan
    assert [kata for kata in INGGRIS if kata in hasil.stderr] == []


def test_the_names_of_files_are_indonesian(tmp_path: Path) -> None:
    """A path that must exist is refused in Indonesian, with the kind of thing that was wanted."""

    @click.command()
    @click.argument("asal", type=click.Path(exists=True, dir_okay=False))
    def baca(asal: str) -> None:
        click.echo(asal)

    tidak_ada = CliRunner().invoke(baca, [str(tmp_path / "x")])
    folder = CliRunner().invoke(baca, [str(tmp_path)])

    assert "Nilai 'ASAL' tidak sah: Berkas '" in tidak_ada.stderr
    assert tidak_ada.stderr.rstrip().endswith("tidak ada.")
    assert folder.stderr.rstrip().endswith("adalah folder, bukan berkas.")
