"""Hitung baris: the numbers of a table's rows, added up to see which tree of rows they bear out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tolok.dokumen.kenali.bentuk import Angka, JenisKolom, MaknaKolom, Peran

DIJUMLAHKAN = frozenset(
    {
        JenisKolom.PAGU,
        JenisKolom.REALISASI_ANGGARAN,
        JenisKolom.SISA,
        JenisKolom.SELISIH,
        JenisKolom.JUMLAH,
        JenisKolom.CACAH,
    }
)
ANAK_TERBANYAK = 80
"""Rows that one row may sum up where only arithmetic says so."""
NILAI_BERARTI = 1000
"""From here on an equal sum is no chance, so that it alone may show a tree."""


@dataclass(frozen=True)
class Hitungan:
    """`nilai`: by row and column, of the columns that can be added up."""

    kolom: tuple[int, ...]
    nilai: Mapping[tuple[int, int], Decimal]

    def jumlah(self, baris: Sequence[int], kolom: int) -> Decimal | None:
        """Sum of one column over some rows; None where none of them has a number in it."""
        suku = [self.nilai[satu, kolom] for satu in baris if (satu, kolom) in self.nilai]
        return sum(suku, Decimal(0)) if suku else None

    def bernilai(self, baris: int) -> bool:
        """Whether the row has a number that can be added up."""
        return any((baris, kolom) in self.nilai for kolom in self.kolom)

    def judge(self, hasil: int, suku: Sequence[int]) -> tuple[int, int]:
        """In how many columns the row is the sum of those rows, and in how many it is not."""
        cocok = salah = 0
        for kolom in self.kolom:
            tertulis, jumlah = self.nilai.get((hasil, kolom)), self.jumlah(suku, kolom)
            if tertulis is None or jumlah is None or (not tertulis and not jumlah):
                continue
            cocok, salah = (cocok + 1, salah) if tertulis == jumlah else (cocok, salah + 1)
        return cocok, salah

    def is_berarti(self, baris: int) -> bool:
        """Whether one of its numbers is so large that it is no chance when others add up to it."""
        return any(abs(self.nilai.get((baris, kolom), Decimal(0))) >= NILAI_BERARTI for kolom in self.kolom)


def build_hitungan(kolom: Sequence[MaknaKolom], angka: Mapping[tuple[int, int], Angka]) -> Hitungan:
    """The numbers of the columns that hold money or counts; percentages, targets and years are no terms."""
    dipakai = tuple(
        nomor
        for nomor, makna in enumerate(kolom)
        if makna.satuan != "%"
        and (makna.jenis in DIJUMLAHKAN or (makna.jenis is JenisKolom.LAIN and makna.satuan == "Rp"))
    )
    nilai = {
        tempat: satu.nilai * satu.kali
        for tempat, satu in angka.items()
        if tempat[1] in dipakai and satu.peran is Peran.NILAI and satu.satuan != "%"
    }
    return Hitungan(dipakai, nilai)


def nest_by_sum(anak: Sequence[int], hitungan: Hitungan, *, tunggal: bool, longgar: bool) -> dict[int, int]:
    """Find parents among siblings: a row that is the sum of the next ones, from the last row upwards.

    `tunggal`: a row may repeat its only part. `longgar`: one column may be wrong where two or more are right.
    Returns the parent of each row that turned out to be a part.
    """
    induk: dict[int, int] = {}
    tumpukan: list[int] = []
    for baris in reversed(anak):
        banyak = _count_bagian(baris, tumpukan, hitungan, 1 if tunggal else 2, longgar=longgar)
        for _ in range(banyak):
            induk[tumpukan.pop()] = baris
        tumpukan.append(baris)
    return induk


def find_selisih(
    anak: Sequence[int], sasaran: Mapping[int, Decimal], hitungan: Hitungan
) -> tuple[int, tuple[int, ...]] | None:
    """Find the row whose own sum is wrong: without the rows right below it, its siblings add up to `sasaran`.

    `sasaran`: what the siblings must add up to, by column. Returns that row and its parts; None where the
    siblings add up already, or no run of rows explains the difference in every column.
    """
    kolom = [satu for satu in sasaran if hitungan.jumlah(anak, satu) is not None]
    lebih = tuple((hitungan.jumlah(anak, satu) or Decimal(0)) - sasaran[satu] for satu in kolom)
    if not kolom or max(lebih) < NILAI_BERARTI or min(lebih) < 0:
        return None
    depan = {tuple(Decimal(0) for _ in kolom): 0}
    jumlah = [Decimal(0) for _ in kolom]
    for letak, baris in enumerate(anak, start=1):
        jumlah = [
            lama + hitungan.nilai.get((baris, satu), Decimal(0)) for lama, satu in zip(jumlah, kolom, strict=True)
        ]
        awal = depan.get(tuple(nilai - kurang for nilai, kurang in zip(jumlah, lebih, strict=True)))
        if awal is not None:
            return _begin_bagian(anak, awal, letak, hitungan)
        depan.setdefault(tuple(jumlah), letak)
    return None


def _begin_bagian(anak: Sequence[int], awal: int, akhir: int, hitungan: Hitungan) -> tuple[int, tuple[int, ...]] | None:
    """The parts with the empty rows before them, and the row above those, which has to have a number."""
    while awal > 1 and not hitungan.is_berarti(anak[awal - 1]):
        awal -= 1
    if awal < 1 or akhir - awal < 2 or not hitungan.is_berarti(anak[awal - 1]):
        return None
    return anak[awal - 1], tuple(anak[awal:akhir])


def _count_bagian(
    baris: int, tumpukan: Sequence[int], hitungan: Hitungan, paling_sedikit: int, *, longgar: bool
) -> int:
    """How many of the next rows the row sums up, 0 for none."""
    if not hitungan.is_berarti(baris):
        return 0
    jumlah = dict.fromkeys(hitungan.kolom, Decimal(0))
    sasaran = {kolom: hitungan.nilai.get((baris, kolom), Decimal(0)) for kolom in hitungan.kolom}
    bernilai = 0
    for banyak in range(1, min(len(tumpukan), ANAK_TERBANYAK) + 1):
        bawah = tumpukan[-banyak]
        bernilai += hitungan.bernilai(bawah)
        for kolom in hitungan.kolom:
            jumlah[kolom] += hitungan.nilai.get((bawah, kolom), 0)
        if banyak >= paling_sedikit and bernilai and _is_sama(sasaran, jumlah, longgar=longgar):
            return banyak
        if all(jumlah[kolom] > sasaran[kolom] for kolom in hitungan.kolom):
            return 0
    return 0


def _is_sama(sasaran: Mapping[int, Decimal], jumlah: Mapping[int, Decimal], *, longgar: bool) -> bool:
    cocok = sum(1 for kolom, nilai in sasaran.items() if nilai and nilai == jumlah[kolom])
    salah = sum(1 for kolom, nilai in sasaran.items() if nilai != jumlah[kolom])
    return cocok > 0 and (salah == 0 or (longgar and cocok >= 2 and salah == 1))
