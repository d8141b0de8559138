"""Angka: the numbers of a running text, and the one number of a cell.

Each character is looked at a bounded number of times, so that a hostile text takes no longer than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from tolok.dokumen.kenali.bentuk import Angka, Peran, Tulisan
from tolok.dokumen.kenali.konteks_angka import PANJANG_AWALAN, TAHUN, is_uang, read_bersama
from tolok.dokumen.kenali.tulisan_angka import read_tulisan

PANJANG_TERBESAR = 40
"""Letters of the longest number; more digits than that are no number of a report."""

UANG_TERKECIL = 1000
"""A smaller number beside a percent is a count, and which of the two is meant is not known."""

_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_TAHUN = re.compile(TAHUN)
_KALI_SERATUS = re.compile(r"(?:[×*]|\bx|\b(?:di)?kali(?:kan)?(?: dengan)?)\s{0,3}$", re.IGNORECASE)
"""What stands before the 100 of a formula, which is no value of the report."""
_LABEL = re.compile(r"[\s*_(]{0,8}$")
_SESUDAH_LABEL = re.compile(r"[.)]{1,2}(?:[\s*_]|$)")
_SESUDAH_BAGIAN = re.compile(r"\.?[\s*_]{1,4}[^\W\d_a-z]")
_KALI = {
    **dict.fromkeys(("ribu", "rb"), 10**3),
    **dict.fromkeys(("juta", "jt"), 10**6),
    **dict.fromkeys(("miliar", "milyar", "m"), 10**9),
    **dict.fromkeys(("triliun", "trilyun"), 10**12),
}
_AKHIRAN = re.compile(
    r"""(?ix)
    (?:[,.][ ]?[-–—=]{1,3})?
    [\s\u00a0]{0,3}
    (?:\([a-z][a-z\s\-,]{1,90}\)[\s\u00a0]{0,2})?
    (?:(?P<persen>%|per[ ]?sen\b|prosen\b)
      | (?:(?P<kali>ribu|juta|jt|rb|miliar|milyar|triliun|trilyun|m)\b[\s\u00a0]{0,2})?
        (?P<satuan>(?:sub[ ])?[a-z][a-z.]{0,24}(?:/[a-z]{1,20})?)?)
    """
)
_KATA_SAMBUNG = """
    ada adalah adapun agar akan antara atas atau bagi bahwa belum berdasarkan berhasil berupa bila dalam dan dapat
    dari dengan di diantaranya dibanding dibandingkan dicapai dimana guna hal hingga ialah ini itu jika juga kali-lipat
    karena ke kepada maka masih meliputi melebihi memenuhi menjadi mencapai menurut merupakan meskipun namun naik oleh
    pada per s.d sampai sd saat sebagai sebagaimana sebanyak sebelumnya sebesar sedangkan sehingga sekitar semua
    senilai serta sesuai setelah sudah supaya tapi telah tentang terdapat terdiri terealisasi terhadap termasuk
    tersebut tetapi turun untuk walaupun yaitu yakni yang lebih kurang target realisasi capaian
