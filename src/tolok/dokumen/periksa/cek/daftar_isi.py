"""Cek daftar isi: the contents and the lists of tables and figures say what the body holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import DaftarIsi, EntriDaftar, Gambar, JenisDaftarIsi, Tabel
from tolok.dokumen.periksa.cek.bahan import gabung, list_bab, list_bernomor, samakan
from tolok.dokumen.periksa.cek.fragmen import PEGAWAI, bab, tabel
from tolok.dokumen.periksa.cek.halaman import read_nomor_halaman
from tolok.dokumen.periksa.cek.lapor import lapor
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "Daftar isi, daftar tabel, dan daftar gambar memuat judul, nomor, dan halaman seperti dalam dokumen."
SAMA = 92
"""Titles at least this alike, in percent, are one title written a little differently."""
TERBANYAK = 1500
"""Headings or entries of a report at most; each is compared with each."""
SERUPA = 60
"""Titles at least this alike may be meant to be one."""
_TAMBAHAN = re.compile(r"^(?:daftar\s|kata pengantar|lampiran|halaman|sampul|pernyataan|lembar|surat)", re.IGNORECASE)
_JENIS = {JenisDaftarIsi.TABEL: Tabel, JenisDaftarIsi.GAMBAR: Gambar}
NAMA = {JenisDaftarIsi.ISI: "daftar isi", JenisDaftarIsi.TABEL: "daftar tabel", JenisDaftarIsi.GAMBAR: "daftar gambar"}


@dataclass(frozen=True, slots=True)
class Judul:
    """One titled thing of the body."""

    nomor: str
    judul: str
    tempat: Tempat
    tingkat: int = 0
    akhir: int | None = None
    """Page where the table ends."""


def list_daftar(kajian: Kajian, *jenis: JenisDaftarIsi) -> list[tuple[DaftarIsi, Tempat]]:
    return [
        (blok, tempat)
        for blok, tempat in kajian.blok
        if isinstance(blok, DaftarIsi) and blok.jenis in jenis and 1 < len(blok.entri) <= TERBANYAK
    ]


def _list_judul(kajian: Kajian, jenis: JenisDaftarIsi) -> list[Judul]:
    if jenis is JenisDaftarIsi.ISI:
        return [Judul(satu.nomor, satu.judul, tempat, satu.tingkat) for satu, tempat in list_bab(kajian)[:TERBANYAK]]
    bernomor = list_bernomor(kajian, _JENIS[jenis])[:TERBANYAK]
    return [Judul(satu.nomor, satu.judul, tempat, akhir=_last_page(satu)) for satu, tempat in bernomor]


def _last_page(blok: Tabel | Gambar) -> int | None:
    """The last page that a table's cells stand on; the next one too, where it ends at the foot of the page."""
    if not isinstance(blok, Tabel):
        return None
    halaman = [sel.lokasi.halaman for baris in blok.badan for sel in baris if sel.lokasi and sel.lokasi.halaman]
    return max(halaman) + 1 if halaman and blok.lokasi and blok.lokasi.halaman == min(halaman) else None


def _alike(satu: str, dua: str) -> float:
    kiri, kanan = samakan(satu), samakan(dua)
    if not kiri or not kanan:
        return 0
    if kiri.replace(" ", "") == kanan.replace(" ", ""):
        return 100
    return fuzz.ratio(kiri, kanan)


def _best(entri: EntriDaftar, judul: Sequence[Judul]) -> tuple[float, Judul | None]:
    return max(((_alike(entri.judul, satu.judul), satu) for satu in judul), key=lambda p: p[0], default=(0, None))


def _nomor(teks: str) -> str:
    return samakan(re.sub(r"^\s*(?:bab|tabel|gambar|grafik|bagan)\b", "", teks, flags=re.IGNORECASE)).replace(" ", "")


def sebut_entri(entri: EntriDaftar) -> str:
    return f"{entri.nomor} {entri.judul}".strip()


