"""Rumus pangkat: the rank that belongs to a golongan ruang."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from tolok.aturan.galat import TidakDikenal
from tolok.aturan.katalog import aturan
from tolok.aturan.nilai import Kosong, tidak_berlaku
from tolok.aturan.parameter import riwayat_parameter
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.nip import JENIS_ASN
from tolok.aturan.satuan import Satuan

KEPANGKATAN = Rujukan("pp-11-2017", "pangkat dan golongan ruang")


@aturan(
    kode="pangkat.dari_golongan",
    nama="Pangkat menurut golongan ruang",
    rumus="pangkat pada baris golongan ruang dalam daftar",
    satuan=Satuan.IDENTITAS,
    dasar=(KEPANGKATAN,),
    parameter=("pangkat_golongan",),
)
def dari_golongan(golongan: str, jenis_asn: str = "PNS") -> str | Kosong:
    """Pangkat PNS menurut golongan ruang (I/a sampai IV/e); golongan PPPK (I sampai XVII) tidak berpangkat.

    Galat:
        TidakDikenal: golongan tidak ada bagi jenis ASN itu, atau jenisnya bukan PNS atau PPPK.
    """
    if jenis_asn not in JENIS_ASN:
        raise TidakDikenal("Jenis ASN", jenis_asn, dikenal=JENIS_ASN)
    daftar = riwayat_parameter("pangkat_golongan")[-1].nilai
    if jenis_asn == "PPPK":
        if golongan not in cast("list[str]", daftar["pppk"]):
            raise TidakDikenal("Golongan PPPK", golongan, dikenal=cast("list[str]", daftar["pppk"]))
        return tidak_berlaku("golongan PPPK tidak berpangkat")
    pangkat = cast("Mapping[str, str]", daftar["pns"])
    if golongan not in pangkat:
        raise TidakDikenal("Golongan ruang PNS", golongan, dikenal=pangkat)
    return pangkat[golongan]


@aturan(
    kode="pangkat.cocok",
    nama="Kecocokan pangkat dan golongan",
    rumus="pangkat tertulis = pangkat menurut golongan ruang",
    satuan=Satuan.IDENTITAS,
    dasar=(KEPANGKATAN,),
    parameter=("pangkat_golongan",),
)
def pangkat_cocok(pangkat: str, golongan: str, jenis_asn: str = "PNS") -> bool:
    """Apakah pangkat yang tertulis milik golongan ruang itu; "Tk. I" dibaca "Tingkat I".

    Galat:
        TidakDikenal: golongan tidak ada bagi jenis ASN itu.
    """
    seharusnya = dari_golongan(golongan, jenis_asn)
    if isinstance(seharusnya, Kosong):
        return not pangkat
    return _read_pangkat(pangkat) == _read_pangkat(seharusnya)


def _read_pangkat(teks: str) -> list[str]:
    # Written "Tk. I", "Tk.I", "TK I" and "Tingkat I" in real reports.
    kata = teks.casefold().replace("tk.", "tingkat ").split()
    return ["tingkat" if satu == "tk" else satu for satu in kata]
