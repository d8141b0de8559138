"""Performance of a made-up office: sasaran, indicators, targets, capaian, years, quarters."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from bench.tanam.bentuk import Isi, Rupa, round_nilai
from bench.tanam.penulis import Penulis

SASARAN = {
    "Meningkatnya kualitas pelayanan kepada masyarakat": (
        "Persentase permohonan yang selesai tepat waktu",
        "Persentase warga yang menilai pelayanan mudah",
        "Persentase berkas yang lengkap pada kunjungan pertama",
    ),
    "Meningkatnya tata kelola pemerintahan desa": (
        "Persentase desa yang menyusun laporan tepat waktu",
        "Persentase desa dengan aset tercatat lengkap",
        "Persentase usulan desa yang masuk rencana kerja",
    ),
    "Meningkatnya ketenteraman dan ketertiban wilayah": (
        "Persentase gangguan ketertiban yang ditangani",
        "Persentase pos ronda yang aktif",
        "Persentase pelanggaran yang diselesaikan di tingkat desa",
    ),
}
TURUN = "Persentase pengaduan yang belum ditangani"
LAYANAN = (
    "Surat keterangan usaha",
    "Legalisasi dokumen",
    "Rekomendasi izin keramaian",
    "Pengantar nikah",
    "Dispensasi",
)
SKALA = (("> 90", "Sangat Tinggi"), ("> 75 s.d. 90", "Tinggi"), ("> 65 s.d. 75", "Sedang"), ("≤ 65", "Rendah"))


@dataclass(frozen=True, slots=True)
class Indikator:
    kunci: str
    sasaran: str
    nama: str
    turun: bool


def draw_indikator(p: Penulis) -> list[Indikator]:
    hasil: list[tuple[str, str, bool]] = []
    for sasaran in p.acak.sample(sorted(SASARAN), p.acak.randint(2, 3)):
        hasil += [(sasaran, nama, False) for nama in p.acak.sample(SASARAN[sasaran], 2)]
    if p.acak.random() < 0.4:
        hasil.append((hasil[-1][0], TURUN, True))
    return [Indikator(f"kin.i{n}", sasaran, nama, turun) for n, (sasaran, nama, turun) in enumerate(hasil)]


def write_renstra(p: Penulis, indikator: list[Indikator]) -> None:
    p.mulai_sub("Rencana Strategis")
    tahun = range(p.dok.tahun - 2, p.dok.tahun + 3)
    badan = []
    for n, satu in enumerate(indikator):
        target = Decimal(p.acak.randrange(10, 20) if satu.turun else p.acak.randrange(60, 84))
        sel = []
        for t in tahun:
            kunci = f"{satu.kunci}.target" if t == p.dok.tahun else f"{satu.kunci}.target{t}"
            target += -p.acak.randint(1, 2) if satu.turun else p.acak.randint(1, 3)
            p.nilai(kunci, target, Rupa.PERSEN)
            sel.append(f"{{{kunci}}}")
        badan.append([str(n + 1), satu.nama, *sel])
    p.tulis(
        f"Rencana Strategis {p.nama} memuat target {len(indikator)} indikator untuk setiap tahun, seperti pada "
        f"{p.rujuk('renstra')}."
    )
    kepala = ("No", "Indikator", *(p.kata(f"kepthn.renstra.{t}", str(t)) for t in tahun))
    p.tabel("renstra", "Target Rencana Strategis", kepala, badan, (6, 40, *(11,) * len(tahun)))


def write_perjanjian(p: Penulis, indikator: list[Indikator]) -> None:
    p.mulai_sub("Perjanjian Kinerja")
    sasaran = list(dict.fromkeys(satu.sasaran for satu in indikator))
    p.tulis(
        f"Perjanjian Kinerja {p.nama} Tahun {p.tahun} memuat {p.cacah('cacah.sasaran', len(sasaran))} sasaran dengan "
        f"{p.cacah('cacah.indikator', len(indikator))} indikator, seperti pada {p.rujuk('pk')}. Sasaran itu ialah:"
    )
    p.butir(*sasaran)
    badan: list[list[str | Isi]] = []
    for n, satu in enumerate(sasaran):
        milik = [i for i in indikator if i.sasaran == satu]
        for k, i in enumerate(milik):
            awal = [Isi(str(n + 1), baris=len(milik)), Isi(satu, baris=len(milik))] if k == 0 else []
            badan.append([*awal, i.nama, p.kata(f"sat.{i.kunci}", "Persen"), p.ulang(f"{i.kunci}.target")])
    p.tabel(
        "pk",
        f"Perjanjian Kinerja Tahun {p.tahun}",
        ("No", "Sasaran", "Indikator", "Satuan", "Target"),
        badan,
        (6, 30, 34, 12, 12),
    )


def write_capaian(p: Penulis, indikator: list[Indikator]) -> None:
    p.mulai_sub("Capaian Kinerja")
    p.tulis(f"Capaian dinilai menurut skala pada {p.rujuk('skala')}.")
    p.tabel(
        "skala",
        "Skala Penilaian Capaian",
        ("No", "Capaian (%)", "Kategori"),
        [[str(n), *satu] for n, satu in enumerate(SKALA, 1)],
        (8, 30, 30),
    )
    if any(satu.turun for satu in indikator):
        p.tulis("Untuk indikator yang makin rendah makin baik, capaian = (2 × target − realisasi) ÷ target × 100%.")
    badan: list[list[str | Isi]] = []
    for n, satu in enumerate(indikator):
        badan.append([str(n + 1), satu.nama, p.ulang(f"{satu.kunci}.target"), *_capaian(p, satu)])
    rata = p.rata("kin.rata", [f"{satu.kunci}.cap" for satu in indikator])
    badan.append(
        [Isi("Rata-rata", kolom=4, tebal=True), rata, p.kata("kat.kin.rata", categorise(p.dok.nilai["kin.rata"].angka))]
    )
    rujukan = p.rujuk("cap")
    kepala = ("No", "Indikator", "Target", "Realisasi", "Capaian", "Kategori")
    pilih = indikator[p.acak.randrange(len(indikator))]
    p.tulis(
        f"Rata-rata capaian kinerja {p.nama} tahun {p.tahun} sebesar {p.ulang('kin.rata')}, seperti pada {rujukan}."
    )
    p.tabel("cap", f"Capaian Indikator Kinerja Tahun {p.tahun}", kepala, badan, (6, 36, 12, 13, 14, 17))
    p.tulis(
        f"Indikator {pilih.nama} mencapai realisasi {p.ulang(f'{pilih.kunci}.real')} dari target "
        f"{p.ulang(f'{pilih.kunci}.target')}, dengan capaian {p.ulang(f'{pilih.kunci}.cap')}."
    )


def categorise(nilai: Decimal) -> str:
    return next(
        (nama for batas, nama in ((90, "Sangat Tinggi"), (75, "Tinggi"), (65, "Sedang")) if nilai > batas), "Rendah"
    )


def _capaian(p: Penulis, satu: Indikator) -> list[str]:
    target = p.dok.nilai[f"{satu.kunci}.target"].angka
    real = round_nilai(target * p.acak.randrange(830, 1060) / 1000, 2)
    p.nilai(f"{satu.kunci}.real", real, Rupa.PERSEN, 2)
    if satu.turun:
        p.nilai(f"{satu.kunci}.cap", round_nilai((2 * target - real) / target * 100, 2), Rupa.PERSEN, 2)
        p.lain(f"{satu.kunci}.cap", (f"{satu.kunci}.real", f"{satu.kunci}.target"))
    else:
        p.persen(f"{satu.kunci}.cap", f"{satu.kunci}.real", f"{satu.kunci}.target")
    kategori = p.kata(f"kat.{satu.kunci}.cap", categorise(p.dok.nilai[f"{satu.kunci}.cap"].angka))
    return [f"{{{satu.kunci}.real}}", f"{{{satu.kunci}.cap}}", kategori]


def write_banding(p: Penulis, indikator: list[Indikator]) -> None:
    """Realisasi of this year beside the years before."""
    p.mulai_sub("Perbandingan dengan Tahun Lalu")
    tahun = range(p.dok.tahun - 3, p.dok.tahun)
    badan = []
    for n, satu in enumerate(indikator):
        real = p.dok.nilai[f"{satu.kunci}.real"].angka
        lalu = [
            p.nilai(f"{satu.kunci}.real{t}", round_nilai(real * p.acak.randrange(880, 990) / 1000, 2), Rupa.PERSEN, 2)
            for t in tahun
        ]
        badan.append([str(n + 1), satu.nama, *lalu, p.ulang(f"{satu.kunci}.real")])
    p.tulis(f"Realisasi tahun {p.tahun} dibandingkan dengan tahun-tahun sebelumnya pada {p.rujuk('banding')}.")
    atas = (Isi("No", baris=2), Isi("Indikator", baris=2), Isi("Realisasi Tahun", kolom=4))
    bawah = tuple(Isi(p.kata(f"kepthn.banding.{t}", str(t))) for t in (*tahun, p.dok.tahun))
    p.tabel("banding", "Perbandingan Realisasi Kinerja", (atas, bawah), badan, (6, 40, 13, 13, 13, 13))


def write_layanan(p: Penulis) -> None:
    """Services by quarter, and the applicants year by year."""
    p.mulai_sub("Pelayanan Menurut Triwulan")
    layanan = p.acak.sample(LAYANAN, p.acak.randint(3, 5))
    badan: list[list[str | Isi]] = []
    for n, nama in enumerate(layanan):
        sel = [p.nilai(f"lay.r{n}.q{q}", p.acak.randrange(14, 190), Rupa.BULAT) for q in range(4)]
        badan.append([str(n + 1), nama, *sel, p.jumlah(f"lay.r{n}.jml", [s.strip("{}") for s in sel], baris=True)])
    kolom = [f"q{q}" for q in range(4)] + ["jml"]
    bawah = [p.jumlah(f"lay.t.{k}", [f"lay.r{n}.{k}" for n in range(len(layanan))]) for k in kolom]
    badan.append([Isi("Jumlah", kolom=2, tebal=True), *bawah])
    p.dok.rumus.append(
        type(p.dok.rumus[-1])(p.dok.rumus[0].jenis.BARIS, "lay.t.jml", tuple(f"lay.t.q{q}" for q in range(4)))
    )
    p.tulis(
        f"Selama tahun {p.tahun} {p.nama} menyelesaikan {p.ulang('lay.t.jml')} layanan, seperti pada {p.rujuk('lay')}."
    )
    atas = (Isi("No", baris=2), Isi("Jenis Layanan", baris=2), Isi("Triwulan", kolom=4), Isi("Jumlah", baris=2))
    tengah = tuple(Isi(satu) for satu in ("I", "II", "III", "IV"))
    p.tabel("lay", f"Layanan Tahun {p.tahun}", (atas, tengah), badan, (6, 36, 11, 11, 11, 11, 13))
    _tumbuh(p)


def _tumbuh(p: Penulis) -> None:
    tahun = range(p.dok.tahun - 3, p.dok.tahun + 1)
    badan: list[list[str | Isi]] = []
    lalu = 0
    for t in tahun:
        kini = p.acak.randrange(1100, 4800)
        tumbuh: str | Isi = Isi("-", kanan=True)
        if lalu:
            p.nilai(f"pem.r{t}.naik", round_nilai(Decimal(kini - lalu) / lalu * 100, 2), Rupa.PERSEN, 2)
            p.lain(f"pem.r{t}.naik", (f"pem.r{t}.n", f"pem.r{t - 1}.n"))
            tumbuh = f"{{pem.r{t}.naik}}"
        badan.append([str(t), p.nilai(f"pem.r{t}.n", kini, Rupa.BULAT), tumbuh])
        lalu = kini
    p.tulis(f"Perkembangan jumlah pemohon disajikan pada {p.rujuk('pem')}.")
    p.tabel(
        "pem",
        "Perkembangan Jumlah Pemohon",
        ("Tahun", "Jumlah Pemohon (orang)", "Pertumbuhan (%)"),
        badan,
        (14, 26, 22),
    )
