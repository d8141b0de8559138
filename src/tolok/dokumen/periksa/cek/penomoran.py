"""Cek penomoran: numbers of tables, figures and headings, each once, in order, and of their own chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.kenali.tempat import Tempat, name_bab
from tolok.dokumen.naskah import Bab, DaftarIsi, Gambar, JenisDaftarIsi, Paragraf, Tabel
from tolok.dokumen.periksa.cek.bahan import (
    join_teks,
    list_bab,
    list_bernomor,
    nomor_bab,
    read_romawi,
    read_urutan,
    samakan,
)
from tolok.dokumen.periksa.cek.fragmen import PEGAWAI, bab, tabel
from tolok.dokumen.periksa.cek.lapor import lapor
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Akibat, Temuan, Tingkat

DASAR = "Penomoran: satu nomor untuk satu tabel, gambar, atau judul, berurutan dalam babnya."
_KETERANGAN = re.compile(r"\s{0,9}Gambar\s{1,3}([0-9IVX]{1,4}\.[0-9]{1,2})\.?\s{1,4}([A-Z][^.;:]{3,110})$")
_LANJUTAN = re.compile(r"\b(?:lanjutan|sambungan)\b", re.IGNORECASE)
_LAMPIRAN = re.compile(r"^\s*(?:lampiran|L\.|R\.)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bernomor:
    """One numbered table or figure; `bagian` its number part by part, () where it can't be read."""

    nama: str
    nomor: str
    judul: str
    bagian: tuple[int, ...]
    tempat: Tempat


def _list(kajian: Kajian, jenis: type[Tabel] | type[Gambar]) -> list[Bernomor]:
    nama = "Tabel" if jenis is Tabel else "Gambar"
    return [*([] if jenis is Tabel else _list_keterangan(kajian)), *_list_blok(kajian, jenis, nama)]


def _list_keterangan(kajian: Kajian) -> Iterator[Bernomor]:
    """Captions of figures whose picture was not read, which stay paragraphs."""
    for blok, tempat in kajian.blok:
        cocok = _KETERANGAN.match(join_teks(blok.teks)) if isinstance(blok, Paragraf) else None
        if cocok:
            yield Bernomor("Gambar", cocok[1], cocok[2], _read_bagian(cocok[1]), tempat)


def _list_blok(kajian: Kajian, jenis: type[Tabel] | type[Gambar], nama: str) -> list[Bernomor]:
    return [
        Bernomor(nama, blok.nomor, blok.judul, _read_bagian(blok.nomor), tempat)
        for blok, tempat in list_bernomor(kajian, jenis)
        if not _LANJUTAN.search(blok.judul)
    ]


def _read_bagian(nomor: str) -> tuple[int, ...]:
    bagian = [read_urutan(satu) for satu in re.split(r"[.\-]", nomor) if satu]
    return tuple(satu for satu in bagian if satu is not None) if None not in bagian else ()


def _find_ganda(daftar: Sequence[Bernomor], kode: str) -> Iterator[Temuan]:
    menurut_nomor: dict[str, list[Bernomor]] = {}
    for satu in daftar:
        menurut_nomor.setdefault(samakan(satu.nomor), []).append(satu)
    for kembar in menurut_nomor.values():
        pertama, *lain = kembar
        for satu in lain:
            if samakan(satu.judul) == samakan(pertama.judul):
                continue
            nama = f"{satu.nama} {satu.nomor}"
            yield lapor(
                kode,
                satu.tempat,
                f"{nama} {satu.judul}",
                ditemukan=f"{nama} dipakai untuk “{pertama.judul}” dan “{satu.judul}”",
                penjelasan=f"{nama} sudah menjadi nomor “{pertama.judul}”. Dua {satu.nama.lower()} dengan satu nomor "
                "membuat setiap rujukan kepadanya bermakna ganda.",
                akibat=(Akibat(pertama.tempat, f"{nama} {pertama.judul}", "pemakai pertama nomor ini"),),
            )


