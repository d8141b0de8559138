"""People, survey and village index of a made-up office, and the whole document."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from bench.tanam import isi_kinerja as kinerja
from bench.tanam.bentuk import Dok, GayaAngka, Isi, Rupa, round_nilai
from bench.tanam.isi_anggaran import Anggaran
from bench.tanam.penulis import Penulis, build_daftar, build_daftar_tabel

from tolok.dokumen.terbilang import terbilang

DEPAN = ("Tirta", "Wana", "Giri", "Sagara", "Kencana", "Mandala", "Arga", "Banyu")
BELAKANG = ("Asri", "Mulya", "Sentosa", "Lestari", "Rahayu", "Makmur")
ORANG = ("Arum Wiratama", "Bagas Prakarsa", "Citra Adiguna", "Danu Pamungkas", "Elok Widyasari", "Fajar Sasmita")
PANGKAT = (("Pembina Tingkat I", "IV/b"), ("Pembina", "IV/a"), ("Penata Tingkat I", "III/d"), ("Penata", "III/c"))
UNSUR = (
    "Persyaratan",
    "Sistem, Mekanisme, dan Prosedur",
    "Waktu Penyelesaian",
    "Biaya/Tarif",
    "Produk Spesifikasi Jenis Pelayanan",
    "Kompetensi Pelaksana",
    "Perilaku Pelaksana",
    "Penanganan Pengaduan, Saran, dan Masukan",
    "Sarana dan Prasarana",
)
GAYA = (
    GayaAngka(),
    GayaAngka(akhiran=",00"),
    GayaAngka(akhiran=",-", rp_sel=True),
    GayaAngka(persen_sel=False),
    GayaAngka(akhiran=",00", rp_sel=True),
    GayaAngka(titik=True),
)


def make_dok(benih: int) -> Dok:
    """Return the document of this seed: complete, consistent, unlike the others."""
    acak = Random(benih)  # noqa: S311 - variety, not secrecy
    nama = f"Kecamatan {acak.choice(DEPAN)} {acak.choice(BELAKANG)}"
    tahun = acak.randint(2021, 2025)
    dok = Dok(f"LAPORAN KINERJA {nama.upper()} TAHUN {tahun}", nama, tahun, GAYA[benih % len(GAYA)])
    p = Penulis(dok, acak)
    orang = _draw_orang(acak)
    p.mulai_bab("KATA PENGANTAR", bernomor=False)
    p.tulis(f"Laporan Kinerja {p.nama} Tahun {p.tahun} disusun sebagai pertanggungjawaban atas pelaksanaan tugas.")
    _tanda(p, orang[0], nama)
    p.mulai_bab("PENDAHULUAN")
    p.mulai_sub("Latar Belakang")
    p.tulis(
        f"{p.nama} melaksanakan urusan pemerintahan umum di wilayahnya. Laporan ini memuat kinerja tahun {p.tahun}."
    )
    _pegawai(p, orang)
    p.mulai_bab("PERENCANAAN KINERJA")
    indikator = kinerja.draw_indikator(p)
    kinerja.write_renstra(p, indikator)
    kinerja.write_perjanjian(p, indikator)
    p.mulai_bab("AKUNTABILITAS KINERJA")
    kinerja.write_capaian(p, indikator)
    kinerja.write_banding(p, indikator)
    kinerja.write_layanan(p)
    _ikm(p)
    _idm(p)
    Anggaran(p).write_semua()
    p.mulai_bab("PENUTUP")
    p.tulis(f"Demikian laporan ini. {p.nama} akan memperbaiki kinerjanya pada tahun {tahun + 1}.")
    _tanda(p, orang[0], nama)
    dok.potongan[:0] = [build_daftar(dok), build_daftar_tabel(dok)]
    return dok


Orang = tuple[str, str, str, str]
"""Nama, NIP, pangkat, golongan."""


def _draw_orang(acak: Random) -> list[Orang]:
    hasil = []
    for n, nama in enumerate(acak.sample(ORANG, 4)):
        lahir = acak.randint(1968, 1985)
        nip = f"{lahir}{acak.randint(1, 12):02}{acak.randint(1, 28):02} {lahir + acak.randint(22, 30)}"
        nip += f"{acak.randint(1, 12):02} {acak.randint(1, 2)} {acak.randint(1, 30):03}"
        hasil.append((nama, nip, *PANGKAT[n]))
    return hasil


def _tanda(p: Penulis, orang: Orang, nama: str) -> None:
    pangkat = f"{orang[2]} ({p.sebut('gol', orang[3])})"
    p.tanda(
        f"{nama.split(' ', 1)[1]}, Januari {p.dok.tahun + 1}",
        f"Camat {nama.split(' ', 1)[1]}",
        orang[0],
        pangkat,
        f"NIP {p.sebut('nip', orang[1])}",
    )


def _pegawai(p: Penulis, orang: list[Orang]) -> None:
    p.mulai_sub("Sumber Daya Aparatur")
    golongan = ("Golongan IV", "Golongan III", "Golongan II", "PPPK")
    badan: list[list[str | Isi]] = []
    for n, nama in enumerate(golongan):
        sel = [p.nilai(f"peg.g{n}.{jk}", p.acak.randint(2, 14), Rupa.BULAT) for jk in "lp"]
        badan.append([str(n + 1), nama, *sel, p.jumlah(f"peg.g{n}.n", [f"peg.g{n}.l", f"peg.g{n}.p"], baris=True)])
    bawah = [p.jumlah(f"peg.t.{k}", [f"peg.g{n}.{k}" for n in range(len(golongan))]) for k in "lpn"]
    badan.append([Isi("Jumlah", kolom=2, tebal=True), *bawah])
    banyak = int(p.dok.nilai["peg.t.n"].angka)
    kata = p.kata("bil.peg.t.n@1", terbilang(banyak))
    p.tulis(
        f"{p.nama} didukung {p.ulang('peg.t.n')} ({kata}) orang pegawai, terdiri atas {p.ulang('peg.t.l')} orang "
        f"laki-laki dan {p.ulang('peg.t.p')} orang perempuan, seperti pada {p.rujuk('peg')}."
    )
    kepala = ("No", "Golongan", "Laki-laki", "Perempuan", "Jumlah")
    p.tabel("peg", "Pegawai menurut Golongan dan Jenis Kelamin", kepala, badan, (8, 34, 16, 16, 16))
    p.tulis(f"Pejabat {p.nama} tercantum pada {p.rujuk('pej')}.")
    jabatan = ("Camat", "Sekretaris Kecamatan", "Kepala Seksi Pemerintahan", "Kepala Seksi Pelayanan")
    isi: list[list[str | Isi]] = [
        [str(n + 1), satu[0], Isi(p.sebut("nip", satu[1])), Isi(f"{satu[2]} ({p.sebut('gol', satu[3])})"), jabatan[n]]
        for n, satu in enumerate(orang)
    ]
    p.tabel("pej", "Daftar Pejabat", ("No", "Nama", "NIP", "Pangkat/Golongan", "Jabatan"), isi, (6, 24, 26, 26, 26))


def _ikm(p: Penulis) -> None:
    p.mulai_sub("Survei Kepuasan Masyarakat")
    badan: list[list[str | Isi]] = []
    for n, nama in enumerate(UNSUR):
        nrr = Decimal(p.acak.randrange(2990, 3880)) / 1000
        p.nilai(f"ikm.u{n}.nrr", nrr, Rupa.DESIMAL, 3)
        p.nilai(f"ikm.u{n}.bobot", Decimal("0.111"), Rupa.DESIMAL, 3)
        p.nilai(f"ikm.u{n}.tb", round_nilai(nrr * Decimal("0.111"), 3), Rupa.DESIMAL, 3)
        p.lain(f"ikm.u{n}.tb", (f"ikm.u{n}.nrr", f"ikm.u{n}.bobot"))
        badan.append([f"U{n + 1}", nama, f"{{ikm.u{n}.nrr}}", f"{{ikm.u{n}.bobot}}", f"{{ikm.u{n}.tb}}"])
    jumlah = p.jumlah("ikm.jml", [f"ikm.u{n}.tb" for n in range(9)])
    nilai = round_nilai(p.dok.nilai["ikm.jml"].angka * 25, 2)
    p.nilai("ikm.nilai", nilai, Rupa.DESIMAL, 2)
    p.lain("ikm.nilai", ("ikm.jml",))
    badan.append([Isi("Jumlah NRR tertimbang", kolom=4, tebal=True), jumlah])
    badan.append([Isi("Nilai IKM (jumlah × 25)", kolom=4, tebal=True), "{ikm.nilai}"])
    mutu = next(
        m
        for batas, m in (
            (Decimal("88.31"), "A (Sangat Baik)"),
            (Decimal("76.61"), "B (Baik)"),
            (Decimal(65), "C (Kurang Baik)"),
        )
        if nilai >= batas
    )
    p.tulis(
        f"Survei kepuasan masyarakat tahun {p.tahun} menghasilkan nilai IKM {p.ulang('ikm.nilai')} dengan mutu "
        f"pelayanan {p.kata('mutu.ikm', mutu)}, seperti pada {p.rujuk('ikm')}."
    )
    kepala = ("Unsur", "Uraian", "NRR", "Bobot", "NRR Tertimbang")
    p.tabel("ikm", "Nilai Rata-rata Unsur Pelayanan", kepala, badan, (10, 46, 14, 14, 18))


def _idm(p: Penulis) -> None:
    p.mulai_sub("Indeks Desa Membangun")
    badan: list[list[str | Isi]] = []
    desa = p.acak.randint(4, 6)
    for n in range(desa):
        suku = [f"idm.d{n}.{k}" for k in ("iks", "ike", "ikl")]
        for satu in suku:
            p.nilai(satu, Decimal(p.acak.randrange(6100, 8900)) / 10000, Rupa.DESIMAL, 4)
        nilai = round_nilai(sum((p.dok.nilai[satu].angka for satu in suku), Decimal()) / 3, 4)
        p.nilai(f"idm.d{n}.n", nilai, Rupa.DESIMAL, 4)
        p.lain(f"idm.d{n}.n", suku)
        batas = ((Decimal("0.8155"), "Mandiri"), (Decimal("0.7072"), "Maju"), (Decimal("0.5989"), "Berkembang"))
        status = next((s for b, s in batas if nilai > b), "Tertinggal")
        nama = f"Desa {DEPAN[n]} {p.acak.choice(BELAKANG)}"
        badan.append(
            [str(n + 1), nama, *(f"{{{satu}}}" for satu in suku), f"{{idm.d{n}.n}}", p.kata(f"kat.idm.d{n}", status)]
        )
    rata = p.rata("idm.rata", [f"idm.d{n}.n" for n in range(desa)])
    badan.append([Isi("Rata-rata", kolom=5, tebal=True), rata, ""])
    p.tulis(
        f"Rata-rata Indeks Desa Membangun tahun {p.tahun} sebesar {p.ulang('idm.rata')}, seperti pada {p.rujuk('idm')}."
    )
    p.tabel(
        "idm",
        f"Indeks Desa Membangun Tahun {p.tahun}",
        ("No", "Desa", "IKS", "IKE", "IKL", "IDM", "Status"),
        badan,
        (6, 30, 12, 12, 12, 12, 18),
    )
