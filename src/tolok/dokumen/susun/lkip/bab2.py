"""BAB II Perencanaan Kinerja: Renstra, pohon kinerja, IKU/IK, Perjanjian Kinerja, Renja."""

from __future__ import annotations

from tolok.aturan.nilai import Kosong, Target, belum_ada
from tolok.dokumen.fakta.anggaran import Program
from tolok.dokumen.fakta.rencana import Indikator, PerjanjianKinerja, Sasaran, Tujuan
from tolok.dokumen.gambar import Kotak
from tolok.dokumen.naskah import Bab, Baris, Blok, Sebaris, Tabel, Teks
from tolok.dokumen.susun.angka import banyaknya, bilangan, polos, rupiah, teks_target, teks_uang
from tolok.dokumen.susun.blok import (
    bab,
    baris,
    butir,
    huruf_judul,
    judul_sel,
    kepala,
    paragraf,
    rujuk,
    sebaris,
    sel,
    tebal,
)
from tolok.dokumen.susun.lkip.konteks import Konteks, jenis_pemilik
from tolok.dokumen.susun.lkip.lukisan import gambar_pohon, rujuk_pohon
from tolok.dokumen.susun.perhitungan import target_tahun, target_tercatat
from tolok.dokumen.susun.tabel import KANAN, TENGAH, kolom, tabel_sasaran
from tolok.dokumen.tanggal import tanggal

TANPA_ANGGARAN_PK = belum_ada("program ini tidak ada dalam PK")


def bab_dua(konteks: Konteks) -> Bab:
    return bab(
        "Perencanaan Kinerja",
        *konteks.narasi("bab2"),
        _renstra(konteks),
        _pohon(konteks),
        _indikator(konteks),
        _renja(konteks),
        _perjanjian(konteks),
        tingkat=1,
    )


def _renstra(konteks: Konteks) -> Bab:
    renstra = konteks.fakta.renstra
    tahun = range(renstra.tahun_awal, renstra.tahun_akhir + 1)
    sasaran = sum(len(tujuan.sasaran) for tujuan in renstra.tujuan)
    badan = [_baris_renstra(milik, indikator, tahun) for milik in konteks.pemilik() for indikator in milik.indikator]
    return bab(
        f"Rencana Strategis Tahun {renstra.tahun_awal}–{renstra.tahun_akhir}",
        paragraf(
            f"{renstra.nama} memuat {banyaknya(len(renstra.tujuan))} tujuan dan {banyaknya(sasaran)} sasaran. "
            "Indikator tujuan dan indikator sasaran dibedakan pada ",
            rujuk("renstra"),
            ".",
        ),
        Tabel(
            kode="renstra",
            judul=f"Tujuan, Sasaran, Indikator, dan Target {renstra.nama}",
            kolom=kolom((13, TENGAH), 28, 28, *[(9, TENGAH) for _ in tahun]),
            kepala=(
                (
                    judul_sel("Tingkat", tinggi=2),
                    judul_sel("Rumusan", tinggi=2),
                    judul_sel("Indikator", tinggi=2),
                    judul_sel("Target", kolom=len(tahun)),
                ),
                kepala(*[str(satu) for satu in tahun]),
            ),
            badan=tuple(badan),
            sumber=renstra.sumber_cetak,
            catatan=_catatan_renstra(konteks),
            kecil=True,
        ),
    )


def _baris_renstra(milik: Tujuan | Sasaran, indikator: Indikator, tahun: range) -> Baris:
    target = [_target_singkat(target_tahun(indikator, satu), indikator) for satu in tahun]
    return baris(jenis_pemilik(milik).capitalize(), milik.nama, f"{indikator.nama} ({indikator.satuan})", *target)


def _target_singkat(target: Target, indikator: Indikator) -> Teks:
    """The unit stands with the indicator's name; a missing target is a dash with a note below."""
    if isinstance(target, Kosong):
        return Teks("–")
    return teks_target(target, "persen" if indikator.satuan == "persen" else "")


def _catatan_renstra(konteks: Konteks) -> tuple[str, ...]:
    """Say for every dash why there is no target, once for each reason."""
    tahun = range(konteks.fakta.renstra.tahun_awal, konteks.fakta.renstra.tahun_akhir + 1)
    menurut_alasan: dict[str, dict[str, list[str]]] = {}
    for milik in konteks.pemilik():
        for indikator in milik.indikator:
            for satu in tahun:
                target = target_tahun(indikator, satu)
                if isinstance(target, Kosong):
                    sebab = target.alasan if target_tercatat(indikator, satu) else "target tidak ada dalam sumber"
                    menurut_alasan.setdefault(sebab, {}).setdefault(indikator.nama, []).append(str(satu))
    return tuple(
        f"– = {sebab}: {'; '.join(_bertahun(*satu) for satu in isi.items())}." for sebab, isi in menurut_alasan.items()
    )


def _bertahun(nama: str, tahun: list[str]) -> str:
    return f"{nama} ({', '.join(tahun)})"


