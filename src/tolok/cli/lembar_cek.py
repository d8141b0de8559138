"""Lembar cek: what each check looks for, why, and a fragment it finds something in, for people to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from tolok.cli.lembar_aturan import write_lembar
from tolok.dokumen.periksa.katalog import Cek, daftar_cek

TANDA = "<!-- Dibuat dengan “tolok cek dokumen”; jangan disunting. -->"


def compose_lembar_cek(entri: Cek) -> str:
    """Write the sheet of one check: level, basis, explanation, and the fragments that prove it."""
    bagian = [
        f"# {entri.judul}",
        f"Kode `{entri.kode}`, tingkat {entri.tingkat}.",
        entri.penjelasan,
        f"**Dasar.** {entri.dasar}",
        f"Pada potongan ini ada temuan:\n\n{_fragmen(entri.salah)}",
        f"Pada potongan ini tidak ada:\n\n{_fragmen(entri.benar)}",
    ]
    return "\n\n".join(bagian) + "\n"


def compose_dokumen_cek() -> Mapping[str, str]:
    """Write one page for each family of checks, and their index, by file name."""
    semua = list(daftar_cek().values())
    halaman = {f"{nama}.md": "\n".join([TANDA, "", *_halaman(isi)]) for nama, isi in _keluarga(semua)}
    kepala = [
        TANDA,
        "",
        f"# Cek: {len(semua)} hal yang diperiksa `tolok periksa`",
        "",
        "| kode | tingkat | cek |",
        "|---|---|---|",
    ]
    baris = [f"| [{satu.kode}]({keluarga(satu)}.md) | {satu.tingkat} | {satu.judul} |" for satu in semua]
    return {**halaman, "README.md": "\n".join([*kepala, *baris]) + "\n"}


def write_dokumen_cek(folder: Path) -> int:
    """Write all pages and remove those of families that are gone; return how many checks there are."""
    write_lembar(compose_dokumen_cek(), folder=folder, tanda=TANDA)
    return len(daftar_cek())


def keluarga(entri: Cek) -> str:
    """The family of a check: what stands before the dot of its code."""
    return entri.kode.partition(".")[0]


def _keluarga(semua: list[Cek]) -> Iterator[tuple[str, list[Cek]]]:
    for nama, isi in groupby(semua, key=keluarga):
        yield nama, list(isi)


def _halaman(isi: list[Cek]) -> Iterator[str]:
    for satu in isi:
        yield compose_lembar_cek(satu)


def _fragmen(teks: str) -> str:
    """A fragment as a block; tabs, which part the cells of a table, stay visible as bars."""
    baris = (satu.replace("\t", " | ") for satu in teks.strip("\n").splitlines())
    return "\n".join(f"    {satu}".rstrip() for satu in baris)
