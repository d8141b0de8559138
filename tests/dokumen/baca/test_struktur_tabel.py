"""Tables and figures: captions, sources, head rows, and parts that a page has cut apart."""

from __future__ import annotations

import pytest

from dokumen.baca.baca_fragmen import baca, baris, isi, list_bab, list_paragraf, list_tabel, paragraf
from dokumen.susun.isi_naskah import list_blok
from tolok.dokumen.baca.keterangan import read_keterangan
from tolok.dokumen.baca.mentah import BlokMentah, GambarMentah, TabelMentah
from tolok.dokumen.baca.struktur import build_naskah
from tolok.dokumen.naskah import Baris, Gambar, Lokasi, Sel, Tabel, Teks


def sel(isi: str, *, kolom: int = 1, baris: int = 1, tebal: bool = False) -> Sel:
    return Sel((Teks(isi, tebal=tebal),) if isi else (), kolom, baris)


def tabel(*semua: str, kepala: int = 0, sambungan: bool | None = None, garis: bool = True) -> TabelMentah:
    """A raw table of rows "1 | Camat | 1"."""
    kisi: tuple[Baris, ...] = tuple(tuple(sel(satu.strip()) for satu in teks.split("|")) for teks in semua)
    return TabelMentah(kisi, (1,) * len(kisi[0]), Lokasi(), kepala=kepala, garis=garis, sambungan=sambungan)


def bangun(*blok: BlokMentah) -> list[Tabel]:
    return list_tabel(build_naskah(blok))


PEGAWAI = ("No | Jabatan | Jumlah", "1 | Camat | 1", "2 | Pelaksana | 14")


@pytest.mark.parametrize(
    ("teks", "nomor", "judul"),
    [
        ("Tabel 3.2 Capaian Kinerja", "3.2", "Capaian Kinerja"),
        ("Tabel 3.2. Capaian Kinerja", "3.2", "Capaian Kinerja"),
        ("Tabel 3.2: capaian kinerja", "3.2", "capaian kinerja"),
        ("TABEL III.4", "III.4", ""),
        ("Tabel 1.", "1", ""),
        ("Tabel L.1 Rencana Kerja", "L.1", "Rencana Kerja"),
        ("Tabel 3 . 2 Pagu", "3.2", "Pagu"),
        ("Tabel No. 4 Pagu", "4", "Pagu"),
        ("Grafik 3.1 Serapan", "3.1", "Serapan"),
        ("Bagan 1-2 Susunan Organisasi", "1-2", "Susunan Organisasi"),
        ("Lanjutan Tabel 2.1", "2.1", ""),
        ("Tabel 2.1 Pagu (lanjutan)", "2.1", "Pagu"),
    ],
)
def test_captions_are_read_as_printed(teks: str, nomor: str, judul: str) -> None:
    """Number without its last dot, title as written, whatever stands between them."""
    dibaca = read_keterangan(teks)

    assert dibaca is not None
    assert (dibaca.nomor, dibaca.judul) == (nomor, judul)


@pytest.mark.parametrize(
    "teks",
    [
        "Tabel 3.2 di atas menunjukkan bahwa seluruh target tercapai.",
        "Tabel 3.2 menunjukkan capaian",
        "Tabel berikut menyajikan pagu",
        "Gambar ini diolah dari data primer",
        "Tabel 3.1 dan Tabel 3.2",
        "Bagan Susunan Organisasi",
        "x" * 400,
    ],
)
def test_sentences_about_a_table_are_no_captions(teks: str) -> None:
    """A line that goes on as a sentence, or names no number, is text."""
    assert read_keterangan(teks) is None


def test_a_title_on_the_next_lines_belongs_to_its_caption() -> None:
    """Number alone, then a title over two lines, the first ending in a comma."""
    naskah = baca("""
        Tabel 1.3
        Jumlah Pegawai menurut Pendidikan, Pangkat,
        dan Jabatan

        No→Uraian→Jumlah
        1→Sarjana→4
        2→Diploma→2

        Sumber : Subbagian Umum, Desember 2024
        Keterangan : termasuk pegawai tidak tetap
    """)

    satu = list_tabel(naskah)[0]
    assert (satu.nomor, satu.kode, satu.bernomor) == ("1.3", "Tabel 1.3", True)
    assert satu.judul == "Jumlah Pegawai menurut Pendidikan, Pangkat, dan Jabatan"
    assert satu.sumber == "Subbagian Umum, Desember 2024"
    assert satu.catatan == ("Keterangan : termasuk pegawai tidak tetap",)
    assert list_paragraf(naskah) == []


def test_a_line_of_another_look_is_no_title() -> None:
    """Below a bold caption of 12 points, small plain letters are something else."""
    naskah = build_naskah(
        [paragraf("Tabel 2.1 Pagu", tebal=True, ukuran=12), paragraf("Bab II huruf A", ukuran=9), tabel(*PEGAWAI)]
    )

    assert list_tabel(naskah)[0].judul == "Pagu"
    assert list_paragraf(naskah) == ["Bab II huruf A"]


