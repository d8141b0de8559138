"""Lists and contents: labels kept as printed, items nested, entries with number and page."""

from __future__ import annotations

from dokumen.baca.baca_fragmen import baca, gambar_daftar, list_daftar, list_entri, list_paragraf, paragraf
from dokumen.susun.isi_naskah import list_blok
from tolok.dokumen.baca.mentah import TabelMentah
from tolok.dokumen.baca.struktur import build_naskah
from tolok.dokumen.naskah import DaftarIsi, JenisDaftarIsi, Lokasi, Penomoran, Sel, Teks


def test_labels_are_kept_as_printed_and_kinds_nest() -> None:
    """Dashes of a converter go, every other label stays, and a deeper kind stands inside an item."""
    naskah = baca("""
        Hambatan yang dihadapi adalah sebagai berikut :

        - a. Layanan yang dilimpahkan berkurang, antara lain :
         - 1) legalisasi domisili;
         - 2) legalisasi pindah.
        - b. Sarana belum memadai.
        - c. Anggaran terbatas.
    """)

    assert gambar_daftar(list_daftar(naskah)[0]) == [
        "a. Layanan yang dilimpahkan berkurang, antara lain :",
        "  1) legalisasi domisili;",
        "  2) legalisasi pindah.",
        "b. Sarana belum memadai.",
        "c. Anggaran terbatas.",
    ]


def test_every_kind_of_label_is_a_list() -> None:
    """Numbers, letters, Roman numbers and bullets, with dots, brackets or both."""
    for label, jenis in (
        (("1.", "2."), Penomoran.ANGKA),
        (("1)", "2)"), Penomoran.ANGKA),
        (("(1)", "(2)"), Penomoran.ANGKA),
        (("a.", "b."), Penomoran.HURUF),
        (("a)", "b)"), Penomoran.HURUF),
        (("(a)", "(b)"), Penomoran.HURUF),
        (("i.", "ii."), Penomoran.ANGKA),
        (("•", "•"), Penomoran.BULAT),
        (("-", "-"), Penomoran.BULAT),
        (("–", "–"), Penomoran.BULAT),
    ):
        naskah = baca(f"Rinciannya meliputi :\n\n{label[0]} menyusun rencana;\n{label[1]} melaporkan hasil.")

        daftar = list_daftar(naskah)
        assert [(satu.label, satu.penomoran) for satu in daftar] == [(label, jenis)]


def test_letters_go_on_over_i() -> None:
    """After h comes the letter i, and after i the letter j; alone, i is a Roman number."""
    huruf = baca("Meliputi :\n\n" + "\n".join(f"{satu}. butir ke-{satu};" for satu in "abcdefghijk"))

    assert list_daftar(huruf)[0].label == tuple(f"{satu}." for satu in "abcdefghijk")


def test_an_item_may_have_several_paragraphs_and_a_blank_line_in_between() -> None:
    """What stands between two items belongs to the first; after the last one the text goes on outside."""
    naskah = baca("""
        Langkah berikutnya meliputi :

        1. menambah loket layanan;

        Loket tambahan dibuka pada kantor desa.

        2. melatih petugas.

        Demikian laporan ini disusun.
    """)

    assert gambar_daftar(list_daftar(naskah)[0]) == [
        "1. menambah loket layanan;",
        "  Loket tambahan dibuka pada kantor desa.",
        "2. melatih petugas.",
    ]
    assert list_paragraf(naskah)[-1] == "Demikian laporan ini disusun."


def test_indents_decide_what_belongs_to_an_item() -> None:
    """A paragraph further in belongs to the item, one further out ends the list."""
    naskah = build_naskah(
        [
            paragraf("loket;", label="•", lekuk=18),
            paragraf("petugas.", label="•", lekuk=18),
            paragraf("Petugas dilatih dua kali.", lekuk=27),
            paragraf("dan ruang tunggu;", label="•", lekuk=36),
            paragraf("Demikian.", lekuk=9),
            paragraf("laporan.", label="•", lekuk=18),
        ]
    )

    pertama, dalam, kedua = list_daftar(naskah)
    assert gambar_daftar(pertama) == ["• loket;", "• petugas.", "  Petugas dilatih dua kali.", "  • dan ruang tunggu;"]
    assert dalam.label == ("•",)
    assert gambar_daftar(kedua) == ["• laporan."]


