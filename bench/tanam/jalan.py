"""One run: draw documents and errors, print them all, examine each file, judge."""

from __future__ import annotations

import hashlib
import multiprocessing
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random

from bench.tanam.bentuk import Dok
from bench.tanam.cacat import Cacat, Sumber, list_penanam
from bench.tanam.cacat_kata import OTOMATIS, PENANAM_KATA
from bench.tanam.cetakan import LANTANG, SENDIRI, Tugas, find_halaman, list_tata, print_semua, suffix_of
from bench.tanam.isi_lain import make_dok
from bench.tanam.ukur import Nasib, Penilai, examine_berkas, sign_of

from tolok.dokumen.periksa.temuan import Tingkat

PER_BERKAS = 7
MUTAN_PER_DOK = 4
BAGIAN: Mapping[str, int] = {
    "weasyprint": 10, "chromium": 10, "libreoffice": 10, "docx": 3, "html": 3,
    "tolok-pdf": 3, "tolok-docx": 2, "tolok-html": 1, "tolok-xlsx": 1, "teks": 2,
}  # fmt: skip
"""Share of the documents; three quarters are PDF of other printers."""
PEMBUAT = ("bentuk", "penulis", "isi_anggaran", "isi_kinerja", "isi_lain", "cetak_html", "cetak_docx", "cetak_sendiri")


@dataclass(frozen=True, slots=True)
class Pilihan:
    banyak: int
    benih: int
    pencetak: tuple[str, ...]
    folder: Path
    pekerja: int = 2


@dataclass(frozen=True, slots=True)
class Kasus:
    """One printed file with its planted errors; a clean one has none."""

    tugas: Tugas
    cacat: tuple[Cacat, ...]


@dataclass(frozen=True, slots=True)
class Catatan:
    """One planted error and its fate, with the file to look at."""

    berkas: str
    pencetak: str
    tata: str
    nasib: Nasib


@dataclass(slots=True)
class Hasil:
    catatan: list[Catatan] = field(default_factory=list)
    lebih: list[tuple[str, str]] = field(default_factory=list)
    bersih: list[tuple[str, str]] = field(default_factory=list)
    """SALAH on a clean document: file and finding."""
    berkas: int = 0
    dok_bersih: int = 0
    detik_cetak: float = 0
    detik_periksa: float = 0


@cache
def version() -> str:
    """Of everything that shapes a print, so that stored files of another version are not taken for ours."""
    di = Path(__file__).parent
    return hashlib.sha256(b"".join((di / f"{nama}.py").read_bytes() for nama in PEMBUAT)).hexdigest()[:8]


def draw_pencetak(pencetak: Sequence[str], banyak: int) -> list[tuple[str, str]]:
    """Printer and layout of each document, shared out by BAGIAN and in turn over the layouts."""
    giliran = [p for p in pencetak for _ in range(BAGIAN[p])]
    pakai: Counter[str] = Counter()
    hasil = []
    for n in range(banyak):
        satu = giliran[n * 7 % len(giliran)] if len(giliran) % 7 else giliran[n % len(giliran)]
        tata = list_tata(satu)
        hasil.append((satu, tata[pakai[satu] % len(tata)]))
        pakai[satu] += 1
    return hasil


def draw_cacat(dok: Dok, acak: Random, pencetak: str, pakai: Counter[Callable[..., Cacat | None]]) -> tuple[Cacat, ...]:
    """Errors of different groups, the kinds that were used least first."""
    sumber = Sumber(dok, acak)
    penanam = [*_penanam(), *PENANAM_KATA]
    acak.shuffle(penanam)
    penanam.sort(key=lambda satu: pakai[satu])
    hasil: dict[str, Cacat] = {}
    for satu in penanam:
        cacat = satu(sumber)
        if cacat is None or cacat.gugus in hasil or not _may(cacat, pencetak):
            continue
        hasil[cacat.gugus] = cacat
        pakai[satu] += 1
        if len(hasil) == PER_BERKAS:
            break
    return tuple(hasil.values())


@cache
def _penanam() -> tuple[Callable[[Sumber], Cacat | None], ...]:
    return tuple(list_penanam())


def _may(cacat: Cacat, pencetak: str) -> bool:
    if cacat.jenis == "daftar-isi-halaman":
        return pencetak in LANTANG
    if pencetak == "tolok-xlsx":
        return not cacat.kode
    return not (pencetak in SENDIRI and pencetak != "teks" and cacat.jenis.startswith(OTOMATIS))


