"""Head rows: where the names of the columns end and the data begin, for a table that does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tolok.dokumen.baca.mentah import TabelMentah
from tolok.dokumen.baca.struktur_label import baca_romawi
from tolok.dokumen.baca.struktur_unsur import is_kapital, teks_polos
from tolok.dokumen.naskah import Baris, Sel

KEPALA_TERBANYAK = 6
NOMOR_KOLOM = re.compile(r"^\(?\s*\d{1,2}\s*\)?(?:\s*=.{1,30})?$|^\(?\s*\d{1,2}\s*=.{1,30}$|^\(?[a-z]\)?$")
TAHUN = re.compile(r"^\(?(?:tahun\s+|th\.?\s*)?(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?\s*\)?\*?$", re.IGNORECASE)
DATA = re.compile(
    r"^[\s(≤≥<>±]*(?:Rp\.?\s*)?-?\d[\d.,]*\s*(?:%|‰)?\)?(?:\s*[,\-]*)$"
    r"|^\d[\d.,]*\s*%?\s+[^\W\d][\w/. ]{0,40}$"
    r"|^\d[\d.,]*\s*%?\s*[-–≤≥<>]+\s*\d[\d.,]*\s*%?$"
    r"|^[-–—]$"
)
URUTAN = re.compile(r"^(?:\d{1,3}|[a-z]|[IVX]{1,5}|[A-Z])[.)]?$|^\(?\d{1,2}\)$|^\d{1,2}(?:\.\d{1,4}){1,6}\.?$")
KATA_KEPALA = re.compile(
    r"^(?:no|nomor|kode|uraian|tujuan|sasaran|indikator|target|realisasi|capaian|satuan|program|kegiatan|sub\s?kegiatan"
    r"|anggaran|pagu|jumlah|keterangan|ket|tahun|jabatan|nama|nip|urutan|rentang|kategori|katagori|predikat|nilai|bobot"
    r"|kinerja|penanggung|sumber|formula|rumus|definisi|makna|unsur|skala|interval|mutu|perangkat|pangkat|golongan|gol"
    r"|pendidikan|kualifikasi|jenis|serapan|tingkat|triwulan|tw|volume|rincian|persentase|%|rp|\(rp\)|skpd|opd|unit"
    r"|desa|kelurahan|lokasi|waktu|bulan|aspek|komponen|hasil|rekomendasi|tindak|rencana|permasalahan|solusi|hambatan"
    r"|strategi|kebijakan|arah|misi|visi|isu|faktor|output|outcome|input|tolok|semula|menjadi|selisih|sisa|belanja"
    r"|dokumen|pelaksana|instansi|kondisi|awal|akhir|efisiensi|perbandingan|periode|alamat|laki|perempuan|l|p|total)"
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
PANJANG_KEPALA = 160


def count_kepala(tabel: TabelMentah) -> int:
    """Rows of the head, 0 for a table of data alone.

    A head that the format states is believed, and the row of column numbers below it belongs to it.
    """
    baris, lebar = tabel.baris, len(tabel.kolom)
    if tabel.kepala:
        lanjut = tabel.kepala < len(baris) and is_nomor_kolom(baris[tabel.kepala], lebar)
        return tabel.kepala + lanjut
    nomor = next((i for i in range(1, min(KEPALA_TERBANYAK, len(baris))) if is_nomor_kolom(baris[i], lebar)), None)
    if nomor is not None and not any(_is_data(satu) for satu in baris[:nomor]):
        return _cover(baris, nomor + 1)
    return _cover(baris, _hitung(tabel))


def _cover(baris: Sequence[Baris], banyak: int) -> int:
    """Head rows with those into which their merged cells reach down."""
    urutan = 0
    while urutan < min(banyak, len(baris)):
        tinggi = max((sel.baris for sel in baris[urutan]), default=1)
        banyak = max(banyak, urutan + (tinggi if tinggi <= KEPALA_TERBANYAK else 1))
        urutan += 1
    return min(banyak, len(baris))


def is_nomor_kolom(baris: Baris, lebar: int) -> bool:
    """Tell the row "(1) (2) (3)" under a head; `lebar` = columns of the table."""
    isi = _isi(baris)
    if len(isi) < max(3, lebar // 2) or not all(NOMOR_KOLOM.match(satu) for satu in isi):
        return False
    angka = [int(cocok[0]) for satu in isi if (cocok := re.search(r"\d+", satu))]
    if not angka:
        return isi == sorted(isi) and isi[0].strip("()") == "a"
    return angka[0] <= 2 and len(set(angka)) == len(angka) and angka[-1] - angka[0] >= len(angka) - 1 == len(isi) - 1


def _hitung(tabel: TabelMentah) -> int:
    baris = tabel.baris
    if not _is_kepala_pertama(tabel):
        return 0
    gabungan = max((sel.baris for sel in baris[0]), default=1)
    banyak = max(1, gabungan if gabungan <= KEPALA_TERBANYAK else 1)
    while banyak < min(KEPALA_TERBANYAK, len(baris)) and _is_lanjut_kepala(baris, banyak):
        banyak += 1
    return banyak if banyak < len(baris) or banyak == 1 else 0


def _is_kepala_pertama(tabel: TabelMentah) -> bool:
    """The first row names columns: words without data, and not the first of a row of numbered items."""
    baris = tabel.baris
    pertama = baris[0]
    isi = _isi(pertama)
    terisi = sum(sel.kolom for sel in pertama if teks_polos(sel.teks))
    if not isi or _is_berurutan(pertama) or (not tabel.garis and _is_pasangan(baris)):
        return False
    penuh = terisi * 2 >= len(tabel.kolom)
    if is_bernama(pertama) and (penuh or len(isi) >= 3):
        return True
    if not penuh:
        return False
    if _is_data(pertama) or max(map(len, isi)) > PANJANG_KEPALA:
        return False
    return _is_berbeda(pertama, baris[1:4])


def is_bernama(baris: Baris) -> bool:
    """Tell a row of which at least half of the cells begin with a word that names columns."""
    isi = _isi(baris)
    return bool(isi) and sum(bool(KATA_KEPALA.match(satu)) for satu in isi) * 2 >= len(isi)


def _isi(baris: Baris) -> list[str]:
    return [satu for sel in baris if (satu := teks_polos(sel.teks))]


def _is_berbeda(pertama: Baris, sisa: Sequence[Baris]) -> bool:
    """The first row stands out: bold or capitals alone, or the only one without data or numbers of order."""
    if not sisa:
        return False
    if _is_tebal(pertama) and not any(map(_is_tebal, sisa)):
        return True
    if _is_kapital(pertama) and not any(map(_is_kapital, sisa)):
        return True
    return any(_is_data(satu) or _is_berurutan(satu) for satu in sisa)


def _is_lanjut_kepala(baris: Sequence[Baris], urutan: int) -> bool:
    """One more row of the head: sub heads below merged cells, years, units; nothing numbered and no data."""
    satu = baris[urutan]
    isi = _isi(satu)
    # A row merged from side to side names the group of rows below it.
    if not isi or len(satu) == 1 or _is_data(satu) or _is_berurutan(satu):
        return False
    if all(TAHUN.match(teks) for teks in isi):
        return True
    atas_gabung = any(sel.kolom > 1 for sel in baris[urutan - 1])
    kosong_awal = not teks_polos(satu[0].teks) or len(satu) < len(baris[urutan - 1])
    kata = sum(bool(KATA_KEPALA.match(teks) or TAHUN.match(teks)) for teks in isi)
    if atas_gabung and kosong_awal:
        return kata * 2 >= len(isi) or max(map(len, isi)) <= 40
    penuh = len(baris[urutan - 1]) == 1 and len(satu) > 1
    return (kosong_awal or penuh) and kata == len(isi)


def _is_data(baris: Baris) -> bool:
    """Tell a row with a number of its own; years and row numbers are none."""
    for urutan, sel in enumerate(baris):
        isi = teks_polos(sel.teks)
        if DATA.match(isi) and not TAHUN.match(isi) and not (urutan == 0 and URUTAN.match(isi)):
            return True
    return False


def _is_berurutan(baris: Baris) -> bool:
    """Tell a row that begins with a number of order: "1", "a.", "II", "7.01.02"."""
    isi = teks_polos(baris[0].teks) if baris else ""
    return bool(URUTAN.match(isi)) and (not isi.isalpha() or len(isi) == 1 or bool(baca_romawi(isi)))


def _is_pasangan(baris: Sequence[Baris]) -> bool:
    """Labels and contents: "Nama : …" in two columns, or three with the colon alone."""
    return all(len(satu) <= 3 for satu in baris) and sum(map(_berpasangan, baris)) * 2 >= len(baris)


def _berpasangan(baris: Baris) -> bool:
    return any(teks_polos(sel.teks).startswith(":") for sel in baris[1:])


def _is_tebal(baris: Baris) -> bool:
    return any(sel.teks for sel in baris) and all(_tebal(sel) for sel in baris if teks_polos(sel.teks))


def _tebal(sel: Sel) -> bool:
    return sel.tebal or all(satu.tebal for satu in sel.teks if satu.isi.strip())


def _is_kapital(baris: Baris) -> bool:
    isi = [satu for sel in baris if len(satu := teks_polos(sel.teks)) >= 3]
    return bool(isi) and all(map(is_kapital, isi))