@cek(
    kode="nomor.tabel-ganda",
    judul="Satu nomor dipakai dua tabel",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Dua tabel yang berbeda memakai nomor yang sama.",
    salah=bab("I", "PENDAHULUAN", tabel("Tabel 1.1 Susunan Jabatan", *PEGAWAI), tabel("Tabel 1.1 Pegawai", *PEGAWAI)),
    benar=bab("I", "PENDAHULUAN", tabel("Tabel 1.1 Susunan Jabatan", *PEGAWAI), tabel("Tabel 1.2 Pegawai", *PEGAWAI)),
)
def cek_tabel_ganda(kajian: Kajian) -> Iterator[Temuan]:
    yield from _find_ganda(_list(kajian, Tabel), "nomor.tabel-ganda")


@cek(
    kode="nomor.gambar-ganda",
    judul="Satu nomor dipakai dua gambar",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Dua gambar yang berbeda memakai nomor yang sama.",
    salah=bab("I", "PENDAHULUAN", "Gambar 1.1 Peta Wilayah", "Uraian peta.", "Gambar 1.1 Bagan Organisasi"),
    benar=bab("I", "PENDAHULUAN", "Gambar 1.1 Peta Wilayah", "Uraian peta.", "Gambar 1.2 Bagan Organisasi"),
)
def cek_gambar_ganda(kajian: Kajian) -> Iterator[Temuan]:
    # A chart and a picture may each have their own series: the printed kind is not kept, so only equal kinds count.
    yield from _find_ganda(_list(kajian, Gambar), "nomor.gambar-ganda")


def _group_seri(daftar: Sequence[Bernomor]) -> dict[tuple[int, ...], list[Bernomor]]:
    """Numbered things by all parts of the number but the last, each number once."""
    seri: dict[tuple[int, ...], list[Bernomor]] = {}
    for satu in daftar:
        if satu.bagian and not _LAMPIRAN.match(satu.nomor):
            kelompok = seri.setdefault(satu.bagian[:-1], [])
            if all(satu.bagian != ada.bagian for ada in kelompok):
                kelompok.append(satu)
    return seri


def _written_elsewhere(kajian: Kajian, nama: str, bagian: tuple[int, ...]) -> bool:
    """Whether some paragraph begins with that number, so that only its table was not recognised.

    A number that the list of tables has and the body has not is told by the check of that list.
    """
    didaftar = {
        _read_bagian(re.sub(r"^\s*[A-Za-z]+\s", "", entri.nomor))
        for blok, _ in kajian.blok
        if isinstance(blok, DaftarIsi)
        for entri in blok.entri
        if blok.jenis is not JenisDaftarIsi.ISI
    }
    if bagian in didaftar:
        return True
    pola = re.compile(rf"{nama}\s{{1,4}}([0-9A-Z][0-9A-Z.\-]{{0,12}})", re.IGNORECASE)
    for satu in kajian.kalimat:
        cocok = pola.match(satu.teks.strip(" *"))
        if cocok and _read_bagian(cocok[1].strip(".")) == bagian:
            return True
    return False


