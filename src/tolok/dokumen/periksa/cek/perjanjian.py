"""Cek perjanjian: the perjanjian kinerja is signed in time, and the one that is in force is the one reported on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.kenali.bentuk import JenisDokumen
from tolok.dokumen.naskah import Tabel
from tolok.dokumen.periksa.cek.bahan import list_bernomor, list_isi
from tolok.dokumen.periksa.cek.fragmen import bab, tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "PermenPANRB 53/2014, Lampiran I: perjanjian kinerja disusun paling lambat satu bulan setelah DPA disahkan."
BULAN = {
    nama: nomor
    for nomor, nama in enumerate(
        (
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "desember",
        ),
        1,
    )
}
_TANGGAL = re.compile(
    r"^\s{0,9}[A-Z][\w .]{2,30},?\s{1,40}(?:[0-9]{1,2}\s{1,3})?(" + "|".join(BULAN) + r")\s{1,3}(20[0-4][0-9])\s{0,3}$",
    re.IGNORECASE,
)
_PERUBAHAN = re.compile(
    r"\b(?:perjanjian kinerja (?:\(pk\) )?perubahan|perubahan perjanjian kinerja|pk perubahan)\b", re.IGNORECASE
)
_PK = re.compile(r"\bperjanjian kinerja\b", re.IGNORECASE)
BULAN_TERAKHIR = 2
"""DPA is approved by the turn of the year; a month after it is the end of January, with some grace."""


@cek(
    kode="perjanjian.terlambat",
    judul="Perjanjian kinerja ditandatangani terlambat",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Perjanjian kinerja ditandatangani lebih dari sebulan sesudah anggaran biasanya disahkan.",
    salah="PERJANJIAN KINERJA TAHUN 2023\n\nKECAMATAN SUKAMAJU\n\nDalam rangka mewujudkan manajemen "
    "pemerintahan yang efektif.\n\nSukamaju, 15 Juni 2023\n\nCAMAT SUKAMAJU\n",
    benar="PERJANJIAN KINERJA TAHUN 2023\n\nKECAMATAN SUKAMAJU\n\nDalam rangka mewujudkan manajemen "
    "pemerintahan yang efektif.\n\nSukamaju, 15 Januari 2023\n\nCAMAT SUKAMAJU\n",
)
def cek_terlambat(kajian: Kajian) -> Iterator[Temuan]:
    tahun = kajian.profil.tahun
    if kajian.profil.jenis is not JenisDokumen.PK or any(_PERUBAHAN.search(satu.teks) for satu in kajian.kalimat):
        return
    for satu in kajian.kalimat:
        cocok = _TANGGAL.match(satu.teks)
        if cocok and int(cocok[2]) == tahun and BULAN[cocok[1].casefold()] > BULAN_TERAKHIR:
            yield lapor(
                "perjanjian.terlambat",
                satu.tempat,
                satu.teks,
                ditemukan=f"{cocok[1]} {cocok[2]}",
                seharusnya="paling lambat satu bulan setelah DPA disahkan",
                penjelasan=f"Perjanjian kinerja tahun {tahun} bertanggal {cocok[1]} {cocok[2]}. Bila DPA "
                f"disahkan pada awal tahun, "
                "tanggal ini melewati batas satu bulan.",
                yakin=70,
            )
            return


@cek(
    kode="perjanjian.murni",
    judul="Laporan memakai perjanjian kinerja murni padahal ada perubahannya",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014, Lampiran I: perjanjian kinerja direvisi bila strategi, prioritas, atau anggaran "
    "berubah.",
    penjelasan="Dokumen menyebut perjanjian kinerja perubahan, tetapi yang disajikan tidak disebut perubahan.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nPerjanjian Kinerja Perubahan tahun 2023 telah "
    "ditandatangani.\n\n"
    + bab(
        "II",
        "PERENCANAAN KINERJA",
        tabel(
            "Tabel 2.1 Perjanjian Kinerja Tahun 2023",
            "No | Sasaran | Indikator Kinerja | Target",
            "1 | Tertib arsip | Jumlah arsip tertata | 12",
        ),
    ),
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nPerjanjian Kinerja Perubahan tahun 2023 telah "
    "ditandatangani.\n\n"
    + bab(
        "II",
        "PERENCANAAN KINERJA",
        tabel(
            "Tabel 2.1 Perjanjian Kinerja Perubahan Tahun 2023",
            "No | Sasaran | Indikator Kinerja | Target",
            "1 | Tertib arsip | Jumlah arsip tertata | 12",
        ),
    ),
)
def cek_murni(kajian: Kajian) -> Iterator[Temuan]:
    if kajian.profil.jenis is not JenisDokumen.LKIP:
        return
    tabel_pk = [(satu, tempat) for satu, tempat in list_bernomor(kajian, Tabel) if _PK.search(satu.judul)]
    sebutan = [(satu, cocok) for satu in list_isi(kajian) if (cocok := _PERUBAHAN.search(satu.teks))]
    if not tabel_pk or not sebutan or any("perubahan" in satu.judul.casefold() for satu, _ in tabel_pk):
        return
    satu, tempat = tabel_pk[0]
    if any(tempat.tabel in lain.teks and "perubahan" in lain.teks.casefold() for lain in list_isi(kajian)):
        return
    kalimat, cocok = sebutan[0]
    yield lapor(
        "perjanjian.murni",
        tempat,
        f"{tempat.tabel} {satu.judul}",
        ditemukan="perjanjian kinerja tanpa keterangan perubahan",
        seharusnya="perjanjian kinerja perubahan, yang berlaku terakhir",
        penjelasan="Dokumen ini menyebut adanya perjanjian kinerja perubahan, tetapi tabelnya tidak menyebut "
        "perubahan. Realisasi "
        "dibandingkan dengan target yang berlaku terakhir.",
        akibat=(
            Akibat(kalimat.tempat, shorten_sekitar(kalimat.teks, cocok.start(), cocok.end()), "sebutan perubahannya"),
        ),
        yakin=75,
    )
