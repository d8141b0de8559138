"""Bab III.B: the money, from the total down to kegiatan, with what stands out."""

from __future__ import annotations

from tolok.aturan.nilai import Kosong
from tolok.dokumen.fakta.anggaran import Belanja, KelompokLama
from tolok.dokumen.naskah import Bab, Baris, Blok, Sebaris, Tabel, Teks
from tolok.dokumen.susun.anggaran import TIDAK_DIRINCI, BarisBelanja, Pos, uang
from tolok.dokumen.susun.angka import banyaknya, bilangan, cacah, persen, rupiah, teks_uang, tulis_uang
from tolok.dokumen.susun.blok import (
    bab,
    baris,
    butir,
    huruf_judul,
    kepala,
    paragraf,
    rangkai,
    rujuk,
    sebaris,
    sel,
    tebal,
)
from tolok.dokumen.susun.kalimat import kalimat_uang
from tolok.dokumen.susun.lkip.grafik_kinerja import grafik_program, rujuk_gambar
from tolok.dokumen.susun.lkip.konteks import Konteks
from tolok.dokumen.susun.tabel import KANAN, TENGAH, kolom

SEBUTAN_BELANJA = {
    "pegawai": "Belanja Pegawai",
    "barang-jasa": "Belanja Barang dan Jasa",
    "modal": "Belanja Modal",
    TIDAK_DIRINCI: "Sub kegiatan yang realisasinya tidak dirinci menurut jenis belanja",
}
SOROTAN = 3
"""How many rows are named as the largest or the lowest."""


def realisasi_anggaran(konteks: Konteks) -> Bab:
    grafik = grafik_program(konteks)
    isi: list[Blok] = [
        paragraf(*_pembuka(konteks), rujuk_gambar(" Serapan tiap program disandingkan", grafik)),
        _tabel_program(konteks),
        *grafik,
        *_sorotan(konteks),
        *_program_lepas(konteks),
        *_jenis_belanja(konteks),
        *_kelompok_lama(konteks),
    ]
    return bab("Realisasi Anggaran", *isi)


def _pembuka(konteks: Konteks) -> Sebaris:
    total = konteks.angka.total
    return sebaris(
        f"{konteks.nama} mengelola pagu {konteks.fakta.renja.tahap} tahun {konteks.tahun}. ",
        kalimat_uang(total),
        " ",
        _perubahan(konteks),
        "Angka program dan kegiatan pada ",
        rujuk("anggaran"),
        f" adalah jumlah {banyaknya(len(total.daun()))} sub kegiatan, yang rinciannya ada pada ",
        rujuk("renja"),
        ".",
    )


def _perubahan(konteks: Konteks) -> Sebaris:
    perubahan = konteks.angka.perubahan
    if perubahan is None:
        return ()
    selisih = uang(perubahan.selisih)
    if isinstance(selisih, Kosong) or selisih == 0:
        return sebaris("Pagu itu sama dengan pagu APBD murni. ")
    gerak = "bertambah" if selisih > 0 else "berkurang"
    pagu_murni = rupiah(perubahan.murni)
    return sebaris(f"Pagu {gerak} ", rupiah(perubahan.selisih, mutlak=True), " dari APBD murni ", pagu_murni, ". ")


def _tabel_program(konteks: Konteks) -> Tabel:
    badan: list[Baris] = []
    for program in konteks.angka.total.anak:
        badan.append(_baris_uang(program, tegas=True))
        badan += [_baris_uang(kegiatan, tegas=False) for kegiatan in program.anak]
    return Tabel(
        kode="anggaran",
        judul=f"Realisasi Anggaran menurut Program dan Kegiatan Tahun {konteks.tahun}",
        kolom=kolom(15, 43, (16, KANAN), (16, KANAN), (10, TENGAH)),
        kepala=(kepala("Kode", "Program/Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Serapan"),),
        badan=(*badan, baris_jumlah(konteks.angka.total, kolom_awal=2)),
        sumber=konteks.fakta.renja.sumber_cetak,
        catatan=(f"Kode menurut {konteks.fakta.renja.nomenklatur}.",),
        kecil=True,
    )


