"""Judul: which paragraphs are headings, with their numbers and levels.

Chapters are known by their words ("BAB III", "KATA PENGANTAR"). Headings inside them share their
labels with lists, so rows of labels are formed first, and each row is then judged as a whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.struktur_label import baca_romawi
from tolok.dokumen.baca.struktur_unsur import (
    Unsur,
    is_kapital,
    is_pendek,
    is_tebal,
    is_tengah,
    isi_paragraf,
)

POLA_BAB = re.compile(
    r"^\W{0,3}(?P<bab>BAB|Bab|bab)\s+(?P<nomor>[IVXLC]{1,7}|[ivxlc]{1,7}|\d{1,2})(?![\w-])\s*[.:\-–—]?\s*(?P<judul>.*)$",
    re.DOTALL,
)
JUDUL_TETAP = re.compile(
    r"^\W{0,3}(?:kata\s+pengantar|daftar\s+(?:isi|tabel|gambar|grafik|bagan|diagram|lampiran|singkatan|foto|pustaka)"
    r"|ringkasan(?:\s+eksekutif)?|ikh?tisar\s+eksekutif|executive\s+summary|prakata|abstrak|sambutan|pengantar"
    r"|lampiran(?:[\s\-–]*(?:[ivxlc]{1,6}|\d{1,3}|[a-z]))?|surat\s+pe\w{0,4}nyataan|pernyataan\s+telah\s+di\s?reviu"
    r"|perjanjian\s+kinerja|penetapan\s+kinerja|pakta\s+integritas)(?!\w)(?P<sisa>.{0,120})$",
    re.IGNORECASE | re.DOTALL,
)
SURAT = re.compile(r"^\W{0,3}(?:perjanjian|penetapan|surat|pernyataan|pakta)\b", re.IGNORECASE)
LAMPIRAN = re.compile(r"^\W{0,3}lampiran\b", re.IGNORECASE)
NOMOR_LAMPIRAN = re.compile(r"^\W{0,3}lampiran[\s\-–]*(?:[ivxlc]{1,6}|\d{1,3}|[a-z])(?!\w)", re.IGNORECASE)
SISTEMATIKA = re.compile(r"\bsistematika\b", re.IGNORECASE)
BARIS_JUDUL_BAB = 4
SISTEMATIKA_TERBANYAK = 5
URAIAN_BAB = 12
"""Most blocks that describe one chapter in a description of the contents."""
RAPAT = 3
"""Chapters this few blocks apart are named in a description of the contents, not begun."""


@dataclass(frozen=True, slots=True)
class JudulBab:
    nomor: str
    judul: str


@dataclass(frozen=True, slots=True)
class Kepala:
    """A chapter found: blocks `awal` up to `akhir` (excluded) are its heading."""

    awal: int
    akhir: int
    nomor: str
    judul: str


def read_bab(teks: str) -> JudulBab | None:
    """Number and title of "BAB III AKUNTABILITAS KINERJA"; None for a sentence that speaks of a chapter."""
    cocok = POLA_BAB.match(teks)
    if not cocok:
        return None
    judul = " ".join(cocok["judul"].split())
    if judul and (not is_pendek(judul) or judul[0].islower()):
        return None
    return JudulBab(cocok["nomor"].upper(), judul)


def read_judul_tetap(teks: str) -> bool:
    """Tell the heading of a chapter that has no number: "KATA PENGANTAR", "Lampiran 2 …"."""
    cocok = JUDUL_TETAP.match(teks)
    if not cocok or not is_pendek(teks):
        return False
    sisa = cocok["sisa"].strip()
    return not sisa or not sisa[0].islower()


@dataclass(frozen=True, slots=True)
class SemuaBab:
    """Chapters by the index of the block where each begins, and the blocks that only describe the contents."""

    kepala: Mapping[int, Kepala]
    sistematika: range = range(0)


def find_bab(unsur: Sequence[Unsur]) -> SemuaBab:
    """Every chapter that begins here; those that a description of the contents names are none."""
    bernomor, sistematika = _tanpa_sistematika(unsur, _list_bernomor(unsur))
    tingkat = Counter(
        satu.judul for urutan in bernomor if isinstance(satu := unsur[urutan], ParagrafMentah) and satu.judul
    )
    baku = tingkat.most_common(1)[0][0] if tingkat else 0
    hasil: dict[int, Kepala] = {}
    atas: Kepala | None = None
    batas = 0
    for urutan, satu in enumerate(unsur):
        if urutan < batas or not isinstance(satu, ParagrafMentah):
            continue
        kepala = bernomor.get(urutan)
        if kepala is None and urutan not in sistematika and not (baku and satu.judul > baku):
            kepala = _bab_tetap(satu, urutan, atas)
        if kepala is not None:
            hasil[urutan] = atas = kepala
            batas = kepala.akhir
    return SemuaBab(hasil, sistematika)


def _list_bernomor(unsur: Sequence[Unsur]) -> dict[int, Kepala]:
    hasil: dict[int, Kepala] = {}
    batas = 0
    for urutan, satu in enumerate(unsur):
        if urutan >= batas and isinstance(satu, ParagrafMentah) and (kepala := _bab_bernomor(unsur, urutan)):
            hasil[urutan] = kepala
            batas = kepala.akhir
    return hasil


def _bab_bernomor(unsur: Sequence[Unsur], urutan: int) -> Kepala | None:
    blok = unsur[urutan]
    if not isinstance(blok, ParagrafMentah):
        return None
    isi = f"{blok.label} {isi_paragraf(blok)}" if POLA_BAB.match(blok.label) else isi_paragraf(blok)
    bab = read_bab(isi)
    if bab is None or not _menonjol(blok, isi, bab.judul):
        return None
    judul, akhir = [bab.judul] if bab.judul else [], urutan + 1
    while akhir < min(urutan + BARIS_JUDUL_BAB, len(unsur)) and _is_lanjutan(unsur, akhir, judul):
        nanti = unsur[akhir]
        if isinstance(nanti, ParagrafMentah):
            judul.append(" ".join(isi_paragraf(nanti).split()))
        akhir += 1
    return Kepala(urutan, akhir, bab.nomor, " ".join(judul))


def _menonjol(blok: ParagrafMentah, isi: str, judul: str) -> bool:
    """A chapter looks like one: a heading of the format, capitals, bold, centred, or alone on its line."""
    if blok.judul or is_tebal(blok) or is_tengah(blok) or not judul:
        return True
    return isi.lstrip()[:3] in {"BAB", "Bab"} and is_pendek(isi) and len(judul.split()) <= 10


def _is_lanjutan(unsur: Sequence[Unsur], urutan: int, judul: Sequence[str]) -> bool:
    """The title of a chapter below its number; further lines of it only in the same capitals or weight."""
    blok = unsur[urutan]
    if not isinstance(blok, ParagrafMentah) or blok.label:
        return False
    isi = isi_paragraf(blok)
    if not is_pendek(isi) or read_bab(isi) or isi[:1].isdigit() or re.match(r"[A-Za-z0-9][.)]\s", isi):
        return False
    if not judul:
        return not isi[:1].islower() and len(isi.split()) <= 14
    atas = unsur[urutan - 1]
    sama = isinstance(atas, ParagrafMentah) and is_tengah(atas) and is_tengah(blok) and is_tebal(atas) == is_tebal(blok)
    return (
        is_kapital(judul[-1]) and is_kapital(isi) and len(judul[-1].split()) >= 2 and not read_judul_tetap(isi)
    ) or (sama and (is_tebal(blok) or is_kapital(isi)))


def _bab_tetap(blok: ParagrafMentah, urutan: int, atas: Kepala | None) -> Kepala | None:
    """A chapter without a number; `atas` = the chapter that it would end."""
    isi = " ".join(isi_paragraf(blok).split())
    cocok = JUDUL_TETAP.match(isi)
    if cocok is None or not read_judul_tetap(isi) or (atas and not blok.judul and _is_bagian(isi, atas)):
        return None
    tegas = bool(blok.judul) or is_kapital(isi) or is_tebal(blok) or is_tengah(blok)
    polos = not cocok["sisa"].strip() and not SURAT.match(isi)
    return Kepala(urutan, urutan + 1, "", isi) if tegas or polos else None


def _is_bagian(isi: str, atas: Kepala) -> bool:
    """A title inside a chapter: one of two lists under one heading, a letter or its enclosure in a lampiran."""
    if isi.casefold() in atas.judul.casefold():
        return True
    lampiran = not atas.nomor and bool(LAMPIRAN.match(atas.judul))
    return lampiran and (bool(SURAT.match(isi)) or (bool(LAMPIRAN.match(isi)) and not NOMOR_LAMPIRAN.match(isi)))


def _tanpa_sistematika(unsur: Sequence[Unsur], semua: Mapping[int, Kepala]) -> tuple[dict[int, Kepala], range]:
    """Leave out chapters that are only named, under a heading "Sistematika …" or in a close row of them."""
    buang = _di_bawah_sistematika(unsur, semua)
    akhir = max(buang, default=0)
    mulai = max((urutan for urutan in _list_sistematika(unsur) if urutan < akhir), default=akhir)
    tersisa = {urutan: satu for urutan, satu in semua.items() if urutan not in buang}
    buang |= _dalam_rangkai(unsur, list(tersisa.values()))
    bab = {urutan: satu for urutan, satu in tersisa.items() if urutan not in buang}
    # What stands between the last chapter named and the next one that begins is named with it, if it is little.
    nanti = min((urutan for urutan in bab if urutan > akhir), default=akhir)
    sampai = nanti if nanti - akhir <= URAIAN_BAB else max(akhir + RAPAT, _akhir_daftar(unsur, akhir))
    return bab, range(mulai + 1, sampai) if akhir else range(0)


def _akhir_daftar(unsur: Sequence[Unsur], akhir: int) -> int:
    """Index after the short lines that go on below the last chapter named."""
    urutan = akhir + 1
    while urutan < min(len(unsur), akhir + URAIAN_BAB):
        satu = unsur[urutan]
        if not isinstance(satu, ParagrafMentah) or not is_pendek(isi_paragraf(satu)):
            break
        urutan += 1
    return urutan


def _list_sistematika(unsur: Sequence[Unsur]) -> list[int]:
    return [
        urutan
        for urutan, satu in enumerate(unsur)
        if isinstance(satu, ParagrafMentah) and len(isi := isi_paragraf(satu)) <= 120 and SISTEMATIKA.search(isi)
    ]


def _di_bawah_sistematika(unsur: Sequence[Unsur], semua: Mapping[int, Kepala]) -> set[int]:
    """Chapters after such a heading, as long as their numbers come again later or have come before it."""
    urut = sorted(semua.values(), key=lambda satu: satu.awal)
    nomor = [_nilai_bab(satu.nomor) for satu in urut]
    terakhir = {satu: i for i, satu in enumerate(nomor)}
    buang: set[int] = set()
    for mulai in _list_sistematika(unsur)[:SISTEMATIKA_TERBANYAK]:
        sebelum = {nomor[i] for i, satu in enumerate(urut) if satu.awal < mulai}
        for i, satu in enumerate(urut):
            if satu.awal < mulai:
                continue
            if nomor[i] not in sebelum and terakhir[nomor[i]] == i and not _is_disebut_lagi(urut, i, nomor, terakhir):
                break
            buang.add(satu.awal)
    return buang


def _is_disebut_lagi(urut: Sequence[Kepala], i: int, nomor: Sequence[int], terakhir: Mapping[int, int]) -> bool:
    """Whether chapters named close after this one come again later, so that only its own heading was lost."""
    for j in range(i + 1, len(urut)):
        if urut[j].awal - urut[j - 1].akhir > URAIAN_BAB:
            return False
        if terakhir[nomor[j]] != j:
            return True
    return False


def _nilai_bab(nomor: str) -> int:
    return int(nomor) if nomor.isdigit() else baca_romawi(nomor)


def _dalam_rangkai(unsur: Sequence[Unsur], bernomor: Sequence[Kepala]) -> set[int]:
    """Close rows of chapters whose numbers come again elsewhere."""
    banyak = Counter(satu.nomor for satu in bernomor)
    buang: set[int] = set()
    rangkai: list[Kepala] = []
    for satu in [*bernomor, None]:
        if satu is not None and rangkai and satu.awal - rangkai[-1].akhir <= RAPAT:
            rangkai.append(satu)
            continue
        if len(rangkai) > 1:
            buang |= _disebut(unsur, rangkai, banyak)
        rangkai = [satu] if satu is not None else []
    return buang


def _disebut(unsur: Sequence[Unsur], rangkai: Sequence[Kepala], banyak: Counter[str]) -> set[int]:
    """Of a close row, those that come again outside it; a heading of the format is never one."""
    dalam = Counter(satu.nomor for satu in rangkai)
    ganda = [satu.awal for satu in rangkai if banyak[satu.nomor] > dalam[satu.nomor]]
    dinyatakan = any(isinstance(blok := unsur[awal], ParagrafMentah) and blok.judul for awal in ganda)
    return set() if dinyatakan or len(ganda) * 2 < len(rangkai) else set(ganda)
