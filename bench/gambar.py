"""Drawing against others: tree diagrams against Graphviz, a bar chart against matplotlib.

    python -m bench.gambar [PUTARAN]

Each rival in its best form. Graphviz (`dot`) reads a ready DOT text whose labels are already wrapped, and writes SVG;
once as a process of its own, as a report would call it, and once without its start: many trees in one call, less one
tree in one call. It draws one wide picture, while ours also wraps the labels, fits the page, and divides what is too
large. matplotlib keeps its figure, axes, bars and texts, and only gets new lengths and new words for each drawing, in
a process long warm. The jobs take turns; the table gives medians of processor time, which a busy computer changes
least.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module, metadata
from io import BytesIO
from itertools import count
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from textwrap import wrap
from time import process_time
from typing import Any

from tolok.dokumen.gambar import Kotak, draw_pohon
from tolok.dokumen.grafik import BarisBatang, NilaiCetak, Rupa, draw_batang
from tolok.dokumen.susun.lkip.lukisan import MELINTANG, TEGAK

PUTARAN = 15
SASARAN = 100
BERSAMA = 20
"""Trees in one call of dot, from which its time for one more tree follows."""
NAMA = (
    "Meningkatnya mutu pelayanan umum",
    "Persentase desa tertib administrasi",
    "Koordinasi ketenteraman",
    "Jumlah laporan tepat waktu",
)
Pekerjaan = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Lomba:
    """One drawing, ours and a rival's; `dikurangi` = what of the rival's time is not drawing."""

    apa: str
    kami: Pekerjaan
    lawan: str
    mereka: Pekerjaan
    dikurangi: Pekerjaan | None = None
    banyak: int = 1
    """Drawings in one job of the rival, after what is taken off."""


def make_bagan() -> list[Kotak]:
    """A head, seven divisions, sixteen posts in each: 120 boxes."""
    kotak = [Kotak("kepala", "", ("Kepala Dinas",))]
    for a in range(7):
        kotak.append(Kotak(f"{a}", "kepala", (f"Bidang {a + 1}",)))
        kotak += [Kotak(f"{a}.{b}", f"{a}", (f"Seksi {a + 1}.{b + 1}",)) for b in range(16)]
    return kotak


def make_pohon(banyak: int) -> list[Kotak]:
    """A tree in which every box has four children."""
    return [Kotak(str(n), str((n - 1) // 4) if n else "", (f"{NAMA[n % 4]} {n}",)) for n in range(banyak)]


def write_dot(kotak: list[Kotak]) -> str:
    baris = ((satu.kode, r"\n".join(wrap(satu.baris[0], 20))) for satu in kotak)
    label = (f'"{kode}" [label="{isi}"];' for kode, isi in baris)
    garis = (f'"{satu.induk}" -> "{satu.kode}";' for satu in kotak if satu.induk)
    gaya = 'node [shape=box fontname="Liberation Sans" fontsize=9];'
    return "\n".join(["digraph {", gaya, *label, *garis, "}", ""])


def run_dot(dot: str) -> str:
    return subprocess.run(["dot", "-Tsvg"], input=dot, capture_output=True, text=True, check=True).stdout  # noqa: S607


def list_lomba_pohon() -> list[Lomba]:
    if not shutil.which("dot"):
        print("Graphviz (dot) tidak ada; pohon tidak dibandingkan. Pasang paket graphviz.")
        return []
    versi = subprocess.run(["dot", "-V"], capture_output=True, text=True, check=True).stderr  # noqa: S607
    graphviz = f"dot {re.findall(r'[0-9.]+', versi)[0]}"
    hasil = []
    for apa, kotak in (("bagan organisasi, 120 kotak", make_bagan()), ("pohon kinerja, 500 kotak", make_pohon(500))):
        dot = write_dot(kotak)
        hasil += [
            Lomba(apa, _drawer(kotak), f"{graphviz}, satu proses", _dotter(dot)),
            Lomba(apa, _drawer(kotak), f"{graphviz}, tanpa mulai", _dotter(dot * (BERSAMA + 1)), _dotter(dot), BERSAMA),
        ]
    return hasil


def _drawer(kotak: list[Kotak]) -> Pekerjaan:
    return lambda: draw_pohon(kotak, judul="Pohon", bidang=(TEGAK, MELINTANG))


def _dotter(dot: str) -> Pekerjaan:
    return lambda: run_dot(dot)


def list_lomba_grafik() -> list[Lomba]:
    try:
        import_module("matplotlib").use("Agg")
        pyplot: Any = import_module("matplotlib.pyplot")
    except ModuleNotFoundError:
        print("matplotlib tidak ada; grafik tidak dibandingkan. Pasang requirements-banding.txt.")
        return []
    versi = f"matplotlib {metadata.version('matplotlib')}"
    return [
        Lomba("target dan realisasi, 8 baris", draw_grafik(), f"{versi}, {format_}", draw_pyplot(pyplot, format_))
        for format_ in ("svg", "png")
    ]


def draw_grafik() -> Pekerjaan:
    """Draw new numbers each time."""
    putaran = count()

    def draw() -> object:
        geser = next(putaran) % 50
        baris = [
            BarisBatang(nama, tuple(zip(map(_cetak, nilai), (Rupa.TERANG, Rupa.PENUH), strict=True)))
            for nama, nilai in _list_nilai(geser)
        ]
        return draw_batang(baris, judul="Grafik", legenda={Rupa.TERANG: "target", Rupa.PENUH: "realisasi"})

    return draw


def _list_nilai(geser: int) -> list[tuple[str, tuple[int, int]]]:
    return [(f"{NAMA[n % 4]} {n}", (80 + n, 50 + n + geser)) for n in range(8)]


def _cetak(nilai: int) -> NilaiCetak:
    return NilaiCetak(Decimal(nilai), str(nilai))


def draw_pyplot(pyplot: Any, format_: str) -> Pekerjaan:
    """Draw new numbers each time, with the figure, its bars and its texts made once."""
    pyplot.rcParams["svg.fonttype"] = "none"
    bidang, sumbu = pyplot.subplots(figsize=(6.1, 3.5))
    isi = _list_nilai(0)
    letak = [n + geser for geser in (-0.2, 0.2) for n in range(len(isi))]
    batang = sumbu.barh(letak, [1] * len(letak), height=0.38, color=["#d5dee8"] * 8 + ["#1f3a5f"] * 8)
    teks = [sumbu.text(0, y, "", va="center", fontsize=8) for y in letak]
    sumbu.set_yticks(range(len(isi)), ["\n".join(wrap(nama, 24)) for nama, _ in isi], fontsize=8)
    sumbu.set_xlim(0, 120)
    bidang.subplots_adjust(left=0.3, right=0.97, top=0.97, bottom=0.1)
    putaran = count()

    def draw() -> object:
        nilai = list(zip(*[satu for _, satu in _list_nilai(next(putaran) % 50)], strict=True))
        for satu, tulisan, panjang in zip(batang, teks, [*nilai[0], *nilai[1]], strict=True):
            satu.set_width(panjang)
            tulisan.set_x(panjang + 1)
            tulisan.set_text(str(panjang))
        keluaran = BytesIO()
        bidang.savefig(keluaran, format=format_, dpi=100)
        return keluaran.getvalue()

    return draw


def measure(lomba: Lomba, *, putaran: int) -> tuple[float, float]:
    """Return the median milliseconds of ours and of the rival's drawing, after one round that warms up."""
    kami, mereka = [], []
    for _ in range(putaran + 1):
        kami.append(_time(lomba.kami))
        lawan = _time(lomba.mereka)
        mereka.append((lawan - (_time(lomba.dikurangi) if lomba.dikurangi else 0)) / lomba.banyak)
    return median(kami[1:]), median(mereka[1:])


def _time(pekerjaan: Pekerjaan) -> float:
    """Milliseconds of the processor, in this process and in those that it starts."""
    mulai = _processor()
    pekerjaan()
    return (_processor() - mulai) * 1000


def _processor() -> float:
    anak = getrusage(RUSAGE_CHILDREN)
    return process_time() + anak.ru_utime + anak.ru_stime


def main(putaran: int = PUTARAN) -> None:
    daftar = [*list_lomba_pohon(), *list_lomba_grafik()]
    if not daftar:
        sys.exit("Tidak ada yang dapat dibandingkan.")
    print(f"Median waktu prosesor, {putaran} putaran; sasaran: {SASARAN} kali lebih cepat.")
    print(f"{'apa':<31}{'Tolok':>10}  {'lawan':<26}{'lawan':>10}{'kali':>8}")
    for lomba in daftar:
        kami, mereka = measure(lomba, putaran=putaran)
        tanda = "" if mereka >= SASARAN * kami else "  belum"
        print(f"{lomba.apa:<31}{kami:>7.2f} ms  {lomba.lawan:<26}{mereka:>7.1f} ms{mereka / kami:>8.1f}{tanda}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
