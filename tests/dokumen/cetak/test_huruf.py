"""What the shipped fonts can write, read from the files themselves."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.dokumen.cetak.huruf import (
    FOLDER_HURUF,
    GAYA,
    SANS,
    SERIF,
    karakter_tersedia,
    karakter_tidak_tersedia,
    lebar_teks,
    load_huruf,
    wrap_teks,
)
from tolok.dokumen.cetak.huruf.sfnt import _format_4


@pytest.mark.parametrize(
    "teks", ["Kecamatan Batumandi", "88,22 ÷ 88 × 100 ≥ ½ − €", "שלום עולם", "😀👍🏽❤️", "Łódź\n\tñ"]
)
def test_latin_symbols_hebrew_and_emoji_are_available(teks: str) -> None:
    """Ordinary text, mathematical signs, right-to-left Hebrew and emoji can all be printed."""
    assert karakter_tidak_tersedia(teks) == ""


@pytest.mark.parametrize(
    ("teks", "asing"),
    [
        ("a中b文中", "中文"),
        ("سلام", "سلام"),
        ("a\x00b\x1f", "\x00\x1f"),
        ("\u202eterbalik", "\u202e"),
        ("\ufeff", "\ufeff"),
    ],
)
def test_foreign_characters_are_named_once_in_order(teks: str, asing: str) -> None:
    """Han, Arabic, control characters and what reverses the direction of reading are reported, each once."""
    assert karakter_tidak_tersedia(teks) == asing


@given(st.text())
def test_a_character_is_available_or_reported(teks: str) -> None:
    """Every character is on exactly one side."""
    assert set(karakter_tidak_tersedia(teks)) == set(teks) - karakter_tersedia()


def test_bold_and_italic_have_every_available_letter() -> None:
    """A letter that is printed upright is printed in every style of the family that has it."""
    keluarga = [[load_huruf(f"{nama}-{gaya}") for gaya in GAYA] for nama in (SERIF, SANS)]

    for karakter in "AzÉ÷≥½ש":
        assert any(all(ord(karakter) in huruf for huruf in empat) for empat in keluarga)


def test_widths_are_those_of_the_font() -> None:
    """Liberation Serif has the widths of Times: 500/1000 for a digit, 722 for A, 778 for a bold G."""
    assert lebar_teks("0", ukuran=1000) == 500
    assert lebar_teks("A", ukuran=10) == pytest.approx(7.22, abs=0.01)
    assert lebar_teks("G", ukuran=1000, huruf=f"{SERIF}-Bold") == pytest.approx(778, abs=1)


@given(st.text("abc MW", max_size=60), st.integers(20, 200))
def test_wrapping_keeps_every_letter_within_the_width(teks: str, lebar: int) -> None:
    """Wrapped lines hold all the letters in order, and each line fits."""
    baris, _ = wrap_teks(teks, lebar=lebar, ukuran=10)

    assert "".join(baris).replace(" ", "") == teks.replace(" ", "")
    assert all(lebar_teks(satu, ukuran=10) <= lebar for satu in baris)


def test_every_font_travels_with_its_licence() -> None:
    """The folder holds nine fonts and the two licences under which they may be passed on."""
    assert len(list(FOLDER_HURUF.glob("*.ttf"))) == 9
    for nama in ("Liberation-OFL.txt", "NotoEmoji-OFL.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER_HURUF / nama).read_text(encoding="utf-8")


def test_a_character_map_may_use_its_glyph_array() -> None:
    """A segment that points into the glyph array is read as one, zero meaning no glyph."""
    ruas = [(0x41, 0x43, 5, 4), (0xFFFF, 0xFFFF, 1, 0)]
    kolom = list(zip(*ruas, strict=True))
    peta = struct.pack(">7H", 4, 0, 0, 2 * len(ruas), 0, 0, 0) + struct.pack(">2H", *kolom[1]) + b"\0\0"
    peta += b"".join(struct.pack(">2H", *kolom[nomor]) for nomor in (0, 2, 3)) + struct.pack(">3H", 10, 0, 12)

    assert list(_format_4(peta, 0)) == [(0x41, 15), (0x43, 17)]
