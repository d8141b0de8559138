"""Documents to files: every requested format appears whole, or none does."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

import click
from rich.console import Console

from tolok.aturan.galat import GalatPengguna
from tolok.cli.tulis import check_keluaran, write_berkas
from tolok.dokumen.naskah import Kertas, Naskah


def _load_when_used(nama: str) -> Callable[[Naskah], bytes]:
    """A printer whose libraries are loaded by its first document; whoever asks for one format waits for one."""

    def print_naskah(naskah: Naskah) -> bytes:
        hasil: bytes = getattr(import_module(f"tolok.dokumen.cetak.{nama}"), f"print_{nama}")(naskah)
        return hasil

    return print_naskah


PENCETAK: Mapping[str, Callable[[Naskah], bytes]] = {
    nama: _load_when_used(nama) for nama in ("pdf", "docx", "html", "xlsx")
}
SEMUA_FORMAT = ",".join(PENCETAK)
NAMA_KERTAS = {"a4": Kertas.A4, "f4": Kertas.F4, "folio": Kertas.F4}
"""Paper by the names that people and shops call it."""


class FormatTidakDikenal(GalatPengguna):
    """Format keluaran yang tidak dapat dicetak."""


class KertasTidakDikenal(GalatPengguna):
    """Ukuran kertas yang tidak dapat dicetak."""


def read_format(teks: str) -> tuple[str, ...]:
    """Return the formats of a list such as "pdf,docx", each once.

    Raises: FormatTidakDikenal.
    """
    diminta = tuple(dict.fromkeys(satu.strip().lower() for satu in teks.split(",") if satu.strip()))
    asing = [satu for satu in diminta if satu not in PENCETAK]
    if asing or not diminta:
        raise FormatTidakDikenal(
            f"Format “{', '.join(asing) or teks}” tidak dikenal. Pilih dari: {', '.join(PENCETAK)}; "
            "pisahkan dengan koma, mis. --format pdf,docx."
        )
    return diminta


def read_kertas(teks: str) -> Kertas:
    """Return the paper of a name such as "F4" or "folio".

    Raises: KertasTidakDikenal.
    """
    kertas = NAMA_KERTAS.get(teks.strip().lower())
    if kertas is None:
        raise KertasTidakDikenal(
            f"Kertas “{teks}” tidak dikenal. Pilih --kertas a4 (210 × 297 mm) atau "
            "--kertas f4 (215 × 330 mm, disebut juga folio)."
        )
    return kertas


def write_naskah(naskah: Naskah, *, keluaran: Path, daftar_format: tuple[str, ...]) -> tuple[Path, ...]:
    """Print `naskah` in every format, then put the files in place; an old file stays until the new one is whole.

    Raises: KeluaranTertolak (the place is a file), OSError (the disk refuses).
    """
    nama = {satu: f"{file_name(naskah)}.{satu}" for satu in daftar_format}
    check_keluaran(keluaran, nama.values())
    # Everything that can fail in printing fails here, before the folder is touched.
    return write_berkas({nama[satu]: _print(naskah, satu) for satu in daftar_format}, keluaran=keluaran)


def report_written(berkas: tuple[Path, ...]) -> None:
    for satu in berkas:
        click.echo(f"Ditulis: {satu} ({satu.stat().st_size:,} byte)".replace(",", "."))


def file_name(naskah: Naskah) -> str:
    """Return e.g. "lkip-kecamatan-batumandi-2023", safe on every file system."""
    polos = unicodedata.normalize("NFKD", naskah.instansi).encode("ascii", "ignore").decode("ascii")
    instansi = re.sub(r"[^a-z0-9]+", "-", polos.lower()).strip("-")[:80] or "instansi"
    return f"{naskah.jenis}-{instansi}-{naskah.tahun}"


def _print(naskah: Naskah, satu: str) -> bytes:
    pesan = f"Mencetak {naskah.judul} ({satu.upper()}) …"
    if not sys.stderr.isatty():
        return PENCETAK[satu](naskah)
    with Console(stderr=True).status(pesan):
        return PENCETAK[satu](naskah)
