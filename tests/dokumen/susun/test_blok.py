"""Small ways of writing that every chapter uses."""

from __future__ import annotations

import pytest

from dokumen.susun.isi_naskah import baca
from tolok.dokumen.susun.blok import huruf_judul, rangkai


@pytest.mark.parametrize(
    ("nama", "tertulis"),
    [
        ("PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN", "Program Pemberdayaan Masyarakat Desa dan Kelurahan"),
        ("PENUNJANG URUSAN DAERAH KABUPATEN/KOTA", "Penunjang Urusan Daerah Kabupaten/Kota"),
        ("PROGRAM ADMINISTRASI ASN DAN DPRD DI DAERAH (PAUD)", "Program Administrasi ASN dan DPRD di Daerah (PAUD)"),
        ("PEMBINAAN AL-QUR'AN", "Pembinaan Al-Qur'an"),
        ("Program Pos", "Program Pos"),
    ],
)
def test_names_in_capitals_become_readable(nama: str, tertulis: str) -> None:
    """Capitals become title case; abbreviations, apostrophes and names already mixed stay right."""
    assert huruf_judul(nama) == tertulis


@pytest.mark.parametrize(
    ("bagian", "tertulis"), [(["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")]
)
def test_lists_read_as_indonesian_prose(bagian: list[str], tertulis: str) -> None:
    """One, two and three things are joined as a sentence would."""
    assert baca(rangkai(bagian)) == tertulis