def _pohon(konteks: Konteks) -> Bab:
    kotak = _simpul_pohon(konteks)
    judul = f"Pohon Kinerja {konteks.nama}"
    asal = (
        "Kondisi yang harus terwujud, dari yang paling akhir sampai yang paling awal, tersusun dalam pohon kinerja"
        if konteks.fakta.renstra.pohon
        else "Pohon kinerja berikut disusun dari tujuan, sasaran, dan program pendukung (kotak bergaris putus) milik"
    )
    lepas = [pos.kode for pos in konteks.angka.program_tanpa_sasaran()]
    di_luar = lepas and not konteks.fakta.renstra.pohon
    penutup = (
        f" Program {butir(lepas)} tidak mendukung satu pun di antaranya dan berada di luar pohon." if di_luar else ""
    )
    sumber = next((simpul.sumber_cetak for simpul in konteks.fakta.renstra.pohon if simpul.sumber_cetak), "")
    gambar = gambar_pohon("pohon", kotak, judul=judul, sumber=sumber)
    rujukan = rujuk_pohon("pohon", gambar)
    return bab("Pohon Kinerja", paragraf(f"{asal} {konteks.nama} (", rujukan, f").{penutup}"), *gambar)


def _simpul_pohon(konteks: Konteks) -> list[Kotak]:
    renstra = konteks.fakta.renstra
    if renstra.pohon:
        return [
            Kotak(
                kode=simpul.kode,
                induk=simpul.induk,
                baris=(simpul.kondisi, simpul.pemilik) if simpul.pemilik else (simpul.kondisi,),
            )
            for simpul in renstra.pohon
        ]
    kotak: list[Kotak] = []
    for tujuan in renstra.tujuan:
        kotak.append(Kotak(kode=tujuan.kode, induk="", baris=_isi_kotak(tujuan)))
        kotak += [Kotak(kode=sasaran.kode, induk=tujuan.kode, baris=_isi_kotak(sasaran)) for sasaran in tujuan.sasaran]
    return kotak + [
        Kotak(
            kode=f"{milik.kode}:{program.kode}",
            induk=milik.kode,
            baris=(f"Program {program.kode}", huruf_judul(program.nama).removeprefix("Program ")),
            putus=True,
        )
        for milik in konteks.pemilik()
        for program in konteks.fakta.renja.program
        if _mendukung(program, milik)
    ]


def _isi_kotak(milik: Tujuan | Sasaran) -> tuple[str, ...]:
    nomor = [f" {urutan}" if len(milik.indikator) > 1 else "" for urutan in range(1, len(milik.indikator) + 1)]
    indikator = (f"Indikator{urutan}: {satu.nama}" for urutan, satu in zip(nomor, milik.indikator, strict=True))
    return (f"{jenis_pemilik(milik).capitalize()}: {milik.nama}", *indikator)


def _mendukung(program: Program, milik: Tujuan | Sasaran) -> bool:
    return any(indikator.kode in program.mendukung for indikator in milik.indikator)


def _indikator(konteks: Konteks) -> Bab:
    semua = [satu for milik in konteks.pemilik() for satu in milik.indikator]
    dijanjikan = {kinerja.kode for kinerja in konteks.angka.kinerja}
    daftar_indikator = [satu for satu in semua if satu.makna or satu.formulasi or satu.kode in dijanjikan]
    luar = [satu.nama for satu in semua if satu not in daftar_indikator]
    iku = sum(satu.jenis == "IKU" for satu in daftar_indikator)
    judul = "Indikator Kinerja Utama dan Indikator Kinerja"
    return bab(
        judul,
        paragraf(
            f"{konteks.nama} menetapkan {banyaknya(iku)} Indikator Kinerja Utama (IKU) dan "
            f"{banyaknya(len(daftar_indikator) - iku)} Indikator Kinerja (IK). Makna, alasan pemilihan, dan cara "
            "menghitungnya tercantum pada ",
            rujuk("iku"),
            ".",
        ),
        Tabel(
            kode="iku",
            judul=f"Indikator Kinerja Utama dan Indikator Kinerja {konteks.nama}",
            kolom=kolom((7, TENGAH), 21, 42, 15, 15),
            kepala=(kepala("No.", "Indikator", "Penjelasan", "Penanggung jawab", "Sumber data"),),
            badan=tuple(_baris_iku(nomor, satu) for nomor, satu in enumerate(daftar_indikator, 1)),
            catatan=(f"Ada dalam Renstra, tidak ditetapkan sebagai IKU atau IK: {butir(luar)}.",) if luar else (),
            kecil=True,
        ),
    )


def _baris_iku(nomor: int, indikator: Indikator) -> Baris:
    tingkat = f" ({indikator.tingkat_pemilik})" if indikator.tingkat_pemilik else ""
    penanggung_jawab = f"{indikator.penanggung_jawab}{tingkat}" if indikator.penanggung_jawab else "tidak ada data"
    return baris(
        polos(nomor),
        sebaris(tebal(f"{indikator.jenis}: "), indikator.nama),
        _penjelasan(indikator),
        penanggung_jawab,
        indikator.sumber_data or "tidak ada data",
    )


