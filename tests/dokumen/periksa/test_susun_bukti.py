"""Equations of whole fragments: what proves a mistake, and what is only a doubt."""

from __future__ import annotations

from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.nilai_persamaan import Hasil
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.periksa.temuan import Tingkat

from .test_susun_persamaan import CAPAIAN, LAIN, REALISASI, bukti, langgar, tabel


def test_parts_that_already_exceed_the_total_prove_the_mistake_whatever_is_missing() -> None:
    """An empty cell can only add to what is too much already."""
    teks = tabel(
        "Tabel 3.1 Anggaran",
        "No | Program | Pagu (Rp)",
        "1 | Program Satu | 40.000.000",
        "2 | Program Dua | -",
        "3 | Program Tiga | 75.000.000",
        "Jumlah | | 100.000.000",
    )

    assert langgar(teks) == {"jumlah.kolom": 1}


def test_a_wrong_percent_of_a_cell_with_both_terms_is_found() -> None:
    """Realisasi and pagu stand in one cell, the percent in the next."""
    salah = LAIN["sel dengan dua angka di samping persen"].replace("74,58%", "47,58%").replace("100,25%", "102,52%")

    assert langgar(salah) == {"nisbah.serapan": 1, "nisbah.capaian": 1}


def test_a_number_written_in_no_one_way_proves_nothing_alone() -> None:
    """1,011.080.000 may be misread; confirmed by its percent it counts."""
    kepala = "No | Program | Pagu (Rp) | Realisasi (Rp) | Serapan (%)"
    baris = ("1 | Program Satu | 1.011.425.000 | {} | 99,97", "2 | Program Dua | 905.000.000 | 902.653.215 | 99,74")
    total = "Jumlah | | 1.916.425.000 | 1.913.733.125 | 99,86"
    dibaca = bukti(tabel("Tabel 3.1 Realisasi", kepala, *(satu.format("1,011.080.000") for satu in baris), total))
    sendiri = bukti(
        tabel("Tabel 3.1 Anggaran", "No | Program | Pagu (Rp)", "1 | Satu | 1,011.080.000", "2 | Dua | 905.000.000")
        + tabel("Tabel 3.2 Belanja", "No | Uraian | Pagu (Rp)", "1 | A | 1,011.080.000", "2 | B | 10", "Jumlah | | 11")
    )

    assert all(satu.pasti for satu in dibaca.sebab)
    assert not any(satu.pasti for satu in sendiri.sebab)


def test_a_percent_beside_its_amount_in_one_cell_is_recomputed() -> None:
    """Cells like "38.000.000 (95,00%)" state a ratio to the pagu of their row."""
    teks = tabel(
        "Tabel 2.2 Evaluasi Pelaksanaan",
        "No | Kegiatan | Anggaran (Rp) | Realisasi (%)",
        "1 | Kegiatan Satu | 40.000.000 | 38.000.000 (95,00%)",
        "2 | Kegiatan Dua | 60.000.000 | 57.600.000 (69,00%)",
    )

    assert [satu.kode for satu in bukti(teks).equations_of(Hasil.BENAR)].count("nisbah.serapan") == 1
    assert langgar(teks) == {"nisbah.serapan": 1}


def test_a_capaian_column_between_two_years_of_results_is_their_difference() -> None:
    """Without targets such a column compares the years; rows that do not are wrong, and no target is invented."""
    kop = "No | Indikator Kinerja | Realisasi Tahun 2022 | Realisasi Tahun 2023 | Capaian Kinerja (%)"
    baris = ("1 | Nilai tertib | 70,10 | 75,20 | 5,10", "2 | Nilai rapi | 80,00 | 78,50 | -1,50")
    benar = tabel("Tabel 3.5 Perbandingan Realisasi", kop, *baris, "3 | Nilai bersih | 60,00 | 66,00 | 6,00")
    salah = tabel("Tabel 3.5 Perbandingan Realisasi", kop, *baris, "3 | Nilai bersih | 60,00 | 66,00 | 9,00")

    assert sum(langgar(benar).values()) == 0
    assert sum(langgar(salah).values()) == 1


def test_terms_that_were_rounded_when_printed_make_one_doubt_of_the_whole_table() -> None:
    """Percents of which the unrounded results may be the cause are told once, as a doubt."""
    teks = tabel(
        "Tabel 3.3 Capaian",
        CAPAIAN,
        "1 | Nilai benih mas | 50 | 302,97 | 605,93",
        "2 | Nilai benih nila | 10 | 16,18 | 161,77",
        "3 | Nilai benih lele | 20 | 10,00 | 50,00",
        "4 | Nilai benih gurame | 40 | 44,00 | 110,00",
    )
    temuan = [satu for satu in examine(Kajian(read_fragmen(teks))) if satu.kode == "nisbah.capaian"]

    assert [(satu.tingkat, len(satu.akibat)) for satu in temuan] == [(Tingkat.RAGU, 1)]


def test_one_wrong_percent_in_two_equal_rows_is_one_finding() -> None:
    """A kind of spending with a single part repeats its numbers, and the mistake with them."""
    teks = tabel(
        "Tabel 3.7 Realisasi Belanja",
        REALISASI,
        "1 | Belanja Tidak Langsung | 40.000.000 | 38.000.000 | 91,00",
        "2 | Belanja Pegawai | 40.000.000 | 38.000.000 | 91,00",
        "3 | Belanja Langsung | 60.000.000 | 57.600.000 | 96,00",
    )
    temuan = [satu for satu in examine(Kajian(read_fragmen(teks))) if satu.kode == "nisbah.serapan"]

    assert [(satu.seharusnya, len(satu.akibat)) for satu in temuan] == [("95,00", 1)]
