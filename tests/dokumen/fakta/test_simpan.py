"""Facts survive the way to TOML and back, and a folder is written whole or not at all."""

from __future__ import annotations

import tempfile
import unicodedata
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from buat import make_fakta, make_laporan
from dokumen.fakta.kecil import write_kecil
from tolok.aturan.nilai import Kosong
from tolok.dokumen.cetak.huruf import karakter_tersedia
from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.anggaran import Renja
from tolok.dokumen.fakta.bentuk import Hint, Isian, Tahun, is_table, isian_tabel, item_hint, union_members
from tolok.dokumen.fakta.dasar import Rupiah
from tolok.dokumen.fakta.muat import load_fakta, read_fakta
from tolok.dokumen.fakta.simpan import FolderTerisi, save_fakta

HURUF = sorted(huruf for huruf in karakter_tersedia() if unicodedata.category(huruf)[0] != "C")
TEKS = st.text(alphabet=st.sampled_from([*HURUF, "\n"]), max_size=12)
TEKS_BERISI = TEKS.filter(lambda teks: bool(teks.strip()))
ANGKA = st.decimals(min_value=-(10**12), max_value=10**12, places=4) | st.integers(-(10**12), 10**12).map(Decimal)
SKALAR: dict[Hint, st.SearchStrategy[Any]] = {
    str: TEKS_BERISI,
    int: st.integers(-(10**12), 10**12),
    Tahun: st.integers(1945, 2100),
    Rupiah: st.integers(0, 10**14),
    Decimal: ANGKA,
    date: st.dates(),
    type(None): st.none(),
}


def strategi(hint: Hint, *, paling_sedikit: int = 0) -> st.SearchStrategy[Any]:
    """Make any value that a key of this type may hold."""
    anggota = union_members(hint)
    if len(anggota) > 1:
        return st.one_of([strategi(satu) for satu in anggota])
    isi = item_hint(hint)
    if isi is not None:
        return st.lists(strategi(isi), min_size=paling_sedikit, max_size=2).map(tuple)
    if is_table(hint):
        return st.builds(hint, **{isian.nama: strategi_isian(isian) for isian in isian_tabel(hint)})
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    return SKALAR[hint]


def strategi_isian(isian: Isian) -> st.SearchStrategy[Any]:
    if isian.wajib:
        return strategi(isian.hint, paling_sedikit=1)
    return st.just(isian.baku) | (TEKS if isian.hint is str else strategi(isian.hint))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(fakta=strategi(Fakta))
def test_any_facts_come_back_as_they_were(fakta: Fakta) -> None:
    """Whatever can be said in facts, with every key at any value of its type, reads back equal."""
    with tempfile.TemporaryDirectory() as ruang:
        folder = Path(ruang) / "fakta"

        save_fakta(fakta, folder)

        assert read_fakta(folder) == fakta


@settings(max_examples=60, deadline=None)
@given(renja=st.builds(Renja, **{isian.nama: strategi_isian(isian) for isian in isian_tabel(Renja)}))
def test_zero_empty_and_absent_stay_three_things(renja: Renja) -> None:
    """A zero, a Kosong with its reason and a figure that is not given come back as what they were."""
    with tempfile.TemporaryDirectory() as ruang:
        save_fakta(make_fakta(renja=renja), Path(ruang) / "fakta")

        kembali = read_fakta(Path(ruang) / "fakta").renja

    assert [type(sub.realisasi) is Kosong for sub in _daun(kembali)] == [
        type(sub.realisasi) is Kosong for sub in _daun(renja)
    ]
    assert kembali == renja


def _daun(renja: Renja) -> list[Any]:
    return [sub for program in renja.program for kegiatan in program.kegiatan for sub in kegiatan.sub_kegiatan]


def test_consistent_facts_load_after_saving(tmp_path: Path) -> None:
    """The whole made-up office passes every check after its way through TOML."""
    save_fakta(make_fakta(), tmp_path / "fakta")

    assert load_fakta(tmp_path / "fakta") == make_fakta()


def test_decimals_keep_the_digits_a_person_wrote(tmp_path: Path) -> None:
    """88.20 stays 88.20 and 88 stays 88: the printed form of a signed value is kept."""
    folder = write_kecil(tmp_path / "asal")
    berkas = folder / "pengukuran.toml"
    berkas.write_text(berkas.read_text(encoding="utf-8").replace("nilai = 87.1 ", "nilai = 87.10 "), encoding="utf-8")

    save_fakta(load_fakta(folder), tmp_path / "salinan")

    assert repr(load_fakta(tmp_path / "salinan")) == repr(load_fakta(folder))
    assert str(load_fakta(tmp_path / "salinan").pengukuran[0].realisasi[0].nilai) == "87.10"


def test_defaults_are_left_out(tmp_path: Path) -> None:
    """A key at its default is not written; facts without a pedoman write no pedoman.toml."""
    save_fakta(make_fakta(pedoman=()), tmp_path / "fakta")

    assert not (tmp_path / "fakta" / "pedoman.toml").exists()
    assert "keputusan = " not in (tmp_path / "fakta" / "instansi.toml").read_text(encoding="utf-8")


def test_a_filled_folder_is_not_overwritten(tmp_path: Path) -> None:
    """Without permission nothing of an existing folder changes."""
    folder = write_kecil(tmp_path / "fakta")
    sebelum = {berkas.name: berkas.read_bytes() for berkas in folder.iterdir()}

    with pytest.raises(FolderTerisi, match="sudah berisi"):
        save_fakta(make_fakta(), folder)

    assert {berkas.name: berkas.read_bytes() for berkas in folder.iterdir()} == sebelum


def test_overwriting_replaces_the_facts_and_keeps_other_files(tmp_path: Path) -> None:
    """With permission the facts are new, a pedoman.toml that is no longer said is gone, and notes stay."""
    folder = write_kecil(tmp_path / "fakta")
    (folder / "catatan.txt").write_text("rapat 5 Januari", encoding="utf-8")

    save_fakta(make_fakta(pedoman=()), folder, timpa=True)

    assert load_fakta(folder) == make_fakta(pedoman=())
    assert (folder / "catatan.txt").read_text(encoding="utf-8") == "rapat 5 Januari"
    assert [satu.name for satu in tmp_path.iterdir()] == ["fakta"]


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    """When a text cannot be written in UTF-8 the folder does not appear, nor a half of it."""
    rusak = make_fakta(laporan=make_laporan(bulan="\ud800"))

    with pytest.raises(UnicodeEncodeError):
        save_fakta(rusak, tmp_path / "fakta")

    assert list(tmp_path.iterdir()) == []


def test_a_failed_swap_puts_the_old_folder_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the last rename fails, the old facts stand where they stood."""
    folder = write_kecil(tmp_path / "fakta")
    asli = Path.rename

    def rename(dari: Path, ke: Path) -> Path:
        if dari.name == "baru":
            raise OSError(28, "penuh")
        return asli(dari, ke)

    monkeypatch.setattr(Path, "rename", rename)

    with pytest.raises(OSError, match="penuh"):
        save_fakta(make_fakta(), folder, timpa=True)

    assert load_fakta(folder).instansi.nama == "Kecamatan Telaga Biru"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A target that is a file is refused."""
    (tmp_path / "fakta").write_text("bukan folder", encoding="utf-8")

    with pytest.raises(FolderTerisi, match="bukan folder"):
        save_fakta(make_fakta(), tmp_path / "fakta", timpa=True)
