"""A working says with its own numbers how the result came about, and nothing in the code of a program."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buat import make_fakta
from contoh.batumandi import load_batumandi
from tolok.aturan.katalog import Hitungan, hitung
from tolok.aturan.nilai import Predikat, Rentang, belum_ada
from tolok.aturan.pedoman import PEDOMAN_BAKU, Arah, BacaanKategori, Pedoman, RentangAtas
from tolok.aturan.rumus.capaian_pedoman import hitung_akhir_renstra, hitung_capaian
from tolok.aturan.rumus.ikm import hitung_mutu
from tolok.aturan.satuan import Satuan
from tolok.dokumen.langkah import list_langkah
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.sebutan import sebut_status, sebut_tepat
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk

SKALA = ("D", "C", "CC", "B", "BB", "A", "AA")
RENTANG = Rentang(Decimal(10), Decimal(15))
AKHIR_TAHUN = date(2023, 12, 31)
KODE = re.compile(r"[a-z]+(?:-[a-z]+)+-\d{4}|\b(?:tidak-diketahui|belum-tercapai|tidak-dihitung|kontinu|kebalikan)\b")


def langkah(hitungan: Hitungan) -> list[str]:
    return [isi for judul, isi in list_langkah(hitungan) if judul == "Langkah"]


def baris(hitungan: Hitungan, dicari: str) -> list[str]:
    return [isi for judul, isi in list_langkah(hitungan) if judul == dicari]


def capaian(arah: Arah, realisasi: object, target: object, pedoman: Pedoman = PEDOMAN_BAKU) -> Hitungan:
    return hitung_capaian(
        arah=arah,
        realisasi=realisasi,  # type: ignore[arg-type]
        target=target,  # type: ignore[arg-type]
        pedoman=pedoman,
        skala=SKALA if arah is Arah.PREDIKAT else (),
    )


def pedoman(**pilihan: object) -> Pedoman:
    return Pedoman(sejak=date(2020, 1, 1), dasar="uji", **pilihan)  # type: ignore[arg-type]


def kategori(
    nilai: str, bacaan: BacaanKategori = BacaanKategori.KONTINU, skala: str = "permendagri-86-2017"
) -> Hitungan:
    return hitung("kategori.capaian", capaian=Decimal(nilai), bacaan=bacaan, skala=skala, pada=AKHIR_TAHUN)


@pytest.mark.parametrize(
    ("hitungan", "harapan"),
    [
        (
            capaian(Arah.PREDIKAT, Predikat("B"), Predikat("BB")),
            [
                "realisasi B = urutan 4 dari 7, dihitung dari yang terendah",
                "target BB = urutan 5 dari 7",
                "4 ÷ 5 × 100",
            ],
        ),
        (capaian(Arah.PREDIKAT, belum_ada("belum dinilai"), Predikat("BB")), []),
        (capaian(Arah.RENTANG, Decimal(15), RENTANG), ["15 berada dalam rentang 10 s.d. 15, maka capaian 100"]),
        (capaian(Arah.RENTANG, Decimal(8), RENTANG), ["8 di bawah rentang 10 s.d. 15", "8 ÷ 10 × 100"]),
        (capaian(Arah.RENTANG, Decimal(16), RENTANG), ["16 di atas rentang 10 s.d. 15", "15 ÷ 16 × 100"]),
        (
            capaian(Arah.RENTANG, Decimal(16), RENTANG, pedoman(rentang_atas=RentangAtas.SKP)),
            ["16 di atas rentang 10 s.d. 15", "16 ÷ 15 × 100"],
        ),
        (
            hitung("capaian.rentang", realisasi=Decimal(16), target=RENTANG),
            ["16 di atas rentang 10 s.d. 15", "16 ÷ 15 × 100"],
        ),
        (
            hitung(
                "capaian.menurut_pedoman",
                arah=Arah.RENTANG,
                realisasi=Decimal(16),
                target=RENTANG,
                pedoman=PEDOMAN_BAKU,
            ),
            ["16 di atas rentang 10 s.d. 15", "15 ÷ 16 × 100"],
        ),
        (capaian(Arah.RENTANG, belum_ada("belum diukur"), RENTANG), []),
        (
            hitung_akhir_renstra(arah=Arah.RENTANG, realisasi=Decimal(8), target_akhir=RENTANG, pedoman=PEDOMAN_BAKU),
            ["8 di bawah rentang 10 s.d. 15", "8 ÷ 10 × 100"],
        ),
        (
            capaian(Arah.NAIK, Decimal(9), Decimal(4), pedoman(batas_atas=Decimal(150))),
            ["9 ÷ 4 × 100", "hasil rumus melebihi batas atas pedoman, maka dipakai batas itu: 150"],
        ),
        (
            capaian(Arah.TURUN_2T, Decimal(30), Decimal(10)),
            ["(2 × 10 − 30) ÷ 10 × 100", "hasil rumus kurang dari batas bawah pedoman, maka dipakai batas itu: 0"],
        ),
        (capaian(Arah.NAIK, Decimal(5), Decimal(0)), []),
        (
            hitung("anggaran.jumlah", nilai=(2_400_000,)),
            ["hanya ada satu nilai, maka jumlahnya nilai itu sendiri: 2.400.000"],
        ),
        (hitung("anggaran.jumlah", nilai=(1_000, 2_000)), ["1.000 + 2.000"]),
        (hitung("anggaran.jumlah", nilai=(belum_ada("tidak dirinci"),)), []),
        (hitung("anggaran.perubahan", murni=3_000, perubahan=5_000), ["5.000 − 3.000"]),
        (hitung("anggaran.perubahan", murni=belum_ada("tidak ada"), perubahan=5_000), []),
        (kategori("96.18"), ["96,18 lebih dari 90: kelas I, Sangat Tinggi"]),
        (kategori("90"), ["90 lebih dari 75 dan tidak lebih dari 90: kelas II, Tinggi"]),
        (kategori("12"), ["12 tidak lebih dari 50: kelas V, Sangat Rendah"]),
        (
            kategori("90.49", BacaanKategori.BULAT),
            ["90,49 dibulatkan dahulu menjadi 90", "90 lebih dari 75 dan tidak lebih dari 90: kelas II, Tinggi"],
        ),
        (
            kategori("75", skala="wp-eval-sakip"),
            ["75 sekurangnya 75 dan kurang dari 100: kelas II, Berhasil"],
        ),
        (
            hitung("ikm.mutu", ikm=Decimal("88.22"), pada=AKHIR_TAHUN),
            ["88,22 sekurangnya 76,61 dan kurang dari 88,31: mutu B, Baik"],
        ),
        (hitung_mutu(ikm=Decimal("88.305"), pada=AKHIR_TAHUN), []),
    ],
)
def test_the_step_that_decided_is_there_with_its_numbers(hitungan: Hitungan, harapan: list[str]) -> None:
    """Ranks, bounds, single amounts and limits are said; what cannot be computed has no step."""
    terbaca = [satu for satu in langkah(hitungan) if not satu.startswith("capaian.")]

    assert terbaca == harapan


@pytest.mark.parametrize(
    ("nilai", "tertulis"),
    [
        (Fraction(3_853_020_550, 40_061_851), "96,176797… persen (tepatnya 3.853.020.550/40.061.851)"),
        (Fraction(-2, 3), "-0,666666… persen (tepatnya -2/3)"),
        (Fraction(7, 4), "1,75 persen"),
        (12, "12 persen"),
    ],
)
def test_an_endless_result_begins_with_its_decimals(nilai: Fraction | int, tertulis: str) -> None:
    """People read decimals, so they stand first, cut and marked; the exact fraction follows."""
    assert sebut_tepat(nilai, Satuan.PERSEN) == tertulis


@given(st.fractions(max_denominator=10**6))
def test_the_decimals_shown_are_those_of_the_number(nilai: Fraction) -> None:
    """What is shown before the mark is never further from the number than its last decimal."""
    teks = sebut_tepat(nilai, Satuan.ANGKA).partition("…")[0].replace(".", "").replace(",", ".")

    assert abs(Fraction(teks) - nilai) < Fraction(1, 10**6)


def test_choices_and_scales_are_said_in_words() -> None:
    """Names of inputs, enumerations and regulations are those of people."""
    masukan = baris(kategori("90"), "Masukan")

    assert masukan == [
        "capaian = 90",
        "cara membaca skala = capaian dibandingkan apa adanya, tanpa dibulatkan dahulu",
        "skala = Permendagri 86/2017",
        "tanggal berlaku = 31 Desember 2023",
    ]


def test_a_reading_says_what_was_chosen() -> None:
    """Title and the first sentence of the choice, without the marks of its file."""
    (tafsir,) = baris(capaian(Arah.TURUN_RASIO, Decimal(4), Decimal(4)), "Tafsir")

    assert tafsir == (
        "T-007 Rumus indikator yang makin rendah makin baik. Pilihan baku: Tidak ada yang baku: rumus ditetapkan per "
        "indikator, dicetak, dan tidak berganti di tengah tahun."
    )


def test_checks_of_the_basis_come_last() -> None:
    """Each regulation says how far it was compared, also where nobody did."""
    hitungan = hitung("anggaran.perubahan", murni=1, perubahan=2)

    assert list_langkah(hitungan)[-1] == ("Status", "Permendagri 77/2020: belum diperiksa")
    assert sebut_status(capaian(Arah.NAIK, Decimal(1), Decimal(1)).dasar[0]).startswith("dibaca; diperiksa ")


@pytest.mark.parametrize("naskah", [compose_lkip(load_batumandi()), compose_lkip(make_fakta())])
def test_no_working_of_a_report_speaks_in_codes(naskah: Naskah) -> None:
    """No input, step or result of a whole report shows the code of a choice or a regulation."""
    semua = [f"{judul}: {isi}" for satu in naskah.hitungan.values() for judul, isi in list_langkah(satu)]

    assert [satu for satu in semua if KODE.search(satu)] == []


def read_perihal(naskah: Naskah) -> Mapping[str, str]:
    return {kunci: perihal.judul for kunci, perihal in naskah.perihal.items()}


@pytest.mark.parametrize(
    "naskah", [compose_lkip(load_batumandi()), compose_lkip(make_fakta()), compose_pk(make_fakta())]
)
def test_every_working_of_a_document_says_what_it_is_about(naskah: Naskah) -> None:
    """Each key has a title of its own, with its year."""
    judul = read_perihal(naskah)

    assert judul.keys() == naskah.hitungan.keys()
    assert len(set(judul.values())) == len(judul)
    assert all(re.search(r", tahun 20\d\d$", satu) for satu in judul.values())


def test_a_title_names_indicator_programme_and_year() -> None:
    """The words are those of the facts, and the source is the one recorded with the input."""
    naskah = compose_lkip(make_fakta())
    judul = read_perihal(naskah)

    assert judul["capaian:IK-3.2:2023"] == "Capaian: Rata-rata waktu tunggu di loket (IK-3.2), tahun 2023"
    assert judul["pagu:9.99.01.2.01.0001"] == (
        "Pagu: Penyediaan Gaji dan Tunjangan ASN (9.99.01.2.01.0001), tahun 2024"
    )
    assert judul["serapan:total"] == "Serapan anggaran: seluruh program, tahun 2024"
    assert naskah.perihal["capaian:IK-1.1"].sumber == "Register permohonan 2024"
