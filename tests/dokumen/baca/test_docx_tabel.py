"""Tables of Word documents: merges, slivers, heads, tables within tables, signatures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from buat.ganas_bagian import make_docx, par
from dokumen.baca.bandingkan import kisi, list_mentah, list_teks
from dokumen.baca.potongan_docx import baca, butir, gaya, lapis, nomor, sel, tabel
from tolok.dokumen.baca.docx import read_docx


def test_a_deleted_row_is_not_there() -> None:
    """A table keeps the rows that were not deleted."""
    badan = (
        f"<w:tbl><w:tr>{sel('a')}{sel('b')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{sel('c')}{sel('d')}</w:tr></w:tbl>"
    )

    assert kisi(list_mentah(baca(badan).blok)[0].baris) == [[("a", 1, 1), ("b", 1, 1)]]


def test_a_number_is_part_of_its_cell() -> None:
    """The automatic number of a table's first column is the text of its cells."""
    kosong = f"<w:p><w:pPr>{butir(0)}</w:pPr></w:p>"
    badan = tabel(*(sel(kosong) + sel(satu) for satu in ("a", "b")))

    (hasil,) = list_mentah(baca(badan, r1=nomor(lapis(0, "decimal", "%1."))).blok)

    assert [baris[0] for baris in kisi(hasil.baris)] == [("1.", 1, 1), ("2.", 1, 1)]


def test_merged_cells_are_whole() -> None:
    """Cells over rows and columns, a row that begins late, and a row that merges only pass through."""
    awal, lanjut = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    badan = (
        "<w:tbl>"
        f"<w:tr>{sel('No', awal)}{sel('Kinerja', '<w:gridSpan w:val=' + chr(34) + '2' + chr(34) + '/>')}</w:tr>"
        f"<w:tr>{sel('', lanjut)}{sel('Target')}{sel('Realisasi')}</w:tr>"
        f"<w:tr>{sel('', lanjut)}{sel('1', awal)}{sel('2', awal)}</w:tr>"
        f"<w:tr>{sel('', lanjut)}{sel('', lanjut)}{sel('', lanjut)}</w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{sel("x")}{sel("y", lanjut)}</w:tr>'
        "</w:tbl>"
    )

    (hasil,) = list_mentah(baca(badan).blok)

    assert kisi(hasil.baris) == [
        [("No", 1, 3), ("Kinerja", 2, 1)],
        [("Target", 1, 1), ("Realisasi", 1, 1)],
        [("1", 1, 1), ("2", 1, 2)],
        [("", 1, 1), ("x", 1, 1)],
    ]


def test_old_merges_and_odd_rows() -> None:
    """Merges of old files, hidden rows, cells with nothing to continue and rows beyond all bounds are read."""
    gabung = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    sembunyi = f"<w:tr><w:trPr><w:hidden/></w:trPr>{sel('x')}</w:tr>"
    lebar = '<w:gridSpan w:val="300"/>'
    badan = (
        f"<w:tbl><w:tr>{sel('a', gabung[0])}{sel('', gabung[1])}{sel('b')}</w:tr>{sembunyi}"
        f"<w:tr>{sel('c', '<w:vMerge/>')}{sel('d')}{sel('e')}</w:tr></w:tbl>"
        + tabel(sel("a", lebar) + sel("b"), sel("c", lebar) + sel("d"))
        + "<w:tbl/>"
    )

    hasil = list_mentah(baca(badan).blok)

    assert kisi(hasil[0].baris) == [[("a", 2, 1), ("b", 1, 1)], [("c", 1, 1), ("d", 1, 1), ("e", 1, 1)]]
    assert kisi(hasil[1].baris) == [[("a", 1, 1)], [("c", 1, 1)]]
    assert len(hasil) == 2


def test_slivers_between_columns_are_nothing() -> None:
    """A column of two millimetres that no cell has for itself disappears, with its merges."""
    kisi_kolom = "".join(f'<w:gridCol w:w="{satu}"/>' for satu in (1000, 40, 1000))
    dua = '<w:gridSpan w:val="2"/>'
    badan = tabel(sel("a", dua) + sel("b"), sel("c") + sel("d", dua), sifat=f"<w:tblGrid>{kisi_kolom}</w:tblGrid>")

    (hasil,) = list_mentah(baca(badan).blok)

    assert (kisi(hasil.baris), hasil.kolom) == ([[("a", 1, 1), ("b", 1, 1)], [("c", 1, 1), ("d", 1, 1)]], (1000, 1040))


