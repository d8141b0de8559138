"""Sebutan: any value of a rule in plain Indonesian words, as one would read it aloud."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import NoneType
from typing import Any

from tolok.aturan.angka import desimal_tepat, format_angka
from tolok.aturan.nilai import Kosong, Predikat, Rentang
from tolok.aturan.parameter import riwayat_parameter
from tolok.aturan.pedoman import (
    PEDOMAN_BAKU,
    Arah,
    BacaanKategori,
    Pedoman,
    PenyebutNihil,
    RentangAtas,
    TargetNol,
)
from tolok.aturan.regulasi import Rujukan, StatusSumber, cari_regulasi
from tolok.aturan.rumus.kategori import AWALAN, kode_skala
from tolok.aturan.satuan import Satuan
from tolok.aturan.tafsir import cari_tafsir
from tolok.dokumen.tanggal import tanggal

BELUM_DIPERIKSA = "belum diperiksa"
DESIMAL_AWAL = 6
"""How many of the decimals that never end are shown."""
NAMA_MASUKAN = {
    "bacaan": "cara membaca skala",
    "ikm": "IKM",
    "keluaran": "keluaran program pendukung",
    "pada": "tanggal berlaku",
    "penyebut_nihil": "bila tidak ada kejadian",
    "rentang_atas": "bila realisasi melewati batas atas rentang",
    "target_nol": "bila target 0",
}
"""Inputs whose own name says too little."""
_KATA: dict[type[Enum], dict[str, str]] = {
    Arah: {
        Arah.NAIK: "makin tinggi makin baik",
        Arah.TURUN_2T: "makin rendah makin baik (selisih)",
        Arah.TURUN_RASIO: "makin rendah makin baik (rasio)",
        Arah.STABIL: "makin dekat target makin baik",
        Arah.RENTANG: "dalam rentang target",
    },
    BacaanKategori: {
        BacaanKategori.KONTINU: "capaian dibandingkan apa adanya, tanpa dibulatkan dahulu",
        BacaanKategori.BULAT: "capaian dibulatkan dahulu ke bilangan bulat",
    },
    PenyebutNihil: {PenyebutNihil.NIHIL: "tidak diberi angka", PenyebutNihil.SERATUS: "dianggap 100 persen"},
    RentangAtas: {
        RentangAtas.KEBALIKAN: "dibalik (batas atas ÷ realisasi)",
        RentangAtas.SKP: "seperti penilaian SKP (realisasi ÷ batas atas)",
    },
    TargetNol: {
        TargetNol.TIDAK_DIHITUNG: "capaian tidak dihitung",
        TargetNol.NOL_TERCAPAI: "realisasi 0 berarti tercapai",
    },
}
"""Choices that a single word does not explain; any other is said as it is written, without its hyphens."""
_AKHIR_KALIMAT = re.compile(r"(?<=\.)\s+(?=[A-Z])")
_BERSATUAN = frozenset({Satuan.PERSEN, Satuan.POIN_PERSEN, Satuan.RUPIAH, Satuan.LEMBAGA})


def sebut(nilai: object, *, nama: str = "") -> str:
    """Say a value exactly; a fraction that decimals cannot write stays a fraction.

    `nama` = what the value is called, where that is known: a year is not an amount, so it has no titik.
    """
    if nama.startswith("tahun") and type(nilai) is int:
        return str(nilai)
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, Decimal | int | Fraction):
        return sebut_bilangan(nilai)
    if nama == "skala" and nilai in kode_skala():
        return sebut_skala(str(nilai))
    return _sebut_majemuk(nilai)


def sebut_dalam(nilai: object, *, nama: str = "") -> str:
    """Say a value inside another one: what has parts of its own stands in brackets."""
    isi = sebut(nilai, nama=nama)
    return f"({isi})" if nilai and _is_majemuk(nilai) else isi


def sebut_bilangan(nilai: Decimal | int | Fraction) -> str:
    """Say a number exactly: 88,22 or 25/3."""
    if isinstance(nilai, Fraction) and desimal_tepat(nilai) is None:
        return f"{format_angka(nilai.numerator)}/{format_angka(nilai.denominator)}"
    return format_angka(nilai)


def sebut_tepat(nilai: Decimal | int | Fraction, satuan: Satuan) -> str:
    """Say a result exactly; where its decimals never end, their beginning stands before the fraction."""
    if isinstance(nilai, Fraction) and desimal_tepat(nilai) is None:
        potongan = Fraction(int(nilai * 10**DESIMAL_AWAL), 10**DESIMAL_AWAL)
        awal = f"{format_angka(potongan, desimal=DESIMAL_AWAL)}…"
        return f"{bersatuan(awal, satuan)} (tepatnya {sebut_bilangan(nilai)})"
    return bersatuan(sebut_bilangan(nilai), satuan)


def sebut_bulat(nilai: Decimal | int | Fraction, *, satuan: Satuan, desimal: int) -> str:
    """Say a number as it is shown: rounded once, with its unit."""
    return bersatuan(format_angka(nilai, desimal=desimal), satuan)


def bersatuan(angka: str, satuan: Satuan) -> str:
    """Add the unit to a number, where the unit is one."""
    return f"{angka} {satuan}" if satuan in _BERSATUAN else angka


def sebut_rujukan(rujukan: Rujukan) -> str:
    """Say a legal basis in full: name, subject, part, and how far it was checked."""
    return f"{sebut_dasar(rujukan)} Status naskah: {sebut_status(rujukan)}."


def sebut_dasar(rujukan: Rujukan) -> str:
    """Say a legal basis: name, subject, part."""
    regulasi = cari_regulasi(rujukan.regulasi)
    tentang = f" tentang {regulasi.tentang}" if regulasi.tentang else ""
    return f"{regulasi.nama}{tentang}; {rujukan.bagian}."


def sebut_status(rujukan: Rujukan) -> str:
    """Say how far the text of a regulation was checked."""
    regulasi = cari_regulasi(rujukan.regulasi)
    if regulasi.status is StatusSumber.BELUM_DIPERIKSA and not regulasi.diperiksa:
        return str(regulasi.status)
    return f"{regulasi.status}; {sebut_diperiksa(regulasi.diperiksa)}"


def sebut_tafsir(kode: str) -> str:
    """Say a reading: number, title, and the first sentence of what was chosen."""
    tafsir = cari_tafsir(kode)
    pilihan = _AKHIR_KALIMAT.split(tafsir.pilihan, maxsplit=1)[0].replace("`", "")
    return f"{kode} {tafsir.judul}. Pilihan baku: {pilihan}"


def sebut_skala(kode: str) -> str:
    """Say a scale of categories by the name of the document that it was read in."""
    return cari_regulasi(riwayat_parameter(f"{AWALAN}{kode}")[-1].dasar[0].regulasi).nama


def sebut_diperiksa(diperiksa: date | None) -> str:
    """Say when a person last compared a value with the text of the law."""
    return f"diperiksa {tanggal(diperiksa)}" if diperiksa else BELUM_DIPERIKSA


def _sebut_pilihan(nilai: Enum) -> str:
    kata = _KATA.get(type(nilai), {})
    return kata.get(nilai.value) or str(nilai.value).replace("-", " ").replace("_", " ")


def _sebut_majemuk(nilai: object) -> str:
    for jenis, penyebut in _PENYEBUT.items():
        if isinstance(nilai, jenis):
            return penyebut(nilai)
    return sebut(_isian(nilai)) if is_dataclass(nilai) else str(nilai)


def _is_majemuk(nilai: object) -> bool:
    if isinstance(nilai, Mapping | Sequence):
        return not isinstance(nilai, str)
    return is_dataclass(nilai) and not isinstance(nilai, tuple(_PENYEBUT))


def sebut_nama(nama: object) -> str:
    """Say the name of a key or input."""
    return str(nama).replace("_", " ")


def sebut_masukan(nama: str) -> str:
    """Say the name of an input of a working, in words where the name alone says too little."""
    return NAMA_MASUKAN.get(nama) or sebut_nama(nama)


def _isian(objek: Any) -> dict[str, object]:
    return {isian.name: getattr(objek, isian.name) for isian in fields(objek)}


def _sebut_pedoman(pedoman: Pedoman) -> str:
    baku = _isian(PEDOMAN_BAKU)
    beda = {nama: isi for nama, isi in _isian(pedoman).items() if isi != baku[nama]}
    return sebut(beda) if beda else "baku"


_PENYEBUT: dict[type, Callable[[Any], str]] = {
    NoneType: lambda _: "kosong",
    Kosong: lambda kosong: f"{kosong} ({kosong.alasan})",
    Rentang: lambda rentang: f"{sebut(rentang.bawah)} s.d. {sebut(rentang.atas)}",
    Predikat: lambda predikat: str(predikat.predikat),
    Pedoman: _sebut_pedoman,
    Enum: _sebut_pilihan,
    date: tanggal,
    Mapping: lambda peta: (
        "; ".join(f"{sebut_nama(kunci)} {sebut_dalam(isi, nama=str(kunci))}" for kunci, isi in peta.items())
        or "tidak ada"
    ),
    str: lambda teks: str(teks) or "kosong",
    Sequence: lambda deret: "; ".join(map(sebut_dalam, deret)) or "tidak ada",
}
"""How each kind is said; a text is also a sequence, so it stands before it."""
