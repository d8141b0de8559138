"""Disturbances of public order: handled against occurred, from counts and from the incident book."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.galat import GalatMasukan
from tolok.aturan.katalog import hitung, hitungan_ke_data
from tolok.aturan.nilai import Keadaan, Kosong, belum_ada
from tolok.aturan.pedoman import PEDOMAN_BAKU, Pedoman, PenyebutNihil
from tolok.aturan.rumus import trantib
from tolok.aturan.rumus.trantib import Gangguan, PenangananGangguan, StatusGangguan, Tunggakan

AWAL, AKHIR = date(2023, 1, 1), date(2023, 12, 31)
SEHARI = timedelta(days=1)
SERATUS = Pedoman(sejak=AWAL, dasar="SK kepala instansi", penyebut_nihil=PenyebutNihil.SERATUS)
TERTANGANI, DIPROSES, TERCATAT = StatusGangguan.TERTANGANI, StatusGangguan.DIPROSES, StatusGangguan.TERCATAT


def catat(nomor: str, terjadi: date, selesai: int | None) -> Gangguan:
    """Return an incident that was handled so many days after it occurred, or never."""
    if selesai is None:
        return Gangguan(nomor, terjadi, DIPROSES)
    return Gangguan(nomor, terjadi, TERTANGANI, terjadi + timedelta(days=selesai))


BUKU = st.lists(st.tuples(st.dates(date(2022, 6, 1), date(2024, 6, 30)), st.none() | st.integers(0, 500))).map(
    lambda isi: [catat(str(nomor), terjadi, selesai) for nomor, (terjadi, selesai) in enumerate(isi)]
)


def ukur(
    kejadian: Sequence[Gangguan],
    *,
    batas: date = AKHIR,
    tunggakan: Tunggakan = Tunggakan.TERPISAH,
    pedoman: Pedoman = PEDOMAN_BAKU,
) -> PenangananGangguan:
    return trantib.penanganan_kejadian(
        kejadian=kejadian, awal=AWAL, akhir=AKHIR, batas=batas, pedoman=pedoman, tunggakan=tunggakan
    )


def tiga(hasil: PenangananGangguan) -> tuple[object, int, int]:
    return hasil.nilai, hasil.pembilang, hasil.penyebut


@pytest.mark.parametrize(("tertangani", "terjadi"), [(1, 0), (4, 3)])
def test_more_handled_than_occurred_is_refused(tertangani: int, terjadi: int) -> None:
    """A share above 100 is a fault of the book, and the message says where to look."""
    with pytest.raises(GalatMasukan, match=rf"Tertangani {tertangani} melebihi yang terjadi, {terjadi}.*tahun lalu"):
        trantib.penanganan(tertangani=tertangani, terjadi=terjadi, pedoman=SERATUS)


@pytest.mark.parametrize(("tertangani", "terjadi"), [(-1, 0), (0, -1), (-2, -1), (-1, 5)])
def test_negative_counts_are_refused(tertangani: int, terjadi: int) -> None:
    """A count below zero is no count."""
    with pytest.raises(GalatMasukan, match="tidak boleh negatif"):
        trantib.penanganan(tertangani=tertangani, terjadi=terjadi, pedoman=PEDOMAN_BAKU)


def test_a_year_without_disturbance_is_nihil_unless_the_office_chose_otherwise() -> None:
    """Nothing to handle is neither 0 nor lost data; 100 is the office's own choice."""
    hasil = trantib.penanganan(tertangani=0, terjadi=0, pedoman=PEDOMAN_BAKU)

    assert isinstance(hasil, Kosong)
    assert hasil.keadaan is Keadaan.NIHIL
    assert trantib.penanganan(tertangani=0, terjadi=0, pedoman=SERATUS) == 100
    assert ukur([]) == PenangananGangguan(hasil, 0, 0, (), ())
    assert ukur([], pedoman=SERATUS).nilai == 100


def test_a_register_that_was_not_filled_is_no_quiet_year() -> None:
    """What nobody recorded comes back as no data, under every choice for a quiet year."""
    belum = belum_ada("buku kejadian belum diisi")

    for pedoman in (PEDOMAN_BAKU, SERATUS):
        for tertangani, terjadi in ((belum, belum), (0, belum), (belum, 3)):
            assert trantib.penanganan(tertangani=tertangani, terjadi=terjadi, pedoman=pedoman) == belum
        hasil = trantib.penanganan_kejadian(kejadian=belum, awal=AWAL, akhir=AKHIR, batas=AKHIR, pedoman=pedoman)
        assert hasil == PenangananGangguan(belum, 0, 0, (), ())


