"""Village reports: what counts, what does not, and who is missing what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.galat import GalatMasukan, ParameterTidakBerlaku, TidakDikenal
from tolok.aturan.katalog import hitung, hitungan_ke_data
from tolok.aturan.nilai import Keadaan, Kosong, belum_ada
from tolok.aturan.rumus import tertib_administrasi as tertib
from tolok.aturan.rumus.tertib_administrasi import (
    BidangTertib,
    LaporanDesa,
    TertibAdministrasi,
    TertibDesa,
    TidakDinilai,
)
from tolok.aturan.rumus.umum import persentase

DELAPAN_BELAS = [f"Desa {nomor}" for nomor in range(1, 19)]
DESA = DELAPAN_BELAS[:3]
WAJIB = {
    BidangTertib.PEMERINTAHAN: ("lppd", "bpd"),
    BidangTertib.KEUANGAN: (
        "triwulan-1", "triwulan-2", "triwulan-3", "triwulan-4", "semester-1", "semester-2", "tahunan",
    ),
}  # fmt: skip
SEMUA_JENIS = [jenis for daftar in WAJIB.values() for jenis in daftar]
BATAS = date(2024, 4, 30)
PEMERINTAHAN, KEUANGAN = BidangTertib.PEMERINTAHAN, BidangTertib.KEUANGAN

AKHIR_MASA = {"triwulan-1": (3, 31), "triwulan-2": (6, 30), "triwulan-3": (9, 30), "semester-1": (6, 30)}
"""Month and day on which the time reported by a kind ends; every other kind reports to 31 December."""


def end_masa(jenis: str, tahun: int = 2023) -> date:
    return date(tahun, *AKHIR_MASA.get(jenis, (12, 31)))


LAPORAN = st.builds(
    lambda desa, jenis, tahun, hari: LaporanDesa(
        desa, jenis, tahun, None if hari is None else end_masa(jenis, tahun) + timedelta(days=hari)
    ),
    st.sampled_from(DESA),
    st.sampled_from(SEMUA_JENIS),
    st.sampled_from([2022, 2023, 2024]),
    st.none() | st.integers(0, 800),
)
BUKU = st.lists(LAPORAN, max_size=60)
HARI_BATAS = st.dates(date(2023, 1, 1), date(2025, 12, 31))


def terima(*jenis: str, desa: str = "Desa 1", pada: date = BATAS) -> list[LaporanDesa]:
    """Return one report of 2023 of each kind, all received on one day."""
    return [LaporanDesa(desa, satu, 2023, pada) for satu in jenis]


def ukur(
    laporan: Sequence[LaporanDesa], *, bidang: BidangTertib = PEMERINTAHAN, batas: date = BATAS
) -> TertibAdministrasi:
    return tertib.laporan(bidang=bidang, tahun=2023, desa=DESA, laporan=laporan, batas=batas)


def angka(hasil: TertibAdministrasi) -> Fraction:
    assert isinstance(hasil.nilai, Fraction)
    return hasil.nilai


def tiga(hasil: TertibAdministrasi) -> tuple[object, int, int]:
    return hasil.nilai, hasil.pembilang, hasil.penyebut


@pytest.mark.parametrize(("bidang", "wajib"), [(PEMERINTAHAN, 36), (KEUANGAN, 126)])
def test_eighteen_villages_owe_what_the_sample_report_counts(bidang: BidangTertib, wajib: int) -> None:
    """Batumandi's own formulas divide by 2 × 18 and 7 × 18; all received is 100, one short is not."""
    laporan = [LaporanDesa(desa, jenis, 2023, BATAS) for desa in DELAPAN_BELAS for jenis in WAJIB[bidang]]

    penuh = tertib.laporan(bidang=bidang, tahun=2023, desa=DELAPAN_BELAS, laporan=laporan, batas=BATAS)
    kurang = tertib.laporan(bidang=bidang, tahun=2023, desa=DELAPAN_BELAS, laporan=laporan[1:], batas=BATAS)

    assert tiga(penuh) == (100, wajib, wajib)
    assert kurang.nilai == Fraction(wajib - 1, wajib) * 100


