"""Bab III: what the facts do not contain, said in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tolok.aturan.nilai import Kosong
from tolok.dokumen.fakta.pengukuran import Pengukuran
from tolok.dokumen.fakta.rencana import Indikator
from tolok.dokumen.naskah import Bab, Penomoran
from tolok.dokumen.susun.angka import banyaknya
from tolok.dokumen.susun.blok import bab, butir, daftar, paragraf
from tolok.dokumen.susun.keluaran import belum_ada_data, semua_indikator_renja
from tolok.dokumen.susun.lkip.konteks import Konteks
from tolok.dokumen.susun.perhitungan import Kinerja, semua_indikator

TRIWULAN_SETAHUN = 4


def kekurangan_data(konteks: Konteks) -> Bab:
    """Say in one place what the facts do not contain."""
    kekurangan = daftar_kekurangan(konteks)
    judul = "Data yang Belum Tersedia"
    if not kekurangan:
        return bab(judul, paragraf(f"Semua data laporan {konteks.nama} tahun {konteks.tahun} tersedia."))
    return bab(
        judul,
        paragraf(f"Data {konteks.nama} berikut tidak ada dalam sumber dan tidak diperkirakan:"),
        daftar(kekurangan, Penomoran.BULAT),
    )


def daftar_kekurangan(konteks: Konteks) -> list[str]:
    """Return one line for each kind of missing data, with the names it concerns."""
    return [
        *_kinerja_belum_lengkap(konteks),
        *_renja_belum_lengkap(konteks),
        *_dokumen_belum_ada(konteks),
        *_analisis_belum_lengkap(konteks),
    ]


def _kinerja_belum_lengkap(konteks: Konteks) -> Iterator[str]:
    kinerja = konteks.angka.kinerja
    dijanjikan = {satu.kode for satu in kinerja}
    terukur = {ukur.indikator for ukur in konteks.fakta.pengukuran if _ada_tahun_ini(ukur, konteks.tahun)}
    luar = [satu for kode, (satu, _) in semua_indikator(konteks.fakta).items() if kode not in dijanjikan | terukur]
    calon: tuple[tuple[str, list[Kinerja]], ...] = (
        ("realisasi", [satu for satu in kinerja if belum_ada_data(satu.nilai)]),
        ("pembilang dan penyebut", [satu for satu in kinerja if satu.tanpa_pembagian()]),
        ("nilai triwulan yang lengkap", [satu for satu in kinerja if _tanpa_triwulan(satu)]),
        (f"realisasi sebelum tahun {konteks.tahun}", [satu for satu in kinerja if not satu.deret]),
        ("nilai pembanding", [satu for satu in kinerja if _tanpa_banding(satu)]),
    )
    # What is missing for the same indicators is one line.
    menurut_indikator: dict[str, list[str]] = {}
    for apa, tanpa in calon:
        if tanpa:
            menurut_indikator.setdefault(_sebut(konteks, [satu.indikator for satu in tanpa]), []).append(apa)
    for nama, apa_saja in menurut_indikator.items():
        yield f"{butir(apa_saja)}: {nama}"
    if luar:
        yield f"realisasi indikator Renstra yang tidak diperjanjikan: {_nama(luar)}"


def _ada_tahun_ini(ukur: Pengukuran, tahun: int) -> bool:
    return any(satu.tahun == tahun and not belum_ada_data(satu.nilai) for satu in ukur.realisasi)


def _tanpa_triwulan(kinerja: Kinerja) -> bool:
    if kinerja.realisasi is None:
        return False
    berisi = [satu for satu in kinerja.realisasi.triwulan if not belum_ada_data(satu.nilai)]
    return len(berisi) < TRIWULAN_SETAHUN


def _tanpa_banding(kinerja: Kinerja) -> bool:
    pembanding = kinerja.pengukuran.pembanding if kinerja.pengukuran else ()
    return all(isinstance(satu.nilai, Kosong) for satu in pembanding)


def _renja_belum_lengkap(konteks: Konteks) -> Iterator[str]:
    total = konteks.angka.total
    semua = semua_indikator_renja(total)
    kosong = [satu for satu in semua if belum_ada_data(satu.realisasi)]
    if kosong and len(kosong) == len(semua):
        yield f"realisasi seluruh {banyaknya(len(semua))} indikator Renja; targetnya ada"
    elif kosong:
        yield f"realisasi {banyaknya(len(kosong))} dari {banyaknya(len(semua))} indikator Renja; targetnya ada"
    tanpa_realisasi = [sub.kode for sub in total.daun() if isinstance(sub.realisasi, Kosong)]
    if tanpa_realisasi:
        yield f"realisasi anggaran sub kegiatan {butir(tanpa_realisasi)}"
    if konteks.fakta.renja.tahap != "murni" and any(isinstance(sub.pagu_murni, Kosong) for sub in total.daun()):
        yield "pagu murni menurut program dan sub kegiatan"
    tidak_dirinci = [sub.kode for satu in konteks.angka.jenis_belanja for sub in satu.anggota]
    if tidak_dirinci:
        yield f"realisasi menurut jenis belanja pada sub kegiatan {butir(tidak_dirinci)}"


def _dokumen_belum_ada(konteks: Konteks) -> Iterator[str]:
    tanpa_pagu = konteks.angka.pagu_pk is None or isinstance(konteks.angka.pagu_pk.nilai, Kosong)
    dokumen = [
        *(["Perjanjian Kinerja Perubahan"] if len(konteks.fakta.perjanjian) == 1 else []),
        *(["anggaran per program menurut Perjanjian Kinerja"] if tanpa_pagu else []),
    ]
    if dokumen:
        yield butir(dokumen)
    if not konteks.fakta.laporan.tindak_lanjut:
        yield f"butir rekomendasi evaluasi AKIP tahun {konteks.tahun - 1} dan tindak lanjutnya"


def _analisis_belum_lengkap(konteks: Konteks) -> Iterator[str]:
    kinerja = konteks.angka.kinerja
    tanpa_sebab = [satu.indikator for satu in kinerja if not (satu.pengukuran and satu.pengukuran.penyebab)]
    if tanpa_sebab:
        yield f"penyebab hasil: {_sebut(konteks, tanpa_sebab)}"
    langkah = konteks.semua_langkah()
    kurang = [satu for satu in langkah if not (satu.penanggung_jawab and satu.waktu and satu.anggaran is not None)]
    if kurang:
        yield (
            f"penanggung jawab, waktu, atau anggaran {banyaknya(len(kurang))} dari {banyaknya(len(langkah))} langkah "
            "tahun berikutnya"
        )


def _sebut(konteks: Konteks, daftar_indikator: list[Indikator]) -> str:
    if len(daftar_indikator) == len(konteks.angka.kinerja) > 1:
        return "semua indikator yang diperjanjikan"
    return _nama(daftar_indikator)


def _nama(daftar_indikator: Iterable[Indikator]) -> str:
    return butir(satu.nama for satu in daftar_indikator)
