"""What an inspector reads of an arithmetic finding: place, both numbers, why, recomputation, consequences."""

from __future__ import annotations

import pytest

from dokumen.periksa.hitungan_bahan import CONTOH, Lembar, TabelAnggaran
from tolok.dokumen.baca.teks import read_fragmen
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.kalimat_sebab import say_rupa
from tolok.dokumen.periksa.katalog import Cek, daftar_cek
from tolok.dokumen.periksa.pembuktian import Rupa
from tolok.dokumen.periksa.persamaan import JenisPersamaan
from tolok.dokumen.periksa.sebab import prove
from tolok.dokumen.periksa.temuan import Temuan, Tingkat
from tolok.dokumen.periksa.temuan_hitung import build_temuan, code_of

J = JenisPersamaan
CEK = [satu for satu in daftar_cek().values() if satu.fungsi.__module__.rpartition(".")[2].startswith("hitungan")]


@pytest.mark.parametrize("cek", CEK, ids=lambda cek: cek.kode)
def test_each_check_finds_its_bad_fragment_and_nothing_in_its_good_one(cek: Cek) -> None:
    """The catalogue's own examples prove every arithmetic check."""
    temuan = list(cek.fungsi(Kajian(read_fragmen(cek.salah))))

    assert [cek.kode] == [satu.kode for satu in temuan]
    assert [cek.tingkat] == [satu.tingkat for satu in temuan]
    assert list(cek.fungsi(Kajian(read_fragmen(cek.benar)))) == []


@pytest.mark.parametrize("cek", CEK, ids=lambda cek: cek.kode)
def test_good_fragments_raise_no_arithmetic_error_of_any_kind(cek: Cek) -> None:
    """What one check calls good, no other calls wrong."""
    assert Kajian(read_fragmen(cek.benar)).pembuktian.sebab == ()


def _temuan(lembar: Lembar) -> list[Temuan]:
    pembuktian = prove(lembar.titik, lembar.persamaan)
    kode = dict.fromkeys(code_of(pembuktian, satu) for satu in pembuktian.sebab)
    return [temuan for satu in kode for temuan in build_temuan(pembuktian, satu, "judul")]


def test_a_wrong_amount_is_told_with_its_consequences_and_the_recomputation() -> None:
    """One finding at the number, the sum it spoils as its consequence, the division written out."""
    lembar = TabelAnggaran(CONTOH)
    lembar.write(lembar.realisasi[1], "171186000")

    (temuan,) = _temuan(lembar)

    assert (temuan.tingkat, temuan.ditemukan, temuan.seharusnya) == (Tingkat.SALAH, "171186000", "117.186.000")
    assert temuan.sebab == "digit-tertukar"
    assert "tertukar letaknya" in temuan.penjelasan
    assert "2 hitungan" in temuan.penjelasan
    assert len(temuan.akibat) == 1
    assert temuan.langkah[-1].teks == "Jumlah = 245.375.100; tertulis 191375100"
    assert temuan.dasar.startswith("Kesesuaian angka")


def test_swapped_columns_are_told_as_one_finding_of_their_own_code() -> None:
    """Both numbers and both corrections in one line."""
    lembar = TabelAnggaran(CONTOH)
    pagu, realisasi = CONTOH[2]
    lembar.write(lembar.pagu[2], str(realisasi))
    lembar.write(lembar.realisasi[2], str(pagu))

    (temuan,) = _temuan(lembar)

    assert temuan.kode == "kolom.tertukar"
    assert temuan.ditemukan == "15601600 dan 20919700"
    assert temuan.seharusnya == "20.919.700 dan 15.601.600"


def test_two_values_without_a_witness_are_both_told_and_none_is_chosen() -> None:
    """The finding names both and says that the document does not decide."""
    lembar = Lembar()
    lembar.tambah(J.SAMA, lembar.angka("59400000", satuan="Rp"), lembar.angka("44900000", satuan="Rp"))

    (temuan,) = _temuan(lembar)

    assert (temuan.ditemukan, temuan.seharusnya) == ("Rp59400000 dan Rp44900000", "")
    assert "angka ketiga" in temuan.penjelasan


