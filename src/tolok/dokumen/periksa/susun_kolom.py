"""Sums and averages down the columns of a table: totals, subtotals, parents of a tree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom, TabelTerbaca
from tolok.dokumen.periksa.nilai_persamaan import NOL
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_titik import UANG, Susunan, read_sel, shorten

DIJUMLAH = UANG | {JenisKolom.SELISIH, JenisKolom.CACAH, JenisKolom.JUMLAH}
"""Columns whose rows add up. Percents, targets, indices, years and numbers of rows do not."""
YAKIN = 90
NIHIL = frozenset({"-", "–", "—", "nihil", "0", "rp -", "rp. -", "rp-"})


_Suku: TypeAlias = tuple[tuple[int, int], ...]
"""Rows with the sign each is added with."""
RATA_RATA = re.compile(
    r"(?:(?:total|jumlah|nilai) )?rata\W{0,3}rata(?: (?:nilai|capaian|kinerja|persentase|prosentase|serapan|realisasi"
    r"|tingkat|keseluruhan|total|indikator|sasaran|program|efisiensi|kecamatan)){0,4}\W{0,5}$",
    re.IGNORECASE,
)
"""A row that is an average, not an indicator whose name begins so."""
PENDAPATAN = re.compile(r"\bpendapatan\b", re.IGNORECASE)
KELOMPOK_TERBANYAK = 4
"""Groups of a realisation report: pendapatan, belanja, pembiayaan."""


@dataclass(frozen=True, slots=True)
class _Jumlah:
    """One sum down a column as found, before it is known how sure its structure is."""

    baris: int
    kolom: int
    persamaan: Persamaan
    benar: bool


def build_kolom(susunan: Susunan, nomor: int) -> None:
    """Enter every sum and average down the columns of table `nomor`."""
    tabel = susunan.tabel[nomor]
    kolom = list(_columns(tabel))
    jumlah = [
        satu
        for baris, makna in enumerate(tabel.baris)
        if makna.suku and makna.jenis is not JenisBaris.RATA_RATA
        for satu in _sum_baris(susunan, nomor, baris, kolom)
    ]
    per_baris = Counter(satu.baris for satu in jumlah if satu.benar and _is_berarti(susunan, satu))
    per_kolom = Counter(satu.kolom for satu in jumlah if satu.benar)
    banyak = Counter(satu.kolom for satu in jumlah)
    for satu in jumlah:
        makna = tabel.baris[satu.baris]
        datar = makna.jenis is JenisBaris.JUMLAH and not makna.suku_lain
        didukung = per_baris[satu.baris] > 0 or _is_kebanyakan(per_kolom[satu.kolom], banyak[satu.kolom])
        pasti = satu.persamaan.pasti and (datar or didukung) and (tabel.pohon_yakin >= YAKIN or didukung)
        susunan.add(replace(satu.persamaan, pasti=pasti))
    for baris, makna in enumerate(tabel.baris):
        if makna.jenis is JenisBaris.RATA_RATA and makna.suku and RATA_RATA.match(" ".join(makna.uraian.split())):
            _average(susunan, nomor, baris)


def _is_kebanyakan(benar: int, banyak: int) -> bool:
    return benar >= 2 and benar * 10 >= banyak * 7


def _is_berarti(susunan: Susunan, jumlah: _Jumlah) -> bool:
    return susunan.nilai[jumlah.persamaan.hasil] != 0


def _columns(tabel: TabelTerbaca) -> Iterator[int]:
    for nomor, makna in enumerate(tabel.kolom):
        # The weighted values of a survey add up to its result.
        tertimbang = makna.jenis is JenisKolom.LAIN and "tertimbang" in " ".join(makna.judul).casefold()
        if (makna.jenis in DIJUMLAH or tertimbang) and makna.satuan != "%":
            yield nomor


def _sum_baris(susunan: Susunan, nomor: int, baris: int, kolom: list[int]) -> Iterator[_Jumlah]:
    """The sums of one row, each by a grouping that holds, else by the one that holds in most columns."""
    tabel = susunan.tabel[nomor]
    ada = [satu for satu in kolom if (baris, satu) in tabel.angka]
    susun = list(_groupings(tabel, baris))
    menurut: dict[int, list[Persamaan | None]] = {
        satu: [_sum(susunan, nomor, (baris, satu), suku) for suku in susun] for satu in ada
    }
    cocok = [
        sum((calon := menurut[satu][urut]) is not None and susunan.fits(calon) for satu in ada)
        for urut in range(len(susun))
    ]
    wajar = 1 + len(tabel.baris[baris].suku_lain)
    utama = max(range(len(susun)), key=lambda urut: (cocok[urut], urut < wajar, -urut))
    for satu in ada:
        benar = next((calon for calon in menurut[satu] if calon is not None and susunan.fits(calon)), None)
        pakai = benar or menurut[satu][utama] or menurut[satu][0]
        if pakai is not None and not _is_persen(susunan, pakai):
            yield _Jumlah(baris, satu, pakai, benar=benar is not None)


def _groupings(tabel: TabelTerbaca, baris: int) -> Iterator[_Suku]:
    """Every reading of what a row sums up; a total may also be what is left after one group is taken away."""
    makna = tabel.baris[baris]
    semua = (makna.suku, *makna.suku_lain)
    for suku in semua:
        yield tuple((satu, 1) for satu in suku)
    if makna.jenis is not JenisBaris.JUMLAH or not any(PENDAPATAN.search(satu.uraian) for satu in tabel.baris):
        return
    for suku in semua:
        for kurang in suku if 1 < len(suku) <= KELOMPOK_TERBANYAK else ():
            yield tuple((satu, -1 if satu == kurang else 1) for satu in suku)


def _is_persen(susunan: Susunan, jumlah: Persamaan) -> bool:
    return any(susunan.titik[satu].angka.satuan == "%" for satu in (jumlah.hasil, *jumlah.suku))


def _sum(susunan: Susunan, nomor: int, sel: tuple[int, int], baris_suku: _Suku) -> Persamaan | None:
    """The sum over these rows; None where an empty cell may hold what is missing."""
    baris, kolom = sel
    tabel = susunan.tabel[nomor]
    hasil = susunan.sel(nomor, baris, kolom)
    if hasil is None:
        return None
    suku = {satu: susunan.sel(nomor, satu, kolom) for satu, _ in baris_suku}
    ada = tuple(titik for titik in suku.values() if titik is not None)
    tanda = tuple(kali for satu, kali in baris_suku if suku[satu] is not None)
    kosong = [satu for satu, titik in suku.items() if titik is None]
    persamaan = Persamaan(
        kode="jumlah.kolom" if tabel.baris[baris].jenis in _TOTAL else "jumlah.pohon",
        jenis=JenisPersamaan.JUMLAH,
        hasil=hasil,
        suku=ada,
        koefisien=tanda if min(tanda, default=1) < 0 else (),
        dasar=_say(tabel, baris, kolom, tanda),
        aturan=""
        if min(tanda, default=1) < 0
        else "anggaran.jumlah"
        if tabel.kolom[kolom].jenis in UANG
        else "umum.jumlah",
        kosong=tuple(tabel.tempat_sel(satu, kolom) for satu in kosong),
    )
    if not ada or not kosong:
        return persamaan if ada else None
    return _with_kosong(susunan, nomor, persamaan, [read_sel(tabel, satu, kolom) for satu in kosong])


def _rule(tabel: TabelTerbaca, kolom: int, tanda: tuple[int, ...]) -> str:
    if min(tanda, default=1) < 0:
        return ""
    return "anggaran.jumlah" if tabel.kolom[kolom].jenis in UANG else "umum.jumlah"


def _with_kosong(susunan: Susunan, nomor: int, persamaan: Persamaan, isi: list[str]) -> Persamaan | None:
    """A sum with cells that hold no number: provable only where the known parts already exceed the total."""
    tahu = sum((susunan.nilai[satu] for satu in persamaan.suku), NOL) if not persamaan.koefisien else NOL
    if tahu > susunan.nilai[persamaan.hasil] and susunan.tabel[nomor].pohon_yakin >= YAKIN:
        return persamaan
    if all(satu.lower() in NIHIL for satu in isi) or susunan.fits(persamaan):
        return replace(persamaan, pasti=False)
    return None


_TOTAL = frozenset({JenisBaris.JUMLAH, JenisBaris.SUBJUMLAH})


def _say(tabel: TabelTerbaca, baris: int, kolom: int, tanda: tuple[int, ...]) -> str:
    uraian = shorten(tabel.baris[baris].uraian) or "Jumlah"
    judul = next((satu for satu in reversed(tabel.kolom[kolom].judul) if satu.strip()), "")
    akhir = f", kolom {shorten(judul)}" if judul else ""
    kurang = " (pendapatan dikurangkan)" if min(tanda, default=1) < 0 else ""
    return f"baris “{uraian}” = jumlah {len(tanda)} baris rinciannya{kurang}{akhir}"


def _average(susunan: Susunan, nomor: int, baris: int) -> None:
    """Simple means of the columns; a column whose mean does not hold elsewhere is left to the ratio of totals."""
    tabel = susunan.tabel[nomor]
    for kolom in range(len(tabel.kolom)):
        hasil = susunan.sel(nomor, baris, kolom)
        suku = [susunan.sel(nomor, satu, kolom) for satu in tabel.baris[baris].suku]
        ada = tuple(satu for satu in suku if satu is not None)
        if hasil is None or len(ada) < 2 or len(ada) < len(suku):
            continue
        persamaan = Persamaan(
            kode="rata-rata",
            jenis=JenisPersamaan.RATA_RATA,
            hasil=hasil,
            suku=ada,
            dasar=f"baris “{shorten(tabel.baris[baris].uraian) or 'Rata-rata'}” = rata-rata {len(ada)} baris",
            aturan="umum.rata_rata",
            pasti=tabel.pohon_yakin >= YAKIN and not tabel.baris[baris].suku_lain,
        )
        if susunan.fits(persamaan) or not _has_nisbah(tabel, kolom):
            susunan.add(persamaan)


def _has_nisbah(tabel: TabelTerbaca, kolom: int) -> bool:
    # The mean of a percent column may be meant as the ratio of the totals: build_nisbah decides that.
    return tabel.kolom[kolom].jenis is JenisKolom.SERAPAN
