"""Lembar: everything a jurist needs to judge one rule, on one sheet.

`tolok aturan tampil` prints it for one date; docs/aturan holds it with the whole history.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from tolok.aturan.galat import ParameterTidakBerlaku
from tolok.aturan.kasus import Kasus, daftar_kasus
from tolok.aturan.katalog import KATALOG, Aturan
from tolok.aturan.parameter import Parameter, parameter, riwayat_parameter
from tolok.aturan.tafsir import cari_tafsir
from tolok.cli.masukan_aturan import describe_tipe, type_masukan
from tolok.dokumen.sebutan import sebut, sebut_dalam, sebut_diperiksa, sebut_nama, sebut_rujukan

TANDA = "<!-- Dibuat dengan “tolok aturan dokumen”; jangan disunting. -->"
"""First line of a generated file: what carries it may be rewritten or removed."""

_GALAT = re.compile(r"(?P<nama>[A-Z]\w+): (?P<sebab>.+)")


def compose_lembar(entri: Aturan, *, pada: date | None) -> str:
    """Write the sheet of one rule; without `pada` every value it ever had.

    Raises: GalatData (a tafsir or regulation that the rule names does not exist).
    """
    nilai = _nilai(entri, pada)
    bagian = [
        _kepala(entri),
        _bagian("Dasar hukum", (sebut_rujukan(rujukan) for rujukan in entri.dasar)),
        *nilai,
        _bagian("Tafsir", (_tafsir(kode) for kode in _kode_tafsir(entri, pada))),
        _bagian("Contoh", (_contoh(kasus) for kasus in daftar_kasus(entri.kode))),
    ]
    return "\n".join(isi for isi in bagian if isi).strip() + "\n"


def compose_dokumen() -> dict[str, str]:
    """Write the sheet of every rule and their index, by file name."""
    lembar = {f"{kode}.md": f"{TANDA}\n\n{compose_lembar(KATALOG[kode], pada=None)}" for kode in sorted(KATALOG)}
    isi = [f"| [{kode}]({kode}.md) | {entri.nama} | {_sel(entri.rumus)} |" for kode, entri in sorted(KATALOG.items())]
    kepala = [TANDA, "", "# Aturan hitung", "", "| kode | nama | rumus |", "|---|---|---|"]
    return {**lembar, "README.md": "\n".join([*kepala, *isi]) + "\n"}


def write_dokumen(folder: Path) -> int:
    """Write all sheets and remove those of rules that are gone; return how many rules there are."""
    write_lembar(compose_dokumen(), folder=folder, tanda=TANDA)
    return len(KATALOG)


def write_lembar(dokumen: Mapping[str, str], *, folder: Path, tanda: str) -> None:
    """Write generated pages by file name, and remove those that carry the same mark and are not among them."""
    folder.mkdir(parents=True, exist_ok=True)
    for berkas in folder.glob("*.md"):
        if berkas.name not in dokumen and berkas.read_text(encoding="utf-8").startswith(tanda):
            berkas.unlink()
    for nama, isi in dokumen.items():
        (folder / nama).write_text(isi, encoding="utf-8")


def _sel(teks: str) -> str:
    return teks.replace("|", r"\|")


def _kepala(entri: Aturan) -> str:
    uraian, galat = _keterangan(entri)
    masukan = "; ".join(f"{sebut_nama(nama)} ({describe_tipe(tipe)})" for nama, tipe in type_masukan(entri).items())
    baris = [
        f"# {entri.kode} · {entri.nama}\n",
        f"{uraian}\n",
        f"- Rumus: {entri.rumus}",
        f"- Satuan hasil: {entri.satuan}",
        f"- Masukan: {masukan}",
        *(f"- {sebab}" for sebab in galat),
    ]
    return "\n".join(baris) + "\n"


def _keterangan(entri: Aturan) -> tuple[str, list[str]]:
    """Split a rule's docstring into what it says and when it refuses."""
    uraian, _, galat = (inspect.getdoc(entri.fungsi) or "").partition("Galat:")
    penolakan = re.split(r"\n    (?=\S)", f"\n{inspect.cleandoc(galat)}".replace("\n", "\n    "))
    cocok = (_GALAT.fullmatch(" ".join(satu.split())) for satu in penolakan)
    return uraian.strip(), [f"Ditolak ({satu['nama']}): {satu['sebab']}" for satu in cocok if satu]


