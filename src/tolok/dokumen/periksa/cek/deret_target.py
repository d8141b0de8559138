"""Cek deret target: one indicator's targets over the years are the same wherever they are given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from tolok.dokumen.kenali.bentuk import Besaran, Sebutan
from tolok.dokumen.periksa.cek.bahan import sebut_tempat
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

TAHUN_TERSEDIKIT = 3
_KOP = "No | Indikator | Satuan | 2026 | 2027 | 2028 | 2029"
_SATU = tabel("Tabel 3.1 Target Renstra", _KOP, "1 | Indeks Kepuasan Masyarakat | Nilai | 86 | 87 | 88 | 89")


@cek(
    kode="target.bergeser",
    judul="Deret target bergeser satu tahun",
    tingkat=Tingkat.RAGU,
    dasar="Logika: target satu indikator untuk satu tahun sama di mana pun disajikan.",
    penjelasan="Dua tabel memberi deret target yang sama, tetapi satu di antaranya bergeser setahun.",
    salah=_SATU + tabel("Tabel 4.4 Target Renstra", _KOP, "1 | Indeks Kepuasan Masyarakat | Nilai | 85 | 86 | 87 | 88"),
    benar=_SATU + tabel("Tabel 4.4 Target Renstra", _KOP, "1 | Indeks Kepuasan Masyarakat | Nilai | 86 | 87 | 88 | 89"),
)
def cek_bergeser(kajian: Kajian) -> Iterator[Temuan]:
    dilihat: dict[str, list[tuple[Sebutan, str]]] = {}
    for deret in _list_deret(kajian).values():
        for (_, satu), (_, dua) in combinations(sorted(deret.items()), 2):
            awal = min(satu.keys() & dua.keys(), default=None)
            if awal is None or not _is_bergeser(_values(satu), _values(dua)):
                continue
            kiri, kanan = satu[awal], dua[awal]
            dilihat.setdefault(sebut_tempat(kanan.tempat), []).append((kanan, _say(kiri, kanan, awal)))
    for daftar in dilihat.values():
        kanan, kalimat = daftar[0]
        banyak = len({satu.hal.kunci for satu, _ in daftar})
        yield lapor(
            "target.bergeser",
            kanan.tempat,
            kanan.kutipan,
            ditemukan=f"target {banyak} indikator bergeser setahun dari tabel lain",
            penjelasan=f"{kalimat} Deretnya sama, hanya bergeser satu tahun; salah satu tabel keliru menempatkan "
            "tahunnya.",
            akibat=tuple(Akibat(satu.tempat, satu.kutipan, teks) for satu, teks in daftar[1:]),
            yakin=88,
        )


def _list_deret(kajian: Kajian) -> dict[tuple[str, str], dict[int, dict[int, Sebutan]]]:
    """By thing and version, the targets of each table by year."""
    hasil: dict[tuple[str, str], dict[int, dict[int, Sebutan]]] = {}
    for satu in kajian.sebutan:
        tahun = satu.lingkup.tahun
        if satu.besaran is Besaran.TARGET and satu.sel is not None and tahun is not None:
            kunci = (satu.hal.kunci, satu.lingkup.versi)
            hasil.setdefault(kunci, {}).setdefault(satu.sel[0], {}).setdefault(tahun, satu)
    return hasil


def _values(deret: Mapping[int, Sebutan]) -> dict[int, Decimal]:
    return {tahun: satu.angka.nilai for tahun, satu in deret.items()}


def _is_bergeser(satu: Mapping[int, Decimal], dua: Mapping[int, Decimal]) -> bool:
    """Whether the years that both give hold the same values one year apart, and never the same in one year."""
    bersama = satu.keys() & dua.keys()
    if len(bersama) < TAHUN_TERSEDIKIT or any(satu[tahun] == dua[tahun] for tahun in bersama):
        return False
    for arah in (1, -1):
        geser = [tahun for tahun in dua if tahun + arah in satu]
        if len(geser) >= TAHUN_TERSEDIKIT and all(satu[tahun + arah] == dua[tahun] for tahun in geser):
            return True
    return False


def _say(kiri: Sebutan, kanan: Sebutan, tahun: int) -> str:
    return (
        f"Target “{shorten(kiri.hal.nama, 80)}” tahun {tahun} di sini {kanan.angka.teks}, sedangkan di "
        f"{sebut_tempat(kiri.tempat)} {kiri.angka.teks}."
    )
