"""Cek rencana dan laporan: what was promised comes back in the report, sasaran, programmes and their money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from tolok.aturan.angka import format_angka
from tolok.dokumen.kenali.bentuk import (
    AsalKalimat,
    Besaran,
    JenisBaris,
    JenisHal,
    JenisKolom,
    Kalimat,
    Sebutan,
    TabelTerbaca,
)
from tolok.dokumen.kenali.nama import SAMA, match_nama, normalize_nama
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.cek.bahan import find_kolom, gabung, list_isi, nomor_bab, sebut_tempat, walk_kolom
from tolok.dokumen.periksa.cek.fragmen import bab, tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Langkah, Temuan, Tingkat
from tolok.dokumen.terbilang import terbilang

DASAR = "PermenPANRB 53/2014, Lampiran II: laporan mempertanggungjawabkan yang diperjanjikan."
MIRIP = SAMA - 10
"""Percent from which two names of a sasaran or programme are taken for one here, where a doubt is reported."""
SASARAN_TERSEDIKIT = 2
_PENGANTAR = re.compile(r"\bsasaran\b.{0,200}:\s*$", re.IGNORECASE)
_MILIK_LAIN = re.compile(
    r"\b(?:rpjmd|rpjmn|rpjpd|gubernur|bupati|wali\s?kota|pemerintah (?:kabupaten|kota|provinsi|daerah)|misi ke|"
    r"kebijakan)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of the sasaran of a government and not of the office."""
_EKOR = re.compile(
    r"[\s,;.]{0,3}(?:\b(?:dengan|yang diukur)\b.{0,40}\bindikator\b|\bindikator\b|[,;:.]\s*$).*", re.IGNORECASE
)
_PROGRAM = re.compile(r"^\s*program\s+", re.IGNORECASE)
_MENURUT_PROGRAM = re.compile(r"\bprogram\b", re.IGNORECASE)


@cek(
    kode="sasaran.renstra-pk",
    judul="Sasaran dalam uraian berbeda dari perjanjian kinerja",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014, Lampiran I: sasaran perjanjian kinerja ialah sasaran rencana strategis.",
    penjelasan="Sasaran yang diuraikan dalam bab perencanaan tidak sama dengan sasaran perjanjian kinerja.",
    salah=bab(
        "II",
        "PERENCANAAN KINERJA",
        "Sasaran strategis kantor ditetapkan sebagai berikut:",
        "1. Meningkatnya tertib arsip kantor;\n2. Meningkatnya keamanan lingkungan;",
        tabel(
            "Tabel 2.1 Perjanjian Kinerja",
            "No | Sasaran Strategis | Indikator Kinerja | Target",
            "1 | Meningkatnya tertib arsip kantor | Jumlah arsip | 5",
            "2 | Meningkatnya mutu layanan loket | Nilai survei | 80",
            "3 | Terwujudnya aset yang terdata | Jumlah aset | 7",
        ),
    ),
    benar=bab(
        "II",
        "PERENCANAAN KINERJA",
        "Sasaran strategis kantor ditetapkan sebagai berikut:",
        "1. Meningkatnya tertib arsip kantor;\n2. Meningkatnya mutu layanan loket dengan indikator nilai survei;",
        tabel(
            "Tabel 2.1 Perjanjian Kinerja",
            "No | Sasaran Strategis | Indikator Kinerja | Target",
            "1 | Meningkatnya tertib arsip kantor | Jumlah arsip | 5",
            "2 | Meningkatnya mutu layanan loket | Nilai survei | 80",
        ),
    ),
)
def cek_sasaran_renstra(kajian: Kajian) -> Iterator[Temuan]:
    janji, milik = _find_janji(kajian)
    banyak = max(len(janji), len({satu.nomor for satu in milik.baris if satu.nomor})) if milik else 0
    uraian = next(_list_uraian(kajian), None)
    if milik is None or uraian is None or len(janji) < SASARAN_TERSEDIKIT:
        return
    pengantar, butir = uraian
    sebut = [_EKOR.sub("", satu.teks) for satu in butir]
    lain, hilang = _pair(sebut, janji)
    if not lain or not hilang:
        return
    yield lapor(
        "sasaran.renstra-pk",
        butir[sebut.index(lain[0])].tempat,
        butir[sebut.index(lain[0])].teks,
        ditemukan=f"{_banyak(len(sebut))} sasaran dalam uraian, {_banyak(banyak)} dalam perjanjian kinerja",
        seharusnya="sasaran yang sama di keduanya",
        penjelasan=f"Yang tidak ada dalam perjanjian kinerja: {_daftar(lain)}. Yang tidak ada dalam uraian: "
        f"{_daftar(hilang)}. Perjanjian kinerja menurunkan sasaran rencana strategis; jelaskan bila sasarannya diubah.",
        akibat=(
            Akibat(pengantar.tempat, shorten(pengantar.teks), "pengantar daftar sasaran"),
            Akibat(milik.tempat, f"{milik.tempat.tabel} {milik.tabel.judul}".strip(), "sasaran perjanjian kinerja"),
            *mention_sasaran(kajian, banyak),
        ),
        yakin=75,
    )


