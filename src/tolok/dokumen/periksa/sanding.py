"""Sanding: two documents side by side: whose they are, and which of their things are the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from rapidfuzz import fuzz, process

from tolok.dokumen.kenali.bentuk import Hal, JenisDokumen, JenisHal, JenisInstansi, Profil
from tolok.dokumen.kenali.kamus import BERJENJANG, strip_jenis
from tolok.dokumen.kenali.nama import SAMA, match_normal, normalize_nama
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.kajian import Kajian

SERUPA = 85
"""Percent from which the own names of two offices are one, a typing error apart."""
CALON = 6
"""How many names that look alike are compared word by word."""
MIRIP_HURUF = 55.0
KODE_MIRIP = 75
"""Percent of likeness that two names of one code must have."""
NAMA_JENIS: Mapping[JenisDokumen, str] = {
    JenisDokumen.LKIP: "LKIP",
    JenisDokumen.PK: "perjanjian kinerja",
    JenisDokumen.IKU: "IKU",
    JenisDokumen.RENSTRA: "Renstra",
    JenisDokumen.RENJA: "Renja",
    JenisDokumen.TRIWULAN: "laporan triwulan",
    JenisDokumen.LRA: "laporan realisasi anggaran",
    JenisDokumen.LAIN: "dokumen",
}
_RENCANA = r"(?:perjanjian kinerja|penetapan kinerja|pk|renja|rencana kerja|apbd|anggaran|dpa|kinerja)"
_PERUBAHAN = re.compile(
    rf"\b{_RENCANA}\)?\s{{1,3}}\(?perubahan\b|\bperubahan\s{{1,3}}(?:atas\s)?{_RENCANA}\b|\bdppa\b|\bapbd-?p\b",
    re.IGNORECASE,
)
_MURNI = re.compile(r"\bmurni\b|\bsebelum perubahan\b", re.IGNORECASE)
AWAL_DOKUMEN = 30
"""Sentences from the start that say which version a document is."""
KATA_JUDUL = 15
"""A longer line speaks of a version, it does not name the document's own."""


class Hubungan(StrEnum):
    """How a second document stands to the examined one."""

    SETAHUN = "setahun"
    """The same office and year, or nothing in it says otherwise."""
    LAMPAU = "lampau"
    """The same office in an earlier year."""
    TAHUN_LAIN = "tahun-lain"
    """The same office in a later year, or a plan of other years."""
    KANTOR_LAIN = "kantor-lain"


def relate(satu: Profil, lain: Profil) -> Hubungan:
    """Tell how `lain` stands to `satu`; what a document does not say is taken to be equal."""
    if is_kantor_sama(satu, lain) is False:
        return Hubungan.KANTOR_LAIN
    if lain.jenis is JenisDokumen.RENSTRA:
        periode = lain.periode_renstra
        dalam = not periode or not satu.tahun or periode[0] <= satu.tahun <= periode[1]
        return Hubungan.SETAHUN if dalam else Hubungan.TAHUN_LAIN
    if not satu.tahun or not lain.tahun or satu.tahun == lain.tahun:
        return Hubungan.SETAHUN
    return Hubungan.LAMPAU if lain.tahun < satu.tahun else Hubungan.TAHUN_LAIN


def is_kantor_sama(satu: Profil, lain: Profil) -> bool | None:
    """Whether two documents are of one office; None where one of them names none."""
    kiri, kanan = normalize_nama(satu.nama_diri), normalize_nama(lain.nama_diri)
    if not kiri or not kanan:
        return None
    # Inspektorat, RSUD and their like are of no kind of their own; their names tell.
    if JenisInstansi.LAIN not in (satu.jenis_instansi, lain.jenis_instansi) and satu.jenis_instansi is not (
        lain.jenis_instansi
    ):
        return False
    pendek, panjang = sorted((kiri, kanan), key=len)
    return f"{panjang} ".startswith(f"{pendek} ") or fuzz.ratio(kiri, kanan) >= SERUPA


def is_sekantor(satu: Kajian, lain: Kajian) -> bool:
    """Whether both documents name the same office, so that a difference between them is provable."""
    return is_kantor_sama(satu.profil, lain.profil) is True


