"""The annex of decisions: what each is about, which sources disagree, and the reading that was taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from tolok.dokumen.fakta.anggaran import IndikatorRenja, Kegiatan, Program, Renja, SubKegiatan
from tolok.dokumen.fakta.dasar import Tercatat
from tolok.dokumen.fakta.laporan import Laporan
from tolok.dokumen.fakta.pengukuran import NilaiTriwulan, Pengukuran, Realisasi
from tolok.dokumen.fakta.rencana import (
    AnggaranPerjanjian,
    BarisPerjanjian,
    PerjanjianKinerja,
    Sasaran,
    TargetTahun,
    Tujuan,
)
from tolok.dokumen.naskah import Blok, Tabel
from tolok.dokumen.susun.angka import polos
from tolok.dokumen.susun.blok import baris, huruf_judul, kepala, paragraf
from tolok.dokumen.susun.lkip.konteks import Konteks
from tolok.dokumen.susun.perhitungan import semua_indikator
from tolok.dokumen.susun.tabel import TENGAH, kolom

PENAMA = ("nama", "judul", "jabatan", "uraian", "rekomendasi", "temuan")
"""Fields that name a fact, the first that it has."""
BERNAMA_LAIN: dict[type[Tercatat], str] = {
    Program: "{kode} {nama}",
    Kegiatan: "{kode} {nama}",
    SubKegiatan: "{kode} {nama}",
    IndikatorRenja: "{induk}; indikator: {nama}",
    Tujuan: "Tujuan {kode}: {nama}",
    Sasaran: "Sasaran {kode}: {nama}",
    TargetTahun: "{induk}, target tahun {tahun}",
    PerjanjianKinerja: "PK {versi}",
    BarisPerjanjian: "{indikator}, target dalam {induk}",
    AnggaranPerjanjian: "{program}, anggaran dalam {induk}",
    Pengukuran: "{indikator}",
    Realisasi: "{induk}, realisasi tahun {tahun}",
    NilaiTriwulan: "{induk}, triwulan {triwulan}",
    Renja: "Rencana Kerja Tahun {tahun}",
    Laporan: "Laporan Kinerja Tahun {tahun}",
}
"""Facts that have no name of their own, or need more than it; `induk` = what holds them."""


def keputusan(konteks: Konteks) -> tuple[Blok, ...]:
    """Return every decision on a contradictory or incomplete source, or nothing where there is none."""
    nama = {kode: satu.nama for kode, (satu, _) in semua_indikator(konteks.fakta).items()}
    catatan = [
        (mengenai, satu.sumber, satu.keputusan)
        for mengenai, satu in _walk_tercatat(konteks.fakta, konteks.nama, nama)
        if satu.keputusan
    ]
    if not catatan:
        return ()
    return (
        paragraf(
            f"Sumber data {konteks.nama} memuat keterangan yang bertentangan atau tidak lengkap; bacaan yang dipakai "
            "laporan ini dan alasannya:"
        ),
        Tabel(
            kode="keputusan",
            judul="Keputusan atas Sumber yang Bertentangan",
            kolom=kolom((6, TENGAH), 24, 22, 48),
            kepala=(kepala("No.", "Mengenai", "Sumber", "Bacaan yang dipakai dan alasannya"),),
            badan=tuple(
                baris(polos(nomor), mengenai, sumber or "–", isi)
                for nomor, (mengenai, sumber, isi) in enumerate(catatan, 1)
            ),
            kecil=True,
        ),
    )


def _walk_tercatat(simpul: object, induk: str, nama: Mapping[str, str]) -> Iterator[tuple[str, Tercatat]]:
    """Yield every recorded fact with its name; `induk` = the name of what holds it, `nama` = of indicators by code."""
    if isinstance(simpul, tuple):
        for satu in simpul:
            yield from _walk_tercatat(satu, induk, nama)
    if not is_dataclass(simpul) or isinstance(simpul, type):
        return
    if isinstance(simpul, Tercatat):
        induk = _sebut(simpul, induk, nama)
        yield induk, simpul
    for isian in fields(simpul):
        yield from _walk_tercatat(getattr(simpul, isian.name), induk, nama)


def _sebut(simpul: Tercatat, induk: str, nama: Mapping[str, str]) -> str:
    """Name one fact so that "program ini" or "indikator ini" in its decision needs no guess."""
    pola = BERNAMA_LAIN.get(type(simpul))
    if pola is None:
        bagian = f"{induk}, {type(simpul).__name__.lower()}"
        return next((getattr(simpul, satu) for satu in PENAMA if getattr(simpul, satu, "")), bagian)
    isi = {isian.name: getattr(simpul, isian.name) for isian in fields(simpul)}
    kode, versi = isi.get("indikator"), isi.get("versi", "").replace("-", " ")
    indikator = nama.get(kode, kode) if isinstance(kode, str) else ""
    return pola.format(
        **{**isi, "induk": induk, "nama": huruf_judul(isi.get("nama", "")), "indikator": indikator, "versi": versi}
    )
