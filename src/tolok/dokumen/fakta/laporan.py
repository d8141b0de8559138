"""The report itself: year, signature, follow-up, innovations, decisions, own paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from tolok.dokumen.fakta.dasar import Tercatat
from tolok.dokumen.fakta.instansi import Pejabat
from tolok.dokumen.fakta.pengukuran import RencanaAksi


@dataclass(frozen=True, kw_only=True)
class TindakLanjut(Tercatat):
    """Rekomendasi evaluasi tahun lalu dan tindak lanjutnya."""

    rekomendasi: Annotated[str, "Rekomendasi dalam LHE tahun lalu"]
    tindak_lanjut: Annotated[str, "Yang dikerjakan; kosong bila belum"] = ""
    status: Annotated[str, "selesai, sebagian, atau belum"] = "belum"


@dataclass(frozen=True, kw_only=True)
class Inovasi(Tercatat):
    """Inovasi dan tahapnya."""

    nama: Annotated[str, "Nama inovasi"]
    uraian: Annotated[str, "Apa yang dilakukan inovasi"]
    tahap: Annotated[str, "inisiatif, uji coba, atau penerapan"]


@dataclass(frozen=True, kw_only=True)
class KeputusanTriwulan(Tercatat):
    """Yang diputuskan atau diubah karena hasil pengukuran triwulan."""

    triwulan: Annotated[int | None, "Triwulan 1 sampai 4; kosong bila sumber tidak menyebut"] = None
    temuan: Annotated[str, "Hasil yang mendasari"]
    keputusan_rapat: Annotated[str, "Yang diputuskan atau diubah"]


@dataclass(frozen=True, kw_only=True)
class NilaiLain(Tercatat):
    """Satu baris kinerja lain: uraian dan nilainya per tahun (teks bilangan bulat)."""

    uraian: Annotated[str, "Apa yang dihitung, mis. Desa berstatus maju"]
    nilai: Annotated[tuple[int, ...], "Banyaknya, berurutan menurut `tahun` tabelnya"]


@dataclass(frozen=True, kw_only=True)
class KinerjaLain(Tercatat):
    """Kinerja lain yang bukan indikator PK, mis. status Indeks Desa Membangun."""

    judul: Annotated[str, "Judul tabel"]
    satuan: Annotated[str, "Satuan semua nilai, mis. desa"]
    tahun: Annotated[tuple[int, ...], "Tahun kolom, tidak melewati tahun laporan"]
    baris: Annotated[tuple[NilaiLain, ...], "Baris tabel"]
    uraian: Annotated[str, "Penjelasan tabel"] = ""


@dataclass(frozen=True, kw_only=True)
class Narasi(Tercatat):
    """Paragraf pengguna sendiri, disisipkan apa adanya di tempat yang disebut."""

    tempat: Annotated[str, "pengantar, ringkasan, bab1, bab2, bab3, bab4, atau kode indikator"]
    paragraf: Annotated[tuple[str, ...], "Paragraf, satu teks satu paragraf"]


@dataclass(frozen=True, kw_only=True)
class Laporan(Tercatat):
    """laporan.toml: tahun, pengesahan, tindak lanjut, dan narasi laporan."""

    tahun: Annotated[int, "Tahun kinerja yang dilaporkan"]
    status: Annotated[str, "draf atau ditandatangani"] = "draf"
    tanggal: Annotated[date | None, "Tanggal penandatanganan; kosong bila belum"] = None
    bulan: Annotated[str, "Bulan dan tahun bila tanggal belum diketahui, mis. Januari 2024"] = ""
    penandatangan: Annotated[Pejabat, "Yang menandatangani laporan"]
    tindak_lanjut: Annotated[tuple[TindakLanjut, ...], "Tindak lanjut rekomendasi evaluasi tahun lalu"] = ()
    catatan_tindak_lanjut: Annotated[str, "Yang diketahui sumber bila rincian rekomendasi tidak ada"] = ""
    keputusan_triwulan: Annotated[tuple[KeputusanTriwulan, ...], "Yang diubah karena hasil triwulan"] = ()
    inovasi: Annotated[tuple[Inovasi, ...], "Inovasi dan tahapnya"] = ()
    kinerja_lain: Annotated[tuple[KinerjaLain, ...], "Kinerja lain di luar PK"] = ()
    hambatan: Annotated[tuple[str, ...], "Hambatan umum instansi, satu kalimat satu teks"] = ()
    solusi: Annotated[tuple[str, ...], "Solusi umum, satu kalimat satu teks"] = ()
    langkah: Annotated[tuple[RencanaAksi, ...], "Langkah tahun berikutnya"] = ()
    catatan_konsistensi: Annotated[tuple[str, ...], "Pernyataan sumber tentang perbedaan antar dokumen"] = ()
    narasi: Annotated[tuple[Narasi, ...], "Paragraf pengguna"] = ()
