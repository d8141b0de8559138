"""Bab III.C: where the money went, and money beside performance."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from tolok.aturan.nilai import Kosong
from tolok.dokumen.naskah import Bab, Baris, Tabel
from tolok.dokumen.susun.anggaran import Pos
from tolok.dokumen.susun.angka import SELURUHNYA, bilangan, persen, polos, sebutan, teks_nilai, teks_target
from tolok.dokumen.susun.blok import bab, baris, butir, huruf_judul, judul_sel, kepala, paragraf, rujuk, sel, tebal
from tolok.dokumen.susun.lkip.konteks import Konteks, jenis_pemilik
from tolok.dokumen.susun.perhitungan import Kinerja, sign_capaian
from tolok.dokumen.susun.tabel import KANAN, TENGAH, kolom, tulis_capaian


def efisiensi(konteks: Konteks) -> Bab:
    return bab(
        "Analisis Efisiensi",
        paragraf(
            f"Alokasi anggaran {konteks.nama} menurut program dan kinerja yang didukungnya ada pada ",
            rujuk("alokasi"),
            "; capaian kinerja disandingkan dengan serapannya pada ",
            rujuk("efisiensi"),
            ". Selisihnya hanya disebut efisien bila target indikator dan keluaran programnya tercapai (tafsir T-008).",
        ),
        _tabel_alokasi(konteks),
        _tabel_efisiensi(konteks),
    )


def _tabel_alokasi(konteks: Konteks) -> Tabel:
    """One row a programme, so that nothing is counted twice."""
    total = konteks.angka.total
    berangka = not any(isinstance(satu.nilai, Kosong) for satu in konteks.angka.bagian.values())
    jumlah = (sel(tebal(bilangan(total.pagu))), sel(tebal(SELURUHNYA if berangka else "–")))
    return Tabel(
        kode="alokasi",
        judul=f"Alokasi Anggaran menurut Tujuan dan Sasaran yang Didukung Tahun {konteks.tahun}",
        kolom=kolom(34, 37, (17, KANAN), (12, TENGAH)),
        kepala=(kepala("Program", "Tujuan/sasaran dan indikator yang didukung", "Pagu (Rp)", "Bagian"),),
        badan=(
            *(
                baris(
                    f"{pos.kode} {huruf_judul(pos.nama)}",
                    _didukung(konteks, pos),
                    bilangan(pos.pagu),
                    persen(konteks.angka.bagian[pos.kode]),
                )
                for pos in total.anak
            ),
            (sel("Jumlah", kolom=2, rata=TENGAH, tebal=True), *jumlah),
        ),
        catatan=_catatan_pembulatan(konteks),
        kecil=True,
    )


def _didukung(konteks: Konteks, pos: Pos) -> str:
    didukung = [
        f"{jenis_pemilik(satu.milik).capitalize()} {satu.milik.kode}: {satu.indikator.nama}"
        for satu in konteks.angka.kinerja
        if satu.dukungan and pos.kode in {program.kode for program in satu.dukungan.program}
    ]
    if didukung:
        return "\n".join(didukung)
    lepas = pos in konteks.angka.program_tanpa_sasaran()
    return "Tidak dikaitkan dengan tujuan atau sasaran" if lepas else "Mendukung indikator yang tidak diperjanjikan"


def _catatan_pembulatan(konteks: Konteks) -> tuple[str, ...]:
    bagian = [sign_capaian(satu) for satu in konteks.angka.bagian.values()]
    if any(isinstance(satu, Kosong) for satu in bagian):
        return ()
    selisih = sum((satu for satu in bagian if isinstance(satu, Decimal)), Decimal(0)) - 100
    return ("Bagian tiap program dibulatkan sendiri, sehingga jumlah cetaknya tidak tepat 100,00%.",) if selisih else ()


def _tabel_efisiensi(konteks: Konteks) -> Tabel:
    return Tabel(
        kode="efisiensi",
        judul=f"Pencapaian Kinerja dan Anggaran Tahun {konteks.tahun}",
        kolom=kolom(
            (6, TENGAH), 24, (10, TENGAH), (11, TENGAH), (10, TENGAH), (13, KANAN), (13, KANAN), (10, TENGAH), 29
        ),
        kepala=(
            (
                judul_sel("No.", tinggi=2),
                judul_sel("Indikator", tinggi=2),
                judul_sel("Kinerja", kolom=3),
                judul_sel("Anggaran program pendukung", kolom=3),
                judul_sel("Efisiensi", tinggi=2),
            ),
            kepala("Target", "Realisasi", "Capaian", "Pagu (Rp)", "Realisasi (Rp)", "Serapan"),
        ),
        badan=tuple(_baris_efisiensi(nomor, satu) for nomor, satu in enumerate(konteks.angka.kinerja, 1)),
        catatan=_catatan_bersama(konteks),
        kecil=True,
    )


def _catatan_bersama(konteks: Konteks) -> tuple[str, ...]:
    """Warn against adding up the money of programmes that stand in several rows."""
    banyak = Counter(pos.kode for satu in konteks.angka.kinerja if satu.dukungan for pos in satu.dukungan.program)
    bersama = sorted(kode for kode, jumlah in banyak.items() if jumlah > 1)
    if not bersama:
        return ()
    return (
        f"Program {butir(bersama)} mendukung lebih dari satu indikator; anggarannya tercetak pada setiap indikator itu "
        "dan tidak boleh dijumlahkan ke bawah.",
    )


def _baris_efisiensi(nomor: int, kinerja: Kinerja) -> Baris:
    awal = (
        polos(nomor),
        kinerja.indikator.nama,
        teks_target(kinerja.target, kinerja.indikator.satuan),
        teks_nilai(kinerja.nilai, kinerja.indikator),
        tulis_capaian(kinerja),
    )
    dukungan = kinerja.dukungan
    if dukungan is None:
        return baris(*awal, "–", "–", "–", "tidak dikaitkan dengan program")
    putusan = sebutan(dukungan.efisiensi) if dukungan.efisiensi else "belum dapat dinilai"
    return baris(*awal, bilangan(dukungan.pagu), bilangan(dukungan.realisasi), persen(dukungan.serapan), putusan)
