"""The example report with planted mistakes: every one is found where it stands, and nothing right is called wrong."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.periksa.temuan import Temuan, Tingkat

FOLDER = Path(__file__).parents[2] / "contoh" / "lkip-bercacat"
BERKAS = FOLDER / "lkip-kecamatan-tirta-kencana-2024.txt"
CACAT = tomllib.loads((FOLDER / "kunci.toml").read_text("utf-8"))["cacat"]
WAJAR = {"kategori.skala-lubang"}
"""A scale of whole percents leaves gaps; the example has it on purpose, as many offices do."""


@cache
def temuan_contoh() -> tuple[Temuan, ...]:
    return examine(Kajian(read_berkas(BERKAS.name, BERKAS.read_bytes())))


def lines_of(cari: str) -> set[int]:
    """Lines with that text, and two to each side: a finding may point to the beginning of a list or a caption."""
    baris = BERKAS.read_text("utf-8").splitlines()
    return {dekat for nomor, isi in enumerate(baris, start=1) if cari in isi for dekat in range(nomor - 2, nomor + 3)}


def lines_pointed_at(temuan: Temuan) -> set[int | None]:
    return {temuan.tempat.lokasi.baris, *(satu.tempat.lokasi.baris for satu in temuan.akibat)}


@pytest.mark.parametrize("cacat", CACAT, ids=[f"{satu['kode']}-{urut}" for urut, satu in enumerate(CACAT)])
def test_each_planted_mistake_is_found_at_its_line(cacat: dict[str, str]) -> None:
    """The check that is meant for it points to the line where it was planted."""
    baris = lines_of(cacat["cari"])
    assert baris

    menunjuk = [satu for satu in temuan_contoh() if satu.kode == cacat["kode"] and baris & lines_pointed_at(satu)]

    assert menunjuk, f"{cacat['kode']} tidak ditemukan di baris {sorted(baris)}"


def test_nothing_else_is_called_wrong() -> None:
    """Every finding of level SALAH points to a planted mistake."""
    ditanam = set().union(*(lines_of(satu["cari"]) for satu in CACAT))

    lain = [
        (satu.kode, satu.tempat.lokasi.baris)
        for satu in temuan_contoh()
        if satu.tingkat is Tingkat.SALAH and not ditanam & lines_pointed_at(satu) and satu.kode not in WAJAR
    ]

    assert lain == []


def test_a_swapped_column_is_one_finding_with_its_consequences() -> None:
    """The wrong sums and the wrong percentage of that row are consequences, not findings of their own."""
    tertukar = [satu for satu in temuan_contoh() if satu.kode == "kolom.tertukar"]

    assert [satu.seharusnya for satu in tertukar] == ["214.500.000 dan 205.164.000"]
    assert tertukar[0].sebab == "kolom-tertukar"
    assert len(tertukar[0].akibat) >= 2
