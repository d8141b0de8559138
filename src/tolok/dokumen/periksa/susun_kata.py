"""Equations that a sentence states in words: a total that follows, a share of a count, a rise from one to another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from tolok.dokumen.kenali.bentuk import Angka, AsalKalimat, Kalimat, Peran
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_titik import Susunan, shorten

_SELAIN = re.compile(r"^\W{0,3}selain\b", re.IGNORECASE)
_SEHINGGA = re.compile(
    r"\b(?:sehingga|maka|jadi)\s(?:\w+\s){0,2}?(?:total|jumlah|keseluruhan)|"
    r"\b(?:total|jumlah) (?:keseluruhan|seluruhnya)\b",
    re.IGNORECASE,
)
_NAIK = re.compile(r"\b(?:meningkat|peningkatan|kenaikan|naik)(?:nya)?\s(?:[a-z]{3,12}\s){0,4}$", re.IGNORECASE)
_TURUN = re.compile(r"\b(?:menurun|penurunan|turun)(?:nya)?\s(?:[a-z]{3,12}\s){0,4}$", re.IGNORECASE)
_ATAU = re.compile(r"\b(?:atau|setara)\s(?:\w+\s)?$|\(\s?$", re.IGNORECASE)
_KIRA = re.compile(r"\b(?:sekitar|kurang lebih|kira-kira|hampir|lebih dari|kurang dari)\s", re.IGNORECASE)
_KATA_SAMA = re.compile(r"\s{1,3}([A-Za-z]{3,})")
_BERSATUAN = frozenset({"%", "Rp"})
JAUH = Fraction(3, 2)
"""Percent points by which a share said to be about so much may be off."""


@dataclass(frozen=True, slots=True)
class _Nilai:
    angka: Angka
    kalimat: Kalimat
    sebelum: str


def build_kata(susunan: Susunan, kalimat: Sequence[Kalimat]) -> None:
    """Enter what sentences state in words between their own numbers."""
    isi = [satu for satu in kalimat if satu.asal is not AsalKalimat.SEL]
    for satu in isi:
        nilai = _read(satu)
        _build_bagian(susunan, nilai)
        _build_tumbuh(susunan, nilai)
    for sebelum, satu in pairwise(isi):
        if sebelum.paragraf == satu.paragraf and _SELAIN.match(satu.teks):
            _build_total(susunan, _read(sebelum), _read(satu))


def _read(kalimat: Kalimat) -> list[_Nilai]:
    hasil, akhir = [], 0
    for angka in kalimat.angka:
        if angka.peran is Peran.NILAI:
            hasil.append(_Nilai(angka, kalimat, kalimat.teks[akhir : angka.mulai]))
            akhir = angka.akhir
    return hasil


def _titik(susunan: Susunan, satu: _Nilai) -> int:
    nama = " ".join(satu.sebelum.strip(" ()=+,;:").split()[-6:]).removesuffix("Rp.").removesuffix("Rp").strip()
    return susunan.teks(satu.angka, satu.kalimat.tempat, shorten(nama or "angka"), satu.kalimat.teks)


def _build_total(susunan: Susunan, sebelum: Sequence[_Nilai], sesudah: Sequence[_Nilai]) -> None:
    """Of "… sebesar Rp a. Selain itu … Rp b sehingga total … Rp c" c is what both make."""
    lama = [satu for satu in sebelum if satu.angka.satuan == "Rp"]
    baru = [satu for satu in sesudah if satu.angka.satuan == "Rp"]
    if len(lama) != 1 or len(baru) != 2 or not _SEHINGGA.search(baru[1].sebelum):
        return
    susunan.add(
        Persamaan(
            kode="jumlah.kalimat",
            jenis=JenisPersamaan.JUMLAH,
            hasil=_titik(susunan, baru[1]),
            suku=(_titik(susunan, lama[0]), _titik(susunan, baru[0])),
            dasar="kedua bagian yang disebut dalam kalimat itu = jumlah seluruhnya",
            aturan="anggaran.jumlah",
        )
    )


def _build_bagian(susunan: Susunan, nilai: Sequence[_Nilai]) -> None:
    """Of "terhadap 17 desa, 7 desa atau sekitar 41%" the share of a count in the other of the same thing."""
    for seluruh, bagian, persen in zip(nilai, nilai[1:], nilai[2:], strict=False):
        kata = _thing(bagian)
        if persen.angka.satuan != "%" or not _ATAU.search(persen.sebelum) or not kata or kata != _thing(seluruh):
            continue
        if not 0 < bagian.angka.nilai <= seluruh.angka.nilai or bagian.angka.desimal or seluruh.angka.desimal:
            continue
        hitung = Fraction(bagian.angka.nilai) / Fraction(seluruh.angka.nilai) * 100
        if _KIRA.search(persen.sebelum[-24:]) and abs(hitung - Fraction(persen.angka.nilai)) <= JAUH:
            continue
        susunan.add(
            Persamaan(
                kode="nisbah.kalimat",
                jenis=JenisPersamaan.PERSEN,
                hasil=_titik(susunan, persen),
                suku=(_titik(susunan, bagian), _titik(susunan, seluruh)),
                dasar=f"persentase = {bagian.angka.teks} {kata} ÷ {seluruh.angka.teks} {kata} × 100",
                skala=100,
                aturan="umum.persentase",
            )
        )


def _thing(satu: _Nilai) -> str:
    """The word right behind a count, in lower case: what it counts."""
    cocok = _KATA_SAMA.match(satu.kalimat.teks, satu.angka.akhir)
    return cocok[1].casefold() if cocok and satu.angka.satuan not in {"%", "Rp"} else ""


def _build_tumbuh(susunan: Susunan, nilai: Sequence[_Nilai]) -> None:
    """A rise "sebesar 113%" between 15 and 17 is their ratio and no rise; any other percent is left alone."""
    for persen in nilai:
        arah = _direction(persen)
        if persen.angka.satuan != "%" or not arah:
            continue
        for lama, baru in _pairs([satu for satu in nilai if satu is not persen], arah):
            if not _is_nisbah(persen.angka, lama.angka, baru.angka):
                continue
            susunan.add(
                Persamaan(
                    kode="tumbuh",
                    jenis=JenisPersamaan.TUMBUH,
                    hasil=_titik(susunan, persen),
                    suku=(_titik(susunan, baru), _titik(susunan, lama)),
                    dasar=f"{'kenaikan' if arah > 0 else 'penurunan'} = selisih kedua nilai ÷ nilai awal × 100",
                    skala=100 * arah,
                )
            )
            return


def _is_nisbah(persen: Angka, lama: Angka, baru: Angka) -> bool:
    """Whether the percent is one value in percent of the other, to its printed decimals."""
    nisbah = Fraction(baru.nilai) / Fraction(lama.nilai) * 100
    return abs(nisbah - Fraction(persen.nilai)) < Fraction(1, 10**persen.desimal)


def _direction(persen: _Nilai) -> int:
    """1 where the words before a percent say that something rose by it, −1 that it fell, 0 otherwise."""
    if _NAIK.search(persen.sebelum):
        return 1
    return -1 if _TURUN.search(persen.sebelum) else 0


def _pairs(lain: Sequence[_Nilai], arah: int) -> Iterator[tuple[_Nilai, _Nilai]]:
    """Two values of one unit, the earlier one first as the words say that it rose or fell."""
    for satu, dua in combinations(lain, 2):
        kecil, besar = sorted((satu, dua), key=lambda n: n.angka.nilai)
        sejenis = (kecil.angka.satuan in _BERSATUAN) == (besar.angka.satuan in _BERSATUAN)
        if sejenis and 0 < kecil.angka.nilai < besar.angka.nilai:
            yield (kecil, besar) if arah > 0 else (besar, kecil)
