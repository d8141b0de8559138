"""The money of the example: every printed figure is reached exactly, or its correction is reasoned."""

from __future__ import annotations

import csv
from fractions import Fraction

import pytest

from contoh.batumandi import (
    RUJUKAN,
    find_sub_kegiatan,
    list_kegiatan,
    list_renja,
    list_sub_kegiatan,
    load_batumandi,
    sum_realisasi,
)
from tolok.aturan.angka import format_persen
from tolok.aturan.nilai import Keadaan, Kosong

GAJI = "7.01.01.2.02.0001"
REALISASI_PROGRAM = {
    "7.01.01": (4_886_877_961, "95,57%"),
    "7.01.02": (15_601_600, "74,58%"),
    "7.01.03": (117_186_000, "98,72%"),
    "7.01.04": (11_584_800, "100,00%"),
    "7.01.05": (327_816_200, "98,73%"),
    "7.01.06": (113_545_000, "96,18%"),
}
MENDUKUNG = {
    "7.01.01": (),
    "7.01.02": ("IKU-1",),
    "7.01.03": ("IK-2",),
    "7.01.04": ("IK-3",),
    "7.01.05": ("IK-4",),
    "7.01.06": ("IK-5",),
}
SERAPAN_TERCETAK = {
    "7.01.01.2.01.0006": "99,91%",
    "7.01.01.2.02.0001": "95,51%",
    "7.01.01.2.02.0003": "94,17%",
    "7.01.01.2.02.0007": "99,85%",
    "7.01.01.2.05.0002": "100,00%",
    "7.01.01.2.05.0011": "79,84%",
    "7.01.01.2.06.0001": "99,92%",
    "7.01.01.2.06.0002": "95,23%",
    "7.01.01.2.06.0004": "99,97%",
    "7.01.01.2.06.0005": "99,85%",
    "7.01.01.2.06.0009": "99,89%",
    "7.01.01.2.08.0002": "85,70%",
    "7.01.01.2.08.0003": "99,99%",
    "7.01.01.2.09.0001": "95,47%",
    "7.01.01.2.09.0006": "99,04%",
    "7.01.01.2.09.0010": "99,49%",
    "7.01.02.2.04.0003": "74,58%",
    "7.01.03.2.01.0002": "95,14%",
    "7.01.03.2.01.0003": "99,81%",
    "7.01.03.2.06.0012": "99,31%",
    "7.01.04.2.01.0001": "100,00%",
    "7.01.05.2.01.0001": "98,76%",
    "7.01.05.2.01.0007": "98,70%",
    "7.01.06.2.01.0002": "99,86%",
    "7.01.06.2.01.0003": "98,24%",
    "7.01.06.2.01.0009": "73,03%",
    "7.01.06.2.01.0013": "92,49%",
    "7.01.06.2.01.0015": "98,73%",
}
"""As the source prints them, save the last: there 98,37% stands for 98,73%."""


def hitung_serapan(realisasi: int, pagu: int) -> str:
    """Work out the share spent without the rules, as a reader with a calculator would."""
    return format_persen(Fraction(realisasi, pagu) * 100)


def test_all_sub_kegiatan_add_up_to_the_printed_totals() -> None:
    """The 28 leaves give pagu 5.714.687.973 and realisasi 5.472.611.561, and 95,76%."""
    fakta = load_batumandi()

    pagu = sum(sub.pagu for sub in list_sub_kegiatan(fakta))
    realisasi = sum_realisasi(list_sub_kegiatan(fakta))

    assert (pagu, realisasi) == (5_714_687_973, 5_472_611_561)
    assert (fakta.renja.pagu, fakta.renja.realisasi) == (pagu, realisasi)
    assert hitung_serapan(realisasi, pagu) == "95,76%"


def test_belanja_langsung_is_everything_but_the_salaries() -> None:
    """Belanja Langsung and Tidak Langsung come out to the rupiah, murni as printed."""
    fakta = load_batumandi()
    gaji = find_sub_kegiatan(fakta, GAJI)
    sisanya = [sub for sub in list_sub_kegiatan(fakta) if sub.kode != GAJI]

    tidak_langsung, langsung = fakta.renja.kelompok_lama

    assert (tidak_langsung.murni, langsung.murni) == (3_398_656_573, 1_740_731_400)
    assert tidak_langsung.sub_kegiatan == (GAJI,)
    assert (tidak_langsung.pagu, tidak_langsung.realisasi) == (gaji.pagu, gaji.realisasi)
    assert (gaji.pagu, gaji.realisasi) == (3_332_300_923, 3_182_540_486)
    assert (langsung.pagu, langsung.realisasi) == (sum(sub.pagu for sub in sisanya), sum_realisasi(sisanya))
    assert (langsung.pagu, langsung.realisasi) == (2_382_387_050, 2_290_071_075)


