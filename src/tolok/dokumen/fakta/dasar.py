"""What every table of facts has in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, NewType

from tolok.aturan.nilai import Predikat, Rentang, Target, Terukur
from tolok.aturan.pedoman import Arah
from tolok.aturan.periode import Agregasi

TEMPAT_RINCI = re.compile(r" *\[[^\[\]]*\]$")

Rupiah = NewType("Rupiah", int)
"""Uang: bilangan bulat rupiah, tidak negatif."""


@dataclass(frozen=True, kw_only=True)
class Tercatat:
    """Setiap tabel fakta dapat menyebut sumbernya dan keputusan atas sumber yang bertentangan."""

    sumber: Annotated[
        str, "Dari mana fakta ini: dokumen dan tabel; tempat rinci dalam kurung siku di akhir, mis. [baris 415]"
    ] = ""
    keputusan: Annotated[str, "Bila sumber bertentangan: bacaan mana yang dipakai dan mengapa"] = ""

    @property
    def sumber_cetak(self) -> str:
        """The source as a report names it: without the detailed place in square brackets at the end."""
        return TEMPAT_RINCI.sub("", self.sumber)


__all__ = ["Agregasi", "Arah", "Predikat", "Rentang", "Rupiah", "Target", "Tercatat", "Terukur"]
