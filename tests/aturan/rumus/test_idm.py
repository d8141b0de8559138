"""IDM: what worked cases cannot say."""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.galat import GalatAngka, GalatMasukan, ParameterTidakBerlaku
from tolok.aturan.kasus import Kasus, daftar_kasus
from tolok.aturan.nilai import Keadaan, Kosong, belum_ada
from tolok.aturan.rumus import idm
from tolok.aturan.rumus.idm import DimensiIdm, RekapIdm, StatusIdm

BANYAK = {DimensiIdm.IKS: 35, DimensiIdm.IKE: 12, DimensiIdm.IKL: 3}
INDEKS = st.decimals(min_value=0, max_value=1, places=4)
STATUS = st.lists(st.sampled_from(StatusIdm) | st.just(belum_ada("belum diukur")), min_size=1, max_size=40)
RUJUKAN = Path(__file__).parents[4] / "shared" / "rujukan" / "data" / "idm_2024_batumandi.csv"
DIMENSI = {"iks": Decimal("0.8"), "ike": Decimal("0.6"), "ikl": Decimal("0.7")}


def list_desa(kode: str) -> list[Kasus]:
    return [satu for satu in daftar_kasus(kode) if satu.judul.startswith("Desa ")]


def test_the_eighteen_villages_are_cases_of_status_and_comparison() -> None:
    """Each village of Batumandi in 2024 has its official status and score; two differ in the last digit."""
    status, banding = list_desa("idm.status"), list_desa("idm.banding")

    selisih = [satu.hasil["selisih"] for satu in banding]  # type: ignore[index]

    assert [satu.judul for satu in status] == [satu.judul for satu in banding]
    assert [satu.masukan["idm"] for satu in status] == [satu.masukan["terbit"] for satu in banding]
    assert len(status) == 18
    assert selisih.count(Decimal("-0.0001")) == 2
    assert selisih.count(0) == 16


@pytest.mark.skipif(not RUJUKAN.is_file(), reason="tabel rujukan IDM 2024 tidak ada di sini")
def test_the_villages_are_the_rows_of_the_reference() -> None:
    """No village was left out or changed on the way into the cases."""
    with RUJUKAN.open(encoding="utf-8") as berkas:
        rujukan = list(csv.DictReader(berkas))

    banding = [satu.masukan for satu in list_desa("idm.banding")]

    for kunci, kolom in {"iks": "IKS", "ike": "IKE", "ikl": "IKL", "terbit": "IDM_terbit"}.items():
        assert [satu[kunci] for satu in banding] == [Decimal(baris[kolom]) for baris in rujukan]
    assert [satu.hasil for satu in list_desa("idm.status")] == [baris["status_terbit"] for baris in rujukan]


@pytest.mark.parametrize("desa", list_desa("idm.status"), ids=lambda desa: desa.judul)
def test_both_readings_agree_on_every_real_village(desa: Kasus) -> None:
    """The three-decimal reading gives the villages of 2024 the same status."""
    nilai = desa.masukan["idm"]
    assert isinstance(nilai, Decimal)

    assert idm.status_tiga_desimal(idm=nilai, tahun=2024) == desa.hasil


@given(INDEKS, INDEKS)
def test_a_higher_score_never_has_a_lower_status(satu: Decimal, lain: Decimal) -> None:
    """Status rises with the score, in both readings."""
    urutan = list(reversed(StatusIdm))
    rendah, tinggi = sorted([satu, lain])

    for baca in (idm.status, idm.status_tiga_desimal):
        assert urutan.index(baca(idm=rendah, tahun=2024)) <= urutan.index(baca(idm=tinggi, tahun=2024))


@given(INDEKS)
def test_the_readings_differ_only_between_their_limits(nilai: Decimal) -> None:
    """Between a limit of four decimals and its three-decimal neighbour, and nowhere else."""
    celah = [("0.8150", "0.8155"), ("0.7070", "0.7072"), ("0.5989", "0.5990"), ("0.4907", "0.4910")]

    beda = idm.status(idm=nilai, tahun=2024) != idm.status_tiga_desimal(idm=nilai, tahun=2024)

    assert beda is any(Decimal(bawah) < nilai <= Decimal(atas) for bawah, atas in celah)


@pytest.mark.parametrize("dimensi", DimensiIdm)
@given(data=st.data())
def test_an_index_is_the_share_of_all_points(dimensi: DimensiIdm, data: st.DataObject) -> None:
    """Between 0 and 1, in any order of the scores, and one point is worth one share."""
    skor = data.draw(st.lists(st.integers(0, 5), min_size=BANYAK[dimensi], max_size=BANYAK[dimensi]))

    hasil = idm.indeks(dimensi=dimensi, skor=skor, tahun=2024)

    assert 0 <= hasil <= 1
    assert hasil == idm.indeks(dimensi=dimensi, skor=sorted(skor), tahun=2024)
    assert hasil * 5 * BANYAK[dimensi] == sum(skor)


@given(INDEKS, INDEKS, INDEKS)
def test_the_three_dimensions_weigh_the_same(iks: Decimal, ike: Decimal, ikl: Decimal) -> None:
    """The score lies among its dimensions and doesn't know their order."""
    hasil = idm.skor(iks=iks, ike=ike, ikl=ikl)

    assert min(iks, ike, ikl) <= hasil <= max(iks, ike, ikl)
    assert hasil == idm.skor(iks=ikl, ike=iks, ikl=ike)
    assert hasil * 3 == Fraction(iks) + Fraction(ike) + Fraction(ikl)


