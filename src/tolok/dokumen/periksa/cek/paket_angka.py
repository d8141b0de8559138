"""Cek paket, angka: the documents of one office and year give one thing one number."""

from __future__ import annotations

from collections.abc import Iterator

from tolok.dokumen.kenali.bentuk import Besaran, JenisDokumen
from tolok.dokumen.periksa.cek.bahan import sebut_tempat
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.sanding import is_sekantor, list_sepaket, name_dokumen
from tolok.dokumen.periksa.sanding_nilai import HASIL, Sandingan, Versi, compare_nilai, group_beda
from tolok.dokumen.periksa.tanda_sebutan import name_besaran
from tolok.dokumen.periksa.temuan import Akibat, Langkah, Temuan, Tingkat

DASAR = "PermenPANRB 53/2014: perencanaan, perjanjian, pengukuran, dan pelaporan kinerja saling selaras."
KEUANGAN = "PP 12/2019: realisasi yang dilaporkan bersumber dari laporan realisasi anggaran."
JANGKA_MENENGAH = (JenisDokumen.RENSTRA, JenisDokumen.IKU)
"""Documents whose targets are those of the years to come, not of an agreement."""
SEMUA_BEDA = 3
"""From so many differences on, and fewer agreements, two documents speak of different versions or periods."""
_LKIP = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nKecamatan Sukamaju menyusun laporan kinerja tahun 2023.\n\n"
_LRA = "LAPORAN REALISASI ANGGARAN KECAMATAN SUKAMAJU TAHUN ANGGARAN 2023\n\n"
_PK = "PERJANJIAN KINERJA TAHUN 2023\n\nKECAMATAN SUKAMAJU\n\n"


def _anggaran(judul: str, realisasi: str, serapan: str, pagu: str = "250.000.000") -> str:
    return tabel(
        f"Tabel 3.4 {judul}",
        "No | Program | Pagu | Realisasi | %",
        f"1 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | {pagu} | {realisasi} | {serapan}",
        "2 | Program Penunjang Urusan Pemerintahan Daerah | 4.000.000.000 | 3.900.000.000 | 97,50%",
    )


@cek(
    kode="paket.realisasi",
    judul="Realisasi berbeda antardokumen",
    tingkat=Tingkat.SALAH,
    dasar=KEUANGAN,
    penjelasan="Realisasi hal yang sama, tahun yang sama, berbeda antara dua dokumen kantor ini.",
    salah=_LKIP + _anggaran("Realisasi Anggaran Tahun 2023", "240.500.000", "96,20%"),
    benar=_LKIP + _anggaran("Realisasi Anggaran Tahun 2023", "245.000.000", "98,00%"),
    teman=_LRA + _anggaran("Realisasi Anggaran Tahun 2023", "245.000.000", "98,00%"),
)
def cek_realisasi(kajian: Kajian) -> Iterator[Temuan]:
    for lain in list_sepaket(kajian):
        semua = compare_nilai(kajian, lain, HASIL, tahun=kajian.profil.tahun)
        yield from _report("paket.realisasi", kajian, lain, semua)


@cek(
    kode="paket.pagu",
    judul="Pagu berbeda antardokumen",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Pagu hal yang sama berbeda antara dua dokumen kantor ini.",
    salah=_LKIP + _anggaran("Anggaran Perubahan dan Realisasi Tahun 2023", "245.000.000", "98,00%"),
    benar=_LKIP + _anggaran("Anggaran Perubahan dan Realisasi Tahun 2023", "245.000.000", "94,23%", "260.000.000"),
    teman=_LRA + _anggaran("Anggaran Perubahan dan Realisasi Tahun 2023", "245.000.000", "94,23%", "260.000.000"),
)
def cek_pagu(kajian: Kajian) -> Iterator[Temuan]:
    for lain in list_sepaket(kajian):
        semua = compare_nilai(kajian, lain, {Besaran.PAGU}, tahun=kajian.profil.tahun)
        yield from _report("paket.pagu", kajian, lain, semua)


def _sasaran(target: str) -> str:
    return tabel(
        "Tabel 2.1 Perjanjian Kinerja Tahun 2023",
        "No | Sasaran | Indikator Kinerja | Target",
        f"1 | Meningkatnya mutu pelayanan | Indeks Kepuasan Masyarakat | {target}",
        "2 | Berdayanya lembaga desa | Jumlah lembaga desa aktif | 90",
    )


@cek(
    kode="paket.target",
    judul="Target berbeda antardokumen",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Target indikator yang sama berbeda antara dua dokumen kantor ini.",
    salah=_LKIP + _sasaran("87,50"),
    benar=_LKIP + _sasaran("88,00"),
    teman=_PK + _sasaran("88,00"),
)
def cek_target(kajian: Kajian) -> Iterator[Temuan]:
    for lain in list_sepaket(kajian):
        semua = compare_nilai(kajian, lain, {Besaran.TARGET}, tahun=kajian.profil.tahun)
        if lain.profil.jenis in JANGKA_MENENGAH:
            semua = [satu for satu in semua if satu.versi is Versi.SAMA]
        yield from _report("paket.target", kajian, lain, semua)


