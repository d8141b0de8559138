"""tolok lkip: a folder of facts -> the LKIP."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from tolok.cli.keluaran import SEMUA_FORMAT, read_format, read_kertas, report_written, write_naskah
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.susun.lkip import compose_lkip


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("-o", "--keluaran", type=click.Path(path_type=Path), required=True, help="Folder tempat berkas ditulis.")
@click.option("--format", "daftar_format", default=SEMUA_FORMAT, show_default=True, help="Format, dipisah koma.")
@click.option("--kertas", default="a4", show_default=True, help="Ukuran kertas: a4, atau f4 (folio, 215 × 330 mm).")
def lkip(folder: Path, keluaran: Path, daftar_format: str, kertas: str) -> None:
    """Susun LKIP dari FOLDER fakta dan cetak ke KELUARAN.

    Semua format ditulis utuh, atau tidak satu pun. Bila fakta salah, tidak ada berkas yang ditulis dan kode keluar 2.
    """
    diminta, ukuran = read_format(daftar_format), read_kertas(kertas)
    naskah = replace(compose_lkip(load_fakta(folder)), kertas=ukuran)
    report_written(write_naskah(naskah, keluaran=keluaran, daftar_format=diminta))
