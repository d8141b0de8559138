"""BAB I Pendahuluan: the office, its duties, people, strategic issues, last year's advice."""

from __future__ import annotations

from tolok.aturan.nilai import Kosong
from tolok.dokumen.fakta.instansi import Instansi, JumlahPegawai, Kepegawaian, Wilayah
from tolok.dokumen.gambar import Kotak
from tolok.dokumen.naskah import Bab, Baris, Blok, Gambar, Lanskap, Tabel
from tolok.dokumen.susun.angka import banyaknya, cacah, polos, tulis_target
from tolok.dokumen.susun.blok import bab, baris, butir, daftar, kepala, paragraf, rujuk, sel
from tolok.dokumen.susun.lkip.konteks import Konteks
from tolok.dokumen.susun.lkip.lukisan import gambar_pohon, rujuk_pohon
from tolok.dokumen.susun.perhitungan import semua_indikator
from tolok.dokumen.susun.tabel import TENGAH, kolom


def bab_satu(konteks: Konteks) -> Bab:
    instansi = konteks.fakta.instansi
    return bab(
        "Pendahuluan",
        _gambaran(konteks),
        _landasan(instansi),
        _tugas(instansi),
        _organisasi(instansi),
        _isu(konteks),
        _tindak_lanjut(konteks),
        tingkat=1,
    )


def _gambaran(konteks: Konteks) -> Bab:
    instansi = konteks.fakta.instansi
    isi: list[Blok] = [
        paragraf(
            f"{instansi.nama} adalah perangkat daerah di lingkungan Pemerintah {instansi.pemda}, dipimpin "
            f"{instansi.sebutan_kepala} dan bertanggung jawab kepada {instansi.sebutan_kepala_daerah}. Laporan ini "
            f"mempertanggungjawabkan kinerja 1 Januari sampai dengan 31 Desember {konteks.tahun}."
        )
    ]
    if instansi.wilayah:
        isi += _wilayah(instansi, instansi.wilayah)
    isi += konteks.narasi("bab1")
    return bab("Gambaran Umum", *isi)


def _wilayah(instansi: Instansi, wilayah: Wilayah) -> list[Blok]:
    isi: list[Blok] = [paragraf(wilayah.uraian)] if wilayah.uraian else []
    ukuran = [
        f"{nama} {tulis_target(nilai, satuan)}"
        for nama, nilai, satuan in (
            ("luas", wilayah.luas_km2, "km²"),
            ("penduduk", wilayah.penduduk, "jiwa"),
        )
        if not isinstance(nilai, Kosong)
    ]
    if ukuran:
        isi.append(paragraf(f"Wilayah kerja {instansi.nama}: {', '.join(ukuran)}."))
    if wilayah.desa:
        isi += [
            paragraf(
                f"Wilayah kerja {instansi.nama} terdiri atas {_banyaknya_desa(wilayah)}, "
                "tersusun menurut kode wilayah pada ",
                rujuk("desa"),
                ".",
            ),
            _tabel_desa(instansi, wilayah),
        ]
    return isi


def _banyaknya_desa(wilayah: Wilayah) -> str:
    """In the Kemendagri code the first digit of the last group is 1 for a kelurahan and 2 for a desa."""
    kelurahan = sum(satu.kode.rsplit(".", 1)[-1].startswith("1") for satu in wilayah.desa)
    bagian = ((len(wilayah.desa) - kelurahan, "desa"), (kelurahan, "kelurahan"))
    return butir(f"{banyaknya(banyak)} {sebutan}" for banyak, sebutan in bagian if banyak)


