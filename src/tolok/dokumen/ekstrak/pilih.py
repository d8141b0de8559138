"""Pilih: one value out of all that a document says of the same thing, and why that one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tolok.aturan.angka import format_angka
from tolok.dokumen.ekstrak.catatan import BukuCatatan, Catatan, Keadaan, name_tempat
from tolok.dokumen.kenali.bentuk import Besaran, Hal, JenisHal, Sebutan
from tolok.dokumen.kenali.tempat import Tempat
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.nilai_persamaan import Hasil
from tolok.dokumen.periksa.persamaan import JenisPersamaan, Titik

TERBUKTI = 300
"""What a computation that holds with a number weighs, against one mention of full certainty (100)."""

DIGANTI = frozenset({"murni", "pergeseran"})

Kunci = tuple[int, int, int] | tuple[Tempat, str, int]


@dataclass(frozen=True, slots=True)
class Terpilih:
    nilai: Decimal
    satuan: str
    sumber: str
    keputusan: str
    sebutan: Sebutan


@dataclass(frozen=True, slots=True)
class _Calon:
    sebutan: Sebutan
    nilai: Decimal
    saran: bool


class Pemilih:
    """Answers what a document says of a thing; with `terima_saran` a number proved wrong counts as corrected."""

    def __init__(self, kajian: Kajian, buku: BukuCatatan, *, terima_saran: bool) -> None:
        self.kajian = kajian
        self.buku = buku
        self._terima = terima_saran
        self._menurut_hal: dict[tuple[Hal, Besaran], list[Sebutan]] = defaultdict(list)
        for satu in kajian.sebutan:
            self._menurut_hal[satu.hal, satu.besaran].append(satu)
        self._terbukti = _count_terbukti(kajian)
        self._koreksi = _list_koreksi(kajian)

    def things(self, jenis: JenisHal) -> tuple[Hal, ...]:
        """Every thing of a kind, in the order of the document."""
        return tuple(dict.fromkeys(satu.hal for satu in self.kajian.sebutan if satu.hal.jenis is jenis))

    def mentions(self, hal: Hal, besaran: Besaran) -> Sequence[Sebutan]:
        return self._menurut_hal.get((hal, besaran), ())

    def sumber(self, tempat: Tempat, yakin: int = 100) -> str:
        """Return the source note of a value: document, place, and how sure where that is less than full."""
        teks = f"{self.kajian.bacaan.berkas}, {name_tempat(tempat)}".rstrip(", ")
        if yakin >= 100:
            return teks
        return f"{teks[:-1]}; yakin {yakin}%]" if teks.endswith("]") else f"{teks} [yakin {yakin}%]"

    def choose(
        self, hal: Hal, besaran: Besaran, *, kunci: str, tahun: int | None, versi: Sequence[str] = (), bagian: str = ""
    ) -> Terpilih | None:
        """Return the value of a thing, and note it; None, noted as open, where the document says none.

        `versi`: versions in the order they are wanted, where one alone is meant.
        """
        calon = self._calon(self._within(self.mentions(hal, besaran), tahun, versi, bagian))
        if not calon:
            self.buku.leave_open(kunci, "tidak ditemukan dalam dokumen")
            return None
        berat: dict[Decimal, int] = defaultdict(int)
        for satu in calon:
            berat[satu.nilai] += satu.sebutan.yakin + TERBUKTI * self._terbukti[key_of(satu.sebutan)] + 500 * satu.saran
        nilai = max(berat, key=lambda kandidat: berat[kandidat])
        return self._conclude(kunci, nilai, calon)

    def _within(
        self, daftar: Sequence[Sebutan], tahun: int | None, versi: Sequence[str], bagian: str
    ) -> Sequence[Sebutan]:
        """Return the mentions of the whole year and thing; of another year only where no other is left.

        Without a wanted version every one counts but those that were superseded within the year.
        """
        penuh = [
            satu
            for satu in daftar
            if satu.lingkup.bagian == bagian and satu.lingkup.triwulan is None and satu.lingkup.semester is None
        ]
        setahun = [satu for satu in penuh if tahun is None or satu.lingkup.tahun in {None, tahun}]
        sisa = setahun or [satu for satu in penuh if satu.yakin >= 90]
        for satu_versi in versi:
            cocok = [satu for satu in sisa if satu.lingkup.versi == satu_versi]
            if cocok:
                return cocok
        return [satu for satu in sisa if satu.lingkup.versi not in DIGANTI] or sisa

    def _calon(self, daftar: Sequence[Sebutan]) -> list[_Calon]:
        hasil = []
        for satu in daftar:
            saran = self._koreksi.get(key_of(satu)) if self._terima else None
            hasil.append(_Calon(satu, saran if saran is not None else value_of(satu), saran is not None))
        return hasil

    def _conclude(self, kunci: str, nilai: Decimal, calon: Sequence[_Calon]) -> Terpilih:
        dipilih = [satu for satu in calon if satu.nilai == nilai]
        terbaik = max(dipilih, key=lambda satu: (not satu.saran, satu.sebutan.yakin))
        lain = [satu for satu in calon if satu.nilai != nilai]
        tersaran = [satu for satu in dipilih if satu.saran]
        alasan = ""
        if lain:
            alasan = "dokumen menyebut nilai lain; dipakai yang dibenarkan hitungan dan paling banyak disebut"
        if tersaran:
            asli = format_angka(value_of(tersaran[0].sebutan))
            tempat_asli = name_tempat(tersaran[0].sebutan.tempat)
            alasan = f"tercetak {asli} ({tempat_asli}); terbukti seharusnya {format_angka(nilai)}"
        keadaan = Keadaan.DISARANKAN if tersaran else Keadaan.BERTENTANGAN if lain else Keadaan.DITEMUKAN
        sebutan = terbaik.sebutan
        sebutan_lain = tuple(
            dict.fromkeys(f"{format_angka(satu.nilai)} ({name_tempat(satu.sebutan.tempat)})" for satu in lain)
        )
        self.buku.note(
            Catatan(
                kunci,
                keadaan,
                format_angka(nilai),
                name_tempat(sebutan.tempat),
                sebutan.yakin,
                alasan,
                sebutan_lain,
            )
        )
        keputusan = f"{alasan[:1].upper()}{alasan[1:]}." if alasan else ""
        if sebutan_lain:
            keputusan = f"{keputusan} Nilai lain: {'; '.join(sebutan_lain)}."
        return Terpilih(nilai, sebutan.angka.satuan, self.sumber(sebutan.tempat, sebutan.yakin), keputusan, sebutan)


def value_of(sebutan: Sebutan) -> Decimal:
    """Return the value of a mention in whole units, thousands and millions multiplied out."""
    nilai = sebutan.angka.nilai * sebutan.angka.kali
    return nilai.quantize(Decimal(1)) if nilai == nilai.to_integral_value() else nilai


def key_of(satu: Sebutan | Titik) -> Kunci:
    """Return what tells a printed number from any other: its cell, or its place in a sentence."""
    return satu.sel or (satu.tempat, satu.angka.teks, satu.angka.mulai)


def _count_terbukti(kajian: Kajian) -> dict[Kunci, int]:
    """Count the computations that hold with each number; that it is printed twice alike proves nothing."""
    bukti = kajian.pembuktian
    hasil: dict[Kunci, int] = defaultdict(int)
    for persamaan, nasib in zip(bukti.persamaan, bukti.hasil, strict=True):
        if nasib is Hasil.BENAR and persamaan.jenis is not JenisPersamaan.SAMA:
            for nomor in (persamaan.hasil, *persamaan.suku):
                hasil[key_of(bukti.titik[nomor])] += 1
    return hasil


def _list_koreksi(kajian: Kajian) -> dict[Kunci, Decimal]:
    """Corrections that the equations prove, exact ones only."""
    bukti = kajian.pembuktian
    return {
        key_of(bukti.titik[satu.titik]): tepat
        for sebab in bukti.sebab
        if sebab.pasti
        for satu in sebab.koreksi
        if satu.nilai is not None and (tepat := _exact(satu.nilai)) is not None
    }


def _exact(nilai: Fraction) -> Decimal | None:
    desimal = Decimal(nilai.numerator) / Decimal(nilai.denominator)
    return desimal if Fraction(desimal) == nilai else None
