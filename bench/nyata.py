"""Real documents with a key of mistakes verified by hand: how many the auditor finds, and which traps it steps in.

    python -m bench.nyata FOLDER

FOLDER holds documents and `kunci/*.json`: a list of {doc, where, quote, expected, found, check, is_error}.
A mistake counts as found when a finding points to one of its pages and speaks of the same numbers or words.
A trap is something that looks odd and is right; a finding of level SALAH about it is an error of ours.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tolok.dokumen.baca.pintu import read_berkas
from tolok.dokumen.periksa.kajian import Kajian
from tolok.dokumen.periksa.periksa import examine
from tolok.dokumen.periksa.temuan import Temuan, Tingkat

TUJUAN_HITUNG, TUJUAN_SEMUA = 85, 70
HALAMAN = re.compile(r"\bp(\d+)(?:-(\d+))?")
HALAMAN_LANJUT = re.compile(r"(?<=[\d,])\s*,\s*(?:p)?(\d+)")
ANGKA = re.compile(r"\d[\d.,]*\d|\d")
KATA = re.compile(r"[a-z]{4,}")
KATA_SAMA = 0.6


@dataclass(frozen=True, slots=True)
class Butir:
    """One entry of a key."""

    data: dict[str, Any]

    @property
    def halaman(self) -> set[int]:
        """Pages it speaks of; empty for the whole document."""
        where = self.data["where"]
        hasil: set[int] = set()
        for cocok in HALAMAN.finditer(where):
            dari = int(cocok[1])
            hasil.update(range(dari, int(cocok[2] or dari) + 1))
        hasil.update(int(cocok[1]) for cocok in HALAMAN_LANJUT.finditer(where))
        return set() if "dst" in where or "semua" in where else hasil

    @property
    def angka(self) -> set[str]:
        isi = " ".join(str(self.data[k]) for k in ("quote", "found", "expected"))
        return {satu for satu in map(normalise_angka, ANGKA.findall(isi)) if len(satu) >= 2}

    @property
    def kutipan(self) -> list[set[str]]:
        return [set(KATA.findall(satu.lower())) for satu in self.data["quote"].split("…") if KATA.search(satu.lower())]


def normalise_angka(teks: str) -> str:
    return re.sub(r"\D", "", teks).rstrip("0") or "0"


def pieces_of(temuan: Temuan) -> Iterator[tuple[int | None, str]]:
    """Page and words of the finding itself and of each of its consequences."""
    isi = (temuan.kutipan, temuan.ditemukan, temuan.seharusnya, temuan.penjelasan)
    yield temuan.tempat.lokasi.halaman, " ".join(isi).lower()
    for satu in temuan.akibat:
        yield satu.tempat.lokasi.halaman, f"{satu.kutipan} {satu.penjelasan}".lower()


def is_tentang(temuan: Temuan, butir: Butir) -> bool:
    """Whether one piece of the finding stands on a page of that entry and speaks of its numbers or words."""
    return any(
        (not butir.halaman or halaman in butir.halaman) and _is_sama(teks, butir) for halaman, teks in pieces_of(temuan)
    )


def _is_sama(teks: str, butir: Butir) -> bool:
    angka = {normalise_angka(satu) for satu in ANGKA.findall(teks)}
    kata = set(KATA.findall(teks))
    sama_angka = bool(butir.angka) and len(butir.angka & angka) >= min(2, len(butir.angka))
    return sama_angka or any(len(satu & kata) / len(satu) >= KATA_SAMA for satu in butir.kutipan if len(satu) > 1)


def is_terjebak(temuan: Temuan, butir: Butir) -> bool:
    """Whether the finding calls wrong the very number that the entry says is right."""
    if butir.halaman and temuan.tempat.lokasi.halaman not in butir.halaman:
        return False
    ditemukan, benar = (
        {normalise_angka(satu) for satu in ANGKA.findall(isi)} for isi in (temuan.ditemukan, butir.data["quote"])
    )
    return bool(ditemukan & benar - {"0", "1"})


def read_kunci(folder: Path) -> Iterator[tuple[Path, list[Butir]]]:
    for berkas in sorted((folder / "kunci").glob("*.json")):
        menurut: dict[str, list[Butir]] = {}
        for satu in json.loads(berkas.read_text("utf-8")):
            menurut.setdefault(satu["doc"], []).append(Butir(satu))
        for nama, butir in menurut.items():
            yield folder / nama, butir


def main(folder: Path) -> None:
    hitung: Counter[tuple[str, bool]] = Counter()
    jebakan = 0
    for berkas, butir in read_kunci(folder):
        temuan = examine(Kajian(read_berkas(berkas.name, berkas.read_bytes())))
        print(f"\n{berkas.name}: {len(temuan)} temuan")
        for satu in butir:
            cocok = is_tentang if satu.data["is_error"] else is_terjebak
            ada = [t for t in temuan if cocok(t, satu)]
            if satu.data["is_error"]:
                hitung[satu.data["check"], bool(ada)] += 1
                tanda = "ditemukan" if ada else "TERLEWAT "
                print(f"  {tanda} {_kepala(satu)} {_sebut(ada)}")
            elif any(t.tingkat is Tingkat.SALAH for t in ada):
                jebakan += 1
                print(
                    f"  JEBAKAN   {satu.data['id']:<14} {satu.data['check']:<9} {satu.data['kind']:<24} {_sebut(ada)}"
                )
    _report(hitung, jebakan)
    for berkas in sorted(folder.iterdir()):
        if berkas.is_file() and berkas.suffix != ".md":
            tingkat = Counter(t.tingkat for t in examine(Kajian(read_berkas(berkas.name, berkas.read_bytes()))))
            print(f"{berkas.name:<56}" + "  ".join(f"{satu} {tingkat[satu]:>3}" for satu in Tingkat))


def _kepala(butir: Butir) -> str:
    return f"{butir.data['id']:<14} {butir.data['check']:<9} {butir.data['kind']:<24}"


def _sebut(ada: list[Temuan]) -> str:
    return "; ".join(f"{t.tingkat} {t.kode}" for t in ada[:3])


def _report(hitung: Counter[tuple[str, bool]], jebakan: int) -> None:
    print("\njenis      ada  ditemukan")
    for jenis in sorted({satu for satu, _ in hitung}):
        print(f"{jenis:<9}{hitung[jenis, True] + hitung[jenis, False]:>5}{hitung[jenis, True]:>11}")
    for nama, tujuan, jenis_dipakai in (
        ("arith dan xref", TUJUAN_HITUNG, {"arith", "xref"}),
        ("semua", TUJUAN_SEMUA, {satu for satu, _ in hitung}),
    ):
        ada = sum(n for (jenis, kena), n in hitung.items() if jenis in jenis_dipakai and kena)
        semua = sum(n for (jenis, _), n in hitung.items() if jenis in jenis_dipakai)
        persen = 100 * ada / semua if semua else 0
        print(
            f"{nama}: {ada} dari {semua} = {persen:.1f} % (tujuan {tujuan} %: {'ya' if persen >= tujuan else 'BELUM'})"
        )
    print(f"jebakan yang disebut SALAH: {jebakan} (tujuan 0)\n")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "kunci").is_dir():
        print("bench/nyata dilewati: sebutkan folder dokumen nyata yang berisi kunci/*.json.")
        raise SystemExit(0)
    main(Path(sys.argv[1]))
