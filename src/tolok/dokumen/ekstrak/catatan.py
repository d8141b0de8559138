"""Catatan: what the extraction says about each value it took, did not find, or had to choose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tolok.dokumen.kenali.tempat import Tempat


class Keadaan(StrEnum):
    DITEMUKAN = "ditemukan"
    BERTENTANGAN = "bertentangan"
    """The document gives several values; one was chosen, for the reason told."""
    DISARANKAN = "saran-diterima"
    """The printed value was proved wrong; the correction was taken."""
    TERBUKA = "terbuka"
    """Not found, or not certain enough; a person must fill it in."""


@dataclass(frozen=True, slots=True)
class Catatan:
    kunci: str
    """File, thing and key: "renja.toml › Penyediaan Gaji dan Tunjangan ASN › pagu"."""
    keadaan: Keadaan
    nilai: str = ""
    tempat: str = ""
    yakin: int = 100
    """Percent."""
    alasan: str = ""
    lain: tuple[str, ...] = ()
    """The other values, each with its place."""


class BukuCatatan:
    """Collects the notes while facts are built."""

    def __init__(self) -> None:
        self._isi: list[Catatan] = []

    def note(self, catatan: Catatan) -> None:
        self._isi.append(catatan)

    def leave_open(self, kunci: str, alasan: str) -> None:
        """Note that a value was not found."""
        self._isi.append(Catatan(kunci, Keadaan.TERBUKA, alasan=alasan, yakin=0))

    @property
    def isi(self) -> tuple[Catatan, ...]:
        return tuple(self._isi)


def name_tempat(tempat: Tempat) -> str:
    """Return a place as a person looks for it: "Tabel 2.2 [halaman 8]", "Bab III [baris 471]"."""
    lokasi = tempat.lokasi
    rinci = [
        f"{sebutan} {nilai}"
        for sebutan, nilai in (
            ("halaman", lokasi.halaman),
            ("lembar", lokasi.lembar),
            ("sel", lokasi.sel),
            ("baris", lokasi.baris),
            ("paragraf", lokasi.paragraf if lokasi.halaman is None else None),
        )
        if nilai
    ]
    induk = tempat.tabel or tempat.subbab or tempat.bab
    return " ".join(satu for satu in (induk, f"[{', '.join(rinci)}]" if rinci else "") if satu)
