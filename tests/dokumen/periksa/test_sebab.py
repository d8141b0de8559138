"""One wrong number is one cause: found, named, corrected, whatever it spoils around it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dokumen.periksa.hitungan_bahan import CONTOH, Lembar, TabelAnggaran
from tolok.dokumen.periksa.nilai_persamaan import Hasil, Selang
from tolok.dokumen.periksa.pembuktian import Koreksi, Rupa, Sebab
from tolok.dokumen.periksa.persamaan import JenisPersamaan
from tolok.dokumen.periksa.sebab import prove
from tolok.dokumen.periksa.sebab_rupa import explain_digit, find_slip

J = JenisPersamaan
BARIS = st.lists(
    st.integers(1_000, 10**9).flatmap(lambda pagu: st.tuples(st.just(pagu), st.integers(pagu // 2, pagu))),
    min_size=3,
    max_size=8,
)


def _sebab(lembar: Lembar) -> tuple[Sebab, ...]:
    return prove(lembar.titik, lembar.persamaan).sebab


def _satu_koreksi(lembar: Lembar) -> Koreksi:
    (sebab,) = _sebab(lembar)
    (koreksi,) = sebab.koreksi
    return koreksi


@given(BARIS)
@settings(max_examples=40)
def test_a_consistent_table_has_no_cause(baris: list[tuple[int, int]]) -> None:
    """Rounding alone never makes a finding."""
    lembar = TabelAnggaran(baris)

    pembuktian = prove(lembar.titik, lembar.persamaan)

    assert pembuktian.sebab == ()
    assert pembuktian.banyak == len(lembar.persamaan) == pembuktian.count(Hasil.BENAR)


@given(BARIS, st.data())
@settings(max_examples=80, deadline=None)
def test_a_planted_wrong_amount_is_named_with_its_true_value(baris: list[tuple[int, int]], data: st.DataObject) -> None:
    """A pagu or realisasi that no rounding can hide is the one cause, and the correction is what stood there."""
    lembar = TabelAnggaran(baris)
    letak = data.draw(st.integers(0, len(baris) - 1))
    nomor = data.draw(st.sampled_from([lembar.pagu, lembar.realisasi]))[letak]
    benar = int(lembar.titik[nomor].angka.nilai)
    salah = data.draw(st.integers(benar * 11 // 10 + 1, benar * 20))
    lembar.write(nomor, str(salah))

    koreksi = _satu_koreksi(lembar)

    assert (nomor, Fraction(benar)) == (koreksi.titik, koreksi.nilai)


@given(BARIS, st.data())
@settings(max_examples=40, deadline=None)
def test_a_planted_wrong_percent_is_named_with_its_true_value(
    baris: list[tuple[int, int]], data: st.DataObject
) -> None:
    """The sums around it hold, so nothing but the percent is corrected."""
    lembar = TabelAnggaran(baris)
    nomor = data.draw(st.sampled_from([*lembar.serapan, lembar.total_serapan]))
    benar = lembar.titik[nomor].angka.nilai
    lembar.write(nomor, str(benar + data.draw(st.integers(2, 30))))
    (sebab,) = _sebab(lembar)

    assert [nomor] == [satu.titik for satu in sebab.koreksi]
    assert Fraction(benar) == sebab.koreksi[0].nilai


@pytest.mark.parametrize(
    ("salah", "rupa"),
    [
        ("118740200", Rupa.DIGIT_TERTUKAR),
        ("18704200", Rupa.DIGIT_HILANG),
        ("1118704200", Rupa.DIGIT_GANDA),
        ("198704200", Rupa.DIGIT_SALAH),
        ("1187042000", Rupa.ANGKA_BERGESER),
        ("-118704200", Rupa.TANDA),
        ("20919700", Rupa.NILAI_TETANGGA),
        ("52900111", Rupa.TAK_DIKETAHUI),
    ],
)
def test_the_slip_that_made_the_wrong_number_is_named(salah: str, rupa: Rupa) -> None:
    """Digits exchanged, dropped, doubled, mistyped, shifted; a sign; the value of the row below."""
    lembar = TabelAnggaran(CONTOH)
    lembar.write(lembar.pagu[1], salah)

    assert rupa is _satu_koreksi(lembar).rupa


def test_swapped_columns_are_one_cause_with_both_corrections() -> None:
    """Pagu and realisasi of one row stand in each other's column: two sums and a percent say so."""
    lembar = TabelAnggaran(CONTOH)
    pagu, realisasi = CONTOH[2]
    lembar.write(lembar.pagu[2], str(realisasi))
    lembar.write(lembar.realisasi[2], str(pagu))

    (sebab,) = _sebab(lembar)

    assert {lembar.pagu[2]: pagu, lembar.realisasi[2]: realisasi} == {s.titik: s.nilai for s in sebab.koreksi}
    assert {Rupa.KOLOM_TERTUKAR} == {satu.rupa for satu in sebab.koreksi}
    assert len(sebab.persamaan) == 3