def test_the_two_readings_part_where_every_village_is_one_report_short() -> None:
    """Half of the reports and none of the villages: the tafsir's own example."""
    masukan = {
        "bidang": PEMERINTAHAN,
        "tahun": 2023,
        "desa": DELAPAN_BELAS,
        "laporan": [LaporanDesa(desa, "lppd", 2023, BATAS) for desa in DELAPAN_BELAS],
        "batas": BATAS,
    }

    menurut_laporan = hitung("tertib_administrasi.laporan", **masukan).hasil
    menurut_desa = hitung("tertib_administrasi.desa", **masukan).hasil

    assert isinstance(menurut_laporan, TertibAdministrasi)
    assert isinstance(menurut_desa, TertibAdministrasi)
    assert tiga(menurut_laporan) == (50, 18, 36)
    assert tiga(menurut_desa) == (0, 0, 18)
    assert menurut_laporan.rincian == menurut_desa.rincian


def test_a_screen_can_list_who_lacks_what() -> None:
    """Each village has its row, in the order of the list, with the kinds in the order of the obligations."""
    laporan = [
        *terima("bpd", "lppd", desa="Desa 3"),
        *terima("lppd", desa="Desa 1", pada=BATAS + timedelta(days=1)),
        LaporanDesa("Desa 1", "bpd", 2023),
    ]

    assert ukur(laporan).rincian == (
        TertibDesa("Desa 1", dihitung=(), terlambat=("lppd",), belum_diterima=("bpd",)),
        TertibDesa("Desa 2", dihitung=(), terlambat=(), belum_diterima=("lppd", "bpd")),
        TertibDesa("Desa 3", dihitung=("lppd", "bpd"), terlambat=(), belum_diterima=()),
    )


@pytest.mark.parametrize(
    ("baris", "lengkap"),
    [
        (TertibDesa("Desa 1", ("lppd", "bpd"), (), ()), True),
        (TertibDesa("Desa 1", ("lppd",), ("bpd",), ()), False),
        (TertibDesa("Desa 1", ("lppd",), (), ("bpd",)), False),
    ],
)
def test_a_village_is_complete_only_when_nothing_is_late_or_missing(baris: TertibDesa, *, lengkap: bool) -> None:
    """A late report is as much a gap as a missing one."""
    assert baris.lengkap is lengkap


@pytest.mark.parametrize(("geser", "dihitung"), [(-1, 1), (0, 1), (1, 0)])
def test_the_cut_off_day_itself_counts(geser: int, dihitung: int) -> None:
    """Received the day before or on the day counts; the day after it doesn't."""
    assert ukur(terima("lppd", pada=BATAS + timedelta(days=geser))).pembilang == dihitung


@pytest.mark.parametrize("jenis", SEMUA_JENIS)
def test_no_report_comes_in_before_its_time_has_ended(jenis: str) -> None:
    """The last day of the time reported is possible, the day before it is a slip; all three rules say so."""
    bidang = PEMERINTAHAN if jenis in WAJIB[PEMERINTAHAN] else KEUANGAN
    akhir = end_masa(jenis)
    dini = terima(jenis, pada=akhir - timedelta(days=1))
    pesan = rf"“{jenis}” tahun 2023 dari “Desa 1” tercatat diterima {dini[0].diterima}.* baru berakhir {akhir}"

    assert ukur(terima(jenis, pada=akhir), bidang=bidang).pembilang == 1
    for aturan in (tertib.laporan, tertib.desa):
        with pytest.raises(GalatMasukan, match=pesan):
            aturan(bidang=bidang, tahun=2023, desa=DESA, laporan=dini, batas=BATAS)
    with pytest.raises(GalatMasukan, match=pesan):
        tertib.tepat_waktu(bidang=bidang, tahun=2023, desa=DESA, laporan=dini, pada=BATAS)


