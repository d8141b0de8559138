"""Does an equation hold between printed numbers? Interval arithmetic with exact fractions.

A printed number that was rounded stands for [v − ½ulp, v + ½ulp]; every other number for itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import reduce

from tolok.aturan.angka import desimal_tepat, tepat
from tolok.aturan.galat import GalatTolok
from tolok.aturan.nilai import Kosong, NilaiTepat
from tolok.aturan.rumus import anggaran, capaian, idm, umum
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan, Titik

NOL = Fraction(0)


class Hasil(StrEnum):
    """How an equation stands."""

    BENAR = "benar"
    TERPOTONG = "terpotong"
    """True if the printed result was cut off instead of rounded."""
    SALAH = "salah"
    TAK_TERHITUNG = "tak-terhitung"
    """Divides by 0, or says nothing."""


@dataclass(frozen=True, slots=True)
class Selang:
    """All values from `bawah` to `atas`, both included."""

    bawah: Fraction
    atas: Fraction

    @property
    def tengah(self) -> Fraction:
        return (self.bawah + self.atas) / 2

    @property
    def tunggal(self) -> bool:
        return self.bawah == self.atas

    def __contains__(self, nilai: Fraction) -> bool:
        return self.bawah <= nilai <= self.atas

    def __add__(self, lain: Selang) -> Selang:
        return Selang(self.bawah + lain.bawah, self.atas + lain.atas)

    def __sub__(self, lain: Selang) -> Selang:
        return Selang(self.bawah - lain.atas, self.atas - lain.bawah)

    def __mul__(self, lain: Selang) -> Selang:
        if self.tunggal and lain.tunggal:
            return point(self.bawah * lain.bawah)
        sudut = [a * b for a in (self.bawah, self.atas) for b in (lain.bawah, lain.atas)]
        return Selang(min(sudut), max(sudut))

    def times(self, faktor: Fraction | int) -> Selang:
        satu, dua = self.bawah * faktor, self.atas * faktor
        return Selang(satu, dua) if satu <= dua else Selang(dua, satu)

    def over(self, lain: Selang) -> Selang | None:
        """Quotient; None where the divisor may be 0."""
        if lain.bawah <= 0 <= lain.atas:
            return None
        return self * Selang(1 / lain.atas, 1 / lain.bawah)

    def meet(self, lain: Selang) -> Selang | None:
        """What both hold, or None."""
        bawah, atas = max(self.bawah, lain.bawah), min(self.atas, lain.atas)
        return Selang(bawah, atas) if bawah <= atas else None

    def widen(self, jarak: Fraction) -> Selang:
        return Selang(self.bawah - jarak, self.atas + jarak) if jarak else self


def point(nilai: Fraction | int) -> Selang:
    return Selang(Fraction(nilai), Fraction(nilai))


def value_of(titik: Titik) -> Fraction:
    """The printed number in its full unit: "1,5 miliar" is 1500000000."""
    return tepat(titik.angka.nilai) * titik.angka.kali


def ulp(titik: Titik) -> Fraction:
    """One unit of the last printed digit, in the full unit."""
    return Fraction(titik.angka.kali, 10**titik.angka.desimal)


def slack(titik: Titik) -> Fraction:
    """Half of the last digit for a rounded number, 0 for an exact one."""
    return ulp(titik) / 2 if titik.bulat or titik.angka.kali > 1 else NOL


def span_of(titik: Titik, nilai: Fraction | None = None) -> Selang:
    """Every true value that the printed number, or `nilai` printed in its place, may stand for."""
    return point(value_of(titik) if nilai is None else nilai).widen(slack(titik))


def round_to_print(titik: Titik, nilai: Fraction) -> Fraction:
    """Round half up to the digits that this number is printed with."""
    satu = ulp(titik)
    bagi = abs(nilai) / satu + Fraction(1, 2)
    bulat = Fraction(bagi.numerator // bagi.denominator) * satu
    return bulat if nilai >= 0 else -bulat


def compute(persamaan: Persamaan, suku: Sequence[Selang]) -> Selang | None:
    """Every value that the result may truly have; None where it cannot be computed."""
    return _HITUNG[persamaan.jenis](persamaan, suku)


def _jumlah(persamaan: Persamaan, suku: Sequence[Selang]) -> Selang:
    return sum_selang(suku, persamaan.koefisien or (1,) * len(suku), persamaan.tetapan)


def sum_selang(suku: Sequence[Selang], koefisien: Sequence[int], tetapan: Fraction = NOL) -> Selang:
    """Σ koefisien × suku + tetapan. Numerators are added by denominator, for sums of fractions are slow."""
    bawah: dict[int, int] = defaultdict(int)
    atas: dict[int, int] = defaultdict(int)
    for satu, kali in zip(suku, koefisien, strict=True):
        kecil, besar = (satu.bawah, satu.atas) if kali > 0 else (satu.atas, satu.bawah)
        bawah[kecil.denominator] += kecil.numerator * kali
        atas[besar.denominator] += besar.numerator * kali
    return Selang(_gather(bawah) + tetapan, _gather(atas) + tetapan)


def _gather(menurut_penyebut: Mapping[int, int]) -> Fraction:
    return sum((Fraction(atas, bawah) for bawah, atas in menurut_penyebut.items()), NOL)


def _persen(persamaan: Persamaan, suku: Sequence[Selang]) -> Selang | None:
    nisbah = suku[0].over(suku[1])
    return nisbah and nisbah.times(persamaan.skala)


def _persen_turun(persamaan: Persamaan, suku: Sequence[Selang]) -> Selang | None:
    nisbah = suku[0].over(suku[1])
    return nisbah and (point(2) - nisbah).times(persamaan.skala)


def _tumbuh(persamaan: Persamaan, suku: Sequence[Selang]) -> Selang | None:
    nisbah = suku[0].over(suku[1])
    return nisbah and (nisbah - point(1)).times(persamaan.skala)


def _rata_rata(_: Persamaan, suku: Sequence[Selang]) -> Selang | None:
    return reduce(Selang.__add__, suku).times(Fraction(1, len(suku))) if suku else None


def _kali(persamaan: Persamaan, suku: Sequence[Selang]) -> Selang:
    return reduce(Selang.__mul__, suku).times(persamaan.skala)


def _sama(_: Persamaan, suku: Sequence[Selang]) -> Selang:
    return suku[0]


def _cacah(persamaan: Persamaan, _: Sequence[Selang]) -> Selang:
    return point(persamaan.tetapan)


_HITUNG: dict[JenisPersamaan, Callable[[Persamaan, Sequence[Selang]], Selang | None]] = {
    JenisPersamaan.JUMLAH: _jumlah,
    JenisPersamaan.PERSEN: _persen,
    JenisPersamaan.PERSEN_TURUN: _persen_turun,
    JenisPersamaan.TUMBUH: _tumbuh,
    JenisPersamaan.RATA_RATA: _rata_rata,
    JenisPersamaan.KALI: _kali,
    JenisPersamaan.SAMA: _sama,
    JenisPersamaan.CACAH: _cacah,
}


def holds(persamaan: Persamaan, titik: Sequence[Titik], nilai: Sequence[Fraction]) -> Hasil:
    """Judge one equation. `nilai`: the value of each titik by its number, printed or tried."""
    suku = [span_of(titik[satu], nilai[satu]) for satu in persamaan.suku]
    seharusnya = compute(persamaan, suku)
    if seharusnya is None:
        return Hasil.TAK_TERHITUNG
    hasil = result_of(persamaan, titik)
    tercetak = nilai[persamaan.hasil]
    if span_of(hasil, tercetak).meet(seharusnya):
        return Hasil.BENAR
    if is_terpotong(hasil, tercetak, seharusnya):
        return Hasil.TERPOTONG
    return Hasil.SALAH


def result_of(persamaan: Persamaan, titik: Sequence[Titik]) -> Titik:
    """The result as it was printed: a ratio, a mean or a product is rounded, whatever column it stands in."""
    hasil = titik[persamaan.hasil]
    return replace(hasil, bulat=True) if persamaan.jenis in DIBULATKAN and not hasil.bulat else hasil


def is_terpotong(hasil: Titik, tercetak: Fraction, seharusnya: Selang) -> bool:
    # The true value lies in [v, v + ulp), farther from 0 than what is printed.
    if not slack(hasil):
        return False
    batas = tercetak + ulp(hasil) if seharusnya.tengah >= 0 else tercetak - ulp(hasil)
    bawah, atas = sorted((tercetak, batas))
    return seharusnya.bawah < atas and seharusnya.atas > bawah


def expected(persamaan: Persamaan, nilai: Sequence[Fraction]) -> Fraction | None:
    """The result recomputed from the printed terms, not rounded; None where it cannot be.

    Where the equation names a rule of `aturan`, that rule computes it.
    """
    suku = [nilai[satu] for satu in persamaan.suku]
    hasil = _run_aturan(persamaan.aturan, suku)
    if hasil is not None:
        return hasil * Fraction(persamaan.skala, 100) if persamaan.jenis in NISBAH else hasil
    selang = compute(persamaan, [point(satu) for satu in suku])
    return None if selang is None else selang.tengah


DIBULATKAN = frozenset(
    {
        JenisPersamaan.PERSEN,
        JenisPersamaan.PERSEN_TURUN,
        JenisPersamaan.TUMBUH,
        JenisPersamaan.RATA_RATA,
        JenisPersamaan.KALI,
    }
)
NISBAH = frozenset({JenisPersamaan.PERSEN, JenisPersamaan.PERSEN_TURUN})
"""Kinds whose rule answers in percent, whatever the document prints."""


def _run_aturan(kode: str, suku: Sequence[Fraction]) -> Fraction | None:
    try:
        desimal = [desimal_tepat(satu) for satu in suku]
        hasil = _ATURAN[kode]([satu for satu in desimal if satu is not None]) if kode in _ATURAN else None
    except (GalatTolok, ValueError):
        return None
    return None if hasil is None or isinstance(hasil, Kosong) else Fraction(hasil)


def _uang(nilai: Decimal) -> int:
    if nilai != nilai.to_integral_value():
        raise ValueError("uang dengan sen")
    return int(nilai)


_ATURAN: dict[str, Callable[[Sequence[Decimal]], NilaiTepat | int]] = {
    "anggaran.serapan": lambda suku: anggaran.serapan(realisasi=_uang(suku[0]), pagu=_uang(suku[1])),
    "anggaran.jumlah": lambda suku: anggaran.jumlah(nilai=[_uang(satu) for satu in suku]),
    "anggaran.sisa": lambda suku: anggaran.sisa(pagu=_uang(suku[0]), realisasi=_uang(suku[1])),
    "anggaran.perubahan": lambda suku: anggaran.perubahan(perubahan=_uang(suku[0]), murni=_uang(suku[1])),
    "capaian.naik": lambda suku: capaian.naik(realisasi=suku[0], target=suku[1]),
    "capaian.turun_2t": lambda suku: capaian.turun_2t(realisasi=suku[0], target=suku[1]),
    "capaian.turun_rasio": lambda suku: capaian.turun_rasio(target=suku[0], realisasi=suku[1]),
    "umum.persentase": lambda suku: umum.persentase(pembilang=suku[0], penyebut=suku[1]),
    "umum.rata_rata": lambda suku: umum.rata_rata(nilai=suku),
    "umum.jumlah": lambda suku: umum.jumlah(nilai=suku),
    "idm.skor": lambda suku: idm.skor(iks=suku[0], ike=suku[1], ikl=suku[2]),
}
"""How the terms of an equation enter the rule that it names."""
