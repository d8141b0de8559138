"""Capaian under an office's choices: zero targets, nothing to count, ranges, caps, floors; with its working."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import cast

from tolok.aturan import galat
from tolok.aturan.angka import tepat
from tolok.aturan.katalog import Hitungan, cari_aturan, record
from tolok.aturan.nilai import Keadaan, Kosong, NilaiTepat, Predikat, Rentang, Target, Terukur, tidak_berlaku
from tolok.aturan.pedoman import Arah, Pedoman, PenyebutNihil, RentangAtas, TargetNol

TURUN = (Arah.TURUN_2T, Arah.TURUN_RASIO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Perkara:
    """Everything one capaian is computed from."""

    arah: Arah
    realisasi: Terukur
    target: Target
    pedoman: Pedoman
    skala: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Putusan:
    """A result, the choices of the pedoman that shaped it, and the tafsir they stand on."""

    hasil: NilaiTepat
    pilihan: dict[str, object] = field(default_factory=dict)
    tafsir: tuple[str, ...] = ()

    def __or__(self, lanjutan: Putusan) -> Putusan:
        return Putusan(
            hasil=lanjutan.hasil,
            pilihan=self.pilihan | lanjutan.pilihan,
            tafsir=(*self.tafsir, *lanjutan.tafsir),
        )


def hitung_capaian(
    *, arah: Arah, realisasi: Terukur, target: Target, pedoman: Pedoman, skala: Sequence[str] = ()
) -> Hitungan:
    """Return capaian with its working; never raises: what cannot be computed is a Kosong with its reason.

    The inputs name a choice of the pedoman only where it made the result what it is.
    """
    putusan = run_capaian(Perkara(arah=arah, realisasi=realisasi, target=target, pedoman=pedoman, skala=skala))
    masukan: dict[str, object] = {"realisasi": realisasi, "target": target, **_skala(arah, skala), **putusan.pilihan}
    return record(cari_aturan(f"capaian.{arah}"), masukan=masukan, hasil=putusan.hasil, tafsir=putusan.tafsir)


def hitung_akhir_renstra(
    *, arah: Arah, realisasi: Terukur, target_akhir: Target, pedoman: Pedoman, skala: Sequence[str] = ()
) -> Hitungan:
    """Return capaian against the target of the last Renstra year, with its working; never raises."""
    perkara = Perkara(arah=arah, realisasi=realisasi, target=target_akhir, pedoman=pedoman, skala=skala)
    putusan = run_capaian(perkara)
    masukan: dict[str, object] = {"arah": arah, "realisasi": realisasi, "target_akhir": target_akhir}
    return record(
        cari_aturan("capaian.akhir_renstra"),
        masukan={**masukan, **_skala(arah, skala), **putusan.pilihan},
        hasil=putusan.hasil,
        tafsir=(*cari_aturan(f"capaian.{arah}").tafsir, *putusan.tafsir),
    )


def run_capaian(perkara: Perkara) -> Putusan:
    """Apply the formula of the direction, then the choices of the pedoman, in their order."""
    try:
        awal = _read_nihil(perkara)
        perkara = replace(perkara, realisasi=perkara.realisasi if awal is None else Decimal(100))
        kosong = _find_kosong(perkara)
        mentah = Putusan(hasil=kosong) if kosong else _run_rumus(perkara)
        return (awal or mentah) | mentah | _clamp(mentah.hasil, perkara.pedoman)
    except galat.GalatPengguna as keliru:
        return Putusan(hasil=tidak_berlaku(str(keliru)))


def _skala(arah: Arah, skala: Sequence[str]) -> dict[str, object]:
    return {"skala": tuple(skala)} if arah is Arah.PREDIKAT else {}


def _read_nihil(perkara: Perkara) -> Putusan | None:
    """Read "nothing occurred" as fully handled, where the office chose so and more is better."""
    realisasi, pedoman = perkara.realisasi, perkara.pedoman
    nihil = isinstance(realisasi, Kosong) and realisasi.keadaan is Keadaan.NIHIL
    if not nihil or perkara.arah is not Arah.NAIK or pedoman.penyebut_nihil is not PenyebutNihil.SERATUS:
        return None
    pilihan: dict[str, object] = {"penyebut_nihil": pedoman.penyebut_nihil}
    return Putusan(hasil=Fraction(100), pilihan=pilihan, tafsir=("T-006",))


def _find_kosong(perkara: Perkara) -> Kosong | None:
    for nama, nilai in (("target", perkara.target), ("realisasi", perkara.realisasi)):
        if isinstance(nilai, Kosong):
            return Kosong(nilai.keadaan, f"{nama}: {nilai.alasan}")
    jenis_realisasi, jenis_target = _JENIS.get(perkara.arah, (Decimal, Decimal))
    if isinstance(perkara.realisasi, jenis_realisasi) and isinstance(perkara.target, jenis_target):
        return None
    return tidak_berlaku(
        f"arah {perkara.arah} memerlukan realisasi berupa {_SEBUTAN_JENIS[jenis_realisasi]} "
        f"dan target berupa {_SEBUTAN_JENIS[jenis_target]}"
    )


def _run_rumus(perkara: Perkara) -> Putusan:
    rumus = cari_aturan(f"capaian.{perkara.arah}").fungsi
    try:
        hasil = rumus(realisasi=perkara.realisasi, target=perkara.target, **_skala(perkara.arah, perkara.skala))
    except galat.TargetNol as nol:
        return _target_nol(perkara, nol)
    except galat.PembagiNol as nol:
        return _realisasi_nol(perkara.pedoman, nol)
    except galat.TargetNegatif as negatif:
        return Putusan(hasil=tidak_berlaku(str(negatif)), tafsir=("T-014",))
    return _read_rentang_atas(perkara, cast("Fraction", hasil))


def _read_rentang_atas(perkara: Perkara, hasil: Fraction) -> Putusan:
    """Above a range, let the office choose: the formula alone calls a miss more than 100."""
    target, realisasi = perkara.target, perkara.realisasi
    if not isinstance(target, Rentang) or not isinstance(realisasi, Decimal) or realisasi <= target.atas:
        return Putusan(hasil=hasil)
    pilihan = perkara.pedoman.rentang_atas
    if pilihan is RentangAtas.KEBALIKAN:
        # The formula refused a bound that isn't positive, so realisasi isn't zero here.
        hasil = tepat(target.atas) / tepat(realisasi) * 100
    return Putusan(hasil=hasil, pilihan={"rentang_atas": pilihan}, tafsir=("T-015",))


def _target_nol(perkara: Perkara, nol: galat.TargetNol) -> Putusan:
    if perkara.pedoman.target_nol is TargetNol.TIDAK_DIHITUNG or perkara.arah not in TURUN:
        return Putusan(hasil=tidak_berlaku(str(nol)), tafsir=("T-002",))
    pilihan: dict[str, object] = {"target_nol": perkara.pedoman.target_nol}
    tercapai = tepat(cast("Decimal", perkara.realisasi)) <= 0
    return Putusan(hasil=Fraction(100 if tercapai else 0), pilihan=pilihan, tafsir=("T-002",))


def _realisasi_nol(pedoman: Pedoman, nol: galat.PembagiNol) -> Putusan:
    # Target ÷ 0 grows without limit, so an upper limit is its value; without one there is none.
    if pedoman.batas_atas is None:
        return Putusan(hasil=tidak_berlaku(str(nol)))
    return Putusan(hasil=tepat(pedoman.batas_atas), pilihan={"batas_atas": pedoman.batas_atas}, tafsir=("T-001",))


def _clamp(hasil: NilaiTepat, pedoman: Pedoman) -> Putusan:
    if isinstance(hasil, Kosong):
        return Putusan(hasil=hasil)
    tepat(hasil)  # refuses what no report can print
    if pedoman.batas_atas is not None and hasil > tepat(pedoman.batas_atas):
        atas: dict[str, object] = {"batas_atas": pedoman.batas_atas}
        return Putusan(hasil=tepat(pedoman.batas_atas), pilihan=atas, tafsir=("T-001",))
    if pedoman.batas_bawah is not None and hasil < tepat(pedoman.batas_bawah):
        bawah: dict[str, object] = {"batas_bawah": pedoman.batas_bawah}
        return Putusan(hasil=tepat(pedoman.batas_bawah), pilihan=bawah, tafsir=("T-001",))
    return Putusan(hasil=hasil, tafsir=("T-001",) if hasil > 100 else ())


_JENIS: dict[Arah, tuple[type, type]] = {Arah.PREDIKAT: (Predikat, Predikat), Arah.RENTANG: (Decimal, Rentang)}
_SEBUTAN_JENIS: dict[type, str] = {Decimal: "angka", Predikat: "predikat", Rentang: "rentang"}
