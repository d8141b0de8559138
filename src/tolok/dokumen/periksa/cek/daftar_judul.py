"""Cek judul daftar: each list of contents is called what it is, and every entry has its page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tolok.dokumen.baca.bacaan import Format
from tolok.dokumen.kenali.tempat import name_bab
from tolok.dokumen.naskah import Bab, DaftarIsi, EntriDaftar, JenisDaftarIsi
from tolok.dokumen.periksa.cek.bahan import gabung
from tolok.dokumen.periksa.cek.daftar_isi import (
    DASAR,
    FRAGMEN_BADAN,
    FRAGMEN_ISI,
    NAMA,
    list_daftar,
    sebut_entri,
    tempat_entri,
)
from tolok.dokumen.periksa.cek.lapor import lapor
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Temuan, Tingkat


@cek(
    kode="daftar.tanpa-halaman",
    judul="Entri daftar isi tanpa nomor halaman",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Sebagian entri daftar isi tidak mempunyai nomor halaman.",
    salah=FRAGMEN_ISI.format("B. Dasar Hukum .....") + FRAGMEN_BADAN,
    benar=FRAGMEN_ISI.format("B. Dasar Hukum ..... 2") + FRAGMEN_BADAN,
)
def cek_tanpa_halaman(kajian: Kajian) -> Iterator[Temuan]:
    for daftar, tempat in list_daftar(kajian, *JenisDaftarIsi):
        sisip = _inner_title(daftar)
        kosong = [
            satu for satu in daftar.entri if not satu.halaman and not satu.judul[-1:].isdigit() and satu is not sisip
        ]
        berhalaman = kajian.bacaan.format not in (Format.HTML, Format.XLSX)
        if berhalaman and kosong and len(kosong) * 2 < len(daftar.entri):
            yield lapor(
                "daftar.tanpa-halaman",
                tempat_entri(kosong[0], tempat),
                sebut_entri(kosong[0]),
                ditemukan=f"{gabung([f'“{sebut_entri(satu)}”' for satu in kosong])} tanpa halaman",
                penjelasan=f"Entri lain dalam {NAMA[daftar.jenis]} berhalaman, yang ini tidak. Nomor halaman yang "
                "kosong biasanya berarti bagiannya ditambahkan kemudian.",
            )


@cek(
    kode="daftar.judul-daftar",
    judul="Daftar tabel atau gambar berjudul lain",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Judul di atas daftar tidak menyebut apa yang didaftar.",
    salah=FRAGMEN_ISI.format("B. Dasar Hukum ..... 2")
    + "LAMPIRAN\n\nTabel 1.1 Susunan Jabatan ..... 1\nTabel 1.2 Tingkat Pendidikan ..... 1\nTabel 1.3 Aset ..... 2\n\n"
    + FRAGMEN_BADAN,
    benar=FRAGMEN_ISI.format("B. Dasar Hukum ..... 2")
    + "DAFTAR TABEL\n\nTabel 1.1 Susunan Jabatan ..... 1\nTabel 1.2 Tingkat Pendidikan ..... 1\nTabel 1.3 Aset "
    "..... 2\n\n" + FRAGMEN_BADAN,
)
def cek_judul_daftar(kajian: Kajian) -> Iterator[Temuan]:
    for daftar, tempat in list_daftar(kajian, *JenisDaftarIsi):
        tabel_ = [satu for satu in daftar.entri if re.match(r"\s*tabel\b", sebut_entri(satu), re.IGNORECASE)]
        sisip = _inner_title(daftar)
        judul = sisip.judul if sisip else _title_over(kajian, daftar)
        milik_tabel = sisip is not None or len(tabel_) * 2 > len(daftar.entri) or daftar.jenis is JenisDaftarIsi.TABEL
        if milik_tabel and judul and not re.search(r"\b(?:tabel|isi)\b", judul, re.IGNORECASE):
            yield lapor(
                "daftar.judul-daftar",
                tempat_entri(sisip, tempat) if sisip else tempat,
                judul,
                seharusnya="DAFTAR TABEL",
                penjelasan=f"Di bawah judul “{judul}” tersusun daftar tabel. Judulnya seharusnya menyebut "
                f"daftar tabel.",
                yakin=85,
            )


def _inner_title(daftar: DaftarIsi) -> EntriDaftar | None:
    """The line of a list that is a title over tables: first of all, or after the contents with only tables below."""
    if _is_judul_daftar(daftar, daftar.entri[0]):
        return daftar.entri[0]
    for urut, satu in enumerate(daftar.entri):
        sisa = daftar.entri[urut + 1 :]
        kepala = not satu.nomor and not satu.halaman and re.match(r"lampiran", satu.judul, re.IGNORECASE)
        if (
            kepala
            and len(sisa) > 1
            and all(re.fullmatch(r"(?:[0-9]{1,2}|[IVX]{1,4})\.[0-9]{1,2}", s.nomor) for s in sisa)
        ):
            return satu
    return None


def _is_judul_daftar(daftar: DaftarIsi, entri: EntriDaftar) -> bool:
    """Whether the first line of a list is a title over it: no number, no page, a colon behind or no table."""
    pertama = entri is daftar.entri[0] and not entri.nomor and not entri.halaman
    return pertama and daftar.jenis is not JenisDaftarIsi.ISI and all(satu.nomor for satu in daftar.entri[1:])


def _title_over(kajian: Kajian, daftar: DaftarIsi) -> str:
    """The heading right over the list."""
    judul = ""
    for blok, _ in kajian.blok:
        if blok is daftar:
            return judul
        judul = name_bab(blok) if isinstance(blok, Bab) else judul
    return ""
