"""Terbilang: whole numbers in Indonesian words."""

from __future__ import annotations

from num2words import num2words


def terbilang(bilangan: int) -> str:
    """Return a whole number in words, e.g. 28 -> "dua puluh delapan"."""
    return str(num2words(bilangan, lang="id"))
