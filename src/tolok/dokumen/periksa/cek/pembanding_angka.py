"""Cek pembanding, angka: what a report says of an earlier year is what that year's report said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisHal, JenisKolom, Sebutan, TabelTerbaca
from tolok.dokumen.kenali.nama import SAMA, match_nama
from tolok.dokumen.periksa.cek.bahan import isi_sel, list_baris, sebut_tempat
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.sanding import list_lampau, list_tahun_lalu, match_hal, name_dokumen
from tolok.dokumen.periksa.sanding_nilai import HASIL, RENCANA, YAKIN, Sandingan, compare_nilai, group_beda, value_of
from tolok.dokumen.periksa.tanda_sebutan import name_besaran
from tolok.dokumen.periksa.temuan import Akibat, Langkah, Temuan, Tingkat

DASAR = "PermenPANRB 53/2014, Lampiran II: realisasi dibandingkan dengan tahun lalu dan beberapa tahun terakhir."
LKE = "PermenPANRB 88/2021, Lampiran: target menantang dan didasarkan pada capaian tahun sebelumnya."
_KOSONG = re.compile(r"[-–—.\s]{0,6}|n/?a|(?:belum|tidak) ada(?: data)?|nihil", re.IGNORECASE)
_MAKIN_RENDAH = re.compile(
    r"penurunan|menurun|kemiskinan|kasus|gangguan|pelanggaran|kematian|deviasi|temuan|keluhan|pengaduan|cemar|emisi"
    r"|waktu|lama\b|selisih|tunggakan|pengangguran|stunting|keterlambatan",
    re.IGNORECASE,
)
_JUDUL = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN {}\n\nKecamatan Sukamaju menyusun laporan kinerja tahun {}.\n\n"
_TUNGGAL = "Indikator Kinerja | Target {0} | Realisasi {0} | Capaian {0}"
_LALU = _JUDUL.format(2022, 2022) + tabel(
    "Tabel 3.1 Capaian Kinerja Tahun 2022",
    f"No | {_TUNGGAL.format(2022)}",
    "1 | Indeks Kepuasan Masyarakat | 86 | 87,15 | 101,34%",
    "2 | Jumlah lembaga desa aktif | 90 | 84 | 93,33%",
)


def _laporan(baris: str, lain: str = "2 | Jumlah lembaga desa aktif | 84 | 92 | 91 | 98,91%") -> str:
    return _JUDUL.format(2023, 2023) + tabel(
        "Tabel 3.2 Perbandingan Kinerja",
        f"No | Indikator Kinerja | Realisasi 2022 | {_TUNGGAL.format(2023).removeprefix('Indikator Kinerja | ')}",
        baris,
        lain,
    )


@cek(
    kode="pembanding.angka",
    judul="Angka tahun lalu berbeda dari laporan tahun lalu",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Nilai tahun sebelumnya tidak sama dengan yang dilaporkan tahun itu sendiri.",
    salah=_laporan("1 | Indeks Kepuasan Masyarakat | 85,17 | 88 | 88,22 | 100,25%"),
    benar=_laporan("1 | Indeks Kepuasan Masyarakat | 87,15 | 88 | 88,22 | 100,25%"),
    teman=_LALU,
    sebagai="pembanding",
)
def cek_angka(kajian: Kajian) -> Iterator[Temuan]:
    for lain in list_lampau(kajian):
        semua = compare_nilai(kajian, lain, HASIL | RENCANA, tahun=lain.profil.tahun)
        salah = group_beda(semua)
        sebagian = sum(satu.selaras for satu in semua) >= sum(len(satu) for satu in salah)
        for kelompok in salah:
            yield _report(kelompok, lain, pasti=sebagian or len(salah) == 1)


def _report(kelompok: tuple[Sandingan, ...], lain: Kajian, *, pasti: bool) -> Temuan:
    """A value of a plan may be that of another version of it; where most values differ, the columns mean otherwise."""
    utama, *sisa = kelompok
    nilai = utama.sana.angka.teks
    pasti = pasti and utama.sini.besaran in HASIL
    return lapor(
        "pembanding.angka",
        utama.sini.tempat,
        utama.sini.kutipan,
        ditemukan=utama.sini.angka.teks,
        seharusnya=nilai if pasti else f"{nilai}, menurut {name_dokumen(lain)}",
        penjelasan=f"{name_besaran(utama.sini)} tahun {lain.profil.tahun} di sini {utama.sini.angka.teks}, dalam "
        f"{name_dokumen(lain)} {nilai} ({sebut_tempat(utama.sana.tempat)}). Pakai angka laporan tahun itu, atau "
        "jelaskan mengapa angkanya diperbaiki.",
        langkah=(Langkah(f"{name_dokumen(lain)}: “{shorten(utama.sana.kutipan)}”"),),
        akibat=(
            *(Akibat(satu.tempat, satu.kutipan, "angka yang sama") for satu in utama.ulangan),
            *(
                Akibat(
                    s.sini.tempat,
                    s.sini.kutipan,
                    f"{name_besaran(s.sini)}: {s.sini.angka.teks}, dalam laporan itu {s.sana.angka.teks}",
                )
                for s in sisa
            ),
        ),
        tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
        yakin=93 if pasti else 75,
    )


@cek(
    kode="pembanding.kosong",
    judul="Nilai tahun lalu dikosongkan padahal ada",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Kolom tahun sebelumnya kosong, sedangkan laporan tahun itu memuat nilainya.",
    salah=_laporan("1 | Indeks Kepuasan Masyarakat | - | 88 | 88,22 | 100,25%"),
    benar=_laporan("1 | Indeks Kepuasan Masyarakat | 87,15 | 88 | 88,22 | 100,25%"),
    teman=_LALU,
    sebagai="pembanding",
)
def cek_kosong(kajian: Kajian) -> Iterator[Temuan]:
    for lain in list_lampau(kajian):
        nilai = [satu for satu in lain.sebutan if satu.lingkup.tahun == lain.profil.tahun and satu.yakin >= YAKIN]
        ada = [
            (tabel_, baris, kolom, satu)
            for tabel_ in kajian.tabel
            for baris, kolom, nama, besaran in _walk_kosong(tabel_, lain.profil.tahun)
            if (satu := _find_nilai(nama, besaran, nilai)) is not None
        ]
        if not ada:
            continue
        tabel_, baris, kolom, pertama = ada[0]
        yield lapor(
            "pembanding.kosong",
            tabel_.tempat_sel(baris, kolom),
            f"{pertama.hal.nama}: {isi_sel(tabel_.kisi[baris][kolom]) or '(kosong)'}",
            ditemukan=f"{len(ada)} nilai tahun {lain.profil.tahun} kosong",
            seharusnya=pertama.angka.teks,
            penjelasan=f"{name_besaran(pertama)} tahun {lain.profil.tahun} dikosongkan, padahal {name_dokumen(lain)} "
            f"memuat {pertama.angka.teks} ({sebut_tempat(pertama.tempat)}). Isi dengan angka itu, atau sebutkan "
            "mengapa "
            "tidak dapat dibandingkan.",
            akibat=tuple(
                Akibat(t.tempat_sel(b, k), satu.hal.nama, f"{name_besaran(satu)} dalam laporan itu {satu.angka.teks}")
                for t, b, k, satu in ada[1:]
            ),
            yakin=88,
        )


_BESARAN: Mapping[JenisKolom, Besaran] = {
    JenisKolom.REALISASI: Besaran.REALISASI,
    JenisKolom.CAPAIAN: Besaran.CAPAIAN,
    JenisKolom.REALISASI_ANGGARAN: Besaran.REALISASI_ANGGARAN,
    JenisKolom.SERAPAN: Besaran.SERAPAN,
}


def _walk_kosong(tabel_: TabelTerbaca, tahun: int | None) -> Iterator[tuple[int, int, str, Besaran]]:
    """Empty cells under a head that names what was reached in that year: row, column, what of, kind of value."""
    for kolom, makna in enumerate(tabel_.kolom):
        if makna.tahun != tahun or makna.jenis not in _BESARAN or makna.triwulan or makna.semester:
            continue
        for baris in list_baris(tabel_):
            nama = tabel_.label_sel(baris, kolom)
            berisi = any(letak[0] == baris for letak in tabel_.angka)
            if nama and berisi and _KOSONG.fullmatch(isi_sel(tabel_.kisi[baris][kolom])):
                yield baris, kolom, nama, _BESARAN[makna.jenis]


def _find_nilai(nama: str, besaran: Besaran, nilai: list[Sebutan]) -> Sebutan | None:
    for satu in nilai:
        if satu.besaran is besaran and satu.sel is not None and match_nama(nama, satu.hal.nama) >= SAMA:
            return satu
    return None


@cek(
    kode="pembanding.target",
    judul="Target tidak melampaui hasil tahun lalu",
    tingkat=Tingkat.RAGU,
    dasar=LKE,
    penjelasan="Target tahun ini sama dengan atau di bawah yang sudah dicapai menurut laporan tahun lalu.",
    salah=_laporan(
        "1 | Indeks Kepuasan Masyarakat | 87,15 | 87 | 88,22 | 101,40%",
    ),
    benar=_laporan("1 | Indeks Kepuasan Masyarakat | 87,15 | 88 | 88,22 | 100,25%"),
    teman=_LALU,
    sebagai="pembanding",
)
def cek_target(kajian: Kajian) -> Iterator[Temuan]:
    for lain in list_tahun_lalu(kajian):
        rendah = _find_rendah(kajian, lain)
        if not rendah:
            continue
        (kini, dulu), *sisa = rendah
        yield lapor(
            "pembanding.target",
            kini.tempat,
            kini.kutipan,
            ditemukan=f"target {kini.angka.teks}, tahun lalu tercapai {dulu.angka.teks}",
            penjelasan=f"Target {len(rendah)} indikator tidak lebih tinggi daripada yang sudah dicapai menurut "
            f"{name_dokumen(lain)}. Target yang menantang melampaui hasil sebelumnya; bila tidak, alasannya "
            "disebutkan. "
            "Indikator yang makin rendah makin baik tidak dihitung.",
            akibat=tuple(
                Akibat(
                    k.tempat,
                    k.kutipan,
                    f"{shorten(k.hal.nama, 90)}: target {k.angka.teks}, tahun lalu tercapai {d.angka.teks}",
                )
                for k, d in sisa
            ),
            yakin=75,
        )


def _find_rendah(kajian: Kajian, lain: Kajian) -> list[tuple[Sebutan, Sebutan]]:
    """The office's own indicators whose target of this year is not above last year's result."""
    kini = _own_nilai(kajian, Besaran.TARGET, kajian.profil.tahun)
    dulu = _own_nilai(lain, Besaran.REALISASI, lain.profil.tahun)
    padanan = match_hal(kini, dulu)
    hasil = []
    for hal, satu in dulu.items():
        target = kini.get(padanan[hal]) if hal in padanan else None
        if target is not None and _is_rendah(target, satu):
            hasil.append((target, satu))
    return hasil


def _is_rendah(target: Sebutan, dulu: Sebutan) -> bool:
    kiri, kanan = value_of(target.angka), value_of(dulu.angka)
    penuh = target.angka.satuan == "%" and kiri >= 100
    sesatuan = target.angka.satuan == dulu.angka.satuan
    return sesatuan and not penuh and 0 < kiri <= kanan and not _MAKIN_RENDAH.search(target.hal.nama)


def _own_nilai(kajian: Kajian, besaran: Besaran, tahun: int | None) -> dict[Hal, Sebutan]:
    """One value of each indicator of the office; none of an indicator that has several."""
    hasil: dict[Hal, Sebutan] = {}
    ragu: set[Hal] = set()
    for satu in kajian.sebutan:
        sendiri = satu.hal.jenis is JenisHal.INDIKATOR and " @ " not in satu.hal.kunci
        setahun = satu.lingkup.tahun == tahun and not satu.lingkup.triwulan and not satu.lingkup.semester
        if sendiri and setahun and satu.besaran is besaran and satu.yakin >= YAKIN and not satu.lingkup.bagian:
            lama = hasil.setdefault(satu.hal, satu)
            if value_of(lama.angka) != value_of(satu.angka):
                ragu.add(satu.hal)
    return {hal: satu for hal, satu in hasil.items() if hal not in ragu}
