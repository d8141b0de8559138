"""Percents that sentences state, from the two numbers that stand with them."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.dokumen.kenali.bentuk import Besaran
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_titik import Susunan
from tolok.dokumen.periksa.tanda_sebutan import (
    Kelompok,
    Tanda,
    is_setara,
    name_besaran,
    normal,
)

_NISBAH = (
    (Besaran.SERAPAN, Besaran.REALISASI_ANGGARAN, Besaran.PAGU, "nisbah.serapan"),
    (Besaran.CAPAIAN, Besaran.REALISASI, Besaran.TARGET, "nisbah.capaian"),
)
_CAPAIAN = (
    (JenisPersamaan.PERSEN, "capaian.naik", False),
    (JenisPersamaan.PERSEN_TURUN, "capaian.turun_2t", False),
    (JenisPersamaan.PERSEN, "capaian.turun_rasio", True),
)


def cara_kata(aturan: str) -> str:
    """The formula of a ratio in words."""
    return {
        "anggaran.serapan": "realisasi ÷ pagu × 100",
        "capaian.naik": "realisasi ÷ target × 100",
        "capaian.turun_2t": "(2 × target − realisasi) ÷ target × 100",
        "capaian.turun_rasio": "target ÷ realisasi × 100",
    }[aturan]


def build_nisbah_sebutan(susunan: Susunan, kelompok: Kelompok) -> None:
    """Percents of sentences from the two numbers that stand with them, or that the document knows alone."""
    for (jenis, kunci, besaran), anggota in kelompok.items():
        for hasil, atas, bawah, kode in _NISBAH:
            if besaran is not hasil:
                continue
            pasangan = (kelompok.get((jenis, kunci, atas), ()), kelompok.get((jenis, kunci, bawah), ()))
            for satu in sorted(anggota, key=lambda tanda: tanda.sebutan.sel is not None):
                _ratio(susunan, satu, pasangan, kode)


def _ratio(susunan: Susunan, hasil: Tanda, pasangan: tuple[Sequence[Tanda], Sequence[Tanda]], kode: str) -> None:
    atas, bawah = (_partner(susunan, hasil, calon) for calon in pasangan)
    if atas is None or bawah is None or susunan.nilai[bawah.titik] == 0:
        return
    if hasil.sebutan.sel is not None and _is_dikenal(susunan, hasil.titik):
        return
    if _is_terulang(susunan, hasil.titik, (atas.titik, bawah.titik)):
        return
    pasti = all(satu.pasti and satu.sebutan.tempat == hasil.sebutan.tempat for satu in (hasil, atas, bawah))
    cara = _CAPAIAN if kode == "nisbah.capaian" else ((JenisPersamaan.PERSEN, "anggaran.serapan", False),)
    ragam = [
        Persamaan(
            kode=kode,
            jenis=jenis,
            hasil=hasil.titik,
            suku=(bawah.titik, atas.titik) if tukar else (atas.titik, bawah.titik),
            dasar=f"{name_besaran(hasil.sebutan)} = {cara_kata(aturan)}",
            skala=100,
            aturan=aturan,
            pasti=pasti,
        )
        for jenis, aturan, tukar in cara
    ]
    benar = next((satu for satu in ragam if susunan.fits(satu)), None)
    susunan.add(benar or susunan.loosen(ragam[0]))


def _is_dikenal(susunan: Susunan, hasil: int) -> bool:
    """Whether the row of a table already tells where this percent comes from."""
    return any(satu.hasil == hasil and satu.jenis is not JenisPersamaan.SAMA for satu in susunan.persamaan)


def _is_terulang(susunan: Susunan, hasil: int, suku: tuple[int, int]) -> bool:
    """Whether an equal percent is already computed from these two numbers."""
    return any(
        set(satu.suku) == set(suku)
        and susunan.nilai[satu.hasil] == susunan.nilai[hasil]
        and satu.jenis is not JenisPersamaan.JUMLAH
        for satu in susunan.persamaan
    )


def _partner(susunan: Susunan, hasil: Tanda, calon: Sequence[Tanda]) -> Tanda | None:
    """The mention in the same sentence, else in the same paragraph, else the one value the document gives."""
    sebutan = hasil.sebutan
    setara = [satu for satu in calon if is_setara(satu.sebutan.lingkup, sebutan.lingkup)]
    for dekat in (
        [s for s in setara if s.sebutan.kutipan == sebutan.kutipan and s.sebutan.tempat == sebutan.tempat],
        [s for s in setara if s.sebutan.sel is None and s.sebutan.tempat == sebutan.tempat],
    ):
        if dekat:
            return min(dekat, key=lambda s: abs(s.sebutan.angka.mulai - sebutan.angka.mulai))
    sama = [s for s in setara if normal(s.sebutan.lingkup) == normal(sebutan.lingkup)]
    return sama[0] if len({susunan.nilai[s.titik] for s in sama}) == 1 else None
