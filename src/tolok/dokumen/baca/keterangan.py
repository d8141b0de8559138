"""Keterangan: captions ("Tabel 3.2 Judul"), sources and notes, and the table or figure they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tolok.dokumen.baca.mentah import GambarMentah, ParagrafMentah, TabelMentah
from tolok.dokumen.baca.struktur_label import read_label
from tolok.dokumen.baca.struktur_unsur import (
    Unsur,
    UnsurMentah,
    is_kapital,
    is_pendek,
    is_tebal,
    is_tengah,
    isi_paragraf,
)
from tolok.dokumen.naskah import Gambar, Tabel

NOMOR = (
    r"(?:L(?:amp(?:iran)?)?\.?\s?\d{1,3}|[IVXLC]{1,6}|\d{1,3}|[A-Z])"
    r"(?:\s?[.\-–]\s?(?:\d{1,3}|[a-z]|[A-Z])(?![A-Za-z])){0,4}"
)
POLA_KETERANGAN = re.compile(
    r"^\W{0,3}(?P<lanjut>lanjutan\s+)?(?P<jenis>tabel|table|gambar|grafik|bagan|diagram|foto)\s*"
    rf"(?:nomor|no\.?)?\s*(?P<nomor>{NOMOR})(?![\d\w])(?P<sela>\s*[.:\-–—]?\s*)(?P<judul>.*)$",
    re.IGNORECASE | re.DOTALL,
)
POLA_SUMBER = re.compile(r"^[\s(*]*sumber(?:\s+data)?\s*[:;]\s*(?P<isi>.*?)\)?\s*$", re.IGNORECASE | re.DOTALL)
POLA_CATATAN = re.compile(
    r"^\s*(?:catatan|keterangan|ket\.?|note)\s*:|^\s*\*{1,3}\)|^\s*[^\s=]{1,6}\s=\s*\D", re.IGNORECASE
)
LANJUTAN = re.compile(r"\(?\s*(?:lanjutan|sambungan)\s*\)?\s*$", re.IGNORECASE)
SATUAN = re.compile(
    r"^\(?\s*(?:dalam\s+)?(?:ribu|juta|ribuan|jutaan|miliar|rupiah|rp|%|persen)[\w\s.]{0,30}\)?$", re.IGNORECASE
)
KATA_KERJA = re.compile(
    r"^(?:di\s?atas|di\s?bawah|tersebut|berikut|ini|menunjukkan|menggambarkan|memperlihatkan|menyajikan|dan\b|adalah"
    r"|merupakan|dapat|terlihat|diketahui|s\.?d\.?|sampai)",
    re.IGNORECASE,
)
BARIS_JUDUL = 4
"""Most lines that a title has over its table."""
JUDUL_TERPANJANG = 300
JENIS_TABEL = frozenset({"tabel", "table"})


@dataclass(frozen=True, slots=True)
class Keterangan:
    """One caption: `jenis` as in "Tabel" or "Grafik", `nomor` as printed without its last dot."""

    jenis: str
    nomor: str
    judul: str
    lanjutan: bool = False

    @property
    def tabel(self) -> bool:
        return self.jenis.casefold() in JENIS_TABEL

    @property
    def kode(self) -> str:
        return f"{self.jenis} {self.nomor}"


def read_keterangan(teks: str) -> Keterangan | None:
    """The caption that a line is; None for a sentence that begins with the name of a table ("Tabel 3.2 di atas …")."""
    cocok = POLA_KETERANGAN.match(teks) if len(teks) <= JUDUL_TERPANJANG else None
    if not cocok:
        return None
    judul = cocok["judul"].strip()
    lanjutan = bool(cocok["lanjut"]) or bool(LANJUTAN.search(judul))
    if lanjutan:
        judul = LANJUTAN.sub("", judul).strip()
    if judul and not _is_judul(judul, sela=cocok["sela"]):
        return None
    nomor = re.sub(r"\s*([.\-–])\s*", r"\1", cocok["nomor"]).strip(". ")
    return Keterangan(cocok["jenis"].capitalize(), nomor, judul, lanjutan)


def _is_judul(judul: str, *, sela: str) -> bool:
    """A title begins with a capital or after a colon, and does not speak of the table in a sentence."""
    if KATA_KERJA.match(judul) and not judul[0].isupper():
        return False
    if judul.endswith((".", ";")) and len(judul.split()) > 14:
        return False
    return not judul[0].islower() or sela.strip() in {":", ".", "-", "–", "—"}


def read_sumber(teks: str) -> str | None:
    """What stands after "Sumber :"; None for another line."""
    cocok = POLA_SUMBER.match(teks) if len(teks) <= 2 * JUDUL_TERPANJANG else None
    return cocok["isi"].strip() if cocok else None


def is_catatan(teks: str) -> bool:
    """Tell a note below a table ("Catatan : …", "*) …")."""
    return bool(POLA_CATATAN.match(teks))


@dataclass
class _Pemasang:
    """Walks the blocks once; `hasil` holds what is already attached."""

    blok: Sequence[UnsurMentah]
    di_bawah: bool
    """Whether captions of tables stand below them in this document."""
    hasil: list[Unsur] = field(default_factory=list)
    terpakai: set[int] = field(default_factory=set)

    def attach(self) -> list[Unsur]:
        for urutan, satu in enumerate(self.blok):
            if urutan in self.terpakai:
                continue
            if isinstance(satu, Tabel):
                self._tabel(satu, urutan)
            elif isinstance(satu, GambarMentah):
                self._gambar(satu, urutan)
            elif not isinstance(satu, TabelMentah):
                self.hasil.append(satu)
        return self.hasil

    def _tabel(self, tabel: Tabel, urutan: int) -> None:
        sumber, catatan = self._bawah(urutan + 1)
        keterangan = self._keterangan_atas() or self._keterangan_bawah(urutan, tabel=True)
        judul = "" if keterangan or not tabel.garis else self._judul_polos()
        self.hasil.append(
            replace(
                tabel,
                kode=keterangan.kode if keterangan else "",
                nomor=keterangan.nomor if keterangan else "",
                judul=keterangan.judul if keterangan else judul,
                bernomor=keterangan is not None,
                sumber=sumber,
                catatan=catatan,
            )
        )

    def _gambar(self, gambar: GambarMentah, urutan: int) -> None:
        keterangan = self._keterangan_bawah(urutan, tabel=False) or self._keterangan_atas(tabel=False)
        sumber, _ = self._bawah(urutan + 1)
        self.hasil.append(
            Gambar(
                kode=keterangan.kode if keterangan else "",
                judul=keterangan.judul if keterangan else "",
                svg=gambar.svg,
                alt=gambar.alt,
                nomor=keterangan.nomor if keterangan else "",
                sumber=sumber,
                lokasi=gambar.lokasi,
            )
        )

    def _bawah(self, mulai: int) -> tuple[str, tuple[str, ...]]:
        """Source and notes right below; a caption may stand between them and the table."""
        sumber, catatan = "", list[str]()
        for urutan in range(mulai, min(mulai + 5, len(self.blok))):
            satu = self.blok[urutan]
            if urutan in self.terpakai:
                continue
            if not isinstance(satu, ParagrafMentah):
                break
            isi = isi_paragraf(satu)
            if not sumber and (dibaca := read_sumber(isi)) is not None:
                sumber = dibaca
            elif is_catatan(isi):
                catatan.append(isi)
            else:
                break
            self.terpakai.add(urutan)
        return sumber, tuple(catatan)

    def _keterangan_atas(self, *, tabel: bool = True) -> Keterangan | None:
        """The caption among the title lines that end the blocks so far; they are taken away with it."""
        baris: list[ParagrafMentah] = []
        for mundur, satu in enumerate(reversed(self.hasil[-BARIS_JUDUL - 1 :]), 1):
            if not isinstance(satu, ParagrafMentah) or satu.judul:
                return None
            isi = isi_paragraf(satu)
            dibaca = read_keterangan(isi)
            if dibaca is not None and dibaca.tabel is tabel:
                del self.hasil[-mundur:]
                return self._gabung_judul(satu, dibaca, baris[::-1])
            if dibaca is not None or not _is_baris_judul(satu, isi):
                return None
            baris.append(satu)
        return None

    def _gabung_judul(
        self, awal: ParagrafMentah, keterangan: Keterangan, baris: Sequence[ParagrafMentah]
    ) -> Keterangan:
        """The caption with the lines below it that look like it; from the first other one on they stay paragraphs."""
        judul = [keterangan.judul] if keterangan.judul else []
        for urutan, satu in enumerate(baris):
            isi = " ".join(isi_paragraf(satu).split())
            if judul and not SATUAN.match(isi) and _wujud(satu) != _wujud(awal):
                self.hasil.extend(baris[urutan:])
                break
            judul.append(isi)
            awal = satu
        return replace(keterangan, judul=" ".join(judul))

    def _keterangan_bawah(self, urutan: int, *, tabel: bool) -> Keterangan | None:
        """The caption right below, where it cannot be the one of the next table."""
        if tabel and not self.di_bawah:
            return None
        nanti = next((satu for satu in range(urutan + 1, len(self.blok)) if satu not in self.terpakai), None)
        if nanti is None:
            return None
        satu = self.blok[nanti]
        if not isinstance(satu, ParagrafMentah):
            return None
        dibaca = read_keterangan(isi_paragraf(satu))
        if dibaca is None or dibaca.tabel is not tabel:
            return None
        self.terpakai.add(nanti)
        return self._lanjut(dibaca, nanti + 1)

    def _lanjut(self, keterangan: Keterangan, urutan: int) -> Keterangan:
        """A caption without a title takes the short line below it, if that looks like one."""
        satu = self.blok[urutan] if urutan < len(self.blok) else None
        if keterangan.judul or not isinstance(satu, ParagrafMentah) or satu.judul:
            return keterangan
        isi = isi_paragraf(satu)
        if not _is_baris_judul(satu, isi) or read_keterangan(isi) or not (is_tengah(satu) or is_tebal(satu)):
            return keterangan
        self.terpakai.add(urutan)
        return replace(keterangan, judul=" ".join(isi.split()))

    def _judul_polos(self) -> str:
        """The line right above a table without a number, if it looks like a title."""
        lalu = self.hasil[-1] if self.hasil else None
        if not isinstance(lalu, ParagrafMentah) or lalu.judul:
            return ""
        isi = isi_paragraf(lalu)
        menonjol = is_tengah(lalu) or is_tebal(lalu) or is_kapital(isi)
        if not menonjol or isi[:1].islower() or not _is_baris_judul(lalu, isi) or read_keterangan(isi):
            return ""
        del self.hasil[-1]
        return " ".join(isi.split())


def _wujud(blok: ParagrafMentah) -> tuple[bool, int]:
    """Weight and size of a line, by which the lines of one title are alike."""
    return is_tebal(blok), round(blok.ukuran)


def _is_baris_judul(blok: ParagrafMentah, isi: str) -> bool:
    """A line of a title over a table: short, no item of a list, no sentence; it may end in a comma."""
    if blok.label or read_label(isi)[0]:
        return False
    return bool(SATUAN.match(isi)) or is_pendek(isi.rstrip(" ,"))


def attach_keterangan(blok: Sequence[UnsurMentah]) -> list[Unsur]:
    """Tables and figures with number, title, source and notes; a caption that belongs to none stays a paragraph."""
    return _Pemasang(blok, di_bawah=_is_di_bawah(blok)).attach()


def _is_di_bawah(blok: Sequence[UnsurMentah]) -> bool:
    """Tell whether most captions of tables have their table right above and none right below."""
    nilai = 0
    for urutan, satu in enumerate(blok):
        if not isinstance(satu, ParagrafMentah):
            continue
        dibaca = read_keterangan(isi_paragraf(satu))
        if dibaca is None or not dibaca.tabel:
            continue
        if isinstance(_lewati_judul(blok, urutan + 1), Tabel):
            nilai -= 1
        elif urutan and isinstance(blok[urutan - 1], Tabel):
            nilai += 1
    return nilai > 0


def _lewati_judul(blok: Sequence[UnsurMentah], mulai: int) -> UnsurMentah | None:
    """The first block from `mulai` on that is not a line of a title."""
    for satu in blok[mulai : mulai + BARIS_JUDUL + 1]:
        if not isinstance(satu, ParagrafMentah) or not _is_baris_judul(satu, isi_paragraf(satu)):
            return satu
    return None
