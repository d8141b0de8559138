"""Pintu: bytes of any kind → Bacaan, or a refusal that says what the file is and what to do.

The format is told by the content, never by the name. Readers are imported when their format comes.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from tolok.aturan.galat import quote
from tolok.dokumen.baca import batas
from tolok.dokumen.baca.bacaan import Bacaan, BerkasTakTerbaca, Format, TakTerbaca
from tolok.dokumen.baca.kenal_format import Jenis, find_jenis
from tolok.dokumen.baca.mentah import HasilBaca
from tolok.dokumen.baca.struktur import build_naskah
from tolok.dokumen.naskah import Lokasi

FORMAT = {
    Jenis.PDF: Format.PDF,
    Jenis.DOCX: Format.DOCX,
    Jenis.XLSX: Format.XLSX,
    Jenis.XLS: Format.XLSX,
    Jenis.ODS: Format.XLSX,
    Jenis.HTML: Format.HTML,
    Jenis.TEKS: Format.TEKS,
}
PAKET = __package__
PEMBACA = {
    Jenis.PDF: (f"{PAKET}.pintu_pdf", "read_pdf_terjaga"),
    Jenis.DOCX: (f"{PAKET}.docx", "read_docx"),
    Jenis.XLSX: (f"{PAKET}.xlsx", "read_xlsx"),
    Jenis.XLS: (f"{PAKET}.xls", "read_xls"),
    Jenis.ODS: (f"{PAKET}.ods", "read_ods"),
    Jenis.HTML: (f"{PAKET}.html", "read_html"),
    Jenis.TEKS: (f"{PAKET}.teks", "read_teks"),
}
"""Module and function that read a format; a module is imported when its format comes."""


def read_berkas(nama: str, isi: bytes) -> Bacaan:
    """Baca satu berkas; formatnya dikenali dari isinya.

    Galat:
        BerkasTakTerbaca: kosong, terkunci, rusak, terlalu besar, atau bukan dokumen yang dikenal.
    """
    polos = clean_nama(nama)
    if not isi:
        raise BerkasTakTerbaca(f"Berkas {quote(polos)} kosong (0 byte). Salin atau unduh ulang dari asalnya.")
    if len(isi) > batas.BERKAS:
        raise BerkasTakTerbaca(
            f"Berkas {quote(polos)} {len(isi) // batas.MB} MB, melampaui batas {batas.BERKAS // batas.MB} MB. Bagi "
            "dokumennya, atau simpan ulang dengan gambar yang lebih kecil."
        )
    jenis = find_jenis(isi)
    hasil = _read(jenis, isi)
    return Bacaan(
        berkas=polos,
        format=FORMAT[jenis],
        naskah=build_naskah(hasil.blok, judul=hasil.judul),
        halaman=hasil.halaman,
        tepi=hasil.tepi,
        data=hasil.data,
        tak_terbaca=_tell_kosong(hasil),
    )


def clean_nama(nama: str) -> str:
    """The name without its folder and without what a screen cannot show."""
    akhir = nama.replace("\\", "/").rpartition("/")[2]
    return "".join(satu for satu in akhir if satu.isprintable())[:255]


def _read(jenis: Jenis, isi: bytes) -> HasilBaca:
    modul, fungsi = PEMBACA[jenis]
    baca: Callable[[bytes], HasilBaca] = getattr(import_module(modul), fungsi)
    return baca(isi)


def _tell_kosong(hasil: HasilBaca) -> tuple[TakTerbaca, ...]:
    """What could not be read; also that nothing at all was, so that silence is not taken for health."""
    if hasil.blok or hasil.tak_terbaca:
        return hasil.tak_terbaca
    return (TakTerbaca(Lokasi(), "tidak ada teks maupun tabel yang dapat dibaca dalam berkas ini"),)