def _bernomor(satu: Judul) -> str:
    return f"{satu.nomor.rstrip('.')}. {satu.judul}" if satu.tingkat > 1 else f"BAB {satu.nomor} {satu.judul}"


def tempat_entri(entri: EntriDaftar, tempat: Tempat) -> Tempat:
    return Tempat(entri.lokasi or tempat.lokasi, bab=tempat.bab, subbab=tempat.subbab)


def _is_read(kajian: Kajian, isi: str, entri: EntriDaftar) -> bool:
    """Whether the title stands somewhere else in the file, so that only its heading was not recognised.

    A title of two words may well be words of a sentence: it has to stand with its number or almost alone.
    """
    cari = samakan(entri.judul)
    if len(cari.split()) > 3:
        return f" {cari} " in isi
    return f" {samakan(sebut_entri(entri))} " in isi or any(
        cari in samakan(satu.teks) and len(satu.teks) < len(entri.judul) + 12 for satu in kajian.kalimat
    )


def _isi_dokumen(kajian: Kajian) -> str:
    """All words of the body in order, those of cells and figures too, those of the contents not."""
    isi = [satu.teks for satu in kajian.kalimat]
    isi += [f"{blok.judul} {blok.alt}" for blok, _ in kajian.blok if isinstance(blok, Gambar)]
    return f" {samakan(' '.join(isi))} "


FRAGMEN_ISI = "DAFTAR ISI\n\nBab I Pendahuluan ..... 1\nA. Latar Belakang ..... 1\n{}\nBab II Penutup ..... 3\n\n"
FRAGMEN_BADAN = (
    bab("I", "PENDAHULUAN", "A. Latar Belakang", "Laporan ini disusun setiap tahun.")
    + "B. Dasar Hukum\n\nLaporan ini mengikuti peraturan.\n\n"
    + bab("II", "PENUTUP", "Demikian laporan ini.")
)


@cek(
    kode="daftar.entri-tanpa-judul",
    judul="Isi yang didaftar tidak ada dalam dokumen",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Daftar isi menyebut bagian yang tidak ada dalam dokumen.",
    salah=FRAGMEN_ISI.format("B. Dasar Hukum ..... 2\nC. Analisis Efisiensi ..... 2") + FRAGMEN_BADAN,
    benar=FRAGMEN_ISI.format("B. Dasar Hukum ..... 2") + FRAGMEN_BADAN,
)
def cek_entri_tanpa_judul(kajian: Kajian) -> Iterator[Temuan]:
    isi = _isi_dokumen(kajian)
    for daftar, tempat in list_daftar(kajian, JenisDaftarIsi.ISI):
        judul = _list_judul(kajian, JenisDaftarIsi.ISI)
        for entri in daftar.entri:
            mirip, terdekat = _best(entri, judul)
            if mirip >= SERUPA or len(judul) < 2 or _TAMBAHAN.match(entri.judul) or _is_read(kajian, isi, entri):
                continue
            pasti = not kajian.bacaan.tak_terbaca
            yield lapor(
                "daftar.entri-tanpa-judul",
                tempat_entri(entri, tempat),
                sebut_entri(entri),
                ditemukan=f"“{sebut_entri(entri)}” hanya ada dalam daftar isi",
                penjelasan=f"Daftar isi menjanjikan “{entri.judul}”, tetapi tidak ada judul itu dalam dokumen."
                + (f" Judul yang paling mendekati: “{terdekat.judul}”." if terdekat and mirip > 50 else ""),
                tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
                yakin=95 if pasti else 70,
            )