def test_a_year_and_a_date_that_were_exchanged_are_noticed() -> None:
    """A yearly report of 2023 can't have come in on 5 January 2023: it's the report of 2022."""
    with pytest.raises(GalatMasukan, match="Periksa tahun laporan dan tanggal terimanya"):
        ukur(terima("lppd", pada=date(2023, 1, 5)))


def test_a_cut_off_within_the_year_is_possible_and_before_it_is_not() -> None:
    """A measurement of the first day says 0; one of the year before is a mistake."""
    assert ukur([], batas=date(2023, 1, 1)).nilai == 0
    with pytest.raises(GalatMasukan, match="2022-12-31 mendahului tahun yang dilaporkan, 2023"):
        ukur([], batas=date(2022, 12, 31))


@pytest.mark.parametrize(
    ("laporan", "pesan"),
    [
        (LaporanDesa("Desa 11", "lppd", 2023, BATAS), "Desa “Desa 11” tidak dikenal. Maksud Anda Desa 1"),
        (LaporanDesa("Desa 1", "lpd", 2023, BATAS), "Jenis laporan “lpd” tidak dikenal. Maksud Anda lppd"),
        (LaporanDesa("Desa 1", "lkppd", 2023), "Jenis laporan “lkppd” tidak dikenal"),
    ],
)
def test_a_slip_of_the_pen_is_refused_with_what_was_meant(laporan: LaporanDesa, pesan: str) -> None:
    """An unknown village or kind of this year would lower the figure unseen, so it's refused."""
    with pytest.raises(TidakDikenal, match=pesan):
        ukur([laporan])


def test_another_year_and_another_field_are_passed_over() -> None:
    """One register holds every year and field; only what is measured is read, also of villages that are gone."""
    laporan = [
        LaporanDesa("Desa yang digabung", "lppd", 2022, date(2023, 2, 1)),
        LaporanDesa("Desa 1", "lppd", 2024, date(2024, 2, 1)),
        *terima("tahunan"),
    ]

    assert ukur(laporan).pembilang == 0
    assert ukur(laporan, bidang=KEUANGAN).pembilang == 1


@pytest.mark.parametrize(
    ("desa", "pesan"),
    [
        (["Desa 2", "Desa 1", "Desa 2", "Desa 1"], "Desa tertulis lebih dari sekali: Desa 1, Desa 2"),
        (["Desa 1", " "], "Desa memuat nama kosong"),
        (["", ""], "Desa memuat nama kosong"),
        ([" Riwa", "Riwa"], "Desa tertulis lebih dari sekali: Riwa."),
        (["RIWA", "Riwa"], "Desa tertulis lebih dari sekali: RIWA, Riwa."),
    ],
)
def test_a_careless_list_of_villages_is_refused(desa: list[str], pesan: str) -> None:
    """A village that stands twice would owe twice."""
    with pytest.raises(GalatMasukan, match=pesan):
        tertib.desa(bidang=PEMERINTAHAN, tahun=2023, desa=desa, laporan=[], batas=BATAS)


@pytest.mark.parametrize(
    ("tahun", "galat"),
    [
        (999, GalatMasukan),
        (1000, ParameterTidakBerlaku),
        (2016, ParameterTidakBerlaku),
        (9999, GalatMasukan),
    ],
)
def test_a_year_without_obligations_is_refused(tahun: int, galat: type[Exception]) -> None:
    """No figure is made for a year before the regulation, or for a number that is no year."""
    for aturan in (tertib.laporan, tertib.desa):
        with pytest.raises(galat):
            aturan(bidang=PEMERINTAHAN, tahun=tahun, desa=DESA, laporan=[], batas=date(9999, 12, 31))
    with pytest.raises(galat):
        tertib.tepat_waktu(bidang=PEMERINTAHAN, tahun=tahun, desa=DESA, laporan=[], pada=date(9999, 12, 31))


