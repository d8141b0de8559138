"""Rumus capaian: realisasi dibandingkan dengan target, satu rumus untuk setiap arah."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import tepat
from tolok.aturan.galat import GalatMasukan, PembagiNol, TargetNegatif, TargetNol, TidakDikenal
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import NilaiTepat, Predikat, Rentang, Target, Terukur
from tolok.aturan.pedoman import Arah, Pedoman
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.capaian_pedoman import Perkara, hitung_akhir_renstra, hitung_capaian, run_capaian
from tolok.aturan.satuan import Satuan

LAPORAN_KINERJA = Rujukan("permenpanrb-53-2014", "Lampiran II, Bab III, capaian kinerja")
SKP = Rujukan("permenpanrb-8-2021", "Lampiran, penilaian SKP (sudah diganti; dipakai sebagai rujukan rumus)")


@aturan(
    kode="capaian.naik",
    nama="Capaian, makin tinggi makin baik",
    rumus="realisasi ÷ target × 100",
    satuan=Satuan.PERSEN,
    dasar=(LAPORAN_KINERJA,),
)
def naik(*, realisasi: Decimal, target: Decimal) -> Fraction:
    """Capaian indikator yang makin tinggi makin baik; persen, belum dibulatkan.

    Galat:
        TargetNol: target 0. Regulasi tidak memberi nilai pengganti, maka
            pengguna yang memutuskan, bukan rumus ini.
        TargetNegatif: target di bawah 0.
    """
    return tepat(realisasi) / _pembagi(target, realisasi) * 100


@aturan(
    kode="capaian.turun_2t",
    nama="Capaian, makin rendah makin baik (selisih)",
    rumus="(2 × target − realisasi) ÷ target × 100",
    satuan=Satuan.PERSEN,
    dasar=(LAPORAN_KINERJA, SKP),
    tafsir=("T-007",),
)
def turun_2t(*, realisasi: Decimal, target: Decimal) -> Fraction:
    """Capaian indikator yang makin rendah makin baik; persen, belum dibulatkan.

    Realisasi 0 memberi 200, tepat target memberi 100, dua kali target memberi 0.

    Galat:
        TargetNol: target 0.
        TargetNegatif: target di bawah 0.
    """
    pembagi = _pembagi(target, realisasi)
    return (2 * pembagi - tepat(realisasi)) / pembagi * 100


@aturan(
    kode="capaian.turun_rasio",
    nama="Capaian, makin rendah makin baik (rasio)",
    rumus="target ÷ realisasi × 100",
    satuan=Satuan.PERSEN,
    dasar=(LAPORAN_KINERJA,),
    tafsir=("T-007",),
)
def turun_rasio(*, realisasi: Decimal, target: Decimal) -> Fraction:
    """Capaian indikator yang makin rendah makin baik; persen, belum dibulatkan.

    Galat:
        TargetNol: target 0.
        TargetNegatif: target di bawah 0.
        PembagiNol: realisasi 0. Hasil terbaik justru tidak dapat dibagi; pakai turun_2t
            atau tetapkan batas atas.
        GalatMasukan: realisasi di bawah 0.
    """
    dibagi, pembagi = _pembagi(target, realisasi), tepat(realisasi)
    if pembagi < 0:
        raise GalatMasukan(f"Realisasi {realisasi} negatif; target ÷ realisasi tidak bermakna. Pakai turun_2t.")
    if pembagi == 0:
        raise PembagiNol(
            f"Realisasi 0 dan target {target}: target ÷ realisasi tak terhingga. "
            "Pakai rumus turun_2t, atau tetapkan batas_atas dalam pedoman."
        )
    return dibagi / pembagi * 100


@aturan(
    kode="capaian.stabil",
    nama="Capaian, makin dekat target makin baik",
    rumus="(1 − |1 − realisasi ÷ target|) × 100",
    satuan=Satuan.PERSEN,
    dasar=(LAPORAN_KINERJA,),
    tafsir=("T-011",),
)
def stabil(*, realisasi: Decimal, target: Decimal) -> Fraction:
    """Capaian indikator yang makin dekat target makin baik; persen, paling tinggi 100.

    Galat:
        TargetNol: target 0.
        TargetNegatif: target di bawah 0.
    """
    return (1 - abs(1 - tepat(realisasi) / _pembagi(target, realisasi))) * 100


@aturan(
    kode="capaian.rentang",
    nama="Capaian terhadap target berupa rentang",
    rumus=(
        "dalam rentang 100; di bawah: realisasi ÷ batas bawah × 100; "
        "di atas: realisasi ÷ batas atas × 100, atau kebalikannya menurut pedoman"
    ),
    satuan=Satuan.PERSEN,
    dasar=(SKP,),
    tafsir=("T-011",),
)
def rentang(*, realisasi: Decimal, target: Rentang) -> Fraction:
    """Capaian terhadap rentang target; kedua batas termasuk; persen, belum dibulatkan.

    Realisasi di atas rentang memberi lebih dari 100 di sini, seperti penilaian SKP.
    Dalam laporan, pilihan baku pedoman membalikkannya (T-015).

    Galat:
        TargetNol: batas yang menjadi pembagi 0.
        TargetNegatif: batas yang menjadi pembagi di bawah 0.
        GalatMasukan: batas bawah melebihi batas atas.
    """
    bawah, atas, nilai = tepat(target.bawah), tepat(target.atas), tepat(realisasi)
    if bawah > atas:
        raise GalatMasukan(f"Rentang terbalik: batas bawah {target.bawah} melebihi batas atas {target.atas}.")
    if bawah <= nilai <= atas:
        return Fraction(100)
    return nilai / _pembagi(target.bawah if nilai < bawah else target.atas, realisasi) * 100


@aturan(
    kode="capaian.predikat",
    nama="Capaian predikat",
    rumus="urutan predikat realisasi ÷ urutan predikat target × 100",
    satuan=Satuan.PERSEN,
    dasar=(LAPORAN_KINERJA,),
    tafsir=("T-011",),
)
def predikat(*, realisasi: Predikat, target: Predikat, skala: Sequence[str]) -> Fraction:
    """Capaian predikat; skala dari yang terendah (urutan 1) ke yang tertinggi; persen.

    Galat:
        TidakDikenal: predikat tidak ada dalam skala.
        GalatMasukan: skala kosong atau memuat predikat ganda.
    """
    if not skala or len(set(skala)) != len(skala):
        raise GalatMasukan("Skala predikat kosong atau memuat predikat ganda. Tulis dari terendah ke tertinggi.")
    for satu in (realisasi, target):
        if satu.predikat not in skala:
            raise TidakDikenal("Predikat", satu.predikat, dikenal=skala)
    urutan = list(skala)
    return Fraction(urutan.index(realisasi.predikat) + 1, urutan.index(target.predikat) + 1) * 100


@aturan(
    kode="capaian.menurut_pedoman",
    nama="Capaian menurut pedoman",
    rumus="rumus arahnya; lalu pilihan target nol, penyebut nihil, rentang atas, batas atas dan batas bawah pedoman",
    satuan=Satuan.PERSEN,
    dasar=(LAPORAN_KINERJA,),
    tafsir=("T-001", "T-002", "T-006", "T-015"),
)
def menurut_pedoman(
    *, arah: Arah, realisasi: Terukur, target: Target, pedoman: Pedoman, skala: Sequence[str] = ()
) -> NilaiTepat:
    """Capaian setelah pilihan pedoman diterapkan; persen belum dibulatkan, atau keadaan dengan alasannya.

    Tidak ada galat: yang tidak dapat dihitung menjadi "tidak berlaku" dengan alasannya.
    """
    perkara = Perkara(arah=arah, realisasi=realisasi, target=target, pedoman=pedoman, skala=skala)
    return run_capaian(perkara).hasil


@aturan(
    kode="capaian.akhir_renstra",
    nama="Capaian terhadap akhir Renstra",
    rumus="rumus arahnya, dengan target tahun terakhir Renstra",
    satuan=Satuan.PERSEN,
    dasar=(Rujukan("permenpanrb-53-2014", "Lampiran II, Bab III, perbandingan dengan target jangka menengah"),),
    tafsir=("T-001", "T-002"),
)
def akhir_renstra(
    *, arah: Arah, realisasi: Terukur, target_akhir: Target, pedoman: Pedoman, skala: Sequence[str] = ()
) -> NilaiTepat:
    """Capaian realisasi tahun ini terhadap target tahun terakhir Renstra; persen, belum dibulatkan.

    Tidak ada galat: yang tidak dapat dihitung menjadi "tidak berlaku" dengan alasannya.
    """
    return menurut_pedoman(arah=arah, realisasi=realisasi, target=target_akhir, pedoman=pedoman, skala=skala)


def _pembagi(target: Decimal, realisasi: Decimal) -> Fraction:
    pembagi = tepat(target)
    if pembagi == 0:
        raise TargetNol(
            f"Capaian tidak terdefinisi: target 0, realisasi {realisasi}. "
            "Perbaiki target, atau pilih target_nol dalam pedoman (T-002)."
        )
    if pembagi < 0:
        raise TargetNegatif(
            f"Capaian tidak bermakna untuk target negatif ({target}). Rumuskan ulang indikatornya (T-014)."
        )
    return pembagi


__all__ = [
    "akhir_renstra",
    "hitung_akhir_renstra",
    "hitung_capaian",
    "menurut_pedoman",
    "naik",
    "predikat",
    "rentang",
    "stabil",
    "turun_2t",
    "turun_rasio",
]