def _find_lompat(kajian: Kajian, daftar: Sequence[Bernomor], kode: str) -> Iterator[Temuan]:
    for awalan, seri in _group_seri(daftar).items():
        nilai = sorted(satu.bagian[-1] for satu in seri)
        awal = 1 if len(nilai) > 1 else nilai[0]  # a lone table may be all there is of an excerpt
        hilang = [n for n in range(awal, nilai[-1]) if n not in nilai][:20]
        hilang = [n for n in hilang if not _written_elsewhere(kajian, seri[0].nama, (*awalan, n))]
        if not hilang or len(hilang) >= nilai[-1]:
            continue
        sesudah = next(satu for satu in sorted(seri, key=lambda s: s.bagian) if satu.bagian[-1] > hilang[0])
        kepala = sesudah.nomor[: len(sesudah.nomor) - len(re.split(r"[.\-]", sesudah.nomor)[-1])]
        sebutan = ", ".join(f"{sesudah.nama} {kepala}{n}" for n in hilang)
        ada_gambar = any(isinstance(blok, Gambar) and not blok.nomor for blok, _ in kajian.blok)
        yield lapor(
            kode,
            sesudah.tempat,
            f"{sesudah.nama} {sesudah.nomor} {sesudah.judul}",
            ditemukan=f"{sebutan} tidak ada, padahal ada {sesudah.nama} {sesudah.nomor}",
            penjelasan=f"Nomor {sesudah.nama.lower()} melompat: {sebutan} tidak ditemukan dalam dokumen. Pembaca "
            "tidak tahu apakah ada yang hilang atau nomornya yang keliru.",
            tingkat=Tingkat.RAGU if ada_gambar or kajian.bacaan.tak_terbaca else Tingkat.SALAH,
            yakin=80 if ada_gambar or kajian.bacaan.tak_terbaca else 95,
        )


@cek(
    kode="nomor.tabel-lompat",
    judul="Nomor tabel melompat",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Ada nomor tabel yang terlewat.",
    salah=bab("I", "PENDAHULUAN", tabel("Tabel 1.1 Susunan Jabatan", *PEGAWAI), tabel("Tabel 1.3 Pegawai", *PEGAWAI)),
    benar=bab("I", "PENDAHULUAN", tabel("Tabel 1.1 Susunan Jabatan", *PEGAWAI), tabel("Tabel 1.2 Pegawai", *PEGAWAI)),
)
def cek_tabel_lompat(kajian: Kajian) -> Iterator[Temuan]:
    yield from _find_lompat(kajian, _list(kajian, Tabel), "nomor.tabel-lompat")


@cek(
    kode="nomor.gambar-lompat",
    judul="Nomor gambar melompat",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Ada nomor gambar yang terlewat.",
    salah=bab("I", "PENDAHULUAN", "Gambar 1.1 Peta Wilayah", "Uraian peta.", "Gambar 1.3 Bagan Organisasi"),
    benar=bab("I", "PENDAHULUAN", "Gambar 1.1 Peta Wilayah", "Uraian peta.", "Gambar 1.2 Bagan Organisasi"),
)
def cek_gambar_lompat(kajian: Kajian) -> Iterator[Temuan]:
    yield from _find_lompat(kajian, _list(kajian, Gambar), "nomor.gambar-lompat")


@cek(
    kode="nomor.tabel-urut",
    judul="Nomor tabel tidak urut",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Tabel dengan nomor lebih kecil berada sesudah tabel dengan nomor lebih besar.",
    salah=bab("I", "PENDAHULUAN", tabel("Tabel 1.2 Susunan Jabatan", *PEGAWAI), tabel("Tabel 1.1 Pegawai", *PEGAWAI)),
    benar=bab("I", "PENDAHULUAN", tabel("Tabel 1.1 Susunan Jabatan", *PEGAWAI), tabel("Tabel 1.2 Pegawai", *PEGAWAI)),
)
def cek_tabel_urut(kajian: Kajian) -> Iterator[Temuan]:
    for seri in _group_seri(_list(kajian, Tabel)).values():
        for lama, satu in pairwise(seri):
            if satu.bagian < lama.bagian:
                yield lapor(
                    "nomor.tabel-urut",
                    satu.tempat,
                    f"Tabel {satu.nomor} {satu.judul}",
                    ditemukan=f"Tabel {satu.nomor} sesudah Tabel {lama.nomor}",
                    penjelasan=f"Tabel {satu.nomor} berada sesudah Tabel {lama.nomor}. Nomor tabel mengikuti "
                    "urutan kemunculannya dalam bab.",
                )


