"""The other formulas: what worked cases cannot say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.galat import GalatAngka, GalatMasukan, NipKeliru
from tolok.aturan.katalog import hitung
from tolok.aturan.nilai import NilaiTepat, belum_ada, nihil
from tolok.aturan.parameter import parameter, riwayat_parameter
from tolok.aturan.pedoman import PEDOMAN_BAKU, BacaanKategori, Pedoman, PenyebutNihil, pedoman_pada
from tolok.aturan.periode import TRIWULAN, Agregasi
from tolok.aturan.regulasi import Rujukan, cari_regulasi
from tolok.aturan.rumus import agregasi, anggaran, ikm, kategori, nomenklatur, pangkat
from tolok.aturan.rumus.efisiensi import Keluaran, SebutanEfisiensi, selisih
from tolok.aturan.rumus.nip import Nip, format_nip, parse_nip
from tolok.aturan.rumus.umum import hitung_persentase, kosong_bersama

AKHIR_TAHUN = date(2023, 12, 31)
SERATUS = Pedoman(sejak=date(2023, 1, 1), dasar="SK kepala instansi", penyebut_nihil=PenyebutNihil.SERATUS)
CACAH = st.fixed_dictionaries(
    {
        unsur: st.lists(st.integers(0, 200), min_size=4, max_size=4).filter(lambda cacah: sum(cacah) > 0)
        for unsur in ikm.UNSUR
    }
)
UANG = st.integers(0, 10**15)


@pytest.mark.parametrize("cara", Agregasi)
def test_every_way_of_aggregation_has_its_rule(cara: Agregasi) -> None:
    """Four equal quarters give that value, or four times it."""
    nilai = [Decimal(5) for _ in TRIWULAN]

    hasil = getattr(agregasi, cara.value)(nilai=nilai)

    assert hasil == (20 if cara is Agregasi.JUMLAH else 5)


@given(st.lists(st.lists(UANG, min_size=1, max_size=5), min_size=1, max_size=5))
def test_money_adds_up_over_every_level(program: list[list[int]]) -> None:
    """The sum of the sums is the sum of the leaves, exactly."""
    per_program = [anggaran.jumlah(nilai=daun) for daun in program]

    total = anggaran.jumlah(nilai=per_program)

    assert total == sum(satu for daun in program for satu in daun)


@given(st.integers(1, 10**15), st.integers(1, 10**15))
def test_absorption_and_rest_agree(pagu: int, realisasi: int) -> None:
    """Serapan is 100 less the share of the rest."""
    serapan = anggaran.serapan(realisasi=realisasi, pagu=pagu)
    sisa = anggaran.sisa(pagu=pagu, realisasi=realisasi)

    assert isinstance(sisa, int)
    assert serapan == 100 - Fraction(sisa, pagu) * 100


@pytest.mark.parametrize(
    ("pedoman", "hasil", "pilihan"),
    [
        (PEDOMAN_BAKU, nihil("tidak ada kejadian yang dihitung: pembilang 0 dan penyebut 0"), {}),
        (SERATUS, Fraction(100), {"penyebut_nihil": PenyebutNihil.SERATUS}),
    ],
)
def test_nothing_to_count_follows_the_pedoman(
    pedoman: Pedoman, hasil: NilaiTepat, pilihan: dict[str, PenyebutNihil]
) -> None:
    """0 of 0 is nihil, or 100 where the office chose so; the choice stands in the working."""
    hitungan = hitung_persentase(pembilang=Decimal(0), penyebut=Decimal(0), pedoman=pedoman)

    assert hitungan.hasil == hasil
    assert hitungan.masukan == {"pembilang": Decimal(0), "penyebut": Decimal(0), **pilihan}
    assert hitungan.tafsir == ("T-006",)


def test_an_ordinary_percentage_ignores_the_pedoman() -> None:
    """The choice for nothing changes no percentage that can be counted."""
    hitungan = hitung_persentase(pembilang=Decimal(1), penyebut=Decimal(4), pedoman=SERATUS)

    assert hitungan.hasil == 25
    assert hitungan.masukan == {"pembilang": Decimal(1), "penyebut": Decimal(4)}


def test_the_state_of_nothing_at_all_is_unknown() -> None:
    """Where there isn't even an empty value to ask, the common state is that there is no data."""
    assert kosong_bersama([], alasan="tanpa rincian") == belum_ada("tanpa rincian")


def test_the_pedoman_of_the_year_is_used() -> None:
    """A choice holds from its date; before it the default holds."""
    assert pedoman_pada([SERATUS], AKHIR_TAHUN) is SERATUS
    assert pedoman_pada([SERATUS], SERATUS.sejak) is SERATUS
    assert pedoman_pada([SERATUS], date(2022, 12, 31)) is PEDOMAN_BAKU


