"""Bab III: innovations, other results, and what the quarterly results changed."""

from __future__ import annotations

from tolok.aturan.angka import format_bilangan
from tolok.dokumen.fakta.laporan import KinerjaLain
from tolok.dokumen.naskah import Bab, Blok, Penomoran, Tabel, Teks
from tolok.dokumen.susun.angka import banyaknya, cacah, polos
from tolok.dokumen.susun.blok import bab, baris, butir, daftar, kepala, paragraf, rujuk, tebal
from tolok.dokumen.susun.lkip.konteks import Konteks
from tolok.dokumen.susun.tabel import TENGAH, kolom


def kinerja_lain(konteks: Konteks) -> Bab | None:
    """Return innovations and other results, or None when the facts have none."""
    laporan = konteks.fakta.laporan
    isi: list[Blok] = []
    for urutan, lain in enumerate(laporan.kinerja_lain, 1):
        isi += [paragraf(*_gerak(lain, urutan)), _tabel_lain(lain, urutan)]
    if laporan.inovasi:
        isi += [
            paragraf(f"{konteks.nama} menjalankan {banyaknya(len(laporan.inovasi))} inovasi:"),
            Tabel(
                kode="inovasi",
                judul=f"Inovasi {konteks.nama} Tahun {konteks.tahun}",
                kolom=kolom((6, TENGAH), 22, 54, (18, TENGAH)),
                kepala=(kepala("No.", "Inovasi", "Uraian", "Tahap"),),
                badan=tuple(
                    baris(polos(nomor), satu.nama, satu.uraian, satu.tahap)
                    for nomor, satu in enumerate(laporan.inovasi, 1)
                ),
                sumber="; ".join(dict.fromkeys(satu.sumber_cetak for satu in laporan.inovasi if satu.sumber_cetak)),
                kecil=True,
            ),
        ]
    return bab("Kinerja Lain dan Inovasi", *isi, tingkat=3) if isi else None


def _gerak(lain: KinerjaLain, urutan: int) -> tuple[str | Teks, ...]:
    """Say what changed between the first and the last year of the table."""
    gerak = [
        f"{satu.uraian} {'naik' if satu.nilai[-1] > satu.nilai[0] else 'turun'} dari {format_bilangan(satu.nilai[0])} "
        f"menjadi {format_bilangan(satu.nilai[-1])} {lain.satuan}"
        for satu in lain.baris
        if satu.nilai[-1] != satu.nilai[0]
    ]
    awal = f"{lain.uraian.rstrip('.')}. " if lain.uraian else ""
    if not gerak:
        return (awal, rujuk(f"lain:{urutan}"), f" memuat {lain.judul}.")
    tahun = f"Dari tahun {lain.tahun[0]} ke {lain.tahun[-1]}, "
    return (f"{awal}{tahun}{butir(gerak)} (", rujuk(f"lain:{urutan}"), ").")


def _tabel_lain(lain: KinerjaLain, urutan: int) -> Tabel:
    jumlah = [sum(satu.nilai[kolom_tahun] for satu in lain.baris) for kolom_tahun in range(len(lain.tahun))]
    # Rows that share one whole in every year are parts of it; otherwise a sum would mean nothing.
    utuh = len(lain.baris) > 1 and len(set(jumlah)) == 1
    baris_akhir = (baris(tebal("Jumlah"), *[tebal(cacah(satu)) for satu in jumlah]),) if utuh else ()
    return Tabel(
        kode=f"lain:{urutan}",
        judul=lain.judul,
        kolom=kolom(46, *[(18, TENGAH) for _ in lain.tahun]),
        kepala=(kepala(f"Uraian ({lain.satuan})", *[str(tahun) for tahun in lain.tahun]),),
        badan=(
            *(baris(satu.uraian, *[cacah(nilai) for nilai in satu.nilai]) for satu in lain.baris),
            *baris_akhir,
        ),
        sumber=lain.sumber_cetak,
        kecil=True,
    )


def pemanfaatan(konteks: Konteks) -> Bab:
    keputusan = konteks.fakta.laporan.keputusan_triwulan
    judul = "Pemanfaatan Hasil Pengukuran"
    if not keputusan:
        return bab(
            judul,
            paragraf(
                f"Keputusan {konteks.nama} yang diambil dari hasil pengukuran triwulan tahun {konteks.tahun} "
                "tidak tercatat dalam data laporan."
            ),
        )
    if not any(satu.triwulan for satu in keputusan):
        return bab(judul, *_perubahan_tahun_berjalan(konteks))
    return bab(
        judul,
        paragraf(
            f"{konteks.nama} memakai hasil pengukuran triwulan tahun {konteks.tahun} untuk memutuskan yang berikut (",
            rujuk("keputusan-triwulan"),
            ").",
        ),
        Tabel(
            kode="keputusan-triwulan",
            judul="Perubahan atas Dasar Hasil Pengukuran",
            kolom=kolom((16, TENGAH), 40, 44),
            kepala=(kepala("Triwulan", "Hasil yang mendasari", "Yang diputuskan atau diubah"),),
            badan=tuple(
                baris(polos(satu.triwulan) if satu.triwulan else "tidak disebut", satu.temuan, satu.keputusan_rapat)
                for satu in keputusan
            ),
            sumber="; ".join(dict.fromkeys(satu.sumber_cetak for satu in keputusan if satu.sumber_cetak)),
            kecil=True,
        ),
    )


def _perubahan_tahun_berjalan(konteks: Konteks) -> tuple[Blok, ...]:
    """A change that no quarterly result led to is told as what it was."""
    return (
        paragraf(
            f"Keputusan {konteks.nama} atas dasar hasil triwulan tahun {konteks.tahun} tidak ada dalam sumber. Yang "
            "tercatat hanya perubahan dalam tahun berjalan:"
        ),
        daftar(
            [f"{satu.temuan.rstrip('.')}. {satu.keputusan_rapat}" for satu in konteks.fakta.laporan.keputusan_triwulan],
            Penomoran.BULAT,
        ),
    )
