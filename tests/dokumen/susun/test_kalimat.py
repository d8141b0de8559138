"""One sentence for every situation an indicator can be in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from buat import make_fakta
from dokumen.susun.isi_naskah import baca
from tolok.aturan.nilai import Predikat, Rentang, Target, Terukur, belum_ada, nihil, tidak_berlaku
from tolok.aturan.pedoman import Arah, Pedoman
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.pengukuran import Pengukuran, Realisasi
from tolok.dokumen.fakta.rencana import BarisPerjanjian, Indikator, Sasaran, TargetTahun, Tujuan
from tolok.dokumen.susun.kalimat import Hasil, hasil, kalimat_efisiensi, kalimat_hasil
from tolok.dokumen.susun.kalimat_perbandingan import kalimat_akhir_renstra, kalimat_deret
from tolok.dokumen.susun.perhitungan import Kinerja, hitung_laporan

SKALA = ("CC", "B", "BB", "A")


def ukur(
    nilai: Terukur,
    target: Target,
    *,
    arah: Arah = Arah.NAIK,
    satuan: str = "kasus",
    lampau: dict[int, Terukur] | None = None,
    akhir: Target | None = None,
    batas_atas: Decimal | None = None,
) -> Kinerja:
    """Return the only promised indicator of an office in the given situation."""
    indikator = Indikator(
        kode="IK-1",
        nama="Kasus terselesaikan",
        jenis="IK",
        satuan=satuan,
        desimal=0,
        arah=arah,
        skala=SKALA if arah is Arah.PREDIKAT else (),
        target=() if akhir is None else (TargetTahun(tahun=2026, nilai=akhir),),
    )
    fakta: Fakta = make_fakta()
    tujuan = Tujuan(
        kode="T1", nama="Wilayah tenteram", sasaran=(Sasaran(kode="S1", nama="Kasus selesai", indikator=(indikator,)),)
    )
    realisasi = tuple(Realisasi(tahun=tahun, nilai=satu) for tahun, satu in (lampau or {}).items())
    fakta = replace(
        fakta,
        renstra=replace(fakta.renstra, tujuan=(tujuan,)),
        perjanjian=(
            replace(
                fakta.perjanjian[0],
                versi="murni",
                baris=(BarisPerjanjian(kinerja="S1", indikator="IK-1", target=target),),
            ),
        ),
        pengukuran=(Pengukuran(indikator="IK-1", realisasi=(*realisasi, Realisasi(tahun=2024, nilai=nilai))),),
        pedoman=(Pedoman(sejak=date(2024, 1, 1), dasar="Kebijakan contoh", batas_atas=batas_atas),),
    )
    return hitung_laporan(fakta).kinerja[0]


@pytest.mark.parametrize(
    ("kinerja", "diharapkan", "kalimat"),
    [
        (
            ukur(Decimal(5), Decimal(4)),
            Hasil.MELAMPAUI,
            "sebesar 5 kasus melampaui target 4 kasus, dengan capaian 125,00%, kategori Sangat Tinggi.",
        ),
        (ukur(Decimal(4), Decimal(4)), Hasil.MEMENUHI, "sebesar 4 kasus tepat memenuhi target 4 kasus, dengan"),
        (ukur(Decimal(3), Decimal(4)), Hasil.BELUM, "belum mencapai target 4 kasus, dengan capaian 75,00%"),
        (ukur(Decimal(0), Decimal(4)), Hasil.BELUM, "sebesar 0 kasus berarti belum ada yang terwujud dari target 4"),
        (
            ukur(Decimal(0), Decimal(4), arah=Arah.TURUN_2T),
            Hasil.MELAMPAUI,
            "sebesar 0 kasus lebih baik daripada batas target 4 kasus (makin rendah makin baik)",
        ),
        (
            ukur(Decimal(5), Decimal(4), arah=Arah.TURUN_2T),
            Hasil.BELUM,
            "masih di atas batas target 4 kasus (makin rendah makin baik), dengan capaian 75,00% menurut rumus "
            "(2 × target − realisasi) ÷ target × 100, kategori",
        ),
        (
            ukur(Decimal(5), Decimal(4), arah=Arah.TURUN_RASIO),
            Hasil.BELUM,
            "dengan capaian 80,00% menurut rumus target ÷ realisasi × 100, kategori",
        ),
        (
            ukur(Decimal(0), Decimal(0), arah=Arah.TURUN_2T),
            Hasil.MEMENUHI,
            "memenuhi target 0 kasus; persentase capaiannya tidak dapat dihitung karena targetnya 0 (tafsir T-002).",
        ),
        (ukur(Decimal(19), Decimal(20), arah=Arah.STABIL), Hasil.BELUM, "menyimpang dari target 20 kasus (makin dekat"),
        (
            ukur(Decimal(12), Rentang(Decimal(10), Decimal(15)), arah=Arah.RENTANG),
            Hasil.MEMENUHI,
            "berada dalam rentang target 10–15 kasus",
        ),
        (
            ukur(Decimal(20), Rentang(Decimal(10), Decimal(15)), arah=Arah.RENTANG),
            Hasil.BELUM,
            "berada di luar rentang target 10–15 kasus",
        ),
        (
            ukur(Predikat("B"), Predikat("BB"), arah=Arah.PREDIKAT, satuan="predikat"),
            Hasil.BELUM,
            "sebesar B belum mencapai target predikat BB",
        ),
        (
            ukur(nihil("tidak ada kasus"), Decimal(4)),
            Hasil.TANPA_ANGKA,
            "tahun 2024 nihil: tidak ada kasus. Keadaan nihil bukan kekurangan data.",
        ),
        (
            ukur(belum_ada("register hilang"), Decimal(4)),
            Hasil.TANPA_ANGKA,
            "tidak ada datanya (register hilang), sehingga capaian terhadap target 4 kasus belum dapat dinilai.",
        ),
        (
            ukur(tidak_berlaku("unit belum dibentuk"), Decimal(4)),
            Hasil.TANPA_ANGKA,
            "tidak berlaku untuk tahun 2024: unit belum dibentuk.",
        ),
        (
            ukur(Decimal(3), belum_ada("target belum ditetapkan")),
            Hasil.TANPA_ANGKA,
            "sebesar 3 kasus; capaiannya tidak dihitung karena target belum ditetapkan.",
        ),
    ],
    ids=[
        "di atas", "tepat", "di bawah", "nol", "turun nol", "turun selisih", "turun rasio", "target nol", "stabil",
        "dalam rentang", "luar rentang", "predikat", "nihil", "belum ada", "tidak berlaku", "target kosong",
    ],
)  # fmt: skip
def test_each_situation_has_its_own_words(kinerja: Kinerja, diharapkan: Hasil, kalimat: str) -> None:
    """Above, met, below, zero, nihil, no data and not applicable never share a sentence."""
    tertulis = baca(kalimat_hasil(kinerja, 2024))

    assert hasil(kinerja) is diharapkan
    assert "Kasus terselesaikan" in tertulis
    assert kalimat in tertulis


def test_a_cap_does_not_hide_that_a_target_was_exceeded() -> None:
    """With capaian capped at 100 the words still say that realisasi is above target."""
    kinerja = ukur(Decimal(8), Decimal(4), batas_atas=Decimal(100))

    tertulis = baca(kalimat_hasil(kinerja, 2024))

    assert hasil(kinerja) is Hasil.MELAMPAUI
    assert "melampaui target 4 kasus, dengan capaian 100,00%" in tertulis


@pytest.mark.parametrize(
    ("kinerja", "kalimat"),
    [
        (ukur(Decimal(5), Decimal(4), lampau={2023: Decimal(3)}), "naik 2 kasus dari 3 kasus (tahun 2023) menjadi 5"),
        (
            ukur(Decimal(5), Decimal(4), lampau={2023: Decimal(3)}, arah=Arah.TURUN_2T),
            "menjadi 5 kasus (tahun 2024), memburuk.",
        ),
        (
            ukur(Decimal(19), Decimal(20), lampau={2023: Decimal(23)}, arah=Arah.STABIL),
            "menjadi 19 kasus (tahun 2024).",
        ),
        (ukur(Decimal(5), Decimal(4), lampau={2023: Decimal(5)}), "tetap 5 kasus seperti tahun 2023."),
        (
            ukur(Decimal(5), Decimal(4), lampau={2022: Decimal(3), 2023: belum_ada("hilang")}),
            "naik 2 kasus dari 3 kasus (tahun 2022)",
        ),
        (
            ukur(Predikat("BB"), Predikat("BB"), arah=Arah.PREDIKAT, lampau={2023: Predikat("CC")}),
            "naik dari CC (tahun 2023) menjadi BB (tahun 2024).",
        ),
        (
            ukur(Predikat("B"), Predikat("BB"), arah=Arah.PREDIKAT, lampau={2023: Predikat("BB")}),
            "turun dari BB (tahun 2023) menjadi B (tahun 2024).",
        ),
        (
            ukur(Predikat("B"), Predikat("BB"), arah=Arah.PREDIKAT, lampau={2023: Predikat("B")}),
            "tetap B seperti tahun 2023.",
        ),
    ],
)
def test_the_series_says_direction_and_meaning(kinerja: Kinerja, kalimat: str) -> None:
    """A change is told with both years, and whether it is better depends on the indicator's direction."""
    assert kalimat in baca(kalimat_deret(kinerja, 2024))