def list_sepaket(kajian: Kajian, *jenis: JenisDokumen) -> list[Kajian]:
    """Documents of the same office and year, of these kinds or of any."""
    return [
        satu
        for satu in kajian.paket
        if relate(kajian.profil, satu.profil) is Hubungan.SETAHUN and (not jenis or satu.profil.jenis in jenis)
    ]


def list_lampau(kajian: Kajian) -> list[Kajian]:
    """Documents of the same office of earlier years, the latest first, wherever they were given."""
    lampau = [
        satu
        for satu in (*kajian.pembanding, *kajian.paket)
        if relate(kajian.profil, satu.profil) is Hubungan.LAMPAU and is_sekantor(kajian, satu)
    ]
    return sorted(lampau, key=lambda satu: -(satu.profil.tahun or 0))


def list_tahun_lalu(kajian: Kajian) -> list[Kajian]:
    """Those of them that are of the year just before."""
    return [satu for satu in list_lampau(kajian) if satu.profil.tahun == (kajian.profil.tahun or 0) - 1]


def versi_dokumen(kajian: Kajian) -> str:
    """The version of the plan that a document is: perubahan, murni, "" where its head says neither."""
    kepala = [satu.teks for satu in kajian.kalimat[:AWAL_DOKUMEN] if len(satu.teks.split()) <= KATA_JUDUL]
    teks = "\n".join((kajian.naskah.judul, *kepala))
    if _PERUBAHAN.search(teks):
        return "perubahan"
    return "murni" if _MURNI.search(teks) else ""


def match_hal(sini: Iterable[Hal], sana: Iterable[Hal]) -> dict[Hal, Hal]:
    """For each thing of `sana` the thing of `sini` that it is; one that is like two of them is left out.

    The office is the office. Programmes are the same by code and name, everything else by name, and an
    indicator of a programme only within the same programme.
    """
    buku: dict[tuple[JenisHal, str], dict[str, Hal]] = {}
    kode: dict[tuple[JenisHal, str], Hal] = {}
    for satu in sini:
        buku.setdefault(_laci(satu), {})[_nama(satu)] = satu
        if satu.kode:
            kode[satu.jenis, satu.kode] = satu
    hasil: dict[Hal, Hal] = {}
    for satu in sana:
        padanan = _match_kode(satu, kode) or _match_nama(satu, buku.get(_laci(satu), {}))
        if padanan is not None:
            hasil[satu] = padanan
    return hasil


def _laci(hal: Hal) -> tuple[JenisHal, str]:
    """Only things of one kind and one owner may be the same."""
    return hal.jenis, hal.kunci.partition(" @ ")[2]


def _nama(hal: Hal) -> str:
    normal = hal.kunci.partition(" @ ")[0]
    return strip_jenis(normal, hal.jenis) if hal.jenis in BERJENJANG else normal


def _match_kode(hal: Hal, kode: Mapping[tuple[JenisHal, str], Hal]) -> Hal | None:
    calon = kode.get((hal.jenis, hal.kode)) if hal.kode else None
    return calon if calon and match_normal(_nama(hal), _nama(calon)) >= KODE_MIRIP else None


def _match_nama(hal: Hal, buku: Mapping[str, Hal]) -> Hal | None:
    normal = _nama(hal)
    if normal in buku:
        return buku[normal]
    dekat = process.extract(normal, list(buku), scorer=fuzz.ratio, limit=CALON, score_cutoff=MIRIP_HURUF)
    cocok = [nama for nama, _, _ in dekat if match_normal(normal, nama) >= SAMA]
    if len(cocok) != 1 or (hal.kode and buku[cocok[0]].kode not in {"", hal.kode}):
        return None
    return buku[cocok[0]]


def name_dokumen(kajian: Kajian) -> str:
    """What a finding calls another document: "PK 2023 (pk.pdf)"."""
    jenis, tahun = NAMA_JENIS[kajian.profil.jenis], kajian.profil.tahun
    sebutan = f"{jenis} {tahun}" if tahun else jenis
    return f"{sebutan} ({kajian.bacaan.berkas})" if kajian.bacaan.berkas else sebutan


def awal_dokumen(kajian: Kajian) -> Tempat:
    """The place of what a document says of itself as a whole."""
    return kajian.kalimat[0].tempat if kajian.kalimat else Tempat()
