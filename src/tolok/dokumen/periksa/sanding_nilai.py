"""Sanding nilai: values of the same thing, year, period and scope in two documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from tolok.aturan.angka import tepat
from tolok.dokumen.kenali.bentuk import Angka, Besaran, Hal, JenisDokumen, Lingkup, Sebutan
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.pembuktian import Rupa
from tolok.dokumen.periksa.sanding import match_hal, versi_dokumen
from tolok.dokumen.periksa.sebab_rupa import explain_digit
from tolok.dokumen.periksa.tanda_sebutan import UANG, normal

YAKIN = 95
"""Only values whose thing, kind and year were stated by words are held against another document."""
RENCANA = frozenset({Besaran.PAGU, Besaran.TARGET})
"""Kinds of value that have versions."""
HASIL = frozenset({Besaran.REALISASI, Besaran.CAPAIAN, Besaran.REALISASI_ANGGARAN, Besaran.SERAPAN, Besaran.SISA})
TAHAP = frozenset({"murni", "pergeseran", "perubahan"})
ANGKA_TERKECIL = 1000
"""A slip of the pen in a smaller number is hardly told from another number."""


class Versi(StrEnum):
    """Whether two values of a plan are of one version of it."""

    SAMA = "sama"
    TAK_DISEBUT = "tak-disebut"
    BEDA = "beda"


@dataclass(frozen=True, slots=True)
class Sandingan:
    """One thing with a value in the examined document and a value in another one."""

    sini: Sebutan
    sana: Sebutan
    versi: Versi = Versi.SAMA
    ulangan: tuple[Sebutan, ...] = ()
    """Other mentions of the same value in the examined document."""

    @property
    def selaras(self) -> bool:
        return is_selaras(self.sini, self.sana)

    @property
    def beda(self) -> Fraction:
        return value_of(self.sini.angka) - value_of(self.sana.angka)

    @property
    def slip(self) -> bool:
        """Whether one value is the other with digits changed places, dropped, doubled or shifted."""
        kiri, kanan = value_of(self.sini.angka), value_of(self.sana.angka)
        if min(abs(kiri), abs(kanan)) < ANGKA_TERKECIL:
            return False
        satuan = min(_ulp(self.sini.angka), _ulp(self.sana.angka))
        return explain_digit(kiri, kanan, satuan) is not Rupa.TAK_DIKETAHUI


def value_of(angka: Angka) -> Fraction:
    """The printed number in its full unit."""
    return tepat(angka.nilai) * angka.kali


def readings_of(angka: Angka) -> set[Fraction]:
    """Every value that the printed separators allow: 1.500 may be 1500 or 1,5."""
    return {value_of(angka)} | ({tepat(angka.lain) * angka.kali} if angka.lain is not None else set())


def _ulp(angka: Angka) -> Fraction:
    return Fraction(angka.kali, 10**angka.desimal)


def is_selaras(satu: Sebutan, lain: Sebutan) -> bool:
    """Whether two printed numbers may be one number: equal, or one the other rounded or cut to its digits."""
    kiri, kanan = satu.angka, lain.angka
    jarak = abs(value_of(kiri) - value_of(kanan))
    halus, kasar = sorted((_ulp(kiri), _ulp(kanan)))
    if readings_of(kiri) & readings_of(kanan):
        return True
    if satu.besaran in {Besaran.TARGET, Besaran.CACAH}:
        return False
    if halus == kasar:
        # Percents that differ by one unit of the last digit: one is cut, one is rounded.
        return bool(kiri.desimal) and jarak <= kasar
    return jarak < kasar


def is_sesatuan(satu: Angka, lain: Angka) -> bool:
    """Whether neither number is a percent while the other is none."""
    return (satu.satuan == "%") is (lain.satuan == "%")


Kunci = tuple[Hal, Besaran, Lingkup]
Buku = Mapping[Kunci, Sequence[Sebutan]]


def _book(kajian: Kajian, besaran: Collection[Besaran]) -> Buku:
    """Mentions that are sure, by thing, kind of value and scope; the version of a plan is part of the scope."""
    hasil: dict[Kunci, list[Sebutan]] = defaultdict(list)
    bawaan = versi_dokumen(kajian)
    for satu in kajian.sebutan:
        if satu.besaran in besaran and satu.yakin >= YAKIN and not _is_tak_tentu(satu, kajian):
            lingkup = normal(replace(satu.lingkup, tahun=satu.lingkup.tahun or kajian.profil.tahun))
            versi = _versi(satu, kajian, bawaan) if satu.besaran in RENCANA else ""
            hasil[satu.hal, satu.besaran, replace(lingkup, versi=versi)].append(satu)
    return hasil


def _is_tak_tentu(satu: Sebutan, kajian: Kajian) -> bool:
    """In a report of a quarter, a value that names no quarter is not that of the year."""
    lingkup = satu.lingkup
    tanpa_waktu = lingkup.triwulan is None and lingkup.semester is None
    return kajian.profil.jenis is JenisDokumen.TRIWULAN and tanpa_waktu and satu.besaran is not Besaran.PAGU


def _versi(satu: Sebutan, kajian: Kajian, bawaan: str) -> str:
    tertulis = satu.lingkup.versi
    if tertulis in TAHAP:
        return tertulis
    jenis = kajian.profil.jenis
    if jenis is JenisDokumen.PK:
        return bawaan or "pk"
    if tertulis in {"renstra", "rpjmd"} or jenis in {JenisDokumen.RENSTRA, JenisDokumen.IKU}:
        return "renstra"
    if jenis is JenisDokumen.RENJA:
        return "renja"
    return "" if tertulis == "dpa" else tertulis


def _relate_versi(satu: str, lain: str) -> Versi:
    if satu == lain:
        return Versi.SAMA if satu else Versi.TAK_DISEBUT
    if not satu or not lain or ("pk" in (satu, lain) and {satu, lain} & TAHAP):
        return Versi.TAK_DISEBUT
    return Versi.BEDA


def compare_nilai(
    sini: Kajian, sana: Kajian, besaran: Collection[Besaran], *, tahun: int | None, lintas: bool = False
) -> list[Sandingan]:
    """Every value of `tahun` that both documents give to one thing, whether equal or not.

    A plan's value that its own document also gives for another version is compared within versions only;
    with `lintas`, one of another version where there is no other to compare.
    """
    kiri = {k: v for k, v in _book(sini, besaran).items() if k[2].tahun == tahun}
    kanan = {k: v for k, v in _book(sana, besaran).items() if k[2].tahun == tahun}
    padanan = match_hal({k[0] for k in kiri}, {k[0] for k in kanan})
    dasar: dict[Kunci, list[tuple[str, Sebutan, tuple[Sebutan, ...]]]] = defaultdict(list)
    for (hal, jenis, lingkup), daftar in kiri.items():
        wakil = _centre(daftar)
        if wakil is not None:
            dasar[hal, jenis, replace(lingkup, versi="")].append((lingkup.versi, wakil, _repeat(daftar, wakil)))
    hasil: list[Sandingan] = []
    for kunci, lain in _by_dasar(kanan, padanan).items():
        hasil += _pair(dasar.get(kunci, []), lain, lintas=lintas)
    return hasil


def _by_dasar(buku: Buku, padanan: Mapping[Hal, Hal]) -> Mapping[Kunci, list[tuple[str, Sebutan]]]:
    hasil: dict[Kunci, list[tuple[str, Sebutan]]] = defaultdict(list)
    for (hal, jenis, lingkup), daftar in buku.items():
        wakil = _centre(daftar)
        if hal in padanan and wakil is not None:
            hasil[padanan[hal], jenis, replace(lingkup, versi="")].append((lingkup.versi, wakil))
    return hasil


def _pair(
    kiri: Sequence[tuple[str, Sebutan, tuple[Sebutan, ...]]], kanan: Sequence[tuple[str, Sebutan]], *, lintas: bool
) -> Iterator[Sandingan]:
    """Pairs of one version; without any, the pair of an unstated one, unless some version explains it."""
    semua = [
        Sandingan(satu, lain, _relate_versi(versi, versi_lain), ulangan)
        for versi, satu, ulangan in kiri
        for versi_lain, lain in kanan
        if is_sesatuan(satu.angka, lain.angka)
    ]
    hasil = [satu for satu in semua if satu.sini.besaran not in RENCANA or satu.versi is Versi.SAMA]
    if hasil:
        yield from hasil
        return
    ragu = [satu for satu in semua if satu.versi is Versi.TAK_DISEBUT]
    sama = [satu for satu in semua if satu.selaras]
    yield from sama[:1] or ragu[:1] or (semua[:1] if lintas else ())


def _centre(daftar: Sequence[Sebutan]) -> Sebutan | None:
    """The mention whose value its document gives most; None where one table or a tie leaves it open."""
    banyak = Counter(value_of(satu.angka) for satu in daftar)
    if len(banyak) > 1:
        setabel: dict[int, set[Fraction]] = defaultdict(set)
        for satu in daftar:
            if satu.sel is not None:
                setabel[satu.sel[0]].add(value_of(satu.angka))
        (_, pertama), (_, kedua) = banyak.most_common(2)
        if pertama == kedua or any(len(isi) > 1 for isi in setabel.values()):
            return None
    biasa = banyak.most_common(1)[0][0]
    return next(satu for satu in daftar if value_of(satu.angka) == biasa)


def _repeat(daftar: Sequence[Sebutan], wakil: Sebutan) -> tuple[Sebutan, ...]:
    nilai = value_of(wakil.angka)
    return tuple(satu for satu in daftar if satu is not wakil and value_of(satu.angka) == nilai)


def group_beda(daftar: Iterable[Sandingan]) -> list[tuple[Sandingan, ...]]:
    """Differences by cause: an amount that is off by the same at every level above it is off once.

    The deepest thing of each group comes first; the percent of an amount that is off belongs to the amount.
    """
    beda = [satu for satu in daftar if not satu.selaras]
    uang: dict[tuple[Besaran, Fraction], list[Sandingan]] = defaultdict(list)
    hasil: dict[Hal, list[Sandingan]] = defaultdict(list)
    for satu in beda:
        if satu.sini.besaran in UANG:
            uang[satu.sini.besaran, satu.beda].append(satu)
    berurut = [sorted(isi, key=lambda satu: -_depth(satu.sini.hal)) for isi in uang.values()]
    milik = {satu.sini.hal: urut for urut, isi in enumerate(berurut) for satu in isi}
    for satu in beda:
        if satu.sini.besaran in UANG:
            continue
        if satu.sini.besaran in {Besaran.SERAPAN, Besaran.SISA} and satu.sini.hal in milik:
            berurut[milik[satu.sini.hal]].append(satu)
        else:
            hasil[satu.sini.hal].append(satu)
    return [tuple(isi) for isi in (*berurut, *hasil.values())]


def _depth(hal: Hal) -> int:
    return {"instansi": 0, "program": 1, "kegiatan": 2, "sub-kegiatan": 3}.get(hal.jenis.value, 1)