@pytest.mark.parametrize("tahun", [2017, 9998])
def test_the_first_and_the_last_year_can_be_counted(tahun: int) -> None:
    """From the year of the regulation on, every year has its obligations and due dates."""
    hasil = tertib.tepat_waktu(bidang=PEMERINTAHAN, tahun=tahun, desa=DESA, laporan=[], pada=date(tahun + 1, 4, 30))

    assert tiga(hasil) == (0, 0, 6)


def test_a_regulation_of_the_last_day_of_a_year_holds_for_that_year() -> None:
    """The obligations are those in force on 31 December: the finance reports begin with 2014."""
    masukan = {"bidang": KEUANGAN, "tahun": 2014, "desa": ["Desa 1"], "laporan": []}

    lengkap = hitung("tertib_administrasi.laporan", **masukan, batas=date(2015, 1, 31)).hasil
    tepat = hitung("tertib_administrasi.tepat_waktu", **masukan, pada=date(2015, 1, 31)).hasil

    assert isinstance(lengkap, TertibAdministrasi)
    assert isinstance(tepat, TertibAdministrasi)
    assert tiga(lengkap) == (0, 0, 7)
    assert tiga(tepat) == (0, 0, 3)


def test_before_any_due_date_there_is_nothing_to_assess() -> None:
    """The day before the first due date gives no data, with the reason for each kind, and no 0 per cent."""
    hasil = tertib.tepat_waktu(bidang=PEMERINTAHAN, tahun=2023, desa=DESA, laporan=[], pada=date(2024, 3, 30))

    assert hasil == TertibAdministrasi(
        belum_ada("belum ada laporan yang tenggatnya tiba pada 2024-03-30"),
        0,
        0,
        tuple(TertibDesa(desa, (), (), ()) for desa in DESA),
        (
            TidakDinilai("lppd", "tenggatnya 2024-03-31 belum tiba"),
            TidakDinilai("bpd", "tenggatnya 2024-04-30 belum tiba"),
        ),
    )


def test_no_village_is_not_applicable_in_all_three() -> None:
    """A kecamatan without villages gets no percentage: neither 0 nor nihil, and no division by zero."""
    hasil = [
        tertib.laporan(bidang=KEUANGAN, tahun=2023, desa=[], laporan=[], batas=BATAS),
        tertib.desa(bidang=KEUANGAN, tahun=2023, desa=[], laporan=[], batas=BATAS),
        tertib.tepat_waktu(bidang=KEUANGAN, tahun=2023, desa=[], laporan=[], pada=date(2023, 1, 1)),
    ]

    for satu in hasil:
        assert isinstance(satu.nilai, Kosong)
        assert satu.nilai.keadaan is Keadaan.TIDAK_BERLAKU
        assert (satu.pembilang, satu.penyebut, satu.rincian) == (0, 0, ())


def test_lateness_and_completeness_are_never_mixed() -> None:
    """A late set is complete by the cut-off, and not on time."""
    laporan = [LaporanDesa(desa, jenis, 2023, date(2024, 5, 1)) for desa in DESA for jenis in ("lppd", "bpd")]

    lengkap = ukur(laporan, batas=date(2024, 12, 31))
    tepat = tertib.tepat_waktu(bidang=PEMERINTAHAN, tahun=2023, desa=DESA, laporan=laporan, pada=date(2024, 12, 31))

    assert lengkap.nilai == 100
    assert tepat.nilai == 0
    assert all(satu.terlambat == ("lppd", "bpd") for satu in tepat.rincian)


