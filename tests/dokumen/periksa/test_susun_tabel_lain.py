"""Tables that print no percent, shares that are no serapan, sums of weighted values, and doubts that stay open."""

from __future__ import annotations

from dokumen.periksa.test_susun_persamaan import tabel
from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.kenali.bentuk import Besaran, JenisHal
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.periksa.temuan import Temuan, Tingkat


def kaji(teks: str) -> Kajian:
    return Kajian(read_fragmen(teks))


def find(teks: str, kode: str) -> list[Temuan]:
    return [satu for satu in examine(kaji(teks)) if satu.kode == kode]


def test_spending_above_the_budget_is_told_without_a_column_of_percents() -> None:
    """A realisation report need not print the serapan to show that a row went over its budget."""
    lra = tabel(
        "Tabel 3.9 Realisasi Anggaran",
        "Kode | Uraian | Anggaran (Rp) | Realisasi (Rp)",
        "5.1 | Belanja Pegawai | 40.000.000 | 45.000.000",
        "5.2 | Belanja Barang | 60.000.000 | 50.000.000",
        "| Jumlah | 100.000.000 | 95.000.000",
    )

    assert [satu.ditemukan for satu in find(lra, "realisasi.melebihi-pagu")] == ["45.000.000"]


def test_a_share_of_the_budget_is_no_serapan() -> None:
    """A column "% Anggaran" beside the budget of each sasaran says how large a part of the whole it is."""
    porsi = tabel(
        "Tabel 2.5 Anggaran per Sasaran",
        "No | Sasaran Strategis | Anggaran | % Anggaran",
        "1 | Meningkatnya tertib arsip | 40.000.000 | 40,00",
        "2 | Meningkatnya tertib aset | 60.000.000 | 60,00",
        "| Jumlah | 100.000.000 | 100",
    )

    assert [satu for satu in kaji(porsi).sebutan if satu.besaran is Besaran.SERAPAN] == []


def test_a_percent_against_the_end_of_the_plan_is_not_the_capaian_of_the_year() -> None:
    """The same indicator has one capaian of the year and another against the last year of the plan."""
    kop = "No | Indikator Kinerja | {} | Realisasi Tahun 2023 | (%)"
    baris = ("1 | Persentase arsip tertata | 80 | 72 | 90,00", "1 | Persentase arsip tertata | 96 | 72 | 75,00")
    laporan = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n" + "".join(
        tabel(f"Tabel 3.{n} Capaian", kop.format(target), isi)
        for n, (target, isi) in enumerate(zip(("Target", "Target Jangka Menengah"), baris, strict=True), 1)
    )

    assert [s.angka.teks for s in kaji(laporan).sebutan if s.besaran is Besaran.CAPAIAN] == ["90,00"]
    assert find(laporan, "sama.nilai") == []


def test_the_sum_of_the_weighted_values_of_a_survey_is_checked() -> None:
    """The last row of the table of unsur is the sum of its weighted values, to their rounding."""
    unsur = (
        "No | Unsur | NRR | Bobot | NRR Tertimbang",
        "1 | Persyaratan | 3,500 | 0,111 | 0,389",
        "2 | Prosedur | 3,400 | 0,111 | 0,377",
        "3 | Waktu | 3,300 | 0,111 | 0,366",
    )
    teks = [
        tabel("Tabel 3.4 Unsur", *unsur, f"Jumlah NRR tertimbang | | | | {jumlah}") for jumlah in ("1,312", "1,132")
    ]

    assert [(s.ditemukan, s.seharusnya) for s in find(teks[0], "jumlah.kolom")] == [("1,312", "1,132")]
    assert find(teks[1], "jumlah.kolom") == []


def test_a_sum_over_a_doubtful_term_is_wrong_without_a_correction() -> None:
    """Where a part is itself not the sum of its parts, what the whole should be is not known."""
    lra = tabel(
        "Tabel 3.9 Realisasi Anggaran",
        "Kode | Uraian | Realisasi (Rp)",
        "5 | BELANJA | 8.526.997.765",
        "5.1 | Belanja Pegawai | 485.952.000",
        "5.2 | Belanja Barang | 6.499.394.265",
        "5.3 | Belanja Modal | 2.298.598.461",
        "5.3.1 | Belanja Peralatan | 524.695.500",
        "5.3.2 | Belanja Gedung | 1.294.246.425",
    )

    temuan = [satu for satu in examine(kaji(lra)) if satu.kode == "jumlah.pohon"]

    assert temuan != []
    assert all("9.283.944.726" not in satu.seharusnya for satu in temuan)


def test_the_wrong_title_of_an_entry_is_not_a_wrong_page_too() -> None:
    """An entry with its own number and another table's title stands on its own page."""
    daftar = "DAFTAR TABEL\n\nTabel 1.1 Susunan Jabatan ..... 1\nTabel 1.2 Susunan Jabatan ..... 1\n\n"
    isi = tabel("Tabel 1.1 Susunan Jabatan", "No | Jabatan | Jumlah", "1 | Camat | 1", "2 | Sekretaris | 1") + tabel(
        "Tabel 1.2 Tingkat Pendidikan", "No | Pendidikan | Jumlah", "1 | S-1 | 4", "2 | SMA | 3"
    )
    temuan = examine(kaji(daftar + isi))

    assert [satu.kode for satu in temuan if satu.kode.startswith("daftar.") and satu.tingkat is Tingkat.SALAH] == [
        "daftar.tabel-beda"
    ]


def test_money_under_one_sasaran_belongs_to_its_indicators() -> None:
    """A sasaran that stands over two rows with money does not have two budgets."""
    porsi = tabel(
        "Tabel 3.14 Realisasi",
        "No | Sasaran | Indikator Kinerja | Anggaran | Realisasi",
        "1 | Meningkatnya tertib arsip | Jumlah arsip tertata rapi | 40.000.000 | 38.000.000",
        "2 | Meningkatnya tertib aset | Jumlah aset terdata lengkap | 60.000.000 | 50.000.000",
    )

    assert {s.hal.jenis for s in kaji(porsi).sebutan if s.besaran is Besaran.PAGU} == {JenisHal.SASARAN}
