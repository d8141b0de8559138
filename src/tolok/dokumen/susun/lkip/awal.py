"""The front matter: cover, kata pengantar, ringkasan eksekutif, lists of contents."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.aturan.nilai import Keadaan, Kosong
from tolok.dokumen.fakta.rencana import Tujuan
from tolok.dokumen.naskah import (
    Bab,
    Bagian,
    Blok,
    DaftarIsi,
    GayaParagraf,
    JenisDaftarIsi,
    NomorHalaman,
    Penomoran,
    Sampul,
    Sebaris,
    TandaTangan,
)
from tolok.dokumen.susun.anggaran import Pos
from tolok.dokumen.susun.angka import banyaknya, persen, rupiah
from tolok.dokumen.susun.blok import bab, daftar, huruf_judul, paragraf, pesan, rangkai, rujuk, sebaris
from tolok.dokumen.susun.kalimat import Hasil, kalimat_uang
from tolok.dokumen.susun.lkip.ketersediaan_data import daftar_kekurangan
from tolok.dokumen.susun.lkip.konteks import CARA_HITUNG, Konteks, sebutan_pemilik
from tolok.dokumen.susun.tabel import tabel_capaian

PERATURAN_LAPORAN = (
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah dan "
    "Peraturan Menteri PANRB Nomor 53 Tahun 2014"
)

TAMPIL = 3
"""How many obstacles and steps the summary shows."""


def sampul(konteks: Konteks) -> Bagian:
    instansi = konteks.fakta.instansi
    halaman_muka = Sampul(
        pemda=f"Pemerintah {instansi.pemda}",
        instansi=instansi.nama,
        judul=("Laporan Kinerja Instansi Pemerintah", "(LKIP)"),
        tahun=str(konteks.tahun),
        keterangan=instansi.kop.alamat,
    )
    return Bagian((halaman_muka,), NomorHalaman.TANPA)


def halaman_awal(konteks: Konteks, *, ada_gambar: bool) -> Bagian:
    judul = "Daftar Tabel dan Daftar Gambar" if ada_gambar else "Daftar Tabel"
    gambar = (paragraf("Daftar Gambar", gaya=GayaParagraf.JUDUL), DaftarIsi(JenisDaftarIsi.GAMBAR))
    return Bagian(
        (
            kata_pengantar(konteks),
            ringkasan(konteks),
            bab("Daftar Isi", DaftarIsi(), tingkat=1, bernomor=False),
            bab(judul, DaftarIsi(JenisDaftarIsi.TABEL), *(gambar if ada_gambar else ()), tingkat=1, bernomor=False),
        ),
        NomorHalaman.ROMAWI,
    )


def kata_pengantar(konteks: Konteks) -> Bab:
    return bab(
        "Kata Pengantar",
        paragraf(
            f"Laporan Kinerja Instansi Pemerintah {konteks.nama} Tahun {konteks.tahun} disusun sesuai "
            f"{PERATURAN_LAPORAN} sebagai pertanggungjawaban kepada "
            f"{konteks.fakta.instansi.sebutan_kepala_daerah} dan masyarakat atas Perjanjian Kinerja {konteks.tahun}."
        ),
        paragraf(
            f"Laporan ini memuat {banyaknya(len(konteks.angka.kinerja))} indikator yang diperjanjikan beserta target, "
            "realisasi, penyebab, dan program pendukungnya. ",
            kalimat_uang(konteks.angka.total),
            " Setiap angka dihitung satu kali dari data asalnya; cara menghitungnya diterangkan dalam "
            f"{CARA_HITUNG}, dan data lengkapnya disertakan dalam berkas PDF dan HTML laporan ini.",
        ),
        *konteks.narasi("pengantar"),
        paragraf(
            f"Kami mengharapkan laporan ini dipakai untuk memperbaiki perencanaan dan pelayanan {konteks.nama} "
            "pada tahun berikutnya."
        ),
        TandaTangan((konteks.penanda(),)),
        tingkat=1,
        bernomor=False,
    )


def ringkasan(konteks: Konteks) -> Bab:
    tabel = tabel_capaian(
        "ringkasan",
        f"Ringkasan Capaian Kinerja {konteks.nama} Tahun {konteks.tahun}",
        konteks.angka.kinerja,
    )
    return bab(
        "Ringkasan Eksekutif",
        paragraf(_pembuka(konteks)),
        pesan(pesan_utama(konteks)),
        tabel,
        paragraf(_kalimat_anggaran(konteks)),
        *_perlu_diketahui(konteks),
        *_daftar_pendek("Hambatan", konteks.hambatan()),
        *_daftar_pendek("Langkah tahun berikutnya", [satu.uraian for satu in konteks.semua_langkah()]),
        *konteks.narasi("ringkasan"),
        tingkat=1,
        bernomor=False,
    )


def _pembuka(konteks: Konteks) -> str:
    tujuan = [kinerja for kinerja in konteks.angka.kinerja if isinstance(kinerja.milik, Tujuan)]
    sasaran = len(konteks.angka.kinerja) - len(tujuan)
    rincian = f"{banyaknya(sasaran)} indikator sasaran"
    if tujuan:
        rincian = f"{banyaknya(len(tujuan))} indikator tujuan dan {rincian}"
    return (
        f"{konteks.nama} mempertanggungjawabkan Perjanjian Kinerja Tahun {konteks.tahun} yang memuat {rincian}, "
        f"bagian dari {konteks.fakta.renstra.nama}."
    )


def pesan_utama(konteks: Konteks) -> Sebaris:
    """Say in one or two sentences how the year went."""
    jumlah = len(konteks.angka.kinerja)
    tanpa_angka = konteks.dengan_hasil(Hasil.TANPA_ANGKA)
    kosong = [satu.nilai.keadaan for satu in tanpa_angka if isinstance(satu.nilai, Kosong)]
    belum = konteks.dengan_hasil(Hasil.BELUM)
    lain = len(tanpa_angka) - len(kosong)
    bagian = [
        f"{banyaknya(banyak)} {kata}"
        for banyak, kata in (
            (len(konteks.dengan_hasil(Hasil.MELAMPAUI)), "melampaui target"),
            (len(konteks.dengan_hasil(Hasil.MEMENUHI)), "tepat memenuhi target"),
            (len(belum), "belum mencapai target"),
            (kosong.count(Keadaan.NIHIL), "nihil"),
            (kosong.count(Keadaan.BELUM_ADA), "belum ada datanya"),
            (kosong.count(Keadaan.TIDAK_BERLAKU) + lain, "tidak dapat dinilai"),
        )
        if banyak
    ]
    kalimat = sebaris(f"Dari {banyaknya(jumlah)} indikator, ", rangkai(bagian), ".")
    if belum:
        nama = rangkai([kinerja.indikator.nama for kinerja in belum])
        kalimat = sebaris(kalimat, " Yang belum mencapai target: ", nama, ".")
    if isinstance(konteks.angka.total.serapan.nilai, Kosong):
        return kalimat
    return sebaris(kalimat, " Serapan anggaran ", persen(konteks.angka.total.serapan), ".")


def _kalimat_anggaran(konteks: Konteks) -> Sebaris:
    return sebaris(
        kalimat_uang(konteks.angka.total),
        " Capaian setiap indikator disandingkan dengan serapan program pendukungnya pada ",
        rujuk("efisiensi"),
        ".",
    )


def _perlu_diketahui(konteks: Konteks) -> tuple[Blok, ...]:
    """Name what weakens the conclusions, so that a reader of this page alone is not misled."""
    penting: list[Sebaris] = [
        sebaris(
            f"Program {pos.kode} {huruf_judul(pos.nama).removeprefix('Program ')} dengan pagu ",
            rupiah(pos.pagu),
            *_dari_seluruh_pagu(konteks, pos),
            " tidak dikaitkan dengan tujuan atau sasaran mana pun.",
        )
        for pos in konteks.angka.program_tanpa_sasaran()
    ]
    penting += [
        sebaris(f"{sebutan_pemilik(milik)} ({milik.nama}) tidak dinilai: indikatornya tidak diperjanjikan dalam PK.")
        for milik in konteks.pemilik()
        if not konteks.angka.milik(milik.kode)
    ]
    tanpa = sum(satu.tanpa_pembagian() for satu in konteks.angka.kinerja)
    if tanpa:
        penting.append(sebaris(f"{banyaknya(tanpa)} indikator persentase tercatat tanpa pembilang dan penyebutnya."))
    kekurangan = len(daftar_kekurangan(konteks))
    if kekurangan:
        penting.append(
            sebaris(f"{banyaknya(kekurangan)} jenis data belum tersedia (Bab III, Data yang Belum Tersedia).")
        )
    if not penting:
        return ()
    return (paragraf("Yang perlu diketahui pembaca:"), daftar(penting, Penomoran.BULAT))


def _dari_seluruh_pagu(konteks: Konteks, pos: Pos) -> Sebaris:
    bagian = konteks.angka.bagian[pos.kode]
    return () if isinstance(bagian.nilai, Kosong) else sebaris(" (", persen(bagian), " dari seluruh pagu)")


def _daftar_pendek(judul: str, isi: Sequence[str]) -> tuple[Blok, ...]:
    """Return at most three items, and how many there are in all."""
    if not isi:
        return ()
    sebagian = f" ({TAMPIL} dari {len(isi)})" if len(isi) > TAMPIL else ""
    return (paragraf(f"{judul}{sebagian}:"), daftar(isi[:TAMPIL], Penomoran.BULAT))
