"""Setara: mutants that were read by a person and found to give the same result for every input, with the reason."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bench.mutasi.mutan import Kunci


@dataclass(frozen=True, slots=True, kw_only=True)
class Setara:
    """One entry of the list: one line, the changes of it that change nothing, and why."""

    modul: str
    fungsi: str
    asal: str
    jadi: list[str]
    alasan: str

    def __post_init__(self) -> None:
        if not self.alasan.strip() or not self.jadi:
            raise ValueError(f"setara.toml: {self.modul} {self.fungsi}: isi alasan dan jadi.")

    def daftar_kunci(self) -> list[Kunci]:
        """Return the key of every mutant that the entry excuses."""
        return [(self.modul, self.fungsi, self.asal, satu) for satu in self.jadi]


def read_setara(berkas: Path) -> dict[Kunci, Setara]:
    """Read the list.

    Raises: TypeError (a key missing or unknown), ValueError (no reason, or an entry given twice).
    """
    daftar = [Setara(**entri) for entri in tomllib.loads(berkas.read_text(encoding="utf-8")).get("setara", [])]
    pasangan = [(kunci, satu) for satu in daftar for kunci in satu.daftar_kunci()]
    hasil = dict(pasangan)
    if len(hasil) < len(pasangan):
        raise ValueError("setara.toml: ada perubahan yang tertulis dua kali.")
    return hasil
