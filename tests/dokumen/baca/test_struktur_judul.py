"""Headings: found by their words, their labels and what follows, nested by their level, told from items of lists."""

from __future__ import annotations

import pytest

from dokumen.baca.baca_fragmen import baca, gambar_daftar, list_bab, list_daftar, list_paragraf, paragraf
from tolok.dokumen.baca.struktur import build_naskah

KALIMAT = "Kecamatan Sukamaju melaksanakan pelayanan administrasi terpadu bagi sebelas desa sepanjang tahun berjalan."


def test_chapters_take_their_title_from_the_same_or_the_next_line() -> None:
    """BAB alone takes the line below, BAB with a title keeps it, and both may be written with digits."""
    naskah = baca(f"""
        BAB I

        PENDAHULUAN

        {KALIMAT}

        BAB II PERENCANAAN KINERJA

        {KALIMAT}

        Bab 3
        Akuntabilitas Kinerja

        {KALIMAT}
    """)

    assert list_bab(naskah) == ["1 I PENDAHULUAN", "1 II PERENCANAAN KINERJA", "1 3 Akuntabilitas Kinerja"]


def test_a_title_in_capitals_may_run_over_two_lines() -> None:
    """Lines in capitals below a chapter are one title; the body is not."""
    naskah = baca(f"""
        BAB II

        GAMBARAN PELAYANAN, PERMASALAHAN DAN

        ISU STRATEGIS KECAMATAN SUKAMAJU

        {KALIMAT}
    """)

    assert list_bab(naskah) == ["1 II GAMBARAN PELAYANAN, PERMASALAHAN DAN ISU STRATEGIS KECAMATAN SUKAMAJU"]
    assert list_paragraf(naskah) == [KALIMAT]


def test_a_sentence_about_a_chapter_is_no_heading() -> None:
    """Text that speaks of a chapter stays text."""
    naskah = baca("""
        BAB I PENDAHULUAN

        Bab III menyajikan capaian kinerja seluruh sasaran beserta analisis penyebab keberhasilan dan kegagalannya.

        Bab ini memuat latar belakang.
    """)

    assert list_bab(naskah) == ["1 I PENDAHULUAN"]
    assert len(list_paragraf(naskah)) == 2


def test_chapters_without_number_are_known_by_their_words() -> None:
    """Preface, summaries, letters and enclosures are chapters of their own."""
    kepala = ["KATA PENGANTAR", "IKHTISAR EKSEKUTIF", "SURAT PERNYATAAN", "LAMPIRAN 1 RENCANA KERJA"]
    naskah = baca("\n\n".join(f"{satu}\n\n{KALIMAT}" for satu in kepala))

    assert list_bab(naskah) == [f"1 {satu}" for satu in kepala]


def test_a_letter_inside_an_enclosure_does_not_end_it() -> None:
    """The agreement that an enclosure holds is a title inside it."""
    naskah = baca(f"""
        LAMPIRAN 1 PERJANJIAN KINERJA

        PERJANJIAN KINERJA TAHUN 2024

        {KALIMAT}
    """)

    assert list_bab(naskah) == ["1 LAMPIRAN 1 PERJANJIAN KINERJA"]


@pytest.mark.parametrize("judul", ["Sistematika Penyajian", "D. SISTEMATIKA PENULISAN", "1.4 Sistematika Laporan"])
def test_a_description_of_the_contents_begins_no_chapters(judul: str) -> None:
    """Chapters that are only named, with a description each, are not begun."""
    naskah = baca(f"""
        BAB I PENDAHULUAN

        {KALIMAT}

        {judul}

        BAB I PENDAHULUAN

        Memuat latar belakang dan dasar hukum penyusunan laporan.

        BAB II PERENCANAAN KINERJA

        Memuat rencana strategis dan perjanjian kinerja.

        BAB III PENUTUP

        Memuat simpulan.

        BAB II PERENCANAAN KINERJA

        {KALIMAT}

        BAB III PENUTUP

        {KALIMAT}
    """)

    satu = [satu for satu in list_bab(naskah) if satu.startswith("1 ")]
    assert satu == ["1 I PENDAHULUAN", "1 II PERENCANAAN KINERJA", "1 III PENUTUP"]


