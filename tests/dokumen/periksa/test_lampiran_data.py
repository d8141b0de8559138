"""The data inside a file: what is read of them, whoever wrote them, and what of the page they contradict."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from buat import make_fakta
from buat.kantor import make_kantor
from dokumen.periksa.paket_bahan import baca, periksa
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.kenali.bentuk import Besaran, JenisHal
from tolok.dokumen.periksa.data_lampiran import read_data
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk

DATA: dict[str, Any] = {
    "fakta": {
        "laporan": {"tahun": 2024},
        "renja": {"program": [{"kode": "1.01", "nama": "Program Arsip", "kegiatan": [{"kode": 5, "nama": "x"}]}]},
        "renstra": {"tujuan": [{"indikator": [{"kode": "IK-1", "nama": "Arsip tertata", "target": []}]}]},
        "perjanjian": [{"anggaran": [{"program": "1.01", "jumlah": 70}, {"program": "?", "jumlah": 1}]}],
        "pengukuran": [{"indikator": "IK-1", "realisasi": [{"tahun": 2024, "nilai": "1/3"}]}, {"indikator": 9}],
    },
    "hitungan": {"pagu:1.01": {"hasil": 60}, "serapan:1.01": {"hasil": "2350/23"}, "pagu:total": {"hasil": True}},
}


def _nilai(data: dict[str, Any]) -> dict[tuple[JenisHal, Besaran], frozenset[Fraction]]:
    return {(hal.jenis, besaran): nilai for (hal, besaran, _), nilai in read_data(json.dumps(data)).items()}


def test_every_version_of_a_plan_is_a_value_the_page_may_print() -> None:
    """Pagu of the Renja and money of the agreement both belong to the programme; a truth value is no number."""
    nilai = _nilai(DATA)

    assert nilai[JenisHal.PROGRAM, Besaran.PAGU] == {60, 70}
    assert nilai[JenisHal.PROGRAM, Besaran.SERAPAN] == {Fraction(2350, 23)}
    assert nilai[JenisHal.INDIKATOR, Besaran.REALISASI] == {Fraction(1, 3)}
    assert nilai[JenisHal.INSTANSI, Besaran.PAGU] == {71}


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "bukan json",
        "[" * 100_000,
        "[]",
        "null",
        '{"fakta": 1, "hitungan": {}}',
        '{"fakta": {"laporan": {"tahun": "2024"}}, "hitungan": {}}',
        '{"fakta": {"laporan": {"tahun": 2024}}, "hitungan": []}',
        '{"fakta": {"laporan": {"tahun": 2024}}, "hitungan": {"pagu:total": {"hasil": "1e999999999"}}}',
        '{"fakta": {"laporan": {"tahun": 2024}}, "hitungan": {"pagu:total": {"hasil": "1/0"}}}',
        '{"fakta": {"laporan": {"tahun": 2024}}, "hitungan": {"pagu:total": {"hasil": 1' + "0" * 40 + "}}}",
        '{"fakta": {"laporan": {"tahun": 2024}}, "hitungan": {"pagu:total": [1]}}',
    ],
)
def test_data_of_a_stranger_do_no_harm(teks: str) -> None:
    """Whatever is no data of Tolok, too large, or divides by zero gives no value and no error."""
    assert read_data(teks) == {}


@pytest.mark.parametrize("benih", range(8))
def test_reports_and_agreements_as_printed_contradict_their_data_nowhere(benih: int) -> None:
    """Missing values, revised agreements and money that was not spent are no differences."""
    fakta = make_kantor(benih)

    for naskah in (compose_lkip(fakta), compose_pk(fakta, None), compose_pk(fakta, "murni")):
        kajian = baca(print_html(naskah))
        assert kajian.bacaan.data
        assert periksa(kajian, awalan=("lampiran",)) == []


def test_one_number_changed_in_a_sentence_and_a_table_is_one_finding() -> None:
    """The same thing with the same wrong number in several places is told once, with the other places."""
    isi = print_html(compose_lkip(make_fakta())).decode()
    kajian = baca(isi.replace("2.641.500.000", "2.614.500.000").encode())

    temuan = periksa(kajian, awalan=("lampiran",))

    assert [(satu.ditemukan, satu.seharusnya) for satu in temuan] == [("2.614.500.000", "2.641.500.000")]
    assert temuan[0].akibat


def test_a_file_without_data_is_not_judged_by_them() -> None:
    """The same pages without the attachment have no finding of this kind."""
    kajian = baca(print_html(compose_lkip(make_fakta())).replace(b"2.641.500.000", b"2.614.500.000"))

    assert periksa(replace(kajian, bacaan=replace(kajian.bacaan, data="")), awalan=("lampiran",)) == []
