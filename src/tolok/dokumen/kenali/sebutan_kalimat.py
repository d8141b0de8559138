"""Sebutan in sentences: whose value a number in running text is, and which value.

A number counts only where words near it say what it is, and where its thing is named in the
sentence, or in the heading, the sentence or the table that stands over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tolok.dokumen.kenali.angka import find_angka
from tolok.dokumen.kenali.bentuk import (
    Angka,
    AsalKalimat,
    Besaran,
    JenisHal,
    Kalimat,
    Lingkup,
    Peran,
    Profil,
)
from tolok.dokumen.kenali.kamus import BERJENJANG, INSTANSI, MIRIP, Kamus, guess_jenis
from tolok.dokumen.kenali.lingkup import find_lingkup, find_versi
from tolok.dokumen.kenali.nama import SAMA, normalize_nama, read_kata
from tolok.dokumen.kenali.sebutan_cacah import read_cacah
from tolok.dokumen.kenali.sebutan_isyarat import find_besaran
from tolok.dokumen.kenali.sebutan_tabel import PANJANG_KUTIPAN, UANG, Bahan

JARAK_JUDUL = 60
"""Sentences over which a heading that names a thing still says whose the values are."""
KATA_TERPENDEK = 3
"""Words that a name must have to be looked for in running text; an abbreviation is one."""

_BERNAMA = (*BERJENJANG, JenisHal.INDIKATOR, JenisHal.BELANJA)
_SEBUT = re.compile(
    r"\b(sub\s?kegiatan|kegiatan|program)\s(?P<nama>[A-Z][^\n:;]{8,420}?)\s"
    r"(?=adalah|senilai|sebesar|sejumlah|sebanyak|dengan (?:anggaran|pagu|alokasi|realisasi|dana)|"
    r"yang (?:dialokasikan|terealisasi|semula)|mendapat|memperoleh|dialokasikan|dianggarkan|terealisasi|telah|Rp)",
    re.IGNORECASE,
)
_DI_ATAS = re.compile(r"\b(?:di ?atas|diatas|tersebut|dimaksud|nya adalah|ini)\b", re.IGNORECASE)
_KANTOR = re.compile(r"\b(?:total|seluruh|jumlah|keseluruhan|alokasi|pagu|realisasi|belanja|anggaran)\b", re.IGNORECASE)
_BELANJA = re.compile(
    r"\bbelanja (tidak langsung|langsung|operasi|modal|pegawai|barang(?: dan jasa)?|hibah|bantuan sosial)\b",
    re.IGNORECASE,
)
_HUKUM = re.compile(r"^\s*(?:[0-9]{1,2}[.)]\s*)?(?:undang|peraturan|keputusan|instruksi|surat edaran)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Nama:
    """A thing named in a sentence, from `mulai` to `akhir`."""

    nomor: int
    mulai: int
    akhir: int
    yakin: int = 100


@dataclass(slots=True)
class _Keadaan:
    """What was last spoken of."""

    judul: _Nama | None = None
    umur_judul: int = 0
    paragraf: int = -1
    kalimat: _Nama | None = None
    tabel: str = ""
    hal_tabel: dict[str, list[int]] = field(default_factory=dict)


class PembacaKalimat:
    """Reads sentences in document order; what a heading or a table named is remembered for those after it."""

    def __init__(self, profil: Profil, kamus: Kamus, dari_tabel: Sequence[Bahan]) -> None:
        self._profil = profil
        self._kamus = kamus
        self._nama = sorted(
            ((normal.split(), nomor) for nomor, normal in kamus.names(*_BERNAMA)), key=lambda satu: -len(satu[0])
        )
        self._awal: dict[str, list[tuple[list[str], int]]] = {}
        for kata, nomor in self._nama:
            if kata and (len(kata) >= KATA_TERPENDEK or (len(kata) == 1 and len(kata[0]) >= 3)):
                self._awal.setdefault(kata[0], []).append((kata, nomor))
        self._pagu = {(satu.nomor, satu.angka.nilai * satu.angka.kali) for satu in dari_tabel}
        self._keadaan = _Keadaan()
        self._ingat = _tabel_tunggal(dari_tabel)

    def read(self, daftar: Sequence[Kalimat]) -> Iterator[Bahan]:
        """Every value of a thing that the sentences tell."""
        for satu in daftar:
            yield from self._read(satu)

    def _read(self, kalimat: Kalimat) -> Iterator[Bahan]:
        keadaan = self._keadaan
        if kalimat.tempat.tabel:
            keadaan.tabel = kalimat.tempat.tabel
        if kalimat.asal in {AsalKalimat.SEL, AsalKalimat.CATATAN} or _HUKUM.match(kalimat.teks):
            return
        if kalimat.paragraf != keadaan.paragraf:
            keadaan.kalimat = None
            keadaan.paragraf = kalimat.paragraf
        nama = self._find_nama(kalimat.teks)
        self._remember(kalimat, nama)
        if kalimat.asal is not AsalKalimat.JUDUL:
            yield from self._read_angka(kalimat, nama)
        if nama:
            keadaan.kalimat = nama[-1]
        yield from read_cacah(kalimat, self._kamus, self._profil)

    def _remember(self, kalimat: Kalimat, nama: list[_Nama]) -> None:
        """Take a sentence that is only the name of a thing as a heading over what follows."""
        keadaan = self._keadaan
        keadaan.umur_judul += 1
        judul = self._read_judul(kalimat, nama)
        if judul is not None:
            keadaan.judul, keadaan.umur_judul = judul, 0
        elif kalimat.asal is AsalKalimat.JUDUL and not kalimat.tempat.tabel:
            keadaan.judul = None

    def _read_judul(self, kalimat: Kalimat, nama: list[_Nama]) -> _Nama | None:
        teks = kalimat.teks.strip()
        if any(angka.peran is Peran.NILAI for angka in kalimat.angka) or len(teks) > 420:
            return None
        penuh = next((satu for satu in nama if satu.akhir - satu.mulai >= 0.8 * len(teks) - 6), None)
        if penuh:
            return penuh
        if len(teks.split()) < 2 or (teks[-1:] in ".;:," and kalimat.asal is AsalKalimat.ISI):
            return self._judul_belanja(teks)
        for jenis in (*BERJENJANG[::-1], JenisHal.INDIKATOR):
            mirip = self._kamus.find(jenis, teks)
            if mirip and mirip[1] >= SAMA:
                return _Nama(mirip[0], 0, len(teks), mirip[1])
        jenis_baku = guess_jenis(teks) if kalimat.asal is AsalKalimat.JUDUL or len(teks.split()) > 3 else None
        if jenis_baku in BERJENJANG:
            return _Nama(self._kamus.add(jenis_baku, teks), 0, len(teks), 95)
        return self._judul_belanja(teks)

    def _judul_belanja(self, teks: str) -> _Nama | None:
        cocok = _BELANJA.search(teks)
        if cocok and len(teks) < 60:
            return _Nama(self._kamus.add(JenisHal.BELANJA, f"Belanja {cocok.group(1)}"), 0, len(teks))
        return None

    def _find_nama(self, teks: str) -> list[_Nama]:
        """Return the things that a sentence names, in order, the longest name where names overlap."""
        kata = read_kata(teks)
        hasil: list[_Nama] = []
        urutan = 0
        while urutan < len(kata):
            panjang = 0
            for bentuk, nomor in self._awal.get(kata[urutan][0], ()):
                potong = kata[urutan : urutan + len(bentuk)]
                if len(potong) == len(bentuk) and all(a[0] == b for a, b in zip(potong, bentuk, strict=True)):
                    panjang = len(bentuk)
                    akhir = potong[-1][1] + len(bentuk[-1])
                    hasil.append(_Nama(nomor, kata[urutan][1], akhir, 100 if panjang > 1 else 90))
                    break
            urutan += max(1, panjang)
        hasil += [satu for satu in self._sebut(teks) if not any(_overlap(satu, lain) for lain in hasil)]
        return sorted(hasil, key=lambda satu: satu.mulai)

    def _sebut(self, teks: str) -> Iterator[_Nama]:
        """Things introduced by their kind: "sub kegiatan X adalah senilai ..."."""
        for cocok in _SEBUT.finditer(teks):
            kata = cocok.group(1).casefold()
            jenis = JenisHal.SUB_KEGIATAN if kata.startswith("sub") else JenisHal(kata)
            nama = cocok.group("nama")
            mirip = self._kamus.find(jenis, nama)
            if mirip and mirip[1] >= SAMA:
                yield _Nama(mirip[0], cocok.start("nama"), cocok.end("nama"), mirip[1])
            elif not _KANTOR.search(nama):
                nomor = self._from_judul(nama, jenis, teks, mirip)
                yield _Nama(nomor[0], cocok.start("nama"), cocok.end("nama"), nomor[1])

    def _from_judul(self, nama: str, jenis: JenisHal, teks: str, mirip: tuple[int, int] | None) -> tuple[int, int]:
        """Return the thing a name drifted from: the heading's or a like one with the same money; else new."""
        tercetak = {satu.nilai * satu.kali for satu in find_angka(teks)}
        if mirip and mirip[1] >= MIRIP and any((mirip[0], uang) in self._pagu for uang in tercetak):
            return mirip[0], 88
        judul = self._keadaan.judul
        if judul and any((judul.nomor, uang) in self._pagu for uang in tercetak):
            return judul.nomor, 85
        return self._kamus.add(jenis, nama), 95

    def _read_angka(self, kalimat: Kalimat, nama: list[_Nama]) -> Iterator[Bahan]:
        nilai = [angka for angka in kalimat.angka if angka.peran is Peran.NILAI]
        sebelum: tuple[Besaran, int] | None = None
        for urutan, angka in enumerate(nilai):
            kiri = nilai[urutan - 1].akhir if urutan else 0
            besaran = find_besaran(kalimat.teks, angka, kiri=kiri, sebelum=sebelum[0] if sebelum else None)
            if besaran is None:
                sebelum = None
                continue
            milik = self._whose(kalimat, angka, besaran.besaran, nama)
            sebelum = (besaran.besaran, angka.akhir)
            if milik is not None:
                yield self._bahan(kalimat, angka, milik, besaran.besaran, besaran.bagian, besaran.yakin)

    def _bahan(self, kalimat: Kalimat, angka: Angka, milik: _Nama, besaran: Besaran, bagian: str, yakin: int) -> Bahan:
        lingkup, yakin_tahun = find_lingkup(kalimat.teks, angka.mulai, dasar=Lingkup(tahun=self._profil.tahun))
        versi = find_versi(kalimat.teks[max(0, angka.mulai - 60) : angka.mulai])
        return Bahan(
            milik.nomor,
            besaran,
            replace(lingkup, versi=versi, bagian=bagian),
            angka,
            kalimat.tempat,
            shorten(kalimat.teks, angka),
            None,
            min(milik.yakin, yakin, yakin_tahun),
        )

    def _whose(self, kalimat: Kalimat, angka: Angka, besaran: Besaran, nama: list[_Nama]) -> _Nama | None:
        """Return whose value a number is: the thing named last before it, else the one that is spoken of."""
        sebelum = [satu for satu in nama if satu.akhir <= angka.mulai and self._suits(satu, besaran)]
        if sebelum:
            return sebelum[-1]
        belanja = _BELANJA.search(kalimat.teks[max(0, angka.mulai - 90) : angka.mulai])
        if belanja and besaran in UANG and "langsung" in belanja.group(1).casefold():
            return _Nama(self._kamus.add(JenisHal.BELANJA, f"Belanja {belanja.group(1)}"), 0, 0)
        return self._spoken_of(kalimat, besaran)

    def _spoken_of(self, kalimat: Kalimat, besaran: Besaran) -> _Nama | None:
        keadaan = self._keadaan
        if keadaan.kalimat and self._suits(keadaan.kalimat, besaran):
            return replace(keadaan.kalimat, yakin=min(keadaan.kalimat.yakin, 95))
        if self._tells_kantor(kalimat.teks) and besaran in UANG:
            return _Nama(self._kamus.add(JenisHal.INSTANSI, INSTANSI), 0, 0, 95)
        if keadaan.judul and keadaan.umur_judul <= JARAK_JUDUL and self._suits(keadaan.judul, besaran):
            return replace(keadaan.judul, yakin=min(keadaan.judul.yakin, 95))
        tabel = self._ingat.get(keadaan.tabel)
        if tabel is not None and (besaran in UANG or _DI_ATAS.search(kalimat.teks)):
            return _Nama(tabel, 0, 0, 90)
        return None

    def _tells_kantor(self, teks: str) -> bool:
        """Whether a sentence about money speaks of the whole office."""
        nama = normalize_nama(self._profil.instansi)
        return bool(nama and _KANTOR.search(teks) and nama in normalize_nama(teks))

    def _suits(self, nama: _Nama, besaran: Besaran) -> bool:
        """Money has no indicator as its owner where a programme is named; performance is never of a belanja."""
        jenis = self._kamus.hal(nama.nomor).jenis
        return jenis is not JenisHal.BELANJA if besaran not in UANG else True


def _tabel_tunggal(bahan: Sequence[Bahan]) -> dict[str, int]:
    """Tables that speak of one thing only, by their printed name."""
    isi: dict[str, set[int]] = {}
    for satu in bahan:
        isi.setdefault(satu.tempat.tabel, set()).add(satu.nomor)
    return {nama: next(iter(hal)) for nama, hal in isi.items() if nama and len(hal) == 1}


def _overlap(satu: _Nama, lain: _Nama) -> bool:
    return satu.mulai < lain.akhir and lain.mulai < satu.akhir


def shorten(teks: str, angka: Angka) -> str:
    """Return the part of a sentence around a number."""
    if len(teks) <= PANJANG_KUTIPAN:
        return teks
    mulai = max(0, angka.akhir - PANJANG_KUTIPAN * 2 // 3)
    akhir = min(len(teks), mulai + PANJANG_KUTIPAN)
    return f"{'…' if mulai else ''}{teks[mulai:akhir].strip()}{'…' if akhir < len(teks) else ''}"
