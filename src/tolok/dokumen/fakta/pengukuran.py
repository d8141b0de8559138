"""What was measured: realisasi with its evidence, comparators, causes, efforts, plans."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from tolok.dokumen.fakta.dasar import Rupiah, Tercatat, Terukur


@dataclass(frozen=True, kw_only=True)
class Bilangan(Tercatat):
    """Pembilang atau penyebut: banyaknya dan apa yang dihitung."""

    nilai: Annotated[Decimal, "Banyaknya"]
    uraian: Annotated[str, "Apa yang dihitung, mis. laporan yang diterima"]


@dataclass(frozen=True, kw_only=True)
class NilaiTriwulan(Tercatat):
    """Nilai pada satu triwulan."""

    triwulan: Annotated[int, "1 sampai 4"]
    nilai: Annotated[Terukur, "Nilai, atau keadaan dengan alasan"]


@dataclass(frozen=True, kw_only=True)
class Realisasi(Tercatat):
    """Realisasi satu indikator pada satu tahun."""

    tahun: Annotated[int, "Tahun realisasi"]
    nilai: Annotated[Terukur, "Nilai yang ditandatangani, atau keadaan dengan alasan"]
    pembilang: Annotated[Bilangan | None, "Pembilang bila indikator berupa perbandingan"] = None
    penyebut: Annotated[Bilangan | None, "Penyebut bila indikator berupa perbandingan"] = None
    triwulan: Annotated[tuple[NilaiTriwulan, ...], "Nilai per triwulan bila ada"] = ()


@dataclass(frozen=True, kw_only=True)
class Pembanding(Tercatat):
    """Nilai pembanding pada tingkat yang tepat."""

    jenis: Annotated[str, "kecamatan-lain, rata-rata-kabupaten, standar-nasional, …"]
    nama: Annotated[str, "Nama pembanding"]
    tahun: Annotated[int, "Tahun pembanding"]
    nilai: Annotated[Terukur, "Nilai pembanding, atau keadaan dengan alasan"]


@dataclass(frozen=True, kw_only=True)
class Upaya(Tercatat):
    """Sesuatu yang dikerjakan pada tahun laporan."""

    uraian: Annotated[str, "Apa yang dikerjakan"]
    waktu: Annotated[str, "Kapan, mis. Semester II 2023; kosong bila tidak tercatat"] = ""


@dataclass(frozen=True, kw_only=True)
class RencanaAksi(Tercatat):
    """Tindakan tahun berikutnya, dengan penanggung jawab, waktu, dan anggaran."""

    uraian: Annotated[str, "Apa yang akan dikerjakan"]
    penanggung_jawab: Annotated[str, "Jabatan penanggung jawab; kosong bila belum ditetapkan"] = ""
    waktu: Annotated[str, "Kapan, tahun setelah tahun laporan; kosong bila belum ditetapkan"] = ""
    anggaran: Annotated[Rupiah | None, "Anggaran, rupiah; kosong bila belum ditetapkan"] = None
    indikator: Annotated[tuple[str, ...], "Kode indikator yang dituju"] = ()


@dataclass(frozen=True, kw_only=True)
class SumberDaya(Tercatat):
    """Orang atau waktu yang dipakai untuk satu indikator."""

    jenis: Annotated[str, "orang atau waktu"]
    satuan: Annotated[str, "Mis. orang, hari"]
    rencana: Annotated[Decimal, "Yang direncanakan"]
    dipakai: Annotated[Decimal, "Yang dipakai"]


@dataclass(frozen=True, kw_only=True)
class Pengukuran(Tercatat):
    """pengukuran.toml [[pengukuran]]: satu indikator, bertahun-tahun, dengan analisisnya."""

    indikator: Annotated[str, "Kode indikator Renstra"]
    realisasi: Annotated[tuple[Realisasi, ...], "Realisasi per tahun, paling banyak lima tahun"]
    pembanding: Annotated[tuple[Pembanding, ...], "Nilai pembanding"] = ()
    penyebab: Annotated[tuple[str, ...], "Penyebab keberhasilan atau kegagalan, satu kalimat satu teks"] = ()
    upaya: Annotated[tuple[Upaya, ...], "Yang sudah dikerjakan pada tahun laporan"] = ()
    hambatan: Annotated[tuple[str, ...], "Hambatan, satu kalimat satu teks"] = ()
    solusi: Annotated[tuple[str, ...], "Solusi, satu kalimat satu teks"] = ()
    rencana: Annotated[tuple[RencanaAksi, ...], "Rencana aksi tahun berikutnya"] = ()
    sumber_daya: Annotated[tuple[SumberDaya, ...], "Sumber daya selain uang"] = ()
