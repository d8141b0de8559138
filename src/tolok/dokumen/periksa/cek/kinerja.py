"""Cek kinerja: targets, results and units that belong to their indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.kenali.bentuk import JenisBaris, JenisKolom, TabelTerbaca
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.periksa.cek.bahan import BARIS_ISI, find_kolom, isi_sel, judul_kolom, list_baris, walk_kolom
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

LKE = "PermenPANRB 88/2021, Lampiran: kualitas indikator dan target kinerja."
LKJ = (
    "PermenPANRB 53/2014, Lampiran II: untuk setiap sasaran dibandingkan target dan realisasi, juga dengan tahun lalu."
)
_PERSEN = re.compile(r"^(?:nilai\s)?(?:persentase|prosentase|presentase|tingkat persentase)\b", re.IGNORECASE)
_JUMLAH = re.compile(r"^(?:jumlah|banyaknya)\s(?!.{0,40}persen)", re.IGNORECASE)
_INDEKS = re.compile(r"\b(?:indeks|indek|IKM|IPM|IDM)\b|^nilai (?:sakip|akip|akuntabilitas|ikm|survei)", re.IGNORECASE)
_SATUAN_PERSEN = re.compile(r"^(?:%|persen\w*|prosen\w*)$", re.IGNORECASE)
_SATUAN_BENDA = re.compile(r"^(?:laporan|orang|dokumen|desa|kegiatan|paket|unit|lembaga|kelompok)$", re.IGNORECASE)
_SATUAN_WAKTU = re.compile(r"^(?:bulan|tahun|hari|kali|triwulan)$", re.IGNORECASE)
_AKTIVITAS = re.compile(
    r"^(?:melaksanakan|menyelenggarakan|melakukan|mengadakan|memfasilitasi|menyusun|terlaksananya|"
    r"terselenggaranya|tersusunnya)\b",
    re.I,
)
_KOSONG = frozenset({"", "-", "–", "—", "n/a", "tidak ada", "tidak ada data", "na"})
_LALU = re.compile(r"\b(?:tahun lalu|sebelumnya|20[0-9]{2})\b", re.IGNORECASE)
NOL_BAIK = re.compile(
    r"pelanggaran|kasus|keluhan|pengaduan|temuan|gangguan|kematian|kecelakaan|sengketa", re.IGNORECASE
)
KOP = "No | Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian"


def _indikator(tabel_: TabelTerbaca) -> list[int]:
    return find_kolom(tabel_, JenisKolom.INDIKATOR)


def _satuan(tabel_: TabelTerbaca, baris: int, kolom_nilai: int) -> str:
    """Unit of a value: its own column, or what stands behind the number."""
    for kolom in find_kolom(tabel_, JenisKolom.SATUAN):
        return isi_sel(tabel_.kisi[baris][kolom])
    angka = tabel_.angka.get((baris, kolom_nilai))
    return angka.satuan if angka else ""


def _conflict(indikator: str, satuan: str, nilai: str) -> str:
    """Why the unit can't belong to the indicator; "" where it can."""
    persen = bool(_SATUAN_PERSEN.match(satuan))
    bukan_persen = _SATUAN_BENDA.match(satuan) or not nilai.rstrip().endswith("%")
    if _PERSEN.match(indikator) and satuan and not persen and bukan_persen:
        return f"indikator persentase bersatuan {satuan}"
    if _JUMLAH.match(indikator) and persen:
        return "indikator jumlah bersatuan persen"
    if _INDEKS.search(indikator) and not _PERSEN.match(indikator) and _SATUAN_WAKTU.match(satuan):
        return f"indeks bersatuan {satuan}"
    if (
        _JUMLAH.match(indikator)
        and _SATUAN_WAKTU.match(satuan)
        and not re.search(r"waktu|bulan|kali|frekuensi|hari", indikator, re.I)
    ):
        return f"indikator jumlah bersatuan {satuan}"
    return ""