@pytest.mark.parametrize("kode", REALISASI_PROGRAM)
def test_each_program_adds_up_and_has_its_printed_serapan(kode: str) -> None:
    """Six programme sums and six percentages are exactly those of the report."""
    program = next(program for program in load_batumandi().renja.program if program.kode == kode)
    daun = [sub for kegiatan in program.kegiatan for sub in kegiatan.sub_kegiatan]

    pagu, realisasi = sum(sub.pagu for sub in daun), sum_realisasi(daun)

    assert (program.pagu, program.realisasi) == (pagu, realisasi)
    assert (realisasi, hitung_serapan(realisasi, pagu)) == REALISASI_PROGRAM[kode]
    assert program.mendukung == MENDUKUNG[kode]


def test_each_kegiatan_adds_up_to_its_printed_pagu() -> None:
    """All twelve printed kegiatan sums agree with their sub kegiatan."""
    daftar_kegiatan = list_kegiatan(load_batumandi())

    jumlah = {kegiatan.kode: sum(sub.pagu for sub in kegiatan.sub_kegiatan) for kegiatan in daftar_kegiatan}

    assert {kegiatan.kode: kegiatan.pagu for kegiatan in daftar_kegiatan} == jumlah


def test_every_sub_kegiatan_has_its_printed_serapan() -> None:
    """The readings chosen also reproduce all 28 percentages of the text."""
    daftar = list_sub_kegiatan(load_batumandi())

    serapan = {sub.kode: hitung_serapan(sum_realisasi([sub]), sub.pagu) for sub in daftar}

    assert serapan == SERAPAN_TERCETAK


def test_the_renja_has_six_twelve_and_twenty_eight() -> None:
    """6 programmes, 12 kegiatan, 28 sub kegiatan, each with one indicator and no realisasi of it."""
    fakta = load_batumandi()
    semua = list_renja(fakta)

    indikator = [butir for induk in semua for butir in induk.indikator]

    assert (len(fakta.renja.program), len(list_kegiatan(fakta)), len(list_sub_kegiatan(fakta))) == (6, 12, 28)
    assert [len(induk.indikator) for induk in semua] == [1] * 46
    assert all(isinstance(butir.realisasi, Kosong) for butir in indikator)


def test_kinds_of_spending_are_never_apportioned() -> None:
    """Each kind adds up to the pagu; the two mixed sub kegiatan give no realisasi by kind."""
    daftar = list_sub_kegiatan(load_batumandi())

    campuran = [sub for sub in daftar if len(sub.belanja) > 1]

    assert [sub.pagu for sub in daftar] == [sum(bagian.pagu for bagian in sub.belanja) for sub in daftar]
    assert [sub.kode for sub in campuran] == ["7.01.01.2.09.0001", "7.01.06.2.01.0015"]
    for sub in campuran:
        assert [bagian.jenis for bagian in sub.belanja] == ["barang-jasa", "modal"]
        assert all(isinstance(bagian.realisasi, Kosong) for bagian in sub.belanja)
    for sub in daftar:
        if sub not in campuran:
            assert sub.belanja[0].realisasi == sub.realisasi


def test_murni_by_sub_kegiatan_is_said_to_be_missing() -> None:
    """The source gives no murni below the total, so none is stated."""
    murni = {sub.pagu_murni for sub in list_sub_kegiatan(load_batumandi())}

    assert {isi.keadaan for isi in murni if isinstance(isi, Kosong)} == {Keadaan.BELUM_ADA}
    assert len(murni) == 1


def test_codes_and_names_are_the_official_ones() -> None:
    """Every code stands in the official list with the same name, character for character."""
    berkas = RUJUKAN / "nomenklatur_kecamatan.csv"
    if not berkas.exists():
        pytest.skip("data nomenklatur bersama tidak ada di komputer ini; kode tidak dibandingkan")
    with berkas.open(encoding="utf-8", newline="") as aliran:
        resmi = {baris["kode"]: baris["nama"] for baris in csv.DictReader(aliran)}

    semua = list_renja(load_batumandi())

    assert {butir.kode: butir.nama for butir in semua} == {butir.kode: resmi.get(butir.kode) for butir in semua}
