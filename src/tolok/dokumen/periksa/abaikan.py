"""Abaikan: findings that a person has looked at and set aside, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tolok.aturan.galat import GalatPengguna

CONTOH = "jumlah.kolom-1a2b3c4d  Angka sudah diralat dengan surat ralat."


class AbaianKeliru(GalatPengguna):
    """Berkas temuan yang diabaikan tidak dapat dipakai."""


@dataclass(frozen=True, slots=True)
class Abaian:
    """Reason by the id of a finding."""

    alasan: Mapping[str, str]


def read_abaian(teks: str, *, berkas: str) -> Abaian:
    """Read one finding a line: its id, then the reason. Empty lines and lines that begin with # say nothing.

    Raises: AbaianKeliru (a line without reason, or the same id twice), with the line.
    """
    alasan: dict[str, str] = {}
    for nomor, baris in enumerate(teks.lstrip("\ufeff").splitlines(), start=1):
        if not baris.strip() or baris.lstrip().startswith("#"):
            continue
        id_, _, sebab = baris.strip().partition(" ")
        id_ = id_.rstrip(",;:")
        if not sebab.strip():
            raise AbaianKeliru(
                f"{berkas} baris {nomor}: temuan “{id_}” tidak beralasan. Setiap temuan yang diabaikan perlu alasan; "
                f"tulis seperti: {CONTOH}"
            )
        if id_ in alasan:
            raise AbaianKeliru(f"{berkas} baris {nomor}: temuan “{id_}” sudah ditulis di atas. Hapus salah satunya.")
        alasan[id_] = sebab.strip()
    return Abaian(alasan)