def test_two_wrong_numbers_are_two_causes() -> None:
    """A wrong pagu in one row does not hide a wrong percent in another."""
    lembar = TabelAnggaran(CONTOH)
    lembar.write(lembar.pagu[0], "53250000")
    lembar.write(lembar.serapan[2], "47.58")

    sebab = _sebab(lembar)

    assert {lembar.pagu[0]: 52_350_000, lembar.serapan[2]: Fraction("74.58")} == {
        satu.koreksi[0].titik: satu.koreksi[0].nilai for satu in sebab
    }


def test_two_wrong_amounts_in_one_column_are_both_found() -> None:
    """Their percents and the sum of the column need both corrections at once."""
    lembar = TabelAnggaran(CONTOH)
    lembar.write(lembar.realisasi[0], "15187500")
    lembar.write(lembar.realisasi[1], "171186000")

    assert {lembar.realisasi[0], lembar.realisasi[1]} == {satu.koreksi[0].titik for satu in _sebab(lembar)}


def test_a_total_printed_wrong_twice_is_one_cause() -> None:
    """The copy in the sentence agrees with the wrong total and is corrected with it."""
    lembar = TabelAnggaran(CONTOH)
    for nomor in (lembar.total_pagu, lembar.kalimat):
        lembar.write(nomor, "299386200")

    (sebab,) = _sebab(lembar)

    benar = Fraction(199_386_200)
    assert {satu.titik: satu.nilai for satu in sebab.koreksi} == {lembar.total_pagu: benar, lembar.kalimat: benar}


def _jumlah(total: int, *bagian: int, subjumlah: int | None = None) -> tuple[Lembar, int]:
    lembar = Lembar()
    suku = [lembar.angka(str(satu), sel=(0, i, 1)) for i, satu in enumerate(bagian)]
    if subjumlah is not None:
        tengah = lembar.angka(str(subjumlah), sel=(0, len(bagian), 1))
        lembar.tambah(J.JUMLAH, tengah, *suku[:2])
    hasil = lembar.angka(str(total), sel=(0, len(bagian) + 5, 1))
    lembar.tambah(J.JUMLAH, hasil, *suku)
    return lembar, hasil


def test_a_subtotal_counted_twice_is_recognised() -> None:
    """The total exceeds the sum by just the subtotal."""
    lembar, hasil = _jumlah(1_213_400, 201_700, 105_600, 598_800, subjumlah=307_300)

    koreksi = _satu_koreksi(lembar)

    assert Koreksi(hasil, Fraction(906_100), Rupa.SUBJUMLAH_GANDA, sumber=3) == koreksi


def test_a_row_left_out_of_the_total_is_recognised() -> None:
    """The total lacks just one row."""
    lembar, hasil = _jumlah(800_500, 201_700, 105_600, 598_800)

    assert Koreksi(hasil, Fraction(906_100), Rupa.BARIS_TERLEWAT, sumber=1) == _satu_koreksi(lembar)


def test_a_stale_total_is_recognised() -> None:
    """The total equals a sum that another place of the document still states."""
    lembar, hasil = _jumlah(877_431, 201_700, 105_600, 598_800)
    lama = lembar.angka("877431")

    assert Koreksi(hasil, Fraction(906_100), Rupa.TOTAL_LAMA, sumber=lama) == _satu_koreksi(lembar)


