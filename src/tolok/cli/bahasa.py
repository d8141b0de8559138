"""Click's own messages in Indonesian.

Click asks gettext for each message, and gettext would look for a compiled catalogue under the locale of the
environment. Tolok speaks Indonesian in every locale, so the function that click calls is given a catalogue in code.
A test compares the catalogue with the messages in click's source: a new click cannot bring English back unseen.
"""

from __future__ import annotations

import gettext

import click
import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.shell_completion
import click.termui
import click.types
import click.utils

MODUL = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.shell_completion,
    click.termui,
    click.types,
    click.utils,
)

PESAN = {
    # Help pages
    "Usage:": "Pemakaian:",
    "Options": "Opsi",
    "Commands": "Perintah",
    "Positional arguments": "Argumen",
    "Show this message and exit.": "Tampilkan bantuan ini lalu selesai.",
    "Show the version and exit.": "Tampilkan versi lalu selesai.",
    "%(prog)s, version %(version)s": "%(prog)s, versi %(version)s",
    "(dynamic)": "(menurut keadaan)",
    "default: {default}": "baku: {default}",
    "env var: {var}": "variabel lingkungan: {var}",
    "required": "wajib",
    "deprecated": "ditinggalkan",
    # Wrong use
    "Error: {message}": "Galat: {message}",
    "Try '{command} {option}' for help.": "Lihat “{command} {option}”.",
    "Missing command.": "Perintah belum disebut.",
    "Missing argument": "Argumen belum diisi:",
    "Missing option": "Opsi belum diisi:",
    "Missing parameter": "Isian belum diisi:",
    "Missing parameter: {param_name}": "Isian belum diisi: {param_name}",
    "Missing {param_type}": "Belum diisi ({param_type}):",
    "No such command {name!r}.": "Perintah {name!r} tidak ada.",
    "No such option {name!r}.": "Opsi {name!r} tidak ada.",
    "Did you mean {possibility}?": "Maksud Anda {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Maksud Anda salah satu dari: {possibilities}?)",
    "Got unexpected extra argument ({args})": "Argumen berlebih ({args})",
    "Got unexpected extra arguments ({args})": "Argumen berlebih ({args})",
    "Argument {name!r} takes {nargs} values.": "Argumen {name!r} memerlukan {nargs} nilai.",
    "Option {name!r} does not take a value.": "Opsi {name!r} tidak memerlukan nilai.",
    "Option {name!r} requires an argument.": "Opsi {name!r} memerlukan satu nilai.",
    "Option {name!r} requires {nargs} arguments.": "Opsi {name!r} memerlukan {nargs} nilai.",
    "Takes {nargs} values but 1 was given.": "Memerlukan {nargs} nilai, tetapi diberi 1.",
    "Takes {nargs} values but {len} were given.": "Memerlukan {nargs} nilai, tetapi diberi {len}.",
    "{len_type} values are required, but {len_value} was given.": "Memerlukan {len_type} nilai, diberi {len_value}.",
    "{len_type} values are required, but {len_value} were given.": "Memerlukan {len_type} nilai, diberi {len_value}.",
    "Value must be an iterable.": "Nilai harus berupa daftar.",
    "Invalid start character for option ({option})": "Huruf awal opsi tidak sah ({option})",
    # Wrong values
    "Invalid value: {message}": "Nilai tidak sah: {message}",
    "Invalid value for {param_hint}: {message}": "Nilai {param_hint} tidak sah: {message}",
    "Choose from:\n\t{choices}": "Pilih dari:\n\t{choices}",
    "{value!r} is not {choice}.": "{value!r} bukan {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} tidak ada dalam pilihan {choices}.",
    "{value!r} does not match the format {format}.": "{value!r} tidak menurut bentuk {format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} tidak menurut satu pun bentuk {formats}.",
    "{value!r} is not a valid {number_type}.": "{value!r} bukan angka yang sah.",
    "{value} is not in the range {range}.": "{value} di luar batas {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "{value!r} bukan ya atau tidak. Pilih: {states}",
    "{value!r} is not a valid UUID.": "{value!r} bukan UUID.",
    # Files
    "file": "berkas",
    "directory": "folder",
    "path": "lokasi",
    "{name} {filename!r} does not exist.": "{name} {filename!r} tidak ada.",
    "{name} {filename!r} is a file.": "{name} {filename!r} adalah berkas, bukan folder.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} adalah folder, bukan berkas.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} tidak dapat dibaca.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} tidak dapat ditulis.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} tidak dapat dijalankan.",
    "Could not open file {filename!r}: {message}": "Berkas {filename!r} tidak dapat dibuka: {message}",
    "unknown error": "sebab tidak diketahui",
    # Questions
    "Aborted!": "Dibatalkan.",
    "Do you want to continue?": "Lanjutkan?",
    "Confirm the action without prompting.": "Lanjutkan tanpa bertanya.",
    "Press any key to continue...": "Tekan sembarang tombol untuk melanjutkan …",
    "Repeat for confirmation": "Ulangi untuk memastikan",
    "Error: invalid input": "Galat: isian tidak sah",
    "Error: The two entered values do not match.": "Galat: kedua isian tidak sama.",
}
"""Click's message -> ours, with the same names in braces."""

METAVAR = {
    "TEXT": "TEKS",
    "INTEGER": "BILANGAN",
    "INTEGER RANGE": "BILANGAN",
    "FILE": "BERKAS",
    "DIRECTORY": "FOLDER",
    "PATH": "LOKASI",
}


class Katalog(gettext.NullTranslations):
    """The catalogue above as gettext knows one; what it lacks stays as it is."""

    def gettext(self, message: str) -> str:
        return PESAN.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def speak_indonesian() -> None:
    """Let click take its messages from our catalogue."""
    katalog = Katalog()
    for modul in MODUL:
        for nama, terjemahan in (("_", katalog.gettext), ("ngettext", katalog.ngettext)):
            if hasattr(modul, nama):
                setattr(modul, nama, terjemahan)


def translate_metavar(perintah: click.Command) -> None:
    """Name the placeholders of a command's usage line in Indonesian, and those of the commands below it."""
    perintah.options_metavar = "[OPSI]"
    for isian in perintah.params:
        if isinstance(isian, click.Option) and isian.metavar is None:
            isian.metavar = METAVAR.get(isian.type.name.upper())
    if isinstance(perintah, click.Group):
        perintah.subcommand_metavar = "PERINTAH [ARGUMEN]..."
        for anak in perintah.commands.values():
            translate_metavar(anak)