def test_the_default_choice_is_as_old_as_the_report() -> None:
    """Tolok's own choices hold from the day of the regulation that orders the report."""
    assert PEDOMAN_BAKU.sejak == cari_regulasi("permenpanrb-53-2014").tanggal


def test_a_year_has_its_four_triwulan() -> None:
    """Quarters are counted from one to four."""
    assert TRIWULAN == (1, 2, 3, 4)


@given(st.decimals(min_value=-100, max_value=300, places=2))
def test_both_readings_of_the_scale_differ_only_in_its_gaps(capaian: Decimal) -> None:
    """The two readings agree except within half a point above a limit."""
    kelas = [
        kategori.kategori_capaian(
            capaian=capaian, pedoman=Pedoman(sejak=AKHIR_TAHUN, dasar="uji", bacaan=bacaan), pada=AKHIR_TAHUN
        ).hasil
        for bacaan in BacaanKategori
    ]

    celah = any(batas < capaian < batas + Decimal("0.5") for batas in (90, 75, 65, 50))
    assert (kelas[0] != kelas[1]) == celah


@given(CACAH)
def test_an_ikm_lies_between_its_bounds(cacah: dict[str, list[int]]) -> None:
    """Whatever people answer, the index is between 25 and 100 and has a mutu."""
    hasil = ikm.ikm(cacah=cacah)

    assert isinstance(hasil, Fraction)
    assert 25 <= hasil <= 100
    assert ikm.mutu_tepat(ikm=hasil, pada=AKHIR_TAHUN).huruf in "ABCD"


@given(CACAH)
def test_pooling_one_unit_changes_nothing(cacah: dict[str, list[int]]) -> None:
    """The pooled index of a single unit, or of two equal ones, is the unit's own."""
    sendiri = ikm.ikm(cacah=cacah)

    assert ikm.gabungan(unit=[cacah]) == sendiri
    assert ikm.gabungan(unit=[cacah, cacah]) == sendiri


@pytest.mark.parametrize(
    ("unsur", "pesan"),
    [
        ([*ikm.UNSUR[:-1], "U10"], r"kurang: U9, tidak dikenal: U10\."),
        (ikm.UNSUR[2:], r"kurang: U1, U2, tidak dikenal: tidak ada\."),
        ([*ikm.UNSUR, "U10"], r"kurang: tidak ada, tidak dikenal: U10\."),
    ],
)
def test_a_wrong_set_of_unsur_is_told_by_name(unsur: Sequence[str], pesan: str) -> None:
    """The message names what is missing and what isn't known, or says that there is none."""
    with pytest.raises(GalatMasukan, match=pesan):
        ikm.ikm(cacah={satu: [0, 0, 0, 1] for satu in unsur})