@pytest.mark.parametrize(
    ("jenis", "tenggat"),
    [
        ("lppd", date(2024, 3, 31)),
        ("bpd", date(2024, 4, 30)),
        ("semester-1", date(2023, 7, 31)),
        ("semester-2", date(2024, 1, 31)),
        ("tahunan", date(2024, 3, 31)),
    ],
)
def test_each_due_date_is_the_last_good_day(jenis: str, tenggat: date) -> None:
    """On its due date a report is on time and its kind is assessed; a day on either side differs."""
    bidang = PEMERINTAHAN if jenis in WAJIB[PEMERINTAHAN] else KEUANGAN
    sehari = timedelta(days=1)

    def nilai(diterima: date, pada: date) -> TertibDesa:
        laporan = terima(jenis, pada=diterima)
        return tertib.tepat_waktu(bidang=bidang, tahun=2023, desa=DESA, laporan=laporan, pada=pada).rincian[0]

    assert jenis in nilai(tenggat, tenggat).dihitung
    assert jenis in nilai(tenggat + sehari, tenggat + sehari).terlambat
    assert jenis in nilai(tenggat + sehari, tenggat).belum_diterima
    belum_tiba = nilai(tenggat, tenggat - sehari)
    assert jenis not in belum_tiba.dihitung + belum_tiba.terlambat + belum_tiba.belum_diterima


def test_an_office_may_set_a_due_date_where_the_law_has_none() -> None:
    """A quarterly report with a due date of the office is assessed; without one it's named as left out."""
    masukan = {"bidang": KEUANGAN, "tahun": 2023, "desa": DESA[:1], "laporan": terima("triwulan-2")}

    tanpa = hitung("tertib_administrasi.tepat_waktu", **masukan, pada=date(2024, 12, 31)).hasil
    dengan = hitung(
        "tertib_administrasi.tepat_waktu", **masukan, pada=date(2024, 12, 31), tenggat={"triwulan-2": BATAS}
    ).hasil

    assert isinstance(tanpa, TertibAdministrasi)
    assert isinstance(dengan, TertibAdministrasi)
    assert [satu.jenis for satu in tanpa.tidak_dinilai] == ["triwulan-1", "triwulan-2", "triwulan-3", "triwulan-4"]
    assert (tanpa.pembilang, tanpa.penyebut) == (0, 3)
    assert [satu.jenis for satu in dengan.tidak_dinilai] == ["triwulan-1", "triwulan-3", "triwulan-4"]
    assert {satu.alasan for satu in dengan.tidak_dinilai} == {"tidak ada tenggat yang diketahui"}
    assert (dengan.pembilang, dengan.penyebut) == (1, 4)


@pytest.mark.parametrize("jenis", WAJIB[KEUANGAN])
def test_a_due_date_within_the_time_reported_is_refused(jenis: str) -> None:
    """Nobody can report a quarter before it has ended; the last day itself may be due."""
    akhir = end_masa(jenis)

    def ukur_dengan(tenggat: date) -> TertibAdministrasi:
        return tertib.tepat_waktu(
            bidang=KEUANGAN, tahun=2023, desa=DESA, laporan=[], pada=BATAS, tenggat={jenis.upper(): tenggat}
        )

    assert jenis in ukur_dengan(akhir).rincian[0].belum_diterima
    with pytest.raises(GalatMasukan, match=rf"Tenggat {jenis} .* jatuh sebelum masa .* berakhir, {akhir}"):
        ukur_dengan(akhir - timedelta(days=1))


def test_letters_and_blanks_make_no_other_village_or_kind() -> None:
    """One village is met under one name, as the list writes it."""
    hasil = ukur(terima("LPPD ", desa=" desa  1"))

    assert hasil.rincian[0] == TertibDesa("Desa 1", ("lppd",), (), ("bpd",))


def test_a_due_date_for_what_is_not_owed_is_refused() -> None:
    """A due date of another field would silently do nothing."""
    with pytest.raises(TidakDikenal, match="Tenggat laporan pemerintahan “tahunan” tidak dikenal"):
        tertib.tepat_waktu(
            bidang=PEMERINTAHAN, tahun=2023, desa=DESA, laporan=[], pada=BATAS, tenggat={"tahunan": BATAS}
        )


