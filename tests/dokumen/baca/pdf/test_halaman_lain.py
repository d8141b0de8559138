"""Pages that are not plain: pictures, coloured rows, dots to fill in, many tables in a row."""

from __future__ import annotations

import pikepdf
import pytest

from dokumen.baca.pdf.lukis_pdf import Kertas, ubah
from dokumen.baca.pdf.tulis_kata import baca, isi, kisi, larik, list_gambar, list_tabel, list_teks, sel_typst, tulis
from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.pdf.alinea import measure_bingkai
from tolok.dokumen.baca.pdf.isi_daftar import build_entri, read_entri
from tolok.dokumen.baca.pdf.rangkai import read_pdf
from tolok.dokumen.baca.pdf.tanpa_garis import Konteks, find_tabel_polos


def _gambar(letak: str) -> bytes:
    """A page with words at its top and a picture that the matrix `letak` places."""

    def tambah(pdf: pikepdf.Pdf) -> None:
        satu = pdf.make_stream(b"\x80" * 100)
        satu.update(
            pikepdf.Dictionary(
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Image,
                Width=10,
                Height=10,
                ColorSpace=pikepdf.Name.DeviceGray,
                BitsPerComponent=8,
            )
        )
        halaman = pdf.pages[0]
        halaman.Resources.XObject = pikepdf.Dictionary(G=satu)
        isi_lama = halaman.Contents.read_bytes()
        halaman.Contents = pdf.make_stream(f"q {letak} cm /G Do Q\n".encode() + isi_lama)

    return ubah(Kertas().tulis(60, 200, "Uraian di atas gambar ini.").cetak(), tambah)


@pytest.mark.parametrize(
    ("letak", "banyak"),
    [
        ("300 0 0 200 100 200", 1),
        ("300 0 0 200 50 500", 0),
        ("500 0 0 60 50 740", 0),
        ("20 0 0 20 100 200", 0),
    ],
    ids=["foto", "latar teks", "hiasan kepala halaman", "lambang kecil"],
)
def test_a_picture_is_told_from_what_decorates_the_page(letak: str, banyak: int) -> None:
    """A photograph is a picture; a ground with words over it, a band along the edge and an emblem are none."""
    hasil = read_pdf(_gambar(letak))

    assert len(list_gambar(hasil.blok)) == banyak
    assert list_teks(hasil.blok) == ["Uraian di atas gambar ini."]


def test_every_other_row_coloured_is_one_table() -> None:
    """Zebra bands and a coloured head are no tables of their own; they part the rows."""
    baris = [[f"{n}", f"Program nomor {n}", f"{n}.500.000", f"{n}5,00%"] for n in range(1, 9)]
    hasil = baca(
        "#table(columns: (40pt, 180pt, 100pt, 90pt), inset: 4pt, fill: (x, y) => if calc.even(y) { luma(220) },\n"
        + sel_typst([["*No*", "*Program*", "*Pagu*", "*Serapan*"], *baris])
        + ")"
    )

    (tabel,) = list_tabel(hasil.blok)
    assert kisi(tabel) == [["No", "Program", "Pagu", "Serapan"], *baris]


def test_dots_to_fill_in_are_no_contents() -> None:
    """A dotted line without a page, or a sentence that ends in dots, stays text."""
    assert read_entri(larik(tulis(100, (50, "Nama .............")))[0], dalam_daftar=False) is None
    assert read_entri(larik(tulis(100, (50, "dan seterusnya..")))[0], dalam_daftar=False) is None
    assert read_entri(larik(tulis(100, (50, ".........")))[0], dalam_daftar=True) is None


@pytest.mark.parametrize(
    "baris", ["PENDAHULUAN........1", "PENDAHULUAN ........ 1", "PENDAHULUAN . . . . . 1", "PENDAHULUAN…………1"]
)
def test_leader_dots_go_however_they_were_set(baris: str) -> None:
    """Dots that hang on the word, stand apart, or are one ellipsis after the other."""
    entri = read_entri(larik(tulis(100, (50, f"BAB I {baris}")))[0], dalam_daftar=False)

    assert entri is not None
    (paragraf,) = build_entri([entri], 3, 50)
    assert (isi(paragraf.teks), paragraf.lokasi.halaman) == ("BAB I PENDAHULUAN\t1", 3)


def test_an_entry_without_a_page_is_kept() -> None:
    """The last line of contents may lack its page; the next entry does not swallow it."""
    semua = [
        read_entri(satu, dalam_daftar=True)
        for satu in larik(
            tulis(100, (50, "LAMPIRAN")),
            tulis(114, (50, "BAB V PENUTUP"), (400, "9")),
            tulis(160, (50, "Catatan akhir")),
        )
    ]

    hasil = build_entri([satu for satu in semua if satu], 1, 50)

    assert [isi(satu.teks) for satu in hasil] == ["LAMPIRAN", "BAB V PENUTUP\t9", "Catatan akhir"]
    assert all(isinstance(satu, ParagrafMentah) and satu.daftar_isi for satu in hasil)


