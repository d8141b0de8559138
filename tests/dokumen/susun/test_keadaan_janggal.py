"""Odd but honest facts: the report must not say more, or other, than they do."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from buat import make_fakta, make_renja
from dokumen.susun.isi_naskah import baca, baca_bab, baca_baris, find_bab, find_tabel, list_bab, list_paragraf
from dokumen.susun.test_kalimat import ukur
from tolok.aturan.angka import format_bilangan
from tolok.aturan.nilai import Predikat, Rentang, Target, Terukur, belum_ada, nihil, tidak_berlaku
from tolok.aturan.pedoman import Arah, RentangAtas
from tolok.aturan.rumus.efisiensi import Keluaran
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import IndikatorRenja
from tolok.dokumen.fakta.instansi import Desa, Wilayah
from tolok.dokumen.fakta.pengukuran import Bilangan
from tolok.dokumen.susun.anggaran import susun_pos
from tolok.dokumen.susun.catatan import Catatan
from tolok.dokumen.susun.kalimat import Hasil, hasil, kalimat_hasil, kalimat_pembagian, kalimat_triwulan
from tolok.dokumen.susun.keluaran import keadaan_keluaran
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perhitungan import hitung_laporan
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk


def test_money_of_half_the_programmes_is_not_mixed_with_the_renjas() -> None:
    """When the PK names money for some programmes only, the table shows the Renja's throughout and adds up."""
    fakta = make_fakta()
    terakhir = replace(fakta.perjanjian[-1], anggaran=fakta.perjanjian[-1].anggaran[:2])
    fakta = replace(fakta, perjanjian=(fakta.perjanjian[0], terakhir))

    baris = baca_baris(find_tabel(compose_pk(fakta), "pk-program-perubahan-1"))

    jumlah = sum(int(satu[2].replace(".", "")) for satu in baris[:-1])
    assert baris[-1][1] == format_bilangan(jumlah)
    assert all("pagu perubahan 2024" in satu[3] for satu in baris[:-1])


def test_outside_a_range_nothing_is_reached() -> None:
    """Under the SKP formula 18 against 10–15 gives 120, but no sentence calls that reached or efficient."""
    fakta = make_fakta()
    fakta = replace(fakta, pedoman=(replace(fakta.pedoman[0], rentang_atas=RentangAtas.SKP),))
    fakta = _dengan_nilai(fakta, "IK-3.2", Decimal(18))
    kinerja = {satu.kode: satu for satu in hitung_laporan(fakta).kinerja}["IK-3.2"]

    semua = list_paragraf(compose_lkip(fakta))

    assert isinstance(kinerja.target, Rentang)
    assert hasil(kinerja) is Hasil.BELUM
    assert kinerja.dukungan is None or kinerja.dukungan.efisiensi is None
    assert [teks for teks in semua if kinerja.indikator.nama in teks and "sudah tercapai" in teks] == []


def test_a_quarter_that_is_not_recorded_is_a_gap() -> None:
    """Summing three quarters of four gives no sum; the missing quarter is named."""
    kinerja = next(satu for satu in hitung_laporan(make_fakta()).kinerja if satu.kode == "IK-2.1")

    kalimat = baca(kalimat_triwulan(kinerja))

    assert "tidak ada data (TW III)" in kalimat


def test_parts_of_other_units_are_not_divided_as_percent() -> None:
    """380 families by 20 helpers is no percentage: the parts are told, no division is claimed."""
    kinerja = next(satu for satu in hitung_laporan(make_fakta()).kinerja if satu.terbagi)
    assert kinerja.realisasi is not None
    bagian = replace(
        kinerja.realisasi,
        pembilang=Bilangan(nilai=Decimal(380), uraian="keluarga"),
        penyebut=Bilangan(nilai=Decimal(20), uraian="pendamping"),
    )

    kalimat = baca(kalimat_pembagian(replace(kinerja, realisasi=bagian, terbagi=None)))

    assert kalimat == "Pembilangnya 380 keluarga dan penyebutnya 20 pendamping."


def test_stability_at_zero_is_met_at_zero() -> None:
    """Zero against a target of zero is exactly on target, whatever the direction."""
    kinerja = ukur(Decimal(0), Decimal(0), arah=Arah.STABIL)

    assert hasil(kinerja) is Hasil.MEMENUHI
    assert "menyimpang" not in baca(kalimat_hasil(kinerja, 2024))


