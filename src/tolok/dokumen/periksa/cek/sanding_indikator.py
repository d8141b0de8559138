"""Sanding indikator: the indicators that a document promises, defines and measures, each with what its row says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisDokumen, JenisKolom, TabelTerbaca
from tolok.dokumen.kenali.nama import SAMA, match_nama, normalize_nama
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.cek.bahan import find_kolom, isi_sel, judul_kolom, list_baris, nomor_bab
from tolok.dokumen.periksa.kajian import Kajian

KATA_TERSEDIKIT = 2
"""A name of fewer words is the head of a group or the rest of a cell."""
TERPOTONG = 96.0
"""Percent of letters that a name cut short shares with the whole one."""
KATA_TERPOTONG = 4
BAB_RENCANA = 2
HURUF_HAMPA = 2
_PK = re.compile(r"\b(?:perjanjian|penetapan) kinerja\b|\bPK\b", re.IGNORECASE)
_IKU = re.compile(r"\bindikator kinerja utama\b|\bIKU\b", re.IGNORECASE)
_RENSTRA = re.compile(r"\brenstra\b|\brencana strategis\b|\bjangka menengah\b|\b20[0-9]{2}\s?[-–]\s?20[0-9]{2}\b", re.I)
_RUMUS = re.compile(r"formula|rumus|perhitungan|penghitungan|definisi operasional", re.IGNORECASE)
_PEMILIK = re.compile(r"penanggung\s?jawab|\bppk\b|unit kerja|pengampu", re.IGNORECASE)
_BUKAN_INDIKATOR = re.compile(
    r"(?:rata\s?[-–—]?\s?rata|jumlah|total)\s{0,3}(?:capaian|kinerja|keseluruhan){0,1}$|(?:tujuan|sasaran)\b[^:]{0,20}:",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\s{0,3}(?:[0-9]{1,2}|[a-z])[.)]\s{1,3}", re.IGNORECASE)


class Peran(StrEnum):
    """What a table does with its indicators."""

    JANJI = "janji"
    IKU = "iku"
    RENSTRA = "renstra"
    CAPAIAN = "capaian"


_PERAN_DOKUMEN = {JenisDokumen.PK: Peran.JANJI, JenisDokumen.IKU: Peran.IKU, JenisDokumen.RENSTRA: Peran.RENSTRA}


@dataclass(frozen=True, slots=True)
class Ukuran:
    """One indicator in one row of one table; a part that the table has not is ""."""

    nama: str
    tempat: Tempat
    peran: Peran
    sasaran: str = ""
    satuan: str = ""
    rumus: str = ""
    pemilik: str = ""
    target: str = ""
    """As printed, without its unit column."""

    @property
    def normal(self) -> str:
        return normalize_nama(self.nama)


def list_ukuran(kajian: Kajian, *peran: Peran) -> list[Ukuran]:
    """The office's own indicators from tables of these roles, in document order.

    Tables of programmes, and in a report the promises outside of Bab II, are another level's.
    """
    return [satu for tabel_ in kajian.tabel for satu in _read(tabel_, kajian) if not peran or satu.peran in peran]


def _read(tabel_: TabelTerbaca, kajian: Kajian) -> Iterator[Ukuran]:
    kolom = find_kolom(tabel_, JenisKolom.INDIKATOR)
    peran = _peran(tabel_, kajian) if kolom else None
    if peran is None:
        return
    target = _kolom_target(tabel_, kajian.profil.tahun)
    lama: object = None
    for baris in list_baris(tabel_, frozenset({JenisBaris.DATA})):
        sel = tabel_.kisi[baris][kolom[-1]]
        nama = _LABEL.sub("", isi_sel(sel))
        selebar = tabel_.kisi[baris].count(sel) > 1
        if sel is lama or selebar or len(nama.split()) < KATA_TERSEDIKIT or _BUKAN_INDIKATOR.match(nama):
            continue
        lama = sel
        yield Ukuran(
            nama,
            tabel_.tempat_sel(baris, kolom[-1]),
            peran,
            sasaran=_teks(tabel_, baris, find_kolom(tabel_, JenisKolom.SASARAN)[-1:]),
            satuan=_teks(tabel_, baris, find_kolom(tabel_, JenisKolom.SATUAN)[:1]),
            rumus=_teks(tabel_, baris, _kolom_judul(tabel_, JenisKolom.RUMUS, _RUMUS)),
            pemilik=_teks(tabel_, baris, _kolom_judul(tabel_, JenisKolom.ORANG, _PEMILIK)),
            target=_teks(tabel_, baris, target),
        )


def _peran(tabel_: TabelTerbaca, kajian: Kajian) -> Peran | None:
    """What the table does: by its columns, its title, its chapter, and the document it stands in."""
    jenis = kajian.profil.jenis
    uang = find_kolom(tabel_, JenisKolom.PAGU, JenisKolom.REALISASI_ANGGARAN)
    if uang and (tabel_.kolom[0].jenis is JenisKolom.KODE or not find_kolom(tabel_, JenisKolom.SASARAN)):
        return None
    if find_kolom(tabel_, JenisKolom.REALISASI):
        return Peran.CAPAIAN if jenis not in (JenisDokumen.RENSTRA, JenisDokumen.RENJA) else None
    judul = f"{tabel_.tabel.judul} {tabel_.tempat.subbab if not tabel_.tabel.judul else ''}"
    if jenis is JenisDokumen.LKIP and tabel_.tempat.bab and nomor_bab(tabel_.tempat.bab) != BAB_RENCANA:
        return None
    for pola, peran in ((_PK, Peran.JANJI), (_IKU, Peran.IKU), (_RENSTRA, Peran.RENSTRA)):
        if pola.search(judul):
            return peran
    # In Bab II the one target of each indicator is that of the year.
    setahun = jenis is JenisDokumen.LKIP and len(find_kolom(tabel_, JenisKolom.TARGET)) == 1
    return Peran.JANJI if setahun else _PERAN_DOKUMEN.get(jenis)


def _kolom_target(tabel_: TabelTerbaca, tahun: int | None) -> list[int]:
    semua = find_kolom(tabel_, JenisKolom.TARGET)
    setahun = [n for n in semua if tabel_.kolom[n].tahun == tahun and not tabel_.kolom[n].triwulan]
    tanpa = [n for n in semua if tabel_.kolom[n].tahun is None and not tabel_.kolom[n].triwulan]
    pilihan = setahun or tanpa
    return pilihan if len(pilihan) == 1 else []


def _kolom_judul(tabel_: TabelTerbaca, jenis: JenisKolom, pola: re.Pattern[str]) -> list[int]:
    menurut_jenis = find_kolom(tabel_, jenis)
    return (menurut_jenis or [n for n in range(len(tabel_.kolom)) if pola.search(judul_kolom(tabel_, n))])[:1]


def _teks(tabel_: TabelTerbaca, baris: int, kolom: Sequence[int]) -> str:
    return _LABEL.sub("", isi_sel(tabel_.kisi[baris][kolom[0]])) if kolom else ""


def is_sama(satu: str, lain: str) -> bool:
    """Whether two names may be of one indicator, also where one is cut short or lacks one word of the other.

    Enough to say that an indicator is not missing; its numbers are compared only under surer names.
    """
    if match_nama(satu, lain) >= SAMA:
        return True
    pendek, panjang = sorted((normalize_nama(satu), normalize_nama(lain)), key=len)
    if len(pendek.split()) < KATA_TERPOTONG:
        return False
    kata, lebih = _words(pendek), _words(panjang)
    termuat = len(kata) >= KATA_TERPOTONG and kata <= lebih and len(lebih - kata) <= 1
    return termuat or fuzz.partial_ratio(pendek, panjang) >= TERPOTONG


def _words(normal: str) -> set[str]:
    return {kata for kata in normal.split() if len(kata) > HURUF_HAMPA}


def find_sama(nama: str, daftar: Iterable[Ukuran]) -> Ukuran | None:
    """The first indicator of that name."""
    return next((satu for satu in daftar if is_sama(nama, satu.nama)), None)


def list_hilang(sini: Sequence[Ukuran], sana: Sequence[Ukuran]) -> list[Ukuran]:
    """Indicators of `sini` that `sana` does not have, each once."""
    nama = {satu.normal for satu in sana}
    hasil: dict[str, Ukuran] = {}
    for satu in sini:
        if satu.normal not in nama and find_sama(satu.nama, sana) is None:
            hasil.setdefault(satu.normal, satu)
    return list(hasil.values())


def drop_disebut(daftar: Iterable[Ukuran], kajian: Kajian) -> list[Ukuran]:
    """Those indicators that a document names nowhere, neither in a sentence nor in a heading or a cell."""
    teks = {normalize_nama(satu.teks) for satu in kajian.kalimat}
    return [satu for satu in daftar if not any(satu.normal in isi for isi in teks)]
