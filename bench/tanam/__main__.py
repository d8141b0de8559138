"""Plant provable errors in consistent documents of many printers, and measure the auditor on them.

    PYTHONPATH=tests python -m bench.tanam [--banyak N] [--benih S] [--pencetak NAMA …] [--simpan FOLDER] [--json FILE]

A document holds several planted errors, one of each group, and groups share no equation.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench.tanam.cetakan import PENCETAK
from bench.tanam.jalan import Pilihan, run
from bench.tanam.laporan import print_laporan, write_json


def main() -> None:
    pengurai = argparse.ArgumentParser(
        prog="python -m bench.tanam", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    pengurai.add_argument("--banyak", type=int, default=2000, help="banyaknya kesalahan yang ditanam")
    pengurai.add_argument("--benih", type=int, default=1)
    pengurai.add_argument("--pencetak", nargs="*", choices=PENCETAK, default=PENCETAK)
    pengurai.add_argument("--simpan", type=Path, help="folder cetakan, supaya putaran berikutnya hanya mengukur")
    pengurai.add_argument("--json", type=Path)
    pengurai.add_argument("--pekerja", type=int, default=2)
    pilihan = pengurai.parse_args()
    with tempfile.TemporaryDirectory() as sementara:
        folder = pilihan.simpan or Path(sementara)
        hasil = run(Pilihan(pilihan.banyak, pilihan.benih, tuple(pilihan.pencetak), folder, pilihan.pekerja))
    print_laporan(hasil)
    if pilihan.json:
        pilihan.json.write_text(write_json(hasil), encoding="utf-8")


if __name__ == "__main__":
    main()
