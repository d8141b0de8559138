"""Penulis: writes a document piece by piece, and keeps the equations between the numbers that it writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from random import Random

from bench.tanam.bentuk import (
    Butir,
    DaftarEntri,
    Dok,
    Entri,
    Hubungan,
    Isi,
    Judul,
    Nilai,
    Par,
    Rumus,
    Rupa,
    TabelIsi,
    Tanda,
    fill,
    round_nilai,
)

from tolok.dokumen.terbilang import terbilang


class Penulis:
    """`acak` draws everything that differs between documents."""

    def __init__(self, dok: Dok, acak: Random) -> None:
        self.dok, self.acak = dok, acak
        self.bab, self.sub = 0, 0
        self._tabel: Counter[int] = Counter()
        self._lagi: Counter[str] = Counter()

    def nilai(self, kunci: str, angka: Decimal | int, rupa: Rupa, desimal: int = 0) -> str:
        self.dok.nilai[kunci] = Nilai(Decimal(angka), rupa, desimal)
        return f"{{{kunci}}}"

    def kata(self, kunci: str, teks: str) -> str:
        self.dok.kata[kunci] = teks
        return f"{{{kunci}}}"

    def sebut(self, kunci: str, teks: str) -> str:
        """A word that is printed often, each time as a token of its own."""
        self._lagi[kunci] += 1
        return self.kata(f"{kunci}.{self._lagi[kunci]}", teks)

    @property
    def nama(self) -> str:
        return self.sebut("nama", self.dok.nama)

    @property
    def tahun(self) -> str:
        return self.sebut("thn", str(self.dok.tahun))

    def ulang(self, kunci: str) -> str:
        """Print a number again elsewhere, which must stay the same."""
        self._lagi[kunci] += 1
        baru = f"{kunci}@{self._lagi[kunci]}"
        self.dok.nilai[baru] = self.dok.nilai[kunci]
        self.dok.rumus.append(Rumus(Hubungan.SAMA, baru, (kunci,)))
        return f"{{{baru}}}"

    def cacah(self, kunci: str, banyak: int) -> str:
        """A count with its words: "5 (lima)"."""
        return f"{self.nilai(kunci, banyak, Rupa.BULAT)} ({self.kata(f'bil.{kunci}', terbilang(banyak))})"

    def jumlah(self, hasil: str, suku: Sequence[str], *, baris: bool = False) -> str:
        """The sum of numbers already written."""
        contoh = self.dok.nilai[suku[0]]
        self.nilai(hasil, sum((self.dok.nilai[satu].angka for satu in suku), Decimal()), contoh.rupa, contoh.desimal)
        self.dok.rumus.append(Rumus(Hubungan.BARIS if baris else Hubungan.JUMLAH, hasil, tuple(suku)))
        return f"{{{hasil}}}"

    def persen(self, hasil: str, atas: str, bawah: str) -> str:
        nilai = self.dok.nilai
        self.nilai(hasil, round_nilai(nilai[atas].angka / nilai[bawah].angka * 100, 2), Rupa.PERSEN, 2)
        self.dok.rumus.append(Rumus(Hubungan.PERSEN, hasil, (atas, bawah)))
        return f"{{{hasil}}}"

    def rata(self, hasil: str, suku: Sequence[str]) -> str:
        contoh = self.dok.nilai[suku[0]]
        angka = sum((self.dok.nilai[satu].angka for satu in suku), Decimal()) / len(suku)
        self.nilai(hasil, round_nilai(angka, contoh.desimal), contoh.rupa, contoh.desimal)
        self.dok.rumus.append(Rumus(Hubungan.RATA, hasil, tuple(suku)))
        return f"{{{hasil}}}"

    def lain(self, hasil: str, suku: Sequence[str]) -> None:
        """Say that a number follows from others by a formula of its own."""
        self.dok.rumus.append(Rumus(Hubungan.LAIN, hasil, tuple(suku)))

    def tulis(self, *teks: str) -> None:
        self.dok.potongan.extend(map(Par, teks))

    def butir(self, *teks: str) -> None:
        self.dok.potongan.append(Butir(teks))

    def tanda(self, *teks: str) -> None:
        self.dok.potongan.append(Tanda(teks))

    def mulai_bab(self, judul: str, *, bernomor: bool = True) -> None:
        if bernomor:
            self.bab, self.sub = self.bab + 1, 0
        nomor = f"BAB {('', 'I', 'II', 'III', 'IV')[self.bab]}" if bernomor else ""
        self.dok.potongan.append(Judul(1, nomor, judul, f"b{self.bab}-{len(self.dok.potongan)}"))

    def mulai_sub(self, judul: str) -> None:
        self.sub += 1
        self.dok.potongan.append(Judul(2, f"{chr(64 + self.sub)}.", judul, f"s{self.bab}-{self.sub}"))

    def rujuk(self, kode: str) -> str:
        """The number of a table, to be named in a sentence."""
        return f"Tabel {self.sebut(f'ruj.{kode}', self._nomor(kode))}"

    def _nomor(self, kode: str) -> str:
        kunci = f"tab.{kode}"
        if kunci not in self.dok.kata:
            self._tabel[self.bab] += 1
            self.dok.kata[kunci] = f"{self.bab}.{self._tabel[self.bab]}"
        return self.dok.kata[kunci]

    def tabel(
        self,
        kode: str,
        judul: str,
        kepala: Sequence[str] | tuple[tuple[Isi, ...], ...],
        badan: Sequence[Sequence[str | Isi]],
        lebar: Sequence[int],
    ) -> None:
        """A table; a row is a sequence of texts or cells, and numbers go to the right."""
        self._nomor(kode)
        atas = tuple(satu if isinstance(satu, tuple) else () for satu in kepala)
        if not all(atas):
            atas = (tuple(Isi(str(satu), tebal=True) for satu in kepala),)
        bawah = tuple(tuple(map(_cell, baris)) for baris in badan)
        self.dok.potongan.append(TabelIsi(kode, judul, atas, bawah, tuple(lebar)))


def _cell(satu: str | Isi) -> Isi:
    return (
        satu
        if isinstance(satu, Isi)
        else Isi(satu, kanan=satu.startswith("{") and not satu.startswith(("{kat.", "{sat.")))
    )


def build_daftar(dok: Dok) -> DaftarEntri:
    """The contents of a finished document; titles are tokens of their own."""
    entri = []
    for n, satu in enumerate(satu for satu in dok.potongan if isinstance(satu, Judul)):
        dok.kata[f"isi.{n}"], dok.kata[f"hal.{satu.jangkar}"] = satu.teks, "1"
        entri.append(Entri(f"{satu.nomor} {{isi.{n}}}".strip(), satu.jangkar, lekuk=satu.tingkat - 1))
    return DaftarEntri(tuple(entri))


def build_daftar_tabel(dok: Dok) -> DaftarEntri:
    entri = []
    for satu in dok.potongan:
        if isinstance(satu, TabelIsi):
            dok.kata[f"dtab.{satu.kode}"], dok.kata[f"djud.{satu.kode}"] = (
                dok.kata[f"tab.{satu.kode}"],
                fill(dok, satu.judul, {}),
            )
            dok.kata[f"hal.t-{satu.kode}"] = "1"
            entri.append(Entri(f"Tabel {{dtab.{satu.kode}}} {{djud.{satu.kode}}}", f"t-{satu.kode}"))
    return DaftarEntri(tuple(entri))
