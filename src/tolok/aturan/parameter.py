"""Parameter: values of the law, dated, with their basis and the day a person last checked them.

One TOML file per parameter in `parameter/`; a new regulation is a new `[[berlaku]]`, never an
edit of an old one. `sampai` is the last day in force; without it, the next `sejak` ends a value.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import cast

from tolok.aturan.galat import GalatData, ParameterTidakBerlaku, TidakDikenal
from tolok.aturan.regulasi import Rujukan, baca_tanggal_diperiksa

KEPALA = frozenset({"sejak", "sampai", "diperiksa", "dasar", "tafsir", "catatan"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """Satu nilai peraturan yang berlaku dalam satu masa."""

    nama: str
    sejak: date
    sampai: date | None
    diperiksa: date | None
    """Tanggal terakhir dicocokkan dengan sumbernya; None = belum diperiksa."""
    dasar: tuple[Rujukan, ...]
    tafsir: tuple[str, ...]
    catatan: str
    nilai: Mapping[str, object]

    def berlaku_pada(self, pada: date) -> bool:
        """Apakah nilai ini berlaku pada tanggal itu."""
        return self.sejak <= pada and (self.sampai is None or pada <= self.sampai)


def parameter(nama: str, pada: date) -> Parameter:
    """Return the value in force on `pada`.

    Raises: TidakDikenal (no such parameter), ParameterTidakBerlaku (nothing in force that day).
    """
    riwayat = riwayat_parameter(nama)
    berlaku = [nilai for nilai in riwayat if nilai.berlaku_pada(pada)]
    if not berlaku:
        masa = "; ".join(_masa(nilai) for nilai in riwayat)
        raise ParameterTidakBerlaku(
            f"Tidak ada nilai {nama} yang berlaku pada {pada.isoformat()}. Yang ada: {masa}. "
            "Periksa tanggalnya, atau tambahkan dasar hukumnya."
        )
    return berlaku[-1]


@cache
def riwayat_parameter(nama: str) -> tuple[Parameter, ...]:
    """Return every value a parameter ever had, oldest first.

    Raises: TidakDikenal.
    """
    if nama not in nama_parameter():
        raise TidakDikenal("Parameter", nama, dikenal=nama_parameter())
    berkas = resources.files("tolok.aturan") / "parameter" / f"{nama}.toml"
    return baca_parameter(nama, berkas.read_text(encoding="utf-8"))


@cache
def nama_parameter() -> tuple[str, ...]:
    """Return the name of every parameter."""
    folder = resources.files("tolok.aturan") / "parameter"
    return tuple(sorted(berkas.name.removesuffix(".toml") for berkas in folder.iterdir()))


def baca_parameter(nama: str, teks: str) -> tuple[Parameter, ...]:
    """Read one parameter file.

    Raises: GalatData (an entry without sejak, diperiksa or dasar, or entries out of order).
    """
    isi = tomllib.loads(teks, parse_float=Decimal)
    riwayat = tuple(_baca_entri(nama, entri) for entri in isi["berlaku"])
    if [nilai.sejak for nilai in riwayat] != sorted({nilai.sejak for nilai in riwayat}):
        raise GalatData(f"parameter/{nama}.toml: [[berlaku]] harus berurutan menurut sejak, tanpa tanggal ganda.")
    return riwayat


def _baca_entri(nama: str, entri: Mapping[str, object]) -> Parameter:
    kurang = {"sejak", "diperiksa", "dasar"} - entri.keys()
    if kurang:
        raise GalatData(f"parameter/{nama}.toml: [[berlaku]] tanpa {', '.join(sorted(kurang))}.")
    return Parameter(
        nama=nama,
        sejak=cast("date", entri["sejak"]),
        sampai=cast("date | None", entri.get("sampai")),
        diperiksa=baca_tanggal_diperiksa(entri["diperiksa"]),
        dasar=tuple(Rujukan(**rujukan) for rujukan in cast("list[dict[str, str]]", entri["dasar"])),
        tafsir=tuple(cast("list[str]", entri.get("tafsir", []))),
        catatan=cast("str", entri.get("catatan", "")),
        nilai=MappingProxyType({kunci: isi for kunci, isi in entri.items() if kunci not in KEPALA}),
    )


def _masa(nilai: Parameter) -> str:
    akhir = f" sampai {nilai.sampai.isoformat()}" if nilai.sampai else ""
    return f"sejak {nilai.sejak.isoformat()}{akhir}"
