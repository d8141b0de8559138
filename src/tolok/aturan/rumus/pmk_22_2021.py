"""Rumus PMK 22/2021: capaian RO dan output program, efisiensi, dan nilai efisiensi.

Mengikat kementerian dan lembaga saja; bagi perangkat daerah hanya metode yang boleh dipilih (T-016).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, cast

from tolok.aturan.angka import tepat
from tolok.aturan.galat import GalatMasukan
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import Kosong, Nilai, NilaiTepat, tidak_berlaku
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.anggaran import Uang
from tolok.aturan.rumus.pmk import (
    IndikatorKeluaran,
    find_kosong,
    nilai_dari_efisiensi,
    rasio,
    rata_ukur_persen,
    refuse_uang_negatif,
)
from tolok.aturan.satuan import Satuan

TAFSIR = ("T-016", "T-017")

OutputProgram: TypeAlias = Sequence[IndikatorKeluaran]
"""Indikator satu output program."""


@dataclass(frozen=True, slots=True)
class BiayaKeluaran:
    """Pagu dan realisasi anggaran satu keluaran (RO), dan capaiannya dalam persen."""

    pagu: Uang
    realisasi: Uang
    capaian: Fraction | Decimal | Kosong


@aturan(
    kode="pmk_22_2021.capaian_ro",
    nama="Capaian rincian output (RO) menurut PMK 22/2021",
    rumus="realisasi ÷ target × 100",
    satuan=Satuan.PERSEN,
    dasar=(Rujukan("pmk-22-2021", "Lampiran, capaian RO tingkat satuan kerja (bagian ini belum diperiksa)"),),
    tafsir=TAFSIR,
)
def capaian_ro(*, realisasi: Nilai, target: Decimal) -> NilaiTepat:
    """Capaian volume satu RO; persen, belum dibulatkan. Di atas 100 dipakai apa adanya.

    Mengikat kementerian dan lembaga saja; perangkat daerah boleh memakainya.

    Galat:
        TargetNol: target 0.
        TargetNegatif: target di bawah 0.
        GalatMasukan: realisasi di bawah 0.
    """
    return realisasi if isinstance(realisasi, Kosong) else rasio(target, realisasi) * 100


@aturan(
    kode="pmk_22_2021.capaian_output",
    nama="Capaian output program menurut PMK 22/2021",
    rumus="rata-rata ukur (realisasi ÷ target) berturut-turut per output, per program, dan per unit × 100",
    satuan=Satuan.PERSEN,
    dasar=(Rujukan("pmk-22-2021", "Lampiran, capaian output program tingkat unit eselon I"),),
    tafsir=TAFSIR,
)
def capaian_output(*, program: Sequence[Sequence[OutputProgram]]) -> Nilai:
    """Capaian output program suatu unit; persen, tepat sampai sepuluh desimal.

    Masukannya daftar program; setiap program daftar output; setiap output daftar indikator dengan
    target dan realisasinya. Mengikat kementerian dan lembaga saja; perangkat daerah boleh
    memakainya. Satu indikator yang realisasinya 0 membuat seluruhnya 0.

    Galat:
        TargetNol: target suatu indikator 0.
        TargetNegatif: target suatu indikator di bawah 0.
        GalatMasukan: realisasi di bawah 0, program tanpa output, atau output tanpa indikator.
    """
    if not all(satu and all(satu) for satu in program):
        raise GalatMasukan("Ada program tanpa output, atau output tanpa indikator. Lengkapi atau hapus.")
    bobot = [
        (indikator, Fraction(1, len(program) * len(satu) * len(output)))
        for satu in program
        for output in satu
        for indikator in output
    ]
    kosong = find_kosong([indikator.realisasi for indikator, _ in bobot], apa="realisasi indikator")
    if kosong:
        return kosong
    return rata_ukur_persen([(rasio(indikator.target, indikator.realisasi), satu) for indikator, satu in bobot])


@aturan(
    kode="pmk_22_2021.efisiensi",
    nama="Efisiensi menurut PMK 22/2021",
    rumus="(jumlah (pagu × capaian) − jumlah realisasi anggaran) ÷ jumlah (pagu × capaian) × 100",
    satuan=Satuan.PERSEN,
    dasar=(
        Rujukan("pmk-22-2021", "Lampiran, efisiensi (bagian ini belum diperiksa)"),
        Rujukan("pmk-214-2017", "Lampiran, efisiensi, dengan contohnya"),
    ),
    tafsir=TAFSIR,
)
def efisiensi(*, keluaran: Sequence[BiayaKeluaran]) -> NilaiTepat:
    """Bagian anggaran yang patut bagi keluaran yang tercapai, yang tidak dipakai; persen, belum dibulatkan.

    Mengikat kementerian dan lembaga saja; perangkat daerah boleh memakainya. Negatif berarti
    uang yang dipakai lebih banyak daripada yang patut bagi capaiannya. Keluaran yang capaiannya 0
    hanya menambah realisasi. Bila semua capaian atau semua pagu 0, efisiensinya tidak berlaku.

    Galat:
        GalatMasukan: uang atau capaian di bawah 0.
        GalatAngka: capaian bukan angka biasa.
    """
    kosong = find_kosong([nilai for k in keluaran for nilai in (k.pagu, k.realisasi, k.capaian)], apa="isian keluaran")
    if kosong:
        return kosong
    refuse_uang_negatif([uang for satu in keluaran for uang in (satu.pagu, satu.realisasi)])
    capaian = [tepat(cast("Fraction", satu.capaian)) for satu in keluaran]
    if min(capaian) < 0:
        raise GalatMasukan(f"Capaian keluaran {min(capaian)} di bawah 0. Periksa realisasi dan targetnya.")
    patut = sum((cast("int", satu.pagu) * c / 100 for satu, c in zip(keluaran, capaian, strict=True)), Fraction(0))
    if patut == 0:
        return tidak_berlaku("tidak ada keluaran yang tercapai atau tidak ada pagu: jumlah pagu × capaian 0")
    return (patut - sum(cast("int", satu.realisasi) for satu in keluaran)) / patut * 100


@aturan(
    kode="pmk_22_2021.nilai_efisiensi",
    nama="Nilai efisiensi menurut PMK 22/2021",
    rumus="50 + efisiensi ÷ 20 × 50, dengan efisiensi paling rendah −20 dan paling tinggi 20",
    satuan=Satuan.PERSEN,
    dasar=(Rujukan("pmk-22-2021", "Lampiran, nilai efisiensi (bagian ini belum diperiksa)"),),
    tafsir=TAFSIR,
)
def nilai_efisiensi(*, efisiensi: Fraction | Decimal | Kosong) -> NilaiTepat:
    """Efisiensi dalam skala 0 sampai 100; persen, belum dibulatkan.

    Mengikat kementerian dan lembaga saja; perangkat daerah boleh memakainya. Di bawah −20 tetap 0
    dan di atas 20 tetap 100.

    Galat:
        GalatAngka: efisiensi bukan angka biasa.
    """
    return nilai_dari_efisiensi(efisiensi)
