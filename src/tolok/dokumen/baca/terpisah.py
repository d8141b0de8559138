"""Terpisah: read a stranger's file in a child process, which may die of it; the parent lives on.

The child is a fork, so that nothing is imported again. It has a time and a memory of its own, says
its result through a pipe and ends. Where a system knows no fork the call is made directly.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import pickle
import select
import signal
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from tolok.aturan.galat import GalatPengguna, GalatTolok
from tolok.dokumen.baca.bacaan import Bacaan, BerkasTakTerbaca
from tolok.dokumen.baca.batas import MB
from tolok.dokumen.baca.pintu import read_berkas

try:
    import resource
except ImportError:  # pragma: no cover - a system without limits has no fork either
    BERBATAS = False
else:
    BERBATAS = hasattr(os, "fork")

H = TypeVar("H")
BACA_SEKALI = 1 << 20
HALAMAN_MEMORI = Path("/proc/self/statm")
PINTASAN = "Bagi dokumennya menjadi beberapa berkas, atau simpan ulang dengan aplikasi pembuatnya."


@dataclass(frozen=True, slots=True)
class Batas:
    """What a child may use: seconds, by the clock and of a processor; bytes of memory beyond those it is born with."""

    detik: float = 60.0
    memori: int = 420 * MB


@dataclass(frozen=True, slots=True)
class Kecelakaan:
    """An error that nobody foresaw, as it crosses the pipe."""

    nama: str
    jejak: str


class KesalahanAnak(Exception):  # noqa: N818 - a word of the house
    """Jejak kesalahan dalam proses anak, sebagai teks."""


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
    if not BERBATAS:
        return fungsi(*arg)
    baca, tulis = os.pipe()
    anak = _fork()
    if anak == 0:  # pragma: no cover - the child ends without telling what it ran
        os.close(baca)
        _be_anak(fungsi, arg, batas, tulis)
    os.close(tulis)
    try:
        isi = _drain(baca, batas.detik)
    finally:
        os.close(baca)
        # Killed whatever happened; one that has ended already is only waiting to be counted.
        with suppress(ProcessLookupError):
            os.kill(anak, signal.SIGKILL)
        _, status = os.waitpid(anak, 0)
    hasil: H = _unpack(isi, status, batas)
    return hasil


def _fork() -> int:
    with warnings.catch_warnings():
        # Later Pythons warn of locks that other threads hold; the child only reads and ends.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _be_anak(  # pragma: no cover - runs in the child alone
    fungsi: Callable[..., object], arg: tuple[object, ...], batas: Batas, tulis: int
) -> NoReturn:
    """Be the child: limited and mute but for the pipe."""
    try:
        bisu = os.open(os.devnull, os.O_RDWR)
        for saluran in (0, 1, 2):
            os.dup2(bisu, saluran)
        limit_diri(batas)
        with os.fdopen(tulis, "wb") as pipa:
            pipa.write(pack_hasil(fungsi, arg, batas))
    finally:
        os._exit(0)


def limit_diri(batas: Batas) -> None:  # pragma: no cover - would limit whoever calls it
    """Limit this very process; a limit that it has broken kills it."""
    for tanda in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM, signal.SIGXCPU):
        signal.signal(tanda, signal.SIG_DFL)
    # If the parent is killed nobody reads the clock for the child.
    signal.setitimer(signal.ITIMER_REAL, batas.detik + 1)
    _set_batas(resource.RLIMIT_CORE, 0)
    _set_batas(resource.RLIMIT_CPU, int(batas.detik) + 1)
    if HALAMAN_MEMORI.exists():
        terpakai = int(HALAMAN_MEMORI.read_text().split()[0]) * resource.getpagesize()
        _set_batas(resource.RLIMIT_AS, terpakai + batas.memori)
    # A crash is the parent's to tell.
    faulthandler.disable()
    gc.freeze()


def _set_batas(jenis: int, nilai: int) -> None:  # pragma: no cover - as above
    _, keras = resource.getrlimit(jenis)
    resource.setrlimit(jenis, (nilai if keras == resource.RLIM_INFINITY else min(nilai, keras), keras))


class Pengemas(pickle.Pickler):
    """Packs frozen dataclasses as their class and its arguments, three times as fast as they pack themselves."""

    def __init__(self, berkas: BytesIO) -> None:
        super().__init__(berkas, pickle.HIGHEST_PROTOCOL)
        self._ambil: dict[type, Callable[[Any], tuple[object, ...]] | None] = {}

    def reducer_override(self, benda: object) -> Any:
        jenis = type(benda)
        if jenis not in self._ambil:
            self._ambil[jenis] = _find_ambil(jenis)
        ambil = self._ambil[jenis]
        return NotImplemented if ambil is None else (jenis, ambil(benda))


def _find_ambil(jenis: type) -> Callable[[Any], tuple[object, ...]] | None:
    """How to get the arguments that make an object of this class again; None for other classes."""
    if not is_dataclass(jenis) or hasattr(jenis, "__post_init__"):
        return None
    bidang = fields(jenis)
    if not bidang or any(not satu.init or satu.kw_only for satu in bidang):
        return None
    nama = [satu.name for satu in bidang]
    return attrgetter(*nama) if len(nama) > 1 else lambda benda: (getattr(benda, nama[0]),)


def _pack(benda: object) -> bytes:
    simpan = BytesIO()
    Pengemas(simpan).dump(benda)
    return simpan.getvalue()


def pack_hasil(fungsi: Callable[..., object], arg: tuple[object, ...], batas: Batas) -> bytes:
    """Call the function and pack what came of it, whatever that is."""
    try:
        return _pack((True, fungsi(*arg)))
    except GalatTolok as galat:
        return _pack_galat(galat)
    except MemoryError:
        pesan = f"Membaca berkas ini melampaui batas memori {batas.memori // MB} MB. {PINTASAN}"
    except RecursionError:
        pesan = f"Isi berkas ini bersarang terlalu dalam untuk dibaca. {PINTASAN}"
    except BaseException as galat:  # noqa: BLE001 - a library may panic; the parent is told
        return pickle.dumps((False, Kecelakaan(type(galat).__name__, traceback.format_exc()[-4000:])))
    return pickle.dumps((False, BerkasTakTerbaca(pesan)))


def _pack_galat(galat: GalatTolok) -> bytes:
    """Pack an error; one that cannot be made again from its message keeps only that."""
    isi = pickle.dumps((False, galat))
    try:
        pickle.loads(isi)  # noqa: S301 - our own bytes
    except TypeError:
        return pickle.dumps((False, GalatPengguna(str(galat))))
    return isi


def _drain(baca: int, detik: float) -> bytes | None:
    """Everything that the child says until it closes its end; None when its time is over."""
    akhir = time.monotonic() + detik
    potongan: list[bytes] = []
    while True:
        siap, _, _ = select.select([baca], [], [], max(0.0, akhir - time.monotonic()))
        if not siap:
            return None
        isi = os.read(baca, BACA_SEKALI)
        if not isi:
            return b"".join(potongan)
        potongan.append(isi)


def _unpack(isi: bytes | None, status: int, batas: Batas) -> Any:
    if isi is None or (not isi and os.WIFSIGNALED(status) and os.WTERMSIG(status) in {signal.SIGALRM, signal.SIGXCPU}):
        raise BerkasTakTerbaca(f"Membaca berkas ini melampaui batas waktu {batas.detik:g} detik. {PINTASAN}")
    if not isi:
        raise BerkasTakTerbaca(
            "Pembaca berkas ini berhenti mendadak: isinya rusak, atau membacanya melampaui batas memori "
            f"{batas.memori // MB} MB. {PINTASAN}"
        )
    with _tanpa_sampah():
        berhasil, hasil = pickle.loads(isi)  # noqa: S301 - our own child wrote it
    if berhasil:
        return hasil
    if isinstance(hasil, Kecelakaan):
        raise BerkasTakTerbaca(
            f"Pembaca berkas ini berhenti karena kesalahan yang tidak terduga ({hasil.nama}). Simpan ulang dengan "
            "aplikasi pembuatnya; bila tetap gagal, laporkan berkas ini kepada pengembang Tolok."
        ) from KesalahanAnak(hasil.jejak)
    raise hasil


@contextmanager
def _tanpa_sampah() -> Iterator[None]:
    """Without collecting garbage, which would look at a hundred thousand new cells again and again."""
    semula = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if semula:
            gc.enable()
