"""Ratios along the rows of a table: serapan, capaian, growth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom, MaknaKolom, TabelTerbaca
from tolok.dokumen.periksa.nilai_persamaan import expected
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_baris import data_rows, title_of
from tolok.dokumen.periksa.susun_titik import Susunan, has_words, shorten

AKHIR = re.compile(r"\b(?:akhir|renstra|rpjmd|jangka menengah)\b", re.IGNORECASE)
TUMBUH = re.compile(r"\b(?:naik|turun|tumbuh|pertumbuhan|peningkatan|penurunan|kenaikan|perubahan)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cara:
    """One way of computing a ratio from its two terms."""

    jenis: JenisPersamaan
    aturan: str
    kata: str
    tukar: bool = False
    """The terms change places: target ÷ realisasi."""


SERAPAN = (_Cara(JenisPersamaan.PERSEN, "anggaran.serapan", "{0} ÷ {1} × 100"),)
CAPAIAN = (
    _Cara(JenisPersamaan.PERSEN, "capaian.naik", "{0} ÷ {1} × 100"),
    _Cara(JenisPersamaan.PERSEN_TURUN, "capaian.turun_2t", "(2 × {1} − {0}) ÷ {1} × 100"),
    _Cara(JenisPersamaan.PERSEN, "capaian.turun_rasio", "{1} ÷ {0} × 100", tukar=True),
)
_SUKU = {
    JenisKolom.SERAPAN: ((JenisKolom.REALISASI_ANGGARAN, JenisKolom.PAGU), SERAPAN, "nisbah.serapan"),
    JenisKolom.CAPAIAN: ((JenisKolom.REALISASI, JenisKolom.TARGET), CAPAIAN, "nisbah.capaian"),
}


_BERPERSEN = {
    JenisKolom.REALISASI_ANGGARAN: (JenisKolom.PAGU, SERAPAN[0], "nisbah.serapan"),
    JenisKolom.REALISASI: (JenisKolom.TARGET, CAPAIAN[0], "nisbah.capaian"),
}


BATAS_ATAS = frozenset({100, 110, 120, 125, 150, 200})
"""Where offices cap a capaian."""


@dataclass(frozen=True, slots=True)
class _Pasangan:
    """Columns of the two terms of a ratio column, and how well they fit."""

    atas: int
    bawah: int
    cocok: int
    banyak: int
    dekat: int
    """How well the heads of the three columns belong together."""


def build_nisbah(susunan: Susunan, nomor: int) -> None:
    """Enter every ratio along the rows of table `nomor`."""
    tabel = susunan.tabel[nomor]
    for kolom, makna in enumerate(tabel.kolom):
        if makna.jenis in _SUKU and not is_selisih(tabel, kolom):
            _build_kolom(susunan, nomor, kolom)
        elif makna.jenis in _SUKU or TUMBUH.search(title_of(makna)):
            _build_tumbuh(susunan, nomor, kolom)
    _build_persen_sel(susunan, nomor)


def _build_persen_sel(susunan: Susunan, nomor: int) -> None:
    """Percents that stand in the cell of the amount they are of, beside the one pagu or target of their row."""
    tabel = susunan.tabel[nomor]
    for baris, kolom in tabel.persen:
        atas, cara, kode = _BERPERSEN.get(tabel.kolom[kolom].jenis, (None, SERAPAN[0], ""))
        bawah = [
            n for n, makna in enumerate(tabel.kolom) if makna.jenis is atas and not _is_beda(tabel.kolom[kolom], makna)
        ]
        judul = [shorten(title_of(tabel.kolom[satu])) for satu in (kolom, *bawah)]
        titik = [susunan.persen_sel(nomor, baris, kolom), susunan.sel(nomor, baris, kolom)]
        titik += [susunan.sel(nomor, baris, satu) for satu in bawah]
        ada = [satu for satu in titik if satu is not None]
        if len(bawah) != 1 or len(ada) != 3 or susunan.nilai[ada[2]] == 0:
            continue
        persamaan = Persamaan(
            kode=kode,
            jenis=cara.jenis,
            hasil=ada[0],
            suku=(ada[1], ada[2]),
            dasar=f"persentase dalam sel = {cara.kata.format(*judul)}",
            skala=100,
            aturan=cara.aturan,
        )
        susunan.add(persamaan if susunan.fits(persamaan) else susunan.loosen(persamaan))


def _build_kolom(susunan: Susunan, nomor: int, kolom: int) -> None:
    tabel = susunan.tabel[nomor]
    jenis, cara, kode = _SUKU[tabel.kolom[kolom].jenis]
    skala = _scale(susunan, nomor, kolom)
    pasangan = [_measure(susunan, (nomor, kolom, skala), satu, cara) for satu in _candidates(tabel, kolom, jenis)]
    terpilih, pasti = _choose([satu for satu in pasangan if satu.banyak])
    if terpilih is None:
        return
    arah = _direction(susunan, (nomor, kolom, skala), terpilih, cara)
    for baris in data_rows(tabel):
        ragam = [_row(susunan, (nomor, baris, kolom), terpilih, satu, skala) for satu in cara]
        benar = next((satu for satu in ragam if satu and susunan.fits(satu)), None)
        ada = [satu for satu in ragam if satu is not None]
        persamaan = benar or (min(ada, key=susunan.distance) if arah is None and ada else ragam[arah or 0])
        if persamaan is None or (benar is None and _is_lain(susunan, nomor, ada)):
            continue
        persamaan = replace(persamaan, kode=kode, pasti=pasti)
        susunan.add(persamaan if benar else susunan.loosen(persamaan))


def is_selisih(tabel: TabelTerbaca, kolom: int) -> bool:
    """Whether a percent column of a table without targets compares the results of two years."""
    if tabel.kolom[kolom].jenis is not JenisKolom.CAPAIAN:
        return False
    tahun = {makna.tahun for makna in tabel.kolom if makna.jenis is JenisKolom.REALISASI and makna.tahun}
    return len(tahun) > 1 and all(makna.jenis is not JenisKolom.TARGET for makna in tabel.kolom)


def _candidates(tabel: TabelTerbaca, kolom: int, jenis: tuple[JenisKolom, JenisKolom]) -> Iterator[tuple[int, int]]:
    makna = tabel.kolom[kolom]
    for atas, kiri in enumerate(tabel.kolom):
        for bawah, kanan in enumerate(tabel.kolom):
            if (kiri.jenis, kanan.jenis) == jenis and not _is_beda(makna, kiri) and not _is_beda(makna, kanan):
                yield atas, bawah


def _is_beda(satu: MaknaKolom, dua: MaknaKolom) -> bool:
    """Whether two columns stand in different groups or speak of different periods."""
    if 0 not in (satu.kelompok, dua.kelompok) and satu.kelompok != dua.kelompok:
        return True
    return any(
        None not in (kiri, kanan) and kiri != kanan
        for kiri, kanan in ((satu.triwulan, dua.triwulan), (satu.semester, dua.semester))
    )


def _measure(
    susunan: Susunan, letak: tuple[int, int, int], pasangan: tuple[int, int], cara: tuple[_Cara, ...]
) -> _Pasangan:
    nomor, kolom, skala = letak
    tabel = susunan.tabel[nomor]
    calon = _Pasangan(*pasangan, 0, 0, _affinity(tabel, kolom, pasangan))
    cocok = banyak = 0
    for baris in data_rows(tabel):
        ragam = [satu for satu in (_row(susunan, (nomor, baris, kolom), calon, c, skala) for c in cara) if satu]
        banyak += bool(ragam)
        cocok += any(susunan.fits_longgar(satu) for satu in ragam)
    return replace(calon, cocok=cocok, banyak=banyak)


def _affinity(tabel: TabelTerbaca, kolom: int, pasangan: tuple[int, int]) -> int:
    makna = tabel.kolom[kolom]
    nilai = 0
    for satu in pasangan:
        lain = tabel.kolom[satu]
        nilai += 2 * (makna.kelompok != 0 and makna.kelompok == lain.kelompok)
        if None not in (makna.tahun, lain.tahun):
            nilai += 3 if makna.tahun == lain.tahun else -3
        nilai += 2 * (bool(makna.versi) and makna.versi == lain.versi)
    akhir = [bool(AKHIR.search(" ".join(tabel.kolom[satu].judul))) for satu in (kolom, pasangan[1])]
    nilai += 4 if akhir[0] == akhir[1] else -4
    return nilai * 100 - abs(kolom - pasangan[0]) - abs(kolom - pasangan[1])


def _choose(pasangan: list[_Pasangan]) -> tuple[_Pasangan | None, bool]:
    """The pair that most rows confirm, else the one whose heads belong together; and whether that is certain."""
    if not pasangan:
        return None, False
    terbaik = max(pasangan, key=lambda satu: (satu.cocok, satu.dekat))
    menurut_judul = max(pasangan, key=lambda satu: satu.dekat)
    if terbaik.cocok <= menurut_judul.cocok or terbaik.cocok == 1:
        terbaik = menurut_judul
    sendiri = len(pasangan) == 1 or terbaik.dekat - sorted(satu.dekat for satu in pasangan)[-2] >= 100
    if terbaik.banyak >= 4 and terbaik.cocok * 2 < terbaik.banyak:
        return None, False
    return terbaik, terbaik.cocok >= 2 or sendiri


def _direction(
    susunan: Susunan, letak: tuple[int, int, int], pasangan: _Pasangan, cara: tuple[_Cara, ...]
) -> int | None:
    """Index of the way that all rows of the table are computed in; None where none or more than one occurs."""
    nomor, kolom, skala = letak
    cocok: Counter[int] = Counter()
    for baris in data_rows(susunan.tabel[nomor]):
        for urut, satu in enumerate(cara):
            persamaan = _row(susunan, (nomor, baris, kolom), pasangan, satu, skala)
            cocok[urut] += persamaan is not None and susunan.fits(persamaan)
    penuh = max(cocok.values(), default=0)
    terpakai = [urut for urut, banyak in cocok.items() if banyak and banyak < penuh]
    return None if not penuh or terpakai else max(range(len(cara)), key=lambda urut: (cocok[urut], -urut))


def _row(susunan: Susunan, sel: tuple[int, int, int], pasangan: _Pasangan, cara: _Cara, skala: int) -> Persamaan | None:
    nomor, baris, kolom = sel
    titik = (susunan.sel(*sel), susunan.sel(nomor, baris, pasangan.atas), susunan.sel(nomor, baris, pasangan.bawah))
    hasil, atas, bawah = titik
    tabel = susunan.tabel[nomor]
    if hasil is None or atas is None or bawah is None or susunan.nilai[bawah] == 0 or not has_words(tabel, baris):
        return None
    judul = [shorten(title_of(tabel.kolom[satu])) for satu in (pasangan.atas, pasangan.bawah)]
    return Persamaan(
        kode="nisbah",
        jenis=cara.jenis,
        hasil=hasil,
        suku=(bawah, atas) if cara.tukar else (atas, bawah),
        dasar=f"{shorten(title_of(tabel.kolom[kolom])) or 'persentase'} = {cara.kata.format(*judul)}",
        skala=skala,
        aturan=cara.aturan,
    )


def _scale(susunan: Susunan, nomor: int, kolom: int) -> int:
    """1 where the column prints fractions (0,9576), else 100."""
    tabel = susunan.tabel[nomor]
    titik = [satu for baris in data_rows(tabel) if (satu := susunan.sel(nomor, baris, kolom)) is not None]
    if any(susunan.titik[satu].angka.satuan == "%" for satu in titik) or tabel.kolom[kolom].satuan == "%":
        return 100
    pecahan = [susunan.titik[satu].angka.desimal >= 2 and susunan.nilai[satu] <= Fraction(3, 2) for satu in titik]
    return 1 if pecahan and sum(pecahan) * 3 > len(pecahan) * 2 else 100


def is_dibatasi(susunan: Susunan, ragam: Sequence[Persamaan]) -> bool:
    """Whether a capaian stands at a cap or at 0 because the rule of the office does not go farther."""
    tercetak = susunan.nilai[ragam[0].hasil] * 100 / ragam[0].skala
    nilai = [satu * 100 / ragam[0].skala for p in ragam if (satu := expected(p, susunan.nilai)) is not None]
    if ragam[0].aturan == "anggaran.serapan":
        return False
    return (tercetak in BATAS_ATAS and max(nilai) > tercetak) or (tercetak == 0 and min(nilai) < 0)


def _is_lain(susunan: Susunan, nomor: int, ragam: Sequence[Persamaan]) -> bool:
    """A ratio that other customs explain: a cap, or the mean of its rows instead of the ratio of totals."""
    sel = susunan.titik[ragam[0].hasil].sel
    return is_dibatasi(susunan, ragam) or (sel is not None and _enter_mean(susunan, nomor, sel))


def _enter_mean(susunan: Susunan, nomor: int, sel: tuple[int, int, int]) -> bool:
    _, baris, kolom = sel
    makna = susunan.tabel[nomor].baris[baris]
    suku = [susunan.sel(nomor, satu, kolom) for satu in makna.suku]
    ada = tuple(satu for satu in suku if satu is not None)
    if len(ada) < 2 or makna.jenis is JenisBaris.DATA:
        return False
    persamaan = Persamaan(
        kode="rata-rata",
        jenis=JenisPersamaan.RATA_RATA,
        hasil=susunan.sel(nomor, baris, kolom) or 0,
        suku=ada,
        dasar=f"baris “{shorten(makna.uraian)}” = rata-rata {len(ada)} baris",
        aturan="umum.rata_rata",
    )
    if susunan.fits(persamaan):
        susunan.add(persamaan)
        return True
    return False


def _build_tumbuh(susunan: Susunan, nomor: int, kolom: int) -> None:
    """A column of changes between two others: growth in percent or a plain difference, one way in all rows."""
    tabel = susunan.tabel[nomor]
    terbaik: tuple[int, int, list[tuple[Persamaan, Persamaan]]] | None = None
    for kiri in range(len(tabel.kolom)):
        for kanan in range(kiri + 1, len(tabel.kolom)):
            baris = _changes(susunan, nomor, (kiri, kanan, kolom))
            cocok = sum(any(susunan.fits(satu) for satu in ragam) for ragam in baris)
            if cocok * 3 >= len(baris) * 2 and cocok >= 2 and (terbaik is None or cocok > terbaik[0]):
                terbaik = (cocok, kanan - kiri, baris)
    if terbaik is None:
        return
    hanya_tumbuh = sum(susunan.fits(satu) and not susunan.fits(dua) for satu, dua in terbaik[2])
    hanya_selisih = sum(susunan.fits(dua) and not susunan.fits(satu) for satu, dua in terbaik[2])
    pakai = 1 if hanya_selisih > 2 * hanya_tumbuh else 0
    for ragam in terbaik[2]:
        cocok_lain = not susunan.fits(ragam[pakai]) and susunan.fits(ragam[1 - pakai])
        if not cocok_lain:
            susunan.add(replace(ragam[pakai], pasti=hanya_tumbuh * hanya_selisih == 0))


def _changes(susunan: Susunan, nomor: int, kolom: tuple[int, int, int]) -> list[tuple[Persamaan, Persamaan]]:
    """For each row its change as growth and as difference; rows without a change say nothing."""
    kiri, kanan, hasil = kolom
    if hasil in (kiri, kanan):
        return []
    tabel = susunan.tabel[nomor]
    judul = [shorten(title_of(tabel.kolom[satu])) or f"kolom {satu + 1}" for satu in (kiri, kanan)]
    baris = []
    for satu in data_rows(tabel):
        lama, baru, ubah = (susunan.sel(nomor, satu, letak) for letak in (kiri, kanan, hasil))
        if lama is None or baru is None or ubah is None or not susunan.nilai[ubah] or not susunan.nilai[lama]:
            continue
        tumbuh = Persamaan(
            kode="tumbuh",
            jenis=JenisPersamaan.TUMBUH,
            hasil=ubah,
            suku=(baru, lama),
            dasar=f"{shorten(title_of(tabel.kolom[hasil]))} = ({judul[1]} − {judul[0]}) ÷ {judul[0]} × 100",
            skala=100,
        )
        selisih = replace(
            tumbuh,
            jenis=JenisPersamaan.JUMLAH,
            koefisien=(1, -1),
            skala=1,
            dasar=f"{shorten(title_of(tabel.kolom[hasil]))} = {judul[1]} − {judul[0]}",
        )
        baris.append((tumbuh, selisih))
    return baris
