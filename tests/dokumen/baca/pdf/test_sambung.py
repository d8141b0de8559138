"""Tables and paragraphs over the end of a page, contents, pictures and what cannot be read, in whole files."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from dokumen.baca.pdf.lukis_pdf import Kertas, ubah
from dokumen.baca.pdf.tulis_kata import baca, cetak, isi, kisi, list_gambar, list_tabel, list_teks, sel_typst
from tolok.dokumen.baca.bacaan import Halaman
from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.pdf.lampiran import NAMA, letters
from tolok.dokumen.baca.pdf.lembar import Bidang, Kata, Lembar
from tolok.dokumen.baca.pdf.rangkai import HASIL_OCR, PINDAIAN, RUSAK, TANPA_MAKNA, explain, read_pdf
from tolok.dokumen.baca.pdf.sambung import is_potongan
from tolok.dokumen.naskah import Baris, Sel, Teks

BERGARIS = "#set table(stroke: 0.5pt)\n"
KALIMAT = "Pelayanan administrasi dijalankan setiap hari kerja oleh petugas yang ditunjuk camat "


def baris(*teks: str) -> Baris:
    return tuple(Sel((Teks(satu),) if satu else ()) for satu in teks)


def test_a_ruled_table_over_pages_is_one_table() -> None:
    """Rows of all pages, the repeated head once, every cell with the page it is printed on."""
    isi_tabel = [[str(n), f"Kegiatan {n}", f"{n}.000.000"] for n in range(1, 121)]
    hasil = baca(
        f"{BERGARIS}#table(columns: (40pt, 250pt, 120pt),\n"
        f"table.header({sel_typst([['*No*', '*Kegiatan*', '*Pagu*']])}),\n{sel_typst(isi_tabel)})"
    )

    (tabel,) = list_tabel(hasil.blok)
    assert kisi(tabel) == [["No", "Kegiatan", "Pagu"], *isi_tabel]
    assert tabel.garis
    halaman = [satu[0].lokasi.halaman for satu in tabel.baris if satu[0].lokasi]
    assert (halaman[0], halaman[-1]) == (1, len(hasil.halaman))


def test_a_table_that_merely_follows_stays_its_own() -> None:
    """Other columns, or a bold head of its own, on the next page are another table."""
    lain = "#table(columns: (60pt, 200pt), [*Kode*], [*Desa*], [1], [Rimba])"
    sama = "#table(columns: (40pt, 250pt), [*Kode*], [*Desa*], [1], [Rimba])"
    atas = f"{BERGARIS}#table(columns: (40pt, 250pt), [*No*], [*Nama*], [1], [Siti])\n#pagebreak()\n"

    assert len(list_tabel(baca(atas + lain).blok)) == 2
    assert len(list_tabel(baca(atas + sama).blok)) == 2


@pytest.mark.parametrize(
    ("atas", "bawah", "satu"),
    [
        (baris("1", "Meningkatnya pelayanan", "100%"), baris("", "kepada masyarakat", ""), True),
        (baris("1", "Program Media Massa dan", "100%"), baris("", "Teknologi Informasi", ""), True),
        (baris("1", "Sasaran pertama", "100%"), baris("", "Indikator kedua", "90%"), False),
        (baris("Program", "Jumlah dokumen", "9.000"), baris("Pelayanan Publik", "perencanaan", ""), True),
        (baris("Program Umum", "Jumlah dokumen", "9.000"), baris("Program Pelayanan", "", ""), False),
        (baris("1", "Sasaran pertama", "100%"), baris("", "2. Indikator kedua", ""), False),
        (baris("1", "Uraian sudah selesai.", ""), baris("", "uraian lain", ""), False),
        (baris("1", "Sasaran", "uraian"), baris("2", "sasaran", ""), False),
        (baris("1", "Sasaran", "uraian"), baris("", "Kalimat Baru", ""), False),
    ],
)
def test_a_row_cut_by_the_end_of_a_page_is_told_from_a_row_without_key(
    atas: Baris, bawah: Baris, *, satu: bool
) -> None:
    """It goes on in words only, without values, labels or a stop before."""
    assert is_potongan(atas, bawah) is satu


def test_a_paragraph_over_the_end_of_a_page_is_one() -> None:
    """It has the place of its beginning; one that ends with its page stays apart from the next."""
    panjang = "#set par(justify: true)\n" + KALIMAT * 90 + ".\n\nKalimat penutup.\n#pagebreak()\nKalimat pembuka."
    teks = [satu for satu in baca(panjang).blok if isinstance(satu, ParagrafMentah)]

    assert [isi(satu.teks)[:16] for satu in teks] == [KALIMAT[:16], "Kalimat penutup.", "Kalimat pembuka."]
    assert isi(teks[0].teks).split() == [*(KALIMAT * 90).split(), "."]
    assert teks[0].lokasi.halaman == 1


def test_contents_come_line_by_line_with_their_pages() -> None:
    """Leader dots go, wrapped entries are whole, and the contents end with their page."""
    hasil = baca(
        "#align(center)[*DAFTAR ISI*]\n\n"
        "KATA PENGANTAR #box(width: 1fr, repeat[.]) i \\\n"
        "BAB I PENDAHULUAN #box(width: 1fr, repeat[. ]) 1 \\\n"
        "#h(16pt) A. Gambaran Umum Kecamatan Rimba Jaya beserta wilayah kerja, penduduk, dan \\\n"
        "#h(16pt) susunan organisasinya #box(width: 1fr, repeat[.]) 2\n"
        "#pagebreak()\n#align(center)[*BAB I*]\nUraian."
    )

    daftar = [isi(s.teks) for s in hasil.blok if isinstance(s, ParagrafMentah) and s.daftar_isi]
    assert daftar == [
        "KATA PENGANTAR\ti",
        "BAB I PENDAHULUAN\t1",
        "A. Gambaran Umum Kecamatan Rimba Jaya beserta wilayah kerja, penduduk, dan susunan organisasinya\t2",
    ]
    assert list_teks(hasil.blok)[0] == "DAFTAR ISI"
    assert list_teks(hasil.blok)[-2:] == ["BAB I", "Uraian."]


def test_contents_without_dots_are_contents_under_their_heading() -> None:
    """A number at the right margin is a page under DAFTAR TABEL, over as many pages as it goes on."""
    entri = "".join(f"Tabel 3.{n} Uraian tabel nomor {n} #h(1fr) {n + 5} \\\n" for n in range(1, 80))
    hasil = baca(f"#align(center)[*DAFTAR TABEL*]\n\n{entri}")

    daftar = [isi(s.teks) for s in hasil.blok if isinstance(s, ParagrafMentah) and s.daftar_isi]
    assert daftar == [f"Tabel 3.{n} Uraian tabel nomor {n}\t{n + 5}" for n in range(1, 80)]
    assert len(hasil.halaman) == 2


def test_labels_of_a_drawing_are_what_the_picture_says() -> None:
    """Boxes with connecting lines, an axis with its numbers: their words are no paragraphs."""
    kertas = Kertas()
    for x in (60, 240, 420):
        kertas.bingkai(x, 100, x + 120, 130).tulis(x + 10, 120, f"Seksi {x}").garis(x + 60, 80, x + 60, 100)
    kertas.bingkai(240, 40, 360, 70).tulis(250, 60, "Camat").garis(120, 80, 480, 80).garis(300, 70, 300, 80)
    kertas.tulis(60, 200, "Uraian di bawah bagan.")

    hasil = read_pdf(kertas.cetak())

    (gambar,) = list_gambar(hasil.blok)
    assert set(gambar.alt.split(" · ")) == {"Camat", "Seksi 60", "Seksi 240", "Seksi 420"}
    assert list_teks(hasil.blok) == ["Uraian di bawah bagan."]
    assert list_tabel(hasil.blok) == []


def test_a_graph_takes_the_labels_of_its_axes() -> None:
    """Parallel rules without words between are the ground of a graph; numbers beside and below belong to it."""
    kertas = Kertas()
    for nomor, y in enumerate((100, 130, 160, 190)):
        kertas.garis(100, y, 500, y).tulis(75, y + 3, str(100 - 5 * nomor))
    for nomor in range(5):
        kertas.tulis(110 + 80 * nomor, 202, str(2020 + nomor))
    kertas.tulis(100, 300, "Perkembangan capaian lima tahun.")

    hasil = read_pdf(kertas.cetak())

    (gambar,) = list_gambar(hasil.blok)
    assert set(gambar.alt.split(" · ")) == {"100", "95", "90", "85", "2020", "2021", "2022", "2023", "2024"}
    assert list_teks(hasil.blok) == ["Perkembangan capaian lima tahun."]


def test_underlined_words_and_framed_paragraphs_stay_text() -> None:
    """Rules under words and a frame around sentences draw nothing."""
    kalimat = KALIMAT.strip()
    kertas = Kertas().bingkai(50, 90, 560, 190)
    for nomor in range(6):
        y = 104 + 14 * nomor
        kertas.tulis(60, y, kalimat).garis(60, y + 2, 200, y + 2)

    assert list_gambar(read_pdf(kertas.cetak()).blok) == []


def test_bookmarks_give_headings_their_level() -> None:
    """A paragraph that a bookmark of its page names is a heading of that level."""
    hasil = baca("= Pendahuluan\nIsi.\n== Latar Belakang\nIsi.")

    assert [(isi(s.teks), s.judul) for s in hasil.blok if isinstance(s, ParagrafMentah) and s.judul] == [
        ("Pendahuluan", 1),
        ("Latar Belakang", 2),
    ]
    assert letters(" Latar  Belakang!") == "latarbelakang"


def _attach(nama: str, data: bytes) -> bytes:
    with pikepdf.open(BytesIO(cetak("Isi."))) as pdf:
        pdf.attachments[nama] = data
        keluaran = BytesIO()
        pdf.save(keluaran)
    return keluaran.getvalue()


def test_only_our_own_attachment_is_data_and_only_as_text() -> None:
    """Another name, or bytes that are no text, are passed over."""
    assert read_pdf(_attach(NAMA, b'{"jenis": "lkip"}')).data == '{"jenis": "lkip"}'
    assert read_pdf(_attach("lain.json", b"{}")).data == ""
    assert read_pdf(_attach(NAMA, b"\xff\xfe\x00")).data == ""


def test_upright_words_and_watermarks_are_kept_apart() -> None:
    """Text that runs upwards reads from its foot to its top; it is a paragraph of its own."""
    kertas = Kertas().tulis(60, 100, "Teks biasa.")
    kertas.tulis_matriks("0 1 -1 0 500 400", "Lampiran Tegak").tulis_matriks("0 1 -1 0 540 400", "Kolom Kedua")

    assert list_teks(read_pdf(kertas.cetak()).blok) == ["Teks biasa.", "Lampiran Tegak", "Kolom Kedua"]


def test_the_title_of_the_file_and_the_size_of_its_pages_are_told() -> None:
    """A page turned by the file is as wide as a person sees it."""
    hasil = read_pdf(
        ubah(Kertas(putar=90).tulis(60, 100, "Isi").cetak(), lambda pdf: pdf.docinfo.__setitem__("/Title", "LKIP"))
    )

    assert (hasil.judul, hasil.halaman) == ("LKIP", (Halaman(800, 600),))


def lembar(**ganti: object) -> Lembar:
    dasar: dict[str, object] = {
        "nomor": 1,
        "halaman": Halaman(600, 800),
        "kata": (Kata("kata" * 30, 50, 90, 400, 100, 10),),
        "garis": (),
        "bidang": (),
    }
    return Lembar(**{**dasar, **ganti})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("satu", "alasan"),
    [
        (lembar(), ""),
        (lembar(kata=(), bidang=(Bidang(0, 0, 600, 800, gambar=True),)), PINDAIAN),
        (lembar(kata=()), ""),
        (lembar(tanpa_makna=40), TANPA_MAKNA),
        (lembar(tanpa_makna=5), ""),
        (lembar(pindaian=True), HASIL_OCR),
        (lembar(halaman=Halaman(0, 0), kata=()), RUSAK),
    ],
)
def test_a_page_that_cannot_be_read_says_why(satu: Lembar, alasan: str) -> None:
    """A scan, recognised text, letters without meaning and a broken page are told apart; a blank page is fine."""
    assert explain(satu) == alasan


def test_what_cannot_be_read_names_its_page() -> None:
    """A picture over the whole second page is reported there."""
    pdf = ubah(Kertas().tulis(60, 100, KALIMAT).cetak(), _add_pindaian)

    (tak,) = read_pdf(pdf).tak_terbaca

    assert (tak.lokasi.halaman, tak.alasan) == (2, PINDAIAN)


def _add_pindaian(pdf: pikepdf.Pdf) -> None:
    halaman = pdf.add_blank_page(page_size=(600, 800))
    gambar = pdf.make_stream(b"\x80" * 100)
    gambar.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=10,
            Height=10,
            ColorSpace=pikepdf.Name.DeviceGray,
            BitsPerComponent=8,
        )
    )
    halaman.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(G=gambar))
    halaman.Contents = pdf.make_stream(b"q 600 0 0 800 0 0 cm /G Do Q")
