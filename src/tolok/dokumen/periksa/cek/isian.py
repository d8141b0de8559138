"""Cek isian: what a template or a draft left open in a document that is meant to be signed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.kenali.bentuk import Kalimat
from tolok.dokumen.periksa.cek.lapor import lapor, shorten, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "Kaidah naskah dinas: naskah yang ditetapkan sudah lengkap isiannya dan tidak memuat catatan kerja."
_MESIN = re.compile(
    r"\$\s?\{\s?[$/]?\s?\w[\w. ]{0,60}\}|\{\s?\$\s?\w[\w.]{0,60}\s?\}|\{\{\s?[\w. ]{1,60}\}\}"
    r"|«\s?\w[\w. ]{0,60}»|\bMERGEFIELD\b"
)
_CATATAN = re.compile(
    r"[(\[]\s?(?:masukan|koreksi|catatan|revisi|perbaikan|usulan)\s(?:dari|untuk|oleh)\s"
    r"(?:pa|pak|bu|bapak|ibu|mas|mbak)\b[^)\]\n]{0,60}[)\]]"
    r"|[(\[]\s?(?:isi di ?sini|diisi|tolong (?:di)?cek|mohon (?:di)?cek|konfirmasi)\b[^)\]\n]{0,60}[)\]]",
    re.IGNORECASE,
)
_DISEBUT = 8
"""Fields named in one finding."""


def _find(kalimat: Kalimat, pola: re.Pattern[str]) -> Iterator[tuple[Kalimat, re.Match[str]]]:
    for cocok in pola.finditer(kalimat.teks):
        yield kalimat, cocok


@cek(
    kode="isian.templat",
    judul="Tanda isian templat belum diganti",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Dokumen masih memuat tanda isian templat yang seharusnya diganti dengan data.",
    salah="Nilai akuntabilitas kinerja ${nama_kantor} tahun ${tahun} diuraikan di bawah ini.\n",
    benar="Nilai akuntabilitas kinerja Kecamatan Sukamaju tahun 2023 (kode {A}) diuraikan di bawah ini.\n",
)
def cek_templat(kajian: Kajian) -> Iterator[Temuan]:
    ditemukan = [satu for kalimat in kajian.kalimat for satu in _find(kalimat, _MESIN)]
    if not ditemukan:
        return
    (awal, cocok), *lain = ditemukan
    nama = list(dict.fromkeys("".join(satu.group().split()) for _, satu in ditemukan))
    yield lapor(
        "isian.templat",
        awal.tempat,
        shorten_sekitar(awal.teks, cocok.start(), cocok.end()),
        ditemukan=", ".join(nama[:_DISEBUT]) + (f", dan {len(nama) - _DISEBUT} lagi" if len(nama) > _DISEBUT else ""),
        seharusnya="data kantor yang bersangkutan",
        penjelasan=f"Ada {len(ditemukan)} tanda isian templat yang belum diganti dengan data, sehingga kalimat dan "
        "tabelnya tidak lengkap.",
        akibat=tuple(Akibat(k.tempat, shorten(k.teks, 80), f"{c.group()} belum diisi") for k, c in lain),
        yakin=98,
    )


@cek(
    kode="isian.catatan-kerja",
    judul="Catatan kerja tertinggal dalam dokumen",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Catatan antarpenyusun masih tertulis dalam naskah.",
    salah="PERJANJIAN KINERJA TAHUN 2023\n\n(MASUKAN DARI PAK BUDI)\n\nKecamatan Sukamaju melayani warga.\n",
    benar="PERJANJIAN KINERJA TAHUN 2023\n\n(masukan dari masyarakat dicatat)\n\nKecamatan Sukamaju melayani warga.\n",
)
def cek_catatan_kerja(kajian: Kajian) -> Iterator[Temuan]:
    for kalimat in kajian.kalimat:
        for satu, cocok in _find(kalimat, _CATATAN):
            yield lapor(
                "isian.catatan-kerja",
                satu.tempat,
                shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                ditemukan=cocok.group(),
                penjelasan="Isi kurung ini catatan penyusun, bukan isi dokumen. Hapus sebelum ditandatangani.",
                yakin=88,
            )