def test_a_ratio_by_zero_is_explained_without_advice() -> None:
    """A report states why there is no percentage; it does not tell the planner what to change."""
    kinerja = ukur(Decimal(0), Decimal(4), arah=Arah.TURUN_RASIO)

    kalimat = baca(kalimat_hasil(kinerja, 2024))

    assert "karena realisasinya 0, sedangkan rumusnya membagi dengan realisasi" in kalimat
    assert "pedoman" not in kalimat


def test_a_programme_for_an_unpromised_indicator_is_not_called_unlinked() -> None:
    """Linked to an indicator outside the PK is not the same as linked to nothing."""
    fakta = make_fakta()
    pertama = replace(fakta.renja.program[0], mendukung=("IK-4.3",))
    fakta = replace(fakta, renja=replace(fakta.renja, program=(pertama, *fakta.renja.program[1:])))

    naskah = compose_lkip(fakta)

    assert not any("tidak dikaitkan dengan tujuan atau sasaran" in teks for teks in list_paragraf(naskah))
    assert baca_baris(find_tabel(naskah, "alokasi"))[0][1] == "Mendukung indikator yang tidak diperjanjikan"


def test_a_measured_indicator_outside_the_pk_is_told() -> None:
    """What was measured is not listed as missing, and a sasaran measured outside the PK is said with its value."""
    fakta = _dengan_nilai(make_fakta(), "IK-4.3", Decimal(99))
    semua = tuple(baris for baris in fakta.perjanjian[-1].baris if baris.kinerja != "S4")
    fakta = replace(fakta, perjanjian=(replace(fakta.perjanjian[-1], versi="murni", baris=semua),))

    naskah = compose_lkip(fakta)

    bagian = next(bab for bab in list_bab(naskah) if bab.judul.startswith("Sasaran S4"))
    assert "99%" in baca_bab(bagian)
    assert "aset" not in baca_bab(find_bab(naskah, "Data yang Belum Tersedia"))


def test_kelurahan_and_desa_are_counted_apart() -> None:
    """The first digit of the last group of the code tells a kelurahan from a desa."""
    fakta = make_fakta()
    wilayah = Wilayah(desa=(Desa(kode="99.01.01.1001", nama="Kota"), Desa(kode="99.01.01.2002", nama="Hilir")))

    naskah = compose_lkip(replace(fakta, instansi=replace(fakta.instansi, wilayah=wilayah)))

    assert "1 (satu) desa dan 1 (satu) kelurahan" in baca_bab(find_bab(naskah, "Gambaran Umum"))


@pytest.mark.parametrize(
    ("realisasi", "target", "keadaan"),
    [
        (Decimal(5), Decimal(5), Keluaran.TERCAPAI),
        (Decimal(4), Decimal(5), Keluaran.BELUM_TERCAPAI),
        (belum_ada("tidak dicatat"), Decimal(5), Keluaran.TIDAK_DIKETAHUI),
        (nihil("tidak ada permintaan"), Decimal(5), Keluaran.TIDAK_DIKETAHUI),
        (tidak_berlaku("dibatalkan"), Decimal(5), Keluaran.TERCAPAI),
        (Predikat("C"), Predikat("BB"), Keluaran.TIDAK_DIKETAHUI),
        (Predikat("BB"), Predikat("BB"), Keluaran.TERCAPAI),
        (Decimal(12), Rentang(Decimal(10), Decimal(15)), Keluaran.TERCAPAI),
    ],
)
def test_outputs_count_as_reached_only_when_that_is_known(
    realisasi: Terukur, target: Target, keadaan: Keluaran
) -> None:
    """One output beside others that were reached: only a known result decides for or against."""
    program = make_renja().program[1]
    tambahan = IndikatorRenja(nama="Keluaran tambahan", satuan="paket", target=target, realisasi=realisasi)
    program = replace(program, indikator=(*program.indikator, tambahan))
    renja = make_renja(program=(program,), kelompok_lama=(), pagu=None, realisasi=None)

    assert keadaan_keluaran(susun_pos(Catatan(), renja).anak) is keadaan


def _dengan_nilai(fakta: Fakta, kode: str, nilai: Terukur) -> Fakta:
    """Return the facts with another value of one indicator in the report year."""
    pengukuran = tuple(
        replace(
            satu,
            realisasi=tuple(
                replace(tahunan, nilai=nilai, triwulan=()) if tahunan.tahun == fakta.laporan.tahun else tahunan
                for tahunan in satu.realisasi
            ),
        )
        if satu.indikator == kode
        else satu
        for satu in fakta.pengukuran
    )
    return replace(fakta, pengukuran=pengukuran)
