"""Kalimat: places and amounts of a report of findings in words, the same in the terminal and in the browser."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.aturan.angka import format_bilangan
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.hasil import HasilPeriksa, Terbaca
from tolok.dokumen.periksa.temuan import Tingkat

NAMA_SEBAB = {
    "digit-tertukar": "dua angka tertukar tempatnya",
    "digit-hilang": "satu angka hilang",
    "digit-ganda": "satu angka tertulis dua kali",
    "digit-salah": "satu angka salah tulis",
    "angka-bergeser": "letak pemisah atau banyaknya nol bergeser",
    "tanda": "tanda kurang terbalik",
    "kolom-tertukar": "isi dua kolom tertukar",
    "nilai-tetangga": "angka baris atau kolom di sebelahnya tersalin",
    "subjumlah-dihitung-ganda": "subjumlah ikut dijumlahkan",
    "baris-terlewat": "satu baris tidak ikut dijumlahkan",
    "total-lama": "jumlah lama tertinggal",
    "dibulatkan-salah": "pembulatan keliru",
    "terpotong": "dipotong, tidak dibulatkan",
    "penyebut-lain": "dibagi dengan angka lain",
    "salin-tempel": "angka tersalin dari tempat lain",
}


def describe_tempat(tempat: Tempat) -> str:
    """Return e.g. "halaman 30, BAB III, Tabel 3.4, baris 11, kolom 5"; "" where nothing is known."""
    return ", ".join(_parts(tempat))


def _parts(tempat: Tempat) -> Iterator[str]:
    lokasi = tempat.lokasi
    if lokasi.halaman:
        yield f"halaman {lokasi.halaman}"
    if lokasi.lembar:
        yield f"lembar “{lokasi.lembar}”" + (f" sel {lokasi.sel}" if lokasi.sel else "")
    if lokasi.baris:
        yield f"baris teks {format_bilangan(lokasi.baris)}"
    if lokasi.paragraf and not tempat.tabel:
        yield f"paragraf {format_bilangan(lokasi.paragraf)}"
    yield from (nama for nama in (tempat.bab, tempat.subbab, tempat.tabel) if nama)
    if tempat.baris is not None and tempat.baris > 0:
        yield f"baris {tempat.baris}"
    if tempat.kolom is not None:
        yield f"kolom {tempat.kolom}"


def describe_terbaca(terbaca: Terbaca) -> str:
    """One sentence of what was read and computed."""
    satuan = [
        (terbaca.halaman, "halaman"),
        (terbaca.kalimat, "kalimat"),
        (terbaca.tabel, "tabel"),
        (terbaca.sel, "sel"),
        (terbaca.angka, "angka"),
        (terbaca.fakta, "nilai yang tertaut dengan halnya"),
    ]
    isi = ", ".join(f"{format_bilangan(n)} {nama}" for n, nama in satuan if n or nama in {"tabel", "angka"})
    return (
        f"Dibaca {isi}. Dihitung ulang {format_bilangan(terbaca.persamaan)} persamaan: "
        f"{format_bilangan(terbaca.persamaan_benar)} benar, "
        f"{format_bilangan(terbaca.persamaan - terbaca.persamaan_benar)} tidak."
    )


def list_tak_terbaca(terbaca: Terbaca) -> Iterator[str]:
    """One sentence for each reason, with the places it holds for."""
    tempat: dict[str, list[str]] = {}
    for satu in terbaca.tak_terbaca:
        tempat.setdefault(satu.alasan, []).append(describe_tempat(Tempat(lokasi=satu.lokasi)))
    for alasan, daftar in tempat.items():
        sebutan = "; ".join(satu for satu in daftar[:12] if satu)
        lebih = f"; dan {len(daftar) - 12} tempat lain" if len(daftar) > 12 else ""
        yield f"{sebutan}{lebih}: {alasan}" if sebutan else alasan


def describe_banyak(hasil: HasilPeriksa) -> str:
    """Return e.g. "SALAH 12 · RAGU 5 · SARAN 9 · diabaikan 2"."""
    bagian = [f"{tingkat} {hasil.banyak[tingkat]}" for tingkat in Tingkat]
    if hasil.diabaikan:
        bagian.append(f"diabaikan {len(hasil.diabaikan)}")
    return " · ".join(bagian)


def describe_dokumen(hasil: HasilPeriksa) -> str:
    """Return e.g. "LKIP · Kecamatan Batumandi · Kabupaten Balangan · 2023", as far as the document says."""
    profil = hasil.profil
    jenis = {"lain": "", "triwulan": "Laporan triwulan"}.get(profil.jenis, profil.jenis.upper())
    bagian = (jenis, profil.instansi, profil.pemda, str(profil.tahun or ""))
    return " · ".join(satu for satu in bagian if satu)
