"""Isyarat: which value a number in a sentence is, by the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from tolok.dokumen.kenali.bentuk import Angka, Besaran

JANGKAUAN = 200
"""Characters before a number in which the word that says what it is may stand."""
UANG_TERKECIL = Decimal(100_000)
"""A number without Rp is money only from here, and only where the words speak of money."""

_REALISASI = re.compile(
    r"realisasi|terserap|diserap|penyerapan|dibelanjakan|dipergunakan|digunakan|terpakai", re.IGNORECASE
)
_SISA = re.compile(
    r"\b(?:ter)?sisa\b|tidak (?:terserap|terpakai|terealisasi|digunakan)|silpa|belum terserap|lebih (?:rendah|kecil)",
    re.IGNORECASE,
)
_PAGU = re.compile(
    r"\bpagu\b|alokasi|dianggarkan|\banggaran\b|\bdana\b|\bbiaya\b|plafon|\bapbd\b|\bdpa\b|berjumlah|\bbelanja\b",
    re.IGNORECASE,
)
_SERAPAN = re.compile(
    r"serapan|penyerapan|capaian (?:kinerja )?(?:keuangan|anggaran)|realisasi (?:keuangan|anggaran)|"
    r"daya serap|terealisasi",
    re.IGNORECASE,
)
_CAPAIAN = re.compile(r"(?<!target )(?:pen)?capaian|tingkat keberhasilan|tercapai|persentase capaian", re.IGNORECASE)
_TARGET = re.compile(r"(?<!\brealisasi )\btarget(?:nya)?\b|ditargetkan|direncanakan", re.IGNORECASE)
_BATAS = re.compile(r"(?:[<>≥≤]=?|&[gl]t;)\s{0,3}$")
"""Signs before a number that make it a limit of the value and not the value."""
_HASIL = re.compile(
    r"realisasi|terealisasi|tercapai|mencapai|(?:diperoleh|didapat(?:kan)?|nilai) se(?:besar|banyak)",
    re.IGNORECASE,
)
_KINERJA = re.compile(
    r"\bkinerja (?:mencapai|sebesar|tercapai|diperoleh)|capaian kinerja\w* (?:\w+ ){0,2}$", re.IGNORECASE
)
_TARGET_KINERJA = re.compile(r"\btarget\w* (?:capaian )?kinerja[^0-9]{0,30}$", re.IGNORECASE)
_ADALAH = re.compile(r"(?:adalah|yaitu|yakni) (?:se(?:besar|banyak) )?$", re.IGNORECASE)
_DARI = re.compile(r"\bdari (?:total |jumlah |seluruh )?(?:pagu|anggaran|alokasi|dana|target)\b", re.IGNORECASE)
_LAIN = re.compile(
    r"tertinggi|terendah|kenaikan|penurunan|meningkat|menurun|\bnaik\b|\bturun\b|selisih|rata-rata|bertambah|berkurang|rentang|kategori|kelas|"
    r"dibagi|dikali|minimal|paling (?:sedikit|banyak)|bobot|proporsi|sumbangan|tahun lalu|melebihi|"
    r"lebih dari|kurang dari|di ?bawah|mendekati|hampir|antara",
    re.IGNORECASE,
)
"""Words that make a number something else than the value of a thing: a change, a limit, a weight."""
_BUKAN_NILAI = frozenset(
    {"responden", "sampel", "program", "kegiatan", "sub", "sasaran", "indikator", "tahun", "hari", "semester", "tujuan"}
)
_ATAU = re.compile(r"(?:\batau\b|\bsetara\b|\()[^0-9]{0,40}$", re.IGNORECASE)
_BELANJA = re.compile(
    r"belanja (pegawai|barang(?: dan jasa)?|modal|hibah|bantuan sosial|operasi|subsidi)\s{0,2}"
    r"(?:berjumlah|sebesar|senilai|sejumlah|\(|:)?[^0-9]{0,8}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Isyarat:
    besaran: Besaran
    bagian: str = ""
    """The kind of spending that a part of the money is for."""
    yakin: int = 100


def find_besaran(teks: str, angka: Angka, *, kiri: int, sebelum: Besaran | None) -> Isyarat | None:
    """Return which value the number of a sentence is; None where the words do not say.

    `teks`: the sentence with the names of things blanked out. `kiri`: end of the number before it;
    `sebelum`: what that number is, for "Rp ... atau 95,76%".
    """
    depan = " ".join(teks[kiri : angka.mulai].split())[-JANGKAUAN:] + " "
    if _LAIN.search(depan[-60:]) or _BATAS.search(depan):
        return None
    if angka.satuan == "%":
        return _read_persen(depan, sebelum)
    if is_uang(angka, depan):
        return _read_uang(depan)
    return None if angka.satuan in _BUKAN_NILAI else _read_kinerja(depan)


def is_uang(angka: Angka, depan: str = "") -> bool:
    """Whether a number is money: it says Rp, or is as large as money and stands after a word for it."""
    if angka.satuan == "Rp":
        return True
    return not angka.satuan and angka.nilai * angka.kali >= UANG_TERKECIL and bool(_PAGU.search(depan))


def _read_uang(depan: str) -> Isyarat | None:
    belanja = _BELANJA.search(depan)
    bagian = f"belanja {belanja.group(1).casefold()}" if belanja else ""
    dari = _last(_DARI, depan)
    tempat = {
        Besaran.SISA: _last(_SISA, depan),
        Besaran.REALISASI_ANGGARAN: _last(_REALISASI, depan),
        Besaran.PAGU: _last(_PAGU, depan),
    }
    if dari >= 0:
        return Isyarat(Besaran.PAGU, bagian, 95 if tempat[Besaran.REALISASI_ANGGARAN] < 0 else 90)
    if tempat[Besaran.SISA] >= 0:
        return Isyarat(Besaran.SISA, bagian, 90)
    if tempat[Besaran.REALISASI_ANGGARAN] >= 0:
        return Isyarat(Besaran.REALISASI_ANGGARAN, bagian)
    return Isyarat(Besaran.PAGU, bagian) if tempat[Besaran.PAGU] >= 0 else None


def _read_persen(depan: str, sebelum: Besaran | None) -> Isyarat | None:
    serapan, capaian = _last(_SERAPAN, depan), _last(_CAPAIAN, depan)
    if sebelum is Besaran.REALISASI_ANGGARAN and (_ATAU.search(depan) or serapan >= 0 or len(depan.strip()) < 12):
        return Isyarat(Besaran.SERAPAN)
    if serapan >= 0 and re.search(r"serapan|keuangan|anggaran", depan, re.IGNORECASE):
        return Isyarat(Besaran.SERAPAN)
    kinerja = _read_kinerja(depan)
    if _KINERJA.search(depan) and not _TARGET_KINERJA.search(depan):
        return Isyarat(Besaran.CAPAIAN, yakin=90)
    if capaian >= 0 and (kinerja is None or capaian > max(_last(_TARGET, depan), _last(_HASIL, depan))):
        return Isyarat(Besaran.CAPAIAN, yakin=95)
    if kinerja is None and sebelum is Besaran.REALISASI and _ATAU.search(depan):
        return Isyarat(Besaran.CAPAIAN, yakin=95)
    return kinerja


def _read_kinerja(depan: str) -> Isyarat | None:
    target, hasil = _last(_TARGET, depan), _last(_HASIL, depan)
    if target < 0 and hasil < 0:
        return Isyarat(Besaran.REALISASI, yakin=90) if _ADALAH.search(depan) else None
    return Isyarat(Besaran.TARGET, yakin=95) if target > hasil else Isyarat(Besaran.REALISASI, yakin=90)


def _last(pola: re.Pattern[str], teks: str) -> int:
    """Return where a pattern begins last in a text, -1 where it does not."""
    return max((cocok.start() for cocok in pola.finditer(teks)), default=-1)
