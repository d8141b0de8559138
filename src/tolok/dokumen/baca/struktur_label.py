"""Label: the number, letter or bullet that stands before a heading or an item, and what it may mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum


class JenisLabel(IntEnum):
    """The order is that of depth in ordinary use: "A." stands above "1.", "1." above "a."."""

    BERTINGKAT = 0
    """3.1, 3.1.2"""
    ROMAWI_BESAR = 1
    HURUF_BESAR = 2
    ANGKA = 3
    """1."""
    HURUF = 4
    """a."""
    ROMAWI = 5
    ANGKA_KURUNG = 6
    """1)"""
    HURUF_KURUNG = 7
    ROMAWI_KURUNG = 8
    ANGKA_DALAM_KURUNG = 9
    """(1)"""
    HURUF_DALAM_KURUNG = 10
    ROMAWI_DALAM_KURUNG = 11
    BULAT = 12


@dataclass(frozen=True, slots=True)
class Label:
    """`tulis` as printed ("3.1.", "a)", "-"); `nilai` its place in the row of labels, 1 for "a)" and 0 for a bullet.

    `awalan` = what stands before the last number of a label of several levels: "3." of "3.1".
    """

    jenis: JenisLabel
    nilai: int
    tulis: str
    awalan: str = ""

    @property
    def deret(self) -> tuple[JenisLabel, str]:
        """Labels of one row of headings or items have the same one."""
        return self.jenis, self.tulis if self.jenis is JenisLabel.BULAT else self.awalan


BULAT = "•●▪■○◦◆◊❖➢➤►▶✓✔✗⮚‣∙·*–—\uf0b7\uf0a7\uf0d8\uf0fc\uf076-"
POLA_BULAT = re.compile(
    rf"([{re.escape(BULAT)}]|o(?=\s{{2,}}|\t))(?:\s+|(?<=[•●▪■○◦➢➤►✓✔‣\uf0b7\uf0a7\uf0d8\uf0fc])(?=\w))"
)
POLA_BERTINGKAT = re.compile(r"((?:\d{1,2}|[A-Z]|[IVX]{1,5})(?:\.\d{1,2}){1,5})(?:[.)]?\s+|\.(?=[A-Z][a-z]))")
POLA_TUNGGAL = re.compile(
    r"(?:\((\d{1,3}|[a-z]|[ivx]{2,5})\)\s*"
    r"|(\d{1,3}|[A-Za-z]|[IVX]{2,6}|[ivx]{2,6})\s?\)\s*"
    r"|(\d{1,3})\s?\.(?:\s+|(?=[A-Z][A-Za-z]))"
    r"|([A-Z]|[IVX]{2,6}|[ivx]{2,6})\s?\.(?:\s+|(?=[A-Z][a-z]+\s))"
    r"|([a-z])\s?\.\s+)"
)
NILAI_ROMAWI = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
TANPA_ISI = re.compile(r"[^\W_]")


def baca_romawi(teks: str) -> int:
    """Value of a Roman number in capitals ("XIV" is 14); 0 for anything else."""
    nilai = 0
    for kini, nanti in zip(teks, [*teks[1:], ""], strict=True):
        if kini not in NILAI_ROMAWI:
            return 0
        satu = NILAI_ROMAWI[kini]
        nilai += -satu if satu < NILAI_ROMAWI.get(nanti, 0) else satu
    return nilai


def read_label(teks: str) -> tuple[tuple[Label, ...], int]:
    """The labels that the beginning of a line may be ("i." is a number and a letter), and where its text begins.

    A bullet before another label is what a converter left ("- a. Bahan"), so it is passed over.
    """
    awal = len(teks) - len(teks.lstrip())
    bulat = POLA_BULAT.match(teks, awal)
    # "– = belum ada" explains a sign.
    if bulat and not teks.startswith("=", bulat.end()):
        dalam, mulai = _read_nomor(teks, bulat.end())
        if dalam:
            return dalam, mulai
        return (Label(JenisLabel.BULAT, 0, bulat[1]),), bulat.end()
    return _read_nomor(teks, awal)


def parse_label(tulis: str) -> tuple[Label, ...]:
    """Labels that a number given by the format may be ("1.", "a)", "3.1")."""
    hasil, _ = read_label(f"{tulis.strip()} ")
    if hasil:
        return hasil
    polos, _ = read_label(f"{tulis.strip()}. ")
    return polos or (Label(JenisLabel.BULAT, 0, tulis.strip()),)


def _read_nomor(teks: str, awal: int) -> tuple[tuple[Label, ...], int]:
    if cocok := POLA_BERTINGKAT.match(teks, awal):
        awalan, _, akhir = cocok[1].rpartition(".")
        tulis = cocok[0].strip()
        return (Label(JenisLabel.BERTINGKAT, int(akhir), tulis, f"{awalan}."),), cocok.end()
    if cocok := POLA_TUNGGAL.match(teks, awal):
        isi = next(satu for satu in cocok.groups() if satu)
        tulis = cocok[0].strip()
        gaya = 2 if tulis.startswith("(") else int(tulis.endswith(")"))
        return _tafsir(isi, tulis, gaya), cocok.end()
    return (), awal


def _tafsir(isi: str, tulis: str, gaya: int) -> tuple[Label, ...]:
    """Readings of "1", "b" or "iv" with a dot (0), a bracket (1) or in brackets (2)."""
    angka = (JenisLabel.ANGKA, JenisLabel.ANGKA_KURUNG, JenisLabel.ANGKA_DALAM_KURUNG)[gaya]
    huruf = (JenisLabel.HURUF, JenisLabel.HURUF_KURUNG, JenisLabel.HURUF_DALAM_KURUNG)[gaya]
    romawi = (JenisLabel.ROMAWI, JenisLabel.ROMAWI_KURUNG, JenisLabel.ROMAWI_DALAM_KURUNG)[gaya]
    if isi.isdigit():
        return (Label(angka, int(isi), tulis),)
    besar = isi.isupper()
    hasil = []
    if len(isi) == 1:
        hasil.append(Label(JenisLabel.HURUF_BESAR if besar else huruf, ord(isi.upper()) - ord("A") + 1, tulis))
    if set(isi.upper()) <= {"I", "V", "X"} and (nilai := baca_romawi(isi.upper())):
        hasil.append(Label(JenisLabel.ROMAWI_BESAR if besar else romawi, nilai, tulis))
    return tuple(hasil)
