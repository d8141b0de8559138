"""Its plans: a Renstra with every direction of indicator, a PK and the PK that revised it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from buat.instansi import BUPATI, KEPALA_DINAS
from tolok.aturan.nilai import Predikat, Rentang, Target, belum_ada
from tolok.aturan.pedoman import Arah
from tolok.aturan.periode import Agregasi
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.rencana import (
    AnggaranPerjanjian,
    BarisPerjanjian,
    Indikator,
    PerjanjianKinerja,
    Renstra,
    Sasaran,
    Simpul,
    TargetTahun,
    Tujuan,
)

SKALA_SAKIP = ("D", "C", "CC", "B", "BB", "A", "AA")


def make_target(*nilai: str | Target, sejak: int = 2021) -> tuple[TargetTahun, ...]:
    """Return one target a year from `sejak` on; a text is a decimal number."""
    return tuple(
        TargetTahun(tahun=tahun, nilai=Decimal(isi) if isinstance(isi, str) else isi)
        for tahun, isi in enumerate(nilai, start=sejak)
    )


def make_indikator(**ganti: Any) -> Indikator:
    """Return an indicator in percent that should rise, with the given fields replaced."""
    baku = Indikator(
        kode="IK-1.1",
        nama="Persentase permohonan yang selesai tepat waktu",
        jenis="IK",
        satuan="persen",
        makna="Kepastian waktu layanan bagi pemohon",
        alasan="Waktu layanan paling sering diadukan pemohon",
        formulasi="Permohonan selesai tepat waktu dibagi permohonan yang masuk, dikali 100 persen",
        referensi="Standar pelayanan dinas",
        sumber_data="Register permohonan",
        penanggung_jawab="Kepala Bidang Layanan Sosial",
        tingkat_pemilik="administrator",
        target=make_target("80", "85", "90", "95", "96", "97"),
    )
    return replace(baku, **ganti)


IKU_1 = make_indikator(
    kode="IKU-1",
    nama="Indeks Kesejahteraan Penduduk Rentan",
    jenis="IKU",
    satuan="indeks",
    makna="Kesejahteraan penduduk rentan di kabupaten",
    alasan="Menjadi ukuran hasil akhir dinas",
    formulasi="Rata-rata empat dimensi kesejahteraan",
    sumber_data="Survei tahunan",
    penanggung_jawab="Kepala Dinas Contoh Sejahtera",
    tingkat_pemilik="kepala perangkat daerah",
    target=make_target("70", "71", "72", "73.5", "75", "76"),
)

SASARAN = (
    Sasaran(
        kode="S1",
        nama="Meningkatnya mutu layanan sosial",
        indikator=(
            make_indikator(),
            make_indikator(
                kode="IK-1.2",
                nama="Rata-rata waktu penyelesaian permohonan",
                satuan="hari",
                desimal=1,
                arah=Arah.TURUN_2T,
                formulasi="Jumlah hari penyelesaian dibagi jumlah permohonan",
                target=make_target("7", "6", "5.5", "5", "4.5", "4"),
            ),
            make_indikator(
                kode="IK-1.3",
                nama="Persentase jenis layanan yang dapat diajukan secara daring",
                formulasi="Jenis layanan daring dibagi semua jenis layanan, dikali 100 persen",
                target=make_target("80", "85", "90", sejak=2024),
            ),
        ),
    ),
    Sasaran(
        kode="S2",
        nama="Menurunnya kerentanan keluarga dampingan",
        indikator=(
            make_indikator(
                kode="IK-2.1",
                nama="Pengaduan per seribu penerima layanan",
                satuan="pengaduan",
                desimal=1,
                arah=Arah.TURUN_RASIO,
                formulasi="Pengaduan dibagi penerima layanan, dikali seribu",
                target=make_target("5.5", "5", "4.5", "4", "3.5", "3"),
            ),
            make_indikator(
                kode="IK-2.2",
                nama="Jumlah pelanggaran kode etik petugas",
                satuan="kasus",
                desimal=0,
                arah=Arah.TURUN_2T,
                agregasi=Agregasi.JUMLAH,
                formulasi="Jumlah pelanggaran yang terbukti",
                target=make_target("0", "0", "0", "0", "0", "0"),
            ),
        ),
    ),
    Sasaran(
        kode="S3",
        nama="Terjaganya keseimbangan sumber daya layanan",
        indikator=(
            make_indikator(
                kode="IK-3.1",
                nama="Keluarga dampingan untuk setiap pendamping",
                satuan="keluarga",
                desimal=0,
                arah=Arah.STABIL,
                formulasi="Keluarga dampingan dibagi pendamping",
                target=make_target("20", "20", "20", "20", "20", "20"),
            ),
            make_indikator(
                kode="IK-3.2",
                nama="Rata-rata waktu tunggu di loket",
                satuan="menit",
                desimal=1,
                arah=Arah.RENTANG,
                formulasi="Jumlah menit tunggu dibagi jumlah pengunjung",
                target=make_target(*(Rentang(bawah=Decimal(10), atas=Decimal(15)),) * 6),
            ),
            make_indikator(
                kode="IK-3.3",
                nama="Persentase sengketa layanan yang diselesaikan",
                formulasi="Sengketa selesai dibagi sengketa yang terjadi, dikali 100 persen",
                target=make_target("100", "100", "100", "100", "100", "100"),
            ),
        ),
    ),
    Sasaran(
        kode="S4",
        nama="Meningkatnya akuntabilitas dinas",
        indikator=(
            make_indikator(
                kode="IK-4.1",
                nama="Predikat akuntabilitas kinerja dinas",
                satuan="predikat",
                arah=Arah.PREDIKAT,
                skala=SKALA_SAKIP,
                formulasi="Predikat hasil evaluasi Inspektorat",
                target=make_target(*(Predikat(huruf) for huruf in ("CC", "B", "B", "BB", "BB", "A"))),
            ),
            make_indikator(
                kode="IK-4.2",
                nama="Indeks Profesionalitas ASN dinas",
                satuan="indeks",
                formulasi="Hasil pengukuran badan kepegawaian",
                target=make_target(belum_ada("belum ditetapkan pada awal Renstra"), "70", "72", "74", "76", "78"),
            ),
            make_indikator(
                kode="IK-4.3",
                nama="Persentase aset yang tercatat dalam aplikasi lama",
                formulasi="Aset tercatat dibagi semua aset, dikali 100 persen",
                target=make_target("90", "95", "100", "100"),
            ),
        ),
    ),
)

RENSTRA = Renstra(
    nama="Rencana Strategis Dinas Contoh Sejahtera Tahun 2021-2026",
    tahun_awal=2021,
    tahun_akhir=2026,
    tujuan=(
        Tujuan(
            kode="T1",
            nama="Meningkatnya kesejahteraan penduduk rentan",
            indikator=(IKU_1,),
            sasaran=SASARAN,
        ),
    ),
    pohon=(
        Simpul(
            kode="P",
            kondisi="Penduduk rentan sejahtera",
            pemilik="Kepala Dinas Contoh Sejahtera",
            indikator=("IKU-1",),
        ),
        Simpul(
            kode="P1",
            kondisi="Layanan sosial bermutu",
            induk="P",
            pemilik="Kepala Bidang Layanan Sosial",
            indikator=("IK-1.1", "IK-1.2"),
        ),
        Simpul(kode="P2", kondisi="Keluarga dampingan tidak rentan", induk="P", indikator=("IK-2.1",)),
        Simpul(kode="P11", kondisi="Layanan dapat diajukan secara daring", induk="P1", indikator=("IK-1.3",)),
    ),
)


def make_baris(kinerja: str, indikator: str, target: str | Target) -> BarisPerjanjian:
    """Return one line of a PK; a text is a decimal number."""
    nilai = Decimal(target) if isinstance(target, str) else target
    return BarisPerjanjian(kinerja=kinerja, indikator=indikator, target=nilai)


BARIS_TETAP = (
    make_baris("T1", "IKU-1", "73.5"),
    make_baris("S1", "IK-1.2", "5"),
    make_baris("S2", "IK-2.1", "4"),
    make_baris("S2", "IK-2.2", "0"),
    make_baris("S3", "IK-3.1", "20"),
    make_baris("S3", "IK-3.2", Rentang(bawah=Decimal(10), atas=Decimal(15))),
    make_baris("S3", "IK-3.3", "100"),
    make_baris("S4", "IK-4.1", Predikat("BB")),
    make_baris("S4", "IK-4.2", "74"),
)
"""What both versions of the PK promise alike."""


def make_anggaran(*jumlah: int) -> tuple[AnggaranPerjanjian, ...]:
    """Return the money of the programmes 9.99.01, 9.99.02, … in this order."""
    return tuple(
        AnggaranPerjanjian(program=f"9.99.{urut:02}", jumlah=Rupiah(rupiah), keterangan="APBD Kabupaten Contoh")
        for urut, rupiah in enumerate(jumlah, start=1)
    )


PK_MURNI = PerjanjianKinerja(
    versi="murni",
    tanggal=date(2024, 1, 26),
    pihak_pertama=KEPALA_DINAS,
    pihak_kedua=BUPATI,
    baris=(make_baris("S1", "IK-1.1", "95"), *BARIS_TETAP, make_baris("S4", "IK-4.3", "100")),
    anggaran=make_anggaran(2_600_000_000, 500_000_000, 850_000_000),
)
PK_PERUBAHAN = PerjanjianKinerja(
    versi="perubahan-1",
    tanggal=date(2024, 10, 18),
    pihak_pertama=KEPALA_DINAS,
    pihak_kedua=BUPATI,
    baris=(make_baris("S1", "IK-1.1", "92"), make_baris("S1", "IK-1.3", "80"), *BARIS_TETAP),
    anggaran=make_anggaran(2_700_000_000, 600_000_000, 900_000_000),
    keputusan=(
        "Setelah DPPA 2024 disahkan, target permohonan yang selesai tepat waktu turun, persentase jenis layanan daring "
        "masuk, dan persentase aset dalam aplikasi lama keluar."
    ),
)


def make_renstra(**ganti: Any) -> Renstra:
    """Return the Renstra of the made-up dinas with the given fields replaced."""
    return replace(RENSTRA, **ganti)


def make_perjanjian(**ganti: Any) -> PerjanjianKinerja:
    """Return the first PK of the made-up dinas with the given fields replaced."""
    return replace(PK_MURNI, **ganti)
