"""How long the main job takes, phase by phase, on the facts of one office.

    python -m bench.contoh FOLDER [PUTARAN]

Each phase runs PUTARAN times (5 unless told); the table shows the fastest and the median.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter

from tolok.aturan.kasus import run_kasus
from tolok.dokumen.cetak.docx import print_docx
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.cetak.xlsx import print_xlsx
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.susun.lkip import compose_lkip

PUTARAN = 5


def measure(pekerjaan: Callable[[], object], *, putaran: int) -> list[float]:
    """Return the milliseconds of each round, after one that warms up."""
    pekerjaan()
    lama = []
    for _ in range(putaran):
        mulai = perf_counter()
        pekerjaan()
        lama.append((perf_counter() - mulai) * 1000)
    return lama


def _ganti_kaki(naskah: Naskah, nomor: int) -> Naskah:
    """The printing engine remembers pages it has laid out; another foot makes them all new."""
    return replace(naskah, kaki=f"{naskah.kaki} {nomor}")


def main(folder: Path, putaran: int = PUTARAN) -> None:
    fakta = load_fakta(folder)
    naskah = compose_lkip(fakta)
    urut = count()
    tahap: dict[str, Callable[[], object]] = {
        f"menghitung ulang {len(run_kasus())} contoh aturan": run_kasus,
        "memuat dan memeriksa fakta": lambda: load_fakta(folder),
        "menghitung dan menyusun LKIP": lambda: compose_lkip(fakta),
        "mencetak PDF": lambda: print_pdf(_ganti_kaki(naskah, next(urut))),
        "mencetak DOCX": lambda: print_docx(_ganti_kaki(naskah, next(urut))),
        "mencetak HTML": lambda: print_html(naskah),
        "mencetak XLSX": lambda: print_xlsx(naskah),
    }
    print(f"{'tahap':<40}{'tercepat':>12}{'median':>12}")
    for nama, pekerjaan in tahap.items():
        lama = measure(pekerjaan, putaran=putaran)
        print(f"{nama:<40}{min(lama):>9.1f} ms{median(lama):>9.1f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
