"""Rumus anggaran: serapan, jumlah, sisa, murni dan perubahan. Uang = bilangan bulat rupiah."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

from tolok.aturan.galat import GalatMasukan
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import Kosong, NilaiTepat, belum_ada, tidak_berlaku
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.umum import kosong_bersama
from tolok.aturan.satuan import Satuan

Uang: TypeAlias = int | Kosong
"""Rupiah bulat, atau keadaan mengapa tidak ada."""

REALISASI_ANGGARAN = Rujukan("permenpanrb-53-2014", "Lampiran II, Bab III, realisasi anggaran")
PENGELOLAAN = Rujukan("permendagri-77-2020", "pelaksanaan dan perubahan APBD")


@aturan(
    kode="anggaran.serapan",
    nama="Serapan anggaran",
    rumus="realisasi ÷ pagu × 100",
    satuan=Satuan.PERSEN,
    dasar=(REALISASI_ANGGARAN,),
)
def serapan(*, realisasi: Uang, pagu: Uang) -> NilaiTepat:
    """Bagian pagu yang direalisasikan; persen, belum dibulatkan. Pagu 0: tidak berlaku.

    Galat:
        GalatMasukan: pagu atau realisasi negatif.
    """
    if isinstance(pagu, Kosong):
        return pagu
    if isinstance(realisasi, Kosong):
        return realisasi
    _refuse_negatif(pagu=pagu, realisasi=realisasi)
    if pagu == 0:
        return tidak_berlaku("pagu Rp0, tidak ada anggaran yang dapat diserap")
    return Fraction(realisasi, pagu) * 100


@aturan(
    kode="anggaran.jumlah",
    nama="Jumlah anggaran",
    rumus="rincian 1 + rincian 2 + …",
    satuan=Satuan.RUPIAH,
    dasar=(REALISASI_ANGGARAN,),
)
def jumlah(*, nilai: Sequence[Uang]) -> Uang:
    """Jumlah rincian ke tingkat di atasnya; rupiah, tepat.

    Satu rincian yang kosong membuat jumlahnya kosong. Nilai yang tidak dirinci sumber
    tidak pernah dibagi-bagi atau diperkirakan.

    Galat:
        GalatMasukan: ada rincian negatif.
    """
    kosong = [satu for satu in nilai if isinstance(satu, Kosong)]
    angka = [satu for satu in nilai if not isinstance(satu, Kosong)]
    if not nilai:
        return belum_ada("tidak ada rincian yang dijumlahkan")
    if kosong:
        alasan = f"tidak dirinci dalam sumber: {len(kosong)} dari {len(nilai)} rincian kosong ({kosong[0].alasan})"
        return kosong_bersama(kosong, alasan=alasan)
    _refuse_negatif(rincian=min(angka))
    return sum(angka)


@aturan(
    kode="anggaran.sisa",
    nama="Sisa anggaran",
    rumus="pagu − realisasi",
    satuan=Satuan.RUPIAH,
    dasar=(REALISASI_ANGGARAN,),
)
def sisa(*, pagu: Uang, realisasi: Uang) -> Uang:
    """Pagu yang tidak direalisasikan; rupiah. Negatif berarti realisasi melampaui pagu.

    Galat:
        GalatMasukan: pagu atau realisasi negatif.
    """
    if isinstance(pagu, Kosong):
        return pagu
    if isinstance(realisasi, Kosong):
        return realisasi
    _refuse_negatif(pagu=pagu, realisasi=realisasi)
    return pagu - realisasi


@aturan(
    kode="anggaran.perubahan",
    nama="Perubahan pagu",
    rumus="pagu perubahan − pagu murni",
    satuan=Satuan.RUPIAH,
    dasar=(PENGELOLAAN,),
)
def perubahan(*, murni: Uang, perubahan: Uang) -> Uang:
    """Selisih pagu APBD perubahan terhadap APBD murni; rupiah. Negatif berarti dikurangi.

    Galat:
        GalatMasukan: salah satu pagu negatif.
    """
    if isinstance(murni, Kosong):
        return murni
    if isinstance(perubahan, Kosong):
        return perubahan
    _refuse_negatif(murni=murni, perubahan=perubahan)
    return perubahan - murni


def _refuse_negatif(**uang: int) -> None:
    negatif = [f"{nama} {nilai}" for nama, nilai in uang.items() if nilai < 0]
    if negatif:
        raise GalatMasukan(f"Uang tidak boleh negatif: {', '.join(negatif)}. Periksa angkanya dalam sumber.")
