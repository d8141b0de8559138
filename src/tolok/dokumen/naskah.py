"""Naskah: one document tree for both directions.

`susun` builds it from facts and `cetak` prints it; `baca` builds it from a file and
`periksa` examines it. Every node may carry its `Lokasi` in the file it was read from.

    Naskah > Bagian > Bab > Blok (Paragraf | Daftar | Tabel | Gambar | Lanskap | ...) > Teks
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from tolok.aturan.katalog import Hitungan


@dataclass(frozen=True, slots=True)
class Lokasi:
    """Tempat satu simpul dalam berkas asalnya; kotak (x0, y0, x1, y1) dalam titik (1/72 inci) dari kiri atas.

    PDF mengisi halaman dan kotak; DOCX dan HTML paragraf; teks baris; XLSX lembar dan sel. Semua mulai dari 1.
    """

    berkas: str = ""
    halaman: int | None = None
    kotak: tuple[int, int, int, int] | None = None
    paragraf: int | None = None
    baris: int | None = None
    lembar: str = ""
    sel: str = ""
    """Mis. "C12"."""


class Rata(StrEnum):
    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


@dataclass(frozen=True, slots=True)
class Teks:
    """Sepotong teks sebaris. `hitungan` = kunci Naskah.hitungan bila teks ini angka yang dihitung.

    `rujukan` = kode Tabel atau Gambar; saat penomoran `isi` diganti "Tabel 3.2".
    `bilangan` = angka yang tercetak, bila `isi` tepat satu angka dengan atau tanpa satuan: "95,76%" ialah 95.76.
    """

    isi: str
    tebal: bool = False
    miring: bool = False
    hitungan: str = ""
    rujukan: str = ""
    bilangan: Decimal | None = None


Sebaris: TypeAlias = tuple[Teks, ...]


class GayaParagraf(StrEnum):
    ISI = "isi"
    """Paragraf biasa, rata kiri-kanan."""
    TENGAH = "tengah"
    KECIL = "kecil"
    """Catatan atau keterangan dengan huruf kecil."""
    PESAN = "pesan"
    """Pesan kunci dalam kotak."""
    JUDUL = "judul"
    """Baris judul dokumen di luar daftar isi, tengah dan tebal."""


@dataclass(frozen=True, slots=True)
class Paragraf:
    teks: Sebaris
    gaya: GayaParagraf = GayaParagraf.ISI
    lokasi: Lokasi | None = None


class Penomoran(StrEnum):
    ANGKA = "angka"
    HURUF = "huruf"
    BULAT = "bulat"


@dataclass(frozen=True, slots=True)
class Daftar:
    """Daftar berbutir; satu butir berisi satu blok atau lebih (boleh Daftar lagi)."""

    butir: tuple[tuple[Blok, ...], ...]
    penomoran: Penomoran = Penomoran.ANGKA
    label: tuple[str, ...] = ()
    """Tanda tiap butir seperti tertulis ("1.", "b)", "-"); hanya pada naskah yang dibaca dari berkas."""
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Sel:
    """Satu sel; `kolom` dan `baris` = banyaknya kolom dan baris yang digabung.

    Sel yang tertutup oleh gabungan tidak ditulis lagi dalam barisnya.
    """

    teks: Sebaris
    kolom: int = 1
    baris: int = 1
    rata: Rata | None = None
    tebal: bool = False
    lekuk: int = 0
    """Tingkat lekukan isi, untuk pohon dalam tabel."""
    rumus: str = ""
    """Rumus yang tersimpan dalam sel lembar kerja yang dibaca, mis. "=SUM(C2:C9)"."""
    lokasi: Lokasi | None = None


Baris: TypeAlias = tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Kolom:
    """Lebar nisbi (bilangan bulat) dan perataan baku satu kolom."""

    lebar: int
    rata: Rata = Rata.KIRI


@dataclass(frozen=True, slots=True)
class Tabel:
    """Tabel berjudul. `nomor` diisi penomoran. Kepala diulang di setiap halaman."""

    kode: str
    judul: str
    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...]
    badan: tuple[Baris, ...]
    sumber: str = ""
    catatan: tuple[str, ...] = ()
    nomor: str = ""
    """Mis. "3.2"; kosong sebelum penomoran."""
    bernomor: bool = True
    """False untuk tabel tanpa judul bernomor, mis. lampiran PK."""
    kecil: bool = False
    """Huruf lebih kecil untuk tabel padat."""
    garis: bool = True
    """False untuk pasangan label dan isi tanpa garis, mis. Nama: ... pada surat pernyataan."""
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Gambar:
    """Gambar SVG dengan teks pengganti; `lebar` dalam persen lebar bidang cetak."""

    kode: str
    judul: str
    svg: str
    alt: str
    lebar: int = 100
    sumber: str = ""
    data: Teks | None = None
    """Rujukan ke Tabel yang memuat angka-angka gambar ini; setiap grafik mempunyainya."""
    nomor: str = ""
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class KopSurat:
    baris: tuple[str, ...]
    alamat: tuple[str, ...] = ()
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Penanda:
    """Satu pihak dalam blok tanda tangan; nama kosong dicetak sebagai garis isian."""

    jabatan: tuple[str, ...]
    nama: str = ""
    pangkat: str = ""
    nip: str = ""
    tempat_tanggal: str = ""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Blok tanda tangan: satu pihak (di kanan) atau dua pihak (kiri, kanan). Tidak boleh sendiri di satu halaman."""

    pihak: tuple[Penanda, ...]
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Sampul:
    """Halaman muka."""

    pemda: str
    instansi: str
    judul: tuple[str, ...]
    tahun: str
    keterangan: tuple[str, ...] = ()
    lokasi: Lokasi | None = None