@pytest.mark.parametrize(
    ("kinerja", "kalimat"),
    [
        (
            ukur(Decimal(3), Decimal(4), akhir=Decimal(6)),
            "mencapai 3 kasus; capaiannya 50,00% dari target tahun 2026 (6 kasus), masih berjarak 3 kasus.",
        ),
        (
            ukur(Decimal(6), Decimal(4), akhir=Decimal(6)),
            "mencapai 6 kasus, sama dengan target tahun 2026 (capaian 100,00%), sehingga target akhir Renstra sudah",
        ),
        (ukur(Decimal(3), Decimal(4)), "Untuk Kasus terselesaikan, target tahun 2026 tidak ada dalam Renstra."),
        (
            ukur(nihil("tidak ada kasus"), Decimal(4), akhir=Decimal(6)),
            "dengan target tahun 2026 (6 kasus), karena realisasinya nihil: tidak ada kasus.",
        ),
        (
            ukur(Predikat("B"), Predikat("BB"), arah=Arah.PREDIKAT, akhir=Predikat("A")),
            "target akhir Renstra belum tercapai.",
        ),
    ],
)
def test_the_way_to_the_end_of_renstra_is_told(kinerja: Kinerja, kalimat: str) -> None:
    """The distance to the last Renstra target is a number where there is one, and a reason where not."""
    assert kalimat in baca(kalimat_akhir_renstra(kinerja, 2026))


