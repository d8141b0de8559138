"""Cek acuan: what the text points at is there, and is what the text says it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tolok.dokumen.kenali.bentuk import JenisDokumen, Kalimat
from tolok.dokumen.naskah import Bab, Blok, Gambar, Paragraf, Tabel
from tolok.dokumen.periksa.cek.bahan import join_teks, list_bab, list_bernomor, list_isi, read_urutan, samakan
from tolok.dokumen.periksa.cek.fragmen import PEGAWAI, bab, tabel
from tolok.dokumen.periksa.cek.lapor import lapor, shorten_sekitar
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.katalog import cek
from tolok.dokumen.periksa.temuan import Temuan, Tingkat

DASAR = "Acuan: yang dirujuk harus ada dalam dokumen dan sejenis dengan sebutannya."
_TABEL = re.compile(
    r"\b(Tabel|Gambar|Grafik|Bagan)\s{1,3}((?:[0-9]{1,2}|[IVX]{1,5}|L|R)[.\-][0-9]{1,2}(?:[.\-][0-9]{1,2})?)\b(?!\s?%)",
    re.IGNORECASE,
)
_POLOS = re.compile(r"\b(Tabel|Gambar|Grafik)\s{1,3}([0-9]{1,2})\b(?![.,][0-9])", re.IGNORECASE)
_LAIN = re.compile(
    r"\b(?:peraturan|permen\w*|perda|perbup|pergub|perpres|renstra|rpjmd|rkpd|lampiran i{1,3}\b|buku|pedoman)",
    re.IGNORECASE,
)
_LAMPIRAN = re.compile(
    r"\bLampiran\s{1,3}([0-9]{1,2}|[IVX]{1,4}|[A-H])\b(?!\s{0,3}(?:Peraturan|Permen|Kepmen|Keputusan))"
)
_ARAH = re.compile(
    r"\b(gambar|grafik|diagram|tabel|bagan)\s{0,3}(?:berikut(?:\sini)?|(?:di\s?)?(bawah|atas)(?:\sini)?|"
    r"tersebut\sdi\satas)\b",
    re.IGNORECASE,
)
_BAB = re.compile(r"\bBab\s{1,3}([IVX]{1,4})\b(?!\s{0,3}(?:Pasal|ayat|RPJMD|Peraturan|Renstra|UUD|RKPD))")


def _bersih(nomor: str) -> tuple[int | None, ...] | str:
    bagian = tuple(read_urutan(satu) for satu in re.split(r"[.\-]", nomor) if satu)
    return samakan(nomor) if None in bagian else bagian


@cek(
    kode="acuan.tabel-tak-ada",
    judul="Merujuk tabel atau gambar yang tidak ada",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Teks merujuk nomor tabel atau gambar yang tidak ada dalam dokumen.",
    salah=bab("I", "PENDAHULUAN", "Keadaan pegawai disajikan pada Tabel 1.4.", tabel("Tabel 1.1 Pegawai", *PEGAWAI)),
    benar=bab("I", "PENDAHULUAN", "Keadaan pegawai disajikan pada Tabel 1.1.", tabel("Tabel 1.1 Pegawai", *PEGAWAI)),
)
def cek_tabel_tak_ada(kajian: Kajian) -> Iterator[Temuan]:
    ada = {_bersih(satu.nomor) for satu, _ in (*list_bernomor(kajian, Tabel), *list_bernomor(kajian, Gambar))}
    tertulis = {
        _bersih(cocok[2]) for satu in kajian.kalimat if (cocok := _match_nomor(satu.teks.strip(" *"), awal=True))
    }
    dilihat: set[tuple[int | None, ...] | str] = set()
    for satu in list_isi(kajian):
        for cocok in (*_TABEL.finditer(satu.teks), *_POLOS.finditer(satu.teks)):
            nomor = _bersih(cocok[2])
            sekitar = satu.teks[max(cocok.start() - 40, 0) : cocok.end() + 60]
            if not ada or nomor in ada | tertulis | dilihat or _LAIN.search(sekitar):
                continue
            dilihat.add(nomor)
            yield lapor(
                "acuan.tabel-tak-ada",
                satu.tempat,
                shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                ditemukan=f"{cocok[1]} {cocok[2]}",
                penjelasan=f"{cocok[1]} {cocok[2]} tidak ada dalam dokumen ini. Nomornya keliru atau isinya hilang.",
                tingkat=Tingkat.RAGU if kajian.bacaan.tak_terbaca else Tingkat.SALAH,
                yakin=75 if kajian.bacaan.tak_terbaca else 95,
            )


def _match_nomor(teks: str, *, awal: bool) -> re.Match[str] | None:
    cari = (_TABEL.match, _POLOS.match) if awal else (_TABEL.search, _POLOS.search)
    return cari[0](teks) or cari[1](teks)


@cek(
    kode="acuan.lampiran-tak-ada",
    judul="Merujuk lampiran yang tidak ada",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Teks merujuk lampiran yang tidak ada dalam dokumen.",
    salah=bab("IV", "PENUTUP", "Rincian target disajikan pada Lampiran 4.", "Demikian laporan ini.")
    + "LAMPIRAN 1 PERJANJIAN KINERJA\n\nPerjanjian kinerja terlampir.\n",
    benar=bab("IV", "PENUTUP", "Rincian target disajikan pada Lampiran 1.", "Demikian laporan ini.")
    + "LAMPIRAN 1 PERJANJIAN KINERJA\n\nPerjanjian kinerja terlampir.\n",
)
def cek_lampiran_tak_ada(kajian: Kajian) -> Iterator[Temuan]:
    judul = [satu.teks for satu in kajian.kalimat if satu.teks.casefold().lstrip(" *").startswith("lampiran")]
    ada = {read_urutan(cocok[1]) for teks in judul if (cocok := _LAMPIRAN.search(teks.title().replace("Ii", "II")))}
    ada |= {read_urutan(satu.judul.split()[1]) for satu, _ in list_bab(kajian) if _is_lampiran(satu)}
    dilihat: set[int | None] = set()
    utuh = sum(satu.tingkat == 1 and bool(satu.nomor) for satu, _ in list_bab(kajian)) > 1 or bool(ada)
    for satu in list_isi(kajian) if utuh else ():
        for cocok in _LAMPIRAN.finditer(satu.teks):
            nomor = read_urutan(cocok[1])
            sekitar = satu.teks[max(cocok.start() - 40, 0) : cocok.end() + 60]
            if nomor in ada | dilihat or _LAIN.search(sekitar.replace(cocok.group(), " ")) or cocok.start() == 0:
                continue
            dilihat.add(nomor)
            yield lapor(
                "acuan.lampiran-tak-ada",
                satu.tempat,
                shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                ditemukan=cocok.group(),
                penjelasan=f"{cocok.group()} tidak ditemukan dalam berkas ini. Lampirkan, atau perbaiki nomornya.",
                tingkat=Tingkat.SALAH if ada and not kajian.bacaan.tak_terbaca else Tingkat.RAGU,
                yakin=90 if ada else 60,
            )


def _is_lampiran(satu: Bab) -> bool:
    return satu.judul.casefold().startswith("lampiran ") and len(satu.judul.split()) > 1


@cek(
    kode="acuan.jenis-lain",
    judul="Menyebut gambar, grafik, atau tabel yang lain jenisnya",
    tingkat=Tingkat.SALAH,
    dasar=DASAR,
    penjelasan="Teks menyebut jenis sajian yang berbeda dari yang ada di tempat itu.",
    salah=bab(
        "I",
        "PENDAHULUAN",
        "Susunan pegawai dapat dilihat pada gambar di bawah ini:",
        tabel("Tabel 1.1 Pegawai", *PEGAWAI),
    ),
    benar=bab(
        "I",
        "PENDAHULUAN",
        "Susunan pegawai dapat dilihat pada tabel di bawah ini:",
        tabel("Tabel 1.1 Pegawai", *PEGAWAI),
    ),
)
def cek_jenis_lain(kajian: Kajian) -> Iterator[Temuan]:
    isi = [(blok, tempat) for blok, tempat in kajian.blok if not isinstance(blok, Bab)]
    ada_gambar = any(isinstance(blok, Gambar) for blok, _ in isi)
    for urut, (blok, tempat) in enumerate(isi):
        if not isinstance(blok, Paragraf):
            continue
        teks = join_teks(blok.teks)
        for cocok in _ARAH.finditer(teks):
            atas = (cocok[2] or "").casefold() == "atas" or cocok.group().casefold().endswith("atas")
            sekitar = [satu for satu, _ in (reversed(isi[:urut]) if atas else isi[urut + 1 :])]
            ditunjuk = _find_sajian(sekitar, jauh=12 if atas else 2)
            sebutan = cocok[1].casefold()
            if ditunjuk is None or _is_sejenis(sebutan, ditunjuk):
                continue
            pasti = not atas and isinstance(ditunjuk, Tabel)
            yield lapor(
                "acuan.jenis-lain",
                tempat,
                shorten_sekitar(teks, cocok.start(), cocok.end()),
                ditemukan=cocok.group(),
                seharusnya=cocok.group().replace(cocok[1], "tabel" if isinstance(ditunjuk, Tabel) else "gambar"),
                penjelasan=f"Yang {'mendahului' if atas else 'mengikuti'} kalimat ini adalah "
                f"{'tabel' if isinstance(ditunjuk, Tabel) else 'gambar'}, bukan {sebutan}. Pembaca mencari sajian yang "
                "tidak ada.",
                tingkat=Tingkat.SALAH if pasti else Tingkat.RAGU,
                yakin=95 if pasti else (70 if ada_gambar else 80),
            )


def _find_sajian(isi: Sequence[Blok], jauh: int) -> Tabel | Gambar | None:
    """The first table or figure within so many blocks."""
    for satu in isi[:jauh]:
        if isinstance(satu, (Tabel, Gambar)):
            return satu
    return None


def _is_sejenis(sebutan: str, blok: Tabel | Gambar) -> bool:
    if sebutan == "tabel":
        return isinstance(blok, Tabel)
    judul = blok.judul.casefold()
    return isinstance(blok, Gambar) or any(
        kata in judul for kata in ("gambar", "grafik", "diagram", "bagan", "struktur")
    )


@cek(
    kode="acuan.bab-tak-ada",
    judul="Merujuk bab yang tidak ada",
    tingkat=Tingkat.RAGU,
    dasar=DASAR,
    penjelasan="Teks merujuk bab yang tidak ada dalam dokumen.",
    salah=bab("I", "PENDAHULUAN", "Saran perbaikan diuraikan pada Bab V.")
    + bab("II", "PERENCANAAN KINERJA", "Uraian rencana.")
    + bab("III", "AKUNTABILITAS KINERJA", "Uraian capaian.")
    + bab("IV", "PENUTUP", "Demikian laporan ini."),
    benar=bab("I", "PENDAHULUAN", "Saran perbaikan diuraikan pada Bab IV.")
    + bab("II", "PERENCANAAN KINERJA", "Uraian rencana.")
    + bab("III", "AKUNTABILITAS KINERJA", "Realisasi anggaran terserap baik.")
    + bab("IV", "PENUTUP", "Demikian laporan ini."),
)
def cek_bab_tak_ada(kajian: Kajian) -> Iterator[Temuan]:
    ada = {read_urutan(satu.nomor) for satu, _ in list_bab(kajian) if satu.tingkat == 1 and satu.nomor}
    if len(ada) < 3 or kajian.profil.jenis not in (JenisDokumen.LKIP, JenisDokumen.LAIN, JenisDokumen.RENSTRA):
        return
    for satu in list_isi(kajian):
        for cocok in _BAB.finditer(satu.teks):
            if read_urutan(cocok[1]) not in ada and not _is_law(satu, cocok.end()):
                yield lapor(
                    "acuan.bab-tak-ada",
                    satu.tempat,
                    shorten_sekitar(satu.teks, cocok.start(), cocok.end()),
                    ditemukan=cocok.group(),
                    penjelasan=f"Dokumen ini tidak mempunyai {cocok.group()}. Sistematika yang disebut tidak sama "
                    "dengan isinya.",
                    yakin=80,
                )


def _is_law(satu: Kalimat, akhir: int) -> bool:
    return bool(_LAIN.search(satu.teks[akhir : akhir + 50]))
