"""Efficiency by the two PMK: what worked cases cannot say."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.akar import round_rata_ukur
from tolok.aturan.galat import GalatAngka, GalatMasukan, TargetNegatif, TargetNol
from tolok.aturan.katalog import KATALOG
from tolok.aturan.masukan import read_masukan
from tolok.aturan.nilai import Keadaan, Kosong, Nilai, belum_ada, tidak_berlaku
from tolok.aturan.rumus import pmk_22_2021, pmk_249_2011
from tolok.aturan.rumus.pmk import IndikatorKeluaran
from tolok.aturan.rumus.pmk_22_2021 import BiayaKeluaran
from tolok.aturan.rumus.pmk_249_2011 import BiayaVolume, KeluaranTerukur

BANYAK = st.integers(1, 500)
UANG = st.integers(1, 10**12)
INDIKATOR = st.builds(IndikatorKeluaran, target=BANYAK.map(Decimal), realisasi=st.integers(0, 500).map(Decimal))
TERUKUR = st.builds(
    KeluaranTerukur,
    target=BANYAK.map(Decimal),
    realisasi=st.integers(0, 500).map(Decimal),
    indikator=st.lists(INDIKATOR, max_size=3),
)
VOLUME = st.builds(
    BiayaVolume, pagu=UANG, realisasi=UANG, target_volume=BANYAK.map(Decimal), realisasi_volume=BANYAK.map(Decimal)
)
BIAYA = st.builds(BiayaKeluaran, pagu=UANG, realisasi=UANG, capaian=st.fractions(1, 200, max_denominator=100))
NILAI_EFISIENSI = [pmk_249_2011.nilai_efisiensi, pmk_22_2021.nilai_efisiensi]
KEDUANYA = pytest.mark.parametrize("nilai_efisiensi", NILAI_EFISIENSI)


def to_volume(indikator: IndikatorKeluaran) -> KeluaranTerukur:
    return KeluaranTerukur(target=indikator.target, realisasi=indikator.realisasi)


@pytest.mark.parametrize("kode", sorted(kode for kode in KATALOG if kode.startswith("pmk_")))
def test_every_rule_says_whom_it_binds(kode: str) -> None:
    """Nobody reads a rule of the treasury as a duty of a district: sheet and reading both say so."""
    entri = KATALOG[kode]

    assert "Mengikat kementerian dan lembaga saja" in " ".join((entri.fungsi.__doc__ or "").split())
    assert entri.tafsir == ("T-016", "T-017")


@KEDUANYA
@given(efisiensi=st.fractions(min_value=-500, max_value=500))
def test_the_value_never_leaves_its_scale(nilai_efisiensi: object, efisiensi: Fraction) -> None:
    """Between 0 and 100 whatever the efficiency, and on the line inside ±20."""
    hasil = nilai_efisiensi(efisiensi=efisiensi)  # type: ignore[operator]

    assert 0 <= hasil <= 100
    if -20 <= efisiensi <= 20:
        assert (hasil - 50) * 20 == efisiensi * 50
    else:
        assert hasil == (100 if efisiensi > 0 else 0)


@KEDUANYA
def test_no_number_has_no_value(nilai_efisiensi: object) -> None:
    """NaN is refused; an empty efficiency stays empty with its reason."""
    kosong = tidak_berlaku("pagu Rp0")

    assert nilai_efisiensi(efisiensi=kosong) is kosong  # type: ignore[operator]
    with pytest.raises(GalatAngka):
        nilai_efisiensi(efisiensi=Decimal("NaN"))  # type: ignore[operator]


@given(st.lists(TERUKUR, min_size=1, max_size=4), st.randoms())
def test_the_order_of_outputs_does_not_matter(keluaran: list[KeluaranTerukur], acak: object) -> None:
    """The same outputs in another order have the same capaian."""
    teracak = list(keluaran)
    acak.shuffle(teracak)  # type: ignore[attr-defined]

    assert pmk_249_2011.capaian_keluaran(keluaran=teracak) == pmk_249_2011.capaian_keluaran(keluaran=keluaran)


@given(st.lists(INDIKATOR, min_size=1, max_size=5))
def test_one_level_is_the_same_by_both(indikator: list[IndikatorKeluaran]) -> None:
    """Outputs without quality indicators, one output of indicators, and one programme each: one geometric mean."""
    lama = pmk_249_2011.capaian_keluaran(keluaran=[to_volume(satu) for satu in indikator])

    assert pmk_22_2021.capaian_output(program=[[indikator]]) == lama
    assert pmk_22_2021.capaian_output(program=[[[satu]] for satu in indikator]) == lama
    assert pmk_22_2021.capaian_output(program=[[[satu] for satu in indikator]]) == lama


@given(BANYAK, st.integers(0, 500))
def test_a_single_output_is_its_ratio(target: int, realisasi: int) -> None:
    """Of one output the mean is the exact ratio, signed to ten decimals."""
    tepat = pmk_22_2021.capaian_ro(realisasi=Decimal(realisasi), target=Decimal(target))
    hasil = pmk_249_2011.capaian_keluaran(keluaran=[KeluaranTerukur(Decimal(target), Decimal(realisasi))])

    assert tepat == Fraction(realisasi * 100, target)
    assert isinstance(hasil, Decimal)
    assert hasil.as_tuple().exponent == -10
    assert abs(Fraction(hasil) - Fraction(realisasi * 100, target)) <= Fraction(1, 2 * 10**10)


@given(st.lists(VOLUME, min_size=1, max_size=5))
def test_efficiency_249_is_the_mean_of_unit_costs(keluaran: list[BiayaVolume]) -> None:
    """Computed the other way round, from planned and real cost of one unit."""
    beda = []
    for satu in keluaran:
        assert isinstance(satu.pagu, int)
        assert isinstance(satu.realisasi, int)
        assert isinstance(satu.realisasi_volume, Decimal)
        rencana = Fraction(satu.pagu) / Fraction(satu.target_volume)
        nyata = Fraction(satu.realisasi) / Fraction(satu.realisasi_volume)
        beda.append((rencana - nyata) / rencana)

    assert pmk_249_2011.efisiensi(keluaran=keluaran) == 100 * sum(beda) / len(beda)


@given(st.lists(BIAYA, min_size=1, max_size=5), st.integers(1, 10**9))
def test_spending_more_is_never_more_efficient(keluaran: list[BiayaKeluaran], tambah: int) -> None:
    """One rupiah more on the same output lowers the efficiency, and it never passes 100."""
    boros = [BiayaKeluaran(keluaran[0].pagu, keluaran[0].realisasi + tambah, keluaran[0].capaian), *keluaran[1:]]  # type: ignore[operator]

    hemat, lebih_boros = (pmk_22_2021.efisiensi(keluaran=daftar) for daftar in (keluaran, boros))

    assert isinstance(hemat, Fraction)
    assert isinstance(lebih_boros, Fraction)
    assert lebih_boros < hemat < 100


@given(st.lists(BIAYA, min_size=1, max_size=4))
def test_merged_money_gives_the_same_efficiency(keluaran: list[BiayaKeluaran]) -> None:
    """Splitting no output and doubling the list changes nothing: money is the weight."""
    assert pmk_22_2021.efisiensi(keluaran=[*keluaran, *keluaran]) == pmk_22_2021.efisiensi(keluaran=keluaran)


@pytest.mark.parametrize("kosong", [belum_ada("belum dilaporkan"), tidak_berlaku("dihapus")])
def test_an_empty_realisasi_stays_empty(kosong: Kosong) -> None:
    """What has no data is neither 0 nor left out."""
    nilai: Nilai = kosong
    keluaran = [KeluaranTerukur(Decimal(1), Decimal(1)), KeluaranTerukur(Decimal(1), nilai)]

    hasil = pmk_249_2011.capaian_keluaran(keluaran=keluaran)

    assert pmk_22_2021.capaian_ro(realisasi=nilai, target=Decimal(1)) is kosong
    assert hasil == Kosong(kosong.keadaan, f"1 dari 2 realisasi keluaran kosong ({kosong.alasan})")


def test_two_kinds_of_empty_are_no_data() -> None:
    """Where the reasons differ the result is simply not there yet."""
    kosong: list[Nilai] = [belum_ada("belum dilaporkan"), tidak_berlaku("dihapus")]

    hasil = pmk_22_2021.capaian_output(program=[[[IndikatorKeluaran(Decimal(1), satu) for satu in kosong]]])

    assert isinstance(hasil, Kosong)
    assert hasil.keadaan is Keadaan.BELUM_ADA


@pytest.mark.parametrize(
    ("target", "realisasi", "galat", "pesan"),
    [
        ("0", "3", TargetNol, "Target 0 dengan realisasi 3.*Isi targetnya"),
        ("-2", "3", TargetNegatif, "Target -2 di bawah 0"),
        ("2", "-3", GalatMasukan, "Realisasi keluaran -3 di bawah 0"),
        ("0", "-3", TargetNol, "Target 0"),
    ],
)
def test_an_impossible_ratio_says_which(target: str, realisasi: str, galat: type[Exception], pesan: str) -> None:
    """The message carries the number that has to be mended."""
    with pytest.raises(galat, match=pesan):
        pmk_22_2021.capaian_ro(realisasi=Decimal(realisasi), target=Decimal(target))


def test_negative_money_is_shown() -> None:
    """The first negative amount stands in the message."""
    keluaran = [BiayaKeluaran(pagu=5, realisasi=satu, capaian=Fraction(100)) for satu in (-7, -8)]

    with pytest.raises(GalatMasukan, match="Uang tidak boleh negatif: -7"):
        pmk_22_2021.efisiensi(keluaran=keluaran)


def test_one_negative_capaian_among_others_is_shown() -> None:
    """The lowest capaian is refused though the others are fine."""
    keluaran = [BiayaKeluaran(pagu=5, realisasi=5, capaian=Fraction(satu)) for satu in (100, -3)]

    with pytest.raises(GalatMasukan, match="Capaian keluaran -3 di bawah 0"):
        pmk_22_2021.efisiensi(keluaran=keluaran)


def test_one_rupiah_and_no_rupiah_are_money() -> None:
    """0 and 1 rupiah are not refused."""
    keluaran = [BiayaVolume(pagu=1, realisasi=0, target_volume=Decimal(1), realisasi_volume=Decimal(1))]

    assert pmk_249_2011.efisiensi(keluaran=keluaran) == 100


def test_quality_indicators_may_be_left_out() -> None:
    """Read from plain data, an output without indicators is its volume alone."""
    masukan = read_masukan("pmk_249_2011.capaian_keluaran", {"keluaran": [{"target": 4, "realisasi": "1"}]})

    assert masukan == {"keluaran": [KeluaranTerukur(Decimal(4), Decimal(1), ())]}


def test_a_hundred_outputs_are_one_root() -> None:
    """A large office, whose common root has a high degree, is rounded once like a small one."""
    keluaran = [
        KeluaranTerukur(Decimal(4), Decimal(1), [IndikatorKeluaran(Decimal(1), Decimal(4))] * (i % 5))
        for i in range(100)
    ]

    hasil = pmk_249_2011.capaian_keluaran(keluaran=keluaran)

    # Twenty outputs have no indicator: a quarter to the power of 20/100.
    assert hasil == round_rata_ukur([(Fraction(100**5, 4), Fraction(1, 5))], desimal=10)
