"""The fonts that travel with Tolok, what they can write and how wide it becomes.

Nothing is taken from the machine: the same naskah looks the same everywhere.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from tolok.dokumen.cetak.huruf.sfnt import Huruf, read_huruf

FOLDER_HURUF = Path(__file__).parent / "ttf"
SERIF = "LiberationSerif"
SANS = "LiberationSans"
EMOJI = "NotoEmoji"
KELUARGA = ("Liberation Serif", "Liberation Sans", "Noto Emoji")
"""Family names in the order in which a character is looked up."""

GAYA = ("Regular", "Bold", "Italic", "BoldItalic")
PEMISAH = frozenset("\n\t ")
"""Not drawn, only spaced."""
KENDALI = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
ARAH = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Make text look other than it is written; direction follows from the letters themselves."""
LEBAR_CADANGAN = 1000
"""A width wide enough for any character, for what a font does not have."""


@lru_cache(maxsize=16)
def load_huruf(nama: str) -> Huruf:
    """Satu berkas huruf yang dibawa, mis. "LiberationSerif-Bold"."""
    return read_huruf(FOLDER_HURUF / f"{nama}.ttf")


@lru_cache(maxsize=1)
def karakter_tersedia() -> frozenset[str]:
    """Semua karakter yang dapat dicetak dalam gaya apa pun (tegak, tebal, miring)."""
    kode = set(load_huruf(f"{EMOJI}-Regular").lebar)
    for keluarga in (SERIF, SANS):
        kode |= set.intersection(*(set(load_huruf(f"{keluarga}-{gaya}").lebar) for gaya in GAYA))
    # A font maps some of these to an empty glyph; they are no characters of a text.
    return frozenset(chr(satu) for satu in kode) - ARAH - KENDALI | PEMISAH


def karakter_tidak_tersedia(teks: str) -> str:
    """Karakter `teks` yang tidak ada dalam huruf mana pun, masing-masing sekali, menurut urutan kemunculannya."""
    asing = set(teks) - karakter_tersedia()
    return "".join(dict.fromkeys(satu for satu in teks if satu in asing))


def lebar_teks(teks: str, *, ukuran: int | float, huruf: str = f"{SERIF}-Regular") -> float:
    """Lebar `teks` sebaris, dalam titik, bila dicetak sebesar `ukuran` titik."""
    return _seperseribu(teks, huruf) * ukuran / 1000


# The words of a report come back: in columns, in rows, in each format and in the next report.
@lru_cache(maxsize=1 << 15)
def _seperseribu(teks: str, huruf: str) -> int:
    """Width in thousandths of the type size."""
    lebar = load_huruf(huruf).lebar
    return sum([lebar.get(ord(satu), LEBAR_CADANGAN) for satu in teks])


def count_baris(teks: str, *, lebar: float, ukuran: int | float, huruf: str) -> int:
    """Banyaknya baris `teks` dalam lebar itu, sekurang-kurangnya satu; kata yang kepanjangan meneruskan barisnya."""
    spasi = lebar_teks(" ", ukuran=ukuran, huruf=huruf)
    baris, terpakai = 1, 0.0
    for kata in teks.split():
        panjang = lebar_teks(kata, ukuran=ukuran, huruf=huruf)
        if terpakai and terpakai + spasi + panjang > lebar:
            baris, terpakai = baris + 1, 0.0
        terpakai += panjang + (spasi if terpakai else 0.0)
        lebih = int(terpakai / lebar)
        baris, terpakai = baris + lebih, terpakai - lebih * lebar
    return baris


def wrap_teks(
    teks: str, *, lebar: float, ukuran: int | float, huruf: str = f"{SERIF}-Regular"
) -> tuple[list[str], int]:
    """Baris-baris `teks` yang muat dalam `lebar` titik, dan banyaknya kata yang terpaksa dipenggal."""
    hasil: list[str] = []
    terpenggal = 0
    for kata in teks.split():
        calon = f"{hasil[-1]} {kata}" if hasil else kata
        if hasil and lebar_teks(calon, ukuran=ukuran, huruf=huruf) <= lebar:
            hasil[-1] = calon
            continue
        penggalan = _break(kata, lebar=lebar, ukuran=ukuran, huruf=huruf)
        terpenggal += len(penggalan) > 1
        hasil += penggalan
    return hasil, terpenggal


def _break(kata: str, *, lebar: float, ukuran: int | float, huruf: str) -> list[str]:
    """A word as it is where it fits, otherwise in the longest parts that do."""
    if lebar_teks(kata, ukuran=ukuran, huruf=huruf) <= lebar:
        return [kata]
    hasil = [""]
    for satu in kata:
        if hasil[-1] and lebar_teks(hasil[-1] + satu, ukuran=ukuran, huruf=huruf) > lebar:
            hasil.append("")
        hasil[-1] += satu
    return hasil
