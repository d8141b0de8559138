"""Cek pernyataan: what sentences claim about achievement agrees with the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tolok.dokumen.kenali.bentuk import JenisKolom, Kalimat, Peran, TabelTerbaca
from tolok.dokumen.kenali.nama import SAMA, match_nama, normalize_nama
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.kenali.terbilang import find_terbilang
from tolok.dokumen.periksa.cek.bahan import find_kolom, isi_sel, list_baris, list_isi, sebut_tempat
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "Logika: pernyataan dalam kalimat mengikuti angka dalam tabel."
SERATUS = Decimal(100)
_SELURUH = re.compile(
    r"\b(?:(?:seluruh|semua|keseluruhan)(?:nya)?\s(?:target\s)?(?:indikator|sasaran|"
    r"target)\b.{0,60}?\b(?:tercapai|dicapai|terpenuhi|memenuhi target|mencapai target)|"
    r"(?:seluruhnya|semuanya)\s(?:telah\s|dapat\s|sudah\s)?(?:tercapai|mencapai|terpenuhi)|"
    r"secara keseluruhan\b.{0,80}\b(?:telah|sudah)\s(?:tercapai|dicapai))",
    re.IGNORECASE,
)
_SEBAGIAN = re.compile(
    r"\bsebagian\s(?:besar\s)?(?:sudah|telah|indikator|sasaran|target)?\s?(?:tercapai|terpenuhi|dicapai)", re.IGNORECASE
)
_HAMPIR = re.compile(
    r"\b(?:hampir|belum|tidak|kurang)\s(?:seluruhnya\s)?(?:ter|men)capai(?:nya)?\b|\bbelum optimal(?:nya)? capaian",
    re.IGNORECASE,
)
_EFISIEN = re.compile(r"\befisien(?:si)?\b", re.IGNORECASE)
_SISA = re.compile(
    r"\b(?:sisa (?:anggaran|dana|belanja)|tidak terserap|tidak terealisasi|penghematan|serapan|penyerapan)\b",
    re.IGNORECASE,
)
_PENOLAKAN = re.compile(r"\b(?:bukan|tidak berarti|belum tentu|tidak otomatis)\b", re.IGNORECASE)
_BERNOMOR = re.compile(r"(?:^|\s)[0-9]{1,2}[.)]\s")
_JANGKA = re.compile(r"renstra|rpjmd|jangka menengah|akhir periode|standar|nasional|triwulan|semester", re.IGNORECASE)
KOP = "No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian"
_TURUN = tabel(
    "Tabel 3.1 Capaian",
    KOP,
    "1 | Tertib arsip | Jumlah arsip tertata | 20 | 18 | 90%",
    "2 | Tertib aset | Jumlah aset terdata | 10 | 10 | 100%",
)
_PENUH = tabel(
    "Tabel 3.1 Capaian",
    KOP,
    "1 | Tertib arsip | Jumlah arsip tertata | 20 | 20 | 100%",
    "2 | Tertib aset | Jumlah aset terdata | 10 | 10 | 100%",
)


def list_capaian(kajian: Kajian) -> list[tuple[str, Decimal, Tempat]]:
    """Indicator, percent of achievement this year, and place, from the tables of achievement."""
    hasil = []
    for tabel_, baris, nama, kolom in _walk_capaian(kajian):
        angka = tabel_.angka.get((baris, kolom))
        if angka:
            hasil.append((nama, angka.nilai, tabel_.tempat_sel(baris, kolom)))
    return hasil


def _walk_capaian(kajian: Kajian) -> Iterator[tuple[TabelTerbaca, int, str, int]]:
    """Rows of indicators in tables with target, realisasi and capaian of the year: row, name, column of capaian."""
    tahun = kajian.profil.tahun
    for tabel_ in kajian.tabel:
        kolom = [n for n in find_kolom(tabel_, JenisKolom.CAPAIAN) if tabel_.kolom[n].tahun in (None, tahun)]
        indikator = find_kolom(tabel_, JenisKolom.INDIKATOR)
        berhak = all(
            any(tabel_.kolom[n].tahun in (None, tahun) for n in find_kolom(tabel_, jenis))
            for jenis in (JenisKolom.TARGET, JenisKolom.REALISASI)
        )
        if not kolom or not indikator or not berhak or any(tabel_.kolom[n].triwulan for n in kolom):
            continue
        for baris in list_baris(tabel_):
            if _is_tahun_lain(tabel_, baris, tahun):
                continue
            nama = isi_sel(tabel_.kisi[baris][indikator[0]])
            if sum(huruf.isalpha() for huruf in nama) > 3:
                yield tabel_, baris, nama, kolom[0]


def _is_tahun_lain(tabel_: TabelTerbaca, baris: int, tahun: int | None) -> bool:
    """Whether a row of a table with one row a year is of another year."""
    sebut = {int(satu.nilai) for (b, _), satu in tabel_.angka.items() if b == baris and satu.peran is Peran.TAHUN}
    return tahun is not None and bool(sebut) and tahun not in sebut


@cek(
    kode="pernyataan.seluruh-tercapai",
    judul="Disebut seluruhnya tercapai, padahal ada yang tidak",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Kalimat menyatakan seluruh target tercapai, tetapi tabel memuat capaian di bawah 100%.",
    salah=_TURUN + "Seluruh indikator kinerja telah mencapai target yang ditetapkan.\n",
    benar=_PENUH + "Seluruh indikator kinerja telah mencapai target yang ditetapkan.\n",
)
def cek_seluruh(kajian: Kajian) -> Iterator[Temuan]:
    kurang = [satu for satu in list_capaian(kajian) if satu[1] < SERATUS]
    for satu in list_isi(kajian) if kurang else ():
        cocok = _SELURUH.search(satu.teks)
        if not cocok or re.search(
            r"\b(?:belum|tidak|hampir|kecuali|apabila|jika|akan|agar|dapat)\b", satu.teks, re.IGNORECASE
        ):
            continue
        nama, nilai, tempat = min(kurang, key=lambda k: k[1])
        pasti = not re.search(r"secara keseluruhan", cocok.group(), re.IGNORECASE)
        yield lapor(
            "pernyataan.seluruh-tercapai",
            satu.tempat,
            shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
            ditemukan="disebut seluruhnya tercapai",
            seharusnya=f"{len(kurang)} indikator tidak mencapai target",
            penjelasan=f"Menurut {sebut_tempat(tempat)} capaian “{nama}” {str(nilai).replace('.', ',')}%, di "
            f"bawah target. "
            "Pernyataan bahwa semuanya tercapai tidak benar.",
            akibat=tuple(Akibat(t, f"{n} {v}%", "di bawah target") for n, v, t in kurang),
            tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
            yakin=92 if pasti else 75,
        )


@cek(
    kode="pernyataan.sebagian",
    judul="Disebut sebagian tercapai, padahal tabel menunjukkan semuanya",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Kalimat menyatakan sebagian tercapai, tetapi semua capaian dalam tabel 100% atau lebih.",
    salah=_PENUH + "Dari dua indikator sasaran sebagian sudah tercapai dan terpenuhi.\n",
    benar=_TURUN + "Dari dua indikator sasaran sebagian sudah tercapai dan terpenuhi.\n",
)
def cek_sebagian(kajian: Kajian) -> Iterator[Temuan]:
    capaian = list_capaian(kajian)
    penuh = len(capaian) > 1 and all(nilai >= SERATUS for _, nilai, _ in capaian)
    for satu in list_isi(kajian) if penuh else ():
        cocok = _SEBAGIAN.search(satu.teks)
        if cocok:
            yield lapor(
                "pernyataan.sebagian",
                satu.tempat,
                shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                ditemukan=cocok.group(),
                seharusnya=f"seluruh {len(capaian)} indikator tercapai menurut tabel",
                penjelasan=f"Semua capaian dalam tabel ({len(capaian)} indikator) 100% atau lebih, tetapi "
                f"kalimat ini menyebut "
                "baru sebagian yang tercapai. Salah satunya keliru.",
                yakin=85,
            )


@cek(
    kode="pernyataan.hampir-tercapai",
    judul="Disebut belum tercapai, padahal capaiannya penuh",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Kalimat menyatakan indikator hampir atau belum tercapai, padahal tabel menunjukkan 100% atau lebih.",
    salah=_PENUH + "Kendala terlihat dari hampir tercapainya target jumlah arsip tertata pada tahun ini.\n",
    benar=_PENUH + "Keberhasilan terlihat dari tercapainya target jumlah arsip tertata pada tahun ini.\n",
)
def cek_hampir(kajian: Kajian) -> Iterator[Temuan]:
    capaian = [(normalize_nama(nama), nama, nilai, tempat) for nama, nilai, tempat in list_capaian(kajian)]
    for satu in list_isi(kajian):
        cocok = _HAMPIR.search(satu.teks)
        if not cocok or _JANGKA.search(satu.teks):
            continue
        isi = normalize_nama(re.sub(r"^\s{0,3}target\s", "", satu.teks[cocok.end() : cocok.end() + 250]))
        kena = [k for k in capaian if len(k[0]) > 12 and isi.find(k[0][:45]) in range(60)]
        pasti = bool(kena)
        kena = kena or [k for k in capaian if _same_start(k[0], isi)]
        if kena and all(k[2] >= SERATUS for k in kena):
            _, nama, nilai, tempat = kena[0]
            yield lapor(
                "pernyataan.hampir-tercapai",
                satu.tempat,
                shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                ditemukan=f"“{cocok.group()}” untuk {nama}",
                seharusnya=f"tercapai {str(nilai).replace('.', ',')}%",
                penjelasan=f"Menurut {sebut_tempat(tempat)} capaian “{nama}” {str(nilai).replace('.', ',')}%. "
                f"Kalimat ini "
                "menyatakan target itu tidak tercapai penuh.",
                tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
                yakin=90 if pasti else 75,
            )


def _same_start(nama: str, isi: str) -> bool:
    """Whether two texts begin with the same three words or more, so that the same indicator is likely meant."""
    kiri, kanan = nama.split(), isi.split()
    sama = next((n for n, (a, b) in enumerate(zip(kiri, kanan, strict=False)) if a != b), min(len(kiri), len(kanan)))
    return sama >= 3 and len(" ".join(kiri[:sama])) >= 16


@cek(
    kode="pernyataan.efisien-sisa",
    judul="Efisiensi disimpulkan dari anggaran yang tidak terserap",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014, Lampiran II: analisis efisiensi penggunaan sumber daya.",
    penjelasan="Sisa anggaran disebut efisiensi tanpa membandingkannya dengan hasil.",
    salah="Sisa anggaran sebesar 5 persen menunjukkan efisiensi penggunaan sumber daya.\n",
    benar="Sisa anggaran sebesar 5 persen dengan capaian kinerja 100 persen menunjukkan efisiensi penggunaan "
    "sumber daya.\n",
)
def cek_efisien_sisa(kajian: Kajian) -> Iterator[Temuan]:
    for satu in list_isi(kajian):
        efisien, sisa = _EFISIEN.search(satu.teks), _SISA.search(satu.teks)
        hasil = re.search(r"\b(?:capaian|kinerja|keluaran|output|hasil|target)\b", satu.teks, re.IGNORECASE)
        if efisien and sisa and not hasil and not _PENOLAKAN.search(satu.teks):
            yield lapor(
                "pernyataan.efisien-sisa",
                satu.tempat,
                shorten_sekitar(satu.teks, min(efisien.start(), sisa.start()), max(efisien.end(), sisa.end())),
                ditemukan="efisien karena ada sisa anggaran",
                seharusnya="capaian kinerja dibandingkan dengan serapan anggaran",
                penjelasan="Anggaran yang tidak terserap belum berarti efisien. Efisien bila hasil tercapai "
                "dengan anggaran yang "
                "lebih kecil, maka capaian kinerjanya perlu disebut.",
                yakin=80,
            )


@cek(
    kode="pernyataan.cacah-indikator",
    judul="Banyaknya indikator berbeda dari tabel capaian",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Banyaknya indikator yang disebut tidak sama dengan banyaknya indikator yang diukur.",
    salah=_PENUH + "Dari 4 (empat) indikator kinerja sasaran, seluruhnya berkategori sangat tinggi.\n",
    benar=_PENUH + "Dari 2 (dua) indikator kinerja sasaran, seluruhnya berkategori sangat tinggi.\n",
)
def cek_cacah_indikator(kajian: Kajian) -> Iterator[Temuan]:
    terukur = _count_terukur(kajian)
    for satu in list_isi(kajian) if max(terukur) > 1 else ():
        nilai = _count_indikator(satu)
        if (
            nilai
            and nilai > 1
            and nilai not in terukur
            and re.match(r"\s{0,3}(?:dari|terdapat|sebanyak|yaitu)?", satu.teks)
        ):
            yield lapor(
                "pernyataan.cacah-indikator",
                satu.tempat,
                satu.teks,
                ditemukan=f"{nilai} indikator",
                seharusnya=f"{max(terukur)} indikator menurut tabel capaian",
                penjelasan=f"Kalimat ini menyebut {nilai} indikator, sedangkan tabel capaian mengukur "
                f"{max(terukur)} indikator. "
                "Samakan, atau sebutkan indikator mana yang tidak dihitung.",
                yakin=70,
            )


def _count_terukur(kajian: Kajian) -> set[int]:
    """How many different indicators the tables of achievement hold: those with a percent, and all of them.

    A cell with numbered items holds several.
    """
    terukur = [nama for nama, _, _ in list_capaian(kajian)]
    semua = [nama for _, _, nama, _ in _walk_capaian(kajian)]
    return {_count_berbeda(terukur), _count_berbeda(semua)}


def _count_berbeda(daftar: Sequence[str]) -> int:
    nama: list[str] = []
    for satu in dict.fromkeys(daftar):
        if all(match_nama(satu, lain) < SAMA and not _is_terpenggal(satu, lain) for lain in nama):
            nama.append(satu)
    return sum(len(_BERNOMOR.findall(satu)) or 1 for satu in nama)


def _is_terpenggal(satu: str, dua: str) -> bool:
    """Whether one name is the beginning of the other, cut off by the end of a page."""
    pendek, panjang = sorted((normalize_nama(satu), normalize_nama(dua)), key=len)
    return len(pendek.split()) >= 2 and panjang.startswith(f"{pendek} ")


def _count_indikator(kalimat: Kalimat) -> int | None:
    """How many indicators of the whole report a sentence speaks of."""
    cocok = re.search(r"\bindikator\b(?:\s(?:kinerja|sasaran|utama)){0,3}\b", kalimat.teks, re.IGNORECASE)
    if not cocok or not re.search(
        r"\b(?:dari|seluruh|keseluruhan|diukur)\b", kalimat.teks[: cocok.end()], re.IGNORECASE
    ):
        return None
    if re.match(
        r"\s{0,2}(?:renja|program|kegiatan|sub|rkpd|rpjmd|renstra)", kalimat.teks[cocok.end() :], re.IGNORECASE
    ):
        return None
    depan = kalimat.teks[: cocok.start()]
    kata = [k for k in find_terbilang(depan) if len(depan) - k.akhir < 4]
    angka = [a for a in kalimat.angka if a.peran is Peran.NILAI and 0 <= cocok.start() - a.akhir < 3]
    if kata:
        return int(kata[-1].nilai)
    return int(angka[-1].nilai) if angka and angka[-1].desimal == 0 else None
