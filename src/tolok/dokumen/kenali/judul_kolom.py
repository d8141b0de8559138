"""Judul kolom: what the words of a table's head say about a column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tolok.dokumen.kenali.bentuk import JenisKolom

_J = JenisKolom


def _pola(*kata: str) -> re.Pattern[str]:
    return re.compile("|".join(kata), re.IGNORECASE)


JUDUL_TEKS: tuple[tuple[re.Pattern[str], JenisKolom], ...] = (
    (_pola(r"^(n ?o|nomor|nomer|nmr|no\.? ?urut|urutan|nomor urut)\b[. ]*(urut)?$", r"^#$"), _J.NOMOR),
    (_pola(r"^(kode|kd|no)\.?( rek|$)", r"\bkode\b", r"^rekening$"), _J.KODE),
    (_pola(r"^(unit )?satuan( |$)", r"^sat\.?$"), _J.SATUAN),
    (_pola(r"kat[ae]gori", r"predikat", r"kriteria", r"\bmutu\b", r"^status\b"), _J.KATEGORI),
    (
        _pola(r"\brumus", r"\bformula", r"cara (per)?hitung", r"cara menghitung", r"definisi operasional", r"^makna\b"),
        _J.RUMUS,
    ),
    (_pola(r"keterangan", r"^ket\b", r"catatan", r"sumber data", r"penjelasan", r"^(alasan|lokasi)"), _J.KETERANGAN),
    (
        _pola(r"penanggung ?-?jawab", r"\bpelaksana\b", r"^nama( pegawai| lengkap)?$", r"^nip\b", r"pejabat"),
        _J.ORANG,
    ),
    (_pola(r"indikator", r"tolok ukur", r"tolak ukur"), _J.INDIKATOR),
    (_pola(r"sasaran", r"kinerja utama", r"^tujuan", r"^misi\b", r"^visi\b"), _J.SASARAN),
    (
        _pola(
            r"uraian", r"program", r"kegiatan", r"jabatan", r"pendidikan", r"golongan", r"^gol\b", r"pangkat",
            r"rincian", r"^jenis", r"\bdesa\b", r"kelurahan", r"kecamatan", r"unsur", r"aspek", r"parameter", r"^unit",
            r"seksi",
            r"belanja", r"komponen", r"perangkat daerah", r"^nama\b", r"^skpd$", r"^opd$", r"urusan", r"usia", r"bulan",
        ),
        _J.URAIAN,
    ),
)  # fmt: skip
"""For a column of words; the first that fits any of its titles, read from the lowest, holds."""

SETARA: tuple[tuple[re.Pattern[str], JenisKolom], ...] = (
    (_pola(r"capaian", r"ketercapaian", r"tingkat kemajuan", r"kinerja ?\(?%"), _J.CAPAIAN),
    (
        _pola(
            r"realisasi",
            r"\breal\b",
            r"terealisasi",
            r"penggunaan anggaran",
            r"\bfisik\b",
            r"base ?line",
            r"kondisi awal",
            r"(th|tahun)\.? ?(dsr|dasar)",
        ),
        _J.REALISASI,
    ),
    (_pola(r"target", r"rencana\b(?! (strategis|kerja))", r"kondisi akhir", r"proyeksi", r"prognosis"), _J.TARGET),
)
_JENIS_SETARA = frozenset(jenis for _, jenis in SETARA)

JUDUL_ANGKA: tuple[tuple[re.Pattern[str], JenisKolom], ...] = (
    (_pola(r"^(n ?o|nomor|nmr)\b\.?( urut)?$"), _J.NOMOR),
    (_pola(r"^kode\b"), _J.KODE),
    (_pola(r"serapan", r"penyerapan", r"terserap"), _J.SERAPAN),
    (_pola(r"\bsisa\b", r"\bsilpa\b", r"saldo"), _J.SISA),
    (
        _pola(
            r"selisih", r"bertambah", r"\bgap\b", r"deviasi", r"kenaikan", r"peningkatan", r"penurunan", r"pertumbuhan",
            r"naik ?/", r"lebih ?/", r"efisiensi",
        ),
        _J.SELISIH,
    ),
    (_pola(r"^(pagu|plafon)\b"), _J.PAGU),
    *SETARA,
    (_pola(r"pagu", r"anggaran", r"alokasi", r"\bdana\b", r"\b(dpa|rka)\b", r"apbd", r"plafon", r"biaya"), _J.PAGU),
    (_pola(r"^(jumlah|jml|jlh|total|jum)\b"), _J.JUMLAH),
    (
        _pola(
            r"\blaki", r"perempuan", r"^l$", r"^p$", r"^lk$", r"^pr$", r"pria", r"wanita", r"\b(pns|asn)\b", r"honor",
            r"\bpppk\b", r"orang", r"banyak", r"jumlah", r"frekuensi",
        ),
        _J.CACAH,
    ),
)  # fmt: skip
"""For a column of numbers, in this order within one title."""

UANG = _pola(r"\brp\b", r"rupiah", r"anggaran", r"keuangan", r"pagu", r"\bdana\b", r"belanja", r"biaya")
PERSEN = _pola(r"%", r"persen", r"prosen", r"\brasio\b")
KINERJA = _pola(r"^\(?k\)?$", r"kinerja", r"fisik")
"""Of performance, not of money."""
_HANYA_RP = _pola(r"^\(?(rp|rupiah|rp\.)\)?$")
_KALI = (
    (re.compile(r"ribuan|ribu rupiah|rp\.? ?000", re.IGNORECASE), 10**3),
    (re.compile(r"jutaan|juta rupiah|\(rp\.? juta\)|dalam juta", re.IGNORECASE), 10**6),
    (re.compile(r"mil[iy]aran|mil[iy]ar rupiah|dalam mil[iy]ar", re.IGNORECASE), 10**9),
)
_RENTANG_TAHUN = re.compile(r"(?:19|20)[0-9]{2}\s?(?:[-–/]|s\.?d\.?|sampai)\s?(?:19|20)[0-9]{2}")
_TAHUN = re.compile(r"(?<![0-9.,/])(?:19|20)[0-9]{2}(?![0-9])(?![.,][0-9])")
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_TRIWULAN = re.compile(r"(?:triwulan|\btriw|\btw|\btrw)\.?\s?-?(?:ke)?\s?-?(iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_RENTANG_TW = re.compile(r"\b(?:iv|i{1,3}|[1-4])\s?(?:[-–]|s\.?d\.?|sampai)\s?(?:iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_SEMESTER = re.compile(r"semester\s?-?(?:ke)?\s?-?(i{1,2}|[12])\b", re.IGNORECASE)
_KUMULATIF = re.compile(r"\bs\.?\s?/?d\.?\b|sampai dengan|kumulatif|hingga", re.IGNORECASE)
_VERSI = (
    ("murni", re.compile(r"murni|\binduk\b|sebelum perubahan|apbd awal", re.IGNORECASE)),
    ("pergeseran", re.compile(r"pergeseran", re.IGNORECASE)),
    ("perubahan", re.compile(r"(?:apbd|anggaran|pagu|dpa|dppa|renja|target|pk|setelah)[ -]{1,2}perubahan|^perubahan$"
                             r"|apbd-?p\b|dppa|setelah perubahan", re.IGNORECASE)),
    ("renstra", re.compile(r"renstra|rencana strategis", re.IGNORECASE)),
    ("rpjmd", re.compile(r"rpjmd", re.IGNORECASE)),
    ("renja", re.compile(r"renja|rencana kerja|\brkpd\b|\brkt\b", re.IGNORECASE)),
    ("pk", re.compile(r"\bpk\b|perjanjian kinerja|penetapan kinerja", re.IGNORECASE)),
    ("dpa", re.compile(r"\bdpa\b", re.IGNORECASE)),
)  # fmt: skip
_DALAM_KURUNG = re.compile(r"\(([^()]{1,20})\)")
_BUKAN_SATUAN = _pola(
    r"^[0-9=:+*/x×\- ]+$", r"^(iku|ikm|skm|outcome|output|opd|skpd|pk|ik)$", r"kurang", r"tahun", r"[0-9]{4}", r"[=:]"
)


_MULAI_NILAI = _pola(r"^%?\s?(nilai |persentase |tingkat |jumlah )?(target|realisasi|capaian|pencapaian)")


def find_jenis_kata(judul: Sequence[str]) -> JenisKolom | None:
    """Kind of a column whose cells are words: a label, or a target or result that is said in words."""
    for satu in reversed(judul):
        teks, nilai = find_jenis_teks([satu]), find_jenis_angka([satu])
        if nilai in _JENIS_SETARA and (teks is None or _MULAI_NILAI.search(satu)):
            return nilai
        if teks is not None:
            return teks
    return None


def find_jenis_teks(judul: Sequence[str]) -> JenisKolom | None:
    """Kind of a column of words by its titles, from the top; None where they say nothing."""
    return _find(judul, JUDUL_TEKS)


def find_jenis_angka(judul: Sequence[str]) -> JenisKolom | None:
    """Kind of a column of numbers by its titles, before money and percent are told apart."""
    return _find(judul, JUDUL_ANGKA)


def _find_awal(teks: str) -> JenisKolom | None:
    """Of target, realisasi and capaian the one that a title names first: "Target Capaian Kinerja" is a target."""
    letak = [(cocok.start(), jenis) for kata, jenis in SETARA if (cocok := kata.search(teks))]
    return min(letak)[1] if letak else None


def _find(judul: Sequence[str], pola: Sequence[tuple[re.Pattern[str], JenisKolom]]) -> JenisKolom | None:
    for satu in reversed(judul):
        for kata, jenis in pola:
            if kata.search(satu):
                return _find_awal(satu) if jenis in _JENIS_SETARA else jenis
    return None


def is_judul_persen(judul: Sequence[str]) -> bool:
    """Whether the lowest title that names a unit or a kind says percent."""
    for satu in reversed(judul):
        if PERSEN.search(satu):
            return True
        if find_jenis_angka([satu]) or _HANYA_RP.search(satu):
            return False
    return False


def is_judul_uang(judul: Sequence[str]) -> bool:
    """Whether the lowest title that names a unit or a kind speaks of money."""
    for satu in reversed(judul):
        if UANG.search(satu):
            return True
        if satu.casefold() in {"k", "kinerja", "fisik"} or find_jenis_angka([satu]):
            return False
    return False


def find_tahun(judul: Sequence[str]) -> int | None:
    """The one year a head names, the lowest first; a range of years is none."""
    for satu in reversed(judul):
        tahun = _TAHUN.findall(_RENTANG_TAHUN.sub(" ", satu))
        if len(set(tahun)) == 1:
            return int(tahun[0])
    return None


def find_triwulan(judul: Sequence[str]) -> int | None:
    """Quarter 1 to 4; also of a title "II" under one that speaks of quarters, None for all of them."""
    for satu in reversed(judul):
        cocok = _TRIWULAN.search(satu)
        if cocok and not _RENTANG_TW.search(satu):
            return _ROMAWI[cocok[1].casefold()]
        if satu.casefold().strip("() .") in _ROMAWI and any("triwulan" in atas.casefold() for atas in judul):
            return _ROMAWI[satu.casefold().strip("() .")]
    return None


def find_semester(judul: Sequence[str]) -> int | None:
    """Half-year 1 or 2, None where the head names none."""
    for satu in reversed(judul):
        if cocok := _SEMESTER.search(satu):
            return _ROMAWI[cocok[1].casefold()]
    return None


def find_versi(judul: Sequence[str]) -> str:
    """murni, pergeseran, perubahan, renstra, rpjmd, renja, pk or dpa; "" where the head does not say."""
    for satu in reversed(judul):
        for nama, pola in _VERSI:
            if pola.search(satu):
                return nama
    return ""


def find_kali(judul: Sequence[str]) -> int:
    """1000 for "(dalam ribuan rupiah)" and the like, else 1."""
    for satu in reversed(judul):
        for pola, kali in _KALI:
            if pola.search(satu):
                return kali
    return 1


def is_kumulatif(judul: Sequence[str]) -> bool:
    """Whether the head says "s.d.", so that the column holds everything up to its period."""
    return any(_KUMULATIF.search(_RENTANG_TAHUN.sub(" ", satu)) for satu in judul)


def find_satuan(judul: Sequence[str]) -> str:
    """The unit a head names in brackets, lower case: "(orang)", "(dokumen)"; "" for none."""
    for satu in reversed(judul):
        for isi in reversed(_DALAM_KURUNG.findall(satu)):
            if not _BUKAN_SATUAN.search(isi.strip()) and not UANG.search(isi):
                return str(isi.strip().casefold().rstrip("."))
    return ""
