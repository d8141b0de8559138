"""The annexes: PK, Renja with its realisasi, reconciliation, reviu, decisions on sources, Cara Hitung."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.aturan.nilai import Kosong, Target
from tolok.dokumen.fakta.rencana import PerjanjianKinerja
from tolok.dokumen.naskah import Bab, Baris, Blok, HalamanBaru, Lanskap, Penanda, Tabel, TandaTangan
from tolok.dokumen.susun.angka import polos, teks_target
from tolok.dokumen.susun.blok import bab, baris, butir, kepala, paragraf
from tolok.dokumen.susun.lkip.cara_hitung import cara_hitung
from tolok.dokumen.susun.lkip.keluaran import TINGKAT_LAMPIRAN, tabel_keluaran
from tolok.dokumen.susun.lkip.keputusan import keputusan
from tolok.dokumen.susun.lkip.konteks import (
    CARA_HITUNG,
    JUDUL_LAMPIRAN,
    KEPUTUSAN,
    PERJANJIAN,
    REKONSILIASI,
    RENJA,
    REVIU,
    Konteks,
)
from tolok.dokumen.susun.perhitungan import semua_indikator, target_tahun
from tolok.dokumen.susun.perjanjian_kinerja import lampiran_pk, pernyataan
from tolok.dokumen.susun.tabel import TENGAH, kolom


def lampiran(konteks: Konteks) -> tuple[Bab, ...]:
    """Return the annexes by their fixed numbers; only the last can be empty, and is left out then."""
    isi = (
        (PERJANJIAN, _perjanjian(konteks)),
        (RENJA, _renja(konteks)),
        (REKONSILIASI, _rekonsiliasi(konteks)),
        (REVIU, _reviu(konteks)),
        (CARA_HITUNG, cara_hitung(konteks)),
        (KEPUTUSAN, keputusan(konteks)),
    )
    return tuple(
        bab(f"{nomor} {JUDUL_LAMPIRAN[nomor]}", *blok, tingkat=1, bernomor=False) for nomor, blok in isi if blok
    )


def _perjanjian(konteks: Konteks) -> tuple[Blok, ...]:
    """The whole PK, every version, as it was signed."""
    return tuple(
        blok
        for perjanjian in sorted(konteks.fakta.perjanjian, key=lambda satu: satu.urutan)
        for blok in (
            *pernyataan(konteks.fakta, perjanjian),
            HalamanBaru(),
            *lampiran_pk(konteks.fakta, perjanjian, konteks.angka.total),
        )
    )


def _versi(perjanjian: PerjanjianKinerja) -> str:
    return perjanjian.versi.replace("-", " ").capitalize()


def _renja(konteks: Konteks) -> tuple[Blok, ...]:
    tabel = tabel_keluaran(
        "renja",
        f"Rencana Kerja {konteks.nama} Tahun {konteks.tahun} dan Realisasinya",
        konteks.angka.total.anak,
        tingkat=TINGKAT_LAMPIRAN,
        jumlah=konteks.angka.total,
    )
    return (Lanskap((tabel,)),)


def _rekonsiliasi(konteks: Konteks) -> tuple[Blok, ...]:
    """Where nothing differs one line says so; otherwise every difference is a row."""
    versi = sorted(konteks.fakta.perjanjian, key=lambda satu: satu.urutan)
    badan = _baris_rekonsiliasi(konteks, versi)
    kalimat: list[str] = []
    if len(versi) == 1:
        kalimat.append(
            f"PK Perubahan tahun {konteks.tahun} tidak tersedia; yang dibandingkan adalah Renstra, PK "
            f"{versi[0].versi}, dan laporan ini."
        )
    if konteks.fakta.laporan.catatan_konsistensi:
        kalimat.append(
            "Perbedaan dengan dokumen yang tidak tersedia dijelaskan pada Bab II, bagian Perjanjian Kinerja Tahun "
            f"{konteks.tahun}."
        )
    if badan:
        kalimat.append("Indikator atau target yang tidak sama dalam dokumen-dokumen itu; indikator lain sama:")
        return (*map(paragraf, kalimat), _tabel_rekonsiliasi(konteks, versi, badan))
    pk = butir(f"PK {satu.versi}" for satu in versi)
    kalimat.append(f"Indikator dan target {konteks.nama} sama dalam Renstra, {pk}, serta laporan ini.")
    return tuple(map(paragraf, kalimat))


def _tabel_rekonsiliasi(konteks: Konteks, versi: list[PerjanjianKinerja], badan: list[Baris]) -> Tabel:
    pk = [f"Target PK {_versi(satu).lower()}" for satu in versi]
    return Tabel(
        kode="rekonsiliasi",
        judul=f"Rekonsiliasi Indikator Renstra, Perjanjian Kinerja, dan LKIP Tahun {konteks.tahun}",
        kolom=kolom((7, TENGAH), 34, *[(14, TENGAH) for _ in range(len(versi) + 2)], 19),
        kepala=(kepala("No.", "Indikator", f"Target Renstra {konteks.tahun}", *pk, "LKIP", "Keterangan"),),
        badan=tuple(badan),
        kecil=True,
    )


def _baris_rekonsiliasi(konteks: Konteks, versi: list[PerjanjianKinerja]) -> list[Baris]:
    badan: list[Baris] = []
    dilaporkan = {satu.kode for satu in konteks.angka.kinerja}
    for kode, (indikator, _) in semua_indikator(konteks.fakta).items():
        renstra = target_tahun(indikator, konteks.tahun)
        target = [{baris.indikator: baris.target for baris in satu.baris}.get(kode) for satu in versi]
        if all(_sama(satu, renstra) for satu in target) and kode in dilaporkan:
            continue
        tulisan = ["tidak ada" if satu is None else teks_target(satu, indikator.satuan) for satu in target]
        badan.append(
            baris(
                polos(len(badan) + 1),
                indikator.nama,
                "tidak ada" if isinstance(renstra, Kosong) else teks_target(renstra, indikator.satuan),
                *tulisan,
                "dilaporkan" if kode in dilaporkan else "tidak dilaporkan",
                _keterangan(target),
            )
        )
    return badan


def _sama(satu: Target | None, lain: Target) -> bool:
    """Two targets that are not there are the same, whatever the reasons."""
    return satu == lain or (isinstance(satu, Kosong) and isinstance(lain, Kosong))


def _keterangan(target: Sequence[Target | None]) -> str:
    if all(satu is None for satu in target):
        return "ada dalam Renstra, tidak diperjanjikan"
    if any(satu is None for satu in target):
        return "hanya ada dalam sebagian versi PK"
    return (
        "target berubah antar versi" if any(satu != target[0] for satu in target) else "target PK berbeda dari Renstra"
    )


def _reviu(konteks: Konteks) -> tuple[Blok, ...]:
    instansi = konteks.fakta.instansi
    return (
        paragraf(
            f"Tempat pernyataan telah direviu atas Laporan Kinerja {instansi.nama} Tahun {konteks.tahun}, diisi oleh "
            f"aparat pengawasan intern {instansi.pemda} sesudah reviu selesai dan sebelum laporan ditandatangani "
            "(Peraturan Menteri PANRB Nomor 53 Tahun 2014 Lampiran III)."
        ),
        TandaTangan(
            (Penanda(jabatan=(f"Aparat Pengawasan Intern {instansi.pemda},",), tempat_tanggal="……………………, ……………………"),)
        ),
    )
