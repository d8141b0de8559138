"""Made-up numbers and equations for the tests of the auditor's arithmetic."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import round_half_up
from tolok.dokumen.kenali.bentuk import Angka, Tulisan
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.nilai_persamaan import Hasil, holds, value_of
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan, Titik


class Lembar:
    """Numbers put on one after the other; each method returns the number of its titik."""

    def __init__(self) -> None:
        self.titik: list[Titik] = []
        self.persamaan: list[Persamaan] = []

    def angka(
        self,
        teks: str,
        *,
        satuan: str = "",
        kali: int = 1,
        bulat: bool = False,
        sel: tuple[int, int, int] | None = None,
        lain: str = "",
        tulisan: Tulisan = Tulisan.INDONESIA,
    ) -> int:
        nilai = Decimal(teks)
        pangkat = nilai.as_tuple().exponent
        desimal = -pangkat if isinstance(pangkat, int) and pangkat < 0 else 0
        angka = Angka(nilai, teks, 0, len(teks), desimal, satuan, kali, tulisan, Decimal(lain) if lain else None)
        nomor = len(self.titik)
        self.titik.append(Titik(nomor, angka, Tempat(), f"angka {nomor}", bulat=bulat or satuan == "%", sel=sel))
        return nomor

    def write(self, nomor: int, teks: str) -> None:
        """Print another value in the place of a number."""
        lama = self.titik[nomor]
        baru = Lembar()
        baru.angka(teks, satuan=lama.angka.satuan, kali=lama.angka.kali, bulat=lama.bulat, sel=lama.sel)
        self.titik[nomor] = Titik(nomor, baru.titik[0].angka, lama.tempat, lama.sebutan, bulat=lama.bulat, sel=lama.sel)

    def tambah(
        self,
        jenis: JenisPersamaan,
        hasil: int,
        *suku: int,
        koefisien: tuple[int, ...] = (),
        skala: int = 1,
        aturan: str = "",
        tetapan: int = 0,
        pasti: bool = True,
        kode: str = "uji",
    ) -> Persamaan:
        satu = Persamaan(kode, jenis, hasil, suku, "uji", koefisien, Fraction(tetapan), skala, aturan, pasti)
        self.persamaan.append(satu)
        return satu

    def judge(self, persamaan: Persamaan) -> Hasil:
        return holds(persamaan, self.titik, [value_of(satu) for satu in self.titik])


def persen(atas: int, bawah: int) -> str:
    """A percent as it would be printed with two decimals."""
    return str(round_half_up(Fraction(atas, bawah) * 100, desimal=2))


class TabelAnggaran(Lembar):
    """A table of pagu, realisasi and serapan with a total row, and the total pagu once more in a sentence."""

    def __init__(self, baris: list[tuple[int, int]]) -> None:
        super().__init__()
        self.pagu = [self.angka(str(p), sel=(0, i, 1)) for i, (p, _) in enumerate(baris)]
        self.realisasi = [self.angka(str(r), sel=(0, i, 2)) for i, (_, r) in enumerate(baris)]
        self.serapan = [self.angka(persen(r, p), satuan="%", sel=(0, i, 3)) for i, (p, r) in enumerate(baris)]
        jumlah_pagu, jumlah_realisasi = (sum(kolom) for kolom in zip(*baris, strict=True))
        akhir = len(baris)
        self.total_pagu = self.angka(str(jumlah_pagu), sel=(0, akhir, 1))
        self.total_realisasi = self.angka(str(jumlah_realisasi), sel=(0, akhir, 2))
        self.total_serapan = self.angka(persen(jumlah_realisasi, jumlah_pagu), satuan="%", sel=(0, akhir, 3))
        self.kalimat = self.angka(str(jumlah_pagu))
        self.tambah(JenisPersamaan.JUMLAH, self.total_pagu, *self.pagu, kode="jumlah.kolom")
        self.tambah(JenisPersamaan.JUMLAH, self.total_realisasi, *self.realisasi, kode="jumlah.kolom")
        for s, r, p in zip(
            [*self.serapan, self.total_serapan],
            [*self.realisasi, self.total_realisasi],
            [*self.pagu, self.total_pagu],
            strict=True,
        ):
            self.tambah(JenisPersamaan.PERSEN, s, r, p, skala=100, aturan="anggaran.serapan", kode="nisbah.serapan")
        self.tambah(JenisPersamaan.SAMA, self.kalimat, self.total_pagu, kode="sama.nilai")


CONTOH = [(52_350_000, 51_187_500), (118_704_200, 117_186_000), (20_919_700, 15_601_600), (7_412_300, 7_400_000)]
"""Four rows of money that are nobody's."""
