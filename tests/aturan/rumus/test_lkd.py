"""Village institutions: pairs of village and kind with a decree in force on the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.galat import GalatMasukan, ParameterTidakBerlaku, TidakDikenal
from tolok.aturan.katalog import hitung
from tolok.aturan.nilai import Keadaan, Kosong
from tolok.aturan.rumus import lkd
from tolok.aturan.rumus.lkd import Lkd, LkdDesa, RekapLkd

HARI = date(2023, 12, 31)
SEHARI = timedelta(days=1)
DELAPAN_BELAS = [f"Desa {nomor}" for nomor in range(1, 19)]
DESA = DELAPAN_BELAS[:3]
ENAM = ("rt", "rw", "pkk", "karang-taruna", "posyandu", "lpm")
LIMA = ("rt", "pkk", "karang-taruna", "posyandu", "lpm")

SATU_LKD = st.builds(
    lambda desa, jenis, sk, sejak, lama: Lkd(
        desa, jenis, sk=sk, sejak=sejak, sampai=None if sejak is None or lama is None else sejak + timedelta(days=lama)
    ),
    st.sampled_from(DESA),
    st.sampled_from(ENAM),
    st.sampled_from(["", " ", "141/1/2023"]),
    st.none() | st.dates(date(2018, 1, 1), date(2024, 12, 31)),
    st.none() | st.integers(0, 2000),
)
BUKU = st.lists(SATU_LKD, max_size=40)


def ukur(buku: Sequence[Lkd], *, jenis: Sequence[str] = LIMA, pada: date = HARI) -> RekapLkd:
    return lkd.persentase(desa=DESA, lkd=buku, pada=pada, jenis=jenis)


def ber_sk(desa: str, jenis: str, *, sejak: date | None = HARI, sampai: date | None = None) -> Lkd:
    return Lkd(desa, jenis, sk="141/1/2023", sejak=sejak, sampai=sampai)


def tiga(hasil: RekapLkd) -> tuple[object, int, int]:
    return hasil.nilai, hasil.pembilang, hasil.penyebut


def test_ninety_is_eighteen_villages_with_five_kinds() -> None:
    """The target of the sample report: every village has its five kinds, however many bodies it has."""
    buku = [ber_sk(desa, jenis) for desa in DELAPAN_BELAS for jenis in LIMA]
    posyandu = [
        Lkd(desa, "posyandu", nama=f"Posyandu {nomor}", sk="141/2/2023", sejak=HARI)
        for desa in DELAPAN_BELAS
        for nomor in range(5)
    ]

    jumlah = lkd.aktif(desa=DELAPAN_BELAS, lkd=buku + posyandu, pada=HARI, jenis=LIMA)
    bagian = lkd.persentase(desa=DELAPAN_BELAS, lkd=buku + posyandu, pada=HARI, jenis=LIMA)

    assert tiga(jumlah) == (90, 90, 90)
    assert tiga(bagian) == (100, 90, 90)
    assert bagian.rincian == jumlah.rincian


def test_without_a_choice_of_the_office_all_six_kinds_are_owed() -> None:
    """Five of six kinds in eighteen villages: 90 of 108."""
    buku = [ber_sk(desa, jenis) for desa in DELAPAN_BELAS for jenis in LIMA]

    hasil = lkd.persentase(desa=DELAPAN_BELAS, lkd=buku, pada=HARI)

    assert tiga(hasil) == (Fraction(90, 108) * 100, 90, 108)
    assert {satu.tidak_berlaku for satu in hasil.rincian} == {("rw",)}


@pytest.mark.parametrize(
    ("sejak", "sampai", "berlaku"),
    [
        (HARI - SEHARI, None, True),
        (HARI, None, True),
        (HARI + SEHARI, None, False),
        (HARI, HARI, True),
        (HARI - SEHARI, HARI - SEHARI, False),
        (HARI - SEHARI, HARI, True),
        (HARI - SEHARI, HARI + SEHARI, True),
        (HARI + SEHARI, HARI + SEHARI, False),
        (None, None, False),
        (None, HARI, False),
    ],
)
def test_a_decree_holds_from_its_first_to_its_last_day(
    sejak: date | None, sampai: date | None, *, berlaku: bool
) -> None:
    """Both end days count; without an end it holds on; without a beginning it's no decree."""
    hasil = ukur([ber_sk("Desa 1", "rt", sejak=sejak, sampai=sampai)])

    assert hasil.pembilang == int(berlaku)


@pytest.mark.parametrize("sk", ["", " "])
def test_without_a_decree_an_institution_is_not_counted(sk: str) -> None:
    """The indicator counts what a decree established, not what exists."""
    assert ukur([Lkd("Desa 1", "rt", nama="RT 1", sk=sk, sejak=HARI)]).pembilang == 0


