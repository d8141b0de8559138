"""The office: who it is, where it stands, what it must do, who works there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from tolok.aturan.nilai import Nilai, belum_ada
from tolok.dokumen.fakta.dasar import Tercatat


@dataclass(frozen=True, kw_only=True)
class Kop(Tercatat):
    """Kepala surat: baris dari atas ke bawah, lalu alamat."""

    baris: Annotated[tuple[str, ...], "Baris kop, mis. PEMERINTAH KABUPATEN …, KECAMATAN …"]
    alamat: Annotated[tuple[str, ...], "Baris alamat di bawah nama instansi"] = ()


@dataclass(frozen=True, kw_only=True)
class Pejabat(Tercatat):
    """Orang yang menandatangani; nama boleh kosong (dicetak sebagai tempat nama)."""

    jabatan: Annotated[str, "Jabatan, mis. Camat Batumandi"]
    nama: Annotated[str, "Nama lengkap dengan gelar; kosong bila sengaja tidak dicantumkan"] = ""
    pangkat: Annotated[str, "Pangkat, mis. Pembina Tingkat I"] = ""
    golongan: Annotated[str, "Golongan ruang, mis. IV/b"] = ""
    nip: Annotated[str, "NIP 18 angka; spasi 8-6-1-3 diperbolehkan"] = ""


@dataclass(frozen=True, kw_only=True)
class DasarHukum(Tercatat):
    """Satu peraturan yang menjadi landasan laporan."""

    nama: Annotated[str, "Jenis, nomor dan tahun, mis. Peraturan Presiden Nomor 29 Tahun 2014"]
    tentang: Annotated[str, "Judul peraturan setelah kata 'tentang'"]


@dataclass(frozen=True, kw_only=True)
class Tugas(Tercatat):
    """Tugas dan fungsi menurut satu peraturan."""

    dasar: Annotated[str, "Peraturan yang menetapkan tugas dan fungsi"]
    ringkas: Annotated[str, "Tugas pokok dalam satu kalimat tanpa nama instansi"]
    fungsi: Annotated[tuple[str, ...], "Fungsi, satu butir satu teks"] = ()
    kewenangan: Annotated[tuple[str, ...], "Tugas menurut peraturan, satu butir satu teks"] = ()


@dataclass(frozen=True, kw_only=True)
class Unit(Tercatat):
    """Satu kotak bagan organisasi."""

    kode: Annotated[str, "Kode singkat unik, mis. sekretariat"]
    nama: Annotated[str, "Nama unit menurut peraturan"]
    induk: Annotated[str, "Kode unit atasan; kosong untuk puncak"] = ""


@dataclass(frozen=True, kw_only=True)
class Desa(Tercatat):
    """Satu desa atau kelurahan di wilayah kerja."""

    kode: Annotated[str, "Kode wilayah Kemendagri, mis. 63.11.04.2001"]
    nama: Annotated[str, "Nama menurut data kode wilayah"]
    alias: Annotated[str, "Ejaan lain yang dipakai dokumen instansi"] = ""


@dataclass(frozen=True, kw_only=True)
class Wilayah(Tercatat):
    """Gambaran wilayah kerja."""

    uraian: Annotated[str, "Gambaran singkat wilayah; kosong bila tidak ada"] = ""
    luas_km2: Annotated[Nilai, "Luas wilayah, km2"] = belum_ada("luas wilayah tidak tercantum dalam sumber")
    penduduk: Annotated[Nilai, "Jumlah penduduk, jiwa"] = belum_ada("jumlah penduduk tidak tercantum dalam sumber")
    desa: Annotated[tuple[Desa, ...], "Desa dan kelurahan di wilayah kerja"] = ()


@dataclass(frozen=True, kw_only=True)
class JumlahPegawai(Tercatat):
    """Satu baris tabel kepegawaian: uraian dan banyaknya orang."""

    uraian: Annotated[str, "Jabatan, jenjang pendidikan, atau golongan ruang"]
    jumlah: Annotated[int, "Banyaknya orang"]
    jenis: Annotated[str, "Untuk jabatan: struktural, pelaksana, fungsional, atau honorer"] = ""


@dataclass(frozen=True, kw_only=True)
class Kepegawaian(Tercatat):
    """Keadaan pegawai pada satu waktu; jumlah menurut jabatan, pendidikan, golongan."""

    per: Annotated[str, "Keadaan per kapan, mis. Desember 2023"]
    jabatan: Annotated[tuple[JumlahPegawai, ...], "Pegawai menurut jabatan"] = ()
    pendidikan: Annotated[tuple[JumlahPegawai, ...], "ASN menurut pendidikan terakhir"] = ()
    golongan: Annotated[tuple[JumlahPegawai, ...], "ASN menurut golongan ruang"] = ()


@dataclass(frozen=True, kw_only=True)
class Isu(Tercatat):
    """Isu strategis atau permasalahan utama, dan kinerja yang terpengaruh."""

    judul: Annotated[str, "Isu dalam satu frasa"]
    uraian: Annotated[str, "Permasalahan: apa yang terjadi dan di mana"]
    indikator: Annotated[tuple[str, ...], "Kode indikator kinerja yang terpengaruh"] = ()


@dataclass(frozen=True, kw_only=True)
class Instansi(Tercatat):
    """instansi.toml: identitas, tugas, susunan, wilayah, pegawai, isu strategis."""

    nama: Annotated[str, "Nama resmi, mis. Kecamatan Batumandi"]
    jenis: Annotated[str, "kecamatan, dinas, badan, kantor, …"]
    pemda: Annotated[str, "Pemerintah daerah, mis. Kabupaten Balangan"]
    sebutan_kepala: Annotated[str, "Sebutan kepala instansi, mis. Camat Batumandi"]
    sebutan_kepala_daerah: Annotated[str, "Mis. Bupati Balangan"]
    tempat: Annotated[str, "Tempat penandatanganan, mis. Batumandi"]
    kode_wilayah: Annotated[str, "Kode wilayah Kemendagri"] = ""
    kop: Annotated[Kop, "Kepala surat"]
    tugas: Annotated[Tugas, "Tugas dan fungsi"]
    dasar_hukum: Annotated[tuple[DasarHukum, ...], "Landasan hukum laporan, berurutan"] = ()
    unit: Annotated[tuple[Unit, ...], "Susunan organisasi"] = ()
    wilayah: Annotated[Wilayah | None, "Wilayah kerja"] = None
    kepegawaian: Annotated[Kepegawaian | None, "Keadaan pegawai"] = None
    isu: Annotated[tuple[Isu, ...], "Isu strategis dan permasalahan utama"] = ()