def _baris_uang(pos: Pos, *, tegas: bool) -> Baris:
    return (
        sel(pos.kode, tebal=tegas),
        sel(huruf_judul(pos.nama), tebal=tegas, lekuk=0 if tegas else 1),
        sel(bilangan(pos.pagu), tebal=tegas),
        sel(bilangan(pos.realisasi), tebal=tegas),
        sel(persen(pos.serapan), tebal=tegas),
    )


def baris_jumlah(total: Pos, *, kolom_awal: int) -> Baris:
    angka = (bilangan(total.pagu), bilangan(total.realisasi), persen(total.serapan))
    return (sel("Jumlah", kolom=kolom_awal, rata=TENGAH, tebal=True), *(sel(tebal(teks)) for teks in angka))


def _sorotan(konteks: Konteks) -> tuple[Blok, ...]:
    """Name the largest leftover and the lowest serapan; the reasons are the office's to give."""
    daun = [(pos, sisa) for pos in _pos_daun(konteks.angka.total) if not isinstance(sisa := uang(pos.sisa), Kosong)]
    belum_habis = [(pos, sisa) for pos, sisa in daun if sisa > 0]
    if not belum_habis:
        return ()
    terbesar = max(belum_habis, key=lambda satu: satu[1])[0]
    terendah = sorted((pos for pos, _ in belum_habis), key=_serapan)[:SOROTAN]
    return (
        paragraf(
            f"Sisa terbesar {konteks.nama} ada pada sub kegiatan {terbesar.kode} {huruf_judul(terbesar.nama)}, yaitu ",
            rupiah(terbesar.sisa),
            ". Serapan terendah: ",
            rangkai([sebaris(f"{pos.kode} {huruf_judul(pos.nama)} (", persen(pos.serapan), ")") for pos in terendah]),
            ".",
        ),
    )


def _pos_daun(pos: Pos) -> list[Pos]:
    return [daun for anak in pos.anak for daun in _pos_daun(anak)] if pos.anak else [pos]


def _serapan(pos: Pos) -> tuple[bool, object]:
    nilai = pos.serapan.nilai
    return (isinstance(nilai, Kosong), 0 if isinstance(nilai, Kosong) else nilai)


def _program_lepas(konteks: Konteks) -> tuple[Blok, ...]:
    lepas = konteks.angka.program_tanpa_sasaran()
    if not lepas:
        return ()
    bagian = [
        sebaris(
            f"{pos.kode} {huruf_judul(pos.nama)} (pagu ",
            rupiah(pos.pagu),
            ", realisasi ",
            rupiah(pos.realisasi),
            ", serapan ",
            persen(pos.serapan),
            ")",
        )
        for pos in lepas
    ]
    return (paragraf("Program yang tidak dikaitkan dengan tujuan atau sasaran mana pun: ", rangkai(bagian), "."),)


def _jenis_belanja(konteks: Konteks) -> tuple[Blok, ...]:
    jenis = konteks.angka.jenis_belanja
    if not jenis:
        return ()
    return (
        paragraf(f"Susunan anggaran {konteks.nama} menurut jenis belanja ada pada ", rujuk("jenis-belanja"), "."),
        _tabel_jenis_belanja(konteks, jenis),
    )


def _tabel_jenis_belanja(konteks: Konteks, jenis: tuple[BarisBelanja, ...]) -> Tabel:
    """Where realisasi is not all split, the whole pagu of a jenis stands beside the part that serapan is taken of."""
    dua_pagu = any(satu.anggota for satu in jenis)
    pagu = ("Pagu jenis belanja (Rp)", "Pagu pembanding realisasi (Rp)") if dua_pagu else ("Pagu (Rp)",)
    total = konteks.angka.total
    jumlah = (bilangan(total.pagu), bilangan(total.pagu), bilangan(total.realisasi), persen(total.serapan))
    return Tabel(
        kode="jenis-belanja",
        judul=f"Anggaran menurut Jenis Belanja Tahun {konteks.tahun}",
        kolom=kolom(*((31, (19, KANAN)) if dua_pagu else (46,)), (19, KANAN), (19, KANAN), (12, TENGAH)),
        kepala=(kepala("Jenis belanja", *pagu, "Realisasi (Rp)", "Serapan"),),
        badan=(
            *(
                baris(
                    SEBUTAN_BELANJA.get(satu.jenis, satu.jenis),
                    *((_pagu_jenis(satu),) if dua_pagu else ()),
                    bilangan(satu.pagu),
                    bilangan(satu.realisasi),
                    persen(satu.serapan),
                )
                for satu in jenis
            ),
            (sel("Jumlah", rata=TENGAH, tebal=True), *(sel(tebal(teks)) for teks in jumlah[0 if dua_pagu else 1 :])),
        ),
        catatan=_catatan_belanja(jenis),
        kecil=True,
    )


