"""Equations that sentences state in words: totals that follow, shares of counts, rises that are ratios."""

from __future__ import annotations

import pytest

from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.nilai_persamaan import Hasil
from tolok.dokumen.periksa.periksa import examine

SALAH = {
    "jumlah yang disimpulkan": (
        "Tiga program mendapat anggaran sebesar Rp400.000.000,00. Selain itu terdapat satu program pendukung dengan "
        "anggaran Rp50.000.000,00 sehingga total anggaran kantor menjadi Rp510.000.000,00.",
        "jumlah.kalimat",
    ),
    "bagian dari cacah": (
        "Penilaian terhadap 16 desa menunjukkan 6 desa atau 24% belum tertib.",
        "nisbah.kalimat",
    ),
    "bagian yang hanya dikira, tetapi jauh": (
        "Penilaian terhadap 16 desa menunjukkan 6 desa atau sekitar 24% belum tertib.",
        "nisbah.kalimat",
    ),
    "nisbah disebut kenaikan": (
        "Arsip tertata sebanyak 18 berkas dari 16 berkas pada tahun lalu atau peningkatan sebesar 112,5%.",
        "tumbuh",
    ),
    "nisbah disebut penurunan": (
        "Terjadi penurunan capaian sebesar 25% dari 8 desa menjadi 2 desa.",
        "tumbuh",
    ),
}
BENAR = {
    "jumlah yang cocok": "Tiga program mendapat anggaran sebesar Rp400.000.000,00. Selain itu terdapat satu program "
    "pendukung dengan anggaran Rp50.000.000,00 sehingga total anggaran kantor menjadi Rp450.000.000,00.",
    "jumlah di alinea lain": "Program utama mendapat Rp400.000.000,00.\n\nSelain itu ada Rp50.000.000,00 dari hibah "
    "sehingga total hibah menjadi Rp70.000.000,00.",
    "bagian yang cocok": "Penilaian terhadap 16 desa menunjukkan 6 desa atau 37,5% belum tertib.",
    "bagian yang dikira dan dekat": "Penilaian terhadap 17 desa menunjukkan 7 desa atau sekitar 40% belum tertib.",
    "bagian dari hal lain": "Penilaian terhadap 16 desa menunjukkan 6 kelompok atau 24% dari anggotanya belum tertib.",
    "kenaikan yang benar": "Arsip tertata sebanyak 18 berkas dari 16 berkas atau peningkatan sebesar 12,5%.",
    "penurunan yang benar": "Terjadi penurunan sebesar 75% dari 8 desa menjadi 2 desa.",
    "persentase hal lain": "Kenaikan sebesar 40% terjadi, dengan 16 desa dan 18 kelompok yang dibina.",
}


@pytest.mark.parametrize("nama", SALAH)
def test_what_a_sentence_computes_wrongly_is_found(nama: str) -> None:
    """The numbers of one statement prove it wrong by themselves."""
    teks, kode = SALAH[nama]
    bukti = Kajian(read_fragmen(teks + "\n")).pembuktian

    assert [satu.kode for satu in bukti.equations_of(Hasil.SALAH)] == [kode]


@pytest.mark.parametrize("nama", BENAR)
def test_what_a_sentence_computes_rightly_or_does_not_compute_is_silent(nama: str) -> None:
    """True sums and shares, and numbers that only stand near each other, are no findings."""
    bukti = Kajian(read_fragmen(BENAR[nama] + "\n")).pembuktian

    assert bukti.equations_of(Hasil.SALAH) == []


def test_the_true_fall_is_told_without_a_sign() -> None:
    """A fall from 8 to 2 is one of 75 %, and the finding says so."""
    (temuan,) = [
        satu
        for satu in examine(Kajian(read_fragmen("Terjadi penurunan capaian sebesar 25% dari 8 desa menjadi 2 desa.\n")))
        if satu.kode == "tumbuh"
    ]

    assert (temuan.ditemukan, temuan.seharusnya) == ("25%", "75%")