def _find_janji(kajian: Kajian) -> tuple[list[str], TabelTerbaca | None]:
    """The sasaran of the table of Bab II that sets a target for the indicators of each."""
    for tabel_ in reversed(kajian.tabel):
        kolom = find_kolom(tabel_, JenisKolom.SASARAN)
        lengkap = kolom and find_kolom(tabel_, JenisKolom.TARGET) and find_kolom(tabel_, JenisKolom.INDIKATOR)
        if nomor_bab(tabel_.tempat.bab) == 2 and lengkap:
            isi = {normalize_nama(teks): teks for _, _, teks in walk_kolom(tabel_, kolom[0]) if len(teks) > 12}
            return list(isi.values()), tabel_
    return [], None


def _list_uraian(kajian: Kajian) -> Iterator[tuple[Kalimat, list[Kalimat]]]:
    """Lists of sasaran in Bab II with the sentence that announces each."""
    kalimat = [satu for satu in kajian.kalimat if not satu.tempat.tabel and nomor_bab(satu.tempat.bab) == 2]
    pengantar: Kalimat | None = None
    for butir, run in groupby(kalimat, key=lambda satu: satu.asal is AsalKalimat.BUTIR):
        daftar = list(run)
        if butir and pengantar is not None:
            awal = [next(isi) for _, isi in groupby(daftar, key=lambda satu: satu.paragraf)]
            if len(awal) >= SASARAN_TERSEDIKIT and all(_is_sasaran(satu.teks) for satu in awal):
                yield pengantar, awal
        akhir = daftar[-1]
        milik = _PENGANTAR.search(akhir.teks) and not _MILIK_LAIN.search(akhir.teks)
        pengantar = akhir if milik and not butir else None


def _is_sasaran(teks: str) -> bool:
    return re.match(r"(?:me|ter|ber)[a-z]{4,}", teks, re.IGNORECASE) is not None


def _pair(sebut: Sequence[str], janji: Sequence[str]) -> tuple[list[str], list[str]]:
    """Names of both sides that are left when the most alike have been paired, each once."""
    nilai = [(match_nama(satu, lain), i, j) for i, satu in enumerate(sebut) for j, lain in enumerate(janji)]
    kiri, kanan = set(range(len(sebut))), set(range(len(janji)))
    for mirip, i, j in sorted(nilai, key=lambda satu: -satu[0]):
        if mirip >= MIRIP and i in kiri and j in kanan:
            kiri.remove(i)
            kanan.remove(j)
    return [sebut[i] for i in sorted(kiri)], [janji[j] for j in sorted(kanan)]


