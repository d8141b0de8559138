"""Output indicators of the Renja: which a row has, and whether they were reached."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from tolok.aturan.nilai import Keadaan, Kosong, Predikat, Rentang, Terukur
from tolok.aturan.rumus.efisiensi import Keluaran
from tolok.dokumen.fakta.anggaran import IndikatorRenja, Kegiatan, Program, SubKegiatan
from tolok.dokumen.susun.anggaran import Pos


def indikator_pos(pos: Pos) -> tuple[IndikatorRenja, ...]:
    """Return the indicators of one budget row."""
    asal = pos.asal
    return asal.indikator if isinstance(asal, Program | Kegiatan | SubKegiatan) else ()


def semua_indikator_renja(pos: Pos) -> tuple[IndikatorRenja, ...]:
    """Return the indicators of a row and of everything below it."""
    return (*indikator_pos(pos), *(satu for anak in pos.anak for satu in semua_indikator_renja(anak)))


def keadaan_keluaran(program: Iterable[Pos]) -> Keluaran:
    """Tell whether all outputs of these programmes reached their targets, as far as is known."""
    indikator = [satu for pos in program for satu in semua_indikator_renja(pos)]
    berlaku = [satu for satu in indikator if not _tidak_berlaku(satu.realisasi)]
    if any(_di_bawah(satu) for satu in berlaku):
        return Keluaran.BELUM_TERCAPAI
    if berlaku and all(_tercapai(satu) for satu in berlaku):
        return Keluaran.TERCAPAI
    return Keluaran.TIDAK_DIKETAHUI


def _di_bawah(indikator: IndikatorRenja) -> bool:
    match indikator.realisasi, indikator.target:
        case Decimal() as realisasi, Decimal() as target:
            return realisasi < target
        case _:
            return False


def _tercapai(indikator: IndikatorRenja) -> bool:
    """A predikat is reached when it is the one agreed; the order of others is not known here."""
    match indikator.realisasi, indikator.target:
        case Decimal() as realisasi, Decimal() as target:
            return realisasi >= target
        case Decimal() as realisasi, Rentang() as target:
            return target.bawah <= realisasi <= target.atas
        case realisasi, target:
            return isinstance(realisasi, Predikat) and realisasi == target


def _tidak_berlaku(nilai: Terukur) -> bool:
    return isinstance(nilai, Kosong) and nilai.keadaan is Keadaan.TIDAK_BERLAKU


def belum_ada_data(nilai: Terukur) -> bool:
    """Nihil and tidak berlaku are answers, not missing data."""
    return isinstance(nilai, Kosong) and nilai.keadaan is Keadaan.BELUM_ADA
