"""Does a signed value agree with the four quarters it is made of?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import format_angka, sign_nilai
from tolok.aturan.nilai import NilaiTepat, Predikat
from tolok.aturan.periode import Agregasi
from tolok.aturan.rumus.agregasi import akhir, jumlah, rata_rata
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.pengukuran import Realisasi
from tolok.dokumen.fakta.periksa.indikator import is_desimal_sah
from tolok.dokumen.fakta.rencana import Indikator

TRIWULAN = (1, 2, 3, 4)
GABUNGAN: dict[Agregasi, tuple[Callable[..., NilaiTepat], str]] = {
    Agregasi.AKHIR: (akhir, "nilai akhir"),
    Agregasi.JUMLAH: (jumlah, "jumlah"),
    Agregasi.RATA_RATA: (rata_rata, "rata-rata"),
}


def check_setahun(realisasi: Realisasi, *, indikator: Indikator, tempat: Tempat) -> Iterator[Kesalahan]:
    """Yield a mistake when all four quarters are numbers and the year is not what the indicator makes of them."""
    nilai = _list_angka(realisasi)
    if nilai is None or not is_desimal_sah(indikator) or isinstance(realisasi.nilai, Predikat):
        return
    gabung, sebutan = GABUNGAN[indikator.agregasi]
    hasil = gabung(nilai=nilai)
    # Four numbers always make a number; the rule may answer Kosong only where one of them is missing.
    bulat = sign_nilai(hasil, desimal=indikator.desimal) if isinstance(hasil, Fraction) else hasil
    if isinstance(bulat, Decimal) and realisasi.nilai != bulat:
        yield Kesalahan(
            tempat,
            f"bernilai {_tulis(realisasi)}",
            f"{sebutan} keempat triwulan dengan {indikator.desimal} desimal adalah {format_angka(bulat)} "
            f"(agregasi {indikator.agregasi} pada indikator {quote(indikator.kode)})",
            "Perbaiki nilai atau triwulannya menurut sumber, atau ubah agregasi indikator",
        )


def _list_angka(realisasi: Realisasi) -> list[Decimal] | None:
    """Return the four quarters in order, or None where one is missing, double or no number."""
    if sorted(butir.triwulan for butir in realisasi.triwulan) != list(TRIWULAN):
        return None
    urut = sorted(realisasi.triwulan, key=lambda butir: butir.triwulan)
    angka = [butir.nilai for butir in urut if isinstance(butir.nilai, Decimal)]
    return angka if len(angka) == len(TRIWULAN) else None


def _tulis(realisasi: Realisasi) -> str:
    return format_angka(realisasi.nilai) if isinstance(realisasi.nilai, Decimal) else quote(realisasi.nilai)