@cek(
    kode="kinerja.satuan",
    judul="Satuan tidak cocok dengan indikatornya",
    tingkat=Tingkat.RAGU,
    dasar=LKE,
    penjelasan="Satuan target bukan satuan yang diukur indikatornya.",
    salah=tabel(
        "Tabel 2.1 Target",
        "No | Indikator Kinerja | Satuan | Target",
        "1 | Persentase desa tertib administrasi | Desa | 18",
        "2 | Nilai kepuasan | Nilai | 88",
    ),
    benar=tabel(
        "Tabel 2.1 Target",
        "No | Indikator Kinerja | Satuan | Target",
        "1 | Persentase desa tertib administrasi | % | 100",
        "2 | Nilai kepuasan | Nilai | 88",
    ),
)
def cek_satuan(kajian: Kajian) -> Iterator[Temuan]:
    salah = []
    for tabel_ in kajian.tabel:
        for kolom in _indikator(tabel_)[:1]:
            nilai = find_kolom(tabel_, JenisKolom.TARGET)
            for baris, _, indikator in walk_kolom(tabel_, kolom):
                if not nilai or tabel_.baris[baris].jenis not in BARIS_ISI:
                    continue
                teks = isi_sel(tabel_.kisi[baris][nilai[0]])
                satuan = _satuan(tabel_, baris, nilai[0])
                alasan = _conflict(indikator, satuan, teks)
                if alasan:
                    salah.append(
                        (
                            tabel_.tempat_sel(baris, kolom),
                            f"{indikator}: {teks} {satuan if satuan not in teks else ''}",
                            alasan,
                        )
                    )
    if salah:
        tempat, kutipan, alasan = salah[0]
        yield lapor(
            "kinerja.satuan",
            tempat,
            kutipan,
            ditemukan=alasan,
            penjelasan=f"Ada {len(salah)} indikator yang satuannya tidak cocok dengan namanya. Satuan menyebut "
            f"apa yang "
            "dihitung indikator: persentase dalam persen, jumlah dalam bendanya, indeks dalam angka.",
            akibat=tuple(Akibat(t, shorten(k, 110), a) for t, k, a in salah[1:]),
            yakin=85,
        )


def _pairs(tabel_: TabelTerbaca) -> list[tuple[int, int]]:
    """Columns of target and realisasi of one and the same period."""
    target = find_kolom(tabel_, JenisKolom.TARGET)
    realisasi = find_kolom(tabel_, JenisKolom.REALISASI)
    hasil = []
    for t in target:
        kiri = tabel_.kolom[t]
        cocok = [
            r for r in realisasi if (tabel_.kolom[r].tahun, tabel_.kolom[r].triwulan) == (kiri.tahun, kiri.triwulan)
        ]
        if len(cocok) == 1:
            hasil.append((t, cocok[0]))
    return hasil if len({r for _, r in hasil}) == len(hasil) else []


def _is_kosong(tabel_: TabelTerbaca, baris: int, kolom: int) -> bool:
    return isi_sel(tabel_.kisi[baris][kolom]).casefold() in _KOSONG


def _rows_half(kajian: Kajian, *, target_kosong: bool) -> list[tuple[TabelTerbaca, int, int]]:
    hasil = []
    for tabel_ in kajian.tabel:
        for target, realisasi in _pairs(tabel_):
            ada, tiada = (realisasi, target) if target_kosong else (target, realisasi)
            baris = [b for b in list_baris(tabel_) if (b, target) in tabel_.angka or (b, realisasi) in tabel_.angka]
            kosong = [b for b in baris if (b, ada) in tabel_.angka and _is_kosong(tabel_, b, tiada)]
            if kosong and len(kosong) < len(baris):
                hasil += [(tabel_, b, tiada) for b in kosong]
    return hasil


@cek(
    kode="kinerja.target-tanpa-realisasi",
    judul="Target tanpa realisasi",
    tingkat=Tingkat.RAGU,
    dasar=LKJ,
    penjelasan="Indikator mempunyai target tetapi realisasinya kosong.",
    salah=tabel(
        "Tabel 3.1 Capaian",
        KOP,
        "1 | Tertib arsip | Jumlah arsip tertata | Dokumen | 12 | - | -",
        "2 | Tertib aset | Jumlah aset terdata | Unit | 5 | 5 | 100%",
    ),
    benar=tabel(
        "Tabel 3.1 Capaian",
        KOP,
        "1 | Tertib arsip | Jumlah arsip tertata | Dokumen | 12 | 12 | 100%",
        "2 | Tertib aset | Jumlah aset terdata | Unit | 5 | 5 | 100%",
    ),
)
def cek_target_tanpa_realisasi(kajian: Kajian) -> Iterator[Temuan]:
    yield from _tell_half(
        "kinerja.target-tanpa-realisasi", _rows_half(kajian, target_kosong=False), "realisasinya kosong"
    )


