"""Lines → paragraphs."""

from __future__ import annotations

import pytest

from dokumen.baca.pdf.tulis_kata import isi, larik, tulis
from tolok.dokumen.baca.pdf.alinea import Bingkai, build_paragraf, measure_bingkai, split_alinea
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.naskah import Rata

BINGKAI = Bingkai(50, 450, 14)
PENUH = " ".join(["kata"] * 17)
MENJOROK = " ".join(["kata"] * 16)


def alinea(*baris: list[Kata]) -> list[str]:
    return [" ".join(satu.teks for satu in bagian) for bagian in split_alinea(larik(*baris), BINGKAI)]


def test_a_paragraph_ends_where_the_next_word_would_have_fitted() -> None:
    """A short line ends a paragraph though the next one stands no further below and begins no further right."""
    assert len(alinea(tulis(100, (50, PENUH)), tulis(114, (50, "Selesai.")), tulis(128, (50, PENUH)))) == 2


def test_a_line_broken_by_hand_goes_on_in_small_letters() -> None:
    """A long line without a stop before one in small letters is no end."""
    assert (
        len(alinea(tulis(100, (50, " ".join(["kata"] * 14))), tulis(114, (50, "dengan rincian sebagai berikut:")))) == 1
    )


def test_labels_begin_paragraphs_but_a_range_over_two_lines_does_not() -> None:
    """Items of a list are parted; a dash or a number that a sentence goes on with is no label."""
    daftar = alinea(
        tulis(100, (50, "1."), (70, MENJOROK)),
        tulis(114, (70, PENUH[:40])),
        tulis(128, (50, "2."), (70, f"{MENJOROK}.")),
        tulis(142, (50, "Selain itu dilaksanakan kegiatan lain.")),
    )

    assert [satu[:4] for satu in daftar] == ["1. k", "2. k", "Sela"]
    assert len(alinea(tulis(100, (80, MENJOROK)), tulis(114, (50, "- 99,43% dari pagu")))) == 1


def test_the_text_after_a_list_item_is_no_part_of_it() -> None:
    """A full last line of an item is followed by a paragraph at the margin, not under the text of the item."""
    hasil = alinea(tulis(100, (50, "5."), (70, f"{MENJOROK}.")), tulis(114, (50, "Camat bertugas sebagai berikut:")))

    assert len(hasil) == 2


def test_pairs_of_label_and_value_are_lines_of_their_own() -> None:
    """Nama, Jabatan and a labelled pair each begin a paragraph; the rest of a long value goes on."""
    hasil = alinea(
        tulis(100, (50, "Nama"), (120, ": Siti Rimba")),
        tulis(114, (50, "a."), (70, "Masukan"), (130, f": {PENUH[:60]}")),
        tulis(128, (135, "dan seterusnya")),
    )

    assert [satu[:5] for satu in hasil] == ["Nama ", "a. Ma"]


def test_headings_captions_and_other_sizes_stand_alone() -> None:
    """BAB, a caption after a sentence, a bold line and a larger line begin paragraphs of their own."""
    hasil = alinea(
        tulis(80, (240, "BAB III")),
        tulis(94, (180, "AKUNTABILITAS KINERJA LEMBAGA")),
        tulis(108, (50, f"{PENUH}.")),
        tulis(122, (50, "Tabel 3.1 Capaian")),
        tulis(136, (50, PENUH), ukuran=10, tebal=True),
        tulis(150, (50, PENUH[:30]), ukuran=14),
    )

    assert len(hasil) == 6


def test_a_centred_caption_does_not_swallow_the_paragraph_below() -> None:
    """A caption as wide as the text ends where lines begin at the margin again."""
    judul = "Gambar 3.2 Keterkaitan Visi, Misi, Tujuan dan Sasaran Kecamatan Rimba"

    assert len(alinea(tulis(100, (90, judul)), tulis(114, (50, PENUH)))) == 2


@pytest.mark.parametrize(
    ("baris", "rata"),
    [
        ((200.0, "JUDUL DI TENGAH HALAMAN"), Rata.TENGAH),
        ((50.0, PENUH), Rata.KIRI),
        ((150.0, "Kalimat yang kebetulan di tengah halaman ini."), Rata.KIRI),
        ((350.5, "Rimba, 2 Januari 2024"), Rata.KANAN),
    ],
)
def test_a_paragraph_knows_how_it_is_set(baris: tuple[float, str], rata: Rata) -> None:
    """Centred only when both margins are alike and it is no sentence; right when it ends at the right edge alone."""
    (satu,) = larik(tulis(100, baris))

    paragraf = build_paragraf([satu], 7, BINGKAI)

    assert (paragraf.rata, paragraf.lokasi.halaman, paragraf.ukuran) == (rata, 7, 10)
    assert isi(paragraf.teks) == baris[1]


def test_the_frame_is_where_many_lines_begin_and_end() -> None:
    """One line that hangs out on either side does not move the edges; without lines there is no frame."""
    banyak = [tulis(100 + 14 * nomor, (50, PENUH)) for nomor in range(30)]
    bingkai = measure_bingkai(larik(*banyak, tulis(600, (20, f"{PENUH} {PENUH}"))))

    assert (bingkai.x0, bingkai.jarak) == (50, 14)
    assert bingkai.x1 < 500
    assert measure_bingkai([]).lebar == 0
    assert measure_bingkai(larik(tulis(10, (50, "a")), tulis(400, (300, "b")))).x0 == 50
