"""Cek bilangan: digits and words, what is announced and what follows, one count said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.kenali.angka import find_angka
from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom, Kalimat, Peran, TabelTerbaca
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.kenali.terbilang import find_terbilang
from tolok.dokumen.naskah import Blok, Daftar, Lokasi, Paragraf
from tolok.dokumen.periksa.cek.bahan import find_kolom, join_teks, list_isi, sebut_tempat, walk_kolom
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat
from tolok.dokumen.terbilang import terbilang

BENDA = ("sasaran", "tujuan", "misi", "program", "kegiatan", "indikator", "fungsi", "tahapan", "kategori")
_CACAH = re.compile(
    r"\b(sub\s?kegiatan|" + "|".join(BENDA) + r")\b(?:\s(strategis|kinerja|utama|sasaran|pembangunan))?", re.IGNORECASE
)
_PENGANTAR = re.compile(
    r"(?::|sebagai berikut|berikut ini|berikut|yaitu|yakni|adalah|terdiri (?:dari|atas))[\s.:]{0,4}$", re.IGNORECASE
)
_HAL_LAIN = re.compile(
    r"\b(?:kendala|hambatan|permasalahan|masalah|faktor|langkah|hal|upaya|solusi|strategi|saran|hasil|alasan|rincian|"
    r"sasaran|program|kegiatan|indikator|tujuan|misi|tabel|gambar)\b",
    re.IGNORECASE,
)
_SEBAGIAN = re.compile(
    r"\b(?:(?:sasaran|tujuan|misi|program)\s(?:ini|tersebut|pertama|kedua|ketiga|keempat|ke-?[0-9]|[0-9])|"
    r"selain|lain|dukungan|pendukung|"
    r"dekonsentrasi|tugas pembantuan|apbn|seksi|bidang|bagian|subbag\w*|tahun lalu|setiap|masing-masing|SS[0-9])\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of a part of the office or of its plan."""
