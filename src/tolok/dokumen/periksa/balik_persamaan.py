"""Which values of one number make an equation true, the others standing as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import reduce

from tolok.dokumen.periksa.nilai_persamaan import Selang, compute, point, sum_selang
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan


def invert(persamaan: Persamaan, cari: int, rentang: Callable[[int], Selang]) -> Selang | None:
    """Return every value of titik `cari` that makes the equation true; None where there is no one answer.

    `rentang` gives what every other titik may truly be.
    """
    suku = [rentang(satu) for satu in persamaan.suku]
    if cari == persamaan.hasil:
        return None if cari in persamaan.suku else compute(persamaan, suku)
    if persamaan.suku.count(cari) != 1:
        return None
    letak = persamaan.suku.index(cari)
    return _BALIK[persamaan.jenis](persamaan, letak, suku, rentang(persamaan.hasil))


def _jumlah(persamaan: Persamaan, letak: int, suku: Sequence[Selang], hasil: Selang) -> Selang:
    koefisien = persamaan.koefisien or (1,) * len(suku)
    lain = [nomor for nomor in range(len(suku)) if nomor != letak]
    jumlah = sum_selang([suku[nomor] for nomor in lain], [koefisien[nomor] for nomor in lain], persamaan.tetapan)
    return (hasil - jumlah).times(Fraction(1, koefisien[letak]))


def _nisbah(nisbah: Selang, letak: int, suku: Sequence[Selang]) -> Selang | None:
    # nisbah = suku[0] ÷ suku[1]
    return suku[1] * nisbah if letak == 0 else suku[0].over(nisbah)


def _persen(persamaan: Persamaan, letak: int, suku: Sequence[Selang], hasil: Selang) -> Selang | None:
    return _nisbah(hasil.times(Fraction(1, persamaan.skala)), letak, suku)


def _persen_turun(persamaan: Persamaan, letak: int, suku: Sequence[Selang], hasil: Selang) -> Selang | None:
    return _nisbah(point(2) - hasil.times(Fraction(1, persamaan.skala)), letak, suku)


def _tumbuh(persamaan: Persamaan, letak: int, suku: Sequence[Selang], hasil: Selang) -> Selang | None:
    return _nisbah(point(1) + hasil.times(Fraction(1, persamaan.skala)), letak, suku)


def _rata_rata(_: Persamaan, letak: int, suku: Sequence[Selang], hasil: Selang) -> Selang:
    lain = [satu for nomor, satu in enumerate(suku) if nomor != letak]
    return reduce(Selang.__sub__, lain, hasil.times(len(suku)))


def _kali(persamaan: Persamaan, letak: int, suku: Sequence[Selang], hasil: Selang) -> Selang | None:
    lain = [satu for nomor, satu in enumerate(suku) if nomor != letak]
    return hasil.over(reduce(Selang.__mul__, lain, point(persamaan.skala)))


def _sama(_: Persamaan, _letak: int, _suku: Sequence[Selang], hasil: Selang) -> Selang:
    return hasil


_BALIK: dict[JenisPersamaan, Callable[[Persamaan, int, Sequence[Selang], Selang], Selang | None]] = {
    JenisPersamaan.JUMLAH: _jumlah,
    JenisPersamaan.PERSEN: _persen,
    JenisPersamaan.PERSEN_TURUN: _persen_turun,
    JenisPersamaan.TUMBUH: _tumbuh,
    JenisPersamaan.RATA_RATA: _rata_rata,
    JenisPersamaan.KALI: _kali,
    JenisPersamaan.SAMA: _sama,
}
"""A count of rows (CACAH) has no terms to solve for."""
