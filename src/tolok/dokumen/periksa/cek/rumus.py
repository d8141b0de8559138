"""Cek rumus: the formula in words measures what the indicator names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tolok.aturan.galat import ParameterTidakBerlaku
from tolok.aturan.rumus.sampel import minimum
from tolok.dokumen.kenali.bentuk import JenisKolom, Kalimat, Peran
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.naskah import Paragraf
from tolok.dokumen.periksa.cek.bahan import find_kolom, isi_sel, join_teks, list_bab, list_isi, walk_kolom
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "PermenPANRB 88/2021, Lampiran: definisi operasional dan cara menghitung indikator jelas."
_BAGI = re.compile(
    r"\b(?:dibagi(?:\s(?:dengan|jumlah))?|÷|per(?=\s?100)|/)\s{0,3}(.{3,120}?)(?=\b(?:di\s?kali(?:kan)?|×|"
    r"x\s?100|dikalikan)|[.;\n]|$)",
    re.IGNORECASE,
)
_CAPAIAN = re.compile(
    r"\b(?:realisasi|dicapai|capaian)\b.{0,60}(?:dibagi|÷|/)\s{0,3}(?:\w+\s){0,2}target\b", re.IGNORECASE
)
_FORMULASI = re.compile(
    r"\b(?:formula(?:si)?|rumus|cara)\s(?:perhitungan|penghitungan|indikator|menghitung)\b", re.IGNORECASE
)
_SELURUH = re.compile(r"\b(?:seluruh|semua|se-?kecamatan)\s(\w+)", re.IGNORECASE)
_PER = re.compile(r"\b(?:per|setiap|tiap|masing-masing)\s(\w+)", re.IGNORECASE)
BENDA = (
    "desa",
    "kelurahan",
    "laporan",
    "dokumen",
    "lembaga",
    "kasus",
    "orang",
    "pegawai",
    "unit",
    "opd",
    "perangkat daerah",
    "keluarga",
)
_HITUNG_BENDA = re.compile(r"\bjumlah\s(" + "|".join(BENDA) + r"|lppd|lkd)\b", re.IGNORECASE)
_NAMA_BENDA = re.compile(r"^(?:persentase|prosentase|jumlah)\s(" + "|".join(BENDA) + r")\b", re.IGNORECASE)
_SEMESTER = re.compile(
    r"\btahun\s(20[0-9]{2})\b.{0,30}\badalah\b.{0,60}\b(semester|triwulan)\s(?:[0-9]|[IV]{1,3})\b", re.IGNORECASE
)


def _walk_rumus(kajian: Kajian) -> Iterator[tuple[str, str, Tempat]]:
    """Indicator and the words of its formula, from tables that define indicators."""
    for tabel_ in kajian.tabel:
        kolom, indikator = _kolom_rumus(tabel_.kolom), find_kolom(tabel_, JenisKolom.INDIKATOR)
        nama = ""
        for baris, _, teks in walk_kolom(tabel_, kolom) if kolom is not None and indikator else ():
            nama = isi_sel(tabel_.kisi[baris][indikator[0]]) or nama
            if nama:
                yield nama, teks, tabel_.tempat_sel(baris, kolom or 0)


def _kolom_rumus(kolom: tuple[object, ...]) -> int | None:
    for nomor, satu in enumerate(kolom):
        judul = " ".join(getattr(satu, "judul", ()))
        if getattr(satu, "jenis", None) is JenisKolom.RUMUS or re.search(
            r"formula|rumus|perhitungan|penghitungan|penjelasan", judul, re.I
        ):
            return nomor
    return None


def _tabel_iku(rumus: str, nama: str = "Persentase Desa yang Tertib Administrasi") -> str:
    return tabel(
        "Tabel 2.3 Indikator Kinerja Utama",
        "No | Sasaran | Indikator Kinerja Utama | Formulasi Perhitungan",
        f"1 | Tertibnya administrasi desa | {nama} | {rumus}",
        "2 | Tertibnya arsip | Nilai pengawasan arsip | Nilai dari lembaga kearsipan",
    )


@cek(
    kode="rumus.penyebut",
    judul="Penyebut rumus tidak sepadan dengan pembilangnya",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Pembilang menghitung seluruhnya, penyebut menghitung satu saja.",
    salah=_tabel_iku("Jumlah laporan yang disampaikan seluruh desa dibagi 2 laporan per desa dikali 100%"),
    benar=_tabel_iku("Jumlah desa yang tertib administrasi dibagi jumlah seluruh desa dikali 100%"),
)
def cek_penyebut(kajian: Kajian) -> Iterator[Temuan]:
    salah = []
    for nama, rumus, tempat in _walk_rumus(kajian):
        bagi = _BAGI.search(rumus)
        seluruh = _SELURUH.search(rumus[: bagi.start()]) if bagi else None
        per = _PER.search(bagi[1]) if bagi else None
        if bagi and seluruh and per and bagi[1][:1].isdigit() and seluruh[1].casefold() == per[1].casefold():
            salah.append((nama, rumus[max(bagi.start() - 90, 0) : bagi.end()], tempat, per[1].casefold()))
    if salah:
        nama, rumus, tempat, benda = salah[0]
        yield lapor(
            "rumus.penyebut",
            tempat,
            rumus,
            ditemukan=f"pembilang seluruh {benda}, penyebut per {benda}",
            seharusnya=f"penyebut dikalikan banyaknya {benda}",
            penjelasan=f"Rumus “{shorten(nama, 90)}” menjumlahkan seluruh {benda}, tetapi membaginya dengan "
            f"kewajiban satu {benda}. "
            "Hasilnya dapat jauh melebihi 100%; penyebutnya harus kewajiban seluruhnya.",
            akibat=tuple(Akibat(t, shorten(r, 110), f"rumus {shorten(n, 70)}") for n, r, t, _ in salah[1:]),
            yakin=88,
        )


@cek(
    kode="rumus.lingkup",
    judul="Rumus menghitung hal yang lain dari nama indikatornya",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Nama indikator menyebut satu benda, rumusnya menghitung benda lain.",
    salah=_tabel_iku("Jumlah laporan yang diterima dibagi jumlah laporan yang wajib dikali 100%"),
    benar=_tabel_iku("Jumlah desa yang tertib administrasi dibagi jumlah seluruh desa dikali 100%"),
)
def cek_lingkup(kajian: Kajian) -> Iterator[Temuan]:
    salah = []
    for nama, rumus, tempat in _walk_rumus(kajian):
        benda, hitung = _NAMA_BENDA.match(nama), _HITUNG_BENDA.search(rumus)
        bagi = _BAGI.search(rumus)
        if benda and hitung and bagi and benda[1].casefold() != hitung[1].casefold():
            salah.append((nama, benda[1].casefold(), hitung[1], tempat, rumus[hitung.start() : hitung.start() + 140]))
    if salah:
        nama, benda_, dihitung, tempat, rumus = salah[0]
        yield lapor(
            "rumus.lingkup",
            tempat,
            rumus,
            ditemukan=f"indikator tentang {benda_}, rumus menghitung {dihitung}",
            penjelasan=f"“{shorten(nama, 90)}” menyebut {benda_}, tetapi rumusnya menghitung {dihitung}. "
            f"Seratus persen {dihitung} "
            f"tidak sama dengan seratus persen {benda_}; samakan nama dengan rumusnya.",
            akibat=tuple(
                Akibat(t, shorten(r, 110), f"{shorten(n, 70)}: rumus menghitung {h}") for n, _, h, t, r in salah[1:]
            ),
            yakin=82,
        )


@cek(
    kode="rumus.capaian-sebagai-indikator",
    judul="Rumus capaian dicetak sebagai rumus indikator",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Rumus indikator membagi realisasi dengan target; itu rumus capaian, bukan cara mengukur indikator.",
    salah="Indeks Kepuasan Masyarakat\n\nFormula Perhitungan\n\nTotal nilai IKM yang dicapai / Target IKM x "
    "100%\n\nHasilnya baik.\n",
    benar="Indeks Kepuasan Masyarakat\n\nFormula Perhitungan\n\nTotal nilai persepsi per unsur / Total unsur "
    "terisi x nilai penimbang\n\nHasilnya baik.\n",
)
def cek_capaian_sebagai_indikator(kajian: Kajian) -> Iterator[Temuan]:
    isi = [(join_teks(blok.teks), tempat) for blok, tempat in kajian.blok if isinstance(blok, Paragraf)]
    judul = {satu.judul for satu, _ in list_bab(kajian)}
    for urut, (teks, tempat) in enumerate(isi):
        dekat = " ".join(lain for lain, _ in isi[max(urut - 2, 0) : urut])
        pengantar = _FORMULASI.search(dekat) or any(_FORMULASI.search(j) and j in tempat.subbab for j in judul)
        if (
            pengantar
            and _CAPAIAN.search(teks)
            and len(teks) < 250
            and not re.search(r"capaian kinerja|tingkat capaian|persentase capaian", dekat, re.I)
        ):
            yield lapor(
                "rumus.capaian-sebagai-indikator",
                tempat,
                teks,
                seharusnya="cara mengukur indikatornya sendiri; realisasi ÷ target adalah rumus capaian",
                penjelasan="Yang disebut formula indikator ternyata realisasi dibagi target. Pembaca tidak "
                "mengetahui bagaimana "
                "realisasinya sendiri dihitung.",
                yakin=82,
            )


@cek(
    kode="rumus.sebagian-waktu",
    judul="Nilai setahun diambil dari sebagian tahun",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Nilai yang disebut nilai tahun itu hanya dari satu semester atau triwulan.",
    salah="Indeks Kepuasan Masyarakat Tahun 2023 adalah nilai Indeks Kepuasan Masyarakat Semester II.\n",
    benar="Indeks Kepuasan Masyarakat Tahun 2023 adalah rata-rata nilai dua semester.\n",
)
def cek_sebagian_waktu(kajian: Kajian) -> Iterator[Temuan]:
    for satu in list_isi(kajian):
        cocok = _SEMESTER.search(satu.teks.replace(",", ""))
        if cocok and not re.search(
            r"rata-rata|gabungan|jumlah|dan semester", satu.teks[: satu.teks.find(cocok[2]) + 30], re.IGNORECASE
        ):
            yield lapor(
                "rumus.sebagian-waktu",
                satu.tempat,
                satu.teks,
                ditemukan=f"nilai tahun {cocok[1]} dari satu {cocok[2].lower()}",
                seharusnya="nilai sepanjang tahun, atau alasan memakai sebagian waktu",
                penjelasan=f"Nilai yang dilaporkan untuk tahun {cocok[1]} hanya berasal dari satu "
                f"{cocok[2].lower()}. Jelaskan mengapa "
                "bagian tahun yang lain tidak dihitung.",
                yakin=80,
            )


@cek(
    kode="sampel.kurang",
    judul="Responden kurang dari sampel minimum",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 14/2017, Lampiran: tabel sampel Krejcie dan Morgan (aturan sampel.cukup).",
    penjelasan="Banyaknya responden kurang dari sampel minimum untuk populasinya.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nSurvei kepuasan diikuti 150 responden dari populasi "
    "2.000 pengguna layanan.\n",
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\nSurvei kepuasan diikuti 330 responden dari populasi "
    "2.000 pengguna layanan.\n",
)
def cek_sampel(kajian: Kajian) -> Iterator[Temuan]:
    for satu in list_isi(kajian):
        responden = _count_before(satu, r"responden")
        populasi = _count_after(satu, r"populasi|pengguna layanan|penerima layanan")
        if not responden or not populasi or populasi <= responden:
            continue
        minimum_ = _minimum(populasi, kajian.profil.tahun)
        if minimum_ and responden < minimum_:
            yield lapor(
                "sampel.kurang",
                satu.tempat,
                satu.teks,
                ditemukan=f"{responden} responden dari {populasi}",
                seharusnya=f"paling sedikit {minimum_} responden",
                penjelasan=f"Untuk populasi {populasi} sampel minimumnya {minimum_} responden. Hasil survei "
                f"dari {responden} responden "
                "belum mewakili.",
                yakin=85,
            )


def _count_before(satu: Kalimat, pola: str) -> int | None:
    cocok = [
        a
        for a in satu.angka
        if a.peran is Peran.NILAI
        and re.match(
            rf"\s{{0,2}}(?:orang\s)?(?:\([a-z ]{{1,40}}\)\s)?(?:orang\s)?(?:{pola})", satu.teks[a.akhir :], re.I
        )
    ]
    return int(cocok[0].nilai) if cocok else None


def _count_after(satu: Kalimat, pola: str) -> int | None:
    cocok = re.search(
        rf"\b(?:{pola})\b(?:\s(?:sebanyak|sebesar|sejumlah|berjumlah|adalah))?\s{{1,2}}(?=[0-9])",
        satu.teks,
        re.IGNORECASE,
    )
    angka = [a for a in satu.angka if cocok and a.mulai == cocok.end()]
    return int(angka[0].nilai) if angka else None


def _minimum(populasi: int, tahun: int | None) -> int | None:
    try:
        hasil = minimum(populasi=populasi, pada=date(tahun or 2017, 12, 31))
    except ParameterTidakBerlaku:
        return None
    return hasil if isinstance(hasil, int) else None
