"""Tables in plain text: columns set with tabs, with vertical bars, or with runs of spaces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tolok.dokumen.baca.mentah import ParagrafMentah, TabelMentah
from tolok.dokumen.baca.struktur_kepala import DATA, TAHUN, count_kepala
from tolok.dokumen.naskah import Baris, Lokasi, Sel, Teks

PIPA = re.compile(r"(?<!\\)\|")
PEMISAH_PIPA = re.compile(r"^[\s|+:=\-–—]{3,}$")
SELA = re.compile(r"\s{2,}")
HALAMAN = re.compile(r"^(?:[ivxlc]{1,7}|\d{1,4})?$", re.IGNORECASE)
TITIK_PENUNTUN = re.compile(r"(?:\s?[.…·_]){3,}\s*$")
AWAL_ENTRI = re.compile(
    r"^\s*(?:bab\s+[ivxlc\d]+|tabel\s|gambar\s|grafik\s|bagan\s|lampiran\b|kata\s+pengantar|daftar\s+\w+|ringkasan|ikhtisar)",
    re.IGNORECASE,
)
AWAL_BERLABEL = re.compile(r"^\s*(?:[A-Z]\.|\d{1,2}(?:\.\d{1,2})*\.?|[a-z]\.)\s+\S")
TOTAL = re.compile(r"^\W*(?:jumlah|total|rata\s?-?\s?rata|sub\s?total)\b", re.IGNORECASE)
TANDA_TANGAN = re.compile(r"\bNIP\b|\bPihak\s+(?:Kesatu|Pertama|Kedua)\b", re.IGNORECASE)
LABEL_NIP = re.compile(r"^NIP\W*$", re.IGNORECASE)
"""Beside a label stands its content, not a second signer."""
BARIS_KUTIP = 20
"""Most lines that one quoted cell may run over."""
KUTIP_TUTUP = re.compile(r'"(?:\t|$)')
BARIS_RATA = 3
KOLOM_TERBANYAK = 400


@dataclass(frozen=True, slots=True)
class Larik:
    """One line of the file; `nomor` from 1."""

    nomor: int
    isi: str


@dataclass(frozen=True, slots=True)
class _Rekam:
    """One row as its cells."""

    nomor: int
    sel: tuple[str, ...]


Bagian: TypeAlias = list[Larik] | TabelMentah | ParagrafMentah


def read_tabel(larik: Sequence[Larik], *, dalam_daftar: bool = False) -> Iterator[Bagian]:
    """Consecutive lines as runs of ordinary lines, tables, and entries of contents.

    `dalam_daftar` = a heading "DAFTAR ISI" stands above them.
    """
    for jenis, baris in _kelompok(_gabung_kutip(larik)):
        if jenis == "tab":
            yield from _read_tab(baris, dalam_daftar=dalam_daftar)
        elif jenis == "pipa":
            yield _read_pipa(baris)
        else:
            yield from _read_polos(baris, dalam_daftar=dalam_daftar)


def _gabung_kutip(larik: Sequence[Larik]) -> list[Larik]:
    """Lines with those that go on in a quoted cell, as spreadsheets write a line break inside one."""
    hasil: list[Larik] = []
    terbuka = 0
    for satu in larik:
        if terbuka:
            hasil[-1] = Larik(hasil[-1].nomor, f"{hasil[-1].isi} {satu.isi}")
            terbuka = 0 if KUTIP_TUTUP.search(satu.isi) else terbuka - 1
        else:
            hasil.append(satu)
            akhir = satu.isi.rpartition("\t")
            terbuka = BARIS_KUTIP if akhir[1] and akhir[2].startswith('"') and akhir[2].count('"') % 2 else 0
    return hasil


def _kelompok(larik: Sequence[Larik]) -> Iterator[tuple[str, list[Larik]]]:
    """Runs of lines of one kind; bars count only from two lines on."""
    kini, kumpul = "", list[Larik]()
    for urutan, satu in enumerate(larik):
        jenis = _jenis(larik, urutan)
        if jenis != kini and kumpul:
            yield kini, kumpul
            kumpul = []
        kini = jenis
        kumpul.append(satu)
    if kumpul:
        yield kini, kumpul


def _jenis(larik: Sequence[Larik], urutan: int) -> str:
    if _berpipa(larik[urutan].isi):
        tetangga = [*larik[max(0, urutan - 1) : urutan], *larik[urutan + 1 : urutan + 2]]
        if any(_berpipa(satu.isi) for satu in tetangga):
            return "pipa"
    return "tab" if "\t" in larik[urutan].isi.strip(" ") else "polos"


def _berpipa(isi: str) -> bool:
    polos = isi.strip()
    banyak = len(PIPA.findall(polos[:2000]))
    return banyak >= 2 or (banyak == 1 and polos.startswith("|")) or (polos.startswith("+-") and polos.endswith("+"))


# ---- tabs


def _read_tab(baris: Sequence[Larik], *, dalam_daftar: bool) -> Iterator[Bagian]:
    rekam = [
        _Rekam(satu.nomor, tuple(_unquote(sel) for sel in satu.isi.split("\t", KOLOM_TERBANYAK))) for satu in baris
    ]
    if _is_entri(rekam, dalam_daftar=dalam_daftar):
        for satu in rekam:
            yield _paragraf(satu.nomor, "\t".join((satu.sel[0].strip(), satu.sel[-1].strip())), daftar_isi=True)
    elif _is_tanda_tangan(rekam):
        yield from _read_tanda_tangan(rekam)
    elif _is_pasangan(rekam):
        for satu in rekam:
            yield _paragraf(satu.nomor, " ".join(sel.strip() for sel in satu.sel if sel.strip()))
    else:
        yield build_tabel_teks(rekam)


def _paragraf(nomor: int, isi: str, *, daftar_isi: bool = False) -> ParagrafMentah:
    return ParagrafMentah((Teks(isi),), Lokasi(baris=nomor), daftar_isi=daftar_isi)


def _unquote(sel: str) -> str:
    polos = sel.strip()
    if len(polos) >= 2 and polos.startswith('"') and polos.endswith('"'):
        return polos[1:-1].replace('""', '"').strip()
    return polos


def _is_entri(rekam: Sequence[_Rekam], *, dalam_daftar: bool) -> bool:
    """Entries of contents: a title, a tab and a page; a page may be missing."""
    cocok = awal = 0
    for satu in rekam:
        isi = [sel for sel in satu.sel if sel.strip()]
        if len(isi) > 2 or not isi or not HALAMAN.match(satu.sel[-1].strip()):
            continue
        bertitik = bool(TITIK_PENUNTUN.search(isi[0][-200:]))
        cocok += 1
        awal += bertitik or bool(AWAL_ENTRI.match(isi[0])) or (dalam_daftar and bool(AWAL_BERLABEL.match(isi[0])))
    return cocok * 5 >= len(rekam) * 4 and awal * 2 >= len(rekam) - (2 if dalam_daftar else 0)


def _is_pasangan(rekam: Sequence[_Rekam]) -> bool:
    """Labels and contents ("Nama⇥: …"), and a single line that a tab merely indents."""
    isi = [[sel for sel in satu.sel if sel.strip()] for satu in rekam]
    if all(len(satu) <= 1 for satu in isi):
        return True
    if len(rekam) == 1:
        return len(isi[0]) <= 2
    berpasangan = sum(len(satu) > 1 and satu[1].startswith(":") for satu in isi)
    return berpasangan * 2 >= len(rekam)


def _is_tanda_tangan(rekam: Sequence[_Rekam]) -> bool:
    """Two signers side by side."""
    ada = any(TANDA_TANGAN.search(sel) for satu in rekam for sel in satu.sel)
    kolom = max(sum(bool(sel.strip()) for sel in satu.sel) for satu in rekam)
    if any(LABEL_NIP.match(satu.sel[0].strip()) for satu in rekam):
        return False
    angka = any(DATA.match(sel.strip()) for satu in rekam for sel in satu.sel if sel.strip() not in {"-", "–"})
    return ada and kolom <= 2 and len(rekam) <= 12 and not angka


def _read_tanda_tangan(rekam: Sequence[_Rekam]) -> Iterator[ParagrafMentah]:
    for kolom in (0, 1):
        for satu in rekam:
            isi = [sel for sel in satu.sel if sel.strip()]
            kiri = satu.sel[0].strip()
            pihak = (kiri, isi[-1] if len(isi) > 1 or not kiri else "")[kolom]
            if pihak:
                yield _paragraf(satu.nomor, pihak)


# ---- bars


def _read_pipa(baris: Sequence[Larik]) -> TabelMentah:
    """A table of bars; the row of dashes under its head is not a row."""
    rekam: list[_Rekam] = []
    kepala = 0
    for satu in baris:
        if PEMISAH_PIPA.match(satu.isi.strip()):
            kepala = kepala or len(rekam)
            continue
        polos = satu.isi.strip()
        polos = polos.removeprefix("|")
        polos = polos[:-1] if polos.endswith("|") and not polos.endswith("\\|") else polos
        rekam.append(
            _Rekam(satu.nomor, tuple(sel.strip().replace("\\|", "|") for sel in PIPA.split(polos, KOLOM_TERBANYAK)))
        )
    return build_tabel_teks(rekam, kepala=kepala if kepala < len(rekam) else 0)


# ---- columns of spaces


def _read_polos(baris: Sequence[Larik], *, dalam_daftar: bool) -> Iterator[Bagian]:
    """Lines without tabs and bars: a table where at least three of them have the same columns."""
    rekam = [] if dalam_daftar or len(baris) < BARIS_RATA else _read_rata(baris)
    if rekam:
        yield build_tabel_teks(rekam)
    else:
        yield list(baris)


def _read_rata(baris: Sequence[Larik]) -> list[_Rekam]:
    """Rows cut at the columns of spaces that run through all lines; empty where there are none."""
    isi = [satu for satu in baris if not PEMISAH_PIPA.match(satu.isi)]
    bersela = sum(len(SELA.split(satu.isi.strip())) >= 2 for satu in isi)
    if len(isi) < BARIS_RATA or bersela * 3 < len(isi) * 2 or max(len(satu.isi) for satu in isi) > 400:
        return []
    batas = _batas_kolom([satu.isi for satu in isi])
    if len(batas) < 2:
        return []
    rekam = [
        _Rekam(
            satu.nomor,
            tuple(satu.isi[awal:akhir].strip() for awal, akhir in zip(batas, [*batas[1:], None], strict=True)),
        )
        for satu in isi
    ]
    if all(satu.sel[1].startswith(":") for satu in rekam if satu.sel[1]) or not _is_bertabel(rekam):
        return []
    return _gabung_lipatan(rekam)


def _batas_kolom(baris: Sequence[str]) -> list[int]:
    """Letters at which columns begin: after two or more spaces that every line has there."""
    lebar = max(map(len, baris))
    terisi = [any(urutan < len(satu) and satu[urutan] != " " for satu in baris) for urutan in range(lebar)]
    batas, kosong = [], 2
    for urutan, ada in enumerate(terisi):
        if ada:
            if kosong >= 2:
                batas.append(urutan)
            kosong = 0
        else:
            kosong += 1
    return batas


def _is_bertabel(rekam: Sequence[_Rekam]) -> bool:
    """Most rows fill two columns or more, and some column holds numbers or the first one row numbers."""
    penuh = sum(sum(bool(sel) for sel in satu.sel) >= 2 for satu in rekam)
    angka = sum(any(DATA.match(sel) for sel in satu.sel) for satu in rekam)
    return penuh * 3 >= len(rekam) * 2 and angka * 2 >= len(rekam) - 1 and angka >= 2


def _gabung_lipatan(rekam: Sequence[_Rekam]) -> list[_Rekam]:
    """Lines that only continue the words of cells above them, joined to their row."""
    hasil: list[_Rekam] = []
    for satu in rekam:
        isi = [sel for sel in satu.sel if sel]
        lipatan = len(hasil) > 1 and not satu.sel[0] and len(isi) * 2 <= len(satu.sel) and not any(map(DATA.match, isi))
        if lipatan and all(atas for atas, bawah in zip(hasil[-1].sel, satu.sel, strict=True) if bawah):
            atas = hasil[-1]
            hasil[-1] = _Rekam(atas.nomor, tuple(f"{a} {b}".strip() for a, b in zip(atas.sel, satu.sel, strict=True)))
        else:
            hasil.append(satu)
    return hasil


# ---- rows of cells → table


def build_tabel_teks(rekam: Sequence[_Rekam], *, kepala: int = 0) -> TabelMentah:
    """A table of rows of cells: short rows filled up, stacked heads merged over the columns they name."""
    lebar = max(len(satu.sel) for satu in rekam)
    kolom_angka = _kolom_angka(rekam, lebar)
    kisi = [(satu.nomor, _isi_baris(satu.sel, lebar, kolom_angka)) for satu in rekam]
    mentah = TabelMentah(
        baris=tuple(_baris(nomor, sel) for nomor, sel in kisi),
        kolom=(1,) * lebar,
        lokasi=Lokasi(baris=rekam[0].nomor),
        kepala=kepala,
    )
    banyak = _banyak_kepala(mentah)
    if banyak < 1:
        return mentah
    atas = merge_kepala(
        [[sel.teks[0].isi if sel.teks else "" for sel in _rentang(satu)] for satu in mentah.baris[:banyak]]
    )
    baris_kepala = tuple(
        tuple(
            Sel((Teks(isi),) if isi else (), kolom, tinggi, lokasi=Lokasi(baris=kisi[r][0]))
            for isi, kolom, tinggi in satu
        )
        for r, satu in enumerate(atas)
    )
    return TabelMentah((*baris_kepala, *mentah.baris[banyak:]), mentah.kolom, mentah.lokasi, banyak)


def _rentang(baris: Baris) -> list[Sel]:
    """The cells of a row with an empty one for each further column that a merged one covers."""
    return [satu for sel in baris for satu in (sel, *(Sel(()),) * (sel.kolom - 1))]


def _banyak_kepala(tabel: TabelMentah) -> int:
    """Head rows, with the rows of sub heads that stand below empty cells."""
    banyak = count_kepala(tabel)
    while 0 < banyak < min(5, len(tabel.baris) - 1) and _is_anak_kepala(tabel.baris[banyak - 1], tabel.baris[banyak]):
        banyak += 1
    return banyak


def _is_anak_kepala(atas: Baris, bawah: Baris) -> bool:
    """A row that names only columns whose cell above is empty or begins a group, its first cell empty."""
    isi = [sel.teks[0].isi if sel.teks else "" for sel in bawah]
    terisi = [urutan for urutan, satu in enumerate(isi) if satu]
    if not terisi or isi[0] or any(DATA.match(isi[urutan]) and not TAHUN.match(isi[urutan]) for urutan in terisi):
        return False
    kosong_atas = sum(not sel.teks for sel in atas)
    return kosong_atas > 0 and all(
        not atas[urutan].teks or (urutan + 1 < len(atas) and not atas[urutan + 1].teks) for urutan in terisi
    )


def merge_kepala(kisi: Sequence[Sequence[str]]) -> list[list[tuple[str, int, int]]]:
    """Stacked head lines as cells (text, columns, rows): a text spreads over the empty places it stands above.

    To the right it spreads only where the row below names the columns, down only where nothing is named.
    """
    tinggi = len(kisi)
    lebar = len(kisi[0]) if kisi else 0
    pemilik: dict[tuple[int, int], tuple[int, int]] = {}
    for r in range(tinggi):
        for k in range(lebar):
            pemilik[r, k] = (r, k) if kisi[r][k] else _pemilik(kisi, pemilik, r, k)
    hasil: list[list[tuple[str, int, int]]] = []
    for r in range(tinggi):
        baris = []
        for k in range(lebar):
            if pemilik[r, k] != (r, k):
                continue
            kolom = next((n for n in range(1, lebar - k) if pemilik[r, k + n] != (r, k)), lebar - k)
            rendah = next((n for n in range(1, tinggi - r) if pemilik[r + n, k] != (r, k)), tinggi - r)
            baris.append((kisi[r][k], kolom, rendah))
        hasil.append(baris)
    return hasil


def _pemilik(
    kisi: Sequence[Sequence[str]], pemilik: dict[tuple[int, int], tuple[int, int]], r: int, k: int
) -> tuple[int, int]:
    """The cell that an empty place belongs to: the one above it, or the group at its left."""
    bawah_bernama = r + 1 < len(kisi) and bool(kisi[r + 1][k])
    if r and not any(bool(satu[k]) for satu in kisi[r:]):
        atas = pemilik[r - 1, k]
        if kisi[atas[0]][atas[1]] and atas[1] == k and not _bercabang(kisi, pemilik, atas, r):
            return atas
    if k and bawah_bernama:
        kiri = pemilik[r, k - 1]
        if kiri[0] == r and kisi[r][kiri[1]] and kisi[r + 1][kiri[1]]:
            return kiri
    return r, k


def _bercabang(
    kisi: Sequence[Sequence[str]], pemilik: dict[tuple[int, int], tuple[int, int]], atas: tuple[int, int], r: int
) -> bool:
    """Tell a cell that covers several columns: below it stand sub heads, so it does not reach down."""
    lebar = len(kisi[r])
    return atas[1] + 1 < lebar and pemilik.get((atas[0], atas[1] + 1)) == atas


def _kolom_angka(rekam: Sequence[_Rekam], lebar: int) -> Counter[int]:
    """How often each column of full rows holds a number."""
    return Counter(
        urutan
        for satu in rekam
        if len(satu.sel) == lebar
        for urutan, sel in enumerate(satu.sel)
        if DATA.match(sel.strip())
    )


def _isi_baris(sel: Sequence[str], lebar: int, kolom_angka: Counter[int]) -> list[tuple[str, int]]:
    """Cells of a row with their width; a total that lost its empty cells is set below the numbers."""
    kurang = lebar - len(sel)
    if kurang <= 0:
        return [(satu, 1) for satu in sel]
    if TOTAL.match(sel[0]) and len(sel) > 1 and all(DATA.match(satu.strip()) or not satu.strip() for satu in sel[1:]):
        geser = max(range(kurang + 1), key=lambda n: sum(kolom_angka[1 + n + i] for i in range(len(sel) - 1)))
        sisa = lebar - geser - len(sel)
        return [(sel[0], 1 + geser), *((satu, 1) for satu in sel[1:]), *(("", 1),) * sisa]
    return [*((satu, 1) for satu in sel), *(("", 1),) * kurang]


def _baris(nomor: int, sel: Sequence[tuple[str, int]]) -> Baris:
    lokasi = Lokasi(baris=nomor)
    return tuple(Sel((Teks(isi.strip()),) if isi.strip() else (), kolom, lokasi=lokasi) for isi, kolom in sel)