class JenisDaftarIsi(StrEnum):
    ISI = "isi"
    TABEL = "tabel"
    GAMBAR = "gambar"


@dataclass(frozen=True, slots=True)
class EntriDaftar:
    """Satu baris daftar isi yang dibaca: nomor ("BAB I", "A.", "3.2"), judul, dan halaman seperti tertulis."""

    nomor: str
    judul: str
    halaman: str = ""
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """Daftar isi, daftar tabel, atau daftar gambar; pencetak membangun isinya, pembaca mengisi `entri`."""

    jenis: JenisDaftarIsi = JenisDaftarIsi.ISI
    entri: tuple[EntriDaftar, ...] = ()
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Lanskap:
    """Blok yang dicetak di halaman melintang, lalu kembali tegak."""

    blok: tuple[Blok, ...]
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class HalamanBaru:
    lokasi: Lokasi | None = None


@dataclass(frozen=True, slots=True)
class Bab:
    """Judul dan isinya. Tingkat 1 = BAB, 2 = A., 3 = 1., 4 = a. `nomor` diisi penomoran."""

    judul: str
    isi: tuple[Blok, ...]
    tingkat: int = 1
    bernomor: bool = True
    """False untuk kata pengantar, ringkasan eksekutif, lampiran."""
    nomor: str = ""
    lokasi: Lokasi | None = None


Blok: TypeAlias = (
    Paragraf | Daftar | Tabel | Gambar | KopSurat | TandaTangan | Sampul | DaftarIsi | Lanskap | HalamanBaru | Bab
)


class Kertas(StrEnum):
    """Ukuran kertas: A4 210 × 297 mm, atau F4 (folio) 215 × 330 mm."""

    A4 = "a4"
    F4 = "f4"


class NomorHalaman(StrEnum):
    TANPA = "tanpa"
    ROMAWI = "romawi"
    ARAB = "arab"


@dataclass(frozen=True, slots=True)
class Bagian:
    """Rentang halaman dengan satu cara penomoran; setiap bagian mulai di halaman baru dan dari 1."""

    blok: tuple[Blok, ...]
    nomor_halaman: NomorHalaman = NomorHalaman.ARAB


@dataclass(frozen=True, slots=True)
class Perihal:
    """Apa yang dikatakan satu angka yang dihitung, dan dari mana masukannya dicatat."""

    judul: str
    sumber: str = ""


@dataclass(frozen=True, slots=True)
class Naskah:
    """Satu dokumen: bagian-bagiannya, angka yang dapat ditelusuri, data yang dilampirkan."""

    judul: str
    instansi: str
    tahun: int
    jenis: str
    """lkip, pk, atau pk-perubahan-1; menjadi awal nama berkas."""
    bagian: tuple[Bagian, ...]
    draf: bool = False
    hitungan: Mapping[str, Hitungan] = field(default_factory=dict)
    perihal: Mapping[str, Perihal] = field(default_factory=dict)
    """Menurut kunci hitungan; hitungan tanpa perihal hanya disebut menurut aturannya."""
    data: str = ""
    """JSON yang dilampirkan dalam PDF: fakta dan hitungan."""
    kaki: str = ""
    """Teks pendek di kaki setiap halaman bernomor."""
    kertas: Kertas = Kertas.A4
