"""The decisions of the example: every contradiction of the source is settled, in few and plain words."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from contoh.batumandi import (
    find_indikator,
    find_realisasi,
    find_sub_kegiatan,
    list_kegiatan,
    load_batumandi,
    walk,
)
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.dasar import Tercatat


def keputusan_sub(kode: str) -> Callable[[Fakta], str]:
    return lambda fakta: find_sub_kegiatan(fakta, kode).keputusan


def keputusan_kegiatan(kode: str) -> Callable[[Fakta], str]:
    return lambda fakta: next(butir.keputusan for butir in list_kegiatan(fakta) if butir.kode == kode)


def keputusan_unit(kode: str) -> Callable[[Fakta], str]:
    return lambda fakta: next(unit.keputusan for unit in fakta.instansi.unit if unit.kode == kode)


def keputusan_realisasi(kode: str) -> Callable[[Fakta], str]:
    return lambda fakta: find_realisasi(fakta, kode).keputusan


KONFLIK: dict[str, tuple[Callable[[Fakta], str], tuple[str, ...]]] = {
    "total realisasi": (lambda f: f.renja.keputusan, ("5.359.651.561", "5.472.611.561", "95,76%", "93,79%")),
    "kode dua atau empat angka": (lambda f: f.renja.keputusan, ("dua angka", "T-009")),
    "baris Total": (lambda f: f.renja.kelompok_lama[0].keputusan, ("5.714.687.973", "5.622.371.998")),
    "realisasi yang tidak tercetak": (lambda f: f.renja.program[0].keputusan, ("4.886.877.961", "lima program lain")),
    "nilai SAKIP": (lambda f: f.renja.program[0].keputusan, ("60.48", "60,48")),
    "pagu penatausahaan": (keputusan_sub("7.01.01.2.02.0003"), ("428.190.500", "429.190.500", "94,17%")),
    "realisasi pelimpahan": (keputusan_sub("7.01.02.2.04.0003"), ("15.601.900", "15.601.600")),
    "realisasi keluarga": (keputusan_sub("7.01.03.2.06.0012"), ("83.515.000", "83.516.000", "99,30%", "99,31%")),
    "serapan batas desa": (keputusan_sub("7.01.06.2.01.0015"), ("98,37%", "98,73%")),
    "tahun lama": (keputusan_sub("7.01.06.2.01.0013"), ("2021", "2023")),
    "jasa kantor": (keputusan_sub("7.01.01.2.08.0003"), ("Peralatan dan Perlengkapan", "Pelayanan Umum")),
    "sarana pendukung": (keputusan_sub("7.01.01.2.09.0010"), ("Pendukung", ".0010", ".0011")),
    "keterlibatan": (keputusan_kegiatan("7.01.04.2.01"), ("Keterlibatan Umum", "Ketertiban Umum")),
    "pagu dan realisasi tertukar": (
        lambda f: f.renja.program[5].keputusan,
        ("151.450.000", "113.545.000", "118.049.200", "96,18%"),
    ),
    "program wawasan kebangsaan": (lambda f: f.renja.program[4].keputusan, ("Tabel 3.5", "dipertahankan")),
    "indikator program lain": (lambda f: f.renja.program[3].indikator[0].keputusan, ("program lain",)),
    "indikator terpotong": (
        lambda f: f.renja.program[0].kegiatan[1].indikator[0].keputusan,
        ("tiga indikator", "titik tiga"),
    ),
    "target IKM 2021-2022": (lambda f: find_indikator(f, "IKU-1").keputusan, ("2021", "2022", "mengosongkan")),
    "indikator sasaran 1": (lambda f: find_indikator(f, "IK-1").keputusan, ("IKM saja", "Kesejahteraan Sosial", "PK")),
    "36 laporan": (lambda f: find_indikator(f, "IK-4").keputusan, ("2 Laporan", "36")),
    "126 laporan": (lambda f: find_indikator(f, "IK-5").keputusan, ("7 Laporan", "126")),
    "tata kelola": (lambda f: f.renstra.tujuan[0].keputusan, ("“Tata Kelola Pemerintah”", "“Tata Pemerintahan”")),
    "versi PK": (lambda f: f.perjanjian[0].keputusan, ("murni", "PK Perubahan", "berbeda")),
    "target 88 atau 88,22": (lambda f: f.perjanjian[0].baris[0].keputusan, ("88,22", "dipakai 88 ", "100,25%")),
    "empat atau lima indikator": (lambda f: f.laporan.keputusan, ("keempat", "lima")),
    "150 responden": (keputusan_realisasi("IKU-1"), ("150", "seluruh seksi", "Semester II")),
    "sangat baik atau baik": (keputusan_realisasi("IKU-1"), ("sangat baik", "mutu B (Baik)")),
    "nama seksi": (keputusan_unit("seksi-pemerintahan"), ("Tabel 1.1", "Tabel 1.2", "55/2023")),
    "kecamatan lain": (lambda f: f.instansi.keputusan, ("Juai", "Batumandi")),
    "perbup tugas": (lambda f: f.instansi.tugas.keputusan, ("83/2023", "55/2023")),
    "NIP penanda tangan": (lambda f: f.laporan.penandatangan.keputusan, ("dua bentuk", "NIP buatan")),
    "langkah tahun 2023": (lambda f: f.laporan.langkah[0].keputusan, ("“tahun 2023”", "tahun berikutnya")),
    "tahap inovasi": (lambda f: f.laporan.inovasi[1].keputusan, ("percobaan", "sudah dijalankan", "Verel SPJ")),
}
TERLALU_TEKNIS = re.compile(r"\bbaris \d|\.toml|\bmendukung\b|\balias\b|T-\d{3}\)")
AKHIR_KALIMAT = re.compile(r"\.(?= [A-Z])|\.$")


@pytest.mark.parametrize("konflik", KONFLIK)
def test_each_contradiction_of_the_source_is_decided_in_writing(konflik: str) -> None:
    """Where the report says two things, the facts give both readings and the reason for one."""
    keputusan, bacaan = KONFLIK[konflik]

    teks = keputusan(load_batumandi())

    assert [potongan for potongan in bacaan if potongan not in teks] == []


def test_decisions_are_few_short_and_in_plain_words() -> None:
    """The annex of decisions has 25 to 32 rows of three sentences, without line numbers, keys or file names."""
    keputusan = [isi.keputusan for isi in walk(load_batumandi()) if isinstance(isi, Tercatat) and isi.keputusan]

    panjang = [teks for teks in keputusan if len(AKHIR_KALIMAT.findall(teks)) > 3]

    assert 25 <= len(set(keputusan)) == len(keputusan) <= 32
    assert panjang == []
    assert [teks for teks in keputusan if TERLALU_TEKNIS.search(teks)] == []
