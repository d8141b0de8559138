"""Tabel: every table of a document as a full grid, with the meaning of its columns and rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tolok.dokumen.kenali.angka import read_angka_persen, read_angka_sel
from tolok.dokumen.kenali.baris import PembacaBaris, RupaBaris, is_ganti_halaman
from tolok.dokumen.kenali.bentuk import Angka, JenisBaris, TabelTerbaca
from tolok.dokumen.kenali.hitung_baris import build_hitungan
from tolok.dokumen.kenali.kepala_tabel import find_kepala
from tolok.dokumen.kenali.kisi import KisiSel, build_kisi, join_baris, teks_sel
from tolok.dokumen.kenali.kolom import read_kolom
from tolok.dokumen.kenali.pohon_baris import build_pohon
from tolok.dokumen.kenali.seragam_angka import settle_menurut_kolom, settle_tulisan
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Baris, Blok, Tabel

JUMLAH = frozenset({JenisBaris.JUMLAH, JenisBaris.SUBJUMLAH})
YAKIN_LANJUTAN = 40
"""A total under the last part of a table that was read in parts sums up rows that stand elsewhere."""


def read_semua_tabel(blok: Sequence[tuple[Blok, Tempat]]) -> tuple[TabelTerbaca, ...]:
    """Every table among the blocks of `walk_blok`, in document order.

    A part of a table that the reader of the file left alone has the columns of the part before it.
    """
    hasil: list[TabelTerbaca] = []
    for satu, tempat in blok:
        if isinstance(satu, Tabel):
            atas = hasil[-1] if hasil and _is_lanjutan(satu, hasil[-1].tabel) else None
            hasil.append(read_tabel(satu, tempat, atas=atas))
    return tuple(hasil)


def _is_lanjutan(tabel: Tabel, atas: Tabel) -> bool:
    """Whether a table without a caption has as many columns as the one before it, and its head or none."""
    if tabel.nomor or len(tabel.kolom) != len(atas.kolom) or not atas.kepala:
        return False
    return not tabel.kepala or _teks_baris(tabel.kepala[:1]) == _teks_baris(atas.kepala[:1])


def _teks_baris(baris: Sequence[Baris]) -> list[str]:
    return [teks_sel(sel).casefold() for satu in baris for sel in satu]


def read_tabel(tabel: Tabel, tempat: Tempat, *, atas: TabelTerbaca | None = None) -> TabelTerbaca:
    """One table with its numbers, the meaning of its columns, the kind of its rows and what they sum up.

    `atas`: the table that this one continues.
    """
    kisi = build_kisi(tabel)
    tetap = find_kepala(kisi, len(tabel.kepala)) if tabel.kepala or atas is None else {}
    badan = [nomor for nomor in range(len(kisi)) if nomor not in tetap]
    ditemukan = list(_find_angka(kisi, badan))
    angka = settle_tulisan({letak: satu for letak, satu, _ in ditemukan})
    kolom = read_kolom(kisi, tetap, angka, tabel.judul)
    if atas is not None and len(atas.kolom) == len(kolom):
        kolom = atas.kolom
    angka = {letak: settle_menurut_kolom(satu, kolom[letak[1]]) for letak, satu in angka.items()}
    persen = {letak: satu for letak, _, satu in ditemukan if satu is not None}
    rupa = PembacaBaris(kisi, kolom, angka, tetap).read()
    putus = _find_putus(kisi, rupa)
    if putus:
        kisi = join_baris(kisi, putus)
        rupa = PembacaBaris(kisi, kolom, angka, {**tetap, **dict.fromkeys(putus, JenisBaris.SAMBUNGAN)}).read()
    pohon = build_pohon(rupa, kolom, angka)
    terbaca = TabelTerbaca(tabel, tempat, kisi, kolom, pohon.baris, angka, persen, pohon.yakin)
    return terbaca if atas is None else _doubt_jumlah(terbaca)


def _find_putus(kisi: KisiSel, rupa: Sequence[RupaBaris]) -> list[int]:
    """Rows that are the rest of the row above, which a page cut in two."""
    return [
        nomor
        for nomor, satu in enumerate(rupa)
        if satu.jenis is JenisBaris.SAMBUNGAN
        and any(is_ganti_halaman(bawah, atas) for bawah, atas in zip(kisi[nomor], kisi[nomor - 1], strict=True))
    ]


def _doubt_jumlah(tabel: TabelTerbaca) -> TabelTerbaca:
    """A total under a part of a table is believed to sum up the rows of this part only where it does."""
    hitungan = build_hitungan(tabel.kolom, tabel.angka)
    baris = tuple(
        replace(satu, suku=(), suku_lain=()) if satu.jenis in JUMLAH and hitungan.judge(nomor, satu.suku)[1] else satu
        for nomor, satu in enumerate(tabel.baris)
    )
    return replace(tabel, baris=baris, pohon_yakin=min(tabel.pohon_yakin, YAKIN_LANJUTAN))


def _find_angka(kisi: KisiSel, badan: Sequence[int]) -> Iterator[tuple[tuple[int, int], Angka, Angka | None]]:
    """Place, number, and the percent that stands in the same cell."""
    sudah: set[int] = set()
    for baris in badan:
        for kolom, sel in enumerate(kisi[baris]):
            if sel is None or id(sel) in sudah:
                continue
            sudah.add(id(sel))
            teks = "".join(potong.isi for potong in sel.teks)
            satu, persen = read_angka_sel(teks), None
            if satu is None and (pasangan := read_angka_persen(teks)):
                satu, persen = pasangan
            if satu is not None:
                yield (baris, kolom), satu, persen
