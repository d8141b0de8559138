"""The JSON Schema says the same as the loader."""

from __future__ import annotations

import dataclasses
import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from dokumen.fakta.kecil import BERKAS_KECIL
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.bentuk import isian_tabel
from tolok.dokumen.fakta.skema import build_skema


def isi_kecil() -> dict[str, Any]:
    """Return the small office as a schema sees it: one property per file."""
    isi: dict[str, Any] = {}
    for nama, teks in BERKAS_KECIL.items():
        bagian = nama.removesuffix(".toml")
        berkas = json.loads(json.dumps(tomllib.loads(teks, parse_float=Decimal), default=str))
        isi[bagian] = berkas[bagian] if set(berkas) == {bagian} else berkas
    # json wrote the one decimal as text, which the schema would accept for the wrong reason.
    isi["instansi"]["wilayah"]["luas_km2"] = Decimal("120.5")
    return isi


def test_the_schema_is_a_schema_and_accepts_the_small_office() -> None:
    """It is valid Draft 2020-12, and facts that load are valid under it."""
    skema = build_skema()

    Draft202012Validator.check_schema(skema)

    assert list(Draft202012Validator(skema).iter_errors(isi_kecil())) == []


@pytest.mark.parametrize(
    ("jalan", "nilai"),
    [
        (("instansi", "nama"), ""),
        (("instansi", "tempt"), "salah eja"),
        (("renja", "pagu"), -1),
        (("renja", "tahun"), 23),
        (("laporan", "tahun"), "2023"),
        (("pengukuran", 0, "realisasi"), []),
        (("pengukuran", 0, "realisasi", 0, "nilai"), {"bawah": 1, "atas": 2}),
        (("renstra", "tujuan", 0, "indikator", 0, "arah"), "maju"),
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(jalan: tuple[str | int, ...], nilai: object) -> None:
    """Unknown keys, wrong types, negative money, empty required texts and unknown words are invalid."""
    isi: Any = isi_kecil()
    wadah = isi
    for langkah in jalan[:-1]:
        wadah = wadah[langkah]
    wadah[jalan[-1]] = nilai

    assert not Draft202012Validator(build_skema()).is_valid(isi)


def test_every_key_is_described() -> None:
    """No key of any table reaches a person without a word of explanation."""
    skema = build_skema()

    kosong = [
        f"{nama}.{kunci}"
        for nama, tabel in skema["$defs"].items()
        for kunci, isi in tabel["properties"].items()
        if nama != "Kosong" and not isi.get("description")
    ]

    assert kosong == []
    assert set(skema["properties"]) == {isian.nama for isian in isian_tabel(Fakta)}


def test_every_kind_of_table_is_defined_once() -> None:
    """Each dataclass below Fakta has one definition, with all its fields."""
    skema = build_skema()

    assert {"Program", "Kegiatan", "SubKegiatan", "Kosong", "Rentang", "Predikat"} <= set(skema["$defs"])
    for isian in dataclasses.fields(Fakta):
        assert isian.name in skema["properties"]


def test_the_schema_can_be_written_as_json(tmp_path: Path) -> None:
    """Defaults that are numbers, enums or states come out as plain JSON."""
    berkas = tmp_path / "skema.json"

    berkas.write_text(json.dumps(build_skema(), ensure_ascii=False), encoding="utf-8")

    assert json.loads(berkas.read_text(encoding="utf-8")) == json.loads(json.dumps(build_skema()))
