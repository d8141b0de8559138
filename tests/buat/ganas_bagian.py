"""Parts of OOXML files for tests: whole small documents around whatever a test puts into them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
JENIS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WAKTU = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Ganas:
    """One hostile file: what it must be refused with, or what its reading must say was not read."""

    nama: str
    isi: bytes
    pesan: str = ""
    """Part of the refusal; empty for a file that is read."""
    catatan: str = ""
    """Part of what a file that is read says of itself; empty where nothing is lost."""


def make_zip(isi: Mapping[str, str | bytes], *, cara: int = zipfile.ZIP_DEFLATED) -> bytes:
    simpan = BytesIO()
    with zipfile.ZipFile(simpan, "w", cara) as arsip:
        for nama, satu in isi.items():
            sifat = zipfile.ZipInfo(nama, WAKTU)
            sifat.compress_type = cara
            arsip.writestr(sifat, satu)
    return simpan.getvalue()


def read_zip(berkas: bytes) -> dict[str, bytes]:
    """The parts of an archive by name."""
    with zipfile.ZipFile(BytesIO(berkas)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def make_rels(hubungan: Mapping[str, tuple[str, str]]) -> str:
    """Relationships by id: the last word of their kind, and the target."""
    isi = "".join(
        f'<Relationship Id="{kode}" Type="{JENIS}{jenis}" Target="{tujuan}"/>'
        for kode, (jenis, tujuan) in hubungan.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{isi}</Relationships>'


def make_docx(
    badan: str,
    *,
    bagian: Mapping[str, tuple[str, str, str | bytes]] | None = None,
    lain: Mapping[str, str | bytes] | None = None,
    awalan: str = "",
) -> bytes:
    """A DOCX with this body; `bagian` = further parts by relationship id: kind, name below word/, content."""
    semua = dict(bagian or {})
    rels = make_rels({kode: (jenis, nama) for kode, (jenis, nama, _) in semua.items()})
    return make_zip(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": make_rels({"rId1": ("officeDocument", "word/document.xml")}),
            "word/document.xml": f"{awalan}<w:document {W} {R}><w:body>{badan}</w:body></w:document>",
            "word/_rels/document.xml.rels": rels,
            **{f"word/{nama}": isi for _, nama, isi in semua.values()},
            **(lain or {}),
        }
    )


def make_xlsx(
    lembar: Mapping[str, str],
    *,
    teks: str = "",
    gaya: str = "",
    nama: str = "",
    sifat: Mapping[str, str] | None = None,
    bagian: Mapping[str, tuple[str, str, str | bytes]] | None = None,
) -> bytes:
    """A workbook; `lembar` = content of the worksheet element by name, `sifat` = attributes of its sheet element."""
    semua = {
        "rTeks": ("sharedStrings", "sharedStrings.xml", f"<sst {S}>{teks}</sst>"),
        "rGaya": ("styles", "styles.xml", f"<styleSheet {S}>{gaya}</styleSheet>"),
        **(bagian or {}),
    }
    daftar = "".join(
        f'<sheet name="{satu}" sheetId="{urutan}" r:id="r{urutan}" {(sifat or {}).get(satu, "")}/>'
        for urutan, satu in enumerate(lembar, 1)
    )
    hubungan = {f"r{urutan}": ("worksheet", f"worksheets/sheet{urutan}.xml") for urutan, _ in enumerate(lembar, 1)}
    hubungan |= {kode: (jenis, berkas) for kode, (jenis, berkas, _) in semua.items()}
    return make_zip(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": make_rels({"rId1": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": f"<workbook {S} {R}><sheets>{daftar}</sheets>{nama}</workbook>",
            "xl/_rels/workbook.xml.rels": make_rels(hubungan),
            **{
                f"xl/worksheets/sheet{urutan}.xml": f"<worksheet {S} {R}>{isi}</worksheet>"
                for urutan, isi in enumerate(lembar.values(), 1)
            },
            **{f"xl/{berkas}": isi for _, berkas, isi in semua.values()},
        }
    )


def par(teks: str, sifat: str = "") -> str:
    """A paragraph of a DOCX."""
    return f"<w:p>{f'<w:pPr>{sifat}</w:pPr>' if sifat else ''}<w:r><w:t>{teks}</w:t></w:r></w:p>"
