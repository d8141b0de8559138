"""How one number became another: digits exchanged, dropped, doubled, shifted; or it was taken from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tolok.dokumen.periksa.nilai_persamaan import Selang
from tolok.dokumen.periksa.pembuktian import Rupa

KUAT = frozenset({Rupa.DIGIT_TERTUKAR, Rupa.DIGIT_GANDA, Rupa.ANGKA_BERGESER, Rupa.TANDA, Rupa.KOLOM_TERTUKAR})
"""Slips that chance seldom gives. An equal value elsewhere is none: a report repeats its numbers."""

PANJANG_TERKECIL = 3
"""With fewer digits almost any two numbers look like a slip of each other."""


def explain_digit(salah: Fraction, benar: Fraction, satuan: Fraction) -> Rupa:
    """Name the slip that turns `benar` into `salah`; `satuan` is one unit of the last printed digit."""
    if salah == -benar and salah:
        return Rupa.TANDA
    if salah < 0 or benar < 0 or (benar / satuan).denominator != 1 or (salah / satuan).denominator != 1:
        return Rupa.TAK_DIKETAHUI
    if abs(salah - benar) == satuan and satuan < 1:
        return Rupa.SALAH_BULAT
    tertulis, seharusnya = str(int(salah / satuan)), str(int(benar / satuan))
    if is_tertukar(tertulis, seharusnya):
        return Rupa.DIGIT_TERTUKAR
    if benar and is_bergeser(salah, benar):
        return Rupa.ANGKA_BERGESER
    return _explain_panjang(tertulis, seharusnya)


def _explain_panjang(tertulis: str, seharusnya: str) -> Rupa:
    panjang = max(len(tertulis), len(seharusnya))
    if len(tertulis) == len(seharusnya):
        beda = sum(a != b for a, b in zip(tertulis, seharusnya, strict=True))
        return Rupa.DIGIT_SALAH if beda == 1 and panjang > 1 else Rupa.TAK_DIKETAHUI
    if panjang < PANJANG_TERKECIL:
        return Rupa.TAK_DIKETAHUI
    if len(tertulis) == len(seharusnya) + 1 and is_ganda(tertulis, seharusnya):
        return Rupa.DIGIT_GANDA
    if len(tertulis) == len(seharusnya) - 1 and _is_sisipan(seharusnya, tertulis):
        return Rupa.DIGIT_HILANG
    return Rupa.TAK_DIKETAHUI


def is_tertukar(tertulis: str, seharusnya: str) -> bool:
    """Whether two digits stand in each other's place and all others agree."""
    if len(tertulis) != len(seharusnya):
        return False
    beda = [i for i, (a, b) in enumerate(zip(tertulis, seharusnya, strict=True)) if a != b]
    if len(beda) != 2:
        return False
    satu, dua = beda
    return tertulis[satu] == seharusnya[dua] and tertulis[dua] == seharusnya[satu]


def is_bergeser(salah: Fraction, benar: Fraction) -> bool:
    """Whether one is the other times 10, 100, 1000 or a million."""
    return any(salah == benar * kali or benar == salah * kali for kali in (10, 100, 1000, 10**6))


def is_ganda(tertulis: str, seharusnya: str) -> bool:
    """Whether `tertulis` is `seharusnya` with one digit written twice."""
    return any(
        tertulis[i] == tertulis[i - 1] and tertulis[:i] + tertulis[i + 1 :] == seharusnya
        for i in range(1, len(tertulis))
    )


def _is_sisipan(panjang: str, pendek: str) -> bool:
    return any(panjang[:i] + panjang[i + 1 :] == pendek for i in range(len(panjang)))


def find_slip(salah: Fraction, rentang: Selang, satuan: Fraction) -> Fraction | None:
    """Return the only value within `rentang` from which one common slip leads to `salah`, else None."""
    if salah < 0 or (salah / satuan).denominator != 1:
        return None
    calon = {satu * satuan for satu in _slips(str(int(salah / satuan)))}
    cocok = {satu for satu in calon if satu in rentang and satu != salah}
    return cocok.pop() if len(cocok) == 1 else None


def _slips(angka: str) -> Iterator[int]:
    for i in range(1, len(angka)):
        yield int(angka[: i - 1] + angka[i] + angka[i - 1] + angka[i + 1 :])
        if angka[i] == angka[i - 1]:
            yield int(angka[:i] + angka[i + 1 :])
    for i in range(len(angka)):
        yield int(angka[: i + 1] + angka[i] + angka[i + 1 :])
    for nol in ("0", "000"):
        yield int(angka + nol)
        if angka.endswith(nol) and len(angka) > len(nol):
            yield int(angka[: -len(nol)])
