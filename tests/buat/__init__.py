"""Test data by plain functions: one made-up, consistent office (Dinas Contoh Sejahtera, 2024).

`make_fakta()` is the whole of it; each `make_x(**ganti)` returns one part with fields replaced.
"""

from __future__ import annotations

from buat.anggaran import make_belanja, make_indikator_renja, make_renja, make_sub_kegiatan
from buat.fakta import make_fakta, tulis_folder
from buat.instansi import make_instansi
from buat.laporan import make_laporan
from buat.pengukuran import make_bilangan, make_deret, make_pengukuran, make_realisasi, make_triwulan
from buat.rencana import make_baris, make_indikator, make_perjanjian, make_renstra, make_target

__all__ = [
    "make_baris",
    "make_belanja",
    "make_bilangan",
    "make_deret",
    "make_fakta",
    "make_indikator",
    "make_indikator_renja",
    "make_instansi",
    "make_laporan",
    "make_pengukuran",
    "make_perjanjian",
    "make_realisasi",
    "make_renja",
    "make_renstra",
    "make_sub_kegiatan",
    "make_target",
    "make_triwulan",
    "tulis_folder",
]
