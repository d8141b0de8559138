"""Langkah: the working of one calculation, so that a reader can redo it with a pocket calculator."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tolok.aturan.angka import desimal_tepat
from tolok.aturan.katalog import Aturan, Hitungan, cari_aturan, hitung
from tolok.aturan.satuan import Satuan
from tolok.aturan.tafsir import cari_tafsir
from tolok.cli.sebutan import bersatuan, sebut, sebut_bulat, sebut_nama, sebut_rujukan

Bilangan = Decimal | Fraction | int

_DERET = re.compile(r"([\w ]+?) 1 \+ \1 2 \+ …")
_RATA_RATA = re.compile(r"jumlah [\w ]+ ÷ banyaknya [\w ]+")
LEBAR = 12


def write_langkah(entri: Aturan, masukan: Mapping[str, object], *, desimal: int) -> str:
    """Run a rule and write its working.

    Raises: what the rule raises.
    """
    hitungan = hitung(entri.kode, **masukan)
    langkah = _LANGKAH[entri.kode](masukan) if entri.kode in _LANGKAH else []
    baris = [
        f"{entri.kode} · {entri.nama}",
        _baris("Rumus", entri.rumus),
        *(_baris("Masukan", f"{sebut_nama(nama)} = {sebut(isi)}") for nama, isi in masukan.items()),
        *(_baris("Langkah", isi) for isi in [*langkah, *_dengan_angka(entri.rumus, masukan)]),
        *_hasil(hitungan, desimal),
        *(_baris("Dasar", sebut_rujukan(rujukan)) for rujukan in hitungan.dasar),
        *(_baris("Tafsir", f"{kode} {cari_tafsir(kode).judul}") for kode in hitungan.tafsir),
    ]
    return "\n".join(baris)


def _baris(judul: str, isi: str) -> str:
    return f"{judul:<{LEBAR}}: {isi}"


def _hasil(hitungan: Hitungan, desimal: int) -> Iterator[str]:
    hasil, satuan = hitungan.hasil, hitungan.satuan
    if not isinstance(hasil, Bilangan) or isinstance(hasil, bool):
        yield _baris("Hasil", sebut(hasil))
        return
    yield _baris("Hasil tepat", bersatuan(sebut(hasil), satuan))
    if satuan is not Satuan.RUPIAH:
        tampil = sebut_bulat(hasil, satuan=satuan, desimal=desimal)
        yield _baris("Dibulatkan", f"{tampil} ({desimal} desimal, setengah menjauhi nol)")


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
        return jumlah
    return f"({jumlah}) ÷ {len(deret)}" if _RATA_RATA.fullmatch(rumus) else rumus


def _is_deret(isi: object) -> bool:
    return isinstance(isi, Sequence) and bool(isi) and all(isinstance(satu, Bilangan) for satu in isi)


def _tulis(nilai: Bilangan) -> str:
    pecahan = isinstance(nilai, Fraction) and desimal_tepat(nilai) is None
    return f"({sebut(nilai)})" if nilai < 0 or pecahan else sebut(nilai)


def _langkah_ikm(masukan: Mapping[str, Any]) -> list[str]:
    nrr = {unsur: hitung("ikm.nrr", cacah=cacah).hasil for unsur, cacah in masukan["cacah"].items()}
    return [f"NRR {unsur} = {sebut(nilai)}" for unsur, nilai in nrr.items()]


def _langkah_arah(masukan: Mapping[str, Any]) -> list[str]:
    entri = cari_aturan(f"capaian.{masukan['arah']}")
    target = masukan["target"] if "target" in masukan else masukan["target_akhir"]
    angka = {"realisasi": masukan["realisasi"], "target": target}
    if isinstance(target, Decimal) and not target:
        return [f"{entri.kode}: {entri.rumus}", "target 0: rumus tidak dapat dipakai, maka pilihan pedoman berlaku"]
    return [f"{entri.kode}: {entri.rumus}", *_dengan_angka(entri.rumus, angka)]


_LANGKAH: dict[str, Callable[[Mapping[str, Any]], list[str]]] = {
    "ikm.ikm": _langkah_ikm,
    "capaian.menurut_pedoman": _langkah_arah,
    "capaian.akhir_renstra": _langkah_arah,
}
