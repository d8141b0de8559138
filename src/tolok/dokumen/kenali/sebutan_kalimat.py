"""Sebutan in sentences: whose value a number in running text is, and which value.

A number counts only where words near it say what it is, and where its thing is named in the
sentence, or in the heading, the sentence or the table that stands over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
from tolok.dokumen.kenali.lingkup import find_dana, find_lingkup, find_versi, no_future, scope_of
from tolok.dokumen.kenali.nama import SAMA, normalize_nama, read_kata
from tolok.dokumen.kenali.sebutan_cacah import read_cacah
from tolok.dokumen.kenali.sebutan_isyarat import Isyarat, find_besaran
from tolok.dokumen.kenali.sebutan_kolom import UANG
from tolok.dokumen.kenali.sebutan_tabel import PANJANG_KUTIPAN, Bahan

_TERUKUR = frozenset({Besaran.TARGET, Besaran.REALISASI})
JARAK_TABEL = 15
"""Sentences after a table of one thing in which "di atas" still means it."""
JARAK_JUDUL = 60
"""Sentences over which a heading that names a thing still says whose the values are."""
MIRIP_JUDUL = 85
"""Percent from which a heading is taken for the programme or kegiatan it is most like."""
KATA_TERPENDEK = 3
"""Words that a name must have to be looked for in running text; an abbreviation is one."""

_BERNAMA = (*BERJENJANG, JenisHal.INDIKATOR, JenisHal.BELANJA)
_SEBUT = re.compile(
    r"\b((?i:sub\s?kegiatan|kegiatan|program))\s(?P<nama>[A-Z][^\n:;]{8,420}?)\s"
    r"(?i:(?=adalah|senilai|sebesar|sejumlah|sebanyak|telah|Rp|\(|merupakan|didukung|mendapat|memperoleh|"
    r"dengan (?:anggaran|pagu|alokasi|realisasi|dana|jumlah|total)|dialokasikan|dianggarkan|terealisasi|"
    r"(?:yang )?(?:terdiri|memiliki|meliputi)|yang (?:bersumber|dialokasikan|terealisasi|semula)))"
)
_DI_ATAS = re.compile(r"\b(?:di ?atas|diatas|tersebut|dimaksud|nya adalah|ini)\b", re.IGNORECASE)
_KANTOR = re.compile(r"\b(?:total|seluruh|jumlah|keseluruhan|alokasi|pagu|realisasi|belanja|anggaran)\b", re.IGNORECASE)
_UMUM = re.compile(
    r"(?:ini|itu|tersebut|yang|di|pada|dan|dengan|total|anggaran|belanja|prioritas|strategis)\b", re.IGNORECASE
)
"""How the words after "program" begin where they are no name."""
_TOTAL = re.compile(r"\bdari (?:seluruh |jumlah )?total (?:belanja|anggaran|pagu)\b|^\W{0,3}total\b", re.IGNORECASE)
_BAWAHAN = re.compile(r"\b(?:program|kegiatan|sasaran)\b", re.IGNORECASE)
_SELURUH = re.compile(r"\b(?:total|seluruh|keseluruhan)\b", re.IGNORECASE)
_DANA = re.compile(r"bersumber dari (?:dana )?((?:APBN|DAK|DBH\w*|DAU|hibah)(?: [A-Z]\w+){0,2})")
"""Money of another budget, which is not to be compared with that of the office's own."""
_AKHIR_RENSTRA = re.compile(r"akhir (?:renstra|periode)", re.IGNORECASE)
_BERGANTI = re.compile(r"belanja|total|seluruh|[+;]", re.IGNORECASE)
"""Words after which a number in the same sentence may be of something else."""
_AWAL_KANTOR = re.compile(
    r"^\W{0,3}(?:total |jumlah |seluruh |telah )?(?:anggaran|realisasi|belanja|alokasi|pagu|terealisasi)\b",
    re.IGNORECASE,
)
_SERAPAN_SAJA = re.compile(
    r"^\W{0,3}(?:tingkat )?(?:serapan|penyerapan|realisasi) anggaran(?: tahun(?: anggaran)? [0-9]{4})?"
    r"(?: (?:sebesar|mencapai|adalah))? [0-9]{1,3}(?:,[0-9]{1,4})?\s?%\.?$",
    re.IGNORECASE,
)
"""A sentence that says the absorption of a budget and of nothing else, so that the whole is meant."""
_KODE = re.compile(r"\b[0-9X]{1,4}(?:\.[0-9X]{1,4}){2,5}\b", re.IGNORECASE)
_LANJUT = re.compile(r"[a-z]{3}|(?:Dan|Dengan) [a-z]")
_RUMUS = re.compile(r"\$\$|\\frac|\\times|[×x] ?100 ?%", re.IGNORECASE)
_BELANJA = re.compile(r"\bbelanja (tidak langsung|langsung)\b", re.IGNORECASE)
_UJUNG_KIRI = re.compile(r"\s?%?\s?[-–—]\s?[0-9]")
_UJUNG_KANAN = re.compile(r"[0-9]\s?%?\s?[-–—]\s?$")
_BEBERAPA = re.compile(
    r"\b(?:[0-9]{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\)? (?:program|kegiatan|sasaran)\b",
    re.IGNORECASE,
)
_DIKUTIP = re.compile(
    r"\b((?i:sub\s?kegiatan|kegiatan|program))\s(?:[a-z]{3,12}\s){0,3}?[„“\"‘‛'](?P<nama>[A-Z][^„“”‟\"’\n]{7,300})[”‟\"’'“]"
)
"""A thing whose name stands in quotation marks behind its kind."""
_HUKUM = re.compile(r"^\s*(?:[0-9]{1,2}[.)]\s*)?(?:undang|peraturan|keputusan|instruksi|surat edaran)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Nama:
    """A thing named in a sentence, from `mulai` to `akhir`."""

    nomor: int
    mulai: int
    akhir: int
    yakin: int = 100
    teks: str = ""
    """The whole heading, where it is one."""


@dataclass(slots=True)
class _Keadaan:
    """What was last spoken of."""

    judul: _Nama | None = None
    umur_judul: int = 0
    paragraf: int = -1
    kalimat: _Nama | None = None
    tabel: str = ""
    umur_tabel: int = 0
    bagian: tuple[str, str] = ("", "")
    kantor: bool = False
    """The last sentence with money spoke of the whole office."""


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
        self._enter(kalimat)
        if kalimat.asal in {AsalKalimat.SEL, AsalKalimat.CATATAN}:
            return
        if _HUKUM.match(kalimat.teks) or _RUMUS.search(kalimat.teks):
            return
        nama = self._find_nama(kalimat.teks)
        self._remember(kalimat, nama)
        if kalimat.asal is not AsalKalimat.JUDUL:
            yield from self._read_angka(kalimat, nama)
        if nama:
            keadaan.kalimat = nama[-1]
        yield from read_cacah(kalimat, self._kamus, self._profil)

    def _enter(self, kalimat: Kalimat) -> None:
        """Forget what was spoken of where a chapter, a paragraph or the reach of a table ends."""
        keadaan = self._keadaan
        keadaan.umur_tabel += 1
        if kalimat.tempat.tabel:
            keadaan.tabel, keadaan.umur_tabel = kalimat.tempat.tabel, 0
        elif (kalimat.tempat.bab, kalimat.tempat.subbab) != keadaan.bagian:
            keadaan.tabel, keadaan.judul, keadaan.kantor = "", None, False
            keadaan.bagian = (kalimat.tempat.bab, kalimat.tempat.subbab)
        if kalimat.paragraf != keadaan.paragraf:
            # A paragraph that begins in the middle of a sentence goes on with the one before it.
            if not _LANJUT.match(kalimat.teks):
                keadaan.kalimat = None
            keadaan.paragraf = kalimat.paragraf

    def _remember(self, kalimat: Kalimat, nama: list[_Nama]) -> None:
        """Take a sentence that is only the name of a thing as a heading over what follows."""
        keadaan = self._keadaan
        keadaan.umur_judul += 1
        judul = self._read_judul(kalimat, nama)
        if judul is not None:
            keadaan.judul, keadaan.umur_judul = replace(judul, teks=kalimat.teks), 0
            keadaan.kantor = False
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
            if mirip and mirip[1] >= (SAMA if jenis is JenisHal.INDIKATOR else MIRIP_JUDUL):
                return _Nama(mirip[0], 0, len(teks), mirip[1])
        jenis_baku = guess_jenis(teks) if kalimat.asal is AsalKalimat.JUDUL or len(teks.split()) > 3 else None
        if jenis_baku in BERJENJANG:
            return _Nama(self._kamus.add(jenis_baku, teks), 0, len(teks), 95)
        return self._judul_belanja(teks)

    def _judul_belanja(self, teks: str) -> _Nama | None:
        cocok = _BELANJA.search(teks[:40])
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
        for cocok in _KODE.finditer(teks):
            menurut_kode = self._kamus.find_kode(cocok.group())
            if menurut_kode is not None:
                hasil.append(_Nama(menurut_kode, cocok.start(), cocok.end()))
        hasil += [satu for satu in self._sebut(teks) if not any(_overlap(satu, lain) for lain in hasil)]
        return sorted(hasil, key=lambda satu: satu.mulai)

    def _sebut(self, teks: str) -> Iterator[_Nama]:
        """Things introduced by their kind: "sub kegiatan X adalah senilai ..."."""
        for cocok in (*_SEBUT.finditer(teks), *_DIKUTIP.finditer(teks)):
            kata = cocok.group(1).casefold()
            jenis = JenisHal.SUB_KEGIATAN if kata.startswith("sub") else JenisHal(kata)
            nama = cocok.group("nama")
            mirip = self._kamus.find(jenis, nama)
            if mirip and mirip[1] >= SAMA:
                yield _Nama(mirip[0], cocok.start("nama"), cocok.end("nama"), mirip[1])
            elif not _UMUM.match(nama):
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
        nilai = [angka for angka in kalimat.angka if angka.peran is Peran.NILAI and not _is_ujung(kalimat.teks, angka)]
        # The kind of spending is a cue itself: a part of a pagu.
        teks = _blank(kalimat.teks, [n for n in nama if self._kamus.jenis(n.nomor) is not JenisHal.BELANJA])
        sebelum: Besaran | None = None
        lalu: _Nama | None = None
        for urutan, angka in enumerate(nilai):
            kiri = nilai[urutan - 1].akhir if urutan else 0
            besaran = find_besaran(teks, angka, kiri=kiri, sebelum=sebelum)
            sebelum = besaran.besaran if besaran else None
            milik = self._whose(kalimat, angka, besaran.besaran, nama, lalu=(lalu, kiri)) if besaran else None
            lalu = milik
            if besaran and milik:
                yield self._bahan(kalimat, angka, milik, besaran)

    def _bahan(self, kalimat: Kalimat, angka: Angka, milik: _Nama, isyarat: Isyarat) -> Bahan:
        besaran = isyarat.besaran
        bagian = "" if self._kamus.jenis(milik.nomor) is JenisHal.BELANJA else isyarat.bagian
        lingkup, yakin_tahun = find_lingkup(kalimat.teks, angka.mulai, dasar=Lingkup(tahun=self._profil.tahun))
        if besaran in {Besaran.REALISASI, Besaran.REALISASI_ANGGARAN, Besaran.SERAPAN}:
            lingkup = no_future(lingkup, self._profil.tahun)
        depan = kalimat.teks[max(0, angka.mulai - 60) : angka.mulai]
        versi = find_versi(depan)
        if besaran is Besaran.TARGET and self._profil.periode_renstra and _AKHIR_RENSTRA.search(depan):
            lingkup, versi = replace(lingkup, tahun=self._profil.periode_renstra[1]), "renstra"
        bagian = bagian or (self._dana(kalimat.teks[: angka.mulai]) if besaran in UANG else "")
        yakin = min(milik.yakin, isyarat.yakin, yakin_tahun)
        if angka.satuan == "%" and besaran in _TERUKUR and self._counts(milik):
            besaran, yakin = Besaran.CAPAIAN, min(yakin, 80)
        return Bahan(
            milik.nomor,
            besaran,
            scope_of(besaran, replace(lingkup, versi=versi, bagian=bagian)),
            angka,
            kalimat.tempat,
            shorten(kalimat.teks, angka),
            None,
            yakin,
        )

    def _dana(self, depan: str) -> str:
        """Return the fund that the words before a number name last, else that of the heading above."""
        dana = _DANA.search(depan)
        for potong in (depan[-90:], depan):
            if disebut := find_dana(potong):
                return disebut
        judul = self._keadaan.judul
        dari_judul = find_dana(judul.teks) if judul and self._keadaan.umur_judul <= JARAK_JUDUL else ""
        return dana.group(1).casefold() if dana else dari_judul

    def _whose(
        self, kalimat: Kalimat, angka: Angka, besaran: Besaran, nama: list[_Nama], *, lalu: tuple[_Nama | None, int]
    ) -> _Nama | None:
        """Return whose value a number is: the thing named last before it, else the one that is spoken of.

        `lalu`: the owner of the number before it in the sentence and where that ends; it stays the owner
        of money until another is named.
        """
        sebelum = [satu for satu in nama if satu.akhir <= angka.mulai and self._suits(satu, besaran, disebut=True)]
        berjenjang = [satu for satu in sebelum if self._kamus.jenis(satu.nomor) is not JenisHal.BELANJA]
        if berjenjang or (sebelum and not self._in_bagian()):
            terakhir = (berjenjang or sebelum)[-1]
            return self._switched(kalimat.teks, angka, terakhir) or terakhir
        if besaran in UANG and lalu[0] and not _BERGANTI.search(kalimat.teks, lalu[1], angka.mulai):
            return lalu[0]
        if besaran in UANG and (belanja := self._belanja(kalimat.teks, angka)):
            return belanja
        lain = besaran in UANG and self._is_dana_lain(kalimat.teks, self._keadaan.kalimat)
        return None if lain else self._spoken_of(kalimat, besaran)

    def _switched(self, teks: str, angka: Angka, nama: _Nama) -> _Nama | None:
        """Return the other half of the spending where it is named after `nama`: "…, sedangkan Belanja Langsung …"."""
        if self._kamus.jenis(nama.nomor) is not JenisHal.BELANJA:
            return None
        cocok = list(_BELANJA.finditer(teks, nama.akhir, angka.mulai))
        return _Nama(self._kamus.add(JenisHal.BELANJA, f"Belanja {cocok[-1].group(1)}"), 0, 0) if cocok else None

    def _in_bagian(self) -> bool:
        """Whether a programme or kegiatan is spoken of, whose part a kind of spending then is."""
        keadaan = self._keadaan
        judul = keadaan.judul if keadaan.umur_judul <= JARAK_JUDUL else None
        return any(satu and self._kamus.jenis(satu.nomor) in BERJENJANG for satu in (keadaan.kalimat, judul))

    def _belanja(self, teks: str, angka: Angka) -> _Nama | None:
        """Return the kind of spending named before the number, or the total that it is said to be of."""
        sebelum = list(_BELANJA.finditer(teks, max(0, angka.mulai - 90), angka.mulai))
        cocok = sebelum[-1] if sebelum else None
        total = _TOTAL.search(teks)
        if total and (not cocok or angka.mulai - cocok.end() > 30):
            cocok = _BELANJA.search(teks, total.start(), total.end() + 20)
            if cocok is None:
                return self._instansi(85)
        if cocok is None:
            return None
        # "tiga program … belanja langsung sebesar …": that of these programmes, which need not be all.
        yakin = 60 if _BEBERAPA.search(teks, 0, cocok.start()) else 100
        return _Nama(self._kamus.add(JenisHal.BELANJA, f"Belanja {cocok.group(1)}"), 0, 0, yakin)

    def _instansi(self, yakin: int) -> _Nama:
        self._keadaan.kantor = True
        return _Nama(self._kamus.add(JenisHal.INSTANSI, INSTANSI), 0, 0, yakin)

    def _spoken_of(self, kalimat: Kalimat, besaran: Besaran) -> _Nama | None:
        keadaan = self._keadaan
        if keadaan.kalimat and self._suits(keadaan.kalimat, besaran) and self._has_uang(keadaan.kalimat, besaran):
            return replace(keadaan.kalimat, yakin=min(keadaan.kalimat.yakin, 95))
        if besaran in UANG and self._tells_kantor(kalimat.teks):
            return self._instansi(80 if _BAWAHAN.search(kalimat.teks) and not _SELURUH.search(kalimat.teks) else 95)
        if besaran in UANG and keadaan.kantor and _AWAL_KANTOR.match(kalimat.teks):
            return self._instansi(90)
        if besaran in UANG and _AWAL_KANTOR.match(kalimat.teks) and self._has_pagu_kantor(kalimat):
            return self._instansi(90)
        if keadaan.judul and keadaan.umur_judul <= JARAK_JUDUL and self._suits(keadaan.judul, besaran):
            return replace(keadaan.judul, yakin=min(keadaan.judul.yakin, 95))
        atas = self._above(kalimat, besaran)
        return self._instansi(85) if atas is None and _SERAPAN_SAJA.match(kalimat.teks) else atas

    def _has_pagu_kantor(self, kalimat: Kalimat) -> bool:
        """Whether the sentence states the pagu that a table gives the whole office, and that no other thing has."""
        nilai = {angka.nilai * angka.kali for angka in kalimat.angka if angka.peran is Peran.NILAI}
        milik = {nomor for nomor, uang in self._pagu if uang in nilai}
        return len(milik) == 1 and self._kamus.jenis(milik.pop()) is JenisHal.INSTANSI

    def _is_dana_lain(self, teks: str, nama: _Nama | None) -> bool:
        """Whether a sentence speaks of another fund than the one that the thing spoken of is named after."""
        dana = find_dana(self._kamus.hal(nama.nomor).nama) if nama else ""
        return bool(dana) and find_dana(teks) not in {"", dana}

    def _has_uang(self, nama: _Nama, besaran: Besaran) -> bool:
        """Whether money may be meant of a thing of the sentence before; an indicator has none of its own."""
        return besaran not in UANG or self._kamus.jenis(nama.nomor) is not JenisHal.INDIKATOR

    def _above(self, kalimat: Kalimat, besaran: Besaran) -> _Nama | None:
        """Return the only thing of the table just above, where the sentence points at it."""
        tabel = self._ingat.get(self._keadaan.tabel)
        dekat = self._keadaan.umur_tabel <= JARAK_TABEL
        if tabel is not None and dekat and (besaran in UANG or _DI_ATAS.search(kalimat.teks)):
            return _Nama(tabel, 0, 0, 90)
        return None

    def _counts(self, nama: _Nama) -> bool:
        """Whether the indicator counts things, so that a percentage is none of its values."""
        return self._kamus.hal(nama.nomor).kunci.startswith("jumlah ")

    def _tells_kantor(self, teks: str) -> bool:
        """Whether a sentence about money speaks of the whole office."""
        nama = normalize_nama(self._profil.instansi)
        return bool(nama and _KANTOR.search(teks) and nama in normalize_nama(teks))

    def _suits(self, nama: _Nama, besaran: Besaran, *, disebut: bool = False) -> bool:
        """Whether a thing can have such a value: performance is an indicator's, or of what the sentence names."""
        jenis = self._kamus.jenis(nama.nomor)
        return besaran in UANG or jenis is JenisHal.INDIKATOR or (disebut and jenis is not JenisHal.BELANJA)


def _tabel_tunggal(bahan: Sequence[Bahan]) -> dict[str, int]:
    """Tables that speak of one thing only, by their printed name."""
    isi: dict[str, set[int]] = {}
    for satu in bahan:
        isi.setdefault(satu.tempat.tabel, set()).add(satu.nomor)
    return {nama: next(iter(hal)) for nama, hal in isi.items() if nama and len(hal) == 1}


def _blank(teks: str, nama: Sequence[_Nama]) -> str:
    """Return a sentence with the names of things blanked out, so that their words are not taken for cues."""
    for satu in nama:
        teks = f"{teks[: satu.mulai]}{' ' * (satu.akhir - satu.mulai)}{teks[satu.akhir :]}"
    return teks


def _is_ujung(teks: str, angka: Angka) -> bool:
    """Whether a number is one end of a span (5-6 %), which is no single value."""
    sesudah, sebelum = teks[angka.akhir : angka.akhir + 6], teks[max(0, angka.mulai - 6) : angka.mulai]
    return bool(_UJUNG_KIRI.match(sesudah) or _UJUNG_KANAN.search(sebelum))


def _overlap(satu: _Nama, lain: _Nama) -> bool:
    return satu.mulai < lain.akhir and lain.mulai < satu.akhir


def shorten(teks: str, angka: Angka) -> str:
    """Return the part of a sentence around a number."""
    if len(teks) <= PANJANG_KUTIPAN:
        return teks
    mulai = max(0, angka.akhir - PANJANG_KUTIPAN * 2 // 3)
    akhir = min(len(teks), mulai + PANJANG_KUTIPAN)
    return f"{'…' if mulai else ''}{teks[mulai:akhir].strip()}{'…' if akhir < len(teks) else ''}"
