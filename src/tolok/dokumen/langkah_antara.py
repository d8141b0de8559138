"""Langkah antara: what stands between the inputs and the result of one calculation, with the numbers in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import tolok.aturan.rumus  # noqa: F401 importing it enters the rules into the catalogue
from tolok.aturan.angka import desimal_tepat, round_half_up
from tolok.aturan.katalog import Hitungan, cari_aturan, hitung
from tolok.aturan.nilai import Kosong, Predikat, Rentang
from tolok.aturan.parameter import parameter
from tolok.aturan.pedoman import BacaanKategori, RentangAtas
from tolok.aturan.rumus.ikm import Mutu
from tolok.aturan.rumus.kategori import AWALAN, Kategori
from tolok.dokumen.sebutan import sebut

Bilangan = Decimal | Fraction | int
Masukan = Mapping[str, Any]

_DERET = re.compile(r"([\w ]+?) 1 \+ \1 2 \+ …")
_RATA_RATA = re.compile(r"jumlah [\w ]+ ÷ banyaknya [\w ]+")


def list_antara(hitungan: Hitungan) -> list[str]:
    """Langkah dari masukan ke hasil, dengan angka-angkanya; kosong bila rumus dan masukannya sudah mengatakannya."""
    khusus = _KHUSUS[hitungan.kode](hitungan) if hitungan.kode in _KHUSUS else []
    if isinstance(hitungan.hasil, Kosong):
        return khusus
    return [*khusus, *_dengan_angka(hitungan.rumus, hitungan.masukan), *_batas(hitungan)]


def _dengan_angka(rumus: str, masukan: Mapping[str, object]) -> list[str]:
    """Return the formula with the numbers in it, where every word of it is a number then."""
    deret = [isi for isi in masukan.values() if _is_deret(isi)]
    terisi = _isi_deret(rumus, deret[0]) if len(deret) == 1 else rumus
    for nama, isi in masukan.items():
        if isinstance(isi, Bilangan):
            terisi = re.sub(rf"\b{nama}\b", lambda _, isi=isi: _tulis(isi), terisi)  # type: ignore[misc]
    return [] if terisi == rumus or re.search("[a-z]", terisi) else [terisi]


def _isi_deret(rumus: str, deret: Any) -> str:
    jumlah = " + ".join(_tulis(isi) for isi in deret)
    if _DERET.fullmatch(rumus):
        return jumlah if len(deret) > 1 else rumus
    return f"({jumlah}) ÷ {len(deret)}" if _RATA_RATA.fullmatch(rumus) else rumus


def _is_deret(isi: object) -> bool:
    return isinstance(isi, Sequence) and bool(isi) and all(isinstance(satu, Bilangan) for satu in isi)


def _tulis(nilai: Bilangan) -> str:
    pecahan = isinstance(nilai, Fraction) and desimal_tepat(nilai) is None
    return f"({sebut(nilai)})" if nilai < 0 or pecahan else sebut(nilai)


def _batas(hitungan: Hitungan) -> list[str]:
    """Say that a limit of the pedoman took the place of what the formula gave."""
    return [
        f"hasil rumus {hubungan} batas {letak} pedoman, maka dipakai batas itu: {sebut(hitungan.masukan[nama])}"
        for nama, letak, hubungan in (("batas_atas", "atas", "melebihi"), ("batas_bawah", "bawah", "kurang dari"))
        if nama in hitungan.masukan
    ]


def _jumlah(hitungan: Hitungan) -> list[str]:
    nilai = _masukan(hitungan)["nilai"]
    if len(nilai) != 1 or isinstance(nilai[0], Kosong):
        return []
    return [f"hanya ada satu nilai, maka jumlahnya nilai itu sendiri: {sebut(nilai[0])}"]


def _perubahan(hitungan: Hitungan) -> list[str]:
    if isinstance(hitungan.hasil, Kosong):
        return []
    masukan = _masukan(hitungan)
    return [f"{sebut(masukan['perubahan'])} − {sebut(masukan['murni'])}"]


def _ikm(hitungan: Hitungan) -> list[str]:
    nrr = {unsur: hitung("ikm.nrr", cacah=cacah).hasil for unsur, cacah in _masukan(hitungan)["cacah"].items()}
    return [f"NRR {unsur} = {sebut(nilai)}" for unsur, nilai in nrr.items()]


def _arah(hitungan: Hitungan) -> list[str]:
    masukan = _masukan(hitungan)
    entri = cari_aturan(f"capaian.{masukan['arah']}")
    target = _target(masukan)
    rumus = f"{entri.kode}: {entri.rumus}"
    if isinstance(target, Decimal) and not target:
        return [rumus, "target 0: rumus tidak dapat dipakai, maka pilihan pedoman berlaku"]
    if entri.kode in _KHUSUS:
        return [rumus, *_KHUSUS[entri.kode](hitungan)]
    return [rumus, *_dengan_angka(entri.rumus, {"realisasi": masukan["realisasi"], "target": target})]


def _predikat(hitungan: Hitungan) -> list[str]:
    masukan = _masukan(hitungan)
    realisasi, target = masukan["realisasi"], _target(masukan)
    if isinstance(hitungan.hasil, Kosong) or not isinstance(realisasi, Predikat) or not isinstance(target, Predikat):
        return []
    skala = list(masukan["skala"])
    urutan = [skala.index(satu.predikat) + 1 for satu in (realisasi, target)]
    return [
        f"realisasi {realisasi.predikat} = urutan {urutan[0]} dari {len(skala)}, dihitung dari yang terendah",
        f"target {target.predikat} = urutan {urutan[1]} dari {len(skala)}",
        f"{urutan[0]} ÷ {urutan[1]} × 100",
    ]


def _rentang(hitungan: Hitungan) -> list[str]:
    masukan = _masukan(hitungan)
    realisasi, target = masukan["realisasi"], _target(masukan)
    if isinstance(hitungan.hasil, Kosong) or not isinstance(realisasi, Decimal) or not isinstance(target, Rentang):
        return []
    tertulis = f"{sebut(realisasi)} {{}} rentang {sebut(target)}"
    if realisasi < target.bawah:
        return [tertulis.format("di bawah"), f"{_tulis(realisasi)} ÷ {_tulis(target.bawah)} × 100"]
    if realisasi <= target.atas:
        return [f"{tertulis.format('berada dalam')}, maka capaian 100"]
    dibagi, pembagi = realisasi, target.atas
    if _pilihan_rentang(masukan) is RentangAtas.KEBALIKAN:
        dibagi, pembagi = pembagi, dibagi
    return [tertulis.format("di atas"), f"{_tulis(dibagi)} ÷ {_tulis(pembagi)} × 100"]


def _pilihan_rentang(masukan: Masukan) -> RentangAtas | None:
    """Return the choice for a value above the range; the bare formula knows none."""
    if "pedoman" in masukan:
        return cast("RentangAtas", masukan["pedoman"].rentang_atas)
    return masukan.get("rentang_atas")


def _kategori(hitungan: Hitungan) -> list[str]:
    masukan, hasil = _masukan(hitungan), cast("Kategori", hitungan.hasil)
    dibaca, awal = masukan["capaian"], []
    if masukan["bacaan"] is BacaanKategori.BULAT:
        dibaca = round_half_up(dibaca, desimal=0)
        awal = [f"{sebut(masukan['capaian'])} dibulatkan dahulu menjadi {sebut(dibaca)}"]
    kelas = _read_kelas(f"{AWALAN}{masukan['skala']}", masukan["pada"], "kelas")
    letak = next(nomor for nomor, satu in enumerate(kelas) if satu["urutan"] == hasil.urutan)
    return [*awal, f"{sebut(dibaca)} {_sebut_kelas(kelas, letak)}: kelas {hasil.urutan}, {hasil.nama}"]


def _mutu(hitungan: Hitungan) -> list[str]:
    masukan, hasil = _masukan(hitungan), hitungan.hasil
    if not isinstance(hasil, Mutu):
        return []
    mutu = _read_kelas("ikm_mutu", masukan["pada"], "mutu")
    letak = next(nomor for nomor, satu in enumerate(mutu) if satu["huruf"] == hasil.huruf)
    return [f"{sebut(masukan['ikm'])} {_sebut_kelas(mutu, letak)}: mutu {hasil.huruf}, {hasil.kinerja}"]


def _read_kelas(nama: str, pada: date, kunci: str) -> Sequence[Mapping[str, Any]]:
    """Return the classes of a scale, from the highest down."""
    return cast("Sequence[Mapping[str, Any]]", parameter(nama, pada).nilai[kunci])


def _sebut_kelas(kelas: Sequence[Mapping[str, Any]], letak: int) -> str:
    """Say the bounds between which a class lies: its own, and that of the class above it."""
    batas = []
    if "lebih_dari" in kelas[letak]:
        batas.append(f"lebih dari {sebut(kelas[letak]['lebih_dari'])}")
    if "sekurangnya" in kelas[letak]:
        batas.append(f"sekurangnya {sebut(kelas[letak]['sekurangnya'])}")
    if letak and "lebih_dari" in kelas[letak - 1]:
        batas.append(f"tidak lebih dari {sebut(kelas[letak - 1]['lebih_dari'])}")
    if letak and "sekurangnya" in kelas[letak - 1]:
        batas.append(f"kurang dari {sebut(kelas[letak - 1]['sekurangnya'])}")
    return " dan ".join(batas)


def _target(masukan: Masukan) -> object:
    return masukan["target"] if "target" in masukan else masukan["target_akhir"]


def _masukan(hitungan: Hitungan) -> Masukan:
    return hitungan.masukan


_KHUSUS: dict[str, Callable[[Hitungan], list[str]]] = {
    "agregasi.jumlah": _jumlah,
    "anggaran.jumlah": _jumlah,
    "anggaran.perubahan": _perubahan,
    "capaian.akhir_renstra": _arah,
    "capaian.menurut_pedoman": _arah,
    "capaian.predikat": _predikat,
    "capaian.rentang": _rentang,
    "ikm.ikm": _ikm,
    "ikm.mutu": _mutu,
    "ikm.mutu_tepat": _mutu,
    "kategori.capaian": _kategori,
    "umum.jumlah": _jumlah,
}
