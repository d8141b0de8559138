"""Read what we need from a TrueType file: which characters it has and how wide they are."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Huruf:
    """One font file: characters by code point with their advance width in 1/1000 of the type size."""

    lebar: dict[int, int]

    def __contains__(self, kode: int) -> bool:
        return kode in self.lebar


def read_huruf(berkas: Path) -> Huruf:
    isi = berkas.read_bytes()
    tabel = _table_offsets(isi)
    satuan: int = struct.unpack_from(">H", isi, tabel["head"] + 18)[0]
    banyak: int = struct.unpack_from(">H", isi, tabel["hhea"] + 34)[0]
    # hmtx holds (advance, bearing) pairs; glyphs beyond the last pair share its advance.
    langkah = struct.unpack_from(f">{2 * banyak}H", isi, tabel["hmtx"])[::2]
    return Huruf({kode: langkah[min(glif, banyak - 1)] * 1000 // satuan for kode, glif in _glyphs(isi, tabel["cmap"])})


def _table_offsets(isi: bytes) -> dict[str, int]:
    banyak: int = struct.unpack_from(">H", isi, 4)[0]
    catatan = (struct.unpack_from(">4sLLL", isi, 12 + 16 * nomor) for nomor in range(banyak))
    return {nama.decode("ascii"): awal for nama, _, awal, _ in catatan}


def _glyphs(isi: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Yield code point and glyph of every Unicode subtable in format 4 (BMP) or 12 (all planes)."""
    banyak: int = struct.unpack_from(">H", isi, cmap + 2)[0]
    for nomor in range(banyak):
        penyedia, _, jarak = struct.unpack_from(">HHL", isi, cmap + 4 + 8 * nomor)
        bentuk: int = struct.unpack_from(">H", isi, cmap + jarak)[0]
        if penyedia == 3 and bentuk == 4:
            yield from _format_4(isi, cmap + jarak)
        elif penyedia == 3 and bentuk == 12:
            yield from _format_12(isi, cmap + jarak)


def _format_4(isi: bytes, awal: int) -> Iterator[tuple[int, int]]:
    banyak: int = struct.unpack_from(">H", isi, awal + 6)[0] // 2
    akhir_segmen = struct.unpack_from(f">{banyak}H", isi, awal + 14)
    letak = awal + 16 + 2 * banyak
    awal_segmen = struct.unpack_from(f">{banyak}H", isi, letak)
    selisih = struct.unpack_from(f">{banyak}H", isi, letak + 2 * banyak)
    letak_jarak = letak + 4 * banyak
    jarak = struct.unpack_from(f">{banyak}H", isi, letak_jarak)
    for nomor in range(banyak):
        for kode in range(awal_segmen[nomor], akhir_segmen[nomor] + 1):
            glif = kode
            if jarak[nomor]:
                alamat = letak_jarak + 2 * nomor + jarak[nomor] + 2 * (kode - awal_segmen[nomor])
                # The last segment (0xFFFF) may point past the table; it maps nothing.
                glif = struct.unpack_from(">H", isi, alamat)[0] if kode < 0xFFFF else 0
            if glif and (glif := (glif + selisih[nomor]) & 0xFFFF):
                yield kode, glif


def _format_12(isi: bytes, awal: int) -> Iterator[tuple[int, int]]:
    banyak: int = struct.unpack_from(">L", isi, awal + 12)[0]
    for nomor in range(banyak):
        pertama, terakhir, glif = struct.unpack_from(">LLL", isi, awal + 16 + 12 * nomor)
        yield from ((kode, glif + kode - pertama) for kode in range(pertama, terakhir + 1))
