"""Rumus kategori: kelas capaian menurut skala yang dipilih."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from tolok.aturan.angka import round_half_up, tepat
from tolok.aturan.galat import TidakDikenal
from tolok.aturan.katalog import Hitungan, aturan, hitung
from tolok.aturan.parameter import nama_parameter, parameter
from tolok.aturan.pedoman import BacaanKategori, Pedoman
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.satuan import Satuan

AWALAN = "kategori_capaian."


@dataclass(frozen=True, slots=True)
class Kategori:
    """Satu kelas skala capaian, mis. I Sangat Tinggi."""

    urutan: str
    nama: str


def kode_skala() -> tuple[str, ...]:
    """Return the code of every scale there is."""
    return tuple(nama.removeprefix(AWALAN) for nama in nama_parameter() if nama.startswith(AWALAN))


@aturan(
    kode="kategori.capaian",
    nama="Kategori capaian",
    rumus="kelas tertinggi yang batas bawahnya dilampaui capaian",
    satuan=Satuan.KATEGORI,
    dasar=(Rujukan("permendagri-86-2017", "Skala nilai peringkat kinerja"),),
    tafsir=("T-003",),
    parameter=("kategori_capaian.permendagri-86-2017",),
)
def capaian(*, capaian: Decimal, bacaan: BacaanKategori, skala: str, pada: date) -> Kategori:
    """Kelas satu capaian yang sudah ditandatangani; masukan persen.

    Bacaan kontinu membandingkan capaian apa adanya; bacaan bulat membulatkannya dahulu ke
    bilangan bulat. Di atas 100 tetap kelas tertinggi.

    Galat:
        TidakDikenal: skala tidak ada.
        ParameterTidakBerlaku: skala belum atau tidak lagi berlaku pada tanggal itu.
    """
    if skala not in kode_skala():
        raise TidakDikenal("Skala kategori", skala, dikenal=kode_skala())
    dibaca = round_half_up(capaian, desimal=0) if bacaan is BacaanKategori.BULAT else capaian
    kelas = cast("Sequence[Mapping[str, object]]", parameter(f"{AWALAN}{skala}", pada).nilai["kelas"])
    terpilih = next(satu for satu in kelas if _termasuk(dibaca, satu))
    return Kategori(urutan=str(terpilih["urutan"]), nama=str(terpilih["nama"]))


def kategori_capaian(*, capaian: Decimal, pedoman: Pedoman, pada: date) -> Hitungan:
    """Run kategori.capaian under the scale and reading the office chose.

    Raises: TidakDikenal, ParameterTidakBerlaku.
    """
    return hitung("kategori.capaian", capaian=capaian, bacaan=pedoman.bacaan, skala=pedoman.skala, pada=pada)


def _termasuk(nilai: Decimal, kelas: Mapping[str, object]) -> bool:
    """Tell whether a class, read from the highest down, takes this value; the last takes all."""
    if "lebih_dari" in kelas:
        return tepat(nilai) > tepat(cast("Decimal", kelas["lebih_dari"]))
    if "sekurangnya" in kelas:
        return tepat(nilai) >= tepat(cast("Decimal", kelas["sekurangnya"]))
    return True