def test_a_new_decree_takes_over_from_an_expired_one() -> None:
    """One decree in force is enough for the pair; two of them are still one pair."""
    habis = ber_sk("Desa 1", "rt", sejak=date(2018, 5, 1), sampai=date(2023, 4, 30))
    baru = ber_sk("Desa 1", "rt", sejak=date(2023, 5, 1), sampai=date(2028, 4, 30))

    for buku in ([habis, baru], [baru, habis], [baru, baru]):
        assert ukur(buku).pembilang == 1
    assert ukur([habis]).pembilang == 0


def test_a_screen_can_list_what_each_village_lacks() -> None:
    """The rows follow the list of villages and the kinds that were chosen."""
    hasil = ukur([ber_sk("Desa 3", "lpm"), ber_sk("Desa 3", "rt")], jenis=["rt", "pkk", "lpm"])

    assert hasil.rincian == (
        LkdDesa("Desa 1", berlaku=(), tidak_berlaku=("rt", "pkk", "lpm")),
        LkdDesa("Desa 2", berlaku=(), tidak_berlaku=("rt", "pkk", "lpm")),
        LkdDesa("Desa 3", berlaku=("rt", "lpm"), tidak_berlaku=("pkk",)),
    )


def test_a_kind_of_the_law_that_is_not_counted_is_passed_over() -> None:
    """The register may hold all six kinds where the office counts five."""
    assert ukur([ber_sk("Desa 1", "rw"), ber_sk("Desa 1", "rt")]).pembilang == 1


def test_a_kind_of_the_village_itself_can_be_counted() -> None:
    """Article 6 (2) allows other kinds; once declared they are owed too, alone or beside the six."""
    buku, lain = [ber_sk("Desa 1", "kelompok tani"), ber_sk("Desa 1", "rt")], ["Kelompok Tani"]

    sendiri = lkd.persentase(desa=DESA, lkd=buku, pada=HARI, jenis=lain, jenis_lain=lain)
    semua = lkd.aktif(desa=DESA, lkd=buku, pada=HARI, jenis_lain=lain)

    assert sendiri.nilai == Fraction(100, 3)
    assert tiga(semua) == (2, 2, 21)
    assert semua.rincian[0].berlaku == ("rt", "Kelompok Tani")


@pytest.mark.parametrize("jenis", ["posiandu", "karangtaruna", "kelompok tani"])
def test_a_kind_that_nobody_declared_is_never_counted_as_nothing(jenis: str) -> None:
    """A slip in the filter would turn a village's Posyandu into 0; it's refused like one in the register."""
    with pytest.raises(TidakDikenal, match=f"Jenis LKD “{jenis}” tidak dikenal"):
        ukur([ber_sk("Desa 1", "posyandu")], jenis=[jenis])


@pytest.mark.parametrize(
    ("lain", "baku"),
    [("Posyandu", "posyandu"), ("posiandu", "posyandu"), ("Karang Taruna", "karang-taruna"), ("LPMD", "lpm")],
)
def test_a_kind_close_to_one_of_the_law_is_not_the_offices_own(lain: str, baku: str) -> None:
    """Declaring a misspelt Posyandu would make it owed twice."""
    with pytest.raises(GalatMasukan, match=f"“{lain}” mirip dengan jenis dalam peraturan. Maksud Anda {baku}"):
        lkd.aktif(desa=DESA, lkd=[], pada=HARI, jenis_lain=["kelompok tani", lain])


@pytest.mark.parametrize("lain", ["kelompok tani", "posyandu lansia", "kpm"])
def test_a_kind_with_a_name_of_its_own_may_be_declared(lain: str) -> None:
    """Some letters in common with a kind of the law don't forbid a name."""
    assert lkd.aktif(desa=DESA, lkd=[], pada=HARI, jenis_lain=[lain]).penyebut == 21


def test_letters_and_blanks_make_no_other_village_or_kind() -> None:
    """A name means the same in capitals and with stray blanks; the result shows it as the list does."""
    hasil = ukur([ber_sk(" desa  1 ", "RT")], jenis=[" Rt "])

    assert hasil.rincian[0] == LkdDesa("Desa 1", berlaku=("rt",), tidak_berlaku=())


@pytest.mark.parametrize(
    ("buku", "pesan"),
    [
        ([ber_sk("Desa 4", "rt")], "Desa “Desa 4” tidak dikenal"),
        ([ber_sk("Desa 1", "karangtaruna")], "Maksud Anda karang-taruna"),
        ([ber_sk("Desa 1", "kelompok tani")], "Jenis LKD “kelompok tani” tidak dikenal"),
    ],
)
def test_a_slip_of_the_pen_is_refused_with_what_was_meant(buku: list[Lkd], pesan: str) -> None:
    """An unknown village or kind would lower the figure unseen."""
    with pytest.raises(TidakDikenal, match=pesan):
        ukur(buku)


