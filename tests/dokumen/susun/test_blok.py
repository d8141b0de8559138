"""Small ways of writing that every chapter uses."""

from __future__ import annotations

import pytest

from dokumen.susun.isi_naskah import baca
from tolok.dokumen.fakta.instansi import Pejabat
from tolok.dokumen.susun.blok import huruf_judul, penanda, rangkai


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


@pytest.mark.parametrize("nip", ["197203151998032999", "19720315 199803 2 999"])
def test_a_nip_is_printed_spaced_however_it_was_typed(nip: str) -> None:
    """A signature block shows the NIP as 8-6-1-3 digits; an official without one leaves it out."""
    pejabat = Pejabat(jabatan="Kepala", pangkat="Pembina", golongan="IV/a", nip=nip)

    pihak = penanda(pejabat, jabatan=("Pihak Pertama,",))

    assert (pihak.nip, pihak.pangkat) == ("19720315 199803 2 999", "Pembina (IV/a)")
    assert pihak.jabatan == ("Pihak Pertama,", "Kepala")
    assert penanda(Pejabat(jabatan="Bupati")).nip == ""
