"""Cek nama hal: programmes, kegiatan and indicators keep one name, and the official one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisInstansi, JenisKolom
from tolok.dokumen.kenali.nama import SAMA, match_nama, normalize_nama
from tolok.dokumen.kenali.nomenklatur import find_nomenklatur
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Bab
from tolok.dokumen.periksa.cek.bahan import find_kolom, isi_sel, list_isi, samakan, sebut_tempat, walk_kolom
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

_LABEL = re.compile(r"^\s*(?:(?:[0-9]{1,3}|[a-z])[.)]\s{0,3}|[0-9.]{2,20}\s{1,3}[-–]?\s{0,3})+", re.IGNORECASE)
_PROGRAM = re.compile(r"\b(?:Program|PROGRAM)\s(?:[A-Z][\w/-]+,?\s?(?:dan\s|dan/atau\s)?){2,14}")
_SATUAN_KURUNG = re.compile(r"\s{0,3}\([a-z%/ ]{1,25}\)\s*$")
_BILANGAN = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,]\d{1,3}\s?%?|\s?%)(?![\w.,]*\d)")
"""A limit in a name: a decimal or a percent."""
_SAMPAI = re.compile(r"\b(?:s\.?\s?d\.?|sampai(?: dengan)?|[0-9]{1,3})(?!\w)", re.IGNORECASE)
KOLOM = (JenisKolom.URAIAN, JenisKolom.SASARAN, JenisKolom.INDIKATOR)


@dataclass(slots=True)
class _Nama:
    """One spelling of a name with its places."""

    teks: str
    kunci: str
    tempat: list[Tempat] = field(default_factory=list)
    tabel: set[int] = field(default_factory=set)


def _collect(kajian: Kajian) -> dict[JenisKolom, list[_Nama]]:
    """Names in the tables by the kind of their column, one entry for each spelling."""
    hasil: dict[JenisKolom, dict[str, _Nama]] = {}
    for nomor, tabel_ in enumerate(kajian.tabel):
        for kolom in find_kolom(tabel_, *KOLOM):
            for baris, _, teks in walk_kolom(tabel_, kolom):
                if tabel_.baris[baris].jenis in (JenisBaris.JUMLAH, JenisBaris.RATA_RATA, JenisBaris.SAMBUNGAN):
                    continue
                bersih = _SATUAN_KURUNG.sub("", _LABEL.sub("", teks)).strip()
                kunci = samakan(bersih)
                if len(kunci) > 14 and len(kunci) < 260:
                    satu = hasil.setdefault(tabel_.kolom[kolom].jenis, {}).setdefault(kunci, _Nama(bersih, kunci))
                    satu.tempat.append(tabel_.tempat_sel(baris, kolom))
                    satu.tabel.add(nomor)
    return {jenis: list(daftar.values()) for jenis, daftar in hasil.items()}


def _is_drift(satu: _Nama, lain: _Nama) -> bool:
    """Whether two spellings are one name written in two ways that a reader would stumble on.

    Both in one table are two rows, hence two things.
    """
    if satu.tabel & lain.tabel or abs(len(satu.kunci) - len(lain.kunci)) > 30:
        return False
    normal = normalize_nama(satu.teks), normalize_nama(lain.teks)
    if normal[0] == normal[1] or normal[0].replace(" ", "") == normal[1].replace(" ", ""):
        return False
    return match_nama(satu.teks, lain.teks) >= SAMA and fuzz.ratio(*normal) >= 80


@cek(
    kode="nama.bergeser",
    judul="Nama yang sama ditulis berbeda antartabel",
    tingkat=Tingkat.RAGU,
    dasar="Logika: sasaran, indikator, program, dan kegiatan memakai satu nama dari perencanaan sampai pelaporan.",
    penjelasan="Nama sasaran, indikator, program, atau kegiatan ditulis tidak sama antartabel.",
    salah=tabel(
        "Tabel 2.1 Renja", "No | Uraian | Anggaran", "1 | Penyediaan Barang Cetak dan Penggandaan Kantor | 100.000"
    )
    + tabel(
        "Tabel 3.1 Realisasi", "No | Uraian | Realisasi", "1 | Penyediaan Barang Cetakan dan Penggandan Kantor | 90.000"
    ),
    benar=tabel(
        "Tabel 2.1 Renja", "No | Uraian | Anggaran", "1 | Penyediaan Barang Cetak dan Penggandaan Kantor | 100.000"
    )
    + tabel(
        "Tabel 3.1 Realisasi", "No | Uraian | Realisasi", "1 | Penyediaan Barang Cetak dan Penggandaan Kantor | 90.000"
    ),
)
def cek_bergeser(kajian: Kajian) -> Iterator[Temuan]:
    geser: list[tuple[_Nama, _Nama]] = []
    for daftar in _collect(kajian).values():
        if len(daftar) > 400:
            continue
        for urut, satu in enumerate(daftar):
            acuan = next((lain for lain in daftar[:urut] if _is_drift(lain, satu)), None)
            if acuan is not None:
                geser.append((acuan, satu) if len(acuan.tempat) >= len(satu.tempat) else (satu, acuan))
    if geser:
        acuan, satu = geser[0]
        yield lapor(
            "nama.bergeser",
            satu.tempat[0],
            satu.teks,
            ditemukan=satu.teks,
            seharusnya=acuan.teks,
            penjelasan=f"Di {sebut_tempat(acuan.tempat[0]) or 'tempat lain'} tertulis "
            f"“{shorten(acuan.teks, 120)}”. Ada {len(geser)} "
            "nama yang ditulis tidak sama antartabel; pembaca tidak tahu apakah yang dimaksud hal yang sama.",
            akibat=tuple(
                Akibat(s.tempat[0], shorten(s.teks, 110), f"di tempat lain “{shorten(a.teks, 110)}”")
                for a, s in geser[1:]
            ),
            yakin=85,
        )


@cek(
    kode="nama.program-terpotong",
    judul="Nama program dalam kalimat tidak lengkap",
    tingkat=Tingkat.SARAN,
    dasar="Logika: program memakai satu nama dari perencanaan sampai pelaporan.",
    penjelasan="Nama program dalam kalimat atau daftar lebih pendek daripada dalam tabel.",
    salah="Kecamatan melaksanakan program berikut:\n\n1. Program Perencanaan, Pengendalian dan Pengawasan "
    "Pembangunan;\n2. Program Pelayanan "
    "Administrasi Perkantoran.\n\n"
    + tabel(
        "Tabel 2.1 Program",
        "No | Program | Anggaran",
        "1 | Program Perencanaan Pengendalian dan Pengawasan Pembangunan Daerah | 100.000",
        "2 | Program Pelayanan Administrasi Perkantoran | 50.000",
    ),
    benar="Kecamatan melaksanakan program berikut:\n\n1. Program Perencanaan, Pengendalian dan Pengawasan "
    "Pembangunan Daerah;\n2. Program "
    "Pelayanan Administrasi Perkantoran.\n\n"
    + tabel(
        "Tabel 2.1 Program",
        "No | Program | Anggaran",
        "1 | Program Perencanaan Pengendalian dan Pengawasan Pembangunan Daerah | 100.000",
        "2 | Program Pelayanan Administrasi Perkantoran | 50.000",
    ),
)
def cek_program_terpotong(kajian: Kajian) -> Iterator[Temuan]:
    resmi = {
        normalize_nama(satu.teks): satu
        for daftar in _collect(kajian).values()
        for satu in daftar
        if satu.kunci.startswith("program ")
    }
    for kalimat in list_isi(kajian):
        for cocok in _PROGRAM.finditer(kalimat.teks):
            teks = cocok.group().strip(" ,")
            resmi.setdefault(normalize_nama(teks), _Nama(teks, samakan(teks), [kalimat.tempat]))
    salah: dict[str, tuple[str, Tempat, _Nama]] = {}
    for kalimat in list_isi(kajian):
        for cocok in _PROGRAM.finditer(kalimat.teks):
            nama = normalize_nama(cocok.group())
            panjang = [r for kunci, r in resmi.items() if kunci.startswith(f"{nama} ") and len(kunci) - len(nama) < 25]
            selesai = cocok.end() >= len(kalimat.teks.rstrip(" ;.,"))
            if len(panjang) == 1 and len(nama.split()) > 3 and selesai:
                salah.setdefault(nama, (cocok.group().strip(), kalimat.tempat, panjang[0]))
    if salah:
        (teks, tempat, acuan), *lain = salah.values()
        yield lapor(
            "nama.program-terpotong",
            tempat,
            teks,
            seharusnya=acuan.teks,
            penjelasan=f"Dalam {sebut_tempat(acuan.tempat[0]) or 'tabel'} namanya “{acuan.teks}”. Tulis nama "
            f"program selengkapnya.",
            akibat=tuple(Akibat(t, isi, f"dalam tabel “{a.teks}”") for isi, t, a in lain),
            yakin=80,
        )


@cek(
    kode="nama.nomenklatur",
    judul="Nama program atau kegiatan tidak sesuai nomenklatur",
    tingkat=Tingkat.RAGU,
    dasar="Permendagri 90/2019 dan pemutakhirannya (Kepmendagri 900.1.15.5-1317/2023): nomenklatur urusan kecamatan.",
    penjelasan="Nama ini hampir sama dengan nama resmi, tetapi ada kata yang berbeda.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"
    + tabel(
        "Tabel 2.1 Renja",
        "No | Sub Kegiatan | Anggaran",
        "1 | Fasilitasi Penyusunan Perencanaan Pembangunan Parsipatif | 100.000",
    ),
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"
    + tabel(
        "Tabel 2.1 Renja",
        "No | Sub Kegiatan | Anggaran",
        "1 | Fasilitasi Penyusunan Perencanaan Pembangunan Partisipatif | 100.000",
    ),
)
def cek_nomenklatur(kajian: Kajian) -> Iterator[Temuan]:
    salah: dict[str, tuple[str, Tempat, str]] = {}
    for teks, tempat in _walk_nama(kajian):
        padanan = find_nomenklatur(teks)
        if padanan is None or padanan.yakin < SAMA:
            continue
        resmi = padanan.baku.nama
        if not _is_same_official(teks, resmi):
            salah.setdefault(samakan(teks), (teks, tempat, resmi))
    if salah:
        (teks, tempat, resmi), *lain = salah.values()
        yield lapor(
            "nama.nomenklatur",
            tempat,
            teks,
            ditemukan=teks,
            seharusnya=resmi,
            penjelasan=f"Nama resminya “{resmi}”. Ada {len(salah)} nama yang berbeda sedikit dari nomenklatur; "
            f"sistem keuangan dan "
            "pembaca mengenalinya dari nama resmi.",
            akibat=tuple(Akibat(t, shorten(isi, 110), f"nama resmi “{shorten(r, 110)}”") for isi, t, r in lain),
            yakin=80,
        )


def _walk_nama(kajian: Kajian) -> Iterator[tuple[str, Tempat]]:
    """Names of programmes, kegiatan and sub kegiatan in tables and headings, of an office of this nomenklatur."""
    if kajian.profil.jenis_instansi not in (JenisInstansi.KECAMATAN, JenisInstansi.KELURAHAN):
        return
    for tabel_ in kajian.tabel:
        for kolom in find_kolom(tabel_, JenisKolom.URAIAN):
            for baris, _, teks in walk_kolom(tabel_, kolom):
                if tabel_.baris[baris].jenis in (JenisBaris.DATA, JenisBaris.JUDUL, JenisBaris.SUBJUMLAH):
                    yield _LABEL.sub("", teks), tabel_.tempat_sel(baris, kolom)
    for blok, tempat in kajian.blok:
        if isinstance(blok, Bab) and len(blok.judul.split()) > 3:
            yield _LABEL.sub("", blok.judul).rstrip(". "), tempat


def _is_same_official(teks: str, resmi: str) -> bool:
    """Spacing, capitals, punctuation and accepted spellings make no other name; a word dropped at the end does."""
    kiri, kanan = normalize_nama(teks), normalize_nama(resmi)
    buang = re.compile(r"^(?:program|kegiatan|sub kegiatan) ")
    return buang.sub("", kiri).replace(" ", "") == buang.sub("", kanan).replace(" ", "")


@cek(
    kode="nama.indikator-dua-tingkat",
    judul="Indikator yang sama pada dua tingkat atau dua program",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 89/2021: setiap tingkat kinerja mempunyai ukurannya sendiri.",
    penjelasan="Indikator yang sama dipakai program, kegiatan, dan sub kegiatan.",
    salah=tabel(
        "Tabel 2.2 Renja",
        "No | Program/Kegiatan | Indikator Kinerja | Target | Anggaran",
        "1 | Program Pemberdayaan Masyarakat | Jumlah desa yang melapor tepat waktu | 18 desa | 100.000",
        "2 | Koordinasi Kegiatan Pemberdayaan | Jumlah desa yang melapor tepat waktu | 18 desa | 100.000",
        "3 | Penguatan Lembaga Warga | Jumlah lembaga terbina | 90 lembaga | 50.000",
    ),
    benar=tabel(
        "Tabel 2.2 Renja",
        "No | Program/Kegiatan | Indikator Kinerja | Target | Anggaran",
        "1 | Program Pemberdayaan Masyarakat | Persentase desa mandiri | 18 desa | 100.000",
        "2 | Koordinasi Kegiatan Pemberdayaan | Jumlah desa yang melapor tepat waktu | 18 desa | 100.000",
        "3 | Penguatan Lembaga Warga | Jumlah lembaga terbina | 90 lembaga | 50.000",
    ),
)
def cek_dua_tingkat(kajian: Kajian) -> Iterator[Temuan]:
    yield from list(_find_dua_tingkat(kajian))[:1]


def _find_dua_tingkat(kajian: Kajian) -> Iterator[Temuan]:
    for tabel_ in kajian.tabel:
        indikator, uraian = find_kolom(tabel_, JenisKolom.INDIKATOR), find_kolom(tabel_, JenisKolom.URAIAN)
        if not indikator or not uraian:
            continue
        pemakai: dict[str, list[int]] = {}
        for baris, _, teks in walk_kolom(tabel_, indikator[0]):
            if len(teks) > 15 and tabel_.baris[baris].jenis is not JenisBaris.SAMBUNGAN:
                pemakai.setdefault(normalize_nama(teks), []).append(baris)
        kembar = [
            (daftar, isi_sel(tabel_.kisi[daftar[0]][indikator[0]]))
            for daftar in pemakai.values()
            if len({normalize_nama(isi_sel(tabel_.kisi[b][uraian[0]])).replace(" ", "") for b in daftar}) > 1
        ]
        if kembar and len(kembar) * 2 <= len(pemakai):
            daftar, teks = kembar[0]
            yield lapor(
                "nama.indikator-dua-tingkat",
                tabel_.tempat_sel(daftar[-1], indikator[0]),
                teks,
                ditemukan=f"{len(kembar)} indikator dipakai lebih dari satu program, kegiatan, atau sub kegiatan",
                penjelasan=f"“{shorten(teks, 100)}” mengukur {len(daftar)} baris: "
                f"{'; '.join(shorten(isi_sel(tabel_.kisi[b][uraian[0]]), 60) for b in daftar[:3])}. Setiap "
                f"tingkat memerlukan ukuran "
                "hasilnya sendiri, dan satu ukuran milik satu program.",
                akibat=tuple(
                    Akibat(tabel_.tempat_sel(b[-1], indikator[0]), shorten(t, 110), f"dipakai {len(b)} baris")
                    for b, t in kembar[1:]
                ),
                yakin=80,
            )


@cek(
    kode="nama.angka-beda",
    judul="Angka dalam nama indikator berbeda antartabel",
    tingkat=Tingkat.RAGU,
    dasar="Logika: satu indikator mempunyai satu rumusan, juga batas angkanya.",
    penjelasan="Nama indikator yang sama memuat angka yang berbeda.",
    salah=tabel(
        "Tabel 2.1 IKU",
        "No | Indikator Kinerja | Target",
        "1 | Deviasi realisasi anggaran dengan rencana antara 0 s.d. 5,59% | 100%",
        "2 | Jumlah laporan | 12",
    )
    + tabel(
        "Tabel 2.2 Perjanjian Kinerja",
        "No | Indikator Kinerja | Target",
        "1 | Deviasi realisasi anggaran dengan rencana antara 0 s.d. 5,99% | 100%",
        "2 | Jumlah laporan | 12",
    ),
    benar=tabel(
        "Tabel 2.1 IKU",
        "No | Indikator Kinerja | Target",
        "1 | Deviasi realisasi anggaran dengan rencana antara 0 s.d. 5,99% | 100%",
        "2 | Jumlah laporan | 12",
    )
    + tabel(
        "Tabel 2.2 Perjanjian Kinerja",
        "No | Indikator Kinerja | Target",
        "1 | Deviasi realisasi anggaran dengan rencana antara 0 s.d. 5,99% | 100%",
        "2 | Jumlah laporan | 12",
    ),
)
def cek_angka_beda(kajian: Kajian) -> Iterator[Temuan]:
    menurut_kata: dict[str, list[_Nama]] = {}
    for satu in _collect(kajian).get(JenisKolom.INDIKATOR, []):
        if _BILANGAN.search(satu.teks):
            menurut_kata.setdefault(samakan(_SAMPAI.sub(" ", _BILANGAN.sub(" ", satu.teks))), []).append(satu)
    for daftar in menurut_kata.values():
        acuan = max(daftar, key=lambda nama: len(nama.tempat))
        for satu in daftar:
            if _read_bilangan(satu) != _read_bilangan(acuan) and not satu.tabel & acuan.tabel:
                yield lapor(
                    "nama.angka-beda",
                    satu.tempat[0],
                    satu.teks,
                    ditemukan=", ".join(sorted(_read_bilangan(satu))),
                    seharusnya=", ".join(sorted(_read_bilangan(acuan))),
                    penjelasan=f"Di {sebut_tempat(acuan.tempat[0]) or 'tabel lain'} indikator ini tertulis "
                    f"“{shorten(acuan.teks, 110)}”. Batas angka dalam rumusan indikator harus sama di semua tabel.",
                    yakin=80,
                )


def _read_bilangan(satu: _Nama) -> frozenset[str]:
    return frozenset(re.sub(r"[\s%–-]", "", angka) for angka in _BILANGAN.findall(satu.teks))