def _tabel_desa(instansi: Instansi, wilayah: Wilayah) -> Tabel:
    """Two columns of villages side by side: half the height."""
    separuh = (len(wilayah.desa) + 1) // 2
    kiri, kanan = wilayah.desa[:separuh], wilayah.desa[separuh:]
    badan: list[Baris] = []
    for nomor, satu in enumerate(kiri, 1):
        sebelah = kanan[nomor - 1] if nomor <= len(kanan) else None
        lanjutan = (polos(nomor + separuh), sebelah.kode, sebelah.nama) if sebelah else ("", "", "")
        badan.append(baris(polos(nomor), satu.kode, satu.nama, *lanjutan))
    judul = ("No.", "Kode", "Desa")
    alias = [f"{satu.nama} = {satu.alias}" for satu in wilayah.desa if satu.alias]
    return Tabel(
        kode="desa",
        judul=f"Desa di Wilayah Kerja {instansi.nama}",
        kolom=kolom((7, TENGAH), 22, 21, (7, TENGAH), 22, 21),
        kepala=(kepala(*judul, *judul),),
        badan=tuple(badan),
        sumber=wilayah.sumber_cetak,
        catatan=(f"Ejaan dalam dokumen instansi: {'; '.join(alias)}.",) if alias else (),
        kecil=True,
    )


def _landasan(instansi: Instansi) -> Bab:
    if not instansi.dasar_hukum:
        return bab("Landasan Hukum", paragraf(f"Landasan hukum {instansi.nama} tidak ada dalam data laporan."))
    return bab(
        "Landasan Hukum",
        daftar([f"{satu.nama} tentang {satu.tentang}." for satu in instansi.dasar_hukum]),
    )


def _tugas(instansi: Instansi) -> Bab:
    tugas = instansi.tugas
    isi: list[Blok] = [paragraf(f"Menurut {tugas.dasar}, {instansi.nama} mempunyai tugas {tugas.ringkas.rstrip('.')}.")]
    if tugas.fungsi:
        isi += [paragraf(f"Untuk tugas itu {instansi.nama} menyelenggarakan fungsi:"), daftar(tugas.fungsi)]
    if tugas.kewenangan:
        isi += [
            paragraf(f"{instansi.sebutan_kepala} menjalankan tugas sebagai berikut:"),
            daftar(tugas.kewenangan),
        ]
    return bab("Tugas dan Fungsi", *isi)


def _organisasi(instansi: Instansi) -> Bab:
    isi: list[Blok] = []
    if instansi.unit:
        bagan = _bagan(instansi)
        rujukan = rujuk_pohon("bagan", bagan)
        isi += [paragraf(f"Susunan organisasi {instansi.nama} digambarkan pada ", rujukan, "."), *bagan]
    if instansi.kepegawaian:
        isi += _pegawai(instansi, instansi.kepegawaian)
    if not isi:
        isi = [paragraf(f"Susunan organisasi dan keadaan pegawai {instansi.nama} tidak ada dalam data laporan.")]
    return bab("Susunan Organisasi dan Kepegawaian", *isi)


def _bagan(instansi: Instansi) -> tuple[Gambar | Lanskap, ...]:
    judul = f"Bagan Susunan Organisasi {instansi.nama}"
    kotak = [Kotak(kode=unit.kode, induk=unit.induk, baris=(unit.nama,)) for unit in instansi.unit]
    sumber = next((unit.sumber_cetak for unit in instansi.unit if unit.sumber_cetak), "")
    return gambar_pohon("bagan", kotak, judul=judul, sumber=sumber)


def _pegawai(instansi: Instansi, pegawai: Kepegawaian) -> list[Blok]:
    isi: list[Blok] = []
    if pegawai.jabatan:
        honorer = sum(satu.jumlah for satu in pegawai.jabatan if satu.jenis == "honorer")
        jumlah = sum(satu.jumlah for satu in pegawai.jabatan)
        rincian = f", terdiri atas {jumlah - honorer} ASN dan {honorer} honorer" if honorer else ""
        isi += [
            paragraf(
                f"Pada {pegawai.per} {instansi.nama} memiliki {banyaknya(jumlah)} orang pegawai{rincian} (",
                rujuk("pegawai-jabatan"),
                ").",
            ),
            _tabel_pegawai("pegawai-jabatan", "Pegawai menurut Jabatan", "Jabatan", pegawai.jabatan, pegawai),
        ]
    if pegawai.pendidikan:
        isi.append(
            _tabel_pegawai("pegawai-pendidikan", "ASN menurut Pendidikan", "Pendidikan", pegawai.pendidikan, pegawai)
        )
    if pegawai.golongan:
        isi.append(
            _tabel_pegawai(
                "pegawai-golongan", "ASN menurut Golongan Ruang", "Golongan ruang", pegawai.golongan, pegawai
            )
        )
    return isi


