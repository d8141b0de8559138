"""How numbers of a report are written: one place for each kind, traceable to its working."""

from __future__ import annotations

from decimal import Decimal

from tolok.aturan.angka import (
    format_angka,
    format_bilangan,
    format_persen,
    format_rupiah,
    round_half_up,
    sign_nilai,
)
from tolok.aturan.nilai import Kosong, Predikat, Rentang, Target, Terukur
from tolok.dokumen.fakta.rencana import Indikator
from tolok.dokumen.naskah import Teks
from tolok.dokumen.susun.catatan import Terhitung
from tolok.dokumen.terbilang import terbilang
from tolok.dokumen.tulis_hitungan import tulis_putusan

TANPA_SATUAN = frozenset({"", "indeks", "nilai", "predikat", "skor"})
DESIMAL_PERSEN = 2
SELURUHNYA = Teks("100,00%", bilangan=Decimal("100.00"))
"""The sum of all shares, which is the whole by definition."""


def persen(terhitung: Terhitung) -> Teks:
    """Return e.g. "100,25%", or the state in words."""
    nilai = terhitung.nilai
    if isinstance(nilai, Kosong):
        return Teks(str(nilai), hitungan=terhitung.kunci)
    tercetak = round_half_up(nilai, desimal=DESIMAL_PERSEN)
    return Teks(format_persen(tercetak), hitungan=terhitung.kunci, bilangan=tercetak)


def rupiah(terhitung: Terhitung, *, mutlak: bool = False) -> Teks:
    """Return e.g. "Rp5.714.687.973" for prose; `mutlak` when the words already say the direction."""
    nilai = terhitung.nilai
    if isinstance(nilai, Kosong):
        return Teks(str(nilai), hitungan=terhitung.kunci)
    tercetak = abs(int(nilai)) if mutlak else int(nilai)
    return Teks(format_rupiah(tercetak), hitungan=terhitung.kunci, bilangan=Decimal(tercetak))


def bilangan(terhitung: Terhitung) -> Teks:
    """Return e.g. "5.714.687.973" for a column headed "(Rp)"."""
    nilai = terhitung.nilai
    if isinstance(nilai, Kosong):
        return Teks(str(nilai), hitungan=terhitung.kunci)
    return Teks(format_bilangan(int(nilai)), hitungan=terhitung.kunci, bilangan=Decimal(int(nilai)))


def sebutan(terhitung: Terhitung) -> Teks:
    """Return the words of a result that is not a number: kategori, mutu, efisiensi."""
    return Teks(tulis_putusan(terhitung.hitungan.hasil), hitungan=terhitung.kunci)


def polos(angka: int) -> Teks:
    """Return a whole number that takes no separators: the number of a row, a year, a quarter."""
    return Teks(str(angka), bilangan=Decimal(angka))


def cacah(jumlah: int) -> Teks:
    """Return a count or a sum for a table cell, e.g. "1.234"."""
    return Teks(format_bilangan(jumlah), bilangan=Decimal(jumlah))


def teks_uang(nilai: int | Kosong | None) -> Teks:
    """Return a recorded amount for a table cell."""
    if nilai is None:
        return Teks("belum ditetapkan")
    return Teks(str(nilai)) if isinstance(nilai, Kosong) else cacah(nilai)


def tulis_uang(nilai: int | Kosong | None) -> str:
    """Return a recorded amount for prose."""
    return teks_uang(nilai).isi


def teks_target(target: Target, satuan: str) -> Teks:
    """Return a target as it was agreed, or a value as it was recorded, with its unit, for a table cell."""
    if isinstance(target, Kosong):
        return Teks(str(target))
    if isinstance(target, Predikat):
        return Teks(target.predikat)
    if isinstance(target, Rentang):
        return Teks(f"{format_angka(target.bawah)}–{_bersatuan(format_angka(target.atas), satuan)}")
    return Teks(_bersatuan(format_angka(target), satuan), bilangan=target)


def tulis_target(target: Target, satuan: str) -> str:
    """Return a target as it was agreed, with its unit, for prose."""
    return teks_target(target, satuan).isi


def teks_nilai(nilai: Terukur, indikator: Indikator) -> Teks:
    """Return a measured value to the indicator's own decimals, with its unit; zeros at the end say nothing."""
    if isinstance(nilai, Decimal):
        nilai = _ringkas(sign_nilai(nilai, desimal=indikator.desimal))
    return teks_target(nilai, indikator.satuan)


def tulis_nilai(nilai: Terukur, indikator: Indikator) -> str:
    """Return a measured value in the same way, for prose."""
    return teks_nilai(nilai, indikator).isi


def tulis_terukur(nilai: Terukur, satuan: str) -> str:
    """Return a measured value as it was recorded, with its unit, for prose."""
    return tulis_target(nilai, satuan)


def banyaknya(jumlah: int) -> str:
    """Return a count in digits and words, e.g. "6 (enam)"."""
    return f"{format_bilangan(jumlah)} ({terbilang(jumlah)})"


def sama_satuan(nilai: Decimal, indikator: Indikator) -> str:
    """Return a difference between two values of one indicator, with its unit."""
    satuan = "poin persen" if indikator.satuan == "persen" else indikator.satuan
    if satuan in TANPA_SATUAN:
        satuan = "poin"
    return f"{format_angka(_ringkas(sign_nilai(nilai, desimal=indikator.desimal)))} {satuan}"


def _ringkas(nilai: Decimal) -> Decimal:
    """Drop zeros at the end of the decimals: 94,00 is written like the target 94."""
    return nilai.quantize(Decimal(1)) if nilai == nilai.to_integral_value() else nilai.normalize()


def _bersatuan(angka: str, satuan: str) -> str:
    if satuan == "persen":
        return f"{angka}%"
    return angka if satuan.lower() in TANPA_SATUAN else f"{angka} {satuan}"
