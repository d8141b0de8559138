"""Dated values, the register of regulations, and what nobody checked lately."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tolok.aturan.galat import GalatData, ParameterTidakBerlaku, TidakDikenal
from tolok.aturan.katalog import KATALOG
from tolok.aturan.parameter import baca_parameter, nama_parameter, parameter, riwayat_parameter
from tolok.aturan.regulasi import StatusSumber, cari_regulasi, daftar_regulasi
from tolok.aturan.usang import JenisSumber, usang

DUA_MASA = """
[[berlaku]]
sejak = 2020-01-01
sampai = 2020-12-31
diperiksa = false
dasar = [{ regulasi = "pp-8-2006", bagian = "contoh" }]
nilai = 0.5
[[berlaku]]
sejak = 2022-01-01
diperiksa = 2026-11-23
dasar = [{ regulasi = "pp-8-2006", bagian = "contoh" }]
nilai = 0.7
"""


@pytest.mark.parametrize("nama", nama_parameter())
def test_every_parameter_stands_on_the_register(nama: str) -> None:
    """Each value names a regulation of the register and the part of it."""
    rujukan = [satu for nilai in riwayat_parameter(nama) for satu in nilai.dasar]

    assert rujukan
    assert all(cari_regulasi(satu.regulasi) and satu.bagian for satu in rujukan)


def test_every_parameter_is_read_by_a_rule() -> None:
    """No value lies about that no rule uses; every scale is used by kategori.capaian."""
    dipakai = {nama for entri in KATALOG.values() for nama in entri.parameter}

    assert {nama for nama in nama_parameter() if not nama.startswith("kategori_capaian.")} <= dipakai
    assert dipakai <= set(nama_parameter())


@pytest.mark.parametrize(
    ("pada", "versi"),
    [
        (date(2019, 10, 18), "permendagri-90-2019"),
        (date(2020, 10, 4), "permendagri-90-2019"),
        (date(2020, 10, 5), "kepmendagri-050-3708-2020"),
        (date(2023, 6, 23), "kepmendagri-900.1.15.5-1317-2023"),
    ],
)
def test_the_value_of_the_day_is_found(pada: date, versi: str) -> None:
    """A value holds from its first day until the day before the next."""
    berlaku = parameter("nomenklatur", pada)

    assert berlaku.dasar[0].regulasi == versi


def test_nothing_in_force_fails_by_name() -> None:
    """Before the first value the message names parameter, day and what there is."""
    with pytest.raises(ParameterTidakBerlaku, match=r"ikm_mutu yang berlaku pada 2000-01-01\. Yang ada: sejak 2017"):
        parameter("ikm_mutu", date(2000, 1, 1))


def test_an_unknown_parameter_is_refused() -> None:
    """A mistyped name brings the right one."""
    with pytest.raises(TidakDikenal, match="Maksud Anda ikm_mutu"):
        parameter("ikm_mutuu", date(2023, 1, 1))


def test_a_value_ends_on_its_last_day() -> None:
    """`sampai` is the last day in force; after it there may be nothing."""
    lama, baru = baca_parameter("contoh", DUA_MASA)

    assert lama.berlaku_pada(date(2020, 6, 1))
    assert lama.berlaku_pada(date(2020, 12, 31))
    assert not lama.berlaku_pada(date(2021, 1, 1))
    assert baru.nilai == {"nilai": Decimal("0.7")}
    assert (lama.diperiksa, baru.diperiksa) == (None, date(2026, 11, 23))


def test_an_ended_value_is_told_with_its_last_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a gap the message shows both values with their time."""
    monkeypatch.setattr("tolok.aturan.parameter.riwayat_parameter", lambda nama: baca_parameter(nama, DUA_MASA))

    with pytest.raises(ParameterTidakBerlaku, match="sejak 2020-01-01 sampai 2020-12-31; sejak 2022-01-01"):
        parameter("contoh", date(2021, 6, 1))


@pytest.mark.parametrize("kunci", ["sejak", "diperiksa", "dasar"])
def test_a_value_without_its_head_is_our_mistake(kunci: str) -> None:
    """A value without date, check or basis cannot be shipped."""
    teks = "\n".join(baris for baris in DUA_MASA.splitlines() if not baris.startswith(kunci))

    with pytest.raises(GalatData, match=f"tanpa {kunci}"):
        baca_parameter("contoh", teks)


@pytest.mark.parametrize(
    "teks",
    [
        DUA_MASA.replace("2022-01-01", "2020-01-01"),
        DUA_MASA.replace("2022-01-01", "2019-01-01"),
        DUA_MASA.partition("[[berlaku]]\nsejak = 2022")[0] + DUA_MASA,
    ],
)
def test_values_stand_in_order(teks: str) -> None:
    """Two values of the same day, or in the wrong order, cannot be shipped."""
    with pytest.raises(GalatData, match="harus berurutan"):
        baca_parameter("contoh", teks)


def test_the_register_answers_by_code() -> None:
    """A regulation is found by its code, with the state of our knowledge in words."""
    regulasi = cari_regulasi("permenpanrb-53-2014")

    assert (regulasi.nama, regulasi.tanggal) == ("PermenPANRB 53/2014", date(2014, 12, 1))
    assert regulasi.status is StatusSumber.DIBACA


def test_an_unknown_regulation_is_refused() -> None:
    """A mistyped code brings the right one."""
    with pytest.raises(TidakDikenal, match=r"Maksud Anda .*permenpanrb-53-2014"):
        cari_regulasi("permenpanrb-53-2041")


def test_unchecked_regulations_carry_no_date_of_checking() -> None:
    """What nobody compared says so in both places."""
    belum = [satu for satu in daftar_regulasi().values() if satu.status is StatusSumber.BELUM_DIPERIKSA]

    assert belum
    assert all(satu.diperiksa is None for satu in belum)


def test_never_checked_is_always_listed() -> None:
    """On the very day of checking only what was never checked is listed."""
    temuan = usang(date(2026, 11, 23))

    assert all(satu.diperiksa is None for satu in temuan)
    assert {satu.jenis for satu in temuan} == set(JenisSumber)
    assert "nip_usia_tmt" in [satu.nama for satu in temuan]


@pytest.mark.parametrize(
    ("nama", "masa"), [("idm_status_tiga_desimal", 1), ("idm_indikator", 1), ("tenggat_lapor_desa", 3)]
)
def test_what_was_only_quoted_elsewhere_counts_as_unchecked(nama: str, masa: int) -> None:
    """Checked means compared with the law's own text, not with a page or a sheet that quotes it."""
    temuan = [satu for satu in usang(date(2026, 11, 23)) if satu.nama == nama]

    assert len(temuan) == masa == len(riwayat_parameter(nama))


@pytest.mark.parametrize(("pada", "listed"), [(date(2027, 11, 23), False), (date(2027, 11, 24), True)])
def test_a_check_grows_old_after_its_months(*, pada: date, listed: bool) -> None:
    """A check holds to the same day twelve months later and not a day longer."""
    nama = {satu.nama for satu in usang(pada, bulan=12)}

    assert ("ikm_mutu" in nama) is listed


def test_a_check_holds_a_year_unless_told_otherwise() -> None:
    """Without a number of months, twelve are meant."""
    for pada in (date(2027, 11, 23), date(2027, 11, 24)):
        assert usang(pada) == usang(pada, bulan=12)
    assert usang(date(2027, 11, 24)) != usang(date(2027, 11, 23))
