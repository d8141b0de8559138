"""What every table of facts shares."""

from __future__ import annotations

import pytest

from tolok.dokumen.fakta.dasar import Tercatat


@pytest.mark.parametrize(
    ("sumber", "tercetak"),
    [
        ("LKIP 2023, Tabel 3.2 [baris 415]", "LKIP 2023, Tabel 3.2"),
        ("Register [lama] loket", "Register [lama] loket"),
        ("Register loket", "Register loket"),
        ("", ""),
    ],
)
def test_a_report_names_the_source_without_its_detailed_place(sumber: str, tercetak: str) -> None:
    """Only brackets at the very end are the detailed place; everything else is printed as it is."""
    assert Tercatat(sumber=sumber).sumber_cetak == tercetak
