"""The worksheet Cara Hitung: every number of the report with its rule, its inputs and the cells where it stands.

A sheet of its own, not a comment on every cell: an inspector filters it by rule, by basis or by cell,
prints it, and compares inputs and results side by side, while the tables stay clean and light.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import desimal_tepat, format_angka
from tolok.aturan.katalog import Hitungan, cari_aturan
from tolok.aturan.regulasi import cari_regulasi
from tolok.dokumen.cetak.tata import Lembar
from tolok.dokumen.cetak.xlsx_lembar import HITUNGAN, LembarKerja, Tempat, walk_isi
from tolok.dokumen.naskah import Baris, Kolom, Naskah, Paragraf, Rata, Sel, Tabel, Teks
from tolok.dokumen.tulis_hitungan import teks_hasil, tulis_semua_masukan, tulis_tepat

KOLOM = {
    "Angka": Kolom(30),
    "Hasil tercetak": Kolom(10, Rata.KANAN),
    "Satuan": Kolom(6),
    "Aturan dan rumus": Kolom(18),
    "Masukan": Kolom(19),
    "Hasil tepat": Kolom(12, Rata.KANAN),
    "Dasar": Kolom(20),
    "Tafsir": Kolom(6),
    "Sel": Kolom(9),
    "Sel lain": Kolom(17),
}
KOLOM_SEL = list(KOLOM).index("Sel")
TANPA_TEMPAT = "hanya dalam kalimat"
TIDAK_TERCETAK = "tidak dicetak"
CATATAN = (
    "Hasil tepat belum dibulatkan; pecahan yang tidak habis dibagi diikuti desimalnya. Hasil tercetak ialah angka yang "
    "dibaca dalam laporan, dibulatkan satu kali."
)
CATATAN_TERLIPAT = (
    "Hitungan yang tidak dicetak laporan, antara lain masukan hitungan lain, terlipat; buka dengan tombol 2 di tepi "
    "kiri."
)
DESIMAL_PECAHAN = 6
"""Decimals that follow a fraction which decimals cannot write."""


def lembar_hitungan(naskah: Naskah, daftar: Iterable[Lembar], tempat: Mapping[str, Sequence[Tempat]]) -> LembarKerja:
    """Lembar Cara Hitung; `tempat` = sel-sel tempat setiap angka berdiri, menurut kuncinya.

    Angka tabel lebih dahulu menurut urutan laporan, lalu yang hanya dalam kalimat, lalu, terlipat, yang tidak dicetak.
    """
    tercetak = _find_tercetak(daftar)
    kalimat = [kunci for kunci in naskah.hitungan if kunci in tercetak and kunci not in tempat]
    lain = [kunci for kunci in naskah.hitungan if kunci not in tercetak]
    semua = [
        *((kunci, tulis_tempat(sel[:1]), tulis_tempat(sel[1:])) for kunci, sel in tempat.items()),
        *((kunci, TANPA_TEMPAT, "") for kunci in kalimat),
        *((kunci, TIDAK_TERCETAK, "") for kunci in lain),
    ]
    tabel = Tabel(
        kode="",
        judul="Cara hitung setiap angka",
        kolom=tuple(KOLOM.values()),
        kepala=(tuple(_sel(judul) for judul in KOLOM),),
        badan=tuple(
            (
                _sel(_perihal(naskah, kunci), lekuk=int(sel == TIDAK_TERCETAK)),
                *_sel_hitungan(naskah.hitungan[kunci], tercetak.get(kunci, ())),
                _sel(sel),
                _sel(sel_lain),
            )
            for kunci, sel, sel_lain in semua
        ),
        catatan=(CATATAN, *((CATATAN_TERLIPAT,) if lain else ())),
        bernomor=False,
    )
    return LembarKerja(HITUNGAN, tabel.judul, "", tabel, lanskap=True, terlipat=len(lain))


def _perihal(naskah: Naskah, kunci: str) -> str:
    """What the number is; without a name of its own, what its rule computes, and its key."""
    bernama = naskah.perihal.get(kunci)
    return bernama.judul if bernama else f"{cari_aturan(naskah.hitungan[kunci].kode).nama} ({kunci})"


def _sel_hitungan(hitungan: Hitungan, tercetak: Sequence[Teks]) -> Baris:
    dasar = "; ".join(f"{cari_regulasi(satu.regulasi).nama}, {satu.bagian}" for satu in hitungan.dasar)
    return (
        Sel((_hasil_tercetak(hitungan, tercetak),)),
        _sel(hitungan.satuan.value),
        _sel(f"{hitungan.kode}: {hitungan.rumus}"),
        _sel(tulis_semua_masukan(hitungan)),
        Sel((_hasil_tepat(hitungan),)),
        _sel(dasar),
        _sel(", ".join(hitungan.tafsir)),
    )


def tulis_tempat(tempat: Sequence[Tempat]) -> str:
    """Return the cells as people call them: "Tabel 3.2 E5; Tabel L.1 D18"."""
    return "; ".join(f"{lembar} {sel}" for lembar, sel in tempat)


def _hasil_tepat(hitungan: Hitungan) -> Teks:
    """The result as a number where decimals can write it, else as a fraction with its first decimals."""
    hasil, isi = hitungan.hasil, tulis_tepat(hitungan)
    if not isinstance(hasil, Fraction | Decimal | int):
        return Teks(isi)
    tepat = desimal_tepat(hasil)
    return Teks(f"{isi} ≈ {format_angka(hasil, desimal=DESIMAL_PECAHAN)}" if tepat is None else isi, bilangan=tepat)


def _hasil_tercetak(hitungan: Hitungan, tercetak: Sequence[Teks]) -> Teks:
    """The number as the report prints it; where words say its direction, the result with its sign."""
    hasil = teks_hasil(hitungan)
    negatif = hasil.bilangan is not None and hasil.bilangan < 0
    for teks in tercetak:
        if teks.bilangan is not None and hasil.bilangan is not None and (teks.bilangan < 0) == negatif:
            return Teks(teks.isi, bilangan=teks.bilangan)
    return hasil


def _find_tercetak(daftar: Iterable[Lembar]) -> dict[str, list[Teks]]:
    hasil: dict[str, list[Teks]] = {}
    for lembar in daftar:
        for isi in walk_isi(lembar.isi):
            for teks in _list_teks(isi):
                if teks.hitungan:
                    hasil.setdefault(teks.hitungan, []).append(teks)
    return hasil


def _list_teks(isi: object) -> Iterable[Teks]:
    match isi:
        case Paragraf():
            return isi.teks
        case Tabel():
            return (teks for baris in (*isi.kepala, *isi.badan) for sel in baris for teks in sel.teks)
        case _:
            return ()


def _sel(isi: str, *, lekuk: int = 0) -> Sel:
    return Sel((Teks(isi),), lekuk=lekuk)
