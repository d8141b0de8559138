"""Tables of many kinds with the kind, the parent and the terms of each row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Contoh(NamedTuple):
    """`jenis`: a letter for the kind of each body row; `induk`: its parent, counted from 1, 0 at the top."""

    teks: str
    jenis: str
    induk: str
    suku: Mapping[int, tuple[int, ...]]
    """What some body rows sum up, counted from 1."""


POHON: Mapping[str, Contoh] = {
    "rata": Contoh(
        """
        No | Jabatan | Jumlah
        1 | Camat | 1
        2 | Sekretaris | 3
        4 | Pelaksana | 14
        Jumlah Pegawai | < | 18
        """,
        "d d d j",
        "0 0 0 0",
        {4: (1, 2, 3)},
    ),
    "baris yang menyerupai nomor kolom": Contoh(
        """
        No | Unit | Laki-laki | Perempuan | Jumlah
        1 | Pimpinan | 1 | 0 | 1
        2 | Sekretariat | 3 | 4 | 7
        JUMLAH | | 4 | 4 | 8
        """,
        "d d j",
        "0 0 0",
        {3: (1, 2)},
    ),
    "menurut kode": Contoh(
        """
        Kode | Uraian | Anggaran | Realisasi
        5 | BELANJA | 1.000 | 900
        5.1 | Belanja Operasi | 800 | 750
        5.1.01 | Belanja Pegawai | 500 | 480
        5.1.02 | Belanja Barang | 300 | 270
        5.2 | Belanja Modal | 200 | 150
        | JUMLAH | 1.000 | 900
        """,
        "d d d d d j",
        "0 1 2 2 1 0",
        {1: (2, 5), 2: (3, 4), 6: (1,)},
    ),
    "kode di depan nama, satu jumlah salah": Contoh(
        """
        Program/Kegiatan | Pagu
        7.01.01 Program Penunjang | 900.000
        7.01.01.2.01 Perencanaan | 500.000
        7.01.01.2.02 Keuangan | 300.000
        7.01.02 Program Pelayanan | 100.000
        7.01.02.2.01 Pelayanan | 100.000
        Jumlah | 1.000.000
        """,
        "d d d d d j",
        "0 1 1 0 4 0",
        {1: (2, 3), 4: (5,), 6: (1, 4)},
    ),
    "kode terbagi atas beberapa kolom": Contoh(
        """
        Kode | < | < | Uraian | Pagu
        7 | 01 | | PROGRAM A | 300.000
        7 | 01 | 2.01 | Kegiatan satu | 200.000
        7 | 01 | 2.02 | Kegiatan dua | 100.000
        """,
        "d d d",
        "0 1 1",
        {1: (2, 3)},
    ),
    "nomor bertingkat": Contoh(
        """
        No | Uraian | Pagu
        1 | Umum | 300.000
        1.1 | Gaji | 200.000
        1.2 | Listrik | 100.000
        2 | Pelayanan | 50.000
        2.1 | Survei | 50.000
        """,
        "d d d d d",
        "0 1 1 0 4",
        {1: (2, 3), 4: (5,)},
    ),
    "angka romawi dan angka": Contoh(
        """
        No | Uraian | Pagu | Realisasi
        I | Belanja Tidak Langsung | 300.000 | 290.000
        1 | Gaji | 200.000 | 195.000
        2 | Tunjangan | 100.000 | 95.000
        II | Belanja Langsung | 150.000 | 120.000
        1 | Barang | 100.000 | 90.000
        2 | Modal | 50.000 | 30.000
        | Total | 450.000 | 410.000
        """,
        "d d d d d d j",
        "0 1 1 0 4 4 0",
        {1: (2, 3), 4: (5, 6), 7: (1, 4)},
    ),
    "huruf kapital, tanpa nomor, dan nomor": Contoh(
        """
        No | Program/Kegiatan/Sub Kegiatan | Anggaran
        1 | PROGRAM PENUNJANG | 300.000
        | Administrasi Keuangan | 300.000
        1 | Gaji pegawai | 200.000
        2 | Penatausahaan | 100.000
        2 | PROGRAM PELAYANAN | 50.000
        | Pelayanan umum | 50.000
        3 | Survei kepuasan | 50.000
        TOTAL ANGGARAN | < | 350.000
        """,
        "d d d d d d d j",
        "0 1 2 2 0 5 6 0",
        {1: (2,), 2: (3, 4), 8: (1, 5)},
    ),
    "kata program, kegiatan, sub kegiatan": Contoh(
        """
        Uraian | Pagu
        Program Penunjang | 300.000
        Kegiatan Keuangan | 180.000
        Sub Kegiatan Gaji | 100.000
        Sub Kegiatan Tunjangan | 80.000
        Kegiatan Gedung | 121.000
        Sub Kegiatan Listrik | 70.000
        Sub Kegiatan Air | 50.000
        Jumlah | 300.000
        """,
        "d d d d d d d j",
        "0 1 2 2 1 5 5 0",
        {1: (2, 5), 5: (6, 7)},
    ),
    "hanya lekukan": Contoh(
        """
        Uraian | Pagu
        Penunjang | 300.000
        > Keuangan | 200.000
        >> Gaji | 200.000
        > Gedung | 100.000
        Pelayanan | 50.000
        """,
        "d d d d d",
        "0 1 2 1 0",
        {1: (2, 4), 2: (3,)},
    ),
    "hanya huruf tebal": Contoh(
        """
        Uraian | Pagu
        **Penunjang | 300.000
        Keuangan | 200.000
        Gedung | 100.000
        **Pelayanan | 60.000
        Survei | 60.000
        """,
        "d d d d d",
        "0 1 1 0 4",
        {1: (2, 3), 4: (5,)},
    ),
    "tanpa tanda, hanya hitungan": Contoh(
        """
        Uraian | TW I (Rp) | TW II (Rp)
        Penunjang urusan | 180.000 | 230.000
        Keuangan | 110.000 | 130.000
        Gaji | 60.000 | 70.000
        Tunjangan | 50.000 | 60.000
        Gedung | 70.000 | 100.000
        Listrik | 70.000 | 100.000
        """,
        "d d d d d d",
        "0 1 2 2 1 5",
        {1: (2, 5), 2: (3, 4), 5: (6,)},
    ),
    "induk yang salah ditemukan lewat jumlah di atasnya": Contoh(
        """
        Uraian | TW I (Rp) | TW II (Rp)
        PROGRAM PENUNJANG | 180.000 | 230.000
        Keuangan | 110.000 | 130.000
        Gaji | 60.500 | 70.700
        Tunjangan | - | -
        Lembur | 50.000 | 60.000
        Gedung | 70.000 | 100.000
        Listrik | 40.000 | 90.000
        Air | 30.000 | 10.000
        """,
        "d d d d d d d d",
        "0 1 2 2 2 1 6 6",
        {1: (2, 6), 2: (3, 4, 5), 6: (7, 8)},
    ),
    "kolom program dan kolom kegiatan": Contoh(
        """
        Sasaran | Program | Kegiatan | Anggaran
        Sasaran 1 | Program A | | 300.000
        | | Kegiatan 1 | 200.000
        | | Kegiatan 2 | 100.000
        Sasaran 2 | Program B | | 150.000
        | | Kegiatan 3 | 150.000
        Jumlah | < | < | 450.000
        """,
        "d d d d d j",
        "0 1 1 0 4 0",
        {1: (2, 3), 4: (5,), 6: (1, 4)},
    ),
    "bagian dengan subjumlah": Contoh(
        """
        No | Program | Anggaran
        A | Sasaran Satu |
        1 | Layanan dasar | 100.000
        2 | Layanan umum | 50.000
        | Jumlah A | 150.000
        B | Sasaran Dua |
        1 | Ketertiban | 70.000
        2 | Pembinaan | 30.000
        | Jumlah B | 100.000
        | JUMLAH | 250.000
        """,
        "t d d s t d d s j",
        "0 1 1 0 0 5 5 0 0",
        {4: (2, 3), 8: (6, 7), 9: (4, 8)},
    ),
    "subtotal di tengah": Contoh(
        """
        No | Uraian | Jumlah
        1 | Camat | 1
        2 | Sekretaris | 1
        | Sub Total | 2
        3 | Staf | 10
        4 | Tenaga kontrak | 8
        | Sub Total | 18
        | Total | 20
        """,
        "d d s d d s j",
        "0 0 0 0 0 0 0",
        {3: (1, 2), 6: (4, 5), 7: (3, 6)},
    ),
    "di antaranya": Contoh(
        """
        Uraian | Anggaran | Realisasi
        Belanja Daerah | 450.000 | 410.000
        di antaranya: | |
        - Belanja Pegawai | 200.000 | 190.000
        - Belanja Barang | 100.000 | 90.000
        Pembiayaan | 50.000 | 40.000
        Jumlah | 500.000 | 450.000
        """,
        "d t d d d j",
        "0 0 2 2 0 0",
        {1: (), 2: (), 6: (1, 5)},
    ),
    "jumlah tanpa kata": Contoh(
        """
        No | Program | Anggaran
        1 | Program X | 100.000
        2 | Program Y | 50.000
        | | 150.000
        """,
        "d d j",
        "0 0 0",
        {3: (1, 2)},
    ),
    "baris tanpa kata yang bukan jumlah": Contoh(
        """
        No | Program | Anggaran
        1 | Program X | 100.000
        2 | Program Y | 50.000
        | | 70.000
        """,
        "d d d",
        "0 0 0",
        {},
    ),
    "rata-rata, persentase, dan jumlah": Contoh(
        """
        No | Kecamatan | Pagu | Realisasi
        1 | Suka Maju | 100.000 | 90.000
        2 | Suka Jaya | 200.000 | 150.000
        | Jumlah | 300.000 | 240.000
        | Persentase (%) | 100 | 80
        | Rata-rata | 150.000 | 120.000
        """,
        "d d j p r",
        "0 0 0 0 0",
        {3: (1, 2), 5: (1, 2)},
    ),
    "nama yang dimulai dengan kata jumlah": Contoh(
        """
        No | Indikator | Satuan | Target
        1 | Jumlah dokumen perencanaan | dokumen | 4
        2 | Jumlah laporan keuangan | laporan | 12
        | Jumlah desa yang menyampaikan laporan keuangan tepat waktu | desa | 18
        """,
        "d d d",
        "0 0 0",
        {},
    ),
    "kata yang bersambung": Contoh(
        """
        No | Uraian | Pagu
        1 | Program Penunjang | 300.000
        | urusan pemerintahan daerah |
        | kabupaten |
        2 | Program Pelayanan dan | 100.000
        | Pembinaan |
        Total | < | 400.000
        """,
        "d l l d l j",
        "0 1 1 0 4 0",
        {6: (1, 4)},
    ),
    "sambungan di kolom penjelasan": Contoh(
        """
        No | Sasaran | Indikator | Formula | Sumber Data
        1 | Meningkatnya pelayanan | Indeks Kepuasan | Jumlah nilai | Seksi
        | | | dibagi unsur |
        2 | Meningkatnya ketertiban | Persentase gangguan | Jumlah kasus | Seksi
        """,
        "d l d",
        "0 1 0",
        {},
    ),
    "indikator tambahan tanpa angka bukan suku": Contoh(
        """
        Program | Indikator | Pagu (Rp)
        PROGRAM A | Nilai akuntabilitas | 300.000
        | Predikat akuntabilitas |
        Kegiatan satu | Jumlah dokumen | 200.000
        Kegiatan dua | Jumlah laporan | 100.000
        """,
        "d d d d",
        "0 1 1 1",
        {1: (3, 4)},
    ),
    "hitungan kecil bukan bukti pohon": Contoh(
        """
        Pendidikan | Jumlah
        S2 | 3
        S1 | 2
        SLTA | 1
        SLTP | 0
        """,
        "d d d d",
        "0 0 0 0",
        {},
    ),
}
