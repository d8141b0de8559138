"""Drawn by lot: tujuan, sasaran and indicators of an office, and what it measured."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from random import Random

from buat.pengukuran import TAHUN, make_pengukuran, make_realisasi
from buat.rencana import SKALA_SAKIP, make_indikator, make_target
from tolok.aturan.angka import sign_nilai
from tolok.aturan.nilai import Predikat, Rentang, Target, Terukur, belum_ada, nihil, tidak_berlaku
from tolok.aturan.pedoman import Arah
from tolok.dokumen.fakta.pengukuran import Bilangan, NilaiTriwulan, Pengukuran, Realisasi
from tolok.dokumen.fakta.rencana import Indikator, Sasaran, Tujuan

HASIL = ("mutu layanan", "ketepatan waktu", "kepuasan warga", "ketertiban berkas", "pemerataan bantuan")
SATUAN = ("persen", "indeks", "dokumen", "hari", "keluarga")
KOSONG = (
    belum_ada("register belum selesai disusun"),
    nihil("tidak ada yang terjadi pada tahun itu"),
    tidak_berlaku("layanannya dihentikan"),
)


def make_kinerja_undian(acak: Random) -> Tujuan:
    """Return one tujuan with one to four sasaran of one to three indicators."""
    sasaran = tuple(
        Sasaran(
            kode=f"S{urut}",
            nama=f"Meningkatnya {acak.choice(HASIL)} {urut}",
            indikator=tuple(_indikator(acak, f"IK-{urut}.{nomor}") for nomor in range(1, acak.randint(1, 3) + 1)),
        )
        for urut in range(1, acak.randint(1, 4) + 1)
    )
    return Tujuan(kode="T1", nama="Meningkatnya kesejahteraan", indikator=(_indikator(acak, "IKU-1"),), sasaran=sasaran)


def make_pengukuran_undian(acak: Random, tujuan: Tujuan) -> tuple[Pengukuran, ...]:
    """Return what was measured; now and then an indicator was forgotten altogether."""
    indikator = [*tujuan.indikator, *(satu for sasaran in tujuan.sasaran for satu in sasaran.indikator)]
    return tuple(
        make_pengukuran(indikator=satu.kode, realisasi=_deret(acak, satu)) for satu in indikator if acak.random() < 0.9
    )


def _indikator(acak: Random, kode: str) -> Indikator:
    arah = acak.choice(list(Arah))
    satuan = "predikat" if arah is Arah.PREDIKAT else acak.choice(SATUAN)
    desimal = acak.randint(0, 2)
    return make_indikator(
        kode=kode,
        nama=f"Ukuran {acak.choice(HASIL)} {kode}",
        jenis=kode.split("-", maxsplit=1)[0],
        satuan=satuan,
        desimal=desimal,
        arah=arah,
        skala=SKALA_SAKIP if arah is Arah.PREDIKAT else (),
        target=make_target(*(_target(acak, arah, desimal) for _ in range(6))),
    )


def _target(acak: Random, arah: Arah, desimal: int) -> Target:
    if acak.random() < 0.1:
        return belum_ada("belum ditetapkan")
    if arah is Arah.RENTANG:
        bawah = _angka(acak, desimal)
        return Rentang(bawah=bawah, atas=bawah + 5)
    if arah is Arah.PREDIKAT:
        return Predikat(acak.choice(SKALA_SAKIP))
    return _angka(acak, desimal)


def _deret(acak: Random, indikator: Indikator) -> tuple[Realisasi, ...]:
    lampau = [
        make_realisasi(_terukur(acak, indikator), tahun=tahun)
        for tahun in range(TAHUN - acak.randint(0, 4), TAHUN)
        if acak.random() < 0.9
    ]
    return (*lampau, _tahun_ini(acak, indikator))


def _tahun_ini(acak: Random, indikator: Indikator) -> Realisasi:
    ukur: Callable[[Random, Indikator], Realisasi] = acak.choice((_terbagi, _bertriwulan, _langsung))
    return ukur(acak, indikator) if indikator.arah is not Arah.PREDIKAT else _langsung(acak, indikator)


def _langsung(acak: Random, indikator: Indikator) -> Realisasi:
    return make_realisasi(_terukur(acak, indikator))


def _terbagi(acak: Random, indikator: Indikator) -> Realisasi:
    """A share with what it was counted from."""
    if indikator.satuan != "persen":
        return _langsung(acak, indikator)
    penyebut = acak.randint(1, 3000)
    pembilang = acak.randint(0, penyebut)
    return make_realisasi(
        sign_nilai(Fraction(100 * pembilang, penyebut), desimal=indikator.desimal),
        pembilang=Bilangan(nilai=Decimal(pembilang), uraian="yang selesai"),
        penyebut=Bilangan(nilai=Decimal(penyebut), uraian="yang masuk"),
    )


def _bertriwulan(acak: Random, indikator: Indikator) -> Realisasi:
    """Up to four quarters; the last of them is the year."""
    tercatat = sorted({*acak.sample((1, 2, 3), acak.randint(0, 3)), 4})
    nilai = tuple(NilaiTriwulan(triwulan=satu, nilai=_angka(acak, indikator.desimal)) for satu in tercatat)
    return make_realisasi(nilai[-1].nilai, triwulan=nilai)


def _terukur(acak: Random, indikator: Indikator) -> Terukur:
    if acak.random() < 0.15:
        return acak.choice(KOSONG)
    if indikator.arah is Arah.PREDIKAT:
        return Predikat(acak.choice(SKALA_SAKIP))
    return _angka(acak, indikator.desimal)


def _angka(acak: Random, desimal: int) -> Decimal:
    """A number that may be zero, small, or run into the tens of thousands."""
    if acak.random() < 0.1:
        return Decimal(0)
    batas = acak.choice((20, 100, 100, 50_000))
    return Decimal(acak.randint(1, batas * 10**desimal)).scaleb(-desimal)