@cek(
    kode="nomor.tabel-bab",
    judul="Nomor tabel bukan nomor babnya",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Angka pertama nomor tabel adalah nomor bab tempat tabel itu berada.",
    salah=bab("I", "PENDAHULUAN", tabel("Tabel 1.1 Susunan Jabatan", *PEGAWAI))
    + bab("II", "PERENCANAAN KINERJA", tabel("Tabel 2.1 Unit Kerja", *PEGAWAI), tabel("Tabel 1.2 Staf", *PEGAWAI)),
    benar=bab("I", "PENDAHULUAN", tabel("Tabel 1.1 Susunan Jabatan", *PEGAWAI))
    + bab("II", "PERENCANAAN KINERJA", tabel("Tabel 2.1 Unit Kerja", *PEGAWAI), tabel("Tabel 2.2 Staf", *PEGAWAI)),
)
def cek_tabel_bab(kajian: Kajian) -> Iterator[Temuan]:
    daftar = [satu for satu in _list(kajian, Tabel) if len(satu.bagian) > 1 and nomor_bab(satu.tempat.bab)]
    cocok = sum(satu.bagian[0] == nomor_bab(satu.tempat.bab) for satu in daftar)
    if cocok * 2 <= len(daftar):
        return
    for satu in daftar:
        seharusnya = nomor_bab(satu.tempat.bab)
        if satu.bagian[0] != seharusnya:
            yield lapor(
                "nomor.tabel-bab",
                satu.tempat,
                f"Tabel {satu.nomor} {satu.judul}",
                ditemukan=f"Tabel {satu.nomor} dalam {satu.tempat.bab}",
                seharusnya=f"nomor yang diawali {seharusnya}",
                penjelasan=f"Tabel ini berada dalam {satu.tempat.bab}, tetapi nomornya milik bab lain. Tabel lain "
                "dalam dokumen ini diberi nomor menurut babnya.",
            )


def _list_judul_isi(kajian: Kajian) -> list[tuple[Bab, Tempat]]:
    """Headings of the body, not those of an outline of the report that stands in it."""
    bab_ = [(satu, tempat, None) for satu, tempat in list_bab(kajian) if satu.tingkat == 1]
    hasil, ringkas = [], False
    for satu, tempat in list_bab(kajian):
        ringkas = _is_ringkas(satu, bab_) if satu.tingkat == 1 else ringkas
        if not ringkas:
            hasil.append((satu, tempat))
    return hasil


def _group_judul(kajian: Kajian) -> dict[tuple[str, str], list[tuple[Bab, Tempat]]]:
    """Headings with dotted numbers by chapter and the number but its last part; others by what stands over them."""
    kelompok: dict[tuple[str, str], list[tuple[Bab, Tempat]]] = {}
    induk: dict[int, str] = {}
    for satu, tempat in _list_judul_isi(kajian):
        induk[satu.tingkat] = name_bab(satu)
        bagian = satu.nomor.strip(" .").split(".")
        if not satu.nomor or satu.tingkat == 1:
            continue
        if len(bagian) > 1 and any(part.startswith("0") for part in bagian):
            continue
        if len(bagian) > 1:
            kelompok.setdefault((tempat.bab, ".".join(bagian[:-1])), []).append((satu, tempat))
        else:
            atas = "/".join(induk[n] for n in sorted(induk) if n < satu.tingkat)
            kelompok.setdefault((f"{tempat.bab}/{atas}", _gaya(bagian[0])), []).append((satu, tempat))
        for lebih in [n for n in induk if n > satu.tingkat]:
            del induk[lebih]
    return kelompok


def _gaya(bagian: str) -> str:
    if bagian.isdigit():
        return "angka"
    return "besar" if bagian.isupper() else "kecil"


def count_isi(satu: Bab) -> int:
    """How many blocks stand in a chapter, at any depth."""
    return sum(1 + (count_isi(blok) if isinstance(blok, Bab) else 0) for blok in satu.isi)


