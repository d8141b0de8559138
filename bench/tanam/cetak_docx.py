"""The document through python-docx, as an office writes it in a word processor; LibreOffice prints it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from bench.tanam.bentuk import Butir, DaftarEntri, Dok, Ganti, Isi, Judul, Par, Potongan, TabelIsi, Tanda, fill
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

TATA_DOCX = ("kisi", "mendatar", "polos", "kisi-melintang")
LEBAR = {"kisi-melintang": 25.0}


def write_docx(dok: Dok, ganti: Ganti, tata: str, halaman: Mapping[str, str]) -> bytes:
    """The file, with tables in one of the layouts of TATA_DOCX."""
    berkas = Document()
    _setup(berkas, tata)
    berkas.add_paragraph(dok.judul).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for n, satu in enumerate(dok.potongan):
        _add(berkas, dok, ganti, satu, (tata, halaman, n == 2))
    keluaran = BytesIO()
    berkas.save(keluaran)
    return keluaran.getvalue()


def _setup(berkas: Any, tata: str) -> None:
    bagian = berkas.sections[0]
    bagian.page_width, bagian.page_height = Cm(21), Cm(29.7)
    if tata == "kisi-melintang":
        bagian.orientation, bagian.page_width, bagian.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    bagian.left_margin = bagian.right_margin = Cm(2.2)
    gaya = berkas.styles["Normal"]
    gaya.font.name, gaya.font.size = ("Liberation Sans" if tata == "mendatar" else "Liberation Serif"), Pt(11)
    gaya.paragraph_format.space_after = Pt(4)
    kaki = bagian.footer.paragraphs[0]
    kaki.alignment = WD_ALIGN_PARAGRAPH.CENTER
    medan = OxmlElement("w:fldSimple")
    medan.set(qn("w:instr"), "PAGE")
    kaki._p.append(medan)  # noqa: SLF001 - python-docx has no fields


def _add(berkas: Any, dok: Dok, ganti: Ganti, satu: Potongan, cara: tuple[str, Mapping[str, str], bool]) -> None:
    tata, halaman, pertama = cara
    match satu:
        case Judul():
            _add_judul(berkas, satu, fill(dok, satu.teks, ganti), lanjut=pertama)
        case Par(teks):
            berkas.add_paragraph(fill(dok, teks, ganti)).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        case Butir(isi):
            _add_lekuk(berkas, [f"{n}. {fill(dok, teks, ganti)}" for n, teks in enumerate(isi, 1)], 0.8)
        case Tanda(baris):
            _add_lekuk(berkas, [fill(dok, teks, ganti) for teks in baris], 9.5)
        case DaftarEntri():
            _add_daftar(berkas, dok, ganti, satu, halaman)
        case TabelIsi():
            judul = berkas.add_paragraph(fill(dok, satu.keterangan, ganti), style="Caption")
            judul.alignment, judul.paragraph_format.keep_with_next = WD_ALIGN_PARAGRAPH.CENTER, True
            _add_tabel(berkas, dok, ganti, satu, tata)


def _add_lekuk(berkas: Any, isi: list[str], sentimeter: float) -> None:
    for teks in isi:
        berkas.add_paragraph(teks).paragraph_format.left_indent = Cm(sentimeter)


def _add_daftar(berkas: Any, dok: Dok, ganti: Ganti, daftar: DaftarEntri, halaman: Mapping[str, str]) -> None:
    kepala = berkas.add_paragraph("DAFTAR TABEL" if daftar.entri[0].jangkar.startswith("t-") else "DAFTAR ISI")
    kepala.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for e in daftar.entri:
        par = berkas.add_paragraph(f"{fill(dok, e.teks, ganti)}\t{halaman.get(e.jangkar, '1')}")
        par.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        par.paragraph_format.left_indent = Cm(0.6 * e.lekuk)
        par.paragraph_format.space_after = Pt(0)


def _add_judul(berkas: Any, satu: Judul, teks: str, *, lanjut: bool) -> None:
    judul = berkas.add_heading("", satu.tingkat)
    judul.paragraph_format.page_break_before = satu.tingkat == 1 and not lanjut
    jalan = judul.add_run(satu.nomor)
    if satu.nomor and satu.tingkat == 1:
        jalan.add_break(WD_BREAK.LINE)
    judul.add_run(teks if satu.tingkat == 1 else f" {teks}")
    if satu.tingkat == 1:
        judul.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _add_tabel(berkas: Any, dok: Dok, ganti: Ganti, tabel: TabelIsi, tata: str) -> None:
    semua = (*tabel.kepala, *tabel.badan)
    kisi = berkas.add_table(rows=len(semua), cols=len(tabel.lebar))
    kisi.style = "Table Grid" if tata.startswith("kisi") else "Normal Table"
    kisi.autofit = False
    sel = [list(baris.cells) for baris in kisi.rows]
    _set_lebar(sel, [Cm(LEBAR.get(tata, 16.4) * satu / sum(tabel.lebar)) for satu in tabel.lebar])
    # Rules first: a merged cell takes the properties of its first.
    if tata == "mendatar":
        for r in (0, len(tabel.kepala)):
            _rule(sel[r])
        _rule(sel[-1], sisi="bottom")
    tertutup: set[tuple[int, int]] = set()
    for r, baris in enumerate(semua):
        kolom_ke = 0
        for isi in baris:
            while (r, kolom_ke) in tertutup:
                kolom_ke += 1
            akhir = (r + isi.baris - 1, kolom_ke + isi.kolom - 1)
            tertutup |= {(y, x) for y in range(r, akhir[0] + 1) for x in range(kolom_ke, akhir[1] + 1)}
            satu = sel[r][kolom_ke].merge(sel[akhir[0]][akhir[1]])
            _fill_sel(satu, fill(dok, isi.teks, ganti, sel=True), isi, kepala=r < len(tabel.kepala))
            kolom_ke = akhir[1] + 1
    for r in range(len(tabel.kepala)):
        kisi.rows[r]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no other way


def _set_lebar(sel: list[list[Any]], lebar: list[Any]) -> None:
    for baris in sel:
        for satu, satuan in zip(baris, lebar, strict=True):
            satu.width = satuan


def _fill_sel(sel: Any, teks: str, isi: Isi, *, kepala: bool) -> None:
    par = sel.paragraphs[0]
    jalan = par.add_run(teks)
    jalan.font.size, jalan.bold = Pt(9.5), kepala or isi.tebal
    par.paragraph_format.space_after = Pt(0)
    par.paragraph_format.left_indent = Cm(0.4 * isi.lekuk)
    if kepala:
        par.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif isi.kanan:
        par.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _rule(sel: list[Any], *, sisi: str = "top") -> None:
    for satu in sel:
        sifat = satu._tc.get_or_add_tcPr()  # noqa: SLF001 - nor borders of a cell
        batas = OxmlElement("w:tcBorders")
        garis = OxmlElement(f"w:{sisi}")
        for nama, nilai in (("val", "single"), ("sz", "8"), ("color", "000000")):
            garis.set(qn(f"w:{nama}"), nilai)
        batas.append(garis)
        sifat.append(batas)
