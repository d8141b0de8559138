"""Broken fact folders: the small valid office, each with one thing wrong, and what must be said about it."""

from __future__ import annotations

from dokumen.fakta.kerusakan import Kerusakan, write_rusak
from dokumen.fakta.kerusakan_cetak import CETAK_RUSAK
from dokumen.fakta.kerusakan_hasil import HASIL_RUSAK
from dokumen.fakta.kerusakan_isi import BERKAS_RUSAK, NILAI_RUSAK
from dokumen.fakta.kerusakan_rencana import RENCANA_RUSAK

SEMUA_KERUSAKAN = (*BERKAS_RUSAK, *NILAI_RUSAK, *RENCANA_RUSAK, *HASIL_RUSAK, *CETAK_RUSAK)

__all__ = ["SEMUA_KERUSAKAN", "Kerusakan", "write_rusak"]
