"""Anchors of the HTML: readable, unique within the file, and the same whenever the naskah is the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tolok.dokumen.cetak.tata import Judul, Lembar, list_entri
from tolok.dokumen.naskah import JenisDaftarIsi

PANJANG = 60
KERANGKA = ("isi", "navigasi", "data", "cara-hitung")
"""Anchors of the page itself."""


def name_jangkar(lembar: Iterable[Lembar]) -> Mapping[str, str]:
    """Nama jangkar HTML menurut jangkar naskah: "Tabel 3.2" → "tabel-3-2", judul A pada BAB III → "bab-iii-a"."""
    semua = tuple(lembar)
    nama = PemberiNama(set(KERANGKA))
    hasil = {
        entri.jangkar: nama.name(entri.jangkar)
        for jenis in (JenisDaftarIsi.TABEL, JenisDaftarIsi.GAMBAR)
        for entri in list_entri(semua, jenis)
    }
    induk: dict[int, str] = {}
    for judul in _list_judul(semua):
        # A number is known only within its chapter, so an anchor begins with that of the heading above.
        atas = induk.get(judul.tingkat - 1, "")
        induk[judul.tingkat] = hasil[judul.jangkar] = nama.name(f"{atas} {judul.nomor or judul.judul}")
    return hasil


def _list_judul(lembar: Iterable[Lembar]) -> Iterator[Judul]:
    return (isi for satu in lembar for isi in satu.isi if isinstance(isi, Judul))


def slug(teks: str) -> str:
    """Huruf kecil, angka, dan tanda hubung saja: "Tabel 3.2" menjadi "tabel-3-2"."""
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", polos)[:PANJANG].strip("-")


@dataclass(frozen=True, slots=True)
class PemberiNama:
    """Gives each anchor a name that no other has."""

    terpakai: set[str] = field(default_factory=set)

    def name(self, teks: str) -> str:
        dasar = slug(teks) or "bagian"
        nama, urutan = dasar, 1
        while nama in self.terpakai:
            urutan += 1
            nama = f"{dasar}-{urutan}"
        self.terpakai.add(nama)
        return nama
