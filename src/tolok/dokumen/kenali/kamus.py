"""Kamus: the things a document talks about, each once however often and however differently it is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from tolok.dokumen.kenali.bentuk import Hal, JenisHal
from tolok.dokumen.kenali.nama import SAMA, is_singkatan, match_normal, normalize_nama
from tolok.dokumen.kenali.nomenklatur import find_nomenklatur, level_kode, tidy_kode

INSTANSI = "instansi"
"""Name under which the whole office stands in the Kamus."""
MIRIP = 75
"""Percent below which two names are not even alike."""

_AWAL = re.compile(
    r"^\s*(?:(?:[0-9]{1,3}|[a-z]|[ivx]{1,4})[.)]\s{1,4})?"
    r"(?:program|sub\s?kegiatan|kegiatan|indikator(?: kinerja)?|sasaran)\s{0,2}:\s{0,2}",
    re.IGNORECASE,
)
_KODE = re.compile(r"^\s*([0-9X]{1,4}(?:\.[0-9X]{1,4}){2,5})\.?\s{1,4}(?=\S)", re.IGNORECASE)
_SATUAN = re.compile(
    r"\s*[,(]\s{0,2}(?:persen|%|indeks|nilai|skor|poin|predikat|lembaga|orang|desa|dokumen|laporan|kegiatan|bulan|unit|paket)"
    r"\)?\s*$",
    re.IGNORECASE,
)
"""A unit that stands behind the name of an indicator."""
_JENIS = re.compile(r"^(program|sub kegiatan|subkegiatan|kegiatan) ")
_SINGKATAN = re.compile(r"\(([A-Za-z][\w-]{1,14})\)")
_UMUM = frozenset(
    {"anggaran", "belanja", "realisasi", "serapan", "jumlah", "total", "target", "capaian", "kinerja", "pagu", "dana"}
    | {
        "program",
        "kegiatan",
        "sub",
        "indikator",
        "sasaran",
        "output",
        "outcome",
        "nilai",
        "persentase",
        "rata",
        "efisiensi",
    }
    | {"keuangan", "fisik", "dan", "dpa", "apbd", "keluaran", "hasil", "masukan", "input"}
)
BERJENJANG = (JenisHal.PROGRAM, JenisHal.KEGIATAN, JenisHal.SUB_KEGIATAN)


@dataclass(slots=True)
class _Entri:
    jenis: JenisHal
    normal: str
    pemilik: str
    kode: str
    tulisan: Counter[str] = field(default_factory=Counter)
    alias: set[str] = field(default_factory=set)


class Kamus:
    """Collects names; two that mean the same thing get the same number."""

    def __init__(self) -> None:
        self._entri: list[_Entri] = []
        self._tepat: dict[tuple[JenisHal, str, str], int] = {}
        self._kode: dict[tuple[JenisHal, str], int] = {}
        self._kelompok: dict[tuple[JenisHal, str], list[str]] = {}

    def add(self, jenis: JenisHal, nama: str, *, kode: str = "", pemilik: str = "") -> int:
        """Return the number of the thing of this name, which is new unless an equal one is known.

        `pemilik`: key of the programme or kegiatan that an indicator belongs to; "" for the office's own.
        """
        awal, nama = split_kode(_AWAL.sub("", nama))
        normal = strip_jenis(normalize_nama(_SATUAN.sub("", nama) if jenis is JenisHal.INDIKATOR else nama), jenis)
        kode = next((tidy_kode(satu) for satu in (kode, awal) if level_kode(satu)), "")
        nomor = self._find(jenis, normal, kode, pemilik)
        if nomor is None:
            nomor = len(self._entri)
            self._entri.append(_Entri(jenis, normal, pemilik, kode))
        entri = self._entri[nomor]
        entri.tulisan[" ".join(nama.split())] += 1
        entri.alias.add(normal)
        entri.kode = entri.kode or kode
        if (jenis, normal, pemilik) not in self._tepat:
            self._tepat[jenis, normal, pemilik] = nomor
            self._kelompok.setdefault((jenis, pemilik), []).append(normal)
        if kode:
            self._kode.setdefault((jenis, kode), nomor)
        return nomor

    def _find(self, jenis: JenisHal, normal: str, kode: str, pemilik: str) -> int | None:
        tepat = self._tepat.get((jenis, normal, pemilik))
        if tepat is not None:
            return tepat
        menurut_kode = self._kode.get((jenis, kode)) if kode else None
        if menurut_kode is not None and match_normal(normal, self._entri[menurut_kode].normal) >= MIRIP:
            return menurut_kode
        mirip = self.find(jenis, normal, pemilik=pemilik)
        if mirip and mirip[1] >= SAMA and not (kode and self._entri[mirip[0]].kode not in {"", kode}):
            return mirip[0]
        return None

    def find(self, jenis: JenisHal, nama: str, *, pemilik: str = "") -> tuple[int, int] | None:
        """Return the number of the thing most like this name and the percent of likeness; None where none is alike."""
        normal = strip_jenis(normalize_nama(nama), jenis)
        tepat = self._tepat.get((jenis, normal, pemilik))
        if tepat is not None:
            return tepat, 100
        calon = self._kelompok.get((jenis, pemilik), [])
        dekat = process.extract(normal, calon, scorer=fuzz.ratio, limit=5, score_cutoff=55)
        nilai = {self._tepat[jenis, teks, pemilik]: match_normal(normal, teks) for teks, _, _ in dekat}
        urut = sorted(nilai.items(), key=lambda satu: -satu[1])
        if not urut or urut[0][1] < MIRIP:
            return None
        # Two things that are equally near leave open which is meant.
        ragu = len(urut) > 1 and urut[0][1] - urut[1][1] < 3 and urut[0][1] < 99
        return urut[0][0], min(urut[0][1], 80) if ragu else urut[0][1]

    def hal(self, nomor: int) -> Hal:
        """The thing of a number, named as it is written most."""
        entri = self._entri[nomor]
        kunci = f"{entri.normal} @ {entri.pemilik}" if entri.pemilik else entri.normal
        return Hal(entri.jenis, kunci, entri.tulisan.most_common(1)[0][0], entri.kode)

    def find_kode(self, kode: str) -> int | None:
        """Return the number of the thing that has this code."""
        jenis = level_kode(kode)
        return self._kode.get((jenis, tidy_kode(kode))) if jenis else None

    def jenis(self, nomor: int) -> JenisHal:
        return self._entri[nomor].jenis

    def kunci(self, nomor: int) -> str:
        """Key under which the thing owns its indicators."""
        return f"{self._entri[nomor].jenis.value}: {self._entri[nomor].normal}"

    def names(self, *jenis: JenisHal) -> Iterator[tuple[int, str]]:
        """Every spelling of two words or more, and every abbreviation, of the office's own things of these kinds."""
        for nomor, entri in enumerate(self._entri):
            if entri.jenis in jenis and not entri.pemilik:
                yield from ((nomor, alias) for alias in sorted(entri.alias) if " " in alias)
                yield from ((nomor, satu) for satu in self._singkatan(entri))

    @staticmethod
    def _singkatan(entri: _Entri) -> set[str]:
        return {
            cocok.group(1).casefold()
            for tulisan in entri.tulisan
            for cocok in _SINGKATAN.finditer(tulisan)
            if is_singkatan(cocok.group(1)) and tulisan.rstrip(" .").endswith(cocok.group())
        }


