"""Huruf baku: what a PDF prints → the letters a reader would type (ligatures, hyphens, bullets of symbol fonts)."""

from __future__ import annotations

import re

LIGATUR = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Pdfium writes U+0002 for a hyphen at the end of a line, U+FFFE in older builds.
TANDA_HUBUNG = dict.fromkeys("\x02\ufffe\u2010\u2011", "-")
TANPA_LEBAR = dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff")
# Places of Symbol and Wingdings in the private area, as Word and LibreOffice write them.
LAMBANG = {
    0xF02D: "-",
    0xF06C: "●",
    0xF06D: "❍",
    0xF06E: "■",
    0xF06F: "□",
    0xF070: "❐",
    0xF071: "❑",
    0xF072: "❒",
    0xF075: "◆",
    0xF076: "❖",
    0xF0A7: "▪",
    0xF0A8: "□",
    0xF0B0: "°",
    0xF0B1: "±",
    0xF0B3: "≥",
    0xF0A3: "≤",
    0xF0B4: "×",
    0xF0B7: "•",
    0xF0B8: "÷",
    0xF0D8: "➢",
    0xF0DE: "⇒",
    0xF0E0: "→",
    0xF0E5: "∑",
    0xF0FB: "✗",
    0xF0FC: "✓",
    0xF0FD: "☒",
    0xF0FE: "☑",
}
BAKU = str.maketrans({**LIGATUR, **TANDA_HUBUNG, **TANPA_LEBAR})
PRIBADI = re.compile("[\ue000-\uf8ff]")
HURUF_PRIBADI = re.compile("[\uf021-\uf07e]{2,}")


def normalise(kata: str) -> str:
    """One printed word, letters as they would be typed; "" where nothing visible is left of it."""
    if kata.isascii() and kata.isprintable():
        return kata
    kata = kata.translate(BAKU)
    if "\xad" in kata:
        kata = kata[:-1].replace("\xad", "") + kata[-1].replace("\xad", "-")
    if PRIBADI.search(kata):
        # A whole word in a symbol-coded font is text; a letter alone is a bullet.
        kata = HURUF_PRIBADI.sub(_shift, kata)
        kata = PRIBADI.sub(_name_lambang, kata)
    if not kata.isprintable():
        kata = _repair(kata)
    return kata


def _shift(cocok: re.Match[str]) -> str:
    return "".join(chr(ord(satu) - 0xF000) for satu in cocok[0])


def _name_lambang(cocok: re.Match[str]) -> str:
    return LAMBANG.get(ord(cocok[0]), "•")


def _repair(kata: str) -> str:
    """Halves of a surrogate pair become one letter again; control letters go."""
    utuh = kata.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return "".join(satu for satu in utuh if satu.isprintable())
