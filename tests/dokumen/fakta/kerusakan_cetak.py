"""Folders that would load and print a report which contradicts itself, or leaves a fact out."""

from __future__ import annotations

from pathlib import Path

from dokumen.fakta.kerusakan import LAPORAN, PENGUKURAN, PERJANJIAN, RENJA, RENSTRA, Kerusakan, Perusak, ganti, tambah

SATU_TRIWULAN = "[{ triwulan = 4, nilai = 88.22 }]"
REALISASI = "pengukuran.toml › pengukuran[1].realisasi[2]"
INDIKATOR_PERTAMA = "renstra.toml › tujuan[1].indikator[1]"
KELOMPOK_SISA = """
[[kelompok_lama]]
nama = "Belanja Langsung"
pagu = 200000000
realisasi = 190000000
"""


def pakai_triwulan(*nilai: str, agregasi: str) -> Perusak:
    """Record all four quarters of IKU-1 and the way in which they make a year."""
    daftar = ", ".join(f"{{ triwulan = {urutan}, nilai = {satu} }}" for urutan, satu in enumerate(nilai, start=1))
    ganti_triwulan = ganti(PENGUKURAN, SATU_TRIWULAN, f"[{daftar}]")
    ganti_agregasi = ganti(RENSTRA, 'satuan = "indeks"', f'satuan = "indeks"\nagregasi = "{agregasi}"')

    def rusak(folder: Path) -> None:
        ganti_triwulan(folder)
        ganti_agregasi(folder)

    return rusak


def kinerja_lain(tahun: str) -> Perusak:
    return tambah(
        LAPORAN,
        f'[[kinerja_lain]]\njudul = "IDM"\nsatuan = "desa"\ntahun = {tahun}\n'
        'baris = [{ uraian = "Maju", nilai = [1, 2] }]',
    )


PERENCANAAN_RUSAK = (
    Kerusakan(
        "indikator di bawah kinerja yang bukan pemiliknya",
        ganti(PERJANJIAN, 'kinerja = "S1"', 'kinerja = "T1"'),
        "perjanjian.toml › perjanjian[1].baris[2] › kinerja:",
        "indikator “IKU-2” bukan milik “T1”; dalam Renstra indikator itu milik “S1”. Tulis “S1”",
    ),
    Kerusakan(
        "target Renstra lebih halus dari desimalnya",
        ganti(RENSTRA, "{ tahun = 2022, nilai = 87 }", "{ tahun = 2022, nilai = 87.125 }"),
        f"{INDIKATOR_PERTAMA}.target[1] › nilai:",
        "ditulis dengan 3 desimal; indikator “IKU-1” ditandatangani dengan 2 desimal",
    ),
    Kerusakan(
        "target PK lebih halus dari desimalnya",
        ganti(PERJANJIAN, "target = 88", "target = 88.000"),
        "perjanjian.toml › perjanjian[1].baris[1] › target:",
        "ditulis dengan 3 desimal",
    ),
    Kerusakan(
        "satuan indikator berupa tanda persen",
        ganti(RENSTRA, 'satuan = "persen"', 'satuan = "%"'),
        "renstra.toml › tujuan[1].sasaran[1].indikator[1] › satuan:",
        "satuan “%”; satuan ditulis dengan satu cara di seluruh laporan. Tulis persen",
    ),
    Kerusakan(
        "satuan Renja berhuruf besar",
        ganti(RENJA, 'satuan = "dokumen"', 'satuan = "Persen"'),
        "renja.toml › program[1].kegiatan[1].sub_kegiatan[1].indikator[1] › satuan:",
        "satuan “Persen”",
    ),
    Kerusakan(
        "sub kegiatan di luar semua kelompok lama",
        ganti(RENJA, KELOMPOK_SISA, ""),
        "renja.toml › kelompok_lama:",
        "1 sub kegiatan tidak masuk kelompok mana pun, mulai dari “7.01.01.2.01.0006”",
    ),
    Kerusakan(
        "sub kegiatan dalam dua kelompok lama",
        ganti(
            RENJA, 'Langsung"\npagu = 200000000', 'Langsung"\nsub_kegiatan = ["7.01.01.2.01.0001"]\npagu = 200000000'
        ),
        "renja.toml › kelompok_lama[2] › sub_kegiatan[1]:",
        "sub kegiatan “7.01.01.2.01.0001” ganda",
    ),
    Kerusakan(
        "golongan tanpa pangkat",
        ganti(PERJANJIAN, 'pangkat = "Pembina"\n', ""),
        "perjanjian.toml › perjanjian[1].pihak_pertama › pangkat:",
        "pangkat kosong; golongan IV/a berpangkat Pembina",
    ),
)

