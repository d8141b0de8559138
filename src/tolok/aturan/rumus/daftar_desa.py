"""Daftar desa: the villages that a rule counts, and what every such list must be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tolok.aturan.galat import GalatMasukan, TidakDikenal
from tolok.aturan.nilai import Kosong, tidak_berlaku

TANPA_DESA: Kosong = tidak_berlaku("tidak ada desa dalam daftar, maka tidak ada yang diukur")
"""What a measure of villages is where there is none, e.g. a kecamatan of kelurahan only (T-023)."""


def fold_nama(nama: str) -> str:
    """Return a name without what the eye passes over: blanks around and doubled, and the case of letters."""
    return " ".join(nama.split()).casefold()


def check_ganda(jenis: str, nama: Sequence[str]) -> None:
    """Refuse a list in which a name is empty or stands twice, also in other letters or blanks.

    Raises: GalatMasukan.
    """
    if any(not satu.strip() for satu in nama):
        raise GalatMasukan(f"{jenis} memuat nama kosong. Hapus atau isi namanya.")
    banyak = Counter(map(fold_nama, nama))
    ganda = sorted({" ".join(satu.split()) for satu in nama if banyak[fold_nama(satu)] > 1})
    if ganda:
        raise GalatMasukan(f"{jenis} tertulis lebih dari sekali: {', '.join(ganda)}. Tulis setiap nama satu kali.")


def find_nama(jenis: str, nama: str, *, dikenal: Iterable[str]) -> str:
    """Return a name as it is written in the list, whatever its blanks and letters.

    Raises: TidakDikenal (with the name that was meant).
    """
    semua = tuple(dikenal)
    for satu in semua:
        if fold_nama(satu) == fold_nama(nama):
            return satu
    raise TidakDikenal(jenis, nama, dikenal=semua)