def build_kasus(pilihan: Pilihan) -> list[tuple[Kasus, list[Kasus]]]:
    """Each clean document with its mutants; the clean ones of PDF are printed twice, for their page numbers."""
    banyak = max(1, round(pilihan.banyak / (PER_BERKAS * MUTAN_PER_DOK)))
    acak = Random(pilihan.benih)  # noqa: S311 - variety, not secrecy
    dok = [make_dok(pilihan.benih * 1000 + n) for n in range(banyak)]
    cetak = draw_pencetak(pilihan.pencetak, banyak)
    halaman = _find_semua(pilihan, dok, cetak)
    pakai: Counter[Callable[..., Cacat | None]] = Counter()
    hasil = []
    for n, (satu, (pencetak, tata)) in enumerate(zip(dok, cetak, strict=True)):
        awal = f"{version()}-{pilihan.benih * 1000 + n}-{pencetak}-{tata}"
        bersih = Tugas(satu, {}, pencetak, tata, pilihan.folder / f"{awal}-bersih.{suffix_of(pencetak)}", halaman[n])
        mutan = []
        for k in range(MUTAN_PER_DOK):
            cacat = _true_halaman(draw_cacat(satu, acak, pencetak, pakai), halaman[n])
            ganti = {kunci: isi for c in cacat for kunci, isi in c.ganti.items()}
            lembar = {**halaman[n], **{kunci[4:]: str(isi) for kunci, isi in ganti.items() if kunci.startswith("hal.")}}
            tanda = hashlib.sha256(repr(sorted(ganti.items())).encode()).hexdigest()[:6]
            berkas = pilihan.folder / f"{awal}-{k}-{tanda}.{suffix_of(pencetak)}"
            mutan.append(Kasus(Tugas(satu, ganti, pencetak, tata, berkas, lembar), cacat))
        hasil.append((Kasus(bersih, ()), mutan))
    return hasil


def _true_halaman(cacat: tuple[Cacat, ...], halaman: Mapping[str, str]) -> tuple[Cacat, ...]:
    """A wrong page is one or more away from the true one, which only the print tells."""
    hasil = []
    for satu in cacat:
        if satu.gugus != "hal":
            hasil.append(satu)
            continue
        ((kunci, geser),) = satu.ganti.items()
        benar = halaman.get(kunci[4:])
        if benar is not None:
            hasil.append(
                Cacat(satu.jenis, "hal", {kunci: str(int(benar) + int(geser))}, {kunci: benar}, kode=satu.kode)
            )
    return tuple(hasil)


def _find_semua(pilihan: Pilihan, dok: Sequence[Dok], cetak: Sequence[tuple[str, str]]) -> list[Mapping[str, str]]:
    tugas = [
        Tugas(satu, {}, p, t, pilihan.folder / f"{version()}-{pilihan.benih * 1000 + n}-{p}-{t}-awal.pdf", {})
        for n, (satu, (p, t)) in enumerate(zip(dok, cetak, strict=True))
    ]
    print_semua([satu for satu in tugas if satu.pencetak in LANTANG], pekerja=pilihan.pekerja)
    return [find_halaman(satu.dok, satu.keluaran) if satu.pencetak in LANTANG else {} for satu in tugas]


def run(pilihan: Pilihan) -> Hasil:
    """Print what is not stored yet, examine all, and judge."""
    pilihan.folder.mkdir(parents=True, exist_ok=True)
    hasil = Hasil()
    mulai = time.perf_counter()
    kasus = build_kasus(pilihan)
    print_semua([k.tugas for bersih, mutan in kasus for k in (bersih, *mutan)], pekerja=pilihan.pekerja)
    hasil.detik_cetak = time.perf_counter() - mulai
    mulai = time.perf_counter()
    with ProcessPoolExecutor(pilihan.pekerja, mp_context=multiprocessing.get_context("fork")) as kolam:
        for sebagian in kolam.map(judge_dok, kasus, chunksize=1):
            hasil.catatan += sebagian.catatan
            hasil.lebih += sebagian.lebih
            hasil.bersih += sebagian.bersih
            hasil.berkas += sebagian.berkas
            hasil.dok_bersih += 1
    hasil.detik_periksa = time.perf_counter() - mulai
    return hasil


def judge_dok(kasus: tuple[Kasus, list[Kasus]]) -> Hasil:
    """Examine a clean document and its mutants."""
    bersih, mutan = kasus
    hasil = Hasil(berkas=1 + len(mutan))
    awal = examine_berkas(bersih.tugas.keluaran)
    hasil.bersih = [
        (
            str(bersih.tugas.keluaran),
            f"{t.kode} {t.tempat.tabel} {t.tempat.baris}: {t.ditemukan} → {t.seharusnya} “{t.kutipan}”",
        )
        for t in awal
        if t.tingkat is Tingkat.SALAH
    ]
    tanda = frozenset(map(sign_of, awal))
    for satu in mutan:
        t = satu.tugas
        ukur = Penilai(t.dok, t.ganti, tanda).judge(examine_berkas(t.keluaran), satu.cacat)
        hasil.catatan += [Catatan(str(t.keluaran), t.pencetak, t.tata, nasib) for nasib in ukur.nasib]
        hasil.lebih += [(str(t.keluaran), lebih) for lebih in ukur.lebih]
    return hasil
