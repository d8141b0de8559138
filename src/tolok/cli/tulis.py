"""Files to a folder: all of them appear whole, or none does."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from tolok.aturan.galat import GalatPengguna


class KeluaranTertolak(GalatPengguna):
    """Folder keluaran tidak dapat dipakai."""


def check_keluaran(keluaran: Path, nama: Iterable[str]) -> None:
    """Refuse a folder that is a file, or whose files would take the place of folders.

    Raises: KeluaranTertolak.
    """
    if keluaran.exists() and not keluaran.is_dir():
        raise KeluaranTertolak(f"Keluaran “{keluaran}” adalah berkas, bukan folder. Sebutkan nama folder dengan -o.")
    for berkas in (keluaran / satu for satu in nama):
        if berkas.is_dir():
            raise KeluaranTertolak(
                f"“{berkas}” adalah folder, padahal berkas akan ditulis di situ. Pindahkan folder itu."
            )


def write_berkas(isi: Mapping[str, bytes], *, keluaran: Path) -> tuple[Path, ...]:
    """Put files, named by their keys, into the folder; an old file stays until the new ones are all on the disk.

    Raises: KeluaranTertolak, OSError (the disk refuses).
    """
    check_keluaran(keluaran, isi)
    keluaran.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".tolok-", dir=keluaran) as sementara:
        siap = {nama: _save(Path(sementara) / nama, data) for nama, data in isi.items()}
        for nama, berkas in siap.items():
            berkas.replace(keluaran / nama)
    return tuple(keluaran / nama for nama in isi)


def _save(berkas: Path, isi: bytes) -> Path:
    with berkas.open("wb") as tulis:
        tulis.write(isi)
        tulis.flush()
        os.fsync(tulis.fileno())
    return berkas
