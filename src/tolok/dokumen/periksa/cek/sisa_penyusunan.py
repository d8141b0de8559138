"""Cek sisa penyusunan: what belongs to the writing of a document and was left in it: notes, errors of a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.kenali.bentuk import AsalKalimat
from tolok.dokumen.periksa.cek.bahan import gabung, isi_sel, list_badan
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

_GALAT = re.compile(r"#(?:DIV/0!|REF!|N/A|VALUE!|NAME\?|NUM!|NULL!)|Err:[0-9]{3}", re.IGNORECASE)
_CATATAN = re.compile(
    r"\(\s{0,2}(?:(?:grafik|gambar|tabel|data|angka|foto|bagan|isi|bagian)\s(?:ini\s)?)?"
    r"(?:(?:harus|perlu|mohon|tolong|akan|belum|masih)\s)(?:di)?"
    r"(?:per[a-z]{2,8}|sesuai[a-z]{0,4}|isi|lengkapi|cek|ganti|update|ubah|edit|tambah[a-z]{0,4}|konfirmasi|revisi)\b"
    r"[^()]{0,90}\)"
    r"|\((?:diisi|isi dengan|sebutkan|tuliskan|contoh pengisian)\b[^()]{0,90}\)"
    r"|\b(?:lorem ipsum|xxxx{0,20}|to be confirmed|tbd)\b",
    re.IGNORECASE,
)
_KOP = "No | Program | Pagu | Realisasi | Rasio"


@cek(
    kode="tabel.galat-rumus",
    judul="Galat rumus lembar kerja tercetak dalam tabel",
    tingkat=Tingkat.SALAH,
    dasar="Logika: setiap sel memuat nilai atau tanda kosong, bukan pesan galat lembar kerja.",
    penjelasan="Sel memuat pesan galat lembar kerja, bukan nilai.",
    salah=tabel(
        "Tabel 3.1 Rasio", _KOP, "1 | Program Pelayanan | 100 | 90 | 90,00", "2 | Program Arsip | 0 | 0 | #DIV/0!"
    ),
    benar=tabel("Tabel 3.1 Rasio", _KOP, "1 | Program Pelayanan | 100 | 90 | 90,00", "2 | Program Arsip | 0 | 0 | -"),
)
def cek_galat_rumus(kajian: Kajian) -> Iterator[Temuan]:
    for tabel_ in kajian.tabel:
        galat = [
            (baris, kolom, isi_sel(sel))
            for baris in list_badan(tabel_)
            for kolom, sel in enumerate(tabel_.kisi[baris])
            if _GALAT.search(isi_sel(sel)) and (not kolom or sel is not tabel_.kisi[baris][kolom - 1])
        ]
        if not galat:
            continue
        baris, kolom, teks = galat[0]
        yield lapor(
            "tabel.galat-rumus",
            tabel_.tempat_sel(baris, kolom),
            f"{tabel_.baris[baris].uraian} {teks}",
            ditemukan=gabung(list(dict.fromkeys(satu for _, _, satu in galat))),
            seharusnya="nilainya, atau tanda “-” bila tidak dapat dihitung",
            penjelasan=f"Ada {len(galat)} sel yang memuat pesan galat lembar kerja. Pembagian dengan nol tidak "
            "mempunyai nilai; tulis “-” dan sebutkan sebabnya.",
            akibat=tuple(
                Akibat(tabel_.tempat_sel(b, k), f"{tabel_.baris[b].uraian} {t}", "pesan galat") for b, k, t in galat[1:]
            ),
        )


@cek(
    kode="tulisan.catatan-kerja",
    judul="Catatan penyusun tertinggal",
    tingkat=Tingkat.SALAH,
    dasar="Kaidah penyusunan: dokumen resmi bebas dari catatan kerja.",
    penjelasan="Catatan untuk penyusun masih ada dalam dokumen.",
    salah="Capaian kinerja meningkat.\n\n(Grafik harus diperbaiki, sasaran 4 sebesar 90%)\n\nUraian berikutnya.\n",
    benar="Capaian kinerja meningkat.\n\n(Grafik memuat empat sasaran, sasaran 4 sebesar 90%)\n\nUraian berikutnya.\n",
)
def cek_catatan_kerja(kajian: Kajian) -> Iterator[Temuan]:
    catatan = [
        (satu, cocok)
        for satu in kajian.kalimat
        if satu.asal is not AsalKalimat.SEL and (cocok := _CATATAN.search(satu.teks))
    ]
    if catatan:
        satu, cocok = catatan[0]
        yield lapor(
            "tulisan.catatan-kerja",
            satu.tempat,
            shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
            ditemukan=gabung([f"“{c.group().strip()}”" for _, c in catatan]),
            seharusnya="dikerjakan, lalu dihapus",
            penjelasan=f"Ada {len(catatan)} catatan untuk penyusun yang tertinggal. Yang diminta catatan itu mungkin "
            "juga belum dikerjakan.",
            akibat=tuple(Akibat(k.tempat, c.group(), "catatan penyusun") for k, c in catatan[1:]),
            yakin=92,
        )
