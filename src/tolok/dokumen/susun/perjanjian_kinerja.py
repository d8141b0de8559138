"""Perjanjian Kinerja: the statement and its annex in the form of PermenPANRB 53/2014 Lampiran I."""

from __future__ import annotations

from tolok.aturan.galat import TidakDikenal
from tolok.aturan.nilai import Kosong
from tolok.aturan.rumus.anggaran import jumlah as jumlah_anggaran
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.instansi import Pejabat
from tolok.dokumen.fakta.rencana import PerjanjianKinerja
from tolok.dokumen.naskah import (
    Bagian,
    Baris,
    Blok,
    GayaParagraf,
    HalamanBaru,
    KopSurat,
    Naskah,
    NomorHalaman,
    Tabel,
    TandaTangan,
)
from tolok.dokumen.susun.anggaran import Pos, susun_pos
from tolok.dokumen.susun.angka import bilangan, polos, teks_uang
from tolok.dokumen.susun.blok import baris, kepala, paragraf, penanda, sel, tebal
from tolok.dokumen.susun.catatan import Catatan
from tolok.dokumen.susun.data import data_laporan
from tolok.dokumen.susun.perhitungan import perjanjian_terakhir
from tolok.dokumen.susun.perihal import name_perihal
from tolok.dokumen.susun.tabel import KANAN, TENGAH, kolom, tabel_sasaran
from tolok.dokumen.tanggal import tanggal

PEMBUKA = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi "
    "pada hasil, kami yang bertanda tangan di bawah ini:"
)
JANJI = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
    "rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.",
    "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.",
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja "
    "dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",
)
"""The words of the form (PermenPANRB 53/2014 Lampiran I); "supervisi" is belum diperiksa."""

GARIS_ISIAN = "……………………………………………"


def compose_pk(fakta: Fakta, versi: str | None = None) -> Naskah:
    """Return the PK of `fakta`: the named version, or the last one.

    Raises: TidakDikenal (the facts have no such version; the message suggests one).
    """
    perjanjian = _versi(fakta, versi) if versi else perjanjian_terakhir(fakta)
    catatan = Catatan()
    total = susun_pos(catatan, fakta.renja)
    isi = (*pernyataan(fakta, perjanjian), HalamanBaru(), *lampiran_pk(fakta, perjanjian, total))
    return Naskah(
        judul=f"Perjanjian Kinerja {fakta.instansi.nama} Tahun {fakta.laporan.tahun}",
        instansi=fakta.instansi.nama,
        tahun=fakta.laporan.tahun,
        jenis="pk" if perjanjian.versi == "murni" else f"pk-{perjanjian.versi}",
        bagian=(Bagian(isi, NomorHalaman.TANPA),),
        draf=perjanjian.tanggal is None,
        hitungan=catatan.semua(),
        perihal=name_perihal(fakta, catatan.semua()),
        data=data_laporan(fakta, catatan.semua()),
    )


def _versi(fakta: Fakta, versi: str) -> PerjanjianKinerja:
    menurut_versi = {satu.versi: satu for satu in fakta.perjanjian}
    if versi not in menurut_versi:
        raise TidakDikenal("Versi PK", versi, dikenal=menurut_versi)
    return menurut_versi[versi]


def pernyataan(fakta: Fakta, perjanjian: PerjanjianKinerja) -> tuple[Blok, ...]:
    pertama, kedua = perjanjian.pihak_pertama, perjanjian.pihak_kedua
    return (
        KopSurat(fakta.instansi.kop.baris, fakta.instansi.kop.alamat),
        paragraf(_judul(fakta, perjanjian), gaya=GayaParagraf.JUDUL),
        paragraf(PEMBUKA),
        _identitas(pertama),
        paragraf("selanjutnya disebut ", tebal("pihak pertama"), "."),
        _identitas(kedua),
        paragraf("selaku atasan pihak pertama, selanjutnya disebut ", tebal("pihak kedua"), "."),
        *(paragraf(kalimat) for kalimat in JANJI),
        _tanda_tangan(fakta, perjanjian),
    )


def _judul(fakta: Fakta, perjanjian: PerjanjianKinerja) -> str:
    jenis = "" if perjanjian.versi == "murni" else " perubahan"
    return f"Perjanjian kinerja{jenis} tahun {fakta.laporan.tahun}".upper()


def _identitas(pejabat: Pejabat) -> Tabel:
    """Name and position; an unknown name stays a line to fill in."""
    return Tabel(
        kode="",
        judul="",
        kolom=kolom(20, 80),
        kepala=(),
        badan=(baris("Nama", f": {pejabat.nama or GARIS_ISIAN}"), baris("Jabatan", f": {pejabat.jabatan}")),
        bernomor=False,
        garis=False,
    )


def _tanda_tangan(fakta: Fakta, perjanjian: PerjanjianKinerja) -> TandaTangan:
    saat = tanggal(perjanjian.tanggal) if perjanjian.tanggal else f"…………………… {fakta.laporan.tahun}"
    return TandaTangan(
        (
            penanda(perjanjian.pihak_kedua, jabatan=("Pihak Kedua,",)),
            penanda(
                perjanjian.pihak_pertama,
                jabatan=("Pihak Pertama,",),
                tempat_tanggal=f"{fakta.instansi.tempat}, {saat}",
            ),
        )
    )


def lampiran_pk(fakta: Fakta, perjanjian: PerjanjianKinerja, total: Pos) -> tuple[Blok, ...]:
    return (
        paragraf(f"LAMPIRAN {_judul(fakta, perjanjian)}", gaya=GayaParagraf.JUDUL),
        paragraf(fakta.instansi.nama.upper(), gaya=GayaParagraf.JUDUL),
        tabel_sasaran(fakta, perjanjian),
        *_anggaran(fakta, perjanjian, total),
        _tanda_tangan(fakta, perjanjian),
    )


def _anggaran(fakta: Fakta, perjanjian: PerjanjianKinerja, total: Pos) -> tuple[Blok, ...]:
    """The programmes and their money: as this version promised, else the Renja's and a remark that says so."""
    menurut_pk = {satu.program: satu for satu in perjanjian.anggaran}
    berangka = {kode for kode, satu in menurut_pk.items() if not isinstance(satu.jumlah, Kosong)}
    lengkap = {pos.kode for pos in total.anak} <= berangka
    bawaan = "" if lengkap else f"pagu {fakta.renja.tahap} {fakta.renja.tahun}"
    badan: list[Baris] = []
    for nomor, pos in enumerate(total.anak, 1):
        pk = menurut_pk.get(pos.kode)
        jumlah = teks_uang(pk.jumlah) if lengkap and pk else bilangan(pos.pagu)
        badan.append(
            baris(polos(nomor), pos.nama, jumlah, "; ".join(filter(None, (bawaan, pk.keterangan if pk else ""))))
        )
    semua = jumlah_anggaran(nilai=tuple(satu.jumlah for satu in menurut_pk.values()))
    jumlah_akhir = teks_uang(semua) if lengkap else bilangan(total.pagu)
    tabel = Tabel(
        kode=f"pk-program-{perjanjian.versi}",
        judul="",
        kolom=kolom((7, TENGAH), 47, (22, KANAN), 24),
        kepala=(kepala("No.", "Program", "Anggaran (Rp)", "Keterangan"),),
        badan=(
            *badan,
            (sel("Jumlah", kolom=2, rata=TENGAH, tebal=True), sel(tebal(jumlah_akhir)), sel("")),
        ),
        bernomor=False,
    )
    return (tabel,)
