"""The skeleton teaches: it parses, it says what is missing, and filled in it loads."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tolok.dokumen.fakta import Fakta
from tolok.dokumen.fakta.bentuk import isian_tabel, item_hint, value_members
from tolok.dokumen.fakta.kerangka import CATATAN, build_kerangka, write_kerangka
from tolok.dokumen.fakta.kesalahan import FaktaSalah
from tolok.dokumen.fakta.muat import load_fakta
from tolok.dokumen.fakta.simpan import FolderTerisi

KUNCI_MATI = re.compile(r"(?m)^#(?! |$)")
ISIAN = {
    "tahun": "2023",
    "tahun_awal": "2021",
    "tahun_akhir": "2026",
    "nilai": "88.22",
    "target": '"88,22"',
    "pagu": "1000",
    "realisasi": "900",
    "versi": '"murni"',
    "jenis": '"IKU"',
}
"""What a person writes behind the required keys that are more than any text."""


def fill(teks: str) -> str:
    """Fill in every required key the way a person would."""
    baris = []
    for satu in teks.splitlines():
        kunci = satu.split(" = ")[0]
        isi = ISIAN.get(kunci, '"T1"' if kunci in {"kode", "kinerja"} else '"isi"')
        baris.append(satu.replace('[""]', '["isi"]').replace(' = ""  # wajib', f" = {isi}  # wajib"))
    return "\n".join(baris)


def test_the_skeleton_is_toml_and_says_what_is_still_to_fill_in(tmp_path: Path) -> None:
    """Every mistake of a fresh skeleton is an empty required key, with its explanation."""
    write_kerangka(tmp_path / "fakta")

    with pytest.raises(FaktaSalah) as galat:
        load_fakta(tmp_path / "fakta")

    assert {kesalahan.apa for kesalahan in galat.value.daftar} == {"masih kosong"}
    assert any("Nama resmi" in kesalahan.mengapa for kesalahan in galat.value.daftar)


def test_the_skeleton_loads_once_the_required_keys_are_filled_in(tmp_path: Path) -> None:
    """Filling in what is marked “wajib”, and one indicator, is enough."""
    folder = tmp_path / "fakta"
    write_kerangka(folder)
    for berkas in folder.iterdir():
        berkas.write_text(fill(berkas.read_text(encoding="utf-8")), encoding="utf-8")
    renja = (folder / "renja.toml").read_text(encoding="utf-8")
    tingkat = iter(("1", "1.1", "1.1.1"))
    (folder / "renja.toml").write_text(re.sub('"T1"', lambda _: f'"{next(tingkat)}"', renja), encoding="utf-8")
    (folder / "perjanjian.toml").write_text(
        (folder / "perjanjian.toml").read_text(encoding="utf-8").replace('indikator = "isi"', 'indikator = "IKU-1"'),
        encoding="utf-8",
    )
    (folder / "pengukuran.toml").write_text(
        (folder / "pengukuran.toml").read_text(encoding="utf-8").replace('indikator = "isi"', 'indikator = "IKU-1"'),
        encoding="utf-8",
    )
    with (folder / "renstra.toml").open("a", encoding="utf-8") as berkas_renstra:
        berkas_renstra.write('\n[[tujuan.indikator]]\nkode = "IKU-1"\nnama = "IKM"\njenis = "IKU"\nsatuan = "indeks"\n')

    assert load_fakta(folder).renja.program[0].kegiatan[0].sub_kegiatan[0].pagu == 1000


@pytest.mark.parametrize("nama", build_kerangka())
def test_every_switched_off_key_can_be_switched_on(nama: str, tmp_path: Path) -> None:
    """Removing the # of every key leaves TOML without an unknown key or a value of the wrong type."""
    write_kerangka(tmp_path / "fakta")
    berkas = tmp_path / "fakta" / nama
    menyala = KUNCI_MATI.sub("", berkas.read_text(encoding="utf-8"))
    tomllib.loads(menyala)
    berkas.write_text(menyala, encoding="utf-8")

    with pytest.raises(FaktaSalah) as galat:
        load_fakta(tmp_path / "fakta")

    assert {kesalahan.apa for kesalahan in galat.value.daftar} == {"masih kosong"}


def test_every_key_of_every_table_stands_in_the_skeleton() -> None:
    """Nothing a report can say is missing from the skeleton."""
    kerangka = build_kerangka()

    hilang = [
        f"{isian.nama}: {nama}"
        for isian in isian_tabel(Fakta)
        for nama in _nama_kunci(item_hint(isian.hint) or isian.hint)
        if not re.search(rf"(?m)^#?({nama} = |\[+([a-z_]+\.)*{nama}\]+$)", kerangka[f"{isian.nama}.toml"])
    ]

    assert hilang == []


def _nama_kunci(kelas: type) -> set[str]:
    nama: set[str] = set()
    for isian in isian_tabel(kelas):
        nama |= {isian.nama} - CATATAN
        anggota = value_members(isian.hint)
        isi = item_hint(anggota[0]) or anggota[0]
        if len(anggota) == 1 and isinstance(isi, type) and hasattr(isi, "__dataclass_fields__"):
            nama |= _nama_kunci(isi)
    return nama


def test_a_filled_folder_is_left_alone(tmp_path: Path) -> None:
    """The skeleton never overwrites work."""
    (tmp_path / "instansi.toml").write_text("nama = 'karya'", encoding="utf-8")

    with pytest.raises(FolderTerisi):
        write_kerangka(tmp_path)

    assert (tmp_path / "instansi.toml").read_text(encoding="utf-8") == "nama = 'karya'"
