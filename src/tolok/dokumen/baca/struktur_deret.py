"""Deret: rows of labels that go on ("1." "2." "3."), and which of them are headings rather than items."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from tolok.dokumen.baca.judul import read_bab
from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.struktur_label import JenisLabel, Label, parse_label, read_label
from tolok.dokumen.baca.struktur_unsur import Unsur, is_kapital, is_tebal, isi_paragraf

LEKUK_SAMA = 6.0
"""Points by which the lines of one list may differ in their indent."""
LONCAT = 3
"""A row of labels may leave out so many and still be one row."""
TERBUKA_SEJENIS = 4
"""Rows of one kind of label that may wait for their next member."""
SETELAH_NAMA = re.compile(r"^\s*(?:NIP|NRP|Pembina|Penata|Pengatur)\b")
NAMA_BAB = -3.0
"""Weight of "1. BAB I PENDAHULUAN", which describes the contents."""
BOBOT_JENIS = {JenisLabel.BERTINGKAT: 1.5, JenisLabel.HURUF_BESAR: 1.0, JenisLabel.ROMAWI_BESAR: 1.0}


@dataclass(frozen=True, slots=True)
class Anggota:
    """One labelled paragraph: its index among the blocks, its label, and where its text begins."""

    urutan: int
    label: Label
    mulai: int


@dataclass(eq=False)
class Deret:
    """One row of labels in document order."""

    anggota: list[Anggota] = field(default_factory=list)
    gaya: tuple[bool, bool, int] = (False, False, 0)
    lekuk: float = 0.0
    """Indent of its first member; bullets at another one are another row."""
    judul: bool = False

    @property
    def jenis(self) -> JenisLabel:
        return self.anggota[0].label.jenis

    @property
    def akhir(self) -> int:
        return self.anggota[-1].urutan

    @property
    def nilai(self) -> int:
        return self.anggota[-1].label.nilai


def find_deret(unsur: Sequence[Unsur], batas: Collection[int]) -> list[Deret]:
    """Rows of labels; none goes on over a chapter, whose indices are `batas`."""
    pencari = _Pencari(unsur)
    for urutan, satu in enumerate(unsur):
        if urutan in batas:
            pencari.terbuka.clear()
        elif isinstance(satu, ParagrafMentah) and not satu.daftar_isi:
            pencari.add(urutan, satu)
    # A row inside another one begins after it, so that it is judged first.
    milik: dict[int, Deret] = {}
    for deret in reversed(pencari.semua):
        deret.judul = _Penilai(unsur, milik).is_judul(deret)
        milik |= {satu.urutan: deret for satu in deret.anggota}
    return pencari.semua


@dataclass
class _Pencari:
    unsur: Sequence[Unsur]
    semua: list[Deret] = field(default_factory=list)
    terbuka: list[Deret] = field(default_factory=list)

    def add(self, urutan: int, blok: ParagrafMentah) -> None:
        tafsir, mulai = _tafsir(blok)
        if not tafsir or self._is_nama(urutan, tafsir[0]):
            return
        gaya = _gaya(blok)
        for label, deret in self._lanjutan(tafsir, gaya, blok.lekuk):
            del self.terbuka[self.terbuka.index(deret) + 1 :]
            deret.anggota.append(Anggota(urutan, label, mulai))
            return
        awal = self._awal(tafsir, blok)
        if awal is not None:
            self._open(Deret([Anggota(urutan, awal, mulai)], gaya, blok.lekuk))

    def _lanjutan(
        self, tafsir: Sequence[Label], gaya: tuple[bool, bool, int], lekuk: float
    ) -> list[tuple[Label, Deret]]:
        """The open row that a label goes on with: by number first, then by look, then the innermost."""
        calon = [
            (_jarak(deret, label), deret.gaya != gaya, -urutan, label, deret)
            for urutan, deret in enumerate(self.terbuka)
            for label in tafsir
            if label.deret == deret.anggota[0].label.deret and 0 <= _jarak(deret, label) <= LONCAT
            if label.jenis is not JenisLabel.BULAT or abs(deret.lekuk - lekuk) <= LEKUK_SAMA
        ]
        calon = [satu for satu in calon if satu[0] == 0 or not satu[1]]
        if not calon:
            return []
        terbaik = min(calon, key=lambda satu: satu[:3])
        return [(terbaik[3], terbaik[4])]

    def _awal(self, tafsir: Sequence[Label], blok: ParagrafMentah) -> Label | None:
        """The reading that may begin a row; a letter in capitals in the middle of the alphabet is a name."""
        awal = next((satu for satu in tafsir if satu.nilai <= 1), None)
        if awal is not None or blok.label or blok.judul:
            return awal or tafsir[0]
        satu = tafsir[0]
        if satu.jenis in {JenisLabel.HURUF_BESAR, JenisLabel.ROMAWI_BESAR} and not is_kapital(isi_paragraf(blok)):
            return None
        return satu if satu.nilai <= 60 else None

    def _open(self, deret: Deret) -> None:
        sejenis = [satu for satu in self.terbuka if satu.jenis is deret.jenis]
        if len(sejenis) >= TERBUKA_SEJENIS:
            self.terbuka.remove(sejenis[1])
        self.terbuka.append(deret)
        self.semua.append(deret)

    def _is_nama(self, urutan: int, label: Label) -> bool:
        """A name that begins with an initial, above its rank or number ("A. Rahman" over "NIP …")."""
        if label.jenis not in {JenisLabel.HURUF_BESAR, JenisLabel.ROMAWI_BESAR}:
            return False
        nanti = self.unsur[urutan + 1] if urutan + 1 < len(self.unsur) else None
        return isinstance(nanti, ParagrafMentah) and bool(SETELAH_NAMA.match(isi_paragraf(nanti)))


def _jarak(deret: Deret, label: Label) -> int:
    """0 for the next label of the row; a repeated label counts as one that was left out."""
    if label.jenis is JenisLabel.BULAT:
        return 0
    beda = label.nilai - deret.nilai
    return abs(beda - 1) if beda >= 0 and label.nilai > 1 else -1


def _tafsir(blok: ParagrafMentah) -> tuple[tuple[Label, ...], int]:
    if blok.label:
        return parse_label(blok.label), 0
    return read_label("".join(satu.isi for satu in blok.teks))


def _gaya(blok: ParagrafMentah) -> tuple[bool, bool, int]:
    return is_tebal(blok), is_kapital(isi_paragraf(blok)), blok.judul


@dataclass(frozen=True, slots=True)
class _Penilai:
    """Judges rows from the innermost outwards; `milik` = the rows already judged, by their members."""

    unsur: Sequence[Unsur]
    milik: Mapping[int, Deret]

    def is_judul(self, deret: Deret) -> bool:
        """Judge a row as a whole: its members look like headings, and text follows them."""
        sendiri = len(deret.anggota) == 1 and deret.anggota[0].label.nilai > LONCAT and deret.jenis >= JenisLabel.ANGKA
        if deret.jenis is JenisLabel.BULAT or sendiri:
            return False
        nilai = [self._nilai(deret, urutan) for urutan in range(len(deret.anggota))]
        pertama = deret.anggota[0].urutan
        sebelum = self.unsur[pertama - 1] if pertama else None
        # "… sebagai berikut :" announces items.
        pengantar = isinstance(sebelum, ParagrafMentah) and isi_paragraf(sebelum).endswith(":")
        return sum(nilai) / len(nilai) - (1.5 if pengantar else 0) > 0.5

    def _nilai(self, deret: Deret, ke: int) -> float:
        """How much one member looks like a heading; below 0 like an item."""
        anggota = deret.anggota[ke]
        blok = self.unsur[anggota.urutan]
        if not isinstance(blok, ParagrafMentah):
            return 0
        isi = isi_paragraf(blok)[anggota.mulai :]
        if read_bab(isi.strip()):
            return NAMA_BAB
        nilai = BOBOT_JENIS.get(deret.jenis, -0.5 if deret.jenis >= JenisLabel.HURUF else 0.0)
        nilai += 5.0 * bool(blok.judul) + 2.0 * is_tebal(blok) + 1.5 * is_kapital(isi)
        ikutan = self._ikutan(deret, ke)
        return nilai - _cela(isi, diikuti=ikutan > 1) + ikutan

    def _ikutan(self, deret: Deret, ke: int) -> float:
        """What follows: the next label of the same row speaks for items, text or a table for a heading."""
        urutan = deret.anggota[ke].urutan + 1
        nanti = self.unsur[urutan] if urutan < len(self.unsur) else None
        if ke + 1 < len(deret.anggota) and deret.anggota[ke + 1].urutan == urutan:
            return -2.0
        if nanti is None:
            return 0.0
        if not isinstance(nanti, ParagrafMentah):
            return 1.5
        dalam = self.milik.get(urutan)
        if dalam is not None:
            return 2.0 if dalam.judul else 0.5
        return 1.5


def _cela(isi: str, *, diikuti: bool) -> float:
    """What a heading does not have: many words, the end of a sentence, a small letter first."""
    polos = isi.strip()
    if not polos:
        return 2.0
    cela = 3.0 if len(polos) > 160 or len(polos.split()) > 22 else 0.0
    if polos.endswith("."):
        cela += 1.0 if diikuti else 2.0
    elif polos.endswith((";", ":", ",", "; dan", ", dan")):
        cela += 2.0
    return cela + 2.0 * polos[0].islower()