"""
_BUKAN_SATUAN = frozenset(_KATA_SAMBUNG.split())
_KATA_BENDA = "orang jiwa kk desa dokumen unit buah laporan kegiatan lembar responden pemilih rumah ha m meter km kali"
_PENGHITUNG = frozenset(_KATA_BENDA.split())
_KATA_JUMLAH = ("sebanyak", "sejumlah", "sebesar", "senilai", "berjumlah", "jumlah")
_MINUS = "-−–"


def find_angka(teks: str) -> tuple[Angka, ...]:
    """Every number of a running text in order, each with what it is there for (`peran`).

    A sign, separators and decimals are read however they were written; "Rp", "%" and the word behind a
    number become its `satuan`, "juta" and "miliar" its `kali`.
    """
    return tuple(_walk(teks))


def _walk(teks: str) -> Iterator[Angka]:
    sebelum: Angka | None = None
    letak = 0
    while cocok := _TOKEN.search(teks, letak):
        letak = cocok.end()
        if _menempel(teks, cocok.start()):
            continue
        bersama = read_bersama(teks, cocok.start())
        if bersama is not None:
            isi = teks[cocok.start() : bersama.akhir]
            sebelum = Angka(bersama.nilai, isi, cocok.start(), bersama.akhir, peran=bersama.peran)
            letak = bersama.akhir
            yield sebelum
        elif len(cocok.group()) <= PANJANG_TERBESAR:
            sebelum = _settle_peran(teks, _read_token(teks, cocok), sebelum)
            yield sebelum


def _menempel(teks: str, mulai: int) -> bool:
    """Whether the digits are part of a word: S1, D-3, Covid-19, PM2.5; not "sebesar95" nor "Rp95"."""
    letak = mulai - 1
    if letak > 0 and teks[letak] in "-–" and teks[letak - 1].isalpha():
        letak -= 1
        hubung = True
    else:
        hubung = False
    if letak < 0 or not teks[letak].isalpha():
        return False
    awal = letak
    while awal >= 0 and letak - awal < PANJANG_AWALAN and teks[awal].isalpha():
        awal -= 1
    kata = teks[awal + 1 : letak + 1]
    if kata.casefold() in {"rp", "ke", "tw", "idr"} or kata.endswith(("Rp", "rp")):
        return False
    return hubung or len(kata) <= 3 or not kata.islower()


def _read_token(teks: str, cocok: re.Match[str]) -> Angka:
    awalan = teks[max(0, cocok.start() - PANJANG_AWALAN) : cocok.start()]
    uang = is_uang(awalan.rstrip(_MINUS))
    minus = _has_minus(awalan, uang=uang)
    tertulis = read_tulisan(cocok.group())
    satuan, kali = _read_satuan(teks, cocok.end(), uang=uang)
    mulai = cocok.start() - (1 if minus and awalan[-1] in _MINUS else 0)
    return Angka(
        nilai=-tertulis.nilai if minus else tertulis.nilai,
        teks=teks[mulai : cocok.end()],
        mulai=mulai,
        akhir=cocok.end(),
        desimal=tertulis.desimal,
        satuan=satuan,
        kali=kali,
        tulisan=tertulis.tulisan,
        lain=None if tertulis.lain is None else (-tertulis.lain if minus else tertulis.lain),
    )


def _has_minus(awalan: str, *, uang: bool) -> bool:
    """Whether a minus stands before the number, or before its "Rp"; a dash between two numbers is none."""
    if awalan.endswith(tuple(_MINUS)):
        depan = awalan[:-1]
    elif uang:
        depan = awalan[: awalan.casefold().rfind("rp")].rstrip()
        if not depan.endswith(tuple(_MINUS)):
            return False
        depan = depan[:-1]
    else:
        return False
    if uang and is_uang(depan):
        return True
    if depan[-1:].isspace():
        return depan.rstrip()[-1:] not in tuple("0123456789%")
    return depan[-1:] in {"", "("}


def _read_satuan(teks: str, letak: int, *, uang: bool) -> tuple[str, int]:
    cocok = _AKHIRAN.match(teks, letak)
    if cocok is None:  # pragma: no cover - every part of the pattern may be absent
        return ("Rp" if uang else ""), 1
    if cocok["persen"]:
        return "%", 1
    kali = (cocok["kali"] or "").casefold()
    if kali == "m" and not uang:
        return "m", 1
    kata = (cocok["satuan"] or "").casefold().rstrip(".")
    if uang or kata == "rupiah":
        return "Rp", _KALI.get(kali, 1)
    return ("" if kata in _BUKAN_SATUAN else kata), _KALI.get(kali, 1)


def _settle_peran(teks: str, angka: Angka, sebelum: Angka | None) -> Angka:
    if angka.teks == "100" and _KALI_SERATUS.search(teks[max(0, angka.mulai - PANJANG_AWALAN) : angka.mulai]):
        return replace(angka, peran=Peran.NOMOR_LAIN)
    if angka.satuan in {"Rp", "%"} or angka.kali != 1:
        return angka
    if _is_label(teks, angka):
        return replace(angka, peran=Peran.NOMOR_BAGIAN, satuan="")
    if not _TAHUN.fullmatch(angka.teks) or _is_cacah(teks, angka):
        return angka
    sela = teks[sebelum.akhir : angka.mulai].strip().casefold() if sebelum else ""
    if sebelum and sebelum.peran is Peran.NOMOR_PERATURAN and sela in {"tahun", "th", "th.", "/"}:
        return replace(angka, peran=Peran.NOMOR_PERATURAN, satuan="tahun")
    return replace(angka, peran=Peran.TAHUN, satuan="tahun")


def _is_label(teks: str, angka: Angka) -> bool:
    """Whether it is the number of a heading or of a list item: "1. …", "2) …", "3.2 Judul"."""
    if angka.mulai > 8 or not _LABEL.match(teks[: angka.mulai]):
        return False
    bulat, titik, pecahan = angka.teks.partition(".")
    if not titik:
        return len(bulat) <= 3 and bulat.isdecimal() and _SESUDAH_LABEL.match(teks, angka.akhir) is not None
    pendek = len(bulat) <= 2 and int(bulat) <= 20 and len(pecahan) <= 2 and pecahan.isdecimal()
    return pendek and not pecahan.startswith("0") and _SESUDAH_BAGIAN.match(teks, angka.akhir) is not None


def _is_cacah(teks: str, angka: Angka) -> bool:
    """Whether four digits that could be a year count something."""
    if angka.satuan in _PENGHITUNG:
        return True
    return teks[max(0, angka.mulai - PANJANG_AWALAN) : angka.mulai].rstrip().casefold().endswith(_KATA_JUMLAH)


_SEL = re.compile(
    r"""(?ix)
    (?P<buka>\()?[\s\u00a0]*
    (?:[≥≤><±~=]{1,2}[\s\u00a0]*)?
    (?P<minus>[-−–][\s\u00a0]*)?
    (?P<uang>(?:rp|idr)[.,]?[\s\u00a0]*(?P<minus_uang>[-−–][\s\u00a0]*)?)?
    (?P<angka>[0-9]+(?:[.,][0-9]+)*)
    (?:[,.]?[\s\u00a0]?[-–—=]{1,3})?[.,]?
    [\s\u00a0]*(?P<persen>%)?[\s\u00a0]*(?P<tutup>\))?[\s\u00a0]*
    (?P<akhir>(?<![,.][ ])(?<![,.])[a-z][^0-9]{0,60})?
    """
)
_DENGAN_PERSEN = re.compile(r"([^()%]{1,60}?)(?:\s{1,3}|\s{0,3}(\()\s?)([0-9]{1,4}(?:[.,][0-9]{1,4})?\s?%)\s?(\))?")
_UANG_KURUNG = re.compile(r"^(rp\.?)[\s\u00a0]{0,5}\(", re.IGNORECASE)
_PATAH = re.compile(r"(?<=[0-9.,])[\s\u00a0]+(?=[0-9.,])")
_TERKELOMPOK = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,8}(?:,[0-9]{1,2})?|[0-9]{1,3}\.[0-9]{3}(?:,[0-9]{1,2})")
_PANJANG_SEL = 120


def read_angka_sel(teks: str) -> Angka | None:
    """The number of a cell that is one number with or without its unit; None for anything else.

    "-" and "Nihil" are None, "0" is zero, "(1.234)" is negative as accountants write it, and digits that a line
    break split are one number. Codes, dates and a NIP are None.
    """
    if len(teks) > _PANJANG_SEL or not any(huruf.isdecimal() for huruf in teks):
        return None
    bersih = _UANG_KURUNG.sub(r"(\1", teks.strip())
    cocok = _SEL.fullmatch(bersih)
    if cocok is None:
        bersih = _join_patah(bersih)
        cocok = _SEL.fullmatch(bersih) if bersih else None
    if cocok is None or len(cocok["angka"]) > PANJANG_TERBESAR or bool(cocok["buka"]) != bool(cocok["tutup"]):
        return None
    bersama = read_bersama(bersih, cocok.start("angka"))
    if bersama is not None and bersama.peran is not Peran.NOMOR_LAIN:
        return None
    return _from_sel(cocok, teks)


def read_angka_persen(teks: str) -> tuple[Angka, Angka] | None:
    """The amount and the percent of a cell that holds both: "198.871.147,00 (91,65%)"; None for any other cell."""
    cocok = _DENGAN_PERSEN.fullmatch(teks.strip()) if len(teks) <= _PANJANG_SEL else None
    if cocok is None or bool(cocok[2]) != bool(cocok[4]):
        return None
    angka, persen = read_angka_sel(cocok[1]), read_angka_sel(cocok[3])
    if angka is None or persen is None or abs(angka.nilai) < UANG_TERKECIL:
        return None
    mulai = teks.find(persen.teks, angka.akhir)
    return angka, replace(persen, mulai=mulai, akhir=mulai + len(persen.teks))


def _join_patah(teks: str) -> str:
    """Join the digits of one amount that a narrow cell broke over lines; "" where they are not one amount."""
    satu = _PATAH.sub("", teks)
    inti = _TOKEN.search(satu)
    return satu if satu != teks and inti and _TERKELOMPOK.fullmatch(inti.group()) else ""


def _from_sel(cocok: re.Match[str], asli: str) -> Angka | None:
    angka, akhir = cocok["angka"], cocok["persen"] or cocok["akhir"] or ""
    tertulis = read_tulisan(angka)
    minus = _is_negatif(cocok, tertulis.tulisan)
    satuan, kali = _read_satuan(f" {akhir}", 0, uang=bool(cocok["uang"]))
    if satuan not in {"%", "Rp"} and kali == 1:
        satuan = " ".join(akhir.split()).casefold().rstrip(".")
    mulai = max(asli.find(angka[0]), 0)
    tahun = _TAHUN.fullmatch(angka) and not (akhir or cocok["uang"] or cocok["buka"] or minus)
    return Angka(
        nilai=-tertulis.nilai if minus else tertulis.nilai,
        teks=f"-{angka}" if minus else angka,
        mulai=mulai,
        akhir=asli.rfind(angka[-1]) + 1,
        desimal=tertulis.desimal,
        satuan="tahun" if tahun else satuan,
        kali=kali,
        tulisan=tertulis.tulisan,
        lain=_negate(tertulis.lain, minus=minus),
        peran=Peran.TAHUN if tahun else Peran.NILAI,
    )


def _negate(nilai: Decimal | None, *, minus: bool) -> Decimal | None:
    return -nilai if nilai is not None and minus else nilai


def _is_negatif(cocok: re.Match[str], tulisan: Tulisan) -> bool:
    if cocok["buka"]:
        return tulisan is not Tulisan.POLOS and not cocok["persen"]
    if cocok["minus_uang"]:
        return True
    tanda = cocok["minus"]
    return bool(tanda) and (not tanda[1:] or bool(cocok["uang"]) or tulisan is not Tulisan.POLOS)
