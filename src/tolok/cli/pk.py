"""tolok pk: a folder of facts -> the Perjanjian Kinerja."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from tolok.cli.keluaran import SEMUA_FORMAT, read_format, read_kertas, report_written, write_naskah
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("-o", "--keluaran", type=click.Path(path_type=Path), required=True, help="Folder tempat berkas ditulis.")
@click.option("--format", "daftar_format", default=SEMUA_FORMAT, show_default=True, help="Format, dipisah koma.")
@click.option("--kertas", default="a4", show_default=True, help="Ukuran kertas: a4, atau f4 (folio, 215 × 330 mm).")
@click.option("--versi-pk", help="Versi PK, mis. murni atau perubahan-1; bila tidak disebut, versi terakhir.")
def pk(folder: Path, keluaran: Path, daftar_format: str, kertas: str, versi_pk: str | None) -> None:
    """Susun Perjanjian Kinerja dari FOLDER fakta dan cetak ke KELUARAN.

    Semua format ditulis utuh, atau tidak satu pun. Bila fakta salah, tidak ada berkas yang ditulis dan kode keluar 2.
    """
    diminta, ukuran = read_format(daftar_format), read_kertas(kertas)
    naskah = replace(compose_pk(load_fakta(folder), versi_pk), kertas=ukuran)
    report_written(write_naskah(naskah, keluaran=keluaran, daftar_format=diminta))