@cek(
    kode="paket.target-renstra",
    judul="Target perjanjian kinerja berbeda dari Renstra",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Target tahun ini dalam dokumen ini tidak sama dengan target tahun itu dalam Renstra.",
    salah=_LKIP + _sasaran("87,50"),
    benar=_LKIP + _sasaran("88,00"),
    teman="RENCANA STRATEGIS KECAMATAN SUKAMAJU TAHUN 2021-2026\n\n"
    + tabel(
        "Tabel 4.1 Target Renstra Tahun 2021-2026",
        "No | Indikator Kinerja | 2021 | 2022 | 2023 | 2024 | 2025 | 2026",
        "1 | Indeks Kepuasan Masyarakat | 86 | 87 | 88 | 88,5 | 89 | 90",
        "2 | Jumlah lembaga desa aktif | 88 | 89 | 90 | 91 | 92 | 93",
    ),
)
def cek_target_renstra(kajian: Kajian) -> Iterator[Temuan]:
    for lain in list_sepaket(kajian, *JANGKA_MENENGAH):
        semua = compare_nilai(kajian, lain, {Besaran.TARGET}, tahun=kajian.profil.tahun, lintas=True)
        beda = [satu for satu in semua if satu.versi is not Versi.SAMA and not satu.selaras]
        if beda:
            yield _tell(
                "paket.target-renstra",
                (beda[0], *beda[1:]),
                lain,
                tingkat=Tingkat.RAGU,
                yakin=78,
                sebab="Target tahunan boleh berbeda dari Renstra hanya bila alasannya disebutkan.",
            )


def _report(kode: str, kajian: Kajian, lain: Kajian, semua: list[Sandingan]) -> Iterator[Temuan]:
    """The differences by cause. Where most values differ it is the version or the period, which is one doubt."""
    beda = group_beda(satu for satu in semua if satu.versi is not Versi.BEDA)
    sama = sum(satu.selaras for satu in semua)
    if len(beda) >= SEMUA_BEDA and len(beda) > sama:
        gabung = tuple(satu for kelompok in beda for satu in kelompok)
        yield _tell(
            kode,
            gabung,
            lain,
            tingkat=Tingkat.RAGU,
            yakin=65,
            sebab="Hampir semua angkanya berbeda; mungkin kedua dokumen memakai versi anggaran atau waktu yang lain. "
            "Sebutkan versinya.",
        )
        return
    for kelompok in beda:
        pasti = is_sekantor(kajian, lain) and _is_terbukti(kelompok[0], kajian, lain)
        yield _tell(
            kode,
            kelompok,
            lain,
            tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
            yakin=92 if pasti else 72,
            sebab="Salah satunya keliru."
            if pasti
            else "Bila kedua dokumen memakai versi yang berbeda (murni, pergeseran, perubahan), sebutkan versinya.",
        )


def _is_terbukti(satu: Sandingan, kajian: Kajian, lain: Kajian) -> bool:
    """A plan's numbers of one version, or one number the slip of the other, of documents that name their year."""
    bertahun = kajian.profil.tahun is not None and kajian.profil.tahun == lain.profil.tahun
    return bertahun and (satu.versi is Versi.SAMA or satu.slip)


def _tell(
    kode: str, kelompok: tuple[Sandingan, ...], lain: Kajian, *, tingkat: Tingkat, yakin: int, sebab: str
) -> Temuan:
    utama, *sisa = kelompok
    nilai = utama.sana.angka.teks
    return lapor(
        kode,
        utama.sini.tempat,
        utama.sini.kutipan,
        ditemukan=f"{utama.sini.angka.teks}, dalam {name_dokumen(lain)} {nilai}",
        penjelasan=f"{name_besaran(utama.sini)} tahun {utama.sini.lingkup.tahun} di sini "
        f"{utama.sini.angka.teks}, dalam "
        f"{name_dokumen(lain)} {nilai} ({sebut_tempat(utama.sana.tempat) or 'awal dokumen'}). {sebab}",
        langkah=(Langkah(f"{name_dokumen(lain)}: “{shorten(utama.sana.kutipan)}”"),),
        akibat=(
            *(Akibat(satu.tempat, satu.kutipan, "angka yang sama") for satu in utama.ulangan),
            *(
                Akibat(
                    s.sini.tempat,
                    s.sini.kutipan,
                    f"{name_besaran(s.sini)}: {s.sini.angka.teks}, dalam dokumen itu {s.sana.angka.teks}",
                )
                for s in sisa
            ),
        ),
        tingkat=tingkat,
        yakin=yakin,
    )
