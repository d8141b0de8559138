"""Baris kinerja: rows that set a tujuan or sasaran, its indicator and its targets beside each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tolok.dokumen.kenali.bentuk import Besaran, JenisBaris, JenisHal, JenisKolom, Sebutan, TabelTerbaca
from tolok.dokumen.kenali.kalimat import teks_sebaris
from tolok.dokumen.kenali.kamus import BERJENJANG
from tolok.dokumen.kenali.nama import SAMA, match_nama
from tolok.dokumen.kenali.tempat import Tempat

_IKU = re.compile(r"indikator kinerja utama|\bIKU\b", re.IGNORECASE)
_PK = re.compile(r"(?i:perjanjian kinerja|penetapan kinerja)|\bPK\b")
_TINGKAT = re.compile(r"^(tujuan|sasaran)\b(?:\s+\S{1,12}){0,2}$", re.IGNORECASE)
_MARKAH = re.compile(r"</?[a-z]{1,6}/?>|\*\*", re.IGNORECASE)
_PENJELASAN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("makna", re.compile(r"makna(?: indikator)?\s{0,2}:", re.IGNORECASE)),
    ("alasan", re.compile(r"alasan(?: pemilihan)?\s{0,2}:", re.IGNORECASE)),
    (
        "formulasi",
        re.compile(r"(?:formulasi|formula|rumus|cara)(?: perhitungan| penghitungan)?\s{0,2}:", re.IGNORECASE),
    ),
    ("referensi", re.compile(r"(?:sumber/)?referensi(?: indikator)?\s{0,2}:", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class BarisKinerja:
    kinerja: str
    """The tujuan or sasaran as printed; that of the row above where the cell is empty."""
    tujuan: bool
    """The column says it is a tujuan."""
    indikator: str
    tempat: Tempat
    tabel: int
    baris: int
    iku: bool
    """The head of the column or the title of the table calls it an Indikator Kinerja Utama."""
    pk: bool
    """The table is one of a Perjanjian Kinerja."""
    target: tuple[Sebutan, ...] = ()
    penjelasan: tuple[tuple[str, str], ...] = ()
    """makna, alasan, formulasi, referensi, sumber_data, penanggung_jawab, where told."""


def read_baris_kinerja(
    tabel: Sequence[TabelTerbaca], sebutan: Sequence[Sebutan], *, pk: bool = False
) -> Iterator[BarisKinerja]:
    """Every row of every table that has a column of tujuan or sasaran and one of indicators.

    `pk`: the document itself is a Perjanjian Kinerja, so each of its tables belongs to it.
    """
    target: dict[tuple[int, int], list[Sebutan]] = {}
    for satu in sebutan:
        if satu.sel and satu.besaran is Besaran.TARGET and satu.hal.jenis is JenisHal.INDIKATOR:
            target.setdefault(satu.sel[:2], []).append(satu)
    program = {satu.sel[0] for satu in sebutan if satu.sel and satu.hal.jenis in BERJENJANG}
    for nomor, terbaca in enumerate(tabel):
        jenis = {kolom.jenis for kolom in terbaca.kolom}
        bertingkat = JenisKolom.TARGET in jenis and any(
            _label(terbaca, b) is not None for b in range(len(terbaca.baris))
        )
        if JenisKolom.INDIKATOR in jenis and nomor not in program and (JenisKolom.SASARAN in jenis or bertingkat):
            yield from _read(nomor, terbaca, target, pk=pk)


def _read(
    nomor: int, tabel: TabelTerbaca, target: dict[tuple[int, int], list[Sebutan]], *, pk: bool
) -> Iterator[BarisKinerja]:
    kinerja, tujuan = "", False
    iku = bool(_IKU.search(tabel.tabel.judul)) or any(
        _IKU.search(" ".join(k.judul)) for k in tabel.kolom if k.jenis is JenisKolom.INDIKATOR
    )
    for baris, makna in enumerate(tabel.baris):
        if makna.jenis not in {JenisBaris.DATA, JenisBaris.JUDUL}:
            continue
        disebut = _kinerja(tabel, baris)
        if disebut:
            kinerja, tujuan = disebut
        indikator = _indikator(tabel, baris)
        if not kinerja or len(indikator) < 5:
            continue
        yield BarisKinerja(
            kinerja,
            tujuan,
            indikator,
            tabel.tempat_sel(baris, 0),
            nomor,
            baris,
            iku,
            pk or bool(_PK.search(tabel.tabel.judul) or _PK.search(tabel.tempat.subbab)),
            tuple(target.get((nomor, baris), ())),
            tuple(_penjelasan(tabel, baris)),
        )


def _kinerja(tabel: TabelTerbaca, baris: int) -> tuple[str, bool] | None:
    """Return the tujuan or sasaran of a row and whether it is a tujuan; the sasaran where both are told."""
    hasil = None
    for kolom, makna in enumerate(tabel.kolom):
        if makna.jenis is JenisKolom.SASARAN and len(teks := text_sel(tabel, baris, kolom)) > 5:
            judul = " ".join(makna.judul).casefold()
            hasil = teks, "tujuan" in judul and "sasaran" not in judul
    return hasil or _kinerja_berlabel(tabel, baris)


def _label(tabel: TabelTerbaca, baris: int) -> int | None:
    """Return the column of a row whose cell is only "Tujuan" or "Sasaran", with or without its number."""
    for kolom in range(min(3, len(tabel.kolom))):
        if _TINGKAT.match(text_sel(tabel, baris, kolom)):
            return kolom
    return None


def _kinerja_berlabel(tabel: TabelTerbaca, baris: int) -> tuple[str, bool] | None:
    """Return the words beside the label of a row and whether it is that of a tujuan."""
    label = _label(tabel, baris)
    if label is None or label + 1 >= len(tabel.kolom):
        return None
    if tabel.kolom[label + 1].jenis is JenisKolom.INDIKATOR or len(teks := text_sel(tabel, baris, label + 1)) <= 5:
        return None
    return teks, text_sel(tabel, baris, label).casefold().startswith("tujuan")


def _indikator(tabel: TabelTerbaca, baris: int) -> str:
    isi = [text_sel(tabel, baris, k) for k, makna in enumerate(tabel.kolom) if makna.jenis is JenisKolom.INDIKATOR]
    return next((satu for satu in reversed(isi) if satu), "")


def text_sel(tabel: TabelTerbaca, baris: int, kolom: int) -> str:
    """Return the words of a cell on one line, without markup."""
    sel = tabel.kisi[baris][kolom]
    return " ".join(_MARKAH.sub(" ", teks_sebaris(sel.teks)).split()) if sel else ""


def _penjelasan(tabel: TabelTerbaca, baris: int) -> Iterator[tuple[str, str]]:
    for kolom, makna in enumerate(tabel.kolom):
        judul = " ".join(makna.judul).casefold()
        teks = text_sel(tabel, baris, kolom)
        if not teks or makna.jenis in {JenisKolom.INDIKATOR, JenisKolom.SASARAN}:
            continue
        if "penanggung" in judul:
            yield "penanggung_jawab", teks
        elif "sumber data" in judul:
            yield "sumber_data", teks
        elif any(pola.search(teks) for _, pola in _PENJELASAN):
            yield from _split_penjelasan(teks)
        elif makna.jenis is JenisKolom.RUMUS:
            yield "formulasi", teks


def _split_penjelasan(teks: str) -> Iterator[tuple[str, str]]:
    """Split "Makna Indikator : ... Alasan Pemilihan : ..." at its labels."""
    tanda = sorted(
        (cocok.start(), cocok.end(), nama) for nama, pola in _PENJELASAN if (cocok := pola.search(teks)) is not None
    )
    for (_, mulai, nama), berikut in zip(tanda, [*tanda[1:], (len(teks), 0, "")], strict=True):
        if isi := teks[mulai : berikut[0]].strip(" ;"):
            yield nama, isi


def same(satu: str, lain: str) -> bool:
    """Whether two printed names are one, by the rule of `kenali`."""
    return match_nama(satu, lain) >= SAMA
