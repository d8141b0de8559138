"""What was planned and promised: Renstra, indicators, pohon kinerja, Perjanjian Kinerja."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from tolok.aturan.nilai import Kosong, belum_ada
from tolok.dokumen.fakta.dasar import Agregasi, Arah, Rupiah, Target, Tercatat
from tolok.dokumen.fakta.instansi import Pejabat


@dataclass(frozen=True, kw_only=True)
class TargetTahun(Tercatat):
    """Target satu indikator pada satu tahun Renstra."""

    tahun: Annotated[int, "Tahun target"]
    nilai: Annotated[Target, "Target: angka, rentang, predikat, atau keadaan dengan alasan"]


@dataclass(frozen=True, kw_only=True)
class Indikator(Tercatat):
    """Indikator tujuan atau sasaran (IKU atau IK) dengan manual indikatornya."""

    kode: Annotated[str, "Kode unik, mis. IKU-1"]
    nama: Annotated[str, "Nama indikator menurut dokumen"]
    jenis: Annotated[str, "IKU atau IK"]
    satuan: Annotated[str, "Satuan, mis. persen, indeks, lembaga, nilai"]
    desimal: Annotated[int, "Banyaknya desimal saat nilai ditandatangani"] = 2
    arah: Annotated[Arah, "Rumus capaian: naik, turun_2t, turun_rasio, stabil, rentang, predikat"] = Arah.NAIK
    agregasi: Annotated[Agregasi, "Nilai setahun dari triwulan: akhir, jumlah, rata_rata"] = Agregasi.AKHIR
    ukuran: Annotated[str, "Ukuran baku yang bermutu sendiri: ikm; kosong bila tidak ada"] = ""
    skala: Annotated[tuple[str, ...], "Untuk predikat: dari yang terendah ke yang tertinggi"] = ()
    makna: Annotated[str, "Apa yang digambarkan indikator"] = ""
    alasan: Annotated[str, "Mengapa indikator dipilih"] = ""
    formulasi: Annotated[str, "Cara menghitung dalam kata-kata"] = ""
    referensi: Annotated[str, "Rujukan indikator"] = ""
    sumber_data: Annotated[str, "Dari mana data diperoleh"] = ""
    penanggung_jawab: Annotated[str, "Jabatan yang bertanggung jawab"] = ""
    tingkat_pemilik: Annotated[str, "Tingkat pemilik: kepala perangkat daerah, administrator, pengawas"] = ""
    target: Annotated[tuple[TargetTahun, ...], "Target per tahun Renstra"] = ()


@dataclass(frozen=True, kw_only=True)
class Sasaran(Tercatat):
    """Sasaran strategis dan indikatornya."""

    kode: Annotated[str, "Kode unik, mis. S1"]
    nama: Annotated[str, "Rumusan sasaran"]
    indikator: Annotated[tuple[Indikator, ...], "Indikator sasaran"] = ()


@dataclass(frozen=True, kw_only=True)
class Tujuan(Tercatat):
    """Tujuan Renstra, indikatornya, dan sasaran di bawahnya."""

    kode: Annotated[str, "Kode unik, mis. T1"]
    nama: Annotated[str, "Rumusan tujuan"]
    indikator: Annotated[tuple[Indikator, ...], "Indikator tujuan"] = ()
    sasaran: Annotated[tuple[Sasaran, ...], "Sasaran di bawah tujuan ini"] = ()


@dataclass(frozen=True, kw_only=True)
class Simpul(Tercatat):
    """Satu simpul pohon kinerja: kondisi (hasil), bukan kegiatan."""

    kode: Annotated[str, "Kode unik simpul"]
    kondisi: Annotated[str, "Kondisi yang harus terwujud"]
    induk: Annotated[str, "Kode simpul induk; kosong untuk puncak"] = ""
    pemilik: Annotated[str, "Jabatan pemilik kinerja"] = ""
    indikator: Annotated[tuple[str, ...], "Kode indikator pada simpul ini"] = ()


@dataclass(frozen=True, kw_only=True)
class Renstra(Tercatat):
    """renstra.toml: tujuan, sasaran, indikator, target lima tahun, pohon kinerja."""

    nama: Annotated[str, "Nama dokumen Renstra"]
    tahun_awal: Annotated[int, "Tahun pertama Renstra"]
    tahun_akhir: Annotated[int, "Tahun terakhir Renstra"]
    tujuan: Annotated[tuple[Tujuan, ...], "Tujuan Renstra"]
    pohon: Annotated[tuple[Simpul, ...], "Pohon kinerja; bila kosong disusun dari tujuan dan sasaran"] = ()


@dataclass(frozen=True, kw_only=True)
class BarisPerjanjian(Tercatat):
    """Satu baris lampiran PK: kinerja utama, indikator, target yang diperjanjikan."""

    kinerja: Annotated[str, "Kode tujuan atau sasaran Renstra"]
    indikator: Annotated[str, "Kode indikator Renstra"]
    target: Annotated[Target, "Target yang diperjanjikan"]
    rumusan: Annotated[str, "Rumusan kinerja dalam PK bila berbeda dari Renstra"] = ""


@dataclass(frozen=True, kw_only=True)
class AnggaranPerjanjian(Tercatat):
    """Anggaran satu program dalam lampiran PK."""

    program: Annotated[str, "Kode program"]
    jumlah: Annotated[Rupiah | Kosong, "Anggaran program dalam PK versi ini, rupiah"] = belum_ada(
        "anggaran per program menurut PK versi ini tidak ada dalam sumber"
    )
    keterangan: Annotated[str, "Keterangan, mis. sumber dana"] = ""


@dataclass(frozen=True, kw_only=True)
class PerjanjianKinerja(Tercatat):
    """perjanjian.toml [[perjanjian]]: satu versi PK; versi yang sudah diteken tidak diubah."""

    versi: Annotated[str, "murni, perubahan-1, perubahan-2, …"]
    tanggal: Annotated[date | None, "Tanggal penandatanganan; kosong bila tidak diketahui"] = None
    pihak_pertama: Annotated[Pejabat, "Penerima tugas"]
    pihak_kedua: Annotated[Pejabat, "Pemberi tugas, atasan pihak pertama"]
    baris: Annotated[tuple[BarisPerjanjian, ...], "Sasaran, indikator, target"]
    anggaran: Annotated[tuple[AnggaranPerjanjian, ...], "Anggaran per program"] = ()

    @property
    def urutan(self) -> int:
        """0 for murni, then the number of the revision; the report follows the last one."""
        return 0 if self.versi == "murni" else int(self.versi.removeprefix("perubahan-"))
