"""Nama: when two printed names are the same name.

Names of programmes, indicators and sasaran are written anew in every table: with and without an
abbreviation in brackets, in capitals, cut short, with a typing error. They are the same only when
no word that carries meaning differs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

PANJANG_TERBESAR = 600
"""A longer text is no name; it is compared by its beginning."""
SAMA = 90
"""Percent from which two names may be taken for one."""

_KURUNG = re.compile(r"\(([^()]{1,40})\)")
_KATA = re.compile(r"[0-9a-z]+|&")
_HURUF = str.maketrans("áàâäãéèêëíìîïóòôöõúùûüçñ", "aaaaaeeeeiiiiooooouuuucn")
_LABEL = re.compile(r"^\s*(?:(?:[0-9]{1,3}|[a-z]|[a-z]{1,2}[0-9]{1,2})[.)]|[-•–*])\s+", re.IGNORECASE)
_ROMAWI = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}
_BAKU = {
    "analisa": "analisis",
    "ketentraman": "ketenteraman",
    "efektifitas": "efektivitas",
    "ijin": "izin",
    "perijinan": "perizinan",
    "indek": "indeks",
    "kwalitas": "kualitas",
    "kuisioner": "kuesioner",
    "nopember": "november",
    "pebruari": "februari",
    "pemerintahaan": "pemerintahan",
    "produktifitas": "produktivitas",
    "prosentase": "persentase",
    "persentasi": "persentase",
    "presentase": "persentase",
    "propinsi": "provinsi",
    "sistim": "sistem",
    "standarisasi": "standardisasi",
    "survey": "survei",
    "tk": "tingkat",
    "kab": "kabupaten",
    "prov": "provinsi",
    "kec": "kecamatan",
}
_HAMPA = frozenset(
    {"dan", "yang", "di", "ke", "dari", "pada", "untuk", "dalam", "atas", "oleh", "serta", "terhadap", "kepada", "atau"}
    | {"dengan", "para", "tentang", "bagi"}
)
"""Words whose presence or absence does not make another name."""
_AWALAN = frozenset({"nilai", "tingkat"})
"""Words that may stand before the name of an indicator or not."""
_AKHIRAN = frozenset({"an", "kan", "nya", "i"})
_UKURAN = frozenset(
    {"jumlah", "persentase", "rasio", "rata", "cakupan", "indeks", "angka", "laju", "waktu", "frekuensi"}
)


@lru_cache(maxsize=8192)
def normalize_nama(teks: str) -> str:
    """Return the words of a name in one spelling: "Pembina Tk. I" and "PEMBINA  TINGKAT 1" give the same text.

    An abbreviation in brackets, a list label, punctuation and markdown are left out; "&" is "dan". A name that a
    cell holds twice, as where a page cuts it, is one.
    """
    kata = [satu for satu, _ in read_kata(_LABEL.sub("", teks[:PANJANG_TERBESAR]))]
    separuh = len(kata) // 2
    if separuh > 1 and kata[:separuh] == kata[separuh:]:
        kata = kata[:separuh]
    return " ".join(satu for nomor, satu in enumerate(kata) if not nomor or satu.isdigit() or satu != kata[nomor - 1])


def read_kata(teks: str) -> list[tuple[str, int]]:
    """Words of a text in the spelling of `normalize_nama`, each with its place in the text."""
    teks = _KURUNG.sub(_drop_singkatan, teks.translate(_HURUF))
    hasil: list[tuple[str, int]] = []
    for cocok in _KATA.finditer(teks.casefold() if len(teks.casefold()) == len(teks) else teks.lower()):
        kata = "dan" if cocok.group() == "&" else _BAKU.get(cocok.group(), cocok.group())
        hasil.append((_ROMAWI.get(kata, kata), cocok.start()))
    return hasil


def _drop_singkatan(cocok: re.Match[str]) -> str:
    """Replace an abbreviation by as many blanks, so that places in the text stay."""
    return " " * len(cocok.group()) if is_singkatan(cocok.group(1).strip()) else cocok.group()


def is_singkatan(teks: str) -> bool:
    """Whether a text in brackets is an abbreviation: one word with two capitals or more, such as IKM or LKjIP."""
    return " " not in teks and "/" not in teks and sum(huruf.isupper() for huruf in teks) >= 2


def match_nama(satu: str, lain: str) -> int:
    """Return how surely two names are one, in percent: 100 the same words, below SAMA not to be taken for one.

    A typing error, a word such as "dan", or an end that was cut off leaves 90 or more; one word of meaning
    that differs never does.
    """
    return match_normal(normalize_nama(satu), normalize_nama(lain))


@lru_cache(maxsize=65536)
def match_normal(kiri: str, kanan: str) -> int:
    """Like `match_nama`, of two names already in the spelling of `normalize_nama`."""
    if not kiri or not kanan:
        return 0
    if kiri.replace(" ", "") == kanan.replace(" ", ""):
        return 100 if kiri == kanan else 99
    kata_kiri, kata_kanan = _isi(kiri), _isi(kanan)
    if not kata_kiri or not kata_kanan:
        return 0
    return (
        97 if kata_kiri == kata_kanan else _match_kata(kata_kiri, kata_kanan, round(fuzz.token_sort_ratio(kiri, kanan)))
    )


def _match_kata(kiri: tuple[str, ...], kanan: tuple[str, ...], mirip: int) -> int:
    if sorted(kiri) == sorted(kanan) and _list_angka(kiri) != _list_angka(kanan):
        return 60  # "1.3" and "3.1" have the same words
    lebih_kiri, lebih_kanan = _unmatched(kiri, kanan)
    if not lebih_kiri and not lebih_kanan:
        return 95
    return 91 if is_terpotong(kiri, kanan) else min(_nilai_beda(lebih_kiri + lebih_kanan), mirip)


def _list_angka(kata: tuple[str, ...]) -> list[str]:
    return [satu for satu in kata if satu.isdigit()]


def _nilai_beda(beda: list[str]) -> int:
    """The most that two names may reach between which these words differ."""
    if any(kata.isdigit() or kata in _UKURAN for kata in beda):
        return 60
    return 88 if len(beda) == 1 else 84


def _isi(normal: str) -> tuple[str, ...]:
    kata = tuple(satu for satu in normal.split() if satu not in _HAMPA)
    return kata[1:] if len(kata) > 2 and kata[0] in _AWALAN else kata


def _unmatched(kiri: tuple[str, ...], kanan: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Words of each side that have no partner on the other, a typing error being a partner."""
    sisa = list(kanan)
    lebih: list[str] = []
    for kata in kiri:
        pasangan = next((lain for lain in sisa if _same_kata(kata, lain)), None)
        if pasangan is None:
            lebih.append(kata)
        else:
            sisa.remove(pasangan)
    return lebih, sisa


def _same_kata(satu: str, lain: str) -> bool:
    if satu == lain:
        return True
    if satu.isdigit() or lain.isdigit() or min(len(satu), len(lain)) < 5:
        return False
    pendek, panjang = sorted((satu, lain), key=len)
    if panjang.startswith(pendek) and panjang[len(pendek) :] in _AKHIRAN:
        return True
    # One letter in a short word, two in a long one; the first two letters are seldom wrong.
    batas = 1 if min(len(satu), len(lain)) < 9 else 2
    return satu[:2] == lain[:2] and Levenshtein.distance(satu, lain, score_cutoff=batas) <= batas


def is_terpotong(kiri: tuple[str, ...], kanan: tuple[str, ...]) -> bool:
    """Whether the shorter row of words is the beginning of the longer one, which loses at most its last fifth."""
    pendek, panjang = sorted((kiri, kanan), key=len)
    hilang = len(panjang) - len(pendek)
    return len(pendek) >= 5 and 0 < hilang <= max(1, len(panjang) // 5) and panjang[: len(pendek)] == pendek