def test_a_doubtful_structure_is_told_as_doubt() -> None:
    """RAGU, with the request to look first."""
    lembar = Lembar()
    lembar.tambah(J.JUMLAH, *(lembar.angka(teks) for teks in ("99", "10", "20")), pasti=False)

    (temuan,) = _temuan(lembar)

    assert temuan.tingkat is Tingkat.RAGU
    assert "periksa dahulu" in temuan.penjelasan


def test_a_correction_known_only_within_limits_is_told_as_limits() -> None:
    """A rounded percent leaves a stretch of amounts: it is written as one, never as an invented amount."""
    lembar = Lembar()
    hasil, ulang = lembar.angka("74.58", satuan="%"), lembar.angka("74.58", satuan="%")
    atas, bawah, pagu = (lembar.angka(teks, satuan="Rp") for teks in ("39999111", "20919700", "20919700"))
    lembar.tambah(J.PERSEN, hasil, atas, bawah, skala=100, aturan="anggaran.serapan")
    lembar.tambah(J.SAMA, ulang, hasil)
    lembar.tambah(J.SAMA, pagu, bawah)
    lembar.tambah(J.PERSEN, ulang, atas, pagu, skala=100, aturan="anggaran.serapan")

    (temuan,) = _temuan(lembar)

    assert temuan.seharusnya == "antara Rp15.600.867 dan Rp15.602.958"
    assert "sumbernya" in temuan.penjelasan


def test_a_percent_that_fits_another_pair_names_the_pair() -> None:
    """Printed as pagu is the realisasi; the true pagu stands in another place."""
    lembar = Lembar()
    hasil = lembar.angka("96.18", satuan="%")
    atas, bawah, _ = (lembar.angka(teks, satuan="Rp") for teks in ("151450000", "113545000", "118049200"))
    lembar.tambah(J.PERSEN, hasil, atas, bawah, skala=100, aturan="anggaran.serapan")

    (temuan,) = _temuan(lembar)

    assert (temuan.ditemukan, temuan.seharusnya) == (
        "Rp113545000 dan Rp151450000",
        "Rp118.049.200 dan Rp113.545.000",
    )
    assert "melampauinya" in temuan.penjelasan


@pytest.mark.parametrize(
    ("jenis", "hasil", "suku", "rumus"),
    [
        (J.PERSEN_TURUN, "150", ("4", "5"), "(2 × 5 − 4) ÷ 5 × 100 = 120%; tertulis 150%"),
        (J.TUMBUH, "52", ("100", "80"), "(100 − 80) ÷ 80 × 100 = 25%; tertulis 52%"),
        (J.KALI, "95", ("3", "1"), "3 × 1 × 100 = 300%; tertulis 95%"),
        (J.PERSEN, "50", ("1", "3"), "1 ÷ 3 × 100 = 33,33%; tertulis 50%"),
    ],
)
def test_the_recomputation_is_written_as_the_formula_it_follows(
    jenis: JenisPersamaan, hasil: str, suku: tuple[str, ...], rumus: str
) -> None:
    """With two more digits where the value does not end at the printed ones."""
    lembar = Lembar()
    lembar.tambah(jenis, lembar.angka(hasil, satuan="%"), *(lembar.angka(satu) for satu in suku), skala=100)

    (temuan,) = _temuan(lembar)

    assert temuan.langkah[-1].teks == rumus


def test_millions_and_fractions_are_written_in_the_unit_they_are_printed_in() -> None:
    """A sum in milliards stays in milliards; a mean says by how many it was divided."""
    lembar = Lembar()
    lembar.tambah(J.JUMLAH, *(lembar.angka(teks, satuan="Rp", kali=10**9) for teks in ("9.9", "2.4", "1.3")))
    lain = Lembar()
    lain.tambah(J.RATA_RATA, lain.angka("9", bulat=True), lain.angka("1"), lain.angka("2"))

    assert [satu.seharusnya for satu in _temuan(lembar)] == ["Rp3,7 miliar"]
    assert _temuan(lain)[0].langkah[-1].teks == "Jumlahnya ÷ 2 = 1,50; tertulis 9"


