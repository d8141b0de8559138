"""The bounds of reading: what is beyond them is left out, and that is said."""

from __future__ import annotations

import subprocess
from pathlib import Path

import openpyxl
import pytest

from buat.ganas_bagian import make_docx, make_xlsx, par
from buat.ganas_pdf import TEKS, make_halaman
from dokumen.baca.bandingkan import isi, list_mentah, list_teks
from tolok.dokumen.baca import batas
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca
from tolok.dokumen.baca.buku import LembarBuku, Petak, SelBuku
from tolok.dokumen.baca.buku_tabel import read_lembar
from tolok.dokumen.baca.docx import read_docx
from tolok.dokumen.baca.ods import read_ods
from tolok.dokumen.baca.pintu_pdf import check_pdf
from tolok.dokumen.baca.xls import read_xls
from tolok.dokumen.baca.xlsx import read_xlsx
from tolok.dokumen.naskah import Teks

BARIS = "<row><c><v>1</v></c><c><v>2</v></c></row>"


def lembar_angka(baris: int) -> LembarBuku:
    return LembarBuku("A", {(n, k): SelBuku((Teks(str(n)),)) for n in range(baris) for k in range(2)})


def test_cells_beyond_the_bound_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten rows of a workbook that may have three cells: two are read, and the sheet says so."""
    monkeypatch.setattr(batas, "SEL", 3)

    hasil = read_xlsx(make_xlsx({"A": f"<sheetData>{BARIS * 10}</sheetData>", "B": ""}))

    assert [satu.alasan for satu in hasil.tak_terbaca] == [
        "buku kerja ini terlalu besar; lembar ini hanya dibaca sampai baris 2"
    ]
    assert [len(satu.baris) for satu in list_mentah(hasil.blok)] == [2]


def test_shared_texts_and_styles_beyond_the_bound_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell whose text or style is beyond the bound is read without it."""
    monkeypatch.setattr(batas, "TEKS_BERSAMA", 1)
    monkeypatch.setattr(batas, "GAYA", 1)
    sel = "".join(f'<row><c t="s" s="{n}"><v>{n}</v></c></row>' for n in range(2))
    gaya = "<fonts><font><sz val='x'/></font></fonts><cellXfs><xf/><xf numFmtId='10'/></cellXfs>"

    hasil = read_xlsx(make_xlsx({"A": f"<sheetData>{sel}</sheetData>"}, teks="<si><t>a</t></si>" * 2, gaya=gaya))

    assert list_teks(hasil.blok) == ["A", "a"]


def test_other_workbooks_have_the_same_bound(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An ODS and an XLS with more cells than are read say where reading ended."""
    buku = openpyxl.Workbook()
    data = buku.active
    assert data is not None
    for nomor in range(10):
        data.append((nomor, nomor))
    buku.save(tmp_path / "buku.xlsx")
    perintah = ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless"]
    for jenis in ("ods", "xls"):
        ubah = [*perintah, "--convert-to", jenis, "--outdir", str(tmp_path), str(tmp_path / "buku.xlsx")]
        subprocess.run(ubah, capture_output=True, check=True, timeout=120)
    monkeypatch.setattr(batas, "SEL", 3)

    alasan = [
        " ".join(satu.alasan for satu in hasil.tak_terbaca)
        for hasil in (read_ods((tmp_path / "buku.ods").read_bytes()), read_xls((tmp_path / "buku.xls").read_bytes()))
    ]

    assert all("hanya dibaca sampai baris 2" in satu for satu in alasan)


def test_a_sparse_sheet_is_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """A grid with more places than a table may have is read line by line."""
    monkeypatch.setattr(batas, "LUAS", 3)

    assert list_teks(read_lembar(lembar_angka(2))) == ["A", "0 0", "1 1"]


def test_merges_beyond_the_bound_are_single_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    """Merged ranges that would cover more cells than may be read are not applied."""
    monkeypatch.setattr(batas, "SEL", 3)
    lembar = lembar_angka(4)
    lembar.gabung = [Petak(0, 0, 3, 0)]

    (tabel,) = list_mentah(read_lembar(lembar))

    assert [[isi(sel.teks) for sel in baris] for baris in tabel.baris] == [[str(n)] * 2 for n in range(4)]


def test_an_empty_sheet_is_its_name() -> None:
    """A sheet that only has borders holds nothing but its name."""
    lembar = LembarBuku("A", {(0, 0): SelBuku((), garis=True), (0, 1): SelBuku((), garis=True)})

    assert list_teks(read_lembar(lembar)) == ["A"]
    assert list_teks(read_lembar(LembarBuku("B"))) == ["B"]


def test_paragraphs_beyond_the_bound_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document and a table end at the bound, said once."""
    monkeypatch.setattr(batas, "PARAGRAF", 2)
    sel = f"<w:tc>{par('a')}{par('b')}{par('c')}</w:tc>"
    tabel = f"<w:tbl><w:tr>{sel}{sel}</w:tr><w:tr>{sel}{sel}</w:tr></w:tbl>"

    teks, sel_sel = read_docx(make_docx(par("a") * 9)), read_docx(make_docx(tabel))

    assert list_teks(teks.blok) == ["a", "a"]
    assert [[isi(s.teks) for s in baris] for baris in list_mentah(sel_sel.blok)[0].baris] == [["a\nb", ""]]
    assert len(teks.tak_terbaca) == len(sel_sel.tak_terbaca) == 1


def test_deep_tables_become_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where tables within tables are no longer read as such their words stay."""
    monkeypatch.setattr(batas, "TABEL_DALAM", 1)
    baris = f"<w:tr>{'<w:tc>' + par('x') + '</w:tc>'}<w:tc>{par('x')}</w:tc></w:tr>"
    dalam = f"<w:tbl>{baris * 2}</w:tbl>"
    luar = f"<w:tbl><w:tr><w:tc>{dalam}{par('a')}</w:tc><w:tc>{par('b')}</w:tc></w:tr></w:tbl>"

    hasil = read_docx(make_docx(luar))

    assert list_teks(hasil.blok) == ["x x x x"]
    assert "lebih dalam dari 1 tingkat" in hasil.tak_terbaca[0].alasan


def test_a_pdf_without_end_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages of a PDF are counted before they are read."""
    check_pdf(make_halaman(TEKS))
    monkeypatch.setattr(batas, "HALAMAN", 0)

    with pytest.raises(BerkasTakTerbaca, match="1 halaman, melampaui batas 0"):
        check_pdf(make_halaman(TEKS))