@cek(
    kode="kinerja.realisasi-tanpa-target",
    judul="Realisasi tanpa target",
    tingkat=Tingkat.RAGU,
    dasar=LKJ,
    penjelasan="Indikator mempunyai realisasi tetapi targetnya kosong.",
    salah=tabel(
        "Tabel 3.1 Capaian",
        KOP,
        "1 | Tertib arsip | Jumlah arsip tertata | Dokumen | - | 12 | -",
        "2 | Tertib aset | Jumlah aset terdata | Unit | 5 | 5 | 100%",
    ),
    benar=tabel(
        "Tabel 3.1 Capaian",
        KOP,
        "1 | Tertib arsip | Jumlah arsip tertata | Dokumen | 12 | 12 | 100%",
        "2 | Tertib aset | Jumlah aset terdata | Unit | 5 | 5 | 100%",
    ),
)
def cek_realisasi_tanpa_target(kajian: Kajian) -> Iterator[Temuan]:
    yield from _tell_half("kinerja.realisasi-tanpa-target", _rows_half(kajian, target_kosong=True), "targetnya kosong")


def _tell_half(kode: str, salah: list[tuple[TabelTerbaca, int, int]], apa: str) -> Iterator[Temuan]:
    if salah:
        tabel_, baris, kolom = salah[0]
        yield lapor(
            kode,
            tabel_.tempat_sel(baris, kolom),
            tabel_.baris[baris].uraian or " ".join(isi_sel(s) for s in tabel_.kisi[baris]),
            ditemukan=f"{len(salah)} indikator yang {apa}",
            penjelasan=f"Indikator ini {apa}, padahal indikator lain dalam tabel terisi. Isi, atau jelaskan "
            f"mengapa tidak "
            "dapat diukur.",
            akibat=tuple(Akibat(t.tempat_sel(b, k), t.baris[b].uraian, apa) for t, b, k in salah[1:]),
            yakin=80,
        )


@cek(
    kode="kinerja.tahun-lalu-kosong",
    judul="Pembanding tahun lalu kosong",
    tingkat=Tingkat.RAGU,
    dasar=LKJ,
    penjelasan="Kolom capaian tahun lalu kosong untuk semua indikator.",
    salah=tabel(
        "Tabel 3.1 Capaian",
        "No | Indikator Kinerja | Capaian 2022 | Target 2023 | Realisasi 2023 | Capaian",
        "1 | Indeks Kepuasan Masyarakat | - | 88 | 88,22 | 100,25%",
    ),
    benar=tabel(
        "Tabel 3.1 Capaian",
        "No | Indikator Kinerja | Capaian 2022 | Target 2023 | Realisasi 2023 | Capaian",
        "1 | Indeks Kepuasan Masyarakat | 99% | 88 | 88,22 | 100,25%",
    ),
)
def cek_tahun_lalu(kajian: Kajian) -> Iterator[Temuan]:
    salah = []
    for tabel_ in kajian.tabel:
        kini = [
            n
            for n in find_kolom(tabel_, JenisKolom.REALISASI, JenisKolom.CAPAIAN)
            if any((b, n) in tabel_.angka for b in list_baris(tabel_))
        ]
        for kolom in find_kolom(tabel_, JenisKolom.REALISASI, JenisKolom.CAPAIAN):
            isi = [isi_sel(tabel_.kisi[b][kolom]).casefold() for b in list_baris(tabel_)]
            lalu = _LALU.search(judul_kolom(tabel_, kolom)) and kini and kolom < kini[0]
            if lalu and isi and all(satu in _KOSONG for satu in isi):
                salah.append((tabel_, kolom))
    if salah:
        tabel_, kolom = salah[0]
        yield lapor(
            "kinerja.tahun-lalu-kosong",
            tabel_.tempat_sel(list_baris(tabel_)[0], kolom),
            judul_kolom(tabel_, kolom),
            ditemukan=f"kolom “{judul_kolom(tabel_, kolom)}” kosong dalam {len(salah)} tabel",
            penjelasan="Perbandingan dengan tahun lalu disediakan tetapi tidak diisi. Ambil nilainya dari "
            "laporan tahun "
            "lalu, atau jelaskan bahwa indikatornya baru.",
            akibat=tuple(Akibat(t.tempat, t.tempat.tabel, "pembanding kosong") for t, _ in salah[1:]),
            yakin=90,
        )