def test_cut_percents_are_one_finding_with_the_others_as_its_consequences() -> None:
    """However many there are, they are one habit."""
    (cek,) = [satu for satu in CEK if satu.kode == "nisbah.terpotong"]
    teks = (
        "Tabel 3.1 Realisasi Anggaran\n\nNo\tProgram\tPagu (Rp)\tRealisasi (Rp)\tSerapan (%)\n"
        "1\tProgram Satu\t30.000.000\t27.500.000\t91,66\n2\tProgram Dua\t60.000.000\t59.000.000\t98,33\n"
        "3\tProgram Tiga\t90.000.000\t88.700.000\t98,55\n4\tProgram Empat\t70.000.000\t69.300.000\t99,00\n"
    )

    (temuan,) = cek.fungsi(Kajian(read_fragmen(teks)))

    assert (temuan.ditemukan, temuan.seharusnya, temuan.tingkat) == ("91,66", "91,67", Tingkat.RAGU)
    assert len(temuan.akibat) == 1


def test_realisasi_above_pagu_is_found_in_a_sentence_without_percent_but_not_for_revenue() -> None:
    """Spending may not exceed its pagu; revenue may exceed its target."""
    (cek,) = [satu for satu in CEK if satu.kode == "realisasi.melebihi-pagu"]
    belanja = "Realisasi anggaran tahun 2024 sebesar Rp3.202.840.500 dari pagu Rp3.152.500.000.\n"
    retribusi = "Realisasi retribusi sebesar Rp3.202.840.500 dari pagu Rp3.152.500.000.\n"

    assert [satu.ditemukan for satu in cek.fungsi(Kajian(read_fragmen(belanja)))] == ["Rp3.202.840.500"]
    assert list(cek.fungsi(Kajian(read_fragmen(retribusi)))) == []


@pytest.mark.parametrize("rupa", Rupa)
def test_every_cause_has_a_plain_sentence_or_none(rupa: Rupa) -> None:
    """No sentence keeps an open place."""
    kalimat = say_rupa(rupa, "Pagu", "baris lain")

    assert "{" not in kalimat
    assert kalimat == "" or kalimat.endswith(".")


def test_an_empty_cell_is_named_where_the_difference_may_belong() -> None:
    """The reader is sent to the cell, not to a number that may be right."""
    (cek,) = [satu for satu in CEK if satu.kode == "jumlah.kolom"]
    teks = (
        "Tabel 3.1 Anggaran\n\nNo\tProgram\tPagu (Rp)\n1\tProgram Satu\t40.000.000\n2\tProgram Dua\t-\n"
        "3\tProgram Tiga\t35.000.000\nJumlah\t\t100.000.000\n"
    )

    (temuan,) = cek.fungsi(Kajian(read_fragmen(teks)))

    assert temuan.tingkat is Tingkat.RAGU
    assert "Tabel 3.1, baris 2" in temuan.penjelasan


def test_two_plans_that_differ_are_asked_for_their_version() -> None:
    """Murni and perubahan may both be right; the report should say which is which."""
    (cek,) = [satu for satu in CEK if satu.kode == "sama.nilai"]
    teks = cek.salah.replace("51.000.000", "57.310.000")

    (temuan,) = cek.fungsi(Kajian(read_fragmen(teks)))

    assert (temuan.tingkat, temuan.seharusnya) == (Tingkat.RAGU, "")
    assert "versi" in temuan.penjelasan


def test_what_cannot_be_recomputed_is_only_said_to_differ() -> None:
    """A violated equation whose result every change would break elsewhere keeps both numbers open."""
    lembar = Lembar()
    hasil, suku = lembar.angka("7"), lembar.angka("3")
    lembar.tambah(J.JUMLAH, hasil, suku, koefisien=(2,))
    lembar.tambah(J.CACAH, hasil, tetapan=7)
    lembar.tambah(J.CACAH, suku, tetapan=3)

    (temuan,) = _temuan(lembar)

    assert (temuan.ditemukan, temuan.seharusnya) == ("7", "")
    assert "tidak menentukan yang mana" in temuan.penjelasan
