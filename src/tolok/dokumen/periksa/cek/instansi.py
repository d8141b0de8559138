"""Cek instansi: where the office speaks of itself, it says its own name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from tolok.dokumen.kenali.bentuk import JenisDokumen, JenisInstansi, Kalimat, Profil
from tolok.dokumen.kenali.instansi import NamaInstansi, find_daerah, find_instansi
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.periksa.cek.bahan import list_isi
from tolok.dokumen.periksa.cek.hukum import find_kutipan
from tolok.dokumen.periksa.cek.lapor import lapor, shorten, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "Logika: laporan satu instansi berbicara tentang instansi itu."
_DOKUMEN = (
    r"(?:laporan\s(?:akuntabilitas\s)?kinerja(?:\sinstansi\spemerintah(?:an)?)?(?:\s\([a-z]{2,6}\))?|lkj?ip|lakip|"
    r"perjanjian\skinerja|penetapan\skinerja|rencana\s(?:strategis|kerja|kinerja)|renstra|renja|"
    r"indikator\skinerja\sutama|iku|visi|misi|tugas\s(?:pokok|dan fungsi)|fungsi|struktur\sorganisasi|"
    r"(?:capaian|realisasi|pengukuran|sasaran|target)\s(?:kinerja|anggaran|strategis)|aparatur|pegawai)"
)
_DIRI = re.compile(
    rf"(?:\b{_DOKUMEN}(?:\s(?:pada|di|dari|lingkup|lingkungan|milik))?(?:\s(?:perubahan|tahunan|kepala))?\s|"
    r"\b(?:semoga|kami|demikian|kinerja|seluruh jajaran|segenap jajaran|jajaran|selaku|pemerintah)\s(?:kantor\s)?|"
    r"\bkinerja(?:\sdi)?\s)(?:kantor\s)?$",
    re.IGNORECASE,
)
_BERBUAT = re.compile(
    r"\s(?:telah\s|akan\s|berhasil\s|juga\s|terus\s){0,2}(?:mengelola\s(?:pagu|anggaran)|menyusun\s(?:laporan|lk)|"
    r"menetapkan\s(?:\w{1,20}\s){0,3}(?:sasaran|indikator|target|perjanjian)|memperbaiki\skinerja\w{0,3}|"
    r"berkomitmen|menyelesaikan\s(?:\w{1,20}\s){0,3}(?:program|kegiatan|layanan|permohonan)|"
    r"mempertanggungjawabkan)\b",
    re.IGNORECASE,
)
"""What an office says it does in its own report."""
_HUBUNGAN = re.compile(
    r"\b(?:koordinasi\w*|kerja\s?sama|bekerja|bersama|dengan|dibanding\w*|perbandingan|mitra|antara|seperti|misalnya|"
    r"lintas|dukungan|bantuan|fasilitasi|studi|kunjungan|berbatasan|sebelah|wilayah|desa|pada\stahun\ssebelum)\b",
    re.IGNORECASE,
)
_TUGAS = re.compile(r"tugas|fungsi|susunan organisasi|kedudukan|tata kerja|pembentukan", re.IGNORECASE)
_INDUK = frozenset({"sekretariat", "inspektorat", "kantor", "satuan"})
SERUPA = 80


def is_sendiri(nama: NamaInstansi, profil: Profil) -> bool:
    """Whether a name is that of the office itself, written shorter, longer or a little otherwise."""
    kiri, kanan = normalize_nama(nama.nama_diri), normalize_nama(profil.nama_diri)
    if not kiri or not kanan:
        return True
    rapat = kiri.replace(" ", ""), kanan.replace(" ", "")
    # A name ends where the sentence goes on in capitals: what begins alike is the same office.
    awal = min(len(rapat[0]), len(rapat[1]))
    return awal >= 4 and fuzz.ratio(rapat[0][:awal], rapat[1][:awal]) >= SERUPA


def _others(kalimat: Kalimat, profil: Profil) -> Iterator[NamaInstansi]:
    """Offices of the same kind with another name."""
    for satu in find_instansi(kalimat.teks):
        if satu.jenis is profil.jenis_instansi and not is_sendiri(satu, profil):
            yield satu


@cek(
    kode="instansi.lain",
    judul="Nama instansi lain pada pernyataan tentang diri sendiri",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Kalimat tentang instansi sendiri memakai nama instansi lain.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nKecamatan Sukamaju menyusun laporan ini setiap tahun.\n\n"
    "Semoga Kantor Kecamatan Mekarsari dapat menyelesaikan masalah yang dihadapi.\n\nKecamatan Sukamaju "
    "melayani warga.\n",
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nKecamatan Sukamaju menyusun laporan ini setiap tahun.\n\n"
    "Kecamatan Sukamaju bekerja sama dengan Kecamatan Mekarsari.\n\nKecamatan Sukamaju melayani warga.\n",
)
def cek_instansi_lain(kajian: Kajian) -> Iterator[Temuan]:
    profil = kajian.profil
    if profil.jenis_instansi is JenisInstansi.LAIN or not profil.nama_diri or _is_banyak(kajian):
        return
    for kalimat in list_isi(kajian):
        for satu in _others(kalimat, profil):
            depan = kalimat.teks[: satu.mulai]
            diri = _DIRI.search(depan)
            mulai = diri.start() if diri else satu.mulai
            if not (diri or _BERBUAT.match(kalimat.teks, satu.akhir)):
                continue
            if _HUBUNGAN.search(kalimat.teks[max(mulai - 25, 0) : satu.mulai]):
                continue
            yield lapor(
                "instansi.lain",
                kalimat.tempat,
                shorten_sekitar(kalimat.teks, mulai, satu.akhir),
                ditemukan=satu.nama,
                seharusnya=profil.instansi,
                penjelasan=f"Laporan ini milik {profil.instansi}, dan kalimat ini berbicara tentang dirinya. Nama "
                f"{satu.nama} tertinggal dari laporan lain.",
                yakin=93,
            )


def _is_banyak(kajian: Kajian) -> bool:
    """Whether the file reports on several offices of one kind, each under its own heading."""
    profil = kajian.profil
    judul = {
        normalize_nama(satu.nama)
        for tabel in kajian.tabel
        for baris in tabel.baris
        for satu in find_instansi(baris.uraian)
        if satu.jenis is profil.jenis_instansi and baris.uraian.casefold().startswith(satu.jenis.value)
    }
    return len(judul) > 1 and profil.jenis is not JenisDokumen.LKIP


@cek(
    kode="instansi.penanda",
    judul="Jabatan penanda tangan dari instansi lain",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Pejabat yang menandatangani memakai jabatan instansi lain.",
    salah="LAPORAN KINERJA BIRO ADMINISTRASI PEMBANGUNAN TAHUN 2016\n\nBiro Administrasi Pembangunan menyusun laporan. "
    "Biro Administrasi Pembangunan melayani perangkat daerah.\n\n"
    "KEPALA BIRO PENGENDALIAN WILAYAH,\n\nDrs. SUTRISNO WIBOWO\n\nPembina Utama Muda\n\nNIP. 19650101 199003 1 005\n",
    benar="LAPORAN KINERJA BIRO ADMINISTRASI PEMBANGUNAN TAHUN 2016\n\nBiro Administrasi Pembangunan menyusun laporan. "
    "Biro Administrasi Pembangunan melayani perangkat daerah.\n\n"
    "KEPALA BIRO ADMINISTRASI PEMBANGUNAN,\n\nDrs. SUTRISNO WIBOWO\n\nPembina Utama Muda\n\nNIP. 19650101 "
    "199003 1 005\n",
)
def cek_penanda(kajian: Kajian) -> Iterator[Temuan]:
    profil = kajian.profil
    if profil.jenis_instansi is JenisInstansi.LAIN or not profil.nama_diri or _is_banyak(kajian):
        return
    salah = [
        (satu, nama)
        for satu in profil.pejabat
        for nama in find_instansi(_tidy_jabatan(satu.jabatan))
        if nama.jenis is profil.jenis_instansi and not is_sendiri(nama, profil)
    ]
    if salah:
        satu, nama = salah[0]
        yield lapor(
            "instansi.penanda",
            satu.tempat,
            f"{satu.jabatan} {satu.nama}",
            ditemukan=shorten(satu.jabatan),
            seharusnya=f"jabatan pada {profil.instansi}",
            penjelasan=f"{satu.nama or 'Penanda tangan'} tercantum sebagai pejabat {nama.nama}, padahal dokumen ini "
            f"milik {profil.instansi}. Jabatan itu tertinggal dari dokumen lain atau nama lama instansi.",
            akibat=tuple(Akibat(p.tempat, f"{p.jabatan} {p.nama}", "jabatan yang sama") for p, _ in salah[1:]),
            tingkat=Tingkat.SALAH if profil.jenis is JenisDokumen.LKIP else Tingkat.RAGU,
            yakin=90,
        )


def _tidy_jabatan(jabatan: str) -> str:
    return re.sub(r"^\s*kepala\s", "", jabatan.strip(" ,"), flags=re.IGNORECASE)


@cek(
    kode="instansi.dasar-hukum",
    judul="Dasar hukum tugas instansi lain",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Dasar hukum mengatur tugas dan fungsi instansi lain.",
    salah="LAPORAN KINERJA BIRO UMUM TAHUN 2016\n\nBiro Umum menyusun laporan ini. Biro Umum melayani "
    "pimpinan.\n\nDasar hukum: "
    "Peraturan Gubernur Nomor 53 Tahun 2009 tentang Tugas Pokok dan Fungsi Badan Koordinasi Wilayah Timur.\n",
    benar="LAPORAN KINERJA BIRO UMUM TAHUN 2016\n\nBiro Umum menyusun laporan ini. Biro Umum melayani "
    "pimpinan.\n\nDasar hukum: "
    "Peraturan Gubernur Nomor 53 Tahun 2009 tentang Tugas Pokok dan Fungsi Biro Umum.\n",
)
def cek_dasar_hukum(kajian: Kajian) -> Iterator[Temuan]:
    profil = kajian.profil
    if profil.jenis_instansi is JenisInstansi.LAIN or not profil.nama_diri:
        return
    for satu in find_kutipan(kajian):
        nama = list(find_instansi(satu.judul))
        if len(nama) != 1 or not _TUGAS.search(satu.judul) or nama[0].kata[0].casefold() in _INDUK:
            continue
        unit = nama[0]
        lain_jenis = unit.jenis is not profil.jenis_instansi
        if is_sendiri(unit, profil) or (lain_jenis and "dan" in unit.nama_diri.casefold().split(",")[-1:]):
            continue
        sisa = satu.judul.split(unit.kata[0], 1)[-1]
        if sisa.count(",") > 1 or _own(unit):
            continue
        yield lapor(
            "instansi.dasar-hukum",
            satu.kalimat.tempat,
            f"{satu.asli} tentang {satu.judul}",
            ditemukan=unit.nama,
            seharusnya=f"peraturan tentang tugas {profil.instansi}",
            penjelasan=f"Peraturan ini mengatur {unit.nama}, bukan {profil.instansi}. Dasar hukum itu tertinggal dari "
            "laporan instansi lain.",
            yakin=85,
        )


def _own(unit: NamaInstansi) -> bool:
    """Whether the law is about all offices of the region or of this kind: "Kecamatan di Kabupaten …"."""
    return not unit.nama_diri or normalize_nama(unit.nama_diri).startswith(("daerah", "di ", "se"))


@cek(
    kode="instansi.daerah-lain",
    judul="Nama pemerintah daerah lain",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Nama kabupaten, kota, atau provinsi bukan daerah instansi ini.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU KABUPATEN BANYUBIRU TAHUN 2023\n\nKecamatan Sukamaju Kabupaten Banyubiru "
    "melayani warga.\n\nSemoga laporan ini mendukung kinerja Pemerintah Kabupaten Telagasari pada umumnya.\n",
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU KABUPATEN BANYUBIRU TAHUN 2023\n\nKecamatan Sukamaju Kabupaten Banyubiru "
    "melayani warga.\n\nSemoga laporan ini mendukung kinerja Pemerintah Kabupaten Banyubiru pada umumnya.\n",
)
def cek_daerah_lain(kajian: Kajian) -> Iterator[Temuan]:
    profil = kajian.profil
    if not profil.pemda:
        return
    jenis, _, nama = profil.pemda.partition(" ")
    for kalimat in list_isi(kajian):
        diri = re.search(
            r"\b(?:Pemerintah(?:an)?(?: Daerah)?|visi|misi|pembangunan|Bupati|lingkungan)\s(?=Kab|Kota)", kalimat.teks
        )
        if not diri or _HUBUNGAN.search(kalimat.teks[max(diri.start() - 40, 0) : diri.start()]):
            continue
        for lain_jenis, lain in find_daerah(kalimat.teks[diri.end() : diri.end() + 60]):
            kiri, kanan = normalize_nama(lain).replace(" ", ""), normalize_nama(nama).replace(" ", "")
            awal = min(len(kiri), len(kanan))
            if lain_jenis != jenis or fuzz.ratio(kiri[:awal], kanan[:awal]) >= SERUPA:
                break
            yield lapor(
                "instansi.daerah-lain",
                kalimat.tempat,
                shorten_sekitar(kalimat.teks, diri.start(), diri.end() + len(lain) + 10),
                ditemukan=f"{lain_jenis} {lain}",
                seharusnya=profil.pemda,
                penjelasan=f"{profil.instansi} berada di {profil.pemda}. Nama {lain_jenis} {lain} tertinggal dari "
                "dokumen daerah lain.",
                yakin=80,
            )
            break