def test_the_first_basis_names_the_nomenklatur(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a version stands on several regulations, the first one gives it its name."""
    tunggal = parameter("nomenklatur", AKHIR_TAHUN)
    ganda = replace(tunggal, dasar=(*tunggal.dasar, Rujukan("permenpanrb-53-2014", "contoh")))
    monkeypatch.setattr(nomenklatur, "parameter", lambda *_: ganda)

    assert nomenklatur.versi(pada=AKHIR_TAHUN).versi == cari_regulasi(tunggal.dasar[0].regulasi).nama


def test_the_latest_list_of_ranks_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer list of ranks replaces the older ones."""
    lama = riwayat_parameter("pangkat_golongan")[-1]
    baru = replace(lama, nilai={"pns": {"I/a": "Pangkat baru"}, "pppk": []})
    monkeypatch.setattr(pangkat, "riwayat_parameter", lambda _: (lama, baru))

    assert pangkat.dari_golongan("I/a") == "Pangkat baru"


def test_both_readings_of_a_mutu_stand_side_by_side() -> None:
    """88,305 is signed as 88,31 and A; unrounded it's still B."""
    hitungan = ikm.hitung_mutu(ikm=Fraction(88305, 1000), pada=AKHIR_TAHUN)

    assert hitungan.hasil == ikm.MutuDuaBacaan(ikm.Mutu("A", "Sangat Baik"), ikm.Mutu("B", "Baik"))
    assert hitungan.masukan["ikm"] == Decimal("88.31")


def test_the_weight_is_printed_shorter_than_it_is() -> None:
    """The weight is exactly one ninth; 0,111 is only print."""
    assert Fraction(1, 9) == ikm.BOBOT
    assert str(ikm.BOBOT_TERCETAK) == "0.111"


def test_efficiency_of_no_number_is_refused() -> None:
    """NaN never becomes an efficiency."""
    with pytest.raises(GalatAngka):
        selisih(capaian=Decimal("NaN"), serapan=Decimal(1), keluaran=Keluaran.TERCAPAI)


@given(
    st.decimals(min_value=0, max_value=Decimal("99.99"), places=2),
    st.decimals(min_value=0, max_value=200, places=2),
    st.sampled_from(Keluaran),
)
def test_below_a_hundred_nothing_is_efficient(capaian: Decimal, serapan: Decimal, keluaran: Keluaran) -> None:
    """A target that isn't met is never called efficient, however little was spent."""
    hasil = selisih(capaian=capaian, serapan=serapan, keluaran=keluaran)

    assert hasil.sebutan not in {SebutanEfisiensi.EFISIEN, SebutanEfisiensi.SEIMBANG}
    assert hasil.selisih == capaian - serapan


@pytest.mark.parametrize("keluaran", [Keluaran.BELUM_TERCAPAI, Keluaran.TIDAK_DIKETAHUI])
@given(
    capaian=st.decimals(min_value=0, max_value=200, places=2), serapan=st.decimals(min_value=0, max_value=200, places=2)
)
def test_without_known_output_nothing_is_efficient(capaian: Decimal, serapan: Decimal, keluaran: Keluaran) -> None:
    """Money left by programmes whose output wasn't reached, or isn't known, is never called efficiency."""
    hasil = selisih(capaian=capaian, serapan=serapan, keluaran=keluaran)

    assert hasil.sebutan not in {SebutanEfisiensi.EFISIEN, SebutanEfisiensi.SEIMBANG}


def test_the_state_of_the_output_has_to_be_given() -> None:
    """No caller gets an efficiency without saying what is known of the output."""
    assert list(Keluaran) == ["tercapai", "belum-tercapai", "tidak-diketahui"]
    with pytest.raises(GalatMasukan, match="keluaran"):
        hitung("efisiensi.selisih", capaian=Decimal(100), serapan=Decimal(90))


@pytest.mark.parametrize(
    ("nip", "jenis", "alasan"),
    [
        (
            "19751317 199914 3 000",
            "PNS",
            [
                "angka ke-1 s.d. 8 (tanggal lahir) 19751317, bukan tanggal yang ada",
                "angka ke-9 s.d. 14 (tahun dan bulan TMT) 19991401, bukan tanggal yang ada",
                "angka ke-15 (jenis kelamin) 3, seharusnya 1 (pria) atau 2 (wanita)",
                "angka ke-16 s.d. 18 (nomor urut) 000, seharusnya mulai 001",
            ],
        ),
        ("198905202022451003", "PPPK", ["angka ke-13 s.d. 14 (tanda PPPK) 45, seharusnya 21"]),
        ("19200302 194503 1 001", "PNS", ["angka ke-9 s.d. 12 (tahun TMT) 1945, terlalu awal"]),
        (
            "19850302 198403 1 001",
            "PNS",
            ["usia pada TMT -2 tahun (angka ke-1 s.d. 14), seharusnya 18 sampai 58"],
        ),
    ],
)
def test_a_nip_gives_every_reason_with_its_place(nip: str, jenis: str, alasan: list[str]) -> None:
    """All mistakes are told together, each with its digits, what stands there and what should."""
    with pytest.raises(NipKeliru) as galat:
        parse_nip(nip, jenis=jenis)

    assert list(galat.value.alasan) == alasan


def test_a_nip_is_written_in_its_groups() -> None:
    """Eighteen digits are shown as 8-6-1-3, from either form."""
    assert format_nip("197508171999031002") == "19750817 199903 1 002"
    assert format_nip("19750817 199903 1 002") == "19750817 199903 1 002"


def test_half_a_nip_is_not_written() -> None:
    """What isn't eighteen digits is refused, not padded."""
    with pytest.raises(NipKeliru, match="18 angka"):
        format_nip("1975")


@given(st.text(max_size=30) | st.from_regex(r"[0-9]{18}", fullmatch=True), st.sampled_from(["PNS", "PPPK"]))
def test_any_text_is_a_nip_or_refused(teks: str, jenis: str) -> None:
    """Whatever stands there, it's read or refused with reasons."""
    try:
        hasil: Nip | NipKeliru = parse_nip(teks, jenis=jenis)
    except NipKeliru as galat:
        hasil = galat

    if isinstance(hasil, NipKeliru):
        assert hasil.alasan
    else:
        assert parse_nip(format_nip(teks), jenis=jenis) == hasil