def mention_sasaran(kajian: Kajian, banyak: int) -> Iterator[Akibat]:
    """The sentence that tells how many sasaran there are."""
    for satu in list_isi(kajian):
        if re.search(rf"\b{banyak}\s{{0,2}}\)?\s{{0,2}}(?:\([a-z ]{{3,20}}\)\s)?sasaran\b", satu.teks, re.IGNORECASE):
            yield Akibat(satu.tempat, shorten(satu.teks), f"menyebut {banyak} sasaran")
            return


@cek(
    kode="program.tanpa-realisasi",
    judul="Program yang dianggarkan tidak dilaporkan realisasinya",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Program berpagu dalam bab perencanaan tidak ada dalam tabel realisasi anggaran.",
    salah=bab(
        "II",
        "PERENCANAAN KINERJA",
        tabel(
            "Tabel 2.1 Anggaran Program",
            "No | Program | Anggaran (Rp)",
            "1 | Program Penataan Arsip Kantor | 52.500.000",
            "2 | Program Pelayanan Loket Terpadu | 30.000.000",
            "3 | Program Pembinaan Warga Desa | 20.000.000",
        ),
    )
    + bab(
        "III",
        "AKUNTABILITAS KINERJA",
        tabel(
            "Tabel 3.1 Realisasi Anggaran",
            "No | Program | Anggaran (Rp) | Realisasi (Rp)",
            "1 | Program Penataan Arsip Kantor | 52.500.000 | 47.250.000",
            "2 | Program Pelayanan Loket Terpadu | 30.000.000 | 29.000.000",
        ),
    ),
    benar=bab(
        "II",
        "PERENCANAAN KINERJA",
        tabel(
            "Tabel 2.1 Anggaran Program",
            "No | Program | Anggaran (Rp)",
            "1 | Program Penataan Arsip Kantor | 52.500.000",
            "2 | Program Pelayanan Loket Terpadu | 30.000.000",
            "3 | Program Pembinaan Warga Desa | 20.000.000",
        ),
    )
    + bab(
        "III",
        "AKUNTABILITAS KINERJA",
        tabel(
            "Tabel 3.1 Realisasi Anggaran",
            "No | Program | Anggaran (Rp) | Realisasi (Rp)",
            "1 | Program Penataan Arsip Kantor | 52.500.000 | 47.250.000",
            "2 | Program Pelayanan Loket Terpadu | 30.000.000 | 29.000.000",
        )
        + "Program Pembinaan Warga Desa terealisasi Rp 19.000.000 dari pagu Rp 20.000.000.",
    ),
)
def cek_program_tanpa_realisasi(kajian: Kajian) -> Iterator[Temuan]:
    janji = max((_list_program(satu) for satu in kajian.tabel), key=len, default=[])
    lapor_di = [satu for satu in kajian.tabel if nomor_bab(satu.tempat.bab) == 3 and _is_realisasi(satu)]
    nama = {teks for satu in lapor_di for kolom in _kolom_program(satu) for _, _, teks in walk_kolom(satu, kolom)}
    isi = normalize_nama(" ".join(satu.teks for satu in kajian.kalimat if nomor_bab(satu.tempat.bab) == 3))
    ada = [
        n for n, (_, teks) in enumerate(janji) if any(match_nama(_inti(teks), _inti(lain)) >= MIRIP for lain in nama)
    ]
    hilang = [satu for n, satu in enumerate(janji) if n not in ada and normalize_nama(_inti(satu[1])) not in isi]
    if len(ada) < 2 or not hilang:
        return
    yield lapor(
        "program.tanpa-realisasi",
        hilang[0][0],
        hilang[0][1],
        ditemukan=f"{_banyak(len(janji))} program dianggarkan, "
        f"{_banyak(len(janji) - len(hilang))} dilaporkan realisasinya",
        seharusnya="realisasi setiap program, atau penjelasan mengapa tidak dilaporkan",
        penjelasan=f"Tidak ditemukan dalam Bab III: {_daftar([teks for _, teks in hilang])}. Setiap program yang "
        "dianggarkan dipertanggungjawabkan realisasinya.",
        akibat=(
            *(Akibat(tempat, teks, "tanpa realisasi") for tempat, teks in hilang[1:]),
            *(
                Akibat(satu.tempat, f"{satu.tempat.tabel} {satu.tabel.judul}".strip(), "tabel realisasi")
                for satu in lapor_di[:1]
            ),
        ),
        yakin=75,
    )


