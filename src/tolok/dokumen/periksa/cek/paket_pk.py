"""Cek PK dan capaian: in one document, what was agreed in Bab II is what is measured in Bab III."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rapidfuzz.distance import Levenshtein

from tolok.dokumen.kenali.angka import find_angka
from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisHal, Kalimat, Sebutan
from tolok.dokumen.kenali.bentuk import Peran as PeranAngka
from tolok.dokumen.kenali.nama import SAMA, match_nama, normalize_nama
from tolok.dokumen.periksa.cek.bahan import gabung, sebut_tempat
from tolok.dokumen.periksa.cek.fragmen import bab, tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten, shorten_sekitar
from tolok.dokumen.periksa.cek.sanding_indikator import Peran, Ukuran, find_sama, list_hilang, list_ukuran
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.sanding_nilai import YAKIN
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "PermenPANRB 53/2014, Lampiran II: setiap yang diperjanjikan diukur dan dilaporkan."
KATA_BERMAKNA = 5
"""Letters of a word that tells what a sentence is about."""
SEKITAR = 90
"""Letters before a range in which its thing is named."""
_RENTANG = re.compile(
    r"(?<![\w,.])(-?[0-9]{1,4}(?:[.,][0-9]{1,3})?)\s{0,2}%?\s{0,2}"
    r"(?:s\.?\s?d\.?|s/d|sampai dengan|sampai|hingga|–|—)\s{0,2}"
    r"(-?[0-9]{1,4}(?:[.,][0-9]{1,3})?)(?![\w])(?![,.][0-9])"
)
_UMUM = frozenset({"persen", "target", "realisasi", "capaian", "sebesar", "tahun", "nilai", "antara", "indikator"})
_KOP = "No | Sasaran | Indikator Kinerja | Target"


def _laporan(janji: Sequence[str], capaian: Sequence[str], renstra: str = "") -> str:
    return (
        "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"
        + bab("II", "PERENCANAAN KINERJA", renstra + tabel("Tabel 2.2 Perjanjian Kinerja Tahun 2023", _KOP, *janji))
        + bab(
            "III",
            "AKUNTABILITAS KINERJA",
            tabel("Tabel 3.1 Capaian Kinerja Tahun 2023", f"{_KOP} | Realisasi | Capaian", *capaian),
        )
    )


_SATU = "1 | Meningkatnya mutu pelayanan | Indeks Kepuasan Masyarakat | 88"
_DUA = "2 | Berdayanya lembaga desa | Jumlah lembaga desa aktif | 90"
_TIGA = "3 | Tertibnya belanja perangkat daerah | {} | {}"
_CAPAIAN = (f"{_SATU} | 88,22 | 100,25%", f"{_DUA} | 91 | 101,11%")
_HIJAU = _TIGA.format("Persentase seksi berkinerja hijau", "40%")


@cek(
    kode="pk.ukuran-lain",
    judul="Yang diukur bukan indikator yang diperjanjikan",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Sasaran yang sama diukur dengan indikator lain daripada yang diperjanjikan.",
    salah=_laporan(
        (_SATU, _DUA, _HIJAU), (*_CAPAIAN, _TIGA.format("Deviasi realisasi fisik", "5,99%") + " | 5,10% | 114,86%")
    ),
    benar=_laporan((_SATU, _DUA, _HIJAU), (*_CAPAIAN, _HIJAU + " | 41% | 102,50%")),
)
def cek_ukuran_lain(kajian: Kajian) -> Iterator[Temuan]:
    janji, capaian = list_ukuran(kajian, Peran.JANJI), list_ukuran(kajian, Peran.CAPAIAN)
    hilang = list_hilang(janji, capaian) if capaian else []
    baru = list_hilang(capaian, janji)
    for satu in hilang:
        ganti = next((lain for lain in baru if _is_sesasaran(satu, lain)), None)
        if ganti is None:
            continue
        yield lapor(
            "pk.ukuran-lain",
            satu.tempat,
            f"{satu.nama} {satu.target}",
            ditemukan=f"yang diukur {_tulis(ganti)}",
            seharusnya=_tulis(satu),
            penjelasan=f"Untuk sasaran “{shorten(satu.sasaran, 90)}” diperjanjikan {_tulis(satu)}, "
            f"tetapi yang diukur {_tulis(ganti)} ({sebut_tempat(ganti.tempat)}). Laporkan indikator yang "
            "diperjanjikan, "
            "atau tunjukkan perubahan perjanjiannya.",
            akibat=(Akibat(ganti.tempat, f"{ganti.nama} {ganti.target}", "yang diukur"),),
            yakin=85,
        )


def _is_sesasaran(satu: Ukuran, lain: Ukuran) -> bool:
    return bool(satu.sasaran and lain.sasaran) and match_nama(satu.sasaran, lain.sasaran) >= SAMA


def _tulis(satu: Ukuran) -> str:
    return f"“{shorten(satu.nama, 90)}”" + (f" dengan target {satu.target}" if satu.target else "")


@cek(
    kode="pk.tak-disepakati",
    judul="Indikator yang diukur tidak pernah diperjanjikan",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Tabel capaian memuat indikator yang tidak ada dalam perjanjian kinerja, IKU, maupun Renstra.",
    salah=_laporan((_SATU, _DUA), (*_CAPAIAN, _HIJAU + " | 41% | 102,50%")),
    benar=_laporan((_SATU, _DUA, _HIJAU), (*_CAPAIAN, _HIJAU + " | 41% | 102,50%")),
)
def cek_tak_disepakati(kajian: Kajian) -> Iterator[Temuan]:
    rencana = list_ukuran(kajian, Peran.JANJI, Peran.IKU, Peran.RENSTRA)
    if not any(satu.peran is Peran.JANJI for satu in rencana):
        return
    janji = [satu for satu in rencana if satu.peran is Peran.JANJI]
    lebih = [
        satu
        for setabel in _group_tabel(list_ukuran(kajian, Peran.CAPAIAN))
        for satu in _extra(setabel, rencana)
        if not any(_is_sesasaran(satu, lain) for lain in list_hilang(janji, setabel))
    ]
    if lebih:
        nama = list(dict.fromkeys(f"“{shorten(satu.nama, 90)}”" for satu in lebih))
        yield lapor(
            "pk.tak-disepakati",
            lebih[0].tempat,
            lebih[0].nama,
            ditemukan=f"{len(nama)} indikator tanpa perjanjian",
            penjelasan=f"{gabung(nama, paling_banyak=5)} diukur dalam Bab III, tetapi tidak ada dalam perjanjian "
            "kinerja, IKU, maupun Renstra yang disajikan dalam Bab II. Sebutkan asalnya, atau lengkapi perjanjiannya.",
            akibat=tuple(Akibat(satu.tempat, satu.nama, "juga tidak diperjanjikan") for satu in lebih[1:]),
            yakin=75,
        )


KATA_TERSEDIKIT = 5
"""In a shorter name one word more makes another thing."""


def _group_tabel(daftar: Sequence[Ukuran]) -> list[list[Ukuran]]:
    hasil: dict[tuple[str, str, str], list[Ukuran]] = {}
    for satu in daftar:
        hasil.setdefault((satu.tempat.bab, satu.tempat.subbab, satu.tempat.tabel), []).append(satu)
    return list(hasil.values())


def _is_memanjang(satu: Ukuran, lain: Ukuran) -> bool:
    """Whether one name only has a word more than the other, as names grow from table to table."""
    kiri, kanan = set(satu.normal.split()), set(lain.normal.split())
    beda = kiri ^ kanan
    return min(len(kiri), len(kanan)) >= KATA_TERSEDIKIT and len(beda) <= 1 and (kiri <= kanan or kanan <= kiri)


def _extra(setabel: Sequence[Ukuran], rencana: Sequence[Ukuran]) -> list[Ukuran]:
    """Indicators of a table that are in no plan; none where most of them are not, for it measures another level."""
    lebih = [satu for satu in list_hilang(setabel, rencana) if not any(_is_memanjang(satu, r) for r in rencana)]
    return lebih if 2 * len(lebih) <= len({satu.normal for satu in setabel}) else []


@cek(
    kode="pk.target-beda",
    judul="Target dalam perjanjian berbeda dari yang diukur",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Target yang bukan satu angka ditulis berbeda dalam perjanjian dan dalam tabel capaian.",
    salah=_laporan(
        (_SATU, _DUA, _TIGA.format("Deviasi realisasi keuangan", "0 s.d. -5,59%")),
        (*_CAPAIAN, _TIGA.format("Deviasi realisasi keuangan", "0 s.d. -5,99%") + " | -5,10% | 100%"),
    ),
    benar=_laporan(
        (_SATU, _DUA, _TIGA.format("Deviasi realisasi keuangan", "0 s.d. -5,99%")),
        (*_CAPAIAN, _TIGA.format("Deviasi realisasi keuangan", "0 sampai -5,99 %") + " | -5,10% | 100%"),
    ),
)
def cek_target_beda(kajian: Kajian) -> Iterator[Temuan]:
    capaian = [satu for satu in list_ukuran(kajian, Peran.CAPAIAN) if satu.target]
    dilihat: set[str] = set()
    for satu in list_ukuran(kajian, Peran.JANJI):
        lain = find_sama(satu.nama, capaian) if satu.target and satu.normal not in dilihat else None
        if lain is None or not _is_beda(satu.target, lain.target):
            continue
        dilihat.add(satu.normal)
        yield lapor(
            "pk.target-beda",
            lain.tempat,
            f"{lain.nama} {lain.target}",
            ditemukan=lain.target,
            seharusnya=f"{satu.target}, menurut {sebut_tempat(satu.tempat)}",
            penjelasan=f"Target “{shorten(satu.nama, 90)}” dalam perjanjian kinerja {satu.target}, dalam tabel capaian "
            f"{lain.target}. Pakai target yang diperjanjikan.",
            akibat=(Akibat(satu.tempat, f"{satu.nama} {satu.target}", "target dalam perjanjian kinerja"),),
            yakin=85,
        )


def _is_beda(satu: str, lain: str) -> bool:
    """Whether two targets of which one is a range or words say other things; single numbers are compared elsewhere."""
    kiri, kanan = _numbers(satu), _numbers(lain)
    if len(kiri) == 1 and len(kanan) == 1:
        return False
    if kiri or kanan:
        return bool(kiri and kanan) and len(kiri) == len(kanan) and kiri != kanan
    return len(satu) <= 4 and len(lain) <= 4 and satu.casefold() != lain.casefold()


def _numbers(teks: str) -> list[Decimal]:
    return [abs(satu.nilai) for satu in find_angka(teks) if satu.peran is PeranAngka.NILAI]


@cek(
    kode="pk.rentang-beda",
    judul="Satu rentang ditulis dengan batas yang berbeda",
    tingkat=Tingkat.RAGU,
    dasar="Logika: satu ukuran mempunyai satu batas.",
    penjelasan="Rentang untuk hal yang sama ditulis dengan batas yang berbeda satu angka.",
    salah="Target deviasi realisasi keuangan 0 s.d. -5,59% sepanjang tahun.\n\nPada akhir tahun deviasi keuangan "
    "berada dalam 0 s.d. -5,99% sehingga tercapai.\n",
    benar="Target deviasi realisasi keuangan 0 s.d. -5,99% sepanjang tahun.\n\nPada akhir tahun deviasi keuangan "
    "berada dalam 0 sampai -5,99% sehingga tercapai.\n",
)
def cek_rentang(kajian: Kajian) -> Iterator[Temuan]:
    menurut_awal: dict[str, list[tuple[str, Kalimat, re.Match[str]]]] = {}
    for satu in kajian.kalimat:
        for cocok in _RENTANG.finditer(satu.teks):
            if "," in cocok.group() or "." in cocok[2]:
                menurut_awal.setdefault(_digits(cocok[1]), []).append((_digits(cocok[2]), satu, cocok))
    for daftar in menurut_awal.values():
        pasangan = _find_pasangan(daftar)
        if pasangan is None:
            continue
        (_, satu, cocok), (_, lain, cocok_lain) = pasangan
        yield lapor(
            "pk.rentang-beda",
            lain.tempat,
            shorten_sekitar(lain.teks, cocok_lain.start(), cocok_lain.end()),
            ditemukan=f"{cocok.group()} dan {cocok_lain.group()}",
            penjelasan=f"Rentang untuk hal yang sama ditulis {cocok.group()} ({sebut_tempat(satu.tempat)}) dan "
            f"{cocok_lain.group()} ({sebut_tempat(lain.tempat)}). Salah satu batasnya salah tulis.",
            akibat=(Akibat(satu.tempat, shorten_sekitar(satu.teks, cocok.start(), cocok.end()), "rentang yang lain"),),
            yakin=72,
        )


Batas = tuple[str, Kalimat, re.Match[str]]
TERBANYAK = 60
"""Ranges with one lower bound that are compared with each other."""


def _find_pasangan(daftar: Sequence[Batas]) -> tuple[Batas, Batas] | None:
    """Two ranges of one thing whose upper bounds differ by one digit; rows of one table are steps of a scale."""
    for nomor, satu in enumerate(daftar[:TERBANYAK]):
        for lain in daftar[nomor + 1 : TERBANYAK]:
            setabel = satu[1].tempat.tabel and satu[1].tempat.tabel == lain[1].tempat.tabel
            mirip = len(satu[0]) == len(lain[0]) > 2 and Levenshtein.distance(satu[0], lain[0]) == 1
            if mirip and not setabel and _words(satu) & _words(lain):
                return satu, lain
    return None


def _digits(teks: str) -> str:
    return teks.replace(".", ",").lstrip("-")


def _words(satu: Batas) -> set[str]:
    _, kalimat, cocok = satu
    sekitar = kalimat.teks[max(cocok.start() - SEKITAR, 0) : cocok.end() + SEKITAR]
    return {kata for kata in normalize_nama(sekitar).split() if len(kata) >= KATA_BERMAKNA} - _UMUM


def _program(*baris: str) -> str:
    return tabel("Tabel 2.3 Anggaran Perjanjian Kinerja Tahun 2023", "No | Program | Anggaran", *baris)


def _serapan(*baris: str) -> str:
    kop = "No | Program | Pagu | Realisasi | %"
    return bab("III", "AKUNTABILITAS KINERJA", tabel("Tabel 3.4 Realisasi Anggaran Tahun 2023", kop, *baris))


_PROGRAM = (
    "1 | Program Penyelenggaraan Pemerintahan dan Pelayanan Publik | 100.000.000",
    "2 | Program Pemberdayaan Masyarakat Desa dan Kelurahan | 200.000.000",
    "3 | Program Penyelenggaraan Urusan Pemerintahan Umum | 400.000.000",
)
_TERSERAP = tuple(
    f"{satu} | 90.000.000 | {persen}" for satu, persen in zip(_PROGRAM, ("90%", "45%", "22,50%"), strict=True)
)
_LAPORAN = "LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n" + bab("II", "PERENCANAAN KINERJA", _program(*_PROGRAM))


@cek(
    kode="pk.program-tanpa-realisasi",
    judul="Program yang diperjanjikan tidak dilaporkan realisasinya",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014, Lampiran II: realisasi anggaran yang mewujudkan perjanjian kinerja dilaporkan.",
    penjelasan="Program dalam perjanjian kinerja tidak mempunyai realisasi anggaran dalam Bab III.",
    salah=_LAPORAN + _serapan(*_TERSERAP[:2]),
    benar=_LAPORAN + _serapan(*_TERSERAP),
)
def cek_program(kajian: Kajian) -> Iterator[Temuan]:
    janji: dict[Hal, Sebutan] = {}
    terserap: set[Hal] = set()
    for satu in kajian.sebutan:
        if satu.hal.jenis is not JenisHal.PROGRAM or satu.yakin < YAKIN:
            continue
        if satu.besaran is Besaran.PAGU and satu.lingkup.versi in {"pk", "perubahan"} and satu.sel is not None:
            janji.setdefault(satu.hal, satu)
        elif satu.besaran in {Besaran.REALISASI_ANGGARAN, Besaran.SERAPAN}:
            terserap.add(satu.hal)
    tanpa = [satu for hal, satu in janji.items() if hal not in terserap]
    if tanpa and len(tanpa) < len(janji):
        nama = [f"“{shorten(satu.hal.nama, 90)}”" for satu in tanpa]
        yield lapor(
            "pk.program-tanpa-realisasi",
            tanpa[0].tempat,
            tanpa[0].kutipan,
            ditemukan=f"{len(tanpa)} program tanpa realisasi",
            penjelasan=f"Anggaran {gabung(nama, paling_banyak=5)} ada dalam perjanjian kinerja, tetapi realisasinya "
            "tidak ditemukan dalam dokumen ini. Laporkan realisasi setiap program yang diperjanjikan.",
            akibat=tuple(Akibat(satu.tempat, satu.kutipan, "juga tanpa realisasi") for satu in tanpa[1:]),
            yakin=75,
        )


_RENSTRA = tabel(
    "Tabel 2.1 Sasaran Renstra Tahun 2021-2026",
    "No | Sasaran | Indikator Kinerja | 2022 | 2023 | 2024",
    "1 | Meningkatnya mutu pelayanan | Indeks Kepuasan Masyarakat | 87 | 88 | 89",
    "2 | Berdayanya lembaga desa | Jumlah lembaga desa aktif | 89 | 90 | 91",
    "3 | Tertibnya belanja perangkat daerah | Persentase seksi berkinerja hijau | 35% | 40% | 45%",
)


@cek(
    kode="pk.sasaran-kurang",
    judul="Sasaran Renstra tidak diperjanjikan",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014, Lampiran I: perjanjian kinerja memuat sasaran strategis dari rencana strategis.",
    penjelasan="Sasaran dalam Renstra yang disajikan tidak ada dalam tabel perjanjian kinerja.",
    salah=_laporan((_SATU, _DUA), _CAPAIAN, _RENSTRA),
    benar=_laporan((_SATU, _DUA, _HIJAU), (*_CAPAIAN, _HIJAU + " | 41% | 102,50%"), _RENSTRA),
)
def cek_sasaran(kajian: Kajian) -> Iterator[Temuan]:
    renstra = [satu for satu in list_ukuran(kajian, Peran.RENSTRA) if satu.sasaran]
    janji = [satu for satu in list_ukuran(kajian, Peran.JANJI) if satu.sasaran]
    sasaran = {normalize_nama(satu.sasaran): satu for satu in reversed(renstra)}
    kurang = [satu for satu in reversed(sasaran.values()) if not any(_is_sesasaran(satu, lain) for lain in janji)]
    # An indicator that went over to the agreement under another sasaran is no missing one.
    kurang = [satu for satu in kurang if find_sama(satu.nama, janji) is None] if janji else []
    if kurang and len(kurang) < len(sasaran):
        nama = [f"“{shorten(satu.sasaran, 90)}”" for satu in kurang]
        yield lapor(
            "pk.sasaran-kurang",
            kurang[0].tempat,
            kurang[0].sasaran,
            ditemukan=f"{len(kurang)} dari {len(sasaran)} sasaran Renstra tidak diperjanjikan",
            penjelasan=f"{gabung(nama, paling_banyak=5)} ada dalam Renstra, tetapi tidak ada dalam tabel perjanjian "
            "kinerja. Perjanjikan semua sasaran strategis, atau jelaskan mengapa tahun ini tidak.",
            akibat=tuple(Akibat(satu.tempat, satu.sasaran, "juga tidak diperjanjikan") for satu in kurang[1:]),
            yakin=72,
        )