def test_contents_end_where_the_next_heading_begins() -> None:
    """DAFTAR GAMBAR on the page of DAFTAR TABEL is a heading, and prose after it is prose."""
    hasil = baca(
        "#align(center)[*DAFTAR TABEL*]\n\nTabel 1.1 Desa #h(1fr) 3 \\\nTabel 1.2 Pegawai #h(1fr) 4\n\n"
        "#align(center)[*DAFTAR GAMBAR*]\n\nGambar 1.1 Bagan #h(1fr) 5\n\n#pagebreak()\n"
        "#align(center)[*BAB I*]\n\nUraian pertama yang panjang tentang kecamatan.\n\nUraian kedua."
    )

    daftar = [isi(s.teks) for s in hasil.blok if isinstance(s, ParagrafMentah) and s.daftar_isi]
    assert daftar == ["Tabel 1.1 Desa\t3", "Tabel 1.2 Pegawai\t4", "Gambar 1.1 Bagan\t5"]
    assert [satu for satu in list_teks(hasil.blok) if satu not in daftar] == [
        "DAFTAR TABEL",
        "DAFTAR GAMBAR",
        "BAB I",
        "Uraian pertama yang panjang tentang kecamatan.",
        "Uraian kedua.",
    ]


def test_scattered_lines_have_a_frame_as_well() -> None:
    """Where no two lines begin together the outermost do."""
    tersebar = [tulis(100 + 60 * n, (50 + 17 * n, "kata")) for n in range(25)]

    bingkai = measure_bingkai(larik(*tersebar))

    assert (bingkai.x0, bingkai.x1) == (50, 50 + 17 * 24 + 20)


def test_the_last_row_of_a_table_on_a_page_of_its_own_is_known_by_its_columns() -> None:
    """One line with an amount under the rivers of the page before goes on with it; a sentence does not."""
    rows = [tulis(100 + 20 * n, (50, f"Belanja {n}"), (300, f"{n}.500.000"), (400, "5,00%")) for n in range(1, 5)]
    (tabel,) = find_tabel_polos(larik(*rows))
    lanjutan = Konteks(kepala="Belanja 1", sungai=tabel.sungai)
    total = larik(tulis(60, (50, "Jumlah"), (300, "9.500.000"), (400, "5,00%")), tulis(200, (50, "Uraian sesudahnya.")))
    kalimat = larik(tulis(60, (50, "Kalimat ini membentang jauh melewati semua kolom dari tabel sebelumnya.")))

    assert [(satu.awal, satu.akhir) for satu in find_tabel_polos(total, lanjutan)] == [(0, 1)]
    assert list(find_tabel_polos(kalimat, lanjutan)) == []
    assert list(find_tabel_polos(total)) == []


def test_two_coloured_tables_with_a_sentence_between_stay_two() -> None:
    """Bands of one width on one page do not tie the tables and the sentence between them together."""
    zebra = "#table(columns: (40pt, 180pt, 100pt), inset: 4pt, fill: (x, y) => if calc.odd(y) { luma(220) },\n"
    atas = [[f"{n}", f"Program {n}", f"{n}.500.000"] for n in range(1, 5)]
    bawah = [[f"{n}", f"Desa {n}", f"0,7{n}5"] for n in range(1, 5)]
    hasil = baca(
        f"{zebra}{sel_typst([['*No*', '*Program*', '*Pagu*'], *atas])})\n\nUraian di antara kedua tabel itu.\n\n"
        f"{zebra}{sel_typst([['*No*', '*Desa*', '*IDM*'], *bawah])})"
    )

    assert [kisi(tabel)[1:] for tabel in list_tabel(hasil.blok)] == [atas, bawah]
    assert list_teks(hasil.blok) == ["Uraian di antara kedua tabel itu."]


def test_a_list_of_officials_is_a_table_though_it_holds_their_numbers() -> None:
    """NIP in a numbered table under a bold head says nothing of a signature."""
    baris = [
        ["1", "Siti Rimba", "19710909 199609 1 999", "Pembina (IV/a)", "Camat"],
        ["2", "Budi Contoh", "19800808 200508 1 998", "Penata (III/c)", "Sekretaris"],
        ["3", "Ayu Misal", "19820101 200608 2 997", "Penata (III/c)", "Kepala Seksi"],
    ]
    hasil = baca(
        "Pejabat tercantum di bawah ini.\n\n#table(columns: (30pt, 90pt, 130pt, 100pt, 80pt), inset: 4pt,\n"
        + sel_typst([["*No*", "*Nama*", "*NIP*", "*Pangkat*", "*Jabatan*"], *baris])
        + ")"
    )

    assert [kisi(tabel)[1:] for tabel in list_tabel(hasil.blok)] == [baris]


def test_a_chapter_banner_is_a_heading_and_panels_are_one_picture() -> None:
    """A drawn frame around BAB II is no picture; two graphs side by side are one."""
    spanduk = Kertas()
    for geser in range(0, 40, 10):
        spanduk.bingkai(50 + geser, 50 + geser / 2, 300 + geser, 150 + geser / 2)
    spanduk.tulis(120, 100, "BAB II", ukuran=20).tulis(120, 125, "PERENCANAAN KINERJA", ukuran=14)
    panel = Kertas()
    for x in (60, 340):
        for y in (100, 130, 160, 190):
            panel.garis(x, y, x + 200, y)
        panel.tulis(x + 20, 202, "2023").tulis(x + 120, 202, "2024").tulis(x + 60, 202, "2025")

    assert list_teks(read_pdf(spanduk.cetak()).blok) == ["BAB II", "PERENCANAAN KINERJA"]
    assert len(list_gambar(read_pdf(panel.cetak()).blok)) == 1
