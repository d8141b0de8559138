"""Letters of symbol fonts as the characters that a person sees: Word stores them by their place in the font."""

from __future__ import annotations

AWAL, AKHIR = 0xF000, 0xF0FF
"""Private places in which symbol fonts keep their 256 letters."""
SYMBOL = dict(
    zip(
        (0x22, 0x24, 0x27, 0x2D, 0x40, 0x44, 0x53, 0x57, 0x5C, 0x5E, 0x61, 0x62, 0x64, 0x65, 0x6C, 0x6D, 0x70, 0x73,
         0xA0, 0xA2, 0xA3, 0xA4, 0xA5, 0xAC, 0xAD, 0xAE, 0xAF, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB7, 0xB8, 0xB9, 0xBA,
         0xBB, 0xBC, 0xC5, 0xD5, 0xD6, 0xD7, 0xDE, 0xE5),
        "∀∃∋−≅ΔΣΩ∴⊥αβδελμπσ€′≤⁄∞←↑→↓°±″≥×•÷≠≡≈…⊕∏√⋅⇒∑",
        strict=True,
    )
)  # fmt: skip
WINGDINGS = dict(
    zip(
        (0x6C, 0x6E, 0x6F, 0x71, 0x72, 0x74, 0x75, 0x76, 0x77, 0x9F, 0xA1, 0xA7, 0xA8, 0xD8, 0xE0, 0xF0, 0xFB, 0xFC,
         0xFD, 0xFE),
        "●■□❑❒⬧◆❖◆•○▪□➢→⇨✗✓☒☑",
        strict=True,
    )
)  # fmt: skip
BULATAN = "•"


def read_lambang(teks: str, huruf: str) -> str:
    """The text with every letter of a symbol font as what it looks like; an unknown one is a bullet."""
    if not teks.isascii() and any(AWAL <= ord(satu) <= AKHIR for satu in teks):
        return "".join(_read_satu(satu, huruf) for satu in teks)
    return teks


def _read_satu(satu: str, huruf: str) -> str:
    kode = ord(satu)
    if not AWAL <= kode <= AKHIR:
        return satu
    letak = kode - AWAL
    peta = WINGDINGS if "ding" in huruf.lower() else SYMBOL
    if letak in peta:
        return peta[letak]
    # In Symbol figures, brackets and signs stand where they stand in ASCII.
    polos = chr(letak)
    return polos if peta is SYMBOL and letak < 0x7F and polos.isprintable() and not polos.isalpha() else BULATAN
