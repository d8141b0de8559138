"""Pembuktian: every equation of a document, how each stands, and the causes of those that do not hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from tolok.dokumen.periksa.nilai_persamaan import Hasil, Selang
from tolok.dokumen.periksa.persamaan import Persamaan, Titik


class Rupa(StrEnum):
    """How a wrong number came about, as far as the two numbers and their neighbours tell."""

    DIGIT_TERTUKAR = "digit-tertukar"
    DIGIT_HILANG = "digit-hilang"
    DIGIT_GANDA = "digit-ganda"
    DIGIT_SALAH = "digit-salah"
    ANGKA_BERGESER = "angka-bergeser"
    TANDA = "tanda"
    KOLOM_TERTUKAR = "kolom-tertukar"
    NILAI_TETANGGA = "nilai-tetangga"
    SUBJUMLAH_GANDA = "subjumlah-dihitung-ganda"
    BARIS_TERLEWAT = "baris-terlewat"
    TOTAL_LAMA = "total-lama"
    SALIN_TEMPEL = "salin-tempel"
    SALAH_BULAT = "dibulatkan-salah"
    TERPOTONG = "terpotong"
    PENYEBUT_LAIN = "penyebut-lain"
    TAK_DIKETAHUI = ""


@dataclass(frozen=True, slots=True)
class Koreksi:
    """One printed number and what it should be."""

    titik: int
    nilai: Fraction | None
    """None where the equations leave more than one value."""
    rupa: Rupa = Rupa.TAK_DIKETAHUI
    sumber: int | None = None
    """The titik whose value was taken instead, for neighbours, copies, doubled and left out rows."""
    rentang: Selang | None = None
    """Within which it must be, where `nilai` is None."""


@dataclass(frozen=True, slots=True)
class Sebab:
    """One cause: the correction, the violated equations that it mends, the one that shows it best."""

    utama: int
    """Index of the equation that the finding is about."""
    persamaan: tuple[int, ...]
    """All violated equations that this cause explains, `utama` among them."""
    koreksi: tuple[Koreksi, ...]
    """Empty where the equations do not tell which number is wrong."""
    saksi: tuple[int, ...] = ()
    """Equations with a corrected number that hold with the correction and could have failed."""
    tersangka: tuple[int, ...] = ()
    """The numbers of which one must be wrong, where `koreksi` is not the only possible one."""
    pasti: bool = True
    petunjuk: tuple[int, int] | None = None
    """Numerator and denominator elsewhere in the document that give the printed percent exactly."""


@dataclass(frozen=True, slots=True)
class Pembuktian:
    titik: tuple[Titik, ...]
    persamaan: tuple[Persamaan, ...]
    hasil: tuple[Hasil, ...]
    """One for each equation."""
    sebab: tuple[Sebab, ...]

    def count(self, hasil: Hasil) -> int:
        return self.hasil.count(hasil)

    @property
    def banyak(self) -> int:
        """How many equations were checked: those that could be computed."""
        return len(self.hasil) - self.count(Hasil.TAK_TERHITUNG)

    def equations_of(self, hasil: Hasil, kode: str = "") -> Sequence[Persamaan]:
        """Equations that stand so, of one check or of all."""
        pasangan = zip(self.persamaan, self.hasil, strict=True)
        return [satu for satu, nasib in pasangan if nasib is hasil and kode in ("", satu.kode)]
