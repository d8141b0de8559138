"""Cek kategori: the class of a value follows from the scale, and the scale takes every value once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from tolok.aturan.parameter import riwayat_parameter
from tolok.dokumen.kenali.angka import find_angka
from tolok.dokumen.kenali.bentuk import Angka, JenisKolom, Kalimat, Peran, TabelTerbaca
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.kenali.terbilang import find_terbilang
from tolok.dokumen.periksa.cek.bahan import find_kolom, isi_sel, list_badan, list_isi
from tolok.dokumen.periksa.cek.fragmen import tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

RESMI = "kategori_capaian.permendagri-86-2017"
_BATAS = re.compile(
    r"(>=|<=|≥|≤|>|<|lebih dari|kurang dari|di atas|di bawah|paling "
    r"sedikit)?\s{0,2}([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s{0,2}%?",
    re.I,
)
_KEPALA_KELAS = re.compile(
    r"kat[ae]gori|predikat|klasifikasi|peringkat|kriteria|keterangan|mutu|penilaian", re.IGNORECASE
)
_KEPALA_RENTANG = re.compile(r"rentang|interval|skala|nilai|persen|capaian|kelas", re.IGNORECASE)
_KATA = re.compile(
    r"\bkat[ae]gori\w*\b|\bpredikat\b|\bkriteria\b|\bdinyatakan\b|\btermasuk\b|\btergolong\b", re.IGNORECASE
)
_SYARAT = re.compile(r"\b(?:jika|apabila|bila|melebihi|kriteria)\b", re.IGNORECASE)
_MUTU = re.compile(r"\b(?:mutu(?:\spelayanan)?|kategori|predikat|nilai mutu)\s{0,2}[:(\"“]{0,2}\s?([ABCD])\b(?!\.?\w)")


@dataclass(frozen=True, slots=True)
class Kelas:
    """One class of a scale: the values from `bawah` to `atas`; None is without end."""

    nama: str
    teks: str
    bawah: Decimal | None
    atas: Decimal | None
    tempat: Tempat
    tanpa_bawah: bool = False
    """The lower limit itself is outside: "> 55"."""
    tanpa_atas: bool = False
    terbalik: bool = False
    """The signs say the opposite of what they should: "80 > 100"."""

    def holds(self, nilai: Decimal) -> bool:
        dari = self.bawah is None or nilai > self.bawah or (nilai == self.bawah and not self.tanpa_bawah)
        sampai = self.atas is None or nilai < self.atas or (nilai == self.atas and not self.tanpa_atas)
        return dari and sampai


@dataclass(frozen=True, slots=True)
class Skala:
    """The classes of one scale, the highest first."""

    kelas: tuple[Kelas, ...]
    tabel: TabelTerbaca | None = None

    def find(self, nilai: Decimal) -> Kelas | None:
        """The class of a value: the first that holds it; in a hole between whole numbers the one above it starts.

        A value over the highest limit has the highest class, as everywhere in practice.
        """
        for satu in self.kelas:
            if satu.holds(nilai):
                return satu
        atas = self.kelas[0].atas
        return self.kelas[0] if atas is not None and nilai > atas else None


def read_kelas(teks: str, nama: str, tempat: Tempat) -> Kelas | None:
    """Read one range: "91 – 100", "≤ 50", ">55 - 80", "76 % ≤ 90 %"; None for anything else."""
    angka = [(satu[1] or "", Decimal(satu[2].replace(",", "."))) for satu in _BATAS.finditer(teks)]
    if not angka or len(angka) > 2 or len(teks) > 60:
        return None
    tanda, nilai = angka[0]
    if len(angka) == 1:
        return _open_kelas(tanda.casefold(), nilai, teks, nama, tempat)
    tanda_akhir, kedua = angka[1]
    turun = nilai > kedua
    bawah, atas = sorted((nilai, kedua))
    terbalik = not turun and tanda_akhir in (">", ">=", "≥")
    return Kelas(nama, teks, bawah, atas, tempat, tanpa_bawah=tanda == ">" and not turun, terbalik=terbalik,
                 tanpa_atas=tanda_akhir == "<" and not turun)  # fmt: skip


def _open_kelas(tanda: str, nilai: Decimal, teks: str, nama: str, tempat: Tempat) -> Kelas | None:
    ke_atas = tanda in (">", "≥", ">=", "lebih dari", "di atas", "paling sedikit") or "ke atas" in teks.casefold()
    ke_bawah = tanda in ("<", "≤", "<=", "kurang dari", "di bawah") or "ke bawah" in teks.casefold()
    if ke_atas:
        return Kelas(nama, teks, nilai, None, tempat, tanpa_bawah=tanda in (">", "lebih dari", "di atas"))
    if ke_bawah:
        return Kelas(nama, teks, None, nilai, tempat, tanpa_atas=tanda in ("<", "kurang dari", "di bawah"))
    return None


def find_skala(kajian: Kajian) -> list[Skala]:
    """Scales that the document itself prints as a table."""
    return [skala for satu in kajian.tabel if (skala := _read_skala(satu)) is not None]


def _read_skala(tabel_: TabelTerbaca) -> Skala | None:
    kepala = [" ".join(kolom.judul) for kolom in tabel_.kolom]
    nama = [n for n, teks in enumerate(kepala) if _KEPALA_KELAS.search(teks) and not _KEPALA_RENTANG.search(teks)]
    nama = nama or [n for n, teks in enumerate(kepala) if _KEPALA_KELAS.search(teks)]
    if not nama or len(tabel_.kisi) > 15:
        return None
    for kolom in range(len(kepala)):
        if kolom == nama[-1] or not _KEPALA_RENTANG.search(kepala[kolom]):
            continue
        kelas = _read_kolom_kelas(tabel_, kolom, nama[-1])
        if kelas:
            return Skala(
                tuple(sorted(kelas, key=lambda k: k.bawah if k.bawah is not None else Decimal(-1), reverse=True)),
                tabel_,
            )
    return None


def _read_kolom_kelas(tabel_: TabelTerbaca, kolom: int, kolom_nama: int) -> list[Kelas]:
    hasil = []
    for baris in list_badan(tabel_):
        teks, nama = isi_sel(tabel_.kisi[baris][kolom]), isi_sel(tabel_.kisi[baris][kolom_nama])
        kelas = read_kelas(teks, nama, tabel_.tempat_sel(baris, kolom)) if teks and nama else None
        if kelas is None:
            return []
        hasil.append(kelas)
    return hasil if len(hasil) > 2 and all(k.nama and not k.nama[0].isdigit() for k in hasil) else []


def skala_resmi() -> Skala:
    """The five classes of Permendagri 86/2017."""
    kelas = riwayat_parameter(RESMI)[-1].nilai["kelas"]
    hasil = [
        Kelas(
            str(k["nama"]),
            "",
            Decimal(str(k["lebih_dari"])) if "lebih_dari" in k else None,
            None,
            Tempat(),
            tanpa_bawah=True,
        )
        for k in kelas  # type: ignore[attr-defined]
    ]
    return Skala(tuple(hasil))


_SKALA_BAIK = tabel(
    "Tabel 3.1 Skala Penilaian",
    "Urutan | Rentang Capaian | Kategori",
    "I | 91 - 100 | Sangat Tinggi",
    "II | 76 - 90 | Tinggi",
    "III | 66 - 75 | Sedang",
    "IV | ≤ 65 | Rendah",
)


@cek(
    kode="kategori.skala-lubang",
    judul="Skala penilaian berlubang, bertindih, atau tandanya terbalik",
    tingkat=Tingkat.SALAH,
    dasar="Logika: setiap nilai masuk tepat satu kategori.",
    penjelasan="Ada nilai yang tidak masuk kategori mana pun, atau masuk lebih dari satu.",
    salah=tabel(
        "Tabel 3.1 Skala Penilaian",
        "Skala Nilai | Kategori Penilaian",
        ">100 | Sangat Baik",
        "80 > 100 | Baik",
        ">55 - 80 | Sedang",
        "<55 | Kurang",
    ),
    benar=tabel(
        "Tabel 3.1 Skala Penilaian",
        "Skala Nilai | Kategori Penilaian",
        ">100 | Sangat Baik",
        ">80 - 100 | Baik",
        ">55 - 80 | Sedang",
        "≤55 | Kurang",
    ),
)
def cek_skala_lubang(kajian: Kajian) -> Iterator[Temuan]:
    for skala in find_skala(kajian):
        cacat = _flaws(skala.kelas)
        if not cacat or skala.tabel is None:
            continue
        berat = [pesan for pesan, pasti in cacat if pasti]
        yield lapor(
            "kategori.skala-lubang",
            skala.tabel.tempat,
            "; ".join(f"{k.teks} = {k.nama}" for k in skala.kelas),
            ditemukan="; ".join(pesan for pesan, _ in cacat),
            penjelasan=f"Pada skala ini {'; '.join(pesan for pesan, _ in cacat)}. Tulis batasnya sehingga "
            f"setiap nilai masuk "
            "tepat satu kategori.",
            tingkat=Tingkat.SALAH if berat else Tingkat.RAGU,
            yakin=95 if berat else 80,
        )


def _flaws(kelas: Sequence[Kelas]) -> list[tuple[str, bool]]:
    """What is wrong with a scale, and whether it is so beyond the habit of whole numbers (90 and 91)."""
    hasil = [(f"tanda “{satu.teks}” terbalik", True) for satu in kelas if satu.terbalik]
    for atas, bawah in pairwise(kelas):
        if atas.bawah is None or bawah.atas is None:
            continue
        jarak = atas.bawah - bawah.atas
        if jarak < 0:
            hasil.append((f"{bawah.atas} termasuk “{atas.nama}” dan “{bawah.nama}”", True))
        elif jarak == 0 and atas.tanpa_bawah and bawah.tanpa_atas:
            hasil.append((f"nilai tepat {atas.bawah} tidak berkategori", True))
        elif jarak == 0 and not atas.tanpa_bawah and not bawah.tanpa_atas and not (atas.terbalik or bawah.terbalik):
            hasil.append((f"nilai tepat {atas.bawah} termasuk “{atas.nama}” dan “{bawah.nama}”", True))
        elif jarak > Decimal("0.01"):
            hasil.append((f"nilai antara {bawah.atas} dan {atas.bawah} tidak berkategori", jarak > 1))
    return hasil


@cek(
    kode="kategori.jumlah-kelas",
    judul="Banyaknya kategori berbeda dari yang disebut",
    tingkat=Tingkat.SALAH,
    dasar="Logika: banyaknya yang disebut sama dengan banyaknya yang disajikan.",
    penjelasan="Kalimat menyebut banyaknya kategori yang berbeda dari tabelnya.",
    salah="Capaian dikelompokkan menjadi tiga kategori sebagai berikut:\n\n" + _SKALA_BAIK,
    benar="Capaian dikelompokkan menjadi empat kategori sebagai berikut:\n\n" + _SKALA_BAIK,
)
def cek_jumlah_kelas(kajian: Kajian) -> Iterator[Temuan]:
    for skala in find_skala(kajian):
        for satu in list_isi(kajian):
            kata = next(
                (k for k in find_terbilang(satu.teks) if re.match(r"[\s)]{1,3}kat[ae]gori", satu.teks[k.akhir :])), None
            )
            if (
                kata is None
                or skala.tabel is None
                or int(kata.nilai) == len(skala.kelas)
                or satu.tempat.bab != skala.tabel.tempat.bab
            ):
                continue
            yield lapor(
                "kategori.jumlah-kelas",
                satu.tempat,
                shorten_sekitar(satu.teks, kata.mulai, kata.akhir),
                ditemukan=f"{kata.teks} kategori, tabel memuat {len(skala.kelas)}",
                seharusnya=f"{len(skala.kelas)} kategori",
                penjelasan=f"Kalimat ini menyebut {kata.teks} kategori, sedangkan "
                f"{skala.tabel.tempat.tabel or 'tabelnya'} "
                f"memuat {len(skala.kelas)}. Cocokkan keduanya.",
            )


@cek(
    kode="kategori.tak-sesuai",
    judul="Kategori tidak mengikuti nilainya",
    tingkat=Tingkat.SALAH,
    dasar="Skala penilaian yang dipakai dokumen; bila tidak ada, Permendagri 86/2017 (aturan kategori.capaian).",
    penjelasan="Kategori yang tertulis bukan kategori nilai itu menurut skala.",
    salah=_SKALA_BAIK
    + tabel("Tabel 3.2 Capaian", "No | Indikator | Capaian | Kategori", "1 | Indeks Kepuasan | 85% | Sangat Tinggi"),
    benar=_SKALA_BAIK
    + tabel("Tabel 3.2 Capaian", "No | Indikator | Capaian | Kategori", "1 | Indeks Kepuasan | 85% | Tinggi"),
)
def cek_kategori(kajian: Kajian) -> Iterator[Temuan]:
    sendiri = find_skala(kajian)
    salah = [satu for tabel_ in kajian.tabel for satu in _check_tabel(tabel_, sendiri)]
    if salah:
        pertama, *lain = salah
        akibat = tuple(Akibat(satu.tempat, satu.kutipan, f"seharusnya {satu.seharusnya}") for satu in lain)
        yield lapor(
            "kategori.tak-sesuai",
            pertama.tempat,
            pertama.kutipan,
            ditemukan=pertama.ditemukan,
            seharusnya=pertama.seharusnya,
            penjelasan=pertama.penjelasan,
            tingkat=pertama.tingkat,
            akibat=akibat,
            yakin=pertama.yakin,
        )
    yield from _check_kalimat(kajian, sendiri)


def _check_tabel(tabel_: TabelTerbaca, sendiri: Sequence[Skala]) -> Iterator[Temuan]:
    for kolom in find_kolom(tabel_, JenisKolom.KATEGORI)[:1]:
        nilai = [n for n in find_kolom(tabel_, JenisKolom.CAPAIAN, JenisKolom.SERAPAN) if n < kolom]
        if not nilai or any(skala.tabel is tabel_ for skala in sendiri):
            continue
        for baris in list_badan(tabel_):
            angka, tertulis = tabel_.angka.get((baris, nilai[-1])), isi_sel(tabel_.kisi[baris][kolom])
            if angka is not None and tertulis:
                kutipan = f"{tabel_.baris[baris].uraian} {angka.teks} {tertulis}"
                yield from _judge(angka.nilai, tertulis, sendiri, tabel_.tempat_sel(baris, kolom), kutipan)


def _judge(nilai: Decimal, tertulis: str, sendiri: Sequence[Skala], tempat: Tempat, kutipan: str) -> Iterator[Temuan]:
    """A finding where the class written is one of a scale and not that of the value."""
    normal = normalize_nama(tertulis)
    for skala in (*sendiri, skala_resmi()):
        nama = [normalize_nama(k.nama) for k in skala.kelas]
        kelas = skala.find(nilai)
        if normal not in nama:
            continue
        if kelas is not None and normalize_nama(kelas.nama) != normal:
            resmi = skala.tabel is None
            acuan = f"skala dokumen ini ({skala.tabel.tempat.tabel})" if skala.tabel else "skala Permendagri 86/2017"
            yield lapor(
                "kategori.tak-sesuai",
                tempat,
                kutipan,
                ditemukan=tertulis,
                seharusnya=kelas.nama,
                penjelasan=f"Menurut {acuan} nilai {str(nilai).replace('.', ',')} berkategori {kelas.nama}, bukan "
                f"{tertulis}.",
                tingkat=Tingkat.RAGU if resmi else Tingkat.SALAH,
                yakin=80 if resmi else 95,
            )
        return


def _percents(satu: Kalimat) -> list[Angka]:
    return [a for a in satu.angka if a.satuan == "%" and a.peran is Peran.NILAI]


def _check_kalimat(kajian: Kajian, sendiri: Sequence[Skala]) -> Iterator[Temuan]:
    nama = sorted({k.nama for skala in (*sendiri, skala_resmi()) for k in skala.kelas if k.nama}, key=len, reverse=True)
    pola = re.compile(r"\b(" + "|".join(re.escape(satu) for satu in nama) + r")\b", re.IGNORECASE)
    lama: Kalimat | None = None
    for satu in list_isi(kajian):
        kelas = _find_kelas(satu.teks, pola)
        if kelas is not None:
            for nilai, kutipan in _value_of(satu, lama, kelas):
                yield from _judge(nilai, kelas[1], sendiri, satu.tempat, kutipan)
        lama = satu


def _find_kelas(teks: str, pola: re.Pattern[str]) -> re.Match[str] | None:
    """The class that a sentence gives to a value, None where it only speaks of the scale."""
    cocok = _KATA.search(teks)
    kelas = pola.search(teks, cocok.end()) if cocok else None
    if cocok is None or kelas is None or kelas.start() - cocok.end() > 25 or _SYARAT.search(teks):
        return None
    return kelas


def _value_of(satu: Kalimat, lama: Kalimat | None, kelas: re.Match[str]) -> Iterator[tuple[Decimal, str]]:
    """The percent that the class stands for: the only one before it, or that of the sentence before ("ini")."""
    sebelum = [a for a in _percents(satu) if a.akhir <= kelas.start()]
    if len(sebelum) == 1 and len(_percents(satu)) == 1:
        yield sebelum[0].nilai, shorten_sekitar(satu.teks, sebelum[0].mulai, kelas.end())
        return
    ini = re.search(r"\bini\b|\btersebut\b", satu.teks[: kelas.start()])
    if ini and not sebelum and lama is not None and lama.paragraf == satu.paragraf and len(_percents(lama)) == 1:
        (persen,) = _percents(lama)
        yield persen.nilai, f"{persen.teks}% … {shorten_sekitar(satu.teks, *kelas.span(), 120)}"


@cek(
    kode="kategori.mutu-ikm",
    judul="Mutu pelayanan tidak mengikuti nilai IKM",
    tingkat=Tingkat.RAGU,
    dasar="PermenPANRB 14/2017, Lampiran: nilai interval konversi dan mutu pelayanan (aturan ikm.mutu).",
    penjelasan="Mutu pelayanan yang tertulis bukan mutu nilai IKM itu.",
    salah="Nilai IKM tahun 2023 sebesar 88,22 dengan mutu A (Sangat Baik).\n",
    benar="Nilai IKM tahun 2023 sebesar 88,22 dengan mutu B (Baik).\n",
)
def cek_mutu_ikm(kajian: Kajian) -> Iterator[Temuan]:
    kelas = riwayat_parameter("ikm_mutu")[-1].nilai["mutu"]
    for satu in list_isi(kajian):
        cocok = _MUTU.search(satu.teks)
        if not cocok or not re.search(r"\bIKM\b|kepuasan masyarakat", satu.teks, re.IGNORECASE):
            continue
        angka = [
            a
            for a in find_angka(satu.teks[: cocok.start()])
            if a.peran is Peran.NILAI and 25 <= a.nilai <= 100 and a.satuan != "%"
        ]
        if not angka:
            continue
        benar = next(k for k in kelas if angka[-1].nilai >= Decimal(str(k["sekurangnya"])))  # type: ignore[attr-defined]
        if benar["huruf"] != cocok[1]:
            yield lapor(
                "kategori.mutu-ikm",
                satu.tempat,
                shorten_sekitar(satu.teks, angka[-1].mulai, cocok.end()),
                ditemukan=f"{angka[-1].teks} mutu {cocok[1]}",
                seharusnya=f"mutu {benar['huruf']} ({benar['kinerja']})",
                penjelasan=f"Nilai {angka[-1].teks} bermutu {benar['huruf']} ({benar['kinerja']}). Mutu A "
                f"dimulai dari 88,31.",
                yakin=92,
            )
