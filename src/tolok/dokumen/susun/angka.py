"""How numbers of a report are written: one place for each kind, traceable to its working."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tolok.aturan.angka import format_angka, format_bilangan, format_persen, format_rupiah, sign_nilai
from tolok.aturan.nilai import Kosong, Predikat, Rentang, Target, Terukur
from tolok.aturan.rumus.efisiensi import Efisiensi
from tolok.aturan.rumus.ikm import Mutu
from tolok.aturan.rumus.kategori import Kategori
from tolok.dokumen.fakta.rencana import Indikator
from tolok.dokumen.naskah import Teks
from tolok.dokumen.susun.catatan import Terhitung
from tolok.dokumen.terbilang import terbilang

TANPA_SATUAN = frozenset({"", "indeks", "nilai", "predikat", "skor"})
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip


def persen(terhitung: Terhitung) -> Teks:
    """Return e.g. "100,25%", or the state in words."""
    nilai = terhitung.nilai
    isi = str(nilai) if isinstance(nilai, Kosong) else format_persen(nilai)
    return Teks(isi, hitungan=terhitung.kunci)


def rupiah(terhitung: Terhitung, *, mutlak: bool = False) -> Teks:
    """Return e.g. "Rp5.714.687.973" for prose; `mutlak` when the words already say the direction."""
    nilai = terhitung.nilai
    isi = str(nilai) if isinstance(nilai, Kosong) else format_rupiah(abs(int(nilai)) if mutlak else int(nilai))
    return Teks(isi, hitungan=terhitung.kunci)


def bilangan(terhitung: Terhitung) -> Teks:
    """Return e.g. "5.714.687.973" for a column headed "(Rp)"."""
    nilai = terhitung.nilai
    isi = str(nilai) if isinstance(nilai, Kosong) else format_bilangan(int(nilai))
    return Teks(isi, hitungan=terhitung.kunci)


def sebutan(terhitung: Terhitung) -> Teks:
    """Return the words of a result that is not a number: kategori, mutu, efisiensi."""
    return Teks(tulis_putusan(terhitung.hitungan.hasil), hitungan=terhitung.kunci)


def tulis_putusan(hasil: object) -> str:
    """Return e.g. "Sangat Tinggi", "B (Baik)", "selisih 25,67 poin persen; efisien"."""
    if isinstance(hasil, Kategori):
        return hasil.nama
    if isinstance(hasil, Mutu):
        return f"{hasil.huruf} ({hasil.kinerja})"
    if isinstance(hasil, Efisiensi):
        return f"selisih {format_angka(hasil.selisih, desimal=2)} poin persen; {hasil.sebutan}"
    raise TypeError(f"{hasil!r} has no words of its own")


def tulis_uang(nilai: int | Kosong | None) -> str:
    """Return a recorded amount for a table cell."""
    if nilai is None:
        return "belum ditetapkan"
    return str(nilai) if isinstance(nilai, Kosong) else format_bilangan(nilai)


def tulis_target(target: Target, satuan: str) -> str:
    """Return a target as it was agreed, with its unit."""
    if isinstance(target, Kosong):
        return str(target)
    if isinstance(target, Predikat):
        return target.predikat
    if isinstance(target, Rentang):
        return f"{format_angka(target.bawah)}–{_bersatuan(format_angka(target.atas), satuan)}"
    return _bersatuan(format_angka(target), satuan)


def tulis_nilai(nilai: Terukur, indikator: Indikator) -> str:
    """Return a measured value to the indicator's own decimals, with its unit; zeros at the end say nothing."""
    if isinstance(nilai, Kosong):
        return str(nilai)
    if isinstance(nilai, Predikat):
        return nilai.predikat
    tertanda = sign_nilai(nilai, desimal=indikator.desimal)
    return _bersatuan(format_angka(_ringkas(tertanda)), indikator.satuan)


def tulis_terukur(nilai: Terukur, satuan: str) -> str:
    """Return a measured value as it was recorded, with its unit."""
    return tulis_target(nilai, satuan)


def banyaknya(jumlah: int) -> str:
    """Return a count in digits and words, e.g. "6 (enam)"."""
    return f"{format_bilangan(jumlah)} ({terbilang(jumlah)})"


def tanggal(hari: date) -> str:
    """Return e.g. "5 Januari 2024"."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


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
