"""Measure how many small changes of the rules the cases and tests notice: `make mutasi`."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench.mutasi.anak import Sasaran
from bench.mutasi.kolam import DasarGagal, Putusan, Tugas, count_inti, measure_dasar, run_semua
from bench.mutasi.laporan import Hasil, list_kesalahan, print_laporan
from bench.mutasi.mutan import Modul, list_mutan
from bench.mutasi.pemilik import find_aturan, find_pemilik
from bench.mutasi.setara import read_setara

SETARA = Path(__file__).with_name("setara.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lingkup:
    """What a run measures: the modules that are changed, and the rules that are judged."""

    modul: Sequence[Modul]
    aturan: Sequence[str]
    hanya_aturan: bool
    """Whether only the mutants of those rules are run, and not the rest of the modules."""


def read_modul(sasaran: Sasaran) -> list[Modul]:
    """Return every module of the package, in the order of their paths."""
    sumber = sasaran.akar / "src"
    return [
        Modul(
            nama=".".join(berkas.relative_to(sumber).with_suffix("").parts).removesuffix(".__init__"),
            berkas=berkas.relative_to(sasaran.akar),
            teks=berkas.read_text(encoding="utf-8"),
        )
        for berkas in sorted(sumber.joinpath(*sasaran.paket.split(".")).rglob("*.py"))
    ]


def find_lingkup(semua: Sequence[Modul], *, modul: str, kode: str) -> Lingkup:
    """Choose by the path of a module or the code of a rule; all where neither is given.

    Raises: SystemExit (no such module or rule).
    """
    terpilih = [satu for satu in semua if modul in {"", satu.berkas.as_posix()}]
    if kode:
        pemilik = find_pemilik({satu.nama: satu.teks for satu in semua})
        tercapai = {nama for (nama, _), aturan in pemilik.items() if kode in aturan}
        terpilih = [satu for satu in terpilih if satu.nama in tercapai]
    if not terpilih:
        sys.exit(f"Tidak ada yang dapat diukur: MODUL “{modul}”, ATURAN “{kode}”. Periksa penulisannya.")
    aturan = [kode] if kode else sorted(isi for satu in terpilih for isi in find_aturan(satu.teks).values())
    return Lingkup(modul=terpilih, aturan=aturan, hanya_aturan=bool(kode))


def main() -> int:
    """Run everything; return 0 only where enough was caught."""
    pilihan = _read_argumen()
    sasaran = Sasaran(akar=pilihan.akar.resolve(), paket=pilihan.paket, uji=pilihan.uji)
    semua = read_modul(sasaran)
    lingkup = find_lingkup(semua, modul=pilihan.modul, kode=pilihan.aturan)
    mulai = perf_counter()
    with tempfile.TemporaryDirectory() as sementara:
        _keep_out_of_the_tree(sementara)
        try:
            hasil = _measure(sasaran, semua, lingkup, pilihan)
        except DasarGagal as galat:
            sys.exit(str(galat))
    lama = perf_counter() - mulai
    print(*print_laporan(hasil), sep="\n")
    print(f"\n{lama:.0f} detik, {lama / max(1, len(hasil.tugas)):.2f} detik per mutan, {count_inti()} proses.")
    kesalahan = list_kesalahan(hasil)
    for satu in kesalahan:
        print(satu, file=sys.stderr)
    return 1 if kesalahan else 0


def _measure(sasaran: Sasaran, semua: Sequence[Modul], lingkup: Lingkup, pilihan: argparse.Namespace) -> Hasil:
    setara = read_setara(pilihan.setara)
    dasar = measure_dasar(sasaran, semua, sekurangnya=pilihan.waktu)
    daftar_tugas, dilewati = _list_tugas(semua, lingkup.modul)
    terpilih = [satu for satu in daftar_tugas if not lingkup.hanya_aturan or {*lingkup.aturan} & {*satu.aturan}]
    putusan: dict[int, Putusan] = {}
    for nomor, satu in run_semua(sasaran, terpilih, dasar):
        putusan[nomor] = satu
        _show_kemajuan(len(putusan), len(terpilih), sum(isi is Putusan.LOLOS for isi in putusan.values()))
    nama_modul = {satu.nama for satu in lingkup.modul}
    ada = {satu.mutan.kunci for satu in daftar_tugas}
    return Hasil(
        aturan=lingkup.aturan,
        tugas=terpilih,
        putusan=[putusan[nomor] for nomor in range(len(terpilih))],
        setara=setara.keys(),
        setara_usang=[kunci for kunci in setara if kunci[0] in nama_modul and kunci not in ada],
        dilewati=dilewati,
    )


def _list_tugas(semua: Sequence[Modul], dipilih: Sequence[Modul]) -> tuple[list[Tugas], Counter[str]]:
    with multiprocessing.get_context("fork").Pool(count_inti()) as kolam:
        hasil = kolam.map(list_mutan, dipilih, chunksize=1)
    pemilik = find_pemilik({modul.nama: modul.teks for modul in semua})
    daftar_tugas = [
        Tugas(mutan=mutan, pemilik=tuple(sorted(pemilik.get((mutan.modul.nama, mutan.fungsi), ()))))
        for daftar_mutan, _ in hasil
        for mutan in daftar_mutan
    ]
    return daftar_tugas, sum((hitungan for _, hitungan in hasil), Counter())


def _keep_out_of_the_tree(sementara: str) -> None:
    """Send whatever Python, pytest and hypothesis would write beside the sources elsewhere."""
    sys.pycache_prefix = sementara
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = sementara
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"


def _show_kemajuan(selesai: int, semua: int, lolos: int) -> None:
    if sys.stderr.isatty():
        akhir = "\n" if selesai == semua else ""
        print(f"\r{selesai}/{semua} mutan, {lolos} lolos", end=akhir, file=sys.stderr, flush=True)
    elif selesai * 20 // semua > (selesai - 1) * 20 // semua:
        print(f"{selesai}/{semua} mutan, {lolos} lolos", file=sys.stderr, flush=True)


def _read_argumen() -> argparse.Namespace:
    pengurai = argparse.ArgumentParser(prog="make mutasi", description=__doc__)
    pengurai.add_argument("--modul", default="", help="hanya modul ini, mis. src/tolok/aturan/rumus/nip.py")
    pengurai.add_argument("--aturan", default="", help="hanya aturan ini, mis. capaian.naik")
    pengurai.add_argument("--akar", type=Path, default=Path(), help="folder yang memuat src/")
    pengurai.add_argument("--paket", default="tolok.aturan", help="paket yang diubah")
    pengurai.add_argument("--uji", type=Path, default=Path("tests/aturan"), help="uji yang harus menangkap")
    pengurai.add_argument("--setara", type=Path, default=SETARA, help="daftar mutan yang setara")
    pengurai.add_argument("--waktu", type=int, default=3, help="detik prosesor paling sedikit bagi satu langkah")
    return pengurai.parse_args()


if __name__ == "__main__":
    sys.exit(main())
