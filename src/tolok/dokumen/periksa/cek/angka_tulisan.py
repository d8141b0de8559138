"""Cek tulisan angka: one way of writing numbers, and no number that can be read in two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tolok.dokumen.kenali.bentuk import AsalKalimat, JenisKolom, Kalimat, Peran
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.cek.bahan import gabung, isi_sel, list_badan
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "Kaidah penulisan bilangan: titik memisahkan ribuan, koma memisahkan desimal."
BUKAN_NILAI = frozenset({JenisKolom.NOMOR, JenisKolom.KODE, JenisKolom.ORANG})
_ANGKA = re.compile(r"(?:(?<=\bRp)|(?<=\bRp\.)|(?<![\w.,/:-]))[0-9]{1,15}(?:[.,][0-9]{1,15}){1,6}(?![\w/:-]|[.,][0-9])")
_BUKAN_JUMLAH = re.compile(
    r"(?:nomor|no\.?|kode|nip|telp\.?|telepon|tabel|gambar|pasal|rekening|pukul|jam)\s{0,2}:?\s{0,2}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Tulis:
    teks: str
    tempat: Tempat
    kutipan: str


def _walk(kajian: Kajian) -> Iterator[_Tulis]:
    """Every printed number with separators that is not a code, a date or a reference."""
    for satu in kajian.kalimat:
        if satu.asal is not AsalKalimat.SEL and not satu.tempat.tabel:
            yield from _from_kalimat(satu)
    for tabel in kajian.tabel:
        for baris in list_badan(tabel):
            isi = tabel.kisi[baris]
            for kolom, sel in enumerate(isi):
                if tabel.kolom[kolom].jenis in BUKAN_NILAI:
                    continue
                teks = isi_sel(sel)
                cocok = _ANGKA.fullmatch(re.sub(r"^(?:Rp\.?)?\s{0,3}|[\s,-]{0,4}%?$", "", teks))
                if cocok and not (kolom and sel is isi[kolom - 1]):
                    yield _Tulis(cocok.group(), tabel.tempat_sel(baris, kolom), f"{tabel.baris[baris].uraian} {teks}")


def _from_kalimat(kalimat: Kalimat) -> Iterator[_Tulis]:
    lain = [(a.mulai, a.akhir) for a in kalimat.angka if a.peran is not Peran.NILAI]
    for cocok in _ANGKA.finditer(kalimat.teks):
        dalam = any(mulai < cocok.end() and cocok.start() < akhir for mulai, akhir in lain)
        if not dalam and not _BUKAN_JUMLAH.search(kalimat.teks[max(cocok.start() - 14, 0) : cocok.start()]):
            yield _Tulis(cocok.group(), kalimat.tempat, shorten_sekitar(kalimat.teks, cocok.start(), cocok.end(), 100))


def is_campur(teks: str) -> bool:
    """Whether no one way of writing gives this number: "1,011.080.000", "936,850.500", "1403.419.201"."""
    bagian = re.split(r"[.,]", teks)
    tanda = re.findall(r"[.,]", teks)
    if len(bagian) < 3:
        return False
    if len(set(tanda)) == 2 and tanda[-1] == tanda[0]:
        return True
    # English with just three decimals is rarer in a report than a slip of the keyboard.
    if tanda == [",", "."] and len(bagian[-1]) == 3:
        return True
    if len(set(tanda)) == 2 and len(set(tanda[:-1])) > 1:
        return True
    ribuan = bagian[:-1] if len(set(tanda)) == 2 else bagian
    campur_awal = (
        len(set(tanda)) == 2 and len(tanda) > 1 and tanda[0] != tanda[1] and len(bagian[-1]) == 3 and len(tanda) > 2
    )
    return len(ribuan[0]) > 3 or any(len(satu) != 3 for satu in ribuan[1:-1]) or campur_awal


def is_terpotong(teks: str) -> bool:
    """Whether the last group of an amount lost digits: "2.586.750.00"."""
    bagian, tanda = re.split(r"[.,]", teks), set(re.findall(r"[.,]", teks))
    return len(bagian) > 3 and len(tanda) == 1 and len(bagian[-1]) < 3 and all(len(satu) == 3 for satu in bagian[1:-1])


@cek(
    kode="angka.campur",
    judul="Angka dengan pemisah yang tidak beraturan",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Pemisah ribuan pada angka ini tidak beraturan.",
    salah="Realisasi kegiatan sebesar Rp 1,011.080.000 pada akhir tahun.\n",
    benar="Realisasi kegiatan sebesar Rp 1.011.080.000 pada akhir tahun.\n",
)
def cek_campur(kajian: Kajian) -> Iterator[Temuan]:
    salah = [satu for satu in _walk(kajian) if is_campur(satu.teks)]
    if salah:
        yield lapor(
            "angka.campur",
            salah[0].tempat,
            salah[0].kutipan,
            ditemukan=gabung([satu.teks for satu in salah]),
            seharusnya=gabung([baku for satu in salah if (baku := _baku(satu.teks))]),
            penjelasan=f"Ada {len(salah)} angka yang pemisah ribuannya tidak beraturan. Setiap tiga angka dari kanan "
            "dipisahkan satu titik.",
            akibat=tuple(Akibat(satu.tempat, satu.kutipan, f"“{satu.teks}”") for satu in salah[1:]),
            yakin=95,
        )


def _baku(teks: str) -> str:
    angka = re.sub(r"[.,]", "", teks)
    return f"{int(angka):,}".replace(",", ".") if len(re.split(r"[.,]", teks)[-1]) == 3 else ""


@cek(
    kode="angka.kelompok",
    judul="Kelompok angka terakhir kurang dari tiga angka",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Kelompok terakhir angka ini kurang dari tiga angka, tanda ada angka yang hilang.",
    salah="Realisasi kegiatan sebesar Rp 2.586.750.00 pada akhir tahun.\n",
    benar="Realisasi kegiatan sebesar Rp 2.586.750.000 pada akhir tahun.\n",
)
def cek_kelompok(kajian: Kajian) -> Iterator[Temuan]:
    salah = [satu for satu in _walk(kajian) if is_terpotong(satu.teks)]
    if salah:
        yield lapor(
            "angka.kelompok",
            salah[0].tempat,
            salah[0].kutipan,
            ditemukan=gabung([satu.teks for satu in salah]),
            penjelasan=f"Ada {len(salah)} angka yang kelompok terakhirnya kurang dari tiga angka. Angka itu terpotong, "
            "atau titik terakhirnya seharusnya koma desimal.",
            akibat=tuple(Akibat(satu.tempat, satu.kutipan, f"“{satu.teks}”") for satu in salah[1:]),
            yakin=85,
        )


@cek(
    kode="angka.desimal-campur",
    judul="Tanda desimal tidak seragam",
    tingkat=Tingkat.SARAN,
    dasar=DASAR,
    penjelasan="Sebagian angka memakai titik desimal, sebagian koma.",
    salah="Nilai IKM 88,22 dan nilai SAKIP 60.48. Nilai lain 75,25 dan 76,50.\n",
    benar="Nilai IKM 88,22 dan nilai SAKIP 60,48. Nilai lain 75,25 dan 76,50.\n",
)
def cek_desimal_campur(kajian: Kajian) -> Iterator[Temuan]:
    tabel = {satu.tabel.nomor for satu in kajian.tabel}
    desimal = [s for s in _walk(kajian) if re.fullmatch(r"[0-9]{1,3}[.,][0-9]{1,2}", s.teks) and s.teks not in tabel]
    hitung = Counter("." if "." in satu.teks else "," for satu in desimal)
    if len(hitung) < 2:
        return
    salah = [satu for satu in desimal if "." in satu.teks]
    yield lapor(
        "angka.desimal-campur",
        salah[0].tempat,
        salah[0].kutipan,
        ditemukan=gabung([satu.teks for satu in salah]),
        seharusnya="koma desimal untuk semua angka",
        penjelasan=f"Dokumen ini menulis {hitung[',']} angka dengan koma desimal dan {hitung['.']} dengan titik "
        f"desimal. "
        "Pakailah koma, sesuai kaidah bahasa Indonesia.",
        akibat=tuple(Akibat(satu.tempat, satu.kutipan, f"“{satu.teks}”") for satu in salah[1:]),
        yakin=90,
    )
