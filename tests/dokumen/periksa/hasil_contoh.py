"""Results of an examination made by hand, for what prints them."""

from __future__ import annotations

from tolok.dokumen.baca.bacaan import Format, TakTerbaca
from tolok.dokumen.kenali.bentuk import JenisDokumen, Profil
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Lokasi
from tolok.dokumen.periksa.hasil import Diabaikan, HasilPeriksa, Terbaca
from tolok.dokumen.periksa.temuan import Akibat, Langkah, Temuan, Tingkat

TEMUAN = Temuan(
    kode="jumlah.kolom",
    tingkat=Tingkat.SALAH,
    judul="Jumlah kolom tidak sama dengan isinya",
    tempat=Tempat(
        lokasi=Lokasi(halaman=2, kotak=(300, 400, 380, 412)), bab="BAB III", tabel="Tabel 3.4", baris=11, kolom=5
    ),
    kutipan="JUMLAH 6.711.000.000 6.604.358.991",
    ditemukan="6.604.358.991",
    seharusnya="6.604.403.991",
    penjelasan="Sepuluh realisasi di atasnya berjumlah 6.604.403.991; yang tercetak kurang 45.000.",
    dasar="umum.jumlah",
    sebab="digit-salah",
    akibat=(Akibat(Tempat(lokasi=Lokasi(halaman=3), bab="BAB IV"), "sebesar 6.604.358.991", "Mengulang angka itu."),),
    langkah=(Langkah("331.985.000 + 163.761.000 + … = 6.604.403.991"),),
    yakin=99,
)
RAGU = Temuan(
    kode="tahun.usang",
    tingkat=Tingkat.RAGU,
    judul="Tahun lama",
    tempat=Tempat(lokasi=Lokasi(baris=12)),
    kutipan="<script>alert(1)</script> tahun 2014",
    ditemukan="2014",
    seharusnya="",
    penjelasan="Kalimat ini tentang tahun laporan.",
)
TERBACA = Terbaca(
    halaman=36,
    tabel=14,
    sel=1204,
    angka=812,
    fakta=341,
    persamaan=512,
    persamaan_benar=508,
    kalimat=900,
    tak_terbaca=(
        TakTerbaca(Lokasi(halaman=12), "halaman ini hanya gambar"),
        TakTerbaca(Lokasi(halaman=13), "halaman ini hanya gambar"),
    ),
)


def make_hasil(*temuan: Temuan, **lain: object) -> HasilPeriksa:
    """A result with these findings; `lain` replaces other fields."""
    isi: dict[str, object] = {
        "berkas": "lkip.pdf",
        "format": Format.PDF,
        "profil": Profil(instansi="Kecamatan Contoh", pemda="Kabupaten Contoh", tahun=2024, jenis=JenisDokumen.LKIP),
        "terbaca": TERBACA,
        "temuan": temuan,
    }
    return HasilPeriksa(**{**isi, **lain})  # type: ignore[arg-type]


DIABAIKAN = Diabaikan(RAGU, "Memang menyebut tahun dasar.")
