"""Periods: the four triwulan of a year and how their values make the year's value."""

from __future__ import annotations

from enum import StrEnum

TRIWULAN = (1, 2, 3, 4)


class Agregasi(StrEnum):
    """Bagaimana nilai setahun diperoleh dari nilai triwulan (rumus `agregasi.*`)."""

    AKHIR = "akhir"
    JUMLAH = "jumlah"
    RATA_RATA = "rata_rata"