@pytest.mark.parametrize(
    "kinerja", [ukur(Decimal(5), Decimal(4)), ukur(belum_ada("hilang"), Decimal(4), lampau={2023: Decimal(3)})]
)
def test_nothing_is_compared_where_there_is_nothing_to_compare(kinerja: Kinerja) -> None:
    """Without two comparable years no sentence is made up; the section says so once for all."""
    assert kalimat_deret(kinerja, 2024) == ()


@pytest.mark.parametrize(("nilai", "kata"), [(Decimal(0), "sudah terpenuhi"), (Decimal(2), "belum terpenuhi")])
def test_a_last_target_of_zero_is_met_or_not(nilai: Decimal, kata: str) -> None:
    """A falling indicator whose last target is 0 has no percentage, but it is met or it is not."""
    kinerja = ukur(nilai, Decimal(1), arah=Arah.TURUN_2T, akhir=Decimal(0))

    assert f"tahun 2026 (0 kasus) {kata}" in baca(kalimat_akhir_renstra(kinerja, 2026))


def test_unspent_money_is_not_called_efficient() -> None:
    """Below target, capaian above serapan is named what it is: money left, not efficiency."""
    semua = {kinerja.kode: kinerja for kinerja in hitung_laporan(make_fakta()).kinerja}
    belum = [
        baca(kalimat_efisiensi(kinerja))
        for kinerja in semua.values()
        if hasil(kinerja) is Hasil.BELUM and kinerja.dukungan and kinerja.dukungan.efisiensi
    ]

    assert belum
    assert all("efisien." not in kalimat for kalimat in belum)
    assert any("sisa anggaran, bukan efisiensi" in kalimat for kalimat in belum)
