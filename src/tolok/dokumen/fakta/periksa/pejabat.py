"""Officials who sign: a possible NIP, a pangkat that belongs to its golongan."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.aturan.galat import NipKeliru, TidakDikenal
from tolok.aturan.nilai import Kosong
from tolok.aturan.rumus.nip import parse_nip
from tolok.aturan.rumus.pangkat import dari_golongan, pangkat_cocok
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.instansi import Pejabat
from tolok.dokumen.fakta.kesalahan import Kesalahan, Tempat, quote
from tolok.dokumen.fakta.periksa.perjanjian import list_perjanjian


def check_pejabat(fakta: Fakta) -> Iterator[Kesalahan]:
    for perjanjian, tempat in list_perjanjian(fakta):
        yield from _check(perjanjian.pihak_pertama, tempat=tempat.at_key("pihak_pertama"))
        yield from _check(perjanjian.pihak_kedua, tempat=tempat.at_key("pihak_kedua"))
    yield from _check(fakta.laporan.penandatangan, tempat=Tempat("laporan.toml", "", "penandatangan"))


def _check(pejabat: Pejabat, *, tempat: Tempat) -> Iterator[Kesalahan]:
    yield from _check_nip(pejabat, tempat=tempat.at_key("nip"))
    yield from _check_golongan(pejabat, tempat=tempat)


def _jenis_asn(golongan: str) -> str:
    """PPPK golongan have no letter (IX); an empty golongan says nothing, so the NIP is read as that of a PNS."""
    return "PPPK" if golongan and "/" not in golongan else "PNS"


def _check_nip(pejabat: Pejabat, *, tempat: Tempat) -> Iterator[Kesalahan]:
    if not pejabat.nip:
        return
    try:
        parse_nip(pejabat.nip, jenis=_jenis_asn(pejabat.golongan))
    except NipKeliru as galat:
        yield Kesalahan(tempat, f"NIP {quote(pejabat.nip)} tidak sah", "; ".join(galat.alasan), "Cocokkan dengan SK")


def _check_golongan(pejabat: Pejabat, *, tempat: Tempat) -> Iterator[Kesalahan]:
    if not pejabat.golongan:
        return
    jenis = _jenis_asn(pejabat.golongan)
    try:
        seharusnya = dari_golongan(pejabat.golongan, jenis)
    except TidakDikenal as galat:
        yield Kesalahan(
            tempat.at_key("golongan"),
            f"golongan {quote(pejabat.golongan)} tidak ada",
            "golongan ruang PNS I/a sampai IV/e, golongan PPPK I sampai XVII",
            f"Maksud Anda “{galat.saran[0]}”?" if galat.saran else "Tulis misalnya IV/a",
        )
        return
    if not pejabat.pangkat and not isinstance(seharusnya, Kosong):
        yield Kesalahan(
            tempat.at_key("pangkat"),
            "pangkat kosong",
            f"golongan {pejabat.golongan} berpangkat {seharusnya}; laporan mencetak keduanya bersama",
            f"Tulis {seharusnya}, atau kosongkan juga golongannya",
        )
    if pejabat.pangkat and not pangkat_cocok(pejabat.pangkat, pejabat.golongan, jenis):
        sebutan = "tidak berpangkat" if isinstance(seharusnya, Kosong) else f"berpangkat {seharusnya}"
        yield Kesalahan(
            tempat.at_key("pangkat"),
            f"pangkat {quote(pejabat.pangkat)} bukan milik golongan {quote(pejabat.golongan)}",
            f"golongan {pejabat.golongan} {sebutan}",
            "Perbaiki pangkat atau golongannya menurut SK",
        )
