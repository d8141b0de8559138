"""Jumlah baris: which rows a total sums up, where its words leave several readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tolok.dokumen.kenali.baris import SEBAGIAN, RupaBaris
from tolok.dokumen.kenali.bentuk import JenisBaris
from tolok.dokumen.kenali.hitung_baris import Hitungan
from tolok.dokumen.kenali.rangka_baris import Induk

_J = JenisBaris
_JUMLAH = frozenset({_J.JUMLAH, _J.SUBJUMLAH, _J.RATA_RATA})


class Suku(NamedTuple):
    """Rows that one row sums up, best reading first; the columns in which the best holds and does not."""

    bacaan: tuple[tuple[int, ...], ...]
    cocok: int = 0
    salah: int = 0


def read_suku(rupa: Sequence[RupaBaris], induk: Induk, hitungan: Hitungan) -> dict[int, Suku]:
    """What each parent, total, subtotal and average sums up under the tree `induk`."""
    anak = _list_anak(induk)
    hasil: dict[int, Suku] = {}
    for baris, bagian in anak.items():
        suku = _expand(bagian, anak, hitungan, rupa)
        if baris is not None and suku and hitungan.bernilai(baris) and not SEBAGIAN.match(rupa[baris].uraian):
            hasil[baris] = Suku((suku,), *hitungan.judge(baris, suku))
    for baris, satu in enumerate(rupa):
        if satu.jenis in _JUMLAH:
            bacaan = tuple(dict.fromkeys(isi for isi in _bacaan_jumlah(baris, rupa, anak, hitungan) if isi))
            hasil[baris] = _choose(baris, bacaan, hitungan)
    return hasil


def _list_anak(induk: Induk) -> dict[int | None, list[int]]:
    anak: dict[int | None, list[int]] = {None: []}
    for baris, atas in induk.items():
        anak.setdefault(atas, []).append(baris)
    return anak


def _expand(
    baris: Sequence[int], anak: Mapping[int | None, Sequence[int]], hitungan: Hitungan, rupa: Sequence[RupaBaris]
) -> tuple[int, ...]:
    """Rows as terms of a sum: one without numbers stands for its parts, one that is said to be a part is left out."""
    hasil: list[int] = []
    antrean = list(reversed(baris))
    while antrean:
        satu = antrean.pop()
        if SEBAGIAN.match(rupa[satu].uraian):
            continue
        if hitungan.bernilai(satu) or not (anak.get(satu) or rupa[satu].jenis is _J.JUDUL):
            hasil.append(satu)
        else:
            antrean += reversed(anak.get(satu, ()))
    return tuple(hasil)


def _bacaan_jumlah(
    baris: int, rupa: Sequence[RupaBaris], anak: Mapping[int | None, Sequence[int]], hitungan: Hitungan
) -> Iterator[tuple[int, ...]]:
    """Readings of one total, in the order in which they are believed where arithmetic does not tell."""
    jumlah = [satu for satu in range(baris) if rupa[satu].jenis in {_J.JUMLAH, _J.SUBJUMLAH}]
    penuh = max((satu for satu in jumlah if rupa[satu].jenis is _J.JUMLAH), default=-1)
    akhir = max(jumlah, default=-1)
    puncak = _expand([satu for satu in anak[None] if satu < baris], anak, hitungan, rupa)
    sesudah = tuple(satu for satu in puncak if satu > akhir)
    bagian = tuple(satu for satu in jumlah if satu > penuh)
    yield from _order(rupa[baris].jenis, sesudah, (*bagian, *sesudah), puncak)
    yield tuple(satu for satu in puncak if satu > penuh)
    yield bagian
    yield _sejudul(baris, rupa, puncak)
    induk = {satu for satu, isi in anak.items() if isi and satu is not None}
    daun = [satu for daftar in anak.values() for satu in daftar if satu < baris and satu not in induk]
    yield tuple(sorted(satu for satu in daun if hitungan.bernilai(satu)))
    yield tuple(sorted(satu for satu in daun if satu > akhir and hitungan.bernilai(satu)))
    dalam = [satu for atas in anak[None] if atas < baris for satu in anak.get(atas, ())]
    yield _expand([satu for satu in dalam if satu < baris], anak, hitungan, rupa)


def _order(
    jenis: JenisBaris, sesudah: tuple[int, ...], semua: tuple[int, ...], puncak: tuple[int, ...]
) -> Iterator[tuple[int, ...]]:
    if jenis is _J.SUBJUMLAH:
        yield sesudah
        yield puncak
    elif jenis is _J.JUMLAH:
        yield semua
        yield puncak
    else:
        yield puncak
        yield sesudah


def _sejudul(baris: int, rupa: Sequence[RupaBaris], puncak: Sequence[int]) -> tuple[int, ...]:
    """The rows since the last title over a group."""
    judul = max((satu for satu in range(baris) if rupa[satu].jenis is _J.JUDUL), default=-1)
    return tuple(satu for satu in puncak if satu > judul)


def _choose(baris: int, bacaan: Sequence[tuple[int, ...]], hitungan: Hitungan) -> Suku:
    if not bacaan:
        return Suku(())
    nilai = [hitungan.judge(baris, suku) for suku in bacaan]
    terbaik = max(range(len(bacaan)), key=lambda urutan: (nilai[urutan][0] - nilai[urutan][1], -urutan))
    lain = [suku for urutan, suku in enumerate(bacaan) if urutan != terbaik]
    return Suku((bacaan[terbaik], *lain), *nilai[terbaik])
