"""Kantor: the office itself: its name, task, legal basis, the people who sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tolok.aturan.galat import NipKeliru, TidakDikenal
from tolok.aturan.rumus.nip import parse_nip
from tolok.aturan.rumus.pangkat import dari_golongan, pangkat_cocok
from tolok.dokumen.ekstrak.kepegawaian import read_kepegawaian, read_unit
from tolok.dokumen.ekstrak.pilih import Pemilih
from tolok.dokumen.fakta.instansi import DasarHukum, Instansi, Kop, Pejabat, Tugas
from tolok.dokumen.kenali.bentuk import AsalKalimat, JenisInstansi, Kalimat, Profil
from tolok.dokumen.kenali.bentuk import Pejabat as Sebutan
from tolok.dokumen.kenali.nama import normalize_nama

_HUKUM = re.compile(
    r"^\W{0,4}(?:[0-9]{1,2}[.)]\s{0,3})?((?:Undang\s?[-–]?\s?Undang|Peraturan|Keputusan|Instruksi)\b[^.;]{0,160}?"
    r"(?:Nomor|No\.?)\s{0,2}[\w./-]{1,30}\s{1,2}Tahun\s{1,2}[0-9]{4})\s{1,3}tentang\s{1,3}"
    r"(.{4,400}?)(?:\s?\(.{0,200})?[.;]?$",
    re.IGNORECASE,
)
_TUGAS = re.compile(
    r"mempunyai tugas(?: pokok)?(?: yaitu| untuk)? ((?!.{0,30}sebagai berikut)[a-z].{20,600}?)\.?$", re.IGNORECASE
)
_DASAR_TUGAS = re.compile(
    r"((?:Peraturan|Keputusan) (?:Bupati|Wali ?kota|Gubernur|Daerah)[^.;,]{0,60}?(?:Nomor|No\.?) "
    r"[0-9]{1,4} Tahun [0-9]{4}(?: tentang [^,;.]{4,200}?)?)(?:,| Kecamatan mempunyai| mempunyai|$|\.)",
    re.IGNORECASE,
)
_TEMPAT = re.compile(r"^([A-Z][\w .'-]{2,40}),\s{0,3}(?:[0-9]{1,2}\s{1,3})?([A-Z][a-z]{2,8}\s{1,3}20[0-9]{2})$")
_GOLONGAN = re.compile(r"\b(IV|III|II|I)\s{0,2}[/.]?\s{0,2}([a-eA-E])\b")
_KEPALA = {JenisInstansi.KECAMATAN: "Camat", JenisInstansi.KELURAHAN: "Lurah"}
_KEPALA_DAERAH = {"kabupaten": "Bupati", "kota": "Wali Kota", "provinsi": "Gubernur"}
BELUM = "belum diisi"


def sebutan_kepala(profil: Profil) -> str:
    """Return the title of the head of the office: Camat X, Lurah X, Kepala Dinas X."""
    return (
        f"{_KEPALA.get(profil.jenis_instansi, '')} {profil.nama_diri}".strip()
        if (profil.jenis_instansi in _KEPALA)
        else f"Kepala {profil.instansi}"
    )


def build_instansi(pemilih: Pemilih, profil: Profil, *, tahun: int) -> Instansi:
    """Return what the document tells of the office; what is required and not told is marked and noted as open."""
    kalimat = pemilih.kajian.kalimat
    buku = pemilih.buku
    for kunci, isi in (("nama", profil.instansi), ("pemda", profil.pemda)):
        if not isi:
            buku.leave_open(f"instansi.toml › {kunci}", "tidak ditemukan dalam dokumen")
    tempat, _ = find_pengesahan(kalimat)
    jenis, _, nama_daerah = profil.pemda.partition(" ")
    dasar_hukum = tuple(_read_hukum(pemilih, kalimat))
    if not dasar_hukum:
        buku.leave_open("instansi.toml › dasar_hukum", "landasan hukum tidak ditemukan")
    return Instansi(
        nama=profil.instansi or BELUM,
        jenis=profil.jenis_instansi.value,
        pemda=profil.pemda or BELUM,
        sebutan_kepala=sebutan_kepala(profil),
        sebutan_kepala_daerah=f"{_KEPALA_DAERAH.get(jenis.casefold(), 'Kepala Daerah')} {nama_daerah}".strip(),
        tempat=tempat or profil.nama_diri or BELUM,
        kop=Kop(baris=(f"PEMERINTAH {(profil.pemda or BELUM).upper()}", (profil.instansi or BELUM).upper())),
        tugas=_read_tugas(pemilih, kalimat),
        dasar_hukum=dasar_hukum,
        unit=read_unit(pemilih.kajian.tabel),
        kepegawaian=read_kepegawaian(pemilih, tahun=tahun),
        sumber=pemilih.kajian.bacaan.berkas,
    )


def find_pengesahan(kalimat: Sequence[Kalimat]) -> tuple[str, str]:
    """Return the place and the month of the signature: ("Batumandi", "Januari 2024"), "" where not told."""
    for satu in kalimat:
        for baris in satu.teks.splitlines():
            if cocok := _TEMPAT.match(baris.strip()):
                return cocok.group(1), " ".join(cocok.group(2).split())
    return "", ""


def _read_hukum(pemilih: Pemilih, kalimat: Sequence[Kalimat]) -> Iterator[DasarHukum]:
    sudah: set[str] = set()
    for satu in kalimat:
        cocok = _HUKUM.match(satu.teks) if satu.asal is not AsalKalimat.SEL else None
        kunci = normalize_nama(cocok.group(1)) if cocok else ""
        if cocok and kunci not in sudah:
            sudah.add(kunci)
            yield DasarHukum(
                nama=" ".join(cocok.group(1).split()),
                tentang=cocok.group(2).strip(),
                sumber=pemilih.sumber(satu.tempat),
            )


def _read_tugas(pemilih: Pemilih, kalimat: Sequence[Kalimat]) -> Tugas:
    for satu in kalimat:
        cocok = _TUGAS.search(satu.teks)
        if cocok:
            dasar = _DASAR_TUGAS.search(satu.teks)
            if not dasar:
                pemilih.buku.leave_open(
                    "instansi.toml › tugas › dasar", "peraturan tugas tidak disebut bersama tugasnya"
                )
            return Tugas(
                dasar=" ".join(dasar.group(1).split()) if dasar else BELUM,
                ringkas=cocok.group(1).strip(" :;"),
                sumber=pemilih.sumber(satu.tempat),
            )
    pemilih.buku.leave_open("instansi.toml › tugas", "tugas pokok tidak ditemukan")
    return Tugas(dasar=BELUM, ringkas=BELUM)


def build_penandatangan(pemilih: Pemilih, profil: Profil) -> Pejabat:
    """Return the head of the office as the document prints him; a NIP or rank that cannot be is left out and noted."""
    kepala = sebutan_kepala(profil)
    for satu in profil.pejabat:
        jabatan = normalize_nama(satu.jabatan)
        if jabatan and (jabatan == normalize_nama(kepala) or jabatan == normalize_nama(kepala).split()[0]):
            return _pejabat(pemilih, satu, kepala, profil)
    pemilih.buku.leave_open("laporan.toml › penandatangan", "nama dan NIP penanda tangan tidak ditemukan")
    return Pejabat(jabatan=kepala)


def _pejabat(pemilih: Pemilih, satu: Sebutan, kepala: str, profil: Profil) -> Pejabat:
    nip = _valid_nip(pemilih, satu, profil)
    pangkat, golongan = _split_pangkat(satu.pangkat)
    if satu.pangkat and not pangkat:
        pemilih.buku.leave_open(
            "laporan.toml › penandatangan › pangkat", f"“{satu.pangkat}” tidak cocok dengan golongan"
        )
    return Pejabat(
        jabatan=kepala,
        nama=satu.nama,
        pangkat=pangkat,
        golongan=golongan,
        nip=nip,
        sumber=pemilih.sumber(satu.tempat),
    )


def _valid_nip(pemilih: Pemilih, satu: Sebutan, profil: Profil) -> str:
    """Return the NIP that is printed most for this person, where it can be one."""
    nama = normalize_nama(satu.nama)
    semua = [lain.nip for lain in profil.pejabat if normalize_nama(lain.nama) == nama and lain.nip]
    sah = [nip for nip in semua if _is_sah(nip)]
    if len(set(semua)) > 1:
        pemilih.buku.leave_open(
            "laporan.toml › penandatangan › nip",
            f"tercetak {len(set(semua))} NIP yang berbeda untuk orang yang sama; dipakai yang pertama",
        )
    elif semua and not sah:
        pemilih.buku.leave_open("laporan.toml › penandatangan › nip", "NIP yang tercetak tidak sah")
    return sah[0] if sah else ""


def _is_sah(nip: str) -> bool:
    try:
        parse_nip(nip)
    except NipKeliru:
        return False
    return True


def _split_pangkat(teks: str) -> tuple[str, str]:
    """Return pangkat and golongan of "Pembina Tk. I (IV/b)"; both "" where they do not belong together."""
    cocok = _GOLONGAN.search(teks)
    pangkat = (teks[: cocok.start()] if cocok else teks).strip(" /(,.-")
    if not cocok:
        return pangkat, ""
    golongan = f"{cocok.group(1)}/{cocok.group(2).lower()}"
    try:
        if not pangkat_cocok(pangkat, golongan):
            return "", ""
        resmi = dari_golongan(golongan)
    except TidakDikenal:
        return "", ""
    return (resmi if isinstance(resmi, str) else pangkat), golongan
