"""Reading PDF against pdfplumber, in the same run: ratios of time, shares of cells.

    python -m bench.baca [FOLDER]

Prints of the example by four programs, whose tables are known, and each PDF of FOLDER. Both read the
same file from disk in one thread and take turns; the seconds are those of the processor, so that a busy
machine hits neither. A cell of pdfplumber is ruled when drawn rules stand on all four of its sides;
it also cuts cells along the coloured ground of a line of text, and those are no cells.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import process_time
from typing import TypeVar

import pdfplumber
from bench.baca_cetakan import Baris, list_baris_benar, print_semua, score_baris, squeeze
from pdfplumber.page import Page
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tolok.dokumen.baca.pdf.halaman import read_lembar
from tolok.dokumen.baca.pdf.kisi import TabelPdf, find_tabel_bergaris
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.susun.lkip import compose_lkip

CONTOH = Path("contoh/batumandi-2023")
PUTARAN = 3
TUJUAN_SEL = 0.90
TIPIS, DEKAT = 2.5, 3.5
Ruas = tuple[float, float, float]
Kotak = tuple[float, float, float, float]
Hasil = TypeVar("Hasil")


def read_tabel_kami(berkas: Path) -> list[tuple[TabelPdf, ...]]:
    return [find_tabel_bergaris(lembar) for lembar in read_lembar(PdfDocument(berkas))]


def read_tabel_lawan(berkas: Path) -> list[list[list[list[str | None]]]]:
    return list(map_lembar(berkas, Page.extract_tables))


def read_semua_lawan(berkas: Path) -> object:
    return list(map_lembar(berkas, lambda lembar: (lembar.extract_text(), lembar.extract_tables())))


def map_lembar(berkas: Path, baca: Callable[[Page], Hasil]) -> Iterator[Hasil]:
    """Read each page with pdfplumber, and let go of what it keeps of the page, as its manual advises."""
    with pdfplumber.open(berkas) as pdf:
        for lembar in pdf.pages:
            yield baca(lembar)
            lembar.close()


def read_kami(berkas: Path) -> object:
    return read_berkas(berkas.name, berkas.read_bytes())


def examine_kami(berkas: Path) -> object:
    return examine(Kajian(read_berkas(berkas.name, berkas.read_bytes())))


@dataclass(frozen=True, slots=True)
class Lomba:
    """What is measured against what."""

    judul: str
    kami: Callable[[Path], object]
    lawan: Callable[[Path], object]
    tujuan: float


LOMBA = (
    Lomba("tabel bergaris", read_tabel_kami, read_tabel_lawan, 0.05),
    Lomba("seluruh isi", read_kami, read_semua_lawan, 0.25),
    Lomba("seluruh pemeriksaan", examine_kami, read_semua_lawan, 0.50),
)


def measure(lomba: Lomba, berkas: Path, putaran: int) -> tuple[float, float]:
    """Median seconds of processor time of ours and theirs; they take turns after one round that warms up."""
    lama: tuple[list[float], list[float]] = ([], [])
    for _ in range(putaran + 1):
        for daftar, baca in zip(lama, (lomba.kami, lomba.lawan), strict=True):
            mulai = _read_detik()
            baca(berkas)
            daftar.append(_read_detik() - mulai)
    return median(lama[0][1:]), median(lama[1][1:])


def _read_detik() -> float:
    anak = getrusage(RUSAGE_CHILDREN)
    return process_time() + anak.ru_utime + anak.ru_stime


def print_waktu(daftar: list[tuple[str, Path]], putaran: int) -> bool:
    """Print the ratio of each contest on each file and on all together; whether every goal is met on all together."""
    lulus = True
    for lomba in LOMBA:
        print(f"\n{lomba.judul}: waktu Tolok dibagi waktu pdfplumber, tujuan ≤ {lomba.tujuan:.2f}")
        semua = [0.0, 0.0]
        for nama, berkas in daftar:
            kami, lawan = measure(lomba, berkas, putaran)
            semua[0] += kami
            semua[1] += lawan
            print_nisbah(nama, kami, lawan, lomba.tujuan)
        lulus = print_nisbah("semua bersama", semua[0], semua[1], lomba.tujuan) and lulus
    return lulus


def print_nisbah(nama: str, kami: float, lawan: float, tujuan: float) -> bool:
    nisbah = kami / lawan
    tanda = "tercapai" if nisbah <= tujuan else "BELUM"
    print(f"  {nama:<50}{kami * 1000:>9.0f} ms{lawan * 1000:>10.0f} ms{nisbah:>9.3f}  {tanda}")
    return nisbah <= tujuan


def print_ketepatan(benar: list[Baris], daftar: list[tuple[str, Path]]) -> bool:
    """Print the share of known cells that both find in prints whose tables are known; whether ours is never less."""
    print("\nketepatan sel pada cetakan yang tabelnya diketahui: sel benar di kolom dan baris yang benar")
    lulus = True
    for nama, berkas in daftar:
        kami, semua = score_baris(benar, list_baris_kami(berkas))
        lawan, _ = score_baris(benar, list_baris_lawan(berkas))
        lulus = lulus and kami >= lawan
        tanda = "tercapai" if kami >= lawan else "BELUM"
        print(f"  {nama:<50}{kami / semua:>10.2%}  pdfplumber{lawan / semua:>9.2%}  dari {semua} sel  {tanda}")
    return lulus


def list_baris_kami(berkas: Path) -> list[Baris]:
    hasil: list[Baris] = []
    for tabel in (satu for lembar in read_tabel_kami(berkas) for satu in lembar):
        baris: list[Baris] = [{} for _ in tabel.baris[1:]]
        for sel in tabel.sel:
            baris[sel.baris][sel.kolom] = squeeze(sel.teks)
        hasil += baris
    return hasil


def list_baris_lawan(berkas: Path) -> list[Baris]:
    return [
        {ke: squeeze(isi) for ke, isi in enumerate(baris) if isi is not None}
        for lembar in read_tabel_lawan(berkas)
        for tabel in lembar
        for baris in tabel
    ]


def print_cakupan(daftar: list[tuple[str, Path]]) -> bool:
    """Print the share of pdfplumber's ruled cells that we have too; whether each file has enough."""
    print(f"\nsel bergaris menurut pdfplumber yang juga kami temukan, tujuan ≥ {TUJUAN_SEL:.0%} di setiap berkas")
    lulus = True
    for nama, berkas in daftar:
        ada = isi_sama = semua = 0
        for lawan, kami in zip(map_lembar(berkas, list_sel_bergaris), read_tabel_kami(berkas), strict=True):
            sel = [satu for tabel in kami for satu in tabel.sel]
            for kotak, teks in lawan:
                cocok = [satu for satu in sel if max(abs(a - b) for a, b in zip(satu.kotak, kotak, strict=True)) < 6]
                semua += 1
                ada += bool(cocok)
                isi_sama += any(squeeze(satu.teks) == squeeze(teks) for satu in cocok)
        bagian = ada / semua if semua else 1.0
        lulus = lulus and bagian >= TUJUAN_SEL
        tanda = "tercapai" if bagian >= TUJUAN_SEL else "GAGAL"
        print(f"  {nama:<50}{bagian:>10.2%} dari {semua} sel, isi sama {isi_sama}  {tanda}")
    return lulus


