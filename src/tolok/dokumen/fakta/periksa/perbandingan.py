"""Does a signed value agree with its numerator and denominator?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import format_angka, sign_nilai
from tolok.aturan.nilai import Keadaan, Kosong
from tolok.aturan.pedoman import Pedoman
from tolok.aturan.rumus.umum import hitung_persentase
from tolok.dokumen.fakta.dasar import Terukur
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.pengukuran import Bilangan, Realisasi
from tolok.dokumen.fakta.periksa.indikator import is_desimal_sah
from tolok.dokumen.fakta.periksa.rujukan import check_tidak_negatif
from tolok.dokumen.fakta.rencana import Indikator

TANPA_HASIL = {
    Keadaan.NIHIL: "nihil berarti yang dihitung tidak terjadi sama sekali",
    Keadaan.BELUM_ADA: "pembilang dan penyebut yang ada sudah memberi nilai",
}
"""Why a value may not be empty in this way where there is something to divide."""


def check_perbandingan(
    realisasi: Realisasi, *, indikator: Indikator, pedoman: Pedoman, tempat: Tempat
) -> Iterator[Kesalahan]:
    """Yield a mistake when pembilang, penyebut and value cannot all be true."""
    pembilang, penyebut = realisasi.pembilang, realisasi.penyebut
    if pembilang is None and penyebut is None:
        return
    if pembilang is None or penyebut is None:
        yield _tanpa_pasangan("pembilang" if pembilang is None else "penyebut", tempat=tempat)
        return
    salah = list(_check_bilangan(pembilang, penyebut, tempat=tempat))
    yield from salah
    if salah or not is_desimal_sah(indikator):
        return
    persen = indikator.satuan == "persen"
    hasil = hitung_persentase(pembilang=pembilang.nilai, penyebut=penyebut.nilai, pedoman=pedoman).hasil
    if isinstance(hasil, Fraction) and persen and penyebut.nilai:
        bulat = sign_nilai(hasil, desimal=indikator.desimal)
        yield from _check_sama(realisasi, bulat=bulat, desimal=indikator.desimal, tempat=tempat.at_key("nilai"))
    elif isinstance(hasil, Kosong):
        yield from _check_penyebut_nol(realisasi.nilai, tempat=tempat.at_key("nilai"))
    if penyebut.nilai:
        yield from _check_tanpa_hasil(realisasi.nilai, penyebut=penyebut.nilai, tempat=tempat.at_key("nilai"))


def _tanpa_pasangan(hilang: str, *, tempat: Tempat) -> Kesalahan:
    return Kesalahan(
        tempat.at_key(hilang),
        f"{hilang} tidak ada",
        "pembilang dan penyebut hanya berarti bila berpasangan",
        f"Tambahkan {hilang}, atau hapus pasangannya",
    )


def _check_bilangan(pembilang: Bilangan, penyebut: Bilangan, *, tempat: Tempat) -> Iterator[Kesalahan]:
    for sebutan, bilangan in (("pembilang", pembilang), ("penyebut", penyebut)):
        yield from check_tidak_negatif(bilangan.nilai, tempat=tempat.at_key(sebutan).at_key("nilai"), sebutan=sebutan)
    if penyebut.nilai == 0 and pembilang.nilai > 0:
        yield Kesalahan(
            tempat.at_key("penyebut").at_key("nilai"),
            f"penyebut 0, tetapi pembilang {format_angka(pembilang.nilai)}",
            "bagian dari yang tidak ada tidak mungkin lebih dari 0",
            "Periksa keduanya; salah satunya keliru",
        )


def _check_sama(realisasi: Realisasi, *, bulat: Decimal, desimal: int, tempat: Tempat) -> Iterator[Kesalahan]:
    nilai, pembilang, penyebut = realisasi.nilai, realisasi.pembilang, realisasi.penyebut
    if isinstance(nilai, Decimal) and nilai != bulat and pembilang is not None and penyebut is not None:
        yield Kesalahan(
            tempat,
            f"bernilai {format_angka(nilai)}",
            f"{format_angka(pembilang.nilai)} ÷ {format_angka(penyebut.nilai)} × 100 dengan {desimal} desimal adalah "
            f"{format_angka(bulat)}",
            "Perbaiki nilai, pembilang, atau penyebut menurut sumber",
        )


def _check_penyebut_nol(nilai: Terukur, *, tempat: Tempat) -> Iterator[Kesalahan]:
    if not _is_nihil(nilai):
        yield Kesalahan(
            tempat,
            f"penyebut 0, tetapi nilainya {quote(nilai)}",
            "tidak ada yang dapat dibagi dengan 0",
            'Tulis { keadaan = "nihil", alasan = "…" }, atau perbaiki penyebut',
        )


def _check_tanpa_hasil(nilai: Terukur, *, penyebut: Decimal, tempat: Tempat) -> Iterator[Kesalahan]:
    if isinstance(nilai, Kosong) and nilai.keadaan in TANPA_HASIL:
        yield Kesalahan(
            tempat,
            f"nilai {nilai.keadaan}, tetapi penyebut {format_angka(penyebut)}",
            TANPA_HASIL[nilai.keadaan],
            "Tulis hasil baginya, atau perbaiki pembilang dan penyebut",
        )


def _is_nihil(nilai: Terukur) -> bool:
    return isinstance(nilai, Kosong) and nilai.keadaan is Keadaan.NIHIL
