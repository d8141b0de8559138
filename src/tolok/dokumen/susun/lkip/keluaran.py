"""Renja rows with their output indicators and money: program -> kegiatan -> sub kegiatan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tolok.dokumen.fakta.anggaran import IndikatorRenja
from tolok.dokumen.naskah import Baris, Sel, Tabel
from tolok.dokumen.susun.anggaran import Pos
from tolok.dokumen.susun.angka import bilangan, persen, teks_target
from tolok.dokumen.susun.blok import huruf_judul, judul_sel, kepala, sel, tebal
from tolok.dokumen.susun.keluaran import belum_ada_data, indikator_pos
from tolok.dokumen.susun.tabel import KANAN, TENGAH, kolom

TINGKAT_BADAN = 2
"""The body prints program and kegiatan; sub kegiatan stand in the annex."""
TINGKAT_LAMPIRAN = 3


def tabel_keluaran(
    kode: str, judul: str, program: Iterable[Pos], *, tingkat: int = TINGKAT_BADAN, jumlah: Pos | None = None
) -> Tabel:
    """Return indicators with target and realisasi, pagu, realisasi and serapan, down to `tingkat` levels.

    When no row has a realisasi of its indicator, that column is one note instead.
    """
    baris = [(pos, turun) for pos in program for pos, turun in _turun(pos, 1, tingkat)]
    indikator = [satu for pos, _ in baris for satu in indikator_pos(pos)]
    ada_realisasi = any(not belum_ada_data(satu.realisasi) for satu in indikator)
    badan = [isi for pos, turun in baris for isi in _baris_satu(pos, turun, ada_realisasi=ada_realisasi)]
    if jumlah is not None:
        badan.append(_baris_jumlah(jumlah, ada_realisasi=ada_realisasi))
    judul_keluaran = ("Indikator", "Target", "Realisasi") if ada_realisasi else ("Indikator", "Target")
    return Tabel(
        kode=kode,
        judul=judul,
        kolom=kolom(
            26,
            24 if ada_realisasi else 30,
            (12, TENGAH),
            *(((12, TENGAH),) if ada_realisasi else ()),
            (14, KANAN),
            (14, KANAN),
            (10, TENGAH),
        ),
        kepala=(
            (
                judul_sel("Program/Kegiatan" + ("/Sub Kegiatan" if tingkat == TINGKAT_LAMPIRAN else ""), tinggi=2),
                judul_sel("Keluaran atau hasil", kolom=len(judul_keluaran)),
                judul_sel("Anggaran (Rp)", kolom=3),
            ),
            kepala(*judul_keluaran, "Pagu", "Realisasi", "Serapan"),
        ),
        badan=tuple(badan),
        catatan=() if ada_realisasi else ("Realisasi indikator program dan kegiatan ini tidak ada dalam sumber.",),
        kecil=True,
    )


def _turun(pos: Pos, tingkat: int, sampai: int) -> Iterator[tuple[Pos, int]]:
    yield pos, tingkat
    if tingkat < sampai:
        for anak in pos.anak:
            yield from _turun(anak, tingkat + 1, sampai)


def _baris_satu(pos: Pos, tingkat: int, *, ada_realisasi: bool) -> Iterator[Baris]:
    """One row for each indicator; name and money span them."""
    daftar = indikator_pos(pos)
    tinggi, tegas = max(len(daftar), 1), tingkat == 1
    uang = (
        sel(bilangan(pos.pagu), baris=tinggi, tebal=tegas),
        sel(bilangan(pos.realisasi), baris=tinggi, tebal=tegas),
        sel(persen(pos.serapan), baris=tinggi, tebal=tegas),
    )
    identitas = sel(f"{pos.kode} {huruf_judul(pos.nama)}", baris=tinggi, tebal=tegas, lekuk=tingkat - 1)
    if not daftar:
        yield (identitas, sel("tidak ada data"), sel("–"), *((sel("–"),) if ada_realisasi else ()), *uang)
        return
    yield (identitas, *_sel_indikator(daftar[0], ada_realisasi=ada_realisasi), *uang)
    for indikator in daftar[1:]:
        yield _sel_indikator(indikator, ada_realisasi=ada_realisasi)


def _sel_indikator(indikator: IndikatorRenja, *, ada_realisasi: bool) -> tuple[Sel, ...]:
    awal = (sel(indikator.nama), sel(teks_target(indikator.target, indikator.satuan)))
    return (*awal, sel(teks_target(indikator.realisasi, indikator.satuan))) if ada_realisasi else awal


def _baris_jumlah(jumlah: Pos, *, ada_realisasi: bool) -> Baris:
    return (
        sel("Jumlah", kolom=4 if ada_realisasi else 3, rata=TENGAH, tebal=True),
        *(sel(tebal(teks)) for teks in (bilangan(jumlah.pagu), bilangan(jumlah.realisasi), persen(jumlah.serapan))),
    )
