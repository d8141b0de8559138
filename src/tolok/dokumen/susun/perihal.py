"""Perihal: what each computed number of a report is about, so that its working can begin with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import Kegiatan, Program, SubKegiatan
from tolok.dokumen.fakta.pengukuran import Realisasi
from tolok.dokumen.fakta.rencana import Indikator
from tolok.dokumen.naskah import Perihal
from tolok.dokumen.susun.anggaran import TIDAK_DIRINCI, kunci_kelompok, kunci_seluruhnya
from tolok.dokumen.susun.perhitungan import semua_indikator

UKURAN = {
    "capaian": "Capaian",
    "akhir": "Capaian terhadap target akhir Renstra",
    "kategori": "Kategori capaian",
    "mutu": "Mutu pelayanan",
    "nilai": "Realisasi dari pembilang dan penyebutnya",
    "setahun": "Nilai setahun dari triwulan",
    "efisiensi": "Efisiensi penggunaan anggaran",
}
"""What is computed about an indicator, by the first word of the key."""
UANG = {
    "pagu": "Pagu",
    "realisasi": "Realisasi anggaran",
    "serapan": "Serapan anggaran",
    "sisa": "Sisa anggaran",
    "bagian": "Bagian dari seluruh pagu",
    "pagu-murni": "Pagu APBD murni",
    "perubahan": "Perubahan pagu",
}
"""What is computed about money."""
BELANJA = {
    "pegawai": "belanja pegawai",
    "barang-jasa": "belanja barang dan jasa",
    "modal": "belanja modal",
    TIDAK_DIRINCI: "sub kegiatan yang realisasinya tidak dirinci menurut jenis belanja",
}


def name_perihal(fakta: Fakta, kunci: Iterable[str]) -> Mapping[str, Perihal]:
    """Return for each key of a working what its number is, of which year, and where its input was recorded."""
    ukuran, uang = dict(_objek_ukuran(fakta)), dict(_objek_uang(fakta))
    hasil = {}
    for satu in kunci:
        jenis, _, objek = satu.partition(":")
        sebutan, daftar = (UKURAN[jenis], ukuran) if jenis in UKURAN else (UANG[jenis], uang)
        hasil[satu] = Perihal(f"{sebutan}: {daftar[objek].judul}", daftar[objek].sumber)
    return hasil


def _objek_ukuran(fakta: Fakta) -> Iterator[tuple[str, Perihal]]:
    tahun = fakta.laporan.tahun
    realisasi = {ukur.indikator: {satu.tahun: satu for satu in ukur.realisasi} for ukur in fakta.pengukuran}
    for kode, (indikator, _) in semua_indikator(fakta).items():
        tercatat = realisasi.get(kode, {})
        yield kode, _perihal_ukuran(indikator, tahun, tercatat.get(tahun))
        for lampau, satu in tercatat.items():
            yield f"{kode}:{lampau}", _perihal_ukuran(indikator, lampau, satu)


def _perihal_ukuran(indikator: Indikator, tahun: int, realisasi: Realisasi | None) -> Perihal:
    return Perihal(f"{_bernama(indikator)}, tahun {tahun}", realisasi.sumber_cetak if realisasi else "")


def _objek_uang(fakta: Fakta) -> Iterator[tuple[str, Perihal]]:
    nama = {
        "total": "seluruh program",
        "pk": "seluruh program menurut Perjanjian Kinerja",
        **{kunci_kelompok(satu): satu.nama for satu in fakta.renja.kelompok_lama},
        **{f"dukungan:{kode}": f"program yang menunjang {_bernama(satu)}" for kode, satu in _indikator(fakta)},
        **{f"belanja-{jenis}": sebutan for jenis, sebutan in BELANJA.items()},
        **{kunci_seluruhnya(jenis): f"{sebutan} seluruhnya" for jenis, sebutan in BELANJA.items()},
    }
    for objek, sebutan in nama.items():
        yield objek, Perihal(f"{sebutan}, tahun {fakta.renja.tahun}")
    for satu in _baris_renja(fakta):
        sumber = satu.sumber_cetak if isinstance(satu, SubKegiatan) else ""
        yield satu.kode, Perihal(f"{_bernama(satu)}, tahun {fakta.renja.tahun}", sumber)


def _indikator(fakta: Fakta) -> Iterator[tuple[str, Indikator]]:
    return ((kode, indikator) for kode, (indikator, _) in semua_indikator(fakta).items())


def _baris_renja(fakta: Fakta) -> Iterator[Program | Kegiatan | SubKegiatan]:
    for program in fakta.renja.program:
        yield program
        for kegiatan in program.kegiatan:
            yield kegiatan
            yield from kegiatan.sub_kegiatan


def _bernama(satu: Indikator | Program | Kegiatan | SubKegiatan) -> str:
    return f"{satu.nama} ({satu.kode})"
