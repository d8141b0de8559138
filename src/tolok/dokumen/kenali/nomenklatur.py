"""Nomenklatur: the official names and codes of programmes, kegiatan and sub kegiatan of a kecamatan.

The list follows Kepmendagri 900.1.15.5-1317/2023; what later lists added is marked in its column
`masa`. Codes that begin with X.XX belong to the supporting programme of every office.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rapidfuzz import fuzz, process

from tolok.dokumen.kenali.bentuk import JenisHal
from tolok.dokumen.kenali.nama import match_normal, normalize_nama

_TINGKAT = {3: JenisHal.PROGRAM, 5: JenisHal.KEGIATAN, 6: JenisHal.SUB_KEGIATAN}
_SEGMEN = re.compile(r"[0-9X]{1,4}(?:\.[0-9X]{1,4}){2,5}", re.IGNORECASE)
_PENUNJANG = re.compile(r"^[0-9X]{1,2}\.[0-9X]{1,2}\.01(?=\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Baku:
    """One official entry."""

    kode: str
    nama: str
    jenis: JenisHal
    satuan: str
    """Unit of the official indicator of a sub kegiatan, "" where none is known."""
    masa: str
    """"" in every list known, "baru" only in lists after 1317/2023, "lama" no longer in them."""


@dataclass(frozen=True, slots=True)
class Padanan:
    """The official entry that a printed name or code means, and how sure that is, in percent."""

    baku: Baku
    yakin: int


@cache
def daftar_baku() -> tuple[Baku, ...]:
    """Every official entry, by code."""
    berkas = resources.files("tolok.dokumen.kenali") / "nomenklatur_kecamatan.csv"
    baris = csv.DictReader(berkas.read_text(encoding="utf-8").splitlines())
    return tuple(Baku(r["kode"], r["nama"], _TINGKAT[len(r["kode"].split("."))], r["satuan"], r["masa"]) for r in baris)


def level_kode(kode: str) -> JenisHal | None:
    """Return what a code of the nomenklatur is a code of, by its number of parts; None for any other code."""
    return _TINGKAT.get(len(kode.strip(" .").split("."))) if _SEGMEN.fullmatch(kode.strip(" .")) else None


def tidy_kode(kode: str) -> str:
    """Return a code with parts of two digits and a last part of four: "7.01.01.2.01.06" is 7.01.01.2.01.0006."""
    bagian = kode.strip(" .").upper().split(".")
    rapi = [satu if nomor in {0, 3} else satu.zfill(2) for nomor, satu in enumerate(bagian[:5])]
    return ".".join([*rapi, *(satu.zfill(4) for satu in bagian[5:])])


def find_baku(kode: str) -> Baku | None:
    """Return the official entry of a code, of two or four digits at its end; supporting ones of any office."""
    rapi = tidy_kode(kode)
    menurut_kode = _menurut_kode()
    return (
        menurut_kode.get(rapi)
        or menurut_kode.get(_PENUNJANG.sub("7.01.01", rapi))
        or menurut_kode.get(_PENUNJANG.sub("X.XX.01", rapi))
    )


def find_nomenklatur(nama: str, *, kode: str = "", jenis: JenisHal | None = None) -> Padanan | None:
    """Return the official entry that a printed name means, by its code where that agrees with the name.

    None where no entry is near enough (below 75 percent); 90 and more may be taken for the same name.
    """
    normal = normalize_nama(nama)
    menurut_kode = find_baku(kode) if kode else None
    if menurut_kode and (mirip := match_normal(normal, normalize_nama(menurut_kode.nama))) >= 60:
        return Padanan(menurut_kode, max(mirip, 90))
    return _find_nama(normal, jenis)


@cache
def _find_nama(normal: str, jenis: JenisHal | None) -> Padanan | None:
    calon = [satu for satu in daftar_baku() if jenis in {None, satu.jenis}]
    nilai = [
        Padanan(calon[nomor], match_normal(normal, teks))
        for teks, _, nomor in process.extract(
            normal, [normalize_nama(satu.nama) for satu in calon], scorer=fuzz.ratio, limit=4, score_cutoff=60
        )
    ]
    terbaik = max(nilai, key=lambda satu: satu.yakin, default=None)
    return terbaik if terbaik and terbaik.yakin >= 75 else None


@cache
def _menurut_kode() -> dict[str, Baku]:
    return {satu.kode: satu for satu in daftar_baku()}
