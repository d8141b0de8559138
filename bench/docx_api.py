"""The rival for DOCX: the same Naskah through python-docx's own API, as its documentation teaches it.

In its best form: rows are fetched once (never `table.cell` in a loop), widths are set by column, and the
contents are plain lines without page numbers. Captions and lists are typed text, not fields.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as ParagrafDocx

from tolok.dokumen.cetak.bidang import Ruang, lay_halaman, ruang_halaman, ukuran_gambar
from tolok.dokumen.cetak.kisi import Letak, badan_tabel, place_sel
from tolok.dokumen.cetak.png import render_png
from tolok.dokumen.cetak.tata import Isi, Judul, Lembar, isi_butir, lay_naskah, list_entri, sebutan, teks_sumber
from tolok.dokumen.naskah import (
    Baris,
    Daftar,
    DaftarIsi,
    Gambar,
    HalamanBaru,
    Kertas,
    KopSurat,
    Naskah,
    Paragraf,
    Rata,
    Sampul,
    Sebaris,
    Tabel,
    TandaTangan,
)
from tolok.dokumen.penomoran import number_naskah

RATA = {
    Rata.KIRI: WD_ALIGN_PARAGRAPH.LEFT,
    Rata.TENGAH: WD_ALIGN_PARAGRAPH.CENTER,
    Rata.KANAN: WD_ALIGN_PARAGRAPH.RIGHT,
}


def _ruang(lembar: Lembar) -> Ruang:
    return ruang_halaman(lay_halaman(Kertas.A4, lanskap=lembar.lanskap))


def print_docx_api(naskah: Naskah) -> bytes:
    """Return the naskah as DOCX."""
    bernomor = number_naskah(naskah)
    lembar = lay_naskah(bernomor)
    penulis = _Penulis(docx.Document(), lembar)
    for urutan, satu in enumerate(lembar):
        penulis.begin_lembar(satu, pertama=urutan == 0)
        penulis.write_semua(satu.isi, satu)
    simpan = BytesIO()
    penulis.dokumen.save(simpan)
    return simpan.getvalue()


class _Penulis:
    def __init__(self, dokumen: Document, lembar: tuple[Lembar, ...]) -> None:
        self.dokumen = dokumen
        self.lembar = lembar

    def begin_lembar(self, lembar: Lembar, *, pertama: bool) -> None:
        bagian = self.dokumen.sections[0] if pertama else self.dokumen.add_section()
        melintang = bagian.orientation == WD_ORIENT.LANDSCAPE
        if lembar.lanskap != melintang:
            bagian.orientation = WD_ORIENT.LANDSCAPE if lembar.lanskap else WD_ORIENT.PORTRAIT
            bagian.page_width, bagian.page_height = bagian.page_height, bagian.page_width

    def write_semua(self, isi: Iterable[Isi], lembar: Lembar) -> None:
        for satu in isi:
            self._write(satu, lembar)

    def _write(self, isi: Isi, lembar: Lembar) -> None:
        match isi:
            case Judul():
                self.dokumen.add_heading(isi.lengkap, level=isi.tingkat)
            case Paragraf():
                _add_sebaris(self.dokumen.add_paragraph(), isi.teks)
            case Daftar():
                self._daftar(isi, lembar)
            case Tabel():
                self._tabel(isi, lembar)
            case Gambar():
                self._gambar(isi, lembar)
            case _:
                self._resmi(isi)

    def _daftar(self, daftar: Daftar, lembar: Lembar) -> None:
        for butir in daftar.butir:
            isi = isi_butir(butir)
            if isi and isinstance(isi[0], Paragraf):
                _add_sebaris(self.dokumen.add_paragraph(style="List Number"), isi[0].teks)
                isi = isi[1:]
            self.write_semua(isi, lembar)

    def _tabel(self, tabel: Tabel, lembar: Lembar) -> None:
        if tabel.judul:
            self.dokumen.add_paragraph(f"{sebutan(tabel)} {tabel.judul}".strip(), style="Caption")
        isi = (*_place(tabel, tabel.kepala), *_place(tabel, badan_tabel(tabel)))
        hasil = self.dokumen.add_table(rows=len(isi), cols=len(tabel.kolom), style="Table Grid")
        satuan = _ruang(lembar).lebar / sum(kolom.lebar for kolom in tabel.kolom)
        for tujuan, kolom in zip(hasil.columns, tabel.kolom, strict=True):
            tujuan.width = Pt(kolom.lebar * satuan)
        _fill([baris.cells for baris in hasil.rows], isi, tabel)
        for catatan in (teks_sumber(tabel.sumber), *tabel.catatan):
            if catatan:
                self.dokumen.add_paragraph(catatan)

    def _gambar(self, gambar: Gambar, lembar: Lembar) -> None:
        lebar, _ = ukuran_gambar(gambar, _ruang(lembar))
        self.dokumen.add_picture(BytesIO(render_png(gambar.svg)), width=Pt(lebar))
        if gambar.judul:
            self.dokumen.add_paragraph(f"{sebutan(gambar)} {gambar.judul}".strip(), style="Caption")

    def _resmi(self, isi: KopSurat | TandaTangan | Sampul | DaftarIsi | HalamanBaru) -> None:
        match isi:
            case DaftarIsi():
                baris = tuple(entri.teks for entri in list_entri(self.lembar, isi.jenis))
            case HalamanBaru():
                baris = ()
                self.dokumen.add_page_break()  # type: ignore[no-untyped-call]
            case KopSurat():
                baris = (*isi.baris, *isi.alamat)
            case Sampul():
                baris = (isi.pemda, isi.instansi, *isi.judul, isi.tahun, *isi.keterangan)
            case TandaTangan():
                baris = tuple(teks for satu in isi.pihak for teks in (*satu.jabatan, satu.nama, satu.pangkat, satu.nip))
        for satu in baris:
            self.dokumen.add_paragraph(satu)


def _place(tabel: Tabel, baris: tuple[Baris, ...]) -> Letak:
    return place_sel(baris, banyak_kolom=len(tabel.kolom))


def _fill(sel: list[tuple[_Cell, ...]], isi: Letak, tabel: Tabel) -> None:
    for urutan, baris in enumerate(isi):
        kepala = urutan < len(tabel.kepala)
        for satu in baris:
            tujuan = sel[urutan][satu.kolom]
            if satu.sel.kolom > 1 or satu.sel.baris > 1:
                tujuan = tujuan.merge(sel[urutan + satu.sel.baris - 1][satu.kolom + satu.sel.kolom - 1])
            paragraf = tujuan.paragraphs[0]
            _add_sebaris(paragraf, satu.sel.teks, tebal=kepala or satu.sel.tebal)
            paragraf.alignment = RATA[satu.sel.rata or tabel.kolom[satu.kolom].rata]


def _add_sebaris(paragraf: ParagrafDocx, sebaris: Sebaris, *, tebal: bool = False) -> None:
    for satu in sebaris:
        runtun = paragraf.add_run(satu.isi)
        runtun.bold = tebal or satu.tebal or None
        runtun.italic = satu.miring or None