def _pagu_jenis(satu: BarisBelanja) -> Teks:
    """Return the whole pagu of a jenis; of the row of all others, what no jenis has already counted."""
    if satu.seluruhnya:
        return bilangan(satu.seluruhnya)
    tanpa_jenis = sum(int(sub.pagu) for sub in satu.anggota if not sub.belanja)
    return cacah(tanpa_jenis) if tanpa_jenis else Teks("–")


def _catatan_belanja(jenis: tuple[BarisBelanja, ...]) -> tuple[str, ...]:
    """Say how the pagu of the unsplit sub kegiatan is divided; their realisasi is not divided by guess."""
    anggota = [sub for satu in jenis for sub in satu.anggota]
    catatan = [
        f"{sub.kode}: pagu terdiri atas {butir(_bagian_pagu(bagian) for bagian in sub.belanja)}; realisasinya tidak "
        "dirinci dalam sumber dan tidak dibagi menurut perkiraan."
        for sub in anggota
        if sub.belanja
    ]
    tanpa = [sub.kode for sub in anggota if not sub.belanja]
    if catatan:
        catatan.append(
            f"Pagu {butir(sub.kode for sub in anggota if sub.belanja)} sudah termasuk dalam pagu tiap jenis belanja; "
            "serapan dihitung terhadap pagu pembanding realisasi."
        )
    if tanpa:
        catatan.append(f"Jenis belanja tidak ada dalam sumber: {', '.join(tanpa)}.")
    return tuple(catatan)


def _bagian_pagu(belanja: Belanja) -> str:
    return f"{SEBUTAN_BELANJA.get(belanja.jenis, belanja.jenis)} Rp{tulis_uang(belanja.pagu)}"


def _kelompok_lama(konteks: Konteks) -> tuple[Blok, ...]:
    kelompok = konteks.angka.kelompok_lama
    if not kelompok:
        return ()
    return (
        paragraf(
            f"Menurut penyajian lama yang masih dipakai {konteks.nama}, anggaran terbagi atas ",
            rangkai([pos.nama for pos in kelompok]),
            " (",
            rujuk("kelompok-lama"),
            ").",
        ),
        _tabel_kelompok_lama(konteks),
    )


def _tabel_kelompok_lama(konteks: Konteks) -> Tabel:
    perubahan, total, renja = konteks.angka.perubahan, konteks.angka.total, konteks.fakta.renja
    murni = bilangan(perubahan.murni) if perubahan else "tidak ada data"
    jumlah = (murni, bilangan(total.pagu), bilangan(total.realisasi), persen(total.serapan))
    badan = [
        baris(pos.nama, _murni(pos), bilangan(pos.pagu), bilangan(pos.realisasi), persen(pos.serapan))
        for pos in konteks.angka.kelompok_lama
    ]
    return Tabel(
        kode="kelompok-lama",
        judul=f"Belanja Langsung dan Belanja Tidak Langsung Tahun {konteks.tahun}",
        kolom=kolom(32, (19, KANAN), (19, KANAN), (19, KANAN), (11, TENGAH)),
        kepala=(kepala("Kelompok", "Pagu murni (Rp)", f"Pagu {renja.tahap} (Rp)", "Realisasi (Rp)", "Serapan"),),
        badan=(*badan, (sel("Jumlah", rata=TENGAH, tebal=True), *(sel(tebal(teks)) for teks in jumlah))),
        sumber=renja.kelompok_lama[0].sumber_cetak,
        kecil=True,
    )


def _murni(pos: Pos) -> Teks:
    return teks_uang(pos.asal.murni) if isinstance(pos.asal, KelompokLama) else Teks("tidak ada data")