def list_sel_bergaris(lembar: Page) -> list[tuple[Kotak, str]]:
    """Cells of pdfplumber with a drawn rule on all four sides, and their text."""
    datar, tegak = list_garis(lembar)
    hasil = []
    for tabel in lembar.find_tables():
        for baris, isi in zip(tabel.rows, tabel.extract(), strict=True):
            for kotak, teks in zip(baris.cells, isi, strict=True):
                if kotak and _is_bergaris(kotak, datar, tegak):
                    hasil.append((kotak, teks or ""))
    return hasil


def list_garis(lembar: Page) -> tuple[list[Ruas], list[Ruas]]:
    """Rules that pdfplumber reports: lines, thin rectangles, sides of stroked ones; (place, from, to)."""
    datar: list[Ruas] = []
    tegak: list[Ruas] = []
    for satu in (*lembar.lines, *lembar.rects):
        x0, y0, x1, y1 = (float(satu[sisi]) for sisi in ("x0", "top", "x1", "bottom"))
        if y1 - y0 <= TIPIS:
            datar.append(((y0 + y1) / 2, x0, x1))
        elif x1 - x0 <= TIPIS:
            tegak.append(((x0 + x1) / 2, y0, y1))
        elif satu["object_type"] == "rect" and satu["stroke"]:
            datar += [(y0, x0, x1), (y1, x0, x1)]
            tegak += [(x0, y0, y1), (x1, y0, y1)]
    return datar, tegak


def _is_bergaris(kotak: Kotak, datar: list[Ruas], tegak: list[Ruas]) -> bool:
    x0, y0, x1, y1 = kotak
    return all(_covers(datar, y, x0, x1) for y in (y0, y1)) and all(_covers(tegak, x, y0, y1) for x in (x0, x1))


def _covers(ruas: list[Ruas], letak: float, dari: float, sampai: float) -> bool:
    """Whether these rules cover at least four fifths of one side."""
    tertutup, batas = 0.0, dari
    for _, awal, akhir in sorted((satu for satu in ruas if abs(satu[0] - letak) <= DEKAT), key=lambda satu: satu[1]):
        awal, akhir = max(awal, batas), min(akhir, sampai)  # noqa: PLW2901 - cut to what is left of the side
        if akhir > awal:
            tertutup += akhir - awal
            batas = akhir
    return tertutup >= 0.8 * (sampai - dari)


def main(folder: Path | None, putaran: int = PUTARAN) -> int:
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    print(f"pdfplumber {metadata.version('pdfplumber')}, pypdfium2 {metadata.version('pypdfium2')}, {putaran} putaran")
    nyata = [(berkas.name, berkas) for berkas in sorted(folder.glob("*.pdf"))] if folder else []
    naskah = compose_lkip(load_fakta(CONTOH))
    with tempfile.TemporaryDirectory() as sementara:
        cetakan = list(print_semua(naskah, Path(sementara)))
        berisi = [*cetakan, *((nama, berkas) for nama, berkas in nyata if _has_teks(berkas))]
        hasil = [
            print_ketepatan(list_baris_benar(naskah), cetakan),
            print_cakupan(berisi),
            print_waktu(berisi, putaran),
        ]
    return 0 if all(hasil) else 1


def _has_teks(berkas: Path) -> bool:
    """Scans without text are left out: there is nothing to read for either."""
    return any(lembar.kata for lembar in read_lembar(PdfDocument(berkas)))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None, *map(int, sys.argv[2:3])))
