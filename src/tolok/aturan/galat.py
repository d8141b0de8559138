"""Galat: everything that can go wrong below the web, in one tree.

GalatTolok
├── GalatPengguna                a person can mend it; the message is shown as it is
│   ├── GalatAngka               a text or number that is not the number wanted
│   ├── GalatMasukan             input of a rule is missing, unknown or of the wrong kind
│   ├── NipKeliru                a NIP with every reason and its place
│   ├── TargetNol                the target is 0 and the formula divides by it
│   ├── TargetNegatif            the target is below 0, where no formula has a meaning
│   ├── PembagiNol               something else that divides is 0
│   ├── ParameterTidakBerlaku    no value of a parameter is in force on that date
│   └── TidakDikenal             a code or name that does not exist, with a suggestion
└── GalatData                    a file shipped inside the package is wrong: our mistake
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

PANJANG_KUTIPAN = 40


class GalatTolok(Exception):  # noqa: N818 - the suffix would be English in a word of the house
    """Akar semua galat Tolok."""


class GalatPengguna(GalatTolok):
    """Kekeliruan yang dapat diperbaiki orang; pesannya ditampilkan apa adanya."""


class GalatAngka(GalatPengguna):
    """Teks atau bilangan ini bukan angka yang diminta."""


class GalatMasukan(GalatPengguna):
    """Masukan aturan kurang, tidak dikenal, atau salah jenis."""


class NipKeliru(GalatPengguna):
    """NIP tidak sah; `alasan` memuat setiap kekeliruan dengan tempatnya."""

    def __init__(self, pesan: str, *, alasan: Sequence[str]) -> None:
        super().__init__(pesan)
        self.alasan = tuple(alasan)


class TargetNol(GalatPengguna):
    """Target 0, padahal rumus membagi dengan target."""


class TargetNegatif(GalatPengguna):
    """Target di bawah 0; rumus capaian tidak bermakna."""


class PembagiNol(GalatPengguna):
    """Pembagi selain target bernilai 0."""


class ParameterTidakBerlaku(GalatPengguna):
    """Tidak ada nilai parameter yang berlaku pada tanggal itu."""


class TidakDikenal(GalatPengguna):
    """Kode atau nama yang tidak ada; pesannya menyarankan yang paling mirip."""

    def __init__(self, jenis: str, nama: str, *, dikenal: Iterable[str]) -> None:
        semua = sorted(dikenal)
        mirip = get_close_matches(nama[:PANJANG_KUTIPAN], semua, n=3)
        saran = f"Maksud Anda {' atau '.join(mirip)}?" if mirip else f"Yang dikenal: {', '.join(semua)}."
        super().__init__(f"{jenis} {quote(nama)} tidak dikenal. {saran}")
        self.nama = nama
        self.saran = tuple(mirip)


class GalatData(GalatTolok):
    """Berkas data di dalam paket keliru; ini kesalahan Tolok, bukan pengguna."""


def quote(teks: str) -> str:
    """Quote a stranger's text for a message: short, and with every control character visible."""
    potongan = teks[:PANJANG_KUTIPAN]
    tampak = "".join(huruf if huruf.isprintable() else f"\\u{ord(huruf):04x}" for huruf in potongan)
    return f"“{tampak}{'…' if len(teks) > PANJANG_KUTIPAN else ''}”"
