"""A Tabel as WordprocessingML: merged cells, repeated heads, rows that stay whole."""

from __future__ import annotations

from dataclasses import dataclass

from tolok.dokumen.cetak.kisi import (
    LEKUK_SEL,
    TINGGI_BARIS_UTUH,
    UKURAN_PASANGAN,
    UKURAN_TABEL,
    UKURAN_TABEL_KECIL,
    Kisi,
    SelTerletak,
)
from tolok.dokumen.cetak.ooxml import TWIP, write_paragraf, write_sebaris
from tolok.dokumen.naskah import Rata

JC = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
WARNA_KEPALA = "E8E8E8"
AKHIRAN = {UKURAN_TABEL: "", UKURAN_TABEL_KECIL: "Kecil", UKURAN_PASANGAN: "Pasangan"}
"""Endings of the paragraph styles of each type size."""


@dataclass(frozen=True, slots=True)
class _Lanjutan:
    """The part of a merged cell that reaches into this row; `sisa` rows still to come."""

    kolom: int
    lebar: int
    sisa: int


def write_tabel(kisi: Kisi, *, lanjut: bool) -> str:
    """`lanjut` keeps the last row on the page of the notes below it."""
    lebar_kolom = tuple(int(lebar * TWIP) for lebar in kisi.lebar)
    penulis = _Penulis(kisi, lebar_kolom, AKHIRAN[kisi.ukuran], lanjut)
    gaya = "TabelLaporan" if kisi.tabel.garis else "TabelTanpaGaris"
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{gaya}"/>'
        f'<w:tblW w:w="{sum(lebar_kolom)}" w:type="dxa"/><w:tblInd w:w="{int(kisi.ruang.lekuk * TWIP)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{satu}"/>' for satu in lebar_kolom)
        + f"</w:tblGrid>{penulis.rows(kepala=True)}{penulis.rows(kepala=False)}</w:tbl>"
    )


@dataclass(frozen=True, slots=True)
class _Penulis:
    kisi: Kisi
    lebar: tuple[int, ...]
    akhiran: str
    lanjut: bool

    def rows(self, *, kepala: bool) -> str:
        hasil = []
        lanjutan: list[_Lanjutan] = []
        semua = self.kisi.kepala if kepala else self.kisi.badan
        for urutan, baris in enumerate(semua):
            lanjut = kepala or self._is_lanjut(urutan, sisa=len(semua) - urutan - 1)
            bagian = [(satu.kolom, self._continue(satu, lanjut=lanjut)) for satu in lanjutan]
            bagian += [(satu.kolom, self._sel(satu, kepala=kepala, lanjut=lanjut)) for satu in baris]
            # Columns are unique, so the text is never compared.
            isi = "".join(sel for _, sel in sorted(bagian))
            hasil.append(f"<w:tr>{self._sifat_baris(urutan, kepala=kepala)}{isi}</w:tr>")
            lanjutan = [_Lanjutan(s.kolom, s.lebar, s.sisa - 1) for s in lanjutan if s.sisa > 1]
            lanjutan += [_Lanjutan(s.kolom, s.sel.kolom, s.sel.baris - 1) for s in baris if s.sel.baris > 1]
        return "".join(hasil)

    def _is_lanjut(self, urutan: int, *, sisa: int) -> bool:
        """Whether a row clings to the next: in a small table all, in others the first ones and the last."""
        if sisa == 0:
            return self.lanjut
        return self.kisi.utuh or urutan + 1 < self.kisi.baris_pembuka or sisa < self.kisi.baris_penutup

    def _sifat_baris(self, urutan: int, *, kepala: bool) -> str:
        tinggi = (self.kisi.tinggi_kepala if kepala else self.kisi.tinggi_badan)[urutan]
        sifat = "<w:cantSplit/>" if tinggi <= TINGGI_BARIS_UTUH else ""
        sifat += "<w:tblHeader/>" if kepala and self.kisi.kepala_berulang else ""
        return f"<w:trPr>{sifat}</w:trPr>" if sifat else ""

    def _continue(self, satu: _Lanjutan, *, lanjut: bool) -> str:
        sifat = self._sifat(satu.kolom, satu.lebar) + "<w:vMerge/>"
        isi = write_paragraf("IsiTabel" + self.akhiran, "", lanjut=lanjut)
        return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{isi}</w:tc>"

    def _sel(self, satu: SelTerletak, *, kepala: bool, lanjut: bool) -> str:
        sel = satu.sel
        sifat = self._sifat(satu.kolom, sel.kolom)
        sifat += '<w:vMerge w:val="restart"/>' if sel.baris > 1 else ""
        if kepala and self.kisi.tabel.garis:
            sifat += f'<w:shd w:val="clear" w:color="auto" w:fill="{WARNA_KEPALA}"/><w:vAlign w:val="center"/>'
        rata = sel.rata or (Rata.TENGAH if kepala else self.kisi.tabel.kolom[satu.kolom].rata)
        lekuk = f'<w:ind w:left="{sel.lekuk * LEKUK_SEL * TWIP}"/>' if sel.lekuk else ""
        isi = write_paragraf(
            ("KepalaTabel" if kepala else "IsiTabel") + self.akhiran,
            write_sebaris(sel.teks, tebal=sel.tebal),
            lanjut=lanjut,
            sifat=f'{lekuk}<w:jc w:val="{JC[rata]}"/>',
        )
        return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{isi}</w:tc>"

    def _sifat(self, kolom: int, banyak: int) -> str:
        gabung = f'<w:gridSpan w:val="{banyak}"/>' if banyak > 1 else ""
        return f'<w:tcW w:w="{sum(self.lebar[kolom : kolom + banyak])}" w:type="dxa"/>{gabung}'
