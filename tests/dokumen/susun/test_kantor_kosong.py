"""An office that has recorded only what it must: nothing is invented, nothing breaks."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from buat import make_fakta
from dokumen.susun.isi_naskah import baca_bab, baca_baris, find_bab, find_tabel, list_bab, list_tabel
from tolok.aturan.nilai import belum_ada
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import Kegiatan, Program, SubKegiatan
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.laporan import Laporan
from tolok.dokumen.fakta.rencana import BarisPerjanjian, Indikator, Sasaran, Tujuan
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk


def make_kantor_kosong() -> Fakta:
    """Return one sasaran, one indicator, one sub kegiatan, and not a word more."""
    penuh = make_fakta()
    indikator = Indikator(kode="IK-1", nama="Jumlah pos yang dibuka", jenis="IK", satuan="pos")
    tujuan = Tujuan(
        kode="T1", nama="Pos tersedia", sasaran=(Sasaran(kode="S1", nama="Pos dibuka", indikator=(indikator,)),)
    )
    sub = SubKegiatan(
        kode="9.99.01.2.01.0001", nama="Pembukaan Pos", pagu=Rupiah(0), realisasi=belum_ada("SPJ belum ada")
    )
    kegiatan = Kegiatan(kode="9.99.01.2.01", nama="Pos", sub_kegiatan=(sub,))
    perjanjian = replace(
        penuh.perjanjian[0],
        versi="murni",
        baris=(BarisPerjanjian(kinerja="S1", indikator="IK-1", target=belum_ada("target belum ditetapkan")),),
        anggaran=(),
    )
    instansi = penuh.instansi
    return Fakta(
        instansi=replace(
            instansi,
            unit=(),
            wilayah=None,
            kepegawaian=None,
            isu=(),
            dasar_hukum=(),
            tugas=replace(instansi.tugas, fungsi=(), kewenangan=()),
        ),
        renstra=replace(penuh.renstra, tujuan=(tujuan,), pohon=()),
        perjanjian=(perjanjian,),
        renja=replace(
            penuh.renja,
            program=(Program(kode="9.99.01", nama="PROGRAM POS", kegiatan=(kegiatan,)),),
            kelompok_lama=(),
            pagu=None,
            realisasi=None,
        ),
        pengukuran=(),
        laporan=Laporan(tahun=penuh.laporan.tahun, penandatangan=penuh.laporan.penandatangan),
    )


@cache
def susun() -> Naskah:
    return compose_lkip(make_kantor_kosong())


def test_an_empty_office_prints_in_every_format() -> None:
    """Missing parts leave no hole that a printer stumbles over."""
    for naskah in (susun(), compose_pk(make_kantor_kosong())):
        assert print_pdf(naskah).startswith(b"%PDF")
        assert print_docx(naskah).startswith(b"PK")


def test_every_missing_part_is_said_where_a_reader_looks_for_it() -> None:
    """Organisation, isu, follow-up, causes, programmes and steps each say that they are not there."""
    diharapkan = {
        "Landasan Hukum": "tidak ada dalam data laporan",
        "Susunan Organisasi dan Kepegawaian": "tidak ada dalam data laporan",
        "Isu Strategis dan Permasalahan Utama": "belum dirumuskan dalam data laporan",
        "Tindak Lanjut Rekomendasi Evaluasi Tahun Sebelumnya": "tidak ada dalam data laporan",
        "Penyebab, upaya, dan rencana tahun berikutnya": "belum dicatat dalam data laporan",
        "Efisiensi penggunaan sumber daya": "tidak dikaitkan dengan program tertentu",
        "Program penunjang": "Tidak ada program Dinas Contoh Sejahtera",
        "Pemanfaatan Hasil Pengukuran": "tidak tercatat dalam data laporan",
        "Langkah Tahun Berikutnya": "belum ditetapkan",
    }

    for judul, kalimat in diharapkan.items():
        assert kalimat in baca_bab(find_bab(susun(), judul)), judul


def test_unknown_money_is_not_zero() -> None:
    """A sub kegiatan without realisasi prints "tidak ada data" up to the total, and a pagu of 0 has no serapan."""
    baris = baca_baris(find_tabel(susun(), "anggaran"))

    assert baris[-1] == ["Jumlah", "0", "tidak ada data", "tidak ada data"]
    pengantar = baca_bab(find_bab(susun(), "Kata Pengantar"))
    assert "jumlah realisasinya tidak diketahui karena 1 dari 1 sub kegiatan tidak ada data realisasinya" in pengantar


def test_chapters_without_content_are_left_out() -> None:
    """There is no table of other results, of kinds of spending, or of decisions where the facts have none."""
    kode = {tabel.kode for tabel in list_tabel(susun())}

    assert kode.isdisjoint({"inovasi", "jenis-belanja", "kelompok-lama", "keputusan", "keputusan-triwulan", "isu"})
    assert not any(bab.judul == "Kinerja Lain dan Inovasi" for bab in list_bab(susun()))
    assert not any("Keputusan atas Sumber" in bab.judul for bab in list_bab(susun()))
