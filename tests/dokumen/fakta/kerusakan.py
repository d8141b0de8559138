"""What a broken fact folder is, and the ways to break one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from dokumen.fakta.kecil import write_kecil

Perusak: TypeAlias = Callable[[Path], None]


@dataclass(frozen=True)
class Kerusakan:
    """One broken folder."""

    nama: str
    rusak: Perusak
    tempat: str
    """How the only message begins."""
    pesan: str
    """What it says."""


def write_rusak(kerusakan: Kerusakan, folder: Path) -> Path:
    """Write the small office, break it, and return the folder."""
    kerusakan.rusak(write_kecil(folder))
    return folder


def ganti(berkas: str, lama: str, baru: str) -> Perusak:
    """Replace a text that stands in a file exactly once."""

    def rusak(folder: Path) -> None:
        isi = (folder / berkas).read_text(encoding="utf-8")
        assert isi.count(lama) == 1, f"{berkas}: {lama!r} harus ada tepat sekali, ada {isi.count(lama)}"
        (folder / berkas).write_text(isi.replace(lama, baru), encoding="utf-8")

    return rusak


def tambah(berkas: str, isi: str) -> Perusak:
    """Append a text to a file."""

    def rusak(folder: Path) -> None:
        lama = (folder / berkas).read_text(encoding="utf-8")
        (folder / berkas).write_text(f"{lama}\n{isi}\n", encoding="utf-8")

    return rusak


def tulis(berkas: str, isi: bytes) -> Perusak:
    """Replace a whole file by these bytes."""

    def rusak(folder: Path) -> None:
        (folder / berkas).write_bytes(isi)

    return rusak


def hapus(berkas: str) -> Perusak:
    return lambda folder: (folder / berkas).unlink()


def namai(berkas: str, baru: str) -> Perusak:
    def rusak(folder: Path) -> None:
        (folder / berkas).rename(folder / baru)

    return rusak


def tautkan(berkas: str) -> Perusak:
    """Replace a file by a link to its own content elsewhere."""

    def rusak(folder: Path) -> None:
        asli = folder / "simpanan.txt"
        (folder / berkas).rename(asli)
        (folder / berkas).symlink_to(asli)

    return rusak


INSTANSI, RENSTRA, PERJANJIAN, RENJA, PENGUKURAN, LAPORAN, PEDOMAN = (
    f"{nama}.toml" for nama in ("instansi", "renstra", "perjanjian", "renja", "pengukuran", "laporan", "pedoman")
)