@given(INDEKS, INDEKS, INDEKS, INDEKS)
def test_a_difference_never_replaces_what_was_published(
    terbit: Decimal, iks: Decimal, ike: Decimal, ikl: Decimal
) -> None:
    """The official score stays, and official = recomputed + difference."""
    hasil = idm.banding(terbit=terbit, iks=iks, ike=ike, ikl=ikl)

    assert hasil.terbit is terbit
    assert hasil.hitung_ulang + hasil.selisih == terbit
    assert hasil.sesuai is (-1 <= hasil.selisih * 10_000 <= 1)
    assert abs(Fraction(hasil.hitung_ulang) - idm.skor(iks=iks, ike=ike, ikl=ikl)) <= Fraction(1, 20_000)


@given(INDEKS, INDEKS)
def test_a_change_back_is_the_change_turned_round(awal: Decimal, akhir: Decimal) -> None:
    """Up and down by the same amount, exactly."""
    naik = idm.perubahan(nilai_awal=awal, tahun_awal=2022, nilai_akhir=akhir, tahun_akhir=2023)
    turun = idm.perubahan(nilai_awal=akhir, tahun_awal=2023, nilai_akhir=awal, tahun_akhir=2024)

    assert isinstance(naik, Fraction)
    assert isinstance(turun, Fraction)
    assert naik == -turun == Fraction(akhir) - Fraction(awal)


@pytest.mark.parametrize(
    ("awal", "akhir", "putus"), [(2023, 2024, False), (2024, 2025, True), (2016, 2030, True), (2025, 2026, False)]
)
def test_the_series_breaks_in_2025(awal: int, akhir: int, *, putus: bool) -> None:
    """Whatever spans the change of index isn't compared, and says why."""
    hasil = idm.perubahan(nilai_awal=Decimal("0.5"), tahun_awal=awal, nilai_akhir=Decimal("0.6"), tahun_akhir=akhir)

    assert isinstance(hasil, Kosong) is putus
    if isinstance(hasil, Kosong):
        assert hasil.keadaan is Keadaan.TIDAK_BERLAKU
        assert hasil.alasan == f"Indeks Desa Membangun {awal} dan Indeks Desa {akhir} tidak dapat dibandingkan"


@given(STATUS, st.randoms())
def test_every_village_is_counted_once(status: list[StatusIdm | Kosong], acak: object) -> None:
    """The counts add up to all villages, in any order."""
    hasil = idm.rekap(status=status)
    teracak = list(status)
    acak.shuffle(teracak)  # type: ignore[attr-defined]

    assert isinstance(hasil, RekapIdm)
    bagian = (hasil.mandiri, hasil.maju, hasil.berkembang, hasil.tertinggal, hasil.sangat_tertinggal)
    assert sum(bagian) + hasil.tanpa_status == hasil.jumlah == len(status)
    assert bagian == tuple(status.count(satu) for satu in StatusIdm)
    assert idm.rekap(status=teracak) == hasil


@pytest.mark.parametrize("tahun", [0, -1, 10_000])
def test_an_impossible_year_is_told(tahun: int) -> None:
    """A year outside the calendar is a mistake of typing, not a crash."""
    with pytest.raises(GalatMasukan, match=rf"Tahun {tahun} tidak mungkin"):
        idm.status(idm=Decimal("0.8"), tahun=tahun)


@pytest.mark.parametrize("tahun", [1, 2015, 2025, 9999])
def test_a_year_without_idm_is_told(tahun: int) -> None:
    """Outside its years there's no status by IDM."""
    with pytest.raises(ParameterTidakBerlaku, match="idm_status"):
        idm.status(idm=Decimal("0.8"), tahun=tahun)


@pytest.mark.parametrize("nilai", ["NaN", "Infinity", "1E+50"])
def test_no_number_is_no_score(nilai: str) -> None:
    """What isn't a number never becomes a status, a comparison or a change."""
    with pytest.raises(GalatAngka):
        idm.status(idm=Decimal(nilai), tahun=2024)
    with pytest.raises(GalatAngka):
        idm.banding(terbit=Decimal(nilai), **DIMENSI)
    with pytest.raises(GalatAngka):
        idm.perubahan(nilai_awal=Decimal(nilai), tahun_awal=2023, nilai_akhir=Decimal("0.5"), tahun_akhir=2024)


@pytest.mark.parametrize(
    ("skor", "pesan"),
    [
        ([5, 5], "IKL mempunyai 3 indikator, tetapi diberi 2 skor"),
        ([5, 5, 6], "harus 0 sampai 5"),
        ([], "diberi 0 skor"),
    ],
)
def test_a_wrong_score_sheet_says_what_is_wrong(skor: list[int], pesan: str) -> None:
    """How many scores there should be, and between what limits."""
    with pytest.raises(GalatMasukan, match=pesan):
        idm.indeks(dimensi=DimensiIdm.IKL, skor=skor, tahun=2024)


@pytest.mark.parametrize(
    ("nilai", "galat", "pesan"),
    [
        ("0.81554", GalatAngka, "IDM 0.81554 belum dibulatkan"),
        ("75.75", GalatMasukan, "IDM 75.75 harus antara 0 dan 1"),
        ("-0.0001", GalatMasukan, "harus antara 0 dan 1"),
    ],
)
def test_a_wrong_score_says_what_to_do(nilai: str, galat: type[Exception], pesan: str) -> None:
    """Too many decimals and a percentage are told apart."""
    with pytest.raises(galat, match=pesan):
        idm.status(idm=Decimal(nilai), tahun=2024)
