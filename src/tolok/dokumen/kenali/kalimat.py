"""Kalimat: the sentences of a document, with their numbers and places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tolok.dokumen.kenali.angka import find_angka
from tolok.dokumen.kenali.bentuk import AsalKalimat, Kalimat
from tolok.dokumen.kenali.kisi import build_kisi
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Bab, Blok, Daftar, Gambar, KopSurat, Lokasi, Paragraf, Sampul, Sebaris, Tabel

_BATAS = re.compile(r"[.!?]+[\"”’')\]]{0,3}(?:\s+|$)")
_AWAL = re.compile(r"[\"“‘'(\[*_\-–•]{0,3}[^\W_a-z]")
_KATA_AKHIR = re.compile(r"[^\s(\[\"“]{1,24}$")
_DAFTAR_SINGKATAN = """
    a.n an ac alm bpk cq c.q cv d.a d.h dkk dll dr dra drs dsb dst dt gol hal h hj hlm ir jl jln jo kab kec kel kep
    kh ket kod m.m max min mr nip no nomor noreg nrp nst op cit p.p pak pasal pc pem prof prov pt r.a rp rt rw sda s.d
    sd sdr sdri sk skep s.h sp s.pd st t.a tgl th tk tlp telp tn tr tsb u.b u.p ub up vol y.l yth v.v kpd per perda reg
    a b c d e f g i ii iii iv v vi vii viii ix x ny mis lih ttg yg dlm ka kasi kasubag sek bid ass bag
"""
_SINGKATAN = frozenset(_DAFTAR_SINGKATAN.split())
_LABEL = re.compile(r"[(*_]{0,3}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}|[A-Za-z]|[IVXLivxl]{1,6})\.$")
_KATA_SEL = 3
"""A cell with fewer words is a label or a value, which the table reads."""


def read_kalimat(blok: Sequence[tuple[Blok, Tempat]]) -> tuple[Kalimat, ...]:
    """Sentences of paragraphs, list items, headings, captions, notes and wordy cells, in document order.

    `blok` as `walk_blok` gives it. Abbreviations, amounts and list labels end no sentence.
    """
    hasil: list[Kalimat] = []
    dalam_daftar: set[int] = set()
    nomor = 0
    for satu, tempat in blok:
        if isinstance(satu, Daftar):
            dalam_daftar.update(id(isi) for butir in satu.butir for isi in butir)
        for teks, asal, letak in _isi(satu, tempat, butir=id(satu) in dalam_daftar):
            nomor += 1
            hasil += _pecah(teks, letak, asal, nomor)
    return tuple(hasil)


def split_kalimat(teks: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence of a paragraph, without the space around it."""
    mulai = _skip_spasi(teks, 0)
    for cocok in _BATAS.finditer(teks):
        if cocok.end() >= len(teks) or _ends_kalimat(teks, mulai, cocok):
            akhir = cocok.start() + len(cocok.group().rstrip())
            yield mulai, akhir
            mulai = cocok.end()
    akhir = len(teks.rstrip())
    if akhir > mulai:
        yield mulai, akhir


def _ends_kalimat(teks: str, mulai: int, cocok: re.Match[str]) -> bool:
    tanda = cocok.group().strip()
    awal = _AWAL.match(teks, cocok.end())
    if awal is None and not teks[cocok.end()].isdecimal():
        return False
    if tanda[0] in "!?" or "\n\n" in cocok.group():
        return True
    kata = _KATA_AKHIR.search(teks, max(mulai, cocok.start() - 24), cocok.start())
    if kata is None:
        return True
    akhir = kata.group()
    if _LABEL.fullmatch(f"{teks[mulai : cocok.start()].lstrip()}."):
        return False
    if akhir.casefold() in _SINGKATAN or (len(akhir) == 1 and akhir.isalpha()):
        return False
    # "S. Pd" and "M. Si": a title in pieces.
    return not re.fullmatch(r"[A-Z](?:\.[A-Za-z]{1,4}){0,3}", akhir)


def _skip_spasi(teks: str, letak: int) -> int:
    while letak < len(teks) and teks[letak].isspace():
        letak += 1
    return letak


def _pecah(teks: str, tempat: Tempat, asal: AsalKalimat, nomor: int) -> Iterator[Kalimat]:
    for mulai, akhir in split_kalimat(teks):
        isi = " ".join(teks[mulai:akhir].split())
        letak = _pada_baris(tempat, teks.count("\n", 0, mulai))
        yield Kalimat(isi, letak, find_angka(isi), paragraf=nomor, asal=asal)


def _pada_baris(tempat: Tempat, lebih: int) -> Tempat:
    baris = tempat.lokasi.baris
    if not lebih or baris is None:
        return tempat
    return replace(tempat, lokasi=replace(tempat.lokasi, baris=baris + lebih))


def _isi(blok: Blok, tempat: Tempat, *, butir: bool) -> Iterator[tuple[str, AsalKalimat, Tempat]]:
    match blok:
        case Paragraf():
            yield teks_sebaris(blok.teks), AsalKalimat.BUTIR if butir else AsalKalimat.ISI, tempat
        case Tabel():
            yield blok.judul, AsalKalimat.JUDUL, tempat
            yield from _isi_tabel(blok, tempat)
            yield from ((catatan, AsalKalimat.CATATAN, tempat) for catatan in (blok.sumber, *blok.catatan))
        case Gambar():
            yield blok.judul, AsalKalimat.JUDUL, tempat
            yield blok.sumber, AsalKalimat.CATATAN, tempat
        case _:
            yield from ((baris, AsalKalimat.JUDUL, tempat) for baris in _baris_judul(blok))


def _baris_judul(blok: Blok) -> tuple[str, ...]:
    match blok:
        case Bab():
            return (blok.judul,)
        case KopSurat():
            return (*blok.baris, *blok.alamat)
        case Sampul():
            return (*blok.judul, blok.pemda, blok.instansi, blok.tahun, *blok.keterangan)
        case _:
            return ()


def _isi_tabel(tabel: Tabel, tempat: Tempat) -> Iterator[tuple[str, AsalKalimat, Tempat]]:
    """Cells of words; a merged cell once, at its first place."""
    sudah: set[int] = set()
    for nomor_baris, baris in enumerate(build_kisi(tabel), start=1 - len(tabel.kepala)):
        for nomor_kolom, sel in enumerate(baris, start=1):
            if sel is None or id(sel) in sudah:
                continue
            sudah.add(id(sel))
            teks = teks_sebaris(sel.teks)
            if len(teks.split(None, _KATA_SEL)) >= _KATA_SEL:
                lokasi: Lokasi = sel.lokasi or tempat.lokasi
                yield teks, AsalKalimat.SEL, replace(tempat, lokasi=lokasi, baris=nomor_baris, kolom=nomor_kolom)


def teks_sebaris(sebaris: Sebaris) -> str:
    """The text of a line of pieces."""
    return "".join(satu.isi for satu in sebaris)
