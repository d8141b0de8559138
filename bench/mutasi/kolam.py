"""Kolam: one forked child a mutant, as many at a time as there are cores, each with its time limit."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from time import monotonic

from bench.mutasi.anak import Nasib, Sasaran, Soal, run_anak, run_perekam
from bench.mutasi.jangkauan import Jangkauan, choose_uji, list_pelaksana
from bench.mutasi.mutan import Modul, Mutan
from bench.mutasi.pemilik import HIASAN_ATURAN

BATAS_JAM = 600
"""A mutant that waits instead of working is ended after this many seconds by the clock."""

_FORK = multiprocessing.get_context("fork")


class Putusan(StrEnum):
    """What became of a mutant."""

    TERTANGKAP = "tertangkap"
    LOLOS = "lolos"
    HABIS_WAKTU = "habis waktu"


class DasarGagal(Exception):  # noqa: N818 - the suffix would be English in a word of the house
    """The tests fail without any change, so that no mutant can be judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dasar:
    """What the unchanged package tells."""

    jangkauan: Jangkauan
    cpu: int
    """Seconds of processor time that one step of a mutant may use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tugas:
    """One mutant and the rules that reach it, whose cases are asked first."""

    mutan: Mutan
    pemilik: tuple[str, ...]

    @property
    def aturan(self) -> tuple[str, ...]:
        """The rules for which it counts: one that left the catalogue says nothing about how its formula is tested."""
        return () if self.mutan.asal.lstrip().startswith(HIASAN_ATURAN) else self.pemilik


def count_inti() -> int:
    """Return how many processes may run at a time."""
    return len(os.sched_getaffinity(0))


def measure_dasar(sasaran: Sasaran, daftar_modul: Sequence[Modul], *, sekurangnya: int) -> Dasar:
    """Run everything unchanged: once to see which tests execute which function, once as a mutant is run.

    Raises: DasarGagal.
    """
    masuk, keluar = _FORK.Pipe(duplex=False)
    perekam = _FORK.Process(target=run_perekam, args=(sasaran, daftar_modul, keluar))
    perekam.start()
    keluar.close()
    jangkauan = _receive(masuk)
    perekam.join()
    dasar = Dasar(jangkauan=jangkauan, cpu=max(sekurangnya, int(jangkauan.terlama) + 1))
    anak = _start(sasaran, Soal(nama=daftar_modul[0].nama, kode=daftar_modul[0].teks, cpu=dasar.cpu))
    anak.join()
    if {perekam.exitcode, anak.exitcode} != {Nasib.LOLOS}:
        raise DasarGagal("Kasus atau uji gagal tanpa perubahan apa pun. Perbaiki dahulu: jalankan make test.")
    return dasar


def run_semua(sasaran: Sasaran, daftar_tugas: Sequence[Tugas], dasar: Dasar) -> Iterator[tuple[int, Putusan]]:
    """Judge every mutant; yield its index and its verdict, in the order in which they end."""
    antre = list(enumerate(daftar_tugas))[::-1]
    berjalan: dict[int, tuple[int, ForkProcess, float]] = {}
    while antre or berjalan:
        while antre and len(berjalan) < count_inti():
            nomor, tugas = antre.pop()
            anak = _start(sasaran, _write_soal(tugas, dasar, sasaran))
            berjalan[anak.sentinel] = (nomor, anak, monotonic() + BATAS_JAM)
        wait(list(berjalan), timeout=1)
        for sentinel, (nomor, anak, batas) in list(berjalan.items()):
            if anak.is_alive() and monotonic() < batas:
                continue
            del berjalan[sentinel]
            yield nomor, _read_putusan(anak)


def _write_soal(tugas: Tugas, dasar: Dasar, sasaran: Sasaran) -> Soal:
    mutan = tugas.mutan
    return Soal(
        nama=mutan.modul.nama,
        kode=mutan.kode,
        aturan=tugas.pemilik,
        uji=choose_uji(mutan, dasar.jangkauan, sasaran.akar),
        dahulu=list_pelaksana(mutan, dasar.jangkauan, sasaran.akar),
        cpu=dasar.cpu,
    )


def _start(sasaran: Sasaran, soal: Soal) -> ForkProcess:
    anak = _FORK.Process(target=run_anak, args=(sasaran, soal))
    anak.start()
    return anak


def _receive(pipa: Connection) -> Jangkauan:
    try:
        hasil: Jangkauan = pipa.recv()
    except EOFError:
        return Jangkauan({}, frozenset(), 0.0)
    return hasil


def _read_putusan(anak: ForkProcess) -> Putusan:
    if anak.is_alive():
        anak.kill()
    anak.join()
    if anak.exitcode in {-signal.SIGKILL, -signal.SIGXCPU}:
        return Putusan.HABIS_WAKTU
    return Putusan.LOLOS if anak.exitcode == Nasib.LOLOS else Putusan.TERTANGKAP
