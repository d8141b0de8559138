"""Daftar isi: contents and lists of tables and figures as they are printed, entry by entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tolok.dokumen.baca.judul import SURAT, read_bab, read_judul_tetap
from tolok.dokumen.baca.keterangan import POLA_KETERANGAN
from tolok.dokumen.baca.mentah import BlokMentah, ParagrafMentah, TabelMentah
from tolok.dokumen.baca.struktur_label import read_label
from tolok.dokumen.baca.struktur_unsur import UnsurMentah, isi_paragraf, teks_polos
from tolok.dokumen.naskah import DaftarIsi, EntriDaftar, JenisDaftarIsi, Lokasi, Teks

JUDUL_DAFTAR = re.compile(
    r"^\W{0,3}daftar\s+(?P<jenis>isi|tabel|gambar|grafik|bagan|diagram|lampiran|foto)\b(?P<sisa>.{0,40})$",
    re.IGNORECASE,
)
HALAMAN = re.compile(r"^(?:[ivxlc]{1,7}|\d{1,4}|[A-Z]?-?\d{1,3}|[ivxIVX]{1,5}-\d{1,3})$", re.IGNORECASE)
TITIK = re.compile(r"(?:\s?[.…·_]){3,}\s*")
BERHALAMAN = re.compile(
    r"^(?P<judul>.*?\S)(?P<sela>(?:\s?[.…·_]){3,}\s*|\s*\t\s*|\s{2,})(?P<halaman>[ivxlcIVXLC]{1,7}|\d{1,4}|[ivxIVX]{1,5}-\d{1,3})?\s*$",
    re.DOTALL,
)
AKHIR_ANGKA = re.compile(r"^(?P<judul>.*[^\W\d].*?)\s(?P<halaman>\d{1,3}|[ivxl]{1,5})$", re.DOTALL)
AKHIR_TITIK = re.compile(r"^(?P<judul>.*[^\W\d])\.\s(?P<halaman>\d{1,3})$", re.DOTALL)
"""A title and its page with one dot left of the leader."""
JENIS = {"isi": JenisDaftarIsi.ISI, "tabel": JenisDaftarIsi.TABEL, "lampiran": JenisDaftarIsi.ISI}
TANPA_HALAMAN = 3
"""Most lines in a row without leader or page that still belong to a list."""
LABEL_HALAMAN = re.compile(r"^(?:hal(?:aman)?\.?|page|judul|no\.?)(?:\s+hal(?:aman)?\.?)?$", re.IGNORECASE)
ENTRI_TERPANJANG = 600
"""In letters, with the dots of its leader."""


@dataclass(frozen=True, slots=True)
class _Baris:
    """One printed line of a list; `pasti` = its page or leader shows that it is one."""

    teks: str
    halaman: str
    pasti: bool
    lokasi: Lokasi


def take_daftar_isi(blok: Sequence[BlokMentah]) -> list[UnsurMentah]:
    """The blocks with each list under "DAFTAR ISI" (TABEL, GAMBAR …), or stated to be one, as a DaftarIsi."""
    hasil: list[UnsurMentah] = []
    urutan = 0
    jenis: JenisDaftarIsi | None = None
    while urutan < len(blok):
        satu = blok[urutan]
        daftar, akhir = _take(blok, urutan, jenis)
        if daftar is not None:
            hasil.append(daftar)
            urutan, jenis = akhir, None
            continue
        jenis = _jenis(satu) if isinstance(satu, ParagrafMentah) else None
        hasil.append(satu)
        urutan += 1
    return hasil


def _jenis(blok: ParagrafMentah) -> JenisDaftarIsi | None:
    """Kind of list that a heading announces; None for any other line."""
    isi = isi_paragraf(blok)
    cocok = JUDUL_DAFTAR.match(isi) if len(isi) <= 60 else None
    if not cocok or BERHALAMAN.match(isi):
        return None
    if cocok["sisa"].strip(" :") and not isi.isupper():
        return None
    return JENIS.get(cocok["jenis"].casefold(), JenisDaftarIsi.GAMBAR)


def _take(blok: Sequence[BlokMentah], awal: int, jenis: JenisDaftarIsi | None) -> tuple[DaftarIsi | None, int]:
    satu = blok[awal]
    if jenis is not None and isinstance(satu, TabelMentah):
        baris = _baris_tabel(satu)
        return (_daftar(jenis, baris), awal + 1) if baris else (None, awal)
    dinyatakan = isinstance(satu, ParagrafMentah) and satu.daftar_isi
    if not dinyatakan and (jenis is None or not isinstance(satu, ParagrafMentah) or _jenis(satu) is not None):
        return None, awal
    semua, akhir = _kumpul(blok, awal, dinyatakan=dinyatakan and jenis is None)
    if sum(satu.pasti for satu in semua) < (1 if dinyatakan else 2):
        return None, awal
    return _daftar(jenis or _tebak(semua), semua), akhir


def _kumpul(blok: Sequence[BlokMentah], awal: int, *, dinyatakan: bool) -> tuple[list[_Baris], int]:
    """Lines from `awal` on, up to the last that is surely one of the list."""
    semua: list[_Baris] = []
    terakhir = 0
    for satu in blok[awal : awal + 2000]:
        if not isinstance(satu, ParagrafMentah) or (dinyatakan and not satu.daftar_isi):
            break
        if semua and _jenis(satu) is not None and not satu.daftar_isi:
            break
        baris = _baca_baris(satu)
        semua.append(baris)
        if baris.pasti:
            terakhir = len(semua)
        elif len(semua) - terakhir >= TANPA_HALAMAN or len(baris.teks) > ENTRI_TERPANJANG:
            break
    return semua[:terakhir], awal + terakhir


def _baca_baris(blok: ParagrafMentah) -> _Baris:
    isi = "".join(satu.isi for satu in blok.teks).strip("\n ")
    if blok.label:
        isi = f"{blok.label} {isi}"
    if len(isi) > ENTRI_TERPANJANG:
        return _Baris(_rapi(isi), "", pasti=blok.daftar_isi, lokasi=blok.lokasi)
    cocok = BERHALAMAN.match(isi)
    if cocok and (cocok["halaman"] or cocok["sela"].strip() or "\t" in cocok["sela"]):
        return _Baris(_rapi(cocok["judul"]), cocok["halaman"] or "", pasti=True, lokasi=blok.lokasi)
    # Where the format says that this is an entry, a number without leader or tab is part of its title.
    akhir = None if blok.daftar_isi else AKHIR_ANGKA.match(isi)
    if akhir and not re.search(r"\b(?:tahun|bab)$", akhir["judul"], re.IGNORECASE):
        return _Baris(_rapi(akhir["judul"]), akhir["halaman"], pasti=True, lokasi=blok.lokasi)
    return _Baris(_rapi(isi), "", pasti=blok.daftar_isi, lokasi=blok.lokasi)


def _rapi(teks: str) -> str:
    return " ".join(TITIK.sub(" ", teks).split())


def _baris_tabel(tabel: TabelMentah) -> list[_Baris]:
    """Lines of a list that is set as a table; empty where most rows do not end in a page."""
    hasil = []
    for satu in tabel.baris:
        isi = [teks for sel in satu if (teks := teks_polos(sel.teks))]
        if not isi or all(map(LABEL_HALAMAN.match, isi)):
            continue
        berhalaman = len(isi) > 1 and bool(HALAMAN.match(isi[-1]))
        lokasi = next((sel.lokasi for sel in satu if sel.lokasi), None) or tabel.lokasi
        if berhalaman:
            hasil.append(_Baris(_rapi(" ".join(isi[:-1])), isi[-1], pasti=True, lokasi=lokasi))
        else:
            hasil.append(_baca_baris(ParagrafMentah((Teks(" ".join(isi)),), lokasi)))
    return hasil if hasil and sum(satu.pasti for satu in hasil) * 2 >= len(hasil) else []


def _tebak(semua: Sequence[_Baris]) -> JenisDaftarIsi:
    """Kind of a list without a heading of its own, by how its entries begin."""
    for satu in semua:
        if cocok := POLA_KETERANGAN.match(satu.teks):
            tabel = cocok["jenis"].casefold() in {"tabel", "table"}
            return JenisDaftarIsi.TABEL if tabel else JenisDaftarIsi.GAMBAR
    return JenisDaftarIsi.ISI


def _daftar(jenis: JenisDaftarIsi, semua: Sequence[_Baris]) -> DaftarIsi:
    entri: list[EntriDaftar] = []
    terbuka = False
    for satu in semua:
        if LABEL_HALAMAN.match(satu.teks):
            continue
        nomor, judul = _pisah(satu.teks, jenis)
        awal = entri[-1] if entri else None
        sendiri = nomor or (read_judul_tetap(judul) and not SURAT.match(judul))
        if awal is not None and not sendiri and (terbuka or _is_bab_saja(awal, satu)):
            entri[-1] = replace(awal, judul=f"{awal.judul} {judul}".strip(), halaman=satu.halaman or awal.halaman)
        else:
            entri.append(EntriDaftar(nomor, judul, satu.halaman, satu.lokasi))
        # A line without leader and page may go on in the next one.
        terbuka = not satu.halaman and not satu.pasti
    return DaftarIsi(jenis, tuple(_fill_halaman(entri)), semua[0].lokasi if semua else None)


def _fill_halaman(entri: Sequence[EntriDaftar]) -> list[EntriDaftar]:
    """A number at the end of a title that lost its leader is the page where it lies between those around it."""
    hasil = list(entri)
    for letak, satu in enumerate(entri):
        akhir = None if satu.halaman else AKHIR_TITIK.match(satu.judul)
        sekitar = [s.halaman for s in (*hasil[max(letak - 1, 0) : letak], *entri[letak + 1 : letak + 2])]
        angka = [int(s) for s in sekitar if s.isascii() and s.isdigit()]
        if akhir and len(angka) == len(sekitar) > 0 and _is_antara(int(akhir["halaman"]), angka, letak):
            hasil[letak] = replace(satu, judul=akhir["judul"], halaman=akhir["halaman"])
    return hasil


def _is_antara(nilai: int, sekitar: Sequence[int], letak: int) -> bool:
    if len(sekitar) == 2:
        return sekitar[0] <= nilai <= sekitar[1]
    return sekitar[0] <= nilai <= sekitar[0] + 30 if letak else sekitar[0] - 30 <= nilai <= sekitar[0]


def _is_bab_saja(awal: EntriDaftar, baris: _Baris) -> bool:
    """The chapter "BAB II" with its title on the next line, both with the same page."""
    return awal.nomor.startswith("BAB") and not awal.judul and baris.halaman in {awal.halaman, ""}


def _pisah(teks: str, jenis: JenisDaftarIsi) -> tuple[str, str]:
    """Number and title of an entry: ("BAB I", "Pendahuluan"), ("A.", "Latar Belakang"), ("3.2", "Capaian")."""
    if cocok := POLA_KETERANGAN.match(teks):
        return re.sub(r"\s*([.\-–])\s*", r"\1", cocok["nomor"]).strip(". "), cocok["judul"].strip()
    if bab := read_bab(teks):
        return f"BAB {bab.nomor}", bab.judul
    label, mulai = read_label(teks)
    if label and (label[0].nilai or jenis is not JenisDaftarIsi.ISI):
        tulis = label[0].tulis
        return (tulis if jenis is JenisDaftarIsi.ISI else tulis.rstrip(".")), teks[mulai:].strip()
    return "", teks
