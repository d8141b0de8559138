"""Cetak XLSX: the tables of a naskah as a workbook, whose numbers are numbers and whose texts stay texts.

One worksheet for each table in the order of the report, a first one that lists them, and a last one
with the working of every number. The workbook has no formulas: its figures are those of the report.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]

from tolok.dokumen.cetak.png import render_semua
from tolok.dokumen.cetak.tata import lay_naskah, list_gambar
from tolok.dokumen.cetak.xlsx_gaya import HURUF, UKURAN, Gaya, Lemari, Pena, Penulis, clean_teks
from tolok.dokumen.cetak.xlsx_hitungan import KOLOM_SEL, lembar_hitungan, tulis_tempat
from tolok.dokumen.cetak.xlsx_kisi import lebar_ruang, tinggi_teks
from tolok.dokumen.cetak.xlsx_lembar import DAFTAR, LembarKerja, Tempat, link_sel, plan_lembar
from tolok.dokumen.cetak.xlsx_tabel import (
    BARIS_KEPALA,
    GAYA_JUDUL,
    Pengisi,
    judul_gambar,
    set_halaman,
    write_lembar,
)
from tolok.dokumen.naskah import Naskah, Teks
from tolok.dokumen.penomoran import number_naskah

PILIHAN = {
    "in_memory": True,
    "constant_memory": False,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_format_properties": {"font_name": HURUF, "font_size": UKURAN, "font_scheme": False},
}
PANJANG_SIFAT = 255
"""A property of the workbook holds no more characters; its first sheet has the whole title."""
BAGIAN_DAFTAR = (5, 11, 8)
"""Columns of the list of sheets, in proportion."""
CARA_MEMBACA = (
    "Setiap tabel laporan ada pada lembarnya sendiri, dengan nomor yang sama seperti dalam laporan. Klik nama lembar "
    "di bawah untuk membukanya.",
    "Angka adalah angka, bukan teks, dan sama dengan yang tercetak dalam laporan. Persen disimpan sebagai bagian dari "
    "seratus: 95,76% ialah 0,9576. Excel menulis pemisah ribuan dan desimal menurut setelan komputer.",
    "Baris tabel bertingkat dapat dilipat dengan tombol 1, 2, 3 di tepi kiri.",
    "“Tidak ada data”, “nihil”, “tidak berlaku”, dan tanda “–” bukan nol.",
    "Buku kerja ini tidak memuat rumus. Lembar Cara Hitung memuat rumus, masukan, dan hasil tepat setiap angka, serta "
    "sel tempat angka itu berdiri.",
)


def print_xlsx(naskah: Naskah) -> bytes:
    """Tabel dan gambar naskah sebagai buku kerja XLSX; naskah yang sama selalu memberi byte yang sama.

    Galat:
        RujukanTidakDikenal, SusunanNaskah, GambarTidakTerbaca: naskahnya sendiri tidak utuh.
        KarakterTerlarang: teks memuat karakter kendali.
    """
    bernomor = number_naskah(naskah)
    daftar = lay_naskah(bernomor)
    rencana = plan_lembar(daftar)
    render_semua(gambar.svg for gambar in list_gambar(daftar))
    simpan = BytesIO()
    with xlsxwriter.Workbook(simpan, PILIHAN) as buku:
        lemari = Lemari(buku)
        muka = buku.add_worksheet(DAFTAR)
        tempat: dict[str, list[Tempat]] = {}
        for satu in rencana:
            for kunci, sel in write_lembar(buku.add_worksheet(satu.nama), lemari, satu, bernomor).items():
                tempat.setdefault(kunci, []).extend(sel)
        tempat = {kunci: sel for kunci, sel in tempat.items() if kunci in bernomor.hitungan}
        hitungan = lembar_hitungan(bernomor, daftar, tempat)
        _write_hitungan(buku.add_worksheet(hitungan.nama), lemari, hitungan, bernomor, tempat)
        _write_daftar(muka, lemari, bernomor, (*rencana, hitungan))
        _describe(buku, bernomor)
    return simpan.getvalue()


def _write_hitungan(
    lembar: Pena, lemari: Lemari, rencana: LembarKerja, naskah: Naskah, tempat: Mapping[str, list[Tempat]]
) -> None:
    """The workings, those with a cell first; the first cell where a number stands is a link to it."""
    write_lembar(lembar, lemari, rencana, naskah)
    gaya = lemari.get(Gaya(tautan=True, garis=True))
    for baris, sel in enumerate(tempat.values(), start=BARIS_KEPALA + 1):
        lembar.write_url(baris, KOLOM_SEL, link_sel(sel[0]), gaya, tulis_tempat(sel[:1]))


def _write_daftar(lembar: Pena, lemari: Lemari, naskah: Naskah, rencana: tuple[LembarKerja, ...]) -> None:
    """What the workbook is, how to read it, and the way to each of its sheets."""
    tegak = lebar_ruang(naskah.kertas, lanskap=False)
    pengisi = Pengisi(Penulis(lembar, lemari), tuple(tegak * satu / sum(BAGIAN_DAFTAR) for satu in BAGIAN_DAFTAR))
    set_halaman(lembar, naskah, lanskap=False)
    pengisi.set_lebar()
    pengisi.write_lebar(naskah.judul, GAYA_JUDUL)
    pengisi.write_lebar(naskah.instansi, Gaya())
    pengisi.write_lebar(f"Tahun {naskah.tahun}", Gaya())
    status = "DRAF, belum ditandatangani" if naskah.draf else "final"
    pengisi.write_lebar(f"Status: {status}", Gaya(tebal=True, warna="#C00000" if naskah.draf else ""))
    pengisi.baris += 1
    pengisi.write_lebar("Cara membaca", Gaya(tebal=True))
    for kalimat in CARA_MEMBACA:
        pengisi.write_lebar(f"• {kalimat}", Gaya())
    pengisi.baris += 1
    _write_tautan(pengisi, rencana)


def _write_tautan(pengisi: Pengisi, rencana: tuple[LembarKerja, ...]) -> None:
    kepala = Gaya(kepala=True, garis=True)
    for kolom, judul in enumerate(("Lembar", "Isi", "Tempat dalam laporan")):
        pengisi.penulis.write_teks(pengisi.baris, kolom, (Teks(judul),), kepala)
    pengisi.lembar.repeat_rows(pengisi.baris)
    for satu in rencana:
        pengisi.baris += 1
        bentuk = pengisi.penulis.lemari.get(Gaya(tautan=True, garis=True))
        pengisi.lembar.write_url(pengisi.baris, 0, link_sel((satu.nama, "A1")), bentuk, satu.nama)
        isi_lembar = "\n".join(judul[:PANJANG_SIFAT] for judul in (satu.judul, *map(judul_gambar, satu.gambar)))
        teks = [(Teks(isi),) for isi in (satu.nama, isi_lembar, satu.bab[:PANJANG_SIFAT])]
        for kolom in (1, 2):
            pengisi.penulis.write_teks(pengisi.baris, kolom, teks[kolom], Gaya(garis=True))
        tinggi = (tinggi_teks(isi, lebar=lebar, tebal=False) for isi, lebar in zip(teks, pengisi.lebar, strict=True))
        pengisi.lembar.set_row(pengisi.baris, max(tinggi))


def _describe(buku: Pena, naskah: Naskah) -> None:
    """Properties of the naskah instead of those of the clock."""
    judul, instansi = clean_teks(naskah.judul), clean_teks(naskah.instansi)
    buku.set_properties(
        {
            "title": judul[:PANJANG_SIFAT],
            "author": instansi[:PANJANG_SIFAT],
            "keywords": naskah.jenis,
            # XlsxWriter writes this time as it is, without a zone.
            "created": datetime(naskah.tahun, 12, 31),  # noqa: DTZ001
        }
    )