@cek(
    kode="daftar.judul-beda",
    judul="Judul atau nomor dalam daftar isi berbeda dari isinya",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Judul atau nomor dalam daftar isi tidak sama dengan judul dalam dokumen.",
    salah=FRAGMEN_ISI.format("B. Landasan Hukum Penyusunan ..... 2") + FRAGMEN_BADAN,
    benar=FRAGMEN_ISI.format("B. Dasar Hukum ..... 2") + FRAGMEN_BADAN,
)
def cek_judul_beda(kajian: Kajian) -> Iterator[Temuan]:
    judul = _list_judul(kajian, JenisDaftarIsi.ISI)
    for daftar, tempat in list_daftar(kajian, JenisDaftarIsi.ISI):
        beda = [
            (entri, satu) for entri in daftar.entri if (satu := _find_pasangan(entri, judul, daftar.entri)) is not None
        ]
        if not beda:
            continue
        entri, satu = beda[0]
        yield lapor(
            "daftar.judul-beda",
            tempat_entri(entri, tempat),
            sebut_entri(entri),
            ditemukan=f"daftar isi: “{sebut_entri(entri)}”",
            seharusnya=f"“{_bernomor(satu)}” seperti dalam dokumen, atau sebaliknya",
            penjelasan=f"Dalam dokumen bagian ini berjudul “{_bernomor(satu)}”. Nomor dan judul dalam daftar "
            "isi disalin dari dokumen, bukan dari laporan lain.",
            akibat=tuple(
                Akibat(tempat_entri(e, tempat), sebut_entri(e), f"dalam dokumen: “{_bernomor(j)}”") for e, j in beda[1:]
            ),
        )


def _find_pasangan(entri: EntriDaftar, judul: Sequence[Judul], semua: Sequence[EntriDaftar]) -> Judul | None:
    """The heading this entry means and writes otherwise, None where it writes it right or means none."""
    bab_ = entri.nomor.casefold().startswith("bab")
    judul = [satu for satu in judul if (satu.tingkat == 1) == bab_]
    mirip, terdekat = _best(entri, judul)
    if terdekat is None or not entri.nomor or not terdekat.nomor:
        return None
    sama_nomor = [satu for satu in judul if _nomor(satu.nomor) == _nomor(entri.nomor) and satu.judul]
    if mirip >= SAMA:
        kembar = [satu for satu in judul if _alike(satu.judul, entri.judul) >= SAMA]
        return None if any(_nomor(satu.nomor) == _nomor(entri.nomor) for satu in kembar) else terdekat
    if any(_alike(lain.judul, terdekat.judul) > mirip for lain in semua if lain is not entri):
        return None
    if sama_nomor and _shares_kata(sama_nomor[0].judul, entri.judul) and not _is_tersebut(sama_nomor[0], semua):
        return sama_nomor[0]
    return terdekat if mirip >= SERUPA or (terdekat in sama_nomor[:1] and mirip > 45) else None


def _shares_kata(satu: str, dua: str) -> bool:
    """Whether two titles share a whole word of meaning, such as "Capaian Kinerja" and "Capaian Wilayah"."""
    return bool({kata for kata in samakan(satu).split() if len(kata) > 4} & set(samakan(dua).split()))


def _is_tersebut(judul: Judul, semua: Sequence[EntriDaftar]) -> bool:
    """Whether some entry has that very title."""
    return any(_alike(lain.judul, judul.judul) >= SAMA for lain in semua)


