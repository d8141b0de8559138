"""Rumus PMK 249/2011: capaian keluaran, efisiensi, dan nilai efisiensi.

Mengikat kementerian dan lembaga saja; bagi perangkat daerah hanya metode yang boleh dipilih (T-016).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import cast

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


@dataclass(frozen=True, slots=True)
class KeluaranTerukur:
    """Volume satu keluaran kegiatan, dan indikator mutunya (boleh tidak ada)."""

    target: Decimal
    realisasi: Nilai
    indikator: Sequence[IndikatorKeluaran] = ()


@dataclass(frozen=True, slots=True)
class BiayaVolume:
    """Uang dan volume satu keluaran: yang direncanakan dan yang terjadi."""

    pagu: Uang
    realisasi: Uang
    target_volume: Decimal
    realisasi_volume: Nilai


@aturan(
    kode="pmk_249_2011.capaian_keluaran",
    nama="Capaian keluaran menurut PMK 249/2011",
    rumus="rata-rata ukur dari (realisasi ÷ target volume × rata-rata ukur realisasi ÷ target indikator) × 100",
    satuan=Satuan.PERSEN,
    dasar=(
        Rujukan("pmk-249-2011", "Lampiran, pencapaian keluaran (bagian ini belum diperiksa)"),
        Rujukan("pmk-214-2017", "Lampiran, capaian keluaran kegiatan, dengan contohnya"),
    ),
    tafsir=TAFSIR,
)
def capaian_keluaran(*, keluaran: Sequence[KeluaranTerukur]) -> Nilai:
    """Capaian semua keluaran kegiatan; persen, tepat sampai sepuluh desimal.

    Mengikat kementerian dan lembaga saja; perangkat daerah boleh memakainya. Satu keluaran atau
    indikator yang tidak terealisasi sama sekali (0) membuat rata-rata ukurnya 0. Yang tanpa data
    tidak dilewati: capaiannya kosong. Rasio di atas 1 dipakai apa adanya.

    Galat:
        TargetNol: target volume atau indikator 0.
        TargetNegatif: target volume atau indikator di bawah 0.
        GalatMasukan: realisasi di bawah 0.
    """
    realisasi = [satu.realisasi for satu in keluaran]
    realisasi += [indikator.realisasi for satu in keluaran for indikator in satu.indikator]
    kosong = find_kosong(realisasi, apa="realisasi keluaran")
    if kosong:
        return kosong
    bobot = Fraction(1, len(keluaran))
    faktor = [(rasio(satu.target, satu.realisasi), bobot) for satu in keluaran]
    faktor += [
        (rasio(indikator.target, indikator.realisasi), bobot / len(satu.indikator))
        for satu in keluaran
        for indikator in satu.indikator
    ]
    return rata_ukur_persen(faktor)


@aturan(
    kode="pmk_249_2011.efisiensi",
    nama="Efisiensi menurut PMK 249/2011",
    rumus="rata-rata dari [1 − (realisasi anggaran ÷ realisasi volume) ÷ (pagu ÷ target volume)] × 100",
    satuan=Satuan.PERSEN,
    dasar=(Rujukan("pmk-249-2011", "Lampiran, efisiensi, sebagaimana dikutip LAKIP Inspektorat Jenderal 2019"),),
    tafsir=TAFSIR,
)
def efisiensi(*, keluaran: Sequence[BiayaVolume]) -> NilaiTepat:
    """Seberapa jauh biaya per satuan keluaran di bawah rencananya; persen, belum dibulatkan.

    Mengikat kementerian dan lembaga saja; perangkat daerah boleh memakainya. Negatif berarti
    satuan keluaran lebih mahal daripada rencana. Hasilnya tidak dibatasi; yang dibatasi nilai
    efisiensinya. Keluaran tanpa pagu, atau yang volumenya 0, tidak mempunyai biaya per satuan:
    efisiensinya tidak berlaku.

    Galat:
        TargetNol: target volume 0.
        TargetNegatif: target volume di bawah 0.
        GalatMasukan: uang atau realisasi volume di bawah 0.
    """
    isian = [nilai for satu in keluaran for nilai in (satu.pagu, satu.realisasi, satu.realisasi_volume)]
    kosong = find_kosong(isian, apa="isian keluaran")
    if kosong:
        return kosong
    refuse_uang_negatif([uang for satu in keluaran for uang in (satu.pagu, satu.realisasi)])
    per_keluaran = [_hemat(nomor, satu) for nomor, satu in enumerate(keluaran, 1)]
    tanpa_biaya = [satu for satu in per_keluaran if isinstance(satu, Kosong)]
    if tanpa_biaya:
        return tanpa_biaya[0]
    return sum(cast("list[Fraction]", per_keluaran), Fraction(0)) / len(per_keluaran) * 100


@aturan(
    kode="pmk_249_2011.nilai_efisiensi",
    nama="Nilai efisiensi menurut PMK 249/2011",
    rumus="50 + efisiensi ÷ 20 × 50, dengan efisiensi paling rendah −20 dan paling tinggi 20",
    satuan=Satuan.PERSEN,
    dasar=(
        Rujukan(
            "pmk-249-2011", "Lampiran, nilai efisiensi, sebagaimana dikutip LAKIP yang sama; batasnya belum diperiksa"
        ),
    ),
    tafsir=TAFSIR,
)
def nilai_efisiensi(*, efisiensi: Fraction | Decimal | Kosong) -> NilaiTepat:
    """Efisiensi dalam skala 0 sampai 100; persen, belum dibulatkan.

    Mengikat kementerian dan lembaga saja; perangkat daerah boleh memakainya. Di bawah −20 tetap 0
    dan di atas 20 tetap 100, sehingga nilai seperti 235 tidak pernah tercetak.

    Galat:
        GalatAngka: efisiensi bukan angka biasa.
    """
    return nilai_dari_efisiensi(efisiensi)


def _hemat(nomor: int, satu: BiayaVolume) -> NilaiTepat:
    """Return how far the cost of one unit lies below its plan, as a share."""
    volume = rasio(satu.target_volume, satu.realisasi_volume)
    if volume == 0:
        return tidak_berlaku(f"keluaran {nomor}: realisasi volume 0, tidak ada biaya per satuan")
    if satu.pagu == 0:
        return tidak_berlaku(f"keluaran {nomor}: pagu Rp0, tidak ada biaya yang direncanakan")
    return 1 - Fraction(cast("int", satu.realisasi), cast("int", satu.pagu)) / volume
