"""tolok pk: a folder of facts -> the Perjanjian Kinerja."""

from __future__ import annotations

from pathlib import Path

import click

from tolok.cli.keluaran import read_format, report_written, write_naskah
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("-o", "--keluaran", type=click.Path(path_type=Path), required=True, help="Folder tempat berkas ditulis.")
@click.option("--format", "daftar_format", default="pdf,docx", show_default=True, help="Format, dipisah koma.")
@click.option("--versi-pk", help="Versi PK, mis. murni atau perubahan-1; bila tidak disebut, versi terakhir.")
def pk(folder: Path, keluaran: Path, daftar_format: str, versi_pk: str | None) -> None:
    """Susun Perjanjian Kinerja dari FOLDER fakta dan cetak ke KELUARAN.

    Semua format ditulis utuh, atau tidak satu pun. Bila fakta salah, tidak ada berkas yang ditulis dan kode keluar 2.
    """
    diminta = read_format(daftar_format)
    naskah = compose_pk(load_fakta(folder), versi_pk)
    report_written(write_naskah(naskah, keluaran=keluaran, daftar_format=diminta))
