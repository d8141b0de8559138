"""Rumus: importing this package enters every rule into the catalogue."""

from tolok.aturan.rumus import (
    agregasi,
    anggaran,
    capaian,
    efisiensi,
    ikm,
    kategori,
    nip,
    nomenklatur,
    pangkat,
    umum,
)

__all__ = [
    "agregasi",
    "anggaran",
    "capaian",
    "efisiensi",
    "ikm",
    "kategori",
    "nip",
    "nomenklatur",
    "pangkat",
    "umum",
]
