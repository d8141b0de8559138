"""Baca angka: strict Indonesian numbers; what can be read in two ways is refused, never guessed.

bilangan = [-] bulat [, desimal]        bulat = 0 | 1234567 | 1.234.567
rupiah   = [-] [Rp | Rp.] bulat [,- | ,00]
persen   = bilangan [%]
"""

from __future__ import annotations

import re
from decimal import Decimal

from tolok.aturan.galat import GalatAngka, quote

PANJANG_TERBESAR = 40

_BILANGAN = re.compile(r"[-−]?(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?")
_RUPIAH = re.compile(r"([-−]?)(?:[Rr][Pp]\.? ?)?([0-9.]+)(?:,-|,00)?")
_SATU_TITIK = re.compile(r"[-−]?[0-9]+\.[0-9]+")
_CARA_INGGRIS = re.compile(r"[-−]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")


def parse_angka(teks: str, *, desimal: int | None = None) -> Decimal:
    """Read a number written the Indonesian way: titik groups thousands, koma begins the decimals.

    `desimal` = how many decimals the field takes at most; 0 = whole numbers only, so that
    `1.234` has one reading. Without it, and in a field with decimals, `1.234` has two.

    Raises: GalatAngka (with both readings where there are two).
    """
    bersih = _trim(teks)
    cocok = _BILANGAN.fullmatch(bersih)
    if cocok is None or (desimal != 0 and _SATU_TITIK.fullmatch(bersih)):
        raise GalatAngka(_explain(teks, bersih))
    if desimal is not None and len(cocok.group(2) or "") > desimal:
        raise GalatAngka(_explain_decimals(teks, bersih, desimal))
    nilai = Decimal(bersih.replace("−", "-").replace(".", "").replace(",", "."))
    return nilai if nilai else nilai.copy_abs()


def parse_rupiah(teks: str) -> int:
    """Read an amount of money in whole rupiah: Rp5.714.687.973, Rp. 15.601.600,-, Rp1.234.567,00.

    Raises: GalatAngka (not money, sen other than 00, or a titik that does not group thousands).
    """
    bersih = _trim(teks)
    cocok = _RUPIAH.fullmatch(bersih)
    if cocok is None:
        raise GalatAngka(
            f"{quote(teks)} bukan jumlah rupiah. Tulis mis. Rp5.714.687.973 atau 5714687973, tanpa sen selain ,00."
        )
    nilai = int(parse_angka(cocok.group(2), desimal=0))
    return -nilai if cocok.group(1) else nilai


def parse_persen(teks: str) -> Decimal:
    """Read a percentage, with or without its sign: 100,25% is Decimal("100.25").

    Raises: GalatAngka.
    """
    return parse_angka(_trim(teks).removesuffix("%"))


def _trim(teks: str) -> str:
    # Bounded before any matching: the time to refuse must not grow with the input.
    if len(teks) > PANJANG_TERBESAR:
        raise GalatAngka(f"{quote(teks)} terlalu panjang untuk satu angka ({len(teks)} huruf). Periksa isiannya.")
    return teks.strip(" ")


def _explain(teks: str, bersih: str) -> str:
    kutipan = quote(teks)
    if _SATU_TITIK.fullmatch(bersih):
        return f"{kutipan} dapat dibaca dua cara: {_dua_bacaan(bersih)}. Tulis salah satunya."
    if _CARA_INGGRIS.fullmatch(bersih):
        inggris = bersih.replace(",", "").replace(".", ",")
        return (
            f"{kutipan} mencampur titik dan koma: {inggris} menurut cara Inggris, tidak bermakna menurut cara "
            "Indonesia (titik untuk ribuan, koma untuk desimal). Tulis ulang menurut cara Indonesia."
        )
    return f"{kutipan} bukan angka. Tulis hanya angka 0-9, titik untuk ribuan, koma untuk desimal, mis. 1.234,56."


def _dua_bacaan(bersih: str) -> str:
    bulat, pecahan = bersih.split(".")
    return f"{bulat},{pecahan} bila titik berarti koma, {bulat}{pecahan} bila titik berarti ribuan"


def _explain_decimals(teks: str, bersih: str, desimal: int) -> str:
    batas = f"paling banyak {desimal} desimal" if desimal else "bilangan bulat"
    pesan = f"{quote(teks)} tidak dapat dipakai: isian ini menerima {batas}"
    if _CARA_INGGRIS.fullmatch(bersih):
        return (
            f"{pesan}. Bila koma dimaksudkan sebagai ribuan, tulis {bersih.replace(',', '')}; bila desimal, bulatkan."
        )
    return f"{pesan}. Bulatkan dahulu."
