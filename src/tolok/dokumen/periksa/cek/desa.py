"""Cek desa: the status of a village follows from its index."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from tolok.aturan.angka import format_angka
from tolok.aturan.galat import GalatPengguna
from tolok.aturan.rumus.idm import status
from tolok.dokumen.kenali.bentuk import TabelTerbaca
from tolok.dokumen.periksa.cek.bahan import isi_sel, list_badan, samakan
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

TAHUN_TERAKHIR_IDM = 2024
"""From 2025 villages have the Indeks Desa, another scale (tafsir T-019)."""
DESIMAL_IDM = 4
_NILAI = re.compile(r"\b(?:idm|indeks desa membangun|skor|nilai|indeks)\b", re.IGNORECASE)
_STATUS = re.compile(r"\bstatus\b|\bklasifikasi\b|\bkategori\b", re.IGNORECASE)
_KELAS = frozenset({"mandiri", "maju", "berkembang", "tertinggal", "sangat tertinggal"})


@cek(
    kode="idm.status",
    judul="Status desa tidak mengikuti nilai IDM-nya",
    tingkat=Tingkat.SALAH,
    dasar="Permendesa PDTT 2/2016: ambang status desa (aturan idm.status).",
    penjelasan="Status yang tertulis bukan status nilai IDM itu.",
    salah=tabel(
        "Tabel 3.4 Indeks Desa Membangun Tahun 2023",
        "No | Desa | IDM | Status",
        "1 | Sukamaju | 0,7325 | Berkembang",
        "2 | Mekarsari | 0,8205 | Mandiri",
    ),
    benar=tabel(
        "Tabel 3.4 Indeks Desa Membangun Tahun 2023",
        "No | Desa | IDM | Status",
        "1 | Sukamaju | 0,7325 | Maju",
        "2 | Mekarsari | 0,8205 | Mandiri",
    ),
)
def cek_status_idm(kajian: Kajian) -> Iterator[Temuan]:
    for satu in kajian.tabel:
        salah = list(_check_tabel(satu, kajian.profil.tahun))
        if not salah:
            continue
        baris, kolom, nilai, benar = salah[0]
        tertulis = isi_sel(satu.kisi[baris][kolom])
        yield lapor(
            "idm.status",
            satu.tempat_sel(baris, kolom),
            " | ".join(isi_sel(sel) for sel in satu.kisi[baris]),
            ditemukan=tertulis,
            seharusnya=benar,
            penjelasan=f"IDM {format_angka(nilai)} berstatus {benar}, sedangkan yang tertulis {tertulis}. "
            "Salah satu dari nilai dan statusnya keliru.",
            akibat=tuple(
                Akibat(satu.tempat_sel(b, k), isi_sel(satu.kisi[b][k]), f"IDM {format_angka(n)} berstatus {s}")
                for b, k, n, s in salah[1:]
            ),
        )


def _check_tabel(tabel_: TabelTerbaca, tahun_laporan: int | None) -> Iterator[tuple[int, int, Decimal, str]]:
    """Row, column, index and right status of every village whose status is another one."""
    for kolom, makna in enumerate(tabel_.kolom):
        if not _STATUS.search(" ".join(makna.judul)):
            continue
        kolom_nilai = _find_nilai(tabel_, kolom)
        if kolom_nilai is None:
            continue
        tahun = tabel_.kolom[kolom_nilai].tahun or makna.tahun or tahun_laporan
        if tahun is None or tahun > TAHUN_TERAKHIR_IDM:
            continue
        for baris in list_badan(tabel_):
            angka = tabel_.angka.get((baris, kolom_nilai))
            benar = _read_status(angka.nilai, tahun) if angka and angka.desimal == DESIMAL_IDM else ""
            tertulis = samakan(isi_sel(tabel_.kisi[baris][kolom]))
            if benar and angka and tertulis in _KELAS and tertulis != benar.casefold():
                yield baris, kolom, angka.nilai, benar


def _find_nilai(tabel_: TabelTerbaca, kolom_status: int) -> int | None:
    """The column of the index nearest at the left of the status, in a table that speaks of villages' indices."""
    judul = " ".join((tabel_.tabel.judul, *(teks for makna in tabel_.kolom for teks in makna.judul)))
    if not re.search(r"\bidm\b|indeks desa membangun", judul, re.IGNORECASE):
        return None
    calon = [
        kolom
        for kolom in range(kolom_status)
        if _NILAI.search(" ".join(tabel_.kolom[kolom].judul))
        and any(letak[1] == kolom and satu.desimal == DESIMAL_IDM for letak, satu in tabel_.angka.items())
    ]
    return calon[-1] if calon else None


def _read_status(nilai: Decimal, tahun: int) -> str:
    try:
        return status(idm=nilai, tahun=tahun).value.replace("-", " ").capitalize()
    except GalatPengguna:
        return ""
