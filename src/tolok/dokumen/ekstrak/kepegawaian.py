"""Kepegawaian: how many people by position, schooling and rank, from tables of labels and counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tolok.dokumen.ekstrak.baris_kinerja import text_sel
from tolok.dokumen.ekstrak.pilih import Pemilih
from tolok.dokumen.fakta.instansi import JumlahPegawai, Kepegawaian, Unit
from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom, Peran, TabelTerbaca

_KELOMPOK: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("jabatan", re.compile(r"^\W*(?:nama )?jabatan|eselon", re.IGNORECASE)),
    ("pendidikan", re.compile(r"pendidikan|ijazah|kualifi", re.IGNORECASE)),
    ("golongan", re.compile(r"\bpangkat\b|golongan", re.IGNORECASE)),
)
_GOLONGAN = re.compile(r"\b(IV|III|II|I)\s?[/.]?\s?([a-e])\b", re.IGNORECASE)
_CACAH = frozenset({JenisKolom.JUMLAH, JenisKolom.CACAH})
_JENIS_JABATAN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("honorer", re.compile(r"honor|kontrak|non\s?asn|tenaga harian|\bthl\b|\bptt\b|\bpjlp\b", re.IGNORECASE)),
    ("fungsional", re.compile(r"fungsional", re.IGNORECASE)),
    ("pelaksana", re.compile(r"pelaksana|staf|administrasi umum", re.IGNORECASE)),
)
_PERANGKAT = re.compile(r"perangkat daerah|susunan organisasi|unsur", re.IGNORECASE)
_PERIODE = re.compile(
    r"\b(Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\s(20[0-9]{2})\b"
)


def read_kepegawaian(pemilih: Pemilih, *, tahun: int) -> Kepegawaian | None:
    """Return the staff of the office; None, noted as open, where no table tells it."""
    hasil: dict[str, tuple[JumlahPegawai, ...]] = {}
    sumber: list[str] = []
    per = ""
    for tabel in pemilih.kajian.tabel:
        for kelompok, label, cacah in _pairs(tabel):
            baris = tuple(_read(tabel, kelompok, label, cacah))
            if len(baris) > 1 and kelompok not in hasil:
                hasil[kelompok] = baris
                sumber.append(pemilih.sumber(tabel.tempat))
                per = per or _find_periode(tabel)
    if not hasil:
        pemilih.buku.leave_open("instansi.toml › kepegawaian", "tabel keadaan pegawai tidak ditemukan")
        return None
    for kelompok in ("jabatan", "pendidikan", "golongan"):
        if kelompok not in hasil:
            pemilih.buku.leave_open(f"instansi.toml › kepegawaian › {kelompok}", "tidak ada tabelnya dalam dokumen")
    return Kepegawaian(
        per=per or f"Tahun {tahun}",
        jabatan=hasil.get("jabatan", ()),
        pendidikan=hasil.get("pendidikan", ()),
        golongan=hasil.get("golongan", ()),
        sumber="; ".join(dict.fromkeys(sumber)),
    )


def _find_periode(tabel: TabelTerbaca) -> str:
    cocok = _PERIODE.search(f"{tabel.tabel.judul} {tabel.tabel.sumber} {' '.join(tabel.tabel.catatan)}")
    return cocok.group() if cocok else ""


def _pairs(tabel: TabelTerbaca) -> Iterator[tuple[str, int, int]]:
    """Columns of labels with the column of counts to the right of each."""
    for kolom in range(len(tabel.kolom) - 1):
        judul = " ".join(tabel.kolom[kolom].judul)
        if tabel.kolom[kolom + 1].jenis not in _CACAH:
            continue
        kelompok = next((nama for nama, pola in _KELOMPOK if pola.search(judul)), None)
        if kelompok:
            yield kelompok, kolom, _count_column(tabel, kolom + 1)


def _count_column(tabel: TabelTerbaca, mulai: int) -> int:
    """Return the column of the sum where men and women are counted apart."""
    for kolom in range(mulai, len(tabel.kolom)):
        if tabel.kolom[kolom].jenis not in _CACAH:
            break
        if tabel.kolom[kolom].jenis is JenisKolom.JUMLAH:
            return kolom
    return mulai


def _read(tabel: TabelTerbaca, kelompok: str, label: int, cacah: int) -> Iterator[JumlahPegawai]:
    for nomor, makna in enumerate(tabel.baris):
        if makna.jenis is not JenisBaris.DATA:
            continue
        uraian = text_sel(tabel, nomor, label)
        golongan = _GOLONGAN.search(uraian) if kelompok == "golongan" else None
        if not uraian or (kelompok == "golongan" and golongan is None):
            continue
        angka = tabel.angka.get((nomor, cacah))
        teks = text_sel(tabel, nomor, cacah)
        jumlah = int(angka.nilai) if angka and angka.peran is Peran.NILAI and angka.desimal == 0 else None
        if jumlah is None and teks not in {"-", "–", "0", ""}:
            continue
        yield JumlahPegawai(
            uraian=f"{golongan.group(1).upper()}/{golongan.group(2).lower()}" if golongan else uraian,
            jumlah=jumlah or 0,
            jenis=_jenis_jabatan(uraian) if kelompok == "jabatan" else "",
        )


def _jenis_jabatan(uraian: str) -> str:
    return next((jenis for jenis, pola in _JENIS_JABATAN if pola.search(uraian)), "struktural")


def read_unit(tabel: Sequence[TabelTerbaca]) -> tuple[Unit, ...]:
    """Return the parts of the office from a table that lists nothing else, the head first."""
    for satu in tabel:
        judul = f"{satu.tabel.judul} {' '.join(' '.join(kolom.judul) for kolom in satu.kolom)}"
        jenis = {kolom.jenis for kolom in satu.kolom}
        if not _PERANGKAT.search(judul) or jenis & {JenisKolom.PAGU, *_CACAH, JenisKolom.TARGET}:
            continue
        nama = [makna.uraian for makna in satu.baris if makna.jenis is JenisBaris.DATA and 3 < len(makna.uraian) < 90]
        if len(nama) > 2:
            return tuple(
                Unit(kode=f"u{nomor}", nama=isi, induk="u1" if nomor > 1 else "")
                for nomor, isi in enumerate(nama, start=1)
            )
    return ()
