"""Bersih: paragraphs as their writer meant them, before anything is recognised in them.

Residue of markup goes, a formula drawn over three lines becomes one, and a sentence that a page
or a line cut in two is one paragraph again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tolok.dokumen.baca.keterangan import read_keterangan
from tolok.dokumen.baca.mentah import BlokMentah, GambarMentah, ParagrafMentah, TabelMentah
from tolok.dokumen.baca.struktur_label import read_label
from tolok.dokumen.baca.struktur_markah import strip_markah
from tolok.dokumen.baca.struktur_unsur import is_kapital, is_pendek, is_tebal, isi_paragraf, trim_ujung
from tolok.dokumen.naskah import Baris, Sebaris, Teks

GARIS_PECAHAN = re.compile(r"^(?P<kiri>[^=]{0,80}=)?\s*[-–—_―]{4,200}\s*(?P<kanan>[x×X*]\s*100\s*%?)?\s*$")
KALI_SERATUS = re.compile(r"^(?P<kiri>[^=]{1,80}=)\s*(?P<kanan>[x×X*]\s*100\s*%)\s*$")
NOMOR_HALAMAN = re.compile(r"^[-–—|\s]{0,4}\d{1,3}[-–—|\s]{0,4}$")
PEMBILANG_TERPANJANG = 110
AKHIR_KALIMAT = (".", "!", "?", ":", ";", "”", '"', ")")
UANG_TERPUTUS = re.compile(r"\bRp\.?$")
POTONGAN_TERBANYAK = 100
"""Runs of text after which a paragraph is not made longer: no sentence is cut so often."""
TERPUTUS_TERPENDEK = 60
"""A line shorter than this ended because its writer wanted it to."""


def clean_blok(blok: Iterable[BlokMentah]) -> list[BlokMentah]:
    """The blocks without residue, empty paragraphs, drawn fractions and cut sentences."""
    bersih = [satu for mentah in blok if (satu := _clean(mentah)) is not None]
    return join_terputus(join_pecahan(drop_hiasan(bersih)))


def drop_hiasan(blok: Sequence[BlokMentah]) -> list[BlokMentah]:
    """The blocks without pictures that say nothing and have no caption, and without numbers of pages."""
    return [
        satu for urutan, satu in enumerate(blok) if not (_is_hiasan(blok, urutan) or _is_nomor_halaman(blok, urutan))
    ]


def _is_hiasan(blok: Sequence[BlokMentah], urutan: int) -> bool:
    satu = blok[urutan]
    if not isinstance(satu, GambarMentah) or satu.alt or satu.svg:
        return False
    sekitar = (blok[urutan + 1 : urutan + 4], blok[max(0, urutan - 2) : urutan][::-1])
    return not any(map(_berjudul_gambar, sekitar))


def _berjudul_gambar(blok: Sequence[BlokMentah]) -> bool:
    """Tell whether a caption of a figure is the first thing that these blocks say, but for lines of a title."""
    for satu in blok:
        if not isinstance(satu, ParagrafMentah):
            return False
        dibaca = read_keterangan(isi_paragraf(satu))
        if dibaca is not None:
            return not dibaca.tabel
        if not is_pendek(isi_paragraf(satu)):
            return False
    return False


def _is_nomor_halaman(blok: Sequence[BlokMentah], urutan: int) -> bool:
    """A number alone, first or last on its page."""
    satu = blok[urutan]
    if not isinstance(satu, ParagrafMentah) or satu.lokasi.halaman is None or satu.judul:
        return False
    if not NOMOR_HALAMAN.match(isi_paragraf(satu)):
        return False
    tetangga = (blok[urutan - 1] if urutan else None, blok[urutan + 1] if urutan + 1 < len(blok) else None)
    return any(dekat is None or dekat.lokasi.halaman != satu.lokasi.halaman for dekat in tetangga)


def _clean(blok: BlokMentah) -> BlokMentah | None:
    if isinstance(blok, TabelMentah):
        return replace(blok, baris=tuple(map(_clean_baris, blok.baris))) if blok.baris else None
    if isinstance(blok, ParagrafMentah):
        teks = trim_ujung(strip_markah(blok.teks))
        return replace(blok, teks=teks) if teks or blok.label else None
    return blok


def _clean_baris(baris: Baris) -> Baris:
    return tuple(sel if (teks := strip_markah(sel.teks)) is sel.teks else replace(sel, teks=teks) for sel in baris)


def join_pecahan(blok: Sequence[BlokMentah]) -> list[BlokMentah]:
    """A fraction drawn as numerator, line and denominator as one paragraph "a / b × 100%"."""
    hasil: list[BlokMentah] = []
    urutan = 0
    while urutan < len(blok):
        satu = _pecahan(blok[urutan : urutan + 3])
        hasil.append(satu or blok[urutan])
        urutan += 3 if satu else 1
    return hasil


def _pecahan(tiga: Sequence[BlokMentah]) -> ParagrafMentah | None:
    if len(tiga) < 3:
        return None
    atas, garis, bawah = tiga
    if not (
        isinstance(atas, ParagrafMentah) and isinstance(garis, ParagrafMentah) and isinstance(bawah, ParagrafMentah)
    ):
        return None
    tengah = isi_paragraf(garis)
    cocok = GARIS_PECAHAN.match(tengah) or KALI_SERATUS.match(tengah)
    if not cocok or not (_is_suku(atas) and _is_suku(bawah)):
        return None
    kanan = re.sub(r"^[x×X*]\s*", "× ", cocok["kanan"] or "")
    kiri = f"{cocok['kiri'].strip()} " if cocok["kiri"] else ""
    isi = f"{kiri}{isi_paragraf(atas)} / {isi_paragraf(bawah)} {kanan}".strip()
    return replace(atas, teks=(Teks(isi),))


def _is_suku(blok: ParagrafMentah) -> bool:
    isi = isi_paragraf(blok)
    return 0 < len(isi) <= PEMBILANG_TERPANJANG and not isi.endswith((".", ":", ";"))


def join_terputus(blok: Sequence[BlokMentah]) -> list[BlokMentah]:
    """A paragraph that breaks off in the middle of its sentence, with the one that goes on."""
    hasil: list[BlokMentah] = []
    for satu in blok:
        lalu = hasil[-1] if hasil else None
        if isinstance(lalu, ParagrafMentah) and isinstance(satu, ParagrafMentah) and is_sambungan(lalu, satu):
            hasil[-1] = replace(lalu, teks=_sambung(lalu.teks, satu.teks))
        else:
            hasil.append(satu)
    return hasil


def _sambung(awal: Sebaris, akhir: Sebaris) -> Sebaris:
    return (*awal, Teks(" "), *akhir)


def is_sambungan(lalu: ParagrafMentah, kini: ParagrafMentah) -> bool:
    """Tell whether `kini` goes on in the middle of the sentence in which `lalu` breaks off."""
    if _berdiri(lalu) or _berdiri(kini) or kini.label or kini.halaman_baru or len(lalu.teks) > POTONGAN_TERBANYAK:
        return False
    atas, bawah = isi_paragraf(lalu), isi_paragraf(kini)
    if not atas or not bawah or read_label(bawah)[0]:
        return False
    if UANG_TERPUTUS.search(atas):
        return bawah[0].isdigit()
    panjang = len(atas) >= TERPUTUS_TERPENDEK and not is_kapital(atas)
    return panjang and bawah[0].islower() and not atas.endswith(AKHIR_KALIMAT) and read_keterangan(atas) is None


def _berdiri(blok: ParagrafMentah) -> bool:
    """Headings, entries of contents and bold lines stand alone."""
    return bool(blok.judul) or blok.daftar_isi or is_tebal(blok)
