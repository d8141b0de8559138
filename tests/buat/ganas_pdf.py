"""Hostile PDFs, written byte by byte or by pikepdf."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf

from buat.ganas_bagian import Ganas

HURUF = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def make_pdf(benda: Sequence[bytes], *, awal: bytes = b"%PDF-1.7\n", ekor: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1, the first being its catalogue."""
    isi = awal
    tempat = []
    for nomor, satu in enumerate(benda, 1):
        tempat.append(len(isi))
        isi += b"%d 0 obj\n%s\nendobj\n" % (nomor, satu)
    daftar = b"".join(b"%010d 00000 n \n" % satu for satu in tempat)
    akhir = b"trailer<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF" % (len(benda) + 1, ekor, len(isi))
    return isi + b"xref\n0 %d\n0000000000 65535 f \n" % (len(benda) + 1) + daftar + akhir


def make_halaman(isi: bytes, *, kotak: bytes = b"0 0 595 842", sumber: bytes = b"") -> bytes:
    """A PDF of one page with this content stream."""
    return make_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>>>"
            % (kotak, sumber),
            b"<</Length %d>>stream\n%s\nendstream" % (len(isi), isi),
            HURUF,
            make_gambar(8, 8),
        ]
    )


def make_gambar(lebar: int, tinggi: int) -> bytes:
    isi = zlib.compress(b"\xff" * 64)
    sifat = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
    return b"<<%s/Width %d/Height %d/Length %d>>stream\n%s\nendstream" % (sifat, lebar, tinggi, len(isi), isi)


TEKS = b"BT /F 12 Tf 72 720 Td (Laporan Kinerja) Tj ET"


def make_banyak(banyak: int) -> bytes:
    """A PDF of many pages that share one content."""
    anak = b" ".join(b"%d 0 R" % (nomor + 5) for nomor in range(banyak))
    halaman = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    return make_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (anak, banyak),
            b"<</Length %d>>stream\n%s\nendstream" % (len(TEKS), TEKS),
            HURUF,
            *([halaman] * banyak),
        ]
    )


def make_terkunci(berkas: bytes) -> bytes:
    simpan = BytesIO()
    with pikepdf.open(BytesIO(berkas)) as pdf:
        pdf.save(simpan, encryption=pikepdf.Encryption(owner="rahasia", user="rahasia"))
    return simpan.getvalue()


def list_pdf() -> Iterator[Ganas]:
    bersih = make_halaman(TEKS)
    yield Ganas("terkunci.pdf", make_terkunci(bersih), "kata sandi")
    yield Ganas("terpotong.pdf", bersih[:150], "rusak|tidak mempunyai halaman")
    yield Ganas("hanya-tanda.pdf", b"%PDF-1.7\n%%EOF", "rusak")
    yield Ganas("lima-ribu-halaman.pdf", make_banyak(5_000), "5000 halaman")
    yield Ganas("seribu-lima-ratus-halaman.pdf", make_banyak(1_500))
    nol = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]
    yield Ganas("tanpa-halaman.pdf", make_pdf(nol), "rusak|tidak mempunyai halaman")
    lingkar = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>"]
    yield Ganas("halaman-melingkar.pdf", make_pdf(lingkar), catatan="tidak dapat dibuka")
    yield Ganas("halaman-raksasa.pdf", make_halaman(TEKS, kotak=b"0 0 99999999999 99999999999"))
    yield Ganas("halaman-negatif.pdf", make_halaman(TEKS, kotak=b"500 500 -500 -500"))
    gambar = b"q 595 0 0 842 0 0 cm /G Do Q"
    pindai = make_halaman(gambar, sumber=b"/XObject<</G 6 0 R>>")
    yield Ganas("pindaian.pdf", pindai, catatan="halaman ini")
    besar = pindai.replace(b"/Width 8/Height 8", b"/Width 50000/Height 50000")
    yield Ganas("gambar-50000.pdf", besar, catatan="halaman ini")
    yield Ganas("larik-sejuta-tingkat.pdf", make_halaman(TEKS, sumber=b"/X " + b"[" * 1_000_000))
    yield Ganas("dahului-sampah.pdf", b"\0" * 900 + bersih)
    bom = zlib.compress(b"q Q " * 25_000_000)
    sifat = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(bom), bom)
    benda = [
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        sifat,
    ]
    yield Ganas("aliran-100-mb.pdf", make_pdf(benda), catatan="tidak ada teks")
    acak = make_halaman(
        b"BT /F 12 Tf " + b"".join(b"1 0 0 1 %d %d Tm (a) Tj " % (n % 600, n % 840) for n in range(200_000)) + b"ET"
    )
    yield Ganas("dua-ratus-ribu-huruf.pdf", acak)
    garis = b"".join(b"%d %d m %d %d l S " % (n % 595, 0, n % 595, n % 842) for n in range(100_000))
    yield Ganas("seratus-ribu-garis.pdf", make_halaman(TEKS + b" " + garis))
