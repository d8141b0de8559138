"""Fragmen: the small texts that prove each check, written short."""

from __future__ import annotations


def tabel(keterangan: str, *baris: str) -> str:
    """A captioned table; cells of a row are parted by " | "."""
    isi = "\n".join("\t".join(sel.strip() for sel in satu.split("|")) for satu in baris)
    return f"{keterangan}\n\n{isi}\n\n"


def bab(nomor: str, judul: str, *isi: str) -> str:
    return f"BAB {nomor}\n\n{judul}\n\n" + "\n\n".join(isi) + "\n\n"


PEGAWAI = ("No | Jabatan | Jumlah", "1 | Camat | 1", "2 | Sekretaris | 1")
SASARAN = (
    "No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian",
    "1 | Meningkatnya mutu pelayanan | Indeks Kepuasan Masyarakat | 88 | 88 | 100%",
    "2 | Meningkatnya ketertiban umum | Jumlah laporan patroli | 12 | 12 | 100%",
)
"""A table that nobody could find fault with but for its target being met exactly."""
