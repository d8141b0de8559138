"""Struktur: blocks as a format gives them → Naskah with chapters, captions, tables, lists and contents.

blok mentah > clean_blok > take_daftar_isi > build_tabel > attach_keterangan > headings > lists
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tolok.dokumen.baca.butir import PenyusunButir, potong_label
from tolok.dokumen.baca.daftar_isi import take_daftar_isi
from tolok.dokumen.baca.judul import Kepala, SemuaBab, find_bab
from tolok.dokumen.baca.keterangan import attach_keterangan
from tolok.dokumen.baca.mentah import BlokMentah, ParagrafMentah
from tolok.dokumen.baca.struktur_bersih import clean_blok
from tolok.dokumen.baca.struktur_deret import Anggota, Deret, find_deret
from tolok.dokumen.baca.struktur_label import JenisLabel
from tolok.dokumen.baca.struktur_tabel import build_tabel
from tolok.dokumen.baca.struktur_unsur import (
    JudulMentah,
    Unsur,
    is_kapital,
    is_pendek,
    is_tebal,
    is_tengah,
    isi_paragraf,
)
from tolok.dokumen.naskah import Bab, Bagian, Blok, GayaParagraf, Naskah, Paragraf

TINGKAT_TERDALAM = 8
JUDUL_TERPANJANG = 300


def build_naskah(blok: Sequence[BlokMentah], *, judul: str = "") -> Naskah:
    """The document in these blocks: Bab nested by tingkat, Tabel and Gambar with number and title, Daftar, DaftarIsi.

    `judul` = title that the file itself states. Instansi, year and kind stay empty, for `kenali` to find.
    """
    unsur = attach_keterangan(build_tabel(take_daftar_isi(clean_blok(blok))))
    bab = find_bab(unsur)
    deret = find_deret(unsur, bab.kepala)
    kepala = _Penata(unsur, bab, deret, _tingkat_baku(unsur, bab.kepala)).list_judul()
    pohon = _nest(_potong(unsur, kepala, deret))
    return Naskah(judul=judul, instansi="", tahun=0, jenis="", bagian=(Bagian(pohon),))


def _tingkat_baku(unsur: Sequence[Unsur], bab: Mapping[int, Kepala]) -> int:
    """Level that the format gives to chapters: 1 in most files, 2 where the title of the document has level 1."""
    tingkat = Counter(
        satu.judul for urutan in bab if isinstance(satu := unsur[urutan], ParagrafMentah) and satu.judul > 0
    )
    if tingkat:
        return tingkat.most_common(1)[0][0]
    semua = Counter(satu.judul for satu in unsur if isinstance(satu, ParagrafMentah) and satu.judul)
    atas = min(semua, default=1)
    return atas + 1 if len(semua) > 1 and semua[atas] == 1 else atas


@dataclass
class _Penata:
    """Walks the blocks once and gives each heading its level."""

    unsur: Sequence[Unsur]
    bab: SemuaBab
    deret: Sequence[Deret]
    baku: int
    terbuka: list[Deret] = field(default_factory=list)
    milik: dict[int, tuple[Deret, Anggota]] = field(default_factory=dict)

    def list_judul(self) -> dict[int, tuple[JudulMentah, int]]:
        """Headings by index, each with the index after it."""
        self.milik = {a.urutan: (satu, a) for satu in self.deret if satu.judul for a in satu.anggota}
        hasil: dict[int, tuple[JudulMentah, int]] = {}
        dasar = 1
        for urutan, satu in enumerate(self.unsur):
            if urutan in self.bab.kepala:
                kepala = self.bab.kepala[urutan]
                self.terbuka.clear()
                dasar = 1
                lokasi = satu.lokasi if isinstance(satu, ParagrafMentah) else None
                if lokasi is not None:
                    hasil[urutan] = JudulMentah(kepala.nomor, kepala.judul, 1, lokasi), kepala.akhir
            elif isinstance(satu, ParagrafMentah) and (judul := self._judul(satu, urutan, dasar)) is not None:
                hasil[urutan] = judul, urutan + 1
                if not judul.nomor:
                    dasar = judul.tingkat
        return hasil

    def _judul(self, blok: ParagrafMentah, urutan: int, dasar: int) -> JudulMentah | None:
        if len(isi_paragraf(blok)) > JUDUL_TERPANJANG:
            return None
        milik = self.milik.get(urutan)
        if blok.judul:
            return self._dinyatakan(blok, milik)
        if milik is None or urutan in self.bab.sistematika or not _pantas(blok, milik[1]):
            return None
        deret, anggota = milik
        self._masuk(deret, urutan)
        tingkat = min(dasar + len(self.terbuka), TINGKAT_TERDALAM)
        if deret.jenis is JenisLabel.BERTINGKAT:
            tingkat = _tingkat_bernomor(anggota)
        return JudulMentah(_nomor(anggota), potong_label(blok.teks, anggota.mulai), tingkat, blok.lokasi)

    def _dinyatakan(self, blok: ParagrafMentah, milik: tuple[Deret, Anggota] | None) -> JudulMentah | None:
        """A heading of the format: its level counts from that of the chapters, and a number of its own goes first."""
        tingkat = blok.judul - self.baku + 1
        if tingkat < 1:
            return None
        if milik is not None:
            deret, anggota = milik
            self._masuk(deret, anggota.urutan)
            if deret.jenis is JenisLabel.BERTINGKAT:
                tingkat = _tingkat_bernomor(anggota)
            elif self.bab.kepala:
                tingkat = max(2, tingkat)
            return JudulMentah(_nomor(anggota), potong_label(blok.teks, anggota.mulai), tingkat, blok.lokasi)
        isi = " ".join(isi_paragraf(blok).split())
        return JudulMentah("", isi, tingkat, blok.lokasi) if isi else None

    def _masuk(self, deret: Deret, urutan: int) -> None:
        """Make this row the innermost: what does not go on after it and is not of a higher kind, ends."""
        if deret in self.terbuka:
            del self.terbuka[self.terbuka.index(deret) + 1 :]
            return
        while self.terbuka and self.terbuka[-1].akhir < urutan and self.terbuka[-1].jenis >= deret.jenis:
            self.terbuka.pop()
        self.terbuka.append(deret)


def _tingkat_bernomor(anggota: Anggota) -> int:
    """3.1 stands below its chapter, 3.1.2 below 3.1."""
    return min(max(2, anggota.label.awalan.count(".") + 1), TINGKAT_TERDALAM)


def _pantas(blok: ParagrafMentah, anggota: Anggota) -> bool:
    """A member of a row of headings that is a paragraph itself stays one."""
    isi = isi_paragraf(blok)[anggota.mulai :].strip()
    return bool(isi) and len(isi) <= 220 and not isi.endswith((";", ","))


def _nomor(anggota: Anggota) -> str:
    """Number of a heading without its last dot: "A", "3.2", "1)"."""
    label = anggota.label
    return f"{label.awalan}{label.nilai}" if label.jenis is JenisLabel.BERTINGKAT else label.tulis.rstrip(".")


def _potong(
    unsur: Sequence[Unsur], kepala: Mapping[int, tuple[JudulMentah, int]], deret: Iterable[Deret]
) -> list[JudulMentah | Blok]:
    """Headings and finished blocks in order, lists built between headings."""
    milik = {a.urutan: (satu, a, ke) for satu in deret for ke, a in enumerate(satu.anggota) if a.urutan not in kepala}
    hasil: list[JudulMentah | Blok] = []
    kumpul: list[tuple[int, Unsur]] = []
    batas = 0
    for urutan, satu in enumerate(unsur):
        if urutan < batas:
            continue
        if urutan in kepala:
            hasil.extend(PenyusunButir(milik, _blok).build(kumpul))
            judul, batas = kepala[urutan]
            hasil.append(judul)
            kumpul = []
        else:
            kumpul.append((urutan, satu))
    hasil.extend(PenyusunButir(milik, _blok).build(kumpul))
    return hasil


def _blok(satu: Unsur) -> Blok:
    return Paragraf(satu.teks, _gaya(satu), satu.lokasi) if isinstance(satu, ParagrafMentah) else satu


def _gaya(blok: ParagrafMentah) -> GayaParagraf:
    isi = isi_paragraf(blok)
    if is_pendek(isi) and (is_kapital(isi) or (is_tebal(blok) and is_tengah(blok)) or blok.judul):
        return GayaParagraf.JUDUL
    return GayaParagraf.TENGAH if is_tengah(blok) else GayaParagraf.ISI


def _nest(semua: Iterable[JudulMentah | Blok]) -> tuple[Blok, ...]:
    """Bab within Bab by level; a level that is left out makes no gap."""
    akar: list[Blok] = []
    terbuka: list[tuple[JudulMentah, list[Blok]]] = []

    def close(sampai: int) -> None:
        while terbuka and terbuka[-1][0].tingkat >= sampai:
            judul, isi = terbuka.pop()
            bab = Bab(judul.judul, tuple(isi), judul.tingkat, bool(judul.nomor), judul.nomor, judul.lokasi)
            (terbuka[-1][1] if terbuka else akar).append(bab)

    for satu in semua:
        if isinstance(satu, JudulMentah):
            close(satu.tingkat)
            terbuka.append((satu, []))
        else:
            (terbuka[-1][1] if terbuka else akar).append(satu)
    close(0)
    return tuple(akar)