def test_a_label_that_is_left_out_or_doubled_stays_in_its_list() -> None:
    """The checks have to see 1, 2, 4, 4."""
    naskah = baca("Meliputi :\n\n1. satu hal;\n2. dua hal;\n4. empat hal;\n4. empat lagi;\n5. lima hal.")

    assert list_daftar(naskah)[0].label == ("1.", "2.", "4.", "4.", "5.")


def test_a_legend_below_a_table_is_no_list() -> None:
    """The line "– = belum ada" explains a sign."""
    naskah = baca("""
        No→Indikator→Target
        1→Indeks Kepuasan→–

        – = belum ditetapkan
    """)

    assert list_daftar(naskah) == []


def test_contents_are_read_entry_by_entry() -> None:
    """Leaders, tabs, missing pages and Roman pages; a line that is folded is one entry."""
    naskah = baca("""
        DAFTAR ISI

        KATA PENGANTAR ........................... i
        DAFTAR ISI→ii
        BAB I PENDAHULUAN .... 1
        A. Latar Belakang.....→1
        B. Rencana Kerja.....→
        1.2 Dasar Hukum ……… 3
        BAB II
        PERENCANAAN KINERJA .......... 4
        C. Capaian Indikator yang Ditetapkan dalam
        Perjanjian Kinerja ........... 12

        DAFTAR TABEL

        Tabel 1.1 Pegawai→4
        Tabel 3.12 Perbandingan Capaian Kinerja.....→18

        BAB I

        PENDAHULUAN

        Laporan ini disusun menurut peraturan yang berlaku.
    """)

    assert list_entri(naskah) == [
        ("", "KATA PENGANTAR", "i"),
        ("", "DAFTAR ISI", "ii"),
        ("BAB I", "PENDAHULUAN", "1"),
        ("A.", "Latar Belakang", "1"),
        ("B.", "Rencana Kerja", ""),
        ("1.2", "Dasar Hukum", "3"),
        ("BAB II", "PERENCANAAN KINERJA", "4"),
        ("C.", "Capaian Indikator yang Ditetapkan dalam Perjanjian Kinerja", "12"),
        ("1.1", "Pegawai", "4"),
        ("3.12", "Perbandingan Capaian Kinerja", "18"),
    ]
    jenis = [satu.jenis for satu in list_blok(naskah) if isinstance(satu, DaftarIsi)]
    assert jenis == [JenisDaftarIsi.ISI, JenisDaftarIsi.TABEL]


def test_contents_set_as_a_table_are_contents() -> None:
    """Rows that end in a page are entries, the head of the table is none."""
    baris = (("Judul", "Halaman"), ("BAB I PENDAHULUAN", "1"), ("A. Latar Belakang", "2"), ("BAB II PENUTUP", ""))
    kisi = tuple(tuple(Sel((Teks(isi),)) for isi in satu) for satu in baris)

    naskah = build_naskah([paragraf("DAFTAR ISI"), TabelMentah(kisi, (4, 1), Lokasi())])

    assert list_entri(naskah) == [
        ("BAB I", "PENDAHULUAN", "1"),
        ("A.", "Latar Belakang", "2"),
        ("BAB II", "PENUTUP", ""),
    ]


def test_entries_that_the_format_states_need_no_heading() -> None:
    """A list of figures is known by its entries; a title and its page on two lines of one chapter are one entry."""
    naskah = build_naskah(
        [
            paragraf("BAB II\t12", daftar_isi=True),
            paragraf("HASIL EVALUASI\t12", daftar_isi=True),
            paragraf("Catatan pembuka yang panjang."),
            paragraf("Gambar 2.1 Bagan Organisasi\t9", daftar_isi=True),
        ]
    )

    assert list_entri(naskah) == [("BAB II", "HASIL EVALUASI", "12"), ("2.1", "Bagan Organisasi", "9")]
    assert [satu.jenis for satu in list_blok(naskah) if isinstance(satu, DaftarIsi)] == [
        JenisDaftarIsi.ISI,
        JenisDaftarIsi.GAMBAR,
    ]


def test_a_heading_without_entries_is_a_chapter_only() -> None:
    """Nothing that looks like an entry follows, so the text below stays text."""
    naskah = baca("DAFTAR TABEL\n\nLaporan ini tidak memuat tabel.\n\nSeluruh data disajikan dalam kalimat.")

    assert list_entri(naskah) == []
    assert len(list_paragraf(naskah)) == 2
