"""Isi daftar: the lines of a table of contents, of tables or of figures, as "judul<tab>halaman"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tolok.dokumen.baca.mentah import ParagrafMentah
from tolok.dokumen.baca.pdf.larik import Larik
from tolok.dokumen.baca.pdf.lembar import Kata
from tolok.dokumen.baca.pdf.sebaris import build_sebaris, place
from tolok.dokumen.naskah import Teks

JUDUL = re.compile(r"DAFTAR\s+(?:ISI|TABEL|GAMBAR|GRAFIK|BAGAN|DIAGRAM|LAMPIRAN|FOTO|PETA)\b.{0,40}", re.IGNORECASE)
HALAMAN = re.compile(r"(?:[A-Z]{1,4}\s?[-–.]\s?)?(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})")
TITIK = re.compile(r"[.…·_]{3,}")
"""Leader dots, also when they were typed."""
TITIK_LEPAS = frozenset({".", "..", "…", "·", "_"})
ENTRI = re.compile(r"(?:BAB|Bab|TABEL|Tabel|GAMBAR|Gambar|GRAFIK|Grafik|LAMPIRAN|Lampiran)\b")


@dataclass(frozen=True, slots=True)
class Entri:
    """The words of one line of contents and its page, "" where the line has none."""

    larik: Larik
    kata: tuple[Kata, ...]
    halaman: str


def read_entri(larik: Larik, *, dalam_daftar: bool) -> Entri | None:
    """A line with leader dots before a page number, or in a list a page number far right of its words.

    None where the line is none; within a list every line without page is the begin of a wrapped entry.
    """
    kata, titik = _drop_titik(larik.kata, 2 if dalam_daftar else 4)
    akhir = kata[-1].teks if kata else ""
    if titik and len(kata) > 1 and HALAMAN.fullmatch(akhir):
        return Entri(larik, kata[:-1], akhir)
    if titik and kata and not dalam_daftar:
        return None
    if dalam_daftar and len(kata) > 1 and HALAMAN.fullmatch(akhir) and _is_lepas(larik):
        return Entri(larik, kata[:-1], akhir)
    return Entri(larik, kata, "") if dalam_daftar and kata else None


def _is_lepas(larik: Larik) -> bool:
    """Whether a wide gap parts the last word of a line from the others: a page, not the end of a title that goes on."""
    return len(larik.ruas) > 1 and len(larik.ruas[-1].kata) == 1


def _drop_titik(kata: Sequence[Kata], cukup: int) -> tuple[tuple[Kata, ...], bool]:
    """The words without leader dots, also those that hang on a word ("PENDAHULUAN......1"), and whether any were."""
    bersih: list[Kata] = []
    ada = sum(1 for satu in kata if satu.teks in TITIK_LEPAS) >= cukup
    lepas = ada
    for satu in kata:
        if lepas and satu.teks in TITIK_LEPAS:
            continue
        potong = [bagian for bagian in TITIK.split(satu.teks) if bagian]
        if len(potong) == 1 and potong[0] == satu.teks:
            bersih.append(satu)
            continue
        ada = True
        bersih.extend(satu._replace(teks=bagian) for bagian in potong)
    return tuple(bersih), ada


def is_daftar(larik: Sequence[Larik]) -> bool:
    """Whether a page that follows contents goes on with them: most of its lines end in a page."""
    if len(larik) < 2:
        return False
    cocok = sum(1 for satu in larik if (entri := read_entri(satu, dalam_daftar=True)) and entri.halaman)
    return cocok >= 0.5 * len(larik)


def build_entri(entri: Sequence[Entri], nomor: int, x0: float) -> list[ParagrafMentah]:
    """Lines of contents → one paragraph for each entry; a line without page begins or ends a wrapped one."""
    hasil: list[ParagrafMentah] = []
    tunda: list[Entri] = []
    for satu in entri:
        if tunda and _begins(satu, tunda[-1]):
            hasil.append(_paragraf(tunda, nomor, x0))
            tunda = []
        tunda.append(satu)
        if satu.halaman:
            hasil.append(_paragraf(tunda, nomor, x0))
            tunda = []
    if tunda:
        hasil.append(_paragraf(tunda, nomor, x0))
    return hasil


def _begins(satu: Entri, atas: Entri) -> bool:
    jauh = satu.larik.alas - atas.larik.alas > 2.6 * satu.larik.ukuran
    return jauh or bool(satu.larik.label) or bool(ENTRI.match(satu.larik.teks))


def _paragraf(entri: Sequence[Entri], nomor: int, x0: float) -> ParagrafMentah:
    awal = entri[0].larik
    teks = build_sebaris([satu.kata for satu in entri])
    halaman = entri[-1].halaman
    if halaman:
        teks = (*teks, Teks(f"\t{halaman}"))
    return ParagrafMentah(
        teks=teks,
        lokasi=place(nomor, [satu.larik for satu in entri]),
        ukuran=awal.ukuran,
        lekuk=round(max(0.0, awal.x0 - x0), 1),
        daftar_isi=True,
    )