def test_a_chapter_number_used_twice_is_kept_twice() -> None:
    """Two chapters with one number are what a check has to see."""
    naskah = baca(f"""
        BAB I PENDAHULUAN

        {KALIMAT}

        BAB II PERENCANAAN

        {KALIMAT}

        BAB II PENUTUP

        {KALIMAT}
    """)

    assert list_bab(naskah) == ["1 I PENDAHULUAN", "1 II PERENCANAAN", "1 II PENUTUP"]


BERSARANG = """
BAB III AKUNTABILITAS KINERJA
A. Capaian Kinerja
=
B. Realisasi Anggaran
1. Belanja Pegawai
=
2. Belanja Barang
=
A. PROGRAM PENUNJANG URUSAN
a. Perencanaan Perangkat Daerah
1) Penyusunan Dokumen Perencanaan
=
b. Administrasi Keuangan
1) Penyediaan Gaji
=
B. PROGRAM PEMBERDAYAAN MASYARAKAT
a. Koordinasi Kegiatan Desa
=
C. Kinerja Lainnya
=
"""
"""Headings, and "=" for a paragraph of text; each is a paragraph of its own."""


def test_headings_nest_by_the_rows_of_their_labels() -> None:
    """A row of capitals inside a section begins again at A, and the outer row goes on after it."""
    naskah = baca(BERSARANG.replace("\n", "\n\n").replace("=", KALIMAT))

    assert list_bab(naskah) == [
        "1 III AKUNTABILITAS KINERJA",
        "2 A Capaian Kinerja",
        "2 B Realisasi Anggaran",
        "3 1 Belanja Pegawai",
        "3 2 Belanja Barang",
        "3 A PROGRAM PENUNJANG URUSAN",
        "4 a Perencanaan Perangkat Daerah",
        "5 1) Penyusunan Dokumen Perencanaan",
        "4 b Administrasi Keuangan",
        "5 1) Penyediaan Gaji",
        "3 B PROGRAM PEMBERDAYAAN MASYARAKAT",
        "4 a Koordinasi Kegiatan Desa",
        "2 C Kinerja Lainnya",
    ]


def test_items_below_a_heading_of_the_same_kind_stay_items() -> None:
    """The label "1." heads a section and numbers the list in it; "2." goes on with the sections."""
    naskah = baca(f"""
        BAB I PENDAHULUAN

        A. Tugas dan Fungsi

        1. Uraian Tugas Kecamatan

        Kecamatan mempunyai tugas sebagai berikut :

        1. menyelenggarakan urusan pemerintahan umum;
        2. mengoordinasikan pemberdayaan masyarakat; dan
        3. melaksanakan tugas lain.

        2. Susunan Organisasi

        {KALIMAT}
    """)

    assert list_bab(naskah) == [
        "1 I PENDAHULUAN",
        "2 A Tugas dan Fungsi",
        "3 1 Uraian Tugas Kecamatan",
        "3 2 Susunan Organisasi",
    ]
    assert [daftar.label for daftar in list_daftar(naskah)] == [("1.", "2.", "3.")]


def test_numbers_of_several_levels_say_their_own_level() -> None:
    """3.1 stands below its chapter and 3.1.2 below 3.1, also where a level is left out."""
    naskah = baca(f"""
        BAB III AKUNTABILITAS KINERJA

        3.1 Capaian Kinerja

        {KALIMAT}

        3.1.1. Pengukuran

        {KALIMAT}

        3.2 Realisasi Anggaran

        3.2.1.1 Belanja Modal

        {KALIMAT}
    """)

    assert list_bab(naskah) == [
        "1 III AKUNTABILITAS KINERJA",
        "2 3.1 Capaian Kinerja",
        "3 3.1.1 Pengukuran",
        "2 3.2 Realisasi Anggaran",
        "4 3.2.1.1 Belanja Modal",
    ]