def _is_bertitik(bagian: Sequence[str], terbesar: int) -> bool:
    """Whether a number is a chapter's and its parts', and no code of a programme (7.01.02)."""
    angka = len(bagian) > 1 and all(satu.isdigit() and not satu.startswith("0") for satu in bagian)
    return angka and int(bagian[0]) <= terbesar


def _read_seri(seri: Sequence[tuple[Bab, Tempat]]) -> list[int | None]:
    """Values of the last parts of numbers in one series: roman where the series is, else letters or digits."""
    akhir = [satu.nomor.strip(" .)").split(".")[-1].strip(" )") for satu, _ in seri]
    romawi = [read_romawi(satu) for satu in akhir]
    if all(romawi) and (akhir[0].casefold() == "i" or any(len(satu) > 1 for satu in akhir)):
        return list(romawi)
    return [ord(satu.casefold()) - 96 if len(satu) == 1 and satu.isalpha() else read_urutan(satu) for satu in akhir]


_SALAH_JUDUL = bab("III", "AKUNTABILITAS KINERJA", "3.1 Capaian Kinerja", "Kinerja diukur setiap triwulan dengan baik.")


@cek(
    kode="nomor.judul-ganda",
    judul="Satu nomor dipakai dua judul",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Dua judul yang berbeda memakai nomor yang sama dalam satu bab.",
    salah=_SALAH_JUDUL + "3.2 Hasil Pengukuran\n\nHasilnya baik.\n\n3.2 Realisasi Anggaran\n\nAnggaran terserap.\n",
    benar=_SALAH_JUDUL + "3.2 Hasil Pengukuran\n\nHasilnya baik.\n\n3.3 Realisasi Anggaran\n\nAnggaran terserap.\n",
)
def cek_judul_ganda(kajian: Kajian) -> Iterator[Temuan]:
    for seri in _group_judul(kajian).values():
        nilai = _read_seri(seri)
        for urut, (satu, tempat) in enumerate(seri):
            kembar = next((lain for lain, _ in seri[:urut] if lain.nomor.strip(" .") == satu.nomor.strip(" .")), None)
            if kembar is None or samakan(kembar.judul) == samakan(satu.judul):
                continue
            dekat = nilai[urut - 1] == nilai[urut]
            bertitik = "." in satu.nomor.strip(" .")
            if not (dekat or bertitik):
                continue
            yield lapor(
                "nomor.judul-ganda",
                tempat,
                name_bab(satu),
                ditemukan=f"{satu.nomor} dipakai untuk “{kembar.judul}” dan “{satu.judul}”",
                penjelasan=f"Nomor {satu.nomor} sudah dipakai judul “{kembar.judul}”. Setiap judul dalam satu bab "
                "memerlukan nomornya sendiri.",
            )


@cek(
    kode="nomor.judul-lompat",
    judul="Nomor judul melompat atau mundur",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Nomor judul tidak melanjutkan nomor judul sebelumnya.",
    salah=_SALAH_JUDUL + "3.3 Realisasi Anggaran\n\nAnggaran terserap dengan baik.\n",
    benar=_SALAH_JUDUL + "3.2 Realisasi Anggaran\n\nAnggaran terserap dengan baik.\n",
)
def cek_judul_lompat(kajian: Kajian) -> Iterator[Temuan]:
    for seri in _group_judul(kajian).values():
        semua = zip(seri, _read_seri(seri), strict=True)
        for ((lama, _), sebelum), ((satu, tempat), nilai) in pairwise(semua):
            if sebelum is None or nilai is None or nilai in (sebelum, sebelum + 1, 1):
                continue
            pasti = "." in satu.nomor.strip(" .")
            yield lapor(
                "nomor.judul-lompat",
                tempat,
                name_bab(satu),
                ditemukan=f"{satu.nomor} sesudah {lama.nomor}",
                penjelasan=f"Judul “{satu.judul}” bernomor {satu.nomor}, padahal judul sebelumnya bernomor "
                f"{lama.nomor}. Ada judul yang hilang atau nomornya keliru.",
                tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
                yakin=95 if pasti else 70,
            )


