"""Cek tumbuh campur: a column of changes is in percent of the old value or in points, not now this and now that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from tolok.dokumen.kenali.bentuk import Angka, TabelTerbaca
from tolok.dokumen.periksa.cek.bahan import judul_kolom
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.susun_baris import data_rows, title_of
from tolok.dokumen.periksa.susun_nisbah import TUMBUH
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat


@dataclass(frozen=True, slots=True)
class _Ubah:
    """One row of a column of changes: the old and new value, and which of the two ways give the printed change."""

    baris: int
    lama: Angka
    baru: Angka
    tertulis: Angka
    tumbuh: bool
    selisih: bool

    def say(self) -> str:
        return f"{self.lama.teks} → {self.baru.teks} ditulis {self.tertulis.teks}"


@cek(
    kode="tumbuh.campur",
    judul="Kolom kenaikan mencampur persen dan selisih poin",
    tingkat=Tingkat.RAGU,
    dasar="Pertumbuhan: (nilai akhir − nilai awal) ÷ nilai awal × 100; selisih poin: nilai akhir − nilai awal.",
    penjelasan="Dalam satu kolom sebagian baris dihitung sebagai pertumbuhan, sebagian sebagai selisih.",
    salah=tabel(
        "Tabel 3.3 Perbandingan Realisasi",
        "No | Indikator | Realisasi 2022 | Realisasi 2023 | Peningkatan (%)",
        "1 | Jumlah surat terkirim | 17 | 19 | 11,76",
        "2 | Persentase izin selesai | 80 | 90 | 10",
        "3 | Persentase laporan masuk | 40 | 50 | 10",
    ),
    benar=tabel(
        "Tabel 3.3 Perbandingan Realisasi",
        "No | Indikator | Realisasi 2022 | Realisasi 2023 | Peningkatan (%)",
        "1 | Jumlah surat terkirim | 17 | 19 | 11,76",
        "2 | Persentase izin selesai | 80 | 90 | 12,50",
        "3 | Persentase laporan masuk | 40 | 50 | 25,00",
    ),
)
def cek_tumbuh_campur(kajian: Kajian) -> Iterator[Temuan]:
    for tabel_ in kajian.tabel:
        for kolom, makna in enumerate(tabel_.kolom):
            baris = find_campur(tabel_, kolom) if TUMBUH.search(title_of(makna)) else ()
            if baris:
                yield _report(tabel_, kolom, baris)


def find_campur(tabel_: TabelTerbaca, kolom: int) -> tuple[_Ubah, ...]:
    """The rows of a column of changes that both ways are needed for; () where one way gives them all."""
    for kiri, kanan in combinations([n for n in range(len(tabel_.kolom)) if n != kolom], 2):
        baris = tuple(_read(tabel_, (kiri, kanan, kolom)))
        semua = len(baris) > 1 and all(satu.tumbuh or satu.selisih for satu in baris)
        if semua and not all(s.tumbuh for s in baris) and not all(s.selisih for s in baris):
            return baris
    return ()


def _read(tabel_: TabelTerbaca, kolom: tuple[int, int, int]) -> Iterator[_Ubah]:
    for baris in data_rows(tabel_):
        angka = [tabel_.angka.get((baris, satu)) for satu in kolom]
        lama, baru, ubah = angka
        if lama is None or baru is None or ubah is None or not lama.nilai or not ubah.nilai:
            continue
        beda = Fraction(baru.nilai) - Fraction(lama.nilai)
        yield _Ubah(baris, lama, baru, ubah, _is_tertulis(beda / Fraction(lama.nilai) * 100, ubah), beda == ubah.nilai)


def _is_tertulis(nilai: Fraction, angka: Angka) -> bool:
    """Whether a value is the printed one after rounding; a fall may be printed without its sign."""
    setengah = Fraction(1, 2 * 10**angka.desimal)
    return abs(abs(nilai) - abs(Fraction(angka.nilai))) <= setengah


def _report(tabel_: TabelTerbaca, kolom: int, baris: tuple[_Ubah, ...]) -> Temuan:
    selisih = [satu for satu in baris if not satu.tumbuh]
    tumbuh = [satu for satu in baris if not satu.selisih]
    lain = [*selisih[1:], *tumbuh]
    judul = judul_kolom(tabel_, kolom) or f"kolom {kolom + 1}"
    return lapor(
        "tumbuh.campur",
        tabel_.tempat_sel(selisih[0].baris, kolom),
        f"{tabel_.baris[selisih[0].baris].uraian}: {selisih[0].say()}",
        ditemukan=f"{selisih[0].say()} (selisih), {tumbuh[0].say()} (pertumbuhan)",
        seharusnya="satu cara untuk seluruh kolom",
        penjelasan=f"Kolom “{judul}” memuat pertumbuhan terhadap nilai awal di {len(tumbuh)} baris dan selisih kedua "
        f"nilai di {len(selisih)} baris. Pembaca mengira semuanya dapat dibandingkan.",
        akibat=tuple(
            Akibat(
                tabel_.tempat_sel(satu.baris, kolom),
                f"{tabel_.baris[satu.baris].uraian}: {satu.say()}",
                "pertumbuhan" if satu.tumbuh else "selisih poin",
            )
            for satu in lain
        ),
        yakin=85,
    )
