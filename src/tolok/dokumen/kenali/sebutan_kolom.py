"""Sebutan in columns: which value a column of a table holds, and of which year, version and group of people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import (
    Angka,
    Besaran,
    JenisDokumen,
    JenisKolom,
    Lingkup,
    MaknaKolom,
    Profil,
    TabelTerbaca,
)
from tolok.dokumen.kenali.lingkup import find_dana, lingkup_judul, lingkup_kolom, scope_of

UANG_TERKECIL = 1000
"""Less than this is no money of a programme, unless it says Rp or counts in thousands."""
TAHUN_RENCANA = 3
"""Targets of as many years are those of a Renstra."""
YAKIN_LAMPAU = 80

BESARAN: Mapping[JenisKolom, Besaran] = {
    JenisKolom.PAGU: Besaran.PAGU,
    JenisKolom.REALISASI_ANGGARAN: Besaran.REALISASI_ANGGARAN,
    JenisKolom.SERAPAN: Besaran.SERAPAN,
    JenisKolom.SISA: Besaran.SISA,
    JenisKolom.TARGET: Besaran.TARGET,
    JenisKolom.REALISASI: Besaran.REALISASI,
    JenisKolom.CAPAIAN: Besaran.CAPAIAN,
}
UANG = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.SERAPAN, Besaran.SISA})

_POLOS = frozenset({JenisKolom.LAIN, JenisKolom.CACAH, JenisKolom.JUMLAH})
_AKHIR = re.compile(r"akhir (?:renstra|periode|rpjmd|tahun renstra)|target akhir|kondisi akhir", re.IGNORECASE)
_JANGKA = re.compile(r"jangka menengah|akhir (?:renstra|periode|rpjmd|tahun)|kondisi akhir", re.IGNORECASE)
_LUAR = re.compile(
    r"nasional|provinsi|kab(?:upaten)?\.?/kota|rpjmn|rpjmd|standar|terhadap|rata-rata|kondisi awal|selisih",
    re.IGNORECASE,
)
"""A column that compares with somebody else, or with another year, is no value of the thing itself."""
_VERSI_DOKUMEN = {JenisDokumen.PK: "pk", JenisDokumen.RENJA: "renja", JenisDokumen.RENSTRA: "renstra"}
_USULAN = re.compile(r"usulan|aspirasi|musrenbang|pokok-pokok pikiran|pokir|indikatif|rekomendasi", re.IGNORECASE)
"""Titles of tables of what was wished for, whose sums are no budget."""
_RENCANA = re.compile(r"target|renstra|rencana strategis|tujuan,? (?:dan )?sasaran|sasaran strategis", re.IGNORECASE)
_HASIL = re.compile(r"realisasi|perkembangan|hasil|perbandingan", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KolomNilai:
    """One column of values: its index, and what and of when they are."""

    nomor: int
    besaran: Besaran
    lingkup: Lingkup
    kali: int
    yakin: int = 100


def read_kolom_nilai(tabel: TabelTerbaca, profil: Profil) -> Iterator[KolomNilai]:
    """Every column of a table that holds one kind of value of the things in its rows."""
    dasar = _lingkup_tabel(tabel, profil)
    tahunan = _besaran_tahunan(tabel)
    jangka = _is_jangka(tabel)
    for nomor, kolom in enumerate(tabel.kolom):
        besaran, pasti = tahunan if _is_tahun(kolom) else (BESARAN.get(kolom.jenis), True)
        judul = " ".join(kolom.judul)
        akhir = _AKHIR.search(judul)
        if besaran is Besaran.CAPAIAN and jangka:
            continue
        if besaran is Besaran.CAPAIAN and _is_selisih(tabel):
            continue
        if besaran is None or (_LUAR.search(judul) and not (akhir and besaran is Besaran.TARGET)):
            continue
        lingkup = lingkup_kolom(kolom, dasar)
        if akhir:
            tahun = profil.periode_renstra[1] if profil.periode_renstra else None
            lingkup = replace(lingkup, versi="renstra", tahun=tahun)
        elif besaran is Besaran.TARGET and _JANGKA.search(judul):
            lingkup = replace(lingkup, versi="renstra", bagian="jangka menengah")
        # "Capaian" of an earlier year is often its realisasi.
        lampau = besaran is Besaran.CAPAIAN and kolom.tahun is not None and kolom.tahun != profil.tahun
        yakin = YAKIN_LAMPAU if lampau or not pasti else 100
        yield KolomNilai(nomor, besaran, scope_of(besaran, _whose(kolom, lingkup)), kolom.kali, yakin)


def _is_selisih(tabel: TabelTerbaca) -> bool:
    """Whether a percent column can only compare the results of two years, for the table holds no targets."""
    tahun = {kolom.tahun for kolom in tabel.kolom if kolom.jenis is JenisKolom.REALISASI and kolom.tahun}
    return len(tahun) > 1 and all(kolom.jenis is not JenisKolom.TARGET for kolom in tabel.kolom)


def _lingkup_tabel(tabel: TabelTerbaca, profil: Profil) -> Lingkup:
    dasar = lingkup_judul(tabel.tabel.judul, tahun=profil.tahun)
    versi = dasar.versi or _VERSI_DOKUMEN.get(profil.jenis, "")
    tahun = {kolom.tahun for kolom in tabel.kolom if kolom.jenis in {JenisKolom.TARGET, *_POLOS} and kolom.tahun}
    if not versi and len(tahun) >= TAHUN_RENCANA:
        versi = "renstra"
    bagian = "usulan" if _USULAN.search(tabel.tabel.judul) else find_dana(tabel.tabel.judul)
    return replace(dasar, versi=versi, bagian=bagian or dasar.bagian)


def _is_jangka(tabel: TabelTerbaca) -> bool:
    """Whether all its targets are those of the end of a plan, so that its percents are no capaian of the year."""
    target = [" ".join(kolom.judul) for kolom in tabel.kolom if kolom.jenis is JenisKolom.TARGET]
    return bool(target) and all(_JANGKA.search(satu) for satu in target)


def _is_tahun(kolom: MaknaKolom) -> bool:
    """Whether the head of a column is a year and nothing else."""
    polos = kolom.jenis in _POLOS or kolom.jenis is JenisKolom.TARGET
    return polos and kolom.tahun is not None and " ".join(kolom.judul).strip(" .") == str(kolom.tahun)


def _besaran_tahunan(tabel: TabelTerbaca) -> tuple[Besaran | None, bool]:
    """Return what columns are that bear only a year in a table of indicators, and whether its title says so."""
    tahun = [kolom for kolom in tabel.kolom if _is_tahun(kolom)]
    if len(tahun) < TAHUN_RENCANA or not any(kolom.jenis is JenisKolom.INDIKATOR for kolom in tabel.kolom):
        return None, False
    rencana, hasil = _RENCANA.search(tabel.tabel.judul), _HASIL.search(tabel.tabel.judul)
    if rencana and hasil:
        return None, False
    if rencana or hasil:
        return (Besaran.TARGET if rencana else Besaran.REALISASI), True
    return (Besaran.TARGET if all(kolom.jenis is JenisKolom.TARGET for kolom in tahun) else None), False


def _whose(kolom: MaknaKolom, lingkup: Lingkup) -> Lingkup:
    """Return the scope of a column whose head says for whom it counts (men, women, ASN)."""
    judul = " ".join(kolom.judul).casefold()
    bagian = next((kata for kata in ("laki-laki", "perempuan", "honorer", "asn", "pns") if kata in judul), "")
    return replace(lingkup, bagian=bagian or lingkup.bagian)


def is_wajar(angka: Angka, kolom: KolomNilai) -> bool:
    """Whether a number can be a value of its column: money has no other unit and is no small count."""
    if kolom.besaran not in UANG or kolom.besaran is Besaran.SERAPAN:
        return True
    kecil = 0 < abs(angka.nilai) < UANG_TERKECIL and kolom.kali == 1 and angka.kali == 1 and angka.satuan != "Rp"
    return angka.satuan in {"", "Rp"} and not kecil
