"""Kerapatan: how close the entries of the lists of tables and figures stand, the same in PDF and DOCX."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.dokumen.cetak.bidang import Halaman
from tolok.dokumen.cetak.huruf import SERIF, count_baris
from tolok.dokumen.cetak.tata import Lembar, list_entri
from tolok.dokumen.naskah import JenisDaftarIsi

UKURAN_LAPANG, UKURAN_RAPAT = 11.5, 10.5
RUANG_HALAMAN = 40
"""Width of a line that its page number takes."""
TINGGI_JUDUL_DAFTAR = 65
"""Of the headings of both lists."""
JARAK_LAPANG = 14.1
"""From line to line, in points."""
JARAK_RAPAT = 11.5


def is_rapat(lembar: Sequence[Lembar], halaman: Halaman) -> bool:
    """Whether the lists of tables and figures fit on one page together only in smaller letters."""
    tabel, gambar = (list_entri(lembar, jenis) for jenis in (JenisDaftarIsi.TABEL, JenisDaftarIsi.GAMBAR))
    lebar = halaman.lebar_isi - RUANG_HALAMAN
    lapang, rapat = (
        sum(count_baris(satu.teks, lebar=lebar, ukuran=ukuran, huruf=f"{SERIF}-Regular") for satu in (*tabel, *gambar))
        for ukuran in (UKURAN_LAPANG, UKURAN_RAPAT)
    )
    ruang = halaman.tinggi_isi - TINGGI_JUDUL_DAFTAR
    return bool(gambar) and rapat * JARAK_RAPAT <= ruang < lapang * JARAK_LAPANG
