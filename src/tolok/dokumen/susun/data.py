"""The data that a printed report carries: its facts and its numbers with their working, as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from tolok import VERSI
from tolok.aturan.katalog import Hitungan, hitungan_ke_data
from tolok.dokumen.fakta import Fakta


def data_laporan(fakta: Fakta, hitungan: Mapping[str, Hitungan]) -> str:
    """Return JSON with keys versi, fakta, hitungan; numbers other than integers are strings."""
    isi = {
        "versi": VERSI,
        "fakta": _data(fakta),
        "hitungan": {kunci: hitungan_ke_data(satu) for kunci, satu in hitungan.items()},
    }
    return json.dumps(isi, ensure_ascii=False, indent=1)


def _data(nilai: object) -> object:
    if is_dataclass(nilai) and not isinstance(nilai, type):
        return {isian.name: _data(getattr(nilai, isian.name)) for isian in fields(nilai)}
    if isinstance(nilai, tuple):
        return [_data(satu) for satu in nilai]
    if isinstance(nilai, Decimal | date):
        return str(nilai)
    return nilai.value if isinstance(nilai, Enum) else nilai
