"""Katalog cek: every check with its code, basis, and a good and a bad fragment that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Literal, TypeAlias

from tolok.dokumen.periksa.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from tolok.dokumen.periksa.kajian import Kajian

Pemeriksa: TypeAlias = Callable[["Kajian"], Iterator[Temuan]]


@dataclass(frozen=True, slots=True)
class Cek:
    """One check. `salah` and `benar` are fragments of plain text as `baca` reads them: the check finds
    something of its code in the first and nothing in the second.
    """

    kode: str
    judul: str
    tingkat: Tingkat
    """The worst level it gives."""
    dasar: str
    penjelasan: str
    salah: str
    benar: str
    fungsi: Pemeriksa
    teman: str = ""
    """Fragment of a second document that goes with both, for a check that needs one."""
    sebagai: Literal["pembanding", "paket"] = "paket"
    """What that second document is to the examined one."""
    data: str = ""
    """Data attached to both fragments, for a check that reads them."""


_DAFTAR: dict[str, Cek] = {}


def cek(  # noqa: PLR0913 - a catalogue entry has these columns
    *,
    kode: str,
    judul: str,
    tingkat: Tingkat,
    dasar: str,
    penjelasan: str,
    salah: str,
    benar: str,
    teman: str = "",
    sebagai: Literal["pembanding", "paket"] = "paket",
    data: str = "",
) -> Callable[[Pemeriksa], Pemeriksa]:
    """Enter a check into the catalogue.

    Raises: ValueError (the code is taken).
    """

    def enter(fungsi: Pemeriksa) -> Pemeriksa:
        if kode in _DAFTAR:
            raise ValueError(f"Cek {kode} sudah ada.")
        _DAFTAR[kode] = Cek(
            kode, judul, tingkat, dasar, penjelasan, salah, benar, fungsi, teman=teman, sebagai=sebagai, data=data
        )
        return fungsi

    return enter


def entri_cek(kode: str) -> Cek:
    """One check that is already loaded, by its code.

    Raises: KeyError (no such check).
    """
    return _DAFTAR[kode]


def daftar_cek() -> Mapping[str, Cek]:
    """Every check by code; the modules of `periksa/cek/` are loaded once."""
    # By name, because each check imports this module to enter itself.
    paket = import_module(f"{__package__}.cek")
    for modul in iter_modules(paket.__path__):
        import_module(f"{paket.__name__}.{modul.name}")
    return dict(sorted(_DAFTAR.items()))
