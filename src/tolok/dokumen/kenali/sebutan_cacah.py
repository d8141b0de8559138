"""Cacah: how many programmes, kegiatan, sasaran, indicators, villages or respondents a sentence counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.kenali.bentuk import Besaran, JenisHal, Kalimat, Lingkup, Peran, Profil
from tolok.dokumen.kenali.kamus import Kamus
from tolok.dokumen.kenali.lingkup import find_lingkup
from tolok.dokumen.kenali.sebutan_tabel import PANJANG_KUTIPAN, Bahan

_BENDA = re.compile(
    r"\s{0,2}(?:\([^()]{1,40}\)\s{0,2})?(?:buah |orang )?(sub ?kegiatan|kegiatan|program|sasaran(?: strategis)?|tujuan|"
    r"indikator(?: kinerja)?(?: utama)?|responden|misi)\b",
    re.IGNORECASE,
)
SEMUA_JENJANG = 3
_JENJANG = re.compile(r"sub ?kegiatan|kegiatan|program", re.IGNORECASE)
_INI = re.compile(r"\b(?:sasaran|tujuan|program|kegiatan|indikator|misi) (?:ini|tersebut)\b", re.IGNORECASE)
_SEBAGIAN = re.compile(
    r"\b(?:(?<!terdiri )dari|sebanyak|hanya|sisanya|antara lain|di ?antaranya|capaian|tercapai|"
    r"minimal)\s{0,3}$",
    re.IGNORECASE,
)


def read_cacah(kalimat: Kalimat, kamus: Kamus, profil: Profil) -> Iterator[Bahan]:
    """Counts of a sentence: "6 (enam) Program, 12 Kegiatan dan 28 Sub Kegiatan".

    Counts of programmes, kegiatan and sub kegiatan, all three, are the office's; any other may be of a part.
    """
    ditemukan = [
        (angka, cocok.group(1))
        for angka in kalimat.angka
        if angka.peran is Peran.NILAI
        and angka.desimal == 0
        and 0 < angka.nilai < 10_000
        and (cocok := _BENDA.match(kalimat.teks, angka.akhir))
    ]
    jenjang = [benda.casefold() for _, benda in ditemukan if _JENJANG.fullmatch(benda)]
    for angka, benda in ditemukan:
        lengkap = len(jenjang) == len(set(jenjang)) == SEMUA_JENJANG and benda.casefold() in jenjang
        sebagian = _SEBAGIAN.search(kalimat.teks[max(0, angka.mulai - 24) : angka.mulai])
        lingkup, yakin = find_lingkup(kalimat.teks, angka.mulai, dasar=Lingkup(tahun=profil.tahun))
        yield Bahan(
            kamus.add(JenisHal.LAIN, f"banyaknya {' '.join(benda.casefold().split())}"),
            Besaran.CACAH,
            lingkup,
            angka,
            kalimat.tempat,
            kalimat.teks[:PANJANG_KUTIPAN],
            None,
            min(yakin, 95 if lengkap and not sebagian and not _INI.search(kalimat.teks) else 60),
        )
