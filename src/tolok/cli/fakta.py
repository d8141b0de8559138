"""tolok fakta: start a folder of facts, describe it, check it."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tolok.dokumen.fakta.kerangka import build_kerangka, write_kerangka
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.fakta.periksa import list_peringatan
from tolok.dokumen.fakta.skema import build_skema

FOLDER = click.Path(path_type=Path)


@click.group()
def fakta() -> None:
    """Buat, jelaskan, dan periksa folder fakta."""


@fakta.command()
@click.argument("folder", type=FOLDER)
def baru(folder: Path) -> None:
    """Tulis kerangka berkas TOML yang berketerangan ke FOLDER baru atau kosong."""
    write_kerangka(folder)
    click.echo(f"Kerangka fakta ({len(build_kerangka())} berkas) ditulis di {folder}.")
    click.echo(f"Isi kunci yang bertanda “wajib”, lalu jalankan: tolok fakta periksa {folder}")


@fakta.command()
def skema() -> None:
    """Tampilkan JSON Schema (2020-12) folder fakta."""
    click.echo(json.dumps(build_skema(), ensure_ascii=False, indent=2))


@fakta.command()
@click.argument("folder", type=FOLDER)
def periksa(folder: Path) -> None:
    """Periksa FOLDER: berkas, kunci, nilai, dan kecocokan antarfakta.

    Satu kesalahan satu baris: berkas › tabel › kunci, apa yang salah, mengapa, dan langkah berikutnya.
    Nomor dalam kurung siku mulai dari 1. Keluar dengan kode 2 bila ada kesalahan.
    """
    isi = load_fakta(folder)
    peringatan = list_peringatan(isi)
    for satu in peringatan:
        click.echo(f"Peringatan: {satu}")
    click.echo(
        f"Folder fakta “{folder}” ({isi.instansi.nama}, {isi.laporan.tahun}) dapat dipakai: 0 kesalahan, "
        f"{len(peringatan)} peringatan."
    )
