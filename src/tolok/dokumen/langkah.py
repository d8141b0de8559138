"""Langkah: the working of one calculation, so that a reader can redo it with a pocket calculator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

import tolok.aturan.rumus  # noqa: F401 importing it enters the rules into the catalogue
from tolok.aturan.katalog import Hitungan
from tolok.aturan.regulasi import cari_regulasi
from tolok.aturan.satuan import Satuan
from tolok.dokumen.langkah_antara import list_antara
from tolok.dokumen.sebutan import (
    sebut,
    sebut_bulat,
    sebut_dasar,
    sebut_masukan,
    sebut_nama,
    sebut_status,
    sebut_tafsir,
    sebut_tepat,
)

Bilangan = Decimal | Fraction | int
SATUAN_BULAT = frozenset({Satuan.RUPIAH, Satuan.LEMBAGA})
"""Units that are counted whole; their results are never rounded."""
STATUS = "Status"
"""Heading of how far the texts of the legal basis were checked."""
Langkah: TypeAlias = tuple[str, str]
"""One line of a working: its heading and what it says."""


def list_langkah(hitungan: Hitungan, *, desimal: int = 2) -> tuple[Langkah, ...]:
    """Cara memperoleh satu angka, baris demi baris: rumus, masukan, langkah, hasil, dasar, dan tafsir.

    `desimal` = banyaknya angka di belakang koma pada hasil yang dibulatkan.

    Galat:
        TidakDikenal: aturan atau regulasi hitungan ini tidak ada dalam daftarnya.
        GalatData: tafsir yang disebutnya tidak ada.
    """
    return (
        ("Rumus", hitungan.rumus),
        *(("Masukan", f"{sebut_masukan(nama)} = {sebut(isi, nama=nama)}") for nama, isi in hitungan.masukan.items()),
        *(("Langkah", isi) for isi in list_antara(hitungan)),
        *_hasil(hitungan, desimal),
        *(("Dasar", sebut_dasar(rujukan)) for rujukan in hitungan.dasar),
        *(("Tafsir", sebut_tafsir(kode)) for kode in hitungan.tafsir),
        *((STATUS, f"{cari_regulasi(satu.regulasi).nama}: {sebut_status(satu)}") for satu in hitungan.dasar),
    )


def _hasil(hitungan: Hitungan, desimal: int) -> Iterator[Langkah]:
    hasil = hitungan.hasil
    if not is_dataclass(hasil) or not hasattr(hasil, "nilai"):
        yield from _nilai(hasil, hitungan.satuan, desimal)
        return
    # A result with its own working: the value first, then each part, a table row by row.
    yield from _nilai(hasil.nilai, hitungan.satuan, desimal)
    for nama in (isian.name for isian in fields(hasil) if isian.name != "nilai"):
        isi = getattr(hasil, nama)
        for satu in isi if isinstance(isi, tuple) and isi else (isi,):
            yield sebut_nama(nama).capitalize(), sebut(satu)


def _nilai(hasil: object, satuan: Satuan, desimal: int) -> Iterator[Langkah]:
    if not isinstance(hasil, Bilangan) or isinstance(hasil, bool):
        yield "Hasil", sebut(hasil)
        return
    yield "Hasil tepat", sebut_tepat(hasil, satuan)
    if satuan not in SATUAN_BULAT and not isinstance(hasil, int):
        tampil = sebut_bulat(hasil, satuan=satuan, desimal=desimal)
        yield "Dibulatkan", f"{tampil} ({desimal} desimal, setengah menjauhi nol)"
