"""Percents that sentences state, from the two numbers that stand with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tolok.dokumen.kenali.bentuk import Besaran
from tolok.dokumen.periksa.nilai_persamaan import expected
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_nisbah import is_dibatasi
from tolok.dokumen.periksa.susun_titik import Susunan
from tolok.dokumen.periksa.tanda_sebutan import (
    Kelompok,
    Tanda,
    is_setara,
    name_besaran,
    normal,
)

YAKIN_KALIMAT = 95
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
    if hasil.sebutan.sel is not None and (_is_dikenal(susunan, hasil.titik) or _is_sebaris(hasil, atas, bawah)):
        return
    if _is_terulang(susunan, hasil.titik, (atas.titik, bawah.titik)):
        return
    pasti = _is_pasti(hasil, atas, bawah, kode)
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
    if benar is None and is_dibatasi(susunan, ragam):
        return
    dekat = min(ragam, key=susunan.distance)
    susunan.add(benar or replace(susunan.loosen(dekat), pasti=pasti and _is_dekat(susunan, dekat)))


def _is_dekat(susunan: Susunan, persamaan: Persamaan) -> bool:
    """A percent that is less than half or more than twice what its numbers give was linked to the wrong ones."""
    seharusnya = expected(persamaan, susunan.nilai)
    tercetak = susunan.nilai[persamaan.hasil]
    dekat = seharusnya is not None and tercetak < 2 * seharusnya and seharusnya < 2 * tercetak
    return dekat and susunan.loosen(persamaan).pasti


def _is_pasti(hasil: Tanda, atas: Tanda, bawah: Tanda, kode: str) -> bool:
    """All three in one sentence; a pagu may stand in the sentence before."""
    sekalimat = [satu for satu in (atas, bawah) if is_sekalimat(satu, hasil)]
    if not all(satu.pasti for satu in (hasil, atas, bawah)):
        return False
    if len(sekalimat) == 2:
        return True
    sealinea = bawah.sebutan.tempat == hasil.sebutan.tempat
    yakin = min(satu.sebutan.yakin for satu in (hasil, atas, bawah)) >= YAKIN_KALIMAT
    return kode == "nisbah.serapan" and sekalimat == [atas] and sealinea and yakin


def is_sekalimat(satu: Tanda, dua: Tanda) -> bool:
    """Whether two mentions stand in one sentence; a quotation is cut around its number, so that only words tell."""
    kiri, kanan = satu.sebutan, dua.sebutan
    if kiri.sel is not None or kanan.sel is not None or kiri.tempat != kanan.tempat:
        return False
    a, b = kiri.kutipan.strip("…"), kanan.kutipan.strip("…")
    return a == b or any(potong in lain for potong, lain in ((a[:30], b), (a[-30:], b), (b[:30], a), (b[-30:], a)))


def _is_sebaris(*tanda: Tanda) -> bool:
    """Numbers of one row, which the table itself has judged."""
    return len({satu.sebutan.sel[:2] if satu.sebutan.sel else None for satu in tanda}) == 1


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
    sekalimat = [s for s in setara if is_sekalimat(s, hasil)]
    sealinea = [s for s in setara if s.sebutan.sel is None and s.sebutan.tempat == sebutan.tempat]
    if sekalimat:
        letak = sebutan.angka.mulai
        return min(sekalimat, key=lambda s: (s.sebutan.angka.mulai > letak, abs(s.sebutan.angka.mulai - letak)))
    if len({susunan.nilai[s.titik] for s in sealinea}) == 1:
        return sealinea[0]
    sama = [s for s in setara if normal(s.sebutan.lingkup) == normal(sebutan.lingkup)]
    return sama[0] if len({susunan.nilai[s.titik] for s in sama}) == 1 else None
