"""Cek isi tabel: rows have names, and tables that belong together number on and hold the same things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom, TabelTerbaca
from tolok.dokumen.kenali.nama import SAMA, match_nama, normalize_nama
from tolok.dokumen.periksa.cek.bahan import find_kolom, gabung, isi_sel, judul_kolom, list_badan, list_baris, walk_kolom
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.cek.rencana_laporan import mention_sasaran
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

NILAI = (JenisKolom.PAGU, JenisKolom.REALISASI_ANGGARAN, JenisKolom.TARGET, JenisKolom.REALISASI, JenisKolom.CACAH)
NAMA = (JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR, JenisKolom.ORANG, JenisKolom.KODE)


@cek(
    kode="tabel.baris-tanpa-nama",
    judul="Baris bernilai tanpa nama",
    tingkat=Tingkat.RAGU,
    dasar="Logika: setiap nilai dalam tabel milik sesuatu yang disebut.",
    penjelasan="Baris ini memuat nilai tetapi kolom namanya kosong.",
    salah=tabel(
        "Tabel 3.6 Realisasi",
        "No | Program | Anggaran | Realisasi",
        "1 | Program Pelayanan | 100.000 | 90.000",
        "2 | | 200.000 | 190.000",
        "3 | Program Trantib | 50.000 | 50.000",
    ),
    benar=tabel(
        "Tabel 3.6 Realisasi",
        "No | Program | Anggaran | Realisasi",
        "1 | Program Pelayanan | 100.000 | 90.000",
        "2 | Program Arsip | 200.000 | 190.000",
        "3 | Program Trantib | 50.000 | 50.000",
    ),
)
def cek_baris_tanpa_nama(kajian: Kajian) -> Iterator[Temuan]:
    for tabel_ in kajian.tabel:
        nama, nilai = find_kolom(tabel_, *NAMA), find_kolom(tabel_, *NILAI)
        kosong = [
            baris
            for baris in list_baris(tabel_, frozenset({JenisBaris.DATA}))
            if nama and any((baris, n) in tabel_.angka for n in nilai) and not _has_words(tabel_, baris)
        ]
        bernama = [b for b in list_baris(tabel_) if _has_words(tabel_, b)]
        if kosong and len(bernama) > 1 and len(kosong) * 4 < len(list_badan(tabel_)) + 4:
            teks = " ".join(isi_sel(sel) for sel in tabel_.kisi[kosong[0]])
            yield lapor(
                "tabel.baris-tanpa-nama",
                tabel_.tempat_sel(kosong[0], nama[0]),
                teks,
                ditemukan=f"{len(kosong)} baris tanpa nama",
                penjelasan=f"Nilai pada baris ini tidak jelas milik siapa karena kolom namanya kosong. Ada "
                f"{len(kosong)} baris "
                "seperti ini dalam tabel.",
                akibat=tuple(
                    Akibat(tabel_.tempat_sel(b, nama[0]), " ".join(isi_sel(s) for s in tabel_.kisi[b]), "tanpa nama")
                    for b in kosong[1:]
                ),
                yakin=75,
            )


def _has_words(tabel_: TabelTerbaca, baris: int) -> bool:
    isi = [isi_sel(sel).rstrip(".") for sel in tabel_.kisi[baris]]
    bernomor = sum(satu.isdigit() and len(satu) < 3 for satu in isi) == len(isi)  # (1) (2) (3) under the head
    return bernomor or any(sum(huruf.isalpha() for huruf in satu) > 1 for satu in isi)


@cek(
    kode="tabel.nomor-lanjut",
    judul="Nomor urut antartabel ganda",
    tingkat=Tingkat.RAGU,
    dasar="Penomoran: baris tabel yang bersambung diberi nomor berurutan.",
    penjelasan="Tabel-tabel yang bersambung nomor memakai satu nomor dua kali.",
    salah="".join(
        tabel(
            f"Tabel 3.{n} Capaian {kata}",
            "No | Indikator Kinerja | Target | Realisasi",
            f"{nomor} | Jumlah {kata} tertata | 5 | 5",
        )
        for n, nomor, kata in ((1, 1, "arsip"), (2, 2, "aset"), (3, 2, "surat"))
    ),
    benar="".join(
        tabel(
            f"Tabel 3.{n} Capaian {kata}",
            "No | Indikator Kinerja | Target | Realisasi",
            f"{nomor} | Jumlah {kata} tertata | 5 | 5",
        )
        for n, nomor, kata in ((1, 1, "arsip"), (2, 2, "aset"), (3, 3, "surat"))
    ),
)
def cek_nomor_lanjut(kajian: Kajian) -> Iterator[Temuan]:
    lama: tuple[tuple[str, ...], int, int] | None = None
    for tabel_ in kajian.tabel:
        kini = _read_tunggal(tabel_)
        if kini and lama and kini[0] == lama[0] and kini[1] == lama[1] and lama[2] > 0:
            baris = list_badan(tabel_)[0]
            yield lapor(
                "tabel.nomor-lanjut",
                tabel_.tempat_sel(baris, 0),
                " ".join(isi_sel(sel) for sel in tabel_.kisi[baris][:3]),
                ditemukan=f"nomor {kini[1]} dipakai dua tabel berturut-turut",
                seharusnya=f"{lama[1] + 1}",
                penjelasan=f"Tabel-tabel sebelumnya bernomor urut sampai {lama[1]}, dan tabel ini memakai nomor "
                f"{kini[1]} lagi. "
                "Nomornya tersalin dari tabel sebelumnya.",
                yakin=80,
            )
        sambung = kini and lama and kini[0] == lama[0] and kini[1] == lama[1] + 1
        lama = (kini[0], kini[1], (lama[2] + 1 if sambung and lama else 0)) if kini else None


def _read_tunggal(tabel_: TabelTerbaca) -> tuple[tuple[str, ...], int] | None:
    """Head and row number of a table that holds one row only."""
    badan, kolom = list_badan(tabel_), find_kolom(tabel_, JenisKolom.NOMOR)
    if len(badan) != 1 or not kolom:
        return None
    teks = isi_sel(tabel_.kisi[badan[0]][kolom[0]]).rstrip(".")
    return (
        (tuple(k.jenis.value for k in tabel_.kolom), int(teks))
        if teks.isascii() and teks.isdigit() and len(teks) < 3
        else None
    )


@cek(
    kode="tabel.sasaran-hilang",
    judul="Sasaran tidak ada dalam tabel anggarannya",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014, Lampiran II: realisasi anggaran disajikan menurut sasaran dalam perjanjian kinerja.",
    penjelasan="Tabel anggaran menurut sasaran tidak memuat semua sasaran yang diperjanjikan.",
    salah=tabel(
        "Tabel 2.1 Perjanjian Kinerja",
        "No | Sasaran Strategis | Indikator Kinerja | Target",
        "1 | Meningkatnya tertib arsip | Jumlah arsip | 5",
        "2 | Meningkatnya tertib aset | Jumlah aset | 5",
        "3 | Meningkatnya tertib surat | Jumlah surat | 5",
    )
    + tabel(
        "Tabel 3.4 Realisasi Anggaran",
        "No | Sasaran | Program | Anggaran (Rp) | Realisasi (Rp)",
        "1 | Meningkatnya tertib arsip | Program Arsip | 100.000 | 90.000",
        "2 | Meningkatnya tertib aset | Program Aset | 100.000 | 90.000",
        "Jumlah | | | 200.000 | 180.000",
    ),
    benar=tabel(
        "Tabel 2.1 Perjanjian Kinerja",
        "No | Sasaran Strategis | Indikator Kinerja | Target",
        "1 | Meningkatnya tertib arsip | Jumlah arsip | 5",
        "2 | Meningkatnya tertib aset | Jumlah aset | 5",
    )
    + tabel(
        "Tabel 3.4 Realisasi Anggaran",
        "No | Sasaran | Program | Anggaran (Rp) | Realisasi (Rp)",
        "1 | Meningkatnya tertib arsip | Program Arsip | 100.000 | 90.000",
        "2 | Meningkatnya tertib aset | Program Aset | 100.000 | 90.000",
        "Jumlah | | | 200.000 | 180.000",
    ),
)
def cek_sasaran_hilang(kajian: Kajian) -> Iterator[Temuan]:
    bertarget = [t for t in kajian.tabel if find_kolom(t, JenisKolom.TARGET)]
    perjanjian = [t for t in bertarget if re.search(r"(?:perjanjian|penetapan) kinerja", t.tabel.judul, re.IGNORECASE)]
    janji = max((_list_sasaran([t]) for t in perjanjian or bertarget), key=len, default=[])
    kurang = []
    for bagian in _join_sambungan(kajian):
        sasaran = _list_sasaran(bagian)
        berjumlah = any(b.jenis is JenisBaris.JUMLAH for t in bagian for b in t.baris)
        if berjumlah and len(sasaran) > 1 and find_kolom(bagian[0], JenisKolom.PAGU):
            hilang = [s for s in janji if not any(_is_sama(s, lain) for lain in sasaran)]
            kurang += [(bagian[0], hilang)] if hilang and len(hilang) < len(janji) / 2 + 1 else []
    if kurang:
        tabel_, hilang = kurang[0]
        yield lapor(
            "tabel.sasaran-hilang",
            tabel_.tempat,
            f"{tabel_.tempat.tabel} {tabel_.tabel.judul}",
            ditemukan=f"tidak ada: {gabung([f'“{shorten(s, 70)}”' for s in hilang])}",
            seharusnya=f"{len(janji)} sasaran seperti dalam perjanjian kinerja",
            penjelasan=f"Perjanjian kinerja memuat {len(janji)} sasaran, tetapi {len(hilang)} di antaranya "
            f"tidak ditemukan dengan nama "
            "itu dalam tabel anggaran ini. Anggaran untuk sasaran itu tidak dapat ditelusuri.",
            akibat=(
                *(Akibat(t.tempat, f"{t.tempat.tabel} {t.tabel.judul}", "juga tidak lengkap") for t, _ in kurang[1:]),
                *mention_sasaran(kajian, len(janji)),
            ),
            yakin=70,
        )


def _is_sama(satu: str, lain: str) -> bool:
    """Whether two sasaran are one, also where a page cut one of them short."""
    kiri, kanan = sorted((normalize_nama(satu), normalize_nama(lain)), key=len)
    return match_nama(satu, lain) >= SAMA - 5 or fuzz.partial_ratio(kiri, kanan) >= 96


def _join_sambungan(kajian: Kajian) -> list[list[TabelTerbaca]]:
    """Tables with the parts that a page cut off them: unnumbered, with as many columns."""
    hasil: list[list[TabelTerbaca]] = []
    for satu in kajian.tabel:
        if hasil and not satu.tabel.nomor and len(satu.kolom) == len(hasil[-1][0].kolom):
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
    return hasil


def _list_sasaran(bagian: list[TabelTerbaca]) -> list[str]:
    """Different sasaran of a table, in order."""
    hasil: dict[str, str] = {}
    for tabel_ in bagian:
        sasaran = find_kolom(tabel_, JenisKolom.SASARAN)
        bernama = [k for k in sasaran if "sasaran" in judul_kolom(tabel_, k).casefold()]
        for kolom in (bernama or sasaran)[:1]:
            for baris, _, teks in walk_kolom(tabel_, kolom):
                if tabel_.baris[baris].jenis in (JenisBaris.DATA, JenisBaris.JUDUL) and len(teks) > 12:
                    hasil.setdefault(normalize_nama(teks), teks)
    return list(hasil.values())
