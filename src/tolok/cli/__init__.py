"""The command `tolok`: one file a command, each loaded only when it is asked for.

Exit codes: 0 done, 1 findings of level SALAH, 2 wrong use, unreadable input or nothing written.
"""

from __future__ import annotations

import errno
import os
from importlib import import_module
from typing import Any, ClassVar

import click

from tolok import VERSI
from tolok.aturan.galat import GalatPengguna
from tolok.cli.bahasa import speak_indonesian, translate_metavar

LACAK = "TOLOK_LACAK"
"""With this variable in the environment an unexpected error shows where it came from."""
GAGAL = 2

# Before any command is loaded: click translates the names of some types when they are made.
speak_indonesian()


class Perintah(click.Group):
    """The top group: loads commands late and turns every failure into a message and an exit code."""

    DAFTAR: ClassVar[dict[str, str]] = {
        "aturan": "tolok.cli.aturan",
        "cek": "tolok.cli.cek",
        "fakta": "tolok.cli.fakta",
        "lkip": "tolok.cli.lkip",
        "pk": "tolok.cli.pk",
        "periksa": "tolok.cli.periksa",
        "ekstrak": "tolok.cli.ekstrak",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self.DAFTAR)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - same
        if cmd_name not in self.DAFTAR:
            return None
        # What reads facts and prints takes long to load; `tolok aturan` must not wait for them.
        perintah: click.Command = getattr(import_module(self.DAFTAR[cmd_name]), cmd_name)
        translate_metavar(perintah)
        return perintah

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except GalatPengguna as galat:
            _stop(ctx, str(galat))
        except (KeyboardInterrupt, click.Abort):
            _stop(ctx, "Dibatalkan.")
        except click.ClickException as galat:
            galat.show()
            ctx.exit(GAGAL)
        except click.exceptions.Exit:
            raise
        except OSError as galat:
            if galat.errno == errno.EPIPE:
                raise
            _stop(ctx, _explain_os_error(galat))
        except Exception as galat:  # noqa: BLE001 - the last stop before a person's terminal
            _stop_unexpected(ctx, galat)


def _stop(ctx: click.Context, pesan: str) -> None:
    click.echo(pesan, err=True)
    ctx.exit(GAGAL)


def _explain_os_error(galat: OSError) -> str:
    berkas = f" “{galat.filename}”" if galat.filename else ""
    return (
        f"Berkas{berkas} tidak dapat dibaca atau ditulis: sistem menolak ({galat.strerror or galat}). "
        "Periksa nama, izin, dan sisa ruang penyimpanannya."
    )


def _stop_unexpected(ctx: click.Context, galat: Exception) -> None:
    if os.environ.get(LACAK):
        raise galat
    pesan = (
        f"Tolok berhenti karena kesalahannya sendiri ({type(galat).__name__}: {galat}). "
        f"Jalankan lagi dengan {LACAK}=1 dan kirimkan keluarannya kepada pengembang."
    )
    _stop(ctx, pesan)


@click.group(cls=Perintah, context_settings={"help_option_names": ["--bantuan", "--help", "-h"]})
@click.version_option(
    VERSI, "--versi", prog_name="tolok", message="%(prog)s %(version)s", help="Tampilkan versi lalu selesai."
)
def tolok() -> None:
    """Laporan kinerja instansi pemerintah yang setiap angkanya dapat ditelusuri.

    Kode keluar: 0 selesai; 1 ada temuan SALAH; 2 salah pakai, masukan tidak terbaca, atau tidak ada yang ditulis.
    """


translate_metavar(tolok)
