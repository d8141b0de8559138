"""Mentions with their titik, grouped so that only comparable ones meet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import Besaran, JenisHal, Lingkup, Sebutan
from tolok.dokumen.periksa.susun_titik import Susunan, shorten

YAKIN_PASTI = 90
YAKIN_TERKECIL = 70
YAKIN_POHON = 80
TIDAK_LANGSUNG = re.compile(r"\btidak langsung\b")
LANGSUNG = re.compile(r"\blangsung\b")
UANG = (Besaran.PAGU, Besaran.REALISASI_ANGGARAN)
NAMA_BESARAN = {
    Besaran.PAGU: "Pagu",
    Besaran.REALISASI_ANGGARAN: "Realisasi anggaran",
    Besaran.SERAPAN: "Serapan",
    Besaran.SISA: "Sisa anggaran",
    Besaran.TARGET: "Target",
    Besaran.REALISASI: "Realisasi",
    Besaran.CAPAIAN: "Capaian",
    Besaran.CACAH: "Banyaknya",
}


@dataclass(frozen=True, slots=True)
class Tanda:
    """One mention with its titik."""

    sebutan: Sebutan
    titik: int

    @property
    def pasti(self) -> bool:
        return self.sebutan.yakin >= YAKIN_PASTI


def mark_sebutan(susunan: Susunan, sebutan: Iterable[Sebutan]) -> list[Tanda]:
    """Give every mention that is sure enough its titik; mentions in cells share the titik of the cell."""
    hasil = []
    for satu in sebutan:
        if satu.yakin < YAKIN_TERKECIL:
            continue
        titik = susunan.sel(*satu.sel) if satu.sel is not None else None
        if titik is None and satu.sel is None:
            titik = susunan.teks(satu.angka, satu.tempat, name_besaran(satu), satu.kutipan)
        if titik is not None:
            hasil.append(Tanda(satu, titik))
    return hasil


Kelompok = Mapping[tuple[JenisHal, str, Besaran], Sequence[Tanda]]


def group_tanda(tanda: Iterable[Tanda]) -> Kelompok:
    """Mentions by thing and quantity."""
    hasil: dict[tuple[JenisHal, str, Besaran], list[Tanda]] = defaultdict(list)
    for satu in tanda:
        hasil[satu.sebutan.hal.jenis, satu.sebutan.hal.kunci, satu.sebutan.besaran].append(satu)
    return hasil


def normal(lingkup: Lingkup) -> Lingkup:
    """Up to the fourth quarter is the whole year, which says nothing of being cumulative."""
    if lingkup.triwulan == 4 and lingkup.kumulatif is not False:
        return replace(lingkup, triwulan=None, kumulatif=None)
    if lingkup.triwulan is None and lingkup.semester is None:
        return replace(lingkup, kumulatif=None)
    return lingkup


def name_besaran(sebutan: Sebutan) -> str:
    """What the number of a mention is called: Pagu Program Penunjang, Serapan keseluruhan."""
    nama = NAMA_BESARAN[sebutan.besaran]
    if sebutan.hal.jenis is JenisHal.INSTANSI:
        return f"{nama} keseluruhan"
    return f"{nama} {shorten(sebutan.hal.nama)}"


def centre_of(susunan: Susunan, anggota: Sequence[Tanda]) -> Tanda:
    banyak = Counter(susunan.nilai[titik] for titik in {satu.titik for satu in anggota})
    return max(anggota, key=lambda satu: (banyak[susunan.nilai[satu.titik]], satu.sebutan.yakin, -satu.titik))


def is_setara(satu: Lingkup, dua: Lingkup) -> bool:
    kiri, kanan = normal(satu), normal(dua)
    return (
        (None in (kiri.tahun, kanan.tahun) or kiri.tahun == kanan.tahun)
        and ("" in (kiri.versi, kanan.versi) or kiri.versi == kanan.versi)
        and (kiri.triwulan, kiri.semester, kiri.bagian) == (kanan.triwulan, kanan.semester, kanan.bagian)
    )
