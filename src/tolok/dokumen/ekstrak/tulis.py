"""Tulis: the proposed facts as a folder, with a report of where each value is from and what is open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tolok.dokumen.ekstrak.catatan import Catatan, Keadaan
from tolok.dokumen.ekstrak.usulan import Usulan
from tolok.dokumen.fakta.simpan import save_fakta

LAPORAN = "ekstrak.txt"
DATA = "ekstrak.json"
_JUDUL: tuple[tuple[Keadaan, str], ...] = (
    (Keadaan.TERBUKA, "Belum ditemukan atau belum pasti; isi atau cocokkan sendiri"),
    (Keadaan.DISARANKAN, "Saran yang diterima: nilai tercetak terbukti keliru"),
    (Keadaan.BERTENTANGAN, "Dokumen menyebut lebih dari satu nilai; yang dipakai disebut lebih dulu"),
    (Keadaan.DITEMUKAN, "Ditemukan"),
)


def save_usulan(usulan: Usulan, folder: Path) -> None:
    """Write the facts as TOML, and beside them the report as text and as JSON.

    Raises: FolderTerisi (the folder holds something), OSError.
    """
    save_fakta(usulan.fakta, folder)
    (folder / LAPORAN).write_text(write_laporan(usulan), encoding="utf-8", newline="\n")
    (folder / DATA).write_text(write_data(usulan), encoding="utf-8", newline="\n")


def write_laporan(usulan: Usulan) -> str:
    """Return the report for a person: what is open first."""
    return "\n".join(_lines(usulan)) + "\n"


def _lines(usulan: Usulan) -> Iterator[str]:
    yield f"Ekstrak fakta {usulan.fakta.instansi.nama} tahun {usulan.fakta.laporan.tahun}"
    yield summary(usulan)
    for keadaan, judul in _JUDUL:
        isi = [satu for satu in usulan.catatan if satu.keadaan is keadaan]
        if isi:
            yield ""
            yield f"{judul} ({len(isi)}):"
            yield from (f"- {_line(satu)}" for satu in isi)
    if usulan.kesalahan:
        yield ""
        yield f"Yang harus dibetulkan sebelum folder ini dapat dipakai ({len(usulan.kesalahan)}):"
        yield from (f"- {satu}" for satu in usulan.kesalahan)


def _line(satu: Catatan) -> str:
    yakin = f"; yakin {satu.yakin}%" if satu.keadaan is not Keadaan.TERBUKA and satu.yakin < 100 else ""
    tempat = f" ({satu.tempat}{yakin})" if satu.tempat else ""
    bagian = [f"{satu.kunci}: {satu.nilai}{tempat}" if satu.nilai else satu.kunci]
    if satu.alasan:
        bagian.append(satu.alasan)
    if satu.lain:
        bagian.append(f"nilai lain: {'; '.join(satu.lain)}")
    return " — ".join(bagian)


def summary(usulan: Usulan) -> str:
    """Return in one line how many values were found, chosen, corrected and left open."""
    banyak = {keadaan: usulan.count(keadaan) for keadaan in Keadaan}
    return (
        f"{banyak[Keadaan.DITEMUKAN]} nilai ditemukan, {banyak[Keadaan.BERTENTANGAN]} dipilih dari nilai yang "
        f"bertentangan, {banyak[Keadaan.DISARANKAN]} menurut saran yang diterima, {banyak[Keadaan.TERBUKA]} terbuka."
    )


def write_data(usulan: Usulan) -> str:
    """Return the report as JSON: `catatan[]` of kunci, keadaan, nilai, tempat, yakin, alasan, lain[]."""
    isi = {
        "instansi": usulan.fakta.instansi.nama,
        "tahun": usulan.fakta.laporan.tahun,
        "catatan": [asdict(satu) for satu in usulan.catatan],
        "kesalahan": [str(satu) for satu in usulan.kesalahan],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"
