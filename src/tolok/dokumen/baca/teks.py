"""Teks: plain text → blocks; every block and cell keeps the number of its line.

Tables are set with tabs, with vertical bars, or with columns of spaces (`tabel_teks`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tolok.dokumen.baca.bacaan import Bacaan, Format, TakTerbaca
from tolok.dokumen.baca.keterangan import read_keterangan, read_sumber
from tolok.dokumen.baca.mentah import BlokMentah, HasilBaca, ParagrafMentah
from tolok.dokumen.baca.struktur import build_naskah
from tolok.dokumen.baca.struktur_label import read_label
from tolok.dokumen.baca.tabel_teks import Larik, read_tabel
from tolok.dokumen.naskah import Lokasi, Teks

BATAS_BARIS = 50_000
"""Lines that are read; no report is as long."""
BATAS_HURUF = 20_000_000
HALAMAN_BARU = "\f"
JUDUL_MARKDOWN = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
GARIS = re.compile(r"^\s*[-=_*~.]{3,}\s*$")
LEBAR_LIPAT = (50, 130)
"""Width in letters at which programs fold lines."""
BARIS_LIPAT = 3
BARIS_JUDUL = 600
"""Longest line that may be a heading, caption or source."""
AKHIR_KALIMAT = (".", ":", ";", "!", "?")
UTF16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_teks(isi: bytes) -> HasilBaca:
    """Blocks of a text in UTF-8, UTF-16 or Windows-1252; nothing in it is an error.

    Lines beyond the first 50,000 are not read, and said so in `tak_terbaca`.
    """
    teks, terpotong = _decode(isi)
    baris = teks.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")
    blok = _read_blok(baris[:BATAS_BARIS])
    batas: tuple[TakTerbaca, ...] = ()
    if terpotong or len(baris) > BATAS_BARIS:
        alasan = f"teks terlalu panjang; hanya {BATAS_BARIS:,} baris pertama yang dibaca".replace(",", ".")
        batas = (TakTerbaca(Lokasi(baris=min(len(baris), BATAS_BARIS)), alasan),)
    return HasilBaca(blok=tuple(blok), tak_terbaca=batas)


def read_fragmen(teks: str) -> Bacaan:
    """A piece of a document written as text, as `baca` sees it; for the examples of checks and for tests."""
    hasil = read_teks(teks.encode())
    return Bacaan("fragmen.txt", Format.TEKS, build_naskah(hasil.blok), tak_terbaca=hasil.tak_terbaca)


def _decode(isi: bytes) -> tuple[str, bool]:
    """The letters of a file by its mark or its bytes, and whether some were left out."""
    potong = isi[:BATAS_HURUF]
    if sandi := UTF16.get(potong[:2]):
        teks = potong.decode(sandi, errors="replace")
    elif _is_utf16(potong):
        teks = potong.decode("utf-16-le" if potong[1] == 0 else "utf-16-be", errors="replace")
    else:
        teks = _decode_byte(potong)
    return teks.replace("\x00", ""), len(isi) > BATAS_HURUF


def _is_utf16(isi: bytes) -> bool:
    """UTF-16 without a mark: every second byte of Latin letters is 0."""
    awal = isi[:400]
    return len(awal) >= 4 and max(awal[::2].count(0), awal[1::2].count(0)) * 5 >= len(awal) * 2


def _decode_byte(isi: bytes) -> str:
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        # A file cut at the limit may end in the middle of a letter.
        if galat.start >= len(isi) - 4:
            return isi[: galat.start].decode("utf-8-sig")
        return isi.decode("cp1252", errors="replace")


@dataclass(frozen=True, slots=True)
class _Pembaca:
    """What the whole text says about its lines: the width at which they are folded, 0 for not at all."""

    lipat: int

    def read_alinea(self, larik: Sequence[Larik], *, halaman_baru: bool) -> list[BlokMentah]:
        """Paragraphs of consecutive lines; folded lines are joined."""
        hasil: list[tuple[int, list[str]]] = []
        for satu in larik:
            if GARIS.match(satu.isi) and not re.search(r"[-_]{4}", satu.isi):
                continue
            if hasil and self._is_lipatan(hasil[-1][1][-1], satu.isi):
                hasil[-1][1].append(satu.isi)
            else:
                hasil.append((satu.nomor, [satu.isi]))
        return [
            _paragraf(nomor, baris, halaman_baru=halaman_baru and urutan == 0)
            for urutan, (nomor, baris) in enumerate(hasil)
        ]

    def _is_lipatan(self, atas: str, bawah: str) -> bool:
        """Tell whether a line was folded: the first word below would not have fitted above."""
        polos = bawah.strip()
        if not polos or read_label(polos)[0] or _berdiri(polos) or _berdiri(atas.strip()):
            return False
        kata = polos.split(maxsplit=1)[0]
        if self.lipat and len(atas.rstrip()) + 1 + len(kata) > self.lipat:
            return True
        return polos[0].islower() and not atas.rstrip().endswith(AKHIR_KALIMAT) and len(atas) >= LEBAR_LIPAT[0]


def _berdiri(teks: str) -> bool:
    if len(teks) > BARIS_JUDUL:
        return False
    return read_keterangan(teks) is not None or read_sumber(teks) is not None or bool(JUDUL_MARKDOWN.match(teks))


def _paragraf(nomor: int, baris: Sequence[str], *, halaman_baru: bool) -> ParagrafMentah:
    isi = " ".join(satu.strip() for satu in baris)
    lokasi = Lokasi(baris=nomor)
    if len(isi) <= BARIS_JUDUL and (cocok := JUDUL_MARKDOWN.match(isi)):
        return ParagrafMentah((Teks(cocok[2]),), lokasi, judul=len(cocok[1]), halaman_baru=halaman_baru)
    return ParagrafMentah((Teks(isi),), lokasi, halaman_baru=halaman_baru)


@dataclass
class _Pengumpul:
    """Gathers consecutive lines and turns them into blocks at a blank line or the end of a page."""

    pembaca: _Pembaca
    hasil: list[BlokMentah] = field(default_factory=list)
    kumpul: list[Larik] = field(default_factory=list)
    halaman_baru: bool = False
    dalam_daftar: bool = False

    def add(self, nomor: int, isi: str) -> None:
        """Take in one line; a form feed in it ends the page."""
        awal, *sisa = isi.split(HALAMAN_BARU)
        self._line(nomor, awal)
        for satu in sisa:
            self.flush()
            self.halaman_baru = True
            self._line(nomor, satu)

    def _line(self, nomor: int, isi: str) -> None:
        bersih = isi.replace("\u200b", "").replace("\ufeff", "").replace("\xa0", " ")
        if bersih.strip():
            self.kumpul.append(Larik(nomor, bersih))
        else:
            self.flush()

    def flush(self) -> None:
        """Turn the lines so far into blocks."""
        if not self.kumpul:
            return
        for bagian in read_tabel(self.kumpul, dalam_daftar=self.dalam_daftar):
            if isinstance(bagian, list):
                self.hasil.extend(self.pembaca.read_alinea(bagian, halaman_baru=self.halaman_baru))
            else:
                self.hasil.append(bagian)
            self.halaman_baru = False
        self.dalam_daftar = _is_daftar(self.hasil, dalam=self.dalam_daftar)
        self.kumpul.clear()


def _read_blok(baris: Sequence[str]) -> list[BlokMentah]:
    pengumpul = _Pengumpul(_Pembaca(_lebar_lipat(baris)))
    for nomor, satu in enumerate(baris, 1):
        pengumpul.add(nomor, satu)
    pengumpul.flush()
    return pengumpul.hasil


def _is_daftar(hasil: Sequence[BlokMentah], *, dalam: bool) -> bool:
    """Whether the next lines may be those of a list of contents: under its heading, until something else comes."""
    akhir = hasil[-1] if hasil else None
    if not isinstance(akhir, ParagrafMentah):
        return False
    isi = "".join(satu.isi for satu in akhir.teks).strip()
    if re.match(r"\W{0,3}daftar\s+(?:isi|tabel|gambar|grafik|bagan|lampiran)\W*$", isi, re.IGNORECASE):
        return True
    return dalam and akhir.daftar_isi


def _lebar_lipat(baris: Sequence[str]) -> int:
    """Width at which the lines of the text are folded; 0 where a paragraph is one line."""
    panjang = [len(satu.rstrip()) for satu in baris if satu.strip() and "\t" not in satu and "|" not in satu]
    terpanjang = max(panjang, default=0)
    bawah, atas = LEBAR_LIPAT
    if not bawah <= terpanjang <= atas:
        return 0
    penuh = sum(satu >= 0.85 * terpanjang for satu in panjang)
    return terpanjang if penuh >= BARIS_LIPAT and penuh * 5 >= len(panjang) else 0