_SYARAT = re.compile(
    r"\b(?:ter|di|men)capai\b|tidak tercapai|kegagalan|keberhasilan|efisiensi (?:\w+ ){0,2}(?:pada|terjadi)|"
    r"\b(?:terjadi|terdapat) (?:\w+ ){0,3}pada\b|\b(?:program|kegiatan|sasaran)\b.{0,160}\bterdiri\b|\bdua\s?nya\b",
    re.IGNORECASE,
)
"""Words of a sentence that counts only those things to which something happened, or the parts of one thing."""
_TERBUKA = re.compile(r"antara lain|di\s?antaranya|misalnya|seperti", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cacah:
    """One count of a kind of thing in a sentence."""

    nilai: int
    benda: str
    mulai: int
    akhir: int


def find_cacah(teks: str) -> list[Cacah]:
    """Counts of sasaran, programmes and the like: "4 (empat) sasaran strategis", "tujuh program"."""
    bilangan = [
        (int(satu.nilai), satu.mulai, satu.akhir)
        for satu in find_angka(teks)
        if satu.peran is Peran.NILAI and satu.desimal == 0 and satu.kali == 1 and 0 < satu.nilai < 1000
    ]
    bilangan += [(int(satu.nilai), satu.mulai, satu.akhir) for satu in find_terbilang(teks) if 0 < satu.nilai < 1000]
    hasil = []
    for cocok in _CACAH.finditer(teks):
        depan = [satu for satu in bilangan if satu[2] <= cocok.start() and _is_rapat(teks[satu[2] : cocok.start()])]
        if depan:
            nilai, mulai, _ = max(depan, key=lambda satu: satu[2])
            hasil.append(Cacah(nilai, _benda(cocok), mulai, cocok.end()))
    return hasil


def _is_rapat(antara: str) -> bool:
    """Only closing brackets, blanks and a word for a unit between a count and its thing."""
    return len(antara) <= 16 and not re.sub(
        r"\s|\)|\(|[0-9]{1,3}|buah|jenis|macam|[a-z]{1,12}\)", "", antara.casefold()
    )


def _benda(cocok: re.Match[str]) -> str:
    benda = re.sub(r"\s", "", cocok[1].casefold())
    tambahan = (cocok[2] or "").casefold()
    return "indikator utama" if (benda, tambahan) == ("indikator", "utama") else benda.replace("subk", "sub k")


@cek(
    kode="bilangan.angka-kata",
    judul="Angka berbeda dari bilangannya dalam kata",
    tingkat=Tingkat.SALAH,
    dasar="Logika: angka dan kata yang menyertainya menyebut satu bilangan.",
    penjelasan="Angka dan kata dalam kurung menyebut bilangan yang berbeda.",
    salah="Renja memuat 28 (dua puluh tujuh) sub kegiatan.\n",
    benar="Renja memuat 28 (dua puluh delapan) sub kegiatan.\n",
)
def cek_angka_kata(kajian: Kajian) -> Iterator[Temuan]:
    for satu in kajian.kalimat:
        for kata in find_terbilang(satu.teks):
            depan, belakang = satu.teks[: kata.mulai].rstrip(), satu.teks[kata.akhir :]
            tutup = re.match(r"\s{0,2}(?:rupiah|persen|orang|desa|buah)?\s{0,2}\)", belakang, re.IGNORECASE)
            if not depan.endswith("(") or not tutup:
                continue
            angka = [a for a in find_angka(satu.teks) if 0 <= len(depan) - 1 - a.akhir <= 3 and a.peran is Peran.NILAI]
            if not angka or angka[-1].kali != 1 or kata.nilai in (angka[-1].nilai, angka[-1].lain):
                continue
            yield lapor(
                "bilangan.angka-kata",
                satu.tempat,
                shorten_sekitar(satu.teks, angka[-1].mulai, kata.akhir),
                ditemukan=f"{angka[-1].teks} ({kata.teks})",
                seharusnya=_say_pilihan(angka[-1].nilai, kata.nilai),
                penjelasan=f"Angkanya {angka[-1].teks}, tetapi katanya “{kata.teks}”. Salah satu keliru; cocokkan "
                "dengan tabel atau daftarnya.",
            )


def _say_pilihan(angka: object, kata: object) -> str:
    if int(str(angka).split(".", maxsplit=1)[0]) != angka:
        return ""
    return f"{angka} ({terbilang(int(str(angka)))}) atau {kata} ({terbilang(int(str(kata)))})"


@cek(
    kode="bilangan.daftar",
    judul="Banyaknya butir berbeda dari yang disebut",
    tingkat=Tingkat.SALAH,
    dasar="Logika: banyaknya yang disebut sama dengan banyaknya yang dirinci.",
    penjelasan="Kalimat pengantar menyebut banyaknya butir, dan daftar di bawahnya berbutir lain banyaknya.",
    salah="Renja memuat 4 (empat) program sebagai berikut:\n\n1. Program Penunjang;\n2. Program Pelayanan;\n"
    "3. Program Pemberdayaan.\n",
    benar="Renja memuat 3 (tiga) program sebagai berikut:\n\n1. Program Penunjang;\n2. Program Pelayanan;\n"
    "3. Program Pemberdayaan.\n",
)
def cek_daftar(kajian: Kajian) -> Iterator[Temuan]:
    for teks, tempat, daftar in _walk_pengantar(kajian):
        cacah = find_cacah(teks)
        banyak = len(daftar.butir)
        if not cacah or _TERBUKA.search(teks) or any(satu.nilai == banyak for satu in cacah) or banyak < 2:
            continue
        satu = cacah[-1]
        if len({c.benda for c in cacah}) > 1 or not _is_mengumumkan(teks[satu.akhir :]):
            continue
        yield lapor(
            "bilangan.daftar",
            tempat,
            shorten_sekitar(teks, satu.mulai, satu.akhir),
            ditemukan=f"disebut {satu.nilai} {satu.benda}, dirinci {banyak} butir",
            penjelasan=f"Kalimat ini menyebut {satu.nilai} {satu.benda}, tetapi daftar di bawahnya berisi {banyak} "
            "butir. Ada butir yang kurang atau lebih, atau bilangannya tertinggal dari naskah lama.",
            yakin=90,
        )


def _is_mengumumkan(sesudah: str) -> bool:
    """Whether nothing else that could be listed stands between the count and the end of the sentence."""
    return len(sesudah) < 70 and not _HAL_LAIN.search(sesudah)


def _walk_pengantar(kajian: Kajian) -> Iterator[tuple[str, Tempat, Daftar]]:
    """Last sentences of paragraphs that introduce the list right below."""
    lama: tuple[Blok, Tempat] | None = None
    for blok, tempat in kajian.blok:
        if isinstance(blok, Daftar) and lama is not None and isinstance(lama[0], Paragraf):
            teks = re.split(r"(?<=[.!?])\s", join_teks(lama[0].teks).strip())[-1]
            mulai_baru = not blok.label or blok.label[0].strip("(). ") in ("1", "a", "A", "i", "-", "•", "–")
            if mulai_baru and _PENGANTAR.search(teks):
                yield teks, lama[1], blok
        lama = (blok, tempat)


@cek(
    kode="bilangan.sebut-rinci",
    judul="Yang disebut lebih sedikit daripada yang dirinci",
    tingkat=Tingkat.RAGU,
    dasar="Logika: yang disebut dalam kalimat sama dengan yang dirinci di bawahnya.",
    penjelasan="Kalimat menyebut beberapa hal, dan rinciannya memuat hal lain pula.",
    salah="Indikator yang dipakai meliputi: Masukan, Keluaran, dan Hasil, dengan uraian sebagai berikut:\n\n"
    "a. Masukan: dana dan tenaga;\nb. Keluaran: barang dan jasa;\nc. Hasil: manfaat langsung;\n"
    "d. Dampak: perubahan jangka panjang.\n",
    benar="Indikator yang dipakai meliputi: Masukan, Keluaran, dan Hasil, dengan uraian sebagai berikut:\n\n"
    "a. Masukan: dana dan tenaga;\nb. Keluaran: barang dan jasa;\nc. Hasil: manfaat langsung.\n",
)
def cek_sebut_rinci(kajian: Kajian) -> Iterator[Temuan]:
    for teks, tempat, daftar in _walk_pengantar(kajian):
        rinci = re.search(r"(?:meliputi|terdiri (?:dari|atas)|yaitu|yakni)\s{0,3}:?\s(.{5,300})$", teks, re.IGNORECASE)
        if rinci is None or _TERBUKA.search(teks):
            continue
        awal = [_first_word(butir) for butir in daftar.butir]
        sebut = normalize_nama(rinci[1]).split()
        dikenal = [kata for kata in awal if kata and kata in sebut]
        lain = [kata for kata in awal if kata and kata not in sebut]
        if len(dikenal) >= 2 and lain and len(lain) < len(dikenal) + 1 and awal[: len(dikenal)] == dikenal:
            yield lapor(
                "bilangan.sebut-rinci",
                tempat,
                teks,
                ditemukan=f"disebut {len(dikenal)} hal, dirinci {len(awal)} butir",
                penjelasan=f"Kalimat ini menyebut {len(dikenal)} hal, sedangkan rinciannya berisi {len(awal)} butir. "
                f"Yang tidak disebut: {', '.join(lain)}.",
                yakin=85,
            )


def _first_word(butir: Sequence[Blok]) -> str:
    if not butir or not isinstance(butir[0], Paragraf):
        return ""
    kata = normalize_nama(join_teks(butir[0].teks)).split()
    return kata[0] if kata and len(kata[0]) > 3 else ""


@dataclass(frozen=True, slots=True)
class _Sebutan:
    cacah: Cacah
    kalimat: Kalimat


def _collect_cacah(kajian: Kajian) -> dict[str, list[_Sebutan]]:
    """Counts that speak of the whole office, by thing."""
    hasil: dict[str, list[_Sebutan]] = {}
    for satu in list_isi(kajian):
        if re.search(
            r"\b(?:kabupaten|provinsi|pemerintah daerah|rpjmd|nasional)\b.{0,40}\b(?:misi|sasaran|tujuan)",
            satu.teks,
            re.IGNORECASE,
        ):
            continue
        for cacah in find_cacah(satu.teks):
            if re.search(
                r"\b(?:program|kegiatan)\b.{0,160}\b(?:mem\w{1,4}ki|terdiri|meliputi)\b",
                satu.teks[: cacah.mulai],
                re.IGNORECASE,
            ):
                continue
            if _SYARAT.search(satu.teks):
                continue
            bebas = not re.search(r"\b(?:dari|sebanyak|masing-masing|setiap|tiap)\s{1,2}$", satu.teks[: cacah.mulai])
            if (
                bebas
                and cacah.nilai > 1
                and not _SEBAGIAN.search(satu.teks)
                and cacah.benda in ("sasaran", "program", "kegiatan", "sub kegiatan")
            ):
                hasil.setdefault(cacah.benda, []).append(_Sebutan(cacah, satu))
    return hasil


@cek(
    kode="bilangan.cacah-beda",
    judul="Banyaknya disebut berbeda-beda",
    tingkat=Tingkat.RAGU,
    dasar="Logika: satu hal hanya mempunyai satu jumlah.",
    penjelasan="Banyaknya satu hal disebut berbeda di beberapa tempat.",
    salah="Kecamatan melaksanakan 6 (enam) program pada tahun 2023.\n\nAnggaran tersebar pada 7 (tujuh) program.\n",
    benar="Kecamatan melaksanakan 6 (enam) program pada tahun 2023.\n\nAnggaran tersebar pada 6 (enam) program.\n",
)
def cek_cacah_beda(kajian: Kajian) -> Iterator[Temuan]:
    for benda, sebutan in _collect_cacah(kajian).items():
        nilai = [satu.cacah.nilai for satu in sebutan]
        terbanyak = max(nilai, key=nilai.count)
        lain = [satu for satu in sebutan if satu.cacah.nilai != terbanyak]
        if not lain or len(set(nilai)) > 3:
            continue
        utama = next(satu for satu in sebutan if satu.cacah.nilai == terbanyak)
        satu = lain[0]
        yield lapor(
            "bilangan.cacah-beda",
            satu.kalimat.tempat,
            shorten_sekitar(satu.kalimat.teks, satu.cacah.mulai, satu.cacah.akhir),
            ditemukan=f"{satu.cacah.nilai} {benda}; di tempat lain {terbanyak} {benda}",
            penjelasan=f"Di sini disebut {satu.cacah.nilai} {benda}, sedangkan di "
            f"{sebut_tempat(utama.kalimat.tempat) or 'tempat lain'} disebut {terbanyak}. Bila yang dimaksud memang "
            "berbeda, sebutkan lingkupnya.",
            akibat=tuple(
                Akibat(s.kalimat.tempat, s.kalimat.teks[:120], f"{s.cacah.nilai} {benda}") for s in (utama, *lain[1:])
            ),
            yakin=75,
        )


@cek(
    kode="bilangan.cacah-tabel",
    judul="Banyaknya yang disebut berbeda dari isi tabel",
    tingkat=Tingkat.RAGU,
    dasar="Logika: banyaknya yang disebut sama dengan banyaknya yang disajikan.",
    penjelasan="Kalimat menyebut banyaknya program atau sasaran, dan tabel menyajikan lain banyaknya.",
    salah="Anggaran mendukung 4 (empat) sasaran seperti dalam tabel berikut.\n\n"
    + tabel("Tabel 3.4 Sasaran", "No | Sasaran | Anggaran", "1 | Tertib arsip | 100.000", "2 | Tertib aset | 200.000"),
    benar="Anggaran mendukung 2 (dua) sasaran seperti dalam tabel berikut.\n\n"
    + tabel("Tabel 3.4 Sasaran", "No | Sasaran | Anggaran", "1 | Tertib arsip | 100.000", "2 | Tertib aset | 200.000"),
)
def cek_cacah_tabel(kajian: Kajian) -> Iterator[Temuan]:
    blok = _blocks_after(kajian)
    for kalimat, cacah in ((satu, c) for satu in list_isi(kajian) for c in find_cacah(satu.teks)):
        sesudah = _table_after(kajian, blok, kalimat)
        banyak = _count_hal(sesudah, cacah.benda) if sesudah else 0
        if sesudah is None or banyak in (0, cacah.nilai):
            continue
        if any(c.nilai == banyak for c in find_cacah(kalimat.teks)):
            continue
        nama = sesudah.tempat.tabel or "tabel sesudahnya"
        yield lapor(
            "bilangan.cacah-tabel",
            kalimat.tempat,
            shorten_sekitar(kalimat.teks, cacah.mulai, cacah.akhir),
            ditemukan=f"disebut {cacah.nilai} {cacah.benda}, dalam {nama} ada {banyak}",
            penjelasan=f"Kalimat ini menyebut {cacah.nilai} {cacah.benda}, sedangkan {nama} menyajikan {banyak}. "
            "Cocokkan bilangannya dengan isi tabel.",
            yakin=75,
        )


def _table_after(kajian: Kajian, blok: Mapping[Lokasi, Blok], kalimat: Kalimat) -> TabelTerbaca | None:
    """The table that the sentence introduces: it points below and nothing but its caption is between."""
    if not re.search(r"\b(?:berikut|di ?bawah)\b", kalimat.teks, re.IGNORECASE):
        return None
    dekat = blok.get(kalimat.tempat.lokasi)
    return next((satu for satu in kajian.tabel if satu.tabel is dekat), None) if dekat is not None else None


def _blocks_after(kajian: Kajian) -> dict[Lokasi, Blok]:
    """By the place of a paragraph, what stands right after it where that is no paragraph."""
    return {
        tempat.lokasi: berikut
        for (blok, tempat), (berikut, _) in pairwise(kajian.blok)
        if isinstance(blok, Paragraf) and not isinstance(berikut, Paragraf)
    }


def _count_hal(tabel_: TabelTerbaca, benda: str) -> int:
    """How many different things of that kind the table shows; 0 where it does not say."""
    if benda == "sasaran":
        kolom = find_kolom(tabel_, JenisKolom.SASARAN)
        return len({normalize_nama(teks) for _, _, teks in walk_kolom(tabel_, kolom[0])}) if kolom else 0
    if benda not in ("program", "sub kegiatan", "kegiatan"):
        return 0
    uraian = [satu.uraian for satu in tabel_.baris if satu.jenis not in (JenisBaris.KEPALA, JenisBaris.JUMLAH)]
    awalan = {normalize_nama(satu) for satu in uraian if satu.casefold().startswith(f"{benda} ")}
    return len(awalan)