PELAPORAN_RUSAK = (
    Kerusakan(
        "nilai setahun bukan nilai akhir triwulannya",
        pakai_triwulan("80", "81", "82", "83", agregasi="akhir"),
        f"{REALISASI} › nilai:",
        "bernilai 88,22; nilai akhir keempat triwulan dengan 2 desimal adalah 83,00",
    ),
    Kerusakan(
        "nilai setahun bukan jumlah triwulannya",
        pakai_triwulan("22", "22", "22", "22.2", agregasi="jumlah"),
        f"{REALISASI} › nilai:",
        "bernilai 88,22; jumlah keempat triwulan dengan 2 desimal adalah 88,20",
    ),
    Kerusakan(
        "nilai setahun bukan rata-rata triwulannya",
        pakai_triwulan("88", "88", "88", "88.22", agregasi="rata_rata"),
        f"{REALISASI} › nilai:",
        "bernilai 88,22; rata-rata keempat triwulan dengan 2 desimal adalah 88,06",
    ),
    Kerusakan(
        "realisasi lebih halus dari desimalnya",
        ganti(PENGUKURAN, "nilai = 87.1 ", "nilai = 87.105 "),
        "pengukuran.toml › pengukuran[1].realisasi[1] › nilai:",
        "ditulis dengan 3 desimal; indikator “IKU-1” ditandatangani dengan 2 desimal. Bulatkan menjadi 2 desimal",
    ),
    Kerusakan(
        "triwulan lebih halus dari desimalnya",
        ganti(PENGUKURAN, SATU_TRIWULAN, "[{ triwulan = 4, nilai = 88.2201 }]"),
        f"{REALISASI}.triwulan[1] › nilai:",
        "ditulis dengan 4 desimal",
    ),
    Kerusakan(
        "belum ada padahal dapat dibagi",
        ganti(PENGUKURAN, "nilai = 50\n", 'nilai = { keadaan = "belum-ada", alasan = "belum dihitung" }\n'),
        "pengukuran.toml › pengukuran[2].realisasi[1] › nilai:",
        "nilai belum-ada, tetapi penyebut 2",
    ),
    Kerusakan(
        "narasi indikator yang tidak diperjanjikan",
        ganti(LAPORAN, 'tempat = "IKU-1"', 'tempat = "IK-3"'),
        "laporan.toml › narasi[1] › tempat:",
        "indikator “IK-3” tidak ada dalam PK terakhir",
    ),
    Kerusakan(
        "selesai tanpa tindak lanjut",
        ganti(LAPORAN, 'tindak_lanjut = "Renstra dimuat di laman kecamatan"\n', ""),
        "laporan.toml › tindak_lanjut[1] › tindak_lanjut:",
        "tindak lanjut kosong, tetapi berstatus selesai",
    ),
    Kerusakan(
        "sebagian tanpa tindak lanjut",
        ganti(
            LAPORAN,
            'tindak_lanjut = "Renstra dimuat di laman kecamatan"\nstatus = "selesai"',
            'status = "sebagian"',
        ),
        "laporan.toml › tindak_lanjut[1] › tindak_lanjut:",
        "berstatus sebagian",
    ),
    Kerusakan(
        "kinerja lain dari tahun terbaru",
        kinerja_lain("[2023, 2022]"),
        "laporan.toml › kinerja_lain[1] › tahun[2]:",
        "tahun 2022 ditulis setelah 2023",
    ),
    Kerusakan(
        "kinerja lain tahun yang sama",
        kinerja_lain("[2023, 2023]"),
        "laporan.toml › kinerja_lain[1] › tahun[2]:",
        "tahun “2023” ganda",
    ),
)

CETAK_RUSAK = (*PERENCANAAN_RUSAK, *PELAPORAN_RUSAK)
