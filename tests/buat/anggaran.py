"""Its Renja and money: three programmes, six sub kegiatan, every sum agreeing.

Pagu Rp4.200.000.000 (murni Rp3.950.000.000), realisasi Rp3.928.000.000; one sub kegiatan is new in
the revision, one spent nothing, one has two kinds of spending.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from tolok.dokumen.fakta.anggaran import Belanja, IndikatorRenja, Kegiatan, Program, Renja, SubKegiatan
from tolok.dokumen.fakta.dasar import Rupiah

NOMENKLATUR = "Kepmendagri 900.1.15.5-1317/2023"


def make_indikator_renja(nama: str, satuan: str, target: str, realisasi: str) -> tuple[IndikatorRenja, ...]:
    """Return one output indicator with its realisasi, as a list of one."""
    return (IndikatorRenja(nama=nama, satuan=satuan, target=Decimal(target), realisasi=Decimal(realisasi)),)


def make_belanja(jenis: str, pagu: int, realisasi: int) -> Belanja:
    """Return one kind of spending."""
    return Belanja(jenis=jenis, pagu=Rupiah(pagu), realisasi=Rupiah(realisasi))


def make_sub_kegiatan(**ganti: Any) -> SubKegiatan:
    """Return the sub kegiatan of the service desk with the given fields replaced.

    Unless told otherwise all its money is barang-jasa.
    """
    isi: dict[str, Any] = {
        "kode": "9.99.02.2.01.0001",
        "nama": "Penyelesaian Permohonan Layanan",
        "pagu": 450_000_000,
        "realisasi": 436_500_000,
        "pagu_murni": 500_000_000,
        "indikator": make_indikator_renja("Jumlah permohonan yang diselesaikan", "permohonan", "1100", "1128"),
        **ganti,
    }
    isi.setdefault("belanja", (make_belanja("barang-jasa", isi["pagu"], isi["realisasi"]),))
    return SubKegiatan(**isi)


PENUNJANG = Program(
    kode="9.99.01",
    nama="PROGRAM PENUNJANG URUSAN DINAS",
    pagu=Rupiah(2_700_000_000),
    realisasi=Rupiah(2_641_500_000),
    indikator=make_indikator_renja("Nilai evaluasi akuntabilitas kinerja", "nilai", "70.5", "68.25"),
    kegiatan=(
        Kegiatan(
            kode="9.99.01.2.01",
            nama="Administrasi Keuangan Dinas",
            indikator=make_indikator_renja("Layanan keuangan yang terpenuhi", "persen", "100", "100"),
            sub_kegiatan=(
                make_sub_kegiatan(
                    kode="9.99.01.2.01.0001",
                    nama="Penyediaan Gaji dan Tunjangan ASN",
                    pagu=2_400_000_000,
                    realisasi=2_350_500_000,
                    pagu_murni=2_300_000_000,
                    indikator=make_indikator_renja("Jumlah ASN yang dibayar", "orang", "20", "20"),
                    belanja=(make_belanja("pegawai", 2_400_000_000, 2_350_500_000),),
                ),
            ),
        ),
        Kegiatan(
            kode="9.99.01.2.02",
            nama="Administrasi Umum Dinas",
            indikator=make_indikator_renja("Layanan umum yang terpenuhi", "persen", "100", "98"),
            sub_kegiatan=(
                make_sub_kegiatan(
                    kode="9.99.01.2.02.0001",
                    nama="Penyediaan Jasa dan Peralatan Kantor",
                    pagu=300_000_000,
                    realisasi=291_000_000,
                    pagu_murni=300_000_000,
                    indikator=make_indikator_renja("Jumlah laporan jasa kantor", "laporan", "12", "12"),
                    belanja=(
                        make_belanja("barang-jasa", 250_000_000, 245_000_000),
                        make_belanja("modal", 50_000_000, 46_000_000),
                    ),
                ),
            ),
        ),
    ),
)
LAYANAN = Program(
    kode="9.99.02",
    nama="PROGRAM LAYANAN SOSIAL",
    mendukung=("IK-1.1", "IK-1.2", "IK-1.3", "IK-3.2"),
    pagu=Rupiah(600_000_000),
    realisasi=Rupiah(586_500_000),
    indikator=make_indikator_renja("Persentase penerima layanan yang terlayani", "persen", "90", "92.5"),
    kegiatan=(
        Kegiatan(
            kode="9.99.02.2.01",
            nama="Penyelenggaraan Layanan",
            pagu=Rupiah(600_000_000),
            realisasi=Rupiah(586_500_000),
            indikator=make_indikator_renja("Jumlah jenis layanan yang berjalan", "layanan", "15", "15"),
            sub_kegiatan=(
                make_sub_kegiatan(),
                make_sub_kegiatan(
                    kode="9.99.02.2.01.0002",
                    nama="Pengembangan Layanan Daring",
                    pagu=150_000_000,
                    realisasi=150_000_000,
                    pagu_murni=0,
                    indikator=make_indikator_renja("Jumlah layanan daring baru", "layanan", "4", "4"),
                    belanja=(make_belanja("modal", 150_000_000, 150_000_000),),
                ),
            ),
        ),
    ),
)
KELUARGA = Program(
    kode="9.99.03",
    nama="PROGRAM PENDAMPINGAN KELUARGA",
    mendukung=("IKU-1", "IK-2.1", "IK-2.2", "IK-3.1"),
    pagu=Rupiah(900_000_000),
    realisasi=Rupiah(700_000_000),
    indikator=make_indikator_renja("Persentase keluarga dampingan yang mandiri", "persen", "40", "38"),
    kegiatan=(
        Kegiatan(
            kode="9.99.03.2.01",
            nama="Pendampingan Keluarga Rentan",
            indikator=make_indikator_renja("Jumlah keluarga yang didampingi", "keluarga", "400", "380"),
            sub_kegiatan=(
                make_sub_kegiatan(
                    kode="9.99.03.2.01.0001",
                    nama="Kunjungan dan Pendampingan",
                    pagu=800_000_000,
                    realisasi=700_000_000,
                    pagu_murni=750_000_000,
                    indikator=make_indikator_renja("Jumlah kunjungan", "kunjungan", "2400", "2280"),
                ),
            ),
        ),
        Kegiatan(
            kode="9.99.03.2.02",
            nama="Bantuan Tanggap Keadaan Darurat",
            indikator=make_indikator_renja("Jumlah paket bantuan tersalur", "paket", "50", "0"),
            sub_kegiatan=(
                make_sub_kegiatan(
                    kode="9.99.03.2.02.0001",
                    nama="Penyaluran Paket Bantuan",
                    pagu=100_000_000,
                    realisasi=0,
                    pagu_murni=100_000_000,
                    indikator=make_indikator_renja("Jumlah paket bantuan tersalur", "paket", "50", "0"),
                ),
            ),
        ),
    ),
)

RENJA = Renja(
    tahun=2024,
    nomenklatur=NOMENKLATUR,
    tahap="perubahan",
    pagu=Rupiah(4_200_000_000),
    realisasi=Rupiah(3_928_000_000),
    program=(PENUNJANG, LAYANAN, KELUARGA),
    sumber="Laporan realisasi anggaran Dinas Contoh Sejahtera 2024",
)


def make_renja(**ganti: Any) -> Renja:
    """Return the Renja of the made-up dinas with the given fields replaced."""
    return replace(RENJA, **ganti)
