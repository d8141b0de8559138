"""Fakta -> folder of TOML files, whole or not at all; what stands at its default is left out."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import is_dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import tomli_w

from tolok.aturan.galat import GalatPengguna
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.bentuk import isian_tabel


class FolderTerisi(GalatPengguna):
    """Folder tujuan sudah berisi, dan tidak ada izin menggantinya."""


def save_fakta(fakta: Fakta, folder: Path, *, timpa: bool = False) -> None:
    """Write the facts as a folder of TOML files that `load_fakta` reads back as the same facts.

    With `timpa` the fact files of an existing folder are replaced; its other files stay.

    Raises: FolderTerisi (the folder holds something and `timpa` is not set), OSError.
    """
    write_folder({nama: tomli_w.dumps(isi) for nama, isi in _files(fakta).items()}, folder=folder, timpa=timpa)


def write_folder(berkas: dict[str, str], *, folder: Path, timpa: bool = False) -> None:
    """Write the texts of fact files into a folder that appears at once, complete.

    Raises: FolderTerisi, OSError.
    """
    if folder.exists() and not folder.is_dir():
        raise FolderTerisi(f"“{folder}” bukan folder. Pilih nama folder lain.")
    terisi = folder.is_dir() and any(folder.iterdir())
    if terisi and not timpa:
        raise FolderTerisi(f"Folder “{folder}” sudah berisi, sehingga tidak ditimpa. Pilih folder lain atau kosongkan.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Beside the target, so that the last step is a rename inside one file system.
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.", ignore_cleanup_errors=True) as ruang:
        baru = Path(ruang) / "baru"
        if terisi:
            shutil.copytree(folder, baru, symlinks=True, ignore=_ignore_fact_files)
        else:
            baru.mkdir()
        for nama, isi in berkas.items():
            (baru / nama).write_text(isi, encoding="utf-8", newline="\n")
        if terisi:
            _swap(lama=folder, baru=baru, simpanan=Path(ruang) / "lama")
        else:
            baru.replace(folder)


def _ignore_fact_files(_folder: str, daftar_nama: list[str]) -> set[str]:
    nama_berkas = {f"{isian.nama}.toml" for isian in isian_tabel(Fakta)}
    return nama_berkas.intersection(daftar_nama)


def _swap(*, lama: Path, baru: Path, simpanan: Path) -> None:
    lama.rename(simpanan)
    try:
        baru.rename(lama)
    except OSError:
        simpanan.rename(lama)
        raise


def _files(fakta: Fakta) -> dict[str, dict[str, Any]]:
    isi = {}
    for isian in isian_tabel(Fakta):
        nilai = getattr(fakta, isian.nama)
        if isian.wajib or nilai != isian.baku:
            isi[f"{isian.nama}.toml"] = {isian.nama: _toml(nilai)} if isinstance(nilai, tuple) else _toml(nilai)
    return isi


def _toml(nilai: object) -> Any:
    """Return what TOML can write: a table as a dict without its defaults, a whole Decimal as an integer."""
    if is_dataclass(nilai):
        return _tabel(nilai)
    if isinstance(nilai, tuple):
        return [_toml(butir) for butir in nilai]
    if isinstance(nilai, StrEnum):
        return nilai.value
    if isinstance(nilai, Decimal) and nilai.as_tuple().exponent == 0:
        return int(nilai)
    # TOML has no null: the empty text stands for "none" where the default is something.
    return "" if nilai is None else nilai


def _tabel(tabel: Any) -> dict[str, Any]:
    isi = {}
    kelas: type = type(tabel)
    for isian in isian_tabel(kelas):
        nilai = getattr(tabel, isian.nama)
        if isian.wajib or nilai != isian.baku:
            isi[isian.nama] = _toml(nilai)
    return isi
