"""The made-up office keeps what other tests rely on: it is consistent, and every situation occurs in it."""

from __future__ import annotations

from pathlib import Path

from buat import make_fakta, tulis_folder
from contoh.batumandi import walk
from tolok.aturan.nilai import Keadaan, Kosong, Predikat
from tolok.aturan.pedoman import Arah
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.fakta.periksa import check_fakta
from tolok.dokumen.fakta.rencana import Indikator


def test_the_made_up_office_is_consistent() -> None:
    """No check finds anything wrong with the facts that `make_fakta` returns."""
    daftar = list(check_fakta(make_fakta()))

    assert daftar == []


def test_the_made_up_office_survives_a_folder(tmp_path: Path) -> None:
    """Written as TOML and read again it is the same, field by field."""
    folder = tulis_folder(make_fakta(), tmp_path / "dinas")

    assert load_fakta(folder) == make_fakta()


def test_every_direction_and_every_kind_of_nothing_occurs() -> None:
    """All six directions, all three states without a number, a predikat and a target of zero are there."""
    fakta = make_fakta()
    indikator = [isi for isi in walk(fakta.renstra) if isinstance(isi, Indikator)]

    terukur = [realisasi.nilai for butir in fakta.pengukuran for realisasi in butir.realisasi]

    assert {butir.arah for butir in indikator} == set(Arah)
    assert {nilai.keadaan for nilai in terukur if isinstance(nilai, Kosong)} == set(Keadaan)
    assert any(isinstance(nilai, Predikat) for nilai in terukur)
    assert any(target.nilai == 0 for butir in indikator for target in butir.target)


def test_the_revised_agreement_differs_in_one_target_and_two_indicators() -> None:
    """PK murni and PK perubahan share all but a lowered target, one indicator gone and one new."""
    murni, perubahan = ({baris.indikator: baris.target for baris in pk.baris} for pk in make_fakta().perjanjian)

    beda_target = {kode for kode in murni.keys() & perubahan.keys() if murni[kode] != perubahan[kode]}

    assert beda_target == {"IK-1.1"}
    assert murni.keys() ^ perubahan.keys() == {"IK-1.3", "IK-4.3"}