def _tabel_pegawai(
    kode: str, judul: str, isi_kolom: str, daftar_pegawai: tuple[JumlahPegawai, ...], pegawai: Kepegawaian
) -> Tabel:
    jumlah = sum(satu.jumlah for satu in daftar_pegawai)
    return Tabel(
        kode=kode,
        judul=f"{judul}, {pegawai.per}",
        kolom=kolom((8, TENGAH), 72, (20, TENGAH)),
        kepala=(kepala("No.", isi_kolom, "Jumlah (orang)"),),
        badan=(
            *(baris(polos(nomor), satu.uraian, cacah(satu.jumlah)) for nomor, satu in enumerate(daftar_pegawai, 1)),
            (sel("Jumlah", kolom=2, rata=TENGAH, tebal=True), sel(cacah(jumlah), tebal=True)),
        ),
        sumber=pegawai.sumber_cetak,
        kecil=True,
    )


def _isu(konteks: Konteks) -> Bab:
    isu = konteks.fakta.instansi.isu
    judul = "Isu Strategis dan Permasalahan Utama"
    if not isu:
        return bab(judul, paragraf(f"Isu strategis {konteks.nama} belum dirumuskan dalam data laporan."))
    nama = {kode: indikator.nama for kode, (indikator, _) in semua_indikator(konteks.fakta).items()}
    return bab(
        judul,
        paragraf(
            f"{konteks.nama} menghadapi {banyaknya(len(isu))} permasalahan yang memengaruhi kinerjanya (",
            rujuk("isu"),
            ").",
        ),
        Tabel(
            kode="isu",
            judul=f"Isu Strategis dan Permasalahan Utama {konteks.nama}",
            kolom=kolom((6, TENGAH), 24, 42, 28),
            kepala=(kepala("No.", "Isu", "Permasalahan", "Kinerja yang terpengaruh"),),
            badan=tuple(
                baris(
                    polos(nomor),
                    satu.judul,
                    satu.uraian,
                    "; ".join(nama[kode] for kode in satu.indikator) or "tidak disebut",
                )
                for nomor, satu in enumerate(isu, 1)
            ),
            sumber="; ".join(dict.fromkeys(satu.sumber_cetak for satu in isu if satu.sumber_cetak)),
            kecil=True,
        ),
    )


def _tindak_lanjut(konteks: Konteks) -> Bab:
    laporan = konteks.fakta.laporan
    judul = "Tindak Lanjut Rekomendasi Evaluasi Tahun Sebelumnya"
    isi: list[Blok] = [paragraf(laporan.catatan_tindak_lanjut)] if laporan.catatan_tindak_lanjut else []
    if not laporan.tindak_lanjut:
        bawaan = (
            f"Butir rekomendasi Laporan Hasil Evaluasi AKIP {konteks.nama} tahun {konteks.tahun - 1} tidak ada dalam "
            "data laporan."
        )
        return bab(judul, *(isi or [paragraf(bawaan)]))
    selesai = sum(satu.status == "selesai" for satu in laporan.tindak_lanjut)
    return bab(
        judul,
        *isi,
        paragraf(
            f"Dari {banyaknya(len(laporan.tindak_lanjut))} rekomendasi, {banyaknya(selesai)} selesai ditindaklanjuti (",
            rujuk("tindak-lanjut"),
            ").",
        ),
        Tabel(
            kode="tindak-lanjut",
            judul="Tindak Lanjut Rekomendasi Evaluasi",
            kolom=kolom((6, TENGAH), 40, 40, (14, TENGAH)),
            kepala=(kepala("No.", "Rekomendasi", "Tindak lanjut", "Status"),),
            badan=tuple(
                baris(polos(nomor), satu.rekomendasi, satu.tindak_lanjut or "belum ditindaklanjuti", satu.status)
                for nomor, satu in enumerate(laporan.tindak_lanjut, 1)
            ),
            kecil=True,
        ),
    )
