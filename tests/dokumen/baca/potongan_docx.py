"""Pieces of WordprocessingML from which tests make documents."""

from __future__ import annotations

from buat.ganas_bagian import W, make_docx, par
from dokumen.baca.bandingkan import list_teks
from tolok.dokumen.baca.docx import read_docx
from tolok.dokumen.baca.mentah import HasilBaca, ParagrafMentah

RUANG = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def baca(badan: str, **bagian: tuple[str, str, str | bytes]) -> HasilBaca:
    return read_docx(make_docx(f"<w:customXml {RUANG}>{badan}</w:customXml>", bagian=bagian))


def run(teks: str, sifat: str = "") -> str:
    return f"<w:r><w:rPr>{sifat}</w:rPr><w:t>{teks}</w:t></w:r>"


def teks(badan: str, **bagian: tuple[str, str, str | bytes]) -> list[str]:
    return list_teks(baca(badan, **bagian).blok)


def par_pertama(hasil: HasilBaca) -> ParagrafMentah:
    return next(satu for satu in hasil.blok if isinstance(satu, ParagrafMentah))


def gaya(isi_gaya: str) -> tuple[str, str, str]:
    return "styles", "styles.xml", f"<w:styles {W}>{isi_gaya}</w:styles>"


def nomor(lapis: str, *, tambahan: str = "", num: str = "") -> tuple[str, str, str]:
    num = num or '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    isi_nomor = f'<w:abstractNum w:abstractNumId="0">{tambahan}{lapis}</w:abstractNum>{num}'
    return "numbering", "numbering.xml", f"<w:numbering {W}>{isi_nomor}</w:numbering>"


def lapis(urutan: int, bentuk: str, label: str, lain: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{urutan}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/>{lain}<w:lvlText w:val="{label}"/>'
        '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    )


def butir(urutan: int, kode: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{urutan}"/><w:numId w:val="{kode}"/></w:numPr>'


def tabel(*baris: str, sifat: str = "") -> str:
    return f"<w:tbl>{sifat}{''.join(f'<w:tr>{satu}</w:tr>' for satu in baris)}</w:tbl>"


def sel(teks_sel: str, sifat: str = "") -> str:
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{par(teks_sel) if not teks_sel.startswith('<') else teks_sel}</w:tc>"
