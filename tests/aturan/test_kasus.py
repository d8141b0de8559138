"""Worked cases: every rule has them, and they are run."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from importlib import resources

import pytest

from tolok.aturan.galat import GalatData, TidakDikenal
from tolok.aturan.kasus import Kasus, baca_kasus, daftar_kasus, jalankan, run_kasus
from tolok.aturan.katalog import KATALOG

SEMUA = [(kode, kasus) for kode in sorted(KATALOG) for kasus in daftar_kasus(kode)]
BARIS_KELIRU: list[dict[str, object]] = [
    {"rincian": []},
    {"rincian": [{"desa": "Riwa"}, {"desa": "Riwa"}]},
    {"rincian": [{"desa": "Kasai"}]},
    {"rincian": [{"berlaku": ["rt"]}]},
    {"rincian": "Riwa"},
]
"""Rows that one village without any institution doesn't give."""


@pytest.mark.parametrize(
    ("kode", "kasus"), [pytest.param(kode, kasus, id=f"{kode}: {kasus.judul}") for kode, kasus in SEMUA]
)
def test_case_holds(kode: str, kasus: Kasus) -> None:
    """The rule gives what the case says."""
    hasil = jalankan(kode, kasus)

    assert hasil.lulus is True, hasil


def test_every_rule_has_cases_and_every_case_file_a_rule() -> None:
    """Case files and rules are the same set, with at least two cases each."""
    berkas = {satu.name.removesuffix(".toml") for satu in (resources.files("tolok.aturan") / "kasus").iterdir()}

    assert berkas == set(KATALOG)
    assert all(len(daftar_kasus(kode)) >= 2 for kode in KATALOG)


def test_titles_are_unique_within_a_rule() -> None:
    """A case can be named by its title."""
    judul = [(kode, kasus.judul) for kode, kasus in SEMUA]

    assert len(judul) == len(set(judul))


def test_the_ten_disputed_rows_are_answered() -> None:
    """Each of the ten inputs on which seven programs disagree has our answer and why."""
    kasus = daftar_kasus("capaian.menurut_pedoman")

    for nomor in range(1, 11):
        baris = [satu for satu in kasus if satu.judul.startswith(f"{nomor}. ")]
        assert len(baris) == 1
        assert baris[0].alasan


def test_one_rule_is_run_alone() -> None:
    """With a code only its cases are run."""
    hasil = run_kasus("umum.jumlah")

    assert {satu.kode for satu in hasil} == {"umum.jumlah"}


def test_cases_of_an_unknown_rule_are_refused() -> None:
    """A mistyped code is answered with the right one."""
    with pytest.raises(TidakDikenal, match=r"umum\.jumlah"):
        run_kasus("umum.jumlahh")


def test_a_rule_without_cases_is_our_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule in the catalogue without its case file is found."""
    monkeypatch.setattr("tolok.aturan.kasus.cari_aturan", lambda kode: kode)

    with pytest.raises(GalatData, match=r"kasus/umum\.baru\.toml"):
        daftar_kasus("umum.baru")


@pytest.mark.parametrize(
    "isi",
    [
        "masukan = {}",
        'masukan = {}\nhasil = 1\ngalat = "TargetNol"',
        "masukan = {}\nhasil = 1\nlainnya = 2",
    ],
)
def test_a_malformed_case_is_our_mistake(isi: str) -> None:
    """A case gives exactly one of hasil and galat, and nothing unknown."""
    with pytest.raises(GalatData, match="nomor 1"):
        baca_kasus("umum.jumlah", f'[[kasus]]\njudul = "contoh"\n{isi}')


@pytest.mark.parametrize(
    ("kode", "kasus", "beda"),
    [
        ("umum.jumlah", Kasus(judul="a", masukan={"nilai": [1]}, hasil=2), "seharusnya 2, didapat 1"),
        ("umum.jumlah", Kasus(judul="a", masukan={"nilai": [1]}, hasil=[1]), "didapat 1"),
        ("umum.jumlah", Kasus(judul="a", masukan={"nilai": [1]}, galat="PembagiNol"), "seharusnya galat PembagiNol"),
        ("umum.jumlah", Kasus(judul="a", masukan={"nilai": []}, hasil=0), "galat GalatMasukan: Tidak ada nilai"),
        (
            "umum.jumlah",
            Kasus(judul="a", masukan={"nilai": []}, galat="TargetNol"),
            "galat GalatMasukan: Tidak ada nilai",
        ),
        ("umum.jumlah", Kasus(judul="a", masukan={"nilai": [1]}, hasil=True), "seharusnya True, didapat 1"),
        (
            "pangkat.cocok",
            Kasus(judul="a", masukan={"pangkat": "Pembina", "golongan": "IV/a"}, hasil=1),
            "seharusnya 1, didapat True",
        ),
        (
            "pangkat.cocok",
            Kasus(judul="a", masukan={"pangkat": "Pembina", "golongan": "I/a"}, hasil=True),
            "seharusnya True, didapat False",
        ),
        (
            "pangkat.dari_golongan",
            Kasus(judul="a", masukan={"golongan": "I/a"}, hasil="Pembina"),
            "seharusnya Pembina, didapat Juru Muda",
        ),
        (
            "umum.persentase",
            Kasus(judul="a", masukan={"pembilang": 0, "penyebut": 0}, hasil={"keadaan": "belum-ada"}),
            "nihil",
        ),
        ("umum.persentase", Kasus(judul="a", masukan={"pembilang": 1, "penyebut": 2}, hasil={"keadaan": "x"}), "50"),
        (
            "umum.persentase",
            Kasus(judul="a", masukan={"pembilang": 2, "penyebut": 3}, hasil=Decimal("66.66"), desimal=2),
            "200/3",
        ),
        *(
            (
                "lkd.aktif",
                Kasus(judul="a", masukan={"desa": ["Riwa"], "lkd": [], "pada": date(2023, 12, 31)}, hasil=harapan),
                "'tidak_berlaku': ['rt', ",
            )
            for harapan in BARIS_KELIRU
        ),
        (
            "pangkat.cocok",
            Kasus(judul="a", masukan={"pangkat": "Pembina", "golongan": "IV/a"}, hasil=False),
            "seharusnya False, didapat True",
        ),
    ],
)
def test_a_case_that_does_not_hold_says_how(kode: str, kasus: Kasus, beda: str) -> None:
    """A wrong case fails and shows what was wanted and what came."""
    hasil = jalankan(kode, kasus)

    assert not hasil.lulus
    assert beda in hasil.keterangan