@cek(
    kode="daftar.judul-tanpa-entri",
    judul="Bagian dokumen tidak ada dalam daftar isi",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Ada bagian dokumen yang tidak disebut dalam daftar isi.",
    salah=FRAGMEN_ISI.format("") + FRAGMEN_BADAN,
    benar=FRAGMEN_ISI.format("B. Dasar Hukum ..... 2") + FRAGMEN_BADAN,
)
def cek_judul_tanpa_entri(kajian: Kajian) -> Iterator[Temuan]:
    judul = _list_judul(kajian, JenisDaftarIsi.ISI)
    for daftar, tempat in list_daftar(kajian, JenisDaftarIsi.ISI)[:1]:
        dalam = max((satu.tingkat for satu in judul if _in_entri(satu, daftar.entri)), default=0)
        hilang = [
            satu
            for satu in judul
            if satu.tingkat <= min(dalam, 2)
            and satu.nomor
            and not _in_entri(satu, daftar.entri)
            and not _is_near(satu, daftar.entri)
        ]
        if hilang:
            sebut = gabung([f"“{_bernomor(satu)}”" for satu in hilang])
            yield lapor(
                "daftar.judul-tanpa-entri",
                hilang[0].tempat,
                _bernomor(hilang[0]),
                ditemukan=f"{len(hilang)} judul tidak ada dalam daftar isi",
                penjelasan=f"Daftar isi tidak memuat {sebut}. Daftar isi perlu disusun ulang sesudah isi dokumen "
                "selesai.",
                akibat=tuple(Akibat(satu.tempat, _bernomor(satu), "tidak didaftar") for satu in hilang[1:]),
                yakin=85,
            )
        del tempat


def _in_entri(judul: Judul, entri: Sequence[EntriDaftar]) -> bool:
    return any(_alike(satu.judul, judul.judul) >= SAMA for satu in entri)


def _is_near(judul: Judul, entri: Sequence[EntriDaftar]) -> bool:
    return any(_alike(satu.judul, judul.judul) >= SERUPA for satu in entri)


def _daftar_tabel(*entri: str) -> str:
    return "DAFTAR TABEL\n\n" + "\n".join(entri) + "\n\n"


_TABEL = bab(
    "I", "PENDAHULUAN", tabel("Tabel 1.1 Susunan Jabatan", *PEGAWAI), tabel("Tabel 1.2 Tingkat Pendidikan", *PEGAWAI)
)


@cek(
    kode="daftar.tabel-tidak-ada",
    judul="Tabel atau gambar yang didaftar tidak ada dalam dokumen",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Daftar tabel atau gambar menyebut nomor yang tidak ada dalam dokumen.",
    salah=_daftar_tabel(
        "Tabel 1.1 Susunan Jabatan ..... 1", "Tabel 1.2 Tingkat Pendidikan ..... 1", "Tabel 1.3 Aset ..... 2"
    )
    + _TABEL,
    benar=_daftar_tabel("Tabel 1.1 Susunan Jabatan ..... 1", "Tabel 1.2 Tingkat Pendidikan ..... 1") + _TABEL,
)
def cek_tabel_tidak_ada(kajian: Kajian) -> Iterator[Temuan]:
    isi = _isi_dokumen(kajian)
    for daftar, tempat in list_daftar(kajian, JenisDaftarIsi.TABEL, JenisDaftarIsi.GAMBAR):
        judul = _list_judul(kajian, daftar.jenis)
        ada = {_nomor(satu.nomor) for satu in judul}
        hilang = [satu for satu in daftar.entri if satu.nomor and _nomor(satu.nomor) not in ada]
        hilang = [satu for satu in hilang if _best(satu, judul)[0] < SAMA and not _is_read(kajian, isi, satu)]
        if not hilang or not judul:
            continue
        pasti = not kajian.bacaan.tak_terbaca and daftar.jenis is JenisDaftarIsi.TABEL
        yield lapor(
            "daftar.tabel-tidak-ada",
            tempat_entri(hilang[0], tempat),
            sebut_entri(hilang[0]),
            ditemukan=f"{gabung([sebut_entri(satu) for satu in hilang])} tidak ada dalam dokumen",
            penjelasan=f"{NAMA[daftar.jenis].capitalize()} menyebut {len(hilang)} nomor yang tidak ada dalam "
            "dokumen. Isi yang dijanjikan hilang, atau daftarnya tertinggal dari naskah lama.",
            akibat=tuple(
                Akibat(tempat_entri(satu, tempat), sebut_entri(satu), "tidak ada dalam dokumen") for satu in hilang[1:]
            ),
            tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
            yakin=95 if pasti else 75,
        )


