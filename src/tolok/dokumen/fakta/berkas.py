"""Reading the TOML files of a folder: bounded, regular, UTF-8, TOML; anything else is told with its place."""

from __future__ import annotations

import difflib
import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote

BATAS_BYTE = 8 * 1024 * 1024
KETERANGAN_TOML = (
    ("Cannot overwrite a value", "kunci yang sama ditulis dua kali"),
    ("Duplicate inline table key", "kunci yang sama ditulis dua kali"),
    ("Cannot declare", "tabel yang sama ditulis dua kali"),
    ("Cannot mutate immutable", "tabel sebaris tidak dapat ditambah lagi"),
    ("Unterminated string", "tanda kutip penutup tidak ada"),
    ("Unclosed array", "kurung siku penutup tidak ada"),
    ("Unclosed inline table", "kurung kurawal penutup tidak ada"),
    ("Expected '='", "tanda sama dengan setelah kunci tidak ada"),
    ("Expected ']'", "kurung siku penutup tidak ada"),
    ("Expected newline", "ada tulisan lain setelah nilai pada baris yang sama"),
    ("Illegal character", "ada karakter yang tidak boleh ditulis"),
    ("Unescaped '\\'", "garis miring terbalik dalam teks harus ditulis dua kali"),
    ("Escaped character is not", "kode \\u dalam teks bukan karakter"),
    ("Invalid date", "tanggal tidak ada dalam kalender"),
    ("Invalid value", "nilai tidak dikenal; teks harus diapit tanda kutip"),
    ("Invalid", "tulisan tidak dikenal"),
)
"""What tomllib says, in Indonesian; the first that fits is used."""
LETAK = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_toml(lokasi: Path) -> dict[str, Any] | Kesalahan:
    """Return the content of one TOML file, or the reason why it cannot be read."""
    mentah = _read_bytes(lokasi)
    if isinstance(mentah, Kesalahan):
        return mentah
    tempat = Tempat(lokasi.name)
    try:
        teks = mentah.decode("utf-8")
    except UnicodeDecodeError as galat:
        baris = mentah.count(b"\n", 0, galat.start) + 1
        return Kesalahan(
            tempat,
            f"baris {baris}: byte ke-{galat.start + 1} bukan UTF-8",
            "berkas fakta harus teks UTF-8",
            "Simpan ulang berkas dengan pengodean UTF-8",
        )
    return _parse(teks.removeprefix("\ufeff"), tempat=tempat)


def _read_bytes(lokasi: Path) -> bytes | Kesalahan:
    tempat = Tempat(lokasi.name)
    if lokasi.is_symlink() or not lokasi.is_file():
        return Kesalahan(
            tempat,
            "bukan berkas biasa",
            "tautan, folder, dan perangkat tidak dibaca sebagai fakta",
            "Ganti dengan berkas TOML biasa",
        )
    try:
        with lokasi.open("rb") as berkas:
            mentah = berkas.read(BATAS_BYTE + 1)
    except OSError as galat:
        return Kesalahan(
            tempat, "tidak dapat dibaca", f"sistem menolak ({type(galat).__name__})", "Periksa izin berkas itu"
        )
    if len(mentah) > BATAS_BYTE:
        return Kesalahan(
            tempat,
            "terlalu besar",
            f"batas satu berkas fakta {BATAS_BYTE // 1024**2} MB",
            "Kurangi isinya; fakta satu tahun jauh lebih kecil",
        )
    return mentah


def _parse(teks: str, *, tempat: Tempat) -> dict[str, Any] | Kesalahan:
    saran = "Perbaiki baris itu menurut tata tulis TOML"
    try:
        return tomllib.loads(teks, parse_float=Decimal)
    except RecursionError:
        return Kesalahan(tempat, "bukan TOML yang dapat dibaca", "tabel bersarang terlalu dalam", saran)
    except ArithmeticError:
        return Kesalahan(tempat, "bukan TOML yang dapat dibaca", "ada angka yang terlalu besar", saran)
    except ValueError as galat:
        letak = LETAK.search(str(galat))
        posisi = f"baris {letak[1]} kolom {letak[2]}" if letak else "akhir berkas"
        mengapa = next((arti for awal, arti in KETERANGAN_TOML if awal in str(galat)), "ada angka yang terlalu panjang")
        return Kesalahan(tempat, f"{posisi} bukan TOML yang benar", mengapa, saran)


def list_stray(folder: Path, *, dikenal: tuple[str, ...], hilang: set[str]) -> list[Kesalahan]:
    """Return mistakes for TOML files that nobody reads and files that are missing, one for a misspelt name."""
    ada = {lokasi.name for lokasi in folder.iterdir() if lokasi.suffix == ".toml"}
    daftar = []
    for nama in sorted(ada - set(dikenal)):
        mirip = difflib.get_close_matches(nama, sorted(set(dikenal) - ada), n=1)
        hilang -= set(mirip)
        daftar.append(
            Kesalahan(
                Tempat(quote(nama).strip("“”")),
                "berkas tidak dikenal",
                f"yang dibaca hanya {', '.join(dikenal)}",
                f"Maksud Anda “{mirip[0]}”? Ganti namanya" if mirip else "Pindahkan berkas itu ke luar folder fakta",
            )
        )
    return daftar + [_berkas_hilang(nama) for nama in sorted(hilang)]


def _berkas_hilang(nama: str) -> Kesalahan:
    return Kesalahan(
        Tempat(nama),
        "berkas tidak ada",
        "berkas ini wajib dalam folder fakta",
        "Buat berkas itu; “tolok fakta baru” menulis kerangkanya",
    )
