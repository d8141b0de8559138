"""Hostile and broken files: each ends in time and memory, with its message or with what was not read of it."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from buat.berkas_ganas import DAFTAR, list_ganas
from buat.ganas_bagian import Ganas
from buat.ganas_ooxml import list_arsip, list_docx, list_xlsx, list_xml
from buat.ganas_pdf import list_pdf
from tolok.dokumen.baca.bacaan import Bacaan, BerkasTakTerbaca
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.baca.terpisah import HALAMAN_MEMORI, Batas, run_terpisah

MEMORI = 430
"""Megabytes that reading may need at most, beside the process itself."""
PROSES = 70
"""Megabytes that the process needs itself, so that both are at most 500."""
WAKTU = 60
KECIL = 6_000
"""Bytes; the larger ones need too much time or memory to be read twice."""


def read_terukur(nama: str, isi: bytes) -> tuple[str, int]:
    """What the file says of itself, and the memory that reading it took at its peak, in megabytes."""
    semula = int(HALAMAN_MEMORI.read_text().split()[1]) * resource.getpagesize() // 1024
    bacaan: Bacaan = read_berkas(nama, isi)
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return " | ".join(satu.alasan for satu in bacaan.tak_terbaca), (puncak - semula) // 1024


def judge(satu: Ganas) -> str:
    """What is wrong with the end of one file; empty where all is well."""
    mulai = time.monotonic()
    try:
        alasan, puncak = run_terpisah(read_terukur, satu.nama, satu.isi, batas=Batas(detik=WAKTU))
    except BerkasTakTerbaca as galat:
        if not satu.pesan or not re.search(satu.pesan, str(galat)):
            return f"{satu.nama}: ditolak dengan pesan lain: {galat}"
        return "" if len(str(galat)) < 400 else f"{satu.nama}: pesan terlalu panjang"
    if satu.pesan or (satu.catatan and satu.catatan not in alasan):
        return f"{satu.nama}: dibaca dengan catatan {alasan!r}"
    if puncak > MEMORI or time.monotonic() - mulai > WAKTU:
        return f"{satu.nama}: {puncak} MB, {time.monotonic() - mulai:.0f} detik"
    return ""


@pytest.mark.parametrize("daftar", DAFTAR)
def test_every_hostile_file_ends_well(daftar: Callable[[], Iterator[Ganas]]) -> None:
    """None crashes, none hangs, none needs more than 500 MB, and each says what it should."""
    assert [cacat for satu in daftar() if (cacat := judge(satu))] == []


def test_the_process_itself_is_small() -> None:
    """With every reader loaded the process holds less than what is left for it."""
    # The peak that getrusage tells is, right after an exec, still that of the test's own process.
    perintah = (
        "from tolok.dokumen.baca import pintu, pintu_pdf, docx, xlsx, ods, xls, html, teks\n"
        "print(next(baris.split()[1] for baris in open('/proc/self/status') if baris.startswith('VmHWM')))"
    )
    jalan = subprocess.run([sys.executable, "-c", perintah], capture_output=True, check=True, text=True)

    assert int(jalan.stdout) // 1024 <= PROSES


def test_there_are_more_than_sixty() -> None:
    """The corpus is as large as promised, and no two files have one name."""
    nama = [satu.nama for satu in list_ganas()]

    assert len(nama) >= 60
    assert len(set(nama)) == len(nama)


def test_no_message_names_a_file_of_this_machine() -> None:
    """A refusal tells of the stranger's file, never of a path, a module or an English error."""
    for satu in list_ganas():
        if satu.pesan and len(satu.isi) < 1_000_000:
            with pytest.raises(BerkasTakTerbaca) as info:
                read_berkas(satu.nama, satu.isi)
            assert not re.search(r"Traceback|Error|/(?:usr|home|etc)/|\.py", str(info.value))


def test_small_absurd_files_are_read_in_this_process() -> None:
    """What is absurd and small needs no child: it is read, and says the same of itself."""
    for satu in (*list_docx(), *list_xlsx(), *list_pdf(), *list_xml(), *list_arsip()):
        if not satu.pesan and len(satu.isi) < KECIL:
            bacaan = read_berkas(satu.nama, satu.isi)
            assert satu.catatan in " | ".join(tak.alasan for tak in bacaan.tak_terbaca), satu.nama
