"""Sebab: the smallest correction that makes the most equations of the document true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tolok.dokumen.periksa.nilai_persamaan import Hasil, expected, round_to_print, ulp
from tolok.dokumen.periksa.pembuktian import Koreksi, Pembuktian, Sebab
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan, Titik
from tolok.dokumen.periksa.sebab_pilih import choose, describe, rank
from tolok.dokumen.periksa.sebab_rupa import explain_digit
from tolok.dokumen.periksa.sebab_usul import Medan, Usul, judge, propose, read_nilai

LANGKAH_TERBANYAK = 120
"""Sets of corrections tried for one component before it is taken apart number by number."""
CALON_TERBANYAK = 12
"""Proposals followed at each step of the search for two or three corrections."""
KOMPONEN_TERBESAR = 24
"""Violated equations of one component up to which two and three corrections are sought together."""
UKURAN_TERBESAR = 3


def prove(titik: Sequence[Titik], persamaan: Sequence[Persamaan]) -> Pembuktian:
    """Judge every equation and find the causes of those that do not hold.

    Deterministic, bounded in time; never raises for numbers that cannot be reconciled.
    """
    medan = Medan.build(titik, persamaan, read_nilai(titik))
    _adopt_lain(medan)
    hasil = judge(medan)
    langgar = frozenset(nomor for nomor, nasib in enumerate(hasil) if nasib is Hasil.SALAH)
    sebab: list[Sebab] = []
    for komponen in _components(medan, langgar):
        beres = frozenset(nomor for nomor in komponen if medan.stands(nomor, {}))
        _attach(medan, sebab, beres)
        sebab.extend(_explain(medan, komponen - beres))
    sebab = [_open(medan, satu, sebab) for satu in sebab]
    sebab.sort(key=lambda satu: satu.utama)
    return Pembuktian(tuple(titik), tuple(persamaan), tuple(hasil), tuple(sebab))


def _attach(medan: Medan, sebab: list[Sebab], beres: frozenset[int]) -> None:
    """Violated equations that corrections already made elsewhere mend are consequences of those."""
    for nomor in sorted(beres):
        anggota = set(medan.members(nomor))
        for letak, satu in enumerate(sebab):
            if anggota & {koreksi.titik for koreksi in satu.koreksi}:
                sebab[letak] = replace(satu, persamaan=(*satu.persamaan, nomor))
                break


def _open(medan: Medan, satu: Sebab, semua: Sequence[Sebab]) -> Sebab:
    """A result one of whose terms is itself in doubt cannot be recomputed from it: its correction is left open."""
    utama = medan.persamaan[satu.utama]
    lain = [s for s in semua if s is not satu and medan.persamaan[s.utama].jenis is JenisPersamaan.JUMLAH]
    ragu = {medan.persamaan[s.utama].hasil for s in lain if not s.koreksi} | {k.titik for s in lain for k in s.koreksi}
    dihitung = utama.jenis is JenisPersamaan.JUMLAH and [k.titik for k in satu.koreksi] == [utama.hasil]
    return replace(satu, koreksi=()) if dihitung and ragu & set(utama.suku) else satu


def _adopt_lain(medan: Medan) -> None:
    """Read "1.500" the other way where only that makes its equations true."""
    for titik in medan.titik:
        lain = titik.angka.lain
        persamaan = medan.menyangkut.get(titik.nomor, [])
        if lain is None or all(medan.stands(satu, {}) for satu in persamaan):
            continue
        semula = medan.nilai[titik.nomor]
        medan.read_as(titik.nomor, Fraction(lain) * titik.angka.kali)
        if not all(medan.stands(satu, {}) for satu in persamaan):
            medan.read_as(titik.nomor, semula)


def _components(medan: Medan, langgar: frozenset[int]) -> list[frozenset[int]]:
    """Violated equations that share a number, directly or through other violated ones."""
    sisa, hasil = set(langgar), []
    while sisa:
        awal = min(sisa)
        komponen, antre = {awal}, [awal]
        while antre:
            tetangga = set(medan.touched(medan.members(antre.pop()))) & sisa - komponen
            komponen |= tetangga
            antre.extend(tetangga)
        sisa -= komponen
        hasil.append(frozenset(komponen))
    return hasil


def _explain(medan: Medan, langgar: frozenset[int]) -> list[Sebab]:
    """All causes of one component; what no change mends is reported equation by equation."""
    sebab: list[Sebab] = []
    kecil = len(langgar) <= KOMPONEN_TERBESAR
    while langgar:
        terpilih = _find_terkecil(medan, langgar)
        if not terpilih:
            sebab.extend(_leave(medan, nomor) for nomor in sorted(langgar))
            break
        for usul in terpilih:
            perbaiki = usul.perbaiki & langgar
            if perbaiki:
                pesaing = _rivals(medan, usul, langgar) if kecil else []
                sebab.append(describe(medan, replace(usul, perbaiki=perbaiki), pesaing))
                medan.ubah.update(usul.ubah)
            langgar -= perbaiki
    return sebab


def _rivals(medan: Medan, usul: Usul, langgar: frozenset[int]) -> list[Usul]:
    return [satu for satu in propose(medan, langgar) if satu.perbaiki >= usul.perbaiki and satu.titik != usul.titik]


def _leave(medan: Medan, nomor: int) -> Sebab:
    """A violation that no change mends without breaking something: its result is recomputed, all stay suspect."""
    satu = medan.persamaan[nomor]
    koreksi = _recompute(medan, nomor) if satu.pasti else ()
    pasti = satu.pasti and (bool(koreksi) or not satu.rentan)
    return Sebab(nomor, (nomor,), koreksi, tersangka=medan.members(nomor), pasti=pasti)


def _recompute(medan: Medan, nomor: int) -> tuple[Koreksi, ...]:
    """What follows from the terms, unless another equation computes the same result as it is printed."""
    satu = medan.persamaan[nomor]
    lain = [i for i in medan.menyangkut[satu.hasil] if i != nomor and _confirms(medan.persamaan[i], satu.hasil)]
    seharusnya = expected(satu, medan.nilai)
    if satu.jenis is JenisPersamaan.SAMA or seharusnya is None or any(medan.stands(i, {}) for i in lain):
        return ()
    titik = medan.titik[satu.hasil]
    benar = round_to_print(titik, seharusnya)
    return (Koreksi(satu.hasil, benar, explain_digit(medan.nilai[satu.hasil], benar, ulp(titik))),)


def _confirms(persamaan: Persamaan, titik: int) -> bool:
    """Whether an equation that stands speaks for a number: it computes it, or a ratio is computed from it."""
    return persamaan.hasil == titik or persamaan.jenis is JenisPersamaan.PERSEN


@dataclass
class _Anggaran:
    """How many sets of corrections may still be tried."""

    sisa: int = LANGKAH_TERBANYAK


def _find_terkecil(medan: Medan, langgar: frozenset[int]) -> tuple[Usul, ...]:
    """The smallest set that mends all; where none is found, the one change that mends most."""
    tunggal = propose(medan, langgar)
    if not tunggal:
        return ()
    semua = [satu for satu in tunggal if satu.perbaiki == langgar]
    if semua:
        return (choose(medan, semua),)
    if len(langgar) > KOMPONEN_TERBESAR:
        return _apart(medan, tunggal)
    anggaran = _Anggaran()
    for ukuran in range(2, UKURAN_TERBESAR + 1):
        susunan = _search(medan, langgar, ukuran, anggaran)
        if susunan:
            return susunan
    return (choose(medan, tunggal),)


def _apart(medan: Medan, usul: Sequence[Usul]) -> tuple[Usul, ...]:
    """The best change, and every other one that has no equation in common with those already taken."""
    terpakai: set[int] = set()
    hasil = []
    for satu in rank(medan, usul):
        menyangkut = set(medan.touched(satu.titik))
        if not menyangkut & terpakai:
            hasil.append(satu)
            terpakai |= menyangkut
    return tuple(hasil)


def _search(medan: Medan, langgar: frozenset[int], ukuran: int, anggaran: _Anggaran) -> tuple[Usul, ...]:
    """A set of `ukuran` changes that mends all of `langgar`; () where none is found within the budget."""
    if anggaran.sisa <= 0:
        return ()
    anggaran.sisa -= 1
    usul = propose(medan, langgar)
    if ukuran == 1:
        semua = [satu for satu in usul if satu.perbaiki == langgar]
        return (choose(medan, semua),) if semua else ()
    for satu in _sort(usul)[:CALON_TERBANYAK]:
        semula = dict(medan.ubah)
        medan.ubah.update(satu.ubah)
        lanjut = _search(medan, langgar - satu.perbaiki, ukuran - 1, anggaran)
        medan.ubah = semula
        if lanjut:
            return (satu, *lanjut)
    return ()


def _sort(usul: Iterable[Usul]) -> list[Usul]:
    return sorted(usul, key=lambda satu: (-len(satu.perbaiki), len(satu.ubah), sorted(satu.titik)))


__all__ = ["Pembuktian", "Sebab", "prove"]
