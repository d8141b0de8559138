"""Sums and averages down the columns of a table: totals, subtotals, parents of a tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom, TabelTerbaca
from tolok.dokumen.periksa.nilai_persamaan import NOL
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_titik import UANG, Susunan, read_sel, shorten

DIJUMLAH = UANG | {JenisKolom.SELISIH, JenisKolom.CACAH, JenisKolom.JUMLAH}
"""Columns whose rows add up. Percents, targets, indices, years and numbers of rows do not."""
YAKIN = 90
NIHIL = frozenset({"-", "–", "—", "nihil", "0", "rp -", "rp. -", "rp-"})


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
    jumlah = [satu for kolom in _columns(tabel) for satu in _sum_kolom(susunan, nomor, kolom)]
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
        if makna.jenis is JenisBaris.RATA_RATA and makna.suku:
            _average(susunan, nomor, baris)


def _is_kebanyakan(benar: int, banyak: int) -> bool:
    return benar >= 2 and benar * 10 >= banyak * 7


def _is_berarti(susunan: Susunan, jumlah: _Jumlah) -> bool:
    return susunan.nilai[jumlah.persamaan.hasil] != 0


def _columns(tabel: TabelTerbaca) -> Iterator[int]:
    for nomor, makna in enumerate(tabel.kolom):
        if makna.jenis in DIJUMLAH and makna.satuan != "%":
            yield nomor


def _sum_kolom(susunan: Susunan, nomor: int, kolom: int) -> Iterator[_Jumlah]:
    tabel = susunan.tabel[nomor]
    for baris, makna in enumerate(tabel.baris):
        if not makna.suku or makna.jenis is JenisBaris.RATA_RATA or (baris, kolom) not in tabel.angka:
            continue
        calon = [
            satu for suku in (makna.suku, *makna.suku_lain) if (satu := _sum(susunan, nomor, (baris, kolom), suku))
        ]
        benar = next((satu for satu in calon if susunan.fits(satu)), None)
        if benar is not None:
            yield _Jumlah(baris, kolom, benar, benar=True)
        elif calon and calon[0].suku and not _is_persen(susunan, calon[0]):
            yield _Jumlah(baris, kolom, calon[0], benar=False)


def _is_persen(susunan: Susunan, jumlah: Persamaan) -> bool:
    return any(susunan.titik[satu].angka.satuan == "%" for satu in (jumlah.hasil, *jumlah.suku))


def _sum(susunan: Susunan, nomor: int, sel: tuple[int, int], baris_suku: tuple[int, ...]) -> Persamaan | None:
    """The sum over these rows; None where an empty cell may hold what is missing."""
    baris, kolom = sel
    tabel = susunan.tabel[nomor]
    hasil = susunan.sel(nomor, baris, kolom)
    if hasil is None:
        return None
    suku = {satu: susunan.sel(nomor, satu, kolom) for satu in baris_suku}
    ada = tuple(titik for titik in suku.values() if titik is not None)
    kosong = [satu for satu, titik in suku.items() if titik is None]
    persamaan = Persamaan(
        kode="jumlah.kolom" if tabel.baris[baris].jenis in _TOTAL else "jumlah.pohon",
        jenis=JenisPersamaan.JUMLAH,
        hasil=hasil,
        suku=ada,
        dasar=_say(tabel, baris, kolom, len(ada)),
        aturan="anggaran.jumlah" if tabel.kolom[kolom].jenis in UANG else "umum.jumlah",
        kosong=tuple(tabel.tempat_sel(satu, kolom) for satu in kosong),
    )
    if not ada or not kosong:
        return persamaan if ada else None
    return _with_kosong(susunan, nomor, persamaan, [read_sel(tabel, satu, kolom) for satu in kosong])


def _with_kosong(susunan: Susunan, nomor: int, persamaan: Persamaan, isi: list[str]) -> Persamaan | None:
    """A sum with cells that hold no number: provable only where the known parts already exceed the total."""
    tahu = sum((susunan.nilai[satu] for satu in persamaan.suku), NOL)
    if tahu > susunan.nilai[persamaan.hasil] and susunan.tabel[nomor].pohon_yakin >= YAKIN:
        return persamaan
    if all(satu.lower() in NIHIL for satu in isi) or susunan.fits(persamaan):
        return replace(persamaan, pasti=False)
    return None


_TOTAL = frozenset({JenisBaris.JUMLAH, JenisBaris.SUBJUMLAH})


def _say(tabel: TabelTerbaca, baris: int, kolom: int, banyak: int) -> str:
    uraian = shorten(tabel.baris[baris].uraian) or "Jumlah"
    judul = next((satu for satu in reversed(tabel.kolom[kolom].judul) if satu.strip()), "")
    akhir = f", kolom {shorten(judul)}" if judul else ""
    return f"baris “{uraian}” = jumlah {banyak} baris rinciannya{akhir}"


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
