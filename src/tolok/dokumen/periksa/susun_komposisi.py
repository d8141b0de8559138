"""Shares of a total, and the indices that a survey or a village index is made of."""

from __future__ import annotations

import re

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom, TabelTerbaca
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_baris import data_rows, title_of
from tolok.dokumen.periksa.susun_titik import Susunan, shorten

BAGIAN = frozenset({JenisKolom.CACAH, JenisKolom.JUMLAH, JenisKolom.PAGU, JenisKolom.REALISASI_ANGGARAN})
PERSEN = re.compile(r"%|\bpersen(?:tase)?\b|\bproporsi\b|\bkomposisi\b", re.IGNORECASE)
NRR = re.compile(r"\b(?:nrr|nilai rata-?\s?rata|rata-?\s?rata)\b", re.IGNORECASE)
TERTIMBANG = re.compile(r"\btertimbang\b", re.IGNORECASE)
BOBOT = re.compile(r"\bbobot\b", re.IGNORECASE)
DIMENSI_IDM = (
    re.compile(r"\biks\b", re.IGNORECASE),
    re.compile(r"\bike\b", re.IGNORECASE),
    re.compile(r"\bikl\b", re.IGNORECASE),
)
IDM = re.compile(r"\b(?:idm|nilai|skor)\b|indeks desa", re.IGNORECASE)


def build_komposisi(susunan: Susunan, nomor: int) -> None:
    """Enter shares of totals, weighted indices and village indices of table `nomor`."""
    tabel = susunan.tabel[nomor]
    for kolom, makna in enumerate(tabel.kolom):
        persen = makna.satuan == "%" or PERSEN.search(title_of(makna)) is not None
        if persen and makna.jenis not in {JenisKolom.TARGET, JenisKolom.REALISASI}:
            _build_bagian(susunan, nomor, kolom)
    _build_tertimbang(susunan, nomor)
    _build_idm(susunan, nomor)


def _build_bagian(susunan: Susunan, nomor: int, kolom: int) -> None:
    tabel = susunan.tabel[nomor]
    total = [baris for baris, makna in enumerate(tabel.baris) if makna.jenis is JenisBaris.JUMLAH]
    for banyak, makna in enumerate(tabel.kolom):
        if makna.jenis not in BAGIAN or banyak == kolom:
            continue
        for baris in total:
            persamaan = _shares(susunan, nomor, (kolom, banyak), baris)
            cocok = sum(susunan.fits(satu) for satu in persamaan)
            if cocok >= 2 and cocok * 3 >= len(persamaan) * 2:
                for satu in persamaan:
                    susunan.add(satu)
                return


def _shares(susunan: Susunan, nomor: int, kolom: tuple[int, int], total: int) -> list[Persamaan]:
    tabel = susunan.tabel[nomor]
    persen, banyak = kolom
    penyebut = susunan.sel(nomor, total, banyak)
    dasar = f"{shorten(title_of(tabel.kolom[persen]))} = bagian ÷ “{shorten(tabel.baris[total].uraian)}” × 100"
    hasil = []
    for baris in tabel.baris[total].suku or data_rows(tabel):
        bagian, tercetak = susunan.sel(nomor, baris, banyak), susunan.sel(nomor, baris, persen)
        if None in (bagian, tercetak, penyebut) or baris == total:
            continue
        hasil.append(
            Persamaan(
                kode="komposisi",
                jenis=JenisPersamaan.PERSEN,
                hasil=tercetak or 0,
                suku=(bagian or 0, penyebut or 0),
                dasar=dasar,
                skala=100,
                aturan="umum.persentase",
            )
        )
    return hasil


def _find(tabel: TabelTerbaca, pola: re.Pattern[str], *, tanpa: re.Pattern[str] | None = None) -> int | None:
    for kolom, makna in enumerate(tabel.kolom):
        judul = " ".join(makna.judul)
        if pola.search(judul) and not (tanpa and tanpa.search(judul)):
            return kolom
    return None


def _build_tertimbang(susunan: Susunan, nomor: int) -> None:
    """NRR × bobot = NRR tertimbang, where all three columns are printed."""
    tabel = susunan.tabel[nomor]
    nrr, bobot = _find(tabel, NRR, tanpa=TERTIMBANG), _find(tabel, BOBOT, tanpa=TERTIMBANG)
    tertimbang = _find(tabel, TERTIMBANG)
    if nrr is None or bobot is None or tertimbang is None:
        return
    for baris in data_rows(tabel):
        titik = [susunan.sel(nomor, baris, kolom) for kolom in (tertimbang, nrr, bobot)]
        ada = [satu for satu in titik if satu is not None]
        if len(ada) == 3 and tabel.baris[baris].jenis is JenisBaris.DATA:
            susunan.add(
                Persamaan("ikm.hitung", JenisPersamaan.KALI, ada[0], (ada[1], ada[2]), "NRR tertimbang = NRR × bobot")
            )


def _build_idm(susunan: Susunan, nomor: int) -> None:
    """IDM = (IKS + IKE + IKL) ÷ 3."""
    tabel = susunan.tabel[nomor]
    dimensi = [_find(tabel, pola) for pola in DIMENSI_IDM]
    ada = [satu for satu in dimensi if satu is not None]
    if len(ada) < 3:
        return
    hasil = next((k for k, m in enumerate(tabel.kolom) if k not in ada and IDM.search(title_of(m))), None)
    for baris in data_rows(tabel):
        suku = [satu for kolom in ada if (satu := susunan.sel(nomor, baris, kolom)) is not None]
        indeks = None if hasil is None else susunan.sel(nomor, baris, hasil)
        if indeks is not None and len(suku) == 3:
            susunan.add(
                Persamaan(
                    kode="idm.hitung",
                    jenis=JenisPersamaan.RATA_RATA,
                    hasil=indeks,
                    suku=tuple(suku),
                    dasar="IDM = (IKS + IKE + IKL) ÷ 3",
                    aturan="idm.skor",
                )
            )
