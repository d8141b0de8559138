"""Sums between mentions: kinds of belanja, and a table's tree for a quantity that only sentences give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisHal, Lingkup
from tolok.dokumen.periksa.nilai_persamaan import expected
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_titik import Susunan
from tolok.dokumen.periksa.tanda_sebutan import (
    LANGSUNG,
    TIDAK_LANGSUNG,
    UANG,
    YAKIN_PASTI,
    YAKIN_POHON,
    Kelompok,
    Tanda,
    centre_of,
    is_setara,
    name_besaran,
    normal,
)


def build_belanja(susunan: Susunan, kelompok: Kelompok) -> None:
    """Belanja langsung + belanja tidak langsung = the whole, all three of one version."""
    for besaran in UANG:
        belanja, total = (
            [s for (jenis, _, apa), isi in kelompok.items() if jenis is cari and apa is besaran for s in isi]
            for cari in (JenisHal.BELANJA, JenisHal.INSTANSI)
        )
        for lingkup in dict.fromkeys(normal(satu.sebutan.lingkup) for satu in total):
            _sum_belanja(
                susunan,
                [s for s in belanja if _is_seversi(s.sebutan.lingkup, lingkup)],
                [s for s in total if normal(s.sebutan.lingkup) == lingkup],
            )


def _is_seversi(bagian: Lingkup, total: Lingkup) -> bool:
    """What names no version is the last one, the perubahan."""
    terakhir = ("", "perubahan")
    versi = bagian.versi == total.versi or (bagian.versi in terakhir and total.versi in terakhir)
    return versi and is_setara(replace(bagian, versi=""), replace(total, versi=""))


def _sum_belanja(susunan: Susunan, belanja: Sequence[Tanda], total: Sequence[Tanda]) -> None:
    tidak = [s for s in belanja if TIDAK_LANGSUNG.search(_words(s.sebutan.hal))]
    langsung = [s for s in belanja if LANGSUNG.search(_words(s.sebutan.hal)) and s not in tidak]
    if not tidak or not langsung or not total:
        return
    suku = (centre_of(susunan, langsung), centre_of(susunan, tidak))
    pusat = centre_of(susunan, total)
    _enter(
        susunan,
        Persamaan(
            kode="jumlah.belanja",
            jenis=JenisPersamaan.JUMLAH,
            hasil=pusat.titik,
            suku=tuple(satu.titik for satu in suku),
            dasar="belanja langsung + belanja tidak langsung = seluruh belanja",
            aturan="anggaran.jumlah",
            pasti=all(satu.pasti for satu in (*suku, pusat)),
        ),
    )


def _words(hal: Hal) -> str:
    return f"{hal.kunci} {hal.nama}".lower()


def build_pohon_sebutan(susunan: Susunan, tanda: Sequence[Tanda], kelompok: Kelompok) -> None:
    """What a table sums for one quantity must also hold for another that only the sentences give."""
    hal_baris: dict[tuple[int, int], Hal] = {}
    for satu in tanda:
        if satu.sebutan.sel is not None and satu.sebutan.besaran in UANG:
            hal_baris.setdefault(satu.sebutan.sel[:2], satu.sebutan.hal)
    for besaran in UANG:
        for (nomor, baris), hal in hal_baris.items():
            if susunan.tabel[nomor].baris[baris].suku:
                _sum_hal(susunan, (nomor, baris), hal, _Cari(susunan, kelompok, besaran, hal_baris))


@dataclass(frozen=True, slots=True)
class _Cari:
    """Where the value of a row for one quantity is looked up."""

    susunan: Susunan
    kelompok: Kelompok
    besaran: Besaran
    hal: Mapping[tuple[int, int], Hal]

    def of(self, hal: Hal) -> Tanda | None:
        ada = [
            satu
            for satu in self.kelompok.get((hal.jenis, hal.kunci, self.besaran), ())
            if satu.sebutan.yakin >= YAKIN_POHON
            and satu.sebutan.lingkup.versi in ("", "perubahan")
            and normal(satu.sebutan.lingkup).triwulan is None
        ]
        return centre_of(self.susunan, ada) if ada else None

    def expand(self, nomor: int, baris: int, dalam: int = 0) -> list[Tanda] | None:
        """The mention of a row, else those of its parts; None where something is not mentioned."""
        hal = self.hal.get((nomor, baris))
        sendiri = self.of(hal) if hal is not None and dalam else None
        if sendiri is not None:
            return [sendiri]
        suku = self.susunan.tabel[nomor].baris[baris].suku
        if not suku or dalam > 5:
            return None
        bagian = [self.expand(nomor, satu, dalam + 1) for satu in suku]
        if any(satu is None for satu in bagian):
            return None
        return [tanda for satu in bagian for tanda in satu or ()]


def _sum_hal(susunan: Susunan, sel: tuple[int, int], hal: Hal, cari: _Cari) -> None:
    nomor, baris = sel
    induk = cari.of(hal)
    bagian = cari.expand(nomor, baris)
    if induk is None or not bagian or len({satu.titik for satu in bagian}) < max(2, len(bagian)):
        return
    if all(satu.sebutan.sel is not None and satu.sebutan.sel[0] == nomor for satu in (induk, *bagian)):
        return
    _enter(
        susunan,
        Persamaan(
            kode="jumlah.pohon",
            jenis=JenisPersamaan.JUMLAH,
            hasil=induk.titik,
            suku=tuple(satu.titik for satu in bagian),
            dasar=f"{name_besaran(induk.sebutan)} = jumlah {len(bagian)} rinciannya",
            aturan="anggaran.jumlah",
            pasti=susunan.tabel[nomor].pohon_yakin >= YAKIN_PASTI and all(satu.pasti for satu in (induk, *bagian)),
        ),
    )


JAUH = Fraction(3, 2)
"""A sum farther from its parts than this many times was stated of something else."""


def _enter(susunan: Susunan, persamaan: Persamaan) -> None:
    """Enter a sum between mentions; one that is far off shows that the mentions do not belong together."""
    seharusnya = expected(persamaan, susunan.nilai)
    tercetak = susunan.nilai[persamaan.hasil]
    if seharusnya is not None and tercetak <= JAUH * seharusnya and seharusnya <= JAUH * tercetak:
        susunan.add(persamaan)