@cek(
    kode="daftar.tabel-beda",
    judul="Judul tabel atau gambar dalam daftar berbeda dari isinya",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Judul dalam daftar tabel atau gambar tidak sama dengan judul dalam dokumen.",
    salah=_daftar_tabel("Tabel 1.1 Susunan Jabatan ..... 1", "Tabel 1.2 Luas Wilayah Desa ..... 1") + _TABEL,
    benar=_daftar_tabel("Tabel 1.1 Susunan Jabatan ..... 1", "Tabel 1.2 Tingkat Pendidikan ..... 1") + _TABEL,
)
def cek_tabel_beda(kajian: Kajian) -> Iterator[Temuan]:
    isi = _isi_dokumen(kajian)
    for daftar, tempat in list_daftar(kajian, JenisDaftarIsi.TABEL, JenisDaftarIsi.GAMBAR):
        judul = _list_judul(kajian, daftar.jenis)
        # A caption whose table or chart was not recognised is a line of text with that number and title.
        beda = [
            (entri, satu)
            for entri in daftar.entri
            for satu in _other_title(entri, judul)
            if f" {samakan(sebut_entri(entri))} " not in isi
        ]
        if beda:
            entri, satu = beda[0]
            yield lapor(
                "daftar.tabel-beda",
                tempat_entri(entri, tempat),
                sebut_entri(entri),
                ditemukan=f"{NAMA[daftar.jenis]}: “{sebut_entri(entri)}”",
                seharusnya=f"“{satu.nomor} {satu.judul}” seperti dalam dokumen",
                penjelasan=f"Dalam dokumen nomor {satu.nomor} berjudul “{satu.judul}”. Sebanyak {len(beda)} "
                f"judul dalam "
                f"{NAMA[daftar.jenis]} berbeda dari isinya.",
                akibat=tuple(
                    Akibat(tempat_entri(e, tempat), sebut_entri(e), f"dalam dokumen: “{j.judul}”") for e, j in beda[1:]
                ),
            )


def _other_title(entri: EntriDaftar, judul: Sequence[Judul]) -> list[Judul]:
    """The table of that number where none of that number has the title, or of that title where none has the number."""
    sama = [satu for satu in judul if _nomor(satu.nomor) == _nomor(entri.nomor) and satu.judul]
    if not sama and entri.nomor:
        sejudul = [satu for satu in judul if _alike(entri.judul, satu.judul) >= SAMA]
        return sejudul if len(sejudul) == 1 and sejudul[0].nomor else []
    if not sama or not entri.judul or any(_is_same_title(entri.judul, satu.judul) for satu in sama):
        return []
    return sama[:1]


def _is_same_title(satu: str, dua: str) -> bool:
    """A title that the list shortens is the same title."""
    kiri, kanan = samakan(satu), samakan(dua)
    awal = min(len(kiri), len(kanan))
    return _alike(satu, dua) >= SAMA or (awal >= 20 and fuzz.ratio(kiri[:awal], kanan[:awal]) >= SAMA)


@cek(
    kode="daftar.halaman",
    judul="Nomor halaman dalam daftar isi tidak cocok",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Nomor halaman dalam daftar isi tidak sama dengan nomor yang tercetak pada halaman judulnya.",
    salah="DAFTAR ISI\n\nRINGKASAN EKSEKUTIF ..... 6\nBab I Pendahuluan ..... 4\nBab II Penutup ..... "
    "5\n\nRINGKASAN EKSEKUTIF\n\nUraian.\n\n" + FRAGMEN_BADAN,
    benar="DAFTAR ISI\n\nRINGKASAN EKSEKUTIF ..... 3\nBab I Pendahuluan ..... 4\nBab II Penutup ..... "
    "5\n\nRINGKASAN EKSEKUTIF\n\nUraian.\n\n" + FRAGMEN_BADAN,
)
def cek_halaman(kajian: Kajian) -> Iterator[Temuan]:
    tercetak = read_nomor_halaman(kajian)
    for daftar, tempat in list_daftar(kajian, *JenisDaftarIsi):
        judul = _list_judul(kajian, daftar.jenis)
        salah = [
            (entri, cetak)
            for entri in daftar.entri
            if (cetak := _page_of(entri, judul, tercetak)) and entri.halaman.casefold() != cetak.casefold()
        ]
        if salah:
            yield _tell_halaman(salah, tempat, daftar.jenis)
        else:
            yield from _check_mundur(daftar, tempat)


