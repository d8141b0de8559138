"""What it measured: above, met, below, zero, nihil, not applicable and not yet known."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tolok.aturan.nilai import Predikat, Terukur, belum_ada, nihil, tidak_berlaku
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.pengukuran import (
    Bilangan,
    NilaiTriwulan,
    Pembanding,
    Pengukuran,
    Realisasi,
    RencanaAksi,
    SumberDaya,
    Upaya,
)

TAHUN = 2024


def make_realisasi(nilai: str | Terukur, *, tahun: int = TAHUN, **isi: Any) -> Realisasi:
    """Return the realisasi of one year; a text is a decimal number."""
    return Realisasi(tahun=tahun, nilai=Decimal(nilai) if isinstance(nilai, str) else nilai, **isi)


def make_deret(*nilai: str | Terukur, sampai: int = TAHUN - 1) -> tuple[Realisasi, ...]:
    """Return the realisasi of earlier years, the last of them in `sampai`."""
    awal = sampai - len(nilai) + 1
    return tuple(make_realisasi(isi, tahun=tahun) for tahun, isi in enumerate(nilai, start=awal))


def make_bilangan(nilai: int, uraian: str) -> Bilangan:
    """Return a numerator or denominator."""
    return Bilangan(nilai=Decimal(nilai), uraian=uraian)


def make_triwulan(*nilai: str | Terukur, urut: tuple[int, ...] = (1, 2, 3, 4)) -> tuple[NilaiTriwulan, ...]:
    """Return one value a triwulan, for the triwulan given."""
    return tuple(
        NilaiTriwulan(triwulan=triwulan, nilai=Decimal(isi) if isinstance(isi, str) else isi)
        for triwulan, isi in zip(urut, nilai, strict=True)
    )


def make_pengukuran(**ganti: Any) -> Pengukuran:
    """Return the measurement of timely service with the given fields replaced."""
    isi: dict[str, Any] = {
        "indikator": "IK-1.1",
        "realisasi": (
            *make_deret("81.25", "84", "91.5"),
            make_realisasi(
                "94",
                pembilang=make_bilangan(1128, "permohonan selesai tepat waktu"),
                penyebut=make_bilangan(1200, "permohonan yang masuk"),
                triwulan=make_triwulan("90.5", belum_ada("register triwulan II rusak"), "93.1", "94"),
                sumber="Register permohonan 2024",
            ),
        ),
        **ganti,
    }
    return Pengukuran(**isi)


LAYANAN = (
    Pengukuran(
        indikator="IKU-1",
        realisasi=(*make_deret("70.25", "70.9", "72.4"), make_realisasi("74.1", sumber="Survei tahunan 2024")),
        pembanding=(
            Pembanding(
                jenis="rata-rata-kabupaten",
                nama="Rata-rata kabupaten se-provinsi",
                tahun=2024,
                nilai=Decimal("73.2"),
                sumber="Publikasi statistik provinsi 2024",
            ),
            Pembanding(jenis="standar-nasional", nama="Sasaran nasional", tahun=2024, nilai=Decimal(75)),
        ),
        penyebab=("Pendampingan keluarga menjangkau 380 keluarga di semua wilayah.",),
    ),
    make_pengukuran(
        penyebab=("Loket dibuka dua kali sepekan di wilayah timur sejak Maret.",),
        upaya=(
            Upaya(uraian="Membuka loket keliling di wilayah timur", waktu="Maret 2024"),
            Upaya(uraian="Menata ulang berkas permohonan", waktu="triwulan III 2024"),
        ),
        hambatan=("Register triwulan II rusak sehingga nilainya tidak dapat dihitung.",),
        solusi=("Register disalin setiap pekan ke tempat lain.",),
        pembanding=(
            Pembanding(jenis="dinas-lain", nama="Dinas Teladan", tahun=2024, nilai=belum_ada("tidak dipublikasikan")),
        ),
        sumber_daya=(
            SumberDaya(jenis="orang", satuan="orang", rencana=Decimal(6), dipakai=Decimal(5)),
            SumberDaya(jenis="waktu", satuan="hari", rencana=Decimal(240), dipakai=Decimal(236)),
        ),
        rencana=(
            RencanaAksi(
                uraian="Menerapkan pengingat tenggat permohonan",
                penanggung_jawab="Kepala Bidang Layanan Sosial",
                waktu="triwulan II 2025",
                anggaran=Rupiah(75_000_000),
            ),
        ),
    ),
    make_pengukuran(indikator="IK-1.2", realisasi=(*make_deret("6.5", "6", "5.2"), make_realisasi("4.5"))),
    make_pengukuran(
        indikator="IK-1.3",
        realisasi=(
            make_realisasi(
                "80",
                pembilang=make_bilangan(12, "jenis layanan daring"),
                penyebut=make_bilangan(15, "jenis layanan"),
            ),
        ),
    ),
)
KELUARGA = (
    make_pengukuran(
        indikator="IK-2.1",
        realisasi=(
            *make_deret("5.6", "5", "4.4"),
            make_realisasi("5", triwulan=make_triwulan("4.2", "4.6", "5", urut=(1, 2, 4))),
        ),
        penyebab=("Pengaduan di wilayah timur naik karena dua pendamping pindah tugas pada Mei.",),
        upaya=(Upaya(uraian="Menugaskan pendamping pengganti", waktu="Agustus 2024"),),
        hambatan=("Dua dari 20 pendamping pindah tugas dan belum diganti selama tiga bulan.",),
        solusi=("Setiap wilayah memiliki pendamping cadangan.",),
        rencana=(
            RencanaAksi(
                uraian="Melatih pendamping cadangan di setiap wilayah",
                penanggung_jawab="Kepala Bidang Pendampingan Keluarga",
                waktu="triwulan I 2025",
                anggaran=Rupiah(40_000_000),
            ),
        ),
    ),
    make_pengukuran(
        indikator="IK-2.2",
        realisasi=(*make_deret("1", "0"), make_realisasi("0", triwulan=make_triwulan("0", "0", "0", "0"))),
    ),
    make_pengukuran(indikator="IK-3.1", realisasi=(*make_deret("21", "20"), make_realisasi("19"))),
    make_pengukuran(indikator="IK-3.2", realisasi=(*make_deret("16"), make_realisasi("12.5"))),
    make_pengukuran(
        indikator="IK-3.3",
        realisasi=(
            *make_deret("100"),
            make_realisasi(
                nihil("tidak ada sengketa layanan pada tahun 2024"),
                pembilang=make_bilangan(0, "sengketa selesai"),
                penyebut=make_bilangan(0, "sengketa yang terjadi"),
            ),
        ),
    ),
)
AKUNTABILITAS = (
    make_pengukuran(
        indikator="IK-4.1",
        realisasi=(*make_deret(Predikat("CC"), Predikat("B"), Predikat("B")), make_realisasi(Predikat("B"))),
        penyebab=("Pengukuran triwulan II tidak lengkap.",),
    ),
    make_pengukuran(
        indikator="IK-4.2",
        realisasi=(*make_deret("71.5"), make_realisasi(belum_ada("hasil badan kepegawaian belum terbit"))),
    ),
    make_pengukuran(
        indikator="IK-4.3",
        realisasi=(
            *make_deret("96", "99"),
            make_realisasi(tidak_berlaku("aplikasi lama dihentikan pada tahun 2024")),
        ),
    ),
)
PENGUKURAN = LAYANAN + KELUARGA + AKUNTABILITAS