@cek(
    kode="kinerja.kegiatan-sebagai-sasaran",
    judul="Kegiatan ditulis sebagai sasaran atau indikator",
    tingkat=Tingkat.SARAN,
    dasar=LKE,
    penjelasan="Sasaran dan indikator menyebut kegiatan, bukan hasil.",
    salah=tabel(
        "Tabel 2.1 PK",
        "No | Sasaran Strategis | Indikator Kinerja | Target",
        "1 | Melaksanakan rapat koordinasi | Jumlah rapat | 12",
        "2 | Meningkatnya ketertiban | Jumlah patroli | 12",
    ),
    benar=tabel(
        "Tabel 2.1 PK",
        "No | Sasaran Strategis | Indikator Kinerja | Target",
        "1 | Meningkatnya koordinasi | Jumlah rapat | 12",
        "2 | Meningkatnya ketertiban | Jumlah patroli | 12",
    ),
)
def cek_kegiatan_sasaran(kajian: Kajian) -> Iterator[Temuan]:
    salah: dict[str, tuple[TabelTerbaca, int, int, str]] = {}
    for tabel_ in kajian.tabel:
        for kolom in find_kolom(tabel_, JenisKolom.SASARAN, JenisKolom.INDIKATOR):
            for baris, _, teks in walk_kolom(tabel_, kolom):
                if _AKTIVITAS.match(teks) and tabel_.baris[baris].jenis is not JenisBaris.KEPALA:
                    salah.setdefault(normalize_nama(teks), (tabel_, baris, kolom, teks))
    if salah:
        (tabel_, baris, kolom, teks), *lain = salah.values()
        yield lapor(
            "kinerja.kegiatan-sebagai-sasaran",
            tabel_.tempat_sel(baris, kolom),
            teks,
            ditemukan=f"{len(salah)} sasaran atau indikator berupa kegiatan",
            penjelasan="Sasaran menyebut keadaan yang dicapai dan indikator menyebut ukurannya; “terlaksananya …” dan "
            "“melaksanakan …” menyebut kegiatan. Rumuskan hasil yang ingin dicapai.",
            akibat=tuple(Akibat(t.tempat_sel(b, k), isi, "berupa kegiatan") for t, b, k, isi in lain),
            yakin=80,
        )


@cek(
    kode="kinerja.kinerja-nol",
    judul="Kinerja nol dengan anggaran terpakai",
    tingkat=Tingkat.RAGU,
    dasar="Logika: anggaran yang terpakai menghasilkan keluaran.",
    penjelasan="Realisasi kinerja 0 padahal anggarannya sudah terpakai.",
    salah=tabel(
        "Realisasi Triwulan I Tahun 2023",
        "Kegiatan | Indikator Kinerja | Realisasi Kinerja (K) | Realisasi Anggaran (Rp)",
        "Penyusunan dokumen | Jumlah dokumen | 0 | 12.097.400",
        "Penyediaan gaji | Jumlah orang | 44 | 2.297.713.805",
    ),
    benar=tabel(
        "Realisasi Triwulan I Tahun 2023",
        "Kegiatan | Indikator Kinerja | Realisasi Kinerja (K) | Realisasi Anggaran (Rp)",
        "Penyusunan dokumen | Jumlah dokumen | 1 | 12.097.400",
        "Penyediaan gaji | Jumlah orang | 44 | 2.297.713.805",
    ),
)
def cek_kinerja_nol(kajian: Kajian) -> Iterator[Temuan]:
    salah = []
    for tabel_ in kajian.tabel:
        for kinerja in find_kolom(tabel_, JenisKolom.REALISASI):
            uang = [
                n
                for n in find_kolom(tabel_, JenisKolom.REALISASI_ANGGARAN)
                if tabel_.kolom[n].triwulan == tabel_.kolom[kinerja].triwulan
            ]
            for baris in list_baris(tabel_, frozenset({JenisBaris.DATA})) if len(uang) == 1 else ():
                nilai, rupiah = tabel_.angka.get((baris, kinerja)), tabel_.angka.get((baris, uang[0]))
                teks = " ".join(isi_sel(sel) for sel in tabel_.kisi[baris])
                if nilai and rupiah and nilai.nilai == 0 < rupiah.nilai and not NOL_BAIK.search(teks):
                    salah.append((tabel_.tempat_sel(baris, kinerja), tabel_.baris[baris].uraian, rupiah.teks))
    if salah:
        tempat, uraian, rupiah_ = salah[0]
        yield lapor(
            "kinerja.kinerja-nol",
            tempat,
            f"{uraian}: kinerja 0, anggaran {rupiah_}",
            ditemukan=f"kinerja 0 pada {len(salah)} baris yang anggarannya terpakai",
            penjelasan=f"Pada {len(salah)} baris anggaran sudah terpakai tetapi kinerjanya 0. Isi keluarannya, "
            f"atau jelaskan "
            "mengapa belum ada hasil.",
            akibat=tuple(Akibat(t, f"{u}: kinerja 0, anggaran {r}", "tanpa keluaran") for t, u, r in salah[1:]),
            yakin=80,
        )
