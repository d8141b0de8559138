"""Plain text: its letters, its lines and paragraphs, and tables set with tabs, bars or spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dokumen.baca.baca_fragmen import baca, baris, isi, list_daftar, list_entri, list_paragraf, list_tabel
from dokumen.susun.isi_naskah import list_blok
from tolok.dokumen.baca.mentah import ParagrafMentah, TabelMentah
from tolok.dokumen.baca.struktur import build_naskah
from tolok.dokumen.baca.teks import BATAS_BARIS, read_fragmen, read_teks
from tolok.dokumen.naskah import Paragraf, Tabel

KALIMAT = "Realisasi capaian – 88,22 – melampaui target “tahun” berjalan."
PANJANG = "Kecamatan Sukamaju melaksanakan pelayanan administrasi terpadu bagi sebelas desa sepanjang tahun berjalan"


@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_letters_are_read_in_every_encoding_of_offices(sandi: str) -> None:
    """Dashes and quotes come out right whatever program saved the file."""
    blok = read_teks(KALIMAT.encode(sandi)).blok

    assert [isi(satu.teks) for satu in blok if isinstance(satu, ParagrafMentah)] == [KALIMAT]


def test_every_paragraph_and_cell_knows_its_line() -> None:
    """Lines count from 1, blank ones included."""
    hasil = read_teks(b"Satu.\r\n\r\nNo\tDesa\r\n1\tSukamaju\r\n\r\nDua.\r\n")

    naskah = build_naskah(hasil.blok)
    tempat = [satu.lokasi.baris for satu in list_blok(naskah) if isinstance(satu, Paragraf | Tabel) and satu.lokasi]
    assert tempat == [1, 3, 6]
    assert [sel.lokasi.baris for sel in list_tabel(naskah)[0].badan[0] if sel.lokasi] == [4, 4]


def test_folded_lines_are_one_paragraph_and_short_ones_their_own() -> None:
    """Lines that end where the next word no longer fits go on; a heading and items do not."""
    teks = (
        "A. Latar Belakang\n"
        "Kecamatan Sukamaju melaksanakan pelayanan administrasi terpadu bagi\n"
        "sebelas desa dan satu kelurahan, dengan jam pelayanan yang diumumkan di\n"
        "ruang tunggu dan pada papan informasi setiap kantor desa selama tahun\n"
        "berjalan.\n"
        "1. menyusun jadwal pelayanan terpadu untuk seluruh desa dan kelurahan di\n"
        "   wilayah kecamatan;\n"
        "2. menerima pengaduan.\n"
    )

    naskah = read_fragmen(teks).naskah

    paragraf = list_paragraf(naskah)
    assert any(satu.endswith("selama tahun berjalan.") and satu.startswith("Kecamatan") for satu in paragraf)
    assert [isi(butir[0].teks) for butir in list_daftar(naskah)[0].butir if isinstance(butir[0], Paragraf)] == [
        "menyusun jadwal pelayanan terpadu untuk seluruh desa dan kelurahan di wilayah kecamatan;",
        "menerima pengaduan.",
    ]


def test_a_sentence_cut_by_a_page_is_whole_again() -> None:
    """A small letter goes on with the sentence above, and digits with the Rp before them."""
    naskah = baca(f"""
        {PANJANG}

        dan melaporkannya setiap triwulan.

        Dana yang dialokasikan untuk sub kegiatan itu senilai Rp.

        38.345.000,- yang seluruhnya untuk belanja barang.
    """)

    assert list_paragraf(naskah) == [
        f"{PANJANG} dan melaporkannya setiap triwulan.",
        "Dana yang dialokasikan untuk sub kegiatan itu senilai Rp. 38.345.000,- yang seluruhnya untuk belanja barang.",
    ]


def test_residue_of_converters_goes_and_its_words_stay() -> None:
    """Stars, paragraphs of HTML, entities and formulas of TeX leave plain text."""
    naskah = baca(r"""
        Capaian **sangat tinggi** pada *dua* sasaran.

        <p>Makna : nilai kepuasan</p> <p>Alasan : pelayanan &amp; mutu</p>

        $$ \frac{\text{Total Nilai}}{\text{Target IKM}} \times 100\% $$

        Pagu $ 100 dan 5 * 4 = 20 serta snake_case_nama.
    """)

    assert list_paragraf(naskah) == [
        "Capaian sangat tinggi pada dua sasaran.",
        "Makna : nilai kepuasan\nAlasan : pelayanan & mutu",
        "Total Nilai / Target IKM × 100%",
        "Pagu $ 100 dan 5 * 4 = 20 serta snake_case_nama.",
    ]
    tebal = [satu.isi for satu in next(b for b in list_blok(naskah) if isinstance(b, Paragraf)).teks if satu.tebal]
    assert tebal == ["sangat tinggi"]


@pytest.mark.parametrize(
    ("teks", "rumus"),
    [
        ("Realisasi\n\n------------- x 100%\n\nTarget", "Realisasi / Target × 100%"),
        ("Realisasi\n\nCapaian = ________ x 100 %\n\nTarget", "Capaian = Realisasi / Target × 100 %"),
        ("Realisasi\n\nCapaian = x 100%\n\nTarget", "Capaian = Realisasi / Target × 100%"),
        (r"$$\frac{a + b}{c}$$", "(a + b) / c"),
    ],
)
def test_a_drawn_fraction_is_one_line(teks: str, rumus: str) -> None:
    """Numerator, line and denominator are read as the formula that they draw."""
    assert list_paragraf(read_fragmen(teks).naskah) == [rumus]


def test_a_caption_glued_to_bold_words_is_a_caption() -> None:
    """The number in "Tabel 3.4**Jumlah Desa**" ends where the bold words begin."""
    naskah = baca("Tabel 3.4**Jumlah Desa**\n\nNo→Desa→Luas\n1→Sukamaju→12")

    assert [(satu.nomor, satu.judul) for satu in list_tabel(naskah)] == [("3.4", "Jumlah Desa")]


def test_stacked_heads_spread_over_the_columns_that_they_name() -> None:
    """A group covers its sub heads, a single name reaches down; data stay as they are, empty cells kept."""
    naskah = baca("""
        No.→Indikator→Capaian 2022→Kinerja 2023→→→Serapan
        →→→Target→Realisasi→Capaian→
        1→Indeks Kepuasan→-→88→88,22→100,25%→74,58%
        →Jumlah Lembaga→→90→→→98,72%
    """)

    satu = list_tabel(naskah)[0]
    assert baris(satu.kepala) == [
        ["No. <1×2>", "Indikator <1×2>", "Capaian 2022 <1×2>", "Kinerja 2023 <3×1>", "Serapan <1×2>"],
        ["Target", "Realisasi", "Capaian"],
    ]
    assert baris(satu.badan)[1] == ["", "Jumlah Lembaga", "", "90", "", "", "98,72%"]


def test_years_below_a_head_that_lost_its_empty_cells_are_its_columns() -> None:
    """The head ends in its last word, the row of years goes on to the right."""
    naskah = baca("""
        No→Sasaran→Indikator→Target
        →→→2021→2022→2023
        1→Mutu layanan→Indeks Kepuasan→87→87,5→88
    """)

    assert baris(list_tabel(naskah)[0].kepala) == [
        ["No <1×2>", "Sasaran <1×2>", "Indikator <1×2>", "Target <3×1>"],
        ["2021", "2022", "2023"],
    ]


def test_a_total_that_lost_its_empty_cells_stands_below_the_numbers() -> None:
    """The sum is set where the other rows have their numbers."""
    naskah = baca("""
        No→Program→Pagu→Keterangan
        1→Penunjang→100→APBD
        2→Pemberdayaan→200→APBD
        JUMLAH→300
    """)

    assert baris(list_tabel(naskah)[0].badan)[-1] == ["JUMLAH <2×1>", "300", ""]


def test_quoted_cells_keep_their_quotes_inside_and_may_run_over_lines() -> None:
    """What a spreadsheet copies: quotes around a cell with a line break."""
    naskah = baca('No→Uraian\n1→"Rapat ""terpadu"" dan\nmonitoring"\n2→Bimbingan teknis')

    assert baris(list_tabel(naskah)[0].badan) == [["1", 'Rapat "terpadu" dan monitoring'], ["2", "Bimbingan teknis"]]


def test_bars_make_a_table_with_and_without_frame() -> None:
    """The line of dashes ends the head; an escaped bar is a letter."""
    naskah = baca(r"""
        Tabel 1.1 Pagu

        | No | Program | Pagu |
        |----|:-------:|-----:|
        | 1 | Penunjang \| umum | 100 |

        Berikut.

        +----+---------+
        | No | Desa    |
        +----+---------+
        | 1  | Sukamaju |
        +----+---------+
    """)

    pertama, kedua = list_tabel(naskah)
    assert (pertama.nomor, baris(pertama.kepala), baris(pertama.badan)) == (
        "1.1",
        [["No", "Program", "Pagu"]],
        [["1", "Penunjang | umum", "100"]],
    )
    assert baris(kedua.badan) == [["1", "Sukamaju"]]


def test_columns_of_spaces_make_a_table_and_folded_cells_are_joined() -> None:
    """At least three aligned rows with numbers; words below words go on with their row."""
    naskah = read_fragmen(
        "No   Program                      Pagu\n"
        "1    Penunjang Urusan         1.000.000\n"
        "     Pemerintahan\n"
        "2    Pemberdayaan               250.000\n"
        "     Jumlah                   1.250.000\n"
    ).naskah

    satu = list_tabel(naskah)[0]
    assert baris(satu.kepala) == [["No", "Program", "Pagu"]]
    assert baris(satu.badan) == [
        ["1", "Penunjang Urusan Pemerintahan", "1.000.000"],
        ["2", "Pemberdayaan", "250.000"],
        ["", "Jumlah", "1.250.000"],
    ]


@pytest.mark.parametrize(
    "teks",
    [
        "Nama   : Fulan\nNIP    : 19700101 199003 1 001\nJabatan: Camat",
        "Nama\t: Fulan\nNIP\t: 19700101 199003 1 001\nJabatan\t: Camat",
        "\tParagraf yang menjorok dengan tab saja.",
        "PIHAK KEDUA\t\tPIHAK PERTAMA\nBUPATI\t\tCAMAT\nFulan\t\tFulana\nNIP. 1970\t\tNIP. 1980",
        "Satu kalimat  dengan spasi ganda.\nDua kalimat  dengan spasi ganda.\nTiga kalimat biasa saja.",
    ],
)
def test_pairs_signatures_and_prose_are_no_tables(teks: str) -> None:
    """A wrongly made table costs more than a missed one."""
    assert list_tabel(read_fragmen(teks).naskah) == []


def test_two_signers_side_by_side_are_read_one_after_the_other() -> None:
    """Each keeps name and number together, the left one first."""
    naskah = baca("""
        PIHAK KEDUA→→PIHAK PERTAMA
        BUPATI→→CAMAT
        Fulan→→Fulana
        →→NIP. 19800101 200501 2 001
    """)

    assert list_paragraf(naskah) == [
        "PIHAK KEDUA",
        "BUPATI",
        "Fulan",
        "PIHAK PERTAMA",
        "CAMAT",
        "Fulana",
        "NIP. 19800101 200501 2 001",
    ]


def test_entries_with_tabs_are_contents_only_under_their_heading() -> None:
    """The same two columns elsewhere are a table."""
    naskah = baca("""
        DAFTAR ISI

        A. Latar Belakang→1
        B. Tugas dan Fungsi→3

        BAB I PENDAHULUAN

        Pegawai menurut bagian :

        a. Sekretariat→3
        b. Seksi Pelayanan→2
    """)

    assert list_entri(naskah) == [("A.", "Latar Belakang", "1"), ("B.", "Tugas dan Fungsi", "3")]
    assert len(list_tabel(naskah)) == 1


def test_markdown_headings_and_form_feeds_are_known() -> None:
    """A "#" gives a level, a form feed begins a page, a line of dashes says nothing."""
    blok = read_teks(b"# Laporan\n\n---\n\nIsi.\fHalaman dua.").blok

    assert [(isi(b.teks), b.judul, b.halaman_baru) for b in blok if isinstance(b, ParagrafMentah)] == [
        ("Laporan", 1, False),
        ("Isi.", 0, False),
        ("Halaman dua.", 0, True),
    ]


def test_too_many_lines_are_left_out_and_said_so() -> None:
    """Fifty thousand lines are read; the rest is named, not hidden."""
    hasil = read_teks(b"a\n" * (BATAS_BARIS + 1))

    assert [satu.alasan for satu in hasil.tak_terbaca] == [
        "teks terlalu panjang; hanya 50.000 baris pertama yang dibaca"
    ]


@pytest.mark.parametrize(
    "isi_berkas",
    [
        b"",
        b"\x00" * 100,
        bytes(range(256)) * 40,
        b"a" * 1_000_000,
        b"a" + b" " * 1_000_000 + b"b",
        b"DAFTAR ISI\n\na" + b" ." * 500_000 + b"\nA. x .... 1\nB. y .... 2",
        b"* a*b **" * 50_000,
        rb"\frac{" * 100_000 + b"$$" * 50_000 + rb"\[" * 50_000,
        b"<p " * 200_000,
        b"a\t" * 300_000 + b"\n" + b"a\t" * 10,
        b"|a" * 300_000 + b"\n|a|b|",
        b"1. a\n\n" * 15_000,
        b"- a\n" * 20_000,
        b"BAB I\n\n" * 5_000,
        b"Sistematika\n\nBAB I\n\n" * 1_500,
        b"kalimat panjang yang tidak pernah selesai karena selalu berlanjut terus dan\n\n" * 10_000,
    ],
    ids=range(16),
)
def test_hostile_text_is_read_within_bounded_time(isi_berkas: bytes) -> None:
    """Lines without end, labels without number and marks without mate end in a naskah."""
    naskah = build_naskah(read_teks(isi_berkas).blok)

    assert len(naskah.bagian) == 1


KATA = st.text(st.characters(codec="utf-8", categories=("Ll", "Lu")), min_size=1, max_size=8)
ANGKA = st.integers(1, 9_999_999).map(lambda angka: f"{angka:,}".replace(",", "."))


@given(st.lists(st.tuples(KATA, ANGKA, ANGKA), min_size=1, max_size=8))
def test_a_table_set_with_tabs_is_read_cell_by_cell(semua: list[tuple[str, str, str]]) -> None:
    """What was written between tabs stands in the cells, in order, below the head."""
    isian = [[str(nomor), *satu] for nomor, satu in enumerate(semua, 1)]
    teks = "\n".join("\t".join(satu) for satu in [["No", "Program", "Pagu", "Realisasi"], *isian])

    naskah = read_fragmen(f"Tabel 2.1 Pagu\n\n{teks}\n").naskah

    assert [baris(satu.badan) for satu in list_tabel(naskah)] == [isian]


@given(st.text(max_size=300))
def test_any_text_is_read(teks: str) -> None:
    """No text breaks the reader, and every cell row of a table fills its columns."""
    hasil = read_teks(teks.encode("utf-8", errors="replace"))

    build_naskah(hasil.blok)
    for satu in hasil.blok:
        if isinstance(satu, TabelMentah) and not satu.kepala:
            assert {sum(sel.kolom for sel in isian) for isian in satu.baris} == {len(satu.kolom)}
