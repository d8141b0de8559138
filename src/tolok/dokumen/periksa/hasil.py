"""Hasil pemeriksaan: what was read of one file, what was found in it, and what was set aside by a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tolok.dokumen.baca.bacaan import Format, TakTerbaca
from tolok.dokumen.kenali.bentuk import Profil
from tolok.dokumen.periksa.abaikan import Abaian
from tolok.dokumen.periksa.cuplikan import Cuplikan, GambarHalaman, list_cuplikan, render_halaman
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.nilai_persamaan import Hasil
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.periksa.temuan import Temuan, Tingkat


@dataclass(frozen=True, slots=True)
class Terbaca:
    """How much was read, so that silence is not mistaken for health."""

    halaman: int
    """0 for a format without pages."""
    tabel: int
    sel: int
    angka: int
    fakta: int
    """Values linked to the thing they belong to."""
    persamaan: int
    persamaan_benar: int
    kalimat: int = 0
    tak_terbaca: tuple[TakTerbaca, ...] = ()


@dataclass(frozen=True, slots=True)
class Diabaikan:
    temuan: Temuan
    alasan: str


@dataclass(frozen=True, slots=True)
class GagalPeriksa:
    """A file that could not be read, with the message that says why and what to do."""

    berkas: str
    pesan: str


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """One examined file. `gambar` and `cuplikan` are there only when asked for."""

    berkas: str
    format: Format
    profil: Profil
    terbaca: Terbaca
    temuan: tuple[Temuan, ...]
    diabaikan: tuple[Diabaikan, ...] = ()
    abaian_usang: tuple[str, ...] = ()
    """Ids to be ignored that are not found any more."""
    pembanding: tuple[str, ...] = ()
    paket: tuple[str, ...] = ()
    tak_terbanding: tuple[GagalPeriksa, ...] = ()
    """Files that were to be compared with and could not be read."""
    gambar: Mapping[int, GambarHalaman] = field(default_factory=dict)
    cuplikan: Mapping[str, Cuplikan] = field(default_factory=dict)
    """By id of the finding."""

    @property
    def banyak(self) -> Mapping[Tingkat, int]:
        hitung = Counter(satu.tingkat for satu in self.temuan)
        return {tingkat: hitung[tingkat] for tingkat in Tingkat}


def examine_kajian(
    kajian: Kajian,
    *,
    abaian: Abaian | None = None,
    terlihat: frozenset[Tingkat] = frozenset(Tingkat),
    isi: bytes = b"",
    tak_terbanding: tuple[GagalPeriksa, ...] = (),
) -> HasilPeriksa:
    """Examine one document. With `isi`, the bytes of the file, pictures and excerpts for the HTML come along."""
    abaian = abaian or Abaian({})
    semua = examine(kajian)
    tetap = tuple(satu for satu in semua if satu.id not in abaian.alasan and satu.tingkat in terlihat)
    diabaikan = tuple(Diabaikan(satu, abaian.alasan[satu.id]) for satu in semua if satu.id in abaian.alasan)
    ada = {satu.id for satu in semua}
    return HasilPeriksa(
        berkas=kajian.bacaan.berkas,
        format=kajian.bacaan.format,
        profil=kajian.profil,
        terbaca=count_terbaca(kajian),
        temuan=tetap,
        diabaikan=diabaikan,
        abaian_usang=tuple(id_ for id_ in abaian.alasan if id_ not in ada),
        pembanding=tuple(satu.bacaan.berkas for satu in kajian.pembanding),
        paket=tuple(satu.bacaan.berkas for satu in kajian.paket),
        tak_terbanding=tak_terbanding,
        gambar=render_halaman(isi, kajian.bacaan, tetap) if isi else {},
        cuplikan=list_cuplikan(kajian, tetap) if isi else {},
    )


def count_terbaca(kajian: Kajian) -> Terbaca:
    """What was read of the document, in numbers."""
    hasil = kajian.pembuktian
    return Terbaca(
        halaman=len(kajian.bacaan.halaman),
        tabel=len(kajian.tabel),
        sel=sum(len(baris) for satu in kajian.tabel for baris in (*satu.tabel.kepala, *satu.tabel.badan)),
        angka=sum(len(satu.angka) for satu in kajian.tabel)
        + sum(len(satu.angka) for satu in kajian.kalimat if not satu.tempat.tabel),
        fakta=len(kajian.sebutan),
        persamaan=hasil.banyak,
        persamaan_benar=hasil.count(Hasil.BENAR) + hasil.count(Hasil.TERPOTONG),
        kalimat=len(kajian.kalimat),
        tak_terbaca=kajian.bacaan.tak_terbaca,
    )
