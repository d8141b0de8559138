"""A made-up naskah whose numbers are marked, with merged cells, a chart, a list and a letter, for the workbook."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from dokumen.cetak.naskah_contoh import GAMBAR, naskah_kecil
from tolok.aturan.katalog import Hitungan
from tolok.dokumen.naskah import (
    Bab,
    Daftar,
    GayaParagraf,
    Kolom,
    Lanskap,
    Naskah,
    Paragraf,
    Perihal,
    Rata,
    Sel,
    Tabel,
    Teks,
)
from tolok.dokumen.susun.angka import bilangan, persen, polos, rupiah
from tolok.dokumen.susun.catatan import Catatan, Terhitung


def sel(*isi: str | Teks, kolom: int = 1, baris: int = 1, tebal: bool = False, lekuk: int = 0) -> Sel:
    teks = tuple(Teks(satu) if isinstance(satu, str) else satu for satu in isi)
    return Sel(teks, kolom=kolom, baris=baris, tebal=tebal, lekuk=lekuk)


def angka(isi: str, nilai: str) -> Teks:
    return Teks(isi, bilangan=Decimal(nilai))


def hitung_uang() -> tuple[dict[str, Hitungan], list[Terhitung]]:
    """Two budget rows and their sum with serapan, computed by the rules."""
    catatan = Catatan()
    pagu = [(3_000_000, 2_500_000), (2_714_687_973, 2_472_611_561)]
    pagu.append((sum(satu for satu, _ in pagu), sum(dua for _, dua in pagu)))
    isi = []
    for nomor, (besar, pakai) in enumerate(pagu, 1):
        isi += [
            catatan.hitung(f"pagu:{nomor}", "anggaran.jumlah", nilai=(besar,)),
            catatan.hitung(f"serapan:{nomor}", "anggaran.serapan", realisasi=pakai, pagu=besar),
        ]
    isi.append(catatan.hitung("sisa", "anggaran.sisa", pagu=3_000_000, realisasi=3_000_500))
    return dict(catatan.semua()), isi


def tabel_uang(uang: list[Terhitung]) -> Tabel:
    """Two head rows, an indented row, a sum under merged cells; money, percentages and a state."""
    return Tabel(
        kode="uang",
        judul="Pagu dan serapan menurut program",
        kolom=(Kolom(1, Rata.TENGAH), Kolom(5), Kolom(3, Rata.KANAN), Kolom(2, Rata.TENGAH), Kolom(2)),
        kepala=(
            (sel("No.", baris=2), sel("Program", baris=2), sel("Anggaran", kolom=2), sel("Sisa", baris=2)),
            (sel("Pagu (Rp)"), sel("Serapan")),
        ),
        badan=(
            (sel(polos(1)), sel("7.01.01 Penunjang"), sel(bilangan(uang[0])), sel(persen(uang[1])), sel("nihil")),
            (sel(polos(2)), sel("Rinciannya", lekuk=2), sel(bilangan(uang[2])), sel(persen(uang[3])), sel("–")),
            (sel("Jumlah", kolom=2, tebal=True), sel(bilangan(uang[4])), sel(persen(uang[5])), sel("")),
        ),
        sumber="LRA 2023",
        catatan=("Pagu setelah perubahan.",),
    )


TABEL_NILAI = Tabel(
    kode="nilai",
    judul="Nilai dengan satuan",
    kolom=(Kolom(3), Kolom(2, Rata.TENGAH)),
    kepala=((sel("Indikator"), sel("Nilai")),),
    badan=(
        (sel("Desa"), sel(angka("12 desa", "12"))),
        (sel("Indeks"), sel(angka("88,20", "88.20"))),
        (sel("Turun"), sel(angka("-1.234,50%", "-1234.50"))),
        (sel("Uang"), sel(angka("-Rp5.000", "-5000"))),
        (sel("Tahun"), sel(polos(2024))),
        (sel("Nol"), sel(angka("0", "0"))),
        (sel("Bagian"), sel(angka('3,5 per 1.000 "jiwa"', "3.5"))),
        (sel("Terlalu panjang"), sel(angka("1.234.567.890.123.456", "1234567890123456"))),
        (sel("Satuan panjang"), sel(angka("7 kelompok masyarakat penerima manfaat", "7"))),
        (sel("Dua angka"), sel(angka("5", "5"), " dari ", angka("6", "6"))),
        (sel("Tidak cocok"), sel(angka("lima", "5"))),
        (sel(Teks("Makna: ", tebal=True), "mutu layanan"), sel(Teks("belum ada", miring=True))),
    ),
)
TABEL_LEBAR = Tabel(
    kode="lebar",
    judul="Rencana aksi",
    kolom=(Kolom(1, Rata.TENGAH), Kolom(3), *(Kolom(2) for _ in range(8))),
    kepala=((sel("No."), sel("Uraian"), *(sel(f"Bulan {nomor}") for nomor in range(1, 9))),),
    badan=((sel(polos(1)), sel("Rapat"), *(sel("–") for _ in range(8))),),
)
TABEL_GABUNG = Tabel(
    kode="gabung",
    judul="Sasaran",
    kolom=(Kolom(3), Kolom(4), Kolom(2)),
    kepala=((sel("Sasaran"), sel("Indikator"), sel("Target")),),
    badan=(
        (sel("Mutu", baris=2), sel("IKM"), sel(angka("88", "88"))),
        (sel("Pengaduan"), sel(angka("100%", "100"))),
        (sel("Rata-rata", kolom=2), sel(angka("94", "94"))),
    ),
)
GRAFIK = replace(GAMBAR, kode="grafik", judul="Serapan", data=Teks("", rujukan="uang"), sumber="LRA 2023")


def naskah_angka(*, draf: bool = False) -> Naskah:
    """Tables in chapters, on a wide page, in a list and under a letter head; one chart of a table, one drawing."""
    hitungan, uang = hitung_uang()
    kalimat = Paragraf((Teks("Sisa "), rupiah(uang[6], mutlak=True)))
    dalam_daftar = Daftar(((Paragraf((Teks("Butir:"),)), TABEL_GABUNG),))
    surat = (
        Paragraf((Teks("LAMPIRAN PERJANJIAN KINERJA"),), GayaParagraf.JUDUL),
        Paragraf((Teks("TAHUN 2023"),), GayaParagraf.JUDUL),
        replace(TABEL_NILAI, kode="pk-sasaran-murni", judul="", bernomor=False),
        replace(TABEL_NILAI, kode="", judul="", bernomor=False, garis=False),
    )
    isi = (kalimat, tabel_uang(uang), TABEL_NILAI, GRAFIK, GAMBAR, Lanskap((TABEL_LEBAR,)), dalam_daftar, *surat)
    return replace(
        naskah_kecil(*isi, draf=draf),
        judul="Laporan Kinerja Kecamatan Rimba Jaya Tahun 2023",
        bagian=(replace(naskah_kecil().bagian[0], blok=(Bab("Akuntabilitas", isi),)),),
        hitungan=hitungan,
        perihal={"pagu:1": Perihal("Pagu: Penunjang (7.01.01)")},
        kaki="Laporan Kinerja & Anggaran 2023",
    )
