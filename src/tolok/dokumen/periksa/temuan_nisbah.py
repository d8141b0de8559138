"""Findings that no single cause makes: ratios cut off instead of rounded, realisasi above pagu."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.nilai_persamaan import Hasil, expected, round_to_print, ulp, value_of
from tolok.dokumen.periksa.pembuktian import Pembuktian, Rupa
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Persamaan, Titik
from tolok.dokumen.periksa.susun_kalimat import find_pasangan
from tolok.dokumen.periksa.temuan import Akibat, Langkah, Temuan, Tingkat
from tolok.dokumen.periksa.temuan_hitung import basis_of, name_tempat, write_langkah, write_nilai, write_tercetak

if TYPE_CHECKING:
    from tolok.dokumen.periksa.kajian import Kajian

PENDAPATAN = re.compile(r"\b(?:pendapatan|retribusi|pajak|pad|hasil usaha|penerimaan)\b", re.IGNORECASE)


def build_terpotong(pembuktian: Pembuktian, kode: str, judul: str) -> Iterator[Temuan]:
    """One finding for all ratios that were cut off instead of rounded."""
    nilai = [value_of(satu) for satu in pembuktian.titik]
    daftar: dict[int, tuple[Persamaan, str]] = {}
    for satu in pembuktian.equations_of(Hasil.TERPOTONG):
        seharusnya = expected(satu, nilai)
        if seharusnya is not None:
            hasil = pembuktian.titik[satu.hasil]
            daftar.setdefault(satu.hasil, (satu, write_nilai(hasil, round_to_print(hasil, seharusnya))))
    if daftar:
        yield _group_terpotong(pembuktian, list(daftar.values()), kode, judul)


def _group_terpotong(pembuktian: Pembuktian, daftar: Sequence[tuple[Persamaan, str]], kode: str, judul: str) -> Temuan:
    utama, seharusnya = daftar[0]
    titik = pembuktian.titik[utama.hasil]
    akibat = tuple(
        Akibat(
            pembuktian.titik[satu.hasil].tempat,
            pembuktian.titik[satu.hasil].kutipan,
            f"Tertulis {write_tercetak(pembuktian.titik[satu.hasil])}, dibulatkan {benar}.",
        )
        for satu, benar in daftar[1:]
    )
    return Temuan(
        kode=kode,
        tingkat=Tingkat.RAGU,
        judul=judul,
        tempat=titik.tempat,
        kutipan=titik.kutipan or titik.sebutan,
        ditemukan=write_tercetak(titik),
        seharusnya=seharusnya,
        penjelasan=(
            f"{len(daftar)} angka dalam dokumen ini dipotong pada desimal terakhir, tidak dibulatkan. "
            "Hitungannya sendiri benar; tetapkan satu cara pembulatan untuk seluruh dokumen."
        ),
        dasar=basis_of(utama),
        sebab=Rupa.TERPOTONG.value,
        akibat=akibat,
        langkah=tuple(write_langkah(pembuktian, utama)),
        yakin=90,
    )


def build_melebihi(kajian: Kajian, kode: str, judul: str) -> Iterator[Temuan]:
    """Realisasi above pagu, where no other cause already explains the two numbers."""
    pembuktian = kajian.pembuktian
    terjelaskan = {satu.titik for sebab in pembuktian.sebab for satu in sebab.koreksi}
    # A sum that does not hold suspects all its terms and explains none of them.
    terjelaskan |= {
        nomor
        for sebab in pembuktian.sebab
        if not sebab.koreksi and pembuktian.persamaan[sebab.utama].jenis is not JenisPersamaan.JUMLAH
        for nomor in sebab.tersangka
    }
    kecuali = {(pembuktian.titik[satu].tempat, pembuktian.titik[satu].angka.teks) for satu in terjelaskan}
    pasangan = [
        (pembuktian.titik[satu.suku[0]], pembuktian.titik[satu.suku[-1]])
        for satu in pembuktian.persamaan
        if satu.kode == "nisbah.serapan" and not terjelaskan & set(satu.suku)
    ]
    pasangan += [satu for satu in _pairs_tabel(kajian) if not terjelaskan & {satu[0].nomor, satu[1].nomor}]
    for kalimat, atas, bawah in find_pasangan(kajian.kalimat):
        titik = [
            Titik(-1, angka, kalimat.tempat, nama, kalimat.teks)
            for angka, nama in ((atas, "Realisasi"), (bawah, "Pagu"))
        ]
        if (kalimat.tempat, atas.teks) not in kecuali:
            pasangan.append((titik[0], titik[1]))
    dilihat: set[tuple[Tempat, str]] = set()
    for realisasi, pagu in pasangan:
        lebih = value_of(realisasi) - value_of(pagu)
        kunci = (realisasi.tempat, realisasi.angka.teks)
        if lebih > max(ulp(realisasi), ulp(pagu)) / 2 and kunci not in dilihat and not _is_pendapatan(realisasi):
            dilihat.add(kunci)
            yield _exceeding(realisasi, pagu, write_nilai(pagu, lebih), (kode, judul))


def _pairs_tabel(kajian: Kajian) -> Iterator[tuple[Titik, Titik]]:
    """Realisasi and pagu of each row, from tables that hold one column of each and need not print a percent."""
    menurut_sel = {satu.sel: satu for satu in kajian.pembuktian.titik if satu.sel is not None}
    for nomor, tabel in enumerate(kajian.tabel):
        kolom = [
            [letak for letak, makna in enumerate(tabel.kolom) if makna.jenis is jenis]
            for jenis in (JenisKolom.REALISASI_ANGGARAN, JenisKolom.PAGU)
        ]
        if [len(satu) for satu in kolom] != [1, 1] or tabel.kolom[kolom[0][0]].triwulan:
            continue
        for baris, makna in enumerate(tabel.baris):
            titik = [menurut_sel.get((nomor, baris, letak)) for (letak,) in kolom]
            if makna.jenis is JenisBaris.DATA and titik[0] is not None and titik[1] is not None:
                yield titik[0], titik[1]


def _is_pendapatan(titik: Titik) -> bool:
    """Revenue may well exceed its target."""
    return PENDAPATAN.search(f"{titik.kutipan} {titik.tempat.tabel} {titik.tempat.subbab}") is not None


def _exceeding(realisasi: Titik, pagu: Titik, lebih: str, nama: tuple[str, str]) -> Temuan:
    return Temuan(
        kode=nama[0],
        tingkat=Tingkat.RAGU,
        judul=nama[1],
        tempat=realisasi.tempat,
        kutipan=realisasi.kutipan or realisasi.sebutan,
        ditemukan=write_tercetak(realisasi),
        seharusnya="",
        penjelasan=(
            f"Realisasi {write_tercetak(realisasi)} melampaui pagunya {write_tercetak(pagu)} sebesar {lebih}. "
            "Belanja tidak boleh melampaui anggaran yang tersedia; periksa apakah salah satunya keliru "
            "atau pagunya bukan pagu perubahan."
        ),
        dasar="PP 12/2019 tentang Pengelolaan Keuangan Daerah: belanja dibatasi anggaran yang tersedia",
        langkah=(
            Langkah(f"Realisasi {write_tercetak(realisasi)} · {name_tempat(realisasi.tempat)}", realisasi.tempat),
            Langkah(f"Pagu {write_tercetak(pagu)} · {name_tempat(pagu.tempat)}", pagu.tempat),
        ),
        yakin=80,
    )