@pytest.mark.parametrize("sk", ["141/1/2023", ""])
def test_a_decree_that_ends_before_it_begins_is_refused(sk: str) -> None:
    """Two dates that were exchanged are named, whether or not the number is known."""
    with pytest.raises(GalatMasukan, match=r"desa “Desa 1”\) berakhir 2023-12-30, sebelum mulai 2023-12-31"):
        ukur([Lkd("Desa 1", "rt", sk=sk, sejak=HARI, sampai=HARI - SEHARI)])


@pytest.mark.parametrize(
    ("desa", "jenis", "pesan"),
    [
        (["Desa 1", "Desa 1"], LIMA, "Desa tertulis lebih dari sekali: Desa 1"),
        (["Desa 1", " desa  1"], LIMA, "Desa tertulis lebih dari sekali: Desa 1, desa 1"),
        (["Desa 1", ""], LIMA, "Desa memuat nama kosong"),
        (["", ""], LIMA, "Desa memuat nama kosong"),
        (DESA, ["rt", "RT "], "Jenis LKD tertulis lebih dari sekali: RT, rt"),
        (DESA, ["rt", "pkk", "rt"], "Jenis LKD tertulis lebih dari sekali: rt"),
        (DESA, ["rt", " "], "Jenis LKD memuat nama kosong"),
    ],
)
def test_a_careless_list_is_refused(desa: Sequence[str], jenis: Sequence[str], pesan: str) -> None:
    """A village or kind that stands twice would be owed twice."""
    with pytest.raises(GalatMasukan, match=pesan):
        lkd.aktif(desa=desa, lkd=[], pada=HARI, jenis=jenis)


def test_no_village_is_not_applicable() -> None:
    """A kecamatan without villages has no share and no count, rather than 0."""
    for hasil in (lkd.aktif(desa=[], lkd=[], pada=HARI), lkd.persentase(desa=[], lkd=[], pada=HARI)):
        assert isinstance(hasil.nilai, Kosong)
        assert hasil.nilai.keadaan is Keadaan.TIDAK_BERLAKU
        assert (hasil.pembilang, hasil.penyebut, hasil.rincian) == (0, 0, ())


def test_before_the_regulation_there_are_no_kinds() -> None:
    """The list of kinds is dated; the day before it no figure is made."""
    assert lkd.aktif(desa=DESA, lkd=[], pada=date(2018, 4, 9)).penyebut == 18
    with pytest.raises(ParameterTidakBerlaku, match="2018-04-08"):
        lkd.aktif(desa=DESA, lkd=[], pada=date(2018, 4, 8))


def test_the_working_names_its_readings() -> None:
    """A count of institutions is a count of pairs, and says so."""
    hitungan = hitung("lkd.aktif", desa=DESA, lkd=[], pada=HARI)

    assert hitungan.tafsir == ("T-023", "T-027", "T-028")
    assert hitungan.satuan == "lembaga"


@given(BUKU, st.lists(st.sampled_from(ENAM), unique=True), st.dates(date(2018, 4, 9), date(2025, 12, 31)))
def test_the_count_is_the_one_made_by_hand(buku: list[Lkd], jenis: list[str], pada: date) -> None:
    """Looking for each pair one by one gives the same count; count and share agree and are bounded."""
    dihitung = jenis or list(ENAM)
    ada = sum(
        any(
            (satu.desa, satu.jenis) == (desa, nama)
            and satu.sk.strip() != ""
            and satu.sejak is not None
            and satu.sejak <= pada <= (satu.sampai or date.max)
            for satu in buku
        )
        for desa in DESA
        for nama in dihitung
    )

    jumlah = lkd.aktif(desa=DESA, lkd=buku, pada=pada, jenis=jenis)
    bagian = lkd.persentase(desa=DESA, lkd=buku, pada=pada, jenis=jenis)

    assert tiga(jumlah) == (ada, ada, 3 * len(dihitung))
    assert bagian.nilai == Fraction(ada, 3 * len(dihitung)) * 100
    assert 0 <= ada <= bagian.penyebut


@given(BUKU, BUKU, st.randoms(use_true_random=False))
def test_order_and_copies_change_nothing_and_more_never_lowers(
    buku: list[Lkd], tambahan: list[Lkd], acak: Random
) -> None:
    """Rows may stand twice and in any order; another decree never takes one away."""
    dikocok = [*buku, *buku]
    acak.shuffle(dikocok)

    assert ukur(dikocok) == ukur(buku)
    assert ukur([*buku, *tambahan]).pembilang >= ukur(buku).pembilang
