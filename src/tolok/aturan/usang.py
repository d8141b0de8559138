"""Usang: values of the law that nobody has compared with their source, or not lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tolok.aturan.parameter import nama_parameter, riwayat_parameter
from tolok.aturan.regulasi import daftar_regulasi

BULAN_BAKU = 12


class JenisSumber(StrEnum):
    PARAMETER = "parameter"
    REGULASI = "regulasi"


@dataclass(frozen=True, slots=True)
class Usang:
    """Satu parameter atau regulasi yang perlu diperiksa; `diperiksa` None = belum pernah."""

    jenis: JenisSumber
    nama: str
    sejak: date | None
    diperiksa: date | None


def usang(pada: date, bulan: int = BULAN_BAKU) -> tuple[Usang, ...]:
    """Return what was never checked, or more than `bulan` months before `pada`; parameters first."""
    semua = [
        *(
            Usang(JenisSumber.PARAMETER, nama, nilai.sejak, nilai.diperiksa)
            for nama in nama_parameter()
            for nilai in riwayat_parameter(nama)
        ),
        *(
            Usang(JenisSumber.REGULASI, regulasi.kode, regulasi.tanggal, regulasi.diperiksa)
            for regulasi in daftar_regulasi().values()
        ),
    ]
    return tuple(satu for satu in semua if _perlu_diperiksa(satu.diperiksa, pada, bulan))


def _perlu_diperiksa(diperiksa: date | None, pada: date, bulan: int) -> bool:
    if diperiksa is None:
        return True
    # Compared as (month number, day): the same day of a shorter month may not exist.
    batas = (pada.year * 12 + pada.month - bulan, pada.day)
    return (diperiksa.year * 12 + diperiksa.month, diperiksa.day) < batas
