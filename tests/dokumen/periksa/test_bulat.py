"""What we print we can read: the auditor finds nothing wrong in any print of consistent facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from buat import make_fakta
from buat.kantor import make_kantor
from buat.tanam import PELUCUT, PENCETAK, print_polos
from contoh.batumandi import load_batumandi
from dokumen.periksa.pengakuan import PENGAKUAN, list_diakui
from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.naskah import Kertas, Naskah
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.periksa.temuan import Temuan, Tingkat
from tolok.dokumen.susun.lkip import compose_lkip
from tolok.dokumen.susun.perjanjian_kinerja import compose_pk

DINAS, KECAMATAN = -1, -2
KANTOR = st.integers(0, 10**6)
FORMAT = sorted(PENCETAK)


@cache
def fakta_kantor(benih: int) -> Fakta:
    """The office of this seed; two negative ones are the made-up dinas and the example office."""
    if benih == KECAMATAN:
        return load_batumandi()
    return make_fakta() if benih == DINAS else make_kantor(benih)


def compose(benih: int, jenis: str, kertas: Kertas = Kertas.A4, *, draf: bool = False) -> Naskah:
    naskah = (compose_lkip if jenis == "lkip" else compose_pk)(fakta_kantor(benih))
    return replace(naskah, kertas=kertas, draf=draf or naskah.draf)


def audit(isi: bytes, format_: str) -> tuple[Temuan, ...]:
    return examine(Kajian(read_berkas(f"berkas.{format_}", isi)))


def list_salah(temuan: tuple[Temuan, ...]) -> list[str]:
    return [f"{satu.kode}: {satu.kutipan}" for satu in temuan if satu.tingkat is Tingkat.SALAH]


def list_tak_diakui(temuan: tuple[Temuan, ...], fakta: Fakta) -> Iterator[str]:
    """Findings that no fact calls for."""
    diakui = list_diakui(fakta)
    return (f"{satu.kode}: {satu.kutipan}" for satu in temuan if satu.kode not in diakui)


@cache
def audit_lkip(benih: int, format_: str, kertas: Kertas, *, draf: bool) -> tuple[Temuan, ...]:
    return audit(print_polos(compose(benih, "lkip", kertas, draf=draf), format_), format_)


@pytest.mark.parametrize("format_", FORMAT)
@given(benih=KANTOR, kertas=st.sampled_from(Kertas), draf=st.booleans())
@settings(max_examples=2, phases=(Phase.generate,))
def test_nothing_in_a_printed_report_is_wrong(format_: str, benih: int, kertas: Kertas, *, draf: bool) -> None:
    """Whatever the office, the paper and the state of the report, the auditor proves no mistake in it."""
    assert list_salah(audit_lkip(benih, format_, kertas, draf=draf)) == []


@pytest.mark.parametrize("format_", FORMAT)
@given(benih=KANTOR, kertas=st.sampled_from(Kertas), draf=st.booleans())
@settings(max_examples=2, phases=(Phase.generate,))
def test_every_doubt_about_a_printed_report_is_one_that_its_facts_declare(
    format_: str, benih: int, kertas: Kertas, *, draf: bool
) -> None:
    """What is doubted or advised follows from what the office itself says is missing or odd."""
    temuan = audit_lkip(benih, format_, kertas, draf=draf)

    assert list(list_tak_diakui(temuan, fakta_kantor(benih))) == []


@pytest.mark.parametrize("format_", FORMAT)
@given(benih=KANTOR, kertas=st.sampled_from(Kertas))
@settings(max_examples=2, phases=(Phase.generate,))
def test_a_printed_agreement_has_no_finding_that_its_facts_do_not_declare(
    format_: str, benih: int, kertas: Kertas
) -> None:
    """A Perjanjian Kinerja by itself is read without a finding as well."""
    temuan = audit(print_polos(compose(benih, "pk", kertas), format_), format_)

    assert list_salah(temuan) == []
    assert list(list_tak_diakui(temuan, fakta_kantor(benih))) == []


@pytest.mark.parametrize("benih", [DINAS, KECAMATAN], ids=["dinas", "kecamatan"])
@pytest.mark.parametrize("format_", FORMAT)
def test_the_offices_that_everybody_reads_are_found_without_fault(format_: str, benih: int) -> None:
    """The made-up dinas with every situation there is, and the example office, print without a mistake."""
    temuan = audit(print_polos(compose(benih, "lkip"), format_), format_)

    assert list_salah(temuan) == []
    assert list(list_tak_diakui(temuan, fakta_kantor(benih))) == []


@pytest.mark.parametrize("format_", FORMAT)
def test_stripping_changes_nothing_but_the_check_of_attached_data(format_: str) -> None:
    """What the file carries beside its pages tells the auditor nothing about the pages."""
    isi = PENCETAK[format_](compose(DINAS, "lkip"))
    utuh, polos = ([f"{t.id}" for t in audit(satu, format_)] for satu in (isi, PELUCUT[format_](isi)))

    assert [satu for satu in utuh if not satu.startswith("lampiran.")] == polos


@pytest.mark.parametrize("format_", ["html", "pdf"])
def test_stripping_takes_the_attached_data_away(format_: str) -> None:
    """Before it the facts are there for the taking, after it they are gone, so the trial is a fair one."""
    isi = PENCETAK[format_](compose(DINAS, "lkip"))
    utuh, polos = (read_berkas(f"berkas.{format_}", satu).data for satu in (isi, PELUCUT[format_](isi)))

    assert "hitungan" in utuh
    assert polos == ""


def test_every_admission_is_made_by_some_office_and_not_by_all() -> None:
    """No admission is always true, which would let a false alarm of its code pass everywhere."""
    kantor = [fakta_kantor(benih) for benih in (DINAS, KECAMATAN, *range(40))]

    sebaran = {kode: {mengaku(fakta) for fakta in kantor} for kode, mengaku in PENGAKUAN.items()}

    assert [kode for kode, nilai in sebaran.items() if nilai != {True, False}] == []
