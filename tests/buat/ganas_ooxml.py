"""Hostile archives and documents of Word and Excel."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from buat.ganas_bagian import Ganas, S, W, make_docx, make_xlsx, make_zip, par

BERKAS_RAHASIA = "file:///etc/passwd"
TAWA = "".join(f'<!ENTITY t{satu} "{f"&t{satu - 1};" * 10}">' for satu in range(1, 12))
BILLION_LAUGHS = f'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY t0 "ha">{TAWA}]>'
KUADRAT = f'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "{"a" * 50_000}">]>'
XXE = f'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "{BERKAS_RAHASIA}">]>'
LUAR = '<?xml version="1.0"?><!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">'
SEL_TABEL = "<w:tc><w:p/></w:tc>"


def list_arsip() -> Iterator[Ganas]:
    """Archives that lie about themselves."""
    bersih = make_docx(par("Laporan"))
    yield Ganas("bom-157-mb.docx", make_docx(" " * 157_000_000), "mengembang")
    yield Ganas("enam-ribu-bagian.docx", make_zip({f"word/{satu}.xml": "x" for satu in range(6_000)}), "6000 bagian")
    yield Ganas("terpotong.docx", bersih[: len(bersih) // 2], "terpotong")
    yield Ganas("ekor-hilang.xlsx", make_xlsx({"A": ""})[:-40], "terpotong")
    yield Ganas("ukuran-bohong.docx", _lie(make_docx(par("x" * 90_000)), besar=400_000_000), "mengembang")
    yield Ganas("ukuran-kecil.docx", _lie(make_docx(par("x" * 90_000)), besar=100), "tidak utuh|XML yang sah")
    yield Ganas("isi-rusak.docx", _damage(make_docx(par("kalimat " * 5_000))), "tidak utuh")
    yield Ganas("isi-terkunci.docx", _set_flag(bersih), "kata sandi")
    yield Ganas("bzip2.docx", make_zip({"word/document.xml": "<x/>"}, cara=zipfile.ZIP_BZIP2), "dimampatkan")
    jalur = {"../../../etc/cron.d/x": "x", "/etc/passwd": "x", "..\\..\\x.dll": "x", "word/a\0b.xml": "x"}
    yield Ganas("lintas-jalur.docx", make_docx(par("Laporan"), lain=jalur))
    yield Ganas("zip-dalam-zip.docx", make_docx(par("Laporan"), lain={"word/embeddings/a.docx": bersih}))
    tanpa = make_docx("").replace(b"word/document.xml", b"word/documenX.xml")
    yield Ganas("tanpa-dokumen.docx", tanpa, "tidak ada isi dokumen Word")


def list_xml() -> Iterator[Ganas]:
    """XML that reaches outside, or grows when it is read."""
    yield Ganas("xxe.docx", make_docx(par("&x;"), awalan=XXE), "DOCTYPE")
    yield Ganas("xxe-utf16.docx", _utf16(make_docx_xml(par("&x;"), XXE)), "DOCTYPE")
    yield Ganas("dtd-luar.docx", make_docx(par("x"), awalan=LUAR), "DOCTYPE")
    yield Ganas("billion-laughs.docx", make_docx(par("&t11;"), awalan=BILLION_LAUGHS), "DOCTYPE")
    yield Ganas("kuadrat.docx", make_docx(par("&a;" * 50_000), awalan=KUADRAT), "DOCTYPE")
    teks = make_zip({"xl/workbook.xml": f"{XXE}<workbook {S}/>", "[Content_Types].xml": "<Types/>"})
    yield Ganas("xxe.xlsx", teks, "DOCTYPE")
    utf7 = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE'
    yield Ganas("utf7.docx", make_docx(par("x"), awalan=utf7), "UTF-8")
    yield Ganas("ebcdic.docx", make_zip({"word/document.xml": "<?xml?><a/>".encode("cp037")}), "UTF-8")
    yield Ganas("bukan-xml.docx", make_docx("<w:p><w:r>"), "XML yang sah")
    yield Ganas("seratus-ribu-dalam.docx", make_docx("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000), "XML yang sah")
    yield Ganas("tanpa-badan.docx", make_zip({"word/document.xml": f"<w:document {W}/>"}), "Word")
    makro = {"rM": ("vbaProject", "vbaProject.bin", b"\xd0\xcf\x11\xe0")}
    yield Ganas("makro.docm", make_docx(par("Laporan"), bagian=makro), catatan="makro")
    yield Ganas("makro.xlsm", make_xlsx({"A": _rows(["<c><v>1</v></c>"])}, bagian=makro), catatan="makro")


def make_docx_xml(badan: str, awalan: str) -> str:
    return f"{awalan}<w:document {W}><w:body>{badan}</w:body></w:document>"


def list_docx() -> Iterator[Ganas]:
    """Documents that are allowed and absurd."""
    gaya = "".join(
        f'<w:style w:type="paragraph" w:styleId="g{n}"><w:name w:val="G{n}"/><w:basedOn w:val="g{n + 1}"/></w:style>'
        for n in range(60_000)
    )
    yield Ganas("banyak-gaya.docx", make_docx(par("x"), bagian={"r1": _gaya(gaya)}))
    lingkar = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "C"), ("C", "A"))
    )
    isi = par("x", '<w:pStyle w:val="A"/>')
    yield Ganas("gaya-melingkar.docx", make_docx(isi, bagian={"r1": _gaya(lingkar)}))
    nomor = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="99"><w:start w:val="-999999999"/>'
        '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%9%8"/></w:lvl><w:numStyleLink w:val="x"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    isi = par("x", '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>')
    yield Ganas("nomor-janggal.docx", make_docx(isi, bagian={"r1": ("numbering", "numbering.xml", nomor)}))
    lebar = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>'
    yield Ganas("gabungan-raksasa.docx", make_docx(f"<w:tbl><w:tr>{lebar}{SEL_TABEL}</w:tr></w:tbl>"))
    dua = f"<w:tr>{SEL_TABEL}{SEL_TABEL}</w:tr><w:tr>{SEL_TABEL}<w:tc>"
    dalam = f"<w:tbl>{dua}" * 60 + par("dasar") + "<w:p/></w:tc></w:tr></w:tbl>" * 60
    yield Ganas("tabel-enam-puluh-tingkat.docx", make_docx(dalam), catatan="lebih dalam")
    banyak = "".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(350_000))
    yield Ganas("tiga-ratus-ribu-paragraf.docx", make_docx(banyak), catatan="sisa dokumen tidak dibaca")
    kolom = f"<w:tbl>{'<w:tr>' + SEL_TABEL * 3 + '</w:tr>'}{'<w:tr/>' * 300_000}</w:tbl>"
    yield Ganas("baris-tanpa-sel.docx", make_docx(kolom))
    buka = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>'
    yield Ganas("medan-tak-tertutup.docx", make_docx(buka * 1000 + par("akhir")))
    yield Ganas("satu-paragraf-5-mb.docx", make_docx(par("kata " * 1_000_000)))
    yield Ganas("dokumen-26-mb.docx", make_docx(_panjang(26_000_000)), "melampaui batas 24 MB")
    # One element of 20 MB is held as a tree, which is the most that a DOCX can cost.
    baris = "".join(
        f"<w:tr><w:tc><w:p><w:r><w:t>{n}</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>" for n in range(240_000)
    )
    yield Ganas("satu-tabel-20-mb.docx", make_docx(f"<w:tbl>{baris}</w:tbl>"), catatan="sisa dokumen tidak dibaca")


def _panjang(banyak: int) -> str:
    return "".join(f"<w:p><w:r><w:t>{n} {n * n % 9973}</w:t></w:r></w:p>" for n in range(banyak // 38))


def list_xlsx() -> Iterator[Ganas]:
    """Workbooks that are allowed and absurd."""
    banyak = [f"<c><v>{n}</v></c>" * 20 for n in range(30_000)]
    yield Ganas("enam-ratus-ribu-sel.xlsx", make_xlsx({"A": _rows(banyak)}), catatan="terlalu besar")
    rapat = "<row>" + "<c><v>1</v></c>" * 1_000_000 + "</row>"
    yield Ganas("sejuta-sel-sebaris.xlsx", make_xlsx({"A": f"<sheetData>{rapat}</sheetData>"}))
    bom = "<row>" + "<c><v>1</v></c>" * 5_000_000 + "</row>"
    yield Ganas("lima-juta-sel.xlsx", make_xlsx({"A": f"<sheetData>{bom}</sheetData>"}), "mengembang")
    gabung = '<mergeCell ref="A1:XFD1048576"/>' * 20_000
    isi = _rows(["<c><v>1</v></c>"]) + f"<mergeCells>{gabung}</mergeCells>"
    yield Ganas("gabungan-seluruh-lembar.xlsx", make_xlsx({"A": isi}))
    tumpuk = "".join(f'<mergeCell ref="A{n}:Z{n + 500}"/>' for n in range(1, 3000))
    isi = _rows(["<c><v>1</v></c>" * 26] * 4000) + f"<mergeCells>{tumpuk}</mergeCells>"
    yield Ganas("gabungan-bertumpuk.xlsx", make_xlsx({"A": isi}))
    kembar = _rows(['<c t="s"><v>0</v></c>' * 10] * 10_000)
    yield Ganas(
        "satu-teks-seratus-ribu-sel.xlsx", make_xlsx({"A": kembar}, teks=_si("x" * 32_000)), catatan="terlalu besar"
    )
    jauh = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' + "".join(
        f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="XFD{n}"><v>2</v></c></row>' for n in range(2, 20_000)
    )
    yield Ganas("dua-ujung-lembar.xlsx", make_xlsx({"A": jauh + "</sheetData>"}))
    tangga = "".join(f'<row r="{n}"><c r="{_kolom(n)}{n}"><v>1</v></c></row>' for n in range(1, 9_000))
    yield Ganas("tangga.xlsx", make_xlsx({"A": f"<sheetData>{tangga}</sheetData>"}))
    rumus = [
        f'<c r="A1"><f t="shared" si="0">{"(" * 4000}</f><v>1</v></c>',
        '<c r="A2"><f t="shared" si="0"/><v>1</v></c>',
    ]
    yield Ganas("rumus-janggal.xlsx", make_xlsx({"A": _rows(rumus)}))
    pola = f'<numFmts><numFmt numFmtId="200" formatCode="{"[" * 5000}"/></numFmts>'
    gaya = pola + '<cellXfs><xf numFmtId="200"/><xf numFmtId="14"/></cellXfs>'
    angka = ["1E+308", "-1E-308", "NaN", "INF", "1E+999999999", "99999999999", "-5", "1" * 5000]
    isi = _rows([f'<c s="{s}"><v>{n}</v></c>' for n in angka for s in (0, 1, 7_000_000)])
    yield Ganas("angka-janggal.xlsx", make_xlsx({"A": isi}, gaya=gaya))
    yield Ganas(
        "lembar-hilang.xlsx", _drop(make_xlsx({"A": ""}), b"xl/worksheets/sheet1.xml"), catatan="tidak ada di dalam"
    )
    tersembunyi = {"B": 'state="veryHidden"'}
    dua = {"A": _rows(["<c><v>1</v></c>"]), "B": _rows(["<c><v>2</v></c>"])}
    yield Ganas("lembar-tersembunyi.xlsx", make_xlsx(dua, sifat=tersembunyi), catatan="tersembunyi")


def _rows(baris: list[str]) -> str:
    return "<sheetData>" + "".join(f"<row>{satu}</row>" for satu in baris) + "</sheetData>"


def _si(teks: str) -> str:
    return f"<si><t>{teks}</t></si>"


def _kolom(nomor: int) -> str:
    hasil = ""
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        hasil = chr(65 + sisa) + hasil
    return hasil


def _gaya(isi: str) -> tuple[str, str, str]:
    return "styles", "styles.xml", f"<w:styles {W}>{isi}</w:styles>"


def _utf16(xml: str) -> bytes:
    return make_zip({"word/document.xml": xml.replace("?>", ' encoding="UTF-16"?>', 1).encode("utf-16")})


def _lie(berkas: bytes, *, besar: int) -> bytes:
    """The archive with another size of its document in the directory."""
    isi = bytearray(berkas)
    tempat = isi.rfind(b"word/document.xml") - 46
    isi[tempat + 24 : tempat + 28] = besar.to_bytes(4, "little")
    return bytes(isi)


def _set_flag(berkas: bytes) -> bytes:
    """The archive with its document marked as locked."""
    isi = bytearray(berkas)
    isi[isi.rfind(b"word/document.xml") - 46 + 8] |= 1
    return bytes(isi)


def _damage(berkas: bytes) -> bytes:
    """The archive with a few bytes of its document changed."""
    isi = bytearray(berkas)
    tempat = isi.find(b"word/document.xml") + 60
    isi[tempat : tempat + 20] = b"\xff" * 20
    return bytes(isi)


def _drop(berkas: bytes, nama: bytes) -> bytes:
    return berkas.replace(nama, nama[:-1] + b"_")
