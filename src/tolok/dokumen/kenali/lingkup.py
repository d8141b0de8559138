"""Lingkup: the year, quarter and version that words say a number is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import Besaran, Lingkup, MaknaKolom

_RENTANG = re.compile(r"\b20[0-9]{2}\s{0,2}(?:[-–—/]|s\.?d\.?|sampai(?: dengan)?)\s{0,2}20[0-9]{2}\b", re.IGNORECASE)
_TAHUN = re.compile(r"\b(?:tahun(?: anggaran)?|t\.?a\.?|ta|desember|per)\s{0,2}(20[0-9]{2})\b", re.IGNORECASE)
_TAHUN_SAJA = re.compile(r"\b(20[0-9]{2})\b")
_TW = re.compile(
    r"(\bs\.?d\.?\s|\bs/d\s|\bsampai(?: dengan)?\s|\bhingga\s)?\s{0,2}\b(?:triwulan|tw)\.?\s{0,2}(?:ke-?\s?)?"
    r"(IV|III|II|I|[1-4])\b",
    re.IGNORECASE,
)
_SEMESTER = re.compile(r"\bsemester\s{0,2}(II|I|[12])\b", re.IGNORECASE)
_ROMAWI = {"I": 1, "II": 2, "III": 3, "IV": 4}
_VERSI: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("pergeseran", re.compile(r"\bpergeseran\b", re.IGNORECASE)),
    ("murni", re.compile(r"\bmurni\b|\bsebelum perubahan\b|\bsemula\b", re.IGNORECASE)),
    (
        "perubahan",
        re.compile(
            r"\b(?:apbd|anggaran|dpa|dppa|renja|pk|kinerja|setelah|pagu)[ -]?p?\s{0,2}perubahan\b|\bdppa\b|\bapbd-?p\b",
            re.IGNORECASE,
        ),
    ),
    ("pk", re.compile(r"\bperjanjian kinerja\b|\bpenetapan kinerja\b|\bPK\b")),
    ("renstra", re.compile(r"\brenstra\b|\brencana strategis\b", re.IGNORECASE)),
    ("renja", re.compile(r"\brenja\b|\brencana kerja\b", re.IGNORECASE)),
    ("dpa", re.compile(r"\bdpa\b", re.IGNORECASE)),
)
_PENDEK = re.compile(r"\bperjanjian kinerja\b|\bpenetapan kinerja\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Tanda:
    mulai: int
    tahun: int | None = None
    triwulan: int | None = None
    semester: int | None = None
    kumulatif: bool | None = None


_DANA = (
    ("apbn dekonsentrasi", re.compile(r"\bdekon(?:sentrasi)?\b|\bAPBN/DK\b", re.IGNORECASE)),
    ("apbn tugas pembantuan", re.compile(r"\btugas pe[mr]bantuan\b|\bAPBN/TP\b", re.IGNORECASE)),
)


def find_dana(teks: str) -> str:
    """Return the one fund beside the office's own budget that words name; "" for none or several."""
    disebut = [nama for nama, pola in _DANA if pola.search(teks)]
    return disebut[0] if len(disebut) == 1 else ""


def find_versi(teks: str) -> str:
    """Return the version that words name: murni, pergeseran, perubahan, pk, renstra, renja, dpa; "" for none."""
    if _PENDEK.search(teks):
        teks = f"{teks} PK"
    return next((versi for versi, pola in _VERSI if pola.search(teks)), "")