def test_the_formula_is_true_of_both_readings() -> None:
    """With the carry-over counted in, the denominator isn't the incidents of the period."""
    for tunggakan in Tunggakan:
        hitungan = hitung(
            "trantib.penanganan_kejadian",
            kejadian=[], awal=AWAL, akhir=AKHIR, batas=AKHIR, pedoman=PEDOMAN_BAKU, tunggakan=tunggakan,
        )  # fmt: skip

        assert (
            hitungan.rumus
            == "kejadian yang dihitung dan tertangani sampai tanggal batas ÷ kejadian yang dihitung × 100"
        )


def test_a_number_is_the_same_whatever_its_blanks_and_letters() -> None:
    """The same row twice is one incident; another incident under that number is refused."""
    satu = Gangguan("1/a", AWAL, TERCATAT)

    assert ukur([satu, Gangguan(" 1/A ", AWAL, TERCATAT)]).belum_tertangani == ("1/a",)
    with pytest.raises(GalatMasukan, match="“1/A ” dipakai dua kejadian"):
        ukur([satu, Gangguan("1/A ", AKHIR, TERCATAT)])


@given(st.integers(0, 500), st.integers(1, 500))
def test_from_counts_the_share_is_exact_and_bounded(tertangani: int, terjadi: int) -> None:
    """Any possible pair gives the exact fraction, from 0 to 100."""
    tertangani = min(tertangani, terjadi)

    hasil = trantib.penanganan(tertangani=tertangani, terjadi=terjadi, pedoman=PEDOMAN_BAKU)

    assert isinstance(hasil, Fraction)
    assert hasil * terjadi == tertangani * 100
    assert 0 <= hasil <= 100


@pytest.mark.parametrize(
    ("terjadi", "masuk"),
    [(AWAL - SEHARI, 0), (AWAL, 1), (AKHIR, 1), (AKHIR + SEHARI, 0)],
)
def test_the_first_and_the_last_day_belong_to_the_period(terjadi: date, masuk: int) -> None:
    """An incident of either end day is counted; a day outside it isn't."""
    assert ukur([Gangguan("1", terjadi, TERCATAT)]).penyebut == masuk


@pytest.mark.parametrize(("geser", "tertangani"), [(-1, 1), (0, 1), (1, 0)])
def test_handled_on_the_cut_off_day_counts(geser: int, tertangani: int) -> None:
    """The cut-off may lie after the period; its own day is the last one that counts."""
    batas = date(2024, 1, 15)

    hasil = ukur([Gangguan("1", AKHIR, TERTANGANI, batas + timedelta(days=geser))], batas=batas)

    assert (hasil.pembilang, hasil.penyebut) == (tertangani, 1)
    assert hasil.belum_tertangani == (() if tertangani else ("1",))


@pytest.mark.parametrize(("ditangani", "tunggakan"), [(AWAL - SEHARI, ()), (AWAL, ("1",)), (None, ("1",))])
def test_what_was_open_when_the_period_began_is_a_carry_over(ditangani: date | None, tunggakan: tuple[str]) -> None:
    """Handled before the first day is closed; on the first day or never, it was still open."""
    status = TERTANGANI if ditangani else TERCATAT

    assert ukur([Gangguan("1", AWAL - SEHARI, status, ditangani)]).tunggakan == tunggakan


def test_the_two_readings_of_a_carry_over() -> None:
    """Apart it changes nothing; counted in, it enters both numbers, and the share stays within 100."""
    buku = [
        Gangguan("lama, selesai", AWAL - SEHARI, TERTANGANI, AWAL),
        Gangguan("lama, belum", AWAL - SEHARI, TERCATAT),
        Gangguan("baru", AWAL, TERTANGANI, AWAL),
    ]

    terpisah, ikut = ukur(buku), ukur(buku, tunggakan=Tunggakan.IKUT)

    assert tiga(terpisah) == (100, 1, 1)
    assert tiga(ikut) == (Fraction(200, 3), 2, 3)
    assert terpisah.tunggakan == ikut.tunggakan == ("lama, belum", "lama, selesai")
    assert (terpisah.belum_tertangani, ikut.belum_tertangani) == ((), ("lama, belum",))


@pytest.mark.parametrize(
    ("kejadian", "pesan"),
    [
        ([Gangguan("7", AWAL, TERTANGANI)], "“7” tertangani, tetapi tanggalnya kosong"),
        ([Gangguan("7", AWAL, DIPROSES, AKHIR)], "“7” berstatus diproses, tetapi mempunyai tanggal"),
        ([Gangguan("7", AWAL, TERCATAT, AKHIR)], "“7” berstatus tercatat, tetapi mempunyai tanggal"),
        ([Gangguan("7", AKHIR, TERTANGANI, AKHIR - SEHARI)], "“7” ditangani 2023-12-30, sebelum terjadi 2023-12-31"),
        ([Gangguan("7", AWAL, TERCATAT), Gangguan("7", AWAL, DIPROSES)], "“7” dipakai dua kejadian"),
        ([Gangguan(" ", AWAL, TERCATAT)], "Kejadian 2023-01-01 tidak bernomor"),
    ],
)
def test_a_book_that_contradicts_itself_is_refused(kejadian: list[Gangguan], pesan: str) -> None:
    """A status without its date, a date without its status, and one number for two incidents are named."""
    with pytest.raises(GalatMasukan, match=pesan):
        ukur(kejadian)


