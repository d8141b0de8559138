"""Data lampiran: the main figures of the data that Tolok attaches to its own files, by thing, kind and year.

A file comes from a stranger: whatever is not where it should be, or not a number, is left out.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisHal
from tolok.dokumen.kenali.kamus import INSTANSI, strip_jenis
from tolok.dokumen.kenali.nama import normalize_nama

Data: TypeAlias = object
Nilai: TypeAlias = tuple[Hal, Besaran, int]

TERBESAR = 10**18
"""No figure of a report reaches it."""
_ANGKA = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,12}|/[0-9]{1,18})?")
_BERTINGKAT = (
    ("program", JenisHal.PROGRAM),
    ("kegiatan", JenisHal.KEGIATAN),
    ("sub_kegiatan", JenisHal.SUB_KEGIATAN),
)
_HITUNGAN = {
    "pagu": Besaran.PAGU,
    "realisasi": Besaran.REALISASI_ANGGARAN,
    "serapan": Besaran.SERAPAN,
}
_INSTANSI = Hal(JenisHal.INSTANSI, INSTANSI, INSTANSI)


@dataclass
class _Buku:
    """Collects every value that a thing may have; a plan has one for each version."""

    tahun: int
    hitungan: Mapping[str, Data]
    nilai: dict[Nilai, set[Fraction]] = field(default_factory=lambda: defaultdict(set))

    def add(self, hal: Hal, besaran: Besaran, tahun: Data, nilai: Data) -> None:
        angka = _read_angka(nilai)
        if angka is not None and isinstance(tahun, int):
            self.nilai[hal, besaran, tahun].add(angka)

    def hasil(self, kunci: str) -> Data:
        return _get(self.hitungan.get(kunci), "hasil")


def read_data(teks: str) -> Mapping[Nilai, frozenset[Fraction]]:
    """Every value that the attached JSON gives to the office, its programmes and its indicators, in full units.

    Money is in rupiah, percents in percent. Empty where the text is no data of Tolok.
    """
    try:
        isi: Data = json.loads(teks)
    except (ValueError, RecursionError):
        return {}
    fakta, hitungan = _get(isi, "fakta"), _get(isi, "hitungan")
    tahun = _get(fakta, "laporan", "tahun")
    if not isinstance(tahun, int) or not isinstance(hitungan, dict):
        return {}
    buku = _Buku(tahun, hitungan)
    _add_uang(buku, _INSTANSI, "total")
    buku.add(_INSTANSI, Besaran.PAGU, tahun, buku.hasil("pagu-murni:total"))
    program = dict(_add_program(buku, _get(fakta, "renja"), 0))
    _add_perjanjian(buku, fakta, program)
    _add_indikator(buku, fakta)
    return {kunci: frozenset(nilai) for kunci, nilai in buku.nilai.items()}


def _add_uang(buku: _Buku, hal: Hal, kode: str) -> None:
    for awalan, besaran in _HITUNGAN.items():
        buku.add(hal, besaran, buku.tahun, buku.hasil(f"{awalan}:{kode}"))


def _add_program(buku: _Buku, induk: Data, tingkat: int) -> Iterator[tuple[str, Hal]]:
    """Enter the money of the parts of a plan, level by level; the programmes are given back by code."""
    if tingkat == len(_BERTINGKAT):
        return
    isian, jenis = _BERTINGKAT[tingkat]
    for satu in _list(_get(induk, isian)):
        kode, nama = _get(satu, "kode"), _get(satu, "nama")
        if not isinstance(kode, str) or not isinstance(nama, str):
            continue
        hal = Hal(jenis, strip_jenis(normalize_nama(nama), jenis), nama, kode)
        _add_uang(buku, hal, kode)
        buku.add(hal, Besaran.PAGU, buku.tahun, _get(satu, "pagu_murni"))
        yield kode, hal
        yield from _add_program(buku, satu, tingkat + 1)


def _add_perjanjian(buku: _Buku, fakta: Data, program: Mapping[str, Hal]) -> None:
    indikator = {kode: hal for kode, hal, _ in _walk_indikator(fakta)}
    for versi in _list(_get(fakta, "perjanjian")):
        jumlah = [_read_angka(_get(satu, "jumlah")) for satu in _list(_get(versi, "anggaran"))]
        buku.nilai[_INSTANSI, Besaran.PAGU, buku.tahun].add(sum((satu for satu in jumlah if satu), Fraction(0)))
        for satu in _list(_get(versi, "anggaran")):
            kode = _get(satu, "program")
            if isinstance(kode, str) and kode in program:
                buku.add(program[kode], Besaran.PAGU, buku.tahun, _get(satu, "jumlah"))
        for satu in _list(_get(versi, "baris")):
            kode = _get(satu, "indikator")
            if isinstance(kode, str) and kode in indikator:
                buku.add(indikator[kode], Besaran.TARGET, buku.tahun, _get(satu, "target"))


def _add_indikator(buku: _Buku, fakta: Data) -> None:
    indikator: dict[str, Hal] = {}
    for kode, hal, data in _walk_indikator(fakta):
        indikator[kode] = hal
        for satu in _list(_get(data, "target")):
            buku.add(hal, Besaran.TARGET, _get(satu, "tahun"), _get(satu, "nilai"))
        buku.add(hal, Besaran.CAPAIAN, buku.tahun, buku.hasil(f"capaian:{kode}"))
    for ukur in _list(_get(fakta, "pengukuran")):
        pemilik = _get(ukur, "indikator")
        for satu in _list(_get(ukur, "realisasi")) if isinstance(pemilik, str) and pemilik in indikator else ():
            tahun = _get(satu, "tahun")
            buku.add(indikator[str(pemilik)], Besaran.REALISASI, tahun, _get(satu, "nilai"))
            buku.add(indikator[str(pemilik)], Besaran.CAPAIAN, tahun, buku.hasil(f"capaian:{pemilik}:{tahun}"))


def _walk_indikator(fakta: Data) -> Iterator[tuple[str, Hal, Data]]:
    """Indicators of every tujuan and sasaran: code, thing, data."""
    for tujuan in _list(_get(fakta, "renstra", "tujuan")):
        for pemilik in (tujuan, *_list(_get(tujuan, "sasaran"))):
            for satu in _list(_get(pemilik, "indikator")):
                kode, nama = _get(satu, "kode"), _get(satu, "nama")
                if isinstance(kode, str) and isinstance(nama, str):
                    yield kode, Hal(JenisHal.INDIKATOR, normalize_nama(nama), nama), satu


def _get(data: Data, *isian: str) -> Data:
    for satu in isian:
        if not isinstance(data, dict):
            return None
        data = data.get(satu)
    return data


def _list(data: Data) -> list[Data]:
    return data if isinstance(data, list) else []


def _read_angka(data: Data) -> Fraction | None:
    """A whole number, or a text such as "94.5" or "2350/23"; None for anything else."""
    if isinstance(data, bool) or not isinstance(data, int | str):
        return None
    if isinstance(data, str) and not _ANGKA.fullmatch(data):
        return None
    try:
        angka = Fraction(data)
    except ZeroDivisionError:
        return None
    return angka if abs(angka) < TERBESAR else None
