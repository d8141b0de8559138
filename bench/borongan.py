"""A batch of reports on all cores: made-up offices, each with its own size and numbers, to PDF on disk.

    python -m bench.borongan [BANYAK] [BANYAK_LAWAN]

Ours prints BANYAK offices (200 unless told), WeasyPrint the first BANYAK_LAWAN (24) in its best form: the
HTML without workings to open, one process a core. Both rates are reports in a second, start-up included.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib import metadata
from pathlib import Path
from time import perf_counter

from buat.kantor import make_kantor
from tolok.dokumen.cetak.html import print_html
from tolok.dokumen.cetak.pdf import print_pdf
from tolok.dokumen.susun.lkip import compose_lkip

BANYAK, BANYAK_LAWAN = 200, 24
TUGAS_PER_PROSES = 25
"""The printing engine keeps memory; a fresh process after so many reports gives it back."""


def print_tolok(folder: Path, benih: int) -> int:
    """Print one office and return the bytes written."""
    return (folder / f"{benih}.pdf").write_bytes(print_pdf(compose_lkip(make_kantor(benih))))


def print_weasyprint(folder: Path, benih: int) -> int:
    """Print one office with WeasyPrint and return the bytes written."""
    from weasyprint import HTML  # noqa: PLC0415 - only its own processes pay for the import

    html = print_html(compose_lkip(make_kantor(benih)), terbuka=False).decode()
    berkas = folder / f"{benih}.pdf"
    HTML(string=html).write_pdf(berkas, pdf_variant="pdf/ua-1")
    return berkas.stat().st_size


def measure(cetak: Callable[[Path, int], int], *, banyak: int) -> float:
    """Return reports in a second."""
    konteks = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as sementara:
        mulai = perf_counter()
        # concurrent.futures hangs in Python 3.11 where a worker is renewed after its last task.
        with konteks.Pool(os.cpu_count(), maxtasksperchild=TUGAS_PER_PROSES) as kolam:
            ukuran = kolam.map(partial(cetak, Path(sementara)), range(banyak), chunksize=1)
        lama = perf_counter() - mulai
    if not all(ukuran):
        raise RuntimeError("a report came out empty")
    return banyak / lama


def main(banyak: int = BANYAK, banyak_lawan: int = BANYAK_LAWAN) -> None:
    kami, mereka = measure(print_tolok, banyak=banyak), measure(print_weasyprint, banyak=banyak_lawan)
    print(f"Borongan di {os.cpu_count()} inti, laporan per detik (batas 10 kali)")
    print(f"  Tolok, {banyak} kantor: {kami:.2f}")
    print(f"  WeasyPrint {metadata.version('weasyprint')}, {banyak_lawan} kantor: {mereka:.2f}")
    print(f"  {kami / mereka:.1f} kali{'' if kami / mereka >= 10 else '  belum'}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