@cek(
    kode="nomor.bab",
    judul="Nomor bab ganda, melompat, atau mundur",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Nomor bab tidak melanjutkan nomor bab sebelumnya.",
    salah=bab("I", "PENDAHULUAN", "Uraian umum.") + bab("III", "AKUNTABILITAS KINERJA", "Uraian capaian."),
    benar=bab("I", "PENDAHULUAN", "Uraian umum.") + bab("II", "PERENCANAAN KINERJA", "Uraian rencana."),
)
def cek_bab(kajian: Kajian) -> Iterator[Temuan]:
    daftar = [(satu, tempat, read_urutan(satu.nomor)) for satu, tempat in list_bab(kajian) if satu.tingkat == 1]
    daftar = [satu for satu in daftar if satu[0].nomor and satu[2] and not _is_ringkas(satu[0], daftar)]
    for (lama, _, sebelum), (satu, tempat, nilai) in pairwise(daftar):
        if sebelum and nilai and nilai not in (sebelum + 1, 1) and samakan(satu.judul) != samakan(lama.judul):
            yield lapor(
                "nomor.bab",
                tempat,
                name_bab(satu),
                ditemukan=f"BAB {satu.nomor} sesudah BAB {lama.nomor}",
                penjelasan=f"BAB {satu.nomor} mengikuti BAB {lama.nomor}. Bab di antaranya tidak ada atau nomornya "
                "keliru.",
                tingkat=Tingkat.RAGU if kajian.bacaan.tak_terbaca else Tingkat.SALAH,
            )


def _is_ringkas(satu: Bab, daftar: Sequence[tuple[Bab, Tempat, int | None]]) -> bool:
    """Whether a chapter head is one of an outline of the report, which has the chapter itself as well."""
    kembar = [lain for lain, _, _ in daftar if satu.nomor and lain.nomor == satu.nomor]
    return len(kembar) > 1 and count_isi(satu) * 2 < max(count_isi(lain) for lain in kembar)


@cek(
    kode="nomor.judul-bab",
    judul="Nomor judul bukan nomor babnya",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Angka pertama nomor judul adalah nomor bab tempat judul itu berada.",
    salah=_SALAH_JUDUL + "2.2 Realisasi Anggaran\n\nAnggaran terserap dengan baik.\n",
    benar=_SALAH_JUDUL + "3.2 Realisasi Anggaran\n\nAnggaran terserap dengan baik.\n",
)
def cek_judul_bab(kajian: Kajian) -> Iterator[Temuan]:
    daftar = _list_judul_isi(kajian)
    terbesar = max((nomor_bab(tempat.bab) or 0 for _, tempat in daftar), default=0)
    salah: dict[str, list[tuple[Bab, Tempat]]] = {}
    for satu, tempat in daftar:
        bagian = satu.nomor.strip(" .").split(".")
        induk = nomor_bab(tempat.bab)
        if satu.tingkat > 1 and induk and _is_bertitik(bagian, terbesar) and int(bagian[0]) != induk:
            salah.setdefault(tempat.bab, []).append((satu, tempat))
    for bab_, kena in salah.items():
        satu, tempat = kena[0]
        bagian = satu.nomor.strip(" .").split(".")
        yield lapor(
            "nomor.judul-bab",
            tempat,
            name_bab(satu),
            ditemukan=f"{satu.nomor} dalam {bab_}",
            seharusnya=".".join([str(nomor_bab(bab_)), *bagian[1:]]),
            penjelasan=f"Judul ini berada dalam {bab_}, tetapi nomornya milik bab lain. Ada {len(kena)} judul "
            f"seperti ini "
            "dalam bab ini.",
            akibat=tuple(Akibat(t, name_bab(s), "nomor bab lain") for s, t in kena[1:]),
        )