def _bagian(judul: str, butir: Iterable[str]) -> str:
    daftar = [f"- {satu}" for satu in butir]
    return "\n".join([f"## {judul}\n", *daftar]) + "\n" if daftar else ""


def _nilai(entri: Aturan, pada: date | None) -> Iterator[str]:
    for nama in entri.parameter:
        if pada is None:
            yield from (_satu_nilai(isi) for isi in riwayat_parameter(nama))
            continue
        try:
            yield _satu_nilai(parameter(nama, pada), pada=pada)
        except ParameterTidakBerlaku as galat:
            yield _bagian(f"Nilai {nama}", [str(galat)])


def _satu_nilai(isi: Parameter, *, pada: date | None = None) -> str:
    masa = f"berlaku pada {sebut(pada)}, " if pada else ""
    akhir = f" sampai {sebut(isi.sampai)}" if isi.sampai else ""
    butir = [
        *(f"Dasar: {sebut_rujukan(rujukan)}" for rujukan in isi.dasar),
        f"Nilai ini: {sebut_diperiksa(isi.diperiksa)}.",
        *([f"Catatan: {isi.catatan}"] if isi.catatan else []),
        *(baris for kunci, nilai in isi.nilai.items() for baris in _baris_nilai(kunci, nilai)),
    ]
    return _bagian(f"Nilai {isi.nama}, {masa}sejak {sebut(isi.sejak)}{akhir}", butir)


def _baris_nilai(kunci: str, nilai: object) -> Iterator[str]:
    if isinstance(nilai, Mapping):
        yield f"{sebut_nama(kunci)}:\n" + "\n".join(f"  - {sebut_nama(k)}: {sebut(isi)}" for k, isi in nilai.items())
    elif isinstance(nilai, Sequence) and any(isinstance(isi, Mapping) for isi in nilai):
        yield f"{sebut_nama(kunci)}:\n" + "\n".join(f"  - {sebut(isi)}" for isi in nilai)
    else:
        yield f"{sebut_nama(kunci)}: {sebut(nilai)}"


def _kode_tafsir(entri: Aturan, pada: date | None) -> list[str]:
    """Return the readings of the rule itself and of the values it uses."""
    kode = set(entri.tafsir)
    for nama in entri.parameter:
        kode.update(tafsir for isi in riwayat_parameter(nama) if _is_dipakai(isi, pada) for tafsir in isi.tafsir)
    return sorted(kode)


def _is_dipakai(isi: Parameter, pada: date | None) -> bool:
    return pada is None or isi.berlaku_pada(pada)


def _tafsir(kode: str) -> str:
    tafsir = cari_tafsir(kode)
    return f"{tafsir.kode} {tafsir.judul}. Pilihan kami: {tafsir.pilihan}"


def _contoh(kasus: Kasus) -> str:
    masukan = "; ".join(f"{sebut_nama(nama)} {sebut_dalam(isi, nama=nama)}" for nama, isi in kasus.masukan.items())
    ketelitian = "" if kasus.desimal is None else f" ({kasus.desimal} desimal)"
    kalimat = [
        kasus.judul,
        f"Masukan: {masukan or 'tidak ada'}",
        f"Ditolak: {kasus.galat}" if kasus.galat else f"Hasil: {sebut_dalam(kasus.hasil)}{ketelitian}",
        *([f"Sumber: {kasus.sumber}"] if kasus.sumber else []),
        *([f"Alasan: {kasus.alasan}"] if kasus.alasan else []),
    ]
    return " ".join(f"{satu.rstrip('.')}." for satu in kalimat)
