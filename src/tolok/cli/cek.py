"""tolok cek: what tolok periksa looks for."""

from __future__ import annotations

from pathlib import Path

import click

from tolok.aturan.galat import TidakDikenal
from tolok.cli.lembar_cek import compose_lembar_cek, write_dokumen_cek
from tolok.dokumen.periksa.katalog import daftar_cek


@click.group()
def cek() -> None:
    """Baca apa yang diperiksa oleh tolok periksa."""


@cek.command()
def daftar() -> None:
    """Daftar semua cek: kode, tingkat terberat, dan judulnya."""
    semua = daftar_cek()
    lebar = max(map(len, semua))
    for kode, entri in semua.items():
        click.echo(f"{kode:<{lebar}}  {entri.tingkat:<5}  {entri.judul}")


@cek.command()
@click.argument("kode")
def tampil(kode: str) -> None:
    """Tampilkan satu cek: penjelasan, dasar, dan potongan yang membuktikannya."""
    semua = daftar_cek()
    if kode not in semua:
        raise TidakDikenal("Cek", kode, dikenal=semua)
    click.echo(compose_lembar_cek(semua[kode]), nl=False)


@cek.command()
@click.option("-o", "--keluaran", type=click.Path(path_type=Path), required=True, help="Folder lembar cek.")
def dokumen(keluaran: Path) -> None:
    """Tulis lembar semua cek ke folder KELUARAN."""
    click.echo(f"{write_dokumen_cek(keluaran)} cek ditulis di {keluaran}.")