def test_a_name_with_an_initial_is_no_heading() -> None:
    """The signer above a rank is a person, whatever letter the name begins with."""
    naskah = baca("""
        CAMAT SUKAMAJU

        A. Rahman, S.Sos

        Pembina (IV/a)

        NIP. 19700101 199003 1 001
    """)

    assert list_bab(naskah) == []
    assert list_daftar(naskah) == []


def test_levels_of_the_format_count_from_that_of_the_chapters() -> None:
    """A title with level 1 over chapters with level 2 is no chapter; headings without a number keep their level."""
    naskah = build_naskah(
        [
            paragraf("Laporan Kinerja Kecamatan Sukamaju", judul=1),
            paragraf("BAB I PENDAHULUAN", judul=2),
            paragraf("A. Latar belakang", judul=3),
            paragraf(KALIMAT),
            paragraf("Ringkasan", judul=4),
            paragraf(KALIMAT),
            paragraf("BAB II PENUTUP", judul=2),
            paragraf(KALIMAT),
        ]
    )

    assert list_bab(naskah) == ["1 I PENDAHULUAN", "2 A Latar belakang", "3 Ringkasan", "1 II PENUTUP"]


def test_automatic_numbers_are_numbers_of_headings() -> None:
    """A number that the format keeps beside the text belongs to the heading."""
    naskah = build_naskah(
        [
            paragraf("PENDAHULUAN", judul=1, label="BAB I"),
            paragraf("Latar Belakang", judul=2, label="1.1"),
            paragraf(KALIMAT),
            paragraf("menyusun rencana;", label="a)"),
            paragraf("melaporkan hasil.", label="b)"),
        ]
    )

    assert list_bab(naskah) == ["1 I PENDAHULUAN", "2 1.1 Latar Belakang"]
    assert gambar_daftar(list_daftar(naskah)[0]) == ["a) menyusun rencana;", "b) melaporkan hasil."]


def test_two_title_lines_without_chapters_make_the_first_the_title() -> None:
    """Where the only heading of the highest level opens the file, it names the document."""
    naskah = build_naskah(
        [paragraf("Rencana Kerja", judul=1), paragraf("Umum", judul=2), paragraf(KALIMAT), paragraf("Khusus", judul=2)]
    )

    assert list_bab(naskah) == ["1 Umum", "1 Khusus"]
    assert list_paragraf(naskah)[0] == "Rencana Kerja"


def test_bold_lines_with_labels_are_headings_though_nothing_follows_them_directly() -> None:
    """Weight speaks for a heading where a letter is followed by a deeper one."""
    naskah = build_naskah(
        [
            paragraf("BAB IV PENUTUP", tebal=True, tengah=True),
            paragraf("A. Simpulan", tebal=True),
            paragraf("1. Umum", tebal=True),
            paragraf(KALIMAT),
            paragraf("B. Saran", tebal=True),
            paragraf(KALIMAT),
        ]
    )

    assert list_bab(naskah) == ["1 IV PENUTUP", "2 A Simpulan", "3 1 Umum", "2 B Saran"]


def test_chapters_of_a_description_stay_named_where_the_first_real_heading_is_lost() -> None:
    """BAB I that only the description prints begins no chapter, for the chapters named after it come again."""
    naskah = baca(f"""
        1.1 Latar Belakang

        {KALIMAT}

        1.2 Sistematika Penulisan

        BAB I PENDAHULUAN

        BAB II PERENCANAAN KINERJA

        BAB III PENUTUP

        LAMPIRAN

        {KALIMAT}

        BAB II PERENCANAAN KINERJA

        {KALIMAT}

        BAB III PENUTUP

        {KALIMAT}
    """)

    assert [satu for satu in list_bab(naskah) if satu.startswith("1 ")] == [
        "1 II PERENCANAAN KINERJA",
        "1 III PENUTUP",
    ]
