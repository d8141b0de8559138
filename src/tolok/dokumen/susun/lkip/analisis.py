"""The seven analyses of one tujuan or sasaran (PermenPANRB 53/2014 Lampiran II)."""

from __future__ import annotations

from collections.abc import Sequence

from tolok.aturan.nilai import Kosong, Target, Terukur
from tolok.dokumen.fakta.pengukuran import Pembanding
from tolok.dokumen.fakta.rencana import Sasaran, Tujuan
from tolok.dokumen.naskah import Bab, Baris, Blok, Sebaris, Tabel, Teks
from tolok.dokumen.susun.angka import persen, polos, teks_nilai, teks_target, tulis_nilai
from tolok.dokumen.susun.blok import bab, baris, butir, kepala, paragraf, rujuk, sebaris, sel
from tolok.dokumen.susun.kalimat import kalimat_hasil, kalimat_mutu, kalimat_pembagian, kalimat_triwulan
from tolok.dokumen.susun.kalimat_perbandingan import (
    alasan_tanpa_deret,
    kalimat_akhir_renstra,
    kalimat_banding,
    kalimat_deret,
    kalimat_target_renstra,
)
from tolok.dokumen.susun.keluaran import belum_ada_data
from tolok.dokumen.susun.lkip.grafik_kinerja import grafik_deret, rujuk_gambar
from tolok.dokumen.susun.lkip.konteks import Konteks, jenis_pemilik, sebutan_pemilik
from tolok.dokumen.susun.lkip.sebab import penyebab, program_penunjang, sumber_daya
from tolok.dokumen.susun.perhitungan import Kinerja
from tolok.dokumen.susun.tabel import TENGAH, kolom, tabel_capaian, tulis_capaian, tulis_capaian_tahun


def analisis(konteks: Konteks, milik: Tujuan | Sasaran) -> Bab:
    """Return the section of one tujuan or sasaran; without promised indicators it says so in one line."""
    kinerja = konteks.angka.milik(milik.kode)
    judul = f"{sebutan_pemilik(milik)}: {milik.nama}"
    if not kinerja:
        return bab(judul, *_tidak_dijanjikan(konteks, milik), tingkat=3)
    return bab(
        judul,
        _tahun_ini(konteks, milik, kinerja),
        _deret(konteks, milik, kinerja),
        _akhir_renstra(konteks, milik, kinerja),
        _pembanding(konteks, milik, kinerja),
        penyebab(konteks, kinerja),
        sumber_daya(kinerja),
        program_penunjang(konteks, milik, kinerja),
        tingkat=3,
    )


def _tidak_dijanjikan(konteks: Konteks, milik: Tujuan | Sasaran) -> tuple[Blok, ...]:
    """What was measured outside the PK is told; what was not leaves the sasaran unmeasured."""
    tercatat = {
        ukur.indikator: satu.nilai
        for ukur in konteks.fakta.pengukuran
        for satu in ukur.realisasi
        if satu.tahun == konteks.tahun
    }
    ada = {kode: nilai for kode, nilai in tercatat.items() if not belum_ada_data(nilai)}
    nilai = [
        f"{satu.nama} ({tulis_nilai(ada[satu.kode], satu)})" if satu.kode in ada else satu.nama
        for satu in milik.indikator
    ]
    tanpa = not any(satu.kode in ada for satu in milik.indikator)
    akhir = (
        f"dan realisasinya tidak ada, sehingga {jenis_pemilik(milik)} ini tidak terukur"
        if tanpa
        else "sehingga capaiannya tidak dihitung dalam laporan ini"
    )
    return (
        paragraf(
            f"Indikator {butir(nilai)} ada dalam Renstra tetapi tidak diperjanjikan dalam PK Tahun {konteks.tahun}, "
            f"{akhir}; rekonsiliasinya ada pada ",
            rujuk("rekonsiliasi"),
            ".",
        ),
    )