def _list_program(tabel_: TabelTerbaca) -> list[tuple[Tempat, str]]:
    """Programmes with a pagu in a table of Bab II that lists nothing else."""
    if nomor_bab(tabel_.tempat.bab) != 2 or not find_kolom(tabel_, JenisKolom.PAGU):
        return []
    for kolom in _kolom_program(tabel_):
        isi = [(b, t) for b, _, t in walk_kolom(tabel_, kolom) if tabel_.baris[b].jenis is JenisBaris.DATA]
        program = [(tabel_.tempat_sel(b, kolom), teks) for b, teks in isi if _PROGRAM.match(teks)]
        if len(program) > 2:
            return program
    return []


def _is_realisasi(tabel_: TabelTerbaca) -> bool:
    return bool(find_kolom(tabel_, JenisKolom.REALISASI_ANGGARAN))


def _kolom_program(tabel_: TabelTerbaca) -> list[int]:
    return find_kolom(tabel_, JenisKolom.URAIAN)


def _inti(nama: str) -> str:
    return _PROGRAM.sub("", nama)


@cek(
    kode="serapan.keseluruhan",
    judul="Serapan keseluruhan tidak sesuai tabel realisasinya",
    tingkat=Tingkat.RAGU,
    dasar="Serapan anggaran: jumlah realisasi ÷ jumlah pagu × 100 (aturan anggaran.serapan)",
    penjelasan="Persentase keseluruhan dalam kalimat dihitung kembali dari tabel realisasi yang tidak berbaris jumlah.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"
    + bab(
        "III",
        "AKUNTABILITAS KINERJA",
        "Pada tahun 2023 Kecamatan Sukamaju melaksanakan dua program dengan realisasi keuangan sebesar 91,20%.",
        tabel(
            "Tabel 3.1 Realisasi Anggaran",
            "No | Program | Anggaran (Rp) | Realisasi (Rp) | %",
            "1 | Program Penataan Arsip Kantor | 52.500.000 | 47.250.000 | 90,00",
            "2 | Program Pelayanan Loket Terpadu | 30.000.000 | 29.000.000 | 96,67",
        ),
    ),
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"
    + bab(
        "III",
        "AKUNTABILITAS KINERJA",
        "Pada tahun 2023 Kecamatan Sukamaju melaksanakan dua program dengan realisasi keuangan sebesar 92,42%.",
        tabel(
            "Tabel 3.1 Realisasi Anggaran",
            "No | Program | Anggaran (Rp) | Realisasi (Rp) | %",
            "1 | Program Penataan Arsip Kantor | 52.500.000 | 47.250.000 | 90,00",
            "2 | Program Pelayanan Loket Terpadu | 30.000.000 | 29.000.000 | 96,67",
        ),
    ),
)
def cek_serapan_keseluruhan(kajian: Kajian) -> Iterator[Temuan]:
    uang = {
        satu.besaran
        for satu in kajian.sebutan
        if satu.hal.jenis is JenisHal.INSTANSI and satu.besaran is Besaran.REALISASI_ANGGARAN
    }
    tabel_ = [satu for satu in kajian.tabel if _is_tanpa_jumlah(satu)]
    if uang or len(tabel_) != 1:
        return
    realisasi, pagu = (_sum_kolom(tabel_[0], jenis) for jenis in (JenisKolom.REALISASI_ANGGARAN, JenisKolom.PAGU))
    for satu in kajian.sebutan:
        if _is_serapan_kantor(satu, tabel_[0].tempat) and pagu and _is_beda(satu, cara := _count_cara(tabel_[0])):
            yield _report_serapan(satu, tabel_[0], (realisasi, pagu), cara)