def split_kode(nama: str) -> tuple[str, str]:
    """Return the code that stands before a name, "" for none, and the name without it."""
    cocok = _KODE.match(nama)
    return (cocok.group(1), nama[cocok.end() :]) if cocok else ("", nama)


def is_umum(nama: str) -> bool:
    """Whether words are too general to be the name of one thing: "Anggaran", "Realisasi", "Jumlah"."""
    return all(kata in _UMUM for kata in normalize_nama(nama).split())


def strip_jenis(normal: str, jenis: JenisHal) -> str:
    """Return a normalised name without the word of its kind before it: "program pemberdayaan ..." of a programme.

    The official kegiatan "Kegiatan Pemberdayaan Kelurahan" and its like lose the word on both sides.
    """
    return _JENIS.sub("", normal, count=1) if jenis in BERJENJANG else normal


def guess_jenis(nama: str, kode: str = "") -> JenisHal | None:
    """Return the kind of a thing by its code, the word it begins with, or its official name; None if none tells."""
    depan, nama = split_kode(nama)
    menurut_kode = level_kode(kode) or level_kode(depan)
    if menurut_kode:
        return menurut_kode
    awal = nama.strip().casefold()
    for kata, jenis in (
        ("program ", JenisHal.PROGRAM),
        ("sub kegiatan", JenisHal.SUB_KEGIATAN),
        ("subkegiatan", JenisHal.SUB_KEGIATAN),
        ("belanja ", JenisHal.BELANJA),
    ):
        if awal.startswith(kata):
            return jenis
    resmi = find_nomenklatur(nama)
    if resmi and resmi.yakin >= SAMA:
        return resmi.baku.jenis
    return JenisHal.KEGIATAN if awal.startswith("kegiatan ") else None
