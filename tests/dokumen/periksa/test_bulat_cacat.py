"""One planted inconsistency is one finding: at its place, with its cause, and nothing else is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

import pytest

from buat import make_fakta
from buat.instansi import KEPALA_DINAS
from buat.laporan import make_laporan
from buat.tanam import Cacat, TidakTertanamError, plant, plant_pdf, print_polos
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.periksa.temuan import Temuan, Tingkat
from tolok.dokumen.susun.lkip import compose_lkip

NIP = "19720315 199803 2 001"


@dataclass(frozen=True, slots=True)
class Tanaman:
    """What is planted, and what the auditor must say about it."""

    nama: str
    cacat: Cacat
    kode: str
    tempat: tuple[str, int | None, int | None]
    """Table, else heading; row and column of its body."""
    ditemukan: str
    seharusnya: str = ""
    sebab: str = ""
    format_: tuple[str, ...] = ("docx", "html", "pdf", "xlsx")
    tingkat: Tingkat = Tingkat.SALAH


KALIMAT = ("docx", "html", "pdf")
"""A workbook has no sentences."""
TEKS = ("docx", "html")
"""In a PDF and a workbook the printer writes the lists itself; a PDF takes long to print for each."""
ANGGARAN, BELANJA = "Tabel 3.24", "Tabel 3.25"
TANAMAN = (
    Tanaman(
        "digit of an addend",
        Cacat("Pendampingan Keluarga Rentan", "800.000.000", "880.000.000", ANGGARAN),
        "jumlah.pohon",
        (ANGGARAN, 7, 3),
        "880.000.000",
        "800.000.000",
        "digit-salah",
    ),
    Tanaman(
        "digits of a subtotal",
        Cacat("Program Penunjang", "2.641.500.000", "2.614.500.000", ANGGARAN),
        "jumlah.pohon",
        (ANGGARAN, 1, 4),
        "2.614.500.000",
        "2.641.500.000",
        "digit-tertukar",
        format_=("docx", "html", "xlsx"),
    ),
    Tanaman(
        "digits of a total",
        Cacat("Jumlah", "3.928.000.000", "3.982.000.000", BELANJA),
        "jumlah.kolom",
        (BELANJA, 4, 3),
        "3.982.000.000",
        "3.928.000.000",
        "digit-tertukar",
    ),
    Tanaman(
        "digits of a count",
        Cacat("Pelaksana", "12", "21", "Tabel 1.1"),
        "jumlah.kolom",
        ("Tabel 1.1", 5, 3),
        "21",
        "12",
        "digit-tertukar",
        format_=("docx", "html", "xlsx"),
    ),
    Tanaman(
        "two cells of a row",
        Cacat("Program Layanan Sosial", "600.000.000", "586.500.000", ANGGARAN, tukar=True),
        "kolom.tertukar",
        (ANGGARAN, 4, 3),
        "586.500.000 dan 600.000.000",
        "600.000.000 dan 586.500.000",
        "kolom-tertukar",
    ),
    Tanaman(
        "a percentage of money",
        Cacat("Belanja Barang", "86,34%", "83,64%", BELANJA),
        "nisbah.serapan",
        (BELANJA, 2, 4),
        "83,64%",
        "86,34%",
        "digit-tertukar",
        TEKS,
    ),
    Tanaman(
        "an achievement that is better when lower",
        Cacat("Pengaduan per seribu", "80,00%", "88,00%", "Tabel 3.11"),
        "nisbah.capaian",
        ("Tabel 3.11", 1, 5),
        "88,00%",
        "80,00%",
        "digit-salah",
        KALIMAT,
    ),
    Tanaman(
        "an amount in a sentence",
        Cacat("mengelola pagu perubahan", "4.200.000.000", "4.020.000.000"),
        "nisbah.serapan",
        ("B. Realisasi Anggaran", None, None),
        "Rp4.020.000.000",
        "Rp4.200.000.000",
        "digit-tertukar",
        KALIMAT,
    ),
    Tanaman(
        "a count in words",
        Cacat("terdiri atas 3 (tiga) program", "(tiga)", "(empat)"),
        "bilangan.angka-kata",
        ("D. Rencana Kerja Tahun 2024", None, None),
        "3 (empat)",
        "3 (tiga) atau 4 (empat)",
        format_=TEKS,
    ),
    Tanaman(
        "a reference",
        Cacat("Indikator tujuan dan indikator sasaran dibedakan", "Tabel 2.1", "Tabel 2.9"),
        "acuan.tabel-tak-ada",
        ("A. Rencana Strategis Tahun 2021–2026", None, None),
        "Tabel 2.9",
        format_=TEKS,
    ),
    Tanaman(
        "a title in the list of tables",
        Cacat("Anggaran menurut Jenis Belanja Tahun 2024", "Jenis Belanja", "Sumber Dana"),
        "daftar.tabel-beda",
        ("DAFTAR TABEL DAN DAFTAR GAMBAR", None, None),
        "Sumber Dana",
        "Jenis Belanja",
        format_=TEKS,
    ),
    Tanaman(
        "a year in a head",
        Cacat("2022", "2025", "2024", "Tabel 2.1"),
        "tahun.deret",
        ("Tabel 2.1", 0, 8),
        "2021, 2022, 2023, 2024, 2024, 2026",
        "2021, 2022, 2023, 2024, 2025, 2026",
    ),
    Tanaman(
        "the name of another office",
        Cacat("Laporan Kinerja Instansi Pemerintah Dinas", "Dinas Contoh Sejahtera", "Dinas Kesehatan"),
        "instansi.lain",
        ("KATA PENGANTAR", None, None),
        "Dinas Kesehatan",
        "Dinas Contoh Sejahtera",
        format_=KALIMAT,
    ),
    Tanaman(
        "the NIP of one signature",
        Cacat("NIP", NIP, NIP.replace("001", "007")),
        "orang.nip-dua",
        ("KATA PENGANTAR", None, None),
        NIP.replace("001", "007"),
        NIP,
        format_=KALIMAT,
    ),
    Tanaman(
        "a category",
        Cacat("Pengaduan per seribu", "Tinggi", "Sedang", "Tabel R.1"),
        "kategori.tak-sesuai",
        ("Tabel R.1", 5, 6),
        "Sedang",
        "Tinggi",
        format_=("docx", "html", "xlsx"),
        tingkat=Tingkat.RAGU,
    ),
)


@cache
def make_naskah() -> Naskah:
    """The report of the made-up dinas, its head with a name, so that one person signs in several places."""
    kepala = replace(KEPALA_DINAS, nama="Sri Contoh, S.Sos.", nip=NIP)
    perjanjian = tuple(replace(satu, pihak_pertama=kepala) for satu in make_fakta().perjanjian)
    return compose_lkip(make_fakta(laporan=make_laporan(penandatangan=kepala), perjanjian=perjanjian))


@cache
def print_bersih(format_: str) -> bytes:
    return print_polos(make_naskah(), format_)


@cache
def find_dasar(format_: str) -> frozenset[str]:
    """Ids of what the auditor says of the print that nothing was planted in."""
    return frozenset(satu.id for satu in audit(print_bersih(format_), format_))


def tanam(format_: str, cacat: Cacat) -> bytes:
    return plant_pdf(make_naskah(), cacat) if format_ == "pdf" else plant(print_bersih(format_), format_, cacat)


def audit(isi: bytes, format_: str) -> tuple[Temuan, ...]:
    return examine(Kajian(read_berkas(f"berkas.{format_}", isi)))


def as_stored(cacat: Cacat) -> Cacat:
    """The numbers of a planted error as a workbook stores them."""

    def simpan(teks: str) -> str:
        return teks.replace(".", "") if re.fullmatch(r"[\d.]+", teks) else teks

    return replace(cacat, lama=simpan(cacat.lama), baru=simpan(cacat.baru))


def name_tempat(temuan: Temuan) -> tuple[str, int | None, int | None]:
    tempat = temuan.tempat
    return tempat.tabel or tempat.subbab or tempat.bab, tempat.baris, tempat.kolom


@pytest.mark.parametrize(
    ("tanaman", "format_"),
    [(satu, f) for satu in TANAMAN for f in satu.format_],
    ids=lambda nilai: getattr(nilai, "nama", nilai),
)
def test_one_planted_inconsistency_is_the_one_finding(tanaman: Tanaman, format_: str) -> None:
    """Whatever is changed in the file, exactly that comes back: where it is, what it says, what it should say."""
    cacat = as_stored(tanaman.cacat) if format_ == "xlsx" else tanaman.cacat

    baru = [satu for satu in audit(tanam(format_, cacat), format_) if satu.id not in find_dasar(format_)]

    assert [(satu.kode, satu.tingkat, name_tempat(satu)) for satu in baru] == [
        (tanaman.kode, tanaman.tingkat, tanaman.tempat)
    ]
    assert tanaman.ditemukan in baru[0].ditemukan
    assert tanaman.seharusnya in baru[0].seharusnya
    assert baru[0].sebab == tanaman.sebab


@pytest.mark.parametrize("format_", ["docx", "html", "pdf", "xlsx"])
def test_nothing_is_planted_where_the_words_are_not(format_: str) -> None:
    """A planting that changes nothing is refused, for a test of it would prove nothing."""
    with pytest.raises(TidakTertanamError):
        tanam(format_, Cacat("kata yang tidak tercetak", "tidak", "ada"))
