"""The same naskah on A4 and on F4: every page has its size, and everything uses its width and keeps its margins."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Length, Mm

from dokumen.cetak.baca_ulang import convert_docx, read_halaman
from dokumen.cetak.naskah_contoh import GAMBAR, GAMBAR_SVG, TABEL_GABUNG, naskah_lengkap
from tolok.dokumen.cetak.bidang import lay_halaman, ruang_halaman, ukuran_gambar
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.kisi import Kisi
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.naskah import Kertas

UKURAN_MM = {Kertas.A4: (210, 297), Kertas.F4: (215, 330)}
SELIP = 1.5
"""Points by which two printers may round a length differently."""


@dataclass(frozen=True)
class Cetakan:
    """One naskah on one paper, as PDF, as DOCX, and as LibreOffice prints that DOCX."""

    kertas: Kertas
    pdf: bytes
    docx: bytes
    libreoffice: bytes

    @property
    def dokumen(self) -> Document:
        return docx.Document(BytesIO(self.docx))


@pytest.fixture(scope="module", params=list(Kertas))
def cetakan(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Cetakan:
    kertas: Kertas = request.param
    naskah = replace(naskah_lengkap(), kertas=kertas)
    berkas = print_docx(naskah)
    return Cetakan(kertas, print_pdf(naskah), berkas, convert_docx(berkas, tmp_path_factory.mktemp(kertas)))


def titik(milimeter: float) -> float:
    return milimeter * 72 / 25.4


def read_ukuran(berkas: bytes, folder: Path) -> list[tuple[float, float]]:
    """Width and height of every page in points, as pdfinfo says them."""
    (folder / "x.pdf").write_bytes(berkas)
    jalan = subprocess.run(["pdfinfo", "-l", "999", folder / "x.pdf"], capture_output=True, text=True, check=True)
    cocok = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts", jalan.stdout, flags=re.MULTILINE)
    return [(float(lebar), float(tinggi)) for lebar, tinggi in cocok]


def test_every_page_has_the_size_of_the_paper(cetakan: Cetakan, tmp_path: Path) -> None:
    """Pdfinfo and pikepdf find the paper upright on all pages but one, which lies on its side."""
    lebar, tinggi = (titik(satu) for satu in UKURAN_MM[cetakan.kertas])

    ukuran = read_ukuran(cetakan.pdf, tmp_path)
    with pikepdf.open(BytesIO(cetakan.pdf)) as pdf:
        kotak = [[float(sisi) for sisi in halaman.mediabox] for halaman in pdf.pages]

    assert sum(satu == pytest.approx((tinggi, lebar), abs=0.01) for satu in ukuran) == 1
    assert sum(satu == pytest.approx((lebar, tinggi), abs=0.01) for satu in ukuran) == len(ukuran) - 1
    assert [satu[:2] for satu in kotak] == [[0, 0]] * len(ukuran)
    assert [tuple(satu[2:]) for satu in kotak] == [pytest.approx(satu, abs=0.01) for satu in ukuran]


def test_word_is_told_the_same_paper(cetakan: Cetakan) -> None:
    """Each section of the DOCX has the size of the paper to the nearest twip, and the margins of every paper."""
    lebar, tinggi = (Mm(satu) for satu in UKURAN_MM[cetakan.kertas])

    for bagian in cetakan.dokumen.sections:
        melintang = bagian.orientation is WD_ORIENT.LANDSCAPE
        assert dekat(bagian.page_width, tinggi if melintang else lebar)
        assert dekat(bagian.page_height, lebar if melintang else tinggi)
        assert dekat(bagian.left_margin, Mm(25 if melintang else 30))
        assert dekat(bagian.right_margin, Mm(25))
        assert dekat(bagian.bottom_margin, Mm(22 if melintang else 25))


def dekat(panjang: Length | None, seharusnya: Length) -> bool:
    return panjang is not None and abs(panjang.twips - seharusnya.twips) <= 1


def test_libreoffice_has_the_same_pages(cetakan: Cetakan, tmp_path: Path) -> None:
    """LibreOffice prints the DOCX on as many pages of that paper, with the same numbers at their feet."""
    kaki = [[satu.split()[-1] for satu in read_halaman(berkas)] for berkas in (cetakan.libreoffice, cetakan.pdf)]
    ukuran = read_ukuran(cetakan.libreoffice, tmp_path)

    assert kaki[0] == kaki[1]
    assert ukuran == [pytest.approx(satu, abs=SELIP) for satu in read_ukuran(cetakan.pdf, tmp_path)]


@pytest.mark.parametrize("pencetak", ["pdf", "libreoffice"])
def test_no_letter_leaves_the_margins(cetakan: Cetakan, pencetak: str) -> None:
    """On every page, wide ones too, all text begins and ends between the margins, and some fills their width."""
    semua = [batas_teks(halaman) for halaman in pypdfium2.PdfDocument(getattr(cetakan, pencetak))]

    for (lebar, tinggi), kiri, kanan in semua:
        halaman = lay_halaman(cetakan.kertas, lanskap=lebar > tinggi)
        assert titik(halaman.kiri) - SELIP <= kiri
        assert kanan <= titik(halaman.lebar - halaman.kanan) + SELIP
    assert max(kanan for (lebar, tinggi), _, kanan in semua if lebar < tinggi) > titik(
        UKURAN_MM[cetakan.kertas][0] - 26
    )


def batas_teks(halaman: pypdfium2.PdfPage) -> tuple[tuple[float, float], float, float]:
    """Size of the page, and where its leftmost letter begins and its rightmost ends."""
    teks = halaman.get_textpage()
    # A space at the end of a justified line hangs into the margin, where nobody sees it.
    kotak = [teks.get_charbox(n) for n in range(teks.count_chars()) if teks.get_text_range(n, 1).strip("\u2060 \r\n")]
    return halaman.get_size(), min(satu[0] for satu in kotak), max(satu[2] for satu in kotak)


def test_what_spans_the_page_spans_this_paper(cetakan: Cetakan) -> None:
    """Tables, the picture, and the page numbers of contents and foot reach just to the right margin in Word."""
    dokumen = cetakan.dokumen
    lebar, melintang = (
        int((UKURAN_MM[cetakan.kertas][sisi] - tepi) * 72 / 25.4) * 20 for sisi, tepi in ((0, 55), (1, 50))
    )
    tab = {
        int(satu.get(qn("w:pos"), ""))
        for unsur in (dokumen.styles.element, *(bagian.footer._element for bagian in dokumen.sections))
        for satu in unsur.iter(qn("w:tab"))
        if satu.get(qn("w:val")) == "right"
    }

    tabel = Counter(
        sum(int(kolom.get(qn("w:w"), "")) for kolom in satu._tbl.tblGrid.iter(qn("w:gridCol")))
        for satu in dokumen.tables
    )

    assert tab == {lebar, melintang}
    assert sum(banyak for jumlah, banyak in tabel.items() if lebar - 20 <= jumlah <= lebar) == len(dokumen.tables) - 1
    assert sum(banyak for jumlah, banyak in tabel.items() if melintang - 20 <= jumlah <= melintang) == 1
    assert [round(gambar.width / 635) for gambar in dokumen.inline_shapes] == [lebar]


def test_the_cover_in_word_fills_the_height_of_its_paper(cetakan: Cetakan) -> None:
    """The office stands in the upper third of the cover, the title above the middle, the address in the last third."""
    halaman = pypdfium2.PdfDocument(cetakan.libreoffice)[0]
    teks = halaman.get_textpage()
    isi = teks.get_text_range()

    letak = [
        1 - teks.get_charbox(isi.index(satu))[1] / halaman.get_height()
        for satu in ("KECAMATAN RIMBA", "LAPORAN KINERJA", "Jalan Merdeka")
    ]

    assert letak == [pytest.approx(satu, abs=0.04) for satu in (0.22, 0.4, 0.75)]


def test_contents_in_word_name_the_pages_of_this_paper(cetakan: Cetakan) -> None:
    """Each line of the three lists ends in the number that the PDF of the same paper has there."""
    daftar_isi = without_leader(" ".join(read_halaman(cetakan.pdf)[2:5]))

    entri = [p.text for p in cetakan.dokumen.paragraphs if p.style and p.style.style_id.startswith(("TOC", "Tableof"))]

    assert len(entri) > 15
    assert [satu for satu in entri if without_leader(satu) not in daftar_isi] == []


def without_leader(teks: str) -> str:
    """The words and numbers of a list, one space apart, without the dots that lead to the numbers."""
    return " " + " ".join(teks.translate({ord("."): " ", 0x2060: " "}).split()) + " "


def test_a_wider_upright_page_is_not_a_page_on_its_side() -> None:
    """A dense table of few columns keeps its letters on upright F4, which is wider than upright A4."""
    tabel = replace(TABEL_GABUNG, kecil=True)

    ukuran = [
        Kisi(tabel, ruang_halaman(lay_halaman(kertas, lanskap=lanskap))).ukuran
        for kertas in Kertas
        for lanskap in (False, True)
    ]

    assert ukuran == [9, 8, 9, 8]


def test_a_tall_picture_uses_the_height_of_its_paper() -> None:
    """A picture taller than the page is printed as high as the paper allows, and leaves room for its caption."""
    tinggi = replace(GAMBAR, svg=GAMBAR_SVG.replace("0 0 400 120", "0 0 120 400"))

    a4, f4 = (ukuran_gambar(tinggi, ruang_halaman(lay_halaman(kertas, lanskap=False)))[1] for kertas in Kertas)

    assert f4 - a4 == pytest.approx(titik(33), abs=1)
    assert titik(330 - 50) - f4 >= 120
