"""A child reads; whatever it does, the parent lives and says what happened."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest

from buat.ganas_bagian import make_docx, par
from tolok.aturan.galat import GalatPengguna, NipKeliru
from tolok.dokumen.baca import terpisah
from tolok.dokumen.baca.bacaan import BerkasTakTerbaca
from tolok.dokumen.baca.batas import MB
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.baca.terpisah import Batas, KesalahanAnak, pack_hasil, read_berkas_terpisah, run_terpisah
from tolok.dokumen.naskah import Rata

CEPAT = Batas(detik=1.0)


def call(perintah: str) -> object:
    """One of the things that can go wrong in a child."""
    return {
        "mati": lambda: os.kill(os.getpid(), signal.SIGSEGV),
        "diam": lambda: os._exit(3),
        "tidur": lambda: time.sleep(60),
        "putar": lambda: [None for _ in iter(int, 1)],
        "memori": lambda: bytearray(2000 * MB),
        "dalam": lambda: call("dalam"),
        "salah": lambda: dict[str, str]()["kunci"],
        "keluar": lambda: (_ for _ in ()).throw(SystemExit(1)),
        "galat": lambda: (_ for _ in ()).throw(BerkasTakTerbaca("berkas ini kosong")),
        "nip": lambda: (_ for _ in ()).throw(NipKeliru("NIP keliru", alasan=("pendek",))),
        "bisik": lambda: print("tidak terdengar"),  # noqa: T201 - what a library writes
        "lapar": lambda: (_ for _ in ()).throw(MemoryError),
        "anak": os.getpid,
    }[perintah]()


@pytest.mark.parametrize(
    ("perintah", "pesan"),
    [
        ("mati", "berhenti mendadak"),
        ("diam", "berhenti mendadak"),
        ("tidur", "batas waktu 1 detik"),
        ("putar", "batas (waktu|memori)"),
        ("memori", "batas memori 420 MB"),
        ("dalam", "bersarang terlalu dalam"),
        ("salah", r"tidak terduga \(KeyError\)"),
        ("keluar", r"tidak terduga \(SystemExit\)"),
        ("galat", "berkas ini kosong"),
    ],
)
def test_whatever_a_child_does_the_parent_says(perintah: str, pesan: str) -> None:
    """Crash, silence, sleep, endless loop, hunger and every error end in one message, in time."""
    mulai = time.monotonic()

    with pytest.raises(BerkasTakTerbaca, match=pesan):
        run_terpisah(call, perintah, batas=CEPAT)

    assert time.monotonic() - mulai < 20


def test_an_unforeseen_error_brings_its_trace() -> None:
    """For the programmer the place in the child is kept as the cause."""
    with pytest.raises(BerkasTakTerbaca) as info:
        run_terpisah(call, "salah", batas=CEPAT)

    assert isinstance(info.value.__cause__, KesalahanAnak)
    assert "KeyError: 'kunci'" in str(info.value.__cause__)


def test_an_error_that_cannot_travel_keeps_its_message() -> None:
    """An error with more than a message arrives as a plain one with the same words."""
    with pytest.raises(GalatPengguna, match="NIP keliru"):
        run_terpisah(call, "nip", batas=CEPAT)


def test_the_child_is_another_process_and_is_gone() -> None:
    """The work is done elsewhere, nothing of it is heard, and no child is left."""
    anak = run_terpisah(call, "anak", batas=CEPAT)

    assert anak != os.getpid()
    assert run_terpisah(call, "bisik", batas=CEPAT) is None
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_threads_may_read_at_once() -> None:
    """Four threads each get the answer of their own child."""
    isi = [make_docx(par(f"Laporan {nomor}")) for nomor in range(8)]

    with ThreadPoolExecutor(4) as kolam:
        hasil = list(kolam.map(lambda satu: read_berkas_terpisah("a.docx", satu), isi))

    assert hasil == [read_berkas("a.docx", satu) for satu in isi]


def test_collecting_garbage_goes_on_afterwards() -> None:
    """The parent's garbage collector is as it was, on or off."""
    gc.disable()
    try:
        run_terpisah(call, "anak", batas=CEPAT)
        assert not gc.isenabled()
    finally:
        gc.enable()
    run_terpisah(call, "anak", batas=CEPAT)
    assert gc.isenabled()


def test_without_fork_the_call_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that knows no fork reads in its own process."""
    monkeypatch.setattr(terpisah, "BERBATAS", False)

    assert run_terpisah(call, "anak", batas=CEPAT) == os.getpid()


def test_what_comes_of_a_call_is_packed() -> None:
    """A result and each kind of error become bytes without the process ending."""
    assert pickle.loads(pack_hasil(lambda: SEMUA, (), CEPAT)) == (True, SEMUA)  # noqa: S301 - our own bytes
    for perintah in ("galat", "nip", "salah", "dalam", "lapar"):
        assert b"tolok" in pack_hasil(call, (perintah,), CEPAT)


@dataclass(frozen=True)
class Pasangan:
    """A dataclass that makes itself from its fields."""

    kiri: int
    kanan: tuple[object, ...] = ()


@dataclass(frozen=True)
class Tunggal:
    isi: str


@dataclass
class Berhitung:
    """One that does more than keep its fields."""

    isi: int
    dua_kali: int = field(init=False)

    def __post_init__(self) -> None:
        self.dua_kali = 2 * self.isi


@dataclass(frozen=True)
class Bernama:
    isi: str = field(kw_only=True)


BERSAMA = Tunggal("a")
SEMUA = (Pasangan(1, (BERSAMA, BERSAMA)), Berhitung(3), Bernama(isi="x"), Rata.KANAN, Decimal("1.50"), None, {1: [2]})


def test_every_kind_of_result_arrives_whole() -> None:
    """Dataclasses of each make, enumerations, exact numbers and shared parts come back equal."""
    bersama = Tunggal("a")
    semula = (
        Pasangan(1, (bersama, bersama)),
        Berhitung(3),
        Bernama(isi="x"),
        Rata.KANAN,
        Decimal("1.50"),
        None,
        {1: [2]},
    )

    hasil = run_terpisah(lambda: semula, batas=CEPAT)

    assert hasil == semula
    assert hasil[0].kanan[0] is hasil[0].kanan[1]
    assert hasil[1].dua_kali == 6


def test_a_killed_child_says_why() -> None:
    """The child's own clock ends it where nobody else reads the time."""
    with pytest.raises(BerkasTakTerbaca, match="batas waktu"):
        run_terpisah(signal.raise_signal, signal.SIGALRM, batas=CEPAT)


def test_the_memory_of_the_parent_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system does not tell how much is used, only time limits a child."""
    monkeypatch.setattr(terpisah, "HALAMAN_MEMORI", Path(os.devnull) / "tidak-ada")

    assert run_terpisah(len, bytes(1000), batas=CEPAT) == 1000
