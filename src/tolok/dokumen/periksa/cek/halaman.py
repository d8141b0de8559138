"""Halaman: the page number printed on each page, read from its running head or foot."""

from __future__ import annotations

import re
from collections import Counter

from tolok.dokumen.periksa.cek.bahan import join_teks, read_romawi
from tolok.dokumen.periksa.kajian import Kajian

_AKHIR = re.compile(r"(?:^|[^0-9A-Za-z.,/])([0-9]{1,3}|[ivxl]{1,8}|[IVXL]{1,8})\W{0,4}$")


def read_nomor_halaman(kajian: Kajian) -> dict[int, str]:
    """Printed number by page of the file, only where most neighbours agree on how far the two are apart."""
    calon: dict[int, list[str]] = {}
    for satu in kajian.bacaan.tepi:
        halaman = satu.lokasi.halaman if satu.lokasi else None
        cocok = _AKHIR.search(join_teks(satu.teks).strip())
        if halaman and cocok:
            calon.setdefault(halaman, []).append(cocok[1])
    jarak = Counter(halaman - nilai for halaman, daftar in calon.items() for satu in daftar if (nilai := _nilai(satu)))
    hasil: dict[int, str] = {}
    for halaman, daftar in calon.items():
        cocok_ = [satu for satu in daftar if (nilai := _nilai(satu)) and jarak[halaman - nilai] > 1]
        if len(set(cocok_)) == 1:
            hasil[halaman] = cocok_[0]
    return hasil


def _nilai(teks: str) -> int | None:
    return int(teks) if teks.isdigit() else read_romawi(teks)