def test_a_result_can_be_stored_and_sent() -> None:
    """The working with its rows becomes plain data, dates and percentages as text."""
    hitungan = hitung(
        "tertib_administrasi.laporan",
        bidang=PEMERINTAHAN,
        tahun=2023,
        desa=["Desa 1"],
        laporan=terima("lppd"),
        batas=BATAS,
    )

    data = hitungan_ke_data(hitungan)

    assert data["hasil"] == {
        "nilai": "50",
        "pembilang": 1,
        "penyebut": 2,
        "rincian": [{"desa": "Desa 1", "dihitung": ["lppd"], "terlambat": [], "belum_diterima": ["bpd"]}],
        "tidak_dinilai": [],
    }
    assert hitungan.tafsir == ("T-021", "T-022", "T-023")


@given(BUKU, HARI_BATAS, st.sampled_from(BidangTertib))
def test_the_count_is_the_one_made_by_hand(buku: list[LaporanDesa], batas: date, bidang: BidangTertib) -> None:
    """Looking for each owed report one by one gives the same numerator, and so the same percentage."""
    ada = [
        (desa, jenis)
        for desa in DESA
        for jenis in WAJIB[bidang]
        if any(
            (satu.desa, satu.jenis, satu.tahun) == (desa, jenis, 2023) and satu.diterima and satu.diterima <= batas
            for satu in buku
        )
    ]
    lengkap = [desa for desa in DESA if all((desa, jenis) in ada for jenis in WAJIB[bidang])]

    laporan = ukur(buku, bidang=bidang, batas=batas)
    desa = tertib.desa(bidang=bidang, tahun=2023, desa=DESA, laporan=buku, batas=batas)

    wajib = len(DESA) * len(WAJIB[bidang])
    assert (laporan.pembilang, laporan.penyebut) == (len(ada), wajib)
    assert laporan.nilai == persentase(pembilang=Decimal(len(ada)), penyebut=Decimal(wajib))
    assert (desa.pembilang, desa.penyebut) == (len(lengkap), len(DESA))
    assert 0 <= angka(desa) <= angka(laporan) <= 100


@given(BUKU, HARI_BATAS, st.randoms(use_true_random=False))
def test_order_and_copies_change_nothing(buku: list[LaporanDesa], batas: date, acak: Random) -> None:
    """A register sorted otherwise, or with every row twice, gives the same result row by row."""
    dikocok = [*buku, *buku]
    acak.shuffle(dikocok)

    assert ukur(dikocok, batas=batas) == ukur(buku, batas=batas)


@given(BUKU, BUKU, HARI_BATAS, st.integers(0, 400))
def test_more_reports_or_more_time_never_lower_the_figure(
    buku: list[LaporanDesa], tambahan: list[LaporanDesa], batas: date, hari: int
) -> None:
    """What has been received stays received."""
    awal = ukur(buku, batas=batas)

    assert ukur([*buku, *tambahan], batas=batas).pembilang >= awal.pembilang
    assert ukur(buku, batas=batas + timedelta(days=hari)).pembilang >= awal.pembilang


@given(BUKU, st.dates(date(2023, 7, 31), date(2025, 12, 31)))
def test_on_time_is_within_bounds_and_every_kind_is_accounted_for(buku: list[LaporanDesa], pada: date) -> None:
    """Each owed kind is either assessed in every village or named with the reason why not."""
    hasil = tertib.tepat_waktu(bidang=KEUANGAN, tahun=2023, desa=DESA, laporan=buku, pada=pada)

    dilewati = [satu.jenis for satu in hasil.tidak_dinilai]
    assert 0 <= angka(hasil) <= 100
    assert hasil.penyebut == len(DESA) * (7 - len(dilewati))
    for baris in hasil.rincian:
        semua = [*baris.dihitung, *baris.terlambat, *baris.belum_diterima, *dilewati]
        assert sorted(semua) == sorted(WAJIB[KEUANGAN])
