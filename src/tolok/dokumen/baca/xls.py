"""Baca XLS, the workbook of Excel before 2007: its values, without the formats they are shown in."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from io import BytesIO

import python_calamine

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca, TakTerbaca
from tolok.dokumen.baca.buku import LembarBuku, Petak, SelBuku
from tolok.dokumen.baca.buku_tabel import read_lembar
from tolok.dokumen.baca.mentah import BlokMentah, HasilBaca
from tolok.dokumen.baca.ooxml_baca import RUSAK
from tolok.dokumen.baca.xlsx_pola import TELITI, write_umum
from tolok.dokumen.baca.xlsx_teks import clean
from tolok.dokumen.naskah import Lokasi, Rata, Sebaris, Teks

Nilai = int | float | str | bool | time | date | datetime | timedelta
TANPA_BENTUK = (
    "buku kerja Excel lama (.xls) dibaca tanpa bentuk angkanya: persen tampak sebagai pecahan, dan rumus tidak "
    "terbaca; simpan sebagai XLSX untuk pemeriksaan yang lengkap"
)


def read_xls(isi: bytes) -> HasilBaca:
    """Baca buku kerja XLS.

    Galat:
        BerkasTakTerbaca: rusak atau terkunci.
    """
    try:
        buku = python_calamine.CalamineWorkbook.from_filelike(BytesIO(isi))
    except python_calamine.PasswordError as galat:
        raise BerkasTakTerbaca(
            "Buku kerja ini terkunci dengan kata sandi. Buka kuncinya, lalu simpan ulang."
        ) from galat
    except (python_calamine.CalamineError, OSError, ValueError) as galat:
        raise BerkasTakTerbaca(RUSAK.format(sebab="susunan buku kerja di dalamnya tidak lengkap")) from galat
    blok: list[BlokMentah] = []
    tak_terbaca = [TakTerbaca(Lokasi(), TANPA_BENTUK)]
    sisa = batas.SEL
    for sifat in buku.sheets_metadata:
        try:
            lembar = _read_satu(buku, sifat.name, sisa)
        except (python_calamine.CalamineError, OSError, ValueError):
            lembar = LembarBuku(sifat.name, catatan=["isi lembar ini rusak dan tidak dibaca"])
        sisa -= len(lembar.sel)
        if sifat.visible != python_calamine.SheetVisibleEnum.Visible:
            lembar.catatan.insert(0, "lembar ini tersembunyi; isinya tetap dibaca")
        blok += read_lembar(lembar) if lembar.sel else []
        tak_terbaca += [TakTerbaca(Lokasi(lembar=lembar.nama), satu) for satu in lembar.catatan]
    return HasilBaca(tuple(blok), tak_terbaca=tuple(tak_terbaca))


def _read_satu(buku: python_calamine.CalamineWorkbook, nama: str, sisa: int) -> LembarBuku:
    asal = buku.get_sheet_by_name(nama)
    lembar = LembarBuku(nama)
    lembar.gabung = [Petak(*awal, *akhir) for awal, akhir in (asal.merged_cell_ranges or [])[: batas.GABUNGAN]]
    baris_awal, kolom_awal = asal.start or (0, 0)
    for baris, isi in enumerate(asal.to_python(skip_empty_area=True), start=baris_awal):
        for kolom, nilai in enumerate(isi, start=kolom_awal):
            teks = show_nilai(nilai)
            if teks:
                rata = Rata.KANAN if teks[0].bilangan is not None else None
                lembar.sel[baris, kolom] = SelBuku(teks, rata=rata)
        if len(lembar.sel) > sisa:
            lembar.catatan.append(f"buku kerja ini terlalu besar; lembar ini hanya dibaca sampai baris {baris + 1}")
            break
    return lembar


def show_nilai(nilai: Nilai) -> Sebaris:
    """A stored value as text, as a cell without a format shows it."""
    if isinstance(nilai, bool):
        return (Teks("TRUE" if nilai else "FALSE"),)
    if isinstance(nilai, int | float):
        angka = TELITI.create_decimal(repr(nilai))
        return (Teks(write_umum(angka), bilangan=angka),) if angka.is_finite() else ()
    if isinstance(nilai, datetime):
        jam = f" {nilai:%H:%M}" if nilai.time() != time() else ""
        return (Teks(f"{nilai:%d/%m/%Y}{jam}"),)
    if isinstance(nilai, date):
        return (Teks(f"{nilai:%d/%m/%Y}"),)
    teks = clean(str(nilai)).strip()
    return (Teks(teks),) if teks else ()
