"""Cek target: targets that ask for something, and results that were measured against them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from tolok.dokumen.kenali.bentuk import JenisKolom, TabelTerbaca
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.periksa.cek.bahan import find_kolom, isi_sel, judul_kolom, list_baris
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

LKE = "PermenPANRB 88/2021, Lampiran: kualitas indikator dan target kinerja."
_MAKIN_RENDAH = re.compile(
    r"penurunan|kemiskinan|kasus|gangguan|pelanggaran|kematian|deviasi|temuan|keluhan|cemar|emisi", re.IGNORECASE
)
KOP = "No | Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian"


@cek(
    kode="kinerja.target-campur",
    judul="Target satu indikator dengan satuan campur",
    tingkat=Tingkat.RAGU,
    dasar=LKE,
    penjelasan="Target satu indikator ditulis dengan dan tanpa persen.",
    salah=tabel(
        "Tabel 2.1 Renstra",
        "No | Indikator Kinerja | 2021 | 2022 | 2023",
        "1 | Persentase desa tertib | 90% | 95 | 100%",
    ),
    benar=tabel(
        "Tabel 2.1 Renstra",
        "No | Indikator Kinerja | 2021 | 2022 | 2023",
        "1 | Persentase desa tertib | 90% | 95% | 100%",
    ),
)
def cek_target_campur(kajian: Kajian) -> Iterator[Temuan]:
    for tabel_ in kajian.tabel:
        tahun = [n for n, kolom in enumerate(tabel_.kolom) if kolom.tahun]
        jenis = {tabel_.kolom[n].jenis for n in tahun} - {JenisKolom.LAIN, JenisKolom.CACAH}
        if len(tahun) < 3 or len(jenis) > 1 or JenisKolom.PAGU in jenis:
            continue
        for baris in list_baris(tabel_):
            angka = [a for n in tahun if (a := tabel_.angka.get((baris, n)))]
            berpersen = [a for a in angka if a.satuan == "%"]
            if len(angka) > 2 and 0 < len(berpersen) < len(angka) and all(a.nilai <= 100 for a in angka):
                yield lapor(
                    "kinerja.target-campur",
                    tabel_.tempat_sel(baris, tahun[0]),
                    f"{tabel_.baris[baris].uraian} {' '.join(a.teks + ('%' if a in berpersen else '') for a in angka)}",
                    ditemukan=f"{len(berpersen)} dari {len(angka)} nilai berpersen",
                    penjelasan="Nilai satu indikator antartahun ditulis sebagian dengan persen dan sebagian tanpa. "
                    "Satuannya harus sama supaya dapat dibandingkan.",
                    yakin=80,
                )


@cek(
    kode="kinerja.semua-penuh",
    judul="Semua indikator tercapai tepat 100 persen",
    tingkat=Tingkat.RAGU,
    dasar=LKE,
    penjelasan="Semua capaian tepat 100%, tanda target terlalu mudah atau realisasi disalin dari target.",
    salah=tabel(
        "Tabel 3.2 Capaian",
        KOP,
        *(
            f"{n} | Sasaran {kata} | Jumlah {kata} | Dokumen | {n}0 | {n}0 | 100%"
            for n, kata in enumerate(("arsip", "aset", "surat", "rapat"), 1)
        ),
    ),
    benar=tabel(
        "Tabel 3.2 Capaian",
        KOP,
        *(
            f"{n} | Sasaran {kata} | Jumlah {kata} | Dokumen | {n}0 | {n}{n} | 110%"
            for n, kata in enumerate(("arsip", "aset", "surat", "rapat"), 1)
        ),
    ),
)
def cek_semua_penuh(kajian: Kajian) -> Iterator[Temuan]:
    for tabel_ in kajian.tabel:
        for kolom in find_kolom(tabel_, JenisKolom.CAPAIAN)[-1:]:
            nilai = [a.nilai for b in list_baris(tabel_) if (a := tabel_.angka.get((b, kolom)))]
            if len(nilai) > 3 and set(nilai) == {Decimal(100)} and find_kolom(tabel_, JenisKolom.INDIKATOR):
                yield lapor(
                    "kinerja.semua-penuh",
                    tabel_.tempat,
                    tabel_.tabel.judul,
                    ditemukan=f"{len(nilai)} indikator, semuanya 100%",
                    penjelasan=f"Keseluruhan {len(nilai)} indikator mencapai tepat 100%. Periksa apakah "
                    f"realisasinya diukur, "
                    "atau disalin dari target; target yang selalu tepat tercapai kurang menantang.",
                    yakin=85,
                )
                return


@cek(
    kode="kinerja.target-datar",
    judul="Target tidak meningkat sepanjang periode",
    tingkat=Tingkat.SARAN,
    dasar=LKE,
    penjelasan="Target sama setiap tahun, sehingga tidak ada peningkatan yang direncanakan.",
    salah=tabel(
        "Tabel 2.1 Target Renstra",
        "No | Indikator Kinerja | 2021 | 2022 | 2023 | 2024",
        "1 | Jumlah lembaga desa aktif | 90 | 90 | 90 | 90",
    ),
    benar=tabel(
        "Tabel 2.1 Target Renstra",
        "No | Indikator Kinerja | 2021 | 2022 | 2023 | 2024",
        "1 | Jumlah lembaga desa aktif | 90 | 92 | 94 | 96",
    ),
)
def cek_target_datar(kajian: Kajian) -> Iterator[Temuan]:
    salah: dict[str, tuple[TabelTerbaca, int, str]] = {}
    for tabel_ in kajian.tabel:
        tahun = [
            n
            for n, kolom in enumerate(tabel_.kolom)
            if kolom.tahun and kolom.jenis in (JenisKolom.TARGET, JenisKolom.LAIN)
        ]
        kepala = " ".join([tabel_.tabel.judul, *(judul_kolom(tabel_, n) for n in range(len(tabel_.kolom)))])
        rencana = re.search(r"target|rencana", kepala, re.I) and not re.search(r"realisasi|capaian", kepala, re.I)
        for baris in list_baris(tabel_) if len(tahun) > 3 and rencana else ():
            angka = [a for n in tahun if (a := tabel_.angka.get((baris, n)))]
            if len(angka) > 3 and len({a.nilai for a in angka}) == 1:
                nama = _nama_indikator(tabel_, baris)
                salah.setdefault(normalize_nama(nama), (tabel_, baris, f"{nama}: {angka[0].teks} setiap tahun"))
    if salah:
        (tabel_, baris, kutipan), *lain = salah.values()
        yield lapor(
            "kinerja.target-datar",
            tabel_.tempat_sel(baris, 0),
            kutipan,
            ditemukan=f"{len(salah)} indikator dengan target tetap",
            penjelasan=f"Target {len(salah)} indikator sama setiap tahun. Target jangka menengah menunjukkan "
            f"peningkatan, "
            "kecuali sudah pada nilai tertinggi yang mungkin.",
            akibat=tuple(Akibat(t.tempat_sel(b, 0), k, "target tetap") for t, b, k in lain),
            yakin=85,
        )


def _nama_indikator(tabel_: TabelTerbaca, baris: int) -> str:
    for kolom in reversed(find_kolom(tabel_, JenisKolom.INDIKATOR)):
        if isi_sel(tabel_.kisi[baris][kolom]):
            return isi_sel(tabel_.kisi[baris][kolom])
    return tabel_.baris[baris].uraian


@cek(
    kode="kinerja.target-di-bawah",
    judul="Target di bawah realisasi tahun lalu",
    tingkat=Tingkat.RAGU,
    dasar=LKE,
    penjelasan="Target tahun ini lebih rendah daripada yang sudah dicapai tahun lalu.",
    salah=tabel(
        "Tabel 3.3 Perbandingan",
        "No | Indikator Kinerja | Realisasi 2022 | Target 2023 | Realisasi 2023",
        "1 | Indeks Kepuasan Masyarakat | 89,10 | 88 | 88,22",
    ),
    benar=tabel(
        "Tabel 3.3 Perbandingan",
        "No | Indikator Kinerja | Realisasi 2022 | Target 2023 | Realisasi 2023",
        "1 | Indeks Kepuasan Masyarakat | 87,10 | 88 | 88,22",
    ),
)
def cek_target_di_bawah(kajian: Kajian) -> Iterator[Temuan]:
    salah: dict[str, tuple[TabelTerbaca, int, int, str]] = {}
    for tabel_ in kajian.tabel:
        for target in find_kolom(tabel_, JenisKolom.TARGET):
            tahun = tabel_.kolom[target].tahun
            lalu = [n for n in find_kolom(tabel_, JenisKolom.REALISASI) if tahun and tabel_.kolom[n].tahun == tahun - 1]
            for baris in list_baris(tabel_) if len(lalu) == 1 else ():
                kutipan = _describe_turun(tabel_, baris, lalu[0], target)
                if kutipan:
                    salah.setdefault(normalize_nama(_nama_indikator(tabel_, baris)), (tabel_, baris, target, kutipan))
    if salah:
        (tabel_, baris, target, kutipan), *lain = salah.values()
        yield lapor(
            "kinerja.target-di-bawah",
            tabel_.tempat_sel(baris, target),
            kutipan,
            ditemukan=f"{len(salah)} target di bawah realisasi tahun lalu",
            penjelasan="Yang sudah tercapai tahun lalu lebih tinggi daripada target tahun ini. Target yang "
            "menantang tidak "
            "lebih rendah daripada yang sudah dicapai, kecuali indikatornya makin rendah makin baik.",
            akibat=tuple(
                Akibat(t.tempat_sel(b, k), isi, "target di bawah realisasi tahun lalu") for t, b, k, isi in lain
            ),
            yakin=75,
        )


def _describe_turun(tabel_: TabelTerbaca, baris: int, lalu: int, target: int) -> str:
    """What was reached and what is aimed at, where the aim is lower; "" otherwise."""
    kini, dulu = tabel_.angka.get((baris, target)), tabel_.angka.get((baris, lalu))
    nama = _nama_indikator(tabel_, baris)
    if not kini or not dulu or kini.satuan != dulu.satuan or kini.nilai >= dulu.nilai or _MAKIN_RENDAH.search(nama):
        return ""
    tahun = tabel_.kolom[target].tahun or 0
    return f"{nama}: realisasi {tahun - 1} {dulu.teks}, target {tahun} {kini.teks}"
