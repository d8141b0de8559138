"""Better and worse where the target itself is best: the distance to each year's own target decides."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dokumen.susun.isi_naskah import baca
from dokumen.susun.test_kalimat import ukur
from tolok.aturan.nilai import Predikat, Rentang, Target
from tolok.aturan.pedoman import Arah
from tolok.dokumen.susun.kalimat_perbandingan import kalimat_deret
from tolok.dokumen.susun.perhitungan import Kinerja

RENTANG = Rentang(Decimal(10), Decimal(15))
MEMBAIK = ", membaik karena lebih dekat ke target."
MEMBURUK = ", memburuk karena menjauhi target."


def ukur_jarak(dulu: str, kini: str, target: Target, target_dulu: Target | None = None) -> Kinerja:
    """Return an indicator whose target was `target_dulu` last year, or the same."""
    arah = Arah.RENTANG if isinstance(target, Rentang) else Arah.STABIL
    kinerja = ukur(Decimal(kini), target, arah=arah, lampau={2023: Decimal(dulu)})
    (lampau,) = kinerja.deret
    return replace(kinerja, deret=(replace(lampau, target=target if target_dulu is None else target_dulu),))


@pytest.mark.parametrize(
    ("kinerja", "akhir"),
    [
        (ukur_jarak("20", "19", Decimal(20)), MEMBURUK),
        (ukur_jarak("23", "19", Decimal(20)), MEMBAIK),
        (ukur_jarak("21", "19", Decimal(20)), ", sama jauhnya dari target."),
        (ukur_jarak("20", "19", Decimal(19), Decimal(20)), ", keduanya sesuai target."),
        (ukur_jarak("16", "12.5", RENTANG), MEMBAIK),
        (ukur_jarak("12", "17", RENTANG), MEMBURUK),
        (ukur_jarak("9", "8", RENTANG), MEMBURUK),
        (ukur_jarak("11", "14", RENTANG), ", keduanya sesuai target."),
        (ukur_jarak("11", "14", RENTANG, Predikat("B")), "(tahun 2024)."),
    ],
)
def test_distance_to_the_target_tells_better_from_worse(kinerja: Kinerja, akhir: str) -> None:
    """Nearer is better whichever way the number moved, and without a target of its own a year is not judged."""
    assert baca(kalimat_deret(kinerja, 2024)).endswith(akhir)


@given(dulu=st.integers(0, 40), kini=st.integers(0, 40))
def test_a_move_and_its_way_back_are_judged_oppositely(dulu: int, kini: int) -> None:
    """Whatever two values stand beside one range, one direction is better exactly where the other is worse."""
    maju = baca(kalimat_deret(ukur_jarak(str(dulu), str(kini), RENTANG), 2024))
    balik = baca(kalimat_deret(ukur_jarak(str(kini), str(dulu), RENTANG), 2024))

    assert maju.endswith(MEMBAIK) == balik.endswith(MEMBURUK)