def _page_of(entri: EntriDaftar, judul: Sequence[Judul], tercetak: dict[int, str]) -> str:
    """The page number printed where the entry's heading stands; "" where the document does not tell."""
    if not entri.halaman:
        return ""
    sama = [satu for satu in judul if _alike(entri.judul, satu.judul) >= SAMA and _is_senomor(entri, satu)]
    # Another thing's title beside a number that the body bears is a wrong title, not a wrong page.
    if entri.nomor and (len(sama) > 1 or any(_nomor(satu.nomor) == _nomor(entri.nomor) for satu in judul)):
        sama = [satu for satu in sama if _nomor(satu.nomor) == _nomor(entri.nomor)]
    halaman = {satu.tempat.lokasi.halaman for satu in sama}
    nomor = halaman.pop() if len(halaman) == 1 else None
    if nomor is None:
        return ""
    akhir = max((satu.akhir or nomor for satu in sama), default=nomor)
    sah = [tercetak.get(satu, "") for satu in range(nomor, akhir + 1)]
    # A caption below its table may stand on the page where the table ends.
    return entri.halaman if entri.halaman.casefold() in {satu.casefold() for satu in sah} else sah[0]


def _is_senomor(entri: EntriDaftar, judul: Judul) -> bool:
    """Titles such as "Sasaran 1" and "Sasaran 2" are alike, so another number is only the same with equal words."""
    return (
        not entri.nomor
        or not judul.nomor
        or _nomor(judul.nomor) == _nomor(entri.nomor)
        or _alike(entri.judul, judul.judul) == 100
    )


def _tell_halaman(salah: Sequence[tuple[EntriDaftar, str]], tempat: Tempat, jenis: JenisDaftarIsi) -> Temuan:
    entri, cetak = salah[0]
    return lapor(
        "daftar.halaman",
        tempat_entri(entri, tempat),
        f"{sebut_entri(entri)} {entri.halaman}",
        ditemukan=f"halaman {entri.halaman}",
        seharusnya=f"halaman {cetak}",
        penjelasan=f"“{entri.judul}” tercetak pada halaman {cetak}, bukan {entri.halaman}. Sebanyak {len(salah)} nomor "
        f"halaman dalam {NAMA[jenis]} tidak cocok.",
        akibat=tuple(
            Akibat(tempat_entri(e, tempat), f"{sebut_entri(e)} {e.halaman}", f"halaman {c}") for e, c in salah[1:]
        ),
    )


def _check_mundur(daftar: DaftarIsi, tempat: Tempat) -> Iterator[Temuan]:
    """Without printed numbers at hand: pages of a list never go back."""
    angka = [(satu, int(satu.halaman)) for satu in daftar.entri if satu.halaman.isascii() and satu.halaman.isdigit()]
    for (lama, sebelum), (satu, nilai) in pairwise(angka):
        if nilai < sebelum:
            yield lapor(
                "daftar.halaman",
                tempat_entri(satu, tempat),
                f"{sebut_entri(satu)} {satu.halaman}",
                ditemukan=f"halaman {nilai} sesudah halaman {sebelum}",
                penjelasan=f"“{satu.judul}” berhalaman {nilai}, padahal “{lama.judul}” yang mendahuluinya berhalaman "
                f"{sebelum}. Salah satu dari keduanya keliru.",
            )
