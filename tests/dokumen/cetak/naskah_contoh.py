"""A made-up naskah with every kind of block, and a very small one, for all printers."""

from __future__ import annotations

from tolok.dokumen.naskah import (
    Bab,
    Bagian,
    Blok,
    Daftar,
    DaftarIsi,
    Gambar,
    GayaParagraf,
    HalamanBaru,
    JenisDaftarIsi,
    Kertas,
    Kolom,
    KopSurat,
    Lanskap,
    Naskah,
    NomorHalaman,
    Paragraf,
    Penanda,
    Penomoran,
    Rata,
    Sampul,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)

KALIMAT = (
    "Kecamatan Rimba Jaya melaksanakan pelayanan administrasi terpadu kecamatan bagi sebelas desa dan satu kelurahan, "
    "dengan jam pelayanan yang diumumkan di ruang tunggu dan pada papan informasi setiap kantor desa. "
)

GAMBAR_SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120">
<title>Capaian</title>
<rect x="10" y="20" width="250" height="24" fill="#1f3a5f"/>
<text x="268" y="37" font-family="Liberation Sans" font-size="14">100,25%</text>
<rect x="10" y="60" width="180" height="24" fill="#9aa7b8"/>
<text x="198" y="77" font-family="Liberation Sans" font-size="14">74,58%</text>
</svg>"""


def teks(isi: str, *, tebal: bool = False) -> tuple[Teks, ...]:
    return (Teks(isi, tebal=tebal),)


def sel(isi: str, *, kolom: int = 1, baris: int = 1, tebal: bool = False, lekuk: int = 0) -> Sel:
    return Sel(teks(isi), kolom=kolom, baris=baris, tebal=tebal, lekuk=lekuk)


def paragraf(isi: str, gaya: GayaParagraf = GayaParagraf.ISI) -> Paragraf:
    return Paragraf(teks(isi), gaya)


TABEL_ANGGARAN = Tabel(
    kode="anggaran",
    judul="Pagu dan realisasi anggaran per program dan kegiatan Tahun 2023",
    kolom=(Kolom(1, Rata.TENGAH), Kolom(6), Kolom(3, Rata.KANAN), Kolom(3, Rata.KANAN), Kolom(2, Rata.KANAN)),
    kepala=(
        (
            sel("No", baris=2),
            sel("Program dan kegiatan", baris=2),
            sel("Anggaran (Rp)", kolom=2),
            sel("Serapan", baris=2),
        ),
        (sel("Pagu"), sel("Realisasi")),
    ),
    badan=(
        *(
            (
                sel(str(nomor)),
                sel(f"Kegiatan koordinasi penyelenggaraan pemerintahan desa ke-{nomor}", lekuk=nomor % 3),
                sel(f"{nomor}.234.567"),
                sel(f"{nomor}.200.000"),
                sel("97,22%"),
            )
            for nomor in range(1, 41)
        ),
        (
            sel("Jumlah", kolom=2, tebal=True),
            sel("5.714.687.973", tebal=True),
            sel("5.472.611.561", tebal=True),
            sel("95,76%", tebal=True),
        ),
    ),
    sumber="Laporan Realisasi Anggaran, diolah",
    catatan=("Pagu adalah pagu setelah perubahan.",),
)

TABEL_LEBAR = Tabel(
    kode="lebar",
    judul="Rencana aksi menurut triwulan",
    kolom=(Kolom(1), *(Kolom(2) for _ in range(9))),
    kepala=((sel("No"), *(sel(f"Triwulan {nomor}") for nomor in range(1, 10))),),
    badan=tuple((sel(str(baris)), *(sel(f"isi {baris}.{nomor}") for nomor in range(1, 10))) for baris in range(1, 4)),
    kecil=True,
)

TABEL_GABUNG = Tabel(
    kode="gabung",
    judul="Sasaran dengan sel gabungan",
    kolom=(Kolom(3), Kolom(4), Kolom(2, Rata.KANAN)),
    kepala=((sel("Sasaran"), sel("Indikator"), sel("Target")),),
    badan=(
        (sel("Meningkatnya mutu pelayanan", baris=2), sel("Indeks Kepuasan Masyarakat"), sel("88,00")),
        (sel("Persentase pengaduan selesai"), sel("100,00")),
        (sel("Rata-rata", kolom=2), sel("94,00")),
    ),
)

TABEL_KOSONG = Tabel(
    kode="kosong",
    judul="Penghargaan yang diterima",
    kolom=(Kolom(1), Kolom(3)),
    kepala=((sel("No"), sel("Penghargaan")),),
    badan=(),
)

GAMBAR = Gambar(
    kode="capaian", judul="Capaian sasaran", svg=GAMBAR_SVG, alt="Diagram batang dua capaian", sumber="Tabel 3.1"
)

CAMAT = Penanda(
    jabatan=("CAMAT RIMBA JAYA,",),
    pangkat="Pembina (IV/a)",
    nip="19700101 199003 1 001",
    tempat_tanggal="Rimba Jaya, 15 Januari 2024",
)


def bagian_depan() -> tuple[Bagian, ...]:
    sampul = Sampul(
        pemda="PEMERINTAH KABUPATEN CONTOH",
        instansi="KECAMATAN RIMBA JAYA",
        judul=("LAPORAN KINERJA", "INSTANSI PEMERINTAH"),
        tahun="TAHUN 2023",
        keterangan=("Jalan Merdeka Nomor 1, Rimba Jaya",),
    )
    kata = Bab(
        "Kata Pengantar",
        (paragraf(KALIMAT * 3), paragraf(KALIMAT), TandaTangan((CAMAT,))),
        bernomor=False,
    )
    daftar = tuple(
        Bab(judul, (DaftarIsi(jenis),), bernomor=False)
        for judul, jenis in (
            ("Daftar Isi", JenisDaftarIsi.ISI),
            ("Daftar Tabel", JenisDaftarIsi.TABEL),
            ("Daftar Gambar", JenisDaftarIsi.GAMBAR),
        )
    )
    return (Bagian((sampul,), NomorHalaman.TANPA), Bagian((kata, *daftar), NomorHalaman.ROMAWI))


def bagian_isi() -> Bagian:
    butir = Daftar(
        (
            (paragraf("Menyusun jadwal pelayanan."),),
            (paragraf("Menerima pengaduan:"), Daftar(((paragraf("lisan"),), (paragraf("tertulis"),)), Penomoran.HURUF)),
        )
    )
    rujuk = Paragraf(
        (
            Teks("Rinciannya ada pada "),
            Teks("", rujukan="anggaran"),
            Teks(" dan "),
            Teks("", rujukan="capaian"),
            Teks("."),
        )
    )
    bab_satu = Bab(
        "Pendahuluan",
        (
            Bab("Latar belakang", (paragraf(KALIMAT * 4), paragraf("Pesan kunci laporan ini.", GayaParagraf.PESAN)), 2),
            Bab(
                "Tugas dan fungsi",
                (
                    butir,
                    Bab("Tugas", (paragraf(KALIMAT),), 3),
                    Bab("Rincian", (Bab("Huruf", (paragraf(KALIMAT),), 4),), 3),
                ),
                2,
            ),
        ),
    )
    bab_dua = Bab(
        "Akuntabilitas kinerja",
        (
            Bab("Capaian", (rujuk, TABEL_ANGGARAN, GAMBAR, TABEL_KOSONG, TABEL_GABUNG), 2),
            Bab("Rencana aksi", (Lanskap((TABEL_LEBAR,)), paragraf(KALIMAT, GayaParagraf.KECIL)), 2),
        ),
    )
    return Bagian((bab_satu, bab_dua), NomorHalaman.ARAB)


def bagian_lampiran() -> Bagian:
    pk = (
        KopSurat(("PEMERINTAH KABUPATEN CONTOH", "KECAMATAN RIMBA JAYA"), ("Jalan Merdeka Nomor 1, Rimba Jaya 71000",)),
        paragraf("PERJANJIAN KINERJA TAHUN 2023", GayaParagraf.JUDUL),
        paragraf("Nomor 1 Tahun 2023", GayaParagraf.TENGAH),
        Tabel(
            "pk",
            "",
            (Kolom(1), Kolom(2)),
            ((sel("Sasaran"), sel("Target")),),
            ((sel("Mutu"), sel("88")),),
            bernomor=False,
        ),
        Daftar(((paragraf("butir bulat"),),), Penomoran.BULAT),
        paragraf("Demikian perjanjian ini dibuat."),
        TandaTangan((Penanda(("Pihak Kedua,", "BUPATI CONTOH")), CAMAT)),
        HalamanBaru(),
        Tabel("rincian", "Rincian lampiran", (Kolom(1),), ((sel("Rincian"),),), ((sel("satu"),),)),
    )
    return Bagian((Bab("Lampiran 1 Perjanjian Kinerja", pk, bernomor=False),), NomorHalaman.ARAB)


def naskah_lengkap() -> Naskah:
    return Naskah(
        judul="Laporan Kinerja Kecamatan Rimba Jaya Tahun 2023",
        instansi="Kecamatan Rimba Jaya",
        tahun=2023,
        jenis="lkip",
        bagian=(*bagian_depan(), bagian_isi(), bagian_lampiran()),
        data='{"pagu": 5714687973}',
        kaki="Laporan Kinerja 2023 – Kecamatan Rimba Jaya",
    )


def naskah_kecil(*blok: Blok, draf: bool = False, kertas: Kertas = Kertas.A4) -> Naskah:
    """One numbered chapter with these blocks."""
    bab = Bab("Uji", blok)
    bagian = (Bagian((bab,)),)
    return Naskah("Laporan uji", "Kecamatan Rimba Jaya", 2023, "lkip", bagian, draf=draf, kertas=kertas)
