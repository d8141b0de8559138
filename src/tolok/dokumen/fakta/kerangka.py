"""Kerangka: empty fact files in which every key stands with its explanation, from the same type hints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.bentuk import Hint, Isian, Tahun, is_table, isian_tabel, item_hint, value_members
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.simpan import write_folder

KEPALA = """\
# {keterangan}
#
# Isi setiap kunci yang bertanda “wajib”. Kunci yang diawali # boleh dibiarkan; hapus # itu untuk memakainya.
# Tabel [[…]] boleh diulang sebanyak yang ada. Angka ditulis 88.22 atau "88,22"; uang rupiah bulat tanpa titik.
# Nilai yang tidak ada ditulis {{ keadaan = "belum-ada", alasan = "…" }}; pilihan keadaan lain "nihil" dan
# "tidak-berlaku". Target dapat juga {{ bawah = 80, atas = 90 }} atau {{ predikat = "BB" }}.
# Kunci sumber dan keputusan boleh ada pada setiap tabel: asal fakta, dan bacaan yang dipakai bila sumber bertentangan.
"""
CONTOH: dict[Hint, str] = {
    str: '""',
    bool: "false",
    int: "0",
    Tahun: "2023",
    Rupiah: "0",
    Decimal: "0",
    date: "2023-01-31",
}
"""What stands behind a key that is switched off: a value of the right kind."""
CATATAN = {"sumber", "keputusan"}
"""Said once at the head of each file instead of in each table."""


@dataclass(frozen=True)
class _Tabel:
    kelas: type
    jalur: str
    kepala: str
    mati: bool
    """Every line is switched off: the table is optional."""
    keterangan: str


def write_kerangka(folder: Path) -> None:
    """Write commented skeleton files into a new or empty folder.

    Raises: FolderTerisi, OSError.
    """
    write_folder(build_kerangka(), folder=folder)


def build_kerangka() -> dict[str, str]:
    """Return the text of each skeleton file by its name."""
    return {f"{isian.nama}.toml": "\n".join(_file(isian)) + "\n" for isian in isian_tabel(Fakta)}


def _file(isian: Isian) -> Iterator[str]:
    yield KEPALA.format(keterangan=isian.keterangan)
    isi = item_hint(isian.hint)
    if isi is None:
        yield from _isi_tabel(_Tabel(isian.hint, "", "", mati=False, keterangan=""))
    else:
        yield from _tabel(
            _Tabel(isi, isian.nama, f"[[{isian.nama}]]", mati=not isian.wajib, keterangan=isian.keterangan)
        )


def _tabel(tabel: _Tabel) -> Iterator[str]:
    yield ""
    yield f"# {tabel.keterangan}"
    yield _line(tabel.kepala, mati=tabel.mati)
    yield from _isi_tabel(tabel)


def _isi_tabel(tabel: _Tabel) -> Iterator[str]:
    """Yield the keys of a table and then its tables: TOML reads what follows a header as part of it."""
    bawahan = []
    for isian in isian_tabel(tabel.kelas):
        hint = value_members(isian.hint)[0]
        isi = item_hint(hint)
        if isian.nama in CATATAN:
            continue
        if is_table(isi or hint) and len(value_members(isian.hint)) == 1:
            bawahan.append(isian)
        else:
            yield _key(isian, mati=tabel.mati)
    for isian in bawahan:
        yield from _tabel(_bawahan(isian, tabel))


def _bawahan(isian: Isian, tabel: _Tabel) -> _Tabel:
    hint = value_members(isian.hint)[0]
    isi = item_hint(hint)
    jalur = f"{tabel.jalur}.{isian.nama}" if tabel.jalur else isian.nama
    kepala = f"[{jalur}]" if isi is None else f"[[{jalur}]]"
    mati = tabel.mati or not isian.wajib
    return _Tabel(isi or hint, jalur, kepala, mati=mati, keterangan=isian.keterangan)


def _key(isian: Isian, *, mati: bool) -> str:
    if isian.wajib and not mati:
        kosong = '[""]' if item_hint(isian.hint) is not None else '""'
        return f"{isian.nama} = {kosong}  # wajib: {isian.keterangan}"
    wajib = "wajib: " if isian.wajib else ""
    return _line(f"{isian.nama} = {_contoh(isian)}  # {wajib}{isian.keterangan}", mati=True)


def _contoh(isian: Isian) -> str:
    hint = value_members(isian.hint)[0]
    isi = item_hint(hint)
    if isi is not None:
        return f"[{CONTOH[isi]}]"
    if isinstance(isian.baku, StrEnum | str):
        return f'"{isian.baku}"'
    if isinstance(isian.baku, int | Decimal):
        return str(isian.baku)
    return CONTOH[hint]


def _line(teks: str, *, mati: bool) -> str:
    return f"#{teks}" if mati else teks
