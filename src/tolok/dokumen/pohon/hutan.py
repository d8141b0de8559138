"""Hutan: the boxes of one or several trees in depth-first order, known by their place in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tolok.aturan.galat import GalatTolok
from tolok.dokumen.pohon.label import Label, measure_label


class PohonTidakUtuh(GalatTolok):
    """Kotak-kotak pohon berkode ganda, berinduk tidak dikenal, atau membentuk lingkaran."""


@dataclass(frozen=True, slots=True)
class Kotak:
    """Satu kotak; `induk` kosong untuk akar. Baris pertama isinya dicetak tebal."""

    kode: str
    induk: str
    baris: tuple[str, ...]
    putus: bool = False
    """Jenis lain daripada kotak biasa, mis. program: garis tepi putus-putus, dasar kelabu, dan deret tersendiri."""


@dataclass(frozen=True, slots=True)
class Hutan:
    """Depth-first: the descendants of box n are the boxes from n + 1 to below `ujung[n]`."""

    kotak: tuple[Kotak, ...]
    label: tuple[Label, ...]
    induk: tuple[int, ...]
    """Place of the parent; -1 for a root."""
    tingkat: tuple[int, ...]
    anak: tuple[tuple[int, ...], ...]
    ujung: tuple[int, ...]
    akar: tuple[int, ...]

    @property
    def dalam(self) -> int:
        """Deepest level; a root is at level 0."""
        return max(self.tingkat)

    def pick(self, dipilih: Sequence[int], *, lanjutan: Mapping[int, str]) -> Hutan:
        """Some of the boxes, in order; one whose parent is not chosen becomes a root.

        `lanjutan` = the last line of boxes whose descendants are drawn elsewhere, by their place here.
        """
        letak = {lama: baru for baru, lama in enumerate(dipilih)}
        label = [
            measure_label(self.kotak[n].baris, lanjutan=lanjutan[n]) if n in lanjutan else self.label[n]
            for n in dipilih
        ]
        return _grow([self.kotak[n] for n in dipilih], label, [letak.get(self.induk[n], -1) for n in dipilih])


def grow_hutan(kotak: Sequence[Kotak]) -> Hutan:
    """Put the boxes in order and measure them.

    Galat:
        PohonTidakUtuh: tidak ada kotak, kode ganda, induk tidak dikenal, atau hubungan melingkar.
    """
    anak = _children(kotak)
    urut: list[Kotak] = []
    induk: list[int] = []
    tumpukan = [(satu, -1) for satu in reversed(anak.get("", []))]
    while tumpukan:
        satu, letak_induk = tumpukan.pop()
        tumpukan += [(berikut, len(urut)) for berikut in reversed(anak.get(satu.kode, ()))]
        urut.append(satu)
        induk.append(letak_induk)
    if len(urut) < len(kotak):
        raise PohonTidakUtuh("Sebagian kotak pohon saling menjadi induk sehingga tidak terhubung ke akar.")
    return _grow(urut, [measure_label(satu.baris) for satu in urut], induk)


def _children(kotak: Sequence[Kotak]) -> dict[str, list[Kotak]]:
    """Children by parent code, the roots under ""."""
    kode = {satu.kode for satu in kotak}
    if not kode or len(kode) < len(kotak) or "" in kode:
        raise PohonTidakUtuh("Pohon memerlukan kotak dengan kode yang terisi dan tidak berulang.")
    anak: dict[str, list[Kotak]] = {}
    for satu in kotak:
        anak.setdefault(satu.induk, []).append(satu)
    if asing := sorted(anak.keys() - kode - {""}):
        raise PohonTidakUtuh(f"Induk {', '.join(asing)} tidak ada di antara kotak pohon. Periksa kode induknya.")
    return anak


def _grow(kotak: Sequence[Kotak], label: Sequence[Label], induk: Sequence[int]) -> Hutan:
    tingkat: list[int] = []
    anak: list[list[int]] = [[] for _ in kotak]
    for n, satu in enumerate(induk):
        tingkat.append(tingkat[satu] + 1 if satu >= 0 else 0)
        if satu >= 0:
            anak[satu].append(n)
    ujung = list(range(1, len(kotak) + 1))
    for n in range(len(kotak) - 1, -1, -1):
        if induk[n] >= 0:
            ujung[induk[n]] = max(ujung[induk[n]], ujung[n])
    akar = tuple([n for n, satu in enumerate(induk) if satu < 0])
    return Hutan(tuple(kotak), tuple(label), tuple(induk), tuple(tingkat), tuple(map(tuple, anak)), tuple(ujung), akar)
