"""Made-up offices by number: each seed gives one office, consistent, and unlike the others in size and fate.

`make_kantor(7)` is always the same office. Years without a value, quarters without a register, targets of
zero, falling indicators, ranges, grades, money that was not spent and a PK that was revised all occur.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from buat.fakta import make_fakta
from buat.instansi import make_instansi
from buat.kantor_anggaran import make_renja_undian
from buat.kantor_kinerja import make_kinerja_undian, make_pengukuran_undian
from buat.laporan import make_laporan
from buat.rencana import PK_MURNI, PK_PERUBAHAN, make_renstra
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.instansi import Isu, Kop
from tolok.dokumen.fakta.pengukuran import RencanaAksi
from tolok.dokumen.fakta.rencana import AnggaranPerjanjian, BarisPerjanjian, PerjanjianKinerja, Renstra, Sasaran, Tujuan

URUSAN = ("Pertanian", "Perikanan", "Kearsipan", "Perhubungan", "Ketahanan Pangan", "Kebudayaan", "Statistik")


def make_kantor(benih: int) -> Fakta:
    """Return the office of this seed."""
    acak = Random(benih)  # noqa: S311 - variety for tests, not secrecy
    nama = f"Dinas {acak.choice(URUSAN)} Contoh {benih}"
    tujuan = make_kinerja_undian(acak)
    renstra = make_renstra(nama=f"Rencana Strategis {nama} Tahun 2021-2026", tujuan=(tujuan,), pohon=())
    kode = tuple(baris.indikator for baris in _baris(renstra))
    renja = make_renja_undian(acak, indikator=kode)
    anggaran = tuple(
        AnggaranPerjanjian(program=program.kode, jumlah=Rupiah(acak.randrange(10**6, 10**10)))
        for program in renja.program
    )
    return make_fakta(
        instansi=make_instansi(
            nama=nama,
            kop=Kop(baris=("PEMERINTAH KABUPATEN CONTOH", nama.upper()), alamat=("Jalan Contoh Nomor 1",)),
            isu=(Isu(judul="Layanan belum merata", uraian="Wilayah timur belum terlayani.", indikator=kode[:1]),),
        ),
        renstra=renstra,
        perjanjian=_perjanjian(acak, renstra=renstra, anggaran=anggaran),
        renja=renja,
        pengukuran=make_pengukuran_undian(acak, tujuan),
        laporan=make_laporan(
            langkah=(RencanaAksi(uraian="Membuka layanan di wilayah timur", waktu="2025", indikator=kode[-1:]),)
        ),
    )


def _baris(renstra: Renstra) -> tuple[BarisPerjanjian, ...]:
    """Every indicator with its Renstra target of the report year."""
    pemilik: list[Tujuan | Sasaran] = []
    for tujuan in renstra.tujuan:
        pemilik += [tujuan, *tujuan.sasaran]
    return tuple(
        BarisPerjanjian(kinerja=milik.kode, indikator=indikator.kode, target=indikator.target[3].nilai)
        for milik in pemilik
        for indikator in milik.indikator
    )


def _perjanjian(
    acak: Random, *, renstra: Renstra, anggaran: tuple[AnggaranPerjanjian, ...]
) -> tuple[PerjanjianKinerja, ...]:
    """A PK, and half of the time one that revised the target of its first indicator."""
    murni = replace(PK_MURNI, baris=_baris(renstra), anggaran=anggaran)
    if acak.random() < 0.5:
        return (murni,)
    awal = murni.baris[0]
    turun = replace(awal, target=awal.target - 1 if isinstance(awal.target, Decimal) else awal.target)
    return (murni, replace(PK_PERUBAHAN, baris=(turun, *murni.baris[1:]), anggaran=anggaran, keputusan=""))
