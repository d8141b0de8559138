"""Renja and its money: program -> kegiatan -> sub kegiatan, by official code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from tolok.aturan.nilai import Kosong, belum_ada
from tolok.dokumen.fakta.dasar import Rupiah, Target, Tercatat, Terukur

TANPA_REALISASI = belum_ada("realisasi keluaran tidak tercantum dalam sumber")
TIDAK_DIRINCI = belum_ada("tidak dirinci dalam sumber")


@dataclass(frozen=True, kw_only=True)
class IndikatorRenja(Tercatat):
    """Indikator program (outcome), kegiatan (output) atau sub kegiatan (sub output)."""

    nama: Annotated[str, "Nama indikator menurut Renja"]
    satuan: Annotated[str, "Satuan target"]
    target: Annotated[Target, "Target Renja"]
    realisasi: Annotated[Terukur, "Realisasi; bila tidak ada, keadaan dengan alasan"] = TANPA_REALISASI


@dataclass(frozen=True, kw_only=True)
class Belanja(Tercatat):
    """Bagian satu sub kegiatan menurut jenis belanja."""

    jenis: Annotated[str, "pegawai, barang-jasa, atau modal"]
    pagu: Annotated[Rupiah, "Pagu jenis belanja ini, rupiah"]
    realisasi: Annotated[Rupiah | Kosong, "Realisasi, rupiah; bila sumber tidak merinci, kosongkan"] = TIDAK_DIRINCI


@dataclass(frozen=True, kw_only=True)
class SubKegiatan(Tercatat):
    """Daun anggaran: di sinilah pagu dan realisasi dicatat; tingkat di atasnya dijumlahkan."""

    kode: Annotated[str, "Kode nomenklatur, mis. 7.01.01.2.01.0006"]
    nama: Annotated[str, "Nama menurut dokumen anggaran"]
    pagu: Annotated[Rupiah, "Pagu terakhir (perubahan bila ada), rupiah"]
    realisasi: Annotated[Rupiah | Kosong, "Realisasi sampai akhir tahun, rupiah"]
    pagu_murni: Annotated[Rupiah | Kosong, "Pagu APBD murni, rupiah"] = belum_ada(
        "pagu murni sub kegiatan tidak ada dalam sumber"
    )
    indikator: Annotated[tuple[IndikatorRenja, ...], "Indikator sub kegiatan"] = ()
    belanja: Annotated[tuple[Belanja, ...], "Rincian menurut jenis belanja"] = ()


@dataclass(frozen=True, kw_only=True)
class Kegiatan(Tercatat):
    """Kegiatan; `pagu` dan `realisasi` di sini hanya angka kendali dari sumber."""

    kode: Annotated[str, "Kode nomenklatur kegiatan"]
    nama: Annotated[str, "Nama kegiatan"]
    pagu: Annotated[Rupiah | None, "Angka kendali: harus sama dengan jumlah sub kegiatan"] = None
    realisasi: Annotated[Rupiah | None, "Angka kendali: harus sama dengan jumlah sub kegiatan"] = None
    indikator: Annotated[tuple[IndikatorRenja, ...], "Indikator kegiatan"] = ()
    sub_kegiatan: Annotated[tuple[SubKegiatan, ...], "Sub kegiatan"]


@dataclass(frozen=True, kw_only=True)
class Program(Tercatat):
    """Program dan indikator kinerja instansi yang didukungnya."""

    kode: Annotated[str, "Kode nomenklatur program"]
    nama: Annotated[str, "Nama program"]
    mendukung: Annotated[tuple[str, ...], "Kode indikator tujuan atau sasaran yang didukung"] = ()
    pagu: Annotated[Rupiah | None, "Angka kendali: harus sama dengan jumlah kegiatan"] = None
    realisasi: Annotated[Rupiah | None, "Angka kendali: harus sama dengan jumlah kegiatan"] = None
    indikator: Annotated[tuple[IndikatorRenja, ...], "Indikator program"] = ()
    kegiatan: Annotated[tuple[Kegiatan, ...], "Kegiatan"]


@dataclass(frozen=True, kw_only=True)
class KelompokLama(Tercatat):
    """Penyajian lama (Permendagri 13/2006): Belanja Langsung atau Tidak Langsung."""

    nama: Annotated[str, "Belanja Tidak Langsung atau Belanja Langsung"]
    sub_kegiatan: Annotated[tuple[str, ...], "Kode sub kegiatan anggotanya; kosong berarti sisanya"] = ()
    murni: Annotated[Rupiah | Kosong, "Pagu APBD murni, rupiah"] = belum_ada("pagu murni tidak ada dalam sumber")
    pagu: Annotated[Rupiah | None, "Angka kendali pagu perubahan"] = None
    realisasi: Annotated[Rupiah | None, "Angka kendali realisasi"] = None


@dataclass(frozen=True, kw_only=True)
class Renja(Tercatat):
    """renja.toml: rencana kerja setahun dengan pagu dan realisasinya."""

    tahun: Annotated[int, "Tahun anggaran"]
    nomenklatur: Annotated[str, "Versi nomenklatur kode, mis. Kepmendagri 900.1.15.5-1317/2023"]
    tahap: Annotated[str, "Tahap anggaran pagu: murni atau perubahan"] = "murni"
    pagu: Annotated[Rupiah | None, "Angka kendali: jumlah pagu semua program"] = None
    realisasi: Annotated[Rupiah | None, "Angka kendali: jumlah realisasi semua program"] = None
    program: Annotated[tuple[Program, ...], "Program"]
    kelompok_lama: Annotated[tuple[KelompokLama, ...], "Penyajian Belanja Langsung dan Tidak Langsung"] = ()
