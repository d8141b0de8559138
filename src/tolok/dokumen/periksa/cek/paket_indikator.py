"""Cek paket, indikator: what was planned and agreed is what was measured, in every document of the year."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisDokumen, JenisHal, Sebutan
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.periksa.cek.bahan import gabung
from tolok.dokumen.periksa.cek.fragmen import bab, tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.cek.sanding_indikator import Peran, Ukuran, drop_disebut, list_hilang, list_ukuran
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.sanding import awal_dokumen, list_sepaket, match_hal, name_dokumen
from tolok.dokumen.periksa.sanding_nilai import YAKIN
from tolok.dokumen.periksa.tanda_sebutan import UANG
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "PermenPANRB 53/2014: yang diperjanjikan, diukur, dan dilaporkan ialah indikator yang sama."
SERUPA = 70
"""Percent of letters from which two names may be one indicator under two names."""
BERTAHAP = (JenisDokumen.PK, JenisDokumen.IKU, JenisDokumen.RENSTRA)
_LKIP = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nKecamatan Sukamaju menyusun laporan kinerja tahun 2023.\n\n"
_PK = "PERJANJIAN KINERJA TAHUN 2023\n\nKECAMATAN SUKAMAJU\n\n"
_DUA = "2 | Berdayanya lembaga desa | Jumlah lembaga desa aktif | 90"


def _pk(indikator: str) -> str:
    return tabel(
        "Tabel 2.1 Perjanjian Kinerja Tahun 2023",
        "No | Sasaran | Indikator Kinerja | Target",
        f"1 | Meningkatnya mutu pelayanan | {indikator} | 88",
        _DUA,
    )


def _capaian(indikator: str) -> str:
    return bab(
        "III",
        "AKUNTABILITAS KINERJA",
        tabel(
            "Tabel 3.1 Capaian Kinerja Tahun 2023",
            "No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian",
            f"1 | Meningkatnya mutu pelayanan | {indikator} | 88 | 88,22 | 100,25%",
            f"{_DUA} | 91 | 101,11%",
        ),
    )


@cek(
    kode="paket.indikator-hilang",
    judul="Indikator dokumen lain tidak ada dalam dokumen ini",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Indikator dalam PK, IKU, atau Renstra tidak dilaporkan, atau dengan nama lain.",
    salah=_LKIP + _capaian("Waktu tunggu di loket pelayanan"),
    benar=_LKIP + _capaian("Indeks Kepuasan Masyarakat"),
    teman=_PK + _pk("Indeks Kepuasan Masyarakat"),
)
def cek_hilang(kajian: Kajian) -> Iterator[Temuan]:
    if kajian.profil.jenis is JenisDokumen.LKIP:
        sini = list_ukuran(kajian)
        for lain in list_sepaket(kajian, *BERTAHAP) if sini else ():
            sana = list_ukuran(lain)
            hilang = drop_disebut(list_hilang(sana, sini), kajian)
            if hilang and len(hilang) < len({satu.normal for satu in sana}):
                yield _report("paket.indikator-hilang", hilang, list_hilang(sini, sana), kajian, lain)


def _report(kode: str, hilang: list[Ukuran], baru: list[Ukuran], kajian: Kajian, lain: Kajian) -> Temuan:
    nama = [f"“{shorten(satu.nama, 90)}”{_sebut_mirip(satu, baru)}" for satu in hilang]
    return lapor(
        kode,
        awal_dokumen(kajian),
        "; ".join(shorten(satu.nama, 75) for satu in hilang[:2]),
        ditemukan=f"{len(hilang)} indikator {name_dokumen(lain)} tidak ditemukan",
        penjelasan=f"{name_dokumen(lain)} memuat {gabung(nama, paling_banyak=5)}, yang tidak ditemukan dalam dokumen "
        "ini. Yang diperjanjikan dipertanggungjawabkan dengan nama yang sama; bila sudah diganti, sebutkan dasarnya.",
        yakin=82,
    )


def _sebut_mirip(satu: Ukuran, baru: list[Ukuran]) -> str:
    for calon in baru:
        if fuzz.token_sort_ratio(satu.normal, calon.normal) >= SERUPA:
            return f" (mungkin yang di sini disebut “{shorten(calon.nama, 90)}”)"
    return ""


@cek(
    kode="paket.indikator-lebih",
    judul="Indikator yang tidak ada dalam perjanjian kinerja",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Tabel perjanjian kinerja di sini memuat indikator yang tidak ada dalam dokumen PK-nya.",
    salah=_LKIP + bab("II", "PERENCANAAN KINERJA", _pk("Waktu tunggu di loket pelayanan")),
    benar=_LKIP + bab("II", "PERENCANAAN KINERJA", _pk("Indeks Kepuasan Masyarakat")),
    teman=_PK + _pk("Indeks Kepuasan Masyarakat"),
)
def cek_lebih(kajian: Kajian) -> Iterator[Temuan]:
    janji = list_ukuran(kajian, Peran.JANJI)
    pk = list_sepaket(kajian, JenisDokumen.PK) if kajian.profil.jenis is JenisDokumen.LKIP else []
    semua = [satu for lain in pk for satu in list_ukuran(lain)]
    lebih = list_hilang(janji, semua) if semua else []
    if lebih and len(lebih) < len(janji):
        yield lapor(
            "paket.indikator-lebih",
            lebih[0].tempat,
            lebih[0].nama,
            ditemukan=f"{len(lebih)} indikator tidak ada dalam {gabung([name_dokumen(satu) for satu in pk])}",
            penjelasan="Tabel perjanjian kinerja ini memuat indikator yang tidak ada dalam dokumen perjanjian kinerja "
            "yang ditandatangani. Sajikan isi perjanjian apa adanya.",
            akibat=tuple(Akibat(satu.tempat, satu.nama, "juga tidak ada di sana") for satu in lebih[1:]),
            yakin=82,
        )


def _anggaran(judul: str, *program: str) -> str:
    return tabel(
        f"Tabel 3.4 {judul} Tahun 2023",
        "No | Program | Pagu | Realisasi | %",
        *(f"{n} | Program {nama} | 200.000.000 | 190.000.000 | 95,00%" for n, nama in enumerate(program, 1)),
    )


_PROGRAM = (
    "Penyelenggaraan Pemerintahan dan Pelayanan Publik",
    "Pemberdayaan Masyarakat Desa dan Kelurahan",
    "Penyelenggaraan Urusan Pemerintahan Umum",
)


@cek(
    kode="paket.program",
    judul="Program antardokumen tidak sama",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014: anggaran yang dilaporkan ialah anggaran program yang diperjanjikan.",
    penjelasan="Program dalam PK atau LRA tidak ada dalam dokumen ini, atau sebaliknya.",
    salah=_LKIP + _anggaran("Realisasi Anggaran", *_PROGRAM[:2]),
    benar=_LKIP + _anggaran("Realisasi Anggaran", *_PROGRAM),
    teman="LAPORAN REALISASI ANGGARAN KECAMATAN SUKAMAJU TAHUN 2023\n\n" + _anggaran("Realisasi Anggaran", *_PROGRAM),
)
def cek_program(kajian: Kajian) -> Iterator[Temuan]:
    sini = _list_program(kajian)
    for lain in list_sepaket(kajian, JenisDokumen.PK, JenisDokumen.LRA) if len(sini) > 1 else ():
        sana = _list_program(lain)
        padanan = match_hal(sini, sana)
        kurang = [hal for hal in sana if hal not in padanan and not _is_disebut(hal, kajian)]
        lebih = [hal for hal in sini if hal not in padanan.values() and not _is_disebut(hal, lain)]
        if padanan and (kurang or lebih):
            yield _report_program(kajian, lain, kurang, [sini[hal] for hal in lebih])


def _list_program(kajian: Kajian) -> dict[Hal, Sebutan]:
    """Programmes with money, each with one mention."""
    hasil: dict[Hal, Sebutan] = {}
    for satu in kajian.sebutan:
        uang = satu.besaran in UANG and satu.sel is not None and satu.yakin >= YAKIN
        if uang and satu.hal.jenis is JenisHal.PROGRAM:
            hasil.setdefault(satu.hal, satu)
    return hasil


def _is_disebut(hal: Hal, kajian: Kajian) -> bool:
    nama = normalize_nama(hal.nama)
    return any(nama in normalize_nama(satu.teks) for satu in kajian.kalimat)


def _report_program(kajian: Kajian, lain: Kajian, kurang: list[Hal], lebih: list[Sebutan]) -> Temuan:
    bagian = []
    if kurang:
        bagian.append(
            f"{name_dokumen(lain)} memuat "
            f"{gabung([f'“{shorten(satu.nama, 90)}”' for satu in kurang], paling_banyak=5)}, "
            "yang tidak ada di sini"
        )
    if lebih:
        nama = gabung([f"“{shorten(satu.hal.nama, 90)}”" for satu in lebih], paling_banyak=5)
        bagian.append(f"dokumen ini memuat {nama}, yang tidak ada di sana")
    uraian = "; ".join(bagian)
    tempat = (
        lebih[0].tempat
        if lebih
        else next(
            (satu.tempat for satu in kajian.sebutan if satu.besaran is Besaran.REALISASI_ANGGARAN), awal_dokumen(kajian)
        )
    )
    return lapor(
        "paket.program",
        tempat,
        kurang[0].nama if kurang else lebih[0].hal.nama,
        ditemukan=f"{len(kurang)} program kurang dan {len(lebih)} program lebih dari {name_dokumen(lain)}",
        penjelasan=f"{uraian[:1].upper()}{uraian[1:]}. Samakan daftar programnya, atau jelaskan perubahannya.",
        yakin=80,
    )
