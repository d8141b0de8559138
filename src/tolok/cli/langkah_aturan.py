"""Langkah: the working of one calculation, as the terminal shows it."""

from __future__ import annotations

from collections.abc import Mapping

from tolok.aturan.katalog import Aturan, hitung
from tolok.dokumen.langkah import list_langkah

LEBAR = 12


def write_langkah(entri: Aturan, masukan: Mapping[str, object], *, desimal: int) -> str:
    """Run a rule and write its working.

    Raises: what the rule raises.
    """
    langkah = list_langkah(hitung(entri.kode, **masukan), desimal=desimal)
    return "\n".join([f"{entri.kode} · {entri.nama}", *(f"{judul:<{LEBAR}}: {isi}" for judul, isi in langkah)])
