"""Cek kelengkapan: what PermenPANRB 53/2014 wants in a report of performance, each part a check of its own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from rapidfuzz import fuzz

from tolok.dokumen.baca.bacaan import Format
from tolok.dokumen.kenali.bentuk import JenisDokumen, JenisKolom
from tolok.dokumen.kenali.nama import SAMA, match_nama, normalize_nama
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Bab, Tabel
from tolok.dokumen.periksa.cek.bahan import find_kolom, list_bab, nomor_bab, walk_kolom
from tolok.dokumen.periksa.cek.fragmen import bab, tabel
from tolok.dokumen.periksa.cek.lapor import lapor
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Temuan, Tingkat

DASAR = "PermenPANRB 53/2014, Lampiran II (anak lampiran: sistematika laporan kinerja)."
BAB_UTUH = 3
"""Chapters from which a file is a whole report and not an excerpt."""
_BAB_HASIL = re.compile(r"akuntabilitas|capaian|pengukuran|hasil", re.IGNORECASE)
_BAB_LAIN = re.compile(r"hasil evaluasi|hasil reviu|gambaran pelayanan|isu-isu strategis", re.IGNORECASE)
"""Chapters of an evaluation, a review or a Renstra, which is no report of performance."""
_SISTEMATIKA = re.compile(r"sistematika|daftar isi", re.IGNORECASE)
_JANJI = re.compile(
    r"\b(?:bab ini|sub\s?bab ini|membandingkan antara|disajikan capaian kinerja organisasi)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of a report: how it is recognised in headings and captions, and in the words of the body."""

    kode: str
    nama: str
    judul: str
    """Pattern over headings and captions; one hit is enough."""
    isi: str
    """Pattern over sentences."""
    bab: tuple[int, ...]
    contoh: str
    """A text that holds it."""
    tingkat: Tingkat = Tingkat.RAGU
    guna: str = ""


def _load() -> tuple[Bagian, ...]:
    teks = (resources.files("tolok.dokumen.periksa.cek") / "kelengkapan.toml").read_text(encoding="utf-8")
    return tuple(
        Bagian(**{**isi, "tingkat": Tingkat(isi["tingkat"]), "bab": tuple(isi["bab"])})
        for isi in tomllib.loads(teks)["bagian"]
    )


DAFTAR = _load()


def _is_utuh(kajian: Kajian) -> bool:
    bab_ = {satu.nomor: satu.judul for satu, _ in list_bab(kajian) if satu.tingkat == 1 and satu.nomor}
    berhasil = any(_BAB_HASIL.search(judul) for judul in bab_.values())
    lain = any(_BAB_LAIN.search(judul) for judul in bab_.values())
    buku = kajian.bacaan.format is Format.XLSX  # a workbook holds the tables, not the words around them
    return not buku and kajian.profil.jenis is JenisDokumen.LKIP and len(bab_) >= BAB_UTUH and berhasil and not lain


def _texts(kajian: Kajian, bagian: Bagian) -> tuple[list[str], list[str]]:
    """Headings and captions, and sentences, of the chapters where the part belongs; all where it says none."""
    judul, isi = [], []
    terakhir = max((nomor_bab(t.bab) or 0 for s, t in list_bab(kajian) if s.tingkat == 1), default=0)
    for blok, tempat in kajian.blok:
        if (isinstance(blok, (Bab, Tabel))) and _in_bab(tempat, bagian.bab, terakhir):
            judul.append(blok.judul)
    for satu in kajian.kalimat:
        ringkas = _SISTEMATIKA.search(f"{satu.tempat.subbab} {satu.tempat.bab}") or _JANJI.search(satu.teks)
        if not ringkas and _in_bab(satu.tempat, bagian.bab, terakhir):
            isi.append(satu.teks)
    return judul, isi


def _in_bab(tempat: Tempat, bab_: tuple[int, ...], terakhir: int) -> bool:
    if not bab_:
        return True
    nomor = nomor_bab(tempat.bab)
    if bab_ == (0,):
        return nomor is None and not re.match(r"daftar|kata|ringkasan|ikhtisar", tempat.bab, re.IGNORECASE)
    return nomor in bab_ or (4 in bab_ and nomor == terakhir)


def _holds(kajian: Kajian, bagian: Bagian) -> bool:
    judul, isi = _texts(kajian, bagian)
    if any(re.search(bagian.judul, satu, re.IGNORECASE) for satu in judul):
        return True
    return any(re.search(bagian.isi, satu, re.IGNORECASE) for satu in isi)


def _check(kajian: Kajian, bagian: Bagian) -> Iterator[Temuan]:
    if not _is_utuh(kajian) or _holds(kajian, bagian):
        return
    bab_ = next((t for s, t in list_bab(kajian) if s.tingkat == 1 and nomor_bab(t.bab) in bagian.bab), Tempat())
    yield lapor(
        bagian.kode,
        bab_,
        bab_.bab,
        ditemukan=f"{bagian.nama} tidak ditemukan",
        seharusnya=f"memuat {bagian.nama}",
        penjelasan=f"Laporan ini tidak memuat {bagian.nama}. {bagian.guna}",
        tingkat=Tingkat.RAGU if kajian.bacaan.tak_terbaca and bagian.tingkat is Tingkat.SALAH else bagian.tingkat,
        yakin=85 if bagian.tingkat is Tingkat.SALAH else 75,
    )


_KEPALA = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"


