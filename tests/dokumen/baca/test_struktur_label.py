"""Labels before headings and items, and the rows that they form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dokumen.baca.baca_fragmen import (
    baca,
    gambar_daftar,
    list_bab,
    list_daftar,
    list_entri,
    list_paragraf,
    list_tabel,
    paragraf,
)
from tolok.dokumen.baca.mentah import GambarMentah, TabelMentah
from tolok.dokumen.baca.struktur import build_naskah
from tolok.dokumen.baca.struktur_label import JenisLabel, baca_romawi, parse_label, read_label
from tolok.dokumen.naskah import Lokasi, Sel, Teks
from tolok.dokumen.penomoran import format_romawi

KALIMAT = "Kecamatan Sukamaju melaksanakan pelayanan administrasi terpadu bagi sebelas desa sepanjang tahun berjalan."


@pytest.mark.parametrize(
    ("teks", "jenis", "nilai", "sisa"),
    [
        ("1. Satu", JenisLabel.ANGKA, 1, "Satu"),
        ("12.Undang", JenisLabel.ANGKA, 12, "Undang"),
        ("3.1.2 Judul", JenisLabel.BERTINGKAT, 2, "Judul"),
        ("3.1.Judul", JenisLabel.BERTINGKAT, 1, "Judul"),
        ("(2) dua", JenisLabel.ANGKA_DALAM_KURUNG, 2, "dua"),
        ("b) dua", JenisLabel.HURUF_KURUNG, 2, "dua"),
        ("IV. Empat", JenisLabel.ROMAWI_BESAR, 4, "Empat"),
        ("- c. tiga", JenisLabel.HURUF, 3, "tiga"),
        ("•rapat", JenisLabel.BULAT, 0, "rapat"),
        ("o  bulat", JenisLabel.BULAT, 0, "bulat"),
    ],
)
def test_a_label_is_read_with_its_kind_and_place(teks: str, jenis: JenisLabel, nilai: int, sisa: str) -> None:
    """Dots, brackets, levels and bullets, with and without a space."""
    label, mulai = read_label(teks)

    assert (label[0].jenis, label[0].nilai, teks[mulai:]) == (jenis, nilai, sisa)


@pytest.mark.parametrize(
    "teks",
    [
        "10.562.500 rupiah",
        "a.n. Bupati",
        "-5,59 % turun",
        "2,4 miliar",
        "o bulat",
        "– = belum ada",
        "S.Pd",
        "2023 tahun",
        "",
    ],
)
def test_numbers_and_abbreviations_are_no_labels(teks: str) -> None:
    """What only begins like a label is text."""
    assert read_label(teks)[0] == ()


def test_numbers_of_the_format_need_no_dot() -> None:
    """Word shows "3.1" or "Bab" before a heading as it likes; what is no number is a mark."""
    assert [parse_label(satu)[0].jenis for satu in ("3.1", "a", "1.", "BAB I", "§")] == [
        JenisLabel.BERTINGKAT,
        JenisLabel.HURUF,
        JenisLabel.ANGKA,
        JenisLabel.BULAT,
        JenisLabel.BULAT,
    ]


@given(st.integers(1, 89))
def test_roman_numbers_are_read_as_they_are_written(nilai: int) -> None:
    """What the printer writes, the reader understands."""
    assert baca_romawi(format_romawi(nilai)) == nilai
    assert baca_romawi(f"{format_romawi(nilai)}A") == 0


def test_a_list_that_begins_in_the_middle_is_a_list_but_a_letter_is_a_name() -> None:
    """After a page was lost "4." goes on; "H." before a name is none, and before capitals it is."""
    naskah = baca("""
        4. melaporkan hasil;
        5. menutup kegiatan.

        H. Abdul Rahman, S.Sos

        E. STRUKTUR ORGANISASI
    """)

    assert list_bab(naskah) == ["2 E STRUKTUR ORGANISASI"]

    assert [satu.label for satu in list_daftar(naskah)] == [("4.", "5.")]
    assert list_paragraf(naskah)[2] == "H. Abdul Rahman, S.Sos"


def test_a_text_between_bullets_ends_their_list() -> None:
    """Bullets have no number that would show that they go on."""
    naskah = baca("Meliputi :\n\n- loket;\n- petugas.\n\nSelain itu disediakan sarana berikut.\n\n- kursi;\n- meja.")

    assert [gambar_daftar(satu) for satu in list_daftar(naskah)] == [
        ["- loket;", "- petugas."],
        ["- kursi;", "- meja."],
    ]


def test_a_label_in_its_own_bold_run_leaves_the_text_of_the_item() -> None:
    """The runs of the text keep their look when the label goes."""
    naskah = baca("Meliputi :\n\n**1.** menyusun rencana;\n**2.** melaporkan **hasil**.")

    assert gambar_daftar(list_daftar(naskah)[0]) == ["1. menyusun rencana;", "2. melaporkan hasil."]


def test_chapters_listed_with_labels_describe_the_contents() -> None:
    """The line "1. BAB I PENDAHULUAN" is an item, whatever stands below it."""
    naskah = baca(f"BAB I PENDAHULUAN\n\n1. BAB I PENDAHULUAN\n\n{KALIMAT}\n\n2. BAB II PENUTUP\n\n{KALIMAT}")

    assert list_bab(naskah) == ["1 I PENDAHULUAN"]


def test_a_number_without_words_is_an_item() -> None:
    """An automatic number before an empty paragraph heads nothing."""
    naskah = build_naskah([paragraf("", label="1."), paragraf(KALIMAT), paragraf("", label="2."), paragraf(KALIMAT)])

    assert list_bab(naskah) == []


def test_many_rows_of_one_kind_do_not_hide_the_outer_one() -> None:
    """Lists begun again and again inside a section leave its headings their numbers."""
    isi = "\n\n".join(f"Bagian ini memuat :\n\n1. butir pertama ke-{n};\n2. butir kedua ke-{n}." for n in range(6))
    naskah = baca(f"BAB I PENDAHULUAN\n\n1. Umum\n\n{KALIMAT}\n\n{isi}\n\n2. Khusus\n\n{KALIMAT}")

    assert list_bab(naskah) == ["1 I PENDAHULUAN", "2 1 Umum", "2 2 Khusus"]


def test_lines_of_contents_keep_their_automatic_numbers() -> None:
    """The number beside an entry is its number; a column head over the pages is no entry."""
    naskah = build_naskah(
        [
            paragraf("DAFTAR ISI"),
            paragraf("Halaman", daftar_isi=True),
            paragraf("Latar Belakang\t1", label="A.", daftar_isi=True),
            paragraf("Capaian Tahun 2023", daftar_isi=True),
        ]
    )

    assert list_entri(naskah) == [("A.", "Latar Belakang", "1"), ("", "Capaian Tahun 2023", "")]


def test_a_line_without_leader_ends_in_its_page() -> None:
    """Under their heading entries need no dots; a sentence that names a list announces none."""
    naskah = baca(
        "DAFTAR ISI\n\nBAB I PENDAHULUAN 1\nA. Latar Belakang 1\nBAB II PENUTUP 9\n\nDaftar tabel disajikan berikut ini"
    )

    assert list_entri(naskah) == [
        ("BAB I", "PENDAHULUAN", "1"),
        ("A.", "Latar Belakang", "1"),
        ("BAB II", "PENUTUP", "9"),
    ]
    assert list_paragraf(naskah) == ["Daftar tabel disajikan berikut ini"]


def test_letters_may_number_columns() -> None:
    """The row "(a) (b) (c)" below a head belongs to it."""
    baris = (("Uraian", "Pagu", "Realisasi"), ("(a)", "(b)", "(c)"), ("Gaji", "100", "90"))
    kisi = tuple(tuple(Sel((Teks(isi),)) for isi in satu) for satu in baris)

    assert len(list_tabel(build_naskah([TabelMentah(kisi, (1, 1, 1), Lokasi())]))[0].kepala) == 2


def test_a_picture_before_a_table_takes_no_caption_of_it() -> None:
    """The caption of a table is not that of the picture above it, nor is a sentence or a heading."""
    kisi = tuple(tuple(Sel((Teks(isi),)) for isi in satu) for satu in (("No", "Desa"), ("1", "Sukamaju")))
    naskah = build_naskah(
        [
            GambarMentah(Lokasi(), alt="Foto"),
            paragraf("Tabel 1.1 Desa"),
            TabelMentah(kisi, (1, 1), Lokasi()),
            GambarMentah(Lokasi()),
            paragraf("Tabel 1.2 Luas"),
            GambarMentah(Lokasi(), alt="Peta"),
            paragraf("Gambar 1.1", tengah=True),
            paragraf("Peta Kecamatan", tengah=True),
            GambarMentah(Lokasi(), alt="Akhir"),
        ]
    )

    assert [(satu.nomor, satu.judul) for satu in list_tabel(naskah)] == [("1.1", "Desa")]