def _is_serapan_kantor(satu: Sebutan, tempat: Tempat) -> bool:
    keseluruhan = satu.hal.jenis is JenisHal.INSTANSI and satu.besaran is Besaran.SERAPAN and satu.sel is None
    return keseluruhan and not satu.lingkup.bagian and nomor_bab(satu.tempat.bab) == nomor_bab(tempat.bab)


def _is_tanpa_jumlah(tabel_: TabelTerbaca) -> bool:
    """Whether a table sets the realisasi of programmes beside their pagu, flat and without a total."""
    kolom = [find_kolom(tabel_, jenis) for jenis in (JenisKolom.REALISASI_ANGGARAN, JenisKolom.PAGU)]
    rata = all(satu.jenis in (JenisBaris.DATA, JenisBaris.KEPALA, JenisBaris.NOMOR_KOLOM) for satu in tabel_.baris)
    datar = not any(satu.suku or satu.induk is not None for satu in tabel_.baris)
    return [len(satu) for satu in kolom] == [1, 1] and rata and datar and len(tabel_.angka) > 3


def _sum_kolom(tabel_: TabelTerbaca, jenis: JenisKolom) -> Decimal:
    (kolom,) = find_kolom(tabel_, jenis)
    return sum((a.nilai * a.kali for (_, k), a in tabel_.angka.items() if k == kolom), Decimal(0))


def _count_cara(tabel_: TabelTerbaca) -> list[Fraction]:
    """The overall percent in the ways that offices use: of the sums, and the mean of the rows."""
    atas, bawah = (_sum_kolom(tabel_, jenis) for jenis in (JenisKolom.REALISASI_ANGGARAN, JenisKolom.PAGU))
    persen = [Fraction(a.nilai) for (_, k), a in tabel_.angka.items() if tabel_.kolom[k].jenis is JenisKolom.SERAPAN]
    rata = [sum(persen, Fraction(0)) / len(persen)] if persen else []
    return [Fraction(atas) / Fraction(bawah) * 100, *rata] if bawah else rata


def _is_beda(satu: Sebutan, cara: Sequence[Fraction]) -> bool:
    """Whether none of the ways gives the percent, rounded or cut as it is printed."""
    teliti = Fraction(1, 10**satu.angka.desimal)
    return bool(cara) and all(abs(Fraction(satu.angka.nilai) - nilai) >= teliti for nilai in cara)


def _report_serapan(
    satu: Sebutan, tabel_: TabelTerbaca, uang: tuple[Decimal, Decimal], cara: Sequence[Fraction]
) -> Temuan:
    realisasi, pagu = (format_angka(nilai, desimal=0) for nilai in uang)
    tepat = format_angka(cara[0], desimal=max(2, satu.angka.desimal))
    return lapor(
        "serapan.keseluruhan",
        satu.tempat,
        satu.kutipan,
        ditemukan=f"{satu.angka.teks}%",
        seharusnya=f"{tepat}% menurut tabel",
        penjelasan=f"Jumlah realisasi Rp{realisasi} ÷ jumlah pagu Rp{pagu} dalam {sebut_tempat(tabel_.tempat)} memberi "
        f"{tepat}%, sedangkan yang ditulis {satu.angka.teks}%. Bila dihitung dari program yang lain, sebutkan.",
        langkah=(
            Langkah(f"Jumlah realisasi Rp{realisasi}", tabel_.tempat),
            Langkah(f"Jumlah pagu Rp{pagu}", tabel_.tempat),
            Langkah(f"Rp{realisasi} ÷ Rp{pagu} × 100 = {tepat}%; tertulis {satu.angka.teks}%", satu.tempat),
        ),
        akibat=(Akibat(tabel_.tempat, f"{tabel_.tempat.tabel} {tabel_.tabel.judul}".strip(), "tabel realisasinya"),),
        yakin=80,
    )


def _banyak(nilai: int) -> str:
    return f"{terbilang(nilai)} ({nilai})"


def _daftar(nama: Sequence[str]) -> str:
    return gabung([f"“{shorten(satu, 90)}”" for satu in nama], paling_banyak=4)
