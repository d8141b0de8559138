"""The same thing named in several places: one number, or the sum of its parts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import Besaran, JenisHal, Lingkup
from tolok.dokumen.kenali.kamus import BERJENJANG
from tolok.dokumen.periksa.nilai_persamaan import slack, ulp
from tolok.dokumen.periksa.pembuktian import Rupa
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.sebab_rupa import explain_digit
from tolok.dokumen.periksa.susun_titik import Susunan
from tolok.dokumen.periksa.tanda_sebutan import (
    UANG,
    Kelompok,
    Tanda,
    centre_of,
    name_besaran,
    normal,
)

_DENGAN_ANGGARAN = re.compile(r"\bdengan (?:alokasi |pagu |jumlah |total ){0,2}anggaran (?:sebesar )?Rp", re.IGNORECASE)
"""How a sentence gives an activity its whole budget, not a part of it."""


def build_sama(susunan: Susunan, kelompok: Kelompok) -> None:
    """The same thing, quantity, version, period and scope must have the same number everywhere."""
    pasangan: list[_Pasangan] = []
    terhitung = _find_terhitung(susunan)
    for anggota in kelompok.values():
        menurut: dict[Lingkup, list[Tanda]] = defaultdict(list)
        for satu in anggota:
            menurut[normal(satu.sebutan.lingkup)].append(satu)
        for sama in _merge_tanpa_tahun(menurut):
            pasangan.extend(_star(susunan, sama, terhitung))
        pasangan.extend(_bridge_versi(susunan, menurut))
    cocok: Counter[tuple[object, ...]] = Counter()
    beda: Counter[tuple[object, ...]] = Counter()
    for pasang in pasangan:
        (cocok if pasang.is_sama(susunan) else beda)[pasang.tempat] += 1
    tersalin = _find_tersalin(susunan, kelompok, pasangan)
    for pasang in pasangan:
        uang = pasang.lain.sebutan.besaran in UANG
        if uang or pasang.is_sama(susunan) or beda[pasang.tempat] < 2 or beda[pasang.tempat] <= cocok[pasang.tempat]:
            _equate(susunan, pasang, tersalin=pasang.lain.titik in tersalin)


def _find_terhitung(susunan: Susunan) -> frozenset[int]:
    """Numbers that a percent which holds is computed from, or which are that percent."""
    return frozenset(
        titik
        for satu in susunan.persamaan
        if satu.jenis in NISBAH and susunan.fits(satu)
        for titik in (satu.hasil, *satu.suku)
    )


def _find_tersalin(susunan: Susunan, kelompok: Kelompok, pasangan: Sequence[_Pasangan]) -> set[int]:
    """Amounts called pagu that are to the rupiah what a table gives as the realisasi of the same thing."""
    hasil = set()
    for satu in pasangan:
        hal, nilai = satu.lain.sebutan.hal, susunan.nilai[satu.lain.titik]
        if satu.lain.sebutan.besaran is not Besaran.PAGU or satu.lain.sebutan.sel is not None or satu.is_sama(susunan):
            continue
        realisasi = kelompok.get((hal.jenis, hal.kunci, Besaran.REALISASI_ANGGARAN), ())
        if any(lain.sebutan.sel is not None and susunan.nilai[lain.titik] == nilai for lain in realisasi):
            hasil.add(satu.lain.titik)
    return hasil


@dataclass(frozen=True, slots=True)
class _Pasangan:
    """Two mentions of one thing. Where most pairs of two tables differ, their columns do not mean the same."""

    pusat: Tanda
    lain: Tanda
    pasti: bool
    bersaksi: bool = False
    """The value of `pusat` stands twice or more and a percent that holds confirms it; the other stands alone."""

    @property
    def tempat(self) -> tuple[object, ...]:
        asal = [None if tanda.sebutan.sel is None else tanda.sebutan.sel[0] for tanda in (self.pusat, self.lain)]
        return (*asal, self.lain.sebutan.besaran)

    def is_sama(self, susunan: Susunan) -> bool:
        return susunan.nilai[self.pusat.titik] == susunan.nilai[self.lain.titik]


def _merge_tanpa_tahun(menurut: Mapping[Lingkup, list[Tanda]]) -> Iterator[list[Tanda]]:
    """A mention without a year speaks of the only year that the others name."""
    gabung: dict[Lingkup, list[Tanda]] = defaultdict(list)
    for lingkup, anggota in menurut.items():
        lain = [satu for satu in menurut if satu.tahun is not None and replace(satu, tahun=None) == lingkup]
        gabung[lain[0] if lingkup.tahun is None and len(lain) == 1 else lingkup].extend(anggota)
    yield from gabung.values()


def _bridge_versi(susunan: Susunan, menurut: Mapping[Lingkup, list[Tanda]]) -> Iterator[_Pasangan]:
    """A mention that names no version may belong to any: an equal one confirms it, the only other one is doubtful."""
    for lingkup, anggota in menurut.items():
        if lingkup.versi:
            continue
        pusat = centre_of(susunan, anggota)
        lain = [
            centre_of(susunan, tanda)
            for satu, tanda in menurut.items()
            if satu.versi and replace(satu, versi="") == lingkup
        ]
        sama = [satu for satu in lain if susunan.nilai[satu.titik] == susunan.nilai[pusat.titik]]
        for satu in sama or (lain if len(lain) == 1 else ()):
            yield _Pasangan(pusat, satu, pasti=False)


def _star(susunan: Susunan, anggota: Sequence[Tanda], terhitung: frozenset[int]) -> Iterator[_Pasangan]:
    anggota = _merge_setabel(susunan, _drop_sebaris(anggota))
    if not anggota:
        return
    pusat = centre_of(susunan, anggota)
    banyak = len({susunan.nilai[satu.titik] for satu in anggota})
    for satu in anggota:
        if banyak > RAGAM_TERBANYAK and susunan.nilai[satu.titik] != susunan.nilai[pusat.titik]:
            continue
        bersaksi = _is_bersaksi(susunan, anggota, pusat, satu) and any(
            lain.titik in terhitung and susunan.nilai[lain.titik] == susunan.nilai[pusat.titik] for lain in anggota
        )
        yield _Pasangan(pusat, satu, pasti=pusat.pasti and satu.pasti, bersaksi=bersaksi)


def _is_bersaksi(susunan: Susunan, anggota: Sequence[Tanda], pusat: Tanda, satu: Tanda) -> bool:
    """Whether one value stands in two places or more and the other in one only."""
    banyak = Counter(susunan.nilai[titik] for titik in {lain.titik for lain in anggota})
    return banyak[susunan.nilai[pusat.titik]] > 1 and banyak[susunan.nilai[satu.titik]] == 1


def _drop_sebaris(anggota: Sequence[Tanda]) -> list[Tanda]:
    """Two cells of one row that say the same thing by their heads were not told apart: neither is compared."""
    sel = Counter(satu.sebutan.sel[:2] for satu in anggota if satu.sebutan.sel is not None)
    return [satu for satu in anggota if satu.sebutan.sel is None or sel[satu.sebutan.sel[:2]] == 1]


def _merge_setabel(susunan: Susunan, anggota: Sequence[Tanda]) -> list[Tanda]:
    """One table that gives a thing several values tells its parts: they are added, not compared."""
    menurut: dict[int, list[Tanda]] = defaultdict(list)
    for satu in anggota:
        if satu.sebutan.sel is not None:
            menurut[satu.sebutan.sel[0]].append(satu)
    bagian = [isi for isi in menurut.values() if len({susunan.nilai[satu.titik] for satu in isi}) > 1]
    dibuang = {satu.titik for isi in bagian for satu in isi}
    sisa = [satu for satu in anggota if satu.titik not in dibuang]
    for isi in bagian:
        _sum_bagian(susunan, isi, sisa)
    return sisa


def _sum_bagian(susunan: Susunan, bagian: Sequence[Tanda], utuh: Sequence[Tanda]) -> None:
    if not utuh or bagian[0].sebutan.besaran not in UANG:
        return
    pusat = centre_of(susunan, utuh)
    nama = bagian[0].sebutan.tempat.tabel or "satu tabel"
    suku = tuple(dict.fromkeys(satu.titik for satu in bagian if susunan.nilai[satu.titik]))
    if len(suku) < 2:
        return
    susunan.add(
        Persamaan(
            kode="sama.nilai",
            jenis=JenisPersamaan.JUMLAH,
            hasil=pusat.titik,
            suku=suku,
            dasar=f"{name_besaran(pusat.sebutan)} = jumlah {len(suku)} bagiannya dalam {nama}",
            aturan="anggaran.jumlah",
            pasti=False,
        )
    )


def _equate(susunan: Susunan, pasang: _Pasangan, *, tersalin: bool) -> None:
    pusat, satu = pasang.pusat, pasang.lain
    if pusat.titik == satu.titik or _is_pembulatan(susunan, pusat.titik, satu.titik):
        return
    if susunan.nilai[pusat.titik] != susunan.nilai[satu.titik] and not _is_sebanding(susunan, pasang):
        return
    nama = name_besaran(satu.sebutan)
    susunan.add(
        Persamaan(
            kode="sama.nilai",
            jenis=JenisPersamaan.SAMA,
            hasil=satu.titik,
            suku=(pusat.titik,),
            dasar=f"{nama} disebut di dua tempat",
            pasti=pasang.pasti and (tersalin or pasang.bersaksi or _is_kukuh(susunan, pusat, satu)),
            rentan=satu.sebutan.besaran in {Besaran.PAGU, Besaran.TARGET} and not tersalin,
        )
    )


NISBAH = frozenset({JenisPersamaan.PERSEN, JenisPersamaan.PERSEN_TURUN})
RAGAM_TERBANYAK = 2
"""With more different values than these, it is the linking that went wrong and not the document."""
YAKIN_KALIMAT = 95
"""For what is not money, sentences are compared only when their thing is beyond doubt."""
KALI_TERBESAR = 2
"""How many times one value may be the other before a sentence surely speaks of something else."""
ANGKA_TERKECIL = 1000


def _is_sebanding(susunan: Susunan, pasang: _Pasangan) -> bool:
    """Whether two different values may be meant for one thing at all."""
    satu, dua = pasang.pusat, pasang.lain
    kiri, kanan = susunan.titik[satu.titik], susunan.titik[dua.titik]
    if (kiri.angka.satuan == "%") is not (kanan.angka.satuan == "%"):
        return False
    if satu.sebutan.sel is not None and dua.sebutan.sel is not None:
        return True
    if not {satu.sebutan.besaran, dua.sebutan.besaran} <= {*UANG, Besaran.SISA} and not _is_yakin(satu, dua):
        return False
    kecil, besar = sorted(abs(susunan.nilai[tanda.titik]) for tanda in (satu, dua))
    dekat = besar <= kecil * KALI_TERBESAR or _is_bernama(satu, dua)
    return dekat or _is_slip(susunan, satu.titik, dua.titik, terkecil=0 if pasang.bersaksi else ANGKA_TERKECIL)


def _is_bernama(satu: Tanda, dua: Tanda) -> bool:
    """Money of an activity that a sentence and a table name alike, word by word."""
    tanda = (satu, dua)
    bernama = all(t.sebutan.hal.jenis in BERJENJANG for t in tanda)
    utuh = all(t.sebutan.sel is not None or _DENGAN_ANGGARAN.search(t.sebutan.kutipan) for t in tanda)
    return bernama and utuh and all(t.sebutan.besaran is Besaran.PAGU and t.sebutan.yakin == 100 for t in tanda)


def _is_yakin(satu: Tanda, dua: Tanda) -> bool:
    return min(satu.sebutan.yakin, dua.sebutan.yakin) >= YAKIN_KALIMAT


def _is_kukuh(susunan: Susunan, satu: Tanda, dua: Tanda) -> bool:
    """Two values prove a mistake by themselves where one is a slip of the other or both are the whole office's."""
    if susunan.nilai[satu.titik] == susunan.nilai[dua.titik]:
        return True
    keseluruhan = satu.sebutan.hal.jenis is JenisHal.INSTANSI and satu.sebutan.besaran in UANG
    return keseluruhan or _is_slip(susunan, satu.titik, dua.titik)


def _is_slip(susunan: Susunan, satu: int, dua: int, *, terkecil: int = ANGKA_TERKECIL) -> bool:
    kiri, kanan = susunan.nilai[satu], susunan.nilai[dua]
    if min(abs(kiri), abs(kanan)) < terkecil:
        return False
    satuan = min(ulp(susunan.titik[satu]), ulp(susunan.titik[dua]))
    return explain_digit(kiri, kanan, satuan) is not Rupa.TAK_DIKETAHUI


def _is_pembulatan(susunan: Susunan, satu: int, dua: int) -> bool:
    """Percents that differ by one unit of the last digit: one is cut, one is rounded."""
    titik = [susunan.titik[satu], susunan.titik[dua]]
    beda = abs(susunan.nilai[satu] - susunan.nilai[dua])
    return beda != 0 and all(slack(t) for t in titik) and beda <= max(ulp(t) for t in titik)
