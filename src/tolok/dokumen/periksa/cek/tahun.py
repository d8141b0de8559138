"""Cek tahun: years and periods that belong to the report, and those left over from another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from tolok.dokumen.kenali.bentuk import AsalKalimat, JenisDokumen, Kalimat, TabelTerbaca
from tolok.dokumen.naskah import Bab
from tolok.dokumen.periksa.cek.bahan import isi_sel, list_isi, list_kepala, nomor_bab, samakan
from tolok.dokumen.periksa.cek.fragmen import bab, tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "Logika: laporan satu tahun melaporkan kinerja tahun itu."
_TAHUN = re.compile(r"(?<![0-9./\-–])(20[0-4][0-9])(?![0-9])")
_RENTANG = re.compile(
    r"\b(20[0-4][0-9])\s{0,2}(?:[-–—/]|s\.?\s?d\.?|sampai(?:\sdengan)?(?:\stahun)?)\s{0,2}(20[0-4][0-9])\b"
)
_HUKUM = re.compile(
    r"\b(?:undang|peraturan|perda|perbup|pergub|perwal|perpres|permen\w*|keputusan|kepmen\w*|instruksi|inpres|"
    r"surat|uu|pp|"
    r"lembaran|berita)\b",
    re.IGNORECASE,
)
_WAKTU = re.compile(
    r"((?:sampai\sdengan\s|s\.?d\.?\s|pada\s|akhir\s)?(?:triwulan|tw|semester)\s(?:[0-9]|"
    r"[IVX]{1,3})\s(?:tahun\s)?)(20[0-4][0-9])\b",
    re.IGNORECASE,
)
_BANDING = re.compile(
    r"dibanding(?:kan)?|(?:sama|setara)\s(?:seperti|dengan)|meningkat\sdari|menurun\sdari|naik\sdari|turun\sdari|"
    r"lebih\s(?:tinggi|rendah|besar|kecil|baik)\s(?:dari|daripada)",
    re.IGNORECASE,
)
_HASIL = re.compile(r"\b(?:capaian|realisasi|kinerja|nilai|hasil)\b", re.IGNORECASE)
_BUKAN_HASIL = re.compile(
    r"\b(?:target|rencana|renstra|rpjmd|standar|nasional|rata-rata|provinsi|kabupaten|kota|pagu|anggaran)\b", re.I
)
_JUDUL_KERJA = re.compile(
    r"\b(?:realisasi|capaian|pengukuran|hasil|evaluasi|pelaksanaan|perjanjian kinerja)\b", re.IGNORECASE
)
_LEBIH = re.compile(
    r"\b(?:banding\w*|perbandingan|lalu|sebelumnya|perkembangan|tren\w*|rencana|target|renstra|rpjmd|akan|depan)\b",
    re.I,
)
_LANGKAH = re.compile(
    r"\b(?:langkah|upaya|strategi|rencana|perbaikan|tindak lanjut)\b.{0,80}\b(?:akan|untuk|meningkatkan|"
    r"perbaikan|peningkatan)\b"
    r".{0,60}?\btahun\s(?:anggaran\s)?(20[0-4][0-9])\b",
    re.IGNORECASE,
)


def _years(teks: str) -> list[tuple[int, int]]:
    """Years of the calendar that stand alone in a text, with their place: no ranges, no numbers of laws."""
    rentang = [(satu.start(), satu.end()) for satu in _RENTANG.finditer(teks)]
    return [
        (int(satu[1]), satu.start())
        for satu in _TAHUN.finditer(teks)
        if not any(mulai <= satu.start() < akhir for mulai, akhir in rentang)
        and not _HUKUM.search(teks[max(satu.start() - 70, 0) : satu.start()])
    ]


@cek(
    kode="tahun.basi",
    judul="Tahun tertinggal dari laporan lain",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Kalimat tentang kinerja tahun laporan menyebut tahun lain.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"
    "Realisasi gaji sampai dengan triwulan 4 tahun 2023 sebesar Rp 90.000.000.\n\n"
    "Realisasi listrik sampai dengan triwulan 4 tahun 2023 sebesar Rp 8.000.000.\n\n"
    "Realisasi logistik sampai dengan triwulan 4 tahun 2021 sebesar Rp 7.000.000.\n",
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"
    "Realisasi gaji sampai dengan triwulan 4 tahun 2023 sebesar Rp 90.000.000.\n\n"
    "Realisasi listrik sampai dengan triwulan 4 tahun 2023 sebesar Rp 8.000.000.\n\n"
    "Realisasi logistik sampai dengan triwulan 4 tahun 2023 sebesar Rp 7.000.000.\n",
)
def cek_basi(kajian: Kajian) -> Iterator[Temuan]:
    tahun = kajian.profil.tahun
    sebutan: dict[str, list[tuple[Kalimat, re.Match[str]]]] = {}
    for satu in list_isi(kajian):
        for cocok in _WAKTU.finditer(satu.teks):
            sebutan.setdefault(samakan(cocok[1]), []).append((satu, cocok))
    for ungkapan in sebutan.values():
        hitung = Counter(int(cocok[2]) for _, cocok in ungkapan)
        biasa, banyak = hitung.most_common(1)[0]
        for satu, cocok in ungkapan:
            if int(cocok[2]) == biasa or banyak < 2 or banyak <= hitung[int(cocok[2])] or _BANDING.search(satu.teks):
                continue
            yield lapor(
                "tahun.basi",
                satu.tempat,
                shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                ditemukan=cocok.group(),
                seharusnya=f"{cocok[1]}{biasa}",
                penjelasan=f"Ungkapan yang sama di {banyak} tempat lain menyebut tahun {biasa}. Tahun {cocok[2]} di "
                "sini tertinggal dari laporan lain.",
                tingkat=Tingkat.SALAH if tahun == biasa else Tingkat.RAGU,
                yakin=97 if tahun == biasa else 75,
            )


_SELAMA = re.compile(r"^(?:selama|pada|sepanjang|dalam)\stahun\s(20[0-4][0-9])\b[\s,]{1,3}", re.IGNORECASE)


@cek(
    kode="tahun.kalimat",
    judul="Kalimat tentang kinerja sendiri menyebut tahun lain",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Kalimat yang menceritakan pekerjaan kantor ini menyebut tahun selain tahun laporan, tanpa pembanding.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2024\n\n"
    + bab("III", "AKUNTABILITAS KINERJA", "Selama tahun 2023 Kecamatan Sukamaju menyelesaikan 412 permohonan."),
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2024\n\n"
    + bab("III", "AKUNTABILITAS KINERJA", "Selama tahun 2024 Kecamatan Sukamaju menyelesaikan 412 permohonan."),
)
def cek_kalimat(kajian: Kajian) -> Iterator[Temuan]:
    profil = kajian.profil
    if profil.tahun is None or profil.jenis is not JenisDokumen.LKIP or not profil.nama_diri:
        return
    for satu in list_isi(kajian):
        cocok = _about_self(satu, profil.nama_diri)
        tahun = {nilai for nilai, _ in _years(satu.teks)}
        if cocok is None or len(tahun) != 1 or profil.tahun in tahun or _LEBIH.search(satu.teks):
            continue
        if _BANDING.search(satu.teks) or max(tahun) > profil.tahun:
            continue
        yield lapor(
            "tahun.kalimat",
            satu.tempat,
            shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
            ditemukan=f"tahun {max(tahun)}",
            seharusnya=f"tahun {profil.tahun}",
            penjelasan=f"Laporan ini tentang tahun {profil.tahun}, sedangkan kalimat ini menceritakan pekerjaan "
            f"{profil.instansi} tahun {max(tahun)} tanpa membandingkannya. Periksa tahunnya.",
            yakin=80,
        )


def _about_self(kalimat: Kalimat, nama_diri: str) -> re.Match[str] | None:
    """Where a sentence says when the office did its work: "Selama tahun …" with its name, or up to a quarter."""
    selama = _SELAMA.match(kalimat.teks)
    if selama and nama_diri.casefold() in kalimat.teks.casefold():
        return selama
    waktu = _WAKTU.search(kalimat.teks)
    return waktu if waktu and re.match(r"sampai|s\.?d", waktu[1], re.IGNORECASE) else None


@cek(
    kode="tahun.judul",
    judul="Tahun pada judul bukan tahun laporan",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Judul dalam bab capaian menyebut tahun selain tahun laporan.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2016\n\n"
    + bab(
        "III",
        "AKUNTABILITAS KINERJA",
        "3.1 Realisasi Indikator Kinerja Tahun 2015",
        "Capaian kinerja tahun 2016 diukur terhadap target tahun 2016.",
    ),
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2016\n\n"
    + bab(
        "III",
        "AKUNTABILITAS KINERJA",
        "3.1 Realisasi Indikator Kinerja Tahun 2016",
        "Capaian kinerja tahun 2016 diukur terhadap target tahun 2016.",
    ),
)
def cek_judul(kajian: Kajian) -> Iterator[Temuan]:
    tahun = kajian.profil.tahun
    if tahun is None or kajian.profil.jenis is not JenisDokumen.LKIP:
        return
    for blok, tempat in kajian.blok:
        if not isinstance(blok, Bab) or not _JUDUL_KERJA.search(blok.judul) or _LEBIH.search(blok.judul):
            continue
        sebut = {nilai for nilai, _ in _years(blok.judul)}
        if len(sebut) != 1 or tahun in sebut or _RENTANG.search(blok.judul):
            continue
        (lain,) = sebut
        isi = [satu for satu in kajian.kalimat if satu.tempat.subbab == tempat.subbab and satu.tempat.bab == tempat.bab]
        hitung = Counter(nilai for satu in isi if satu.asal is not AsalKalimat.JUDUL for nilai, _ in _years(satu.teks))
        pasti = hitung[tahun] > hitung[lain] and nomor_bab(tempat.bab) is not None
        yield lapor(
            "tahun.judul",
            tempat,
            blok.judul,
            ditemukan=f"Tahun {lain}",
            seharusnya=f"Tahun {tahun}",
            penjelasan=f"Laporan ini tentang tahun {tahun}, tetapi judul ini menyebut tahun {lain}. Judul itu "
            "tertinggal dari laporan lain.",
            tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
            yakin=95 if pasti else 75,
        )


@cek(
    kode="tahun.banding-sama",
    judul="Membandingkan satu tahun dengan dirinya",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Kalimat membandingkan hasil satu tahun dengan hasil tahun yang sama.",
    salah="Capaian kinerja tahun 2016 adalah 100% sama seperti capaian kinerja pada tahun 2016.\n",
    benar="Capaian kinerja tahun 2016 adalah 100% sama seperti capaian kinerja pada tahun 2015.\n",
)
def cek_banding_sama(kajian: Kajian) -> Iterator[Temuan]:
    for satu in list_isi(kajian):
        for cocok in _BANDING.finditer(satu.teks):
            kiri = _years(satu.teks[: cocok.start()])
            kanan = [(n, m + cocok.end()) for n, m in _years(satu.teks[cocok.end() :])]
            if not kiri or not kanan or kiri[-1][0] != kanan[0][0] or {n for n, _ in (*kiri, *kanan)} != {kanan[0][0]}:
                continue
            antara = satu.teks[cocok.end() : kanan[0][1]]
            if (
                not _HASIL.search(antara)
                or _BUKAN_HASIL.search(antara)
                or not _HASIL.search(satu.teks[: cocok.start()])
            ):
                continue
            tahun = kanan[0][0]
            yield lapor(
                "tahun.banding-sama",
                satu.tempat,
                shorten_sekitar(satu.teks, kiri[-1][1], kanan[0][1] + 4),
                ditemukan=f"tahun {tahun} dibandingkan dengan tahun {tahun}",
                seharusnya=f"tahun {tahun - 1} sebagai pembanding" if tahun == kajian.profil.tahun else "",
                penjelasan=f"Kalimat ini membandingkan hasil tahun {tahun} dengan hasil tahun {tahun} juga. Salah satu "
                "tahunnya keliru.",
                yakin=95,
            )


def _series(tabel_: TabelTerbaca) -> Iterator[list[tuple[int, int, int]]]:
    """Runs of neighbouring head cells that are each one year: year, row, column."""
    for baris in list_kepala(tabel_):
        sel = tabel_.kisi[baris]
        tahun: list[tuple[int, int, int] | None] = []
        for kolom, satu in enumerate(sel):
            if kolom and satu is not None and satu is sel[kolom - 1]:
                continue
            cocok = re.fullmatch(
                r"(?:tahun|ta)?\s{0,2}(20[0-4][0-9])\s{0,2}(?:\([a-z%]{1,9}\))?",
                isi_sel(satu),
                re.IGNORECASE,
            )
            tahun.append((int(cocok[1]), baris, kolom) if cocok else None)
        for ada, run in groupby(tahun, key=lambda satu: satu is not None):
            daftar = [satu for satu in run if satu is not None]
            if ada and len(daftar) > 2:
                yield daftar


@cek(
    kode="tahun.deret",
    judul="Deret tahun pada kepala tabel ganda atau terlewat",
    tingkat=Tingkat.SALAH,
    dasar="Logika: setiap kolom tahun mempunyai tahunnya sendiri.",
    penjelasan="Kepala tabel memuat tahun yang sama dua kali.",
    salah=tabel(
        "Tabel 2.1 Target Renstra",
        "No | Indikator | 2021 | 2023 | 2023 | 2024",
        "1 | Indeks Kepuasan Masyarakat | 87 | 87,5 | 88 | 88,5",
    ),
    benar=tabel(
        "Tabel 2.1 Target Renstra",
        "No | Indikator | 2021 | 2022 | 2023 | 2024",
        "1 | Indeks Kepuasan Masyarakat | 87 | 87,5 | 88 | 88,5",
    ),
)
def cek_deret(kajian: Kajian) -> Iterator[Temuan]:
    for tabel_ in kajian.tabel:
        for seri in _series(tabel_):
            tahun = [satu for satu, _, _ in seri]
            kembar = [n for n in range(1, len(tahun)) if tahun[n] == tahun[n - 1]]
            berulang = len(set(tahun)) * 2 <= len(tahun)
            if berulang or not (kembar or _melompat(tahun)):
                continue
            letak = kembar[0] if kembar else next(n for n in range(1, len(tahun)) if tahun[n] - tahun[n - 1] != 1)
            _, baris, kolom = seri[letak - 1 if kembar and _fits(tahun, letak) else letak]
            harapan = list(range(tahun[0], tahun[0] + len(tahun)))
            lurus = harapan[-1] == tahun[-1]
            yield lapor(
                "tahun.deret",
                tabel_.tempat_sel(baris, kolom),
                " ".join(str(satu) for satu in tahun),
                ditemukan=", ".join(str(satu) for satu in tahun),
                seharusnya=", ".join(str(satu) for satu in harapan) if lurus else "",
                penjelasan=f"Deret tahun pada kepala tabel "
                f"{'menyebut satu tahun dua kali' if kembar else 'tidak urut'}. "
                "Nilai di bawahnya menjadi tidak jelas milik tahun berapa.",
                tingkat=Tingkat.SALAH if kembar else Tingkat.RAGU,
                yakin=97 if kembar else 70,
            )


def _fits(tahun: Sequence[int], letak: int) -> bool:
    """Whether the first of the twins is the one out of step: 2021 2023 2023 2024."""
    return letak >= 2 and tahun[letak - 1] != tahun[letak - 2] + 1


def _melompat(tahun: Sequence[int]) -> bool:
    beda = [kanan - kiri for kiri, kanan in pairwise(tahun)]
    return len(tahun) > 3 and any(satu <= 0 for satu in beda) and sum(satu == 1 for satu in beda) * 2 > len(beda)


@cek(
    kode="tahun.periode",
    judul="Periode rencana berbeda-beda",
    tingkat=Tingkat.RAGU,
    dasar="Logika: satu dokumen rencana mempunyai satu periode.",
    penjelasan="Periode Renstra atau RPJMD yang sama disebut berbeda.",
    salah="Renstra Kecamatan Tahun 2021-2026 menjadi acuan.\n\nTarget Renstra 2021-2026 disajikan berikut.\n\n"
    "Sasaran Renstra Kecamatan Tahun 2020-2025 telah ditetapkan.\n",
    benar="Renstra Kecamatan Tahun 2021-2026 menjadi acuan.\n\nTarget Renstra 2021-2026 disajikan berikut.\n\n"
    "Sasaran Renstra Kecamatan Tahun 2021-2026 telah ditetapkan.\n",
)
def cek_periode(kajian: Kajian) -> Iterator[Temuan]:
    for nama, pola in (("Renstra", r"renstra|rencana strategis"), ("RPJMD", r"rpjmd|jangka menengah daerah")):
        sebutan = list(_find_periode(kajian, pola))
        hitung = Counter(periode for _, periode, _ in sebutan)
        if len(hitung) < 2:
            continue
        (biasa, banyak), *_ = hitung.most_common()
        lain = [satu for satu in sebutan if satu[1] != biasa and hitung[satu[1]] < banyak]
        if lain and banyak > 1:
            kalimat, periode, mulai = lain[0]
            yield lapor(
                "tahun.periode",
                kalimat.tempat,
                shorten_sekitar(kalimat.teks, mulai, mulai + 9),
                ditemukan=f"{nama} {periode[0]}-{periode[1]}",
                seharusnya=f"{biasa[0]}-{biasa[1]}",
                penjelasan=f"Di {banyak} tempat lain periode {nama} disebut {biasa[0]}-{biasa[1]}. Bila yang dimaksud "
                "periode terdahulu, sebutkan demikian.",
                akibat=tuple(Akibat(k.tempat, k.teks[:120], f"{p[0]}-{p[1]}") for k, p, _ in lain[1:]),
                yakin=80,
            )


def _find_periode(kajian: Kajian, pola: str) -> Iterator[tuple[Kalimat, tuple[int, int], int]]:
    for satu in kajian.kalimat:
        for cocok in _RENTANG.finditer(satu.teks):
            sekitar = satu.teks[max(cocok.start() - 90, 0) : cocok.start()]
            if re.search(r"\b(?:Perda|Peraturan|Lembaran|Provinsi|Nasional)\b", satu.teks[: cocok.start()][-160:]):
                continue
            if re.search(pola, sekitar, re.IGNORECASE) and not re.search(
                r"sebelum|lalu|terdahulu|transisi", satu.teks, re.I
            ):
                yield satu, (int(cocok[1]), int(cocok[2])), cocok.start()


@cek(
    kode="tahun.langkah-lampau",
    judul="Langkah perbaikan untuk tahun yang sudah lewat",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 53/2014, Lampiran II: penutup memuat langkah di masa mendatang.",
    penjelasan="Langkah di masa mendatang disebut untuk tahun yang dilaporkan.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"
    + bab("IV", "PENUTUP", "Beberapa langkah untuk meningkatkan kinerja tahun 2023 antara lain pelatihan pegawai."),
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2023\n\n"
    + bab("IV", "PENUTUP", "Beberapa langkah untuk meningkatkan kinerja tahun 2024 antara lain pelatihan pegawai."),
)
def cek_langkah_lampau(kajian: Kajian) -> Iterator[Temuan]:
    tahun = kajian.profil.tahun
    if tahun is None or kajian.profil.jenis is not JenisDokumen.LKIP:
        return
    for satu in list_isi(kajian):
        cocok = _LANGKAH.search(satu.teks)
        sudah = re.search(
            r"\b(?:kendala|hambatan|permasalahan|kekurangan|evaluasi|telah|sudah|yang dilakukan|dilaksanakan)\b",
            satu.teks,
            re.IGNORECASE,
        )
        if cocok and int(cocok[1]) <= tahun and not sudah and (nomor_bab(satu.tempat.bab) or 0) >= 3:
            yield lapor(
                "tahun.langkah-lampau",
                satu.tempat,
                shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                ditemukan=f"langkah untuk tahun {cocok[1]}",
                seharusnya=f"langkah untuk tahun {tahun + 1} dan seterusnya",
                penjelasan=f"Laporan ini disusun sesudah tahun {tahun} berakhir, maka langkah perbaikannya berlaku "
                f"untuk tahun berikutnya. Tahun {cocok[1]} sudah lewat.",
                yakin=85,
            )


@cek(
    kode="tahun.triwulan-kosong",
    judul="Triwulan yang dijanjikan judul tidak terisi",
    tingkat=Tingkat.RAGU,
    dasar="Logika: judul menyebut apa yang disajikan.",
    penjelasan="Judul menyebut empat triwulan, tetapi sebagian kolomnya kosong seluruhnya.",
    salah=tabel(
        "Realisasi Kinerja pada Triwulan I - IV Tahun 2023",
        "No | Kegiatan | TW I | TW II | TW III | TW IV",
        "1 | Penyediaan listrik | 100.000 | 200.000 | | ",
        "2 | Penyediaan logistik | 300.000 | 400.000 | | ",
    ),
    benar=tabel(
        "Realisasi Kinerja pada Triwulan I - IV Tahun 2023",
        "No | Kegiatan | TW I | TW II | TW III | TW IV",
        "1 | Penyediaan listrik | 100.000 | 200.000 | 1.000 | 1.000",
        "2 | Penyediaan logistik | 300.000 | 400.000 | 1.000 | 1.000",
    ),
)
def cek_triwulan_kosong(kajian: Kajian) -> Iterator[Temuan]:
    dilihat: set[str] = set()
    for tabel_ in kajian.tabel:
        kosong, isi = _split_triwulan(tabel_)
        judul = _title_triwulan(tabel_)
        if not kosong or not isi or min(kosong) < max(isi) or judul in dilihat:
            continue
        dilihat.add(judul)
        romawi = ["", "I", "II", "III", "IV"]
        yield lapor(
            "tahun.triwulan-kosong",
            tabel_.tempat,
            judul or "kolom triwulan",
            ditemukan=f"kolom triwulan {', '.join(romawi[n] for n in sorted(kosong))} kosong",
            seharusnya=f"terisi, atau judul sampai dengan triwulan {romawi[max(isi)]}",
            penjelasan=f"Tabel menyediakan kolom sampai triwulan {romawi[max(kosong)]}, tetapi yang terisi "
            f"hanya sampai "
            f"triwulan {romawi[max(isi)]}. Judul dan kolomnya menjanjikan lebih daripada isinya.",
            yakin=85,
        )


def _title_triwulan(tabel_: TabelTerbaca) -> str:
    """What promises the quarters: the title of the table, else the widest head that speaks of them."""
    kepala = (satu for kolom in tabel_.kolom for satu in kolom.judul if re.search(r"\btriwulan\b", satu, re.IGNORECASE))
    return tabel_.tabel.judul or next(kepala, "") or (tabel_.kolom[0].judul or ("",))[0]


def _split_triwulan(tabel_: TabelTerbaca) -> tuple[set[int], set[int]]:
    """Quarters whose columns are all empty, and quarters with values."""
    isi: dict[int, bool] = {}
    for nomor, kolom in enumerate(tabel_.kolom):
        if kolom.triwulan and 0 < kolom.triwulan < 5:
            terisi = any(letak[1] == nomor for letak in tabel_.angka)
            isi[kolom.triwulan] = isi.get(kolom.triwulan, False) or terisi
    return {n for n, ada in isi.items() if not ada}, {n for n, ada in isi.items() if ada}


@cek(
    kode="tahun.pembuka",
    judul="Tahun dalam pengantar bukan tahun laporan",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Ringkasan atau kata pengantar menyebut satu tahun yang bukan tahun laporan.",
    salah="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2016\n\nRINGKASAN EKSEKUTIF\n\n"
    "Kecamatan mendukung visi dalam proses pembangunan daerah Tahun 2014.\n\n"
    "Anggaran tahun 2016 terserap baik. Kinerja tahun 2016 tercapai.\n",
    benar="LAPORAN KINERJA KECAMATAN SUKAMAJU TAHUN 2016\n\nRINGKASAN EKSEKUTIF\n\n"
    "Kecamatan mendukung visi dalam proses pembangunan daerah Tahun 2016.\n\n"
    "Anggaran tahun 2016 terserap baik. Kinerja tahun 2016 tercapai.\n",
)
def cek_pembuka(kajian: Kajian) -> Iterator[Temuan]:
    tahun = kajian.profil.tahun
    if tahun is None or kajian.profil.jenis is not JenisDokumen.LKIP:
        return
    for satu in list_isi(kajian):
        if not re.match(r"(?:ringkasan|ikhtisar|kata pengantar|pengantar|executive)", satu.tempat.bab, re.IGNORECASE):
            continue
        sebut = _years(satu.teks)
        if len(sebut) != 1 or sebut[0][0] >= tahun or _LEBIH.search(satu.teks) or _HUKUM.search(satu.teks):
            continue
        nilai, mulai = sebut[0]
        if (
            _BANDING.search(satu.teks)
            or _RENTANG.search(satu.teks)
            or re.search(r"\bsejak\b|dibentuk", satu.teks, re.I)
        ):
            continue
        yield lapor(
            "tahun.pembuka",
            satu.tempat,
            shorten_sekitar(satu.teks, mulai, mulai + 4),
            ditemukan=f"tahun {nilai}",
            seharusnya=f"tahun {tahun}, atau keterangan mengapa tahun {nilai}",
            penjelasan=f"Laporan ini tentang tahun {tahun}; kalimat ini hanya menyebut tahun {nilai}. Tahun itu "
            f"mungkin "
            "tertinggal dari laporan lain.",
            yakin=65,
        )
