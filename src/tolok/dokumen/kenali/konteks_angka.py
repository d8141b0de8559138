"""Konteks angka: the words around a number that say what it is there for."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from tolok.dokumen.kenali.bentuk import Peran

PANJANG_AWALAN = 30
"""Letters before a number that are looked at."""

BULAN = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
TAHUN = r"(?:19|20)[0-9]{2}"

BERSAMA = re.compile(
    rf"""(?ix)
    (?P<nip>{TAHUN}[0-9]{{4}}[ ]?{TAHUN}[0-9]{{2}}[ ]?[12][ ]?[0-9]{{3}}(?![0-9]))
  | (?P<tanggal>[0-9]{{1,2}}(?:\s?[-–]\s?[0-9]{{1,2}})?\s{{1,3}}(?:{BULAN})\b(?:\s{{1,3}}{TAHUN}(?![0-9]))?
      | [0-9]{{1,2}}([-/.])[0-9]{{1,2}}\3{TAHUN}(?![0-9])
      | {TAHUN}-[0-9]{{2}}-[0-9]{{2}}(?![0-9]))
  | (?P<peraturan>(?!{TAHUN}/)[0-9]{{1,4}}/{TAHUN}(?![0-9/])
      | [0-9][0-9.]{{0,9}}/[0-9A-Za-z.\-]{{1,20}}(?:/[0-9A-Za-z.\-]{{1,20}}){{0,4}}/{TAHUN}(?![0-9]))
  | (?P<lain>[0-9]{{1,2}}[.:][0-9]{{2}}(?:\s?[-–]\s?[0-9]{{1,2}}[.:][0-9]{{2}})?\s?(?:wib|wita|wit)\b
      | [0-9]{{1,2}}:[0-9]{{2}}(?![0-9])
      | 0[0-9]{{2,4}}[ ]?[-–][ ]?[0-9]{{5,10}}(?![0-9])
      | [+]?62[0-9]{{8,13}}(?![0-9]))
  | (?P<kode>[0-9]{{1,2}}(?:\.[0-9]{{1,6}}){{2,12}}(?![0-9]))
    """
)
"""Numbers that are one thing although they hold several: matched where a digit stands."""

_PERAN_BERSAMA = {
    "nip": Peran.NIP,
    "tanggal": Peran.TANGGAL,
    "peraturan": Peran.NOMOR_PERATURAN,
    "lain": Peran.NOMOR_LAIN,
    "kode": Peran.KODE,
}

_SURAT = re.compile(r"[0-9][0-9A-Za-z./\-]{0,60}")
_TELEPON = re.compile(r"[0-9](?:[0-9()\-/., ]{0,40}[0-9])?")
_NIP_BEBAS = re.compile(r"[0-9][0-9 .]{6,30}[0-9]")
_URUTAN = re.compile(r"[0-9]{1,3}(?![0-9]|[.,][0-9]|\s?%|\s?\()")
_BAGIAN = re.compile(r"[0-9]+(?:\.[0-9]+){0,5}")


class Kata(NamedTuple):
    """What a word before a number makes of it: its role, how far it reaches, and whether the word may end in a dot."""

    peran: Peran
    pola: re.Pattern[str]
    bertitik: bool = False


_KATA: dict[str, Kata] = {
    **dict.fromkeys(("nomor", "no", "nomer"), Kata(Peran.NOMOR_PERATURAN, _SURAT, bertitik=True)),
    **dict.fromkeys(("pasal", "ayat"), Kata(Peran.NOMOR_PERATURAN, _BAGIAN)),
    **dict.fromkeys(
        ("tabel", "gambar", "grafik", "bagan", "diagram", "halaman", "bab", "lampiran", "butir", "table", "formulir"),
        Kata(Peran.RUJUKAN, _BAGIAN),
    ),
    **dict.fromkeys(("hal", "hlm"), Kata(Peran.RUJUKAN, _BAGIAN, bertitik=True)),
    **dict.fromkeys(
        ("telp", "telepon", "tlp", "tlpn", "fax", "faks", "faksimile", "faximile", "hp", "pos", "npwp", "nik"),
        Kata(Peran.NOMOR_LAIN, _TELEPON, bertitik=True),
    ),
    **dict.fromkeys(("rt", "rw"), Kata(Peran.NOMOR_LAIN, _BAGIAN, bertitik=True)),
    **dict.fromkeys(("pukul", "jam"), Kata(Peran.NOMOR_LAIN, re.compile(r"[0-9]{1,2}[.:][0-9]{2}"))),
    "nip": Kata(Peran.NIP, _NIP_BEBAS, bertitik=True),
    **dict.fromkeys(
        (
            *("triwulan", "tw", "semester", "smt", "tahap", "termin", "eselon", "ke", "kelas", "tipe", "seri"),
            *("misi", "tujuan", "sasaran", "strategis", "prioritas", "minggu", "golongan", "urutan", "seksi"),
        ),
        Kata(Peran.NOMOR_LAIN, _URUTAN),
    ),
}
_RAPAT = frozenset(" \t\n\u00a0:(-–")
_BERTITIK = _RAPAT | {"."}
_ROMAWI = re.compile(r"\b[IVXL]{1,6}[.\-]$")
_UANG = re.compile(r"(?:^|[^A-Za-z]|(?<=[a-z]))(?:[Rr][Pp]|IDR)[.,]?[\s\u00a0]{0,3}(?:\.\s?)?$")


class Bersama(NamedTuple):
    """A number with a role of its own: where it ends, and its first number."""

    peran: Peran
    akhir: int
    nilai: Decimal


def read_bersama(teks: str, mulai: int) -> Bersama | None:
    """Recognise at a digit what is no plain number: a NIP, a date, a code, what a word before it announces."""
    awalan = teks[max(0, mulai - PANJANG_AWALAN) : mulai]
    return _menurut_kata(teks, mulai, awalan) or _menurut_rupa(teks, mulai, awalan)


def is_uang(awalan: str) -> bool:
    """Whether the text before a number ends in "Rp"."""
    return _UANG.search(awalan) is not None


def _menurut_kata(teks: str, mulai: int, awalan: str) -> Bersama | None:
    romawi = _ROMAWI.search(awalan)
    dasar = awalan[: romawi.start()] if romawi else awalan
    ujung = dasar.rstrip(" \t\n\u00a0:(-–.")
    kata = _KATA.get(_kata_terakhir(ujung))
    if kata is None or not set(dasar[len(ujung) :]) <= (_BERTITIK if kata.bertitik else _RAPAT):
        return None
    cocok = kata.pola.match(teks, mulai)
    if cocok is None or (romawi and kata.peran is not Peran.RUJUKAN):
        return None
    akhir = mulai + len(cocok.group().rstrip("./-"))
    return Bersama(kata.peran, akhir, _angka_pertama(teks, mulai))


def _menurut_rupa(teks: str, mulai: int, awalan: str) -> Bersama | None:
    cocok = BERSAMA.match(teks, mulai)
    if cocok is None or cocok.lastgroup is None:
        return None
    jenis = next(nama for nama in _PERAN_BERSAMA if cocok.group(nama))
    if jenis == "kode" and (not _is_kode(cocok.group()) or is_uang(awalan)):
        return None
    return Bersama(_PERAN_BERSAMA[jenis], cocok.end(), _angka_pertama(teks, mulai))


def _is_kode(teks: str) -> bool:
    """Whether dotted digits cannot be grouped thousands: 7.01.01.2.01, not 5.714.687.973 nor 2.586.750.00."""
    _, *tengah, _ = teks.split(".")
    return any(len(satu) != 3 for satu in tengah)


def _kata_terakhir(teks: str) -> str:
    mulai = len(teks)
    while mulai and teks[mulai - 1].isalpha():
        mulai -= 1
    return teks[mulai:].casefold()


def _angka_pertama(teks: str, mulai: int) -> Decimal:
    akhir = mulai
    while akhir < len(teks) and teks[akhir].isdecimal():
        akhir += 1
    return Decimal(teks[mulai:akhir])
