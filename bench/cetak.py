"""Printing against others, from a folder of facts to a file on disk, each job a process of its own.

    python -m bench.cetak FOLDER [PUTARAN]

Every rival prints the same Naskah in its best form: WeasyPrint the HTML without workings to open, as
PDF/UA; LibreOffice our DOCX, written without the page numbers that it would cost us to look up; python-docx
through its own API, rows fetched once. Jobs take turns, so that a busy moment hits all of them; the
table gives medians and the ratio of ours to theirs.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path
from statistics import median
from time import perf_counter

from tolok.dokumen.cetak.tata import Tempat
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.naskah import Naskah
from tolok.dokumen.susun.lkip import compose_lkip

PUTARAN = 5
TANPA_HALAMAN: dict[str, Tempat] = {}

# Each job imports what it alone needs, so that none pays for the others.
# ruff: noqa: PLC0415


def print_tolok_pdf(naskah: Naskah, keluaran: Path) -> None:
    from tolok.dokumen.cetak.pdf import print_pdf

    keluaran.write_bytes(print_pdf(naskah))


def print_weasyprint(naskah: Naskah, keluaran: Path) -> None:
    from weasyprint import HTML

    from tolok.dokumen.cetak.html import print_html

    HTML(string=print_html(naskah, terbuka=False).decode()).write_pdf(keluaran, pdf_variant="pdf/ua-1")


def print_libreoffice(naskah: Naskah, keluaran: Path) -> None:
    asal = keluaran.with_suffix(".docx")
    print_tolok_docx(naskah, asal)
    perintah = ["soffice", f"-env:UserInstallation={keluaran.parent.as_uri()}/profil", "--headless", "--norestore"]
    subprocess.run(  # noqa: S603 - our own file, no shell
        [*perintah, "--convert-to", "pdf", "--outdir", str(keluaran.parent), str(asal)], check=True, capture_output=True
    )


def print_tolok_docx(naskah: Naskah, keluaran: Path) -> None:
    from tolok.dokumen.cetak.docx import print_docx

    keluaran.write_bytes(print_docx(naskah, halaman=TANPA_HALAMAN))


def print_tolok_docx_berhalaman(naskah: Naskah, keluaran: Path) -> None:
    from tolok.dokumen.cetak.docx import print_docx

    keluaran.write_bytes(print_docx(naskah))


def print_python_docx(naskah: Naskah, keluaran: Path) -> None:
    from bench.docx_api import print_docx_api

    keluaran.write_bytes(print_docx_api(naskah))


PEKERJAAN: dict[str, Callable[[Naskah, Path], None]] = {
    "tolok-pdf": print_tolok_pdf,
    "weasyprint": print_weasyprint,
    "libreoffice": print_libreoffice,
    "tolok-docx": print_tolok_docx,
    "tolok-docx-berhalaman": print_tolok_docx_berhalaman,
    "python-docx": print_python_docx,
}


@dataclass(frozen=True, slots=True)
class Lawan:
    """One comparison: our job, their job, and the ratio we want to stay below."""

    judul: str
    kami: str
    lawan: str
    batas: float
    versi: str


def list_lawan() -> list[Lawan]:
    weasy, docx = f"WeasyPrint {metadata.version('weasyprint')}", f"python-docx {metadata.version('python-docx')}"
    return [
        Lawan("PDF", "tolok-pdf", "weasyprint", 0.10, weasy),
        Lawan("PDF", "tolok-pdf", "libreoffice", 0.17, _versi_libreoffice()),
        Lawan("DOCX tanpa nomor halaman", "tolok-docx", "python-docx", 0.17, docx),
        Lawan("DOCX dengan nomor halaman", "tolok-docx-berhalaman", "python-docx", 0.40, docx),
    ]


def _versi_libreoffice() -> str:
    versi = subprocess.run(["soffice", "--version"], check=True, capture_output=True, text=True)  # noqa: S607
    return " ".join(versi.stdout.split()[:2])


def measure_proses(pekerjaan: Sequence[str], folder: Path, *, putaran: int) -> dict[str, list[float]]:
    """Return the seconds of each job in each round; the jobs take turns, after one round that warms the disk."""
    lama: dict[str, list[float]] = {satu: [] for satu in pekerjaan}
    with tempfile.TemporaryDirectory() as sementara:
        for _ in range(putaran + 1):
            for satu in pekerjaan:
                lama[satu].append(_run_proses(satu, folder, Path(sementara) / f"{satu}.keluaran.pdf"))
    return {satu: isi[1:] for satu, isi in lama.items()}


def _run_proses(pekerjaan: str, folder: Path, keluaran: Path) -> float:
    mulai = perf_counter()
    subprocess.run([sys.executable, "-m", "bench.cetak", "--kerja", pekerjaan, str(folder), str(keluaran)], check=True)  # noqa: S603
    lama = perf_counter() - mulai
    if keluaran.stat().st_size == 0:
        raise RuntimeError(f"{pekerjaan} wrote nothing")
    return lama


def measure_docx(folder: Path, *, putaran: int) -> dict[str, list[float]]:
    """Return the seconds from Naskah to DOCX in a warm process; drawings are rendered anew each time."""
    from tolok.dokumen.cetak.png import render_png

    pekerjaan = ("tolok-docx", "tolok-docx-berhalaman", "python-docx")
    lama: dict[str, list[float]] = {satu: [] for satu in pekerjaan}
    naskah = compose_lkip(load_fakta(folder))
    with tempfile.TemporaryDirectory() as sementara:
        for urutan in range(putaran + 1):
            # The printing engine remembers pages it has laid out; another foot makes them all new.
            baru = replace(naskah, kaki=f"{naskah.kaki} {urutan}")
            for satu in pekerjaan:
                render_png.cache_clear()
                mulai = perf_counter()
                PEKERJAAN[satu](baru, Path(sementara) / f"{satu}.docx")
                lama[satu].append(perf_counter() - mulai)
    return {satu: isi[1:] for satu, isi in lama.items()}


def print_tabel(judul: str, lama: dict[str, list[float]]) -> None:
    """Print one line for each comparison that was measured."""
    print(f"\n{judul}")
    print(f"{'apa':<28}{'Tolok':>10}  {'lawan':<24}{'lawan':>10}{'nisbah':>9}{'batas':>8}")
    for satu in (satu for satu in list_lawan() if satu.kami in lama):
        kami, mereka = median(lama[satu.kami]), median(lama[satu.lawan])
        nisbah = kami / mereka
        tanda = "" if nisbah <= satu.batas else "  belum"
        print(
            f"{satu.judul:<28}{kami * 1000:>7.0f} ms  {satu.versi:<24}{mereka * 1000:>7.0f} ms"
            f"{nisbah:>9.3f}{satu.batas:>8.2f}{tanda}"
        )


def main(folder: Path, putaran: int = PUTARAN) -> None:
    if not shutil.which("soffice"):
        sys.exit("LibreOffice (soffice) tidak ada. Pasang libreoffice-writer-nogui, lalu ulangi.")
    print_tabel(
        f"Dari fakta sampai berkas, satu proses untuk satu berkas, {putaran} putaran",
        measure_proses(list(PEKERJAAN), folder, putaran=putaran),
    )
    print_tabel(
        f"Dari naskah sampai berkas dalam proses yang hangat, {putaran} putaran", measure_docx(folder, putaran=putaran)
    )


if __name__ == "__main__":
    if sys.argv[1] == "--kerja":
        PEKERJAAN[sys.argv[2]](compose_lkip(load_fakta(Path(sys.argv[3]))), Path(sys.argv[4]))
    else:
        main(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
