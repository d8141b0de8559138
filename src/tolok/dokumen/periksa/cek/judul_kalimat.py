"""Cek judul dan kalimat: what stands under the heading of a programme or kegiatan speaks of that one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.kenali.bentuk import Besaran, Kalimat, Sebutan
from tolok.dokumen.kenali.nama import match_nama
from tolok.dokumen.naskah import Bab
from tolok.dokumen.periksa.cek.bahan import list_isi, sebut_tempat
from tolok.dokumen.periksa.cek.fragmen import bab, tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

BERBEDA = 80
"""Percent of likeness below which the name in the sentence is not that of the heading."""
COCOK_TERSEDIKIT = 2
"""Headings whose sentence repeats the name; fewer show no custom of the document."""
BAIK = (7661, 8831)
"""IKM in hundredths from which it is good, and from which very good."""
_MILIK = re.compile(
    r"\b(?:sub\s?kegiatan|kegiatan|program)\s(?P<nama>[A-Z][^\n:;]{8,300}?)\s(?:adalah|senilai|sebesar|sejumlah)\b"
)
_SANGAT_BAIK = re.compile(r"\b(?:hasil|mutu|kategori|predikat|menunjukkan)\b.{0,60}\bsangat baik\b", re.IGNORECASE)
_IKM = re.compile(r"\bIKM\b|indeks kepuasan masyarakat|survei kepuasan", re.IGNORECASE)


@cek(
    kode="nama.judul-kalimat",
    judul="Kalimat menyebut kegiatan lain dari judul di atasnya",
    tingkat=Tingkat.RAGU,
    dasar="Logika: uraian di bawah satu judul membahas hal yang disebut judulnya.",
    penjelasan="Nama kegiatan dalam kalimat bukan nama pada judulnya.",
    salah=bab(
        "III",
        "AKUNTABILITAS KINERJA",
        "A. Penataan Arsip Kantor Desa",
        "Dana untuk kegiatan Penataan Arsip Kantor Desa adalah senilai Rp 5.250.000.",
        "B. Pelayanan Loket Terpadu Warga",
        "Dana untuk kegiatan Pelayanan Loket Terpadu Warga adalah senilai Rp 7.250.000.",
        "C. Pemeliharaan Kendaraan Dinas Lapangan",
        "Dana untuk kegiatan Penyuluhan Hukum Keliling adalah senilai Rp 9.250.000.",
    ),
    benar=bab(
        "III",
        "AKUNTABILITAS KINERJA",
        "A. Penataan Arsip Kantor Desa",
        "Dana untuk kegiatan Penataan Arsip Kantor Desa adalah senilai Rp 5.250.000.",
        "B. Pelayanan Loket Terpadu Warga",
        "Dana untuk kegiatan Pelayanan Loket Terpadu Warga adalah senilai Rp 7.250.000.",
        "C. Pemeliharaan Kendaraan Dinas Lapangan",
        "Dana untuk kegiatan Pemeliharaan Kendaraan Dinas Lapangan adalah senilai Rp 9.250.000.",
    ),
)
def cek_judul_kalimat(kajian: Kajian) -> Iterator[Temuan]:
    pasangan = list(_list_pasangan(kajian))
    lain = [satu for satu in pasangan if satu[2] < BERBEDA]
    if len(pasangan) - len(lain) < COCOK_TERSEDIKIT or len(lain) * 2 > len(pasangan):
        return
    for kalimat, judul, _ in lain:
        cocok = _MILIK.search(kalimat.teks)
        if cocok:
            yield lapor(
                "nama.judul-kalimat",
                kalimat.tempat,
                shorten_sekitar(kalimat.teks, cocok.start("nama"), cocok.end("nama")),
                ditemukan=cocok["nama"],
                seharusnya=judul,
                penjelasan=f"Judul di atas kalimat ini “{judul}”, tetapi kalimatnya tentang “{cocok['nama']}”. Nama "
                "itu tertinggal dari dokumen lain, atau judulnya keliru.",
                yakin=85,
            )


def _list_pasangan(kajian: Kajian) -> Iterator[tuple[Kalimat, str, int]]:
    """The first sentence under each heading that names a programme or kegiatan, the heading, how alike they are."""
    judul = {tempat.lokasi: blok.judul for blok, tempat in kajian.blok if isinstance(blok, Bab)}
    kini = ""
    for satu in kajian.kalimat:
        if satu.tempat.lokasi in judul:
            kini = judul[satu.tempat.lokasi]
            continue
        cocok = _MILIK.search(satu.teks)
        if cocok and kini:
            yield satu, kini, match_nama(kini, cocok["nama"])
        kini = ""


@cek(
    kode="kategori.sangat-baik",
    judul="Mutu layanan disebut lebih tinggi daripada nilainya",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 14/2017: nilai 76,61–88,30 bermutu baik (B), 88,31 ke atas sangat baik (A).",
    penjelasan="Kalimat menyebut sangat baik, nilai indeks kepuasan masyarakatnya baik.",
    salah=tabel(
        "Tabel 3.1 Capaian",
        "No | Indikator Kinerja | Target | Realisasi",
        "1 | Indeks Kepuasan Masyarakat (IKM) | 85 | 88,22",
        "2 | Jumlah laporan patroli | 12 | 11",
    )
    + "Dari survei, hasil IKM menunjukkan hasil yang sangat baik.\n",
    benar=tabel(
        "Tabel 3.1 Capaian",
        "No | Indikator Kinerja | Target | Realisasi",
        "1 | Indeks Kepuasan Masyarakat (IKM) | 85 | 88,42",
        "2 | Jumlah laporan patroli | 12 | 11",
    )
    + "Dari survei, hasil IKM menunjukkan hasil yang sangat baik.\n",
)
def cek_sangat_baik(kajian: Kajian) -> Iterator[Temuan]:
    nilai = [satu for satu in kajian.sebutan if _is_ikm(satu, kajian.profil.tahun)]
    if not nilai or not all(BAIK[0] <= satu.angka.nilai * 100 < BAIK[1] for satu in nilai):
        return
    for satu in list_isi(kajian):
        cocok = _SANGAT_BAIK.search(satu.teks)
        if cocok and _IKM.search(satu.teks):
            yield lapor(
                "kategori.sangat-baik",
                satu.tempat,
                shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                ditemukan="sangat baik",
                seharusnya="baik",
                penjelasan=f"Nilai Indeks Kepuasan Masyarakat {nilai[0].angka.teks} ({sebut_tempat(nilai[0].tempat)}) "
                "termasuk mutu pelayanan baik (B); sangat baik (A) mulai dari 88,31.",
                akibat=(Akibat(nilai[0].tempat, nilai[0].kutipan, "nilainya"),),
                yakin=80,
            )


def _is_ikm(satu: Sebutan, tahun: int | None) -> bool:
    milik = satu.besaran is Besaran.REALISASI and _IKM.search(satu.hal.nama) is not None
    return milik and satu.sel is not None and satu.lingkup.tahun in (None, tahun)
