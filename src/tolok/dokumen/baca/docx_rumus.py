"""A formula of Word's equation editor as one line of text: "Realisasi / Target × 100%"."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
W_T = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
OPERATOR = frozenset("+-−×·:÷/=*")
TERDALAM = 40
"""Fractions within fractions; deeper parts are left out."""


def read_rumus(unsur: etree._Element, dalam: int = 0) -> str:
    """Text of an m:oMath or any part of it, from left to right, fractions with a stroke."""
    if not isinstance(unsur.tag, str) or dalam > TERDALAM:
        return ""
    nama = unsur.tag.removeprefix(M)
    if unsur.tag in {f"{M}t", W_T}:
        return (unsur.text or "").replace("\N{NO-BREAK SPACE}", " ")
    if nama.endswith("Pr"):
        return ""
    if nama in BENTUK:
        return BENTUK[nama](unsur, dalam + 1)
    return "".join(read_rumus(satu, dalam + 1) for satu in unsur)


def _part(unsur: etree._Element, nama: str, dalam: int) -> str:
    simpul = unsur.find(M + nama)
    return "" if simpul is None else read_rumus(simpul, dalam).strip()


def _kurung(teks: str) -> str:
    """The part of a fraction or root, in brackets where it is a calculation itself."""
    utuh = teks.startswith("(") and teks.endswith(")")
    return f"({teks})" if not utuh and any(satu in OPERATOR for satu in teks) else teks


def _pecahan(unsur: etree._Element, dalam: int) -> str:
    atas, bawah = _part(unsur, "num", dalam), _part(unsur, "den", dalam)
    return f" {_kurung(atas)} / {_kurung(bawah)} "


def _pangkat(unsur: etree._Element, dalam: int) -> str:
    bawah, atas = _part(unsur, "sub", dalam), _part(unsur, "sup", dalam)
    return _part(unsur, "e", dalam) + bawah + (f"^{_kurung(atas)}" if atas else "")


def _akar(unsur: etree._Element, dalam: int) -> str:
    return f"{_part(unsur, 'deg', dalam)}√({_part(unsur, 'e', dalam)})"


def _jumlah(unsur: etree._Element, dalam: int) -> str:
    lambang = unsur.find(f"{M}naryPr/{M}chr")
    tanda = "∫" if lambang is None else lambang.get(f"{M}val", "∑")
    return f"{tanda}{_part(unsur, 'e', dalam)}"


def _apit(unsur: etree._Element, dalam: int) -> str:
    def tanda(nama: str, baku: str) -> str:
        simpul = unsur.find(f"{M}dPr/{M}{nama}")
        return baku if simpul is None else simpul.get(f"{M}val", "")

    isi = "; ".join(read_rumus(satu, dalam).strip() for satu in unsur.iterfind(f"{M}e"))
    return f"{tanda('begChr', '(')}{isi}{tanda('endChr', ')')}"


def _larik(unsur: etree._Element, dalam: int) -> str:
    """An array of equations, or a matrix: its lines one below the other."""
    return "\n".join(read_rumus(satu, dalam).strip() for satu in unsur if satu.tag in {f"{M}e", f"{M}mr"})


BENTUK: dict[str, Callable[[etree._Element, int], str]] = {
    "f": _pecahan,
    "sSub": _pangkat,
    "sSup": _pangkat,
    "sSubSup": _pangkat,
    "rad": _akar,
    "nary": _jumlah,
    "d": _apit,
    "eqArr": _larik,
    "m": _larik,
}
