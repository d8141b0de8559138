"""Where the checks of a printed report end: what looks like a contradiction and is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from dokumen.fakta.kecil import write_kecil
from dokumen.fakta.kerusakan import LAPORAN, PENGUKURAN, PERJANJIAN, RENJA, RENSTRA, ganti, tambah
from dokumen.fakta.kerusakan_cetak import pakai_triwulan
from tolok.dokumen.fakta.muat import load_fakta


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_kecil(tmp_path / "fakta")


def test_a_year_is_the_rounded_average_of_its_quarters(folder: Path) -> None:
    """88,215 is signed as 88,22, half away from zero."""
    pakai_triwulan("88.2", "88.2", "88.23", "88.23", agregasi="rata_rata")(folder)

    assert load_fakta(folder).pengukuran[0].realisasi[1].triwulan[3].triwulan == 4


def test_a_year_with_a_missing_quarter_is_not_compared(folder: Path) -> None:
    """Three numbers and a reason do not make a year."""
    hilang = '{ keadaan = "belum-ada", alasan = "register rusak" }'
    pakai_triwulan("80", hilang, "81", "82", agregasi="rata_rata")(folder)

    assert len(load_fakta(folder).pengukuran[0].realisasi[1].triwulan) == 4


def test_a_pppk_official_has_a_golongan_and_no_pangkat(folder: Path) -> None:
    """Only a golongan of PNS asks for a pangkat."""
    ganti(PERJANJIAN, 'jabatan = "Bupati Rimba Raya"', 'jabatan = "Sekretaris"\ngolongan = "IX"')(folder)

    assert load_fakta(folder).perjanjian[0].pihak_kedua.golongan == "IX"


def test_old_groups_may_name_every_member(folder: Path) -> None:
    """A group for the rest is not needed when nothing is left."""
    ganti(RENJA, 'Langsung"\npagu = 200000000', 'Langsung"\nsub_kegiatan = ["7.01.01.2.01.0006"]\npagu = 200000000')(
        folder
    )

    assert all(kelompok.sub_kegiatan for kelompok in load_fakta(folder).renja.kelompok_lama)


def test_finer_decimals_are_allowed_where_the_indicator_is_signed_so(folder: Path) -> None:
    """Raising `desimal`, as the message says, mends the folder."""
    ganti(RENSTRA, 'satuan = "indeks"', 'satuan = "indeks"\ndesimal = 3')(folder)
    ganti(PENGUKURAN, "nilai = 87.1 ", "nilai = 87.105 ")(folder)

    assert str(load_fakta(folder).pengukuran[0].realisasi[0].nilai) == "87.105"


def test_a_paragraph_may_stand_at_an_indicator_of_the_revised_agreement(folder: Path) -> None:
    """The last version counts by its number: what only perubahan-10 promises is printed."""
    pihak = 'pihak_pertama = { jabatan = "Camat" }\npihak_kedua = { jabatan = "Bupati" }'
    baris = 'baris = [{ kinerja = "S1", indikator = "IK-3", target = { predikat = "B" } }]'
    lama = 'baris = [{ kinerja = "T1", indikator = "IKU-1", target = 88 }]'
    for versi, isi in (("perubahan-10", baris), ("perubahan-9", lama)):
        tambah(PERJANJIAN, f'[[perjanjian]]\nversi = "{versi}"\n{pihak}\n{isi}')(folder)
    ganti(LAPORAN, 'tempat = "IKU-1"', 'tempat = "IK-3"')(folder)

    assert load_fakta(folder).laporan.narasi[0].tempat == "IK-3"
