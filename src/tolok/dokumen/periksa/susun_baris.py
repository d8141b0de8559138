"""Sums and differences along the rows of a table: L + P, quarters, pagu − realisasi, murni and perubahan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom, MaknaKolom, TabelTerbaca
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_titik import UANG, Susunan, shorten

CACAH = frozenset({JenisKolom.CACAH, JenisKolom.JUMLAH})
TANPA_ANGKA = frozenset({JenisBaris.KEPALA, JenisBaris.NOMOR_KOLOM, JenisBaris.JUDUL, JenisBaris.SAMBUNGAN})
KATA_JUMLAH = re.compile(r"\b(?:jumlah|jml|jlh|total|setahun|l\s?\+\s?p)\b", re.IGNORECASE)
JENIS_KELAMIN = re.compile(r"^(?:l|p|lk|pr|pria|wanita|laki[\s–-]{0,4}laki|perempuan)$", re.IGNORECASE)
LEBAR_TERBESAR = 14


@dataclass(frozen=True, slots=True)
class Bentuk:
    """One way in which a column follows from others, with how many rows agree and how many could."""

    kolom: tuple[int, ...]
    koefisien: tuple[int, ...]
    cocok: int
    banyak: int
    berisi: int = 0
    """Rows that agree and in which two terms or more are not 0."""

    @property
    def nyata(self) -> bool:
        """Proved by the numbers alone, whatever the heads say."""
        return self.berisi >= 3 and self.cocok * 4 >= self.banyak * 3

    @property
    def terbukti(self) -> bool:
        return self.cocok >= 2 and self.cocok * 2 > self.banyak


def data_rows(tabel: TabelTerbaca) -> list[int]:
    """Rows that may hold numbers."""
    return [nomor for nomor, makna in enumerate(tabel.baris) if makna.jenis not in TANPA_ANGKA]


def title_of(makna: MaknaKolom) -> str:
    """The lowest head text over a column that says something."""
    return next((" ".join(satu.split()) for satu in reversed(makna.judul) if satu.strip()), "")


def build_baris(susunan: Susunan, nomor: int) -> None:
    """Enter every sum and difference along the rows of table `nomor`."""
    tabel = susunan.tabel[nomor]
    for kolom, makna in enumerate(tabel.kolom):
        if makna.satuan == "%" or not any((baris, kolom) in tabel.angka for baris in data_rows(tabel)):
            continue
        bentuk, pasti = _choose(susunan, nomor, kolom)
        if bentuk is not None:
            _enter(susunan, nomor, kolom, bentuk, pasti=pasti)


def _choose(susunan: Susunan, nomor: int, kolom: int) -> tuple[Bentuk | None, bool]:
    tabel = susunan.tabel[nomor]
    makna = tabel.kolom[kolom]
    if makna.jenis in {JenisKolom.SISA, JenisKolom.SELISIH}:
        return _choose_selisih(susunan, nomor, kolom)
    if makna.jenis not in UANG | CACAH:
        return None, False
    calon = [_measure(susunan, nomor, kolom, satu, (1,) * len(satu)) for satu in _windows(tabel, kolom)]
    calon = [satu for satu in calon if satu.banyak]
    terbaik = max(calon, key=lambda satu: (satu.cocok, len(satu.kolom)), default=None)
    if terbaik is None or terbaik.nyata or not _is_jumlah(makna):
        return (terbaik, True) if terbaik is not None and terbaik.nyata else (None, False)
    return _choose_berjudul(tabel, calon, terbaik)


def _choose_berjudul(tabel: TabelTerbaca, calon: Sequence[Bentuk], terbaik: Bentuk) -> tuple[Bentuk | None, bool]:
    """For a column whose head says that it is a sum."""
    if terbaik.terbukti:
        return terbaik, True
    kelamin = next((satu for satu in calon if _is_kelamin(tabel, satu.kolom)), None)
    if kelamin is not None:
        return kelamin, True
    return (terbaik, False) if terbaik.cocok else (None, False)


def _is_jumlah(makna: MaknaKolom) -> bool:
    return makna.jenis is JenisKolom.JUMLAH or (
        makna.jenis in UANG | CACAH and KATA_JUMLAH.search(title_of(makna)) is not None
    )


def _is_kelamin(tabel: TabelTerbaca, kolom: Sequence[int]) -> bool:
    return len(kolom) == 2 and all(JENIS_KELAMIN.match(title_of(tabel.kolom[satu])) for satu in kolom)


def _windows(tabel: TabelTerbaca, kolom: int) -> Iterator[tuple[int, ...]]:
    """Runs of neighbouring columns, left or right, that may add up to this one."""
    uang = tabel.kolom[kolom].jenis in UANG
    for arah in (-1, 1):
        deret: list[int] = []
        for satu in range(kolom + arah, len(tabel.kolom) if arah > 0 else -1, arah):
            jenis = tabel.kolom[satu].jenis
            sejenis = jenis in CACAH or (jenis in UANG if uang else jenis is JenisKolom.LAIN)
            if not sejenis or tabel.kolom[satu].satuan == "%" or len(deret) >= LEBAR_TERBESAR:
                break
            deret.append(satu)
            if len(deret) > 1:
                yield tuple(sorted(deret))


def _choose_selisih(susunan: Susunan, nomor: int, kolom: int) -> tuple[Bentuk | None, bool]:
    tabel = susunan.tabel[nomor]
    pasangan = list(_pairs(tabel, kolom))
    calon = [_measure(susunan, nomor, kolom, satu, koefisien) for satu in pasangan for koefisien in ((1, -1), (-1, 1))]
    calon = [satu for satu in calon if satu.banyak]
    if not calon:
        return None, False
    terbaik = max(calon, key=lambda satu: satu.cocok)
    if terbaik.terbukti:
        return terbaik, True
    satu_satunya = len(pasangan) == 1 and tabel.kolom[kolom].jenis is JenisKolom.SISA
    return (terbaik, satu_satunya) if terbaik.cocok or satu_satunya else (None, False)


def _pairs(tabel: TabelTerbaca, kolom: int) -> Iterator[tuple[int, int]]:
    makna = tabel.kolom[kolom]
    for satu, kiri in enumerate(tabel.kolom):
        for dua, kanan in enumerate(tabel.kolom):
            sejenis = kiri.jenis is kanan.jenis and satu > dua
            if satu != dua and not sejenis and kolom not in (satu, dua) and _fits_selisih(makna, kiri, kanan):
                yield satu, dua


def _fits_selisih(makna: MaknaKolom, kiri: MaknaKolom, kanan: MaknaKolom) -> bool:
    if 0 not in (makna.kelompok, kiri.kelompok) and makna.kelompok != kiri.kelompok:
        return False
    if makna.jenis is JenisKolom.SISA:
        return kiri.jenis is JenisKolom.PAGU and kanan.jenis is JenisKolom.REALISASI_ANGGARAN
    return (kiri.jenis, kanan.jenis) in _SELISIH


_SELISIH = frozenset(
    {
        (JenisKolom.PAGU, JenisKolom.PAGU),
        (JenisKolom.PAGU, JenisKolom.REALISASI_ANGGARAN),
        (JenisKolom.REALISASI_ANGGARAN, JenisKolom.REALISASI_ANGGARAN),
        (JenisKolom.TARGET, JenisKolom.REALISASI),
        (JenisKolom.REALISASI, JenisKolom.REALISASI),
        (JenisKolom.CACAH, JenisKolom.CACAH),
        (JenisKolom.CAPAIAN, JenisKolom.SERAPAN),
        (JenisKolom.CAPAIAN, JenisKolom.CAPAIAN),
    }
)
"""Kinds of columns whose difference a report prints."""


def _measure(susunan: Susunan, nomor: int, kolom: int, suku: tuple[int, ...], koefisien: tuple[int, ...]) -> Bentuk:
    cocok = banyak = berisi = 0
    for baris in data_rows(susunan.tabel[nomor]):
        persamaan = _row(susunan, nomor, (baris, kolom), suku, koefisien)
        isi = sum(bool(susunan.nilai[satu]) for satu in persamaan.suku) if persamaan is not None else 0
        if persamaan is None or not isi:
            continue
        benar = susunan.fits(persamaan)
        banyak += 1
        cocok += benar
        berisi += benar and isi > 1
    return Bentuk(suku, koefisien, cocok, banyak, berisi)


def _row(
    susunan: Susunan, nomor: int, sel: tuple[int, int], suku: tuple[int, ...], koefisien: tuple[int, ...]
) -> Persamaan | None:
    baris, kolom = sel
    hasil = susunan.sel(nomor, baris, kolom)
    anggota = [(susunan.sel(nomor, baris, satu), kali) for satu, kali in zip(suku, koefisien, strict=True)]
    ada = [(titik, kali) for titik, kali in anggota if titik is not None]
    selisih = min(koefisien) < 0
    if hasil is None or not ada or (selisih and len(ada) < len(anggota)):
        return None
    tabel = susunan.tabel[nomor]
    kosong = tuple(
        tabel.tempat_sel(baris, satu) for satu, (titik, _) in zip(suku, anggota, strict=True) if titik is None
    )
    return Persamaan(
        kode="selisih.baris" if selisih else "jumlah.baris",
        jenis=JenisPersamaan.JUMLAH,
        hasil=hasil,
        suku=tuple(titik for titik, _ in ada),
        koefisien=tuple(kali for _, kali in ada) if selisih else (),
        dasar=_say(tabel, kolom, suku, koefisien),
        aturan=_rule(tabel, kolom, suku, koefisien),
        kosong=kosong,
        pasti=not kosong,
    )


def _rule(tabel: TabelTerbaca, kolom: int, suku: Sequence[int], koefisien: Sequence[int]) -> str:
    if min(koefisien) > 0:
        return "umum.jumlah"
    uang = [tabel.kolom[satu].jenis for satu in suku]
    return "anggaran.sisa" if tabel.kolom[kolom].jenis is JenisKolom.SISA and uang[0] is JenisKolom.PAGU else ""


def _say(tabel: TabelTerbaca, kolom: int, suku: Sequence[int], koefisien: Sequence[int]) -> str:
    judul = [shorten(title_of(tabel.kolom[satu])) or f"kolom {satu + 1}" for satu in suku]
    if min(koefisien) < 0:
        kurang, dikurangi = judul[koefisien.index(-1)], judul[koefisien.index(1)]
        return f"{shorten(title_of(tabel.kolom[kolom]))} = {dikurangi} − {kurang}"
    return f"{shorten(title_of(tabel.kolom[kolom]))} = {' + '.join(judul)}"


def _enter(susunan: Susunan, nomor: int, kolom: int, bentuk: Bentuk, *, pasti: bool) -> None:
    for baris in data_rows(susunan.tabel[nomor]):
        persamaan = _row(susunan, nomor, (baris, kolom), bentuk.kolom, bentuk.koefisien)
        if persamaan is None or _is_mutlak(susunan, persamaan):
            continue
        if persamaan.kosong and not susunan.fits(persamaan):
            continue
        susunan.add(replace(persamaan, pasti=persamaan.pasti and pasti))


def _is_mutlak(susunan: Susunan, persamaan: Persamaan) -> bool:
    """A difference printed without its sign is no error."""
    if not persamaan.koefisien or susunan.fits(persamaan):
        return False
    balik = tuple(-kali for kali in persamaan.koefisien)
    return susunan.fits(replace(persamaan, koefisien=balik))
