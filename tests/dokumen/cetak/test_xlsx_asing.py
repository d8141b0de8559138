"""Text that looks like a formula, a link or markup stays text in the workbook, whoever reads or edits it."""

from __future__ import annotations

import subprocess
import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from dokumen.cetak.baca_ulang import read_semua
from dokumen.cetak.naskah_angka import naskah_angka
from dokumen.cetak.naskah_contoh import naskah_kecil
from tolok.dokumen.cetak.ooxml import KarakterTerlarang
from tolok.dokumen.cetak.xlsx import print_xlsx
from tolok.dokumen.cetak.xlsx_gaya import nilai_sel, pola_bilangan
from tolok.dokumen.cetak.xlsx_lembar import name_lembar
from tolok.dokumen.naskah import Bab, Gambar, Kolom, Naskah, Sel, Tabel, Teks

RUMUS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "{=1+1}",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "'=1+1",
    '"=1+1',
    '=HYPERLINK("http://contoh.invalid","klik")',
    "=cmd|' /C calc'!A0",
    "http://contoh.invalid/a",
    "internal:'Daftar Isi'!A1",
    "mailto:a@contoh.invalid",
    "<r><t>palsu</t></r>",
    "<r>rusak & <</r>",
    "_x0041_",
    "]]></t>",
    "7.01.01",
    "00123",
    "1e5",
    "TRUE",
    "😀 שלום",
)
PANJANG = "=" + "kata ke-9 " * 40


def make_naskah(*isi: str) -> Naskah:
    """Each text as a cell, in all other places of a table, and in the titles around it."""
    teks = "; ".join(isi)
    badan = tuple((Sel((Teks(satu),)), Sel((Teks(satu, tebal=True), Teks(" lain")))) for satu in isi)
    kepala = ((Sel((Teks(isi[0]),)), Sel((Teks("isi"),))),)
    tabel = Tabel("t", teks, (Kolom(1), Kolom(1)), kepala, badan, isi[0], isi)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"></svg>'
    gambar = Gambar("g", isi[0], svg, isi[0], sumber=isi[0])
    naskah = naskah_kecil(Bab(isi[0], (tabel, gambar, replace(tabel, kode="", bernomor=False)), 2))
    return replace(naskah, judul=teks, instansi=isi[0], kaki=isi[0])


def polos(isi: str) -> str:
    return isi.replace("\r", "\n")


def lembar_ketiga(berkas: bytes) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(berkas))["Tabel 1.1"]


def convert_xlsx(berkas: bytes, folder: Path, jenis: str) -> bytes:
    """A workbook as LibreOffice prints or saves it, with a profile of its own so that runs don't meet."""
    asal = folder / "naskah.xlsx"
    asal.write_bytes(berkas)
    perintah = ["soffice", f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", jenis]
    subprocess.run([*perintah, "--outdir", str(folder), str(asal)], capture_output=True, check=True, timeout=120)
    return (folder / f"naskah.{jenis}").read_bytes()


def test_nothing_in_the_file_is_a_formula_or_a_foreign_link() -> None:
    """No sheet has a formula element, and no part of the file points outside it."""
    with zipfile.ZipFile(BytesIO(print_xlsx(make_naskah(*RUMUS, PANJANG)))) as arsip:
        lembar = [arsip.read(nama) for nama in arsip.namelist() if nama.startswith("xl/worksheets/sheet")]
        hubungan = [arsip.read(nama) for nama in arsip.namelist() if nama.endswith(".rels")]

    assert len(lembar) == 5
    assert [isi for isi in lembar if b"<f>" in isi or b"<f " in isi] == []
    assert [isi for isi in hubungan if b"TargetMode" in isi] == []


def test_every_strange_text_is_read_back_as_it_was() -> None:
    """Openpyxl finds each text in its cell as a string, formatted so that editing the cell changes nothing."""
    lembar = lembar_ketiga(print_xlsx(make_naskah(*RUMUS, PANJANG)))

    sel = [lembar.cell(5 + urutan, 1) for urutan in range(len(RUMUS) + 1)]
    assert [satu.value for satu in sel] == [polos(satu) for satu in (*RUMUS, PANJANG)]
    assert {satu.data_type for satu in sel} == {"s"}
    assert {satu.number_format for satu in sel[:-1]} == {"@"}
    assert (sel[-1].number_format, sel[-1].quotePrefix) == ("General", True)


def test_libreoffice_finds_no_formula_either(tmp_path: Path) -> None:
    """Saved by LibreOffice the workbook has no formula, and each text is still a text."""
    pohon = etree.fromstring(convert_xlsx(print_xlsx(make_naskah(*RUMUS, PANJANG)), tmp_path, "fods"))
    tabel = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    kantor = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

    assert [sel for sel in pohon.iter(f"{tabel}table-cell") if sel.get(f"{tabel}formula")] == []
    lembar = next(satu for satu in pohon.iter(f"{tabel}table") if satu.get(f"{tabel}name") == "Tabel 1.1")
    jenis = {sel.get(f"{kantor}value-type") for sel in lembar.iter(f"{tabel}table-cell")}
    assert jenis <= {"string", None}


def test_libreoffice_prints_the_workbook_as_it_should_look(tmp_path: Path) -> None:
    """Money, percentages and units are shown as printed elsewhere; nothing is too wide for its column."""
    teks = read_semua(convert_xlsx(print_xlsx(naskah_angka(draf=True)), tmp_path, "pdf"))

    for isi in ("2.714.687.973", "91,07%", "12 desa", "-1.234,50%", "-Rp5.000", '3,5 per 1.000 "jiwa"', "DRAF"):
        assert isi in teks
    assert "###" not in teks


@given(
    isi=st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=40).filter(
        str.strip
    )
)
@settings(max_examples=40)
def test_any_text_comes_through(isi: str) -> None:
    """Whatever can be written at all is read back unchanged as a string, in its cell and in the title."""
    lembar = lembar_ketiga(print_xlsx(make_naskah(isi)))

    assert (lembar["A5"].value, lembar["A5"].data_type) == (isi, "s")
    assert lembar["A2"].value == f"Tabel 1.1 {isi}".strip()