def _tahun_ini(konteks: Konteks, milik: Tujuan | Sasaran, kinerja: Sequence[Kinerja]) -> Bab:
    judul = f"Target dan Realisasi {sebutan_pemilik(milik)} Tahun {konteks.tahun}"
    isi: list[Blok] = [tabel_capaian(f"capaian:{milik.kode}", judul, kinerja)]
    for satu in kinerja:
        kalimat = [
            kalimat_hasil(satu, konteks.tahun),
            kalimat_target_renstra(satu, konteks.tahun),
            kalimat_mutu(satu),
            kalimat_pembagian(satu),
            kalimat_triwulan(satu),
            _asal(satu),
        ]
        isi.append(paragraf(*_berspasi(kalimat)))
        isi += konteks.narasi(satu.kode)
    return bab("Target dan realisasi tahun ini", *isi, tingkat=4)


def _asal(kinerja: Kinerja) -> Sebaris:
    """Say where the number comes from, and that a ratio came without its parts."""
    if kinerja.realisasi is None:
        return ()
    sumber = f"Sumber data: {kinerja.realisasi.sumber_cetak.rstrip('.')}." if kinerja.realisasi.sumber_cetak else ""
    if kinerja.tanpa_pembagian():
        sumber = f"Pembilang dan penyebutnya tidak ada dalam sumber. {sumber}"
    return sebaris(sumber.strip())


def _deret(konteks: Konteks, milik: Tujuan | Sasaran, kinerja: Sequence[Kinerja]) -> Bab:
    grafik = grafik_deret(konteks, milik, kinerja)
    isi: list[Blok] = [_tabel_deret(konteks, milik, kinerja)] if any(satu.deret for satu in kinerja) else []
    isi += grafik
    kalimat = [(satu, kalimat_deret(satu, konteks.tahun)) for satu in kinerja]
    ada = [isi_kalimat for _, isi_kalimat in kalimat if isi_kalimat]
    if ada:
        isi.append(paragraf(*_berspasi([*ada, rujuk_gambar("Perkembangannya digambarkan", grafik)])))
    tanpa: dict[str, list[str]] = {}
    for satu, isi_kalimat in kalimat:
        if not isi_kalimat:
            tanpa.setdefault(alasan_tanpa_deret(satu, konteks.tahun), []).append(satu.indikator.nama)
    isi += [
        paragraf(f"{butir(nama)} belum dapat dibandingkan antartahun, karena {sebab}.") for sebab, nama in tanpa.items()
    ]
    return bab("Perbandingan dengan tahun-tahun sebelumnya", *isi, tingkat=4)


def _tabel_deret(konteks: Konteks, milik: Tujuan | Sasaran, kinerja: Sequence[Kinerja]) -> Tabel:
    return Tabel(
        kode=f"deret:{milik.kode}",
        judul=f"Realisasi dan Capaian {sebutan_pemilik(milik)} dari Tahun ke Tahun",
        kolom=kolom(42, (10, TENGAH), (16, TENGAH), (16, TENGAH), (16, TENGAH)),
        kepala=(kepala("Indikator", "Tahun", "Target", "Realisasi", "Capaian"),),
        badan=tuple(baris_tahun for satu in kinerja for baris_tahun in _baris_deret(satu, konteks.tahun)),
        kecil=True,
    )


def _baris_deret(kinerja: Kinerja, tahun_ini: int) -> list[Baris]:
    """One row a year; the indicator's name spans them."""
    tahun: list[tuple[int, Target, Terukur, Teks]] = [
        (satu.tahun, satu.target, satu.realisasi, tulis_capaian_tahun(kinerja, satu)) for satu in kinerja.deret
    ]
    tahun.append((tahun_ini, kinerja.target, kinerja.nilai, tulis_capaian(kinerja)))
    return [
        (
            *((sel(kinerja.indikator.nama, baris=len(tahun)),) if urutan == 0 else ()),
            *baris(
                polos(satu),
                teks_target(target, kinerja.indikator.satuan),
                teks_nilai(nilai, kinerja.indikator),
                capaian,
            ),
        )
        for urutan, (satu, target, nilai, capaian) in enumerate(tahun)
    ]


def _akhir_renstra(konteks: Konteks, milik: Tujuan | Sasaran, kinerja: Sequence[Kinerja]) -> Bab:
    """Several indicators are compared in a table; for one the sentence says it all."""
    akhir = konteks.fakta.renstra.tahun_akhir
    isi: list[Blok] = [paragraf(kalimat_akhir_renstra(satu, akhir)) for satu in kinerja]
    if len(kinerja) > 1:
        isi.insert(0, _tabel_akhir(konteks, milik, kinerja))
    return bab(f"Capaian terhadap target akhir Renstra ({akhir})", *isi, tingkat=4)


