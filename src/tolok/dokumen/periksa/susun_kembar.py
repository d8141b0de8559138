"""Numbers that must agree though nothing names them alike: twins by their pagu, counts side by side."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom
from tolok.dokumen.periksa.nilai_persamaan import slack
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan
from tolok.dokumen.periksa.susun_baris import JENIS_KELAMIN, title_of
from tolok.dokumen.periksa.susun_titik import Susunan, shorten

TERKECIL = 1_000_000
BEDA_TERBESAR = Fraction(1, 1000)
"""Of the pagu: two realisasi nearer than this are one, mistyped; farther apart they are two."""


def build_kembar(susunan: Susunan) -> None:
    """Two places with the same uneven pagu and nearly the same realisasi speak of one thing."""
    menurut_pagu: dict[Fraction, list[int]] = defaultdict(list)
    for satu in susunan.persamaan:
        if satu.kode != "nisbah.serapan" or any(slack(susunan.titik[nomor]) for nomor in satu.suku):
            continue
        pagu = susunan.nilai[satu.suku[1]]
        if pagu >= TERKECIL and pagu % 1_000_000:
            menurut_pagu[pagu].append(satu.suku[0])
    for pagu, realisasi in menurut_pagu.items():
        for lain in realisasi[1:]:
            beda = abs(susunan.nilai[lain] - susunan.nilai[realisasi[0]])
            if 0 < beda <= pagu * BEDA_TERBESAR:
                susunan.add(
                    Persamaan(
                        kode="sama.nilai",
                        jenis=JenisPersamaan.SAMA,
                        hasil=lain,
                        suku=(realisasi[0],),
                        dasar=f"{susunan.titik[lain].sebutan}, dengan pagu yang sama, disebut di dua tempat",
                        pasti=False,
                    )
                )


def build_berdampingan(susunan: Susunan, nomor: int) -> None:
    """Pairs of label and count side by side divide the same people: each column adds up to the same whole."""
    tabel = susunan.tabel[nomor]
    jenis = {JenisKolom.CACAH, JenisKolom.JUMLAH}
    kolom = [satu for satu, makna in enumerate(tabel.kolom) if makna.jenis in jenis and makna.kelompok]
    if len(kolom) < 3 or any(makna.jenis is JenisBaris.JUMLAH for makna in tabel.baris):
        return
    isi = {satu: _numbers(susunan, nomor, satu) for satu in kolom}
    tunggal = [satu for satu in kolom if len(isi[satu]) == 1]
    bagian = [satu for satu in kolom if len(isi[satu]) > 2]
    if len(tunggal) != 1 or len(bagian) < 2:
        return
    hasil = isi[tunggal[0]][0]
    judul = shorten(title_of(tabel.kolom[tunggal[0]]))
    calon = [
        Persamaan(
            kode="jumlah.kolom",
            jenis=JenisPersamaan.JUMLAH,
            hasil=hasil,
            suku=isi[satu],
            dasar=f"{judul} = jumlah kolom di sebelah “{_label(susunan, nomor, satu)}”",
            aturan="umum.jumlah",
        )
        for satu in bagian
    ]
    if 2 * sum(susunan.fits(satu) for satu in calon) >= len(calon):
        for satu in calon:
            susunan.add(satu)


def _numbers(susunan: Susunan, nomor: int, kolom: int) -> tuple[int, ...]:
    titik = [susunan.sel(nomor, baris, kolom) for baris in range(len(susunan.tabel[nomor].baris))]
    return tuple(satu for satu in titik if satu is not None)


def build_kelamin(susunan: Susunan) -> None:
    """Two tables whose totals agree in two of men, women and all, but not in the third."""
    total = [satu for nomor in range(len(susunan.tabel)) if (satu := _total_kelamin(susunan, nomor))]
    for letak, satu in enumerate(total):
        for dua in total[letak + 1 :]:
            beda = [(a, b) for a, b in zip(satu, dua, strict=True) if susunan.nilai[a] != susunan.nilai[b]]
            if len(beda) == 1:
                (lama, baru) = beda[0]
                susunan.add(
                    Persamaan(
                        kode="sama.nilai",
                        jenis=JenisPersamaan.SAMA,
                        hasil=baru,
                        suku=(lama,),
                        dasar=f"{susunan.titik[baru].sebutan}, dari pegawai yang sama, disebut di dua tempat",
                        pasti=False,
                    )
                )


def _total_kelamin(susunan: Susunan, nomor: int) -> tuple[int, int, int] | None:
    """Men, women and all in the total row of a table, where it has just these."""
    tabel = susunan.tabel[nomor]
    kelamin = [satu for satu, makna in enumerate(tabel.kolom) if JENIS_KELAMIN.match(title_of(makna))]
    baris = [satu for satu, makna in enumerate(tabel.baris) if makna.jenis is JenisBaris.JUMLAH]
    if len(kelamin) != 2 or len(baris) != 1 or kelamin[-1] + 1 >= len(tabel.kolom):
        return None
    titik = [susunan.sel(nomor, baris[0], satu) for satu in (*kelamin, kelamin[-1] + 1)]
    ada = [satu for satu in titik if satu is not None]
    return (ada[0], ada[1], ada[2]) if len(ada) == 3 else None


def _label(susunan: Susunan, nomor: int, kolom: int) -> str:
    return shorten(title_of(susunan.tabel[nomor].kolom[kolom - 1])) if kolom else ""