def test_head_rows_and_lines_are_stated() -> None:
    """Rows that are repeated are the head; lines come from the table, its style or a cell."""
    kepala = "<w:trPr><w:tblHeader/></w:trPr>"
    bergaris = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
    lewat_gaya = '<w:tblPr><w:tblStyle w:val="G"/></w:tblPr>'
    garis = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
    gaya_tabel = gaya(f'<w:style w:type="table" w:styleId="G"><w:name w:val="G"/>{garis}</w:style>')
    isi_tabel = f"<w:tr>{kepala}{sel('a')}{sel('b')}</w:tr><w:tr>{sel('c')}{sel('d')}</w:tr>"
    garis_sel = '<w:tcBorders><w:left w:val="single"/></w:tcBorders>'
    badan = (
        f"<w:tbl>{bergaris}{isi_tabel}</w:tbl><w:tbl>{lewat_gaya}{isi_tabel}</w:tbl><w:tbl>{isi_tabel}</w:tbl>"
        + tabel(sel("a", garis_sel) + sel("b"), sel("c") + sel("d"))
    )

    hasil = list_mentah(baca(badan, r1=gaya_tabel).blok)

    assert [(satu.kepala, satu.garis) for satu in hasil] == [(1, True), (1, True), (1, False), (0, True)]


def test_tables_within_tables_lose_nothing() -> None:
    """A whole table in a cell follows its table, a column of lines stays in the cell, a frame is only its content."""
    dalam = tabel(sel("1") + sel("2"), sel("3") + sel("4"))
    lajur = tabel(sel("x"), sel("y"))
    badan = tabel(sel(f"{dalam}{par('luar')}") + sel(lajur), sel("a") + sel("b")) + tabel(sel(par("Judul") + dalam))

    hasil = baca(badan)

    assert [kisi(satu.baris) for satu in list_mentah(hasil.blok)] == [
        [[("luar", 1, 1), ("x\ny", 1, 1)], [("a", 1, 1), ("b", 1, 1)]],
        [[("1", 1, 1), ("2", 1, 1)], [("3", 1, 1), ("4", 1, 1)]],
        [[("1", 1, 1), ("2", 1, 1)], [("3", 1, 1), ("4", 1, 1)]],
    ]
    assert list_teks(hasil.blok) == ["Judul"]


def test_signers_side_by_side_are_read_one_after_the_other() -> None:
    """A table without lines that holds signatures is paragraphs, signer by signer; pairs of labels stay a table."""
    badan = tabel(
        sel("Rimba Jaya, 2 Januari 2024", '<w:gridSpan w:val="2"/>'),
        sel(par("PIHAK KEDUA,") + par("Bupati")) + sel(par("PIHAK PERTAMA,") + par("Camat")),
        sel("Bupati Contoh") + sel(par("Camat Contoh") + par("NIP 19800101 200501 1 999")),
    )
    pasangan = tabel(sel("Nama") + sel(": Camat Contoh"), sel("NIP") + sel(": 19800101 200501 1 999"))

    assert list_teks(baca(badan).blok) == [
        "Rimba Jaya, 2 Januari 2024", "PIHAK KEDUA,", "Bupati", "Bupati Contoh", "PIHAK PERTAMA,", "Camat",
        "Camat Contoh", "NIP 19800101 200501 1 999",
    ]  # fmt: skip
    assert len(list_mentah(baca(pasangan).blok)) == 1


HURUF = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=20)


@given(st.lists(st.lists(HURUF, min_size=2, max_size=4), min_size=1, max_size=4))
def test_any_words_come_back(baris: list[list[str]]) -> None:
    """Whatever stands in the cells of a table is read, but for spaces at the ends and what has no width."""
    lebar = max(map(len, baris))
    aman = [
        [satu.replace("&", "&amp;").replace("<", "&lt;") for satu in (*isi_baris, *([""] * lebar))[:lebar]]
        for isi_baris in baris
    ]
    badan = tabel(*("".join(f"<w:tc>{par(satu)}</w:tc>" for satu in isi_baris) for isi_baris in aman))
    buang = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"), "") | {0xA0: " "}

    (hasil,) = list_mentah(read_docx(make_docx(badan)).blok)

    assert [[isi_sel for isi_sel, _, _ in satu] for satu in kisi(hasil.baris)] == [
        [satu.translate(buang).strip() for satu in (*isi_baris, *([""] * lebar))[:lebar]] for isi_baris in baris
    ]
