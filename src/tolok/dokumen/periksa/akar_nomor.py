"""Akar nomor: one wrong table number breaks its series, the list of tables and the references; it is one finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tolok.dokumen.periksa.temuan import Akibat, Temuan

KELUARGA = (
    "nomor.tabel-ganda",
    "nomor.tabel-bab",
    "nomor.tabel-urut",
    "nomor.tabel-lompat",
    "daftar.tabel-tidak-ada",
    "acuan.tabel-tak-ada",
)
"""From the cause to what follows from it."""
_NOMOR = re.compile(r"\b(?:[0-9]{1,2}|[IVX]{1,4}|L)\.[0-9]{1,2}\b")


def gather_nomor(daftar: Sequence[Temuan]) -> list[Temuan]:
    """The findings, those of the family that speak of the same table number told by the first of them."""
    keluarga = sorted((satu for satu in daftar if satu.kode in KELUARGA), key=lambda s: KELUARGA.index(s.kode))
    akar: list[Temuan] = []
    for satu in keluarga:
        milik = next((urut for urut, lain in enumerate(akar) if _is_akibat(satu, lain)), None)
        if milik is None:
            akar.append(satu)
        else:
            tambahan = (Akibat(satu.tempat, satu.kutipan, f"{satu.judul}: {satu.ditemukan}"), *satu.akibat)
            akar[milik] = replace(akar[milik], akibat=(*akar[milik].akibat, *tambahan))
    return [*(satu for satu in daftar if satu.kode not in KELUARGA), *akar]


def _is_akibat(satu: Temuan, akar: Temuan) -> bool:
    """Whether another check of the family speaks of the same number."""
    return satu.kode != akar.kode and bool(_numbers(satu) & _numbers(akar))


def _numbers(temuan: Temuan) -> set[str]:
    return set(_NOMOR.findall(f"{temuan.ditemukan} {temuan.seharusnya}"))