def test_the_recomputed_total_is_what_should_stand_where_nothing_else_decides() -> None:
    """One violated sum: the total is named, and every term stays suspect."""
    lembar, hasil = _jumlah(56, 1, 4, 8, 8, 12, 13, 11)

    (sebab,) = _sebab(lembar)

    assert [(satu.titik, satu.nilai) for satu in sebab.koreksi] == [(hasil, Fraction(57))]
    assert set(range(8)) == set(sebab.tersangka)


def test_two_mentions_that_differ_without_a_third_are_left_open() -> None:
    """Which of two values is right is not guessed."""
    lembar = Lembar()
    lembar.tambah(J.SAMA, lembar.angka("1599199000"), lembar.angka("1450000000"))

    (sebab,) = _sebab(lembar)

    assert (sebab.koreksi, sebab.tersangka, sebab.pasti) == ((), (0, 1), True)


def test_a_third_mention_decides_which_of_two_is_wrong() -> None:
    """Two against one."""
    lembar = Lembar()
    satu, dua, tiga = (lembar.angka(teks) for teks in ("429190500", "428190500", "428190500"))
    lembar.tambah(J.SAMA, satu, dua)
    lembar.tambah(J.SAMA, tiga, dua)

    assert Koreksi(satu, Fraction(428190500), Rupa.DIGIT_SALAH) == _satu_koreksi(lembar)


def test_a_guessed_structure_alone_is_never_certain() -> None:
    """A sum whose rows were guessed gives doubt, however far off it is."""
    lembar = Lembar()
    hasil, *suku = (lembar.angka(teks) for teks in ("99", "10", "20"))
    lembar.tambah(J.JUMLAH, hasil, *suku, pasti=False)

    assert [satu.pasti for satu in _sebab(lembar)] == [False]


def test_terms_that_cannot_be_told_apart_are_not_corrected() -> None:
    """The total is confirmed elsewhere, so that some term is wrong, but not which."""
    lembar = Lembar()
    hasil, ulang, *suku = (lembar.angka(teks) for teks in ("62118", "62118", "20010", "31007", "19444"))
    lembar.tambah(J.JUMLAH, hasil, *suku)
    lembar.tambah(J.SAMA, ulang, hasil)

    (sebab,) = _sebab(lembar)

    assert sebab.koreksi == ()
    assert set(suku) <= set(sebab.tersangka)


def test_a_count_that_is_off_is_corrected_to_the_count() -> None:
    """Nine rows were counted where ten are announced."""
    lembar = Lembar()
    hasil = lembar.angka("10")
    lembar.tambah(J.CACAH, hasil, tetapan=9)

    assert Koreksi(hasil, Fraction(9)) == _satu_koreksi(lembar)


def test_the_other_reading_of_a_number_is_taken_where_it_alone_fits() -> None:
    """1.500 is one and a half where three halves are wanted."""
    lembar = Lembar()
    hasil = lembar.angka("1500", lain="1.5")
    lembar.tambah(J.JUMLAH, hasil, lembar.angka("1"), lembar.angka("0.5"))

    assert _sebab(lembar) == ()


def test_the_other_reading_is_not_taken_where_it_does_not_fit_either() -> None:
    """Neither 1500 nor 1,5 is the sum of 1 and 2."""
    lembar = Lembar()
    hasil = lembar.angka("1500", lain="1.5")
    lembar.tambah(J.JUMLAH, hasil, lembar.angka("1"), lembar.angka("2"))

    assert Fraction(3) == _satu_koreksi(lembar).nilai


def test_what_no_change_can_mend_is_reported_equation_by_equation() -> None:
    """A whole number cannot be the half of an odd one, and the halves are bound elsewhere."""
    lembar = Lembar()
    hasil, suku, lain = lembar.angka("7"), lembar.angka("3"), lembar.angka("3")
    lembar.tambah(J.JUMLAH, hasil, suku, koefisien=(2,))
    lembar.tambah(J.CACAH, hasil, tetapan=7)
    lembar.tambah(J.CACAH, suku, tetapan=3)
    lembar.tambah(J.SAMA, lain, suku)

    (sebab,) = _sebab(lembar)

    assert (sebab.koreksi, sebab.persamaan) == ((), (0,))


