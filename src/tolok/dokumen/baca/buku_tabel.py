"""The tables and lines of a sheet: what empty rows and columns keep apart, with titles above and notes below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tolok.dokumen.baca import batas
from tolok.dokumen.baca.buku import LEBAR_BAKU, LembarBuku, Petak, SelBuku, nama_sel
from tolok.dokumen.baca.mentah import BlokMentah, GambarMentah, ParagrafMentah, TabelMentah
from tolok.dokumen.naskah import Baris, Lokasi, Sel, Teks

TERDALAM = 8
CATATAN = re.compile(r"(?:sumber|catatan|keterangan|ket)\b\s{0,3}[:.]?|\*", re.IGNORECASE)
KOLOM_PASANGAN = 4
SATUAN_LEBAR = 100
"""Widths are whole numbers, in hundredths of the width of a letter."""
KOSONG = SelBuku(())


def read_lembar(lembar: LembarBuku) -> list[BlokMentah]:
    """The blocks of a sheet from top to bottom, below its name as a heading."""
    hasil: list[tuple[int, BlokMentah]] = []
    for blok in _split(_list_petak(lembar), TERDALAM):
        hasil += Pembagi(lembar, blok).read()
    hasil += [
        (satu.baris, GambarMentah(Lokasi(lembar=lembar.nama, sel=satu.sel), alt=satu.alt)) for satu in lembar.lukisan
    ]
    kepala = ParagrafMentah((Teks(lembar.nama),), Lokasi(lembar=lembar.nama), judul=1)
    return [kepala, *(blok for _, blok in sorted(hasil, key=lambda satu: satu[0]))]


def _list_petak(lembar: LembarBuku) -> list[Petak]:
    """Merged ranges that hold something, cut where the sheet ends, and the cells beside them."""
    if not lembar.sel:
        return []
    ujung = max(baris for baris, _ in lembar.sel), max(kolom for _, kolom in lembar.sel)
    hasil: dict[tuple[int, int], Petak] = {}
    tertutup: set[tuple[int, int]] = set()
    for satu in lembar.gabung[: batas.GABUNGAN]:
        awal = (satu.baris, satu.kolom)
        if awal not in lembar.sel or awal in tertutup:
            continue
        petak = Petak(*awal, min(satu.baris_akhir, ujung[0]), min(satu.kolom_akhir, ujung[1]))
        luas = (petak.baris_akhir - petak.baris + 1) * (petak.kolom_akhir - petak.kolom + 1)
        if len(tertutup) + luas > batas.SEL:
            break
        dalam = {
            (baris, kolom)
            for baris in range(petak.baris, petak.baris_akhir + 1)
            for kolom in range(petak.kolom, petak.kolom_akhir + 1)
        }
        if dalam.isdisjoint(tertutup):
            hasil[awal] = petak
            tertutup |= dalam
    sendiri = (Petak(*sel, *sel) for sel in lembar.sel if sel not in tertutup)
    return [*hasil.values(), *sendiri]


def _split(petak: Sequence[Petak], dalam: int) -> list[list[Petak]]:
    """Cut along empty rows, then along empty columns, until nothing is left to cut."""
    if not petak:
        return []
    baris = _cut(petak, tegak=False)
    bagian = [lajur for satu in baris for lajur in _cut(satu, tegak=True)]
    if len(bagian) == 1 or dalam == 0:
        return bagian
    return [hasil for satu in bagian for hasil in ([satu] if len(satu) == 1 else _split(satu, dalam - 1))]


def _cut(petak: Sequence[Petak], *, tegak: bool) -> list[list[Petak]]:
    """Groups with at least one empty row (or column) between them, in order."""
    hasil: list[list[Petak]] = []
    akhir = -2
    for satu in sorted(petak, key=lambda p: (p.kolom, p.baris) if tegak else (p.baris, p.kolom)):
        awal, ujung = (satu.kolom, satu.kolom_akhir) if tegak else (satu.baris, satu.baris_akhir)
        if not hasil or awal > akhir + 1:
            hasil.append([])
        hasil[-1].append(satu)
        akhir = max(akhir, ujung)
    return hasil


@dataclass
class Pembagi:
    """Tells titles, table and notes of one block apart."""

    lembar: LembarBuku
    petak: list[Petak]

    def read(self) -> list[tuple[int, BlokMentah]]:
        """Blocks with the row that each begins in."""
        baris: dict[int, list[Petak]] = {}
        for satu in sorted(self.petak, key=lambda petak: (petak.baris, petak.kolom)):
            baris.setdefault(satu.baris, []).append(satu)
        semua = self._trim([*baris.items()])
        if self._is_teks(semua):
            return self._lines(semua)
        atas = self._count_judul(semua)
        bawah = len(semua) - self._count_judul(semua[:atas:-1], bawah=True)
        tabel = self._make_tabel(semua[atas:bawah])
        return [
            *self._lines(semua[:atas]),
            *([(semua[atas][0], tabel)] if tabel else []),
            *self._lines(semua[bawah:]),
        ]

    def _lokasi(self, baris: int, kolom: int) -> Lokasi:
        return Lokasi(lembar=self.lembar.nama, sel=nama_sel(baris, kolom))

    def _get(self, petak: Petak) -> SelBuku:
        return self.lembar.sel.get((petak.baris, petak.kolom), KOSONG)

    def _filled(self, baris: Iterable[Petak]) -> list[Petak]:
        return [satu for satu in baris if self._get(satu).isi]

    def _trim(self, semua: list[tuple[int, list[Petak]]]) -> list[tuple[int, list[Petak]]]:
        """Without the rows at both ends that only have borders."""
        awal, akhir = 0, len(semua)
        while awal < akhir and not self._filled(semua[awal][1]):
            awal += 1
        while akhir > awal and not self._filled(semua[akhir - 1][1]):
            akhir -= 1
        return semua[awal:akhir]

    def _has_garis(self, baris: Iterable[Petak]) -> bool:
        return any(self._get(satu).garis for satu in baris)

    def _is_teks(self, semua: Sequence[tuple[int, list[Petak]]]) -> bool:
        """Whether a block is lines of text: one cell in each row, or labels with what they say, without borders."""
        berisi = [self._filled(baris) for _, baris in semua]
        kolom = max(satu.kolom_akhir for satu in self.petak) - min(satu.kolom for satu in self.petak) + 1
        if len(semua) * kolom > batas.LUAS:
            return True
        bergaris = sum(self._has_garis(satu) for satu in berisi)
        if all(len(satu) <= 1 for satu in berisi):
            return bergaris <= 1
        if any(self._has_garis(baris) for _, baris in semua) or max(map(len, berisi)) > KOLOM_PASANGAN:
            return False
        return 2 * sum(map(self._is_pasangan, berisi)) > len(berisi)

    def _is_pasangan(self, baris: Sequence[Petak]) -> bool:
        isi = [self._get(satu).isi for satu in baris]
        return any(satu.startswith(":") for satu in isi[1:]) or isi[0].endswith(":")

    def _count_judul(self, semua: Sequence[tuple[int, list[Petak]]], *, bawah: bool = False) -> int:
        """Rows from here on that hold one text outside the borders of the table: titles above, notes below."""
        bergaris = any(self._has_garis(baris) for _, baris in semua)
        banyak = 0
        for _, baris in semua:
            berisi = self._filled(baris)
            if len(berisi) > 1 or self._has_garis(berisi):
                break
            if bawah and berisi and not bergaris and not CATATAN.match(self._get(berisi[0]).isi):
                break
            banyak += 1
        return min(banyak, len(semua) - 1) if not bawah else banyak

    def _lines(self, semua: Sequence[tuple[int, list[Petak]]]) -> list[tuple[int, BlokMentah]]:
        """Rows as lines of text; one that only leads elsewhere belongs to the edge of the sheet."""
        hasil: list[tuple[int, BlokMentah]] = []
        for nomor, baris in semua:
            berisi = self._filled(baris)
            if len(berisi) == 1 and (nomor, berisi[0].kolom) in self.lembar.tautan:
                self.lembar.tepi.append(self._get(berisi[0]).isi)
            elif berisi:
                hasil.append((nomor, self._line(nomor, berisi)))
        return hasil

    def _line(self, nomor: int, berisi: Sequence[Petak]) -> ParagrafMentah:
        awal = self._get(berisi[0])
        teks: list[Teks] = []
        for satu in berisi:
            isi = self._get(satu).teks
            teks += [Teks(" "), *isi] if teks else isi
        return ParagrafMentah(
            tuple(teks),
            self._lokasi(nomor, berisi[0].kolom),
            ukuran=awal.ukuran,
            rata=awal.rata,
        )

    def _make_tabel(self, semua: Sequence[tuple[int, list[Petak]]]) -> TabelMentah | None:
        petak = [satu for _, baris in semua for satu in baris]
        if not self._filled(petak):
            return None
        tepi = sorted({satu.kolom for satu in petak} | {satu.kolom_akhir + 1 for satu in petak})
        urutan = {satu: nomor for nomor, satu in enumerate(tepi)}
        baris = {nomor: letak for letak, (nomor, _) in enumerate(semua)}
        lebar = [
            sum(self.lembar.lebar.get(kolom, LEBAR_BAKU) for kolom in range(kiri, min(kanan, kiri + batas.KOLOM)))
            for kiri, kanan in pairwise(tepi)
        ]
        return TabelMentah(
            tuple(self._lay(semua, urutan, baris)),
            tuple(max(1, int(satu * SATUAN_LEBAR)) for satu in lebar),
            self._lokasi(semua[0][0], tepi[0]),
            kepala=self._count_kepala(semua),
            garis=any(self._get(satu).garis for satu in petak),
        )

    def _count_kepala(self, semua: Sequence[tuple[int, list[Petak]]]) -> int:
        """Rows at the top that are repeated on every printed page."""
        if self.lembar.kepala is None:
            return 0
        _, akhir = self.lembar.kepala
        banyak = sum(nomor <= akhir for nomor, _ in semua)
        return banyak if banyak < len(semua) else 0

    def _lay(
        self, semua: Sequence[tuple[int, list[Petak]]], urutan: Mapping[int, int], baris: Mapping[int, int]
    ) -> Iterable[Baris]:
        """Rows with every place of the grid taken; places without a cell get an empty one."""
        banyak = len(urutan) - 1
        tepi = list(urutan)
        turun = [0] * banyak
        for letak, (nomor, isi) in enumerate(semua):
            awal = {urutan[satu.kolom]: satu for satu in isi}
            hasil: list[Sel] = []
            kolom = 0
            while kolom < banyak:
                if kolom in awal:
                    petak = awal[kolom]
                    lebar = urutan[petak.kolom_akhir + 1] - kolom
                    tinggi = max(1, sum(letak <= baris[n] for n in range(nomor, petak.baris_akhir + 1) if n in baris))
                    hasil.append(self._make_sel(petak, lebar, tinggi))
                    turun[kolom : kolom + lebar] = [tinggi] * lebar
                    kolom += lebar
                    continue
                if not turun[kolom]:
                    hasil.append(Sel((), lokasi=self._lokasi(nomor, tepi[kolom])))
                kolom += 1
            turun = [max(0, satu - 1) for satu in turun]
            yield tuple(hasil)

    def _make_sel(self, petak: Petak, lebar: int, tinggi: int) -> Sel:
        sel = self._get(petak)
        berisi = [satu for satu in sel.teks if satu.isi.strip()]
        return Sel(
            sel.teks,
            kolom=lebar,
            baris=tinggi,
            rata=sel.rata,
            tebal=bool(berisi) and all(satu.tebal for satu in berisi),
            lekuk=sel.lekuk,
            rumus=sel.rumus,
            lokasi=self._lokasi(petak.baris, petak.kolom),
        )