@given(
    angka=st.decimals(-(10**14), 10**14, places=2),
    akhir=st.sampled_from(["", "%", " desa", ' "kutip"', " \\ %", " 1/1000"]),
)
def test_any_printed_number_comes_through_exactly(angka: Decimal, akhir: str) -> None:
    """Up to fifteen digits no digit changes; a number with more stays text rather than lose one."""
    isi = f"{angka:,f}".translate(str.maketrans(",.", ".,")) + akhir
    teks = Teks(isi, bilangan=angka)
    banyak = len(str(abs(angka)).replace(".", "").strip("0"))

    assert bool(pola_bilangan(teks)) == (banyak <= 15 and len(isi) <= 32)
    if pola_bilangan(teks):
        berkas = print_xlsx(naskah_kecil(Tabel("t", "Judul", (Kolom(1),), (), ((Sel((teks,)),),))))
        nilai = lembar_ketiga(berkas)["A4"].value
        assert nilai == nilai_sel(angka, pola_bilangan(teks))
        assert Decimal(f"{nilai:.15g}") * (100 if akhir == "%" else 1) == angka


@pytest.mark.parametrize("huruf", ["\x00", "\x07", "\x1b", "\ufffe"])
def test_a_control_character_is_refused_by_name(huruf: str) -> None:
    """What no workbook can hold is refused with its place instead of being dropped."""
    with pytest.raises(KarakterTerlarang, match=rf"“sebelum…” diikuti karakter kendali U\+{ord(huruf):04X}"):
        print_xlsx(make_naskah(f"sebelum{huruf}sesudah"))


def test_no_letter_of_an_overlong_text_is_lost() -> None:
    """40.000 letters are more than a cell holds: the cell says where they go on, and all of them are below."""
    panjang = "".join(f"{nomor:05d} " for nomor in range(6_700))
    tabel = Tabel("t", panjang, (Kolom(1), Kolom(1)), (), ((Sel((Teks("a"),)), Sel((Teks(panjang),))),), panjang)

    lembar = lembar_ketiga(print_xlsx(naskah_kecil(tabel)))

    semua = [str(sel.value) for sel in lembar["A"] if sel.value]
    sel = str(lembar["B4"].value)
    assert sel.endswith(" … (dilanjutkan di bawah tabel)")
    assert max(map(len, [*semua, sel])) < 32_767
    sambungan = semua[semua.index("Lanjutan sel B4:") + 1 :]
    assert sel.removesuffix(" … (dilanjutkan di bawah tabel)") + "".join(sambungan) == panjang
    assert sum("06699" in satu for satu in semua) == 3
    assert all(0 < (satu.height or 0) <= 409 for nomor, satu in lembar.row_dimensions.items() if nomor < 20)


@pytest.mark.parametrize(
    ("usul", "nama"),
    [
        ("Target [2023]: a*b?c/d\\e#f", "Target 2023 a b c d e f"),
        ("'Jum'at'", "Jum'at"),
        ("", "Tabel"),
        ("[]:*?/\\", "Tabel"),
        ("History", "History (2)"),
        ("DAFTAR ISI", "DAFTAR ISI (2)"),
        ("Rencana aksi menurut triwulan tahun 2023", "Rencana aksi menurut triwulan"),
        ("x" * 40, "x" * 31),
        ("😀" * 20, "😀" * 15),
    ],
)
def test_a_sheet_has_a_name_that_excel_accepts(usul: str, nama: str) -> None:
    """Forbidden letters, apostrophes at the ends, names in use and more than 31 units are mended."""
    assert name_lembar(usul, {"daftar isi", "history"}) == nama


@given(st.lists(st.text("Aa'[]:*?/\\# 😀", max_size=40), max_size=30))
def test_names_of_sheets_never_meet(usul: list[str]) -> None:
    """However alike the titles are, the names differ without regard to case and none is longer than 31 units."""
    terpakai: set[str] = set()

    nama = [name_lembar(satu, terpakai) for satu in usul]

    assert len({satu.casefold() for satu in nama}) == len(usul)
    assert all(0 < len(satu.encode("utf-16-le")) <= 62 for satu in nama)


def test_a_hundred_tables_are_a_hundred_sheets() -> None:
    """Tables with the same title each have a sheet, a name and a working link."""
    tabel = Tabel("", "Sama 'saja'", (Kolom(1),), (), ((Sel((Teks("isi"),)),),), bernomor=False)

    buku = openpyxl.load_workbook(BytesIO(print_xlsx(naskah_kecil(*[tabel] * 100))))

    assert len(buku.sheetnames) == len(set(buku.sheetnames)) == 102
    tautan = [sel.hyperlink.location for baris in buku["Daftar Isi"].iter_rows() for sel in baris if sel.hyperlink]
    assert [str(satu)[1:-4].replace("''", "'") for satu in tautan] == buku.sheetnames[1:]


def test_an_overlong_foot_is_cut_where_excel_would_refuse_it() -> None:
    """A foot of 300 signs & is shortened with a mark and never breaks the code of the page."""
    lembar = lembar_ketiga(print_xlsx(replace(naskah_angka(), kaki="&" * 300)))

    assert str(lembar.HeaderFooter.oddFooter) == f"&L{'&' * 240}…&R&P/&N"