def test_a_percent_of_another_denominator_points_to_it() -> None:
    """The printed percent is exact for the pagu of another place, which the cause names."""
    lembar = Lembar()
    hasil = lembar.angka("96.18", satuan="%")
    atas, bawah, lain = (lembar.angka(teks) for teks in ("113545000", "151450000", "118049200"))
    lembar.tambah(J.PERSEN, hasil, atas, bawah, skala=100)

    (sebab,) = _sebab(lembar)

    assert (atas, lain) == sebab.petunjuk


def test_hundreds_of_violations_end_in_bounded_time() -> None:
    """A table in which every total is wrong is still answered, each total once."""
    lembar = Lembar()
    suku = [lembar.angka(str(1000 + nomor * 7)) for nomor in range(30)]
    for kali in range(60):
        hasil = lembar.angka(str(5 + kali * 999_983))
        lembar.tambah(J.JUMLAH, hasil, *suku)

    assert len({satu.utama for satu in _sebab(lembar)}) == 60


@given(st.integers(100, 10**12), st.data())
def test_an_exchange_of_two_digits_is_always_recognised(benar: int, data: st.DataObject) -> None:
    """Neighbouring digits in each other's place."""
    angka = str(benar)
    letak = data.draw(st.integers(1, len(angka) - 1))
    salah = int(angka[: letak - 1] + angka[letak] + angka[letak - 1] + angka[letak + 1 :])
    assume(salah != benar and len(str(salah)) == len(angka))

    assert Rupa.DIGIT_TERTUKAR is explain_digit(Fraction(salah), Fraction(benar), Fraction(1))


@given(st.integers(100, 10**9), st.data())
def test_a_doubled_or_dropped_digit_is_always_recognised(benar: int, data: st.DataObject) -> None:
    """One digit more that repeats its neighbour; one digit less."""
    angka = str(benar)
    letak = data.draw(st.integers(0, len(angka) - 1))
    ganda, hilang = int(angka[: letak + 1] + angka[letak:]), int(angka[:letak] + angka[letak + 1 :])
    bergeser = {Rupa.ANGKA_BERGESER}

    assert explain_digit(Fraction(ganda), Fraction(benar), Fraction(1)) in {Rupa.DIGIT_GANDA} | bergeser
    assume(len(str(hilang)) == len(angka) - 1 and hilang)
    assert explain_digit(Fraction(hilang), Fraction(benar), Fraction(1)) in {Rupa.DIGIT_HILANG} | bergeser


@pytest.mark.parametrize(
    ("salah", "benar", "satuan", "rupa"),
    [
        ("99.31", "99.30", "0.01", Rupa.SALAH_BULAT),
        ("5", "7", "1", Rupa.TAK_DIKETAHUI),
        ("12", "1", "1", Rupa.TAK_DIKETAHUI),
        ("-4", "7", "1", Rupa.TAK_DIKETAHUI),
        ("0.5", "0.25", "0.1", Rupa.TAK_DIKETAHUI),
        ("1234", "123999", "1", Rupa.TAK_DIKETAHUI),
    ],
)
def test_short_or_unlike_numbers_are_not_explained(salah: str, benar: str, satuan: str, rupa: Rupa) -> None:
    """What chance gives too easily is no cause; one last decimal is a rounding."""
    assert rupa is explain_digit(Fraction(salah), Fraction(benar), Fraction(satuan))


def test_the_only_slip_within_a_range_is_found_and_several_are_not() -> None:
    """A narrow range may hold one slip or none, a wide one holds many."""
    sempit, luas = Selang(Fraction(43_000_000), Fraction(44_000_000)), Selang(Fraction(0), Fraction(10**9))

    assert Fraction(47_585_000) == find_slip(
        Fraction(74_585_000), Selang(Fraction(47_000_000), Fraction(48_000_000)), Fraction(1)
    )
    assert find_slip(Fraction(47_585_000), sempit, Fraction(1)) is None
    assert find_slip(Fraction(47_585_000), luas, Fraction(1)) is None
    assert find_slip(Fraction(-5), luas, Fraction(1)) is None
    assert find_slip(Fraction(1, 2), luas, Fraction(1)) is None
