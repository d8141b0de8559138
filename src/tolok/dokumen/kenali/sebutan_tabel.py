"""Sebutan in tables: every value of every thing that a row names under a column that says what it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tolok.dokumen.kenali.bentuk import (
    Angka,
    Besaran,
    JenisBaris,
    JenisDokumen,
    JenisHal,
    JenisKolom,
    Lingkup,
    MaknaKolom,
    Profil,
    TabelTerbaca,
)
from tolok.dokumen.kenali.instansi import find_instansi
from tolok.dokumen.kenali.kalimat import teks_sebaris
from tolok.dokumen.kenali.kamus import BERJENJANG, INSTANSI, Kamus, guess_jenis, is_umum
from tolok.dokumen.kenali.lingkup import lingkup_judul, lingkup_kolom, scope_of
from tolok.dokumen.kenali.nama import normalize_nama
from tolok.dokumen.kenali.tempat import Tempat

PANJANG_KUTIPAN = 160
UANG_TERKECIL = 1000
"""Less than this is no money of a programme, unless it says Rp or counts in thousands."""
YAKIN_KEMBAR = 70
"""For a thing that a table gives the same kind of value twice: its rows or columns differ in what no word told."""
BESARAN: Mapping[JenisKolom, Besaran] = {
    JenisKolom.PAGU: Besaran.PAGU,
    JenisKolom.REALISASI_ANGGARAN: Besaran.REALISASI_ANGGARAN,
    JenisKolom.SERAPAN: Besaran.SERAPAN,
    JenisKolom.SISA: Besaran.SISA,
    JenisKolom.TARGET: Besaran.TARGET,
    JenisKolom.REALISASI: Besaran.REALISASI,
    JenisKolom.CAPAIAN: Besaran.CAPAIAN,
}
UANG = frozenset({Besaran.PAGU, Besaran.REALISASI_ANGGARAN, Besaran.SERAPAN, Besaran.SISA})

_AKHIR = re.compile(r"akhir (?:renstra|periode|rpjmd|tahun renstra)|target akhir|kondisi akhir", re.IGNORECASE)
_LUAR = re.compile(
    r"nasional|provinsi|kab(?:upaten)?\.?/kota|rpjmn|rpjmd|standar|terhadap|rata-rata|kondisi awal|selisih",
    re.IGNORECASE,
)
"""A column that compares with somebody else, or with another year, is no value of the thing itself."""
_JENIS_KEPALA: tuple[tuple[re.Pattern[str], JenisHal], ...] = (
    (re.compile(r"\bprogram\b", re.IGNORECASE), JenisHal.PROGRAM),
    (re.compile(r"(?<!sub )(?<!sub)kegiatan\b", re.IGNORECASE), JenisHal.KEGIATAN),
    (re.compile(r"\bsub ?kegiatan\b", re.IGNORECASE), JenisHal.SUB_KEGIATAN),
)
_VERSI_DOKUMEN = {JenisDokumen.PK: "pk", JenisDokumen.RENJA: "renja", JenisDokumen.RENSTRA: "renstra"}
_USULAN = re.compile(r"usulan|aspirasi|musrenbang|pokok-pokok pikiran|pokir|indikatif|rekomendasi", re.IGNORECASE)
"""Titles of tables of what was wished for, whose sums are no budget."""
_ANGGARAN = re.compile(r"anggaran|belanja|keuangan|pagu|apbd|dpa", re.IGNORECASE)
_LEWAT = frozenset({JenisBaris.KEPALA, JenisBaris.NOMOR_KOLOM, JenisBaris.RATA_RATA, JenisBaris.SUBJUMLAH})


@dataclass(frozen=True, slots=True)
class Bahan:
    """A value whose thing has a number in the Kamus, before the things get their final names."""

    nomor: int
    besaran: Besaran
    lingkup: Lingkup
    angka: Angka
    tempat: Tempat
    kutipan: str
    sel: tuple[int, int, int] | None = None
    yakin: int = 100


@dataclass(frozen=True, slots=True)
class _Kolom:
    nomor: int
    besaran: Besaran
    lingkup: Lingkup
    kali: int


@dataclass(frozen=True, slots=True)
class _Baris:
    """What a row names: the thing its money belongs to, and the indicator its performance belongs to."""

    utama: int | None
    indikator: int | None
    yakin: int = 100


def read_sebutan_tabel(nomor: int, tabel: TabelTerbaca, profil: Profil, kamus: Kamus) -> tuple[Bahan, ...]:
    """Return every value of a table that belongs to a thing; `nomor`: index of the table in the document."""
    bahan = tuple(_read(nomor, tabel, profil, kamus))
    banyak = Counter((satu.nomor, satu.besaran, satu.lingkup) for satu in bahan)
    return tuple(
        replace(satu, yakin=min(satu.yakin, YAKIN_KEMBAR))
        if banyak[satu.nomor, satu.besaran, satu.lingkup] > 1
        else satu
        for satu in bahan
    )


def _read(nomor: int, tabel: TabelTerbaca, profil: Profil, kamus: Kamus) -> Iterator[Bahan]:
    daftar_kolom = list(_kolom_bernilai(tabel, profil))
    if not daftar_kolom:
        return
    bagian, baris = "", _Baris(None, None)
    bertingkat = _jenis_kepala(tabel)
    for nomor_baris, makna in enumerate(tabel.baris):
        if makna.jenis in _LEWAT:
            continue
        kantor = read_kantor(makna.uraian, profil)
        bagian = bagian if kantor is None else kantor
        if makna.jenis is not JenisBaris.SAMBUNGAN:
            baris = _name_baris(tabel, nomor_baris, bertingkat, kamus, kantor=kantor is not None)
        for kolom in daftar_kolom:
            angka = tabel.angka.get((nomor_baris, kolom.nomor))
            hal = _choose_hal(baris, kolom.besaran)
            if angka is not None and hal is not None and _is_wajar(angka, kolom):
                yield Bahan(
                    hal,
                    kolom.besaran,
                    replace(kolom.lingkup, bagian=bagian or kolom.lingkup.bagian),
                    replace(angka, kali=kolom.kali) if angka.kali == 1 else angka,
                    tabel.tempat_sel(nomor_baris, kolom.nomor),
                    quote_baris(tabel, nomor_baris),
                    (nomor, nomor_baris, kolom.nomor),
                    baris.yakin,
                )


def _is_wajar(angka: Angka, kolom: _Kolom) -> bool:
    """Whether a number can be a value of its column: money has no other unit and is no small count."""
    if kolom.besaran not in UANG or kolom.besaran is Besaran.SERAPAN:
        return True
    kecil = 0 < abs(angka.nilai) < UANG_TERKECIL and kolom.kali == 1 and angka.kali == 1 and angka.satuan != "Rp"
    return angka.satuan in {"", "Rp"} and not kecil


def _choose_hal(baris: _Baris, besaran: Besaran) -> int | None:
    if besaran in UANG:
        return baris.utama if baris.utama is not None else baris.indikator
    return baris.indikator


def _kolom_bernilai(tabel: TabelTerbaca, profil: Profil) -> Iterator[_Kolom]:
    dasar = lingkup_judul(tabel.tabel.judul, tahun=profil.tahun)
    dasar = replace(dasar, versi=dasar.versi or _VERSI_DOKUMEN.get(profil.jenis, ""))
    if _USULAN.search(tabel.tabel.judul):
        dasar = replace(dasar, bagian="usulan")
    for nomor, kolom in enumerate(tabel.kolom):
        besaran = BESARAN.get(kolom.jenis)
        judul = " ".join(kolom.judul)
        akhir = _AKHIR.search(judul)
        if besaran is None or (_LUAR.search(judul) and not (akhir and besaran is Besaran.TARGET)):
            continue
        lingkup = lingkup_kolom(kolom, dasar)
        if akhir:
            lingkup = replace(
                lingkup, versi="renstra", tahun=profil.periode_renstra[1] if profil.periode_renstra else None
            )
        yield _Kolom(nomor, besaran, scope_of(besaran, _whose(kolom, lingkup)), kolom.kali)


def _whose(kolom: MaknaKolom, lingkup: Lingkup) -> Lingkup:
    """Return the scope of a column whose head says for whom it counts (men, women, ASN)."""
    judul = " ".join(kolom.judul).casefold()
    bagian = next((kata for kata in ("laki-laki", "perempuan", "honorer", "asn", "pns") if kata in judul), "")
    return replace(lingkup, bagian=bagian or lingkup.bagian)


def read_kantor(uraian: str, profil: Profil) -> str | None:
    """Return the office whose rows follow where a row holds only an office's name: "" for the document's own."""
    ditemukan = next(find_instansi(uraian), None) if len(uraian) < 90 else None
    if ditemukan is None or ditemukan.akhir - ditemukan.mulai < len(uraian.strip()) - 4:
        return None
    nama = normalize_nama(ditemukan.nama)
    return "" if nama == normalize_nama(profil.instansi) else nama


def _jenis_kepala(tabel: TabelTerbaca) -> tuple[JenisHal, ...]:
    """Return the kinds of things that the head of the column of names lists: Program / Kegiatan / Sub Kegiatan."""
    judul = " ".join(
        " ".join(kolom.judul) for kolom in tabel.kolom if kolom.jenis in {JenisKolom.URAIAN, JenisKolom.LAIN}
    )
    if not judul:
        return ()
    return tuple(jenis for pola, jenis in _JENIS_KEPALA if pola.search(judul))


def _name_baris(
    tabel: TabelTerbaca, nomor: int, bertingkat: tuple[JenisHal, ...], kamus: Kamus, *, kantor: bool
) -> _Baris:
    """Find what a row names and enter it into the Kamus."""
    makna = tabel.baris[nomor]
    if kantor or makna.jenis is JenisBaris.JUMLAH:
        lengkap = kantor or (bertingkat and bertingkat[0] is JenisHal.PROGRAM) or _ANGGARAN.search(tabel.tabel.judul)
        return _Baris(_instansi(tabel, nomor, kamus), None, 95 if lengkap else 80)
    nama = makna.uraian.strip()
    if is_umum(nama):
        return _Baris(None, None)
    jenis, yakin = _jenis_baris(tabel, nomor, bertingkat)
    utama = kamus.add(jenis, nama, kode=makna.kode) if jenis and nama and jenis is not JenisHal.INDIKATOR else None
    indikator = _indikator(tabel, nomor)
    if not indikator and jenis is JenisHal.INDIKATOR:
        indikator = nama
    if not indikator:
        # Without a column of indicators the values are of the thing itself.
        return _Baris(utama, utama, yakin)
    pemilik = kamus.kunci(utama) if utama is not None and jenis in BERJENJANG else ""
    return _Baris(utama, kamus.add(JenisHal.INDIKATOR, indikator, pemilik=pemilik), yakin)


def _instansi(tabel: TabelTerbaca, nomor: int, kamus: Kamus) -> int | None:
    """Return the thing that a total row is a total of: the office, or a kind of spending that the title names."""
    teks = f"{tabel.tabel.judul} {tabel.baris[nomor].uraian}".casefold()
    tidak, langsung = "tidak langsung" in teks, "langsung" in teks.replace("tidak langsung", "")
    if tidak != langsung:
        return kamus.add(JenisHal.BELANJA, "Belanja Tidak Langsung" if tidak else "Belanja Langsung")
    return kamus.add(JenisHal.INSTANSI, INSTANSI)


def _jenis_baris(tabel: TabelTerbaca, nomor: int, bertingkat: tuple[JenisHal, ...]) -> tuple[JenisHal | None, int]:
    makna = tabel.baris[nomor]
    pasti = guess_jenis(makna.uraian, makna.kode)
    if pasti:
        return pasti, 100
    if len(bertingkat) == 1:
        return bertingkat[0], 100
    if bertingkat:
        tingkat = min(makna.tingkat, len(bertingkat) - 1)
        return bertingkat[tingkat], 100 if tabel.pohon_yakin >= 90 else 85
    return _jenis_kolom(tabel, nomor), 100


def _jenis_kolom(tabel: TabelTerbaca, nomor: int) -> JenisHal | None:
    """Return what the words of a row are by the column they stand in."""
    uraian = tabel.baris[nomor].uraian.strip()
    jenis = {JenisKolom.SASARAN: JenisHal.SASARAN, JenisKolom.INDIKATOR: JenisHal.INDIKATOR}
    for kolom, makna in enumerate(tabel.kolom):
        if makna.jenis in jenis and uraian and _text(tabel, nomor, kolom) == uraian:
            judul = " ".join(makna.judul).casefold()
            return JenisHal.TUJUAN if "tujuan" in judul and "sasaran" not in judul else jenis[makna.jenis]
    kepala = " ".join(" ".join(k.judul) for k in tabel.kolom if k.jenis is JenisKolom.URAIAN).casefold()
    return JenisHal.INDIKATOR if "indikator" in kepala else None


def _indikator(tabel: TabelTerbaca, nomor: int) -> str:
    """Return the indicator a row names; the last column of indicators that has words, for tujuan and sasaran."""
    isi = [_text(tabel, nomor, kolom) for kolom, makna in enumerate(tabel.kolom) if makna.jenis is JenisKolom.INDIKATOR]
    return next((satu for satu in reversed(isi) if len(satu) > 3), "")


def _text(tabel: TabelTerbaca, baris: int, kolom: int) -> str:
    sel = tabel.kisi[baris][kolom]
    return " ".join(teks_sebaris(sel.teks).split()) if sel else ""


def quote_baris(tabel: TabelTerbaca, nomor: int) -> str:
    """Return the words and numbers of a row, shortened."""
    isi: list[str] = []
    for kolom in range(len(tabel.kolom)):
        teks = _text(tabel, nomor, kolom)
        if teks and teks not in isi[-1:]:
            isi.append(teks if len(teks) <= PANJANG_KUTIPAN // 2 else f"{teks[: PANJANG_KUTIPAN // 2].rstrip()}…")
    kutipan = " · ".join(isi)
    return kutipan if len(kutipan) <= PANJANG_KUTIPAN else f"{kutipan[:PANJANG_KUTIPAN].rstrip()}…"
