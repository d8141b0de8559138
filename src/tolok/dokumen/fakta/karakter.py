"""Which characters a text of facts may hold: those a person can see on the printed page."""

from __future__ import annotations

import unicodedata

from tolok.dokumen.cetak.huruf import karakter_tidak_tersedia
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat

ALASAN_KATEGORI = {
    "Cc": "karakter kendali tidak dapat dicetak",
    "Co": "karakter wilayah pribadi tidak punya arti yang tetap",
    "Cs": "kode pengganti bukan karakter",
    "Cn": "kode ini bukan karakter Unicode",
}
"""Unicode categories that no text may hold, and why."""


def check_teks(teks: str, *, tempat: Tempat) -> Kesalahan | None:
    """Return the mistake of the first character that cannot come onto the page."""
    if teks.isascii() and teks.isprintable():
        return None
    for posisi, huruf in enumerate(teks, start=1):
        alasan = "" if huruf == "\n" else ALASAN_KATEGORI.get(unicodedata.category(huruf), "")
        if alasan:
            return _kesalahan(huruf, posisi=posisi, alasan=alasan, tempat=tempat)
    tidak_tersedia = karakter_tidak_tersedia(teks.replace("\n", ""))
    if not tidak_tersedia:
        return None
    huruf = tidak_tersedia[0]
    alasan = "tidak ada dalam huruf cetak yang disertakan"
    return _kesalahan(huruf, posisi=teks.index(huruf) + 1, alasan=alasan, tempat=tempat)


def _kesalahan(huruf: str, *, posisi: int, alasan: str, tempat: Tempat) -> Kesalahan:
    tampak = f" “{huruf}”" if huruf.isprintable() else ""
    nama = unicodedata.name(huruf, "")
    sebutan = f"U+{ord(huruf):04X}" + (f" {nama}" if nama else "")
    return Kesalahan(
        tempat,
        f"karakter ke-{posisi}{tampak} ({sebutan}) ditolak",
        alasan,
        "Hapus atau ganti karakter itu",
    )
