"""Single values of facts that are no numbers: texts, yes or no, dates, and words from a fixed list."""

from __future__ import annotations

import difflib
from datetime import date, datetime
from enum import StrEnum

from tolok.dokumen.fakta.angka_teks import describe
from tolok.dokumen.fakta.karakter import check_teks
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat
from tolok.dokumen.fakta.panjang import check_panjang


def read_teks(nilai: object, *, tempat: Tempat) -> str | Kesalahan:
    if not isinstance(nilai, str):
        return Kesalahan(tempat, f"berisi {describe(nilai)}", "yang diharapkan teks", "Apit dengan tanda kutip")
    return check_teks(nilai, tempat=tempat) or check_panjang(nilai, tempat=tempat) or nilai


def read_ya_tidak(nilai: object, *, tempat: Tempat) -> bool | Kesalahan:
    if isinstance(nilai, bool):
        return nilai
    return Kesalahan(
        tempat,
        f"berisi {describe(nilai)}",
        "yang diharapkan true atau false",
        "Tulis true atau false tanpa tanda kutip",
    )


def read_tanggal(nilai: object, *, tempat: Tempat) -> date | Kesalahan:
    if isinstance(nilai, date) and not isinstance(nilai, datetime):
        return nilai
    return Kesalahan(
        tempat,
        f"berisi {describe(nilai)}",
        "yang diharapkan tanggal",
        "Tulis tahun-bulan-hari tanpa tanda kutip, misalnya 2024-01-15",
    )


def read_pilihan(nilai: object, *, pilihan: type[StrEnum], tempat: Tempat) -> StrEnum | Kesalahan:
    kata = [anggota.value for anggota in pilihan]
    if isinstance(nilai, str) and nilai in kata:
        return pilihan(nilai)
    mirip = difflib.get_close_matches(nilai, kata, n=1) if isinstance(nilai, str) else []
    return Kesalahan(
        tempat,
        f"berisi {describe(nilai)}",
        f"pilihannya {', '.join(kata)}",
        f"Maksud Anda “{mirip[0]}”?" if mirip else "Tulis salah satu pilihan itu",
    )
