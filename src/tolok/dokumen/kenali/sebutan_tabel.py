"""Sebutan in tables: every value of every thing that a row names under a column that says what it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import (
    Angka,
    Besaran,
    JenisBaris,
    JenisHal,
    JenisKolom,
    Lingkup,
    Profil,
    TabelTerbaca,
)
from tolok.dokumen.kenali.instansi import find_instansi
from tolok.dokumen.kenali.kalimat import teks_sebaris
from tolok.dokumen.kenali.kamus import BERJENJANG, INSTANSI, Kamus, guess_jenis, is_umum
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.kenali.sebutan_kolom import UANG, is_wajar, read_kolom_nilai
from tolok.dokumen.kenali.tempat import Tempat

PANJANG_KUTIPAN = 160
YAKIN_KEMBAR = 70
"""For a thing that a table gives the same kind of value twice: its rows or columns differ in what no word told."""
_JENIS_KEPALA: tuple[tuple[re.Pattern[str], JenisHal], ...] = (
    (re.compile(r"\bprogram\b", re.IGNORECASE), JenisHal.PROGRAM),
    (re.compile(r"(?<!sub )(?<!sub)kegiatan\b", re.IGNORECASE), JenisHal.KEGIATAN),
    (re.compile(r"\bsub ?kegiatan\b", re.IGNORECASE), JenisHal.SUB_KEGIATAN),
)
_ANGGARAN = re.compile(r"anggaran|belanja|keuangan|pagu|apbd|dpa", re.IGNORECASE)
_PENDAPATAN = re.compile(r"\b(?:pendapatan|penerimaan|retribusi|PAD)\b", re.IGNORECASE)
_KEPALA_TAHUN = re.compile(r"^\s{0,3}tahun\b", re.IGNORECASE)
_TAHUN_SEL = re.compile(r"(?:tahun\s)?(20[0-9]{2})", re.IGNORECASE)
_BERKATA = frozenset({JenisKolom.URAIAN, JenisKolom.LAIN, JenisKolom.KETERANGAN})
_KINERJA = frozenset({JenisKolom.SASARAN, JenisKolom.INDIKATOR})
_UANG_KOLOM = frozenset({JenisKolom.PAGU, JenisKolom.REALISASI_ANGGARAN, JenisKolom.SERAPAN})
_LEWAT = frozenset({JenisBaris.KEPALA, JenisBaris.NOMOR_KOLOM, JenisBaris.RATA_RATA, JenisBaris.SUBJUMLAH})


@dataclass(frozen=True, slots=True)
class Bahan:
    """A value whose thing has a number in the Kamus, before the things get their final names."""

    nomor: int
    besaran: Besaran
    lingkup: Lingkup
    angka: Angka
    tempat: Tempat
    kutipan: str
    sel: tuple[int, int, int] | None = None
    yakin: int = 100


@dataclass(frozen=True, slots=True)
class _Baris:
    """What a row names: the thing its money belongs to, and the indicator its performance belongs to."""

    utama: int | None
    indikator: int | None
    yakin: int = 100


def read_sebutan_tabel(nomor: int, tabel: TabelTerbaca, profil: Profil, kamus: Kamus) -> tuple[Bahan, ...]:
    """Return every value of a table that belongs to a thing; `nomor`: index of the table in the document."""
    bahan = tuple(_read(nomor, tabel, profil, kamus))
    banyak = Counter((satu.nomor, satu.besaran, satu.lingkup) for satu in bahan)
    return tuple(
        replace(satu, yakin=min(satu.yakin, YAKIN_KEMBAR))
        if banyak[satu.nomor, satu.besaran, satu.lingkup] > 1
        else satu
        for satu in bahan
    )


def _read(nomor: int, tabel: TabelTerbaca, profil: Profil, kamus: Kamus) -> Iterator[Bahan]:
    daftar_kolom = list(read_kolom_nilai(tabel, profil))
    if not daftar_kolom or _is_pendapatan(tabel):
        return
    bagian, baris = "", _Baris(None, None)
    bertingkat = _jenis_kepala(tabel)
    terbagi = _is_terbagi(tabel)
    for nomor_baris, makna in enumerate(tabel.baris):
        if makna.jenis in _LEWAT:
            continue
        kantor = read_kantor(makna.uraian, profil)
        bagian = bagian if kantor is None else kantor
        if makna.jenis is not JenisBaris.SAMBUNGAN:
            baris = _name_baris(tabel, nomor_baris, bertingkat, kamus, kantor=kantor is not None)
        tahun = _tahun_baris(tabel, nomor_baris)
        for kolom in daftar_kolom:
            angka = tabel.angka.get((nomor_baris, kolom.nomor))
            hal = baris.indikator if terbagi and baris.indikator else _choose_hal(baris, kolom.besaran)
            if angka is not None and hal is not None and is_wajar(angka, kolom):
                yield Bahan(
                    hal,
                    kolom.besaran,
                    replace(kolom.lingkup, tahun=tahun or kolom.lingkup.tahun, bagian=bagian or kolom.lingkup.bagian),
                    replace(angka, kali=kolom.kali) if angka.kali == 1 else angka,
                    tabel.tempat_sel(nomor_baris, kolom.nomor),
                    quote_baris(tabel, nomor_baris),
                    (nomor, nomor_baris, kolom.nomor),
                    min(baris.yakin, kolom.yakin),
                )


def _is_pendapatan(tabel: TabelTerbaca) -> bool:
    """Whether a table tells what the office earns, whose targets are no pagu."""
    judul = tabel.tabel.judul
    return bool(_PENDAPATAN.search(judul)) and not re.search(r"belanja|pengeluaran", judul, re.IGNORECASE)


def _tahun_baris(tabel: TabelTerbaca, nomor: int) -> int | None:
    """Return the year that a row is of where a column headed Tahun holds it; None otherwise."""
    for kolom, makna in enumerate(tabel.kolom):
        cocok = (
            _TAHUN_SEL.fullmatch(_text(tabel, nomor, kolom)) if _KEPALA_TAHUN.search(" ".join(makna.judul)) else None
        )
        if cocok:
            return int(cocok[1])
    return None


def _is_terbagi(tabel: TabelTerbaca) -> bool:
    """Whether a table gives the money of each indicator: one sasaran stands over several rows of values."""
    sasaran = [nomor for nomor, makna in enumerate(tabel.kolom) if makna.jenis is JenisKolom.SASARAN]
    indikator = [nomor for nomor, makna in enumerate(tabel.kolom) if makna.jenis is JenisKolom.INDIKATOR]
    if not sasaran or not indikator or _jenis_kepala(tabel):
        return False
    return any(banyak > 1 for banyak in _rows_of(tabel, sasaran[-1]).values())


def _rows_of(tabel: TabelTerbaca, kolom: int) -> Counter[int]:
    """How many rows with money each cell of a column stands over."""
    berisi = {
        baris
        for baris, letak in tabel.angka
        if tabel.kolom[letak].jenis in _UANG_KOLOM and tabel.baris[baris].jenis is JenisBaris.DATA
    }
    return Counter(id(tabel.kisi[baris][kolom]) for baris in berisi if tabel.kisi[baris][kolom] is not None)


def _choose_hal(baris: _Baris, besaran: Besaran) -> int | None:
    if besaran in UANG:
        return baris.utama if baris.utama is not None else baris.indikator
    return baris.indikator


def read_kantor(uraian: str, profil: Profil) -> str | None:
    """Return the office whose rows follow where a row holds only an office's name: "" for the document's own."""
    ditemukan = next(find_instansi(uraian), None) if len(uraian) < 90 else None
    if ditemukan is None or ditemukan.akhir - ditemukan.mulai < len(uraian.strip()) - 4:
        return None
    nama = normalize_nama(ditemukan.nama)
    return "" if nama == normalize_nama(profil.instansi) else nama


def _jenis_kepala(tabel: TabelTerbaca) -> tuple[JenisHal, ...]:
    """Return the kinds of things that the head of the column of names lists: Program / Kegiatan / Sub Kegiatan."""
    judul = " ".join(
        " ".join(kolom.judul) for kolom in tabel.kolom if kolom.jenis in {JenisKolom.URAIAN, JenisKolom.LAIN}
    )
    return _kinds(judul)


def _name_baris(
    tabel: TabelTerbaca, nomor: int, bertingkat: tuple[JenisHal, ...], kamus: Kamus, *, kantor: bool
) -> _Baris:
    """Find what a row names and enter it into the Kamus."""
    makna = tabel.baris[nomor]
    if kantor or makna.jenis is JenisBaris.JUMLAH:
        lengkap = kantor or (bertingkat and bertingkat[0] is JenisHal.PROGRAM) or _ANGGARAN.search(tabel.tabel.judul)
        return _Baris(_instansi(tabel, nomor, kamus), None, 95 if lengkap else 80)
    nama, bertingkat = _name_utama(tabel, nomor, bertingkat)
    if is_umum(nama):
        return _Baris(None, None)
    jenis, yakin = _jenis_baris(tabel, nomor, nama, bertingkat)
    utama = kamus.add(jenis, nama, kode=makna.kode) if jenis and nama and jenis is not JenisHal.INDIKATOR else None
    indikator = _indikator(tabel, nomor)
    if not indikator and jenis is JenisHal.INDIKATOR:
        indikator = nama
    if not indikator:
        # Without a column of indicators the values are of the thing itself.
        return _Baris(utama, utama, yakin)
    berpemilik = utama is not None and jenis in BERJENJANG and not _is_kanan(tabel)
    pemilik = kamus.kunci(utama) if utama is not None and berpemilik else ""
    return _Baris(utama, kamus.add(JenisHal.INDIKATOR, indikator, pemilik=pemilik), yakin)


def _is_kanan(tabel: TabelTerbaca) -> bool:
    """Whether the programmes stand right of the indicators, which then belong to the sasaran at their left."""
    indikator = [nomor for nomor, makna in enumerate(tabel.kolom) if makna.jenis is JenisKolom.INDIKATOR]
    bernama = [
        nomor for nomor, makna in enumerate(tabel.kolom) if makna.jenis in _BERKATA and _kinds(" ".join(makna.judul))
    ]
    return bool(indikator and bernama) and min(bernama) > max(indikator)


def _instansi(tabel: TabelTerbaca, nomor: int, kamus: Kamus) -> int | None:
    """Return the thing that a total row is a total of: the office, or a kind of spending that the title names."""
    teks = f"{tabel.tabel.judul} {tabel.baris[nomor].uraian}".casefold()
    tidak, langsung = "tidak langsung" in teks, "langsung" in teks.replace("tidak langsung", "")
    if tidak != langsung:
        return kamus.add(JenisHal.BELANJA, "Belanja Tidak Langsung" if tidak else "Belanja Langsung")
    return kamus.add(JenisHal.INSTANSI, INSTANSI)


def _name_utama(tabel: TabelTerbaca, nomor: int, bertingkat: tuple[JenisHal, ...]) -> tuple[str, tuple[JenisHal, ...]]:
    """Return the name a row's money belongs to and the kinds it can be.

    The words of the last column headed Program, Kegiatan or Sub Kegiatan, where there is one of its own.
    """
    uraian = tabel.baris[nomor].uraian.strip()
    hasil = uraian, bertingkat
    for kolom, makna in enumerate(tabel.kolom):
        teks = _text(tabel, nomor, kolom) if makna.jenis in _BERKATA else ""
        jenis = _kinds(" ".join(makna.judul)) if teks else ()
        if jenis and (len(teks) > 3):
            hasil = (uraian if teks in uraian else teks), jenis
    if hasil[0] == uraian and any(
        _text(tabel, nomor, kolom) == uraian for kolom, makna in enumerate(tabel.kolom) if makna.jenis in _KINERJA
    ):
        return uraian, ()
    return hasil


def _kinds(judul: str) -> tuple[JenisHal, ...]:
    return tuple(jenis for pola, jenis in _JENIS_KEPALA if pola.search(judul))


def _jenis_baris(
    tabel: TabelTerbaca, nomor: int, nama: str, bertingkat: tuple[JenisHal, ...]
) -> tuple[JenisHal | None, int]:
    makna = tabel.baris[nomor]
    pasti = guess_jenis(nama, makna.kode)
    if pasti:
        return pasti, 100
    if len(bertingkat) == 1:
        return bertingkat[0], 100
    if bertingkat:
        tingkat = min(makna.tingkat, len(bertingkat) - 1)
        return bertingkat[tingkat], 100 if tabel.pohon_yakin >= 90 else 85
    return _jenis_kolom(tabel, nomor), 100


def _jenis_kolom(tabel: TabelTerbaca, nomor: int) -> JenisHal | None:
    """Return what the words of a row are by the column they stand in."""
    uraian = tabel.baris[nomor].uraian.strip()
    jenis = {JenisKolom.SASARAN: JenisHal.SASARAN, JenisKolom.INDIKATOR: JenisHal.INDIKATOR}
    for kolom, makna in enumerate(tabel.kolom):
        if makna.jenis in jenis and uraian and _text(tabel, nomor, kolom) == uraian:
            judul = " ".join(makna.judul).casefold()
            return JenisHal.TUJUAN if "tujuan" in judul and "sasaran" not in judul else jenis[makna.jenis]
    kepala = " ".join(" ".join(k.judul) for k in tabel.kolom if k.jenis is JenisKolom.URAIAN).casefold()
    return JenisHal.INDIKATOR if "indikator" in kepala else None


def _indikator(tabel: TabelTerbaca, nomor: int) -> str:
    """Return the indicator a row names; the last column of indicators that has words, for tujuan and sasaran."""
    isi = [_text(tabel, nomor, kolom) for kolom, makna in enumerate(tabel.kolom) if makna.jenis is JenisKolom.INDIKATOR]
    return next((satu for satu in reversed(isi) if len(satu) > 3), "")


def _text(tabel: TabelTerbaca, baris: int, kolom: int) -> str:
    sel = tabel.kisi[baris][kolom]
    return " ".join(teks_sebaris(sel.teks).split()) if sel else ""


def quote_baris(tabel: TabelTerbaca, nomor: int) -> str:
    """Return the words and numbers of a row, shortened."""
    isi: list[str] = []
    for kolom in range(len(tabel.kolom)):
        teks = _text(tabel, nomor, kolom)
        if teks and teks not in isi[-1:]:
            isi.append(teks if len(teks) <= PANJANG_KUTIPAN // 2 else f"{teks[: PANJANG_KUTIPAN // 2].rstrip()}…")
    kutipan = " · ".join(isi)
    return kutipan if len(kutipan) <= PANJANG_KUTIPAN else f"{kutipan[:PANJANG_KUTIPAN].rstrip()}…"
