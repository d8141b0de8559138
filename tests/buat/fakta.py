"""All facts of the made-up dinas together, in memory and as a folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from buat.anggaran import RENJA
from buat.instansi import INSTANSI
from buat.laporan import LAPORAN
from buat.pengukuran import PENGUKURAN
from buat.rencana import PK_MURNI, PK_PERUBAHAN, RENSTRA
from tolok.aturan.pedoman import Pedoman
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.simpan import save_fakta

FAKTA = Fakta(
    instansi=INSTANSI,
    renstra=RENSTRA,
    perjanjian=(PK_MURNI, PK_PERUBAHAN),
    renja=RENJA,
    pengukuran=PENGUKURAN,
    laporan=LAPORAN,
    pedoman=(Pedoman(sejak=date(2021, 1, 1), dasar="Keputusan Bupati Contoh", batas_atas=Decimal(120)),),
)


def make_fakta(**ganti: Any) -> Fakta:
    """Return the facts of the made-up dinas, complete and consistent, with the given parts replaced."""
    return replace(FAKTA, **ganti)


def tulis_folder(fakta: Fakta, folder: Path) -> Path:
    """Write the facts as a folder of TOML files and return it."""
    save_fakta(fakta, folder)
    return folder