def test_a_unit_between_caption_and_table_joins_the_title() -> None:
    """The unit of all amounts is said once, over the table."""
    satu = bangun(paragraf("Tabel 2.1 Pagu", tebal=True), paragraf("(dalam ribuan rupiah)"), tabel(*PEGAWAI))[0]

    assert satu.judul == "Pagu (dalam ribuan rupiah)"


def test_captions_below_their_tables_are_not_taken_by_the_next_one() -> None:
    """Where a document sets captions below, each belongs to the table above it."""
    semua = bangun(
        tabel(*PEGAWAI),
        paragraf("Tabel 1.1 Pegawai", tengah=True),
        paragraf("Pegawai berjumlah lima belas orang pada akhir tahun."),
        tabel("No | Desa | Luas", "1 | Sukamaju | 12"),
        paragraf("Tabel 1.2", tengah=True),
        paragraf("Luas Desa", tengah=True),
        paragraf("Luas seluruh desa dua belas kilometer persegi."),
    )

    assert [(satu.nomor, satu.judul) for satu in semua] == [("1.1", "Pegawai"), ("1.2", "Luas Desa")]


def test_a_table_without_caption_keeps_the_title_above_it() -> None:
    """A line in capitals names it, without a number; a sentence does not."""
    bernama, polos = bangun(
        paragraf("RENCANA AKSI", tengah=True),
        tabel(*PEGAWAI),
        paragraf("Berikut ini rinciannya."),
        tabel("Desa | Luas", "Sukamaju | 12"),
    )

    assert (bernama.judul, bernama.nomor, bernama.bernomor) == ("RENCANA AKSI", "", False)
    assert polos.judul == ""


def test_a_caption_without_its_table_stays_and_equal_numbers_are_both_kept() -> None:
    """What is missing or doubled has to be seen by the checks."""
    naskah = baca("""
        Tabel 2.1 Sasaran

        No→Sasaran→Target
        1→Meningkatnya mutu→88

        Tabel 2.1 Indikator

        No→Indikator→Target
        1→Indeks Kepuasan→88

        Tabel 2.2 Pagu Anggaran

        Anggaran dibahas pada bagian berikutnya.
    """)

    assert [(satu.nomor, satu.judul) for satu in list_tabel(naskah)] == [("2.1", "Sasaran"), ("2.1", "Indikator")]
    assert "Tabel 2.2 Pagu Anggaran" in list_paragraf(naskah)


def test_figures_take_the_caption_below_and_their_source() -> None:
    """Kind and number as printed; a picture without words and caption is decoration."""
    naskah = build_naskah(
        [
            GambarMentah(Lokasi()),
            paragraf("Serapan anggaran terlihat pada grafik berikut."),
            GambarMentah(Lokasi(), alt="Diagram batang"),
            paragraf("Grafik 3.1 Serapan Anggaran", tengah=True),
            paragraf("Sumber: Subbagian Keuangan"),
        ]
    )

    semua = [satu for satu in list_blok(naskah) if isinstance(satu, Gambar)]
    assert [(satu.kode, satu.judul, satu.sumber) for satu in semua] == [
        ("Grafik 3.1", "Serapan Anggaran", "Subbagian Keuangan")
    ]


@pytest.mark.parametrize(
    ("semua", "kepala"),
    [
        (PEGAWAI, 1),
        (("NO | SASARAN | TARGET", "(1) | (2) | (3)", "1 | Mutu | 88"), 2),
        (("No | Uraian | Pagu | Realisasi | %", "1 | 2 | 3 | 4 | 5=4/3", "1 | Gaji | 100 | 90 | 90"), 2),
        (("Uraian | 2021 | 2022 | 2023", "Jumlah desa | 11 | 11 | 12"), 1),
        (("1 | Camat | 1", "2 | Pelaksana | 14"), 0),
        (("Sukamaju | 120 | 45,5%", "Sukajaya | 90 | 40,1%"), 0),
        (("Urutan | Rentang Capaian | Kategori", "I | 91 % ≤ 100 % | Sangat Tinggi", "II | ≤ 90 % | Tinggi"), 1),
        (("SKPD | JLH (ORG) | GOL.", "KECAMATAN SUKAMAJU | 23 | III"), 1),
        (("Tujuan | Sasaran | Indikator", "Tata kelola yang baik | Mutu layanan | Indeks kepuasan"), 1),
        (("Masalah pokok | Akar masalah", "Layanan belum cepat | Petugas kurang"), 0),
    ],
)
def test_head_rows_are_known_by_what_stands_in_them(semua: tuple[str, ...], kepala: int) -> None:
    """Names of columns, years and column numbers are the head; data and numbered rows are not."""
    assert len(bangun(tabel(*semua))[0].kepala) == kepala


