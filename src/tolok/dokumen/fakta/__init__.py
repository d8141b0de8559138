"""Fakta: everything that a report says, frozen. One TOML file per part, one dataclass per table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from tolok.aturan.pedoman import Pedoman
from tolok.dokumen.fakta.anggaran import Renja
from tolok.dokumen.fakta.instansi import Instansi
from tolok.dokumen.fakta.laporan import Laporan
from tolok.dokumen.fakta.pengukuran import Pengukuran
from tolok.dokumen.fakta.rencana import PerjanjianKinerja, Renstra


@dataclass(frozen=True, kw_only=True)
class Fakta:
    """Isi satu folder fakta; nama isian = nama berkas TOML-nya."""

    instansi: Annotated[Instansi, "instansi.toml: identitas, tugas, susunan, wilayah, pegawai, isu"]
    renstra: Annotated[Renstra, "renstra.toml: tujuan, sasaran, indikator, target, pohon kinerja"]
    perjanjian: Annotated[tuple[PerjanjianKinerja, ...], "perjanjian.toml: setiap versi PK"]
    renja: Annotated[Renja, "renja.toml: program, kegiatan, sub kegiatan, pagu, realisasi"]
    pengukuran: Annotated[tuple[Pengukuran, ...], "pengukuran.toml: realisasi dan analisis per indikator"]
    laporan: Annotated[Laporan, "laporan.toml: tahun, pengesahan, tindak lanjut, narasi"]
    pedoman: Annotated[tuple[Pedoman, ...], "pedoman.toml: pilihan metode (boleh tidak ada)"] = ()
