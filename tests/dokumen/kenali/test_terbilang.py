"""Numbers in words, wherever they stand in a sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.dokumen.kenali.terbilang import find_terbilang
from tolok.dokumen.terbilang import terbilang


@pytest.mark.parametrize(
    ("teks", "nilai", "baku"),
    [
        ("28 (dua puluh delapan) sub kegiatan", ["28"], True),
        ("6 (Enam) program, 12 (DuaBelas) kegiatan", ["6", "12"], True),
        ("sebanyak seratus dua ribu rupiah", ["102000"], True),
        ("dua puluh lima juta tiga ratus ribu", ["25300000"], True),
        ("dua milyar", ["2000000000"], True),
        ("delapan puluh delapan koma dua nol", ["88.20"], True),
        ("satu ribu", ["1000"], False),
        ("lima enam", ["11"], False),
        ("sejuta", ["1000000"], False),
        ("puluh", ["10"], False),
        ("satu koma sepuluh", ["1"], False),
        ("salah satu, satu-satunya, satuan, Keempat, koma", ["1"], True),
    ],
)
def test_words_are_read_as_the_number_they_add_up_to(teks: str, nilai: list[str], baku: bool) -> None:  # noqa: FBT001
    """Case and missing spaces do not matter; words that are no standard number say so."""
    hasil = find_terbilang(teks)

    assert [satu.nilai for satu in hasil] == [Decimal(satu) for satu in nilai]
    assert all(satu.baku is baku for satu in hasil)
    assert all(teks[satu.mulai : satu.akhir] == satu.teks for satu in hasil)


@given(st.integers(0, 10**15 - 1))
def test_what_tolok_writes_in_words_is_read_back(nilai: int) -> None:
    """Every number that Tolok writes in words is found again, also without its spaces."""
    kata = terbilang(nilai)

    for tulisan in (f"sebanyak {kata} orang", f"({kata.title().replace(' ', '')})"):
        (hasil,) = find_terbilang(tulisan)
        assert (hasil.nilai, hasil.baku) == (Decimal(nilai), True)
