"""Tables: which rows are the head, and which parts belong together over a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tolok.dokumen.baca.keterangan import read_keterangan
from tolok.dokumen.baca.mentah import ParagrafMentah, TabelMentah
from tolok.dokumen.baca.struktur_kepala import count_kepala, is_bernama, is_nomor_kolom
from tolok.dokumen.baca.struktur_unsur import UnsurMentah, isi_paragraf, teks_polos
from tolok.dokumen.naskah import Baris, Kolom, Sel, Tabel, Teks

ANGKA_SEL = re.compile(r"^[\s(]*(?:Rp\.?\s*)?-?\d")
BARIS_KEPALA = 6


def build_tabel(blok: Sequence[UnsurMentah]) -> list[UnsurMentah]:
    """The blocks with each raw table as a Tabel; parts of one table over several pages are joined."""
    hasil: list[UnsurMentah] = []
    for satu in blok:
        if not isinstance(satu, TabelMentah):
            hasil.append(satu)
            continue
        tempat = _awal_sambungan(hasil, satu)
        if tempat is None:
            hasil.append(_tabel(satu))
            continue
        awal = hasil[tempat]
        if isinstance(awal, Tabel):
            hasil[tempat] = _gabung(awal, satu)
            del hasil[tempat + 1 :]
    return hasil


def _tabel(mentah: TabelMentah) -> Tabel:
    kepala = count_kepala(mentah)
    return Tabel(
        kode="",
        judul="",
        kolom=tuple(Kolom(lebar) for lebar in mentah.kolom),
        kepala=mentah.baris[:kepala],
        badan=mentah.baris[kepala:],
        bernomor=False,
        garis=mentah.garis,
        lokasi=mentah.lokasi,
    )


def _awal_sambungan(hasil: Sequence[UnsurMentah], mentah: TabelMentah) -> int | None:
    """Index of the table that this one continues: the block before, or before a caption that says so."""
    if not hasil or mentah.sambungan is False:
        return None
    mundur = 1
    lalu = hasil[-1]
    lanjutan = isinstance(lalu, ParagrafMentah) and _is_lanjutan(lalu)
    if lanjutan and len(hasil) > 1:
        mundur, lalu = 2, hasil[-2]
    if not isinstance(lalu, Tabel) or len(lalu.kolom) != len(mentah.kolom) or lalu.garis != mentah.garis:
        return None
    if mentah.sambungan or lanjutan or _ulangan_kepala(lalu, mentah) or _is_tanpa_kepala(lalu, mentah):
        return len(hasil) - mundur
    return None


def _is_lanjutan(blok: ParagrafMentah) -> bool:
    dibaca = read_keterangan(isi_paragraf(blok))
    return dibaca is not None and dibaca.tabel and dibaca.lanjutan


def _ulangan_kepala(tabel: Tabel, mentah: TabelMentah) -> int:
    """How many rows at the top of `mentah` repeat the head of `tabel`; 0 where it is not repeated."""
    banyak = len(tabel.kepala)
    if banyak and _kunci(tabel.kepala) == _kunci(mentah.baris[:banyak]):
        return banyak
    # Only the row of column numbers is repeated by some.
    if banyak and mentah.baris and is_nomor_kolom(mentah.baris[0], len(mentah.kolom)):
        return int(_kunci(tabel.kepala[-1:]) == _kunci(mentah.baris[:1]))
    return 0


def _kunci(baris: Sequence[Baris]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple("".join(teks_polos(sel.teks).casefold().split()) for sel in satu) for satu in baris)


def _is_tanpa_kepala(tabel: Tabel, mentah: TabelMentah) -> bool:
    """A part without a head of its own right after a table that has one."""
    if not tabel.kepala or mentah.kepala:
        return False
    return count_kepala(mentah) == 0 or not is_bernama(mentah.baris[0])


def _gabung(tabel: Tabel, mentah: TabelMentah) -> Tabel:
    baris = mentah.baris[_ulangan_kepala(tabel, mentah) :]
    badan = list(tabel.badan)
    if badan and baris and _is_potongan(badan[-1], baris[0], len(tabel.kolom)):
        badan[-1] = tuple(_gabung_sel(atas, bawah) for atas, bawah in zip(badan[-1], baris[0], strict=True))
        baris = baris[1:]
    return replace(tabel, badan=(*badan, *baris))


def _is_potongan(atas: Baris, bawah: Baris, kolom: int) -> bool:
    """The rest of a row that a page cut: no key, no number, and words only below words."""
    if (
        not len(atas) == len(bawah) == kolom
        or kolom < 3
        or any(sel.kolom > 1 or sel.baris > 1 for sel in (*atas, *bawah))
    ):
        return False
    isi = [teks_polos(sel.teks) for sel in bawah]
    terisi = [urutan for urutan, satu in enumerate(isi) if satu]
    kata = all(teks_polos(atas[urutan].teks) and not ANGKA_SEL.match(isi[urutan]) for urutan in terisi)
    if not terisi or isi[0] or not kata:
        return False
    # A name alone may be that of a group; with more words below a row that has its numbers, it is the rest of it.
    return not isi[1] or (len(terisi) > 1 and any(ANGKA_SEL.match(teks_polos(sel.teks)) for sel in atas[1:]))


def _gabung_sel(atas: Sel, bawah: Sel) -> Sel:
    return replace(atas, teks=(*atas.teks, Teks(" "), *bawah.teks)) if teks_polos(bawah.teks) else atas
