"""Cek hukum: citations of law agree with each other and with the register of regulations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from tolok.aturan.regulasi import Regulasi, daftar_regulasi
from tolok.dokumen.kenali.bentuk import Kalimat
from tolok.dokumen.periksa.cek.bahan import samakan, sebut_tempat
from tolok.dokumen.periksa.cek.lapor import lapor, shorten, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "Logika: satu peraturan mempunyai satu jenis, nomor, tahun, dan judul."
_JENIS = (
    ("uu", r"undang\s?[-–]?\s?undang(?!\sdasar)|\bUU\b"),
    ("perppu", r"peraturan pemerintah pengganti"),
    ("pp", r"peraturan pemerintah(?:an)?\b|\bPP\b"),
    ("perpres", r"peraturan presiden|\bperpres\b"),
    ("inpres", r"instruksi presiden|\binpres\b"),
    ("permendagri", r"peraturan menteri dalam negeri|\bpermendagri\b"),
    ("permenpanrb", r"peraturan menteri (?:negara )?(?:pendayagunaan|pemberdayaan|pan)(?:[a-z "
                    r"]{0,60}birokrasi)?(?:\srb|rb)?|\bpermen\s?pan[- ]?(?:rb)?\b"),
    ("kepmenpanrb", r"keputusan menteri (?:negara )?(?:pendayagunaan|pan)(?:[a-z ]{0,60}birokrasi)?(?:\srb|rb)?"),
    ("permendesa", r"peraturan menteri desa[a-z, ]{0,60}|\bpermendesa(?: pdt\w*)?\b"),
    ("perda", r"peraturan daerah|\bperda\b"),
    ("perkada", r"peraturan (?:bupati|gubernur|wali\s?kota)|\bper(?:bup|gub|wal)\b"),
    ("kepkada", r"keputusan (?:bupati|gubernur|wali\s?kota)|\bkep(?:bup|gub|wal)\b"),
)  # fmt: skip
_AWAL = re.compile("|".join(f"(?P<{kode}>{pola})" for kode, pola in _JENIS), re.IGNORECASE)
_NOMOR = re.compile(
    r"[^.;:\n]{0,90}?\b(?:Nomor|No\.?)\s{0,2}:?\s{0,2}([0-9]{1,4}[A-Z]?)\s{1,3}Tahun\s{1,2}((?:19|20)[0-9]{2})", re.I
)
_GARIS = re.compile(r"[^.;:\n0-9]{0,40}?\b([0-9]{1,4})/((?:19|20)[0-9]{2})\b")
_TENTANG = re.compile(r"[\s,)]{0,4}tentang\s{1,3}(?:tentang\s{1,3})?([^;()\n]{6,260})", re.IGNORECASE)
_AKHIR_JUDUL = re.compile(
    r"(?<=[a-z])\.(?:\s|$)|,?\s(?:maka|bahwa|kecamatan\s\w+\s(?:di|mem|ada)|sebagaimana|yaitu\b|yang\s(?:mene|"
    r"mewa|menya)|ditetapkan|disusun)\b|"
    r"\s(?:dan|serta|,)\s(?=(?:peraturan|undang|keputusan|instruksi)\s)",
    re.IGNORECASE,
)
_NAMA = {
    "uu": "Undang-Undang", "perppu": "Perppu", "pp": "Peraturan Pemerintah", "perpres": "Peraturan Presiden",
    "inpres": "Instruksi Presiden", "permendagri": "Peraturan Menteri Dalam Negeri",
    "permenpanrb": "Peraturan Menteri PANRB",
    "kepmenpanrb": "Keputusan Menteri PANRB", "permendesa": "Peraturan Menteri Desa", "perda": "Peraturan Daerah",
    "perkada": "peraturan kepala daerah", "kepkada": "keputusan kepala daerah",
}  # fmt: skip
_DIGANTI = re.compile(r"\b(?:diganti|dicabut|menggantikan|mencabut|tidak berlaku)\b", re.IGNORECASE)
_SINGKAT = (
    ("anggaran pendapatan dan belanja daerah", "apbd"),
    ("rencana pembangunan jangka menengah daerah", "rpjmd"),
    ("sistem akuntabilitas kinerja instansi pemerintah", "sakip"),
)
_BILANGAN = re.compile(r"[0-9]{1,4}")
_RENTANG = re.compile(r"\b20[0-4][0-9] 20[0-4][0-9]\b")
DAERAH = frozenset({"perda", "perkada", "kepkada"})
USANG = {
    "permenpanrb-29-2010": (2014, "PermenPANRB 53/2014"),
    "permenpanrb-12-2015": (2021, "PermenPANRB 88/2021"),
    "permenpanrb-16-2014": (2017, "PermenPANRB 14/2017"),
    "permenpanrb-8-2021": (2022, "PermenPANRB 6/2022"),
    "permendagri-13-2006": (2020, "Permendagri 77/2020"),
    "permendagri-54-2009": (2023, "Permendagri 1/2023"),
    "pp-58-2005": (2019, "PP 12/2019"),
}
"""Regulations that the register says were replaced: the year and by which."""


@dataclass(frozen=True, slots=True)
class Kutipan:
    """One citation of a regulation."""

    jenis: str
    nomor: str
    tahun: int
    judul: str
    kalimat: Kalimat
    mulai: int
    akhir: int
    kata: str = ""
    """The kind as printed: "Peraturan Bupati"."""

    @property
    def sebutan(self) -> str:
        return f"{self.kata if self.jenis in DAERAH else _NAMA[self.jenis]} Nomor {self.nomor} Tahun {self.tahun}"

    @property
    def asli(self) -> str:
        return shorten_sekitar(self.kalimat.teks, self.mulai, self.akhir)


def find_kutipan(kajian: Kajian) -> list[Kutipan]:
    """Every citation of a regulation by number and year, in order."""
    return [kutipan for satu in kajian.kalimat for kutipan in _read(satu)]


def _read(kalimat: Kalimat) -> Iterator[Kutipan]:
    teks, letak = kalimat.teks, 0
    if "ahun" not in teks and "AHUN" not in teks and "/" not in teks:
        return
    while awal := _AWAL.search(teks, letak):
        letak = awal.end()
        berikut = _AWAL.search(teks, letak)
        batas = berikut.start() if berikut else len(teks)
        cocok = _NOMOR.match(teks, letak, batas) or _GARIS.match(teks, letak, batas)
        if not cocok:
            continue
        judul = _TENTANG.match(teks, cocok.end())
        isi = _AKHIR_JUDUL.split(judul[1], maxsplit=1)[0].strip(" .,;") if judul else ""
        yield Kutipan(
            str(awal.lastgroup), cocok[1], int(cocok[2]), isi, kalimat, awal.start(), cocok.end(), awal.group()
        )
        letak = cocok.end()


def _shorten_judul(judul: str) -> str:
    """Words of a title with the long names of budget and plan abbreviated."""
    hasil = samakan(re.sub(r"\((?:[A-Z]{3,8})\)", " ", judul))
    for panjang, pendek in _SINGKAT:
        hasil = hasil.replace(panjang, pendek)
    return hasil


def _same_title(satu: str, dua: str) -> bool:
    """Whether two titles may be one: alike, or one the beginning or a part of the other."""
    kiri, kanan = sorted((_shorten_judul(satu), _shorten_judul(dua)), key=len)
    awal = min(len(kiri), 60)
    sama_awal = fuzz.ratio(kiri[:awal], kanan[:awal]) >= 75
    return not kiri or sama_awal or fuzz.partial_ratio(kiri, kanan) >= 75 or fuzz.token_set_ratio(kiri, kanan) >= 80


@cek(
    kode="hukum.bertentangan",
    judul="Satu peraturan disebut dengan jenis atau judul yang berbeda",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Peraturan dengan nomor dan tahun yang sama disebut dengan jenis yang berbeda.",
    salah="Dasar: Peraturan Bupati Nomor 55 Tahun 2023 tentang Tata Kerja Perangkat Daerah.\n\n"
    "Menurut Peraturan Daerah Nomor 55 Tahun 2023 tentang Tata Kerja Perangkat Daerah, kecamatan dibentuk.\n",
    benar="Dasar: Peraturan Bupati Nomor 55 Tahun 2023 tentang Tata Kerja Perangkat Daerah.\n\n"
    "Menurut Peraturan Bupati Nomor 55 Tahun 2023 tentang Tata Kerja Perangkat Daerah, kecamatan dibentuk.\n",
)
def cek_bertentangan(kajian: Kajian) -> Iterator[Temuan]:
    menurut_nomor: dict[tuple[str, int], list[Kutipan]] = {}
    for satu in find_kutipan(kajian):
        menurut_nomor.setdefault((satu.nomor, satu.tahun), []).append(satu)
    for daftar in menurut_nomor.values():
        for letak, satu in enumerate(daftar):
            lawan = next((lain for lain in daftar[:letak] if _conflicts(satu, lain)), None)
            if lawan is not None:
                keliru, acuan = (lawan, satu) if _more(daftar, satu) > _more(daftar, lawan) else (satu, lawan)
                yield _tell_bertentangan(keliru, acuan)
                break


def _more(daftar: list[Kutipan], satu: Kutipan) -> int:
    return sum(lain.jenis == satu.jenis for lain in daftar)


def _conflicts(satu: Kutipan, lain: Kutipan) -> bool:
    if satu.jenis != lain.jenis:
        keluarga = {satu.jenis, lain.jenis}
        sejenis = keluarga <= DAERAH or keluarga <= {"permenpanrb", "kepmenpanrb"}
        return sejenis and bool(satu.judul and lain.judul) and _same_title(satu.judul, lain.judul)
    return _is_judul(satu) and _is_judul(lain) and not _same_title(satu.judul, lain.judul)


def _is_judul(satu: Kutipan) -> bool:
    """Whether the title is written out: an abbreviation such as SAKIP contradicts nothing."""
    return len(satu.judul.split()) > 2 and not satu.judul.isupper()


def _is_penjabaran(satu: Kutipan, lain: Kutipan) -> bool:
    """Whether one is the perkada that details the budget of the perda: both may exist."""
    return ("penjabaran" in samakan(satu.judul)) != ("penjabaran" in samakan(lain.judul))


def _tell_bertentangan(satu: Kutipan, lawan: Kutipan) -> Temuan:
    beda_jenis = satu.jenis != lawan.jenis
    return lapor(
        "hukum.bertentangan",
        satu.kalimat.tempat,
        satu.asli,
        ditemukan=satu.sebutan if beda_jenis else f"tentang {shorten(satu.judul, 90)}",
        seharusnya=f"{lawan.sebutan}, atau sebaliknya" if beda_jenis else f"tentang {shorten(lawan.judul, 90)}",
        penjelasan=f"Di {sebut_tempat(lawan.kalimat.tempat) or 'tempat lain'} peraturan bernomor {satu.nomor} tahun "
        f"{satu.tahun} disebut {lawan.sebutan} tentang {shorten(lawan.judul, 100)}. Satu peraturan tidak mungkin "
        f"{'berjenis' if beda_jenis else 'berjudul'} dua.",
        akibat=(Akibat(lawan.kalimat.tempat, lawan.asli, "sebutan yang lain"),),
        tingkat=Tingkat.SALAH if beda_jenis and not _is_penjabaran(satu, lawan) else Tingkat.RAGU,
        yakin=92 if beda_jenis and not _is_penjabaran(satu, lawan) else 75,
    )


@cek(
    kode="hukum.perubahan-jenis",
    judul="Peraturan mengubah peraturan yang lain jenisnya",
    tingkat=Tingkat.SALAH,
    dasar="UU 12/2011: peraturan diubah dengan peraturan yang setingkat.",
    penjelasan="Peraturan daerah tidak mengubah peraturan kepala daerah, dan sebaliknya.",
    salah="Peraturan Daerah Nomor 55 Tahun 2023 tentang Perubahan atas Peraturan Bupati Nomor 107 Tahun 2021 "
    "menjadi dasar.\n",
    benar="Peraturan Bupati Nomor 55 Tahun 2023 tentang Perubahan atas Peraturan Bupati Nomor 107 Tahun 2021 "
    "menjadi dasar.\n",
)
def cek_perubahan_jenis(kajian: Kajian) -> Iterator[Temuan]:
    for kalimat in kajian.kalimat:
        kutipan = list(_read(kalimat))
        for satu, diubah in pairwise(kutipan):
            antara = kalimat.teks[satu.akhir : diubah.mulai].casefold()
            if "perubahan" in antara and len(antara) < 60 and {satu.jenis, diubah.jenis} == {"perda", "perkada"}:
                benar = f"{diubah.kata} Nomor {satu.nomor} Tahun {satu.tahun}"
                yield lapor(
                    "hukum.perubahan-jenis",
                    kalimat.tempat,
                    shorten_sekitar(kalimat.teks, satu.mulai, diubah.akhir, 200),
                    ditemukan=f"{satu.sebutan} mengubah {diubah.sebutan}",
                    seharusnya=benar,
                    penjelasan=f"{satu.sebutan} disebut sebagai perubahan atas {diubah.sebutan}. Peraturan diubah "
                    "dengan peraturan yang sejenis, maka salah satu jenisnya keliru.",
                    yakin=95,
                )


def _register() -> dict[tuple[str, str, int], Regulasi]:
    hasil = {}
    for satu in daftar_regulasi().values():
        cocok = re.fullmatch(r"(uu|pp|perpres|permendagri|permenpanrb|permendesa)-([0-9]{1,3})-([0-9]{4})", satu.kode)
        if cocok:
            hasil[cocok[1], cocok[2], int(cocok[3])] = satu
    return hasil


@cek(
    kode="hukum.dikenal",
    judul="Peraturan yang dikenal disebut keliru",
    tingkat=Tingkat.RAGU,
    dasar="Daftar peraturan yang dirujuk aturan Tolok (tolok aturan).",
    penjelasan="Jenis atau judul peraturan ini tidak sama dengan yang dikenal.",
    salah="Survei berpedoman pada Keputusan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei "
    "Kepuasan Masyarakat.\n",
    benar="Survei berpedoman pada Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei "
    "Kepuasan Masyarakat.\n",
)
def cek_dikenal(kajian: Kajian) -> Iterator[Temuan]:
    dikenal = _register()
    dilihat: set[str] = set()
    for satu in find_kutipan(kajian):
        jenis = "permenpanrb" if satu.jenis == "kepmenpanrb" else satu.jenis
        resmi = dikenal.get((jenis, satu.nomor, satu.tahun))
        if resmi is None or satu.sebutan in dilihat:
            continue
        judul_lain = (
            _is_judul(satu) and not _same_title(satu.judul, resmi.tentang) and not _shares_word(satu.judul, resmi)
        )
        if jenis == satu.jenis and not judul_lain:
            continue
        dilihat.add(satu.sebutan)
        yield lapor(
            "hukum.dikenal",
            satu.kalimat.tempat,
            satu.asli,
            ditemukan=satu.sebutan if jenis != satu.jenis else f"tentang {shorten(satu.judul, 100)}",
            seharusnya=f"{resmi.nama} tentang {resmi.tentang}",
            penjelasan=f"{resmi.nama} adalah peraturan tentang {resmi.tentang}. Cocokkan jenis, nomor, tahun, dan "
            "judulnya dengan naskah resminya.",
            yakin=85,
        )


def _shares_word(judul: str, resmi: Regulasi) -> bool:
    """Whether a title written in other words still speaks of the same subject."""
    kata = {satu for satu in samakan(resmi.tentang).split() if len(satu) > 5}
    return len(kata & set(samakan(judul).split())) * 2 >= len(kata)


@cek(
    kode="hukum.usang",
    judul="Peraturan yang sudah diganti masih dipakai",
    tingkat=Tingkat.RAGU,
    dasar="Daftar peraturan yang dirujuk aturan Tolok (tolok aturan).",
    penjelasan="Peraturan ini sudah diganti sebelum tahun laporan.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nLaporan ini berpedoman pada Peraturan Menteri PANRB "
    "Nomor 29 "
    "Tahun 2010 tentang Pedoman Penyusunan Penetapan Kinerja.\n",
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nLaporan ini berpedoman pada Peraturan Menteri PANRB "
    "Nomor 53 "
    "Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja.\n",
)
def cek_usang(kajian: Kajian) -> Iterator[Temuan]:
    tahun = kajian.profil.tahun
    dilihat: set[str] = set()
    for satu in find_kutipan(kajian) if tahun else ():
        kode = f"{satu.jenis}-{satu.nomor}-{satu.tahun}"
        if kode not in USANG or kode in dilihat or _DIGANTI.search(satu.kalimat.teks) or (tahun or 0) <= USANG[kode][0]:
            continue
        dilihat.add(kode)
        yield lapor(
            "hukum.usang",
            satu.kalimat.tempat,
            satu.asli,
            ditemukan=satu.sebutan,
            seharusnya=USANG[kode][1],
            penjelasan=f"Peraturan ini diganti {USANG[kode][1]} sejak {USANG[kode][0]}. Laporan tahun {tahun} "
            "berpedoman pada penggantinya.",
            yakin=85,
        )


@cek(
    kode="hukum.nomor-beda",
    judul="Satu peraturan disebut dengan nomor yang berbeda",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Peraturan berjudul dan bertahun sama disebut dengan nomor yang berbeda.",
    salah="Dasar: Peraturan Daerah Nomor 5 Tahun 2016 tentang Perubahan Anggaran Pendapatan dan Belanja Daerah "
    "Tahun 2016.\n\n"
    "Sesuai Peraturan Daerah Nomor 40 Tahun 2016 tentang Perubahan Anggaran Pendapatan dan Belanja Daerah Tahun "
    "2016.\n",
    benar="Dasar: Peraturan Daerah Nomor 5 Tahun 2016 tentang Perubahan Anggaran Pendapatan dan Belanja Daerah "
    "Tahun 2016.\n\n"
    "Sesuai Peraturan Daerah Nomor 5 Tahun 2016 tentang Perubahan Anggaran Pendapatan dan Belanja Daerah Tahun 2016.\n",
)
def cek_nomor_beda(kajian: Kajian) -> Iterator[Temuan]:
    dilihat: list[Kutipan] = []
    for satu in find_kutipan(kajian):
        judul = _shorten_judul(satu.judul)
        lawan = next((lain for lain in dilihat if _is_senama(satu, lain, judul)), None)
        if lawan is not None and all(satu.nomor != lain.nomor or satu.tahun != lain.tahun for lain in dilihat):
            yield lapor(
                "hukum.nomor-beda",
                satu.kalimat.tempat,
                satu.asli,
                ditemukan=satu.sebutan,
                seharusnya=f"{lawan.sebutan}, atau sebaliknya",
                penjelasan=f"Di {sebut_tempat(lawan.kalimat.tempat) or 'tempat lain'} peraturan tentang "
                f"{shorten(lawan.judul, 100)} "
                f"disebut {lawan.sebutan}. Dua nomor atau tahun untuk satu judul perlu dicocokkan.",
                akibat=(Akibat(lawan.kalimat.tempat, lawan.asli, "nomor yang lain"),),
                yakin=80,
            )
        dilihat.append(satu)


def _is_senama(satu: Kutipan, lain: Kutipan, judul: str) -> bool:
    """Whether two citations name one regulation by its title and another one by number or year."""
    if satu.jenis != lain.jenis or (satu.nomor, satu.tahun) == (lain.nomor, lain.tahun):
        return False
    kiri, kanan = sorted((judul, _shorten_judul(lain.judul)), key=len)
    mirip = len(kiri.split()) > 3 and fuzz.ratio(kiri, kanan[: len(kiri) + 12]) >= 85
    if satu.tahun != lain.tahun:
        return _is_setahun(satu, lain, kiri, kanan)
    # Two titles that carry out two regulations tell them apart by their numbers only.
    return mirip and _BILANGAN.findall(kiri) == _BILANGAN.findall(kanan)[: len(_BILANGAN.findall(kiri))]


def _is_setahun(satu: Kutipan, lain: Kutipan, kiri: str, kanan: str) -> bool:
    """Whether titles of two years mean one regulation: its number or the period it plans for is the same."""
    if "perubahan" in kanan or _BILANGAN.findall(kiri) != _BILANGAN.findall(kanan):
        return False
    sama = len(kiri.split()) > 1 and fuzz.ratio(kiri, kanan) >= 95
    return sama and (satu.nomor == lain.nomor or _RENTANG.search(kiri) is not None)


@cek(
    kode="hukum.periode-rencana",
    judul="Periode rencana tidak cocok dengan tahun peraturannya",
    tingkat=Tingkat.RAGU,
    dasar="UU 23/2014: RPJMD ditetapkan paling lambat enam bulan sesudah kepala daerah dilantik.",
    penjelasan="Peraturan tentang rencana jangka menengah ditetapkan pada awal periodenya.",
    salah="Peraturan Daerah Nomor 25 Tahun 2013 tentang Rencana Pembangunan Jangka Menengah Daerah Tahun 2008-2013.\n",
    benar="Peraturan Daerah Nomor 25 Tahun 2013 tentang Rencana Pembangunan Jangka Menengah Daerah Tahun 2013-2018.\n",
)
def cek_periode_rencana(kajian: Kajian) -> Iterator[Temuan]:
    for satu in find_kutipan(kajian):
        rentang = re.search(r"\b(20[0-4][0-9])\s{0,2}[-–]\s{0,2}(20[0-4][0-9])\b", satu.judul)
        if (
            not rentang
            or "rpjmd" not in _shorten_judul(satu.judul)
            or re.search(r"perubahan|transisi|penyelarasan|penyesuaian", satu.judul, re.I)
        ):
            continue
        if satu.jenis in DAERAH and int(rentang[2]) - int(rentang[1]) in (4, 5) and satu.tahun > int(rentang[1]) + 2:
            yield lapor(
                "hukum.periode-rencana",
                satu.kalimat.tempat,
                f"{satu.asli} … {rentang.group()}",
                ditemukan=f"peraturan tahun {satu.tahun} tentang rencana {rentang.group()}",
                penjelasan=f"Rencana {rentang.group()} ditetapkan sekitar tahun {rentang[1]}, bukan "
                f"{satu.tahun}. Periode atau tahun "
                "peraturannya keliru.",
                yakin=80,
            )
