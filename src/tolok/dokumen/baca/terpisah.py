"""Terpisah: read a stranger's file in a child process, which may die of it; the parent lives on.

The child is a fork, so that nothing is imported again. It has a time and a memory of its own, says
its result through a pipe and ends. Where a system knows no fork the call is made directly.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tolok.aturan.galat import GalatTolok
from tolok.dokumen.baca import kemas
from tolok.dokumen.baca.bacaan import Bacaan, BerkasTakTerbaca
from tolok.dokumen.baca.batas import MB
from tolok.dokumen.baca.pintu import read_berkas

H = TypeVar("H")
BACA_SEKALI = 1 << 20
MEMORI_TERKECIL = 64 * MB
"""What a child may always use beyond what its parent holds already."""


@dataclass(frozen=True, slots=True)
class Batas:
    """What a child may use: seconds by the clock and of a processor, bytes of memory with what it was born with."""

    detik: float = 60.0
    memori: int = 480 * MB


class ProsesAnak(Exception):  # noqa: N818 - what happened in the child, with its traceback as text
    """Kesalahan tak terduga dalam proses anak."""


def read_berkas_terpisah(nama: str, isi: bytes, *, batas: Batas | None = None) -> Bacaan:
    """Baca satu berkas dalam proses tersendiri, dengan batas waktu dan memori.

    Galat:
        BerkasTakTerbaca: seperti `read_berkas`; juga bila melampaui batas atau prosesnya mati.
    """
    return run_terpisah(read_berkas, nama, isi, batas=batas or Batas())


def run_terpisah(fungsi: Callable[..., H], *arg: object, batas: Batas) -> H:
    """Call a function in a child process; its result must be picklable.

    Galat:
        BerkasTakTerbaca: melampaui batas, atau prosesnya berhenti tanpa hasil.
        GalatTolok: galat yang dilempar fungsi itu sendiri.
    """
    if not hasattr(os, "fork"):
        return fungsi(*arg)
    baca, tulis = os.pipe()
    anak = os.fork()
    if anak == 0:
        _be_anak(fungsi, arg, batas, baca, tulis)
    os.close(tulis)
    try:
        isi = _drain(baca, batas.detik)
    finally:
        os.close(baca)
        # Killed whatever happened here; a child that has ended already cannot be hurt.
        with suppress(ProcessLookupError):
            os.kill(anak, signal.SIGKILL)
        _, status = os.waitpid(anak, 0)
    hasil: H = _unpack(isi, status, batas)
    return hasil


def _drain(baca: int, detik: float) -> bytes | None:
    """Everything that the child says until it closes its end; None when its time is over."""
    akhir = time.monotonic() + detik
    potongan = []
    while True:
        siap, _, _ = select.select([baca], [], [], max(0.0, akhir - time.monotonic()))
        if not siap:
            return None
        isi = os.read(baca, BACA_SEKALI)
        if not isi:
            return b"".join(potongan)
        potongan.append(isi)


def _unpack(isi: bytes | None, status: int, batas: Batas) -> Any:  # noqa: ANN401 - whatever the function returned
    if isi is None:
        raise BerkasTakTerbaca(pesan_waktu(batas))
    if not isi:
        raise BerkasTakTerbaca(_pesan_mati(status, batas))
    gc_semula = gc.isenabled()
    gc.disable()
    try:
        berhasil, hasil = kemas.loads(isi)
    finally:
        if gc_semula:
            gc.enable()
    if berhasil:
        return hasil
    raise hasil
