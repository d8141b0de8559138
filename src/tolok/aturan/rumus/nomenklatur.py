"""Rumus nomenklatur: which list of program and kegiatan codes is in force, and how its codes look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from tolok.aturan.katalog import aturan
from tolok.aturan.parameter import parameter
from tolok.aturan.regulasi import Rujukan, cari_regulasi
from tolok.aturan.satuan import Satuan


@dataclass(frozen=True, slots=True)
class Nomenklatur:
    """Versi nomenklatur: peraturannya dan banyaknya angka kode sub kegiatan."""

    versi: str
    angka_sub_kegiatan: int


@aturan(
    kode="nomenklatur.versi",
    nama="Versi nomenklatur",
    rumus="pemutakhiran terakhir yang sudah ditetapkan pada tanggal itu",
    satuan=Satuan.IDENTITAS,
    dasar=(Rujukan("permendagri-90-2019", "kodefikasi program, kegiatan, sub kegiatan"),),
    tafsir=("T-009",),
    parameter=("nomenklatur",),
)
def versi(*, pada: date) -> Nomenklatur:
    """Versi nomenklatur yang berlaku pada satu tanggal, dan panjang kode sub kegiatannya.

    Galat:
        ParameterTidakBerlaku: sebelum Permendagri 90/2019.
    """
    berlaku = parameter("nomenklatur", pada)
    return Nomenklatur(
        versi=cari_regulasi(berlaku.dasar[0].regulasi).nama,
        angka_sub_kegiatan=cast("int", berlaku.nilai["angka_sub_kegiatan"]),
    )
