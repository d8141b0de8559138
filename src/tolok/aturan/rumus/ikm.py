"""Rumus IKM: from counts of answers per unsur and value to the index and its mutu."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias, cast

from tolok.aturan.angka import round_half_up, sign_nilai, tepat
from tolok.aturan.galat import GalatAngka, GalatMasukan
from tolok.aturan.katalog import Hitungan, aturan, cari_aturan, record
from tolok.aturan.nilai import Kosong, NilaiTepat, belum_ada
from tolok.aturan.parameter import parameter
from tolok.aturan.regulasi import Rujukan
from tolok.aturan.rumus.umum import rata_rata
from tolok.aturan.satuan import Satuan

Cacah: TypeAlias = Mapping[str, Sequence[int]]
"""Banyaknya jawaban bernilai 1, 2, 3 dan 4, per kode unsur U1 sampai U9."""

UNSUR = tuple(f"U{nomor}" for nomor in range(1, 10))
SKALA = (1, 2, 3, 4)
BOBOT = Fraction(1, len(UNSUR))
BOBOT_TERCETAK = round_half_up(BOBOT, desimal=3)
"""0,111: hanya untuk dicetak; hitungan memakai tepat 1/9 (T-004)."""
KONVERSI = 25
DESIMAL_IKM = 2

PENGOLAHAN = Rujukan("permenpanrb-14-2017", "Lampiran, pengolahan data survei")
NILAI_PERSEPSI = Rujukan("permenpanrb-14-2017", "Lampiran, tabel nilai persepsi, interval, mutu pelayanan")


@dataclass(frozen=True, slots=True)
class Mutu:
    """Mutu pelayanan, mis. B Baik."""

    huruf: str
    kinerja: str


@dataclass(frozen=True, slots=True)
class MutuDuaBacaan:
    """Mutu dari nilai yang ditandatangani, dan di sampingnya dari nilai yang belum dibulatkan (T-005)."""

    ditandatangani: Mutu
    tanpa_pembulatan: Mutu


@aturan(
    kode="ikm.nrr",
    nama="Nilai rata-rata unsur",
    rumus="(1 × n₁ + 2 × n₂ + 3 × n₃ + 4 × n₄) ÷ (n₁ + n₂ + n₃ + n₄)",
    satuan=Satuan.INDEKS,
    dasar=(PENGOLAHAN,),
)
def nrr(*, cacah: Sequence[int]) -> NilaiTepat:
    """Nilai rata-rata satu unsur dari banyaknya jawaban bernilai 1 sampai 4; indeks 1 sampai 4.

    Galat:
        GalatMasukan: bukan empat bilangan, atau ada yang negatif.
    """
    if len(cacah) != len(SKALA) or min(cacah) < 0:
        raise GalatMasukan(
            f"Cacah jawaban {list(cacah)} keliru. Isi empat bilangan tidak negatif: banyaknya jawaban 1, 2, 3, 4."
        )
    if sum(cacah) == 0:
        return belum_ada("tidak ada kuesioner terisi")
    return Fraction(sum(nilai * banyak for nilai, banyak in zip(SKALA, cacah, strict=True)), sum(cacah))


@aturan(
    kode="ikm.indeks",
    nama="Nilai indeks",
    rumus="jumlah (NRR unsur × 1/9); bobot dicetak 0,111",
    satuan=Satuan.INDEKS,
    dasar=(PENGOLAHAN,),
    tafsir=("T-004",),
)
def indeks(*, nrr: Mapping[str, Fraction | Decimal]) -> Fraction:
    """Jumlah NRR tertimbang kesembilan unsur; indeks 1 sampai 4.

    Galat:
        GalatMasukan: unsur kurang, lebih, atau NRR di luar 1 sampai 4.
    """
    _check_unsur(nrr)
    nilai = [tepat(satu) for satu in nrr.values()]
    if min(nilai) < SKALA[0] or max(nilai) > SKALA[-1]:
        raise GalatMasukan("NRR harus antara 1 dan 4. Periksa nilai rata-rata setiap unsur.")
    return sum((satu * BOBOT for satu in nilai), Fraction(0))


@aturan(
    kode="ikm.ikm",
    nama="Indeks Kepuasan Masyarakat",
    rumus="jumlah (NRR unsur × 1/9) × 25",
    satuan=Satuan.INDEKS,
    dasar=(PENGOLAHAN,),
    tafsir=("T-004",),
)
def ikm(*, cacah: Cacah) -> NilaiTepat:
    """IKM satu unit dari cacah jawaban per unsur (kode U1 sampai U9) dan nilai; 25 sampai 100.

    Unsur dikenali dari kodenya, bukan urutan pertanyaan: daftar unsur dan contoh kuesioner
    menukar pengaduan (U8) dan sarana (U9). Unsur tanpa jawaban membuat IKM belum ada.

    Galat:
        GalatMasukan: unsur kurang atau lebih, atau cacahnya keliru.
    """
    _check_unsur(cacah)
    per_unsur = {unsur: nrr(cacah=jawaban) for unsur, jawaban in cacah.items()}
    kosong = [unsur for unsur, nilai in per_unsur.items() if isinstance(nilai, Kosong)]
    if kosong:
        return belum_ada(f"tidak ada jawaban untuk unsur {', '.join(kosong)}")
    return indeks(nrr=cast("dict[str, Fraction]", per_unsur)) * KONVERSI


@aturan(
    kode="ikm.mutu",
    nama="Mutu pelayanan",
    rumus="mutu tertinggi yang batas bawahnya dicapai IKM dua desimal",
    satuan=Satuan.KATEGORI,
    dasar=(NILAI_PERSEPSI,),
    tafsir=("T-005",),
    parameter=("ikm_mutu",),
)
def mutu(*, ikm: Decimal, pada: date) -> Mutu:
    """Mutu dari IKM yang ditandatangani dengan dua desimal.

    Galat:
        GalatAngka: IKM belum dibulatkan ke dua desimal.
        GalatMasukan: IKM di luar 25 sampai 100.
        ParameterTidakBerlaku: tabel mutu belum berlaku pada tanggal itu.
    """
    if sign_nilai(ikm, desimal=DESIMAL_IKM) != ikm:
        raise GalatAngka(f"IKM {ikm} belum ditandatangani: bulatkan ke dua desimal, atau pakai ikm.mutu_tepat.")
    return _find_mutu(tepat(ikm), pada)


@aturan(
    kode="ikm.mutu_tepat",
    nama="Mutu pelayanan tanpa pembulatan",
    rumus="mutu tertinggi yang batas bawahnya dicapai IKM yang belum dibulatkan",
    satuan=Satuan.KATEGORI,
    dasar=(NILAI_PERSEPSI,),
    tafsir=("T-005",),
    parameter=("ikm_mutu",),
)
def mutu_tepat(*, ikm: Fraction | Decimal, pada: date) -> Mutu:
    """Bacaan pembanding: mutu dari IKM yang belum dibulatkan.

    Galat:
        GalatMasukan: IKM di luar 25 sampai 100.
        ParameterTidakBerlaku: tabel mutu belum berlaku pada tanggal itu.
    """
    return _find_mutu(tepat(ikm), pada)


def hitung_mutu(*, ikm: Fraction | Decimal, pada: date) -> Hitungan:
    """Sign an unrounded IKM and return both readings of its mutu, with the working.

    Raises: GalatMasukan, ParameterTidakBerlaku.
    """
    ditandatangani = sign_nilai(ikm, desimal=DESIMAL_IKM)
    hasil = MutuDuaBacaan(mutu(ikm=ditandatangani, pada=pada), mutu_tepat(ikm=ikm, pada=pada))
    masukan = {"ikm": ditandatangani, "ikm_tanpa_pembulatan": tepat(ikm), "pada": pada}
    return record(cari_aturan("ikm.mutu"), masukan=masukan, hasil=hasil)


@aturan(
    kode="ikm.rata_rata_unit",
    nama="IKM rata-rata unit",
    rumus="jumlah IKM unit ÷ banyaknya unit",
    satuan=Satuan.INDEKS,
    dasar=(PENGOLAHAN,),
    tafsir=("T-010",),
)
def rata_rata_unit(*, ikm_unit: Sequence[Decimal]) -> Fraction:
    """IKM instansi sebagai rata-rata IKM unit yang ditandatangani; setiap unit berbobot sama.

    Galat:
        PembagiNol: tidak ada satu unit pun.
    """
    return rata_rata(nilai=ikm_unit)


@aturan(
    kode="ikm.gabungan",
    nama="IKM gabungan responden",
    rumus="IKM dari cacah jawaban semua unit yang digabung",
    satuan=Satuan.INDEKS,
    dasar=(PENGOLAHAN,),
    tafsir=("T-004", "T-010"),
)
def gabungan(*, unit: Sequence[Cacah]) -> NilaiTepat:
    """IKM instansi dari semua responden tanpa memandang unit; setiap jawaban berbobot sama.

    Galat:
        GalatMasukan: unsur suatu unit kurang atau lebih, atau cacahnya keliru.
    """
    if not unit:
        return belum_ada("tidak ada unit yang disurvei")
    for satu in unit:
        ikm(cacah=satu)
    jumlah = {unsur: [sum(kolom) for kolom in zip(*(satu[unsur] for satu in unit), strict=True)] for unsur in UNSUR}
    return ikm(cacah=jumlah)


def _check_unsur(menurut_unsur: Mapping[str, object]) -> None:
    kurang = [unsur for unsur in UNSUR if unsur not in menurut_unsur]
    lebih = [unsur for unsur in menurut_unsur if unsur not in UNSUR]
    if kurang or lebih:
        raise GalatMasukan(
            f"Unsur survei harus tepat U1 sampai U9; kurang: {', '.join(kurang) or 'tidak ada'}, "
            f"tidak dikenal: {', '.join(lebih) or 'tidak ada'}."
        )


def _find_mutu(ikm: Fraction, pada: date) -> Mutu:
    tabel = cast("Sequence[Mapping[str, object]]", parameter("ikm_mutu", pada).nilai["mutu"])
    if not 25 <= ikm <= 100:
        raise GalatMasukan("IKM harus antara 25 dan 100. Periksa cacah jawaban atau nilainya.")
    terpilih = next(baris for baris in tabel if ikm >= tepat(cast("Decimal", baris["sekurangnya"])))
    return Mutu(huruf=str(terpilih["huruf"]), kinerja=str(terpilih["kinerja"]))
