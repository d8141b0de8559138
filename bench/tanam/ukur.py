"""What the auditor says about one spoilt file, held against what was planted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.tanam.bentuk import Dok, Ganti, Letak, fill, find_letak, write_token
from bench.tanam.cacat import Cacat

from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.periksa.temuan import Temuan, Tingkat

ANGKA = re.compile(r"\d[\d.,]*")
HITUNG = (
    "jumlah", "selisih", "nisbah", "rata-rata", "komposisi", "tumbuh", "ikm", "idm", "sama", "kolom",
    "realisasi", "bilangan", "kategori", "pernyataan", "kinerja.target",
)  # fmt: skip
DIGIT_CUKUP = 3
"""A number of so many digits is found again by itself; a shorter one only beside its row or sentence."""


@dataclass(frozen=True, slots=True)
class Nasib:
    """What became of one planted error."""

    cacat: Cacat
    tingkat: str
    """SALAH, RAGU, or "" where it was missed."""
    sebab_benar: bool
    banyak: int
    """Findings that speak of it."""
    salah_tempat: bool
    """A finding of the right kind says it of another place."""
    kode: str = ""


@dataclass(frozen=True, slots=True)
class HasilUkur:
    nasib: tuple[Nasib, ...]
    lebih: tuple[str, ...] = ()
    """SALAH that nothing planted explains."""
    bersih: frozenset[tuple[str, str, str]] = field(default_factory=frozenset)


def examine_berkas(berkas: Path) -> tuple[Temuan, ...]:
    return examine(Kajian(read_berkas(berkas.name, berkas.read_bytes())))


def sign_of(temuan: Temuan) -> tuple[str, str, str]:
    """What stays the same when something else in the document is spoilt."""
    return temuan.kode, temuan.tempat.tabel, temuan.ditemukan


def digits(teks: str) -> str:
    """The digits of one printed number; whole amounts are the same with and without ",00"."""
    return re.sub(r"\D", "", re.sub(r"[.,](?:00|-)$", "", teks.strip(" %")))


def numbers(teks: str) -> set[str]:
    return {digits(satu.rstrip(".,")) for satu in ANGKA.findall(teks)}


def plain(teks: str) -> str:
    return re.sub(r"[^a-z0-9]", "", teks.lower())


def pieces(temuan: Temuan) -> Iterator[tuple[Tempat, str]]:
    yield temuan.tempat, f"{temuan.kutipan} {temuan.ditemukan} {temuan.penjelasan}"
    yield from ((satu.tempat, f"{satu.kutipan} {satu.penjelasan}") for satu in temuan.akibat)
    yield from ((satu.tempat or temuan.tempat, satu.teks) for satu in temuan.langkah)


class Penilai:
    """Judges the findings of one file."""

    def __init__(self, dok: Dok, ganti: Ganti, bersih: frozenset[tuple[str, str, str]]) -> None:
        self.dok, self.ganti = dok, ganti
        self.bersih = bersih
        self.letak = find_letak(dok)

    def judge(self, semua: Sequence[Temuan], cacat: Sequence[Cacat]) -> HasilUkur:
        baru = [satu for satu in semua if satu.tingkat is not Tingkat.SARAN and sign_of(satu) not in self.bersih]
        nasib = []
        terpakai: set[int] = set()
        for satu in cacat:
            kena = [t for t in baru if self.is_tentang(t, satu)]
            terpakai |= {id(t) for t in kena}
            nasib.append(self._nasib(satu, kena, baru))
        lebih = tuple(
            f"{t.kode} {t.tempat.tabel} {t.tempat.baris}: {t.ditemukan} → {t.seharusnya} “{t.kutipan}”"
            for t in baru
            if t.tingkat is Tingkat.SALAH and id(t) not in terpakai
        )
        return HasilUkur(tuple(nasib), lebih)

    def _nasib(self, cacat: Cacat, kena: list[Temuan], baru: list[Temuan]) -> Nasib:
        kode = cacat.kode or HITUNG
        lain = not kena and any(t.kode.startswith(kode) and self._is_setabel(t, cacat) for t in baru)
        tingkat = min((str(t.tingkat) for t in kena), key=lambda satu: satu == "RAGU", default="")
        benar = any(self._is_sebab(t, cacat) for t in kena)
        return Nasib(cacat, tingkat, benar, len(kena), lain, kena[0].kode if kena else "")

    def is_tentang(self, temuan: Temuan, cacat: Cacat) -> bool:
        """Whether the finding points at what was planted or at an equation that it is in."""
        if not temuan.kode.startswith(cacat.kode or HITUNG):
            return False
        if cacat.kode:
            return self._is_kata(temuan, cacat)
        titik = self._titik(cacat)
        return any(self._is_di(tempat, teks, kunci) for tempat, teks in pieces(temuan) for kunci in titik)

    def _is_kata(self, temuan: Temuan, cacat: Cacat) -> bool:
        isi = plain(" ".join(teks for _, teks in pieces(temuan)) + temuan.seharusnya)
        for kunci in cacat.ganti:
            if kunci.startswith("hal."):
                return any(kunci == f"hal.{j}" and plain(t) in isi for j, t in self._judul())
            letak = self.letak.get(kunci, Letak("", 0, ""))
            lama = self.dok.kata.get(kunci, "") if kunci.startswith("tab.") else ""
            tertulis = plain(self.write(kunci)) in isi or (lama and plain(lama) in isi)
            if tertulis and (letak.baris <= 0 or self._is_sebaris(temuan, letak, isi)):
                return True
        return False

    def _is_sebaris(self, temuan: Temuan, letak: Letak, isi: str) -> bool:
        """Whether it speaks of that row: by its number, or by the words in it."""
        kata = [plain(satu) for satu in fill(self.dok, letak.teks, self.ganti).split() if len(satu) > DIGIT_CUKUP]
        return letak.baris == temuan.tempat.baris or sum(satu in isi for satu in kata) * 2 >= len(kata)

    def _judul(self) -> Iterator[tuple[str, str]]:
        for satu in self.dok.potongan:
            jangkar = getattr(satu, "jangkar", "")
            if jangkar:
                yield jangkar, getattr(satu, "teks", "")

    def _titik(self, cacat: Cacat) -> set[str]:
        """The planted tokens and all that share an equation with them."""
        hasil = set(cacat.ganti)
        for rumus in self.dok.rumus:
            anggota = {rumus.hasil, *rumus.suku}
            if anggota & set(cacat.ganti):
                hasil |= anggota
        return hasil

    def write(self, kunci: str) -> str:
        return write_token(
            self.dok, kunci, self.ganti, sel=bool(self.letak[kunci].tabel) if kunci in self.letak else False
        )

    def _is_di(self, tempat: Tempat, teks: str, kunci: str) -> bool:
        letak = self.letak.get(kunci)
        if letak is None:
            return False
        angka = digits(self.write(kunci))
        ada = angka in numbers(teks)
        if letak.tabel:
            nomor = write_token(self.dok, f"tab.{letak.tabel}", self.ganti)
            if tempat.tabel in {f"Tabel {nomor}", f"Tabel {self.dok.kata[f'tab.{letak.tabel}']}"}:
                return tempat.baris == letak.baris or ada
            return ada and len(angka) > DIGIT_CUKUP
        kalimat = plain(fill(self.dok, letak.teks, self.ganti))
        return ada and (len(angka) >= DIGIT_CUKUP or plain(teks)[:24] in kalimat)

    def _is_setabel(self, temuan: Temuan, cacat: Cacat) -> bool:
        tabel = {self.letak[k].tabel for k in cacat.ganti if k in self.letak} - {""}
        return temuan.tempat.tabel in {f"Tabel {write_token(self.dok, f'tab.{t}', self.ganti)}" for t in tabel}

    def _is_sebab(self, temuan: Temuan, cacat: Cacat) -> bool:
        """Whether it gives the true value, or names the cause at the very place."""
        if cacat.kode and not any(
            isinstance(v, str) and plain(v) in plain(temuan.seharusnya) for v in cacat.benar.values()
        ):
            return not cacat.jenis.startswith(TERTENTU)
        if cacat.kode:
            return True
        if all(self._is_benar(kunci, temuan) for kunci in cacat.benar):
            return True
        return (
            bool(cacat.sebab)
            and temuan.sebab == cacat.sebab
            and any(digits(self.write(k)) in numbers(temuan.ditemukan) for k in cacat.ganti)
        )

    def _is_benar(self, kunci: str, temuan: Temuan) -> bool:
        benar = digits(write_token(self.dok, kunci, {}, sel=True))
        return benar in numbers(temuan.seharusnya)


TERTENTU = ("tahun-kepala", "instansi", "kategori", "mutu", "golongan")
"""Kinds of words whose right form follows from the document, so that the finding must say it."""