def test_a_merged_head_reaches_as_far_as_its_cells_do() -> None:
    """Sub heads below merged cells, the column numbers, and what those cover are all head."""
    mentah = TabelMentah(
        (
            (sel("Program", baris=2), sel("Realisasi Triwulan", kolom=4), sel("Penanggung Jawab", baris=2)),
            (sel("I", kolom=2), sel("II", kolom=2)),
            (sel("1", baris=2), sel("2", kolom=2), sel("3", kolom=2), sel("4", baris=2)),
            (sel("K"), sel("Rp"), sel("K"), sel("Rp")),
            (sel("PROGRAM PENUNJANG"), sel("10"), sel("4.504.316"), sel("20"), sel("8.393.024"), sel("Camat")),
        ),
        (1,) * 6,
        Lokasi(),
    )

    assert len(bangun(mentah)[0].kepala) == 4


def test_bold_or_capitals_make_a_head_of_words_alone() -> None:
    """The first row stands out where no name of a column is known."""
    tebal = TabelMentah(
        ((sel("Masalah pokok", tebal=True), sel("Akar", tebal=True)), (sel("Lambat"), sel("Petugas kurang"))),
        (1, 1),
        Lokasi(),
    )
    kapital = tabel("MASALAH POKOK | AKAR", "Lambat | Petugas kurang")

    assert [len(satu.kepala) for satu in bangun(tebal, paragraf("Berikutnya."), kapital)] == [1, 1]


def test_a_stated_head_is_believed_and_takes_its_column_numbers() -> None:
    """The format says one row; the numbers below it belong to it."""
    assert len(bangun(tabel("a | b | c", "(1) | (2) | (3)", "x | y | 3", kepala=1))[0].kepala) == 2


def test_labels_and_contents_have_no_head() -> None:
    """Pairs that only set things out are rows alone, and take no title from above."""
    satu = bangun(paragraf("PIHAK PERTAMA"), tabel("Nama | : Fulan", "Jabatan | : Camat", garis=False))[0]

    assert (len(satu.kepala), satu.judul) == (0, "")


def test_parts_of_a_table_over_pages_are_one_table() -> None:
    """Without a head, with the head again, or with its column numbers alone: one table, its head once."""
    kepala = ("No | Uraian | Pagu", "(1) | (2) | (3)")
    semua = bangun(
        paragraf("Tabel 3.1 Pagu", halaman=1),
        tabel(*kepala, "1 | Gaji | 100"),
        GambarMentah(Lokasi(halaman=1)),
        paragraf("16", halaman=1),
        tabel("2 | Barang | 200"),
        tabel(*kepala, "3 | Modal | 300"),
        tabel("(1) | (2) | (3)", "4 | Hibah | 400"),
    )

    assert len(semua) == 1
    assert baris(semua[0].badan) == [
        ["1", "Gaji", "100"],
        ["2", "Barang", "200"],
        ["3", "Modal", "300"],
        ["4", "Hibah", "400"],
    ]


def test_a_caption_that_says_continued_joins_its_table() -> None:
    """The second caption is no table of its own."""
    semua = bangun(
        paragraf("Tabel 3.1 Pagu"), tabel(*PEGAWAI), paragraf("Tabel 3.1 Pagu (lanjutan)"), tabel("3 | Honorer | 4")
    )

    assert [(satu.nomor, len(satu.badan)) for satu in semua] == [("3.1", 3)]


@pytest.mark.parametrize(
    ("kedua", "sambungan"),
    [
        (("No | Desa | Luas", "1 | Sukamaju | 12"), None),
        (("1 | Sukamaju | 12 | 3",), None),
        (("3 | Honorer | 4",), False),
    ],
)
def test_tables_that_only_follow_each_other_stay_apart(kedua: tuple[str, ...], sambungan: bool | None) -> None:  # noqa: FBT001
    """Another head, other columns, or geometry against it: two tables."""
    assert len(bangun(tabel(*PEGAWAI), tabel(*kedua, sambungan=sambungan))) == 2


def test_a_row_that_a_page_cut_is_whole_again() -> None:
    """Words below words without a key go on with the row above; a row with a number is its own."""
    naskah = baca("""
        Tabel 2.3 Indikator

        No→Sasaran→Makna→Sumber
        1→Mutu layanan→Nilai kepuasan→Seksi

        →→menurut survei→
        2→Ketertiban→Gangguan yang ditangani→Seksi
    """)

    assert baris(list_tabel(naskah)[0].badan) == [
        ["1", "Mutu layanan", "Nilai kepuasan menurut survei", "Seksi"],
        ["2", "Ketertiban", "Gangguan yang ditangani", "Seksi"],
    ]


def test_a_heading_right_above_a_table_stays_a_heading() -> None:
    """Its words are not taken as the title of the table."""
    naskah = baca("""
        BAB II PERENCANAAN

        B. RENCANA KERJA

        No→Program→Pagu
        1→Penunjang→100
    """)

    assert list_bab(naskah) == ["1 II PERENCANAAN", "2 B RENCANA KERJA"]
    assert isi(list_tabel(naskah)[0].badan[0][1].teks) == "Penunjang"