def find_lingkup(teks: str, mulai: int = -1, *, dasar: Lingkup | None = None) -> tuple[Lingkup, int]:
    """Return the scope of the number at `mulai` of a sentence (its end without one), and how sure that is in percent.

    The year nearest before the number counts, or a single one after it; what the sentence does not say is
    taken from `dasar`. Two years or quarters after each other in one sentence make it less sure.
    """
    dasar = dasar or Lingkup()
    mulai = len(teks) if mulai < 0 else mulai
    tanda = sorted(_find_tanda(teks), key=lambda satu: satu.mulai)
    tahun = {satu.tahun for satu in tanda if satu.tahun}
    hasil = dasar
    for satu in [*(t for t in tanda if t.mulai > mulai)][::-1] + [t for t in tanda if t.mulai <= mulai]:
        if satu.mulai > mulai and len(tahun) > 1 and satu.tahun:
            continue
        hasil = replace(
            hasil,
            tahun=satu.tahun or hasil.tahun,
            triwulan=satu.triwulan or hasil.triwulan,
            semester=satu.semester or hasil.semester,
            kumulatif=satu.kumulatif if satu.kumulatif is not None else hasil.kumulatif,
        )
    return whole_year(hasil), 100 if len(tahun) < 2 else 80


def whole_year(lingkup: Lingkup) -> Lingkup:
    """Return the scope of a year where the quarters up to the fourth are meant."""
    if lingkup.triwulan == 4 and lingkup.kumulatif:
        return replace(lingkup, triwulan=None, kumulatif=None)
    return lingkup


def scope_of(besaran: Besaran, lingkup: Lingkup) -> Lingkup:
    """Return the scope without a version that such a value cannot have: what was reached or spent is of no plan."""
    if besaran in {Besaran.PAGU, Besaran.TARGET, Besaran.CACAH}:
        return lingkup
    terhadap_pagu = besaran in {Besaran.SERAPAN, Besaran.SISA} and lingkup.versi in {"murni", "pergeseran", "perubahan"}
    return lingkup if terhadap_pagu else replace(lingkup, versi="")


def no_future(lingkup: Lingkup, tahun: int | None) -> Lingkup:
    """Return the scope of something that has happened: a year after the report's is that of what it is held against."""
    nanti = lingkup.tahun is not None and tahun is not None and lingkup.tahun > tahun
    return replace(lingkup, tahun=tahun) if nanti else lingkup


def _find_tanda(teks: str) -> Iterator[_Tanda]:
    bersih = _RENTANG.sub(lambda cocok: " " * len(cocok.group()), teks)
    for cocok in _TAHUN.finditer(bersih):
        yield _Tanda(cocok.start(), tahun=int(cocok.group(1)))
    for cocok in _TW.finditer(bersih):
        angka = cocok.group(2).upper()
        yield _Tanda(
            cocok.start(), triwulan=_ROMAWI.get(angka) or int(angka), kumulatif=True if cocok.group(1) else None
        )
    for cocok in _SEMESTER.finditer(bersih):
        angka = cocok.group(1).upper()
        yield _Tanda(cocok.start(), semester=_ROMAWI.get(angka) or int(angka))


def lingkup_judul(judul: str, *, tahun: int | None) -> Lingkup:
    """Return the scope that the title of a table gives to all its values; `tahun` where it names none or several."""
    bersih = _RENTANG.sub(" ", judul)
    disebut = {int(satu) for satu in _TAHUN_SAJA.findall(bersih)}
    dasar, _ = find_lingkup(bersih, dasar=Lingkup())
    # A title with a span of years is that of a plan for them.
    versi = find_versi(judul) or ("renstra" if _RENTANG.search(judul) else "")
    return replace(dasar, tahun=disebut.pop() if len(disebut) == 1 else tahun, versi=versi)


def lingkup_kolom(kolom: MaknaKolom, dasar: Lingkup) -> Lingkup:
    """Return the scope of a column of a table whose title gives `dasar`."""
    return whole_year(
        replace(
            dasar,
            tahun=kolom.tahun or dasar.tahun,
            triwulan=kolom.triwulan or dasar.triwulan,
            semester=kolom.semester or dasar.semester,
            kumulatif=True if kolom.kumulatif else dasar.kumulatif,
            versi=kolom.versi or dasar.versi,
        )
    )