def _penjelasan(indikator: Indikator) -> Sebaris:
    """One line each for makna, alasan, formulasi and rujukan; what is missing is said."""
    isi = (
        ("Makna", indikator.makna),
        ("Alasan", indikator.alasan),
        ("Formulasi", indikator.formulasi),
        ("Rujukan", indikator.referensi),
    )
    if not any(teks for _, teks in isi):
        return sebaris("tidak ada data")
    return sebaris(*(bagian for judul, teks in isi for bagian in _butir(judul, teks)))


def _butir(judul: str, teks: str) -> tuple[Teks, Teks]:
    akhir = "" if judul == "Rujukan" else "\n"
    return tebal(f"{judul}: "), Teks(f"{teks.rstrip('.') or 'tidak ada data'}.{akhir}")


def _perjanjian(konteks: Konteks) -> Bab:
    perjanjian = konteks.angka.perjanjian
    tersedia = {satu.versi for satu in konteks.fakta.perjanjian}
    nama_pk = "Perjanjian Kinerja" if perjanjian.versi == "murni" else "Perjanjian Kinerja Perubahan"
    isi: list[Blok] = [
        paragraf(
            f"Perjanjian Kinerja yang menjadi dasar laporan ini adalah versi {perjanjian.versi.replace('-', ' ')}"
            f"{_kapan(perjanjian)} antara {perjanjian.pihak_pertama.jabatan} dan {perjanjian.pihak_kedua.jabatan} (",
            rujuk("pk"),
            "). ",
            perjanjian.keputusan or ("" if len(tersedia) > 1 else "PK perubahan tidak tersedia."),
            " Anggaran program yang menyertainya tercantum pada ",
            rujuk("pk-anggaran"),
            ".",
        ),
        tabel_sasaran(konteks.fakta, perjanjian, kode="pk", judul=f"{nama_pk} {konteks.nama} Tahun {konteks.tahun}"),
        _tabel_anggaran_pk(konteks),
    ]
    isi += [paragraf(catatan) for catatan in konteks.fakta.laporan.catatan_konsistensi]
    return bab(f"Perjanjian Kinerja Tahun {konteks.tahun}", *isi)


def _kapan(perjanjian: PerjanjianKinerja) -> str:
    return f" tanggal {tanggal(perjanjian.tanggal)}" if perjanjian.tanggal else " (tanggal tidak ada dalam sumber)"


def _tabel_anggaran_pk(konteks: Konteks) -> Tabel:
    """Where the PK names the money of its programmes it stands beside the Renja's."""
    menurut_pk = {satu.program: satu.jumlah for satu in konteks.angka.perjanjian.anggaran}
    versi, total = konteks.angka.perjanjian.versi.replace("-", " "), konteks.angka.total
    ada = any(not isinstance(jumlah, Kosong) for jumlah in menurut_pk.values())
    lebar = ((20, KANAN), (20, KANAN)) if ada else ((24, KANAN),)
    badan = [
        baris(
            polos(nomor),
            f"{pos.kode} {huruf_judul(pos.nama)}",
            *((teks_uang(menurut_pk.get(pos.kode, TANPA_ANGGARAN_PK)),) if ada else ()),
            bilangan(pos.pagu),
        )
        for nomor, pos in enumerate(total.anak, 1)
    ]
    jumlah = (*((konteks.angka.pagu_pk,) if ada and konteks.angka.pagu_pk else ()), total.pagu)
    return Tabel(
        kode="pk-anggaran",
        judul=f"Anggaran Program yang Menyertai Perjanjian Kinerja Tahun {konteks.tahun}",
        kolom=kolom((7, TENGAH), 55, *lebar),
        kepala=(kepala("No.", "Program", *((f"Menurut PK {versi} (Rp)",) if ada else ()), _tahap(konteks)),),
        badan=(
            *badan,
            (sel("Jumlah", kolom=2, rata=TENGAH, tebal=True), *(sel(tebal(bilangan(satu))) for satu in jumlah)),
        ),
        sumber=konteks.fakta.renja.sumber_cetak,
        catatan=() if ada else (f"Anggaran per program menurut PK {versi} tidak ada dalam sumber.",),
        kecil=True,
    )


def _tahap(konteks: Konteks) -> str:
    return f"Pagu {konteks.fakta.renja.tahap} (Rp)"


def _renja(konteks: Konteks) -> Bab:
    renja, total = konteks.fakta.renja, konteks.angka.total
    kegiatan = sum(len(program.kegiatan) for program in renja.program)
    return bab(
        f"Rencana Kerja Tahun {renja.tahun}",
        paragraf(
            f"Rencana Kerja {konteks.nama} Tahun {renja.tahun} terdiri atas {banyaknya(len(renja.program))} program, "
            f"{banyaknya(kegiatan)} kegiatan, dan {banyaknya(len(total.daun()))} sub kegiatan dengan pagu "
            f"{renja.tahap} ",
            rupiah(total.pagu),
            f". Kode mengikuti {renja.nomenklatur}. Rincian sampai sub kegiatan beserta realisasinya ada pada ",
            rujuk("renja"),
            ".",
        ),
    )
