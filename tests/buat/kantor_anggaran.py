"""Drawn by lot: programmes, kegiatan and sub kegiatan of an office with their money."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from buat.anggaran import make_renja
from tolok.aturan.nilai import belum_ada
from tolok.dokumen.fakta.anggaran import Belanja, IndikatorRenja, Kegiatan, Program, Renja, SubKegiatan
from tolok.dokumen.fakta.dasar import Rupiah

PEKERJAAN = ("Pendampingan", "Penyediaan Sarana", "Pelatihan", "Pendataan", "Pengawasan", "Penyusunan Dokumen")
JENIS = ("pegawai", "barang-jasa", "modal")
KELUARAN = ("dokumen", "orang", "unit", "persen", "laporan")


def make_renja_undian(acak: Random, *, indikator: Sequence[str]) -> Renja:
    """Return one to five programmes, most of which support some of the indicators."""
    program = tuple(_program(acak, f"9.98.{urut:02}", indikator) for urut in range(1, acak.randint(1, 5) + 1))
    return make_renja(program=program, pagu=None, realisasi=None, kelompok_lama=())


def _program(acak: Random, kode: str, indikator: Sequence[str]) -> Program:
    didukung = tuple(acak.sample(indikator, acak.randint(0, min(3, len(indikator)))))
    kegiatan = tuple(_kegiatan(acak, f"{kode}.2.{urut:02}") for urut in range(1, acak.randint(1, 3) + 1))
    return Program(
        kode=kode,
        nama=f"PROGRAM {acak.choice(PEKERJAAN).upper()} {kode}",
        mendukung=didukung,
        indikator=_keluaran(acak),
        kegiatan=kegiatan,
    )


def _kegiatan(acak: Random, kode: str) -> Kegiatan:
    sub = tuple(_sub_kegiatan(acak, f"{kode}.{urut:04}") for urut in range(1, acak.randint(1, 4) + 1))
    return Kegiatan(kode=kode, nama=f"{acak.choice(PEKERJAAN)} {kode}", indikator=_keluaran(acak), sub_kegiatan=sub)


def _sub_kegiatan(acak: Random, kode: str) -> SubKegiatan:
    """One to three kinds of spending that add up to it; its first pagu is known for most."""
    uang = [_pagu_dan_realisasi(acak) for _ in range(acak.randint(1, 3))]
    return SubKegiatan(
        kode=kode,
        nama=f"{acak.choice(PEKERJAAN)} {kode}",
        pagu=Rupiah(sum(pagu for pagu, _ in uang)),
        realisasi=Rupiah(sum(realisasi for _, realisasi in uang)),
        pagu_murni=Rupiah(acak.randrange(10**9)) if acak.random() < 0.9 else belum_ada("tidak ada dalam sumber"),
        belanja=tuple(
            Belanja(jenis=jenis, pagu=Rupiah(pagu), realisasi=Rupiah(realisasi))
            for jenis, (pagu, realisasi) in zip(JENIS, uang, strict=False)
        ),
        indikator=_keluaran(acak),
    )


def _pagu_dan_realisasi(acak: Random) -> tuple[int, int]:
    pagu = acak.choice((0, acak.randrange(10**6), acak.randrange(10**10)))
    return pagu, acak.randint(0, pagu)


def _keluaran(acak: Random) -> tuple[IndikatorRenja, ...]:
    satuan = acak.choice(KELUARAN)
    target, realisasi = (Decimal(acak.randint(0, 500)) for _ in range(2))
    return (IndikatorRenja(nama=f"Keluaran berupa {satuan}", satuan=satuan, target=target, realisasi=realisasi),)