def _contoh(tanpa: str) -> str:
    """A whole little report without one of its parts."""
    ada = {satu.kode: satu.contoh for satu in DAFTAR if satu.kode != tanpa}
    isi = [
        ada.get("lengkap.ringkasan", ""),
        bab(
            "I",
            "PENDAHULUAN",
            "Kecamatan melaporkan kerjanya.",
            ada.get("lengkap.tugas-fungsi", ""),
            ada.get("lengkap.isu-strategis", ""),
        ),
        bab("II", "PERENCANAAN", "Rencana disusun bersama.", ada.get("lengkap.perjanjian-kinerja", "")),
        bab(
            "III",
            "AKUNTABILITAS",
            "Hasil kerja diuraikan.",
            *(ada.get(satu.kode, "") for satu in DAFTAR if satu.bab[:1] == (3,)),
        ),
        ada.get(
            "lengkap.penutup", bab("IV", "LAIN-LAIN", "Langkah perbaikan tahun mendatang adalah pelatihan pegawai.")
        ),
        ada.get("lengkap.lampiran-pk", ""),
    ]
    if tanpa == "lengkap.langkah":
        isi[4] = bab("IV", "PENUTUP", "Demikian laporan ini kami buat.")
    return _KEPALA + "\n\n".join(satu for satu in isi if satu)


def _register(bagian: Bagian) -> None:
    def check(kajian: Kajian) -> Iterator[Temuan]:
        yield from _check(kajian, bagian)

    cek(
        kode=bagian.kode,
        judul=f"{bagian.nama[0].upper()}{bagian.nama[1:]} tidak ada",
        tingkat=bagian.tingkat,
        dasar=DASAR,
        penjelasan=f"Laporan kinerja memuat {bagian.nama}. {bagian.guna}",
        salah=_contoh(bagian.kode),
        benar=_contoh(""),
    )(check)


for _satu in DAFTAR:
    _register(_satu)


@cek(
    kode="lengkap.sasaran-tanpa-capaian",
    judul="Sasaran yang diperjanjikan tidak dilaporkan",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014, Lampiran II: capaian disajikan untuk setiap sasaran strategis.",
    penjelasan="Indikator dalam perjanjian kinerja tidak ada dalam bab capaian.",
    salah=_KEPALA
    + bab(
        "II",
        "PERENCANAAN KINERJA",
        tabel(
            "Tabel 2.1 Perjanjian Kinerja",
            "No | Sasaran | Indikator Kinerja | Target",
            "1 | Tertib arsip | Jumlah arsip tertata rapi | 12",
            "2 | Tertib aset | Persentase aset terdata lengkap | 90%",
        ),
    )
    + bab(
        "III",
        "AKUNTABILITAS KINERJA",
        tabel(
            "Tabel 3.1 Capaian",
            "No | Sasaran | Indikator Kinerja | Target | Realisasi",
            "1 | Tertib arsip | Jumlah arsip tertata rapi | 12 | 12",
            "2 | Tertib surat | Jumlah surat terkirim tepat | 9 | 9",
        ),
    ),
    benar=_KEPALA
    + bab(
        "II",
        "PERENCANAAN KINERJA",
        tabel(
            "Tabel 2.1 Perjanjian Kinerja",
            "No | Sasaran | Indikator Kinerja | Target",
            "1 | Tertib arsip | Jumlah arsip tertata rapi | 12",
            "2 | Tertib aset | Persentase aset terdata lengkap | 90%",
        ),
    )
    + bab(
        "III",
        "AKUNTABILITAS KINERJA",
        tabel(
            "Tabel 3.1 Capaian",
            "No | Sasaran | Indikator Kinerja | Target | Realisasi",
            "1 | Tertib arsip | Jumlah arsip tertata rapi | 12 | 12",
            "2 | Tertib aset | Persentase aset terdata lengkap | 90% | 91%",
        ),
    ),
)
def cek_sasaran_tanpa_capaian(kajian: Kajian) -> Iterator[Temuan]:
    janji, capai = [], []
    for tabel_ in kajian.tabel:
        kolom = find_kolom(tabel_, JenisKolom.INDIKATOR)
        nomor = nomor_bab(tabel_.tempat.bab)
        isi = [(tabel_.tempat_sel(b, kolom[0]), t) for b, _, t in walk_kolom(tabel_, kolom[0])] if kolom else []
        if nomor == 2 and re.search(
            r"(?:perjanjian|penetapan) kinerja|sasaran strategis", tabel_.tabel.judul, re.IGNORECASE
        ):
            janji += isi
        elif nomor == 3:
            capai += [t for _, t in isi]
    hilang = [
        (tempat, teks)
        for tempat, teks in janji
        if len(teks) > 12
        and not re.search(r"(?:^|\s)[1-9][.)]\s", teks)
        and not any(_is_sama(teks, lain) for lain in capai)
    ]
    if hilang and capai and len(hilang) < len(janji):
        yield lapor(
            "lengkap.sasaran-tanpa-capaian",
            hilang[0][0],
            hilang[0][1],
            ditemukan=f"{len(hilang)} indikator perjanjian kinerja tidak diukur dalam Bab III",
            penjelasan="Indikator ini diperjanjikan dalam Bab II tetapi tidak ditemukan dalam tabel capaian Bab "
            "III. Setiap yang "
            "diperjanjikan dipertanggungjawabkan, atau perubahannya dijelaskan.",
            yakin=75,
        )


def _is_sama(satu: str, lain: str) -> bool:
    """Whether two indicators are one, also where a page cut one of them short."""
    kiri, kanan = sorted((normalize_nama(satu), normalize_nama(lain)), key=len)
    return match_nama(satu, lain) >= SAMA - 10 or fuzz.partial_ratio(kiri, kanan) >= 96