def _tabel_akhir(konteks: Konteks, milik: Tujuan | Sasaran, kinerja: Sequence[Kinerja]) -> Tabel:
    akhir = konteks.fakta.renstra.tahun_akhir
    return Tabel(
        kode=f"akhir:{milik.kode}",
        judul=f"Capaian {sebutan_pemilik(milik)} terhadap Target Tahun {akhir}",
        kolom=kolom(46, (18, TENGAH), (18, TENGAH), (18, TENGAH)),
        kepala=(kepala("Indikator", f"Realisasi {konteks.tahun}", f"Target {akhir}", "Capaian"),),
        badan=tuple(
            baris(
                satu.indikator.nama,
                teks_nilai(satu.nilai, satu.indikator),
                teks_target(satu.target_akhir, satu.indikator.satuan),
                persen(satu.akhir),
            )
            for satu in kinerja
        ),
        kecil=True,
    )


def _pembanding(konteks: Konteks, milik: Tujuan | Sasaran, kinerja: Sequence[Kinerja]) -> Bab:
    # Offices of the same level first, then standards.
    semua = [
        (satu, banding)
        for satu in kinerja
        if satu.pengukuran
        for banding in sorted(satu.pengukuran.pembanding, key=lambda banding: banding.jenis.startswith("standar"))
    ]
    berangka = [(satu, banding) for satu, banding in semua if not isinstance(banding.nilai, Kosong)]
    isi: list[Blok] = []
    if berangka:
        isi.append(_tabel_pembanding(konteks, milik, berangka))
        kalimat = [kalimat_banding(satu, banding) for satu, banding in berangka]
        isi += [paragraf(*_berspasi(kalimat))] if any(kalimat) else []
    isi += _tanpa_pembanding(kinerja, semua, {satu.kode for satu, _ in berangka})
    return bab("Perbandingan dengan instansi setara dan standar", *isi, tingkat=4)


def _tabel_pembanding(
    konteks: Konteks, milik: Tujuan | Sasaran, berangka: Sequence[tuple[Kinerja, Pembanding]]
) -> Tabel:
    return Tabel(
        kode=f"banding:{milik.kode}",
        judul=f"Perbandingan {sebutan_pemilik(milik)} dengan Instansi Setara dan Standar",
        kolom=kolom(33, 29, (10, TENGAH), (13, TENGAH), (15, TENGAH)),
        kepala=(kepala("Indikator", "Pembanding", "Tahun", "Nilai", konteks.nama),),
        badan=tuple(
            baris(
                satu.indikator.nama,
                banding.nama,
                polos(banding.tahun),
                teks_target(banding.nilai, satu.indikator.satuan),
                teks_nilai(satu.nilai, satu.indikator),
            )
            for satu, banding in berangka
        ),
        sumber="; ".join(dict.fromkeys(banding.sumber_cetak for _, banding in berangka if banding.sumber_cetak)),
        kecil=True,
    )


def _tanpa_pembanding(
    kinerja: Sequence[Kinerja], semua: Sequence[tuple[Kinerja, Pembanding]], berangka: set[str]
) -> list[Blok]:
    """One sentence for each reason, naming the indicators it holds for."""
    menurut_alasan: dict[str, list[str]] = {}
    for satu in kinerja:
        if satu.kode in berangka:
            continue
        alasan = [
            banding.nilai.alasan for milik, banding in semua if milik is satu and isinstance(banding.nilai, Kosong)
        ]
        sebab = alasan[0].rstrip(".") if alasan else "nilai instansi setara maupun standarnya tidak ada dalam data"
        menurut_alasan.setdefault(sebab, []).append(satu.indikator.nama)
    return [paragraf(f"{butir(nama)} belum dapat dibandingkan: {sebab}.") for sebab, nama in menurut_alasan.items()]


def _berspasi(kalimat: Sequence[Sebaris]) -> tuple[Sebaris, ...]:
    """Put one space between sentences; empty sentences vanish."""
    ada = [satu for satu in kalimat if satu]
    return tuple(sebaris(satu, " ") if satu is not ada[-1] else satu for satu in ada)
