"""What every number of a report is: its value, its unit, how it is written, and what it is there for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tolok.aturan.angka import format_angka
from tolok.dokumen.kenali.angka import find_angka, read_angka_persen, read_angka_sel
from tolok.dokumen.kenali.bentuk import Angka, Peran, Tulisan


def satu(teks: str) -> Angka:
    """The only number of a text."""
    (angka,) = find_angka(teks)
    return angka


@pytest.mark.parametrize(
    ("teks", "nilai", "satuan"),
    [
        ("anggaran sebesar Rp. 4.321.098.765,- tahun ini", "4321098765", "Rp"),
        ("anggaran sebesar Rp4.321.098.765,00 dan", "4321098765.00", "Rp"),
        ("anggaran sebesarRp500.000 saja", "500000", "Rp"),
        ("sebesar Rp.\u00a012.500.000", "12500000", "Rp"),
        ("atau 95,76%.", "95.76", "%"),
        ("atau 95,76 persen", "95.76", "%"),
        ("atau sebesar93.80%", "93.80", "%"),
        ("bernilai 60.48 Nilai", "60.48", "nilai"),
        ("nilai 88,5", "88.5", ""),
        ("jumlah 10.562.500 ,-", "10562500", ""),
        ("sebanyak 28 (dua puluh delapan) Sub Kegiatan", "28", "sub kegiatan"),
        ("ada 150 Orang/Perjalanan", "150", "orang/perjalanan"),
        ("ada 18 desa yang", "18", "desa"),
        ("sebanyak 18 dari", "18", ""),
        ("turun -5,59 %", "-5.59", "%"),
        ("kurang -Rp1.000.000", "-1000000", "Rp"),
        ("kurang Rp -1.000.000", "-1000000", "Rp"),
        ("kurang (-5.000.000)", "-5000000", ""),
    ],
)
def test_a_number_has_the_value_and_the_unit_that_are_printed(teks: str, nilai: str, satuan: str) -> None:
    """A value is read with its sign and its unit, however the writer spaced and closed it."""
    angka = satu(teks)

    assert (angka.nilai, angka.satuan, angka.peran) == (Decimal(nilai), satuan, Peran.NILAI)
    assert angka.nilai.as_tuple().exponent == Decimal(nilai).as_tuple().exponent
    assert teks[angka.mulai : angka.akhir] == angka.teks


@pytest.mark.parametrize(
    ("teks", "kali", "satuan"),
    [
        ("Rp 1,5 Juta", 10**6, "Rp"),
        ("2,4 miliar", 10**9, ""),
        ("2,4 milyar rupiah", 10**9, "Rp"),
        ("Rp 3 M", 10**9, "Rp"),
        ("Rp1,2 triliun", 10**12, "Rp"),
        ("12 ribu orang", 10**3, "orang"),
        ("luas 3 m", 1, "m"),
    ],
)
def test_a_scale_in_words_is_kept_beside_the_value(teks: str, kali: int, satuan: str) -> None:
    """Words such as juta and miliar multiply the printed number and do not change it."""
    assert (satu(teks).kali, satu(teks).satuan) == (kali, satuan)


@pytest.mark.parametrize(
    ("teks", "tulisan", "nilai", "lain"),
    [
        ("15601600", Tulisan.POLOS, "15601600", None),
        ("15.601.600", Tulisan.INDONESIA, "15601600", None),
        ("1.234,56", Tulisan.INDONESIA, "1234.56", None),
        ("15,601,600", Tulisan.INGGRIS, "15601600", None),
        ("1,234.56", Tulisan.INGGRIS, "1234.56", None),
        ("88.22", Tulisan.INGGRIS, "88.22", None),
        ("1.500", Tulisan.INDONESIA, "1500", "1.500"),
        ("1,500", Tulisan.INDONESIA, "1.500", "1500"),
        ("0.876", Tulisan.INGGRIS, "0.876", None),
        ("5.714.687,973", Tulisan.INDONESIA, "5714687.973", "5714687973"),
        ("1,011.080.000", Tulisan.CAMPUR, "1011080000", None),
        ("1403.419.201", Tulisan.CAMPUR, "1403419201", None),
        ("2.586.750.00", Tulisan.CAMPUR, "2586750.00", "258675000"),
        ("1,234.567", Tulisan.CAMPUR, "1234567", "1234.567"),
        ("1,2.34", Tulisan.CAMPUR, "12.34", "1234"),
    ],
)
def test_separators_show_how_a_number_is_written(teks: str, tulisan: Tulisan, nilai: str, lain: str | None) -> None:
    """What can be read in two ways keeps both readings, and mixed separators are named."""
    angka = satu(teks)

    assert (angka.tulisan, angka.nilai) == (tulisan, Decimal(nilai))
    assert angka.lain == (None if lain is None else Decimal(lain))


@pytest.mark.parametrize(
    ("teks", "peran"),
    [
        ("pada tahun 2023", [Peran.TAHUN]),
        ("Renstra 2021-2026", [Peran.TAHUN, Peran.TAHUN]),
        ("sebanyak 2016 orang", [Peran.NILAI]),
        ("sebesar 2020", [Peran.NILAI]),
        ("tanggal 16 Oktober 2017", [Peran.TANGGAL]),
        ("pada 1-1-2023 dan 2023-12-31", [Peran.TANGGAL, Peran.TANGGAL]),
        ("7.01.01.2.01.0001 Penyediaan", [Peran.KODE]),
        ("Rp 2.586.75.000", [Peran.NILAI]),
        ("NIP. 19700101 199001 1 001", [Peran.NIP]),
        ("NIP 197001011990011001", [Peran.NIP]),
        ("19700101 199001 1 001", [Peran.NIP]),
        ("Peraturan Nomor 53 Tahun 2014 tentang", [Peran.NOMOR_PERATURAN, Peran.NOMOR_PERATURAN]),
        ("Permendagri 86/2017", [Peran.NOMOR_PERATURAN]),
        ("Keputusan Nomor 188.45/123/KUM/2023", [Peran.NOMOR_PERATURAN]),
        ("surat 050/12/Bappeda/2023", [Peran.NOMOR_PERATURAN]),
        ("Pasal 3 ayat (2)", [Peran.NOMOR_PERATURAN, Peran.NOMOR_PERATURAN]),
        ("lihat Tabel 3.2 di atas", [Peran.RUJUKAN]),
        ("lihat Tabel III.4", [Peran.RUJUKAN]),
        ("pada halaman 12", [Peran.RUJUKAN]),
        ("1. Perumusan kebijakan", [Peran.NOMOR_BAGIAN]),
        ("  2) Kedua", [Peran.NOMOR_BAGIAN]),
        ("3.2 Realisasi Anggaran", [Peran.NOMOR_BAGIAN]),
        ("60.48 Nilai", [Peran.NILAI]),
        ("Kode Pos 71663", [Peran.NOMOR_LAIN]),
        ("RT. 04", [Peran.NOMOR_LAIN]),
        ("Telp. (0511) 123456", [Peran.NOMOR_LAIN]),
        ("triwulan 4 tahun 2023", [Peran.NOMOR_LAIN, Peran.TAHUN]),
        ("peringkat ke-2", [Peran.NOMOR_LAIN]),
        ("pukul 08.00 WITA", [Peran.NOMOR_LAIN]),
        ("jam 08:30", [Peran.NOMOR_LAIN]),
        ("08.00-16.00 WIB", [Peran.NOMOR_LAIN]),
        ("realisasi / target × 100%", [Peran.NOMOR_LAIN]),
        ("dibagi target dikali 100 persen", [Peran.NOMOR_LAIN]),
        ("indeks 100", [Peran.NILAI]),
        ("sasaran 88,5", [Peran.NILAI]),
        ("sasaran. 4 desa", [Peran.NILAI]),
        ("selama 5 tahun", [Peran.NILAI]),
    ],
)
def test_a_number_that_is_no_value_says_what_it_is(teks: str, peran: list[Peran]) -> None:
    """Years, dates, codes, NIPs, laws, references and labels are told from the values of the report."""
    assert [angka.peran for angka in find_angka(teks)] == peran


@pytest.mark.parametrize("teks", ["lulusan S1 dan D-3", "Covid-19", "kertas A4", "PM2.5", "tanpa angka", ""])
def test_digits_inside_words_are_no_numbers(teks: str) -> None:
    """S1, D-3 and Covid-19 hold no number."""
    assert find_angka(teks) == ()


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("0–5,99%", ["0", "5.99"]),
        ("antara 0 s.d -5,59 %", ["0", "-5.59"]),
        ("91 % ≤ 100 %", ["91", "100"]),
        ("90 -100", ["90", "100"]),
        ("dari 18 desa, 7 maju dan 11 berkembang", ["18", "7", "11"]),
        ("Rp 1.000.000 + Rp 2.000.000", ["1000000", "2000000"]),
    ],
)
def test_several_numbers_keep_their_order_and_signs(teks: str, nilai: list[str]) -> None:
    """A dash between two numbers is a range, before one a minus."""
    assert [angka.nilai for angka in find_angka(teks)] == [Decimal(satu) for satu in nilai]


@given(st.integers(-(10**15), 10**15), st.integers(0, 4))
def test_what_tolok_prints_is_read_back(bulat: int, desimal: int) -> None:
    """A number that `aturan` writes is read with the same value and decimals, alone and in a sentence."""
    nilai = Decimal(bulat).scaleb(-desimal)
    teks = format_angka(nilai)
    baca = satu(f"sebesar Rp {teks} atau")

    assert nilai in {baca.nilai, baca.lain}
    sel = read_angka_sel(teks)
    assert sel is not None
    assert nilai in {sel.nilai, sel.lain}


@given(st.text(alphabet="0123456789.,-–() %RpNomrTahunI/\n", max_size=200))
def test_any_text_gives_numbers_that_stand_in_it(teks: str) -> None:
    """Numbers never overlap, and each stands where it says."""
    akhir = 0
    for angka in find_angka(teks):
        assert akhir <= angka.mulai < angka.akhir
        assert teks[angka.mulai : angka.akhir] == angka.teks
        akhir = angka.akhir


@pytest.mark.parametrize("teks", ["9" * 200_000, "1." * 100_000, "(1 " * 50_000, "Rp " * 50_000, "a1" * 50_000])
def test_a_hostile_text_is_read_in_bounded_time(teks: str) -> None:
    """Endless digits are no number, and nothing is read twice."""
    assert all(len(angka.teks) <= 60 for angka in find_angka(teks))
    assert read_angka_sel(teks) is None


@pytest.mark.parametrize(
    ("teks", "nilai", "satuan"),
    [
        ("4 Dokumen", "4", "dokumen"),
        ("150 Orang/Perjalanan", "150", "orang/perjalanan"),
        ("2 sub kegiatan", "2", "sub kegiatan"),
        ("100%", "100", "%"),
        ("100,00 %", "100.00", "%"),
        ("Rp 799.462.000", "799462000", "Rp"),
        ("Rp\n799.462.000,-", "799462000", "Rp"),
        ("60.48 Nilai", "60.48", "nilai"),
        ("≥ 88", "88", ""),
        ("0", "0", ""),
        ("01", "1", ""),
        ("(1.234)", "-1234", ""),
        ("(12,50)", "-12.50", ""),
        ("(5)", "5", ""),
        ("(95,76%)", "95.76", "%"),
        ("- 5.000.000", "-5000000", ""),
        ("-5", "-5", ""),
        ("Rp (5.000)", "-5000", "Rp"),
        ("Rp -5.000.000", "-5000000", "Rp"),
        ("5.714.687.\n973", "5714687973", ""),
        ("10.000\n.000", "10000000", ""),
        ("2023", "2023", "tahun"),
        ("Rp1,5 juta", "1.5", "Rp"),
    ],
)
def test_a_cell_with_one_number_is_that_number(teks: str, nilai: str, satuan: str) -> None:
    """A cell is read with its unit, brackets as accountants use them, and digits that a line break split."""
    angka = read_angka_sel(teks)

    assert angka is not None
    assert (angka.nilai, angka.satuan) == (Decimal(nilai), satuan)


@pytest.mark.parametrize(
    "teks",
    [
        *("", "-", "Nihil", "Rp. -", "I/a", "S1", "1. Camat", "4 5", "3 s.d 5", "7.01.01.2", "16 Oktober 2017"),
        *(
            "19700101 199001 1 001",
            "B (65,2)",
            "799.462.000 (100%)",
            "(5",
            "Tabel 3.2",
            "10.000 20.000",
            "x" * 500 + "1",
        ),
    ],
)
def test_a_cell_that_is_not_one_number_is_none(teks: str) -> None:
    """Signs for nothing, codes, dates, labels and two numbers are not guessed at."""
    assert read_angka_sel(teks) is None


def test_an_amount_and_its_percent_in_one_cell_are_both_read() -> None:
    """The cell "198.871.147,00 (91,65%)" is an amount and a percent, each at its place."""
    teks = "198.871.147,00 (91,65%)"
    pasangan = read_angka_persen(teks)

    assert pasangan is not None
    uang, persen = pasangan
    assert (uang.nilai, persen.nilai) == (Decimal("198871147.00"), Decimal("91.65"))
    assert teks[persen.mulai : persen.akhir] == "91,65"


@pytest.mark.parametrize("teks", ["91,65%", "19 (100%)", "Baik (91%)", "1.000.000", "50% (40%)", "1" * 300 + "%"])
def test_other_cells_hold_no_amount_with_percent(teks: str) -> None:
    """A count with a percent stays words: which of them is meant is not known."""
    assert read_angka_persen(teks) is None
