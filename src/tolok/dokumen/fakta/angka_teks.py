"""Numbers of facts: TOML numbers as they are, quoted numbers through the strict Indonesian parser."""

from __future__ import annotations

import re
from decimal import Decimal

from tolok.aturan.angka import parse_angka, parse_rupiah
from tolok.aturan.galat import GalatAngka
from tolok.dokumen.fakta.bentuk import TAHUN_PERTAMA, TAHUN_TERAKHIR
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote

ANGKA_TERBANYAK = 15
"""The widest column a value can be kept in has 15 digits before the comma."""
BATAS = 10**ANGKA_TERBANYAK
DESIMAL_TERBANYAK = 12
AWAL_KALIMAT = re.compile(r"\. (?=[A-Z])")


def read_bulat(nilai: object, *, tempat: Tempat) -> int | Kesalahan:
    if isinstance(nilai, bool) or not isinstance(nilai, int):
        return _bukan(nilai, tempat=tempat, harapan="bilangan bulat", contoh="2023")
    return _terlalu_besar(nilai, tempat=tempat) if abs(nilai) >= BATAS else nilai


def read_tahun(nilai: object, *, tempat: Tempat) -> int | Kesalahan:
    tahun = read_bulat(nilai, tempat=tempat)
    if isinstance(tahun, int) and not TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR:
        return Kesalahan(
            tempat,
            f"tahun {quote(tahun)}",
            f"tahun yang dikenal {TAHUN_PERTAMA} sampai {TAHUN_TERAKHIR}",
            "Tulis tahun dengan empat angka, misalnya 2023",
        )
    return tahun


def read_angka(nilai: object, *, tempat: Tempat) -> Decimal | Kesalahan:
    if isinstance(nilai, str):
        try:
            return _bounded(parse_angka(nilai), tempat=tempat)
        except GalatAngka as galat:
            return _teks_ditolak(nilai, tempat=tempat, galat=galat, contoh='88.22 atau "88,22"')
    if isinstance(nilai, bool) or not isinstance(nilai, int | Decimal):
        return _bukan(nilai, tempat=tempat, harapan="angka", contoh='88.22 atau "88,22"')
    if isinstance(nilai, int):
        return _terlalu_besar(nilai, tempat=tempat) if abs(nilai) >= BATAS else Decimal(nilai)
    return _bounded(nilai, tempat=tempat)


def read_rupiah(nilai: object, *, tempat: Tempat) -> int | Kesalahan:
    if isinstance(nilai, str):
        try:
            nilai = parse_rupiah(nilai)
        except GalatAngka as galat:
            return _teks_ditolak(str(nilai), tempat=tempat, galat=galat, contoh='15601600 atau "15.601.600"')
    if isinstance(nilai, bool) or not isinstance(nilai, int):
        return _bukan(nilai, tempat=tempat, harapan="rupiah bulat", contoh='15601600 atau "15.601.600"')
    if nilai < 0:
        return Kesalahan(
            tempat, f"bernilai {quote(nilai)}", "uang tidak boleh negatif", "Tulis rupiah bulat, 0 atau lebih"
        )
    return _terlalu_besar(nilai, tempat=tempat) if nilai >= BATAS else nilai


def _bounded(angka: Decimal, *, tempat: Tempat) -> Decimal | Kesalahan:
    if not angka.is_finite():
        return Kesalahan(
            tempat,
            f"bernilai {quote(angka)}",
            "nilai harus angka yang terhingga",
            "Tulis angkanya, atau { keadaan, alasan } bila tidak ada",
        )
    if angka and angka.adjusted() >= ANGKA_TERBANYAK:
        return _terlalu_besar(angka, tempat=tempat)
    eksponen = int(angka.as_tuple().exponent)
    if eksponen < -DESIMAL_TERBANYAK:
        return Kesalahan(
            tempat,
            f"bernilai {quote(angka)}",
            f"angka di belakang koma paling banyak {DESIMAL_TERBANYAK}",
            "Tulis dengan desimal lebih sedikit",
        )
    # 1E+3 and -0 are other spellings of 1000 and 0; nobody prints them as they stand.
    return Decimal(int(angka)) if eksponen > 0 or (not angka and angka.is_signed()) else angka


def _terlalu_besar(nilai: int | Decimal, *, tempat: Tempat) -> Kesalahan:
    # Writing out an int of a million digits would take longer than reading the folder.
    tampak = quote(nilai) if isinstance(nilai, Decimal) or abs(nilai) < BATAS**2 else "sangat besar"
    return Kesalahan(
        tempat,
        f"bernilai {tampak}",
        "angka paling banyak 15 digit sebelum koma",
        "Periksa satuannya lalu tulis ulang",
    )


def _bukan(nilai: object, *, tempat: Tempat, harapan: str, contoh: str) -> Kesalahan:
    return Kesalahan(
        tempat, f"berisi {describe(nilai)}", f"yang diharapkan {harapan}", f"Tulis {harapan}, misalnya {contoh}"
    )


def _teks_ditolak(nilai: str, *, tempat: Tempat, galat: GalatAngka, contoh: str) -> Kesalahan:
    """Split the parser's message (what and why. What next.) into the parts of a mistake."""
    mengapa, *saran = AWAL_KALIMAT.split(" ".join(str(galat).split()).rstrip("."), maxsplit=1)
    return Kesalahan(
        tempat,
        f"teks {quote(nilai)} tidak terbaca sebagai angka",
        mengapa,
        "; ".join([*saran, f"di sini mis. {contoh}"]),
    )


def describe(nilai: object) -> str:
    """Name the kind of a TOML value the way a person would, with the value when it is short."""
    if isinstance(nilai, dict):
        return "tabel { … }"
    if isinstance(nilai, list):
        return "daftar [ … ]"
    if isinstance(nilai, bool):
        return f"benar/salah “{str(nilai).lower()}”"
    if isinstance(nilai, str):
        return f"teks {quote(nilai)}"
    if isinstance(nilai, int) and abs(nilai) >= BATAS:
        return "bilangan yang sangat besar"
    return f"nilai {quote(nilai)}"
