"""Terbilang dalam teks: numbers in words wherever they stand in a sentence, however they are spaced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from tolok.dokumen.kenali.bentuk import Terbilang
from tolok.dokumen.terbilang import SATUAN, SKALA, terbilang

_NILAI = {**{kata: nilai for nilai, kata in enumerate(SATUAN)}, "sepuluh": 10, "sebelas": 11}
_BULAT = {"seratus": 100, "seribu": 1000, "sejuta": 10**6}
_KALI = {"puluh": 10, "ratus": 100}
_SKALA = {"ribu": 1000, "milyar": 10**9, "trilyun": 10**12, **dict(SKALA)}
_KATA = "|".join(sorted((*_NILAI, *_BULAT, *_KALI, *_SKALA, "belas", "koma"), key=len, reverse=True))
_RANGKAI = re.compile(rf"(?<![^\W_])(?:(?:{_KATA})[\s\-]{{0,3}}){{1,40}}(?![^\W_])", re.IGNORECASE)
_SATU = re.compile(_KATA)
_BUKAN_BILANGAN = re.compile(r"(?:salah|satu|dua)[\s\-]*$", re.IGNORECASE)
_EJAAN = {"milyar": "miliar", "trilyun": "triliun"}


def find_terbilang(teks: str) -> tuple[Terbilang, ...]:
    """Every number in words in order: "dua puluh delapan", "DuaPuluh", "delapan puluh delapan koma dua"."""
    hasil = []
    for cocok in _RANGKAI.finditer(teks):
        isi = cocok.group().rstrip(" \t\n\r\f\v-\u00a0")
        kata = _SATU.findall(isi.casefold())
        if kata[0] == "koma" or kata[-1] == "koma" or _is_ungkapan(teks, cocok.start(), kata):
            continue
        hasil.append(_from_kata(kata, isi, cocok.start()))
    return tuple(hasil)


def _is_ungkapan(teks: str, mulai: int, kata: Sequence[str]) -> bool:
    """Words that count nothing: "salah satu", "satu-satunya"."""
    return kata == ["satu"] and _BUKAN_BILANGAN.search(teks[max(0, mulai - 8) : mulai]) is not None


def _from_kata(kata: Sequence[str], isi: str, mulai: int) -> Terbilang:
    batas = kata.index("koma") if "koma" in kata else len(kata)
    bulat = _jumlahkan(kata[:batas])
    pecahan = "".join(str(SATUAN.index(satu)) for satu in kata[batas + 1 :] if satu in SATUAN)
    nilai = Decimal(f"{bulat}.{pecahan}") if pecahan else Decimal(bulat)
    baku = [_EJAAN.get(satu, satu) for satu in kata[:batas]]
    utuh = len(pecahan) == max(len(kata) - batas - 1, 0)
    return Terbilang(nilai, isi, mulai, mulai + len(isi), baku=utuh and terbilang(bulat) == " ".join(baku))


def _jumlahkan(kata: Sequence[str]) -> int:
    jumlah = ratusan = satuan = 0
    for satu in kata:
        if satu in _NILAI:
            satuan += _NILAI[satu]
        elif satu in _BULAT:
            ratusan += _BULAT[satu]
        elif satu in _KALI:
            ratusan, satuan = ratusan + (satuan or 1) * _KALI[satu], 0
        elif satu in _SKALA:
            jumlah, ratusan, satuan = jumlah + (ratusan + satuan or 1) * _SKALA[satu], 0, 0
        else:
            satuan += 10
    return jumlah + ratusan + satuan
