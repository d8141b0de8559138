r"""Markah: what a converter leaves in a text ("**bold**", "<p>", "$$ \frac{a}{b} $$"), taken away, its words kept."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from tolok.dokumen.naskah import Sebaris, Teks

ADA_MARKAH = re.compile(r"\*\w|\w\*|\*\*|__|</?[a-zA-Z]|\$|\\[a-z(\[]|&[a-z#]|`")
UNSUR = re.compile(
    r"</?(?:p|br|div|span|b|i|u|em|strong|sub|sup|ul|ol|li|center|font|td|tr|th|table|tbody|thead)\b[^<>]{0,200}>",
    re.IGNORECASE,
)
UNSUR_BARIS = re.compile(r"\s*</?(?:p|br|div|li|tr|ul|ol)\b[^<>]{0,200}>\s*", re.IGNORECASE)
ENTITAS = {"&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&"}
POLA_ENTITAS = re.compile("|".join(ENTITAS))
PECAHAN = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
TEKS_RUMUS = re.compile(r"\\(?:text|mathrm|mathbf|textbf|mathit|operatorname)\s*\{([^{}]*)\}")
LAMBANG = {
    r"\times": "×",
    r"\cdot": "×",
    r"\div": "÷",
    r"\sum": "Σ",
    r"\leq": "≤",
    r"\geq": "≥",
    r"\le": "≤",
    r"\ge": "≥",
    r"\pm": "±",
    r"\approx": "≈",
    r"\quad": " ",
    r"\left": "",
    r"\right": "",
    r"\%": "%",
    r"\_": "_",
    r"\&": "&",
    r"\,": " ",
    r"\;": " ",
    r"\\": "\n",
}
POLA_LAMBANG = re.compile("|".join(re.escape(satu) for satu in sorted(LAMBANG, key=len, reverse=True)))
RUMUS = re.compile(
    r"\$\$([^$]{1,2000})\$\$|\\\[((?:(?!\\\[).){1,2000}?)\\\]|\\\(((?:(?!\\\().){1,500}?)\\\)|\$(?!\{)([^$\n]{1,400})\$(?!\{)",
    re.DOTALL,
)
TANDA_RUMUS = re.compile(r"[\\^_]")
TEKANAN = re.compile(r"(\*\*\*|\*\*|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|`)")
GAYA = {"**": ("**",), "__": ("**",), "*": ("*",), "***": ("**", "*"), "`": ()}
BARIS_KOSONG = re.compile(r"\n{2,}")
SPASI = re.compile(r"[ \t\xa0]{2,}")
PECAHAN_TERDALAM = 6


def strip_markah(teks: Sebaris) -> Sebaris:
    """The same text without residue of markup; what was marked bold or slanted becomes so."""
    if not any(ADA_MARKAH.search(satu.isi) for satu in teks):
        return teks
    hasil: list[Teks] = []
    for satu in teks:
        hasil.extend(_strip(satu) if ADA_MARKAH.search(satu.isi) else (satu,))
    return tuple(satu for satu in hasil if satu.isi)


def _strip(teks: Teks) -> tuple[Teks, ...]:
    isi = RUMUS.sub(_write_cocok, teks.isi)
    isi = BARIS_KOSONG.sub("\n", UNSUR.sub("", UNSUR_BARIS.sub("\n", isi))).strip("\n") if "<" in isi else isi
    isi = SPASI.sub(" ", POLA_ENTITAS.sub(lambda cocok: ENTITAS[cocok[0]], isi))
    return tuple(_tekanan(replace(teks, isi=isi)))


def _tekanan(teks: Teks) -> list[Teks]:
    """Split at pairs of stars; a star without its mate stays as it is."""
    potong = TEKANAN.split(teks.isi)
    sisa = Counter(potong[1::2])
    gaya = {"**": teks.tebal, "*": teks.miring}
    terbuka: set[str] = set()
    hasil = [replace(teks, isi=potong[0])]
    for tanda, isi in zip(potong[1::2], potong[2::2], strict=True):
        sisa[tanda] -= 1
        if tanda not in terbuka and not sisa[tanda]:
            hasil.append(Teks(tanda + isi, tebal=gaya["**"], miring=gaya["*"]))
            continue
        terbuka ^= {tanda}
        for satu in GAYA[tanda]:
            gaya[satu] = not gaya[satu]
        # "Tabel 3.4**Jumlah desa**" has lost its space.
        rapat = hasil[-1].isi[-1:].isdigit() and isi[:1].isalpha()
        hasil.append(Teks(f" {isi}" if rapat else isi, tebal=gaya["**"], miring=gaya["*"]))
    return hasil


def _write_cocok(cocok: re.Match[str]) -> str:
    """A formula between its marks; two dollar signs around money are none."""
    if cocok[4] and not TANDA_RUMUS.search(cocok[4]):
        return cocok[0]
    return f" {write_rumus(next(satu for satu in cocok.groups() if satu))} "


def write_rumus(rumus: str) -> str:
    r"""A formula of TeX in one line: "\frac{a}{b} \times 100\%" is "a / b × 100%"."""
    isi = TEKS_RUMUS.sub(r"\1", rumus)
    for _ in range(PECAHAN_TERDALAM):
        isi, banyak = PECAHAN.subn(_write_pecahan, isi)
        if not banyak:
            break
        isi = TEKS_RUMUS.sub(r"\1", isi)
    isi = POLA_LAMBANG.sub(lambda cocok: LAMBANG[cocok[0]], isi)
    return " ".join(isi.replace("{", "").replace("}", "").split())


def _write_pecahan(cocok: re.Match[str]) -> str:
    return f"{_kurung(cocok[1])} / {_kurung(cocok[2])}"


def _kurung(isi: str) -> str:
    polos = isi.strip()
    majemuk = any(satu in polos for satu in (" + ", " - ", " – ", " / ")) and not polos.startswith("(")
    return f"({polos})" if majemuk else polos
