"""Cetak DOCX: a naskah as a Word document that people go on editing.

Real headings and named styles; lists of contents, captions and references are fields that are
already filled, with the page numbers of the PDF of the same naskah. The document does not ask
Word to update fields on opening, because Word would then stop at a question; F9 renews them.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Template

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.rel import Relationships
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from tolok.dokumen.cetak.bidang import LEKUK_BUTIR, lay_halaman
from tolok.dokumen.cetak.docx_blok import PenulisBlok
from tolok.dokumen.cetak.kerapatan import is_rapat
from tolok.dokumen.cetak.ooxml import (
    DEKLARASI,
    TWIP,
    write_bagian,
    write_medan,
    write_paragraf,
    write_teks,
)
from tolok.dokumen.cetak.pdf import query_tempat
from tolok.dokumen.cetak.png import render_png, render_semua
from tolok.dokumen.cetak.tata import Lembar, Tempat, lay_naskah, list_gambar
from tolok.dokumen.naskah import Naskah, NomorHalaman, Penomoran
from tolok.dokumen.penomoran import number_naskah

GAYA = Path(__file__).with_name("gaya.xml")
ENTRI_LAPANG = {"ukuran_entri": 23, "baris_entri": 240, "sela_entri": 16}
ENTRI_RAPAT = {"ukuran_entri": 21, "baris_entri": 228, "sela_entri": 0}
"""Entries of the lists of tables and figures: type size in half points, line height, space below in twips."""
WAKTU_ARSIP = (1980, 1, 1, 0, 0, 0)
BENTUK_NOMOR = {
    Penomoran.ANGKA: ("decimal", "%{}."),
    Penomoran.HURUF: ("lowerLetter", "%{}."),
    Penomoran.BULAT: ("bullet", "•"),
}
TINGKAT_DAFTAR = 9
SETELAN = (
    f'<w:settings {DEKLARASI}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
TANDA_AIR = (
    '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="TandaAirDraf" o:spid="_x0000_s2049" type="#_x0000_t136" alt="DRAF" '
    'style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:112pt;rotation:315;z-index:-251658752;'
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    'mso-position-vertical-relative:margin" fillcolor="#f0f0f0" stroked="f">'
    '<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="DRAF"/>'
    "</v:shape></w:pict></w:r>"
)


def print_docx(naskah: Naskah, *, halaman: Mapping[str, Tempat] | None = None) -> bytes:
    """Naskah sebagai berkas DOCX; naskah yang sama selalu memberi byte yang sama.

    `halaman`: tempat tercetak menurut jangkar; bila tidak diberikan, dihitung dari PDF-nya.

    Galat:
        RujukanTidakDikenal, SusunanNaskah, GambarTidakTerbaca: naskahnya sendiri tidak utuh.
        KarakterTerlarang: teks memuat karakter kendali.
    """
    bernomor = number_naskah(naskah)
    lembar = lay_naskah(bernomor)
    render_semua(gambar.svg for gambar in list_gambar(lembar))
    dokumen = docx.Document()
    penulis = PenulisBlok(
        lembar=lembar,
        kertas=naskah.kertas,
        tempat=query_tempat(bernomor) if halaman is None else halaman,
        tambah_gambar=_Galeri(dokumen).add,
    )
    _replace(dokumen.styles.element, _write_gaya(naskah, lembar))
    _replace(dokumen.settings.element, SETELAN)
    _replace(dokumen.element.body, _write_badan(dokumen, naskah, penulis))
    _replace(dokumen.part.numbering_part.element, _write_penomoran(penulis.daftar))
    _describe(dokumen, naskah)
    simpan = BytesIO()
    dokumen.save(simpan)
    return _repack(simpan.getvalue())


def _write_gaya(naskah: Naskah, lembar: Sequence[Lembar]) -> str:
    """The styles; page numbers of the lists of contents stand at the right margin of this paper."""
    halaman = lay_halaman(naskah.kertas, lanskap=False)
    entri = ENTRI_RAPAT if is_rapat(lembar, halaman) else ENTRI_LAPANG
    return Template(GAYA.read_text(encoding="utf-8")).substitute(entri, tepi_kanan=halaman.lebar_isi * TWIP)


def _replace(unsur: BaseOxmlElement, xml: str) -> None:
    """Put the children of `xml` in place of those of the element."""
    unsur[:] = list(parse_xml(xml.encode()))


def _write_badan(dokumen: Document, naskah: Naskah, penulis: PenulisBlok) -> str:
    acuan = _Kaki(dokumen, naskah)
    hasil = []
    for urutan, lembar in enumerate(penulis.lembar, start=1):
        hasil.append(penulis.write_lembar(lembar))
        sifat = write_bagian(
            halaman=lay_halaman(naskah.kertas, lanskap=lembar.lanskap),
            nomor=lembar.nomor_halaman,
            mulai=lembar.mulai,
            acuan=acuan.refer(lembar),
        )
        terakhir = urutan == len(penulis.lembar)
        # Word wants a paragraph after a table, and one to carry the properties of a section that ends.
        hasil.append(write_paragraf("Pemisah", "", sifat="" if terakhir else sifat) + (sifat if terakhir else ""))
    return f"<w:body {DEKLARASI}>{''.join(hasil)}</w:body>"


class _Kaki:
    """Headers and footers, each kind once."""

    def __init__(self, dokumen: Document, naskah: Naskah) -> None:
        self._dokumen = dokumen
        self._naskah = naskah
        self._kaki: dict[int, str] = {}
        self._kepala = self._add_kepala() if naskah.draf else ""

    def refer(self, lembar: Lembar) -> list[tuple[str, str]]:
        bernomor = lembar.nomor_halaman is not NomorHalaman.TANPA
        lebar = lay_halaman(self._naskah.kertas, lanskap=lembar.lanskap).lebar_isi if bernomor else 0
        if lebar not in self._kaki:
            self._kaki[lebar] = self._add_kaki(lebar)
        return ([("header", self._kepala)] if self._kepala else []) + [("footer", self._kaki[lebar])]

    def _add_kaki(self, lebar: int) -> str:
        bagian, rid = self._dokumen.part.add_footer_part()  # type: ignore[no-untyped-call]
        isi = write_paragraf("Pemisah", "")
        if lebar:
            tab = f'<w:tabs><w:tab w:val="right" w:pos="{lebar * TWIP}"/></w:tabs>'
            isi = write_paragraf("Footer", write_teks(f"{self._naskah.kaki}\t") + write_medan("PAGE", "1"), sifat=tab)
        _replace(bagian.element, f"<w:ftr {DEKLARASI}>{isi}</w:ftr>")
        return str(rid)

    def _add_kepala(self) -> str:
        bagian, rid = self._dokumen.part.add_header_part()  # type: ignore[no-untyped-call]
        isi = write_paragraf("Header", write_teks("DRAF") + TANDA_AIR)
        _replace(bagian.element, f"<w:hdr {DEKLARASI}>{isi}</w:hdr>")
        return str(rid)


class _Galeri:
    """Puts drawings into the package: the SVG itself and a PNG made from it."""

    def __init__(self, dokumen: Document) -> None:
        self._dokumen = dokumen
        self._banyak = 0

    def add(self, svg: str) -> tuple[str, str]:
        self._banyak += 1
        rid, _ = self._dokumen.part.get_or_add_image(BytesIO(render_png(svg)))
        nama = PackURI(f"/word/media/gambar{self._banyak}.svg")
        bagian = Part(nama, "image/svg+xml", svg.encode(), self._dokumen.part.package)
        return rid, self._dokumen.part.relate_to(bagian, RELATIONSHIP_TYPE.IMAGE)


def _write_penomoran(daftar: list[Penomoran]) -> str:
    """Three ways of numbering, and one list of its own for every Daftar so that each starts at one."""
    jenis = list(BENTUK_NOMOR)
    abstrak = "".join(
        f'<w:abstractNum w:abstractNumId="{nomor}"><w:multiLevelType w:val="hybridMultilevel"/>'
        + "".join(_write_tingkat(satu, tingkat) for tingkat in range(TINGKAT_DAFTAR))
        + "</w:abstractNum>"
        for nomor, satu in enumerate(jenis)
    )
    mulai = "".join(
        f'<w:lvlOverride w:ilvl="{tingkat}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for tingkat in range(TINGKAT_DAFTAR)
    )
    nomor = "".join(
        f'<w:num w:numId="{urutan}"><w:abstractNumId w:val="{jenis.index(satu)}"/>{mulai}</w:num>'
        for urutan, satu in enumerate(daftar, start=1)
    )
    return f"<w:numbering {DEKLARASI}>{abstrak}{nomor}</w:numbering>"


def _write_tingkat(jenis: Penomoran, tingkat: int) -> str:
    bentuk, teks = BENTUK_NOMOR[jenis]
    return (
        f'<w:lvl w:ilvl="{tingkat}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/>'
        f'<w:lvlText w:val="{teks.format(tingkat + 1)}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{(tingkat + 1) * LEKUK_BUTIR * TWIP}" w:hanging="{LEKUK_BUTIR * TWIP}"/></w:pPr></w:lvl>'
    )


PANJANG_SIFAT = 255
"""A document property holds no more characters; the document itself prints the whole name."""


def _describe(dokumen: Document, naskah: Naskah) -> None:
    """Properties of the naskah instead of those of the clock and of the template."""
    sifat = dokumen.core_properties
    judul, instansi = naskah.judul[:PANJANG_SIFAT], naskah.instansi[:PANJANG_SIFAT]
    sifat.title, sifat.author, sifat.last_modified_by = judul, instansi, instansi
    sifat.language, sifat.comments, sifat.keywords = "id-ID", "", naskah.jenis
    sifat.created = sifat.modified = datetime(naskah.tahun, 12, 31, tzinfo=UTC)
    _drop_relationships(dokumen.part.package.rels, akhiran=("/thumbnail",))
    _drop_relationships(dokumen.part.rels, akhiran=("/stylesWithEffects", "/customXml"))


def _drop_relationships(hubungan: Relationships, *, akhiran: tuple[str, ...]) -> None:
    """What python-docx's template brings along and this document doesn't need."""
    for rid in [satu.rId for satu in hubungan.values() if satu.reltype.endswith(akhiran)]:
        del hubungan[rid]


def _repack(berkas: bytes) -> bytes:
    """The same archive without the time at which it was written."""
    simpan = BytesIO()
    with zipfile.ZipFile(BytesIO(berkas)) as asal, zipfile.ZipFile(simpan, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in asal.namelist():
            isi = zipfile.ZipInfo(nama, WAKTU_ARSIP)
            isi.compress_type = zipfile.ZIP_DEFLATED
            arsip.writestr(isi, asal.read(nama))
    return simpan.getvalue()
