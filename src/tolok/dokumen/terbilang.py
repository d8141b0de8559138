"""Terbilang: numbers in Indonesian words, and the words back into the number.

Our own table reaches to 999 triliun, further than any money of a pemda. Beyond it the names of the
scales are asked of num2words, which is not asked more: it writes 1.001.000 "satu juta satu ribu",
where Indonesian says "satu juta seribu".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from tolok.aturan.angka import format_angka
from tolok.aturan.galat import GalatAngka, GalatPengguna, TidakDikenal, quote

SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
SKALA = (("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6))
BATAS_TABEL = 10**15
"""Our table writes what is below this; num2words names the scales from here …"""
BATAS_NAMA = 10**36
"""… to here, where the names end."""
PANJANG_TERBESAR = 300
"""The longest number of the table takes fewer letters; a longer text is refused unread."""

MINUS = "minus"
RUPIAH = "rupiah"

_NILAI = {**{kata: nilai for nilai, kata in enumerate(SATUAN)}, "sepuluh": 10, "sebelas": 11}
_BULAT = {"seratus": 100, "seribu": 1000}
_KALI = {"puluh": 10, "ratus": 100}
_SKALA = {"ribu": 1000, **dict(SKALA)}
_DIKENAL = frozenset({*_NILAI, *_BULAT, *_KALI, *_SKALA, "belas", MINUS})
_BAKU = {
    "satu puluh": "sepuluh",
    "satu belas": "sebelas",
    "satu ratus": "seratus",
    "satu ribu": "seribu",
    "sejuta": "satu juta",
    "semiliar": "satu miliar",
    "setriliun": "satu triliun",
}
"""What people write, and how the standard language writes it."""


def terbilang(bilangan: int) -> str:
    """Return a whole number in words: 28 is "dua puluh delapan", -5 is "minus lima".

    Raises: GalatAngka (10^36 or more, for which there are no names).
    """
    if bilangan < 0:
        return f"{MINUS} {terbilang(-bilangan)}"
    return _tulis(bilangan) if bilangan else SATUAN[0]


def terbilang_desimal(nilai: Decimal) -> str:
    """Return a decimal as it is written: 88,20 is "delapan puluh delapan koma dua nol".

    Raises: GalatAngka (not an ordinary number, or too large).
    """
    bulat, _, pecahan = format_angka(nilai).replace(".", "").partition(",")
    tanda = [MINUS] if bulat.startswith("-") else []
    koma = ["koma", *(SATUAN[int(huruf)] for huruf in pecahan)] if pecahan else []
    return " ".join([*tanda, terbilang(int(bulat.lstrip("-"))), *koma])


def terbilang_rupiah(nilai: int) -> str:
    """Return money in words: 1000 is "seribu rupiah".

    Raises: GalatAngka (too large).
    """
    return f"{terbilang(nilai)} {RUPIAH}"


def read_terbilang(teks: str) -> int:
    """Read a whole number below 10^15 in words; standard spelling only, capitals don't matter.

    Raises: GalatAngka (not a number in words, or not its standard form), TidakDikenal (a word that no
    number has, with the word that was meant).
    """
    if len(teks) > PANJANG_TERBESAR:
        raise GalatAngka(f"{quote(teks)} terlalu panjang untuk satu bilangan ({len(teks)} huruf). Periksa isiannya.")
    bersih = teks.strip(" ").casefold()
    nilai = _jumlahkan(bersih.split(" "))
    # Whatever the words add up to, only the text that the number is written with is that number.
    if terbilang(nilai) != bersih:
        raise _refuse(teks, bersih)
    return nilai


def read_terbilang_rupiah(teks: str) -> int:
    """Read money in words; the word "rupiah" closes it.

    Raises: GalatAngka, TidakDikenal.
    """
    bilangan, _, rupiah = teks.rstrip(" ").rpartition(" ")
    if rupiah.casefold() != RUPIAH:
        raise GalatAngka(f"{quote(teks)} tidak diakhiri kata “rupiah”. Tulis mis. “seribu rupiah”.")
    return read_terbilang(bilangan)


def _tulis(bilangan: int) -> str:
    """Write a number above 0."""
    bagian: list[str] = []
    if bilangan >= BATAS_TABEL:
        atas, bilangan = divmod(bilangan, BATAS_TABEL)
        bagian.append(_tulis_besar(atas * BATAS_TABEL))
    for nama, besar in SKALA:
        if bilangan >= besar:
            kelompok, bilangan = divmod(bilangan, besar)
            bagian += (_tulis_ratusan(kelompok), nama)
    ribuan, sisa = divmod(bilangan, 1000)
    if ribuan:
        bagian.append("seribu" if ribuan == 1 else f"{_tulis_ratusan(ribuan)} ribu")
    if sisa:
        bagian.append(_tulis_ratusan(sisa))
    return " ".join(bagian)


def _tulis_besar(bilangan: int) -> str:
    if bilangan >= BATAS_NAMA:
        raise GalatAngka("Bilangan terlalu besar untuk ditulis dengan kata (10^36 atau lebih). Periksa angkanya.")
    # Its import takes longer than all that this module writes in a report.
    from num2words import num2words  # noqa: PLC0415

    return str(num2words(bilangan, lang="id"))


@cache
def _tulis_ratusan(bilangan: int) -> str:
    """Write a number from 1 to 999; there are so few that each is made once."""
    if bilangan < 10:
        return SATUAN[bilangan]
    if bilangan < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(bilangan, f"{SATUAN[bilangan - 10]} belas")
    if bilangan < 100:
        kepala, sisa = f"{SATUAN[bilangan // 10]} puluh", bilangan % 10
    else:
        kepala, sisa = ("seratus" if bilangan < 200 else f"{SATUAN[bilangan // 100]} ratus"), bilangan % 100
    return f"{kepala} {_tulis_ratusan(sisa)}" if sisa else kepala


def _jumlahkan(kata: Sequence[str]) -> int:
    """Add up words of numbers; a word that is none adds nothing."""
    tanda, kata = (-1, kata[1:]) if kata[0] == MINUS else (1, kata)
    jumlah = ratusan = satuan = 0
    for satu in kata:
        if satu in _NILAI:
            satuan += _NILAI[satu]
        elif satu in _BULAT:
            ratusan += _BULAT[satu]
        elif satu in _KALI:
            ratusan, satuan = ratusan + satuan * _KALI[satu], 0
        elif satu in _SKALA:
            jumlah, ratusan, satuan = jumlah + (ratusan + satuan) * _SKALA[satu], 0, 0
        elif satu == "belas":
            satuan += 10
    return tanda * (jumlah + ratusan + satuan)


def _refuse(teks: str, bersih: str) -> GalatPengguna:
    baku = f" {' '.join(bersih.split())} "
    for keliru, benar in _BAKU.items():
        baku = baku.replace(f" {keliru} ", f" {benar} ")
    kata = baku.strip(" ").split(" ")
    asing = [satu for satu in kata if satu not in _DIKENAL]
    if asing and len(asing) < len(kata):
        return TidakDikenal("Kata bilangan", asing[0], dikenal=_DIKENAL)
    nilai = _jumlahkan(kata)
    saran = "Tulis mis. “dua puluh delapan”."
    if terbilang(nilai) == " ".join(kata):
        saran = f"Bentuk bakunya “{terbilang(nilai)}”."
    return GalatAngka(f"{quote(teks)} bukan bilangan baku dalam kata. {saran}")