@pytest.mark.parametrize(("awal", "akhir", "batas"), [(AKHIR, AKHIR - SEHARI, AKHIR), (AWAL, AKHIR, AKHIR - SEHARI)])
def test_dates_out_of_order_are_refused(awal: date, akhir: date, batas: date) -> None:
    """A period that ends before it begins, or a cut-off within it, would leave incidents no time."""
    with pytest.raises(GalatMasukan, match="Urutan tanggal keliru"):
        trantib.penanganan_kejadian(kejadian=[], awal=awal, akhir=akhir, batas=batas, pedoman=PEDOMAN_BAKU)


def test_a_period_of_one_day_is_a_period() -> None:
    """Begin, end and cut-off may fall on one day."""
    hasil = trantib.penanganan_kejadian(
        kejadian=[Gangguan("1", AWAL, TERTANGANI, AWAL)], awal=AWAL, akhir=AWAL, batas=AWAL, pedoman=PEDOMAN_BAKU
    )

    assert tiga(hasil) == (100, 1, 1)


@given(BUKU, st.dates(AKHIR, date(2025, 12, 31)), st.sampled_from(Tunggakan))
def test_rows_and_counts_agree(buku: list[Gangguan], batas: date, tunggakan: Tunggakan) -> None:
    """Counting the rows by hand and giving the two numbers to the simple rule is the same measure."""
    lama = [satu for satu in buku if satu.terjadi < AWAL and (satu.ditangani is None or satu.ditangani >= AWAL)]
    dihitung = [satu for satu in buku if satu.terjadi.year == 2023]
    if tunggakan is Tunggakan.IKUT:
        dihitung += lama
    selesai = [satu for satu in dihitung if satu.ditangani and satu.ditangani <= batas]

    hasil = ukur(buku, batas=batas, tunggakan=tunggakan)

    assert (hasil.pembilang, hasil.penyebut) == (len(selesai), len(dihitung))
    assert hasil.nilai == trantib.penanganan(tertangani=len(selesai), terjadi=len(dihitung), pedoman=PEDOMAN_BAKU)
    assert set(hasil.tunggakan) == {satu.nomor for satu in lama}
    assert set(hasil.belum_tertangani) == {satu.nomor for satu in dihitung if satu not in selesai}


@given(BUKU, st.randoms(use_true_random=False))
def test_order_and_copies_of_rows_change_nothing(buku: list[Gangguan], acak: Random) -> None:
    """The book may be sorted otherwise, and every row may stand in it twice."""
    dikocok = [*buku, *buku]
    acak.shuffle(dikocok)

    assert ukur(dikocok) == ukur(buku)


@given(BUKU, st.dates(AKHIR, date(2025, 6, 30)), st.integers(0, 200))
def test_a_later_cut_off_never_lowers_the_figure(buku: list[Gangguan], batas: date, hari: int) -> None:
    """What was handled stays handled."""
    kemudian = ukur(buku, batas=batas + timedelta(days=hari))

    assert kemudian.pembilang >= ukur(buku, batas=batas).pembilang


def test_unfinished_incidents_are_listed_in_the_order_of_their_dates() -> None:
    """The list that a screen shows is by day, then by number, whatever the order of the book."""
    buku = [Gangguan("b", AKHIR, TERCATAT), Gangguan("c", AWAL, TERCATAT), Gangguan("a", AKHIR, DIPROSES)]

    assert ukur(buku).belum_tertangani == ("c", "a", "b")


def test_a_result_can_be_stored_and_sent() -> None:
    """The working names the readings that it rests on, and becomes plain data."""
    hitungan = hitung(
        "trantib.penanganan_kejadian",
        kejadian=[Gangguan("1", AWAL, TERCATAT)],
        awal=AWAL,
        akhir=AKHIR,
        batas=AKHIR,
        pedoman=PEDOMAN_BAKU,
    )

    assert hitungan.tafsir == ("T-006", "T-026")
    assert hitungan_ke_data(hitungan)["hasil"] == {
        "nilai": "0",
        "pembilang": 0,
        "penyebut": 1,
        "belum_tertangani": ["1"],
        "tunggakan": [],
    }
