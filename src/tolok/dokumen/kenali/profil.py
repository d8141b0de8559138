"""Profil: whom, which year and which kind of document a text is about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tolok.dokumen.baca.bacaan import Bacaan
from tolok.dokumen.kenali.bentuk import (
    AsalKalimat,
    JenisDokumen,
    JenisInstansi,
    Kalimat,
    Peran,
    Profil,
    TabelTerbaca,
)
from tolok.dokumen.kenali.instansi import NamaInstansi, choose_nama, find_daerah, find_instansi
from tolok.dokumen.kenali.kalimat import teks_sebaris
from tolok.dokumen.kenali.pejabat import find_pejabat
from tolok.dokumen.kenali.tempat import walk_blok

AWAL = 30
"""Sentences from the start that are the cover or the first heading."""
KATA_JUDUL = 14
"""A longer line is a sentence."""
BOBOT_AWAL = 5.0
BOBOT_JUDUL = 2.0
BOBOT_TEPI = 6.0
TAHUN_TERLAMA = 2000
"""A report on performance is not older; earlier years are those of laws and of history."""
BAWAHAN = 0.3
"""Weight of a kind that is mostly a part of another office, or a neighbour of it."""

_BAWAHAN = frozenset({JenisInstansi.BAGIAN, JenisInstansi.SEKRETARIAT, JenisInstansi.KELURAHAN, JenisInstansi.LAIN})
_JENIS: tuple[tuple[JenisDokumen, re.Pattern[str]], ...] = (
    (
        JenisDokumen.LKIP,
        re.compile(r"\bLKj?IP\b|\bLAKIP\b|laporan (?:akuntabilitas )?kinerja\b|akuntabilitas kinerja", re.IGNORECASE),
    ),
    (JenisDokumen.LRA, re.compile(r"laporan realisasi anggaran|\bLRA\b", re.IGNORECASE)),
    (JenisDokumen.PK, re.compile(r"perjanjian kinerja|penetapan kinerja", re.IGNORECASE)),
    (JenisDokumen.IKU, re.compile(r"indikator kinerja utama", re.IGNORECASE)),
    (JenisDokumen.RENSTRA, re.compile(r"rencana strategis|\brenstra\b", re.IGNORECASE)),
    (JenisDokumen.RENJA, re.compile(r"rencana kerja|\brenja\b|rencana kinerja tahunan", re.IGNORECASE)),
    (JenisDokumen.TRIWULAN, re.compile(r"\btriwulan\b|\btw\b", re.IGNORECASE)),
)
_RENTANG = re.compile(
    r"\b(20[0-9]{2})\s{0,2}(?:[-–—/]|s\.?d\.?|sampai(?: dengan)?)\s{0,2}(20[0-9]{2})\b", re.IGNORECASE
)
_RENCANA = re.compile(r"renstra|rencana strategis|rpjmd|strategis|jangka menengah", re.IGNORECASE)
_TAHUN_JUDUL = re.compile(
    r"\b(?:LKj?IP|LAKIP|laporan|perjanjian kinerja|rencana kerja|renja|rencana kinerja|tahun anggaran|"
    r"t\.?a\.?(?=[\s\d]))(?:(?!nomor|peraturan)[^.\n]){0,90}?\b(20[0-9]{2})\b",
    re.IGNORECASE,
)
Berbobot = tuple[str, float]


def recognise_profil(bacaan: Bacaan, kalimat: Sequence[Kalimat], tabel: Sequence[TabelTerbaca]) -> Profil:
    """Return whom and which year a document is about; what it does not say enough stays "" or None.

    The name that stands most often wins, the cover, headings and running heads counting more.
    """
    teks = list(_weigh(bacaan, kalimat, tabel))
    jenis_instansi, instansi, nama_diri = _find_instansi(teks)
    pemda, provinsi = _find_pemda(teks)
    jenis = _find_jenis(bacaan, kalimat, tabel)
    return Profil(
        instansi=instansi,
        jenis_instansi=jenis_instansi,
        nama_diri=nama_diri,
        pemda=pemda,
        provinsi=provinsi,
        tahun=None if jenis is JenisDokumen.RENSTRA else _find_tahun(teks, kalimat, tabel),
        jenis=jenis,
        periode_renstra=_find_periode(teks),
        pejabat=find_pejabat(tuple(walk_blok(bacaan.naskah)), tabel),
    )


def _weigh(bacaan: Bacaan, kalimat: Sequence[Kalimat], tabel: Sequence[TabelTerbaca]) -> Iterator[Berbobot]:
    """Every sentence, title and running head with its weight."""
    if bacaan.naskah.judul:
        yield bacaan.naskah.judul, BOBOT_AWAL
    tepi = Counter(teks_sebaris(satu.teks) for satu in bacaan.tepi)
    for isi in tepi:
        yield isi, BOBOT_TEPI
    for nomor, satu in enumerate(kalimat):
        judul = satu.asal is AsalKalimat.JUDUL
        yield satu.teks, BOBOT_AWAL if nomor < AWAL else BOBOT_JUDUL if judul else 1.0
    for terbaca in tabel:
        yield terbaca.tabel.judul, BOBOT_JUDUL


def _find_instansi(teks: Sequence[Berbobot]) -> tuple[JenisInstansi, str, str]:
    sebutan: list[tuple[NamaInstansi, float]] = [
        (satu, bobot * (BAWAHAN if satu.jenis in _BAWAHAN else 1.0))
        for isi, bobot in teks
        for satu in find_instansi(isi)
    ]
    if not sebutan:
        return JenisInstansi.LAIN, "", ""
    berat: dict[tuple[str, ...], float] = defaultdict(float)
    for satu, bobot in sebutan:
        berat[tuple(kata.casefold().strip(",") for kata in satu.kata[:2])] += bobot
    utama = max(berat, key=lambda kunci: berat[kunci])
    terpilih = [
        (satu, bobot) for satu, bobot in sebutan if tuple(k.casefold().strip(",") for k in satu.kata[:2]) == utama
    ]
    nama = choose_nama((satu.kata, bobot) for satu, bobot in terpilih)
    return terpilih[0][0].jenis, nama, nama.partition(" ")[2]


def _find_pemda(teks: Sequence[Berbobot]) -> tuple[str, str]:
    """Return the government the office belongs to and its province, each "" where the text names none."""
    daerah: dict[str, list[tuple[tuple[str, ...], float]]] = {"pemda": [], "provinsi": []}
    for isi, bobot in teks:
        for jenis, nama in find_daerah(isi):
            kunci = "provinsi" if jenis == "Provinsi" else "pemda"
            daerah[kunci].append(((jenis, *nama.split()), bobot))
    pemda, provinsi = choose_nama(daerah["pemda"]), choose_nama(daerah["provinsi"])
    if provinsi and _berat(daerah["provinsi"], provinsi) > 2 * _berat(daerah["pemda"], pemda):
        pemda = provinsi
    return pemda, provinsi.partition(" ")[2]


def _berat(sebutan: Sequence[tuple[tuple[str, ...], float]], nama: str) -> float:
    awal = tuple(nama.casefold().split()[:2])
    return sum(bobot for kata, bobot in sebutan if tuple(satu.casefold() for satu in kata[:2]) == awal)


def _find_tahun(teks: Sequence[Berbobot], kalimat: Sequence[Kalimat], tabel: Sequence[TabelTerbaca]) -> int | None:
    suara: Counter[int] = Counter()
    for isi, bobot in teks:
        for cocok in _TAHUN_JUDUL.finditer(_RENTANG.sub(" ", isi)):
            suara[int(cocok.group(1))] += round(2 * bobot)
    for satu in kalimat:
        lintas = {cocok.group(nomor) for cocok in _RENTANG.finditer(satu.teks) for nomor in (1, 2)}
        suara.update(
            int(a.nilai)
            for a in satu.angka
            if a.peran is Peran.TAHUN and a.teks not in lintas and a.nilai >= TAHUN_TERLAMA
        )
    if not suara:
        suara.update(kolom.tahun for satu in tabel for kolom in satu.kolom if kolom.tahun)
    return max(suara, key=lambda tahun: suara[tahun], default=None)


def _find_jenis(bacaan: Bacaan, kalimat: Sequence[Kalimat], tabel: Sequence[TabelTerbaca]) -> JenisDokumen:
    """The first short line that names a kind decides; without one, the heads of the tables."""
    awal = [bacaan.naskah.judul, *(satu.teks for satu in kalimat[:AWAL]), *(teks_sebaris(p.teks) for p in bacaan.tepi)]
    for isi in awal:
        if len(isi.split()) <= KATA_JUDUL and isi.rstrip()[-1:] not in ".:;," and (jenis := _read_jenis(isi)):
            return jenis
    judul = [satu.teks for satu in kalimat if satu.asal is AsalKalimat.JUDUL]
    if any(re.fullmatch(r"(?:bab\s+[ivx]+\s+)?akuntabilitas kinerja", satu, re.IGNORECASE) for satu in judul):
        return JenisDokumen.LKIP
    suara = Counter(jenis for isi in (*judul, *(t.tabel.judul for t in tabel)) if (jenis := _read_jenis(isi)))
    kepala = " ".join(k for satu in tabel for kolom in satu.kolom for k in kolom.judul)
    return suara.most_common(1)[0][0] if suara else _read_jenis(kepala) or JenisDokumen.LAIN


def _read_jenis(teks: str) -> JenisDokumen | None:
    ditemukan = [(cocok.start(), jenis) for jenis, pola in _JENIS if (cocok := pola.search(teks))]
    return min(ditemukan, key=lambda satu: satu[0])[1] if ditemukan else None


def _find_periode(teks: Sequence[Berbobot]) -> tuple[int, int] | None:
    suara: Counter[tuple[int, int]] = Counter()
    for isi, bobot in teks:
        for cocok in _RENTANG.finditer(isi):
            awal, akhir = int(cocok.group(1)), int(cocok.group(2))
            if 2 <= akhir - awal <= 6:
                suara[awal, akhir] += round(bobot * (3 if _RENCANA.search(isi) else 1))
    return max(suara, key=lambda periode: suara[periode], default=None)
