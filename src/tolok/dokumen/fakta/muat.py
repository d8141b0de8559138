"""Folder of TOML files -> Fakta. Every mistake of the folder is collected, each with its place."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from tolok.aturan.nilai import Kosong, Predikat, Rentang
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.angka_teks import describe, read_angka, read_bulat, read_rupiah, read_tahun
from tolok.dokumen.fakta.bentuk import Hint, Isian, Tahun, is_table, isian_tabel, item_hint, value_members
from tolok.dokumen.fakta.berkas import list_stray, read_toml
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.kesalahan import FaktaSalah, Kesalahan, Tempat, quote
from tolok.dokumen.fakta.periksa import check_fakta
from tolok.dokumen.fakta.skalar import read_pilihan, read_tanggal, read_teks, read_ya_tidak

BERKAS = tuple(f"{isian.nama}.toml" for isian in isian_tabel(Fakta))
PENANDA: dict[str, type] = {
    "keadaan": Kosong,
    "alasan": Kosong,
    "bawah": Rentang,
    "atas": Rentang,
    "predikat": Predikat,
}
"""The keys by which an inline table tells which kind of value it is."""
BENTUK_TABEL = {
    Kosong: '{ keadaan = "belum-ada", alasan = "…" }',
    Rentang: "{ bawah = 80, atas = 90 }",
    Predikat: '{ predikat = "BB" }',
}


class _Gagal:
    """Marks a value that could not be read; the reason is in the list of mistakes."""


GAGAL = _Gagal()
PEMBACA: dict[Hint, Callable[..., object]] = {
    str: read_teks,
    bool: read_ya_tidak,
    int: read_bulat,
    Tahun: read_tahun,
    Rupiah: read_rupiah,
    Decimal: read_angka,
    date: read_tanggal,
}
"""The reader of each kind of single value; it returns the value or a Kesalahan."""


def load_fakta(folder: Path) -> Fakta:
    """Return the facts of a folder, complete and consistent.

    Raises: FaktaSalah (with every mistake: first those of files and keys; when there are none, those between facts).
    """
    fakta = read_fakta(folder)
    daftar = check_fakta(fakta)
    if daftar:
        raise FaktaSalah(folder=str(folder), daftar=daftar)
    return fakta


def read_fakta(folder: Path) -> Fakta:
    """Return the facts of a folder without comparing them with each other.

    Raises: FaktaSalah (files, keys and values).
    """
    if not folder.is_dir():
        kesalahan = Kesalahan(
            Tempat(str(folder)),
            "folder fakta tidak ada",
            "fakta dibaca dari satu folder berkas TOML",
            "Periksa nama folder, atau buat dengan “tolok fakta baru”",
        )
        raise FaktaSalah(folder=str(folder), daftar=(kesalahan,))
    pemuat = _Pemuat()
    isi = pemuat.read_files(folder)
    if pemuat.kesalahan:
        raise FaktaSalah(folder=str(folder), daftar=tuple(pemuat.kesalahan))
    return Fakta(**isi)


class _Pemuat:
    """Reads values by their type hints and keeps the mistakes it meets."""

    def __init__(self) -> None:
        self.kesalahan: list[Kesalahan] = []

    def read_files(self, folder: Path) -> dict[str, Any]:
        """Return what each file holds, by the name of its part."""
        isi: dict[str, Any] = {}
        hilang: set[str] = set()
        for isian in isian_tabel(Fakta):
            lokasi = folder / f"{isian.nama}.toml"
            if not lokasi.exists() and not lokasi.is_symlink():
                if isian.wajib:
                    hilang.add(lokasi.name)
                continue
            isi[isian.nama] = self._file(lokasi, isian)
        self.kesalahan += list_stray(folder, dikenal=BERKAS, hilang=hilang)
        return isi

    def _file(self, lokasi: Path, isian: Isian) -> object:
        mentah = read_toml(lokasi)
        if isinstance(mentah, Kesalahan):
            return self._keep(mentah)
        tempat = Tempat(lokasi.name)
        if is_table(isian.hint):
            return self._tabel(mentah, isian.hint, tempat)
        isi = self._keys(mentah, (isian,), tempat)
        if isian.nama not in isi:
            return isian.baku
        return self._senarai(isi[isian.nama], item_hint(isian.hint), tempat.at_key(isian.nama))

    def _refuse(self, tempat: Tempat, *, apa: str, mengapa: str, saran: str) -> _Gagal:
        self.kesalahan.append(Kesalahan(tempat, apa, mengapa, saran))
        return GAGAL

    def _keep(self, hasil: object) -> object:
        if isinstance(hasil, Kesalahan):
            self.kesalahan.append(hasil)
            return GAGAL
        return hasil

    def _value(self, nilai: object, hint: Hint, tempat: Tempat) -> object:
        anggota = value_members(hint)
        if len(anggota) > 1:
            return self._gabungan(nilai, anggota, tempat)
        hint = anggota[0]
        if is_table(hint):
            return self._tabel(nilai, hint, tempat)
        isi = item_hint(hint)
        if isi is not None:
            return self._senarai(nilai, isi, tempat)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return self._keep(read_pilihan(nilai, pilihan=hint, tempat=tempat))
        return self._keep(PEMBACA[hint](nilai, tempat=tempat))

    def _gabungan(self, nilai: object, anggota: tuple[Hint, ...], tempat: Tempat) -> object:
        """Read a number that may also be one of a few inline tables, told apart by their keys."""
        tabel = [hint for hint in anggota if is_table(hint)]
        if not isinstance(nilai, dict):
            return self._value(nilai, next(hint for hint in anggota if hint not in tabel), tempat)
        kelas = next((PENANDA[kunci] for kunci in nilai if PENANDA.get(kunci) in tabel), None)
        if kelas is None:
            return self._refuse(
                tempat,
                apa=f"tabel dengan kunci {quote(', '.join(nilai))} tidak dikenal di sini",
                mengapa="nilai adalah angka atau salah satu bentuk tabel yang dikenal",
                saran=f"Tulis angka, atau {' atau '.join(BENTUK_TABEL[pilihan] for pilihan in tabel)}",
            )
        return self._tabel(nilai, kelas, tempat)

    def _tabel(self, nilai: object, kelas: type, tempat: Tempat) -> object:
        if not isinstance(nilai, dict):
            return self._refuse(
                tempat,
                apa=f"berisi {describe(nilai)}",
                mengapa="yang diharapkan tabel",
                saran=f"Tulis sebagai tabel [{tempat.jalur}]",
            )
        sebelum = len(self.kesalahan)
        mentah = self._keys(nilai, isian_tabel(kelas), tempat)
        isi = {
            isian.nama: self._isian(mentah[isian.nama], isian, Tempat(tempat.berkas, tempat.jalur, isian.nama))
            for isian in isian_tabel(kelas)
            if isian.nama in mentah
        }
        return kelas(**isi) if len(self.kesalahan) == sebelum else GAGAL

    def _keys(self, nilai: Mapping[str, object], dikenal: tuple[Isian, ...], tempat: Tempat) -> Mapping[str, object]:
        """Return the known keys of a table; report unknown and missing ones, a misspelt key only once."""
        nama_dikenal = {isian.nama for isian in dikenal}
        belum_ditulis = [isian.nama for isian in dikenal if isian.nama not in nilai]
        mungkin_salah_eja: set[str] = set()
        for kunci in (kunci for kunci in nilai if kunci not in nama_dikenal):
            mirip = difflib.get_close_matches(kunci, belum_ditulis, n=1)
            pilihan = ", ".join(isian.nama for isian in dikenal)
            mungkin_salah_eja |= set(mirip)
            self._refuse(
                Tempat(tempat.berkas, tempat.jalur, quote(kunci).strip("“”")),
                apa="kunci tidak dikenal",
                mengapa="kunci yang salah eja akan membuat isinya hilang tanpa kabar",
                saran=f"Maksud Anda “{mirip[0]}”?" if mirip else f"Hapus, atau pilih: {pilihan}",
            )
        for isian in dikenal:
            if isian.wajib and isian.nama not in nilai and isian.nama not in mungkin_salah_eja:
                self._refuse(
                    Tempat(tempat.berkas, tempat.jalur, isian.nama),
                    apa="kunci wajib tidak ada",
                    mengapa=f"isinya: {isian.keterangan or isian.nama}",
                    saran="Tambahkan kunci itu pada tabel ini",
                )
        return {kunci: isi for kunci, isi in nilai.items() if kunci in nama_dikenal}

    def _isian(self, nilai: object, isian: Isian, tempat: Tempat) -> object:
        kosong = (isinstance(nilai, str) and not nilai.strip()) or nilai == []
        if isian.wajib and kosong:
            return self._refuse(
                tempat,
                apa="masih kosong",
                mengapa=f"isian ini wajib: {isian.keterangan or isian.nama}",
                saran="Isi, atau lihat “tolok fakta skema”",
            )
        if isian.opsional and nilai == "" and str not in value_members(isian.hint):
            return None
        return self._value(nilai, isian.hint, tempat)

    def _senarai(self, nilai: object, hint: Hint, tempat: Tempat) -> object:
        if not isinstance(nilai, list):
            return self._refuse(
                tempat,
                apa=f"berisi {describe(nilai)}",
                mengapa="yang diharapkan daftar",
                saran=f"Tulis [[{tempat.jalur}]]" if is_table(hint) else "Tulis dalam kurung siku, dipisah koma",
            )
        sebelum = len(self.kesalahan)
        isi = tuple(self._item(butir, hint, tempat.at_item(urutan)) for urutan, butir in enumerate(nilai, start=1))
        return isi if len(self.kesalahan) == sebelum else GAGAL

    def _item(self, nilai: object, hint: Hint, tempat: Tempat) -> object:
        if isinstance(nilai, str) and not nilai.strip():
            return self._refuse(
                tempat,
                apa="masih kosong",
                mengapa="butir daftar tidak boleh kosong",
                saran="Isi atau hapus butir itu",
            )
        return self._value(nilai, hint, tempat)
