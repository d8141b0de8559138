"""An equation holds exactly as far as the printed digits allow, and no further."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dokumen.periksa.hitungan_bahan import Lembar, persen
from tolok.dokumen.periksa.balik_persamaan import invert
from tolok.dokumen.periksa.nilai_persamaan import (
    Hasil,
    Selang,
    expected,
    point,
    round_to_print,
    slack,
    span_of,
    ulp,
    value_of,
)
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan

J = JenisPersamaan
UANG = st.integers(10_000, 10**11)


def _serapan(tercetak: str, realisasi: str, pagu: str) -> Hasil:
    lembar = Lembar()
    hasil = lembar.angka(tercetak, satuan="%")
    return lembar.judge(lembar.tambah(J.PERSEN, hasil, lembar.angka(realisasi), lembar.angka(pagu), skala=100))


@pytest.mark.parametrize(
    ("tercetak", "hasil"),
    [
        ("91.67", Hasil.BENAR),
        ("91.7", Hasil.BENAR),
        ("92", Hasil.BENAR),
        ("91.66", Hasil.TERPOTONG),
        ("91", Hasil.TERPOTONG),
        ("91.68", Hasil.SALAH),
        ("91.65", Hasil.SALAH),
        ("91.76", Hasil.SALAH),
        ("93", Hasil.SALAH),
    ],
)
def test_percent_may_differ_by_rounding_or_cutting_of_its_last_digit_only(tercetak: str, hasil: Hasil) -> None:
    """27,5 of 30 is 91,666…%: rounded is right, cut is cut, anything else is wrong."""
    assert hasil is _serapan(tercetak, "27500000", "30000000")


def test_half_of_the_last_digit_is_right_both_ways() -> None:
    """A value that lies exactly between two printable ones may be printed as either."""
    assert Hasil.BENAR is _serapan("12.5", "1245", "10000")
    assert Hasil.BENAR is _serapan("12.4", "1245", "10000")


@given(realisasi=UANG, pagu=UANG)
def test_every_rightly_printed_percent_holds(realisasi: int, pagu: int) -> None:
    """No percent that was computed and rounded half up is ever called wrong."""
    assert Hasil.BENAR is _serapan(persen(realisasi, pagu), str(realisasi), str(pagu))


@given(realisasi=UANG, pagu=UANG, geser=st.integers(2, 500) | st.integers(-500, -2))
def test_every_percent_two_or_more_last_digits_off_is_wrong(realisasi: int, pagu: int, geser: int) -> None:
    """Nothing beyond the last digit is tolerated."""
    tercetak = Fraction(persen(realisasi, pagu)) + Fraction(geser, 100)

    assert Hasil.SALAH is _serapan(f"{float(tercetak):.2f}", str(realisasi), str(pagu))


def test_a_rounded_term_widens_what_the_result_may_be() -> None:
    """Capaian of 97,2 from a realisasi printed 95% may be right: 95,26% prints as 95%, too."""
    lembar = Lembar()
    hasil, realisasi, target = lembar.angka("97.2", satuan="%"), lembar.angka("95", satuan="%"), lembar.angka("98")

    assert Hasil.BENAR is lembar.judge(lembar.tambah(J.PERSEN, hasil, realisasi, target, skala=100))


def test_money_in_millions_is_rounded_and_money_in_rupiah_is_exact() -> None:
    """2,4 + 1,3 miliar may be 3,8 miliar; the same in whole rupiah may not be one rupiah off."""
    lembar = Lembar()
    miliar = [lembar.angka(teks, kali=10**9) for teks in ("3.8", "2.4", "1.3")]
    rupiah = [lembar.angka(teks, satuan="Rp") for teks in ("3700000001", "2400000000", "1300000000")]

    assert Hasil.BENAR is lembar.judge(lembar.tambah(J.JUMLAH, *miliar))
    assert Hasil.SALAH is lembar.judge(lembar.tambah(J.JUMLAH, *rupiah))


def test_ratio_printed_as_fraction_is_read_as_fraction() -> None:
    """0,9576 is the serapan 95,76%."""
    lembar = Lembar()
    hasil = lembar.angka("0.9576", bulat=True)
    suku = lembar.angka("5472611561"), lembar.angka("5714687973")

    assert Hasil.BENAR is lembar.judge(lembar.tambah(J.PERSEN, hasil, *suku, skala=1))


@pytest.mark.parametrize(
    ("jenis", "hasil", "suku", "skala", "benar"),
    [
        (J.PERSEN_TURUN, "120", ("4", "5"), 100, Hasil.BENAR),
        (J.PERSEN_TURUN, "80", ("4", "5"), 100, Hasil.SALAH),
        (J.TUMBUH, "11.76", ("19", "17"), 100, Hasil.BENAR),
        (J.TUMBUH, "-10.53", ("17", "19"), 100, Hasil.BENAR),
        (J.RATA_RATA, "93.33", ("105", "75", "100"), 1, Hasil.BENAR),
        (J.RATA_RATA, "96.67", ("105", "75", "100"), 1, Hasil.SALAH),
        (J.KALI, "0.377", ("3.4", "0.111"), 1, Hasil.BENAR),
        (J.KALI, "88.25", ("3.53",), 25, Hasil.BENAR),
        (J.SAMA, "12", ("12.0",), 1, Hasil.BENAR),
    ],
)
def test_each_kind_of_equation_is_computed_as_it_says(
    jenis: JenisPersamaan, hasil: str, suku: tuple[str, ...], skala: int, benar: Hasil
) -> None:
    """Falling indicators, growth, means, products and repetitions."""
    lembar = Lembar()
    titik = [lembar.angka(hasil, bulat=jenis is not J.SAMA), *(lembar.angka(satu) for satu in suku)]

    nasib = lembar.judge(lembar.tambah(jenis, *titik, skala=skala))

    assert benar is nasib


def test_count_of_rows_is_compared_with_what_was_counted() -> None:
    """Nine programmes are not ten."""
    lembar = Lembar()

    assert Hasil.BENAR is lembar.judge(lembar.tambah(J.CACAH, lembar.angka("9"), tetapan=9))
    assert Hasil.SALAH is lembar.judge(lembar.tambah(J.CACAH, lembar.angka("10"), tetapan=9))


def test_division_by_zero_says_nothing() -> None:
    """A pagu of 0 makes no serapan wrong."""
    assert Hasil.TAK_TERHITUNG is _serapan("100", "5", "0")


@pytest.mark.parametrize(
    ("aturan", "jenis", "suku", "skala", "hasil"),
    [
        ("anggaran.serapan", J.PERSEN, ("15601600", "20919700"), 100, Fraction(15601600, 20919700) * 100),
        ("anggaran.serapan", J.PERSEN, ("1", "4"), 1, Fraction(1, 4)),
        ("anggaran.serapan", J.PERSEN, ("1.5", "4"), 100, Fraction(150, 4)),
        ("capaian.naik", J.PERSEN, ("88.22", "88"), 100, Fraction(8822, 88)),
        ("capaian.turun_2t", J.PERSEN_TURUN, ("4", "5"), 100, Fraction(120)),
        ("capaian.turun_rasio", J.PERSEN, ("5", "4"), 100, Fraction(125)),
        ("anggaran.jumlah", J.JUMLAH, ("5", "4"), 1, Fraction(9)),
        ("umum.jumlah", J.JUMLAH, ("5", "4.5"), 1, Fraction(19, 2)),
        ("umum.rata_rata", J.RATA_RATA, ("5", "4"), 1, Fraction(9, 2)),
        ("umum.persentase", J.PERSEN, ("1", "3"), 100, Fraction(100, 3)),
        ("umum.persentase", J.PERSEN, ("0", "0"), 100, None),
        ("idm.skor", J.RATA_RATA, ("0.8", "0.7", "0.6"), 1, Fraction(7, 10)),
        ("tidak.ada", J.SAMA, ("7",), 1, Fraction(7)),
    ],
)
def test_expected_value_comes_from_the_rule_of_aturan(
    aturan: str, jenis: JenisPersamaan, suku: tuple[str, ...], skala: int, hasil: Fraction | None
) -> None:
    """The rule that a finding names is the rule that computed it, or plain arithmetic where it refuses."""
    lembar = Lembar()
    titik = [lembar.angka("1"), *(lembar.angka(satu) for satu in suku)]
    persamaan = lembar.tambah(jenis, *titik, skala=skala, aturan=aturan)

    assert hasil == expected(persamaan, [value_of(satu) for satu in lembar.titik])


def test_subtraction_rules_take_their_terms_in_order() -> None:
    """Sisa is pagu less realisasi; change is perubahan less murni."""
    lembar = Lembar()
    titik = [lembar.angka("1"), lembar.angka("50"), lembar.angka("48")]
    nilai = [value_of(satu) for satu in lembar.titik]

    for aturan in ("anggaran.sisa", "anggaran.perubahan"):
        assert Fraction(2) == expected(lembar.tambah(J.JUMLAH, *titik, koefisien=(1, -1), aturan=aturan), nilai)


def test_a_value_is_rounded_to_the_digits_its_number_is_printed_with() -> None:
    """Two decimals for 91,76; half goes up, away from zero."""
    lembar = Lembar()
    titik = lembar.titik[lembar.angka("91.76", satuan="%")]

    assert Fraction(9167, 100) == round_to_print(titik, Fraction(275, 3))
    assert Fraction(-9167, 100) == round_to_print(titik, Fraction(-275, 3))
    assert (Fraction(1, 100), Fraction(1, 200)) == (ulp(titik), slack(titik))


def test_interval_arithmetic_never_loses_a_value() -> None:
    """Products and quotients of negative and positive stretches hold all their corners."""
    satu, dua = Selang(Fraction(-2), Fraction(3)), Selang(Fraction(1), Fraction(4))

    assert Selang(Fraction(-8), Fraction(12)) == satu * dua
    assert Selang(Fraction(-2), Fraction(3)) == satu.over(dua)
    assert dua.over(satu) is None
    assert satu.meet(Selang(Fraction(4), Fraction(5))) is None
    assert Selang(Fraction(-3), Fraction(2)) == satu.times(-1)
    assert Fraction(0) in satu


@given(
    jenis=st.sampled_from([J.JUMLAH, J.PERSEN, J.PERSEN_TURUN, J.TUMBUH, J.RATA_RATA, J.KALI, J.SAMA]),
    suku=st.lists(st.integers(1, 10**6), min_size=2, max_size=5),
    letak=st.integers(0, 4),
)
def test_inverting_an_equation_gives_back_the_number_that_made_it_true(
    jenis: JenisPersamaan, suku: list[int], letak: int
) -> None:
    """Whichever number is hidden, the others tell it."""
    banyak = {J.SAMA: 1, J.PERSEN: 2, J.PERSEN_TURUN: 2, J.TUMBUH: 2}.get(jenis, len(suku))
    suku = suku[:banyak]
    persamaan = Persamaan("uji", jenis, len(suku), tuple(range(len(suku))), "", skala=100 if banyak == 2 else 1)
    nilai = [Fraction(satu) for satu in suku]
    hasil = expected(persamaan, nilai)
    assert hasil is not None
    nilai.append(hasil)
    cari = letak % (len(suku) + 1)

    kembali = invert(persamaan, cari, lambda nomor: point(nilai[nomor]))

    # A growth or a capaian of 0 leaves its divisor open.
    assert kembali is None or kembali == point(nilai[cari])
    assert kembali is not None or jenis in {J.TUMBUH, J.PERSEN_TURUN}


def test_a_number_that_stands_twice_in_an_equation_cannot_be_solved_for() -> None:
    """A + A = A has no one answer."""
    persamaan = Persamaan("uji", J.JUMLAH, 0, (1, 1), "")

    assert invert(persamaan, 1, lambda _: point(2)) is None
    assert invert(Persamaan("uji", J.JUMLAH, 0, (0, 1), ""), 0, lambda _: point(2)) is None


def test_span_of_a_tried_value_is_as_wide_as_that_of_the_printed_one() -> None:
    """What is printed with one decimal stands for a tenth, whatever its value."""
    lembar = Lembar()
    titik = lembar.titik[lembar.angka("95.5", satuan="%")]

    assert Selang(Fraction(1995, 20), Fraction(1997, 20)) == span_of(titik, Fraction(998, 10))
