"""The working of one number in Indonesian writing: its inputs, and its result exactly and as it is printed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import desimal_tepat, format_angka, format_persen, round_half_up
from tolok.aturan.katalog import Hitungan
from tolok.aturan.nilai import Kosong, Rentang
from tolok.aturan.rumus.efisiensi import Efisiensi
from tolok.aturan.rumus.ikm import Mutu
from tolok.aturan.rumus.kategori import Kategori
from tolok.aturan.satuan import Satuan
from tolok.dokumen.naskah import Teks
from tolok.dokumen.sebutan import sebut, sebut_masukan

DESIMAL_CETAK = 2


def tulis_masukan(nilai: object, *, nama: str = "") -> str:
    """Return one input of a working, exactly: "88,22", "1/3", "3.000.000 + 2.000.000"."""
    match nilai:
        case Rentang():
            return f"{sebut(nilai.bawah)} sampai {sebut(nilai.atas)}"
        case tuple():
            return " + ".join(tulis_masukan(satu) for satu in nilai)
        case Kosong():
            return str(nilai)
        case _:
            return sebut(nilai, nama=nama)


def tulis_semua_masukan(hitungan: Hitungan, *, kecuali: frozenset[str] = frozenset()) -> str:
    """Return the inputs by name: "realisasi 88,22; target 88"; `kecuali` = names to leave out."""
    return "; ".join(
        f"{sebut_masukan(kunci)} {tulis_masukan(nilai, nama=kunci)}"
        for kunci, nilai in hitungan.masukan.items()
        if kunci not in kecuali
    )


def tulis_tepat(hitungan: Hitungan) -> str:
    """Return the result before any rounding; one in words stays in words, and none says why."""
    hasil = hitungan.hasil
    return tulis_putusan(hasil) if isinstance(hasil, Kategori | Mutu | Efisiensi) else sebut(hasil)


def teks_hasil(hitungan: Hitungan) -> Teks:
    """Return the result as it is printed, with its number where it is one."""
    hasil = hitungan.hasil
    if isinstance(hasil, Efisiensi):
        selisih = round_half_up(hasil.selisih, desimal=DESIMAL_CETAK)
        return Teks(f"{format_angka(selisih)} poin persen", bilangan=selisih)
    if isinstance(hasil, Fraction) and hitungan.satuan is Satuan.PERSEN:
        persen = round_half_up(hasil, desimal=DESIMAL_CETAK)
        return Teks(format_persen(persen), bilangan=persen)
    if isinstance(hasil, Fraction | Decimal | int):
        tepat = desimal_tepat(hasil)
        angka = round_half_up(hasil, desimal=DESIMAL_CETAK) if tepat is None else tepat
        return Teks(format_angka(angka), bilangan=angka)
    return Teks(str(hasil) if isinstance(hasil, Kosong) else tulis_tepat(hitungan))


def tulis_putusan(hasil: object) -> str:
    """Return e.g. "Sangat Tinggi", "B (Baik)", "selisih 25,67 poin persen; efisien"."""
    if isinstance(hasil, Kategori):
        return hasil.nama
    if isinstance(hasil, Mutu):
        return f"{hasil.huruf} ({hasil.kinerja})"
    if isinstance(hasil, Efisiensi):
        return f"selisih {format_angka(hasil.selisih, desimal=2)} poin persen; {hasil.sebutan}"
    raise TypeError(f"{hasil!r} has no words of its own")
